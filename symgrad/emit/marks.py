"""The lines of code of each formula, from the Plans to the printed file.

An emitter puts behind what a kernel becomes a mark for the tensors that it computes, and says what
calls what; when the file is printed, the marks are taken off, and each formula has its lines:

    d_z[3*n + o] = (1.0f - h*h)*d_h;⟨7⟩        7: d_z in a function that block1 and block2 call
                                               block1_d_z: 593     block2_d_z: 593

A function that layers share computes for each of its calls what the tensors in it stand for there.
What has no formula of its own is computed for the one that reads it; a formula that lowering wrote
out where it is read has the lines of that one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sympy import Expr, Symbol

from ..formulas.named import Formulas
from ..ir import Equation, Program, Tensor, reads
from ..lower.arrays.walks import bound
from ..lower.nested import Assign, Fill, Fold, Let, Local, Reduce
from ..lower.plan import Arrays, Check, Draw, Kernel, Nest, Plan, Rest, Steps, Store
from ..lower.walks import equations_of_kernel, every_kernel, statements, written
from ..model.network import Network

MARK = re.compile("\x01(\\d+)\x02")  # characters that no source has

Scope = object  # a function of code: a Plan's name, or what its callers know it by


def mark_text(numbers: Iterable[int]) -> str:
    """Marks, to stand anywhere in a line."""
    return "".join(f"\x01{k}\x02" for k in numbers)


def marks_in(line: str) -> list[int]:
    return [int(k) for k in MARK.findall(line)]


def unmarked(text: str) -> str:
    return MARK.sub("", text)


@dataclass
class Marks:
    """The marks of a file with the formulas of some `steps`, and `others` of functions alone; none
    without. `owners` has the formula of each tensor of a Plan, `readers` the first reader of each
    tensor before lowering."""

    steps: Mapping[str, Formulas] = field(default_factory=dict)
    others: Formulas = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)
    readers: Mapping[str, str] = field(default_factory=dict)
    numbers: dict[tuple[Scope, str], int] = field(default_factory=dict)
    calls: dict[Scope, list[tuple[Scope, list[str]]]] = field(default_factory=dict)
    own: dict[Scope, list[str]] = field(default_factory=dict)

    def of(self, scope: Scope, tensors: Iterable[Tensor]) -> tuple[int, ...]:
        """The marks of what computes tensors in a function."""
        places = dict.fromkeys((scope, t.name) for t in tensors if self.steps or self.others)
        return tuple(self.numbers.setdefault(p, len(self.numbers)) for p in places)

    def call(
        self, scope: Scope, own: tuple[Tensor, ...], caller: Scope, given: tuple[Tensor, ...]
    ) -> None:
        """A function calls another one, where its first call made its `own` tensors."""
        self.own.setdefault(scope, [t.name for t in own])
        self.calls.setdefault(scope, []).append((caller, [t.name for t in given]))

    def formulas(self, scope: Scope, tensor: str) -> Iterator[str]:
        """The formulas that a tensor of a function is computed for."""
        if scope not in self.own:
            if tensor in self.owners:
                yield self.owners[tensor]
            return
        if tensor in self.own[scope]:
            place = self.own[scope].index(tensor)
            for caller, given in self.calls[scope]:
                yield from self.formulas(caller, given[place])

    def taken(self, text: str) -> tuple[str, dict[str, Any]]:
        """A text without its marks, and its "formulas" as FORMULAS says them, and "others": their
        "code" are the lines that compute them, as ``3-5 8``."""
        places = list(self.numbers)
        names = [dict.fromkeys(self.formulas(*place)) for place in places]
        found: dict[str, list[int]] = {}
        lines = text.split("\n")
        for number, line in enumerate(lines, 1):
            for name in dict.fromkeys(name for k in marks_in(line) for name in names[k]):
                found.setdefault(name, []).append(number)

        def said(table: Formulas) -> Formulas:
            lines = {n: found.get(_first(n, self.readers, found), ()) for n in table}
            return {n: {**e, "code": _ranges(lines[n])} for n, e in table.items()}

        steps = {step: said(table) for step, table in self.steps.items()}
        return unmarked(text), {"formulas": steps.get("", steps), "others": said(self.others)}


def marks_of(
    network: Network,
    programs: Mapping[str, Program],
    plans: Mapping[str, Plan],
    steps: Mapping[str, Formulas],
    others: Formulas,
) -> Marks:
    """The marks of a network's file, with these formulas; `programs` were lowered."""
    kernels = [k for plan in plans.values() for k in every_kernel(plan.kernels)]
    equations = [e for plan in plans.values() for e in plan.program.equations]
    equations += [e for k in kernels for e in equations_of_kernel(k)]
    readers = _readers(dict.fromkeys(equations))
    for sum_ in (k.sum for k in kernels if isinstance(k, Steps) and k.sum is not None):
        readers |= {t.name: sum_.total.name for t in (sum_.part, sum_.lost)}
    own = network.names.own
    known = {name for table in (*steps.values(), others) for name in table}
    known |= {word for word, name in own.items() if name in known}
    owners = {
        t.name: own.get(name, name)
        for k in kernels
        for t in made_by(k)
        if (name := _first(t.name, readers, known)) in known
    }
    before = _readers([e for program in programs.values() for e in program.equations])
    named = {own.get(word, word): own.get(reader, reader) for word, reader in before.items()}
    return Marks(steps, others, owners, named)


def made_by(kernel: Kernel) -> tuple[Tensor, ...]:
    """The tensors that a kernel computes, begins, checks, or has names for."""
    found = [e.tensor for e in equations_of_kernel(kernel)]
    if not found and isinstance(kernel, (Store, Check, Draw, Rest)):
        found = [kernel.tensor]
    found = found or list(written((kernel,)))
    if not found and isinstance(kernel, Arrays):
        found = [t for t in bound(kernel.statements) if isinstance(t, Tensor)]
    return tuple(dict.fromkeys(found))


def made_in(nest: Nest) -> dict[int, tuple[Tensor, ...]]:
    """By the identity of each statement of a nest what it computes, or computes it for: a value
    that others read belongs to these."""
    readers: dict[object, dict[Tensor, None]] = {}
    found: dict[int, tuple[Tensor, ...]] = {}
    for s in reversed([*nest.uniform, *statements(nest.items)]):
        target: object = s.symbol if isinstance(s, Let) else _target(s)
        equation = None if isinstance(s, (Let, Local)) else s.equation
        own = {equation.tensor: None} if equation else readers.get(target, {})
        if not own and isinstance(target, Tensor) and target in nest.tensors:
            own = {target: None}
        found[id(s)] = tuple(own)
        for x in _read(s):
            for atom in (*(r.tensor for r in reads(x)), *x.atoms(Symbol)):
                readers.setdefault(atom, {}).update(own)
        readers.setdefault(target, {}).update(own)
    return found


def _target(s: Local | Fill | Assign | Fold | Reduce) -> Tensor:
    if isinstance(s, Local):
        return s.tensor
    return s.total.tensor if isinstance(s, Reduce) else s.write.tensor


def _read(s: object) -> tuple[Expr, ...]:
    if isinstance(s, Let):
        return (s.value,)
    return (s.value, s.where) if isinstance(s, (Assign, Fold, Reduce)) else ()


def _readers(equations: Iterable[Equation]) -> dict[str, str]:
    """The tensor of the first equation that reads a tensor."""
    found: dict[str, str] = {}
    for e in equations:
        for read in e.reads:
            if read.tensor.name != e.tensor.name:
                found.setdefault(read.tensor.name, e.tensor.name)
    return found


def _first(name: str, readers: Mapping[str, str], known: Collection[str]) -> str:
    """The first known one of a tensor, what reads it, what reads that …; else the last."""
    seen: set[str] = set()
    while name not in known and name not in seen:
        seen.add(name)
        name = readers.get(name, name)
    return name


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers in order as ``3-5 8``."""
    runs: list[list[int]] = []
    for k in numbers:
        if runs and k == runs[-1][1] + 1:
            runs[-1][1] = k
        else:
            runs.append([k, k])
    return " ".join(f"{a}-{b}" if a < b else str(a) for a, b in runs)
