"""Optimizers: the new weight as a formula of the weight, its gradient and the optimizer's state.

An optimizer of your own is a class with an `update` that assigns to `w`:

    class Momentum(Optimizer):
        def __init__(self, lr=0.01, momentum=0.9, **options):
            super().__init__(lr, **options)
            self.momentum = number(momentum)

        def update(self, w, g, t):
            v = state("v")
            v[...] = self.momentum * v[...] + g[...]
            w[...] = w[...] - self.rate(t) * v[...]

An assignment to w or to a state gives it a new value, which later formulas read. w, g and the
states are vectors over all weights of a parameter group; t is the number of the step, from 1.
The options of every optimizer (weight decay, clipping, groups) are in `symgrad.library.optimizer`.
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, Rational

from ..language.notation import tensor
from ..language.options import fraction, nonnegative
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import equal, maximum, relu, sign, sqrt, where
from .optimizer import Optimizer, State, scalar_state, state


class SGD(Optimizer):
    """w ← w − lr·v with v ← momentum·v + (1 − dampening)·g, or with nesterov
    w ← w − lr·(g + momentum·v); torch.optim.SGD (v starts as g, undamped). Sutskever et al. (2013),
    https://proceedings.mlr.press/v28/sutskever13.html."""

    def __init__(
        self,
        lr: Any = 0.001,
        momentum: float = 0.0,
        dampening: float = 0.0,
        *,
        nesterov: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.momentum = fraction("SGD", "momentum", momentum)
        self.dampening, self.nesterov = nonnegative("SGD", "dampening", dampening), nesterov
        if nesterov and (not self.momentum or self.dampening):
            raise fail("SGD with nesterov needs a momentum above 0 and no dampening")

    def update(self, w: State, g: Variable, t: Expr) -> None:
        d = g[...]
        if self.momentum:
            v, new = state("v"), d
            if self.dampening:
                new *= self.scalar("undamped", where(equal(t, 1), 1, 1 - self.dampening))
            v[...] = self.momentum * v[...] + new
            d = d + self.momentum * v[...] if self.nesterov else v[...]
        w[...] = w[...] - self.rate(t) * d


class Adam(Optimizer):
    """w ← w − lr·m̂/(√v̂ + eps) with m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g²,
    m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ). Kingma and Ba (2015), https://arxiv.org/abs/1412.6980.

    With amsgrad v̂ is of the largest v so far; Reddi et al. (2018),
    https://openreview.net/forum?id=ryQu7f-RZ, in the form of torch.optim.Adam.
    """

    def __init__(
        self,
        lr: Any = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        *,
        amsgrad: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.betas, self.eps = _betas(self, betas), nonnegative(self.kind, "eps", eps)
        self.amsgrad = amsgrad

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (b1, b2), m, v = self.betas, state("m"), state("v")
        m[...] = b1 * m[...] + (1 - b1) * g[...]
        v[...] = b2 * v[...] + (1 - b2) * g[...] ** 2
        c1, c2 = self.scalar("c1", 1 - b1**t), self.scalar("c2", 1 - b2**t)
        second = v
        if self.amsgrad:
            second = state("v_max")
            second[...] = maximum(second[...], v[...])
        w[...] = w[...] - self.rate(t) / c1 * m[...] / (sqrt(second[...] / c2) + self.eps)


class AdamW(Adam):
    """Adam with decoupled weight decay, w ← (1 − lr·weight_decay)·w first; torch.optim.AdamW.
    Loshchilov and Hutter (2019), https://arxiv.org/abs/1711.05101."""

    decoupled = True

    def __init__(
        self,
        lr: Any = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.01,
        **options: Any,
    ) -> None:
        super().__init__(lr, betas, eps, weight_decay=weight_decay, **options)


class AMSGrad(Adam):
    """Adam(amsgrad=True)."""

    def __init__(
        self,
        lr: Any = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        **options: Any,
    ) -> None:
        super().__init__(lr, betas, eps, amsgrad=True, **options)


class NAdam(Optimizer):
    """Adam with Nesterov's momentum μₜ = β₁·(1 − 0.96^(t·ψ)/2), ψ = momentum_decay:
    w ← w − lr·(μₜ₊₁·m/(1 − Π μ₁…ₜ₊₁) + (1 − μₜ)·g/(1 − Π μ₁…ₜ))/(√v̂ + eps). Dozat (2016),
    https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ, in the form of torch.optim.NAdam."""

    def __init__(
        self,
        lr: Any = 0.002,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        momentum_decay: float = 0.004,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.betas, self.eps = _betas(self, betas), nonnegative("NAdam", "eps", eps)
        self.momentum_decay = nonnegative("NAdam", "momentum_decay", momentum_decay)

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (b1, b2), m, v = self.betas, state("m"), state("v")
        m[...] = b1 * m[...] + (1 - b1) * g[...]
        v[...] = b2 * v[...] + (1 - b2) * g[...] ** 2
        decay, base = self.momentum_decay, Rational("0.96")
        now = self.scalar("mu", b1 * (1 - base ** (t * decay) / 2))
        following = self.scalar("mu_next", b1 * (1 - base ** ((t + 1) * decay) / 2))
        c = scalar_state("mu_complement")  # 1 − Π μ, because a state starts at 0
        c[()] = c[()] + (1 - c[()]) * (1 - now)
        own = self.scalar("gradient_share", (1 - now) / c[()])
        momentum = self.scalar("momentum_share", following / (1 - (1 - c[()]) * following))
        c2 = self.scalar("c2", 1 - b2**t)
        step = momentum * m[...] + own * g[...]
        w[...] = w[...] - self.rate(t) * step / (sqrt(v[...] / c2) + self.eps)


class RMSprop(Optimizer):
    """w ← w − lr·u, u ← momentum·u + g/(√v + eps) with v ← α·v + (1 − α)·g², or centered
    v − (the running mean of g)². Tieleman and Hinton (2012), lecture 6.5; Graves (2013),
    https://arxiv.org/abs/1308.0850, in the form of torch.optim.RMSprop."""

    def __init__(
        self,
        lr: Any = 0.01,
        alpha: float = 0.99,
        eps: float = 1e-8,
        momentum: float = 0.0,
        *,
        centered: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.alpha, self.eps = (
            fraction("RMSprop", "alpha", alpha),
            nonnegative("RMSprop", "eps", eps),
        )
        self.momentum, self.centered = fraction("RMSprop", "momentum", momentum), centered

    def update(self, w: State, g: Variable, t: Expr) -> None:
        a, v = self.alpha, state("v")
        v[...] = a * v[...] + (1 - a) * g[...] ** 2
        variance = v[...]
        if self.centered:
            mean = state("mean")
            mean[...] = a * mean[...] + (1 - a) * g[...]
            variance = relu(v[...] - mean[...] ** 2)  # rounding can take it below 0
        step = g[...] / (sqrt(variance) + self.eps)
        if self.momentum:
            u = state("u")
            u[...] = self.momentum * u[...] + step
            step = u[...]
        w[...] = w[...] - self.rate(t) * step


class Adagrad(Optimizer):
    """w ← w − lrₜ·g/(√s + eps) with s ← s + g² and lrₜ = lr/(1 + (t − 1)·lr_decay); s starts at
    initial_accumulator_value. Duchi et al. (2011), https://jmlr.org/papers/v12/duchi11a.html, in
    the form of torch.optim.Adagrad."""

    def __init__(
        self,
        lr: Any = 0.01,
        lr_decay: float = 0.0,
        eps: float = 1e-10,
        initial_accumulator_value: float = 0.0,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.lr_decay = nonnegative("Adagrad", "lr_decay", lr_decay)
        self.eps = nonnegative("Adagrad", "eps", eps)
        self.start = nonnegative("Adagrad", "initial_accumulator_value", initial_accumulator_value)

    def update(self, w: State, g: Variable, t: Expr) -> None:
        s, rate = state("s"), self.rate(t)
        s[...] = s[...] + g[...] ** 2
        if self.lr_decay:
            rate = self.scalar("decayed_rate", rate / (1 + (t - 1) * self.lr_decay))
        w[...] = w[...] - rate * g[...] / (sqrt(self.start + s[...]) + self.eps)


class Adadelta(Optimizer):
    """w ← w − lr·d, d = g·√(u + eps)/√(v + eps), v ← ρ·v + (1 − ρ)·g², then u ← ρ·u + (1 − ρ)·d².
    Zeiler (2012), https://arxiv.org/abs/1212.5701; torch.optim.Adadelta."""

    def __init__(self, lr: Any = 1.0, rho: float = 0.9, eps: float = 1e-6, **options: Any) -> None:
        super().__init__(lr, **options)
        self.rho, self.eps = fraction("Adadelta", "rho", rho), nonnegative("Adadelta", "eps", eps)

    def update(self, w: State, g: Variable, t: Expr) -> None:
        v, u, d = state("v"), state("u"), tensor("d")
        v[...] = self.rho * v[...] + (1 - self.rho) * g[...] ** 2
        d[...] = g[...] * sqrt(u[...] + self.eps) / sqrt(v[...] + self.eps)
        u[...] = self.rho * u[...] + (1 - self.rho) * d[...] ** 2
        w[...] = w[...] - self.rate(t) * d[...]


class Lion(Optimizer):
    """w ← w − lr·sign(β₁·m + (1 − β₁)·g), then m ← β₂·m + (1 − β₂)·g; weight decay is decoupled.
    Chen et al. (2023), https://arxiv.org/abs/2302.06675, algorithm 2; optax.lion."""

    decoupled = True

    def __init__(
        self, lr: Any = 1e-4, betas: tuple[float, float] = (0.9, 0.99), **options: Any
    ) -> None:
        super().__init__(lr, **options)
        self.betas = _betas(self, betas)

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (b1, b2), m = self.betas, state("m")
        w[...] = w[...] - self.rate(t) * sign(b1 * m[...] + (1 - b1) * g[...])
        m[...] = b2 * m[...] + (1 - b2) * g[...]


def _betas(owner: Optimizer, betas: Any) -> tuple[Expr, Expr]:
    if not isinstance(betas, (tuple, list)) or len(betas) != 2:
        raise fail(f"betas of {owner.kind} is {betas!r}; it must be two numbers")
    b1, b2 = (fraction(owner.kind, "betas", b) for b in betas)
    return b1, b2


__all__ = [
    "SGD",
    "AMSGrad",
    "Adadelta",
    "Adagrad",
    "Adam",
    "AdamW",
    "Lion",
    "NAdam",
    "Optimizer",
    "RMSprop",
    "State",
    "scalar_state",
    "state",
]
