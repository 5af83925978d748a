"""Trees of C as text.

>>> from .tree import Binary, Name, Unary, chain
>>> x, y = Name("x"), Name("y")
>>> expression_text(chain("*", [Binary("-", x, y), Unary("-", x), chain("*", [x, y])]))
'(x - y)*(-x)*(x*y)'

Parentheses stand where C needs them to read the same tree again, and around && beside ||, of which
compilers warn. A sign never follows an operator directly: ``--x`` would change x, and ``/*`` begin
a comment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..marks import mark_text
from .tree import (
    AND_OR,
    PRIMARY,
    PRODUCT,
    SUM,
    TERNARY,
    UNARY,
    Assign,
    Binary,
    Block,
    Call,
    Cast,
    Comment,
    Declaration,
    Definition,
    Do,
    Element,
    Expression,
    For,
    If,
    Invoke,
    Leave,
    Literal,
    Macro,
    Member,
    Name,
    Number,
    Pragma,
    Return,
    Rows,
    Statement,
    Table,
    Ternary,
    Unary,
)

INDENT = "    "
_SIMPLE = (Declaration, Assign, Do, Return, Leave)  # one line each


def expression_text(e: Expression, place: int = TERNARY) -> str:
    """An expression for a place that binds this tightly."""
    text = _text(e)
    return f"({text})" if e.binds < place else text


def _text(e: Expression) -> str:
    match e:
        case Name(text) | Number(text):
            return text
        case Call(function, arguments):
            return f"{function.name}({', '.join(map(expression_text, arguments))})"
        case Element(array, position):
            return f"{expression_text(array, PRIMARY)}[{expression_text(position)}]"
        case Member(struct, field):
            return f"{expression_text(struct, PRIMARY)}.{field}"
        case Table(kind, rows):
            made = ", ".join(f"{{{', '.join(map(expression_text, row))}}}" for row in rows)
            return f"({kind}[][{len(rows[0])}]){{{made}}}"
        case Literal(kind, values):
            return f"({kind}){{{', '.join(map(expression_text, values))}}}"
        case Unary(operator, operand):
            return operator + _behind(operand, UNARY)
        case Cast(kind, operand):
            return f"({kind}){expression_text(operand, UNARY)}"
        case Binary():
            return _binary(e)
        case Ternary(condition, yes, no):
            chosen = f"{expression_text(yes, AND_OR)} : {expression_text(no)}"
            return f"{expression_text(condition, AND_OR)} ? {chosen}"
    raise TypeError(f"{type(e).__name__} is no expression")


def _binary(e: Binary) -> str:
    """Operands from the left; a chain may be long, so it is no recursion."""
    binds, parts = e.binds, list[str]()
    left: Expression = e
    while left is e or isinstance(left, Binary) and _chains(left, e):
        assert isinstance(left, Binary)
        if binds == PRODUCT:
            parts.append(left.operator + _behind(left.right, binds + 1))
        else:
            parts.append(f" {left.operator} {expression_text(left.right, binds + 1)}")
        left = left.left
    return expression_text(left, binds + 1) + "".join(reversed(parts))


def _chains(left: Binary, e: Binary) -> bool:
    """Whether the left operand needs no parentheses: a - b + c is (a - b) + c."""
    same = left.operator == e.operator
    return left.binds == e.binds and (e.binds in (SUM, PRODUCT) or e.binds == AND_OR and same)


def _behind(e: Expression, place: int) -> str:
    """An operand directly behind an operator."""
    return expression_text(e, PRIMARY if isinstance(e, Unary) else place)


def lines(statements: Iterable[Statement], depth: int = 0) -> Iterator[str]:
    """The lines of statements, indented so deeply."""
    for s in statements:
        for line in _lines(s):
            yield INDENT * depth + line


def _lines(s: Statement) -> Iterator[str]:
    match s:
        case Comment(text, of):
            yield f"/* {text} */{mark_text(of)}"
        case Pragma(text):
            yield f"#pragma {text}"
        case Macro(name):
            yield name
        case Block():
            yield from _within("", s)
        case For(_, _, _, body, _, pragma, of):
            if pragma:
                yield f"#pragma {pragma}{mark_text(of)}"
            yield from _within(_loop(s) + mark_text(of), body)
        case Invoke(name, arguments, body, of):
            head = f"{name}({', '.join(map(expression_text, arguments))},{mark_text(of)}"
            if isinstance(body, _SIMPLE):
                yield f"{head} {_simple(body, '')})"
            else:
                *inner, end = _within(head, body)
                yield from inner
                yield f"{end})"
        case Rows(function, kind, rows, last):
            yield f"{function.name}({len(rows)}, ({kind}[]){{{mark_text(s.of)}"
            for comment, values in rows:
                yield from lines((comment,), 1)
                row = ", ".join(map(expression_text, values))
                yield f"{INDENT}{{{row}}},{mark_text(comment.of)}"
            yield f"}}, {', '.join(map(expression_text, last))});{mark_text(s.of)}"
        case If(condition, yes, no, of):
            head = f"if ({expression_text(condition)}){mark_text(of)}"
            if isinstance(yes, _SIMPLE) and (no is None or isinstance(no, _SIMPLE)):
                yield f"{head} {_simple(yes)}" + (f" else {_simple(no)}" if no else "")
                return
            yield from _within(head, yes)
            if no is not None:
                yield from _within("else", no)
        case _:
            yield _simple(s)


def _within(head: str, body: Statement) -> Iterator[str]:
    """A head and the statement under it."""
    if isinstance(body, Block):
        yield f"{head} {{".lstrip()
        yield from lines(body.statements, 1)
        yield "}"
    else:
        yield head
        yield from lines((body,), 1)


def _loop(s: For) -> str:
    i, first, end = s.variable, expression_text(s.first), expression_text(s.end)
    step = {1: "++", -1: "--"}.get(s.step, f" += {s.step}")
    return f"for (int64_t {i} = {first}; {i} {'<' if s.step > 0 else '>='} {end}; {i}{step})"


def _simple(s: Statement, end: str = ";") -> str:
    match s:
        case Declaration(kind, name, value, size, of):
            text = _declared(kind, name) + ("" if size is None else f"[{expression_text(size)}]")
            first = "" if value is None else expression_text(value)
            text += f" = {first if size is None else f'{{{first}}}'}" if first else ""
            return text + end + mark_text(of)
        case Assign(target, operator, value, of):
            text = f"{expression_text(target)} {operator} {expression_text(value)}"
            return text + end + mark_text(of)
        case Do(value, of):
            return expression_text(value) + end + mark_text(of)
        case Leave(word):
            return word + end
        case Return(value):
            return f"return {expression_text(value)}{end}"
    raise TypeError(f"{type(s).__name__} is no statement")


def _declared(kind: str, name: str) -> str:
    return kind + name if kind[-1] == "*" else f"{kind} {name}"


def head_text(d: Definition) -> str:
    """A function's result, name and parameters."""
    parameters = ", ".join(_declared(p.kind, p.name) for p in d.parameters)
    return f"{d.result} {d.name}({parameters or 'void'})"


def definition_text(d: Definition) -> str:
    return "\n".join([head_text(d), "{", *lines(d.body, 1), "}"])
