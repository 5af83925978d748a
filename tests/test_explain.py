"""`symgrad explain`: each line that computes, of every generated file, has its formula.

`explained.py` reads the files anew: what a line sets, and which formulas stand in comments.
"""

import shutil
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


@pytest.mark.parametrize("backend", ["c", "numpy"])
def test_a_file_that_was_changed(backend: str, tmp_path: Path) -> None:
    """Its lines are no longer those that are known; one whose line is changed but not moved says so
    as well, and the file beside that has no formulas says that."""
    shutil.copytree(ROOT / "generated" / "digits_c", tmp_path / "digits_c")
    shutil.copy(ROOT / "generated" / "digits_numpy.py", tmp_path)
    c = backend == "c"
    file = tmp_path / "digits_c" / "digits.c" if c else tmp_path / "digits_numpy.py"
    text = file.read_text(encoding="utf-8")
    lines = text.split("\n")
    number = next(k for k, line in enumerate(lines, 1) if "d_dense2_z" in line and "= " in line)
    assert "d_dense2_z[n,o] = " in explain(f"{file}:{number}")
    for changed in ("\n" + text, text.replace("d_dense2_z", "d_dense3_z", 1)):
        file.write_text(changed, encoding="utf-8")
        with pytest.raises(NoSuchLine, match="was changed after symgrad made it"):
            explain(f"{file}:{number}")
    if c:
        assert "computes no formula" in explain(f"{file.parent}/contract.h:{number}")
        (file.parent / "formulas.json").write_text("{", encoding="utf-8")
        with pytest.raises(NoSuchLine, match="can't be read"):
            explain(f"{file}:{number}")


def test_an_older_file(tmp_path: Path) -> None:
    (tmp_path / "formulas.json").write_text('{"formulas": {}}', encoding="utf-8")
    (tmp_path / "a.c").write_text("int a;", encoding="utf-8")
    with pytest.raises(NoSuchLine, match="an older symgrad made it"):
        explain(f"{tmp_path}/a.c:1")
