"""Derivatives for all entries of an array at once, as Programs: Jacobians.

The equations that one use of the derivative rule makes are linear in the seed from which it starts.
With axes for the entries of the array that is seeded, and [a = i] for the seed, they compute what
each unit vector gives:

    t_z[n,o] += x[n,i]*t_W[i,o]        t_z[n,a,b,o] += x[n,i]*[a = i]*[b = o]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from math import prod

from sympy import Expr, Integer

from ..affine import count, strides
from ..formulas.text import equation_text
from ..ir import (
    Access,
    Equation,
    Index,
    Loop,
    Program,
    Size,
    Tensor,
    equations_of,
    indices_of,
    map_items,
    substitute,
)
from ..language.trace import SpecError
from ..origin import Origin
from ..passes.differentiate import forward, reverse
from ..passes.flow import flow_of
from ..passes.names import Fresh, fresh_names
from ..scalar import equal

Items = tuple[Equation | Loop, ...]
Pair = tuple[Tensor, Tensor]
GUESS = 64  # for a named size, where work is compared


def jacobians(
    program: Program, inputs: Sequence[Tensor], outputs: Sequence[Tensor]
) -> tuple[Program, tuple[Tensor, ...]]:
    """y_by_x for each output y and each input x of it, which are the program's outputs: of shape
    (N, *output, *input) where both begin with the same samples, else (*output, *input). Raises
    SpecError where a sample's output depends on other samples."""
    fresh, base = fresh_names(program), program
    found: dict[Pair, tuple[Tensor | None, bool]] = {}
    for samples in dict.fromkeys(t.shape[0] for t in inputs if _begins_with_samples(t)):
        with_samples = ([t for t in ts if t.shape[:1] == (samples,)] for ts in (inputs, outputs))
        given, got = with_samples
        if got:
            if e := mixing(base, given, got):
                raise SpecError(f"a sample depends on other samples by {equation_text(e)}")
            items, pairs = _per_sample(base, given, got, fresh)
            program = replace(program, items=program.items + items)
            found.update(pairs)
    results, rows = list[Tensor](), list[Equation]()
    for output in outputs:
        for by in inputs:
            shared = int((output, by) in found)
            if not shared:
                items, slope, inputs_first = _whole(base, output, by, fresh)
                program = replace(program, items=program.items + items)
                found[output, by] = slope, inputs_first
            slope, inputs_first = found[output, by]
            own = Tensor(fresh(f"{output.name}_by_{by.name}"), (*output.shape, *by.shape[shared:]))
            first, columns = loops_over(output.shape, "o"), loops_over(by.shape[shared:], "i")
            order = (*first[:1], *columns, *first[1:]) if inputs_first else (*first, *columns)
            known = slope is not None and len(slope.shape) == len(own.shape)
            body = slope[order] if slope is not None and known else None
            rows.append(_equation(own, (*first, *columns), body))
            results.append(own)
    outputs_too = tuple(results)
    return replace(program, items=(*program.items, *rows), outputs=outputs_too), outputs_too


def mixing(
    program: Program, inputs: Iterable[Tensor], outputs: Iterable[Tensor]
) -> Equation | None:
    """An equation by which a sample's output depends on other samples' input, where both begin with
    the samples; None if there is none. Each tensor on a way between them has an axis of samples."""
    axes = dict.fromkeys(inputs, 0)
    flow, _ = flow_of(program, axes, outputs)
    known = -1
    while known != len(axes):  # around a loop a path may run against the order of equations
        known = len(axes)
        for e, slopes in flow.items():
            at = {r.indices[axes[r.tensor]] for r, _ in slopes if r.tensor in axes}
            places = [k for k, i in enumerate(e.write.indices) if i in at]
            if at and not (len(at) == len(places) == 1 and at <= {*e.loops}):
                return e
            if at and axes.setdefault(e.tensor, places[0]) != places[0]:
                return e
    return None


def _per_sample(
    program: Program, inputs: Sequence[Tensor], outputs: Sequence[Tensor], fresh: Fresh
) -> tuple[Items, dict[Pair, tuple[Tensor | None, bool]]]:
    """∂output/∂input of each sample for each pair, by the direction of the rule that has fewer
    seeds, and whether the axes of the input come before those of the output."""
    by_inputs = _entries(t.shape[1:] for t in inputs) < _entries(t.shape[1:] for t in outputs)
    program = replace(program, outputs=tuple(outputs))
    found: dict[Pair, tuple[Tensor | None, bool]] = {}
    items: Items = ()
    for seeded in inputs if by_inputs else outputs:
        seed = Tensor(fresh(f"seed_{seeded.name}"), seeded.shape, "input")
        if by_inputs:
            made, slopes = forward(program, {seeded: seed}, lambda t: ("t_", t), fresh)
        else:
            made, slopes = reverse(program, seeded, inputs, seed=seed, fresh=fresh)
        more, wide = _widened(made.items[len(program.items) :], seed, seeded, 1)
        items += more
        for other in outputs if by_inputs else inputs:
            pair = (other, seeded) if by_inputs else (seeded, other)
            found[pair] = wide.get(slopes[other], slopes[other]), by_inputs
    return items, found


def _whole(
    program: Program, output: Tensor, by: Tensor, fresh: Fresh
) -> tuple[Items, Tensor | None, bool]:
    """∂output/∂input from each entry of the one to each of the other."""
    fewer = _seeds(output) < _entries([by.shape])
    made = _from_output(program, output, [by], fresh) if fewer else None
    if made is None:
        return (*_from_parameter(program, output, by, fresh), True)
    return made[0], made[1].get(by), False


def _begins_with_samples(tensor: Tensor) -> bool:
    return bool(tensor.shape) and isinstance(tensor.shape[0], Size)


def parameter_columns(
    program: Program, trained: Sequence[Tensor], outputs: Sequence[Tensor]
) -> tuple[Program, tuple[Tensor, ...]]:
    """y_by_params of shape (*output, P) for each output: a range of its columns for each parameter,
    in their order; they are 0 where the output does not depend on it."""
    fresh = fresh_names(program)
    total = sum((count(t.shape) for t in trained), Integer(0))
    results, columns = list[Tensor](), list[Equation]()
    base = program
    for output in outputs:
        own = Tensor(fresh(f"{output.name}_by_params"), (*output.shape, total))
        results.append(own)
        rows = loops_over(output.shape, "o")
        made = _from_output(base, output, trained, fresh) if _seeds(output) < total else None
        first = Integer(0)
        for parameter in trained:
            entry = loops_over(parameter.shape, "p")
            if made is None:
                items, slope = _from_parameter(base, output, parameter, fresh)
                at: Sequence[Index] = (*rows[:1], *entry, *rows[1:])
            else:
                items, slopes = made
                made = (), slopes
                slope, at = slopes.get(parameter), (*rows, *entry)
            program = replace(program, items=program.items + items)
            body = None if slope is None else slope[tuple(at)]
            place = (*rows, first + _flat(entry, parameter.shape))
            columns.append(_equation(own, (*rows, *entry), body, place))
            first += count(parameter.shape)
    found = tuple(results)
    return replace(program, items=(*program.items, *columns), outputs=found), found


def parameter_directions(
    program: Program, trained: Sequence[Tensor], outputs: Sequence[Tensor]
) -> tuple[Program, tuple[Tensor, ...]]:
    """The derivative of each output by the parameters, of shape (*output, P): the forward direction
    from all entries of all of them at once, [p = first + 3*i + o] for W[i,o]. That is one use of
    the rule, however many parameters there are."""
    fresh = fresh_names(program)
    total = sum((count(t.shape) for t in trained), Integer(0))
    seeds = {t: Tensor(fresh(f"seed_{t.name}"), t.shape, "input") for t in trained}
    alone = replace(program, outputs=tuple(outputs))
    made, tangents = forward(alone, seeds, lambda t: ("t_", t), fresh)
    after = made.items[len(program.items) :]
    (p,) = _new_loops(after, (total,))
    units: dict[Tensor, Callable[[Sequence[Expr]], Expr]] = {}
    first = Integer(0)
    for t, seed in seeds.items():
        units[seed] = lambda at, t=t, first=first: equal(p, first + _flat(at, t.shape))  # type: ignore[misc]
        first += count(t.shape)
    items, wide = _with_axes(after, units, (p,))
    results, rows = list[Tensor](), list[Equation]()
    for output in outputs:
        own = Tensor(fresh(f"{output.name}_by_params"), (*output.shape, total))
        slope, loops = wide.get(tangents[output]), loops_over(own.shape, "o")
        at = (*loops[: min(1, len(output.shape))], loops[-1], *loops[1:-1])
        rows.append(_equation(own, loops, None if slope is None else slope[at]))
        results.append(own)
    found = tuple(results)
    return replace(program, items=(*program.items, *items, *rows), outputs=found), found


def _flat(at: Sequence[Expr], shape: Sequence[Expr]) -> Expr:
    """The row-major position of an element."""
    steps = zip(at, strides(tuple(shape)), strict=True)
    return sum((i * step for i, step in steps), Integer(0))


def _from_parameter(
    program: Program, output: Tensor, parameter: Tensor, fresh: Fresh
) -> tuple[Items, Tensor | None]:
    """What every entry of a parameter does to an output: the forward direction."""
    seed = Tensor(fresh(f"seed_{parameter.name}"), parameter.shape, "input")
    alone = replace(program, outputs=(output,))
    made, tangents = forward(alone, {parameter: seed}, lambda t: ("t_", t), fresh)
    items, wide = _widened(made.items[len(program.items) :], seed, parameter, 0)
    return items, wide.get(tangents[output])


def _from_output(
    program: Program, output: Tensor, trained: Sequence[Tensor], fresh: Fresh
) -> tuple[Items, dict[Tensor, Tensor]] | None:
    """What every entry of an output has from the parameters: the reverse direction, of all samples
    at once; None if the samples of the output do not stay apart."""
    samples = [e for e in output.shape if not e.is_Integer]
    if samples and (len(samples) > 1 or output.shape[0] != samples[0]):
        return None
    seed = Tensor(fresh(f"seed_{output.name}"), output.shape, "input")
    made, slopes = reverse(program, output, trained, seed=seed, fresh=fresh)
    after = made.items[len(program.items) :]
    if samples:
        found = _apart(after, seed, output, samples[0], fresh)
    else:
        found = _widened(after, seed, output, 0, behind=0)
    if found is None:
        return None
    return found[0], {t: found[1][d] for t, d in slopes.items() if d in found[1]}


def _apart(
    items: Sequence[Equation | Loop], seed: Tensor, seeded: Tensor, samples: Expr, fresh: Fresh
) -> tuple[Items, dict[Tensor, Tensor]] | None:
    """Equations that are linear in a seed, for the unit vectors of each sample: what all samples
    have in common, too, gets an axis of the samples, and is of each by itself. That is what they
    compute only where no equation leads from one sample to another one; else None."""
    extra = _new_loops(items, seeded.shape[1:])
    wide: dict[Tensor, Tensor] = {}

    def sampled(t: Tensor) -> bool:
        return bool(t.shape) and t.shape[0] == samples

    def widened(t: Tensor) -> Tensor:
        own = t.shape[1:] if sampled(t) else t.shape
        return Tensor(t.name, (samples, *(i.extent for i in extra), *own))

    _spread(items, [seed], wide, widened)
    new = Index(unused(items, "sample"), samples)
    for e in equations_of(items):
        if e.tensor not in wide:
            continue
        if samples in e.tensor.shape[1:]:
            return None
        accesses = [r for r in (e.write, *e.reads) if r.tensor in wide]
        at = {r.indices[0] for r in accesses if sampled(r.tensor)}
        if len(at) > 1 or not at <= {*e.loops}:
            return None
        if sampled(e.tensor) and not any(sampled(r.tensor) for r in accesses[1:]):
            return None

    def visit(e: Equation) -> list[Equation]:
        if e.tensor not in wide:
            return [e]
        read = [r for r in e.reads if r.tensor in wide]
        n = next((r.indices[0] for r in (*read, e.write) if sampled(r.tensor)), new)

        def access(r: Access) -> Access:
            own = r.indices[1:] if sampled(r.tensor) else r.indices
            return wide[r.tensor][(n, *extra, *own)]

        of = {r: _unit(r.indices[1:], extra) if r.tensor == seed else access(r) for r in read}
        loops = (*e.loops, *([new] if n == new else []), *extra)
        return [replace(e, write=access(e.write), body=substitute(e.body, of), loops=loops)]

    return map_items(items, visit), wide


def loops_over(shape: Iterable[Expr], name: str) -> tuple[Index, ...]:
    return tuple(Index(f"{name}{k}", extent) for k, extent in enumerate(shape))


def _equation(
    own: Tensor, loops: Sequence[Index], body: Expr | None, at: Sequence[Expr] = ()
) -> Equation:
    """What one result is; 0 if nothing is known."""
    write = own[tuple(at or loops)]
    origin = Origin(label=own.name)
    return Equation(write, "=", Integer(0) if body is None else body, tuple(loops), origin=origin)


def _entries(shapes: Iterable[Sequence[Expr]]) -> int:
    """How many numbers arrays have, with a guess for named sizes."""
    return sum(
        int(count(shape).xreplace({s: Integer(GUESS) for e in shape for s in e.atoms(Size)}))
        for shape in map(tuple, shapes)
    )


def _seeds(output: Tensor) -> int:
    """How many unit vectors all samples need."""
    return _entries([output.shape[1:] if _samples(output) else output.shape])


def _samples(tensor: Tensor) -> bool:
    return any(not e.is_Integer for e in tensor.shape)


def _widened(
    items: Sequence[Equation | Loop],
    seed: Tensor,
    seeded: Tensor,
    shared: int,
    behind: int = 1,
) -> tuple[Items, dict[Tensor, Tensor]]:
    """Equations that are linear in a seed, for all unit vectors at once: what depends on the seed
    gets axes for the entries of what is seeded, and [a = o] stands for the seed. The first `shared`
    axes of the seed, the samples, are those of everything."""
    extra = _new_loops(items, seeded.shape[shared:])
    return _with_axes(items, {seed: lambda at: _unit(at[shared:], extra)}, extra, behind)


def _with_axes(
    items: Sequence[Equation | Loop],
    units: Mapping[Tensor, Callable[[Sequence[Expr]], Expr]],
    extra: Sequence[Index],
    behind: int = 1,
) -> tuple[Items, dict[Tensor, Tensor]]:
    """Equations that are linear in seeds, with further axes `behind` so many of its own for all
    that depends on them; `units` are what stands for the seeds at a place."""
    wide: dict[Tensor, Tensor] = {}

    def widened(t: Tensor) -> Tensor:
        return Tensor(t.name, (*t.shape[:behind], *(i.extent for i in extra), *t.shape[behind:]))

    def access(a: Access) -> Access:
        return wide[a.tensor][(*a.indices[:behind], *extra, *a.indices[behind:])]

    def visit(e: Equation) -> list[Equation]:
        if e.tensor not in wide:
            return [e]
        read = [r for r in e.reads if r.tensor in wide]
        of = {r: units[r.tensor](r.indices) if r.tensor in units else access(r) for r in read}
        body, loops = substitute(e.body, of), (*e.loops, *extra)
        return [replace(e, write=access(e.write), body=body, loops=loops)]

    _spread(items, units, wide, widened)
    return map_items(items, visit), wide


def _spread(
    items: Sequence[Equation | Loop],
    seeds: Iterable[Tensor],
    wide: dict[Tensor, Tensor],
    widened: Callable[[Tensor], Tensor],
) -> None:
    """Fill `wide` with what depends on the seeds."""
    wide.update({seed: widened(seed) for seed in seeds})
    before = 0
    while len(wide) > before:
        before = len(wide)
        for e in equations_of(items):
            if any(r.tensor in wide for r in e.reads):
                wide.setdefault(e.tensor, widened(e.tensor))


def _unit(at: Sequence[Expr], entry: Sequence[Index]) -> Expr:
    """A unit vector's number at a position: 1 at that of its entry."""
    return prod((equal(i, k) for i, k in zip(at, entry, strict=True)), start=Integer(1))


def _new_loops(items: Sequence[Equation | Loop], shape: Sequence[Expr]) -> tuple[Index, ...]:
    return loops_over(shape, unused(items, "entry"))


def unused(items: Sequence[Equation | Loop], letter: str) -> str:
    """A beginning that no index has."""
    taken = {str(i) for e in equations_of(items) for i in (*e.loops, *indices_of(e.body))}
    while any(name.startswith(letter) for name in taken):
        letter += "_"
    return letter
