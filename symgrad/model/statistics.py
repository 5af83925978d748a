"""What a training step replaces without a gradient, such as running means.

The Program of a loss comes in, with the parameters that are replaced and their new values; the
Program that computes these too goes out, and which new value replaces which parameter:

    new_running_mean[c] = 0.9*running_mean[c] + 0.1*mean[c]      | c<8      replaces running_mean
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ..ir import Access, Equation, Index, Loop, Program, Tensor, equations_of, map_items, substitute
from ..origin import Origin
from ..passes.live import live
from ..passes.names import fresh_names
from .network import Pairs

Items = tuple[Equation | Loop, ...]


def with_updates(
    whole: Program, trained: Items, updates: Pairs, several: bool
) -> tuple[Program, Pairs]:
    """The loss with what else its step replaces, such as running means: all updates, or those of
    several steps that are made of what the loss is made of. The next one of the same tensor reads
    the one before. `trained` are all items while training."""
    computed = {e.tensor for e in whole.equations}
    made = computed | set(whole.inputs)
    pairs = list(updates)
    needed = {new: tuple(equations_of(live(trained, [new]))) for _, new in pairs}
    if several:
        kinds = {new: _made_of(new, old, needed[new], computed, made) for old, new in pairs}
        readers = {
            new: [
                kinds[n] for n in kinds if any(r.tensor == new for e in needed[n] for r in e.reads)
            ]
            for new in kinds
        }
        pairs = [
            (old, new)
            for old, new in pairs
            if kinds[new] or (kinds[new] is None and any(readers[new] or [True]))
        ]
    newest: dict[Tensor, Tensor] = {}
    items, seen = trained, computed
    for old, new in pairs:
        fresh = {e.tensor for e in needed[new]} - seen
        seen = seen | fresh
        if old in newest:
            items = _reading(items, fresh, old, newest[old])
        newest[old] = new
    items = live(items, [*whole.outputs, *newest.values()])
    wider, held = replace(whole, items=items), dict[Tensor, Tensor]()
    for t in dict.fromkeys(newest.values()):
        if t in whole.inputs:  # it may be replaced too, and only if that is asked for
            held[t] = own = Tensor(fresh_names(wider)(f"old_{t.name}"), t.shape)
            wider = replace(wider, items=(*wider.items, copied(own, t, t.name)))
    return wider, tuple((old, held.get(new, new)) for old, new in newest.items())


def _made_of(
    new: Tensor,
    old: Tensor,
    equations: Iterable[Equation],
    computed: Collection[Tensor],
    made: Collection[Tensor],
) -> bool | None:
    """Whether a new value comes of what a loss computes, or reads its data itself; None if it comes
    of parameters alone."""
    found: bool | None = None
    pending, done = [new], {new, old}
    while pending:
        t = pending.pop()
        for read in (r.tensor for e in equations if e.tensor == t for r in e.reads):
            if read in computed or (read in made and t == new and read.role != "parameter"):
                found = True
            elif read.role != "parameter" and read not in done:
                if not any(e.tensor == read for e in equations):
                    return False
                pending.append(read)
                done.add(read)
    return found


def updates_alone(program: Program, replaced: Pairs, name: str) -> Program:
    """What replaces running statistics, without the loss."""
    items = live(program.items, [new for _, new in replaced])
    return replace(program, name=name, items=items, outputs=(), updates=replaced)


def copied(own: Tensor, source: Tensor, label: str, line: str = "") -> Equation:
    """own[φ] = source[φ]"""
    loops = tuple(Index(f"i{k}", extent) for k, extent in enumerate(source.shape))
    return Equation(own[loops], "=", source[loops], loops, origin=Origin(line, label))


def _reading(items: Items, written: Collection[Tensor], old: Tensor, new: Tensor) -> Items:
    """The equations of some tensors read another in place of an old one."""

    def visit(e: Equation) -> list[Equation]:
        if e.tensor not in written:
            return [e]
        moved = {r: Access(new, r.indices) for r in e.reads if r.tensor == old}
        return [replace(e, body=substitute(e.body, moved))]

    return map_items(items, visit)
