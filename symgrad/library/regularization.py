"""Penalties on parameters, as terms of the loss: strength·Σ|w| and strength·Σw²."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from sympy import Expr, Integer

from ..language.layer import Layer
from ..language.notation import Sum, tensor
from ..language.options import nonnegative
from ..language.trace import Parameter, fail
from ..language.variable import Variable
from ..scalar import absolute


class Regularization(Layer):
    """A penalty on parameters: a term of the loss, ``MSE()(p, t) + L2(1e-4)(layer["W"])``, or
    ``Model(…, regularization=L2(1e-4))`` on every trained parameter whose name fits `params`."""

    def __init__(self, strength: float, params: str = "*", *, name: str | None = None) -> None:
        owner = type(self).__name__
        self.strength, self.name = nonnegative(owner, "strength", strength), name
        self.params = params

    def penalty(self, w: Expr) -> Expr:
        raise fail(f"{type(self).__name__} has no penalty(w)")

    def __call__(self, *weights: Variable) -> Variable:
        if not weights:
            raise fail(f"{type(self).__name__} is called on no parameter")
        total: Expr = Integer(0)
        for w in weights:
            each = self.strength * self.penalty(w[...])
            total += Sum(each, ...) if w.shape else each
        term = tensor("penalty")
        term[()] = total
        return term

    def of(self, parameters: Iterable[Parameter]) -> Variable:
        """The penalty on those that are trained and that the pattern names."""
        chosen = [p.tensor for p in parameters if p.trainable]
        chosen = [t for t in chosen if fnmatchcase(t.name, self.params)]
        if not chosen:
            raise fail(f"{type(self).__name__}: no trained parameter fits {self.params!r}")
        penalty: Variable = self(*map(Variable.of, chosen))
        return penalty


class L1(Regularization):
    """strength·Σ|w|, of gradient strength·sign(w); Keras' L1."""

    def penalty(self, w: Expr) -> Expr:
        return absolute(w)


class L2(Regularization):
    """strength·Σw², of gradient 2·strength·w; Keras' L2. An optimizer's weight_decay of λ is the
    same as strength λ/2 for SGD."""

    def penalty(self, w: Expr) -> Expr:
        return w**2


__all__ = ["L1", "L2", "Regularization"]
