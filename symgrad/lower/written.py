"""What was written while the kernels of a Plan run, and over what: the rules of reads and writes.

Kernels tell what they read and what they have written, in order; a tensor that is read must have
its values then: it is the caller's, or was written, and nobody wrote to its memory since. With h
and z both at 0 of the workspace, ``store(z)``, ``store(h)`` and ``read(z, "y[n]")`` give "y[n]
reads z, over which h was written".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sympy import Expr

from ..affine import coefficients, count
from ..ir import Access, Equation, Size, Tensor
from ..scalar import atoms_of
from .plan import Buffer, Draw, Own, Plan, Same
from .walks import equations_of_kernel

Box = list[tuple[int, int]]  # along each axis, from, to
Span = tuple[str | Tensor, int, int]  # a buffer of that name or an array of its own, from, to


class IllegalPlan(ValueError):
    """A Plan breaks a rule."""


class Written:
    """`numbers` are the values of the sizes; a whole number takes `whole` elements of the
    workspace."""

    def __init__(self, made: Plan, numbers: tuple[int, ...], whole: int) -> None:
        self.plan, self.whole = made, whole
        self.sizes = {
            s: numbers[k % len(numbers)] for k, s in enumerate(sorted(_sizes(made), key=str))
        }
        drawn = {k.tensor for k in made.kernels if isinstance(k, Draw)}
        self.inputs = frozenset(made.program.inputs) - drawn
        self.old = frozenset(old for old, _ in made.program.updates)
        self.begun: set[Tensor] = set()
        self.parts: dict[Tensor, list[Box]] = {}  # what was written of those that are not begun yet
        self.dead: dict[Tensor, Tensor] = {}  # a tensor, and what lies over it
        self.done: dict[str, list[tuple[int, int]]] = {}  # of buffers of the caller
        self.stored: set[Tensor] = set()  # scalars that went to the caller
        self.asked: tuple[str, ...] = ()  # the groups of results for which alone kernels run
        self.only_for: dict[Tensor, frozenset[str]] = {}  # what is written for some groups alone
        self.extents: dict[Expr, int] = {}
        self.spans = {t: s for t in made.places if (s := self.span(t)) is not None}
        self.over = self.overlaps()

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

    def meets(self, tensor: Tensor, *others: Tensor) -> bool:
        """Whether a tensor has memory of one of some others."""
        near = {self.holder(t) for t in (tensor, *self.over.get(tensor, ()))}
        return not near.isdisjoint(map(self.holder, others))

    def span(self, tensor: Tensor) -> Span | None:
        """Where a tensor lies, in elements."""
        holder = self.holder(tensor)
        place = self.plan.places[holder]
        n = self.number(count(tensor.shape))
        if isinstance(place, Own):
            return holder, 0, n
        if not isinstance(place, Buffer):
            return None
        width = self.width(tensor) if place.name == "workspace" else 1
        start = self.number(place.offset)
        return place.name, start, start + width * n

    def width(self, tensor: Tensor) -> int:
        """How many elements of scratch memory a number takes."""
        return self.whole if tensor.dtype == "int" else 1

    def overlaps(self) -> dict[Tensor, list[Tensor]]:
        """The other tensors in whose memory each lies."""
        found: dict[Tensor, list[Tensor]] = {}
        by_start = sorted(self.spans.items(), key=lambda item: _order(item[1]))
        open_: list[tuple[Tensor, Span]] = []
        for tensor, (name, start, stop) in by_start:
            open_ = [(t, s) for t, s in open_ if s[0] == name and s[2] > start]
            if stop > start:
                for other, _ in open_:
                    found.setdefault(tensor, []).append(other)
                    found.setdefault(other, []).append(tensor)
                open_.append((tensor, (name, start, stop)))
        return found

    def sources(self, tensor: Tensor) -> tuple[Tensor, ...]:
        """The tensors whose values a tensor is a second name of; itself, if it is none."""
        views = self.plan.views.get(tensor)
        return (tensor,) if views is None else tuple(s for t in views for s in self.sources(t))

    def box(self, write: Access) -> Box | None:
        """Where the elements lie that an affine write names at all points of its loops, if it names
        each of a box once. A loop over several axes, as i < 6 in y[2*n + 2,i] of a y[9,3], counts
        through both."""
        found: Box = []
        more = 1  # of the axis behind: how often it is counted through
        for position, extent in reversed([*zip(write.indices, write.tensor.shape, strict=True)]):
            terms, rest = coefficients(position)
            steps = [(self.number(c), self.number(i.extent)) for i, c in terms.items()]
            start, number = self.number(rest), 1
            for factor, times in sorted([*steps, (1, more)]):
                if times > 1 and factor != number:
                    return None
                number *= times
            whole, more = self.number(extent), 1
            if start == 0 and number > whole and number % whole == 0:
                number, more = whole, number // whole
            found.append((start, start + number))
        return found[::-1] if more == 1 else None

    # --- what is read and written, in order

    @contextmanager
    def only_if_asked(self, groups: tuple[str, ...]) -> Iterator[None]:
        """Kernels that run only if one of some groups of results is asked for."""
        before, self.asked = self.asked, groups
        yield
        self.asked = before

    def read(self, tensor: Tensor, what: str) -> None:
        for source in self.plan.views.get(tensor, ()):
            self.read(source, f"{what}, by the name of {tensor.name},")
        if tensor in self.plan.views:
            return
        if tensor in self.dead:
            raise self.error(
                f"{what} reads {tensor.name}, over which {self.dead[tensor].name} was written"
            )
        if tensor in self.inputs:
            return
        if tensor in self.begun:
            groups = self.only_for.get(tensor)
            if groups is not None and not (self.asked and groups.issuperset(self.asked)):
                names = " or ".join(sorted(groups))
                raise self.error(
                    f"{what} reads {tensor.name}, which is written only if {names} is asked for"
                )
            return
        span = self.spans.get(tensor)
        place = self.plan.places.get(tensor)
        if span is not None and self.is_done(span):
            return
        if place is None and span is None:
            raise self.error(f"{what} reads {tensor.name}, which has no place")
        if tensor in self.parts:
            raise self.error(f"{what} reads {tensor.name}, some elements of which are not written")
        raise self.error(f"{what} reads {tensor.name} before it is written")

    def is_done(self, span: Span) -> bool:
        """Whether all of a range of the caller's was written, under whatever names."""
        name = buffer_of(span)
        return name is not None and covered(span, self.done.get(name, ()))

    def store(self, tensor: Tensor, whole: bool = True) -> None:
        """Note that a tensor has values, all or some, and that what its memory held is gone."""
        span = self.spans.get(tensor)
        if tensor in self.plan.views:
            names = ", ".join(t.name for t in self.sources(tensor))
            raise self.error(f"{tensor.name} is written, a second name of {names}")
        if whole:
            self.parts.pop(tensor, None)
            self.begin(tensor)
        if span is None:
            return
        self.dead.pop(tensor, None)
        name = buffer_of(span)
        if name is not None and whole:
            self.done.setdefault(name, []).append(span[1:])
        if tensor in self.inputs:  # it has its new value now
            self.dead[tensor] = tensor
        for other in self.over.get(tensor, ()):
            self.parts.pop(other, None)
            if name is None and other in self.begun or other in self.inputs:
                self.dead[other] = tensor
                self.begun.discard(other)

    def begin(self, tensor: Tensor) -> None:
        """Note that a tensor has values, for the results that are asked for now."""
        if not self.asked:
            self.only_for.pop(tensor, None)
        elif tensor not in self.begun or tensor in self.only_for:
            self.only_for[tensor] = self.only_for.get(tensor, frozenset()).union(self.asked)
        self.begun.add(tensor)


def buffer_of(span: Span) -> str | None:
    """The caller's buffer in which a range lies, if it lies in one."""
    name = span[0]
    return name if isinstance(name, str) and name != "workspace" else None


def covered(span: Span, parts: Iterable[tuple[int, int]]) -> bool:
    """Whether ranges of a buffer have no gap in a range."""
    at = span[1]
    for start, stop in sorted(parts):
        if start <= at:
            at = max(at, stop)
    return at >= span[2]


def _order(span: Span) -> tuple[bool, str, int, int]:
    name, start, stop = span
    return isinstance(name, str), str(name), start, stop


def _sizes(made: Plan) -> set[Size]:
    found: set[Size] = set(atoms_of(made.workspace, Size))
    for t, place in made.places.items():
        for x in (*t.shape, *((place.offset,) if isinstance(place, Buffer) else ())):
            found |= atoms_of(x, Size)
    for e in _equations(made):
        for i in e.loops:
            found |= atoms_of(i.extent, Size)
    return found


def _equations(made: Plan) -> Iterator[Equation]:
    for kernel in made.kernels:
        yield from equations_of_kernel(kernel)
