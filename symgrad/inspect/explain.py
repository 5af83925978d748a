"""`symgrad explain FILE:LINE`: the formula that a line of a generated file computes.

A generated C or NumPy file comes in. The table FORMULAS of its module says by name where each
formula comes from, and which lines of the file compute it (`emit/marks.py`):

    d_dense1_z[64*n + o] = d_dense1_h[64*n + o]*stepf(…);
        d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
        of dense1_h[n,o] = relu(dense1_z[n,o]), by the chain rule, then reuse values; digits.py:8

`links` gives the names of the formulas of every line. Nothing of the model is needed.
"""

from __future__ import annotations

import ast
import base64
import json
import lzma
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

MADE = re.compile(r"Made by symgrad \S+ from (.+?) \(backend")
BEHIND = "\n\n\ndef __getattr__(name):\n"  # the code of a NumPy module: its FORMULAS, packed
FEW = 6  # formulas of a line of which each is told where it comes from
PACKED = "\n_FORMULAS = (\n"


class NoSuchLine(LookupError):
    """What was asked for is no line of a generated file."""


def links(table: Mapping[str, Any]) -> dict[int, tuple[str, ...]]:
    """By line, from 1, the names in FORMULAS of what it computes."""
    found: dict[int, dict[str, None]] = {}
    for name, entry in _flat(table).items():
        for run in entry.get("code", "").split():
            first, _, last = run.partition("-")
            for number in range(int(first), int(last or first) + 1):
                found.setdefault(number, {})[name] = None
    return {number: tuple(names) for number, names in found.items()}


def explain(place: str) -> str:
    """What `symgrad explain` prints."""
    path, _, number = place.rpartition(":")
    if not path or not number.isdigit():
        raise NoSuchLine(f"{place} is not like generated/digits_c/digits.c:100")
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise NoSuchLine(f"{path}: {error.strerror}") from None
    said, lines = said_of(file, text), text.split("\n")
    if not 1 <= int(number) <= len(lines):
        raise NoSuchLine(f"{path}: there is no line {number}; there are {len(lines)}")
    table = _flat(said["formulas"]) | said["others"]
    rows = [f"{place}   {lines[int(number) - 1].strip()}"]
    names = links(table).get(int(number), ())
    if not names or file.suffix != ".py" and file.name != said["file"]:
        return "\n".join([*rows, "computes no formula."])
    if len(names) > FEW:
        return "\n".join([*rows, "", *(row for name in names for row in _formula(table[name]))])
    made = MADE.search(text)
    for name in names:
        rows += ["", *_from(table, name, file, made[1] if made else "")]
    return "\n".join(rows)


def _formula(entry: Mapping[str, Any]) -> Iterator[str]:
    *heads, formula = entry["text"].splitlines()
    yield f"formula   {formula.strip()}"
    yield from (f"in        {head.strip()}" for head in heads)


def _from(table: Mapping[str, Any], name: str, file: Path, spec: str) -> Iterator[str]:
    entry = table[name]
    yield from _formula(entry)
    if entry["ranges"]:
        yield f"over      {entry['ranges']}"
    for part in entry["origin"].split("; "):
        line, _, steps = part.partition(": ") if re.match(r"\S+:\d+", part) else ("", "", part)
        for step in filter(None, steps.split(", ")):
            rule = re.fullmatch(r"(reverse|forward) of (\w+) by (\w+)", step)
            if rule:
                read = table.get(rule[2], {}).get("text", rule[2]).splitlines()[-1].strip()
                yield f"chain     {read}   by {rule[3]}"
            elif step != "spec":
                yield f"rewrite   {step}"
        if line:
            yield f"spec      {line}{_spec_line(file, spec, line)}"


def _spec_line(file: Path, spec: str, line: str) -> str:
    """The line of the model, if its file is where it was."""
    name, _, number = line.rpartition(":")
    places = [Path(spec), *(parent / spec for parent in file.resolve().parents)]
    for place in places:
        if place.name == name and place.is_file():
            lines = place.read_text(encoding="utf-8", errors="replace").splitlines()
            if number.isdigit() and int(number) <= len(lines):
                return f"   {lines[int(number) - 1].strip()}"
    return ""


def said_of(file: Path, text: str) -> Mapping[str, Any]:
    """What stands beside a file: its formulas, and which text their lines are of, which must be
    this one."""
    packed, beside = file.suffix == ".py", file.parent / "formulas.json"
    if not packed and not beside.is_file():
        raise NoSuchLine(f"{file}: no file that symgrad made; there is no formulas.json beside it")
    try:
        found = said_in(text, None if packed else beside.read_text(encoding="utf-8"))
    except (ValueError, SyntaxError, lzma.LZMAError) as error:
        where = file if packed else beside
        raise NoSuchLine(f"{where}: its formulas can't be read: {error}") from None
    if found is None:
        raise NoSuchLine(f"{file}: no file that symgrad made; it has no formulas")
    if "sha256" not in found:
        raise NoSuchLine(f"{file}: an older symgrad made it; compile it anew to know its lines")
    if packed or file.name == found["file"]:
        own = sha256(without_table(text).encode()).hexdigest()
        if not own.startswith(found["sha256"]):
            raise NoSuchLine(
                f"{file} was changed after symgrad made it, so it is not known which formula "
                "its lines compute; compile it anew"
            )
    return found


def said_in(text: str, beside: str | None) -> Mapping[str, Any] | None:
    """What formulas.json says, or else a NumPy module in its FORMULAS."""
    found: Mapping[str, Any] | None = None
    if beside is not None:
        found = json.loads(beside)
    elif PACKED in text:
        packed = ast.literal_eval("(" + text.rpartition(PACKED)[2])
        found = json.loads(lzma.decompress(base64.b85decode(packed)))
    return found


def without_table(text: str) -> str:
    """A NumPy module up to its FORMULAS; C as it is."""
    head, found, _ = text.rpartition(BEHIND)
    return head + "\n" if found else text


def _flat(table: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The formulas of all training steps."""
    if all("text" in entry for entry in table.values()):
        return dict(table)
    return {name: entry for step in table.values() for name, entry in _flat(step).items()}
