"""A model: network, loss and optimizer; and the Programs that a compiled network consists of.

`Model(...)` takes variables that were traced; `load_model` runs a model file and gives its model;
`Model.programs` gives forward, loss, backward, update and train_step as Programs.
"""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sympy import Expr, Integer

from ..affine import count, strides
from ..canonical import canonical
from ..ir import (
    Equation,
    Index,
    Loop,
    Origin,
    Program,
    Tensor,
    equations_of,
    map_items,
)
from ..passes.differentiate import reverse
from ..passes.simplify import live
from ..passes.verify import IllegalProgram, verify
from .initializers import resolve
from .layers import Sequential
from .losses import Loss
from .notation import Target, checked_name
from .optimizers import SGD, Optimizer
from .regularization import Regularization
from .trace import (
    TRAINING,
    Parameter,
    SpecError,
    Variable,
    current,
    fail,
    fresh_trace,
    user_line,
    using_trace,
)


class Model:
    """A network with its loss and its optimizer.

        Model(Sequential(Input(64), Dense(10)), loss=CrossEntropy(), optimizer=Adam(1e-3))
        Model(inputs=x, outputs=[a, b], loss=MSE()(a, ta) + MSE()(b, tb), optimizer=SGD(0.1))

    `loss` is a Loss (its target is made to fit the output) or a scalar variable; `regularization`
    adds a penalty on the parameters to it, ``L2(1e-4, "*_W")``.
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
        if optimizer is not None and not isinstance(optimizer, Optimizer):
            raise fail(f"optimizer is {optimizer!r}; it must be an Optimizer such as Adam(1e-3)")
        self.optimizer = SGD() if optimizer is None else optimizer
        self.loss = self._scalar_loss(loss)
        if regularization is not None:
            if not isinstance(regularization, Regularization):
                raise fail(f"regularization is {regularization!r}; it must be like L2(1e-4)")
            self.loss = self.loss + regularization.of(self.parameters)
        for v in (*self.inputs, *self.outputs, self.loss):
            v.tensor  # noqa: B018

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
        return loss

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that the outputs or the loss depend on, in the order they were made."""
        read = {r.tensor for e in self._needed() for r in e.reads}
        return tuple(p for t, p in self.trace.parameters.items() if t in read)

    def _needed(self) -> list[Equation]:
        return list(
            equations_of(live(self.trace.items, [v.tensor for v in (*self.outputs, self.loss)]))
        )

    def network(self, name: str) -> Network:
        """All Programs of the model, verified."""
        with using_trace(self.trace):
            return _network(self, name)


@dataclass(frozen=True)
class Network:
    """A model as Programs: `forward` (inputs → outputs), `backward` (→ loss and gradients),
    `backward_inputs` (→ also the inputs' gradients), `update`, and `train_step`, their
    concatenation. `layout` places each parameter in the flat vector; groups come one after another,
    frozen parameters last."""

    name: str
    programs: dict[str, Program]
    layout: tuple[tuple[Parameter, int], ...]
    inputs: tuple[Tensor, ...]
    targets: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]
    loss: Tensor
    gradients: dict[Tensor, Tensor]
    init: dict[Tensor, Expr]
    randoms: tuple[Tensor, ...] = ()


def _network(model: Model, name: str) -> Network:
    parameters = list(model.parameters)
    trained = [p for p in parameters if p.trainable]
    groups = model.optimizer.assign_groups([p.tensor.name for p in trained])
    by_name = {p.tensor.name: p for p in trained}
    chosen = [(k, [by_name[n] for n in names]) for k, names in enumerate(groups) if names]
    ordered = [p for _, members in chosen for p in members] + [
        p for p in parameters if not p.trainable
    ]
    offsets, layout = 0, []
    for p in ordered:
        layout.append((p, offsets))
        offsets += int(count(p.tensor.shape))

    inputs = tuple(v.tensor for v in model.inputs)
    outputs = tuple(v.tensor for v in model.outputs)
    loss = model.loss.tensor
    weights = tuple(p.tensor for p in ordered)
    trace = model.trace
    updates = {old: new.tensor for old, new in trace.updates.items() if old in weights}
    used, trained_items = (specialized(trace.items, value) for value in (0, 1))
    items = live(trained_items, [loss])
    targets = tuple(_read_of_role(items, "target"))
    randoms = tuple(_read_of_role(items, "random"))
    for t in _read_of_role(live(used, outputs), "random"):
        raise fail(f"{t.name} is random, and the output of `forward` depends on it", model.line)
    for t in _read_of_role(live(trace.items, [*outputs, loss]), "input"):
        if t not in inputs:
            raise fail(f"input {t.name} is used but not among the model's inputs", model.line)
    forward = Program(f"{name}_forward", (*inputs, *weights), live(used, outputs), outputs)
    whole = Program(f"{name}_loss", (*inputs, *weights, *targets, *randoms), items, (loss,))
    verify(forward)
    verify(whole)
    wrt = [p.tensor for p in trained]
    real_inputs = [t for t in inputs if t.dtype == "real" and _reads(items, t)]
    backward, gradients = reverse(replace(whole, name=f"{name}_backward"), loss, wrt)
    with_inputs, input_gradients = reverse(
        replace(whole, name=f"{name}_backward_inputs"), loss, [*wrt, *real_inputs]
    )
    programs = {"forward": forward, "backward": backward, "backward_inputs": with_inputs}
    if trained:
        sizes = [(k, sum(int(count(p.tensor.shape)) for p in members)) for k, members in chosen]
        programs["update"] = model.optimizer.program(sizes, name, _names(backward))
        step = backward
        if updates:
            wider = replace(whole, items=live(trained_items, [loss, *updates.values()]))
            step, _ = reverse(wider, loss, wrt)
            step = replace(step, updates=tuple(updates.items()))
        programs["train_step"] = _train_step(
            name, step, programs["update"], [members for _, members in chosen], gradients, loss
        )
    else:
        raise fail("the model has no trainable parameters", model.line)
    for program in programs.values():
        verify(program)
    init = {p.tensor: resolve(p.init, p.fans) for p in ordered}
    return Network(
        name,
        programs,
        tuple(layout),
        inputs,
        targets,
        outputs,
        loss,
        {**gradients, **input_gradients},
        init,
        randoms,
    )


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
            origin = Origin(p.line, p.tensor.name, ("flat vector",))
            own = Tensor(f"new_{p.tensor.name}", p.tensor.shape)
            join.append(Equation(w[at], "=", p.tensor[loops], loops, origin=origin))
            join.append(Equation(g[at], "=", gradients[p.tensor][loops], loops, origin=origin))
            split.append(Equation(own[loops], "=", new[at], loops, origin=origin))
            updates.append((p.tensor, own))
            offset += int(count(p.tensor.shape))
    states = tuple(t for t in update.inputs if t.role == "state")
    return Program(
        f"{name}_train_step",
        backward.inputs + states,
        (*backward.items, *join, *update.items, *split),
        (loss,),
        (*updates, *replaced.items(), *backward.updates),
    )


def specialized(items: Iterable[Equation | Loop], training: int) -> tuple[Equation | Loop, ...]:
    """The items as they are while training (1) or otherwise (0)."""

    def visit(e: Equation) -> list[Equation]:
        if TRAINING not in e.body.free_symbols:
            return [e]
        return [replace(e, body=canonical(e.body.xreplace({TRAINING: Integer(training)})))]

    return map_items(items, visit)


def _names(program: Program) -> list[str]:
    return [t.name for t in program.inputs] + [e.tensor.name for e in program.equations]


def _reads(items: Iterable[Equation | Loop], tensor: Tensor) -> bool:
    return any(r.tensor == tensor for e in equations_of(items) for r in e.reads)


def _read_of_role(items: Iterable[Equation | Loop], role: str) -> list[Tensor]:
    found = {r.tensor: None for e in equations_of(items) for r in e.reads if r.tensor.role == role}
    order = list(current().dims)
    return sorted(found, key=lambda t: order.index(t) if t in order else len(order))


def _variables(value: Any, what: str) -> tuple[Variable, ...]:
    items = tuple(value) if isinstance(value, (list, tuple)) else (value,)
    for v in items:
        if not isinstance(v, Variable):
            raise fail(f"{what} must be variables, not {v!r}")
    if not items:
        raise fail(f"the model has no {what}")
    return items


def load_model(path: str | Path) -> Model:
    """Run a model file and return its model. Any error in it becomes a SpecError with its line."""
    file = Path(path)
    try:
        source = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not a text file"
        raise SpecError(f"{path}: cannot be read: {reason}") from None
    namespace: dict[str, Any] = {"__name__": "__symgrad__", "__file__": str(path)}
    with fresh_trace():
        sys.path.insert(0, str(file.resolve().parent))
        try:
            exec(compile(source, str(path), "exec"), namespace)
        except SpecError:
            raise
        except SyntaxError as error:
            raise SpecError(f"{path}:{error.lineno or 1}: not Python: {error.msg}") from None
        except (Exception, SystemExit) as error:
            frames = traceback.extract_tb(error.__traceback__)
            lines = [f.lineno for f in frames if f.filename == str(path)]
            kind = type(error).__name__
            text = str(error) if isinstance(error, IllegalProgram) else f"{kind}: {error}"
            raise SpecError(f"{path}:{lines[-1] if lines else 1}: {text}") from error
        finally:
            sys.path.pop(0)
        models = [v for v in namespace.values() if isinstance(v, Model)]
        unique = list({id(m): m for m in models}.values())
        if not unique:
            raise SpecError(f"{path}:1: has no model: assign one, as in model = Model(…)")
        if len(unique) > 1:
            places = ", ".join(m.line.rsplit(":", 1)[1] for m in unique)
            raise SpecError(
                f"{unique[1].line}: the file has {len(unique)} models (lines {places}), it must"
                " have one"
            )
        model = unique[0]
    if model.name is None:
        model.name = re.sub(r"\W", "_", file.stem, flags=re.ASCII)
        if not re.match(r"[A-Za-z]", model.name):
            raise SpecError(
                f"{model.line}: {file.stem!r} is not a name for a module; give Model(…, name=…)"
            )
    return model


__all__ = ["Model"]
