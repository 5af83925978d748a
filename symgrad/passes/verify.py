"""What a legal Program is: a list of rules, each with its error message.

`verify` takes a Program and returns it unchanged, or raises `IllegalProgram` with one line that
names the equation and the spec line it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sympy import Add, Expr, Mul, Number, NumberSymbol, Pow

from ..affine import (
    NotAffine,
    certain,
    coefficients,
    constraints,
    determined,
    extremes,
    in_range,
)
from ..ir import (
    DTYPES,
    OPS,
    ROLES,
    ZERO,
    Access,
    Atom,
    Equation,
    Index,
    Loop,
    Program,
    Size,
    Tensor,
    indices_of,
    reads,
    substitute,
)
from ..scalar import SYMPY_FUNCTIONS, ScalarFunction, parts_of
from .overlap import disjoint, meeting

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_NODES = (Atom, Add, Mul, Pow, Number, NumberSymbol, ScalarFunction, *SYMPY_FUNCTIONS)
_ONCE = ("*", "max", "min", "logsumexp")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an equation stands: the loops around it, and its number at each level."""

    equation: Equation
    outer: tuple[Loop, ...]
    path: tuple[int, ...]


class IllegalProgram(ValueError):
    """A Program breaks a rule of the intermediate representation."""


def verify(program: Program) -> Program:
    """Check every rule below; return the program itself."""
    _Verifier(program).run()
    return program


class _Verifier:
    def __init__(self, program: Program) -> None:
        self.program = program
        self.inputs = frozenset(program.inputs)
        self.tensors: dict[str, Tensor] = {}
        self.places = list(_places(program.items, (), ()))
        self.writers: dict[Tensor, list[_Place]] = {}
        for place in self.places:
            self.writers.setdefault(place.equation.tensor, []).append(place)

    def run(self) -> None:
        program = self.program
        for tensor in program.inputs:
            self.tensor(tensor, None)
        for place in self.places:
            self.equation(place)
        for tensor in program.results:
            if tensor not in self.writers and tensor not in self.inputs:
                raise IllegalProgram(f"output {tensor} is computed by no equation")
        for old, new in program.updates:
            if old not in self.inputs or old.shape != new.shape:
                raise IllegalProgram(f"update of {old}: needs an input of the shape of {new}")
        for tensor, places in self.writers.items():
            self.ops(tensor, [p.equation for p in places])
            self.once(tensor, places)

    def equation(self, place: _Place) -> None:
        e = place.equation
        _well_formed(e, tuple(loop.index for loop in place.outer))
        if e.tensor in self.inputs:
            raise _error(e, f"writes the input {e.tensor.name}")
        self.tensor(e.tensor, e)
        for read in e.reads:
            self.tensor(read.tensor, e)
            self.order(read, place)

    def order(self, read: Access, reader: _Place) -> None:
        """What is read has its final value."""
        e, tensor = reader.equation, read.tensor
        if tensor in self.inputs:
            return
        if tensor == e.tensor and not reader.outer:
            raise _error(e, f"reads {tensor.name}, which it writes, outside a loop")
        writers = self.writers.get(tensor, ())
        if not any(w.path[0] <= reader.path[0] for w in writers):
            raise _error(e, f"reads {tensor.name} before any equation writes it")
        for writer in writers:
            if writer.path[0] > reader.path[0]:
                raise _error(e, f"reads {tensor.name} before its last equation")
            if writer.path[0] == reader.path[0] and not _finished(writer, read, reader):
                raise _error(
                    e, f"cannot prove that {read} is final: {writer.equation.write} may follow it"
                )

    def tensor(self, tensor: Tensor, e: Equation | None) -> None:
        if not _NAME.match(tensor.name):
            raise _error(
                e, f"{tensor.name!r} is not a name (letters, digits and _, a letter first)"
            )
        if tensor.role not in ROLES or tensor.dtype not in DTYPES:
            raise _error(e, f"{tensor}: no role {tensor.role!r} or dtype {tensor.dtype!r}")
        for size in (s for x in tensor.shape if not x.is_Integer for s in x.free_symbols):
            if not isinstance(size, Size):
                raise _error(e, f"{tensor}: an extent is not an expression in named sizes")
            if not _NAME.match(size.name):
                raise _error(e, f"size {size.name!r} is not a name")
        if self.tensors.setdefault(tensor.name, tensor) != tensor:
            raise _error(
                e, f"two tensors are named {tensor.name}: {self.tensors[tensor.name]} and {tensor}"
            )

    def ops(self, tensor: Tensor, equations: list[Equation]) -> None:
        once = next((e.op for e in equations if e.op in _ONCE), None)
        if len(equations) > 1 and once is not None:
            raise _error(
                equations[1],
                f"{tensor.name} is written by several equations, one of them with op {once}",
            )

    def once(self, tensor: Tensor, places: list[_Place]) -> None:
        """ "=" writes each element at most once; * max min fold all they fold in one step."""
        for p in places:
            e = p.equation
            outer = [loop.index for loop in p.outer]
            known = determined(e.write)
            again = [i for i in outer if i not in known]
            if e.op == "=" and (e.reduced or set(again) - indices_of(e.write)):
                twice = [i for i in (*outer, *e.loops) if i not in indices_of(e.write)]
                raise _error(
                    e,
                    f"{tensor.name} is assigned once for each {_names(twice)};"
                    " use +, max, … to reduce",
                )
            if e.op == "=" and not known >= indices_of(e.write):
                raise _error(e, f"cannot prove that {e.write} names each element at most once")
            if e.op in ("*", "max", "min") and again:
                raise _error(
                    e,
                    f"{tensor.name} is folded by {e.op} over {_names(again)}, a recurrence's loop",
                )
        if all(p.equation.op != "=" for p in places):
            return
        for pair in meeting([p.equation for p in places]):
            first, second = (places[k].equation for k in pair)
            if "=" in (first.op, second.op):
                raise _error(first, f"{first.write} and {second.write} may assign the same element")


@lru_cache(maxsize=1 << 14)
def _well_formed(e: Equation, outer: tuple[Index, ...]) -> None:
    """The rules for an equation by itself, within the loops of recurrences."""
    bound = [*outer, *e.loops]
    if e.op not in OPS:
        raise _error(e, f"op {e.op!r} is not one of {' '.join(OPS)}")
    if len({i.name for i in bound}) != len(bound):
        raise _error(e, f"an index is bound twice in loops {_names(bound)}")
    for i in bound:
        if i.extent is None:
            raise _error(e, f"index {i} has no extent")
    for part in (e.write, e.body, e.where):
        for i in sorted(indices_of(part), key=str):
            if i not in bound:
                raise _error(e, f"index {i} is not among the loops {_names(bound)}")
    for node in (*parts_of(e.body), *parts_of(e.where)):
        if not isinstance(node, _NODES):
            raise _error(e, f"{node} ({type(node).__name__}) is not a scalar function")
    for access in (e.write, *e.reads):
        tensor = access.tensor
        if len(access.indices) != len(tensor.shape):
            raise _error(
                e, f"{access} has {len(access.indices)} indices, {tensor} has {len(tensor.shape)}"
            )
        for position, extent in zip(access.indices, tensor.shape, strict=True):
            _position(position, extent, access, e)


def _position(position: Expr, extent: Expr, access: Access, e: Equation) -> None:
    for read in reads(position):
        if read.tensor.dtype != "int":
            raise _error(
                e,
                f"{access} is indexed by {read}, which is not of an integer tensor"
                f" (dtype=int where {read.tensor.name} is made)",
            )
        if position != read:
            raise _error(
                e, f"index {position} of {access} mixes an integer tensor with other terms"
            )
        return  # the range of an indirect index is checked at run time
    try:
        low, high = extremes(position)
        coefficients(position)
    except NotAffine as error:
        raise _error(e, f"{access}: {error}") from None
    if not in_range(position, extent, e.where):
        raise _error(
            e,
            f"index {position} of {access} runs over {low} … {high}, outside 0 … {extent - 1}",
        )


def _places(
    items: Iterable[Equation | Loop], outer: tuple[Loop, ...], path: tuple[int, ...]
) -> Iterator[_Place]:
    for number, item in enumerate(items):
        if isinstance(item, Loop):
            yield from _places(item.items, (*outer, item), (*path, number))
        else:
            yield _Place(item, outer, (*path, number))


def _finished(writer: _Place, read: Access, reader: _Place) -> bool:
    """Whether inside a recurrence whatever `writer` contributes to the element that is read is
    written before the read: in an earlier step of the outermost loop that tells them apart, or in
    the same step of all common loops by an earlier item."""
    if disjoint(writer.equation.write, read, writer.equation.where, reader.equation.where):
        return True
    depth = 0
    while depth < len(reader.outer) and reader.path[: depth + 1] == writer.path[: depth + 1]:
        depth += 1
    before = _in_an_earlier_step(
        writer.equation.write.indices,
        read.indices,
        (writer.equation.where, reader.equation.where),
        (*(loop.index for loop in writer.outer), *writer.equation.loops),
        tuple((loop.index, loop.direction) for loop in reader.outer[:depth]),
    )
    return writer.path[depth] < reader.path[depth] if before is None else before


@lru_cache(maxsize=1 << 16)
def _in_an_earlier_step(
    write: tuple[Expr, ...],
    read: tuple[Expr, ...],
    where: tuple[Expr, Expr],
    bound: tuple[Index, ...],
    steps: tuple[tuple[Index, int], ...],
) -> bool | None:
    """Whether an element that is read was written in an earlier step of the common loops; None if
    in no later one than this."""
    twins: dict[Expr, Expr] = {i: Index(f"{i}_writer", i.extent) for i in bound}
    same = [
        substitute(position, twins) - other
        for position, other in zip(write, read, strict=True)
        if not reads(position) and not reads(other)
    ]
    known = [*constraints(where[1]), *constraints(substitute(where[0], twins))]
    for index, direction in steps:
        step = direction * (index - twins[index])
        if _follows(step, 1, twins[index], same, known):
            return True
        if not _follows(step, 0, twins[index], same, known):
            return False
    return None


def _follows(step: Expr, least: int, twin: Expr, same: list[Expr], known: list[Expr]) -> bool:
    """Whether step ≥ least follows from the expressions `same`, which are 0, and `known`, which are
    ≥ 0: from at most one of each, and the extents of the indices. The step is a whole number, so
    it is ≥ 1 if a multiple of it is."""
    claims = [step - least]
    for zero in same:
        factor = zero.coeff(twin)
        multiple = step * (abs(factor) if factor.is_Integer and factor else 1) - least
        claims += [multiple + zero, multiple - zero]
    return any(certain(claim - gap) for claim in claims for gap in (ZERO, *known))


def _names(indices: Iterable[Index]) -> str:
    return " ".join(map(str, indices)) or "(none)"


def _error(e: Equation | None, message: str) -> IllegalProgram:
    if e is None:
        return IllegalProgram(message)
    place = f"{e.origin.line}: " if e.origin.line else ""
    formula = e.formula.replace("\n", " ")  # of a name with a line break, which is refused
    return IllegalProgram(f"{place}{message}, in {formula}")
