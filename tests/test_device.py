"""`--optimize size`: what the digits' training step takes on a Cortex-M4, and that it trains there,
under QEMU, to the same weights as here, to the bit. Skipped where Debian's gcc-arm-none-eabi,
libnewlib-arm-none-eabi and qemu-system-arm are not installed.
"""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

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


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("device")
    model, _ = load_with_sources(ROOT / "examples" / "digits.py")
    for path, text in emit(model, "m.py", "c", "float32", "digits", optimize="size").items():
        if path.endswith((".c", ".h")):
            (folder / Path(path).name).write_text(text)
    return folder


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


@needs_arm
@pytest.mark.skipif(not shutil.which("qemu-system-arm"), reason="needs qemu-system-arm")
def test_it_trains_on_a_cortex_m4_as_here(digits: Path) -> None:
    here = ["gcc", "-std=c99", "-w", "-O1", *BITS, "-I.", "digits.c", DEVICE / "train.c"]
    run([*here, "-o", "here", "-lm"], digits)
    files = ["digits.c", DEVICE / "train.c", DEVICE / "start.c", "-T", DEVICE / "memory.ld"]
    run([*ARM_GCC, *BITS, "-I.", *files, "--specs=rdimon.specs", "-lm", "-o", "there.elf"], digits)
    there = run([*QEMU.split(), "there.elf"], digits)
    assert "state all" in there and there == run(["./here"], digits)
