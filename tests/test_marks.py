"""The lines of each formula, in what the compiler makes of examples now.

`test_explain` asks the same of every committed file; here stand the examples in which layers share
code, lowering cuts formulas in two, and kernels begin sums with 0.
"""

from pathlib import Path

import pytest

from symgrad.compiler import emit
from symgrad.emit.marks import MARK, Marks, mark_text
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
