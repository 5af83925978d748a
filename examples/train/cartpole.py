"""Balances a pole on a cart (CartPole-v1; Barto, Sutton and Anderson, 1983) by deep Q-learning,
from nothing but the reward of 1 for each step that the pole stands.

A step pushes the cart, keeps what happened in a memory of the last 20,000, and trains on 64 of
these. The task counts as solved at 475 of 500 steps on average, as in Gymnasium.
"""

from time import perf_counter

import numpy as np
from table import Row, compiled, show

GAMMA, BATCH, MEMORY, MOST = 0.99, 64, 20_000, 60_000


def pushed(x, action):
    """The cart 0.02 s later, of any number of carts: place, speed, angle, its speed."""
    place, speed, angle, turn = np.moveaxis(x, -1, 0)
    sine, cosine = np.sin(angle), np.cos(angle)
    force = (np.where(action == 1, 10.0, -10.0) + 0.05 * turn**2 * sine) / 1.1
    bend = (9.8 * sine - cosine * force) / (0.5 * (4 / 3 - 0.1 * cosine**2 / 1.1))
    push = force - 0.05 * bend * cosine / 1.1
    new = [place + 0.02 * speed, speed + 0.02 * push, angle + 0.02 * turn, turn + 0.02 * bend]
    return np.stack(new, -1).astype(np.float32)


def fallen(x):
    return (np.abs(x[..., 0]) > 2.4) | (np.abs(x[..., 2]) > np.pi / 15)


def start(rng, count):
    return rng.uniform(-0.05, 0.05, (count, 4)).astype(np.float32)


def lasted(net, params, rng, count):
    """How many steps, at most 500, poles stand by the best pushes."""
    x, steps = start(rng, count), np.zeros(count)
    standing = np.full(count, True)
    for _ in range(500):
        x = pushed(x, net.push(params, x))
        standing &= ~fallen(x)
        steps += standing
        if not standing.any():
            break
    return steps.mean()


def run():
    net = compiled("cartpole")
    rng = np.random.default_rng(0)
    params, state = net.init_params(seed=0), net.init_state()
    old, x, age = params.copy(), start(rng, 1), 0
    xs, news = np.empty((2, MEMORY, 4), np.float32)
    actions, ends = np.empty(MEMORY, np.int64), np.empty(MEMORY, np.float32)
    seconds = 0.0
    for step in range(MOST):
        chance = max(0.05, 1 - step / 5000)  # of a push at random
        action = net.push(params, x) if rng.random() > chance else rng.integers(0, 2, 1)
        new, at = pushed(x, action), step % MEMORY
        age, end = age + 1, bool(fallen(new)[0])
        xs[at], actions[at], news[at], ends[at] = x[0], action[0], new[0], end
        x, age = (start(rng, 1), 0) if end or age == 500 else (new, age)
        if step < 1000:
            continue
        some = rng.integers(0, min(step + 1, MEMORY), BATCH)
        y = 1 + np.float32(GAMMA) * (1 - ends[some]) * net.best(old, news[some])
        begin = perf_counter()
        net.train_step(params, state, xs[some], actions[some], y)
        seconds += perf_counter() - begin
        if step % 500 == 0:
            old = params.copy()
        if step % 2000 == 0 and lasted(net, params, rng, 50) >= 490:
            break
    measure = "steps that the pole stands, of 500"
    reached = lasted(net, params, rng, 200)
    return [Row("cartpole", measure, reached, 475, step + 1, seconds)]


if __name__ == "__main__":
    show(run())
