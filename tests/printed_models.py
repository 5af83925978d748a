"""Models whose formulas are hard to print, by their accesses (`tests/printed_accesses.py`) or by their
conditions, sums, arithmetic, names and layers: what `tests/test_printed_models.py` recomputes from
their text.
"""

from functools import partial
from typing import Any

from symgrad import *
from tests import printed_accesses
from tests.printed_accesses import into

MODELS = dict(printed_accesses.MODELS)
model = partial(into, MODELS)

# --- conditions, sums, folds


@model((4, 4))
def conditions_on_indices(x: Any) -> Any:
    t, r = indices("t r")
    w = parameter("w", 4)
    y = tensor("y")
    y[..., t] = Sum(x[..., t, r] * w[r], r, where=r <= t) - Sum(
        x[..., r, t] / (t - r), r, where=r < t
    )
    return y


@model((4, 3))
def a_causal_softmax(x: Any) -> Any:
    t, r, d = indices("t r d")
    s, y = tensor("s"), tensor("y")
    s[..., t, r] = Sum(x[..., t, d] * x[..., r, d], d) / sqrt(3)
    y[..., t, d] = Sum(softmax(s[..., t, r], r, where=r <= t) * x[..., r, d], r)
    return y


@model((3, 3))
def folds_in_folds(x: Any) -> Any:
    i, j, k = indices("i j k")
    w = parameter("w", 3, 3)
    y = tensor("y")
    y[..., i] = Sum(Max(x[..., i, j] * w[j, k], j), k) - Max(Sum(x[..., j, k] * w[i, j], j), k)
    return y


@model((3,))
def a_product_of_sums(x: Any) -> Any:
    i, j, o = indices("i j o")
    w = parameter("w", 3, 2)
    y = tensor("y")
    y[..., o] = Product(1 + x[..., i] * w[i, o], i) / (1 + Sum(x[..., j] ** 2 * w[j, o] ** 2, j))
    return y


@model((3,))
def sums_in_exponents(x: Any) -> Any:
    i, j, k = indices("i j k")
    w = parameter("w", 3, 3)
    y = tensor("y")
    y[..., k] = exp(-Sum(x[..., i] * w[i, k], i)) ** 2 / (
        1 + exp(-Sum(w[i, j] * x[..., j] * x[..., i], i, j))
    ) - 2 ** Sum(x[..., i] / 3, i)
    return y


@model((3,))
def a_sum_below_a_sum(x: Any) -> Any:
    i, j, k = indices("i j k")
    y, w = tensor("y"), parameter("w", 3)
    y[..., k] = x[..., k] * w[k] / Sum(absolute(x[..., i]) + 1 / Sum(x[..., j] ** 2 + 1, j), i)
    return y


@model((4,))
def nested_where(x: Any) -> Any:
    i = indices("i")
    a, b = parameter("a", 4), parameter("b")
    y = tensor("y")
    y[..., i] = where(
        x[..., i] > b[()],
        where(a[i] > 0, where(i < 2, x[..., i] ** 3, -x[..., i]), 1 / (2 + x[..., i] ** 2)),
        where(logical_or(i > 2, logical_and(a[i] < 0, x[..., i] < 0)), a[i] - b[()], b[()] / 2) - 1,
    ) * (1 - where(x[..., i] > 0, 2 * a[i], b[()] + 1))
    return y


@model((4,))
def two_conditions_of_one_sum(x: Any) -> Any:
    i, j = indices("i j")
    y, w = tensor("y"), parameter("w", 4)
    y[..., i] = Sum(
        x[..., j] * w[i],
        j,
        where=logical_and(logical_or(j < i, equal(j + i, 3)), logical_or(i > 1, j > 0)),
    ) + Max(x[..., j] * w[j], j, where=logical_and(j > 0, not_equal(j, i)))
    return y


@model((3,))
def log_sum_exp_of_differences(x: Any) -> Any:
    i, j, k = indices("i j k")
    y, w = tensor("y"), parameter("w", 3, 3)
    y[..., i] = LogSumExp(x[..., j] * w[i, j] - LogSumExp(x[..., k] - w[k, j], k), j) - Min(
        x[..., j] - w[j, i], j
    )
    return y


@model((3, 2))
def mean_and_variance(x: Any) -> Any:
    i, j, o = indices("i j o")
    m, v, y = tensor("m"), tensor("v"), tensor("y")
    m[..., o] = Mean(x[..., i, o], i)
    v[..., o] = Mean((x[..., i, o] - m[..., o]) ** 2, i)
    y[..., j, o] = (x[..., j, o] - m[..., o]) / sqrt(v[..., o] + 1e-3) * parameter("g", 2)[o]
    return y


# --- arithmetic


@model((4,))
def signs_and_powers(x: Any) -> Any:
    i = indices("i")
    a, y = parameter("a", 4), tensor("y")
    y[..., i] = (
        -(x[..., i] ** 2) + (-x[..., i]) ** 3 - (-a[i]) ** 2 - (-2) ** 3 * x[..., i]
        + (x[..., i] - a[i]) ** -2 - (-(x[..., i] + 3)) / (-(a[i] + 3)) - -x[..., i]
    )  # fmt: skip
    return y


@model((4,))
def fractions_of_fractions(x: Any) -> Any:
    i = indices("i")
    a, b, y = parameter("a", 4), parameter("b", 4), tensor("y")
    e, c = exp(x[..., i]), 2 + a[i] ** 2
    y[..., i] = (
        e / (c / (b[i] ** 2 + 1)) - e / c / (1 + e) + (e / c) / (c / (1 + e / (1 + 1 / e)))
        - 1 / (1 / e + 1 / c) / 7 + (a[i] / 3) / (b[i] ** 2 / 4 + 1) * x[..., i] / (2 * e)
    )  # fmt: skip
    return y


@model((4,))
def towers(x: Any) -> Any:
    i = indices("i")
    p, y = parameter("p", 4), tensor("y")
    e = exp(x[..., i])
    y[..., i] = (
        e ** p[i] ** 2 + (e ** p[i]) ** 2 + e ** (-p[i]) + 2 ** (x[..., i] - 1) - e ** -2
        + (1 + e) ** (p[i] / 3) + sqrt(e) ** 3 + 1 / sqrt(1 + e) - (e + 1) ** (1 / 3)
    )  # fmt: skip
    return y


@model((4,))
def floors_and_remainders(x: Any) -> Any:
    i = indices("i")
    a, y = parameter("a", 4), tensor("y")
    y[..., i] = (
        floor(3 * x[..., i] + i / 2) * a[i] - ceil(x[..., i] * a[i]) / 2 + a[i] * floor(i / 3)
        + mod(i, 3) * x[..., i] - (x[..., i] - floor(x[..., i])) * (i // 2)
    )  # fmt: skip
    return y


@model((4,))
def absolute_values(x: Any) -> Any:
    i = indices("i")
    a, y = parameter("a", 4), tensor("y")
    y[..., i] = absolute(absolute(x[..., i] - 1) - absolute(a[i] * x[..., i])) * absolute(
        -a[i]
    ) - absolute(x[..., i]) ** 3 / absolute(1 + absolute(a[i]))
    return y


@model((3,))
def numbers_of_all_kinds(x: Any) -> Any:
    i = indices("i")
    y = tensor("y")
    z = x[..., i]
    y[..., i] = (
        0.1 * z - 1e-7 * z ** 2 + 1234567 * z / 1e6 - z / 3 + 2 * z / 7 - 0.75 * z - 3 / 4 * z
        + z * 5 / 8 - 1 / 3 + pi * z / 2 - 1e-12 - (z - 101325) / 1000
    )  # fmt: skip
    return y


@model((4,))
def many_functions(x: Any) -> Any:
    i = indices("i")
    a, y = parameter("a", 4), tensor("y")
    z, s = x[..., i], absolute(x[..., i]) + 1
    y[..., i] = (
        sigmoid(z) * softplus(-z) - relu(z - a[i]) + gelu(z) / 2 + erf(z) - log(s) / log(1 + s)
        + arctan2(z, s) - hypot(z, a[i]) + maximum(z, minimum(a[i], -z)) - log1p(s) + expm1(z / 2)
        + sinh(z) / cosh(z) - lgamma(s) + digamma(s) - log2(s) + exp2(z) + cbrt(s) - sign(z) * z
    )  # fmt: skip
    return y


# --- names


@model((3,))
def names_like_letters_and_words(x: Any) -> Any:
    w_2, x1y, lam = parameter("w_2", 3), parameter("x1y", 3), parameter("lambda", 3)
    beta_1, dz, d_x = parameter("beta_1"), parameter("dz", 3), parameter("d_x", 3)
    i_, n2 = indices("i_"), tensor("n2")
    n2[..., i_] = x[..., i_] * w_2[i_] ** 2 - lam[i_] * beta_1[()] / (1 + dz[i_] ** 2)
    Nn = tensor("Nn")
    Nn[..., i_] = tanh(n2[..., i_] - x1y[i_]) * d_x[i_]
    return Nn


@model((3,))
def tensors_called_like_functions(x: Any) -> Any:
    i, j = indices("i j")
    f, m, s, e = parameter("exp", 3), parameter("max", 3, 3), parameter("sigma", 3), tensor("e")
    e[..., i] = exp(f[i] * x[..., i]) - Max(m[i, j] * x[..., j], j)
    log_, y = tensor("log"), tensor("sum")
    log_[..., i] = sigmoid(e[..., i]) * s[i]
    y[..., i] = log(1 + log_[..., i] ** 2) + Sum(log_[..., j], j)
    return y


@model((3,))
def greek(x: Any) -> Any:
    i, mu = indices("i mu")
    names = "alpha omega pi Phi phi theta_2 gamma_out".split()
    a, o, p, F, f, t, g = (parameter(w, 3) for w in names)
    y, z = tensor("sigma"), tensor("zeta_1")
    z[..., i] = Sum(x[..., mu] * a[mu], mu) * p[i] + sigmoid(o[i] * x[..., i]) - F[i]
    y[..., mu] = z[..., mu] * f[mu] - t[mu] * g[mu] * pi
    return y


@model((3, 4))
def letters_like_tensors(x: Any) -> Any:
    """Indices that have the names of tensors, of sizes and of other indices."""
    y, w, N2 = indices("y w N2")
    a, t = parameter("a", 4, 3), parameter("t", 3)
    h = tensor("h")
    h[..., w] = Sum(x[..., y, N2] * a[N2, w] * t[y], y, N2)
    out = tensor("y_out")
    out[..., y] = Sum(h[..., w] * a[y, w], w)
    return out


@model((3,))
def an_index_that_is_nearly_a_size(x: Any) -> Any:
    i, j = indices("i N_")
    w, y = parameter("w", 3, 3), tensor("y")
    y[..., i] = Max(w[i, j] * x[..., j], j) * Sum(w[j, i], j, where=j > i)
    return y


@model((2, 3))
def one_letter_with_two_extents(x: Any) -> Any:
    i, j, k = indices("i j k")
    a, b = parameter("a", 2, 3), parameter("b", 3, 2)
    y, z = tensor("y"), tensor("z")
    y[..., i, j] = Sum(x[..., i, k] * b[k, i], k) * a[i, j] - x[..., i, j]
    k, i = indices("k i")
    z[..., i] = Sum(y[..., k, i] * b[i, k], k)
    return z


@model((3,))
def a_very_long_name(x: Any) -> Any:
    i, position_in_the_row = indices("i position_in_the_row")
    w = parameter("weight_of_the_connection_from_the_first_to_the_last", 3, 3)
    y = tensor("the_output")
    y[..., i] = Sum(x[..., position_in_the_row] * w[position_in_the_row, i], position_in_the_row)
    return y


@model((3,))
def primes_and_numbers(x: Any) -> Any:
    i, i1, i2 = indices("i i1 i2")
    new_w, w, w1, w_1 = (parameter(a, 3) for a in ("new_w", "w", "w1", "w_1"))
    y1, y_1 = tensor("y1"), tensor("y_1")
    y1[..., i1] = new_w[i1] * w[i1] - w1[i1] * x[..., i1]
    y_1[..., i2] = Sum(y1[..., i], i) * w_1[i2] - y1[..., i2]
    return y_1


# --- layers


@model((3,))
def nested_sequentials(x: Any) -> Any:
    inner = Sequential(Dense(3, "tanh"), Residual(Sequential(Dense(3), ReLU(), Dense(3))))
    return Sequential(inner, Sequential(Dense(4), LayerNorm(), Sequential(GELU(), Dense(2))))(x)


@model((4, 3))
def one_layer_twice(x: Any) -> Any:
    dense, rnn = Dense(3, "tanh"), GRU(3, return_sequences=True)
    return dense(rnn(dense(rnn(x))))


@model((4, 3))
def both_ways(x: Any) -> Any:
    return Dense(2)(LSTM(2, bidirectional=True, num_layers=2)(x))


@model((3,))
def derivatives_in_formulas(x: Any) -> Any:
    i = indices("i")
    u, y = tensor("u"), tensor("y")
    w = parameter("w", 3)
    u[...] = Sum(w[i] * x[..., i] ** 3, i)
    du = grad(u, x)
    y[..., i] = du[..., i] * u[...] - x[..., i]
    return y
