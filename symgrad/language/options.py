"""The numbers that layers, losses and optimizers are given: exact, or one clear error.

An `argument` stands for its default.
``positive("Adam", "eps", 1e-8)`` is 1/100000000; ``positive("Adam", "eps", -1)`` raises SpecError
with the user's line: "eps of Adam is -1; it must be a number above 0".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sympy import Expr

from ..written import plain
from .trace import SpecError, current, fail, number


def real(owner: str, name: str, value: Any) -> Expr:
    """A finite number."""
    return _checked(owner, name, value, "a number", lambda v: True)


def positive(owner: str, name: str, value: Any) -> Expr:
    """A finite number above 0."""
    return _checked(owner, name, value, "a number above 0", lambda v: v > 0)


def nonnegative(owner: str, name: str, value: Any) -> Expr:
    """A finite number, 0 or above."""
    return _checked(owner, name, value, "a number ≥ 0", lambda v: v >= 0)


def fraction(owner: str, name: str, value: Any) -> Expr:
    """A number in 0 ≤ value < 1, such as a decay rate."""
    return _checked(owner, name, value, "a number in 0 ≤ … < 1", lambda v: 0 <= v < 1)


def whole(owner: str, name: str, value: Any, least: int = 1) -> int:
    """A whole number of at least `least`."""
    kind = f"a whole number ≥ {least}"
    return int(_checked(owner, name, value, kind, lambda v: v.is_Integer and v >= least))


def several(owner: str, name: str, values: Any, count: int, kind: Callable[..., Expr]) -> Any:
    """So many numbers of a kind: ``several("Adam", "betas", (0.9, 0.999), 2, fraction)``."""
    if not isinstance(values, (tuple, list)) or len(values) != count:
        words = {2: "two", 3: "three"}
        raise fail(f"{name} of {owner} is {values!r}; it must be {words[count]} numbers")
    return tuple(kind(owner, name, value) for value in values)


def _checked(owner: str, name: str, value: Any, kind: str, holds: Any) -> Expr:
    error = f"{name} of {owner} is {value!r}; it must be {kind}"
    if isinstance(value, bool):
        raise fail(error)
    try:
        expr = number(value)
    except (SpecError, TypeError, ValueError):
        raise fail(error) from None
    value = plain(expr).xreplace({t[()]: default for t, default in current().arguments.items()})
    if not (value.is_number and value.is_extended_real and value.is_finite and holds(value)):
        raise fail(error)
    return expr


__all__ = ["fraction", "nonnegative", "positive", "real", "several", "whole"]
