"""A model: the network, its training steps with their losses and optimizers, and its functions.

`Model(...)` takes variables that were traced; what a compiled model consists of is derived from it
in `symgrad.model.programs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from markupsafe import Markup

from ..formulas.as_sympy import listing_sympy
from ..formulas.derivation import Derivation
from ..formulas.listing import listing
from ..formulas.named import latex_lines, typeset
from ..formulas.pieces import Listing
from ..ir import Size, Tensor, equations_of
from ..language.notation import Target, checked_name
from ..language.notebook import own
from ..language.trace import HasTensor, Parameter, current, fail, user_line, using_trace
from ..language.variable import Variable
from ..library.layers import Sequential
from ..library.losses import Loss
from ..library.optimizers import SGD, Optimizer
from ..library.regularization import Regularization
from ..passes.live import live
from ..passes.simplify import simplify
from . import shown  # noqa: F401 (what layers, losses, optimizers and variables show)
from .functions import Function, checked_functions, checked_metrics, cut, variables


class Step:
    """A training step of a model that has several: its loss (a scalar variable), its optimizer,
    patterns for the names of the parameters that it changes (all that the loss depends on, if
    `params` is not given), and `metrics`, scalar variables by name.

        Step(loss=real + fake, optimizer=Adam(2e-4), params="discriminator_*")
    """

    loss: Variable

    def __init__(
        self,
        loss: Any,
        optimizer: Optimizer | None = None,
        params: str | Sequence[str] = "*",
        *,
        regularization: Regularization | None = None,
        metrics: Mapping[str, Any] | None = None,
    ) -> None:
        self.line = user_line()
        self.metrics: dict[str, Variable] = checked_metrics(metrics or {})
        if optimizer is not None and not isinstance(optimizer, Optimizer):
            raise fail(f"optimizer is {optimizer!r}; it must be an Optimizer such as Adam(1e-3)")
        if regularization is not None and not isinstance(regularization, Regularization):
            raise fail(f"regularization is {regularization!r}; it must be like L2(1e-4)")
        self.given, self.optimizer = loss, SGD() if optimizer is None else optimizer
        patterns = (params,) if isinstance(params, str) else params
        if not isinstance(patterns, (list, tuple)) or any(not isinstance(p, str) for p in patterns):
            raise fail(
                f"params is {params!r}; it must be a pattern such as 'generator_*', or a list"
            )
        self.patterns = tuple(patterns)
        self.regularization = regularization


class Model:
    """A network with its loss and its optimizer.

        Model(Sequential(Input(64), Dense(10)), loss=CrossEntropy(), optimizer=Adam(1e-3))
        Model(inputs=x, outputs=[a, b], loss=MSE()(a, ta) + MSE()(b, tb), optimizer=SGD(0.1))

    `loss` is a Loss (its target is made to fit the output) or a scalar variable; `regularization`
    adds a penalty on the parameters to it, ``L2(1e-4, "*_W")``. A model that is trained in turns
    has `steps` in place of loss and optimizer, each with a name and functions of its own:

        Model(inputs=z, outputs=fake, steps={"generator": Step(…), "discriminator": Step(…)})

    `metrics` are computed beside the loss, ``{"mae": MAE()}`` or ``["accuracy", "f1"]``: a scalar
    variable, what gives one of the output and the target, as a Loss and a Metric do, or the name of
    a Metric (`symgrad.library.metrics`). `functions` are further ones of the module:

        Model(Sequential(…), loss=…, functions={"encode": Function(x, z)})
        Model(functions={"area": Function(r, a)})           with no network, loss and optimizer
    """

    def __init__(
        self,
        network: Any = None,
        *,
        inputs: Any = None,
        outputs: Any = None,
        loss: Any = None,
        optimizer: Optimizer | None = None,
        regularization: Regularization | None = None,
        steps: Mapping[str, Step] | None = None,
        metrics: Mapping[str, Any] | None = None,
        functions: Mapping[str, Function] | None = None,
        name: str | None = None,
    ) -> None:
        self.line = user_line()
        self.name = None if name is None else checked_name(name)
        self.trace = current()
        if network is not None:
            if not isinstance(network, Sequential) or network.input is None:
                raise fail(
                    "Model takes a Sequential that starts with an Input, or inputs= and outputs="
                )
            inputs, outputs = network.input, network(network.input)
        self.functions = checked_functions(functions or {})
        alone = bool(self.functions) and inputs is outputs is loss is steps is None
        self.inputs = () if alone else _some(inputs, "inputs")
        self.outputs = () if alone else _some(outputs, "outputs")
        single = (loss, optimizer, regularization, metrics)
        if steps is None:
            some = any(given is not None for given in single)
            made = Step(loss, optimizer, regularization=regularization, metrics=metrics)
            self.steps = {"": made} if some else {}
        elif any(given is not None for given in single):
            raise fail(
                "a model with steps= has its loss, optimizer, regularization and metrics there"
            )
        else:
            self.steps = _checked_steps(steps)
        for step in self.steps.values():
            step.loss = self._scalar_loss(step.given)
            step.metrics = {n: self._metric(n, m, step.loss) for n, m in step.metrics.items()}
        for v in (*self.inputs, *self._results):
            v.tensor  # noqa: B018
        if self.trace.shared:
            self._leave()
        with using_trace(self.trace):
            for step in self.steps.values():
                if step.regularization is not None:
                    step.loss = step.loss + step.regularization.of(
                        p for p in self.parameters_of(step) if p.trainable
                    )
                    step.loss.tensor  # noqa: B018

    @property
    def _results(self) -> tuple[Variable, ...]:
        """What the model gives: outputs, losses, metrics, and what its functions give."""
        steps = [v for s in self.steps.values() for v in (s.loss, *s.metrics.values())]
        return (*self.outputs, *steps, *(v for f in self.functions.values() for v in f.outputs))

    def _leave(self) -> None:
        """The model takes what it is made of out of the trace that all share."""
        own_inputs = (v for f in self.functions.values() for v in f.inputs)
        given = [v.tensor for v in (*self.inputs, *own_inputs)]
        self.trace, renamed = own(self.trace, [v.tensor for v in self._results], given)

        def moved(found: Sequence[Variable]) -> tuple[Variable, ...]:
            return tuple(Variable.of(renamed[v.tensor]) for v in found)

        self.inputs, self.outputs = moved(self.inputs), moved(self.outputs)
        for step in self.steps.values():
            step.loss = Variable.of(renamed[step.loss.tensor])
            step.metrics = dict(zip(step.metrics, moved(list(step.metrics.values())), strict=True))
        for f in self.functions.values():
            f.inputs, f.outputs = moved(f.inputs), moved(f.outputs)

    def _scalar_loss(self, loss: Any) -> Variable:
        if isinstance(loss, Loss):
            if len(self.outputs) != 1:
                raise fail(
                    "a model of several outputs takes a loss formula over them,"
                    " loss=MSE()(a, ta) + …"
                )
            out = self.outputs[0]
            labels = loss.target_like == "labels"
            shape = out.shape[1:-1] if labels else out.shape[1:]
            self.target = Target("y", *shape, dtype="int" if labels else "real", batch=_batch(out))
            loss = loss(out, self.target)
        if not isinstance(loss, Variable):
            raise fail(f"loss is {loss!r}; it must be a Loss such as MSE(), or a scalar variable")
        if loss.shape != ():
            raise fail(f"the loss {loss} is not a scalar; take its Mean or Sum")
        loss.tensor  # noqa: B018
        return loss

    target: Variable | None = None  # of a loss that was given alone

    def _metric(self, name: str, metric: Any, loss: Variable) -> Variable:
        """A metric as a scalar variable."""
        if callable(metric) and not isinstance(metric, Variable):
            target = self._only_target(loss) if self.target is None else self.target
            if target is None or len(self.outputs) != 1:
                raise fail(
                    f"the metric {name} is called with the output of a model and the target that"
                    " its loss reads, and one of them is not there or not the only one;"
                    " give the metric as a formula"
                )
            metric = metric(self.outputs[0], target)
        if not isinstance(metric, Variable) or metric.shape != ():
            raise fail(f"the metric {name} is {metric!r}; it must be a scalar variable")
        return metric

    def _only_target(self, loss: Variable) -> Variable | None:
        """The target that a loss is computed from, if it is one."""
        items = live(tuple(self.trace.items), [loss.tensor])
        read = {r.tensor for e in equations_of(items) for r in e.reads}
        targets = [Variable.of(t) for t in read if t.role == "target"]
        return targets[0] if len(targets) == 1 else None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that what the model gives or an update depends on, and those that an
        update replaces, in the order they were made."""
        updates = self.trace.updates
        news = [new for _, new in updates]
        found = {old for old, _ in updates} | {new.tensor for new in news}
        found |= {v.tensor for v in self._results}
        steps = [v for s in self.steps.values() for v in (s.loss, *s.metrics.values())]
        found |= {p.tensor for p in self._read_by([*self.outputs, *steps, *news])}
        for f in self.functions.values():
            found |= {p.tensor for p in self._read_by(f.outputs, [v.tensor for v in f.inputs])}
        return tuple(p for t, p in self.trace.parameters.items() if t in found)

    def parameters_of(self, step: Step) -> tuple[Parameter, ...]:
        """The parameters that a step changes, frozen ones included: those that its patterns fit, of
        all that its loss depends on (and the outputs, if the model has no other step)."""
        only = "" in self.steps
        found = self._read_by([*self.outputs, step.loss] if only else [step.loss])
        names = [p.tensor.name for p in found]
        for pattern in step.patterns:
            if not any(fnmatchcase(name, pattern) for name in names) and pattern != "*":
                raise fail(f"params {pattern!r} fits none of {' '.join(names)}", step.line)
        return tuple(p for p in found if any(fnmatchcase(p.tensor.name, q) for q in step.patterns))

    def formulas(self) -> Listing:
        """The formulas of the network and of its losses, in the order in which they are read."""
        wanted = [v.tensor for v in (*self.outputs, *(s.loss for s in self.steps.values()))]
        return listing(live(self.trace.items, wanted))

    def equations(self, function: str | None = None) -> list[Any]:
        """These formulas, or those of a function, as SymPy's statements about Indexed, Sum and
        Product: model.equations("backward") has the gradients."""
        if function is None:
            return listing_sympy(self.formulas())
        from .programs import network_of

        programs = network_of(self, "model").programs
        if function not in programs:
            raise fail(f"there is no function {function!r}; there are {', '.join(programs)}")
        return listing_sympy(listing(simplify(programs[function]).items))

    def _repr_latex_(self) -> str:
        return f"$$\n{typeset(self.formulas())}\n$$"

    def _repr_html_(self) -> str:
        """In a notebook: the formulas, typeset by the notebook."""
        rows = (Markup("<p>${}$</p>").format(row) for row in latex_lines(self.formulas()))
        return str(Markup("").join(rows))

    def derivation(self, parameter: str, step: str | None = None) -> Derivation:
        """∂L/∂parameter, the chain rule step by step; of a model that is trained in turns, that of
        the first step that changes the parameter, or of the one that is named.

            print(model.derivation("dense1_W"))
        """
        from .chain import derivation

        return derivation(self, parameter, step)

    def trained(self, step: Step) -> tuple[Parameter, ...]:
        """The parameters that the optimizer of a step changes."""
        return tuple(p for p in self.parameters_of(step) if p.trainable)

    def _read_by(
        self, results: Sequence[HasTensor], given: Sequence[Tensor] = ()
    ) -> tuple[Parameter, ...]:
        """The parameters that results depend on, where some tensors are given."""
        items = live(cut(tuple(self.trace.items), given)[0], [v.tensor for v in results])
        read = {r.tensor for e in equations_of(items) for r in e.reads}
        return tuple(p for t, p in self.trace.parameters.items() if t in read)


def _checked_steps(steps: Any) -> dict[str, Step]:
    if not isinstance(steps, Mapping) or not steps:
        raise fail(f'steps is {steps!r}; it must be like {{"generator": Step(loss=…)}}')
    for name, step in steps.items():
        if checked_name(name) == "statistics":
            raise fail(
                "steps: 'statistics' cannot be a name, update_statistics is another function"
            )
        if not isinstance(step, Step):
            raise fail(f"steps[{name!r}] is {step!r}; it must be a Step(loss=…, optimizer=…)")
    if len({*steps.values()}) < len(steps):
        raise fail("steps has one Step under two names; make one for each")
    return dict(steps)


def _some(value: Any, what: str) -> tuple[Variable, ...]:
    items = variables(value, what)
    if not items:
        raise fail(f"the model has no {what}")
    return items


def _batch(output: Variable) -> Any:
    """What the target of an output has before its features: the samples of the output."""
    first = output.shape[0] if output.shape else None
    return first.name if isinstance(first, Size) else True


__all__ = ["Function", "Model", "Step"]
