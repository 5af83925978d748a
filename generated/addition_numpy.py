"""addition: a network of 797,578 parameters and its training step.

Made by symgrad 0.1.0 from examples/addition.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME. The equation stands above the statements that compute it.
"""

from collections.abc import MutableMapping

import numpy as np

real = np.float32


# --- the network: x[N,11] → dense1_z[N,4,10]


def _forward(x, embedding1_E, position_embedding1_P, transformer_block1_norm1_gamma, transformer_block1_norm1_beta, transformer_block1_attention_W_q, transformer_block1_attention_b_q, transformer_block1_attention_W_k, transformer_block1_attention_b_k, transformer_block1_attention_W_v, transformer_block1_attention_b_v, transformer_block1_attention_W_o, transformer_block1_attention_b_o, transformer_block1_norm2_gamma, transformer_block1_norm2_beta, transformer_block1_feed_forward_dense1_W, transformer_block1_feed_forward_dense1_b, transformer_block1_feed_forward_dense2_W, transformer_block1_feed_forward_dense2_b, transformer_block2_norm1_gamma, transformer_block2_norm1_beta, transformer_block2_attention_W_q, transformer_block2_attention_b_q, transformer_block2_attention_W_k, transformer_block2_attention_b_k, transformer_block2_attention_W_v, transformer_block2_attention_b_v, transformer_block2_attention_W_o, transformer_block2_attention_b_o, transformer_block2_norm2_gamma, transformer_block2_norm2_beta, transformer_block2_feed_forward_dense1_W, transformer_block2_feed_forward_dense1_b, transformer_block2_feed_forward_dense2_W, transformer_block2_feed_forward_dense2_b, transformer_block3_norm1_gamma, transformer_block3_norm1_beta, transformer_block3_attention_W_q, transformer_block3_attention_b_q, transformer_block3_attention_W_k, transformer_block3_attention_b_k, transformer_block3_attention_W_v, transformer_block3_attention_b_v, transformer_block3_attention_W_o, transformer_block3_attention_b_o, transformer_block3_norm2_gamma, transformer_block3_norm2_beta, transformer_block3_feed_forward_dense1_W, transformer_block3_feed_forward_dense1_b, transformer_block3_feed_forward_dense2_W, transformer_block3_feed_forward_dense2_b, transformer_block4_norm1_gamma, transformer_block4_norm1_beta, transformer_block4_attention_W_q, transformer_block4_attention_b_q, transformer_block4_attention_W_k, transformer_block4_attention_b_k, transformer_block4_attention_W_v, transformer_block4_attention_b_v, transformer_block4_attention_W_o, transformer_block4_attention_b_o, transformer_block4_norm2_gamma, transformer_block4_norm2_beta, transformer_block4_feed_forward_dense1_W, transformer_block4_feed_forward_dense1_b, transformer_block4_feed_forward_dense2_W, transformer_block4_feed_forward_dense2_b, layer_norm1_gamma, layer_norm1_beta, dense1_W, dense1_b):
    """The output of the network."""
    N = x.shape[0]
    # embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
    embedding1_y = np.array(np.broadcast_to(embedding1_E[x], (N, 11, 128,)), dtype=real)
    # position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
    embedding1_y += position_embedding1_P
    position_embedding1_y = embedding1_y
    # transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
    transformer_block1_norm1_mean = np.add.reduce(position_embedding1_y, axis=2) * 0.0078125
    # transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
    transformer_block1_norm1_centred = position_embedding1_y - transformer_block1_norm1_mean[:, :, None]
    # transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
    _1 = np.square(transformer_block1_norm1_centred)
    transformer_block1_norm1_var = np.add.reduce(_1, axis=2) * 0.0078125
    # transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
    transformer_block1_norm1_rstd = transformer_block1_norm1_var + 1e-05
    np.sqrt(transformer_block1_norm1_rstd, out=transformer_block1_norm1_rstd)
    np.divide(1.0, transformer_block1_norm1_rstd, out=transformer_block1_norm1_rstd)
    # transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
    transformer_block1_norm1_centred *= transformer_block1_norm1_rstd[:, :, None]
    transformer_block1_norm1_h = transformer_block1_norm1_centred
    # transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k]
    transformer_block1_norm1_h *= transformer_block1_norm1_gamma
    transformer_block1_norm1_h += transformer_block1_norm1_beta
    transformer_block1_norm1_y = transformer_block1_norm1_h
    # transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c]
    transformer_block1_attention_q = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_q[n,t,h,c] += transformer_block1_attention_b_q[h,c]
    transformer_block1_attention_q += transformer_block1_attention_b_q
    # transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c]
    transformer_block1_attention_k = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_k[n,t,h,c] += transformer_block1_attention_b_k[h,c]
    transformer_block1_attention_k += transformer_block1_attention_b_k
    # transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c]
    transformer_block1_attention_v = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_v[n,t,h,c] += transformer_block1_attention_b_v[h,c]
    transformer_block1_attention_v += transformer_block1_attention_b_v
    # transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8
    transformer_block1_attention_attention1_score = 0.1767766952966369 * (transformer_block1_attention_q.transpose(0, 2, 1, 3) @ transformer_block1_attention_k.transpose(0, 2, 3, 1))
    # transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
    _2 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block1_attention_attention1_score, real(-np.inf))
    transformer_block1_attention_attention1_lse_max = np.maximum.reduce(_2, axis=3, initial=-np.inf)
    # transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block1_attention_attention1_lse_shift = np.maximum(transformer_block1_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block1_attention_attention1_lse_shift, 3e+38, out=transformer_block1_attention_attention1_lse_shift)
    # transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block1_attention_attention1_score - transformer_block1_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block1_attention_attention1_lse_exp = transformer_block1_attention_attention1_score
    # transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
    transformer_block1_attention_attention1_lse_total = np.add.reduce(transformer_block1_attention_attention1_lse_exp, axis=3)
    # transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
    transformer_block1_attention_attention1_lse_sum = np.maximum(transformer_block1_attention_attention1_lse_total, 1.0)
    # transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block1_attention_attention1_lse_exp / transformer_block1_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block1_attention_attention1_p = transformer_block1_attention_attention1_lse_exp
    # transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d]
    transformer_block1_attention_attention1_o = (transformer_block1_attention_attention1_p @ transformer_block1_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o]
    transformer_block1_attention_y = (transformer_block1_attention_attention1_o.reshape(11*N, 128) @ transformer_block1_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block1_attention_y[n,t,o] += transformer_block1_attention_b_o[o]
    transformer_block1_attention_y += transformer_block1_attention_b_o
    # transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
    position_embedding1_y += transformer_block1_attention_y
    transformer_block1_add1 = position_embedding1_y
    # transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
    transformer_block1_norm2_mean = np.add.reduce(transformer_block1_add1, axis=2) * 0.0078125
    # transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
    transformer_block1_norm2_centred = transformer_block1_add1 - transformer_block1_norm2_mean[:, :, None]
    # transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
    _3 = np.square(transformer_block1_norm2_centred)
    transformer_block1_norm2_var = np.add.reduce(_3, axis=2) * 0.0078125
    # transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
    transformer_block1_norm2_rstd = transformer_block1_norm2_var + 1e-05
    np.sqrt(transformer_block1_norm2_rstd, out=transformer_block1_norm2_rstd)
    np.divide(1.0, transformer_block1_norm2_rstd, out=transformer_block1_norm2_rstd)
    # transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
    transformer_block1_norm2_centred *= transformer_block1_norm2_rstd[:, :, None]
    transformer_block1_norm2_h = transformer_block1_norm2_centred
    # transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k]
    transformer_block1_norm2_h *= transformer_block1_norm2_gamma
    transformer_block1_norm2_h += transformer_block1_norm2_beta
    transformer_block1_norm2_y = transformer_block1_norm2_h
    # transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o]
    transformer_block1_feed_forward_dense1_z = (transformer_block1_norm2_y.reshape(11*N, 128) @ transformer_block1_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block1_feed_forward_dense1_z[n,t,o] += transformer_block1_feed_forward_dense1_b[o]
    transformer_block1_feed_forward_dense1_z += transformer_block1_feed_forward_dense1_b
    # transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·Φ(transformer_block1_feed_forward_dense1_z[n,t,o])
    transformer_block1_feed_forward_dense1_z *= _normal_cdf(transformer_block1_feed_forward_dense1_z)
    transformer_block1_feed_forward_dense1_h = transformer_block1_feed_forward_dense1_z
    # transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o]
    transformer_block1_feed_forward_dense2_z = (transformer_block1_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block1_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block1_feed_forward_dense2_z[n,t,o] += transformer_block1_feed_forward_dense2_b[o]
    transformer_block1_feed_forward_dense2_z += transformer_block1_feed_forward_dense2_b
    # transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]
    transformer_block1_add1 += transformer_block1_feed_forward_dense2_z
    transformer_block1_add2 = transformer_block1_add1
    # transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]
    transformer_block2_norm1_mean = np.add.reduce(transformer_block1_add2, axis=2) * 0.0078125
    # transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]
    transformer_block2_norm1_centred = transformer_block1_add2 - transformer_block2_norm1_mean[:, :, None]
    # transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²
    _4 = np.square(transformer_block2_norm1_centred)
    transformer_block2_norm1_var = np.add.reduce(_4, axis=2) * 0.0078125
    # transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)
    transformer_block2_norm1_rstd = transformer_block2_norm1_var + 1e-05
    np.sqrt(transformer_block2_norm1_rstd, out=transformer_block2_norm1_rstd)
    np.divide(1.0, transformer_block2_norm1_rstd, out=transformer_block2_norm1_rstd)
    # transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]
    transformer_block2_norm1_centred *= transformer_block2_norm1_rstd[:, :, None]
    transformer_block2_norm1_h = transformer_block2_norm1_centred
    # transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k]
    transformer_block2_norm1_h *= transformer_block2_norm1_gamma
    transformer_block2_norm1_h += transformer_block2_norm1_beta
    transformer_block2_norm1_y = transformer_block2_norm1_h
    # transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c]
    transformer_block2_attention_q = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_q[n,t,h,c] += transformer_block2_attention_b_q[h,c]
    transformer_block2_attention_q += transformer_block2_attention_b_q
    # transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c]
    transformer_block2_attention_k = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_k[n,t,h,c] += transformer_block2_attention_b_k[h,c]
    transformer_block2_attention_k += transformer_block2_attention_b_k
    # transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c]
    transformer_block2_attention_v = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_v[n,t,h,c] += transformer_block2_attention_b_v[h,c]
    transformer_block2_attention_v += transformer_block2_attention_b_v
    # transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8
    transformer_block2_attention_attention1_score = 0.1767766952966369 * (transformer_block2_attention_q.transpose(0, 2, 1, 3) @ transformer_block2_attention_k.transpose(0, 2, 3, 1))
    # transformer_block2_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]
    _5 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block2_attention_attention1_score, real(-np.inf))
    transformer_block2_attention_attention1_lse_max = np.maximum.reduce(_5, axis=3, initial=-np.inf)
    # transformer_block2_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block2_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block2_attention_attention1_lse_shift = np.maximum(transformer_block2_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block2_attention_attention1_lse_shift, 3e+38, out=transformer_block2_attention_attention1_lse_shift)
    # transformer_block2_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block2_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block2_attention_attention1_score - transformer_block2_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block2_attention_attention1_lse_exp = transformer_block2_attention_attention1_score
    # transformer_block2_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block2_attention_attention1_lse_exp[n,h,t,u]
    transformer_block2_attention_attention1_lse_total = np.add.reduce(transformer_block2_attention_attention1_lse_exp, axis=3)
    # transformer_block2_attention_attention1_lse_sum[n,h,t] = max(transformer_block2_attention_attention1_lse_total[n,h,t], 1)
    transformer_block2_attention_attention1_lse_sum = np.maximum(transformer_block2_attention_attention1_lse_total, 1.0)
    # transformer_block2_attention_attention1_p[n,h,t,u] = transformer_block2_attention_attention1_lse_exp[n,h,t,u]/transformer_block2_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block2_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block2_attention_attention1_lse_exp / transformer_block2_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block2_attention_attention1_p = transformer_block2_attention_attention1_lse_exp
    # transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d]
    transformer_block2_attention_attention1_o = (transformer_block2_attention_attention1_p @ transformer_block2_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o]
    transformer_block2_attention_y = (transformer_block2_attention_attention1_o.reshape(11*N, 128) @ transformer_block2_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block2_attention_y[n,t,o] += transformer_block2_attention_b_o[o]
    transformer_block2_attention_y += transformer_block2_attention_b_o
    # transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]
    transformer_block1_add2 += transformer_block2_attention_y
    transformer_block2_add1 = transformer_block1_add2
    # transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]
    transformer_block2_norm2_mean = np.add.reduce(transformer_block2_add1, axis=2) * 0.0078125
    # transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]
    transformer_block2_norm2_centred = transformer_block2_add1 - transformer_block2_norm2_mean[:, :, None]
    # transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²
    _6 = np.square(transformer_block2_norm2_centred)
    transformer_block2_norm2_var = np.add.reduce(_6, axis=2) * 0.0078125
    # transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)
    transformer_block2_norm2_rstd = transformer_block2_norm2_var + 1e-05
    np.sqrt(transformer_block2_norm2_rstd, out=transformer_block2_norm2_rstd)
    np.divide(1.0, transformer_block2_norm2_rstd, out=transformer_block2_norm2_rstd)
    # transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]
    transformer_block2_norm2_centred *= transformer_block2_norm2_rstd[:, :, None]
    transformer_block2_norm2_h = transformer_block2_norm2_centred
    # transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k]
    transformer_block2_norm2_h *= transformer_block2_norm2_gamma
    transformer_block2_norm2_h += transformer_block2_norm2_beta
    transformer_block2_norm2_y = transformer_block2_norm2_h
    # transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o]
    transformer_block2_feed_forward_dense1_z = (transformer_block2_norm2_y.reshape(11*N, 128) @ transformer_block2_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block2_feed_forward_dense1_z[n,t,o] += transformer_block2_feed_forward_dense1_b[o]
    transformer_block2_feed_forward_dense1_z += transformer_block2_feed_forward_dense1_b
    # transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·Φ(transformer_block2_feed_forward_dense1_z[n,t,o])
    transformer_block2_feed_forward_dense1_z *= _normal_cdf(transformer_block2_feed_forward_dense1_z)
    transformer_block2_feed_forward_dense1_h = transformer_block2_feed_forward_dense1_z
    # transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o]
    transformer_block2_feed_forward_dense2_z = (transformer_block2_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block2_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block2_feed_forward_dense2_z[n,t,o] += transformer_block2_feed_forward_dense2_b[o]
    transformer_block2_feed_forward_dense2_z += transformer_block2_feed_forward_dense2_b
    # transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]
    transformer_block2_add1 += transformer_block2_feed_forward_dense2_z
    transformer_block2_add2 = transformer_block2_add1
    # transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]
    transformer_block3_norm1_mean = np.add.reduce(transformer_block2_add2, axis=2) * 0.0078125
    # transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]
    transformer_block3_norm1_centred = transformer_block2_add2 - transformer_block3_norm1_mean[:, :, None]
    # transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²
    _7 = np.square(transformer_block3_norm1_centred)
    transformer_block3_norm1_var = np.add.reduce(_7, axis=2) * 0.0078125
    # transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)
    transformer_block3_norm1_rstd = transformer_block3_norm1_var + 1e-05
    np.sqrt(transformer_block3_norm1_rstd, out=transformer_block3_norm1_rstd)
    np.divide(1.0, transformer_block3_norm1_rstd, out=transformer_block3_norm1_rstd)
    # transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]
    transformer_block3_norm1_centred *= transformer_block3_norm1_rstd[:, :, None]
    transformer_block3_norm1_h = transformer_block3_norm1_centred
    # transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k]
    transformer_block3_norm1_h *= transformer_block3_norm1_gamma
    transformer_block3_norm1_h += transformer_block3_norm1_beta
    transformer_block3_norm1_y = transformer_block3_norm1_h
    # transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c]
    transformer_block3_attention_q = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_q[n,t,h,c] += transformer_block3_attention_b_q[h,c]
    transformer_block3_attention_q += transformer_block3_attention_b_q
    # transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c]
    transformer_block3_attention_k = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_k[n,t,h,c] += transformer_block3_attention_b_k[h,c]
    transformer_block3_attention_k += transformer_block3_attention_b_k
    # transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c]
    transformer_block3_attention_v = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_v[n,t,h,c] += transformer_block3_attention_b_v[h,c]
    transformer_block3_attention_v += transformer_block3_attention_b_v
    # transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8
    transformer_block3_attention_attention1_score = 0.1767766952966369 * (transformer_block3_attention_q.transpose(0, 2, 1, 3) @ transformer_block3_attention_k.transpose(0, 2, 3, 1))
    # transformer_block3_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]
    _8 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block3_attention_attention1_score, real(-np.inf))
    transformer_block3_attention_attention1_lse_max = np.maximum.reduce(_8, axis=3, initial=-np.inf)
    # transformer_block3_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block3_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block3_attention_attention1_lse_shift = np.maximum(transformer_block3_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block3_attention_attention1_lse_shift, 3e+38, out=transformer_block3_attention_attention1_lse_shift)
    # transformer_block3_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block3_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block3_attention_attention1_score - transformer_block3_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block3_attention_attention1_lse_exp = transformer_block3_attention_attention1_score
    # transformer_block3_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block3_attention_attention1_lse_exp[n,h,t,u]
    transformer_block3_attention_attention1_lse_total = np.add.reduce(transformer_block3_attention_attention1_lse_exp, axis=3)
    # transformer_block3_attention_attention1_lse_sum[n,h,t] = max(transformer_block3_attention_attention1_lse_total[n,h,t], 1)
    transformer_block3_attention_attention1_lse_sum = np.maximum(transformer_block3_attention_attention1_lse_total, 1.0)
    # transformer_block3_attention_attention1_p[n,h,t,u] = transformer_block3_attention_attention1_lse_exp[n,h,t,u]/transformer_block3_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block3_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block3_attention_attention1_lse_exp / transformer_block3_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block3_attention_attention1_p = transformer_block3_attention_attention1_lse_exp
    # transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d]
    transformer_block3_attention_attention1_o = (transformer_block3_attention_attention1_p @ transformer_block3_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o]
    transformer_block3_attention_y = (transformer_block3_attention_attention1_o.reshape(11*N, 128) @ transformer_block3_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block3_attention_y[n,t,o] += transformer_block3_attention_b_o[o]
    transformer_block3_attention_y += transformer_block3_attention_b_o
    # transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]
    transformer_block2_add2 += transformer_block3_attention_y
    transformer_block3_add1 = transformer_block2_add2
    # transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]
    transformer_block3_norm2_mean = np.add.reduce(transformer_block3_add1, axis=2) * 0.0078125
    # transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]
    transformer_block3_norm2_centred = transformer_block3_add1 - transformer_block3_norm2_mean[:, :, None]
    # transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²
    _9 = np.square(transformer_block3_norm2_centred)
    transformer_block3_norm2_var = np.add.reduce(_9, axis=2) * 0.0078125
    # transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)
    transformer_block3_norm2_rstd = transformer_block3_norm2_var + 1e-05
    np.sqrt(transformer_block3_norm2_rstd, out=transformer_block3_norm2_rstd)
    np.divide(1.0, transformer_block3_norm2_rstd, out=transformer_block3_norm2_rstd)
    # transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]
    transformer_block3_norm2_centred *= transformer_block3_norm2_rstd[:, :, None]
    transformer_block3_norm2_h = transformer_block3_norm2_centred
    # transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k]
    transformer_block3_norm2_h *= transformer_block3_norm2_gamma
    transformer_block3_norm2_h += transformer_block3_norm2_beta
    transformer_block3_norm2_y = transformer_block3_norm2_h
    # transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o]
    transformer_block3_feed_forward_dense1_z = (transformer_block3_norm2_y.reshape(11*N, 128) @ transformer_block3_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block3_feed_forward_dense1_z[n,t,o] += transformer_block3_feed_forward_dense1_b[o]
    transformer_block3_feed_forward_dense1_z += transformer_block3_feed_forward_dense1_b
    # transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·Φ(transformer_block3_feed_forward_dense1_z[n,t,o])
    transformer_block3_feed_forward_dense1_z *= _normal_cdf(transformer_block3_feed_forward_dense1_z)
    transformer_block3_feed_forward_dense1_h = transformer_block3_feed_forward_dense1_z
    # transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o]
    transformer_block3_feed_forward_dense2_z = (transformer_block3_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block3_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block3_feed_forward_dense2_z[n,t,o] += transformer_block3_feed_forward_dense2_b[o]
    transformer_block3_feed_forward_dense2_z += transformer_block3_feed_forward_dense2_b
    # transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]
    transformer_block3_add1 += transformer_block3_feed_forward_dense2_z
    transformer_block3_add2 = transformer_block3_add1
    # transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]
    transformer_block4_norm1_mean = np.add.reduce(transformer_block3_add2, axis=2) * 0.0078125
    # transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]
    transformer_block4_norm1_centred = transformer_block3_add2 - transformer_block4_norm1_mean[:, :, None]
    # transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²
    _10 = np.square(transformer_block4_norm1_centred)
    transformer_block4_norm1_var = np.add.reduce(_10, axis=2) * 0.0078125
    # transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)
    transformer_block4_norm1_rstd = transformer_block4_norm1_var + 1e-05
    np.sqrt(transformer_block4_norm1_rstd, out=transformer_block4_norm1_rstd)
    np.divide(1.0, transformer_block4_norm1_rstd, out=transformer_block4_norm1_rstd)
    # transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]
    transformer_block4_norm1_centred *= transformer_block4_norm1_rstd[:, :, None]
    transformer_block4_norm1_h = transformer_block4_norm1_centred
    # transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k]
    transformer_block4_norm1_h *= transformer_block4_norm1_gamma
    transformer_block4_norm1_h += transformer_block4_norm1_beta
    transformer_block4_norm1_y = transformer_block4_norm1_h
    # transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c]
    transformer_block4_attention_q = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_q[n,t,h,c] += transformer_block4_attention_b_q[h,c]
    transformer_block4_attention_q += transformer_block4_attention_b_q
    # transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c]
    transformer_block4_attention_k = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_k[n,t,h,c] += transformer_block4_attention_b_k[h,c]
    transformer_block4_attention_k += transformer_block4_attention_b_k
    # transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c]
    transformer_block4_attention_v = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_v[n,t,h,c] += transformer_block4_attention_b_v[h,c]
    transformer_block4_attention_v += transformer_block4_attention_b_v
    # transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8
    transformer_block4_attention_attention1_score = 0.1767766952966369 * (transformer_block4_attention_q.transpose(0, 2, 1, 3) @ transformer_block4_attention_k.transpose(0, 2, 3, 1))
    # transformer_block4_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]
    _11 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block4_attention_attention1_score, real(-np.inf))
    transformer_block4_attention_attention1_lse_max = np.maximum.reduce(_11, axis=3, initial=-np.inf)
    # transformer_block4_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block4_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block4_attention_attention1_lse_shift = np.maximum(transformer_block4_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block4_attention_attention1_lse_shift, 3e+38, out=transformer_block4_attention_attention1_lse_shift)
    # transformer_block4_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block4_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block4_attention_attention1_score - transformer_block4_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block4_attention_attention1_lse_exp = transformer_block4_attention_attention1_score
    # transformer_block4_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block4_attention_attention1_lse_exp[n,h,t,u]
    transformer_block4_attention_attention1_lse_total = np.add.reduce(transformer_block4_attention_attention1_lse_exp, axis=3)
    # transformer_block4_attention_attention1_lse_sum[n,h,t] = max(transformer_block4_attention_attention1_lse_total[n,h,t], 1)
    transformer_block4_attention_attention1_lse_sum = np.maximum(transformer_block4_attention_attention1_lse_total, 1.0)
    # transformer_block4_attention_attention1_p[n,h,t,u] = transformer_block4_attention_attention1_lse_exp[n,h,t,u]/transformer_block4_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block4_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block4_attention_attention1_lse_exp / transformer_block4_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block4_attention_attention1_p = transformer_block4_attention_attention1_lse_exp
    # transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d]
    transformer_block4_attention_attention1_o = (transformer_block4_attention_attention1_p @ transformer_block4_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o]
    transformer_block4_attention_y = (transformer_block4_attention_attention1_o.reshape(11*N, 128) @ transformer_block4_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block4_attention_y[n,t,o] += transformer_block4_attention_b_o[o]
    transformer_block4_attention_y += transformer_block4_attention_b_o
    # transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]
    transformer_block3_add2 += transformer_block4_attention_y
    transformer_block4_add1 = transformer_block3_add2
    # transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]
    transformer_block4_norm2_mean = np.add.reduce(transformer_block4_add1, axis=2) * 0.0078125
    # transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]
    transformer_block4_norm2_centred = transformer_block4_add1 - transformer_block4_norm2_mean[:, :, None]
    # transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²
    _12 = np.square(transformer_block4_norm2_centred)
    transformer_block4_norm2_var = np.add.reduce(_12, axis=2) * 0.0078125
    # transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)
    transformer_block4_norm2_rstd = transformer_block4_norm2_var + 1e-05
    np.sqrt(transformer_block4_norm2_rstd, out=transformer_block4_norm2_rstd)
    np.divide(1.0, transformer_block4_norm2_rstd, out=transformer_block4_norm2_rstd)
    # transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]
    transformer_block4_norm2_centred *= transformer_block4_norm2_rstd[:, :, None]
    transformer_block4_norm2_h = transformer_block4_norm2_centred
    # transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k]
    transformer_block4_norm2_h *= transformer_block4_norm2_gamma
    transformer_block4_norm2_h += transformer_block4_norm2_beta
    transformer_block4_norm2_y = transformer_block4_norm2_h
    # transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o]
    transformer_block4_feed_forward_dense1_z = (transformer_block4_norm2_y.reshape(11*N, 128) @ transformer_block4_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block4_feed_forward_dense1_z[n,t,o] += transformer_block4_feed_forward_dense1_b[o]
    transformer_block4_feed_forward_dense1_z += transformer_block4_feed_forward_dense1_b
    # transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·Φ(transformer_block4_feed_forward_dense1_z[n,t,o])
    transformer_block4_feed_forward_dense1_z *= _normal_cdf(transformer_block4_feed_forward_dense1_z)
    transformer_block4_feed_forward_dense1_h = transformer_block4_feed_forward_dense1_z
    # transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o]
    transformer_block4_feed_forward_dense2_z = (transformer_block4_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block4_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block4_feed_forward_dense2_z[n,t,o] += transformer_block4_feed_forward_dense2_b[o]
    transformer_block4_feed_forward_dense2_z += transformer_block4_feed_forward_dense2_b
    # transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
    transformer_block4_add1 += transformer_block4_feed_forward_dense2_z
    transformer_block4_add2 = transformer_block4_add1
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
    layer_norm1_centred *= layer_norm1_rstd[:, :, None]
    layer_norm1_h = layer_norm1_centred
    # layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k]
    layer_norm1_h *= layer_norm1_gamma
    layer_norm1_h += layer_norm1_beta
    layer_norm1_y = layer_norm1_h
    # dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o]
    dense1_z = (layer_norm1_y.reshape(4*N, 128) @ dense1_W).reshape(N, 4, 10)
    # dense1_z[n,t,o] += dense1_b[o]
    dense1_z += dense1_b
    return dense1_z


def _backward(x, y, embedding1_E, position_embedding1_P, transformer_block1_norm1_gamma, transformer_block1_norm1_beta, transformer_block1_attention_W_q, transformer_block1_attention_b_q, transformer_block1_attention_W_k, transformer_block1_attention_b_k, transformer_block1_attention_W_v, transformer_block1_attention_b_v, transformer_block1_attention_W_o, transformer_block1_attention_b_o, transformer_block1_norm2_gamma, transformer_block1_norm2_beta, transformer_block1_feed_forward_dense1_W, transformer_block1_feed_forward_dense1_b, transformer_block1_feed_forward_dense2_W, transformer_block1_feed_forward_dense2_b, transformer_block2_norm1_gamma, transformer_block2_norm1_beta, transformer_block2_attention_W_q, transformer_block2_attention_b_q, transformer_block2_attention_W_k, transformer_block2_attention_b_k, transformer_block2_attention_W_v, transformer_block2_attention_b_v, transformer_block2_attention_W_o, transformer_block2_attention_b_o, transformer_block2_norm2_gamma, transformer_block2_norm2_beta, transformer_block2_feed_forward_dense1_W, transformer_block2_feed_forward_dense1_b, transformer_block2_feed_forward_dense2_W, transformer_block2_feed_forward_dense2_b, transformer_block3_norm1_gamma, transformer_block3_norm1_beta, transformer_block3_attention_W_q, transformer_block3_attention_b_q, transformer_block3_attention_W_k, transformer_block3_attention_b_k, transformer_block3_attention_W_v, transformer_block3_attention_b_v, transformer_block3_attention_W_o, transformer_block3_attention_b_o, transformer_block3_norm2_gamma, transformer_block3_norm2_beta, transformer_block3_feed_forward_dense1_W, transformer_block3_feed_forward_dense1_b, transformer_block3_feed_forward_dense2_W, transformer_block3_feed_forward_dense2_b, transformer_block4_norm1_gamma, transformer_block4_norm1_beta, transformer_block4_attention_W_q, transformer_block4_attention_b_q, transformer_block4_attention_W_k, transformer_block4_attention_b_k, transformer_block4_attention_W_v, transformer_block4_attention_b_v, transformer_block4_attention_W_o, transformer_block4_attention_b_o, transformer_block4_norm2_gamma, transformer_block4_norm2_beta, transformer_block4_feed_forward_dense1_W, transformer_block4_feed_forward_dense1_b, transformer_block4_feed_forward_dense2_W, transformer_block4_feed_forward_dense2_b, layer_norm1_gamma, layer_norm1_beta, dense1_W, dense1_b, d_embedding1_E, d_position_embedding1_P, d_transformer_block1_norm1_gamma, d_transformer_block1_norm1_beta, d_transformer_block1_attention_W_q, d_transformer_block1_attention_b_q, d_transformer_block1_attention_W_k, d_transformer_block1_attention_b_k, d_transformer_block1_attention_W_v, d_transformer_block1_attention_b_v, d_transformer_block1_attention_W_o, d_transformer_block1_attention_b_o, d_transformer_block1_norm2_gamma, d_transformer_block1_norm2_beta, d_transformer_block1_feed_forward_dense1_W, d_transformer_block1_feed_forward_dense1_b, d_transformer_block1_feed_forward_dense2_W, d_transformer_block1_feed_forward_dense2_b, d_transformer_block2_norm1_gamma, d_transformer_block2_norm1_beta, d_transformer_block2_attention_W_q, d_transformer_block2_attention_b_q, d_transformer_block2_attention_W_k, d_transformer_block2_attention_b_k, d_transformer_block2_attention_W_v, d_transformer_block2_attention_b_v, d_transformer_block2_attention_W_o, d_transformer_block2_attention_b_o, d_transformer_block2_norm2_gamma, d_transformer_block2_norm2_beta, d_transformer_block2_feed_forward_dense1_W, d_transformer_block2_feed_forward_dense1_b, d_transformer_block2_feed_forward_dense2_W, d_transformer_block2_feed_forward_dense2_b, d_transformer_block3_norm1_gamma, d_transformer_block3_norm1_beta, d_transformer_block3_attention_W_q, d_transformer_block3_attention_b_q, d_transformer_block3_attention_W_k, d_transformer_block3_attention_b_k, d_transformer_block3_attention_W_v, d_transformer_block3_attention_b_v, d_transformer_block3_attention_W_o, d_transformer_block3_attention_b_o, d_transformer_block3_norm2_gamma, d_transformer_block3_norm2_beta, d_transformer_block3_feed_forward_dense1_W, d_transformer_block3_feed_forward_dense1_b, d_transformer_block3_feed_forward_dense2_W, d_transformer_block3_feed_forward_dense2_b, d_transformer_block4_norm1_gamma, d_transformer_block4_norm1_beta, d_transformer_block4_attention_W_q, d_transformer_block4_attention_b_q, d_transformer_block4_attention_W_k, d_transformer_block4_attention_b_k, d_transformer_block4_attention_W_v, d_transformer_block4_attention_b_v, d_transformer_block4_attention_W_o, d_transformer_block4_attention_b_o, d_transformer_block4_norm2_gamma, d_transformer_block4_norm2_beta, d_transformer_block4_feed_forward_dense1_W, d_transformer_block4_feed_forward_dense1_b, d_transformer_block4_feed_forward_dense2_W, d_transformer_block4_feed_forward_dense2_b, d_layer_norm1_gamma, d_layer_norm1_beta, d_dense1_W, d_dense1_b):
    """The loss; the gradients go into the arrays d_…."""
    N = x.shape[0]
    # embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
    embedding1_y = np.array(np.broadcast_to(embedding1_E[x], (N, 11, 128,)), dtype=real)
    # position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
    embedding1_y += position_embedding1_P
    position_embedding1_y = embedding1_y
    # transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
    transformer_block1_norm1_mean = np.add.reduce(position_embedding1_y, axis=2) * 0.0078125
    # transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
    transformer_block1_norm1_centred = position_embedding1_y - transformer_block1_norm1_mean[:, :, None]
    # transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
    _1 = np.square(transformer_block1_norm1_centred)
    transformer_block1_norm1_var = np.add.reduce(_1, axis=2) * 0.0078125
    # transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
    transformer_block1_norm1_rstd = transformer_block1_norm1_var + 1e-05
    np.sqrt(transformer_block1_norm1_rstd, out=transformer_block1_norm1_rstd)
    np.divide(1.0, transformer_block1_norm1_rstd, out=transformer_block1_norm1_rstd)
    # transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
    transformer_block1_norm1_h = transformer_block1_norm1_centred * transformer_block1_norm1_rstd[:, :, None]
    # transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k]
    transformer_block1_norm1_y = transformer_block1_norm1_h * transformer_block1_norm1_gamma
    transformer_block1_norm1_y += transformer_block1_norm1_beta
    # transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c]
    transformer_block1_attention_q = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_q[n,t,h,c] += transformer_block1_attention_b_q[h,c]
    transformer_block1_attention_q += transformer_block1_attention_b_q
    # transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c]
    transformer_block1_attention_k = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_k[n,t,h,c] += transformer_block1_attention_b_k[h,c]
    transformer_block1_attention_k += transformer_block1_attention_b_k
    # transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c]
    transformer_block1_attention_v = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_v[n,t,h,c] += transformer_block1_attention_b_v[h,c]
    transformer_block1_attention_v += transformer_block1_attention_b_v
    # transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8
    transformer_block1_attention_attention1_score = 0.1767766952966369 * (transformer_block1_attention_q.transpose(0, 2, 1, 3) @ transformer_block1_attention_k.transpose(0, 2, 3, 1))
    # transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
    _2 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block1_attention_attention1_score, real(-np.inf))
    transformer_block1_attention_attention1_lse_max = np.maximum.reduce(_2, axis=3, initial=-np.inf)
    # transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block1_attention_attention1_lse_shift = np.maximum(transformer_block1_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block1_attention_attention1_lse_shift, 3e+38, out=transformer_block1_attention_attention1_lse_shift)
    # transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block1_attention_attention1_score - transformer_block1_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block1_attention_attention1_lse_exp = transformer_block1_attention_attention1_score
    # transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
    transformer_block1_attention_attention1_lse_total = np.add.reduce(transformer_block1_attention_attention1_lse_exp, axis=3)
    # transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
    transformer_block1_attention_attention1_lse_sum = np.maximum(transformer_block1_attention_attention1_lse_total, 1.0)
    # transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block1_attention_attention1_lse_exp / transformer_block1_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block1_attention_attention1_p = transformer_block1_attention_attention1_lse_exp
    # transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d]
    transformer_block1_attention_attention1_o = (transformer_block1_attention_attention1_p @ transformer_block1_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o]
    transformer_block1_attention_y = (transformer_block1_attention_attention1_o.reshape(11*N, 128) @ transformer_block1_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block1_attention_y[n,t,o] += transformer_block1_attention_b_o[o]
    transformer_block1_attention_y += transformer_block1_attention_b_o
    # transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
    position_embedding1_y += transformer_block1_attention_y
    transformer_block1_add1 = position_embedding1_y
    # transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
    transformer_block1_norm2_mean = np.add.reduce(transformer_block1_add1, axis=2) * 0.0078125
    # transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
    transformer_block1_norm2_centred = transformer_block1_add1 - transformer_block1_norm2_mean[:, :, None]
    # transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
    _3 = np.square(transformer_block1_norm2_centred)
    transformer_block1_norm2_var = np.add.reduce(_3, axis=2) * 0.0078125
    # transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
    transformer_block1_norm2_rstd = transformer_block1_norm2_var + 1e-05
    np.sqrt(transformer_block1_norm2_rstd, out=transformer_block1_norm2_rstd)
    np.divide(1.0, transformer_block1_norm2_rstd, out=transformer_block1_norm2_rstd)
    # transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
    transformer_block1_norm2_h = transformer_block1_norm2_centred * transformer_block1_norm2_rstd[:, :, None]
    # transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k]
    transformer_block1_norm2_y = transformer_block1_norm2_h * transformer_block1_norm2_gamma
    transformer_block1_norm2_y += transformer_block1_norm2_beta
    # transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o]
    transformer_block1_feed_forward_dense1_z = (transformer_block1_norm2_y.reshape(11*N, 128) @ transformer_block1_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block1_feed_forward_dense1_z[n,t,o] += transformer_block1_feed_forward_dense1_b[o]
    transformer_block1_feed_forward_dense1_z += transformer_block1_feed_forward_dense1_b
    # transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])
    transformer_block1_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block1_feed_forward_dense1_z)
    # transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block1_feed_forward_dense1_h = transformer_block1_feed_forward_dense1_z * transformer_block1_feed_forward_dense1_z_normal_cdf
    # transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o]
    transformer_block1_feed_forward_dense2_z = (transformer_block1_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block1_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block1_feed_forward_dense2_z[n,t,o] += transformer_block1_feed_forward_dense2_b[o]
    transformer_block1_feed_forward_dense2_z += transformer_block1_feed_forward_dense2_b
    # transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]
    transformer_block1_add1 += transformer_block1_feed_forward_dense2_z
    transformer_block1_add2 = transformer_block1_add1
    # transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]
    transformer_block2_norm1_mean = np.add.reduce(transformer_block1_add2, axis=2) * 0.0078125
    # transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]
    transformer_block2_norm1_centred = transformer_block1_add2 - transformer_block2_norm1_mean[:, :, None]
    # transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²
    _4 = np.square(transformer_block2_norm1_centred)
    transformer_block2_norm1_var = np.add.reduce(_4, axis=2) * 0.0078125
    # transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)
    transformer_block2_norm1_rstd = transformer_block2_norm1_var + 1e-05
    np.sqrt(transformer_block2_norm1_rstd, out=transformer_block2_norm1_rstd)
    np.divide(1.0, transformer_block2_norm1_rstd, out=transformer_block2_norm1_rstd)
    # transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]
    transformer_block2_norm1_h = transformer_block2_norm1_centred * transformer_block2_norm1_rstd[:, :, None]
    # transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k]
    transformer_block2_norm1_y = transformer_block2_norm1_h * transformer_block2_norm1_gamma
    transformer_block2_norm1_y += transformer_block2_norm1_beta
    # transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c]
    transformer_block2_attention_q = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_q[n,t,h,c] += transformer_block2_attention_b_q[h,c]
    transformer_block2_attention_q += transformer_block2_attention_b_q
    # transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c]
    transformer_block2_attention_k = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_k[n,t,h,c] += transformer_block2_attention_b_k[h,c]
    transformer_block2_attention_k += transformer_block2_attention_b_k
    # transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c]
    transformer_block2_attention_v = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_v[n,t,h,c] += transformer_block2_attention_b_v[h,c]
    transformer_block2_attention_v += transformer_block2_attention_b_v
    # transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8
    transformer_block2_attention_attention1_score = 0.1767766952966369 * (transformer_block2_attention_q.transpose(0, 2, 1, 3) @ transformer_block2_attention_k.transpose(0, 2, 3, 1))
    # transformer_block2_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]
    _5 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block2_attention_attention1_score, real(-np.inf))
    transformer_block2_attention_attention1_lse_max = np.maximum.reduce(_5, axis=3, initial=-np.inf)
    # transformer_block2_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block2_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block2_attention_attention1_lse_shift = np.maximum(transformer_block2_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block2_attention_attention1_lse_shift, 3e+38, out=transformer_block2_attention_attention1_lse_shift)
    # transformer_block2_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block2_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block2_attention_attention1_score - transformer_block2_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block2_attention_attention1_lse_exp = transformer_block2_attention_attention1_score
    # transformer_block2_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block2_attention_attention1_lse_exp[n,h,t,u]
    transformer_block2_attention_attention1_lse_total = np.add.reduce(transformer_block2_attention_attention1_lse_exp, axis=3)
    # transformer_block2_attention_attention1_lse_sum[n,h,t] = max(transformer_block2_attention_attention1_lse_total[n,h,t], 1)
    transformer_block2_attention_attention1_lse_sum = np.maximum(transformer_block2_attention_attention1_lse_total, 1.0)
    # transformer_block2_attention_attention1_p[n,h,t,u] = transformer_block2_attention_attention1_lse_exp[n,h,t,u]/transformer_block2_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block2_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block2_attention_attention1_lse_exp / transformer_block2_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block2_attention_attention1_p = transformer_block2_attention_attention1_lse_exp
    # transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d]
    transformer_block2_attention_attention1_o = (transformer_block2_attention_attention1_p @ transformer_block2_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o]
    transformer_block2_attention_y = (transformer_block2_attention_attention1_o.reshape(11*N, 128) @ transformer_block2_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block2_attention_y[n,t,o] += transformer_block2_attention_b_o[o]
    transformer_block2_attention_y += transformer_block2_attention_b_o
    # transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]
    transformer_block1_add2 += transformer_block2_attention_y
    transformer_block2_add1 = transformer_block1_add2
    # transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]
    transformer_block2_norm2_mean = np.add.reduce(transformer_block2_add1, axis=2) * 0.0078125
    # transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]
    transformer_block2_norm2_centred = transformer_block2_add1 - transformer_block2_norm2_mean[:, :, None]
    # transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²
    _6 = np.square(transformer_block2_norm2_centred)
    transformer_block2_norm2_var = np.add.reduce(_6, axis=2) * 0.0078125
    # transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)
    transformer_block2_norm2_rstd = transformer_block2_norm2_var + 1e-05
    np.sqrt(transformer_block2_norm2_rstd, out=transformer_block2_norm2_rstd)
    np.divide(1.0, transformer_block2_norm2_rstd, out=transformer_block2_norm2_rstd)
    # transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]
    transformer_block2_norm2_h = transformer_block2_norm2_centred * transformer_block2_norm2_rstd[:, :, None]
    # transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k]
    transformer_block2_norm2_y = transformer_block2_norm2_h * transformer_block2_norm2_gamma
    transformer_block2_norm2_y += transformer_block2_norm2_beta
    # transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o]
    transformer_block2_feed_forward_dense1_z = (transformer_block2_norm2_y.reshape(11*N, 128) @ transformer_block2_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block2_feed_forward_dense1_z[n,t,o] += transformer_block2_feed_forward_dense1_b[o]
    transformer_block2_feed_forward_dense1_z += transformer_block2_feed_forward_dense1_b
    # transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block2_feed_forward_dense1_z[n,t,o])
    transformer_block2_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block2_feed_forward_dense1_z)
    # transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block2_feed_forward_dense1_h = transformer_block2_feed_forward_dense1_z * transformer_block2_feed_forward_dense1_z_normal_cdf
    # transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o]
    transformer_block2_feed_forward_dense2_z = (transformer_block2_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block2_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block2_feed_forward_dense2_z[n,t,o] += transformer_block2_feed_forward_dense2_b[o]
    transformer_block2_feed_forward_dense2_z += transformer_block2_feed_forward_dense2_b
    # transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]
    transformer_block2_add1 += transformer_block2_feed_forward_dense2_z
    transformer_block2_add2 = transformer_block2_add1
    # transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]
    transformer_block3_norm1_mean = np.add.reduce(transformer_block2_add2, axis=2) * 0.0078125
    # transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]
    transformer_block3_norm1_centred = transformer_block2_add2 - transformer_block3_norm1_mean[:, :, None]
    # transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²
    _7 = np.square(transformer_block3_norm1_centred)
    transformer_block3_norm1_var = np.add.reduce(_7, axis=2) * 0.0078125
    # transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)
    transformer_block3_norm1_rstd = transformer_block3_norm1_var + 1e-05
    np.sqrt(transformer_block3_norm1_rstd, out=transformer_block3_norm1_rstd)
    np.divide(1.0, transformer_block3_norm1_rstd, out=transformer_block3_norm1_rstd)
    # transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]
    transformer_block3_norm1_h = transformer_block3_norm1_centred * transformer_block3_norm1_rstd[:, :, None]
    # transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k]
    transformer_block3_norm1_y = transformer_block3_norm1_h * transformer_block3_norm1_gamma
    transformer_block3_norm1_y += transformer_block3_norm1_beta
    # transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c]
    transformer_block3_attention_q = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_q[n,t,h,c] += transformer_block3_attention_b_q[h,c]
    transformer_block3_attention_q += transformer_block3_attention_b_q
    # transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c]
    transformer_block3_attention_k = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_k[n,t,h,c] += transformer_block3_attention_b_k[h,c]
    transformer_block3_attention_k += transformer_block3_attention_b_k
    # transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c]
    transformer_block3_attention_v = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_v[n,t,h,c] += transformer_block3_attention_b_v[h,c]
    transformer_block3_attention_v += transformer_block3_attention_b_v
    # transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8
    transformer_block3_attention_attention1_score = 0.1767766952966369 * (transformer_block3_attention_q.transpose(0, 2, 1, 3) @ transformer_block3_attention_k.transpose(0, 2, 3, 1))
    # transformer_block3_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]
    _8 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block3_attention_attention1_score, real(-np.inf))
    transformer_block3_attention_attention1_lse_max = np.maximum.reduce(_8, axis=3, initial=-np.inf)
    # transformer_block3_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block3_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block3_attention_attention1_lse_shift = np.maximum(transformer_block3_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block3_attention_attention1_lse_shift, 3e+38, out=transformer_block3_attention_attention1_lse_shift)
    # transformer_block3_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block3_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block3_attention_attention1_score - transformer_block3_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block3_attention_attention1_lse_exp = transformer_block3_attention_attention1_score
    # transformer_block3_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block3_attention_attention1_lse_exp[n,h,t,u]
    transformer_block3_attention_attention1_lse_total = np.add.reduce(transformer_block3_attention_attention1_lse_exp, axis=3)
    # transformer_block3_attention_attention1_lse_sum[n,h,t] = max(transformer_block3_attention_attention1_lse_total[n,h,t], 1)
    transformer_block3_attention_attention1_lse_sum = np.maximum(transformer_block3_attention_attention1_lse_total, 1.0)
    # transformer_block3_attention_attention1_p[n,h,t,u] = transformer_block3_attention_attention1_lse_exp[n,h,t,u]/transformer_block3_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block3_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block3_attention_attention1_lse_exp / transformer_block3_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block3_attention_attention1_p = transformer_block3_attention_attention1_lse_exp
    # transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d]
    transformer_block3_attention_attention1_o = (transformer_block3_attention_attention1_p @ transformer_block3_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o]
    transformer_block3_attention_y = (transformer_block3_attention_attention1_o.reshape(11*N, 128) @ transformer_block3_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block3_attention_y[n,t,o] += transformer_block3_attention_b_o[o]
    transformer_block3_attention_y += transformer_block3_attention_b_o
    # transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]
    transformer_block2_add2 += transformer_block3_attention_y
    transformer_block3_add1 = transformer_block2_add2
    # transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]
    transformer_block3_norm2_mean = np.add.reduce(transformer_block3_add1, axis=2) * 0.0078125
    # transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]
    transformer_block3_norm2_centred = transformer_block3_add1 - transformer_block3_norm2_mean[:, :, None]
    # transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²
    _9 = np.square(transformer_block3_norm2_centred)
    transformer_block3_norm2_var = np.add.reduce(_9, axis=2) * 0.0078125
    # transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)
    transformer_block3_norm2_rstd = transformer_block3_norm2_var + 1e-05
    np.sqrt(transformer_block3_norm2_rstd, out=transformer_block3_norm2_rstd)
    np.divide(1.0, transformer_block3_norm2_rstd, out=transformer_block3_norm2_rstd)
    # transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]
    transformer_block3_norm2_h = transformer_block3_norm2_centred * transformer_block3_norm2_rstd[:, :, None]
    # transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k]
    transformer_block3_norm2_y = transformer_block3_norm2_h * transformer_block3_norm2_gamma
    transformer_block3_norm2_y += transformer_block3_norm2_beta
    # transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o]
    transformer_block3_feed_forward_dense1_z = (transformer_block3_norm2_y.reshape(11*N, 128) @ transformer_block3_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block3_feed_forward_dense1_z[n,t,o] += transformer_block3_feed_forward_dense1_b[o]
    transformer_block3_feed_forward_dense1_z += transformer_block3_feed_forward_dense1_b
    # transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block3_feed_forward_dense1_z[n,t,o])
    transformer_block3_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block3_feed_forward_dense1_z)
    # transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block3_feed_forward_dense1_h = transformer_block3_feed_forward_dense1_z * transformer_block3_feed_forward_dense1_z_normal_cdf
    # transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o]
    transformer_block3_feed_forward_dense2_z = (transformer_block3_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block3_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block3_feed_forward_dense2_z[n,t,o] += transformer_block3_feed_forward_dense2_b[o]
    transformer_block3_feed_forward_dense2_z += transformer_block3_feed_forward_dense2_b
    # transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]
    transformer_block3_add1 += transformer_block3_feed_forward_dense2_z
    transformer_block3_add2 = transformer_block3_add1
    # transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]
    transformer_block4_norm1_mean = np.add.reduce(transformer_block3_add2, axis=2) * 0.0078125
    # transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]
    transformer_block4_norm1_centred = transformer_block3_add2 - transformer_block4_norm1_mean[:, :, None]
    # transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²
    _10 = np.square(transformer_block4_norm1_centred)
    transformer_block4_norm1_var = np.add.reduce(_10, axis=2) * 0.0078125
    # transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)
    transformer_block4_norm1_rstd = transformer_block4_norm1_var + 1e-05
    np.sqrt(transformer_block4_norm1_rstd, out=transformer_block4_norm1_rstd)
    np.divide(1.0, transformer_block4_norm1_rstd, out=transformer_block4_norm1_rstd)
    # transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]
    transformer_block4_norm1_h = transformer_block4_norm1_centred * transformer_block4_norm1_rstd[:, :, None]
    # transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k]
    transformer_block4_norm1_y = transformer_block4_norm1_h * transformer_block4_norm1_gamma
    transformer_block4_norm1_y += transformer_block4_norm1_beta
    # transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c]
    transformer_block4_attention_q = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_q[n,t,h,c] += transformer_block4_attention_b_q[h,c]
    transformer_block4_attention_q += transformer_block4_attention_b_q
    # transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c]
    transformer_block4_attention_k = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_k[n,t,h,c] += transformer_block4_attention_b_k[h,c]
    transformer_block4_attention_k += transformer_block4_attention_b_k
    # transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c]
    transformer_block4_attention_v = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_v[n,t,h,c] += transformer_block4_attention_b_v[h,c]
    transformer_block4_attention_v += transformer_block4_attention_b_v
    # transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8
    transformer_block4_attention_attention1_score = 0.1767766952966369 * (transformer_block4_attention_q.transpose(0, 2, 1, 3) @ transformer_block4_attention_k.transpose(0, 2, 3, 1))
    # transformer_block4_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]
    _11 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block4_attention_attention1_score, real(-np.inf))
    transformer_block4_attention_attention1_lse_max = np.maximum.reduce(_11, axis=3, initial=-np.inf)
    # transformer_block4_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block4_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block4_attention_attention1_lse_shift = np.maximum(transformer_block4_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block4_attention_attention1_lse_shift, 3e+38, out=transformer_block4_attention_attention1_lse_shift)
    # transformer_block4_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block4_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block4_attention_attention1_score - transformer_block4_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block4_attention_attention1_lse_exp = transformer_block4_attention_attention1_score
    # transformer_block4_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block4_attention_attention1_lse_exp[n,h,t,u]
    transformer_block4_attention_attention1_lse_total = np.add.reduce(transformer_block4_attention_attention1_lse_exp, axis=3)
    # transformer_block4_attention_attention1_lse_sum[n,h,t] = max(transformer_block4_attention_attention1_lse_total[n,h,t], 1)
    transformer_block4_attention_attention1_lse_sum = np.maximum(transformer_block4_attention_attention1_lse_total, 1.0)
    # transformer_block4_attention_attention1_p[n,h,t,u] = transformer_block4_attention_attention1_lse_exp[n,h,t,u]/transformer_block4_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block4_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block4_attention_attention1_lse_exp / transformer_block4_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block4_attention_attention1_p = transformer_block4_attention_attention1_lse_exp
    # transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d]
    transformer_block4_attention_attention1_o = (transformer_block4_attention_attention1_p @ transformer_block4_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o]
    transformer_block4_attention_y = (transformer_block4_attention_attention1_o.reshape(11*N, 128) @ transformer_block4_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block4_attention_y[n,t,o] += transformer_block4_attention_b_o[o]
    transformer_block4_attention_y += transformer_block4_attention_b_o
    # transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]
    transformer_block3_add2 += transformer_block4_attention_y
    transformer_block4_add1 = transformer_block3_add2
    # transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]
    transformer_block4_norm2_mean = np.add.reduce(transformer_block4_add1, axis=2) * 0.0078125
    # transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]
    transformer_block4_norm2_centred = transformer_block4_add1 - transformer_block4_norm2_mean[:, :, None]
    # transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²
    _12 = np.square(transformer_block4_norm2_centred)
    transformer_block4_norm2_var = np.add.reduce(_12, axis=2) * 0.0078125
    # transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)
    transformer_block4_norm2_rstd = transformer_block4_norm2_var + 1e-05
    np.sqrt(transformer_block4_norm2_rstd, out=transformer_block4_norm2_rstd)
    np.divide(1.0, transformer_block4_norm2_rstd, out=transformer_block4_norm2_rstd)
    # transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]
    transformer_block4_norm2_h = transformer_block4_norm2_centred * transformer_block4_norm2_rstd[:, :, None]
    # transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k]
    transformer_block4_norm2_y = transformer_block4_norm2_h * transformer_block4_norm2_gamma
    transformer_block4_norm2_y += transformer_block4_norm2_beta
    # transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o]
    transformer_block4_feed_forward_dense1_z = (transformer_block4_norm2_y.reshape(11*N, 128) @ transformer_block4_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block4_feed_forward_dense1_z[n,t,o] += transformer_block4_feed_forward_dense1_b[o]
    transformer_block4_feed_forward_dense1_z += transformer_block4_feed_forward_dense1_b
    # transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block4_feed_forward_dense1_z[n,t,o])
    transformer_block4_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block4_feed_forward_dense1_z)
    # transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block4_feed_forward_dense1_h = transformer_block4_feed_forward_dense1_z * transformer_block4_feed_forward_dense1_z_normal_cdf
    # transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o]
    transformer_block4_feed_forward_dense2_z = (transformer_block4_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block4_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block4_feed_forward_dense2_z[n,t,o] += transformer_block4_feed_forward_dense2_b[o]
    transformer_block4_feed_forward_dense2_z += transformer_block4_feed_forward_dense2_b
    # transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
    transformer_block4_add1 += transformer_block4_feed_forward_dense2_z
    transformer_block4_add2 = transformer_block4_add1
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
    layer_norm1_y = layer_norm1_h * layer_norm1_gamma
    layer_norm1_y += layer_norm1_beta
    # dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o]
    dense1_z = (layer_norm1_y.reshape(4*N, 128) @ dense1_W).reshape(N, 4, 10)
    # dense1_z[n,t,o] += dense1_b[o]
    dense1_z += dense1_b
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
    cross_entropy1_lse -= dense1_z[np.arange(N)[:, None], np.arange(4), y]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N)
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) * (0.25 / N)
    # d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k = y[n,t]])/(4·N)
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, :, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), y[:, :, None])
    cross_entropy1_lse_exp *= 0.25 / N
    d_dense1_z = cross_entropy1_lse_exp
    # d_dense1_b[o] = Σ_{n,t} d_dense1_z[n,t,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0, 1))
    # d_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o]
    np.matmul(layer_norm1_y.transpose(2, 0, 1).reshape(128, 4*N), d_dense1_z.reshape(4*N, 10), out=d_dense1_W)
    # d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o]
    d_layer_norm1_y = (d_dense1_z.reshape(4*N, 10) @ dense1_W.T).reshape(N, 4, 128)
    # d_layer_norm1_beta[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]
    d_layer_norm1_beta[...] = _sum(d_layer_norm1_y, (0, 1))
    # d_layer_norm1_gamma[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
    _14 = d_layer_norm1_y * layer_norm1_h
    d_layer_norm1_gamma[...] = _sum(_14, (0, 1))
    # d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
    d_layer_norm1_y *= layer_norm1_gamma
    d_layer_norm1_h = d_layer_norm1_y
    # d_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]
    _15 = d_layer_norm1_h * layer_norm1_centred
    d_layer_norm1_rstd = np.add.reduce(_15, axis=2)
    # d_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2
    d_layer_norm1_var = np.square(layer_norm1_rstd)
    d_layer_norm1_var *= layer_norm1_rstd
    d_layer_norm1_var *= -0.5
    d_layer_norm1_var *= d_layer_norm1_rstd
    # d_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]
    d_layer_norm1_h *= layer_norm1_rstd[:, :, None]
    _16 = layer_norm1_centred * 0.015625
    _16 *= d_layer_norm1_var[:, :, None]
    d_layer_norm1_h += _16
    d_layer_norm1_centred = d_layer_norm1_h
    # d_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]
    d_layer_norm1_mean = np.add.reduce(d_layer_norm1_centred, axis=2) * (-1.0)
    # d_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]
    d_layer_norm1_centred += 0.0078125 * d_layer_norm1_mean[:, :, None]
    d_slice1_y = d_layer_norm1_centred
    # d_transformer_block4_add2[n,i+7,j] += d_slice1_y[n,i,j]
    d_transformer_block4_add2 = np.zeros((N, 11, 128,), real)
    d_transformer_block4_add2[:, 7:11] += d_slice1_y
    # d_transformer_block4_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block4_add2[n,t,o]
    d_transformer_block4_feed_forward_dense2_b[...] = _sum(d_transformer_block4_add2, (0, 1))
    # d_transformer_block4_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block4_add2[n,t,o]·transformer_block4_feed_forward_dense2_W[i,o]
    d_transformer_block4_feed_forward_dense1_h = (d_transformer_block4_add2.reshape(11*N, 128) @ transformer_block4_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block4_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block4_feed_forward_dense1_h[n,t,i]·d_transformer_block4_add2[n,t,o]
    np.matmul(transformer_block4_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block4_add2.reshape(11*N, 128), out=d_transformer_block4_feed_forward_dense2_W)
    # d_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])
    _17 = _normal_pdf(transformer_block4_feed_forward_dense1_z)
    _17 *= transformer_block4_feed_forward_dense1_z
    _17 += transformer_block4_feed_forward_dense1_z_normal_cdf
    d_transformer_block4_feed_forward_dense1_h *= _17
    d_transformer_block4_feed_forward_dense1_z = d_transformer_block4_feed_forward_dense1_h
    # d_transformer_block4_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o]
    d_transformer_block4_feed_forward_dense1_b[...] = _sum(d_transformer_block4_feed_forward_dense1_z, (0, 1))
    # d_transformer_block4_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block4_norm2_y[n,t,i]·d_transformer_block4_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block4_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block4_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block4_feed_forward_dense1_W)
    # d_transformer_block4_norm2_y[n,t,i] = Σ_o d_transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_W[i,o]
    d_transformer_block4_norm2_y = (d_transformer_block4_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block4_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block4_norm2_beta[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]
    d_transformer_block4_norm2_beta[...] = _sum(d_transformer_block4_norm2_y, (0, 1))
    # d_transformer_block4_norm2_gamma[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]
    _18 = d_transformer_block4_norm2_y * transformer_block4_norm2_h
    d_transformer_block4_norm2_gamma[...] = _sum(_18, (0, 1))
    # d_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]
    d_transformer_block4_norm2_y *= transformer_block4_norm2_gamma
    d_transformer_block4_norm2_h = d_transformer_block4_norm2_y
    # d_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]
    _19 = d_transformer_block4_norm2_h * transformer_block4_norm2_centred
    d_transformer_block4_norm2_rstd = np.add.reduce(_19, axis=2)
    # d_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2
    d_transformer_block4_norm2_var = np.square(transformer_block4_norm2_rstd)
    d_transformer_block4_norm2_var *= transformer_block4_norm2_rstd
    d_transformer_block4_norm2_var *= -0.5
    d_transformer_block4_norm2_var *= d_transformer_block4_norm2_rstd
    # d_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]
    d_transformer_block4_norm2_h *= transformer_block4_norm2_rstd[:, :, None]
    _20 = transformer_block4_norm2_centred * 0.015625
    _20 *= d_transformer_block4_norm2_var[:, :, None]
    d_transformer_block4_norm2_h += _20
    d_transformer_block4_norm2_centred = d_transformer_block4_norm2_h
    # d_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]
    d_transformer_block4_norm2_mean = np.add.reduce(d_transformer_block4_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]
    d_transformer_block4_norm2_centred += 0.0078125 * d_transformer_block4_norm2_mean[:, :, None]
    d_transformer_block4_norm2_centred += d_transformer_block4_add2
    d_transformer_block4_add1 = d_transformer_block4_norm2_centred
    # d_transformer_block4_attention_b_o[o] = Σ_{n,t} d_transformer_block4_add1[n,t,o]
    d_transformer_block4_attention_b_o[...] = _sum(d_transformer_block4_add1, (0, 1))
    # d_transformer_block4_attention_W_o[h,c,o] = Σ_{n,t} transformer_block4_attention_attention1_o[n,t,h,c]·d_transformer_block4_add1[n,t,o]
    d_transformer_block4_attention_W_o[...] = (transformer_block4_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block4_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block4_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block4_add1[n,t,o]·transformer_block4_attention_W_o[h,c,o]
    d_transformer_block4_attention_attention1_o = (d_transformer_block4_add1.reshape(11*N, 128) @ transformer_block4_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block4_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_v[n,u,h,d]
    d_transformer_block4_attention_attention1_p = d_transformer_block4_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block4_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block4_attention_v[n,u,h,d] = Σ_t d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_attention1_p[n,h,t,u]
    d_transformer_block4_attention_v = (transformer_block4_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block4_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]
    _21 = d_transformer_block4_attention_attention1_p * transformer_block4_attention_attention1_p
    d_transformer_block4_attention_attention1_lse = np.add.reduce(_21, axis=3) * (-1.0)
    # d_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])
    d_transformer_block4_attention_attention1_p += d_transformer_block4_attention_attention1_lse[:, :, :, None]
    d_transformer_block4_attention_attention1_p *= transformer_block4_attention_attention1_p
    d_transformer_block4_attention_attention1_score = d_transformer_block4_attention_attention1_p
    # d_transformer_block4_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_q[n,t,h,c]/8
    d_transformer_block4_attention_k = (0.1767766952966369 * (d_transformer_block4_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block4_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_k[n,u,h,c]/8
    d_transformer_block4_attention_q = (0.1767766952966369 * (d_transformer_block4_attention_attention1_score @ transformer_block4_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_b_v[h,c] = Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c]
    d_transformer_block4_attention_b_v[...] = _sum(d_transformer_block4_attention_v, (0, 1))
    # d_transformer_block4_attention_W_v[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_v[n,t,h,c]
    d_transformer_block4_attention_W_v[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block4_attention_v[n,t,h,c]·transformer_block4_attention_W_v[i,h,c]
    d_transformer_block4_norm1_y = (d_transformer_block4_attention_v.reshape(11*N, 128) @ transformer_block4_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_attention_b_k[h,c] = Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]
    d_transformer_block4_attention_b_k[...] = _sum(d_transformer_block4_attention_k, (0, 1))
    # d_transformer_block4_attention_W_k[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_k[n,t,h,c]
    d_transformer_block4_attention_W_k[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_k[n,t,h,c]·transformer_block4_attention_W_k[i,h,c]
    d_transformer_block4_norm1_y += (d_transformer_block4_attention_k.reshape(11*N, 128) @ transformer_block4_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_attention_b_q[h,c] = Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c]
    d_transformer_block4_attention_b_q[...] = _sum(d_transformer_block4_attention_q, (0, 1))
    # d_transformer_block4_attention_W_q[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_q[n,t,h,c]
    d_transformer_block4_attention_W_q[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_q[n,t,h,c]·transformer_block4_attention_W_q[i,h,c]
    d_transformer_block4_norm1_y += (d_transformer_block4_attention_q.reshape(11*N, 128) @ transformer_block4_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_norm1_beta[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]
    d_transformer_block4_norm1_beta[...] = _sum(d_transformer_block4_norm1_y, (0, 1))
    # d_transformer_block4_norm1_gamma[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_h[n,t,k]
    _22 = d_transformer_block4_norm1_y * transformer_block4_norm1_h
    d_transformer_block4_norm1_gamma[...] = _sum(_22, (0, 1))
    # d_transformer_block4_norm1_h[n,t,k] = d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_gamma[k]
    d_transformer_block4_norm1_y *= transformer_block4_norm1_gamma
    d_transformer_block4_norm1_h = d_transformer_block4_norm1_y
    # d_transformer_block4_norm1_rstd[n,t] = Σ_k d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_centred[n,t,k]
    _23 = d_transformer_block4_norm1_h * transformer_block4_norm1_centred
    d_transformer_block4_norm1_rstd = np.add.reduce(_23, axis=2)
    # d_transformer_block4_norm1_var[n,t] = −transformer_block4_norm1_rstd[n,t]³·d_transformer_block4_norm1_rstd[n,t]/2
    d_transformer_block4_norm1_var = np.square(transformer_block4_norm1_rstd)
    d_transformer_block4_norm1_var *= transformer_block4_norm1_rstd
    d_transformer_block4_norm1_var *= -0.5
    d_transformer_block4_norm1_var *= d_transformer_block4_norm1_rstd
    # d_transformer_block4_norm1_centred[n,t,k] = d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_rstd[n,t] + 0.015625·d_transformer_block4_norm1_var[n,t]·transformer_block4_norm1_centred[n,t,k]
    d_transformer_block4_norm1_h *= transformer_block4_norm1_rstd[:, :, None]
    _24 = transformer_block4_norm1_centred * 0.015625
    _24 *= d_transformer_block4_norm1_var[:, :, None]
    d_transformer_block4_norm1_h += _24
    d_transformer_block4_norm1_centred = d_transformer_block4_norm1_h
    # d_transformer_block4_norm1_mean[n,t] = −Σ_k d_transformer_block4_norm1_centred[n,t,k]
    d_transformer_block4_norm1_mean = np.add.reduce(d_transformer_block4_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block3_add2[n,t,d] = 0.0078125·d_transformer_block4_norm1_mean[n,t] + d_transformer_block4_add1[n,t,d] + d_transformer_block4_norm1_centred[n,t,d]
    d_transformer_block4_add1 += 0.0078125 * d_transformer_block4_norm1_mean[:, :, None]
    d_transformer_block4_add1 += d_transformer_block4_norm1_centred
    d_transformer_block3_add2 = d_transformer_block4_add1
    # d_transformer_block3_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block3_add2[n,t,o]
    d_transformer_block3_feed_forward_dense2_b[...] = _sum(d_transformer_block3_add2, (0, 1))
    # d_transformer_block3_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block3_add2[n,t,o]·transformer_block3_feed_forward_dense2_W[i,o]
    d_transformer_block3_feed_forward_dense1_h = (d_transformer_block3_add2.reshape(11*N, 128) @ transformer_block3_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block3_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block3_feed_forward_dense1_h[n,t,i]·d_transformer_block3_add2[n,t,o]
    np.matmul(transformer_block3_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block3_add2.reshape(11*N, 128), out=d_transformer_block3_feed_forward_dense2_W)
    # d_transformer_block3_feed_forward_dense1_z[n,t,o] = d_transformer_block3_feed_forward_dense1_h[n,t,o]·(transformer_block3_feed_forward_dense1_z[n,t,o]·φ(transformer_block3_feed_forward_dense1_z[n,t,o]) + transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o])
    _25 = _normal_pdf(transformer_block3_feed_forward_dense1_z)
    _25 *= transformer_block3_feed_forward_dense1_z
    _25 += transformer_block3_feed_forward_dense1_z_normal_cdf
    d_transformer_block3_feed_forward_dense1_h *= _25
    d_transformer_block3_feed_forward_dense1_z = d_transformer_block3_feed_forward_dense1_h
    # d_transformer_block3_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block3_feed_forward_dense1_z[n,t,o]
    d_transformer_block3_feed_forward_dense1_b[...] = _sum(d_transformer_block3_feed_forward_dense1_z, (0, 1))
    # d_transformer_block3_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block3_norm2_y[n,t,i]·d_transformer_block3_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block3_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block3_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block3_feed_forward_dense1_W)
    # d_transformer_block3_norm2_y[n,t,i] = Σ_o d_transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_W[i,o]
    d_transformer_block3_norm2_y = (d_transformer_block3_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block3_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block3_norm2_beta[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]
    d_transformer_block3_norm2_beta[...] = _sum(d_transformer_block3_norm2_y, (0, 1))
    # d_transformer_block3_norm2_gamma[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_h[n,t,k]
    _26 = d_transformer_block3_norm2_y * transformer_block3_norm2_h
    d_transformer_block3_norm2_gamma[...] = _sum(_26, (0, 1))
    # d_transformer_block3_norm2_h[n,t,k] = d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_gamma[k]
    d_transformer_block3_norm2_y *= transformer_block3_norm2_gamma
    d_transformer_block3_norm2_h = d_transformer_block3_norm2_y
    # d_transformer_block3_norm2_rstd[n,t] = Σ_k d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_centred[n,t,k]
    _27 = d_transformer_block3_norm2_h * transformer_block3_norm2_centred
    d_transformer_block3_norm2_rstd = np.add.reduce(_27, axis=2)
    # d_transformer_block3_norm2_var[n,t] = −transformer_block3_norm2_rstd[n,t]³·d_transformer_block3_norm2_rstd[n,t]/2
    d_transformer_block3_norm2_var = np.square(transformer_block3_norm2_rstd)
    d_transformer_block3_norm2_var *= transformer_block3_norm2_rstd
    d_transformer_block3_norm2_var *= -0.5
    d_transformer_block3_norm2_var *= d_transformer_block3_norm2_rstd
    # d_transformer_block3_norm2_centred[n,t,k] = d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_rstd[n,t] + 0.015625·d_transformer_block3_norm2_var[n,t]·transformer_block3_norm2_centred[n,t,k]
    d_transformer_block3_norm2_h *= transformer_block3_norm2_rstd[:, :, None]
    _28 = transformer_block3_norm2_centred * 0.015625
    _28 *= d_transformer_block3_norm2_var[:, :, None]
    d_transformer_block3_norm2_h += _28
    d_transformer_block3_norm2_centred = d_transformer_block3_norm2_h
    # d_transformer_block3_norm2_mean[n,t] = −Σ_k d_transformer_block3_norm2_centred[n,t,k]
    d_transformer_block3_norm2_mean = np.add.reduce(d_transformer_block3_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block3_add1[n,t,d] = 0.0078125·d_transformer_block3_norm2_mean[n,t] + d_transformer_block3_add2[n,t,d] + d_transformer_block3_norm2_centred[n,t,d]
    d_transformer_block3_add2 += 0.0078125 * d_transformer_block3_norm2_mean[:, :, None]
    d_transformer_block3_add2 += d_transformer_block3_norm2_centred
    d_transformer_block3_add1 = d_transformer_block3_add2
    # d_transformer_block3_attention_b_o[o] = Σ_{n,t} d_transformer_block3_add1[n,t,o]
    d_transformer_block3_attention_b_o[...] = _sum(d_transformer_block3_add1, (0, 1))
    # d_transformer_block3_attention_W_o[h,c,o] = Σ_{n,t} transformer_block3_attention_attention1_o[n,t,h,c]·d_transformer_block3_add1[n,t,o]
    d_transformer_block3_attention_W_o[...] = (transformer_block3_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block3_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block3_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block3_add1[n,t,o]·transformer_block3_attention_W_o[h,c,o]
    d_transformer_block3_attention_attention1_o = (d_transformer_block3_add1.reshape(11*N, 128) @ transformer_block3_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block3_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_v[n,u,h,d]
    d_transformer_block3_attention_attention1_p = d_transformer_block3_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block3_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block3_attention_v[n,u,h,d] = Σ_t d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_attention1_p[n,h,t,u]
    d_transformer_block3_attention_v = (transformer_block3_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block3_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_attention1_p[n,h,t,u]
    _29 = d_transformer_block3_attention_attention1_p * transformer_block3_attention_attention1_p
    d_transformer_block3_attention_attention1_lse = np.add.reduce(_29, axis=3) * (-1.0)
    # d_transformer_block3_attention_attention1_score[n,h,t,u] = transformer_block3_attention_attention1_p[n,h,t,u]·(d_transformer_block3_attention_attention1_lse[n,h,t] + d_transformer_block3_attention_attention1_p[n,h,t,u])
    d_transformer_block3_attention_attention1_p += d_transformer_block3_attention_attention1_lse[:, :, :, None]
    d_transformer_block3_attention_attention1_p *= transformer_block3_attention_attention1_p
    d_transformer_block3_attention_attention1_score = d_transformer_block3_attention_attention1_p
    # d_transformer_block3_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_q[n,t,h,c]/8
    d_transformer_block3_attention_k = (0.1767766952966369 * (d_transformer_block3_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block3_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_k[n,u,h,c]/8
    d_transformer_block3_attention_q = (0.1767766952966369 * (d_transformer_block3_attention_attention1_score @ transformer_block3_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_b_v[h,c] = Σ_{n,t} d_transformer_block3_attention_v[n,t,h,c]
    d_transformer_block3_attention_b_v[...] = _sum(d_transformer_block3_attention_v, (0, 1))
    # d_transformer_block3_attention_W_v[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_v[n,t,h,c]
    d_transformer_block3_attention_W_v[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block3_attention_v[n,t,h,c]·transformer_block3_attention_W_v[i,h,c]
    d_transformer_block3_norm1_y = (d_transformer_block3_attention_v.reshape(11*N, 128) @ transformer_block3_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_attention_b_k[h,c] = Σ_{n,t} d_transformer_block3_attention_k[n,t,h,c]
    d_transformer_block3_attention_b_k[...] = _sum(d_transformer_block3_attention_k, (0, 1))
    # d_transformer_block3_attention_W_k[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_k[n,t,h,c]
    d_transformer_block3_attention_W_k[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_k[n,t,h,c]·transformer_block3_attention_W_k[i,h,c]
    d_transformer_block3_norm1_y += (d_transformer_block3_attention_k.reshape(11*N, 128) @ transformer_block3_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_attention_b_q[h,c] = Σ_{n,t} d_transformer_block3_attention_q[n,t,h,c]
    d_transformer_block3_attention_b_q[...] = _sum(d_transformer_block3_attention_q, (0, 1))
    # d_transformer_block3_attention_W_q[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_q[n,t,h,c]
    d_transformer_block3_attention_W_q[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_q[n,t,h,c]·transformer_block3_attention_W_q[i,h,c]
    d_transformer_block3_norm1_y += (d_transformer_block3_attention_q.reshape(11*N, 128) @ transformer_block3_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_norm1_beta[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]
    d_transformer_block3_norm1_beta[...] = _sum(d_transformer_block3_norm1_y, (0, 1))
    # d_transformer_block3_norm1_gamma[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_h[n,t,k]
    _30 = d_transformer_block3_norm1_y * transformer_block3_norm1_h
    d_transformer_block3_norm1_gamma[...] = _sum(_30, (0, 1))
    # d_transformer_block3_norm1_h[n,t,k] = d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_gamma[k]
    d_transformer_block3_norm1_y *= transformer_block3_norm1_gamma
    d_transformer_block3_norm1_h = d_transformer_block3_norm1_y
    # d_transformer_block3_norm1_rstd[n,t] = Σ_k d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_centred[n,t,k]
    _31 = d_transformer_block3_norm1_h * transformer_block3_norm1_centred
    d_transformer_block3_norm1_rstd = np.add.reduce(_31, axis=2)
    # d_transformer_block3_norm1_var[n,t] = −transformer_block3_norm1_rstd[n,t]³·d_transformer_block3_norm1_rstd[n,t]/2
    d_transformer_block3_norm1_var = np.square(transformer_block3_norm1_rstd)
    d_transformer_block3_norm1_var *= transformer_block3_norm1_rstd
    d_transformer_block3_norm1_var *= -0.5
    d_transformer_block3_norm1_var *= d_transformer_block3_norm1_rstd
    # d_transformer_block3_norm1_centred[n,t,k] = d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_rstd[n,t] + 0.015625·d_transformer_block3_norm1_var[n,t]·transformer_block3_norm1_centred[n,t,k]
    d_transformer_block3_norm1_h *= transformer_block3_norm1_rstd[:, :, None]
    _32 = transformer_block3_norm1_centred * 0.015625
    _32 *= d_transformer_block3_norm1_var[:, :, None]
    d_transformer_block3_norm1_h += _32
    d_transformer_block3_norm1_centred = d_transformer_block3_norm1_h
    # d_transformer_block3_norm1_mean[n,t] = −Σ_k d_transformer_block3_norm1_centred[n,t,k]
    d_transformer_block3_norm1_mean = np.add.reduce(d_transformer_block3_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block2_add2[n,t,d] = 0.0078125·d_transformer_block3_norm1_mean[n,t] + d_transformer_block3_add1[n,t,d] + d_transformer_block3_norm1_centred[n,t,d]
    d_transformer_block3_add1 += 0.0078125 * d_transformer_block3_norm1_mean[:, :, None]
    d_transformer_block3_add1 += d_transformer_block3_norm1_centred
    d_transformer_block2_add2 = d_transformer_block3_add1
    # d_transformer_block2_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block2_add2[n,t,o]
    d_transformer_block2_feed_forward_dense2_b[...] = _sum(d_transformer_block2_add2, (0, 1))
    # d_transformer_block2_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block2_add2[n,t,o]·transformer_block2_feed_forward_dense2_W[i,o]
    d_transformer_block2_feed_forward_dense1_h = (d_transformer_block2_add2.reshape(11*N, 128) @ transformer_block2_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block2_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block2_feed_forward_dense1_h[n,t,i]·d_transformer_block2_add2[n,t,o]
    np.matmul(transformer_block2_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block2_add2.reshape(11*N, 128), out=d_transformer_block2_feed_forward_dense2_W)
    # d_transformer_block2_feed_forward_dense1_z[n,t,o] = d_transformer_block2_feed_forward_dense1_h[n,t,o]·(transformer_block2_feed_forward_dense1_z[n,t,o]·φ(transformer_block2_feed_forward_dense1_z[n,t,o]) + transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o])
    _33 = _normal_pdf(transformer_block2_feed_forward_dense1_z)
    _33 *= transformer_block2_feed_forward_dense1_z
    _33 += transformer_block2_feed_forward_dense1_z_normal_cdf
    d_transformer_block2_feed_forward_dense1_h *= _33
    d_transformer_block2_feed_forward_dense1_z = d_transformer_block2_feed_forward_dense1_h
    # d_transformer_block2_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block2_feed_forward_dense1_z[n,t,o]
    d_transformer_block2_feed_forward_dense1_b[...] = _sum(d_transformer_block2_feed_forward_dense1_z, (0, 1))
    # d_transformer_block2_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block2_norm2_y[n,t,i]·d_transformer_block2_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block2_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block2_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block2_feed_forward_dense1_W)
    # d_transformer_block2_norm2_y[n,t,i] = Σ_o d_transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_W[i,o]
    d_transformer_block2_norm2_y = (d_transformer_block2_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block2_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block2_norm2_beta[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]
    d_transformer_block2_norm2_beta[...] = _sum(d_transformer_block2_norm2_y, (0, 1))
    # d_transformer_block2_norm2_gamma[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_h[n,t,k]
    _34 = d_transformer_block2_norm2_y * transformer_block2_norm2_h
    d_transformer_block2_norm2_gamma[...] = _sum(_34, (0, 1))
    # d_transformer_block2_norm2_h[n,t,k] = d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_gamma[k]
    d_transformer_block2_norm2_y *= transformer_block2_norm2_gamma
    d_transformer_block2_norm2_h = d_transformer_block2_norm2_y
    # d_transformer_block2_norm2_rstd[n,t] = Σ_k d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_centred[n,t,k]
    _35 = d_transformer_block2_norm2_h * transformer_block2_norm2_centred
    d_transformer_block2_norm2_rstd = np.add.reduce(_35, axis=2)
    # d_transformer_block2_norm2_var[n,t] = −transformer_block2_norm2_rstd[n,t]³·d_transformer_block2_norm2_rstd[n,t]/2
    d_transformer_block2_norm2_var = np.square(transformer_block2_norm2_rstd)
    d_transformer_block2_norm2_var *= transformer_block2_norm2_rstd
    d_transformer_block2_norm2_var *= -0.5
    d_transformer_block2_norm2_var *= d_transformer_block2_norm2_rstd
    # d_transformer_block2_norm2_centred[n,t,k] = d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_rstd[n,t] + 0.015625·d_transformer_block2_norm2_var[n,t]·transformer_block2_norm2_centred[n,t,k]
    d_transformer_block2_norm2_h *= transformer_block2_norm2_rstd[:, :, None]
    _36 = transformer_block2_norm2_centred * 0.015625
    _36 *= d_transformer_block2_norm2_var[:, :, None]
    d_transformer_block2_norm2_h += _36
    d_transformer_block2_norm2_centred = d_transformer_block2_norm2_h
    # d_transformer_block2_norm2_mean[n,t] = −Σ_k d_transformer_block2_norm2_centred[n,t,k]
    d_transformer_block2_norm2_mean = np.add.reduce(d_transformer_block2_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block2_add1[n,t,d] = 0.0078125·d_transformer_block2_norm2_mean[n,t] + d_transformer_block2_add2[n,t,d] + d_transformer_block2_norm2_centred[n,t,d]
    d_transformer_block2_add2 += 0.0078125 * d_transformer_block2_norm2_mean[:, :, None]
    d_transformer_block2_add2 += d_transformer_block2_norm2_centred
    d_transformer_block2_add1 = d_transformer_block2_add2
    # d_transformer_block2_attention_b_o[o] = Σ_{n,t} d_transformer_block2_add1[n,t,o]
    d_transformer_block2_attention_b_o[...] = _sum(d_transformer_block2_add1, (0, 1))
    # d_transformer_block2_attention_W_o[h,c,o] = Σ_{n,t} transformer_block2_attention_attention1_o[n,t,h,c]·d_transformer_block2_add1[n,t,o]
    d_transformer_block2_attention_W_o[...] = (transformer_block2_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block2_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block2_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block2_add1[n,t,o]·transformer_block2_attention_W_o[h,c,o]
    d_transformer_block2_attention_attention1_o = (d_transformer_block2_add1.reshape(11*N, 128) @ transformer_block2_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block2_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_v[n,u,h,d]
    d_transformer_block2_attention_attention1_p = d_transformer_block2_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block2_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block2_attention_v[n,u,h,d] = Σ_t d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_attention1_p[n,h,t,u]
    d_transformer_block2_attention_v = (transformer_block2_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block2_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_attention1_p[n,h,t,u]
    _37 = d_transformer_block2_attention_attention1_p * transformer_block2_attention_attention1_p
    d_transformer_block2_attention_attention1_lse = np.add.reduce(_37, axis=3) * (-1.0)
    # d_transformer_block2_attention_attention1_score[n,h,t,u] = transformer_block2_attention_attention1_p[n,h,t,u]·(d_transformer_block2_attention_attention1_lse[n,h,t] + d_transformer_block2_attention_attention1_p[n,h,t,u])
    d_transformer_block2_attention_attention1_p += d_transformer_block2_attention_attention1_lse[:, :, :, None]
    d_transformer_block2_attention_attention1_p *= transformer_block2_attention_attention1_p
    d_transformer_block2_attention_attention1_score = d_transformer_block2_attention_attention1_p
    # d_transformer_block2_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_q[n,t,h,c]/8
    d_transformer_block2_attention_k = (0.1767766952966369 * (d_transformer_block2_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block2_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_k[n,u,h,c]/8
    d_transformer_block2_attention_q = (0.1767766952966369 * (d_transformer_block2_attention_attention1_score @ transformer_block2_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_b_v[h,c] = Σ_{n,t} d_transformer_block2_attention_v[n,t,h,c]
    d_transformer_block2_attention_b_v[...] = _sum(d_transformer_block2_attention_v, (0, 1))
    # d_transformer_block2_attention_W_v[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_v[n,t,h,c]
    d_transformer_block2_attention_W_v[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block2_attention_v[n,t,h,c]·transformer_block2_attention_W_v[i,h,c]
    d_transformer_block2_norm1_y = (d_transformer_block2_attention_v.reshape(11*N, 128) @ transformer_block2_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_attention_b_k[h,c] = Σ_{n,t} d_transformer_block2_attention_k[n,t,h,c]
    d_transformer_block2_attention_b_k[...] = _sum(d_transformer_block2_attention_k, (0, 1))
    # d_transformer_block2_attention_W_k[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_k[n,t,h,c]
    d_transformer_block2_attention_W_k[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_k[n,t,h,c]·transformer_block2_attention_W_k[i,h,c]
    d_transformer_block2_norm1_y += (d_transformer_block2_attention_k.reshape(11*N, 128) @ transformer_block2_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_attention_b_q[h,c] = Σ_{n,t} d_transformer_block2_attention_q[n,t,h,c]
    d_transformer_block2_attention_b_q[...] = _sum(d_transformer_block2_attention_q, (0, 1))
    # d_transformer_block2_attention_W_q[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_q[n,t,h,c]
    d_transformer_block2_attention_W_q[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_q[n,t,h,c]·transformer_block2_attention_W_q[i,h,c]
    d_transformer_block2_norm1_y += (d_transformer_block2_attention_q.reshape(11*N, 128) @ transformer_block2_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_norm1_beta[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]
    d_transformer_block2_norm1_beta[...] = _sum(d_transformer_block2_norm1_y, (0, 1))
    # d_transformer_block2_norm1_gamma[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_h[n,t,k]
    _38 = d_transformer_block2_norm1_y * transformer_block2_norm1_h
    d_transformer_block2_norm1_gamma[...] = _sum(_38, (0, 1))
    # d_transformer_block2_norm1_h[n,t,k] = d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_gamma[k]
    d_transformer_block2_norm1_y *= transformer_block2_norm1_gamma
    d_transformer_block2_norm1_h = d_transformer_block2_norm1_y
    # d_transformer_block2_norm1_rstd[n,t] = Σ_k d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_centred[n,t,k]
    _39 = d_transformer_block2_norm1_h * transformer_block2_norm1_centred
    d_transformer_block2_norm1_rstd = np.add.reduce(_39, axis=2)
    # d_transformer_block2_norm1_var[n,t] = −transformer_block2_norm1_rstd[n,t]³·d_transformer_block2_norm1_rstd[n,t]/2
    d_transformer_block2_norm1_var = np.square(transformer_block2_norm1_rstd)
    d_transformer_block2_norm1_var *= transformer_block2_norm1_rstd
    d_transformer_block2_norm1_var *= -0.5
    d_transformer_block2_norm1_var *= d_transformer_block2_norm1_rstd
    # d_transformer_block2_norm1_centred[n,t,k] = d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_rstd[n,t] + 0.015625·d_transformer_block2_norm1_var[n,t]·transformer_block2_norm1_centred[n,t,k]
    d_transformer_block2_norm1_h *= transformer_block2_norm1_rstd[:, :, None]
    _40 = transformer_block2_norm1_centred * 0.015625
    _40 *= d_transformer_block2_norm1_var[:, :, None]
    d_transformer_block2_norm1_h += _40
    d_transformer_block2_norm1_centred = d_transformer_block2_norm1_h
    # d_transformer_block2_norm1_mean[n,t] = −Σ_k d_transformer_block2_norm1_centred[n,t,k]
    d_transformer_block2_norm1_mean = np.add.reduce(d_transformer_block2_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block1_add2[n,t,d] = 0.0078125·d_transformer_block2_norm1_mean[n,t] + d_transformer_block2_add1[n,t,d] + d_transformer_block2_norm1_centred[n,t,d]
    d_transformer_block2_add1 += 0.0078125 * d_transformer_block2_norm1_mean[:, :, None]
    d_transformer_block2_add1 += d_transformer_block2_norm1_centred
    d_transformer_block1_add2 = d_transformer_block2_add1
    # d_transformer_block1_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block1_add2[n,t,o]
    d_transformer_block1_feed_forward_dense2_b[...] = _sum(d_transformer_block1_add2, (0, 1))
    # d_transformer_block1_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block1_add2[n,t,o]·transformer_block1_feed_forward_dense2_W[i,o]
    d_transformer_block1_feed_forward_dense1_h = (d_transformer_block1_add2.reshape(11*N, 128) @ transformer_block1_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block1_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block1_feed_forward_dense1_h[n,t,i]·d_transformer_block1_add2[n,t,o]
    np.matmul(transformer_block1_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block1_add2.reshape(11*N, 128), out=d_transformer_block1_feed_forward_dense2_W)
    # d_transformer_block1_feed_forward_dense1_z[n,t,o] = d_transformer_block1_feed_forward_dense1_h[n,t,o]·(transformer_block1_feed_forward_dense1_z[n,t,o]·φ(transformer_block1_feed_forward_dense1_z[n,t,o]) + transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o])
    _41 = _normal_pdf(transformer_block1_feed_forward_dense1_z)
    _41 *= transformer_block1_feed_forward_dense1_z
    _41 += transformer_block1_feed_forward_dense1_z_normal_cdf
    d_transformer_block1_feed_forward_dense1_h *= _41
    d_transformer_block1_feed_forward_dense1_z = d_transformer_block1_feed_forward_dense1_h
    # d_transformer_block1_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block1_feed_forward_dense1_z[n,t,o]
    d_transformer_block1_feed_forward_dense1_b[...] = _sum(d_transformer_block1_feed_forward_dense1_z, (0, 1))
    # d_transformer_block1_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block1_norm2_y[n,t,i]·d_transformer_block1_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block1_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block1_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block1_feed_forward_dense1_W)
    # d_transformer_block1_norm2_y[n,t,i] = Σ_o d_transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_W[i,o]
    d_transformer_block1_norm2_y = (d_transformer_block1_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block1_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block1_norm2_beta[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]
    d_transformer_block1_norm2_beta[...] = _sum(d_transformer_block1_norm2_y, (0, 1))
    # d_transformer_block1_norm2_gamma[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_h[n,t,k]
    _42 = d_transformer_block1_norm2_y * transformer_block1_norm2_h
    d_transformer_block1_norm2_gamma[...] = _sum(_42, (0, 1))
    # d_transformer_block1_norm2_h[n,t,k] = d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_gamma[k]
    d_transformer_block1_norm2_y *= transformer_block1_norm2_gamma
    d_transformer_block1_norm2_h = d_transformer_block1_norm2_y
    # d_transformer_block1_norm2_rstd[n,t] = Σ_k d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_centred[n,t,k]
    _43 = d_transformer_block1_norm2_h * transformer_block1_norm2_centred
    d_transformer_block1_norm2_rstd = np.add.reduce(_43, axis=2)
    # d_transformer_block1_norm2_var[n,t] = −transformer_block1_norm2_rstd[n,t]³·d_transformer_block1_norm2_rstd[n,t]/2
    d_transformer_block1_norm2_var = np.square(transformer_block1_norm2_rstd)
    d_transformer_block1_norm2_var *= transformer_block1_norm2_rstd
    d_transformer_block1_norm2_var *= -0.5
    d_transformer_block1_norm2_var *= d_transformer_block1_norm2_rstd
    # d_transformer_block1_norm2_centred[n,t,k] = d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_rstd[n,t] + 0.015625·d_transformer_block1_norm2_var[n,t]·transformer_block1_norm2_centred[n,t,k]
    d_transformer_block1_norm2_h *= transformer_block1_norm2_rstd[:, :, None]
    _44 = transformer_block1_norm2_centred * 0.015625
    _44 *= d_transformer_block1_norm2_var[:, :, None]
    d_transformer_block1_norm2_h += _44
    d_transformer_block1_norm2_centred = d_transformer_block1_norm2_h
    # d_transformer_block1_norm2_mean[n,t] = −Σ_k d_transformer_block1_norm2_centred[n,t,k]
    d_transformer_block1_norm2_mean = np.add.reduce(d_transformer_block1_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block1_add1[n,t,d] = 0.0078125·d_transformer_block1_norm2_mean[n,t] + d_transformer_block1_add2[n,t,d] + d_transformer_block1_norm2_centred[n,t,d]
    d_transformer_block1_add2 += 0.0078125 * d_transformer_block1_norm2_mean[:, :, None]
    d_transformer_block1_add2 += d_transformer_block1_norm2_centred
    d_transformer_block1_add1 = d_transformer_block1_add2
    # d_transformer_block1_attention_b_o[o] = Σ_{n,t} d_transformer_block1_add1[n,t,o]
    d_transformer_block1_attention_b_o[...] = _sum(d_transformer_block1_add1, (0, 1))
    # d_transformer_block1_attention_W_o[h,c,o] = Σ_{n,t} transformer_block1_attention_attention1_o[n,t,h,c]·d_transformer_block1_add1[n,t,o]
    d_transformer_block1_attention_W_o[...] = (transformer_block1_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block1_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block1_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block1_add1[n,t,o]·transformer_block1_attention_W_o[h,c,o]
    d_transformer_block1_attention_attention1_o = (d_transformer_block1_add1.reshape(11*N, 128) @ transformer_block1_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block1_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_v[n,u,h,d]
    d_transformer_block1_attention_attention1_p = d_transformer_block1_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block1_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block1_attention_v[n,u,h,d] = Σ_t d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_attention1_p[n,h,t,u]
    d_transformer_block1_attention_v = (transformer_block1_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block1_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_attention1_p[n,h,t,u]
    _45 = d_transformer_block1_attention_attention1_p * transformer_block1_attention_attention1_p
    d_transformer_block1_attention_attention1_lse = np.add.reduce(_45, axis=3) * (-1.0)
    # d_transformer_block1_attention_attention1_score[n,h,t,u] = transformer_block1_attention_attention1_p[n,h,t,u]·(d_transformer_block1_attention_attention1_lse[n,h,t] + d_transformer_block1_attention_attention1_p[n,h,t,u])
    d_transformer_block1_attention_attention1_p += d_transformer_block1_attention_attention1_lse[:, :, :, None]
    d_transformer_block1_attention_attention1_p *= transformer_block1_attention_attention1_p
    d_transformer_block1_attention_attention1_score = d_transformer_block1_attention_attention1_p
    # d_transformer_block1_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_q[n,t,h,c]/8
    d_transformer_block1_attention_k = (0.1767766952966369 * (d_transformer_block1_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block1_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_k[n,u,h,c]/8
    d_transformer_block1_attention_q = (0.1767766952966369 * (d_transformer_block1_attention_attention1_score @ transformer_block1_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_b_v[h,c] = Σ_{n,t} d_transformer_block1_attention_v[n,t,h,c]
    d_transformer_block1_attention_b_v[...] = _sum(d_transformer_block1_attention_v, (0, 1))
    # d_transformer_block1_attention_W_v[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_v[n,t,h,c]
    d_transformer_block1_attention_W_v[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block1_attention_v[n,t,h,c]·transformer_block1_attention_W_v[i,h,c]
    d_transformer_block1_norm1_y = (d_transformer_block1_attention_v.reshape(11*N, 128) @ transformer_block1_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_attention_b_k[h,c] = Σ_{n,t} d_transformer_block1_attention_k[n,t,h,c]
    d_transformer_block1_attention_b_k[...] = _sum(d_transformer_block1_attention_k, (0, 1))
    # d_transformer_block1_attention_W_k[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_k[n,t,h,c]
    d_transformer_block1_attention_W_k[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_k[n,t,h,c]·transformer_block1_attention_W_k[i,h,c]
    d_transformer_block1_norm1_y += (d_transformer_block1_attention_k.reshape(11*N, 128) @ transformer_block1_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_attention_b_q[h,c] = Σ_{n,t} d_transformer_block1_attention_q[n,t,h,c]
    d_transformer_block1_attention_b_q[...] = _sum(d_transformer_block1_attention_q, (0, 1))
    # d_transformer_block1_attention_W_q[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_q[n,t,h,c]
    d_transformer_block1_attention_W_q[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_q[n,t,h,c]·transformer_block1_attention_W_q[i,h,c]
    d_transformer_block1_norm1_y += (d_transformer_block1_attention_q.reshape(11*N, 128) @ transformer_block1_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_norm1_beta[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]
    d_transformer_block1_norm1_beta[...] = _sum(d_transformer_block1_norm1_y, (0, 1))
    # d_transformer_block1_norm1_gamma[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]
    _46 = d_transformer_block1_norm1_y * transformer_block1_norm1_h
    d_transformer_block1_norm1_gamma[...] = _sum(_46, (0, 1))
    # d_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]
    d_transformer_block1_norm1_y *= transformer_block1_norm1_gamma
    d_transformer_block1_norm1_h = d_transformer_block1_norm1_y
    # d_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]
    _47 = d_transformer_block1_norm1_h * transformer_block1_norm1_centred
    d_transformer_block1_norm1_rstd = np.add.reduce(_47, axis=2)
    # d_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2
    d_transformer_block1_norm1_var = np.square(transformer_block1_norm1_rstd)
    d_transformer_block1_norm1_var *= transformer_block1_norm1_rstd
    d_transformer_block1_norm1_var *= -0.5
    d_transformer_block1_norm1_var *= d_transformer_block1_norm1_rstd
    # d_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]
    d_transformer_block1_norm1_h *= transformer_block1_norm1_rstd[:, :, None]
    _48 = transformer_block1_norm1_centred * 0.015625
    _48 *= d_transformer_block1_norm1_var[:, :, None]
    d_transformer_block1_norm1_h += _48
    d_transformer_block1_norm1_centred = d_transformer_block1_norm1_h
    # d_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]
    d_transformer_block1_norm1_mean = np.add.reduce(d_transformer_block1_norm1_centred, axis=2) * (-1.0)
    # d_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]
    d_transformer_block1_add1 += 0.0078125 * d_transformer_block1_norm1_mean[:, :, None]
    d_transformer_block1_add1 += d_transformer_block1_norm1_centred
    d_position_embedding1_y = d_transformer_block1_add1
    # d_position_embedding1_P[t,d] = Σ_n d_position_embedding1_y[n,t,d]
    d_position_embedding1_P[...] = _sum(d_position_embedding1_y, (0,))
    # d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d]
    d_embedding1_E[...] = 0
    np.add.at(d_embedding1_E, (x[:, :, None], np.arange(128),), d_position_embedding1_y)
    return cross_entropy1_mean


def _backward_inputs(x, y, embedding1_E, position_embedding1_P, transformer_block1_norm1_gamma, transformer_block1_norm1_beta, transformer_block1_attention_W_q, transformer_block1_attention_b_q, transformer_block1_attention_W_k, transformer_block1_attention_b_k, transformer_block1_attention_W_v, transformer_block1_attention_b_v, transformer_block1_attention_W_o, transformer_block1_attention_b_o, transformer_block1_norm2_gamma, transformer_block1_norm2_beta, transformer_block1_feed_forward_dense1_W, transformer_block1_feed_forward_dense1_b, transformer_block1_feed_forward_dense2_W, transformer_block1_feed_forward_dense2_b, transformer_block2_norm1_gamma, transformer_block2_norm1_beta, transformer_block2_attention_W_q, transformer_block2_attention_b_q, transformer_block2_attention_W_k, transformer_block2_attention_b_k, transformer_block2_attention_W_v, transformer_block2_attention_b_v, transformer_block2_attention_W_o, transformer_block2_attention_b_o, transformer_block2_norm2_gamma, transformer_block2_norm2_beta, transformer_block2_feed_forward_dense1_W, transformer_block2_feed_forward_dense1_b, transformer_block2_feed_forward_dense2_W, transformer_block2_feed_forward_dense2_b, transformer_block3_norm1_gamma, transformer_block3_norm1_beta, transformer_block3_attention_W_q, transformer_block3_attention_b_q, transformer_block3_attention_W_k, transformer_block3_attention_b_k, transformer_block3_attention_W_v, transformer_block3_attention_b_v, transformer_block3_attention_W_o, transformer_block3_attention_b_o, transformer_block3_norm2_gamma, transformer_block3_norm2_beta, transformer_block3_feed_forward_dense1_W, transformer_block3_feed_forward_dense1_b, transformer_block3_feed_forward_dense2_W, transformer_block3_feed_forward_dense2_b, transformer_block4_norm1_gamma, transformer_block4_norm1_beta, transformer_block4_attention_W_q, transformer_block4_attention_b_q, transformer_block4_attention_W_k, transformer_block4_attention_b_k, transformer_block4_attention_W_v, transformer_block4_attention_b_v, transformer_block4_attention_W_o, transformer_block4_attention_b_o, transformer_block4_norm2_gamma, transformer_block4_norm2_beta, transformer_block4_feed_forward_dense1_W, transformer_block4_feed_forward_dense1_b, transformer_block4_feed_forward_dense2_W, transformer_block4_feed_forward_dense2_b, layer_norm1_gamma, layer_norm1_beta, dense1_W, dense1_b, d_embedding1_E, d_position_embedding1_P, d_transformer_block1_norm1_gamma, d_transformer_block1_norm1_beta, d_transformer_block1_attention_W_q, d_transformer_block1_attention_b_q, d_transformer_block1_attention_W_k, d_transformer_block1_attention_b_k, d_transformer_block1_attention_W_v, d_transformer_block1_attention_b_v, d_transformer_block1_attention_W_o, d_transformer_block1_attention_b_o, d_transformer_block1_norm2_gamma, d_transformer_block1_norm2_beta, d_transformer_block1_feed_forward_dense1_W, d_transformer_block1_feed_forward_dense1_b, d_transformer_block1_feed_forward_dense2_W, d_transformer_block1_feed_forward_dense2_b, d_transformer_block2_norm1_gamma, d_transformer_block2_norm1_beta, d_transformer_block2_attention_W_q, d_transformer_block2_attention_b_q, d_transformer_block2_attention_W_k, d_transformer_block2_attention_b_k, d_transformer_block2_attention_W_v, d_transformer_block2_attention_b_v, d_transformer_block2_attention_W_o, d_transformer_block2_attention_b_o, d_transformer_block2_norm2_gamma, d_transformer_block2_norm2_beta, d_transformer_block2_feed_forward_dense1_W, d_transformer_block2_feed_forward_dense1_b, d_transformer_block2_feed_forward_dense2_W, d_transformer_block2_feed_forward_dense2_b, d_transformer_block3_norm1_gamma, d_transformer_block3_norm1_beta, d_transformer_block3_attention_W_q, d_transformer_block3_attention_b_q, d_transformer_block3_attention_W_k, d_transformer_block3_attention_b_k, d_transformer_block3_attention_W_v, d_transformer_block3_attention_b_v, d_transformer_block3_attention_W_o, d_transformer_block3_attention_b_o, d_transformer_block3_norm2_gamma, d_transformer_block3_norm2_beta, d_transformer_block3_feed_forward_dense1_W, d_transformer_block3_feed_forward_dense1_b, d_transformer_block3_feed_forward_dense2_W, d_transformer_block3_feed_forward_dense2_b, d_transformer_block4_norm1_gamma, d_transformer_block4_norm1_beta, d_transformer_block4_attention_W_q, d_transformer_block4_attention_b_q, d_transformer_block4_attention_W_k, d_transformer_block4_attention_b_k, d_transformer_block4_attention_W_v, d_transformer_block4_attention_b_v, d_transformer_block4_attention_W_o, d_transformer_block4_attention_b_o, d_transformer_block4_norm2_gamma, d_transformer_block4_norm2_beta, d_transformer_block4_feed_forward_dense1_W, d_transformer_block4_feed_forward_dense1_b, d_transformer_block4_feed_forward_dense2_W, d_transformer_block4_feed_forward_dense2_b, d_layer_norm1_gamma, d_layer_norm1_beta, d_dense1_W, d_dense1_b):
    """The loss and the inputs' gradients; the others go into the arrays d_…."""
    N = x.shape[0]
    # embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
    embedding1_y = np.array(np.broadcast_to(embedding1_E[x], (N, 11, 128,)), dtype=real)
    # position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
    embedding1_y += position_embedding1_P
    position_embedding1_y = embedding1_y
    # transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
    transformer_block1_norm1_mean = np.add.reduce(position_embedding1_y, axis=2) * 0.0078125
    # transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
    transformer_block1_norm1_centred = position_embedding1_y - transformer_block1_norm1_mean[:, :, None]
    # transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
    _1 = np.square(transformer_block1_norm1_centred)
    transformer_block1_norm1_var = np.add.reduce(_1, axis=2) * 0.0078125
    # transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
    transformer_block1_norm1_rstd = transformer_block1_norm1_var + 1e-05
    np.sqrt(transformer_block1_norm1_rstd, out=transformer_block1_norm1_rstd)
    np.divide(1.0, transformer_block1_norm1_rstd, out=transformer_block1_norm1_rstd)
    # transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
    transformer_block1_norm1_h = transformer_block1_norm1_centred * transformer_block1_norm1_rstd[:, :, None]
    # transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k]
    transformer_block1_norm1_y = transformer_block1_norm1_h * transformer_block1_norm1_gamma
    transformer_block1_norm1_y += transformer_block1_norm1_beta
    # transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c]
    transformer_block1_attention_q = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_q[n,t,h,c] += transformer_block1_attention_b_q[h,c]
    transformer_block1_attention_q += transformer_block1_attention_b_q
    # transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c]
    transformer_block1_attention_k = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_k[n,t,h,c] += transformer_block1_attention_b_k[h,c]
    transformer_block1_attention_k += transformer_block1_attention_b_k
    # transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c]
    transformer_block1_attention_v = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_v[n,t,h,c] += transformer_block1_attention_b_v[h,c]
    transformer_block1_attention_v += transformer_block1_attention_b_v
    # transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8
    transformer_block1_attention_attention1_score = 0.1767766952966369 * (transformer_block1_attention_q.transpose(0, 2, 1, 3) @ transformer_block1_attention_k.transpose(0, 2, 3, 1))
    # transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
    _2 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block1_attention_attention1_score, real(-np.inf))
    transformer_block1_attention_attention1_lse_max = np.maximum.reduce(_2, axis=3, initial=-np.inf)
    # transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block1_attention_attention1_lse_shift = np.maximum(transformer_block1_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block1_attention_attention1_lse_shift, 3e+38, out=transformer_block1_attention_attention1_lse_shift)
    # transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block1_attention_attention1_score - transformer_block1_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block1_attention_attention1_lse_exp = transformer_block1_attention_attention1_score
    # transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
    transformer_block1_attention_attention1_lse_total = np.add.reduce(transformer_block1_attention_attention1_lse_exp, axis=3)
    # transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
    transformer_block1_attention_attention1_lse_sum = np.maximum(transformer_block1_attention_attention1_lse_total, 1.0)
    # transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block1_attention_attention1_lse_exp / transformer_block1_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block1_attention_attention1_p = transformer_block1_attention_attention1_lse_exp
    # transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d]
    transformer_block1_attention_attention1_o = (transformer_block1_attention_attention1_p @ transformer_block1_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o]
    transformer_block1_attention_y = (transformer_block1_attention_attention1_o.reshape(11*N, 128) @ transformer_block1_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block1_attention_y[n,t,o] += transformer_block1_attention_b_o[o]
    transformer_block1_attention_y += transformer_block1_attention_b_o
    # transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
    position_embedding1_y += transformer_block1_attention_y
    transformer_block1_add1 = position_embedding1_y
    # transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
    transformer_block1_norm2_mean = np.add.reduce(transformer_block1_add1, axis=2) * 0.0078125
    # transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
    transformer_block1_norm2_centred = transformer_block1_add1 - transformer_block1_norm2_mean[:, :, None]
    # transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
    _3 = np.square(transformer_block1_norm2_centred)
    transformer_block1_norm2_var = np.add.reduce(_3, axis=2) * 0.0078125
    # transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
    transformer_block1_norm2_rstd = transformer_block1_norm2_var + 1e-05
    np.sqrt(transformer_block1_norm2_rstd, out=transformer_block1_norm2_rstd)
    np.divide(1.0, transformer_block1_norm2_rstd, out=transformer_block1_norm2_rstd)
    # transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
    transformer_block1_norm2_h = transformer_block1_norm2_centred * transformer_block1_norm2_rstd[:, :, None]
    # transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k]
    transformer_block1_norm2_y = transformer_block1_norm2_h * transformer_block1_norm2_gamma
    transformer_block1_norm2_y += transformer_block1_norm2_beta
    # transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o]
    transformer_block1_feed_forward_dense1_z = (transformer_block1_norm2_y.reshape(11*N, 128) @ transformer_block1_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block1_feed_forward_dense1_z[n,t,o] += transformer_block1_feed_forward_dense1_b[o]
    transformer_block1_feed_forward_dense1_z += transformer_block1_feed_forward_dense1_b
    # transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])
    transformer_block1_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block1_feed_forward_dense1_z)
    # transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block1_feed_forward_dense1_h = transformer_block1_feed_forward_dense1_z * transformer_block1_feed_forward_dense1_z_normal_cdf
    # transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o]
    transformer_block1_feed_forward_dense2_z = (transformer_block1_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block1_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block1_feed_forward_dense2_z[n,t,o] += transformer_block1_feed_forward_dense2_b[o]
    transformer_block1_feed_forward_dense2_z += transformer_block1_feed_forward_dense2_b
    # transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]
    transformer_block1_add1 += transformer_block1_feed_forward_dense2_z
    transformer_block1_add2 = transformer_block1_add1
    # transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]
    transformer_block2_norm1_mean = np.add.reduce(transformer_block1_add2, axis=2) * 0.0078125
    # transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]
    transformer_block2_norm1_centred = transformer_block1_add2 - transformer_block2_norm1_mean[:, :, None]
    # transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²
    _4 = np.square(transformer_block2_norm1_centred)
    transformer_block2_norm1_var = np.add.reduce(_4, axis=2) * 0.0078125
    # transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)
    transformer_block2_norm1_rstd = transformer_block2_norm1_var + 1e-05
    np.sqrt(transformer_block2_norm1_rstd, out=transformer_block2_norm1_rstd)
    np.divide(1.0, transformer_block2_norm1_rstd, out=transformer_block2_norm1_rstd)
    # transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]
    transformer_block2_norm1_h = transformer_block2_norm1_centred * transformer_block2_norm1_rstd[:, :, None]
    # transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k]
    transformer_block2_norm1_y = transformer_block2_norm1_h * transformer_block2_norm1_gamma
    transformer_block2_norm1_y += transformer_block2_norm1_beta
    # transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c]
    transformer_block2_attention_q = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_q[n,t,h,c] += transformer_block2_attention_b_q[h,c]
    transformer_block2_attention_q += transformer_block2_attention_b_q
    # transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c]
    transformer_block2_attention_k = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_k[n,t,h,c] += transformer_block2_attention_b_k[h,c]
    transformer_block2_attention_k += transformer_block2_attention_b_k
    # transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c]
    transformer_block2_attention_v = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_v[n,t,h,c] += transformer_block2_attention_b_v[h,c]
    transformer_block2_attention_v += transformer_block2_attention_b_v
    # transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8
    transformer_block2_attention_attention1_score = 0.1767766952966369 * (transformer_block2_attention_q.transpose(0, 2, 1, 3) @ transformer_block2_attention_k.transpose(0, 2, 3, 1))
    # transformer_block2_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]
    _5 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block2_attention_attention1_score, real(-np.inf))
    transformer_block2_attention_attention1_lse_max = np.maximum.reduce(_5, axis=3, initial=-np.inf)
    # transformer_block2_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block2_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block2_attention_attention1_lse_shift = np.maximum(transformer_block2_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block2_attention_attention1_lse_shift, 3e+38, out=transformer_block2_attention_attention1_lse_shift)
    # transformer_block2_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block2_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block2_attention_attention1_score - transformer_block2_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block2_attention_attention1_lse_exp = transformer_block2_attention_attention1_score
    # transformer_block2_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block2_attention_attention1_lse_exp[n,h,t,u]
    transformer_block2_attention_attention1_lse_total = np.add.reduce(transformer_block2_attention_attention1_lse_exp, axis=3)
    # transformer_block2_attention_attention1_lse_sum[n,h,t] = max(transformer_block2_attention_attention1_lse_total[n,h,t], 1)
    transformer_block2_attention_attention1_lse_sum = np.maximum(transformer_block2_attention_attention1_lse_total, 1.0)
    # transformer_block2_attention_attention1_p[n,h,t,u] = transformer_block2_attention_attention1_lse_exp[n,h,t,u]/transformer_block2_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block2_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block2_attention_attention1_lse_exp / transformer_block2_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block2_attention_attention1_p = transformer_block2_attention_attention1_lse_exp
    # transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d]
    transformer_block2_attention_attention1_o = (transformer_block2_attention_attention1_p @ transformer_block2_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o]
    transformer_block2_attention_y = (transformer_block2_attention_attention1_o.reshape(11*N, 128) @ transformer_block2_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block2_attention_y[n,t,o] += transformer_block2_attention_b_o[o]
    transformer_block2_attention_y += transformer_block2_attention_b_o
    # transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]
    transformer_block1_add2 += transformer_block2_attention_y
    transformer_block2_add1 = transformer_block1_add2
    # transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]
    transformer_block2_norm2_mean = np.add.reduce(transformer_block2_add1, axis=2) * 0.0078125
    # transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]
    transformer_block2_norm2_centred = transformer_block2_add1 - transformer_block2_norm2_mean[:, :, None]
    # transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²
    _6 = np.square(transformer_block2_norm2_centred)
    transformer_block2_norm2_var = np.add.reduce(_6, axis=2) * 0.0078125
    # transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)
    transformer_block2_norm2_rstd = transformer_block2_norm2_var + 1e-05
    np.sqrt(transformer_block2_norm2_rstd, out=transformer_block2_norm2_rstd)
    np.divide(1.0, transformer_block2_norm2_rstd, out=transformer_block2_norm2_rstd)
    # transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]
    transformer_block2_norm2_h = transformer_block2_norm2_centred * transformer_block2_norm2_rstd[:, :, None]
    # transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k]
    transformer_block2_norm2_y = transformer_block2_norm2_h * transformer_block2_norm2_gamma
    transformer_block2_norm2_y += transformer_block2_norm2_beta
    # transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o]
    transformer_block2_feed_forward_dense1_z = (transformer_block2_norm2_y.reshape(11*N, 128) @ transformer_block2_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block2_feed_forward_dense1_z[n,t,o] += transformer_block2_feed_forward_dense1_b[o]
    transformer_block2_feed_forward_dense1_z += transformer_block2_feed_forward_dense1_b
    # transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block2_feed_forward_dense1_z[n,t,o])
    transformer_block2_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block2_feed_forward_dense1_z)
    # transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block2_feed_forward_dense1_h = transformer_block2_feed_forward_dense1_z * transformer_block2_feed_forward_dense1_z_normal_cdf
    # transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o]
    transformer_block2_feed_forward_dense2_z = (transformer_block2_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block2_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block2_feed_forward_dense2_z[n,t,o] += transformer_block2_feed_forward_dense2_b[o]
    transformer_block2_feed_forward_dense2_z += transformer_block2_feed_forward_dense2_b
    # transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]
    transformer_block2_add1 += transformer_block2_feed_forward_dense2_z
    transformer_block2_add2 = transformer_block2_add1
    # transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]
    transformer_block3_norm1_mean = np.add.reduce(transformer_block2_add2, axis=2) * 0.0078125
    # transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]
    transformer_block3_norm1_centred = transformer_block2_add2 - transformer_block3_norm1_mean[:, :, None]
    # transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²
    _7 = np.square(transformer_block3_norm1_centred)
    transformer_block3_norm1_var = np.add.reduce(_7, axis=2) * 0.0078125
    # transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)
    transformer_block3_norm1_rstd = transformer_block3_norm1_var + 1e-05
    np.sqrt(transformer_block3_norm1_rstd, out=transformer_block3_norm1_rstd)
    np.divide(1.0, transformer_block3_norm1_rstd, out=transformer_block3_norm1_rstd)
    # transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]
    transformer_block3_norm1_h = transformer_block3_norm1_centred * transformer_block3_norm1_rstd[:, :, None]
    # transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k]
    transformer_block3_norm1_y = transformer_block3_norm1_h * transformer_block3_norm1_gamma
    transformer_block3_norm1_y += transformer_block3_norm1_beta
    # transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c]
    transformer_block3_attention_q = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_q[n,t,h,c] += transformer_block3_attention_b_q[h,c]
    transformer_block3_attention_q += transformer_block3_attention_b_q
    # transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c]
    transformer_block3_attention_k = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_k[n,t,h,c] += transformer_block3_attention_b_k[h,c]
    transformer_block3_attention_k += transformer_block3_attention_b_k
    # transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c]
    transformer_block3_attention_v = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_v[n,t,h,c] += transformer_block3_attention_b_v[h,c]
    transformer_block3_attention_v += transformer_block3_attention_b_v
    # transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8
    transformer_block3_attention_attention1_score = 0.1767766952966369 * (transformer_block3_attention_q.transpose(0, 2, 1, 3) @ transformer_block3_attention_k.transpose(0, 2, 3, 1))
    # transformer_block3_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]
    _8 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block3_attention_attention1_score, real(-np.inf))
    transformer_block3_attention_attention1_lse_max = np.maximum.reduce(_8, axis=3, initial=-np.inf)
    # transformer_block3_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block3_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block3_attention_attention1_lse_shift = np.maximum(transformer_block3_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block3_attention_attention1_lse_shift, 3e+38, out=transformer_block3_attention_attention1_lse_shift)
    # transformer_block3_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block3_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block3_attention_attention1_score - transformer_block3_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block3_attention_attention1_lse_exp = transformer_block3_attention_attention1_score
    # transformer_block3_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block3_attention_attention1_lse_exp[n,h,t,u]
    transformer_block3_attention_attention1_lse_total = np.add.reduce(transformer_block3_attention_attention1_lse_exp, axis=3)
    # transformer_block3_attention_attention1_lse_sum[n,h,t] = max(transformer_block3_attention_attention1_lse_total[n,h,t], 1)
    transformer_block3_attention_attention1_lse_sum = np.maximum(transformer_block3_attention_attention1_lse_total, 1.0)
    # transformer_block3_attention_attention1_p[n,h,t,u] = transformer_block3_attention_attention1_lse_exp[n,h,t,u]/transformer_block3_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block3_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block3_attention_attention1_lse_exp / transformer_block3_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block3_attention_attention1_p = transformer_block3_attention_attention1_lse_exp
    # transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d]
    transformer_block3_attention_attention1_o = (transformer_block3_attention_attention1_p @ transformer_block3_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o]
    transformer_block3_attention_y = (transformer_block3_attention_attention1_o.reshape(11*N, 128) @ transformer_block3_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block3_attention_y[n,t,o] += transformer_block3_attention_b_o[o]
    transformer_block3_attention_y += transformer_block3_attention_b_o
    # transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]
    transformer_block2_add2 += transformer_block3_attention_y
    transformer_block3_add1 = transformer_block2_add2
    # transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]
    transformer_block3_norm2_mean = np.add.reduce(transformer_block3_add1, axis=2) * 0.0078125
    # transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]
    transformer_block3_norm2_centred = transformer_block3_add1 - transformer_block3_norm2_mean[:, :, None]
    # transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²
    _9 = np.square(transformer_block3_norm2_centred)
    transformer_block3_norm2_var = np.add.reduce(_9, axis=2) * 0.0078125
    # transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)
    transformer_block3_norm2_rstd = transformer_block3_norm2_var + 1e-05
    np.sqrt(transformer_block3_norm2_rstd, out=transformer_block3_norm2_rstd)
    np.divide(1.0, transformer_block3_norm2_rstd, out=transformer_block3_norm2_rstd)
    # transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]
    transformer_block3_norm2_h = transformer_block3_norm2_centred * transformer_block3_norm2_rstd[:, :, None]
    # transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k]
    transformer_block3_norm2_y = transformer_block3_norm2_h * transformer_block3_norm2_gamma
    transformer_block3_norm2_y += transformer_block3_norm2_beta
    # transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o]
    transformer_block3_feed_forward_dense1_z = (transformer_block3_norm2_y.reshape(11*N, 128) @ transformer_block3_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block3_feed_forward_dense1_z[n,t,o] += transformer_block3_feed_forward_dense1_b[o]
    transformer_block3_feed_forward_dense1_z += transformer_block3_feed_forward_dense1_b
    # transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block3_feed_forward_dense1_z[n,t,o])
    transformer_block3_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block3_feed_forward_dense1_z)
    # transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block3_feed_forward_dense1_h = transformer_block3_feed_forward_dense1_z * transformer_block3_feed_forward_dense1_z_normal_cdf
    # transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o]
    transformer_block3_feed_forward_dense2_z = (transformer_block3_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block3_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block3_feed_forward_dense2_z[n,t,o] += transformer_block3_feed_forward_dense2_b[o]
    transformer_block3_feed_forward_dense2_z += transformer_block3_feed_forward_dense2_b
    # transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]
    transformer_block3_add1 += transformer_block3_feed_forward_dense2_z
    transformer_block3_add2 = transformer_block3_add1
    # transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]
    transformer_block4_norm1_mean = np.add.reduce(transformer_block3_add2, axis=2) * 0.0078125
    # transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]
    transformer_block4_norm1_centred = transformer_block3_add2 - transformer_block4_norm1_mean[:, :, None]
    # transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²
    _10 = np.square(transformer_block4_norm1_centred)
    transformer_block4_norm1_var = np.add.reduce(_10, axis=2) * 0.0078125
    # transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)
    transformer_block4_norm1_rstd = transformer_block4_norm1_var + 1e-05
    np.sqrt(transformer_block4_norm1_rstd, out=transformer_block4_norm1_rstd)
    np.divide(1.0, transformer_block4_norm1_rstd, out=transformer_block4_norm1_rstd)
    # transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]
    transformer_block4_norm1_h = transformer_block4_norm1_centred * transformer_block4_norm1_rstd[:, :, None]
    # transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k]
    transformer_block4_norm1_y = transformer_block4_norm1_h * transformer_block4_norm1_gamma
    transformer_block4_norm1_y += transformer_block4_norm1_beta
    # transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c]
    transformer_block4_attention_q = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_q[n,t,h,c] += transformer_block4_attention_b_q[h,c]
    transformer_block4_attention_q += transformer_block4_attention_b_q
    # transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c]
    transformer_block4_attention_k = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_k[n,t,h,c] += transformer_block4_attention_b_k[h,c]
    transformer_block4_attention_k += transformer_block4_attention_b_k
    # transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c]
    transformer_block4_attention_v = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_v[n,t,h,c] += transformer_block4_attention_b_v[h,c]
    transformer_block4_attention_v += transformer_block4_attention_b_v
    # transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8
    transformer_block4_attention_attention1_score = 0.1767766952966369 * (transformer_block4_attention_q.transpose(0, 2, 1, 3) @ transformer_block4_attention_k.transpose(0, 2, 3, 1))
    # transformer_block4_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]
    _11 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block4_attention_attention1_score, real(-np.inf))
    transformer_block4_attention_attention1_lse_max = np.maximum.reduce(_11, axis=3, initial=-np.inf)
    # transformer_block4_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block4_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block4_attention_attention1_lse_shift = np.maximum(transformer_block4_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block4_attention_attention1_lse_shift, 3e+38, out=transformer_block4_attention_attention1_lse_shift)
    # transformer_block4_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block4_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block4_attention_attention1_score - transformer_block4_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block4_attention_attention1_lse_exp = transformer_block4_attention_attention1_score
    # transformer_block4_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block4_attention_attention1_lse_exp[n,h,t,u]
    transformer_block4_attention_attention1_lse_total = np.add.reduce(transformer_block4_attention_attention1_lse_exp, axis=3)
    # transformer_block4_attention_attention1_lse_sum[n,h,t] = max(transformer_block4_attention_attention1_lse_total[n,h,t], 1)
    transformer_block4_attention_attention1_lse_sum = np.maximum(transformer_block4_attention_attention1_lse_total, 1.0)
    # transformer_block4_attention_attention1_p[n,h,t,u] = transformer_block4_attention_attention1_lse_exp[n,h,t,u]/transformer_block4_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block4_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block4_attention_attention1_lse_exp / transformer_block4_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block4_attention_attention1_p = transformer_block4_attention_attention1_lse_exp
    # transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d]
    transformer_block4_attention_attention1_o = (transformer_block4_attention_attention1_p @ transformer_block4_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o]
    transformer_block4_attention_y = (transformer_block4_attention_attention1_o.reshape(11*N, 128) @ transformer_block4_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block4_attention_y[n,t,o] += transformer_block4_attention_b_o[o]
    transformer_block4_attention_y += transformer_block4_attention_b_o
    # transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]
    transformer_block3_add2 += transformer_block4_attention_y
    transformer_block4_add1 = transformer_block3_add2
    # transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]
    transformer_block4_norm2_mean = np.add.reduce(transformer_block4_add1, axis=2) * 0.0078125
    # transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]
    transformer_block4_norm2_centred = transformer_block4_add1 - transformer_block4_norm2_mean[:, :, None]
    # transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²
    _12 = np.square(transformer_block4_norm2_centred)
    transformer_block4_norm2_var = np.add.reduce(_12, axis=2) * 0.0078125
    # transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)
    transformer_block4_norm2_rstd = transformer_block4_norm2_var + 1e-05
    np.sqrt(transformer_block4_norm2_rstd, out=transformer_block4_norm2_rstd)
    np.divide(1.0, transformer_block4_norm2_rstd, out=transformer_block4_norm2_rstd)
    # transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]
    transformer_block4_norm2_h = transformer_block4_norm2_centred * transformer_block4_norm2_rstd[:, :, None]
    # transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k]
    transformer_block4_norm2_y = transformer_block4_norm2_h * transformer_block4_norm2_gamma
    transformer_block4_norm2_y += transformer_block4_norm2_beta
    # transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o]
    transformer_block4_feed_forward_dense1_z = (transformer_block4_norm2_y.reshape(11*N, 128) @ transformer_block4_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block4_feed_forward_dense1_z[n,t,o] += transformer_block4_feed_forward_dense1_b[o]
    transformer_block4_feed_forward_dense1_z += transformer_block4_feed_forward_dense1_b
    # transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block4_feed_forward_dense1_z[n,t,o])
    transformer_block4_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block4_feed_forward_dense1_z)
    # transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block4_feed_forward_dense1_h = transformer_block4_feed_forward_dense1_z * transformer_block4_feed_forward_dense1_z_normal_cdf
    # transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o]
    transformer_block4_feed_forward_dense2_z = (transformer_block4_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block4_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block4_feed_forward_dense2_z[n,t,o] += transformer_block4_feed_forward_dense2_b[o]
    transformer_block4_feed_forward_dense2_z += transformer_block4_feed_forward_dense2_b
    # transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
    transformer_block4_add1 += transformer_block4_feed_forward_dense2_z
    transformer_block4_add2 = transformer_block4_add1
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
    layer_norm1_y = layer_norm1_h * layer_norm1_gamma
    layer_norm1_y += layer_norm1_beta
    # dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o]
    dense1_z = (layer_norm1_y.reshape(4*N, 128) @ dense1_W).reshape(N, 4, 10)
    # dense1_z[n,t,o] += dense1_b[o]
    dense1_z += dense1_b
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
    cross_entropy1_lse -= dense1_z[np.arange(N)[:, None], np.arange(4), y]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N)
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) * (0.25 / N)
    # d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k = y[n,t]])/(4·N)
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, :, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), y[:, :, None])
    cross_entropy1_lse_exp *= 0.25 / N
    d_dense1_z = cross_entropy1_lse_exp
    # d_dense1_b[o] = Σ_{n,t} d_dense1_z[n,t,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0, 1))
    # d_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o]
    np.matmul(layer_norm1_y.transpose(2, 0, 1).reshape(128, 4*N), d_dense1_z.reshape(4*N, 10), out=d_dense1_W)
    # d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o]
    d_layer_norm1_y = (d_dense1_z.reshape(4*N, 10) @ dense1_W.T).reshape(N, 4, 128)
    # d_layer_norm1_beta[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]
    d_layer_norm1_beta[...] = _sum(d_layer_norm1_y, (0, 1))
    # d_layer_norm1_gamma[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
    _14 = d_layer_norm1_y * layer_norm1_h
    d_layer_norm1_gamma[...] = _sum(_14, (0, 1))
    # d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
    d_layer_norm1_y *= layer_norm1_gamma
    d_layer_norm1_h = d_layer_norm1_y
    # d_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]
    _15 = d_layer_norm1_h * layer_norm1_centred
    d_layer_norm1_rstd = np.add.reduce(_15, axis=2)
    # d_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2
    d_layer_norm1_var = np.square(layer_norm1_rstd)
    d_layer_norm1_var *= layer_norm1_rstd
    d_layer_norm1_var *= -0.5
    d_layer_norm1_var *= d_layer_norm1_rstd
    # d_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]
    d_layer_norm1_h *= layer_norm1_rstd[:, :, None]
    _16 = layer_norm1_centred * 0.015625
    _16 *= d_layer_norm1_var[:, :, None]
    d_layer_norm1_h += _16
    d_layer_norm1_centred = d_layer_norm1_h
    # d_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]
    d_layer_norm1_mean = np.add.reduce(d_layer_norm1_centred, axis=2) * (-1.0)
    # d_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]
    d_layer_norm1_centred += 0.0078125 * d_layer_norm1_mean[:, :, None]
    d_slice1_y = d_layer_norm1_centred
    # d_transformer_block4_add2[n,i+7,j] += d_slice1_y[n,i,j]
    d_transformer_block4_add2 = np.zeros((N, 11, 128,), real)
    d_transformer_block4_add2[:, 7:11] += d_slice1_y
    # d_transformer_block4_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block4_add2[n,t,o]
    d_transformer_block4_feed_forward_dense2_b[...] = _sum(d_transformer_block4_add2, (0, 1))
    # d_transformer_block4_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block4_add2[n,t,o]·transformer_block4_feed_forward_dense2_W[i,o]
    d_transformer_block4_feed_forward_dense1_h = (d_transformer_block4_add2.reshape(11*N, 128) @ transformer_block4_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block4_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block4_feed_forward_dense1_h[n,t,i]·d_transformer_block4_add2[n,t,o]
    np.matmul(transformer_block4_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block4_add2.reshape(11*N, 128), out=d_transformer_block4_feed_forward_dense2_W)
    # d_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])
    _17 = _normal_pdf(transformer_block4_feed_forward_dense1_z)
    _17 *= transformer_block4_feed_forward_dense1_z
    _17 += transformer_block4_feed_forward_dense1_z_normal_cdf
    d_transformer_block4_feed_forward_dense1_h *= _17
    d_transformer_block4_feed_forward_dense1_z = d_transformer_block4_feed_forward_dense1_h
    # d_transformer_block4_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o]
    d_transformer_block4_feed_forward_dense1_b[...] = _sum(d_transformer_block4_feed_forward_dense1_z, (0, 1))
    # d_transformer_block4_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block4_norm2_y[n,t,i]·d_transformer_block4_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block4_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block4_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block4_feed_forward_dense1_W)
    # d_transformer_block4_norm2_y[n,t,i] = Σ_o d_transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_W[i,o]
    d_transformer_block4_norm2_y = (d_transformer_block4_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block4_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block4_norm2_beta[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]
    d_transformer_block4_norm2_beta[...] = _sum(d_transformer_block4_norm2_y, (0, 1))
    # d_transformer_block4_norm2_gamma[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]
    _18 = d_transformer_block4_norm2_y * transformer_block4_norm2_h
    d_transformer_block4_norm2_gamma[...] = _sum(_18, (0, 1))
    # d_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]
    d_transformer_block4_norm2_y *= transformer_block4_norm2_gamma
    d_transformer_block4_norm2_h = d_transformer_block4_norm2_y
    # d_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]
    _19 = d_transformer_block4_norm2_h * transformer_block4_norm2_centred
    d_transformer_block4_norm2_rstd = np.add.reduce(_19, axis=2)
    # d_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2
    d_transformer_block4_norm2_var = np.square(transformer_block4_norm2_rstd)
    d_transformer_block4_norm2_var *= transformer_block4_norm2_rstd
    d_transformer_block4_norm2_var *= -0.5
    d_transformer_block4_norm2_var *= d_transformer_block4_norm2_rstd
    # d_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]
    d_transformer_block4_norm2_h *= transformer_block4_norm2_rstd[:, :, None]
    _20 = transformer_block4_norm2_centred * 0.015625
    _20 *= d_transformer_block4_norm2_var[:, :, None]
    d_transformer_block4_norm2_h += _20
    d_transformer_block4_norm2_centred = d_transformer_block4_norm2_h
    # d_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]
    d_transformer_block4_norm2_mean = np.add.reduce(d_transformer_block4_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]
    d_transformer_block4_norm2_centred += 0.0078125 * d_transformer_block4_norm2_mean[:, :, None]
    d_transformer_block4_norm2_centred += d_transformer_block4_add2
    d_transformer_block4_add1 = d_transformer_block4_norm2_centred
    # d_transformer_block4_attention_b_o[o] = Σ_{n,t} d_transformer_block4_add1[n,t,o]
    d_transformer_block4_attention_b_o[...] = _sum(d_transformer_block4_add1, (0, 1))
    # d_transformer_block4_attention_W_o[h,c,o] = Σ_{n,t} transformer_block4_attention_attention1_o[n,t,h,c]·d_transformer_block4_add1[n,t,o]
    d_transformer_block4_attention_W_o[...] = (transformer_block4_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block4_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block4_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block4_add1[n,t,o]·transformer_block4_attention_W_o[h,c,o]
    d_transformer_block4_attention_attention1_o = (d_transformer_block4_add1.reshape(11*N, 128) @ transformer_block4_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block4_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_v[n,u,h,d]
    d_transformer_block4_attention_attention1_p = d_transformer_block4_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block4_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block4_attention_v[n,u,h,d] = Σ_t d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_attention1_p[n,h,t,u]
    d_transformer_block4_attention_v = (transformer_block4_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block4_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]
    _21 = d_transformer_block4_attention_attention1_p * transformer_block4_attention_attention1_p
    d_transformer_block4_attention_attention1_lse = np.add.reduce(_21, axis=3) * (-1.0)
    # d_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])
    d_transformer_block4_attention_attention1_p += d_transformer_block4_attention_attention1_lse[:, :, :, None]
    d_transformer_block4_attention_attention1_p *= transformer_block4_attention_attention1_p
    d_transformer_block4_attention_attention1_score = d_transformer_block4_attention_attention1_p
    # d_transformer_block4_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_q[n,t,h,c]/8
    d_transformer_block4_attention_k = (0.1767766952966369 * (d_transformer_block4_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block4_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_k[n,u,h,c]/8
    d_transformer_block4_attention_q = (0.1767766952966369 * (d_transformer_block4_attention_attention1_score @ transformer_block4_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_b_v[h,c] = Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c]
    d_transformer_block4_attention_b_v[...] = _sum(d_transformer_block4_attention_v, (0, 1))
    # d_transformer_block4_attention_W_v[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_v[n,t,h,c]
    d_transformer_block4_attention_W_v[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block4_attention_v[n,t,h,c]·transformer_block4_attention_W_v[i,h,c]
    d_transformer_block4_norm1_y = (d_transformer_block4_attention_v.reshape(11*N, 128) @ transformer_block4_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_attention_b_k[h,c] = Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]
    d_transformer_block4_attention_b_k[...] = _sum(d_transformer_block4_attention_k, (0, 1))
    # d_transformer_block4_attention_W_k[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_k[n,t,h,c]
    d_transformer_block4_attention_W_k[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_k[n,t,h,c]·transformer_block4_attention_W_k[i,h,c]
    d_transformer_block4_norm1_y += (d_transformer_block4_attention_k.reshape(11*N, 128) @ transformer_block4_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_attention_b_q[h,c] = Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c]
    d_transformer_block4_attention_b_q[...] = _sum(d_transformer_block4_attention_q, (0, 1))
    # d_transformer_block4_attention_W_q[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_q[n,t,h,c]
    d_transformer_block4_attention_W_q[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_q[n,t,h,c]·transformer_block4_attention_W_q[i,h,c]
    d_transformer_block4_norm1_y += (d_transformer_block4_attention_q.reshape(11*N, 128) @ transformer_block4_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_norm1_beta[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]
    d_transformer_block4_norm1_beta[...] = _sum(d_transformer_block4_norm1_y, (0, 1))
    # d_transformer_block4_norm1_gamma[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_h[n,t,k]
    _22 = d_transformer_block4_norm1_y * transformer_block4_norm1_h
    d_transformer_block4_norm1_gamma[...] = _sum(_22, (0, 1))
    # d_transformer_block4_norm1_h[n,t,k] = d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_gamma[k]
    d_transformer_block4_norm1_y *= transformer_block4_norm1_gamma
    d_transformer_block4_norm1_h = d_transformer_block4_norm1_y
    # d_transformer_block4_norm1_rstd[n,t] = Σ_k d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_centred[n,t,k]
    _23 = d_transformer_block4_norm1_h * transformer_block4_norm1_centred
    d_transformer_block4_norm1_rstd = np.add.reduce(_23, axis=2)
    # d_transformer_block4_norm1_var[n,t] = −transformer_block4_norm1_rstd[n,t]³·d_transformer_block4_norm1_rstd[n,t]/2
    d_transformer_block4_norm1_var = np.square(transformer_block4_norm1_rstd)
    d_transformer_block4_norm1_var *= transformer_block4_norm1_rstd
    d_transformer_block4_norm1_var *= -0.5
    d_transformer_block4_norm1_var *= d_transformer_block4_norm1_rstd
    # d_transformer_block4_norm1_centred[n,t,k] = d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_rstd[n,t] + 0.015625·d_transformer_block4_norm1_var[n,t]·transformer_block4_norm1_centred[n,t,k]
    d_transformer_block4_norm1_h *= transformer_block4_norm1_rstd[:, :, None]
    _24 = transformer_block4_norm1_centred * 0.015625
    _24 *= d_transformer_block4_norm1_var[:, :, None]
    d_transformer_block4_norm1_h += _24
    d_transformer_block4_norm1_centred = d_transformer_block4_norm1_h
    # d_transformer_block4_norm1_mean[n,t] = −Σ_k d_transformer_block4_norm1_centred[n,t,k]
    d_transformer_block4_norm1_mean = np.add.reduce(d_transformer_block4_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block3_add2[n,t,d] = 0.0078125·d_transformer_block4_norm1_mean[n,t] + d_transformer_block4_add1[n,t,d] + d_transformer_block4_norm1_centred[n,t,d]
    d_transformer_block4_add1 += 0.0078125 * d_transformer_block4_norm1_mean[:, :, None]
    d_transformer_block4_add1 += d_transformer_block4_norm1_centred
    d_transformer_block3_add2 = d_transformer_block4_add1
    # d_transformer_block3_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block3_add2[n,t,o]
    d_transformer_block3_feed_forward_dense2_b[...] = _sum(d_transformer_block3_add2, (0, 1))
    # d_transformer_block3_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block3_add2[n,t,o]·transformer_block3_feed_forward_dense2_W[i,o]
    d_transformer_block3_feed_forward_dense1_h = (d_transformer_block3_add2.reshape(11*N, 128) @ transformer_block3_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block3_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block3_feed_forward_dense1_h[n,t,i]·d_transformer_block3_add2[n,t,o]
    np.matmul(transformer_block3_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block3_add2.reshape(11*N, 128), out=d_transformer_block3_feed_forward_dense2_W)
    # d_transformer_block3_feed_forward_dense1_z[n,t,o] = d_transformer_block3_feed_forward_dense1_h[n,t,o]·(transformer_block3_feed_forward_dense1_z[n,t,o]·φ(transformer_block3_feed_forward_dense1_z[n,t,o]) + transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o])
    _25 = _normal_pdf(transformer_block3_feed_forward_dense1_z)
    _25 *= transformer_block3_feed_forward_dense1_z
    _25 += transformer_block3_feed_forward_dense1_z_normal_cdf
    d_transformer_block3_feed_forward_dense1_h *= _25
    d_transformer_block3_feed_forward_dense1_z = d_transformer_block3_feed_forward_dense1_h
    # d_transformer_block3_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block3_feed_forward_dense1_z[n,t,o]
    d_transformer_block3_feed_forward_dense1_b[...] = _sum(d_transformer_block3_feed_forward_dense1_z, (0, 1))
    # d_transformer_block3_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block3_norm2_y[n,t,i]·d_transformer_block3_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block3_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block3_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block3_feed_forward_dense1_W)
    # d_transformer_block3_norm2_y[n,t,i] = Σ_o d_transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_W[i,o]
    d_transformer_block3_norm2_y = (d_transformer_block3_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block3_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block3_norm2_beta[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]
    d_transformer_block3_norm2_beta[...] = _sum(d_transformer_block3_norm2_y, (0, 1))
    # d_transformer_block3_norm2_gamma[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_h[n,t,k]
    _26 = d_transformer_block3_norm2_y * transformer_block3_norm2_h
    d_transformer_block3_norm2_gamma[...] = _sum(_26, (0, 1))
    # d_transformer_block3_norm2_h[n,t,k] = d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_gamma[k]
    d_transformer_block3_norm2_y *= transformer_block3_norm2_gamma
    d_transformer_block3_norm2_h = d_transformer_block3_norm2_y
    # d_transformer_block3_norm2_rstd[n,t] = Σ_k d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_centred[n,t,k]
    _27 = d_transformer_block3_norm2_h * transformer_block3_norm2_centred
    d_transformer_block3_norm2_rstd = np.add.reduce(_27, axis=2)
    # d_transformer_block3_norm2_var[n,t] = −transformer_block3_norm2_rstd[n,t]³·d_transformer_block3_norm2_rstd[n,t]/2
    d_transformer_block3_norm2_var = np.square(transformer_block3_norm2_rstd)
    d_transformer_block3_norm2_var *= transformer_block3_norm2_rstd
    d_transformer_block3_norm2_var *= -0.5
    d_transformer_block3_norm2_var *= d_transformer_block3_norm2_rstd
    # d_transformer_block3_norm2_centred[n,t,k] = d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_rstd[n,t] + 0.015625·d_transformer_block3_norm2_var[n,t]·transformer_block3_norm2_centred[n,t,k]
    d_transformer_block3_norm2_h *= transformer_block3_norm2_rstd[:, :, None]
    _28 = transformer_block3_norm2_centred * 0.015625
    _28 *= d_transformer_block3_norm2_var[:, :, None]
    d_transformer_block3_norm2_h += _28
    d_transformer_block3_norm2_centred = d_transformer_block3_norm2_h
    # d_transformer_block3_norm2_mean[n,t] = −Σ_k d_transformer_block3_norm2_centred[n,t,k]
    d_transformer_block3_norm2_mean = np.add.reduce(d_transformer_block3_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block3_add1[n,t,d] = 0.0078125·d_transformer_block3_norm2_mean[n,t] + d_transformer_block3_add2[n,t,d] + d_transformer_block3_norm2_centred[n,t,d]
    d_transformer_block3_add2 += 0.0078125 * d_transformer_block3_norm2_mean[:, :, None]
    d_transformer_block3_add2 += d_transformer_block3_norm2_centred
    d_transformer_block3_add1 = d_transformer_block3_add2
    # d_transformer_block3_attention_b_o[o] = Σ_{n,t} d_transformer_block3_add1[n,t,o]
    d_transformer_block3_attention_b_o[...] = _sum(d_transformer_block3_add1, (0, 1))
    # d_transformer_block3_attention_W_o[h,c,o] = Σ_{n,t} transformer_block3_attention_attention1_o[n,t,h,c]·d_transformer_block3_add1[n,t,o]
    d_transformer_block3_attention_W_o[...] = (transformer_block3_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block3_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block3_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block3_add1[n,t,o]·transformer_block3_attention_W_o[h,c,o]
    d_transformer_block3_attention_attention1_o = (d_transformer_block3_add1.reshape(11*N, 128) @ transformer_block3_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block3_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_v[n,u,h,d]
    d_transformer_block3_attention_attention1_p = d_transformer_block3_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block3_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block3_attention_v[n,u,h,d] = Σ_t d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_attention1_p[n,h,t,u]
    d_transformer_block3_attention_v = (transformer_block3_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block3_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_attention1_p[n,h,t,u]
    _29 = d_transformer_block3_attention_attention1_p * transformer_block3_attention_attention1_p
    d_transformer_block3_attention_attention1_lse = np.add.reduce(_29, axis=3) * (-1.0)
    # d_transformer_block3_attention_attention1_score[n,h,t,u] = transformer_block3_attention_attention1_p[n,h,t,u]·(d_transformer_block3_attention_attention1_lse[n,h,t] + d_transformer_block3_attention_attention1_p[n,h,t,u])
    d_transformer_block3_attention_attention1_p += d_transformer_block3_attention_attention1_lse[:, :, :, None]
    d_transformer_block3_attention_attention1_p *= transformer_block3_attention_attention1_p
    d_transformer_block3_attention_attention1_score = d_transformer_block3_attention_attention1_p
    # d_transformer_block3_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_q[n,t,h,c]/8
    d_transformer_block3_attention_k = (0.1767766952966369 * (d_transformer_block3_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block3_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_k[n,u,h,c]/8
    d_transformer_block3_attention_q = (0.1767766952966369 * (d_transformer_block3_attention_attention1_score @ transformer_block3_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_b_v[h,c] = Σ_{n,t} d_transformer_block3_attention_v[n,t,h,c]
    d_transformer_block3_attention_b_v[...] = _sum(d_transformer_block3_attention_v, (0, 1))
    # d_transformer_block3_attention_W_v[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_v[n,t,h,c]
    d_transformer_block3_attention_W_v[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block3_attention_v[n,t,h,c]·transformer_block3_attention_W_v[i,h,c]
    d_transformer_block3_norm1_y = (d_transformer_block3_attention_v.reshape(11*N, 128) @ transformer_block3_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_attention_b_k[h,c] = Σ_{n,t} d_transformer_block3_attention_k[n,t,h,c]
    d_transformer_block3_attention_b_k[...] = _sum(d_transformer_block3_attention_k, (0, 1))
    # d_transformer_block3_attention_W_k[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_k[n,t,h,c]
    d_transformer_block3_attention_W_k[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_k[n,t,h,c]·transformer_block3_attention_W_k[i,h,c]
    d_transformer_block3_norm1_y += (d_transformer_block3_attention_k.reshape(11*N, 128) @ transformer_block3_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_attention_b_q[h,c] = Σ_{n,t} d_transformer_block3_attention_q[n,t,h,c]
    d_transformer_block3_attention_b_q[...] = _sum(d_transformer_block3_attention_q, (0, 1))
    # d_transformer_block3_attention_W_q[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_q[n,t,h,c]
    d_transformer_block3_attention_W_q[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_q[n,t,h,c]·transformer_block3_attention_W_q[i,h,c]
    d_transformer_block3_norm1_y += (d_transformer_block3_attention_q.reshape(11*N, 128) @ transformer_block3_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_norm1_beta[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]
    d_transformer_block3_norm1_beta[...] = _sum(d_transformer_block3_norm1_y, (0, 1))
    # d_transformer_block3_norm1_gamma[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_h[n,t,k]
    _30 = d_transformer_block3_norm1_y * transformer_block3_norm1_h
    d_transformer_block3_norm1_gamma[...] = _sum(_30, (0, 1))
    # d_transformer_block3_norm1_h[n,t,k] = d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_gamma[k]
    d_transformer_block3_norm1_y *= transformer_block3_norm1_gamma
    d_transformer_block3_norm1_h = d_transformer_block3_norm1_y
    # d_transformer_block3_norm1_rstd[n,t] = Σ_k d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_centred[n,t,k]
    _31 = d_transformer_block3_norm1_h * transformer_block3_norm1_centred
    d_transformer_block3_norm1_rstd = np.add.reduce(_31, axis=2)
    # d_transformer_block3_norm1_var[n,t] = −transformer_block3_norm1_rstd[n,t]³·d_transformer_block3_norm1_rstd[n,t]/2
    d_transformer_block3_norm1_var = np.square(transformer_block3_norm1_rstd)
    d_transformer_block3_norm1_var *= transformer_block3_norm1_rstd
    d_transformer_block3_norm1_var *= -0.5
    d_transformer_block3_norm1_var *= d_transformer_block3_norm1_rstd
    # d_transformer_block3_norm1_centred[n,t,k] = d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_rstd[n,t] + 0.015625·d_transformer_block3_norm1_var[n,t]·transformer_block3_norm1_centred[n,t,k]
    d_transformer_block3_norm1_h *= transformer_block3_norm1_rstd[:, :, None]
    _32 = transformer_block3_norm1_centred * 0.015625
    _32 *= d_transformer_block3_norm1_var[:, :, None]
    d_transformer_block3_norm1_h += _32
    d_transformer_block3_norm1_centred = d_transformer_block3_norm1_h
    # d_transformer_block3_norm1_mean[n,t] = −Σ_k d_transformer_block3_norm1_centred[n,t,k]
    d_transformer_block3_norm1_mean = np.add.reduce(d_transformer_block3_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block2_add2[n,t,d] = 0.0078125·d_transformer_block3_norm1_mean[n,t] + d_transformer_block3_add1[n,t,d] + d_transformer_block3_norm1_centred[n,t,d]
    d_transformer_block3_add1 += 0.0078125 * d_transformer_block3_norm1_mean[:, :, None]
    d_transformer_block3_add1 += d_transformer_block3_norm1_centred
    d_transformer_block2_add2 = d_transformer_block3_add1
    # d_transformer_block2_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block2_add2[n,t,o]
    d_transformer_block2_feed_forward_dense2_b[...] = _sum(d_transformer_block2_add2, (0, 1))
    # d_transformer_block2_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block2_add2[n,t,o]·transformer_block2_feed_forward_dense2_W[i,o]
    d_transformer_block2_feed_forward_dense1_h = (d_transformer_block2_add2.reshape(11*N, 128) @ transformer_block2_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block2_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block2_feed_forward_dense1_h[n,t,i]·d_transformer_block2_add2[n,t,o]
    np.matmul(transformer_block2_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block2_add2.reshape(11*N, 128), out=d_transformer_block2_feed_forward_dense2_W)
    # d_transformer_block2_feed_forward_dense1_z[n,t,o] = d_transformer_block2_feed_forward_dense1_h[n,t,o]·(transformer_block2_feed_forward_dense1_z[n,t,o]·φ(transformer_block2_feed_forward_dense1_z[n,t,o]) + transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o])
    _33 = _normal_pdf(transformer_block2_feed_forward_dense1_z)
    _33 *= transformer_block2_feed_forward_dense1_z
    _33 += transformer_block2_feed_forward_dense1_z_normal_cdf
    d_transformer_block2_feed_forward_dense1_h *= _33
    d_transformer_block2_feed_forward_dense1_z = d_transformer_block2_feed_forward_dense1_h
    # d_transformer_block2_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block2_feed_forward_dense1_z[n,t,o]
    d_transformer_block2_feed_forward_dense1_b[...] = _sum(d_transformer_block2_feed_forward_dense1_z, (0, 1))
    # d_transformer_block2_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block2_norm2_y[n,t,i]·d_transformer_block2_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block2_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block2_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block2_feed_forward_dense1_W)
    # d_transformer_block2_norm2_y[n,t,i] = Σ_o d_transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_W[i,o]
    d_transformer_block2_norm2_y = (d_transformer_block2_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block2_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block2_norm2_beta[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]
    d_transformer_block2_norm2_beta[...] = _sum(d_transformer_block2_norm2_y, (0, 1))
    # d_transformer_block2_norm2_gamma[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_h[n,t,k]
    _34 = d_transformer_block2_norm2_y * transformer_block2_norm2_h
    d_transformer_block2_norm2_gamma[...] = _sum(_34, (0, 1))
    # d_transformer_block2_norm2_h[n,t,k] = d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_gamma[k]
    d_transformer_block2_norm2_y *= transformer_block2_norm2_gamma
    d_transformer_block2_norm2_h = d_transformer_block2_norm2_y
    # d_transformer_block2_norm2_rstd[n,t] = Σ_k d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_centred[n,t,k]
    _35 = d_transformer_block2_norm2_h * transformer_block2_norm2_centred
    d_transformer_block2_norm2_rstd = np.add.reduce(_35, axis=2)
    # d_transformer_block2_norm2_var[n,t] = −transformer_block2_norm2_rstd[n,t]³·d_transformer_block2_norm2_rstd[n,t]/2
    d_transformer_block2_norm2_var = np.square(transformer_block2_norm2_rstd)
    d_transformer_block2_norm2_var *= transformer_block2_norm2_rstd
    d_transformer_block2_norm2_var *= -0.5
    d_transformer_block2_norm2_var *= d_transformer_block2_norm2_rstd
    # d_transformer_block2_norm2_centred[n,t,k] = d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_rstd[n,t] + 0.015625·d_transformer_block2_norm2_var[n,t]·transformer_block2_norm2_centred[n,t,k]
    d_transformer_block2_norm2_h *= transformer_block2_norm2_rstd[:, :, None]
    _36 = transformer_block2_norm2_centred * 0.015625
    _36 *= d_transformer_block2_norm2_var[:, :, None]
    d_transformer_block2_norm2_h += _36
    d_transformer_block2_norm2_centred = d_transformer_block2_norm2_h
    # d_transformer_block2_norm2_mean[n,t] = −Σ_k d_transformer_block2_norm2_centred[n,t,k]
    d_transformer_block2_norm2_mean = np.add.reduce(d_transformer_block2_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block2_add1[n,t,d] = 0.0078125·d_transformer_block2_norm2_mean[n,t] + d_transformer_block2_add2[n,t,d] + d_transformer_block2_norm2_centred[n,t,d]
    d_transformer_block2_add2 += 0.0078125 * d_transformer_block2_norm2_mean[:, :, None]
    d_transformer_block2_add2 += d_transformer_block2_norm2_centred
    d_transformer_block2_add1 = d_transformer_block2_add2
    # d_transformer_block2_attention_b_o[o] = Σ_{n,t} d_transformer_block2_add1[n,t,o]
    d_transformer_block2_attention_b_o[...] = _sum(d_transformer_block2_add1, (0, 1))
    # d_transformer_block2_attention_W_o[h,c,o] = Σ_{n,t} transformer_block2_attention_attention1_o[n,t,h,c]·d_transformer_block2_add1[n,t,o]
    d_transformer_block2_attention_W_o[...] = (transformer_block2_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block2_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block2_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block2_add1[n,t,o]·transformer_block2_attention_W_o[h,c,o]
    d_transformer_block2_attention_attention1_o = (d_transformer_block2_add1.reshape(11*N, 128) @ transformer_block2_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block2_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_v[n,u,h,d]
    d_transformer_block2_attention_attention1_p = d_transformer_block2_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block2_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block2_attention_v[n,u,h,d] = Σ_t d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_attention1_p[n,h,t,u]
    d_transformer_block2_attention_v = (transformer_block2_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block2_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_attention1_p[n,h,t,u]
    _37 = d_transformer_block2_attention_attention1_p * transformer_block2_attention_attention1_p
    d_transformer_block2_attention_attention1_lse = np.add.reduce(_37, axis=3) * (-1.0)
    # d_transformer_block2_attention_attention1_score[n,h,t,u] = transformer_block2_attention_attention1_p[n,h,t,u]·(d_transformer_block2_attention_attention1_lse[n,h,t] + d_transformer_block2_attention_attention1_p[n,h,t,u])
    d_transformer_block2_attention_attention1_p += d_transformer_block2_attention_attention1_lse[:, :, :, None]
    d_transformer_block2_attention_attention1_p *= transformer_block2_attention_attention1_p
    d_transformer_block2_attention_attention1_score = d_transformer_block2_attention_attention1_p
    # d_transformer_block2_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_q[n,t,h,c]/8
    d_transformer_block2_attention_k = (0.1767766952966369 * (d_transformer_block2_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block2_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_k[n,u,h,c]/8
    d_transformer_block2_attention_q = (0.1767766952966369 * (d_transformer_block2_attention_attention1_score @ transformer_block2_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_b_v[h,c] = Σ_{n,t} d_transformer_block2_attention_v[n,t,h,c]
    d_transformer_block2_attention_b_v[...] = _sum(d_transformer_block2_attention_v, (0, 1))
    # d_transformer_block2_attention_W_v[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_v[n,t,h,c]
    d_transformer_block2_attention_W_v[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block2_attention_v[n,t,h,c]·transformer_block2_attention_W_v[i,h,c]
    d_transformer_block2_norm1_y = (d_transformer_block2_attention_v.reshape(11*N, 128) @ transformer_block2_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_attention_b_k[h,c] = Σ_{n,t} d_transformer_block2_attention_k[n,t,h,c]
    d_transformer_block2_attention_b_k[...] = _sum(d_transformer_block2_attention_k, (0, 1))
    # d_transformer_block2_attention_W_k[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_k[n,t,h,c]
    d_transformer_block2_attention_W_k[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_k[n,t,h,c]·transformer_block2_attention_W_k[i,h,c]
    d_transformer_block2_norm1_y += (d_transformer_block2_attention_k.reshape(11*N, 128) @ transformer_block2_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_attention_b_q[h,c] = Σ_{n,t} d_transformer_block2_attention_q[n,t,h,c]
    d_transformer_block2_attention_b_q[...] = _sum(d_transformer_block2_attention_q, (0, 1))
    # d_transformer_block2_attention_W_q[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_q[n,t,h,c]
    d_transformer_block2_attention_W_q[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_q[n,t,h,c]·transformer_block2_attention_W_q[i,h,c]
    d_transformer_block2_norm1_y += (d_transformer_block2_attention_q.reshape(11*N, 128) @ transformer_block2_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_norm1_beta[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]
    d_transformer_block2_norm1_beta[...] = _sum(d_transformer_block2_norm1_y, (0, 1))
    # d_transformer_block2_norm1_gamma[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_h[n,t,k]
    _38 = d_transformer_block2_norm1_y * transformer_block2_norm1_h
    d_transformer_block2_norm1_gamma[...] = _sum(_38, (0, 1))
    # d_transformer_block2_norm1_h[n,t,k] = d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_gamma[k]
    d_transformer_block2_norm1_y *= transformer_block2_norm1_gamma
    d_transformer_block2_norm1_h = d_transformer_block2_norm1_y
    # d_transformer_block2_norm1_rstd[n,t] = Σ_k d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_centred[n,t,k]
    _39 = d_transformer_block2_norm1_h * transformer_block2_norm1_centred
    d_transformer_block2_norm1_rstd = np.add.reduce(_39, axis=2)
    # d_transformer_block2_norm1_var[n,t] = −transformer_block2_norm1_rstd[n,t]³·d_transformer_block2_norm1_rstd[n,t]/2
    d_transformer_block2_norm1_var = np.square(transformer_block2_norm1_rstd)
    d_transformer_block2_norm1_var *= transformer_block2_norm1_rstd
    d_transformer_block2_norm1_var *= -0.5
    d_transformer_block2_norm1_var *= d_transformer_block2_norm1_rstd
    # d_transformer_block2_norm1_centred[n,t,k] = d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_rstd[n,t] + 0.015625·d_transformer_block2_norm1_var[n,t]·transformer_block2_norm1_centred[n,t,k]
    d_transformer_block2_norm1_h *= transformer_block2_norm1_rstd[:, :, None]
    _40 = transformer_block2_norm1_centred * 0.015625
    _40 *= d_transformer_block2_norm1_var[:, :, None]
    d_transformer_block2_norm1_h += _40
    d_transformer_block2_norm1_centred = d_transformer_block2_norm1_h
    # d_transformer_block2_norm1_mean[n,t] = −Σ_k d_transformer_block2_norm1_centred[n,t,k]
    d_transformer_block2_norm1_mean = np.add.reduce(d_transformer_block2_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block1_add2[n,t,d] = 0.0078125·d_transformer_block2_norm1_mean[n,t] + d_transformer_block2_add1[n,t,d] + d_transformer_block2_norm1_centred[n,t,d]
    d_transformer_block2_add1 += 0.0078125 * d_transformer_block2_norm1_mean[:, :, None]
    d_transformer_block2_add1 += d_transformer_block2_norm1_centred
    d_transformer_block1_add2 = d_transformer_block2_add1
    # d_transformer_block1_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block1_add2[n,t,o]
    d_transformer_block1_feed_forward_dense2_b[...] = _sum(d_transformer_block1_add2, (0, 1))
    # d_transformer_block1_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block1_add2[n,t,o]·transformer_block1_feed_forward_dense2_W[i,o]
    d_transformer_block1_feed_forward_dense1_h = (d_transformer_block1_add2.reshape(11*N, 128) @ transformer_block1_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block1_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block1_feed_forward_dense1_h[n,t,i]·d_transformer_block1_add2[n,t,o]
    np.matmul(transformer_block1_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block1_add2.reshape(11*N, 128), out=d_transformer_block1_feed_forward_dense2_W)
    # d_transformer_block1_feed_forward_dense1_z[n,t,o] = d_transformer_block1_feed_forward_dense1_h[n,t,o]·(transformer_block1_feed_forward_dense1_z[n,t,o]·φ(transformer_block1_feed_forward_dense1_z[n,t,o]) + transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o])
    _41 = _normal_pdf(transformer_block1_feed_forward_dense1_z)
    _41 *= transformer_block1_feed_forward_dense1_z
    _41 += transformer_block1_feed_forward_dense1_z_normal_cdf
    d_transformer_block1_feed_forward_dense1_h *= _41
    d_transformer_block1_feed_forward_dense1_z = d_transformer_block1_feed_forward_dense1_h
    # d_transformer_block1_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block1_feed_forward_dense1_z[n,t,o]
    d_transformer_block1_feed_forward_dense1_b[...] = _sum(d_transformer_block1_feed_forward_dense1_z, (0, 1))
    # d_transformer_block1_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block1_norm2_y[n,t,i]·d_transformer_block1_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block1_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block1_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block1_feed_forward_dense1_W)
    # d_transformer_block1_norm2_y[n,t,i] = Σ_o d_transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_W[i,o]
    d_transformer_block1_norm2_y = (d_transformer_block1_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block1_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block1_norm2_beta[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]
    d_transformer_block1_norm2_beta[...] = _sum(d_transformer_block1_norm2_y, (0, 1))
    # d_transformer_block1_norm2_gamma[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_h[n,t,k]
    _42 = d_transformer_block1_norm2_y * transformer_block1_norm2_h
    d_transformer_block1_norm2_gamma[...] = _sum(_42, (0, 1))
    # d_transformer_block1_norm2_h[n,t,k] = d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_gamma[k]
    d_transformer_block1_norm2_y *= transformer_block1_norm2_gamma
    d_transformer_block1_norm2_h = d_transformer_block1_norm2_y
    # d_transformer_block1_norm2_rstd[n,t] = Σ_k d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_centred[n,t,k]
    _43 = d_transformer_block1_norm2_h * transformer_block1_norm2_centred
    d_transformer_block1_norm2_rstd = np.add.reduce(_43, axis=2)
    # d_transformer_block1_norm2_var[n,t] = −transformer_block1_norm2_rstd[n,t]³·d_transformer_block1_norm2_rstd[n,t]/2
    d_transformer_block1_norm2_var = np.square(transformer_block1_norm2_rstd)
    d_transformer_block1_norm2_var *= transformer_block1_norm2_rstd
    d_transformer_block1_norm2_var *= -0.5
    d_transformer_block1_norm2_var *= d_transformer_block1_norm2_rstd
    # d_transformer_block1_norm2_centred[n,t,k] = d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_rstd[n,t] + 0.015625·d_transformer_block1_norm2_var[n,t]·transformer_block1_norm2_centred[n,t,k]
    d_transformer_block1_norm2_h *= transformer_block1_norm2_rstd[:, :, None]
    _44 = transformer_block1_norm2_centred * 0.015625
    _44 *= d_transformer_block1_norm2_var[:, :, None]
    d_transformer_block1_norm2_h += _44
    d_transformer_block1_norm2_centred = d_transformer_block1_norm2_h
    # d_transformer_block1_norm2_mean[n,t] = −Σ_k d_transformer_block1_norm2_centred[n,t,k]
    d_transformer_block1_norm2_mean = np.add.reduce(d_transformer_block1_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block1_add1[n,t,d] = 0.0078125·d_transformer_block1_norm2_mean[n,t] + d_transformer_block1_add2[n,t,d] + d_transformer_block1_norm2_centred[n,t,d]
    d_transformer_block1_add2 += 0.0078125 * d_transformer_block1_norm2_mean[:, :, None]
    d_transformer_block1_add2 += d_transformer_block1_norm2_centred
    d_transformer_block1_add1 = d_transformer_block1_add2
    # d_transformer_block1_attention_b_o[o] = Σ_{n,t} d_transformer_block1_add1[n,t,o]
    d_transformer_block1_attention_b_o[...] = _sum(d_transformer_block1_add1, (0, 1))
    # d_transformer_block1_attention_W_o[h,c,o] = Σ_{n,t} transformer_block1_attention_attention1_o[n,t,h,c]·d_transformer_block1_add1[n,t,o]
    d_transformer_block1_attention_W_o[...] = (transformer_block1_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block1_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block1_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block1_add1[n,t,o]·transformer_block1_attention_W_o[h,c,o]
    d_transformer_block1_attention_attention1_o = (d_transformer_block1_add1.reshape(11*N, 128) @ transformer_block1_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block1_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_v[n,u,h,d]
    d_transformer_block1_attention_attention1_p = d_transformer_block1_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block1_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block1_attention_v[n,u,h,d] = Σ_t d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_attention1_p[n,h,t,u]
    d_transformer_block1_attention_v = (transformer_block1_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block1_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_attention1_p[n,h,t,u]
    _45 = d_transformer_block1_attention_attention1_p * transformer_block1_attention_attention1_p
    d_transformer_block1_attention_attention1_lse = np.add.reduce(_45, axis=3) * (-1.0)
    # d_transformer_block1_attention_attention1_score[n,h,t,u] = transformer_block1_attention_attention1_p[n,h,t,u]·(d_transformer_block1_attention_attention1_lse[n,h,t] + d_transformer_block1_attention_attention1_p[n,h,t,u])
    d_transformer_block1_attention_attention1_p += d_transformer_block1_attention_attention1_lse[:, :, :, None]
    d_transformer_block1_attention_attention1_p *= transformer_block1_attention_attention1_p
    d_transformer_block1_attention_attention1_score = d_transformer_block1_attention_attention1_p
    # d_transformer_block1_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_q[n,t,h,c]/8
    d_transformer_block1_attention_k = (0.1767766952966369 * (d_transformer_block1_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block1_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_k[n,u,h,c]/8
    d_transformer_block1_attention_q = (0.1767766952966369 * (d_transformer_block1_attention_attention1_score @ transformer_block1_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_b_v[h,c] = Σ_{n,t} d_transformer_block1_attention_v[n,t,h,c]
    d_transformer_block1_attention_b_v[...] = _sum(d_transformer_block1_attention_v, (0, 1))
    # d_transformer_block1_attention_W_v[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_v[n,t,h,c]
    d_transformer_block1_attention_W_v[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block1_attention_v[n,t,h,c]·transformer_block1_attention_W_v[i,h,c]
    d_transformer_block1_norm1_y = (d_transformer_block1_attention_v.reshape(11*N, 128) @ transformer_block1_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_attention_b_k[h,c] = Σ_{n,t} d_transformer_block1_attention_k[n,t,h,c]
    d_transformer_block1_attention_b_k[...] = _sum(d_transformer_block1_attention_k, (0, 1))
    # d_transformer_block1_attention_W_k[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_k[n,t,h,c]
    d_transformer_block1_attention_W_k[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_k[n,t,h,c]·transformer_block1_attention_W_k[i,h,c]
    d_transformer_block1_norm1_y += (d_transformer_block1_attention_k.reshape(11*N, 128) @ transformer_block1_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_attention_b_q[h,c] = Σ_{n,t} d_transformer_block1_attention_q[n,t,h,c]
    d_transformer_block1_attention_b_q[...] = _sum(d_transformer_block1_attention_q, (0, 1))
    # d_transformer_block1_attention_W_q[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_q[n,t,h,c]
    d_transformer_block1_attention_W_q[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_q[n,t,h,c]·transformer_block1_attention_W_q[i,h,c]
    d_transformer_block1_norm1_y += (d_transformer_block1_attention_q.reshape(11*N, 128) @ transformer_block1_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_norm1_beta[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]
    d_transformer_block1_norm1_beta[...] = _sum(d_transformer_block1_norm1_y, (0, 1))
    # d_transformer_block1_norm1_gamma[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]
    _46 = d_transformer_block1_norm1_y * transformer_block1_norm1_h
    d_transformer_block1_norm1_gamma[...] = _sum(_46, (0, 1))
    # d_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]
    d_transformer_block1_norm1_y *= transformer_block1_norm1_gamma
    d_transformer_block1_norm1_h = d_transformer_block1_norm1_y
    # d_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]
    _47 = d_transformer_block1_norm1_h * transformer_block1_norm1_centred
    d_transformer_block1_norm1_rstd = np.add.reduce(_47, axis=2)
    # d_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2
    d_transformer_block1_norm1_var = np.square(transformer_block1_norm1_rstd)
    d_transformer_block1_norm1_var *= transformer_block1_norm1_rstd
    d_transformer_block1_norm1_var *= -0.5
    d_transformer_block1_norm1_var *= d_transformer_block1_norm1_rstd
    # d_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]
    d_transformer_block1_norm1_h *= transformer_block1_norm1_rstd[:, :, None]
    _48 = transformer_block1_norm1_centred * 0.015625
    _48 *= d_transformer_block1_norm1_var[:, :, None]
    d_transformer_block1_norm1_h += _48
    d_transformer_block1_norm1_centred = d_transformer_block1_norm1_h
    # d_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]
    d_transformer_block1_norm1_mean = np.add.reduce(d_transformer_block1_norm1_centred, axis=2) * (-1.0)
    # d_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]
    d_transformer_block1_add1 += 0.0078125 * d_transformer_block1_norm1_mean[:, :, None]
    d_transformer_block1_add1 += d_transformer_block1_norm1_centred
    d_position_embedding1_y = d_transformer_block1_add1
    # d_position_embedding1_P[t,d] = Σ_n d_position_embedding1_y[n,t,d]
    d_position_embedding1_P[...] = _sum(d_position_embedding1_y, (0,))
    # d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d]
    d_embedding1_E[...] = 0
    np.add.at(d_embedding1_E, (x[:, :, None], np.arange(128),), d_position_embedding1_y)
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
    # lr = 1e-5·(new_t − 1) if new_t − 1 < 100 else 0.0005·cos(π·min((new_t − 1 − 100)/900, 1)) + 0.0005
    with np.errstate(all="ignore"):  # where the condition does not hold
        lr = float(np.where(np.less(new_t + (-1), 100), real(1e-05 * float(new_t + (-1))), real(0.0005 + 0.0005 * np.cos(3.141592653589793 * np.minimum(0.0011111111111111111 * float((new_t + (-1)) + (-100)), 1.0)))))
    # decayed_w[p] = w[p]·(1 − 0.01·lr)
    decayed_w = w * (1.0 - 0.01 * lr)
    # new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * scaled_g
    # new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]
    v *= 0.98
    _2 = np.square(scaled_g)
    _2 *= 0.02
    v += _2
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.98^new_t
    c2 = float(1.0 - 0.98 ** new_t)
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    np.multiply(m, lr / c1, out=w)
    _3 = v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    w /= _3
    np.subtract(decayed_w, w, out=w)
    return new_t


def _train_step(x, y, embedding1_E, position_embedding1_P, transformer_block1_norm1_gamma, transformer_block1_norm1_beta, transformer_block1_attention_W_q, transformer_block1_attention_b_q, transformer_block1_attention_W_k, transformer_block1_attention_b_k, transformer_block1_attention_W_v, transformer_block1_attention_b_v, transformer_block1_attention_W_o, transformer_block1_attention_b_o, transformer_block1_norm2_gamma, transformer_block1_norm2_beta, transformer_block1_feed_forward_dense1_W, transformer_block1_feed_forward_dense1_b, transformer_block1_feed_forward_dense2_W, transformer_block1_feed_forward_dense2_b, transformer_block2_norm1_gamma, transformer_block2_norm1_beta, transformer_block2_attention_W_q, transformer_block2_attention_b_q, transformer_block2_attention_W_k, transformer_block2_attention_b_k, transformer_block2_attention_W_v, transformer_block2_attention_b_v, transformer_block2_attention_W_o, transformer_block2_attention_b_o, transformer_block2_norm2_gamma, transformer_block2_norm2_beta, transformer_block2_feed_forward_dense1_W, transformer_block2_feed_forward_dense1_b, transformer_block2_feed_forward_dense2_W, transformer_block2_feed_forward_dense2_b, transformer_block3_norm1_gamma, transformer_block3_norm1_beta, transformer_block3_attention_W_q, transformer_block3_attention_b_q, transformer_block3_attention_W_k, transformer_block3_attention_b_k, transformer_block3_attention_W_v, transformer_block3_attention_b_v, transformer_block3_attention_W_o, transformer_block3_attention_b_o, transformer_block3_norm2_gamma, transformer_block3_norm2_beta, transformer_block3_feed_forward_dense1_W, transformer_block3_feed_forward_dense1_b, transformer_block3_feed_forward_dense2_W, transformer_block3_feed_forward_dense2_b, transformer_block4_norm1_gamma, transformer_block4_norm1_beta, transformer_block4_attention_W_q, transformer_block4_attention_b_q, transformer_block4_attention_W_k, transformer_block4_attention_b_k, transformer_block4_attention_W_v, transformer_block4_attention_b_v, transformer_block4_attention_W_o, transformer_block4_attention_b_o, transformer_block4_norm2_gamma, transformer_block4_norm2_beta, transformer_block4_feed_forward_dense1_W, transformer_block4_feed_forward_dense1_b, transformer_block4_feed_forward_dense2_W, transformer_block4_feed_forward_dense2_b, layer_norm1_gamma, layer_norm1_beta, dense1_W, dense1_b, d_embedding1_E, d_position_embedding1_P, d_transformer_block1_norm1_gamma, d_transformer_block1_norm1_beta, d_transformer_block1_attention_W_q, d_transformer_block1_attention_b_q, d_transformer_block1_attention_W_k, d_transformer_block1_attention_b_k, d_transformer_block1_attention_W_v, d_transformer_block1_attention_b_v, d_transformer_block1_attention_W_o, d_transformer_block1_attention_b_o, d_transformer_block1_norm2_gamma, d_transformer_block1_norm2_beta, d_transformer_block1_feed_forward_dense1_W, d_transformer_block1_feed_forward_dense1_b, d_transformer_block1_feed_forward_dense2_W, d_transformer_block1_feed_forward_dense2_b, d_transformer_block2_norm1_gamma, d_transformer_block2_norm1_beta, d_transformer_block2_attention_W_q, d_transformer_block2_attention_b_q, d_transformer_block2_attention_W_k, d_transformer_block2_attention_b_k, d_transformer_block2_attention_W_v, d_transformer_block2_attention_b_v, d_transformer_block2_attention_W_o, d_transformer_block2_attention_b_o, d_transformer_block2_norm2_gamma, d_transformer_block2_norm2_beta, d_transformer_block2_feed_forward_dense1_W, d_transformer_block2_feed_forward_dense1_b, d_transformer_block2_feed_forward_dense2_W, d_transformer_block2_feed_forward_dense2_b, d_transformer_block3_norm1_gamma, d_transformer_block3_norm1_beta, d_transformer_block3_attention_W_q, d_transformer_block3_attention_b_q, d_transformer_block3_attention_W_k, d_transformer_block3_attention_b_k, d_transformer_block3_attention_W_v, d_transformer_block3_attention_b_v, d_transformer_block3_attention_W_o, d_transformer_block3_attention_b_o, d_transformer_block3_norm2_gamma, d_transformer_block3_norm2_beta, d_transformer_block3_feed_forward_dense1_W, d_transformer_block3_feed_forward_dense1_b, d_transformer_block3_feed_forward_dense2_W, d_transformer_block3_feed_forward_dense2_b, d_transformer_block4_norm1_gamma, d_transformer_block4_norm1_beta, d_transformer_block4_attention_W_q, d_transformer_block4_attention_b_q, d_transformer_block4_attention_W_k, d_transformer_block4_attention_b_k, d_transformer_block4_attention_W_v, d_transformer_block4_attention_b_v, d_transformer_block4_attention_W_o, d_transformer_block4_attention_b_o, d_transformer_block4_norm2_gamma, d_transformer_block4_norm2_beta, d_transformer_block4_feed_forward_dense1_W, d_transformer_block4_feed_forward_dense1_b, d_transformer_block4_feed_forward_dense2_W, d_transformer_block4_feed_forward_dense2_b, d_layer_norm1_gamma, d_layer_norm1_beta, d_dense1_W, d_dense1_b, w, g, m, v, t):
    """Loss, gradients and the optimizer's step, in place."""
    N = x.shape[0]
    # embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
    embedding1_y = np.array(np.broadcast_to(embedding1_E[x], (N, 11, 128,)), dtype=real)
    # position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
    embedding1_y += position_embedding1_P
    position_embedding1_y = embedding1_y
    # transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
    transformer_block1_norm1_mean = np.add.reduce(position_embedding1_y, axis=2) * 0.0078125
    # transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
    transformer_block1_norm1_centred = position_embedding1_y - transformer_block1_norm1_mean[:, :, None]
    # transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
    _1 = np.square(transformer_block1_norm1_centred)
    transformer_block1_norm1_var = np.add.reduce(_1, axis=2) * 0.0078125
    # transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
    transformer_block1_norm1_rstd = transformer_block1_norm1_var + 1e-05
    np.sqrt(transformer_block1_norm1_rstd, out=transformer_block1_norm1_rstd)
    np.divide(1.0, transformer_block1_norm1_rstd, out=transformer_block1_norm1_rstd)
    # transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
    transformer_block1_norm1_h = transformer_block1_norm1_centred * transformer_block1_norm1_rstd[:, :, None]
    # transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k]
    transformer_block1_norm1_y = transformer_block1_norm1_h * transformer_block1_norm1_gamma
    transformer_block1_norm1_y += transformer_block1_norm1_beta
    # transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c]
    transformer_block1_attention_q = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_q[n,t,h,c] += transformer_block1_attention_b_q[h,c]
    transformer_block1_attention_q += transformer_block1_attention_b_q
    # transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c]
    transformer_block1_attention_k = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_k[n,t,h,c] += transformer_block1_attention_b_k[h,c]
    transformer_block1_attention_k += transformer_block1_attention_b_k
    # transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c]
    transformer_block1_attention_v = (transformer_block1_norm1_y.reshape(11*N, 128) @ transformer_block1_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block1_attention_v[n,t,h,c] += transformer_block1_attention_b_v[h,c]
    transformer_block1_attention_v += transformer_block1_attention_b_v
    # transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8
    transformer_block1_attention_attention1_score = 0.1767766952966369 * (transformer_block1_attention_q.transpose(0, 2, 1, 3) @ transformer_block1_attention_k.transpose(0, 2, 3, 1))
    # transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
    _2 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block1_attention_attention1_score, real(-np.inf))
    transformer_block1_attention_attention1_lse_max = np.maximum.reduce(_2, axis=3, initial=-np.inf)
    # transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block1_attention_attention1_lse_shift = np.maximum(transformer_block1_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block1_attention_attention1_lse_shift, 3e+38, out=transformer_block1_attention_attention1_lse_shift)
    # transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block1_attention_attention1_score - transformer_block1_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block1_attention_attention1_lse_exp = transformer_block1_attention_attention1_score
    # transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
    transformer_block1_attention_attention1_lse_total = np.add.reduce(transformer_block1_attention_attention1_lse_exp, axis=3)
    # transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
    transformer_block1_attention_attention1_lse_sum = np.maximum(transformer_block1_attention_attention1_lse_total, 1.0)
    # transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block1_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block1_attention_attention1_lse_exp / transformer_block1_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block1_attention_attention1_p = transformer_block1_attention_attention1_lse_exp
    # transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d]
    transformer_block1_attention_attention1_o = (transformer_block1_attention_attention1_p @ transformer_block1_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o]
    transformer_block1_attention_y = (transformer_block1_attention_attention1_o.reshape(11*N, 128) @ transformer_block1_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block1_attention_y[n,t,o] += transformer_block1_attention_b_o[o]
    transformer_block1_attention_y += transformer_block1_attention_b_o
    # transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
    position_embedding1_y += transformer_block1_attention_y
    transformer_block1_add1 = position_embedding1_y
    # transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
    transformer_block1_norm2_mean = np.add.reduce(transformer_block1_add1, axis=2) * 0.0078125
    # transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
    transformer_block1_norm2_centred = transformer_block1_add1 - transformer_block1_norm2_mean[:, :, None]
    # transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
    _3 = np.square(transformer_block1_norm2_centred)
    transformer_block1_norm2_var = np.add.reduce(_3, axis=2) * 0.0078125
    # transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
    transformer_block1_norm2_rstd = transformer_block1_norm2_var + 1e-05
    np.sqrt(transformer_block1_norm2_rstd, out=transformer_block1_norm2_rstd)
    np.divide(1.0, transformer_block1_norm2_rstd, out=transformer_block1_norm2_rstd)
    # transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
    transformer_block1_norm2_h = transformer_block1_norm2_centred * transformer_block1_norm2_rstd[:, :, None]
    # transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k]
    transformer_block1_norm2_y = transformer_block1_norm2_h * transformer_block1_norm2_gamma
    transformer_block1_norm2_y += transformer_block1_norm2_beta
    # transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o]
    transformer_block1_feed_forward_dense1_z = (transformer_block1_norm2_y.reshape(11*N, 128) @ transformer_block1_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block1_feed_forward_dense1_z[n,t,o] += transformer_block1_feed_forward_dense1_b[o]
    transformer_block1_feed_forward_dense1_z += transformer_block1_feed_forward_dense1_b
    # transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])
    transformer_block1_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block1_feed_forward_dense1_z)
    # transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block1_feed_forward_dense1_h = transformer_block1_feed_forward_dense1_z * transformer_block1_feed_forward_dense1_z_normal_cdf
    # transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o]
    transformer_block1_feed_forward_dense2_z = (transformer_block1_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block1_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block1_feed_forward_dense2_z[n,t,o] += transformer_block1_feed_forward_dense2_b[o]
    transformer_block1_feed_forward_dense2_z += transformer_block1_feed_forward_dense2_b
    # transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]
    transformer_block1_add1 += transformer_block1_feed_forward_dense2_z
    transformer_block1_add2 = transformer_block1_add1
    # transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]
    transformer_block2_norm1_mean = np.add.reduce(transformer_block1_add2, axis=2) * 0.0078125
    # transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]
    transformer_block2_norm1_centred = transformer_block1_add2 - transformer_block2_norm1_mean[:, :, None]
    # transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²
    _4 = np.square(transformer_block2_norm1_centred)
    transformer_block2_norm1_var = np.add.reduce(_4, axis=2) * 0.0078125
    # transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)
    transformer_block2_norm1_rstd = transformer_block2_norm1_var + 1e-05
    np.sqrt(transformer_block2_norm1_rstd, out=transformer_block2_norm1_rstd)
    np.divide(1.0, transformer_block2_norm1_rstd, out=transformer_block2_norm1_rstd)
    # transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]
    transformer_block2_norm1_h = transformer_block2_norm1_centred * transformer_block2_norm1_rstd[:, :, None]
    # transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k]
    transformer_block2_norm1_y = transformer_block2_norm1_h * transformer_block2_norm1_gamma
    transformer_block2_norm1_y += transformer_block2_norm1_beta
    # transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c]
    transformer_block2_attention_q = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_q[n,t,h,c] += transformer_block2_attention_b_q[h,c]
    transformer_block2_attention_q += transformer_block2_attention_b_q
    # transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c]
    transformer_block2_attention_k = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_k[n,t,h,c] += transformer_block2_attention_b_k[h,c]
    transformer_block2_attention_k += transformer_block2_attention_b_k
    # transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c]
    transformer_block2_attention_v = (transformer_block2_norm1_y.reshape(11*N, 128) @ transformer_block2_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block2_attention_v[n,t,h,c] += transformer_block2_attention_b_v[h,c]
    transformer_block2_attention_v += transformer_block2_attention_b_v
    # transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8
    transformer_block2_attention_attention1_score = 0.1767766952966369 * (transformer_block2_attention_q.transpose(0, 2, 1, 3) @ transformer_block2_attention_k.transpose(0, 2, 3, 1))
    # transformer_block2_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]
    _5 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block2_attention_attention1_score, real(-np.inf))
    transformer_block2_attention_attention1_lse_max = np.maximum.reduce(_5, axis=3, initial=-np.inf)
    # transformer_block2_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block2_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block2_attention_attention1_lse_shift = np.maximum(transformer_block2_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block2_attention_attention1_lse_shift, 3e+38, out=transformer_block2_attention_attention1_lse_shift)
    # transformer_block2_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block2_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block2_attention_attention1_score - transformer_block2_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block2_attention_attention1_lse_exp = transformer_block2_attention_attention1_score
    # transformer_block2_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block2_attention_attention1_lse_exp[n,h,t,u]
    transformer_block2_attention_attention1_lse_total = np.add.reduce(transformer_block2_attention_attention1_lse_exp, axis=3)
    # transformer_block2_attention_attention1_lse_sum[n,h,t] = max(transformer_block2_attention_attention1_lse_total[n,h,t], 1)
    transformer_block2_attention_attention1_lse_sum = np.maximum(transformer_block2_attention_attention1_lse_total, 1.0)
    # transformer_block2_attention_attention1_p[n,h,t,u] = transformer_block2_attention_attention1_lse_exp[n,h,t,u]/transformer_block2_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block2_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block2_attention_attention1_lse_exp / transformer_block2_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block2_attention_attention1_p = transformer_block2_attention_attention1_lse_exp
    # transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d]
    transformer_block2_attention_attention1_o = (transformer_block2_attention_attention1_p @ transformer_block2_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o]
    transformer_block2_attention_y = (transformer_block2_attention_attention1_o.reshape(11*N, 128) @ transformer_block2_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block2_attention_y[n,t,o] += transformer_block2_attention_b_o[o]
    transformer_block2_attention_y += transformer_block2_attention_b_o
    # transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]
    transformer_block1_add2 += transformer_block2_attention_y
    transformer_block2_add1 = transformer_block1_add2
    # transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]
    transformer_block2_norm2_mean = np.add.reduce(transformer_block2_add1, axis=2) * 0.0078125
    # transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]
    transformer_block2_norm2_centred = transformer_block2_add1 - transformer_block2_norm2_mean[:, :, None]
    # transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²
    _6 = np.square(transformer_block2_norm2_centred)
    transformer_block2_norm2_var = np.add.reduce(_6, axis=2) * 0.0078125
    # transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)
    transformer_block2_norm2_rstd = transformer_block2_norm2_var + 1e-05
    np.sqrt(transformer_block2_norm2_rstd, out=transformer_block2_norm2_rstd)
    np.divide(1.0, transformer_block2_norm2_rstd, out=transformer_block2_norm2_rstd)
    # transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]
    transformer_block2_norm2_h = transformer_block2_norm2_centred * transformer_block2_norm2_rstd[:, :, None]
    # transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k]
    transformer_block2_norm2_y = transformer_block2_norm2_h * transformer_block2_norm2_gamma
    transformer_block2_norm2_y += transformer_block2_norm2_beta
    # transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o]
    transformer_block2_feed_forward_dense1_z = (transformer_block2_norm2_y.reshape(11*N, 128) @ transformer_block2_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block2_feed_forward_dense1_z[n,t,o] += transformer_block2_feed_forward_dense1_b[o]
    transformer_block2_feed_forward_dense1_z += transformer_block2_feed_forward_dense1_b
    # transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block2_feed_forward_dense1_z[n,t,o])
    transformer_block2_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block2_feed_forward_dense1_z)
    # transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block2_feed_forward_dense1_h = transformer_block2_feed_forward_dense1_z * transformer_block2_feed_forward_dense1_z_normal_cdf
    # transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o]
    transformer_block2_feed_forward_dense2_z = (transformer_block2_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block2_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block2_feed_forward_dense2_z[n,t,o] += transformer_block2_feed_forward_dense2_b[o]
    transformer_block2_feed_forward_dense2_z += transformer_block2_feed_forward_dense2_b
    # transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]
    transformer_block2_add1 += transformer_block2_feed_forward_dense2_z
    transformer_block2_add2 = transformer_block2_add1
    # transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]
    transformer_block3_norm1_mean = np.add.reduce(transformer_block2_add2, axis=2) * 0.0078125
    # transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]
    transformer_block3_norm1_centred = transformer_block2_add2 - transformer_block3_norm1_mean[:, :, None]
    # transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²
    _7 = np.square(transformer_block3_norm1_centred)
    transformer_block3_norm1_var = np.add.reduce(_7, axis=2) * 0.0078125
    # transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)
    transformer_block3_norm1_rstd = transformer_block3_norm1_var + 1e-05
    np.sqrt(transformer_block3_norm1_rstd, out=transformer_block3_norm1_rstd)
    np.divide(1.0, transformer_block3_norm1_rstd, out=transformer_block3_norm1_rstd)
    # transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]
    transformer_block3_norm1_h = transformer_block3_norm1_centred * transformer_block3_norm1_rstd[:, :, None]
    # transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k]
    transformer_block3_norm1_y = transformer_block3_norm1_h * transformer_block3_norm1_gamma
    transformer_block3_norm1_y += transformer_block3_norm1_beta
    # transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c]
    transformer_block3_attention_q = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_q[n,t,h,c] += transformer_block3_attention_b_q[h,c]
    transformer_block3_attention_q += transformer_block3_attention_b_q
    # transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c]
    transformer_block3_attention_k = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_k[n,t,h,c] += transformer_block3_attention_b_k[h,c]
    transformer_block3_attention_k += transformer_block3_attention_b_k
    # transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c]
    transformer_block3_attention_v = (transformer_block3_norm1_y.reshape(11*N, 128) @ transformer_block3_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block3_attention_v[n,t,h,c] += transformer_block3_attention_b_v[h,c]
    transformer_block3_attention_v += transformer_block3_attention_b_v
    # transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8
    transformer_block3_attention_attention1_score = 0.1767766952966369 * (transformer_block3_attention_q.transpose(0, 2, 1, 3) @ transformer_block3_attention_k.transpose(0, 2, 3, 1))
    # transformer_block3_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]
    _8 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block3_attention_attention1_score, real(-np.inf))
    transformer_block3_attention_attention1_lse_max = np.maximum.reduce(_8, axis=3, initial=-np.inf)
    # transformer_block3_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block3_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block3_attention_attention1_lse_shift = np.maximum(transformer_block3_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block3_attention_attention1_lse_shift, 3e+38, out=transformer_block3_attention_attention1_lse_shift)
    # transformer_block3_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block3_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block3_attention_attention1_score - transformer_block3_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block3_attention_attention1_lse_exp = transformer_block3_attention_attention1_score
    # transformer_block3_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block3_attention_attention1_lse_exp[n,h,t,u]
    transformer_block3_attention_attention1_lse_total = np.add.reduce(transformer_block3_attention_attention1_lse_exp, axis=3)
    # transformer_block3_attention_attention1_lse_sum[n,h,t] = max(transformer_block3_attention_attention1_lse_total[n,h,t], 1)
    transformer_block3_attention_attention1_lse_sum = np.maximum(transformer_block3_attention_attention1_lse_total, 1.0)
    # transformer_block3_attention_attention1_p[n,h,t,u] = transformer_block3_attention_attention1_lse_exp[n,h,t,u]/transformer_block3_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block3_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block3_attention_attention1_lse_exp / transformer_block3_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block3_attention_attention1_p = transformer_block3_attention_attention1_lse_exp
    # transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d]
    transformer_block3_attention_attention1_o = (transformer_block3_attention_attention1_p @ transformer_block3_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o]
    transformer_block3_attention_y = (transformer_block3_attention_attention1_o.reshape(11*N, 128) @ transformer_block3_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block3_attention_y[n,t,o] += transformer_block3_attention_b_o[o]
    transformer_block3_attention_y += transformer_block3_attention_b_o
    # transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]
    transformer_block2_add2 += transformer_block3_attention_y
    transformer_block3_add1 = transformer_block2_add2
    # transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]
    transformer_block3_norm2_mean = np.add.reduce(transformer_block3_add1, axis=2) * 0.0078125
    # transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]
    transformer_block3_norm2_centred = transformer_block3_add1 - transformer_block3_norm2_mean[:, :, None]
    # transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²
    _9 = np.square(transformer_block3_norm2_centred)
    transformer_block3_norm2_var = np.add.reduce(_9, axis=2) * 0.0078125
    # transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)
    transformer_block3_norm2_rstd = transformer_block3_norm2_var + 1e-05
    np.sqrt(transformer_block3_norm2_rstd, out=transformer_block3_norm2_rstd)
    np.divide(1.0, transformer_block3_norm2_rstd, out=transformer_block3_norm2_rstd)
    # transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]
    transformer_block3_norm2_h = transformer_block3_norm2_centred * transformer_block3_norm2_rstd[:, :, None]
    # transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k]
    transformer_block3_norm2_y = transformer_block3_norm2_h * transformer_block3_norm2_gamma
    transformer_block3_norm2_y += transformer_block3_norm2_beta
    # transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o]
    transformer_block3_feed_forward_dense1_z = (transformer_block3_norm2_y.reshape(11*N, 128) @ transformer_block3_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block3_feed_forward_dense1_z[n,t,o] += transformer_block3_feed_forward_dense1_b[o]
    transformer_block3_feed_forward_dense1_z += transformer_block3_feed_forward_dense1_b
    # transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block3_feed_forward_dense1_z[n,t,o])
    transformer_block3_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block3_feed_forward_dense1_z)
    # transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block3_feed_forward_dense1_h = transformer_block3_feed_forward_dense1_z * transformer_block3_feed_forward_dense1_z_normal_cdf
    # transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o]
    transformer_block3_feed_forward_dense2_z = (transformer_block3_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block3_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block3_feed_forward_dense2_z[n,t,o] += transformer_block3_feed_forward_dense2_b[o]
    transformer_block3_feed_forward_dense2_z += transformer_block3_feed_forward_dense2_b
    # transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]
    transformer_block3_add1 += transformer_block3_feed_forward_dense2_z
    transformer_block3_add2 = transformer_block3_add1
    # transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]
    transformer_block4_norm1_mean = np.add.reduce(transformer_block3_add2, axis=2) * 0.0078125
    # transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]
    transformer_block4_norm1_centred = transformer_block3_add2 - transformer_block4_norm1_mean[:, :, None]
    # transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²
    _10 = np.square(transformer_block4_norm1_centred)
    transformer_block4_norm1_var = np.add.reduce(_10, axis=2) * 0.0078125
    # transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)
    transformer_block4_norm1_rstd = transformer_block4_norm1_var + 1e-05
    np.sqrt(transformer_block4_norm1_rstd, out=transformer_block4_norm1_rstd)
    np.divide(1.0, transformer_block4_norm1_rstd, out=transformer_block4_norm1_rstd)
    # transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]
    transformer_block4_norm1_h = transformer_block4_norm1_centred * transformer_block4_norm1_rstd[:, :, None]
    # transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k]
    transformer_block4_norm1_y = transformer_block4_norm1_h * transformer_block4_norm1_gamma
    transformer_block4_norm1_y += transformer_block4_norm1_beta
    # transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c]
    transformer_block4_attention_q = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_q.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_q[n,t,h,c] += transformer_block4_attention_b_q[h,c]
    transformer_block4_attention_q += transformer_block4_attention_b_q
    # transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c]
    transformer_block4_attention_k = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_k.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_k[n,t,h,c] += transformer_block4_attention_b_k[h,c]
    transformer_block4_attention_k += transformer_block4_attention_b_k
    # transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c]
    transformer_block4_attention_v = (transformer_block4_norm1_y.reshape(11*N, 128) @ transformer_block4_attention_W_v.reshape(128, 128)).reshape(N, 11, 4, 32)
    # transformer_block4_attention_v[n,t,h,c] += transformer_block4_attention_b_v[h,c]
    transformer_block4_attention_v += transformer_block4_attention_b_v
    # transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8
    transformer_block4_attention_attention1_score = 0.1767766952966369 * (transformer_block4_attention_q.transpose(0, 2, 1, 3) @ transformer_block4_attention_k.transpose(0, 2, 3, 1))
    # transformer_block4_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]
    _11 = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block4_attention_attention1_score, real(-np.inf))
    transformer_block4_attention_attention1_lse_max = np.maximum.reduce(_11, axis=3, initial=-np.inf)
    # transformer_block4_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block4_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
    transformer_block4_attention_attention1_lse_shift = np.maximum(transformer_block4_attention_attention1_lse_max, -3e+38)
    np.minimum(transformer_block4_attention_attention1_lse_shift, 3e+38, out=transformer_block4_attention_attention1_lse_shift)
    # transformer_block4_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block4_attention_attention1_score[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), np.exp(transformer_block4_attention_attention1_score - transformer_block4_attention_attention1_lse_shift[:, :, :, None]), real(0.0))
        transformer_block4_attention_attention1_lse_exp = transformer_block4_attention_attention1_score
    # transformer_block4_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block4_attention_attention1_lse_exp[n,h,t,u]
    transformer_block4_attention_attention1_lse_total = np.add.reduce(transformer_block4_attention_attention1_lse_exp, axis=3)
    # transformer_block4_attention_attention1_lse_sum[n,h,t] = max(transformer_block4_attention_attention1_lse_total[n,h,t], 1)
    transformer_block4_attention_attention1_lse_sum = np.maximum(transformer_block4_attention_attention1_lse_total, 1.0)
    # transformer_block4_attention_attention1_p[n,h,t,u] = transformer_block4_attention_attention1_lse_exp[n,h,t,u]/transformer_block4_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0
    with np.errstate(all="ignore"):  # where the condition does not hold
        transformer_block4_attention_attention1_lse_exp[...] = np.where(np.less_equal(np.arange(11), np.arange(11)[:, None]), transformer_block4_attention_attention1_lse_exp / transformer_block4_attention_attention1_lse_sum[:, :, :, None], real(0.0))
        transformer_block4_attention_attention1_p = transformer_block4_attention_attention1_lse_exp
    # transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d]
    transformer_block4_attention_attention1_o = (transformer_block4_attention_attention1_p @ transformer_block4_attention_v.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o]
    transformer_block4_attention_y = (transformer_block4_attention_attention1_o.reshape(11*N, 128) @ transformer_block4_attention_W_o.reshape(128, 128)).reshape(N, 11, 128)
    # transformer_block4_attention_y[n,t,o] += transformer_block4_attention_b_o[o]
    transformer_block4_attention_y += transformer_block4_attention_b_o
    # transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]
    transformer_block3_add2 += transformer_block4_attention_y
    transformer_block4_add1 = transformer_block3_add2
    # transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]
    transformer_block4_norm2_mean = np.add.reduce(transformer_block4_add1, axis=2) * 0.0078125
    # transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]
    transformer_block4_norm2_centred = transformer_block4_add1 - transformer_block4_norm2_mean[:, :, None]
    # transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²
    _12 = np.square(transformer_block4_norm2_centred)
    transformer_block4_norm2_var = np.add.reduce(_12, axis=2) * 0.0078125
    # transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)
    transformer_block4_norm2_rstd = transformer_block4_norm2_var + 1e-05
    np.sqrt(transformer_block4_norm2_rstd, out=transformer_block4_norm2_rstd)
    np.divide(1.0, transformer_block4_norm2_rstd, out=transformer_block4_norm2_rstd)
    # transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]
    transformer_block4_norm2_h = transformer_block4_norm2_centred * transformer_block4_norm2_rstd[:, :, None]
    # transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k]
    transformer_block4_norm2_y = transformer_block4_norm2_h * transformer_block4_norm2_gamma
    transformer_block4_norm2_y += transformer_block4_norm2_beta
    # transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o]
    transformer_block4_feed_forward_dense1_z = (transformer_block4_norm2_y.reshape(11*N, 128) @ transformer_block4_feed_forward_dense1_W).reshape(N, 11, 512)
    # transformer_block4_feed_forward_dense1_z[n,t,o] += transformer_block4_feed_forward_dense1_b[o]
    transformer_block4_feed_forward_dense1_z += transformer_block4_feed_forward_dense1_b
    # transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block4_feed_forward_dense1_z[n,t,o])
    transformer_block4_feed_forward_dense1_z_normal_cdf = _normal_cdf(transformer_block4_feed_forward_dense1_z)
    # transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o]
    transformer_block4_feed_forward_dense1_h = transformer_block4_feed_forward_dense1_z * transformer_block4_feed_forward_dense1_z_normal_cdf
    # transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o]
    transformer_block4_feed_forward_dense2_z = (transformer_block4_feed_forward_dense1_h.reshape(11*N, 512) @ transformer_block4_feed_forward_dense2_W).reshape(N, 11, 128)
    # transformer_block4_feed_forward_dense2_z[n,t,o] += transformer_block4_feed_forward_dense2_b[o]
    transformer_block4_feed_forward_dense2_z += transformer_block4_feed_forward_dense2_b
    # transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
    transformer_block4_add1 += transformer_block4_feed_forward_dense2_z
    transformer_block4_add2 = transformer_block4_add1
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
    layer_norm1_y = layer_norm1_h * layer_norm1_gamma
    layer_norm1_y += layer_norm1_beta
    # dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o]
    dense1_z = (layer_norm1_y.reshape(4*N, 128) @ dense1_W).reshape(N, 4, 10)
    # dense1_z[n,t,o] += dense1_b[o]
    dense1_z += dense1_b
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
    cross_entropy1_lse -= dense1_z[np.arange(N)[:, None], np.arange(4), y]
    cross_entropy1_each = cross_entropy1_lse
    # cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N)
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) * (0.25 / N)
    # d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k = y[n,t]])/(4·N)
    cross_entropy1_lse_exp /= cross_entropy1_lse_sum[:, :, None]
    cross_entropy1_lse_exp -= np.equal(np.arange(10), y[:, :, None])
    cross_entropy1_lse_exp *= 0.25 / N
    d_dense1_z = cross_entropy1_lse_exp
    # d_dense1_b[o] = Σ_{n,t} d_dense1_z[n,t,o]
    d_dense1_b[...] = _sum(d_dense1_z, (0, 1))
    # d_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o]
    np.matmul(layer_norm1_y.transpose(2, 0, 1).reshape(128, 4*N), d_dense1_z.reshape(4*N, 10), out=d_dense1_W)
    # d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o]
    d_layer_norm1_y = (d_dense1_z.reshape(4*N, 10) @ dense1_W.T).reshape(N, 4, 128)
    # d_layer_norm1_beta[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]
    d_layer_norm1_beta[...] = _sum(d_layer_norm1_y, (0, 1))
    # d_layer_norm1_gamma[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
    _14 = d_layer_norm1_y * layer_norm1_h
    d_layer_norm1_gamma[...] = _sum(_14, (0, 1))
    # d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
    d_layer_norm1_y *= layer_norm1_gamma
    d_layer_norm1_h = d_layer_norm1_y
    # d_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]
    _15 = d_layer_norm1_h * layer_norm1_centred
    d_layer_norm1_rstd = np.add.reduce(_15, axis=2)
    # d_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2
    d_layer_norm1_var = np.square(layer_norm1_rstd)
    d_layer_norm1_var *= layer_norm1_rstd
    d_layer_norm1_var *= -0.5
    d_layer_norm1_var *= d_layer_norm1_rstd
    # d_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]
    d_layer_norm1_h *= layer_norm1_rstd[:, :, None]
    _16 = layer_norm1_centred * 0.015625
    _16 *= d_layer_norm1_var[:, :, None]
    d_layer_norm1_h += _16
    d_layer_norm1_centred = d_layer_norm1_h
    # d_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]
    d_layer_norm1_mean = np.add.reduce(d_layer_norm1_centred, axis=2) * (-1.0)
    # d_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]
    d_layer_norm1_centred += 0.0078125 * d_layer_norm1_mean[:, :, None]
    d_slice1_y = d_layer_norm1_centred
    # d_transformer_block4_add2[n,i+7,j] += d_slice1_y[n,i,j]
    d_transformer_block4_add2 = np.zeros((N, 11, 128,), real)
    d_transformer_block4_add2[:, 7:11] += d_slice1_y
    # d_transformer_block4_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block4_add2[n,t,o]
    d_transformer_block4_feed_forward_dense2_b[...] = _sum(d_transformer_block4_add2, (0, 1))
    # d_transformer_block4_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block4_add2[n,t,o]·transformer_block4_feed_forward_dense2_W[i,o]
    d_transformer_block4_feed_forward_dense1_h = (d_transformer_block4_add2.reshape(11*N, 128) @ transformer_block4_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block4_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block4_feed_forward_dense1_h[n,t,i]·d_transformer_block4_add2[n,t,o]
    np.matmul(transformer_block4_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block4_add2.reshape(11*N, 128), out=d_transformer_block4_feed_forward_dense2_W)
    # d_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])
    _17 = _normal_pdf(transformer_block4_feed_forward_dense1_z)
    _17 *= transformer_block4_feed_forward_dense1_z
    _17 += transformer_block4_feed_forward_dense1_z_normal_cdf
    d_transformer_block4_feed_forward_dense1_h *= _17
    d_transformer_block4_feed_forward_dense1_z = d_transformer_block4_feed_forward_dense1_h
    # d_transformer_block4_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o]
    d_transformer_block4_feed_forward_dense1_b[...] = _sum(d_transformer_block4_feed_forward_dense1_z, (0, 1))
    # d_transformer_block4_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block4_norm2_y[n,t,i]·d_transformer_block4_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block4_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block4_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block4_feed_forward_dense1_W)
    # d_transformer_block4_norm2_y[n,t,i] = Σ_o d_transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_W[i,o]
    d_transformer_block4_norm2_y = (d_transformer_block4_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block4_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block4_norm2_beta[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]
    d_transformer_block4_norm2_beta[...] = _sum(d_transformer_block4_norm2_y, (0, 1))
    # d_transformer_block4_norm2_gamma[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]
    _18 = d_transformer_block4_norm2_y * transformer_block4_norm2_h
    d_transformer_block4_norm2_gamma[...] = _sum(_18, (0, 1))
    # d_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]
    d_transformer_block4_norm2_y *= transformer_block4_norm2_gamma
    d_transformer_block4_norm2_h = d_transformer_block4_norm2_y
    # d_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]
    _19 = d_transformer_block4_norm2_h * transformer_block4_norm2_centred
    d_transformer_block4_norm2_rstd = np.add.reduce(_19, axis=2)
    # d_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2
    d_transformer_block4_norm2_var = np.square(transformer_block4_norm2_rstd)
    d_transformer_block4_norm2_var *= transformer_block4_norm2_rstd
    d_transformer_block4_norm2_var *= -0.5
    d_transformer_block4_norm2_var *= d_transformer_block4_norm2_rstd
    # d_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]
    d_transformer_block4_norm2_h *= transformer_block4_norm2_rstd[:, :, None]
    _20 = transformer_block4_norm2_centred * 0.015625
    _20 *= d_transformer_block4_norm2_var[:, :, None]
    d_transformer_block4_norm2_h += _20
    d_transformer_block4_norm2_centred = d_transformer_block4_norm2_h
    # d_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]
    d_transformer_block4_norm2_mean = np.add.reduce(d_transformer_block4_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]
    d_transformer_block4_norm2_centred += 0.0078125 * d_transformer_block4_norm2_mean[:, :, None]
    d_transformer_block4_norm2_centred += d_transformer_block4_add2
    d_transformer_block4_add1 = d_transformer_block4_norm2_centred
    # d_transformer_block4_attention_b_o[o] = Σ_{n,t} d_transformer_block4_add1[n,t,o]
    d_transformer_block4_attention_b_o[...] = _sum(d_transformer_block4_add1, (0, 1))
    # d_transformer_block4_attention_W_o[h,c,o] = Σ_{n,t} transformer_block4_attention_attention1_o[n,t,h,c]·d_transformer_block4_add1[n,t,o]
    d_transformer_block4_attention_W_o[...] = (transformer_block4_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block4_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block4_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block4_add1[n,t,o]·transformer_block4_attention_W_o[h,c,o]
    d_transformer_block4_attention_attention1_o = (d_transformer_block4_add1.reshape(11*N, 128) @ transformer_block4_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block4_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_v[n,u,h,d]
    d_transformer_block4_attention_attention1_p = d_transformer_block4_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block4_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block4_attention_v[n,u,h,d] = Σ_t d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_attention1_p[n,h,t,u]
    d_transformer_block4_attention_v = (transformer_block4_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block4_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]
    _21 = d_transformer_block4_attention_attention1_p * transformer_block4_attention_attention1_p
    d_transformer_block4_attention_attention1_lse = np.add.reduce(_21, axis=3) * (-1.0)
    # d_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])
    d_transformer_block4_attention_attention1_p += d_transformer_block4_attention_attention1_lse[:, :, :, None]
    d_transformer_block4_attention_attention1_p *= transformer_block4_attention_attention1_p
    d_transformer_block4_attention_attention1_score = d_transformer_block4_attention_attention1_p
    # d_transformer_block4_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_q[n,t,h,c]/8
    d_transformer_block4_attention_k = (0.1767766952966369 * (d_transformer_block4_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block4_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_k[n,u,h,c]/8
    d_transformer_block4_attention_q = (0.1767766952966369 * (d_transformer_block4_attention_attention1_score @ transformer_block4_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block4_attention_b_v[h,c] = Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c]
    d_transformer_block4_attention_b_v[...] = _sum(d_transformer_block4_attention_v, (0, 1))
    # d_transformer_block4_attention_W_v[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_v[n,t,h,c]
    d_transformer_block4_attention_W_v[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block4_attention_v[n,t,h,c]·transformer_block4_attention_W_v[i,h,c]
    d_transformer_block4_norm1_y = (d_transformer_block4_attention_v.reshape(11*N, 128) @ transformer_block4_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_attention_b_k[h,c] = Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]
    d_transformer_block4_attention_b_k[...] = _sum(d_transformer_block4_attention_k, (0, 1))
    # d_transformer_block4_attention_W_k[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_k[n,t,h,c]
    d_transformer_block4_attention_W_k[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_k[n,t,h,c]·transformer_block4_attention_W_k[i,h,c]
    d_transformer_block4_norm1_y += (d_transformer_block4_attention_k.reshape(11*N, 128) @ transformer_block4_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_attention_b_q[h,c] = Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c]
    d_transformer_block4_attention_b_q[...] = _sum(d_transformer_block4_attention_q, (0, 1))
    # d_transformer_block4_attention_W_q[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_q[n,t,h,c]
    d_transformer_block4_attention_W_q[...] = (transformer_block4_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block4_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_q[n,t,h,c]·transformer_block4_attention_W_q[i,h,c]
    d_transformer_block4_norm1_y += (d_transformer_block4_attention_q.reshape(11*N, 128) @ transformer_block4_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block4_norm1_beta[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]
    d_transformer_block4_norm1_beta[...] = _sum(d_transformer_block4_norm1_y, (0, 1))
    # d_transformer_block4_norm1_gamma[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_h[n,t,k]
    _22 = d_transformer_block4_norm1_y * transformer_block4_norm1_h
    d_transformer_block4_norm1_gamma[...] = _sum(_22, (0, 1))
    # d_transformer_block4_norm1_h[n,t,k] = d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_gamma[k]
    d_transformer_block4_norm1_y *= transformer_block4_norm1_gamma
    d_transformer_block4_norm1_h = d_transformer_block4_norm1_y
    # d_transformer_block4_norm1_rstd[n,t] = Σ_k d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_centred[n,t,k]
    _23 = d_transformer_block4_norm1_h * transformer_block4_norm1_centred
    d_transformer_block4_norm1_rstd = np.add.reduce(_23, axis=2)
    # d_transformer_block4_norm1_var[n,t] = −transformer_block4_norm1_rstd[n,t]³·d_transformer_block4_norm1_rstd[n,t]/2
    d_transformer_block4_norm1_var = np.square(transformer_block4_norm1_rstd)
    d_transformer_block4_norm1_var *= transformer_block4_norm1_rstd
    d_transformer_block4_norm1_var *= -0.5
    d_transformer_block4_norm1_var *= d_transformer_block4_norm1_rstd
    # d_transformer_block4_norm1_centred[n,t,k] = d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_rstd[n,t] + 0.015625·d_transformer_block4_norm1_var[n,t]·transformer_block4_norm1_centred[n,t,k]
    d_transformer_block4_norm1_h *= transformer_block4_norm1_rstd[:, :, None]
    _24 = transformer_block4_norm1_centred * 0.015625
    _24 *= d_transformer_block4_norm1_var[:, :, None]
    d_transformer_block4_norm1_h += _24
    d_transformer_block4_norm1_centred = d_transformer_block4_norm1_h
    # d_transformer_block4_norm1_mean[n,t] = −Σ_k d_transformer_block4_norm1_centred[n,t,k]
    d_transformer_block4_norm1_mean = np.add.reduce(d_transformer_block4_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block3_add2[n,t,d] = 0.0078125·d_transformer_block4_norm1_mean[n,t] + d_transformer_block4_add1[n,t,d] + d_transformer_block4_norm1_centred[n,t,d]
    d_transformer_block4_add1 += 0.0078125 * d_transformer_block4_norm1_mean[:, :, None]
    d_transformer_block4_add1 += d_transformer_block4_norm1_centred
    d_transformer_block3_add2 = d_transformer_block4_add1
    # d_transformer_block3_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block3_add2[n,t,o]
    d_transformer_block3_feed_forward_dense2_b[...] = _sum(d_transformer_block3_add2, (0, 1))
    # d_transformer_block3_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block3_add2[n,t,o]·transformer_block3_feed_forward_dense2_W[i,o]
    d_transformer_block3_feed_forward_dense1_h = (d_transformer_block3_add2.reshape(11*N, 128) @ transformer_block3_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block3_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block3_feed_forward_dense1_h[n,t,i]·d_transformer_block3_add2[n,t,o]
    np.matmul(transformer_block3_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block3_add2.reshape(11*N, 128), out=d_transformer_block3_feed_forward_dense2_W)
    # d_transformer_block3_feed_forward_dense1_z[n,t,o] = d_transformer_block3_feed_forward_dense1_h[n,t,o]·(transformer_block3_feed_forward_dense1_z[n,t,o]·φ(transformer_block3_feed_forward_dense1_z[n,t,o]) + transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o])
    _25 = _normal_pdf(transformer_block3_feed_forward_dense1_z)
    _25 *= transformer_block3_feed_forward_dense1_z
    _25 += transformer_block3_feed_forward_dense1_z_normal_cdf
    d_transformer_block3_feed_forward_dense1_h *= _25
    d_transformer_block3_feed_forward_dense1_z = d_transformer_block3_feed_forward_dense1_h
    # d_transformer_block3_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block3_feed_forward_dense1_z[n,t,o]
    d_transformer_block3_feed_forward_dense1_b[...] = _sum(d_transformer_block3_feed_forward_dense1_z, (0, 1))
    # d_transformer_block3_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block3_norm2_y[n,t,i]·d_transformer_block3_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block3_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block3_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block3_feed_forward_dense1_W)
    # d_transformer_block3_norm2_y[n,t,i] = Σ_o d_transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_W[i,o]
    d_transformer_block3_norm2_y = (d_transformer_block3_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block3_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block3_norm2_beta[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]
    d_transformer_block3_norm2_beta[...] = _sum(d_transformer_block3_norm2_y, (0, 1))
    # d_transformer_block3_norm2_gamma[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_h[n,t,k]
    _26 = d_transformer_block3_norm2_y * transformer_block3_norm2_h
    d_transformer_block3_norm2_gamma[...] = _sum(_26, (0, 1))
    # d_transformer_block3_norm2_h[n,t,k] = d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_gamma[k]
    d_transformer_block3_norm2_y *= transformer_block3_norm2_gamma
    d_transformer_block3_norm2_h = d_transformer_block3_norm2_y
    # d_transformer_block3_norm2_rstd[n,t] = Σ_k d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_centred[n,t,k]
    _27 = d_transformer_block3_norm2_h * transformer_block3_norm2_centred
    d_transformer_block3_norm2_rstd = np.add.reduce(_27, axis=2)
    # d_transformer_block3_norm2_var[n,t] = −transformer_block3_norm2_rstd[n,t]³·d_transformer_block3_norm2_rstd[n,t]/2
    d_transformer_block3_norm2_var = np.square(transformer_block3_norm2_rstd)
    d_transformer_block3_norm2_var *= transformer_block3_norm2_rstd
    d_transformer_block3_norm2_var *= -0.5
    d_transformer_block3_norm2_var *= d_transformer_block3_norm2_rstd
    # d_transformer_block3_norm2_centred[n,t,k] = d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_rstd[n,t] + 0.015625·d_transformer_block3_norm2_var[n,t]·transformer_block3_norm2_centred[n,t,k]
    d_transformer_block3_norm2_h *= transformer_block3_norm2_rstd[:, :, None]
    _28 = transformer_block3_norm2_centred * 0.015625
    _28 *= d_transformer_block3_norm2_var[:, :, None]
    d_transformer_block3_norm2_h += _28
    d_transformer_block3_norm2_centred = d_transformer_block3_norm2_h
    # d_transformer_block3_norm2_mean[n,t] = −Σ_k d_transformer_block3_norm2_centred[n,t,k]
    d_transformer_block3_norm2_mean = np.add.reduce(d_transformer_block3_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block3_add1[n,t,d] = 0.0078125·d_transformer_block3_norm2_mean[n,t] + d_transformer_block3_add2[n,t,d] + d_transformer_block3_norm2_centred[n,t,d]
    d_transformer_block3_add2 += 0.0078125 * d_transformer_block3_norm2_mean[:, :, None]
    d_transformer_block3_add2 += d_transformer_block3_norm2_centred
    d_transformer_block3_add1 = d_transformer_block3_add2
    # d_transformer_block3_attention_b_o[o] = Σ_{n,t} d_transformer_block3_add1[n,t,o]
    d_transformer_block3_attention_b_o[...] = _sum(d_transformer_block3_add1, (0, 1))
    # d_transformer_block3_attention_W_o[h,c,o] = Σ_{n,t} transformer_block3_attention_attention1_o[n,t,h,c]·d_transformer_block3_add1[n,t,o]
    d_transformer_block3_attention_W_o[...] = (transformer_block3_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block3_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block3_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block3_add1[n,t,o]·transformer_block3_attention_W_o[h,c,o]
    d_transformer_block3_attention_attention1_o = (d_transformer_block3_add1.reshape(11*N, 128) @ transformer_block3_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block3_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_v[n,u,h,d]
    d_transformer_block3_attention_attention1_p = d_transformer_block3_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block3_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block3_attention_v[n,u,h,d] = Σ_t d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_attention1_p[n,h,t,u]
    d_transformer_block3_attention_v = (transformer_block3_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block3_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_attention1_p[n,h,t,u]
    _29 = d_transformer_block3_attention_attention1_p * transformer_block3_attention_attention1_p
    d_transformer_block3_attention_attention1_lse = np.add.reduce(_29, axis=3) * (-1.0)
    # d_transformer_block3_attention_attention1_score[n,h,t,u] = transformer_block3_attention_attention1_p[n,h,t,u]·(d_transformer_block3_attention_attention1_lse[n,h,t] + d_transformer_block3_attention_attention1_p[n,h,t,u])
    d_transformer_block3_attention_attention1_p += d_transformer_block3_attention_attention1_lse[:, :, :, None]
    d_transformer_block3_attention_attention1_p *= transformer_block3_attention_attention1_p
    d_transformer_block3_attention_attention1_score = d_transformer_block3_attention_attention1_p
    # d_transformer_block3_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_q[n,t,h,c]/8
    d_transformer_block3_attention_k = (0.1767766952966369 * (d_transformer_block3_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block3_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_k[n,u,h,c]/8
    d_transformer_block3_attention_q = (0.1767766952966369 * (d_transformer_block3_attention_attention1_score @ transformer_block3_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block3_attention_b_v[h,c] = Σ_{n,t} d_transformer_block3_attention_v[n,t,h,c]
    d_transformer_block3_attention_b_v[...] = _sum(d_transformer_block3_attention_v, (0, 1))
    # d_transformer_block3_attention_W_v[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_v[n,t,h,c]
    d_transformer_block3_attention_W_v[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block3_attention_v[n,t,h,c]·transformer_block3_attention_W_v[i,h,c]
    d_transformer_block3_norm1_y = (d_transformer_block3_attention_v.reshape(11*N, 128) @ transformer_block3_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_attention_b_k[h,c] = Σ_{n,t} d_transformer_block3_attention_k[n,t,h,c]
    d_transformer_block3_attention_b_k[...] = _sum(d_transformer_block3_attention_k, (0, 1))
    # d_transformer_block3_attention_W_k[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_k[n,t,h,c]
    d_transformer_block3_attention_W_k[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_k[n,t,h,c]·transformer_block3_attention_W_k[i,h,c]
    d_transformer_block3_norm1_y += (d_transformer_block3_attention_k.reshape(11*N, 128) @ transformer_block3_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_attention_b_q[h,c] = Σ_{n,t} d_transformer_block3_attention_q[n,t,h,c]
    d_transformer_block3_attention_b_q[...] = _sum(d_transformer_block3_attention_q, (0, 1))
    # d_transformer_block3_attention_W_q[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_q[n,t,h,c]
    d_transformer_block3_attention_W_q[...] = (transformer_block3_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block3_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_q[n,t,h,c]·transformer_block3_attention_W_q[i,h,c]
    d_transformer_block3_norm1_y += (d_transformer_block3_attention_q.reshape(11*N, 128) @ transformer_block3_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block3_norm1_beta[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]
    d_transformer_block3_norm1_beta[...] = _sum(d_transformer_block3_norm1_y, (0, 1))
    # d_transformer_block3_norm1_gamma[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_h[n,t,k]
    _30 = d_transformer_block3_norm1_y * transformer_block3_norm1_h
    d_transformer_block3_norm1_gamma[...] = _sum(_30, (0, 1))
    # d_transformer_block3_norm1_h[n,t,k] = d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_gamma[k]
    d_transformer_block3_norm1_y *= transformer_block3_norm1_gamma
    d_transformer_block3_norm1_h = d_transformer_block3_norm1_y
    # d_transformer_block3_norm1_rstd[n,t] = Σ_k d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_centred[n,t,k]
    _31 = d_transformer_block3_norm1_h * transformer_block3_norm1_centred
    d_transformer_block3_norm1_rstd = np.add.reduce(_31, axis=2)
    # d_transformer_block3_norm1_var[n,t] = −transformer_block3_norm1_rstd[n,t]³·d_transformer_block3_norm1_rstd[n,t]/2
    d_transformer_block3_norm1_var = np.square(transformer_block3_norm1_rstd)
    d_transformer_block3_norm1_var *= transformer_block3_norm1_rstd
    d_transformer_block3_norm1_var *= -0.5
    d_transformer_block3_norm1_var *= d_transformer_block3_norm1_rstd
    # d_transformer_block3_norm1_centred[n,t,k] = d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_rstd[n,t] + 0.015625·d_transformer_block3_norm1_var[n,t]·transformer_block3_norm1_centred[n,t,k]
    d_transformer_block3_norm1_h *= transformer_block3_norm1_rstd[:, :, None]
    _32 = transformer_block3_norm1_centred * 0.015625
    _32 *= d_transformer_block3_norm1_var[:, :, None]
    d_transformer_block3_norm1_h += _32
    d_transformer_block3_norm1_centred = d_transformer_block3_norm1_h
    # d_transformer_block3_norm1_mean[n,t] = −Σ_k d_transformer_block3_norm1_centred[n,t,k]
    d_transformer_block3_norm1_mean = np.add.reduce(d_transformer_block3_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block2_add2[n,t,d] = 0.0078125·d_transformer_block3_norm1_mean[n,t] + d_transformer_block3_add1[n,t,d] + d_transformer_block3_norm1_centred[n,t,d]
    d_transformer_block3_add1 += 0.0078125 * d_transformer_block3_norm1_mean[:, :, None]
    d_transformer_block3_add1 += d_transformer_block3_norm1_centred
    d_transformer_block2_add2 = d_transformer_block3_add1
    # d_transformer_block2_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block2_add2[n,t,o]
    d_transformer_block2_feed_forward_dense2_b[...] = _sum(d_transformer_block2_add2, (0, 1))
    # d_transformer_block2_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block2_add2[n,t,o]·transformer_block2_feed_forward_dense2_W[i,o]
    d_transformer_block2_feed_forward_dense1_h = (d_transformer_block2_add2.reshape(11*N, 128) @ transformer_block2_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block2_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block2_feed_forward_dense1_h[n,t,i]·d_transformer_block2_add2[n,t,o]
    np.matmul(transformer_block2_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block2_add2.reshape(11*N, 128), out=d_transformer_block2_feed_forward_dense2_W)
    # d_transformer_block2_feed_forward_dense1_z[n,t,o] = d_transformer_block2_feed_forward_dense1_h[n,t,o]·(transformer_block2_feed_forward_dense1_z[n,t,o]·φ(transformer_block2_feed_forward_dense1_z[n,t,o]) + transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o])
    _33 = _normal_pdf(transformer_block2_feed_forward_dense1_z)
    _33 *= transformer_block2_feed_forward_dense1_z
    _33 += transformer_block2_feed_forward_dense1_z_normal_cdf
    d_transformer_block2_feed_forward_dense1_h *= _33
    d_transformer_block2_feed_forward_dense1_z = d_transformer_block2_feed_forward_dense1_h
    # d_transformer_block2_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block2_feed_forward_dense1_z[n,t,o]
    d_transformer_block2_feed_forward_dense1_b[...] = _sum(d_transformer_block2_feed_forward_dense1_z, (0, 1))
    # d_transformer_block2_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block2_norm2_y[n,t,i]·d_transformer_block2_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block2_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block2_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block2_feed_forward_dense1_W)
    # d_transformer_block2_norm2_y[n,t,i] = Σ_o d_transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_W[i,o]
    d_transformer_block2_norm2_y = (d_transformer_block2_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block2_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block2_norm2_beta[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]
    d_transformer_block2_norm2_beta[...] = _sum(d_transformer_block2_norm2_y, (0, 1))
    # d_transformer_block2_norm2_gamma[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_h[n,t,k]
    _34 = d_transformer_block2_norm2_y * transformer_block2_norm2_h
    d_transformer_block2_norm2_gamma[...] = _sum(_34, (0, 1))
    # d_transformer_block2_norm2_h[n,t,k] = d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_gamma[k]
    d_transformer_block2_norm2_y *= transformer_block2_norm2_gamma
    d_transformer_block2_norm2_h = d_transformer_block2_norm2_y
    # d_transformer_block2_norm2_rstd[n,t] = Σ_k d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_centred[n,t,k]
    _35 = d_transformer_block2_norm2_h * transformer_block2_norm2_centred
    d_transformer_block2_norm2_rstd = np.add.reduce(_35, axis=2)
    # d_transformer_block2_norm2_var[n,t] = −transformer_block2_norm2_rstd[n,t]³·d_transformer_block2_norm2_rstd[n,t]/2
    d_transformer_block2_norm2_var = np.square(transformer_block2_norm2_rstd)
    d_transformer_block2_norm2_var *= transformer_block2_norm2_rstd
    d_transformer_block2_norm2_var *= -0.5
    d_transformer_block2_norm2_var *= d_transformer_block2_norm2_rstd
    # d_transformer_block2_norm2_centred[n,t,k] = d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_rstd[n,t] + 0.015625·d_transformer_block2_norm2_var[n,t]·transformer_block2_norm2_centred[n,t,k]
    d_transformer_block2_norm2_h *= transformer_block2_norm2_rstd[:, :, None]
    _36 = transformer_block2_norm2_centred * 0.015625
    _36 *= d_transformer_block2_norm2_var[:, :, None]
    d_transformer_block2_norm2_h += _36
    d_transformer_block2_norm2_centred = d_transformer_block2_norm2_h
    # d_transformer_block2_norm2_mean[n,t] = −Σ_k d_transformer_block2_norm2_centred[n,t,k]
    d_transformer_block2_norm2_mean = np.add.reduce(d_transformer_block2_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block2_add1[n,t,d] = 0.0078125·d_transformer_block2_norm2_mean[n,t] + d_transformer_block2_add2[n,t,d] + d_transformer_block2_norm2_centred[n,t,d]
    d_transformer_block2_add2 += 0.0078125 * d_transformer_block2_norm2_mean[:, :, None]
    d_transformer_block2_add2 += d_transformer_block2_norm2_centred
    d_transformer_block2_add1 = d_transformer_block2_add2
    # d_transformer_block2_attention_b_o[o] = Σ_{n,t} d_transformer_block2_add1[n,t,o]
    d_transformer_block2_attention_b_o[...] = _sum(d_transformer_block2_add1, (0, 1))
    # d_transformer_block2_attention_W_o[h,c,o] = Σ_{n,t} transformer_block2_attention_attention1_o[n,t,h,c]·d_transformer_block2_add1[n,t,o]
    d_transformer_block2_attention_W_o[...] = (transformer_block2_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block2_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block2_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block2_add1[n,t,o]·transformer_block2_attention_W_o[h,c,o]
    d_transformer_block2_attention_attention1_o = (d_transformer_block2_add1.reshape(11*N, 128) @ transformer_block2_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block2_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_v[n,u,h,d]
    d_transformer_block2_attention_attention1_p = d_transformer_block2_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block2_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block2_attention_v[n,u,h,d] = Σ_t d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_attention1_p[n,h,t,u]
    d_transformer_block2_attention_v = (transformer_block2_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block2_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_attention1_p[n,h,t,u]
    _37 = d_transformer_block2_attention_attention1_p * transformer_block2_attention_attention1_p
    d_transformer_block2_attention_attention1_lse = np.add.reduce(_37, axis=3) * (-1.0)
    # d_transformer_block2_attention_attention1_score[n,h,t,u] = transformer_block2_attention_attention1_p[n,h,t,u]·(d_transformer_block2_attention_attention1_lse[n,h,t] + d_transformer_block2_attention_attention1_p[n,h,t,u])
    d_transformer_block2_attention_attention1_p += d_transformer_block2_attention_attention1_lse[:, :, :, None]
    d_transformer_block2_attention_attention1_p *= transformer_block2_attention_attention1_p
    d_transformer_block2_attention_attention1_score = d_transformer_block2_attention_attention1_p
    # d_transformer_block2_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_q[n,t,h,c]/8
    d_transformer_block2_attention_k = (0.1767766952966369 * (d_transformer_block2_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block2_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_k[n,u,h,c]/8
    d_transformer_block2_attention_q = (0.1767766952966369 * (d_transformer_block2_attention_attention1_score @ transformer_block2_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block2_attention_b_v[h,c] = Σ_{n,t} d_transformer_block2_attention_v[n,t,h,c]
    d_transformer_block2_attention_b_v[...] = _sum(d_transformer_block2_attention_v, (0, 1))
    # d_transformer_block2_attention_W_v[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_v[n,t,h,c]
    d_transformer_block2_attention_W_v[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block2_attention_v[n,t,h,c]·transformer_block2_attention_W_v[i,h,c]
    d_transformer_block2_norm1_y = (d_transformer_block2_attention_v.reshape(11*N, 128) @ transformer_block2_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_attention_b_k[h,c] = Σ_{n,t} d_transformer_block2_attention_k[n,t,h,c]
    d_transformer_block2_attention_b_k[...] = _sum(d_transformer_block2_attention_k, (0, 1))
    # d_transformer_block2_attention_W_k[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_k[n,t,h,c]
    d_transformer_block2_attention_W_k[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_k[n,t,h,c]·transformer_block2_attention_W_k[i,h,c]
    d_transformer_block2_norm1_y += (d_transformer_block2_attention_k.reshape(11*N, 128) @ transformer_block2_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_attention_b_q[h,c] = Σ_{n,t} d_transformer_block2_attention_q[n,t,h,c]
    d_transformer_block2_attention_b_q[...] = _sum(d_transformer_block2_attention_q, (0, 1))
    # d_transformer_block2_attention_W_q[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_q[n,t,h,c]
    d_transformer_block2_attention_W_q[...] = (transformer_block2_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block2_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_q[n,t,h,c]·transformer_block2_attention_W_q[i,h,c]
    d_transformer_block2_norm1_y += (d_transformer_block2_attention_q.reshape(11*N, 128) @ transformer_block2_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block2_norm1_beta[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]
    d_transformer_block2_norm1_beta[...] = _sum(d_transformer_block2_norm1_y, (0, 1))
    # d_transformer_block2_norm1_gamma[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_h[n,t,k]
    _38 = d_transformer_block2_norm1_y * transformer_block2_norm1_h
    d_transformer_block2_norm1_gamma[...] = _sum(_38, (0, 1))
    # d_transformer_block2_norm1_h[n,t,k] = d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_gamma[k]
    d_transformer_block2_norm1_y *= transformer_block2_norm1_gamma
    d_transformer_block2_norm1_h = d_transformer_block2_norm1_y
    # d_transformer_block2_norm1_rstd[n,t] = Σ_k d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_centred[n,t,k]
    _39 = d_transformer_block2_norm1_h * transformer_block2_norm1_centred
    d_transformer_block2_norm1_rstd = np.add.reduce(_39, axis=2)
    # d_transformer_block2_norm1_var[n,t] = −transformer_block2_norm1_rstd[n,t]³·d_transformer_block2_norm1_rstd[n,t]/2
    d_transformer_block2_norm1_var = np.square(transformer_block2_norm1_rstd)
    d_transformer_block2_norm1_var *= transformer_block2_norm1_rstd
    d_transformer_block2_norm1_var *= -0.5
    d_transformer_block2_norm1_var *= d_transformer_block2_norm1_rstd
    # d_transformer_block2_norm1_centred[n,t,k] = d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_rstd[n,t] + 0.015625·d_transformer_block2_norm1_var[n,t]·transformer_block2_norm1_centred[n,t,k]
    d_transformer_block2_norm1_h *= transformer_block2_norm1_rstd[:, :, None]
    _40 = transformer_block2_norm1_centred * 0.015625
    _40 *= d_transformer_block2_norm1_var[:, :, None]
    d_transformer_block2_norm1_h += _40
    d_transformer_block2_norm1_centred = d_transformer_block2_norm1_h
    # d_transformer_block2_norm1_mean[n,t] = −Σ_k d_transformer_block2_norm1_centred[n,t,k]
    d_transformer_block2_norm1_mean = np.add.reduce(d_transformer_block2_norm1_centred, axis=2) * (-1.0)
    # d_transformer_block1_add2[n,t,d] = 0.0078125·d_transformer_block2_norm1_mean[n,t] + d_transformer_block2_add1[n,t,d] + d_transformer_block2_norm1_centred[n,t,d]
    d_transformer_block2_add1 += 0.0078125 * d_transformer_block2_norm1_mean[:, :, None]
    d_transformer_block2_add1 += d_transformer_block2_norm1_centred
    d_transformer_block1_add2 = d_transformer_block2_add1
    # d_transformer_block1_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block1_add2[n,t,o]
    d_transformer_block1_feed_forward_dense2_b[...] = _sum(d_transformer_block1_add2, (0, 1))
    # d_transformer_block1_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block1_add2[n,t,o]·transformer_block1_feed_forward_dense2_W[i,o]
    d_transformer_block1_feed_forward_dense1_h = (d_transformer_block1_add2.reshape(11*N, 128) @ transformer_block1_feed_forward_dense2_W.T).reshape(N, 11, 512)
    # d_transformer_block1_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block1_feed_forward_dense1_h[n,t,i]·d_transformer_block1_add2[n,t,o]
    np.matmul(transformer_block1_feed_forward_dense1_h.transpose(2, 0, 1).reshape(512, 11*N), d_transformer_block1_add2.reshape(11*N, 128), out=d_transformer_block1_feed_forward_dense2_W)
    # d_transformer_block1_feed_forward_dense1_z[n,t,o] = d_transformer_block1_feed_forward_dense1_h[n,t,o]·(transformer_block1_feed_forward_dense1_z[n,t,o]·φ(transformer_block1_feed_forward_dense1_z[n,t,o]) + transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o])
    _41 = _normal_pdf(transformer_block1_feed_forward_dense1_z)
    _41 *= transformer_block1_feed_forward_dense1_z
    _41 += transformer_block1_feed_forward_dense1_z_normal_cdf
    d_transformer_block1_feed_forward_dense1_h *= _41
    d_transformer_block1_feed_forward_dense1_z = d_transformer_block1_feed_forward_dense1_h
    # d_transformer_block1_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block1_feed_forward_dense1_z[n,t,o]
    d_transformer_block1_feed_forward_dense1_b[...] = _sum(d_transformer_block1_feed_forward_dense1_z, (0, 1))
    # d_transformer_block1_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block1_norm2_y[n,t,i]·d_transformer_block1_feed_forward_dense1_z[n,t,o]
    np.matmul(transformer_block1_norm2_y.transpose(2, 0, 1).reshape(128, 11*N), d_transformer_block1_feed_forward_dense1_z.reshape(11*N, 512), out=d_transformer_block1_feed_forward_dense1_W)
    # d_transformer_block1_norm2_y[n,t,i] = Σ_o d_transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_W[i,o]
    d_transformer_block1_norm2_y = (d_transformer_block1_feed_forward_dense1_z.reshape(11*N, 512) @ transformer_block1_feed_forward_dense1_W.T).reshape(N, 11, 128)
    # d_transformer_block1_norm2_beta[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]
    d_transformer_block1_norm2_beta[...] = _sum(d_transformer_block1_norm2_y, (0, 1))
    # d_transformer_block1_norm2_gamma[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_h[n,t,k]
    _42 = d_transformer_block1_norm2_y * transformer_block1_norm2_h
    d_transformer_block1_norm2_gamma[...] = _sum(_42, (0, 1))
    # d_transformer_block1_norm2_h[n,t,k] = d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_gamma[k]
    d_transformer_block1_norm2_y *= transformer_block1_norm2_gamma
    d_transformer_block1_norm2_h = d_transformer_block1_norm2_y
    # d_transformer_block1_norm2_rstd[n,t] = Σ_k d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_centred[n,t,k]
    _43 = d_transformer_block1_norm2_h * transformer_block1_norm2_centred
    d_transformer_block1_norm2_rstd = np.add.reduce(_43, axis=2)
    # d_transformer_block1_norm2_var[n,t] = −transformer_block1_norm2_rstd[n,t]³·d_transformer_block1_norm2_rstd[n,t]/2
    d_transformer_block1_norm2_var = np.square(transformer_block1_norm2_rstd)
    d_transformer_block1_norm2_var *= transformer_block1_norm2_rstd
    d_transformer_block1_norm2_var *= -0.5
    d_transformer_block1_norm2_var *= d_transformer_block1_norm2_rstd
    # d_transformer_block1_norm2_centred[n,t,k] = d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_rstd[n,t] + 0.015625·d_transformer_block1_norm2_var[n,t]·transformer_block1_norm2_centred[n,t,k]
    d_transformer_block1_norm2_h *= transformer_block1_norm2_rstd[:, :, None]
    _44 = transformer_block1_norm2_centred * 0.015625
    _44 *= d_transformer_block1_norm2_var[:, :, None]
    d_transformer_block1_norm2_h += _44
    d_transformer_block1_norm2_centred = d_transformer_block1_norm2_h
    # d_transformer_block1_norm2_mean[n,t] = −Σ_k d_transformer_block1_norm2_centred[n,t,k]
    d_transformer_block1_norm2_mean = np.add.reduce(d_transformer_block1_norm2_centred, axis=2) * (-1.0)
    # d_transformer_block1_add1[n,t,d] = 0.0078125·d_transformer_block1_norm2_mean[n,t] + d_transformer_block1_add2[n,t,d] + d_transformer_block1_norm2_centred[n,t,d]
    d_transformer_block1_add2 += 0.0078125 * d_transformer_block1_norm2_mean[:, :, None]
    d_transformer_block1_add2 += d_transformer_block1_norm2_centred
    d_transformer_block1_add1 = d_transformer_block1_add2
    # d_transformer_block1_attention_b_o[o] = Σ_{n,t} d_transformer_block1_add1[n,t,o]
    d_transformer_block1_attention_b_o[...] = _sum(d_transformer_block1_add1, (0, 1))
    # d_transformer_block1_attention_W_o[h,c,o] = Σ_{n,t} transformer_block1_attention_attention1_o[n,t,h,c]·d_transformer_block1_add1[n,t,o]
    d_transformer_block1_attention_W_o[...] = (transformer_block1_attention_attention1_o.transpose(2, 3, 0, 1).reshape(128, 11*N) @ d_transformer_block1_add1.reshape(11*N, 128)).reshape(4, 32, 128)
    # d_transformer_block1_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block1_add1[n,t,o]·transformer_block1_attention_W_o[h,c,o]
    d_transformer_block1_attention_attention1_o = (d_transformer_block1_add1.reshape(11*N, 128) @ transformer_block1_attention_W_o.transpose(2, 0, 1).reshape(128, 128)).reshape(N, 11, 4, 32)
    # d_transformer_block1_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_v[n,u,h,d]
    d_transformer_block1_attention_attention1_p = d_transformer_block1_attention_attention1_o.transpose(0, 2, 1, 3) @ transformer_block1_attention_v.transpose(0, 2, 3, 1)
    # d_transformer_block1_attention_v[n,u,h,d] = Σ_t d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_attention1_p[n,h,t,u]
    d_transformer_block1_attention_v = (transformer_block1_attention_attention1_p.transpose(0, 1, 3, 2) @ d_transformer_block1_attention_attention1_o.transpose(0, 2, 1, 3)).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_attention1_p[n,h,t,u]
    _45 = d_transformer_block1_attention_attention1_p * transformer_block1_attention_attention1_p
    d_transformer_block1_attention_attention1_lse = np.add.reduce(_45, axis=3) * (-1.0)
    # d_transformer_block1_attention_attention1_score[n,h,t,u] = transformer_block1_attention_attention1_p[n,h,t,u]·(d_transformer_block1_attention_attention1_lse[n,h,t] + d_transformer_block1_attention_attention1_p[n,h,t,u])
    d_transformer_block1_attention_attention1_p += d_transformer_block1_attention_attention1_lse[:, :, :, None]
    d_transformer_block1_attention_attention1_p *= transformer_block1_attention_attention1_p
    d_transformer_block1_attention_attention1_score = d_transformer_block1_attention_attention1_p
    # d_transformer_block1_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_q[n,t,h,c]/8
    d_transformer_block1_attention_k = (0.1767766952966369 * (d_transformer_block1_attention_attention1_score.transpose(0, 1, 3, 2) @ transformer_block1_attention_q.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_k[n,u,h,c]/8
    d_transformer_block1_attention_q = (0.1767766952966369 * (d_transformer_block1_attention_attention1_score @ transformer_block1_attention_k.transpose(0, 2, 1, 3))).transpose(0, 2, 1, 3)
    # d_transformer_block1_attention_b_v[h,c] = Σ_{n,t} d_transformer_block1_attention_v[n,t,h,c]
    d_transformer_block1_attention_b_v[...] = _sum(d_transformer_block1_attention_v, (0, 1))
    # d_transformer_block1_attention_W_v[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_v[n,t,h,c]
    d_transformer_block1_attention_W_v[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_v.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block1_attention_v[n,t,h,c]·transformer_block1_attention_W_v[i,h,c]
    d_transformer_block1_norm1_y = (d_transformer_block1_attention_v.reshape(11*N, 128) @ transformer_block1_attention_W_v.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_attention_b_k[h,c] = Σ_{n,t} d_transformer_block1_attention_k[n,t,h,c]
    d_transformer_block1_attention_b_k[...] = _sum(d_transformer_block1_attention_k, (0, 1))
    # d_transformer_block1_attention_W_k[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_k[n,t,h,c]
    d_transformer_block1_attention_W_k[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_k.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_k[n,t,h,c]·transformer_block1_attention_W_k[i,h,c]
    d_transformer_block1_norm1_y += (d_transformer_block1_attention_k.reshape(11*N, 128) @ transformer_block1_attention_W_k.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_attention_b_q[h,c] = Σ_{n,t} d_transformer_block1_attention_q[n,t,h,c]
    d_transformer_block1_attention_b_q[...] = _sum(d_transformer_block1_attention_q, (0, 1))
    # d_transformer_block1_attention_W_q[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_q[n,t,h,c]
    d_transformer_block1_attention_W_q[...] = (transformer_block1_norm1_y.transpose(2, 0, 1).reshape(128, 11*N) @ d_transformer_block1_attention_q.reshape(11*N, 128)).reshape(128, 4, 32)
    # d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_q[n,t,h,c]·transformer_block1_attention_W_q[i,h,c]
    d_transformer_block1_norm1_y += (d_transformer_block1_attention_q.reshape(11*N, 128) @ transformer_block1_attention_W_q.transpose(1, 2, 0).reshape(128, 128)).reshape(N, 11, 128)
    # d_transformer_block1_norm1_beta[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]
    d_transformer_block1_norm1_beta[...] = _sum(d_transformer_block1_norm1_y, (0, 1))
    # d_transformer_block1_norm1_gamma[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]
    _46 = d_transformer_block1_norm1_y * transformer_block1_norm1_h
    d_transformer_block1_norm1_gamma[...] = _sum(_46, (0, 1))
    # d_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]
    d_transformer_block1_norm1_y *= transformer_block1_norm1_gamma
    d_transformer_block1_norm1_h = d_transformer_block1_norm1_y
    # d_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]
    _47 = d_transformer_block1_norm1_h * transformer_block1_norm1_centred
    d_transformer_block1_norm1_rstd = np.add.reduce(_47, axis=2)
    # d_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2
    d_transformer_block1_norm1_var = np.square(transformer_block1_norm1_rstd)
    d_transformer_block1_norm1_var *= transformer_block1_norm1_rstd
    d_transformer_block1_norm1_var *= -0.5
    d_transformer_block1_norm1_var *= d_transformer_block1_norm1_rstd
    # d_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]
    d_transformer_block1_norm1_h *= transformer_block1_norm1_rstd[:, :, None]
    _48 = transformer_block1_norm1_centred * 0.015625
    _48 *= d_transformer_block1_norm1_var[:, :, None]
    d_transformer_block1_norm1_h += _48
    d_transformer_block1_norm1_centred = d_transformer_block1_norm1_h
    # d_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]
    d_transformer_block1_norm1_mean = np.add.reduce(d_transformer_block1_norm1_centred, axis=2) * (-1.0)
    # d_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]
    d_transformer_block1_add1 += 0.0078125 * d_transformer_block1_norm1_mean[:, :, None]
    d_transformer_block1_add1 += d_transformer_block1_norm1_centred
    d_position_embedding1_y = d_transformer_block1_add1
    # d_position_embedding1_P[t,d] = Σ_n d_position_embedding1_y[n,t,d]
    d_position_embedding1_P[...] = _sum(d_position_embedding1_y, (0,))
    # d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d]
    d_embedding1_E[...] = 0
    np.add.at(d_embedding1_E, (x[:, :, None], np.arange(128),), d_position_embedding1_y)
    # new_t = t + 1
    new_t = t + 1
    # squared_norm = Σ_p g[p]²
    _49 = np.square(g)
    squared_norm = np.add.reduce(_49, axis=None)
    # gradient_scale = min(1, 1/(√squared_norm + 1e-6))
    gradient_scale = np.minimum(1.0, 1.0 / (1e-06 + np.sqrt(squared_norm)))
    # scaled_g[p] = g[p]·gradient_scale
    scaled_g = g * gradient_scale
    # lr = 1e-5·(new_t − 1) if new_t − 1 < 100 else 0.0005·cos(π·min((new_t − 1 − 100)/900, 1)) + 0.0005
    with np.errstate(all="ignore"):  # where the condition does not hold
        lr = float(np.where(np.less(new_t + (-1), 100), real(1e-05 * float(new_t + (-1))), real(0.0005 + 0.0005 * np.cos(3.141592653589793 * np.minimum(0.0011111111111111111 * float((new_t + (-1)) + (-100)), 1.0)))))
    # decayed_w[p] = w[p]·(1 − 0.01·lr)
    decayed_w = w * (1.0 - 0.01 * lr)
    # new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
    m *= 0.9
    m += 0.1 * scaled_g
    # new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]
    v *= 0.98
    _50 = np.square(scaled_g)
    _50 *= 0.02
    v += _50
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.98^new_t
    c2 = float(1.0 - 0.98 ** new_t)
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    np.multiply(m, lr / c1, out=w)
    _51 = v / c2
    np.sqrt(_51, out=_51)
    _51 += 1e-08
    w /= _51
    np.subtract(decayed_w, w, out=w)
    return cross_entropy1_mean, new_t


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
    "f": (3, (
        5.1856656e-05, -2.0389920e-04, -9.4675120e-04, 1.0171293e-03, 6.9374650e-03,
        -1.0462445e-02, -4.7258190e-02, 2.3001770e-01, -5.0933220e-01, 7.2908370e-01,
    )),
    "d": (5, (
        -7.854480658454075e-10, 5.0592881268325e-10, 9.275094003179592e-09,
        -5.027227160233462e-09, -6.741691750360544e-08, 3.584453617433714e-08,
        4.3347667773458065e-07, -3.3110284182092864e-07, -2.768878811580337e-06,
        3.97793825298871e-06, 1.6680852734217263e-05, -4.9761783735824496e-05,
        -5.937558833845941e-05, 0.0005448988347555897, -0.0007978694277465777,
        -0.0029933767389357514, 0.020795066803233925, -0.06911863870874185, 0.1650203661701952,
        -0.3135331566712172, 0.4953056159699805, -0.6653825028900576, 0.769193049750063,
    )),
}

def _normal_cdf(x, out=None):
    """The standard normal distribution function, accurate in its lower tail too."""
    x = np.asarray(x)
    tail = _normal_tail(np.abs(x))
    return _where(x > 0, 1 - tail, tail, out=out)

def _sum(x, axes, last=()):
    """The sum over axes, in blocks, as a total that grows long loses digits; and over those that
    are the last ones in memory, where NumPy sees to it."""
    first, others = axes[0], axes[1:]
    size, rows = x.shape[first], 64
    for a in others:
        rows //= max(x.shape[a], 1)
    if size <= 2 * rows:
        return np.add.reduce(x, axes + last)
    at = first - sum(a < first for a in others)
    if rows < 2:
        return _sum(_sum(x, others, last), (at,))
    whole = size // rows * rows
    before = (slice(None),) * first
    blocks = x[(*before, slice(whole))].reshape(*x.shape[:first], -1, rows, *x.shape[first + 1 :])
    parts = np.add.reduce(blocks, tuple(a + (a >= first) for a in axes + last))
    return _sum(parts, (at,)) + np.add.reduce(x[(*before, slice(whole, None))], axes + last)

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
_GRADIENTS = {
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
_STATE = {
    'm': (0, 797578, (797578,)),
    'v': (797578, 1595156, (797578,)),
}


class Arrays(MutableMapping):
    """Named arrays that are views of one buffer, `flat`. To assign to a name copies into its view."""

    def __init__(self, layout, flat, others={}):
        self.layout, self._flat = layout, flat
        self._named = {name: flat[start:stop].reshape(shape) for name, (start, stop, shape) in layout.items()}
        self._named.update(others)

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
    params["embedding1_E"][...] = 0.02 * rng.standard_normal((12, 128,))
    params["position_embedding1_P"][...] = 0.02 * rng.standard_normal((11, 128,))
    params["transformer_block1_norm1_gamma"][...] = 1.0
    params["transformer_block1_norm1_beta"][...] = 0.0
    params["transformer_block1_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block1_attention_b_q"][...] = 0.0
    params["transformer_block1_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block1_attention_b_k"][...] = 0.0
    params["transformer_block1_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block1_attention_b_v"][...] = 0.0
    params["transformer_block1_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128,)) - 1.0)
    params["transformer_block1_attention_b_o"][...] = 0.0
    params["transformer_block1_norm2_gamma"][...] = 1.0
    params["transformer_block1_norm2_beta"][...] = 0.0
    params["transformer_block1_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512,)) - 1.0)
    params["transformer_block1_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block1_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128,)) - 1.0)
    params["transformer_block1_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block2_norm1_gamma"][...] = 1.0
    params["transformer_block2_norm1_beta"][...] = 0.0
    params["transformer_block2_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block2_attention_b_q"][...] = 0.0
    params["transformer_block2_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block2_attention_b_k"][...] = 0.0
    params["transformer_block2_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block2_attention_b_v"][...] = 0.0
    params["transformer_block2_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128,)) - 1.0)
    params["transformer_block2_attention_b_o"][...] = 0.0
    params["transformer_block2_norm2_gamma"][...] = 1.0
    params["transformer_block2_norm2_beta"][...] = 0.0
    params["transformer_block2_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512,)) - 1.0)
    params["transformer_block2_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block2_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128,)) - 1.0)
    params["transformer_block2_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block3_norm1_gamma"][...] = 1.0
    params["transformer_block3_norm1_beta"][...] = 0.0
    params["transformer_block3_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block3_attention_b_q"][...] = 0.0
    params["transformer_block3_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block3_attention_b_k"][...] = 0.0
    params["transformer_block3_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block3_attention_b_v"][...] = 0.0
    params["transformer_block3_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128,)) - 1.0)
    params["transformer_block3_attention_b_o"][...] = 0.0
    params["transformer_block3_norm2_gamma"][...] = 1.0
    params["transformer_block3_norm2_beta"][...] = 0.0
    params["transformer_block3_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512,)) - 1.0)
    params["transformer_block3_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block3_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128,)) - 1.0)
    params["transformer_block3_feed_forward_dense2_b"][...] = 0.0
    params["transformer_block4_norm1_gamma"][...] = 1.0
    params["transformer_block4_norm1_beta"][...] = 0.0
    params["transformer_block4_attention_W_q"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block4_attention_b_q"][...] = 0.0
    params["transformer_block4_attention_W_k"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block4_attention_b_k"][...] = 0.0
    params["transformer_block4_attention_W_v"][...] = 0.15309310892394862 * (2.0 * rng.random((128, 4, 32,)) - 1.0)
    params["transformer_block4_attention_b_v"][...] = 0.0
    params["transformer_block4_attention_W_o"][...] = 0.15309310892394862 * (2.0 * rng.random((4, 32, 128,)) - 1.0)
    params["transformer_block4_attention_b_o"][...] = 0.0
    params["transformer_block4_norm2_gamma"][...] = 1.0
    params["transformer_block4_norm2_beta"][...] = 0.0
    params["transformer_block4_feed_forward_dense1_W"][...] = 0.09682458365518543 * (2.0 * rng.random((128, 512,)) - 1.0)
    params["transformer_block4_feed_forward_dense1_b"][...] = 0.0
    params["transformer_block4_feed_forward_dense2_W"][...] = 0.09682458365518543 * (2.0 * rng.random((512, 128,)) - 1.0)
    params["transformer_block4_feed_forward_dense2_b"][...] = 0.0
    params["layer_norm1_gamma"][...] = 1.0
    params["layer_norm1_beta"][...] = 0.0
    params["dense1_W"][...] = 0.20851441405707477 * (2.0 * rng.random((128, 10,)) - 1.0)
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
    sizes = {}
    x = _argument("x", x, ('N', 11), True, sizes)
    _labels("x", x, 12)
    return _forward(x, *params.values())


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 797578)
    sizes = {}
    x = _argument("x", x, ('N', 11), True, sizes)
    y = _argument("y", y, ('N', 4), True, sizes)
    _labels("x", x, 12)
    _labels("y", y, 10)
    _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(797578, real))
    if wrt_inputs:
        loss = _backward_inputs(x, y, *params.values(), *grads.values())
    else:
        loss = _backward(x, y, *params.values(), *grads.values())
    return float(loss), grads


def update(params, grads, state):
    """One step of the optimizer, in place: squared_norm[] += g[p]**2    | p<797578; gradient_scale[] = minimum(1, 1/(sqrt(squared_norm[]) + 1/1000000)); scaled_g[p] = g[p]*gradient_scale[]    | p<797578; decayed_w[p] = w[p]*(1 - lr[]/100)    | p<797578; new_m[p] = 9*m[p]/10 + scaled_g[p]/10    | p<797578; new_v[p] = scaled_g[p]**2/50 + 49*v[p]/50    | p<797578; new_w[p] = decayed_w[p] - (new_m[p]*(lr[]/c1[]))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<797578."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 797578)
    state["t"] = _update(params.flat[0:797578], grads.flat[0:797578], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """forward, backward and update in one: changes params and state, returns the loss before."""
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    sizes = {}
    x = _argument("x", x, ('N', 11), True, sizes)
    y = _argument("y", y, ('N', 4), True, sizes)
    _labels("x", x, 12)
    _labels("y", y, 10)
    _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(797578, real))
    loss, state["t"] = _train_step(x, y, *params.values(), *grads.values(), params.flat[0:797578], grads.flat[0:797578], state["m"], state["v"], int(state["t"]))
    return float(loss)


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
    return np.ascontiguousarray(array, np.int64 if whole else real)


def _labels(name, array, count):
    """Whole numbers that index `count` things."""
    if array.size and not (array.min() >= 0 and array.max() < count):
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
        and arrays.flat.dtype == real
    )


def _own(what, arrays, layout):
    """`Arrays` that are to be changed in place."""
    if not _fits(arrays, layout):
        maker = "init_state()" if what == "state" else "init_params()"
        raise TypeError(f"{what}: expected what {maker} of this module gives, got {type(arrays).__name__}")
    return arrays


def _samples(sizes):
    for name, size in sizes.items():
        if size == 0:
            raise ValueError(f"expected at least one sample, got {name} = 0; nothing was changed")


FORMULAS = {
    'embedding1_y': {
        'text': 'embedding1_y[n,t,d] = embedding1_E[x[n,t],d]',
        'latex': 'y^{\\text{embedding1}}_{n,t,d} = E^{\\text{embedding1}}_{x_{n,t},d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:13: spec',
    },
    'position_embedding1_y': {
        'text': 'position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]',
        'latex': 'y^{\\text{position\\_embedding1}}_{n,t,d} = y^{\\text{embedding1}}_{n,t,d} + P^{\\text{position\\_embedding1}}_{t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:14: spec',
    },
    'transformer_block1_norm1_mean': {
        'text': 'transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block1\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, y^{\\text{position\\_embedding1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_centred': {
        'text': 'transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k} = y^{\\text{position\\_embedding1}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block1\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_var': {
        'text': 'transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block1\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_rstd': {
        'text': 'transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block1\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_h': {
        'text': 'transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm1_y': {
        'text': 'transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k]',
        'latex': 'y^{\\text{transformer\\_block1\\_norm1}}_{n,t,k} = h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block1\\_norm1}}_{k} + \\beta^{\\text{transformer\\_block1\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_q': {
        'text': 'transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c] + transformer_block1_attention_b_q[h,c]',
        'latex': 'q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\mathrm{b\\_q}^{\\text{transformer\\_block1\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_k': {
        'text': 'transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c] + transformer_block1_attention_b_k[h,c]',
        'latex': 'k^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\mathrm{b\\_k}^{\\text{transformer\\_block1\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_v': {
        'text': 'transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c] + transformer_block1_attention_b_v[h,c]',
        'latex': 'v^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\mathrm{b\\_v}^{\\text{transformer\\_block1\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_attention1_score': {
        'text': 'transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8',
        'latex': '\\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u} = \\sum_{c} \\frac{\\sqrt{2}\\, k^{\\text{transformer\\_block1\\_attention}}_{n,u,h,c}\\, q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N h<4 t<11 u<11 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_attention1_lse': {
        'text': 'transformer_block1_attention_attention1_lse[n,h,t] = logsumexp_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]',
        'latex': '\\mathrm{lse}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t} = \\log\\sum_{u \\,:\\, u \\le t} e^{\\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_attention1_p': {
        'text': 'transformer_block1_attention_attention1_p[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse[n,h,t]) if u ≤ t else 0',
        'latex': 'p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u} = \\begin{cases} e^{\\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u} - \\mathrm{lse}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t}} & u \\le t \\\\ 0 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_attention1_o': {
        'text': 'transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d]',
        'latex': 'o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,d} = \\sum_{u} p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}\\, v^{\\text{transformer\\_block1\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N t<11 h<4 d<32 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_attention_y': {
        'text': 'transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o] + transformer_block1_attention_b_o[o]',
        'latex': 'y^{\\text{transformer\\_block1\\_attention}}_{n,t,o} = \\sum_{h,c} o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,c}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block1\\_attention}}_{h,c,o} + \\mathrm{b\\_o}^{\\text{transformer\\_block1\\_attention}}_{o}',
        'ranges': 'n<N t<11 o<128 h<4 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_add1': {
        'text': 'transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]',
        'latex': '\\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,d} = y^{\\text{position\\_embedding1}}_{n,t,d} + y^{\\text{transformer\\_block1\\_attention}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_mean': {
        'text': 'transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block1\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_centred': {
        'text': 'transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k} = \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block1\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_var': {
        'text': 'transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block1\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_rstd': {
        'text': 'transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block1\\_norm2}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_h': {
        'text': 'transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_norm2_y': {
        'text': 'transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k]',
        'latex': 'y^{\\text{transformer\\_block1\\_norm2}}_{n,t,k} = h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block1\\_norm2}}_{k} + \\beta^{\\text{transformer\\_block1\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_feed_forward_dense1_z': {
        'text': 'transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o] + transformer_block1_feed_forward_dense1_b[o]',
        'latex': 'z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o} = \\sum_{i} y^{\\text{transformer\\_block1\\_norm2}}_{n,t,i}\\, W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{i,o} + b^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{o}',
        'ranges': 'n<N t<11 o<512 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_feed_forward_dense1_z_normal_cdf': {
        'text': 'transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])',
        'latex': '\\mathrm{transformer\\_block1\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o} = \\Phi\\left(z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, hoist shared',
    },
    'transformer_block1_feed_forward_dense1_h': {
        'text': 'transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o]',
        'latex': 'h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o} = z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\mathrm{transformer\\_block1\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_feed_forward_dense2_z': {
        'text': 'transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o] + transformer_block1_feed_forward_dense2_b[o]',
        'latex': 'z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{n,t,o} = \\sum_{i} h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,i}\\, W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{i,o} + b^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{o}',
        'ranges': 'n<N t<11 o<128 i<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block1_add2': {
        'text': 'transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]',
        'latex': '\\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,d} = \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,d} + z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_mean': {
        'text': 'transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block2\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_centred': {
        'text': 'transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k} = \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block2\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_var': {
        'text': 'transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block2\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_rstd': {
        'text': 'transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block2\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_h': {
        'text': 'transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm1_y': {
        'text': 'transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k]',
        'latex': 'y^{\\text{transformer\\_block2\\_norm1}}_{n,t,k} = h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block2\\_norm1}}_{k} + \\beta^{\\text{transformer\\_block2\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_q': {
        'text': 'transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c] + transformer_block2_attention_b_q[h,c]',
        'latex': 'q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\mathrm{b\\_q}^{\\text{transformer\\_block2\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_k': {
        'text': 'transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c] + transformer_block2_attention_b_k[h,c]',
        'latex': 'k^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\mathrm{b\\_k}^{\\text{transformer\\_block2\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_v': {
        'text': 'transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c] + transformer_block2_attention_b_v[h,c]',
        'latex': 'v^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\mathrm{b\\_v}^{\\text{transformer\\_block2\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_attention1_score': {
        'text': 'transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8',
        'latex': '\\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u} = \\sum_{c} \\frac{\\sqrt{2}\\, k^{\\text{transformer\\_block2\\_attention}}_{n,u,h,c}\\, q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N h<4 t<11 u<11 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_attention1_lse': {
        'text': 'transformer_block2_attention_attention1_lse[n,h,t] = logsumexp_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]',
        'latex': '\\mathrm{lse}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t} = \\log\\sum_{u \\,:\\, u \\le t} e^{\\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_attention1_p': {
        'text': 'transformer_block2_attention_attention1_p[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse[n,h,t]) if u ≤ t else 0',
        'latex': 'p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u} = \\begin{cases} e^{\\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u} - \\mathrm{lse}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t}} & u \\le t \\\\ 0 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_attention1_o': {
        'text': 'transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d]',
        'latex': 'o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,d} = \\sum_{u} p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}\\, v^{\\text{transformer\\_block2\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N t<11 h<4 d<32 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_attention_y': {
        'text': 'transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o] + transformer_block2_attention_b_o[o]',
        'latex': 'y^{\\text{transformer\\_block2\\_attention}}_{n,t,o} = \\sum_{h,c} o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,c}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block2\\_attention}}_{h,c,o} + \\mathrm{b\\_o}^{\\text{transformer\\_block2\\_attention}}_{o}',
        'ranges': 'n<N t<11 o<128 h<4 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_add1': {
        'text': 'transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]',
        'latex': '\\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,d} = \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,d} + y^{\\text{transformer\\_block2\\_attention}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_mean': {
        'text': 'transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block2\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_centred': {
        'text': 'transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k} = \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block2\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_var': {
        'text': 'transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block2\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_rstd': {
        'text': 'transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block2\\_norm2}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_h': {
        'text': 'transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_norm2_y': {
        'text': 'transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k]',
        'latex': 'y^{\\text{transformer\\_block2\\_norm2}}_{n,t,k} = h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block2\\_norm2}}_{k} + \\beta^{\\text{transformer\\_block2\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_feed_forward_dense1_z': {
        'text': 'transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o] + transformer_block2_feed_forward_dense1_b[o]',
        'latex': 'z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o} = \\sum_{i} y^{\\text{transformer\\_block2\\_norm2}}_{n,t,i}\\, W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{i,o} + b^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{o}',
        'ranges': 'n<N t<11 o<512 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_feed_forward_dense1_z_normal_cdf': {
        'text': 'transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block2_feed_forward_dense1_z[n,t,o])',
        'latex': '\\mathrm{transformer\\_block2\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o} = \\Phi\\left(z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, hoist shared',
    },
    'transformer_block2_feed_forward_dense1_h': {
        'text': 'transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o]',
        'latex': 'h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o} = z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\mathrm{transformer\\_block2\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_feed_forward_dense2_z': {
        'text': 'transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o] + transformer_block2_feed_forward_dense2_b[o]',
        'latex': 'z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{n,t,o} = \\sum_{i} h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,i}\\, W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{i,o} + b^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{o}',
        'ranges': 'n<N t<11 o<128 i<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block2_add2': {
        'text': 'transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]',
        'latex': '\\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,d} = \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,d} + z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_mean': {
        'text': 'transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block3\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_centred': {
        'text': 'transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k} = \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block3\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_var': {
        'text': 'transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block3\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_rstd': {
        'text': 'transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block3\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_h': {
        'text': 'transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm1_y': {
        'text': 'transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k]',
        'latex': 'y^{\\text{transformer\\_block3\\_norm1}}_{n,t,k} = h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block3\\_norm1}}_{k} + \\beta^{\\text{transformer\\_block3\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_q': {
        'text': 'transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c] + transformer_block3_attention_b_q[h,c]',
        'latex': 'q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\mathrm{b\\_q}^{\\text{transformer\\_block3\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_k': {
        'text': 'transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c] + transformer_block3_attention_b_k[h,c]',
        'latex': 'k^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\mathrm{b\\_k}^{\\text{transformer\\_block3\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_v': {
        'text': 'transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c] + transformer_block3_attention_b_v[h,c]',
        'latex': 'v^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\mathrm{b\\_v}^{\\text{transformer\\_block3\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_attention1_score': {
        'text': 'transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8',
        'latex': '\\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u} = \\sum_{c} \\frac{\\sqrt{2}\\, k^{\\text{transformer\\_block3\\_attention}}_{n,u,h,c}\\, q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N h<4 t<11 u<11 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_attention1_lse': {
        'text': 'transformer_block3_attention_attention1_lse[n,h,t] = logsumexp_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]',
        'latex': '\\mathrm{lse}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t} = \\log\\sum_{u \\,:\\, u \\le t} e^{\\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_attention1_p': {
        'text': 'transformer_block3_attention_attention1_p[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse[n,h,t]) if u ≤ t else 0',
        'latex': 'p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u} = \\begin{cases} e^{\\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u} - \\mathrm{lse}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t}} & u \\le t \\\\ 0 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_attention1_o': {
        'text': 'transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d]',
        'latex': 'o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,d} = \\sum_{u} p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}\\, v^{\\text{transformer\\_block3\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N t<11 h<4 d<32 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_attention_y': {
        'text': 'transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o] + transformer_block3_attention_b_o[o]',
        'latex': 'y^{\\text{transformer\\_block3\\_attention}}_{n,t,o} = \\sum_{h,c} o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,c}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block3\\_attention}}_{h,c,o} + \\mathrm{b\\_o}^{\\text{transformer\\_block3\\_attention}}_{o}',
        'ranges': 'n<N t<11 o<128 h<4 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_add1': {
        'text': 'transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]',
        'latex': '\\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,d} = \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,d} + y^{\\text{transformer\\_block3\\_attention}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_mean': {
        'text': 'transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block3\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_centred': {
        'text': 'transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k} = \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block3\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_var': {
        'text': 'transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block3\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_rstd': {
        'text': 'transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block3\\_norm2}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_h': {
        'text': 'transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_norm2_y': {
        'text': 'transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k]',
        'latex': 'y^{\\text{transformer\\_block3\\_norm2}}_{n,t,k} = h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block3\\_norm2}}_{k} + \\beta^{\\text{transformer\\_block3\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_feed_forward_dense1_z': {
        'text': 'transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o] + transformer_block3_feed_forward_dense1_b[o]',
        'latex': 'z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o} = \\sum_{i} y^{\\text{transformer\\_block3\\_norm2}}_{n,t,i}\\, W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{i,o} + b^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{o}',
        'ranges': 'n<N t<11 o<512 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_feed_forward_dense1_z_normal_cdf': {
        'text': 'transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block3_feed_forward_dense1_z[n,t,o])',
        'latex': '\\mathrm{transformer\\_block3\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o} = \\Phi\\left(z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, hoist shared',
    },
    'transformer_block3_feed_forward_dense1_h': {
        'text': 'transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o]',
        'latex': 'h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o} = z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\mathrm{transformer\\_block3\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_feed_forward_dense2_z': {
        'text': 'transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o] + transformer_block3_feed_forward_dense2_b[o]',
        'latex': 'z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{n,t,o} = \\sum_{i} h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,i}\\, W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{i,o} + b^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{o}',
        'ranges': 'n<N t<11 o<128 i<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block3_add2': {
        'text': 'transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]',
        'latex': '\\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,d} = \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,d} + z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_mean': {
        'text': 'transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block4\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_centred': {
        'text': 'transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k} = \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block4\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_var': {
        'text': 'transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block4\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_rstd': {
        'text': 'transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block4\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_h': {
        'text': 'transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm1_y': {
        'text': 'transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k]',
        'latex': 'y^{\\text{transformer\\_block4\\_norm1}}_{n,t,k} = h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block4\\_norm1}}_{k} + \\beta^{\\text{transformer\\_block4\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_q': {
        'text': 'transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c] + transformer_block4_attention_b_q[h,c]',
        'latex': 'q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\mathrm{b\\_q}^{\\text{transformer\\_block4\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_k': {
        'text': 'transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c] + transformer_block4_attention_b_k[h,c]',
        'latex': 'k^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\mathrm{b\\_k}^{\\text{transformer\\_block4\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_v': {
        'text': 'transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c] + transformer_block4_attention_b_v[h,c]',
        'latex': 'v^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c} = \\sum_{i} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\mathrm{b\\_v}^{\\text{transformer\\_block4\\_attention}}_{h,c}',
        'ranges': 'n<N t<11 h<4 c<32 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_attention1_score': {
        'text': 'transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8',
        'latex': '\\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u} = \\sum_{c} \\frac{\\sqrt{2}\\, k^{\\text{transformer\\_block4\\_attention}}_{n,u,h,c}\\, q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N h<4 t<11 u<11 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_attention1_lse': {
        'text': 'transformer_block4_attention_attention1_lse[n,h,t] = logsumexp_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]',
        'latex': '\\mathrm{lse}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t} = \\log\\sum_{u \\,:\\, u \\le t} e^{\\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_attention1_p': {
        'text': 'transformer_block4_attention_attention1_p[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse[n,h,t]) if u ≤ t else 0',
        'latex': 'p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u} = \\begin{cases} e^{\\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u} - \\mathrm{lse}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t}} & u \\le t \\\\ 0 & \\text{otherwise} \\end{cases}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_attention1_o': {
        'text': 'transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d]',
        'latex': 'o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,d} = \\sum_{u} p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}\\, v^{\\text{transformer\\_block4\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N t<11 h<4 d<32 u<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_attention_y': {
        'text': 'transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o] + transformer_block4_attention_b_o[o]',
        'latex': 'y^{\\text{transformer\\_block4\\_attention}}_{n,t,o} = \\sum_{h,c} o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,c}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block4\\_attention}}_{h,c,o} + \\mathrm{b\\_o}^{\\text{transformer\\_block4\\_attention}}_{o}',
        'ranges': 'n<N t<11 o<128 h<4 c<32',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_add1': {
        'text': 'transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]',
        'latex': '\\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,d} = \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,d} + y^{\\text{transformer\\_block4\\_attention}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_mean': {
        'text': 'transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]',
        'latex': '\\mathrm{mean}^{\\text{transformer\\_block4\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_centred': {
        'text': 'transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k} = \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,k} - \\mathrm{mean}^{\\text{transformer\\_block4\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_var': {
        'text': 'transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{transformer\\_block4\\_norm2}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_rstd': {
        'text': 'transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{transformer\\_block4\\_norm2}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_h': {
        'text': 'transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]',
        'latex': 'h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k} = \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_norm2_y': {
        'text': 'transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k]',
        'latex': 'y^{\\text{transformer\\_block4\\_norm2}}_{n,t,k} = h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}\\, \\gamma^{\\text{transformer\\_block4\\_norm2}}_{k} + \\beta^{\\text{transformer\\_block4\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_feed_forward_dense1_z': {
        'text': 'transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o] + transformer_block4_feed_forward_dense1_b[o]',
        'latex': 'z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o} = \\sum_{i} y^{\\text{transformer\\_block4\\_norm2}}_{n,t,i}\\, W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{i,o} + b^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{o}',
        'ranges': 'n<N t<11 o<512 i<128',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_feed_forward_dense1_z_normal_cdf': {
        'text': 'transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block4_feed_forward_dense1_z[n,t,o])',
        'latex': '\\mathrm{transformer\\_block4\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o} = \\Phi\\left(z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, hoist shared',
    },
    'transformer_block4_feed_forward_dense1_h': {
        'text': 'transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o]',
        'latex': 'h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o} = z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\mathrm{transformer\\_block4\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_feed_forward_dense2_z': {
        'text': 'transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o] + transformer_block4_feed_forward_dense2_b[o]',
        'latex': 'z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{n,t,o} = \\sum_{i} h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,i}\\, W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{i,o} + b^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{o}',
        'ranges': 'n<N t<11 o<128 i<512',
        'origin': 'addition.py:15: spec',
    },
    'transformer_block4_add2': {
        'text': 'transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]',
        'latex': '\\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,d} = \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,d} + z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{n,t,d}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec',
    },
    'layer_norm1_mean': {
        'text': 'layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]',
        'latex': '\\mathrm{mean}^{\\text{layer\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t+7,k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_centred': {
        'text': 'layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]',
        'latex': '\\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k} = \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t+7,k} - \\mathrm{mean}^{\\text{layer\\_norm1}}_{n,t}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_var': {
        'text': 'layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²',
        'latex': '\\mathrm{var}^{\\text{layer\\_norm1}}_{n,t} = \\sum_{k} 0.0078125\\, \\left(\\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}\\right)^{2}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_rstd': {
        'text': 'layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)',
        'latex': '\\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t} = \\frac{1}{\\sqrt{\\mathrm{var}^{\\text{layer\\_norm1}}_{n,t} + 10^{-5}}}',
        'ranges': 'n<N t<4',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_h': {
        'text': 'layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]',
        'latex': 'h^{\\text{layer\\_norm1}}_{n,t,k} = \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}\\, \\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'layer_norm1_y': {
        'text': 'layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k]',
        'latex': 'y^{\\text{layer\\_norm1}}_{n,t,k} = h^{\\text{layer\\_norm1}}_{n,t,k}\\, \\gamma^{\\text{layer\\_norm1}}_{k} + \\beta^{\\text{layer\\_norm1}}_{k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec',
    },
    'dense1_z': {
        'text': 'dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o]',
        'latex': 'z^{\\text{dense1}}_{n,t,o} = \\sum_{i} y^{\\text{layer\\_norm1}}_{n,t,i}\\, W^{\\text{dense1}}_{i,o} + b^{\\text{dense1}}_{o}',
        'ranges': 'n<N t<4 o<10 i<128',
        'origin': 'addition.py:18: spec',
    },
    'cross_entropy1_lse': {
        'text': 'cross_entropy1_lse[n,t] = logsumexp_k dense1_z[n,t,k]',
        'latex': '\\mathrm{lse}^{\\text{cross\\_entropy1}}_{n,t} = \\log\\sum_{k} e^{z^{\\text{dense1}}_{n,t,k}}',
        'ranges': 'n<N t<4 k<10',
        'origin': 'addition.py:20: spec',
    },
    'cross_entropy1_each': {
        'text': 'cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]]',
        'latex': '\\mathrm{each}^{\\text{cross\\_entropy1}}_{n,t} = \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n,t} - z^{\\text{dense1}}_{n,t,y_{n,t}}',
        'ranges': 'n<N t<4',
        'origin': 'addition.py:20: spec',
    },
    'cross_entropy1_mean': {
        'text': 'cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N)',
        'latex': '\\mathrm{mean}^{\\text{cross\\_entropy1}} = \\sum_{n,t} \\frac{\\mathrm{each}^{\\text{cross\\_entropy1}}_{n,t}}{4\\, N}',
        'ranges': 'n<N t<4',
        'origin': 'addition.py:20: spec',
    },
    'd_dense1_z': {
        'text': 'd_dense1_z[n,t,k] = (exp(dense1_z[n,t,k] − cross_entropy1_lse[n,t]) − [k = y[n,t]])/(4·N)',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,t,k}} = \\frac{e^{z^{\\text{dense1}}_{n,t,k} - \\mathrm{lse}^{\\text{cross\\_entropy1}}_{n,t}} - \\left[k = y_{n,t}\\right]}{4\\, N}',
        'ranges': 'n<N t<4 k<10',
        'origin': 'addition.py:20: spec, reverse of cross_entropy1_each by dense1_z, gather labels, reverse of cross_entropy1_lse by dense1_z, merge terms',
    },
    'd_dense1_b': {
        'text': 'd_dense1_b[o] = Σ_{n,t} d_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,t,o}}',
        'ranges': 'o<10 n<N t<4',
        'origin': 'addition.py:18: spec, reverse of dense1_z by dense1_b',
    },
    'd_dense1_W': {
        'text': 'd_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{layer\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<10 n<N t<4',
        'origin': 'addition.py:18: spec, reverse of dense1_z by dense1_W',
    },
    'd_layer_norm1_y': {
        'text': 'd_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{layer\\_norm1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{dense1}}_{n,t,o}}\\, W^{\\text{dense1}}_{i,o}',
        'ranges': 'n<N t<4 i<128 o<10',
        'origin': 'addition.py:18: spec, reverse of dense1_z by layer_norm1_y',
    },
    'd_layer_norm1_beta': {
        'text': 'd_layer_norm1_beta[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{layer\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{layer\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<4',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_y by layer_norm1_beta',
    },
    'd_layer_norm1_gamma': {
        'text': 'd_layer_norm1_gamma[k] = Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{layer\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{layer\\_norm1}}_{n,t,k}}\\, h^{\\text{layer\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<4',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_y by layer_norm1_gamma',
    },
    'd_layer_norm1_h': {
        'text': 'd_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{layer\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{layer\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{layer\\_norm1}}_{k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_y by layer_norm1_h',
    },
    'd_layer_norm1_rstd': {
        'text': 'd_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{layer\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_h by layer_norm1_rstd',
    },
    'd_layer_norm1_var': {
        'text': 'd_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{layer\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<4',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_rstd by layer_norm1_var, reuse values',
    },
    'd_layer_norm1_centred': {
        'text': 'd_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{layer\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{layer\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{layer\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_h by layer_norm1_centred, reverse of layer_norm1_var by layer_norm1_centred, merge terms',
    },
    'd_layer_norm1_mean': {
        'text': 'd_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{layer\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_centred by layer_norm1_mean',
    },
    'd_slice1_y': {
        'text': 'd_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{slice1}}_{n,t,k}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{layer\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{layer\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<4 k<128',
        'origin': 'addition.py:17: spec, reverse of layer_norm1_centred by slice1_y, reverse of layer_norm1_mean by slice1_y, merge terms',
    },
    'd_transformer_block4_add2': {
        'text': 'd_transformer_block4_add2[n,i+7,j] = d_slice1_y[n,i,j]; 0 elsewhere',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,i+7,j}} = \\frac{\\partial L}{\\partial y^{\\text{slice1}}_{n,i,j}}; 0 \\text{ elsewhere}',
        'ranges': 'n<N i<4 j<128',
        'origin': 'addition.py:16: spec, reverse of slice1_y by transformer_block4_add2',
    },
    'd_transformer_block4_feed_forward_dense2_b': {
        'text': 'd_transformer_block4_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block4_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense2_z by transformer_block4_feed_forward_dense2_b',
    },
    'd_transformer_block4_feed_forward_dense1_h': {
        'text': 'd_transformer_block4_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block4_add2[n,t,o]·transformer_block4_feed_forward_dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,o}}\\, W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{i,o}',
        'ranges': 'n<N t<11 i<512 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense2_z by transformer_block4_feed_forward_dense1_h',
    },
    'd_transformer_block4_feed_forward_dense2_W': {
        'text': 'd_transformer_block4_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block4_feed_forward_dense1_h[n,t,i]·d_transformer_block4_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense2}}_{i,o}} = \\sum_{n,t} h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,o}}',
        'ranges': 'i<512 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense2_z by transformer_block4_feed_forward_dense2_W',
    },
    'd_transformer_block4_feed_forward_dense1_z': {
        'text': 'd_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, \\left(z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\varphi\\left(z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}\\right) + \\mathrm{transformer\\_block4\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense1_h by transformer_block4_feed_forward_dense1_z',
    },
    'd_transformer_block4_feed_forward_dense1_b': {
        'text': 'd_transformer_block4_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense1_z by transformer_block4_feed_forward_dense1_b',
    },
    'd_transformer_block4_feed_forward_dense1_W': {
        'text': 'd_transformer_block4_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block4_norm2_y[n,t,i]·d_transformer_block4_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{transformer\\_block4\\_norm2}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense1_z by transformer_block4_feed_forward_dense1_W',
    },
    'd_transformer_block4_norm2_y': {
        'text': 'd_transformer_block4_norm2_y[n,t,i] = Σ_o d_transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm2}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, W^{\\text{transformer\\_block4\\_feed\\_forward\\_dense1}}_{i,o}',
        'ranges': 'n<N t<11 i<128 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_feed_forward_dense1_z by transformer_block4_norm2_y',
    },
    'd_transformer_block4_norm2_beta': {
        'text': 'd_transformer_block4_norm2_beta[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block4\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_y by transformer_block4_norm2_beta',
    },
    'd_transformer_block4_norm2_gamma': {
        'text': 'd_transformer_block4_norm2_gamma[k] = Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block4\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}\\, h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_y by transformer_block4_norm2_gamma',
    },
    'd_transformer_block4_norm2_h': {
        'text': 'd_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block4\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_y by transformer_block4_norm2_h',
    },
    'd_transformer_block4_norm2_rstd': {
        'text': 'd_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_h by transformer_block4_norm2_rstd',
    },
    'd_transformer_block4_norm2_var': {
        'text': 'd_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block4\\_norm2}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_rstd by transformer_block4_norm2_var, reuse values',
    },
    'd_transformer_block4_norm2_centred': {
        'text': 'd_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm2}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block4\\_norm2}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_h by transformer_block4_norm2_centred, reverse of transformer_block4_norm2_var by transformer_block4_norm2_centred, merge terms',
    },
    'd_transformer_block4_norm2_mean': {
        'text': 'd_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block4\\_norm2}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm2_centred by transformer_block4_norm2_mean',
    },
    'd_transformer_block4_add1': {
        'text': 'd_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block4\\_norm2}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block4}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm2}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_add2 by transformer_block4_add1, reverse of transformer_block4_norm2_centred by transformer_block4_add1, reverse of transformer_block4_norm2_mean by transformer_block4_add1, merge terms',
    },
    'd_transformer_block4_attention_b_o': {
        'text': 'd_transformer_block4_attention_b_o[o] = Σ_{n,t} d_transformer_block4_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_o}^{\\text{transformer\\_block4\\_attention}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_y by transformer_block4_attention_b_o',
    },
    'd_transformer_block4_attention_W_o': {
        'text': 'd_transformer_block4_attention_W_o[h,c,o] = Σ_{n,t} transformer_block4_attention_attention1_o[n,t,h,c]·d_transformer_block4_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_o}^{\\text{transformer\\_block4\\_attention}}_{h,c,o}} = \\sum_{n,t} o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,c}\\, \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,o}}',
        'ranges': 'h<4 c<32 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_y by transformer_block4_attention_W_o',
    },
    'd_transformer_block4_attention_attention1_o': {
        'text': 'd_transformer_block4_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block4_add1[n,t,o]·transformer_block4_attention_W_o[h,c,o]',
        'latex': '\\frac{\\partial L}{\\partial o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,c}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,o}}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block4\\_attention}}_{h,c,o}',
        'ranges': 'n<N t<11 h<4 c<32 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_y by transformer_block4_attention_attention1_o',
    },
    'd_transformer_block4_attention_attention1_p': {
        'text': 'd_transformer_block4_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_v[n,u,h,d]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}} = \\sum_{d} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,d}}\\, v^{\\text{transformer\\_block4\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N h<4 t<11 u<11 d<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_o by transformer_block4_attention_attention1_p',
    },
    'd_transformer_block4_attention_v': {
        'text': 'd_transformer_block4_attention_v[n,u,h,d] = Σ_t d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial v^{\\text{transformer\\_block4\\_attention}}_{n,u,h,d}} = \\sum_{t} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,t,h,d}}\\, p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N u<11 h<4 d<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_o by transformer_block4_attention_v',
    },
    'd_transformer_block4_attention_attention1_lse': {
        'text': 'd_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t}} = -\\sum_{u} \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}\\, p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_p by transformer_block4_attention_attention1_lse, reuse values',
    },
    'd_transformer_block4_attention_attention1_score': {
        'text': 'd_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}} = p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t}} + \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}\\right)',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_p by transformer_block4_attention_attention1_score, reverse of transformer_block4_attention_attention1_lse by transformer_block4_attention_attention1_score, fold conditions, merge terms, reuse values',
    },
    'd_transformer_block4_attention_k': {
        'text': 'd_transformer_block4_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_q[n,t,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial k^{\\text{transformer\\_block4\\_attention}}_{n,u,h,c}} = \\sum_{t} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}\\, q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N u<11 h<4 c<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_score by transformer_block4_attention_k',
    },
    'd_transformer_block4_attention_q': {
        'text': 'd_transformer_block4_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_k[n,u,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}} = \\sum_{u} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block4\\_attention\\_attention1}}_{n,h,t,u}}\\, k^{\\text{transformer\\_block4\\_attention}}_{n,u,h,c}}{8}',
        'ranges': 'n<N t<11 h<4 c<32 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_attention1_score by transformer_block4_attention_q',
    },
    'd_transformer_block4_attention_b_v': {
        'text': 'd_transformer_block4_attention_b_v[h,c] = Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_v}^{\\text{transformer\\_block4\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_v by transformer_block4_attention_b_v',
    },
    'd_transformer_block4_attention_W_v': {
        'text': 'd_transformer_block4_attention_W_v[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_v}^{\\text{transformer\\_block4\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_v by transformer_block4_attention_W_v',
    },
    'd_transformer_block4_norm1_y': {
        'text': 'd_transformer_block4_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block4_attention_v[n,t,h,c]·transformer_block4_attention_W_v[i,h,c] + Σ_{h,c} d_transformer_block4_attention_k[n,t,h,c]·transformer_block4_attention_W_k[i,h,c] + Σ_{h,c} d_transformer_block4_attention_q[n,t,h,c]·transformer_block4_attention_W_q[i,h,c]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}} = \\sum_{h,c} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block4\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block4\\_attention}}_{i,h,c}',
        'ranges': 'n<N t<11 i<128 h<4 c<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_v by transformer_block4_norm1_y; spec, reverse of transformer_block4_attention_k by transformer_block4_norm1_y; spec, reverse of transformer_block4_attention_q by transformer_block4_norm1_y',
    },
    'd_transformer_block4_attention_b_k': {
        'text': 'd_transformer_block4_attention_b_k[h,c] = Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_k}^{\\text{transformer\\_block4\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_k by transformer_block4_attention_b_k',
    },
    'd_transformer_block4_attention_W_k': {
        'text': 'd_transformer_block4_attention_W_k[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_k}^{\\text{transformer\\_block4\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_k by transformer_block4_attention_W_k',
    },
    'd_transformer_block4_attention_b_q': {
        'text': 'd_transformer_block4_attention_b_q[h,c] = Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_q}^{\\text{transformer\\_block4\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_q by transformer_block4_attention_b_q',
    },
    'd_transformer_block4_attention_W_q': {
        'text': 'd_transformer_block4_attention_W_q[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_q}^{\\text{transformer\\_block4\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block4\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block4\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_attention_q by transformer_block4_attention_W_q',
    },
    'd_transformer_block4_norm1_beta': {
        'text': 'd_transformer_block4_norm1_beta[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block4\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_y by transformer_block4_norm1_beta',
    },
    'd_transformer_block4_norm1_gamma': {
        'text': 'd_transformer_block4_norm1_gamma[k] = Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block4\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}\\, h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_y by transformer_block4_norm1_gamma',
    },
    'd_transformer_block4_norm1_h': {
        'text': 'd_transformer_block4_norm1_h[n,t,k] = d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block4\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_y by transformer_block4_norm1_h',
    },
    'd_transformer_block4_norm1_rstd': {
        'text': 'd_transformer_block4_norm1_rstd[n,t] = Σ_k d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_h by transformer_block4_norm1_rstd',
    },
    'd_transformer_block4_norm1_var': {
        'text': 'd_transformer_block4_norm1_var[n,t] = −transformer_block4_norm1_rstd[n,t]³·d_transformer_block4_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block4\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_rstd by transformer_block4_norm1_var, reuse values',
    },
    'd_transformer_block4_norm1_centred': {
        'text': 'd_transformer_block4_norm1_centred[n,t,k] = d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_rstd[n,t] + 0.015625·d_transformer_block4_norm1_var[n,t]·transformer_block4_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block4\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block4\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_h by transformer_block4_norm1_centred, reverse of transformer_block4_norm1_var by transformer_block4_norm1_centred, merge terms',
    },
    'd_transformer_block4_norm1_mean': {
        'text': 'd_transformer_block4_norm1_mean[n,t] = −Σ_k d_transformer_block4_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block4\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_norm1_centred by transformer_block4_norm1_mean',
    },
    'd_transformer_block3_add2': {
        'text': 'd_transformer_block3_add2[n,t,d] = 0.0078125·d_transformer_block4_norm1_mean[n,t] + d_transformer_block4_add1[n,t,d] + d_transformer_block4_norm1_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block4\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block4}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block4\\_norm1}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block4_add1 by transformer_block3_add2, reverse of transformer_block4_norm1_centred by transformer_block3_add2, reverse of transformer_block4_norm1_mean by transformer_block3_add2, merge terms',
    },
    'd_transformer_block3_feed_forward_dense2_b': {
        'text': 'd_transformer_block3_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block3_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense2_z by transformer_block3_feed_forward_dense2_b',
    },
    'd_transformer_block3_feed_forward_dense1_h': {
        'text': 'd_transformer_block3_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block3_add2[n,t,o]·transformer_block3_feed_forward_dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,o}}\\, W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{i,o}',
        'ranges': 'n<N t<11 i<512 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense2_z by transformer_block3_feed_forward_dense1_h',
    },
    'd_transformer_block3_feed_forward_dense2_W': {
        'text': 'd_transformer_block3_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block3_feed_forward_dense1_h[n,t,i]·d_transformer_block3_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense2}}_{i,o}} = \\sum_{n,t} h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,o}}',
        'ranges': 'i<512 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense2_z by transformer_block3_feed_forward_dense2_W',
    },
    'd_transformer_block3_feed_forward_dense1_z': {
        'text': 'd_transformer_block3_feed_forward_dense1_z[n,t,o] = d_transformer_block3_feed_forward_dense1_h[n,t,o]·(transformer_block3_feed_forward_dense1_z[n,t,o]·φ(transformer_block3_feed_forward_dense1_z[n,t,o]) + transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, \\left(z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\varphi\\left(z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}\\right) + \\mathrm{transformer\\_block3\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense1_h by transformer_block3_feed_forward_dense1_z',
    },
    'd_transformer_block3_feed_forward_dense1_b': {
        'text': 'd_transformer_block3_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block3_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense1_z by transformer_block3_feed_forward_dense1_b',
    },
    'd_transformer_block3_feed_forward_dense1_W': {
        'text': 'd_transformer_block3_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block3_norm2_y[n,t,i]·d_transformer_block3_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{transformer\\_block3\\_norm2}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense1_z by transformer_block3_feed_forward_dense1_W',
    },
    'd_transformer_block3_norm2_y': {
        'text': 'd_transformer_block3_norm2_y[n,t,i] = Σ_o d_transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm2}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, W^{\\text{transformer\\_block3\\_feed\\_forward\\_dense1}}_{i,o}',
        'ranges': 'n<N t<11 i<128 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_feed_forward_dense1_z by transformer_block3_norm2_y',
    },
    'd_transformer_block3_norm2_beta': {
        'text': 'd_transformer_block3_norm2_beta[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block3\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_y by transformer_block3_norm2_beta',
    },
    'd_transformer_block3_norm2_gamma': {
        'text': 'd_transformer_block3_norm2_gamma[k] = Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block3\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}\\, h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_y by transformer_block3_norm2_gamma',
    },
    'd_transformer_block3_norm2_h': {
        'text': 'd_transformer_block3_norm2_h[n,t,k] = d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block3\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_y by transformer_block3_norm2_h',
    },
    'd_transformer_block3_norm2_rstd': {
        'text': 'd_transformer_block3_norm2_rstd[n,t] = Σ_k d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_h by transformer_block3_norm2_rstd',
    },
    'd_transformer_block3_norm2_var': {
        'text': 'd_transformer_block3_norm2_var[n,t] = −transformer_block3_norm2_rstd[n,t]³·d_transformer_block3_norm2_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block3\\_norm2}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_rstd by transformer_block3_norm2_var, reuse values',
    },
    'd_transformer_block3_norm2_centred': {
        'text': 'd_transformer_block3_norm2_centred[n,t,k] = d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_rstd[n,t] + 0.015625·d_transformer_block3_norm2_var[n,t]·transformer_block3_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm2}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block3\\_norm2}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_h by transformer_block3_norm2_centred, reverse of transformer_block3_norm2_var by transformer_block3_norm2_centred, merge terms',
    },
    'd_transformer_block3_norm2_mean': {
        'text': 'd_transformer_block3_norm2_mean[n,t] = −Σ_k d_transformer_block3_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block3\\_norm2}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm2_centred by transformer_block3_norm2_mean',
    },
    'd_transformer_block3_add1': {
        'text': 'd_transformer_block3_add1[n,t,d] = 0.0078125·d_transformer_block3_norm2_mean[n,t] + d_transformer_block3_add2[n,t,d] + d_transformer_block3_norm2_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block3\\_norm2}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block3}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm2}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_add2 by transformer_block3_add1, reverse of transformer_block3_norm2_centred by transformer_block3_add1, reverse of transformer_block3_norm2_mean by transformer_block3_add1, merge terms',
    },
    'd_transformer_block3_attention_b_o': {
        'text': 'd_transformer_block3_attention_b_o[o] = Σ_{n,t} d_transformer_block3_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_o}^{\\text{transformer\\_block3\\_attention}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_y by transformer_block3_attention_b_o',
    },
    'd_transformer_block3_attention_W_o': {
        'text': 'd_transformer_block3_attention_W_o[h,c,o] = Σ_{n,t} transformer_block3_attention_attention1_o[n,t,h,c]·d_transformer_block3_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_o}^{\\text{transformer\\_block3\\_attention}}_{h,c,o}} = \\sum_{n,t} o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,c}\\, \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,o}}',
        'ranges': 'h<4 c<32 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_y by transformer_block3_attention_W_o',
    },
    'd_transformer_block3_attention_attention1_o': {
        'text': 'd_transformer_block3_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block3_add1[n,t,o]·transformer_block3_attention_W_o[h,c,o]',
        'latex': '\\frac{\\partial L}{\\partial o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,c}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,o}}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block3\\_attention}}_{h,c,o}',
        'ranges': 'n<N t<11 h<4 c<32 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_y by transformer_block3_attention_attention1_o',
    },
    'd_transformer_block3_attention_attention1_p': {
        'text': 'd_transformer_block3_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_v[n,u,h,d]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}} = \\sum_{d} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,d}}\\, v^{\\text{transformer\\_block3\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N h<4 t<11 u<11 d<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_o by transformer_block3_attention_attention1_p',
    },
    'd_transformer_block3_attention_v': {
        'text': 'd_transformer_block3_attention_v[n,u,h,d] = Σ_t d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial v^{\\text{transformer\\_block3\\_attention}}_{n,u,h,d}} = \\sum_{t} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,t,h,d}}\\, p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N u<11 h<4 d<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_o by transformer_block3_attention_v',
    },
    'd_transformer_block3_attention_attention1_lse': {
        'text': 'd_transformer_block3_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t}} = -\\sum_{u} \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}\\, p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_p by transformer_block3_attention_attention1_lse, reuse values',
    },
    'd_transformer_block3_attention_attention1_score': {
        'text': 'd_transformer_block3_attention_attention1_score[n,h,t,u] = transformer_block3_attention_attention1_p[n,h,t,u]·(d_transformer_block3_attention_attention1_lse[n,h,t] + d_transformer_block3_attention_attention1_p[n,h,t,u])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}} = p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t}} + \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}\\right)',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_p by transformer_block3_attention_attention1_score, reverse of transformer_block3_attention_attention1_lse by transformer_block3_attention_attention1_score, fold conditions, merge terms, reuse values',
    },
    'd_transformer_block3_attention_k': {
        'text': 'd_transformer_block3_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_q[n,t,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial k^{\\text{transformer\\_block3\\_attention}}_{n,u,h,c}} = \\sum_{t} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}\\, q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N u<11 h<4 c<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_score by transformer_block3_attention_k',
    },
    'd_transformer_block3_attention_q': {
        'text': 'd_transformer_block3_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_k[n,u,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}} = \\sum_{u} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block3\\_attention\\_attention1}}_{n,h,t,u}}\\, k^{\\text{transformer\\_block3\\_attention}}_{n,u,h,c}}{8}',
        'ranges': 'n<N t<11 h<4 c<32 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_attention1_score by transformer_block3_attention_q',
    },
    'd_transformer_block3_attention_b_v': {
        'text': 'd_transformer_block3_attention_b_v[h,c] = Σ_{n,t} d_transformer_block3_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_v}^{\\text{transformer\\_block3\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_v by transformer_block3_attention_b_v',
    },
    'd_transformer_block3_attention_W_v': {
        'text': 'd_transformer_block3_attention_W_v[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_v}^{\\text{transformer\\_block3\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_v by transformer_block3_attention_W_v',
    },
    'd_transformer_block3_norm1_y': {
        'text': 'd_transformer_block3_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block3_attention_v[n,t,h,c]·transformer_block3_attention_W_v[i,h,c] + Σ_{h,c} d_transformer_block3_attention_k[n,t,h,c]·transformer_block3_attention_W_k[i,h,c] + Σ_{h,c} d_transformer_block3_attention_q[n,t,h,c]·transformer_block3_attention_W_q[i,h,c]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}} = \\sum_{h,c} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block3\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block3\\_attention}}_{i,h,c}',
        'ranges': 'n<N t<11 i<128 h<4 c<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_v by transformer_block3_norm1_y; spec, reverse of transformer_block3_attention_k by transformer_block3_norm1_y; spec, reverse of transformer_block3_attention_q by transformer_block3_norm1_y',
    },
    'd_transformer_block3_attention_b_k': {
        'text': 'd_transformer_block3_attention_b_k[h,c] = Σ_{n,t} d_transformer_block3_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_k}^{\\text{transformer\\_block3\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_k by transformer_block3_attention_b_k',
    },
    'd_transformer_block3_attention_W_k': {
        'text': 'd_transformer_block3_attention_W_k[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_k}^{\\text{transformer\\_block3\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_k by transformer_block3_attention_W_k',
    },
    'd_transformer_block3_attention_b_q': {
        'text': 'd_transformer_block3_attention_b_q[h,c] = Σ_{n,t} d_transformer_block3_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_q}^{\\text{transformer\\_block3\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_q by transformer_block3_attention_b_q',
    },
    'd_transformer_block3_attention_W_q': {
        'text': 'd_transformer_block3_attention_W_q[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_q}^{\\text{transformer\\_block3\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block3\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block3\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_attention_q by transformer_block3_attention_W_q',
    },
    'd_transformer_block3_norm1_beta': {
        'text': 'd_transformer_block3_norm1_beta[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block3\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_y by transformer_block3_norm1_beta',
    },
    'd_transformer_block3_norm1_gamma': {
        'text': 'd_transformer_block3_norm1_gamma[k] = Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block3\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}\\, h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_y by transformer_block3_norm1_gamma',
    },
    'd_transformer_block3_norm1_h': {
        'text': 'd_transformer_block3_norm1_h[n,t,k] = d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block3\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_y by transformer_block3_norm1_h',
    },
    'd_transformer_block3_norm1_rstd': {
        'text': 'd_transformer_block3_norm1_rstd[n,t] = Σ_k d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_h by transformer_block3_norm1_rstd',
    },
    'd_transformer_block3_norm1_var': {
        'text': 'd_transformer_block3_norm1_var[n,t] = −transformer_block3_norm1_rstd[n,t]³·d_transformer_block3_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block3\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_rstd by transformer_block3_norm1_var, reuse values',
    },
    'd_transformer_block3_norm1_centred': {
        'text': 'd_transformer_block3_norm1_centred[n,t,k] = d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_rstd[n,t] + 0.015625·d_transformer_block3_norm1_var[n,t]·transformer_block3_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block3\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block3\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_h by transformer_block3_norm1_centred, reverse of transformer_block3_norm1_var by transformer_block3_norm1_centred, merge terms',
    },
    'd_transformer_block3_norm1_mean': {
        'text': 'd_transformer_block3_norm1_mean[n,t] = −Σ_k d_transformer_block3_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block3\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_norm1_centred by transformer_block3_norm1_mean',
    },
    'd_transformer_block2_add2': {
        'text': 'd_transformer_block2_add2[n,t,d] = 0.0078125·d_transformer_block3_norm1_mean[n,t] + d_transformer_block3_add1[n,t,d] + d_transformer_block3_norm1_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block3\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block3}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block3\\_norm1}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block3_add1 by transformer_block2_add2, reverse of transformer_block3_norm1_centred by transformer_block2_add2, reverse of transformer_block3_norm1_mean by transformer_block2_add2, merge terms',
    },
    'd_transformer_block2_feed_forward_dense2_b': {
        'text': 'd_transformer_block2_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block2_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense2_z by transformer_block2_feed_forward_dense2_b',
    },
    'd_transformer_block2_feed_forward_dense1_h': {
        'text': 'd_transformer_block2_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block2_add2[n,t,o]·transformer_block2_feed_forward_dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,o}}\\, W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{i,o}',
        'ranges': 'n<N t<11 i<512 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense2_z by transformer_block2_feed_forward_dense1_h',
    },
    'd_transformer_block2_feed_forward_dense2_W': {
        'text': 'd_transformer_block2_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block2_feed_forward_dense1_h[n,t,i]·d_transformer_block2_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense2}}_{i,o}} = \\sum_{n,t} h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,o}}',
        'ranges': 'i<512 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense2_z by transformer_block2_feed_forward_dense2_W',
    },
    'd_transformer_block2_feed_forward_dense1_z': {
        'text': 'd_transformer_block2_feed_forward_dense1_z[n,t,o] = d_transformer_block2_feed_forward_dense1_h[n,t,o]·(transformer_block2_feed_forward_dense1_z[n,t,o]·φ(transformer_block2_feed_forward_dense1_z[n,t,o]) + transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, \\left(z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\varphi\\left(z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}\\right) + \\mathrm{transformer\\_block2\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense1_h by transformer_block2_feed_forward_dense1_z',
    },
    'd_transformer_block2_feed_forward_dense1_b': {
        'text': 'd_transformer_block2_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block2_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense1_z by transformer_block2_feed_forward_dense1_b',
    },
    'd_transformer_block2_feed_forward_dense1_W': {
        'text': 'd_transformer_block2_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block2_norm2_y[n,t,i]·d_transformer_block2_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{transformer\\_block2\\_norm2}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense1_z by transformer_block2_feed_forward_dense1_W',
    },
    'd_transformer_block2_norm2_y': {
        'text': 'd_transformer_block2_norm2_y[n,t,i] = Σ_o d_transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm2}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, W^{\\text{transformer\\_block2\\_feed\\_forward\\_dense1}}_{i,o}',
        'ranges': 'n<N t<11 i<128 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_feed_forward_dense1_z by transformer_block2_norm2_y',
    },
    'd_transformer_block2_norm2_beta': {
        'text': 'd_transformer_block2_norm2_beta[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block2\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_y by transformer_block2_norm2_beta',
    },
    'd_transformer_block2_norm2_gamma': {
        'text': 'd_transformer_block2_norm2_gamma[k] = Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block2\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}\\, h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_y by transformer_block2_norm2_gamma',
    },
    'd_transformer_block2_norm2_h': {
        'text': 'd_transformer_block2_norm2_h[n,t,k] = d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block2\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_y by transformer_block2_norm2_h',
    },
    'd_transformer_block2_norm2_rstd': {
        'text': 'd_transformer_block2_norm2_rstd[n,t] = Σ_k d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_h by transformer_block2_norm2_rstd',
    },
    'd_transformer_block2_norm2_var': {
        'text': 'd_transformer_block2_norm2_var[n,t] = −transformer_block2_norm2_rstd[n,t]³·d_transformer_block2_norm2_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block2\\_norm2}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_rstd by transformer_block2_norm2_var, reuse values',
    },
    'd_transformer_block2_norm2_centred': {
        'text': 'd_transformer_block2_norm2_centred[n,t,k] = d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_rstd[n,t] + 0.015625·d_transformer_block2_norm2_var[n,t]·transformer_block2_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm2}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block2\\_norm2}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_h by transformer_block2_norm2_centred, reverse of transformer_block2_norm2_var by transformer_block2_norm2_centred, merge terms',
    },
    'd_transformer_block2_norm2_mean': {
        'text': 'd_transformer_block2_norm2_mean[n,t] = −Σ_k d_transformer_block2_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block2\\_norm2}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm2_centred by transformer_block2_norm2_mean',
    },
    'd_transformer_block2_add1': {
        'text': 'd_transformer_block2_add1[n,t,d] = 0.0078125·d_transformer_block2_norm2_mean[n,t] + d_transformer_block2_add2[n,t,d] + d_transformer_block2_norm2_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block2\\_norm2}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block2}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm2}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_add2 by transformer_block2_add1, reverse of transformer_block2_norm2_centred by transformer_block2_add1, reverse of transformer_block2_norm2_mean by transformer_block2_add1, merge terms',
    },
    'd_transformer_block2_attention_b_o': {
        'text': 'd_transformer_block2_attention_b_o[o] = Σ_{n,t} d_transformer_block2_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_o}^{\\text{transformer\\_block2\\_attention}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_y by transformer_block2_attention_b_o',
    },
    'd_transformer_block2_attention_W_o': {
        'text': 'd_transformer_block2_attention_W_o[h,c,o] = Σ_{n,t} transformer_block2_attention_attention1_o[n,t,h,c]·d_transformer_block2_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_o}^{\\text{transformer\\_block2\\_attention}}_{h,c,o}} = \\sum_{n,t} o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,c}\\, \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,o}}',
        'ranges': 'h<4 c<32 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_y by transformer_block2_attention_W_o',
    },
    'd_transformer_block2_attention_attention1_o': {
        'text': 'd_transformer_block2_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block2_add1[n,t,o]·transformer_block2_attention_W_o[h,c,o]',
        'latex': '\\frac{\\partial L}{\\partial o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,c}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,o}}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block2\\_attention}}_{h,c,o}',
        'ranges': 'n<N t<11 h<4 c<32 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_y by transformer_block2_attention_attention1_o',
    },
    'd_transformer_block2_attention_attention1_p': {
        'text': 'd_transformer_block2_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_v[n,u,h,d]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}} = \\sum_{d} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,d}}\\, v^{\\text{transformer\\_block2\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N h<4 t<11 u<11 d<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_o by transformer_block2_attention_attention1_p',
    },
    'd_transformer_block2_attention_v': {
        'text': 'd_transformer_block2_attention_v[n,u,h,d] = Σ_t d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial v^{\\text{transformer\\_block2\\_attention}}_{n,u,h,d}} = \\sum_{t} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,t,h,d}}\\, p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N u<11 h<4 d<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_o by transformer_block2_attention_v',
    },
    'd_transformer_block2_attention_attention1_lse': {
        'text': 'd_transformer_block2_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t}} = -\\sum_{u} \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}\\, p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_p by transformer_block2_attention_attention1_lse, reuse values',
    },
    'd_transformer_block2_attention_attention1_score': {
        'text': 'd_transformer_block2_attention_attention1_score[n,h,t,u] = transformer_block2_attention_attention1_p[n,h,t,u]·(d_transformer_block2_attention_attention1_lse[n,h,t] + d_transformer_block2_attention_attention1_p[n,h,t,u])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}} = p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t}} + \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}\\right)',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_p by transformer_block2_attention_attention1_score, reverse of transformer_block2_attention_attention1_lse by transformer_block2_attention_attention1_score, fold conditions, merge terms, reuse values',
    },
    'd_transformer_block2_attention_k': {
        'text': 'd_transformer_block2_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_q[n,t,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial k^{\\text{transformer\\_block2\\_attention}}_{n,u,h,c}} = \\sum_{t} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}\\, q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N u<11 h<4 c<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_score by transformer_block2_attention_k',
    },
    'd_transformer_block2_attention_q': {
        'text': 'd_transformer_block2_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_k[n,u,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}} = \\sum_{u} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block2\\_attention\\_attention1}}_{n,h,t,u}}\\, k^{\\text{transformer\\_block2\\_attention}}_{n,u,h,c}}{8}',
        'ranges': 'n<N t<11 h<4 c<32 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_attention1_score by transformer_block2_attention_q',
    },
    'd_transformer_block2_attention_b_v': {
        'text': 'd_transformer_block2_attention_b_v[h,c] = Σ_{n,t} d_transformer_block2_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_v}^{\\text{transformer\\_block2\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_v by transformer_block2_attention_b_v',
    },
    'd_transformer_block2_attention_W_v': {
        'text': 'd_transformer_block2_attention_W_v[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_v}^{\\text{transformer\\_block2\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_v by transformer_block2_attention_W_v',
    },
    'd_transformer_block2_norm1_y': {
        'text': 'd_transformer_block2_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block2_attention_v[n,t,h,c]·transformer_block2_attention_W_v[i,h,c] + Σ_{h,c} d_transformer_block2_attention_k[n,t,h,c]·transformer_block2_attention_W_k[i,h,c] + Σ_{h,c} d_transformer_block2_attention_q[n,t,h,c]·transformer_block2_attention_W_q[i,h,c]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}} = \\sum_{h,c} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block2\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block2\\_attention}}_{i,h,c}',
        'ranges': 'n<N t<11 i<128 h<4 c<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_v by transformer_block2_norm1_y; spec, reverse of transformer_block2_attention_k by transformer_block2_norm1_y; spec, reverse of transformer_block2_attention_q by transformer_block2_norm1_y',
    },
    'd_transformer_block2_attention_b_k': {
        'text': 'd_transformer_block2_attention_b_k[h,c] = Σ_{n,t} d_transformer_block2_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_k}^{\\text{transformer\\_block2\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_k by transformer_block2_attention_b_k',
    },
    'd_transformer_block2_attention_W_k': {
        'text': 'd_transformer_block2_attention_W_k[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_k}^{\\text{transformer\\_block2\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_k by transformer_block2_attention_W_k',
    },
    'd_transformer_block2_attention_b_q': {
        'text': 'd_transformer_block2_attention_b_q[h,c] = Σ_{n,t} d_transformer_block2_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_q}^{\\text{transformer\\_block2\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_q by transformer_block2_attention_b_q',
    },
    'd_transformer_block2_attention_W_q': {
        'text': 'd_transformer_block2_attention_W_q[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_q}^{\\text{transformer\\_block2\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block2\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block2\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_attention_q by transformer_block2_attention_W_q',
    },
    'd_transformer_block2_norm1_beta': {
        'text': 'd_transformer_block2_norm1_beta[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block2\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_y by transformer_block2_norm1_beta',
    },
    'd_transformer_block2_norm1_gamma': {
        'text': 'd_transformer_block2_norm1_gamma[k] = Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block2\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}\\, h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_y by transformer_block2_norm1_gamma',
    },
    'd_transformer_block2_norm1_h': {
        'text': 'd_transformer_block2_norm1_h[n,t,k] = d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block2\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_y by transformer_block2_norm1_h',
    },
    'd_transformer_block2_norm1_rstd': {
        'text': 'd_transformer_block2_norm1_rstd[n,t] = Σ_k d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_h by transformer_block2_norm1_rstd',
    },
    'd_transformer_block2_norm1_var': {
        'text': 'd_transformer_block2_norm1_var[n,t] = −transformer_block2_norm1_rstd[n,t]³·d_transformer_block2_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block2\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_rstd by transformer_block2_norm1_var, reuse values',
    },
    'd_transformer_block2_norm1_centred': {
        'text': 'd_transformer_block2_norm1_centred[n,t,k] = d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_rstd[n,t] + 0.015625·d_transformer_block2_norm1_var[n,t]·transformer_block2_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block2\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block2\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_h by transformer_block2_norm1_centred, reverse of transformer_block2_norm1_var by transformer_block2_norm1_centred, merge terms',
    },
    'd_transformer_block2_norm1_mean': {
        'text': 'd_transformer_block2_norm1_mean[n,t] = −Σ_k d_transformer_block2_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block2\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_norm1_centred by transformer_block2_norm1_mean',
    },
    'd_transformer_block1_add2': {
        'text': 'd_transformer_block1_add2[n,t,d] = 0.0078125·d_transformer_block2_norm1_mean[n,t] + d_transformer_block2_add1[n,t,d] + d_transformer_block2_norm1_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block2\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block2}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block2\\_norm1}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block2_add1 by transformer_block1_add2, reverse of transformer_block2_norm1_centred by transformer_block1_add2, reverse of transformer_block2_norm1_mean by transformer_block1_add2, merge terms',
    },
    'd_transformer_block1_feed_forward_dense2_b': {
        'text': 'd_transformer_block1_feed_forward_dense2_b[o] = Σ_{n,t} d_transformer_block1_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense2_z by transformer_block1_feed_forward_dense2_b',
    },
    'd_transformer_block1_feed_forward_dense1_h': {
        'text': 'd_transformer_block1_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block1_add2[n,t,o]·transformer_block1_feed_forward_dense2_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,o}}\\, W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{i,o}',
        'ranges': 'n<N t<11 i<512 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense2_z by transformer_block1_feed_forward_dense1_h',
    },
    'd_transformer_block1_feed_forward_dense2_W': {
        'text': 'd_transformer_block1_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block1_feed_forward_dense1_h[n,t,i]·d_transformer_block1_add2[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense2}}_{i,o}} = \\sum_{n,t} h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,o}}',
        'ranges': 'i<512 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense2_z by transformer_block1_feed_forward_dense2_W',
    },
    'd_transformer_block1_feed_forward_dense1_z': {
        'text': 'd_transformer_block1_feed_forward_dense1_z[n,t,o] = d_transformer_block1_feed_forward_dense1_h[n,t,o]·(transformer_block1_feed_forward_dense1_z[n,t,o]·φ(transformer_block1_feed_forward_dense1_z[n,t,o]) + transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o])',
        'latex': '\\frac{\\partial L}{\\partial z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, \\left(z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}\\, \\varphi\\left(z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}\\right) + \\mathrm{transformer\\_block1\\_feed\\_forward\\_dense1\\_z\\_normal\\_cdf}_{n,t,o}\\right)',
        'ranges': 'n<N t<11 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense1_h by transformer_block1_feed_forward_dense1_z',
    },
    'd_transformer_block1_feed_forward_dense1_b': {
        'text': 'd_transformer_block1_feed_forward_dense1_b[o] = Σ_{n,t} d_transformer_block1_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial b^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense1_z by transformer_block1_feed_forward_dense1_b',
    },
    'd_transformer_block1_feed_forward_dense1_W': {
        'text': 'd_transformer_block1_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block1_norm2_y[n,t,i]·d_transformer_block1_feed_forward_dense1_z[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{i,o}} = \\sum_{n,t} y^{\\text{transformer\\_block1\\_norm2}}_{n,t,i}\\, \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}}',
        'ranges': 'i<128 o<512 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense1_z by transformer_block1_feed_forward_dense1_W',
    },
    'd_transformer_block1_norm2_y': {
        'text': 'd_transformer_block1_norm2_y[n,t,i] = Σ_o d_transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_W[i,o]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm2}}_{n,t,i}} = \\sum_{o} \\frac{\\partial L}{\\partial z^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{n,t,o}}\\, W^{\\text{transformer\\_block1\\_feed\\_forward\\_dense1}}_{i,o}',
        'ranges': 'n<N t<11 i<128 o<512',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_feed_forward_dense1_z by transformer_block1_norm2_y',
    },
    'd_transformer_block1_norm2_beta': {
        'text': 'd_transformer_block1_norm2_beta[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block1\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_y by transformer_block1_norm2_beta',
    },
    'd_transformer_block1_norm2_gamma': {
        'text': 'd_transformer_block1_norm2_gamma[k] = Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block1\\_norm2}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}\\, h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_y by transformer_block1_norm2_gamma',
    },
    'd_transformer_block1_norm2_h': {
        'text': 'd_transformer_block1_norm2_h[n,t,k] = d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block1\\_norm2}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_y by transformer_block1_norm2_h',
    },
    'd_transformer_block1_norm2_rstd': {
        'text': 'd_transformer_block1_norm2_rstd[n,t] = Σ_k d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_h by transformer_block1_norm2_rstd',
    },
    'd_transformer_block1_norm2_var': {
        'text': 'd_transformer_block1_norm2_var[n,t] = −transformer_block1_norm2_rstd[n,t]³·d_transformer_block1_norm2_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block1\\_norm2}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_rstd by transformer_block1_norm2_var, reuse values',
    },
    'd_transformer_block1_norm2_centred': {
        'text': 'd_transformer_block1_norm2_centred[n,t,k] = d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_rstd[n,t] + 0.015625·d_transformer_block1_norm2_var[n,t]·transformer_block1_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm2}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block1\\_norm2}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_h by transformer_block1_norm2_centred, reverse of transformer_block1_norm2_var by transformer_block1_norm2_centred, merge terms',
    },
    'd_transformer_block1_norm2_mean': {
        'text': 'd_transformer_block1_norm2_mean[n,t] = −Σ_k d_transformer_block1_norm2_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block1\\_norm2}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm2_centred by transformer_block1_norm2_mean',
    },
    'd_transformer_block1_add1': {
        'text': 'd_transformer_block1_add1[n,t,d] = 0.0078125·d_transformer_block1_norm2_mean[n,t] + d_transformer_block1_add2[n,t,d] + d_transformer_block1_norm2_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block1\\_norm2}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add2}^{\\text{transformer\\_block1}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm2}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_add2 by transformer_block1_add1, reverse of transformer_block1_norm2_centred by transformer_block1_add1, reverse of transformer_block1_norm2_mean by transformer_block1_add1, merge terms',
    },
    'd_transformer_block1_attention_b_o': {
        'text': 'd_transformer_block1_attention_b_o[o] = Σ_{n,t} d_transformer_block1_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_o}^{\\text{transformer\\_block1\\_attention}}_{o}} = \\sum_{n,t} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,o}}',
        'ranges': 'o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_y by transformer_block1_attention_b_o',
    },
    'd_transformer_block1_attention_W_o': {
        'text': 'd_transformer_block1_attention_W_o[h,c,o] = Σ_{n,t} transformer_block1_attention_attention1_o[n,t,h,c]·d_transformer_block1_add1[n,t,o]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_o}^{\\text{transformer\\_block1\\_attention}}_{h,c,o}} = \\sum_{n,t} o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,c}\\, \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,o}}',
        'ranges': 'h<4 c<32 o<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_y by transformer_block1_attention_W_o',
    },
    'd_transformer_block1_attention_attention1_o': {
        'text': 'd_transformer_block1_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block1_add1[n,t,o]·transformer_block1_attention_W_o[h,c,o]',
        'latex': '\\frac{\\partial L}{\\partial o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,c}} = \\sum_{o} \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,o}}\\, \\mathrm{W\\_o}^{\\text{transformer\\_block1\\_attention}}_{h,c,o}',
        'ranges': 'n<N t<11 h<4 c<32 o<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_y by transformer_block1_attention_attention1_o',
    },
    'd_transformer_block1_attention_attention1_p': {
        'text': 'd_transformer_block1_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_v[n,u,h,d]',
        'latex': '\\frac{\\partial L}{\\partial p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}} = \\sum_{d} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,d}}\\, v^{\\text{transformer\\_block1\\_attention}}_{n,u,h,d}',
        'ranges': 'n<N h<4 t<11 u<11 d<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_o by transformer_block1_attention_attention1_p',
    },
    'd_transformer_block1_attention_v': {
        'text': 'd_transformer_block1_attention_v[n,u,h,d] = Σ_t d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial v^{\\text{transformer\\_block1\\_attention}}_{n,u,h,d}} = \\sum_{t} \\frac{\\partial L}{\\partial o^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,t,h,d}}\\, p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N u<11 h<4 d<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_o by transformer_block1_attention_v',
    },
    'd_transformer_block1_attention_attention1_lse': {
        'text': 'd_transformer_block1_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_attention1_p[n,h,t,u]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t}} = -\\sum_{u} \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}\\, p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_p by transformer_block1_attention_attention1_lse, reuse values',
    },
    'd_transformer_block1_attention_attention1_score': {
        'text': 'd_transformer_block1_attention_attention1_score[n,h,t,u] = transformer_block1_attention_attention1_p[n,h,t,u]·(d_transformer_block1_attention_attention1_lse[n,h,t] + d_transformer_block1_attention_attention1_p[n,h,t,u])',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}} = p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}\\, \\left(\\frac{\\partial L}{\\partial \\mathrm{lse}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t}} + \\frac{\\partial L}{\\partial p^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}\\right)',
        'ranges': 'n<N h<4 t<11 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_p by transformer_block1_attention_attention1_score, reverse of transformer_block1_attention_attention1_lse by transformer_block1_attention_attention1_score, fold conditions, merge terms, reuse values',
    },
    'd_transformer_block1_attention_k': {
        'text': 'd_transformer_block1_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_q[n,t,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial k^{\\text{transformer\\_block1\\_attention}}_{n,u,h,c}} = \\sum_{t} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}\\, q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}{8}',
        'ranges': 'n<N u<11 h<4 c<32 t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_score by transformer_block1_attention_k',
    },
    'd_transformer_block1_attention_q': {
        'text': 'd_transformer_block1_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_k[n,u,h,c]/8',
        'latex': '\\frac{\\partial L}{\\partial q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}} = \\sum_{u} \\frac{\\sqrt{2}\\, \\frac{\\partial L}{\\partial \\mathrm{score}^{\\text{transformer\\_block1\\_attention\\_attention1}}_{n,h,t,u}}\\, k^{\\text{transformer\\_block1\\_attention}}_{n,u,h,c}}{8}',
        'ranges': 'n<N t<11 h<4 c<32 u<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_attention1_score by transformer_block1_attention_q',
    },
    'd_transformer_block1_attention_b_v': {
        'text': 'd_transformer_block1_attention_b_v[h,c] = Σ_{n,t} d_transformer_block1_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_v}^{\\text{transformer\\_block1\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_v by transformer_block1_attention_b_v',
    },
    'd_transformer_block1_attention_W_v': {
        'text': 'd_transformer_block1_attention_W_v[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_v[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_v}^{\\text{transformer\\_block1\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_v by transformer_block1_attention_W_v',
    },
    'd_transformer_block1_norm1_y': {
        'text': 'd_transformer_block1_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block1_attention_v[n,t,h,c]·transformer_block1_attention_W_v[i,h,c] + Σ_{h,c} d_transformer_block1_attention_k[n,t,h,c]·transformer_block1_attention_W_k[i,h,c] + Σ_{h,c} d_transformer_block1_attention_q[n,t,h,c]·transformer_block1_attention_W_q[i,h,c]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}} = \\sum_{h,c} \\frac{\\partial L}{\\partial v^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_v}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_k}^{\\text{transformer\\_block1\\_attention}}_{i,h,c} + \\sum_{h,c} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}\\, \\mathrm{W\\_q}^{\\text{transformer\\_block1\\_attention}}_{i,h,c}',
        'ranges': 'n<N t<11 i<128 h<4 c<32',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_v by transformer_block1_norm1_y; spec, reverse of transformer_block1_attention_k by transformer_block1_norm1_y; spec, reverse of transformer_block1_attention_q by transformer_block1_norm1_y',
    },
    'd_transformer_block1_attention_b_k': {
        'text': 'd_transformer_block1_attention_b_k[h,c] = Σ_{n,t} d_transformer_block1_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_k}^{\\text{transformer\\_block1\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_k by transformer_block1_attention_b_k',
    },
    'd_transformer_block1_attention_W_k': {
        'text': 'd_transformer_block1_attention_W_k[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_k[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_k}^{\\text{transformer\\_block1\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial k^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_k by transformer_block1_attention_W_k',
    },
    'd_transformer_block1_attention_b_q': {
        'text': 'd_transformer_block1_attention_b_q[h,c] = Σ_{n,t} d_transformer_block1_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{b\\_q}^{\\text{transformer\\_block1\\_attention}}_{h,c}} = \\sum_{n,t} \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_q by transformer_block1_attention_b_q',
    },
    'd_transformer_block1_attention_W_q': {
        'text': 'd_transformer_block1_attention_W_q[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_q[n,t,h,c]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{W\\_q}^{\\text{transformer\\_block1\\_attention}}_{i,h,c}} = \\sum_{n,t} y^{\\text{transformer\\_block1\\_norm1}}_{n,t,i}\\, \\frac{\\partial L}{\\partial q^{\\text{transformer\\_block1\\_attention}}_{n,t,h,c}}',
        'ranges': 'i<128 h<4 c<32 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_attention_q by transformer_block1_attention_W_q',
    },
    'd_transformer_block1_norm1_beta': {
        'text': 'd_transformer_block1_norm1_beta[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\beta^{\\text{transformer\\_block1\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_y by transformer_block1_norm1_beta',
    },
    'd_transformer_block1_norm1_gamma': {
        'text': 'd_transformer_block1_norm1_gamma[k] = Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\gamma^{\\text{transformer\\_block1\\_norm1}}_{k}} = \\sum_{n,t} \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}\\, h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}',
        'ranges': 'k<128 n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_y by transformer_block1_norm1_gamma',
    },
    'd_transformer_block1_norm1_h': {
        'text': 'd_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]',
        'latex': '\\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial y^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}\\, \\gamma^{\\text{transformer\\_block1\\_norm1}}_{k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_y by transformer_block1_norm1_h',
    },
    'd_transformer_block1_norm1_rstd': {
        'text': 'd_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t}} = \\sum_{k} \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}\\, \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_h by transformer_block1_norm1_rstd',
    },
    'd_transformer_block1_norm1_var': {
        'text': 'd_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block1\\_norm1}}_{n,t}} = -\\frac{\\left(\\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t}\\right)^{3}\\, \\frac{\\partial L}{\\partial \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t}}}{2}',
        'ranges': 'n<N t<11',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_rstd by transformer_block1_norm1_var, reuse values',
    },
    'd_transformer_block1_norm1_centred': {
        'text': 'd_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}} = \\frac{\\partial L}{\\partial h^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}\\, \\mathrm{rstd}^{\\text{transformer\\_block1\\_norm1}}_{n,t} + 0.015625\\, \\frac{\\partial L}{\\partial \\mathrm{var}^{\\text{transformer\\_block1\\_norm1}}_{n,t}}\\, \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_h by transformer_block1_norm1_centred, reverse of transformer_block1_norm1_var by transformer_block1_norm1_centred, merge terms',
    },
    'd_transformer_block1_norm1_mean': {
        'text': 'd_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]',
        'latex': '\\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block1\\_norm1}}_{n,t}} = -\\sum_{k} \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,k}}',
        'ranges': 'n<N t<11 k<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_norm1_centred by transformer_block1_norm1_mean',
    },
    'd_position_embedding1_y': {
        'text': 'd_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial y^{\\text{position\\_embedding1}}_{n,t,d}} = 0.0078125\\, \\frac{\\partial L}{\\partial \\mathrm{mean}^{\\text{transformer\\_block1\\_norm1}}_{n,t}} + \\frac{\\partial L}{\\partial \\mathrm{add1}^{\\text{transformer\\_block1}}_{n,t,d}} + \\frac{\\partial L}{\\partial \\mathrm{centred}^{\\text{transformer\\_block1\\_norm1}}_{n,t,d}}',
        'ranges': 'n<N t<11 d<128',
        'origin': 'addition.py:15: spec, reverse of transformer_block1_add1 by position_embedding1_y, reverse of transformer_block1_norm1_centred by position_embedding1_y, reverse of transformer_block1_norm1_mean by position_embedding1_y, merge terms',
    },
    'd_position_embedding1_P': {
        'text': 'd_position_embedding1_P[t,d] = Σ_n d_position_embedding1_y[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial P^{\\text{position\\_embedding1}}_{t,d}} = \\sum_{n} \\frac{\\partial L}{\\partial y^{\\text{position\\_embedding1}}_{n,t,d}}',
        'ranges': 't<11 d<128 n<N',
        'origin': 'addition.py:14: spec, reverse of position_embedding1_y by position_embedding1_P',
    },
    'd_embedding1_E': {
        'text': 'd_embedding1_E[p,d] = Σ_{n,t: p = x[n,t]} d_position_embedding1_y[n,t,d]',
        'latex': '\\frac{\\partial L}{\\partial E^{\\text{embedding1}}_{p,d}} = \\sum_{n,t \\,:\\, p = x_{n,t}} \\frac{\\partial L}{\\partial y^{\\text{position\\_embedding1}}_{n,t,d}}',
        'ranges': 'p<12 d<128 n<N t<11',
        'origin': 'addition.py:13: spec, reverse of embedding1_y by embedding1_E',
    },
    'new_t': {
        'text': 'new_t = t + 1',
        'latex': "t' = t + 1",
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'squared_norm': {
        'text': 'squared_norm = Σ_p g[p]²',
        'latex': '\\mathrm{squared\\_norm} = \\sum_{p} g_{p}^{2}',
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'gradient_scale': {
        'text': 'gradient_scale = min(1, 1/(√squared_norm + 1e-6))',
        'latex': '\\mathrm{gradient\\_scale} = \\min\\left(1, \\frac{1}{\\sqrt{\\mathrm{squared\\_norm}} + 10^{-6}}\\right)',
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'scaled_g': {
        'text': 'scaled_g[p] = g[p]·gradient_scale',
        'latex': '\\mathrm{scaled\\_g}_{p} = g_{p}\\, \\mathrm{gradient\\_scale}',
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'lr': {
        'text': 'lr = 1e-5·(new_t − 1) if new_t − 1 < 100 else 0.0005·cos(π·min((new_t − 1 − 100)/900, 1)) + 0.0005',
        'latex': "\\mathrm{lr} = \\begin{cases} 10^{-5}\\, \\left(t' - 1\\right) & t' - 1 < 100 \\\\ 0.0005\\, \\cos\\left(\\pi\\, \\min\\left(\\frac{t' - 1 - 100}{900}, 1\\right)\\right) + 0.0005 & \\text{otherwise} \\end{cases}",
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'decayed_w': {
        'text': 'decayed_w[p] = w[p]·(1 − 0.01·lr)',
        'latex': '\\mathrm{decayed\\_w}_{p} = w_{p}\\, \\left(1 - 0.01\\, \\mathrm{lr}\\right)',
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'new_m': {
        'text': 'new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]',
        'latex': "m'_{p} = 0.1\\, \\mathrm{scaled\\_g}_{p} + 0.9\\, m_{p}",
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'new_v': {
        'text': 'new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]',
        'latex': "v'_{p} = 0.02\\, \\mathrm{scaled\\_g}_{p}^{2} + 0.98\\, v_{p}",
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
    'c1': {
        'text': 'c1 = 1 − 0.9^new_t',
        'latex': "\\mathrm{c1} = 1 - 0.9^{t'}",
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'c2': {
        'text': 'c2 = 1 − 0.98^new_t',
        'latex': "\\mathrm{c2} = 1 - 0.98^{t'}",
        'ranges': '',
        'origin': 'addition.py:21: spec',
    },
    'new_w': {
        'text': 'new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)',
        'latex': "w'_{p} = \\mathrm{decayed\\_w}_{p} - \\frac{m'_{p}\\, \\left(\\frac{\\mathrm{lr}}{\\mathrm{c1}}\\right)}{\\sqrt{\\frac{v'_{p}}{\\mathrm{c2}}} + 10^{-8}}",
        'ranges': 'p<797578',
        'origin': 'addition.py:21: spec',
    },
}
