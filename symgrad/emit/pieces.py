"""What a piece of a Plan is called: as what its runs have in common.

Of runs in the layers ("transformer", "block1", "norm1") and ("transformer", "block2", "norm1") it
is `transformer_block_part`, or `d_transformer_block_part` if it makes gradients, "the same for
transformer_block1 and transformer_block2".
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence

from ..ir import Tensor
from ..lower.plan import Call, Piece
from ..lower.walks import written
from ..symbols import Derivative
from .names import prefix, within_layer


def block(piece: Piece, run: int) -> tuple[str, ...]:
    """The layer of a run: as much of the path as tells the runs apart."""
    layer = piece.layers[run]
    for depth, name in enumerate(layer):
        if any(other[depth : depth + 1] != (name,) for other in piece.layers):
            return layer[: depth + 1]
    return layer


def name_of(piece: Piece) -> str:
    """What the layers have in common in their names; of gradients with d_ before it."""
    made = list(dict.fromkeys(written(piece.kernels)))
    slopes = [t for t in made if isinstance(t.written, Derivative)]
    blocks = ["_".join(block(piece, run)) for run in range(len(piece.layers))]
    shared = os.path.commonprefix(blocks).rstrip("_") or blocks[0] or made[0].name
    return f"d_{shared}_part" if 2 * len(slopes) > len(made) else f"{shared}_part"


def title_of(piece: Piece) -> str:
    """What its function is for."""
    names = list(dict.fromkeys("_".join(layer) for layer in piece.layers))
    if len(names) < 2:
        return "What is done more than once."
    few = f"{', '.join(names[:-1])} and {names[-1]}"
    return f"The same for {few if len(names) < 4 else f'{names[0]} … {names[-1]}'}."


def words_of(runs: Sequence[Call], fresh: Callable[[str], str]) -> dict[Tensor, str]:
    """What the tensors of the piece of some calls are called in it: first those that belong to its
    layer; the others as most runs call them beside theirs."""
    layers = [block(run.piece, k) for k, run in enumerate(runs) if run.piece]
    rows = list(zip(*(run.tensors for run in runs), strict=True))
    assert runs[0].piece is not None
    tensors = runs[0].piece.tensors
    words: dict[Tensor, str] = {}
    for tensor, row in zip(tensors, rows, strict=True):
        if (name := within_layer(row[0], layers[0])) is not None:
            words[tensor] = fresh(name)
    for tensor, row in zip(tensors, rows, strict=True):
        if tensor not in words:
            near = [_near(t, layer) for t, layer in zip(row, layers, strict=True)]
            words[tensor] = fresh(Counter(near).most_common(1)[0][0])
    return words


def _near(tensor: Tensor, layer: tuple[str, ...]) -> str:
    """The name of a tensor within a layer beside this one."""
    path = tensor.path
    if layer and len(path) > len(layer) and path[: len(layer) - 1] == layer[:-1]:
        return prefix(tensor) + "_".join(path[len(layer) :])
    return tensor.name
