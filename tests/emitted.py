"""Scalar functions as they are emitted: as NumPy to be called, ``f(x, y, out=None)``, and as C."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from sympy import Expr

from symgrad.emit.c.format import expression_text
from symgrad.emit.c.functions import definitions
from symgrad.emit.c.scalar import called_functions, real_tree
from symgrad.emit.c.tree import Name
from symgrad.emit.numpy.helpers import called, helpers
from symgrad.emit.numpy.python import Python
from symgrad.emit.numpy.statement import numpy_lines
from symgrad.ir import Tensor
from symgrad.lower.arrays.grammar import Apply, Array, Bind, Statement, Step
from symgrad.lower.plan import Arrays


def emitted(function: str | type, count: int) -> Callable[..., Any]:
    """What statements compute that apply the function to `count` arrays: into a new one, or into
    `out`."""
    operands = [Array(Tensor(f"x{k}", ())) for k in range(count)]
    value, out, made = Apply(function, tuple(operands)), Tensor("out", ()), Tensor("made", ())
    statements: list[Statement] = [Bind(made, value), Step(value, Array(out))]
    new, over = numpy_lines([Arrays(tuple(statements))], Python())
    names: dict[str, Any] = {"np": np, "real": np.float64}
    source = [
        *helpers(called(statements)),
        f"def f({', '.join(str(x.of.name) for x in operands)}, out=None):",  # type: ignore[union-attr]
        "    if out is None:",
        f"        {new}",
        "        return made",
        f"    {over}",
        "    return out",
    ]
    exec("\n".join(source), names)
    found: Callable[..., Any] = names["f"]
    return found


def c_text(expr: Expr, real: str, leaf: Callable[[Expr], str] = str) -> str:
    """A scalar expression as C; `leaf` gives the text of each leaf."""
    return expression_text(real_tree(expr, real, lambda symbol: Name(leaf(symbol))))


def needed(exprs: Iterable[Expr], real: str) -> list[str]:
    """The definitions that the C of expressions needs."""
    trees = [real_tree(expr, real, lambda symbol: Name("x")) for expr in exprs]
    return definitions(called_functions(*trees))
