"""C is printed from trees: what is printed reads as the tree that it came from, by another parser,
and what a tree mentions is what a compiler would miss."""

import os
import random
import re
from typing import Any

import pytest
from pycparser import c_ast, c_parser
from sympy import Expr, Mul, Symbol

from symgrad import *
from symgrad.emit.c.format import expression_text, lines
from symgrad.emit.c.functions import FORMS, WHOLE_FORMS, definitions, real_function, whole_function
from symgrad.emit.c.tree import (
    Assign,
    Binary,
    Block,
    Call,
    Cast,
    Comment,
    Declaration,
    Do,
    Element,
    Expression,
    For,
    Function,
    If,
    Member,
    Name,
    Number,
    Pragma,
    Return,
    Statement,
    Ternary,
    Unary,
    chain,
    negated,
    walk,
)
from symgrad.scalar import Group, divided, normal_cdf, normal_pdf
from tests.emitted import c_text

x, y = (Symbol(name, real=True) for name in "xy")
CASES = int(os.environ.get("SYMGRAD_FUZZ", "400"))
OPERATORS = ("&&", "||", "<", "<=", ">", ">=", "==", "!=", "+", "-", "*", "/", "%")


def drawn(rng: random.Random, depth: int) -> Expression:
    """A random tree; half of all operands are operators again."""
    kind = rng.randrange(3, 10) if depth and rng.random() < 0.7 else rng.randrange(2)
    if kind == 0:
        return Name(rng.choice("abp"))
    if kind == 1:
        return Number(rng.choice(("0", "2", "0.5f", "1e-08")))
    inner = [drawn(rng, depth - 1) for _ in range(3)]
    if kind == 3:
        return Call(Function("f"), tuple(inner[: rng.randrange(4)]))
    if kind == 4:
        return Element(inner[0], inner[1])
    if kind == 5:
        return Unary(rng.choice("-!*&"), inner[0])
    if kind == 6:
        return Cast(rng.choice(("float", "int64_t *")), inner[0])
    if kind == 7:
        return Ternary(*inner)
    if kind == 8 and rng.random() < 0.3:
        return Member(Element(inner[0], inner[1]), "field")
    return Binary(rng.choice(OPERATORS), inner[0], inner[1])


def parsed(text: str) -> c_ast.Node:
    source = f"typedef int int64_t; void f(void) {{ x = {text}; }}"
    return c_parser.CParser().parse(source).ext[1].body.block_items[0].rvalue


def again(node: Any) -> Expression:
    """What a C parser read, as a tree."""
    if isinstance(node, c_ast.ID):
        return Name(node.name)
    if isinstance(node, c_ast.Constant):
        return Number(node.value)
    if isinstance(node, c_ast.FuncCall):
        return Call(Function(node.name.name), tuple(map(again, node.args or ())))
    if isinstance(node, c_ast.ArrayRef):
        return Element(again(node.name), again(node.subscript))
    if isinstance(node, c_ast.StructRef):
        assert node.type == "."
        return Member(again(node.name), node.field.name)
    if isinstance(node, c_ast.UnaryOp):
        return Unary(node.op, again(node.expr))
    if isinstance(node, c_ast.Cast):
        kind = node.to_type.type
        pointer = isinstance(kind, c_ast.PtrDecl)
        return Cast(
            (kind.type if pointer else kind).type.names[0] + " *" * pointer, again(node.expr)
        )
    if isinstance(node, c_ast.TernaryOp):
        return Ternary(again(node.cond), again(node.iftrue), again(node.iffalse))
    assert isinstance(node, c_ast.BinaryOp), node
    return Binary(node.op, again(node.left), again(node.right))


def test_a_parser_reads_the_tree_that_was_printed() -> None:
    rng = random.Random(1)
    for _ in range(CASES):
        tree = drawn(rng, 4)
        text = expression_text(tree)
        assert again(parsed(text)) == tree, text


@pytest.mark.parametrize("outer", OPERATORS)
def test_every_pair_of_operators(outer: str) -> None:
    a, b, c = map(Name, "abc")
    for inner in OPERATORS:
        for tree in (
            Binary(outer, Binary(inner, a, b), c),
            Binary(outer, a, Binary(inner, b, c)),
            *(Binary(outer, a, Unary(sign, b)) for sign in "-!*&"),
            *(Unary(sign, Binary(outer, a, b)) for sign in "-!"),
            Cast("float", Binary(outer, a, b)),
            Binary(outer, Cast("float", a), Ternary(a, b, c)),
            Ternary(Binary(outer, a, b), Binary(inner, a, b), Binary(inner, b, c)),
        ):
            assert again(parsed(expression_text(tree))) == tree


FEW_PARENTHESES = [
    (chain("*", [chain("*", [Name("a"), Name("a")]), Name("b")]), "a*a*b"),
    (Binary("*", Name("b"), chain("*", [Name("a"), Name("a")])), "b*(a*a)"),
    (Binary("-", Name("a"), Binary("-", Name("b"), Name("c"))), "a - (b - c)"),
    (Unary("-", Unary("-", Name("a"))), "-(-a)"),
    (Binary("/", Name("a"), Unary("*", Name("b"))), "a/(*b)"),
    (Binary("||", Name("a"), Binary("&&", Name("b"), Name("c"))), "a || (b && c)"),
    (Binary("&&", Binary("&&", Name("a"), Name("b")), Name("c")), "a && b && c"),
    (Ternary(Binary("<", Name("a"), Name("b")), Ternary(Name("a"), Name("b"), Name("c")), Name("d")),
     "a < b ? (a ? b : c) : d"),
    (negated(Binary("/", chain("*", [Name("a"), Name("b")]), Name("c"))), "-a*b/c"),
    (Element(Unary("&", Name("a")), Name("i")), "(&a)[i]"),
    (Cast("float", Binary("/", Number("1.0"), Cast("double", Name("N")))), "(float)(1.0/(double)N)"),
]  # fmt: skip


@pytest.mark.parametrize(("tree", "text"), FEW_PARENTHESES, ids=str)
def test_parentheses_where_they_are_needed(tree: Expression, text: str) -> None:
    assert expression_text(tree) == text


def test_a_long_chain_is_no_recursion() -> None:
    tree = chain("+", [Name(f"a{k}") for k in range(5000)])
    assert (
        len(expression_text(tree).split(" + "))
        == 5000
        == sum(isinstance(node, Name) for node in walk(tree))
    )


SIGNS: list[tuple[Expr, str]] = [
    (Mul(-1, Group(-x), evaluate=False), "-(-x)"),
    (-Group(-x) * y, "-y*(-x)"),
    (divided(x, y + 1), "x/(1.0f + y)"),
    (x / Group(-y), "x/(-y)"),
    (x - Group(y - x), "x - (y - x)"),
    (Group(x * y) / y, "x*y/y"),
]


@pytest.mark.parametrize(("expr", "text"), SIGNS, ids=str)
def test_signs_and_brackets_of_a_formula(expr: Expr, text: str) -> None:
    assert c_text(expr, "float") == text


class Calls(c_ast.NodeVisitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_FuncCall(self, node: c_ast.FuncCall) -> None:
        self.names.add(node.name.name)
        self.generic_visit(node)


def test_functions_know_which_others_they_call() -> None:
    """By the calls that a C parser finds in each definition."""
    every = [real_function(f, real) for f in FORMS for real in ("float", "double")]
    every += [whole_function(f) for f in WHOLE_FORMS]
    every += [called for f in every for called in f.calls]
    own = {f.name for f in every if f.definition}
    for f in every:
        found = Calls()
        text = re.sub(r"/\*.*?\*/", "", f.definition, flags=re.DOTALL)
        found.visit(c_parser.CParser().parse(f"typedef int int64_t; {text}"))
        assert found.names & own == {called.name for called in f.calls}, f.name
    two = definitions([real_function(normal_cdf, "float"), real_function(normal_pdf, "float")])
    assert [text.count("static") for text in two] == [1, 1, 1] and "gaussianf(float" in two[0]


def test_statements() -> None:
    i, a = Name("i"), Name("a")
    add = Assign(Element(a, i), "+=", Number("1.0f"))
    loop = For("i", Number("0"), Name("n"), Block((Comment("a[i] += 1"), add)), pragma="omp simd")
    down = For("i", Binary("-", Name("n"), Number("1")), Number("0"), If(a, add), -1)
    body: tuple[Statement, ...] = (
        Pragma("omp declare nothing"),
        loop,
        For("i", Number("0"), Name("n"), add, 64),
        down,
        If(a, Do(Name("b")), Return(a)),
        If(a, Block((Declaration("float *", "p", a), Declaration("float", "q", None, i)))),
    )
    assert (
        "\n".join(lines(body, 1))
        == """\
    #pragma omp declare nothing
    #pragma omp simd
    for (int64_t i = 0; i < n; i++) {
        /* a[i] += 1 */
        a[i] += 1.0f;
    }
    for (int64_t i = 0; i < n; i += 64)
        a[i] += 1.0f;
    for (int64_t i = n - 1; i >= 0; i--)
        if (a) a[i] += 1.0f;
    if (a) b; else return a;
    if (a) {
        float *p = a;
        float q[i];
    }"""
    )
