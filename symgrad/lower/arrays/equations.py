"""A Program as array statements, one or few for an equation.

    dense1_z[n,o] += dense1_W[i,o]*x[n,i]        becomes        dense1_z = x @ dense1_W
    dense1_z[n,o] += dense1_b[o]                                dense1_z += dense1_b
    dense1_h[n,o] = tanh(dense1_z[n,o])                  dense1_h = np.tanh(dense1_z, out=dense1_z)

An array that was made here and that no later statement reads is overwritten by the next one of its
shape: this is decided by who reads what among the statements, before any text is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sympy import Add, Expr, Function, Integer, Mul, Pow, oo

from ...affine import count, is_indirect
from ...ir import ONE, ZERO, Access, Equation, Index, Loop, Tensor, equations_of, indices_of, reads
from ...scalar import Group, Indicator, atoms_of, multiplied, strong_product, ungrouped, where
from ..kernels import Contraction, contraction
from ..places import Lowered, copy_of
from ..windows import scatter_offsets, window_offsets
from .expressions import Body, Destination, overwritten
from .grammar import (
    Apply,
    Array,
    At,
    Bind,
    Cast,
    Check,
    Computes,
    Filled,
    For,
    Kind,
    Limit,
    LongSum,
    Made,
    Named,
    Number,
    Operation,
    Quiet,
    Reduce,
    Scatter,
    Shaped,
    Slice,
    Spread,
    Statement,
    Step,
    Store,
    Temporary,
    Turned,
    Value,
    When,
    Whole,
    extents,
    memory_of,
    read_by,
    simple,
    written_by,
)
from .products import product
from .sums import cut_axes, loop_order
from .views import Views, always_in_range

_IDENTITY: dict[str, Expr] = {"=": ZERO, "+": ZERO, "*": ONE, "max": -oo, "min": oo}


def array_statements(
    lowered: Lowered, memory: Mapping[Tensor, Tensor] = {}, groups: Mapping[Tensor, str] = {}
) -> tuple[Statement, ...]:
    """The statements of a Program. `memory` are the tensors that lie in arrays which exist before
    (the views of a flat gradient, the weights that are updated in place), and for each the tensor
    by whose name that array is known. `groups` names the groups of the results that are computed
    only where they are asked for."""
    return _Lowering(lowered, memory, groups).run()


class _Lowering:
    def __init__(
        self, lowered: Lowered, memory: Mapping[Tensor, Tensor], groups: Mapping[Tensor, str]
    ) -> None:
        self.groups, self.requests = groups, lowered.requests
        self.program, self.views = lowered.program, lowered.views
        self.checked = lowered.checked
        self.memory = dict(memory)
        items = self.program.items
        self.writer: dict[Tensor, int] = {}  # the last item that writes a tensor
        self.last: dict[Tensor, int] = {}  # the last item that reads it
        for position, item in enumerate(items):
            for e in equations_of([item]):
                self.writer[e.tensor] = position
                self.last.update({r.tensor: position for r in e.reads})
        self.last.update({t: len(items) for t in self.program.results})
        self.writers = Counter(e.tensor for e in self.program.equations)
        self.kept = {  # numbers of the step that the caller keeps, by what replaces them
            new: old
            for old, new in self.program.updates
            if old.dtype == "double" and old in self.memory
        }
        self.statements: list[Statement] = []
        self.numbers = 0
        self.filled: set[Tensor] = set(lowered.begun)
        self.owned: set[Tensor] = set()  # arrays made here, which may be overwritten

    def run(self) -> tuple[Statement, ...]:
        for position, item in enumerate(self.program.items):
            with self.when(self.wanted(item)):
                self.item(item, position)
        for new, old in self.kept.items():
            self.add(Store(Array(old), Array(new)))
        return needed(tuple(self.statements), self.memory)

    def item(self, item: Equation | Loop, position: int) -> None:
        if isinstance(item, Loop):
            for e in equations_of([item]):
                if e.tensor not in self.filled:
                    self.fill(e)
            self.recurrence(item, ())
        else:
            self.equation(item, (), position)
        for t, bound in self.checked.items():
            if self.writer[t] == position:
                self.add(Check(t, bound))

    def wanted(self, item: Equation | Loop) -> tuple[str, ...]:
        """The groups of results for which alone an item runs; () if it always does."""
        results: set[Tensor] = set()
        for e in equations_of([item]):
            number = e.tensor.dtype != "real" and not e.tensor.shape
            if e.tensor not in self.requests or number:
                return ()
            results |= self.requests[e.tensor]
        return tuple(dict.fromkeys(self.groups[t] for t in self.groups if t in results))

    # --- statements in order, and within loops

    def add(self, *statements: Statement) -> None:
        self.statements.extend(statements)

    @contextmanager
    def inner(self) -> Iterator[list[Statement]]:
        """What is added goes to the list that this gives."""
        outside, self.statements = self.statements, []
        yield self.statements
        self.statements = outside

    @contextmanager
    def when(self, groups: tuple[str, ...]) -> Iterator[None]:
        """What is added runs only if one of the groups is asked for; it goes on with the last
        statements under the same condition."""
        if not groups:
            yield
            return
        with self.inner() as statements:
            yield
        if not any(True for _ in simple(statements)):
            return  # views of what is there
        last = self.statements[-1] if self.statements else None
        if isinstance(last, When) and last.groups == groups:
            self.statements.pop()
            statements = [*last.statements, *statements]
        self.add(When(groups, tuple(statements)))

    def recurrence(self, loop: Loop, outer: tuple[Index, ...]) -> None:
        with self.inner() as body:
            always = self.wanted(loop)
            for item in loop.items:
                if isinstance(item, Loop):
                    self.recurrence(item, (*outer, loop.index))
                    continue
                with self.when(() if always else self.wanted(item)):
                    self.equation(item, (*outer, loop.index), -1)
        self.add(For(loop.index, loop.direction, tuple(body)))

    def temporary(self) -> Temporary:
        self.numbers += 1
        return Temporary(self.numbers)

    def array(self, tensor: Tensor) -> Value:
        if tensor in self.kept.values():
            return Cast(Array(tensor), Kind.FLOAT)
        return Array(tensor)

    def place(self, tensor: Tensor) -> Tensor:
        """The tensor by whose name the array is known in which a tensor lies."""
        return self.memory.get(tensor, tensor)

    def body(self, loops: Sequence[Index], guard: Expr = ONE) -> Body:
        return Body(tuple(loops), self.temporary, self.array, guard)

    # --- one equation

    def equation(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        begun = e.tensor in self.filled
        with self.inner() as statements:
            offsets = self.offsets(e)
            if not offsets:
                self.statement(e, outer, position)
            else:
                if not begun and not outer:
                    self.fill(e)
                self.around(e, offsets, outer)
        self.add(Computes(e, begun, tuple(statements)))

    def offsets(self, e: Equation) -> tuple[Index, ...]:
        """The loops over offsets in a window that stand around an equation."""
        if not e.loops or e.tensor in self.views:
            return ()
        short = () if contraction(e) else window_offsets(e)
        return short or scatter_offsets(e.write, e.free) or ()

    def around(self, e: Equation, offsets: Sequence[Index], outer: tuple[Index, ...]) -> None:
        rest = tuple(i for i in e.loops if i not in offsets)
        with self.inner() as body:
            self.statement(replace(e, loops=rest), (*outer, *offsets), -1)
        statements = tuple(body)
        for index in reversed(offsets):
            statements = (For(index, 1, statements),)
        self.add(*statements)

    def statement(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        if not _computes_in_vain(e):
            self.plain_statement(e, outer, position)
            return
        with self.inner() as body:
            self.plain_statement(e, outer, position)
        self.add(Quiet(tuple(body)))

    def plain_statement(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        if e.tensor.shape == () and not e.loops and e.tensor.dtype != "real" and not outer:
            self.number(e)
        elif e.tensor in self.views:
            self.view(e)
        elif (matrices := contraction(e)) and _unique(e.write, e.free):
            self.contract(matrices)
        elif e.reduced:
            self.reduce(e, outer)
        else:
            self.elementwise(e, outer, position)

    def number(self, e: Equation) -> None:
        """A number that depends on the step alone, computed in double."""
        body = self.body(())
        if e.tensor.dtype == "double":
            value: Value = Cast(body.value(e.body), Kind.FLOAT)
        else:
            value = body.integer(e.body)
            value = Cast(value, Kind.INT) if e.body.atoms(Function) else value
        self.add(Bind(e.tensor, value))

    def covers(self, e: Equation) -> bool:
        """Whether the equation writes every element at its own index."""
        w = e.write.indices
        return (
            len(set(w)) == len(w)
            and all(isinstance(i, Index) and i in e.loops for i in w)
            and all(i.extent == extent for i, extent in zip(w, e.tensor.shape, strict=True))
        )

    def view(self, e: Equation) -> None:
        """A name for memory that is there."""
        copy = copy_of(e)
        assert copy is not None
        source, tensor = copy.source, e.tensor
        self.owned.discard(source)
        if tensor in self.memory or self.place(source) == tensor:
            return
        value: Value = Array(source)
        flat = len(source.shape) == 1
        if not copy.empties:
            start, length = -copy.gap, count(tensor.shape)
            value = value if flat else Shaped(value, (Integer(-1),))
            taken = Slice(start, start + length) if tensor.shape else Whole(start)
            value, flat = At(value, (taken,)), True
        one_axis = flat and len(tensor.shape) == 1
        if tensor.shape and not one_axis and tensor.shape != source.shape:
            value = Shaped(value, tensor.shape)
        elif not tensor.shape and source.shape and copy.empties:
            value = Shaped(value, ())
        self.add(Bind(tensor, value))

    def fill(self, e: Equation) -> None:
        """Every element of the tensor at the identity of the op."""
        whole = e.tensor.dtype == "int"
        value = self.identity(e)
        if e.tensor in self.memory:
            self.overwrite(e.tensor, value)
        else:
            kind = Kind.WHOLE if whole else Kind.REAL
            self.add(Bind(e.tensor, Filled(e.tensor.shape, value, kind)))
        self.filled.add(e.tensor)

    def identity(self, e: Equation) -> Value:
        value = _IDENTITY[e.op]
        if value.is_finite:
            return Whole(value)
        return Limit(value > 0) if e.tensor.dtype == "int" else Number(value)

    def overwrite(self, tensor: Tensor, value: Value) -> None:
        """A value in the array in which a tensor lies."""
        self.add(*overwritten(tensor, Array(self.place(tensor)), value))

    def write(self, tensor: Tensor, value: Operation) -> None:
        """The same, by the operation that gives the value."""
        here = self.place(tensor)
        self.add(Step(value, Array(here), None if here == tensor else tensor))

    # --- contractions

    def contract(self, k: Contraction) -> None:
        e = k.equation
        found = product(k, self.read)
        order = found.loops
        whole = self.covers(e)
        straight = whole and e.write.indices == order
        factor = None if k.coefficient == 1 else self.body(()).real(k.coefficient)
        if not whole:
            if e.tensor not in self.filled:
                self.fill(e)
            self.fold(e, found.value(factor), order)
            return
        first, placed = e.tensor not in self.filled, e.tensor in self.memory
        if first and placed and straight and found.apart:
            self.write(e.tensor, Apply("@", (found.left, found.right)))
            if factor is not None:
                out = Array(e.tensor)
                self.add(Step(Apply("*", (out, factor)), out))
            self.filled.add(e.tensor)
            return
        if first and not placed and straight:
            self.owned.add(e.tensor)
        value = found.value(factor)
        if not straight:
            value = Turned(value, tuple(order.index(i) for i in e.write.indices))
        self.accumulate(e, value)

    def accumulate(self, e: Equation, value: Value) -> None:
        """A value of the whole shape: added to what there is, or the first one."""
        if e.tensor in self.filled:
            target = Array(e.tensor)
            self.add(Step(Apply("+", (target, value)), target))
        elif e.tensor in self.memory:
            self.overwrite(e.tensor, value)
        else:
            source = memory_of(value)  # which may be written again, as may this
            if isinstance(source, Tensor) and source.dtype == "real":
                value = Made(value, Kind.REAL) if e.tensor.shape else At(value, ())
            self.add(Bind(e.tensor, value))
        self.filled.add(e.tensor)

    def read(self, access: Access, loops: Sequence[Index]) -> Value:
        return Views(self.array).view(access, loops)

    # --- reductions

    def reduce(self, e: Equation, outer: tuple[Index, ...]) -> None:
        loops = loop_order(e)
        free = [i for i in loops if i in e.free]
        body, whole = e.body, e.tensor.dtype == "int"
        if e.where != 1 and not whole:
            body = where(e.where, body, _IDENTITY[e.op])
        scale: Expr = ONE
        if e.op in ("=", "+") and e.where == 1 and not whole:
            scale, body = split_scale(body)
        each = self.full_whole(e, loops) if whole else self.full_value(body, loops, e.where)
        axes = tuple(loops.index(i) for i in loops if i in e.reduced)
        initial = self.identity(e) if e.op in ("max", "min") else None
        cut = cut_axes(e)
        value: Value = Reduce(e.op, each, axes if free else None, initial)
        value = LongSum(each, *cut) if cut else value
        simple = self.covers(e) and not outer
        target = list(e.write.indices) if simple else free
        fresh = e.tensor in self.memory and e.tensor not in self.filled
        if simple and fresh and target == free and free and scale == 1:
            assert isinstance(value, Operation)
            self.write(e.tensor, value)
            self.filled.add(e.tensor)
            return
        if scale != 1:
            inverse = 1 / scale
            op, factor = ("/", inverse) if inverse.is_Symbol else ("*", scale)
            value = Apply(op, (value, self.body(()).real(factor)))
        if simple and target != free:
            value = Turned(value, tuple(free.index(i) for i in e.write.indices))
            free = target
        self.store(e, value, free, outer, simple)

    def whole_value(self, e: Equation, loops: Sequence[Index]) -> Value:
        """The value of an equation of whole numbers, the identity of its op where its condition
        does not hold; it may lack axes of loops that it does not depend on."""
        body = self.body(loops, e.where)
        value = body.integer(e.body)
        if e.where != 1:
            return Apply(where, (body.condition(e.where), value, self.identity(e)))
        return value

    def full_whole(self, e: Equation, loops: Sequence[Index]) -> Value:
        """The same as an array of the full shape."""
        value = self.whole_value(e, loops)
        full = indices_of(e.body) & set(loops) == set(loops) and e.where == 1
        return value if full or not loops else Spread(value, extents(loops))

    def full_value(self, expr: Expr, loops: Sequence[Index], guard: Expr) -> Value:
        """The value of an expression as an array of the full shape."""
        body = self.body(loops, guard)
        if isinstance(expr, Access) and body.full(expr):
            return body.value(expr)
        made = Destination(self.temporary())
        body.into(expr, made)
        self.add(*body.statements)
        return made.value

    # --- element by element

    def elementwise(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        order = [i for i in e.write.indices if i in e.loops] if self.covers(e) else list(e.loops)
        loops = tuple(order + [i for i in e.loops if i not in order])
        body = e.body if e.where == 1 else where(e.where, e.body, _IDENTITY[e.op])
        direct = self.covers(e) and not outer and e.tensor not in self.filled
        if direct and e.tensor.dtype == "real" and loops:
            self.direct(e, body, loops, position)
            return
        writer = self.body(loops, e.where)
        simple = self.covers(e) and not outer
        apart = e.op == "+" and e.tensor in self.filled and e.where == 1 and loops
        if e.tensor.dtype == "int":
            value = self.whole_value(e, loops)
            if simple and e.tensor not in self.filled:
                value = self.full_whole(e, loops)
                fresh = isinstance(value, (Apply, Cast)) or not loops
                value = value if fresh else Made(value, Kind.WHOLE)
            self.store(e, value, loops, outer, simple)
            return
        if apart and not is_indirect(e.write) and not outer:
            for term in Add.make_args(ungrouped(body)):
                steps = writer.full(term) or not term.args
                value = writer.other(term) if steps else writer.real(term)
                self.add(*writer.statements)
                writer.statements.clear()
                self.store(e, value, loops, outer, simple)
            return
        value = writer.other(body) if loops and writer.compound(body) else writer.real(body)
        self.add(*writer.statements)
        self.store(e, value, loops, outer, simple)

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
        made = None
        for tensor in operands:
            if not self.dies(tensor, position) or tensor.shape != e.tensor.shape:
                continue
            made = self.attempt(e, body, loops, Destination(e.tensor, Array(tensor), tensor))
            if made is not None:
                self.owned.discard(tensor)
                break
        if made is None:
            made = self.attempt(e, body, loops, Destination(e.tensor))
        self.add(*made or [])
        self.owned.add(e.tensor)

    def attempt(
        self, e: Equation, expr: Expr, loops: tuple[Index, ...], to: Destination
    ) -> list[Statement] | None:
        """The statements; None if they would read the donor after its memory was overwritten, or
        other elements of it than are written."""
        before, donor = self.numbers, to.donor
        body = self.body(loops, e.where)
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
        unique = _unique(e.write, loops) and (e.where == 1 or always_in_range(e.write))
        if not unique:
            self.scatter(e, value, loops)
            return
        view = Views(self.array).view(e.write, loops, written=True)
        if e.op == "=" and e.where != 1 and self.writers[e.tensor] > 1:
            body = self.body(loops)
            condition = body.condition(e.where)
            self.add(*body.statements, Store(view, value, condition))
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

    def scatter(self, e: Equation, value: Value, loops: Sequence[Index]) -> None:
        if not e.reduced and not indices_of(e.body) | indices_of(e.where) >= set(loops):
            value = Spread(value, extents(loops))  # ufunc.at reads too far otherwise
        positions = Views(self.array, e.where).positions(e.write, loops)
        self.add(Scatter("+" if e.op == "=" else e.op, Array(e.tensor), positions, value))


def needed(statements: tuple[Statement, ...], placed: Collection[Tensor]) -> tuple[Statement, ...]:
    """The statements without names of placed tensors that nobody uses but the statement that
    overwrites the array there."""
    uses: Counter[Named] = Counter()
    for s in simple(statements):
        uses.update(named for named, _ in read_by(s))
        target = written_by(s)
        if target is not None:
            uses[target] += 1
    first: dict[Named, Array] = {}

    def visit(s: Statement) -> list[Statement]:
        match s:
            case Bind(name, Array() as array) if uses[name] <= 1 and name in placed:
                first[name] = array
                return []
            case Store(Array(name), value) if name in first:
                return [Store(first[name], value)]
            case Step(value, out, name) if name is not None and name in placed and not uses[name]:
                return [Step(value, out)]
            case For(index, direction, inner):
                return [For(index, direction, each(inner))]
            case Quiet(inner):
                return [Quiet(each(inner))]
            case When(groups, inner):
                return [When(groups, each(inner))]
            case Computes(e, begun, inner):
                return [Computes(e, begun, each(inner))]
        return [s]

    def each(inner: Sequence[Statement]) -> tuple[Statement, ...]:
        return tuple(made for s in inner for made in visit(s))

    return each(statements)


def split_scale(body: Expr) -> tuple[Expr, Expr]:
    """The factor of a sum's body that no loop changes, and the rest."""
    parts = multiplied(body)
    return Mul(*(f for f in parts if not indices_of(f))), Mul(*(f for f in parts if indices_of(f)))


def _unique(write: Access, loops: Sequence[Index]) -> bool:
    """Whether distinct points of the loops write distinct elements."""
    return scatter_offsets(write, loops) == ()


def _computes_in_vain(e: Equation) -> bool:
    """Whether a function or a quotient is computed also where a condition does not hold, or where 0
    stands before what it gives: whole arrays have no branches."""
    branches = [branch for node in atoms_of(e.body, where) for branch in node.args[1:]]
    branches += [e.body] if e.where != 1 and e.reduced or e.body.has(strong_product) else []
    return any(
        node.exp.is_number and not (node.exp.is_Integer and node.exp > 0)
        if isinstance(node, Pow)
        else not isinstance(node, (Group, Indicator, where))
        for branch in branches
        for node in branch.atoms(Function, Pow)
    )
