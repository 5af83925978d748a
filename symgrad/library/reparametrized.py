"""Layers whose weight is a formula of others: of a length and a direction, or over its norm.

    W[i, o] = g[o]*v[i, o]/sqrt(Sum(v[i, o]**2, i))                          WeightNorm(Dense(5))
    W[i, o] = raw[i, o]/sigma[]                                              SpectralNorm(Dense(5))

`instead_of` is what both are made with: whatever formula of parameters of its own stands where a
layer asks for a parameter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sympy import Expr

from ..language.initializers import normal
from ..language.layer import Layer
from ..language.notation import Sum, parameter, tensor, training, update
from ..language.options import positive, whole
from ..language.trace import current, fail
from ..language.variable import Variable
from ..scalar import safe_sqrt, sqrt, stop_gradient
from .padding import over

Make = Callable[[str], Variable]  # the parameter that was asked for, under another name


@contextmanager
def instead_of(name: str, formula: Callable[[Make], Variable]) -> Iterator[None]:
    """Inside, a layer that asks for the parameter of this name gets what the formula gives."""
    trace = current()
    before = trace.instead
    trace.instead = {**before, name: formula}
    try:
        yield
    finally:
        trace.instead = before


class _Reparametrized(Layer):
    """A layer called with another weight; `axis` is that of its outputs: the last one of a matrix,
    else the first, as the weights of `Dense` and of convolutions have it."""

    def __init__(
        self, layer: Any, weight: str = "W", axis: int | None = None, *, name: str | None = None
    ) -> None:
        if not callable(layer):
            raise fail(f"{type(self).__name__} takes a layer, such as Dense(5), not {layer!r}")
        self.layer, self.weight, self.axis, self.name = layer, weight, axis, name

    def __call__(self, *arguments: Any) -> Any:
        asked: list[str] = []

        def formula(make: Make) -> Variable:
            asked.append(self.weight)
            return self.formula(make)

        with instead_of(self.weight, formula):
            made = self.layer(*arguments)
        if not asked:
            raise fail(f"{type(self).__name__}: {self.layer} has no parameter {self.weight!r}")
        return made

    def formula(self, make: Make) -> Variable:
        raise NotImplementedError

    def indices(self, W: Variable) -> tuple[list[Expr], Expr, list[Expr]]:
        """Those of the weight, that of its outputs, and the others."""
        rank = len(W.shape)
        axis = (rank - 1 if rank == 2 else 0) if self.axis is None else self.axis
        if not -rank <= axis < rank or rank < 2:
            raise fail(f"{type(self).__name__} has no axis {self.axis} of {W}")
        at = over(" ".join(f"i{k}" for k in range(rank)), W.shape)
        return at, at[axis], [i for i in at if i is not at[axis]]


class WeightNorm(_Reparametrized):
    """W = g·v/|v|, with a length g for each output, which starts as 1 (PyTorch's as |v|). Salimans
    and Kingma (2016), https://arxiv.org/abs/1602.07868;
    torch.nn.utils.parametrizations.weight_norm."""

    def formula(self, make: Make) -> Variable:
        v = make(f"{self.weight}_v")
        at, o, others = self.indices(v)
        g = parameter(f"{self.weight}_g", int(o.extent), init=1)
        length, W = tensor(f"{self.weight}_length"), tensor(self.weight)
        length[o] = sqrt(Sum(v[tuple(at)] ** 2, *others))
        W[tuple(at)] = g[o] * v[tuple(at)] / length[o]
        return W


class SpectralNorm(_Reparametrized):
    """The weight over its largest singular value σ = uᵀ·W·v, which steps of the power iteration,
    v = Wᵀu/|Wᵀu|, u = W·v/|W·v|, follow in training; u is kept as a parameter that is not trained.
    Miyato et al. (2018), https://arxiv.org/abs/1802.05957;
    torch.nn.utils.parametrizations.spectral_norm, but `forward` computes v anew from u."""

    def __init__(
        self,
        layer: Any,
        weight: str = "W",
        n_power_iterations: int = 1,
        eps: float = 1e-12,
        axis: int | None = None,
        *,
        name: str | None = None,
    ) -> None:
        super().__init__(layer, weight, axis, name=name)
        self.steps = whole("SpectralNorm", "n_power_iterations", n_power_iterations)
        self.eps = positive("SpectralNorm", "eps", eps)

    def formula(self, make: Make) -> Variable:
        raw = make(f"{self.weight}_raw")
        at, o, others = self.indices(raw)
        weight = stop_gradient(raw[tuple(at)])
        kept = parameter(f"{self.weight}_u", int(o.extent), init=normal, trainable=False)
        start = u = self.unit("u", kept[o], [o])
        for _ in range(self.steps):
            v = self.unit("v", Sum(weight * u[o], o), others)
            u = self.unit("u", Sum(weight * v[tuple(others)], *others), [o])
        update(kept, u)
        left, right, sigma, W = (tensor(w) for w in ("left", "right", "sigma", self.weight))
        first = self.unit("v", Sum(weight * start[o], o), others)
        left[o] = training(u[o], start[o])
        right[tuple(others)] = training(v[tuple(others)], first[tuple(others)])
        sigma[()] = Sum(left[o] * raw[tuple(at)] * right[tuple(others)], *at)
        W[tuple(at)] = raw[tuple(at)] / sigma[()]
        return W

    def unit(self, name: str, value: Expr, at: list[Expr]) -> Variable:
        """A vector over its length."""
        whole_, made, length = tensor(f"{name}_whole"), tensor(name), tensor(f"{name}_length")
        whole_[tuple(at)] = value
        length[()] = safe_sqrt(Sum(whole_[tuple(at)] ** 2, *at))
        made[tuple(at)] = whole_[tuple(at)] / (length[()] + self.eps)
        return made


__all__ = ["SpectralNorm", "WeightNorm", "instead_of"]
