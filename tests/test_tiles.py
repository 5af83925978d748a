"""Nests that go on with parts of a product: which do, that Plans and C give what the equations mean,
part by part in any order, and that a wrong one is seen or refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sympy import Integer

from symgrad import *
from symgrad.build import compile_model
from symgrad.inspect.plan import plan_text
from symgrad.ir import Equation, Index, Program, Tensor
from symgrad.lower import tiles
from symgrad.lower.nested import Assign, Fold, Loop
from symgrad.lower.plan import Buffer, Plan, Product, Tiled
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import every_kernel
from symgrad.scalar import tanh
from tests.backends import compiled
from tests.interpreter import run
from tests.plans import N, differences, of_program, wrong_of_programs
from tests.run_programs import SHARED, c_results
from tests.test_back_ends import TOLERANCE, worst

K, C = 5, 70
n, i, o, p = Index("n", N), Index("i", K), Index("o", C), Index("p", C)


@pytest.fixture
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever may go on with a product does."""
    for name, value in {"LEAST": 1, "NARROW": 2, "NEAR": 100}.items():
        monkeypatch.setattr(tiles, name, value)


def tiled(plan: Plan) -> list[Tiled]:
    return [kernel for kernel in every_kernel(plan.kernels) if isinstance(kernel, Tiled)]


X, W = Tensor("x", (N, Integer(K)), "input"), Tensor("W", (Integer(K), Integer(C)), "input")
R = Tensor("r", (N, Integer(C)), "input")
Z, H, Y = (Tensor(t, (N, Integer(C))) for t in "zhy")
PRODUCT = Equation(Z[n, o], "+", X[n, i] * W[i, o], (n, o, i))


def program(*more: Equation, results: tuple[Tensor, ...] = (H,)) -> Program:
    return Program("f", (X, W, R), (PRODUCT, *more), results)


RELU = Equation(H[n, o], "=", tanh(Z[n, o]), (n, o))
Q, T = Tensor("q", (N, Integer(C), Integer(3)), "input"), Tensor("t", (N, Integer(C)))
B, S = Tensor("b", (Integer(C),)), Tensor("s", (N,))
PROGRAMS = {
    # name: the program, and whether a nest goes on with the product
    "activation": (program(RELU), True),
    "residual": (program(Equation(H[n, o], "=", tanh(Z[n, o]) + R[n, o], (n, o))), True),
    "both kept": (program(RELU, results=(H, Z)), True),
    "two results": (
        program(
            Equation(H[n, o], "=", tanh(Z[n, o]), (n, o)),
            Equation(Y[n, o], "=", H[n, o] * Z[n, o] + R[n, o], (n, o)),
            results=(H, Y),
        ),
        True,
    ),
    "the other way round": (program(Equation(H[n, o], "=", tanh(Z[n, C - 1 - o]), (n, o))), False),
    "from the end": (
        program(Equation(H[n, o], "=", tanh(Z[N - 1 - n, C - 1 - o]), (n, o))),
        False,
    ),
    "the first row": (program(Equation(B[o], "=", tanh(Z[0, o]), (o,)), results=(B, Z)), False),
    "added to": (
        program(
            Equation(H[n, o], "=", R[n, o] * 2, (n, o)),
            Equation(H[n, o], "+", tanh(Z[n, o]), (n, o)),
        ),
        False,
    ),
    "a sum for each": (
        replace(
            program(
                Equation(T[n, o], "+", Q[n, o, Index("j", 3)], (n, o, Index("j", 3))),
                Equation(H[n, o], "=", tanh(Z[n, o]) + T[n, o], (n, o)),
            ),
            inputs=(X, W, Q),
        ),
        False,
    ),
    "a row for all": (
        program(
            RELU,
            Equation(B[o], "+", H[n, o], (o, n)),
            Equation(Y[n, o], "=", H[n, o] - B[o], (n, o)),
            results=(Y,),
        ),
        False,
    ),
    "sums of rows": (program(RELU, Equation(S[n], "+", H[n, o], (n, o)), results=(S,)), False),
    "elsewhere": (
        program(Equation(H[n, o], "=", tanh(R[n, o]), (n, o)), results=(H, Z)),
        False,
    ),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_which_go_on(name: str, least: None) -> None:
    made, wanted = PROGRAMS[name]
    plan = of_program(made)
    assert len(tiled(plan)) == wanted
    assert wrong_of_programs([made], slice(None)) == []
    if wanted:
        assert "for parts of it, as soon as they are there:" in "\n".join(plan_text(plan, 4))


def test_small_or_narrow_ones_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    made = program(RELU)
    for limit, narrow, many in ((K * C, C, 1), (K * C + 1, C, 0), (K * C, C + 1, 0)):
        monkeypatch.setattr(tiles, "LEAST", limit)
        monkeypatch.setattr(tiles, "NARROW", narrow)
        assert len(tiled(of_program(made))) == many


def place(plan: Plan, name: str) -> Any:
    return next(p for t, p in plan.places.items() if t.name == name)


def test_what_lies_where_the_product_did(least: None) -> None:
    """h takes the place of z, if z is read by nothing else, and by the nest no more behind h."""
    U = Tensor("u", (N, Integer(K)))
    last = Equation(U[n, i], "+", H[n, o] * W[i, o], (n, i, o))
    other = Equation(Y[n, o], "=", H[n, o] * Z[n, o], (n, o))
    V = Tensor("v", U.shape)
    late = Equation(V[n, i], "+", Z[n, o] * W[i, o], (n, i, o))
    for more, results, same in (
        ((RELU, last), (U,), True),
        ((RELU, last), (U, Z), False),
        ((RELU, last, late), (U, V), False),
        ((RELU, other, last), (U, Y), False),
    ):
        made = program(*more, results=results)
        plan = of_program(made)
        assert len(tiled(plan)) == 1 and isinstance(place(plan, "h"), Buffer)
        assert (place(plan, "z") == place(plan, "h")) == same
        assert wrong_of_programs([made], slice(None)) == []


def random_program(seed: int) -> Program:
    """What reads a product element by element, and otherwise."""
    rng = np.random.default_rng(seed)
    tensors, made = [Z, R], list[Equation]()
    for k in range(int(rng.integers(1, 5))):
        new = Tensor(f"t{k}", (N, Integer(C)))
        value: Any = 0
        for t in rng.permutation(len(tensors))[: int(rng.integers(1, 3))]:
            at = (n, o) if rng.random() < 0.8 else (n, C - 1 - o)
            value += tanh(tensors[t][at]) * int(rng.integers(1, 4))
        made.append(Equation(new[n, o], "=", value, (n, o)))
        if rng.random() < 0.3:
            made.append(Equation(B[o], "+", new[n, o], (o, n)))
            made[-1] = replace(made[-1], write=Tensor(f"b{k}", (Integer(C),))[o])
        tensors.append(new)
    written = [e.tensor for e in made]
    return program(*made, results=tuple(dict.fromkeys(written[-1:] + written[::2])))


def test_it_is_needed_as_long_as_both(least: None) -> None:
    """v is needed between what makes h and what reads it, and as large."""
    V = Tensor("v", Z.shape)
    made = program(
        RELU,
        Equation(V[n, o], "+", X[n, i] * W[i, C - 1 - o], (n, o, i)),
        Equation(B[o], "+", tanh(V[n, o]), (o, n)),
        Equation(Y[n, o], "=", H[n, o] * B[o], (n, o)),
        results=(Y,),
    )
    plan = of_program(made)
    assert place(plan, "z") == place(plan, "h") != place(plan, "v")
    assert wrong_of_programs([made], slice(None)) == []


@pytest.mark.parametrize("over", [(R, Z), (R, H), (H, X), (Z, X)])
def test_memory_that_both_have(over: tuple[Tensor, Tensor], least: None) -> None:
    """What another part of the product, or of the nest, still reads is not written over."""
    (kernel,) = tiled(of_program(PROGRAMS["residual"][0]))
    apart = {t: Buffer(t.name) for t in (X, W, R, Z, H)}
    for places, many in ((apart, 1), ({**apart, over[0]: apart[over[1]]}, 2)):
        made = tiles.with_tiles((kernel.product, kernel.nest), places, lambda t: t)
        assert len(made) == many


def test_random_programs(least: None) -> None:
    programs = [random_program(seed) for seed in range(40)]
    plans = [of_program(made) for made in programs]
    assert sum(map(len, map(tiled, plans))) >= 5
    assert wrong_of_programs(programs, slice(None)) == []


@pytest.mark.parametrize("flags", [("-O0",), ("-O3", "-march=native", "-fopenmp-simd", *SHARED)])
def test_programs_in_c(flags: tuple[str, ...], least: None) -> None:
    rng = np.random.default_rng(0)
    programs = [*(made for made, _ in PROGRAMS.values()), *map(random_program, range(10))]
    for samples in (1, 65, 200):
        shapes = {"x": (samples, K), "W": (K, C), "r": (samples, C), "q": (samples, C, 3)}
        given = {name: rng.normal(size=shape) for name, shape in shapes.items()}
        every = [(made, {t.name: given[t.name] for t in made.inputs}) for made in programs]
        for (made, values), got in zip(every, c_results(every, flags), strict=True):
            assert worst(made, got, run(made, values)) <= TOLERANCE, (made, samples)


@pytest.mark.parametrize("width", [64, 100, 333])
def test_a_network_in_float32(width: int, least: None, tmp_path: Path) -> None:
    """Outputs and gradients are those of float64, however many samples; two threads and one give the
    same bits."""
    layers = [Input(40), Dense(width, "tanh"), Dense(width, "gelu"), Dense(width, "relu"), Dense(3)]
    model = Model(Sequential(*layers), loss=MSE(), optimizer=SGD(0.1))
    net = compile_model(model, tmp_path, backend="c", name=f"wide{width}")
    assert (tmp_path / f"wide{width}_c" / f"wide{width}.c").read_text().count("contract_then(") >= 6
    exact = compiled("numpy")(model)
    rng = np.random.default_rng(width)
    params, own = exact.init_params(seed=1), net.init_params()
    own.update({name: np.asarray(a, np.float32) for name, a in params.items()})
    for samples in 1, 5, 8, 33, 64, 200, 1000:
        x = rng.standard_normal((samples, 40)).astype(np.float32)
        y = rng.standard_normal((samples, 3)).astype(np.float32)
        found = []
        for threads in (1, 2):
            net.set_threads(threads)
            loss, grads = net.backward(own, x, y)
            found.append((loss, grads.flat.tobytes(), net.forward(own, x).tobytes()))
        assert found[0] == found[1], samples
        loss, slopes = exact.backward(params, x.astype(float), y.astype(float))
        assert found[0][0] == pytest.approx(loss, rel=1e-5)
        for name, g in grads.items():
            assert np.abs(g - slopes[name]).max() <= 2e-5 * max(np.abs(slopes[name]).max(), 1)


# --- what is no legal Plan


def changed(plan: Plan, change: Callable[[Tiled], Any]) -> Plan:
    kernels = tuple(change(k) if isinstance(k, Tiled) else k for k in plan.kernels)
    assert kernels != plan.kernels
    return replace(plan, kernels=kernels)


def nest(kernel: Tiled, change: Callable[[Any], Any]) -> Tiled:
    (loop,) = kernel.nest.items
    assert isinstance(loop, Loop)
    own = replace(loop, items=tuple(map(change, loop.items)))
    return Tiled(kernel.product, replace(kernel.nest, items=(own,)))


def _shifted(s: Any) -> Any:
    (z,) = (a for a in s.value.atoms(type(s.write)) if a.tensor == Z)
    return replace(s, value=s.value.xreplace({z: Z[z.indices[0], z.indices[1] - 1]}))


def _turned(product: Product) -> Product:
    rows, columns, *summed = product.sides
    left, right, write = product.operands
    sides = tuple(side.turned() for side in (columns, rows, *summed))
    return replace(product, sides=sides, operands=(right, left, write))


def _serial(kernel: Tiled) -> Tiled:
    (loop,) = kernel.nest.items
    assert isinstance(loop, Loop)
    own = replace(loop, over=replace(loop.over, kind="in order"))
    return Tiled(kernel.product, replace(kernel.nest, items=(own,)))


WRONG: dict[str, tuple[Callable[[Tiled], Tiled], str]] = {
    "another element": (lambda k: nest(k, _shifted), r"uses z\[.*\], of another part"),
    "more than its elements": (
        lambda k: nest(k, lambda s: Fold("+", s.write, s.value) if isinstance(s, Assign) else s),
        "makes more than its elements",
    ),
    "two loops": (
        lambda k: Tiled(k.product, replace(k.nest, items=k.nest.items * 2)),
        "is more than a loop through it",
    ),
    "in order": (_serial, "is more than a loop through it"),
    "columns as rows": (lambda k: Tiled(_turned(k.product), k.nest), "is not written row by row"),
}


@pytest.mark.parametrize("name", WRONG)
def test_plans_that_are_refused(name: str, least: None) -> None:
    plan = of_program(program(RELU))
    change, message = WRONG[name]
    with pytest.raises(IllegalPlan, match=message):
        verify_plan(changed(plan, change))


def test_operands_are_not_written_over(least: None) -> None:
    made = program(Equation(R[n, o], "=", tanh(Z[n, o]), (n, o)), results=(R,))
    plan = of_program(program(RELU))
    over = {**plan.places, H: Buffer("x"), X: Buffer("x")}
    with pytest.raises(IllegalPlan, match="writes over x, which is read"):
        verify_plan(replace(plan, places=over))
    assert made.results == (R,)


def test_an_element_of_another_part_is_seen(least: None) -> None:
    """The interpreter runs parts in any order: what needs another part differs."""
    made = program(RELU)
    plan = changed(of_program(made), lambda k: nest(k, _shifted))
    meaning = program(replace(RELU, body=tanh(Z[n, o - 1])))
    assert differences(plan, meaning, meaning.results, sizes=(9,)) != []


def test_a_nest_needs_what_stands_before_it(least: None) -> None:
    """Each element needs one of y from the other end, which a kernel behind the product makes."""
    end = (N - 1 - n, C - 1 - o)
    needed = Equation(Y[n, o], "=", R[n, o] * 2, (n, o))
    made = Equation(H[n, o], "=", tanh(Z[n, o]) + Y[end], (n, o))
    assert tiled(of_program(program(needed, made))) == []
    assert wrong_of_programs([program(needed, made)], slice(None)) == []
    assert len(tiled(of_program(program(replace(made, body=tanh(Z[n, o]) + R[end]))))) == 1
