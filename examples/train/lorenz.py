"""Trains an LSTM to forecast the Lorenz system, and compares it with two simple forecasts.

Lorenz (1963), Deterministic nonperiodic flow: dx/dt = 10·(y − x), dy/dt = x·(28 − z) − y,
dz/dt = x·y − 8/3·z, integrated here by scipy in steps of 0.02 and divided by the spread of x. Two
trajectories are seen as x alone: one to train with, another to test with. The network sees 40
values (0.8 units of time) and says the value 25 steps (0.5 units) after the last of them; nearby
trajectories part by a factor of e in 1.1 units. The errors are root mean squares over the spread.

Persistence says the last value again. The linear autoregression says a linear combination of the
same 40 values, with the coefficients that are best in training (least squares). The goal is ours:
a tenth of the better one's error.
"""

from time import perf_counter

import numpy as np
from scipy.integrate import solve_ivp
from table import Row, batches, compiled, show

WINDOW, AHEAD, BATCH, STEPS = 40, 25, 100, 4000


def trajectory(seconds, seed):
    """x every 0.02 units of time, after the first 20 units, which lead to the attractor."""

    def flow(t, state):
        x, y, z = state
        return 10 * (y - x), x * (28 - z) - y, x * y - 8 / 3 * z

    times = np.arange(20, 20 + seconds, 0.02)
    start = np.random.default_rng(seed).normal(size=3) + [0, 0, 25]
    path = solve_ivp(flow, (0, times[-1]), start, t_eval=times, method="LSODA", rtol=1e-8)
    return path.y[0] / 8


def windows(series):
    """All windows of 40 values, and the value 25 steps after each."""
    seen = np.lib.stride_tricks.sliding_window_view(series[:-AHEAD], WINDOW)
    return seen.astype(np.float32), series[WINDOW + AHEAD - 1 :].astype(np.float32)[:, None]


def error(forecast, y):
    return float(np.sqrt(np.mean((forecast - y) ** 2)) / y.std())


def run():
    x, y = windows(trajectory(400, seed=1))
    test_x, test_y = windows(trajectory(200, seed=2))

    persistence = error(test_x[:, -1:], test_y)
    with_one = [np.column_stack([v, np.ones(len(v))]) for v in (x, test_x)]
    coefficients = np.linalg.lstsq(with_one[0].astype(float), y.astype(float), rcond=None)[0]
    linear = error(with_one[1] @ coefficients, test_y)

    net = compiled("lorenz")
    params, state = net.init_params(seed=0), net.init_state()
    seconds = 0.0
    for chosen in batches(len(x), BATCH, STEPS):
        batch, after = x[chosen][:, :, None], y[chosen]
        begin = perf_counter()
        net.train_step(params, state, batch, after)
        seconds += perf_counter() - begin
    reached = error(net.forward(params, test_x[:, :, None]), test_y)

    goal = min(persistence, linear) / 10
    measure = f"error (persistence {persistence:.2f}, linear {linear:.2f})"
    return [Row("Lorenz, LSTM", measure, reached, goal, STEPS, seconds, smaller=True)]


if __name__ == "__main__":
    show(run())
