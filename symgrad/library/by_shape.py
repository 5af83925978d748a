"""Optimizers whose rules need rows and columns, and `shaped` to write others.

`shaped` takes the vectors w and g of an update apart, and joins the new weights again:

    class RowWise(Optimizer):  # w ← w − lr·g/(the largest |g| of the row so far)
        def update(self, w, g, t):
            for p in shaped(w, g):
                j, most = indices("j"), p.state("most", *p.shape[:-1])
                most[...] = maximum(most[...], Max(absolute(p.g[..., j]), j))
                p.w[..., j] = p.w[..., j] - self.rate(t) * p.g[..., j] / (most[...] + 1e-8)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sympy import Expr, Integer, Rational

from ..affine import address, count
from ..ir import Tensor
from ..language.notation import Mean, Sum, checked_name, extent_of, indices, tensor
from ..language.options import fraction, nonnegative, positive, real, several, whole
from ..language.trace import current, fail
from ..language.variable import Variable
from ..scalar import maximum, minimum, sqrt
from ..symbols import primed
from .adam import Adam
from .optimizer import LETTERS, Group, Optimizer, State, current_group


class Shaped:
    """One parameter of an update: its `name`, its `shape`, its weights `w` and gradients `g`, of
    that shape. An assignment to w gives it a new value, which later formulas read; `start` is w
    before any, and before decoupled weight decay. What is not assigned stays as it is."""

    def __init__(self, group: Group, parameter: Tensor, at: Expr, w: Variable, g: Variable) -> None:
        self.group, self.name = group, parameter.name
        self.shape = tuple(int(n) for n in parameter.shape)
        letters = " ".join(LETTERS[: len(self.shape)])
        found = indices(letters, *self.shape) if letters else ()
        self.loops = found if isinstance(found, tuple) else (found,)
        self.place = at + address(parameter[self.loops])
        self.start = self._part("start", Variable.of(group.w.start))
        own = self._part("w", w) if w.tensor != group.w.start else self.start
        self.w = State(own.name, own.tensor)
        self.g = self._part("g", g)

    def _part(self, name: str, vector: Variable) -> Variable:
        part = tensor(f"{name}_{self.name}", *self.shape)
        part[self.loops] = vector[self.place]
        return part

    def state(self, name: str, *shape: Any) -> State:
        """A state for this parameter, of some shape, which starts at 0."""
        full = f"{self.group.prefix}{checked_name(name)}_{self.name}"
        states = self.group.states
        if full not in states:
            extents = tuple(map(extent_of, shape))
            states[full] = State(full, Tensor(current().unique(full), extents, "state"))
        return states[full]


def shaped(w: State, g: Variable) -> Iterator[Shaped]:
    """Each parameter of an update with its own shape; when all have been passed, their new weights
    are those of w."""
    group, at, made = current_group("shaped(w, g)"), Integer(0), list[Shaped]()
    for parameter in group.members:
        made.append(Shaped(group, parameter, at, w, g))
        at += count(parameter.shape)
        yield made[-1]
    if any(p.w.replaced for p in made):
        new = tensor(f"new_{w.name}", *group.shape)
        new.symbol = primed(w.start.written)
        for p in made:
            new[p.place] = p.w[p.loops]
        w.newest = new


ADJUSTMENTS: dict[str, Callable[[int, int], Expr]] = {
    "original": lambda rows, columns: sqrt(max(Integer(1), Rational(columns, rows))),
    "match_rms_adamw": lambda rows, columns: sqrt(max(rows, columns)) / 5,
}


class Muon(Adam):
    """Matrices by w ← w − lr·s·O with m ← momentum·m + (1 − momentum)·g and O the matrix nearest to
    orthogonal of m (with nesterov, of momentum·m + (1 − momentum)·g), by `ns_steps` steps of Newton
    and Schulz, X ← a·X + (b·X·Xᵀ + c·(X·Xᵀ)²)·X from X/max(‖X‖, eps); whatever is no matrix, and
    groups with orthogonal=False (such as an embedding), by Adam with adam_lr (or lr), adam_betas
    and adam_eps. For a matrix that takes I numbers to O, s = √max(1, O/I), or with
    adjust_lr="match_rms_adamw" 0.2·√max(I, O). Weight decay is decoupled. Jordan et al. (2024),
    https://kellerjordan.github.io/posts/muon/; torch.optim.Muon, which computes O in bfloat16 and
    takes no other parameters."""

    decoupled = True

    def __init__(
        self,
        lr: Any = 0.001,
        weight_decay: float = 0.1,
        momentum: float = 0.95,
        *,
        nesterov: bool = True,
        ns_coefficients: tuple[float, float, float] = (3.4445, -4.7750, 2.0315),
        ns_steps: int = 5,
        eps: float = 1e-7,
        adjust_lr: str = "original",
        orthogonal: bool = True,
        adam_lr: Any = None,
        adam_betas: tuple[float, float] = (0.9, 0.999),
        adam_eps: float = 1e-8,
        **options: Any,
    ) -> None:
        super().__init__(lr, adam_betas, adam_eps, weight_decay=weight_decay, **options)
        self.momentum, self.nesterov = fraction("Muon", "momentum", momentum), nesterov
        self.coefficients = several("Muon", "ns_coefficients", ns_coefficients, 3, real)
        self.count = whole("Muon", "ns_steps", ns_steps)
        self.least = positive("Muon", "eps", eps)
        own = adam_lr is None or callable(adam_lr)
        self.adam_lr = adam_lr if own else nonnegative("Muon", "adam_lr", adam_lr)
        if adjust_lr not in ADJUSTMENTS:
            known = " or ".join(ADJUSTMENTS)
            raise fail(f"adjust_lr of Muon is {adjust_lr!r}; it must be {known}")
        self.adjust_lr, self.orthogonal = adjust_lr, orthogonal

    def update(self, w: State, g: Variable, t: Expr) -> None:
        scalars: list[Expr] = []  # of Adam, where something is for it
        for p in shaped(w, g):
            if len(p.shape) == 2 and self.orthogonal:
                self._matrix(p, t)
            else:
                scalars = scalars or self._scalars(t)
                self._other(p, *scalars)

    def _matrix(self, p: Shaped, t: Expr) -> None:
        (i, o), m = indices("i o"), p.state("m", *p.shape)
        m[i, o] = self.momentum * m[i, o] + (1 - self.momentum) * p.g[i, o]
        x: Variable = m
        if self.nesterov:
            x = tensor(f"ahead_{p.name}")
            x[i, o] = self.momentum * m[i, o] + (1 - self.momentum) * p.g[i, o]
        x = self._orthogonal(p, x)
        rate = self.rate(t) * ADJUSTMENTS[self.adjust_lr](*p.shape)
        p.w[i, o] = p.w[i, o] - rate * x[i, o]

    def _orthogonal(self, p: Shaped, x: Variable) -> Variable:
        """The iteration, by the products of the shorter side."""
        (a, b, c), (i, j, k) = self.coefficients, indices("i j k")
        wide = p.shape[0] <= p.shape[1]
        norm, start = tensor(f"norm_{p.name}"), tensor(f"x0_{p.name}")
        norm[()] = sqrt(Sum(x[i, j] ** 2, i, j))
        start[i, j] = x[i, j] / maximum(norm[()], self.least)
        x = start
        for step in range(1, self.count + 1):
            gram, square, new = (tensor(f"{n}{step}_{p.name}") for n in ("gram", "square", "x"))
            gram[i, j] = Sum(x[i, k] * x[j, k] if wide else x[k, i] * x[k, j], k)
            square[i, j] = b * gram[i, j] + c * Sum(gram[i, k] * gram[k, j], k)
            across = square[i, k] * x[k, j] if wide else x[i, k] * square[k, j]
            new[i, j] = a * x[i, j] + Sum(across, k)
            x = new
        return x

    def _scalars(self, t: Expr) -> list[Expr]:
        """Adam's learning rate, and what corrects the bias of its means."""
        rate = self.rate(t) if self.adam_lr is None else self.adam_lr
        if callable(rate):
            rate = self.scalar("adam_lr", self.scheduled(rate, t - 1))
        return [rate, *(self.scalar(f"c{k}", 1 - b**t) for k, b in enumerate(self.betas, 1))]

    def _other(self, p: Shaped, rate: Expr, c1: Expr, c2: Expr) -> None:
        (b1, b2), m, v = self.betas, p.state("m", *p.shape), p.state("v", *p.shape)
        m[...] = b1 * m[...] + (1 - b1) * p.g[...]
        v[...] = b2 * v[...] + (1 - b2) * p.g[...] ** 2
        p.w[...] = p.w[...] - rate / c1 * m[...] / (sqrt(v[...] / c2) + self.eps)


class Adafactor(Optimizer):
    """w ← w − αₜ/max(1, RMS(u)/d)·u with u = g/√v, αₜ = max(eps₂, RMS(w))·min(lr, 1/√t), and v the
    running mean of g² with the share t^beta2_decay of the newest, of which for a parameter of two
    or more dimensions the means of the last two are kept alone, by row r and by column c:
    v = r·c/max(mean r, eps₁), and √v at least eps₁. Weight decay is decoupled. Shazeer and Stern
    (2018), https://arxiv.org/abs/1804.04235, in the form of torch.optim.Adafactor, where eps₁ is
    by default the type's epsilon, here that of float32."""

    decoupled = True

    def __init__(
        self,
        lr: Any = 0.01,
        beta2_decay: float = -0.8,
        eps: tuple[float, float] = (2**-23, 1e-3),
        d: float = 1.0,
        **options: Any,
    ) -> None:
        super().__init__(lr, **options)
        self.decay = -nonnegative("Adafactor", "−beta2_decay", -beta2_decay)
        self.eps = several("Adafactor", "eps", eps, 2, nonnegative)
        self.d = positive("Adafactor", "d", d)

    def update(self, w: State, g: Variable, t: Expr) -> None:
        share = self.scalar("share", t**self.decay)
        limited = self.scalar("limited", minimum(self.rate(t), 1 / sqrt(t)))
        for p in shaped(w, g):
            size, u = tensor(f"size_{p.name}"), tensor(f"u_{p.name}")
            size[()] = sqrt(Mean(p.start[...] ** 2, ...))
            u[...] = p.g[...] / maximum(sqrt(self._variance(p, share)), self.eps[0])
            rms, rate = tensor(f"rms_{p.name}"), tensor(f"rate_{p.name}")
            rms[()] = sqrt(Mean(u[...] ** 2, ...))
            rate[()] = maximum(self.eps[1], size[()]) * limited / maximum(1, rms[()] / self.d)
            p.w[...] = p.w[...] - rate[()] * u[...]

    def _variance(self, p: Shaped, share: Expr) -> Expr:
        """The estimate of g² at one element."""
        if len(p.shape) < 2:
            v = p.state("v", *p.shape)
            v[...] = v[...] + share * (p.g[...] ** 2 - v[...])
            return v[...]
        i, j, k = indices("i j k")
        *outer, rows, columns = p.shape
        r, c = p.state("row", *outer, rows), p.state("column", *outer, columns)
        r[..., i] = r[..., i] + share * (Mean(p.g[..., i, j] ** 2, j) - r[..., i])
        c[..., j] = c[..., j] + share * (Mean(p.g[..., i, j] ** 2, i) - c[..., j])
        mean, product = tensor(f"mean_{p.name}"), tensor(f"variance_{p.name}")
        mean[...] = Mean(r[..., k], k)
        product[..., i, j] = r[..., i] * c[..., j] / maximum(mean[...], self.eps[0])
        return product[...]


__all__ = ["Adafactor", "Muon", "shaped"]
