"""Expressions of C for small devices, whose library would be larger than the network.

>>> from .format import expression_text
>>> from .tree import Binary, Name, Number
>>> t = Cast("double", Name("t"))
>>> expression_text(small(Binary("-", Number("1.0"), Call(POWER, (Number("0.9"), t)))))
'1.0 - whole_power(0.9, t)'
"""

from __future__ import annotations

from dataclasses import fields, replace

from .definitions import WHOLE_POWER
from .functions import POW, function
from .tree import Call, Cast, Expression, Function

POWER = function(POW, "double")
_WHOLE_POWER = Function("whole_power", WHOLE_POWER)


def small(e: Expression) -> Expression:
    """The expression with powers of whole numbers by squaring: the C library's pow takes 3 KB, and
    arithmetic of double precision, which such a machine does not have, for each call."""
    changed = {f.name: _small(getattr(e, f.name)) for f in fields(e)}  # type: ignore[arg-type]
    made: Expression = replace(e, **changed)  # type: ignore[type-var]
    if isinstance(made, Call) and made.function == POWER:
        base, exponent = made.arguments
        if isinstance(exponent, Cast):  # of a whole number
            return Call(_WHOLE_POWER, (base, exponent.operand))
    return made


def _small(part: object) -> object:
    if isinstance(part, tuple):
        return tuple(map(_small, part))
    return small(part) if isinstance(part, Expression) else part
