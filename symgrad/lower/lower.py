"""A function's simplified Program, ready for a back end.

split_products     sums of products of more than two tensors, as sums of products of two
expand_reducers    reducers that no kernel has, in terms of those that it has
with_divisions     what stands under a floor or a comparison, divided where it is divided
with_real_sums     which numbers are variables of the function
guarded            which computed indices are checked at run time
located            where tensors lie, what need not be copied
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sympy import Integer

from ..ir import Program, Tensor
from ..language.trace import SpecError
from ..model.network import Function, Network
from ..passes.exact import Check
from . import plan
from .arrays.equations import in_arrays
from .arrays.memory import caller_arrays
from .contract import split_products
from .divisions import with_divisions
from .exact import check_memory, check_step, refuse, to_check
from .locate import located
from .loops import in_loops
from .numbers import with_real_sums
from .panels import with_panels
from .places import Lowered
from .plain import without_vectors
from .plan import Buffer, Draw, Kernel, Plan, Require
from .ranges import guarded, label_bounds
from .reducers import expand_reducers
from .requests import apart_from_others, requests
from .verify_plan import verify_plan

STATISTICS = "update_statistics"  # the group of the new values of parameters
SLOPES = "wrt_inputs"  # of the gradients by inputs, where they are asked for together


@dataclass(frozen=True)
class Machine:
    """A machine with loops: a number takes so many bytes, and it has vectors unless it is
    `plain`. One of whole `arrays` has operations on these instead."""

    bytes: int
    plain: bool = False
    arrays: bool = False


def lower(
    function: Function,
    program: Program,
    target: Machine,
    check: Check | None = None,
    streams: Sequence[Tensor] | None = None,
) -> Plan:
    """A function's simplified Program as what the machine does; with a `check` values are compared
    along the way. `streams` are the random tensors of the network in order."""
    made = lowered(function, program, check, target.bytes)
    news = [new for _, new in function.program.updates if new in function.optional]
    groups = {
        d: SLOPES if target.arrays else d.name for _, d in function.slopes if d in function.optional
    }
    groups.update(dict.fromkeys(news, STATISTICS))
    draws = _draws(function, function.randoms if streams is None else streams)
    checks = tuple(_checks(function.program))
    if target.arrays:
        planned = in_arrays(function.name, made, caller_arrays(function, made), groups)
        return verify_plan(replace(planned, kernels=(*checks, *draws, *planned.kernels)))
    flat = frozenset(t for v in function.vectors for t, _ in v.pieces)
    own = [t for v in function.vectors if v.access in ("write", "scratch") for t, _ in v.places]
    slopes = frozenset([*own, *(d for _, d in function.slopes)])
    arrays = (*function.data, *function.constants, *function.results)
    whole = 8 // target.bytes
    written = [v.name for v in function.vectors if v.access == "write"]
    over = written[0] if function.kind == "backward" else None
    planned = in_loops(
        function.name, made, arrays, flat, slopes, groups, whole, draws, not target.plain, over
    )
    planned = replace(planned, kernels=(*checks, *planned.kernels))
    return verify_plan(without_vectors(planned) if target.plain else planned, whole)


def lower_network(
    network: Network, simplified: Mapping[str, Program], target: Machine
) -> dict[str, Plan]:
    """The Plan of each function; values are checked as those of rewrites are."""
    chosen = to_check(network, simplified)
    check = Check(*chosen.values())
    _check_constants(network)
    plans = {
        f.name: lower(
            f, simplified[f.name], target, check if f.name in chosen else None, network.randoms
        )
        for f in network.functions
        if not f.calls
    }
    return plans if target.plain or target.arrays else with_panels(plans, network.constants)


def _checks(program: Program) -> Iterator[Kernel]:
    """What must hold of the sizes and of the caller's whole numbers for a function to run."""
    for condition, message in program.requires:
        yield Require(condition, message)
    for tensor, extent in label_bounds(program).items():
        if tensor.role != "constant" or not extent.is_Integer:
            yield plan.Check(tensor, extent)


def _check_constants(network: Network) -> None:
    """Raise SpecError for a constant that is no index where it stands as one."""
    for f in network.functions:
        for t, extent in label_bounds(f.program).items():
            values = network.constants.get(t)
            if values is not None and extent.is_Integer:
                low, high = int(values.min()), int(values.max())
                if low < 0 or high >= extent:
                    told = f"it is an index from 0 to {extent - 1}, and has {low} to {high}"
                    raise SpecError(f"array {network.names.public(t)}: {told}")


def _draws(function: Function, streams: Sequence[Tensor]) -> tuple[Draw, ...]:
    """The random numbers of a function."""
    return tuple(Draw(t, streams.index(t), function.counter) for t in function.randoms)


def lowered(
    function: Function, program: Program, check: Check | None = None, bytes: int = 8
) -> Lowered:
    """A function's simplified Program, ready for its backend, with numbers of so many bytes; with a
    `check` each step is compared with what it was made of."""
    pairs = split_products(program)
    if check is None or not check.refuses("split_products", program, pairs):
        program = pairs
    program = apart_from_others(program, function.optional)
    expanded = with_divisions(expand_reducers(program, bytes))
    real = with_real_sums(expanded)
    safe, checked = guarded(real)
    places = function_places(function)
    made = located(safe, places, function.results, function.optional, checked)
    if check is not None:
        check_step("expand_reducers", program, expanded)
        refuse("with_real_sums", real, check.difference(expanded, real))
        refuse("guarded", safe, check.difference(real, safe))
        check_memory(check, safe, made, places)
    return replace(made, checked=checked, requests=requests(program, function.optional))


def function_places(function: Function) -> dict[Tensor, Buffer]:
    """Where the tensors of a function lie that are the caller's: in one of its vectors."""
    places = {
        t: Buffer(vector.name, Integer(offset))
        for vector in function.vectors
        for t, offset in (*vector.places, *vector.pieces)
    }
    if function.counter is not None:
        places[function.counter] = Buffer("step")
    for number, tensor in enumerate(function.arguments):
        places[tensor] = Buffer("options", Integer(number))
    return places
