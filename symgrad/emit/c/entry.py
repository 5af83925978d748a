"""The functions of the C interface: what each is called with, in what order, and its body.

    int digits_backward(int64_t N, const float *params, const float *x, const int64_t *y,
                        float *grads, float *loss, float *workspace)

A size comes first, then the vectors that are read or changed, the data, what is written, and the
workspace. What a function computes stands in its Plan; one that calls others is made of the calls.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from sympy import Add, Expr, Integer, Max, expand

from ...derivatives import DERIVATIVES
from ...ir import Tensor
from ...lower.lower import STATISTICS
from ...lower.overlaid import largest, start
from ...lower.plan import Plan
from ...lower.ranges import may_refuse
from ...model.network import Function, Network, Vector
from ..names import C, Scope, sizes_in, tensors_in
from ..python.module import length
from . import tree
from .arena import Arena
from .format import definition_text, head_text
from .function import StepFunction
from .integer import LARGER, integer
from .product import place_at
from .tree import (
    Assign,
    Binary,
    Call,
    Cast,
    Declaration,
    Definition,
    Do,
    Element,
    Expression,
    For,
    If,
    Name,
    Return,
    Statement,
    Ternary,
    Unary,
    names,
    whole,
)

ALIGNMENT = 16  # elements, of what lies in the workspace


@dataclass(frozen=True)
class Parameter:
    """A parameter of a C function: its type, its name, and what it is: a size, an array, the name
    of a vector, or one of "counter", "seed", "step", "workspace" and STATISTICS."""

    kind: str
    name: str
    of: object


@dataclass(frozen=True)
class Entry:
    """One function of the C interface."""

    comment: str
    definition: Definition

    @property
    def signature(self) -> str:
        return head_text(self.definition)

    @property
    def text(self) -> str:
        return f"/* {self.comment} */\n{definition_text(self.definition)}"


def is_loss(network: Network, tensor: Tensor) -> bool:
    """Whether a result is a loss and nothing else: a number for Python."""
    return tensor not in network.outputs and any(tensor == step.loss for step in network.steps)


def result_name(network: Network, function: Function, tensor: Tensor) -> str:
    """What an array that receives a result is called."""
    labels = dict(zip(function.results, function.labels, strict=bool(function.labels)))
    if tensor not in labels and not is_loss(network, tensor):
        return tensor.name
    named = {t.name for t in labels} or {tensor.name}
    others = [n for n in tensors_in(function.program) if n not in named]
    scope = Scope(C, [*others, *sizes_in(function.program)])
    found = {t: scope.fresh(label) for t, label in (labels or {tensor: "loss"}).items()}
    return found[tensor]


def arrays(network: Network, function: Function) -> dict[Tensor, str]:
    """The arrays that the caller passes by themselves, and their names."""
    own = {t: t.name for t in function.data}
    return {**own, **{t: result_name(network, function, t) for t in function.results}}


def constant(function: Function) -> frozenset[str]:
    """The vectors that a function does not change."""
    return frozenset(v.name for v in function.vectors if v.access == "read")


def asked(network: Network, function: Function) -> dict[str, str]:
    """The C arguments that say whether a group of optional results is wanted."""
    slopes = {d.name: result_name(network, function, d) for _, d in function.slopes}
    return {**slopes, STATISTICS: STATISTICS}


def ordered(function: Function) -> tuple[list[Vector], list[Vector]]:
    """The vectors that are passed before the data, and those that are passed behind."""
    passed = [v for v in function.vectors if v.access != "scratch"]
    return [v for v in passed if v.access != "write"], [v for v in passed if v.access == "write"]


def parameters_of(
    network: Network, function: Function, real: str, arena: Arena | None = None
) -> tuple[Parameter, ...]:
    """What a function of the C interface is called with; there is no workspace beside an arena."""

    def array(tensor: Tensor, text: str, const: str) -> Parameter:
        kind = "int64_t" if tensor.dtype == "int" else real
        return Parameter(f"{const}{kind} *", text, tensor)

    before, behind = ordered(function)
    number = "int64_t"
    out = [Parameter(number, s.name, s) for s in function.sizes]
    for v in before:
        out.append(Parameter(f"{'const ' if v.access == 'read' else ''}{real} *", v.name, v.name))
    if function.counter is not None:
        out.append(Parameter("int64_t *", "step", "counter"))
    if function.randoms:
        out.append(Parameter(number, "seed", "seed"))
        out += [] if function.counter is not None else [Parameter(number, "step", "step")]
    out += [array(t, t.name, "const ") for t in function.data]
    out += [Parameter(f"{real} *", v.name, v.name) for v in behind]
    out += [array(t, result_name(network, function, t), "") for t in function.results]
    out += [Parameter("int", STATISTICS, STATISTICS)] if function.replaces else []
    kind = f"const struct {network.name}_options *"
    out += [Parameter(kind, "options", "options")] if function.arguments else []
    own = () if arena else (Parameter(f"{real} *", "workspace", "workspace"),)
    return (*out, *own)


def entry(
    network: Network,
    function: Function,
    step: StepFunction,
    real: str,
    arena: Arena | None = None,
) -> Entry:
    """The C function of a Plan."""
    body = (*step.body, Return(whole(0)))
    if arena and "workspace" in names(*body):
        own = arena.at(arena.first.get(function.name, 0))
        body = (Declaration(f"{real} *", "workspace", own), *body)
    return _entry(network, function, parameters_of(network, function, real, arena), body)


def calling(
    network: Network,
    function: Function,
    real: str,
    at: Expr,
    arena: Arena | None = None,
) -> Entry:
    """A training step as calls of its gradient and of its update. Where the first replaces running
    statistics and the second may refuse, the parameters before are kept. The gradients begin `at`
    a place of what the first one works in; what the second one works in is behind them."""
    first, second = network.called(function)
    scratch = next(v for v in function.vectors if v.access == "scratch")
    own = parameters_of(network, function, real, arena)
    given: dict[object, Expression] = {p.of: Name(p.name) for p in own}
    given.update({d: Name("NULL") for _, d in first.slopes})
    given[scratch.name], given["step"] = Name(scratch.name), Unary("*", Name("step"))
    given[STATISTICS] = whole(1)

    def call(f: Function) -> Expression:
        given["workspace"] = behind if f is second else workspace
        passed = tuple(given[p.of] for p in parameters_of(network, f, real, arena))
        return Call(tree.Function(f"{network.name}_{f.name}"), passed)

    failed, workspace, kept = Name("failed"), Name("workspace"), _kept(network, function)
    where = place_at(workspace, integer(at)) if at != 0 else workspace
    if arena:
        where = arena.at(aligned(kept) + int(at))
    body: tuple[Statement, ...] = (Declaration(f"{real} *", scratch.name, where),)
    behind = place_at(Name(scratch.name), whole(_room(scratch)))
    if not kept:
        body += (
            Declaration("const int", failed.name, call(first)),
            Return(Ternary(failed, failed, call(second))),
        )
        return _entry(network, function, own, body)
    scope = Scope(C, [p.name for p in own])
    params, before, i = given["params"], *map(Name, map(scope.fresh, ("before", "i")))

    def copied(to: Expression, source: Expression) -> Statement:
        one = Assign(Element(to, i), "=", Element(source, i))
        return For(i.name, whole(0), whole(kept), one)

    declared = Declaration(f"{real} *", before.name, arena.at(0) if arena else workspace)
    further = () if arena else (Assign(workspace, "+=", whole(aligned(kept))),)
    body = (
        declared,
        *further,
        *body,
        copied(before, params),
        Declaration("int", failed.name, call(first)),
        If(failed, Return(failed)),
        Assign(failed, "=", call(second)),
        If(failed, copied(params, before)),
        Return(failed),
    )
    return _entry(network, function, own, body)


def _kept(network: Network, function: Function) -> int:
    """How many parameters a training step keeps until its update has not refused."""
    called = network.called(function)
    if not function.calls or not called[0].replaces or not may_refuse(called[1].program):
        return 0
    return max(length(v.places) for v in called[0].vectors if v.name == "params")


def _entry(
    network: Network,
    function: Function,
    parameters: tuple[Parameter, ...],
    body: tuple[Statement, ...],
) -> Entry:
    name = f"{network.name}_{function.name}"
    return Entry(_comment(network, function), defined("int", name, parameters, body))


def defined(
    result: str, name: str, parameters: tuple[Parameter, ...], body: tuple[Statement, ...]
) -> Definition:
    """A function, which says of what it does not need that it does not."""
    mentioned = names(*body)
    unused = [p.name for p in reversed(parameters) if p.name not in mentioned]
    ignored = [Do(Cast("void", Name(name))) for name in unused]
    declared = tuple(tree.Parameter(p.kind, p.name) for p in parameters)
    return Definition(result, name, declared, (*ignored, *body))


def _room(vector: Vector) -> int:
    """What a vector takes of the workspace."""
    return aligned(length(vector.places))


def aligned(count: int) -> int:
    return -(-count // ALIGNMENT) * ALIGNMENT


def workspace_size(
    network: Network,
    steps: Mapping[str, StepFunction],
    starts: Mapping[str, Expr],
    plain: bool,
) -> Entry:
    """How much workspace the functions need. Plain products copy nothing."""
    sizes = [s.name for s in network.sizes]
    size, most = map(Scope(C, sizes).fresh, ("size", "packed"))
    own = {name: step.workspace for name, step in steps.items()}
    needed = dict.fromkeys(w for f in network.functions for w in needs(network, f, own, starts))
    packs = dict.fromkeys(room for step in steps.values() for room in step.packs if not plain)
    body: list[Statement] = []
    for name, values in ((size, map(integer, largest(needed))), (most, packs)):
        for k, value in enumerate(values):
            more = Assign(Name(name), "=", Call(LARGER, (Name(name), value)))
            body.append(more if k else Declaration("int64_t", name, value))
    body.append(Return(Binary("+", Name(size), Name(most)) if packs else Name(size)))
    parameters = tuple(Parameter("int64_t", s, s) for s in sizes)
    return Entry(
        "How many numbers of workspace the functions need at most, for these sizes.",
        defined("int64_t", f"{network.name}_workspace_size", parameters, tuple(body)),
    )


def needs(
    network: Network, f: Function, own: Mapping[str, Expr], starts: Mapping[str, Expr]
) -> list[Expr]:
    """How many numbers of workspace a function needs at most, with what products copy left out;
    those that it calls have workspaces of their `own`."""
    return [
        expand(size + offset)
        for called in network.called(f)
        for size in _ordered(own[called.name])
        for offset in _terms(before(network, f, called, starts))
    ]


def _ordered(size: Expr) -> list[Expr]:
    """Those of which one, the largest, is a size; SymPy has them in the order of their hashes."""
    return sorted(Max.make_args(size), key=str)


def _terms(offset: Expr) -> Iterator[Expr]:
    """Those of which one, the largest, is the offset."""
    kept = [term for term in Add.make_args(offset) if not isinstance(term, Max)]
    largest_of = [_ordered(term) for term in Add.make_args(offset) if isinstance(term, Max)]
    yield from (Add(*kept, *chosen) for chosen in product(*largest_of))


def starts_of(network: Network, plans: Mapping[str, Plan], whole: int) -> dict[str, Expr]:
    """Where each training step has the gradients, in what the function works in that makes them."""
    return {
        f.name: start(plans[network.called(f)[0].name], v.name, whole)
        for f in network.functions
        for v in f.vectors
        if v.access == "scratch"
    }


def before(network: Network, f: Function, called: Function, starts: Mapping[str, Expr]) -> Expr:
    """How much of the workspace of a function lies before that of one that it calls."""
    kept = Integer(aligned(_kept(network, f)))
    if not f.calls or called is network.called(f)[0]:
        return kept
    return kept + starts[f.name] + sum(_room(v) for v in f.vectors if v.access == "scratch")


def arena_of(
    network: Network, steps: Mapping[str, StepFunction], starts: Mapping[str, Expr]
) -> Arena:
    """Memory for all functions of a network whose sizes are known, none of which copies."""
    first: dict[str, int] = {}
    for f in network.functions:
        for called in network.called(f) if f.calls else ():
            own = int(before(network, f, called, starts))
            first[called.name] = max(first.get(called.name, 0), own)
    size = max((first.get(name, 0) + int(s.workspace) for name, s in steps.items()), default=0)
    return Arena(network.name, first, size)


def of_threads(network: Network) -> list[Entry]:
    """How many threads compute, and how to change that."""
    n = tree.Parameter("int", "n")
    choose = Do(Call(tree.Function("parallel_use"), (Name("n"),)))
    tell = Return(Call(tree.Function("parallel_used"), ()))
    return [
        Entry(
            "At most so many threads compute from now on.",
            Definition("void", f"{network.name}_set_threads", (n,), (choose,)),
        ),
        Entry(
            "How many threads may compute.",
            Definition("int", f"{network.name}_threads", (), (tell,)),
        ),
    ]


def _comment(network: Network, function: Function) -> str:
    data, results = (", ".join(map(str, t)) for t in (function.data, function.results))
    before, behind = (
        ", ".join([*map(str, t), *(v.name for v in vectors if v.name != "params")])
        for t, vectors in zip((function.data, function.results), ordered(function), strict=True)
    )
    return {
        "forward": f"{data} → {results}.",
        "function": f"{data} → {results}.",
        "loss": f"The loss at {data}, as the network is outside training.",
        "metrics": f"The loss at {data}, and the metrics: {', '.join(function.labels[1:])}.",
        "backward": f"The loss at {data}, and its gradients by the parameters"
        + "".join(f"; {d.name}, by {t.name}, may be NULL" for t, d in function.slopes)
        + ("; new running statistics in params if asked for" if function.replaces else "")
        + ".",
        "update_statistics": "Replaces running statistics in params, as train_step does.",
        "update": "One step of the optimizer: changes params, state and *step.",
        "train_step": "backward and update: changes params, state, *step; gives the loss before.",
        **{kind: f"{before} → {behind}. {text}" for kind, text in DERIVATIVES.items()},
    }[function.kind]
