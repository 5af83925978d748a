"""Nests over samples, turned to run beside sums over samples: statistics of channels stay in cache.

Batch normalisation computes, of N images with 32 channels of 32×32,

    c(mean[c] = Σ_{n,r,s} z[n,c,r,s]/M)      n(c(r(s(d[n,c,r,s] = z[n,c,r,s] − mean[c]))))
    c(var[c] = Σ_{n,r,s} d[n,c,r,s]²/M)      n(c(r(s(h[n,c,r,s] = d[n,c,r,s]·rstd[c]))))

Each goes through all images, which no cache keeps. With c as the outermost loop of all four,

    c(mean[c] = Σ …, n(r(s(d[n,c,r,s] = …))), var[c] = Σ …, n(r(s(h[n,c,r,s] = …))))

one channel of all images is read from memory once, and what only these use, a row for each thread,
is not written there at all. Where an image's channel is short, such a walk would step through
memory in small pieces: nests stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..affine import count
from ..ir import Access, Equation, Index, Tensor, moved
from .fusion import Fusion
from .nests import Assign, Fill, Kernel, Nest, Reduce, leaves, touches

CHANNELS = 8  # that threads can share
PIECE = 256  # elements in a row, of one channel of a sample


def fused_by_channels(
    kernels: Sequence[Kernel], fusion: Fusion, fresh: Callable[..., str]
) -> list[Kernel]:
    """The kernels fused, and nests over samples with the sums over samples that they depend on, or
    that depend on them."""
    out: list[Kernel] = []
    for kernel in kernels:
        if not isinstance(kernel, Nest) or not (
            _beside_sums(kernel, out, fusion, fresh) or fusion.absorbed(kernel, out)
        ):
            out.append(kernel)
    return out


def _beside_sums(
    kernel: Nest, out: list[Kernel], fusion: Fusion, fresh: Callable[..., str]
) -> bool:
    """Join a nest with the last earlier one that it has to wait for, one of the two being turned;
    a sum over samples with what it sums."""
    turned, sums = turned_over(kernel, fusion), _sums_samples(kernel)
    for at in range(len(out) - 1, -1, -1) if turned is not None or sums else ():
        other = out[at]
        if fusion.independent(other, kernel):
            continue
        joined = None
        if isinstance(other, Nest) and turned is not None and _sums_samples(other):
            joined = fusion.joined(other, turned)
        elif isinstance(other, Nest) and sums:
            before = other if _sums_samples(other) else turned_over(other, fusion)
            joined = None if before is None else _with_sum(before, kernel, fusion, fresh)
        if joined is not None:
            out[at] = joined
        return joined is not None
    return False


def _with_sum(before: Nest, kernel: Nest, fusion: Fusion, fresh: Callable[..., str]) -> Nest | None:
    """A nest over channels and a sum behind it, in the loop over samples if it can be: c(n(r(s(d =
    …)))) and c(v = Σ_{n,r,s} d²) are c(v = 0, n(r(s(d = …)), p = Σ_{r,s} d², v += p))."""
    leaf = kernel.items[0]
    if len(kernel.items) > 1 or not isinstance(leaf, Reduce) or leaf.accumulate:
        return fusion.joined(before, kernel)
    e = leaf.equation
    samples = [i for i in e.reduced if not i.extent.is_Integer]
    if len(samples) != 1 or e.op not in ("=", "+") or e.where != 1 or e.tensor.dtype == "int":
        return fusion.joined(before, kernel)
    loops = (kernel.index, samples[0])
    if set(e.loops) == set(loops):
        return fusion.joined(before, kernel)  # a sample adds one number
    part = Tensor(fresh(f"{e.tensor.name}_each"), tuple(i.extent for i in loops))[loops]
    inner = tuple(i for i in e.loops if i not in loops)
    each = replace(e, write=part, op="+", loops=(*loops, *inner))
    added = replace(e, op="+", body=part, loops=loops)
    if e.tensor in fusion.requests:
        fusion.requests[part.tensor] = fusion.requests[e.tensor]
    whole = Nest(samples[0], (Reduce(each, False), Assign(added, True)))
    if not fusion.independent(Fill(added), before):
        return None
    begun = _begun(moved(added, {kernel.index: before.index}), before)
    return fusion.joined(begun, Nest(kernel.index, (whole,)))


def _begun(added: Equation, before: Nest) -> Nest:
    """A nest that sets a total to 0 before all else."""
    return Nest(before.index, (Fill(added), *before.items))


def turned_over(nest: Nest, fusion: Fusion) -> Nest | None:
    """A nest n(c(…)) as c(n(…)), if each n and c writes elements of its own, and reads of those
    tensors no others; None if it is not worth it."""
    inner = nest.items[0]
    if len(nest.items) != 1 or not isinstance(inner, Nest):
        return None
    samples, channels = nest.index, inner.index
    if samples.extent.is_Integer or not channels.extent.is_Integer or channels.extent < CHANNELS:
        return None
    for leaf in leaves(nest):
        size = count(i.extent for i in leaf.equation.loops if i not in (samples, channels))
        if not size.is_Integer or size < PIECE:
            return None
    for index in (samples, channels):
        if not _is_own(index, list(touches(nest)), fusion):
            return None
    return Nest(channels, (Nest(samples, inner.items),))


def _is_own(index: Index, touched: list[tuple[Tensor, Access, bool]], fusion: Fusion) -> bool:
    """Whether all accesses of what is written have the index in one and the same position."""
    for tensor, write, writes in touched:
        if not writes:
            continue
        at = [d for d, p in enumerate(write.indices) if p == index]
        for other, access, _ in touched:
            if not fusion.memory.overlap(tensor, other):
                continue
            same = fusion.memory.key(tensor) == fusion.memory.key(other)
            if not same or not at or at != [d for d, p in enumerate(access.indices) if p == index]:
                return False
    return True


def _sums_samples(nest: Nest) -> bool:
    """Whether a nest over channels sums over samples."""
    return nest.index.extent.is_Integer and any(
        not isinstance(leaf, Fill)
        and nest.index in leaf.equation.free
        and any(not i.extent.is_Integer for i in leaf.equation.reduced)
        for leaf in leaves(nest)
    )
