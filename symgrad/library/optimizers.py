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
`shaped(w, g)` has each parameter with its own shape, for rules of rows and columns
(`symgrad.library.by_shape`). The options of every optimizer (weight decay, clipping, groups) are in
`symgrad.library.optimizer`.
"""

from __future__ import annotations

from typing import Any

from sympy import Expr

from ..language.notation import tensor
from ..language.options import fraction, nonnegative, positive, several
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import equal, maximum, minimum, relu, sign, sqrt, where
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


class Rprop(Optimizer):
    """w ← w − s·sign(g), where the step s of a weight grows by etas[1] while its gradient keeps its
    sign, and shrinks by etas[0], without a step, where it changes; s starts at lr and stays within
    step_sizes. For gradients of all samples. Riedmiller and Braun (1993),
    https://doi.org/10.1109/ICNN.1993.298623; torch.optim.Rprop."""

    def __init__(
        self,
        lr: Any = 0.01,
        etas: tuple[float, float] = (0.5, 1.2),
        step_sizes: tuple[float, float] = (1e-6, 50),
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.etas = several("Rprop", "etas", etas, 2, positive)
        self.limits = several("Rprop", "step_sizes", step_sizes, 2, positive)

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (less_, more), (least, most) = self.etas, self.limits
        size, last, same = state("size"), state("last"), tensor("same")
        same[...] = sign(g[...] * last[...])
        before = where(equal(t, 1), self.rate(t), size[...])
        shorter, longer = maximum(before * less_, least), minimum(before * more, most)
        size[...] = where(same[...] > 0, longer, where(same[...] < 0, shorter, before))
        last[...] = where(same[...] < 0, 0, g[...])
        w[...] = w[...] - size[...] * sign(last[...])


class ASGD(Optimizer):
    """w ← (1 − lambd·ηₜ)·w − ηₜ·g with ηₜ = lr/(1 + lambd·lr·(t − 1))^alpha, and in the state
    `mean` the mean of the weights since step t0. Polyak and Juditsky (1992),
    https://doi.org/10.1137/0330046; torch.optim.ASGD."""

    def __init__(
        self,
        lr: Any = 0.01,
        lambd: float = 1e-4,
        alpha: float = 0.75,
        t0: float = 1e6,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.lambd, self.alpha = (
            nonnegative("ASGD", "lambd", lambd),
            nonnegative("ASGD", "alpha", alpha),
        )
        self.t0 = nonnegative("ASGD", "t0", t0)

    def update(self, w: State, g: Variable, t: Expr) -> None:
        mean, rate = state("mean"), self.rate(t)
        eta = self.scalar("eta", rate / (1 + self.lambd * rate * (t - 1)) ** self.alpha)
        share = self.scalar("share", 1 / maximum(1, t - 1 - self.t0))
        w[...] = (1 - self.lambd * eta) * w[...] - eta * g[...]
        mean[...] = mean[...] + share * (w[...] - mean[...])


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
        self.betas = several(self.kind, "betas", betas, 2, fraction)

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (b1, b2), m = self.betas, state("m")
        w[...] = w[...] - self.rate(t) * sign(b1 * m[...] + (1 - b1) * g[...])
        m[...] = b2 * m[...] + (1 - b2) * g[...]


__all__ = [
    "ASGD",
    "SGD",
    "Adadelta",
    "Adagrad",
    "Lion",
    "Optimizer",
    "RMSprop",
    "Rprop",
    "State",
    "scalar_state",
    "state",
]
