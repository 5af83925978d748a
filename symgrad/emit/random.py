"""Random numbers of a training step, the same in NumPy and in C for the same seed and step.

Number k of a tensor is a hash of (seed, step, the tensor's place among the random ones, k): there
is no state to keep, and any of them can be drawn alone. The hash is SplitMix64's output function,
Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
"""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np

from ..affine import count
from ..ir import Tensor
from .c.names import c_integer
from .numpy.operand import integer_text


def _uniform(seed: int, step: int, stream: int, shape: Any, real: Any) -> Any:
    """Numbers in [0, 1) of 24 bits; number k is a hash of seed, step, stream and k."""
    mask = (1 << 64) - 1

    def mixed(z: Any) -> Any:
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & mask
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & mask
        return z ^ (z >> 31)

    key = 0
    for word in (seed, step, stream):
        key = mixed(key + (int(word) & mask) + 0x9E3779B97F4A7C15 & mask)
    z = np.arange(1, int(np.prod(shape)) + 1, dtype=np.uint64)
    z *= np.uint64(0x9E3779B97F4A7C15)
    z += np.uint64(key)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return ((z >> np.uint64(40)).astype(real) * real(2.0**-24)).reshape(shape)


uniform = _uniform

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


def python_source() -> str:
    """The function as it stands in a generated module."""
    source = inspect.getsource(_uniform)
    head, rest = source.split("\n", 1)
    return "def _uniform(seed, step, stream, shape, real):\n" + rest.replace(
        "(z: Any) -> Any", "(z)"
    )


def python_draw(tensor: Tensor, stream: int, step: str) -> str:
    shape = "".join(f"{integer_text(e)}, " for e in tensor.shape).rstrip()
    return f"{tensor.name} = _uniform(seed, {step}, {stream}, ({shape}), real)"


def c_draw(tensor: Tensor, stream: int, real: str, step: str) -> list[str]:
    """The lines that take memory for a random tensor from the workspace, and fill it."""
    name, size = tensor.name, c_integer(count(tensor.shape), str)
    return [
        f"{real} *{name} = workspace;",
        f"workspace += ({size} + 15)/16*16;",
        f"uniform({size}, seed, {step}, {stream}, {name});",
    ]
