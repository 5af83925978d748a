"""Models whose parameters are copied, joined, padded, unused, scalar or frozen, and whose gradients are
copies or plain sums, each with its outputs, loss and gradients by hand in NumPy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from symgrad import *
from symgrad.language.trace import fresh_trace


@dataclass(frozen=True)
class Case:
    """`build(x)` gives output and loss for an input of 3 features; `reference(p, x)` the output, the
    loss and the gradients by hand."""

    name: str
    build: Callable[[Any], tuple[Any, Any]]
    reference: Callable[[Any, Any], tuple[Any, float, dict[str, Any]]]
    optimizer: Callable[[], Any] = lambda: SGD(0.1, momentum=0.9)


def scalar(value: Any) -> Any:
    loss = tensor("total")
    loss[()] = value
    return loss


def _unused_head(x: Any) -> Any:
    n, i = indices("n i")
    a, b = parameter("a", 3, init=1), parameter("b", 3, init=2)
    y, z = tensor("y"), tensor("z")
    y[n] = Sum(x[n, i] * a[i], i)
    z[n, i] = x[n, i] * b[i]
    return [y, z], scalar(Mean(y[n] ** 2, n))


def _stopped(x: Any) -> Any:
    n, i = indices("n i")
    a, b, c = (parameter(k, 3, init=1) for k in "abc")
    y = tensor("y")
    y[n] = Sum(x[n, i] * a[i] * stop_gradient(b[i]) + c[i] * x[n, i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _stopped_reference(p: Any, x: Any) -> Any:
    y = x @ (p["a"] * p["b"] + p["c"])
    slope = 2 * y @ x / len(x)
    return y, np.mean(y**2), {"a": slope * p["b"], "b": 0 * p["b"], "c": slope}


def _square(x: Any) -> Any:
    n, i = indices("n i")
    w, s = parameter("w", 3, init=1), parameter("s", init=1)
    y = tensor("y")
    y[n, i] = x[n, i] * s[()] + 0 * w[i]
    return y, scalar(Sum(w[i] ** 2, i) / 2 + s[()])


def _sum_of_two(x: Any) -> Any:
    """Gradients u + v and w − c: sums of arrays as they are."""
    n, i = indices("n i")
    u, v, w = (parameter(k, 3, init=1) for k in "uvw")
    c = parameter("c", 3, init=2, trainable=False)
    y = tensor("y")
    y[n] = Sum(x[n, i] * c[i], i)
    return y, scalar(Sum((u[i] + v[i]) ** 2, i) / 2 + Sum((w[i] - c[i]) ** 2, i) / 2)


def _scalar_alone(x: Any) -> Any:
    n, i = indices("n i")
    s, w = parameter("s", init=1), parameter("w", 3, init=1)
    y = tensor("y")
    y[n] = s[()] * Sum(w[i] * x[n, i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _scalar_alone_reference(p: Any, x: Any) -> Any:
    z = x @ p["w"]
    y = p["s"] * z
    return (
        y,
        np.mean(y**2),
        {"s": np.mean(2 * y * z), "w": 2 * p["s"] * y @ x / len(x)},
    )


def _frozen_sum(x: Any) -> Any:
    n, i = indices("n i")
    w, f = parameter("w", 3, init=1), parameter("f", 3, init=2, trainable=False)
    e, y = tensor("e"), tensor("y")
    e[i] = w[i] + f[i]
    y[n] = Sum(x[n, i] * e[i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _frozen_sum_reference(p: Any, x: Any) -> Any:
    y = x @ (p["w"] + p["f"])
    return y, np.mean(y**2), {"w": 2 * y @ x / len(x)}


def _joined(x: Any) -> Any:
    """Two weights joined to one tensor."""
    n, i = indices("n i")
    a, b = parameter("a", 2, init=1), parameter("b", 1, init=2)
    w, y = tensor("w", 3), tensor("y")
    j, k = indices("j k", 2, 1)
    w[j] = a[j]
    w[k + 2] = b[k]
    y[n] = Sum(x[n, i] * w[i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _joined_reference(p: Any, x: Any) -> Any:
    y = x @ np.concatenate([p["a"], p["b"]])
    slope = 2 * y @ x / len(x)
    return y, np.mean(y**2), {"a": slope[:2], "b": slope[2:]}


def _joined_backwards(x: Any) -> Any:
    n, i = indices("n i")
    j, k = indices("j k", 2, 1)
    a, b = parameter("a", 2, init=1), parameter("b", 1, init=2)
    w, y = tensor("w", 3), tensor("y")
    w[k] = b[k]
    w[j + 1] = a[j]
    y[n] = Sum(x[n, i] * w[i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _joined_backwards_reference(p: Any, x: Any) -> Any:
    y = x @ np.concatenate([p["b"], p["a"]])
    slope = 2 * y @ x / len(x)
    return y, np.mean(y**2), {"a": slope[1:], "b": slope[:1]}


def _padded(x: Any) -> Any:
    """A weight with a row of zeros before and behind it."""
    n, i, o = indices("n i o")
    a = parameter("a", 1, 2, init=1)
    w, y = tensor("w", 3, 2), tensor("y")
    w[i + 1, o] = a[i, o]
    j = indices("j")
    y[n, o] = Sum(x[n, j] * w[j, o], j)
    return y, scalar(Mean(y[n, o] ** 2, n, o))


def _padded_reference(p: Any, x: Any) -> Any:
    y = x[:, 1:2] @ p["a"]
    return y, np.mean(y**2), {"a": x[:, 1:2].T @ y * 2 / y.size}


def _added_to_copy(x: Any) -> Any:
    """A copy of a weight to which another formula adds."""
    n, i, o = indices("n i o")
    a, b = parameter("a", 3, init=1), parameter("b", 2, init=1)
    w, y = tensor("w", 3), tensor("y")
    w[i] = a[i] + Sum(b[o] * (i + o), o)
    y[n] = Sum(x[n, i] * w[i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _added_to_copy_reference(p: Any, x: Any) -> Any:
    m = np.add.outer(np.arange(3), np.arange(2))
    y = x @ (p["a"] + m @ p["b"])
    slope = 2 * y @ x / len(x)
    return y, np.mean(y**2), {"a": slope, "b": slope @ m}


def _rotary(x: Any) -> Any:
    """The halves of a weight change places."""
    n, i = indices("n i")
    a = parameter("a", 4, init=1)
    w, y = tensor("w", 4), tensor("y")
    j, k, m = indices("j k m", 2, 2, 4)
    w[j] = -a[j + 2]
    w[k + 2] = a[k]
    y[n] = Sum(w[m] * (m + 1), m) * Sum(x[n, i], i)
    return y, scalar(Mean(y[n] ** 2, n))


def _rotary_reference(p: Any, x: Any) -> Any:
    a, s = p["a"], x.sum(axis=1)
    w = np.array([-a[2], -a[3], a[0], a[1]])
    m = np.arange(1, 5)
    y = (w @ m) * s
    slope = np.mean(2 * y * s)
    return y, np.mean(y**2), {"a": slope * np.array([3, 4, -1, -2])}


def _output_is_parameter(x: Any) -> Any:
    n, i, j = indices("n i j")
    a, b = parameter("a", 3, init=1), parameter("b", 2, 3, init=1)
    y, z, copy, flat, row = (tensor(k) for k in ("y", "z", "copy", "flat", "row"))
    y[n] = Sum(x[n, i] * a[i] * b[0, i], i)
    copy[i] = a[i]
    flat = tensor("flat", 6)
    flat[3 * j + i] = b[j, i]
    row[i] = b[1, i]
    z[()] = a[1]
    return [y, copy, flat, row, z], scalar(Mean(y[n] ** 2, n))


def _output_is_parameter_reference(p: Any, x: Any) -> Any:
    a, b = p["a"], p["b"]
    y = x @ (a * b[0])
    slope = 2 * y @ x / len(x)
    by_b = np.array([slope * a, 0 * a])
    return (
        [y, a, b.ravel(), b[1], a[1]],
        np.mean(y**2),
        {"a": slope * b[0], "b": by_b},
    )


def _views_of_input(x: Any) -> Any:
    """Outputs that are the input, or another output, under another name."""
    n, i = indices("n i")
    a = parameter("a", 3, init=1)
    same, y, again = tensor("same"), tensor("y"), tensor("again")
    same[n, i] = x[n, i]
    y[n, i] = x[n, i] * a[i]
    again[n, i] = y[n, i]
    return [same, y, again], scalar(Mean(y[n, i] ** 2, n, i))


def _views_of_input_reference(p: Any, x: Any) -> Any:
    y = x * p["a"]
    return [x, y, y], np.mean(y**2), {"a": 2 * (y * x).sum(axis=0) / y.size}


def _half(x: Any) -> Any:
    n, i = indices("n i")
    o = indices("o", 2)
    a = parameter("a", 4, 3, init=1)
    w, y = tensor("w", 2, 3), tensor("y")
    w[o, i] = a[o + 2, i]
    y[n, o] = Sum(x[n, i] * w[o, i], i)
    return y, scalar(Mean(y[n, o] ** 2, n, o))


def _half_reference(p: Any, x: Any) -> Any:
    y = x @ p["a"][2:].T
    slope = np.zeros((4, 3))
    slope[2:] = 2 * y.T @ x / y.size
    return y, np.mean(y**2), {"a": slope}


CASES = [
    Case(
        "unused head",
        _unused_head,
        lambda p, x: (
            [x @ p["a"], x * p["b"]],
            np.mean((x @ p["a"]) ** 2),
            {"a": 2 * (x @ p["a"]) @ x / len(x), "b": 0 * p["b"]},
        ),
    ),
    Case("stopped", _stopped, _stopped_reference),
    Case(
        "gradient is a copy",
        _square,
        lambda p, x: (
            x * p["s"],
            (p["w"] ** 2).sum() / 2 + p["s"],
            {"w": p["w"], "s": 1.0},
        ),
    ),
    Case(
        "gradient is a sum",
        _sum_of_two,
        lambda p, x: (
            x @ p["c"],
            ((p["u"] + p["v"]) ** 2).sum() / 2 + ((p["w"] - p["c"]) ** 2).sum() / 2,
            {"u": p["u"] + p["v"], "v": p["u"] + p["v"], "w": p["w"] - p["c"]},
        ),
    ),
    Case(
        "scalar alone in its group",
        _scalar_alone,
        _scalar_alone_reference,
        lambda: SGD(0.1, momentum=0.9, groups=[{"params": "s", "lr": 0.1}]),
    ),
    Case("frozen sum", _frozen_sum, _frozen_sum_reference),
    Case("joined", _joined, _joined_reference),
    Case("joined backwards", _joined_backwards, _joined_backwards_reference),
    Case("padded", _padded, _padded_reference),
    Case("added to a copy", _added_to_copy, _added_to_copy_reference),
    Case("rotary", _rotary, _rotary_reference),
    Case("output is a parameter", _output_is_parameter, _output_is_parameter_reference),
    Case("views of the input", _views_of_input, _views_of_input_reference),
    Case("half of a weight", _half, _half_reference),
]


def made(case: Case) -> Model:
    with fresh_trace():
        x = Input("x", 3)
        out, loss = case.build(x)
        return Model(inputs=x, outputs=out, loss=loss, optimizer=case.optimizer())
