"""Which expression of a source file was running when an error passed through it.

In: one entry of a traceback. Out: the nodes of the file's syntax tree that may have failed, for
``z[i] = a if x[i] > 0 else b`` the Compare, the IfExp and the Assign. From Python 3.11 on the code
says where each instruction comes from: the nodes are those around that place, the innermost first.
Before, only its line is known (`AMBIGUOUS`): they are all of the statement of which an instruction
of that kind is made, in the order in which Python evaluates them.
"""

from __future__ import annotations

import ast
import dis
import linecache
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from types import TracebackType

AMBIGUOUS = sys.version_info < (3, 11)

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_CHOICE = (
    *(ast.IfExp, ast.If, ast.While, ast.Assert, ast.BoolOp, ast.Compare),
    *COMPREHENSIONS,
)
_MADE_OF: dict[str, tuple[type[ast.AST], ...]] = {
    "POP_JUMP": _CHOICE,
    "JUMP_IF": _CHOICE,
    "UNARY": (ast.UnaryOp,),
    "COMPARE": (ast.Compare,),
    "CONTAINS": (ast.Compare,),
    "BINARY_SUBSCR": (ast.Subscript,),
    "BINARY": (ast.BinOp,),
    "INPLACE": (ast.AugAssign,),
    "CALL": (ast.Call,),
    "FORMAT": (ast.FormattedValue,),
}


def nodes_at(at: TracebackType) -> Sequence[ast.AST]:
    """The nodes that may have been running, the likeliest first."""
    code = at.tb_frame.f_code
    try:
        tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    except SyntaxError:
        return []
    if AMBIGUOUS:
        instruction = dis.opname[code.co_code[at.tb_lasti]]
        kinds = next((k for n, k in _MADE_OF.items() if instruction.startswith(n)), (ast.AST,))
        statements = _statements(tree, at.tb_lineno)
        return [n for s in statements for n in _evaluated(s) if isinstance(n, kinds)]
    return _around(tree, at)


def _around(tree: ast.AST, at: TracebackType) -> Sequence[ast.AST]:
    text = linecache.getline(at.tb_frame.f_code.co_filename, at.tb_lineno)
    whole = (at.tb_lineno, at.tb_lineno, len(text) - len(text.lstrip()), len(text.rstrip()))
    places = at.tb_frame.f_code.co_positions()
    found = next(islice(places, at.tb_lasti // 2, None), (None,) * 4)
    line, last, column, end = (a if a is not None else b for a, b in zip(found, whole, strict=True))
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.expr, ast.stmt))
        and (node.lineno, node.col_offset) <= (line, column)
        and (node.end_lineno or 0, node.end_col_offset or 0) >= (last, end)
    ][::-1]


def _statements(tree: ast.AST, line: int) -> list[ast.stmt]:
    """The smallest statements on a line, which may have several."""
    found = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    least = min((_lines(node) for node in found), default=0)
    return [node for node in found if _lines(node) == least]


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno


def _evaluated(node: ast.AST) -> Iterator[ast.AST]:
    """What a statement evaluates itself, each node after its parts, the value of an assignment
    before its target."""
    parts = list(ast.iter_child_nodes(node))
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        parts.sort(key=lambda part: part is not node.value)
    if isinstance(node, ast.IfExp):
        parts = [node.test, node.body, node.orelse]
    for part in parts:
        if not isinstance(part, ast.stmt):
            yield from _evaluated(part)
    yield node


__all__ = ["AMBIGUOUS", "COMPREHENSIONS", "nodes_at"]
