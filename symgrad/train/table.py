"""Data of a file as the arrays of a training step.

In: a .npz file with arrays of the model's names, or a .csv file with a header, and which arrays are
wanted; out: these arrays, in the types and shapes of the model. Of the columns of

    sepal_length,sepal_width,species
    5.1,3.5,setosa

the last one is the target y, (N) of whole numbers, and the others are the input x, (N, 2), unless
columns are called as the arrays are (x_0, x_1, y) or given as patterns. Words in a column of whole
numbers are counted in alphabetical order: setosa is 0.
"""

from __future__ import annotations

import csv
import math
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import numpy as np


class DataError(ValueError):
    """Data do not fit; the message begins with their file."""

    says_where = True


@dataclass(frozen=True)
class Wanted:
    """An array of a training step: its shape, with the names of sizes, its dtype, "real" or "int",
    and its role, "input" or "target"."""

    name: str
    shape: tuple[int | str, ...]
    dtype: str
    role: str

    @property
    def width(self) -> int:
        """How many numbers a sample has."""
        return math.prod(e for e in self.shape[1:] if isinstance(e, int))

    @property
    def text(self) -> str:
        inside = ", ".join(map(str, self.shape)) + ("," if len(self.shape) == 1 else "")
        return f"{self.name} ({inside})"


@dataclass(frozen=True)
class Data:
    """The arrays by their names, and what the whole numbers stand for where they were words."""

    arrays: dict[str, Any]
    words: dict[str, list[str]] = field(default_factory=dict)


def read_data(
    path: Path, wanted: Sequence[Wanted], inputs: str | None, target: str | None, real: Any
) -> Data:
    """The arrays of a file; `inputs` and `target` are patterns of columns, with commas between."""
    if not path.is_file():
        raise DataError(f"{path}: there is no such file")
    if path.suffix == ".npz":
        if inputs or target:
            raise DataError(f"{path}: --inputs and --target are for columns of .csv files")
        found = Data(_arrays(path, wanted))
    elif path.suffix == ".csv":
        found = _table(path, wanted, inputs, target)
    else:
        raise DataError(f"{path}: expected a file that ends in .npz or .csv")
    sizes: dict[str, int] = {}
    for w in wanted:
        found.arrays[w.name] = _fitted(path, w, found.arrays[w.name], sizes, real)
    return found


def _arrays(path: Path, wanted: Sequence[Wanted]) -> dict[str, Any]:
    try:
        with np.load(path, allow_pickle=False) as file:
            found = {name: file[name] for name in file.files}
    except (ValueError, OSError, EOFError, zipfile.BadZipFile) as error:
        raise DataError(f"{path}: not a .npz file of numbers: {error}") from None
    missing = [w.name for w in wanted if w.name not in found]
    if missing:
        there = ", ".join(w.text for w in wanted)
        raise DataError(
            f"{path}: has no array {missing[0]!r}; the model takes {there}; the file has"
            f" {', '.join(found) or 'none'}"
        )
    return {w.name: found[w.name] for w in wanted}


def _fitted(path: Path, w: Wanted, array: Any, sizes: dict[str, int], real: Any) -> Any:
    """An array in the type and the shape of the model."""
    if array.dtype.kind not in "fiub":
        raise DataError(f"{path}: {w.name} is of {array.dtype}, not of numbers")
    if array.ndim == 1 and len(w.shape) == 2 and w.shape[1] == 1:
        array = array[:, None]
    elif array.ndim == 2 and array.shape[1] == 1 and len(w.shape) == 1:
        array = array[:, 0]
    same = array.ndim == len(w.shape) and all(
        a == (sizes.setdefault(e, a) if isinstance(e, str) else e)
        for a, e in zip(array.shape, w.shape, strict=True)
    )
    if not same or 0 in array.shape:
        known = ", ".join(f"{k} = {v}" for k, v in sizes.items())
        raise DataError(
            f"{path}: the model takes {w.text}, {w.name} has the shape {array.shape}"
            + (f" where {known}" if known else "")
        )
    wrong = ~np.isfinite(array)
    if w.dtype == "int" and not wrong.any():
        wrong = array != np.floor(array)
    if wrong.any():
        place = np.unravel_index(int(wrong.argmax()), array.shape)
        at = ", ".join(map(str, map(int, place)))
        kind = "a whole number" if w.dtype == "int" else "a finite number"
        raise DataError(f"{path}: {w.name}[{at}] is {array[place]}, not {kind}")
    return np.ascontiguousarray(array, np.int64 if w.dtype == "int" else real)


# --- tables


def _table(path: Path, wanted: Sequence[Wanted], inputs: str | None, target: str | None) -> Data:
    columns, rows, lines = _cells(path)
    chosen = _chosen(path, columns, wanted, inputs, target)
    found, words = {}, {}
    for w in wanted:
        own = chosen[w.name]
        if w.dtype == "int" and len(own) == 1 and not all(_is_number(r[own[0]]) for r in rows):
            said = [row[own[0]].strip() for row in rows]
            if "" in said:
                line = lines[said.index("")]
                raise DataError(f"{path}:{line}: {columns[own[0]]} is missing")
            words[w.name] = sorted(set(said))
            number = {word: k for k, word in enumerate(words[w.name])}
            found[w.name] = np.array([number[word] for word in said])
            continue
        numbers = [
            [_number(path, line, columns[c], row[c]) for c in own]
            for row, line in zip(rows, lines, strict=True)
        ]
        array = np.array(numbers)
        if len(own) == w.width and all(isinstance(e, int) for e in w.shape[1:]):
            array = array.reshape(len(rows), *w.shape[1:])
        found[w.name] = array
    return Data(found, words)


def _cells(path: Path) -> tuple[list[str], list[list[str]], list[int]]:
    """The names of the columns, the rows, and the line of each."""
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            head = file.readline()
            file.seek(0)
            mark = next((m for m in ",;\t" if m in head), ",")
            reader = csv.reader(file, delimiter=mark, skipinitialspace=True)
            columns = [name.strip() for name in next(reader, [])]
            rows, lines = [], []
            for row in reader:
                if row:
                    rows.append(row)
                    lines.append(reader.line_num)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path}: not a .csv file: {error}") from None
    if not columns or not rows:
        raise DataError(f"{path}: expected a line of column names, and lines of numbers below")
    if twice := next((c for c in columns if columns.count(c) > 1), None):
        raise DataError(f"{path}:1: two columns are called {twice!r}")
    for row, line in zip(rows, lines, strict=True):
        if len(row) != len(columns):
            raise DataError(f"{path}:{line}: {len(row)} values for {len(columns)} columns")
    return columns, rows, lines


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _number(path: Path, line: int, column: str, text: str) -> float:
    if not text.strip():
        raise DataError(f"{path}:{line}: {column} is missing")
    if not _is_number(text) or not math.isfinite(float(text)):
        raise DataError(f"{path}:{line}: {column} is {text.strip()!r}, not a finite number")
    return float(text)


def _chosen(
    path: Path,
    columns: list[str],
    wanted: Sequence[Wanted],
    inputs: str | None,
    target: str | None,
) -> Mapping[str, list[int]]:
    """For each array the places of its columns."""
    if not inputs and not target:
        own = {w.name: _called(columns, w.name) for w in wanted}
        if all(own.values()):
            return own
    ins = [w for w in wanted if w.role == "input"]
    outs = [w for w in wanted if w.role == "target"]
    if len(ins) != 1 or len(outs) > 1:
        names = ", ".join(w.text for w in wanted)
        raise DataError(
            f"{path}: the model takes {names}: call the columns of each NAME, or NAME_0, NAME_1, …"
        )
    there = range(len(columns))
    given = _fitting(path, columns, inputs) if inputs else None
    last = _fitting(path, columns, target) if target else []
    if outs and not target:
        last = [c for c in there if not given or c not in given][-outs[0].width :]
    if both := [columns[c] for c in given or [] if c in last]:
        raise DataError(f"{path}: the column {both[0]} would be an input and the target")
    first = [c for c in there if c not in last] if given is None else given
    found = {ins[0].name: first, **({outs[0].name: last} if outs else {})}
    for w in wanted:
        sized = all(isinstance(e, int) for e in w.shape[1:])
        if sized and len(found[w.name]) != w.width:
            names = ", ".join(columns[c] for c in found[w.name])
            raise DataError(
                f"{path}: the model takes {w.text}, of {w.width} columns; there are"
                f" {len(found[w.name])}: {_short(names)}"
            )
    return found


def _called(columns: Sequence[str], name: str) -> list[int]:
    """The places of the columns NAME, or NAME_0, NAME_1, …, in the order of their numbers."""
    if name in columns:
        return [columns.index(name)]
    numbered = {
        int(end): k
        for k, column in enumerate(columns)
        for start, mark, end in [column.rpartition("_")]
        if mark and start == name and end.isdecimal()
    }
    return [numbered[number] for number in sorted(numbered)]


def _fitting(path: Path, columns: Sequence[str], patterns: str) -> list[int]:
    """The places of the columns that fit patterns, in their order."""
    found: list[int] = []
    for pattern in (p.strip() for p in patterns.split(",")):
        own = [k for k, c in enumerate(columns) if c == pattern or fnmatchcase(c, pattern)]
        if not own:
            raise DataError(
                f"{path}: no column {pattern!r}; there are {_short(', '.join(columns))}"
            )
        found += [k for k in own if k not in found]
    return found


def _short(text: str) -> str:
    return text if len(text) <= 200 else f"{text[:200]} …"


__all__ = ["Data", "DataError", "Wanted", "read_data"]
