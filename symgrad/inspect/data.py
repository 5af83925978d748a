"""Random data that fit a network: for checking and timing what was made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..emit.random import uniform
from ..ir import Size, Tensor
from ..lower.ranges import label_bounds
from ..model.network import Network


def random_data(
    network: Network, samples: int, dtype: str, seed: int = 0, positive: bool = False
) -> dict[str, Any]:
    """An array for each input and target of any step: inputs are standard normal (or, if
    `positive`, between 0 and 1), real targets between 0 and 1, whole numbers within what they
    index."""
    rng = np.random.default_rng(seed)
    tensors, sizes = network.data, chosen_sizes(network, samples)
    bounds = {t: e for f in network.functions for t, e in label_bounds(f.program).items()}

    def draw(t: Tensor) -> Any:
        shape = tuple(_length(extent, sizes) for extent in t.shape)
        if t.dtype == "int":
            return rng.integers(0, _length(bounds[t], sizes) if t in bounds else 2, shape)
        if t.role == "input" and not positive:
            return rng.standard_normal(shape).astype(dtype)
        return rng.uniform(0.05, 0.95, shape).astype(dtype)

    return {t.name: draw(t) for t in tensors}


def chosen_numbers(network: Network) -> dict[str, Any]:
    """A number for each that a call may choose, which is not its default, and the constants."""
    numbers = {t.name: 1.25 * float(value) or 0.375 for t, value in network.arguments.items()}
    return {**numbers, **{t.name: values for t, values in network.constants.items()}}


def chosen_sizes(network: Network, samples: int) -> dict[str, int]:
    """A number for each size of a network: N samples, and one more of all else."""
    return {s.name: samples if s.name == "N" else samples + 1 for s in network.sizes}


def random_draws(
    network: Network, data: Mapping[str, Any], step: int = 0, sizes: Mapping[str, int] = {}
) -> dict[str, Any]:
    """The random tensors of the training step of this number, as the generated modules draw them
    for this data; `sizes` are those that no array has."""
    known = {
        extent.name: length
        for t in network.data
        for extent, length in zip(t.shape, data[t.name].shape, strict=True)
        if isinstance(extent, Size)
    }
    every = {**sizes, **known}
    return {
        t.name: uniform(0, step, k, tuple(_length(e, every) for e in t.shape), np.float64)
        for k, t in enumerate(network.randoms)
        if all(s.name in every for e in t.shape for s in e.atoms(Size))
    }


def _length(extent: Any, sizes: Mapping[str, int]) -> int:
    return int(extent.xreplace({Size(name): value for name, value in sizes.items()}))
