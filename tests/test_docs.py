"""What the documents say is so: the output of their commands, their links, the list of files.

``pytest tests/test_docs.py --update-generated`` writes the output of the commands anew.
"""

import ast
import re
import shlex
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest

from symgrad.cli import main
from symgrad.passes.simplify import REWRITES

ROOT = Path(__file__).resolve().parent.parent
PAGES = ["README.md", "docs/ARCHITECTURE.md", "docs/LAYERS.md", "CONTRIBUTING.md"]
ORDER = """
    scalar,special,element,written,ir canonical,affine passes formulas language library model vocabulary
    lower emit compiler build inspect cli
"""
LEVEL = {name: k for k, names in enumerate(ORDER.split()) for name in names.split(",")}


def commands(page: str) -> list[tuple[str, str]]:
    """The `symgrad inspect` commands of a page, and what the page says they print."""
    found = re.findall(r"    \$ symgrad (inspect .*)\n((?:    (?!\$).*\n|\n(?=    ))*)", page)
    return [(command, re.sub("^    ", "", out, flags=re.M).strip()) for command, out in found]


@pytest.mark.parametrize("page", ["README.md", "docs/LAYERS.md"])
def test_formulas(
    page: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    text = new = (ROOT / page).read_text(encoding="utf-8")
    for name, source in re.findall(r"`(\w+\.py)`[^`]*:\n\n```python\n(.*?)```", text, re.S):
        (tmp_path / name).write_text(source, encoding="utf-8")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    assert commands(text)
    for command, expected in commands(text):
        call, _, formulas_alone = command.partition(" | sed ")
        assert main(shlex.split(call)) == 0
        out = capsys.readouterr().out.strip()
        if formulas_alone:
            out = re.sub(r"   *\| .*", "", out)
        new = new.replace(*(textwrap.indent(t, "    ") for t in (expected, out)))
    if request.config.getoption("--update-generated"):
        (ROOT / page).write_text(new, encoding="utf-8")
    else:
        assert new == text, "pytest tests/test_docs.py --update-generated writes it anew"


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!http)([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), target
    for name in re.findall(r"`((?:symgrad|tests|examples|templates|docs)/[\w/.]+)`", text):
        assert (ROOT / name).exists(), name


def test_every_file_is_explained() -> None:
    page = (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:\w+/)*(\w+\.py)`", page))
    there = {p.name for p in (ROOT / "symgrad").rglob("*.py")}
    assert there <= named, f"docs/ARCHITECTURE.md does not say what belongs in {there - named}"


def test_every_rewrite_is_explained() -> None:
    page = (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")
    missing = [r.__name__ for r in REWRITES if f"| `{r.__name__}` |" not in page]
    assert not missing, f"docs/ARCHITECTURE.md does not say what {missing} do"


def test_imports_go_one_way() -> None:
    package = ROOT / "symgrad"
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        if parts[-1].startswith("__"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                base = parts[: len(parts) - node.level]
                for target in [node.module] if node.module else [a.name for a in node.names]:
                    used = ".".join((*base, target or ""))
                    if used != "__version__":
                        assert _level(used) <= _level(".".join(parts)), f"{path} imports {used}"


def _level(module: str) -> int:
    return LEVEL[module.split(".")[0]]


@pytest.mark.skipif(not shutil.which("gcc"), reason="needs gcc")
def test_program_in_c(tmp_path: Path) -> None:
    program, network = ROOT / "examples/c/train_digits.c", ROOT / "generated/digits_c"
    built = tmp_path / "train_digits"
    flags = ["-std=c99", "-O2", "-Wall", "-Wno-unknown-pragmas", "-Werror", f"-I{network}"]
    subprocess.run(["gcc", *flags, program, network / "digits.c", "-lm", "-o", built], check=True)
    out = subprocess.run([built], check=True, capture_output=True, text=True).stdout
    losses = [float(line.split()[-1]) for line in out.splitlines() if line.startswith("step")]
    right = int(re.search(r"(\d+) of 32 new samples right", out)[1])  # type: ignore[index]
    assert len(losses) == 6 and losses[-1] < 0.2 and right >= 24
