"""What a training step computes from the optimizer's memory.

With Adam's moment m, weights w and their gradient g, both flat,

    loss += e[n]    g_W = …    new_m[p] = 9*m[p]/10 + g[p]/10    new_w[p] = w[p] - new_m[p]/1000

new_m and new_w are. Their loops run apart from those of the loss and its gradients: numbers of a
moment that fade away count as 0 in them, which must change no loss.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..ir import Program, Tensor


def of_optimizer(program: Program, flat: Iterable[Tensor]) -> frozenset[Tensor]:
    """The tensors that depend on moments, or on the `flat` vectors that the optimizer works on;
    none if it has no moments."""
    moments = {t for t in program.inputs if t.role == "state" and t.shape and t.dtype == "real"}
    if not moments:
        return frozenset()
    found, made = {*moments, *flat}, set()
    for e in program.equations:
        if any(r.tensor in found for r in e.reads) and e.tensor.dtype == "real":
            found.add(e.tensor)
            made.add(e.tensor)
    return frozenset(made)
