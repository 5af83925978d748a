"""Recurrent layers: outputs and all gradients against a loop over steps, both back ends."""

from typing import Any

import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests import references_sequences as ref
from tests.tables import Row, check, check_empty_batch, check_second_order, rows

T = Size("T")


def _all(layer: str, **options: Any) -> Any:
    return lambda p, x: ref.scan(p, layer, x, **options)[0]


def _last(layer: str, **options: Any) -> Any:
    return lambda p, x: ref.scan(p, layer, x, **options)[1][0]


def _lengths(n: Any, extent: int) -> Any:
    return np.arange(extent) < n[:, None]


def _started(p: Any, x: Any, h: Any, c: Any) -> Any:
    return ref.scan(p, "lstm1", x, (h, c))[0]


def _deep(x: Any, h: Any, c: Any) -> Any:
    y, (h_n, c_n) = LSTM(2, num_layers=2, bidirectional=True, return_state=True)(x, (h, c))
    return Concatenate()(y, Flatten()(h_n), Flatten()(c_n))


def _deep_reference(p: Any, x: Any, h: Any, c: Any) -> Any:
    _, final, kinds = ref.stacked(p, "lstm1", x, 2, True, starts=(h, c))
    return anp.concatenate([final, *(k.reshape(len(x), -1) for k in kinds)], axis=-1)


def _state(x: Any) -> Any:
    y, h = GRU(3, return_sequences=True, return_state=True)(x)
    return Concatenate(axis=1)(y, Reshape(1, 3)(h))


def _state_reference(p: Any, x: Any) -> Any:
    y, (h,) = ref.scan(p, "gru1", x)
    return anp.concatenate([y, h[:, None]], axis=1)


def _coder(x: Any, y: Any) -> Any:
    """The last state of one LSTM starts another."""
    _, state = LSTM(3, return_state=True)(x)
    return LSTM(3, return_sequences=True)(y, state)


def _coder_reference(p: Any, x: Any, y: Any) -> Any:
    return ref.scan(p, "lstm2", y, ref.scan(p, "lstm1", x)[1])[0]


def _layers() -> Any:
    return Sequential(SimpleRNN(3, return_sequences=True), GRU(2, return_sequences=True), LSTM(2))


def _layers_reference(p: Any, x: Any) -> Any:
    x = ref.scan(p, "simple_rnn1", x)[0]
    return ref.scan(p, "lstm1", ref.scan(p, "gru1", x)[0])[1][0]


def _masked(kind: Any, units: int, **options: Any) -> Any:
    return lambda x, mask: kind(units, **options)(x, mask=mask)


X = ((4, 3),)
TABLE = [
    Row("RNN", SimpleRNN(2, return_sequences=True), X, _all("simple_rnn1")),
    Row("RNN last", SimpleRNN(2), X, _last("simple_rnn1")),
    Row("RNN of 1", SimpleRNN(1, bias=False), ((1, 1),), _last("simple_rnn1"), batch=1),
    Row("RNN reverse", SimpleRNN(2, return_sequences=True, reverse=True), X, _all("simple_rnn1", reverse=True)),
    Row("RNN reverse last", SimpleRNN(2, reverse=True), X, _last("simple_rnn1", reverse=True)),
    Row("RNN any length", SimpleRNN(2), ((T, 3),), _last("simple_rnn1"), steps=6),
    Row("LSTM", LSTM(2, return_sequences=True), X, _all("lstm1")),
    Row("LSTM last", LSTM(3), X, _last("lstm1")),
    Row("LSTM length 1", LSTM(2), ((1, 3),), _last("lstm1"), batch=1),
    Row("LSTM batch 1", LSTM(2, bias=False), ((5, 1),), _last("lstm1"), batch=1),
    Row("LSTM forget bias", LSTM(2, forget_bias=1), X, _last("lstm1", forget=1)),
    Row("LSTM reverse", LSTM(2, return_sequences=True, reverse=True), X, _all("lstm1", reverse=True)),
    Row("LSTM start", lambda x, h, c: LSTM(2, return_sequences=True)(x, (h, c)), ((4, 3), (2,), (2,)), _started),
    Row("LSTM start reverse", lambda x, h, c: LSTM(2, reverse=True)(x, (h, c)), ((3, 3), (2,), (2,)),
        lambda p, x, h, c: ref.scan(p, "lstm1", x, (h, c), reverse=True)[1][0]),
    Row("LSTM any length", LSTM(2, return_sequences=True), ((T, 3),), _all("lstm1"), steps=5),
    Row("LSTM any length of 1", LSTM(2), ((T, 3),), _last("lstm1"), steps=1, batch=1),
    Row("LSTM any length reverse", LSTM(2, reverse=True), ((T, 3),), _last("lstm1", reverse=True), steps=3),
    Row("LSTM two layers", LSTM(2, num_layers=2), X, lambda p, x: ref.stacked(p, "lstm1", x, 2)[1]),
    Row("LSTM both ways", LSTM(2, bidirectional=True, return_sequences=True), X,
        lambda p, x: ref.stacked(p, "lstm1", x, 1, True)[0]),
    Row("LSTM both ways last", LSTM(2, bidirectional=True), ((T, 3),),
        lambda p, x: ref.stacked(p, "lstm1", x, 1, True)[1]),
    Row("LSTM deep with states", _deep, ((3, 2), (4, 2), (4, 2)), _deep_reference),
    Row("LSTM lengths", _masked(LSTM, 2), ((4, 3), ()), lambda p, x, n: ref.scan(
        p, "lstm1", x, mask=_lengths(n, 4))[1][0], below=(0, 5), batch=5),
    Row("LSTM lengths of all", _masked(LSTM, 2, return_sequences=True), ((T, 3), ()), lambda p, x, n: ref.scan(
        p, "lstm1", x, mask=_lengths(n, 4))[0], below=(0, 5), batch=3),
    Row("LSTM lengths both ways", _masked(LSTM, 2, bidirectional=True, num_layers=2), ((3, 2), ()),
        lambda p, x, n: ref.stacked(p, "lstm1", x, 2, True, _lengths(n, 3))[1], below=(0, 4), batch=4),
    Row("LSTM mask", _masked(LSTM, 2, return_sequences=True), ((4, 3), (4,)), lambda p, x, m: ref.scan(
        p, "lstm1", x, mask=m)[0], below=(0, 2), batch=3),
    Row("encoder and decoder", _coder, ((3, 2), (4, 2)), _coder_reference),
    Row("GRU", GRU(2, return_sequences=True), X, _all("gru1")),
    Row("GRU last", GRU(3), X, _last("gru1")),
    Row("GRU no bias", GRU(2, bias=False), X, _last("gru1")),
    Row("GRU of 1", GRU(1), ((1, 1),), _last("gru1"), batch=1),
    Row("GRU any length", GRU(2), ((T, 3),), _last("gru1"), steps=6),
    Row("GRU two layers both ways", GRU(2, num_layers=2, bidirectional=True, return_sequences=True), ((3, 2),),
        lambda p, x: ref.stacked(p, "gru1", x, 2, True)[0]),
    Row("GRU lengths reverse", _masked(GRU, 2, reverse=True), ((4, 3), ()), lambda p, x, n: ref.scan(
        p, "gru1", x, mask=_lengths(n, 4), reverse=True)[1][0], below=(0, 5), batch=4),
    Row("GRU with its state", _state, X, _state_reference),
    Row("GRU start", lambda x, h: GRU(2)(x, h), ((4, 3), (2,)),
        lambda p, x, h: ref.scan(p, "gru1", x, (h,))[1][0]),
    Row("three kinds", _layers(), ((T, 2),), _layers_reference),
]  # fmt: skip
BY_NAME = {row.name: row for row in TABLE}


@rows(TABLE)
def test_recurrent(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", ["RNN", "LSTM last", "GRU last"])
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


@pytest.mark.parametrize("name", ["LSTM any length", "GRU two layers both ways"])
def test_empty_batch(name: str) -> None:
    check_empty_batch(BY_NAME[name])


def test_errors() -> None:
    with fresh_trace():
        x = Input("x", 4, 3)
        with pytest.raises(SpecError, match="LSTM runs in reverse or both ways, not both"):
            LSTM(2, reverse=True, bidirectional=True)
        with pytest.raises(
            SpecError, match=r"GRU is called on y\[N, 3\]; it takes \(N, T, features\)"
        ):
            GRU(2)(Input("y", 3))
        with pytest.raises(SpecError, match=r"initial of GRU needs shape \[N, 2\], not z\[N, 3\]"):
            GRU(2)(x, Input("z", 3))
        with pytest.raises(SpecError, match="initial of LSTM is h and c; 1 are given"):
            LSTM(3)(x, Input("h", 3))
        with pytest.raises(SpecError, match="activation of SimpleRNN is 'softmax'"):
            SimpleRNN(3, "softmax")
