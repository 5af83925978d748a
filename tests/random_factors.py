"""Random accesses, factors and conditions, which `tests.random_contractions` puts together.

In: a random number generator and what was drawn before. Out: an access such as ``x[3*i + u, 2]``, or
a factor made of one or two, with new inputs as large as it needs, or a little larger.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sympy import Expr, Integer, Rational, S

from symgrad.affine import extremes
from symgrad.ir import Access, Index, Size, Tensor
from tests.array_reference import (
    Condition,
    Factor,
    Steps,
    Term,
)

N, M = Size("N"), Size("M")


@dataclass
class Factors:
    """What is drawn so far of a Program, and the next access, factor or condition."""

    rng: random.Random
    inputs: list[Tensor] = field(default_factory=list)
    made: list[Tensor] = field(default_factory=list)
    terms: list[Term | Steps] = field(default_factory=list)
    counts: Iterator[int] = field(default_factory=itertools.count)
    bounds: dict[Tensor, Expr] = field(default_factory=dict)  # of whole numbers, exclusive

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def extent(self, named: float = 0.15) -> Expr:
        if self.chance(named):
            return self.rng.choice((N, M))
        return Integer(self.rng.choice((1, 2, 2, 3, 3, 4, 5)))

    def new(self, shape: tuple[Expr, ...], word: str = "x") -> Tensor:
        role = self.rng.choice(("input", "parameter")) if word != "s" else "parameter"
        tensor = Tensor(f"{word}{next(self.counts)}", shape, role)
        self.inputs.append(tensor)
        return tensor

    # --- accesses

    def position(self, loops: Sequence[Index]) -> tuple[Expr, Expr]:
        """An index expression of some loops, least value 0, and the extent that it needs."""
        rng, slack = self.rng, self.rng.choice((0, 0, 0, 0, 1, 2))
        start = rng.choice((0, slack))
        if not loops:
            if self.chance(0.2):  # the last one of a named size
                size = rng.choice((N, M))
                return size - 1, size
            return Integer(start), Integer(slack + 1)
        if len(loops) == 1:
            (i,) = loops
            step = rng.choice((1, 1, 1, 1, 2, 3, -1, -2))
            reach = abs(step) * (i.extent - 1)
            return step * i + start + (reach if step < 0 else 0), reach + 1 + slack
        if rng.random() < 0.35:  # joined
            position, reach = Integer(0), Integer(1)
            for i in loops:
                position, reach = position * i.extent + i, reach * i.extent
            if self.chance(0.2):
                return (position + start).expand(), reach + slack
            return position.expand(), reach
        steps = [rng.choice((1, 1, 2, 3)), *(rng.choice((1, 1, 1, 2, -1, -2)) for _ in loops[1:])]
        if self.chance(0.1):
            steps[0] = -steps[0]
        position = sum((c * i for c, i in zip(steps, loops, strict=True)), Integer(start))
        least, most = extremes(position)
        return (position - least + start).expand(), (most - least + 1 + slack).expand()

    def gather(self, loops: Sequence[Index]) -> tuple[Expr, Expr]:
        """A read of whole numbers over some loops, and the extent that they are below of."""
        pairs = [self.position([i]) for i in loops]
        token = Tensor(f"tok{next(self.counts)}", tuple(e for _, e in pairs), "input", "int")
        self.inputs.append(token)
        extent = self.rng.choice((Integer(1), Integer(2), Integer(3), Integer(4), N))
        self.bounds[token] = extent
        return token[tuple(p for p, _ in pairs)], extent

    def access(self, word: str, loops: Sequence[Index], t: Index | None = None) -> Access:
        """An element of a new tensor over these loops: each dimension takes none to three of
        them."""
        groups: list[tuple[Index, ...]] = []
        rest = list(loops)
        self.rng.shuffle(rest)
        while rest:
            take = min(len(rest), self.rng.choice((1, 1, 1, 1, 1, 1, 2, 2, 3)))
            group, rest = tuple(rest[:take]), rest[take:]
            groups.append(group)
        if self.chance(0.15):
            groups.insert(self.rng.randrange(len(groups) + 1), ())
        if loops and self.chance(0.1):
            groups.insert(self.rng.randrange(len(groups) + 1), (self.rng.choice(loops),))
        indirect = self.rng.randrange(len(groups)) if groups and self.chance(0.08) else -1
        pairs = [self.gather(g) if k == indirect else self.position(g)
                 for k, g in enumerate(groups)]  # fmt: skip
        if t is not None:
            pairs.insert(self.rng.randrange(len(pairs) + 1), (t, t.extent))
        tensor = Tensor(f"{word}{next(self.counts)}", tuple(e for _, e in pairs))
        return tensor[tuple(p for p, _ in pairs)]

    def read(self, loops: Sequence[Index], t: Index | None = None) -> Access:
        """A read of a new input."""
        access = self.access("x", loops, t)
        role = self.rng.choice(("input", "parameter"))
        tensor = replace(access.tensor, role=role)
        if self.chance(0.05):
            tensor = replace(tensor, role="input", dtype="int")
        self.inputs.append(tensor)
        return tensor[access.indices]

    def reread(self, tensor: Tensor, loops: Sequence[Index]) -> tuple[Access, list[Index]]:
        """A read of all of a tensor, over new loops."""
        own = [Index(f"r{next(self.counts)}", e) for e in tensor.shape]
        return tensor[tuple(own)], own

    def element(self, t: Index | None) -> Factor:
        """A factor that is one element."""
        if t is not None and self.chance(0.6):
            return Factor("read", (self.new((t.extent + self.rng.choice((0, 1)),), "a")[t],))
        if self.chance(0.3):
            return Factor("read", (self.new((), "s")[()],))
        if self.chance(0.2) and t is None:  # a number that depends on sizes alone, in double
            number = Tensor(f"q{next(self.counts)}", (), dtype="double")
            value = self.rng.choice((N, N / 2, M + 1, Rational(3, 2)))
            self.terms.append(Term(number[()], (), (), value, op="="))
            return Factor("read", (number[()],))
        shape = (Integer(4),) if self.chance(0.7) else (Integer(2), Integer(3))
        place = tuple(Integer(self.rng.randrange(int(e))) for e in shape)
        return Factor("read", (self.new(shape, "s")[place],))

    def factor(self, loops: Sequence[Index], t: Index | None = None) -> Factor:
        """A read of a new input, or what is made of one or two of them."""
        rng, kind = self.rng, self.rng.random()
        inputs, counts = list(self.inputs), self.counts
        access = self.read(loops, t)
        if kind < 0.7 or access.tensor.dtype == "int":
            return Factor("read", (access,))
        if kind < 0.78:
            return Factor("power", (access,), rng.choice((Integer(2), Integer(3), M)))
        if kind < 0.84:
            other = self.read([i for i in loops if self.chance(0.6)])
            same = rng.choice((access, access, other))
            return Factor("sum", (same, other))
        if kind < 0.88:
            return Factor("relu", (access,))
        if kind < 0.91 and loops:
            self.inputs, self.counts = inputs, counts
            return Factor("index", power=self.affine(loops) + 1)
        if kind < 0.95 and len(loops) > 1:
            return Factor("condition", (access,), condition=self.condition(loops))
        if len(loops) > 1:
            return Factor("where", (access, self.read(loops)), condition=self.condition(loops))
        return Factor("read", (access,))

    def affine(self, loops: Sequence[Index]) -> Expr:
        some = self.rng.sample(list(loops), min(len(loops), self.rng.choice((1, 1, 1, 2))))
        return sum((self.rng.choice((1, 1, 1, 2, -1)) * i for i in some), Integer(0))

    def condition(self, loops: Sequence[Index]) -> Condition:
        rng = self.rng
        relation = rng.choice(("less", "less_equal", "equal", "not_equal"))
        sides = [self.affine(loops), self.affine(loops) if self.chance(0.7) else Integer(1)]
        sides[1] += rng.choice((0, 0, 1, N - 1, -1))
        if self.chance(0.12):
            sides[1] = self.gather([rng.choice(loops)])[0]
        if sides[0] == sides[1]:
            sides[1] += 1
        rng.shuffle(sides)
        return Condition(relation, sides[0], sides[1])

    def loops(self, low: int, high: int) -> list[Index]:
        return [Index(f"{c}{next(self.counts)}", self.extent())
                for c in "ijkouv"[: self.rng.randint(low, high)]]  # fmt: skip

    def coefficient(self) -> Expr:
        return self.rng.choice(
            (S.One, S.One, S.One, Integer(2), Integer(-1), Rational(1, 2), Rational(3, 2), N)
        )


def indices_of(access: Access) -> set[Index]:
    found = {i for p in access.indices for i in p.free_symbols}
    inner = [indices_of(a) for a in found if isinstance(a, Access)]
    return {i for i in found if isinstance(i, Index)}.union(*inner)


def loops_of(factor: Factor) -> set[Index]:
    """The loops that a factor depends on."""
    found = {i for r in factor.reads for i in indices_of(r)}
    exprs = [factor.power]
    if factor.condition is not None:
        exprs += [factor.condition.left, factor.condition.right]
    for s in (s for e in exprs for s in e.free_symbols):
        found |= indices_of(s) if isinstance(s, Access) else {s} if isinstance(s, Index) else set()
    return found
