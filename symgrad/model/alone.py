"""What a loss of all samples is of each sample alone, as Programs: `per_sample_gradients`.

    loss[()] += (z[n] - y[n])**2/N            loss[n] += (z[n] - y[n])**2
    loss[()] += each[n]/total[()]             loss[n] += each[n]/total[n]
    total[()] += w[y[n]]                      total[n] += w[y[n]]

N is 1, and what was of all samples gets an axis of them. It is refused where a sample reads what is
of others, as in batch normalisation or a loss over pairs; random numbers are those of the batch.
"""

from __future__ import annotations

from dataclasses import replace

from sympy import Expr, Pow

from ..ir import (
    ONE,
    Access,
    Equation,
    Index,
    Program,
    Tensor,
    equations_of,
    map_items,
    reads,
    running_of,
    substitute,
)
from ..language.trace import N, SpecError
from ..passes.live import live
from ..scalar import atoms_of, not_equal, where
from .derived import derived, naming, real, trained_of
from .entries import parameter_columns, unused
from .network import Function, Items, Network
from .ranks import SAME, Analysis, Kind


def per_sample_gradients(network: Network, base: Function) -> Function:
    """The gradient of a loss of each sample alone by the trained parameters: shape (N, P)."""
    trained = trained_of(network, base, "per_sample_gradients")
    with naming(network, base, "per_sample_gradients"):
        program, losses = _alone(base.program, real(base.results))
    program, results = parameter_columns(program, trained, losses)
    return derived(network, base, "per_sample_gradients", program, base.data, results)


def _alone(program: Program, losses: tuple[Tensor, ...]) -> tuple[Program, tuple[Tensor, ...]]:
    """A program of which each loss, a scalar, is that of each sample by itself, of shape (N,)."""
    items = live(program.items, losses)
    running = set(running_of(items))  # whether some sample goes on
    values = map_items(items, lambda e: [] if e.tensor in running else [e])
    kinds = _Alone(values).kinds
    if same := [loss for loss in losses if not kinds.get(loss, SAME).summed]:
        raise SpecError(f"{same[0].name} does not depend on samples")
    for condition, message in program.requires:
        if condition.subs(N, 1) == False:  # noqa: E712
            raise SpecError(message)
    wide = _of_all(values)
    divisors = {r.tensor for e in equations_of(values) for r in _divided_by(e.body)}

    def visit(e: Equation) -> list[Equation]:
        if e.tensor in running:
            return [e]
        over = next((i for i in e.loops if i.extent == N), None)
        n = over or Index(unused([e], "sample"), N)
        if e.tensor in wide and e.tensor in divisors and {*e.reduced} <= {n}:
            kept = where(not_equal(e.body, 0), e.body, 0)  # w/w of what counts for nothing is not 1
            e = replace(e, body=kept)
        if e.tensor in wide and not over:
            e = replace(e, loops=(*e.loops, n))
        own: dict[Expr, Expr] = {N: ONE}
        while own:
            write, body, only = (substitute(x, own) for x in (e.write, e.body, e.where))
            e = replace(e, write=write, body=body, where=only)
            found = (r for r in (e.write, *e.reads) if r.tensor in wide)
            own = {r: wide[r.tensor][(n, *r.indices)] for r in found}
        return [e]

    outputs = tuple(wide[loss] for loss in losses)
    others = tuple((c, message) for c, message in program.requires if not c.has(N))
    items = map_items(items, visit)
    return replace(program, items=items, outputs=outputs, requires=others), outputs


def _divided_by(body: Expr) -> list[Access]:
    powers = (p for p in atoms_of(body, Pow) if p.exp.could_extract_minus_sign())
    return [r for p in powers for r in reads(p.base)]


def _of_all(items: Items) -> dict[Tensor, Tensor]:
    """What is not of one sample, but depends on their values, with an axis for them."""
    wide = dict[Tensor, Tensor]()
    before = -1
    while before < len(wide):
        before = len(wide)
        for e in equations_of(items):
            samples = any(i.extent == N for i in e.loops) or any(r.tensor in wide for r in e.reads)
            if samples and N not in e.tensor.shape:
                t = e.tensor
                wide.setdefault(t, replace(t, shape=(N, *t.shape)))
    return wide


class _Alone(Analysis):
    """What is of each sample, and what of all of them; sums may be joined in any way."""

    who = "a sample alone"

    def _kind(self, e: Equation) -> Kind:
        n, axis = self._samples(e)
        kinds = [self._read(e, r.tensor) for r in e.reads]
        of_all = e.body.has(N) or any(k.summed or k.share is not None for k in kinds)
        if n is not None and of_all:
            return super()._kind(e)
        self._check_places(e, n)
        return Kind(axis, summed=axis is None and (n is not None or of_all))

    def _both(self, e: Equation, known: Kind | None, kind: Kind) -> Kind:
        if known is None or known.axis is not None or kind.axis is not None:
            return super()._both(e, known, kind)
        return Kind(summed=known.summed or kind.summed)

    def _read(self, e: Equation, tensor: Tensor) -> Kind:
        drawn_once = tensor.role == "random" and not any(x.has(N) for x in tensor.shape)
        return SAME if drawn_once else super()._read(e, tensor)
