"""What costs less to compute again than to store and read: short formulas of one stored tensor.

Of z[n,c,r,s], which a convolution stores, batch normalisation and its adjoint need

    d[n,c,r,s] = z[n,c,r,s] − mean[c]       h[n,c,r,s] = d[n,c,r,s]·rstd[c]

in loops that are a whole step apart. Stored, d and h would be written to memory and read from it; z
is read in place of each:

    again_d[n,c,r,s] = z[n,c,r,s] − mean[c]       again_h[n,c,r,s] = again_d[n,c,r,s]·rstd[c]

stand before what reads them, with the same operations and so the same values, and live in registers
or in a row of each thread. A tensor stays stored if a product reads it, or a recurrence, if it is
small, and if not all loops that read it can do without.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from sympy import Expr, Integer

from .. import scalar
from ..affine import count, is_affine
from ..ir import Equation, Loop, Program, Size, Tensor, equations_of, indices_of, reads
from ..passes.live import live
from .nests import Kernel, Nest, tensors_of, wanted_for
from .places import Memory
from .requests import Requests

LARGE = 1024  # elements of a sample
CHEAP = 4  # additions, for one tensor
LONG = 6  # tensors that are computed again for one
SELDOM = 1  # kernels that do so: each reads what it is made of


def with_recomputed(
    program: Program,
    kernels: Sequence[Kernel],
    memory: Memory,
    fixed: Collection[Tensor],
    requests: Requests,
    fresh: Callable[..., str],
) -> tuple[Program, dict[Tensor, int]]:
    """The Program, of which these are the kernels, in which later ones compute some tensors again,
    and for each of the new tensors the number of the kernel that is to compute it. Those that are
    `fixed` are seen from outside; what is new is wanted for the `requests` of what reads it."""
    uses = _Uses(program, kernels, memory, fixed)
    again = {t: chain for t in uses.single if (chain := uses.chain(t))}
    readers = [uses.later(e, again) if isinstance(e, Equation) else None for e in program.items]
    needed: dict[int, dict[Tensor, None]] = {}
    for item, at in zip(program.items, readers, strict=True):
        if isinstance(item, Equation) and at is not None:
            others = (r.tensor for r in item.reads if at not in uses.writing.get(r.tensor, ()))
            chains = (again.get(t, ()) for t in others)
            needed.setdefault(at, {}).update(dict.fromkeys(t for c in chains for t in c))
    made: dict[int, dict[Tensor, Tensor]] = {k: {} for k in needed}
    items: list[Equation | Loop] = []
    for number, (item, at) in enumerate(zip(program.items, readers, strict=True)):
        for k in sorted(uses.kernels_of(item) & needed.keys()):
            own = made[k]
            for t in needed[k]:
                if t in own or uses.last[t] >= number:
                    continue
                own[t] = replace(t, name=fresh(f"again_{t.name}"))
                if (wanted := wanted_for(kernels[k], requests)) is not None:
                    requests[own[t]] = wanted
                e = uses.single[t]
                items.append(_reading(replace(e, write=own[t][e.write.indices]), own))
        copied = isinstance(item, Equation) and at is not None
        items.append(_reading(item, made[at]) if copied else item)  # type: ignore[arg-type, index]
    copies = {new: k for k, own in made.items() for new in own.values()}
    if not copies:
        return program, copies
    return replace(program, items=live(items, fixed)), copies  # of some tensors all are copies


class _Uses:
    """Which kernels use a tensor, and what is known of each."""

    def __init__(
        self,
        program: Program,
        kernels: Sequence[Kernel],
        memory: Memory,
        fixed: Collection[Tensor],
    ) -> None:
        self.memory = memory
        self.reading: dict[Tensor, set[int]] = {}
        self.writing: dict[Tensor, set[int]] = {}
        self.stored: set[Tensor] = {*fixed}
        for number, kernel in enumerate(kernels):
            for tensor, writes in tensors_of(kernel).items():
                (self.writing if writes else self.reading).setdefault(tensor, set()).add(number)
                if not isinstance(kernel, Nest):
                    self.stored.add(tensor)
        self.last: dict[Tensor, int] = {}
        self.single: dict[Tensor, Equation] = {}
        for number, item in enumerate(program.items):
            for e in equations_of([item]):
                if e.tensor in self.last or not isinstance(item, Equation) or not e.plain:
                    self.single.pop(e.tensor, None)
                else:
                    self.single[e.tensor] = e
                self.last[e.tensor] = number

    def later(self, e: Equation, again: Mapping[Tensor, object]) -> int | None:
        """The kernel of an equation that reads one of some tensors, if it is not the one that
        writes it."""
        for r in e.reads:
            own = self.reading.get(r.tensor, set()) & self.writing.get(e.tensor, set())
            if r.tensor in again and own and not own & self.writing[r.tensor]:
                return min(own)
        return None

    def kernels_of(self, item: Equation | Loop) -> set[int]:
        """The kernels that write what an item does."""
        return {k for e in equations_of([item]) for k in self.writing.get(e.tensor, ())}

    def chain(self, tensor: Tensor) -> tuple[Tensor, ...]:
        """What is to be computed again for a tensor, itself as the last; () if it stays stored."""
        writing = self.writing.get(tensor, set())
        elsewhere = self.reading.get(tensor, set()) - writing
        seldom = 0 < len(elsewhere) <= SELDOM
        if tensor in self.stored or len(writing) != 1 or not seldom or not _is_large(tensor):
            return ()
        found: dict[Tensor, None] = {}
        sources: set[Tensor] = set()
        if not self.follow(tensor, found, sources) or len(sources) != 1 or len(found) > LONG:
            return ()
        return tuple(found)

    def follow(self, tensor: Tensor, found: dict[Tensor, None], sources: set[Tensor]) -> bool:
        """Collect what a tensor is made of, and the stored ones of its own size; whether all of it
        is cheap, and has the same values later on."""
        e = self.single.get(tensor)
        if e is None or tensor in self.stored or 1 + scalar.cost(e.body) > CHEAP:
            return False
        for r in e.reads:
            whole = set(e.loops) <= indices_of(r)
            if whole and r.tensor not in self.stored:
                if r.indices != e.write.indices:
                    return False
                if r.tensor not in found and not self.follow(r.tensor, found, sources):
                    return False
            elif not is_affine(r) or not self.lasts(r.tensor, self.last[tensor]):
                return False
            elif whole:
                sources.add(r.tensor)
        found[tensor] = None
        return True

    def lasts(self, tensor: Tensor, number: int) -> bool:
        """Whether nothing from an equation on changes a tensor."""
        return all(
            at <= number or not self.memory.overlap(tensor, other)
            for other, at in self.last.items()
        )


def _reading(e: Equation, copies: Mapping[Tensor, Tensor]) -> Equation:
    """The equation with reads of copies."""

    def new(expr: Expr) -> Expr:
        return expr.xreplace(
            {r: copies[r.tensor][r.indices] for r in reads(expr) if r.tensor in copies}
        )

    return replace(e, body=new(e.body), where=new(e.where)) if copies else e


def _is_large(tensor: Tensor) -> bool:
    size = count(tensor.shape)
    return bool(size.xreplace(dict.fromkeys(size.atoms(Size), Integer(1))) >= LARGE)
