"""Models whose accesses are hard to print: recurrences, windows, paddings, strides and gathers. The
table goes on in `tests/printed_models.py`.

Each function takes inputs of the shapes that its row declares and gives the output. They are written
as users write them, with names, accesses and conditions that a careless printer gets wrong.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from symgrad import *

Shape = tuple[Any, ...]
Models = dict[str, tuple[Callable[..., Any], tuple[Shape, ...], tuple[int, ...]]]


def into(models: Models, *shapes: Shape, below: tuple[int, ...] = ()) -> Callable[[Any], Any]:
    """A row: shapes of the inputs without the batch; an input is whole numbers below its bound."""

    def add(build: Callable[..., Any]) -> Callable[..., Any]:
        models[build.__name__] = (build, shapes, below or (0,) * len(shapes))
        return build

    return add


MODELS: Models = {}
model = partial(into, MODELS)

# --- recurrences


@model((5, 2))
def two_recurrences_that_share_names(x: Any) -> Any:
    i, o = indices("i o")
    W, U = parameter("W", 2, 2), parameter("U", 2, 2)
    h = tensor("h", x.shape[0], 6, 2)
    with recurrence("t", 5) as t:
        h[..., t + 1, o] = tanh(Sum(x[..., t, i] * W[i, o], i) + h[..., t, o])
    h2 = tensor("h", x.shape[0], 6, 2)
    with recurrence("t", 5) as t:
        h2[..., t + 1, o] = tanh(Sum(h[..., t + 1, i] * U[i, o], i) - h2[..., t, o])
    y = tensor("y")
    y[..., o] = h2[..., 5, o] * h[..., 2, o]
    return y


@model((4, 2))
def a_recurrence_that_runs_backwards_with_a_start(x: Any) -> Any:
    o = indices("o")
    s = parameter("s", 2)
    h = tensor("h", x.shape[0], 5, 2)
    h[..., 4, o] = s[o]
    with recurrence("t", 4, reverse=True) as t:
        h[..., t, o] = tanh(h[..., t + 1, o] * x[..., t, o]) + x[..., t, 1 - o] / (t + 1)
    y = tensor("y")
    y[..., o] = h[..., 0, o] - h[..., 3, o] / 2
    return y


@model((6,))
def two_steps_back(x: Any) -> Any:
    a, b = parameter("alpha"), parameter("beta_1")
    f = tensor("f", x.shape[0], 8)
    f[..., 0] = a[()] * x[..., 0]
    f[..., 1] = b[()]
    with recurrence("t", 6) as t:
        f[..., t + 2] = a[()] * f[..., t + 1] + b[()] * f[..., t] + sin(x[..., t])
    y = tensor("y")
    k = indices("k", 3)
    y[..., k] = f[..., 2 * k + 3]
    return y


@model((4, 2))
def a_recurrence_of_pairs(x: Any) -> Any:
    """Two states that read each other, and a value within the step."""
    o, p = indices("o p")
    W = parameter("W", 2, 2)
    c, h = tensor("c", x.shape[0], 5, 2), tensor("h", x.shape[0], 5, 2)
    g = tensor("g")
    with recurrence("t", 4) as t:
        g[..., t, o] = sigmoid(Sum(h[..., t, p] * W[p, o], p) + x[..., t, o])
        c[..., t + 1, o] = g[..., t, o] * c[..., t, o] + (1 - g[..., t, o]) * x[..., t, o]
        h[..., t + 1, o] = tanh(c[..., t + 1, o]) * g[..., t, 1 - o]
    y = tensor("y")
    y[..., o] = Sum(h[..., t, o], t)
    return y


@model((4,))
def a_step_that_counts(x: Any) -> Any:
    s = tensor("s", x.shape[0], 5)
    w = parameter("w", 4)
    with recurrence("i", 4) as i:
        s[..., i + 1] = where(i > 1, s[..., i] * w[i], x[..., i]) - x[..., 3 - i]
    y = tensor("y")
    j = indices("j", 5)
    y[..., j] = s[..., j] + s[..., 4 - j]
    return y


@model((3, 3))
def a_recurrence_over_rows(x: Any) -> Any:
    """Cumulative sums over one axis, then a recurrence over the other."""
    y, z = indices("y z")
    c = tensor("c", x.shape[0], 4, 3)
    with recurrence("t", 3) as t:
        c[..., t + 1, y] = c[..., t, y] + x[..., t, y] ** 2
    d = tensor("d", x.shape[0], 4, 4)
    with recurrence("u", 3, reverse=True) as u:
        d[..., y, u] = d[..., y, u + 1] * c[..., y, u] + c[..., y, 2 - u]
    out = tensor("out")
    out[..., y] = Sum(d[..., y, z], z)
    return out


@model((5,))
def a_running_maximum(x: Any) -> Any:
    m = tensor("m", x.shape[0], 6)
    m[..., 0] = -3
    with recurrence("t", 5) as t:
        m[..., t + 1] = maximum(m[..., t], x[..., t] * parameter("scale_t", 5)[t])
    y = tensor("y")
    k = indices("k", 6)
    y[..., k] = m[..., k] * (k + 1)
    return y


# --- windows, paddings, strides


def _pooled(layer: Any) -> Callable[[Any], Any]:
    return lambda x: layer(Conv2d(2, 2)(x))


for _name, _layer in {
    "max_pool_with_padding_and_dilation": lambda: MaxPool2d(2, stride=1, padding=1, dilation=2),
    "average_pool_with_padding": lambda: AvgPool2d(3, stride=2, padding=1),
    "reflect": lambda: ReflectionPad2d((1, 2, 0, 1)),
    "replicate": lambda: ReplicationPad2d((2, 1, 1, 0)),
    "circular": lambda: CircularPad2d((1, 2, 2, 1)),
    "constant": lambda: ConstantPad2d((1, 0, 2, 1), 1.5),
    "adaptive": lambda: AdaptiveAvgPool2d(2),
    "dilated_and_strided": lambda: Conv2d(2, 2, stride=2, dilation=2, padding=1, padding_mode="reflect"),
    "grouped": lambda: Conv2d(4, 2, groups=2, padding=1),
    "transposed": lambda: ConvTranspose2d(2, 3, stride=2, padding=1),
}.items():  # fmt: skip
    MODELS[_name] = (lambda x, layer=_layer: layer()(Conv2d(2, 2)(x)), ((1, 6, 5),), (0,))


@model((7,))
def a_stencil_with_a_boundary(u: Any) -> Any:
    """Each element of the ends of its own."""
    d, i = tensor("d", u.shape[0], 7), indices("i", 5)
    c = parameter("c", 3)
    d[..., i + 1] = c[0] * u[..., i] - 2 * c[1] * u[..., i + 1] + c[2] * u[..., i + 2]
    d[..., 0] = u[..., 1] - u[..., 0]
    d[..., 6] = (u[..., 6] - u[..., 4]) / 2
    return d


@model((8,))
def even_and_odd(x: Any) -> Any:
    y, i = tensor("y"), indices("i", 4)
    y[..., 2 * i] = x[..., 2 * i] + x[..., 2 * i + 1]
    y[..., 2 * i + 1] = x[..., 2 * i] - x[..., 2 * i + 1]
    return y


@model((3,), (2,), (1,))
def joined_of_odd_widths(a: Any, b: Any, c: Any) -> Any:
    return Dense(2)(Concatenate()(c, a, b, c))


@model((2, 4, 4))
def a_strided_shortcut(x: Any) -> Any:
    y = Conv2d(4, 3, stride=2, padding=1)(x)
    return y + Conv2d(4, 1, stride=2)(x)


@model((3, 3))
def a_diagonal_and_the_rest(x: Any) -> Any:
    i, j = indices("i j")
    w = parameter("w", 3, 3)
    y = tensor("y", x.shape[0], 3, 3)
    y[..., i, j] = x[..., j, i] * w[i, j] + where(equal(i, j), exp(x[..., i, i]) * w[i, i], 0)
    return y


# --- gathers


@model((4,), (4,), below=(4, 3))
def a_gather_in_a_gather(tok: Any, pos: Any) -> Any:
    t, d = indices("t d")
    E, table = parameter("E", 4, 3), tensor("table", dtype=int)
    table[..., t] = tok[..., t]
    y = tensor("y")
    y[..., t, d] = E[table[..., pos[..., t]], d] * (t + 1)
    return y


@model((3,), (3,), below=(4, 0))
def labels_twice(k: Any, x: Any) -> Any:
    i, j = indices("i j")
    W = parameter("W", 4, 4)
    y = tensor("y")
    y[..., i, j] = W[k[..., i], k[..., j]] * x[..., i] - W[k[..., j], 2]
    return y


@model((3,), (3,), below=(5, 0))
def counted_labels(k: Any, x: Any) -> Any:
    i, p = indices("i"), indices("p", 5)
    count, w = tensor("count"), parameter("w", 3)
    count[..., p] = Sum(x[..., i] * w[i], i, where=equal(k[..., i], p)) - Max(w[i], i, where=i < p)
    y = tensor("y")
    y[..., p] = where(p > 0, count[..., p], 1) ** 2
    return y


@model((4,), below=(6,))
def whole_numbers(k: Any) -> Any:
    i = indices("i")
    half, E = tensor("half", dtype=int), parameter("E", 6)
    half[..., i] = k[..., i] // 2 + (k[..., i] % 2) * (i % 2)
    y = tensor("y")
    y[..., i] = E[clip(half[..., i], 0, 5)] * (k[..., i] - half[..., i]) / 3
    return y


@model((), (), (3, 4), below=(3, 4, 0))
def picked_by_two_labels(a: Any, b: Any, x: Any) -> Any:
    i, j = indices("i j")
    z, w = tensor("z"), parameter("w", 3, 4)
    z[..., i, j] = x[..., i, j] * w[i, j]
    y, k = tensor("y"), indices("k", 2)
    y[..., k] = z[..., a[...], b[...]] * (k + 1) + Sum(z[..., i, j], i, j) / (k + 2)
    return y
