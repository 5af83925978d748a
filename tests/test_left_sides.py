"""Which formula a left side of code is of, in what the compiler makes of examples now.

`test_explain` asks the same of every committed file; here stand the examples in which layers share
code, lowering cuts formulas in two, and kernels begin sums with 0.
"""

import re
from pathlib import Path

import pytest

from symgrad.compiler import emit
from symgrad.inspect.explain import Source, links, table_in
from symgrad.model.file import load_model

ROOT = Path(__file__).resolve().parent.parent
MADE = [
    ("addition", "numpy"),
    ("addition", "c"),
    ("kalman", "c"),
    ("burgers", "numpy"),
    ("burgers", "c"),
]


@pytest.mark.parametrize("name, backend", MADE)
def test_left_sides(name: str, backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SYMGRAD_VERIFY")  # `test_generated` has every rewrite of these checked
    files = emit(load_model(ROOT / f"examples/{name}.py"), f"{name}.py", backend, "float32")
    text = next(t for f, t in files.items() if f.endswith((f"{name}_numpy.py", f"{name}.c")))
    beside = next((t for f, t in files.items() if f.endswith("formulas.json")), None)
    table = table_in(text, beside)
    assert table is not None
    source = Source(text, table)
    assert not unreached(source)
    assert not mixed(source)


def unreached(source: Source) -> set[str]:
    """The formulas to which no line leads."""
    found = links("\n".join(source.lines), source.table).values()
    return {*source.table} - {name for names in found for name in names}


def mixed(source: Source) -> list[str]:
    """The left sides that are said to be of formulas that can't share code: of layers that do,
    formulas are the same but for names, or one is computed for the other."""
    wrong = []
    stated = [s for block in source.blocks if block.first >= source.start for s in block.stated]
    for s in stated:
        if s.name in source.table:
            names = source.names(s)
            forms = {_form(source.table[n]["text"]) for n in names}
            if s.name not in names or len(forms) > 2:
                wrong.append(f"{s.left}: {names}")
    return wrong


def _form(text: str) -> str:
    """A formula without the names of its tensors, its letters and its numbers."""
    return re.sub(r"[A-Za-z_]\w*", "x", re.sub(r"\d+", "1", text.splitlines()[-1]))
