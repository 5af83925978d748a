"""Solves Burgers' equation with a network: u_t + u·u_x = ν·u_xx, ν = 0.01/π, u(0, x) = −sin(πx).

The benchmark of Raissi, Perdikaris and Karniadakis (2019), Physics-informed neural networks,
https://doi.org/10.1016/j.jcp.2018.10.045: x from −1 to 1, t from 0 to 1, u = 0 at x = ±1; a shock
forms at x = 0. Their relative L2 error is 6.7e-4 in the first version of the paper
(https://arxiv.org/abs/1711.10561), with 9 layers of 20 units. Our goal is 2e-3 in three minutes.

The network sees points (t, x) and no data. Adam takes the first steps, on new random points each;
then SciPy's L-BFGS-B minimises the loss over all weights at once, with the loss and the flat
gradient that the compiled `backward` gives, on points that are drawn anew six times, more of them
where u is steep. The exact solution is that of Cole (1951) and Hopf (1950), two integrals over the
normal distribution, by quadrature: see `exact`.
"""

from time import perf_counter

import numpy as np
from scipy.optimize import minimize
from table import Row, compiled, show

NU = 0.01 / np.pi
ADAM, BATCH, ROUNDS, ITERATIONS, POINTS = 2000, 1000, 6, 1000, 2500


def exact(t, x, nodes=200):
    """u(t, x) = −∫ sin(πy)·F(y)·G(x−y) dy / ∫ F(y)·G(x−y) dy with F(y) = exp(−cos(πy)/(2πν)) and G
    the normal density of variance 2νt, by Gauss-Hermite quadrature."""
    z, weights = np.polynomial.hermite.hermgauss(nodes)
    y = x[..., None] - np.sqrt(4 * NU * t[..., None]) * z
    exponent = -np.cos(np.pi * y) / (2 * np.pi * NU)
    weights = weights * np.exp(exponent - exponent.max(axis=-1, keepdims=True))
    return -(weights * np.sin(np.pi * y)).sum(axis=-1) / weights.sum(axis=-1)


def points(count, rng):
    return rng.uniform(0, 1, count), rng.uniform(-1, 1, count)


def steep_points(net, params, count, rng):
    """Points with a density that grows with |u_x|, chosen from ten times as many."""
    t, x = points(10 * count, rng)
    _, slope = net.forward(params, t, x)
    density = 1 + np.abs(slope)
    chosen = rng.choice(len(t), count, replace=False, p=density / density.sum())
    return t[chosen], x[chosen]


def run():
    net = compiled("burgers", dtype="float64")
    params, state = net.init_params(seed=0), net.init_state()
    rng = np.random.default_rng(0)
    begin = perf_counter()
    for _ in range(ADAM):
        net.train_step(params, state, *points(BATCH, rng))
    steps = ADAM

    for _ in range(ROUNDS):
        t, x = steep_points(net, params, POINTS, rng)
        options = {"maxiter": ITERATIONS, "maxfun": 2 * ITERATIONS, "maxcor": 50}
        options |= {"ftol": 0, "gtol": 0}
        given = {"args": (t, x), "jac": True, "method": "L-BFGS-B", "options": options}
        found = minimize(net.value_and_grad, params.flat, **given)
        params.flat = found.x
        steps += found.nfev
    seconds = perf_counter() - begin

    t, x = (grid.ravel() for grid in np.meshgrid(np.linspace(0, 1, 100), np.linspace(-1, 1, 256)))
    wanted, (got, _) = exact(t, x), net.forward(params, t, x)
    error = float(np.linalg.norm(got - wanted) / np.linalg.norm(wanted))
    task, measure = "Burgers' equation", "relative L2 error"
    return [Row(task, measure, error, 2e-3, steps, seconds, smaller=True)]


if __name__ == "__main__":
    show(run())
