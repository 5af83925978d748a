"""Whole numbers that are large, and quotients under a floor: beside Python's own, which are exact.

Whole numbers are int64 as far as they come from whole numbers, and are converted last, but for
products of several, which 64 bits need not hold. ⌊x⌋ of a real x is a real number of the module's
type; a tensor of dtype int has it as int64."""

import math
import shutil
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.language.trace import fresh_trace

# reals that both types have; whole numbers around 2³¹, 2⁵³ and 2⁶²
X = [2.0**31, -(2.0**31), 2.0**53, -(2.0**53), 2.0**40, 0.75, -0.75, 5.5, 49.0, 98.0, 441.0, 1e6]
T = [2**31, -(2**31) - 1, 2**53 + 1, -(2**53) - 1, 2**62 - 1, 3, -5, 7, 2**40, 2**24 + 1, 1, 0]
S = [2**31 - 1, -(2**31), 2**53, -(2**53), 2**62 - 5, 4, -4, 2, 2**40 - 1, 2**24, -1, 9]


def whole(x: Any) -> int:
    return math.floor(x)


# name: (the formula, its value of exact x, t and s, the dtype of its tensor)
CASES: dict[str, tuple[Any, Any, str]] = {
    "floor of a double over 3": (lambda x, t, s: floor(2 * x) / 3, lambda x, t, s: whole(2 * x) / Fraction(3), "real"),
    "floor times": (lambda x, t, s: floor(x) * 3, lambda x, t, s: whole(x) * 3, "real"),
    "floor squared": (lambda x, t, s: floor(x) * floor(x), lambda x, t, s: whole(x) ** 2, "real"),
    "floor of a floor": (lambda x, t, s: floor(x) // 7, lambda x, t, s: whole(x) // 7, "real"),
    "floor modulo": (lambda x, t, s: floor(x) % 7, lambda x, t, s: whole(x) % 7, "real"),
    "parity": (lambda x, t, s: floor(x) - floor(x / 2) * 2, lambda x, t, s: whole(x) - 2 * whole(x / 2), "real"),
    "quotient by 49": (lambda x, t, s: floor(x / 49), lambda x, t, s: whole(x / 49), "real"),
    "quotient by 49 and a half": (lambda x, t, s: ceil((x - 0.5) / 49), lambda x, t, s: math.ceil((x - Fraction(1, 2)) / 49), "real"),
    "three of seven": (lambda x, t, s: floor(3 * x / 7 + 1), lambda x, t, s: whole(3 * x / 7 + 1), "real"),
    "comparison": (lambda x, t, s: less(x / 49, 1) + 2 * greater_equal(x / 49, 2), lambda x, t, s: (x < 49) + 2 * (x >= 98), "real"),
    "condition": (lambda x, t, s: where(x / 49 >= 1, 1, 2), lambda x, t, s: 1 if x >= 49 else 2, "real"),
    "remainder of a quotient": (lambda x, t, s: less(mod(x / 49, 1), 0.01), lambda x, t, s: x / 49 % 1 < Fraction(1, 100), "real"),
    "as int": (lambda x, t, s: floor(x), lambda x, t, s: whole(x), "int"),
    "as int over 49": (lambda x, t, s: floor(x / 49), lambda x, t, s: whole(x / 49), "int"),
    "difference": (lambda x, t, s: t - s, lambda x, t, s: t - s, "real"),
    "difference as int": (lambda x, t, s: t - s, lambda x, t, s: t - s, "int"),
    "difference of thirds": (lambda x, t, s: (t - s) / 3, lambda x, t, s: Fraction(t - s, 3), "real"),
    "times a real": (lambda x, t, s: x * (t - s), lambda x, t, s: x * (t - s), "real"),
    "square": (lambda x, t, s: t * t, lambda x, t, s: t * t, "real"),
    "cube": (lambda x, t, s: t**3, lambda x, t, s: t**3, "real"),
    "product over 3": (lambda x, t, s: t * s / 3, lambda x, t, s: Fraction(t * s, 3), "real"),
    "square of a difference": (lambda x, t, s: (t - s) ** 2, lambda x, t, s: (t - s) ** 2, "real"),
    "quotients": (lambda x, t, s: t // 3 + ceil(s / 7), lambda x, t, s: t // 3 + -(-s // 7), "real"),
    "remainders": (lambda x, t, s: t % 1000 - s % -7, lambda x, t, s: t % 1000 - s % -7, "int"),
    "halves": (lambda x, t, s: (t // 2 + s // 2) / 2, lambda x, t, s: Fraction(t // 2 + s // 2, 2), "real"),
    "equal": (lambda x, t, s: equal(t, s + 1) + 2 * less(s, t), lambda x, t, s: (t == s + 1) + 2 * (s < t), "int"),
}  # fmt: skip
WAYS = [
    (backend, dtype)
    for backend in (("numpy", "c") if shutil.which("cc") else ("numpy",))
    for dtype in ("float64", "float32")
]


@cache
def values(backend: str, dtype: str, folder: Path) -> dict[str, np.ndarray]:
    with fresh_trace():
        x, t, s = Input("x"), Input("t", dtype=int), Input("s", dtype=int)
        n, outputs, loss = indices("n"), [], tensor("loss")
        for k, (formula, _, kind) in enumerate(CASES.values()):
            z = tensor(f"z{k}", dtype=kind)
            z[n] = formula(x[n], t[n], s[n])
            outputs.append(z)
        loss[()] = Mean(parameter("w", init=1)[()] * x[n], n)
        model = Model(inputs=[x, t, s], outputs=outputs, loss=loss)
        net = compile_model(model, folder, backend, dtype)
    results = net.forward(net.init_params(), np.array(X, dtype), np.array(T), np.array(S))
    return dict(zip(CASES, results, strict=True))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("large")


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
@pytest.mark.parametrize("name", CASES)
def test_values(name: str, way: tuple[str, str], folder: Path) -> None:
    _, exact, kind = CASES[name]
    got = values(*way, folder)[name]
    wanted = [exact(Fraction(x), t, s) for x, t, s in zip(X, T, S, strict=True)]
    assert got.dtype == ("int64" if kind == "int" else way[1])
    jumps = any(
        word in name for word in ("floor", "49", "parity", "compar", "condition", "remainder of")
    )
    rounding = 0 if kind == "int" else 4 * np.finfo(way[1]).eps
    for value, want, x in zip(got, wanted, X, strict=True):
        if jumps and abs(x) > 2 / np.finfo(way[1]).eps:
            continue  # x/49 is no longer known to 1
        if abs(want) > np.finfo(way[1]).max:
            assert np.isinf(value) and (value > 0) == (want > 0)
            continue
        assert abs(Fraction(value.item()) - want) <= rounding * abs(want), (x, value, want)
