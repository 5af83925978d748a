"""What to write instead, where Python was used on a formula.

In: an error that Python or SymPy raised in a user's line, ``z[i] = a if x[i] > 0 else b``. Out: one
line that says what to write, ``…: write where(x[i] > 0, a, b)``, or None where the line is wrong in
another way. What was attempted is read off the line's syntax, at the place that failed.
"""

from __future__ import annotations

import ast
import linecache
from collections.abc import Iterator, Sequence
from itertools import islice
from types import FrameType, ModuleType, TracebackType
from typing import Any

from sympy import Expr
from sympy.core.relational import Relational

from ..scalar import FormulaError, is_boolean
from ..written import Element, not_numpy

_FUNCTION: dict[type[ast.cmpop], str] = {
    ast.Lt: "less",
    ast.LtE: "less_equal",
    ast.Gt: "greater",
    ast.GtE: "greater_equal",
    ast.Eq: "equal",
    ast.NotEq: "not_equal",
}
_BUILTIN = {"max": "maximum", "min": "minimum", "round": "round_"}
_NUMBERS = ("float", "int", "complex", "bool")
_TRUTH = (Relational.__bool__, Element.__bool__)
_ARRAY = Element.__array__
_VALUE = (Expr.__float__, Expr.__int__, Expr.__round__, Expr.__complex__)


def explained(error: BaseException) -> str | None:
    """What to write in place of the line that raised the error."""
    if not isinstance(error, (TypeError, FormulaError)) or error.__traceback__ is None:
        return None
    chain = list(_frames(error.__traceback__))
    mine = [k for k, (frame, _) in enumerate(chain) if not _of_library(frame)]
    if not mine:
        return None
    frame, place = chain[mine[-1]]
    within = {f.f_code for f, _ in chain[mine[-1] + 1 :]}
    truth = any(f.__code__ in within for f in _TRUTH)
    valued = any(f.__code__ in within for f in _VALUE)
    if isinstance(error, FormulaError) and not truth and _ARRAY.__code__ not in within:
        return None  # it says it itself
    nodes = _nodes_at(frame.f_code.co_filename, place)
    for node in nodes:
        found = _instead(node, frame, truth, valued, inner=len(chain) == mine[-1] + 1)
        if found is not None:
            return found
        if isinstance(node, ast.stmt):
            break
    if not truth and not valued and nodes:
        return next(
            (_not_a_number(a) for a in _arguments(nodes[0]) if _is_condition(a, frame)), None
        )
    if truth:
        return (
            "a condition on a formula has no truth value while the formula is written;"
            " write where(condition, a, b)"
        )
    return "a formula has no value while it is written" if valued else None


Place = tuple[int, int, int, int]


def _frames(traceback: TracebackType) -> Iterator[tuple[FrameType, Place]]:
    """Each frame with the place in its file that was running."""
    at: TracebackType | None = traceback
    while at is not None:
        yield at.tb_frame, _place(at)
        at = at.tb_next


def _place(at: TracebackType) -> Place:
    """The place in its file that was running: an expression, or, before Python 3.11, its line."""
    code = at.tb_frame.f_code
    text = linecache.getline(code.co_filename, at.tb_lineno)
    whole = (at.tb_lineno, at.tb_lineno, len(text) - len(text.lstrip()), len(text.rstrip()))
    if not hasattr(code, "co_positions"):
        return whole
    found = next(islice(code.co_positions(), at.tb_lasti // 2, None), (None,) * 4)
    line, end, column, last = (a if a is not None else b for a, b in zip(found, whole, strict=True))
    return line, end, column, last


def _of_library(frame: FrameType) -> bool:
    name = frame.f_globals.get("__name__", "").partition(".")[0]
    return name in ("symgrad", "sympy", "mpmath", "numpy")


def _nodes_at(file: str, place: Place) -> Sequence[ast.AST]:
    """The nodes of a file that contain a place, the innermost first."""
    try:
        tree = ast.parse("".join(linecache.getlines(file)))
    except SyntaxError:
        return []
    start, end = (place[0], place[2]), (place[1], place[3])
    found = [
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.expr, ast.stmt))
        and (node.lineno, node.col_offset) <= start
        and (node.end_lineno or 0, node.end_col_offset or 0) >= end
    ]
    return found[::-1]


def _instead(node: ast.AST, frame: FrameType, truth: bool, valued: bool, inner: bool) -> str | None:
    """What to write for one node, if it is what failed."""
    if truth:
        return _instead_of_truth(node)
    if isinstance(node, ast.Call):
        return _instead_of_call(node, frame, valued, inner)
    if isinstance(node, ast.BinOp) and inner:
        if isinstance(node.op, ast.MatMult):
            return (
                "formulas have no @; write the sum of products, as in Sum(x[..., i] * W[i, o], i)"
            )
        for side in (node.left, node.right):
            if _is_condition(side, frame):
                return _not_a_number(side)
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
        parts = [ast.unparse(part) for part in (node.test, node.body, node.orelse)]
        return f"`if` decides once, not for each element; write where({', '.join(parts)})"
    if isinstance(node, (ast.If, ast.While)):
        return (
            "`if` and `while` decide once, not for each element; write"
            f" where({ast.unparse(node.test)}, a, b)"
        )
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _BUILTIN:
        name = node.func.id
        written = _all([ast.unparse(a) for a in node.args], _BUILTIN[name])
        return f"{name} of Python does not apply to formulas; write {written}"
    return None


def _instead_of_call(node: ast.Call, frame: FrameType, valued: bool, inner: bool) -> str | None:
    arguments = ", ".join(ast.unparse(a) for a in node.args)
    if isinstance(node.func, ast.Name):
        name = node.func.id
        if valued and name in _NUMBERS:
            return f"a formula has no value while it is written; leave out {name}(…)"
        if valued and name in _BUILTIN:
            return (
                f"{name} of Python does not apply to formulas; write {_BUILTIN[name]}({arguments})"
            )
        if inner and name in ("sum", "any", "all"):
            return f"{name} of Python takes a list; over an index write Sum({arguments}, i)"
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
    """What a name, or an attribute of a module, stands for in a frame."""
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if isinstance(node, ast.Attribute):
        holder = _value(node.value, frame)
        return getattr(holder, node.attr, None) if isinstance(holder, ModuleType) else None
    return None


def _is_condition(node: ast.expr, frame: FrameType) -> bool:
    return isinstance(node, ast.Compare) or is_boolean(_value(node, frame))


def _arguments(node: ast.AST) -> list[ast.expr]:
    return [a for call in ast.walk(node) if isinstance(call, ast.Call) for a in call.args]


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
