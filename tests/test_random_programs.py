"""Random programs: all first and second derivatives against differences of 20 digits."""

import os
import subprocess
import sys

import numpy as np
import pytest

from tests.conftest import relative_error, run_precisely
from tests.interpreter import run
from tests.random_programs import TOLERANCE, check_derivatives, main, programs, random_program
from tests.shrinking import examples

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "45"))
PARTS = 5


def right(found):
    program, values = found
    error = check_derivatives(program, values)
    assert error <= TOLERANCE, f"\n{program}\nvalues {values}"


@pytest.mark.parametrize("part", range(PARTS))
def test_derivatives(part):
    examples(programs(), right, -(-COUNT // PARTS), part)


# In a process of its own, since hypothesis also draws the numbers that stand in imported modules.
FAILING = """
from tests.random_programs import programs
from tests.shrinking import examples

def has_no_maximum(found):
    items = len(found[0].items)
    print(items)
    assert not any(e.op == "max" for e in found[0].equations)

examples(programs(), has_no_maximum, 200, 0)
"""


def test_what_fails_is_shown_as_a_small_program():
    done = subprocess.run([sys.executable, "-c", FAILING], capture_output=True, text=True)
    assert done.returncode == 1 and "Failing test case" in done.stderr, done.stderr
    items = [int(line) for line in done.stdout.split()]
    assert items[-1] <= 4 < max(items), items


@pytest.mark.parametrize("first", range(200, 280, 20))
def test_floats_agree_with_50_digits(first):
    for seed in range(first, first + 20):
        program, values = random_program(seed)
        exact = run_precisely(program, values)["loss"]
        assert relative_error(run(program, values)["loss"], exact) < 1e-6, seed


def test_the_same_seed_gives_the_same_program():
    (program, values), (again, same) = random_program(7), random_program(7)
    assert str(program) == str(again) and program == again
    assert all(np.array_equal(values[name], same[name]) for name in values)


def test_every_construct_occurs():
    text = "\n".join(str(random_program(seed)[0]) for seed in range(1, 71))
    for part in ("max=", "min=", "*=", "logsumexp=", "+=", " = ", "loop t", "descending", "loop s",
                 "token", "where logical_and", "where(less", "<N"):  # fmt: skip
        assert part in text, part


def test_a_campaign_from_the_command_line(capsys):
    assert main(["--count", "2", "--seed", "5"]) == 0
    assert capsys.readouterr().out == "2 programs, 0 failed\n"


def test_a_campaign_names_the_failing_seed(capsys, monkeypatch):
    monkeypatch.setattr("tests.random_programs.check_derivatives", lambda *_: float("nan"))
    assert main(["--count", "1", "--seed", "3"]) == 1
    assert "seed 3: relative error nan" in capsys.readouterr().out
