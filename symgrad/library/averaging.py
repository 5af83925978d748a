"""Optimizers around another one, whose weights they average: ``Lookahead(Adam(1e-3))``."""

from __future__ import annotations

from sympy import Expr

from ..language.notation import tensor
from ..language.options import fraction, nonnegative, whole
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import Mod, equal, where
from .optimizer import Group, Optimizer, State, state


class _Around(Optimizer):
    """An optimizer, and what is done with the weights after each of its steps."""

    def __init__(self, optimizer: Optimizer) -> None:
        if not isinstance(optimizer, Optimizer):
            raise fail(f"{self.kind} takes an optimizer, such as Adam(), not {optimizer!r}")
        super().__init__(optimizer.lr)
        self.optimizer = optimizer
        self.clip_value, self.clip_norm = optimizer.clip_value, optimizer.clip_norm
        self.groups = [(patterns, self.around(own)) for patterns, own in optimizer.groups]

    def around(self, optimizer: Optimizer) -> Optimizer:
        """The same with another optimizer."""
        return type(self)(**{**(self._given or {}), "optimizer": optimizer})

    def step(self, group: Group, g: Variable, t: Expr) -> None:
        before = group.w[...]
        self.optimizer.step(group, g, t)
        self.after(group.w, before, t)

    def after(self, w: State, before: Expr, t: Expr) -> None:
        raise NotImplementedError


class Lookahead(_Around):
    """After every k steps of an optimizer the weights go back to s + alpha·(w − s), from which the
    next k start: ``Lookahead(Adam(1e-3))``. Zhang et al. (2019), https://arxiv.org/abs/1907.08610."""

    def __init__(self, optimizer: Optimizer, k: int = 5, alpha: float = 0.5) -> None:
        super().__init__(optimizer)
        self.k, self.alpha = whole("Lookahead", "k", k), nonnegative("Lookahead", "alpha", alpha)

    def after(self, w: State, before: Expr, t: Expr) -> None:
        slow, start = state("slow"), tensor("start")
        start[...] = where(equal(t, 1), before, slow[...])
        now = equal(Mod(t, self.k), 0)
        slow[...] = where(now, start[...] + self.alpha * (w[...] - start[...]), start[...])
        w[...] = where(now, slow[...], w[...])


class EMA(_Around):
    """A running mean of the weights beside those of an optimizer: the state
    ema ← decay·ema + (1 − decay)·w, which starts as the first w. ``EMA(Adam(1e-3))``; after
    training ``params.flat[:] = state["ema"]`` takes it for the weights."""

    def __init__(self, optimizer: Optimizer, decay: float = 0.999) -> None:
        super().__init__(optimizer)
        self.decay = fraction("EMA", "decay", decay)

    def after(self, w: State, before: Expr, t: Expr) -> None:
        mean = state("ema")
        last = where(equal(t, 1), before, mean[...])
        mean[...] = self.decay * last + (1 - self.decay) * w[...]


__all__ = ["EMA", "Lookahead"]
