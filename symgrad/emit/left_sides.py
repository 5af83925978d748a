"""Which formula a left side in emitted code is of.

A network in a language's words and its Plans come in. What layers share is said in the words of the
first one, or in those within the layer; what lowering cut off belongs to the formula that reads it:

    {"dense2_z": ["dense1_z[n,o]", "z[n,o]"], "lse": ["lse_max[n]", "lse_sum[n]"]}
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from ..formulas.named import Formulas
from ..formulas.pieces import single
from ..formulas.text import left_side
from ..ir import Equation, Program, Tensor
from ..lower.nested import Fill
from ..lower.outline import calls
from ..lower.plan import Call, Kernel, Nest, Plan
from ..lower.walks import equations_of_kernel, every_kernel, statements
from ..model.network import Network
from .names import PYTHON, Scope, within_layer
from .pieces import words_of

Names = dict[str, dict[str, None]]


def with_left_sides(
    table: Formulas, network: Network, programs: Mapping[str, Program], plans: Mapping[str, Plan]
) -> dict[str, dict[str, Any]]:
    """What FORMULAS says; "code" are the left sides of a formula that do not say its name."""
    code = left_sides(network, programs, plans, table)
    return {n: {**e, "code": code[n]} if n in code else {**e} for n, e in table.items()}


def left_sides(
    network: Network,
    programs: Mapping[str, Program],
    plans: Mapping[str, Plan],
    known: Collection[str],
) -> dict[str, list[str]]:
    """For each `known` formula, by the name that the model gives it, the left sides in code that
    are its own but do not say this name: those of the formula that reads it, if lowering wrote it
    out there. `programs` are those that were lowered."""
    kernels = [k for plan in plans.values() for k in every_kernel(plan.kernels)]
    shared, words = _shared(kernels), _words(plans.values())
    equations = [*dict.fromkeys(_equations(plans, kernels))]
    readers = _readers(equations)
    found: Names = {}
    for e in equations:
        name, left = e.tensor.name, left_side(single(e)).removeprefix(e.tensor.name)
        for own in (*shared.get(name, ()), name):
            if owner := _owner(own, readers, network, known):
                lefts = found.setdefault(owner, {})
                lefts.update(dict.fromkeys(word + left for word in (name, *words.get(name, ()))))
    before = _readers([e for program in programs.values() for e in program.equations])
    for word in before:
        name = network.names.own.get(word, word)
        if name in known and name not in found:
            owner = _owner(before[word], before, network, found)
            found[name] = found.get(owner or "", {})
    return {n: [o for o in own if o.partition("[")[0] != n] for n, own in found.items()}


def _equations(plans: Mapping[str, Plan], kernels: list[Kernel]) -> Iterator[Equation]:
    for plan in plans.values():
        yield from plan.program.equations
    for kernel in kernels:
        yield from equations_of_kernel(kernel)


def _shared(kernels: list[Kernel]) -> Names:
    """For each tensor of code that stands once those in whose place it is."""
    first: dict[object, tuple[Tensor, ...]] = {}
    found: Names = {}
    for kernel in kernels:
        made = _made(kernel)
        if isinstance(kernel, Call) and kernel.piece is not None:
            tensors = kernel.piece.tensors
        elif isinstance(kernel, Nest) and kernel.form is not None and not _fills(kernel):
            tensors = first.setdefault(kernel.form, kernel.tensors)
        else:
            continue
        for printed, own in zip(tensors, kernel.tensors, strict=True):
            if own.name in made:
                found.setdefault(printed.name, {})[own.name] = None
    return found


def _fills(kernel: Nest) -> bool:
    """Whether a nest only begins with an op's identity what other kernels write."""
    return all(isinstance(s, Fill) for s in statements(kernel.items))


def _made(kernel: Kernel) -> set[str]:
    """What is written in a kernel."""
    return {e.tensor.name for k in every_kernel((kernel,)) for e in equations_of_kernel(k)}


def _words(plans: Iterable[Plan]) -> Names:
    """What tensors of pieces are called within the layer."""
    runs: dict[tuple[str, object], list[Call]] = {}
    for plan in plans:
        for call in calls(plan.kernels):
            runs.setdefault((plan.name, call.form), []).append(call)
    found: Names = {}
    for own in runs.values():
        if (piece := own[0].piece) is None:
            continue
        within = words_of(own, Scope(PYTHON, ("N", "d", "p", "kept")).fresh)
        for tensor in (t for t in piece.tensors if t.name in _made(own[0])):
            in_c = within_layer(tensor, piece.layers[0])
            for word in filter(None, (in_c, within[tensor])):
                found.setdefault(tensor.name, {})[word] = None
    return found


def _readers(equations: Collection[Equation]) -> dict[str, str]:
    """The tensor of the first equation that reads a tensor."""
    found: dict[str, str] = {}
    for e in equations:
        for read in e.reads:
            if read.tensor.name != e.tensor.name:
                found.setdefault(read.tensor.name, e.tensor.name)
    return found


def _owner(
    tensor: str, readers: Mapping[str, str], network: Network, known: Collection[str]
) -> str | None:
    """The formula of a tensor: its own, or the one that it is computed for."""
    seen: set[str] = set()
    while tensor not in seen:
        if (name := network.names.own.get(tensor, tensor)) in known:
            return name
        seen.add(tensor)
        tensor = readers.get(tensor, tensor)
    return None
