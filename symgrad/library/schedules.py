"""Schedules: the learning rate as a formula of the number s of steps already taken (0, 1, 2, …).

A schedule of your own is a function of s, ``SGD(lr=lambda s: 0.1 / (1 + s / 1000))``, or a class
with such a `__call__`. Its value is computed once for each step, in double.
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, Integer, cos, pi

from ..language.options import fraction, nonnegative, positive, whole
from ..language.trace import fail, number
from ..scalar import floor, minimum, where


class Schedule:
    """A formula of the number of steps taken."""

    def __call__(self, s: Expr) -> Expr:
        raise fail(f"{type(self).__name__} has no __call__(s), which gives a schedule its formula")


class ConstantRate(Schedule):
    """lr at every step."""

    def __init__(self, lr: float) -> None:
        self.lr = nonnegative("ConstantRate", "lr", lr)

    def __call__(self, s: Expr) -> Expr:
        return self.lr


class StepDecay(Schedule):
    """lr·factor^⌊s/every⌋; torch.optim.lr_scheduler.StepLR."""

    def __init__(self, lr: float, every: int, factor: float = 0.1) -> None:
        self.lr = nonnegative("StepDecay", "lr", lr)
        self.every = whole("StepDecay", "every", every)
        self.factor = positive("StepDecay", "factor", factor)

    def __call__(self, s: Expr) -> Expr:
        return self.lr * self.factor ** floor(s / self.every)


class ExponentialDecay(Schedule):
    """lr·factor^(s/every): ExponentialLR of PyTorch, ExponentialDecay of Keras."""

    def __init__(self, lr: float, factor: float, every: int = 1) -> None:
        self.lr = nonnegative("ExponentialDecay", "lr", lr)
        self.factor = positive("ExponentialDecay", "factor", factor)
        self.every = whole("ExponentialDecay", "every", every)

    def __call__(self, s: Expr) -> Expr:
        return self.lr * self.factor ** (s / Integer(self.every))


class CosineDecay(Schedule):
    """Half a cosine from lr down to `end` in so many steps, and `end` from then on:
    end + (lr − end)·(1 + cos(π·s/steps))/2. Loshchilov and Hutter (2016),
    https://arxiv.org/abs/1608.03983; CosineAnnealingLR of PyTorch (up to its T_max)."""

    def __init__(self, lr: float, steps: int, end: float = 0.0) -> None:
        self.lr = nonnegative("CosineDecay", "lr", lr)
        self.steps = whole("CosineDecay", "steps", steps)
        self.end = nonnegative("CosineDecay", "end", end)

    def __call__(self, s: Expr) -> Expr:
        return _cosine(self.lr, self.end, minimum(s / Integer(self.steps), 1))


class OneCycle(Schedule):
    """A cosine from max_lr/div_factor up to max_lr in the first pct_start of the steps, then one
    down to max_lr/(div_factor·final_div_factor); that rate from then on. Smith and Topin (2017),
    https://arxiv.org/abs/1708.07120; torch.optim.lr_scheduler.OneCycleLR."""

    def __init__(
        self,
        max_lr: float,
        steps: int,
        pct_start: float = 0.3,
        div_factor: float = 25.0,
        final_div_factor: float = 1e4,
    ) -> None:
        self.max_lr = nonnegative("OneCycle", "max_lr", max_lr)
        self.first = self.max_lr / positive("OneCycle", "div_factor", div_factor)
        self.last = self.first / positive("OneCycle", "final_div_factor", final_div_factor)
        total = whole("OneCycle", "steps", steps)
        self.peak = fraction("OneCycle", "pct_start", pct_start) * total - 1
        self.end = total - 1
        if self.peak <= 0:
            raise fail(f"OneCycle needs pct_start·steps > 1, it is {number(pct_start) * total}")

    def __call__(self, s: Expr) -> Expr:
        up = _cosine(self.first, self.max_lr, s / self.peak)
        share = minimum((s - self.peak) / (self.end - self.peak), 1)
        return where(s <= self.peak, up, _cosine(self.max_lr, self.last, share))


class Warmup(Schedule):
    """A line from start·r up to r in so many steps, then the schedule `then` (or the constant
    rate), whose first value is r: ``Warmup(500, then=CosineDecay(1e-3, 10_000))``.

    As in optax.warmup_cosine_decay_schedule the first step is taken with start·r.
    """

    def __init__(self, steps: int, then: Any, start: float = 0.0) -> None:
        self.steps = whole("Warmup", "steps", steps)
        self.then = then if callable(then) else ConstantRate(then)
        self.start = nonnegative("Warmup", "start", start)

    def __call__(self, s: Expr) -> Expr:
        peak = number(self.then(Integer(0)))
        line = self.start + (1 - self.start) * s / self.steps
        return where(s < self.steps, peak * line, self.then(s - self.steps))


def _cosine(start: Expr, end: Expr, share: Expr) -> Expr:
    return end + (start - end) * (1 + cos(pi * share)) / 2


__all__ = [
    "ConstantRate",
    "CosineDecay",
    "ExponentialDecay",
    "OneCycle",
    "Schedule",
    "StepDecay",
    "Warmup",
]
