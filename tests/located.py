"""A Program run in the memory that `symgrad.lower.places` gave it, one point at a time.

In: a `Lowered`, the places of the caller's arrays, and values for the inputs. Each buffer is one
array of NaN in which placed tensors are views; a view of anything else is one here too. What a back
end may fill before it begins is filled before all else. Out: what lies at the end where the caller
looks: the outputs, and each old value that is replaced.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from symgrad.affine import count
from symgrad.ir import Equation, Program, Tensor
from symgrad.lower.places import Lowered, copy_of
from symgrad.lower.plan import Buffer
from tests.interpreter import IDENTITY, Machine, infer_sizes

Found = dict[str, np.ndarray]


def run_located(
    lowered: Lowered, fixed: Mapping[Tensor, Buffer], values: Mapping[str, Any]
) -> Found:
    program = lowered.program
    machine = Machine(infer_sizes(program, values), float)
    places = {t: p for t, p in lowered.places.items() if t.dtype == "real"}
    for buffer in {p.name for p in places.values()}:
        theirs = [(t, int(p.offset)) for t, p in fixed.items() if p.name == buffer]
        first = min(start for _, start in theirs)
        end = max(start + int(count(t.shape)) for t, start in theirs)
        memory = np.full(end, np.nan)
        for t, place in places.items():
            if place.name == buffer:
                start, stop = int(place.offset), int(place.offset + count(t.shape))
                assert first <= start and stop <= end, f"{t} lies outside of {buffer}"
                machine.memory[t] = memory[start:stop].reshape([int(e) for e in t.shape])
    for t in program.inputs:
        if t in places:
            machine.memory[t][...] = values[t.name]
        else:
            machine.allocate(t, values[t.name])
    number: dict[Tensor, int] = {}
    for e in program.equations:
        number[e.tensor] = number.get(e.tensor, 0) + 1
    items = []
    for item in program.items:
        once = isinstance(item, Equation) and number[item.tensor] == 1 and item.plain
        items.append(replace(item, op="=") if once else item)  # type: ignore[arg-type, type-var]
    filled = {
        i.tensor for i in items if isinstance(i, Equation) and number[i.tensor] == 1 and i.plain
    }
    filled |= {*program.inputs, *lowered.begun, *lowered.views}
    for e in program.equations:
        if e.tensor in filled:
            if e.tensor not in machine.memory:
                machine.allocate(e.tensor, np.nan if e.tensor.dtype == "real" else -(1 << 40))
        elif e.tensor in places:
            machine.memory[e.tensor][...] = IDENTITY[e.op]
        else:
            machine.allocate(e.tensor, IDENTITY[e.op])
        filled.add(e.tensor)
    with np.errstate(all="ignore"):
        for item in items:
            if isinstance(item, Equation) and item.tensor in lowered.views:
                copy = copy_of(item)
                assert copy is not None
                if item.tensor not in places:
                    shape = machine.memory[item.tensor].shape
                    machine.memory[item.tensor] = machine.memory[copy.source].reshape(shape)
            else:
                machine.item(item)
    found = {t.name: machine.memory[t] for t in program.outputs}
    for old, new in program.updates:
        found[old.name] = machine.memory[old if old.dtype == "real" else new]
    return {name: np.asarray(a, float) for name, a in found.items()}


def wanted(program: Program, out: Mapping[str, np.ndarray]) -> Found:
    """What `run_located` gives, from what the interpreter gives for the Program as it was."""
    found = {t.name: out[t.name] for t in program.outputs}
    found.update({old.name: out[new.name] for old, new in program.updates})
    return {name: np.asarray(a, float) for name, a in found.items()}
