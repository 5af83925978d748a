"""Derivatives for all entries of an array at once, as Programs: Jacobians.

The equations that one use of the derivative rule makes are linear in the seed from which it starts.
With axes for the entries of the array that is seeded, and [a = i] for the seed, they compute what
each unit vector gives:

    t_z[n,o] += x[n,i]*t_W[i,o]        t_z[n,a,b,o] += x[n,i]*[a = i]*[b = o]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import prod

from sympy import Expr, Integer

from ..affine import count
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
from ..origin import Origin
from ..passes.differentiate import forward, reverse
from ..passes.names import Fresh, fresh_names
from ..scalar import equal

Items = tuple[Equation | Loop, ...]
Pair = tuple[Tensor, Tensor]
GUESS = 64  # for a named size, where work is compared


def for_each_entry(
    program: Program, inputs: Sequence[Tensor], outputs: Sequence[Tensor]
) -> tuple[Program, dict[Pair, tuple[Tensor, bool]]]:
    """∂output/∂input of each sample for each pair, by the direction of the rule that has fewer
    seeds, and whether the axes of the input come before those of the output."""
    by_inputs = _entries(inputs) < _entries(outputs)
    found: dict[Pair, tuple[Tensor, bool]] = {}
    for seeded in inputs if by_inputs else outputs:
        seed = Tensor(fresh_names(program)(f"seed_{seeded.name}"), seeded.shape, "input")
        if by_inputs:
            made, slopes = forward(program, {seeded: seed})
        else:
            made, slopes = reverse(program, seeded, inputs, seed=seed)
        items, wide = _widened(made.items[len(program.items) :], seed, seeded, 1)
        program = replace(program, items=program.items + items)
        for other in outputs if by_inputs else inputs:
            pair = (other, seeded) if by_inputs else (seeded, other)
            found[pair] = wide.get(slopes[other], slopes[other]), by_inputs
    return program, found


def sorted_out(
    program: Program, found: dict[Pair, tuple[Tensor, bool]]
) -> tuple[Program, tuple[Tensor, ...]]:
    """y_by_x for each pair, of shape (N, *output, *input), which are the program's outputs."""
    fresh = fresh_names(program)
    items, results = list[Equation](), list[Tensor]()
    for (output, by), (slope, inputs_first) in found.items():
        shape = (*output.shape, *by.shape[1:])
        own = Tensor(fresh(f"{output.name}_by_{by.name}"), shape)
        n, *rows = loops_over(output.shape, "o")
        columns = loops_over(by.shape[1:], "i")
        order = (*columns, *rows) if inputs_first else (*rows, *columns)
        known = len(slope.shape) == len(own.shape)  # else nothing depends on it
        items.append(_equation(own, (n, *rows, *columns), slope[(n, *order)] if known else None))
        results.append(own)
    items_too = (*program.items, *items)
    return replace(program, items=items_too, outputs=tuple(results)), tuple(results)


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
            flat = first
            for k, i in enumerate(entry):
                flat += i * count(parameter.shape[k + 1 :])
            body = None if slope is None else slope[tuple(at)]
            columns.append(_equation(own, (*rows, *entry), body, (*rows, flat)))
            first += count(parameter.shape)
    found = tuple(results)
    return replace(program, items=(*program.items, *columns), outputs=found), found


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

    _spread(items, seed, wide, widened)
    new = Index(_unused(items, "sample"), samples)
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


def _entries(tensors: Iterable[Tensor]) -> int:
    """How many numbers a sample has in them."""
    return sum(
        int(
            count(t.shape[1:]).xreplace({s: Integer(GUESS) for e in t.shape for s in e.atoms(Size)})
        )
        for t in tensors
    )


def _seeds(output: Tensor) -> int:
    """How many unit vectors all samples need."""
    return _entries([output]) if _samples(output) else int(count(output.shape))


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
    gets axes for the entries of what is seeded `behind` so many of its own, and [a = o] stands for
    the seed. The first `shared` axes of the seed, the samples, are those of everything."""
    extra = _new_loops(items, seeded.shape[shared:])
    wide: dict[Tensor, Tensor] = {}

    def widened(t: Tensor) -> Tensor:
        return Tensor(t.name, (*t.shape[:behind], *(i.extent for i in extra), *t.shape[behind:]))

    def access(a: Access) -> Access:
        return wide[a.tensor][(*a.indices[:behind], *extra, *a.indices[behind:])]

    def visit(e: Equation) -> list[Equation]:
        if e.tensor not in wide:
            return [e]
        read = [r for r in e.reads if r.tensor in wide]
        of = {r: _unit(r.indices[shared:], extra) if r.tensor == seed else access(r) for r in read}
        body, loops = substitute(e.body, of), (*e.loops, *extra)
        return [replace(e, write=access(e.write), body=body, loops=loops)]

    _spread(items, seed, wide, widened)
    return map_items(items, visit), wide


def _spread(
    items: Sequence[Equation | Loop],
    seed: Tensor,
    wide: dict[Tensor, Tensor],
    widened: Callable[[Tensor], Tensor],
) -> None:
    """Fill `wide` with what depends on the seed."""
    wide[seed] = widened(seed)
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
    return loops_over(shape, _unused(items, "entry"))


def _unused(items: Sequence[Equation | Loop], letter: str) -> str:
    """A beginning that no index has."""
    taken = {str(i) for e in equations_of(items) for i in (*e.loops, *indices_of(e.body))}
    while any(name.startswith(letter) for name in taken):
        letter += "_"
    return letter
