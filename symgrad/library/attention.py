"""Attention: each position t takes a mean of what the positions u hold, weighted by a softmax.

    score[n, h, t, u] = Sum(q[n, t, h, c] * k[n, u, h, c], c) / sqrt(D)
    lse[n, h, t] = LogSumExp(score[n, h, t, u], u, where=u <= t)
    p[n, h, t, u] = where(u <= t, exp(score[n, h, t, u] - lse[n, h, t]), 0)
    o[n, t, h, c] = Sum(p[n, h, t, u] * v[n, u, h, c], u)

Vaswani et al. (2017), https://arxiv.org/abs/1706.03762. Heads stand after the time, (N, T, H, D),
so that a projection to all heads is one matrix product.
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, exp, sqrt

from ..ir import ONE
from ..language.initializers import glorot_uniform
from ..language.layer import Layer
from ..language.notation import LogSumExp, Sum, parameter, tensor
from ..language.options import positive, whole
from ..language.pytorch import Keeps, Kept, parts, same
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import less, less_equal, logical_and, not_equal, where
from .dropout import optional
from .normalization import LayerNorm
from .padding import over
from .sequences import FeedForward


def present(mask: Variable, owner: str, *at: Expr) -> Expr:
    """Whether a mask shows the element at these indices, of which the last runs over the time: not
    0 in a variable over all or the first and the last of them; or below the length of the sample,
    if it is a variable (N) of whole numbers."""
    if not isinstance(mask, Variable):
        raise fail(f"the mask of {owner} is {mask!r}, which is not a variable")
    extents = tuple(i.extent for i in at)
    if mask.dtype == "int" and mask.shape == extents[:1]:
        return less(at[-1], mask[at[0]])
    for places in (at, (at[0], at[-1])):
        if mask.shape == tuple(i.extent for i in places):
            return not_equal(mask[places], 0)
    raise fail(
        f"the mask of {owner} must have shape [{', '.join(map(str, extents))}], "
        f"[{extents[0]}, {extents[-1]}], or be whole numbers of shape [{extents[0]}], not {mask}"
    )


class Attention(Layer):
    """Σ_u p[t, u]·v[u] with p = softmax over u of scale·q[t]·k[u]; scale is 1/√D.

    Called as ``Attention()(q, k, v)``: q is (N, T, H, D), k (N, U, H, D), v (N, U, H, D'); or all
    without H; or q is (N, T, G, R, D) where each of the G heads of k and v serves R of q's (grouped
    queries). The result is like q, with the features of v. PyTorch's scaled_dot_product_attention
    has (N, H, T, D); JAX's dot_product_attention is laid out as here.
    causal: only u ≤ t are seen.
    mask: a variable (N, U) or (N, T, U), not 0 where u is seen, or the lengths (N) as whole
    numbers.
        Where nothing is seen the result is 0.
    dropout: the share of the weights p that are dropped in training.
    """

    def __init__(
        self,
        causal: bool = False,
        scale: float | None = None,
        *,
        dropout: float = 0.0,
        name: str | None = None,
    ) -> None:
        self.causal, self.dropout, self.name = causal, optional(dropout), name
        self.scale = None if scale is None else positive("Attention", "scale", scale)

    def __call__(self, q: Variable, k: Variable, v: Variable, mask: Any = None) -> Variable:
        n, t, u, c, d, heads, shared = self.indices(q, k, v)
        scale = 1 / sqrt(q.features) if self.scale is None else self.scale
        score, lse, p, o = (tensor(name) for name in ("score", "lse", "p", "o"))
        row, query, key = (n, *heads, t), (n, t, *heads), (n, u, *shared)
        score[(*row, u)] = Sum(scale * q[(*query, c)] * k[(*key, c)], c)
        seen = self.seen(mask, n, t, u)
        lse[row] = LogSumExp(score[(*row, u)], u, where=ONE if seen is None else seen)
        weight = exp(score[(*row, u)] - lse[row])
        p[(*row, u)] = weight if seen is None else where(seen, weight, 0)
        if self.dropout is not None:
            p = self.dropout(p)
        o[(*query, d)] = Sum(p[(*row, u)] * v[(*key, d)], u)
        return o

    def seen(self, mask: Any, n: Expr, t: Expr, u: Expr) -> Expr | None:
        """The condition under which t sees u, or None if it always does."""
        before = less_equal(u, t) if self.causal else None
        given = None if mask is None else present(mask, "Attention", n, t, u)
        return given if before is None else before if given is None else logical_and(before, given)

    def indices(self, q: Variable, k: Variable, v: Variable) -> tuple[Any, ...]:
        for other in (k, v):
            if not isinstance(other, Variable):
                raise fail(f"Attention takes three variables q, k, v, not {other!r}")
        of_q, of_k, of_v = (x.tensor.shape for x in (q, k, v))  # all three before what reads them
        rank, groups = len(of_q), len(of_k) - 3
        alike = of_k[:-1] == of_v[:-1] and len(of_v) == len(of_k)
        fits = 3 <= rank <= 5 and groups in (0, rank - 3, rank - 4)
        if not (fits and alike and of_q[2 : 2 + groups] == of_k[2:-1]
                and of_q[0] == of_k[0] and q.features == k.features):  # fmt: skip
            raise fail(f"Attention cannot match {q}, {k} and {v}: (N, T, heads, features) of each")
        if self.causal and of_q[1] != of_k[1]:
            raise fail(f"causal Attention needs as many positions in {q} as in {k}")
        n, t, u = over("n t u", [of_q[0], of_q[1], of_k[1]])
        c, d = over("c d", [q.features, v.features])
        heads = over({0: "", 1: "h", 2: "g r"}[rank - 3], of_q[2:-1]) if rank > 3 else []
        return n, t, u, c, d, heads, heads[:groups]


class MultiHeadAttention(Layer):
    """Attention of `num_heads` heads over projections of x, then a projection back.

        q[n, t, h, c] = Σ_i x[n, t, i]·W_q[i, h, c] + b_q[h, c]        k, v likewise, of memory
        y[n, t, o] = Σ_hc attention(q, k, v)[n, t, h, c]·W_o[h, c, o] + b_o[o]

    W_q, W_k, W_v are (features, heads, features/num_heads), W_o is (heads, features/num_heads,
    features). PyTorch's MultiheadAttention has W_q.reshape(E, E).T, W_k …, W_v … one below another
    in in_proj_weight, and W_o.reshape(E, E).T as out_proj.weight.
    num_key_heads: heads of k and v, each for num_heads/num_key_heads heads of q; W_q is then
        (features, key heads, heads of each, …). Ainslie et al. (2023), https://arxiv.org/abs/2305.13245.
    positions: a layer that is applied to q and to k, such as RotaryPositions().
    Called as ``layer(x)``, or ``layer(x, memory)`` to attend to another sequence; see `Attention`
    for causal, dropout and mask.
    """

    def __init__(
        self,
        num_heads: int,
        *,
        num_key_heads: int | None = None,
        head_features: int | None = None,
        causal: bool = False,
        positions: Any = None,
        dropout: float = 0.0,
        bias: bool = True,
        init: Any = glorot_uniform,
        name: str | None = None,
    ) -> None:
        owner = "MultiHeadAttention"
        self.heads = whole(owner, "num_heads", num_heads)
        self.groups = whole(
            owner, "num_key_heads", self.heads if num_key_heads is None else num_key_heads
        )
        if self.heads % self.groups:
            raise fail(f"{self.heads} heads cannot share {self.groups} key heads evenly")
        self.features = (
            None if head_features is None else whole(owner, "head_features", head_features)
        )
        self.attention, self.positions = Attention(causal, dropout=dropout), positions
        self.bias, self.init, self.name = bias, init, name

    def __call__(self, x: Variable, memory: Variable | None = None, mask: Any = None) -> Variable:
        memory = x if memory is None else memory
        if len(x.shape) != 3 or not isinstance(memory, Variable) or len(memory.shape) != 3:
            raise fail(f"MultiHeadAttention takes (N, T, features), not {x} and {memory!r}")
        if x.features % self.heads and self.features is None:
            raise fail(f"{x.features} features of {x} cannot be split into {self.heads} heads")
        each = x.features // self.heads if self.features is None else self.features
        shared = [self.groups]
        heads = shared if self.groups == self.heads else [self.groups, self.heads // self.groups]
        q = self.projection("q", x, [*heads, each])
        k, v = (self.projection(name, memory, [*shared, each]) for name in "kv")
        if self.positions is not None:
            q, k = self.positions(q), self.positions(k)
        mixed = self.attention(q, k, v, mask)
        return self.back(mixed, x.features)

    def torch(self) -> Keeps:
        H, groups = self.heads, self.groups
        if groups != H or self.features is not None:
            return {}  # which PyTorch's has not

        def third(k: int) -> Any:
            """The k-th of the three projections, one below another, as (…, heads, features)."""

            def made(a: Any) -> Any:
                E = len(a) // 3
                return a[k * E : (k + 1) * E].T.reshape(*a.shape[1:], H, -1)

            return made

        found = {"W_o": Kept(("out_proj.weight",), lambda a: a.T.reshape(H, -1, len(a)))}
        for k, name in enumerate("qkv"):
            found[f"W_{name}"] = Kept(("in_proj_weight",), third(k))
            found[f"b_{name}"] = Kept(("in_proj_bias",), third(k))
        return {**found, "b_o": same("out_proj.bias")}

    def projection(self, name: str, x: Variable, shape: list[int]) -> Variable:
        """z[n, t, h, c] = Σ_i x[n, t, i]·W[i, h, c] + b[h, c]."""
        (i,), at = (
            over("i", [x.features]),
            tuple(over("h c" if len(shape) == 2 else "g r c", shape)),
        )
        fans: dict[str, Any] = {"fan_in": x.features, "fan_out": self.heads * shape[-1]}
        z, W = tensor(name), parameter(f"W_{name}", x.features, *shape, init=self.init, **fans)
        total = Sum(x[..., i] * W[(i, *at)], i)
        z[(..., *at)] = total + parameter(f"b_{name}", *shape, init=0)[at] if self.bias else total
        return z

    def back(self, mixed: Variable, features: int) -> Variable:
        """y[n, t, o] = Σ_hc mixed[n, t, h, c]·W_o[h, c, o] + b_o[o]."""
        shape = [int(e) for e in mixed.shape[2:]]
        at, (o,) = tuple(over("h c" if len(shape) == 2 else "g r c", shape)), over("o", [features])
        fans: dict[str, Any] = {"fan_in": self.heads * shape[-1], "fan_out": features}
        y, W = tensor("y"), parameter("W_o", *shape, features, init=self.init, **fans)
        total = Sum(mixed[(..., *at)] * W[(*at, o)], *at)
        y[..., o] = total + parameter("b_o", features, init=0)[o] if self.bias else total
        return y


class TransformerBlock(Layer):
    """Attention and a feed-forward layer, each in a residual, each with a norm.

        x + attention(norm1(x)), then x + feed_forward(norm2(x))              norm_first=True
        norm1(x + attention(x)), then norm2(x + feed_forward(x))              norm_first=False

    Called with a memory, ``block(x, memory)``, attention to it follows the attention to x itself,
    in the same way: a decoder. PyTorch's TransformerEncoderLayer and TransformerDecoderLayer (there
    norm_first=False, dim_feedforward=2048 and dropout=0.1 by default).
    dropout: the share dropped of what attention and the feed-forward layer give, of its hidden
        units, and of the weights of attention.
    dim_feedforward: hidden units of the feed-forward layer; by default four for each feature.
    feed_forward: a layer in its place, such as SwiGLU(256). norm: LayerNorm or RMSNorm.
    """

    def __init__(
        self,
        num_heads: int,
        dim_feedforward: int | None = None,
        activation: Any = "gelu",
        *,
        norm_first: bool = True,
        causal: bool = False,
        num_key_heads: int | None = None,
        positions: Any = None,
        feed_forward: Any = None,
        norm: Any = LayerNorm,
        dropout: float = 0.0,
        bias: bool = True,
        name: str | None = None,
    ) -> None:
        options: dict[str, Any] = {"num_key_heads": num_key_heads, "bias": bias, "dropout": dropout}
        self.dropout = dropout
        self.own = MultiHeadAttention(
            num_heads, causal=causal, positions=positions, name="attention", **options
        )
        self.cross = MultiHeadAttention(num_heads, name="cross_attention", **options)
        self.hidden, self.activation, self.bias = dim_feedforward, activation, bias
        self.feed_forward, self.norm_first, self.name = feed_forward, norm_first, name
        self.norms = [norm(name=f"norm{k}") for k in (1, 2, 3)]

    def torch(self) -> Keeps:
        if self.own_feed_forward is None:
            return {}
        inner = {"attention": (self.own.torch(), "self_attn")}
        inner["cross_attention"] = (self.cross.torch(), "multihead_attn")
        inner |= {f"norm{k}": (norm.torch(), f"norm{k}") for k, norm in enumerate(self.norms, 1)}
        linear = self.own_feed_forward.linear()
        return parts(inner | {f"feed_forward_{name}": own for name, own in linear.items()})

    own_feed_forward: FeedForward | None = None  # unless another one is given

    def __call__(
        self,
        x: Variable,
        memory: Variable | None = None,
        mask: Any = None,
        memory_mask: Any = None,
    ) -> Variable:
        if self.feed_forward is None:
            hidden = 4 * x.features if self.hidden is None else self.hidden
            options: dict[str, Any] = {"bias": self.bias, "dropout": self.dropout}
            options["name"] = "feed_forward"
            self.own_feed_forward = FeedForward(hidden, self.activation, **options)
            self.feed_forward = self.own_feed_forward
        parts = [lambda h: self.own(h, mask=mask)]
        if memory is not None:
            parts.append(lambda h: self.cross(h, memory, memory_mask))
        for part, norm in zip([*parts, self.feed_forward], self.norms, strict=False):
            drop = optional(self.dropout) or (lambda h: h)
            x = x + drop(part(norm(x))) if self.norm_first else norm(x + drop(part(x)))
        return x


__all__ = ["Attention", "MultiHeadAttention", "TransformerBlock"]
