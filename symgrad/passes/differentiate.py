"""The derivative of a Program, as a Program: the one derivative rule of the compiler.

    reverse:  for each read r[ψ] of the body:   d_r[ψ]      +=  d_write[φ] · factor · ∂body/∂r[ψ]
    forward:  for each read r[ψ] of the body:   t_write[φ]  +=  t_r[ψ]     · factor · ∂body/∂r[ψ]

over the same loops and under the same condition: the write and the read change places. The factor
belongs to the op: 1 for "=" and "+", exp(body − write) for logsumexp, [this point is the first
that attains it] for max and min, the product over the other points for "*". For example
``z[n,o] += x[n,i]*W[i,o]`` gives ``d_W[i,o] += d_z[n,o]*x[n,i]`` and ``d_x[n,i] += d_z[n,o]*W[i,o]``.

A loop's adjoint is the same loop run backwards. The result is a list of equations again, so the
rule can be applied to what it gave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from sympy import Expr, diff, exp

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
    reads,
    substitute,
)
from ..scalar import equal, logical_and, logical_not

Items = tuple[Equation | Loop, ...]
Fresh = Callable[[str], str]


def reverse(
    program: Program,
    of: Tensor,
    wrt: Iterable[Tensor],
    prefix: str = "d_",
    seed: Tensor | None = None,
) -> tuple[Program, dict[Tensor, Tensor]]:
    """Append the equations of the adjoints of `of` with respect to `wrt` (vector-Jacobian product).

    `seed` has the shape of `of` and is what its adjoint starts from; without it `of` is a scalar
    and its adjoint is 1. Returns the program, with the adjoints among its outputs, and the map
    from each tensor of `wrt` to its adjoint.
    """
    rule = _Reverse(program, set(wrt), prefix)
    start = ONE if seed is None else seed
    adjoint = rule.derivative_of(of)
    loops = tuple(Index(f"i{k}", e) for k, e in enumerate(of.shape))
    body = start[loops] if isinstance(start, Tensor) else start
    items: list[Equation | Loop] = [Equation(adjoint[loops], "=", body, loops)]
    items += rule.items(reversed(program.items))
    adjoints = {t: rule.derivative_of(t) for t in wrt}
    inputs = program.inputs + ((seed,) if seed is not None and seed not in program.inputs else ())
    result = replace(
        program,
        inputs=inputs,
        items=program.items + tuple(items),
        outputs=program.outputs + tuple(adjoints.values()),
    )
    return result, adjoints


def forward(
    program: Program, tangents: Mapping[Tensor, Tensor], prefix: str = "t_"
) -> tuple[Program, dict[Tensor, Tensor]]:
    """Append the tangents of all outputs (Jacobian-vector product); `tangents` maps inputs to
    the tensors that hold their tangents, which become inputs."""
    rule = _Forward(program, set(tangents), prefix)
    rule.names.update(tangents)
    items = rule.items(program.items)
    results = {t: rule.derivative_of(t) for t in program.outputs}
    result = replace(
        program,
        inputs=program.inputs + tuple(tangents.values()),
        items=program.items + items,
        outputs=program.outputs + tuple(results.values()),
    )
    return result, results


class _Rule:
    """What both directions share: names, active tensors, and the factor of each op."""

    def __init__(self, program: Program, wrt: set[Tensor], prefix: str) -> None:
        self.prefix = prefix
        self.names: dict[Tensor, Tensor] = {}
        self.taken = {t.name for t in program.inputs} | {e.tensor.name for e in program.equations}
        self.active = _depending_on(program, wrt)
        self.auxiliary: dict[Equation, Expr] = {}
        self.outer: tuple[Index, ...] = ()

    def items(self, items: Iterable[Equation | Loop]) -> Items:
        out: list[Equation | Loop] = []
        for item in items:
            if isinstance(item, Loop):
                self.outer = (*self.outer, item.index)
                inner = self.loop(item)
                self.outer = self.outer[:-1]
                if inner.items:
                    out.append(inner)
            else:
                out.extend(self.equation(item))
        return tuple(out)

    def loop(self, loop: Loop) -> Loop:
        raise NotImplementedError

    def equation(self, e: Equation) -> list[Equation]:
        """The equations that one equation gives: the rule."""
        out: list[Equation] = []
        if e.tensor not in self.active or not self.wanted(e.tensor):
            return out
        for read in reads(e.body):
            if read.tensor not in self.active or read.tensor.dtype == "int":
                continue
            slope = diff(e.body, read)
            if slope == 0:
                continue
            slope = self.factor(e, out) * slope
            write, seed = self.exchange(e, read)
            step = (
                f"{type(self).__name__.strip('_').lower()} of {e.tensor.name} by {read.tensor.name}"
            )
            out.append(Equation(write, "+", seed * slope, e.loops, e.where, e.origin.then(step)))
        return out

    def wanted(self, tensor: Tensor) -> bool:
        return True

    def exchange(self, e: Equation, read: Access) -> tuple[Access, Access]:
        """The access that the derivative writes, and the one that it starts from."""
        raise NotImplementedError

    def derivative_of(self, tensor: Tensor) -> Tensor:
        if tensor not in self.names:
            role = "gradient" if tensor.role == "parameter" else "temporary"
            name = self.fresh(self.prefix + tensor.name)
            self.names[tensor] = Tensor(name, tensor.shape, role, tensor.dtype)
        return self.names[tensor]

    def fresh(self, name: str) -> str:
        number, candidate = 1, name
        while candidate in self.taken:
            number += 1
            candidate = f"{name}_{number}"
        self.taken.add(candidate)
        return candidate

    def factor(self, e: Equation, out: list[Equation]) -> Expr:
        """∂(fold)/∂(body at one point); equations it needs are appended to `out`."""
        if e.op in ("=", "+"):
            return ONE
        if e.op == "logsumexp":
            return exp(e.body - e.write)
        if e not in self.auxiliary:
            build = _first if e.op in ("max", "min") else _others
            made, self.auxiliary[e] = build(e, self.outer, self.fresh)
            out.append(made)
        return self.auxiliary[e]


class _Reverse(_Rule):
    def wanted(self, tensor: Tensor) -> bool:
        return tensor in self.names

    def exchange(self, e: Equation, read: Access) -> tuple[Access, Access]:
        return (
            self.derivative_of(read.tensor)[read.indices],
            self.derivative_of(e.tensor)[e.write.indices],
        )

    def loop(self, loop: Loop) -> Loop:
        return Loop(loop.index, -loop.direction, self.items(reversed(loop.items)))


class _Forward(_Rule):
    def exchange(self, e: Equation, read: Access) -> tuple[Access, Access]:
        return (
            self.derivative_of(e.tensor)[e.write.indices],
            self.derivative_of(read.tensor)[read.indices],
        )

    def loop(self, loop: Loop) -> Loop:
        return Loop(loop.index, loop.direction, self.items(loop.items))


def _depending_on(program: Program, wrt: set[Tensor]) -> set[Tensor]:
    """The tensors through which a derivative with respect to `wrt` can flow."""
    active = set(wrt)
    while True:  # once for straight code; again while a loop carries dependence around
        before = len(active)
        for e in equations_of(program.items):
            if e.tensor.dtype != "int" and any(r.tensor in active for r in reads(e.body)):
                active.add(e.tensor)
        if len(active) == before:
            return active


def _first(e: Equation, outer: tuple[Index, ...], fresh: Fresh) -> tuple[Equation, Expr]:
    """first[φ] = the least position of the reduced loops at which the extremum is attained."""
    position: Expr = ZERO
    for index in e.reduced:
        position = position * index.extent + index
    free = outer + e.free
    first = Tensor(fresh(f"first_{e.tensor.name}"), tuple(i.extent for i in free), dtype="int")[
        free
    ]
    where = logical_and(e.where, equal(e.body, e.write))
    origin = e.origin.then(f"position of the first arg {e.op} of {e.tensor.name}")
    return Equation(first, "min", position, e.loops, where, origin), equal(position, first)


def _others(e: Equation, outer: tuple[Index, ...], fresh: Fresh) -> tuple[Equation, Expr]:
    """others[φ, r] = the product of the body over all points of the reduced loops except r: no
    division, so it is right where factors are 0."""
    twins = {i: Index(f"{i}_", i.extent) for i in e.reduced}
    points = outer + e.loops
    others = Tensor(fresh(f"others_{e.tensor.name}"), tuple(i.extent for i in points))[points]
    same: Expr = ONE
    for i, twin in twins.items():
        same = logical_and(same, equal(i, twin))
    where = logical_and(substitute(e.where, twins), logical_not(same))
    origin = e.origin.then(f"product over the other points of {e.tensor.name}")
    loops = e.loops + tuple(twins.values())
    return Equation(others, "*", substitute(e.body, twins), loops, where, origin), others
