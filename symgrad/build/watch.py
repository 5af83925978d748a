"""`symgrad compile --watch`: compile again whenever something changes that decided the last result.

What a model's run saw comes from `Sources`, of a run that failed too: the file with the mistake in
it is among them. A change is taken for done when nothing has changed for `SETTLED` seconds, as
editors write a file in several steps.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from .cache import Seen, state
from .sources import Sources

INTERVAL, SETTLED = 0.2, 0.05


def watch(
    model: Path,
    compile_: Callable[[Sources], object],
    say: Callable[[BaseException], object],
    wait: Callable[[float], object] = time.sleep,
) -> None:
    """Compile until Ctrl-C; `say` is told of what is wrong."""
    try:
        while True:
            sources = Sources(model)
            before = {Seen("file", os.path.abspath(model)): _state(model)}
            try:
                compile_(sources)
            except Exception as error:
                say(error)
            except SystemExit as error:  # of the model file
                say(error)
            _wait_for_change(before | sources.seen, wait)
    except KeyboardInterrupt:
        return


def _state(model: Path) -> str:
    return _now(Seen("file", os.path.abspath(model)))


def _wait_for_change(seen: Mapping[Seen, str], wait: Callable[[float], object]) -> None:
    known: dict[Seen, object] = {}

    def changed(what: Seen, found: str) -> bool:
        looks = _look(what.name)
        if known.get(what, ()) == looks:
            return False
        known[what] = looks  # a file that was written, perhaps with what it had
        return _now(what) != found

    watched = {w: s for w, s in seen.items() if w.kind in ("file", "folder", "look")}
    while not any(changed(w, s) for w, s in watched.items()):
        wait(INTERVAL)
    looks: list[object] = []
    while looks != (looks := [_look(w.name) for w in watched]):
        wait(SETTLED)


def _look(path: str) -> object:
    """What a file looks like from outside."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _now(what: Seen) -> str:
    try:
        return state(what)
    except OSError as error:
        return str(error)
