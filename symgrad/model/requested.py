"""The derivatives that `symgrad compile --with` adds to a module, as Programs.

    jvp             y, t_y ← x, t_x, t_params    t_y = ∂y/∂x·t_x + ∂y/∂params·t_params
    vjp             y, grads ← x, d_y            grads = ∂(Σ d_y·y)/∂params, and by the inputs
    input_vjp       y, d_x ← x, d_y              d_x = ∂(Σ d_y·y)/∂x
    input_gradient  d_x ← x                      d_x = ∂(Σ y)/∂x
    jacobian        y_by_x ← x                   y_by_x[n,o,i] = ∂y[n,o]/∂x[n,i]
    param_jacobian  y_by_params ← x              y_by_params[n,o,p] = ∂y[n,o]/∂params[p]
    per_sample_gradients  l_by_params ← x, y     [n,p] = ∂(l of sample n alone)/∂params[p]

All are the one derivative rule on the Programs of a Network, those of `symgrad.model.second` that
rule twice. `jvp` is of the network as `forward` computes it, ``encode_jvp`` of the function
`encode`. A jacobian is refused where a sample's output depends on other samples.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import get_close_matches

from ..derivatives import DERIVATIVES, OF_LOSS
from ..language.trace import SpecError
from ..passes.differentiate import forward
from ..passes.verify import verify
from .alone import per_sample_gradients
from .derived import (
    arrays,
    derived,
    inputs_of,
    naming,
    pulled_back,
    real,
    table_of,
    told,
    trained_of,
)
from .entries import jacobians, parameter_columns
from .gauss_newton import gauss_newton
from .network import EVALUATIONS, Function, Network, Vector, placed
from .second import SECOND, training_loss

Maker = Callable[[], list[Function]]


def requested(network: Network, wanted: Sequence[str]) -> tuple[Function, ...]:
    """The functions of these names, in the order of `offered`."""
    known = offered(network)
    for word in wanted:
        if word in known:
            continue
        if word in DERIVATIVES:
            what = "training step" if word in OF_LOSS else "network"
            told = f"{word} is of a {what}, which this model has not"
        else:
            told = f"there is no function {word!r} to add"
        near = [word.removeprefix("forward_"), *get_close_matches(word, known, 5, 0.4)]
        shown = [w for w in near if w in known] if len(known) > 24 else list(known)
        there = f"among {len(known)} there are" if len(known) > 24 else "there are"
        raise SpecError(f"{network.name}: {told}; {there} {', '.join(shown) or 'none'}")
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
        for kind, make in _FIRST.items():
            found.setdefault(before + kind, _later(make, network, [base]))
        for kind, make in _OF_LOSS.items():
            if kind != "per_sample_gradients" or not any(t.shape for t in base.results):
                found.setdefault(f"{base.name}_{kind}", _later(make, network, [base]))
    if network.steps:
        losses = [training_loss(network, step) for step in network.steps]
        of_loss = {**_OF_LOSS, "gauss_newton": gauss_newton}
        found.update({kind: _later(make, network, losses) for kind, make in of_loss.items()})
    return found


def possible(network: Network) -> tuple[list[str], dict[str, str]]:
    """All that `--with` can ask for, and the reasons why it can't for the others."""
    made, refused = list[str](), dict[str, str]()
    for word in offered(network):
        try:
            requested(network, (word,))
            made.append(word)
        except SpecError as error:
            refused[word] = " ".join(str(error).split())
    return made, refused


def _later(
    make: Callable[[Network, Function], Function], network: Network, bases: Sequence[Function]
) -> Maker:
    return lambda: [make(network, base) for base in bases]


def _jvp(network: Network, base: Function) -> Function:
    inputs, trained = real(base.data), trained_of(network, base)
    along = arrays("t", (*inputs, *trained), base.program)
    program, tangents = forward(base.program, along)
    t_params = placed(along[t] for t in trained)
    direction = [Vector("t_params", table_of(network, base), "read", t_params)] if trained else []
    data = base.data + tuple(along[t] for t in inputs)
    results = base.results + tuple(tangents[t] for t in real(base.results))
    return derived(network, base, "jvp", program, data, results, *direction)


def _vjp(network: Network, base: Function) -> Function:
    inputs, trained, outputs = real(base.data), trained_of(network, base), real(base.results)
    weights = arrays("d", outputs, base.program)
    program, adjoints = pulled_back(base.program, weights, (*inputs, *trained))
    grads = Vector("grads", table_of(network, base), "write", placed(adjoints[t] for t in trained))
    data = base.data + tuple(weights.values())
    slopes = {t: adjoints[t] for t in inputs}
    results = base.results + tuple(slopes.values())
    program = replace(program, outputs=(*base.results, *adjoints.values()))
    return derived(network, base, "vjp", program, data, results, grads, slopes=slopes)


def _input_vjp(network: Network, base: Function) -> Function:
    inputs = inputs_of(network, base, "input_vjp")
    weights = arrays("d", real(base.results), base.program)
    program, slopes = pulled_back(base.program, weights, inputs)
    data, results = base.data + tuple(weights.values()), base.results + tuple(slopes.values())
    program = replace(program, outputs=results)
    return derived(network, base, "input_vjp", program, data, results, slopes=slopes)


def _input_gradient(network: Network, base: Function) -> Function:
    inputs = inputs_of(network, base, "input_gradient")
    program, slopes = pulled_back(base.program, dict.fromkeys(real(base.results)), inputs)
    results = tuple(slopes.values())
    program = replace(program, outputs=results)
    return derived(network, base, "input_gradient", program, base.data, results, slopes=slopes)


def _jacobian(network: Network, base: Function) -> Function:
    inputs, outputs = inputs_of(network, base, "jacobian"), real(base.results)
    if not outputs:
        raise SpecError(f"{network.name}: {told(base, 'jacobian')} has no real output")
    with naming(network, base, "jacobian"):
        program, results = jacobians(base.program, inputs, outputs)
    return derived(network, base, "jacobian", program, base.data, results)


def _param_jacobian(network: Network, base: Function) -> Function:
    trained, outputs = trained_of(network, base, "param_jacobian"), real(base.results)
    program, results = parameter_columns(base.program, trained, outputs)
    return derived(network, base, "param_jacobian", program, base.data, results)


_FIRST: dict[str, Callable[[Network, Function], Function]] = {
    "jvp": _jvp,
    "vjp": _vjp,
    "input_vjp": _input_vjp,
    "input_gradient": _input_gradient,
    "jacobian": _jacobian,
    "param_jacobian": _param_jacobian,
}
_OF_LOSS = {"per_sample_gradients": per_sample_gradients, **SECOND}
