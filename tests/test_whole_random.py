"""Random formulas of whole numbers, as values and as indices, beside Python's own whole numbers.

Each is made twice from one seed: as a formula, and as a function of Python ints. Divisors and
operands are negative, 0 and large too. SYMGRAD_FUZZ=1000 tries so many more.
"""

import os
import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.backends import compiled

COUNT = 24
ROUNDS = max(1, int(os.environ.get("SYMGRAD_FUZZ", "0")) // COUNT)
T = np.array([[-7, -1, 0, 1], [2, 3, 5, 11], [0, 0, -3, 8]])
B = np.array([3_000_000_017, -1, 0])
Point = dict[str, int]
Both = tuple[Any, Callable[[Point], int]]


def floored(a: int, b: int) -> int:
    return a // b if b else 0


def rest(a: int, b: int) -> int:
    return a % b if b else 0


def made(rng: random.Random, leaves: dict[str, Any], depth: int) -> Both:
    """A random formula, and what it is at a point."""
    if depth == 0 or rng.random() < 0.15:
        name = rng.choice([*leaves, "number"])
        if name == "number":
            k = rng.choice([-3, -1, 0, 1, 2, 5, 12])
            return k, lambda p: k
        return leaves[name], lambda p: p[name]

    (a, f), (b, g), (c, h) = (made(rng, leaves, depth - 1) for _ in range(3))
    n = rng.choice([-4, 2, 3, 7])
    low, high = sorted(rng.sample(range(-5, 9), 2))
    kinds: dict[str, Callable[[], Both]] = {
        "+": lambda: (a + b, lambda p: f(p) + g(p)),
        "-": lambda: (a - b, lambda p: f(p) - g(p)),
        "*": lambda: (a * n, lambda p: f(p) * n),
        "//": lambda: (floor(sympify(a) / n), lambda p: f(p) // n),
        "ceil": lambda: (ceil(sympify(a) / n), lambda p: -(-f(p) // n)),
        "half": lambda: (floor(sympify(a) / n + sympify(b) / 3), lambda p: (3 * f(p) + n * g(p)) // (3 * n)),
        "%": lambda: (mod(a, n), lambda p: f(p) % n),
        "min": lambda: (minimum(a, b), lambda p: min(f(p), g(p))),
        "max": lambda: (maximum(a, b), lambda p: max(f(p), g(p))),
        "abs": lambda: (absolute(a), lambda p: abs(f(p))),
        "sign": lambda: (sign(a), lambda p: (f(p) > 0) - (f(p) < 0)),
        "relu": lambda: (relu(a), lambda p: max(f(p), 0)),
        "clip": lambda: (clip(a, low, high), lambda p: min(max(f(p), low), high)),
        "where": lambda: (where(less(a, b), c, b), lambda p: h(p) if f(p) < g(p) else g(p)),
        "equal": lambda: (equal(a, b) + less_equal(b, c), lambda p: (f(p) == g(p)) + (g(p) <= h(p))),
        "third": lambda: (less(sympify(a) / 3, sympify(b) / 2), lambda p: 2 * f(p) < 3 * g(p)),
        "and": lambda: (logical_and(a, b) + logical_not(c), lambda p: int(f(p) != 0 and g(p) != 0) + (h(p) == 0)),
    }  # fmt: skip
    return kinds[rng.choice(list(kinds))]()


def sympify(x: Any) -> Any:
    from sympy import sympify as exact

    return exact(x)


def formulas(rng: random.Random, leaves: dict[str, Any]) -> list[Both]:
    return [made(rng, leaves, 3) for _ in range(COUNT)]


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_random_formulas(seed: int) -> None:
    with fresh_trace():
        n, i, d = indices("n i d")
        j = indices("j", 4)
        t, b = Input("t", 4, dtype=int), Input("b", dtype=int)
        w, E = parameter("w", init=1), parameter("E", 7)
        leaves = {"t": t[n, j], "b": b[n], "j": j}
        cases = formulas(random.Random(seed), leaves)
        outputs, loss, total = [], tensor("loss"), 0 * w[()]
        for k, (formula, _) in enumerate(cases):
            whole, value, chosen = (
                tensor(f"k{k}", N, 4, dtype=int),
                tensor(f"v{k}"),
                tensor(f"e{k}"),
            )
            whole[n, j] = formula
            value[n, i] = whole[n, i] * w[()]
            chosen[n, i] = E[whole[n, i] % 7] * w[()]
            outputs += [whole, value, chosen]
            total += Sum(chosen[...], ...)
        loss[()] = total
        built = Model(inputs=[t, b], outputs=outputs, loss=loss)
        nets = [compiled(backend)(built) for backend in ("numpy", "c")]
    points = [{"t": int(T[n, j]), "b": int(B[n]), "j": j} for n in range(3) for j in range(4)]
    for net in nets:
        params = net.init_params(0)
        params["E"][...] = np.arange(7) * 0.5 - 1
        got = net.forward(params, T, B)
        for k, (formula, meaning) in enumerate(cases):
            exact = np.array([int(meaning(p)) for p in points]).reshape(3, 4)
            whole, value, chosen = got[3 * k : 3 * k + 3]
            assert np.array_equal(whole, exact), (formula, whole, exact)
            assert np.array_equal(value, exact.astype(float)), formula
            assert np.array_equal(chosen, params["E"][exact % 7]), formula
        assert np.isfinite(net.backward(params, T, B)[0])
