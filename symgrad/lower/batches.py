"""Products of a batch and what is between them, for one of the batch after another.

Causal attention computes, for N samples and 4 heads, of 512 places

    score[n,h,t,u] = Σ_c q[n,t,h,c]·k[n,u,h,c]     product, for each n and h
    n(h(t(u(p[n,h,t,u] = exp(…score[n,h,t,u]…)))))
    o[n,t,h,d] = Σ_u p[n,h,t,u]·v[n,u,h,d]         product, for each n and h

The scores of all n and h are written to memory, and read from it. In the order

    for each n and h:  score[t,u] = Σ_c …,  t(u(p[n,h,t,u] = …score[t,u]…)),  o[n,t,h,d] = Σ_u …

they are a matrix that each step makes anew, which stays in the second-level cache.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..affine import count
from ..ir import Index, Tensor, indices_of, moved
from .fusion import Fusion, renamed
from .kernels import contraction
from .nests import Kernel, Matrix, Nest, Steps, tensors_of, touches, wanted_for, writes_any

LARGE = 1 << 12  # numbers that one of the batch hands on
FEW = 16  # kernels that wait


def by_batches(
    kernels: Sequence[Kernel], fusion: Fusion, others: Iterable[Kernel] = ()
) -> list[Kernel]:
    """The kernels, some of them in steps; what such steps alone use, and none of the `others`, is
    their own."""
    uses = Counter(t for k in (*kernels, *others) for t in tensors_of(k))
    found: list[Kernel] = []
    rest = list(kernels)
    while rest:
        first, *rest = rest
        loops = first.contraction.batch if isinstance(first, Matrix) else ()
        members, behind = [first], list[Kernel]()
        for number, kernel in enumerate(rest if loops else ()):
            if len(behind) == FEW:
                behind += rest[number:]
                break
            same = _over(kernel, loops)
            waits = any(not fusion.independent(other, kernel) for other in behind)
            if same is None or waits or not _fits(same, members, loops, fusion):
                behind.append(kernel)
            else:
                members.append(same)
        if len(members) > 1 and _handed_on(members, loops):
            rest = behind
            inner = Counter(t for k in members for t in tensors_of(k))
            made = {t for k in members for t, writes in tensors_of(k).items() if writes}
            own = tuple(t for t in inner if t in made and inner[t] == uses[t])
            found.append(_steps(members, loops, own, fusion))
        else:
            found.append(first)
    return found


def _over(kernel: Kernel, loops: Sequence[Index]) -> Kernel | None:
    """A kernel over the same loops, with these indices; None if it has others."""
    mine: list[Index] = []
    if isinstance(kernel, Matrix):
        mine += kernel.contraction.batch
    nest = kernel
    while isinstance(nest, Nest) and len(mine) < len(loops):
        mine.append(nest.index)
        nest = nest.items[0] if len(nest.items) == 1 else kernel
    if [i.extent for i in mine] != [i.extent for i in loops]:
        return None
    mapping = {a: b for a, b in zip(mine, loops, strict=True) if a != b}
    if not mapping:
        return kernel
    names = {i.name for i in loops}
    bound = {i for _, access, _ in touches(kernel) for i in indices_of(access)} - {*mine}
    if any(i.name in names for i in bound):
        return None
    if isinstance(kernel, Matrix):
        own = contraction(moved(kernel.contraction.equation, mapping))
        return None if own is None or kernel.start is not None else replace(kernel, contraction=own)
    return renamed(kernel, mapping) if isinstance(kernel, Nest) else None


def _fits(
    kernel: Kernel, members: Sequence[Kernel], loops: Sequence[Index], fusion: Fusion
) -> bool:
    """Whether a kernel needs, for one of the batch, only what members make for the same one, and
    reads what they make, or something large that they read."""
    if any(writes_any(kernel, fusion.apart) or writes_any(m, fusion.apart) for m in members):
        return False
    if fusion.copies and any(t in fusion.copies for t, _, _ in touches(kernel)):
        return False
    wanted = {wanted_for(k, fusion.requests) for k in (kernel, *members)}
    if fusion.requests and len(wanted) > 1:
        return False
    if any(w and not {*loops} <= {*access.indices} for _, access, w in touches(kernel)):
        return False
    if not all(fusion.aligned(m, kernel, i) for m in members for i in loops):
        return False
    theirs = {t: w for m in members for t, w in tensors_of(m).items()}
    made = any(theirs.get(t) and not writes for t, _, writes in touches(kernel))
    return made or any(t in theirs for t in _large(kernel, loops))


def _large(kernel: Kernel, loops: Sequence[Index]) -> Iterator[Tensor]:
    """The tensors of which each of the batch has a large part for itself."""
    for tensor, access, _ in touches(kernel):
        others = (e for e, p in zip(tensor.shape, access.indices, strict=True) if p not in loops)
        size = count(others)
        if {*loops} <= {*access.indices} and size.is_Integer and size >= LARGE:
            yield tensor


def _handed_on(members: Sequence[Kernel], loops: Sequence[Index]) -> bool:
    """Whether a member reads what is large and another one makes."""
    made = set[Tensor]()
    for member in members:
        if any(not w and t in made for t, _, w in touches(member)):
            return True
        made |= {t for t, _, w in touches(member) if w} & {*_large(member, loops)}
    return False


def _steps(
    members: Sequence[Kernel], loops: Sequence[Index], own: tuple[Tensor, ...], fusion: Fusion
) -> Steps:
    inner = tuple(fusion.fuse([item for m in members for item in _within(m, loops)]))
    for index in reversed(loops[1:]):
        inner = (Steps(index, 1, inner),)
    return Steps(loops[0], 1, inner, own=own)


def _within(kernel: Kernel, loops: Sequence[Index]) -> tuple[Kernel, ...]:
    """What a kernel does for one of the batch."""
    if isinstance(kernel, Matrix):
        e = kernel.contraction.equation
        made = contraction(replace(e, loops=tuple(i for i in e.loops if i not in loops)))
        assert made is not None
        return (replace(kernel, contraction=replace(made, equation=e)),)
    items: tuple[Kernel, ...] = (kernel,)
    for _ in loops:
        (nest,) = items
        assert isinstance(nest, Nest)
        items = nest.items
    return items
