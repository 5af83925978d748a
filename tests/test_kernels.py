"""The C that loop nests become: functions that equal layers share, rows in place of arrays."""

import re
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sympy import Expr

from symgrad import *
from symgrad.build import compile_model
from symgrad.compiler import emit, simplify_programs
from symgrad.ir import ONE, indices_of, reads
from symgrad.language import trace
from symgrad.language.trace import fresh_trace
from symgrad.lower.iterations import read_by_items
from symgrad.lower.lower import Machine, lower_network
from symgrad.lower.nested import Blocks, Fold, If, Item, Local, Loop
from symgrad.lower.plan import Nest
from symgrad.lower.walks import every_kernel, statements
from symgrad.model.programs import network_of
from symgrad.scalar import less
from tests.backends import compiled


def c_text(*layers: Any) -> str:
    """The C of a network over one sequence (8, 16), or of layers that begin with an Input."""
    with fresh_trace():
        made = [layer() for layer in layers]
        start = [] if made[0].__class__.__name__ == "Variable" else [Input(8, 16)]
        model = Model(Sequential(*start, *made), loss=CrossEntropy(), optimizer=Adam())
        return emit(model, "m.py", "c", "float32", "m")["m_c/m.c"]


def function(text: str, name: str) -> str:
    return text[text.index(f"int m_{name}(") :].split("\n}\n")[0]


def kernels(text: str) -> list[str]:
    return re.findall(r"^KERNEL void (\w+)\(", text, re.M)


def transformer(blocks: int) -> str:
    return c_text(*(lambda: TransformerBlock(2, causal=True) for _ in range(blocks)), dense)


def dense() -> Any:
    return Dense(5)


def test_equal_blocks_share_their_kernels() -> None:
    assert len(kernels(transformer(4))) == len(kernels(transformer(2)))


def test_programs_share_kernels_though_the_optimizer_has_a_t_and_a_v() -> None:
    text = c_text(lambda: MultiHeadAttention(2), dense)
    called = [
        set(re.findall(r"\w+_kernel\d*", function(text, name))) for name in ("forward", "backward")
    ]
    assert called[0] & called[1]
    assert "int64_t t = 0" in text


def test_a_recurrence_has_the_same_code_for_any_length() -> None:
    short, long = (c_text(lambda n=n: Input(n, 4), lambda: LSTM(3), dense) for n in (11, 201))
    assert kernels(short) == kernels(long)


def test_a_causal_softmax_computes_each_exponential_once() -> None:
    causal, full = (
        c_text(lambda c=c: MultiHeadAttention(2, causal=c), dense) for c in (True, False)
    )
    assert causal.count("expf(") == full.count("expf(")


def test_what_an_iteration_writes_anew_is_a_row() -> None:
    text = c_text(LayerNorm, dense)
    assert "layer_norm1_centred[k] =" in text  # forward needs the values of one row at a time


def test_windows_that_fill_a_tensor_need_no_zeros() -> None:
    text = c_text(lambda: Input(1, 4, 4), lambda: MaxPool2d(2), Flatten, dense)
    assert "flatten1_flat[i0,i1] = 0" not in text


def test_numpy_is_quiet_about_what_a_mask_hides(tmp_path: Path) -> None:
    x, length = Input("x", 5, 8), Input("length", dtype=int)
    y = Dense(3)(Flatten()(MultiHeadAttention(2)(x, mask=length)))
    model = Model(inputs=[x, length], outputs=y, loss=MSE(), optimizer=SGD(), name="masked")
    net = compile_model(model, tmp_path, backend="numpy")
    rng = np.random.default_rng(0)
    data = rng.standard_normal((3, 5, 8), np.float32), np.array([0, 2, 5])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loss = net.train_step(
            net.init_params(seed=0), net.init_state(), *data, np.zeros((3, 3), np.float32)
        )
    assert np.isfinite(loss)


def test_what_is_shared_changes_no_value() -> None:
    """x/r and x·x/r are quotients, in float32 to the bit, also beside others with the divisor; the
    reciprocal of the least numbers would be infinite."""
    with fresh_trace():
        x, n, i = Input("x", 3), *indices("n i")
        r, s = parameter("r", 3, init=1), parameter("s", init=1)
        y, z, v, u = (tensor(k) for k in ("y", "z", "v", "u"))
        y[n, i] = x[n, i] / r[i]
        z[n, i] = x[n, i] * x[n, i] / r[i]
        v[n, i] = x[n, i] / s[()]
        u[n, i] = 3 * (x[n, i] * x[n, i])
        model = Model(inputs=x, outputs=[y, z, v, u], loss=MSE()(y, Target("t", 3)))
        net = compiled("c", "float32")(model)
    rng = np.random.default_rng(0)
    for scale in (1.0, 1e-39):
        params = net.init_params()
        params["r"] = (scale * rng.uniform(1, 2, 3)).astype(np.float32)
        params["s"] = np.float32(scale * 1.7)
        x = (scale * rng.normal(size=(50, 3))).astype(np.float32)
        r, s = params["r"], params["s"]
        for got, wanted in zip(
            net.forward(params, x), (x / r, x * x / r, x / s, 3 * (x * x)), strict=True
        ):
            np.testing.assert_array_equal(got, wanted)


def nests(model: Model) -> Iterator[Nest]:
    """The loop nests of a model's functions."""
    network = network_of(model, "m")
    plans = lower_network(network, simplify_programs(network), Machine(4))
    for plan in plans.values():
        yield from (k for k in every_kernel(plan.kernels) if isinstance(k, Nest))


def test_numbers_in_double_are_rounded_before_the_loops() -> None:
    """A schedule's rate, also in brackets: else all that it is multiplied by is in double."""

    class Plain(Optimizer):
        def update(self, w: Any, g: Any, t: Any) -> None:
            w[...] = w[...] - self.rate(t) * (g[...] + w[...]) / (1 + abs(w[...]))

    with fresh_trace():
        layers = Sequential(Input(4), Dense(5))
        model = Model(layers, loss=CrossEntropy(), optimizer=Plain(lr=lambda s: 0.1 / sqrt(1 + s)))
        found = 0
        for nest in nests(model):
            found += len([u for u in nest.uniform if "lr" in str(u.value)])
            local = {s.tensor for s in statements(nest.items) if isinstance(s, Local)}
            for r in read_by_items(nest.items):
                assert r.tensor.dtype != "double" or r.tensor in local, r
    assert found == 1


def test_what_a_loop_reads_again_and_again_is_read_once() -> None:
    """d[k,i] += h[n,k]·x[n,i]² over i: h is an element that the loop over i does not change, of
    which C can't know, as d might be its memory."""
    with fresh_trace():
        x, n, k, i = Input("x", 16), *indices("n k i")
        c, y = parameter("c", 4, 16, init=normal), tensor("y")
        y[n, k] = Sum((x[n, i] - c[k, i]) ** 2, i)
        loops = [
            item
            for nest in nests(Model(inputs=x, outputs=y, loss=MSE(), optimizer=SGD()))
            for item in every_loop(nest.items)
            if not any(isinstance(inner, Loop) for inner in item.items)
            and any(isinstance(s, Fold) and len(s.write.indices) == 2 for s in item.items)
        ]
    assert loops
    for loop in loops:
        reads = [r for r in read_by_items(loop.items) if r.tensor.dtype == "real"]
        assert all(loop.over.index in indices_of(r) for r in reads), loop


def test_a_sum_of_one_block_touches_no_totals() -> None:
    """Of 64 samples or fewer everything is added where it belongs: nothing goes to a second array."""
    with fresh_trace():
        model = Model(Sequential(Input(8), Dense(5)), loss=CrossEntropy(), optimizer=SGD())
        guarded = 0
        for nest in nests(model):
            totals = {s.tensor for s in statements(nest.items) if isinstance(s, Local)}
            for item, where in conditions(nest.items):
                if not isinstance(item, Fold) or not item.write.indices:
                    continue
                if totals & {item.write.tensor, *(r.tensor for r in reads(item.value))}:
                    assert where == less(64, trace.N), item
                    guarded += 1
    assert guarded


def conditions(items: Iterable[Item], where: Expr = ONE) -> Iterator[tuple[Item, Expr]]:
    """Statements, and the condition around them."""
    for item in items:
        if isinstance(item, (Loop, Blocks, If)):
            inner = item.where if isinstance(item, If) else where
            yield from conditions(item.items, inner)
        else:
            yield item, where


def every_loop(items: Iterable[Item]) -> Iterator[Loop]:
    for item in items:
        if isinstance(item, (Loop, Blocks, If)):
            yield from (item,) if isinstance(item, Loop) else ()
            yield from every_loop(item.items)
