"""What an optimizer is: its options, its parameter groups, and its update as a Program.

`Optimizer.program` calls the user's `update` once for each parameter group, with the weights w and
gradients g of the group as vectors, and collects the formulas that it assigns:

    new_v[p] = g[p] + 9*v[p]/10          | p<6570
    new_w[p] = w[p] - new_v[p]/100       | p<6570
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from fnmatch import fnmatchcase
from typing import Any

from sympy import Expr, Integer, Rational

from ..affine import count
from ..ir import Equation, Loop, Program, Tensor, equations_of, reads
from ..language.notation import Sum, argument, checked_name, indices, tensor
from ..language.options import nonnegative, positive
from ..language.trace import CALLERS, N, current, fail, fresh_trace, user_line
from ..language.variable import Variable
from ..scalar import clip, minimum, sign, sqrt
from ..symbols import primed

OPTIONS = (
    "weight_decay", "l1", "decoupled_weight_decay", "clip_value", "clip_norm", "maximize", "groups",
)  # fmt: skip
GLOBAL = ("clip_value", "clip_norm", "groups")
LETTERS = ("i", "j", "k", "l", "m")  # the dimensions of what has several


class State(Variable):
    """A variable that a step replaces: reading gives the newest value."""

    def __init__(self, name: str, tensor: Tensor) -> None:
        super().__init__(name, tensor.shape, tensor.dtype)
        current().dims[tensor] = ("p",) if len(tensor.shape) == 1 else LETTERS[: len(tensor.shape)]
        self.start = tensor
        self.newest = Variable.of(tensor)
        self.replaced = False

    @property
    def tensor(self) -> Tensor:
        return self.newest.tensor

    def __setitem__(self, indices: Any, value: Any) -> None:
        new = tensor(f"new_{self.name}", *self.start.shape, dtype=self.start.dtype)
        if not self.replaced:  # the first of several
            new.symbol, self.replaced = primed(self.start.written), True
        new[indices] = value
        new.tensor  # noqa: B018
        self.newest = new


class Rates:
    """The learning rates of an optimizer that are numbers: each is an argument of a call, those of
    groups that have their own too."""

    def __init__(self, optimizer: Optimizer, prefix: str) -> None:
        self.made: dict[Expr, Expr] = {}
        self.names = {
            of.lr: f"{prefix}lr{k}" if k else f"{prefix}lr"
            for k, of in [*enumerate((o for _, o in optimizer.groups), 1), (0, optimizer)]
            if not callable(of.lr)
        }

    def rate(self, lr: Expr) -> Expr:
        if reads(lr):
            return lr  # an argument of the model's own
        if lr not in self.made:
            self.made[lr] = argument(self.names[lr], lr)
        return self.made[lr]


class Group:
    """The parameters that one setting of the optimizer applies to, as vectors w and g."""

    def __init__(
        self,
        optimizer: Optimizer,
        members: Sequence[Tensor],
        prefix: str,
        suffix: str,
        rates: Rates,
    ) -> None:
        self.optimizer, self.members, self.rates = optimizer, tuple(members), rates
        self.shape = (sum((count(p.shape) for p in members), Integer(0)),)
        self.prefix, self.suffix = prefix, suffix
        self.w = self.vector("w", "parameter")
        self.g = Variable.of(self.vector("g", "gradient").start)
        self.states: dict[str, State] = {}
        self.rate: Expr | None = None

    def vector(self, name: str, role: str) -> State:
        full = current().unique(f"{name}{self.suffix}")
        return State(full, Tensor(full, self.shape, role))


_group: ContextVar[Group | None] = ContextVar("group", default=None)


def current_group(what: str) -> Group:
    group = _group.get()
    if group is None:
        raise fail(f"{what} belongs in the update of an Optimizer")
    return group


def state(name: str) -> State:
    """A state of the optimizer with one value per weight, which starts at 0."""
    group = current_group(f"state({name!r})")
    if name not in group.states:
        group.states[name] = group.vector(group.prefix + checked_name(name), "state")
    return group.states[name]


def scalar_state(name: str) -> State:
    """A state of the optimizer that is one number, kept in double, which starts at 0."""
    group = current_group(f"scalar_state({name!r})")
    if name not in group.states:
        full = current().unique(group.prefix + checked_name(name) + group.suffix)
        group.states[name] = State(full, Tensor(full, (), "state", "double"))
    return group.states[name]


class Optimizer:
    """Base of all optimizers, with the options that every one takes.

    lr: the learning rate, a number or a schedule (a function of the number of steps taken).
    weight_decay: λ of an L2 penalty λ/2·Σw²: the gradient g becomes g + λ·w. With
        decoupled_weight_decay=True it is w ← (1 − lr·λ)·w instead, before the update.
    l1: the strength of an L1 penalty: g becomes g + l1·sign(w).
    clip_value: each gradient element is kept within ±clip_value.
    clip_norm: the gradient of all weights is scaled down to this Euclidean norm at most.
    maximize: go up the gradient, −g in place of g, before the penalties.
    groups: other settings for some parameters, [{"params": "*_b", "weight_decay": 0}]: the first
        whose pattern (or one of whose patterns) fits the parameter's name applies.

    Clipping comes before the penalties, as with torch.nn.utils.clip_grad_norm_, and first by value.
    """

    decoupled = False
    _given: dict[str, Any] | None = None

    def __init_subclass__(cls) -> None:
        if "__init__" in vars(cls):
            cls.__init__ = _recorded(cls.__init__)  # type: ignore[method-assign]

    def __init__(self, lr: Any, **options: Any) -> None:
        for name in options:
            if name not in OPTIONS:
                known = ", ".join((*_named_arguments(type(self)), *OPTIONS))
                raise fail(f"{self.kind} has no option {name!r}; it has {known}")
        self.lr = lr if callable(lr) else nonnegative(self.kind, "lr", lr)
        self.weight_decay = nonnegative(self.kind, "weight_decay", options.get("weight_decay", 0))
        self.l1 = nonnegative(self.kind, "l1", options.get("l1", 0))
        self.decoupled = bool(options.get("decoupled_weight_decay", self.decoupled))
        self.clip_value = self._limit("clip_value", options)
        self.clip_norm = self._limit("clip_norm", options)
        self.maximize = bool(options.get("maximize", False))
        self.groups = [self._group_setting(setting) for setting in options.get("groups", ())]

    @property
    def kind(self) -> str:
        return type(self).__name__

    def __repr__(self) -> str:
        """As it was made: ``Adam(lr=0.01)``."""
        given = (f"{name}={value!r}" for name, value in (self._given or {}).items())
        return f"{self.kind}({', '.join(given)})"

    def _limit(self, name: str, options: dict[str, Any]) -> Expr | None:
        given = options.get(name)
        return None if given is None else positive(self.kind, name, given)

    def _group_setting(self, setting: Any) -> tuple[tuple[str, ...], Optimizer]:
        """The patterns of a group, and this optimizer with the settings of the group."""
        if not isinstance(setting, dict) or "params" not in setting:
            example = '{"params": "*_b", "weight_decay": 0}'
            raise fail(f"a group of {self.kind} is {setting!r}; it must be like {example}")
        patterns = setting["params"]
        patterns = (patterns,) if isinstance(patterns, str) else tuple(patterns)
        own = {key: value for key, value in setting.items() if key != "params"}
        for key in own:
            if key in GLOBAL:
                raise fail(f"{key} of {self.kind} is for all parameters, not for a group")
        given = {k: v for k, v in (self._given or {}).items() if k not in GLOBAL}
        return patterns, type(self)(**{**given, **own})

    def update(self, w: State, g: Variable, t: Expr) -> None:
        raise fail(f"{self.kind} has no update(w, g, t), which gives an optimizer its formulas")

    def rate(self, t: Expr) -> Expr:
        """The learning rate at step t, a number of the call; a schedule's value is computed once,
        in double."""
        group = current_group("rate(t)")
        if not callable(self.lr):
            return group.rates.rate(self.lr)
        if group.rate is None:
            group.rate = self.scalar("lr", self.scheduled(self.lr, t - 1))
        return group.rate

    def scheduled(self, schedule: Callable[[Expr], Any], steps: Expr) -> Any:
        """What a schedule gives for the number of steps taken."""
        try:
            inspect.signature(schedule).bind(steps)
        except ValueError:
            pass  # a function of C that does not say what it takes
        except TypeError as error:
            told = f"the schedule of {self.kind} is called with the number of steps: {error}"
            raise fail(told, self._line) from None
        value = schedule(steps)
        if not isinstance(value, (int, float, Expr)):
            raise fail(
                f"the schedule of {self.kind} gives {value!r}, which is no formula", self._line
            )
        return value

    def scalar(self, name: str, value: Any) -> Expr:
        """A number that depends on the step alone, such as 1 − β₁ᵗ: computed once, in double."""
        u = tensor(name + current_group(f"scalar({name!r})").suffix, dtype="double")
        u[()] = value
        return u[()]

    def assign_groups(self, names: Sequence[str]) -> list[list[str]]:
        """The parameter names of each group; the last one has those that no pattern fits."""
        found: list[list[str]] = [[] for _ in range(len(self.groups) + 1)]
        for patterns, _ in self.groups:
            for p in patterns:
                if not any(fnmatchcase(name, p) for name in names):
                    known = " ".join(names)
                    raise fail(f"{self.kind}: params {p!r} fits none of {known}", self._line)
        for name in names:
            fits = [any(fnmatchcase(name, p) for p in patterns) for patterns, _ in self.groups]
            found[fits.index(True) if True in fits else -1].append(name)
        return found

    _line = ""  # where it was made: that of its formulas which no user wrote

    def with_setting(self, k: int) -> Optimizer:
        """This optimizer with the settings of group k."""
        return self.groups[k][1] if k < len(self.groups) else self

    def program(
        self,
        groups: Sequence[tuple[int, Sequence[Tensor]]],
        name: str,
        taken: Iterable[str],
        step: str = "",
        numbers: dict[Tensor, Expr] | None = None,
    ) -> Program:
        """The update as a Program; `groups` has (number of the setting, parameters) per
        group, `taken` the names that the network uses; the state's names begin with that of the
        training step. The numbers that a call may choose go to `numbers`, with their defaults."""
        with fresh_trace() as trace:
            trace.names.update(dict.fromkeys(taken, 1))
            prefix = f"{step}_" if step else ""
            start = Tensor(trace.unique(f"{prefix}t"), (), "state", "int")
            taken_steps = State(start.name, start)
            taken_steps[()] = taken_steps[()] + 1
            many, rates = len(groups) > 1, Rates(self, prefix)
            made = [
                Group(self.with_setting(k), members, prefix, str(i + 1) if many else "", rates)
                for i, (k, members) in enumerate(groups)
            ]
            gradients = self._clipped(made)
            for group, g in zip(made, gradients, strict=True):
                token = _group.set(group)
                try:
                    group.optimizer.step(group, g, taken_steps[()])
                finally:
                    _group.reset(token)
            states = [s for group in made for s in group.states.values()]
            self._check(trace.items)
            replaced = [group.w for group in made] + states + [taken_steps]
            inputs = [g.w.start for g in made] + [g.g.tensor for g in made]
            read = {r.tensor: None for e in equations_of(trace.items) for r in e.reads}
            chosen = [t for t in read if t.role == "argument"]
            if numbers is not None:
                numbers.update(trace.arguments)
            return Program(
                f"{name}_update",
                (*inputs, *(s.start for s in states), start, *chosen),
                tuple(trace.items),
                (),
                tuple((s.start, s.tensor) for s in replaced),
            )

    def _check(self, items: Iterable[Equation | Loop]) -> None:
        """Raise SpecError for what an update does not know."""
        for e in equations_of(items):
            sizes = (e.body.free_symbols | e.where.free_symbols) & {N}
            if sizes:
                raise fail(f"{self.kind}.update reads N, which it is not given", e.origin.line)

    def step(self, group: Group, g: Variable, t: Expr) -> None:
        """The penalties and the update of one group."""
        w, slope = group.w, -g[...] if self.maximize else g[...]
        if self.l1:
            slope += self.l1 * sign(w[...])
        if self.weight_decay and not self.decoupled:
            slope += self.weight_decay * w[...]
        if slope != g[...]:
            g = tensor(f"penalized_{group.g.name}")
            g[...] = slope
            g.tensor  # noqa: B018
        if self.weight_decay and self.decoupled:
            decayed = tensor(f"decayed_{group.w.name}")
            decayed[...] = (1 - self.rate(t) * self.weight_decay) * w[...]
            w.newest = decayed
        before = w.tensor
        self.update(w, g, t)
        if w.tensor is before:
            raise fail(f"{self.kind}.update assigns nothing to w", self._line)

    def _clipped(self, made: list[Group]) -> list[Variable]:
        gradients = [group.g for group in made]
        p = indices("p")
        if self.clip_value is not None:
            for k, g in enumerate(gradients):
                gradients[k] = tensor(f"clipped_{g.name}")
                gradients[k][p] = clip(g[p], -self.clip_value, self.clip_value)
        if self.clip_norm is not None:
            squares: Expr = Integer(0)
            for g in gradients:
                squares += Sum(g[p] ** 2, p)
            square, scale = tensor("squared_norm"), tensor("gradient_scale")
            square[()] = squares
            limit = self.clip_norm / (sqrt(square[()]) + Rational(1, 10**6))
            scale[()] = minimum(1, limit)
            for k, g in enumerate(gradients):
                gradients[k] = tensor(f"scaled_{g.name}")
                gradients[k][p] = scale[()] * g[p]
        return gradients


def _recorded(init: Callable[..., None]) -> Callable[..., None]:
    """Remember the arguments of the outermost `__init__`: groups are made of them anew."""
    signature = inspect.signature(init)

    @functools.wraps(init)
    def recording(self: Optimizer, *args: Any, **kwargs: Any) -> None:
        if self._given is None:
            try:
                bound = signature.bind(self, *args, **kwargs)
            except TypeError as error:
                raise fail(f"{type(self).__name__}: {error}") from None
            given = dict(list(bound.arguments.items())[1:])
            for p in signature.parameters.values():
                if p.kind == p.VAR_KEYWORD:
                    given.update(given.pop(p.name, {}))
            self._given, self._line = given, user_line()
        init(self, *args, **kwargs)

    return recording


CALLERS.add(Optimizer.program.__code__)
Optimizer.__init__ = _recorded(Optimizer.__init__)  # type: ignore[method-assign]


def _named_arguments(kind: type) -> list[str]:
    """The options that the classes of an optimizer name in their `__init__`."""
    found: dict[str, None] = {}
    for cls in kind.__mro__:
        if cls is not Optimizer and "__init__" in vars(cls):
            parameters = inspect.signature(vars(cls)["__init__"]).parameters.values()
            found.update({p.name: None for p in parameters if p.kind != p.VAR_KEYWORD})
        if cls is Optimizer:
            break
    return [name for name in found if name not in ("self", *OPTIONS)]


__all__ = ["Group", "Optimizer", "State", "scalar_state", "state"]
