"""From a Model to its Network: the Programs of `forward` and of each training step.

`backward` gives the loss and the gradients of the parameters; where they are asked for, those of
the inputs and new running statistics too. The optimizer works on flat vectors w and g: `update`
takes the parameters and gradients as they lie in `params` and `grads`. `train_step` calls the two;
as a Program it is backward, copies that join the gradients to vectors, update, and copies that take
the new vectors apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sympy import Expr, Integer

from ..affine import count, strides
from ..canonical import canonical
from ..ir import (
    FLAT,
    Access,
    Equation,
    Index,
    Loop,
    Origin,
    Program,
    Tensor,
    equations_of,
    map_items,
    substitute,
)
from ..language.initializers import resolve
from ..language.trace import TRAINING, Parameter, current, fail, using_trace
from ..passes.differentiate import reverse
from ..passes.live import live
from ..passes.logarithms import look_through
from ..passes.names import fresh_names
from ..passes.verify import verify
from .model import Model, Step
from .network import Function, Network, Pairs, Training, Vector, is_counter, placed

Items = tuple[Equation | Loop, ...]


def network_of(model: Model, name: str, wanted: Sequence[str] = ()) -> Network:
    """The Network of a model, verified; `wanted` names the functions that `--with` asks for."""
    with using_trace(model.trace):
        return _Builder(model, name).network(wanted)


class _Builder:
    def __init__(self, model: Model, name: str) -> None:
        self.model, self.name = model, name
        self.inputs = tuple(v.tensor for v in model.inputs)
        self.outputs, copies = _own_outputs(model)
        items = (*model.trace.items, *copies)
        self.evaluated, self.trained = (look_through(specialized(items, value)) for value in (0, 1))
        self.ordered = self._ordered()
        self.weights = tuple(p.tensor for p in self.ordered)

    def network(self, wanted: Sequence[str]) -> Network:
        model, used = self.model, live(self.evaluated, self.outputs)
        for t in _read_of_role(used, "random"):
            raise fail(f"{t.name} is random, and the output of `forward` depends on it", model.line)
        roots = [*self.outputs, *(s.loss.tensor for s in model.steps.values())]
        for t in _read_of_role(live(model.trace.items, roots), "input"):
            if t not in self.inputs:
                raise fail(f"input {t.name} is used but not among the model's inputs", model.line)
        program = Program(
            f"{self.name}_forward",
            (*self.inputs, *self.weights),
            used,
            self.outputs,
            requires=self._requires(used),
        )
        verify(program)
        params = Vector("params", "_PARAMETERS", "read", placed(self.weights))
        functions = [Function("forward", "forward", program, self.inputs, self.outputs, (params,))]
        steps, at, taken = [], 0, set()
        for label, step in model.steps.items():
            training, made = self._step(label, step, params, at)
            steps.append(training)
            functions += made
            state = next(v for v in made[-1].vectors if v.name == "state")
            at += sum(int(count(t.shape)) for t, _ in state.places)
            taken |= {p.tensor for p in training.trained}
        names = [f.name for f in functions]
        if clash := next((n for n in names if names.count(n) > 1), None):
            raise fail(f"two training steps would have a function {clash}; rename one", model.line)
        network = Network(
            self.name,
            tuple(functions),
            tuple(steps),
            tuple(zip(self.ordered, (at for _, at in params.places), strict=True)),
            self.inputs,
            self.outputs,
            {p.tensor: resolve(p.init, p.fans) for p in self.ordered},
        )
        if not wanted:
            return network
        from .requested import requested

        return replace(network, functions=network.functions + requested(network, wanted))

    # --- the order of the parameters

    def _groups(self, step: Step) -> list[list[Parameter]]:
        """The parameters that a training step changes, by the settings of its optimizer."""
        by_name = {p.tensor.name: p for p in self.model.trained(step)}
        groups = step.optimizer.assign_groups(list(by_name))
        return [[by_name[name] for name in names] for names in groups]

    def _ordered(self) -> tuple[Parameter, ...]:
        """All parameters: those of one group beside each other, frozen ones last."""
        self.groups = {label: self._groups(step) for label, step in self.model.steps.items()}
        last = 1 << 30

        def place(p: Parameter) -> tuple[int, ...]:
            return tuple(
                next((k for k, members in enumerate(groups) if p in members), last)
                for groups in self.groups.values()
            )

        return tuple(sorted(self.model.parameters, key=place))

    def _runs(self, label: str) -> list[tuple[int, list[Parameter]]]:
        """The groups of a step, cut where their parameters do not lie beside each other: the number
        of the group's settings, and the parameters."""
        runs: list[tuple[int, list[Parameter]]] = []
        for k, members in enumerate(self.groups[label]):
            before: int | None = None
            for position, p in enumerate(self.ordered):
                if p not in members:
                    continue
                if before is not None and position == before + 1:
                    runs[-1][1].append(p)
                else:
                    runs.append((k, [p]))
                before = position
        return runs

    # --- one training step

    def _step(
        self, label: str, step: Step, params: Vector, at: int
    ) -> tuple[Training, list[Function]]:
        suffix = f"_{label}" if label else ""
        loss = step.loss.tensor
        items = live(self.trained, [loss])
        runs = self._runs(label)
        trained = tuple(p for _, members in runs for p in members)
        if not trained:
            raise fail("the model has no trainable parameters", self.model.line)
        given = tuple(t for t in self.inputs if not label or _reads(items, t))
        # a model's only step also replaces what its loss does not read
        news = [] if label else [new.tensor for _, new in self.model.trace.updates]
        followed = live(self.trained, [loss, *news])
        data = given + tuple(_read_of_role(followed, "target"))
        randoms = tuple(_read_of_role(followed, "random"))
        whole = Program(
            f"{self.name}_loss{suffix}",
            (*data, *self.weights, *randoms),
            items,
            (loss,),
            requires=self._requires(items),
        )
        verify(whole)
        wrt = [p.tensor for p in trained]
        real = [t for t in given if t.dtype == "real" and _reads(items, t)]
        wider, replaced = self._with_updates(whole, label)
        backward, gradients = reverse(
            replace(wider, name=f"{self.name}_backward{suffix}"), loss, [*wrt, *real], letter="L"
        )
        backward = replace(backward, updates=replaced)
        sizes = [(k, sum(int(count(p.tensor.shape)) for p in run)) for k, run in runs]
        taken = [t.name for t in backward.inputs] + [e.tensor.name for e in backward.equations]
        update = step.optimizer.program(sizes, self.name + suffix, taken, label)
        statistics = None
        if replaced:
            statistics = _updates_alone(wider, replaced, f"{self.name}_update_statistics{suffix}")
        needed = [loss, *(gradients[t] for t in wrt), *(new for _, new in replaced)]
        wider = replace(backward, items=live(backward.items, needed))
        fused = _train_step(
            f"{self.name}_train_step{suffix}", wider, update, [r for _, r in runs], gradients, loss
        )
        for program in (backward, update, fused, statistics):
            if program is not None:
                verify(program)
        training = Training(label, loss, data, randoms, gradients, trained)
        made = self._functions(training, (backward, update, fused), real, runs, params, at)
        if statistics is not None:
            own = (replace(params, access="change"),)
            kind = "update_statistics"
            made.insert(1, Function(f"{kind}{suffix}", kind, statistics, data, (), own, label))
        return training, made

    def _functions(
        self,
        training: Training,
        programs: tuple[Program, Program, Program],
        real: Sequence[Tensor],
        runs: list[tuple[int, list[Parameter]]],
        params: Vector,
        at: int,
    ) -> list[Function]:
        """The functions of a training step; its numbers lie in `state` from `at` on."""
        backward, update, fused = programs
        label, loss, data = training.name, training.loss, training.data
        table = f"_GRADIENTS{training.suffix}"
        own = placed(training.gradients[p.tensor] for p in training.trained)
        grads = Vector("grads", table, "write", own)
        starts = dict(params.places)
        w = [t for t in update.inputs if t.role == "parameter"]
        weights = tuple((t, starts[run[0].tensor]) for t, (_, run) in zip(w, runs, strict=True))
        slopes = placed(t for t in update.inputs if t.role == "gradient")
        numbers = [t for t in update.inputs if t.role == "state" and not is_counter(t)]
        state = Vector("state", "_STATE", "change", placed(numbers, at))
        pairs = tuple((t, training.gradients[t]) for t in real)
        given = (
            Vector("params", params.table, "change", (), weights),
            Vector("grads", table, "read", (), slopes),
            state,
        )
        fusing = (
            replace(params, access="change", pieces=weights),
            Vector("grads", table, "scratch", own, slopes),
            state,
        )
        news = [new for _, new in backward.updates]
        slope_results = tuple(d for _, d in pairs)
        weights_too = replace(params, access="change" if news else "read")

        def function(
            kind: str,
            program: Program,
            data: tuple[Tensor, ...],
            results: tuple[Tensor, ...],
            vectors: tuple[Vector, ...],
            **options: Any,
        ) -> Function:
            name = f"{kind}{training.suffix}"
            return Function(name, kind, program, data, results, vectors, label, **options)

        first = function(
            "backward",
            backward,
            data,
            (loss, *slope_results),
            (weights_too, grads),
            slopes=pairs,
            optional=(*slope_results, *news),
        )
        second = function("update", update, (), (), given)
        both = function("train_step", fused, data, (loss,), fusing, calls=(first.name, second.name))
        return [first, second, both]

    def _requires(self, items: Items) -> tuple[tuple[Expr, str], ...]:
        """The conditions on sizes of what these items compute."""
        made = {e.tensor for e in equations_of(items)}
        return tuple(
            (r.condition, r.message) for r in self.model.trace.requirements if r.of in made
        )

    def _with_updates(self, whole: Program, label: str) -> tuple[Program, Pairs]:
        """The loss with what else its step replaces, such as running means: all updates, or those
        of several steps that are made of what the loss is made of. The next one of the same tensor
        reads the one before."""
        computed = {e.tensor for e in whole.equations}
        made = computed | set(whole.inputs)
        pairs = [(old, new.tensor) for old, new in self.model.trace.updates if old in self.weights]
        needed = {new: tuple(equations_of(live(self.trained, [new]))) for _, new in pairs}
        if label:
            kinds = {new: _made_of(new, old, needed[new], computed, made) for old, new in pairs}
            readers = {
                new: [
                    kinds[n]
                    for n in kinds
                    if any(r.tensor == new for e in needed[n] for r in e.reads)
                ]
                for new in kinds
            }
            pairs = [
                (old, new)
                for old, new in pairs
                if kinds[new] or (kinds[new] is None and any(readers[new] or [True]))
            ]
        newest: dict[Tensor, Tensor] = {}
        items, seen = self.trained, computed
        for old, new in pairs:
            fresh = {e.tensor for e in needed[new]} - seen
            seen = seen | fresh
            if old in newest:
                items = _reading(items, fresh, old, newest[old])
            newest[old] = new
        items = live(items, [*whole.outputs, *newest.values()])
        wider, held = replace(whole, items=items), dict[Tensor, Tensor]()
        for t in dict.fromkeys(newest.values()):
            if t in whole.inputs:  # it may be replaced too, and only if that is asked for
                held[t] = own = Tensor(fresh_names(wider)(f"old_{t.name}"), t.shape)
                wider = replace(wider, items=(*wider.items, _copied(own, t, t.name)))
        return wider, tuple((old, held.get(new, new)) for old, new in newest.items())


def _made_of(
    new: Tensor,
    old: Tensor,
    equations: Iterable[Equation],
    computed: Collection[Tensor],
    made: Collection[Tensor],
) -> bool | None:
    """Whether a new value comes of what a loss computes, or reads its data itself; None if it comes
    of parameters alone."""
    found: bool | None = None
    pending, done = [new], {new, old}
    while pending:
        t = pending.pop()
        for read in (r.tensor for e in equations if e.tensor == t for r in e.reads):
            if read in computed or (read in made and t == new and read.role != "parameter"):
                found = True
            elif read.role != "parameter" and read not in done:
                if not any(e.tensor == read for e in equations):
                    return False
                pending.append(read)
                done.add(read)
    return found


def _updates_alone(program: Program, replaced: Pairs, name: str) -> Program:
    """What replaces running statistics, without the loss."""
    items = live(program.items, [new for _, new in replaced])
    return replace(program, name=name, items=items, outputs=(), updates=replaced)


def _own_outputs(model: Model) -> tuple[tuple[Tensor, ...], list[Equation]]:
    """The outputs, and copies for those that are inputs, parameters, or given twice: the caller
    gets an array of its own for each."""
    taken = {v.tensor for v in model.inputs} | set(model.trace.parameters)
    outputs: list[Tensor] = []
    copies: list[Equation] = []
    for v in model.outputs:
        own = source = v.tensor
        if source in taken:
            name = f"{source.name}_out"
            while name in model.trace.names or any(t.name == name for t in taken):
                name += "_2"
            own = Tensor(name, source.shape, dtype=source.dtype)
            copies.append(_copied(own, source, name, model.line))
        taken.add(own)
        outputs.append(own)
    return tuple(outputs), copies


def _copied(own: Tensor, source: Tensor, label: str, line: str = "") -> Equation:
    """own[φ] = source[φ]"""
    loops = tuple(Index(f"i{k}", extent) for k, extent in enumerate(source.shape))
    return Equation(own[loops], "=", source[loops], loops, origin=Origin(line, label))


def _reading(items: Items, written: Collection[Tensor], old: Tensor, new: Tensor) -> Items:
    """The equations of some tensors read another in place of an old one."""

    def visit(e: Equation) -> list[Equation]:
        if e.tensor not in written:
            return [e]
        moved = {r: Access(new, r.indices) for r in e.reads if r.tensor == old}
        return [replace(e, body=substitute(e.body, moved))]

    return map_items(items, visit)


def _train_step(
    name: str,
    backward: Program,
    update: Program,
    groups: list[list[Parameter]],
    gradients: dict[Tensor, Tensor],
    loss: Tensor,
) -> Program:
    """backward, the gradients joined to vectors, update, and the new vectors taken apart again."""
    replaced = dict(update.updates)
    members_of = (p.tensor for members in groups for p in members)
    inputs = (*backward.inputs, *update.inputs, *members_of)
    fresh = fresh_names(Program(name, inputs, (*backward.items, *update.items), ()))
    vectors = [t for t in update.inputs if t.role == "parameter"]
    slopes = [t for t in update.inputs if t.role == "gradient"]
    join: list[Equation | Loop] = []
    split: list[Equation | Loop] = []
    updates: list[tuple[Tensor, Tensor]] = []
    for members, w, g in zip(groups, vectors, slopes, strict=True):
        offset = 0
        new = replaced.pop(w)
        for p in members:
            loops = tuple(Index(f"i{k}", e) for k, e in enumerate(p.tensor.shape))
            at: Expr = Integer(offset)
            for i, step in zip(loops, strides(p.tensor.shape), strict=True):
                at += i * step
            origin = Origin(p.line, p.tensor.name, (FLAT,))
            parts = ("′", *(p.tensor.symbol or (p.tensor.name,)))
            own = Tensor(fresh(f"new_{p.tensor.name}"), p.tensor.shape, symbol=parts)
            join.append(Equation(w[at], "=", p.tensor[loops], loops, origin=origin))
            join.append(Equation(g[at], "=", gradients[p.tensor][loops], loops, origin=origin))
            split.append(Equation(own[loops], "=", new[at], loops, origin=origin))
            updates.append((p.tensor, own))
            offset += int(count(p.tensor.shape))
    states = tuple(t for t in update.inputs if t.role == "state")
    return Program(
        name,
        backward.inputs + states,
        (*backward.items, *join, *update.items, *split),
        (loss,),
        (*updates, *replaced.items(), *backward.updates),
        backward.requires,
    )


def specialized(items: Iterable[Equation | Loop], training: int) -> Items:
    """The items as they are while training (1) or otherwise (0)."""

    def visit(e: Equation) -> list[Equation]:
        if TRAINING not in e.body.free_symbols:
            return [e]
        return [replace(e, body=canonical(e.body.xreplace({TRAINING: Integer(training)})))]

    return map_items(items, visit)


def _reads(items: Iterable[Equation | Loop], tensor: Tensor) -> bool:
    return any(r.tensor == tensor for e in equations_of(items) for r in e.reads)


def _read_of_role(items: Iterable[Equation | Loop], role: str) -> list[Tensor]:
    found = {r.tensor: None for e in equations_of(items) for r in e.reads if r.tensor.role == role}
    order = list(current().dims)
    return sorted(found, key=lambda t: order.index(t) if t in order else len(order))
