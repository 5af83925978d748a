"""NIST's nonlinear regressions: fits with the Jacobians of generated modules find the certified
values, from both starting points, in both back ends.

`tests/nist.txt` has the 27 problems of the Statistical Reference Datasets: data, starting points, and
parameters that NIST certified to ten digits. That they belong together is tested first: the
certified parameters give the certified sum of squares. Derivatives are those of `param_jacobian`,
which `scipy.optimize.least_squares` takes as they are, and the gradient of the sum of squares by
`backward` must agree with them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.optimize import least_squares

from symgrad import *
from symgrad.language.trace import fresh_trace
from symgrad.model.programs import network_of
from tests.modules import together

Formula = Callable[..., Any]


def rational(above: int, below: int) -> Formula:
    """(b0 + b1·x + …)/(1 + b·x + …)."""

    def formula(x: Any, *b: Any) -> Any:
        numerator, denominator = b[0], 1
        for k in range(1, above + 1):
            numerator = numerator + b[k] * x**k
        for k in range(1, below + 1):
            denominator = denominator + b[above + k] * x**k
        return numerator / denominator

    return formula


def gauss(x: Any, *b: Any) -> Any:
    first = b[2] * exp(-((x - b[3]) ** 2) / b[4] ** 2)
    return b[0] * exp(-b[1] * x) + first + b[5] * exp(-((x - b[6]) ** 2) / b[7] ** 2)


def lanczos(x: Any, *b: Any) -> Any:
    return b[0] * exp(-b[1] * x) + b[2] * exp(-b[3] * x) + b[4] * exp(-b[5] * x)


def enso(x: Any, *b: Any) -> Any:
    def wave(cosine: Any, sine: Any, period: Any) -> Any:
        return cosine * cos(2 * pi * x / period) + sine * sin(2 * pi * x / period)

    return b[0] + wave(b[1], b[2], 12) + wave(b[4], b[5], b[3]) + wave(b[7], b[8], b[6])


def chwirut(x: Any, a: Any, b: Any, c: Any) -> Any:
    return exp(-a * x) / (b + c * x)


MODELS: dict[str, Formula] = {
    "Bennett5": lambda x, a, b, c: a * (b + x) ** (-1 / c),
    "BoxBOD": lambda x, a, b: a * (1 - exp(-b * x)),
    "Chwirut1": chwirut,
    "Chwirut2": chwirut,
    "DanWood": lambda x, a, b: a * x**b,
    "Eckerle4": lambda x, a, b, c: a / b * exp(-(((x - c) / b) ** 2) / 2),
    "ENSO": enso,
    "Gauss1": gauss,
    "Gauss2": gauss,
    "Gauss3": gauss,
    "Hahn1": rational(3, 3),
    "Kirby2": rational(2, 2),
    "Lanczos1": lanczos,
    "Lanczos2": lanczos,
    "Lanczos3": lanczos,
    "MGH09": lambda x, a, b, c, d: a * (x**2 + x * b) / (x**2 + x * c + d),
    "MGH10": lambda x, a, b, c: a * exp(b / (x + c)),
    "MGH17": lambda x, a, b, c, d, e: a + b * exp(-x * d) + c * exp(-x * e),
    "Misra1a": lambda x, a, b: a * (1 - exp(-b * x)),
    "Misra1b": lambda x, a, b: a * (1 - (1 + b * x / 2) ** -2),
    "Misra1c": lambda x, a, b: a * (1 - (1 + 2 * b * x) ** (-0.5)),
    "Misra1d": lambda x, a, b: a * b * x / (1 + b * x),
    "Nelson": lambda x, z, a, b, c: a - b * x * exp(-c * z),
    "Rat42": lambda x, a, b, c: a / (1 + exp(b - c * x)),
    "Rat43": lambda x, a, b, c, d: a / (1 + exp(b - c * x)) ** (1 / d),
    "Roszman1": lambda x, a, b, c, d: a - b * x - arctan(c / (x - d)) / pi,
    "Thurber": rational(3, 3),
}


@dataclass(frozen=True)
class Problem:
    squares: float
    certified: np.ndarray
    starts: tuple[np.ndarray, np.ndarray]
    y: np.ndarray
    x: np.ndarray  # (N, how many there are)


@cache
def problems() -> dict[str, Problem]:
    found = {}
    lines = (Path(__file__).parent / "nist.txt").read_text().splitlines()
    for block in "\n".join(x for x in lines if not x.startswith("#")).strip().split("\n\n"):
        head, *rows = block.splitlines()
        name, squares = head.split()
        certified, first, second, y, *x = (np.array(r.split(), float) for r in rows)
        y = np.log(y) if name == "Nelson" else y
        found[name] = Problem(float(squares), certified, (first, second), y, np.array(x).T)
    return found


@cache
def modules() -> dict[str, tuple[Any, Any]]:
    """The NumPy and the C module of each problem."""
    networks = []
    for name, formula in MODELS.items():
        problem = problems()[name]
        with fresh_trace():
            x, t = Input("x", problem.x.shape[1]), Target("t")
            b = parameter("b", len(problem.certified), init=zeros)
            n, y, loss, r = indices("n"), tensor("y"), tensor("loss"), tensor("r")
            reads = [b[k] for k in range(len(problem.certified))]
            y[n] = formula(*(x[n, k] for k in range(problem.x.shape[1])), *reads)
            loss[()] = Sum((y[n] - t[n]) ** 2, n)
            r[n] = y[n] - t[n]
            fits = {"residuals": Function([x, t], r)}
            model = Model(inputs=x, outputs=y, loss=loss, optimizer=SGD(0.1), functions=fits)
            networks.append(network_of(model, f"nist_{name}", ["residuals_param_jacobian"]))
    return dict(zip(MODELS, together(networks), strict=True))


class Fit:
    """Residuals and derivatives of a problem, by a generated module."""

    def __init__(self, name: str, backend: int) -> None:
        self.net, self.problem = modules()[name][backend], problems()[name]
        self.params = self.net.init_params()

    def residuals(self, b: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            return np.array(self.net.residuals(b, self.problem.x, self.problem.y))

    def jacobian(self, b: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            J = self.net.residuals_param_jacobian(b, self.problem.x, self.problem.y)
        return np.array(J)

    def gradient(self, b: np.ndarray) -> np.ndarray:
        self.params.flat[:] = b
        with np.errstate(all="ignore"):
            _, grads = self.net.backward(self.params, self.problem.x, self.problem.y)
        return np.array(grads.flat)

    def solve(self, b: np.ndarray, relative: bool, steps: int = 2000) -> np.ndarray:
        """Levenberg and Marquardt's method; each parameter is measured by its own influence so far,
        or by itself. Marquardt (1963), https://doi.org/10.1137/0111030."""
        r, damping, scale = self.residuals(b), 100.0, np.zeros_like(b)
        for _ in range(steps):
            J = self.jacobian(b)
            influence = np.linalg.norm(J, axis=0)
            scale = 1 / np.abs(b) if relative else np.maximum(scale, influence)
            for _ in range(60):
                matrix = np.vstack([J / scale, np.sqrt(damping) * np.eye(len(b))])
                step = np.linalg.lstsq(matrix, -np.append(r, np.zeros_like(b)), rcond=None)[0]
                new = b + step / scale
                more = self.residuals(new)
                if np.abs(more).max() < 1e150 and more @ more <= r @ r:
                    break
                damping = max(damping, 1e-15) * 4
            else:
                return b
            small = np.all(np.abs(new - b) <= 1e-14 * np.abs(b))
            b, r, damping = new, more, damping / 10
            if small:
                return b
        return b


BACKENDS = pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])


@BACKENDS
@pytest.mark.parametrize("name", MODELS)
def test_certified_values_belong_to_the_data(name: str, backend: int) -> None:
    fit, problem = Fit(name, backend), problems()[name]
    r = fit.residuals(problem.certified)
    np.testing.assert_allclose(r @ r, problem.squares, rtol=1e-9, atol=1e-20)


@BACKENDS
@pytest.mark.parametrize("name", MODELS)
def test_gradients_agree(name: str, backend: int) -> None:
    fit, problem = Fit(name, backend), problems()[name]
    for b in (*problem.starts, problem.certified * 1.01):
        J, r = fit.jacobian(b), fit.residuals(b)
        if np.isfinite(J).all():
            size = 2 * np.abs(J).T @ np.abs(r)
            assert np.all(np.abs(fit.gradient(b) - 2 * J.T @ r) <= 1e-12 * size)


@BACKENDS
@pytest.mark.parametrize("start", [0, 1])
@pytest.mark.parametrize("name", MODELS)
def test_fits_find_the_certified_values(name: str, start: int, backend: int) -> None:
    fit, problem = Fit(name, backend), problems()[name]
    found = fit.solve(problem.starts[start], relative=name == "MGH10")
    np.testing.assert_allclose(found, problem.certified, rtol=1e-6)


@BACKENDS
@pytest.mark.parametrize("start", [0, 1])
@pytest.mark.parametrize("name", MODELS)
def test_scipy_finds_the_certified_values(name: str, start: int, backend: int) -> None:
    net, problem = modules()[name][backend], problems()[name]
    with np.errstate(all="ignore"):
        found = least_squares(
            net.residuals,
            problem.starts[start],
            jac=net.residuals_param_jacobian,
            method="trf" if name == "BoxBOD" else "lm",  # lm stays on a plateau there
            x_scale="jac",
            xtol=1e-15,
            ftol=1e-15,
            gtol=1e-15,
            max_nfev=20000,
            args=(problem.x, problem.y),
        )
    np.testing.assert_allclose(found.x, problem.certified, rtol=1e-6)
