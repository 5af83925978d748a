"""Training without Python in the loop: an epoch of training steps, and the order of its samples.

A training step's Function comes in; out go functions of the C interface, of calls of its own:

    int digits_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, …)
    {
        …
        for (int64_t k = 0; k < steps; k++) {
            const int64_t rows = N - k*most < most ? N - k*most : most;
            if (order != NULL)
                …                                    the rows of the batch, one behind another
            const int failed = digits_train_step(rows, params, state, step, x_batch, …, workspace);
            if (failed) return failed;
            const volatile double weighted = (double)rows*loss;
            total[0] += weighted;
        }
        return 0;
    }
"""

from __future__ import annotations

from dataclasses import dataclass

from sympy import Expr

from ...affine import count
from ...ir import Tensor
from ...model.network import Function, Network
from ..names import C, Scope
from ..python.epoch import epoch_name, in_rows, samples_of
from . import tree
from .entry import ALIGNMENT, Entry, Parameter, defined, parameters_of
from .functions import RANDOM_BITS, RANDOM_KEY
from .integer import integer
from .tree import (
    Assign,
    Binary,
    Block,
    Call,
    Cast,
    Declaration,
    Element,
    Expression,
    For,
    If,
    Name,
    Return,
    Statement,
    Ternary,
    Unary,
    whole,
)

PERMUTATION, NULL = "permutation", Name("NULL")


def row(tensor: Tensor) -> Expr:
    """How many numbers each sample has of an array."""
    return count(tensor.shape[1:])


def epoch(network: Network, step: Function, real: str) -> Entry:
    """The function that takes the training steps of an epoch."""
    own, result, size = parameters_of(network, step, real), step.results[0], samples_of(step)
    scope = Scope(C, [p.name for p in own if p.of != result])
    batch_size, order, total = map(scope.fresh, ("batch_size", "order", "total"))
    rows, loss, part = map(scope.fresh, ("rows", "loss", "weighted"))
    most, steps, k = map(Name, map(scope.fresh, ("most", "steps", "k")))
    samples, shuffled, work = Name(size.name), Binary("!=", Name(order), NULL), Name("workspace")
    batches = [_batch(t, real, scope) for t in in_rows(step)]
    place = Place(Binary("*", k, most), Name(rows), Name(order), scope.fresh("i"), scope.fresh("j"))
    head: list[Statement] = [
        Declaration("const int64_t", most.name, _least(Name(batch_size), samples)),
        Declaration("const int64_t", steps.name, _count(samples, most)),
        Declaration(real, loss),
    ]
    if real == "float" and any(b.tensor.dtype == "int" for b in batches):  # these lie at 8 bytes
        past = Binary("%", Cast("uintptr_t", work), whole(8))
        head.append(Assign(work, "+=", Binary("/", past, whole(4))))
    for b in batches:
        lies: Expression = Cast(f"{b.kind} *", work) if b.kind != real else work
        head.append(Declaration(f"{b.kind} *", b.room, lies))
        head.append(If(shuffled, Assign(work, "+=", _room(b.tensor, most, real))))
    given: dict[object, Expression] = {p.of: Name(p.name) for p in own}
    given.update({b.tensor: Name(b.name) for b in batches})
    given[size], given[result] = Name(rows), Unary("&", Name(loss))
    called = tree.Function(f"{network.name}_{step.name}")
    failed = Name("failed")
    body: tuple[Statement, ...] = (
        Declaration("const int64_t", rows, _least(Binary("-", samples, place.first), most)),
        If(shuffled, Block(tuple(b.gathered(place) for b in batches))),
        *(b.chosen(place, shuffled) for b in batches),
        Declaration("const int", failed.name, Call(called, tuple(given[p.of] for p in own))),
        If(failed, Return(failed)),
        # volatile: no compiler may join the product with the sum, which rounds in another way
        Declaration(
            "const volatile double", part, Binary("*", Cast("double", Name(rows)), Name(loss))
        ),
        Assign(Element(Name(total), whole(0)), "+=", Name(part)),
    )
    statements = (*head, For(k.name, whole(0), steps, Block(body)), Return(whole(0)))
    sizes = len(step.sizes)
    parameters = (
        *own[:sizes],
        Parameter("int64_t", batch_size, "batch_size"),
        Parameter("const int64_t *", order, "order"),
        *(p for p in own[sizes:-1] if p.of != result),
        Parameter("double *", total, "total"),
        own[-1],
    )
    name = f"{network.name}_{epoch_name(step)}"
    comment = (
        f"{step.name} of each batch_size of {size} samples, in the order of these numbers, or as"
        f" they lie if it is NULL;\n * the last batch may be smaller. Adds samples*loss of each to"
        f" *total, whose {size}-th part is their mean.\n * After a failure params and state are as"
        f" the last whole step left them. workspace: {name}_workspace_size(...)."
    )
    return Entry(comment, defined("int", name, parameters, statements))


@dataclass(frozen=True)
class Place:
    """Which samples a batch has: the first one, how many, their order, and variables for loops."""

    first: Expression
    rows: Name
    order: Name
    row: str
    column: str


@dataclass(frozen=True)
class Batch:
    """An array of a batch: its type, its name, and that of the room for its rows."""

    tensor: Tensor
    kind: str
    name: str
    room: str

    def gathered(self, place: Place) -> Statement:
        """The loops that copy the rows of a batch one behind another."""
        i, j, width = Name(place.row), Name(place.column), row(self.tensor)
        source: Expression = Element(place.order, Binary("+", place.first, i))
        target: Expression = i
        if width != 1:
            source, target = (
                Binary("+", Binary("*", at, integer(width)), j) for at in (source, target)
            )
        array = Name(self.tensor.name)
        one: Statement = Assign(Element(Name(self.room), target), "=", Element(array, source))
        one = For(j.name, whole(0), integer(width), one) if width != 1 else one
        return For(i.name, whole(0), place.rows, one)

    def chosen(self, place: Place, shuffled: Expression) -> Statement:
        """Where the batch lies."""
        width = row(self.tensor)
        skip = Binary("*", place.first, integer(width)) if width != 1 else place.first
        where = Ternary(shuffled, Name(self.room), Binary("+", Name(self.tensor.name), skip))
        return Declaration(f"const {self.kind} *", self.name, where)


def _batch(tensor: Tensor, real: str, scope: Scope) -> Batch:
    kind = "int64_t" if tensor.dtype == "int" else real
    name, room = (scope.fresh(f"{tensor.name}_{what}") for what in ("batch", "rows"))
    return Batch(tensor, kind, name, room)


def epoch_workspace(network: Network, step: Function, real: str) -> Entry:
    """How much workspace an epoch needs: rows of a batch, and what a step of each size needs."""
    sizes = step.sizes
    scope = Scope(C, [s.name for s in sizes])
    batch_size, most, rest, size, need = map(
        scope.fresh, ("batch_size", "most", "rest", "size", "need")
    )
    samples = samples_of(step)

    def needed(rows: Expression) -> Expression:
        known: dict[Expr, Expression] = {s: Name(s.name) for s in sizes}
        known[samples] = rows
        function = tree.Function(f"{network.name}_workspace_size")
        return Call(function, tuple(known.get(s, whole(0)) for s in network.sizes))

    room: Expression = whole(ALIGNMENT)
    for t in in_rows(step):
        room = Binary("+", room, _room(t, Name(most), real))
    some = Ternary(Binary(">", Name(most), whole(0)), Name(most), whole(1))
    body: tuple[Statement, ...] = (
        Declaration("const int64_t", most, _least(Name(batch_size), Name(samples.name))),
        Declaration("const int64_t", rest, Binary("%", Name(samples.name), some)),
        Declaration("const int64_t", size, needed(Name(most))),
        Declaration("const int64_t", need, needed(Name(rest))),
        Return(Binary("+", room, _larger(Name(need), Name(size)))),
    )
    parameters = tuple(
        Parameter("int64_t", name, name) for name in (*(s.name for s in sizes), batch_size)
    )
    name = f"{network.name}_{epoch_name(step)}_workspace_size"
    comment = f"How many numbers of workspace {epoch_name(step)} needs."
    return Entry(comment, defined("int64_t", name, parameters, body))


def permutation(network: Network) -> Entry:
    """The function that gives the order of an epoch: inside out, as Fisher and Yates shuffle."""
    n, seed, step, order, key, k, j = map(Name, ("N", "seed", "step", "order", "key", "k", "place"))
    bits = Call(RANDOM_BITS, (key, k))
    past = Cast("uint64_t", Binary("+", k, whole(1)))
    body: tuple[Statement, ...] = (
        Declaration("const uint64_t", key.name, Call(RANDOM_KEY, (seed, step, whole(-1)))),
        For(
            k.name,
            whole(0),
            n,
            Block(
                (
                    Declaration("const int64_t", j.name, Cast("int64_t", Binary("%", bits, past))),
                    Assign(Element(order, k), "=", k),
                    Assign(Element(order, k), "=", Element(order, j)),
                    Assign(Element(order, j), "=", k),
                )
            ),
        ),
    )
    parameters = (
        *(Parameter("int64_t", p.name, p.name) for p in (n, seed, step)),
        Parameter("int64_t *", order.name, order.name),
    )
    comment = "The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say."
    return Entry(comment, defined("void", f"{network.name}_{PERMUTATION}", parameters, body))


def _least(a: Expression, b: Expression) -> Expression:
    return Ternary(Binary("<", a, b), a, b)


def _larger(a: Expression, b: Expression) -> Expression:
    return Ternary(Binary(">", a, b), a, b)


def _count(samples: Expression, most: Expression) -> Expression:
    """How many batches there are, none of no samples."""
    rounded = Binary("+", Binary("/", Binary("-", samples, whole(1)), most), whole(1))
    return Ternary(Binary(">", samples, whole(0)), rounded, whole(0))


def _room(tensor: Tensor, rows: Expression, real: str) -> Expression:
    """What the rows of a batch take of the workspace."""
    units = 2 if tensor.dtype == "int" and real == "float" else 1
    many = Binary("*", rows, integer(units * row(tensor)))
    up = Binary("/", Binary("+", many, whole(ALIGNMENT - 1)), whole(ALIGNMENT))
    return Binary("*", up, whole(ALIGNMENT))
