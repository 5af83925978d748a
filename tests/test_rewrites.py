"""Each rewrite by itself gives nothing that the exact check would leave out, and shortens.

`simplify` leaves out a rewrite that would change a value; here that is a failure, with the rewrite's
name. The programs are random ones and their adjoints, those of the table of textbook gradients, and
all functions of the examples.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sympy import Expr

from symgrad.formulas.cost import program_cost
from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.language.trace import fresh_trace
from symgrad.lower.contract import split_products
from symgrad.model.file import load_model
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.origin import Origin
from symgrad.passes.differentiate import reverse
from symgrad.passes.exact import Check, changes
from symgrad.passes.shorten import shorten
from symgrad.passes.simplify import REWRITES
from symgrad.passes.sums import known_sums
from symgrad.passes.verify import verify
from symgrad.scalar import Group, equal, relu, sigmoid, step, where
from tests import random_contractions
from tests.random_layers import random_gradients
from tests.random_programs import LOSS, random_program
from tests.textbook import rows

ROOT = Path(__file__).resolve().parent.parent
COUNT = int(os.environ.get("SYMGRAD_FUZZ", "60"))
PARTS = 4
EXAMPLES = sorted(f.stem for f in (ROOT / "examples").glob("*.py"))
SHORTER = ("write_out_once", "write_out_factors", "write_out_common", "shorten")
SIZE = 64


def steps(program: Program) -> Iterator[tuple[str, Program, Program]]:
    """The rewrites that change something, with the programs before and after."""
    for rewrite in (*REWRITES, split_products):
        changed = rewrite(program)
        if changed != program:
            yield rewrite.__name__, program, verify(changed)
        program = changed


def wrong_steps(program: Program, shorter: bool = False, draws: int = 2) -> list[str]:
    """What rewrites make of a program that the check refuses; with `shorter` also what takes more
    operations though it never may."""
    found, check = [], Check(program, draws=draws)
    for name, before, after in steps(program):
        wrong = check.difference(before, after)
        if wrong is not None:
            found.append(changes(wrong, after, f"rewrite {name} is refused"))
        if shorter and name in SHORTER and work(after) > work(before):
            found.append(f"rewrite {name} takes {work(after)} operations, not {work(before)}")
    return found


def work(program: Program) -> int:
    """The operations of a program as it is lowered."""
    cost = program_cost(split_products(program))
    total: Expr = 2 * cost.multiply_adds + cost.operations
    return int(total.xreplace(dict.fromkeys(total.atoms(Size), SIZE)))


def of_programs(seed: int) -> Program:
    program, _ = random_program(seed)
    return reverse(program, LOSS, [t for t in program.inputs if t.dtype == "real"])[0]


def of_contractions(seed: int) -> Program:
    made = random_contractions.draw(seed)
    return reverse(verify(made.program), LOSS, made.real)[0]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("make", [of_programs, of_contractions, random_gradients])
def test_random_programs(make: Callable[[int], Program], part: int) -> None:
    layers = make is random_gradients
    found = {s: wrong_steps(make(s), layers) for s in range(part, COUNT * (1 + layers), PARTS)}
    assert not {seed: wrong for seed, wrong in found.items() if wrong}


def test_textbook_gradients() -> None:
    found = {name: wrong_steps(program, shorter=True) for name, program in textbook().items()}
    assert not {name: wrong for name, wrong in found.items() if wrong}


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples(name: str) -> None:
    found = {f: wrong_steps(program, draws=1) for f, program in example(name).items()}
    assert not {f: wrong for f, wrong in found.items() if wrong}


def test_every_rewrite_has_something_to_do() -> None:
    """What the programs are made of is what rewrites look for."""
    programs = [make(s) for make in (of_programs, random_gradients) for s in range(40)]
    programs += [*textbook().values(), *example("gp").values(), *example("graph").values()]
    acted = {name for program in programs for name, _, _ in steps(program)}
    assert acted == {rewrite.__name__ for rewrite in (*REWRITES, split_products)}


def textbook() -> dict[str, Program]:
    """The gradients of all rows of docs/textbook.md, before they are simplified."""
    found = {}
    for row in rows():
        with fresh_trace():
            functions = network_of(next(row.build()), "m").functions
        found[row.name] = next(f.program for f in functions if f.kind == "backward")
    return found


def example(name: str) -> dict[str, Program]:
    return outermost(network_of(load_model(ROOT / f"examples/{name}.py"), name))


def outermost(network: Network) -> dict[str, Program]:
    """The functions of a network, but for what stands in another, before they are simplified."""
    found = {f.name: f.program for f in network.functions if not f.calls}
    return {
        name: program for name, program in found.items()
        if not any({*program.items} < {*p.items} for p in found.values())
    }  # fmt: skip


n, k = Index("n", Size("N")), Index("k", 3)
a, b, p, m, z, d = (Tensor(name, (n.extent, k.extent), "input")[n, k] for name in "abpmzd")
y = Tensor("y", (n.extent,), "target", "int")
SHORTENED = {
    "what terms share": (d * a - d * b * p, d * (a - b * p)),
    "a number's own sign": (relu(m) * step(relu(m)), relu(m)),
    "a sign that is not known": (m * step(m), m * step(m)),
    "complements": (sigmoid(z) * (1 - d) - d * sigmoid(-z), sigmoid(z) - d),
    "a choice that is shared": (a * p - where(equal(k, y[n]), a, 0), a * (p - equal(k, y[n]))),
    "a multiple of a sum's factors": (p + d * (a - b) - 2 * d * m, p + d * (a - b - 2 * m)),
    "of two factors": (p - d * z * (a - b) + d * m * z, p + d * z * (b - a + m)),
    "two sums": (p + d * (a - b) - d * (m + 1), p + d * (a - b - m - 1)),
    "another power": (p + d * (a - b) - d**2 * m, p + d * (a - b) - d**2 * m),
    "a factor too few": (p + d * z * (a - b) - d * m, p + d * z * (a - b) - d * m),
    "inner sums": ((a - p) - 1 * Group(a - b), b - p),
}


@pytest.mark.parametrize("name", SHORTENED)
@pytest.mark.parametrize("reverse", [True, False])
def test_shorten(name: str, reverse: bool) -> None:
    """Formulas of gradients are shortened; those of the forward pass stay as they are."""
    given, expected = SHORTENED[name]
    out = Tensor("out", (n.extent, k.extent))
    e = Equation(out[n, k], "=", given, (n, k), origin=Origin(reverse=reverse))
    program = Program("f", tuple({r.tensor: None for r in e.reads}), (e,), (out,))
    assert shorten(program).equations[0].body == (expected if reverse else given)


def test_what_changes_with_one_letter_of_a_sum_stays_in_it() -> None:
    """A matrix of length 1, whose rows have weights."""
    s, v = Tensor("s", ()), Tensor("v", (n.extent,), "input")
    items = (
        Equation(s[()], "+", a**2 + 1, (n, k)),
        Equation(LOSS[()], "+", a * b * v[n] / s[()], (n, k)),
    )
    program = Program("f", (a.tensor, b.tensor, v), items, (LOSS,))
    made = reverse(verify(program), LOSS, [a.tensor])[0]
    assert "write_out_once" in {name for name, _, _ in steps(made)}
    assert not wrong_steps(made)


def test_a_sum_of_which_only_a_part_is_known_stays() -> None:
    """Of beta the sum over samples is known, of h·gamma it is not: d is summed up as it is."""
    gamma, beta = (Tensor(name, (k.extent,), "parameter")[k] for name in ("gamma", "beta"))
    out, u, w = Tensor("out", (k.extent,)), Tensor("u", a.tensor.shape), Tensor("w", a.tensor.shape)
    items = (
        Equation(u[n, k], "=", a * gamma + beta, (n, k)),
        Equation(w[n, k], "=", u[n, k] - b, (n, k), origin=Origin(reverse=True)),
        Equation(out[k], "+", w[n, k], (n, k), origin=Origin(reverse=True)),
    )
    given = (a.tensor, b.tensor, gamma.tensor, beta.tensor)
    program = verify(Program("f", given, items, (out,)))
    assert known_sums(program) == program
