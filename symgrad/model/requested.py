"""The derivatives that `symgrad compile --with` adds to a module, as Programs.

    jvp             y, t_y ← x, t_x, t_params    t_y = ∂y/∂x·t_x + ∂y/∂params·t_params
    vjp             y, grads ← x, d_y            grads = ∂(Σ d_y·y)/∂params, and by the inputs
    input_gradient  d_x ← x                      d_x = ∂(Σ y)/∂x
    jacobian        y_by_x ← x                   y_by_x[n,o,i] = ∂y[n,o]/∂x[n,i]
    hvp             product ← data, direction    product = ∂²loss/∂params² · direction

All are the one derivative rule on the Programs of a Network. The first four are of the network as
`forward` computes it; hvp is of a training step's loss, and there is one for each step. In
input_gradient and jacobian a sample's output is taken to depend on that sample alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from sympy import Expr, Integer

from ..affine import count
from ..ir import (
    Access,
    Equation,
    Index,
    Loop,
    Origin,
    Program,
    Size,
    Tensor,
    equations_of,
    map_items,
    substitute,
)
from ..language.trace import N, SpecError
from ..passes.differentiate import forward, reverse
from ..passes.live import live
from ..passes.names import fresh_names
from ..passes.verify import verify
from ..scalar import equal
from .network import Function, Network, Pairs, Training, Vector, placed


def requested(network: Network, wanted: Sequence[str]) -> tuple[Function, ...]:
    """The functions of the wanted kinds, in the order of the table above."""
    for kind in wanted:
        if kind not in KINDS:
            raise SpecError(f"{network.name}: no function {kind!r}; there are {', '.join(KINDS)}")
    for kind in wanted:
        lacks = not network.steps if kind == "hvp" else not network.outputs
        if lacks:
            what = "training step" if kind == "hvp" else "network"
            raise SpecError(f"{network.name}: {kind} is of a {what}, which this model has not")
    made = [f for kind, make in KINDS.items() if kind in wanted for f in make(network)]
    for function in made:
        verify(function.program)
    return tuple(made)


def _jvp(network: Network) -> list[Function]:
    base, inputs, trained = _forward(network), _real(network.inputs), _trained(network)
    along = _arrays("t", (*inputs, *trained), base)
    program, tangents = forward(base, along)
    direction = Vector("t_params", _table(network), "read", placed(along[t] for t in trained))
    data = network.inputs + tuple(along[t] for t in inputs)
    results = network.outputs + tuple(tangents[t] for t in network.outputs if t in tangents)
    return [_function(network, "jvp", program, data, results, direction)]


def _vjp(network: Network) -> list[Function]:
    inputs, trained, outputs = (
        _real(network.inputs),
        _trained(network),
        _real(network.outputs),
    )
    weights = _arrays("d", outputs, _forward(network))
    program, adjoints = _pulled_back(_forward(network), weights, (*inputs, *trained))
    grads = Vector("grads", _table(network), "write", placed(adjoints[t] for t in trained))
    data = network.inputs + tuple(weights.values())
    slopes = tuple((t, adjoints[t]) for t in inputs)
    results = network.outputs + tuple(d for _, d in slopes)
    program = replace(program, outputs=(*network.outputs, *adjoints.values()))
    return [_function(network, "vjp", program, data, results, grads, slopes=slopes)]


def _input_gradient(network: Network) -> list[Function]:
    inputs = _per_sample(network, "input_gradient")
    weights = dict.fromkeys(_real(network.outputs))
    program, adjoints = _pulled_back(_forward(network), weights, inputs)
    slopes = tuple(adjoints.items())
    results = tuple(adjoints.values())
    program = replace(program, outputs=results)
    data = network.inputs
    return [_function(network, "input_gradient", program, data, results, slopes=slopes)]


def _jacobian(network: Network) -> list[Function]:
    """∂output/∂input for each pair, by the direction of the rule that has fewer seeds."""
    inputs, outputs = _per_sample(network, "jacobian"), _real(network.outputs)
    program = _forward(network)
    by_inputs = _entries(inputs) < _entries(outputs)
    found: dict[tuple[Tensor, Tensor], Tensor] = {}
    for seeded in inputs if by_inputs else outputs:
        seed = _arrays("seed", [seeded], program)[seeded]
        if by_inputs:
            made, slopes = forward(program, {seeded: seed})
        else:
            made, slopes = reverse(program, seeded, inputs, seed=seed)
        items, wide = _for_each_entry(made.items[len(program.items) :], seed, seeded)
        program = replace(program, items=program.items + items)
        for other in outputs if by_inputs else inputs:
            pair = (other, seeded) if by_inputs else (seeded, other)
            found[pair] = wide.get(slopes[other], slopes[other])
    fresh = fresh_names(program)
    sorted_out, results = [], []
    for (output, by), slope in found.items():
        shape = (N, *output.shape[1:], *by.shape[1:])
        own = Tensor(fresh(f"{output.name}_by_{by.name}"), shape)
        rows = _loops(output.shape[1:], "o")
        columns = _loops(by.shape[1:], "i")
        n = Index("n", N)
        order = (*columns, *rows) if by_inputs else (*rows, *columns)
        known = len(slope.shape) == len(own.shape)  # else nothing depends on it
        body = slope[(n, *order)] if known else Integer(0)
        loops = (n, *rows, *columns)
        sorted_out.append(Equation(own[loops], "=", body, loops, origin=Origin(label=own.name)))
        results.append(own)
    program = replace(program, items=(*program.items, *sorted_out), outputs=tuple(results))
    return [_function(network, "jacobian", program, network.inputs, tuple(results))]


def _hvp(network: Network) -> list[Function]:
    return [_step_hvp(network, step) for step in network.steps]


def _step_hvp(network: Network, step: Training) -> Function:
    backward = network.programs[f"backward{step.suffix}"]
    trained = [p.tensor for p in step.trained]
    gradients = tuple(step.gradients[t] for t in trained)
    along = _arrays("v", trained, backward)
    needed = live(backward.items, gradients)
    base = replace(backward, items=needed, outputs=gradients, updates=())
    program, tangents = forward(base, along)
    program = replace(program, outputs=tuple(tangents.values()))
    table = f"_GRADIENTS{step.suffix}"
    direction = Vector("direction", table, "read", placed(along.values()))
    product = Vector("product", table, "write", placed(tangents[g] for g in gradients))
    return _function(network, "hvp", program, step.data, (), direction, product, step=step)


KINDS: dict[str, Callable[[Network], list[Function]]] = {
    "jvp": _jvp,
    "vjp": _vjp,
    "input_gradient": _input_gradient,
    "jacobian": _jacobian,
    "hvp": _hvp,
}


# --- parts


def _forward(network: Network) -> Program:
    return network.programs["forward"]


def _function(
    network: Network,
    kind: str,
    program: Program,
    data: tuple[Tensor, ...],
    results: tuple[Tensor, ...],
    *vectors: Vector,
    step: Training | None = None,
    slopes: Pairs = (),
) -> Function:
    suffix, label = (step.suffix, step.name) if step else ("", None)
    program = replace(program, name=f"{network.name}_{kind}{suffix}")
    vectors = (network.params, *vectors)
    return Function(kind + suffix, kind, program, data, results, vectors, label, slopes)


def _arrays(letter: str, like: Iterable[Tensor], program: Program) -> dict[Tensor, Tensor]:
    """For each tensor an input of its shape, named after it as nothing in the program is."""
    fresh = fresh_names(program)
    return {t: Tensor(fresh(f"{letter}_{t.name}"), t.shape, "input") for t in like}


def _real(tensors: Iterable[Tensor]) -> tuple[Tensor, ...]:
    return tuple(t for t in tensors if t.dtype == "real")


def _trained(network: Network) -> tuple[Tensor, ...]:
    return tuple(p.tensor for p, _ in network.layout if p.trainable)


def _table(network: Network) -> str:
    """The name of the layout of all trained parameters."""
    for step in network.steps:
        if tuple(p.tensor for p in step.trained) == _trained(network):
            return f"_GRADIENTS{step.suffix}"
    return "_TRAINED"


def _per_sample(network: Network, kind: str) -> tuple[Tensor, ...]:
    """The real inputs; every array must begin with the samples."""
    inputs = _real(network.inputs)
    if not inputs:
        raise SpecError(f"{network.name}: {kind} has no real input to differentiate by")
    for t in (*inputs, *network.outputs):
        if not t.shape or t.shape[0] != N:
            raise SpecError(f"{network.name}: {kind} is per sample, and {t} has no samples N")
    return inputs


def _entries(tensors: Iterable[Tensor]) -> int:
    """How many numbers a sample has in them, a named size taken for 64."""
    return sum(
        int(count(t.shape[1:]).xreplace({s: Integer(64) for e in t.shape for s in e.atoms(Size)}))
        for t in tensors
    )


def _loops(shape: Iterable[Expr], name: str) -> tuple[Index, ...]:
    return tuple(Index(f"{name}{k}", extent) for k, extent in enumerate(shape))


def _pulled_back(
    program: Program, weights: Mapping[Tensor, Tensor | None], wrt: Iterable[Tensor]
) -> tuple[Program, dict[Tensor, Tensor]]:
    """The adjoints of Σ weight·output (None is 1) with respect to `wrt`."""
    given = tuple(w for w in weights.values() if w is not None)
    program = replace(program, inputs=program.inputs + given)
    total = Tensor(fresh_names(program)("total"), ())
    sums = []
    for t, weight in weights.items():
        loops = _loops(t.shape, "i")
        body = t[loops] if weight is None else weight[loops] * t[loops]
        sums.append(Equation(total[()], "+", body, loops, origin=Origin(label=total.name)))
    return reverse(replace(program, items=(*program.items, *sums)), total, wrt)


def _for_each_entry(
    items: Sequence[Equation | Loop], seed: Tensor, seeded: Tensor
) -> tuple[tuple[Equation | Loop, ...], dict[Tensor, Tensor]]:
    """Equations that are linear in a seed, for all unit vectors of a sample at once: what depends
    on the seed gets the seed's axes after that of the samples, and the seed is [a = o]."""
    extra = _loops(seeded.shape[1:], "entry")
    wide: dict[Tensor, Tensor] = {}

    def widened(t: Tensor) -> Tensor:
        return Tensor(t.name, (*t.shape[:1], *(i.extent for i in extra), *t.shape[1:]))

    wide[seed] = widened(seed)
    before = 0
    while len(wide) > before:
        before = len(wide)
        for e in equations_of(items):
            if any(r.tensor in wide for r in e.reads):
                wide.setdefault(e.tensor, widened(e.tensor))

    def access(a: Access) -> Access:
        return wide[a.tensor][(*a.indices[:1], *extra, *a.indices[1:])]

    def visit(e: Equation) -> list[Equation]:
        if e.tensor not in wide:
            return [e]
        body = substitute(e.body, {r: access(r) for r in e.reads if r.tensor in wide})
        return [replace(e, write=access(e.write), body=body, loops=(*e.loops, *extra))]

    n, *own = _loops(seeded.shape, "s")
    unit: Expr = Integer(1)
    for i, entry in zip(own, extra, strict=True):
        unit *= equal(i, entry)
    start = Equation(
        wide[seed][(n, *extra, *own)],
        "=",
        unit,
        (n, *extra, *own),
        origin=Origin(label=seed.name, steps=(f"one for each entry of {seeded.name}",)),
    )
    return (start, *map_items(items, visit)), wide
