"""The formulas of a training step as the page shows them: by layer, with what each reads, who reads
it, its gradient, its lines in the spec and in the code, and how it comes about.

A formula that is a line of the spec, 8, and a piece of the code, from line 32 on, becomes

    Entry(name="dense1_z", lines=(8,), code=32, math=…, reads=("x", "dense1_W", "dense1_b"), …)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup
from sympy import Expr

from ...formulas.cost import Cost, equation_cost
from ...formulas.derivation import Part, headed
from ...formulas.latex import form_latex, latex, linked_latex, steps_latex, tensor_latex
from ...formulas.listing import listing
from ...formulas.named import flat, origins
from ...formulas.pieces import Formula, Listing, Steps
from ...formulas.text import expression_text, grouped, ranges, steps_text, text
from ...ir import Equation, Index, Program, Tensor
from ...model.network import Training
from ...origin import FLAT
from ...symbols import Derivative
from ..parts import ORDER, part_of
from .code import CodeLine
from .mathml import mathml

OUTSIDE = "outside layers"
REPEAT = 8  # formulas of a layer that are folded where they come again


@dataclass(frozen=True, slots=True)
class Entry:
    """A formula as the page shows it; `gradient` and `of` are the names of its derivative and of
    what it is the derivative by; `steps` is the line of a recurrence, which has no more."""

    name: str
    depth: int
    math: Markup
    text: str = ""
    latex: str = ""
    ranges: str = ""
    lines: tuple[int, ...] = ()
    origin: str = ""
    cost: str = ""
    reads: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    gradient: str = ""
    of: str = ""
    code: int = 0
    first: bool = True
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """A line of a derivation: what it is, and its formula."""

    label: str
    math: Markup
    ranges: str


@dataclass(frozen=True, slots=True)
class Why:
    """How a derivative comes about."""

    lines: tuple[Reason, ...]
    words: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The formulas of a layer in one part, below a title if there are several; `like` names the
    group before that says the same."""

    layer: str
    title: str
    id: str
    given: tuple[Given, ...]
    entries: tuple[Entry, ...]
    like: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page; gradients are of `letter`, which is the tensor `loss`."""

    title: str
    id: str
    groups: tuple[Group, ...]
    letter: str = ""
    loss: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """An input or a parameter: what it is, and where its gradient is."""

    name: str
    math: Markup
    what: str
    gradient: str
    readers: tuple[str, ...]


class Formulas:
    """The formulas of one training step."""

    def __init__(
        self,
        path: Path,
        step: Training,
        program: Program,
        shown: Listing,
        code: Sequence[CodeLine],
        seen: set[str],
        parts: Mapping[str, Part],
        forward: Set[Tensor],
    ) -> None:
        self.parts, self.forward = parts, forward
        self.path, self.step, self.shown, self.seen = path, step, shown, seen
        every = list(flat(listing(program.items)))
        self.labels = {f.tensor.name: f.tensor for f in every}
        self.labels.update((t.name, t) for t in program.inputs)
        self.shown_names = {f.tensor.name for f in flat(shown)}
        self.inputs = program.inputs
        self.readers: dict[str, dict[str, None]] = {}
        for f in every:
            for t in _reads(f):
                if f.tensor.name in self.shown_names:
                    self.readers.setdefault(t.name, {})[f.tensor.name] = None
        self.names = self.shown_names | {t.name for t in program.inputs if t.name in self.readers}
        by_symbol = {t.written: t.name for t in self.labels.values()}
        self.gradients: dict[str, str] = {}
        for t in self.labels.values():
            if isinstance(t.written, Derivative) and t.written.by in by_symbol:
                self.gradients.setdefault(by_symbol[t.written.by], t.name)
        self.gradients |= {t.name: d.name for t, d in step.gradients.items()}
        self.primal = {d: t for t, d in self.gradients.items()}
        self.code: dict[str, int] = {}
        for line in code:
            for name in line.names:
                self.code.setdefault(name, line.number)
        self.layer_reads: dict[str, list[str]] = {}
        self.shapes: dict[str, str] = {}
        self.fed = [t for t in program.inputs if t.role == "input"]
        for f in every:
            if not _is_reverse(f.equations):
                layer = self.layer(f)
                others = [
                    f"input {t.name}" if t in self.fed else self.layer_of(t)
                    for t in _reads(f)
                    if t.role != "parameter"
                ]
                self.layer_reads.setdefault(layer, []).extend(o for o in others if o != layer)
        for f in every:
            out = any(self.layer(g) != self.layer(f) for g in every if f.tensor in _reads(g))
            if not _is_reverse(f.equations) and (out or f.tensor == step.loss) and f.equations:
                self.shapes[self.layer(f)] = shape_of(f.tensor)

    # --- what belongs together

    def layer_of(self, tensor: Tensor) -> str:
        return tensor.path[0] if len(tensor.path) > 1 else ""

    def layer(self, f: Formula) -> str:
        """The outermost layer that a formula belongs to."""
        own = self.layer_of(f.tensor)
        for e in f.equations:
            whole = self.labels.get(e.origin.label)
            own = own or ("" if whole is None else self.layer_of(whole))
        return own

    def sections(self, prefix: str) -> list[Section]:
        parts: dict[str, list[tuple[str, list[Formula | Steps]]]] = {}
        for place, item in enumerate(self.shown):
            first = next((f for f in flat(self.shown[place:]) if f.equations), None)
            part = "Network and loss" if first is None else part_of(first.equations, self.forward)
            layer = self.layer(next(iter(flat((item,)))))
            groups = parts.setdefault(part, [])
            own = next((items for name, items in groups if name == layer), None)
            if own is None:
                groups.append((layer, own := []))
            own.append(item)
        made = {part: self.section(prefix + part, parts[part]) for part in ORDER if part in parts}
        symbols = (t.written for t in self.step.gradients.values())
        letter = next((s.of for s in symbols if isinstance(s, Derivative)), "")
        if letter and (part := "Gradients") in made:
            made[part] = replace(made[part], letter=letter, loss=self.step.loss.name)
        return list(made.values())

    def section(self, title: str, groups: Sequence[tuple[str, list[Formula | Steps]]]) -> Section:
        forms: dict[tuple[str, ...], str] = {}
        made = []
        id_ = "-".join(title.lower().replace(":", "").split())
        for number, (layer, items) in enumerate(groups):
            form = self.form(layer, items)
            like = forms.get(form, "") if len(form) >= REPEAT else ""
            forms.setdefault(form, layer)
            parts, self.parts = self.parts, {} if like else self.parts
            entries = tuple(self.entries(items, layer))
            self.parts = parts
            own = tuple(self.given(layer)) if number < len(groups) and layer else ()
            title_ = layer or (OUTSIDE if len(groups) > 1 else "")
            made.append(Group(layer, title_, f"{id_}-{number}", own, entries, like))
        return Section(title[0].upper() + title[1:], id_, tuple(made))

    def form(self, layer: str, items: Sequence[Formula | Steps]) -> tuple[str, ...]:
        others: dict[Tensor, int] = {}
        return tuple(form_latex(f, layer, others) for f in flat(tuple(items)))

    # --- one formula

    def entries(
        self,
        items: Iterable[Formula | Steps],
        layer: str,
        outer: tuple[Index, ...] = (),
        before: str = "",
    ) -> Iterator[Entry]:
        """Formulas, and the lines of recurrences; in LaTeX each says itself what it recurs over."""
        for item in items:
            if isinstance(item, Steps):
                line = steps_latex(item)
                yield Entry("", len(outer), mathml(line), steps_text(item))
                inner = (*outer, item.index)
                yield from self.entries(item.items, layer, inner, rf"{before}{line}\quad ")
            else:
                yield self.entry(item, layer, outer, before)

    def entry(self, f: Formula, layer: str, outer: tuple[Index, ...], before: str) -> Entry:
        name = f.tensor.name
        first = name not in self.seen
        self.seen.add(name)
        lines = {e.origin.line for e in f.equations}
        gradient = self.gradients.get(name, "")
        return Entry(
            name,
            len(outer),
            mathml(linked_latex(f, layer), self.names),
            text(f),
            before + latex(f),
            ranges(f),
            tuple(sorted(filter(None, (_number(line, self.path.name) for line in lines)))),
            origins(f.equations, ("spec", FLAT)),
            _cost(f, outer),
            tuple(dict.fromkeys(t.name for t in _reads(f) if t.name in self.names)),
            tuple(self.readers.get(name, ())),
            gradient if gradient in self.shown_names else "",
            self.primal.get(name, ""),
            self.code.get(name, 0),
            first,
            self.why(name) if first else None,
        )

    def why(self, name: str) -> Why | None:
        """The derivation of a derivative, but for its last line where that is the formula."""
        part = self.parts.get(name)
        if part is None:
            return None
        lines = [Reason(r.label, mathml(r.latex, self.names), r.ranges) for r in headed(part.lines)]
        sentences = (self.sentence(words) for words in (*part.words, *part.notes))
        return Why(tuple(lines), tuple(sentences))

    def sentence(self, words: str) -> Markup:
        """Names in it lead to where they are defined."""
        made = Markup("")
        for k, piece in enumerate(re.split(r"\\href\{\w+\}\{(\w+)\}", words)):
            linked = k % 2 and piece in self.names
            made += Markup('<a href="#f-{0}">{0}</a>').format(piece) if linked else piece
        return made

    def given(self, layer: str = "") -> Iterator[Given]:
        """The inputs that the shown formulas read, those of a layer or what is left."""
        for t in self.inputs:
            here = not layer or self.layer_of(t) == layer
            if not here or t.name in self.seen or t.name not in self.readers:
                continue
            self.seen.add(t.name)
            gradient = self.gradients.get(t.name, "")
            yield Given(
                t.name,
                mathml(tensor_latex(t, layer)),
                f"{t.role} {shape_of(t)}" if t.shape else f"{t.role}, a number",
                gradient if gradient in self.shown_names else "",
                tuple(self.readers[t.name]),
            )


def shape_of(tensor: Tensor) -> str:
    return " × ".join(grouped(extent) for extent in tensor.shape) or "a number"


def _reads(f: Formula) -> list[Tensor]:
    found = dict.fromkeys(r.tensor for e in f.equations for r in e.reads)
    return [t for t in found if t != f.tensor]


def _is_reverse(equations: Iterable[Equation]) -> bool:
    return any(e.origin.reverse for e in equations)


def _number(line: str, file: str) -> int | None:
    """The number of a line of the spec."""
    name, _, number = line.rpartition(":")
    return int(number) if Path(name).name == file and number.isdigit() else None


def _cost(f: Formula, outer: tuple[Index, ...]) -> str:
    total = Cost()
    for e in f.equations:
        total += equation_cost(e, outer)
    parts: list[tuple[Expr, str]] = [
        (total.multiply_adds, "multiply-adds"),
        (total.operations, "operations"),
    ]
    return ", ".join(f"{expression_text(value)} {what}" for value, what in parts if value != 0)
