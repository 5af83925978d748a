"""Formulas as SymPy's own sums and arrays, written as Python by SymPy's printer and run on the values
of the interpreter: examples, random programs, and forms that are hard to write."""

import builtins
import itertools
import math
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import mpmath
import numpy as np
import pytest
import sympy
from sympy import Integer
from sympy.codegen.ast import AddAugmentedAssignment
from sympy.printing.pycode import PythonCodePrinter

from symgrad import *
from symgrad import scalar, special
from symgrad.build.sources import load_with_sources
from symgrad.formulas.as_sympy import Maximum, Minimum, converted, formula_sympy
from symgrad.formulas.listing import listing
from symgrad.formulas.pieces import Formula, Listing, Steps
from symgrad.inspect.data import random_data, random_draws
from symgrad.ir import Equation, Index, Program, Size, Tensor
from symgrad.language.trace import fresh_trace
from symgrad.lower.reducers import expand_reducers
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify
from tests.interpreter import infer_sizes, run
from tests.printed_models import MODELS
from tests.random_layers import random_gradients
from tests.random_programs import random_program
from tests.run_programs import numpy_results
from tests.test_printed import EXAMPLES, values_for
from tests.test_printed import FUNCTIONS as EVERY
from tests.test_printed_models import network as hard_network
from tests.test_printed_models import values_for as hard_values
from tests.test_rewrites import outermost

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "40"))
SOME = 6
WIDE = {"exp": mpmath.exp, "log": mpmath.log, "nan": math.nan,
        "sqrt": lambda x: math.sqrt(x) if x >= 0 else math.nan}  # fmt: skip
ROOT = Path(__file__).resolve().parent.parent
FUNCTIONS: dict[str, Any] = {
    kind.__name__: lambda *args, kind=kind: scalar.evaluate(kind, *args)
    for kind in vars(scalar).values()
    if isinstance(kind, type) and issubclass(kind, scalar.ScalarFunction)
}


class Python(PythonCodePrinter):
    """SymPy's printer of Python, with the folds that it has no text for."""

    def _each(self, expr: Any) -> str:
        loops = " ".join(f"for {i} in range({self._print(a)}, {self._print(b + 1)})"
                         for i, a, b in expr.limits)  # fmt: skip
        return f"({self._print(expr.function)} {loops})"

    def _print_Product(self, expr: Any) -> str:
        return f"math.prod{self._each(expr)}"

    def _print_Maximum(self, expr: Any) -> str:
        return f"max{self._each(expr)}"

    def _print_Minimum(self, expr: Any) -> str:
        return f"min{self._each(expr)}"


class Rows:
    """An array that has no elements from behind."""

    def __init__(self, array: Any) -> None:
        self.array = np.asarray(array)

    def __getitem__(self, place: Any) -> Any:
        place = place if isinstance(place, tuple) else (place,)
        whole = tuple(map(int, place))
        if any(i < 0 or i != p for i, p in zip(whole, place, strict=True)):
            raise IndexError(place)
        value = self.array[whole]
        return int(value) if isinstance(value, int) else float(value)


def with_steps(
    found: Listing, steps: tuple[Index, ...] = ()
) -> Iterator[tuple[Formula, tuple[Index, ...]]]:
    """All formulas, with the letters of each: those of the steps around it, too."""
    for item in found:
        if isinstance(item, Steps):
            yield from with_steps(item.items, (*steps, item.index))
        else:
            yield item, tuple(dict.fromkeys((*steps, *item.letters)))


def function(expr: Any, names: list[str]) -> Any:
    printer = Python({"user_functions": {name: name for name in FUNCTIONS}, "fully_qualified_modules": False,
                      "inline": True, "allow_unknown_functions": True})  # fmt: skip
    code = printer.doprint(expr)
    return eval(
        f"lambda {', '.join(names)}: {code}",
        {**vars(math), **WIDE, "math": math, "builtins": builtins, **FUNCTIONS},
    )


def false_statements(program: Program, known: dict[str, Any], sizes: dict[str, int]) -> list[str]:
    """The statements that say something else than the values are; of those that say one element
    at each of many points, at some of these."""
    arrays = {k: Rows(v) if np.ndim(v) else np.asarray(v).item() for k, v in known.items()}
    found, wrong = [*with_steps(listing(program.items))], []
    assert {f.tensor for f, _ in found} == {e.tensor for e in program.equations}
    extents = {Size(name): n for name, n in sizes.items()}
    added: dict[str, np.ndarray] = {}
    for f, letters in found:
        name, shape = f.tensor.name, np.shape(known[f.tensor.name])
        several = any(p.adds for g, _ in found if g.tensor == f.tensor for p in g.pieces)
        said = [*formula_sympy(f)]
        several |= any(str(x).startswith("p_") for s in said for x in s.free_symbols)
        total = added.setdefault(name, np.zeros(shape)) if several or name in added else None
        for statement in said:
            adds = isinstance(statement, AddAugmentedAssignment)
            places = statement.lhs.indices if isinstance(statement.lhs, sympy.Indexed) else ()
            free = {str(x) for x in statement.free_symbols}
            own = {i.name: int(i.extent.xreplace(extents)) for i in letters if i.name in free}
            own |= {f"p_{k}": n for k, n in enumerate(shape) if f"p_{k}" in free}
            names = [*arrays, *sizes, *own]
            right, left = function(statement.rhs, names), function(sympy.Tuple(*places), names)
            points = [range(n) for n in own.values()]
            for point in itertools.product(*points) if total is not None else sampled(points):
                args = (*arrays.values(), *sizes.values(), *point)
                value, at = right(*args), tuple(map(int, left(*args)))
                assert all(i >= 0 for i in at)
                if total is not None and value is not None:
                    total[at] = total[at] + value if adds else value
                elif value is not None and not near(value, np.asarray(known[name])[at]):
                    wrong.append(f"{statement} at {own} {point}: {value}")
                    break
    wrong += [f"{t}: {total}" for t, total in added.items() if not near(total, known[t])]
    return wrong


def near(a: Any, b: Any) -> bool:
    """What is no number (negative variances of a random state) is whatever it is: Max(0, NaN)."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    return bool((np.isclose(a, b, 1e-7, 1e-9) | np.isnan(b)).all())


def sampled(ranges: list[range]) -> Iterator[tuple[int, ...]]:
    """The first point, the last one, and some others."""
    rng = np.random.default_rng(0)
    yield from {tuple(0 for _ in ranges), tuple(len(r) - 1 for r in ranges)}
    for _ in range(SOME if ranges else 0):
        yield tuple(int(rng.integers(len(r))) for r in ranges)


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples(example: str) -> None:
    """All formulas of all functions, beside NumPy's values."""
    model, _ = load_with_sources(ROOT / "examples" / f"{example}.py")
    network = network_of(model, example)
    data = random_data(network, 2, "float64", positive=True)
    for program in map(simplify, outermost(network).values()):
        values = {**values_for(program), **data, **random_draws(network, data)}
        values = {t.name: values[t.name] for t in program.inputs}
        everything = tuple(dict.fromkeys(e.tensor for e in program.equations))
        whole = replace(program, outputs=everything, updates=())
        known = {**values, **numpy_results(expand_reducers(whole), values)}
        sizes = {s.name: n for s, n in infer_sizes(program, values).items()}  # type: ignore[attr-defined]
        assert false_statements(program, known, sizes) == []


def wrong_of(program: Program, values: dict[str, Any]) -> list[str]:
    """What is wrong in double, and in 30 digits: not what rounding alone tells apart."""
    sizes = {s.name: n for s, n in infer_sizes(program, values).items()}  # type: ignore[attr-defined]
    wrong = false_statements(program, {**values, **run(program, values)}, sizes)
    if wrong:
        with mpmath.workdps(30):
            known = {**values, **run(program, values, mpmath.mpf)}
        wrong = false_statements(program, known, sizes)
    return wrong


@pytest.mark.parametrize("part", range(4))
def test_random_programs(part: int) -> None:
    """Scatter, conditions, recurrences, gathers and all folds, with their adjoints."""
    for seed in range(1 + part, COUNT, 4):
        program, values = random_program(seed)
        assert wrong_of(program, values) == [], seed
        assert wrong_of(simplify(program), values) == [], seed
        back = simplify(random_gradients(seed))
        assert wrong_of(back, values_for(back, 2)) == [], seed


def shown(build: Any) -> list[str]:
    with fresh_trace():
        return [str(e) for e in build().equations()]


def test_statements() -> None:
    """What a person sees of each kind."""
    n, k, u = indices("n k u")

    def build() -> Model:
        x, y = Input("x", 4), Input("y", dtype=int)
        W = parameter("W", 4)
        m, s, r, c, d = (tensor(name) for name in ("m", "s", "r", "c", "d"))
        m[n] = Max(x[n, k], k)
        s[n] = LogSumExp(x[n, k], k)
        r[n, k] = relu(x[n, k]) * equal(k, y[n])
        c[n] = Sum(where(x[n, k] > 0, W[k], 0), k, where=k <= y[n])
        d[()] = Product(W[k], k)
        return Model(inputs=(x, y), outputs=(m, s, r, c, d))

    assert shown(build) == [
        "Eq(m[n], Maximum(x[n, k], (k, 0, 3)))",
        "Eq(s[n], log(Sum(exp(x[n, k]), (k, 0, 3))))",
        "Eq(r[n, k], Piecewise((1, Eq(k, y[n])), (0, True))*Max(0, x[n, k]))",
        "Eq(c[n], Sum(Piecewise((W[k], (k <= y[n]) & (0 < x[n, k])), (0, True)), (k, 0, 3)))",
        "Eq(d, Product(W[k], (k, 0, 3)))",
    ]


def test_what_stands_elsewhere_and_what_is_added() -> None:
    n, k = Index("n", 3), Index("k", 3)
    x, z = Tensor("x", (n.extent, k.extent), "input"), Tensor("z", (n.extent, Integer(8)))
    first, second = (Equation(z[n, 2 * k + i], "+", x[n, k], (n, k)) for i in (0, 2))
    said = [str(s) for f in listing((first, second)) for s in formula_sympy(f)]  # type: ignore[arg-type]
    assert said == [
        "Eq(z[p_0, p_1], 0)",
        "Eq(z[n, 2*k], x[n, k])",
        "AddAugmentedAssignment(z[n, 2*k + 2], x[n, k])",
    ]


def test_an_extremum_over_numbers() -> None:
    i, j, a = sympy.Symbol("i"), sympy.Symbol("j"), sympy.IndexedBase("a")
    assert Maximum(a[i] * j, (i, 0, 1), (j, 2, 3)).doit() == sympy.Max(
        2 * a[0], 3 * a[0], 2 * a[1], 3 * a[1]
    )
    assert Minimum((i - 2) ** 2, (i, 0, 4)).doit() == 0
    n = sympy.Symbol("n", integer=True)
    assert Maximum(a[i], (i, 0, n)).doit() == Maximum(a[i], (i, 0, n))
    assert Maximum(a[i], (i, 0, n)).subs(n, 1).doit() == sympy.Max(a[0], a[1])


LEAVES = dict.fromkeys(f for f in EVERY if f not in (scalar.Group, scalar.step))
ARGUMENTS = [(0.25, 1.0), (-0.5, 0.5), (2.5, 0.5), (1.5, -2.0), (-3.5, 1.5), (0.0, 2.0), (0.5, 0.0)]


@pytest.mark.parametrize("kind", LEAVES, ids=lambda f: f.__name__)
def test_functions(kind: Any) -> None:
    """Each scalar function is made of SymPy's, whose values are those of its definition."""
    count = max(kind.nargs) if not isinstance(kind.nargs, int) else kind.nargs
    t = [Tensor(name, ()) for name in "abc"[:count]]
    expr = kind(*((2, t[1][()]) if kind is special.polygamma else (x[()] for x in t)))
    made = converted(expr)
    assert not made.atoms(scalar.ScalarFunction)
    for drawn in ARGUMENTS:
        if kind in (scalar.divided, scalar.mod, special.polygamma) and drawn[1] <= 0:
            continue
        given = dict(zip((x[()] for x in t), (*drawn, -1.5), strict=False))
        want = float(scalar.value(expr, given))
        if math.isfinite(want):
            got = made.xreplace({converted(x): sympy.Rational(v) for x, v in given.items()})
            assert math.isclose(float(got.doit()), want, rel_tol=1e-12, abs_tol=1e-15), given


NAMED = {"names_like_letters_and_words", "tensors_called_like_functions", "greek", "many_functions"}


@pytest.mark.parametrize("name", [name for name in MODELS if name not in NAMED])
def test_models(name: str) -> None:
    """Little models that are hard to say; not those whose names are no names in Python, and those
    with functions that its text has not."""
    net, below = hard_network(name)
    for program in (net.programs["backward"], simplify(net.programs["backward"])):
        assert wrong_of(program, hard_values(program, below)) == []
