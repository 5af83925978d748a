"""A training step in parts, between which ranks add up what is of all samples (`--with ranks`).

Where a loss is neither a mean nor a sum of what each sample gives, a sum over the samples is read
by what comes after it. The equations of loss and gradients are cut there:

    part 1    mean[c] += x[n,c]/N                          each rank's samples, the N of all ranks
              all_mean = Σ_ranks mean                      (Allreduce)
    part 2    var[c] += (x[n,c] - all_mean[c])**2/N
    …

What a part leaves for later ones are results of the one and data of the others. A gradient reads
sums like any other formula, so that forward and backward are cut alike. What remains refused are
pairs of samples, their order, and other reductions over them than sums.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..ir import Equation, Loop, Program, Tensor, equations_of, map_items, running_of
from ..language.trace import N
from ..passes.live import live
from ..passes.names import fresh_names, with_tensors
from ..passes.simplify import simplify
from ..passes.verify import verify
from .network import Function, Network, Training
from .ranks import SAME, Analysis, Kind

LEAST = 64
"""Up to which count of samples a condition on it is looked at."""


def parts_of(
    network: Network, step: Training, backward: Program
) -> tuple[dict[str, Any], list[Function]]:
    """What a module says of the parts of a step, and their functions."""
    gradients = {p.tensor: step.gradients[p.tensor] for p in step.trained}
    wanted = tuple(dict.fromkeys([step.loss, *gradients.values()]))
    news = backward.updates
    whole = replace(backward, items=live(backward.items, [*wanted, *(t for _, t in news)]))
    whole = simplify(replace(whole, outputs=wanted))
    cut = _Cut(whole)
    wanted = tuple(dict.fromkeys([*wanted, *(t for _, t in news)]))
    functions = [cut.function(network, step, k, wanted) for k in range(len(cut.parts))]
    parts = tuple(
        {
            "function": f.name,
            "data": tuple(t.name for t in f.data),
            "results": tuple(t.name for t in f.results),
            "sums": {t.name: cut.totals[t].name for t in f.results if t in cut.totals},
        }
        for f in functions
    )
    shapes = {t.name: tuple(map(int, t.shape)) for t in (*cut.totals, *wanted)}
    return {
        "parts": parts,
        "samples_of_all": cut.samples.name,
        "share": cut.share.name,
        "data": tuple(t.name for t in step.data),
        "result": step.loss.name,
        "gradients": {w.name: g.name for w, g in gradients.items()},
        "replaced": {old.name: new.name for old, new in news},
        "same": tuple(t.name for t in wanted if cut.kinds.get(t, SAME) == SAME),
        "shapes": shapes,
        "least": _least(whole),
    }, functions


def _least(program: Program) -> tuple[int, str]:
    """How many samples the conditions on the sizes ask for, and what is said of fewer."""
    for count in range(LEAST, 0, -1):
        for condition, message in program.requires:
            if condition.free_symbols == {N} and condition.subs(N, count) == False:  # noqa: E712
                return count + 1, message
    return 1, ""


class _Sums(Analysis):
    """What a rank knows of each tensor, if it knows the sums over all samples."""

    def _kind(self, e: Equation) -> Kind:
        n, axis = self._samples(e)
        self._check_places(e, n)
        if n is not None and axis is None and e.op != "+":
            self.refuse(e, f"it is the {e.op} over samples")
        return Kind(axis, summed=n is not None and axis is None)

    def _both(self, e: Equation, known: Kind | None, kind: Kind) -> Kind:
        if known is not None and e.op == "+" and {known, kind} == {SAME, Kind(summed=True)}:
            return Kind(summed=True)  # each rank adds its share of what is the same on all
        return super()._both(e, known, kind)


class _Cut:
    """The items of a Program by parts, each of which reads sums of parts before it alone."""

    def __init__(self, program: Program) -> None:
        self.program, self.analysis = program, _Sums(program.items)
        self.kinds = self.analysis.kinds
        fresh = fresh_names(program)
        self.samples = Tensor(fresh("samples"), (), "input")
        self.share = Tensor(fresh("share"), (), "input")
        read = _read(program.items)
        self.totals = {
            t: Tensor(fresh("all_", t), t.shape, "input", t.dtype)
            for t, kind in self.kinds.items()
            if kind.summed and t in read
        }
        self._check()
        level = self._levels()
        self.parts = tuple(
            tuple(item for item in program.items if level[_written(item)[0]] == k)
            for k in range(max(level.values()) + 1)
        )

    def _check(self) -> None:
        for item in self.program.items:
            written = _written(item)
            for e in equations_of([item]):
                if e.tensor in self.totals and not _fixed(e.tensor):
                    self.analysis.refuse(e, f"{e.tensor} has no fixed shape")
                for t in (r.tensor for r in e.reads if isinstance(item, Loop)):
                    if t in self.totals and t in written:
                        why = f"it reads {t.name} in each step, which is of all samples"
                        self.analysis.refuse(e, why)

    def _levels(self) -> dict[Tensor, int]:
        """How many additions over the ranks come before each tensor."""
        level, before = dict[Tensor, int](), None
        while before != level:
            before = dict(level)
            for item in self.program.items:
                written = _written(item)
                read = [t for t in _read([item]) if t in level]
                needs = [level[t] + (t in self.totals) for t in read]
                needs += [level.get(t, 0) for t in written]
                level |= dict.fromkeys(written, max(needs))
        return level

    def function(
        self, network: Network, step: Training, k: int, wanted: tuple[Tensor, ...]
    ) -> Function:
        """Part k: from the data and what parts before it left to its sums, to what is wanted of it
        and to what parts after it read."""
        items = map_items(self.parts[k], self._shared)
        own = dict.fromkeys(t for item in items for t in _written(item))
        later = _read(i for part in self.parts[k + 1 :] for i in part)
        results = tuple(t for t in own if t in later or t in wanted)
        before = {
            t: self.totals.get(t, replace(t, role="input"))
            for part in self.parts[:k]
            for item in part
            for t in _written(item)
        }
        read = {before.get(t, t) for t in _read(items)}
        known = (*step.data, self.samples, self.share, *before.values())
        data = tuple(t for t in known if t in read)
        others = ("random", "argument", "constant")
        given = tuple(t for t in self.program.inputs if t.role in others and t in read)
        weights = tuple(p.tensor for p, _ in network.layout)
        name = f"backward_part{k + 1}{step.suffix}"
        program = Program(f"{network.name}_{name}", (*data, *weights, *given), items, results)
        program = verify(with_tensors(program, before))
        made = Function(name, "function", program, data, results, (network.params,))
        for size in made.given_sizes:  # no array that it reads has it
            array = next(t for t in step.data if size in t.shape)
            data = (*data, array)
            program = replace(program, inputs=(array, *program.inputs))
        return replace(made, program=program, data=data)

    def _shared(self, e: Equation) -> list[Equation]:
        """With the count of all samples, and this rank's share of what is alike on all."""
        body = e.body.xreplace({N: self.samples[()]})
        if self.kinds[e.tensor].summed and not any(i.extent == N for i in e.loops):
            body = body * self.share[()]
        return [replace(e, body=body)]


def _fixed(t: Tensor) -> bool:
    return all(extent.is_Integer for extent in t.shape)


def _written(item: Equation | Loop) -> tuple[Tensor, ...]:
    return tuple(dict.fromkeys(e.tensor for e in equations_of([item])))


def _read(items: Iterable[Equation | Loop]) -> set[Tensor]:
    items = tuple(items)
    return {r.tensor for e in equations_of(items) for r in e.reads} | {*running_of(items)}
