"""Adam and what was made of it. How to write your own optimizer: `symgrad.library.optimizers`."""

from __future__ import annotations

from typing import Any

from sympy import Expr, Rational

from ..language.notation import tensor
from ..language.options import fraction, nonnegative, several
from ..language.variable import Variable
from ..scalar import absolute, equal, maximum, sqrt, where
from .optimizer import Optimizer, State, scalar_state, state


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
        self.betas, self.eps = (
            several(self.kind, "betas", betas, 2, fraction),
            nonnegative(self.kind, "eps", eps),
        )
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
        self.betas, self.eps = (
            several(self.kind, "betas", betas, 2, fraction),
            nonnegative("NAdam", "eps", eps),
        )
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


class RAdam(Optimizer):
    """Adam whose step is as long as the variance of 1/√v̂ allows, and m̂ alone in the first steps:
    ρ = 2/(1 − β₂) − 1 − 2·t·β₂ᵗ/(1 − β₂ᵗ) is the number of gradients that v is of. Liu et al.
    (2020), https://arxiv.org/abs/1908.03265, in the form of torch.optim.RAdam."""

    def __init__(
        self,
        lr: Any = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.betas, self.eps = (
            several(self.kind, "betas", betas, 2, fraction),
            nonnegative("RAdam", "eps", eps),
        )

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (b1, b2), m, v = self.betas, state("m"), state("v")
        m[...] = b1 * m[...] + (1 - b1) * g[...]
        v[...] = b2 * v[...] + (1 - b2) * g[...] ** 2
        c1, c2 = self.scalar("c1", 1 - b1**t), self.scalar("c2", 1 - b2**t)
        most = 2 / (1 - b2) - 1
        length = self.scalar("length", most - 2 * t * (1 - c2) / c2)
        enough = length > 5
        known = where(enough, length, 5)
        share = (known - 4) * (known - 2) * most / ((most - 4) * (most - 2) * known)
        r = self.scalar("rectification", sqrt(share) * sqrt(c2))
        adapted = r / (sqrt(v[...]) + self.eps)
        w[...] = w[...] - self.rate(t) * m[...] / c1 * where(enough, adapted, 1)


class Adamax(Optimizer):
    """w ← w − lr/(1 − β₁ᵗ)·m/u with m ← β₁·m + (1 − β₁)·g and u ← max(β₂·u, |g| + eps). Kingma and
    Ba (2015), https://arxiv.org/abs/1412.6980, section 7; torch.optim.Adamax."""

    def __init__(
        self,
        lr: Any = 0.002,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.betas, self.eps = (
            several(self.kind, "betas", betas, 2, fraction),
            nonnegative("Adamax", "eps", eps),
        )

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (b1, b2), m, u = self.betas, state("m"), state("u")
        m[...] = b1 * m[...] + (1 - b1) * g[...]
        u[...] = maximum(b2 * u[...], absolute(g[...]) + self.eps)
        w[...] = w[...] - self.rate(t) / self.scalar("c1", 1 - b1**t) * m[...] / u[...]


class Adan(Optimizer):
    """Adam with the difference to the last gradient, d = g − g₋₁ (0 at first):
    w ← w − lr·(m̂ + β₂·v̂)/(√n̂ + eps), where m, v and n are running means of g, d and
    (g + β₂·d)²; weight decay is decoupled. Xie et al. (2022), https://arxiv.org/abs/2208.06677,
    in the form of its authors' code (with no_prox)."""

    decoupled = True

    def __init__(
        self,
        lr: Any = 0.001,
        betas: tuple[float, float, float] = (0.98, 0.92, 0.99),
        eps: float = 1e-8,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.betas, self.eps = (
            several(self.kind, "betas", betas, 3, fraction),
            nonnegative("Adan", "eps", eps),
        )

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (b1, b2, b3), m, v, n = self.betas, state("m"), state("v"), state("n")
        last, d = state("last"), tensor("difference")
        d[...] = where(equal(t, 1), 0, g[...] - last[...])
        m[...] = b1 * m[...] + (1 - b1) * g[...]
        v[...] = b2 * v[...] + (1 - b2) * d[...]
        n[...] = b3 * n[...] + (1 - b3) * (g[...] + b2 * d[...]) ** 2
        last[...] = g[...]
        c1, c2, c3 = (self.scalar(f"c{k}", 1 - b**t) for k, b in enumerate(self.betas, 1))
        step = m[...] / c1 + b2 * v[...] / c2
        w[...] = w[...] - self.rate(t) * step / (sqrt(n[...] / c3) + self.eps)


__all__ = ["AMSGrad", "Adam", "AdamW", "Adamax", "Adan", "NAdam", "RAdam"]
