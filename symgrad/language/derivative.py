"""Derivatives inside formulas: ``grad(u, x)`` and ``diff(u, x)`` are tensors to build on.

    u = network(x)                       # [N, 1]
    du = grad(u, x)                      # [N, 2]: ∂u/∂x of each sample, all components at once
    u_s = diff(u, x[..., 1])             # [N, 1]: one partial derivative
    u_ss = diff(u, x[..., 1], x[..., 1])

Both are the compiler's own rule applied to what was written so far, and share the network. `grad`
runs it backward from u: one more pass over the network, whatever the number of components, and
twice as much for each further order. `diff` runs it forward from x: one more pass for each
derivative, whatever its order, since u_ss finds that of u_s in each layer. So all components take
`grad`, u_t, u_s and u_ss take `diff`; and any mixture works, ``grad(diff(u, t), [x, y])``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sympy import Expr

from ..affine import in_range
from ..ir import ONE, Access, Equation, Index, Loop, Program, Size, Tensor, equations_of, indices_of
from ..origin import Origin
from ..passes.differentiate import forward, reverse
from ..passes.live import live
from ..passes.logarithms import look_through
from ..passes.names import Part
from ..scalar import equal
from ..symbols import Direction, Word
from ..written import bare, formula
from .reductions import PLACES
from .steps import Step
from .trace import TensorName, Trace, current, fail, user_line
from .variable import Variable

Items = tuple[Equation | Loop, ...]


def grad(u: Any, x: Any) -> Any:
    """∂(Σ u)/∂x, of the shape of x: the gradient of each sample where samples do not mix.

    u is any tensor that depends on x, or a formula such as ``du[..., 1]``. For several variables,
    ``grad(u, [x, y])``, the result is a list, in one pass over the network.
    """
    several = isinstance(x, (list, tuple))
    wrt: list[Any] = list(x) if several else [x]
    trace = current()
    step = Step(trace, "grad") if trace.steps else None
    for v in wrt:
        if not isinstance(v, Variable) and step is None:
            raise fail(f"grad takes variables, not {v!r}; a component takes diff(u, x[..., 1])")
    of = _tensor(u, "grad", step)
    tensors = [_whole(step.element(v), "grad") if step else v.tensor for v in wrt]
    items = _between(trace, of, tensors, step)
    for t in tensors:
        if t != of and t not in _read(items):
            raise fail(f"{of.name} does not depend on {t.name}")
    prefix = (TensorName(trace.unique(of, "_by")), "_")
    program = Program("grad", _inputs(items), items, (of,))
    result, adjoints = reverse(program, of, tensors, prefix, fresh=trace.unique)
    for e in equations_of(made := result.items[len(items) :]):
        source = trace.made[e.tensor.name][-1]  # of an adjoint, the tensor that it is of
        if isinstance(source, Tensor) and source in trace.dims:
            trace.dims.setdefault(e.tensor, trace.dims[source])
    if step:
        step.add(made)
    else:
        trace.items += made
    found = [Variable.of(adjoints[t]) for t in tensors]
    return found if several else found[0]


def diff(u: Any, *by: Any, along: Any = None) -> Variable:
    """The partial derivative of u by a variable, of the shape of u; ``diff(u, x, x, t)`` is of
    third order.

    A variable is a tensor with one number for each sample, or a component of one, ``x[..., 1]``.
    With ``along=v``, of the shape of x, ``diff(u, x, along=v)`` is the directional derivative
    Σ_i ∂u/∂x[i]·v[i]. All samples of x move together, which is the derivative of each sample where
    samples do not mix.
    """
    if not by:
        raise fail("diff(u, x) needs the variables that u is derived by")
    if along is not None and len(by) > 1:
        raise fail("diff(u, x, along=v) takes one variable")
    trace = current()
    step = Step(trace, "diff") if trace.steps else None
    result = _tensor(u, "diff", step)
    for x in by:
        seed = _along(trace, x, along) if along is not None else _component(trace, x)
        by_tensor = step.element(x).tensor if step else bare(x).tensor
        result = _tangent(trace, result, seed, by_tensor)
    return Variable.of(result)


def _tangent(trace: Trace, u: Tensor, seed: Tensor, x: Tensor) -> Tensor:
    """The derivative of u where x has the tangent `seed`. Derivatives that exist are used; by
    inputs in fixed directions, in whatever order they were taken."""
    known, step = trace.derivatives, Step(trace, "diff") if trace.steps else None
    writers = {e.tensor: e for e in (step.equations() if step else equations_of(trace.items))}
    fixed = x not in writers and not writers[seed].reads

    def order(seed: Tensor) -> str:
        return trace.base_of((*known.labels[seed], "_seed"))

    def key(t: Tensor) -> tuple[Tensor, tuple[Tensor, ...]]:
        base, directions = known.source.get(t, (t, ())) if fixed else (t, ())
        return base, tuple(sorted((*directions, seed), key=order))

    def name(t: Tensor) -> tuple[Part, ...]:
        base, directions = key(t)
        labels = [known.labels[d] for d in directions]
        short = all(len(trace.base_of(label)) < 3 for label in labels)
        apart: list[Part] = [base, "_", *labels[0]]
        for label in labels[1:]:
            apart += label if short else ("_", *label)
        return tuple(apart)

    other = {made for (_, gaps), made in known.slices.items() if any(gap for _, gap in gaps)}

    def symbol(t: Tensor, name: str) -> Word | None:
        base, directions = key(t)
        by = tuple(known.directions[d] for d in directions if d in known.directions)
        if len(by) < len(directions) or {base, x} & other:  # written like those of this step
            return None
        return Word((), name, of=base.written, by=by)

    items = _between(trace, u, [x], step)
    if x != u and x not in _read(items) and u not in known.tangents.values():
        raise fail(f"{u.name} does not depend on {x.name}")
    written = [e.tensor for e in equations_of(items)]
    tangents = {t: known.tangents[key(t)] for t in written if key(t) in known.tangents}
    tangents[x] = seed
    if u in tangents:
        return tangents[u]
    program = Program("diff", _inputs(items), items, (u,))
    result, found = forward(program, tangents, name, trace.unique, symbol)
    for t, tangent in found.items():
        known.tangents[key(t)] = tangent
        if fixed:
            known.source[tangent] = key(t)
        if t in trace.dims:
            trace.dims.setdefault(tangent, trace.dims[t])
    behind = {tangent: t for t, tangent in found.items()}
    _add(trace, result.items[len(items) :], behind)
    return found[u]


def _add(trace: Trace, made: Items, behind: Mapping[Tensor, Tensor]) -> None:
    """Append what `diff` has made to what is being written."""
    if trace.steps:
        Step(trace, "diff").add(made)
    else:
        trace.items = _beside(trace, made, behind)


def _beside(trace: Trace, made: Items, behind: Mapping[Tensor, Tensor]) -> list[Equation | Loop]:
    """The items of the trace with those that were made as early as they can stand, but behind what
    they are the derivatives of and its other derivatives: so a layer's equations are together."""
    base = {t: key[0] for t, key in trace.derivatives.source.items()}
    last: dict[Tensor, int] = {}  # the place of the last item that writes a tensor or its kin
    for place, item in enumerate(trace.items):
        for e in equations_of([item]):
            last[e.tensor] = last[base.get(e.tensor, e.tensor)] = place
    slots: dict[int, list[Equation | Loop]] = {}
    for item in made:
        written = [e.tensor for e in equations_of([item])]
        needs = {r.tensor for e in equations_of([item]) for r in e.reads}
        needs |= {tensor for t in written for tensor in (behind.get(t, t), base.get(t, t))}
        place = max((last[t] for t in needs if t in last), default=-1)
        slots.setdefault(place, []).append(item)
        for t in written:
            last[t] = max(place, last.get(t, -1))
    ordered = slots.get(-1, [])
    for place, item in enumerate(trace.items):
        ordered += [item, *slots.get(place, ())]
    return ordered


def _along(trace: Trace, x: Any, v: Any) -> Tensor:
    """The tangent of x that v is."""
    step = Step(trace, "diff") if trace.steps else None
    if step:
        x, v = (Variable.of(_whole(step.element(e), "diff")) for e in (x, v))
    if not isinstance(x, Variable) or not isinstance(v, Variable):
        raise fail("diff(u, x, along=v) takes variables, v of the shape of x")
    if v.shape != x.shape:
        raise fail(f"diff by {x} along {v}: the shapes differ")
    loops = _loops(trace, x.tensor, step)
    return _seed(trace, x.tensor, (x.tensor, "_along_", v.tensor), v.tensor[loops], loops)


def _component(trace: Trace, x: Any) -> Tensor:
    """The tangent of x along one of its components: 1 for what moves, 0 for what rests."""
    step = Step(trace, "diff") if trace.steps else None
    x = step.element(x) if step else bare(x)
    if not isinstance(x, (Variable, Access)):
        raise fail(f"diff takes a variable or a component x[..., 1], not {x!r}")
    whole, loops = Variable.of(x.tensor), _loops(trace, x.tensor, step)
    if isinstance(x, Variable) and not all(map(_one_for_each, x.shape)):
        raise fail(f"diff takes one number for each sample, not {x}: {x.name}[..., 0], or grad")
    label, moves = [""], ONE
    for loop, position in zip(loops, x.indices if isinstance(x, Access) else loops, strict=True):
        if position.is_Integer:
            if not in_range(position, loop.extent, ONE):
                raise fail(f"{whole.name} has no component {position}: it is {whole}")
            moves *= equal(loop, position)
            label.append(str(position))
        elif step and position not in step.around and not _one_for_each(loop.extent):
            raise fail(f"diff takes one number for each sample, not {x}: a component, or grad")
        elif not isinstance(position, Index):
            raise fail(f"diff takes a component such as {whole.name}[..., 1], not {x}")
    direction = Direction(x.tensor.written, tuple(label[1:]))
    return _seed(trace, x.tensor, (x.tensor, "".join(label)), moves, loops, direction)


def _one_for_each(extent: Expr) -> bool:
    return extent == 1 or isinstance(extent, Size)


def _seed(
    trace: Trace,
    x: Tensor,
    label: tuple[Part, ...],
    body: Expr,
    loops: tuple[Index, ...],
    direction: Direction | None = None,
) -> Tensor:
    """The tensor that is the tangent of x in the direction of this name."""
    seeds = trace.derivatives.seeds
    if (x, label) not in seeds:
        seed = seeds[x, label] = Tensor(trace.unique(*label, "_seed"), x.shape)
        trace.derivatives.labels[seed] = label
        if direction is not None:
            trace.derivatives.directions[seed] = direction
        origin = Origin(user_line(), seed.name, ("direction of diff",))
        equation = Equation(seed[loops], "=", body, loops, origin=origin)
        _add(trace, (equation,), {})
        trace.dims[seed] = tuple(map(str, loops))
    return seeds[x, label]


def _loops(trace: Trace, x: Tensor, step: Step | None) -> tuple[Index, ...]:
    names = trace.dims.get(x, ())
    if len({*names}) < len(x.shape) or not all(name.isidentifier() for name in names):
        names = tuple(f"i{k}" for k in range(len(x.shape)))
    loops = tuple(Index(name, extent) for name, extent in zip(names, x.shape, strict=True))
    return step.loops(x, loops) if step else loops


def _tensor(u: Any, caller: str, step: Step | None) -> Tensor:
    """What is derived: the tensor of a variable, or of a formula one of its own."""
    if not isinstance(u, Variable):
        u = bare(u)
        if not isinstance(u, Expr) or not u.atoms(Access):
            raise fail(f"{caller} takes a variable or a formula, not {u!r}")
        if step and isinstance(u, Access) and not any(i.is_Integer for i in u.indices):
            return _whole(Step(step.trace, caller).element(u), caller)
        trace, parts = current(), ("of",) if not isinstance(u, Access) else _parts(u)
        named: list[Any] = [i for i in sorted(indices_of(u), key=str) if i not in PLACES]
        if step and isinstance(u, Access):
            at = [i if i not in PLACES else ... for p in u.indices for i in indices_of(p)]
            named = list(dict.fromkeys(at))
        elif len(named) > 1:
            raise fail(f"{caller} of a formula over {named}: give it a tensor, v[i, j] = …")
        made = Variable(trace.unique(*parts))
        made[tuple(named) or ...] = formula(u)
        u = made
    if step is None:
        tensor: Tensor = u.tensor
        return tensor
    return Step(step.trace, caller).element(u).tensor


def _whole(element: Access, caller: str) -> Tensor:
    """The tensor of an element at all of its places."""
    if not all(isinstance(i, Index) for i in element.indices):
        raise fail(f"{caller} takes all of a variable at the step, x[..., t, i], not {element}")
    return element.tensor


def _parts(u: Access) -> tuple[Part, ...]:
    """What a component is called: x1 is x[n,1]."""
    return u.tensor, "".join(str(i) for i in u.indices if i.is_Integer)


def _between(trace: Trace, u: Tensor, wrt: Iterable[Tensor], step: Step | None) -> Items:
    """What leads from `wrt` to u: an inner tensor is taken as given."""
    if step:
        return look_through(step.between(u, wrt), tensors=False)
    given = set(wrt) - {u}

    def kept(item: Equation | Loop) -> bool:
        return not any(e.tensor in given for e in equations_of([item]))

    return look_through(live([i for i in trace.items if kept(i)], [u]), tensors=False)


def _read(items: Items) -> set[Tensor]:
    return {r.tensor for e in equations_of(items) for r in e.reads}


def _inputs(items: Items) -> tuple[Tensor, ...]:
    written = {e.tensor for e in equations_of(items)}
    return tuple(sorted(_read(items) - written, key=lambda t: t.name))


__all__ = ["diff", "grad"]
