"""`symgrad explain`: each line that computes, of every generated file, has its formula.

What a line sets is read anew, of NumPy by Python's own syntax trees; a line that sets what a formula
in its function defines must be explained by that one.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from symgrad.inspect.explain import NoSuchLine, Source, explain, table_of
from tests.test_left_sides import mixed, unreached

ROOT = Path(__file__).resolve().parent.parent
FILES = [
    *sorted((ROOT / "generated").glob("*/*.c")),
    *sorted((ROOT / "generated").glob("*_numpy.py")),
]
APART = re.compile(
    r"return\b|[A-Z]\w* = \w+\.shape\[|(const )?(float|double) \*|uniform\(|\($|\) = |.*\breturn \d|.*\broom\d|.*\bown\b|\(void\)|PARALLEL_|.*\b_labels\(|if \(N"
    r"|for \(int64_t i = 0|.*raise |[A-Z_]+$|.*\bfree\(|float part_c\d = 0;"
)
"""Lines that compute nothing of the network: checks of arguments, room, the first value of a total."""


def read(file: Path) -> Source:
    text = file.read_text(encoding="utf-8")
    return Source(text, table_of(file, text))


def computing(source: Source) -> Iterator[int]:
    """The numbers of lines that set something or call, in functions that have formulas."""
    for block in source.blocks:
        if block.first < source.start or not block.stated:
            continue
        for k in range(block.first + 1, block.last + 1):
            line = source.lines[k].strip()
            comment = line.startswith(("/*", "*", "#", '"'))
            if not comment and re.search(r"[=(]", line) and not APART.match(line):
                yield k + 1


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_every_line_that_computes_has_a_formula(file: Path) -> None:
    source = read(file)
    numbers = list(computing(source))
    assert len(numbers) > 20
    missing = [f"{k}: {source.lines[k - 1]}" for k in numbers if not source.at(k)[1]]
    assert not missing


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_a_line_is_explained_by_what_it_sets(file: Path) -> None:
    source = read(file)
    wrong = []
    for name, number in _set_in(file):
        block, stated = source.at(number)
        if block is None or number - 1 == block.first or block.first < source.start:
            continue
        if any(s.name == name for s in block.stated) and [s.name for s in stated] != [name]:
            wrong.append(f"{number}: {source.lines[number - 1]} is explained by {stated}")
    assert not wrong


def _set_in(file: Path) -> Iterator[tuple[str, int]]:
    """What each line sets."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                yield node.targets[0].id, node.lineno
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if match := re.match(r"\s+(?:const float )?(\w+)(?:\[[^\]]*\])? \+?= ", line):
            yield match[1], number


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_every_formula_has_a_line(file: Path) -> None:
    assert not unreached(read(file))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_a_line_of_layers_that_share_code_is_of_them_alone(file: Path) -> None:
    assert not mixed(read(file))


def test_what_is_printed() -> None:
    file = ROOT / "generated" / "digits_c" / "digits.c"
    lines = file.read_text(encoding="utf-8").split("\n")
    number = next(k for k, line in enumerate(lines, 1) if "d_dense2_z[32*n + o] = " in line)
    shown = explain(f"{file}:{number}")
    assert "d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]" in shown
    assert "dense2_h[n,o] = relu(dense2_z[n,o])   by dense2_z" in shown
    assert 'spec      digits.py:9   Dense(32, "relu"),' in shown


@pytest.mark.parametrize("place", ["x", "nothing.c:3", f"{ROOT}/README.md:1", f"{FILES[0]}:99999"])
def test_wrong_places(place: str) -> None:
    with pytest.raises(NoSuchLine):
        explain(place)
