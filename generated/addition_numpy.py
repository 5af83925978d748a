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
from collections.abc import MutableMapping

import numpy as np

real = np.float32
# glibc's malloc gives pages back at each free, to be cleared anew in each step, until something of this size was freed
np.empty((1 << 25) - (1 << 16), np.uint8)


# --- the network: x[N,11] → dense1_z[N,4,10]


def _transformer_block_part(p, add2_, N):
    """The same for transformer_block1 … transformer_block4."""
    # norm1_mean[n,t] = Σ_k add2_[n,t,k]/128
    norm1_mean = np.add.reduce(add2_, axis=2) * 0.0078125
    # norm1_centred[n,t,k] = add2_[n,t,k] − norm1_mean[n,t]
    norm1_centred = add2_ - norm1_mean[:, :, None]
    # norm1_var[n,t] = Σ_k norm1_centred[n,t,k]²/128
    norm1_var = (norm1_centred[..., None, :] @ norm1_centred[..., None]).reshape(N, 11)
    norm1_var *= 0.0078125
    # norm1_rstd[n,t] = 1/√(norm1_var[n,t] + 1e-5)
    norm1_rstd = np.add(norm1_var, 1e-05, out=norm1_var)
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
    # attention_attention1_score[n,h,t,u] = Σ_c attention_k[n,u,h,c]·attention_q[n,t,h,c]/√32
    attention_attention1_score = (
        attention_q.transpose(0, 2, 1, 3)
        @ attention_k.transpose(0, 2, 3, 1)
    )
    attention_attention1_score *= 0.1767766952966369
    # transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t}
    #     attention_attention1_score[n,h,t,u]
    _1 = np.array(attention_attention1_score, dtype=real)
    np.copyto(
        _1,
        real(-np.inf),
        where=np.logical_not(np.less_equal(np.arange(11), np.arange(11)[:, None])),
    )
    transformer_block1_attention_attention1_lse_max = np.maximum.reduce(_1, axis=3, initial=-np.inf)
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
        transformer_block1_attention_attention1_lse_exp = np.subtract(
            attention_attention1_score,
            transformer_block1_attention_attention1_lse_shift[:, :, :, None],
            out=attention_attention1_score,
        )
        np.exp(
            transformer_block1_attention_attention1_lse_exp,
            out=transformer_block1_attention_attention1_lse_exp,
        )
        np.copyto(
            transformer_block1_attention_attention1_lse_exp,
            real(0.0),
            where=np.logical_not(np.less_equal(np.arange(11), np.arange(11)[:, None])),
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
        attention_attention1_p = np.divide(
            transformer_block1_attention_attention1_lse_exp,
            transformer_block1_attention_attention1_lse_sum[:, :, :, None],
            out=transformer_block1_attention_attention1_lse_exp,
        )
        np.copyto(
            attention_attention1_p,
            real(0.0),
            where=np.logical_not(np.less_equal(np.arange(11), np.arange(11)[:, None])),
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
    # norm2_mean[n,t] = Σ_k add1[n,t,k]/128
    norm2_mean = np.add.reduce(add1, axis=2) * 0.0078125
    # norm2_centred[n,t,k] = add1[n,t,k] − norm2_mean[n,t]
    norm2_centred = add1 - norm2_mean[:, :, None]
    # norm2_var[n,t] = Σ_k norm2_centred[n,t,k]²/128
    norm2_var = (norm2_centred[..., None, :] @ norm2_centred[..., None]).reshape(N, 11)
    norm2_var *= 0.0078125
    # norm2_rstd[n,t] = 1/√(norm2_var[n,t] + 1e-5)
    norm2_rstd = np.add(norm2_var, 1e-05, out=norm2_var)
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
    # norm1_mean[n,t] = Σ_k add2_[n,t,k]/128
    norm1_mean = np.add.reduce(add2_, axis=2) * 0.0078125
    # norm1_centred[n,t,k] = add2_[n,t,k] − norm1_mean[n,t]
    norm1_centred = add2_ - norm1_mean[:, :, None]
    # norm1_var[n,t] = Σ_k norm1_centred[n,t,k]²/128
    norm1_var = (norm1_centred[..., None, :] @ norm1_centred[..., None]).reshape(N, 11)
    norm1_var *= 0.0078125
    # norm1_rstd[n,t] = 1/√(norm1_var[n,t] + 1e-5)
    norm1_rstd = np.add(norm1_var, 1e-05, out=norm1_var)
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
    # attention_attention1_score[n,h,t,u] = Σ_c attention_k[n,u,h,c]·attention_q[n,t,h,c]/√32
    attention_attention1_score = (
        attention_q.transpose(0, 2, 1, 3)
        @ attention_k.transpose(0, 2, 3, 1)
    )
    attention_attention1_score *= 0.1767766952966369
    # transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t}
    #     attention_attention1_score[n,h,t,u]
    _1 = np.array(attention_attention1_score, dtype=real)
    np.copyto(
        _1,
        real(-np.inf),
        where=np.logical_not(np.less_equal(np.arange(11), np.arange(11)[:, None])),
    )
    transformer_block1_attention_attention1_lse_max = np.maximum.reduce(_1, axis=3, initial=-np.inf)
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
        transformer_block1_attention_attention1_lse_exp = np.subtract(
            attention_attention1_score,
            transformer_block1_attention_attention1_lse_shift[:, :, :, None],
            out=attention_attention1_score,
        )
        np.exp(
            transformer_block1_attention_attention1_lse_exp,
            out=transformer_block1_attention_attention1_lse_exp,
        )
        np.copyto(
            transformer_block1_attention_attention1_lse_exp,
            real(0.0),
            where=np.logical_not(np.less_equal(np.arange(11), np.arange(11)[:, None])),
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
        attention_attention1_p = np.divide(
            transformer_block1_attention_attention1_lse_exp,
            transformer_block1_attention_attention1_lse_sum[:, :, :, None],
            out=transformer_block1_attention_attention1_lse_exp,
        )
        np.copyto(
            attention_attention1_p,
            real(0.0),
            where=np.logical_not(np.less_equal(np.arange(11), np.arange(11)[:, None])),
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
    # norm2_mean[n,t] = Σ_k add1[n,t,k]/128
    norm2_mean = np.add.reduce(add1, axis=2) * 0.0078125
    # norm2_centred[n,t,k] = add1[n,t,k] − norm2_mean[n,t]
    norm2_centred = add1 - norm2_mean[:, :, None]
    # norm2_var[n,t] = Σ_k norm2_centred[n,t,k]²/128
    norm2_var = (norm2_centred[..., None, :] @ norm2_centred[..., None]).reshape(N, 11)
    norm2_var *= 0.0078125
    # norm2_rstd[n,t] = 1/√(norm2_var[n,t] + 1e-5)
    norm2_rstd = np.add(norm2_var, 1e-05, out=norm2_var)
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
        feed_forward_dense1_h.reshape(11 * N, 512).T,
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
        norm2_y.reshape(11 * N, 128).T,
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
    # norm2_h_total[n,t] = Σ_k d_norm2_h[n,t,k]/128
    norm2_h_total = np.add.reduce(d_norm2_h, axis=2) * 0.0078125
    # norm2_h_total_2[n,t] = Σ_k d_norm2_h[n,t,k]·norm2_h[n,t,k]/128
    norm2_h_total_2 = (norm2_h[..., None, :] @ d_norm2_h[..., None]).reshape(N, 11)
    norm2_h_total_2 *= 0.0078125
    # d_add1[n,t,d] = norm2_rstd[n,t]·(d_norm2_h[n,t,d] − norm2_h_total[n,t] −
    #     norm2_h[n,t,d]·norm2_h_total_2[n,t]) + d_add2[n,t,d]
    d_add1 = np.multiply(norm2_h, norm2_h_total_2[:, :, None], out=norm2_h)
    np.subtract(d_norm2_h, d_add1, out=d_add1)
    d_add1 -= norm2_h_total[:, :, None]
    d_add1 *= norm2_rstd[:, :, None]
    d_add1 += d_add2
    # d_attention_b_o[o] = Σ_{n,t} d_add1[n,t,o]
    _sum(d_add1, (0, 1), out=d.attention_b_o)
    # d_attention_W_o[h,c,o] = Σ_{n,t} attention_attention1_o[n,t,h,c]·d_add1[n,t,o]
    d.attention_W_o[...] = (
        attention_attention1_o.reshape(11 * N, 128).T
        @ d_add1.reshape(11 * N, 128)
    ).reshape(4, 32, 128)
    # d_attention_attention1_o[n,t,h,c] = Σ_o d_add1[n,t,o]·attention_W_o[h,c,o]
    d_attention_attention1_o = (
        d_add1.reshape(11 * N, 128)
        @ p.attention_W_o.reshape(128, 128).T
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
    attention_attention1_p_total = (
        attention_attention1_p[..., None, :]
        @ d_attention_attention1_p[..., None]
    ).reshape(N, 4, 11)
    # d_attention_attention1_score[n,h,t,u] =
    #     attention_attention1_p[n,h,t,u]·(d_attention_attention1_p[n,h,t,u] −
    #     attention_attention1_p_total[n,h,t])
    d_attention_attention1_score = np.subtract(
        d_attention_attention1_p,
        attention_attention1_p_total[:, :, :, None],
        out=d_attention_attention1_p,
    )
    d_attention_attention1_score *= attention_attention1_p
    # d_attention_k[n,u,h,c] = Σ_t attention_q[n,t,h,c]·d_attention_attention1_score[n,h,t,u]/√32
    d_attention_k = (
        d_attention_attention1_score.transpose(0, 1, 3, 2)
        @ attention_q.transpose(0, 2, 1, 3)
    ).transpose(0, 2, 1, 3)
    d_attention_k *= 0.1767766952966369
    # d_attention_q[n,t,h,c] = Σ_u attention_k[n,u,h,c]·d_attention_attention1_score[n,h,t,u]/√32
    d_attention_q = (
        d_attention_attention1_score
        @ attention_k.transpose(0, 2, 1, 3)
    ).transpose(0, 2, 1, 3)
    d_attention_q *= 0.1767766952966369
    # d_attention_b_v[h,c] = Σ_{n,t} d_attention_v[n,t,h,c]
    _sum(d_attention_v, (0, 1), out=d.attention_b_v)
    # d_attention_W_v[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_v[n,t,h,c]
    d.attention_W_v[...] = (
        norm1_y.reshape(11 * N, 128).T
        @ d_attention_v.reshape(11 * N, 128)
    ).reshape(128, 4, 32)
    # d_norm1_y[n,t,i] = Σ_{h,c} d_attention_v[n,t,h,c]·attention_W_v[i,h,c]
    d_norm1_y = (
        d_attention_v.reshape(11 * N, 128)
        @ p.attention_W_v.reshape(128, 128).T
    ).reshape(N, 11, 128)
    # d_attention_b_k[h,c] = Σ_{n,t} d_attention_k[n,t,h,c]
    _sum(d_attention_k, (0, 1), out=d.attention_b_k)
    # d_attention_W_k[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_k[n,t,h,c]
    d.attention_W_k[...] = (
        norm1_y.reshape(11 * N, 128).T
        @ d_attention_k.reshape(11 * N, 128)
    ).reshape(128, 4, 32)
    # d_norm1_y[n,t,i] += Σ_{h,c} d_attention_k[n,t,h,c]·attention_W_k[i,h,c]
    d_norm1_y += (
        d_attention_k.reshape(11 * N, 128)
        @ p.attention_W_k.reshape(128, 128).T
    ).reshape(N, 11, 128)
    # d_attention_b_q[h,c] = Σ_{n,t} d_attention_q[n,t,h,c]
    _sum(d_attention_q, (0, 1), out=d.attention_b_q)
    # d_attention_W_q[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_q[n,t,h,c]
    d.attention_W_q[...] = (
        norm1_y.reshape(11 * N, 128).T
        @ d_attention_q.reshape(11 * N, 128)
    ).reshape(128, 4, 32)
    # d_norm1_y[n,t,i] += Σ_{h,c} d_attention_q[n,t,h,c]·attention_W_q[i,h,c]
    d_norm1_y += (
        d_attention_q.reshape(11 * N, 128)
        @ p.attention_W_q.reshape(128, 128).T
    ).reshape(N, 11, 128)
    # d_norm1_beta[k] = Σ_{n,t} d_norm1_y[n,t,k]
    _sum(d_norm1_y, (0, 1), out=d.norm1_beta)
    # d_norm1_gamma[k] = Σ_{n,t} d_norm1_y[n,t,k]·norm1_h[n,t,k]
    _2 = norm1_h * d_norm1_y
    _sum(_2, (0, 1), out=d.norm1_gamma)
    # d_norm1_h[n,t,k] = d_norm1_y[n,t,k]·norm1_gamma[k]
    d_norm1_h = np.multiply(d_norm1_y, p.norm1_gamma, out=d_norm1_y)
    # norm1_h_total[n,t] = Σ_k d_norm1_h[n,t,k]/128
    norm1_h_total = np.add.reduce(d_norm1_h, axis=2) * 0.0078125
    # norm1_h_total_2[n,t] = Σ_k d_norm1_h[n,t,k]·norm1_h[n,t,k]/128
    norm1_h_total_2 = (norm1_h[..., None, :] @ d_norm1_h[..., None]).reshape(N, 11)
    norm1_h_total_2 *= 0.0078125
    # d_add2_[n,t,d] = norm1_rstd[n,t]·(d_norm1_h[n,t,d] − norm1_h_total[n,t] −
    #     norm1_h[n,t,d]·norm1_h_total_2[n,t]) + d_add1[n,t,d]
    d_add2_ = np.multiply(norm1_h, norm1_h_total_2[:, :, None], out=norm1_h)
    np.subtract(d_norm1_h, d_add2_, out=d_add2_)
    d_add2_ -= norm1_h_total[:, :, None]
    d_add2_ *= norm1_rstd[:, :, None]
    d_add2_ += d_add1
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
    # layer_norm1_mean[n,t] = Σ_k transformer_block4_add2[n,t+7,k]/128
    layer_norm1_mean = np.add.reduce(transformer_block4_add2[:, 7:11], axis=2) * 0.0078125
    # layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
    layer_norm1_centred = transformer_block4_add2[:, 7:11] - layer_norm1_mean[:, :, None]
    # layer_norm1_var[n,t] = Σ_k layer_norm1_centred[n,t,k]²/128
    layer_norm1_var = (
        layer_norm1_centred[..., None, :]
        @ layer_norm1_centred[..., None]
    ).reshape(N, 4)
    layer_norm1_var *= 0.0078125
    # layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
    layer_norm1_rstd = np.add(layer_norm1_var, 1e-05, out=layer_norm1_var)
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
    # layer_norm1_mean[n,t] = Σ_k transformer_block4_add2[n,t+7,k]/128
    layer_norm1_mean = np.add.reduce(transformer_block4_add2[:, 7:11], axis=2) * 0.0078125
    # layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
    layer_norm1_centred = transformer_block4_add2[:, 7:11] - layer_norm1_mean[:, :, None]
    # layer_norm1_var[n,t] = Σ_k layer_norm1_centred[n,t,k]²/128
    layer_norm1_var = (
        layer_norm1_centred[..., None, :]
        @ layer_norm1_centred[..., None]
    ).reshape(N, 4)
    layer_norm1_var *= 0.0078125
    # layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
    layer_norm1_rstd = np.add(layer_norm1_var, 1e-05, out=layer_norm1_var)
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
    np.matmul(layer_norm1_y.reshape(4 * N, 128).T, d_dense1_z.reshape(4 * N, 10), out=d.dense1_W)
    # d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o]
    d_layer_norm1_y = (d_dense1_z.reshape(4 * N, 10) @ p.dense1_W.T).reshape(N, 4, 128)
    # d_layer_norm1_beta[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]
    _sum(d_layer_norm1_y, (0, 1), out=d.layer_norm1_beta)
    # d_layer_norm1_gamma[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
    _5 = layer_norm1_h * d_layer_norm1_y
    _sum(_5, (0, 1), out=d.layer_norm1_gamma)
    # d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
    d_layer_norm1_h = np.multiply(d_layer_norm1_y, p.layer_norm1_gamma, out=d_layer_norm1_y)
    # layer_norm1_h_total[n,t] = Σ_k d_layer_norm1_h[n,t,k]/128
    layer_norm1_h_total = np.add.reduce(d_layer_norm1_h, axis=2) * 0.0078125
    # layer_norm1_h_total_2[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_h[n,t,k]/128
    layer_norm1_h_total_2 = (layer_norm1_h[..., None, :] @ d_layer_norm1_h[..., None]).reshape(N, 4)
    layer_norm1_h_total_2 *= 0.0078125
    # d_slice1_y[n,t,k] = layer_norm1_rstd[n,t]·(d_layer_norm1_h[n,t,k] − layer_norm1_h_total[n,t] −
    #     layer_norm1_h[n,t,k]·layer_norm1_h_total_2[n,t])
    d_slice1_y = np.multiply(layer_norm1_h, layer_norm1_h_total_2[:, :, None], out=layer_norm1_h)
    np.subtract(d_layer_norm1_h, d_slice1_y, out=d_slice1_y)
    d_slice1_y -= layer_norm1_h_total[:, :, None]
    d_slice1_y *= layer_norm1_rstd[:, :, None]
    # d_transformer_block4_add2[n,i+7,j] += d_slice1_y[n,i,j]
    d_transformer_block4_add2 = np.zeros((N, 11, 128), real)
    d_transformer_block4_add2[:, 7:11] = d_slice1_y
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
    # layer_norm1_mean[n,t] = Σ_k transformer_block4_add2[n,t+7,k]/128
    layer_norm1_mean = np.add.reduce(transformer_block4_add2[:, 7:11], axis=2) * 0.0078125
    # layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
    layer_norm1_centred = transformer_block4_add2[:, 7:11] - layer_norm1_mean[:, :, None]
    # layer_norm1_var[n,t] = Σ_k layer_norm1_centred[n,t,k]²/128
    layer_norm1_var = (
        layer_norm1_centred[..., None, :]
        @ layer_norm1_centred[..., None]
    ).reshape(N, 4)
    layer_norm1_var *= 0.0078125
    # layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
    layer_norm1_rstd = np.add(layer_norm1_var, 1e-05, out=layer_norm1_var)
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
    """Named arrays, views of one buffer, `flat`. To assign to a name copies into its view."""

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
        """Assign to several names: to all, or to none if one does not fit."""
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
        """The arrays outside the buffer."""
        return {name: array for name, array in self._named.items() if name not in self.layout}

    def add(self, arrays):
        """More arrays, no part of the buffer."""
        self._named.update(arrays)

    def copy(self):
        """The same arrays in a new buffer."""
        others = {name: array.copy() for name, array in self.others().items()}
        return type(self)(self.layout, self._flat.copy(), others)

    __copy__ = copy

    def __reduce__(self):
        return _copied, (self.layout, self._flat, self.others())

    def views(self):
        """The buffer's arrays as attributes: p.dense1_W."""
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
    """`Arrays` over a copy of a buffer; a layout may be a copy of this module's, too."""
    layout = next((known for known in (_PARAMETERS, _GRADIENTS, _STATE,) if known == layout), layout)
    return Arrays(layout, flat.copy(), others)


def _fitting(name, value, view):
    """A value as an array of this shape."""
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


def value_and_grad(flat, x, y):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(797578, real))
    loss, grads = backward(params, x, y)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


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
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean
    loss of the samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: after
    each `every` steps and the last, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last step left them.
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
    """Epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(x, y), `val_loss` and the metrics of these as a whole.

    Batches may replace arrays: x is an iterable of (x, y), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if any, comes before, and may return True, too; it may change `numbers` of
    the calls, such as lr. Its end() comes last. A `history` of epochs before is continued.
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
    if isinstance(arrays, np.ndarray):
        return _vector(what, arrays, layout, np.empty(count, real))
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


def _vector(what, values, layout, flat):
    """Numbers as `Arrays` over `flat`."""
    flat[...] = _fitting(what, values, flat)
    return Arrays(layout, flat)


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
    """The numbers of an array, from a place of the file on."""
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
    """Whole numbers that index `count` things, of all samples."""
    wrong = array.view(np.uint64) >= count
    if wrong.any():
        place = np.unravel_index(int(wrong.argmax()), array.shape)
        at = ", ".join(map(str, map(int, place)))
        raise ValueError(
            f"{name}: expected values from 0 to {count - 1}, got {array[place]} at {name}[{at}]; nothing was changed"
        )


def _epoch(run, samples, batch_size, counter, callback, every):
    """Steps of some 50 ms at a time; in between Python looks after Ctrl-C and the callback."""
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
    """All samples for validation, which may be given as batches."""
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
    import lzma

    global FORMULAS
    FORMULAS = json.loads(lzma.decompress(base64.b85decode(_FORMULAS)))["formulas"]
    return FORMULAS


_FORMULAS = (
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;%#FbCtUzNh=|7245{jU;+|fg689_cH;w%+NugdY_;V&Wuw|yUajEIG{M8<(dlhEHJiPqmi!VbaR*XKdakRjG?13zgE~|W>B>&yA2U*aEB|tFA`;o6XBnCMiUuThp21!T6QX1@Cd>vt|)>;b049HY-vy~b}=Mj#TPC"
    "OG>!2Q3Apu;8l__o$Pp+EF1f&er`E$7il-|L@{=;p5&hZFq%0PSc#qsO{4{oC^sd)=le)naHA*}!LB=C}7{^UW;6c+yFCEqh2Ac)8;lIN7F6DNz#*DgnO2GkKLUS)uq6_WcQjJW%d6Rl;gAZk|A!reC-"
    "5Ds+DUsm}Xc16*s(k0wnJOpE6hR7fum<kdqPwM*!^1jbkdi{aA1zb4QZwYC6CdE)hI%`ZuvW*igAR{rWa5W!%du9+YsksZSAT#6m7lfiQk!(}C+cm-"
    "djsI6nN2tc8cLPdaP2HMH>`a>o*SwYZHyHRRAETv+6dy5GjXefsBHr~xrjtQ&0Uw;$LTw|WSl$HaO30+C|w9f~8{tKiHwZFV8kb#7)kJ7tA-2ut?C-C9?)-aV*;sZ_%0S!zMH7Df~82uk{P}bYgar>}yoYaO_I9hW0hpG1FXDs5I`eekIxJV-mcv(*-"
    "PPpo{1=RfvA;Eto7a8T1Q_5neh9K;KV=O?y)i977(WD724r{%tViNit+LkCKkaQ^QibD7^1AD!TG3x56>`~g1g!x*=Y&N8+E)<~^HFaPY1bOXmRln5BDviAg7+jXFyJ+1u8Z|qp5Sbr?c7a>9P9y<0muqCQW`=ae!3T1w<Xj&O!g{CN!>>Fs5ZyRQ(4-"
    "`qH>lN_o%18yoJeT&rHeRDDM`iE*b!lCqW4aEcvak2D3yc#VtbmRB39)-xP5kTCVDV9Z09E5zgo0b6}as7bHXNDz^jtIA)df_kE`_f%jWg*rk*{>65}^FdT^Px?2MV7^f*&XSv_(i+d#?81cN$}fyjs3ghBYKA#h3POHZ~CsRjv#O63COMbNBPm-"
    "(J)*CNWLt0P+wm^c9=2p*kBhwe*i%vFdT?XYLwp)Ccx^_}|FaoAsqmk-^ROfDh@IuQqnOK?#4S}?4Dj{m_ck4<1HLon|cjRd+56k#T`EO|?#q{U%hc_}*4q}Zapei`*Sxu66VUJC%&p9FL)q57nIxA-"
    "l&vxPAwK+FW)s3_ky?B4v4u*MyGdp8@%PW^tAC2Uq2A-Zo4Zt%%+^bEuT!g(sgsbs>G)mTr^(0c>Vpm7mKB%N}A7{^&lV!H$uXoXx{Op`9sc5;8umBlf{_#55wN;WSB5>I>lKN}H8OBpI29dxQ7Ygq!|2y4;zQ(a5)w1nDf;*Hw-"
    "5@4J*^<x*}_2SgLT$wtd)BHNr*RZWV(t`5|mdHQ0)hS)eCr+cQF(zcI$&F-8C8Hd)K{dv@z1q{0fX6UCCA(6Y?kZ-L^^`0T@1YzR!&Ot;BmE>2R`J&fkY!E=wtp#Nb0w-<n+9%PW)Tqez-"
    "B)+P)Jcs2B<Fh<@)n9unc_&5(t(3gd1kQUcajY=7ky*C!1yvgMHQ)($!K+BDm2Bmg+|xO(SXo(@`LNNgH5%xTQE)`U7!*Gqha?HH|}vdeNR&amR-iW^HdzJull|8L)N+)x>#Wu!J9U!Ldk+IGqX?sD%A>CrKk^92|qnUY*=Sg+wX@R89)ENzCB;2!V9Zehn3"
    "^b_!-spqd8PG8?E-u_j#^;~gR0-EX;EDIXs{{eJ!x<pFzt=TclB;wZj62wR(+yn%@d3gh#78{njP!Ey%q9X05Fp?N=R>Knd)kL%Q~o=nS79_T;1LvQUwBQwZcDKrv$T$Cvf1-"
    "RV(nb?yuTO}x1DZ?qRt@BSA(6DG`;*+pmmQ3~d*epXZu*2GmVYW+FpJARZE6Aj=M2B!TCP}gbO!?(R)g(EJ@0U%pRWtwZ4Z%DGPk*^}l#8&`FJu{_Ouai1@#91!RZZ6YTDcJZN>uHVYMCcT^nW_LM%|l2bs?%XnRC0t+D5p6ppFZ|8JoE;ocAtXz$(3Ps<OG"
    "ePa2^ViD;^|$yAHw>|h(jJ#p}tmHh(=p%k>cGgVQ<w63aq>!<1fM(%7yZ5;VY<pxLJNV2eL<85!A98{;{%TLinSr{-"
    ";>xzqQ_V5hWL*;%~02|zNeguv)h(vBx;^H#?{77w^;0yb!dAIx4*=bI4!X2EYXvc#WCPWpANyy!tNbT}3vC6Yj=+l&}Qx51}YZ+`foIEpuv-QnorrsZ^^<l!F&>p_*N#!Bljj@fY(IJ-gSW!1zUSl7uB){U0D!J7C=S@$GA#)UPj|T%~Sxr$#$G9#RYWO<q4"
    "rLfE1cy&va=me;ab%3u>}S<7wTxI)WlAf=lM0Vcrc-}xH~n6X@0|#!6{Iu7-7s0x9hbl$sk4?W3tdSaRP5Ax=@e^}N6t5&6A`ajVkdasmz9{luI2c;g1zlswX*}{GIF2IS4ZB4+!4jYh`hJ&N@g=9Hxn$E+YCl~Xwd^xhu0%+A-"
    "SpsLE+4oR@MHTIDdUw`I?(D?cgrcs?9%!aq2P^YVxh@n)5<Y#3p8Swp>++XD!d<r;x*k4R3dRNeRkhDfQI+c(HFn9l?dX|8G_YB274@Ic@k_T0InAwL75Bk#+E0nad+|(rkthA|G5RoBaN4+bi>_I?j|?FLSMNo74RILXALTI}*mm?hpHyL*fm{T(nYft;5N"
    "<;L7Y_H^BDBsz^i|N~S@=@mkh%GWkdEk-WK7tI@<lltarVSW`6L^UyUHLf&$)tB`@ERL0sU%<Tw19)APQ0}}o}@Bk(?r;z7NCHXn5{ahFi|9J<(452`5|53C#4+^pESScU-hILxk^%YF>P0}74`3mXn-pZ7)?4~qpd9iVa%e7WkV*P7<c<2UXnF~9vsw8u23"
    "gx_V&GBOem6mT&{|H8yz4ZJ63dJRkMDtI;mYeuSkAJ2uvU#Q#nq7=Hlh<q6B>x2xOUv$aPG%!DRYhS_pBEVy+smL$YF0Q<>5sAIe`Vk!BZ>M?Td_Ir2?*&sAL~;Vt2_&IL6RU52~01i@9WRZrG$4Ht|?+eJN?(O8N^c5FoQxiaoxIDti)Y2zPJTy_z1hS2`T"
    "NIz~kXCo3%SvMGfeB+6fQB3b@fbV(S4I96@oIgPr&UtbTRCL@XIhZ4Ks{_J?kYzql3k0B#InJr)|8u7UXQuNGo~?Rzl=fborZp~5BV8grY`>Xwt0Hjx*!hSj-"
    ">r|tw&tDM0Ww_dRtS>=AyM1VfCQ>k*54w+MkiOs0@&!s!lOA1gpO5svRYdM1=6JIQYT!H)QL%@zKYoYr;#IDM0&sCXiCm|Fl=E2S^??UMBp%<|cM++PN#L!rZWE4MNGyD=(Pi@FD+X|^%`k}6)aUXR%aGm8ahB+)<3APo>rlYzyr3fvFgQa;)hCmQ*#*3Y5#"
    "%qB|X;ui4PQfE|7H5e-"
    "B_nIwO0CAn@47@+VY}g#LL?FHq;g&0tH;2u@4X&nPv&^W(|BkQdHwtw0AMZ<;M2OV@|HLbn_+>~3@gf80``{qCdoksGcH6di0jwnykE{q(!S^Fyxg?S6bRVwJj!;w8%F&WhnBAW<eG2yge{FJJh+;g1ErKFwp1P^3)xZefW|KHOjn8acrCpmdzz6=b$YA}|D"
    "Yi+94KveRC{$=HCo941nJKHn;3u>-v5P|DpSC-KP!dzEPR_76))|0-?)BEY&ZvIj|@`HXxrBciXKLrw06-=MwAR*I}P-c8a3TcEo#t>M1RrEK6l9{PSltZ?Z8Yxs-4+)y$O3{cH$Ld#d18M_eyr$un?KzmL4(RGl-"
    "LcqJ6g(0Dt>iTIJze0sGTNe<7M}k-zZ&zIDx=QHm9Rgi|px++L6siq~8BbDH6Ro`P>sRZwSg8(KZZ^YE)x7Cc@4Pxu3-EfJMClo_&bfq!1_zFmY&VUzM$;{w1rF8e>1(5H06R%D_0dA-YuNoe=Z$Hv)f6r*S*y|E<)$&o2=@|n>kTu|wws;o58?2KsHyIsER"
    "NWsxde>^ULjxrzJ*9J?&b)WZb6R!D3!OO!9FaQy7Ccy+s=SI-23oD!c_F|aq%+HgCJW2XvTaQ+veIhShdzW$u7yfJ9SV^o_qefx=!>#C>el~EH;is0~*Q^v*`*xY_VlfB-x;pGAj{%>x09dPwQ0+em`fWkWyUn|uULzTx>h6F~u26+r8=F;2H`J?-"
    "2tM1@G;__}mzYk@izUw)cJ1;-"
    "ivMWM3frjL&JTAzqIisvJWR5~X0sG;S?SAoIP>!sp4?jPgPA!FMq30iYtxoHRlOkIfVS&@o{H2yO!ho*Ble83(XHRfR1>4r{b7R1vitUFAUhb%6?zAmC$yirPu^<MW@q!uIDls<BDU=O)36AVh6e0coa7#Au8m+m9x?UDe<)^?s(Ww*{4HVG=naU_p&1$^kU"
    "|ZkE_qmhpSsb%#Jxa9Grq2Rx=(JdpwJ!EAV|Jq>!S#kN(j<4wPt_we4299<BGz($iWG|UV@@w%T4)C_RJikfX1aHa$<ty<%?ZOO>dHL`N`Vpq%dk@mDakib1%UPbY{>#_bh4rEYJvr^-"
    "6+lz`3u7_!)Oa_Os=5){y{*NB8xj4rc_rSbDVHR((4#hU06`6pws{LkeF)#|#Mn=8YxxM&8$NKN48l4<-f-`YwYOIt;T#{YQRZTj?4?!g4Cy=3TC=N>ic3o#>W^@S)3aG9=dYP%|j5E$!uZ7+3T<ee#&q>NCK9-"
    "fG!Db7kG^U;R1A9Osl(^aR+E^WX*aly%jp_Uro3N;o9l;J=x{s;&&MIQh{s+=?jlfWp9qz$9HUp5a98UE_{OWmYZ2!2mecn2MjGY<3I?<}_)WdoNLxsqhv_3ulC<juJcVOVa53CrJ_FtChmlRneM}^~n0vLl3D<g{x3QU5cT=HZ^4i$b|ED2|*hfB7!=@b7`"
    "Iu`TBWRA$`x?n~-"
    "*j2~YuPIarEdq)(Rr2WS&;Wd(A5F0?yB$3F#gKkWjm!ae)DZt|qgM{)Ty+g6L+4^0Wk(+m2vzD?kN(Lj`>Fm)BKV`F6%k`t?6ZUdKM*oqRFZ%JdMIk0P`J!<wf17;TR4&@U1V8l)3C)&K?8bg^GD}v}=p(>3=X+}wjocypBhix7^xDS+Osomfn#F-"
    "O%O_M)5g3HL^>$C534)VTb)RqIv{1Nzbq>&e3pbw%U&Lj)$UNi1iM*8%CdnN!34OXGyZ6`Fdwf!xTG2BI9^P5!wd-DEZAm+Qdb~9|k0W?%T&#s3HQf3z}<fGF|*b2k=KmTA&v^w}<f|DxO6CV50AphH#rR+3N@SWS8u{KSGt0s>ye*pTjL_qtis}z8Jbl)Qt"
    "SK=qoJSw0!*rVUKiESOFcvDUT`uzbGQ^0`${zl?kIX`l4A-u*W-`}-BiH>crTw|5j*2{qB;iHs|&-=o=3U-Oq7)|MDg(=0D@<qE{l(ARVn}AelpXl1`_fjjV_KTofqe8^l$9F|8`Cq*DL^39}JV1D95JUh6Q1Kh(8wL3mR7B^T<0SU27kMK^-"
    "0Rty=5hgE#FcZvJbH!EJY=iC=23-vDum>MBQPrz&|{*xy*t@?&SN=(LBNZ3fX?!yHWplu$T4TU$&owTYyOrlD-0Z0eLt}jyyWgB&8=*W;4i-1d6$Z1T<9aO1Od%zp`x%%IMC_^-~J+-)+)$w+*cD@k+IgO{~eMweYHmwn!5OEH{(%*h<w-"
    "PG1V$rRllh|De=62W*EGNDMMUyylC$799zoAjslw%Alzg*KwT2@D`q%Z(@y};?@j57*Xsbj%-P8|WH!n8hEDP{DRmPZG$8poRszzgcUy;g5f`Ovs#WphlQSkreP~vRVZ7Z|P1U{8Y9j`r)K4de-NRV|yE;uqkJ@$FVP&1SNMalM1^xAFv~-"
    "CHg_h5%a=xvJcl+H>I$~>LnB_0hJ;l&UT3RQEblfXSzbXIf1{>Yh5>e~K|F4tSYvogx9b1PL?l`FAZjW7}CY+)A<6q^VaZ_;&QlL~PZ^bB;^>HyaOP?VJ`3`*;z{b|u!xws2-MAJNG=U+H)xrMxbmWJ-"
    "S}YR3;tyNy$^!1r05sFSo;aR|TnFiHbS8iU+jf^B7fS^DShhRbl)z({T79ynbI)n$rKScGxTq1ZFQC>ZK!*Mu#IAeOzc`P0B`nJS5em_t%)&p>!tmD49~po4*2vRU6UQqLAv*~j@^af;2NpQl3~`YXX1Bxd|5qzbM@G1u{OhMfPazQK2CL37#9B_;+=T*Og+"
    "E8qx%@%DX*t_{&*(9t$clVXImV*+k}$o>hKjE(PCd(1=*>}6l5MBfY?ZU}afuGXD0>V<uOBXK0WcMsbPUG_SY9U&=hmwzO27b?umU5^)`3(O`f5dIOghi9eQyDC>Bvz2_XO;<u%)=q=)HwF8iZnEa{`;X^-FNyMV|-ONnN(5$S-"
    "WTEJC{Chb&Nul072aBGe2RnSNj{=0s7cZ*(8t(902e8yc5N8U~9W;nf@;AX!yG5>-"
    "Vjra)53oI4mm9jJk9*O`_o#8lIWy$1Aev1vKUmm_5@R?{Zem`WkHb2Tgrm7r7E#>N)U>RL5f;(|Vg@W%0{1L4C}W93<sz8F}3=q(owa(d++3z`nfzqBPw9Oi9E{o?mQ?66I=9dm7&+VI%4_|#%r)lSOvu_MZ7KMHN8kft^ToBjpS`Ca&b7Iz%s3D4xAIJm7;"
    "EIN5ZgA40~*GTX5fi5#nNJcKK1&O2?ZT}RBxP@smCuWO)e>Qf%YA_pkxVIf6czk^W3u|ZG(|$r>)1tqyKzpW{wQTM4Lm(zLtn`Hvbk@ww_l4ML11yEomRTIQXpKIc(Ck*w9FX#yl)FP+yFT2tJ67yy0FlbmRdhob%9rl!<i<6<HBMeL+t?5k=70_AA+oN~<e"
    "cGH_>ZNosMnMhP@*gC@!jD)kgvy-b3Mr!ayM&hYE<Je$U-!(02llv?nzEa=%mch^r!d~|I7O-s(6LxTEwFDLH9rRbzKD(xwHW+HM*Ex0wIAaYNPsLBQGJD$qinj)>O|;z=rh=3HSJy<@G{%p?5FXKjSE0(_iKd`_Ey1DZmV!qF-OJS-"
    ">A5N_q8vQiLPggP@IuS)TEj>E0Rg^J!!s^1mb`?hpCi>{c@}1_H}OU&y0ZIU`jnJzP=P6yTpG1%%Fqr^rBvx&Y)o1sANbr)_Zk=RM%$!KO9AMKGmqs>q>0>LcxI;Fk%RvdsoQUZg~KHUgQ}3A=S-"
    "7>CE4IPuQyuR+R^y=h2DR}5flQ3I@_E<M<Wu_}>wn7FA=3O97nPJ@~&W?gl&V5HE{!m9=-WTzc$|Jt4a9M9BezpH%xESj5Yb+1!_Y4+RwF5nM0zK)p5*o(ThrhN4oxJUN$MTz8kLN-H^;b!GB|L`{vl6uq?!w(ZhN^@~Zo$rR>M1JXnMOSq|Q$va20<p*0W-"
    "RU3#b$Nf0+L{F{8g#c*!Ss}UVx3@?+8eWD^yfg+oa;W>UZqhPFx2%Ad9gMBuvK!>}Z=h`$4Gh!K}C9jliSSFkxo67g=jv*eqfO>iXIy{ZtXwl+TLw<7%)RO`z(uTYu@^<6|euK<g%kRj=z06xN&oi_`ON>`YgQ{=2O$!Ud-"
    "U79h=dY|=4Tqn!?W<qmsSnFb2Z<SQnAg@I1|g7ReDtFRJHOI(fi%bxvEXESP@!$Yc|VDa!kLztx-5oLy*E9Eh7?aqjb9tWPl%{%MF#(KY)T+#uKM$E>deynpa-"
    "m}bFaKpm%UTIF;06t1oPcyVhbl*vy<7hKSne%*r@)^K5tS;ARA9GK>Tj@9}zYpa!!<>exQ_eiiix1xWcFaQ@r|bvRcH0a3k{Ob}4*V@qRM@6~4~L7d6^%>Izw_6uRtnA+NQk-b51U{5c%-"
    "pjM9n+SHWaSkzItuug}JSan+V(Le{QI!u<K`~>qewPel02Vj)ufhX;^{N&GQKF6%@hE(Yn1LiwaNq<_T)yGe$MF2=!sZ4~ruPytaw6BPcJ5pR0G{rb_@D9OJIG&ZQqlU@<jV3bAXKXtRQtH(XvQtTRf#DPM~Wmh2~!B2i$m6u*x_L2k9gS@xB`aM+g284u1^"
    "9s7X>;yHomL<a36w!!hRV-tYw7)`A+lcm1qfLoz<@ao^Cf{=Xt>7>~cF`V<vtcBxj^C(Z{mBIc6L@07nhd?kl_Z6{iG~a4x=T;vRD73*&;lJZWrA=OyzdGL)VzUu(%o{^HrhL9@lmoAV0b=09d}fRWN}C0u%gxlOA;{^^TkI0Nf^xt5N~R;9i-"
    "b3Is?qZS(@YtBt!j1IR~sb}^AZle5<AEuai**kTlG0gLsHyKnc?Ttg+IT`L`P4stOVB1LBrIi`()q1QC7k3w-;<{5E-"
    "EmNJRkr!~JM66^j5RrFD{QnF`>Dg~>u@fp<ztFb#q;bGI5}z5daK<IP};Q8{1(tKI*D_s_fx=rWUj0CiU6Wooqux;|$k3Qz#=;x4*7smKSzg+aVvcOr_y^#e!p@4{VpUWex2q12JeeN1sMUne=nH}U+SrmP<Iz<j7p0Q$b{^bmGZkkofcPvlE&na6fPk7p8v"
    "J)`#O;1g=OT{rlDBaLWI$$gjpojRIf*hGW65ko}lulFxRIu^qq>&trVo4$2}?8uyov;b3>mNA!9gsTK6Z<KMPtdJ7ro3hDpMU8e7(#JZv{aJ3XT(a_K(Fcbz$7WW4{0y{-tB2>!ePlR_W~v<%0s`C6br-"
    "J?>15wwKHIC8za;#j>pKz5HBX~if_zh!N|XwN4`a&)Mm*xQGMiz7%G$|kTDk1a+7pU_)#FIw{oRqIH6>AEOxHdEb2h|xx}Nod&h}2me1mS*gq#~HhW}Q-"
    "%})+P3DqHkLhHy3rz#de293GXD9eyxbltfjDIFB`5078Nz`&M~W*gK=P$Ybp@#5_*H1{%jr%iCxC#}qa7q%K;R_||XjuP-"
    "Rj}-vvC8Ht4H6npQDgm!dx$%Lf6AZo&DYvd*w1sb9B>XEF?W?6TgCb*EJ3e(cJF(rk>_49KZKKyKnMkg0X<y=j)qn*Qo(Gv$?*f<sY;e7K20rghq9+frY(cPVBFj7Eih<8VZ(Gj{+`M$S8gtDM!BX2CgVzdyHv6MUtoCqp>5%|ot-tA4p<XfON?`F|>eu7h2"
    "=H1Y%#TM*`9+jut(>(cp9$0AqWY5Fxe+f<=k;pI5s?wkDObz|fsZS)cD2XQUKit41tkS0A0H^(F`IAV0HZW1(S1R*3EtCvt4o(($DXCO(^4unNJd51t)%2Hm(hyh!;Lz79DV<@7EAA2ZonXE;HM@2o*V8N2(W&1b_q_zM7l2CRS}#^bWLC7o=RU?v8iDTR~*"
    "^CFN^>HNTra|*eY>r00F}|<k|@UK$f}9vBYQl0ssI200dcD"
)
