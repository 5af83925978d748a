"""The Gauss–Newton matrix of a loss of the network's outputs, times a direction, as a Program.

    t_y     = J·v                    J = ∂y/∂params        forward, from direction to outputs
    d_y     = ∂loss/∂y                                     reverse, of the loss of given outputs
    t_d_y   = H·t_y                  H = ∂²loss/∂y²        forward
    product = Jᵀ·t_d_y                                     reverse, from outputs to parameters

Schraudolph (2002), https://doi.org/10.1162/08997660260028683. Outputs are those that the loss reads
as the model has it, in training: of sigmoid(z) where the loss is that of sigmoid(z), although the
logarithm of it is taken of z. What the loss has of parameters beside them has no part in it.
"""

from __future__ import annotations

from dataclasses import replace

from ..ir import Program, equations_of, map_items
from ..language.trace import SpecError
from ..passes.differentiate import forward, reverse
from ..passes.live import live
from ..passes.logarithms import look_through
from ..passes.names import fresh_names
from .derived import along_and_product, arrays, derived, pulled_back, real, told, trained_of
from .network import Function, Network


def gauss_newton(network: Network, base: Function) -> Function:
    """Jᵀ·H·J times a direction, of the loss of a training step."""
    trained = trained_of(network, base, "gauss_newton")
    step = next(s for s in network.steps if s.name == base.step)
    read = {e.tensor for e in equations_of(step.formulas)}
    outputs = tuple(t for t in real(network.outputs) if t in read)
    if not outputs:
        names = ", ".join(t.name for t in network.outputs) or "there is none"
        what = f"{told(base, 'gauss_newton')}: it reads no real output of the network ({names})"
        raise SpecError(f"{network.name}: {what}")
    items = live(look_through(step.formulas), outputs)
    net = replace(base.program, items=items, outputs=outputs, requires=())
    known = {e.tensor for e in equations_of(items)}
    given = look_through(map_items(step.formulas, lambda e: [] if e.tensor in outputs else [e]))
    given = map_items(live(given, [step.loss]), lambda e: [] if e.tensor in known else [e])
    fresh = fresh_names(replace(net, items=(*items, *given)))
    along = {t: replace(d, name=fresh(d.name)) for t, d in arrays("v", trained, net).items()}
    moved, t_outputs = forward(net, along, fresh=fresh)
    loss = Program(net.name, (*net.inputs, *outputs), given, (step.loss,))
    loss, slopes = reverse(loss, step.loss, outputs, fresh=fresh, letter="L")
    loss = replace(loss, outputs=tuple(slopes.values()))
    seeds = {t: t_outputs[t] for t in outputs}
    loss, bent = forward(loss, seeds, fresh=fresh)
    weights = {t: bent[slopes[t]] for t in outputs}
    back, products = pulled_back(net, weights, trained, fresh)
    items = (*moved.items, *loss.items, *back.items[len(items) :])
    inputs = (*base.program.inputs, *along.values())
    outputs = tuple(products.values())
    program = Program(net.name, inputs, items, outputs, requires=base.program.requires)
    vectors = along_and_product(network, base, along, products)
    return derived(network, base, "gauss_newton", program, base.data, (), *vectors)
