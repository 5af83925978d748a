"""The functions of ``templates/numpy/functions.py``, which a generated file has as far as it calls
them.

>>> helpers(["_softplus"])[0].split("(")[0]
'def _softplus'
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import lru_cache

from ...lower.arrays.grammar import Apply, LongSum, Scatter, Statement, Strided
from ...lower.arrays.walks import nodes
from ...sources import source
from .scalar import numpy_function


@lru_cache(maxsize=1)
def definitions() -> dict[str, tuple[str, frozenset[str]]]:
    """By name of a function or constant its text, and the names that it uses."""
    text = source("numpy/functions.py")
    lines = text.splitlines()
    found = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef):
            name = node.name
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
        else:
            continue
        used = frozenset(n.id for n in ast.walk(node) if isinstance(n, ast.Name))
        found[name] = "\n".join(lines[node.lineno - 1 : node.end_lineno]), used
    return found


def helpers(names: Iterable[str]) -> list[str]:
    """The texts of these functions and of all that they use, in the order of the file."""
    known = definitions()
    needed: set[str] = set()
    pending = [n for n in names if n in known]
    while pending:
        name = pending.pop()
        if name not in needed:
            needed.add(name)
            pending += [n for n in known[name][1] if n in known]
    return [text for name, (text, _) in known.items() if name in needed]


def called(statements: Iterable[Statement]) -> set[str]:
    """The names of what statements call."""
    found = set()
    for node in nodes(tuple(statements)):
        if isinstance(node, Apply) and node.function not in ("//", "%"):
            found.add(numpy_function(node.function).name)
        elif isinstance(node, Scatter) and node.is_long_sum:
            found.add("_add_at")
        elif isinstance(node, LongSum):
            found.add("_sum")
        elif isinstance(node, Strided):
            found.add("as_strided")
    return found
