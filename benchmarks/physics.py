"""Time per loss and gradient of the physics-informed examples, beside JAX, in one run.

    pip install "jax[cpu]"
    taskset -c 0 python benchmarks/physics.py [--points 2500] [--repeats 100]

float64. The same weights and points; evaluations are interleaved, and medians are printed, with the
ratio to the faster form in JAX. `jvp` takes each derivative of u forward (jax.jvp of jax.jvp, the
whole batch at once), `grad` is the usual jax.vmap of jax.grad of jax.grad. The largest difference
of the gradients is relative to the largest gradient. `taskset -c 0` leaves one core to both.
"""

import argparse
import statistics
import tempfile
from pathlib import Path
from time import perf_counter

import jax
import jax.numpy as jnp
import numpy as np

from symgrad.build import compile_model

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
jax.config.update("jax_enable_x64", True)


def network(params, a, b, depth):
    """The multilayer perceptron of both examples, for numbers or for arrays of them."""
    h = jnp.stack([a, b], axis=-1)
    for k in range(1, depth):
        h = jnp.tanh(h @ params[f"dense{k}_W"] + params[f"dense{k}_b"])
    return (h @ params[f"dense{depth}_W"] + params[f"dense{depth}_b"])[..., 0]


def burgers(params, t, x):
    return t * (1 - x**2) * network(params, t, x, 7) - jnp.sin(jnp.pi * x)


def burgers_error(u, u_t, u_x, u_xx, t, x):
    return (u_t + u * u_x - 0.01 / jnp.pi * u_xx) / jnp.sqrt(1 + u_x**2)


def poisson(params, x, y):
    return x * (1 - x) * y * (1 - y) * network(params, x, y, 3)


def poisson_error(u_xx, u_yy, x, y):
    return u_xx + u_yy + 5 * jnp.pi**2 * jnp.sin(2 * jnp.pi * x) * jnp.sin(jnp.pi * y)


def twice(f, x):
    """f, f' and f'' of each element of x, forward."""

    def first(x):
        return jax.jvp(f, (x,), (jnp.ones_like(x),))

    (value, slope), (_, bend) = jax.jvp(first, (x,), (jnp.ones_like(x),))
    return value, slope, bend


def burgers_jvp(params, t, x):
    value, u_x, u_xx = twice(lambda x: burgers(params, t, x), x)
    _, u_t = jax.jvp(lambda t: burgers(params, t, x), (t,), (jnp.ones_like(t),))
    return jnp.mean(burgers_error(value, u_t, u_x, u_xx, t, x) ** 2)


def poisson_jvp(params, x, y):
    u_xx = twice(lambda x: poisson(params, x, y), x)[2]
    u_yy = twice(lambda y: poisson(params, x, y), y)[2]
    return jnp.mean(poisson_error(u_xx, u_yy, x, y) ** 2)


def burgers_grad(params, t, x):
    def error(t, x):
        u_t, u_x = jax.grad(burgers, (1, 2))(params, t, x)
        u_xx = jax.grad(jax.grad(burgers, 2), 2)(params, t, x)
        return burgers_error(burgers(params, t, x), u_t, u_x, u_xx, t, x)

    return jnp.mean(jax.vmap(error)(t, x) ** 2)


def poisson_grad(params, x, y):
    def error(x, y):
        u_xx = jax.grad(jax.grad(poisson, 1), 1)(params, x, y)
        u_yy = jax.grad(jax.grad(poisson, 2), 2)(params, x, y)
        return poisson_error(u_xx, u_yy, x, y)

    return jnp.mean(jax.vmap(error)(x, y) ** 2)


LOSSES = {
    "burgers": {"JAX, jvp": burgers_jvp, "JAX, grad": burgers_grad},
    "poisson": {"JAX, jvp": poisson_jvp, "JAX, grad": poisson_grad},
}


def evaluations(name, points):
    """Each way to compute loss and gradients of an example, as a function of no arguments that
    returns the gradients by name."""
    first, second = np.random.default_rng(0).uniform(0, 1, (2, points))
    nets = {}
    with tempfile.TemporaryDirectory() as folder:
        for backend in ("numpy", "c"):
            file = EXAMPLES / f"{name}.py"
            nets[backend] = compile_model(file, folder, backend=backend, dtype="float64")
    made = {}
    for backend, net in nets.items():
        params = net.init_params(seed=0)
        made[f"symgrad, {backend}"] = lambda n=net, p=params: n.backward(p, first, second)[1]
    values = {key: jnp.asarray(value) for key, value in params.items()}
    a, b = jnp.asarray(first), jnp.asarray(second)
    for label, loss in LOSSES[name].items():
        step = jax.jit(jax.value_and_grad(loss))
        made[label] = lambda s=step: jax.block_until_ready(s(values, a, b))[1]
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--points", type=int, default=2500)
    parser.add_argument("--repeats", type=int, default=100)
    options = parser.parse_args()
    for name in LOSSES:
        made = evaluations(name, options.points)
        gradients = {label: evaluate() for label, evaluate in made.items()}
        times = {label: [] for label in made}
        for _ in range(options.repeats):
            for label, evaluate in made.items():
                begin = perf_counter()
                evaluate()
                times[label].append(perf_counter() - begin)
        medians = {label: statistics.median(t) for label, t in times.items()}
        best = min(medians[label] for label in LOSSES[name])
        wanted = {k: np.asarray(v) for k, v in gradients["JAX, jvp"].items()}
        largest = np.max([np.abs(v).max() for v in wanted.values()])
        print(f"{name + f', {options.points} points':24} {'ms':>8} {'ratio':>6}   difference")
        for label, found in gradients.items():
            apart = np.max([np.abs(np.asarray(found[k]) - v).max() for k, v in wanted.items()])
            ratio = medians[label] / best
            print(f"{label:24} {medians[label] * 1e3:8.2f} {ratio:6.2f}   {apart / largest:.0e}")


if __name__ == "__main__":
    main()
