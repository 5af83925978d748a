"""Values of array statements as Python's own syntax trees.

    Apply(tanh, (Array(z),))                            np.tanh(z)
    At(Array(lse), (ALL, Axis.NEW))                     lse[:, None]
    Apply("/", (Array(d), Whole(N)))                    d / N

`ast.unparse` makes text of them, with the parentheses that Python needs.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sympy import Add, Expr, Integer, Mul, Pow

from ...lower.arrays.grammar import (
    Apply,
    Array,
    At,
    Axis,
    Cast,
    Counting,
    Empty,
    Filled,
    Kind,
    Limit,
    LongSum,
    Made,
    Named,
    Number,
    Position,
    Reduce,
    Shaped,
    Slice,
    Spread,
    Strided,
    Temporary,
    Turned,
    Value,
    Whole,
)
from ...scalar import Group, nearest_double
from .scalar import OPERATORS, numpy_function

_REDUCE = {"+": "np.add", "*": "np.multiply", "max": "np.maximum", "min": "np.minimum"}
_CALLS = {Kind.FLOAT: "float", Kind.INT: "int", Kind.ONE_REAL: "real"}
_TYPES = {Kind.REAL: "real", Kind.WHOLE: "np.int64", Kind.SMALL: "np.int8"}


def parsed(text: str) -> ast.expr:
    """The tree of an expression that a person wrote."""
    return ast.parse(text, mode="eval").body


def dotted(name: str) -> ast.expr:
    """A name such as ``np.add.reduce``."""
    first, *rest = name.split(".")
    tree: ast.expr = ast.Name(first)
    for part in rest:
        tree = ast.Attribute(tree, part)
    return tree


def variable(name: str) -> ast.expr:
    """What a tensor is called: ``z``, ``p.dense1_W`` or ``getattr(p, "lambda")``."""
    return dotted(name) if name.isidentifier() else parsed(name)


def call(name: str, *arguments: ast.expr, **keywords: ast.expr) -> ast.Call:
    return ast.Call(
        dotted(name), list(arguments), [ast.keyword(k, tree) for k, tree in keywords.items()]
    )


def method(value: ast.expr, name: str, arguments: Iterable[ast.expr]) -> ast.Call:
    return ast.Call(ast.Attribute(value, name), list(arguments), [])


def sequence(items: Iterable[ast.expr]) -> ast.Tuple:
    return ast.Tuple(list(items))


def literal(value: float) -> ast.expr:
    """A number; a negative one as what is negated, so that it gets parentheses."""
    return ast.UnaryOp(ast.USub(), ast.Constant(-value)) if value < 0 else ast.Constant(value)


def binary(left: ast.expr, op: str, right: ast.expr) -> ast.BinOp:
    return ast.BinOp(left, OPERATORS[op], right)


def whole_literals(values: Iterable[int]) -> list[ast.expr]:
    return [literal(v) for v in values]


def number(value: Expr) -> ast.expr:
    """A number as the nearest double, for NumPy's weakly typed scalars.

    >>> from sympy import Rational, oo, sqrt
    >>> [ast.unparse(number(n)) for n in (Rational(1, 10), oo, sqrt(2), Rational(-1, 2))]
    ['0.1', 'np.inf', '1.4142135623730951', '-0.5']
    """
    double = nearest_double(value)
    if double in (float("inf"), -float("inf")):
        tree = dotted("np.inf")
        return tree if double > 0 else ast.UnaryOp(ast.USub(), tree)
    return literal(double)


@dataclass(frozen=True)
class Python:
    """Values as trees. `names` are the variables of tensors where they have other names than the
    tensor, `variables` those of indices, and `symbols` what stands for other symbols."""

    names: Mapping[Named, str] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    symbols: Mapping[Expr, ast.expr] = field(default_factory=dict)

    def name(self, of: Named) -> str:
        own = f"_{of.number}" if isinstance(of, Temporary) else of.name
        return self.names.get(of, own)

    def whole(self, expr: Expr) -> ast.expr:
        """A whole number of sizes and indices."""
        if isinstance(expr, Integer):
            return literal(int(expr))
        if expr in self.symbols:
            return self.symbols[expr]
        if expr.is_Symbol:
            return ast.Name(self.variables.get(expr.name, expr.name))
        if isinstance(expr, Group):
            return self.whole(expr.args[0])
        if isinstance(expr, Add):
            return self.sum(expr)
        if isinstance(expr, Mul):
            factors = [self.whole(f) for f in expr.as_ordered_factors()]
            return self.folded("*", factors)
        if isinstance(expr, Pow) and expr.exp.is_Integer and expr.exp > 0:
            return binary(self.whole(expr.base), "**", self.whole(expr.exp))
        raise ValueError(f"{expr} is no expression in sizes and indices")

    def sum(self, expr: Expr) -> ast.expr:
        total: ast.expr | None = None
        for term in expr.as_ordered_terms():
            negative = total is not None and term.as_coeff_Mul()[0].is_negative
            tree = self.whole(-term if negative else term)
            total = tree if total is None else binary(total, "-" if negative else "+", tree)
        assert total is not None
        return total

    def folded(self, op: str, trees: Sequence[ast.expr]) -> ast.expr:
        total = trees[0]
        for tree in trees[1:]:
            total = binary(total, op, tree)
        return total

    def shape(self, extents: Iterable[Expr]) -> ast.Tuple:
        return sequence(self.whole(e) for e in extents)

    def value(self, value: Value) -> ast.expr:
        match value:
            case Array(of):
                return variable(self.name(of))
            case Number(n):
                return number(n)
            case Whole(expr):
                return self.whole(expr)
            case Limit(greatest, kind):
                return dotted(f"np.iinfo({_TYPES[kind]}).{'max' if greatest else 'min'}")
            case Counting(extent, kind):
                keywords = {"dtype": dotted("real")} if kind is Kind.REAL else {}
                return call("np.arange", self.whole(extent), **keywords)
            case At(array, positions):
                return ast.Subscript(self.value(array), self.positions(positions))
            case Turned(array, axes):
                return self.turned(self.value(array), axes)
            case Shaped(array, shape):
                extents = list(self.shape(shape).elts) or [sequence([])]
                return method(self.value(array), "reshape", extents)
            case Strided():
                return self.windows(value)
            case Apply(function, operands):
                return self.applied(function, [self.value(o) for o in operands])
            case Reduce() | LongSum():
                return self.reduced(value)
            case Cast(inner, kind):
                tree = self.value(inner)
                if kind in _CALLS:
                    return call(_CALLS[kind], tree)
                return method(tree, "astype", [dotted(_TYPES[kind])])
            case Spread(inner, shape):
                return call("np.broadcast_to", self.value(inner), self.shape(shape))
            case Made(inner, kind):
                keywords = {"dtype": dotted(_TYPES[kind])} if kind is Kind.REAL else {}
                if isinstance(inner, Strided):  # strides of overlapping windows give no order
                    keywords["order"] = ast.Constant("C")
                return call("np.array", self.value(inner), **keywords)
            case Empty(shape):
                return call("np.empty", self.shape(shape), dotted(_TYPES[Kind.REAL]))
            case Filled(shape, inner, kind):
                return self.filled(shape, inner, kind)

    def positions(self, positions: Sequence[Position]) -> ast.expr:
        trees = [self.position(p) for p in positions]
        return trees[0] if len(trees) == 1 else sequence(trees)

    def position(self, position: Position) -> ast.expr:
        if isinstance(position, Slice):
            ends = (position.start, position.stop, position.step)
            return ast.Slice(*(None if e is None else self.whole(e) for e in ends))
        if isinstance(position, Axis):
            return ast.Constant(None if position is Axis.NEW else ...)
        return self.value(position)

    def turned(self, tree: ast.expr, axes: Sequence[int]) -> ast.expr:
        if tuple(axes) == (1, 0):
            return ast.Attribute(tree, "T")
        return method(tree, "transpose", whole_literals(axes))

    def windows(self, value: Strided) -> ast.expr:
        array = self.value(value.array)
        base = array
        if any(start != 0 for start in value.starts):
            starts = [ast.Slice(self.whole(s)) for s in value.starts]
            base = ast.Subscript(array, starts[0] if len(starts) == 1 else sequence(starts))
        strides = ast.Attribute(array, "strides")
        steps = []
        for step in value.steps:
            terms: list[ast.expr] = []
            for factor, k in step:
                stride = ast.Subscript(strides, literal(k))
                terms.append(stride if factor == 1 else binary(self.whole(factor), "*", stride))
            steps.append(self.folded("+", terms))
        return call("as_strided", base, self.shape(value.shape), sequence(steps))

    def applied(self, function: str | type, operands: Sequence[ast.expr]) -> ast.expr:
        """A function within an expression: an operator where there is one."""
        if function == "negative":
            return ast.UnaryOp(ast.USub(), operands[0])
        if isinstance(function, str) and function in OPERATORS:
            return binary(operands[0], function, operands[1])
        return self.called(function, operands)

    def called(
        self, function: str | type, operands: Sequence[ast.expr], out: ast.expr | None = None
    ) -> ast.Call:
        """A function as a call, which writes to `out` if it is given."""
        form = numpy_function(function)
        further = [literal(n) for n in form.further]
        return call(form.name, *operands, *further, **({} if out is None else {"out": out}))

    def reduced(self, value: Reduce | LongSum, out: ast.expr | None = None) -> ast.Call:
        array = self.value(value.array)
        if isinstance(value, LongSum):
            given = [sequence(whole_literals(a)) for a in (value.axes, value.last) if a]
            return call("_sum", array, *given, **({} if out is None else {"out": out}))
        keywords: dict[str, ast.expr] = {"axis": ast.Constant(None)}
        if value.axes is not None:
            axes = whole_literals(value.axes)
            keywords["axis"] = axes[0] if len(axes) == 1 else sequence(axes)
        if value.initial is not None:
            keywords["initial"] = self.value(value.initial)
        if out is not None:
            keywords["out"] = out
        return call(f"{_REDUCE[value.function]}.reduce", array, **keywords)

    def filled(self, shape: Sequence[Expr], value: Value, kind: Kind) -> ast.expr:
        dtype = dotted(_TYPES[kind])
        if value == Whole(Integer(0)):
            return call("np.zeros", self.shape(shape), dtype)
        return call("np.full", self.shape(shape), self.value(value), dtype)
