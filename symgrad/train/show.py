"""What a training shows: a line for each epoch, a bar within a terminal, and the curves at the end.

epoch  3/30  loss 0.4231  val_loss 0.4410  val_accuracy 0.8710  12 s left
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any

from .curves import BLOCKS, PLAIN, sparkline

COLUMNS = 79
WIDTH = 24  # of a plain bar


class Show:
    """Told of steps and epochs, of so many in all, of which some were done before."""

    def __init__(self, epochs: int, done: int) -> None:
        self.epochs, self.done, self.first = epochs, done, done
        self.began, self.bar, self.task = time.perf_counter(), None, None

    bar: Any
    task: Any

    def __enter__(self) -> Show:
        if not sys.stderr.isatty():
            return self
        try:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn
        except ImportError:
            return self
        text = TextColumn("{task.description}", markup=False)
        self.bar = Progress(
            BarColumn(), text, console=Console(stderr=True), transient=True,
            redirect_stdout=sys.stdout.isatty(),
        )  # fmt: skip
        self.task = self.bar.add_task("", total=self.epochs, completed=self.done)
        self.bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.bar is not None:
            self.bar.stop()
        elif sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    def step(self, step: int, steps: int, loss: float) -> None:
        """Steps of an epoch are done."""
        if not sys.stderr.isatty():
            return
        share = self.done + step / steps
        text = f"epoch {self.done + 1}/{self.epochs}  loss {loss:.4g}  {self._left(share)}"
        if self.bar is not None:
            self.bar.update(self.task, completed=share, description=text)
            return
        filled = int(WIDTH * share / max(self.epochs, 1))
        bar = f"[{'#' * filled}{' ' * (WIDTH - filled)}]"
        print(f"\r{bar} {text}"[:COLUMNS] + "\033[K", end="", file=sys.stderr, flush=True)

    def epoch(self, epoch: int, logs: Mapping[str, float]) -> None:
        """An epoch is done."""
        self.done = epoch + 1
        if self.bar is None and sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        print(line(self.done, self.epochs, logs, self._left(self.done)), flush=True)

    def _left(self, share: float) -> str:
        """The time that is left, as the epochs so far took theirs."""
        own = share - self.first
        if own <= 0 or share >= self.epochs:
            return ""
        return duration((time.perf_counter() - self.began) / own * (self.epochs - share)) + " left"


def line(epoch: int, epochs: int, logs: Mapping[str, float], left: str) -> str:
    """What an epoch gave, as much of it as a line holds."""
    text = f"epoch {epoch:{len(str(epochs))}}/{epochs}"
    room = COLUMNS - (len(left) + 2 if left else 0)
    for name, value in logs.items():
        more = f"  {name} {value:.4g}"
        if len(text) + len(more) > room:
            break
        text += more
    return f"{text}  {left}" if left else text


def duration(seconds: float) -> str:
    """
    >>> duration(0.2), duration(75), duration(7300)
    ('1 s', '1:15', '2:01:40')
    """
    whole = max(1, round(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def told(history: Mapping[str, Sequence[float]], best: int | None) -> Iterator[str]:
    """The curves as lines of text, from the first value to the last, and that of the best epoch."""
    signs = BLOCKS if _shows(BLOCKS) else PLAIN
    measured = {k: v for k, v in history.items() if len(v) > 1 and len({*v}) > 1}
    wide = max((len(name) for name in measured), default=0)
    for name, values in measured.items():
        text = f"{name[:20]:{min(wide, 20)}}  {sparkline(values, 24, signs)}"
        text += f"  {values[0]:.4g} to {values[-1]:.4g}"
        if best is not None and len(values) > best:
            text += f", {values[best]:.4g} in epoch {best + 1}"
        yield text[:COLUMNS]


def _shows(signs: str) -> bool:
    try:
        signs.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


__all__ = ["Show", "duration", "line", "told"]
