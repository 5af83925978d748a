"""`symgrad explain`: each line that computes, of every generated file, has its formula.

`explained.py` reads the files anew: what a line sets, and which formulas stand in comments.
"""

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from symgrad.inspect.explain import NoSuchLine, explain
from tests.explained import Read, not_of_their_comment, read, unexplained, unreached, wrong

ROOT = Path(__file__).resolve().parent.parent
FILES = [
    *sorted((ROOT / "generated").glob("*/*.c")),
    *sorted((ROOT / "generated").glob("*_numpy.py")),
]


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
@pytest.mark.parametrize("fault", [unexplained, wrong, not_of_their_comment, unreached])
def test_lines(file: Path, fault: Callable[[Read], Collection[str]]) -> None:
    beside = None if file.suffix == ".py" else (file.parent / "formulas.json").read_text("utf-8")
    made = read(file.read_text("utf-8"), beside)
    assert len(made.names) > 20
    assert not fault(made)


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
