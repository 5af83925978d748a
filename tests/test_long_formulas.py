"""Formulas of hundreds of parameters: they are computed in parts, and nothing grows with them.

A sum, a product, Horner's scheme, and a nest of functions: values and gradients beside NumPy, whose
derivative is taken along the imaginary axis; no equation is longer than a bound, nor is a nest.
"""

from functools import reduce
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad.build import compile_file, load_generated
from symgrad.build.compile import compile_model
from symgrad.compiler import machine, simplify_programs
from symgrad.large import LARGEST, LONG
from symgrad.lower.lower import lower_network
from symgrad.lower.plan import Nest
from symgrad.lower.walks import statements
from symgrad.model.file import load_model
from symgrad.model.model import Model
from symgrad.model.programs import network_of

MANY = 150
HEAD = f"""from symgrad import *
x = Input("x", 1)
n = indices("n")
a = [parameter(f"a{{k}}") for k in range({MANY})]
y = tensor("y")
"""
FORMULAS = {
    "sum": "e = sum((a[k][()] * sin(k * x[n, 0]) for k in range(1, len(a))), a[0][()])",
    "product": "e = a[0][()]\nfor k in range(1, len(a)): e = e * a[k][()]\ne = e * x[n, 0]",
    "horner": "e = a[0][()]\nfor k in range(1, len(a)): e = e * x[n, 0] + a[k][()]",
    "nest": "e = x[n, 0]\nfor k in range(len(a)): e = sin(a[k][()] * e)",
}


def _model(name: str, folder: Path) -> Path:
    path = folder / f"{name}.py"
    end = "\ny[n, 0] = e\nmodel = Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1))\n"
    path.write_text(HEAD + FORMULAS[name] + end)
    return path


def _expected(name: str, a: np.ndarray, x: np.ndarray) -> Any:
    if name == "sum":
        return a[0] + sum(a[k] * np.sin(k * x) for k in range(1, MANY))
    if name == "product":
        return np.prod(a) * x
    if name == "horner":
        return reduce(lambda e, c: e * x + c, a[1:], a[0])
    return reduce(lambda e, c: np.sin(c * e), a, x)


@pytest.mark.parametrize("backend", ["numpy", "c"])
@pytest.mark.parametrize("name", FORMULAS)
def test_values_and_gradients(name: str, backend: str, tmp_path: Path) -> None:
    net = compile_model(_model(name, tmp_path), tmp_path, backend, "float64")
    rng = np.random.default_rng(1)
    a = rng.normal(size=MANY) if name in ("sum", "horner") else 1 + 0.1 * rng.normal(size=MANY)
    x, target = rng.uniform(-0.9, 0.9, (5, 1)), rng.normal(size=(5, 1))
    params = net.init_params(0)
    for k in range(MANY):
        params[f"a{k}"][...] = a[k]
    y = _expected(name, a, x)
    loss, grads = net.backward(params, x, target)
    assert np.allclose(net.forward(params, x), y, rtol=1e-12)
    assert np.isclose(loss, np.mean((y - target) ** 2), rtol=1e-12)
    for k in (0, 1, 17, 80, MANY - 1):
        z = _expected(name, a + 1e-30j * (np.arange(MANY) == k), x)
        slope = np.mean(2 * (y - target) * z.imag) * 1e30
        assert np.isclose(grads[f"a{k}"], slope, rtol=1e-10, atol=1e-14), k


def _plans(model: Model) -> Any:
    network = network_of(model, "m")
    simplified = simplify_programs(network)
    return network, simplified, lower_network(network, simplified, machine("c", "float64"))


def _nests(kernels: Any) -> Any:
    for kernel in kernels:
        if isinstance(kernel, Nest):
            yield kernel
        yield from _nests(getattr(kernel, "kernels", ()))


@pytest.mark.parametrize("name", FORMULAS)
def test_nothing_is_longer_than_its_bound(name: str, tmp_path: Path) -> None:
    network, simplified, plans = _plans(load_model(_model(name, tmp_path)))
    for program in (*(f.program for f in network.functions if not f.calls), *simplified.values()):
        assert max((len(e.reads) for e in program.equations), default=0) <= 2 * LONG
    for plan in plans.values():
        sizes = [sum(1 for _ in statements(nest.items)) for nest in _nests(plan.kernels)]
        assert max(sizes, default=0) <= 2 * LARGEST  # with temporaries


@pytest.mark.usefixtures("a_cache_of_its_own")
@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_a_formula_of_hundreds_of_terms(backend: str, tmp_path: Path) -> None:
    """A sum that Python's `sum` makes is a tree with a level for each term."""
    path = tmp_path / "terms.py"
    path.write_text(
        "from symgrad import *\n"
        "n, x, y = indices('n'), Input('x', 1), tensor('y')\n"
        "a = [parameter(f'a{k}', init=0.01 * k) for k in range(350)]\n"
        "y[n, 0] = sum((a[k][()] * (x[n, 0] + k) for k in range(1, 350)), a[0][()])\n"
        "model = Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD(0.1))\n"
    )
    net = load_generated(compile_file(path, tmp_path, backend, "float64").path)
    x = np.array([[0.0], [2.0]])
    k = np.arange(350)
    expected = (0.01 * k * (x + k) * (k > 0)).sum(1, keepdims=True)
    np.testing.assert_allclose(net.forward(net.init_params(), x), expected, rtol=1e-12)
