"""Random sums of products, of the kinds that lowering treats in many ways.

`draw(seed)` gives a Program with values for its inputs, and what it and its adjoints must give by
`tests.array_reference`: windows with strides and dilation, forwards and backwards, joined
(``3*i + u``), diagonal and overlapping writes, constant positions, biases, gathers and scatters by
whole numbers, factors that are one element (``s[2]``, ``a[t]`` in a recurrence), powers, brackets,
factors under a condition, whole numbers, numbers of the step, two to five factors over several
sums, named sizes, conditions, the other reducers, pieces of one tensor that do not meet. All values
are whole numbers or halves and small, so that float64 has no rounding and every result must be
*equal*. What no formula reads, or only where its condition does not hold, is NaN or ±∞.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from sympy import Expr, Integer, Rational, S

from symgrad.ir import Access, Equation, Index, Loop, Program, Tensor
from tests.array_reference import (
    LOSS,
    Arrays,
    Condition,
    Factor,
    Overflow,
    Steps,
    Term,
    evaluate,
)
from tests.random_factors import Factors, M, N, indices_of, loops_of


@dataclass
class Drawn:
    """A Program, the terms that it is made of, and values."""

    program: Program
    terms: list[Term | Steps]
    values: Arrays
    sizes: dict[Expr, int]
    real: list[Tensor]
    expected: Arrays = field(default_factory=dict)
    slopes: Arrays = field(default_factory=dict)


class Draw(Factors):
    """A Program in the making."""

    # --- kinds of formulas

    def general(self, t: Index | None = None) -> Term:
        loops = self.loops(2, 5)
        free = [i for i in loops if self.chance(0.5)]
        factors: list[Factor] = []
        count = self.rng.choice((1, 2, 2, 2, 2, 3, 3, 4, 5))
        if self.made and t is None and self.chance(0.5):
            again, own = self.reread(self.rng.choice(self.made), loops)
            loops += own
            free += [i for i in own if self.chance(0.5)]
            factors.append(Factor("read", (again,)))
        for _ in range(count):
            some = [i for i in loops if self.chance(0.6)]
            factors.append(self.factor(some, t if t is not None and self.chance(0.5) else None))
        used = {i for f in factors for i in loops_of(f)}
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
        factors = [self.factor([*batch, *rows, *summed]), self.factor([*batch, *summed, *columns])]
        if self.chance(0.3):
            factors.append(self.element(t))
        used = {i for f in factors for i in loops_of(f)}
        free = [i for i in (*batch, *rows, *columns) if i in used or self.chance(0.3)]
        loops = [i for i in (*batch, *rows, *columns, *summed) if i in used or i in free]
        return Term(self.access("z", free, t), tuple(factors), tuple(loops), self.coefficient())

    def window(self) -> Term:
        """A convolution over one or two dimensions, grouped at times, or its transpose."""
        rng, n = self.rng, next(self.counts)

        def index(name: str, *extents: int) -> Index:
            return Index(f"{name}{n}", Integer(rng.choice(extents)))

        o, i, g = index("o", 1, 2, 3), index("i", 1, 2, 3), index("g", 1, 2, 2)
        spatial = [(index(y, 2, 3, 4, 5), index(u, 1, 2, 3)) for y, u in ("yu", "xv")]
        spatial = spatial[: rng.choice((1, 1, 2))]
        if self.chance(0.15):  # of a named length
            spatial[0] = (Index(f"y{n}", M), spatial[0][1])
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
        made = Factor("read", (read,))
        if self.chance(0.1):
            made = Factor("power", (read,), Integer(2))
        factors = (made, Factor("read", (w,)), *extra)
        return Term(write, factors, tuple(loops), self.coefficient())

    def reducer(self) -> Term:
        """A product, a maximum or a minimum over some loops; the elements are at their own
        index."""
        loops = self.loops(1, 4)
        op = self.rng.choice(("*", "max", "max", "min"))
        free = [i for i in loops if self.chance(0.5)]
        factors = [self.factor([i for i in loops if self.chance(0.8)])
                   for _ in range(self.rng.choice((1, 1, 2)))]  # fmt: skip
        name = f"z{next(self.counts)}"
        write = Tensor(name, tuple(i.extent for i in free))[tuple(free)]
        where = ()
        if len(loops) > 1 and self.chance(0.3):
            where = (self.condition(loops),)
        return Term(write, tuple(factors), tuple(loops), where=where, op=op)

    def pieces(self) -> list[Term]:
        """Terms that write parts of one tensor which do not meet."""
        rng, n = self.rng, next(self.counts)
        size = Integer(rng.choice((2, 3, 4)))
        i, j = Index(f"i{n}", size), Index(f"j{n}", size)
        z, kind = f"z{n}", rng.randrange(5)
        op = rng.choice(("=", "=", "+"))
        less, same, more = (Condition("less", i, j), Condition("equal", i, j),
                            Condition("less", j, i))  # fmt: skip

        def term(write: Access, loops: Sequence[Index], *where: Condition) -> Term:
            factors = tuple(self.factor(loops) for _ in range(rng.choice((1, 1, 2))))
            return Term(write, factors, tuple(loops), where=where, op=op)

        if kind == 0:  # the diagonal and a triangle, or two
            square = Tensor(z, (size, size))
            parts = [term(square[i, i], [i]), term(square[i, j], [i, j], less)]
            if self.chance(0.5):
                parts.append(term(square[i, j], [i, j], more))
        elif kind == 1:  # even and odd positions
            row = Tensor(z, (2 * size,))
            parts = [term(row[2 * i], [i]), term(row[2 * i + 1], [i])]
        elif kind == 2:  # a border and the interior
            k = Index(f"k{n}", size)
            row = Tensor(z, (size + 2, size))
            parts = [term(row[i + 1, j], [i, j]), term(row[0, k], [k]), term(row[size + 1, k], [k])]
        elif kind == 3:  # one after the other, of a named length
            m = Index(f"m{n}", N)
            row = Tensor(z, (N + size,))
            parts = [term(row[m], [m]), term(row[N + i], [i])]
        else:  # a condition and what it leaves out
            square = Tensor(z, (size, size))
            parts = [term(square[i, j], [i, j], same),
                     term(square[i, j], [i, j], Condition("not_equal", i, j))]  # fmt: skip
        rng.shuffle(parts)
        return parts

    def recurrence(self) -> None:
        """h[t+1] from h[t] through products, some factors of which are those of the step."""
        rng, n = self.rng, next(self.counts)
        t = Index(f"t{n}", Integer(rng.choice((1, 2, 3))))
        i = Index(f"i{n}", self.extent(0))
        j = Index(f"j{n}", i.extent)
        b = Index(f"b{n}", rng.choice((N, Integer(1), Integer(2))))
        direction = rng.choice((1, 1, -1))
        old, new = (t, t + 1) if direction > 0 else (t + 1, t)
        batch = (b,) if self.chance(0.7) else ()
        h = Tensor(f"h{n}", (t.extent + 1, *(k.extent for k in batch), i.extent))
        start = Integer(0) if direction > 0 else t.extent
        first = Factor("read", (self.read([*batch, i]),))
        self.terms.append(Term(h[(start, *batch, i)], (first,), (*batch, i)))
        U = self.new((i.extent, i.extent), "u")
        before = Factor("read", (h[(old, *batch, j)],))
        factors = [before, Factor("read", (U[rng.choice(((i, j), (j, i)))],))]
        while self.chance(0.4):
            factors.append(self.element(t))
        inner = [Term(h[(new, *batch, i)], tuple(factors), (*batch, i, j), self.small())]
        if self.chance(0.7):  # what comes from outside: a window over time at times
            k = Index(f"k{n}", Integer(rng.choice((1, 2, 3))))
            x = self.new((t.extent + 2, *(e.extent for e in batch), k.extent))
            V = self.new((k.extent, i.extent), "v")
            shift = rng.choice((0, 1, 2))
            given = [Factor("read", (r,)) for r in (x[(t + shift, *batch, k)], V[k, i])]
            while self.chance(0.3):
                given.append(self.element(t))
            inner.append(Term(h[(new, *batch, i)], tuple(given), (*batch, i, k), self.small()))
        if self.chance(0.4):
            inner.append(Term(h[(new, *batch, i)], (self.factor([i], t),), (*batch, i)))
        if self.chance(0.3):
            rng.shuffle(inner)
        self.terms.append((t, direction, inner))
        self.made.append(h)

    def small(self) -> Expr:
        return self.rng.choice((S.One, S.One, Integer(-1), Rational(1, 2)))

    # --- a Program

    def add(self) -> None:
        kind = self.rng.random()
        if kind < 0.16:
            self.recurrence()
        elif kind < 0.22:
            parts = self.pieces()
            self.terms += parts
            self.made.append(parts[0].write.tensor)
        elif kind < 0.3:
            self.terms.append(self.reducer())
            self.made.append(self.terms[-1].write.tensor)
        else:
            self.product(
                self.general() if kind < 0.55 else self.matrix() if kind < 0.72 else self.window()
            )

    def product(self, term: Term) -> None:
        """A sum of products, perhaps under conditions, with a bias, and a function of it."""
        if self.chance(0.12) and term.loops:
            where = tuple(self.condition(term.loops) for _ in range(self.rng.choice((1, 1, 2))))
            term = replace(term, where=where)
        free = [i for i in term.loops if i in indices_of(term.write)]
        bias = []
        if self.chance(0.4) and not term.where:
            source = Factor("read", (self.read([i for i in free if self.chance(0.5)]),))
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
            whole = Factor("read", (made[own],))
            factors = (whole,) if function else (whole, whole)
            self.terms.append(Term(act[own], factors, own, function=function, op="="))
            self.made.append(act)

    def drawn(self) -> Drawn:
        self.inputs.append(Tensor("sized", (N, M), "input"))
        for _ in range(self.rng.choice((1, 1, 2, 2, 3))):
            self.add()
        flat = [t for item in self.terms for t in (item[2] if isinstance(item, tuple) else [item])]
        read = {r.tensor for t in flat for r in t.reads if r.tensor != t.write.tensor}
        written = list(
            dict.fromkeys(t.write.tensor for t in flat if t.write.tensor.dtype == "real")
        )
        for tensor in written:
            if tensor not in read or self.chance(0.3):
                own = tuple(Index(f"l{next(self.counts)}", e) for e in tensor.shape)
                weight = self.new(tensor.shape, "c")
                factors = (Factor("read", (tensor[own],)), Factor("read", (weight[own],)))
                self.terms.append(Term(LOSS[()], factors, own))
        items: list[Equation | Loop] = [
            Loop(item[0], item[1], tuple(t.equation for t in item[2]))
            if isinstance(item, tuple)
            else item.equation
            for item in self.terms
        ]
        outputs = (*written, LOSS)
        sizes = {N: self.rng.choice((1, 2, 3)), M: self.rng.choice((1, 2, 4))}
        program = Program("contractions", tuple(self.inputs), tuple(items), outputs)
        values: Arrays = {}
        numbers = np.random.default_rng(self.rng.randrange(2**32))
        for t in self.inputs:
            shape = tuple(int(e.xreplace(sizes)) for e in t.shape)
            below = int(self.bounds[t].xreplace(sizes)) if t in self.bounds else 3
            least = 0 if t in self.bounds else -2
            kind = np.int64 if t.dtype == "int" else float
            values[t.name] = numbers.integers(least, below, shape).astype(kind)
        real = [t for t in self.inputs if t.name != "sized" and t.dtype == "real"]
        return Drawn(program, self.terms, values, dict(sizes), real)


def draw(seed: int) -> Drawn:
    """A Program of random sums of products, whose values are all exact in float64."""
    for attempt in range(100):
        drawn = Draw(random.Random(seed * 100 + attempt)).drawn()
        points = max(int(np.prod([float(i.extent.xreplace(drawn.sizes)) for i in e.loops] or [1]))
                     for e in drawn.program.equations)  # fmt: skip
        if points > 4000:
            continue
        try:
            drawn.expected, drawn.slopes, unread = evaluate(drawn.terms, drawn.values, drawn.sizes)
        except Overflow:
            continue
        poison = np.random.default_rng(seed)
        for t in drawn.real:
            bad = poison.choice([np.nan, np.inf, -np.inf], unread[t.name].sum())
            drawn.values[t.name][unread[t.name]] = bad
            drawn.expected[t.name] = drawn.values[t.name]
        return drawn
    raise AssertionError(f"no exact program for seed {seed}")
