"""Optimizers: the new weight as a formula of the weight, its gradient and the optimizer's state.

An optimizer of your own is a class with an `update` that assigns to `w`:

    class Momentum(Optimizer):
        def __init__(self, lr=0.01, momentum=0.9, **options):
            super().__init__(lr, **options)
            self.momentum = momentum

        def update(self, w, g, t):
            v = state("v")
            v[...] = number(self.momentum) * v[...] + g[...]
            w[...] = w[...] - self.rate(t) * v[...]

An assignment to w or to a state gives it a new value, which later formulas read. w, g and the
states are vectors over all weights of a parameter group; t is the number of the step, from 1.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import Any

from sympy import Expr, Rational, sympify

from ..ir import Program, Tensor
from ..scalar import minimum, sign, sqrt, where
from .notation import Sum, checked_name, indices, number, tensor
from .trace import SpecError, Variable, current, fail, fresh_trace, user_line


class State(Variable):
    """A variable that a step replaces: reading gives the newest value."""

    def __init__(self, name: str, tensor: Tensor) -> None:
        super().__init__(name, tensor.shape, tensor.dtype)
        current().dims[tensor] = ("p",) * len(tensor.shape)
        self.start = tensor
        self.newest = Variable.of(tensor)

    @property
    def tensor(self) -> Tensor:
        return self.newest.tensor

    def __setitem__(self, indices: Any, value: Any) -> None:
        new = tensor(f"new_{self.name}", *self.start.shape, dtype=self.start.dtype)
        new[indices] = value
        new.tensor  # noqa: B018  a formula that reads the old value is finished before the new one is seen
        self.newest = new


class Group:
    """The parameters that one setting of the optimizer applies to, as vectors w and g."""

    def __init__(self, optimizer: Optimizer, size: int, suffix: str) -> None:
        self.optimizer, self.suffix, self.shape = optimizer, suffix, (sympify(size),)
        self.w = self.vector("w", "parameter")
        self.g = Variable.of(self.vector("g", "gradient").start)
        self.states: dict[str, State] = {}

    def vector(self, name: str, role: str) -> State:
        full = current().unique(f"{name}{self.suffix}")
        return State(full, Tensor(full, self.shape, role))


_groups: list[Group] = []


def state(name: str) -> State:
    """A state of the optimizer with one value per weight, which starts at 0."""
    group = _groups[-1] if _groups else None
    if group is None:
        raise fail("state(…) belongs in the update of an Optimizer")
    if name not in group.states:
        group.states[name] = group.vector(checked_name(name), "state")
    return group.states[name]


class Optimizer:
    """Base of all optimizers, with the options that every one takes.

    lr: the learning rate, a number or a schedule (a function of the number of steps taken).
    clip_value: each gradient element is kept within ±clip_value.
    clip_norm: the gradient of all weights is scaled down to this Euclidean norm at most.
    groups: settings for some parameters, [{"params": "*_b", "weight_decay": 0}]: the first whose
        pattern matches the parameter's name applies.
    """

    def __init__(
        self,
        lr: Any,
        *,
        clip_value: float | None = None,
        clip_norm: float | None = None,
        groups: Sequence[dict[str, Any]] = (),
    ) -> None:
        self.lr, self.clip_value, self.clip_norm, self.groups = lr, clip_value, clip_norm, groups

    def update(self, w: State, g: Variable, t: Expr) -> None:
        raise NotImplementedError(f"{type(self).__name__} has no update(w, g, t)")

    def rate(self, t: Expr) -> Expr:
        """The learning rate at step t; a schedule's value is computed once, in double."""
        if not callable(self.lr):
            return number(self.lr)
        lr = tensor("lr" + _groups[-1].suffix, dtype="double")
        lr[()] = self.lr(t - 1)
        return lr[()]

    def scalar(self, name: str, value: Any) -> Expr:
        """A number that depends on the step alone, such as 1 − β₁ᵗ: computed once, in double."""
        u = tensor(name + _groups[-1].suffix, dtype="double")
        u[()] = value
        return u[()]

    def assign_groups(self, names: Sequence[str]) -> list[list[str]]:
        """The parameter names of each group, empty groups dropped by the caller; the last group
        has those that no pattern matches."""
        found: list[list[str]] = [[] for _ in range(len(self.groups) + 1)]
        for name in names:
            for k, setting in enumerate(self.groups):
                patterns = setting.get("params", "*")
                patterns = [patterns] if isinstance(patterns, str) else patterns
                if any(fnmatchcase(name, p) for p in patterns):
                    found[k].append(name)
                    break
            else:
                found[-1].append(name)
        return found

    def with_setting(self, k: int) -> Optimizer:
        """This optimizer with the settings of group k."""
        own = copy.copy(self)
        if k < len(self.groups):
            for key, value in self.groups[k].items():
                if key == "params":
                    continue
                if not hasattr(self, key):
                    raise fail(f"{type(self).__name__} has no setting {key!r} for a parameter group")
                setattr(own, key, value)
        return own

    def program(self, sizes: Sequence[tuple[int, int]], name: str, taken: Iterable[str]) -> Program:
        """The update as a Program; `sizes` has (number of the setting, number of weights) per
        group, `taken` the names that the network uses."""
        with fresh_trace() as trace:
            trace.names.update(dict.fromkeys(taken, 1))
            start = Tensor(trace.unique("t"), (), "state", "int")
            count = State(start.name, start)
            count[()] = count[()] + 1
            t = count[()]
            many = len(sizes) > 1
            made = [
                Group(self.with_setting(k), size, str(i + 1) if many else "")
                for i, (k, size) in enumerate(sizes)
            ]
            gradients = self._clipped(made)
            for group, g in zip(made, gradients, strict=True):
                _groups.append(group)
                try:
                    group.optimizer.update(group.w, g, t)
                finally:
                    _groups.pop()
                if group.w.tensor is group.w.start:
                    raise fail(f"{type(self).__name__}.update assigns nothing to w")
            states = [s for group in made for s in group.states.values()]
            replaced = [group.w for group in made] + states + [count]
            inputs = [g.w.start for g in made] + [g.g.tensor for g in made] + [s.start for s in states]
            return Program(
                f"{name}_update",
                (*inputs, start),
                tuple(trace.items),
                (),
                tuple((s.start, s.tensor) for s in replaced),
            )

    def _clipped(self, made: list[Group]) -> list[Variable]:
        gradients = [group.g for group in made]
        p = indices("p")
        if self.clip_value is not None:
            bound = number(self.clip_value)
            for k, g in enumerate(gradients):
                gradients[k] = tensor(f"clipped_{g.name}")
                gradients[k][p] = where(g[p] > bound, bound, where(g[p] < -bound, -bound, g[p]))
        if self.clip_norm is not None:
            squares: Expr = sympify(0)
            for g in gradients:
                squares += Sum(g[p] ** 2, p)
            norm, scale = tensor("gradient_norm"), tensor("gradient_scale")
            norm[()] = sqrt(squares)
            scale[()] = minimum(1, number(self.clip_norm) / (norm[()] + Rational(1, 10**6)))
            for k, g in enumerate(gradients):
                gradients[k] = tensor(f"scaled_{g.name}")
                gradients[k][p] = scale[()] * g[p]
        return gradients


class SGD(Optimizer):
    """w ← w − lr·v with v ← momentum·v + g + weight_decay·w (PyTorch's SGD)."""

    def __init__(
        self,
        lr: Any = 0.01,
        momentum: float = 0,
        *,
        nesterov: bool = False,
        weight_decay: float = 0,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.momentum, self.nesterov, self.weight_decay = momentum, nesterov, weight_decay

    def update(self, w: State, g: Variable, t: Expr) -> None:
        d = g[...] + number(self.weight_decay) * w[...]
        if self.momentum:
            v = state("v")
            v[...] = number(self.momentum) * v[...] + d
            d = d + number(self.momentum) * v[...] if self.nesterov else v[...]
        w[...] = w[...] - self.rate(t) * d


class Adam(Optimizer):
    """Kingma and Ba (2015), https://arxiv.org/abs/1412.6980, algorithm 1."""

    def __init__(
        self,
        lr: Any = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        *,
        weight_decay: float = 0,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.betas, self.eps, self.weight_decay = betas, eps, weight_decay

    def update(self, w: State, g: Variable, t: Expr) -> None:
        (b1, b2), m, v = map(number, self.betas), state("m"), state("v")
        d = g[...] + number(self.weight_decay) * w[...]
        m[...] = b1 * m[...] + (1 - b1) * d
        v[...] = b2 * v[...] + (1 - b2) * d**2
        c1, c2 = self.scalar("c1", 1 - b1**t), self.scalar("c2", 1 - b2**t)
        w[...] = w[...] - self.rate(t) * (m[...] / c1) / (sqrt(v[...] / c2) + number(self.eps))


__all__ = ["SGD", "Adam", "Optimizer", "SpecError", "State", "current", "sign", "state", "user_line"]
