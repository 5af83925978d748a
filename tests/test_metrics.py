"""Metrics beside scikit-learn's, in both back ends: ties, classes that nobody has or says, several
labels of a sample; by words; where they do not fit."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from sklearn import metrics as sk

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.library.metrics import METRICS
from tests.modules import Later, together

FUZZ = int(os.environ.get("SYMGRAD_FUZZ", 12))
CLASSES = 5
OF_CLASSES: dict[str, tuple[Any, Callable[[Any, Any], float]]] = {
    "accuracy": (Accuracy(), lambda y, z: sk.accuracy_score(y, z.argmax(1))),
    "top1": (TopK(1), lambda y, z: top_k(y, z, 1)),
    "top3": (TopK(3), lambda y, z: top_k(y, z, 3)),
    "top9": (TopK(9), lambda y, z: 1.0),
    **{
        f"{kind}_{average}": (
            metric(average),
            lambda y, z, f=f, a=average: f(y, z.argmax(1), average=a, zero_division=0),
        )
        for average in ("macro", "micro", "weighted")
        for kind, metric, f in (
            ("precision", Precision, sk.precision_score),
            ("recall", Recall, sk.recall_score),
            ("f1", F1, sk.f1_score),
        )
    },
}
OF_LABELS: dict[str, tuple[Any, Callable[[Any, Any], float]]] = {
    "accuracy": (Accuracy(), lambda y, z: np.mean((z > 0) == y)),
    "exact": (ExactMatch(), lambda y, z: sk.accuracy_score(y, z > 0)),
    **{
        f"{kind}_{average}": (
            metric(average),
            lambda y, z, f=f, a=average: f(y, z > 0, average=a, zero_division=0),
        )
        for average in ("macro", "micro", "weighted")
        for kind, metric, f in (
            ("precision", Precision, sk.precision_score),
            ("recall", Recall, sk.recall_score),
            ("f1", F1, sk.f1_score),
        )
    },
}
OF_ONE: dict[str, tuple[Any, Callable[[Any, Any], float]]] = {
    "accuracy": (Accuracy(0.5), lambda y, z: sk.accuracy_score(y, z > 0.5)),
    "precision": (
        Precision(threshold=0.5),
        lambda y, z: sk.precision_score(y, z > 0.5, zero_division=0),
    ),
    "recall": (Recall(threshold=0.5), lambda y, z: sk.recall_score(y, z > 0.5, zero_division=0)),
    "f1": (F1(threshold=0.5), lambda y, z: sk.f1_score(y, z > 0.5, zero_division=0)),
    "auc": (AUC(), lambda y, z: sk.roc_auc_score(y, z)),
}
OF_VALUES: dict[str, tuple[Any, Callable[[Any, Any], float]]] = {
    "r2": (R2(), sk.r2_score),
    "mae": (MAE(), sk.mean_absolute_error),
    "mse": (MSE(), sk.mean_squared_error),
}
OF_TWO = {"auc": (AUC(), lambda y, z: sk.roc_auc_score(y, z[:, 1] - z[:, 0]))}
TABLES = [OF_CLASSES, OF_LABELS, OF_ONE, OF_VALUES, OF_TWO]


def top_k(y: Any, z: Any, k: int) -> float:
    return float(sk.top_k_accuracy_score(y, z, k=k, labels=np.arange(z.shape[1])))


def measured(table: Any, shape: tuple[int, ...], labels: bool) -> Model:
    with fresh_trace():
        z = Input("z", *shape)
        y = Target("y", *shape[:-1], dtype=int) if labels else Target("y", *shape)
        # the same metric objects serve other tests: each model calls copies
        found = {name: metric(z, y) for name, (metric, _) in table.items()}
        return Model(functions={f"m_{name}": Function([z, y], v) for name, v in found.items()})


NETS = Later(
    lambda: together(
        [
            measured(OF_CLASSES, (CLASSES,), True),
            measured(OF_LABELS, (4,), False),
            measured(OF_ONE, (), False),
            measured(OF_VALUES, (3,), False),
            measured(OF_TWO, (2,), True),
        ],
        prefix="metrics",
    )
)


def drawn(kind: int, rng: np.random.Generator) -> tuple[Any, Any]:
    """Outputs, half of them with ties, and targets; small numbers of samples leave classes out."""
    n = int(rng.integers(2, 30))
    shape = [(n, CLASSES), (n, 4), (n,), (n, 3), (n, 2)][kind]
    z = rng.integers(-2, 3, shape) / 2 if rng.random() < 0.5 else rng.normal(size=shape)
    if kind == 0:
        return z, rng.integers(CLASSES, size=n)
    if kind == 3:
        y = rng.normal(size=shape)
        y[:, 0] = np.where(rng.random() < 0.3, 1.0, y[:, 0])  # a constant target
        return (y.copy() if rng.random() < 0.2 else z), y
    y = rng.integers(2, size=shape if kind < 3 else n)
    if kind != 1:
        y[:2] = 0, 1  # the area needs both
    return z, y if kind == 4 else y.astype(float)


@pytest.mark.parametrize("backend", [0, 1], ids=["numpy", "c"])
@pytest.mark.parametrize("kind", range(5), ids=["classes", "labels", "one", "values", "two"])
def test_values_are_those_of_scikit_learn(kind: int, backend: int) -> None:
    rng = np.random.default_rng(kind)
    net = NETS[kind][backend]
    for _ in range(FUZZ):
        z, y = drawn(kind, rng)
        for name, (_, reference) in TABLES[kind].items():
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                wanted = reference(y, z)
            found = getattr(net, f"m_{name}")(np.asarray(z, float), y)
            assert found == pytest.approx(wanted, abs=1e-12), (name, z, y)


def test_by_words() -> None:
    with fresh_trace():
        layers = Sequential(Input(3), Dense(2))
        words = ["accuracy", "f1", "auc", "precision", "recall"]
        model = Model(layers, loss=CrossEntropy(), metrics=words)
        net = together([model], prefix="words")[0][0]
    x, y = np.random.default_rng(0).normal(size=(9, 3)), np.array([0, 1, 1] * 3)
    params = net.init_params()
    found, z = net.metrics(params, x, y), net.forward(params, x)
    assert [*found] == ["loss", *words]
    assert found["accuracy"] == pytest.approx(sk.accuracy_score(y, z.argmax(1)))
    assert found["auc"] == pytest.approx(sk.roc_auc_score(y, z[:, 1] - z[:, 0]))
    with fresh_trace():
        layers = Sequential(Input(3), Dense(2))
        model = Model(layers, loss=MSE(), metrics={"a": "mae", "b": "r2", "c": "mse"})
    assert {*METRICS} >= {"accuracy", "top_k", "r2", "f1", "auc", "mae", "mse", "exact_match"}


def test_the_target_of_a_formula() -> None:
    with fresh_trace():
        x, y, weight = Input("x", 3), Target("y", dtype=int), Target("weight")
        z = Dense(2)(x)
        loss = 0.5 * CrossEntropy()(z, y)
        model = Model(inputs=x, outputs=z, loss=loss, metrics=["accuracy"])
        for outputs, others in (
            (z, loss + Mean(weight[...], ...)),
            (z, loss * 0 + MSE()(z, z)),
            ([z, x], loss),
        ):
            with pytest.raises(
                SpecError, match="the output of a model and the target that its loss"
            ):
                Model(inputs=x, outputs=outputs, loss=others, metrics=["accuracy"])
    net = together([model], prefix="formula")[0][0]
    data, labels = np.random.default_rng(1).normal(size=(9, 3)), np.array([0, 1, 1] * 3)
    params = net.init_params()
    said = net.forward(params, data).argmax(1)
    found = net.metrics(params, data, labels)["accuracy"]
    assert found == pytest.approx(sk.accuracy_score(labels, said))


@pytest.mark.parametrize(
    ("metrics", "message"),
    [
        (["acuracy"], "there is no 'acuracy'; there are accuracy, auc"),
        ("accuracy", r'must be like \{"accuracy": a\} or \["accuracy"\]'),
        (["r2"], "R2 of .*: the target must be of the output's shape"),
        (["auc"], "AUC is of one output for each sample, or of two classes"),
        ({"f": lambda z, y: F1("all")(z, y)}, "average of F1 is 'all'; it can be macro, micro"),
        ({"f": lambda z, y: Accuracy()(z, z[...])}, "is given the target"),
    ],
)
def test_where_they_do_not_fit(metrics: Any, message: str) -> None:
    with fresh_trace(), pytest.raises(SpecError, match=message):
        Model(Sequential(Input(3), Dense(4)), loss=CrossEntropy(), metrics=metrics)
