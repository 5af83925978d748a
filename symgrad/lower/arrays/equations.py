"""A Program as array statements, one or few for an equation.

    dense1_z[n,o] += dense1_W[i,o]*x[n,i]        becomes        dense1_z = x @ dense1_W
    dense1_z[n,o] += dense1_b[o]                                dense1_z += dense1_b
    dense1_h[n,o] = tanh(dense1_z[n,o])                  dense1_h = np.tanh(dense1_z, out=dense1_z)

An array that was made here and that no later statement reads is overwritten by the next one of its
shape: this is decided by who reads what among the statements, before any text is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from sympy import Add, Expr, Function, Integer, Mul, Pow

from ...affine import count, is_indirect
from ...ir import ONE, Access, Equation, Index, Loop, Tensor, equations_of, indices_of, reads
from ...scalar import Group, Indicator, atoms_of, multiplied, strong_product, ungrouped, where
from .. import plan
from ..kernels import Contraction, contraction
from ..outline import memory_of, outlined, with_pieces
from ..places import Lowered, copy_of
from ..plan import Arrays, Buffer, Check, Kernel, Own, Plan, Scalar, Steps, When
from ..walks import inside
from ..windows import scatter_offsets, window_offsets
from .ages import Aged
from .expressions import Destination
from .forms import with_forms
from .grammar import (
    Apply,
    Array,
    At,
    Bind,
    Cast,
    For,
    Kind,
    LongSum,
    Made,
    Operation,
    Quiet,
    Reduce,
    Shaped,
    Slice,
    Spread,
    Step,
    Turned,
    Value,
    Whole,
)
from .kept import kept_windows
from .needed import needed
from .products import arranged, parted, product, vectors
from .steps import step_values
from .sums import cut_axes, loop_order
from .values import in_python, selected
from .walks import extents, turned
from .writes import IDENTITY, Writes, is_unique


def in_arrays(
    name: str,
    lowered: Lowered,
    memory: Mapping[Tensor, Tensor] = {},
    groups: Mapping[Tensor, str] = {},
) -> Plan:
    """The Plan of a located Program. `memory` are the tensors that lie in arrays which exist before
    (the views of a flat gradient, the weights that are updated in place), and for each the tensor
    by whose name that array is known. `groups` names the groups of the results that are computed
    only where they are asked for."""
    aged = Aged(lowered := kept_windows(step_values(lowered)))
    theirs = {aged.tensor(t): aged.tensor(own) for t, own in memory.items()}
    made = _Lowering(aged.lowered, theirs, aged.keys(groups))
    kernels = with_forms(aged.back(made.run()))
    places = {aged.back(t): aged.back(place) for t, place in made.places.items()}
    for t in lowered.program.inputs:
        places.setdefault(t, Own() if t.role == "random" else Buffer(t.name))
    kernels = outlined(kernels, partial(memory_of, places=places), _lines, _given)
    kernels = with_pieces(kernels, places)
    return Plan(name, lowered.program, places, kernels, views=lowered.sources)


def _lines(kernel: Kernel) -> int:
    """About how many lines a kernel takes: its equations and statements."""
    if isinstance(kernel, Arrays):
        return len(kernel.equations) + len(kernel.statements)
    return 1 + sum(map(_lines, inside(kernel)))


def _given(tensors: int) -> int:
    """About how many lines the tensors of a call take: few, as those of a layer go as one."""
    return tensors // 8


class _Lowering(Writes):
    def __init__(
        self, lowered: Lowered, memory: Mapping[Tensor, Tensor], groups: Mapping[Tensor, str]
    ) -> None:
        super().__init__(lowered, memory)
        self.groups, self.requests = groups, lowered.requests
        self.views, self.checked = lowered.views, lowered.checked
        self.writer: dict[Tensor, int] = {}  # the last item that writes a tensor
        for position, item in enumerate(self.program.items):
            self.writer.update({e.tensor: position for e in equations_of([item])})

    def run(self) -> tuple[Kernel, ...]:
        kernels: list[Kernel] = []
        for position, item in enumerate(self.program.items):
            _add(kernels, self.wanted(item), self.item(item, position))
        kernels += [plan.Store(new, old) for old, new in self.kept.items()]
        return needed(tuple(kernels), self.memory)

    def item(self, item: Equation | Loop, position: int) -> list[Kernel]:
        if isinstance(item, Loop):
            with self.inner() as statements:
                for e in equations_of([item]):
                    if e.tensor not in self.filled:
                        self.fill(e)
            made: list[Kernel] = [Arrays(tuple(statements))] if statements else []
            made.append(self.recurrence(item, ()))
        else:
            made = [self.equation(item, (), position)]
        bounds = self.checked.items()
        return made + [Check(t, bound) for t, bound in bounds if self.writer[t] == position]

    def wanted(self, item: Equation | Loop) -> tuple[str, ...]:
        """The groups of results for which alone an item runs; () if it always does."""
        results: set[Tensor] = set()
        for e in equations_of([item]):
            number = e.tensor.dtype != "real" and not e.tensor.shape
            if e.tensor not in self.requests or number:
                return ()
            results |= self.requests[e.tensor]
        return tuple(dict.fromkeys(self.groups[t] for t in self.groups if t in results))

    def recurrence(self, loop: Loop, outer: tuple[Index, ...]) -> Steps:
        kernels: list[Kernel] = []
        inner = (*outer, loop.index)
        always = self.wanted(loop)
        known = 0  # after how many it is known whether a step does anything
        for k, item in enumerate(loop.items):
            if isinstance(item, Loop):
                kernels.append(self.recurrence(item, inner))
            else:
                groups = () if always else self.wanted(item)
                _add(kernels, groups, [self.equation(item, inner, -1)])
            known = len(kernels) if k + 1 == loop.before else known
        if loop.running is not None:
            rest = plan.Rest(loop.running.tensor, loop.running.indices, loop.before > 0)
            kernels.insert(known, rest)
        return Steps(loop.index, loop.direction, tuple(kernels))

    # --- one equation

    def equation(self, e: Equation, outer: tuple[Index, ...], position: int) -> Arrays:
        adds = e.tensor in self.filled
        with self.inner() as statements:
            offsets = self.offsets(e)
            if not offsets:
                self.statement(e, outer, position)
            else:
                if e.tensor not in self.filled and not outer:
                    self.fill(e)
                self.around(e, offsets, outer)
        return Arrays(tuple(statements), (e,), adds)

    def offsets(self, e: Equation) -> tuple[Index, ...]:
        """The loops over offsets in a window that stand around an equation."""
        if not e.loops or e.tensor in self.views:
            return ()
        short = () if contraction(e) else window_offsets(e)
        return short or scatter_offsets(e.write, e.free) or ()

    def around(self, e: Equation, offsets: Sequence[Index], outer: tuple[Index, ...]) -> None:
        rest = tuple(i for i in e.loops if i not in offsets)
        op = "=" if e in self.first and not {*offsets} & {*e.reduced} else e.op
        with self.inner() as body:
            self.statement(replace(e, loops=rest, op=op), (*outer, *offsets), -1)
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
        elif (made := contraction(e) or vectors(e, self.orders)) and is_unique(e.write, e.free):
            self.contract(made)
        elif e.reduced:
            self.reduce(e, outer)
        else:
            self.elementwise(e, outer, position)

    def number(self, e: Equation) -> None:
        """A number that depends on the step alone, computed in double."""
        body = self.body(())
        self.places.setdefault(e.tensor, Scalar())
        if e.tensor.dtype == "double":
            value: Value = in_python(body.value(e.body))
        else:
            value = body.integer(e.body)
            value = Cast(value, Kind.INT) if e.body.atoms(Function) else value
        self.add(Bind(e.tensor, value))

    def view(self, e: Equation) -> None:
        """A name for memory that is there."""
        copy = copy_of(e)
        assert copy is not None
        source, tensor = copy.source, e.tensor
        self.owned.discard(source)
        if tensor in self.memory or self.place(source) == tensor:
            return
        self.lies(tensor, source)
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

    # --- contractions

    def contract(self, k: Contraction) -> None:
        e = k.equation
        if (part := parted(k, self.windows)) is not None:
            found = product(part, self.read).summed()
        else:
            found = product(arranged(k, self.orders), self.read, self.orders.get(e.tensor, ()))
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
            self.write(e.tensor, found.made)
            self.filled.add(e.tensor)
        else:
            self.owned |= {e.tensor} if first and not placed and straight else set()
            axes = tuple(e.write.indices.index(i) for i in order)
            value = found.value(None if first else factor)
            value = turned(value, tuple(order.index(i) for i in e.write.indices))
            self.accumulate(e, value, axes if axes == self.orders.get(e.tensor) else ())
        if factor is not None and first:
            self.add(Step(Apply("*", (Array(e.tensor), factor)), Array(e.tensor)))

    # --- reductions

    def reduce(self, e: Equation, outer: tuple[Index, ...]) -> None:
        loops = loop_order(e)
        free = [i for i in loops if i in e.free]
        body, whole = e.body, e.tensor.dtype == "int"
        if e.where != 1 and not whole:
            body = where(e.where, body, IDENTITY[e.op])
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
            return selected(body.condition(e.where), value, self.identity(e))
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
        body.share(expr)
        made = Destination(self.temporary())
        body.into(expr, made)
        self.add(*body.statements)
        return made.value

    # --- element by element

    def elementwise(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        order = [i for i in e.write.indices if i in e.loops] if self.covers(e) else list(e.loops)
        loops = tuple(order + [i for i in e.loops if i not in order])
        body = e.body if e.where == 1 else where(e.where, e.body, IDENTITY[e.op])
        simple = self.covers(e) and not outer
        if simple and e.tensor not in self.filled and e.tensor.dtype == "real" and loops:
            self.direct(e, body, loops, position)
            return
        writer = self.body(loops, e.where)
        added = e.op == "+" and e not in self.first  # in which case it is written
        apart = added and e.tensor in self.filled and e.where == 1 and loops
        if e.tensor.dtype == "int":
            value = self.whole_value(e, loops)
            if simple and e.tensor not in self.filled:
                value = self.full_whole(e, loops)
                fresh = isinstance(value, (Apply, Cast)) or not loops
                value = value if fresh else Made(value, Kind.WHOLE)
            self.store(e, value, loops, outer, simple)
            return
        if not simple and self.straight(e, body, loops):
            return
        writer.share(body)
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


def _add(kernels: list[Kernel], groups: tuple[str, ...], more: list[Kernel]) -> None:
    """Kernels that run only if one of the groups is asked for, if there are any; they go on with
    the last ones under the same condition."""
    if not groups:
        kernels += more
        return
    if not any(k.statements if isinstance(k, Arrays) else True for k in more):
        return  # views of what is there
    last = kernels[-1] if kernels else None
    if isinstance(last, When) and last.groups == groups:
        more = [*last.kernels, *more]
        kernels.pop()
    kernels.append(When(groups, tuple(more)))


def split_scale(body: Expr) -> tuple[Expr, Expr]:
    """The factor of a sum's body that no loop changes, and the rest."""
    parts = multiplied(body)
    return Mul(*(f for f in parts if not indices_of(f))), Mul(*(f for f in parts if indices_of(f)))


def _computes_in_vain(e: Equation) -> bool:
    """Whether a function or a quotient is computed also where a condition does not hold, or where 0
    stands before what it gives: whole arrays have no branches."""
    branches = [branch for node in atoms_of(e.body, where) for branch in node.args[1:]]
    chosen = e.where != 1 and (e.reduced or reads(e.where))
    branches += [e.body] if chosen or e.body.has(strong_product) else []
    return any(
        node.exp.is_number and not (node.exp.is_Integer and node.exp > 0)
        if isinstance(node, Pow)
        else not isinstance(node, (Group, Indicator, where))
        for branch in branches
        for node in branch.atoms(Function, Pow)
    )
