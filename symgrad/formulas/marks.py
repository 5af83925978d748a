"""What stands for tensors, numbers and signs in formulas of matrices, in text and in LaTeX.

    dense2_W, 64×32      W²      W^{2}
    d_dense2_z           δ²      \\delta^{2}
    d_dense2_W           ∂L/∂W²  \\frac{\\partial L}{\\partial W^{2}}

A matrix has a capital letter, layers are numbered in the order in which they are met.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sympy import Expr

from .. import scalar
from ..ir import Access, Tensor, reads
from ..symbols import Derivative, Word
from .latex import call_latex, expression_latex, word_latex
from .text import call_text, expression_text

Place = Any  # Expr, str, (Expr or None, Expr or None), or None
"""What stands at a position of a tensor: a letter's value, labels, the ends of a part, or all."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Marks:
    """How it looks."""

    each, over, times, plus, minus, turn = " ∘ ", " ⊘ ", "·", " + ", " − ", "ᵀ"
    strong = " × "  # the product of elements in which 0×∞ is 0
    signs = {"<": "<", "<=": "≤", "=": "=", "!=": "≠", ">": ">"}

    def letter(self, base: str, layer: str, turned: bool, slope: bool) -> str:
        over = layer.translate(_RAISED)
        shown = f"∂L/∂{base}{over}" if slope else f"{base}{over}"
        return self.transposed(f"({shown})" if slope else shown) if turned else shown

    def whole(self, tensor: Tensor) -> str:
        """A tensor that has no letter."""
        return tensor.name

    def transposed(self, text: str) -> str:
        return f"{text}ᵀ"

    def bracketed(self, text: str) -> str:
        return f"({text})"

    def ones(self, extent: Expr, turned: bool) -> str:
        inner = expression_text(extent).replace(" ", "")
        name = f"1_{inner}" if inner.isalnum() else f"1_{{{inner}}}"
        return f"{name}ᵀ" if turned else name

    def onehot(self, label: str, extent: Expr) -> str:
        return f"onehot({label}, {expression_text(extent)})"

    def triangle(self, rows: Expr, columns: Expr, shift: Expr) -> str:
        """1 where the column is at most the row + shift."""
        square = rows == columns and shift == 0
        given = (rows,) if square else (rows, columns, shift)
        return self.function("tri", ", ".join(self.expression(e) for e in given))

    def function(self, name: str, inner: str) -> str:
        return f"{name}({inner})"

    def elsewhere(self, value: str) -> str:
        return f"; {value} elsewhere"

    def rows(self, name: str, inner: str) -> str:
        return f"{name}_rows({inner})"

    def sum(self, letters: Sequence[str]) -> str:
        return f"Σ_{letters[0]} " if len(letters) == 1 else f"Σ_{{{','.join(letters)}}} "

    def iverson(self, left: str, sign: str, right: str) -> str:
        return f"[{left} {self.signs[sign]} {right}]"

    def call(self, kind: type, inner: str) -> str:
        return f"⌊{inner}⌋" if kind is scalar.floor else call_text(kind, inner)

    def root(self, inner: str) -> str:
        return f"√({inner})"

    def raised(self, base: str, exponent: str, atom: bool) -> str:
        return f"{base}^∘{exponent}" if atom else f"{base}^∘({exponent})"

    def places(self, places: Sequence[Place]) -> str:
        """The letters that stay letters; what a matrix has at its end is not written."""
        shown = [self.place(p) for p in places]
        while shown and shown[-1] == ":":
            shown.pop()
        return f"[{','.join(shown)}]" if shown else ""

    def place(self, place: Place) -> str:
        if place is None:
            return ":"
        if isinstance(place, str):
            return place
        if isinstance(place, tuple):
            return ":".join("" if e is None else self.expression(e).replace(" ", "") for e in place)
        return self.expression(place).replace(" ", "")

    def number(self, expr: Expr, names: Names) -> tuple[str, bool]:
        """A number, and whether it stands without brackets in a product."""
        for access in reads(expr):
            names.text(access.tensor, self)
        alone = not set(expression_text(expr)) & set(" ·/−^")
        return self.expression(expr), alone

    def expression(self, expr: Expr) -> str:
        return expression_text(expr)


class _Latex(Marks):
    each, over, times, plus, minus = r" \circ ", r" \oslash ", r" \cdot ", " + ", " - "
    turn, strong = r"\top", r" \times "
    signs = {"<": "<", "<=": r"\le", "=": "=", "!=": r"\ne", ">": ">"}

    def letter(self, base: str, layer: str, turned: bool, slope: bool) -> str:
        over = layer if slope or not turned else rf"{layer}\top"
        head, _, below = base.partition("_")
        head, below = (head, below) if below.isalpha() else (base, "")
        shown = word_latex("delta" if head == "δ" else head) + (f"_{{{below}}}" if below else "")
        shown += f"^{{{over}}}" if over else ""
        if not slope:
            return shown
        shown = rf"\frac{{\partial L}}{{\partial {shown}}}"
        return self.transposed(shown) if turned else shown

    def whole(self, tensor: Tensor) -> str:
        return word_latex(tensor.name) if tensor.shape else expression_latex(Access(tensor, ()))

    def transposed(self, text: str) -> str:
        return rf"{text}^{{\top}}" if text[-1] in ")]" else rf"{{{text}}}^{{\top}}"

    def bracketed(self, text: str) -> str:
        return rf"\left({text}\right)"

    def ones(self, extent: Expr, turned: bool) -> str:
        raised = r"^{\top}" if turned else ""
        return rf"\mathbf{{1}}_{{{expression_latex(extent)}}}{raised}"

    def onehot(self, label: str, extent: Expr) -> str:
        return rf"\operatorname{{onehot}}({label}, {expression_latex(extent)})"

    def function(self, name: str, inner: str) -> str:
        return rf"\operatorname{{{name}}}({inner})"

    def elsewhere(self, value: str) -> str:
        return rf";\quad {value} \text{{ elsewhere}}"

    def rows(self, name: str, inner: str) -> str:
        return rf"\operatorname{{{name}\_rows}}({inner})"

    def sum(self, letters: Sequence[str]) -> str:
        return rf"\sum_{{{','.join(map(word_latex, letters))}}} "

    def iverson(self, left: str, sign: str, right: str) -> str:
        return rf"[{left} {self.signs[sign]} {right}]"

    def call(self, kind: type, inner: str) -> str:
        return call_latex(kind, inner)

    def root(self, inner: str) -> str:
        return rf"\sqrt{{{inner}}}"

    def raised(self, base: str, exponent: str, atom: bool) -> str:
        return rf"{base}^{{\circ {exponent}}}"

    def places(self, places: Sequence[Place]) -> str:
        shown = super().places(places)
        return shown.replace(":", "{:}")

    def expression(self, expr: Expr) -> str:
        return expression_latex(expr)


TEXT, LATEX = Marks(), _Latex()


class Names:
    """What each tensor is called; a name that another has already is left to that one."""

    def __init__(self, tensors: Iterable[Tensor] = (), others: Iterable[Tensor] = ()) -> None:
        self.taken: dict[str, Tensor] = {}
        self.layers: dict[tuple[str, ...], str] = {}
        self.capitals: set[tuple[tuple[str, ...], str]] = set()  # of tensors that have them
        own = list(tensors)
        for t in (*own, *others):
            symbol = t.written
            while isinstance(symbol, Derivative):
                symbol = symbol.by
            self.capitals.add((symbol.layers, symbol.word))
        for t in own:  # layers have their numbers in this order
            self._parts(t)

    @staticmethod
    def of(other: Names) -> Names:
        """The same names so far."""
        names = Names()
        names.taken, names.layers = dict(other.taken), dict(other.layers)
        names.capitals = other.capitals
        return names

    def text(
        self,
        tensor: Tensor,
        marks: Marks,
        places: Sequence[Place] = (),
        turned: bool = False,
    ) -> str:
        """The matrix of a tensor, at what stands at its other positions."""
        parts = self._parts(tensor)
        key = TEXT.letter(*parts[:2], False, parts[2]) if parts else tensor.name
        if self.taken.setdefault(key, tensor) != tensor:
            parts = None
            self.taken.setdefault(tensor.name, tensor)
        inner = marks.places(places)
        if parts and not inner:
            return marks.letter(*parts[:2], turned, parts[2])
        shown = marks.letter(*parts[:2], False, parts[2]) if parts else marks.whole(tensor)
        shown = f"({shown}){inner}" if parts and parts[2] and inner else f"{shown}{inner}"
        return marks.transposed(shown) if turned else shown

    def is_slope(self, tensor: Tensor, places: Sequence[Place]) -> bool:
        """Whether a tensor that has its name is written ∂L/∂y, without brackets."""
        parts = self._parts(tensor)
        own = parts and self.taken.get(TEXT.letter(*parts[:2], False, parts[2])) == tensor
        return bool(own and parts and parts[2] and not TEXT.places(places))

    def _parts(self, tensor: Tensor) -> tuple[str, str, bool] | None:
        """The letter, the number of the layer, and whether it is the loss's derivative by that."""
        symbol, slope = tensor.written, False
        if isinstance(symbol, Derivative):
            if symbol.summed or symbol.of != "L" or isinstance(symbol.by, Derivative):
                return None
            symbol, slope = symbol.by, True
        assert isinstance(symbol, Word)
        if symbol.new or not tensor.shape:
            return None
        word = symbol.word
        layer = ""
        if symbol.layers:
            layer = self.layers.setdefault(symbol.layers, str(len(self.layers) + 1))
        if len(word) > 1:
            below = re.fullmatch(r"[A-Za-z]_[A-Za-z0-9]+", word)
            return (word, layer if below else "", slope) if below or word.isalpha() else None
        if slope and word == "z":
            return "δ", layer, False
        free = (symbol.layers, word.upper()) not in self.capitals
        if len(tensor.shape) > 1 and free:
            word = word.upper()
        return word if len(tensor.shape) > 1 else word.lower(), layer, slope
