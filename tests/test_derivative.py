"""`grad` and `diff` in formulas: values and gradients against nested HIPS autograd, in both back ends."""

from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import elementwise_grad
from autograd import grad as gradient

from symgrad import *
from tests.tables import Row, check, rows


def mlp(x: Any, *widths: int, activation: str = "tanh") -> Any:
    """A network of one output, as a tensor over the samples."""
    layers = [Dense(w, activation, init=0.7 * normal, bias_init=uniform(-1, 1)) for w in widths]
    return Sequential(*layers, Dense(1))(x)


def plain(p: Any, *columns: Any, activation: Any = anp.tanh) -> Any:
    """The same of arrays (N,) or (N, k): (N,)."""
    h = anp.concatenate([c if anp.ndim(c) > 1 else c[:, None] for c in columns], axis=1)
    depth = sum(name.startswith("dense") and name.endswith("W") for name in p)
    for k in range(1, depth + 1):
        z = h @ p[f"dense{k}_W"] + p.get(f"dense{k}_b", 0)
        h = activation(z) if k < depth else z
    return h[:, 0]


def d(f: Any, *by: int) -> Any:
    """The function of columns, derived by those with these numbers."""
    for k in by:
        f = elementwise_grad(f, k)
    return f


def columns(p: Any, **options: Any) -> Any:
    return lambda *xs: plain(p, *xs, **options)


# --- grad -------------------------------------------------------------------------------------


def _nested(x: Any) -> Any:
    u = mlp(x, 4)
    first = grad(u, x)
    second = grad(first[..., 1], x)
    return grad(second[..., 0], x)


def _hessian_vector(x: Any, v: Any) -> Any:
    n, i = indices("n i")
    slope, inner = grad(mlp(x, 4), x), tensor("inner")
    inner[n] = Sum(slope[n, i] * v[n, i], i)
    return grad(inner, x)


def _hessian_vector_reference(p: Any, x: Any, v: Any) -> Any:
    return elementwise_grad(lambda x: anp.sum(gradient(lambda x: anp.sum(plain(p, x)))(x) * v))(x)


def _hamiltonian(q: Any, m: Any) -> Any:
    """dq/dt = ∂H/∂m, dm/dt = −∂H/∂q; Greydanus, Dzamba and Yosinski (2019)."""
    h = mlp(Concatenate()(q, m), 5, 4)
    by_q, by_m = grad(h, [q, m])
    return Concatenate()(by_m, -by_q)


def _hamiltonian_reference(p: Any, q: Any, m: Any) -> Any:
    h = columns(p)
    return anp.concatenate([d(h, 1)(q, m), -d(h, 0)(q, m)], axis=1)


def _penalty(x: Any, y: Any, e: Any) -> Any:
    """(‖∇D(between)‖ − 1)² between two samples; Gulrajani et al. (2017)."""
    n, i = indices("n i")
    between, penalty = tensor("between"), tensor("penalty")
    between[n, i] = e[n] * x[n, i] + (1 - e[n]) * y[n, i]
    slope = grad(mlp(between, 5, 4, activation="softplus"), between)
    penalty[n] = (sqrt(Sum(slope[n, i] ** 2, i)) - 1) ** 2
    return penalty


def _penalty_reference(p: Any, x: Any, y: Any, e: Any) -> Any:
    between = e[:, None] * x + (1 - e[:, None]) * y
    f = columns(p, activation=lambda z: anp.logaddexp(0, z))
    return (anp.sqrt(anp.sum(d(f, 0)(between) ** 2, axis=1)) - 1) ** 2


def _inner_step(x: Any, y: Any) -> Any:
    """The prediction after a step of gradient descent on the other half; Finn et al. (2017)."""
    n, i, o = indices("n i o")
    W, before, loss = parameter("W", 3, 2), tensor("before"), tensor("inner_loss")
    before[n, o] = tanh(Sum(x[n, i] * W[i, o], i))
    loss[()] = Sum((before[n, o] - 1) ** 2, n, o)
    slope, stepped, after = grad(loss, W), tensor("stepped"), tensor("after")
    stepped[i, o] = W[i, o] - number(0.1) * slope[i, o]
    after[n, o] = tanh(Sum(y[n, i] * stepped[i, o], i))
    return after


def _inner_step_reference(p: Any, x: Any, y: Any) -> Any:
    slope = gradient(lambda W: anp.sum((anp.tanh(x @ W) - 1) ** 2))(p["W"])
    return anp.tanh(y @ (p["W"] - 0.1 * slope))


# --- diff -------------------------------------------------------------------------------------


def _parts(*orders: str) -> Any:
    """Derivatives of u(t, x) side by side: "", "t", "xx" …"""

    def build(t: Any, x: Any) -> Any:
        n = indices("n")
        net, u = mlp(Stack()(t, x), 4, 3), tensor("u")
        u[n] = x[n] * net[n, 0] + t[n] ** 2
        return Stack()(*[diff(u, *({"t": t, "x": x}[a] for a in o)) if o else u for o in orders])

    def reference(p: Any, t: Any, x: Any) -> Any:
        def u(t: Any, x: Any) -> Any:
            return x * plain(p, t, x) + t**2

        return anp.stack([d(u, *("tx".index(a) for a in o))(t, x) for o in orders], axis=1)

    return build, reference


def _laplacian(x: Any) -> Any:
    n, u = indices("n"), mlp(x, 4, 3)
    total = tensor("total")
    total[n] = sum(diff(u, x[..., k], x[..., k])[n, 0] for k in range(3))
    return total


def _laplacian_reference(p: Any, x: Any) -> Any:
    f = columns(p)
    return sum(d(f, k, k)(x[:, 0], x[:, 1], x[:, 2]) for k in range(3))


def _both_along(q: Any, v: Any) -> Any:
    """Two variables along the same tensor."""
    u = mlp(Concatenate()(q, v), 4)
    return diff(u, q, along=v) - diff(u, v, along=v)


def _both_along_reference(p: Any, q: Any, v: Any) -> Any:
    f = columns(p)
    return anp.sum((d(f, 0)(q, v) - d(f, 1)(q, v)) * v, axis=1, keepdims=True)


def _moving_direction(q: Any, v: Any) -> Any:
    """Where a direction depends on a variable, the order of derivatives matters."""
    u = mlp(Concatenate()(q, v), 4)
    first = diff(diff(u, q, along=v), v[..., 1])
    second = diff(diff(u, v[..., 1]), q, along=v)
    return Concatenate()(first, second)


def _moving_direction_reference(p: Any, q: Any, v: Any) -> Any:
    def u(q: Any, a: Any, b: Any) -> Any:
        return plain(p, q, a, b)

    def along(f: Any) -> Any:
        return lambda q, a, b: anp.sum(d(f, 0)(q, a, b) * anp.stack([a, b], axis=1), axis=1)

    first, second = d(along(u), 2), along(d(u, 2))
    return anp.stack([f(q, v[:, 0], v[:, 1]) for f in (first, second)], axis=1)


def _given(w: Any) -> Any:
    """By an inner tensor as given, and through it."""
    x, y, n = tensor("x"), tensor("y"), indices("n")
    x[n] = LogSumExp(w[n, indices("k")], indices("k"))
    y[n] = sin(x[n] ** 2 * w[n, 0])
    return Stack()(diff(y, x, x), diff(diff(y, x), w[..., 0]))


def _given_reference(p: Any, w: Any) -> Any:
    def y(x: Any, a: Any) -> Any:
        return anp.sin(x**2 * a)

    def through(f: Any) -> Any:
        return lambda a: f(anp.logaddexp(a, w[:, 1]), a)

    a, x = w[:, 0], anp.logaddexp(w[:, 0], w[:, 1])
    return anp.stack([d(y, 0, 0)(x, a), d(through(d(y, 0)), 0)(a)], axis=1)


def _lagrangian(q: Any, v: Any, a: Any) -> Any:
    """d/dt ∂L/∂v − ∂L/∂q along a path; Cranmer et al. (2020)."""
    n, i = indices("n i")
    by_q, by_v = grad(mlp(Concatenate()(q, v), 5, activation="softplus"), [q, v])
    rest = tensor("rest")
    rest[n, i] = diff(by_v, q, along=v)[n, i] + diff(by_v, v, along=a)[n, i] - by_q[n, i]
    return rest


def _lagrangian_reference(p: Any, q: Any, v: Any, a: Any) -> Any:
    f = columns(p, activation=lambda z: anp.logaddexp(0, z))
    out = []
    for k in range(2):
        by_v = lambda q, v, k=k: d(f, 1)(q, v)[:, k]  # noqa: E731
        along = anp.sum(d(by_v, 0)(q, v) * v + d(by_v, 1)(q, v) * a, axis=1)
        out.append(along - d(f, 0)(q, v)[:, k])
    return anp.stack(out, axis=1)


def _mixed(t: Any, x: Any) -> Any:
    """The gradient of a partial derivative, and the partial derivative of a gradient."""
    u = mlp(Concatenate()(x, Reshape(1)(t)), 4)
    return Concatenate()(grad(diff(u, t), x), diff(grad(u, x), t))


def _mixed_reference(p: Any, t: Any, x: Any) -> Any:
    both = d(lambda x, t: plain(p, x, t), 1, 0)(x, t)
    return anp.concatenate([both, both], axis=1)


def _reducers(x: Any) -> Any:
    n, i, j = indices("n i j")
    W, h, y = parameter("W", 3, 4), tensor("h"), tensor("y")
    h[n, j] = Sum(x[n, i] * W[i, j], i)
    y[n] = LogSumExp(h[n, j], j) * Max(sin(h[n, j]), j) + Product(h[n, j], j)
    return diff(y, x[..., 1], x[..., 1])


def _reducers_reference(p: Any, x: Any) -> Any:
    def y(a: Any, b: Any, c: Any) -> Any:
        h = anp.stack([a, b, c], axis=1) @ p["W"]
        top = h.max(axis=1) if isinstance(h, np.ndarray) else anp.max(h, axis=1)
        lse = top + anp.log(anp.sum(anp.exp(h - top[:, None]), axis=1))
        return lse * anp.max(anp.sin(h), axis=1) + h[:, 0] * h[:, 1] * h[:, 2] * h[:, 3]

    return d(y, 1, 1)(x[:, 0], x[:, 1], x[:, 2])


def _recurrent(x: Any) -> Any:
    """h[t+1] = tanh(x[t] + h[t]·W), derived by the number at time 1, twice."""
    n, o, j = indices("n o j")
    W, h, y = parameter("W", 2, 2), tensor("h", N, 4, 2), tensor("y")
    start = tensor("start")
    start[n, o] = x[n, 0, o]
    with recurrence("t", 3) as t:
        h[n, 0, o] = start[n, o]
        h[n, t + 1, o] = tanh(x[n, t, o] + Sum(h[n, t, j] * W[j, o], j))
    y[n, o] = h[n, 3, o]
    return diff(y, x[..., 1, 0], x[..., 1, 0])


def _recurrent_reference(p: Any, x: Any) -> Any:
    def y(moving: Any) -> Any:
        h = x[:, 0]
        for t in range(3):
            z = x[:, t]
            if t == 1:
                z = anp.stack([moving, x[:, 1, 1]], axis=1)
            h = anp.tanh(z + h @ p["W"])
        return h

    return anp.stack([d(lambda m, k=k: y(m)[:, k], 0, 0)(x[:, 1, 0]) for k in range(2)], axis=1)


TABLE = [
    Row("gradient", lambda x: grad(mlp(x, 4, 3), x), ((3,),), lambda p, x: d(columns(p), 0)(x)),
    Row("third order, by grad of grad", _nested, ((3,),),
        lambda p, x: anp.stack([d(columns(p), 1, 0, k)(*x.T) for k in range(3)], axis=1)),
    Row("Hessian times vector", _hessian_vector, ((3,), (3,)), _hessian_vector_reference),
    Row("Hamiltonian", _hamiltonian, ((2,), (2,)), _hamiltonian_reference),
    Row("gradient penalty", _penalty, ((3,), (3,), ()), _penalty_reference),
    Row("inner step", _inner_step, ((3,), (3,)), _inner_step_reference),
    Row("first order", _parts("", "t", "x")[0], ((), ()), _parts("", "t", "x")[1]),
    Row("second order", _parts("t", "xx", "tx", "xt")[0], ((), ()), _parts("t", "xx", "tx", "xt")[1]),
    Row("third order", _parts("xxx", "xtx")[0], ((), ()), _parts("xxx", "xtx")[1]),
    Row("Laplacian", _laplacian, ((3,),), _laplacian_reference),
    Row("Lagrangian", _lagrangian, ((2,), (2,), (2,)), _lagrangian_reference),
    Row("two along one", _both_along, ((2,), (2,)), _both_along_reference),
    Row("moving direction", _moving_direction, ((2,), (2,)), _moving_direction_reference),
    Row("by an inner tensor", _given, ((2,),), _given_reference),
    Row("diff and grad", _mixed, ((), (2,)), _mixed_reference),
    Row("reducers", _reducers, ((3,),), _reducers_reference),
    Row("recurrence", _recurrent, ((3, 2),), _recurrent_reference),
]  # fmt: skip


@rows(TABLE)
def test_values_and_gradients(row: Row, way: str) -> None:
    check(row, way, TABLE)
