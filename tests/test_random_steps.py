"""Random steps of recurrences with `grad` and `diff` against the same steps written one after the
other, with `grad` and `diff` of straight code. SYMGRAD_FUZZ=<count> draws as many."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.programs import network_of
from tests.backends import assert_close
from tests.interpreter import run

T = 2
n, i, j = indices("n i j")


class Chain:
    """A step of random formulas over a state h of three numbers: what each reads, how it is made."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.kinds = rng.choice(["map", "mix", "pair", "late", "fold"], rng.integers(2, 5))
        self.reads = [int(rng.integers(0, k + 1)) for k in range(len(self.kinds))]
        self.others = [int(rng.integers(0, k + 1)) for k in range(len(self.kinds))]
        before = {len(self.kinds)}  # of these tensors follows the last one; 0 is the state
        for k in reversed(range(len(self.kinds))):
            before |= {self.reads[k], self.others[k]} if k + 1 in before else set()
        self.by = int(rng.choice(sorted(before)))
        self.way = str(rng.choice(["grad", "diff", "along", "grad of diff"]))
        self.reverse = bool(rng.integers(0, 2))

    def value(self, kind: str, a: Any, b: Any, given: Any, W: Any) -> Any:
        """The formula of a tensor at i, of the elements of two others and what is given."""
        if kind == "map":
            return sin(a(i)) + number(0.5) * b(2 - i)
        if kind == "mix":
            return Sum(W[i, j] * a(j), j) * b(i)
        if kind == "pair":
            return where(less(a(i), b(0)), a(i) ** 2, exp(-(a(2 - i) ** 2))) - given(i)
        if kind == "late":
            return a(i) * given(2 - i) + b(0)
        return LogSumExp(a(j) * W[i, j], j) + Product(cos(b(j)) + 2, j)

    def derived(self, u: Any, by: Any) -> Any:
        """The derivative as a function of i and the element of it; `by` makes what it is by."""
        if self.way == "grad":
            return grad(u, by(i))
        if self.way == "along":
            return diff(u, by(i), along=by(i))
        first = diff(u, by(1))
        return first if self.way == "diff" else grad(first, by(i))


def in_steps(chain: Chain, x: Any, W: Any) -> Any:
    up, out = not chain.reverse, tensor("out")
    h = tensor("h", N, T + 2, 3)
    for place, factor in ((0, 1), (1, 2)):  # the state before the first step, and the one before it
        h[n, 1 - place if up else T + place, i] = factor * x[n, i]
    with recurrence("t", T, reverse=chain.reverse) as t:
        now, before, after = (t + 1, t, t + 2) if up else (t + 1, t + 2, t)
        at = {0: now}
        made = [h, *(tensor(f"m{k}", N, T, 3) for k in range(len(chain.kinds)))]
        element = lambda k: lambda *own: made[k][(n, at.get(k, t), *own)]  # noqa: E731
        for k, kind in enumerate(chain.kinds):
            a, b = element(chain.reads[k]), element(chain.others[k])
            made[k + 1][n, t, i] = chain.value(kind, a, b, lambda o: h[n, before, o], W)
        u = tensor("u")
        u[n, t] = Sum(made[-1][n, t, i] * (i + 1), i)
        slope = chain.derived(u, element(chain.by))
        own = (i,) if len(slope.shape) == 3 else ()
        mixed = Sum(h[n, now, j] * W[j, i], j)
        h[n, after, i] = mixed + sin(slope[(n, t, *own)]) + u[n, t] / 4
    out[n, i] = h[n, T + 1 if up else 0, i] + h[n, T if up else 1, i]
    return out


def one_by_one(chain: Chain, x: Any, W: Any) -> Any:
    before, now, out = tensor("h0"), tensor("h1"), tensor("out")
    before[n, i], now[n, i] = 2 * x[n, i], 1 * x[n, i]
    for step in range(T):
        made = [now, *(tensor(f"s{step}_{k}") for k in range(len(chain.kinds)))]
        for k, kind in enumerate(chain.kinds):
            a, b = made[chain.reads[k]], made[chain.others[k]]
            formula = chain.value(
                kind, lambda o, a=a: a[n, o], lambda o, b=b: b[n, o], lambda o, h=before: h[n, o], W
            )
            made[k + 1][n, i] = formula
        u, after = tensor(f"u{step}"), tensor(f"h{step + 2}")
        u[n] = Sum(made[-1][n, i] * (i + 1), i)
        by = made[chain.by]
        slope = chain.derived(u, lambda o, by=by: by if o is i else by[..., o])
        own = (i,) if len(slope.shape) == 2 else ()
        after[n, i] = Sum(now[n, j] * W[j, i], j) + sin(slope[(n, *own)]) + u[n] / 4
        before, now = now, after
    out[n, i] = now[n, i] + before[n, i]
    return out


SHAPES = {"x": (2, 3), "r": (2, 3), "W": (3, 3)}


def results(chain: Chain, build: Any) -> dict[str, Any]:
    """The output and the gradients of a model, as the interpreter finds them."""
    rng = np.random.default_rng(1)
    with fresh_trace():
        x, W, r = Input("x", 3), parameter("W", 3, 3), Target("r", 3)
        out, loss = build(chain, x, W), tensor("loss")
        loss[()] = Sum(out[n, i] * r[n, i], n, i)
        network = network_of(Model(inputs=x, outputs=out, loss=loss), "net")
    values = {name: rng.normal(size=shape) for name, shape in SHAPES.items()}
    got = run(network.programs["backward"], values)
    gradients = network.steps[0].gradients.items()
    found = {"loss": got["loss"], **{t.name: got[d.name] for t, d in gradients}}
    return {name: np.asarray(value, float) for name, value in found.items()}


@pytest.mark.parametrize("seed", range(int(os.environ.get("SYMGRAD_FUZZ", 8))))
def test_a_step_is_what_straight_code_is(seed: int) -> None:
    chain = Chain(seed)
    try:
        wanted = results(chain, one_by_one)
    except SpecError as error:  # a derivative that is 0 throughout
        assert "does not depend on" in str(error)
        with pytest.raises(SpecError):
            results(chain, in_steps)
        return
    for name, value in results(chain, in_steps).items():
        assert np.isfinite(value).all()
        assert_close(value, wanted[name], 1e-9)
