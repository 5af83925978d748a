"""Second derivatives that `symgrad compile --with` adds, as Programs: the rule applied twice.

    hvp            product ← data, direction    product = ∂²l/∂params² · direction
    hessian        l_by_params_by_params        [p,q] = ∂²l/∂params[p]∂params[q]
    input_hvp      v_x·H ← data, v_x            ∂²l/∂x² · v_x
    input_hessian  l_by_x_by_x                  [n,i,j] = ∂²l/∂x[n,i]∂x[n,j]

l is the loss of a training step, or what a function gives: of an array, the products are those of
the sum of all entries, as `input_gradient` is, and the matrices those of each, as jacobians are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ..ir import Program, Tensor
from ..language.trace import SpecError
from ..passes.differentiate import forward, reverse
from ..passes.live import live
from .derived import (
    TRAINING,
    along_and_product,
    arrays,
    derived,
    inputs_of,
    naming,
    pulled_back,
    real,
    told,
    trained_of,
)
from .entries import jacobians, parameter_columns, parameter_directions
from .network import Function, Network, Training


def training_loss(network: Network, step: Training) -> Function:
    """The loss of a training step as a function of its data, as `backward` computes it."""
    program = network.functions_of(step)["backward"].program
    items = live(program.items, [step.loss])
    program = replace(program, items=items, outputs=(step.loss,), updates=())
    vectors = (network.params,)
    return Function(step.suffix, TRAINING, program, step.data, (step.loss,), vectors, step.name)


def _hvp(network: Network, base: Function) -> Function:
    trained = trained_of(network, base, "hvp")
    program, along, products = _product(base, trained)
    vectors = along_and_product(network, base, along, products)
    return derived(network, base, "hvp", program, base.data, (), *vectors)


def _input_hvp(network: Network, base: Function) -> Function:
    program, along, products = _product(base, inputs_of(network, base, "input_hvp"))
    data, results = (*base.data, *along.values()), tuple(products.values())
    return derived(network, base, "input_hvp", program, data, results, slopes=products)


def _product(
    base: Function, wrt: Iterable[Tensor]
) -> tuple[Program, dict[Tensor, Tensor], dict[Tensor, Tensor]]:
    """The gradients of Σ outputs along directions, these, and the products, by what they are of."""
    outputs, wrt = real(base.results), tuple(wrt)
    if len(outputs) == 1 and not outputs[0].shape:
        letter = "L" if base.kind == TRAINING else ""
        program, gradients = reverse(base.program, outputs[0], wrt, letter=letter)
    else:
        program, gradients = pulled_back(base.program, dict.fromkeys(outputs), wrt)
    program = replace(program, outputs=tuple(gradients.values()))
    along = arrays("v", wrt, program)
    program, tangents = forward(program, along)
    products = {t: tangents[gradients[t]] for t in wrt}
    return replace(program, outputs=tuple(products.values())), along, products


def _hessian(network: Network, base: Function) -> Function:
    trained = trained_of(network, base, "hessian")
    program, slopes = parameter_columns(base.program, trained, real(base.results))
    program, results = parameter_directions(program, trained, slopes)
    return derived(network, base, "hessian", program, base.data, results)


def _input_hessian(network: Network, base: Function) -> Function:
    inputs, outputs = inputs_of(network, base, "input_hessian"), real(base.results)
    if not outputs:
        raise SpecError(f"{network.name}: {told(base, 'input_hessian')} has no real output")
    with naming(network, base, "input_hessian"):
        program, slopes = jacobians(base.program, inputs, outputs)
        program, results = jacobians(program, inputs, slopes)
    return derived(network, base, "input_hessian", program, base.data, results)


SECOND: dict[str, Callable[[Network, Function], Function]] = {
    "hvp": _hvp,
    "hessian": _hessian,
    "input_hvp": _input_hvp,
    "input_hessian": _input_hessian,
}
