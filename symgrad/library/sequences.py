"""Layers over sequences (N, T, features): embeddings, positions, and the feed-forward layers and
mixtures that stand between attention layers.

    y[n, t, d] = E[token[n, t], d]                                       Embedding
    y[n, t, d] = x[n, t, d] + sin(t / 10000**(d / D))                    PositionalEncoding, d even
    y[n, t, o] = Sum(silu(gate[n, t, k]) * up[n, t, k] * W[k, o], k)     SwiGLU

The length T may be a named size, ``Input("x", Size("T"), 16)``: then one module takes any length.
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, cos, exp, log, sin

from .. import ir
from ..language.initializers import glorot_uniform, normal
from ..language.layer import Layer
from ..language.notation import Sum, checked_name, parameter, softmax, tensor
from ..language.options import positive, whole
from ..language.pytorch import Keeps, same
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import equal, relu, sigmoid, silu, where
from ..written import formula
from .activations import activate, activation
from .dropout import optional
from .layers import Dense
from .padding import over

_activation = activation  # layers have an argument of this name


def size(name: str) -> Expr:
    """An extent that each call of the compiled module may choose, as the batch size does:
    ``Input("x", size("T"), 16)`` is an array of shape (N, T, 16). Equal names are equal extents."""
    value: Expr = formula(ir.Size(checked_name(name)))
    return value


Size = size


class Embedding(Layer):
    """y[..., d] = E[x[...], d] for whole numbers x, 0 ≤ x < num_embeddings.

    E is (num_embeddings, features), as in PyTorch. The token `padding_idx` has the vector 0 and
    no gradient, whatever its row of E holds.
    """

    def __init__(
        self,
        num_embeddings: int,
        features: int,
        padding_idx: int | None = None,
        *,
        init: Any = normal,
        name: str | None = None,
    ) -> None:
        self.rows = whole("Embedding", "num_embeddings", num_embeddings)
        self.features = whole("Embedding", "features", features)
        if padding_idx is not None:
            padding_idx = whole("Embedding", "padding_idx", padding_idx, 0)
            if padding_idx >= self.rows:
                raise fail(f"padding_idx of Embedding is {padding_idx}, of {self.rows} rows")
        self.padding, self.init, self.name = padding_idx, init, name

    def __call__(self, x: Variable) -> Variable:
        if x.dtype != "int":
            raise fail(f"Embedding takes whole numbers, Input(…, dtype=int), not {x}")
        (d,) = over("d", [self.features])
        E = parameter("E", self.rows, self.features, init=self.init)
        y, row = tensor("y"), E[x[...], d]
        y[..., d] = row if self.padding is None else where(equal(x[...], self.padding), 0, row)
        return y

    def torch(self) -> Keeps:
        return {"E": same("weight")}


def _sequence(x: Variable, owner: str) -> tuple[Expr, int]:
    """The length and the features of (N, T, features)."""
    if len(x.shape) != 3:
        raise fail(f"{owner} is called on {x}; it takes (N, T, features)")
    return x.shape[1], x.features


class PositionalEncoding(Layer):
    """x plus sinusoids: p[t, 2·i] = sin(t/base^(2·i/D)), p[t, 2·i + 1] = cos(t/base^(2·i/D)).
    Vaswani et al. (2017), https://arxiv.org/abs/1706.03762, section 3.5."""

    def __init__(self, base: float = 10000, *, name: str | None = None) -> None:
        self.base, self.name = positive("PositionalEncoding", "base", base), name

    def __call__(self, x: Variable) -> Variable:
        length, features = _sequence(x, "PositionalEncoding")
        (t, d), p, y = over("t d", [length, features]), tensor("p", length, features), tensor("y")
        for offset, wave in ((0, sin), (1, cos)):
            if count := (features + 1 - offset) // 2:
                (i,) = over("i", [count])
                p[t, 2 * i + offset] = wave(t * exp(-2 * i * log(self.base) / features))
        y[..., t, d] = x[..., t, d] + p[t, d]
        return y


class PositionEmbedding(Layer):
    """x plus a learned vector for each position: y[n, t, d] = x[n, t, d] + P[t, d].

    P is (length, D) for sequences of up to `length` steps; by default it has those of x.
    It starts as normal(0, 0.02).
    """

    def __init__(
        self,
        length: int | None = None,
        *,
        init: Any = None,
        name: str | None = None,
    ) -> None:
        self.length = None if length is None else whole("PositionEmbedding", "length", length)
        self.init, self.name = normal(0, 0.02) if init is None else init, name

    def __call__(self, x: Variable) -> Variable:
        steps, features = _sequence(x, "PositionEmbedding")
        if not steps.is_Integer:
            raise fail(
                f"PositionEmbedding needs a fixed length, not {x}; PositionalEncoding does not"
            )
        length = int(steps) if self.length is None else self.length
        if length < steps:
            raise fail(f"PositionEmbedding of {length} positions is called on {x}")
        t, d = over("t d", [steps, features])
        P, y = parameter("P", length, features, init=self.init), tensor("y")
        y[..., t, d] = x[..., t, d] + P[t, d]
        return y

    def torch(self) -> Keeps:
        return {"P": same("weight")}  # an Embedding of the positions


class RotaryPositions(Layer):
    """Pairs of features turned by an angle t·θ_i, θ_i = base^(−2·i/D), at position t (axis 1):

        y[n, t, …, 2·i]     = x[n, t, …, 2·i]·cos(t·θ_i) − x[n, t, …, 2·i + 1]·sin(t·θ_i)
        y[n, t, …, 2·i + 1] = x[n, t, …, 2·i]·sin(t·θ_i) + x[n, t, …, 2·i + 1]·cos(t·θ_i)

    With interleaved=False the pairs are (i, i + D/2), as in LLaMA's published weights.
    Su et al. (2021), https://arxiv.org/abs/2104.09864.
    """

    def __init__(
        self, base: float = 10000, interleaved: bool = True, *, name: str | None = None
    ) -> None:
        self.base = positive("RotaryPositions", "base", base)
        self.interleaved, self.name = interleaved, name

    def __call__(self, x: Variable) -> Variable:
        if len(x.shape) < 3 or x.features % 2:
            raise fail(f"RotaryPositions is called on {x}; it takes (N, T, …, an even number)")
        half = x.features // 2
        n, t, *between = over("n t h g q p"[: 2 * len(x.shape) - 3], x.shape[:-1])
        (i,) = over("i", [half])
        angle, c, s, y = tensor("angle"), tensor("cos"), tensor("sin"), tensor("y", *x.shape)
        angle[t, i] = t * exp(-i * log(self.base) / half)
        c[t, i], s[t, i] = cos(angle[t, i]), sin(angle[t, i])
        first, second = (2 * i, 2 * i + 1) if self.interleaved else (i, i + half)
        a, b = x[(n, t, *between, first)], x[(n, t, *between, second)]
        y[(n, t, *between, first)] = a * c[t, i] - b * s[t, i]
        y[(n, t, *between, second)] = a * s[t, i] + b * c[t, i]
        return y


class FeedForward(Layer):
    """Dense(hidden, activation), then Dense(units), by default as many units as x has features.
    dropout: the share of the hidden units that is dropped in training."""

    def __init__(
        self,
        hidden: int,
        activation: Any = "gelu",
        units: int | None = None,
        *,
        dropout: float = 0.0,
        bias: bool = True,
        init: Any = glorot_uniform,
        name: str | None = None,
    ) -> None:
        self.first = Dense(hidden, activation, bias=bias, init=init)
        self.dropout = optional(dropout)
        self.units = units if units is None else whole("FeedForward", "units", units)
        self.second = None if units is None else Dense(units, bias=bias, init=init)
        self.bias, self.init, self.name = bias, init, name

    def __call__(self, x: Variable) -> Variable:
        if self.second is None:
            self.second = Dense(x.features, bias=self.bias, init=self.init)
        hidden = self.first(x)
        return self.second(hidden if self.dropout is None else self.dropout(hidden))

    def linear(self) -> dict[str, tuple[Keeps, str]]:
        """Its layers as those of PyTorch's TransformerEncoderLayer."""
        layers = (self.first, self.second)
        return {
            f"dense{k}": (layer.torch(), f"linear{k}") for k, layer in enumerate(layers, 1) if layer
        }


class GatedFeedForward(Layer):
    """y[..., o] = Σ_k f(Σ_i x[..., i]·W_gate[i, k])·(Σ_i x[..., i]·W_up[i, k])·W_down[k, o].

    By default there are no biases, and as many units o as x has features. Shazeer (2020),
    https://arxiv.org/abs/2002.05202; W_gate, W_up and W_down are LLaMA's, transposed.
    """

    function: Any = sigmoid

    def __init__(
        self,
        hidden: int,
        activation: Any = None,
        units: int | None = None,
        *,
        bias: bool = False,
        init: Any = glorot_uniform,
        name: str | None = None,
    ) -> None:
        self.hidden = whole(type(self).__name__, "hidden", hidden)
        self.activation = _activation(self.function if activation is None else activation)
        self.units = None if units is None else whole(type(self).__name__, "units", units)
        self.bias, self.init, self.name = bias, init, name

    def __call__(self, x: Variable) -> Variable:
        units = x.features if self.units is None else self.units
        gate = activate(self.product(x, "gate", self.hidden), self.activation)
        up, h = self.product(x, "up", self.hidden), tensor("h")
        h[...] = gate[...] * up[...]
        return self.product(h, "down", units)

    def product(self, x: Variable, name: str, units: int) -> Variable:
        i, o = over("i o", [x.features, units])
        z, W = tensor(name), parameter(f"W_{name}", x.features, units, init=self.init)
        total = Sum(x[..., i] * W[i, o], i)
        z[..., o] = total + parameter(f"b_{name}", units, init=0)[o] if self.bias else total
        return z


class SwiGLU(GatedFeedForward):
    """GatedFeedForward with f = silu."""

    function = staticmethod(silu)


class GEGLU(GatedFeedForward):
    """GatedFeedForward with f = gelu."""

    function = "gelu"


class ReGLU(GatedFeedForward):
    """GatedFeedForward with f = relu."""

    function = relu


class GLU(Layer):
    """The first half of the features times σ of the second: y[..., i] = x[..., i]·σ(x[..., i +
    D/2]). Dauphin et al. (2016), https://arxiv.org/abs/1612.08083."""

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def __call__(self, x: Variable) -> Variable:
        if x.features % 2:
            raise fail(f"GLU is called on {x}, whose features are not an even number")
        (i,), y = over("i", [x.features // 2]), tensor("y")
        y[..., i] = x[..., i] * sigmoid(x[..., i + x.features // 2])
        return y


class MixtureOfExperts(Layer):
    """Experts e mixed by softmax gates: y = Σ_e g[e]·(V_eᵀ·f(W_eᵀ·x + b_e) + c_e).

    g[..., e] = softmax over e of x·W_gate. W is (features, experts, hidden), V is (experts, hidden,
    units); by default there are as many units as x has features. All experts are computed. Jacobs
    et al. (1991), https://doi.org/10.1162/neco.1991.3.1.79.
    """

    def __init__(
        self,
        experts: int,
        hidden: int,
        units: int | None = None,
        activation: Any = "gelu",
        *,
        bias: bool = True,
        init: Any = glorot_uniform,
        name: str | None = None,
    ) -> None:
        self.experts = whole("MixtureOfExperts", "experts", experts)
        self.hidden = whole("MixtureOfExperts", "hidden", hidden)
        self.units = None if units is None else whole("MixtureOfExperts", "units", units)
        self.activation, self.bias = _activation(activation), bias
        self.init, self.name = init, name

    def __call__(self, x: Variable) -> Variable:
        features, hidden = x.features, self.hidden
        units = features if self.units is None else self.units
        i, e, k, o = over("i e k o", [features, self.experts, hidden, units])
        inner = {"init": self.init, "fan_in": features, "fan_out": hidden}
        W_gate = parameter("W_gate", features, self.experts, init=self.init)
        W = parameter("W", features, self.experts, hidden, **inner)
        V = parameter(
            "V", self.experts, hidden, units, init=self.init, fan_in=hidden, fan_out=units
        )
        s, g, z, w, y = (tensor(name) for name in ("s", "g", "z", "weighted", "y"))
        s[..., e] = Sum(x[..., i] * W_gate[i, e], i)
        g[..., e] = softmax(s[..., e], e)
        total = Sum(x[..., i] * W[i, e, k], i)
        z[..., e, k] = (
            total + parameter("b", self.experts, hidden, init=0)[e, k] if self.bias else total
        )
        h = activate(z, self.activation)
        w[..., e, k] = g[..., e] * h[..., e, k]
        y[..., o] = Sum(w[..., e, k] * V[e, k, o], e, k)
        if self.bias:
            c = parameter("c", self.experts, units, init=0)
            y[..., o] = Sum(g[..., e] * c[e, o], e)
        return y


__all__ = [
    "GEGLU",
    "GLU",
    "Embedding",
    "FeedForward",
    "GatedFeedForward",
    "MixtureOfExperts",
    "PositionEmbedding",
    "PositionalEncoding",
    "ReGLU",
    "RotaryPositions",
    "Size",
    "SwiGLU",
    "size",
]
