"""What a person writes otherwise than SymPy holds it: roots of numbers, and choices within choices.

√2·x/8                                 →   x/√32
√2·√(−log u)                           →   √(−2·log u)
a if x > 0 else exp(0 if x > 0 else x) →   a if x > 0 else exp(x)
"""

from __future__ import annotations

from sympy import Expr, Integer, Mul, Pow, Rational, S

from .. import scalar
from ..scalar import atoms_of


def branches(choice: Expr) -> tuple[Expr, Expr]:
    """Both values of a choice, without the same choice in them: what keeps the branch that is not
    taken finite says nothing of the one that is.

    >>> from sympy.abc import x
    >>> above = scalar.less(0, x)
    >>> branches(scalar.where(above, 1, scalar.relu(scalar.where(above, 0, x))))
    (1, relu(x))
    """
    condition, *values = choice.args
    known = [w for w in atoms_of(choice, scalar.where) if w.args[0] == condition]
    taken, other = (
        v.xreplace({w: scalar.Group(w.args[k]) for w in known}) for k, v in enumerate(values, 1)
    )
    return taken, other


def with_roots(number: Rational, factors: list[Expr]) -> tuple[Rational, list[Expr], list[Expr]]:
    """A number above 0 and factors, what is divided by apart: a root of a number is divided by, or
    stands in another root, where that is shorter.

    >>> with_roots(Rational(1, 8), [Pow(2, S.Half)])
    (1, [], [sqrt(32)])
    >>> from sympy.abc import x
    >>> with_roots(Rational(3), [Pow(2, S.Half), Pow(x, S.Half)])
    (3, [sqrt(2*x)], [])
    """
    root = next((f for f in factors if _is_root(f) and f.base.is_Integer), None)
    if root is None:
        return number, factors, []
    rest = [f for f in factors if f != root]
    below = 1 / (number**2 * root.base)
    if below.is_Integer:
        return Rational(1), rest, [Pow(below, S.Half, evaluate=False)]
    other = next((f for f in rest if _is_root(f) and not f.base.is_Add), None)
    if other is None:
        return number, factors, []
    joined = Pow(Mul(Integer(root.base), other.base), S.Half, evaluate=False)
    return number, [joined if f == other else f for f in rest], []


def _is_root(factor: Expr) -> bool:
    return isinstance(factor, Pow) and factor.exp == S.Half


__all__ = ["branches", "with_roots"]
