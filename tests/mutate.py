"""Seeded faults: is each found by the tests?   python tests/mutate.py [PATTERN] [--jobs 2]

What comes in: `tests/mutants.json`, faults of one kind each: in `file` the text `old`, which stands
there once, becomes `new`, and the program means something else (`why`). What goes out: a line for
each with the test that found it, and exit code 1 if one was not found.

    symgrad/passes/positions.py   if e.where != 1:  →  if False:   killed by test_positions.py::…

Each worker has a copy of the checkout, in which one fault stands at a time. The test that killed a
fault last (`by`) runs first; if it passes, the file's own examples and the tests of its area (`AREAS`)
do, the quick ones first, until one fails; with --all then every test. --write keeps what was found in the list.
A test's process is forked from one that has imported what all tests import.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = (
    "symgrad",
    "templates",
    "tests",
    "examples",
    "docs",
    "pyproject.toml",
    "README.md",
    "generated",
)
WARM = "pytest sympy numpy mpmath jinja2 cffi hypothesis autograd.numpy _pytest.doctest"
DRAWN = "contractions accesses exact update_rules overlap"  # with SYMGRAD_FUZZ=FEW of their cases
FEW = "20"
PASSES = "near_misses::test_rewrites exact differentiate adjoints contractions positions textbook"
PIECES = " ".join(
    f"outline::test_pieces_do_what_their_calls_would_do[True-{kind}]"
    for kind in ("mixed", "recurrent", "deep")
)
LOWER = "near_misses::test_c contractions accesses update_rules memory"
AREAS = {
    "symgrad/emit/c/epoch": "epoch",
    "symgrad/emit/c/recorded": "verify_c",
    "templates/c/test": "verify_c",
    "symgrad/emit/python/epoch": "epoch",
    "templates/python/epoch": "epoch fit",
    "templates/python/formats": "save from_torch",
    "templates/python/files": "save",
    "symgrad/callbacks": "fit",
    "symgrad/mpi": "mpi",
    "symgrad/model/ranks": "ranks",
    "symgrad/model/entries": "with_functions",
    "symgrad/model/requested": "requested with_functions",
    "symgrad/derivatives": "requested",
    "symgrad/inspect/outputs": "check",
    "symgrad/model/second": "second",
    "symgrad/model/alone": "per_sample",
    "symgrad/model/gauss_newton": "gauss_newton",
    "symgrad/model/derived": "second",
    "symgrad/train": "train",
    "symgrad/weights": "from_torch",
    "symgrad/model/from_torch": "from_torch",
    "symgrad/library/metrics": "metrics",
    "symgrad/library/recurrent": "from_torch recurrent",
    "symgrad/library/attention": "from_torch attention",
    "symgrad/emit/c/small": "plain device",
    "symgrad/emit/constants": "panels",
    "symgrad/emit/c/product": "panels contractions",
    "symgrad/emit/c/runs": "runs",
    "symgrad/emit/c/entry": "cost",
    "templates/c/contract.h": "contract::test_elements_that_are_one contract::test_panels contract_group",
    "templates/c/contract_levels": "contract::test_any_levels long_sums",
    "templates/c/direct": "calls direct",
    "templates/c/package": "calls direct",
    "symgrad/emit/c/direct": "calls direct",
    "symgrad/lower/channels": "plan::test_a_sample_that_adds_one_number_to_a_channel channels",
    "templates/c/contract_plain": "plain",
    "symgrad/passes/exact": "exact lowering",
    "symgrad/passes/evaluate": "exact lowering whole_random",
    "symgrad/passes/values": "exact lowering whole_random",
    "symgrad/passes/arithmetic": "exact lowering",
    "symgrad/passes/residues": "exact lowering",
    "symgrad/passes/logarithms": "logarithms singular",
    "symgrad/passes/ranges": "singular logarithms differentiate adjoints exact",
    "symgrad/passes/intervals": "singular logarithms differentiate adjoints exact",
    "symgrad/passes/facts": "singular logarithms differentiate adjoints exact",
    "symgrad/passes/slopes": "singular differentiate adjoints exact",
    "symgrad/passes/once": "rewrites textbook_table textbook textbook_sequences exact",
    "symgrad/passes/totals": "totals rewrites textbook_table",
    "symgrad/passes/shorten": "rewrites textbook_table textbook textbook_sequences exact",
    "symgrad/passes/positions": "near_misses::test_rewrites positions exact contractions",
    "symgrad/passes/verify": "verify overlap index_ranges extents",
    "symgrad/passes/overlap": "overlap verify",
    "symgrad/passes/common": "factors rewrites textbook_table",
    "symgrad/passes/written_out": "factors rewrites textbook_table",
    "symgrad/passes/invariant": "factors rewrites textbook_table",
    "symgrad/passes/loops": "near_misses::test_rewrites differentiate adjoints accesses",
    "symgrad/passes/differentiate": "differentiate adjoints near_misses::test_adjoints contractions positions",
    "symgrad/passes/flow": "differentiate adjoints near_misses::test_adjoints contractions positions",
    "symgrad/passes/factors": "differentiate adjoints near_misses::test_adjoints contractions positions",
    "symgrad/passes": PASSES,
    "templates/c/tile": "tiles",
    "templates/c/parallel": "constant_products threads",
    "symgrad/lower/tiles": "tiles",
    "symgrad/lower/groups": "products_together",
    "symgrad/lower/verify_groups": "products_together",
    "symgrad/lower/verify_regions": "constant_products",
    "symgrad/lower/panel": "panels",
    "symgrad/lower/strips": "strips",
    "symgrad/emit/c/strip": "strips",
    "symgrad/lower/contract": "near_misses::test_rewrites contractions factors",
    "symgrad/lower/exact": "lowering",
    "symgrad/lower/sums": "long_sums near_misses::test_c",
    "symgrad/lower/moments": "moments memory",
    "symgrad/lower/numbers": "memory update_rules",
    "symgrad/lower/ranges": "whole index_ranges whole_random accesses",
    "symgrad/lower/storage": PIECES
    + " memory update_rules near_misses::test_c contractions outline",
    "symgrad/lower/outline": PIECES + " pieces outline",
    "symgrad/lower/verify_calls": "outline::test_a_wrong_call_is_refused",
    "symgrad/lower/totals": "long_sums nests plan near_misses::test_c contractions",
    "symgrad/lower/shared": LOWER + " plan nests steps",
    "symgrad/lower/joined": LOWER + " plan nests",
    "symgrad/lower/arrays/": "pieces arrays verify_arrays memory",
    "symgrad/lower/locate": "memory update_rules steps near_misses::test_c",
    "symgrad/lower/places": "memory update_rules steps near_misses::test_c",
    "symgrad/lower/windows": "accesses contractions",
    "symgrad/lower/products": "contractions accesses",
    "symgrad/lower": LOWER,
    "symgrad/formulas/as_sympy": "as_sympy",
    "symgrad/symbols": "ir",
    "symgrad/emit/names": "names paths",
    "symgrad/emit/marks": "marks",
    "symgrad/inspect/explain": "marks",
    "symgrad/inspect/page": "page_numbers report page",
    "symgrad/inspect/lives": "page_numbers",
    "symgrad/inspect/parts": "report",
    "symgrad/emit/render": "page_numbers",
    "templates/html": "page_numbers report page",
    "symgrad/emit/numpy/piece": "pieces arrays",
    "symgrad/emit/numpy": "near_misses::test_rewrites contractions accesses update_rules scalar_printers",
    "symgrad/emit/c/format": "c_tree scalar_printers",
    "symgrad/emit/c/piece": "outline::test_the_same_bits_as_without_pieces outline",
    "symgrad/emit/c/": LOWER + " scalar_printers c_tree",
    "symgrad/formulas/matrix": "matrix",
    "symgrad/formulas/elements": "matrix",
    "symgrad/formulas/pieces": "printed_models printed inspect textbook",
    "symgrad/formulas/unreached": "printed_models printed inspect textbook",
    "symgrad/formulas/listing": "printed_models printed inspect textbook",
    "symgrad/formulas": "inspect printed_models printed textbook textbook_sequences",
    "symgrad/model": "update_rules steps memory",
    "symgrad/library/contrastive": "contrastive singular_models",
    "symgrad/language/steps": "step_derivatives random_steps",
    "symgrad/language/recurrences": "step_derivatives linear_algebra random_steps",
    "symgrad/library/linear_algebra": "linear_algebra",
    "symgrad/language": "spec mistakes steps update_rules extents",
    "symgrad/affine": "near_misses::test_rewrites verify overlap ir contractions accesses",
    "symgrad/written": "written mistakes whole spec",
    "symgrad/element": "written mistakes whole spec",
    "symgrad/canonical": "canonical written scalar special textbook",
    "symgrad/scalar": "scalar special canonical scalar_printers written near_misses::test_rewrites",
    "symgrad/ir": "ir verify spec exact accesses",
    "symgrad/inspect/count": "cost",
    "symgrad/inspect/lines": "blocks inspect",
    "templates/numpy": "epoch calls whole",
}


@dataclass
class Run:
    """One fault in one folder, and the tests that still have to pass, in order."""

    mutant: dict[str, str]
    folder: Path
    left: list[tuple[bool, list[str]]]
    began: float = field(default_factory=time.monotonic)
    pid: int = 0
    until: float = 0.0

    @property
    def path(self) -> Path:
        return self.folder / self.mutant["file"]

    def place(self, text: str) -> None:
        """Writes the file; what Python compiled of it before goes."""
        self.path.write_text(text)
        Path(importlib.util.cache_from_source(str(self.path))).unlink(missing_ok=True)

    def start(self, seconds: float) -> None:
        """Forks a process that runs the next tests."""
        self.until = time.monotonic() + seconds
        output = self.folder / "output.txt"
        sys.stdout.flush()
        self.pid = os.fork()
        if not self.pid:
            os.setsid()
            file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(file, 1)
            os.dup2(file, 2)
            os.chdir(self.folder)
            os.environ["PYTHONPATH"] = str(self.folder)
            few, chosen = self.left[0]
            os.environ.update({"SYMGRAD_FUZZ": FEW} if few else {})
            sys.path[0] = str(self.folder)
            import pytest

            code = pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-rf", *chosen])
            sys.stdout.flush()
            os._exit(int(code))

    def ended(self) -> str | None:
        """None while it runs; else what found the fault, or "" if nothing did."""
        done, status = os.waitpid(self.pid, os.WNOHANG)
        if not done and time.monotonic() < self.until:
            return None
        if not done:
            os.killpg(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            return "time"
        code = os.waitstatus_to_exitcode(status)
        lines = (self.folder / "output.txt").read_text(errors="replace").splitlines()
        found = [w for w in lines if w.startswith(("FAILED ", "ERROR "))]
        if code == 0 or code == 4 and len(self.left) > 1:  # 4: the test has another name by now
            return ""
        return found[-1].split(" ", 1)[1].split(" - ")[0] if found else f"exit code {code}"


def runnable(test: str) -> str:
    """A test's name as pytest takes it: not all that it prints in brackets."""
    return test if re.fullmatch(r"[^[]*(\[[\w ,.-]*\])?", test) else test.partition("[")[0]


def tests_of(mutant: dict[str, str], everything: bool) -> list[tuple[bool, list[str]]]:
    """The test that found it last; those of its area, few of the drawn cases first; all."""
    area = next((words for prefix, words in AREAS.items() if mutant["file"].startswith(prefix)), "")
    assert area, f"AREAS has no tests of {mutant['file']}"
    parts = {w: w.partition("::") for w in area.split()}
    names = {w: f"tests/test_{name}.py{sep}{one}" for w, (name, sep, one) in parts.items()}
    missing = [n for n in names.values() if not (ROOT / n.partition("::")[0]).exists()]
    assert not missing, f"AREAS names no files: {missing}"
    first = [names.pop(w) for w in (area.split()[0],) if w not in DRAWN.split()]
    first = [*([mutant["file"]] if ">>>" in (ROOT / mutant["file"]).read_text() else []), *first]
    drawn = [name for w, name in names.items() if w in DRAWN.split()]
    other = [name for w, name in names.items() if w not in DRAWN.split()]
    by = runnable(mutant.get("by", ""))
    known = [by] if by.startswith("tests/") else []
    few = any(f"test_{w}.py" in by for w in DRAWN.split())
    stages = [
        (few, known),
        (False, first),
        (True, drawn),
        (False, other),
        (False, ["tests"] if everything else []),
    ]
    return [(few, chosen) for few, chosen in stages if chosen]


def run_all(
    mutants: list[dict[str, str]], jobs: int, seconds: float, everything: bool
) -> Iterator[tuple[dict[str, str], str, float]]:
    """Each fault, what found it ("" if nothing did), and the seconds that it took."""
    for name in WARM.split():
        importlib.import_module(name)
    with tempfile.TemporaryDirectory() as top:
        free = [Path(top, str(k)) for k in range(jobs)]
        for folder in free:
            folder.mkdir()
            for name in COPIED:
                source, target = ROOT / name, folder / name
                if source.is_dir():
                    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copy(source, target)
        originals = {name: (ROOT / name).read_text() for name in {m["file"] for m in mutants}}
        waiting, running = mutants[::-1], list[Run]()
        while waiting or running:
            while waiting and free:
                mutant = waiting.pop()
                text = originals[mutant["file"]]
                if text.count(mutant["old"]) != 1:
                    yield mutant, "STALE", 0.0
                    continue
                run = Run(mutant, free.pop(), tests_of(mutant, everything))
                run.place(text.replace(mutant["old"], mutant["new"]))
                run.start(seconds)
                running.append(run)
            time.sleep(0.05)
            for run in list(running):
                by = run.ended()
                if by is None:
                    continue
                run.left.pop(0)
                if not by and run.left:
                    run.start(seconds)
                    continue
                run.place(originals[run.mutant["file"]])
                running.remove(run)
                free.append(run.folder)
                yield run.mutant, by, time.monotonic() - run.began


def failing(tests: list[str]) -> set[str]:
    """Those of the tests that fail without a fault, or are not there: they find none."""
    files = tuple(f"tests/test_{name}.py" for name in DRAWN.split())
    drawn = [t for t in tests if t.startswith(files)]
    others = [t for t in tests if not t.startswith(files)]
    return _failing(drawn, {"SYMGRAD_FUZZ": FEW}) | _failing(others, {})


def _failing(tests: list[str], drawing: dict[str, str]) -> set[str]:
    if not tests:
        return set()
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-rfE", *tests]
    environment = {**os.environ, **drawing, "PYTHONPATH": str(ROOT)}
    made = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    lines = (made.stdout + made.stderr).splitlines()
    gone = {t for t in tests for w in lines if w.endswith(f"/{t}") and "not found: " in w}
    if gone:
        return gone | _failing([t for t in tests if t not in gone], drawing)
    assert made.returncode in (0, 1), made.stdout + made.stderr
    found = [w.split(" ", 1)[1] for w in lines if w.startswith(("FAILED ", "ERROR "))]
    return {t for t in tests for w in found if w == t or w.startswith(f"{t} - ")}


def main() -> int:
    parser = argparse.ArgumentParser(description="Are seeded faults found by the tests?")
    parser.add_argument("pattern", nargs="?", default="", help="only faults of these files")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--list", type=Path, default=ROOT / "tests" / "mutants.json")
    parser.add_argument("--all", action="store_true", help="run all tests where those pass")
    parser.add_argument("--seconds", type=float, default=600, help="for one run of tests")
    parser.add_argument(
        "--write", action="store_true", help="keep what found each fault in the list"
    )
    given = parser.parse_args()
    everything = json.loads(given.list.read_text())
    mutants = [m for m in everything if given.pattern in m["file"]]
    for mutant in mutants:
        tests_of(mutant, given.all)  # an error now rather than in the middle
    survived, began = 0, time.monotonic()
    found = run_all(mutants, given.jobs, given.seconds, given.all)
    for k, (mutant, by, seconds) in enumerate(found, start=1):
        alive = by in ("", "STALE")
        survived += alive
        print(
            f"{k:4}/{len(mutants)} {seconds:4.0f} s  {mutant['file']}: {by or 'SURVIVED'}",
            flush=True,
        )
        if alive:
            print(f"      {mutant['old'].strip()}\n    → {mutant['new'].strip()}", flush=True)
        mutant["by"] = by
        if given.write:
            given.list.write_text(json.dumps(everything, indent=1, ensure_ascii=False) + "\n")
    broken = failing(sorted({runnable(m["by"]) for m in mutants if "::" in m["by"]}))
    for mutant in (m for m in mutants if runnable(m["by"]) in broken):
        print(f"{mutant['by']} fails without a fault; {mutant['file']}: {mutant['new'].strip()}")
        survived += 1
    minutes = (time.monotonic() - began) / 60
    print(f"{len(mutants) - survived} killed, {survived} survived, in {minutes:.1f} minutes")
    return bool(survived)


if __name__ == "__main__":
    sys.exit(main())
