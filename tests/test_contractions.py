"""Random sums of products and their adjoints, through the interpreter, NumPy and C: equal to the
last bit to what index arrays give, whatever the thresholds are at which code changes its form.

SYMGRAD_FUZZ=10000 runs that many instead of 500.
"""

import os
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from symgrad.ir import Program
from symgrad.passes.differentiate import reverse
from symgrad.passes.exact import RewriteRefused
from symgrad.passes.verify import IllegalProgram, verify
from tests.array_reference import LOSS, Arrays
from tests.interpreter import run
from tests.random_contractions import draw
from tests.run_programs import c_results, lowered, numpy_results
from tests.thresholds import C_THRESHOLDS, thresholds

COUNT = int(os.environ.get("SYMGRAD_FUZZ", 500))
CHUNK = 100  # programs in a C library
SANITIZE = ("-fsanitize=address,undefined",) if os.environ.get("SYMGRAD_SANITIZE") else ()


def made(seed: int) -> tuple[Program, Arrays, Arrays]:
    """The lowered Program with all adjoints, its inputs, and what it must give."""
    drawn = draw(seed)
    program, adjoints = reverse(verify(drawn.program), LOSS, drawn.real)
    want = drawn.expected | {d.name: drawn.slopes[t.name] for t, d in adjoints.items()}
    outputs = tuple(dict.fromkeys((*drawn.program.outputs, *program.outputs)))
    return lowered(replace(program, outputs=outputs)), drawn.values, want


def compare(program: Program, got: Any, want: Arrays) -> list[str]:
    """What is not equal, NaN included."""
    wrong = []
    for t in program.results:
        have, right = np.asarray(got[t.name], float), want[t.name]
        if have.shape != right.shape or not np.array_equal(have, right):
            wrong.append(f"{t}\n{have}\n{right}")
    return wrong


def from_c(cases: list[tuple[int, Program, Arrays, Arrays]], flags: tuple[str, ...]) -> list[Any]:
    """What gives the results of each program: all in one library, or, if that fails, each alone."""
    seeds = [seed for seed, *_ in cases]

    def results(some: range) -> list[Any]:
        chosen = [cases[k][1:3] for k in some]
        return c_results(chosen, flags, lambda n: thresholds(seeds[some[n]]))

    try:
        return [lambda got=got: got for got in results(range(len(cases)))]
    except Exception:
        return [lambda k=k: results(range(k, k + 1))[0] for k in range(len(cases))]


def complaints(seeds: range, flags: tuple[str, ...]) -> list[str]:
    """What is wrong with each program, a line each and more."""
    found: list[str] = []
    cases: list[tuple[int, Program, Arrays, Arrays]] = []

    def attempt(seed: int, what: str, program: Program, results: Any) -> None:
        try:
            wrong = compare(program, results(), want)
        except Exception as error:
            wrong = [f"{type(error).__name__}: {error}"]
        found.extend(f"seed {seed}, {what}: {w}\n{program}" for w in wrong)

    for seed in seeds:
        with thresholds(seed):
            try:
                program, values, want = made(seed)
            except (IllegalProgram, RewriteRefused, ArithmeticError) as refusal:
                found.append(f"seed {seed}: {type(refusal).__name__}: {refusal}")
                continue
            if seed % 4 == 0:  # what is wrong here is wrong in both back ends
                attempt(seed, "lowered", program, lambda p=program, v=values: run(p, v))
            attempt(seed, "NumPy", program, lambda p=program, v=values: numpy_results(p, v))
            cases.append((seed, program, values, want))
    for (seed, program, _, want), got in zip(cases, from_c(cases, flags), strict=True):  # noqa: B007
        attempt(seed, f"C {flags}", program, got)
    return found


@pytest.mark.parametrize("first", range(0, COUNT, CHUNK))
def test_random_contractions(first: int) -> None:
    flags = ("-O0", *C_THRESHOLDS[first // CHUNK % len(C_THRESHOLDS)], *SANITIZE)
    found = complaints(range(first, min(first + CHUNK, COUNT)), flags)
    assert not found, f"{len(found)} complaints\n" + "\n\n".join(found[:3])
