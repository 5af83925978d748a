"""Random numbers of a training step, the same in NumPy and in C for the same seed and step.

Number k of a tensor is a hash of (seed, step, the tensor's place among the random ones, k): there
is no state to keep, and any of them can be drawn alone. The hash is SplitMix64's output function,
Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ..affine import count
from ..ir import Tensor
from .c.names import c_integer
from .render import source


@lru_cache(maxsize=1)
def _functions() -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(source("numpy/functions.py"), "functions.py", "exec"), names)
    return names


def uniform(seed: int, step: int, stream: int, shape: Any, real: Any) -> Any:
    """Numbers in [0, 1) of 24 bits, by the function that stands in generated NumPy files."""
    return _functions()["_uniform"](seed, step, stream, shape, real)


C_UNIFORM = """\
static uint64_t mixed(uint64_t z)
{{
    z = (z ^ (z >> 30))*0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27))*0x94D049BB133111EBu;
    return z ^ (z >> 31);
}}

/* Numbers in [0, 1) of 24 bits; number k is a hash of seed, step, stream and k: SplitMix64's. */
static void uniform(int64_t count, int64_t seed, int64_t step, int64_t stream, {real} *u)
{{
    const uint64_t gold = 0x9E3779B97F4A7C15u;
    uint64_t key = mixed((uint64_t)seed + gold);
    key = mixed(key + (uint64_t)step + gold);
    key = mixed(key + (uint64_t)stream + gold);
    for (int64_t k = 0; k < count; k++)
        u[k] = ({real})(mixed(key + (uint64_t)(k + 1)*gold) >> 40)*({real})5.9604644775390625e-8;
}}
"""


def c_draw(tensor: Tensor, stream: int, real: str, step: str) -> list[str]:
    """The lines that take memory for a random tensor from the workspace, and fill it."""
    name, size = tensor.name, c_integer(count(tensor.shape), str)
    return [
        f"{real} *{name} = workspace;",
        f"workspace += ({size} + 15)/16*16;",
        f"uniform({size}, seed, {step}, {stream}, {name});",
    ]
