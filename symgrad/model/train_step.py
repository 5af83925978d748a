"""A training step as one Program: what `train_step` means, which calls `backward` and `update`.

The Programs of both come in, with the parameters that lie beside each other; what goes out is
backward, copies that join weights and gradients to vectors, update, and copies that take the new
vectors apart:

    w[32*i + o] = W[i,o]          | i<64 o<32
    g[32*i + o] = d_W[i,o]        | i<64 o<32
    new_w[k] = w[k] - lr*g[k]     | k<2048
    new_W[i,o] = new_w[32*i + o]  | i<64 o<32
"""

from __future__ import annotations

from sympy import Expr, Integer

from ..affine import count, strides
from ..ir import Equation, Index, Loop, Program, Tensor
from ..language.trace import Parameter
from ..origin import FLAT, Origin
from ..passes.names import fresh_names
from ..symbols import primed


def joined_step(
    name: str,
    backward: Program,
    update: Program,
    groups: list[list[Parameter]],
    gradients: dict[Tensor, Tensor],
    loss: Tensor,
) -> Program:
    """backward, the gradients joined to vectors, update, and the new vectors taken apart again."""
    replaced = dict(update.updates)
    members_of = (p.tensor for members in groups for p in members)
    inputs = (*backward.inputs, *update.inputs, *members_of)
    fresh = fresh_names(Program(name, inputs, (*backward.items, *update.items), ()))
    vectors = [t for t in update.inputs if t.role == "parameter"]
    slopes = [t for t in update.inputs if t.role == "gradient"]
    join: list[Equation | Loop] = []
    split: list[Equation | Loop] = []
    updates: list[tuple[Tensor, Tensor]] = []
    for members, w, g in zip(groups, vectors, slopes, strict=True):
        offset = 0
        new = replaced.pop(w)
        for p in members:
            loops = tuple(Index(f"i{k}", e) for k, e in enumerate(p.tensor.shape))
            at: Expr = Integer(offset)
            for i, step in zip(loops, strides(p.tensor.shape), strict=True):
                at += i * step
            origin = Origin(p.line, p.tensor.name, (FLAT,))
            own = Tensor(
                fresh(f"new_{p.tensor.name}"), p.tensor.shape, symbol=primed(p.tensor.written)
            )
            join.append(Equation(w[at], "=", p.tensor[loops], loops, origin=origin))
            join.append(Equation(g[at], "=", gradients[p.tensor][loops], loops, origin=origin))
            split.append(Equation(own[loops], "=", new[at], loops, origin=origin))
            updates.append((p.tensor, own))
            offset += int(count(p.tensor.shape))
    needs = tuple(t for t in update.inputs if t.role in ("state", "argument"))
    return Program(
        name,
        tuple(dict.fromkeys(backward.inputs + needs)),
        (*backward.items, *join, *update.items, *split),
        (loss,),
        (*updates, *replaced.items(), *backward.updates),
        backward.requires,
    )
