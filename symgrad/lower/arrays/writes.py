"""Where array statements write: new arrays, those of the caller, and those that nobody needs.

An equation ``h[n,o] = tanh(z[n,o])`` comes in, where z was made here and nobody reads it later; out
goes ``h = np.tanh(z, out=z)``: z is the donor of its memory. Who reads what is looked up among the
statements, so that none reads the donor once it was overwritten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sympy import Expr, oo

from ...ir import (
    ONE,
    ZERO,
    Access,
    Equation,
    Index,
    Tensor,
    equations_of,
    indices_of,
    reads,
    running_of,
)
from ..covered import written_whole
from ..places import Lowered
from ..plan import Buffer, Own, Place, Same
from ..windows import scatter_offsets
from .expressions import Body, Destination, overwritten
from .grammar import (
    Apply,
    Array,
    At,
    Bind,
    Cast,
    Empty,
    Filled,
    Kind,
    Limit,
    Made,
    Number,
    Operation,
    Scatter,
    Spread,
    Statement,
    Step,
    Store,
    Temporary,
    Value,
    Whole,
    memory_of,
)
from .kept import copies_windows
from .orders import Order, apart, first_writes, orders
from .small import small
from .views import Views, always_in_range
from .walks import extents, read_by, turned, written_by

IDENTITY: dict[str, Expr] = {"=": ZERO, "+": ZERO, "*": ONE, "max": -oo, "min": oo}


class Writes:
    """What was written so far, and what is written next. `memory` are the tensors that lie in
    arrays which exist before, and for each the tensor by whose name that array is known."""

    def __init__(self, lowered: Lowered, memory: Mapping[Tensor, Tensor]) -> None:
        self.program, self.memory = lowered.program, memory
        items = self.program.items
        self.last: dict[Tensor, int] = {}  # the last item that reads a tensor
        for position, item in enumerate(items):
            for e in equations_of([item]):
                self.last.update({r.tensor: position for r in e.reads})
            self.last.update(dict.fromkeys(running_of([item]), position))
        self.last.update({t: len(items) for t in self.program.results})
        self.windows = {e.tensor for e in self.program.equations if copies_windows(e)}
        self.writers = Counter(e.tensor for e in self.program.equations)
        self.kept = {  # numbers of the step that the caller keeps, and what replaces them
            old: new
            for old, new in self.program.updates
            if old != new and not old.shape and old.dtype != "real"
        }
        self.statements: list[Statement] = []
        self.numbers = 0
        self.filled: set[Tensor] = set(lowered.begun)
        self.orders = orders(self.program, {*lowered.places, *memory})
        self.small = small(self.program, {*lowered.places, *memory, *lowered.checked})
        self.first = {
            e
            for e in first_writes(self.program)
            if e.tensor not in {*lowered.begun, *self.program.inputs}
        }
        self.whole = written_whole(self.program, lowered.begun)
        self.owned: set[Tensor] = set()  # arrays made here, which may be overwritten
        self.places: dict[Tensor, Place] = {**lowered.places}
        self.places.update({t: Same(own) for t, own in memory.items() if t != own})

    def add(self, *statements: Statement) -> None:
        self.statements.extend(statements)

    @contextmanager
    def inner(self) -> Iterator[list[Statement]]:
        """What is added goes to the list that this gives."""
        outside, self.statements = self.statements, []
        yield self.statements
        self.statements = outside

    def temporary(self) -> Temporary:
        self.numbers += 1
        return Temporary(self.numbers)

    def array(self, tensor: Tensor) -> Value:
        if tensor in self.kept and tensor.dtype == "double":
            return Cast(Array(tensor), Kind.FLOAT)
        return Array(tensor)

    def place(self, tensor: Tensor) -> Tensor:
        """The tensor by whose name the array is known in which a tensor lies."""
        return self.memory.get(tensor, tensor)

    def lies(self, tensor: Tensor, source: Tensor | None = None, order: Order = ()) -> None:
        """The decision where a tensor lies that is not the caller's: in the memory of a source, or
        in an array of its own, whose axes lie in an order."""
        if tensor not in self.places:
            under = None if source is None else self.places.get(source)
            if isinstance(under, Same):
                self.places[tensor] = under
            else:
                self.places[tensor] = Own(order) if source is None else Same(source)

    def body(self, loops: Sequence[Index], guard: Expr = ONE) -> Body:
        return Body(tuple(loops), self.array, guard, temporary=self.temporary)

    def fill(self, e: Equation) -> None:
        """Every element of the tensor at the identity of the op."""
        whole = e.tensor.dtype == "int"
        value = self.identity(e)
        if e.tensor in self.memory:
            self.overwrite(e.tensor, value)
        else:
            kind = self.whole_kind(e.tensor) if whole else Kind.REAL
            order = self.orders.get(e.tensor, tuple(range(len(e.tensor.shape))))
            self.lies(e.tensor, order=self.orders.get(e.tensor, ()))
            shape = tuple(e.tensor.shape[k] for k in order)
            empty = e.tensor in self.whole and not whole
            filled = Empty(shape) if empty else Filled(shape, value, kind)
            self.add(Bind(e.tensor, turned(filled, tuple(map(order.index, range(len(order)))))))
        self.filled.add(e.tensor)

    def identity(self, e: Equation) -> Value:
        value = IDENTITY[e.op]
        if value.is_finite:
            return Whole(value)
        whole = e.tensor.dtype == "int"
        return Limit(value > 0, self.whole_kind(e.tensor)) if whole else Number(value)

    def whole_kind(self, tensor: Tensor) -> Kind:
        return Kind.SMALL if tensor in self.small else Kind.WHOLE

    def overwrite(self, tensor: Tensor, value: Value) -> None:
        """A value in the array in which a tensor lies."""
        self.add(*overwritten(tensor, Array(self.place(tensor)), value))

    def write(self, tensor: Tensor, value: Operation) -> None:
        """The same, by the operation that gives the value."""
        here = self.place(tensor)
        self.add(Step(value, Array(here), None if here == tensor else tensor))

    def covers(self, e: Equation) -> bool:
        """Whether the equation writes every element at its own index."""
        w = e.write.indices
        return (
            len(set(w)) == len(w)
            and all(isinstance(i, Index) and i in e.loops for i in w)
            and all(i.extent == extent for i, extent in zip(w, e.tensor.shape, strict=True))
        )

    def accumulate(self, e: Equation, value: Value, order: Order = ()) -> None:
        """A value of the whole shape: added to what there is, or the first one. Its axes lie in an
        order."""
        if e.tensor in self.filled:
            target = Array(e.tensor)
            self.add(Step(Apply("+", (target, value)), target))
        elif e.tensor in self.memory:
            self.overwrite(e.tensor, value)
        else:
            source = memory_of(value)  # which may be written again, as may this
            if isinstance(source, Tensor) and source.dtype == "real":
                value, source = Made(value, Kind.REAL) if e.tensor.shape else At(value, ()), None
            self.lies(e.tensor, source if isinstance(source, Tensor) else None, order)
            self.add(Bind(e.tensor, value))
        self.filled.add(e.tensor)

    def read(self, access: Access, loops: Sequence[Index]) -> Value:
        return Views(self.array).view(access, loops)

    # --- an array of an equation's own

    def direct(self, e: Equation, body: Expr, loops: tuple[Index, ...], position: int) -> None:
        """The tensor's array is made by the equation, in memory that nobody needs any more if
        there is some, or is the place that it was given."""
        self.filled.add(e.tensor)
        operands = list(dict.fromkeys(r.tensor for r in reads(body)))
        if e.tensor in self.memory:
            here = self.place(e.tensor)
            donor = next((t for t in operands if self.place(t) == here), None)
            made = self.attempt(e, body, loops, Destination(e.tensor, Array(here), donor))
            if made is None:
                value = Destination(self.temporary())
                made = self.attempt(e, body, loops, value) or []
                made += overwritten(e.tensor, Array(here), value.value)
            self.add(*made)
            return
        donors = [t for t in operands if self.dies(t, position) and t.shape == e.tensor.shape]
        before, found = self.numbers, []
        for donor in donors:  # the one with which the fewest new arrays are made
            self.numbers = before
            to = Destination(e.tensor, Array(donor), donor)
            if (made := self.attempt(e, body, loops, to)) is not None:
                found.append((self.numbers, donor, made))
        if found:
            self.numbers, donor, made = min(found, key=lambda each: each[0])
            self.owned.discard(donor)
        else:
            self.numbers, donor = before, None
            made = self.attempt(e, body, loops, Destination(e.tensor)) or []
        self.lies(e.tensor, donor)
        self.add(*made)
        self.owned.add(e.tensor)

    def attempt(
        self, e: Equation, expr: Expr, loops: tuple[Index, ...], to: Destination
    ) -> list[Statement] | None:
        """The statements; None if they would read the donor after its memory was overwritten, or
        other elements of it than are written."""
        before, donor = self.numbers, to.donor
        body = self.body(loops, e.where)
        body.share(expr)
        body.into(expr, to)
        if donor is None:
            return body.statements
        if self.reads_overwritten(body.statements, e.tensor, donor):
            self.numbers = before
            return None
        return body.statements

    def reads_overwritten(
        self, statements: Sequence[Statement], tensor: Tensor, donor: Tensor
    ) -> bool:
        """Whether statements that compute a tensor over a donor's memory read the donor after that
        was overwritten, or other elements of it than are written."""
        here = self.place(donor)
        overwritten = False
        for s in statements:
            for named, elements in read_by(s):
                old = named != tensor and isinstance(named, Tensor) and self.place(named) == here
                if old and (overwritten or not elements):
                    return True
            target = written_by(s)
            overwritten = overwritten or isinstance(target, Tensor) and self.place(target) == here
            overwritten = overwritten or target == tensor
        return False

    def dies(self, tensor: Tensor, position: int) -> bool:
        """Whether an array was made here, and no item behind this one reads it."""
        return tensor in self.owned and self.last.get(tensor) == position

    # --- writes that are not simply the whole array

    def store(
        self,
        e: Equation,
        value: Value,
        loops: Sequence[Index],
        outer: tuple[Index, ...],
        simple: bool,
    ) -> None:
        """Fold a value over `loops` into the tensor."""
        target = Array(e.tensor)
        if simple and e.tensor not in self.filled:
            self.owned.discard(e.tensor)
            self.accumulate(e, value)
            return
        if not e.tensor.shape and e.op in ("=", "+"):
            self.add(Step(Apply("+", (target, value)), target))
        elif not e.tensor.shape and e.tensor not in self.memory:
            self.add(Bind(e.tensor, Apply(e.op, (target, value))))
        else:
            if e.tensor not in self.filled and not outer:
                self.fill(e)
            self.fold(e, value, loops)
        self.filled.add(e.tensor)

    def fold(self, e: Equation, value: Value, loops: Sequence[Index]) -> None:
        if e in self.first:
            e = replace(e, op="=")
        unique = is_unique(e.write, loops) and (e.where == 1 or always_in_range(e.write))
        if not unique:
            self.scatter(e, value, loops)
            return
        view = Views(self.array).view(e.write, loops, written=True)
        if e.op == "=" and e.where != 1 and self.writers[e.tensor] > 1:
            body = self.body(loops)
            condition = body.condition(e.where)
            self.add(*body.statements, Store(view, value, condition))
        elif e.op == "=" and isinstance(value, Apply) and value.function == "@":
            self.add(Step(value, view))
        elif e.op == "=":
            self.add(Store(view, value))
        elif not loops and e.op != "+":
            self.add(Store(view, Apply(e.op, (view, value))))
        else:
            if not isinstance(view, Array) and not (isinstance(view, At) and e.op == "+"):
                named = Bind(self.temporary(), view)
                self.add(named)
                view = Array(named.name)
            self.add(Step(Apply(e.op, (view, value)), view))

    def straight(self, e: Equation, body: Expr, loops: tuple[Index, ...]) -> bool:
        """Compute the values of an equation where they belong, step by step; False if that can't
        be."""
        writer = self.body(loops)
        plain = e.where == 1 and (e.op == "=" or e in self.first)
        if not (plain and loops and writer.compound(body) and is_unique(e.write, loops)):
            return False
        if not self.apart(e):
            return False
        if e.tensor not in self.filled:
            self.fill(e)
        view = Views(self.array).view(e.write, loops, written=True)
        to = Destination(self.temporary())
        to.memory = to.value
        writer.share(body)
        writer.into(body, to)
        match writer.statements:
            case [Step(value, out)] if out == to.value:
                self.numbers -= 1
                self.add(Step(value, view))
            case statements:
                self.add(Bind(to.name, view), *statements)
        return True

    def apart(self, e: Equation) -> bool:
        """Whether an equation reads nothing of the memory that it writes."""
        here = self.memory_of(e.tensor)
        return all(
            r.tensor == e.tensor and apart(e.write, r, e.loops)
            for r in e.reads
            if self.memory_of(r.tensor) == here
        )

    def memory_of(self, tensor: Tensor) -> Tensor | str:
        """The array of a tensor, or the vector in which it lies."""
        place = self.places.get(tensor)
        if isinstance(place, Same):
            return self.memory_of(place.tensor)
        return place.name if isinstance(place, Buffer) else tensor

    def scatter(self, e: Equation, value: Value, loops: Sequence[Index]) -> None:
        if not e.reduced and not indices_of(e.body) | indices_of(e.where) >= set(loops):
            value = Spread(value, extents(loops))  # ufunc.at reads too far otherwise
        positions = Views(self.array, e.where).positions(e.write, loops)
        self.add(Scatter("+" if e.op == "=" else e.op, Array(e.tensor), positions, value))


def is_unique(write: Access, loops: Sequence[Index]) -> bool:
    """Whether distinct points of the loops write distinct elements."""
    return scatter_offsets(write, loops) == ()
