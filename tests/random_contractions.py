"""Random sums of products, and what they and their adjoints are, by index arrays.

`draw(seed)` gives a Program whose formulas are products summed over loops, of the kinds that
lowering treats in many ways: windows with strides and dilation, joined (``3*i + u``), diagonal and
overlapping writes, constant positions, biases, factors that are one element (``s[2]``, ``a[t]`` in
a recurrence), two to five factors over several sums, named sizes, conditions. All values are whole
numbers or halves and small, so that float64 has no rounding and every result must be *equal*. What
no formula reads, or only where its condition does not hold, is NaN or ±∞.

`expected(drawn)` computes the same from the list of `Term`s, with `np.add.at` over index arrays
and the product rule, one factor after the other. It shares nothing with the compiler.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from sympy import Add, Expr, Integer, Rational, S

from symgrad import scalar
from symgrad.ir import ONE, Access, Equation, Index, Loop, Program, Size, Tensor

N, M = Size("N"), Size("M")
LOSS = Tensor("loss", ())
LARGEST = 2.0**50
Arrays = dict[str, np.ndarray]


@dataclass(frozen=True)
class Term:
    """``write op= coefficient · Π factors`` over loops where `low` ≤ `high` holds; `function` is
    applied to the product."""

    write: Access
    factors: tuple[Access, ...]
    loops: tuple[Index, ...]
    coefficient: Expr = S.One
    function: str = ""
    where: tuple[Index, Index] | None = None
    op: str = "+"

    @property
    def equation(self) -> Equation:
        body: Expr = self.coefficient
        for factor in self.factors:
            body = body * factor
        if self.function == "relu":
            body = scalar.relu(body)
        condition = scalar.less_equal(*self.where) if self.where else ONE
        return Equation(self.write, self.op, body, self.loops, condition)


@dataclass
class Drawn:
    """A Program, the terms that it is made of (those of a recurrence in a list with its index),
    and values."""

    program: Program
    terms: list[Term | tuple[Index, int, list[Term]]]
    values: Arrays
    sizes: dict[Expr, int]
    real: list[Tensor]
    expected: Arrays = field(default_factory=dict)
    slopes: Arrays = field(default_factory=dict)
    unread: Arrays = field(default_factory=dict)


class Overflow(Exception):
    """A value is not exact in float64 any more."""


# --- the reference


def expected(drawn: Drawn) -> tuple[Arrays, Arrays]:
    """Every tensor's values, and the gradient of the loss by every tensor; in `drawn.unread`, the
    elements of inputs that no formula reads."""
    number = drawn.sizes
    drawn.unread = {name: np.ones(np.shape(v), bool) for name, v in drawn.values.items()}

    def whole(expr: Expr) -> int:
        return int(expr.xreplace(number))

    memory = {name: np.asarray(v, float) for name, v in drawn.values.items()}
    tape: list[tuple[Term, dict[Index, int]]] = []

    def places(access: Access, term: Term, at: dict[Index, int]) -> tuple[np.ndarray, ...]:
        shape = [whole(i.extent) for i in term.loops]
        grid = dict(zip(term.loops, np.indices(shape), strict=True))
        found = []
        for position in access.indices:
            total = np.zeros(shape, np.int64)
            for part in Add.make_args(position):
                index = next((i for i in part.free_symbols if isinstance(i, Index)), None)
                factor = whole(part if index is None else part / index)
                here = 1 if index is None else at[index] if index in at else grid[index]
                total = total + factor * here
            found.append(total)
        for p, n in zip(found, memory[access.tensor.name].shape, strict=True):
            assert p.min(initial=0) >= 0 and p.max(initial=0) < n, f"{access} in {term}"
        return tuple(found)

    def holds(term: Term, at: dict[Index, int]) -> np.ndarray:
        shape = [whole(i.extent) for i in term.loops]
        grid = dict(zip(term.loops, np.indices(shape), strict=True))
        if term.where is None:
            return np.ones(shape)
        low, high = (np.asarray(at.get(i, grid.get(i))) for i in term.where)
        return np.broadcast_to(low <= high, shape).astype(float)

    def values(term: Term, at: dict[Index, int]) -> list[np.ndarray]:
        parts, held = [], holds(term, at) > 0
        for f in term.factors:
            where = places(f, term, at)
            parts.append(np.where(held, memory[f.tensor.name][where], 0))
            if f.tensor.name in drawn.unread:
                drawn.unread[f.tensor.name][tuple(p[held] for p in where)] = False
        return parts

    def product(parts: list[np.ndarray], term: Term) -> np.ndarray:
        shape = [whole(i.extent) for i in term.loops]
        total = np.full(shape, float(term.coefficient.xreplace(number)))
        for part in parts:
            total = total * part
        return total

    def forward(term: Term, at: dict[Index, int]) -> None:
        name = term.write.tensor.name
        if name not in memory:
            memory[name] = np.zeros([whole(e) for e in term.write.tensor.shape])
        value = product(values(term, at), term)
        if term.function == "relu":
            value = np.maximum(value, 0)
        _add(memory[name], places(term.write, term, at), value * holds(term, at))
        if np.abs(memory[name]).max(initial=0) > LARGEST:
            raise Overflow
        tape.append((term, at))

    for item in drawn.terms:
        if isinstance(item, Term):
            forward(item, {})
        else:
            index, direction, terms = item
            for step in range(whole(index.extent))[::direction]:
                for term in terms:
                    forward(term, {index: step})
    slope = {name: np.zeros_like(array) for name, array in memory.items()}
    slope[LOSS.name][...] = 1
    for term, at in reversed(tape):
        parts = values(term, at)
        g = slope[term.write.tensor.name][places(term.write, term, at)] * holds(term, at)
        if term.function == "relu":
            g = g * (product(parts, term) > 0)
        for k, factor in enumerate(term.factors):
            others = product(parts[:k] + parts[k + 1 :], term)
            _add(slope[factor.tensor.name], places(factor, term, at), g * others)
            if np.abs(slope[factor.tensor.name]).max(initial=0) > LARGEST:
                raise Overflow
    return memory, slope


# --- the draw


@dataclass
class Draw:
    """A Program in the making."""

    rng: random.Random
    inputs: list[Tensor] = field(default_factory=list)
    made: list[Tensor] = field(default_factory=list)
    terms: list[Term | tuple[Index, int, list[Term]]] = field(default_factory=list)
    counts: Iterator[int] = field(default_factory=itertools.count)

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

    def position(self, loops: tuple[Index, ...]) -> tuple[Expr, Expr]:
        """An index expression of some loops, least value 0, and the extent that it needs."""
        rng, slack = self.rng, self.rng.choice((0, 0, 0, 0, 1, 2))
        start = rng.choice((0, slack))
        if not loops:
            return Integer(start), Integer(slack + 1)
        if len(loops) == 1:
            (i,) = loops
            step = rng.choice((1, 1, 1, 1, 2, 3, -1))
            if step < 0:
                return i.extent - 1 - i + start, i.extent + slack
            return step * i + start, step * (i.extent - 1) + 1 + slack
        first, second = loops
        style = rng.random()
        if style < 0.35:  # joined
            return second.extent * first + second, second.extent * first.extent
        a, b = rng.choice((1, 1, 2, 3)), rng.choice((1, 1, 1, 2))
        reach = a * (first.extent - 1) + b * (second.extent - 1) + 1
        if style < 0.45 and first.extent.is_Integer and second.extent.is_Integer:
            return a * first - b * second + b * (second.extent - 1) + start, reach + slack
        return a * first + b * second + start, reach + slack

    def access(self, tensor_word: str, loops: list[Index], t: Index | None = None) -> Access:
        """A read of a new tensor over these loops: each dimension takes none, one or two of
        them."""
        groups: list[tuple[Index, ...]] = []
        rest = list(loops)
        self.rng.shuffle(rest)
        while rest:
            take = 2 if len(rest) > 1 and self.chance(0.25) else 1
            group, rest = tuple(rest[:take]), rest[take:]
            groups.append(group)
        if self.chance(0.15):
            groups.insert(self.rng.randrange(len(groups) + 1), ())
        if loops and self.chance(0.1):
            groups.insert(self.rng.randrange(len(groups) + 1), (self.rng.choice(loops),))
        pairs = [self.position(g) for g in groups]
        if t is not None:
            pairs.insert(self.rng.randrange(len(pairs) + 1), (t, t.extent))
        tensor = Tensor(f"{tensor_word}{next(self.counts)}", tuple(e for _, e in pairs))
        return tensor[tuple(p for p, _ in pairs)]

    def read(self, loops: list[Index], t: Index | None = None) -> Access:
        """A read of a new input, or, where it fits, of what was made before."""
        access = self.access("x", loops, t)
        tensor = Tensor(
            access.tensor.name, access.tensor.shape, self.rng.choice(("input", "parameter"))
        )
        self.inputs.append(tensor)
        return tensor[access.indices]

    def reread(self, tensor: Tensor, loops: list[Index]) -> tuple[Access, list[Index]]:
        """A read of all of a tensor, over new loops."""
        own = [Index(f"r{next(self.counts)}", e) for e in tensor.shape]
        return tensor[tuple(own)], own

    def element(self, t: Index | None) -> Access:
        """A factor that is one element."""
        if t is not None and self.chance(0.6):
            return self.new((t.extent + self.rng.choice((0, 1)),), "a")[t]
        if self.chance(0.3):
            return self.new((), "s")[()]
        shape = (Integer(4),) if self.chance(0.7) else (Integer(2), Integer(3))
        return self.new(shape, "s")[tuple(Integer(self.rng.randrange(int(e))) for e in shape)]

    def loops(self, low: int, high: int) -> list[Index]:
        return [Index(f"{c}{next(self.counts)}", self.extent())
                for c in "ijkouv"[: self.rng.randint(low, high)]]  # fmt: skip

    def coefficient(self) -> Expr:
        return self.rng.choice(
            (S.One, S.One, S.One, Integer(2), Integer(-1), Rational(1, 2), Rational(3, 2), N)
        )

    # --- kinds of formulas

    def general(self, t: Index | None = None) -> Term:
        loops = self.loops(2, 5)
        free = [i for i in loops if self.chance(0.5)]
        factors = []
        count = self.rng.choice((1, 2, 2, 2, 2, 3, 3, 4, 5))
        if self.made and t is None and self.chance(0.5):
            again, own = self.reread(self.rng.choice(self.made), loops)
            loops += own
            free += [i for i in own if self.chance(0.5)]
            factors.append(again)
        for _ in range(count):
            some = [i for i in loops if self.chance(0.6)]
            factors.append(self.read(some, t if t is not None and self.chance(0.5) else None))
        used = set().union(*(f.free_symbols | _indices(f) for f in factors))
        free = [i for i in free if i in used or self.chance(0.3)]
        loops = [i for i in loops if i in used or i in free]
        if self.chance(0.25):
            factors.append(self.element(t))
        if self.chance(0.1):
            factors.append(factors[0])
        write = self.access("z", free, t)
        return Term(write, tuple(factors), tuple(loops), self.coefficient())

    def matrix(self, t: Index | None = None) -> Term:
        """Batched products of two factors, whose loops may be joined."""
        kinds = [[Index(f"{c}{next(self.counts)}", self.extent(0.2)) for _ in range(n)]
                 for c, n in zip("nrcs", (self.rng.choice((0, 0, 1, 1, 2)), *(
                     self.rng.choice((1, 1, 2)) for _ in range(3))), strict=True)]  # fmt: skip
        batch, rows, columns, summed = kinds
        factors = [self.read([*batch, *rows, *summed]), self.read([*batch, *summed, *columns])]
        if self.chance(0.3):
            factors.append(self.element(t))
        loops = [*batch, *rows, *columns, *summed]
        write = self.access("z", [*batch, *rows, *columns], t)
        return Term(write, tuple(factors), tuple(loops), self.coefficient())

    def window(self) -> Term:
        """A convolution over one or two dimensions, grouped at times, or its transpose."""
        rng, n = self.rng, next(self.counts)

        def index(name: str, *extents: int) -> Index:
            return Index(f"{name}{n}", Integer(rng.choice(extents)))

        o, i, g = index("o", 1, 2, 3), index("i", 1, 2, 3), index("g", 1, 2, 2)
        spatial = [(index(y, 2, 3, 4, 5), index(u, 1, 2, 3)) for y, u in ("yu", "xv")]
        spatial = spatial[: rng.choice((1, 1, 2))]
        grouped, batch = self.chance(0.3), self.chance(0.7)
        outer = [Index(f"n{n}", rng.choice((N, N, Integer(2))))] if batch else []
        pairs = [self.position(pair) for pair in spatial]
        inputs = i.extent * g + i if grouped else i
        outputs = o.extent * g + o if grouped else o
        groups = [g] if grouped else []
        shape = tuple(e for _, e in pairs)
        p = self.new((*(b.extent for b in outer), i.extent * (g.extent if grouped else 1), *shape))
        last = tuple(u for _, u in spatial)
        order = [outputs, i, *last]
        sizes = [o.extent * (g.extent if grouped else 1), i.extent, *(u.extent for u in last)]
        both = list(range(len(order)))
        rng.shuffle(both)
        w = self.new(tuple(sizes[k] for k in both), "w")[tuple(order[k] for k in both)]
        grid = tuple(y for y, _ in spatial)
        loops = [*outer, *groups, o, *grid, i, *last]
        windowed = p[(*outer, inputs, *(q for q, _ in pairs))]
        z = Tensor(f"z{n}", (*(b.extent for b in outer), sizes[0], *(y.extent for y in grid)))
        plain = z[(*outer, outputs, *grid)]
        extra = (self.element(None),) if self.chance(0.2) else ()
        if self.chance(0.3):  # transposed: the window is written
            self.inputs.remove(p)
            source = Tensor(f"x{next(self.counts)}", z.shape, "input")
            self.inputs.append(source)
            target = Tensor(f"z{n}", p.shape)
            write, read = target[windowed.indices], source[plain.indices]
        else:
            write, read = plain, windowed
        return Term(write, (read, w, *extra), tuple(loops), self.coefficient())

    def recurrence(self) -> None:
        """h[t+1] from h[t] through products, some factors of which are those of the step."""
        rng, n = self.rng, next(self.counts)
        t = Index(f"t{n}", Integer(rng.choice((1, 2, 3))))
        i, j = Index(f"i{n}", self.extent(0)), Index(f"j{n}", None)
        b = Index(f"b{n}", rng.choice((N, Integer(1), Integer(2))))
        j = Index(f"j{n}", i.extent)
        direction = rng.choice((1, 1, -1))
        old, new = (t, t + 1) if direction > 0 else (t + 1, t)
        batch = (b,) if self.chance(0.7) else ()
        h = Tensor(f"h{n}", (t.extent + 1, *(k.extent for k in batch), i.extent))
        start = Integer(0) if direction > 0 else t.extent
        first = self.read([*batch, i])
        self.terms.append(Term(h[(start, *batch, i)], (first,), (*batch, i)))
        U = self.new((i.extent, i.extent), "u")
        factors: list[Access] = [h[(old, *batch, j)], U[rng.choice(((i, j), (j, i)))]]
        while self.chance(0.4):
            factors.append(self.element(t))
        inner = [Term(h[(new, *batch, i)], tuple(factors), (*batch, i, j), self.small())]
        if self.chance(0.7):  # what comes from outside: a window over time at times
            k = Index(f"k{n}", Integer(rng.choice((1, 2, 3))))
            x = self.new((t.extent + 2, *(e.extent for e in batch), k.extent))
            V = self.new((k.extent, i.extent), "v")
            shift = rng.choice((0, 1, 2))
            given: list[Access] = [x[(t + shift, *batch, k)], V[k, i]]
            while self.chance(0.3):
                given.append(self.element(t))
            inner.append(Term(h[(new, *batch, i)], tuple(given), (*batch, i, k), self.small()))
        if self.chance(0.4):
            inner.append(Term(h[(new, *batch, i)], (self.read([i], t),), (*batch, i)))
        if self.chance(0.3):
            rng.shuffle(inner)
        self.terms.append((t, direction, inner))
        self.made.append(h)

    def small(self) -> Expr:
        return self.rng.choice((S.One, S.One, Integer(-1), Rational(1, 2)))

    # --- a Program

    def add(self) -> None:
        kind = self.rng.random()
        if kind < 0.2:
            self.recurrence()
            return
        term = self.general() if kind < 0.5 else self.matrix() if kind < 0.7 else self.window()
        if self.chance(0.1) and len(term.loops) > 1 and not term.function:
            pair = self.rng.sample(list(term.loops), 2)
            term = Term(term.write, term.factors, term.loops, term.coefficient, "", tuple(pair))
        free = [i for i in term.loops if i in _indices(term.write)]
        bias = []
        if self.chance(0.4) and term.where is None:
            source = self.read([i for i in free if self.chance(0.5)])
            bias.append(Term(term.write, (source,), tuple(free)))
        terms = [term, *bias]
        if bias and self.chance(0.2):
            terms.reverse()
        self.terms += terms
        made = term.write.tensor
        self.made.append(made)
        if self.chance(0.3):
            own = tuple(Index(f"e{next(self.counts)}", e) for e in made.shape)
            act = Tensor(f"h{next(self.counts)}", made.shape)
            function = self.rng.choice(("relu", ""))
            factors = (made[own],) if function else (made[own], made[own])
            self.terms.append(Term(act[own], factors, own, function=function, op="="))
            self.made.append(act)

    def drawn(self) -> Drawn:
        self.inputs.append(Tensor("sized", (N, M), "input"))
        for _ in range(self.rng.choice((1, 1, 2, 2, 3))):
            self.add()
        flat = [t for item in self.terms for t in (item[2] if isinstance(item, tuple) else [item])]
        read = {f.tensor for t in flat for f in t.factors if f.tensor != t.write.tensor}
        for tensor in dict.fromkeys(t.write.tensor for t in flat):
            if tensor not in read or self.chance(0.3):
                own = tuple(Index(f"l{next(self.counts)}", e) for e in tensor.shape)
                weight = self.new(tensor.shape, "c")
                self.terms.append(Term(LOSS[()], (tensor[own], weight[own]), own))
        items: list[Equation | Loop] = [
            Loop(item[0], item[1], tuple(t.equation for t in item[2]))
            if isinstance(item, tuple)
            else item.equation
            for item in self.terms
        ]
        outputs = (*dict.fromkeys(t.write.tensor for t in flat), LOSS)
        sizes = {N: self.rng.choice((1, 2, 3)), M: self.rng.choice((1, 2, 4))}
        program = Program("contractions", tuple(self.inputs), tuple(items), outputs)
        values: Arrays = {}
        numbers = np.random.default_rng(self.rng.randrange(2**32))
        for t in self.inputs:
            shape = tuple(int(e.xreplace(sizes)) for e in t.shape)
            values[t.name] = numbers.integers(-2, 3, shape).astype(float)
        real = [t for t in self.inputs if t.name != "sized"]
        return Drawn(program, self.terms, values, dict(sizes), real)


def _add(array: np.ndarray, places: tuple[np.ndarray, ...], value: np.ndarray) -> None:
    """Add each value to its element; elements may be named often, or be the only one."""
    if places:
        np.add.at(array, places, value)
    else:
        array += value.sum()


def _indices(access: Access) -> set[Index]:
    return {i for p in access.indices for i in p.free_symbols if isinstance(i, Index)}


def draw(seed: int) -> Drawn:
    """A Program of random sums of products, whose values are all exact in float64."""
    for attempt in range(100):
        drawn = Draw(random.Random(seed * 100 + attempt)).drawn()
        points = max(int(np.prod([float(i.extent.xreplace(drawn.sizes)) for i in e.loops] or [1]))
                     for e in drawn.program.equations)  # fmt: skip
        if points > 4000:
            continue
        try:
            drawn.expected, drawn.slopes = expected(drawn)
        except Overflow:
            continue
        poison = np.random.default_rng(seed)
        for name, unread in drawn.unread.items():
            if name != "sized":
                bad = poison.choice([np.nan, np.inf, -np.inf], unread.sum())
                drawn.values[name][unread] = bad
                drawn.expected[name] = drawn.values[name]
        return drawn
    raise AssertionError(f"no exact program for seed {seed}")
