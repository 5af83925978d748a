"""The C that loop nests become: functions that equal layers share, rows in place of arrays."""

import re
import warnings
from pathlib import Path
from typing import Any

import numpy as np

from symgrad import *
from symgrad.build import compile_model
from symgrad.compiler import emit
from symgrad.language.trace import fresh_trace
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
    short, long = (c_text(lambda n=n: Input(n, 4), lambda: LSTM(3), dense) for n in (11, 1001))
    assert kernels(short) == kernels(long)


def test_a_causal_softmax_computes_each_exponential_once() -> None:
    causal, full = (
        c_text(lambda c=c: MultiHeadAttention(2, causal=c), dense) for c in (True, False)
    )
    assert causal.count("expf(") == full.count("expf(")


def test_what_an_iteration_writes_anew_is_a_row() -> None:
    text = c_text(LayerNorm, dense)
    assert "layer_norm1_centred[k] =" in text  # forward needs the values of one row at a time
    assert "layer_norm1_centred[16*t + k] =" in text  # backward reads them again


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
