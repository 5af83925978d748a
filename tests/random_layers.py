"""Random networks of a few layers, as what rewrites of gradients are there for.

A number comes in, a Program goes out: formulas over samples and features that read each other as
those of activations, probabilities, norms and losses do, with the adjoint of their total:

    s[n] += x[n,k]**2       u[n,k] = x[n,k]/s[n]      p[n,k] = sigmoid(-u[n,k])*r[n]     d_x …
"""

import random
from collections.abc import Callable
from dataclasses import replace

from sympy import Expr, Integer, Rational, exp, log, sqrt, tanh

from symgrad import scalar
from symgrad.ir import Equation, Index, Program, Size, Tensor, equations_of, moved
from symgrad.passes.differentiate import reverse
from symgrad.passes.live import drop_dead
from symgrad.passes.verify import verify

n, k = Index("n", Size("N")), Index("k", 6)
EACH, WIDE = (n,), (n, k)
LOSS, C = Tensor("loss", ()), Tensor("c", (), "parameter")
POSITIVE: tuple[Callable[[Expr], Expr], ...] = (
    exp, scalar.sigmoid, lambda a: scalar.sigmoid(-a), scalar.softplus,
    lambda a: sqrt(a**2 + Rational(1, 8)), lambda a: a**2 + 1,
)  # fmt: skip
ANY: tuple[Callable[[Expr], Expr], ...] = (
    tanh, scalar.relu, lambda a: scalar.relu(a) ** 2, lambda a: a * scalar.sigmoid(a),
    scalar.log_sigmoid, lambda a: a**2, lambda a: scalar.where(scalar.less(a, 0), a / 4, a),
    lambda a: 2 * a - 1, scalar.absolute,
)  # fmt: skip
OF_POSITIVE: tuple[Callable[[Expr], Expr], ...] = (
    log, sqrt, lambda a: 1 / a, lambda a: a ** Rational(-3, 2), lambda a: a * log(a), lambda a: a**3,
    lambda a: (1 - a) * log(a), lambda a: a * (1 - a),
)  # fmt: skip
BOTH: tuple[Callable[[Expr, Expr], Expr], ...] = (
    lambda a, b: a * b, lambda a, b: a - b, lambda a, b: a + 2 * b, lambda a, b: a * (1 - b),
    scalar.maximum, lambda a, b: scalar.where(scalar.less(a, b), a, 0),
)  # fmt: skip
QUOTIENTS: tuple[Callable[[Expr, Expr], Expr], ...] = (
    lambda a, b: a / b, lambda a, b: a / b**2, lambda a, b: b * (a / b - 1), lambda a, b: a * log(b),
)  # fmt: skip


class Draw:
    """A network in the making; of each tensor its indices, and whether all of it is above 0."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.items: list[Equation] = []
        names = {"x": WIDE, "r": WIDE, "g": (k,), "v": EACH}
        self.inputs = [
            Tensor(a, tuple(i.extent for i in over), "input") for a, over in names.items()
        ]
        self.known = {t: (over, False) for t, over in zip(self.inputs, names.values(), strict=True)}
        self.label = Tensor("y", (n.extent,), "target", "int")

    def choose(self, positive: bool, over: tuple[Index, ...]) -> Expr | None:
        """A read of one of the last tensors that are known at these indices."""
        found = [
            t[own] for t, (own, sign) in [*self.known.items()][-6:]
            if {*own} <= {*over} and (sign or not positive)
        ]  # fmt: skip
        return self.rng.choice(found) if found else None

    def body(self, over: tuple[Index, ...]) -> tuple[Expr, bool]:
        """A formula, and whether it is above 0."""
        rng = self.rng
        a, b, p = self.choose(False, over), self.choose(False, over), self.choose(True, over)
        if a is None or b is None:
            return Integer(1) + sum(0 * i for i in over), True
        kind = rng.random()
        if kind < 0.2:
            return rng.choice(POSITIVE)(a), True
        if kind < 0.35:
            return rng.choice(ANY)(a), False
        if kind < 0.5 and p is not None:
            return rng.choice(OF_POSITIVE)(p), False
        if kind < 0.75 and p is not None:
            return rng.choice(QUOTIENTS)(a, p), False
        return rng.choice(BOTH)(a, b), False

    def add(self, name: str) -> None:
        """One more tensor: of each element, or a sum over features or samples."""
        rng, kind = self.rng, self.rng.random()
        over: tuple[Index, ...] = WIDE if kind < 0.9 else EACH
        body, positive = self.body(over)
        if kind < 0.6 or kind >= 0.9:
            own, op, loops = over, "=", over
        else:
            own = EACH if kind < 0.78 else (k,) if kind < 0.84 else ()
            op, loops = rng.choice(("+", "+", "+", "logsumexp")), over
            if op == "logsumexp":
                positive = False
            elif rng.random() < 0.3:
                body, positive = body**2 + Rational(1, 8), True
            elif rng.random() < 0.3 and own == EACH:
                body = body / 3
        made = Tensor(name, tuple(i.extent for i in own))
        self.known[made] = own, positive
        self.items.append(Equation(made[own], op, body, loops))

    def program(self) -> Program:
        for j in range(self.rng.randint(3, 7)):
            self.add(f"h{j}")
        for t in [*self.known][-3:]:
            own, _ = self.known[t]
            body = t[own] * (C[()] if self.rng.random() < 0.5 else 1)
            self.items.append(Equation(LOSS[()], "+", body, own))
        if [*self.known.values()][-1][0] == WIDE and self.rng.random() < 0.4:
            last = [*self.known][-1]
            self.items.append(Equation(LOSS[()], "+", -last[n, self.label[n]], EACH))
        read = {r.tensor: None for e in equations_of(self.items) for r in e.reads}
        inputs = tuple(t for t in read if t not in {e.tensor for e in self.items})
        return verify(drop_dead(Program("f", inputs, tuple(self.items), (LOSS,))))


def random_groups(seed: int) -> tuple[Program, Program]:
    """The gradients of a random network, and of the same with features 3·g + i or 2·g + i in some
    formulas."""
    program, rng = Draw(seed).program(), random.Random(seed)
    each = rng.choice((2, 3))
    g, i = Index("g", 6 // each), Index("i", each)

    def grouped(e: Equation) -> Equation:
        if k not in e.loops or rng.random() < 0.2:
            return e
        loops = tuple(j for own in e.loops for j in ((g, i) if own == k else (own,)))
        return replace(moved(e, {k: each * g + i}), loops=loops)

    regrouped = replace(program, items=tuple(map(grouped, equations_of(program.items))))
    by = [t for t in program.inputs if t.dtype == "real"]
    return reverse(program, LOSS, by)[0], verify(reverse(verify(regrouped), LOSS, by)[0])


def random_gradients(seed: int) -> Program:
    """A random network with the adjoint of its loss by all its real inputs."""
    program = Draw(seed).program()
    by = [t for t in program.inputs if t.dtype == "real"]
    return verify(reverse(program, LOSS, by)[0])
