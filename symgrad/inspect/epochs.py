"""An epoch of a module against the loop over its training steps that an epoch stands for.

    order = the permutation of the seed and the count of steps
    for at in 0, B, 2·B, …:    train_step(params, state, x[order[at : at + B]], …)

Of 6 samples in batches of 4 the last batch is smaller. The steps themselves are compared with the
optimizer's formulas (`symgrad.inspect.functions`); the order is computed here once more.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..emit.python.epoch import epoch_name, has_epoch, in_rows
from ..model.network import Function
from .calls import Watched
from .errors import Error, apart, largest
from .probes import Reference

SEED = 7


def order_of(samples: int, seed: int, step: int) -> list[int]:
    """Sample k goes to a place among the first k + 1, and what was there to place k (Fisher and
    Yates, inside out); the places are 64 bits of SplitMix64 for (seed, step, −1, k).

    >>> sorted(order_of(5, 7, 0))
    [0, 1, 2, 3, 4]
    """

    def mixed(z: int) -> int:
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
        return z ^ z >> 31

    gold, key = 0x9E3779B97F4A7C15, 0
    for word in (seed, step, 2**64 - 1):
        key = mixed((key + word + gold) % 2**64)
    order: list[int] = []
    for k in range(samples):
        place = mixed((key + (k + 1) * gold) % 2**64) % (k + 1)
        order.insert(k, order[place] if place < k else k)
        order[place] = k
    return order


def epoch_error(reference: Reference, net: Watched, step: Function) -> Error | None:
    """The error of three epochs, shuffled and not, in the loss, the parameters and the state; None
    if the step has no epochs."""
    if not has_epoch(step):
        return None
    rows = {t.name for t in in_rows(step)}
    data = {
        name: np.concatenate([a, a[::-1]]) if name in rows else a
        for name, a in reference.data.items()
    }
    samples = next(len(a) for name, a in data.items() if name in rows)
    batch = samples // 2 + 1 if samples > 4 else samples
    (params, state), (own, kept) = (
        (net.params(reference.params), net.module.init_state()) for _ in range(2)
    )
    assert step.counter is not None
    found: list[Error] = []
    for shuffle in (True, False, True):
        count = int(kept[reference.network.names.public(step.counter)])
        order = order_of(samples, SEED, count) if shuffle else list(range(samples))
        total = 0.0
        for at in range(0, samples, batch):
            some = order[at : at + batch]
            picked = [a[some] if name in rows else a for name, a in data.items()]
            total += len(some) * float(net.call(step.name, own, kept, *picked))
        arguments: list[Any] = [params, state, *data.values(), batch]
        loss = net.call(epoch_name(step), *arguments, seed=SEED, shuffle=shuffle)
        if not (np.isfinite(total) or np.isfinite(loss)):
            break  # from random weights the training diverges: there is nothing to compare
        what = "shuffled" if shuffle else "in order"
        found.append((apart(loss, total / samples)[0], f"the loss, {what}"))
        for had, wanted in ((params, own), (state, kept)):
            found += [(apart(had[n], wanted[n])[0], f"{n}, {what}") for n in wanted]
    return largest(found)
