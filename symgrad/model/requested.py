"""The derivatives that `symgrad compile --with` adds to a module, as Programs.

    jvp             y, t_y ← x, t_x, t_params    t_y = ∂y/∂x·t_x + ∂y/∂params·t_params
    vjp             y, grads ← x, d_y            grads = ∂(Σ d_y·y)/∂params, and by the inputs
    input_vjp       y, d_x ← x, d_y              d_x = ∂(Σ d_y·y)/∂x
    input_gradient  d_x ← x                      d_x = ∂(Σ y)/∂x
    jacobian        y_by_x ← x                   y_by_x[n,o,i] = ∂y[n,o]/∂x[n,i]
    param_jacobian  y_by_params ← x              y_by_params[n,o,p] = ∂y[n,o]/∂params[p]
    hvp             product ← data, direction    product = ∂²loss/∂params² · direction

All are the one derivative rule on the Programs of a Network. hvp is of a training step's loss, and
there is one for each step. All others are of a function that evaluates: `jvp` of the network as
`forward` computes it, ``encode_jvp`` of the function `encode`. In input_gradient and jacobian a
sample's output is taken to depend on that sample alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from ..derivatives import DERIVATIVES
from ..ir import Equation, Program, Size, Tensor
from ..language.trace import SpecError
from ..origin import Origin
from ..passes.differentiate import forward, reverse
from ..passes.live import live
from ..passes.names import fresh_names
from ..passes.verify import verify
from .entries import for_each_entry, loops_over, parameter_columns, sorted_out
from .network import EVALUATIONS, Function, Network, Training, Vector, placed

Maker = Callable[[], list[Function]]


def requested(network: Network, wanted: Sequence[str]) -> tuple[Function, ...]:
    """The functions of these names, in the order of `offered`."""
    known = offered(network)
    for word in wanted:
        if word in known:
            continue
        if word in DERIVATIVES:
            what = "training step" if word == "hvp" else "network"
            told = f"{word} is of a {what}, which this model has not"
        else:
            told = f"there is no function {word!r} to add"
        raise SpecError(f"{network.name}: {told}; there are {', '.join(known) or 'none'}")
    made = [f for word, make in known.items() if word in wanted for f in make()]
    names = [f.name for f in (*network.functions, *made)]
    for function in made:
        if names.count(function.name) > 1:
            raise SpecError(f"{network.name}: two functions would be {function.name}; rename one")
        verify(function.program)
    return tuple(made)


def offered(network: Network) -> dict[str, Maker]:
    """What `--with` can ask for, and what makes it."""
    found: dict[str, Maker] = {}
    for base in (f for f in network.functions if f.kind in EVALUATIONS):
        before = "" if base.kind == "forward" else f"{base.name}_"
        for kind, make in _KINDS.items():
            found.setdefault(before + kind, _later(make, network, base))
    if network.steps:
        found["hvp"] = lambda: [_hvp(network, step) for step in network.steps]
    return found


def _later(
    make: Callable[[Network, Function], Function], network: Network, base: Function
) -> Maker:
    return lambda: [make(network, base)]


def _jvp(network: Network, base: Function) -> Function:
    inputs, trained = _real(base.data), _trained(network, base)
    along = _arrays("t", (*inputs, *trained), base.program)
    program, tangents = forward(base.program, along)
    t_params = placed(along[t] for t in trained)
    direction = [Vector("t_params", _table(network), "read", t_params)] if trained else []
    data = base.data + tuple(along[t] for t in inputs)
    results = base.results + tuple(tangents[t] for t in _real(base.results))
    return _function(network, base, "jvp", program, data, results, *direction)


def _vjp(network: Network, base: Function) -> Function:
    inputs, trained, outputs = _real(base.data), _trained(network, base), _real(base.results)
    weights = _arrays("d", outputs, base.program)
    program, adjoints = _pulled_back(base.program, weights, (*inputs, *trained))
    grads = Vector("grads", _table(network), "write", placed(adjoints[t] for t in trained))
    data = base.data + tuple(weights.values())
    slopes = {t: adjoints[t] for t in inputs}
    results = base.results + tuple(slopes.values())
    program = replace(program, outputs=(*base.results, *adjoints.values()))
    return _function(network, base, "vjp", program, data, results, grads, slopes=slopes)


def _input_vjp(network: Network, base: Function) -> Function:
    inputs = _inputs(network, base, "input_vjp")
    weights = _arrays("d", _real(base.results), base.program)
    program, slopes = _pulled_back(base.program, weights, inputs)
    data, results = base.data + tuple(weights.values()), base.results + tuple(slopes.values())
    program = replace(program, outputs=results)
    return _function(network, base, "input_vjp", program, data, results, slopes=slopes)


def _input_gradient(network: Network, base: Function) -> Function:
    inputs = _inputs(network, base, "input_gradient")
    program, slopes = _pulled_back(base.program, dict.fromkeys(_real(base.results)), inputs)
    results = tuple(slopes.values())
    program = replace(program, outputs=results)
    return _function(network, base, "input_gradient", program, base.data, results, slopes=slopes)


def _jacobian(network: Network, base: Function) -> Function:
    """∂output/∂input for each pair, by the direction of the rule that has fewer seeds."""
    inputs, outputs = _per_sample(network, base, "jacobian"), _real(base.results)
    program, found = for_each_entry(base.program, inputs, outputs)
    program, results = sorted_out(program, found)
    return _function(network, base, "jacobian", program, base.data, results)


def _param_jacobian(network: Network, base: Function) -> Function:
    """∂output/∂parameters: the forward direction from each entry of a parameter."""
    trained, outputs = _trained(network, base), _real(base.results)
    if not trained or not outputs:
        what = "trained parameter" if outputs else "real output"
        raise SpecError(f"{network.name}: {base.name} has no {what} for a param_jacobian")
    program, results = parameter_columns(base.program, trained, outputs)
    return _function(network, base, "param_jacobian", program, base.data, results)


def _hvp(network: Network, step: Training) -> Function:
    backward = next(f for f in network.functions if f.name == f"backward{step.suffix}")
    trained = [p.tensor for p in step.trained]
    gradients = tuple(step.gradients[t] for t in trained)
    along = _arrays("v", trained, backward.program)
    needed = live(backward.program.items, gradients)
    base = replace(backward.program, items=needed, outputs=gradients, updates=())
    program, tangents = forward(base, along)
    program = replace(program, outputs=tuple(tangents.values()))
    table = f"_GRADIENTS{step.suffix}"
    direction = Vector("direction", table, "read", placed(along.values()))
    product = Vector("product", table, "write", placed(tangents[g] for g in gradients))
    name = f"hvp{step.suffix}"
    program = replace(program, name=f"{network.name}_{name}")
    vectors = (network.params, direction, product)
    return Function(name, "hvp", program, step.data, (), vectors, step.name)


_KINDS: dict[str, Callable[[Network, Function], Function]] = {
    "jvp": _jvp,
    "vjp": _vjp,
    "input_vjp": _input_vjp,
    "input_gradient": _input_gradient,
    "jacobian": _jacobian,
    "param_jacobian": _param_jacobian,
}


# --- parts


def _function(
    network: Network,
    base: Function,
    kind: str,
    program: Program,
    data: tuple[Tensor, ...],
    results: tuple[Tensor, ...],
    *vectors: Vector,
    slopes: Mapping[Tensor, Tensor] = {},
) -> Function:
    name = kind if base.kind == "forward" else f"{base.name}_{kind}"
    program = replace(program, name=f"{network.name}_{name}")
    vectors = (*base.vectors, *vectors)
    pairs = tuple(slopes.items())
    return Function(name, kind, program, data, results, vectors, slopes=pairs, of=base.name)


def _arrays(letter: str, like: Iterable[Tensor], program: Program) -> dict[Tensor, Tensor]:
    """For each tensor an input of its shape, named after it as nothing in the program is."""
    fresh = fresh_names(program)
    return {t: Tensor(fresh(f"{letter}_{t.name}"), t.shape, "input") for t in like}


def _real(tensors: Iterable[Tensor]) -> tuple[Tensor, ...]:
    return tuple(t for t in tensors if t.dtype == "real")


def _trained(network: Network, base: Function) -> tuple[Tensor, ...]:
    """All trained parameters, in the order of the flat vector; none of what has no parameters."""
    trained = tuple(p.tensor for p, _ in network.layout if p.trainable)
    return trained if base.vectors else ()


def _table(network: Network) -> str:
    """The name of the layout of all trained parameters."""
    trained = tuple(p.tensor for p, _ in network.layout if p.trainable)
    for step in network.steps:
        if tuple(p.tensor for p in step.trained) == trained:
            return f"_GRADIENTS{step.suffix}"
    return "_TRAINED"


def _inputs(network: Network, base: Function, kind: str) -> tuple[Tensor, ...]:
    """The real inputs, of which there must be some."""
    inputs = _real(base.data)
    if not inputs:
        of = "" if base.kind == "forward" else f" of {base.name}"
        raise SpecError(f"{network.name}: {kind}{of} has no real input to differentiate by")
    return inputs


def _per_sample(network: Network, base: Function, kind: str) -> tuple[Tensor, ...]:
    """The real inputs; every array must begin with the samples."""
    inputs = _inputs(network, base, kind)
    samples = inputs[0].shape[0] if inputs[0].shape else None
    for t in (*inputs, *base.results):
        if not t.shape or t.shape[0] != samples or not isinstance(samples, Size):
            of = "" if base.kind == "forward" else f" of {base.name}"
            told = f"{kind}{of} is per sample, and {t} has no samples"
            raise SpecError(f"{network.name}: {told} {samples if samples else 'N'}")
    return inputs


def _pulled_back(
    program: Program, weights: Mapping[Tensor, Tensor | None], wrt: Iterable[Tensor]
) -> tuple[Program, dict[Tensor, Tensor]]:
    """The adjoints of Σ weight·output (None is 1) with respect to `wrt`."""
    given = tuple(w for w in weights.values() if w is not None)
    program = replace(program, inputs=program.inputs + given)
    total = Tensor(fresh_names(program)("total"), ())
    sums = []
    for t, weight in weights.items():
        loops = loops_over(t.shape, "i")
        body = t[loops] if weight is None else weight[loops] * t[loops]
        sums.append(Equation(total[()], "+", body, loops, origin=Origin(label=total.name)))
    return reverse(replace(program, items=(*program.items, *sums)), total, wrt)
