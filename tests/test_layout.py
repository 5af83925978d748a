"""Lines of Python that are broken say the same as in one line, and are no longer than they must be."""

import ast
import random
from pathlib import Path

from symgrad.emit.numpy.layout import laid_out
from symgrad.emit.numpy.python import call, dotted, literal, method, sequence

GENERATED = Path(__file__).resolve().parent.parent / "generated"
OPERATORS = [ast.Add(), ast.Sub(), ast.Mult(), ast.Div(), ast.MatMult(), ast.Pow(), ast.Mod()]


def tree(rng: random.Random, depth: int) -> ast.expr:
    """A random expression of the kinds that are emitted."""
    if depth == 0:
        return rng.choice([dotted("x"), dotted("np.inf"), literal(2.5), literal(-3.0)])
    kind, inner = rng.randrange(7), [tree(rng, rng.randrange(depth)) for _ in range(3)]
    if kind <= 2:
        return ast.BinOp(inner[0], rng.choice(OPERATORS), inner[1])
    if kind == 3:
        return call("np.where", *inner, out=dotted("long_name"))
    if kind == 4:
        return method(inner[0], "reshape", inner[1:])
    if kind == 5:
        return ast.Subscript(inner[0], sequence([ast.Slice(inner[1]), ast.Constant(None)]))
    return ast.Attribute(inner[0], "T") if rng.random() < 0.5 else ast.UnaryOp(ast.USub(), inner[0])


def same(statement: ast.stmt, lines: list[str]) -> bool:
    again = ast.parse("\n".join(lines))
    return ast.unparse(again) == ast.unparse(ast.parse(ast.unparse(statement)))


def test_random_statements_say_the_same() -> None:
    rng = random.Random(0)
    for k in range(1000):
        value, target = tree(rng, 6), dotted("target")
        statement = rng.choice(
            [
                ast.Assign([target], value, lineno=0),
                ast.AugAssign(target, ast.Mult(), value),  # type: ignore[arg-type]
                ast.Expr(value),
            ]
        )
        lines = laid_out(statement, 0, rng.choice([1, 20, 40, 80]))
        assert same(statement, lines), f"{k}: {ast.unparse(statement)}\n" + "\n".join(lines)


def test_power_of_powers() -> None:
    x = dotted("a_name_of_some_length")
    value = ast.BinOp(ast.BinOp(x, ast.Pow(), literal(-2.0)), ast.Pow(), literal(3.0))
    assert same(ast.Expr(value), laid_out(ast.Expr(value), 0, 10))
