"""Layers: each is one forward formula in the notation that users have. None has a backward rule.

A layer of your own is a class with a `__call__` that takes variables and returns one:

    class Dense(Layer):
        def __init__(self, units):
            self.units = units

        def __call__(self, x):
            i, o = indices("i o")
            W = parameter("W", x.features, self.units, init=he_normal)
            b = parameter("b", self.units, init=0)
            z = tensor("z")
            z[..., o] = Sum(x[..., i] * W[i, o], i) + b[o]
            return z
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

from .. import scalar
from .initializers import glorot_uniform
from .notation import Sum, checked_name, indices, parameter, tensor
from .trace import Trace, Variable, current, fail


class Layer:
    """A formula with parameters. Each instance has its own; called twice it shares them."""

    name: str | None = None
    _path: tuple[Trace, tuple[str, ...]] | None = None

    def __init_subclass__(cls) -> None:
        if "__call__" in vars(cls):
            cls.__call__ = _scoped(cls.__call__)  # type: ignore[method-assign]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError(f"{type(self).__name__} has no __call__")

    def _scope(self) -> tuple[str, ...]:
        """Where the names of this layer start: its own name, or dense1, dense2, …"""
        trace = current()
        if self._path is None or self._path[0] is not trace:
            if self.name is None:
                name = trace.number(_snake(type(self).__name__))
            else:
                name = checked_name(self.name)
                path = "_".join((*trace.scope, name))
                if trace.names.setdefault(f"layer {path}", id(self)) != id(self):
                    raise fail(f"two layers are named {path}")
            self._path = (trace, (*trace.scope, name))
        return self._path[1]


def _scoped(call: Callable[..., Any]) -> Callable[..., Any]:
    """Names that the layer makes start with its own."""

    @functools.wraps(call)
    def inside(self: Layer, *args: Any, **kwargs: Any) -> Any:
        trace = current()
        before, trace.scope = trace.scope, self._scope()
        try:
            return call(self, *args, **kwargs)
        finally:
            trace.scope = before

    return inside


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


class Sequential(Layer):
    """Layers in order. With an `Input` first it is a network; without one it is a layer."""

    def __init__(self, *layers: Any, name: str | None = None) -> None:
        self.name = name
        self.input = layers[0] if layers and isinstance(layers[0], Variable) else None
        self.layers = list(layers[1:] if self.input is not None else layers)
        for layer in self.layers:
            if not callable(layer):
                raise fail(f"Sequential takes layers, not {layer!r}")

    def __call__(self, x: Variable) -> Variable:
        for layer in self.layers:
            x = layer(x)
        return x

    def _scope(self) -> tuple[str, ...]:
        return current().scope if self.name is None else super()._scope()


class Dense(Layer):
    """z[..., o] = Σ_i x[..., i]·W[i, o] + b[o], then the activation.

    W is (features of x, units), b is (units). Keras' Dense; PyTorch's Linear has W transposed.
    """

    def __init__(
        self,
        units: int,
        activation: Any = None,
        *,
        bias: bool = True,
        init: Any = glorot_uniform,
        bias_init: Any = 0,
        trainable: bool = True,
        name: str | None = None,
    ) -> None:
        self.units, self.activation, self.bias, self.name = units, activation, bias, name
        self.init, self.bias_init, self.trainable = init, bias_init, trainable

    def __call__(self, x: Variable) -> Variable:
        i, o = indices("i o")
        z = tensor("z")
        W = parameter("W", x.features, self.units, init=self.init, trainable=self.trainable)
        products = Sum(x[..., i] * W[i, o], i)
        if self.bias:
            b = parameter("b", self.units, init=self.bias_init, trainable=self.trainable)
            z[..., o] = products + b[o]
        else:
            z[..., o] = products
        return activate(z, self.activation)


def activate(z: Variable, activation: Any) -> Variable:
    """The variable after an activation: None, a name ("relu"), a scalar function, or a layer."""
    if activation is None:
        return z
    if isinstance(activation, str):
        if activation not in ACTIVATIONS:
            raise fail(f"activation {activation!r} is not one of {' '.join(sorted(ACTIVATIONS))}")
        activation = ACTIVATIONS[activation]
    if isinstance(activation, Layer) or (isinstance(activation, type) and issubclass(activation, Layer)):
        layer = activation() if isinstance(activation, type) else activation
        result: Variable = layer(z)
        return result
    h = tensor("h")
    h[...] = activation(z[...])
    return h


class Activation(Layer):
    """h[...] = f(x[...]) for a scalar function f, such as `tanh` or one of your own."""

    def __init__(self, function: Any, name: str | None = None) -> None:
        self.function, self.name = function, name

    def __call__(self, x: Variable) -> Variable:
        return activate(x, self.function)


ACTIVATIONS: dict[str, Any] = {
    "relu": scalar.relu,
    "tanh": scalar.tanh,
    "sigmoid": scalar.sigmoid,
}
