"""What a legal Plan is: a list of rules, each with its error message.

`verify_plan` takes a Plan and returns it unchanged, or raises `IllegalPlan` with one line that
names the tensor. Every element is written before it is read, or is the caller's; every result is
complete; nothing is read after others were written over it; parallel loops do not meet. With

    h[n,o] = tanh(z[n,o])        h and z both at 0 of the workspace
    y[n] += h[n,o]*z[n,o]

it says "reads z, over which h was written". Memory is looked at for two choices of the sizes, small
and large: as offsets are sums of products of sizes, what is apart for both is apart in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sympy import Expr

from ..affine import NotAffine, count, determined
from ..ir import Access, Equation, Index, Size, Tensor, all_reads, indices_of
from . import plan
from .iterations import meets, read_by_items
from .plan import (
    Assign,
    Blocks,
    Buffer,
    Check,
    Fill,
    Fold,
    If,
    Item,
    Kernel,
    Let,
    Local,
    Loop,
    Nest,
    Number,
    Plan,
    Product,
    Reduce,
    Register,
    Same,
    Scalar,
    Steps,
    Store,
    When,
    statements,
    written,
)

SIZES = ((3, 2, 5), (1009, 997, 1013))
Span = tuple[str, int, int]


class IllegalPlan(ValueError):
    """A Plan breaks a rule."""


def verify_plan(made: Plan, whole: int = 1) -> Plan:
    """Check every rule below; return the Plan itself. A whole number takes `whole` elements of the
    workspace."""
    for numbers in SIZES:
        _Verifier(made, numbers, whole).run()
    return made


@dataclass(frozen=True, slots=True)
class _Write:
    """A write of a tensor: its element, and the loops around it; `adds` says that it needs what was
    there, `certain` that it happens at each point of the loops."""

    write: Access
    loops: tuple[Index, ...]
    adds: bool
    certain: bool = True


@dataclass
class _Memory:
    """What was written, and over what."""

    begun: set[Tensor] = field(default_factory=set)
    dead: dict[Tensor, Tensor] = field(default_factory=dict)  # a tensor, and what lies over it
    done: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


class _Verifier:
    def __init__(self, made: Plan, numbers: tuple[int, ...], whole: int) -> None:
        self.plan, self.whole = made, whole
        self.sizes = {
            s: numbers[k % len(numbers)] for k, s in enumerate(sorted(_sizes(made), key=str))
        }
        self.inputs = frozenset(made.program.inputs)
        self.old = frozenset(old for old, _ in made.program.updates)
        self.memory = _Memory()
        self.extents: dict[Expr, int] = {}
        self.spans = {t: s for t in made.places if (s := self.span(t)) is not None}
        self.over = self.overlaps()
        self.second = self.views() - self.inputs
        self.inputs |= self.second

    def run(self) -> None:
        self.inside_workspace()
        for kernel in self.plan.kernels:
            self.kernel(kernel, ())
        for t in self.plan.program.outputs:
            span = self.spans.get(t)
            if span is not None and span[0] != "workspace" and t not in self.inputs:
                self.read(t, "the end")

    def error(self, message: str) -> IllegalPlan:
        return IllegalPlan(f"{self.plan.name}: {message}")

    # --- places

    def number(self, expr: Expr) -> int:
        found = self.extents.get(expr)
        if found is None:
            found = self.extents[expr] = int(expr.xreplace(self.sizes))
        return found

    def holder(self, tensor: Tensor) -> Tensor:
        place = self.plan.places.get(tensor)
        return place.tensor if isinstance(place, Same) else tensor

    def span(self, tensor: Tensor) -> Span | None:
        """Where a tensor lies, in elements."""
        place = self.plan.places[self.holder(tensor)]
        if not isinstance(place, Buffer):
            return None
        width = self.whole if tensor.dtype == "int" and place.name == "workspace" else 1
        start = self.number(place.offset)
        return place.name, start, start + width * self.number(count(tensor.shape))

    def overlaps(self) -> dict[Tensor, list[Tensor]]:
        """The other tensors in whose memory each lies."""
        found: dict[Tensor, list[Tensor]] = {}
        by_start = sorted(self.spans.items(), key=lambda item: item[1])
        open_: list[tuple[Tensor, Span]] = []
        for tensor, (name, start, stop) in by_start:
            open_ = [(t, s) for t, s in open_ if s[0] == name and s[2] > start]
            if stop > start:
                for other, _ in open_:
                    found.setdefault(tensor, []).append(other)
                    found.setdefault(other, []).append(tensor)
                open_.append((tensor, (name, start, stop)))
        return found

    def views(self) -> frozenset[Tensor]:
        """The second names of inputs, and of ranges of them: what lies there and nobody writes."""
        lent: dict[str, list[tuple[int, int]]] = {}
        for t in self.inputs & self.spans.keys():
            name, start, stop = self.spans[t]
            lent.setdefault(name, []).append((start, stop))
        made = set(written(self.plan.kernels))
        return frozenset(
            t
            for t, span in self.spans.items()
            if span[0] != "workspace" and t not in made and _covered(span, lent.get(span[0], ()))
        )

    def inside_workspace(self) -> None:
        end = self.number(self.plan.workspace)
        for tensor, (name, start, stop) in self.spans.items():
            if start < 0 or name == "workspace" and stop > end:
                raise IllegalPlan(f"{tensor} lies at {start} … {stop} of {end} in {name}")

    # --- what is read and written, in order

    def kernel(self, kernel: Kernel, outer: tuple[Index, ...]) -> None:
        if isinstance(kernel, Steps):
            if kernel.sum is not None:
                self.read(kernel.sum.total, "a long sum")
                self.store(kernel.sum.part)
                self.store(kernel.sum.lost)
            for inner in kernel.kernels:  # a step may read what an earlier one wrote
                self.memory.begun |= {w.write.tensor for w in _later(inner)}
            for inner in kernel.kernels:
                self.kernel(inner, (*outer, kernel.index))
        elif isinstance(kernel, (When, plan.Flushed)):
            for inner in kernel.kernels:
                self.kernel(inner, outer)
        elif isinstance(kernel, Nest):
            self.nest(kernel, outer)
        elif isinstance(kernel, Product):
            self.product(kernel, outer)
        elif isinstance(kernel, Number):
            for r in kernel.equation.reads:
                self.read(r.tensor, str(kernel.equation.write))
            self.memory.begun.add(kernel.equation.tensor)
        elif isinstance(kernel, (Check, Store)):
            self.read(kernel.tensor, "a check" if isinstance(kernel, Check) else "the end")

    def read(self, tensor: Tensor, what: str) -> None:
        memory = self.memory
        if tensor in memory.dead:
            raise self.error(
                f"{what} reads {tensor.name}, over which {memory.dead[tensor].name} was written"
            )
        if tensor in self.inputs or tensor in memory.begun:
            return
        span = self.spans.get(tensor)
        place = self.plan.places.get(tensor)
        if span is not None and span[0] != "workspace" and self.is_done(span):
            return
        if place is None and span is None:
            raise self.error(f"{what} reads {tensor.name}, which has no place")
        raise self.error(f"{what} reads {tensor.name} before it is written")

    def is_done(self, span: Span) -> bool:
        """Whether all of a range of the caller's was written, under whatever names."""
        return _covered(span, self.memory.done.get(span[0], ()))

    def write(self, w: _Write, what: str) -> None:
        tensor, memory = w.write.tensor, self.memory
        if self.plan.places.get(tensor) is None:
            raise self.error(f"{what} writes {tensor.name}, which has no place")
        if tensor not in memory.begun:
            if w.adds and not (tensor in self.spans and self.is_done(self.spans[tensor])):
                raise self.error(f"{what} adds to {tensor.name}, which is not set")
            if not w.adds and not self.covers(w):
                raise self.error(f"{what} leaves out elements of {tensor.name}")
        if tensor in self.inputs and tensor not in self.old:
            raise self.error(f"{what} writes the input {tensor.name}")
        self.store(tensor)

    def store(self, tensor: Tensor) -> None:
        """Note that a tensor has values, and that what its memory held is gone."""
        memory, span = self.memory, self.spans.get(tensor)
        memory.begun.add(tensor)
        if span is None:
            return
        memory.dead.pop(tensor, None)
        if span[0] != "workspace":
            memory.done.setdefault(span[0], []).append(span[1:])
        if tensor in self.inputs:  # it has its new value now
            memory.dead[tensor] = tensor
        for other in self.over.get(tensor, ()):
            if other in self.second and self.spans[other] == span:
                continue  # it may be a second name of what is written now
            if span[0] == "workspace" or other in self.inputs:
                memory.dead[other] = tensor
                memory.begun.discard(other)

    def covers(self, w: _Write) -> bool:
        """Whether a write at all points of its loops writes all elements."""
        if not w.certain:
            return False
        if not w.write.indices or not isinstance(
            self.plan.places.get(w.write.tensor), (Buffer, Same)
        ):
            return True
        used = indices_of(w.write)
        points = 1
        for index in w.loops:
            points *= self.number(index.extent) if index in used else 1
        try:
            named = used <= determined(w.write)
        except NotAffine:
            return False
        return named and points == self.number(count(w.write.tensor.shape))

    def product(self, kernel: Product, outer: tuple[Index, ...]) -> None:
        what = str(kernel.equation.write)
        left, right, write = kernel.operands
        start = kernel.start.operand
        for operand in (left, right, *((start,) if start is not None else ())):
            self.read(operand.tensor, what)
        for operand in (left, right):
            same = self.holder(write.tensor) == self.holder(operand.tensor)
            if same and _in_other_steps(write.access, operand.access, kernel.equation):
                continue
            if same or write.tensor in self.over.get(operand.tensor, ()):
                raise self.error(f"{what} is written over {operand.tensor.name}")
        loops = (*outer, *kernel.outer, *kernel.equation.loops)
        adds = start is not None and start.tensor == write.tensor
        self.write(_Write(write.access, tuple(dict.fromkeys(loops)), adds), what)

    # --- nests

    def nest(self, nest: Nest, outer: tuple[Index, ...]) -> None:
        own: set[Tensor] = set()
        for let in nest.uniform:
            self.reads(let.value, own, str(let.symbol))
        before = dict(self.memory.dead)
        self.items(nest.items, outer, own)
        self.replaced(nest, before)

    def items(self, items: Iterable[Item], outer: tuple[Index, ...], own: set[Tensor]) -> None:
        for item in items:
            if isinstance(item, Loop):
                if item.over.kind == "parallel":
                    meeting = meets(item, self.plan.places, self.holder)
                    if meeting:
                        raise self.error(meeting)
                self.items(item.items, (*outer, item.over.index), own)
            elif isinstance(item, (Blocks, If)):
                self.items(item.items, outer, own)
            else:
                self.statement(item, outer, own)

    def statement(self, s: plan.Statement, outer: tuple[Index, ...], own: set[Tensor]) -> None:
        if isinstance(s, Let):
            self.reads(s.value, own, str(s.symbol))
        elif isinstance(s, Local):
            own.add(s.tensor)
        elif isinstance(s, Fill):
            self.write(_Write(s.write, outer, False), f"filling {s.write.tensor.name}")
        elif isinstance(s, Reduce):
            self.reads(s.value, own, str(s.total))
            self.reads(s.where, own, str(s.total))
            own.add(s.total.tensor)
        else:
            what = str(s.write)
            self.reads(s.value, own, what)
            self.reads(s.where, own, what)
            for r in all_reads(*s.write.indices):
                self.read(r.tensor, what)
            adds = isinstance(s, Fold)
            if s.write.tensor not in own:
                w = _Write(s.write, outer, adds, s.where == 1)
                if isinstance(self.plan.places.get(s.write.tensor), (Register, Scalar)):
                    self.memory.begun.add(s.write.tensor)
                else:
                    self.write(w, what)

    def reads(self, expr: Expr, own: set[Tensor], what: str) -> None:
        for r in all_reads(expr):
            if r.tensor not in own:
                self.read(r.tensor, what)

    def replaced(self, nest: Nest, before: dict[Tensor, Tensor]) -> None:
        """An old value that the nest writes over is read only where its new one is written."""
        lost = {t: by for t, by in self.memory.dead.items() if t not in before and t in self.inputs}
        if not lost:
            return
        writes = {
            s.write.tensor: s.write
            for s in statements(nest.items)
            if isinstance(s, (Assign, Fold, Fill))
        }
        for access in _read_by(nest):
            by = lost.get(access.tensor)
            if by is not None and by in writes and access.indices != writes[by].indices:
                raise self.error(
                    f"{writes[by]} is written over {access.tensor.name}, of which {access} is read"
                )


def _covered(span: Span, parts: Iterable[tuple[int, int]]) -> bool:
    """Whether ranges of a buffer have no gap in a range."""
    at = span[1]
    for start, stop in sorted(parts):
        if start <= at:
            at = max(at, stop)
    return at >= span[2]


def _in_other_steps(a: Access, b: Access, e: Equation) -> bool:
    """Whether elements of one tensor differ in a position that the loops of an equation leave as it
    is: those of a step, and of the step before."""
    inner = set(e.loops)
    pairs = zip(a.indices, b.indices, strict=True)
    gaps = [p - q for p, q in pairs if not inner & (indices_of(p) | indices_of(q))]
    return any(gap.is_Integer and gap != 0 for gap in gaps)


def _read_by(nest: Nest) -> Iterator[Access]:
    for let in nest.uniform:
        yield from all_reads(let.value)
    yield from read_by_items(nest.items)


def _later(kernel: Kernel) -> Iterator[_Write]:
    """The writes of a kernel in a recurrence, which an earlier step has made."""
    if isinstance(kernel, Nest):
        for s in statements(kernel.items):
            if isinstance(s, Assign):
                yield _Write(s.write, (), False)
    elif isinstance(kernel, Product):
        yield _Write(kernel.operands[2].access, (), False)
    for inner in plan.inside(kernel):
        yield from _later(inner)


def _sizes(made: Plan) -> set[Size]:
    found: set[Size] = set(made.workspace.atoms(Size))
    for t, place in made.places.items():
        for x in (*t.shape, *((place.offset,) if isinstance(place, Buffer) else ())):
            found |= x.atoms(Size)
    for e in _equations(made):
        for i in e.loops:
            found |= i.extent.atoms(Size)
    return found


def _equations(made: Plan) -> Iterator[Equation]:
    for kernel in made.kernels:
        yield from plan.equations_of_kernel(kernel)
