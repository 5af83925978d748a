"""Pieces of a Plan as functions: what is called once for each block of a Transformer.

A Piece comes in; out goes the same one in the names of one layer, transformer_block1_norm1_y as
norm1_y, with a variable for each of its bases, and with them the parameters of a C function:

    static void transformer_block(int64_t N, const float *p, float *kept, const float *norm1_y, …)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...ir import Tensor
from ...lower.outline import holder
from ...lower.plan import Beside, Buffer, Call, Piece, Place, Scalar
from ...lower.walks import written
from ..names import C, Renaming, Scope, within_layer
from ..pieces import name_of

_VARIABLES = {"params": "p", "grads": "d"}  # bases of these buffers; of others "kept"


@dataclass(frozen=True)
class LocalPiece:
    """A piece in its own names, and what it is passed: the flags of groups of results, scalars, and
    its bases with the variables that are called so; `constant` are those whose memory it does not
    change."""

    name: str
    piece: Piece
    asked: Mapping[str, str]
    scalars: tuple[int, ...]
    bases: tuple[int, ...]
    variables: tuple[str, ...]
    constant: frozenset[str]


def form_of_piece(call: Call) -> object:
    """What is equal for calls, of whatever functions, that have one C function."""
    assert call.piece is not None
    piece = call.piece
    order = {t: k for k, t in enumerate(piece.tensors)}
    spots = [
        (order[t], order[p.tensor], p.offset) if isinstance(p, Beside) else None
        for t, p in piece.places.items()
    ]
    return call.form, tuple(order[base] for base in piece.bases), tuple(spots)


def local(
    piece: Piece, buffers: Mapping[Tensor, str], groups: Iterable[str], taken: Iterable[str]
) -> LocalPiece:
    """The piece in names of its own, where `buffers` says in whose memory the bases lie that other
    tensors share, `groups` are those for which it looks whether they are asked for, and `taken` the
    names of sizes and loop variables."""
    scope = Scope(C, taken)
    asked = {group: scope.fresh(f"with_{group}") for group in groups}
    members: dict[Tensor, list[Tensor]] = {base: [] for base in piece.bases}
    for t, place in piece.places.items():
        if isinstance(place, Beside):
            members[place.tensor].append(t)
    wide = [base for base, group in members.items() if len(group) > 1]
    variables = {b: scope.numbered(_VARIABLES.get(buffers[b], "kept")) for b in wide}
    words = {t.name: scope.fresh(within_layer(t, piece.layers[0]) or t.name) for t in piece.tensors}
    change = Renaming({}, words)
    names = {base: variables.get(base, change(base).name) for base in piece.bases}
    places: dict[Tensor, Place] = {
        change(t): Buffer(names[p.tensor], p.offset) if isinstance(p, Beside) else change(p)
        for t, p in piece.places.items()
    }
    made = Piece(
        change(piece.kernels), change(piece.tensors), places, change(piece.bases), piece.layers
    )
    changed = {holder(t, places) for t in written(made.kernels)}
    free = (names[b] for b, own in members.items() if not any(change(t) in changed for t in own))
    order = {t: k for k, t in enumerate(piece.tensors)}
    return LocalPiece(
        name_of(piece),
        made,
        asked,
        tuple(k for t, k in order.items() if isinstance(piece.places.get(t), Scalar)),
        tuple(order[base] for base in piece.bases),
        tuple(names.values()),
        frozenset(free),
    )
