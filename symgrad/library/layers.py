"""Layers: each is one forward formula in the notation that users have. None has a backward rule.

A layer of your own is a class with a `__call__` that takes variables and returns one:

    class Dense(Layer):
        def __init__(self, units):
            self.units = units

        def __call__(self, x):
            i, o = indices("i o")
            W = parameter("W", x.features, self.units, init=he_normal)
            b = parameter("b", self.units, init=zeros)
            z = tensor("z")
            z[..., o] = Sum(x[..., i] * W[i, o], i) + b[o]
            return z

Layers are chained by `Sequential` or called on variables, ``h = Dense(32, "relu")(x)``. The same
instance called twice shares its parameters; another layer reads them as ``layer["W"]``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sympy import Expr, Integer

from ..affine import strides
from ..ir import Index
from ..language.initializers import glorot_uniform
from ..language.layer import Layer
from ..language.notation import Sum, indices, parameter, tensor
from ..language.options import whole
from ..language.pytorch import Keeps, same, transposed
from ..language.trace import current, fail
from ..language.variable import Variable
from .activations import activate, activation, is_scalar_function


class Sequential(Layer):
    """Layers in order. With an `Input` first it is a network; without one it is a layer.

    An entry is a layer, a function of a variable, or an activation by name or scalar function.
    """

    def __init__(self, *layers: Any, name: str | None = None) -> None:
        self.name = name
        self.input = layers[0] if layers and isinstance(layers[0], Variable) else None
        self.layers = [_as_layer(given) for given in layers[self.input is not None :]]

    def __call__(self, x: Variable) -> Variable:
        for layer in self.layers:
            x = layer(x) if isinstance(layer, Layer) else _variable(layer(x), layer)
        return x

    def _scope(self) -> tuple[str, ...]:
        return current().scope if self.name is None else super()._scope()


def _as_layer(given: Any) -> Any:
    if isinstance(given, str) or is_scalar_function(given):
        from .activations import Activation

        return Activation(given)
    if isinstance(given, Variable):
        raise fail("Sequential takes its Input first")
    if isinstance(given, type) and issubclass(given, Layer):
        raise fail(f"Sequential takes layers; {given.__name__} is a class: {given.__name__}(…)")
    if not callable(given):
        raise fail(f"Sequential takes layers, not {given!r}")
    return given


def _variable(value: Any, layer: Any) -> Variable:
    if not isinstance(value, Variable):
        name = getattr(layer, "__name__", type(layer).__name__)
        raise fail(f"{name} returns {value!r}, which is not a variable")
    return value


class Dense(Layer):
    """z[..., o] = Σ_i x[..., i]·W[i, o] + b[o], then the activation.

    W is (features of x, units), b is (units). Keras' Dense; PyTorch's Linear has W transposed.
    `W` takes the variable of another layer in place of a parameter of its own, ``W=first["W"]``;
    with ``transpose_W=True`` that variable is (units, features of x), as in a tied autoencoder.
    """

    def __init__(
        self,
        units: int,
        activation: Any = None,
        *,
        bias: bool = True,
        init: Any = glorot_uniform,
        bias_init: Any = 0,
        W: Variable | None = None,
        transpose_W: bool = False,
        trainable: bool = True,
        name: str | None = None,
    ) -> None:
        self.units, self.bias, self.name = whole("Dense", "units", units), bias, name
        self.activation = _activation(activation)
        self.init, self.bias_init, self.trainable = init, bias_init, trainable
        self.W, self.transpose_W = W, transpose_W

    def __call__(self, x: Variable) -> Variable:
        i, o = indices("i o")
        z, W = tensor("z"), self.weight(x.features)
        products = Sum(x[..., i] * (W[o, i] if self.transpose_W else W[i, o]), i)
        if self.bias:
            b = parameter("b", self.units, init=self.bias_init, trainable=self.trainable)
            z[..., o] = products + b[o]
        else:
            z[..., o] = products
        return activate(z, self.activation)

    def torch(self) -> Keeps:
        keep = same if self.transpose_W else transposed
        return {"W": keep("weight"), "b": same("bias")}

    def weight(self, features: int) -> Variable:
        """Its own parameter, or the variable that it was given."""
        if self.W is None:
            shape = (self.units, features) if self.transpose_W else (features, self.units)
            fans = {"fan_in": features, "fan_out": self.units}
            return parameter("W", *shape, init=self.init, trainable=self.trainable, **fans)
        shape = (self.units, features) if self.transpose_W else (features, self.units)
        if not isinstance(self.W, Variable) or self.W.shape != tuple(map(Integer, shape)):
            raise fail(f"W of Dense is {self.W!r}; it must be a variable of shape {list(shape)}")
        return self.W


_activation = activation  # Dense has an argument of this name


class Reshape(Layer):
    """The elements of each sample in the same (row-major) order, in another shape.

    One extent may be −1: it is what the others leave. The batch dimension is not named:
    ``Reshape(4, -1)`` makes (N, 4, 6) of (N, 2, 3, 4). As formulas, through a flat tensor:
    flat[n, 12·i + 4·j + k] = x[n, i, j, k]; y[n, i, j] = flat[n, 6·i + j].
    """

    def __init__(self, *shape: Any, name: str | None = None) -> None:
        given = shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape
        for extent in given:
            if extent != -1:
                whole("Reshape", "extent", extent)
        if list(given).count(-1) > 1:
            raise fail(f"Reshape{tuple(given)} leaves more than one extent open")
        self.shape, self.name = [int(extent) for extent in given], name

    def __call__(self, x: Variable) -> Variable:
        own = _extents(x, "Reshape")
        shape, size, fixed = list(self.shape), 1, 1
        for extent in own:
            size *= extent
        for extent in shape:
            fixed *= extent if extent != -1 else 1
        if -1 in shape and size % fixed == 0:
            shape[shape.index(-1)] = size // fixed
        elif fixed != size or -1 in shape:
            raise fail(f"{x} has {size} elements for each sample, Reshape{tuple(shape)} {fixed}")
        if shape == own:
            return x
        n = indices("n")
        if len(own) != 1:
            flat, (at, position) = tensor("flat"), _row_major(own)
            flat[n, position] = x[(n, *at)]
            x = flat
        if len(shape) != 1:
            y, (at, position) = tensor("y", x.shape[0], *shape), _row_major(shape)
            y[(n, *at)] = x[n, position]
            x = y
        return x


class Flatten(Reshape):
    """Each sample as one row: (N, 8, 8) becomes (N, 64)."""

    def __init__(self, *, name: str | None = None) -> None:
        super().__init__(-1, name=name)


def _extents(x: Variable, owner: str) -> list[int]:
    """The extents of a sample as ints."""
    if not x.shape or any(not e.is_Integer for e in x.shape[1:]):
        raise fail(f"{owner} needs a batch of samples of fixed shape, not {x}")
    return [int(e) for e in x.shape[1:]]


def _row_major(shape: Sequence[int]) -> tuple[tuple[Expr, ...], Expr]:
    """Indices over a shape, and the row-major position as an affine form of them."""
    at = _indices([Integer(e) for e in shape])
    position: Expr = Integer(0)
    for index, step in zip(at, strides(tuple(Integer(e) for e in shape)), strict=True):
        position += index * step
    return at, position


def _indices(extents: Sequence[Expr]) -> tuple[Expr, ...]:
    """An index for each extent, i j k …, and 0 where the extent is 1."""
    names = "ijkl" if len(extents) <= 4 else [f"i{k}" for k in range(len(extents))]
    return tuple(
        Index(name, e) if e != 1 else Integer(0) for name, e in zip(names, extents, strict=False)
    )


class Permute(Layer):
    """The dimensions in another order, as in NumPy's transpose: dimension k of the result is
    dimension axes[k] of x; 0 is the batch. ``Permute(0, 2, 1)`` is y[n, j, i] = x[n, i, j]."""

    def __init__(self, *axes: Any, name: str | None = None) -> None:
        given = axes[0] if len(axes) == 1 and isinstance(axes[0], (tuple, list)) else axes
        self.axes, self.name = list(given), name
        if sorted(map(str, self.axes)) != sorted(map(str, range(len(self.axes)))):
            raise fail(f"Permute{tuple(given)} must name each of 0 … {len(self.axes) - 1} once")

    def __call__(self, x: Variable) -> Variable:
        if len(x.shape) != len(self.axes):
            raise fail(f"Permute{tuple(self.axes)} is called on {x}, of {len(x.shape)} dimensions")
        y, at = tensor("y"), _named(x)
        y[tuple(at[a] for a in self.axes)] = x[at]
        return y


class Transpose(Layer):
    """Two dimensions exchanged, by default the last two: y[n, j, i] = x[n, i, j]."""

    def __init__(self, axis1: int = -2, axis2: int = -1, *, name: str | None = None) -> None:
        self.axes, self.name = (axis1, axis2), name

    def __call__(self, x: Variable) -> Variable:
        a, b = (_axis(x, axis, "Transpose") for axis in self.axes)
        y, at = tensor("y"), _named(x)
        swapped = list(at)
        swapped[a], swapped[b] = swapped[b], swapped[a]
        y[tuple(swapped)] = x[at]
        return y


def _named(x: Variable) -> tuple[Expr, ...]:
    """An index for each dimension of x: n i j k …"""
    return (Index("n", x.shape[0]), *_named_samples(x)) if x.shape else ()


def _named_samples(x: Variable) -> tuple[Expr, ...]:
    names = "ijkl" if len(x.shape) <= 5 else [f"i{k}" for k in range(len(x.shape))]
    return tuple(Index(name, e) for name, e in zip(names, x.shape[1:], strict=False))


def _axis(x: Variable, axis: int, owner: str) -> int:
    rank = len(x.shape)
    if not isinstance(axis, int) or not -rank <= axis < rank:
        raise fail(f"{owner} has no axis {axis!r} of {x}")
    return axis % rank


class Concatenate(Layer):
    """Variables one after the other along an axis (not the batch): each is written to its part,
    y[n, i] = a[n, i]; y[n, i + 3] = b[n, i]."""

    def __init__(self, axis: int = -1, *, name: str | None = None) -> None:
        self.axis, self.name = axis, name

    def __call__(self, *parts: Any) -> Variable:
        variables = _several(parts, "Concatenate")
        first = variables[0]
        axis = _axis(first, self.axis, "Concatenate")
        if axis == 0:
            raise fail("Concatenate joins features, not the batch (axis 0)")
        offset, y = Integer(0), tensor("y")
        for part in variables:
            rest = [s[:axis] + s[axis + 1 :] for s in (first.shape, part.shape)]
            if len(part.shape) != len(first.shape) or rest[0] != rest[1]:
                raise fail(f"Concatenate along axis {axis} cannot join {first} and {part}")
            if not part.shape[axis].is_Integer:
                raise fail(f"Concatenate needs a fixed extent of axis {axis}, not {part}")
            at = list(_named(part))
            at[axis] += offset
            y[tuple(at)] = part[_named(part)]
            offset += part.shape[axis]
        return y


class Add(Layer):
    """The sum of variables of one shape, element by element."""

    def __init__(self, *, name: str | None = None) -> None:
        self.name = name

    def __call__(self, *parts: Any) -> Variable:
        variables = _several(parts, "Add")
        return _sum(variables, "Add")


class Residual(Layer):
    """x + f(x) for layers f in order. He et al. (2015), https://arxiv.org/abs/1512.03385.

    `shortcut` is a layer that takes the place of x in the sum where f changes the shape.
    """

    def __init__(self, *layers: Any, shortcut: Any = None, name: str | None = None) -> None:
        self.body, self.shortcut, self.name = Sequential(*layers), shortcut, name
        if self.body.input is not None:
            raise fail("Residual takes layers, not an Input")

    def __call__(self, x: Variable) -> Variable:
        straight = x if self.shortcut is None else _variable(self.shortcut(x), self.shortcut)
        return _sum([straight, self.body(x)], "Residual")


def _several(parts: tuple[Any, ...], owner: str) -> list[Variable]:
    """Variables given one by one or as one list."""
    given = parts[0] if len(parts) == 1 and isinstance(parts[0], (list, tuple)) else parts
    if not given or any(not isinstance(v, Variable) for v in given):
        raise fail(f"{owner} takes variables, not {list(given)!r}")
    return list(given)


def _sum(variables: Sequence[Variable], owner: str) -> Variable:
    total: Expr = Integer(0)
    for v in variables:
        if v.shape != variables[0].shape:
            raise fail(f"{owner} cannot add {variables[0]} and {v}: their shapes differ")
        total += v[...]
    y = tensor("y")
    y[...] = total
    return y


__all__ = [
    "Add",
    "Concatenate",
    "Dense",
    "Flatten",
    "Layer",
    "Permute",
    "Reshape",
    "Residual",
    "Sequential",
    "Transpose",
]
