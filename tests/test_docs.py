"""What the documents say is so: the output of their commands, their links, the list of files.

``pytest tests/test_docs.py --update-generated`` writes the output of the commands anew.
"""

import ast
import importlib
import inspect
import json
import re
import shlex
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest

from symgrad.cli import main
from symgrad.passes.simplify import REWRITES
from tests.mutate import AREAS

ROOT = Path(__file__).resolve().parent.parent
DOCS = [f"docs/{name}.md" for name in ("ARCHITECTURE", "REFERENCE", "LAYERS")]
PAGES = ["README.md", "CONTRIBUTING.md", *DOCS]


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def commands(page: str) -> list[tuple[str, str]]:
    """The commands of a page that print formulas, and what the page says they print."""
    found = re.findall(
        r"    \$ symgrad ((?:inspect|derive|cost) .*)\n((?:    (?!\$).*\n|\n(?=    ))*)", page
    )
    return [(command, textwrap.dedent(out).strip()) for command, out in found]


@pytest.mark.parametrize("page", ["README.md", "docs/ARCHITECTURE.md", "docs/LAYERS.md"])
def test_formulas(
    page: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    text = new = read(page)
    for name, source in re.findall(r"`(\w+\.py)`[^`]*:\n\n```python\n(.*?)```", text, re.S):
        (tmp_path / name).write_text(source, encoding="utf-8")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    assert commands(text)
    for command, expected in commands(text):
        call, _, filter_ = command.partition(" | ")
        assert main(shlex.split(call)) == 0
        out = capsys.readouterr().out
        if filter_:
            run = subprocess.run(filter_, shell=True, input=out.encode(), stdout=subprocess.PIPE)
            out = run.stdout.decode()
        shown = [textwrap.indent(textwrap.dedent(t).strip(), "    ") for t in (expected, out)]
        head = f"    $ symgrad {command}\n"
        assert out.strip() and head + shown[0] in new
        new = new.replace(*(head + text for text in shown))
    if request.config.getoption("--update-generated"):
        (ROOT / page).write_text(new, encoding="utf-8")
    else:
        assert new == text, "pytest tests/test_docs.py --update-generated writes it anew"


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    text = read(page)
    for target in re.findall(r"\]\((?!http)([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), target
    for name in re.findall(r"`((?:symgrad|tests|examples|templates|docs)/[\w/.]+)`", text):
        assert (ROOT / name).exists(), name


def test_every_file_is_explained() -> None:
    named: list[str] = []
    tables = r"^\*\*`(symgrad/.*?)`\*\*.*\n\n((?:\|.*\n)*)"
    for room, table in re.findall(tables, read(DOCS[1]), re.M):
        cells = re.findall(r"^\| (`.*?) \|", table, re.M)
        named += [room + name for cell in cells for name in re.findall(r"`([\w/]+\.py)`", cell)]
    there = {str(p.relative_to(ROOT)) for p in (ROOT / "symgrad").rglob("*.py")}
    twice = {name for name in named if named.count(name) > 1}
    assert not twice, f"docs/REFERENCE.md names {twice} twice"
    rest = {name for name in there - {*named} if not name.endswith("__init__.py")}
    assert not rest, f"docs/REFERENCE.md does not say what belongs in {rest}"
    gone = {*named} - there
    assert not gone, f"docs/REFERENCE.md names {gone}, which are no files"


def test_no_file_is_two_files() -> None:
    """CONTRIBUTING: a file above 400 lines is two files, each of a subject."""
    files = [p for folder in ("symgrad", "tests") for p in (ROOT / folder).rglob("*.py")]
    lines = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in files}
    long = {str(p.relative_to(ROOT)): n for p, n in lines.items() if n > 400}
    assert not long, f"more than 400 lines: {long}"


def test_every_test_file_is_explained() -> None:
    table = read(DOCS[1]).partition("## What is tested how\n")[2].partition("\n## ")[0]
    there = {p.stem for p in (ROOT / "tests").glob("test_*.py")}
    wrong = there ^ set(re.findall(r"`(test_\w+)`", table))
    assert not wrong, f"docs/REFERENCE.md: what is tested by {wrong}?"


def test_seeded_faults_are_not_stale() -> None:
    """`make mutants` seeds each fault in a text that must stand in its file, once."""
    faults = json.loads(read("tests/mutants.json"))
    stale = [f["file"] + ": " + f["old"] for f in faults if read(f["file"]).count(f["old"]) != 1]
    assert not stale
    missing = {f["file"] for f in faults if not f["file"].startswith((*AREAS,))}
    assert not missing, f"AREAS of tests/mutate.py says not which tests look at {missing}"


def test_every_room_is_in_the_picture() -> None:
    rooms = {p.parent.name for p in (ROOT / "symgrad").glob("*/__init__.py")}
    section = read(DOCS[0]).partition("## The rooms\n")[2].partition("\n## ")[0]
    missing = {room for room in rooms if not re.search(rf"\b{room}/", section)}
    assert not missing, f"docs/ARCHITECTURE.md does not show {missing}"


def test_structures_have_these_fields() -> None:
    rows = re.findall(r"^\| `(\w+)\((.*?)\)`.* \| `([\w/]+)\.py` \|", read(DOCS[1]), re.M)
    assert len(rows) > 10
    for name, fields, file in rows:
        structure = getattr(importlib.import_module("symgrad." + file.replace("/", ".")), name)
        assert [*inspect.signature(structure).parameters] == fields.split(", "), name


def test_every_rewrite_is_explained() -> None:
    missing = [r.__name__ for r in REWRITES if f"| `{r.__name__}` |" not in read(DOCS[1])]
    assert not missing, f"docs/REFERENCE.md does not say what {missing} do"


def test_imports_go_one_way() -> None:
    package = ROOT / "symgrad"
    row = re.search(r"^    (scalar, .*?)\n\n", read(DOCS[0]), re.M | re.S)
    assert row is not None
    levels = enumerate(row[1].split("→"))
    level = {name.strip(): k for k, names in levels for name in names.split(",")}
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
                        upper, own = used.split(".")[0], parts[0]
                        assert level[upper] <= level[own], f"{path} imports {used}"


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
