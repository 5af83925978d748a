"""How ranks that have a part of the samples each join what they compute (`--with ranks`).

The equations of a loss come in, and its tensor; what goes out says how the loss of all samples, and
with it each gradient, follows from those of the parts:

    loss[()] += (z[n] - y[n])**2/N    a mean: Σ_r N_r·loss_r / Σ_r N_r
    loss[()] += each[n]/total[()]     a mean by weights: Σ_r total_r·loss_r / Σ_r total_r
    loss[()] += each[n]               a sum: Σ_r loss_r
    h[n,c] = x[n,c] - mean[c]         reads of all samples for each: in parts (`rank_parts.py`)

What cannot be cut in parts either is refused with its line, such as a loss over pairs of samples. A
mean may have terms that do not depend on samples, as weight decay is one. What has no batch axis,
or one of its own, is the same on all ranks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, NoReturn

from sympy import Add, Expr, Symbol, expand

from ..formulas.text import equation_text
from ..ir import Access, Equation, Index, Loop, Program, Tensor, equations_of, reads
from ..language.trace import N, SpecError, fail
from ..passes.live import live
from ..scalar import Group
from .network import Function, Network, Training

DATA = ("input", "target", "constant")


@dataclass(frozen=True)
class Kind:
    """What a rank knows of a tensor: all of it or, where `axis` runs over samples, its own ones;
    its part of a sum over the samples (`summed`); and what that is to be divided by: the count N of
    the samples or a total of theirs, of which it has taken its own in place."""

    axis: int | None = None
    summed: bool = False
    share: Expr | None = None


SAME = Kind()


def joined(items: Iterable[Equation | Loop], of: Tensor) -> Kind:
    """How a result follows from those of the ranks: a sum (`summed`), a mean by its `share`, or the
    same on all. Raises SpecError where it follows in no such way."""
    items = tuple(items)
    analysis = Analysis(items)
    kind = analysis.kinds.get(of, SAME)
    if kind != SAME and not kind.summed:
        last = [e for e in equations_of(items) if e.tensor == of][-1]
        analysis.refuse(last, "it is neither a mean nor a sum over samples")
    return kind


def with_ranks(network: Network) -> Network:
    """A network whose module says how ranks join each training step (`RANKS`), with a function
    `share` of the data where samples have weights."""
    if not network.steps:
        raise SpecError(f"{network.name}: ranks share a training step, which this model has not")
    facts, functions = {}, list(network.functions)
    for step in network.steps:
        fact, made = _facts(network, step)
        facts[step.suffix] = fact
        for f in made:
            if any(f.name == g.name for g in functions):
                raise SpecError(f"{network.name}: ranks need the name {f.name}, which is taken")
        functions += made
    return replace(network, functions=tuple(functions), ranks=facts)


def _facts(network: Network, step: Training) -> tuple[dict[str, Any], list[Function]]:
    """What a module says of a step: which of its data have samples, the name of its count of steps,
    and how its loss, its metrics and what it replaces without a gradient are joined."""
    own = network.functions_of(step)
    backward = own["backward"].program
    measures = own.get("metrics") or own["loss"]
    fact: dict[str, Any] = {
        "samples": tuple(t.shape[:1] == (N,) for t in step.data),
        "counter": next((t.name for t in [own["update"].counter] if t), None),
    }
    if not any(fact["samples"]):
        raise SpecError(f"{network.name}: ranks share samples, and no array has N of them")
    source = backward
    try:
        kind = joined(live(backward.items, [step.loss]), step.loss)
        if "update_statistics" in own:
            fact["statistics"] = _statistics(network, own["update_statistics"].program, kind)
        fact["loss"], functions = _word(kind, kind), list[Function]()
    except SpecError:
        from .rank_parts import parts_of

        more, functions = parts_of(network, step, backward)
        fact |= more
        source, of = measures.program, measures.program.outputs[0]
        try:
            kind = joined(live(source.items, [of]), of)
        except SpecError:
            kind = SAME
    if isinstance(kind.share, Access):
        functions.append(_share(network, step, source, kind.share.tensor))
    fact["metrics"] = {
        label: _word_or_why(measures.program, t, kind)
        for label, t in zip(measures.labels, measures.program.outputs, strict=True)
    }
    return fact, functions


def _share(network: Network, step: Training, source: Program, total: Tensor) -> Function:
    """The function of the data by which a rank's mean counts."""
    items = live(source.items, [total])
    read = {r.tensor for e in equations_of(items) for r in e.reads}
    constants = tuple(t for t in source.inputs if t.role == "constant" and t in read)
    name = f"share{step.suffix}"
    program = Program(f"{network.name}_{name}", (*step.data, *constants), items, (total,))
    return Function(name, "function", program, step.data, (total,), ())


def _statistics(network: Network, program: Program, kind: Kind) -> dict[str, str]:
    """How what a step replaces without a gradient is joined."""
    words = {}
    for old, new in program.updates:
        word = _word(joined(live(program.items, [new]), new), kind)
        if word not in ("same", "mean"):
            raise SpecError(f"{network.name}: {old.name} is replaced by no mean over samples")
        words[old.name] = word
    return words


def _word(kind: Kind, loss: Kind) -> str:
    """What a module calls it; a weighted mean has the weights of the loss."""
    if kind == SAME:
        return "same"
    if kind.share is None:
        return "sum"
    return "mean" if kind.share == N else "weighted" if kind.share == loss.share else "other"


def _word_or_why(program: Program, of: Tensor, loss: Kind) -> str:
    try:
        return _word(joined(live(program.items, [of]), of), loss)
    except SpecError as error:
        return str(error)


class Analysis:
    who = "ranks that have a part of the samples each"

    def __init__(self, items: tuple[Equation | Loop, ...]) -> None:
        self.kinds: dict[Tensor, Kind] = {}
        self.impure: set[Tensor] = set()  # not made of data alone
        before: object = None
        while before != (self.kinds, self.impure):  # recurrences read later lines
            before = dict(self.kinds), set(self.impure)
            for item in items:
                self._item(item)

    def _item(self, item: Equation | Loop) -> None:
        if isinstance(item, Loop):
            for inner in item.items:
                if item.index.extent.has(N):
                    e = next(equations_of([inner]))
                    self.refuse(e, "it goes through the samples in order")
                self._item(inner)
            return
        kind = self._kind(item)
        self.kinds[item.tensor] = self._both(item, self.kinds.get(item.tensor), kind)
        if not all(self._of_data(r.tensor) for r in item.reads):
            self.impure.add(item.tensor)

    def _of_data(self, tensor: Tensor) -> bool:
        return tensor.role in DATA or (tensor in self.kinds and tensor not in self.impure)

    def refuse(self, e: Equation, why: str) -> NoReturn:
        raise fail(f"{self.who} cannot compute {equation_text(e)}: {why}", e.origin.line)

    def _both(self, e: Equation, known: Kind | None, kind: Kind) -> Kind:
        """The kind of what several equations write."""
        if known in (None, kind):
            return kind
        for one, other in ((known, kind), (kind, known)):
            if one == SAME and other.summed == (other.share is not None):  # each, or a mean
                return other
        self.refuse(e, f"it adds to {e.tensor.name} what ranks join in another way")

    def _kind(self, e: Equation) -> Kind:
        n, axis = self._samples(e)
        self._check_places(e, n)
        body, additive = self._in_sums(e)
        if n is not None and axis is None and e.op != "+":
            self.refuse(e, f"it is the {e.op} over samples")
        if e.op not in ("=", "+") and additive:
            self._of_all(e, additive.values())
        summed = n is not None and axis is None
        if not additive:
            return Kind(axis, summed)
        if n is None and _linear(body, additive):
            return Kind(summed=True)
        for d, whole in additive.items():
            if whole == N or (isinstance(whole, Access) and self._divides(whole)):
                times = expand(body * d)
                if not times.has(*additive):
                    return Kind(axis, summed, whole)
                if n is None and _linear(times, additive):
                    return Kind(summed=True, share=whole)
        self._of_all(e, additive.values())

    def _samples(self, e: Equation) -> tuple[Index | None, int | None]:
        """The loop over the samples, and which dimension of what is written it runs along."""
        over = [i for i in e.loops if i.extent.has(N)]
        if len(over) > 1:
            self.refuse(e, "it is over pairs of samples")
        if not over:
            return None, None
        if over[0].extent != N:
            self.refuse(e, f"its loop over {over[0].extent} joins samples")
        places = [k for k, i in enumerate(e.write.indices) if over[0] in i.free_symbols]
        if len(places) > 1 or any(e.write.indices[k] != over[0] for k in places):
            self.refuse(e, "it depends on the place of a sample among the others")
        return over[0], places[0] if places else None

    def _check_places(self, e: Equation, n: Index | None) -> None:
        """Raise an error unless what it reads is of its own sample, wherever this stands."""
        if n is not None and any(n in x.free_symbols for x in (e.body, e.where)):
            self.refuse(e, "it depends on the place of a sample among the others")
        if e.where.has(N):
            self.refuse(e, "it depends on how many samples there are")
        for r in e.reads:
            kind = self._read(e, r.tensor)
            for k, i in enumerate(r.indices):
                if (k == kind.axis) != (i == n if n is not None else False) or (
                    k != kind.axis and n is not None and n in i.free_symbols
                ):
                    self.refuse(e, f"it reads {r.tensor.name} of other samples than its own")

    def _read(self, e: Equation, tensor: Tensor) -> Kind:
        """The kind of what is read; what a recurrence has not written yet is like an input."""
        if tensor in self.kinds:
            return self.kinds[tensor]
        samples = [k for k, extent in enumerate(tensor.shape) if extent.has(N)]
        if not samples and tensor.role != "random":
            return SAME
        if tensor.role == "random" and not samples:
            self.refuse(e, f"{tensor.name} is drawn once for all samples")
        if samples != [0] or tensor.shape[0] != N:
            self.refuse(e, f"{tensor}: samples are the first dimension")
        return Kind(axis=0)

    def _in_sums(self, e: Equation) -> tuple[Expr, dict[Symbol, Expr]]:
        """The body, in which what is of all samples is a symbol that adds up over the ranks: N, or
        a sum; a mean is such a symbol divided by its share."""
        found: dict[Expr, Symbol] = {}

        def symbol(whole: Expr) -> Symbol:
            return found.setdefault(whole, Symbol(f"_{len(found)}", positive=True))

        body = e.body.replace(Group, lambda x: x)
        if body.has(N):
            symbol(N)
        own = set(reads(body))
        for r in e.reads:
            kind = self._read(e, r.tensor)
            if kind.share is None and not kind.summed:
                continue
            if r not in own:  # it chooses an element, or whether one counts
                self._of_all(e, [r])
            if kind.share is not None:
                top = symbol(r) if kind.summed else Symbol(f"_own{len(found)}_{r}")
                body = body.xreplace({r: top / symbol(kind.share)})
            else:
                symbol(r)
        return body.xreplace(found), {s: whole for whole, s in found.items()}

    def _divides(self, total: Access) -> bool:
        """Whether it is a scalar sum over the samples that data alone decide."""
        tensor = total.tensor
        return not tensor.shape and self._of_data(tensor) and _sum(self.kinds.get(tensor, SAME))

    def _of_all(self, e: Equation, wholes: Iterable[Expr]) -> NoReturn:
        named = [w.tensor.name for w in wholes if isinstance(w, Access)]
        self.refuse(e, f"it reads {', '.join(named) or N}, which is of all samples")


def _sum(kind: Kind) -> bool:
    return kind.summed and kind.share is None


def _linear(body: Expr, symbols: Iterable[Symbol]) -> bool:
    """Whether a body is a sum of these symbols times what is the same on all ranks."""
    symbols, body = tuple(symbols), expand(body)
    slopes = [body.diff(s) for s in symbols]
    terms = Add(*(s * slope for s, slope in zip(symbols, slopes, strict=True)))
    return expand(body - terms) == 0 and not any(slope.has(*symbols) for slope in slopes)
