"""The figures that are made of measured times.

    times[peer][round]    seconds of a step in each of the rounds, in which the peers took turns

>>> summary([3.0, 1.0, 2.0, 2.5, 10.0])
{'median': 2.5, 'low': 2.0, 'high': 3.0}
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which a share of the values lies, between neighbours in proportion.

    >>> quantile([1.0, 2.0, 4.0], 0.75)
    3.0
    """
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def summary(values: Sequence[float]) -> dict[str, float]:
    """The median, and the quartiles between which half of the values lie."""
    return {
        "median": statistics.median(values),
        "low": quantile(values, 0.25),
        "high": quantile(values, 0.75),
    }


def ratios(times: Sequence[float], reference: Sequence[float]) -> dict[str, float]:
    """How many times longer the reference takes: the summary of the ratios within each round.

    >>> ratios([1.0, 2.0, 1.0], [2.0, 4.0, 3.0])["median"]
    2.0
    """
    return summary([b / a for a, b in zip(times, reference, strict=True)])


def best(times: Mapping[str, Sequence[float]]) -> str | None:
    """Whose median is the least; None of nobody."""
    return min(times, key=lambda name: statistics.median(times[name]), default=None)


def repeats(once: float, turn: float) -> int:
    """How many steps of this time fill a turn, both in seconds; at least one."""
    return max(1, round(turn / once))


def order(names: Sequence[str], number: int) -> list[str]:
    """Who comes after whom in a round: each round begins with the next, and every other round goes
    backwards, so that everyone follows everyone equally often."""
    first = number // 2 % max(len(names), 1)
    turned = [*names[first:], *names[:first]]
    return turned if number % 2 == 0 else turned[::-1]
