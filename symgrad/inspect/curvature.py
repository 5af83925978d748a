"""Second derivatives of a function's outputs or of a loss, in many digits, beside `hvp`, `hessian`,
`input_hvp` and `input_hessian`.

    (f(x + a + b) − f(x + a) − f(x + b) + f(x)) / step²     is     b·H·a

of the formulas as the model wrote them, for directions a and b of all that moves; and the loss of
each sample alone, N = 1, beside `per_sample_gradients`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Any

import mpmath
import numpy as np

from ..ir import Size, Tensor, map_items
from ..language.trace import N
from ..model.network import Function
from .calls import Watched
from .errors import Error, apart, largest
from .evaluate import Evaluation
from .outputs import Outputs, Shape, contracted, moved_by
from .probes import STEP, Reference

DIRECTIONS = 2
SECOND = 30  # further digits: a difference of differences loses 2 × 20 of them
FLOOR = 1e-6  # what is 0 by terms of 1 that cancel is so to 1e-15
Arrays = Mapping[str, Any]


class Curvature:
    """What `--with` gives of second derivatives, beside differences; each gives the error of one
    module."""

    def __init__(self, of: Outputs | Reference, function: Function) -> None:
        self.of, self.function = of, function
        self.rng = np.random.default_rng(7)
        if isinstance(of, Reference):
            own = [t for t in of.step.data if t.role == "input" and t.dtype == "real"]
            self.outputs: dict[str, Shape] = {of.name: ()}
            self.trained = [p.tensor.name for p in of.step.trained]
            self.params = of.params
            self.base = of.evaluated(of.params, more=SECOND)
        else:
            own = [t for t in of.function.data if t.dtype == "real"]
            shapes = {t.name: t.shape for t in of.function.results}
            named = zip(of.names, of.function.results, strict=True)
            self.outputs = {n: shapes[t.name] for n, t in named if t.dtype == "real"}
            self.trained, self.params = of.trained, dict(of.point.params)
            self.base = of.evaluation_in(of.digits + SECOND)
        self.inputs: dict[str, Tensor] = {t.name: t for t in own}

    def error(self, net: Watched, f: Function) -> Error:
        return largest(
            (error, f"{where}, direction {k + 1}".removeprefix(", "))
            for k in range(DIRECTIONS)
            for error, where in getattr(self, f"_{f.kind}")(net)
        )

    # --- the functions

    def _hvp(self, net: Watched) -> list[Error]:
        one, two = (self._direction(self.trained) for _ in range(2))
        product = self._called(net, {n: one[n] for n in self.trained})
        return [self._summed({n: product[n] for n in self.trained}, one, two)]

    def _gauss_newton(self, net: Watched) -> list[Error]:
        """two·Jᵀ·H·J·one: what the outputs do along both, and the loss along these."""
        one, two = (self._direction(self.trained) for _ in range(2))
        product = self._called(net, {n: one[n] for n in self.trained})
        assert isinstance(self.of, Reference)
        made = {e.tensor for e in self.base.program.equations}
        outputs = [t for t in self.of.network.outputs if t in made and t.dtype == "real"]
        given = copy(self.base)
        kept = map_items(given.program.items, lambda e: [] if e.tensor in outputs else [e])
        given.program = replace(given.program, items=kept)
        with mpmath.workdps(self.of.digits + SECOND):
            at = {t.name: self.base.memory[t.name] for t in outputs}
            along = [self.base.moved(moved_by(self.base, a, STEP)) for a in (one, two)]
            steps = [{n: np.asarray(m[n] - y, object) for n, y in at.items()} for m in along]
            sides = [
                {n: y + sum(s[n] for s in ss) for n, y in at.items()}
                for ss in (steps, *([s] for s in steps))
            ]
            moved = [
                given.moved({n: np.asarray(y, object) for n, y in side.items()}) for side in sides
            ]
            wanted = {name: self._curve(name, moved) for name in self.outputs}
        return [self._along({n: product[n] for n in self.trained}, two, wanted)]

    def _input_hvp(self, net: Watched) -> list[Error]:
        one, two = (self._direction(self.inputs) for _ in range(2))
        product = self._called(net, *one.values())
        named = product if isinstance(product, Mapping) else dict.fromkeys(self.inputs, product)
        return [self._summed(named, one, two)]

    def _hessian(self, net: Watched) -> list[Error]:
        one, two = (self._direction(self.trained) for _ in range(2))
        wanted, got = self._second(one, two), self._called(net)
        matrices = got if isinstance(got, Mapping) else dict.fromkeys(self.outputs, got)
        flat = [np.concatenate([np.ravel(d) for d in along.values()]) for along in (one, two)]
        return [
            self._error(name, np.asarray(matrices[name], float) @ flat[0] @ flat[1], wanted[name])
            for name in self.outputs
        ]

    def _input_hessian(self, net: Watched) -> list[Error]:
        one, two = (self._direction(self.inputs) for _ in range(2))
        wanted, got = self._second(one, two), self._called(net)
        found = []
        for name, shape in self.outputs.items():
            rows = got if isinstance(self.of, Reference) or len(self.outputs) == 1 else got[name]
            if isinstance(rows, Mapping) and isinstance(self.of, Outputs) and name in rows:
                rows = rows[name]
            total: Any = 0.0
            for a in self.inputs.values():
                for b in self.inputs.values():
                    own = rows[a.name][b.name] if isinstance(rows, Mapping) else rows
                    total += contracted(own, shape, [(a, one[a.name]), (b, two[b.name])])
            found.append(self._error(name, total, wanted[name]))
        return found

    def _per_sample_gradients(self, net: Watched) -> list[Error]:
        along, got = self._direction(self.trained), self._called(net)
        rows = got if isinstance(got, Mapping) else dict.fromkeys(self.outputs, got)
        flat = np.concatenate([np.ravel(d) for d in along.values()])
        program, sizes, found = self.base.program, self.base.sizes, []
        known = {s.name: size for s, size in sizes.items() if isinstance(s, Size) and s != N}
        for n in range(sizes[N]):
            values = {t.name: self.base.memory[t.name] for t in program.inputs}
            own = {t.name: values[t.name][n : n + 1] for t in program.inputs if t.shape[:1] == (N,)}
            with mpmath.workdps(self.of.digits):
                alone = Evaluation(program, values | own, known)
                alone.run()
                moved = alone.moved(moved_by(alone, along, STEP))
                for name in self.outputs:
                    wanted = float((moved[name][()] - alone.memory[name][()]) / STEP)
                    row = np.asarray(rows[name][n], float)
                    scale = max(float(np.linalg.norm(row)), abs(wanted), FLOOR)
                    nothing = np.isnan(wanted) and np.isnan(row).all()  # its weight is 0
                    error = 0.0 if nothing else apart(float(row @ flat), wanted, scale)[0]
                    found.append((error, f"sample {n}"))
        return found

    # --- parts

    def _called(self, net: Watched, *more: Any) -> Any:
        if isinstance(self.of, Outputs):
            return self.of.called(net, self.function, *more)
        params = net.params(self.params)
        return net.call(self.function.name, params, *self.of.data.values(), *more)

    def _direction(self, names: Iterable[str]) -> dict[str, Any]:
        return {n: self.rng.choice([-1.0, 1.0], np.shape(self.base.memory[n])) for n in names}

    def _summed(self, product: Arrays, one: Arrays, two: Arrays) -> Error:
        """The error of a product with the second derivative of the sum of all outputs."""
        return self._along(product, two, self._second(one, two))

    def _along(self, product: Arrays, two: Arrays, wanted: Arrays) -> Error:
        terms = np.concatenate([np.ravel(a) for a in wanted.values()])
        got = sum(float((np.asarray(product[n], float) * two[n]).sum()) for n in two)
        length = sum(float(np.square(np.asarray(a, float)).sum()) for a in product.values()) ** 0.5
        return apart(got, terms.sum(), max(length, float(np.abs(terms).sum()), FLOOR))[0], ""

    def _error(self, name: str, got: Any, wanted: Any) -> Error:
        scale = max(float(np.abs(wanted).max(initial=0)), float(np.abs(got).max(initial=0)), FLOOR)
        return apart(got, wanted, scale)[0], name

    def _second(self, one: Arrays, two: Arrays) -> dict[str, Any]:
        """two·H·one of every output."""
        both = {n: d + two[n] for n, d in one.items()}
        with mpmath.workdps(self.of.digits + SECOND):
            moved = [self.base.moved(moved_by(self.base, a, STEP)) for a in (both, one, two)]
            return {name: self._curve(name, moved) for name in self.outputs}

    def _curve(self, name: str, moved: Sequence[Arrays]) -> Any:
        a, b, c = (np.asarray(m[name], object) for m in moved)
        curve = (a - b - c + np.asarray(self.base.memory[name], object)) / STEP**2
        return np.asarray(curve, np.float64)
