"""A model becomes an importable module: files written whole or not at all, and not twice."""

from .compile import Compiled, compile_file, compile_model
from .files import BuildError
from .load import load_generated

__all__ = ["BuildError", "Compiled", "compile_file", "compile_model", "load_generated"]
