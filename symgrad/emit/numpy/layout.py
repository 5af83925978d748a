"""Python statements as lines that are not too long.

`ast.unparse` gives one line. Where that is too long, it is broken as a person would break it: the
arguments of a call below each other, an operation in parentheses with a line for each operand.

    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, dense3_z[np.arange(N), y], out=cross_entropy1_lse
    )
"""

from __future__ import annotations

import ast

INDENT = "    "
_LEVEL: dict[type[ast.operator], int] = {ast.Add: 1, ast.Sub: 1, ast.Pow: 3}  # all others: 2
_SIGN: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.MatMult: "@",
    ast.FloorDiv: "//",
    ast.Mod: "%",
}


def laid_out(statement: ast.stmt, depth: int, width: int) -> list[str]:
    """A statement as lines, indented `depth` times."""
    whole = INDENT * depth + ast.unparse(statement)
    if len(whole) <= width:
        return [whole]
    if isinstance(statement, ast.Assign):
        head = f"{ast.unparse(statement.targets[0])} = "
        return _broken(statement.value, head, "", depth, width)
    if isinstance(statement, ast.AugAssign):
        head = f"{ast.unparse(statement.target)} {_SIGN[type(statement.op)]}= "
        return _broken(statement.value, head, "", depth, width)
    if isinstance(statement, ast.Expr):
        return _broken(statement.value, "", "", depth, width)
    return [whole]


def _broken(tree: ast.expr, head: str, tail: str, depth: int, width: int) -> list[str]:
    """An expression as lines, the first after `head`, the last before `tail`."""
    indent = INDENT * depth
    whole = f"{indent}{head}{ast.unparse(tree)}{tail}"
    if len(whole) <= width:
        return [whole]
    if isinstance(tree, ast.Call):
        return _call(tree, head, tail, depth, width)
    if isinstance(tree, ast.BinOp) and type(tree.op) in _SIGN:
        level = _LEVEL.get(type(tree.op), 2)
        terms: list[tuple[str, ast.expr]] = []
        left: ast.expr = tree
        while isinstance(left, ast.BinOp) and _LEVEL.get(type(left.op), 2) == level:
            terms.insert(0, (f"{_SIGN[type(left.op)]} ", left.right))
            left = left.left
        lines = [f"{indent}{head}("]
        for sign, term in [("", left), *terms]:
            loose = isinstance(term, ast.BinOp) and _LEVEL.get(type(term.op), 2) <= level
            open_, close = (f"{sign}(", ")") if loose else (sign, "")
            lines += _broken(term, open_, close, depth + 1, width)
        return [*lines, f"{indent}){tail}"]
    if isinstance(tree, ast.Subscript):
        return _broken(tree.value, head, f"[{_inside(tree)}]{tail}", depth, width)
    if isinstance(tree, ast.Attribute):
        return _broken(tree.value, head, f".{tree.attr}{tail}", depth, width)
    return [whole]


def _call(tree: ast.Call, head: str, tail: str, depth: int, width: int) -> list[str]:
    indent = INDENT * depth
    parts = [("", a) for a in tree.args] + [(f"{k.arg}=", k.value) for k in tree.keywords]
    texts = [f"{name}{ast.unparse(a)}" for name, a in parts]
    called = f"{indent}{head}{ast.unparse(tree.func)}("
    method = isinstance(tree.func, ast.Attribute) and not isinstance(tree.func.value, ast.Name)
    if method and isinstance(tree.func, ast.Attribute) and not _is_name(tree.func):
        last = f".{tree.func.attr}({', '.join(texts)}){tail}"
        return _broken(tree.func.value, head, last, depth, width)
    joined = f"{INDENT * (depth + 1)}{', '.join(texts)}"
    if len(joined) <= width:
        return [called, joined, f"{indent}){tail}"]
    lines = [called]
    for name, argument in parts:
        lines += _broken(argument, name, ",", depth + 1, width)
    return [*lines, f"{indent}){tail}"]


def _is_name(tree: ast.expr) -> bool:
    """Whether a tree is a dotted name."""
    return isinstance(tree, ast.Name) or (isinstance(tree, ast.Attribute) and _is_name(tree.value))


def _inside(tree: ast.Subscript) -> str:
    """The text between the brackets."""
    inner = tree.slice
    if isinstance(inner, ast.Tuple):
        return ", ".join(_item(i) for i in inner.elts)
    return _item(inner)


def _item(tree: ast.expr) -> str:
    return ast.unparse(tree)
