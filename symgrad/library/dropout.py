"""Dropout: numbers set to 0 at random in training; `forward` leaves them as they are."""

from __future__ import annotations

from sympy import Expr, sqrt

from ..language.layer import Layer
from ..language.notation import indices, random_uniform, tensor, training
from ..language.options import real
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import less, where
from ..scalar.composed import SELU_ALPHA, SELU_SCALE


class Dropout(Layer):
    """h = x/(1 − p) where a random number is at least p, else 0; in `forward` h = x.

    p is the share that is dropped. Srivastava et al. (2014); PyTorch's Dropout. The numbers depend
    on the seed and the step in the optimizer's state alone, and are the same in every backend.
    """

    def __init__(self, p: float = 0.5, *, name: str | None = None) -> None:
        share = real(type(self).__name__, "p", p)
        if not 0 <= share < 1:
            raise fail(f"{type(self).__name__} drops a share p with 0 <= p < 1, not {p!r}")
        self.p, self.name = share, name

    def __call__(self, x: Variable) -> Variable:
        return self.dropped(x, x.shape)

    def dropped(self, x: Variable, shape: tuple[object, ...]) -> Variable:
        """x with one random number for each element of its leading axes of this shape."""
        names = " ".join(f"{'nijklm'[k]}" for k in range(len(x.shape)))
        at = indices(names) if len(x.shape) > 1 else (indices(names),)
        u, h = random_uniform("u", *shape), tensor("h")
        h[at] = training(self.kept(u[at[: len(shape)]], x[at]), x[at])
        return h

    def kept(self, u: Expr, x: Expr) -> Expr:
        """What becomes of x in training, with the random number u."""
        return where(less(u, self.p), 0, x / (1 - self.p))


class SpatialDropout(Dropout):
    """Whole channels are dropped: one random number for each sample and channel of x[N, C, …].
    Tompson et al. (2015); PyTorch's Dropout2d."""

    def __call__(self, x: Variable) -> Variable:
        if len(x.shape) < 3:
            raise fail(f"SpatialDropout is called on {x}; it takes x[N, C, …]")
        return self.dropped(x, x.shape[:2])


class AlphaDropout(Dropout):
    """What is dropped becomes −scale·alpha of SELU, the value that it takes at −∞, and all is
    scaled and shifted such that mean 0 and variance 1 stay so. Klambauer et al. (2017),
    https://arxiv.org/abs/1706.02515; PyTorch's AlphaDropout."""

    def kept(self, u: Expr, x: Expr) -> Expr:
        floor = SELU_SCALE * SELU_ALPHA
        scale = 1 / sqrt((1 - self.p) * (1 + self.p * floor**2))
        return scale * where(less(u, self.p), -floor, x) + scale * self.p * floor


def optional(p: float) -> Dropout | None:
    """A layer, if anything is dropped."""
    return Dropout(p) if p else None


__all__ = ["AlphaDropout", "Dropout", "SpatialDropout"]
