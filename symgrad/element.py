"""What has another value at each point, and what Python may not decide or compute of it.

An element meets ==, bool, a format or a function of NumPy; what comes out is one line that says
what to write instead. NumPy's numbers combine with it by the operators.

>>> not_numpy("sum", "x")
'sum takes numbers or arrays; in a formula write Sum(x, i)'
>>> not_numpy("fabs", "x")
'fabs of NumPy or math takes numbers; in a formula write absolute(x)'
"""

from __future__ import annotations

import operator
import sys
from collections.abc import Callable
from typing import Any, ClassVar, NoReturn

from sympy.core.basic import Basic

from . import scalar
from .scalar import FormulaError


class Element:
    """What has another value at each point: Python can neither compare it with a number, nor decide
    whether it is true, nor make an array of it."""

    __slots__ = ()
    _repr_latex_ = None  # while it is written, a notebook shows it as it is written

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        """NumPy's numbers combine with a formula, NumPy's functions do not apply to it."""
        compute = _ARITHMETIC.get(ufunc.__name__) if method == "__call__" else None
        if compute is not None and any(getattr(x, "shape", ()) for x in inputs):
            raise FormulaError(NO_ARRAY)
        if compute is not None and all(not getattr(x, "shape", ()) for x in inputs):
            return compute(*(x.item() if hasattr(x, "item") else x for x in inputs))
        name = ufunc.__name__ if method == "__call__" else "sum"
        raise FormulaError(not_numpy(name, ", ".join(map(str, inputs))))

    def __array__(self, *args: Any, **options: Any) -> NoReturn:
        raise FormulaError(
            f"{self} is an element of a formula, not an array: NumPy's functions do not apply to it"
        )

    def __format__(self, form: str) -> str:
        if form:
            raise TypeError(f"{self} has no value while the formula is written")
        return str(self)

    _compared: ClassVar[tuple[type, ...]] = (int, float)  # what Python is not to decide == of

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        same: bool = Basic.__eq__(self, other)
        if same is not True and isinstance(other, self._compared) and by_the_user():
            raise FormulaError(_at_once(self, "==", other))
        return same

    def __ne__(self, other: object) -> bool:
        same: bool = Basic.__eq__(self, other)
        if same is not True and isinstance(other, self._compared) and by_the_user():
            raise FormulaError(_at_once(self, "!=", other))
        return same is not True

    __hash__ = Basic.__hash__

    def __bool__(self) -> bool:
        if by_the_user():
            raise FormulaError(
                f"{self} has no truth value while the formula is written; write"
                f" where({self}, a, b), logical_and, logical_or or logical_not"
            )
        return True


def _at_once(a: Any, sign: str, b: object) -> str:
    """What to write instead of a comparison whose answer is not known while it is written."""
    function = "equal" if sign == "==" else "not_equal"
    sides = f"({a}) {sign} ({b})" if scalar.is_boolean(a) else f"{a} {sign} {b}"
    return f"Python decides {sides} at once; in a formula write {function}({a}, {b})"


_ARITHMETIC: dict[str, Callable[..., Any]] = {
    "add": operator.add,
    "subtract": operator.sub,
    "multiply": operator.mul,
    "divide": operator.truediv,
    "floor_divide": operator.floordiv,
    "remainder": operator.mod,
    "power": operator.pow,
    "less": operator.lt,
    "less_equal": operator.le,
    "greater": operator.gt,
    "greater_equal": operator.ge,
}


NO_ARRAY = (
    "an array of NumPy is no part of a formula, which is about one element; numbers that belong to"
    " an index are an Input, or a parameter(…, trainable=False)"
)
_OTHER_NAMES = {
    "fabs": "absolute",
    "abs": "absolute",
    "asin": "arcsin",
    "acos": "arccos",
    "atan": "arctan",
    "atan2": "arctan2",
    "asinh": "arcsinh",
    "acosh": "arccosh",
    "atanh": "arctanh",
    "rint": "round_",
    "round": "round_",
    "around": "round_",
    "fmod": "mod",
    "remainder": "mod",
    "fmax": "maximum",
    "fmin": "minimum",
    "gammaln": "lgamma",
    "clamp": "clip",
}
_OPERATORS = {
    "pow": "**",
    "power": "**",
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "divide": "/",
}


def not_numpy(name: str, argument: object) -> str:
    """What to write in place of a function of NumPy or `math` of a formula."""
    reducers = {"sum": "Sum", "mean": "Mean", "max": "Max", "min": "Min", "prod": "Product"}
    if name in reducers:
        return f"{name} takes numbers or arrays; in a formula write {reducers[name]}({argument}, i)"
    if name in ("dot", "matmul", "einsum", "inner", "tensordot", "fsum"):
        return f"{name} takes numbers or arrays; in a formula write Sum(x[..., i] * W[i, o], i)"
    if name in ("array", "asarray", "stack", "concatenate", "vstack", "hstack"):
        return NO_ARRAY
    if name in _OPERATORS:
        return f"{name} takes numbers or arrays; in a formula write a {_OPERATORS[name]} b"
    ours = _OTHER_NAMES.get(name, name)
    if hasattr(scalar, ours) or ours in ("arctan2", "hypot", "lgamma", "digamma"):
        return f"{name} of NumPy or math takes numbers; in a formula write {ours}({argument})"
    return f"{name} of NumPy or math takes numbers; formulas have no {name}"


def by_the_user() -> bool:
    """Whether the operator that is running was used outside of symgrad and SymPy."""
    module = sys._getframe(2).f_globals.get("__name__", "")
    return module.partition(".")[0] not in ("symgrad", "sympy", "mpmath")
