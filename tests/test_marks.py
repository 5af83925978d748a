"""The lines of each formula, in what the compiler makes of examples now.

`test_explain` asks the same of every committed file; here stand the examples in which layers share
code, lowering cuts formulas in two, and kernels begin sums with 0.
"""

from pathlib import Path

import pytest

from symgrad.compiler import emit
from symgrad.emit.marks import MARK, Marks, mark_text, marks_in
from symgrad.emit.names import PYTHON, Scope
from symgrad.emit.numpy.piece import Pieces, Text
from symgrad.inspect.explain import NoSuchLine, explain
from symgrad.model.file import load_model
from tests.explained import not_of_their_comment, read, unexplained, unreached, wrong

ROOT = Path(__file__).resolve().parent.parent
MADE = [
    ("addition", "numpy"),
    ("addition", "c"),
    ("kalman", "c"),
    ("burgers", "numpy"),
    ("burgers", "c"),
    ("digits", "c"),
    ("gp", "c"),
    ("mnist1d_gru", "numpy"),
]


@pytest.mark.parametrize("name, backend", MADE)
def test_lines(name: str, backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SYMGRAD_VERIFY", raising=False)  # `test_generated` has it all checked
    files = emit(load_model(ROOT / f"examples/{name}.py"), f"{name}.py", backend, "float32")
    assert not any(MARK.search(text) for text in files.values())
    text = next(t for f, t in files.items() if f.endswith((f"{name}_numpy.py", f"{name}.c")))
    file = read(text, next((t for f, t in files.items() if f.endswith("formulas.json")), None))
    assert len(file.names) > 20
    assert not unexplained(file)
    assert not wrong(file)
    assert not not_of_their_comment(file)
    assert not unreached(file)


def test_marks_are_taken_off() -> None:
    """A function that two layers call computes for both, and what nobody computes for its reader."""
    table = {name: {"text": name} for name in ("a_h", "b_h", "a_z")}
    marks = Marks({"": table}, {}, {"a_h": "a_h", "b_h": "b_h"}, {"a_z": "a_h"})
    marks.numbers = {("f", "h"): 0, ("main", "a_h"): 1}
    marks.own, marks.calls = {"f": ["z", "h"]}, {"f": [("main", ["a_z", "a_h"])]}
    marks.calls["f"].append(("main", ["b_z", "b_h"]))
    text, said = marks.taken(
        f"1\nx{mark_text([0])} = 1\ny = 2{mark_text([0, 1])}\n\na{mark_text([1])}"
    )
    assert text == "1\nx = 1\ny = 2\n\na"
    found = {name: entry["code"] for name, entry in said["formulas"].items()}
    assert found == {"a_h": "2-3 5", "b_h": "2-3", "a_z": "2-3 5"}


@pytest.mark.parametrize("backend", ["c", "numpy"])
def test_a_file_that_was_changed(backend: str, tmp_path: Path) -> None:
    """Its lines are no longer those that are known; one whose line is changed but not moved says so
    as well, and the file beside that has no formulas says that."""
    (tmp_path / "digits_c").mkdir()
    for name, text in emit(load_model(ROOT / "examples/digits.py"), "", backend, "float32").items():
        (tmp_path / name).write_text(text, encoding="utf-8")
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


def test_a_function_that_two_have_has_the_marks_of_both() -> None:
    pieces = Pieces(Scope(PYTHON))
    lines = [f"y = 1{mark_text(marks)}" for marks in ([0], [1], [0])]
    names = {pieces.add(Text("_part", "x", "", (line,), frozenset())) for line in lines}
    (text,) = pieces.texts.values()
    assert names == {text.name} and marks_in(text.lines[0]) == [0, 1]
