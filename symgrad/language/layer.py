"""What a layer is: a formula with a name, under which its tensors and parameters appear.

    class Scale(Layer):
        def __call__(self, x):
            s = parameter("s", init=1)
            y = tensor("y")
            y[...] = s[()] * x[...]
            return y

called for the first time gives the parameter ``scale1_s`` and the tensor ``scale1_y``; the same
instance called again reads the same parameter, another instance has ``scale2_s``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

from .notation import checked_name
from .pytorch import Keeps
from .trace import CALLERS, Trace, current, fail, user_line
from .variable import Variable


class Layer:
    """A formula with parameters. Each instance has its own; called twice it shares them.

    ``layer["W"]`` is a parameter of a layer that was called, to be read by other formulas.
    """

    name: str | None = None
    _path: tuple[Trace, tuple[str, ...]] | None = None
    _line = ""  # where it was made: the line of its formulas if a Sequential calls it

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        layer = super().__new__(cls)
        layer._line = user_line()
        return layer

    def __init_subclass__(cls) -> None:
        if "__call__" in vars(cls):
            cls.__call__ = _scoped(cls.__call__)  # type: ignore[method-assign]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        raise fail(f"{type(self).__name__} has no __call__, which gives a layer its formula")

    def torch(self) -> Keeps:
        """How PyTorch keeps the layer's parameters, by their names; nothing, if it has no such
        layer."""
        return {}

    def __getitem__(self, name: str) -> Variable:
        path = "_".join((*self._scope(), name))
        for tensor in current().parameters:
            if tensor.name == path:
                return Variable.of(tensor)
        raise fail(f"{'_'.join(self._scope())} has no parameter {name!r} (call the layer first)")

    def _scope(self) -> tuple[str, ...]:
        """Where the names of this layer start: its own name, or dense1, dense2, …"""
        trace = current()
        if self._path is None or self._path[0] is not trace:
            if self.name is None:
                name = trace.number(snake(type(self).__name__))
            else:
                name = given = checked_name(self.name)
                while trace.shared and (*trace.scope, name) in trace.layers:
                    name = trace.unique(given)
                trace.named(name, given, False)
            path = (*trace.scope, checked_name(name))
            if trace.layers.setdefault(path, self) is not self:
                raise fail(f"two layers are named {'_'.join(path)}")
            self._path = (trace, path)
        return self._path[1]


def _scoped(call: Callable[..., Any]) -> Callable[..., Any]:
    """Names that the layer makes start with its own."""

    def inside(self: Layer, *args: Any, **kwargs: Any) -> Any:
        trace = current()
        given = args[0] if args and isinstance(args[0], (list, tuple)) else args[:1]
        if not all(isinstance(v, Variable) for v in given):
            raise fail(f"{type(self).__name__} is called on {args[0]!r}, which is not a variable")
        before, trace.scope = trace.scope, self._scope()
        try:
            return call(self, *args, **kwargs)
        finally:
            trace.scope = before

    CALLERS.add(inside.__code__)
    return functools.wraps(call)(inside)


def snake(name: str) -> str:
    """A class name as the name of its instances.

    >>> snake("LeakyReLU"), snake("BCEWithLogits"), snake("GaussianNLL"), snake("Conv2d")
    ('leaky_relu', 'bce_with_logits', 'gaussian_nll', 'conv2d')
    """
    word = re.sub("P?ReLU|SiLU", lambda m: m[0].capitalize(), name)
    return re.sub("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", word).lower()


__all__ = ["Layer", "snake"]
