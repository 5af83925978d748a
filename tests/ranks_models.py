"""Models whose training ranks can share, at once or in parts, and those where they cannot, with
what is said then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from symgrad import *

Build = Callable[[], Model]


def value(formula: Any) -> Any:
    loss = tensor("loss")
    loss[()] = formula
    return loss


def weighted() -> Model:
    """Weights of labels, one that counts for nothing, decay, a bound on the gradient, metrics."""
    loss = CrossEntropy([0.5, 2.0, 1.25, 0.25], ignore_index=2)
    optimizer = AdamW(argument("lr", 0.01), weight_decay=0.3, clip_norm=0.05)
    layers = Sequential(Input(3), Dense(5, "tanh"), Dense(4))
    return Model(layers, loss=loss, optimizer=optimizer, metrics=["accuracy"])


def drawn() -> Model:
    """Dropout, decay in the loss, a running mean of the samples, a count of the steps."""
    x, y = Input("x", 3), Target("y", 2)
    n, i, o = indices("n i o")
    center, steps = (
        parameter("center", 3, init=0, trainable=False),
        parameter("steps", init=0, trainable=False),
    )
    mean, new, count = tensor("mean"), tensor("new_center"), tensor("new_steps")
    mean[i] = Mean(x[n, i], n)
    new[i] = 0.9 * center[i] + 0.1 * mean[i]
    count[()] = steps[()] + 1
    update(center, new)
    update(steps, count)
    W = parameter("W", 3, 8)
    h, z = tensor("h"), tensor("z")
    h[n, o] = tanh(Sum(x[n, i] * W[i, o], i))
    z = Dense(2)(Dropout(0.4)(h))
    error, decay = value(Mean((z[n, o] - y[n, o]) ** 2, n, o)), value(Sum(W[i, o] ** 2, i, o))
    loss = value(error[()] + argument("decay", 0.01) * decay[()])
    return Model(inputs=x, outputs=z, loss=loss, optimizer=SGD(0.1, 0.9))


def summed() -> Model:
    """A sum over the samples; points of the edge, with a batch of their own, move the samples."""
    x, edge, y = Input("x", 3), Input("edge", 3, batch="B"), Target("y", 2)
    n, i, b, o = indices("n i b o")
    middle, moved = tensor("middle"), tensor("moved")
    middle[i] = Mean(edge[b, i], b)
    moved[n, i] = x[n, i] - middle[i]
    z = Dense(2, "tanh")(moved)
    metrics = {"mae": MAE(), "rare": R2()}
    loss = MSE(reduction="sum")
    optimizer = Adam(0.01, clip_value=0.3)
    return Model(inputs=[x, edge], outputs=z, loss=loss(z, y), optimizer=optimizer, metrics=metrics)


SHARED: dict[str, tuple[Build, str]] = {
    "weighted": (weighted, "weighted"),
    "drawn": (drawn, "mean"),
    "summed": (summed, "sum"),
}


def shared(word: str) -> Callable[[Build], Build]:
    def add(build: Build) -> Build:
        SHARED[build.__name__] = (build, word)
        return build

    return add


def of_samples(formula: Callable[[Any, Any, Any, Any], Any]) -> Model:
    """A loss of z[n,o] and y[n,o]."""
    x, y = Input("x", 3), Target("y", 2)
    z = Dense(2, "tanh")(x)
    n, o = indices("n o")
    return Model(inputs=x, outputs=z, loss=value(formula(z, y, n, o)), optimizer=SGD(0.1))


@shared("mean")
def sequences() -> Model:
    """A recurrence, whose number of steps is a size of the data."""
    x, y = Input("x", size("T"), 3), Target("y", 2)
    z = Dense(2)(LSTM(4)(x))
    return Model(inputs=x, outputs=z, loss=MSE()(z, y), optimizer=SGD(0.1))


@shared("mean")
def two_means() -> Model:
    def formula(z: Any, y: Any, n: Any, o: Any) -> Any:
        a, b = value(Mean(z[n, o] ** 2, n, o)), value(Mean(z[n, 0] * y[n, 1], n))
        return 3 * a[()] - b[()] / 2

    return of_samples(formula)


@shared("weighted")
def ratio_of_sums() -> Model:
    def formula(z: Any, y: Any, n: Any, o: Any) -> Any:
        total, count = value(Sum((z[n, o] - y[n, o]) ** 2, n, o)), value(Sum(1 + 0 * y[n, 0], n))
        return total[()] / count[()]

    return of_samples(formula)


@shared("weighted")
def weights_in_two_steps() -> Model:
    def formula(z: Any, y: Any, n: Any, o: Any) -> Any:
        w, total = tensor("w"), value(Sum(y[n, 0] ** 2, n))
        w[n] = y[n, 0] ** 2 / total[()]
        mean = value(Sum(w[n] * z[n, 1] ** 2, n))
        return 1 + 2 * mean[()]

    return of_samples(formula)


@shared("sum")
def sum_of_sums() -> Model:
    def formula(z: Any, y: Any, n: Any, o: Any) -> Any:
        a, b = value(Sum(z[n, o] ** 2, n, o)), value(Sum(z[n, 0] * y[n, 1], n))
        return a[()] - b[()]

    return of_samples(formula)


def contrasted() -> Model:
    x, y = Input("x", 3), Input("y", 3)
    a, b = Dense(2, name="a")(x), Dense(2, name="b")(y)
    return Model(inputs=[x, y], outputs=a, loss=InfoNCE()(a, b), optimizer=SGD(0.1))


def noise_of_all() -> Model:
    x, y = Input("x", 3), Target("y", 2)
    n, o = indices("n o")
    u, z = random_uniform("u", 2), Dense(2)(x)
    loss = value(Mean((z[n, o] * u[o] - y[n, o]) ** 2, n, o))
    return Model(inputs=x, outputs=z, loss=loss, optimizer=SGD(0.1))


def _with(formula: Callable[[Any, Any, Any, Any], Any]) -> Build:
    return lambda: of_samples(formula)


def _root(z: Any, y: Any, n: Any, o: Any) -> Any:
    mean = value(Mean((z[n, o] - y[n, o]) ** 2, n, o))
    return sqrt(mean[()])


def _sum_and_decay(z: Any, y: Any, n: Any, o: Any) -> Any:
    W = parameter("V", 2, init=1)
    total = value(Sum(z[n, o] ** 2, n, o))
    return total[()] + Sum(W[o] ** 2, o)


def _sum_and_number(z: Any, y: Any, n: Any, o: Any) -> Any:
    total = value(Sum(z[n, o] ** 2, n, o))
    return total[()] + 1


def _two_weights(z: Any, y: Any, n: Any, o: Any) -> Any:
    mean, total = value(Mean(z[n, o] ** 2, n, o)), value(Sum(y[n, 0] ** 2, n))
    other = value(Sum(z[n, 1] * y[n, 0] ** 2, n))
    return mean[()] + other[()] / total[()]


def _weights_of_outputs(z: Any, y: Any, n: Any, o: Any) -> Any:
    total, part = value(Sum(z[n, 0] ** 2, n)), value(Sum(y[n, 0] * z[n, 0] ** 2, n))
    return part[()] / total[()]


def _mean_and_sum(z: Any, y: Any, n: Any, o: Any) -> Any:
    mean, total = value(Mean(z[n, o] ** 2, n, o)), value(Sum(z[n, 0], n))
    return mean[()] + total[()]


def _neighbours(z: Any, y: Any, n: Any, o: Any) -> Any:
    m, d = indices("m"), tensor("d")
    d[n] = Sum((z[n, 0] - z[m, 1]) ** 2, m)
    return Mean(d[n], n)


def _places(z: Any, y: Any, n: Any, o: Any) -> Any:
    return Mean((n + 1) * z[n, o] ** 2, n, o)


def normalized() -> Model:
    """Statistics of the samples within the network, and running ones."""
    layers = Sequential(Input(3), Dense(4), BatchNorm(), Dense(4, "tanh"), BatchNorm(), Dense(2))
    return Model(layers, loss=MSE(), optimizer=SGD(0.1, 0.9))


def of_images() -> Model:
    """Statistics of channels and places, weights of labels, one that counts for nothing."""
    layers = Sequential(
        Input(2, 4, 4),
        Conv2d(3, 3, padding="same"),
        BatchNorm(momentum=None),
        Activation("relu"),
        Flatten(),
        Dense(4),
    )
    loss = CrossEntropy([0.5, 2.0, 1.25, 0.25], ignore_index=2)
    return Model(layers, loss=loss, optimizer=SGD(0.1))


def of_sequences() -> Model:
    """Statistics before and after a recurrence, decay in the loss."""
    x, y = Input("x", 3, 4), Target("y", 2)
    z = Dense(2)(BatchNorm()(LSTM(4)(LayerNorm()(x))))
    n, o = indices("n o")
    V = parameter("V", 2, init=1)
    loss = value(Mean((z[n, o] * V[o] - y[n, o]) ** 2, n, o) + Sum(V[o] ** 2, o))
    return Model(inputs=x, outputs=z, loss=loss, optimizer=SGD(0.1))


def counted() -> Model:
    """A running sum of the samples, which no loss reads."""
    x, y = Input("x", 3), Target("y", 2)
    n, i = indices("n i")
    seen, new = parameter("seen", 3, init=0, trainable=False), tensor("new_seen")
    new[i] = seen[i] + Sum(x[n, i] ** 2, n)
    update(seen, new)
    z = Dense(2)(x)
    return Model(inputs=x, outputs=z, loss=MSE()(z, y), optimizer=SGD(0.1))


IN_PARTS: dict[str, Build] = {
    "batch norm": normalized,
    "batch norm of images": of_images,
    "batch norm behind a recurrence": of_sequences,
    "running sum": counted,
    "root": _with(_root),
    "sum and decay": _with(_sum_and_decay),
    "sum and a number": _with(_sum_and_number),
    "two weights": _with(_two_weights),
    "weights of outputs": _with(_weights_of_outputs),
    "mean and sum": _with(_mean_and_sum),
}


REFUSED: dict[str, tuple[Build, str]] = {
    "InfoNCE": (contrasted, "pairs of samples"),
    "one draw": (noise_of_all, "drawn once for all samples"),
    "worst": (_with(lambda z, y, n, o: Max(z[n, 0] ** 2, n)), "the max over samples"),
    "logsumexp": (_with(lambda z, y, n, o: LogSumExp(z[n, 0], n)), "over samples"),
    "pairs": (_with(_neighbours), "pairs of samples"),
    "places": (_with(_places), "place of a sample"),
    "first sample": (_with(lambda z, y, n, o: Mean(z[n, o] * y[0, o], n, o)), "other samples"),
}
