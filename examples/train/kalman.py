"""Learns the noise of a Kalman filter from measurements, and compares it with the best filter.

A point moves in the plane; its speed changes at random, and its place is measured with noise of
which the two components are correlated. The filter is trained with 100 paths of 50 measurements and
knows neither noise. On 400 other paths its estimates of the place are compared with those of the
filter that has the matrices by which the data were made, which no other estimate surpasses. The
goal is ours: an error that is no more than 1 % larger. The measurements themselves are beside it.
"""

from time import perf_counter

import numpy as np
from table import Row, compiled, show

STEPS, LENGTH, PATHS = 300, 50, 100
F = np.eye(4) + np.eye(4, k=2)
Q = np.diag([0.01, 0.02, 0.04, 0.01])
R = np.array([[1.0, 0.6], [0.6, 0.8]])


def paths(count, seed):
    """Places, and their measurements."""
    rng = np.random.default_rng(seed)
    x = 10 * rng.normal(size=(count, 4))
    places = []
    for _ in range(LENGTH):
        places.append(x[:, :2])
        x = x @ F.T + rng.multivariate_normal(np.zeros(4), Q, count)
    places = np.stack(places, axis=1)
    return places, places + rng.multivariate_normal(np.zeros(2), R, places.shape[:2])


def filtered(z):
    """The places as the filter with the true matrices finds them."""
    x, P, found = np.zeros((len(z), 4)), 100 * np.eye(4), []
    for t in range(LENGTH):
        K = P[:, :2] @ np.linalg.inv(P[:2, :2] + R)
        x = x + (z[:, t] - x[:, :2]) @ K.T
        P = P - K @ P[:2]
        found.append(x[:, :2])
        x, P = x @ F.T, F @ P @ F.T + Q
    return np.stack(found, axis=1)


def error(found, places):
    return float(np.sqrt(np.mean((found - places) ** 2)))


def run():
    net = compiled("kalman", dtype="float64")
    params, state = net.init_params(seed=0), net.init_state()
    _, z = paths(PATHS, seed=1)
    begin = perf_counter()
    for _ in range(STEPS):
        net.train_step(params, state, z)
    seconds = perf_counter() - begin

    places, z = paths(400, seed=2)
    best, plain = error(filtered(z), places), error(z, places)
    reached = error(net.forward(params, z)[..., :2], places)
    measure = f"error (best {best:.4f}, measured {plain:.2f})"
    return [Row("Kalman filter", measure, reached, 1.01 * best, STEPS, seconds, smaller=True)]


if __name__ == "__main__":
    show(run())
