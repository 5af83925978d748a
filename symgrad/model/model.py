"""A model: the network, and its training steps with their losses and optimizers.

`Model(...)` takes variables that were traced; what a compiled model consists of is derived from it
in `symgrad.model.programs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from ..formulas.derivation import Derivation
from ..ir import equations_of
from ..language.notation import Target, checked_name
from ..language.notebook import own
from ..language.trace import HasTensor, Parameter, current, fail, user_line, using_trace
from ..language.variable import Variable
from ..library.layers import Sequential
from ..library.losses import Loss
from ..library.optimizers import SGD, Optimizer
from ..library.regularization import Regularization
from ..passes.live import live


class Step:
    """A training step of a model that has several: its loss (a scalar variable), its optimizer, and
    patterns for the names of the parameters that it changes; all that the loss depends on, if
    `params` is not given.

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
    ) -> None:
        self.line = user_line()
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
        self.inputs = _variables(inputs, "inputs")
        self.outputs = _variables(outputs, "outputs")
        if steps is None:
            self.steps = {"": Step(loss, optimizer, regularization=regularization)}
        elif loss is not None or optimizer is not None or regularization is not None:
            raise fail("a model with steps= has its loss, optimizer and regularization there")
        else:
            self.steps = _checked_steps(steps)
        for step in self.steps.values():
            step.loss = self._scalar_loss(step.given)
        for v in (*self.inputs, *self.outputs):
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

    def _leave(self) -> None:
        """The model takes what it is made of out of the trace that all share."""
        given = [v.tensor for v in self.inputs]
        roots = [v.tensor for v in (*self.outputs, *(s.loss for s in self.steps.values()))]
        self.trace, renamed = own(self.trace, roots, given)
        self.inputs, self.outputs = (
            tuple(Variable.of(renamed[v.tensor]) for v in variables)
            for variables in (self.inputs, self.outputs)
        )
        for step in self.steps.values():
            step.loss = Variable.of(renamed[step.loss.tensor])

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
            target = Target("y", *shape, dtype="int" if labels else "real")
            loss = loss(out, target)
        if not isinstance(loss, Variable):
            raise fail(f"loss is {loss!r}; it must be a Loss such as MSE(), or a scalar variable")
        if loss.shape != ():
            raise fail(f"the loss {loss} is not a scalar; take its Mean or Sum")
        loss.tensor  # noqa: B018
        return loss

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that the outputs, a loss or an update depend on, and those that an update
        replaces, in the order they were made."""
        updates = self.trace.updates
        news = [new for _, new in updates]
        found = {old for old, _ in updates} | {new.tensor for new in news}
        found |= {v.tensor for v in self.outputs}
        used = self._read_by([*self.outputs, *(s.loss for s in self.steps.values()), *news])
        found |= {p.tensor for p in used}
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

    def _read_by(self, variables: Sequence[HasTensor]) -> tuple[Parameter, ...]:
        items = live(self.trace.items, [v.tensor for v in variables])
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


def _variables(value: Any, what: str) -> tuple[Variable, ...]:
    items = tuple(value) if isinstance(value, (list, tuple)) else (value,)
    for v in items:
        if not isinstance(v, Variable):
            raise fail(f"{what} must be variables, not {v!r}")
    if not items:
        raise fail(f"the model has no {what}")
    return items


__all__ = ["Model", "Step"]
