"""What to write instead, where Python was used on a formula.

In: an error that Python or SymPy raised in a user's line, ``z[i] = a if x[i] > 0 else b``. Out: one
line that says what to write, ``…: write where(x[i] > 0, a, b)``, or None where the line is wrong in
another way. What was attempted is read off the line's syntax, at the place that failed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from types import FrameType, ModuleType, TracebackType
from typing import Any

from sympy import Expr
from sympy.core.relational import Relational

from ..element import Element, not_numpy
from ..scalar import FormulaError, is_boolean, logical_and, logical_not, logical_or, where
from .notation import training
from .syntax import AMBIGUOUS, COMPREHENSIONS, nodes_at
from .variable import Variable

_FUNCTION: dict[type[ast.cmpop], str] = {
    ast.Lt: "less",
    ast.LtE: "less_equal",
    ast.Gt: "greater",
    ast.GtE: "greater_equal",
    ast.Eq: "equal",
    ast.NotEq: "not_equal",
}
_BUILTIN = {"max": "maximum", "min": "minimum", "round": "round_"}
_JOINING = (ast.BitAnd, ast.BitOr, ast.BitXor)
_NUMBERS = ("float", "int", "complex", "bool")
_OF_CONDITIONS = (where, training, logical_and, logical_or, logical_not)
_TRUTH = (Relational.__bool__, Element.__bool__)
_ARRAY = Element.__array__
_VALUE = (Expr.__float__, Expr.__int__, Expr.__round__, Expr.__complex__, Element.__format__)


def explained(error: BaseException) -> str | None:
    """What to write in place of the line that raised the error."""
    if error.__traceback__ is None:
        return None
    if isinstance(error, AttributeError):
        return _instead_of_attribute(error)
    if not isinstance(error, (TypeError, FormulaError)):
        return None
    chain = list(_frames(error.__traceback__))
    mine = [k for k, at in enumerate(chain) if not _of_library(at.tb_frame)]
    if not mine:
        return None
    at, frame = chain[mine[-1]], chain[mine[-1]].tb_frame
    within = {a.tb_frame.f_code for a in chain[mine[-1] + 1 :]}
    truth = any(f.__code__ in within for f in _TRUTH)
    valued = any(f.__code__ in within for f in _VALUE)
    if isinstance(error, FormulaError) and not truth and _ARRAY.__code__ not in within:
        return None  # it says it itself
    nodes = nodes_at(at)
    for node in nodes:
        found = _instead(node, frame, truth, valued, inner=len(chain) == mine[-1] + 1)
        if found is not None:
            return found
        if isinstance(node, ast.stmt):
            break
    if not truth and not valued:
        for node in nodes if AMBIGUOUS else nodes[:1]:
            for argument in _arguments(node, frame):
                if _is_condition(argument, frame):
                    return _not_a_number(argument)
    if truth:
        return (
            "a condition on a formula has no truth value while the formula is written;"
            " write where(condition, a, b)"
        )
    return "a formula has no value while it is written" if valued else None


def _frames(traceback: TracebackType) -> Iterator[TracebackType]:
    at: TracebackType | None = traceback
    while at is not None:
        yield at
        at = at.tb_next


def _of_library(frame: FrameType) -> bool:
    name = frame.f_globals.get("__name__", "").partition(".")[0]
    return name in ("symgrad", "sympy", "mpmath", "numpy")


def _instead_of_attribute(error: AttributeError) -> str | None:
    """What to write in place of ``x.sum()``, where x is a tensor or an element of one."""
    if not isinstance(error.obj, (Variable, Expr)) or not error.name:
        return None
    element, name = isinstance(error.obj, Expr), error.name
    x = str(error.obj) if element else f"{error.obj.name}[..., i]"
    if name in ("T", "transpose", "reshape", "view", "flatten", "ravel", "squeeze"):
        return f"formulas have no {name}; write the elements where they go, as in y[j, i] = x[i, j]"
    if name in ("shape", "ndim", "size", "dtype"):
        return f"{x} is one number and has no {name}; a tensor has it, as in x.shape"
    return not_numpy(name, x)


def _instead(node: ast.AST, frame: FrameType, truth: bool, valued: bool, inner: bool) -> str | None:
    """What to write for one node, if it is what failed."""
    if truth:
        return _instead_of_truth(node)
    if isinstance(node, ast.FormattedValue) and valued:
        return "a formula has no value while it is written"
    if isinstance(node, ast.Call):
        return _instead_of_call(node, frame, valued, inner)
    if isinstance(node, ast.UnaryOp) and inner and _is_condition(node.operand, frame):
        return _not_a_number(node.operand)
    if isinstance(node, ast.BinOp) and inner:
        if isinstance(node.op, ast.MatMult):
            return (
                "formulas have no @; write the sum of products, as in Sum(x[..., i] * W[i, o], i)"
            )
        for side in (node.left, node.right) if not isinstance(node.op, _JOINING) else ():
            if _is_condition(side, frame):
                return _not_a_number(side)
            if isinstance(_value(side, frame), (list, tuple, dict, set)):
                return (
                    f"{ast.unparse(side)} is no number: a formula is about one element; numbers"
                    " that belong to an index are a parameter(…, trainable=False)"
                )
    return None


def _instead_of_truth(node: ast.AST) -> str | None:
    if isinstance(node, ast.Compare) and len(node.ops) > 1:
        ends = [node.left, *node.comparators]
        parts = [
            ast.unparse(ast.Compare(a, [op], [b]))
            for a, op, b in zip(ends, node.ops, ends[1:], strict=False)
        ]
        return f"Python does not chain conditions on formulas; write {_all(parts, 'logical_and')}"
    if isinstance(node, ast.BoolOp):
        function = "logical_and" if isinstance(node.op, ast.And) else "logical_or"
        word = "and" if isinstance(node.op, ast.And) else "or"
        return f"`{word}` does not apply to formulas; write " + _all(
            [ast.unparse(v) for v in node.values], function
        )
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return f"`not` does not apply to formulas; write logical_not({ast.unparse(node.operand)})"
    if isinstance(node, ast.IfExp):
        parts = [_condition(node.test), ast.unparse(node.body), ast.unparse(node.orelse)]
        return f"`if` decides once, not for each element; write where({', '.join(parts)})"
    if isinstance(node, (ast.If, ast.While)):
        return (
            "`if` and `while` decide once, not for each element; write"
            f" where({_condition(node.test)}, a, b)"
        )
    if isinstance(node, ast.Assert):
        return (
            "`assert` decides once, while the formula is written; require(condition, message, of=x)"
            " checks sizes"
        )
    if isinstance(node, COMPREHENSIONS):
        tests = [_condition(test) for part in node.generators for test in part.ifs]
        if tests:
            return (
                "`if` decides once, not for each element; write"
                f" where({tests[0]}, a, b), or Sum(…, where={tests[0]})"
            )
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return _instead_of_choice(node, node.func.id)
    return None


def _condition(node: ast.expr) -> str:
    """The condition that Python's words say."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return f"logical_not({_condition(node.operand)})"
    if isinstance(node, ast.BoolOp):
        function = "logical_and" if isinstance(node.op, ast.And) else "logical_or"
        return _all([_condition(v) for v in node.values], function)
    return ast.unparse(node)


def _instead_of_choice(node: ast.Call, name: str) -> str | None:
    """What to write for a function of Python that compares what it is given."""
    given: list[ast.expr] = node.args
    if len(given) == 1 and isinstance(given[0], (ast.List, ast.Tuple)):
        given = given[0].elts
    parts = [ast.unparse(a) for a in given]
    if name in ("max", "min") and len(parts) > 1:
        written = _all(parts, _BUILTIN[name])
        return f"{name} of Python does not apply to formulas; write {written}"
    if name in ("max", "min"):
        return (
            f"{name} of Python does not apply to formulas; write {_BUILTIN[name]}(a, b), or over an"
            f" index {name.capitalize()}(…, i)"
        )
    if name in ("any", "all"):
        function = "logical_or" if name == "any" else "logical_and"
        written = _all(parts, function) if len(parts) > 1 else f"{function}(a, b)"
        return f"{name} of Python does not apply to formulas; write {written}"
    if name in ("sorted", "filter"):
        return f"{name} of Python does not apply to formulas, which have no order while written"
    return None


def _instead_of_call(node: ast.Call, frame: FrameType, valued: bool, inner: bool) -> str | None:
    arguments = ", ".join(ast.unparse(a) for a in node.args)
    if isinstance(node.func, ast.Name):
        name = node.func.id
        if valued and name in _NUMBERS:
            return f"a formula has no value while it is written; leave out {name}(…)"
        if valued and name == "round" and len(node.args) == 2:
            x, digits = (ast.unparse(a) for a in node.args)
            return (
                f"round of Python does not apply to formulas; write round_({x} * 10**{digits})"
                f" / 10**{digits}"
            )
        if valued and name in _BUILTIN:
            return (
                f"{name} of Python does not apply to formulas; write {_BUILTIN[name]}({arguments})"
            )
        if inner and name in ("sum", "any", "all"):
            return f"{name} of Python takes a list; over an index write Sum({arguments}, i)"
        if inner and name == "len":
            return f"{arguments} is one number and has no length; an extent is x.shape[k]"
        if inner and name == "range":
            return (
                f"{arguments} has no value while the formula is written; an index that runs over"
                f" it is indices('i', {arguments})"
            )
    called = _value(node.func, frame)
    modules = [getattr(of, "__module__", None) or "" for of in (called, type(called))]
    if any(m.partition(".")[0] in ("math", "numpy") for m in modules):
        return not_numpy(called.__name__, arguments)
    return None


def _all(parts: list[str], function: str) -> str:
    """f(f(a, b), c)"""
    text = parts[0]
    for part in parts[1:]:
        text = f"{function}({text}, {part})"
    return text


def _value(node: ast.AST, frame: FrameType) -> Any:
    """What a name, an attribute of a module, or a list stands for in a frame."""
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if isinstance(node, ast.Attribute):
        holder = _value(node.value, frame)
        return getattr(holder, node.attr, None) if isinstance(holder, ModuleType) else None
    return [] if isinstance(node, (ast.List, ast.Tuple, ast.Dict, ast.Set)) else None


def _is_condition(node: ast.expr, frame: FrameType) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, _JOINING):
        return _is_condition(node.left, frame) or _is_condition(node.right, frame)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert):
        return _is_condition(node.operand, frame)
    return isinstance(node, ast.Compare) or is_boolean(_value(node, frame))


def _arguments(node: ast.AST, frame: FrameType) -> list[ast.expr]:
    """What stands where functions take numbers."""
    calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)]
    return [a for c in calls if not _takes_conditions(c, frame) for a in c.args]


def _takes_conditions(call: ast.Call, frame: FrameType) -> bool:
    called = _value(call.func, frame)
    return getattr(called, "__wrapped__", called) in _OF_CONDITIONS


def _not_a_number(node: ast.expr) -> str:
    text = ast.unparse(node)
    return (
        f"{text} is a condition, not a number; write {_as_number(node)}, which is 1 or 0, or"
        f" where({text}, a, b)"
    )


def _as_number(node: ast.expr) -> str:
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _FUNCTION:
        sides = f"{ast.unparse(node.left)}, {ast.unparse(node.comparators[0])}"
        return f"{_FUNCTION[type(node.ops[0])]}({sides})"
    return f"where({ast.unparse(node)}, 1, 0)"


__all__ = ["explained"]
