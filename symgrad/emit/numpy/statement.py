"""Scalar expressions over loops as vectorized NumPy statements.

The expression ``(exp(z[n,k] - lse[n]) - [k = y[n]])/N`` and a destination ``d_z`` come in; out go

    d_z = z - lse[:, None]
    np.exp(d_z, out=d_z)
    d_z -= np.equal(np.arange(10), y[:, None])
    d_z /= N

An array is made once and then changed in place. float32 stays float32: numbers are Python floats,
and what NumPy would turn into float64 (integers, truth values) is converted first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sympy import Add, Expr, Mul, Pow, Rational, S

from ... import scalar
from ...affine import NotAffine, coefficients
from ...ir import ONE, Access, Index, Tensor, indices_of, reads
from ...scalar import (
    Group,
    Indicator,
    is_long,
    is_whole,
    relu,
    step,
    stop_gradient,
    ungrouped,
    where,
)
from .operand import counting, index_array, integer_text, operand
from .scalar import numpy_function, numpy_number

SUM, PRODUCT, POWER, CALL = range(4)
_COMPARE = {scalar.less: "<", scalar.less_equal: "<=", scalar.equal: "==", scalar.not_equal: "!="}
_UFUNC = {"+": "np.add", "-": "np.subtract", "*": "np.multiply", "/": "np.divide"}
_TIGHT = {"+": SUM, "-": PRODUCT, "*": POWER, "/": POWER}  # of the second operand


DONOR = "\0"  # stands for the memory to be overwritten, until it is known that it can be


@dataclass(slots=True)
class Destination:
    """Where a value goes: `ready` says whether the array exists; `donor` is the tensor whose
    memory it is, if that is to be overwritten."""

    name: str
    ready: bool = False
    donor: Tensor | None = None


@dataclass(slots=True)
class Body:
    """Writes statements for expressions over `loops`, under the condition `guard`."""

    loops: tuple[Index, ...]
    temporary: Callable[[], str]
    guard: Expr = ONE
    lines: list[str] = field(default_factory=list)
    donor: Tensor | None = None
    base: Callable[[Tensor], str] = lambda tensor: tensor.name

    def axes(self, expr: Expr) -> frozenset[Index]:
        return indices_of(expr) & frozenset(self.loops)

    def full(self, expr: Expr) -> bool:
        return len(self.axes(expr)) == len(self.loops)

    def compound(self, expr: Expr) -> bool:
        return (
            bool(expr.args)
            and self.full(expr)
            and not isinstance(expr, (Indicator, step, where))
            and (not is_whole(expr) or is_long(expr))
        )

    # --- statements: a value of the full shape, step by step in one array

    def into(self, expr: Expr, to: Destination) -> None:
        """Leave the value of an expression in a destination."""
        if isinstance(expr, (Group, stop_gradient)):
            self.into(expr.args[0], to)
        elif (
            not self.full(expr)
            or not expr.args
            or isinstance(expr, (Indicator, where))
            or (is_whole(expr) and not is_long(expr))
        ):
            self.assign(self.real(expr, SUM), to, fresh=bool(expr.args) and self.full(expr))
        elif isinstance(expr, Add):
            self.add(expr, to)
        elif isinstance(expr, Mul):
            self.multiply(expr, to)
        elif isinstance(expr, Pow):
            self.power(expr, to)
        else:
            self.function(expr, to)

    def assign(self, text: str, to: Destination, fresh: bool) -> None:
        if to.ready:
            self.lines.append(f"{to.name}[...] = {text}")
            return
        if not fresh:
            shape = "".join(f"{integer_text(i.extent)}, " for i in self.loops).rstrip()
            text = (
                f"np.array(np.broadcast_to({text}, ({shape})), dtype=real)" if self.loops else text
            )
        self.lines.append(f"{to.name} = {text}")
        to.ready = True

    def operate(self, op: str, a: str, b: str, to: Destination) -> None:
        """to = a op b, in place where a is the destination; a binds as tightly as the place on the
        left of the operator asks, b as `right` says."""
        if not to.ready:
            self.lines.append(f"{to.name} = {a} {op} {b}")
            to.ready = True
        elif a == to.name or (a == DONOR and self.donor is not None):
            self.lines.append(f"{to.name} {op}= {b}")
        else:
            self.lines.append(f"{_UFUNC[op]}({a}, {b}, out={to.name})")

    def right(self, op: str, to: Destination) -> int:
        """How tightly the second operand must bind: it stands alone where there is an array."""
        return SUM if to.ready else _TIGHT[op]

    def call(self, function: str, args: Sequence[str], to: Destination) -> None:
        out = f", out={to.name}" if to.ready else ""
        text = f"{function}({', '.join(args)}{out})"
        self.lines.append(text if to.ready else f"{to.name} = {text}")
        to.ready = True

    def main(self, parts: Sequence[Expr]) -> Expr | None:
        """The part to start with: the one that reads the memory to be overwritten, then one that
        needs steps of its own, then any of the full shape."""
        full = [p for p in parts if self.full(p) and not isinstance(p, (Indicator, step))]
        if self.donor is not None:
            for p in full:
                if any(r.tensor == self.donor for r in reads(p)):
                    return p
        return next((p for p in full if self.compound(p)), full[0] if full else None)

    def start(self, expr: Expr, to: Destination) -> str:
        """The text of the first operand, computed into the destination if it needs steps."""
        expr = ungrouped(expr)
        if self.compound(expr):
            self.into(expr, to)
            return to.name
        return self.real(expr, CALL)

    def other(self, expr: Expr, place: int = SUM) -> str:
        """The text of a further operand, computed into a temporary if it needs steps."""
        expr = ungrouped(expr)
        if self.compound(expr) and not self.short(expr):
            made = Destination(self.temporary())
            self.into(expr, made)
            return made.name
        if isinstance(expr, (Indicator, step)):
            return self.condition(expr)
        text, tight = self.text(expr, place)
        return text if tight >= place else f"({text})"

    def short(self, expr: Expr) -> bool:
        """Whether one operation gives the value."""
        return (
            sum(bool(a.args) and bool(self.axes(a)) for a in expr.args) == 0 and len(expr.args) <= 2
        )

    def add(self, expr: Expr, to: Destination) -> None:
        terms = [_signed(t) for t in expr.args]
        main = self.main([t for _, t in sorted(terms, key=lambda s: s[0])])
        if main is None:
            self.assign(self.real(expr, SUM), to, fresh=True)
            return
        negative = next(n for n, t in terms if t is main)
        rest = [(n, t) for n, t in terms if t is not main]
        rest.sort(key=lambda s: s[0])
        current = self.start(main, to)
        if negative and not rest[0][0]:
            self.operate("-", self.real(rest.pop(0)[1], SUM), current, to)
            current = to.name
        elif negative:
            self.call("np.negative", [current], to)
            current = to.name
        for minus, term in rest:
            op = "-" if minus else "+"
            self.operate(op, current, self.other(term, self.right(op, to)), to)
            current = to.name

    def multiply(self, expr: Expr, to: Destination) -> None:
        uniform, above, below = self.split(expr)
        main = self.main(above)
        if main is None:
            self.assign(self.real(expr, SUM), to, fresh=True)
            return
        current = self.start(main, to)
        if uniform != 1:
            if uniform == -1:
                self.call("np.negative", [current], to)
            else:
                inverse = 1 / uniform
                divides = inverse.is_Symbol
                value = inverse if divides else uniform
                op = "/" if divides else "*"
                self.operate(op, current, self.real(value, self.right(op, to)), to)
            current = to.name
        rest = [("*", f) for f in above if f is not main] + [("/", f) for f in below]
        for op, factor in rest:
            self.operate(op, current, self.other(factor, self.right(op, to)), to)
            current = to.name

    def split(self, expr: Expr) -> tuple[Expr, list[Expr], list[Expr]]:
        """The factors of a product: the uniform part, those above and those below the line."""
        uniform: Expr = S.One
        above: list[Expr] = []
        below: list[Expr] = []
        for factor in Mul.make_args(expr):
            base, exponent = factor.as_base_exp()
            if not self.axes(factor):
                uniform *= factor
            elif exponent.is_number and exponent.is_negative and not isinstance(factor, scalar.exp):
                below.append(base**-exponent)
            else:
                above.append(factor)
        return uniform, above, below

    def power(self, expr: Expr, to: Destination) -> None:
        base, exponent = expr.args
        if exponent.is_number and exponent.is_negative:
            self.operate("/", "1.0", self.start(base**-exponent, to), to)
        elif exponent == Rational(1, 2):
            self.call("np.sqrt", [self.start(base, to)], to)
        elif exponent == 2:
            self.call("np.square", [self.start(base, to)], to)
        elif exponent.is_Integer and exponent <= 8:
            value = self.other(base, CALL) if self.compound(base) else self.real(base, CALL)
            half = int(exponent) // 2
            if half == 1:
                self.call("np.square", [value], to)
            else:
                self.into_power(value, half, to)
                self.call("np.square", [to.name], to)
            if exponent % 2:
                self.operate("*", to.name, value, to)
        else:
            self.call("np.power", [self.start(base, to), self.other(exponent)], to)

    def into_power(self, value: str, n: int, to: Destination) -> None:
        self.operate("*", value, value, to)
        for _ in range(n - 2):
            self.operate("*", to.name, value, to)

    def function(self, expr: Expr, to: Destination) -> None:
        first = self.main(expr.args)
        texts = []
        for arg in expr.args:
            texts.append(self.start(arg, to) if arg is first else self.other(arg))
        if isinstance(expr, relu):
            self.call("np.maximum", [*texts, "0.0"], to)
        else:
            self.call(numpy_function(type(expr)), texts, to)

    # --- expressions: one text

    def real(self, expr: Expr, place: int) -> str:
        """The text of a real value: truth values and integers with axes are converted."""
        if isinstance(expr, (Indicator, step)) and self.axes(expr):
            return f"{self.condition(expr)}.astype(real)"
        if isinstance(expr, (Indicator, step)):
            return f"float({self.condition(expr)})"
        text, tight = self.text(expr, place)
        return text if tight >= place else f"({text})"

    def text(self, expr: Expr, place: int = SUM) -> tuple[str, int]:
        """The value as one text, and how tightly it binds. Truth values stay truth values."""
        if expr.is_number:
            text = numpy_number(expr)
            return text, SUM if text.startswith("-") else CALL
        if isinstance(expr, Access):
            text = operand(expr, self.loops, self.guard, self.base(expr.tensor))
            return (
                f"{text}.astype(real)" if expr.tensor.dtype == "int" and self.axes(expr) else text
            ), CALL
        if isinstance(expr, Index):
            return (counting(expr, self.loops, "real") if expr in self.loops else str(expr)), CALL
        if expr.is_Symbol:
            return str(expr), CALL
        if isinstance(expr, Indicator):
            return self.condition(expr), CALL
        if is_whole(expr) and not is_long(expr):
            whole = self.integer(expr)
            return (f"({whole}).astype(real)" if self.axes(expr) else f"float({whole})"), CALL
        if isinstance(expr, (Group, stop_gradient)):
            return self.text(expr.args[0], place)
        if isinstance(expr, where):
            c, a, b = expr.args
            branches = [self.branch(a), self.branch(b)]
            return f"np.where({self.condition(c)}, {', '.join(branches)})", CALL
        if isinstance(expr, Add):
            return self.sum_text(expr), SUM
        if isinstance(expr, Mul):
            return self.product_text(expr), PRODUCT
        if isinstance(expr, Pow):
            return self.power_text(expr)
        args = [self.real(a, SUM) for a in expr.args]
        if isinstance(expr, relu):
            return f"np.maximum({args[0]}, 0.0)", CALL
        if isinstance(expr, step):
            return f"np.greater({self.real(expr.args[0], SUM)}, 0)", CALL
        return f"{numpy_function(type(expr))}({', '.join(args)})", CALL

    def branch(self, expr: Expr) -> str:
        """A branch of np.where, which would make float64 of two plain numbers."""
        text = self.real(expr, SUM)
        return text if self.axes(expr) else f"real({text})"

    def sum_text(self, expr: Expr) -> str:
        terms = sorted(
            (_signed(t) for t in expr.args), key=lambda s: (s[0], isinstance(s[1], Indicator))
        )
        text = ""
        for k, (minus, term) in enumerate(terms):
            word = (
                self.real(term, PRODUCT)
                if k == 0 or minus or isinstance(term, (Group, Indicator))
                else (self.text(term)[0])
            )
            text += (" - " if minus else " + ") + word if text else ("-" if minus else "") + word
        return text

    def product_text(self, expr: Expr) -> str:
        uniform, above, below = self.split(expr)
        numbers = [f for f in Mul.make_args(uniform) if f.is_number]
        symbols = [f for f in Mul.make_args(uniform) if not f.is_number]
        over = [f for f in symbols if not _inverse(f)]
        under = [1 / f for f in symbols if _inverse(f)] + below
        number = Mul(*numbers)
        words = [self.real(f, POWER) for f in over]
        words += [self.real(f, POWER) for f in above]
        if number != 1 or not words:
            text = numpy_number(number)
            words.insert(0, text if not text.startswith("-") or not words else text)
        text = " * ".join(words)
        for f in under:
            text += f" / {self.real(f, POWER)}"
        return text

    def power_text(self, expr: Expr) -> tuple[str, int]:
        base, exponent = expr.args
        if exponent.is_number and exponent.is_negative:
            return f"1.0 / {self.real(base**-exponent, POWER)}", PRODUCT
        if exponent == Rational(1, 2):
            return f"np.sqrt({self.real(base, SUM)})", CALL
        if exponent.is_Integer and self.axes(base):
            if exponent == 2:
                return f"np.square({self.real(base, SUM)})", CALL
            if exponent <= 8:
                return " * ".join([self.real(base, POWER)] * int(exponent)), PRODUCT
        return f"{self.real(base, CALL)} ** {self.real(exponent, CALL)}", POWER

    def condition(self, expr: Expr) -> str:
        """The text of a truth value."""
        if type(expr) in _COMPARE:
            a, b = expr.args
            if isinstance(a, Indicator) and b == 0 and isinstance(expr, scalar.equal):
                return f"np.logical_not({self.condition(a)})"
            whole = all(e.is_integer for e in (a, b))
            texts = [self.integer(e) if whole else self.real(e, SUM) for e in (a, b)]
            return f"{numpy_function(type(expr))}({', '.join(texts)})"
        if isinstance(expr, (scalar.logical_and, scalar.logical_or)):
            return (
                f"{numpy_function(type(expr))}({', '.join(self.condition(a) for a in expr.args)})"
            )
        if isinstance(expr, step):
            return f"np.greater({self.real(expr.args[0], SUM)}, 0)"
        return f"np.not_equal({self.integer(expr) if expr.is_integer else self.real(expr, SUM)}, 0)"

    def integer(self, expr: Expr) -> str:
        """The text of a value that is a whole number, as one."""
        if isinstance(expr, scalar.sign) and is_whole(expr.args[0]):
            return f"np.sign({self.integer(expr.args[0])})"
        if isinstance(expr, (Indicator, step, *_ROUNDED)):
            text = (
                self.condition(expr)
                if isinstance(expr, (Indicator, step))
                else self.real(expr, CALL)
            )
            return f"{text}.astype(np.int64)" if self.axes(expr) else f"int({text})"
        if isinstance(expr, Access):
            return operand(expr, self.loops, self.guard, self.base(expr.tensor))
        if not expr.atoms(Access) and _is_affine(expr):
            return index_array(expr, self.loops)
        if isinstance(expr, (Group, stop_gradient)):
            return self.integer(expr.args[0])
        if isinstance(expr, where):
            c, a, b = expr.args
            return f"np.where({self.condition(c)}, {self.integer(a)}, {self.integer(b)})"
        if isinstance(expr, Pow):
            return f"({self.integer(expr.base)})**{expr.exp}"
        texts = [self.integer(a) for a in reversed(expr.args)]
        if isinstance(expr, (Add, Mul)):
            atoms = [a.is_Symbol or a.is_nonnegative and a.is_Integer for a in reversed(expr.args)]
            texts = [t if atom else f"({t})" for t, atom in zip(texts, atoms, strict=True)]
            return (" + " if isinstance(expr, Add) else " * ").join(texts)
        if isinstance(expr, (scalar.quotient, scalar.mod)) and expr.args[1].is_Integer:
            a, sign = f"({texts[1]})", "//" if isinstance(expr, scalar.quotient) else "%"
            return f"{a} {sign} {expr.args[1]}"
        if isinstance(expr, scalar.quotient):
            return f"_quotient({texts[1]}, {texts[0]})"
        if isinstance(expr, scalar.mod):
            a, b = texts[1], texts[0]
            return f"({a}) - ({b}) * _quotient({a}, {b}) - ({a}) * np.equal({b}, 0)"
        if isinstance(expr, relu):
            return f"np.maximum({texts[0]}, 0)"
        if isinstance(expr, (scalar.maximum, scalar.minimum, scalar.absolute)):
            return f"{numpy_function(type(expr))}({', '.join(texts)})"
        raise ValueError(f"{expr} is no whole number")


_ROUNDED = (scalar.floor, scalar.round_, scalar.sign)


def _is_affine(expr: Expr) -> bool:
    """Whether an expression in indices and sizes can be one sum of ranges."""
    try:
        coefficients(expr)
    except NotAffine:
        return False
    return not expr.atoms(scalar.ScalarFunction)


def _signed(term: Expr) -> tuple[bool, Expr]:
    """Whether a term is subtracted, and its absolute value."""
    negative = bool(term.as_coeff_Mul()[0].is_extended_negative)
    return negative, -term if negative else term


def _inverse(factor: Expr) -> bool:
    exponent = factor.as_base_exp()[1]
    return bool(exponent.is_number and exponent.is_negative)
