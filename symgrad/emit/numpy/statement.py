"""Array statements as lines of Python.

    Step(Apply(tanh, (Array(z),)), out=Array(z), name=h)            h = np.tanh(z, out=z)
    Step(Apply("+", (Array(z), Array(b))), out=Array(z))            z += b

The equation stands above its statements. A line that would be too long is broken within the
parentheses of its calls, and before its operators.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sympy import Expr, Integer

from ...formulas.text import equation_text
from ...ir import Equation, Index, Tensor
from ...lower import plan
from ...lower.arrays.grammar import (
    Apply,
    Array,
    At,
    Bind,
    For,
    Operation,
    Quiet,
    Scatter,
    Statement,
    Step,
    Store,
    Value,
    Whole,
)
from ...lower.arrays.values import Values
from ...lower.arrays.walks import bound
from ...lower.plan import Arrays, Check, Draw, Kernel, Require, Rest, Steps, When
from ...lower.walks import formula_of
from ..marks import made_by
from .layout import INDENT, laid_out
from .python import Python, call, dotted, literal, sequence
from .scalar import OPERATORS, numpy_function

WIDTH = 96  # of the lines of a function, which are indented once more


Calls = Callable[[plan.Call, Python], ast.stmt]
Change = Callable[[Equation], Equation]


def no_call(call: plan.Call, python: Python) -> ast.stmt:
    raise AssertionError(call)


def numpy_lines(
    kernels: Iterable[Kernel],
    python: Python,
    calls: Calls = no_call,
    change: Change = lambda e: e,
    public: Callable[[Tensor], str] = lambda t: t.name,
    mark: Callable[[Iterable[Tensor]], str] = lambda tensors: "",
) -> list[str]:
    """The lines of kernels; `calls` gives the statements of calls, `change` the equations as they
    are shown, `public` the name of a tensor in messages, `mark` what stands behind a line that
    computes tensors."""
    every = tuple(kernels)
    return list(_Printer(every, python, calls, change, public, mark).kernels(every, 0))


@dataclass(frozen=True)
class _Printer:
    every: tuple[Kernel, ...]
    python: Python
    calls: Calls
    change: Change
    public: Callable[[Tensor], str]
    mark: Callable[[Iterable[Tensor]], str]

    def kernels(self, kernels: Iterable[Kernel], depth: int) -> Iterator[str]:
        for k in kernels:
            mark = self.mark(made_by(k))
            if isinstance(k, (Steps, When)):
                yield self.around(k, depth) + mark
                yield from self.kernels(k.kernels, depth + 1)
            elif isinstance(k, Arrays):
                for e in k.equations:
                    own = self.mark((e.tensor,))
                    said = comment(equation_text(self.change(e), k.adds), depth)
                    yield from (line + own for line in said)
                for s in k.statements:
                    own = self.mark(t for t in bound((s,)) if isinstance(t, Tensor)) or mark
                    yield from (line + own for line in self.lines((s,), depth))
            else:
                yield from (line + mark for line in self.kernel(k, depth))

    def around(self, kernel: Steps | When, depth: int) -> str:
        if isinstance(kernel, Steps):
            return INDENT * depth + self.head(kernel.index, kernel.direction)
        return f"{INDENT * depth}if {' or '.join(kernel.groups)}:"

    def kernel(self, k: Kernel, depth: int) -> Iterator[str]:
        match k:
            case plan.Call():
                yield from laid_out(self.calls(k, self.python), depth, WIDTH)
            case Rest(tensor, at, ends):
                element = self.python.value(At(Array(tensor), tuple(map(Whole, at))))
                yield f"{INDENT * depth}if {ast.unparse(element)} == 0:"
                yield INDENT * (depth + 1) + ("break" if ends else "continue")
            case plan.Store(_, into) if into.dtype == "int":
                pass  # the count of steps, which is returned
            case plan.Store(tensor, into):
                target = ast.Subscript(self.python.value(Array(into)), ast.Constant(...))
                stored = _assign(target, self.python.value(Array(tensor)))
                yield from laid_out(stored, depth, WIDTH)
            case Check(tensor, bound_):
                yield from laid_out(self.check(tensor, bound_), depth, WIDTH)
            case Require(condition, message):
                holds = ast.unparse(self.python.value(Values(()).condition(condition)))
                yield f"{INDENT * depth}if not {holds}:"
                yield f"{INDENT * (depth + 1)}raise ValueError({message!r})"
            case Draw():
                yield from laid_out(self.draw(k), depth, WIDTH)
            case _:
                raise AssertionError(k)

    def lines(self, statements: Iterable[Statement], depth: int) -> Iterator[str]:
        for s in statements:
            if isinstance(s, For):
                yield INDENT * depth + self.head(s.index, s.direction)
                yield from self.lines(s.statements, depth + 1)
            elif isinstance(s, Quiet):
                quiet = 'with np.errstate(all="ignore"):  # where the condition does not hold'
                yield INDENT * depth + quiet
                yield from self.lines(s.statements, depth + 1)
            else:
                yield from laid_out(self.statement(s), depth, WIDTH)

    def head(self, index: Index, direction: int) -> str:
        span = call("range", self.python.whole(index.extent))
        span = span if direction > 0 else call("reversed", span)
        return f"for {ast.unparse(self.python.whole(index))} in {ast.unparse(span)}:"

    def check(self, tensor: Tensor, bound: Expr) -> ast.stmt:
        held = self.python.value(Array(tensor))
        if tensor.role not in ("input", "target"):  # computed: it may be a number
            held = call("np.asarray", held, dotted("np.int64"))
        formula = formula_of(tensor, self.every)
        said = equation_text(self.change(formula)) if formula else self.public(tensor)
        return ast.Expr(call("_labels", ast.Constant(said), held, self.python.whole(bound)))

    def draw(self, kernel: Draw) -> ast.stmt:
        step = "step" if kernel.counter is None else kernel.counter.name
        words = [dotted("seed"), dotted(step), literal(kernel.stream)]
        shape = self.python.shape(kernel.tensor.shape)
        drawn = call("_uniform", *words, shape, dotted("real"))
        return _assign(dotted(self.python.name(kernel.tensor)), drawn)

    def statement(self, s: Statement) -> ast.stmt:
        python = self.python
        match s:
            case Bind(name, value):
                return _assign(dotted(python.name(name)), python.value(value))
            case Step(value, out, name):
                return self.step(value, out, None if name is None else dotted(python.name(name)))
            case Store(view, value, where):
                if where is None:
                    return _assign(self.elements(view), python.value(value))
                condition = python.value(where)
                target = python.value(view)
                if isinstance(view, At) and view.is_element:
                    chosen = call("np.where", condition, python.value(value), target)
                    return _assign(target, chosen)
                return ast.Expr(call("np.copyto", target, python.value(value), where=condition))
            case Scatter(function, array, positions, value):
                at = "_add_at" if s.is_long_sum else f"{numpy_function(function).name}.at"
                places = sequence(python.value(p) for p in positions)
                return ast.Expr(call(at, python.value(array), places, python.value(value)))
        raise AssertionError(s)

    def elements(self, view: Value) -> ast.expr:
        """A view to assign to: all its elements."""
        tree = self.python.value(view)
        return tree if isinstance(view, At) else ast.Subscript(tree, ast.Constant(...))

    def step(self, value: Operation, out: Value, name: ast.expr | None) -> ast.stmt:
        python, place = self.python, self.python.value(out)
        if not isinstance(value, Apply):
            made = python.reduced(value, place)
        else:
            function, operands = value.function, value.operands
            if function == "negative":  # NumPy 2.4's is wrong from strided to strided arrays
                function, operands = "*", (*operands, Whole(Integer(-1)))
            if name is None and operands[0] == out and isinstance(function, str):
                operator = OPERATORS.get(function)
                assigns = not isinstance(place, ast.Call)  # getattr(d, "lambda") is no target
                if operator is not None and function != "@" and assigns:
                    other = python.value(operands[1])
                    return ast.AugAssign(place, operator, other)  # type: ignore[arg-type]
            made = python.called(function, [python.value(o) for o in operands], place)
        return ast.Expr(made) if name is None else _assign(name, made)


def _assign(target: ast.expr, value: ast.expr) -> ast.Assign:
    return ast.Assign([target], value, lineno=0)


def comment(text: str, depth: int) -> list[str]:
    indent = INDENT * depth
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=f"{indent}# ",
        subsequent_indent=f"{indent}#     ",
        break_long_words=False,
        break_on_hyphens=False,
    )
