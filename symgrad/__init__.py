"""symgrad: a symbolic gradient compiler. A model file starts with ``from symgrad import *``."""

from importlib import import_module
from importlib.util import find_spec

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """The vocabulary (``__all__`` is their list), imported when first used: SymPy alone takes
    half a second."""
    submodule = not name.startswith("__") and find_spec(f"{__name__}.{name}")
    if name == "__all__" or not (name.startswith("__") or submodule):
        words = import_module(".vocabulary", __name__)
        if name in ("__all__", "from_torch", "load_model", "SpecError") or name in words.__all__:
            return getattr(words, name)
    raise AttributeError(f"module 'symgrad' has no attribute {name!r}")
