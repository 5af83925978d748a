"""Losses over embeddings, unbalanced classes and unaligned sequences, both back ends. The loss of
each sample is the layer's output here; CTC is compared with the sum over all alignments."""

import itertools
from typing import Any

import autograd
import autograd.numpy as anp
import numpy as np
import pytest
from autograd.scipy.special import logsumexp

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.programs import network_of
from tests import references as plain
from tests import references_sequences as ref
from tests.backends import assert_close
from tests.interpreter import run
from tests.run_programs import c_results, lowered, numpy_results
from tests.tables import WAYS, Row, check, check_second_order, rows

T = Size("T")


def _each(loss: Any) -> Any:
    return lambda *xs: loss(*xs)


def _triplet(p: int, margin: float = 1.0) -> Any:
    def distance(x: Any, y: Any) -> Any:
        return anp.sum(abs(x - y + 1e-6) ** p, -1) ** (1 / p)

    return lambda _, a, b, c: ref.relu(distance(a, b) - distance(a, c) + margin)


def _nce(p: Any, q: Any, k: Any, temperature: float = 0.1, normalize: bool = True) -> Any:
    if normalize:
        q, k = (x / anp.sqrt(anp.sum(x**2, -1, keepdims=True)) for x in (q, k))
    s = q @ k.T / temperature
    return logsumexp(s, axis=1) - anp.diag(s)


def _clip(p: Any, q: Any, k: Any) -> Any:
    return (_nce(p, q, k, 0.5) + _nce(p, k, q, 0.5)) / 2


def _binary_focal(gamma: float = 2.0, alpha: Any = 0.25) -> Any:
    """torchvision.ops.sigmoid_focal_loss, line by line."""

    def loss(_: Any, z: Any, t: Any) -> Any:
        p = ref.sigmoid(z)
        cross = anp.logaddexp(0.0, z) - t * z
        value = cross * (1 - (p * t + (1 - p) * (1 - t))) ** gamma
        return value if alpha is None else (alpha * t + (1 - alpha) * (1 - t)) * value

    return loss


def _focal(gamma: float) -> Any:
    def loss(_: Any, z: Any, y: Any) -> Any:
        log_p = plain.pick(plain.log_softmax(z), y)
        return -((1 - anp.exp(log_p)) ** gamma) * log_p

    return loss


def _dice(power: int = 1, smooth: float = 1.0, logits: bool = True) -> Any:
    def loss(_: Any, z: Any, t: Any) -> Any:
        p, t = (x.reshape(len(x), -1) for x in (ref.sigmoid(z) if logits else z, t))
        both, total = anp.sum(p * t, 1), anp.sum(p**power + t**power, 1)
        return 1 - (2 * both + smooth) / (total + smooth)

    return loss


def _alignments(labels: Any, steps: int, classes: int, blank: int) -> Any:
    """The paths that collapse to the labels when repeats, then blanks are taken out."""
    for path in itertools.product(range(classes), repeat=steps):
        collapsed = [k for k, _ in itertools.groupby(path) if k != blank]
        if collapsed == list(labels):
            yield path


def _ctc(z: Any, labels: Any, steps: Any, lengths: Any, blank: int) -> Any:
    log_p, out = plain.log_softmax(z), []
    for n in range(len(z)):
        paths = _alignments(labels[n][: lengths[n]], steps[n], z.shape[2], blank)
        total = [sum(log_p[n, t, k] for t, k in enumerate(path)) for path in paths]
        out.append(-logsumexp(anp.array(total)))
    return anp.array(out)


VECTORS = ((4,), (4,), (4,))
TABLE = [
    Row("TripletMargin", _each(TripletMargin(reduction="none")), VECTORS, _triplet(2), batch=5),
    Row("TripletMargin p=1", _each(TripletMargin(0.2, p=1, reduction="none")), VECTORS, _triplet(1, 0.2), batch=5),
    Row("TripletMargin 3-D", _each(TripletMargin(5, reduction="none")), ((2, 3),) * 3, _triplet(2, 5)),
    Row("InfoNCE", _each(InfoNCE(reduction="none")), VECTORS[:2], _nce, batch=4),
    Row("InfoNCE plain", _each(InfoNCE(2, normalize=False, reduction="none")), VECTORS[:2],
        lambda p, q, k: _nce(p, q, k, 2, False), batch=3),
    Row("InfoNCE symmetric", _each(InfoNCE(0.5, symmetric=True, reduction="none")), VECTORS[:2], _clip, batch=4),
    Row("BinaryFocal", _each(BinaryFocal(reduction="none")), ((3,), (3,)), _binary_focal(), below=(0, 2)),
    Row("BinaryFocal 3", _each(BinaryFocal(None, 3, reduction="none")), ((2, 2), (2, 2)),
        _binary_focal(3, None), below=(0, 2)),
    Row("Focal", _each(Focal(reduction="none")), ((4,), ()), _focal(2), below=(0, 4), batch=5),
    Row("Focal 0", _each(Focal(0, reduction="none")), ((2, 4), (2,)), _focal(0), below=(0, 4)),
    Row("Dice", _each(Dice(reduction="none")), ((3, 2), (3, 2)), _dice(), below=(0, 2), batch=3),
    Row("Dice squared", _each(Dice(0.1, squared=True, reduction="none")), ((T,), (T,)), _dice(2, 0.1), below=(0, 2)),
    Row("Dice of probabilities", _each(Dice(3, from_logits=False, reduction="none")), ((4,), (4,)),
        _dice(1, 3, False), below=(0, 2)),
]  # fmt: skip
BY_NAME = {row.name: row for row in TABLE}


@rows(TABLE)
def test_contrastive(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", ["TripletMargin", "InfoNCE"])
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


LABELS = {
    "one": (0, [[1]], [1], None),
    "repeated": (0, [[1, 1], [2, 1], [2, 2]], [4, 4, 4], None),
    "lengths": (0, [[1, 2, 1], [2, 2, 1], [1, 2, 2], [1, 1, 1]], [5, 4, 3, 5], [3, 2, 1, 0]),
    "last class is blank": (2, [[0, 1, 0], [1, 1, 0]], [5, 4], [2, 3]),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", LABELS)
def test_ctc(name: str, way: str) -> None:
    blank, labels, steps, lengths = LABELS[name]
    y, steps = np.array(labels), np.array(steps)
    fixed = lengths is None
    lengths = np.full(len(y), y.shape[1]) if fixed else np.array(lengths)
    with fresh_trace():
        w, z = parameter("w"), Input("z", T if not fixed else steps[0], 3)
        scaled, label = tensor("scaled"), Input("y", y.shape[1], dtype=int)
        scaled[...] = w[()] * z[...]
        more = [] if fixed else [Input("steps", dtype=int), Input("lengths", dtype=int)]
        each = CTC(blank, reduction="none")(scaled, label, *more)
        loss = tensor("loss")
        loss[()] = Sum(each[...], ...)
        network = network_of(Model(inputs=[z, label, *more], outputs=each, loss=loss), "net")
    rng = np.random.default_rng(0)
    x = rng.uniform(-2, 2, (len(y), max(steps), 3))
    values = {"w": 1.5, "z": x, "y": y, "steps": steps, "lengths": lengths}
    program = network.programs["backward"]
    if way == "interpreter":
        got = run(program, values)
    else:
        run_it = numpy_results if way == "numpy" else lambda p, v: c_results([(p, v)])[0]
        got = run_it(lowered(program), values)

    def total(w: Any, x: Any) -> Any:
        return anp.sum(_ctc(w * x, y, steps, lengths, blank))

    assert_close(got["loss"], total(1.5, x), 1e-10)
    for which, tensor_name in enumerate("wz"):
        expected = autograd.grad(total, which)(1.5, x)
        gradients = {t.name: d.name for t, d in network.steps[0].gradients.items()}
        assert_close(got[gradients[tensor_name]], expected, 1e-10)


@pytest.mark.parametrize("way", WAYS)
def test_ctc_without_an_alignment(way: str) -> None:
    """Two equal labels need three steps: the loss is ∞, and does not depend on the logits."""
    with fresh_trace():
        w, z, y = parameter("w"), Input("z", 2, 3), Target("y", 2, dtype=int)
        scaled = tensor("scaled")
        scaled[...] = w[()] * z[...]
        loss = CTC()(scaled, y)
        program = network_of(Model(inputs=z, outputs=scaled, loss=loss), "net").programs["backward"]
    values = {"w": 1.0, "z": np.ones((1, 2, 3)), "y": np.array([[1, 1]])}
    if way == "interpreter":
        got = run(program, values)
    else:
        run_it = numpy_results if way == "numpy" else lambda p, v: c_results([(p, v)])[0]
        got = run_it(lowered(program), values)
    assert got["ctc1_mean"] == np.inf
    assert float(got["d_w"]) == 0


def test_errors() -> None:
    with fresh_trace():
        x, y = Input("x", 3), Input("y", 4)
        with pytest.raises(SpecError, match="TripletMargin needs three variables"):
            TripletMargin()(x, x)
        with pytest.raises(SpecError, match="p of TripletMargin is 3; it can be 1 or 2"):
            TripletMargin(p=3)
        with pytest.raises(
            SpecError, match=r"InfoNCE of x\[N, 3\]: the target must have shape \[N, 3\]"
        ):
            InfoNCE()(x, y)
        with pytest.raises(
            SpecError, match=r"CTC takes labels \(N, L\) and lengths \(N\) of whole"
        ):
            CTC()(Input("z", 4, 3), y)
        with pytest.raises(
            SpecError, match=r"CTC of blank 3 takes \(N, T, classes\), not z_2\[N, 4, 3\]"
        ):
            CTC(3)(Input("z", 4, 3), Input("labels", 2, dtype=int))
