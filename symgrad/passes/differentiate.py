"""The derivative of a Program, as a Program: the one derivative rule of the compiler.

    reverse:  for each read r[ψ] of the body:   d_r[ψ]      +=  d_write[φ] · factor · ∂body/∂r[ψ]
    forward:  for each read r[ψ] of the body:   t_write[φ]  +=  t_r[ψ]     · factor · ∂body/∂r[ψ]

over the same loops and under the same condition: the write and the read change places. The factor
belongs to the op: 1 for "=" and "+", exp(body − write) for logsumexp, [this point is the first
that attains it] for max and min, the product over the other points for "*". For example
``z[n,o] += x[n,i]*W[i,o]`` gives

    d_W[i,o] += d_z[n,o]*x[n,i]
    d_x[n,i] += d_z[n,o]*W[i,o]

A loop's adjoint is the same loop run backwards. The result is a list of equations again, so the
rule can be applied to what it gave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from sympy import Expr, Mul, S, exp

from ..ir import (
    ONE,
    ZERO,
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Tensor,
    equations_of,
    indices_of,
    reads,
)
from ..origin import Origin
from ..scalar import absolute, not_equal, strong_product, where
from ..symbols import Derivative, Word
from .factors import first_attained, loops_folded, product_of_others
from .flow import flow_of, hidden_in
from .names import Fresh, Part, fresh_names, joined, made_for
from .ranges import Ranges
from .reuse import all_in_range
from .slopes import Hidden, flowing, split

Items = tuple[Equation | Loop, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """One use of the rule: the equation and the read that it was used for, the slope of what the
    equation writes by that read, the derivative that it starts from, and what it made, last of all
    the derivative by what is read."""

    equation: Equation
    read: Access
    slope: Expr
    seed: Access
    made: tuple[Equation, ...]


def reverse(
    program: Program,
    of: Tensor,
    wrt: Iterable[Tensor],
    prefix: tuple[Part, ...] = ("d_",),
    seed: Tensor | None = None,
    fresh: Fresh | None = None,
    letter: str = "",
    trail: list[Applied] | None = None,
) -> tuple[Program, dict[Tensor, Tensor]]:
    """Append the equations of the adjoints of `of` with respect to `wrt` (vector-Jacobian product).

    `seed` has the shape of `of` and is what its adjoint starts from; without it `of` is a scalar
    and its adjoint is 1. `fresh` makes a name that is not in use yet; `letter` is what people read
    for `of`; `trail` receives each use of the rule. Returns the program, with the
    adjoints among its outputs, and the map from each tensor of `wrt` to its adjoint.
    """
    wrt = tuple(dict.fromkeys(wrt))
    program = _with_inputs(program, () if seed is None else (seed,))
    rule = _Reverse(program, wrt, (of,), lambda t: (*prefix, t), fresh)
    rule.letter, rule.summed = letter or of.name, bool(of.shape) and seed is None
    rule.trail = trail
    start = ONE if seed is None else seed
    adjoint = rule.derivative_of(of)
    loops = _loops_over(of)
    body = start[loops] if isinstance(start, Tensor) else start
    op = "+" if of in rule.reached else "="
    origin = Origin(label=adjoint.name, steps=(f"seed of the adjoint of {of.name}",))
    first = Equation(adjoint[loops], op, body, loops, origin=origin)
    rule.ranges.add(first)
    items: list[Equation | Loop] = [first]
    items += rule.items(reversed(program.items))
    adjoints = {t: rule.derivative_of(t) for t in wrt}
    items += [_zero(adjoints[t], of) for t in wrt if t != of and t not in rule.reached]
    result = replace(
        program,
        items=program.items + tuple(items),
        outputs=program.outputs + tuple(adjoints.values()),
    )
    return result, adjoints


def forward(
    program: Program,
    tangents: Mapping[Tensor, Tensor],
    naming: Callable[[Tensor], tuple[Part, ...]] = lambda t: ("t_", t),
    fresh: Fresh | None = None,
    symbol: Callable[[Tensor, str], Word | None] = lambda t, name: None,
) -> tuple[Program, dict[Tensor, Tensor]]:
    """Append the tangents of all real outputs (Jacobian-vector product); `tangents` maps inputs,
    and inner tensors whose tangents are known, to the tensors that hold these, which become inputs.
    `naming` names a tensor's tangent, `fresh` makes a name that is not in use yet, `symbol` says
    how people write a tangent of that name. Returns the program and the map from the outputs and
    all that they follow from to the tangents."""
    outputs = tuple(t for t in program.outputs if t.dtype != "int")
    program = _with_inputs(program, tangents.values())
    rule = _Forward(program, tuple(tangents), outputs, naming, fresh)
    rule.flow = {e: slopes for e, slopes in rule.flow.items() if e.tensor not in tangents}
    rule.names.update(tangents)
    rule.symbol = symbol
    items = list(rule.items(program.items))
    results = {t: rule.derivative_of(t) for t in outputs}
    written = {e.tensor for e in rule.flow} | set(tangents)
    items += [_zero(results[t], t) for t in outputs if t not in written]
    result = replace(
        program,
        items=program.items + tuple(items),
        outputs=program.outputs + tuple(results.values()),
    )
    return result, {t: d for t, d in rule.names.items() if t not in tangents} | results


class _Rule:
    """What both directions share: names, where derivatives flow, and the factor of each op."""

    direction: str
    tangents = False

    def __init__(
        self,
        program: Program,
        wrt: Iterable[Tensor],
        of: Iterable[Tensor],
        naming: Callable[[Tensor], tuple[Part, ...]],
        fresh: Fresh | None,
    ) -> None:
        self.naming = naming
        self.letter, self.summed = "", False  # of what people read as derivatives
        self.symbol: Callable[[Tensor, str], Word | None] = lambda t, name: None
        self.names: dict[Tensor, Tensor] = {}
        self.fresh = fresh or fresh_names(program)
        self.flow, self.reached = flow_of(program, wrt, of)
        self.auxiliary: dict[Equation, Expr] = {}
        self.outer: tuple[Index, ...] = ()
        self.ranges = Ranges(program)
        self.looped: dict[Tensor, bool] = {}
        self.hidden = hidden_in(self.flow)
        self.trail: list[Applied] | None = None

    def items(self, items: Iterable[Equation | Loop]) -> Items:
        out: list[Equation | Loop] = []
        for item in items:
            if isinstance(item, Loop):
                self.foresee(item)
                self.outer = (*self.outer, item.index)
                inner = self.loop(item)
                self.outer = self.outer[:-1]
                if inner.items:
                    out.append(inner)
            else:
                out.extend(self.equation(item))
        return tuple(out)

    def foresee(self, loop: Loop) -> None:
        """In a recurrence derivatives are read before all of them is written: whether they will be
        finite follows from the slopes."""
        found = [(e, flow) for e in equations_of([loop]) for flow in self.flow.get(e, ())]
        tensors = {t for e, (read, _) in found for t in (e.tensor, read.tensor)}
        known = {self.names[t] for t in tensors if t in self.names}
        finite = all(self.ranges.under(e, local).finite for e, (_, local) in found)
        finite &= all(self.ranges.of(d[_loops_over(d)]).finite for d in known)
        self.looped.update(dict.fromkeys(tensors, finite))
        self.ranges.preset_to(known, finite)

    def loop(self, loop: Loop) -> Loop:
        raise NotImplementedError

    def equation(self, e: Equation) -> list[Equation]:
        """The equations that one equation gives: the rule."""
        out: list[Equation] = []
        hidden = self.hidden.get(e.tensor, Hidden.NEVER)
        for read, local in self.flow.get(e, ()):
            before = len(out)
            factor = self.factor(e, out)
            write, seed = self.exchange(e, read)
            step = f"{self.direction} of {e.tensor.name} by {read.tensor.name}"
            origin = replace(e.origin.then(step), reverse=e.origin.reverse or not self.tangents)
            body = flowing(e, seed, (factor, local), self.ranges, hidden)
            made = Equation(write, "+", body, e.loops, e.where, origin)
            out += self.summed_first(made, seed)
            if self.trail is not None:
                self.trail.append(Applied(e, read, factor * local, seed, tuple(out[before:])))
        for made in out:
            self.ranges.add(made, finite=not self.spreads(made, hidden))
        return out

    def spreads(self, e: Equation, hidden: Hidden) -> bool:
        """Whether an infinite factor makes what an equation of a derivative gives infinite, as far
        as that is of use: sums are taken to be finite, and so is what belongs to an infinite value,
        unless it is a tangent and the value will have no influence."""
        if self.tangents and hidden == Hidden.ALL and not e.reduced:
            return True
        if self.tangents and hidden and self.ranges.has_pole(e):
            return True
        return not e.reduced and self.ranges.has_root(e)

    def summed_first(self, e: Equation, seed: Access) -> list[Equation]:
        """A strong product in a sum. What does not change in the sum is multiplied after it; and
        what is a product of matrices stays one, with plain products."""
        left, right = split(e.body)
        summed = set(e.loops) - indices_of(e.write)
        if right == 1 or not summed:
            return [e]
        if indices_of(right) & summed:
            used = indices_of(seed) | indices_of(right)
            apart = [f for f in Mul.make_args(left) if f.is_Symbol and not indices_of(f) <= used]
            inner = left / Mul(*apart)
            mine, other = indices_of(inner) & set(e.loops), indices_of(right) & set(e.loops)
            if mine <= other or other <= mine:
                return [replace(e, body=Mul(*apart) * strong_product(inner, right))]
            if not self.ranges.is_pole(right, *self.ranges.given(e)):  # large numbers stay large
                return [replace(e, body=Mul(*apart) * inner * right)]
            return self.gated(e, Mul(*apart) * inner, inner, right)
        free = tuple(i for i in e.loops if i not in summed)
        inside = e.where if indices_of(e.where) <= {*free, *self.outer} else ONE
        if inside == 1 and e.where != 1 and not all(map(all_in_range, (e.write, *reads(right)))):
            return [e]
        place = self.outer + free
        total = made_for(e.tensor, "sum", tuple(i.extent for i in place), self.fresh)[place]
        return [
            replace(e, write=total, body=left),
            replace(e, body=strong_product(total, right), loops=free, where=inside),
        ]

    def gated(self, e: Equation, left: Expr, zero: Expr, right: Expr) -> list[Equation]:
        """A strong product in a product of matrices, which stays one: Σ_n d[n,o]·x[n,i] becomes

            any[n] max= |d[n,o]|,    used[n,i] = where(any[n] != 0, x[n,i], 0)

        and Σ_n d[n,o]·used[n,i]. A row that is 0 throughout contributes 0."""
        mine, other = (tuple(i for i in e.loops if i in indices_of(x)) for x in (zero, right))
        shared = self.outer + tuple(i for i in mine if i in other)
        accesses = (*reads(zero), *reads(right))
        if not all(map(all_in_range, accesses)):
            return [replace(e, body=left * right)]
        outer = self.outer
        extents = tuple(i.extent for i in shared)
        any_ = made_for(e.tensor, "any", extents, self.fresh)[shared]
        place = outer + other
        extents = tuple(i.extent for i in place)
        used = made_for(e.tensor, "used", extents, self.fresh)[place]
        chosen = where(not_equal(any_, 0), right, 0)
        return [
            replace(e, write=any_, op="max", body=absolute(zero), loops=mine, where=ONE),
            replace(e, write=used, op="=", body=chosen, loops=other, where=ONE),
            replace(e, body=left * used),
        ]

    def exchange(self, e: Equation, read: Access) -> tuple[Access, Access]:
        """The access that the derivative writes, and the one that it starts from."""
        raise NotImplementedError

    def derivative_of(self, tensor: Tensor) -> Tensor:
        if tensor not in self.names:
            role = "gradient" if tensor.role == "parameter" else "temporary"
            wanted = self.naming(tensor)
            name = self.fresh(*wanted)
            known = self.letter and name == joined(wanted)
            symbol: Word | Derivative | None = self.symbol(tensor, name)
            if known:
                symbol = Derivative(self.letter, tensor.written, self.summed)
            self.names[tensor] = Tensor(name, tensor.shape, role, tensor.dtype, symbol)
            if tensor in self.looped:
                self.ranges.preset_to([self.names[tensor]], self.looped[tensor])
        return self.names[tensor]

    def factor(self, e: Equation, out: list[Equation]) -> Expr:
        """∂(fold)/∂(body at one point); equations it needs are appended to `out`."""
        if e.op in ("=", "+"):
            return ONE
        if e.op == "logsumexp":
            share = exp(e.body - e.write)
            if not self.outer and not self.ranges.may_sink(e):
                return share
            return where(not_equal(e.body, S.NegativeInfinity), share, 0)
        if not loops_folded(e):
            return ONE
        if e not in self.auxiliary:
            build = first_attained if e.op in ("max", "min") else product_of_others
            made, self.auxiliary[e] = build(e, self.outer, self.fresh)
            out.append(made)
        return self.auxiliary[e]


class _Reverse(_Rule):
    direction = "reverse"

    def exchange(self, e: Equation, read: Access) -> tuple[Access, Access]:
        return (
            self.derivative_of(read.tensor)[read.indices],
            self.derivative_of(e.tensor)[e.write.indices],
        )

    def loop(self, loop: Loop) -> Loop:
        return replace(loop, direction=-loop.direction, items=self.items(reversed(loop.items)))


class _Forward(_Rule):
    direction = "forward"
    tangents = True

    def exchange(self, e: Equation, read: Access) -> tuple[Access, Access]:
        return (
            self.derivative_of(e.tensor)[e.write.indices],
            self.derivative_of(read.tensor)[read.indices],
        )

    def loop(self, loop: Loop) -> Loop:
        return replace(loop, items=self.items(loop.items))


def _with_inputs(program: Program, tensors: Iterable[Tensor]) -> Program:
    more = tuple(t for t in dict.fromkeys(tensors) if t not in program.inputs)
    return replace(program, inputs=program.inputs + more)


def _loops_over(tensor: Tensor) -> tuple[Index, ...]:
    return tuple(Index(f"i{k}", extent) for k, extent in enumerate(tensor.shape))


def _zero(derivative: Tensor, tensor: Tensor) -> Equation:
    loops = _loops_over(derivative)
    origin = Origin(label=derivative.name, steps=(f"{tensor.name} does not depend on it",))
    return Equation(derivative[loops], "=", ZERO, loops, origin=origin)
