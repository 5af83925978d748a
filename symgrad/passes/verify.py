"""What a legal Program is: a list of rules, each with its error message.

`verify` takes a Program and returns it unchanged, or raises `IllegalProgram` with one line that
names the equation and the spec line it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sympy import Add, Expr, Mul, Number, NumberSymbol, Pow, preorder_traversal

from ..affine import NotAffine, coefficients, extremes, in_range, nonnegative
from ..ir import (
    DTYPES,
    OPS,
    ROLES,
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
)
from ..scalar import SYMPY_FUNCTIONS, ScalarFunction

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_NODES = (Atom, Add, Mul, Pow, Number, NumberSymbol, ScalarFunction, *SYMPY_FUNCTIONS)
_ONCE = ("*", "max", "min", "logsumexp")


class IllegalProgram(ValueError):
    """A Program breaks a rule of the intermediate representation."""


def verify(program: Program) -> Program:
    """Check every rule below; return the program itself."""
    _Verifier(program).run()
    return program


class _Verifier:
    def __init__(self, program: Program) -> None:
        self.program = program
        self.tensors: dict[str, Tensor] = {}
        self.written: dict[Tensor, list[Equation]] = {}
        self.remaining: dict[Tensor, int] = {}

    def run(self) -> None:
        program = self.program
        for tensor in program.inputs:
            self.tensor(tensor, None)
        for e in program.equations:
            self.remaining[e.tensor] = self.remaining.get(e.tensor, 0) + 1
        self.items(program.items, ())
        for tensor in program.results:
            if tensor not in self.written and tensor not in program.inputs:
                raise IllegalProgram(f"output {tensor} is computed by no equation")
        for old, new in program.updates:
            if old not in program.inputs or old.shape != new.shape:
                raise IllegalProgram(f"update of {old}: needs an input of the shape of {new}")
        for tensor, equations in self.written.items():
            self.ops(tensor, equations)
            self.once(tensor, equations)

    def items(self, items: Iterable[Equation | Loop], outer: tuple[Loop, ...]) -> None:
        for item in items:
            if isinstance(item, Loop):
                self.items(item.items, (*outer, item))
            else:
                self.equation(item, outer)

    def equation(self, e: Equation, outer: tuple[Loop, ...]) -> None:
        bound = [loop.index for loop in outer] + list(e.loops)
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
        for node in (*preorder_traversal(e.body), *preorder_traversal(e.where)):
            if not isinstance(node, _NODES):
                raise _error(e, f"{node} ({type(node).__name__}) is not a scalar function")
        if e.tensor in self.program.inputs:
            raise _error(e, f"writes the input {e.tensor.name}")
        self.access(e.write, e)
        inside = {x.tensor for loop in outer[:1] for x in Program("", (), loop.items, ()).equations}
        for read in e.reads:
            self.access(read, e)
            known = read.tensor in self.program.inputs or read.tensor in self.written
            if read.tensor == e.tensor and not outer:
                raise _error(e, f"reads {read.tensor.name}, which it writes, outside a loop")
            if read.tensor in inside:
                continue
            if not known:
                raise _error(e, f"reads {read.tensor.name} before any equation writes it")
            if self.remaining.get(read.tensor, 0):
                raise _error(e, f"reads {read.tensor.name} before its last equation")
        self.written.setdefault(e.tensor, []).append(e)
        self.remaining[e.tensor] -= 1

    def access(self, access: Access, e: Equation) -> None:
        tensor = access.tensor
        self.tensor(tensor, e)
        if len(access.indices) != len(tensor.shape):
            raise _error(
                e, f"{access} has {len(access.indices)} indices, {tensor} has {len(tensor.shape)}"
            )
        for position, extent in zip(access.indices, tensor.shape, strict=True):
            self.index(position, extent, access, e)

    def index(self, position: Expr, extent: Expr, access: Access, e: Equation) -> None:
        for read in reads(position):
            if read.tensor.dtype != "int":
                raise _error(e, f"{access} is indexed by {read}, which is not of an integer tensor")
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

    def tensor(self, tensor: Tensor, e: Equation | None) -> None:
        if not _NAME.match(tensor.name):
            raise _error(
                e, f"{tensor.name!r} is not a name (letters, digits and _, a letter first)"
            )
        if tensor.role not in ROLES or tensor.dtype not in DTYPES:
            raise _error(e, f"{tensor}: no role {tensor.role!r} or dtype {tensor.dtype!r}")
        if any(not isinstance(s, Size) for extent in tensor.shape for s in extent.free_symbols):
            raise _error(e, f"{tensor}: an extent is not an expression in named sizes")
        if self.tensors.setdefault(tensor.name, tensor) != tensor:
            raise _error(
                e, f"two tensors are named {tensor.name}: {self.tensors[tensor.name]} and {tensor}"
            )

    def ops(self, tensor: Tensor, equations: list[Equation]) -> None:
        ops = {e.op for e in equations}
        if len(equations) > 1 and any(op in _ONCE for op in ops):
            raise _error(
                equations[1],
                f"{tensor.name} is written by several equations, one of them a reduction {ops & set(_ONCE)}",
            )

    def once(self, tensor: Tensor, equations: list[Equation]) -> None:
        """ "=" writes each element at most once."""
        if all(e.op != "=" for e in equations):
            return
        for e in equations:
            if e.op == "=" and e.reduced:
                raise _error(
                    e,
                    f"{tensor.name} is assigned once for each {_names(e.reduced)}; use +, max, … to reduce",
                )
            if e.op == "=" and not _injective(e.write):
                raise _error(e, f"cannot prove that {e.write} names each element at most once")
        for k, first in enumerate(equations):
            for second in equations[:k]:
                if not _disjoint(first.write, second.write):
                    raise _error(
                        first, f"{first.write} and {second.write} may assign the same element"
                    )


def _injective(access: Access) -> bool:
    """Whether distinct points of the loops write distinct elements: each index appears in one
    position, and there the coefficients form a mixed-radix number (4*g + o with o < 4)."""
    seen: set[Index] = set()
    for position in access.indices:
        if reads(position):
            return False
        terms, _ = coefficients(position)
        if seen & set(terms):
            return False
        seen |= set(terms)
        reach: Expr = 1
        for index, factor in sorted(terms.items(), key=lambda t: (len(str(t[1])), str(t[1]))):
            size = factor if nonnegative(factor) else -factor
            if not nonnegative(size - reach):
                return False
            reach = size * index.extent
    return True


def _disjoint(a: Access, b: Access) -> bool:
    for i, j in zip(a.indices, b.indices, strict=True):
        if reads(i) or reads(j):
            continue
        (low_a, high_a), (low_b, high_b) = extremes(i), extremes(j)
        if nonnegative(low_a - high_b - 1) or nonnegative(low_b - high_a - 1):
            return True
    return False


def _names(indices: Iterable[Index]) -> str:
    return " ".join(map(str, indices)) or "(none)"


def _error(e: Equation | None, message: str) -> IllegalProgram:
    if e is None:
        return IllegalProgram(message)
    place = f"{e.origin.line}: " if e.origin.line else ""
    return IllegalProgram(f"{place}{message}, in {str(e).split('    |')[0]}")
