"""Products that threads do together: which are, that Plans and C give what the equations mean, part by
part in any order, and that a wrong group is seen or refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sympy import Expr, Integer

from symgrad import *
from symgrad.build import compile_model
from symgrad.inspect.plan import plan_text
from symgrad.ir import Equation, Index, Program, Tensor
from symgrad.lower import groups
from symgrad.lower.outline import form_of
from symgrad.lower.plan import Buffer, Group, Nest, Operand, Plan, Product
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import every_kernel
from symgrad.scalar import tanh
from tests.backends import compiled
from tests.interpreter import run
from tests.plans import N, differences, of_program, wrong_of_programs
from tests.run_programs import SHARED, c_results
from tests.test_back_ends import TOLERANCE, worst

K, C = 5, 7
n, i, o, p = Index("n", N), Index("i", K), Index("o", C), Index("p", C)


@pytest.fixture
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever may be together is."""
    for name, value in {"LEAST": 1, "NEAR": 100, "member_of": lambda *_: None}.items():
        monkeypatch.setattr(groups, name, value)


def grouped(plan: Plan) -> list[list[str]]:
    """The names of what the products of each group write."""
    every = [k for k in every_kernel(plan.kernels) if isinstance(k, Group)]
    return [[p.operands[2].tensor.name for p in group.kernels] for group in every]


def matrix(name: str, *shape: Expr | int, role: str = "input") -> Tensor:
    return Tensor(name, tuple(map(Integer, shape)) if role == "input" else shape, role)


X, R = Tensor("x", (N, Integer(K)), "input"), Tensor("r", (N, Integer(C)), "input")
A, B, D = (Tensor(t, (Integer(K), Integer(C)), "input") for t in "ABD")
S = Tensor("S", (Integer(C), Integer(C)), "input")
Q, V, Z, H = (Tensor(t, (N, Integer(C))) for t in "qvzh")
G, U = Tensor("g", (Integer(K), Integer(C))), Tensor("u", (N, Integer(K)))
INPUTS: tuple[Tensor, ...] = (X, R, A, B, D, S)


def product(write: Tensor, right: Tensor, left: Tensor = X) -> Equation:
    inner = i if left == X else p
    return Equation(write[n, o], "+", left[n, inner] * right[inner, o], (n, o, inner))


def program(*equations: Equation, results: tuple[Tensor, ...]) -> Program:
    return Program("f", INPUTS, equations, results)


def adding(*factors: tuple[Tensor, Tensor]) -> tuple[Equation, ...]:
    """u[n,i] as a sum of products."""
    return tuple(Equation(U[n, i], "+", a[n, o] * w[i, o], (n, i, o)) for a, w in factors)


X3, A3 = (Tensor(t, (Integer(3), Integer(C), Integer(K)), "input") for t in "yE")
Q3, V3 = (Tensor(t, (Integer(3), Integer(C), Integer(C))) for t in ("q3", "v3"))
m = Index("m", 3)
GRADIENT = Equation(G[i, o], "+", X[n, i] * Z[n, o], (i, o, n))
PROGRAMS: dict[str, tuple[Program, list[list[str]]]] = {
    "one left factor": (
        program(product(Q, A), product(V, B), product(Z, D), results=(Q, V, Z)),
        [["q", "v", "z"]],
    ),
    "a sum of products": (
        program(*adding((R, A), (R, B), (R, D)), results=(U,)),
        [["u", "u", "u"]],
    ),
    "gradients of both factors": (
        program(product(Z, A), GRADIENT, *adding((Z, B)), results=(G, U)),
        [["g", "u"]],
    ),
    "one after the other": (
        program(product(Z, A), product(Q, S, Z), results=(Q,)),
        [],
    ),
    "what stands between waits": (
        program(
            product(Q, A),
            Equation(H[n, o], "=", tanh(Q[n, o]), (n, o)),
            product(V, B),
            results=(H, V),
        ),
        [["q", "v"]],
    ),
    "what needs it does not move": (
        program(
            product(Q, A),
            Equation(H[n, o], "=", tanh(Q[n, o]) + R[n, o], (n, o)),
            product(V, S, H),
            product(Z, B),
            results=(V, Z),
        ),
        [["q", "z"]],
    ),
    "products for each of some": (
        replace(
            program(
                Equation(Q3[m, p, o], "+", X3[m, p, i] * A3[m, o, i], (m, p, o, i)),
                Equation(V3[m, p, o], "+", X3[m, p, i] * A3[m, C - 1 - o, i], (m, p, o, i)),
                results=(Q3, V3),
            ),
            inputs=(X3, A3),
        ),
        [],
    ),
    "two groups": (
        program(product(Q, A), product(V, B), product(Z, S, Q), product(H, S, V), results=(Z, H)),
        [["q", "v"], ["z", "h"]],
    ),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_which_are_together(name: str, least: None) -> None:
    made, wanted = PROGRAMS[name]
    plan = of_program(made)
    assert grouped(plan) == wanted
    assert wrong_of_programs([made], slice(None)) == []
    text = "\n".join(plan_text(plan, 4))
    assert text.count("threads do these products together:") == len(wanted)


def test_one_piece_has_products_of_the_same_matrices(least: None) -> None:
    made = program(product(Q, A), product(V, B), product(Z, S, R), results=(Q, V, Z))
    first, second, third = products(made)
    alike, other = Group((second, first)), Group((first, third))
    assert form_of(Group((first, second))) == form_of(alike) != form_of(other)
    both = replace(second, operands=(second.operands[0], first.operands[1], second.operands[2]))
    assert form_of(Group((first, both))) != form_of(alike)  # x·A, x·A is not x·A, x·B


def test_small_ones_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """The largest known matrix counts; what a region may have stays alone."""
    made = program(product(Q, A), product(V, B), results=(Q, V))
    for limit, wanted in ((K * C, [["q", "v"]]), (K * C + 1, [])):
        monkeypatch.setattr(groups, "LEAST", limit)
        monkeypatch.setattr(groups, "member_of", lambda *_: None)
        assert grouped(of_program(made)) == wanted
    monkeypatch.undo()
    monkeypatch.setattr(groups, "LEAST", 1)
    assert grouped(of_program(made)) == []


def products(made: Program) -> list[Product]:
    found = [k for k in every_kernel(of_program(made).kernels) if isinstance(k, Product)]
    assert len(found) > 1
    return found


@pytest.mark.parametrize(
    "places, many",
    [
        ({}, 1),
        ({V: Buffer("q")}, 2),  # both write there
        ({V: Buffer("x")}, 2),  # the other one reads it
        ({Q: Buffer("x")}, 2),
        ({Q: Buffer("B")}, 2),
        ({V: Buffer("q", N * C)}, 1),  # one behind the other
    ],
)
def test_memory_that_both_have(places: dict[Tensor, Buffer], many: int, least: None) -> None:
    every = products(program(product(Q, A), product(V, B), results=(Q, V)))
    lie = {**{t: Buffer(t.name) for t in (*INPUTS, Q, V)}, **places}
    assert len(groups.with_groups(every, lie, lambda t: t)) == many


@pytest.mark.parametrize("other, many", [(None, 1), (A, 2), (B, 2), (R, 2)])
def test_a_sum_over_what_is_read(other: Tensor | None, many: int, least: None) -> None:
    every = products(program(*adding((R, A), (R, B)), results=(U,)))
    lie = {t: Buffer(t.name) for t in (*INPUTS, U)}
    lie |= {} if other is None else {U: Buffer(other.name, Integer(1))}
    assert len(groups.with_groups(every, lie, lambda t: t)) == many


def _other_steps(k: Product) -> Product:
    rows, columns, *summed = k.sides
    steps = (rows.steps[0] * 2, *rows.steps[1:])
    return replace(k, sides=(replace(rows, steps=steps), columns, *summed))


def _start_elsewhere(k: Product) -> Product:
    assert k.start is not None
    return replace(k, start=Operand(k.start.access, k.start.offset + 1))


@pytest.mark.parametrize("change", [_other_steps, _start_elsewhere])
def test_sums_of_products_that_are_divided_otherwise(
    change: Callable[[Product], Product], least: None
) -> None:
    first, second = products(program(*adding((R, A), (R, B)), results=(U,)))
    lie = {t: Buffer(t.name) for t in (*INPUTS, U)}
    for last, many in ((second, 1), (change(second), 2)):
        assert len(groups.with_groups((first, last), lie, lambda t: t)) == many


def random_program(seed: int) -> Program:
    """Products of what other ones and loops have made, and sums of them."""
    rng = np.random.default_rng(seed)
    wide, made = [R], list[Equation]()
    for k in range(int(rng.integers(3, 9))):
        new = Tensor(f"t{k}", (N, Integer(C)))
        left = wide[int(rng.integers(len(wide)))]
        if rng.random() < 0.25:
            made.append(Equation(new[n, o], "=", tanh(left[n, o]), (n, o)))
        elif rng.random() < 0.5:
            made.append(product(new, (A, B, D)[int(rng.integers(3))]))
        else:
            made.append(product(new, S, left))
        if rng.random() < 0.4 and made[-1].op == "+":  # a sum of two
            more = product(new, (A, B, D)[int(rng.integers(3))])
            made.append(more)
        wide.append(new)
    return program(*made, results=tuple(dict.fromkeys(e.tensor for e in made)))


def test_random_programs(least: None) -> None:
    programs = [random_program(seed) for seed in range(40)]
    every = [g for made in programs for g in grouped(of_program(made))]
    assert len(every) >= 20 and any(len({*g}) < len(g) for g in every)
    assert wrong_of_programs(programs, slice(None)) == []


@pytest.mark.parametrize("flags", [("-O0",), ("-O3", "-march=native", "-fopenmp-simd", *SHARED)])
def test_programs_in_c(flags: tuple[str, ...], least: None) -> None:
    rng = np.random.default_rng(0)
    programs = [*(made for made, _ in PROGRAMS.values()), *map(random_program, range(10))]
    for samples in (1, 65, 200):
        known = {N: samples}
        given = {
            t.name: rng.normal(size=[int(e.xreplace(known)) for e in t.shape])
            for t in (*INPUTS, X3, A3)
        }
        every = [(made, {t.name: given[t.name] for t in made.inputs}) for made in programs]
        for (made, values), got in zip(every, c_results(every, flags), strict=True):
            assert worst(made, got, run(made, values)) <= TOLERANCE, (made, samples)


@pytest.mark.parametrize("causal", [False, True])
def test_a_network_in_float32(causal: bool, tmp_path: Path) -> None:
    """Outputs and gradients are those of float64, however many samples; two threads and one give the
    same bits."""
    block = TransformerBlock(4, causal=causal)
    model = Model(Sequential(Input(20, 128), block, Dense(3)), loss=MSE(), optimizer=SGD(0.1))
    net = compile_model(model, tmp_path, backend="c", name=f"block{causal}")
    text = (tmp_path / f"block{causal}_c" / f"block{causal}.c").read_text()
    assert text.count("contract_group(3,") >= 1 and text.count("contract_group(6,") == 1
    exact = compiled("numpy")(model)
    rng = np.random.default_rng(0)
    params, own = exact.init_params(seed=1), net.init_params()
    own.update({name: np.asarray(a, np.float32) for name, a in params.items()})
    for samples in 1, 3, 16:
        x = rng.standard_normal((samples, 20, 128)).astype(np.float32)
        y = rng.standard_normal((samples, 20, 3)).astype(np.float32)
        found = []
        for threads in (1, 2, 3):
            net.set_threads(threads)
            loss, grads = net.backward(own, x, y)
            found.append((loss, grads.flat.tobytes(), net.forward(own, x).tobytes()))
        assert found[0] == found[1] == found[2], samples
        loss, slopes = exact.backward(params, x.astype(float), y.astype(float))
        assert found[0][0] == pytest.approx(loss, rel=1e-5)
        for name, g in grads.items():
            assert np.abs(g - slopes[name]).max() <= 5e-5 * max(np.abs(slopes[name]).max(), 1)


def test_constant_matrices_in_panels(tmp_path: Path) -> None:
    """A module with the weights in it multiplies by panels, to the bit what the one with parameters
    gives."""
    path = tmp_path / "block.py"
    layers = "Input(20, 128), TransformerBlock(4), Dense(3)"
    rest = "loss=MSE(), optimizer=SGD(0.1))"
    path.write_text(f"from symgrad import *\nmodel = Model(Sequential({layers}), {rest}\n")
    net = compile_model(path, tmp_path / "t", backend="c")
    params = net.init_params(seed=1)
    net.save(tmp_path / "w.npz", params, net.init_state())
    own = compile_model(path, tmp_path / "i", backend="c", inference=tmp_path / "w.npz")
    text = (tmp_path / "i" / "block_c" / "block.c").read_text()
    assert "contract_group(3," in text and "attention_W_q, 32, 1, 4096, " in text
    rng = np.random.default_rng(0)
    for samples in 1, 4, 15:
        x = rng.standard_normal((samples, 20, 128)).astype(np.float32)
        for threads in 1, 3:
            own.set_threads(threads)
            assert np.array_equal(own.forward(x), net.forward(params, x)), (samples, threads)


# --- what is no legal Plan


def _joined(plan: Plan, kind: type = Product) -> Plan:
    """The Plan with all its products in one group, in their order, before the rest."""
    every = [k for k in every_kernel(plan.kernels) if isinstance(k, Product)]
    rest = [k for k in plan.kernels if isinstance(k, Nest)]
    return replace(plan, kernels=(Group(tuple(every)), *rest))


@pytest.mark.parametrize("name", ["one after the other", "two groups"])
def test_groups_that_are_refused(name: str, least: None) -> None:
    with pytest.raises(IllegalPlan, match="which threads compute together, meet in"):
        verify_plan(_joined(of_program(PROGRAMS[name][0])))


def test_memory_in_common_is_refused(least: None) -> None:
    plan = of_program(PROGRAMS["one left factor"][0])
    for over in ({V: Buffer("q")}, {Q: Buffer("B")}, {Z: Buffer("x")}):
        with pytest.raises(IllegalPlan, match="which threads compute together, meet in"):
            verify_plan(replace(plan, places={**plan.places, **over}))


def test_a_sum_over_a_factor_is_refused(least: None) -> None:
    plan = of_program(PROGRAMS["a sum of products"][0])
    for other in (A, B, R):
        with pytest.raises(IllegalPlan, match="u and u, which threads compute together, meet in"):
            verify_plan(replace(plan, places={**plan.places, U: Buffer(other.name)}))


@pytest.mark.parametrize("change", [_other_steps, _start_elsewhere])
def test_sums_that_are_divided_otherwise_are_refused(
    change: Callable[[Product], Product], least: None
) -> None:
    plan = of_program(PROGRAMS["a sum of products"][0])
    (group,) = (k for k in plan.kernels if isinstance(k, Group))
    first, second, third = group.kernels
    wrong = Group((first, change(second), third))
    with pytest.raises(IllegalPlan, match="u and u, which threads compute together, meet in u"):
        verify_plan(replace(plan, kernels=(wrong,)))


def test_a_band_is_refused(least: None) -> None:
    plan = of_program(PROGRAMS["one left factor"][0])
    (group,) = (k for k in plan.kernels if isinstance(k, Group))
    first, *others = group.kernels
    with pytest.raises(IllegalPlan, match="q is more than one product, and stands in a group"):
        verify_plan(replace(plan, kernels=(Group((replace(first, band=1), *others)),)))


def test_parts_that_need_each_other_are_seen(least: None) -> None:
    """The interpreter runs parts in any order: what needs all of another product differs."""
    made = PROGRAMS["one after the other"][0]
    wrong = _joined(of_program(made))
    assert differences(of_program(made), made, made.results, sizes=(9,)) == []
    assert differences(wrong, made, made.results, sizes=(9,)) != []
