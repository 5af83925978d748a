"""The gradients of attention, LSTM and LayerNorm are those that textbooks and papers print; and what
is emitted for a recurrence does not depend on its number of steps."""

import re
from typing import Any

import pytest

from symgrad import *
from symgrad.compiler import machine, simplify_programs
from symgrad.emit.c.module import c_module
from symgrad.emit.marks import Marks
from symgrad.emit.numpy.module import numpy_module
from symgrad.formulas.text import equation_text
from symgrad.ir import Equation, Loop, Program, equations_of
from symgrad.language.trace import fresh_trace
from symgrad.lower.lower import lower_network
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify


def network(build: Any, *shapes: tuple[Any, ...]) -> Network:
    """Of the loss Σ r·output."""
    with fresh_trace():
        inputs = [Input(name, *shape) for name, shape in zip("qkv", shapes, strict=False)]
        out = build(*inputs)
        r, w, loss = Target("r", *out.shape[1:]), parameter("w"), tensor("loss")
        loss[()] = w[()] * Sum(r[...] * out[...], ...)
        return network_of(Model(inputs=inputs, outputs=out, loss=loss), "net")


def backward(build: Any, *shapes: tuple[Any, ...]) -> Program:
    return simplify(network(build, *shapes).programs["backward"])


def texts(items: Any) -> set[str]:
    """The formulas, with the factors of each product in the order of the alphabet."""
    return {_sorted(equation_text(e)) for e in equations_of(items)}


def _sorted(text: str) -> str:
    left, op, right = re.split(r"( \+?= )", text, maxsplit=1)
    sign = "−" if right.startswith("−") else ""
    total = re.match(r"Σ_(\{.*?\}|\w) ", right.removeprefix("−"))
    head = sign + (total[0] if total else "")
    return f"{left}{op}{head}{'·'.join(sorted(right[len(head) :].split('·')))}"


def has(found: set[str], *formulas: str) -> None:
    missing = [f for f in formulas if _sorted(f) not in found]
    assert not missing, f"{missing} not in\n" + "\n".join(sorted(found))


@pytest.mark.parametrize("causal", [False, True])
def test_attention(causal: bool) -> None:
    """dV = PᵀdO, dP = dO·Vᵀ, dS = P·(dP − Σ dP·P)."""
    shapes = ((4, 9), (4, 9), (4, 2))
    found = texts(backward(lambda q, k, v: Attention(causal, name="a")(q, k, v), *shapes).items)
    has(
        found,
        "d_v[n,u,d] = Σ_t a_p[n,t,u]·d_a_o[n,t,d]",
        "d_a_p[n,t,u] = Σ_d d_a_o[n,t,d]·v[n,u,d]",
        "a_p_total[n,t] = Σ_u a_p[n,t,u]·d_a_p[n,t,u]",
        "d_a_score[n,t,u] = a_p[n,t,u]·(d_a_p[n,t,u] − a_p_total[n,t])",
        "d_q[n,t,c] = Σ_u d_a_score[n,t,u]·k[n,u,c]/3",
        "d_k[n,u,c] = Σ_t d_a_score[n,t,u]·q[n,t,c]/3",
    )


def test_lstm() -> None:
    """Gate errors in terms of the stored gates; the products for dW, dU and dx outside the loop."""
    program = backward(LSTM(2, name="l"), (4, 3))
    loop = program.items[[isinstance(i, Loop) for i in program.items].index(True) :]
    steps = next(i for i in loop if isinstance(i, Loop) and i.direction < 0)
    has(
        texts(steps.items),
        "d_l_o[n,t,j] = d_l_h[n,t+1,j]·l_tanh_c[n,t,j]",
        "d_l_tanh_c[n,t,j] = d_l_h[n,t+1,j]·l_o[n,t,j]",
        "d_l_c[n,t+1,j] += d_l_tanh_c[n,t,j]·(1 − l_tanh_c[n,t,j]²)",
        "d_l_c[n,t,j] += d_l_c[n,t+1,j]·l_f[n,t,j]",
        "d_l_f[n,t,j] = d_l_c[n,t+1,j]·l_c[n,t,j]",
        "d_l_i[n,t,j] = d_l_c[n,t+1,j]·l_g[n,t,j]",
        "d_l_g[n,t,j] = d_l_c[n,t+1,j]·l_i[n,t,j]",
        "d_l_a[n,t,j] += d_l_i[n,t,j]·l_i[n,t,j]·(1 − l_i[n,t,j])",
        "d_l_a[n,t,j+2] += d_l_f[n,t,j]·l_f[n,t,j]·(1 − l_f[n,t,j])",
        "d_l_a[n,t,j+4] += d_l_g[n,t,j]·(1 − l_g[n,t,j]²)",
        "d_l_a[n,t,j+6] += d_l_o[n,t,j]·l_o[n,t,j]·(1 − l_o[n,t,j])",
        "d_l_h[n,t,j] += Σ_k d_l_a[n,t,k]·l_U[j,k]",
    )
    assert len(list(equations_of(steps.items))) == 12
    has(
        texts(i for i in program.items if isinstance(i, Equation)),
        "l_a[n,t,k] = Σ_i q[n,t,i]·l_W[i,k]",
        "d_l_W[i,k] = Σ_{n,t} d_l_a[n,t,k]·q[n,t,i]",
        "d_l_U[j,k] = Σ_{n,t} d_l_a[n,t,k]·l_h[n,t,j]",
        "d_l_b[k] = Σ_{n,t} d_l_a[n,t,k]",
        "d_q[n,t,i] = Σ_k d_l_a[n,t,k]·l_W[i,k]",
    )


def test_layer_norm() -> None:
    """Three terms: the gradient by x̂, its mean, and x̂ times the mean of their product."""
    has(
        texts(backward(LayerNorm(name="n"), (4,)).items),
        "d_n_h[n,k] = d_n_y[n,k]·n_gamma[k]",
        "n_h_total[n] = Σ_k d_n_h[n,k]/4",
        "n_h_total_2[n] = Σ_k d_n_h[n,k]·n_h[n,k]/4",
        "d_q[n,k] = n_rstd[n]·(d_n_h[n,k] − n_h_total[n] − n_h[n,k]·n_h_total_2[n])",
        "d_n_gamma[k] = Σ_n d_n_y[n,k]·n_h[n,k]",
        "d_n_beta[k] = Σ_n d_n_y[n,k]",
    )


@pytest.mark.parametrize("layer", [LSTM, GRU, SimpleRNN])
def test_hundreds_of_steps_are_as_many_equations_as_ten(layer: Any) -> None:
    """And the same text, but for numbers (and the hash in the name of the binary), up to where a
    kernel is too much for a region."""
    emitted = []
    for steps in (16, 253):  # a state more takes a block of 16 numbers more, for both
        net = network(layer(3), (steps, 2))
        simple = simplify_programs(net)
        arrays, plans = (lower_network(net, simple, machine(b, "float32")) for b in ("numpy", "c"))
        files = {
            "net.py": numpy_module(net, arrays, Marks(), "net.py", "float32"),
            **c_module(net, plans, Marks(), "net.py", "float32"),
        }
        counts = {name: len(program.equations) for name, program in simple.items()}
        named = {name: re.sub("_net_[0-9a-f]+", "_net", text) for name, text in files.items()}
        packed = re.compile(r"_FORMULAS = \((.|\n)*?\n\)")
        named = {name: packed.sub("", text) for name, text in named.items()}
        named = {name: re.sub('"sha256": "[^"]*"', "", text) for name, text in named.items()}
        one_line = re.compile(r"(?<=\()\n\s+|\n\s+(?=\))")  # long numbers wrap a line
        named = {name: one_line.sub("", text) for name, text in named.items()}
        words = {name: re.sub(r"\d[\d,]*", "#", text) for name, text in named.items()}
        emitted.append((counts, words))
    assert emitted[0] == emitted[1]
