"""Schedules: the learning rate as a formula of the number s of steps already taken (0, 1, 2, …).

A schedule of your own is a function of s, ``SGD(lr=lambda s: 0.1 / (1 + s / 1000))``, or a class
with such a `__call__`. Its value is computed once for each step, in double.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sympy import Expr, Integer, Rational, cos, pi

from ..language.options import fraction, nonnegative, positive, whole
from ..language.trace import fail, number
from ..scalar import Mod, floor, maximum, minimum, where


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


class MultiStepDecay(Schedule):
    """lr·factor^k after the first k of the milestones; torch.optim.lr_scheduler.MultiStepLR."""

    def __init__(self, lr: float, milestones: Sequence[int], factor: float = 0.1) -> None:
        self.lr = nonnegative("MultiStepDecay", "lr", lr)
        self.milestones = [whole("MultiStepDecay", "milestones", m) for m in milestones]
        self.factor = positive("MultiStepDecay", "factor", factor)

    def __call__(self, s: Expr) -> Expr:
        rate, factors = self.lr, enumerate(sorted(self.milestones), 1)
        for k, milestone in factors:
            rate = where(s < milestone, rate, self.lr * self.factor**k)
        return rate


class PolynomialDecay(Schedule):
    """end + (lr − end)·(1 − s/steps)^power in so many steps, and `end` from then on;
    PolynomialLR of PyTorch (with its end of 0), PolynomialDecay of Keras. power=1 is a line."""

    def __init__(self, lr: float, steps: int, power: float = 1.0, end: float = 0.0) -> None:
        self.lr = nonnegative("PolynomialDecay", "lr", lr)
        self.steps = whole("PolynomialDecay", "steps", steps)
        self.power = positive("PolynomialDecay", "power", power)
        self.end = nonnegative("PolynomialDecay", "end", end)

    def __call__(self, s: Expr) -> Expr:
        left = maximum(1 - s / Integer(self.steps), 0)
        return self.end + (self.lr - self.end) * left**self.power


class CosineRestarts(Schedule):
    """Half a cosine from lr down to `end` in `first` steps, then anew from lr in `factor` times as
    many steps, and so on. Loshchilov and Hutter (2016), https://arxiv.org/abs/1608.03983;
    torch.optim.lr_scheduler.CosineAnnealingWarmRestarts."""

    def __init__(self, lr: float, first: int, factor: int = 1, end: float = 0.0) -> None:
        self.lr = nonnegative("CosineRestarts", "lr", lr)
        self.first = whole("CosineRestarts", "first", first)
        self.factor = whole("CosineRestarts", "factor", factor)
        self.end = nonnegative("CosineRestarts", "end", end)

    def __call__(self, s: Expr) -> Expr:
        if self.factor == 1:
            return _cosine(self.lr, self.end, Mod(s, self.first) / Integer(self.first))
        start, length = Integer(0), Integer(self.first)
        share = s / length
        while start + length < 1 << 31:  # steps
            start, length = start + length, length * self.factor
            share = where(s < start, share, (s - start) / length)
        return _cosine(self.lr, self.end, share)


class CyclicRate(Schedule):
    """A line from lr up to max_lr in `up` steps and one down in `down` (the same, if it is None),
    again and again; each cycle half as high as the one before with halved=True, or the height times
    factor^s. Smith (2017), https://arxiv.org/abs/1506.01186; torch.optim.lr_scheduler.CyclicLR
    ("triangular", "triangular2", "exp_range")."""

    def __init__(
        self,
        lr: float,
        max_lr: float,
        up: int = 2000,
        down: int | None = None,
        *,
        halved: bool = False,
        factor: float = 1.0,
    ) -> None:
        self.lr = nonnegative("CyclicRate", "lr", lr)
        self.max_lr = nonnegative("CyclicRate", "max_lr", max_lr)
        self.up = whole("CyclicRate", "up", up)
        self.down = self.up if down is None else whole("CyclicRate", "down", down)
        self.halved, self.factor = halved, positive("CyclicRate", "factor", factor)

    def __call__(self, s: Expr) -> Expr:
        cycle = self.up + self.down
        at = Mod(s, cycle)
        height = where(at <= self.up, at / Integer(self.up), (cycle - at) / Integer(self.down))
        if self.halved:
            height *= Rational(1, 2) ** floor(s / Integer(cycle))
        return self.lr + (self.max_lr - self.lr) * height * self.factor**s


class SequentialSchedule(Schedule):
    """One schedule after the other, each counting its steps from 0: the second from the first
    milestone on, and so on; torch.optim.lr_scheduler.SequentialLR."""

    def __init__(self, schedules: Sequence[Any], milestones: Sequence[int]) -> None:
        if len(schedules) != len(milestones) + 1:
            counts = f"{len(schedules)} schedules and {len(milestones)} milestones"
            raise fail(f"SequentialSchedule needs a milestone between any two, not {counts}")
        self.schedules = [s if callable(s) else ConstantRate(s) for s in schedules]
        self.milestones = [whole("SequentialSchedule", "milestones", m) for m in milestones]
        if self.milestones != sorted(set(self.milestones)):
            raise fail(f"milestones of SequentialSchedule are {milestones!r}; they must increase")

    def __call__(self, s: Expr) -> Expr:
        rate = self.schedules[0](s)
        for milestone, schedule in zip(self.milestones, self.schedules[1:], strict=True):
            rate = where(s < milestone, rate, schedule(s - milestone))
        return rate


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
    "CosineRestarts",
    "CyclicRate",
    "ExponentialDecay",
    "MultiStepDecay",
    "OneCycle",
    "PolynomialDecay",
    "Schedule",
    "SequentialSchedule",
    "StepDecay",
    "Warmup",
]
