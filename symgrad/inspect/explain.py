"""`symgrad explain FILE:LINE`: the formula that a line of a generated file computes.

A generated C or NumPy file comes in. Above what computes a formula stands the formula; the table
FORMULAS of the module says by name where each comes from, and which left sides of code are its own:

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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FORMULA = re.compile(r"([A-Za-z_]\w*)(?:\[[^=]*?\])? (?:\+?=|where) ")
WORD = re.compile(r"(?<![\w.])(?:([dp])_?\.)?([A-Za-z_][\w.]*)")
TARGET = re.compile(r"(?:[\w\s]*[\s*])?\*?(?:d\.|p\.)?(\w+)(?:\[[^=]*\])*\s*[-+*/]?=(?!=)")
FUNCTION = re.compile(r"^(?:def\s+(\w+)\(|[A-Za-z][\w \*]*?\b(\w+)\([^;]*$)")
CALL = re.compile(r"\b([A-Za-z_]\w*)\(")
HEAD = re.compile(r"\s*(?:(?:for|while|if|elif|else|with)\b|PARALLEL\w*\(.*\{$|#pragma)")
MADE = re.compile(r"Made by symgrad \S+ from (.+?) \(backend")


class NoSuchLine(LookupError):
    """What was asked for is no line of a generated file."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A formula above the lines that compute it: its name, its text, its lines and depth."""

    name: str
    text: str
    first: int
    last: int
    depth: int

    @property
    def left(self) -> str:
        """The element that it defines."""
        return re.split(r" [+*]?= ", self.text, maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class Block:
    """A function of the file: its name, its first and last line, and the formulas in it."""

    name: str
    first: int
    last: int
    stated: tuple[Stated, ...]


class Source:
    """A generated file, read."""

    def __init__(self, text: str, table: Mapping[str, Any]) -> None:
        self.lines = text.split("\n")
        self.table = _flat(table)
        self.said: dict[str, dict[str, None]] = {}  # the formulas of a left side
        self.words: dict[str, dict[str, None]] = {}  # those of its name
        for name, entry in self.table.items():
            self.words.setdefault(name, {})[name] = None
            for left in entry.get("code", ()):
                self.said.setdefault(left, {})[name] = None
                self.words.setdefault(left.partition("[")[0], {})[name] = None
        self.blocks = list(self._blocks())
        heads = [k for k, line in enumerate(self.lines) if line.startswith("/* --- loops")]
        self.start = heads[0] if heads else 0  # before it C has functions for any module
        self.by_name = {b.name: b for b in self.blocks if b.first >= self.start}

    def _blocks(self) -> Iterator[Block]:
        name, first = "", 0
        starts: list[tuple[str, int]] = []
        for k, line in enumerate(self.lines):
            if match := FUNCTION.match(line):
                starts.append((match[1] or match[2], k))
        ends = [k for _, k in starts[1:]] + [len(self.lines)]
        for (name, first), end in zip(starts, ends, strict=True):
            last = first
            for k in range(first + 1, end):
                line = self.lines[k]
                if line.startswith("}"):
                    last = k
                    break
                if line and not line[0].isspace() and line[0] not in "{)#/":
                    break
                last = k if line.strip() else last
            yield Block(name, first, last, tuple(self._stated(first, last)))

    def _stated(self, first: int, last: int) -> Iterator[Stated]:
        k = first
        while k <= last:
            stripped = self.lines[k].strip()
            start, depth = k, _depth(self.lines[k])
            if stripped.startswith("/*"):
                words = [stripped]
                while "*/" not in words[-1] and k < last:
                    k += 1
                    words.append(self.lines[k].strip())
                text = " ".join(w.removeprefix("/*").removeprefix("* ").removesuffix("*/").strip()
                                for w in words)  # fmt: skip
            elif stripped.startswith("# "):
                words = [stripped[2:]]
                while self.lines[k + 1].strip().startswith("#     "):
                    k += 1
                    words.append(self.lines[k].strip()[1:].strip())
                text = " ".join(words)
            else:
                k += 1
                continue
            if match := FORMULA.match(text):
                yield Stated(match[1], text, start, k, depth)
            k += 1

    # --- which formulas a line computes

    def at(self, number: int) -> tuple[Block | None, tuple[Stated, ...]]:
        """The function around a line (the first is 1), and the formulas that the line is for."""
        if not 1 <= number <= len(self.lines):
            raise NoSuchLine(f"there is no line {number}; there are {len(self.lines)}")
        k = number - 1
        block = next((b for b in self.blocks if b.first <= k <= b.last), None)
        if block is None or block.first < self.start:
            return block, ()
        return block, tuple(self._at(k, block, 8))

    def _at(self, k: int, block: Block, patience: int) -> list[Stated]:
        """The formulas that a line is for: its own, those of what it calls or what stands in it,
        that of what it sets, the one above it, or that of the line that reads what it sets."""
        line = self.lines[k]
        if k == block.first:
            return list(block.stated)
        if here := [s for s in block.stated if s.first <= k <= s.last]:
            return here
        if HEAD.match(line) and patience and (inner := self._inside(k, block, patience - 1)):
            return inner
        called = [self.by_name[w] for w in CALL.findall(line) if w in self.by_name]
        if inner := [s for b in called for s in self._within(b)]:
            return inner
        target = TARGET.match(line.strip())
        word = target[1] if target else ""
        prefix = "d_" if f"d.{word}" in line else ""
        named = [s for s in block.stated if s.name in (word, f"{prefix}{word}")]
        if named:
            before = [s for s in named if s.first < k]
            return [before[-1] if before else named[0]]
        if word and (known := self._known(f"{prefix}{word}")):
            return [known]
        if above := self._above(k, block):
            return [above]
        if word and patience:  # a value that is computed once, for what reads it
            for j in range(k + 1, block.last + 1):
                if re.search(rf"\b{re.escape(word)}\b", self.lines[j]):
                    return self._at(j, block, patience - 1)
        found = WORD.finditer(line)
        words = [("d_" if m[1] == "d" else "") + m[2].replace(".", "_") for m in found]
        for name in words:
            if own := [s for s in block.stated if s.name == name]:
                return own
        return [s for s in map(self._known, words) if s][:1]

    def _inside(self, k: int, block: Block, patience: int) -> list[Stated]:
        """The formulas of what stands in a loop or under a condition."""
        found: dict[Stated, None] = {}
        for j in range(k + 1, block.last + 1):
            text = self.lines[j].strip()
            if text and text != "{" and _depth(self.lines[j]) <= _depth(self.lines[k]):
                if not text.startswith(("#pragma", "else", ")")) or found:
                    break
            elif "=" in text or "(" in text:
                found.update(dict.fromkeys(self._at(j, block, patience)))
        return list(found)

    def _within(self, block: Block) -> list[Stated]:
        """The formulas of a function, and of those that it calls; one that only begins sums with 0
        has none, but the name of what it begins."""
        found = list(block.stated)
        for k in range(block.first + 1, block.last + 1):
            for name in CALL.findall(self.lines[k]):
                inner = self.by_name.get(name)
                if inner is not None and inner is not block:
                    found += [s for s in inner.stated if s not in found]
        if not found and self.start:  # a kernel of C
            for k in range(block.first + 1, block.last + 1):
                target = TARGET.match(self.lines[k].strip())
                if target and (known := self._known(target[1])):
                    return [known]
        return found

    def _above(self, k: int, block: Block) -> Stated | None:
        """The formula that stands above a line, at its depth or outside of it, with no other block
        between."""
        depth = _depth(self.lines[k])
        ends = {s.last: s for s in block.stated}
        word = TARGET.match(self.lines[k].strip())
        for j in range(k - 1, block.first, -1):
            if j in ends and ends[j].depth <= depth:
                own = ends[j]
                temporary = word and re.match(r"\s*const ", self.lines[k])
                done = any(own.name == (TARGET.match(self.lines[m].strip()) or [0, ""])[1]
                           for m in range(j + 1, k))  # fmt: skip
                return None if temporary and done else own
            if self.lines[j].strip() and self.lines[j].strip() not in "{}":
                depth = min(depth, _depth(self.lines[j]))
        return None

    def _known(self, word: str) -> Stated | None:
        """A formula of the table by the name that code has for what it defines."""
        for name in self.words.get(word, {}):
            return Stated(name, self.table[name]["text"], -1, -1, 0)
        return None

    def names(self, stated: Stated) -> list[str]:
        """The formulas of the table that one of the file is: several where layers share code."""
        own = [stated.name] if stated.name in self.table else []
        found = dict.fromkeys([*own, *self.said.get(stated.left, {})])
        return list(found or self.words.get(stated.name, {}))


def links(text: str, table: Mapping[str, Any]) -> dict[int, tuple[str, ...]]:
    """For each line of a generated file, from 1, the names in FORMULAS of what it computes; none
    for the heads of functions."""
    source = Source(text, table)
    found: dict[int, tuple[str, ...]] = {}
    for number in range(1, len(source.lines) + 1):
        if not source.lines[number - 1].strip():
            continue
        block, stated = source.at(number)
        if block is not None and number - 1 == block.first:
            continue
        names = dict.fromkeys(name for s in stated for name in source.names(s))
        if names:
            found[number] = tuple(names)
    return found


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
    source = Source(text, table_of(file, text))
    block, stated = source.at(int(number))
    rows = [f"{place}   {source.lines[int(number) - 1].strip()}"]
    if block is None or not stated:
        where = f"in the function {block.name}" if block else "outside of functions"
        return "\n".join([*rows, f"computes no formula: it stands {where}."])
    made = MADE.search(text)
    for s in dict.fromkeys(stated):
        rows.append("")
        rows.append(f"formula   {s.text}")
        for name in source.names(s):
            rows += _from(source.table, name, s, file, made[1] if made else "")
    return "\n".join(rows)


def _from(table: Mapping[str, Any], name: str, s: Stated, file: Path, spec: str) -> Iterator[str]:
    entry = table[name]
    if name != s.name:
        yield f"part of   {entry['text'].splitlines()[-1].strip()}"
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


def table_of(file: Path, text: str) -> Mapping[str, Any]:
    """FORMULAS of the module that a file belongs to."""
    beside = file.parent / "formulas.json"
    if file.suffix != ".py" and not beside.is_file():
        raise NoSuchLine(f"{file}: no file that symgrad made; there is no formulas.json beside it")
    found = table_in(text, None if file.suffix == ".py" else beside.read_text(encoding="utf-8"))
    if found is None:
        raise NoSuchLine(f"{file}: no file that symgrad made; it has no formulas")
    return found


def table_in(text: str, beside: str | None) -> Mapping[str, Any] | None:
    """FORMULAS of what stands in formulas.json, or else in a NumPy module."""
    found: Mapping[str, Any]
    if beside is not None:
        found = json.loads(beside)["formulas"]
    elif (packed := _packed(text)) is not None:
        found = json.loads(lzma.decompress(base64.b85decode(ast.literal_eval(packed.value))))
    else:
        return None
    return found


def without_table(text: str) -> str:
    """A NumPy module up to its packed FORMULAS."""
    packed = _packed(text)
    return text if packed is None else "\n".join(text.splitlines()[: packed.lineno - 1]).rstrip()


def _packed(text: str) -> ast.Assign | None:
    """Where a NumPy module has FORMULAS, packed."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "_FORMULAS":
            return node
    return None


def _flat(table: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The formulas of all training steps."""
    if all("text" in entry for entry in table.values()):
        return dict(table)
    return {name: entry for step in table.values() for name, entry in _flat(step).items()}


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
