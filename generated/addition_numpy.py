"""addition: a network of 797,578 parameters and its training step.

Made by symgrad 0.1.0 from examples/addition.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME; p.NAME is a parameter, d.NAME the gradient by it.
The equation stands above the statements that compute it.
"""

import base64
import json
import os
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
    norm1_h = np.multiply(norm1_centred, norm1_rstd[:, :, None], out=norm1_centred)
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
    norm2_h = np.multiply(norm2_centred, norm2_rstd[:, :, None], out=norm2_centred)
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
    # feed_forward_dense1_z_cdf[n,t,o] = Φ(feed_forward_dense1_z[n,t,o])
    feed_forward_dense1_z_cdf = _normal_cdf(feed_forward_dense1_z)
    # feed_forward_dense1_h[n,t,o] = feed_forward_dense1_z[n,t,o]·feed_forward_dense1_z_cdf[n,t,o]
    feed_forward_dense1_h = feed_forward_dense1_z * feed_forward_dense1_z_cdf
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
        norm1_rstd, norm1_h, norm1_y, attention_q, attention_k, attention_v, attention_attention1_p,
        attention_attention1_o, norm2_rstd, norm2_h, norm2_y, feed_forward_dense1_z,
        feed_forward_dense1_z_cdf, feed_forward_dense1_h
    )
    return add2, kept_1


def _d_transformer_block_part(d, p, kept, d_add2, N):
    """The same for transformer_block4 … transformer_block1."""
    (
        norm1_rstd, norm1_h, norm1_y, attention_q, attention_k, attention_v, attention_attention1_p,
        attention_attention1_o, norm2_rstd, norm2_h, norm2_y, feed_forward_dense1_z,
        feed_forward_dense1_z_cdf, feed_forward_dense1_h
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
    #     + feed_forward_dense1_z_cdf[n,t,o])
    d_feed_forward_dense1_z = np.multiply(
        feed_forward_dense1_z, _normal_pdf(feed_forward_dense1_z), out=feed_forward_dense1_z
    )
    d_feed_forward_dense1_z += feed_forward_dense1_z_cdf
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
    # norm2_h_total[n,t] = Σ_k 0.0078125·d_norm2_h[n,t,k]·norm2_h[n,t,k]
    _2 = norm2_h * d_norm2_h
    norm2_h_total = np.add.reduce(_2, axis=2) * 0.0078125
    # norm2_h_total_2[n,t] = Σ_k 0.0078125·d_norm2_h[n,t,k]·norm2_rstd[n,t]
    _3 = d_norm2_h * norm2_rstd[:, :, None]
    norm2_h_total_2 = np.add.reduce(_3, axis=2) * 0.0078125
    # d_add1[n,t,d] = norm2_rstd[n,t]·(d_norm2_h[n,t,d] − norm2_h[n,t,d]·norm2_h_total[n,t]) +
    #     d_add2[n,t,d] − norm2_h_total_2[n,t]
    d_add1 = np.multiply(norm2_h, norm2_h_total[:, :, None], out=norm2_h)
    np.subtract(d_norm2_h, d_add1, out=d_add1)
    d_add1 *= norm2_rstd[:, :, None]
    d_add1 += d_add2
    d_add1 -= norm2_h_total_2[:, :, None]
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
    # attention_attention1_p_total[n,h,t] = Σ_u
    #     attention_attention1_p[n,h,t,u]·d_attention_attention1_p[n,h,t,u]
    _4 = attention_attention1_p * d_attention_attention1_p
    attention_attention1_p_total = np.add.reduce(_4, axis=3)
    # d_attention_attention1_score[n,h,t,u] =
    #     attention_attention1_p[n,h,t,u]·(d_attention_attention1_p[n,h,t,u] −
    #     attention_attention1_p_total[n,h,t])
    _5 = d_attention_attention1_p - attention_attention1_p_total[:, :, :, None]
    d_attention_attention1_score = np.multiply(
        attention_attention1_p, _5, out=attention_attention1_p
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
    _6 = norm1_h * d_norm1_y
    _sum(_6, (0, 1), out=d.norm1_gamma)
    # d_norm1_h[n,t,k] = d_norm1_y[n,t,k]·norm1_gamma[k]
    d_norm1_h = np.multiply(d_norm1_y, p.norm1_gamma, out=d_norm1_y)
    # norm1_h_total[n,t] = Σ_k 0.0078125·d_norm1_h[n,t,k]·norm1_h[n,t,k]
    _7 = norm1_h * d_norm1_h
    norm1_h_total = np.add.reduce(_7, axis=2) * 0.0078125
    # norm1_h_total_2[n,t] = Σ_k 0.0078125·d_norm1_h[n,t,k]·norm1_rstd[n,t]
    _8 = d_norm1_h * norm1_rstd[:, :, None]
    norm1_h_total_2 = np.add.reduce(_8, axis=2) * 0.0078125
    # d_add2_[n,t,d] = norm1_rstd[n,t]·(d_norm1_h[n,t,d] − norm1_h[n,t,d]·norm1_h_total[n,t]) +
    #     d_add1[n,t,d] − norm1_h_total_2[n,t]
    d_add2_ = np.multiply(norm1_h, norm1_h_total[:, :, None], out=norm1_h)
    np.subtract(d_norm1_h, d_add2_, out=d_add2_)
    d_add2_ *= norm1_rstd[:, :, None]
    d_add2_ += d_add1
    d_add2_ -= norm1_h_total_2[:, :, None]
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
    transformer_block1_add2, transformer_block1_kept = _transformer_block_part2(
        p.transformer_block1, position_embedding1_y, N
    )
    transformer_block2_add2, transformer_block2_kept = _transformer_block_part2(
        p.transformer_block2, transformer_block1_add2, N
    )
    transformer_block3_add2, transformer_block3_kept = _transformer_block_part2(
        p.transformer_block3, transformer_block2_add2, N
    )
    transformer_block4_add2, transformer_block4_kept = _transformer_block_part2(
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
    # layer_norm1_h_total[n,t] = Σ_k 0.0078125·d_layer_norm1_h[n,t,k]
    layer_norm1_h_total = np.add.reduce(d_layer_norm1_h, axis=2) * 0.0078125
    # layer_norm1_h_total_2[n,t] = Σ_k 0.0078125·d_layer_norm1_h[n,t,k]·layer_norm1_h[n,t,k]
    _15 = layer_norm1_h * d_layer_norm1_h
    layer_norm1_h_total_2 = np.add.reduce(_15, axis=2) * 0.0078125
    # d_slice1_y[n,t,k] = layer_norm1_rstd[n,t]·(d_layer_norm1_h[n,t,k] − layer_norm1_h_total[n,t] −
    #     layer_norm1_h[n,t,k]·layer_norm1_h_total_2[n,t])
    d_slice1_y = np.multiply(layer_norm1_h, layer_norm1_h_total_2[:, :, None], out=layer_norm1_h)
    np.subtract(d_layer_norm1_h, d_slice1_y, out=d_slice1_y)
    d_slice1_y -= layer_norm1_h_total[:, :, None]
    d_slice1_y *= layer_norm1_rstd[:, :, None]
    # d_transformer_block4_add2[n,i+7,j] += d_slice1_y[n,i,j]
    d_transformer_block4_add2 = np.zeros((N, 11, 128), real)
    d_transformer_block4_add2[:, 7:11] += d_slice1_y
    d_transformer_block3_add2 = _d_transformer_block_part(
        d.transformer_block4,
        p.transformer_block4,
        transformer_block4_kept,
        d_transformer_block4_add2,
        N,
    )
    d_transformer_block2_add2 = _d_transformer_block_part(
        d.transformer_block3,
        p.transformer_block3,
        transformer_block3_kept,
        d_transformer_block3_add2,
        N,
    )
    d_transformer_block1_add2 = _d_transformer_block_part(
        d.transformer_block2,
        p.transformer_block2,
        transformer_block2_kept,
        d_transformer_block2_add2,
        N,
    )
    d_position_embedding1_y = _d_transformer_block_part(
        d.transformer_block1,
        p.transformer_block1,
        transformer_block1_kept,
        d_transformer_block1_add2,
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


def _loss(x, y, p):
    """The loss alone."""
    N = x.shape[0]
    _labels('x', x, 12)
    _labels('y', y, 10)
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
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum, out=cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, dense1_z[np.arange(N)[:, None], np.arange(4), y], out=cross_entropy1_lse
    )
    # cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N)
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) * (0.25 / N)
    return cross_entropy1_mean


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
        return _copied, (self.layout, self._flat, self.others())

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


def _copied(layout, flat, others):
    """`Arrays` over a copy of a buffer, of which a layout of this module may be a copy, too."""
    layout = next((known for known in (_PARAMETERS, _GRADIENTS, _STATE,) if known == layout), layout)
    return Arrays(layout, flat.copy(), others)


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


def loss(params, x, y):
    """The loss without gradients, as the network is outside training."""
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
    return float(_loss(x, y, params.views()))


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
    """One step of the optimizer, in place:

        squared_norm = Σ_p g[p]²
        gradient_scale = min(1, 1/(√squared_norm + 1e-6))
        scaled_g[p] = g[p]·gradient_scale
        lr = 1e-5·(new_t − 1) if new_t − 1 < 100 else 0.0005·cos(π·min((new_t − 1 − 100)/900, 1)) + 0.0005
        decayed_w[p] = w[p]·(1 − 0.01·lr)
        new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
        new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.98^new_t
        new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
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


def fit(params, state, x, y=None, *, epochs=1, batch_size=32, validation=None, seed=0, shuffle=True, callbacks=(), history=None, callback=None):
    """So many epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(x, y), `val_loss` and the metrics of these as a whole.

    Batches may stand in place of arrays: x is an iterable of (x, y), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), logs as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if it has one, is called before, and may return True as well; `numbers`, such as the
    learning rate, are those of the calls, which it may change between epochs. Its end() is called at last. A `history` of epochs before is continued: they count.
    """
    return _fit("", params, state, (x, y), epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, {})



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


def _count(name, value, least=1):
    """A whole number that is an argument."""
    whole = isinstance(value, (int, np.integer)) or isinstance(value, np.ndarray) and value.dtype.kind in "iu"
    if isinstance(value, bool) or not whole or np.ndim(value) or not least <= value < 1 << 63:
        raise ValueError(f"{name}: expected a whole number from {least} on, got {value!r}")
    return int(value)


def save(path, params, state=None, extra=None):
    """Writes the parameters, and the optimizer's state if it is given, to a file, whole or not at all. Its ending says
    which: .safetensors or .npz. Parameters have their names in it, states state.NAME; load continues to the bit.
    extra: what else load is to give, of what JSON has: such as the history of fit."""
    params = _arrays("params", params, _PARAMETERS, 797578)
    found = dict(params)
    if state is not None:
        found.update((f"state.{name}", array) for name, array in _own("state", state, _STATE).items())
    if extra is not None:
        found[_EXTRA] = np.frombuffer(json.dumps(extra).encode(), np.uint8)
    write = _format(path)[0]
    partial = f"{os.fspath(path)}.{os.getpid()}.{threading.get_ident()}.partial"
    try:
        with open(partial, "wb") as file:
            write(file, found)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    finally:
        if os.path.exists(partial):
            os.remove(partial)


def load(path, extra=False):
    """What save wrote: params, state; the state before the first step, if the file has none; and with extra=True
    what else was given to it, or None. ValueError says what is wrong with a file."""
    wanted = {name: (shape, np.dtype(real)) for name, (_, _, shape) in _PARAMETERS.items()}
    state = init_state()
    states = {f"state.{name}": (array.shape, array.dtype) for name, array in state.items()}
    try:
        with open(path, "rb") as file:
            entries = _format(path)[1](file)
            others = _json_of(*entries.pop(_EXTRA)) if _EXTRA in entries else None
            if any(name in entries for name in states):
                wanted.update(states)
            _same_entries(wanted, entries)
            arrays = {name: read() for name, (_, _, read) in entries.items()}
    except OSError:
        raise
    except Exception as error:
        raise ValueError(f"{os.fspath(path)}: {error}") from None
    params = Arrays(_PARAMETERS, np.zeros(797578, real))
    for name in _PARAMETERS:
        params[name] = arrays[name]
    for name in state:
        if f"state.{name}" in arrays:
            state[name][...] = arrays[f"state.{name}"]
    return (params, state, others) if extra else (params, state)


_EXTRA = "extra.json"  # which is no name of a parameter


def _json_of(shape, dtype, read):
    if dtype != np.uint8 or len(shape) != 1:
        raise ValueError(f"{_expected(_EXTRA, 'uint8', ('bytes',))}, got {dtype} array of shape {shape}")
    return json.loads(bytes(read()))


def _same_entries(wanted, entries):
    missing, extra = ([n for n in a if n not in b] for a, b in ((wanted, entries), (entries, wanted)))
    if missing or extra:
        told = f"missing: {', '.join(missing) or 'none'}; unknown: {', '.join(map(repr, extra[:10])) or 'none'}"
        raise ValueError(f"expected the arrays {', '.join(wanted)}; {told}")
    for name, (shape, dtype) in wanted.items():
        found, kind, _ = entries[name]
        if found != shape or kind != dtype:
            raise ValueError(f"{_expected(name, dtype, shape)}, got {kind} array of shape {found}")


def _format(path):
    """How the files of a path's ending are written and read."""
    for ending, functions in _FORMATS.items():
        if os.fspath(path).endswith(ending):
            return functions
    raise ValueError(f"{os.fspath(path)}: expected a path that ends in {' or '.join(_FORMATS)}")


def _exactly(file, count, what):
    data = file.read(count)
    if len(data) != count:
        raise ValueError(f"it ends within {what}")
    return data


def _read(file, at, shape, dtype, name):
    """The numbers of an array, which begin at a place of the file."""
    file.seek(at)
    count = int(np.prod(shape, dtype=np.int64)) * dtype.itemsize
    return np.frombuffer(_exactly(file, count, name), dtype).reshape(shape)


def _write_npz(file, arrays):
    np.savez(file, **arrays)


def _read_npz(file):
    import zipfile

    try:
        members = zipfile.ZipFile(file)
        found = {}
        for info in members.infolist():
            name = info.filename.removesuffix(".npy")
            member = members.open(info)
            version = np.lib.format.read_magic(member)
            if version != (1, 0) or info.compress_type != zipfile.ZIP_STORED or name in found:
                raise ValueError(f"{name!r} is nothing that save writes")
            shape, fortran, dtype = np.lib.format.read_array_header_1_0(member)
            if dtype.hasobject or fortran and len(shape) > 1:
                raise ValueError(f"{name!r} is nothing that save writes")
            size = int(np.prod(shape, dtype=object)) * dtype.itemsize
            if size != info.file_size - member.tell():
                raise ValueError(f"the size of {name!r} is not that of its shape")

            def read(member=member, size=size, shape=shape, dtype=dtype, name=name):
                array = np.frombuffer(_exactly(member, size, name), dtype).reshape(shape)
                member.read()  # to the end, where its checksum is looked at
                return array

            found[name] = (shape, dtype, read)
    except zipfile.BadZipFile as error:
        raise ValueError(f"not a whole .npz file: {error}") from None
    return found


_TYPES = {"F32": np.dtype("<f4"), "F64": np.dtype("<f8"), "I64": np.dtype("<i8"), "U8": np.dtype("u1")}


def _write_safetensors(file, arrays):
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, addition"}}
    for name, array in arrays.items():
        kind = next(k for k, dtype in _TYPES.items() if dtype == array.dtype)
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    file.write(len(text).to_bytes(8, "little") + text)
    for array in arrays.values():
        file.write(np.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes())


def _read_safetensors(file):
    size = file.seek(0, 2)
    file.seek(0)
    length = int.from_bytes(_exactly(file, 8, "the length of its header"), "little")
    if length > min(size - 8, 100_000_000):
        raise ValueError(f"its header would have {length} bytes, the file has {size}")
    try:
        header = json.loads(_exactly(file, length, "its header"), object_pairs_hook=_once)
        entries = {name: entry for name, entry in header.items() if name != "__metadata__"}
        found, ranges = {}, []
        for name, entry in entries.items():
            dtype, shape, (start, stop) = _TYPES.get(entry["dtype"]), tuple(entry["shape"]), entry["data_offsets"]
            if dtype is None:
                raise ValueError(f"{name!r} has the type {entry['dtype']!r}")
            if not all(type(n) is int and n >= 0 for n in (*shape, start, stop)):
                raise ValueError(f"{name!r} has the shape {shape} at {start} to {stop}")
            if stop - start != int(np.prod(shape, dtype=object)) * dtype.itemsize or 8 + length + stop > size:
                raise ValueError(f"{name!r} of shape {shape} is not at {start} to {stop} of {size - 8 - length} bytes")
            ranges.append((start, stop, name))
            at = 8 + length + start
            read = lambda at=at, shape=shape, dtype=dtype, name=name: _read(file, at, shape, dtype, name)
            found[name] = (shape, dtype, read)
    except (KeyError, TypeError, AttributeError, UnicodeDecodeError, RecursionError, json.JSONDecodeError) as error:
        raise ValueError(f"its header is not one of .safetensors: {type(error).__name__}: {error}") from None
    end = 0
    for start, stop, name in sorted(ranges):
        if start != end:
            raise ValueError(f"{name!r} begins at {start}, where {end} is expected")
        end = stop
    if 8 + length + end != size:
        raise ValueError(f"it has {size - 8 - length - end} bytes behind its arrays")
    return found


def _once(pairs):
    """A JSON object, which has each name once."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("its header has a name twice")
    return found


_FORMATS = {".safetensors": (_write_safetensors, _read_safetensors), ".npz": (_write_npz, _read_npz)}


def permutation(n, seed=0, step=0):
    """0, 1, … n − 1 in random order, the same in every backend: what train_epoch takes its samples in,
    where `step` is the count of steps before it."""
    n, seed, step = (_count(name, value, 0) for name, value in (("n", n), ("seed", seed), ("step", step)))
    return _permutation(n, seed, step)


_order_of = permutation  # which an argument may be called
_train_step = train_step


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


_TRAINING = {  # an epoch, a step, what measures, its numbers, whose rows are the samples, and all arrays
    "": (train_epoch, train_step, loss, [], 0, {"x": (('N', 11), "int", "input"), "y": (('N', 4), "int", "target")}),
}


def _fit(which, params, state, data, epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, numbers):
    train_epoch, train_step, measure, measured, rows, known = _TRAINING[which]
    epochs, history = _count("epochs", epochs, 0), {} if history is None else history
    callbacks = callbacks if isinstance(callbacks, (list, tuple)) else [callbacks]
    for told in callbacks:
        if not callable(told):
            raise TypeError(f"callbacks: expected functions of (epoch, logs), got {told!r}")
    arrays = isinstance(data[0], np.ndarray) or any(a is not None for a in data[1:])
    if validation is not None:
        validation = _held_out(validation, tuple(known))

    def measures():
        found = measure(params, *validation, **{name: numbers[name] for name in measured})
        found = found if isinstance(found, dict) else {"loss": found}
        return {f"val_{name}": value for name, value in found.items()}

    if validation is not None:
        measures()  # what does not fit is found before anything is changed
    begun = [told.begin(params, state, numbers, history) for told in callbacks if hasattr(told, "begin")]
    for epoch in range(len(history.get("loss", ())), 0 if True in begun else epochs):
        if arrays:
            loss = train_epoch(params, state, *data, batch_size, seed, shuffle, callback, **numbers)
        else:
            loss = _over_batches(train_step, params, state, data[0], rows, callback, numbers)
        logs = {"loss": loss, **(measures() if validation is not None else {})}
        for name, value in numbers.items():
            logs.setdefault(name, float(value))
        for name, value in logs.items():
            history.setdefault(name, []).append(value)
        if any([isinstance(stop := told(epoch, dict(logs)), (bool, np.bool_)) and stop for told in callbacks]):
            break
    for told in callbacks:
        if hasattr(told, "end"):
            told.end()
    return history


def _are_arrays(data):
    return isinstance(data, (tuple, list)) and all(isinstance(a, np.ndarray) for a in data)


def _held_out(given, names):
    """The arrays of all samples for validation, which may be given as batches."""
    expected = f"validation: expected ({', '.join(names)}) or batches of these"
    if isinstance(given, np.ndarray):
        given = (given,)
    elif not callable(given) and not hasattr(given, "__iter__"):
        raise TypeError(f"{expected}, got {given!r}")
    batches = [given] if _are_arrays(given) else list(_batches(given))
    for batch in batches or [()]:
        if len(batch) != len(names) or not all(a.ndim for a in batch):
            shapes = ", ".join(str(a.shape) for a in batch)
            raise ValueError(f"{expected}, got {len(batch)} array{'s' * (len(batch) != 1)} of shape {shapes or 'none'}")
    return [np.concatenate(parts) if len(parts) > 1 else parts[0] for parts in zip(*batches)]


def _batches(source):
    """Lists of arrays."""
    for batch in source() if callable(source) else source:
        yield [np.asarray(a) for a in (batch if isinstance(batch, (tuple, list)) else (batch,))]


def _over_batches(train_step, params, state, source, rows, callback, numbers):
    """The mean loss of the samples of batches."""
    samples, total = 0, 0.0
    for done, batch in enumerate(_batches(source), 1):
        total += len(batch[rows]) * train_step(params, state, *batch, **numbers)
        samples += len(batch[rows])
        if callback is not None and callback(done, None, total / samples) is True:
            break
    if not samples:
        raise ValueError("there are no batches; an iterator has them for one epoch: give a list, or a function")
    return total / samples


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
    "c-qyS&vM&HlE&}-6o@{|$YFU}nOQyU?&&$sZDXQuI#}Hb{h>_`WKonTx@83;_Ovm3-Q!$$V;^8HzWV`o-l3ml0gw~{3P5FMWfkZ?xNQ;u!O9PbLgkk~K7RG}=>7TV@^W(h4o)Aw{vmt(dOrGfUi_u;#+&QI`Qhcy*`Kr8tABa(Yx(-"
    "m#T#EAW?x^O6?>LDKK$}{a#9}Ual7$ydHPr#V_6*IFC82FT5Yo|HY$&Idv^V9bXOkm`p3U!^B)1S%O3$>m+wt)C+{ZL<$Gtv?(@m?`VTh`KLGuZ-QA2XzFr=F_4Up4u6pCN^9#0a(fUoFUVWLh?ex=|dG{D>b~rgX?HCTvc)iSi@*ixjA2e4Rw0W`r-"
    "P`Hy`_b*``PK9yhtuogUvT<<bavesyxuJ<Srp&w|Ni?l&yN0ZboAY8z;8c)>K^gDIeaH4@6YDr+xL&<(UwnNzxJWU2&_J~_)GP{>k%sl^yK93{{87=zTAHH$;n~Hj7i=#khy0dzvT?%#prr|JG$hJ<$B}w2o>L~ZveC3{{CN?KP>Izy#6H7P!}WBP_JiHvsY"
    "O_SYyUyadyj#N3mg-w3#vd{Ll9BFOF;_^OKXS(cAe!XlPGPiV+>pU;OfjQ3wC_ZqB?K$}Km;58wRu_kSGt1NAb4(W`G?v=4fDK*gxPy*;~lgk`bc-RyS$7!bqa?2dkUeD&>e*)hbSgFEJp?0B1DxH|si4^v~%$MVb)uHeHgAl5NO|G<mO10ybDe?;D$y?=l9"
    "CNHms&TY;|^Kz4pNenw?V^xf*6J+n1mlw{-"
    "NqNSCed2`kY(6i<S>BOnzL3^7twJ_Fyjb5zCYeV8llJItk9b@hbFw;OYmB#Bo)=q|+cg3`^Nr)v{+q}Zhp63xCd*8wl}YpBJTBg!Ek!3WS)Ibm?Lp4v2PqHHp^Nd4F1z@VFq>EjB<Bkxk06koEs*@VK=M5hNNypJe2)dP;0t6CK_CmZKo-vhve*NGEGz`F*k"
    "ge_{S8j<E~d95zFv0sEHp7L2JwC^pNrzz@gL|>NST!GD}{JA+}_^4dEGwouFio!(DlEs1yG%RO+Q5-*Aw&gtQ;$SNb^?p{i;26x5VY+>lQhbN~k1pU;a^Q!dMMgcRDQ;`>m8v>fmbnt{BSEuQ#WU_djI!*>C^(KUwjNqSIA-"
    "+>6f(jruC)#ksBne_#CT@P{&D_tlecdCH?-9?hlZ3#)NNZ&dNTsbAMcBoCBHp<^Y<qoEhs<n2Z`*{FCuJ8H<_#^{1S9~GngcyV?&x{DL*`bw3BWS80Rp43_V@8l#qDqdM1b2=Z7Za++lk11XmU0<%hSX#MFRdSoI6aD4-"
    "HgccIh3dJNEY>%jo#pjuNJy$vuH8F|fE!4&OhF69?dGy?{%~2&AFSg2zz_0j(l}kmwVLH*QdL~|r<~JrB3XWncgi_^GZn5)Ji9+nYay?`P_T$Dp3gz2;^|{~UORJ8;X$Td3YwM^&!>54fP^kD!K<BOn{Dl^x3uO7_GY{GDMa}>{ln8yTl3Z7US@JhscUYGMM"
    "7lP+_1Oi))%YbsvC035#q?jtiYk90*B8laQ(yCSA#>#8XUH-luO1~Rgc5?tK-P6$DyJghsO0dj9ZVx)b%)I*W-|1k3;Kv9GceSFjYMcdG$DC)Z>s_kHe699ER89Fti?*B;!2r;_|?V%h(?ge?1QM^*EH*<4|3XLq$CfW7gx|jz*WK#Y-"
    "Q~ZZA(SN7r{FIQ{4gZtG5sC!k5@(L~4kdfSnY-%L6mdD^x=-+lD?=o{toDCPfF$0`1{I#Sz%5O>`jo9ph!0jDroJ@K3e9HQrm=UWI~aBr2v>BZ$+m5$0CYg+o>1EByr?v)>l0V$5Ww9&#(<H>rO5-"
    "zUIM5Ql8{@@&D<LTsXp52Yl%E`JQRAWt;#@i4H<HNr0>q?N_ia9Z~h+FOUY$mTT74YMZnlz7`G~X>3cG5>-"
    "(nqtTj~z)rRC7VM0SvzlAY<Wc5~i_YTV$+y;da%_vn<9A{zu;m7z$RvbSq~svrxgsSsO#P9~~Kf^uCCy*Tzs{)fLAy&cqod?sV*Or}qzM``Q@V`O~rAMJgF%(b^cMaE>C^tBwk<I+}XbF|Jn~(|gsC?Nvv<R~>D=>S*d!$8=tG<ayPR;Z;YjR~_|Ubqx2aW2"
    "jd>X~ucr#pQt!m$5%0eQRT=^{S)XtBz`~Ix4*C7~iXoe6Kpnyz1z8nj+h)jzL~^40oDhuvZ-|yy}?TX^MQWI?BB2Vu9prfk?gTi3E~c2qfQQfh_m}Sws-Xf-MlKS3QwH78U|o?6E*(UUf9^sw3B{j>cYfOyE^VwO1X7@~WfKtB!_Vb&Tg#$05AxIH*@0RbF+"
    "}deu?yRmZ4abxh(_M{}<_epz01RC(1=?NvvGR~-Yr>S*j$M;os?4&hZtzE>TkUUgJ>)sgL0#{jQ7hI`d9hF2Xeyy}?PtBwq>I_`MYJ!L&lxC7nl*jcMXL9I?Mu$a|3WLM{e&UG|!u44@6I;N=3p`<#;ajv7^xsG<ubqsW_V_<a-"
    "<FAz?w>pQ4>KqzZ=P+({4pUd>kX@ZaesvD5t8-{tox@bsIpkI6kWrmOZgmbrs&g1#ox{-TT#}6Qz>CWRBQ9fqMEun`)K}+FUY$dAbq*EPIgDAIQ#jXA=Uhj>a~*}wbu@6Uqpfot70z`Gcdp}b&UMr}*HP<S$5_sFw05rJemU1s<6K9va~-"
    "A5bu@IYqlI%Fqd3=bDCatAoa?A_uA|hsjzZ@;8aUU{*13)*&UFlTuH$gdb!0f#(dS%8pK~2!IM-3>Tt~ih9fxwR6Wh5?8s|D1IM*qLb3O9f7)hM##CEQu-"
    "?>h9&UFfOu4~uED20!dxXyJ_IM>P4xlVDN>y+NPPHg8o@tx~r>s%*O=Q^cxt`pC>P7LQdah>a=cdk>obDct+>q#@t11~NQjJS;b5$RhSBdv3t<j!?cJJ(6!T&MWXb>chMN#<N9zweaT&UFfMu2Z=0l!Be>WZ_(=<i1nlJJ(6(To(%@XA4B?Tu&sB+(IDv9t&"
    "i_7sw)lKo)F)NS*761hTLY$YPHLB6F^jfpeX>&UG?&u2TZ%I;oxOG?a6ll+JZBbgol8=Q<7HT&F>u>!fn7lh(OTdgnStb*@tq=Q^1?*Xhf0u9M2SPHN{mDV*yR=v*gb=Q`Oq*J%jnI`N(BBz3Nn!nsat=Q;&A*D2h&PBEP8WZ_(=#LjhMIM>PNTt}aCo$Q?J"
    "q;#$$-"
    "?>idoa@APu9L>OP6p0(is4+R6xBJDROdL(b@Dsc$<Db>fzEXbtj=NlwQ}TE=TK3dL*wck#;wj_>gpV_t8>V&&Y^X64o$0bn5sI5yy_e>s&mM#&S6M(4#TT+7+Rf6l5rk*ad}|GW$cfLzdDEd>Kw|ebEvM)p`tp6F{^V5=Q`<}>*RN?lhC<N2F`V|b*_`bxlZ"
    "BEbsEmOPFm+WX`Sm7%ehY0&UM-^=Q?Se>m+urlhnCRhR$`eaIRAn=Q<7LTqlilopjE1k~-"
    "H(=v*fQ=Q`Os*U7}WPT|gV8qT>+4Cgxeoa^Lsu2T%>Iw_s&#CNXKP|kJ7cCI^(bDa#F>n?_KJ@VR^lQ`EM+qq7D=eo0VuDd|zx^`{MrSOqDu5;Zfoa@fix$fdR*Ijz&x??-"
    "n9pAa`Y@O@Q)Vc1`IoBP}x$YRwb;otCJH2z=g*(?>sB=AO#(Chy<$)2Gu|FbxYhzC9Tz7Kkx>GyXox-{9;yc$J-?{E&&UNSaojSI2-"
    "32+<UAXVm1v}TBg>&5{_nkVvbKS|D>tccAY=KCf>xl%CTL>iIV}UIA0$D^5$bu~psdGJ%Ko%APS?sYuWX^SG;9PfH=ejd?uDb-zb*FZ&yP=%xPU&2ChR$^t&$;e~aIU*So$F5JTz6XMy3;$?T~z0~OX6I2=FWBZWjWWK%DL{;&UL47uDd|zx-"
    ")jJI~(V^8^XEn_|A1Fb*?*wbKS9>>n^~#?!ukxE{1d6Svc2SV&}SJIM<!exlTUky0dexJEe1-_|A2g&bjW`&UL48t~&$gx{KjlcPXlKD5=hIoa@f-Tz7WPbr<MdcY)P8jK5Zn-0B=Es&i;uox`}*IZR!hLw0oz`PDhJuFj!pbq-"
    "Ti=a5&OLq>HDxz#xgsm@_|bq+(Tb4fDJ11~NQjJS;b5%E{&P+y%xd36re)j3pD=P+h<PT^d4I_J9cJJ+4ix$X>{>(17>?i9{-7w%kl!#UTT*17Jq&UF{dx$dl;>u$fC>rUfbcVg$dlRDR(p>y3?IM-bi=eirpx$ZR1b*FQ#JE?Qs37zZCz`5>ho$JoTx$eT9"
    ">uxybx??!kozJ=Me9m<j!@2I1&UMFkuDe9e^{caoVyHUI>bq~sR=}#bz5I^323CDm3`_cE(91Jv9Wm#f5`Wh*U~LOsE${o*wzdORt!}lBI&(p*Z4{;c^2UI5uVJ+Y%yxWtm#KE%>yl%42w00zVkLT3pE_dVTW-=1+p`6x-"
    "8Y+SO0A<RSVrm|FV?zI`|h5FBBvOZap#!SR)c!9^Qm<hJ0_Zp3z09B&Q+ZR*Wg3vs6Dig+PHPRYAZ7Jm-`oCx(9L08?@#!%d<_})>T?I3Lntcb&`&Ckmo~O&VqNBHvCH$%q5A|@!Oqz_N*=V)(l)ZS3L5r7`(2H*2V4g?(Vd_I;J-d&z)G$-"
    "`?c2t=%fm8l#(Y%v05Ii;>tIxsl4Y?x?&n$aIZ!zU-FEQTO-9qweoNI=dM64M6$+W(2y%rkqzaMx;{K&mF^39+5dNqJeysbq(9YY71$u?;Eyfv)PvS*Itb3<hn-nn*;ax(_de3=CIGd`1Yc!KI6$xDH`bIqbo1RzXpv?$71cyYD<;P4@#Tc?#rcuI@I-"
    "|dh<<Q?7EiKi}pcVfBBoU+xg_|D*Lx(?H@fC)OIe>d*O9j%sR)l+M}Gkt<HV*>Uv)GbN{F_ujj+;cC;AX-i@;9+ct$|=MPWU<ze>jtTe6_cYyQJ)m`7Nr4g{PXEA+$H_GOt+xK_PXrH%7yS#7I#s6&4O%S>EdqJo4MbV$`riAKd;-"
    "3S)ZW;c~H>{1^d2_Ii+XriX)2$6x$2~e=5WDWRyTi!3aT|?wb<fUhNBnp_;@wlso%hzGyBhsz*0MU>h>~E)y+c_W`)PoH`=(Ouxn(=>0R!F~;pd}X&U$+Wemyg9CW*G`zhK1uQ*Bw+@IEQ*jBhn%&)83pjiGIP_1*EU#`5_PSC1b(WBl|`<Q?SZ!_-"
    "(a^xkJ7>#;9&?|n{76rfcko=0fh6P?<s04FG$U<!ib9i7_LCnyYz=m$OI@&hq`zASS(pU%&&x)*0w?{_Wswa2V|wmvSta&@qP#lEn3#u?@HO49CFmk%e0S$;kJaGe$3rkGKFxSh<4z3=DQ^!j4d6^c{z1>+QD;b5h&-5?eJ$H4-"
    "nNM2Ua9Ph@lT=UzFU27~aPw%cK7o+Dhs?E#oD|Sz7nV&x$bfm!Dx<uomeD-F0)Em-yp_-_zzQ=BU<S&gj*6RZ^bM0x9omXCQ7cLdoLZ2(dG{tPh)VXc7veMYF_ITPMTuynobE`s8lb7Ee{%v)uu8Dn8y!NN;sOp^iP&`_XL^CE~!K^w3(Ji|!=SjJ5d9LgCw"
    "&&cEW+p{M|K^G4A6p{28JaRWT_fHZk5(6jKR{jPi{_-"
    "auk^26jnLQ~WOHDJW1ww8<7vvvu|GHB$+bIl#JfGB0s%aqKnv|X+sFET0SIkCsyVpUrz2S=&?&~k3Dn^gsVqDzJI~PC+dLewv&gY7`8;3F6MNDO^HpeEcQcla?<{`as|jz9vfr^R`+d}9zgo#xm@&&tcp&!A{_8))o@l;%zV5o!6@0YLSN~Ki-"
    "1u96WUz7oFV1dnBG|#}Ezf4|Vk@t?^s-"
    "$)2D7h2(PewCyKGsr*1oGM{xmkQ_@=%}cIUKZZjYJOK{T%r&S{Tz@?gy?c3YZaYACdasJr&a?_)}=yiMh7zx3BLt7z+v?Aws@++@;B6Hrd&sY6#?4Z4qqUJ#wnP*0*utF?`IJnCwx^!mDDy|=k$yRN<l>~CY$mL+-"
    "ZxIG0(i_Eberr!9~ipTv8&D<EamzBLi?CGaAC^!!u=w?NSx6|<As28r8(1X4W>m}_FK?D`MnE?|lqzfb<*JW5Ay@d$I9_B?$1>LuCcl|bmyC5#Vhk{>B1s9$n;)rA1D-"
    "L#b*e8io6e+0B0}!I2_Rbn#Np$aoG#H14r>R;!x0j~n^^bHdg#)W}3%$L)JA$a}2_9)(dI({gt@@H!Ekl-zYW<7--"
    "VbbCEz0^cyREp#5W!KN!XLr8Brcat>jQ6}b|-}N3)R*}jY}Gr9VQTYVhZcy_FeGhH|j3<gGIjJA7|qY={$(eDpJRqG7`@Y1(jn(0Qve`7=To7MSwlABGl-kT_JD8jS=2sS$JzW-2P=*FLgJDEYxt@U1^w6cVjE;>GvCkl-"
    "e;*YMm%=!G1eGDKhnD7dGBmpf>|`Xe}-vvbcm_7`~qkG4i=c)Yg!ZOm;U)+1>2?6v<^Km+YmIBHynK115Y;ikChq8X)aW8T8E`ExBX?#Q9pRM^Pfn8;&d&5-"
    "o1Eu@c}sh5%ayFVLbcs5SY`Q_0WZs(G%(`^N7fSl@+3T3pC}#)Y@q*|+cZ2YRYs*wAEF197fzb~o%NTh`C`Y<_+tej<)0P2sPys8o3)$&gofqw+)Ui;q~GUEPmVPo}-"
    "UG$!1)euLL&_dqq7ko<&E^GbW6c|0=vnW<usjDC!UwKirl$*C<Y*(Hc>GvD4_a#iqEAG2m-2tVlU^y)IZm|m~G>)p;eROq#zOD^{9j{<IHPpe-"
    "N)aD5NPYd>`T=z489n+`U&kLqb4%R<Rc;9&7j5x2VM!>7|oFmVfM4r39w0s{|p4+QIBu`~X+ow<i%Tsx&waT-(9&$glJZHQ${e^5zfAwR!{#E^!-~QDu?<;=eR<^*e`!(RM_173HuM5T^|AM#3zmP5RKmE+I-"
    "+K){@3oaE)W4pra$Sqsw@jooY5Wl0K!Q5%6I44~%Bzd|?=!L$BKak7?$LAp(R2CHXZ)kj)<?HCgSYq4Rwo}tz=pqW&OOuI=uGqIXF4-F)0yT>dyVz{AKMI1E$dY9C*k38+r!QJ567D`<+3?bE}b*w!E>fO_M9o-"
    "`#Dq2m^0<PIa4m1Gv!g{OnLB}Dc{dIQ~rg_nR3RQDd#1SnJj_KqzPmeoIqx=6Uc1u6UdB_KxVuIGLt2cS(F4a3r--j{Y)UUFC>A?7zt$Nd+6eK9D=Ch5aM<mLbOISNZN4-"
    "z5PVM=r{yP$05i%4#D4G29Y}s(*&B`PXsAD4t?TabQ}V=;}BRKhb%$F>No`RjziFQ973v&L!StGI}Sn8aR};;L-"
    "2QtfoaDfBxw}0%@A?KG42&dXvZPQIu0SA<B+8x^Nzz|ge33#f^;2+!00#xb;lvGV6o)?HPJR8vPW9|4S?Y9I0SabA@DxXqT{e%=oH#<2yr?NLD6vtCLM<m)Nu%jIu0RO$04*{=c_9)JYPtT)7f#jIf$a;kaRF)(!!7_1`L^of+16)4nz{*KuHEeCLIi!v@m4"
    "yz>p~c44H<5A(I5;Mf(6l4%J={44HH=WYWTrNe)A%7%*fqh9OgG7&0Y=A%|zbV_Ek5sLOu+Fk}+LkVyeUCOHh5(!r1^0SuW;VaOB%hD<SG$h0poWD>xTNd`kE9SoVYFl0&sL#Bi<WEvcXOaeeC$zaH&gCUa^hD;n7G9`f_lQ9gL%wfp1Cotr2{q@W$m@s7G!"
    ";nb|L#6~UWQqtwCL0(s?E?&1rZo=?nFKIo62XuuCJdRPF>)y}44HaSr^J9ElLUrLG8i)X*|!uGhMYFg-ohiLg(36A(Q8d0E)1DiFl2!stgQ)T4nrnA44Klwka;5LuqKcMhD>T0GWkKaWC%m1Bn;a)86u82#=YXuTN6kIL#6;2vOq&-"
    ")`Ve&#4iw2N*FRR;HDG^LnamsnS3y0;=z!K1w$r344L>aWb(t1DIE-"
    "1ZB3v!Fl17|kjVswObKAf6l_hPlrUuKh9MIJV$91I{Nwan6F_NA5W$d13PYy&Fl0&xLr!N!@G(P)2SX+q44LFGWKzM9DLxFD3}DEV9EMD(VaPJ69rL6nfgw`>44FJIWQqzyrU7Bdq=zBXfG}j4+Bh&|Qo@ia0ESEo7A-}EAyZlyG8w^;X-"
    "F6{NdUAYgdvjzhD=fza;N~K!jLIC44I5z$h0>wWVIF-UCUE?7%~OIkVyeUrkF5fN(e(HBN#I60}PoYWL7eUAyWVhnY1uu(!r2P2ScU-VaQ|yL#Bi<WQqktru~5-"
    "TU>Gs7&6IV$dnj{OcEF}>0rpDq|H)f7&7ev44I5z$TTzznWVH?;=qte0z)Pp4B0}SF<{8F2QXwZf+5q;FytV4&UkD33)z}J3x-"
    "SyVaOC2hD<|oxyTEcBpwWzWH4ls!;p!?<)VZzWHR7#kvR;RhUId}1a;geC?*V<WH4mn!jMS=LnbZ^nKUqD;=+(ADh!#T!jQ=dhD@<x$YcdWrr0oKvVtMgfG}iEY7x+j$%`OWA8yuvINqEom(7`S>6|Gx44ERskoRKFlr!c`Id9IC%jQgZlsQvu81i6qru++;"
    "Gv$mqQ_f2uGg$(eNfStH7&1kMA@4;3nK2T`jF&)WvIH`Vl0ag^kOxa3vo9op%oqt|=6mSkcN~JK;}GI@97424G)UTU2)+G8!00#xNyj0`Iu60#U<Q#p4$}mh-A@E5I}Ux~V00V;x8o349fvGI#OgQ%^NvH%cN{{hjzgaadOHq5(s2mtjzjQwi-Bp!AtY%Ov&"
    "|53#4+v_M`*_($T|)opyQCGA@h#IVT2^_`+{^GhrsAK)WeXG1w%$344HT^WMaXP$qz#&J`9=sFl0&xL&ngKLx|IH2#StFFzGmq2}8E)ID}*!hwU(AWI&8L`9gA>&W=OW!;n!2Lq;tO8DqeZaVQuvCh9;$0S**pFl5xhkWmXmMh^@b6TpyhI2bZYKwh{HFyv6"
    "}^}vu(2SY|J3>oDxWQ+krMq?N<riLM7QW$c0_B)nkzmK}?*AGKRF$@_MFl3a&kTD$$856*e(G-S^F<{6T6NZfY0z*at3>jrGWYocsQ42%HBrs%52t&rfVaO-|grW?Fj5-"
    ")HYGKI8fgxiO7&02ekkK55jC%q@4%c7Ltbz$cMm`J~r7&bn07J%zFl4lWA>%&4kY!r)z>rY@Lq-"
    "t{8DqkbF&ZNm6T^_P7j=pZ7&1y=$S8v$qn~|?QDMkw1MMw5Vp<q7PaM701mwbykp)8*2*TQ$faWk{)WeW59SoT#f(~l}N?^#Sh9RRLWQ&F{WK6=ajgukbh-2I<4!t!2WiVt6fFTPsWM)kmR!IB;F{XqeBLi-VfiPrb!I04hLq;A98Cfu7^uv&m4?{*j3>nkG"
    "kk!@%i~~bP1q>NYV91yNhK#}11WXA-#%>rgG9bphe8E3Xzcm4r)&vm@8Kp2}j1NP`bTH&}Rs<h26nQXYl);cu4nsy23>o9YkkJ5!jLBihm>PyGliD#)Y7!VS2EdTf14G8BFk~DMhKza`G7bnsmZ^;cLq;VG83SO*s9@1zR2VX*g(0I63>k-"
    "nA)^F9i$WMON?^z+g&~IuFe(fgqr;HV2!@P%14CA8anZFrrH3J7APgB5Fl3AgL&k(KWHf>y<37NUQ9@=#V;C|9z>rZ3Lq;788FesZ91w<#HZWvN2t&qLFl5{x7_!AB$ABTD42Fz}VaO<fA)^k4j7r)pMus8d9>9>%2!@P9!;n!*n?()`86_}e)WMJ~<QW5oj"
    "C%k>Mk5$94h=&NlIM)KroWJ_>9b(Sm=K1HkzvR<6qgIVfJx-RkWmIhMmY=_Ib1GG2t!5#E*F}^ka1WpmrPK{eS%`bkWmIhMlK8)H85o4!jMq|Lq;wP8Kc6GF)9ohtzgI)8-"
    "|QlFl3AkLq;nYG7bns=A;$@y%@a+QuX0x{fFbtnR3~jDVNTfV#AOzG7Nby=1e(b&Xn`!Ou1~%lt-B}#fBjdHfPGekU3M%m^0<P1TvE)keM`r#D*bbWEk>ZB#;>+fy{UbWF|`>vnUB9HVk>N1Ty<V63C2^KxV#&E`G-$h&m1-"
    "ZpR@+Yea*j9f#1{PXvsPLy&YFf~?~Z{0(Lhx#KWRpxOOIkh0^@Ck{r(A#ghmfz@%y5=5+yLon|+1bxRLr0O{IiJ-UR5F{Okpzb&Xf43Nzb{s;IMlstA5l0;3UU7tW9D=Ol5CS?5SsF6$I2=Yu^1d%f*Kr7pjzc{R8CWo6@WGIg2SY{{3>p0}WaPt;(GNq$bT"
    "DKH?Kp%u9fzRkI0Tc9!<aB+yN*Lh)^XSlLk0%Kn3FFg$LZ`i1U(EHbTDMl!jK^b3>k)kAw!}LL=fOWK?Xwx9Sj+?Fl6w+kRbsK8HR%)i$Gqm4>06V?e)NrK?g$yEesjtFl2}ULk43QGNgtfLsA%Wc=kJ%WxtQQ?AH%N1~Cj76fk6v!;m2z3>gx@kiis&3^8E"
    "H5EF(B`vOA-0Sp;rFl5ldkU<MWh9od#NC-oQ!C}ZC0EB`Jh739wGH7AQz=0t{5*RWV!;rxoh75ZGLk`zp&#Zz8Lk2z!8Kf{|NB~2Ih%jWZfg!^_z>sBH^T3cn07C{53>jj=kRci)7ZSsep%--"
    "u3>Y#<V8|eYA%mZN3sGUnX#?#oJVII+GEW@6)&$_fkbwn576`)HngHf7WYEKqAsq~vCxQ-Z0!U!UpoSrXA7l%LFl0!=u#J-;;)rA1D-OLi0c0>_2!J6AG-PH?7*<I90x_h7Ap-"
    "+$3V|?WV8M{V2SWxP3>jE3Wbng~fe%9lKMWbt!I0I~1c(De1_cZmOkl{60EP^~)&xiiLxye`GB6;<ynMkwPQNt)l-2|h3>l;_WQY$#hIBCGbXEi(GZc6*WRSs-"
    "K@LL(6$}~T!;rxMh78GJ$dDR_ER)(XPihhvG6cYo!2?5vs4!$05QYqT7%~h9LzbzH149NS3>gAo$e>`+LR1(sq=g}a5eylIgdu|jKnp?`GDu*^AcY}^3NR`R8KT3G!3c&7djmsOYjM%FJf(*rLm&(p6fk6n2}6d2Fk~=-"
    "A;UhvkU>Ib1!EX81i+9%3quAS3>kDVWEc>J3^p)iNC-oQSTJPR9~iR5CC7jvgA9fYiDAeffgytqh73yDEJTJO!ydqp!3c&7L&K0kN}B}^3>hRaWYEEoE#w&kh75ZELk1%lG7Jqv4wC1Lx2C_4t?9F1$dC|*43S~TFcg;yynspI!H_`)Lk2kv88}=nNC-"
    "m)11=Ys!;oQEE|*MD$9;lg!jM4*Lk2Dk88k3t;KGnW149Nb3>l)rkRd7z8LVK)5F3UJRxo6U4MPSi7%~h9L*}Fw0lgT!2vYUoX8nib&6#r9oGF*inPS6`Au<ekFXl`+W6qTG=1jS4&Xh-"
    ")GsT7>4>o7YzmPdo&X_ahyaY0nC6Jjkfy9O(Lu458UL=qiBZ16#31lWqAhRe5BsL6rumm#uLK4V~kw9j?hc14{A&5E-A#TSZL~BHYq#cLQ+fM|Hjzf@i9D=Ol5c~~h5V_+pO`zHRM3A!M&?gQ?$02Y#4uREi$Pz@Xjzci-"
    "I0SviA*AX!^ogLi;}9erhoJ5_1b?>}n06dOl14Gx3=u~h<6d!ub{vAN;}8Nm4p|y9?>HPrNb<ffNY`-"
    ")jE+M#4EbhySDnP^=>7SqIHBuz&)4}|xAArx0<YT;Slx!;?=}Q>w;}L8P}^;|y|ZlwuF%MK=t4UTAx?)OC^`(mq{A>K{MfF;5R!EmR`BE2YfhXU0*<ojF6=mjzqhb$$DbIP<)=6EC%5}`)}MU@SLILst8(5nrC;-"
    "(Vtf~RQ!`t=l+PnQnsF_fX&sKPK>f6iMeU`(?1Z5H)|;EBkuT5uhwP^K$FEiXTiQk9FHghP9IKn1;Xj-ge?9!6@<x~EvAX<X1?8rQ$2KUwheT?L%x*v$gI>nrdi3FR-WdMsmGTx^q&#R0;r#dYm$#?ceNG6gbE-b-ZgziG<bdj0ZhT_>ja8&?vUhK8e*XN=_"
    "8HrH`*jkmh396Oy(|Cx<q@Ba<aghH_w9GDnWy^h_Uv*}q^#4si?geymAm;?@!9Vu*9UNz!8ZrL{rw+}uTl)u=+z%zylDRxn*$YJqdL_3&O5nY-#_7L775FZNv&%L%33fS{qp$gkIN1hFgHf!nOvT}YsP2&ViA(!9IMED+8LqtI92-"
    "<=lE_}#pche=rnH2&qg6AZdbRB6TiAGKC_5H@d$CSl65(|f*0B3ZC3kt_G2-4N7<;f7MHX5qhkAu>D|G<{{8c(GP?DBSAQNIz4+$)qoX3~FUpz0YNz%=xVl{h_Iy;F{Nu&h-RN$)iq*IE*-"
    "~+By~^New(+}c^}_npPKy85pR(GgIK8K7*3D!+qEFIU>t=n3SLGp=kHz^e54Rsto7k)lTzuv_NloYD(d~!H-"
    "KflKqwCA{S*rwfIl4G|D8%!jnc_FEt|axLlGMR!aEr5n&!4VtJ1(2`u7zGcY*h7OtE$zNQ+(y}C=H<%acI9Xgc2*Y@cvoCe82i4M}H_zy?(irgZq7<qT=t3uk-"
    "%*>vJ#mXq@KmHB%j++@eZv!DqgBcIJ!CnIB=})Ia}o_1UjKe_HIG{bGCeN7#4zWg=c5rfRed{tg#S?#u<07x-E>-~Y0@nYGI10+!XLuc{4;OG78;i{_HX1=c_Rb?*sa?F3%y&!GH>56_~wzK|N%Re4q$Z5CJ8)$KPI@S?g)9c%*s%>}+#-"
    "KJhQFSiey2zOt1uQs=*m6qF{{I-|g^06L?rz^2`W2<&q39G&_F1I(g*UJF$e6{@Q{{bguhIR"
)
