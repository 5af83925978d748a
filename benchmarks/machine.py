"""What was timed on: the processor, the versions."""

import importlib.metadata
import platform
import subprocess
from pathlib import Path

PACKAGES = ("numpy", "torch", "jax", "jaxlib", "pytensor", "casadi", "onnxruntime")


def about():
    """What stands above the results."""
    compiler = subprocess.run(["gcc", "-dumpfullversion"], capture_output=True, text=True).stdout
    return {
        "processor": _processor(),
        "python": platform.python_version(),
        "gcc": compiler.strip(),
        **{name: _version(name) for name in PACKAGES},
    }


def available():
    """Bytes of memory that can be had."""
    for line in Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return 0


def _processor():
    text = Path("/proc/cpuinfo").read_text()
    names = [line.split(":")[1].strip() for line in text.splitlines() if "model name" in line]
    widths = [width for width in ("avx512f", "avx2") if width in text]
    return f"{len(names)} × {names[0]}" + (f", {widths[0]}" if widths else "")


def _version(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"
