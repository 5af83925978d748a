"""docs/FROM_PYTORCH.md: every name of PyTorch's has a row, and what stands in it is ours.

`torch_names.json` has the names of torch.nn, torch.optim, its schedulers and torch.nn.init of the
version that the page says; where PyTorch is installed in that version, it is asked.
"""

import json
import re
from pathlib import Path

import pytest

import symgrad
from symgrad import vocabulary

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs/FROM_PYTORCH.md").read_text(encoding="utf-8")
NAMES = json.loads((ROOT / "tests/torch_names.json").read_text())


def table(module: str) -> dict[str, tuple[str, str]]:
    """Our name and what differs, by PyTorch's."""
    section = PAGE.split(f"## {module}\n")[1].split("\n## ")[0]
    return {
        name: (ours, note)
        for name, ours, note in re.findall(
            r"^\| `(\w+)` \|\s*(.*?)\s*\|\s*(.*?)\s*\|$", section, re.M
        )
    }


@pytest.mark.parametrize("module", NAMES)
def test_every_name_has_a_row(module: str) -> None:
    rows = table(module)
    assert sorted(rows) == sorted(NAMES[module])
    for name, (ours, note) in rows.items():
        if not ours:
            assert note == "there is none", name
        elif ours != "—":
            assert ours.strip("`") in symgrad.__all__, name
            assert hasattr(vocabulary, ours.strip("`")), name


def test_how_many_have_none() -> None:
    without = [name for name, (ours, _) in table("torch.nn").items() if not ours]
    assert len(without) <= 10, without


def test_the_names_are_those_of_pytorch() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: its names are a list")
    if torch.__version__.split("+")[0] != "2.13.0":
        pytest.skip(f"the page is of PyTorch 2.13.0, here is {torch.__version__}")
    assert sorted(torch.nn.modules.__all__) == NAMES["torch.nn"]
