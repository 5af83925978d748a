"""A step of a recurrence as straight code, so that a derivative can be taken within it.

What the formulas of the step have written so far comes in, and what is derived by. Elements at the
step are tensors of their own here: of

    H[n,t] += q[n,t,i]**2,        q[n,t + 1,i] = q[n,t,i] + H[n,t]

q[n,t,i] and q[n,t + 1,i] become q[n,t,i] and q_next[n,t,i], so that the step reads the one and
writes the other, as equations without a recurrence do. The derivative rule is applied to these, and
what it makes is part of the step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from sympy import Expr

from ..ir import (
    Access,
    Equation,
    Index,
    Loop,
    Tensor,
    equations_of,
    indices_of,
    map_items,
    substitute,
)
from ..passes.live import live
from ..written import bare
from .reductions import shown
from .trace import TensorName, Trace, fail
from .variable import Variable

Items = tuple[Equation | Loop, ...]
Offsets = tuple[tuple[int, int], ...]  # of an element from the step, in each dimension that is one


class Step:
    """What was written so far in the innermost recurrence, and those around it."""

    def __init__(self, trace: Trace, caller: str) -> None:
        self.trace, self.caller = trace, caller
        self.around = tuple(index for index, _ in trace.steps)
        self.items = trace.steps[-1][1]
        self.at, self.slices = trace.derivatives.at, trace.derivatives.slices
        self.sources = {made: source for source, made in self.slices.items()}
        for e in equations_of(self.items):
            self._place(e.write)

    def element(self, x: Any) -> Access:
        """What a derivative is taken of or by, as an element of a tensor of this step."""
        where = ", ".join(map(str, self.around))
        if isinstance(x, Variable):
            writes = [e.write for e in equations_of(self.items) if e.tensor == x.tensor]
            found = {self._offsets(w): w for w in writes}
            if len(found) != 1 or None in found:
                how = "more than once" if writes else "not written"
                raise fail(
                    f"{self.caller} in a recurrence: {x.name} is {how} in this step;"
                    f" take an element at it, {x.name}[..., {where}, i]"
                )
            (x,) = found.values()
        x = bare(x)
        if not isinstance(x, Access):
            raise fail(f"{self.caller} takes a variable or an element of one, not {x!r}")
        x = substitute(x, {i: Index(i.name, i.extent) for i in indices_of(x)})
        if not self._place(x):
            raise fail(
                f"{self.caller} in a recurrence takes elements at its step {where}, not {shown(x)}"
            )
        return self._own(x)

    def between(self, u: Tensor, wrt: Iterable[Tensor]) -> Items:
        """The equations that lead from `wrt` to u, all of this step. Elements of other steps that
        are read are given."""
        given = set(wrt) - {u}

        def inside(e: Equation) -> list[Equation]:
            if self._own(e.write).tensor in given:
                return []
            plain = replace(e, loops=tuple(i for i in e.loops if i not in self.around))
            return [_changed(plain, self._own)]

        items = live(map_items(self.items, inside), [u])
        self._refuse_other_steps(items, wrt)
        for index in reversed(self.around):
            items = (Loop(index, 1, items),) if items else ()
        return items

    def _refuse_other_steps(self, items: Items, wrt: Iterable[Tensor]) -> None:
        """No element that may be one of this step is read as one of any step."""
        reached, before = set(wrt), -1
        while before != len(reached):
            before = len(reached)
            for e in equations_of(items):
                if any(r.tensor in reached for r in e.reads):
                    reached.add(e.tensor)
        moving = {self.sources[t][0] for t in reached if t in self.sources}
        for e in equations_of(items):
            for r in e.reads:
                if r.tensor in moving and r.tensor in self.at and self._offsets(r) is None:
                    raise fail(
                        f"{self.caller} in a recurrence: {e.tensor.name} reads {shown(r)}, which"
                        " may be of this step or of another one"
                    )

    def add(self, made: Items) -> None:
        """Make what is derived a part of the step; what is the same in all steps stands before."""
        made = map_items(made, lambda e: [_changed(e, self._back)])
        for item in made:
            inner: Items = (item,)
            for _ in self.around if isinstance(item, Loop) else ():
                (loop,) = inner
                assert isinstance(loop, Loop)
                inner = loop.items
            self.items.extend(inner)

    def loops(self, tensor: Tensor, loops: tuple[Index, ...]) -> tuple[Index, ...]:
        """Loops over a tensor of the step, which stay at the step."""
        at = self.at[self.sources[tensor][0]]
        return tuple(at.get(k, i) for k, i in enumerate(loops))

    def equations(self) -> list[Equation]:
        """What the step writes, by the names of tensors of the step."""
        found = list(equations_of(self.items))
        return [replace(e, write=self._own(e.write)) for e in found]

    def _place(self, access: Access) -> bool:
        """Note which dimensions of a tensor are steps; whether each recurrence has one."""
        found = {
            k: index
            for k, position in enumerate(access.indices)
            for index in self.around
            if (position - index).is_Integer
        }
        if {*found.values()} != {*self.around}:
            return False
        return self.at.setdefault(access.tensor, found) == found

    def _offsets(self, access: Access) -> Offsets | None:
        """How far an element is from the step; None if that is not the same for all of it."""
        at = self.at.get(access.tensor, {})
        apart = {k: access.indices[k] - index for k, index in at.items()}
        if not apart or not all(gap.is_Integer for gap in apart.values()):
            return None
        return tuple((k, int(gap)) for k, gap in apart.items())

    def _own(self, access: Access) -> Access:
        """The element of a tensor of this step; what is of several steps stays."""
        tensor, offsets = access.tensor, self._offsets(access)
        if offsets is None:
            return access
        at, known = self.at[tensor], self.slices
        if (tensor, offsets) not in known:
            shape = tuple(at[k].extent if k in at else e for k, e in enumerate(tensor.shape))
            words = [{1: "_next", -1: "_before"}.get(gap, "_step") for _, gap in offsets if gap]
            name = self.trace.unique(TensorName(tensor.name), *words) if words else tensor.name
            made = known[tensor, offsets] = replace(tensor, name=name, shape=shape)
            self.trace.dims.setdefault(made, self.trace.dims.get(tensor, ()))
        made = known[tensor, offsets]
        self.sources[made] = (tensor, offsets)
        return made[tuple(at.get(k, i) for k, i in enumerate(access.indices))]

    def _back(self, access: Access) -> Access:
        if access.tensor not in self.sources:
            return access
        tensor, offsets = self.sources[access.tensor]
        gaps = dict(offsets)
        return tensor[tuple(i + gaps.get(k, 0) for k, i in enumerate(access.indices))]


def _changed(e: Equation, change: Callable[[Access], Access]) -> Equation:
    """The equation with other elements."""
    found: dict[Expr, Expr] = {}

    def moved(access: Access) -> Access:
        inner = substitute(access, {s: t for s, t in found.items() if s != access})
        assert isinstance(inner, Access)
        return change(inner)

    for r in sorted(e.reads, key=lambda r: len(r.key)):  # those within others first
        found[r] = moved(r)
    body, where = substitute(e.body, found), substitute(e.where, found)
    return replace(e, write=moved(e.write), body=body, where=where)


__all__ = ["Step"]
