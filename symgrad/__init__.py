"""symgrad: a symbolic gradient compiler. ``from symgrad import *`` is what a model file starts with."""

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """The spec's names, imported when first used: SymPy alone takes half a second."""
    from . import spec

    if name.startswith("__") or name not in spec.__all__:
        raise AttributeError(f"module 'symgrad' has no attribute {name!r}")
    return getattr(spec, name)
