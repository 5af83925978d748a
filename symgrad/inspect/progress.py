"""A progress bar on stderr: rich's if it is installed, a plain one otherwise, none where stderr is
not a terminal.

    with progress(12) as advance:
        advance("dense1_W")          one of the 12 is done, and this is what comes next
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Advance = Callable[[str], None]
WIDTH = 30


@contextmanager
def progress(total: int) -> Iterator[Advance]:
    if not sys.stderr.isatty():
        yield lambda text: None
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
    except ImportError:
        yield from _plain(total)
        return
    columns = (BarColumn(), TextColumn("{task.completed}/{task.total}"), TimeElapsedColumn())
    text = TextColumn("{task.description}", markup=False)
    with Progress(*columns, text, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda text: bar.update(task, advance=1, description=text)


def _plain(total: int) -> Iterator[Advance]:
    done = 0

    def advance(text: str) -> None:
        nonlocal done
        done += 1
        filled = WIDTH * min(done, total) // max(total, 1)
        bar = f"[{'#' * filled}{' ' * (WIDTH - filled)}] {done}/{total}"
        print(f"\r{bar} {text:.30}\033[K", end="", file=sys.stderr, flush=True)

    try:
        yield advance
    finally:
        print("\r\033[K", end="", file=sys.stderr, flush=True)
