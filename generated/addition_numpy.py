"""addition: a network of 797,578 parameters and its training step.

Made by symgrad 0.1.0 from examples/addition.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME; p.NAME is a parameter, d.NAME the gradient by it.
The equation stands above the statements that compute it.
"""

import base64
import json
import signal
import threading
import time
import zlib
from collections.abc import MutableMapping

import numpy as np

real = np.float32
# glibc's malloc gives pages back at each free, to be cleared anew in each step, until something of this size was freed
np.empty((1 << 25) - (1 << 16), np.uint8)


# --- the network: x[N,11] → dense1_z[N,4,10]


def _transformer_block_part(p, add2_, N):
    """The same for transformer_block1 … transformer_block4."""
    # norm1_mean[n,t] = Σ_k 0.0078125·add2_[n,t,k]
    norm1_mean = np.add.reduce(add2_, axis=2) * 0.0078125
    # norm1_centred[n,t,k] = add2_[n,t,k] − norm1_mean[n,t]
    norm1_centred = add2_ - norm1_mean[:, :, None]
    # norm1_var[n,t] = Σ_k 0.0078125·norm1_centred[n,t,k]²
    _1 = np.square(norm1_centred)
    norm1_var = np.add.reduce(_1, axis=2) * 0.0078125
    # norm1_rstd[n,t] = 1/√(norm1_var[n,t] + 1e-5)
    norm1_rstd = norm1_var + 1e-05
    np.sqrt(norm1_rstd, out=norm1_rstd)
    np.divide(1.0, norm1_rstd, out=norm1_rstd)
    # norm1_h[n,t,k] = norm1_centred[n,t,k]·norm1_rstd[n,t]
    norm1_h = np.multiply(norm1_centred, norm1_rstd[:, :, None], out=norm1_centred)
    # norm1_y[n,t,k] = norm1_h[n,t,k]·norm1_gamma[k] + norm1_beta[k]
    norm1_y = np.multiply(norm1_h, p.norm1_gamma, out=norm1_h)
    norm1_y += p.norm1_beta
    # attention_q[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_q[i,h,c]
    attention_q = (
        norm1_y.reshape(11 * N, 128)
        @ p.attention_W_q.reshape(128, 128)
    ).reshape(N, 11, 4, 32)
    # attention_q[n,t,h,c] += attention_b_q[h,c]
    attention_q += p.attention_b_q
    # attention_k[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_k[i,h,c]
    attention_k = (
        norm1_y.reshape(11 * N, 128)
        @ p.attention_W_k.reshape(128, 128)
    ).reshape(N, 11, 4, 32)
    # attention_k[n,t,h,c] += attention_b_k[h,c]
    attention_k += p.attention_b_k
    # attention_v[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_v[i,h,c]
    attention_v = (
        norm1_y.reshape(11 * N, 128)
        @ p.attention_W_v.reshape(128, 128)
    ).reshape(N, 11, 4, 32)
    # attention_v[n,t,h,c] += attention_b_v[h,c]
    attention_v += p.attention_b_v
    # attention_attention1_score[n,h,t,u] = Σ_c √2·attention_k[n,u,h,c]·attention_q[n,t,h,c]/8
    attention_attention1_score = (
        0.1767766952966369
        * (attention_q.transpose(0, 2, 1, 3) @ attention_k.transpose(0, 2, 3, 1))
    )
    # transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t}
    #     attention_attention1_score[n,h,t,u]
    _2 = np.where(
        np.less_equal(np.arange(11), np.arange(11)[:, None]),
        attention_attention1_score,
        real(-np.inf),
    )
    transformer_block1_attention_attention1_lse_max = np.maximum.reduce(_2, axis=3, initial=-np.inf)
    # transformer_block1_attention_attention1_lse_shift[n,h,t] =
    #     min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block1_attention_attention1_lse_shift = np.maximum(
        transformer_block1_attention_attention1_lse_max, -3e+38
    )
    np.minimum(
        transformer_block1_attention_attention1_lse_shift,
        3e+38,
        out=transformer_block1_attention_attention1_lse_shift,
    )
    # transformer_block1_attention_attention1_lse_exp[n,h,t,u] =
    #     exp(attention_attention1_score[n,h,t,u] −
    #     transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_lse_exp = attention_attention1_score
        transformer_block1_attention_attention1_lse_exp[...] = np.where(
            np.less_equal(np.arange(11), np.arange(11)[:, None]),
            np.exp(
                (
                    attention_attention1_score
                    - transformer_block1_attention_attention1_lse_shift[:, :, :, None]
                ),
            ),
            real(0.0),
        )
    # transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u
    #     transformer_block1_attention_attention1_lse_exp[n,h,t,u]
    transformer_block1_attention_attention1_lse_total = np.add.reduce(
        transformer_block1_attention_attention1_lse_exp, axis=3
    )
    # transformer_block1_attention_attention1_lse_sum[n,h,t] =
    #     max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
    transformer_block1_attention_attention1_lse_sum = np.maximum(
        transformer_block1_attention_attention1_lse_total, 1.0
    )
    # attention_attention1_p[n,h,t,u] =
    #     transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t]
    #     if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        attention_attention1_p = transformer_block1_attention_attention1_lse_exp
        attention_attention1_p[...] = np.where(
            np.less_equal(np.arange(11), np.arange(11)[:, None]),
            (
                transformer_block1_attention_attention1_lse_exp
                / transformer_block1_attention_attention1_lse_sum[:, :, :, None]
            ),
            real(0.0),
        )
    # attention_attention1_o[n,t,h,d] = Σ_u attention_attention1_p[n,h,t,u]·attention_v[n,u,h,d]
    attention_attention1_o = (
        attention_attention1_p
        @ attention_v.transpose(0, 2, 1, 3)
    ).transpose(0, 2, 1, 3)
    # attention_y[n,t,o] = Σ_{h,c} attention_attention1_o[n,t,h,c]·attention_W_o[h,c,o]
    attention_y = (
        attention_attention1_o.reshape(11 * N, 128)
        @ p.attention_W_o.reshape(128, 128)
    ).reshape(N, 11, 128)
    # attention_y[n,t,o] += attention_b_o[o]
    attention_y += p.attention_b_o
    # add1[n,t,d] = add2_[n,t,d] + attention_y[n,t,d]
    add1 = np.add(add2_, attention_y, out=add2_)
    # norm2_mean[n,t] = Σ_k 0.0078125·add1[n,t,k]
    norm2_mean = np.add.reduce(add1, axis=2) * 0.0078125
    # norm2_centred[n,t,k] = add1[n,t,k] − norm2_mean[n,t]
    norm2_centred = add1 - norm2_mean[:, :, None]
    # norm2_var[n,t] = Σ_k 0.0078125·norm2_centred[n,t,k]²
    _3 = np.square(norm2_centred)
    norm2_var = np.add.reduce(_3, axis=2) * 0.0078125
    # norm2_rstd[n,t] = 1/√(norm2_var[n,t] + 1e-5)
    norm2_rstd = norm2_var + 1e-05
    np.sqrt(norm2_rstd, out=norm2_rstd)
    np.divide(1.0, norm2_rstd, out=norm2_rstd)
    # norm2_h[n,t,k] = norm2_centred[n,t,k]·norm2_rstd[n,t]
    norm2_h = np.multiply(norm2_centred, norm2_rstd[:, :, None], out=norm2_centred)
    # norm2_y[n,t,k] = norm2_h[n,t,k]·norm2_gamma[k] + norm2_beta[k]
    norm2_y = np.multiply(norm2_h, p.norm2_gamma, out=norm2_h)
    norm2_y += p.norm2_beta
    # feed_forward_dense1_z[n,t,o] = Σ_i norm2_y[n,t,i]·feed_forward_dense1_W[i,o]
    feed_forward_dense1_z = (
        norm2_y.reshape(11 * N, 128)
        @ p.feed_forward_dense1_W
    ).reshape(N, 11, 512)
    # feed_forward_dense1_z[n,t,o] += feed_forward_dense1_b[o]
    feed_forward_dense1_z += p.feed_forward_dense1_b
    # feed_forward_dense1_h[n,t,o] = feed_forward_dense1_z[n,t,o]·Φ(feed_forward_dense1_z[n,t,o])
    feed_forward_dense1_h = np.multiply(
        feed_forward_dense1_z, _normal_cdf(feed_forward_dense1_z), out=feed_forward_dense1_z
    )
    # feed_forward_dense2_z[n,t,o] = Σ_i feed_forward_dense1_h[n,t,i]·feed_forward_dense2_W[i,o]
    feed_forward_dense2_z = (
        feed_forward_dense1_h.reshape(11 * N, 512)
        @ p.feed_forward_dense2_W
    ).reshape(N, 11, 128)
    # feed_forward_dense2_z[n,t,o] += feed_forward_dense2_b[o]
    feed_forward_dense2_z += p.feed_forward_dense2_b
    # add2[n,t,d] = add1[n,t,d] + feed_forward_dense2_z[n,t,d]
    add2 = np.add(add1, feed_forward_dense2_z, out=add1)
    return add2


def _transformer_block_part2(p, add2_, N):
    """The same for transformer_block1 … transformer_block4."""
    # norm1_mean[n,t] = Σ_k 0.0078125·add2_[n,t,k]
    norm1_mean = np.add.reduce(add2_, axis=2) * 0.0078125
    # norm1_centred[n,t,k] = add2_[n,t,k] − norm1_mean[n,t]
    norm1_centred = add2_ - norm1_mean[:, :, None]
    # norm1_var[n,t] = Σ_k 0.0078125·norm1_centred[n,t,k]²
    _1 = np.square(norm1_centred)
    norm1_var = np.add.reduce(_1, axis=2) * 0.0078125
    # norm1_rstd[n,t] = 1/√(norm1_var[n,t] + 1e-5)
    norm1_rstd = norm1_var + 1e-05
    np.sqrt(norm1_rstd, out=norm1_rstd)
    np.divide(1.0, norm1_rstd, out=norm1_rstd)
    # norm1_h[n,t,k] = norm1_centred[n,t,k]·norm1_rstd[n,t]
    norm1_h = norm1_centred * norm1_rstd[:, :, None]
    # norm1_y[n,t,k] = norm1_h[n,t,k]·norm1_gamma[k] + norm1_beta[k]
    norm1_y = norm1_h * p.norm1_gamma
    norm1_y += p.norm1_beta
    # attention_q[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_q[i,h,c]
    attention_q = (
        norm1_y.reshape(11 * N, 128)
        @ p.attention_W_q.reshape(128, 128)
    ).reshape(N, 11, 4, 32)
    # attention_q[n,t,h,c] += attention_b_q[h,c]
    attention_q += p.attention_b_q
    # attention_k[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_k[i,h,c]
    attention_k = (
        norm1_y.reshape(11 * N, 128)
        @ p.attention_W_k.reshape(128, 128)
    ).reshape(N, 11, 4, 32)
    # attention_k[n,t,h,c] += attention_b_k[h,c]
    attention_k += p.attention_b_k
    # attention_v[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_v[i,h,c]
    attention_v = (
        norm1_y.reshape(11 * N, 128)
        @ p.attention_W_v.reshape(128, 128)
    ).reshape(N, 11, 4, 32)
    # attention_v[n,t,h,c] += attention_b_v[h,c]
    attention_v += p.attention_b_v
    # attention_attention1_score[n,h,t,u] = Σ_c √2·attention_k[n,u,h,c]·attention_q[n,t,h,c]/8
    attention_attention1_score = (
        0.1767766952966369
        * (attention_q.transpose(0, 2, 1, 3) @ attention_k.transpose(0, 2, 3, 1))
    )
    # transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t}
    #     attention_attention1_score[n,h,t,u]
    _2 = np.where(
        np.less_equal(np.arange(11), np.arange(11)[:, None]),
        attention_attention1_score,
        real(-np.inf),
    )
    transformer_block1_attention_attention1_lse_max = np.maximum.reduce(_2, axis=3, initial=-np.inf)
    # transformer_block1_attention_attention1_lse_shift[n,h,t] =
    #     min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block1_attention_attention1_lse_shift = np.maximum(
        transformer_block1_attention_attention1_lse_max, -3e+38
    )
    np.minimum(
        transformer_block1_attention_attention1_lse_shift,
        3e+38,
        out=transformer_block1_attention_attention1_lse_shift,
    )
    # transformer_block1_attention_attention1_lse_exp[n,h,t,u] =
    #     exp(attention_attention1_score[n,h,t,u] −
    #     transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_lse_exp = attention_attention1_score
        transformer_block1_attention_attention1_lse_exp[...] = np.where(
            np.less_equal(np.arange(11), np.arange(11)[:, None]),
            np.exp(
                (
                    attention_attention1_score
                    - transformer_block1_attention_attention1_lse_shift[:, :, :, None]
                ),
            ),
            real(0.0),
        )
    # transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u
    #     transformer_block1_attention_attention1_lse_exp[n,h,t,u]
    transformer_block1_attention_attention1_lse_total = np.add.reduce(
        transformer_block1_attention_attention1_lse_exp, axis=3
    )
    # transformer_block1_attention_attention1_lse_sum[n,h,t] =
    #     max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
    transformer_block1_attention_attention1_lse_sum = np.maximum(
        transformer_block1_attention_attention1_lse_total, 1.0
    )
    # attention_attention1_p[n,h,t,u] =
    #     transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t]
    #     if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        attention_attention1_p = transformer_block1_attention_attention1_lse_exp
        attention_attention1_p[...] = np.where(
            np.less_equal(np.arange(11), np.arange(11)[:, None]),
            (
                transformer_block1_attention_attention1_lse_exp
                / transformer_block1_attention_attention1_lse_sum[:, :, :, None]
            ),
            real(0.0),
        )
    # attention_attention1_o[n,t,h,d] = Σ_u attention_attention1_p[n,h,t,u]·attention_v[n,u,h,d]
    attention_attention1_o = (
        attention_attention1_p
        @ attention_v.transpose(0, 2, 1, 3)
    ).transpose(0, 2, 1, 3)
    # attention_y[n,t,o] = Σ_{h,c} attention_attention1_o[n,t,h,c]·attention_W_o[h,c,o]
    attention_y = (
        attention_attention1_o.reshape(11 * N, 128)
        @ p.attention_W_o.reshape(128, 128)
    ).reshape(N, 11, 128)
    # attention_y[n,t,o] += attention_b_o[o]
    attention_y += p.attention_b_o
    # add1[n,t,d] = add2_[n,t,d] + attention_y[n,t,d]
    add1 = np.add(add2_, attention_y, out=add2_)
    # norm2_mean[n,t] = Σ_k 0.0078125·add1[n,t,k]
    norm2_mean = np.add.reduce(add1, axis=2) * 0.0078125
    # norm2_centred[n,t,k] = add1[n,t,k] − norm2_mean[n,t]
    norm2_centred = add1 - norm2_mean[:, :, None]
    # norm2_var[n,t] = Σ_k 0.0078125·norm2_centred[n,t,k]²
    _3 = np.square(norm2_centred)
    norm2_var = np.add.reduce(_3, axis=2) * 0.0078125
    # norm2_rstd[n,t] = 1/√(norm2_var[n,t] + 1e-5)
    norm2_rstd = norm2_var + 1e-05
    np.sqrt(norm2_rstd, out=norm2_rstd)
    np.divide(1.0, norm2_rstd, out=norm2_rstd)
    # norm2_h[n,t,k] = norm2_centred[n,t,k]·norm2_rstd[n,t]
    norm2_h = norm2_centred * norm2_rstd[:, :, None]
    # norm2_y[n,t,k] = norm2_h[n,t,k]·norm2_gamma[k] + norm2_beta[k]
    norm2_y = norm2_h * p.norm2_gamma
    norm2_y += p.norm2_beta
    # feed_forward_dense1_z[n,t,o] = Σ_i norm2_y[n,t,i]·feed_forward_dense1_W[i,o]
    feed_forward_dense1_z = (
        norm2_y.reshape(11 * N, 128)
        @ p.feed_forward_dense1_W
    ).reshape(N, 11, 512)
    # feed_forward_dense1_z[n,t,o] += feed_forward_dense1_b[o]
    feed_forward_dense1_z += p.feed_forward_dense1_b
    # transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(feed_forward_dense1_z[n,t,o])
    transformer_block1_feed_forward_dense1_z_normal_cdf = _normal_cdf(feed_forward_dense1_z)
    # feed_forward_dense1_h[n,t,o] =
    #     feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o]
    feed_forward_dense1_h = (
        feed_forward_dense1_z
        * transformer_block1_feed_forward_dense1_z_normal_cdf
    )
    # feed_forward_dense2_z[n,t,o] = Σ_i feed_forward_dense1_h[n,t,i]·feed_forward_dense2_W[i,o]
    feed_forward_dense2_z = (
        feed_forward_dense1_h.reshape(11 * N, 512)
        @ p.feed_forward_dense2_W
    ).reshape(N, 11, 128)
    # feed_forward_dense2_z[n,t,o] += feed_forward_dense2_b[o]
    feed_forward_dense2_z += p.feed_forward_dense2_b
    # add2[n,t,d] = add1[n,t,d] + feed_forward_dense2_z[n,t,d]
    add2 = np.add(add1, feed_forward_dense2_z, out=add1)
    kept_1 = (
        norm1_centred, norm1_rstd, norm1_h, norm1_y, attention_q, attention_k, attention_v,
        attention_attention1_p, attention_attention1_o
    )
    kept_2 = (
        norm2_centred, norm2_rstd, norm2_h, norm2_y, feed_forward_dense1_z,
        transformer_block1_feed_forward_dense1_z_normal_cdf, feed_forward_dense1_h
    )
    return add2, kept_1, kept_2


def _d_transformer_block_part(d, p, kept, d_add2, N):
    """The same for transformer_block4 … transformer_block1."""
    (
        norm2_centred, norm2_rstd, norm2_h, norm2_y, feed_forward_dense1_z,
        transformer_block4_feed_forward_dense1_z_normal_cdf, feed_forward_dense1_h
    ) = kept
    # d_feed_forward_dense2_b[o] = Σ_{n,t} d_add2[n,t,o]
    _sum(d_add2, (0, 1), out=d.feed_forward_dense2_b)
    # d_feed_forward_dense1_h[n,t,i] = Σ_o d_add2[n,t,o]·feed_forward_dense2_W[i,o]
    d_feed_forward_dense1_h = (
        d_add2.reshape(11 * N, 128)
        @ p.feed_forward_dense2_W.T
    ).reshape(N, 11, 512)
    # d_feed_forward_dense2_W[i,o] = Σ_{n,t} feed_forward_dense1_h[n,t,i]·d_add2[n,t,o]
    np.matmul(
        feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11 * N),
        d_add2.reshape(11 * N, 128),
        out=d.feed_forward_dense2_W,
    )
    # d_feed_forward_dense1_z[n,t,o] =
    #     d_feed_forward_dense1_h[n,t,o]·(feed_forward_dense1_z[n,t,o]·φ(feed_forward_dense1_z[n,t,o])
    #     + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])
    d_feed_forward_dense1_z = np.multiply(
        feed_forward_dense1_z, _normal_pdf(feed_forward_dense1_z), out=feed_forward_dense1_z
    )
    d_feed_forward_dense1_z += transformer_block4_feed_forward_dense1_z_normal_cdf
    d_feed_forward_dense1_z *= d_feed_forward_dense1_h
    # d_feed_forward_dense1_b[o] = Σ_{n,t} d_feed_forward_dense1_z[n,t,o]
    _sum(d_feed_forward_dense1_z, (0, 1), out=d.feed_forward_dense1_b)
    # d_feed_forward_dense1_W[i,o] = Σ_{n,t} norm2_y[n,t,i]·d_feed_forward_dense1_z[n,t,o]
    np.matmul(
        norm2_y.transpose(2, 0, 1).reshape(128, 11 * N),
        d_feed_forward_dense1_z.reshape(11 * N, 512),
        out=d.feed_forward_dense1_W,
    )
    # d_norm2_y[n,t,i] = Σ_o d_feed_forward_dense1_z[n,t,o]·feed_forward_dense1_W[i,o]
    d_norm2_y = (
        d_feed_forward_dense1_z.reshape(11 * N, 512)
        @ p.feed_forward_dense1_W.T
    ).reshape(N, 11, 128)
    # d_norm2_beta[k] = Σ_{n,t} d_norm2_y[n,t,k]
    _sum(d_norm2_y, (0, 1), out=d.norm2_beta)
    # d_norm2_gamma[k] = Σ_{n,t} d_norm2_y[n,t,k]·norm2_h[n,t,k]
    _1 = norm2_h * d_norm2_y
    _sum(_1, (0, 1), out=d.norm2_gamma)
    # d_norm2_h[n,t,k] = d_norm2_y[n,t,k]·norm2_gamma[k]
    d_norm2_h = np.multiply(d_norm2_y, p.norm2_gamma, out=d_norm2_y)
    # d_norm2_rstd[n,t] = Σ_k d_norm2_h[n,t,k]·norm2_centred[n,t,k]
    _2 = norm2_centred * d_norm2_h
    d_norm2_rstd = np.add.reduce(_2, axis=2)
    # d_norm2_var[n,t] = −norm2_rstd[n,t]³·d_norm2_rstd[n,t]/2
    d_norm2_var = np.square(norm2_rstd)
    d_norm2_var *= norm2_rstd
    d_norm2_var *= -0.5
    d_norm2_var *= d_norm2_rstd
    # d_norm2_centred[n,t,k] = d_norm2_h[n,t,k]·norm2_rstd[n,t] +
    #     0.015625·d_norm2_var[n,t]·norm2_centred[n,t,k]
    d_norm2_centred = np.multiply(norm2_centred, 0.015625, out=norm2_centred)
    d_norm2_centred *= d_norm2_var[:, :, None]
    d_norm2_centred += norm2_rstd[:, :, None] * d_norm2_h
    # d_norm2_mean[n,t] = −Σ_k d_norm2_centred[n,t,k]
    d_norm2_mean = np.add.reduce(d_norm2_centred, axis=2) * -1.0
    return d_norm2_centred, d_norm2_mean


def _d_transformer_block_part2(d, p, kept, d_norm2_centred, d_norm2_mean, d_add2, N):
    """The same for transformer_block4 … transformer_block1."""
    (
        norm1_centred, norm1_rstd, norm1_h, norm1_y, attention_q, attention_k, attention_v,
        attention_attention1_p, attention_attention1_o
    ) = kept
    # d_add1[n,t,d] = 0.0078125·d_norm2_mean[n,t] + d_add2[n,t,d] + d_norm2_centred[n,t,d]
    d_add1 = np.add(d_norm2_centred, 0.0078125 * d_norm2_mean[:, :, None], out=d_norm2_centred)
    d_add1 += d_add2
    # d_attention_b_o[o] = Σ_{n,t} d_add1[n,t,o]
    _sum(d_add1, (0, 1), out=d.attention_b_o)
    # d_attention_W_o[h,c,o] = Σ_{n,t} attention_attention1_o[n,t,h,c]·d_add1[n,t,o]
    d.attention_W_o[...] = (
        attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11 * N)
        @ d_add1.reshape(11 * N, 128)
    ).reshape(4, 32, 128)
    # d_attention_attention1_o[n,t,h,c] = Σ_o d_add1[n,t,o]·attention_W_o[h,c,o]
    d_attention_attention1_o = (
        d_add1.reshape(11 * N, 128)
        @ p.attention_W_o.transpose(2, 0, 1).reshape(128, 128)
    ).reshape(N, 11, 4, 32)
    # d_attention_attention1_p[n,h,t,u] = Σ_d attention_v[n,u,h,d]·d_attention_attention1_o[n,t,h,d]
    d_attention_attention1_p = (
        d_attention_attention1_o.transpose(0, 2, 1, 3)
        @ attention_v.transpose(0, 2, 3, 1)
    )
    # d_attention_v[n,u,h,d] = Σ_t attention_attention1_p[n,h,t,u]·d_attention_attention1_o[n,t,h,d]
    d_attention_v = (
        attention_attention1_p.transpose(0, 1, 3, 2)
        @ d_attention_attention1_o.transpose(0, 2, 1, 3)
    ).transpose(0, 2, 1, 3)
    # d_attention_attention1_lse[n,h,t] = −Σ_u
    #     attention_attention1_p[n,h,t,u]·d_attention_attention1_p[n,h,t,u]
    _1 = attention_attention1_p * d_attention_attention1_p
    d_attention_attention1_lse = np.add.reduce(_1, axis=3) * -1.0
    # d_attention_attention1_score[n,h,t,u] =
    #     attention_attention1_p[n,h,t,u]·(d_attention_attention1_lse[n,h,t] +
    #     d_attention_attention1_p[n,h,t,u])
    d_attention_attention1_score = np.multiply(
        attention_attention1_p,
        d_attention_attention1_p + d_attention_attention1_lse[:, :, :, None],
        out=attention_attention1_p,
    )
    # d_attention_k[n,u,h,c] = Σ_t √2·attention_q[n,t,h,c]·d_attention_attention1_score[n,h,t,u]/8
    d_attention_k = (
        0.1767766952966369
        * (d_attention_attention1_score.transpose(0, 1, 3, 2) @ attention_q.transpose(0, 2, 1, 3))
    ).transpose(0, 2, 1, 3)
    # d_attention_q[n,t,h,c] = Σ_u √2·attention_k[n,u,h,c]·d_attention_attention1_score[n,h,t,u]/8
    d_attention_q = (
        0.1767766952966369
        * (d_attention_attention1_score @ attention_k.transpose(0, 2, 1, 3))
    ).transpose(0, 2, 1, 3)
    # d_attention_b_v[h,c] = Σ_{n,t} d_attention_v[n,t,h,c]
    _sum(d_attention_v, (0, 1), out=d.attention_b_v)
    # d_attention_W_v[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_v[n,t,h,c]
    d.attention_W_v[...] = (
        norm1_y.transpose(2, 0, 1).reshape(128, 11 * N)
        @ d_attention_v.reshape(11 * N, 128)
    ).reshape(128, 4, 32)
    # d_norm1_y[n,t,i] = Σ_{h,c} d_attention_v[n,t,h,c]·attention_W_v[i,h,c]
    d_norm1_y = (
        d_attention_v.reshape(11 * N, 128)
        @ p.attention_W_v.transpose(1, 2, 0).reshape(128, 128)
    ).reshape(N, 11, 128)
    # d_attention_b_k[h,c] = Σ_{n,t} d_attention_k[n,t,h,c]
    _sum(d_attention_k, (0, 1), out=d.attention_b_k)
    # d_attention_W_k[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_k[n,t,h,c]
    d.attention_W_k[...] = (
        norm1_y.transpose(2, 0, 1).reshape(128, 11 * N)
        @ d_attention_k.reshape(11 * N, 128)
    ).reshape(128, 4, 32)
    # d_norm1_y[n,t,i] += Σ_{h,c} d_attention_k[n,t,h,c]·attention_W_k[i,h,c]
    d_norm1_y += (
        d_attention_k.reshape(11 * N, 128)
        @ p.attention_W_k.transpose(1, 2, 0).reshape(128, 128)
    ).reshape(N, 11, 128)
    # d_attention_b_q[h,c] = Σ_{n,t} d_attention_q[n,t,h,c]
    _sum(d_attention_q, (0, 1), out=d.attention_b_q)
    # d_attention_W_q[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_q[n,t,h,c]
    d.attention_W_q[...] = (
        norm1_y.transpose(2, 0, 1).reshape(128, 11 * N)
        @ d_attention_q.reshape(11 * N, 128)
    ).reshape(128, 4, 32)
    # d_norm1_y[n,t,i] += Σ_{h,c} d_attention_q[n,t,h,c]·attention_W_q[i,h,c]
    d_norm1_y += (
        d_attention_q.reshape(11 * N, 128)
        @ p.attention_W_q.transpose(1, 2, 0).reshape(128, 128)
    ).reshape(N, 11, 128)
    # d_norm1_beta[k] = Σ_{n,t} d_norm1_y[n,t,k]
    _sum(d_norm1_y, (0, 1), out=d.norm1_beta)
    # d_norm1_gamma[k] = Σ_{n,t} d_norm1_y[n,t,k]·norm1_h[n,t,k]
    _2 = norm1_h * d_norm1_y
    _sum(_2, (0, 1), out=d.norm1_gamma)
    # d_norm1_h[n,t,k] = d_norm1_y[n,t,k]·norm1_gamma[k]
    d_norm1_h = np.multiply(d_norm1_y, p.norm1_gamma, out=d_norm1_y)
    # d_norm1_rstd[n,t] = Σ_k d_norm1_h[n,t,k]·norm1_centred[n,t,k]
    _3 = norm1_centred * d_norm1_h
    d_norm1_rstd = np.add.reduce(_3, axis=2)
    # d_norm1_var[n,t] = −norm1_rstd[n,t]³·d_norm1_rstd[n,t]/2
    d_norm1_var = np.square(norm1_rstd)
    d_norm1_var *= norm1_rstd
    d_norm1_var *= -0.5
    d_norm1_var *= d_norm1_rstd
    # d_norm1_centred[n,t,k] = d_norm1_h[n,t,k]·norm1_rstd[n,t] +
    #     0.015625·d_norm1_var[n,t]·norm1_centred[n,t,k]
    d_norm1_centred = np.multiply(norm1_centred, 0.015625, out=norm1_centred)
    d_norm1_centred *= d_norm1_var[:, :, None]
    d_norm1_centred += norm1_rstd[:, :, None] * d_norm1_h
    # d_norm1_mean[n,t] = −Σ_k d_norm1_centred[n,t,k]
    d_norm1_mean = np.add.reduce(d_norm1_centred, axis=2) * -1.0
    # d_add2_[n,t,d] = 0.0078125·d_norm1_mean[n,t] + d_add1[n,t,d] + d_norm1_centred[n,t,d]
    d_add2_ = np.add(d_add1, 0.0078125 * d_norm1_mean[:, :, None], out=d_add1)
    d_add2_ += d_norm1_centred
    return d_add2_


def _forward(x, p):
    """The output of the network."""
    N = x.shape[0]
    _labels('x', x, 12)
    # embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
    embedding1_y = p.embedding1_E[x]
    # position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
    position_embedding1_y = np.add(embedding1_y, p.position_embedding1_P, out=embedding1_y)
    transformer_block1_add2 = _transformer_block_part(
        p.transformer_block1, position_embedding1_y, N
    )
    transformer_block2_add2 = _transformer_block_part(
        p.transformer_block2, transformer_block1_add2, N
    )
    transformer_block3_add2 = _transformer_block_part(
        p.transformer_block3, transformer_block2_add2, N
    )
    transformer_block4_add2 = _transformer_block_part(
        p.transformer_block4, transformer_block3_add2, N
    )
    # layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]
    layer_norm1_mean = np.add.reduce(transformer_block4_add2[:, 7:11], axis=2) * 0.0078125
    # layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
    layer_norm1_centred = transformer_block4_add2[:, 7:11] - layer_norm1_mean[:, :, None]
    # layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²
    _13 = np.square(layer_norm1_centred)
    layer_norm1_var = np.add.reduce(_13, axis=2) * 0.0078125
    # layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
    layer_norm1_rstd = layer_norm1_var + 1e-05
    np.sqrt(layer_norm1_rstd, out=layer_norm1_rstd)
    np.divide(1.0, layer_norm1_rstd, out=layer_norm1_rstd)
    # layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]
    layer_norm1_h = np.multiply(
        layer_norm1_centred, layer_norm1_rstd[:, :, None], out=layer_norm1_centred
    )
    # layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k]
    layer_norm1_y = np.multiply(layer_norm1_h, p.layer_norm1_gamma, out=layer_norm1_h)
    layer_norm1_y += p.layer_norm1_beta
    # dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o]
    dense1_z = (layer_norm1_y.reshape(4 * N, 128) @ p.dense1_W).reshape(N, 4, 10)
    # dense1_z[n,t,o] += dense1_b[o]
    dense1_z += p.dense1_b
    return dense1_z


def _backward(x, y, p, d):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = x.shape[0]
    _labels('x', x, 12)
    _labels('y', y, 10)
    # embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
    embedding1_y = p.embedding1_E[x]
    # position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
    position_embedding1_y = np.add(embedding1_y, p.position_embedding1_P, out=embedding1_y)
    transformer_block1_add2, transformer_block1_kept, transformer_block1_kept2 = _transformer_block_part2(
        p.transformer_block1, position_embedding1_y, N
    )
    transformer_block2_add2, transformer_block2_kept, transformer_block2_kept2 = _transformer_block_part2(
        p.transformer_block2, transformer_block1_add2, N
    )
    transformer_block3_add2, transformer_block3_kept, transformer_block3_kept2 = _transformer_block_part2(
        p.transformer_block3, transformer_block2_add2, N
    )
    transformer_block4_add2, transformer_block4_kept, transformer_block4_kept2 = _transformer_block_part2(
        p.transformer_block4, transformer_block3_add2, N
    )
    # layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]
    layer_norm1_mean = np.add.reduce(transformer_block4_add2[:, 7:11], axis=2) * 0.0078125
    # layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
    layer_norm1_centred = transformer_block4_add2[:, 7:11] - layer_norm1_mean[:, :, None]
    # layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²
    _13 = np.square(layer_norm1_centred)
    layer_norm1_var = np.add.reduce(_13, axis=2) * 0.0078125
    # layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
    layer_norm1_rstd = layer_norm1_var + 1e-05
    np.sqrt(layer_norm1_rstd, out=layer_norm1_rstd)
    np.divide(1.0, layer_norm1_rstd, out=layer_norm1_rstd)
    # layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]
    layer_norm1_h = layer_norm1_centred * layer_norm1_rstd[:, :, None]
    # layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k]
    layer_norm1_y = layer_norm1_h * p.layer_norm1_gamma
    layer_norm1_y += p.layer_norm1_beta
    # dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o]
    dense1_z = (layer_norm1_y.reshape(4 * N, 128) @ p.dense1_W).reshape(N, 4, 10)
    # dense1_z[n,t,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # cross_entropy1_lse_max[n,t] = max_k dense1_z[n,t,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense1_z, axis=2, initial=-np.inf)
    # cross_entropy1_lse_shift[n,t] = min(max(cross_entropy1_lse_max[n,t], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,t,k] = exp(dense1_z[n,t,k] − cross_entropy1_lse_shift[n,t])
    cross_entropy1_lse_exp = dense1_z - cross_entropy1_lse_shift[:, :, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n,t] = Σ_k cross_entropy1_lse_exp[n,t,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=2)
    # cross_entropy1_lse_sum[n,t] = max(cross_entropy1_lse_total[n,t], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n,t] = cross_entropy1_lse_max[n,t] + log(cross_entropy1_lse_sum[n,t])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, dense1_z[np.arange(N)[:, None], np.arange(4), y], out=cross_entropy1_lse
    )
    # cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N)
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) * (0.25 / N)
    # d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k =
    #     y[n,t]])/(4·N)
    d_dense1_z = np.divide(
        cross_entropy1_lse_exp, cross_entropy1_lse_sum[:, :, None], out=cross_entropy1_lse_exp
    )
    d_dense1_z -= np.equal(np.arange(10), y[:, :, None])
    d_dense1_z *= 0.25 / N
    # d_dense1_b[o] = Σ_{n,t} d_dense1_z[n,t,o]
    _sum(d_dense1_z, (0, 1), out=d.dense1_b)
    # d_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o]
    np.matmul(
        layer_norm1_y.transpose(2, 0, 1).reshape(128, 4 * N),
        d_dense1_z.reshape(4 * N, 10),
        out=d.dense1_W,
    )
    # d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o]
    d_layer_norm1_y = (d_dense1_z.reshape(4 * N, 10) @ p.dense1_W.T).reshape(N, 4, 128)
    # d_layer_norm1_beta[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]
    _sum(d_layer_norm1_y, (0, 1), out=d.layer_norm1_beta)
    # d_layer_norm1_gamma[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
    _14 = layer_norm1_h * d_layer_norm1_y
    _sum(_14, (0, 1), out=d.layer_norm1_gamma)
    # d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
    d_layer_norm1_h = np.multiply(d_layer_norm1_y, p.layer_norm1_gamma, out=d_layer_norm1_y)
    # d_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]
    _15 = layer_norm1_centred * d_layer_norm1_h
    d_layer_norm1_rstd = np.add.reduce(_15, axis=2)
    # d_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2
    d_layer_norm1_var = np.square(layer_norm1_rstd)
    d_layer_norm1_var *= layer_norm1_rstd
    d_layer_norm1_var *= -0.5
    d_layer_norm1_var *= d_layer_norm1_rstd
    # d_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] +
    #     0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]
    d_layer_norm1_centred = np.multiply(layer_norm1_centred, 0.015625, out=layer_norm1_centred)
    d_layer_norm1_centred *= d_layer_norm1_var[:, :, None]
    d_layer_norm1_centred += layer_norm1_rstd[:, :, None] * d_layer_norm1_h
    # d_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]
    d_layer_norm1_mean = np.add.reduce(d_layer_norm1_centred, axis=2) * -1.0
    # d_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]
    d_slice1_y = np.add(
        d_layer_norm1_centred, 0.0078125 * d_layer_norm1_mean[:, :, None], out=d_layer_norm1_centred
    )
    # d_transformer_block4_add2[n,i+7,j] += d_slice1_y[n,i,j]
    d_transformer_block4_add2 = np.zeros((N, 11, 128), real)
    d_transformer_block4_add2[:, 7:11] += d_slice1_y
    d_transformer_block4_norm2_centred, d_transformer_block4_norm2_mean = _d_transformer_block_part(
        d.transformer_block4,
        p.transformer_block4,
        transformer_block4_kept2,
        d_transformer_block4_add2,
        N,
    )
    d_transformer_block3_add2 = _d_transformer_block_part2(
        d.transformer_block4,
        p.transformer_block4,
        transformer_block4_kept,
        d_transformer_block4_norm2_centred,
        d_transformer_block4_norm2_mean,
        d_transformer_block4_add2,
        N,
    )
    d_transformer_block3_norm2_centred, d_transformer_block3_norm2_mean = _d_transformer_block_part(
        d.transformer_block3,
        p.transformer_block3,
        transformer_block3_kept2,
        d_transformer_block3_add2,
        N,
    )
    d_transformer_block2_add2 = _d_transformer_block_part2(
        d.transformer_block3,
        p.transformer_block3,
        transformer_block3_kept,
        d_transformer_block3_add2,
        d_transformer_block3_norm2_mean,
        d_transformer_block3_norm2_centred,
        N,
    )
    d_transformer_block2_norm2_centred, d_transformer_block2_norm2_mean = _d_transformer_block_part(
        d.transformer_block2,
        p.transformer_block2,
        transformer_block2_kept2,
        d_transformer_block2_add2,
        N,
    )
    d_transformer_block1_add2 = _d_transformer_block_part2(
        d.transformer_block2,
        p.transformer_block2,
        transformer_block2_kept,
        d_transformer_block2_add2,
        d_transformer_block2_norm2_mean,
        d_transformer_block2_norm2_centred,
        N,
    )
    d_transformer_block1_norm2_centred, d_transformer_block1_norm2_mean = _d_transformer_block_part(
        d.transformer_block1,
        p.transformer_block1,
        transformer_block1_kept2,
        d_transformer_block1_add2,
        N,
    )
    d_position_embedding1_y = _d_transformer_block_part2(
        d.transformer_block1,
        p.transformer_block1,
        transformer_block1_kept,
        d_transformer_block1_add2,
        d_transformer_block1_norm2_mean,
        d_transformer_block1_norm2_centred,
        N,
    )
    # d_position_embedding1_P[t,d] = Σ_n d_position_embedding1_y[n,t,d]
    _sum(d_position_embedding1_y, (0,), out=d.position_embedding1_P)
    # d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d]
    d.embedding1_E[...] = 0
    _add_at(d.embedding1_E, (x[:, :, None], np.arange(128)), d_position_embedding1_y)
    return cross_entropy1_mean


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # squared_norm = Σ_p g[p]²
    _1 = np.square(g)
    squared_norm = np.add.reduce(_1, axis=None)
    # gradient_scale = min(1, 1/(√squared_norm + 1e-6))
    gradient_scale = np.minimum(1.0, 1.0 / (1e-06 + np.sqrt(squared_norm)))
    # scaled_g[p] = g[p]·gradient_scale
    scaled_g = g * gradient_scale
    # lr = 1e-5·(new_t − 1) if new_t − 1 < 100 else 0.0005·cos(π·min((new_t − 1 − 100)/900, 1)) +
    #     0.0005
    with np.errstate(all="ignore"):  # where the condition does not hold
        lr = float(
            np.where(
                np.less(new_t - 1, 100),
                real(1e-05 * float(new_t - 1)),
                real(
                    (
                        0.0005
                        + (
                            0.0005
                            * np.cos(
                                (
                                    3.141592653589793
                                    * np.minimum(
                                        0.0011111111111111111 * float(new_t - 1 - 100), 1.0
                                    )
                                ),
                            )
                        )
                    ),
                ),
            ),
        )
    # decayed_w[p] = w[p]·(1 − 0.01·lr)
    decayed_w = w * (1.0 - 0.01 * lr)
    # new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
    new_m = np.multiply(m, 0.9, out=m)
    new_m += 0.1 * scaled_g
    # new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]
    new_v = np.multiply(v, 0.98, out=v)
    _2 = np.square(scaled_g)
    _2 *= 0.02
    new_v += _2
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.98^new_t
    c2 = float(1.0 - 0.98 ** new_t)
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    new_w = np.multiply(new_m, lr / c1, out=w)
    _3 = new_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    new_w /= _3
    np.subtract(decayed_w, new_w, out=new_w)
    return new_t


# --- scalar functions


def _where(condition, x, y, out=None):
    """x where the condition holds, else y."""
    result = np.where(condition, x, y)
    if out is None:
        return result
    np.copyto(out, result)
    return out

def _gaussian(x):
    """exp(-x*x/2); e is what rounding took from x*x, which would cost 50 ulp at float32's end."""
    a = np.minimum(np.abs(x), 40)
    s = a * a
    h = np.floor(a * 16) / 16
    e = (h * h - s) + (a - h) * (a + h)
    return np.exp(-0.5 * s) * (1 - 0.5 * e)

def _normal_pdf(x, out=None):
    """The standard normal density."""
    return np.multiply(_gaussian(x), 0.3989422804014327, out=out)

def _normal_tail(a):
    """The probability that a standard normal number is beyond a >= 0.

    A polynomial in (a - k)/(a + k) times the density, the form of Shepherd and Laframboise, Math.
    Comp. 36 (1981); fitted to 1e-16 for float64, to 2e-8 for float32.
    """
    k, coefficients = _NORMAL_TAIL[a.dtype.char]
    v = 1 / (a + k)
    t = (np.minimum(a, 1e10) - k) * v
    p = np.full_like(t, coefficients[0])
    for coefficient in coefficients[1:]:
        p *= t
        p += coefficient
    return _gaussian(a) * (v * p)

_NORMAL_TAIL = {
    "f": (
        3,
        (
            5.1856656e-05,
            -2.0389920e-04,
            -9.4675120e-04,
            1.0171293e-03,
            6.9374650e-03,
            -1.0462445e-02,
            -4.7258190e-02,
            2.3001770e-01,
            -5.0933220e-01,
            7.2908370e-01,
        ),
    ),
    "d": (
        5,
        (
            -7.854480658454075e-10,
            5.0592881268325e-10,
            9.275094003179592e-09,
            -5.027227160233462e-09,
            -6.741691750360544e-08,
            3.584453617433714e-08,
            4.3347667773458065e-07,
            -3.3110284182092864e-07,
            -2.768878811580337e-06,
            3.97793825298871e-06,
            1.6680852734217263e-05,
            -4.9761783735824496e-05,
            -5.937558833845941e-05,
            0.0005448988347555897,
            -0.0007978694277465777,
            -0.0029933767389357514,
            0.020795066803233925,
            -0.06911863870874185,
            0.1650203661701952,
            -0.3135331566712172,
            0.4953056159699805,
            -0.6653825028900576,
            0.769193049750063,
        ),
    ),
}

def _normal_cdf(x, out=None):
    """The standard normal distribution function, accurate in its lower tail too."""
    x = np.asarray(x)
    tail = _normal_tail(np.abs(x))
    return _where(x > 0, 1 - tail, tail, out=out)

def _sum(x, axes, last=(), out=None):
    """The sum over axes, cut into slabs, as a total that grows long loses digits; and over those
    that are the last ones in memory, where NumPy sees to it."""
    terms = 1
    for a in axes:
        terms *= x.shape[a]
    longest = 128 if terms <= 128 else 64
    for a in axes:
        while terms > longest and x.shape[a] > 1:
            shape, size, before = x.shape, x.shape[a], (slice(None),) * a
            rows = 1 << (size // 32).bit_length()
            rest = size % rows
            tail = x[(*before, slice(size - rest, None))] if rest else None
            x = x[(*before, slice(size - rest))] if rest else x
            x = np.add.reduce(x.reshape(*shape[:a], -1, rows, *shape[a + 1 :]), a)
            if rest:
                x[(*before, slice(rest))] += tail
            terms = terms // size * rows
    return np.add.reduce(x, axes + last, out=out)

def _add_at(array, places, values):
    """array[places] += values; of many values for each element with totals in double, as a total
    that grows long loses digits."""
    count = np.broadcast(*places).size
    if count < 512 or not array.flags.c_contiguous:
        np.add.at(array, places, values)
        return
    flat = places[0]
    for place, extent in zip(places[1:], array.shape[1:], strict=True):
        flat = flat * extent + place
    values = np.broadcast_to(values, flat.shape).ravel()
    if count < 16 * array.size:
        np.add.at(array.reshape(-1), flat.ravel(), values)
    else:
        array += np.bincount(flat.ravel(), values, array.size).reshape(array.shape)

def _random_bits(seed, step, stream, count):
    """64 random bits each: number k is a hash of seed, step, stream and k, SplitMix64's."""
    mask = (1 << 64) - 1

    def mixed(z):
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & mask
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & mask
        return z ^ (z >> 31)

    key = 0
    for word in (seed, step, stream):
        key = mixed(key + (int(word) & mask) + 0x9E3779B97F4A7C15 & mask)
    z = np.arange(1, count + 1, dtype=np.uint64)
    z *= np.uint64(0x9E3779B97F4A7C15)
    z += np.uint64(key)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return z

def _permutation(count, seed, step):
    """0, 1, … count − 1 shuffled as Fisher and Yates do, from the inside out."""
    places = _random_bits(seed, step, -1, count) % np.arange(1, count + 1, dtype=np.uint64)
    order = []
    for k, place in enumerate(places.tolist()):
        order.append(k)
        order[k], order[place] = order[place], k
    return np.array(order, np.int64)

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'embedding1_E': (0, 1536, (12, 128)),
    'position_embedding1_P': (1536, 2944, (11, 128)),
    'transformer_block1_norm1_gamma': (2944, 3072, (128,)),
    'transformer_block1_norm1_beta': (3072, 3200, (128,)),
    'transformer_block1_attention_W_q': (3200, 19584, (128, 4, 32)),
    'transformer_block1_attention_b_q': (19584, 19712, (4, 32)),
    'transformer_block1_attention_W_k': (19712, 36096, (128, 4, 32)),
    'transformer_block1_attention_b_k': (36096, 36224, (4, 32)),
    'transformer_block1_attention_W_v': (36224, 52608, (128, 4, 32)),
    'transformer_block1_attention_b_v': (52608, 52736, (4, 32)),
    'transformer_block1_attention_W_o': (52736, 69120, (4, 32, 128)),
    'transformer_block1_attention_b_o': (69120, 69248, (128,)),
    'transformer_block1_norm2_gamma': (69248, 69376, (128,)),
    'transformer_block1_norm2_beta': (69376, 69504, (128,)),
    'transformer_block1_feed_forward_dense1_W': (69504, 135040, (128, 512)),
    'transformer_block1_feed_forward_dense1_b': (135040, 135552, (512,)),
    'transformer_block1_feed_forward_dense2_W': (135552, 201088, (512, 128)),
    'transformer_block1_feed_forward_dense2_b': (201088, 201216, (128,)),
    'transformer_block2_norm1_gamma': (201216, 201344, (128,)),
    'transformer_block2_norm1_beta': (201344, 201472, (128,)),
    'transformer_block2_attention_W_q': (201472, 217856, (128, 4, 32)),
    'transformer_block2_attention_b_q': (217856, 217984, (4, 32)),
    'transformer_block2_attention_W_k': (217984, 234368, (128, 4, 32)),
    'transformer_block2_attention_b_k': (234368, 234496, (4, 32)),
    'transformer_block2_attention_W_v': (234496, 250880, (128, 4, 32)),
    'transformer_block2_attention_b_v': (250880, 251008, (4, 32)),
    'transformer_block2_attention_W_o': (251008, 267392, (4, 32, 128)),
    'transformer_block2_attention_b_o': (267392, 267520, (128,)),
    'transformer_block2_norm2_gamma': (267520, 267648, (128,)),
    'transformer_block2_norm2_beta': (267648, 267776, (128,)),
    'transformer_block2_feed_forward_dense1_W': (267776, 333312, (128, 512)),
    'transformer_block2_feed_forward_dense1_b': (333312, 333824, (512,)),
    'transformer_block2_feed_forward_dense2_W': (333824, 399360, (512, 128)),
    'transformer_block2_feed_forward_dense2_b': (399360, 399488, (128,)),
    'transformer_block3_norm1_gamma': (399488, 399616, (128,)),
    'transformer_block3_norm1_beta': (399616, 399744, (128,)),
    'transformer_block3_attention_W_q': (399744, 416128, (128, 4, 32)),
    'transformer_block3_attention_b_q': (416128, 416256, (4, 32)),
    'transformer_block3_attention_W_k': (416256, 432640, (128, 4, 32)),
    'transformer_block3_attention_b_k': (432640, 432768, (4, 32)),
    'transformer_block3_attention_W_v': (432768, 449152, (128, 4, 32)),
    'transformer_block3_attention_b_v': (449152, 449280, (4, 32)),
    'transformer_block3_attention_W_o': (449280, 465664, (4, 32, 128)),
    'transformer_block3_attention_b_o': (465664, 465792, (128,)),
    'transformer_block3_norm2_gamma': (465792, 465920, (128,)),
    'transformer_block3_norm2_beta': (465920, 466048, (128,)),
    'transformer_block3_feed_forward_dense1_W': (466048, 531584, (128, 512)),
    'transformer_block3_feed_forward_dense1_b': (531584, 532096, (512,)),
    'transformer_block3_feed_forward_dense2_W': (532096, 597632, (512, 128)),
    'transformer_block3_feed_forward_dense2_b': (597632, 597760, (128,)),
    'transformer_block4_norm1_gamma': (597760, 597888, (128,)),
    'transformer_block4_norm1_beta': (597888, 598016, (128,)),
    'transformer_block4_attention_W_q': (598016, 614400, (128, 4, 32)),
    'transformer_block4_attention_b_q': (614400, 614528, (4, 32)),
    'transformer_block4_attention_W_k': (614528, 630912, (128, 4, 32)),
    'transformer_block4_attention_b_k': (630912, 631040, (4, 32)),
    'transformer_block4_attention_W_v': (631040, 647424, (128, 4, 32)),
    'transformer_block4_attention_b_v': (647424, 647552, (4, 32)),
    'transformer_block4_attention_W_o': (647552, 663936, (4, 32, 128)),
    'transformer_block4_attention_b_o': (663936, 664064, (128,)),
    'transformer_block4_norm2_gamma': (664064, 664192, (128,)),
    'transformer_block4_norm2_beta': (664192, 664320, (128,)),
    'transformer_block4_feed_forward_dense1_W': (664320, 729856, (128, 512)),
    'transformer_block4_feed_forward_dense1_b': (729856, 730368, (512,)),
    'transformer_block4_feed_forward_dense2_W': (730368, 795904, (512, 128)),
    'transformer_block4_feed_forward_dense2_b': (795904, 796032, (128,)),
    'layer_norm1_gamma': (796032, 796160, (128,)),
    'layer_norm1_beta': (796160, 796288, (128,)),
    'dense1_W': (796288, 797568, (128, 10)),
    'dense1_b': (797568, 797578, (10,)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 797578, (797578,)),
    'v': (797578, 1595156, (797578,)),
}


# layers that have an object of their own, p.LAYER, and the names of the parameters in it
_LAYERS = [
    (['transformer_block1', 'transformer_block2', 'transformer_block3', 'transformer_block4'], ['attention_W_k', 'attention_W_o', 'attention_W_q', 'attention_W_v', 'attention_b_k', 'attention_b_o', 'attention_b_q', 'attention_b_v', 'feed_forward_dense1_W', 'feed_forward_dense1_b', 'feed_forward_dense2_W', 'feed_forward_dense2_b', 'norm1_beta', 'norm1_gamma', 'norm2_beta', 'norm2_gamma']),
]


class Views:
    """Arrays as attributes, which are read faster than items of a dictionary."""

    __slots__ = {*_PARAMETERS, *(name for layers, names in _LAYERS for name in (*layers, *names))}


class Arrays(MutableMapping):
    """Named arrays that are views of one buffer, `flat`. To assign to a name copies into its view."""

    def __init__(self, layout, flat, others={}):
        self.layout, self._flat = layout, flat
        self._named = {name: flat[start:stop].reshape(shape) for name, (start, stop, shape) in layout.items()}
        self._named.update(others)
        self._views = None

    @property
    def flat(self):
        return self._flat

    @flat.setter
    def flat(self, value):
        self._flat[...] = _fitting("flat", value, self._flat)

    def __getitem__(self, name):
        return self._named[name]

    def __setitem__(self, name, value):
        if name not in self._named:
            raise KeyError(f"no array is named {name!r}; there are: {', '.join(self)}")
        self._named[name][...] = _fitting(name, value, self._named[name])

    def __delitem__(self, name):
        raise TypeError(f"{name!r} is a part of one buffer and cannot be removed")

    def update(self, *given, **named):
        """Assign to several names: to all of them, or to none if one does not fit."""
        new = dict(*given, **named)
        for name, value in new.items():
            _fitting(name, value, self[name]) if name in self else self.__setitem__(name, value)
        for name, value in new.items():
            self[name] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        twin = self.copy()
        twin.update(other)
        return twin

    def __iter__(self):
        return iter(self._named)

    def __len__(self):
        return len(self._named)

    def __contains__(self, name):
        return name in self._named

    def keys(self):
        return self._named.keys()

    def values(self):
        return self._named.values()

    def items(self):
        return self._named.items()

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __repr__(self):
        return f"Arrays({self._named})"

    def others(self):
        """The arrays that are no part of the buffer."""
        return {name: array for name, array in self._named.items() if name not in self.layout}

    def add(self, arrays):
        """More arrays, which are no part of the buffer."""
        self._named.update(arrays)

    def copy(self):
        """The same arrays in a new buffer."""
        others = {name: array.copy() for name, array in self.others().items()}
        return type(self)(self.layout, self._flat.copy(), others)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (self.layout, self._flat, self.others())

    def views(self):
        """The arrays of the buffer as attributes, such as p.dense1_W."""
        views = self._views
        if views is None:
            views = self._views = Views()
            for name in self.layout:
                setattr(views, name, self._named[name])
            for layers, names in _LAYERS:
                for layer in layers:
                    setattr(views, layer, own := Views())
                    for name in names:
                        if f"{layer}_{name}" in self.layout:
                            setattr(own, name, self._named[f"{layer}_{name}"])
        return views


def _fitting(name, value, view):
    """A value as an array of a view's shape."""
    array = np.asarray(value)
    if array.shape != view.shape or not np.can_cast(array.dtype, view.dtype, "same_kind"):
        kind = ValueError if array.shape != view.shape else TypeError
        raise kind(f"{_expected(name, view.dtype, view.shape)}, got {array.dtype} array of shape {array.shape}")
    return array


def init_params(seed=0):
    """New parameters: a mapping from name to array, all views of one flat buffer, `params.flat`.

    The same seed gives the same numbers in every backend.
    """
    rng = np.random.default_rng(seed)
    params = Arrays(_PARAMETERS, np.zeros(797578, real))
    params["embedding1_E"][...] = 0.02 * rng.standard_normal((12, 128))
    params["position_embedding1_P"][...] = 0.02 * rng.standard_normal((11, 128))
    params["transformer_block1_norm1_gamma"][...] = 1.0
    params["transformer_block1_norm1_beta"][...] = 0.0
    params["transformer_block1_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block1_attention_b_q"][...] = 0.0
    params["transformer_block1_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block1_attention_b_k"][...] = 0.0
    params["transformer_block1_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block1_attention_b_v"][...] = 0.0
    params["transformer_block1_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128)) - 1.0)
    params["transformer_block1_attention_b_o"][...] = 0.0
    params["transformer_block1_norm2_gamma"][...] = 1.0
    params["transformer_block1_norm2_beta"][...] = 0.0
    params["transformer_block1_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512)) - 1.0)
    params["transformer_block1_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block1_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128)) - 1.0)
    params["transformer_block1_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block2_norm1_gamma"][...] = 1.0
    params["transformer_block2_norm1_beta"][...] = 0.0
    params["transformer_block2_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block2_attention_b_q"][...] = 0.0
    params["transformer_block2_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block2_attention_b_k"][...] = 0.0
    params["transformer_block2_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block2_attention_b_v"][...] = 0.0
    params["transformer_block2_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128)) - 1.0)
    params["transformer_block2_attention_b_o"][...] = 0.0
    params["transformer_block2_norm2_gamma"][...] = 1.0
    params["transformer_block2_norm2_beta"][...] = 0.0
    params["transformer_block2_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512)) - 1.0)
    params["transformer_block2_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block2_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128)) - 1.0)
    params["transformer_block2_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block3_norm1_gamma"][...] = 1.0
    params["transformer_block3_norm1_beta"][...] = 0.0
    params["transformer_block3_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block3_attention_b_q"][...] = 0.0
    params["transformer_block3_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block3_attention_b_k"][...] = 0.0
    params["transformer_block3_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block3_attention_b_v"][...] = 0.0
    params["transformer_block3_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128)) - 1.0)
    params["transformer_block3_attention_b_o"][...] = 0.0
    params["transformer_block3_norm2_gamma"][...] = 1.0
    params["transformer_block3_norm2_beta"][...] = 0.0
    params["transformer_block3_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512)) - 1.0)
    params["transformer_block3_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block3_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128)) - 1.0)
    params["transformer_block3_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block4_norm1_gamma"][...] = 1.0
    params["transformer_block4_norm1_beta"][...] = 0.0
    params["transformer_block4_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block4_attention_b_q"][...] = 0.0
    params["transformer_block4_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block4_attention_b_k"][...] = 0.0
    params["transformer_block4_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32)) - 1.0)
    params["transformer_block4_attention_b_v"][...] = 0.0
    params["transformer_block4_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128)) - 1.0)
    params["transformer_block4_attention_b_o"][...] = 0.0
    params["transformer_block4_norm2_gamma"][...] = 1.0
    params["transformer_block4_norm2_beta"][...] = 0.0
    params["transformer_block4_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512)) - 1.0)
    params["transformer_block4_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block4_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128)) - 1.0)
    params["transformer_block4_feed_forward_dense2_b"][...] = 0.0
    params["layer_norm1_gamma"][...] = 1.0
    params["layer_norm1_beta"][...] = 0.0
    params["dense1_W"][...] = 0.20851441405707477 * (2.0 * rng.random((128, 10)) - 1.0)
    params["dense1_b"][...] = 0.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(1595156, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense1_z[N,4,10]."""
    params = _arrays("params", params, _PARAMETERS, 797578)
    if not (
        type(x) is _ndarray
        and x.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 11)
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 11), True, sizes)
    return _forward(x, params.views())


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 797578)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 11)
        and y.shape == (N, 4)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 11), True, sizes)
        y = _argument("y", y, ('N', 4), True, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(797578, real))
    loss = _backward(x, y, params.views(), grads.views())
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: squared_norm[] += g[p]**2    | p<797578; gradient_scale[] = minimum(1, 1/(sqrt(squared_norm[]) + 1/1000000)); scaled_g[p] = g[p]*gradient_scale[]    | p<797578; decayed_w[p] = w[p]*(1 - lr[]/100)    | p<797578; new_m[p] = 9*m[p]/10 + scaled_g[p]/10    | p<797578; new_v[p] = scaled_g[p]**2/50 + 49*v[p]/50    | p<797578; new_w[p] = decayed_w[p] - (new_m[p]*(lr[]/c1[]))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<797578."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 797578)
    state["t"][...] = _update(params.flat[0:797578], grads.flat[0:797578], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(x) is type(y) is _ndarray
        and x.dtype is y.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 11)
        and y.shape == (N, 4)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('N', 11), True, sizes)
        y = _argument("y", y, ('N', 4), True, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(797578, real))
    loss = _backward(x, y, params.views(), grads.views())
    state["t"][...] = _update(params.flat[0:797578], grads.flat[0:797578], state["m"], state["v"], int(state["t"]))
    return float(loss)


def train_epoch(params, state, x, y, batch_size, seed=0, shuffle=True, callback=None, every=None):
    """One epoch: train_step of each batch_size samples, in the order permutation(N, seed, state["t"])
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean loss of the samples:
    what the steps return, weighted by their samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: behind
    each `every` steps and the last one, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last whole step left them.
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 11), True, sizes)
    y = _argument("y", y, ('N', 4), True, sizes)
    _samples(sizes)
    N = x.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _labels_of("x", x, 12)
    _labels_of("y", y, 10)
    _order = _order_of(N, seed, state["t"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step(params, state, x[_rows], y[_rows])
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["t"], callback, every)



_ndarray, _REAL_TYPE, _WHOLE_TYPE = np.ndarray, np.dtype(real), np.dtype(np.int64)


def _expected(name, dtype, shape):
    shape = "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"
    return f"{name}: expected {dtype} array of shape {shape}"


def _argument(name, array, shape, whole, sizes):
    """An argument as a contiguous array, checked; `sizes` collects the named sizes."""
    dtype = "integer" if whole else real.__name__
    if not isinstance(array, np.ndarray):
        raise TypeError(f"{_expected(name, dtype, shape)}, got {type(array).__name__}")
    right = array.dtype.kind in "iu" if whole else array.dtype == real
    if not right or array.ndim != len(shape):
        kind = TypeError if not right else ValueError
        raise kind(f"{_expected(name, dtype, shape)}, got {array.dtype} array of shape {array.shape}")
    for extent, size in zip(array.shape, shape):
        if extent != (sizes.setdefault(size, extent) if isinstance(size, str) else size):
            known = ", ".join(f"{k} = {v}" for k, v in sizes.items())
            raise ValueError(
                f"{_expected(name, dtype, shape)}, got shape {array.shape}" + (f" where {known}" if known else "")
            )
    return np.asarray(array, np.int64 if whole else real, order="C")


def _labels(name, array, count):
    """Whole numbers that index `count` things: a negative one, read without its sign, is large."""
    if array.size and np.maximum.reduce(array.view(np.uint64), axis=None) >= count:
        raise ValueError(f"{name}: expected values from 0 to {count - 1}, got {array.min()} to {array.max()}")


def _arrays(what, arrays, layout, count):
    """A mapping as `Arrays`; a plain one is copied, name by name."""
    if _fits(arrays, layout):
        return arrays if len(arrays) == len(layout) else Arrays(layout, arrays.flat)
    if not hasattr(arrays, "keys"):
        raise TypeError(f"{what}: expected a mapping from names to arrays, got {type(arrays).__name__}")
    missing = [name for name in layout if name not in arrays]
    extra = [name for name in arrays.keys() if name not in layout]
    if missing or extra:
        raise KeyError(
            f"{what}: expected the names {', '.join(layout)}; "
            f"missing: {', '.join(missing) or 'none'}; unknown: {', '.join(map(str, extra)) or 'none'}"
        )
    joined = Arrays(layout, np.empty(count, real))
    for name, (_, _, shape) in layout.items():
        array = arrays[name]
        if not isinstance(array, np.ndarray) or array.dtype != real or array.shape != shape:
            got = f"{array.dtype} array of shape {array.shape}" if isinstance(array, np.ndarray) else type(array).__name__
            raise ValueError(f"{what}: {_expected(name, real.__name__, shape)}, got {got}")
        joined[name] = array
    return joined


def _fits(arrays, layout):
    return (
        type(arrays) is Arrays
        and (arrays.layout is layout or arrays.layout == layout)
        and arrays._flat.dtype == real
    )


def _own(what, arrays, layout):
    """`Arrays` that are to be changed in place."""
    if not _fits(arrays, layout):
        maker = "init_state()" if what == "state" else "init_params()"
        raise TypeError(f"{what}: expected what {maker} of this module gives, got {type(arrays).__name__}")
    if not arrays._flat.flags.writeable:
        raise ValueError(f"{what}: its array `flat` is read-only; nothing was changed")
    return arrays


def _samples(sizes):
    for name, size in sizes.items():
        if size == 0:
            raise ValueError(f"expected at least one sample, got {name} = 0; nothing was changed")


def permutation(n, seed=0, step=0):
    """0, 1, … n − 1 in random order, the same in every backend: what train_epoch takes its samples in,
    where `step` is the count of steps before it."""
    n, seed, step = (_count(name, value, 0) for name, value in (("n", n), ("seed", seed), ("step", step)))
    return _permutation(n, seed, step)


_order_of = permutation  # which an argument may be called
_train_step = train_step


def _count(name, value, least=1):
    """A whole number that is an argument."""
    whole = isinstance(value, (int, np.integer)) or isinstance(value, np.ndarray) and value.dtype.kind in "iu"
    if isinstance(value, bool) or not whole or np.ndim(value) or not least <= value < 1 << 63:
        raise ValueError(f"{name}: expected a whole number from {least} on, got {value!r}")
    return int(value)


def _labels_of(name, array, count):
    """Whole numbers that index `count` things, of all samples of an epoch."""
    wrong = array.view(np.uint64) >= count
    if wrong.any():
        place = np.unravel_index(int(wrong.argmax()), array.shape)
        at = ", ".join(map(str, map(int, place)))
        raise ValueError(
            f"{name}: expected values from 0 to {count - 1}, got {array[place]} at {name}[{at}]; nothing was changed"
        )


def _epoch(run, samples, batch_size, counter, callback, every):
    """Steps of some 50 ms at a time, between which Python looks after Ctrl-C and the callback."""
    steps, done, many, total = -(-samples // batch_size), 0, 1, 0.0
    before, told = int(counter), time.perf_counter()
    while done < steps:
        some = min(many, steps - done, steps if every is None else every - done % every)
        began = time.perf_counter()
        try:
            total = run(done * batch_size, min((done + some) * batch_size, samples), total)
        except ValueError as error:
            taken = int(counter) - before
            raise ValueError(f"{error}; in step {taken + 1} of {steps}, of which {taken} were taken") from None
        done, now = done + some, time.perf_counter()
        many = min(16 * some, 1 + int(some * 0.05 / max(now - began, 1e-9)))
        loss = total / min(done * batch_size, samples)
        due = now - told > 0.1 if every is None else done % every == 0
        if callback is not None and (due or done == steps):
            told = now
            stop = callback(done, steps, loss)
            if isinstance(stop, (bool, np.bool_)) and stop:
                break
    return loss


class _WholeSteps:
    """Within it, Ctrl-C waits for the end of a step."""

    def __enter__(self):
        self.pending, self.handler = None, None
        if threading.current_thread() is threading.main_thread() and callable(signal.getsignal(signal.SIGINT)):
            self.handler = signal.signal(signal.SIGINT, self.keep)
        return self

    def keep(self, *signalled):
        self.pending = signalled

    def ended(self):
        if self.pending is not None:
            signalled, self.pending = self.pending, None
            self.handler(*signalled)

    def __exit__(self, *_):
        if self.handler is not None:
            signal.signal(signal.SIGINT, self.handler)
            self.ended()


def __getattr__(name):
    """FORMULAS, the formulas of the network by name, unpacked when they are first asked for."""
    if name != "FORMULAS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    global FORMULAS
    FORMULAS = json.loads(zlib.decompress(base64.b85decode(_FORMULAS)))
    return FORMULAS


_FORMULAS = (
    "c-"
    "q~a&vM&HlE&}z6o@{|*dckW%q(}idwPz2+nDH^4pz59mS~d$Srqk$Znc6Dd)k=2?s2ZWu@5kN@ZArv^A7za3xK3ZkN_$"
    "(E2{wS9C~CD1i{L$5{0TS>-YG(uSOr<jxH`HSMTBU;j8bm$FJ^2zuXmn)ZTb=b$EAp@l*EaZ0pq@-"
    "uzO&{!{VBSBKeGmuJN%%MU*M{CILwp5<|K@M3ZLSe;{0oa2X<1AeKFSriAA=es$(dOx}?Pk8nHU$VRJ0kVtl0biHzO>Z"
    "XeCs*ZrXT`_wCey1wUO#*X^j&s)Jv#qtarnEhuBW%v8>g*5u<?k-"
    "U;6awLDux4AK%=yx54@YCnu*Z&EaXUgX~BD$?o)x=C&H`uK4`zyXnn`(aq`G%jtOzr&q<l;Pk`j?5fsyokv!(D1O=h{^"
    "x0)9sTj>=$qGouRecjZ}Gg|d?zO#&hExHA0ErIEuMb<)|VD7u>9KMkLrt8Emk(@$;s{ghttP=vH9+klf#S|lf11Vb5BF"
    "Q;xy#>=<4ofbir%O)xoP4Dt=j417^Sd?LRVqSen~;^-"
    "ZFtE?TOlUQerLFS3BJ#*E4Q?1mSQ;=nd(Gh_JqAI<GwoY_j|CnuMqcX!W1Lwj;kwCMQm`Ol9SwefFm@0h)zJaXOq@bb6"
    "6{r#CgPzM=|Uc7qV-00;A6|Mg6=Is0t7RBdoXE%3`0WmDD?&#;o7q1qJmL?8u+%d0Z$D0hp)$u2Pm}-"
    "qamS>i51s`Ssv5qPF2VPtr7;zc<Bl7<2!-umsdD$CUk9j+~D-UTI#IR#FR>i2gK=vo|vg4eblvgbHOq_6@-Q5-"
    "9EbquOUr4tOtwJ_FJYU^NCYeV8lji7d&Ujp$bFw^RV~jUPzAcU{kE;cG=4;2N&#xm_oMP)1G+AUatxW2j^SF3_wh&#!W"
    "O)e(o0GhipQJoRi!R3ByX^dX!fawCken}&Jc2-"
    "Swm|ZIf#d@aNNypJe82*k^93@GAdop*AoG2J%m*NlxrIRH0~W~BUvPSRKD`<7^|JfPLKEYn5${*>IWL|a|BfDolu7BnQ"
    "i$ik&F$^w>*j%Xbq)N6-u`<ffa>bE^iu?KH85X|%CXXiG;dYEull6!mbiF)-"
    "5`fj36&)7%m0*`Fjm9mtxgNY=axz+b#OU-Uo_?Dm+RBV`|q;*?6-"
    "gaudH}R(dnu=?#1_oMtvFc;#yaMzc2oE_+1&X`|8QJyyVf(kLFVIh1EEs*Q$74Z};mWlFyV$p=Bn?qoL>7<lR~~*{FCu"
    "JF3ax+Ni_79Tlzocz$*}x{VX-"
    "?U^bI$u6?rKdH0$zmt>fsCZ>{&gtEFbn|gid`<Dn=;~ti!_vxas*>AumFO>4w~_lyE>zFGWWKuT>`bpuLqbwr^47hh2)"
    "KbX%M>(M+-"
    "@$q#t#?e_`xdP5Bwl62aVHJT&qz|CRN3`f5<s42a@I2c!!+RH&fx<#NPdRx)t*32L+4he18l&6%QZF>)IKE3Qsa^Q_!>"
    "=cs`9o10-~D0bcDC$86TlI+xZw!CoKNJcKB}r@MJt*4BLMa0i)OQtCA~#v~!K*W9pk&8;g|!K-e_S&k4#F6IgxN><=-"
    "e+90)IlI>2&~gn9n`g=;ZLC_4!}zn~$X$;^#d;hXug78B^*Btu9*6ApIOMO#q4jzkny$xTs`WVJt;Zo_Jr23+aTu~5hv"
    "DmS7`h&pB;!2r;_|?V%h(?g|9Twi*W*yW9*64nI8?01Va)Zoccan8Y4Os>vzv?4i_z8X2u^?X1-J1-wI`rS=FvpU{Cd-"
    "wkKasMA9<RNf4lqW^Q*6w%d?dKw>(er*YZqF4?^5|cdXC59|v5*WckGNHsBN;Pdu+6c*4C=4pl3hU7ns_yi>_(>+@U6`"
    "tN5#Ikwz6WldQ8@#`wCXP3nv#WmHX@#A>18nuLLZ9Q)3ikLrEhuL^KxxLG7$7ki(T@bmkCS2o9jD!JVr-"
    "24V$ZpV_UTzV-t(&%;%)->bk3VX%KXS5vyKLC^0u<g0(Cl7-E%$;@(FNTdF#PU-"
    "jQOxhn8u1@kue#Do5?WGY#BTFzxpP|P%ts3n@~H*LIoFR$_&{yb!6DoyCSNdGDC@jR~*wg<7t$b*0IgB-rbzdQ)XyqTg"
    "Ps5siciXQ)ZaLP>Ng&J1Q*fXlh}{xE6LyZ(&Eag&p}8cC@vyqp5`*(^=S&XJJQ%g&nyTcGO$gG2FtAp%(U}8Rvl)mj^~"
    "%#{P(OO_`zA!j5taJE|@0sIahOd<#4BE$k?>u%q9Aifjuz23goK+<=O~7Iw6-"
    "uw!xqD)KGtD6_DO1(LG`BDJt55=d?#kbJ-bnezoQk06jaTOd*kdm@3%Ed(+jus~!Mb~LcCBiF)?#uj!=U|~nKg&q5{u%"
    "pt#j)oR?jAvoTJ}m6mtA!m^7IxHH*imm`$EX%|Ok!b2a|=6uSr&FwS=do+VMm399Rn@wXl!9e8w)%3VPQwUg&n09c2ro"
    "{k!@ke01G>YTi7v%g&i#{?3mcXjtmPs?pWA8%X*%02b$Qib*&BsYjtvg#ax|3_UfF_(2fR%c8p<Y#}un`C|RB37~0WqX"
    "h%CkI|drsF>rMb<Ij~NcXbXGt8-"
    "|)I)`yr=P>o^9I{vEkiR;I)~j=9x;lrcR_BnnI){waIpnU+VaVznhOf?H=;~aOjPt;Y%L5}WV}C^at8=JdokRKR9I996"
    "P_a6PF<0jlhIZ5$+R<-lN1>q|4GisQYiLJ>p&i2w?bx589Rm&R7-(omBSSmJH?-"
    "rh4DF~fw4>P2j#5KA+8f%@!qAQuhISl|p&d1bcGMZ#QEF&Mp`jfO4DD!ZXh#!6JBAzDu|GpQG7RnLGqj`6(2g+-"
    "?Wi=gBj3=DeHq$`ZD=Qrp&bnj?G(e%9(l@)B!+fk8`{xtXeT>EI|UlrwNqx4!d^;TLpv!9?PO|br?`f8N^fW<wxON)hI"
    "X<ww3Df!ozfZFiDzghhM}FfhIY~$+9}-"
    "7PN9bOq#5Ud7ncV{T*m&0bWNF&*3eFJLp!Mr?W8cYQ+z`^@eS=HGqjW6j!JApI|UiqDcp`q!G?CSFtk&0J1X%F?Ibg_i"
    "v^Oi1tK-HClW|*A&`8)0-"
    "5s#GLImTIa?r7Lwh2D%q;{mAFx1VhITSAv=i6RPR53IN?>RwwV|E*GPIM@&`ySic8X_cr#=kr)T^PLREBoa8rn&3Xs4)"
    "#c1mJsCv!tPeOZQfQW@GwZD=Qjp`8K^?PP3dCmTaM^<iiyzM-9@hIUdI+KFvwrvO7cg&W!_hM}D-"
    "4DFQI&`u0PJNXRl=rgpFouQqShIZr|+9{o(o!EwU(iqywz|c-"
    "H4DFO+bq*z~a~wlE`3>!4XK1HDLpueo&SCtya^$Ygp<;CojaTO|?&=(-"
    "UY$es>KyV{=g@j}4oz3*FxBcD@>b`Nu{wv`)j14Vox||eISgH$OOkOOcyW1P#AWP{h<|ks^{aCzU!6ns>KrOo=P>5#oW"
    "jsfIzv184ecZ}w3C6Mooo&5q%gEoxS^f;Gqh8np`8K^?PO$Vr}&0;8kV7*G=_E(8`?=~XeWC^J6Rao$-"
    ">Z1!!fjz#?VeWLpw<g?Ibj`lYya~Yz^&XVrZvuLp$|nXeWlDoqUFN@)_DGhM}F5hIZl`+Nm!?yJH*LoyO2k28MPQ!_Xd"
    "i%FIa&?T&3|C%>WH*%{hhprKtmW#&@YOC8tH?i7Z0XKHA7aSiP*y`kN)4egF^Xm_@Tc4um6cj*l6j%R3h3`4u)8rq%S("
    "C)$w?Jm^No;2e;@Z$2oh|Aa?k*+B-r!}-"
    "YxuM;u4ed^0Xm{}q?T&9~cQQk}^V?A!+tBWU4DBx5j_QI9?aso`?vmS49pBLIWQKOJKytP~q=xoH0?91|k`GuQbG|_45"
    "d<=43q)#YPb84Jg+S&57KqHy?hFj=j%#Rl#)fv6z|ij0hIZGNq1`DB?at89?&2BRT_1*a*Q=r3sSNE-YiM_RL%WM=Xm?"
    "2r?atiL?!GKTyHgq3o!Zdu6oz&eXlQrFhIVITXm@=W+8y7}?xcoxr!cfTwxQhx7}{O9q20wWv^xt!yGv|ncML<j^BLO7"
    "XJ~hJhIXekv=iUZ?$R0B9ox|EG=_F(U}$$S4DBw(>KsZ|=QxIT=Qp%FJ43q*G_<?G)j5nmSB~7(IaI99q4DY*#$BDm)T"
    "?vIUY$e!>Kt0H&Y|h*9Hv^GL*D8fGFIo1yE=y<t8*B>I)|aFb4fDJ11~NQjJS;b5%I6ip?-"
    "A^<*Re3UY$e5>Kw*gol_XvozBqi{DyWXG_*SdL%Xvzv^#~N-Gv+4U4Mpl7iegAfrfTxWN3Hs4ef4NhIXehv^%k(-"
    "AN7Y&fd`OEDY_=!qD!9V`z68L%Y)%+MU$U?u3SRXJBY|wuW|RVrX~ahIZGVq1`bI?apUtcRoYAi(zPYN<+Kj8`@nWL;K"
    "~~L(x<%9`@ZgWfNmn+z!5BPK{OH6~n2%ZuIg>8e7bHN6O!{G+5L8SHt_hDX&dKRg+$gt<Ie1YHCHP?Y!1t?NeKg0kdu2"
    "-Px<1_uAyx9s<@Jl~{?MNvW2Y_-3K>&9*o1wEJd#s;RM61+z=-?Zui-YW}!q{>UksW!%~(Ta!c`+WFMjj4dNgMn~ierF"
    "F6=K_7f*ZMBEyRvS0A*VaVM_RHOKGwqEy<~3S<_GRzTrs<Z3gTfoMar&fXdSt(e%Te&|jE8?lgE>>t*nYc%&yFbv-"
    "&BGt$BIYZiG<f%t#y7gy}dmxd&l(pVc(#&|MohcZCqG+R%_jy<Eg67TeQUb%(YauF-"
    "_%_Z>FuC^F_N{j@o}e9<~4e(b@U9s{zXQ*DcW2Hs!dY)*_X%erjo!@{G)O5jEtCtgYD|mPbf)eOI&Xjb<C(Us*J&i)(A"
    "um(SeiPk(vN8N=@X@J*+yzT?SeDQf7&qbs}PUxHevWe#^|)}_kk&r0{(?#rcuTGaKtdh<<Qd~_wN=gp0_`tjFiH+Pe>%"
    "j{nkTmR_jP@AztXUA)Gp0&1X^@(!yw!HS`tE+L@Pu;D~?9YeU&1gQlxgBNGcTEb*-"
    "ab6_%fsybS?Omh?f`E`m$zLXE&YMDPZq=X_oM7?bo1f19__cy(Jt>B+v4Awd=o^j`CiZ}eNptMyD6c%nfS+muN#_w{R_"
    "8R?rpuXj++~6b<^Eyu9karKqI!@Yj>NGb>lW_>*}7J*|zxcs>R!fm^<&ST6fv{)2v~ZxE3WrlY5(TtL>)&0`3}0HRqO1"
    "!v{2Yy@mH%y&Uy+H2i90UQZHD!+$}G`-"
    "j@Htl@o9*lFKt$eyvEAZtxq`{}#wTeanW6IYKP9c}#dP~>go`oq*%)AZhFA?vm;b?<#nOBA4GB=#dT?ugFTtN<q{>tG6"
    "k;%%L+p-"
    ")g47|{=U$mIuO+z^Dl`KtZ5Yg2vAVd|Rq6Ll2+OiO)MFf`V+c^>ZMP@J%hcf(eNXg_kh6SRBpuH#lbAT);b^Z%5?rpC8"
    "kq9$tosl_sAFP_d;pSxwmd^2rJjIowTO^ddf;DAV$-@6;kqK(Sq?~9}7XP5V*+lI(CEp0R&(Uv5~-"
    "P5MoK{<;Kuf8rP?3-m{-"
    "J!W%%Aa(FeVH>|zG)7Ds2E}&a#C4cPU{DXpV#`4{RiI8mCXIOw=z@1O(k4yjK#85CgR;c<T8#E#nspE2BvE9Wgu=ZC+D"
    "O6r@Hman}o5oWY-p-"
    "1FN`f#!1WTsCW0B1wFd}AAEUHUB{{Q*lOamcHn+z<hVUrk1C=&Ir!%AugjatmTo4+Yk$g)s`}WE<I&AX(=oa0-"
    "_<3EM&R4Znv|a{uXXj_=9(KKI4L6dS5E}LZiwKzY07A{wRmeh8ck9D0JV9k>d&xUP9EjtqQ<=>d!$tufSTqfpPpbjMGm"
    "!ia@|WU@otW&KmhyC!$P;-"
    "W|pp7076%v>XBM&yOYfN=@esO>}#=pRgS!+JFjo;ZJzbHvDPJ@{n>f3#ndogg~oL^W7*h9<LA9C;SDJJ9m}%cue$8F<="
    "_xz%rX-`6Wikd`ETM{2Y!uAgPC5pjH|WDOCG<~-?3%fvoiJ<Ppj7viaoaXH?S)juqq{ycHh-"
    "30J}emy6;<E_hpS<yLwmr;cVcVy1JX}j%~{vA2YjyXnY|Y+aBxW!5Uxe7BI%tP-"
    "w+qyQP3%wU}6W>jm*)>91pS(NqiFbs*>Y$)r{;z$L*`ht4z+bR!S#5UtNrPohh!wY7LW>S{1>_-"
    "f$2x4C+8zTVp5FIv~S4S2=(9lipK%&}^w&iHM4Lb|sv;Ks1oE#eJg$L<LRK9b%8U3Z!AKGeTBw*4r~El#=)++KtY5k!!"
    "Og&8oxgt|Zia$Sb)nqeV=u}=UE#u(NXLaPPMkd0NW{WF|xX>@iPkx0U}-"
    "AN&tai?Uqd^qeqzq$|IS_k)QYiZZ<A7|j*;R=Rl<>8#o#M#5T>_zLwV^%6!+kUzt-"
    "{=7n?e*tBoONRw3wGYx@eO&E9W})%(}=+gXJ>X(Z2lH*KVk|0|3?yT@-"
    "1}<k#{ndiK1mYQ_r#cUZ;qiLcRf}kq=7sWEe+3TXvf6Aa=QBfaR9i+Bmr8r(y`=z_U(&(R#?fRxW;0dU4o0rr7wjczQg"
    "rUopK1a)WWSeX$7K5XPtN^2fGYjliO7@Xxb$p|zfbXG+`NCY{mWc6L?gn4UmB!ymSxx!&{y12H{q?PlH<;#%Ao;XRgxc"
    "WZn7?u8%kF8(oOq24TiR~lx!_{Ub*6A!9SsU7pA)`|uZd~OF(HuYu~HZDS-Hv@HO&2%6#(}i~oABN1xQ72JbO-"
    "3@=T`OgGy@NKp$mEi}P*Q2SwPC=R*^=UgPl^VJ98;!E9fEej0+R5xxE)1_EU!7ToJ+L0(Z*7McQFLmD0qPubwS;d-"
    "(4#C8T6WcE#BAoO4fH_krwB|ytuoQl<1Qi*xzy*<v!CS*2vm4Mz3w=W$t~NwaC!XG%LivspNVsNu5P_xYO@UgsJee+jn"
    "}6il3?a&Vj1WJlAvpGj?UsKt_bSrzNU{J@_C=w{0^M53b);s!)B+YRfI*7rmQaUS#LftL1OKt<6fw6F@HM@f+mudMvf%"
    "6l)WO9$eg|KOJPaWiYh`FHW5$tg*-"
    "Uwa3qhqpYe0yvoiw@|;QJIop}yxQ{E(O>Yp%QyJ14A9X15RCcvSdDdq~?)#SKj5otSm(B3c-)!XBHOF6jd|hf<JJ~-"
    "MPhJV9`{z1Ax6H=In1`J+ru^r;DgU`_%76Z5a=07umh~s_)p}To;#e+<$zhW$SguM@*{F$>CN<1%Pl7t`5>)dZm0n$J)"
    "1TQ2@y_BuN%Vky_MCtATz>W$|Ln8X*{zFDnrru~i;p7Uy%h&l|E!+OxL2ARU1=WuN@qq_I@4TfXCV(C<sF_{R;l1m!qe"
    "rpr<--3jyGn?Wn-pXI%dj)$4q(bF;hPHF;mVMGv&N7Q!X1b<x$2=dGMGiALf`T|3b!0Ib+O}^AgBRmOy6G1TqUwAhXyB"
    "WH$H&GGio=883m%WC>&zC4tO>6Uc0s31s$#B#;>+fy{glUHl4X5LGxs+zMxiR`?1@E1aRTei0ZI&LF9923dtO_zPMga)"
    "oo6K(i~HA!UWLPaKR2XW&*i1FOQBC5TuR&R|~Q4EhRZNLAtN6T#Rg0Dgrt2r8VxUs4DuE1V%(g)>-"
    "GI77<fI_NB}14e~2@GG2wSK$oI3TH@F;S8n~&XB6Y8In~vgRjCFq!rE}t8fNEg)=K12`ikzU*QaiE1bc+!Wn`qoFPqxG"
    "lW+-"
    "4=M=@DxASn;S7ojXAo34gRH_CQdT%ax(a7VTHy?g3TNo7a3&THfNI6ayb5PvRX78q!WnEToVyEzDPe^(=qj9{=L%;?S>"
    "X(gl3ofiylY6#(^}!YJ_#eAk`D7gTFe8*z&uc2m<LK!@l1k^&Pj%OARXp`w3r9-U>+y|=7IXdJdk8-"
    "QW^s0Ayj)ElRTuuJdhUiKyu6j#lSp}G3J3%V;(3e<{>=$9m}%cue$8ljd>t3=7AKL2a;nRC^_bV5?~(46!SnaFb`yid7"
    "$B99!P+BAQ|R?beIRyVjd_7=7ADo9;kQB0|~Z1CmH5}beIRyVjhTtd7vbi2QtPykU8do27-"
    "AA*I&ozf{A$`KIVa>m<LLLd7y}x2eQFD&=4>WGOc+q4<x`mkO=cYF)<GmZTEjljCr8WP27orc_0bqfn=Bm^6%<TQ85o`"
    "1MM|IQCiFcPaK^lDB@xsh=q9&2*TO~Mdp|X(qkSd9p-^2g0W8k91|1?Fc0M4SDn&f9w-{-fh;f&ly--4>fB+R7?=m*V;"
    "+cyc_1d{fzn_e$Q1KHsW1<e5c5Dj%mYa=4<y4pkO1=_NJnfF6!|d^loazo=9mWx#yn6O%mamE9tN3&Stcm*U>-"
    "<;c_0Difn=BmN{4x%beIQ9jCml&UiQSmJP-@>KqAZo@h}hM$2?Fv%tHzj6vf0mP&5-"
    "1CB{5ZJLZ8Hcm`hA;Gd`41O?1|D#ARF6!SpwF%Ogu^N`N;<l7CMc$f#0VID}1c_0<$f#PEx$N=*|$uSR<8uK8N+A&XR6"
    "3hbyU>?YWd7!A62kH^?Kzhsr^@w?psf~kqASLF30x%Dx*kzxhVjd_h=7Eeb57Z~-"
    "fh1e&lMwSj63hchF%O{vjEZ@n=$HpG!aUGmFb`@i&V_lAfq9@X%mXPf57Y<dfs$e#$O!X5L%=+cWV?9^#5_;{=7F@B2h"
    "w34NQZf#o-"
    "hw&gL$ByFb@<T^FV{bJXrKQ2Ihfem<NiCc_0bqfpnM$QtqQqkueW60L%j!VIHV&%mYdH(I*b(fh3p*(qSGf<QW6=Km))"
    "$kP+sA`o=s2$#ce=;h)Q9_*s|-N{D%&$e0J}YsXRYZk<g$%mc|V4<yGt5NF3xN{D$NgB?f79P>c^?l>wF)Nz-fn3xBWV"
    "IGK!c_0nufw-6l(qJBli+P}^m<NiAc_1sy1I5NXkQL^EVq+f23iCicVjeiDMZjes@8;_2)6Ke1#~U-"
    "{vN2OG9W%woJWyoJ!yv{?Ib+O}^TtfMY|NBL88gMkJoGkZ%D<2?Q_dJO<-"
    "7zklO>RuG=ap%JWyoJ!yppKjFCWQyaY0nC6HN^1QHwb&|3nTeIW^C#z-JD-"
    "$NI_!Wl#r&Jef48KM=wLedIn=&WA^Mujs-Dx5)9;SBzQR)}2ToF>rh3TH@J;p`I!qrw@u70$q_aApZ2R)sT|S2%;d!Wm"
    "LkIQv8}_6dMr;S7QbXYiL4Ldptfh*seY78TBrvbYX9i|c?<;SBr=XW&&h1GB;zQdKyEX@xVSs&Iy670%$Ra0Y3GGsr5O"
    "K~Uk$N=L#9XYf}zL*fc&Ft2ci;0k9*Q{fEZ70!c7!h#BC@KiX1qQV&j70w{5aE6o>&XBIc8Io2w1Ea#Z8}ooH%ma!r55"
    "&VfkRS6v=`atNu);YC<{^HCGo-"
    "9=ZpJ(y1JA(e8j|z0RyZRc^ME?c18Ol37z6WwePJFjQN=R~HabTc<^gq>2h?I7(1Urv1egcx5A%SMtx0hRn1@j9bxiW0"
    "4)cIo%md0X4;TaUfX0{yOpSTKq?m{B>~}27e!uFnUpM9f#h3?FU>;D8dBEhD2TXu@KvT>E#=tzFA?5*xi+Ml+<^g4x2h"
    "?F6P>XrMB$x+Gh<U)?F%Kx%`W$7L2h?F6P>Xp$4(0)qU>?vI^MK}<2OJ3IAzXhQqYEbH0r{8*lwuw*0p<ZCVjj>2^MFI"
    "ZJjk@>!91V<^ME4E1IENWV6@%;F)`)=J2!Dh2Ic`Jm<N<$9?-"
    "w5KSsqoqz$y!1chla4?J;nnxK%2c|aECK_Ccg6BL?b9#D^Yz;u`go(RT10dP!ED8M|Re_wS>hk3wgm<P1LJYd=##<6pU"
    "ab#c~kdJvl9_9g=m<LRQc|cRl1E#_}U_#6T`Y;bD#XO)4^MC@(gCHHTO;G5^JYZ7H1DazVFc|ZIX)q5Mj(Hel5@wm8(1"
    "UqE1?B+-"
    "m<N<$9xxr|0n=d~Ffrx<8GG3y1M`3^%ma!r56Htjpda&q=`ar|Oi&mT^MKJzP?#9=fbEzEWZ)TiU4ws~ZW9zR^Qj2)fK"
    "to@#>YHhI?O{l)01yEbmU<kP=<LxIpzUXm<NoHc|Zfq1185jU~0^ROlrqGsYx&o7=U>|59R@*Vji$Z%meB%57;B-"
    "L8dki<^h$M2MoYGpkkMOjEZ@{w3r7p!aQJ~m<N<>t&c*?14=LtD8)R43NR|>0i$Cc&<OK@gTXwgwKx~%MF!>p!!Qr1z&"
    "v0dm<LRXc|aq~0}cW6fRgRzF%a{B0hkBWVjfV3c|aZJ0eiwcpbh2$d%`?me9Qw53iDvm?--Z|lwlq)GUfp#m<QBh9#FZ"
    "DK1Rko-~ccWXoPvdzA+Cd-A5lem<N<#9#DsQu#jgA%mWSp^MFQ}2kaa35G2nTZ-"
    "##^o8f0+9xx&10V87`u&*6Q(Ytjv@-"
    "Po5!#toI^MITkM=>Gh0S$H>MRUvp_PgV#Oi;&Nf?{GGP=<LxF6IF>m<Qxy9#DgMKrZG1qhcN~D&_&LFb^0T^MF>E2aJt"
    "*Kr74x_K11lq!s~}0lk~6t4}xUJ{@n&l*`6Uxpd4F8}opXF%N?nGv$miQ_dSR<+3qT9%alF8}rcHm?{54#!NY5%#`yI$"
    "V`?%X3_)_8}opXF%N@CATve+neh_HOqM`qQ4&aO%tLPpWcGz5kQpO^%zO`B{0e6fRX9W33TKE`_zFoYoT0OR5f~NDAgO"
    "Q$S%owB3tAy^g>#xfvn!k-"
    "Wred(9E=KQ;8r*TtHPNjh*%ZQU|!)2`U+=ARpIOt!PqANeuXm#DxASzQV1z4oFQ6;GgwqOL(1Yh=q#=SMuju*E1ZE>;S"
    "9_QXGm4y45k&%kgCENl2tf^ufiFm70w{5a0WqzGb<elE1bb!;S7l@oWZ=p8G<XEAx(udgjYBZDhUfJoWWD!42lY85L7s"
    "Wtil;mRyaet3TH@K;S7ul=WfgcurLoG!aN`k^MHQL1E#|~K*9>=D42)%70!^d!nqmq01P|>r)x;g(^}ySe9QyrFb|-"
    "`JU|T01N4P?fJ7C~AlT>}WS9rgVIDw>c>oXQ0TN&ypg+umXlqg!0_Gu9dmWQJpu;?X7V`jd%mc*0Jb*Fg0a9ZgASvb{J"
    "o_EXvfr<|?AMKX05RqP6qpB)V;&$m<^d959>5gy05LERV2F8u;bI;@fO!BJ<^gn=2hd_3APMFH5@H^pcgzC_wmt_L<^g"
    "n=2hd_3fP;B}B$x*<#yo&I<^cwRc?j2E$LNBIc>q4<0i>7*NPu~Oh?obk!92haFb^`Vc`y$kz&wBm^8hh14-"
    "jqle@KjZfX+?afq{7d3FZN0m<RCh>JL#d4`~DKH9<jI%mYsxohB&YVjh5nc@PM~+5`pWm<P~f9v~g&fhU5oPXHVf6bLX"
    "6;NMpr(qSGT8s-"
    "5kFb|M+hjHlKVH_Bk2jF8KfQNYiCguUsU>?8}^8l$Z50DV^06xqENHGr}!#sch^B_n^Y!ejtF%OUw^8n_U2MESIKpM;g"
    "gkv5CnS@y;DDYq&K!JGx0p<Z@m<LFQd4P172S|*00LEVSz`#5J3-"
    "bUX%meT+58%f<KswAr3KJB>#5_PW6BH!IJU~0<0T_4&Uf1BCr`rSt%zP@sJb)DQ0P!&okPh>Z&h+Hl4IOxx2asVNK#q9"
    ";73KlrV;;Z&^8m>)50D!3Ad}iLPihj(0|a0mz=L^!sF(-n5%U0g%meg@d621%gLwcY<^cjQ51`m(AEII&AT8zrj4%(-"
    "C*}bpTkC@m^8gae14uCsp#qGGd4TAc2Qb1sz+f;BYAw!%d69v6fH2GhC@>Gu2j&5iVjjQ<^8iD@Jb+}oc?iTjKmg_ew3"
    "r9bVIDw-"
    "d4QfU4`73NfSxc95FhgZgTg#m^g9OT0c4m5h>Upv3FZNGm<LeqqYsfW4=@1C0~lc*pl{3rNcYhP4(0(Qm<P~d9xUV;1M"
    ">g_z&wBv<^lS~JOs&e#+%`v%Vzjlm<LFRd4R~62k2|ZQSfe^4Lr;P$S@Be$2<UM$5BX#c>seQN5LHP0R8SbDihRkm!O!"
    "K2asVNfQxwm4dwy3m<P~c9)OE^fT)-"
    "Uh>CdtE6fAL#yo%(<^f`39>5Co06k(JIH^UzWdQHy>gv<Yx=+U&Gv%@|Q!X7d#l}29WX!`L#!NY5%#`!SOu1~#lt&pe#"
    "l}4JHfGAdkTFxv7&GO(1TvE)keM`r#Kt^8WX!`L63C2^KxVuIGLt2cS(F448}rax0-"
    "1dw31r4dAT!@X7r(+8L>0~ux562s6~02!3TNo7Uj#;lGe|0&K~~`m{(@GBT;ZH1(Ci9lNLk_R69=Qh8MqbBz^ZU&2_ja"
    "7GniL6gTBHUQdKznL@@RVfM4MZf(mEwmlQ(E3TKE`;S3fP&XBUW4mykLfKlNL{0e8_RX78)!WmLkID=`0Go-"
    "3;hGZ4a;Hz*3X@xV$Dx5)3;mk@$!U|{bS2#oB3TH5{aE9OtXGl}w4B-"
    "{dgG$1J3TN<CID?|X83Yy1AggeOloig9uEH6TRyYHr!nuZdxSrltUvxV9@OD&u>DBxFCDq1bWYx{Us%{2Gb#nmXVKcg4"
    "|DqyBo8OeMqB#oIA$~<Oq^xMJunvvV6L*Awv#hI`TTZc`Ihzjrk<p=kd~^3yU2~OncRGRQfAnkqu3iLl#h)kfb)&jQHu"
    "@-MJUTSu8Z^?_9BqO5aTSZLmwwm@!S-"
    "8kuAf@Iyz=j|>*623RLN>#7l|L9nyube*E`LBcvt*+_+3?UQC`P7QN#(#brFwEP<#&p)DW57fYchjjKkIF<LO<k`KwpT"
    "`i3G+L9Gez{;>V><}%x_31N9n)mPol?$3%oU-jMEH*UYNjP!N({>}AIpZ~EF!L`40dHgExZH4E0k-"
    "abf`}5v&)b;n@eEZF-Z(cJm_5ID+#iU44r?=;4m-"
    "UK~`dh_!f0$f7gToA7KKt!&f3N+NqM=4FzJC6^`B$t@RQ!zURLkE{oNe{Q3Qu=7SgdWZZB0<#QsC(4#}{9>)fI4KR9?x"
    "&>HB(oRxcJIDXy`K%%`0eYK~L&x#Ak%FRIx5c^RGBV1KU_g5q{rpW(Q?DZaCaK{5Dwwv=@-"
    "(#_y`HhGtA{X6@<XuP9rR2D0gBa5Tr`19%Qvw!~U=TBvHw?Di5@6plom){;86;XfweEE!2e5kn*E^n5BeLE^H{_*_mc6"
    "7T~#_H8}c}vl^US#mJef{sV<qNAzJ1PFR`j+KqipzVN*tnjoTJ%XeE8VP4@uED%;<32i#o^{Fwsy*2p1AnVRg#+CjYl^"
    "hC%2<AuZ^xQR#&YO)Wzuh?4c0P$9jrizq*vv$4XMqmW^9JaDM)DdDGHuRv#_&@^P)Ij~i7jdrt9_%d^ykR>YyXX9y)$Y"
    "T?6P!u+uOAxD2KE`7VZl#Tmsp`zmN+Ryp$ht;(gpQv5tZl9@6P##gGx8N(E?_K$PedR}3yY$chSbq2G&!6VIS3loe{Sk"
    "Iuewm0@r>P3NgMY($eS4>KC_DH{HsAidyqPu1<{TE)p)aZfi>{%Q^Ld@IcaGcN|GM)6aO(nI>#v~vijR9yTy>;czbdb4"
    "t<9o$UEaJrhv(H@>e)K*FVFG$@;3Fl-"
    "rYW~Bi!EaUaW6VOD#8*>TSB-;&D3?Pd#z###Vh~DXi^-ak06%y<P-}=XZ<W{U5QXbI$"
)
