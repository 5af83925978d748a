"""The network and the memory of a training step as drawings: numbers for the page's SVG.

Layers with what each reads come in; a row for each goes out, with the lines that pass it: an edge
to the next row is straight, any other runs in a lane of its own beside the rows between. The lives
of a Plan's tensors come in; boxes go out, time to the right, the place in the workspace downwards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...ir import Tensor
from ..cost import at, bytes_text
from ..lives import Life, Moment

LANE = 12  # between lanes
HEIGHT = 40  # of a row, before it is stretched
WIDE, HIGH = 720, 300  # of the plot


@dataclass(frozen=True, slots=True)
class Track:
    """The lines of a row, as paths, and how wide they are."""

    paths: tuple[str, ...]
    width: int
    node: int


def tracks(rows: Sequence[str], reads: Mapping[str, Iterable[str]]) -> list[Track]:
    """The lines beside the rows: each row is one of `rows`, and reads others."""
    place = {name: k for k, name in enumerate(rows)}
    edges = [
        (place[source], place[target])
        for target in rows
        for source in dict.fromkeys(reads.get(target, ()))
        if source in place and place[source] < place[target]
    ]
    lanes: list[list[tuple[int, int]]] = []
    lane: dict[tuple[int, int], int] = {}
    for edge in sorted(edges, key=lambda e: (e[1] - e[0], e)):
        if edge[1] - edge[0] == 1:
            lane[edge] = 0
            continue
        free = (k for k, own in enumerate(lanes) if all(_apart(edge, other) for other in own))
        k = next(free, len(lanes))
        if k == len(lanes):
            lanes.append([])
        lanes[k].append(edge)
        lane[edge] = k + 1
    width = LANE * (len(lanes) + 1) + LANE
    node = width - LANE
    found = []
    for k in range(len(rows)):
        paths = []
        for (first, last), number in lane.items():
            x, middle, end = node - LANE * number, HEIGHT // 2, HEIGHT
            if k == first:
                curve = f"C {node} {end} {x} {middle} {x} {end}" if number else f"V {end}"
                paths.append(f"M {node} {middle} {curve}")
            elif k == last:
                curve = f"C {x} {middle} {node} 0 {node} {middle}" if number else f"V {middle}"
                paths.append(f"M {x} 0 {curve}")
            elif first < k < last:
                paths.append(f"M {x} 0 V {end}")
        found.append(Track(tuple(dict.fromkeys(paths)), width, node))
    return found


def _apart(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[1] <= b[0] or b[1] <= a[0]


@dataclass(frozen=True, slots=True)
class Box:
    """A tensor's time and place in the plot; `size` in words, `label` if it has room for its
    name."""

    name: str
    x: float
    y: float
    width: float
    height: float
    kind: str
    size: str
    moments: str
    label: bool


@dataclass(frozen=True, slots=True)
class Plot:
    """The boxes; where the backward pass begins; the heights of marks, and when what begins, in
    words."""

    boxes: tuple[Box, ...]
    middle: float
    marks: tuple[tuple[float, str], ...]
    times: tuple[tuple[float, str], ...]
    total: str
    moments: int
    width: int = WIDE
    height: int = HIGH


def plot(
    own: Sequence[Moment],
    held: Sequence[Life],
    loss: Tensor,
    gradients: Collection[Tensor],
    workspace: int,
    size: int,
    batch: int,
) -> Plot | None:
    """The memory over a step with so many samples; `workspace` in bytes, a number takes `size`;
    `gradients` are those that stay for the update."""
    if not held or not workspace:
        return None
    step, scale = WIDE / len(own), HIGH / workspace
    lossy = [k for k, m in enumerate(own) if any(e.tensor.name == loss.name for e in m.equations)]
    back = max(lossy, default=len(own) - 1) + 1
    made: dict[Tensor, int] = {}  # when a gradient is computed; it may be set to 0 long before
    for k, m in enumerate(own):
        for e in m.equations:
            if e.origin.reverse:
                made[e.tensor] = k
    boxes = []
    for life in held:
        bytes_ = at(life.numbers, batch) * size
        width, height = step * (life.last - life.first + 1), scale * bytes_
        boxes.append(
            Box(
                life.tensor.name,
                round(step * life.first, 2),
                round(scale * at(life.offset, batch) * size, 2),
                round(width, 2),
                round(height, 2),
                _kind(life, made.get(life.tensor, 0), back, gradients),
                bytes_text(bytes_),
                f"{life.first + 1} … {life.last + 1}",
                height >= 12 and width >= 6.2 * len(life.tensor.name),
            )
        )
    marks = tuple((HIGH * k / 4, bytes_text(workspace * k // 4)) for k in range(5))
    middle, total = round(step * back, 2), bytes_text(workspace)
    times = [(0.0, f"forward, {back} kernels")]
    if back < len(own):
        times.append((middle, f"backward, {len(own) - back}"))
    return Plot(tuple(boxes), middle, marks, tuple(times), total, len(own))


def _kind(life: Life, made: int, back: int, gradients: Collection[Tensor]) -> str:
    """Whether it stays for the update, belongs to the backward pass, is kept for it, or neither."""
    if life.tensor in gradients:
        return "held"
    if life.first >= back or made >= back - 1:
        return "back"
    return "kept" if life.last >= back else "pass"
