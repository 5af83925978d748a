"""Attention and Transformer blocks: outputs and all gradients, both back ends."""

from dataclasses import replace
from typing import Any

import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests import references as plain
from tests import references_sequences as ref
from tests.tables import Row, check, check_empty_batch, check_second_order, rows

T, U = Size("T"), Size("U")


def _lengths(lengths: Any, extent: int) -> Any:
    return (np.arange(extent) < lengths[:, None])[:, None]


def _block(p: Any, x: Any, seen: Any = None) -> Any:
    h = x + ref.multi_head(p, "b_attention", ref.layer_norm(p, "b_norm1", x), seen=seen)
    return h + _feed(p, ref.layer_norm(p, "b_norm2", h))


def _feed(p: Any, x: Any, f: Any = plain.gelu) -> Any:
    return ref.dense(p, "b_feed_forward_dense2", f(ref.dense(p, "b_feed_forward_dense1", x)))


def _post(p: Any, x: Any) -> Any:
    h = ref.layer_norm(p, "b_norm1", x + ref.multi_head(p, "b_attention", x))
    return ref.layer_norm(p, "b_norm2", h + _feed(p, h, ref.relu))


def _decoder(p: Any, x: Any, memory: Any) -> Any:
    seen = ref.causal(x.shape[1])
    h = x + ref.multi_head(p, "b_attention", ref.layer_norm(p, "b_norm1", x), seen=seen)
    h = h + ref.multi_head(p, "b_cross_attention", ref.layer_norm(p, "b_norm2", h), memory)
    return h + _feed(p, ref.layer_norm(p, "b_norm3", h))


def _llama(p: Any, x: Any) -> Any:
    def norm(name: str, x: Any) -> Any:
        return x / anp.sqrt(1e-6 + anp.mean(x**2, -1, keepdims=True)) * p[f"b_{name}_gamma"]

    seen = ref.causal(x.shape[1])
    h = x + ref.multi_head(p, "b_attention", norm("norm1", x), seen=seen, turn=_turned)
    z = norm("norm2", h)
    gate, up = z @ p["b_swi_glu1_W_gate"], z @ p["b_swi_glu1_W_up"]
    return h + (ref.silu(gate) * up) @ p["b_swi_glu1_W_down"]


def _turned(x: Any) -> Any:
    """Rotary positions of (N, T, H, D)."""
    return anp.stack([ref.rotated(x[:, :, h]) for h in range(x.shape[2])], 2)


def _masked(causal: bool = False) -> Any:
    return lambda q, k, v, mask: Attention(causal)(q, k, v, mask)


def _mask_reference(p: Any, q: Any, k: Any, v: Any, mask: Any) -> Any:
    return ref.attention(q, k, v, mask[:, None] != 0)


QKV = ((3, 4), (5, 4), (5, 2))
TABLE = [
    Row("attention", Attention(), QKV, lambda p, q, k, v: ref.attention(q, k, v)),
    Row("attention scaled", Attention(scale=0.3), QKV, lambda p, q, k, v: ref.attention(q, k, v, None, 0.3)),
    Row("attention to itself", lambda x: Attention()(x, x, x), ((4, 3),), lambda p, x: ref.attention(x, x, x)),
    Row("attention causal", lambda x: Attention(True)(x, x, x), ((4, 3),),
        lambda p, x: ref.attention(x, x, x, ref.causal(4))),
    Row("attention heads", Attention(), ((3, 2, 4), (5, 2, 4), (5, 2, 3)),
        lambda p, q, k, v: ref.heads_attention(q, k, v)),
    Row("attention grouped", Attention(), ((3, 2, 2, 4), (5, 2, 4), (5, 2, 3)),
        lambda p, q, k, v: ref.heads_attention(
            q.reshape(2, 3, 4, 4), k, v).reshape(2, 3, 2, 2, 3)),
    Row("attention of many queries", Attention(), ((3, 2, 4), (5, 4), (5, 3)),
        lambda p, q, k, v: ref.heads_attention(q, k[:, :, None], v[:, :, None])),
    Row("attention of one", Attention(), ((1, 1), (1, 1), (1, 1)), lambda p, q, k, v: v, batch=1),
    Row("attention any lengths", Attention(), ((T, 4), (5, 4), (5, 2)),
        lambda p, q, k, v: ref.attention(q, k, v), steps=6),
    Row("attention lengths", _masked(), (*QKV, ()), lambda p, q, k, v, n: ref.attention(
        q, k, v, _lengths(n, 5)), below=(0, 0, 0, 6), batch=5),
    Row("attention mask", _masked(), (*QKV, (5,)), _mask_reference, below=(0, 0, 0, 2), batch=4),
    Row("attention real mask", _masked(), (*QKV, (5,)), _mask_reference),
    Row("attention full mask", _masked(), (*QKV, (3, 5)), lambda p, q, k, v, mask: ref.attention(
        q, k, v, mask != 0), below=(0, 0, 0, 2), batch=4),
    Row("attention causal lengths", _masked(True), ((4, 3), (4, 3), (4, 2), ()), lambda p, q, k, v, n:
        ref.attention(q, k, v, ref.causal(4) & _lengths(n, 4)), below=(0, 0, 0, 5), batch=6),
    Row("multi-head", MultiHeadAttention(2, name="a"), ((3, 4),), lambda p, x: ref.multi_head(p, "a", x)),
    Row("multi-head of 1", MultiHeadAttention(1, name="a"), ((1, 2),),
        lambda p, x: ref.multi_head(p, "a", x), batch=1),
    Row("multi-head of many", MultiHeadAttention(4, bias=False, name="a"), ((3, 4),),
        lambda p, x: ref.multi_head(p, "a", x)),
    Row("multi-head causal", MultiHeadAttention(2, causal=True, name="a"), ((4, 6),),
        lambda p, x: ref.multi_head(p, "a", x, seen=ref.causal(4))),
    Row("multi-head any length", MultiHeadAttention(2, causal=True, name="a"), ((T, 4),),
        lambda p, x: ref.multi_head(p, "a", x, seen=ref.causal(5)), steps=5),
    Row("multi-head lengths", lambda x, n: MultiHeadAttention(2, name="a")(x, mask=n), ((T, 4), ()),
        lambda p, x, n: ref.multi_head(p, "a", x, seen=_lengths(n, 4)), below=(0, 5), batch=4),
    Row("multi-head cross", MultiHeadAttention(2, name="a"), ((3, 4), (5, 6)),
        lambda p, x, m: ref.multi_head(p, "a", x, m)),
    Row("multi-head grouped", MultiHeadAttention(4, num_key_heads=2, causal=True, name="a"), ((3, 8),),
        lambda p, x: ref.multi_head(p, "a", x, seen=ref.causal(3))),
    Row("multi-head one key head", MultiHeadAttention(2, num_key_heads=1, head_features=3, name="a"),
        ((T, 4),), lambda p, x: ref.multi_head(p, "a", x)),
    Row("multi-head rotary", MultiHeadAttention(2, positions=RotaryPositions(), name="a"), ((4, 8),),
        lambda p, x: ref.multi_head(p, "a", x, turn=_turned)),
    Row("block", TransformerBlock(2, name="b"), ((3, 4),), _block),
    Row("block of 1", TransformerBlock(1, 3, name="b"), ((1, 2),), _block, batch=1),
    Row("block causal", TransformerBlock(2, 5, causal=True, name="b"), ((T, 4),),
        lambda p, x: _block(p, x, ref.causal(4))),
    Row("block post-norm", TransformerBlock(2, 5, "relu", norm_first=False, name="b"), ((3, 4),), _post),
    Row("block decoder", TransformerBlock(2, 5, causal=True, name="b"), ((3, 6), (2, 5)), _decoder),
    Row("block as in LLaMA", TransformerBlock(4, causal=True, num_key_heads=2, bias=False, norm=RMSNorm,
        positions=RotaryPositions(), feed_forward=SwiGLU(5), name="b"), ((3, 8),), _llama),
]  # fmt: skip
TABLE = [row if "rotary" in row.name else replace(row, vanishing="*_b_k") for row in TABLE]
"""A bias of the keys adds the same to all scores of a row: the softmax does not change."""
BY_NAME = {row.name: row for row in TABLE}


@rows(TABLE)
def test_attention(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", ["attention", "attention causal", "block of 1"])
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


@pytest.mark.parametrize("name", ["attention mask", "block causal"])
def test_empty_batch(name: str) -> None:
    check_empty_batch(BY_NAME[name])


def test_errors() -> None:
    with fresh_trace():
        x, y, z = Input("x", 4, 6), Input("y", 3, 6), Input("z", 3, 5)
        with pytest.raises(SpecError, match=r"Attention cannot match x\[N, 4, 6\], z\[N, 3, 5\]"):
            Attention()(x, z, z)
        with pytest.raises(SpecError, match=r"causal Attention needs as many positions in x\[N, 4"):
            Attention(causal=True)(x, y, y)
        with pytest.raises(
            SpecError, match=r"mask of Attention must have shape \[N, 4, 3\], \[N, 3\]"
        ):
            Attention()(x, y, y, x)
        with pytest.raises(SpecError, match="6 features of .* cannot be split into 4 heads"):
            MultiHeadAttention(4)(x)
        with pytest.raises(SpecError, match="4 heads cannot share 3 key heads evenly"):
            MultiHeadAttention(4, num_key_heads=3)
