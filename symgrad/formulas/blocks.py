"""What repeats in a list of formulas, once: blocks of a Transformer, layers of a deep network.

A Listing comes in. Out goes the same with Blocks in place of stretches of formulas that are equal
but for their tensors; they are those of the first stretch, with short names, and say which tensors
these are in each stretch:

    dense2_z = …  dense2_h = …  dense3_z = …  dense3_h = …  dense4_z = …  dense4_h = …
    →   block b = 1 … 3: dense2, dense3, dense4
            input: dense1_h, then h of block b − 1
            z[n,o] = Σ_i input[n,i]·W[i,o] + b[o]
            h[n,o] = tanh(z[n,o])

Stretches are equal if the formulas of one, with the tensors of another in place of its own, are
the formulas of that one.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations

from sympy import Expr

from ..ir import Access, Equation, Tensor, reads
from ..symbols import Derivative, Word
from .named import flat
from .pieces import Formula, Listing, Steps
from .renamed import renamed, with_tensors

LEAST = 10  # formulas that folding must save
LONGEST = 400  # formulas of a block
GIVEN = 4  # tensors that a block is given
FREE = 3  # tensors of one shape that one formula brings in, in any order

Tensors = tuple[Tensor, ...]  # what a name stands for, by blocks


@dataclass(frozen=True, slots=True)
class Layers:
    """A layer of each block: its paths, and what they are called; one alone is called nothing."""

    label: str
    paths: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Given:
    """A name within blocks that is no tensor of their layers: what it stands for in each. `after`
    is the name within a block of which it is the tensor in the block that comes before (`step` −1)
    or behind (1), in all blocks but the first, or the last."""

    name: str
    tensors: Tensors
    after: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class Blocks:
    """Formulas that several blocks have in common: the number of each, in the order in which they
    compute, and for each tensor of the first one those of all, and its name within them."""

    numbers: tuple[int, ...]
    layers: tuple[Layers, ...]
    given: tuple[Given, ...]
    items: Listing
    tensors: Mapping[Tensor, Tensors]
    names: Mapping[Tensor, Tensor]

    def short(self, text: str) -> str:
        """A text about the first block in the words within blocks."""
        words: dict[str, str] = {}
        for t, own in self.names.items():
            words[t.name] = own.name
            symbol, within = t.symbol, own.symbol
            while isinstance(symbol, Derivative) and isinstance(within, Derivative):
                symbol, within = symbol.by, within.by
                words[_name(symbol)] = _name(within)
        heads = [("_".join(f.paths[0]), f.label) for f in self.layers]

        def inner(word: str) -> str:
            for head, label in heads:
                if own := re.fullmatch(rf"(d_|new_)?{re.escape(head)}_(\w+)", word):
                    return f"{own[1] or ''}{label}{'_' if label else ''}{own[2]}"
            return word

        return re.sub(r"[A-Za-z_]\w*", lambda m: words.get(m[0]) or inner(m[0]), text)


Folded = tuple[Formula | Steps | Blocks, ...]


def folded(found: Listing, least: int = LEAST) -> Folded:
    """The formulas with those that repeat once, where that saves at least so many."""
    items: list[Formula | Steps | Blocks] = list(found)
    forms: dict[object, int] = {}
    keys = [forms.setdefault(_form(i), len(forms)) for i in found]
    starts: list[int] = []
    while (best := _best(items, keys, least)) is not None:
        start, length, pairs = best
        count = len(pairs) + 1
        rows = [tuple(items[start + k * length : start + (k + 1) * length]) for k in range(count)]
        items[start : start + count * length] = [_blocks(rows, pairs)]  # type: ignore[arg-type]
        keys[start : start + count * length] = [-1 - len(starts)]
        starts.append(start)
    return _numbered_alike(items)


def _numbered_alike(items: Sequence[Formula | Steps | Blocks]) -> Folded:
    """Blocks of layers that came before have the numbers that these had."""
    known: dict[tuple[str, ...], int] = {}
    out: list[Formula | Steps | Blocks] = []
    for item in items:
        if isinstance(item, Blocks):
            for family in item.layers:
                numbers = tuple(known.get(p, 0) for p in family.paths)
                steps = {b - a for a, b in pairwise(numbers)}
                if 0 not in numbers and len(steps) == 1 and steps <= {1, -1}:
                    item = replace(item, numbers=numbers)
            for family in item.layers:
                for path, number in zip(family.paths, item.numbers, strict=True):
                    known.setdefault(path, number)
        out.append(item)
    return tuple(out)


# --- what is equal


def _form(item: Formula | Steps) -> object:
    """What is equal for formulas that differ in their tensors alone, and for some others."""
    if isinstance(item, Steps):
        return item.index, item.direction, tuple(map(_form, item.items))
    made = ((e.op, e.loops, _bare(e.write), _bare(e.body), _bare(e.where)) for e in item.equations)
    return tuple(made), tuple((p.adds, len(p.terms)) for p in item.pieces)


def _bare(expr: Expr) -> Expr:
    """An expression in which tensors are known by their shapes alone."""

    def bare(a: Access) -> Access:
        return Access(
            Tensor("", a.tensor.shape, dtype=a.tensor.dtype), tuple(map(_bare, a.indices))
        )

    return expr.xreplace({a: bare(a) for a in reads(expr)})


def _tensors(f: Formula) -> list[Tensor]:
    return [f.tensor, *(t for e in f.equations for t in _of(e))]


def _of(e: Equation) -> list[Tensor]:
    return [e.tensor, *(r.tensor for r in e.reads)]


def _pairs(ours: Listing, theirs: Listing) -> dict[Tensor, Tensor] | None:
    """The tensors of formulas in place of which others have their own; None if they are not
    equal."""
    known: dict[Tensor, Tensor] = {}
    for f, g in zip(flat(ours), flat(theirs), strict=True):
        if known.setdefault(f.tensor, g.tensor) != g.tensor:
            return None
        for e, o in zip(f.equations, g.equations, strict=True):
            if not _paired(e, o, known):
                return None
    same = all(renamed(mine, known) == other for mine, other in zip(ours, theirs, strict=True))
    return known if same and len({*known.values()}) == len(known) else None


def _paired(e: Equation, o: Equation, known: dict[Tensor, Tensor]) -> bool:
    """Whether an equation is another one in other tensors; notes which."""
    mine = [t for t in dict.fromkeys(_of(e)) if t not in known]
    taken = {known[t] for t in _of(e) if t in known}
    others = [t for t in dict.fromkeys(_of(o)) if t not in taken]
    for order in _orders(mine, others) if len(mine) == len(others) else ():
        trial = {**known, **dict(zip(mine, order, strict=True))}
        if with_tensors(e, trial) == o:
            known.update(trial)
            return True
    return False


def _orders(mine: Sequence[Tensor], others: Sequence[Tensor]) -> Iterator[Sequence[Tensor]]:
    """The orders of tensors in which they may stand for ours: those of the same words first."""
    same = [next((o for o in others if _word(o) == _word(t)), None) for t in mine]
    wanted = [t for t in same if t is not None]
    if len({*wanted}) == len(mine):
        yield wanted
    if len(mine) <= FREE:
        yield from permutations(others)


def _word(t: Tensor) -> tuple[int, str]:
    return _depth(t.written), t.path[-1]


def _depth(symbol: Word | Derivative) -> int:
    return 1 + _depth(symbol.by) if isinstance(symbol, Derivative) else 0


# --- which stretches


_Best = tuple[int, int, list[dict[Tensor, Tensor]]]


def _best(
    items: Sequence[Formula | Steps | Blocks], keys: Sequence[int], least: int
) -> _Best | None:
    """The stretches that save most: where they begin, how long one is, and of each but the first
    the tensors in place of those of the first."""
    sizes = [0]  # how many formulas there are before each item
    for item in items:
        sizes.append(sizes[-1] + (1 if isinstance(item, Blocks) else len([*flat((item,))])))
    found = []
    for length in range(1, min(LONGEST, len(keys) // 2) + 1):
        same = 0  # forms from here on that are those `length` further
        for start in range(len(keys) - length - 1, -1, -1):
            same = same + 1 if keys[start] == keys[start + length] else 0
            end = start + length + same // length * length
            saved = sizes[end] - sizes[start + length]
            if saved >= least:
                found.append((-saved, length, start, end))
    for _, length, start, end in sorted(found):
        ours = tuple(items[start : start + length])
        rows: list[dict[Tensor, Tensor]] = []
        for at in range(start + length, end, length):
            pairs = _pairs(ours, tuple(items[at : at + length]))  # type: ignore[arg-type]
            if pairs is None:
                break
            rows.append(pairs)
        saved = sizes[start + length * (len(rows) + 1)] - sizes[start + length]
        if saved >= least and _is_block(ours, rows):  # type: ignore[arg-type]
            return start, length, rows
    return None


def _is_block(ours: Listing, rows: Sequence[Mapping[Tensor, Tensor]]) -> bool:
    """Whether stretches are of layers of their own: what they make belongs to these, or is the
    derivative by what another block makes, and little is given to them."""
    slots = _slots(ours, rows)
    families = {f.paths for f in _families(slots)}
    own = {t: t for t, row in slots.items() if _apart(row) in families}
    given = {t: _given("", row, slots, own) for t, row in slots.items() if t not in own}
    made = {f.tensor for f in flat(ours)}
    near = (g.step or _apart(g.tensors) for t, g in given.items() if t in made)
    return bool(own) and len(given) <= GIVEN and all(near)


# --- names


def _blocks(rows: Sequence[Listing], pairs: Sequence[Mapping[Tensor, Tensor]]) -> Blocks:
    """The formulas of the first block with the names that all have: within a block a name is that
    of its layer, if there is one."""
    ours = rows[0]
    slots = _slots(ours, pairs)
    families = _families(slots)
    used = {i.name for f in flat(ours) for i in f.letters}
    used |= {t.name for f in flat(ours) for t in _tensors(f) if t not in slots}
    names: dict[Tensor, Tensor] = {}
    for t, row in slots.items():
        family = next((f for f in families if f.paths == _apart(row)), None)
        symbol = _within(t, len(family.paths[0]), family.label) if family else None
        if symbol is not None and _name(symbol) not in used:
            names[t] = _named(t, symbol, used)
    own = dict(names)
    written = {f.tensor for f in flat(ours)}
    given = []
    for t, row in slots.items():
        if t not in own:
            word = "input" if t in written or not isinstance(t.written, Derivative) else "output"
            names[t] = _named(t, _called(t.written, word), used)
            given.append(_given(names[t].name, row, slots, own))
    items = tuple(renamed(i, names) for i in ours)
    numbers = tuple(range(1, len(rows) + 1))
    return Blocks(numbers, tuple(families), tuple(given), items, slots, names)


def _slots(ours: Listing, pairs: Sequence[Mapping[Tensor, Tensor]]) -> dict[Tensor, Tensors]:
    """The tensors of each block that are not those of all."""
    tensors = dict.fromkeys(t for f in flat(ours) for t in _tensors(f))
    rows = {t: (t, *(own[t] for own in pairs)) for t in tensors}
    return {t: row for t, row in rows.items() if len({*row}) > 1}


def _families(slots: Mapping[Tensor, Tensors]) -> list[Layers]:
    """The layers of the blocks: those in which a tensor has one word in all, each of its own."""
    found: Counter[tuple[tuple[str, ...], ...]] = Counter()
    for row in slots.values():
        if (paths := _apart(row)) is not None:
            found[paths] += 1
    kept: list[tuple[tuple[str, ...], ...]] = []
    for paths, _ in sorted(found.items(), key=lambda item: -item[1]):
        firsts = {p for other in kept for p in other}
        if not firsts & {*paths}:  # x of the block before is in none
            kept.append(paths)
    if len(kept) < 2:
        return [Layers("", paths) for paths in kept]
    labels: dict[str, None] = {}
    layers = []
    for paths in kept:
        words = ["_".join(p) for p in paths]
        label = os.path.commonprefix(words).rstrip("_")
        label = words[0] if not label or label in labels else label
        labels[label] = None
        layers.append(Layers(label, paths))
    return layers


def _apart(row: Tensors) -> tuple[tuple[str, ...], ...] | None:
    """The layers that tell the tensors of blocks apart, if they have one word below them."""
    paths = [t.path for t in row]
    if len({len(p) for p in paths}) > 1 or len({_depth(t.written) for t in row}) > 1:
        return None
    depth = next((k for k in range(len(paths[0])) if len({p[k] for p in paths}) > 1), len(paths[0]))
    if depth + 1 >= len(paths[0]) or len({p[depth + 1 :] for p in paths}) > 1:
        return None
    own = tuple(p[: depth + 1] for p in paths)
    return own if len({*own}) == len(own) else None


def _within(t: Tensor, depth: int, label: str) -> Word | Derivative:
    """How a tensor is written within its block."""

    def cut(symbol: Word | Derivative) -> Word | Derivative:
        if isinstance(symbol, Derivative):
            return replace(symbol, by=cut(symbol.by))
        return replace(symbol, layers=(*([label] if label else []), *symbol.layers[depth:]))

    return cut(t.written)


def _called(symbol: Word | Derivative, word: str) -> Word | Derivative:
    """A word, or the derivative by it."""
    return (
        replace(symbol, by=_called(symbol.by, word))
        if isinstance(symbol, Derivative)
        else Word((), word)
    )


def _named(t: Tensor, symbol: Word | Derivative, used: set[str]) -> Tensor:
    """The tensor under a name that no letter and no other tensor has."""
    number, own = 1, symbol
    while (name := _name(own)) in used:
        number += 1
        own = _numbered(symbol, number)
    used.add(name)
    return replace(t, name=name, symbol=own)


def _numbered(symbol: Word | Derivative, number: int) -> Word | Derivative:
    if isinstance(symbol, Derivative):
        return replace(symbol, by=_numbered(symbol.by, number))
    return replace(symbol, word=f"{symbol.word}{number}")


def _name(symbol: Word | Derivative) -> str:
    if isinstance(symbol, Derivative):
        own = _name(symbol.by)
        return f"d_{own}" if symbol.of == "L" else f"{symbol.of}_by_{own}"
    return ("new_" if symbol.new else "") + "_".join((*symbol.layers, symbol.word))


def _given(
    name: str, row: Tensors, slots: Mapping[Tensor, Tensors], own: Mapping[Tensor, Tensor]
) -> Given:
    """What a name stands for: if it can be, a tensor of the block before or behind."""
    for t, inner in own.items():
        if row[1:] == slots[t][:-1]:
            return Given(name, row, inner.name, -1)
        if row[:-1] == slots[t][1:]:
            return Given(name, row, inner.name, 1)
    return Given(name, row)
