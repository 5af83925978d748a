"""What `explain` says of a generated file, against what the text of the file says.

A file comes in; out go the lines that compute, by Python's own syntax trees or patterns of C, what
each sets, and the formulas that stand in comments: none of it is read by symgrad itself.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from symgrad.inspect.explain import links, said_in, without_table

APART = re.compile(
    r"return\b|(const )?(float|double|int64_t) (\*|room\d|\w+_end = )|uniform\(|\(void\)|if \(N"
    r"|PARALLEL_(ADD|SET|ZERO)|for \(int64_t i = 0|float part_c\d = 0;|(const )?\w+ \w+ = state"
    r"|const struct|const \w+ \w+ = (\*|options)|if \(d_\w+\)|.*\bown = |.*\breturn \d|if \(.*\) (break|continue);|if \(!\(|\w+_DENORMALS"
)
"""Lines of C that compute nothing of the network: checks of arguments, room, names for memory."""
SETS = re.compile(
    r"\s+(?:const )?(?:float |double |int64_t )?(d\.|p\.)?(\w+)(?:\[[^\]]*\])? [-+*]?= "
)
HEAD = re.compile(r"(?:KERNEL|static) void \w+\(|int \w+\($|int \w+\([^;]*$")


@dataclass(frozen=True)
class Read:
    """A file: its lines, FORMULAS of all steps, and of each line, from 1, their names."""

    text: str
    table: Mapping[str, Any]
    names: Mapping[int, tuple[str, ...]]
    python: bool

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")


def read(text: str, beside: str | None) -> Read:
    said = said_in(text, beside)
    assert said is not None
    table = said["formulas"]
    if not all("text" in entry for entry in table.values()):
        table = {name: e for step in table.values() for name, e in step.items()}
    table = table | said["others"]
    return Read(without_table(text), table, links(table), beside is None)


def unexplained(file: Read) -> list[str]:
    """The lines that compute something in a function with formulas, and have none."""
    return [
        f"{k}: {file.lines[k - 1]}"
        for first, last in _functions(file)
        if _has(file, first, last)
        for k in _computing(file, first, last)
        if k not in file.names
    ]


def wrong(file: Read) -> list[str]:
    """The lines that set what a formula defines and are not of this one, or of others that share no
    code with it."""
    found = []
    inside = [k for a, b in _functions(file) if _has(file, a, b) for k in range(a, b + 1)]
    for number, name in _set(file):
        if number not in inside or re.fullmatch(r"c\d+", name):  # a total that C begins
            continue
        own = file.names.get(number, ())
        if name in file.table and name not in own:
            found.append(f"{number}: {file.lines[number - 1]} is of {own}")
        forms = {_form(file.table[n]["text"]) for n in own}
        begins = re.search(
            r" = (0\.0f;|_\w+_part)", file.lines[number - 1]
        )  # sums, or what it calls
        if name in file.table and len(forms) > 2 and not begins:
            found.append(f"{number}: {file.lines[number - 1]} is of {own}")
    return found


def not_of_their_comment(file: Read) -> list[str]:
    """The comments with the text of a formula whose lines are said to be of others."""
    by_text: dict[str, set[str]] = {}
    for name, entry in file.table.items():
        by_text.setdefault(" ".join(entry["text"].split()), set()).add(name)
    found = []
    for first, last, text in _comments(file):
        known = by_text.get(text, set())
        for k in range(first, last + 1):
            if known and not known & {*file.names.get(k, ())}:
                found.append(f"{k}: {text} is of {file.names.get(k)}")
    return found


def unreached(file: Read) -> set[str]:
    """The formulas to which no line leads."""
    return {*file.table} - {name for names in file.names.values() for name in names}


def _has(file: Read, first: int, last: int) -> bool:
    """Whether a function has formulas."""
    return any(k in file.names for k in range(first, last + 1))


def _form(text: str) -> str:
    """A formula without the names of its tensors, its letters and its numbers."""
    return re.sub(r"[A-Za-z_]\w*", "x", re.sub(r"\d+", "1", text.splitlines()[-1]))


def _functions(file: Read) -> Iterator[tuple[int, int]]:
    """The first and the last line of the functions that compute."""
    if file.python:
        for node in ast.parse(file.text).body:
            if isinstance(node, ast.FunctionDef):
                yield node.body[0].lineno + 1, node.end_lineno or 0
        return
    lines, first = file.lines, 0
    for number, line in enumerate(lines, 1):
        if HEAD.match(line):
            first = number + 1
        elif line == "}" and first:
            yield next(k for k in range(first, number + 1) if lines[k - 1] == "{") + 1, number
            first = 0


def _computing(file: Read, first: int, last: int) -> Iterator[int]:
    if not file.python:
        for k in range(first, last + 1):
            line = file.lines[k - 1].strip()
            comment = line.startswith(("/*", "*", "#pragma omp declare"))
            if not comment and re.search(r"[=(]", line) and not APART.match(line):
                yield k
        return
    for node in ast.walk(ast.parse(file.text)):
        if isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr)) and first <= node.lineno <= last:
            own = ast.unparse(node)
            unpacks = isinstance(node, ast.Assign) and isinstance(
                node.value, (ast.Name, ast.Constant)
            )
            apart = ".shape[" in own or "_labels(" in own or own.startswith(("'", '"'))
            if not unpacks and not apart and not re.match(r"kept_\d = ", own):
                yield from range(node.lineno, (node.end_lineno or 0) + 1)


def _set(file: Read) -> Iterator[tuple[int, str]]:
    """What lines set, in names of the model."""
    if not file.python:
        for number, line in enumerate(file.lines, 1):
            if match := SETS.match(line):
                yield number, ("d_" if match[1] == "d." else "") + match[2]
        return
    for first, last in _functions(file):
        for node in ast.walk(ast.parse(file.text)):
            if isinstance(node, ast.Assign) and first <= node.lineno <= last:
                target = node.targets[0]
                if isinstance(target, ast.Name) and isinstance(node.value, ast.Call):
                    yield node.lineno, target.id


def _comments(file: Read) -> Iterator[tuple[int, int, str]]:
    """The first and the last line of comments, and their text."""
    if not file.python:
        for match in re.finditer(r"/\* (.*?) \*/", file.text, re.DOTALL):
            first = file.text.count("\n", 0, match.start()) + 1
            yield first, first + match[1].count("\n"), " ".join(match[1].split())
        return
    for match in re.finditer(r"^ *# (.*(?:\n *#     .*)*)", file.text, re.MULTILINE):
        first = file.text.count("\n", 0, match.start()) + 1
        yield first, first + match[1].count("\n"), " ".join(match[1].replace("#", "").split())
