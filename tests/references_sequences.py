"""What embeddings, attention and recurrent layers are compared with: PyTorch's documented formulas in
HIPS autograd, one head, one step, one gate at a time. Written without symgrad.
"""

import math
from collections.abc import Sequence
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd.scipy.special import logsumexp

from tests.references_spatial import standardized

Array = Any


def sigmoid(x: Array) -> Array:
    return (1 + anp.tanh(x / 2)) / 2


def silu(x: Array) -> Array:
    return x * sigmoid(x)


def relu(x: Array) -> Array:
    return anp.where(x > 0, x, 0.0)


def softmax(x: Array) -> Array:
    return anp.exp(x - logsumexp(x, axis=-1, keepdims=True))


# --- positions -------------------------------------------------------------------------------


def sinusoids(length: int, features: int, base: float = 10000.0) -> Array:
    """Vaswani et al. (2017), section 3.5, one number at a time."""
    table = np.zeros((length, features))
    for t in range(length):
        for d in range(features):
            angle = t / base ** (2 * (d // 2) / features)
            table[t, d] = math.cos(angle) if d % 2 else math.sin(angle)
    return table


def rotated(x: Array, base: float = 10000.0, interleaved: bool = True) -> Array:
    """Su et al. (2021), equation 15: at each position (axis 1) a block-diagonal matrix of turns."""
    features = x.shape[-1]
    parts = []
    for t in range(x.shape[1]):
        turn = np.zeros((features, features))
        for i in range(features // 2):
            angle = t * base ** (-2 * i / features)
            a, b = (2 * i, 2 * i + 1) if interleaved else (i, i + features // 2)
            turn[a, a] = turn[b, b] = math.cos(angle)
            turn[a, b], turn[b, a] = -math.sin(angle), math.sin(angle)
        parts.append(x[:, t] @ turn.T)
    return anp.stack(parts, axis=1)


# --- attention -------------------------------------------------------------------------------


def attention(q: Array, k: Array, v: Array, seen: Array = None, scale: Any = None) -> Array:
    """softmax(scale·q·kᵀ)·v of (N, T, D), (N, U, D), (N, U, D'); what is not seen has the score −∞,
    and a row that sees nothing is 0."""
    scale = 1 / math.sqrt(q.shape[-1]) if scale is None else scale
    score = scale * q @ anp.swapaxes(k, 1, 2)
    if seen is None:
        return softmax(score) @ v
    seen = np.broadcast_to(seen, score.shape)
    weight = anp.where(seen, anp.exp(anp.where(seen, score, 0.0)), 0.0)
    total = anp.sum(weight, axis=-1, keepdims=True)
    return weight / anp.where(total == 0, 1.0, total) @ v


def causal(length: int) -> Array:
    return np.tril(np.ones((length, length), bool))[None]


def heads_attention(q: Array, k: Array, v: Array, seen: Array = None) -> Array:
    """Each head of (N, T, H, D) with its key head: (N, U, G, D), G a divisor of H."""
    each = q.shape[2] // k.shape[2]
    heads = [
        attention(q[:, :, h], k[:, :, h // each], v[:, :, h // each], seen)
        for h in range(q.shape[2])
    ]
    return anp.stack(heads, axis=2)


def multi_head(
    p: dict[str, Array],
    name: str,
    x: Array,
    memory: Array = None,
    seen: Array = None,
    turn: Any = None,
) -> Array:
    """torch.nn.MultiheadAttention: in_proj_weight's parts are (E, E), applied as x·Wᵀ."""
    memory = x if memory is None else memory

    def projected(y: Array, letter: str) -> Array:
        W = p[f"{name}_W_{letter}"]
        features = W.shape[-1]
        weight = W.reshape(W.shape[0], -1).T
        z = y @ weight.T
        if f"{name}_b_{letter}" in p:
            z = z + p[f"{name}_b_{letter}"].reshape(-1)
        return z.reshape(*z.shape[:2], -1, features)

    q, k, v = projected(x, "q"), projected(memory, "k"), projected(memory, "v")
    if turn is not None:
        q, k = turn(q), turn(k)
    o = heads_attention(q, k, v, seen)
    W = p[f"{name}_W_o"]
    y = o.reshape(*o.shape[:2], -1) @ W.reshape(-1, W.shape[-1])
    return y + p[f"{name}_b_o"] if f"{name}_b_o" in p else y


def layer_norm(p: dict[str, Array], name: str, x: Array) -> Array:
    return standardized(x, -1) * p[f"{name}_gamma"] + p[f"{name}_beta"]


def dense(p: dict[str, Array], name: str, x: Array) -> Array:
    y = x @ p[f"{name}_W"]
    return y + p[f"{name}_b"] if f"{name}_b" in p else y


# --- recurrent layers ------------------------------------------------------------------------


def lstm_cell(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array, forget: float = 0) -> Any:
    """torch.nn.LSTM: gates i, f, g, o of W_ih·x + b_ih + W_hh·h + b_hh."""
    i, f, g, o = anp.split(x @ W + h @ U + b, 4, axis=1)
    c = sigmoid(f + forget) * c + sigmoid(i) * anp.tanh(g)
    return sigmoid(o) * anp.tanh(c), c


def gru_cell(x: Array, h: Array, W: Array, U: Array, b: Array, b_n: Array) -> Array:
    """torch.nn.GRU: gates r, z, n."""
    (wr, wz, wn), (ur, uz, un) = anp.split(x @ W + b, 3, axis=1), anp.split(h @ U, 3, axis=1)
    r, z = sigmoid(wr + ur), sigmoid(wz + uz)
    return (1 - z) * anp.tanh(wn + r * (un + b_n)) + z * h


def scan(
    p: dict[str, Array],
    name: str,
    x: Array,
    start: Sequence[Array] | None = None,
    end: str = "",
    reverse: bool = False,
    mask: Array = None,
    forget: float = 0,
) -> tuple[Array, list[Array]]:
    """The states of all steps (N, T, H), 0 where the mask is, and the last states: h, or h and c."""
    kind = name.rstrip("0123456789")
    W, U = p[f"{name}_W{end}"], p[f"{name}_U{end}"]
    b = p.get(f"{name}_b{end}", np.zeros(W.shape[1]))
    zeros = np.zeros((x.shape[0], U.shape[0]))
    states = [zeros] * (2 if kind == "lstm" else 1) if start is None else list(start)
    out: list[Any] = [None] * x.shape[1]
    steps = range(x.shape[1])
    for t in reversed(steps) if reverse else steps:
        if kind == "lstm":
            new = list(lstm_cell(x[:, t], *states, W, U, b, forget))
        elif kind == "gru":
            new = [gru_cell(x[:, t], *states, W, U, b, p.get(f"{name}_c{end}", zeros[0]))]
        else:
            new = [anp.tanh(x[:, t] @ W + states[0] @ U + b)]
        if mask is not None:
            keep = mask[:, t, None] != 0
            new = [anp.where(keep, a, old) for a, old in zip(new, states, strict=True)]
        states = new
        out[t] = states[0] if mask is None else anp.where(keep, states[0], 0.0)
    return anp.stack(out, axis=1), states


def stacked(
    p: dict[str, Array],
    name: str,
    x: Array,
    layers: int = 1,
    both: bool = False,
    mask: Array = None,
    starts: Any = None,
) -> tuple[Array, Array, list[Array]]:
    """The states of the last layer, its last ones, and the last ones of all: each kind (N, L·D, H)."""
    last: list[list[Array]] = []
    for layer in range(layers):
        found = []
        for way in range(2 if both else 1):
            end = (f"_l{layer}" if layer else "") + ("_reverse" if way else "")
            start = None if starts is None else [s[:, len(last)] for s in starts]
            y, states = scan(p, name, x, start, end, way == 1, mask)
            found.append((y, states))
            last.append(states)
        x = anp.concatenate([y for y, _ in found], axis=-1)
    final = anp.concatenate([states[0] for _, states in found], axis=-1)
    kinds = [anp.stack([s[k] for s in last], axis=1) for k in range(len(last[0]))]
    return x, final, kinds
