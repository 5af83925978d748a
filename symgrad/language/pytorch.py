"""How PyTorch keeps the parameters of a layer, as layers say it of themselves.

    def torch(self):
        return {"W": transposed("weight"), "b": same("bias")}

says that W is the transpose of the array that a state_dict has as ``fc1.weight``, and b its
``fc1.bias``. `symgrad.model.from_torch` reads this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

Array = Any  # NumPy's


@dataclass(frozen=True)
class Kept:
    """A parameter in PyTorch: the words of its arrays within the module, and what is made of them.
    One that is `spare` has an array there also where the layer has no such parameter."""

    words: tuple[str, ...]
    made: Callable[..., Array]
    spare: bool = False

    def under(self, module: str) -> Kept:
        """The same in a module of the module."""
        return replace(self, words=tuple(f"{module}.{word}" for word in self.words))


Keeps = dict[str, Kept]


def same(word: str, spare: bool = False) -> Kept:
    return Kept((word,), lambda a: a, spare)


def transposed(word: str) -> Kept:
    return Kept((word,), lambda a: a.T)


def scale_and_shift() -> Keeps:
    """What a normalisation has."""
    return {"gamma": same("weight"), "beta": same("bias")}


def parts(inner: Mapping[str, tuple[Keeps, str]]) -> Keeps:
    """What layers within a layer have, by their names: what they keep, and the name of the module
    in which PyTorch does."""
    return {
        f"{name}_{own}": kept.under(module)
        for name, (keeps, module) in inner.items()
        for own, kept in keeps.items()
    }


__all__ = ["Keeps", "Kept", "parts", "same", "scale_and_shift", "transposed"]
