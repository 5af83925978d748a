"""From a Model to its Network: the Programs of its functions and of each training step.

`forward`, the functions that a model asks for, and the loss and the metrics of a step are one
thing: outputs over inputs and parameters (`_evaluation`). `backward` gives the loss and the
gradients of the parameters; where they are asked for, those of the inputs and new running
statistics too. The optimizer works on flat vectors w and g: `update`
takes the parameters and gradients as they lie in `params` and `grads`. `train_step` calls the two;
what it computes is a Program, too (`train_step.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sympy import Expr, Integer

from ..affine import count
from ..canonical import canonical
from ..ir import Equation, Loop, Program, Tensor, equations_of, map_items
from ..language.initializers import resolve
from ..language.trace import TRAINING, Parameter, current, fail, using_trace
from ..language.variable import Variable
from ..passes.differentiate import Applied, reverse
from ..passes.live import live
from ..passes.logarithms import look_through
from ..passes.verify import verify
from .functions import RESERVED, cut
from .model import Model, Step
from .network import Function, Network, Pairs, Training, Vector, is_counter, placed
from .statistics import Items, copied, updates_alone, with_updates
from .train_step import joined_step

Trails = dict[str, list[Applied]]


NUMBERS = ("argument", "constant")  # roles of what is given with the function


def network_of(
    model: Model, name: str, wanted: Sequence[str] = (), trails: Trails | None = None
) -> Network:
    """The Network of a model, verified; `wanted` names the functions that `--with` asks for;
    `trails` receives the uses of the derivative rule, by the names of the training steps."""
    with using_trace(model.trace):
        return _Builder(model, name, trails).network(wanted)


class _Builder:
    def __init__(self, model: Model, name: str, trails: Trails | None = None) -> None:
        self.model, self.name = model, name
        self.trails = trails
        self.inputs = tuple(v.tensor for v in model.inputs)
        self.modes = tuple(specialized(model.trace.items, value) for value in (0, 1))
        self.evaluated, self.trained = map(look_through, self.modes)
        self.ordered = self._ordered()
        self.weights = tuple(p.tensor for p in self.ordered)
        self.defaults = dict(model.trace.arguments)
        self.params = Vector("params", "_PARAMETERS", "read", placed(self.weights))

    def network(self, wanted: Sequence[str]) -> Network:
        model = self.model
        metrics = [v for s in model.steps.values() for v in s.metrics.values()]
        roots = [*model.outputs, *(s.loss for s in model.steps.values()), *metrics]
        for t in _read_of_role(live(model.trace.items, [v.tensor for v in roots]), "input"):
            if t not in self.inputs:
                raise fail(f"input {t.name} is used but not among the model's inputs", model.line)
        functions, outputs = list[Function](), tuple[Tensor, ...]()
        if model.outputs:
            functions.append(self._evaluation("forward", self.inputs, model.outputs, model.line))
            outputs = functions[0].results
            for t in functions[0].randoms:
                raise fail(
                    f"{t.name} is random, and the output of `forward` depends on it", model.line
                )
        for name, f in model.functions.items():
            data = tuple(v.tensor for v in f.inputs)
            functions.append(
                self._evaluation("function", data, f.outputs, f.line, name, training=f.training)
            )
        steps, at = [], 0
        for label, step in model.steps.items():
            training, made = self._step(label, step, self.params, at)
            steps.append(training)
            functions += [*made, *self._measures(training, step)]
            state = next(v for v in made[-1].vectors if v.name == "state")
            at += sum(int(count(t.shape)) for t, _ in state.places)
        names = [*RESERVED[-2:], *(f.name for f in functions)]
        if clash := next((n for n in names if names.count(n) > 1), None):
            kind = "functions" if clash in model.functions else "training steps"
            raise fail(f"two {kind} would have a function {clash}; rename one", model.line)
        network = Network(
            self.name,
            tuple(functions),
            tuple(steps),
            tuple(zip(self.ordered, (at for _, at in self.params.places), strict=True)),
            self.inputs,
            outputs,
            {p.tensor: resolve(p.init, p.fans) for p in self.ordered},
            self._arguments(functions),
            {t: model.trace.constants[t] for f in functions for t in f.constants},
        )
        if derivatives := [kind for kind in wanted if kind != "ranks"]:
            from .requested import requested

            network = replace(
                network, functions=network.functions + requested(network, derivatives)
            )
        if "ranks" in wanted:
            from .ranks import with_ranks

            network = with_ranks(network)
        return network

    def _arguments(self, functions: Iterable[Function]) -> dict[Tensor, Expr]:
        """The defaults of what calls may choose."""
        return {t: self.defaults[t] for f in functions for t in f.arguments}

    # --- functions that evaluate

    def _evaluation(
        self,
        kind: str,
        given: tuple[Tensor, ...],
        outputs: Sequence[Variable],
        line: str,
        name: str = "",
        *,
        step: str | None = None,
        training: bool = False,
        labels: tuple[str, ...] = (),
    ) -> Function:
        """Outputs over some inputs, which may be what formulas define, and the parameters."""
        name = name or kind
        items = self.trained if training else self.evaluated
        if any(t.role not in ("input", "target") for t in given):
            items = look_through(cut(self.modes[training], given)[0])
        own = cut((), given)[1]
        data = tuple(own[t] for t in given)
        wanted = [own.get(v.tensor, v.tensor) for v in outputs]
        results, copies = _own_outputs(wanted, {*data, *self.weights}, line)
        used = live((*items, *copies), results)
        for role in ("input", "target"):
            for t in _read_of_role(used, role):
                if t not in data:
                    raise fail(f"{role} {t.name} is used but not among the inputs of {name}", line)
        program = Program(
            f"{self.name}_{name}",
            (*data, *self.weights, *_read_of_role(used, "random", *NUMBERS)),
            used,
            results,
            requires=self._requires(used),
        )
        verify(program)
        params = (self.params,) if self.weights else ()
        return Function(name, kind, program, data, results, params, step, labels=labels)

    def _measures(self, training: Training, step: Step) -> list[Function]:
        """The loss of a step, and its metrics beside it, as `forward` computes: nothing drops."""
        results, label = [step.loss, *step.metrics.values()], training.name
        used = live(self.evaluated, [v.tensor for v in results])
        read = [t for role in ("input", "target") for t in _read_of_role(used, role)]
        data = tuple(dict.fromkeys([*training.data, *read]))
        asked = [("loss", results[:1], ("loss",)), ("metrics", results, ("loss", *step.metrics))]
        return [
            self._evaluation(
                kind,
                data,
                found,
                step.line,
                f"{kind}{training.suffix}",
                step=label,
                labels=labels,
            )
            for kind, found, labels in asked[: 2 if step.metrics else 1]
        ]

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
            (*data, *self.weights, *randoms, *_read_of_role(followed, *NUMBERS)),
            items,
            (loss,),
            requires=self._requires(items),
        )
        verify(whole)
        wrt = [p.tensor for p in trained]
        real = [t for t in given if t.dtype == "real" and _reads(items, t)]
        wider, replaced = with_updates(whole, self.trained, self._updates(), bool(label))
        trail = None if self.trails is None else self.trails.setdefault(label, [])
        backward, gradients = reverse(
            replace(wider, name=f"{self.name}_backward{suffix}"),
            loss,
            [*wrt, *real],
            letter="L",
            trail=trail,
        )
        backward = replace(backward, updates=replaced)
        groups = [(k, [p.tensor for p in run]) for k, run in runs]
        taken = [t.name for t in backward.inputs] + [e.tensor.name for e in backward.equations]
        update = step.optimizer.program(groups, self.name + suffix, taken, label, self.defaults)
        statistics = None
        if replaced:
            statistics = updates_alone(wider, replaced, f"{self.name}_update_statistics{suffix}")
        needed = [loss, *(gradients[t] for t in wrt), *(new for _, new in replaced)]
        wider = replace(backward, items=live(backward.items, needed))
        fused = joined_step(
            f"{self.name}joined_step{suffix}", wider, update, [r for _, r in runs], gradients, loss
        )
        for program in (backward, update, fused, statistics):
            if program is not None:
                verify(program)
        formulas = live(self.modes[1], [loss])
        training = Training(label, loss, data, randoms, gradients, trained, formulas)
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

    def _updates(self) -> Pairs:
        """The parameters that training replaces without a gradient, with their new values."""
        pairs = self.model.trace.updates
        return tuple((old, new.tensor) for old, new in pairs if old in self.weights)

    def _requires(self, items: Items) -> tuple[tuple[Expr, str], ...]:
        """The conditions on sizes of what these items compute, each with its first message."""
        made = {e.tensor for e in equations_of(items)}
        found: dict[Expr, str] = {}
        for r in self.model.trace.requirements:
            if r.of in made:
                found.setdefault(r.condition, r.message)
        return tuple(found.items())


def _own_outputs(
    wanted: Sequence[Tensor], given: Collection[Tensor], line: str
) -> tuple[tuple[Tensor, ...], list[Equation]]:
    """The outputs, and copies for those that are inputs, parameters, random, or wanted twice: the
    caller gets an array of its own for each."""
    taken = {*given, *(t for t in wanted if t.role != "temporary")}
    outputs: list[Tensor] = []
    copies: list[Equation] = []
    for source in wanted:
        own = source
        if source in taken:
            name = f"{source.name}_out"
            while name in current().names or any(t.name == name for t in taken):
                name += "_2"
            own = Tensor(name, source.shape, dtype=source.dtype)
            copies.append(copied(own, source, name, line))
        taken.add(own)
        outputs.append(own)
    return tuple(outputs), copies


def specialized(items: Iterable[Equation | Loop], training: int) -> Items:
    """The items as they are while training (1) or otherwise (0)."""

    def visit(e: Equation) -> list[Equation]:
        if TRAINING not in e.body.free_symbols:
            return [e]
        return [replace(e, body=canonical(e.body.xreplace({TRAINING: Integer(training)})))]

    return map_items(items, visit)


def _reads(items: Iterable[Equation | Loop], tensor: Tensor) -> bool:
    return any(r.tensor == tensor for e in equations_of(items) for r in e.reads)


def _read_of_role(items: Iterable[Equation | Loop], *roles: str) -> list[Tensor]:
    """The tensors of some roles that items read, by the roles, and as they were made."""
    read = (r.tensor for e in equations_of(items) for r in e.reads)
    found = dict.fromkeys(t for t in read if t.role in roles)
    place = {t: k for k, t in enumerate(current().dims)}
    return sorted(found, key=lambda t: (roles.index(t.role), place.get(t, len(place))))
