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

import itertools
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sympy import Expr

from ..affine import NotAffine, coefficients, count, determined, is_affine
from ..ir import Access, Equation, Index, Tensor, all_reads, indices_of
from . import nested, plan
from .arrays.verify import verify_arrays
from .divided import divided
from .iterations import meets, parts_meet, read_by_items
from .nested import Assign, Blocks, Fill, Fold, If, Item, Let, Local, Loop, Reduce
from .plan import (
    Arrays,
    Buffer,
    Call,
    Check,
    Draw,
    Group,
    Kernel,
    Nest,
    Number,
    Own,
    Parallel,
    Plan,
    Private,
    Product,
    Region,
    Register,
    Rest,
    Same,
    Scalar,
    Steps,
    Store,
    Tiled,
    When,
)
from .verify_calls import verify_call
from .verify_groups import verify_group
from .verify_regions import verify_region
from .verify_tiles import verify_tiled
from .walks import every_kernel, inside, statements, used
from .written import IllegalPlan, Written, buffer_of

SIZES = ((3, 2, 5), (1009, 997, 1013))


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


class _Verifier(Written):
    def run(self) -> None:
        self.inside_workspace()
        for kernel in self.plan.kernels:
            self.kernel(kernel, ())
        for t in self.plan.program.outputs:
            place = self.plan.places.get(self.holder(t))
            own = isinstance(place, Own) or t in self.spans and buffer_of(self.spans[t]) is not None
            if own and t not in self.inputs:
                self.received(t)
        for old, new in self.plan.program.updates:
            if old == new or old in self.stored or self.dead.get(old) == old:
                continue
            span = self.spans.get(old)
            if span is None or span != self.spans.get(new) or self.is_forgotten(new):
                raise self.error(f"the end leaves {old.name} as it was")
            self.received(new)

    def is_forgotten(self, new: Tensor) -> bool:
        """Whether equations write to where a new value lies, and no kernel did."""
        there = {new, *self.over.get(new, ())}
        computed = any(e.tensor in there for e in self.plan.program.equations)
        return computed and not self.is_done(self.spans[new])

    def received(self, tensor: Tensor) -> None:
        """The caller gets a tensor, if it asks for it."""
        with self.only_if_asked(tuple(self.only_for.get(tensor, ()))):
            self.read(tensor, "the end")

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
                self.begun |= {w.write.tensor for w in _later(inner)}
            once = not any(isinstance(k, Arrays) for k in every_kernel(kernel.kernels))
            for _ in range(1 if once else 2):  # a step follows another
                for inner in kernel.kernels:
                    self.kernel(inner, (*outer, kernel.index))
        elif isinstance(kernel, When):
            with self.only_if_asked(kernel.groups):
                for inner in kernel.kernels:
                    self.kernel(inner, outer)
        elif isinstance(kernel, (plan.Flushed, Call, Tiled, Group)):
            if isinstance(kernel, Call):
                verify_call(kernel, self)
            if isinstance(kernel, Tiled):
                verify_tiled(kernel, self)
            if isinstance(kernel, Group):
                verify_group(kernel, self)
            for inner in inside(kernel):
                self.kernel(inner, outer)
        elif isinstance(kernel, Arrays):
            verify_arrays(kernel, self)
        elif isinstance(kernel, Parallel):
            self.parallel(kernel, outer)
        elif isinstance(kernel, Region):
            verify_region(kernel, self)
            for member in kernel.kernels:
                self.parallel(member, outer)
        elif isinstance(kernel, Nest):
            self.nest(kernel, outer)
        elif isinstance(kernel, Product):
            self.product(kernel, outer)
        elif isinstance(kernel, Number):
            for r in kernel.equation.reads:
                self.read(r.tensor, str(kernel.equation.write))
            self.begin(kernel.equation.tensor)
        elif isinstance(kernel, Draw):
            self.store(kernel.tensor)
        elif isinstance(kernel, Rest):
            self.read(kernel.tensor, "the steps that run")
        elif isinstance(kernel, (Check, Store)):
            self.read(kernel.tensor, "a check" if isinstance(kernel, Check) else "the end")
            self.stored |= {kernel.into} if isinstance(kernel, Store) else set()

    def write(self, w: _Write, what: str) -> None:
        tensor = w.write.tensor
        if self.plan.places.get(tensor) is None:
            raise self.error(f"{what} writes {tensor.name}, which has no place")
        whole = True
        if tensor not in self.begun:
            if w.adds and not (tensor in self.spans and self.is_done(self.spans[tensor])):
                raise self.error(f"{what} adds to {tensor.name}, which is not set")
            if not w.adds and not self.covers(w):
                if not self.is_part(w):
                    raise self.error(f"{what} leaves out elements of {tensor.name}")
                whole = self.is_whole(tensor)
        if tensor in self.inputs and tensor not in self.old:
            raise self.error(f"{what} writes the input {tensor.name}")
        self.store(tensor, whole)

    def is_part(self, w: _Write) -> bool:
        """Whether a write at all points of its loops writes a box of elements, which is noted."""
        used = (
            [i for p in w.write.indices for i in coefficients(p)[0]] if is_affine(w.write) else []
        )
        if not w.certain or len({*used}) < len(used) or not {*used} <= {*w.loops}:
            return False
        box = self.box(w.write)
        if box is not None:
            self.parts.setdefault(w.write.tensor, []).append(box)
        return box is not None

    def is_whole(self, tensor: Tensor) -> bool:
        """Whether the boxes that were written make up a tensor, and do not overlap."""
        boxes = self.parts[tensor]
        pairs = itertools.combinations(boxes, 2)
        if any(all(a < d and c < b for (a, b), (c, d) in zip(x, y, strict=True)) for x, y in pairs):
            return False
        size = sum(math.prod(b - a for a, b in box) for box in boxes)
        return size == self.number(count(tensor.shape))

    def covers(self, w: _Write) -> bool:
        """Whether a write at all points of its loops writes all elements."""
        if not w.certain:
            return False
        if not w.write.indices or not isinstance(
            self.plan.places.get(w.write.tensor), (Buffer, Same, Private)
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
        start = kernel.start
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
        again = {*kernel.outer} - indices_of(write.access)
        if again and not adds:
            raise self.error(f"{what} is written anew for each {min(map(str, again))}")
        self.write(_Write(write.access, tuple(dict.fromkeys(loops)), adds), what)

    def parallel(self, kernel: Parallel, outer: tuple[Index, ...]) -> None:
        """What threads share: they meet nowhere, and nothing of what one has for itself stays."""
        if divided(kernel.kernel, kernel.index) is None:
            raise self.error(f"not all that threads share runs over {kernel.index}")
        places = {**self.plan.places, **dict(kernel.sums)}
        meeting = parts_meet(kernel.kernel, kernel.index, places, self.holder)
        if meeting:
            raise self.error(meeting)
        end = self.number(kernel.room)
        own: set[Tensor] = set()
        for tensor in used(kernel):
            place = self.plan.places.get(tensor)
            if isinstance(place, Private):
                own.add(tensor)
                size = self.width(tensor) * self.number(count(tensor.shape))
                if self.number(place.offset) + size > end:
                    raise self.error(f"{tensor.name} lies beyond what a thread has for itself")
        self.begun -= own
        self.kernel(kernel.kernel, outer)
        self.begun -= own

    # --- nests

    def nest(self, nest: Nest, outer: tuple[Index, ...]) -> None:
        own: set[Tensor] = set()
        for let in nest.uniform:
            self.reads(let.value, own, str(let.symbol))
        before = dict(self.dead)
        self.items(nest.items, outer, own)
        self.replaced(nest, before)

    def items(self, items: Iterable[Item], outer: tuple[Index, ...], own: set[Tensor]) -> None:
        for item in items:
            if isinstance(item, Loop):
                if item.over.kind == "parallel":
                    meeting = meets(item, self.plan.places, self.holder)
                    if meeting:
                        raise self.error(meeting)
                phases = item.strip.phases if item.strip is not None else ()
                done = [s for phase in phases for s in statements(phase.items)]
                if done != [*statements(item.items)] and item.strip is not None:
                    raise self.error(f"strips of {item.over.index} do not do what the loop does")
                self.items(item.items, (*outer, item.over.index), own)
            elif isinstance(item, (Blocks, If)):
                strips = [
                    i.strip for i in item.items if isinstance(i, Loop) and i.strip is not None
                ]
                if isinstance(item, Blocks) and any(s.count < item.size for s in strips):
                    raise self.error(
                        f"strips of {item.index} are shorter than a block of {item.size}"
                    )
                self.items(item.items, outer, own)
            else:
                self.statement(item, outer, own)

    def statement(self, s: nested.Statement, outer: tuple[Index, ...], own: set[Tensor]) -> None:
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
                    self.begin(s.write.tensor)
                else:
                    self.write(w, what)

    def reads(self, expr: Expr, own: set[Tensor], what: str) -> None:
        for r in all_reads(expr):
            if r.tensor not in own:
                self.read(r.tensor, what)

    def replaced(self, nest: Nest, before: dict[Tensor, Tensor]) -> None:
        """An old value that the nest writes over is read only where its new one is written."""
        lost = {t: by for t, by in self.dead.items() if t not in before and t in self.inputs}
        if not lost:
            return
        writes = {
            s.write.tensor: s.write
            for s in statements(nest.items)
            if isinstance(s, (Assign, Fold, Fill))
        }
        for access in _read_by(nest):
            for old in self.sources(access.tensor):
                by = lost.get(old)
                if by is None or by not in writes:
                    continue
                same = self.spans.get(old) == self.spans.get(access.tensor)
                if not same or access.indices != writes[by].indices:
                    raise self.error(
                        f"{writes[by]} is written over {old.name}, of which {access} is read"
                    )


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
    for inner in inside(kernel):
        yield from _later(inner)
