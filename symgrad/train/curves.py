"""The curves of a training: as a picture, and as a line of a terminal.

In: a history, {"loss": [0.7, 0.3, 0.2], "val_loss": …}; out: an SVG file's text, of which the first
panel has the losses and the others a metric each, or ``█▃▁``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..emit.render import render

WIDTH, HEIGHT, LEFT, TOP, GAP = 640, 200, 64, 28, 56
BLOCKS, PLAIN = "▁▂▃▄▅▆▇█", "_.-~=+*#"


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve's name, its number for the colour, its points as paths, and where its name stands."""

    name: str
    number: int
    paths: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves over the epochs, with marks beside and below: a place and a text each."""

    top: float
    curves: tuple[Curve, ...]
    beside: tuple[tuple[float, str], ...]
    below: tuple[tuple[float, str], ...]


def svg(title: str, history: Mapping[str, Sequence[float]], numbers: Sequence[str]) -> str:
    """The curves as SVG; `numbers` are those of the history that are no measures, as lr is."""
    losses = [name for name in ("loss", "val_loss") if name in history]
    rest = [name for name in history if name not in (*losses, *numbers)]
    panels = [
        _panel({name: history[name] for name in names}, TOP + k * (HEIGHT + GAP))
        for k, names in enumerate([losses, *([name] for name in rest)])
    ]
    return render(
        "html/curves.svg.j2",
        title=title,
        panels=panels,
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        full_width=LEFT + WIDTH + 24,
        full_height=TOP + len(panels) * (HEIGHT + GAP),
    )


def _panel(curves: Mapping[str, Sequence[float]], top: float) -> Panel:
    values = [v for own in curves.values() for v in own if math.isfinite(v)]
    low, high = min(values, default=0.0), max(values, default=1.0)
    scale = math.log10 if low > 0 and high > 20 * low else float
    bottom, height = scale(low), (scale(high) - scale(low)) or 1.0
    count = max(len(own) for own in curves.values())

    def x(epoch: int) -> float:
        return round(LEFT + WIDTH * (epoch / (count - 1) if count > 1 else 0.5), 2)

    def y(value: float) -> float:
        return round(top + HEIGHT * (1 - (scale(value) - bottom) / height), 2)

    drawn = []
    for number, (name, own) in enumerate(curves.items()):
        paths, run = list[str](), list[str]()
        for epoch, value in enumerate([*own, math.nan]):
            if math.isfinite(value):
                run.append(f"{x(epoch)} {y(value)}")
            elif run:
                paths.append(f"M {' L '.join(run)}" + (" h 0.01" if len(run) == 1 else ""))
                run = []
        drawn.append(Curve(name, number, tuple(paths), LEFT + 8 + 96 * number, top - 8))
    marks = [bottom + height * k / 4 for k in range(5)] if high > low else [bottom]
    beside = [10**m if scale is math.log10 else m for m in marks]
    step = max(1, math.ceil((count - 1) / 6))
    return Panel(
        top,
        tuple(drawn),
        tuple((y(v), f"{v:.3g}") for v in beside),
        tuple((x(e), str(e + 1)) for e in range(0, count, step)),
    )


def sparkline(values: Sequence[float], width: int = 40, signs: str = BLOCKS) -> str:
    """Values as a line of signs, low to high; those of a long list are means of neighbours.

    >>> sparkline([0, 1, 2, 3]), sparkline([3, 0.5, float("nan"), 0], signs=PLAIN)
    ('▁▃▆█', '#. _')
    """
    cells = min(width, len(values))
    parts = [
        values[k * len(values) // cells : (k + 1) * len(values) // cells] for k in range(cells)
    ]
    means = [sum(p) / len(p) for p in parts]
    finite = [m for m in means if math.isfinite(m)]
    low, high = min(finite, default=0.0), max(finite, default=0.0)
    if low > 0 and high > 20 * low:
        means = [math.log(m) if math.isfinite(m) else m for m in means]
        low, high = math.log(low), math.log(high)
    share = (len(signs) - 1) / (high - low) if high > low else 0.0
    return "".join(signs[round((m - low) * share)] if math.isfinite(m) else " " for m in means)


__all__ = ["BLOCKS", "PLAIN", "sparkline", "svg"]
