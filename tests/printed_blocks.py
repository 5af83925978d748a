"""What `symgrad inspect` prints, read line by line: formulas on several lines, blocks that stand once.

    read(text, names)       {"block2_z": ("block2_z[n,o] = Σ_i …", "n<N o<3 i<4"), …}

In: the printed text and the names of all tensors. Out: of each tensor that is defined the text and the
ranges as `tests.printed.evaluate` takes them, with each block written out. Nothing of symgrad.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

GOES_ON = re.compile(r"[+−·]|\+?= |(?:if|else|where|and|or) ")
BLOCK = re.compile(r"block b = (\d+) … (\d+):(.*)")
GIVEN = re.compile(r"([A-Za-z_]\w*): (.*)")


@dataclass
class Line:
    """A formula or a head: how far in it stands, what it says, what stands behind the bar."""

    indent: int
    text: str
    note: str = ""


@dataclass
class Block:
    numbers: list[int]
    layers: dict[str, list[str]] = field(default_factory=dict)  # by label
    given: dict[str, str] = field(default_factory=dict)

    def name(self, word: str, number: int, names: Collection[str]) -> str:
        """What a name within the block stands for."""
        at = self.numbers.index(number)
        if word in self.given:
            return self.meant(self.given[word], number, names)
        head, rest = re.fullmatch(r"(d_|new_)?(.*)", word).groups()  # type: ignore[union-attr]
        for label, layers in self.layers.items():
            if not label or rest.startswith(f"{label}_"):
                own = rest.removeprefix(f"{label}_") if label else rest
                if (full := f"{head or ''}{layers[at]}_{own}") in names:
                    return full
        return word

    def meant(self, text: str, number: int, names: Collection[str]) -> str:
        if match := re.fullmatch(r"(\w+), then (\w+) of block b ([+−]) 1", text):
            if number == self.numbers[0]:
                return match[1]
            return self.name(match[2], number + (1 if match[3] == "+" else -1), names)
        if match := re.fullmatch(r"(\w+) of block b ([+−]) 1, at last (\w+)", text):
            if number == self.numbers[-1]:
                return match[3]
            return self.name(match[1], number + (1 if match[2] == "+" else -1), names)
        return text.split(", ")[self.numbers.index(number)]


def logical(text: str) -> Iterator[Line]:
    """The lines, those that go on joined."""
    line: Line | None = None
    for row in text.split("\n"):
        own, bar, note = row.partition("   | ")
        indent, own = len(own) - len(own.lstrip()), own.strip()
        if line and own and (GOES_ON.match(own) or line.text.endswith(";")) and "…" not in own:
            space = "" if own[0] == "·" else " "
            line.text += space + own
        elif (
            line
            and own
            and line.text.startswith(
                ("block", *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
            )
            and indent == line.indent + 8
            and "=" not in own
        ):
            line.text += " " + own
        elif own:
            if line:
                yield line
            line = Line(indent, own)
        if bar and line:
            line.note = f"{line.note} {note}".strip()
    if line:
        yield line


def read(text: str, names: Collection[str]) -> dict[str, tuple[str, str]]:
    """The formulas of all tensors."""
    body = text.split("\n\n", 1)[1] if text.startswith("input:") else text
    found: dict[str, list[str]] = {}
    spans: dict[str, dict[str, None]] = {}
    above: dict[str, list[str]] = {}

    def add(rows: list[Line], start: int) -> None:
        """Formulas that stand at `start` or deeper, within recurrences."""
        heads: list[Line] = []
        for row in rows:
            while heads and heads[-1].indent >= row.indent:
                heads.pop()
            if re.fullmatch(r"\w+ = .* … .*:", row.text):
                heads.append(row)
                continue
            name = re.match(r"\w+", row.text)[0]  # type: ignore[index]
            own = found.setdefault(name, [])
            shown = [" " * (h.indent - start) + h.text for h in heads]
            if above.get(name, []) != shown:
                own += shown
                above[name] = shown
            own.append(" " * (row.indent - start) + row.text)
            letters = re.findall(r"\S+<\S+", row.note.split("   ")[0])
            spans.setdefault(name, {}).update(dict.fromkeys(letters))

    rows, outside = list(logical(body)), list[Line]()
    while rows:
        row = rows.pop(0)
        if not (match := BLOCK.match(row.text)):
            outside.append(row)
            continue
        add(outside, 0)
        outside = []
        first, last = int(match[1]), int(match[2])
        step = 1 if first < last else -1
        block = Block(list(range(first, last + step, step)))
        if match[3].strip():
            block.layers[""] = match[3].strip().split(", ")
        while GIVEN.fullmatch(rows[0].text) and " = " not in rows[0].text:
            label, what = GIVEN.fullmatch(rows.pop(0).text).groups()  # type: ignore[union-attr]
            parts = what.split(", ")
            if label == "parameter":
                continue
            layers = parts[0] not in names and any(n.startswith(f"{parts[0]}_") for n in names)
            if layers and len(parts) == len(block.numbers) and not block.layers.get(""):
                block.layers[label] = parts
            else:
                block.given[label] = what
        inner: list[Line] = []
        while rows and rows[0].indent > row.indent:
            inner.append(rows.pop(0))
        for number in block.numbers:
            known = {w: block.name(w, number, names)
                     for r in inner for w in re.findall(r"[A-Za-z_]\w*", r.text)}  # fmt: skip
            full = [
                Line(r.indent, re.sub(r"[A-Za-z_]\w*", lambda m: known[m[0]], r.text), r.note)  # noqa: B023
                for r in inner
            ]
            add(full, row.indent + 4)
    add(outside, 0)
    return {n: ("\n".join(own), " ".join(spans[n])) for n, own in found.items()}
