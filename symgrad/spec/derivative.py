"""Derivatives inside formulas: ``grad(u, x)`` is a tensor to build on.

    u = network(x)                       # [N, 1]
    du = grad(u, x)                      # [N, 2]: ∂u/∂x of each sample
    flux = tensor("flux")
    flux[...] = du[..., 0]
    d2u = grad(flux, x)                  # and again

It is the adjoint of the sum of u: the derivative of each sample where samples do not mix. Its
equations are the compiler's own rule applied to what was written so far, and share the network.
"""

from __future__ import annotations

from ..ir import Program, Tensor, equations_of
from ..passes.differentiate import reverse
from ..passes.simplify import live
from .trace import Variable, current, fail


def grad(u: Variable, x: Variable) -> Variable:
    """∂(Σ u)/∂x, of the shape of x. u is any tensor that depends on x."""
    for v in (u, x):
        if not isinstance(v, Variable):
            raise fail(f"grad takes variables, not {v!r}")
    trace = current()
    items = live(trace.items, [u.tensor])
    written = {e.tensor for e in equations_of(items)}
    read = {r.tensor for e in equations_of(items) for r in e.reads}
    if x.tensor not in read and x.tensor != u.tensor:
        raise fail(f"{u.name} does not depend on {x.name}")
    inputs = [t for t in read if t not in written]
    if x.tensor in written:  # an inner tensor: what follows from it, with it as given
        items = live([i for i in items if not _writes(i, x.tensor)], [u.tensor])
        inputs = [t for e in equations_of(items) for t in {r.tensor for r in e.reads}]
        written = {e.tensor for e in equations_of(items)}
        inputs = [t for t in inputs if t not in written]
    unique = tuple(sorted(set(inputs), key=lambda t: t.name))
    program = Program("grad", unique, items, (u.tensor,))
    prefix = trace.unique(f"{u.name}_by") + "_"
    result, adjoints = reverse(program, u.tensor, [x.tensor], prefix=prefix)
    made = result.items[len(items) :]
    for e in equations_of(made):
        trace.names.setdefault(e.tensor.name, 1)
        source = e.tensor.name.removeprefix(prefix)
        known = {t.name: dims for t, dims in trace.dims.items()}
        if source in known:
            trace.dims.setdefault(e.tensor, known[source])
    trace.items += made
    return Variable.of(adjoints[x.tensor])


def _writes(item: object, tensor: Tensor) -> bool:
    return any(e.tensor == tensor for e in equations_of([item]))  # type: ignore[list-item]


__all__ = ["grad"]
