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
_SIGN: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.MatMult: "@",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
}
SUM, PRODUCT, SIGN, POWER, ATOM = range(5)
_LEVEL: dict[type[ast.operator], int] = {ast.Add: SUM, ast.Sub: SUM, ast.Pow: POWER}


def laid_out(statement: ast.stmt, depth: int, width: int) -> list[str]:
    """A statement as lines, indented `depth` times."""
    whole = INDENT * depth + ast.unparse(statement)
    if len(whole) <= width:
        return [whole]
    match statement:
        case ast.Assign([ast.Tuple(names)], ast.Call() as value):
            listed = ", ".join(map(ast.unparse, names))
            return _broken(value, f"{listed} = ", "", depth, width)
        case ast.Assign([target], value):
            return _broken(value, f"{ast.unparse(target)} = ", "", depth, width)
        case ast.AugAssign(target, op, value):
            return _broken(value, f"{ast.unparse(target)} {_SIGN[type(op)]}= ", "", depth, width)
        case ast.Expr(value):
            return _broken(value, "", "", depth, width)
    return [whole]


def _broken(tree: ast.expr, head: str, tail: str, depth: int, width: int) -> list[str]:
    """An expression as lines, the first after `head`, the last before `tail`."""
    whole = f"{INDENT * depth}{head}{ast.unparse(tree)}{tail}"
    if len(whole) <= width:
        return [whole]
    match tree:
        case ast.BinOp():
            return _operation(tree, head, tail, depth, width)
        case ast.Call(ast.Attribute(value, name)) if not _is_name(value):
            given = ", ".join(f"{k}{ast.unparse(a)}" for k, a in _arguments(tree))
            return _part(value, head, f".{name}({given}){tail}", depth, width)
        case ast.Call():
            return _call(tree, head, tail, depth, width)
        case ast.Subscript(value, inside):
            taken = inside.elts if isinstance(inside, ast.Tuple) else [inside]
            items = ", ".join(map(ast.unparse, taken))
            return _part(value, head, f"[{items}]{tail}", depth, width)
        case ast.Attribute(value, name) if not _is_name(value):
            return _part(value, head, f".{name}{tail}", depth, width)
    return [whole]


def _part(value: ast.expr, head: str, tail: str, depth: int, width: int) -> list[str]:
    """What stands before a dot or a bracket."""
    if isinstance(value, ast.BinOp):
        return _operation(value, head, tail, depth, width)
    if isinstance(value, ast.UnaryOp):
        return [f"{INDENT * depth}{head}({ast.unparse(value)}){tail}"]
    return _broken(value, head, tail, depth, width)


def _operation(tree: ast.BinOp, head: str, tail: str, depth: int, width: int) -> list[str]:
    """Operands of one precedence below each other, in parentheses."""
    level = _level(tree)
    operands: list[tuple[str, ast.expr]] = []
    left: ast.expr = tree
    while isinstance(left, ast.BinOp) and _level(left) == level:
        operands.insert(0, (f"{_SIGN[type(left.op)]} ", left.right))
        left = left.left
        if level == POWER:  # which Python takes together from the right
            break
    indent = INDENT * depth
    lines = [f"{indent}{head}("]
    for sign, operand in [("", left), *operands]:
        one = f"{INDENT * (depth + 1)}{sign}({ast.unparse(operand)})"
        if _level(operand) > level:
            lines += _broken(operand, sign, "", depth + 1, width)
        elif len(one) <= width or not isinstance(operand, ast.BinOp):
            lines.append(one)
        else:
            lines += _operation(operand, sign, "", depth + 1, width)
    return [*lines, f"{indent}){tail}"]


def _level(tree: ast.expr) -> int:
    """How tightly an operation binds."""
    if isinstance(tree, ast.BinOp):
        return _LEVEL.get(type(tree.op), PRODUCT)
    return SIGN if isinstance(tree, ast.UnaryOp) else ATOM


def _call(tree: ast.Call, head: str, tail: str, depth: int, width: int) -> list[str]:
    """Arguments on a line of their own, or each on one."""
    indent, parts = INDENT * depth, _arguments(tree)
    joined = INDENT * (depth + 1) + ", ".join(f"{name}{ast.unparse(a)}" for name, a in parts)
    lines = [f"{indent}{head}{ast.unparse(tree.func)}("]
    if len(joined) <= width:
        return [*lines, joined, f"{indent}){tail}"]
    for name, argument in parts:
        lines += _broken(argument, name, ",", depth + 1, width)
    return [*lines, f"{indent}){tail}"]


def _arguments(tree: ast.Call) -> list[tuple[str, ast.expr]]:
    return [("", a) for a in tree.args] + [(f"{k.arg}=", k.value) for k in tree.keywords]


def _is_name(tree: ast.expr) -> bool:
    """Whether a tree is a dotted name."""
    return isinstance(tree, ast.Name) or isinstance(tree, ast.Attribute) and _is_name(tree.value)
