"""The weights of a PyTorch model as parameters of this one.

In: a model, and a state_dict, or the file of one; out: the model's parameters by their names.

    params.update(from_torch("net.py", torch_model.state_dict()))
    params.update(from_torch("net.py", "weights.safetensors"))

Both have the same layers in the same order: the first of a model's layers takes the first module of
the state_dict, as ``fc1.weight`` and ``fc1.bias``, and so on. Which array is which parameter, and
how it is laid out, each layer says of itself (`Layer.torch`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ..language.pytorch import Kept
from ..weights import read_arrays
from .file import load_model
from .model import Model


class NotTheSame(ValueError):
    """A state_dict is not one of this model."""


def from_torch(
    model: Model | str | Path,
    state_dict: Mapping[str, Any] | str | Path,
    layers: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Arrays under the names of the model's parameters, for ``params.update(…)``.

    state_dict: PyTorch's, or arrays under its names, or the path of a .safetensors or .npz file.
    layers: the modules of layers that are in another order there, ``{"dense2": "head"}``.

    Raises NotTheSame, a ValueError of one line, unless every array has its place.
    """
    model = model if isinstance(model, Model) else load_model(model)
    rest = _arrays(state_dict)
    modules = dict(layers or {})
    shapes = {p.tensor.name: tuple(map(int, p.tensor.shape)) for p in model.parameters}
    found: dict[str, Any] = {}
    for path, layer in model.trace.layers.items():
        name = "_".join(path)
        keeps = {f"{name}_{own}": kept for own, kept in layer.torch().items()}
        here = {k: v for k, v in keeps.items() if k in shapes and k not in found}
        if not here:
            continue
        module = modules.pop(name, None)
        free = [key for key in rest if not any(key.startswith(f"{m}.") for m in modules.values())]
        start = _start(name, free, here) if module is None else f"{module}."
        for own, kept in here.items():
            found[own] = _made(own, kept, start, rest, shapes[own])
        used = [w for own, k in keeps.items() if own in here or k.spare for w in k.words]
        for word in used:
            rest.pop(start + word, None)
    if modules:
        raise NotTheSame(f"layers: there is no layer {next(iter(modules))!r} with parameters")
    if missing := [name for name in shapes if name not in found]:
        raise NotTheSame(f"{missing[0]}: is in no layer that PyTorch has; give it by its name")
    if rest:
        raise NotTheSame(f"the model has no place for {', '.join([*rest][:5])}")
    return found


CELLS = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")  # a cell is the first layer of a sequence


def _arrays(given: Mapping[str, Any] | str | Path) -> dict[str, Any]:
    if isinstance(given, Mapping):
        found = {name: np.asarray(a) for name, a in given.items()}
    else:
        try:
            found = read_arrays(given)
        except ValueError as error:
            told = "; of a .pt file, safetensors.torch.save_file makes one"
            raise NotTheSame(f"{given}: {error}{told}") from None
    for name, array in found.items():
        if array.dtype.kind not in "fiu":
            raise NotTheSame(f"{name} is of {array.dtype}, not of numbers")
    return {f"{n}_l0" if n.rpartition(".")[2] in CELLS else n: a for n, a in found.items()}


def _start(layer: str, keys: list[str], here: Mapping[str, Kept]) -> str:
    """What stands before a layer's words in the first of the names that are left."""
    words = sorted({w for kept in here.values() for w in kept.words}, key=len, reverse=True)
    if not keys:
        raise NotTheSame(f"{layer}: the state_dict has nothing left for it")
    key = keys[0]
    for word in words:
        if key == word or key.endswith(f".{word}"):
            return key[: len(key) - len(word)]
    raise NotTheSame(f"{layer}: expected {', '.join(sorted(words))} of a module, next is {key!r}")


def _made(name: str, kept: Kept, start: str, rest: Mapping[str, Any], shape: Any) -> Any:
    for word in kept.words:
        if start + word not in rest:
            raise NotTheSame(f"{name}: the state_dict has no {start + word}")
    arrays = [rest[start + word] for word in kept.words]
    told = " and ".join(f"{start + w} {a.shape}" for w, a in zip(kept.words, arrays, strict=True))
    try:
        made = np.array(kept.made(*arrays), order="C")
    except (ValueError, IndexError):
        raise NotTheSame(f"{name} {shape}: cannot be made of {told}") from None
    if made.shape != shape:
        raise NotTheSame(f"{name} {shape}: {told} would give {made.shape}")
    return made


__all__ = ["NotTheSame", "from_torch"]
