"""The chain rule from the loss to one parameter, as the compiler went it.

A Model and the name of a parameter come in, a Derivation goes out. Nothing is derived anew: the
uses of the rule are those that `differentiate` noted, and the formulas those of the Program after
it and after each rewrite of `simplify`. Of ``z[n,o] = Σ_i x[n,i]·W[i,o]`` and ``h = tanh(z)``:

    d_z    read h, ∂h[n,o]/∂z[n,o] = 1 − tanh(z[n,o])², product, reuse values
    d_W    read z, ∂z[n,o]/∂W[i,o] = x[n,i], product
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..formulas.derivation import Derivation, Line, Part
from ..formulas.latex import rows_latex, slope_latex
from ..formulas.letters import Letters
from ..formulas.listing import listing
from ..formulas.matrix import matrix_lines, meanings, separate
from ..formulas.named import by_tensor, chosen, entry, flat, latex_lines, lines
from ..formulas.pieces import Listing, Steps
from ..formulas.text import expression_text, slope_text, steps_text
from ..formulas.together import together
from ..ir import ONE, Equation, Program, Size, Tensor, equations_of, indices_of, moved
from ..language.trace import fail
from ..passes.differentiate import Applied
from ..passes.letters import other_names, renamed, tensors_of
from ..passes.live import live
from ..passes.simplify import simplify
from .model import Model
from .network import Network, Training
from .programs import Trails, network_of

Found = dict[Tensor, Listing]


def derivation(model: Model, name: str, step: str | None = None) -> Derivation:
    """∂L/∂parameter of a training step, the first that trains the parameter if none is named."""
    trails: Trails = {}
    network = network_of(model, model.name or "model", trails=trails)
    training = _training(model, network, name, step)
    wanted = next(p for p in training.trained if p.tensor.name == name)
    return _Chain(network, training, wanted.tensor, wanted.line, trails[training.name]).made()


def steps_of(network: Network, step: Training, trail: Sequence[Applied]) -> dict[str, Part]:
    r"""How each derivative of a training step comes about, by its name: the parts of all its
    parameters' derivations, with names as ``\href{name}{…}`` in
    their LaTeX and their sentences."""
    first, *others = (p.tensor for p in step.trained)
    return _Chain(network, step, first, "", trail, others, linked=True).steps()


def _training(model: Model, network: Network, name: str, step: str | None) -> Training:
    steps = [s for s in network.steps if step is None or s.name == step]
    if not steps:
        raise fail(f"no training step is called {step!r}", model.line)
    for s in steps:
        if any(p.tensor.name == name for p in s.trained):
            return s
    names = dict.fromkeys(p.tensor.name for s in steps for p in s.trained)
    raise UnknownParameter(f"no trained parameter is called {name!r}; there are {', '.join(names)}")


class UnknownParameter(LookupError):
    """Nothing that is trained has the name that was asked for."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """A Program on the way, as the formulas that the gradient needs: the rewrite that made it."""

    rewrite: str
    found: Found
    linked: bool

    def line(self, kind: str, tensor: Tensor) -> Line:
        return _line(kind, tensor.name, self.found[tensor], self.linked)


class _Chain:
    def __init__(
        self,
        network: Network,
        step: Training,
        wrt: Tensor,
        line: str,
        trail: Sequence[Applied],
        others: Sequence[Tensor] = (),
        linked: bool = False,
    ) -> None:
        self.linked = linked
        self.network, self.step, self.wrt, self.line = network, step, wrt, line
        self.ends = (wrt, *others)  # what is derived by
        functions = network.functions_of(step)
        self.backward, self.update = (functions[k].program for k in ("backward", "update"))
        log: list[tuple[str, Program]] = []
        simplify(self.backward, log)
        programs = {"": self.backward} | {f"{k} {name}": p for k, (name, p) in enumerate(log)}
        names = other_names(programs | {f.name: f.program for f in network.functions})
        every = [(key.rpartition(" ")[2], renamed(p.items, names)) for key, p in programs.items()]
        self.gradient = step.gradients[wrt]
        gradients = [step.gradients[t] for t in self.ends]
        tensors = {t for p in programs.values() for t in tensors_of(p) if t.shape}
        sizes = {s.name for t in tensors for e in t.shape for s in e.atoms(Size)}
        self.names = frozenset({t.name for t in tensors} | sizes)
        lived = [(rewrite, live(items, [*gradients, step.loss])) for rewrite, items in every]
        self.stages = [
            _Stage("", by_tensor(listing(lived[0][1], solve=False)), linked),
            _Stage("solve_positions", by_tensor(listing(lived[0][1])), linked),
            *(_Stage(rewrite, by_tensor(listing(items)), linked) for rewrite, items in lived[1:]),
        ]
        self.ordered = listing(lived[-1][1])
        self.final = by_tensor(listing(every[-1][1]))
        needed = {e.tensor for e in equations_of(live(every[0][1], gradients))}
        self.trail = [_with_letters(a, names) for a in trail if a.made[-1].tensor in needed]
        self.path = self._path()
        self.derivative = {a.read.tensor: a.made[-1].tensor for a in self.trail}
        self.derivative |= {a.equation.tensor: a.seed.tensor for a in self.trail}
        self.owners = self._owners()

    def _path(self) -> set[Tensor]:
        """What depends on the parameter, on the way to the loss."""
        found, before = {*self.ends}, 0
        while len(found) > before:
            before = len(found)
            found |= {a.equation.tensor for a in self.trail if a.read.tensor in found}
        return found

    def _order(self) -> list[Tensor]:
        """What is derived by on the way, from the loss back."""
        there = [self.step.loss, *(a.read.tensor for a in self.trail)]
        return [t for t in dict.fromkeys(there) if t in self.path]

    # --- which line belongs where

    def _owners(self) -> dict[Tensor, Tensor | None]:
        """The part that a tensor's formulas stand in: that of the derivative by a tensor, or None
        for the network; what a rule or rewrite makes stands where it is first read."""
        owners: dict[Tensor, Tensor | None] = dict.fromkeys(self.path)
        derived = {d: t for t, d in self.derivative.items() if t in self.path}
        owners |= derived
        for a in self.trail:
            for e in a.made[:-1]:
                if a.read.tensor in self.path:
                    owners.setdefault(e.tensor, a.read.tensor)
        for before, stage in zip(self.stages, self.stages[1:], strict=False):
            for tensor in reversed(stage.found):  # what reads comes after what is read
                if tensor in owners or tensor in before.found:
                    continue
                for reader, own in stage.found.items():
                    reads = {r.tensor for f in flat(own) for e in f.equations for r in e.reads}
                    if tensor in reads and reader in owners:
                        owners[tensor] = owners[reader]
                        break
        return owners

    def _lines(self, owner: Tensor | None, kind: str) -> Iterator[Line]:
        """What a part's tensors are after `differentiate`, and after each rewrite that changed
        them."""
        mine = [t for t, own in self.owners.items() if own is owner and t not in self.ends]
        order = [t for stage in self.stages for t in stage.found]
        for tensor in sorted(mine, key=lambda t: order.index(t) if t in order else len(order)):
            last: tuple[str, str] | None = None
            for stage in self.stages:
                if tensor not in stage.found:
                    continue
                line = stage.line(stage.rewrite or self._kind(tensor, kind), tensor)
                if (line.text, line.ranges) != last:
                    last = line.text, line.ranges
                    yield line

    def _kind(self, tensor: Tensor, kind: str) -> str:
        if tensor == self.derivative.get(self.step.loss):
            return "seed"
        return kind if kind == "define" or tensor in self.derivative.values() else "auxiliary"

    def _said(self, tensor: Tensor) -> str:
        """A name in a sentence."""
        return rf"\href{{{tensor.name}}}{{{tensor.name}}}" if self.linked else tensor.name

    def _gone(self, owner: Tensor | None) -> Iterator[str]:
        """What a rewrite leaves nothing of."""
        for before, stage in zip(self.stages, self.stages[1:], strict=False):
            for tensor in before.found:
                if tensor not in stage.found and self.owners.get(tensor, self.wrt) is owner:
                    word = stage.rewrite.replace("_", " ")
                    name = self._said(tensor)
                    yield f"{word}: {name} is not stored, it stands where it was read."

    # --- parts

    def made(self) -> Derivation:
        parts = [self._network()]
        parts += [self._derivative(t) for t in self._order()]
        parts += self._siblings()
        parts += self._together()
        parts += self._matrices()
        parts.append(self._update())
        return Derivation(self.wrt.name, self.gradient.name, self.line, tuple(parts))

    def steps(self) -> dict[str, Part]:
        return {self.derivative[t].name: self._derivative(t) for t in self._order()}

    def _network(self) -> Part:
        readers = dict.fromkeys(
            a.equation.tensor.name for a in self.trail if a.read.tensor == self.wrt
        )
        what = "formulas" if len(readers) > 1 else "formula"
        words = f"{self.wrt.name} is read by the {what} of {_and(readers)}; what follows from it:"
        lines = tuple(self._lines(None, "define"))
        loss = " ".join(dict.fromkeys(("loss", self.step.loss.name)))
        title = f"The network, from {self.wrt.name} to the {loss}"
        return Part(title, "", lines, (words,), tuple(self._gone(None)))

    def _derivative(self, tensor: Tensor) -> Part:
        """∂L/∂tensor: the equations that read it, their slopes, the product, what rewrites do."""
        derivative = self.derivative[tensor]
        lines: list[Line] = []
        for a in self.trail:
            if a.read.tensor != tensor or a.equation.tensor not in self.path:
                continue
            read = self.stages[0].line("read", a.equation.tensor)
            if read not in lines:
                lines.append(read)
            lines.append(_slope(a, self.names, self.linked))
        lines += self._lines(tensor, "product")
        notes = [*self._gone(tensor), *self._reused(derivative)]
        loss = tensor == self.step.loss
        words = ("The loss changes with itself at the rate 1.",) if loss else ()
        title = f"∂L/∂{tensor.name}, called {derivative.name}"
        return Part(title, derivative.name, tuple(lines), words, tuple(notes))

    def _reused(self, derivative: Tensor) -> Iterator[str]:
        """Where the values come from that a derivative is computed of, and who uses it again."""
        found = self.stages[-1].found
        if derivative not in found:
            return
        reads = [r.tensor for f in flat(found[derivative]) for e in f.equations for r in e.reads]
        forward = {e.tensor for e in equations_of(self.backward.items) if not e.origin.reverse}
        forward -= set(self.derivative.values())
        kept = [self._said(t) for t in dict.fromkeys(reads) if t in forward]
        made = [self._said(t) for t in dict.fromkeys(reads)
                if t in self.derivative.values() and t != derivative]  # fmt: skip
        if kept:
            yield f"Kept from the forward pass: {', '.join(kept)}."
        if made:
            yield f"From above: {', '.join(made)}."
        users = [
            self._said(t)
            for t, own in self.final.items()
            if t != derivative
            and any(r.tensor == derivative for f in flat(own) for e in f.equations for r in e.reads)
        ]
        if len(users) > 1:
            yield f"Computed once, used for {', '.join(users)}."

    def _siblings(self) -> Iterator[Part]:
        """The other gradients that come of the derivatives that this one comes of."""
        heads = {a.equation.tensor for a in self.trail if a.read.tensor == self.wrt}
        inputs = {t for t in self.step.gradients if t.role != "parameter"}
        own: list[tuple[Line, bool]] = []
        before: list[tuple[Line, bool]] = []
        for tensor in dict.fromkeys(
            r.tensor for t in heads for f in flat(self.final.get(t, ()))
            for e in f.equations for r in e.reads
        ):  # fmt: skip
            slope = self._slope_of(tensor)
            if tensor == self.wrt or slope is None:
                continue
            line = _line("define", slope.name, self.final[slope])
            (own if tensor.role == "parameter" else before).append((line, tensor in inputs))
        if own:
            yield Part("Other parameters, of the same derivatives", "",
                       tuple(line for line, _ in own))  # fmt: skip
        if before:
            asked = any(is_input for _, is_input in before)
            words = ("Only where the gradients by the inputs are asked for.",) if asked else ()
            title = "The layer before, of the same derivatives"
            yield Part(title, "", tuple(line for line, _ in before), words)

    def _slope_of(self, tensor: Tensor) -> Tensor | None:
        """What holds ∂L/∂tensor in the simplified Program."""
        slope = self.step.gradients.get(tensor) or self.derivative.get(tensor)
        names = {t.name: t for t in self.final}
        return names.get(slope.name if slope else f"d_{tensor.name}")

    def _together(self) -> Iterator[Part]:
        found = together(self.final, self.gradient)
        if found is not None:
            line = Line("together", self.gradient.name, *found)
            title = f"Together: {self.gradient.name} of inputs and weights alone"
            yield Part(title, self.gradient.name, (line,))

    def _matrices(self) -> Iterator[Part]:
        found = chosen(self.ordered, {*self.path, *self.owners})
        lines, missing = matrix_lines(separate(found), self.final)
        if any(line.kind == "matrix" for line in lines):
            meaning = (f"{meanings(lines)}; vectors are columns.",)
            notes = (f"Not as matrices: {', '.join(missing)}.",) if missing else ()
            yield Part("In matrices", self.gradient.name, lines, meaning, notes)

    def _update(self) -> Part:
        names = other_names({f.name: f.program for f in self.network.functions})
        found = by_tensor(listing(renamed(simplify(self.update).items, names)))
        lines = tuple(_line("update", t.name, own) for t, own in found.items())
        words = (
            "It takes the finished gradients; w holds the parameters and g their gradients, one "
            "after the other.",
        )
        return Part("The update, which is no part of the backward pass", "", lines, words)


def _line(kind: str, name: str, own: Listing, linked: bool = False) -> Line:
    found = entry(own, linked)
    origin = found["origin"] if kind in ("define", "read", "update") else ""
    line = ":".join(origin.split(":", 2)[:2])
    whole = Line(kind, name, found["text"], found["latex"], found["ranges"], line)
    if len(own) != 1 or not isinstance(own[0], Steps):
        return whole
    inner = own[0].items
    text = "\n".join(lines(inner, 4))
    latex = rows_latex([rf"\quad {row}" for row in latex_lines(inner, linked)])
    return replace(whole, head=steps_text(own[0]), beneath=replace(whole, text=text, latex=latex))


def _slope(a: Applied, taken: frozenset[str], linked: bool) -> Line:
    """The local derivative of an equation, in letters that are nothing else."""
    e = a.equation
    letters = Letters([replace(e, body=a.slope)], names=taken)
    names = {i: i for i in e.loops}
    for i in e.loops:
        names[i] = letters.fresh(i, [j for k, j in names.items() if k != i], ())
    whole, read = (
        moved(Equation(w, "=", a.slope, e.loops, e.where), names) for w in (e.write, a.read)
    )
    parts = (whole.write, read.write, whole.body, whole.where)
    used = {i for p in parts for i in indices_of(p)}
    steps = sorted(used - {*whole.loops}, key=lambda i: i.name)
    letters_used = [*steps, *(i for i in whole.loops if i in used)]
    spans = (f"{i}<{expression_text(i.extent).replace(' ', '')}" for i in letters_used)
    latex = slope_latex(*parts, linked=linked)
    return Line("slope", e.tensor.name, slope_text(*parts), latex, " ".join(spans))


def _with_letters(a: Applied, names: dict[str, str]) -> Applied:
    """The same with other indices in place of those that are named like a tensor."""
    slope = Equation(a.seed, "=", a.slope, a.equation.loops)
    read = Equation(a.read, "=", ONE, a.equation.loops)
    e, slope, read, *made = equations_of(renamed((a.equation, slope, read, *a.made), names))
    return Applied(e, read.write, slope.body, slope.write, tuple(made))


def _and(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
