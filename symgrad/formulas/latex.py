r"""Formulas as LaTeX: ``z^{\text{dense1}}_{n,o} = \sum_{i} x_{n,i}\, W^{\text{dense1}}_{i,o} + …``.

A tensor's layer stands above it, its indices below; d_W is the derivative of the loss L by W, and
new_m, what a step replaces m by, is m′. What `diff` made, u_xt, is ∂²u/∂x∂t.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sympy import Add, Expr, Pow, S, exp, pi

from .. import scalar
from ..ir import ONE, Access, Equation, Tensor
from ..special import ratio
from ..symbols import Derivative, Direction, Word
from .listing import formula
from .notation import (
    ATOM,
    POWER,
    PRODUCT,
    Bound,
    Notation,
    Signed,
    decimal,
    function_name,
    is_decimal,
)
from .pieces import Formula, Steps, Term, single

_SIGNS = {"<": "<", ">": ">", "<=": r"\le", ">=": r"\ge", "=": "=", "!=": r"\ne"}
_GREEK = """alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi
chi psi omega""".split()
_NAMES: dict[type, str] = {
    scalar.sigmoid: r"\sigma",
    scalar.normal_cdf: r"\Phi",
    scalar.normal_pdf: r"\varphi",
    scalar.maximum: r"\max",
    scalar.minimum: r"\min",
    scalar.arcsin: r"\arcsin",
    scalar.arccos: r"\arccos",
    scalar.arctan: r"\arctan",
    **{f: rf"\{f.__name__}" for f in scalar.SYMPY_FUNCTIONS
       if f.__name__ in "exp log sin cos tan sinh cosh tanh".split()},
}  # fmt: skip
_REDUCERS = {
    "+": r"\sum", "=": r"\sum", "*": r"\prod", "max": r"\max", "min": r"\min",
    "logsumexp": r"\log\sum",
}  # fmt: skip


def equation_latex(e: Equation, accumulate: bool = False) -> str:
    return latex(single(e, accumulate))


def formula_latex(tensor: Tensor, equations: Sequence[Equation]) -> str:
    """All equations of a tensor as one formula."""
    return latex(formula(tensor, equations))


def latex(f: Formula, linked: bool = False) -> str:
    """A formula; `linked` as by `linked_latex`, outside layers."""
    return _notation(linked).formula(f)


def linked_latex(f: Formula, layer: str = "") -> str:
    r"""A formula in which each tensor's symbol stands in ``\href{name}{…}``; what belongs to the
    layer does not say so, where no other symbol of the formula looks like it then."""
    tensors = {t for e in f.equations for t in (e.tensor, *(r.tensor for r in e.reads))}
    alike = len({_within(t.written, layer) for t in tensors}) < len(tensors)
    return _Linked("" if alike else layer).formula(f)


def tensor_latex(tensor: Tensor, layer: str = "") -> str:
    """A tensor's symbol, within its layer."""
    return _typeset(_within(tensor.written, layer), "")


def form_latex(f: Formula, layer: str, others: dict[Tensor, int]) -> str:
    """A formula of a layer without its name, in which tensors of other layers are numbered in the
    order in which they come: equal for layers that do the same."""
    return _Form(layer, others).formula(f)


def slope_latex(
    write: Access, read: Access, slope: Expr, where: Expr = ONE, linked: bool = False
) -> str:
    return _notation(linked).slope(write, read, slope, where)


def expression_latex(expr: Expr) -> str:
    return Latex().text(expr)


def call_latex(kind: type, inner: str) -> str:
    """A function of one argument that is LaTeX already, element by element."""
    if kind is scalar.absolute:
        return rf"\left|{inner}\right|"
    name = _NAMES.get(kind) or rf"\operatorname{{{_escaped(function_name(kind))}}}"
    return rf"{name}\left({inner}\right)"


def word_latex(name: str) -> str:
    """A letter or a word of its own."""
    return _letter(name)


def words_latex(text: str) -> str:
    """A sentence in the text of a formula; names in it keep their underscores."""
    special = {"_": r"\_", "%": r"\%", "&": r"\&", "#": r"\#", "∂": r"$\partial$", "²": "$^2$"}
    return rf"\text{{{''.join(special.get(c, c) for c in text)}}}"


def steps_latex(s: Steps) -> str:
    """What stands above the formulas of a recurrence."""
    names = Latex()
    ends = ["0", names.text(s.index.extent - 1)][:: s.direction]
    return rf"{names.name(s.index.name)} = {ends[0]}, \dots, {ends[1]}\colon"


def rows_latex(rows: Sequence[str]) -> str:
    """Rows below each other, as one piece of LaTeX."""
    if len(rows) == 1:
        return rows[0]
    return r"\begin{aligned} & " + r" \\ & ".join(rows) + r" \end{aligned}"


class Latex(Notation):
    strong = r" \times "
    gains, minus, times = r" \mathrel{+}= ", " - ", r"\, "

    def access(self, access: Access) -> str:
        order, self.order = self.order, ()
        below = ",".join(self.text(i).replace(" ", "") for i in access.indices)
        self.order = order
        return self.symbol(access.tensor, below)

    def whole(self, tensor: Tensor) -> str:
        return self.symbol(tensor, "")

    def symbol(self, tensor: Tensor, below: str) -> str:
        """A tensor with its indices."""
        return _typeset(self.written(tensor), f"_{{{below}}}" if below else "")

    def written(self, tensor: Tensor) -> Word | Derivative:
        return tensor.written

    def partial(self, above: str, below: str) -> str:
        return rf"\frac{{\partial {above}}}{{\partial {below}}}"

    def name(self, name: str) -> str:
        return _letter(name)

    def constant(self, expr: Expr) -> str:
        known = {pi: r"\pi", S.Infinity: r"\infty", S.NegativeInfinity: r"-\infty"}
        return known.get(expr, str(expr))

    def call(self, expr: Expr) -> str:
        kind = type(expr)
        if kind is exp:
            return f"e^{{{self.text(expr.args[0])}}}"
        if kind is scalar.expm1:
            return rf"\left(e^{{{self.text(expr.args[0])}}} - 1\right)"
        args = ", ".join(self.text(a) for a in expr.args)
        if kind is scalar.absolute:
            return rf"\left|{args}\right|"
        if kind is scalar.quotient:
            above, below = (self.text(a) for a in expr.args)
            return rf"\left\lfloor \frac{{{above}}}{{{below}}} \right\rfloor"
        if kind is scalar.floor:
            return rf"\lfloor {args} \rfloor"
        if kind is scalar.log1p:
            return rf"\log\left({self.text(Add(1, expr.args[0], evaluate=False))}\right)"
        name = _NAMES.get(kind) or rf"\operatorname{{{_escaped(function_name(kind))}}}"
        return rf"{name}\left({args}\right)"

    def power(self, expr: Pow) -> Bound:
        base, exponent = expr.args
        if exponent == S.Half:
            return Bound(rf"\sqrt{{{self.text(base)}}}", ATOM)
        inner = self.text(base, ATOM)
        if self.is_raised(base):
            inner = self.bracketed(inner)
        return Bound(f"{inner}^{{{self.text(exponent)}}}", POWER)

    def is_raised(self, base: Expr) -> bool:
        """Whether something stands above what is to be raised to a power: the layer of a tensor, a
        stroke, the exponent of e or of 10. Or it is taller than a line."""
        if isinstance(base, Access):
            symbol = self.written(base.tensor)
            return (
                isinstance(symbol, Derivative)
                or symbol.new
                or bool(symbol.layers)
                or symbol.of is not None
            )
        number = base.is_Rational and base > 0 and is_decimal(base)
        return isinstance(base, (exp, scalar.where, ratio)) or number and decimal(base)[1] != 0

    def fraction(self, above: Sequence[Expr], below: Sequence[Expr]) -> str:
        top = self.text(above[0]) if len(above) == 1 else self.factors(above)
        bottom = self.text(below[0]) if len(below) == 1 else self.factors(below)
        return rf"\frac{{{top}}}{{{bottom}}}"

    def reducer(self, term: Term) -> str:
        below = ",".join(map(_letter, (i.name for i in term.reduced)))
        if term.condition != ONE:
            below += rf" \,:\, {self.condition(term.condition)}"
        return f"{_REDUCERS[term.op]}_{{{below}}} " + ("e^" if term.op == "logsumexp" else "")

    def term(self, term: Term, alone: bool = True) -> Signed:
        if term.op == "logsumexp" and term.reduced:
            return False, f"{self.reducer(term)}{{{self.text(term.body)}}}"
        return super().term(term, alone)

    def where(self, condition: str) -> str:
        return rf" \quad\text{{where }} {condition}"

    def elsewhere(self, value: str) -> str:
        return rf"{value} \text{{ elsewhere}}"

    def outside(self) -> str:
        return r"0 \text{ outside}"

    def iverson(self, condition: str) -> str:
        return rf"\left[{condition}\right]"

    def cases(self, condition: str, taken: str, other: str) -> Bound:
        lines = rf"{taken} & {condition} \\ {other} & \text{{otherwise}}"
        return Bound(rf"\begin{{cases}} {lines} \end{{cases}}", ATOM)

    def relation(self, left: str, sign: str, right: str) -> str:
        return f"{left} {_SIGNS[sign]} {right}"

    def joint(self, word: str, conditions: Sequence[str]) -> str:
        return rf" \;\text{{{word}}}\; ".join(conditions)

    def negated(self, condition: str) -> str:
        return rf"\neg\left({condition}\right)"

    def bracketed(self, text: str) -> str:
        return rf"\left({text}\right)"

    def decimal(self, digits: str, exponent: int) -> str:
        if not exponent:
            return digits
        power = f"10^{{{exponent}}}"
        return power if digits == "1" else rf"{digits} \cdot {power}"


class _Linked(Latex):
    def __init__(self, layer: str) -> None:
        super().__init__()
        self.layer = layer

    def symbol(self, tensor: Tensor, below: str) -> str:
        return rf"\href{{{tensor.name}}}{{{super().symbol(tensor, below)}}}"

    def written(self, tensor: Tensor) -> Word | Derivative:
        return _within(tensor.written, self.layer)


class _Form(_Linked):
    def __init__(self, layer: str, others: dict[Tensor, int]) -> None:
        super().__init__(layer)
        self.others = others

    def symbol(self, tensor: Tensor, below: str) -> str:
        if tensor.path[0] == self.layer:
            return _typeset(self.written(tensor), below)
        return f"{self.others.setdefault(tensor, len(self.others))}[{below}]"


def _notation(linked: bool) -> Latex:
    return _Linked("") if linked else Latex()


def _within(symbol: Word | Derivative, layer: str) -> Word | Derivative:
    """A symbol as it is written within a layer."""
    if isinstance(symbol, Derivative):
        return replace(symbol, by=_within(symbol.by, layer))
    if symbol.of is not None:
        return replace(symbol, of=_within(symbol.of, layer))
    return replace(symbol, layers=symbol.layers[1:]) if symbol.layers[:1] == (layer,) else symbol


def _typeset(symbol: Word | Derivative, below: str) -> str:
    if isinstance(symbol, Derivative):
        over = rf"\sum {_word(symbol.of)}" if symbol.summed else _word(symbol.of)
        by = symbol.by
        if isinstance(by, Word) and by.of is not None:
            under = _derived(by, below, inline=True)
        else:
            under = _typeset(by, below)
        return rf"\frac{{\partial {over}}}{{\partial {under}}}"
    if symbol.of is not None:
        return _derived(symbol, below)
    above = [rf"\text{{{_escaped('_'.join(symbol.layers))}}}"] if symbol.layers else []
    if symbol.new and symbol.layers:
        above.insert(0, r"\prime")
    superscript = f"^{{{' '.join(above)}}}" if above else "'" if symbol.new else ""
    return f"{_word(symbol.word)}{superscript}{below}"


def _derived(symbol: Word, below: str, inline: bool = False) -> str:
    """What `diff` made, with its indices: ∂²u/∂x∂t, as a fraction or in a line."""
    of, by = symbol.of, symbol.by
    assert of is not None
    nested = isinstance(of, Derivative) or of.of is not None
    inner = rf"\left({_typeset(of, '')}\right){below}" if nested else _typeset(of, below)
    order = f"^{{{len(by)}}}" if len(by) > 1 else ""
    variables = (rf"\partial {_variable(d, by.count(d))}" for d in dict.fromkeys(by))
    above, under = rf"\partial{order} {inner}", r"\, ".join(variables)
    return rf"\left({above} / {under}\right)" if inline else rf"\frac{{{above}}}{{{under}}}"


def _variable(d: Direction, times: int) -> str:
    """A variable or its component, to the power of how often it is derived by."""
    symbol = _typeset(d.of, f"_{{{','.join(d.component)}}}" if d.component else "")
    if times == 1:
        return symbol
    raised = isinstance(d.of, Derivative) or d.of.new or d.of.layers or d.of.of
    return rf"\left({symbol}\right)^{{{times}}}" if raised else f"{symbol}^{{{times}}}"


def _letter(name: str) -> str:
    """An index or a size: i1 is i with the number 1 below."""
    match = re.fullmatch(r"([A-Za-z])(\d+)", name)
    return rf"{match[1]}_{{{match[2]}}}" if match else _word(name)


def _word(word: str) -> str:
    """A letter, a Greek letter or an upright word."""
    if word in _GREEK:
        return f"\\{word}"
    return word if len(word) == 1 else rf"\mathrm{{{_escaped(word)}}}"


def _escaped(text: str) -> str:
    return text.replace("_", r"\_")


__all__ = ["PRODUCT", "equation_latex", "formula_latex"]
