"""How the derivative of the loss by a parameter comes about, as lines that a person reads.

What `symgrad.model.chain` found goes in, text and LaTeX go out. A Derivation has parts: the
network, one for each derivative on the way from the loss, the whole expression, matrices, the
update. Each line is a formula of a kind:

    read           h[n,o] = tanh(z[n,o])                      the equation that reads z
    slope          ∂h[n,o]/∂z[n,o] = 1 − tanh(z[n,o])²        its local derivative
    product        d_z[n,o] = d_h[n,o]·(1 − tanh(z[n,o])²)    the chain rule
    reuse_values   d_z[n,o] = d_h[n,o]·(1 − h[n,o]²)          a rewrite, by its name
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .latex import words_latex
from .layout import broken

WIDTH = 80
KINDS = {
    "define": "",
    "read": "forward",
    "slope": "slope",
    "auxiliary": "where",
    "seed": "start",
    "product": "chain rule",
    "together": "",
    "matrix": "",
    "symbol": "",
    "update": "",
}
"""What stands before a line of a kind; a rewrite stands there by its own name."""


@dataclass(frozen=True, slots=True)
class Line:
    """A formula of one kind, and the tensor that it defines: its text (of several lines in a
    recurrence), its LaTeX, the ranges of its letters, and a note in words. One of the kind "symbol"
    says what a matrix is called: its text, and in place of ranges the shape. Where all of it stands
    in one recurrence, `head` is the line of this, and `beneath` what stands below it."""

    kind: str
    name: str
    text: str
    latex: str
    ranges: str = ""
    note: str = ""
    head: str = ""
    beneath: Line | None = None

    @property
    def label(self) -> str:
        """What stands before it."""
        return KINDS.get(self.kind, self.kind.replace("_", " "))


@dataclass(frozen=True, slots=True)
class Part:
    """A step of a derivation: what it is about, and, if that is one, the derivative that it gives;
    `words` are sentences below its title, `notes` those below its lines."""

    title: str
    name: str
    lines: tuple[Line, ...]
    words: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """∂L/∂parameter, step by step: the parameter, its line in the model, and the parts."""

    of: str
    gradient: str
    origin: str
    parts: tuple[Part, ...]

    @property
    def lines(self) -> Iterator[Line]:
        for part in self.parts:
            yield from part.lines

    def __str__(self) -> str:
        return "\n".join(text_lines(self))

    def _repr_latex_(self) -> str:
        return f"$$\n{latex(self)}\n$$"

    def _repr_html_(self) -> str:
        """In a notebook: parts that unfold, formulas typeset by the notebook."""
        parts = [
            Markup("<details><summary>{}</summary>{}</details>").format(
                part.title, Markup("").join(_shown(part))
            )
            for part in self.parts
        ]
        return str(Markup("<b>∂L/∂{}</b>{}").format(self.of, Markup("").join(parts)))


def _shown(part: Part) -> Iterator[Markup]:
    yield from (Markup("<p>{}</p>").format(sentence) for sentence in part.words)
    for line in headed(part.lines):
        label = line.name if line.kind == "symbol" else line.label
        yield Markup("<p>{} ${}$</p>").format(label, line.latex)
    yield from (Markup("<p>{}</p>").format(sentence) for sentence in part.notes)


def text_lines(d: Derivation, columns: int = WIDTH) -> Iterator[str]:
    """The derivation for a terminal: nothing is cut, what is long stands on lines of its own."""
    yield f"∂L/∂{d.of}" + (f"   {d.origin}" if d.origin else "")
    for number, part in enumerate(d.parts, start=1):
        yield ""
        yield from _wrapped(f"{number}. {part.title}", columns, "", "   ")
        for sentence in part.words:
            yield from _wrapped(sentence, columns, "   ")
        symbols = [s for s in part.lines if s.kind == "symbol"]
        first = max((len(s.text) for s in symbols), default=0)
        named = [s.name if s.name != s.text else "" for s in symbols]
        second = max(map(len, named), default=0)
        for s, name in zip(symbols, named, strict=True):
            yield f"   {s.text:{first}}   {name:{second}}   {s.ranges}"
        if symbols:
            yield ""
        lines = [line for line in part.lines if line.kind != "symbol"]
        width = max((len(line.label) for line in lines), default=0)
        for line in headed(lines):
            yield from _one(line, columns, f"   {line.label:{width}}  " if width else "   ")
        for sentence in part.notes:
            yield from _wrapped(sentence, columns, "   ")


def headed(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, the head of a recurrence above the first of those that stand in it."""
    before = ""
    for line in lines:
        yield line.beneath if line.beneath and line.head == before else line
        before = line.head


def _one(line: Line, columns: int, head: str) -> Iterator[str]:
    first, *rest = line.text.split("\n")
    indent = " " * len(head)
    notes = "   ".join(filter(None, [line.ranges, line.note]))
    last = rest[-1] if rest else first
    fits = notes and len(indent) + len(last) + 5 + len(notes) <= columns
    own = first.lstrip()
    lines = broken(own, columns, indent + first[: len(first) - len(own)])
    lines[0] = head + lines[0][len(head) :]
    for r in rest:
        own = r.lstrip()
        lines += broken(own, columns, indent + r[: len(r) - len(own)])
    if fits:
        lines[-1] += f"   | {notes}"
    yield from lines
    if notes and not fits:
        yield from _wrapped(notes, columns, indent + "   | ", indent + "     ")


def _wrapped(text: str, columns: int, indent: str, further: str = "") -> Iterator[str]:
    line, started = indent, False
    for word in text.split(" "):
        if started and len(line) + 1 + len(word) > columns:
            yield line
            line, started = further or indent, False
        line += f" {word}" if started else word
        started = True
    yield line


def latex(d: Derivation) -> str:
    """The derivation as one piece of LaTeX: an aligned list, with a title before each part."""
    rows = []
    for part in d.parts:
        rows.append(rf"& {words_latex(part.title)}")
        for line in headed(part.lines):
            label = rf"{words_latex(line.label)}\colon\quad " if line.label else ""
            rows.append(rf"& \quad {label}{line.latex}")
    return "\\begin{aligned}\n" + " \\\\\n".join(rows) + "\n\\end{aligned}"


__all__ = ["Derivation", "Line", "Part", "headed", "latex", "text_lines"]
