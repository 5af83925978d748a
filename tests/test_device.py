"""`--optimize size`, `--batch` and `--inference`: what the digits' training step takes on a Cortex-M4,
beside one written by hand, and that it trains there, under QEMU, to the same weights as here, to the
bit; the test that the package brings runs there too. Skipped where Debian's gcc-arm-none-eabi,
libnewlib-arm-none-eabi and qemu-system-arm are not installed.
"""

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad.build.sources import load_with_sources
from symgrad.compiler import emit

ROOT = Path(__file__).resolve().parent.parent
DEVICE = Path(__file__).resolve().parent / "device"
CORTEX = "-mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16 -ffunction-sections".split()
ARM_GCC = ["arm-none-eabi-gcc", "-Os", "-w", "-fno-math-errno", *CORTEX]
BITS = ["-ffp-contract=off", "-fno-builtin"]
QEMU = "qemu-system-arm -M mps2-an386 -nographic -monitor none -serial none -semihosting -kernel"
needs_arm = pytest.mark.skipif(
    not shutil.which("arm-none-eabi-gcc"), reason="needs gcc-arm-none-eabi, for a Cortex-M4"
)
# what stands in for libm, which is not counted
MATHS = "float expf(float x) { return x; } float logf(float x) { return x; }"


def run(command: Sequence[object], folder: Path) -> str:
    done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, (done.stderr or done.stdout)[:2000]
    return done.stdout


def text_size(file: str, folder: Path) -> int:
    return int(run(["arm-none-eabi-size", file], folder).splitlines()[1].split()[0])


def written(folder: Path, **options: Any) -> Path:
    """The C of the digits network in a folder."""
    model, _ = load_with_sources(ROOT / "examples" / "digits.py")
    if "weights" in options:
        rng = np.random.default_rng(0)
        shapes = {p.tensor.name: tuple(map(int, p.tensor.shape)) for p in model.parameters}
        options["weights"] = {
            name: rng.normal(0, 0.1, shape).astype("f") for name, shape in shapes.items()
        }
    files = emit(model, "m.py", "c", "float32", "digits", optimize="size", **options)
    for path, text in files.items():
        if path.endswith((".c", ".h")):
            (folder / Path(path).name).write_text(text)
    return folder


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("device"))


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For one sample at a time, in static memory."""
    return written(tmp_path_factory.mktemp("one"), batch=1)


def arena(folder: Path) -> int:
    found = re.search(r"#define DIGITS_ARENA (\d+) ", (folder / "digits.h").read_text())
    assert found
    return int(found[1])


def there(folder: Path, *files: object, flags: Sequence[str] = ()) -> list[object]:
    """The command that compiles a program for the board."""
    start = [DEVICE / "start.c", "-T", DEVICE / "memory.ld", "--specs=rdimon.specs", "-lm"]
    return [*ARM_GCC, *flags, "-I.", *files, *start, "-o", "there.elf"]


@needs_arm
def test_the_size_of_a_training_step(digits: Path) -> None:
    """What train_step calls, by itself, and with the double arithmetic that the chip lacks."""
    run([*ARM_GCC, "-c", "digits.c", "-o", "digits.o"], digits)
    step = ["--gc-sections", "-u", "digits_train_step", "-e", "digits_train_step"]
    run(["arm-none-eabi-ld", "-r", *step, "digits.o", "-o", "step.o"], digits)
    (digits / "maths.c").write_text(MATHS)
    linked = [*ARM_GCC, "-fno-builtin", "-nostartfiles", "-Wl,--gc-sections,-edigits_train_step"]
    run([*linked, "digits.o", "maths.c", "-o", "step.elf"], digits)
    alone, whole = text_size("step.o", digits), text_size("step.elf", digits)
    assert alone <= 3 * 1024 and whole <= 6 * 1024, (alone, whole)


def step_size(folder: Path, source: str, entry: str) -> int:
    """Bytes of what a function calls within its file, its numbers among them."""
    run([*ARM_GCC, "-c", source, "-o", "part.o"], folder)
    keep = ["--gc-sections", "-u", entry, "-e", entry]
    run(["arm-none-eabi-ld", "-r", *keep, "part.o", "-o", "step.o"], folder)
    return text_size("step.o", folder)


@needs_arm
def test_one_sample_at_a_time(one: Path) -> None:
    """Beside the same step by hand: its code, and the memory in which it works."""
    ours = step_size(one, "digits.c", "digits_train_step")
    by_hand = step_size(one, str(DEVICE / "by_hand.c"), "by_hand_train_step")
    print(f"a step: {ours} bytes of code, by hand {by_hand}; {arena(one)} bytes of memory")
    assert ours <= 3 * 1024 and ours <= 3 * by_hand
    assert arena(one) <= 28 * 1024  # gradients are 26,280 of these


@needs_arm
def test_inference_in_two_kilobytes(tmp_path: Path) -> None:
    folder = written(tmp_path, batch=1, weights=True)
    code = step_size(folder, "digits.c", "digits_forward") - 4 * 6570
    print(f"forward: {code} bytes of code, {arena(folder)} of memory")
    assert arena(folder) <= 2 * 1024 and code <= 1024


needs_qemu = pytest.mark.skipif(not shutil.which("qemu-system-arm"), reason="needs qemu-system-arm")


@needs_arm
@needs_qemu
def test_it_trains_on_a_cortex_m4_as_here(digits: Path) -> None:
    here = ["gcc", "-std=c99", "-w", "-O1", *BITS, "-I.", "digits.c", DEVICE / "train.c"]
    run([*here, "-o", "here", "-lm"], digits)
    run(there(digits, "digits.c", DEVICE / "train.c", flags=BITS), digits)
    found = run([*QEMU.split(), "there.elf"], digits)
    assert "state all" in found and found == run(["./here"], digits)


@needs_arm
@needs_qemu
def test_static_memory_gives_the_same_bits(digits: Path, tmp_path: Path) -> None:
    """Batches of 4 as of any size (a quotient by 4 is a product), there and here."""
    folder = written(tmp_path, batch=4)
    flags = [*BITS, "-DSTATIC", "-DBATCH=4"]
    run(there(folder, "digits.c", DEVICE / "train.c", flags=flags), folder)
    here = ["gcc", "-std=c99", "-w", "-O1", *BITS, "-DBATCH=4", "-I."]
    run([*here, "digits.c", DEVICE / "train.c", "-o", "here", "-lm"], digits)
    assert run([*QEMU.split(), "there.elf"], folder) == run(["./here"], digits)


@needs_arm
@needs_qemu
def test_it_learns_what_the_one_by_hand_learns(one: Path) -> None:
    run(there(one, "digits.c", DEVICE / "one.c", DEVICE / "by_hand.c"), one)
    loss, by_hand, apart = map(float, run([*QEMU.split(), "there.elf"], one).split())
    assert abs(loss - by_hand) < 1e-4 * abs(loss) and apart < 1e-4


@needs_arm
@needs_qemu
def test_the_package_s_test_passes_there(tmp_path: Path) -> None:
    """Of training and of inference; and a fault is seen."""
    for k, options in enumerate(({"batch": 1}, {"batch": 1, "weights": True})):
        (tmp_path / str(k)).mkdir()
        folder = written(tmp_path / str(k), test=True, **options)
        run(there(folder, "digits.c", "test_digits.c"), folder)
        assert run([*QEMU.split(), "there.elf"], folder).startswith("PASS: ")
    text = (folder / "digits.c").read_text()
    (folder / "digits.c").write_text(re.sub(r"(static const float dense1_b\S* = \{\n *)", r"\g<1>1 + ", text))  # fmt: skip
    run(there(folder, "digits.c", "test_digits.c"), folder)
    done = subprocess.run([*QEMU.split(), "there.elf"], cwd=folder, capture_output=True, text=True)
    assert "digits_forward: dense3_z[" in done.stdout and "PASS" not in done.stdout
