"""Whether a rewrite keeps the values of a Program: told by evaluating it before and after.

Two Programs come in; out goes a result in which they differ, or None. Both are evaluated at random
points modulo 2⁶¹ − 1, with small random sizes: what differs there uses a law of exp, log or powers,
or is wrong, and 50 digits tell which. So a wrong rewrite becomes one that is left out:

    check = Check(program)
    check.difference(program, rewritten)        None: the rewritten program can be used

Where the program before gives nothing (1/0), the one after may give anything; it may not give
nothing where the one before gives a number.
"""

from __future__ import annotations

import os
import warnings
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import mpmath
import numpy as np
from sympy import Expr

from ..affine import count
from ..ir import Equation, Index, Loop, Program, Size, Tensor, all_reads
from ..scalar import atoms_of
from .arithmetic import DIGITS, Digits, Residues
from .evaluate import Evaluator
from .residues import UNDEFINED, P

Array = Any
SIZES = (3, 2, 4)  # of the named sizes, in the order of their names
DRAWS = 6  # of digits: few draws may all be on one side of a condition
TOLERANCE = mpmath.mpf(10) ** -30
ZERO = mpmath.mpf(10) ** -10  # a sum that is 0 by terms of 1 is so to 1e-40


class RewriteRefused(UserWarning):
    """A rewrite was left out because it would have changed a value."""


def everything() -> bool:
    """Whether all programs are to be checked, whatever it takes."""
    return bool(os.environ.get("SYMGRAD_VERIFY"))


@dataclass(frozen=True, slots=True)
class Draw:
    """Values of the inputs: how they are drawn, by the number of the draw."""

    number: int
    sizes: dict[Expr, int]
    bounds: dict[Tensor, int]

    def residues(self, tensor: Tensor) -> Array:
        rng, shape = self._start(tensor)
        if tensor.dtype == "int":
            return rng.integers(0, self.bounds.get(tensor, 3), shape)
        values = rng.integers(2, P - 1, shape).astype(np.uint64)
        if self.number:  # also what is special: 0, 1, −1, the same twice
            few = np.array([0, 1, P - 1, 12345, 12345], np.uint64)
            values = np.where(rng.random(shape) < 0.4, rng.choice(few, shape), values)
        return np.asarray(values, np.uint64)

    def digits(self, tensor: Tensor) -> Array:
        rng, shape = self._start(tensor)
        if tensor.dtype == "int":
            return rng.integers(0, self.bounds.get(tensor, 3), shape)
        least = 0.1 if self.number % 2 or tensor.role in ("state", "argument") else -1
        most = rng.choice((1, 4)) if self.number > 1 else 1
        exact = np.frompyfunc(mpmath.mpf, 1, 1)
        return np.asarray(exact(most * rng.uniform(least, 1, shape)), object)

    def _start(self, tensor: Tensor) -> tuple[np.random.Generator, tuple[int, ...]]:
        shape = tuple(int(e.xreplace(self.sizes)) for e in tensor.shape)
        return np.random.default_rng([zlib.crc32(tensor.name.encode()), self.number]), shape


class Check:
    """Compares programs over the inputs of given ones; what these share is evaluated once."""

    def __init__(self, *programs: Program, draws: int = 1) -> None:
        sizes = sorted({s for p in programs for s in _sizes(p)}, key=str)
        known: dict[Expr, int] = {s: SIZES[k % len(SIZES)] for k, s in enumerate(sizes)}
        bounds = _bounds([e for p in programs for e in p.equations], known)
        points = [Draw(k, known, bounds) for k in range(DRAWS)]
        self.residues = [Evaluator(Residues(), known, d.residues) for d in points[:draws]]
        self.digits = [Evaluator(Digits(), known, d.digits) for d in points]

    def difference(self, before: Program, after: Program) -> Tensor | None:
        """A result that `after` gives another value than `before`."""
        if before == after:
            return None
        for evaluator in self.residues:
            mine, other = evaluator.run(before), evaluator.run(after)
            pairs = zip(before.results, after.results, strict=True)
            if not all(same_residues(mine[t], other[u]) for t, u in pairs):
                return self.in_digits(before, after)
        return None

    def refuses(self, rewrite: str, before: Program, after: Program) -> bool:
        """Whether a rewrite may not be used; then a warning says so."""
        wrong = self.difference(before, after)
        if wrong is None:
            return False
        message = changes(wrong, after, f"rewrite {rewrite} is left out")
        warnings.warn(message, RewriteRefused, stacklevel=4)
        return True

    def in_digits(self, before: Program, after: Program) -> Tensor | None:
        """A result that is another in 50 digits."""
        with mpmath.workdps(DIGITS):
            for evaluator in self.digits:
                mine, other = evaluator.run(before), evaluator.run(after)
                for t, u in zip(before.results, after.results, strict=True):
                    if not _same_digits(mine[t], other[u]):
                        return t
        return None


def changes(wrong: Tensor, after: Program, said: str) -> str:
    """The message of a step that changes a tensor, with the line of its formula."""
    message = f"{said}: it changes {wrong.name}"
    for e in after.equations:
        if e.tensor == wrong:
            return f"{e.origin.line and e.origin.line + ': '}{message}, {e.formula}"
    return message


def same_residues(before: Array, after: Array) -> bool:
    """Whether nothing that is defined changed."""
    undefined = before == UNDEFINED if before.dtype == np.uint64 else np.zeros(before.shape, bool)
    return bool(((before == after) | undefined).all())


def _same_digits(before: Array, after: Array) -> bool:
    if before.dtype != object:
        return bool((before == after).all())
    finite = [abs(x) for x in before.flat if mpmath.isfinite(x)]
    scale = max([ZERO, *finite])
    for a, b in zip(before.flat, after.flat, strict=True):
        if mpmath.isnan(a) or a == b:
            continue
        if not (mpmath.isfinite(a) and abs(a - b) <= TOLERANCE * scale):
            return False
    return True


def _sizes(program: Program) -> set[Size]:
    found = {s for t in program.inputs for extent in t.shape for s in extent.atoms(Size)}
    for e in program.equations:
        for part in (e.body, e.where, *e.tensor.shape, *(i.extent for i in e.loops)):
            found |= atoms_of(part, Size)
    return found


def _bounds(equations: Iterable[Equation], sizes: dict[Expr, int]) -> dict[Tensor, int]:
    """What a whole number among the inputs has to be below: the least dimension that it indexes."""
    bounds: dict[Tensor, int] = {}
    for e in equations:
        for access in (e.write, *e.reads):
            for position, extent in zip(access.indices, access.tensor.shape, strict=True):
                for read in all_reads(position):
                    least = int(extent.xreplace(sizes))
                    bounds[read.tensor] = min(bounds.get(read.tensor, least), least)
    return bounds


def affordable(program: Program) -> bool:
    """Whether a check takes at most a twentieth of the compilation, by rough measures of both in
    milliseconds: of an equation, of a point, and of what comes with any compilation."""
    runs, points = _amount(program.items, 1)
    return runs / 2 + points / 7000 <= (600 + 4 * len(program.equations)) / 20


def _amount(items: Iterable[Equation | Loop], around: int) -> tuple[int, int]:
    """How often an equation is evaluated, and at how many points in all, with the small sizes."""
    runs = points = 0
    for item in items:
        if isinstance(item, Loop):
            more, further = _amount(item.items, around * _extents((item.index,)))
            runs, points = runs + more, points + further
        else:
            runs, points = runs + around, points + around * _extents(item.loops)
    return runs, points


def _extents(loops: Iterable[Index]) -> int:
    total = count(i.extent for i in loops)
    return int(total.xreplace(dict.fromkeys(total.atoms(Size), SIZES[0])))
