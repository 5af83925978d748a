"""Activations: h[...] = f(z[...]) for a scalar function f, and the softmax over the last dimension.

Names and defaults are PyTorch's. ``activation="relu"`` in a layer, ``ReLU()`` as a layer of its
own and the scalar function ``relu`` in a formula are the same. At a kink the derivative is the
left one (PyTorch's hardtanh and relu6 have 0 at the upper kink, here it is 1).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sympy import Expr
from sympy.core.function import FunctionClass

from .. import scalar
from ..language.layer import Layer
from ..language.notation import LogSumExp, indices, parameter, softmax, tensor
from ..language.options import nonnegative, positive, real, whole
from ..language.pytorch import Keeps, same
from ..language.trace import fail
from ..language.variable import Variable


class Pointwise(Layer):
    """h[...] = f(x[...]) for the scalar function f of the class."""

    function: Callable[[Expr], Expr]

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def __call__(self, x: Variable) -> Variable:
        return _apply(self.function, x)


def _apply(function: Callable[[Expr], Expr], x: Variable) -> Variable:
    h = tensor("h")
    h[...] = function(x[...])
    return h


class Activation(Layer):
    """h[...] = f(x[...]) for f by name, a scalar function such as `tanh`, or one of your own:
    ``Activation(lambda z: z * tanh(softplus(z)))``."""

    def __init__(self, function: Any, *, name: str | None = None) -> None:
        self.function, self.name = activation(function), name

    def __call__(self, x: Variable) -> Variable:
        return activate(x, self.function)


class ReLU(Pointwise):
    """max(x, 0)."""

    function = staticmethod(scalar.relu)


class LeakyReLU(Pointwise):
    """x, for x ≤ 0 negative_slope·x. Maas et al. (2013)."""

    def __init__(self, negative_slope: float = 0.01, *, name: str | None = None) -> None:
        self.name, slope = name, nonnegative("LeakyReLU", "negative_slope", negative_slope)
        self.function = lambda x: scalar.leaky_relu(x, slope)


class PReLU(Layer):
    """x, for x ≤ 0 a·x with a learned: one number, or one for each feature (the last dimension).
    He et al. (2015), https://arxiv.org/abs/1502.01852."""

    def __init__(
        self, num_parameters: int = 1, init: Any = 0.25, *, name: str | None = None
    ) -> None:
        self.number = whole("PReLU", "num_parameters", num_parameters)
        self.init, self.name = init, name

    def __call__(self, x: Variable) -> Variable:
        if self.number not in (1, x.features):
            raise fail(f"PReLU has {self.number} parameters, {x} has {x.features} features")
        i = indices("i", x.features)
        a, h = parameter("a", self.number, init=self.init), tensor("h")
        slope = a[0] if self.number == 1 else a[i]
        h[..., i] = scalar.leaky_relu(x[..., i], slope)
        return h

    def torch(self) -> Keeps:
        return {"a": same("weight")}


class ELU(Pointwise):
    """x, for x ≤ 0 alpha·(exp(x) − 1). Clevert et al. (2015), https://arxiv.org/abs/1511.07289."""

    def __init__(self, alpha: float = 1.0, *, name: str | None = None) -> None:
        self.name, scale = name, real("ELU", "alpha", alpha)
        self.function = lambda x: scalar.elu(x, scale)


class SELU(Pointwise):
    """scale·elu(x, alpha). Klambauer et al. (2017), https://arxiv.org/abs/1706.02515."""

    function = staticmethod(scalar.selu)


class CELU(Pointwise):
    """x, for x ≤ 0 alpha·(exp(x/alpha) − 1). Barron (2017), https://arxiv.org/abs/1704.07483."""

    def __init__(self, alpha: float = 1.0, *, name: str | None = None) -> None:
        self.name, scale = name, positive("CELU", "alpha", alpha)
        self.function = lambda x: scalar.celu(x, scale)


class ReLU6(Pointwise):
    """min(max(x, 0), 6)."""

    function = staticmethod(scalar.relu6)


class GELU(Pointwise):
    """x·Φ(x), or approximate="tanh": x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2.
    Hendrycks and Gimpel (2016), https://arxiv.org/abs/1606.08415."""

    def __init__(self, approximate: str = "none", *, name: str | None = None) -> None:
        if approximate not in ("none", "tanh"):
            raise fail(f'approximate of GELU is {approximate!r}; it can be "none" or "tanh"')
        self.name = name
        self.function = scalar.gelu if approximate == "none" else scalar.gelu_tanh


class SiLU(Pointwise):
    """x·σ(x), also called swish. Elfwing et al. (2017), https://arxiv.org/abs/1702.03118."""

    function = staticmethod(scalar.silu)


class Mish(Pointwise):
    """x·tanh(softplus(x)). Misra (2019), https://arxiv.org/abs/1908.08681."""

    function = staticmethod(scalar.mish)


class Sigmoid(Pointwise):
    """σ(x) = 1/(1 + exp(−x))."""

    function = staticmethod(scalar.sigmoid)


class LogSigmoid(Pointwise):
    """log σ(x)."""

    function = staticmethod(scalar.log_sigmoid)


class Tanhshrink(Pointwise):
    """x − tanh(x)."""

    function = staticmethod(lambda x: x - scalar.tanh(x))


class Softshrink(Pointwise):
    """x − lambd above lambd, x + lambd below −lambd, else 0."""

    def __init__(self, lambd: float = 0.5, *, name: str | None = None) -> None:
        self.name, edge = name, nonnegative("Softshrink", "lambd", lambd)
        self.function = lambda x: scalar.relu(x - edge) - scalar.relu(-x - edge)


class Hardshrink(Pointwise):
    """x where |x| > lambd, else 0."""

    def __init__(self, lambd: float = 0.5, *, name: str | None = None) -> None:
        self.name, edge = name, nonnegative("Hardshrink", "lambd", lambd)
        self.function = lambda x: scalar.where(scalar.less(edge, scalar.absolute(x)), x, 0)


class Threshold(Pointwise):
    """x where x > threshold, else value."""

    def __init__(self, threshold: float, value: float, *, name: str | None = None) -> None:
        edge, other = real("Threshold", "threshold", threshold), real("Threshold", "value", value)
        self.name = name
        self.function = lambda x: scalar.where(scalar.less(edge, x), x, other)


class Identity(Pointwise):
    """x."""

    function = staticmethod(lambda x: x)


class Hardsigmoid(Pointwise):
    """relu6(x + 3)/6."""

    function = staticmethod(scalar.hard_sigmoid)


class Hardswish(Pointwise):
    """x·relu6(x + 3)/6. Howard et al. (2019), https://arxiv.org/abs/1905.02244."""

    function = staticmethod(scalar.hard_swish)


class Tanh(Pointwise):
    """tanh(x)."""

    function = staticmethod(scalar.tanh)


class Hardtanh(Pointwise):
    """min(max(x, min_val), max_val)."""

    def __init__(
        self, min_val: float = -1.0, max_val: float = 1.0, *, name: str | None = None
    ) -> None:
        self.name = name
        low, high = real("Hardtanh", "min_val", min_val), real("Hardtanh", "max_val", max_val)
        if low >= high:
            raise fail(f"Hardtanh needs min_val < max_val, not {min_val} and {max_val}")
        self.function = lambda x: scalar.clip(x, low, high)


class Softplus(Pointwise):
    """log(1 + exp(beta·x))/beta, in a form that does not overflow and needs no threshold."""

    def __init__(self, beta: float = 1.0, *, name: str | None = None) -> None:
        self.name, scale = name, positive("Softplus", "beta", beta)
        self.function = lambda x: scalar.softplus(scale * x) / scale


class Softsign(Pointwise):
    """x/(1 + |x|)."""

    function = staticmethod(scalar.softsign)


class Softmax(Layer):
    """h[..., k] = exp(x[..., k] − lse[...]) with lse[...] = log Σ_k exp x[..., k]."""

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def __call__(self, x: Variable) -> Variable:
        k, (lse, h) = indices("k"), (tensor("lse"), tensor("h"))
        lse[...] = LogSumExp(x[..., k], k)
        h[..., k] = scalar.exp(x[..., k] - lse[...])
        return h


class LogSoftmax(Layer):
    """h[..., k] = x[..., k] − lse[...] with lse[...] = log Σ_k exp x[..., k]."""

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def __call__(self, x: Variable) -> Variable:
        k, (lse, h) = indices("k"), (tensor("lse"), tensor("h"))
        lse[...] = LogSumExp(x[..., k], k)
        h[..., k] = x[..., k] - lse[...]
        return h


class Softmin(Layer):
    """The softmax of −x over the last dimension."""

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def __call__(self, x: Variable) -> Variable:
        k, h = indices("k"), tensor("h")
        h[..., k] = softmax(-x[..., k], k)
        return h


ACTIVATIONS: dict[str, Any] = {
    "relu": scalar.relu,
    "leaky_relu": scalar.leaky_relu,
    "prelu": PReLU,
    "elu": scalar.elu,
    "selu": scalar.selu,
    "celu": scalar.celu,
    "relu6": scalar.relu6,
    "gelu": scalar.gelu,
    "gelu_tanh": scalar.gelu_tanh,
    "silu": scalar.silu,
    "swish": scalar.silu,
    "mish": scalar.mish,
    "sigmoid": scalar.sigmoid,
    "hard_sigmoid": scalar.hard_sigmoid,
    "hard_swish": scalar.hard_swish,
    "tanh": scalar.tanh,
    "hard_tanh": scalar.hard_tanh,
    "softplus": scalar.softplus,
    "softsign": scalar.softsign,
    "softmax": Softmax,
    "log_softmax": LogSoftmax,
}
"""What a name stands for in ``activation="relu"``: a scalar function, or a class of layers."""


def activation(given: Any) -> Any:
    """A layer or a scalar function from what a user gave for one: a name, a class or itself."""
    if isinstance(given, str):
        if given not in ACTIVATIONS:
            raise fail(f"activation {given!r} is not one of {' '.join(sorted(ACTIVATIONS))}")
        given = ACTIVATIONS[given]
    if isinstance(given, type) and issubclass(given, Layer):
        given = given()
    if given is not None and not callable(given):
        raise fail(f"activation is {given!r}; it must be a name, a scalar function or a layer")
    return given


def is_scalar_function(given: Any) -> bool:
    """Whether it is a function of numbers from `symgrad.scalar`, and not of variables."""
    given = getattr(given, "__wrapped__", given)  # of `as_written`
    return isinstance(given, FunctionClass) or given in ACTIVATIONS.values()


def activate(z: Variable, given: Any) -> Variable:
    """The variable after an activation: None, a name, a scalar function, or a layer."""
    function = activation(given)
    if function is None:
        return z
    if isinstance(function, Layer):
        result: Variable = function(z)
        return result
    return _apply(function, z)


__all__ = [
    "CELU",
    "ELU",
    "GELU",
    "SELU",
    "Activation",
    "Hardshrink",
    "Hardsigmoid",
    "Hardswish",
    "Hardtanh",
    "Identity",
    "LeakyReLU",
    "LogSigmoid",
    "LogSoftmax",
    "Mish",
    "PReLU",
    "Pointwise",
    "ReLU",
    "ReLU6",
    "SiLU",
    "Sigmoid",
    "Softmax",
    "Softmin",
    "Softplus",
    "Softshrink",
    "Softsign",
    "Tanh",
    "Tanhshrink",
    "Threshold",
    "activate",
]
