"""Embeddings, positions, gated layers and mixtures: outputs and all gradients, both back ends."""

from typing import Any

import autograd.numpy as anp
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests import references as plain
from tests import references_sequences as ref
from tests.tables import Row, check, check_empty_batch, check_second_order, rows

T = Size("T")


def _padded(p: Any, x: Any) -> Any:
    return p["e_E"][x] * (x != 1)[..., None]


def _gated(f: Any, up: Any = lambda p, x: x @ p["f_W_up"]) -> Any:
    return lambda p, x: (f(x @ p["f_W_gate"]) * up(p, x)) @ p["f_W_down"]


def _biased(p: Any, x: Any) -> Any:
    h = anp.tanh(x @ p["f_W_gate"] + p["f_b_gate"]) * (x @ p["f_W_up"] + p["f_b_up"])
    return h @ p["f_W_down"] + p["f_b_down"]


def _mixture(p: Any, x: Any, f: Any = plain.gelu) -> Any:
    gates, total = ref.softmax(x @ p["m_W_gate"]), 0
    for e in range(gates.shape[-1]):
        h = x @ p["m_W"][:, e] + (p["m_b"][e] if "m_b" in p else 0)
        y = f(h) @ p["m_V"][e] + (p["m_c"][e] if "m_c" in p else 0)
        total = total + gates[..., e, None] * y
    return total


def _tied(x: Any) -> Any:
    embedding = Embedding(5, 3, name="e")
    h = tanh_of(embedding(x))
    return Dense(5, W=embedding["E"], transpose_W=True, bias=False)(h)


def tanh_of(x: Any) -> Any:
    return Tanh()(x)


def _feed(p: Any, x: Any) -> Any:
    return ref.dense(p, "f_dense2", plain.gelu(ref.dense(p, "f_dense1", x)))


def _glu(p: Any, x: Any) -> Any:
    return x[..., :3] * ref.sigmoid(x[..., 3:])


TABLE = [
    Row("Embedding", Embedding(7, 3, name="e"), ((4,),), lambda p, x: p["e_E"][x], below=(7,)),
    Row("Embedding of one", Embedding(3, 2, name="e"), ((),), lambda p, x: p["e_E"][x], below=(3,)),
    Row("Embedding 2-D", Embedding(3, 1, name="e"), ((2, 3),), lambda p, x: p["e_E"][x], below=(3,)),
    Row("Embedding padded", Embedding(3, 2, padding_idx=1, name="e"), ((9,),), _padded, below=(3,)),
    Row("Embedding any length", Embedding(4, 3, name="e"), ((T,),), lambda p, x: p["e_E"][x], below=(4,)),
    Row("Embedding tied", _tied, ((6,),), lambda p, x: anp.tanh(p["e_E"][x]) @ p["e_E"].T, below=(5,)),
    Row("PositionalEncoding", PositionalEncoding(), ((5, 6),), lambda p, x: x + ref.sinusoids(5, 6)),
    Row("PositionalEncoding odd", PositionalEncoding(), ((4, 5),), lambda p, x: x + ref.sinusoids(4, 5)),
    Row("PositionalEncoding of 1", PositionalEncoding(), ((1, 1),), lambda p, x: x + ref.sinusoids(1, 1)),
    Row("PositionalEncoding any length", PositionalEncoding(100), ((T, 4),),
        lambda p, x: x + ref.sinusoids(7, 4, 100), steps=7),
    Row("PositionEmbedding", PositionEmbedding(name="e"), ((3, 4),), lambda p, x: x + p["e_P"]),
    Row("PositionEmbedding longer", PositionEmbedding(5, name="e"), ((3, 4),), lambda p, x: x + p["e_P"][:3]),
    Row("RotaryPositions", RotaryPositions(), ((4, 6),), lambda p, x: ref.rotated(x)),
    Row("RotaryPositions heads", RotaryPositions(50), ((4, 2, 4),), lambda p, x: anp.stack(
        [ref.rotated(x[:, :, h], 50) for h in range(2)], 2)),
    Row("RotaryPositions halves", RotaryPositions(interleaved=False), ((T, 6),),
        lambda p, x: ref.rotated(x, interleaved=False), steps=5),
    Row("RotaryPositions length 1", RotaryPositions(), ((1, 2),), lambda p, x: x, batch=1),
    Row("FeedForward", FeedForward(5, name="f"), ((2, 3),), _feed),
    Row("FeedForward units", FeedForward(5, "tanh", 2, bias=False, name="f"), ((3,),),
        lambda p, x: anp.tanh(x @ p["f_dense1_W"]) @ p["f_dense2_W"]),
    Row("SwiGLU", SwiGLU(5, name="f"), ((2, 3),), _gated(ref.silu)),
    Row("GEGLU", GEGLU(4, name="f"), ((3,),), _gated(plain.gelu)),
    Row("ReGLU", ReGLU(4, units=2, name="f"), ((3,),), _gated(ref.relu)),
    Row("GatedFeedForward", GatedFeedForward(1, name="f"), ((3,),), _gated(ref.sigmoid), batch=1),
    Row("GatedFeedForward biased", GatedFeedForward(4, "tanh", bias=True, name="f"), ((T, 3),), _biased),
    Row("GLU", GLU(), ((2, 6),), _glu),
    Row("MixtureOfExperts", MixtureOfExperts(3, 5, name="m"), ((4,),), _mixture),
    Row("MixtureOfExperts 3-D", MixtureOfExperts(2, 4, 3, "tanh", bias=False, name="m"), ((T, 3),),
        lambda p, x: _mixture(p, x, anp.tanh)),
    Row("MixtureOfExperts of one", MixtureOfExperts(1, 3, activation=None, name="m"), ((2,),),
        lambda p, x: _mixture(p, x, lambda z: z), batch=1),
]  # fmt: skip
BY_NAME = {row.name: row for row in TABLE}


@rows(TABLE)
def test_sequences(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", ["SwiGLU", "MixtureOfExperts", "RotaryPositions"])
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


@pytest.mark.parametrize("name", ["Embedding", "PositionalEncoding any length", "MixtureOfExperts"])
def test_empty_batch(name: str) -> None:
    check_empty_batch(BY_NAME[name])


def test_errors() -> None:
    with fresh_trace():
        x = Input("x", 4, 3)
        with pytest.raises(SpecError, match=r"Embedding takes whole numbers, .* not x\[N, 4, 3\]"):
            Embedding(4, 3)(x)
        with pytest.raises(SpecError, match="padding_idx of Embedding is 4, of 4 rows"):
            Embedding(4, 3, 4)
        with pytest.raises(
            SpecError, match=r"PositionEmbedding of 3 positions is called on x\[N, 4"
        ):
            PositionEmbedding(3)(x)
        with pytest.raises(SpecError, match="PositionEmbedding needs a fixed length"):
            PositionEmbedding(3)(Input("y", T, 3))
        with pytest.raises(SpecError, match=r"PositionalEncoding is called on z\[N, 3\]"):
            PositionalEncoding()(Input("z", 3))
        with pytest.raises(SpecError, match=r"RotaryPositions is called on x\[N, 4, 3\]"):
            RotaryPositions()(x)
        with pytest.raises(SpecError, match="GLU is called on"):
            GLU()(x)
        with pytest.raises(SpecError, match="'2T' is not a name"):
            size("2T")
