"""What lives when in the workspace of a Plan: each tensor with its slot, from the first to the last
kernel that uses it.

A Plan comes in; out go its Moments, a kernel each, and its Lives. Of digits

    moment 0: product dense1_z,  1: nest dense1_h, …       Life(dense1_h, 64·N, 64·N numbers, 1, 12)

Slots of lives that overlap in time are apart, which `verify_plan` checks; at each moment what lives
is at most the workspace.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sympy import Add, Expr, Integer, expand

from ..affine import count
from ..ir import Equation, Tensor
from ..lower.plan import Arrays, Buffer, Kernel, Nest, Number, Plan, Product, Same
from ..lower.walks import equations_of_kernel, inside, used

SIZE = 64  # of what has a name, where two formulas are compared


@dataclass(frozen=True, slots=True)
class Moment:
    """One kernel that runs: what it computes."""

    kernel: Kernel
    equations: tuple[Equation, ...]

    @property
    def reverse(self) -> bool:
        return any(e.origin.reverse for e in self.equations)


@dataclass(frozen=True, slots=True)
class Life:
    """A tensor in the workspace: where, how many numbers, and the moments from which to which."""

    tensor: Tensor
    offset: Expr
    numbers: Expr
    first: int
    last: int


def moments(plan: Plan) -> list[Moment]:
    """The kernels of a Plan in order, one by one."""
    return [Moment(k, tuple(equations_of_kernel(k))) for k in _leaves(plan.kernels)]


def _leaves(kernels: Iterable[Kernel]) -> Iterator[Kernel]:
    for kernel in kernels:
        if isinstance(kernel, (Nest, Product, Arrays, Number)):
            yield kernel
        else:
            yield from _leaves(inside(kernel))


def lives(
    plan: Plan, own: Sequence[Moment], whole: int = 1, over: Mapping[str, Expr] | None = None
) -> list[Life]:
    """What lies in the workspace; a whole number takes `whole` elements. So do the arrays of the
    vectors `over` it, which begin there and stay to the end."""
    begin = {"workspace": Integer(0), **(over or {})}
    spans: dict[Tensor, tuple[int, int]] = {}
    for k, moment in enumerate(own):
        for tensor in used(moment.kernel):
            place = plan.places.get(tensor)
            holder = place.tensor if isinstance(place, Same) else tensor
            place = plan.places.get(holder)
            if isinstance(place, Buffer) and place.name in begin:
                spans[holder] = (spans.get(holder, (k, k))[0], k)
    found = []
    for tensor, (first, last) in spans.items():
        place = plan.places[tensor]
        assert isinstance(place, Buffer)
        width = whole if tensor.dtype == "int" else 1
        offset = expand(begin[place.name] + place.offset)
        last = last if place.name == "workspace" else len(own) - 1
        found.append(Life(tensor, offset, expand(count(tensor.shape) * width), first, last))
    return found


def alive(own: Iterable[Life], moment: int) -> Expr:
    """How many numbers live at a moment."""
    return expand(Add(*(life.numbers for life in own if life.first <= moment <= life.last)))


def typical(expr: Expr) -> Expr:
    """A number to compare formulas by: every named size is the same."""
    return expr.xreplace(dict.fromkeys(expr.free_symbols, Integer(SIZE)))
