"""C as a tree: what expressions and statements are made of, and how tightly an expression binds.

    expression ::= Number(digits) | Name(name) | Call(function, arguments)
                 | Element(array, position) | Member(struct, field) | Table(kind, rows)
                 | Unary(operator, operand) | Cast(kind, operand)
                 | Binary(operator, left, right) | Ternary(condition, yes, no)
    statement  ::= Declaration(kind, name, value, size) | Assign(target, operator, value)
                 | Do(value) | Return(value)
                 | For(variable, first, end, body, step, pragma) | If(condition, yes, no)
                 | Block(statements) | Comment(text) | Pragma(text) | Macro(name)
                 | Leave(word) | Invoke(name, arguments, body) | Rows(function, kind, rows, last)
    definition ::= Definition(result, name, parameters, body)

``-x*x + exp(y)`` is the sum of a product, whose first factor is −x, and a call. `format.py` prints
a tree; whoever asks what it mentions walks through it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import ClassVar

TERNARY, AND_OR, COMPARE, SUM, PRODUCT, UNARY, PRIMARY = range(7)
"""How tightly an expression binds; one that binds less tightly than its place has parentheses."""

_BINDS = {
    **dict.fromkeys(("&&", "||"), AND_OR),
    **dict.fromkeys(("<", "<=", ">", ">=", "==", "!="), COMPARE),
    **dict.fromkeys(("+", "-"), SUM),
    **dict.fromkeys(("*", "/", "%"), PRODUCT),
}


class Node:
    """A part of a file."""

    __slots__ = ()


class Expression(Node):
    """A value, which binds its operands so tightly."""

    __slots__ = ()
    binds: ClassVar[int] = PRIMARY


@dataclass(frozen=True, slots=True)
class Number(Expression):
    """A literal, without a sign."""

    digits: str


@dataclass(frozen=True, slots=True)
class Name(Expression):
    name: str


@dataclass(frozen=True, slots=True)
class Function:
    """A function that is called: its name, and the text that defines it, unless the C library does;
    definitions stand in the order of `rank`, behind those that they call."""

    name: str
    definition: str = ""
    calls: tuple[Function, ...] = ()
    rank: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Call(Expression):
    function: Function
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Element(Expression):
    """``array[position]``"""

    array: Expression
    position: Expression


@dataclass(frozen=True, slots=True)
class Member(Expression):
    """``struct.field``"""

    struct: Expression
    field: str


@dataclass(frozen=True, slots=True)
class Table(Expression):
    """``(kind[][2]){{a, b}, {c, d}}``"""

    kind: str
    rows: tuple[tuple[Expression, ...], ...]


@dataclass(frozen=True, slots=True)
class Literal(Expression):
    """``(kind){a, b}``"""

    kind: str
    values: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Unary(Expression):
    """``-x``, ``!x``, ``*x`` or ``&x``"""

    operator: str
    operand: Expression
    binds: ClassVar[int] = UNARY


@dataclass(frozen=True, slots=True)
class Cast(Expression):
    """``(kind)x``"""

    kind: str
    operand: Expression
    binds: ClassVar[int] = UNARY


@dataclass(frozen=True, slots=True)
class Binary(Expression):
    """``left operator right``, where the operator is && || < <= > >= == != + - * / or %"""

    operator: str
    left: Expression
    right: Expression

    @property
    def binds(self) -> int:  # type: ignore[override]
        return _BINDS[self.operator]


@dataclass(frozen=True, slots=True)
class Ternary(Expression):
    """``condition ? yes : no``"""

    condition: Expression
    yes: Expression
    no: Expression
    binds: ClassVar[int] = TERNARY


class Statement(Node):
    """What is done; `of` are the marks of what it computes (`emit/marks.py`)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Declaration(Statement):
    """``kind name = value;`` or, what is 0 behind its value, ``kind name[size] = {value};``, of
    which size and value may be missing"""

    kind: str
    name: str
    value: Expression | None = None
    size: Expression | None = None
    of: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Assign(Statement):
    """``target = value;`` or with another operator, as ``target += value;``"""

    target: Expression
    operator: str
    value: Expression
    of: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Do(Statement):
    """``value;``"""

    value: Expression
    of: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Return(Statement):
    value: Expression


@dataclass(frozen=True, slots=True)
class For(Statement):
    """A loop of a variable from `first` to before `end`, or down to `end` if the step is −1; what a
    pragma says is how it runs."""

    variable: str
    first: Expression
    end: Expression
    body: Statement
    step: int = 1
    pragma: str = ""
    of: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class If(Statement):
    condition: Expression
    yes: Statement
    no: Statement | None = None
    of: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Block(Statement):
    """Statements in braces."""

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Comment(Statement):
    text: str
    of: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Pragma(Statement):
    text: str


@dataclass(frozen=True, slots=True)
class Macro(Statement):
    """A macro that stands for statements."""

    name: str


@dataclass(frozen=True, slots=True)
class Leave(Statement):
    """What leaves a loop, ``break``, or a turn of it, ``continue``."""

    word: str


@dataclass(frozen=True, slots=True)
class Invoke(Statement):
    """A macro that does a statement in some way: ``name(arguments, body)``"""

    name: str
    arguments: tuple[Expression, ...]
    body: Statement
    of: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Rows(Statement):
    """``function(2, (kind[]){`` rows, each below what it is, ``}, last)``"""

    function: Function
    kind: str
    rows: tuple[tuple[Comment, tuple[Expression, ...]], ...]
    last: tuple[Expression, ...]

    @property
    def of(self) -> tuple[int, ...]:
        return _marks(*(comment for comment, _ in self.rows))


@dataclass(frozen=True, slots=True)
class Parameter(Node):
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Definition(Node):
    """``result name(parameters) { body }``"""

    result: str
    name: str
    parameters: tuple[Parameter, ...]
    body: tuple[Statement, ...]


def chain(operator: str, operands: Iterable[Expression]) -> Expression:
    """Operands between which an operator stands, computed from the left."""
    return reduce(lambda left, right: Binary(operator, left, right), operands)


def negated(e: Expression) -> Expression:
    """−e; of a product or a quotient that of its first factor."""
    if isinstance(e, Binary) and e.binds == PRODUCT:
        return Binary(e.operator, negated(e.left), e.right)
    return Unary("-", e)


def whole(number: int) -> Expression:
    """A whole number."""
    return Unary("-", Number(str(-number))) if number < 0 else Number(str(number))


def marked(statements: Iterable[Statement], of: tuple[int, ...]) -> tuple[Statement, ...]:
    """Statements of which those that have no marks get these, and others around them all theirs."""
    return tuple(_marked(s, of) for s in statements)


def _marked(s: Statement, of: tuple[int, ...]) -> Statement:
    match s:
        case Block(inner):
            return Block(marked(inner, of))
        case Declaration() | Assign() | Do() | Comment():
            return s if s.of else replace(s, of=of)
        case For() | Invoke() if not s.of:
            body = _marked(s.body, of)
            return replace(s, body=body, of=_marks(body))
        case If(_, yes, no) if not s.of:
            made, other = _marked(yes, of), no and _marked(no, of)
            return replace(s, yes=made, no=other, of=_marks(made, *([other] if other else [])))
    return s


def _marks(*statements: Statement) -> tuple[int, ...]:
    every = [s for b in statements for s in (b.statements if isinstance(b, Block) else (b,))]
    return tuple(dict.fromkeys(k for s in every for k in getattr(s, "of", ())))


def names(*nodes: Node) -> set[str]:
    """The names that are used in nodes."""
    return {node.name for node in walk(*nodes) if isinstance(node, Name)}


def walk(*nodes: Node) -> Iterator[Node]:
    """Nodes and all within them, in the order of the text."""
    left: list[object] = [*reversed(nodes)]
    while left:
        node = left.pop()
        if isinstance(node, tuple):
            left.extend(reversed(node))
        elif isinstance(node, Node):
            yield node
            fields: tuple[str, ...] = node.__slots__
            left.extend(getattr(node, field) for field in reversed(fields))
