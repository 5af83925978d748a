"""graph: a network of 2,452 parameters and its training step.

Made by symgrad 0.1.0 from examples/graph.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: E = given by the arguments; V = given by the arguments; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME; p.NAME is a parameter, d.NAME the gradient by it.
The equation stands above the statements that compute it.
"""

import base64
import json
import os
import threading
from collections.abc import MutableMapping

import numpy as np

real = np.float32
# glibc's malloc gives pages back at each free, to be cleared anew in each step, until something of this size was freed
np.empty((1 << 25) - (1 << 16), np.uint8)


# --- the network: x[V,64] → start[E] → end[E] → flatten2_flat[V,10]


def _forward(x, start, end, p):
    """The output of the network."""
    V = x.shape[0]
    E = start.shape[0]
    _labels('start', start, V)
    _labels('end', end, V)
    # graph_attention1_m[u,h,o] = Σ_i x[u,i]·graph_attention1_W[i,h,o]
    graph_attention1_m = (x @ p.graph_attention1_W.reshape(64, 32)).reshape(V, 4, 8)
    # graph_attention1_sent[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_a[h,o]
    _1 = graph_attention1_m * p.graph_attention1_a
    graph_attention1_sent = np.add.reduce(_1, axis=2)
    # graph_attention1_taken[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_b[h,o]
    _2 = graph_attention1_m * p.graph_attention1_b
    graph_attention1_taken = np.add.reduce(_2, axis=2)
    # graph_attention1_s[e,h] = graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h]
    #     if graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else
    #     0.2·(graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h])
    _3 = graph_attention1_sent[start] + graph_attention1_taken[end]
    graph_attention1_s = np.where(np.less(0.0, _3), _3, 0.2 * _3)
    # graph_attention1_total_max[end[e],h] = graph_attention1_s[e,h]
    graph_attention1_total_max = np.full((V, 4), -np.inf, real)
    np.maximum.at(graph_attention1_total_max, (end, np.arange(4)[:, None]), graph_attention1_s.T)
    # graph_attention1_total_shift[i0,i1] = min(max(graph_attention1_total_max[i0,i1], −3e38), 3e38)
    graph_attention1_total_shift = np.maximum(graph_attention1_total_max, -3e+38)
    np.minimum(graph_attention1_total_shift, 3e+38, out=graph_attention1_total_shift)
    # graph_attention1_total_total[end[e],h] += exp(graph_attention1_s[e,h] −
    #     graph_attention1_total_shift[end[e],h])
    _4 = graph_attention1_s.T - graph_attention1_total_shift[end, np.arange(4)[:, None]]
    np.exp(_4, out=_4)
    graph_attention1_total_total = np.zeros((V, 4), real)
    _add_at(graph_attention1_total_total, (end, np.arange(4)[:, None]), _4)
    # graph_attention1_total_sum[i0,i1] = max(graph_attention1_total_total[i0,i1], 1)
    graph_attention1_total_sum = np.maximum(graph_attention1_total_total, 1.0)
    # graph_attention1_total[i0,i1] = graph_attention1_total_max[i0,i1] +
    #     log(graph_attention1_total_sum[i0,i1])
    graph_attention1_total = np.log(graph_attention1_total_sum, out=graph_attention1_total_sum)
    graph_attention1_total += graph_attention1_total_max
    # graph_attention1_p[e,h] = exp(graph_attention1_s[e,h] − graph_attention1_total[end[e],h])
    graph_attention1_p = np.subtract(
        graph_attention1_s, graph_attention1_total[end], out=graph_attention1_s
    )
    np.exp(graph_attention1_p, out=graph_attention1_p)
    # graph_attention1_z[end[e],h,o] += graph_attention1_m[start[e],h,o]·graph_attention1_p[e,h]
    graph_attention1_z = np.zeros((V, 4, 8), real)
    _add_at(
        graph_attention1_z,
        (end, np.arange(4)[:, None, None], np.arange(8)[:, None]),
        (
            graph_attention1_m[start, np.arange(4)[:, None, None], np.arange(8)[:, None]]
            * graph_attention1_p.T[:, None]
        ),
    )
    # activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else expm1(0
    #     if graph_attention1_z[u,h,o] > 0 else graph_attention1_z[u,h,o])
    with np.errstate(all="ignore"):  # where the condition does not hold
        activation1_h = np.where(
            np.less(0.0, graph_attention1_z),
            graph_attention1_z,
            np.expm1(np.where(np.less(0.0, graph_attention1_z), real(0.0), graph_attention1_z)),
        )
    # flatten1_flat[n,8·i+j] = activation1_h[n,i,j]
    flatten1_flat = activation1_h.reshape(V, 32)
    # graph_attention2_m[u,h,o] = Σ_i flatten1_flat[u,i]·graph_attention2_W[i,h,o]
    graph_attention2_m = (flatten1_flat @ p.graph_attention2_W.reshape(32, 10)).reshape(V, 1, 10)
    # graph_attention2_sent[u,h] = Σ_o graph_attention2_m[u,h,o]·graph_attention2_a[h,o]
    _5 = graph_attention2_m * p.graph_attention2_a
    graph_attention2_sent = np.add.reduce(_5, axis=2)
    # graph_attention2_taken[u,h] = Σ_o graph_attention2_m[u,h,o]·graph_attention2_b[h,o]
    _6 = graph_attention2_m * p.graph_attention2_b
    graph_attention2_taken = np.add.reduce(_6, axis=2)
    # graph_attention2_s[e,h] = graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h]
    #     if graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h] > 0 else
    #     0.2·(graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h])
    _7 = graph_attention2_sent[start] + graph_attention2_taken[end]
    graph_attention2_s = np.where(np.less(0.0, _7), _7, 0.2 * _7)
    # graph_attention2_total_max[end[e],h] = graph_attention2_s[e,h]
    graph_attention2_total_max = np.full((V, 1), -np.inf, real)
    np.maximum.at(graph_attention2_total_max, (end, np.arange(1)[:, None]), graph_attention2_s.T)
    # graph_attention2_total_shift[i0,i1] = min(max(graph_attention2_total_max[i0,i1], −3e38), 3e38)
    graph_attention2_total_shift = np.maximum(graph_attention2_total_max, -3e+38)
    np.minimum(graph_attention2_total_shift, 3e+38, out=graph_attention2_total_shift)
    # graph_attention2_total_total[end[e],h] += exp(graph_attention2_s[e,h] −
    #     graph_attention2_total_shift[end[e],h])
    _8 = graph_attention2_s.T - graph_attention2_total_shift[end, np.arange(1)[:, None]]
    np.exp(_8, out=_8)
    graph_attention2_total_total = np.zeros((V, 1), real)
    _add_at(graph_attention2_total_total, (end, np.arange(1)[:, None]), _8)
    # graph_attention2_total_sum[i0,i1] = max(graph_attention2_total_total[i0,i1], 1)
    graph_attention2_total_sum = np.maximum(graph_attention2_total_total, 1.0)
    # graph_attention2_total[i0,i1] = graph_attention2_total_max[i0,i1] +
    #     log(graph_attention2_total_sum[i0,i1])
    graph_attention2_total = np.log(graph_attention2_total_sum, out=graph_attention2_total_sum)
    graph_attention2_total += graph_attention2_total_max
    # graph_attention2_p[e,h] = exp(graph_attention2_s[e,h] − graph_attention2_total[end[e],h])
    graph_attention2_p = np.subtract(
        graph_attention2_s, graph_attention2_total[end], out=graph_attention2_s
    )
    np.exp(graph_attention2_p, out=graph_attention2_p)
    # graph_attention2_z[end[e],h,o] += graph_attention2_m[start[e],h,o]·graph_attention2_p[e,h]
    graph_attention2_z = np.zeros((V, 1, 10), real)
    _add_at(
        graph_attention2_z,
        (end, np.arange(1)[:, None, None], np.arange(10)[:, None]),
        (
            graph_attention2_m[start, np.arange(1)[:, None, None], np.arange(10)[:, None]]
            * graph_attention2_p.T[:, None]
        ),
    )
    # flatten2_flat[n,j] = graph_attention2_z[n,0,j]
    flatten2_flat = graph_attention2_z.reshape(V, 10)
    return flatten2_flat


def _backward(x, start, end, y, known, p, d, seed, step, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    V = x.shape[0]
    E = start.shape[0]
    d_x = None
    _labels('start', start, V)
    _labels('end', end, V)
    _labels('y', y, 10)
    dropout1_u = _uniform(seed, step, 0, (V, 32), real)
    # graph_attention1_m[u,h,o] = Σ_i x[u,i]·graph_attention1_W[i,h,o]
    graph_attention1_m = (x @ p.graph_attention1_W.reshape(64, 32)).reshape(V, 4, 8)
    # graph_attention1_sent[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_a[h,o]
    _1 = graph_attention1_m * p.graph_attention1_a
    graph_attention1_sent = np.add.reduce(_1, axis=2)
    # graph_attention1_taken[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_b[h,o]
    _2 = graph_attention1_m * p.graph_attention1_b
    graph_attention1_taken = np.add.reduce(_2, axis=2)
    # graph_attention1_s[e,h] = graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h]
    #     if graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else
    #     0.2·(graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h])
    _3 = graph_attention1_sent[start] + graph_attention1_taken[end]
    graph_attention1_s = np.where(np.less(0.0, _3), _3, 0.2 * _3)
    # graph_attention1_total_max[end[e],h] = graph_attention1_s[e,h]
    graph_attention1_total_max = np.full((V, 4), -np.inf, real)
    np.maximum.at(graph_attention1_total_max, (end, np.arange(4)[:, None]), graph_attention1_s.T)
    # graph_attention1_total_shift[i0,i1] = min(max(graph_attention1_total_max[i0,i1], −3e38), 3e38)
    graph_attention1_total_shift = np.maximum(graph_attention1_total_max, -3e+38)
    np.minimum(graph_attention1_total_shift, 3e+38, out=graph_attention1_total_shift)
    # graph_attention1_total_total[end[e],h] += exp(graph_attention1_s[e,h] −
    #     graph_attention1_total_shift[end[e],h])
    _4 = graph_attention1_s.T - graph_attention1_total_shift[end, np.arange(4)[:, None]]
    np.exp(_4, out=_4)
    graph_attention1_total_total = np.zeros((V, 4), real)
    _add_at(graph_attention1_total_total, (end, np.arange(4)[:, None]), _4)
    # graph_attention1_total_sum[i0,i1] = max(graph_attention1_total_total[i0,i1], 1)
    graph_attention1_total_sum = np.maximum(graph_attention1_total_total, 1.0)
    # graph_attention1_total[i0,i1] = graph_attention1_total_max[i0,i1] +
    #     log(graph_attention1_total_sum[i0,i1])
    graph_attention1_total = np.log(graph_attention1_total_sum, out=graph_attention1_total_sum)
    graph_attention1_total += graph_attention1_total_max
    # graph_attention1_p[e,h] = exp(graph_attention1_s[e,h] − graph_attention1_total[end[e],h])
    graph_attention1_p = np.subtract(
        graph_attention1_s, graph_attention1_total[end], out=graph_attention1_s
    )
    np.exp(graph_attention1_p, out=graph_attention1_p)
    # graph_attention1_z[end[e],h,o] += graph_attention1_m[start[e],h,o]·graph_attention1_p[e,h]
    graph_attention1_z = np.zeros((V, 4, 8), real)
    _add_at(
        graph_attention1_z,
        (end, np.arange(4)[:, None, None], np.arange(8)[:, None]),
        (
            graph_attention1_m[start, np.arange(4)[:, None, None], np.arange(8)[:, None]]
            * graph_attention1_p.T[:, None]
        ),
    )
    # activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else expm1(0
    #     if graph_attention1_z[u,h,o] > 0 else graph_attention1_z[u,h,o])
    with np.errstate(all="ignore"):  # where the condition does not hold
        activation1_h = np.where(
            np.less(0.0, graph_attention1_z),
            graph_attention1_z,
            np.expm1(np.where(np.less(0.0, graph_attention1_z), real(0.0), graph_attention1_z)),
        )
    # flatten1_flat[n,8·i+j] = activation1_h[n,i,j]
    flatten1_flat = activation1_h.reshape(V, 32)
    # dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i]
    dropout1_h = np.where(np.less(dropout1_u, 0.5), real(0.0), 2.0 * flatten1_flat)
    # graph_attention2_m[u,h,o] = Σ_i dropout1_h[u,i]·graph_attention2_W[i,h,o]
    graph_attention2_m = (dropout1_h @ p.graph_attention2_W.reshape(32, 10)).reshape(V, 1, 10)
    # graph_attention2_sent[u,h] = Σ_o graph_attention2_m[u,h,o]·graph_attention2_a[h,o]
    _5 = graph_attention2_m * p.graph_attention2_a
    graph_attention2_sent = np.add.reduce(_5, axis=2)
    # graph_attention2_taken[u,h] = Σ_o graph_attention2_m[u,h,o]·graph_attention2_b[h,o]
    _6 = graph_attention2_m * p.graph_attention2_b
    graph_attention2_taken = np.add.reduce(_6, axis=2)
    # graph_attention2_s[e,h] = graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h]
    #     if graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h] > 0 else
    #     0.2·(graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h])
    _7 = graph_attention2_sent[start] + graph_attention2_taken[end]
    graph_attention2_s = np.where(np.less(0.0, _7), _7, 0.2 * _7)
    # graph_attention2_total_max[end[e],h] = graph_attention2_s[e,h]
    graph_attention2_total_max = np.full((V, 1), -np.inf, real)
    np.maximum.at(graph_attention2_total_max, (end, np.arange(1)[:, None]), graph_attention2_s.T)
    # graph_attention2_total_shift[i0,i1] = min(max(graph_attention2_total_max[i0,i1], −3e38), 3e38)
    graph_attention2_total_shift = np.maximum(graph_attention2_total_max, -3e+38)
    np.minimum(graph_attention2_total_shift, 3e+38, out=graph_attention2_total_shift)
    # graph_attention2_total_total[end[e],h] += exp(graph_attention2_s[e,h] −
    #     graph_attention2_total_shift[end[e],h])
    _8 = graph_attention2_s.T - graph_attention2_total_shift[end, np.arange(1)[:, None]]
    np.exp(_8, out=_8)
    graph_attention2_total_total = np.zeros((V, 1), real)
    _add_at(graph_attention2_total_total, (end, np.arange(1)[:, None]), _8)
    # graph_attention2_total_sum[i0,i1] = max(graph_attention2_total_total[i0,i1], 1)
    graph_attention2_total_sum = np.maximum(graph_attention2_total_total, 1.0)
    # graph_attention2_total[i0,i1] = graph_attention2_total_max[i0,i1] +
    #     log(graph_attention2_total_sum[i0,i1])
    graph_attention2_total = np.log(graph_attention2_total_sum, out=graph_attention2_total_sum)
    graph_attention2_total += graph_attention2_total_max
    # graph_attention2_p[e,h] = exp(graph_attention2_s[e,h] − graph_attention2_total[end[e],h])
    graph_attention2_p = np.subtract(
        graph_attention2_s, graph_attention2_total[end], out=graph_attention2_s
    )
    np.exp(graph_attention2_p, out=graph_attention2_p)
    # graph_attention2_z[end[e],h,o] += graph_attention2_m[start[e],h,o]·graph_attention2_p[e,h]
    graph_attention2_z = np.zeros((V, 1, 10), real)
    _add_at(
        graph_attention2_z,
        (end, np.arange(1)[:, None, None], np.arange(10)[:, None]),
        (
            graph_attention2_m[start, np.arange(1)[:, None, None], np.arange(10)[:, None]]
            * graph_attention2_p.T[:, None]
        ),
    )
    # cross_entropy1_lse_max[n] = max_k graph_attention2_z[n,0,k]
    cross_entropy1_lse_max = np.maximum.reduce(graph_attention2_z[:, 0], axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(graph_attention2_z[n,0,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = graph_attention2_z[:, 0] - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − graph_attention2_z[n,0,y[n]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, graph_attention2_z[np.arange(V), 0, y], out=cross_entropy1_lse
    )
    # cross_entropy1_weighted[n] = cross_entropy1_each[n]·known[n]
    cross_entropy1_weighted = np.multiply(cross_entropy1_each, known, out=cross_entropy1_each)
    # cross_entropy1_total = Σ_n known[n]
    cross_entropy1_total = np.add.reduce(known, axis=None)
    # cross_entropy1_mean = Σ_n cross_entropy1_weighted[n]/cross_entropy1_total
    cross_entropy1_mean = np.add.reduce(cross_entropy1_weighted, axis=None) / cross_entropy1_total
    # d_cross_entropy1_each[n] = known[n]/cross_entropy1_total
    d_cross_entropy1_each = known / cross_entropy1_total
    # d_flatten2_flat[n,k] =
    #     d_cross_entropy1_each[n]·(cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k =
    #     y[n]])
    d_flatten2_flat = np.divide(
        cross_entropy1_lse_exp, cross_entropy1_lse_sum[:, None], out=cross_entropy1_lse_exp
    )
    d_flatten2_flat -= np.equal(np.arange(10), y[:, None])
    d_flatten2_flat *= d_cross_entropy1_each[:, None]
    # d_graph_attention2_m[start[e],h,o] += d_flatten2_flat[end[e],o]·graph_attention2_p[e,h]
    d_graph_attention2_m = np.zeros((V, 1, 10), real)
    _add_at(
        d_graph_attention2_m,
        (start, np.arange(1)[:, None, None], np.arange(10)[:, None]),
        graph_attention2_p.T[:, None] * d_flatten2_flat[end, np.arange(10)[:, None]],
    )
    # d_graph_attention2_p[e,h] = Σ_o d_flatten2_flat[end[e],o]·graph_attention2_m[start[e],h,o]
    _9 = (
        graph_attention2_m[start, np.arange(1)[:, None, None], np.arange(10)[:, None]]
        * d_flatten2_flat[end, np.arange(10)[:, None]]
    )
    d_graph_attention2_p = np.add.reduce(_9, axis=1).T
    # d_graph_attention2_total[end[e],h] += −d_graph_attention2_p[e,h]·graph_attention2_p[e,h]
    _10 = -graph_attention2_p
    _10 *= d_graph_attention2_p
    d_graph_attention2_total = np.zeros((V, 1), real)
    _add_at(d_graph_attention2_total, (end[:, None], np.arange(1)), _10)
    # d_graph_attention2_s[e,h] = graph_attention2_p[e,h]·(d_graph_attention2_p[e,h] +
    #     d_graph_attention2_total[end[e],h])
    d_graph_attention2_s = np.multiply(
        graph_attention2_p,
        d_graph_attention2_p + d_graph_attention2_total[end],
        out=graph_attention2_p,
    )
    # d_graph_attention2_sent[start[e],h] += d_graph_attention2_s[e,h]·(1 if
    #     graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h] > 0 else 0.2)
    _11 = (
        d_graph_attention2_s
        * np.where(
            np.less(0.0, graph_attention2_sent[start] + graph_attention2_taken[end]),
            real(1.0),
            real(0.2),
        )
    )
    d_graph_attention2_sent = np.zeros((V, 1), real)
    _add_at(d_graph_attention2_sent, (start[:, None], np.arange(1)), _11)
    # d_graph_attention2_taken[end[e],h] += d_graph_attention2_s[e,h]·(1 if
    #     graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h] > 0 else 0.2)
    _12 = (
        d_graph_attention2_s
        * np.where(
            np.less(0.0, graph_attention2_sent[start] + graph_attention2_taken[end]),
            real(1.0),
            real(0.2),
        )
    )
    d_graph_attention2_taken = np.zeros((V, 1), real)
    _add_at(d_graph_attention2_taken, (end[:, None], np.arange(1)), _12)
    # d_graph_attention2_b[h,o] = Σ_u d_graph_attention2_taken[u,h]·graph_attention2_m[u,h,o]
    _13 = graph_attention2_m * d_graph_attention2_taken[:, :, None]
    _sum(_13, (0,), out=d.graph_attention2_b)
    # d_graph_attention2_a[h,o] = Σ_u d_graph_attention2_sent[u,h]·graph_attention2_m[u,h,o]
    _14 = graph_attention2_m * d_graph_attention2_sent[:, :, None]
    _sum(_14, (0,), out=d.graph_attention2_a)
    # d_graph_attention2_m[u,h,o] += d_graph_attention2_sent[u,h]·graph_attention2_a[h,o] +
    #     d_graph_attention2_taken[u,h]·graph_attention2_b[h,o]
    d_graph_attention2_m += p.graph_attention2_a * d_graph_attention2_sent[:, :, None]
    d_graph_attention2_m += p.graph_attention2_b * d_graph_attention2_taken[:, :, None]
    # d_dropout1_h[u,i] = Σ_{h,o} d_graph_attention2_m[u,h,o]·graph_attention2_W[i,h,o]
    d_dropout1_h = d_graph_attention2_m.reshape(V, 10) @ p.graph_attention2_W.reshape(32, 10).T
    # d_graph_attention2_W[i,h,o] = Σ_u dropout1_h[u,i]·d_graph_attention2_m[u,h,o]
    d.graph_attention2_W[...] = (
        dropout1_h.T
        @ d_graph_attention2_m.reshape(V, 10)
    ).reshape(32, 1, 10)
    # d_activation1_h[n,i,j] = d_dropout1_h[n,8·i+j]·(0 if dropout1_u[n,8·i+j] < 1/2 else 2)
    d_activation1_h = (
        d_dropout1_h.reshape(V, 4, 8)
        * np.where(np.less(dropout1_u.reshape(V, 4, 8), 0.5), 0, 2).astype(real)
    )
    # d_graph_attention1_z[u,h,o] = d_activation1_h[u,h,o]·(1 if graph_attention1_z[u,h,o] > 0 else
    #     exp(0 if graph_attention1_z[u,h,o] > 0 else graph_attention1_z[u,h,o]))
    with np.errstate(all="ignore"):  # where the condition does not hold
        d_graph_attention1_z = np.multiply(
            d_activation1_h,
            np.where(
                np.less(0.0, graph_attention1_z),
                real(1.0),
                np.exp(np.where(np.less(0.0, graph_attention1_z), real(0.0), graph_attention1_z)),
            ),
            out=d_activation1_h,
        )
    # d_graph_attention1_m[start[e],h,o] += d_graph_attention1_z[end[e],h,o]·graph_attention1_p[e,h]
    d_graph_attention1_m = np.zeros((V, 4, 8), real)
    _add_at(
        d_graph_attention1_m,
        (start, np.arange(4)[:, None, None], np.arange(8)[:, None]),
        (
            graph_attention1_p.T[:, None]
            * d_graph_attention1_z[end, np.arange(4)[:, None, None], np.arange(8)[:, None]]
        ),
    )
    # d_graph_attention1_p[e,h] = Σ_o
    #     d_graph_attention1_z[end[e],h,o]·graph_attention1_m[start[e],h,o]
    _15 = (
        graph_attention1_m[start, np.arange(4)[:, None, None], np.arange(8)[:, None]]
        * d_graph_attention1_z[end, np.arange(4)[:, None, None], np.arange(8)[:, None]]
    )
    d_graph_attention1_p = np.add.reduce(_15, axis=1).T
    # d_graph_attention1_total[end[e],h] += −d_graph_attention1_p[e,h]·graph_attention1_p[e,h]
    _16 = -graph_attention1_p
    _16 *= d_graph_attention1_p
    d_graph_attention1_total = np.zeros((V, 4), real)
    _add_at(d_graph_attention1_total, (end[:, None], np.arange(4)), _16)
    # d_graph_attention1_s[e,h] = graph_attention1_p[e,h]·(d_graph_attention1_p[e,h] +
    #     d_graph_attention1_total[end[e],h])
    d_graph_attention1_s = np.multiply(
        graph_attention1_p,
        d_graph_attention1_p + d_graph_attention1_total[end],
        out=graph_attention1_p,
    )
    # d_graph_attention1_sent[start[e],h] += d_graph_attention1_s[e,h]·(1 if
    #     graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else 0.2)
    _17 = (
        d_graph_attention1_s
        * np.where(
            np.less(0.0, graph_attention1_sent[start] + graph_attention1_taken[end]),
            real(1.0),
            real(0.2),
        )
    )
    d_graph_attention1_sent = np.zeros((V, 4), real)
    _add_at(d_graph_attention1_sent, (start[:, None], np.arange(4)), _17)
    # d_graph_attention1_taken[end[e],h] += d_graph_attention1_s[e,h]·(1 if
    #     graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else 0.2)
    _18 = (
        d_graph_attention1_s
        * np.where(
            np.less(0.0, graph_attention1_sent[start] + graph_attention1_taken[end]),
            real(1.0),
            real(0.2),
        )
    )
    d_graph_attention1_taken = np.zeros((V, 4), real)
    _add_at(d_graph_attention1_taken, (end[:, None], np.arange(4)), _18)
    # d_graph_attention1_b[h,o] = Σ_u d_graph_attention1_taken[u,h]·graph_attention1_m[u,h,o]
    _19 = graph_attention1_m * d_graph_attention1_taken[:, :, None]
    _sum(_19, (0,), out=d.graph_attention1_b)
    # d_graph_attention1_a[h,o] = Σ_u d_graph_attention1_sent[u,h]·graph_attention1_m[u,h,o]
    _20 = graph_attention1_m * d_graph_attention1_sent[:, :, None]
    _sum(_20, (0,), out=d.graph_attention1_a)
    # d_graph_attention1_m[u,h,o] += d_graph_attention1_sent[u,h]·graph_attention1_a[h,o] +
    #     d_graph_attention1_taken[u,h]·graph_attention1_b[h,o]
    d_graph_attention1_m += p.graph_attention1_a * d_graph_attention1_sent[:, :, None]
    d_graph_attention1_m += p.graph_attention1_b * d_graph_attention1_taken[:, :, None]
    # d_graph_attention1_W[i,h,o] = Σ_u x[u,i]·d_graph_attention1_m[u,h,o]
    d.graph_attention1_W[...] = (x.T @ d_graph_attention1_m.reshape(V, 32)).reshape(64, 4, 8)
    if wrt_inputs:
        # d_x[u,i] = Σ_{h,o} d_graph_attention1_m[u,h,o]·graph_attention1_W[i,h,o]
        d_x = d_graph_attention1_m.reshape(V, 32) @ p.graph_attention1_W.reshape(64, 32).T
    return cross_entropy1_mean, d_x


def _update(w, g, m, v, t, lr):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # penalized_g[p] = 0.0005·w[p] + g[p]
    penalized_g = w * 0.0005
    penalized_g += g
    # new_m[p] = 0.1·penalized_g[p] + 0.9·m[p]
    new_m = np.multiply(m, 0.9, out=m)
    new_m += 0.1 * penalized_g
    # new_v[p] = 0.001·penalized_g[p]² + 0.999·v[p]
    new_v = np.multiply(v, 0.999, out=v)
    _1 = np.square(penalized_g)
    _1 *= 0.001
    new_v += _1
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    _2 = new_m * (lr / c1)
    _3 = new_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t


def _loss(x, start, end, y, known, p):
    """The loss alone."""
    V = x.shape[0]
    E = start.shape[0]
    _labels('start', start, V)
    _labels('end', end, V)
    _labels('y', y, 10)
    # graph_attention1_m[u,h,o] = Σ_i x[u,i]·graph_attention1_W[i,h,o]
    graph_attention1_m = (x @ p.graph_attention1_W.reshape(64, 32)).reshape(V, 4, 8)
    # graph_attention1_sent[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_a[h,o]
    _1 = graph_attention1_m * p.graph_attention1_a
    graph_attention1_sent = np.add.reduce(_1, axis=2)
    # graph_attention1_taken[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_b[h,o]
    _2 = graph_attention1_m * p.graph_attention1_b
    graph_attention1_taken = np.add.reduce(_2, axis=2)
    # graph_attention1_s[e,h] = graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h]
    #     if graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else
    #     0.2·(graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h])
    _3 = graph_attention1_sent[start] + graph_attention1_taken[end]
    graph_attention1_s = np.where(np.less(0.0, _3), _3, 0.2 * _3)
    # graph_attention1_total_max[end[e],h] = graph_attention1_s[e,h]
    graph_attention1_total_max = np.full((V, 4), -np.inf, real)
    np.maximum.at(graph_attention1_total_max, (end, np.arange(4)[:, None]), graph_attention1_s.T)
    # graph_attention1_total_shift[i0,i1] = min(max(graph_attention1_total_max[i0,i1], −3e38), 3e38)
    graph_attention1_total_shift = np.maximum(graph_attention1_total_max, -3e+38)
    np.minimum(graph_attention1_total_shift, 3e+38, out=graph_attention1_total_shift)
    # graph_attention1_total_total[end[e],h] += exp(graph_attention1_s[e,h] −
    #     graph_attention1_total_shift[end[e],h])
    _4 = graph_attention1_s.T - graph_attention1_total_shift[end, np.arange(4)[:, None]]
    np.exp(_4, out=_4)
    graph_attention1_total_total = np.zeros((V, 4), real)
    _add_at(graph_attention1_total_total, (end, np.arange(4)[:, None]), _4)
    # graph_attention1_total_sum[i0,i1] = max(graph_attention1_total_total[i0,i1], 1)
    graph_attention1_total_sum = np.maximum(graph_attention1_total_total, 1.0)
    # graph_attention1_total[i0,i1] = graph_attention1_total_max[i0,i1] +
    #     log(graph_attention1_total_sum[i0,i1])
    graph_attention1_total = np.log(graph_attention1_total_sum, out=graph_attention1_total_sum)
    graph_attention1_total += graph_attention1_total_max
    # graph_attention1_p[e,h] = exp(graph_attention1_s[e,h] − graph_attention1_total[end[e],h])
    graph_attention1_p = np.subtract(
        graph_attention1_s, graph_attention1_total[end], out=graph_attention1_s
    )
    np.exp(graph_attention1_p, out=graph_attention1_p)
    # graph_attention1_z[end[e],h,o] += graph_attention1_m[start[e],h,o]·graph_attention1_p[e,h]
    graph_attention1_z = np.zeros((V, 4, 8), real)
    _add_at(
        graph_attention1_z,
        (end, np.arange(4)[:, None, None], np.arange(8)[:, None]),
        (
            graph_attention1_m[start, np.arange(4)[:, None, None], np.arange(8)[:, None]]
            * graph_attention1_p.T[:, None]
        ),
    )
    # activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else expm1(0
    #     if graph_attention1_z[u,h,o] > 0 else graph_attention1_z[u,h,o])
    with np.errstate(all="ignore"):  # where the condition does not hold
        activation1_h = np.where(
            np.less(0.0, graph_attention1_z),
            graph_attention1_z,
            np.expm1(np.where(np.less(0.0, graph_attention1_z), real(0.0), graph_attention1_z)),
        )
    # flatten1_flat[n,8·i+j] = activation1_h[n,i,j]
    flatten1_flat = activation1_h.reshape(V, 32)
    # graph_attention2_m[u,h,o] = Σ_i flatten1_flat[u,i]·graph_attention2_W[i,h,o]
    graph_attention2_m = (flatten1_flat @ p.graph_attention2_W.reshape(32, 10)).reshape(V, 1, 10)
    # graph_attention2_sent[u,h] = Σ_o graph_attention2_m[u,h,o]·graph_attention2_a[h,o]
    _5 = graph_attention2_m * p.graph_attention2_a
    graph_attention2_sent = np.add.reduce(_5, axis=2)
    # graph_attention2_taken[u,h] = Σ_o graph_attention2_m[u,h,o]·graph_attention2_b[h,o]
    _6 = graph_attention2_m * p.graph_attention2_b
    graph_attention2_taken = np.add.reduce(_6, axis=2)
    # graph_attention2_s[e,h] = graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h]
    #     if graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h] > 0 else
    #     0.2·(graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h])
    _7 = graph_attention2_sent[start] + graph_attention2_taken[end]
    graph_attention2_s = np.where(np.less(0.0, _7), _7, 0.2 * _7)
    # graph_attention2_total_max[end[e],h] = graph_attention2_s[e,h]
    graph_attention2_total_max = np.full((V, 1), -np.inf, real)
    np.maximum.at(graph_attention2_total_max, (end, np.arange(1)[:, None]), graph_attention2_s.T)
    # graph_attention2_total_shift[i0,i1] = min(max(graph_attention2_total_max[i0,i1], −3e38), 3e38)
    graph_attention2_total_shift = np.maximum(graph_attention2_total_max, -3e+38)
    np.minimum(graph_attention2_total_shift, 3e+38, out=graph_attention2_total_shift)
    # graph_attention2_total_total[end[e],h] += exp(graph_attention2_s[e,h] −
    #     graph_attention2_total_shift[end[e],h])
    _8 = graph_attention2_s.T - graph_attention2_total_shift[end, np.arange(1)[:, None]]
    np.exp(_8, out=_8)
    graph_attention2_total_total = np.zeros((V, 1), real)
    _add_at(graph_attention2_total_total, (end, np.arange(1)[:, None]), _8)
    # graph_attention2_total_sum[i0,i1] = max(graph_attention2_total_total[i0,i1], 1)
    graph_attention2_total_sum = np.maximum(graph_attention2_total_total, 1.0)
    # graph_attention2_total[i0,i1] = graph_attention2_total_max[i0,i1] +
    #     log(graph_attention2_total_sum[i0,i1])
    graph_attention2_total = np.log(graph_attention2_total_sum, out=graph_attention2_total_sum)
    graph_attention2_total += graph_attention2_total_max
    # graph_attention2_p[e,h] = exp(graph_attention2_s[e,h] − graph_attention2_total[end[e],h])
    graph_attention2_p = np.subtract(
        graph_attention2_s, graph_attention2_total[end], out=graph_attention2_s
    )
    np.exp(graph_attention2_p, out=graph_attention2_p)
    # graph_attention2_z[end[e],h,o] += graph_attention2_m[start[e],h,o]·graph_attention2_p[e,h]
    graph_attention2_z = np.zeros((V, 1, 10), real)
    _add_at(
        graph_attention2_z,
        (end, np.arange(1)[:, None, None], np.arange(10)[:, None]),
        (
            graph_attention2_m[start, np.arange(1)[:, None, None], np.arange(10)[:, None]]
            * graph_attention2_p.T[:, None]
        ),
    )
    # cross_entropy1_lse_max[n] = max_k graph_attention2_z[n,0,k]
    cross_entropy1_lse_max = np.maximum.reduce(graph_attention2_z[:, 0], axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(graph_attention2_z[n,0,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = graph_attention2_z[:, 0] - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum, out=cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − graph_attention2_z[n,0,y[n]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, graph_attention2_z[np.arange(V), 0, y], out=cross_entropy1_lse
    )
    # cross_entropy1_weighted[n] = cross_entropy1_each[n]·known[n]
    cross_entropy1_weighted = np.multiply(cross_entropy1_each, known, out=cross_entropy1_each)
    # cross_entropy1_total = Σ_n known[n]
    cross_entropy1_total = np.add.reduce(known, axis=None)
    # cross_entropy1_mean = Σ_n cross_entropy1_weighted[n]/cross_entropy1_total
    cross_entropy1_mean = np.add.reduce(cross_entropy1_weighted, axis=None) / cross_entropy1_total
    return cross_entropy1_mean


def _metrics(x, start, end, y, known, p):
    """The loss and the metrics."""
    V = x.shape[0]
    E = start.shape[0]
    _labels('start', start, V)
    _labels('end', end, V)
    _labels('y', y, 10)
    # graph_attention1_m[u,h,o] = Σ_i x[u,i]·graph_attention1_W[i,h,o]
    graph_attention1_m = (x @ p.graph_attention1_W.reshape(64, 32)).reshape(V, 4, 8)
    # graph_attention1_sent[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_a[h,o]
    _1 = graph_attention1_m * p.graph_attention1_a
    graph_attention1_sent = np.add.reduce(_1, axis=2)
    # graph_attention1_taken[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_b[h,o]
    _2 = graph_attention1_m * p.graph_attention1_b
    graph_attention1_taken = np.add.reduce(_2, axis=2)
    # graph_attention1_s[e,h] = graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h]
    #     if graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else
    #     0.2·(graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h])
    _3 = graph_attention1_sent[start] + graph_attention1_taken[end]
    graph_attention1_s = np.where(np.less(0.0, _3), _3, 0.2 * _3)
    # graph_attention1_total_max[end[e],h] = graph_attention1_s[e,h]
    graph_attention1_total_max = np.full((V, 4), -np.inf, real)
    np.maximum.at(graph_attention1_total_max, (end, np.arange(4)[:, None]), graph_attention1_s.T)
    # graph_attention1_total_shift[i0,i1] = min(max(graph_attention1_total_max[i0,i1], −3e38), 3e38)
    graph_attention1_total_shift = np.maximum(graph_attention1_total_max, -3e+38)
    np.minimum(graph_attention1_total_shift, 3e+38, out=graph_attention1_total_shift)
    # graph_attention1_total_total[end[e],h] += exp(graph_attention1_s[e,h] −
    #     graph_attention1_total_shift[end[e],h])
    _4 = graph_attention1_s.T - graph_attention1_total_shift[end, np.arange(4)[:, None]]
    np.exp(_4, out=_4)
    graph_attention1_total_total = np.zeros((V, 4), real)
    _add_at(graph_attention1_total_total, (end, np.arange(4)[:, None]), _4)
    # graph_attention1_total_sum[i0,i1] = max(graph_attention1_total_total[i0,i1], 1)
    graph_attention1_total_sum = np.maximum(graph_attention1_total_total, 1.0)
    # graph_attention1_total[i0,i1] = graph_attention1_total_max[i0,i1] +
    #     log(graph_attention1_total_sum[i0,i1])
    graph_attention1_total = np.log(graph_attention1_total_sum, out=graph_attention1_total_sum)
    graph_attention1_total += graph_attention1_total_max
    # graph_attention1_p[e,h] = exp(graph_attention1_s[e,h] − graph_attention1_total[end[e],h])
    graph_attention1_p = np.subtract(
        graph_attention1_s, graph_attention1_total[end], out=graph_attention1_s
    )
    np.exp(graph_attention1_p, out=graph_attention1_p)
    # graph_attention1_z[end[e],h,o] += graph_attention1_m[start[e],h,o]·graph_attention1_p[e,h]
    graph_attention1_z = np.zeros((V, 4, 8), real)
    _add_at(
        graph_attention1_z,
        (end, np.arange(4)[:, None, None], np.arange(8)[:, None]),
        (
            graph_attention1_m[start, np.arange(4)[:, None, None], np.arange(8)[:, None]]
            * graph_attention1_p.T[:, None]
        ),
    )
    # activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else expm1(0
    #     if graph_attention1_z[u,h,o] > 0 else graph_attention1_z[u,h,o])
    with np.errstate(all="ignore"):  # where the condition does not hold
        activation1_h = np.where(
            np.less(0.0, graph_attention1_z),
            graph_attention1_z,
            np.expm1(np.where(np.less(0.0, graph_attention1_z), real(0.0), graph_attention1_z)),
        )
    # flatten1_flat[n,8·i+j] = activation1_h[n,i,j]
    flatten1_flat = activation1_h.reshape(V, 32)
    # graph_attention2_m[u,h,o] = Σ_i flatten1_flat[u,i]·graph_attention2_W[i,h,o]
    graph_attention2_m = (flatten1_flat @ p.graph_attention2_W.reshape(32, 10)).reshape(V, 1, 10)
    # graph_attention2_sent[u,h] = Σ_o graph_attention2_m[u,h,o]·graph_attention2_a[h,o]
    _5 = graph_attention2_m * p.graph_attention2_a
    graph_attention2_sent = np.add.reduce(_5, axis=2)
    # graph_attention2_taken[u,h] = Σ_o graph_attention2_m[u,h,o]·graph_attention2_b[h,o]
    _6 = graph_attention2_m * p.graph_attention2_b
    graph_attention2_taken = np.add.reduce(_6, axis=2)
    # graph_attention2_s[e,h] = graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h]
    #     if graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h] > 0 else
    #     0.2·(graph_attention2_sent[start[e],h] + graph_attention2_taken[end[e],h])
    _7 = graph_attention2_sent[start] + graph_attention2_taken[end]
    graph_attention2_s = np.where(np.less(0.0, _7), _7, 0.2 * _7)
    # graph_attention2_total_max[end[e],h] = graph_attention2_s[e,h]
    graph_attention2_total_max = np.full((V, 1), -np.inf, real)
    np.maximum.at(graph_attention2_total_max, (end, np.arange(1)[:, None]), graph_attention2_s.T)
    # graph_attention2_total_shift[i0,i1] = min(max(graph_attention2_total_max[i0,i1], −3e38), 3e38)
    graph_attention2_total_shift = np.maximum(graph_attention2_total_max, -3e+38)
    np.minimum(graph_attention2_total_shift, 3e+38, out=graph_attention2_total_shift)
    # graph_attention2_total_total[end[e],h] += exp(graph_attention2_s[e,h] −
    #     graph_attention2_total_shift[end[e],h])
    _8 = graph_attention2_s.T - graph_attention2_total_shift[end, np.arange(1)[:, None]]
    np.exp(_8, out=_8)
    graph_attention2_total_total = np.zeros((V, 1), real)
    _add_at(graph_attention2_total_total, (end, np.arange(1)[:, None]), _8)
    # graph_attention2_total_sum[i0,i1] = max(graph_attention2_total_total[i0,i1], 1)
    graph_attention2_total_sum = np.maximum(graph_attention2_total_total, 1.0)
    # graph_attention2_total[i0,i1] = graph_attention2_total_max[i0,i1] +
    #     log(graph_attention2_total_sum[i0,i1])
    graph_attention2_total = np.log(graph_attention2_total_sum, out=graph_attention2_total_sum)
    graph_attention2_total += graph_attention2_total_max
    # graph_attention2_p[e,h] = exp(graph_attention2_s[e,h] − graph_attention2_total[end[e],h])
    graph_attention2_p = np.subtract(
        graph_attention2_s, graph_attention2_total[end], out=graph_attention2_s
    )
    np.exp(graph_attention2_p, out=graph_attention2_p)
    # graph_attention2_z[end[e],h,o] += graph_attention2_m[start[e],h,o]·graph_attention2_p[e,h]
    graph_attention2_z = np.zeros((V, 1, 10), real)
    _add_at(
        graph_attention2_z,
        (end, np.arange(1)[:, None, None], np.arange(10)[:, None]),
        (
            graph_attention2_m[start, np.arange(1)[:, None, None], np.arange(10)[:, None]]
            * graph_attention2_p.T[:, None]
        ),
    )
    # right_max[u] = max_k graph_attention2_z[u,0,k]
    right_max = np.maximum.reduce(graph_attention2_z[:, 0], axis=1, initial=-np.inf)
    # right_min[u] = min_{k: graph_attention2_z[u,0,k] = right_max[u]} k
    _9 = np.where(
        np.equal(graph_attention2_z[:, 0], right_max[:, None]),
        np.arange(10, dtype=real),
        real(np.inf),
    )
    right_min = np.minimum.reduce(_9, axis=1, initial=np.inf)
    # right[u] = (1 − known[u])·[right_min[u] = y[u]]
    right = 1.0 - known
    right *= np.equal(right_min, y.astype(real))
    # cross_entropy1_lse_max[n] = max_k graph_attention2_z[n,0,k]
    cross_entropy1_lse_max = np.maximum.reduce(graph_attention2_z[:, 0], axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(graph_attention2_z[n,0,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = graph_attention2_z[:, 0] - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum, out=cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = cross_entropy1_lse[n] − graph_attention2_z[n,0,y[n]]
    cross_entropy1_each = np.subtract(
        cross_entropy1_lse, graph_attention2_z[np.arange(V), 0, y], out=cross_entropy1_lse
    )
    # cross_entropy1_weighted[n] = cross_entropy1_each[n]·known[n]
    cross_entropy1_weighted = np.multiply(cross_entropy1_each, known, out=cross_entropy1_each)
    # cross_entropy1_total = Σ_n known[n]
    cross_entropy1_total = np.add.reduce(known, axis=None)
    # cross_entropy1_mean = Σ_n cross_entropy1_weighted[n]/cross_entropy1_total
    cross_entropy1_mean = np.add.reduce(cross_entropy1_weighted, axis=None) / cross_entropy1_total
    # accuracy_sum = Σ_u (1 − known[u])
    _10 = 1.0 - known
    accuracy_sum = np.add.reduce(_10, axis=None)
    # accuracy_sum_2 = Σ_u right[u]
    accuracy_sum_2 = np.add.reduce(right, axis=None)
    # accuracy = accuracy_sum_2/accuracy_sum
    accuracy = accuracy_sum_2 / accuracy_sum
    return cross_entropy1_mean, accuracy


# --- scalar functions


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

def _uniform(seed, step, stream, shape, real):
    """Numbers in [0, 1) of 24 bits."""
    z = _random_bits(seed, step, stream, int(np.prod(shape)))
    return ((z >> np.uint64(40)).astype(real) * real(2.0**-24)).reshape(shape)

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'graph_attention1_W': (0, 2048, (64, 4, 8)),
    'graph_attention1_a': (2048, 2080, (4, 8)),
    'graph_attention1_b': (2080, 2112, (4, 8)),
    'graph_attention2_W': (2112, 2432, (32, 1, 10)),
    'graph_attention2_a': (2432, 2442, (1, 10)),
    'graph_attention2_b': (2442, 2452, (1, 10)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 2452, (2452,)),
    'v': (2452, 4904, (2452,)),
}


class Views:
    """Arrays as attributes, which are read faster than items of a dictionary."""

    __slots__ = tuple(_PARAMETERS)


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
    params = Arrays(_PARAMETERS, np.zeros(2452, real))
    params["graph_attention1_W"][...] = 0.08838834764831845 * (2.0 * rng.random((64, 4, 8)) - 1.0)
    params["graph_attention1_a"][...] = 0.7071067811865476 * (2.0 * rng.random((4, 8)) - 1.0)
    params["graph_attention1_b"][...] = 0.7071067811865476 * (2.0 * rng.random((4, 8)) - 1.0)
    params["graph_attention2_W"][...] = 0.13055824196677338 * (2.0 * rng.random((32, 1, 10)) - 1.0)
    params["graph_attention2_a"][...] = 0.7385489458759964 * (2.0 * rng.random((1, 10)) - 1.0)
    params["graph_attention2_b"][...] = 0.7385489458759964 * (2.0 * rng.random((1, 10)) - 1.0)
    return params


def init_state(seed=0):
    """The optimizer's state before the first step; t counts the steps that were taken, and with
    the seed it says which random numbers a step draws."""
    state = Arrays(_STATE, np.zeros(4904, real))
    state.add({"t": np.zeros((), np.int64)})
    state.add({"seed": np.array(seed, np.int64)})
    return state


def forward(params, x, start, end):
    """The network's output: flatten2_flat[V,10]."""
    params = _arrays("params", params, _PARAMETERS, 2452)
    if not (
        type(x) is type(start) is type(end) is _ndarray
        and x.dtype is _REAL_TYPE
        and start.dtype is end.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((V := x.shape[0]), 64)
        and start.ndim == 1 and start.shape == ((E := start.shape[0]),)
        and end.shape == (E,)
        and x.flags.c_contiguous and start.flags.c_contiguous and end.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('V', 64), False, sizes)
        start = _argument("start", start, ('E',), True, sizes)
        end = _argument("end", end, ('E',), True, sizes)
    return _forward(x, start, end, params.views())


def loss(params, x, start, end, y, known):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 2452)
    if not (
        type(x) is type(start) is type(end) is type(y) is type(known) is _ndarray
        and x.dtype is known.dtype is _REAL_TYPE
        and start.dtype is end.dtype is y.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((V := x.shape[0]), 64)
        and start.ndim == 1 and start.shape == ((E := start.shape[0]),)
        and end.shape == (E,)
        and y.shape == (V,)
        and known.shape == (V,)
        and E > 0 and V > 0
        and x.flags.c_contiguous and start.flags.c_contiguous and end.flags.c_contiguous and y.flags.c_contiguous and known.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('V', 64), False, sizes)
        start = _argument("start", start, ('E',), True, sizes)
        end = _argument("end", end, ('E',), True, sizes)
        y = _argument("y", y, ('V',), True, sizes)
        known = _argument("known", known, ('V',), False, sizes)
        _samples(sizes)
    return float(_loss(x, start, end, y, known, params.views()))


def metrics(params, x, start, end, y, known):
    """The loss and accuracy by name, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 2452)
    if not (
        type(x) is type(start) is type(end) is type(y) is type(known) is _ndarray
        and x.dtype is known.dtype is _REAL_TYPE
        and start.dtype is end.dtype is y.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((V := x.shape[0]), 64)
        and start.ndim == 1 and start.shape == ((E := start.shape[0]),)
        and end.shape == (E,)
        and y.shape == (V,)
        and known.shape == (V,)
        and E > 0 and V > 0
        and x.flags.c_contiguous and start.flags.c_contiguous and end.flags.c_contiguous and y.flags.c_contiguous and known.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('V', 64), False, sizes)
        start = _argument("start", start, ('E',), True, sizes)
        end = _argument("end", end, ('E',), True, sizes)
        y = _argument("y", y, ('V',), True, sizes)
        known = _argument("known", known, ('V',), False, sizes)
        _samples(sizes)
    _0, _1 = _metrics(x, start, end, y, known, params.views())
    return {"loss": float(_0), "accuracy": float(_1)}


def backward(params, x, start, end, y, known, *, wrt_inputs=False, seed=0, step=0):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 2452)
    if not (
        type(x) is type(start) is type(end) is type(y) is type(known) is _ndarray
        and x.dtype is known.dtype is _REAL_TYPE
        and start.dtype is end.dtype is y.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((V := x.shape[0]), 64)
        and start.ndim == 1 and start.shape == ((E := start.shape[0]),)
        and end.shape == (E,)
        and y.shape == (V,)
        and known.shape == (V,)
        and E > 0 and V > 0
        and x.flags.c_contiguous and start.flags.c_contiguous and end.flags.c_contiguous and y.flags.c_contiguous and known.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('V', 64), False, sizes)
        start = _argument("start", start, ('E',), True, sizes)
        end = _argument("end", end, ('E',), True, sizes)
        y = _argument("y", y, ('V',), True, sizes)
        known = _argument("known", known, ('V',), False, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(2452, real))
    loss, d_x = _backward(x, start, end, y, known, params.views(), grads.views(), seed, step, wrt_inputs)
    if wrt_inputs:
        grads.add({"x": d_x})
    return float(loss), grads


def value_and_grad(flat, x, start, end, y, known, *, seed=0, step=0):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(2452, real))
    loss, grads = backward(params, x, start, end, y, known, seed=seed, step=step)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state, *, lr=0.01):
    """One step of the optimizer, in place:

        penalized_g[p] = 0.0005·w[p] + g[p]
        new_m[p] = 0.1·penalized_g[p] + 0.9·m[p]
        new_v[p] = 0.001·penalized_g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 2452)
    if type(lr) is not float:
        lr = _number("lr", lr)
    state["t"][...] = _update(params.flat[0:2452], grads.flat[0:2452], state["m"], state["v"], int(state["t"]), lr)


def train_step(params, state, x, start, end, y, known, *, lr=0.01):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(x) is type(start) is type(end) is type(y) is type(known) is _ndarray
        and x.dtype is known.dtype is _REAL_TYPE
        and start.dtype is end.dtype is y.dtype is _WHOLE_TYPE
        and x.ndim == 2 and x.shape == ((V := x.shape[0]), 64)
        and start.ndim == 1 and start.shape == ((E := start.shape[0]),)
        and end.shape == (E,)
        and y.shape == (V,)
        and known.shape == (V,)
        and E > 0 and V > 0
        and x.flags.c_contiguous and start.flags.c_contiguous and end.flags.c_contiguous and y.flags.c_contiguous and known.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('V', 64), False, sizes)
        start = _argument("start", start, ('E',), True, sizes)
        end = _argument("end", end, ('E',), True, sizes)
        y = _argument("y", y, ('V',), True, sizes)
        known = _argument("known", known, ('V',), False, sizes)
        _samples(sizes)
    if type(lr) is not float:
        lr = _number("lr", lr)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(2452, real))
    loss, *_ = _backward(x, start, end, y, known, params.views(), grads.views(), int(state["seed"]), int(state["t"]), False)
    state["t"][...] = _update(params.flat[0:2452], grads.flat[0:2452], state["m"], state["v"], int(state["t"]), lr)
    return float(loss)



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


def _number(name, value):
    """A number that a call may choose."""
    kinds = (int, float, np.integer, np.floating)
    if isinstance(value, bool) or not (
        isinstance(value, kinds) or isinstance(value, np.ndarray) and value.ndim == 0 and value.dtype.kind in "iuf"
    ):
        raise TypeError(f"{name}: expected a number, got {value!r}; nothing was changed")
    return float(value)


def save(path, params, state=None, extra=None):
    """Writes the parameters, and the optimizer's state if it is given, to a file, whole or not at all. Its ending says
    which: .safetensors or .npz. Parameters have their names in it, states state.NAME; load continues to the bit.
    extra: what else load is to give, of what JSON has: such as the history of fit."""
    params = _arrays("params", params, _PARAMETERS, 2452)
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
    params = Arrays(_PARAMETERS, np.zeros(2452, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, graph"}}
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


def __getattr__(name):
    """FORMULAS, the formulas of the network by name, unpacked when they are first asked for."""
    if name != "FORMULAS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import lzma

    global FORMULAS
    FORMULAS = json.loads(lzma.decompress(base64.b85decode(_FORMULAS)))["formulas"]
    return FORMULAS


_FORMULAS = (
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;ApK47+nB8h=|7245{jU;+|nUH)6QnsJ37L9psQ?AnRG{;nC4>n^bR^D`!}fN&WVmh2cBsyL`1VPv%&rpfcVgs~BAXNH&pfrly7>ekW%jKiyz&JNtk4k~-"
    "=TZ8_;Kb)^YX!@|EegM`Xy0sA344n`X$;Hus!x=$1@zsN`D-Xl^ae~}eQ2^?HSr{4oeE3pQS=OE!2oP$Er%SnK^?eb3gUT>N@8$H@g-0ili1o2U0jl8hg;%k3F7KDT1TD2x(20x1?`DmJm!%!AA-"
    "{1DdB#wsuh_vUDVgK)h4vQgQi6(L56DA7yMc0KlA$z{=PTNe;@c-"
    "{xw~}oSQZz&@lEFKR@vViC_x@|_NWgvXY3jR^LX&36Y`BA<&zB_biU>)YiWA=i*jD@Gd_vI%=cT*T{W$45{krVfHI%v0DVNeky>rr}Qt~~H&fq91yPFKV#RqP%^d1j#v%YPYbnRC7*0X~lVp3FV`GQ4Ot)<I(AQl3NAV(iIOa_r_HVpRi4vM4^e<#A;?)nfe"
    "GZYL6KQ%Eaw;Qu3iure`L(3#$27z;BsFBMR#%7_+2?E={$(|oKQMN<U+Q}*%;<fNDh+Q5KEW))yOgY5ZF>|WGaXk*vTQ8usPze(62d+gaz$HqT7jiTxo<uYq%^5~mDysOq_Z2kw;Or0kpReoj)uS2DUKO?A7ekA#mKkBn#lD}%mp|z@kYhW>#wL11LVK<7L<"
    "{MZtnwVXgbk$18<g|O?OeA72f>2lJ)R-t_;rHYG}E4Xnceq(2^OOHZ+au4(%+PYWB@hnu%EIZYp$ld+{o7qgeNT%8r#Iqh^g*#7D}*Eo0Z{*)P@|4P`BKgo#BcF9|;7~bk%X_2S}rUO}Z!<&}jp`7?5XV$-<;-Gvbsziwy7RS~J%<GIZ^~-"
    "?%O}lJB)^%^!0Z2wyKNO(f1w;ZA?7QcAPb_J9trTjlExDnTTQgPyA2Swd&{&EhOoz;kif_++zQ!o)8?5NYQ)<ZAzNxcajg7-u}fjOOt`GO8y9))a#6PfWi+L42s*Xa47O*4cO50d}E#oNGbS_ge3rFHDD%sF-pad(#~78Kz|Xd+TVi0<IO~H&^@GbbC1R6a<"
    "@<a0A#Bl7Ka6b`q+Z%WI<ztUGAYG;vV_d5$?0$G3~iCj-9{-_i#u;G6~1zQx=I4Mgi)RVBk!iTOOZX9MKO%GL_2Ln7sqRY1ta_!N)GE)$e{`{HlA6{H8X2{7NLDsAARGOo&xB3^VkO?5{3ap`}hbmt~3nQJ-"
    "X^Zwu%Z{nGT0cTHGo&g6rZ$8VG{C%ZeL0pXFFjE;&AjaJbXbGV{w#tRMd6VR-n4DW5U%8TRnEMhr*RSO%8(N^|DiM*#-74$=6&r(5WD?nIoD8X4U9cW^7ZPSeH#DQMeQfx?ftrXV<}&Ud5jm9%)#n+)(aE^6s^_!uJh|I;1liNTsB-_-"
    "$=)FqEunkxG5h*CJ_O1~65J7n?R;Qsb|{0RXukYVA?M%zaG@_Wbxpc^6pI-2u!_X8R;)eQ=v@j}Q3rhAjsdE4Ik|GnfC74VIAGr^a-"
    "Ag4J(N=E6kGEM^Cx@rhS<K{m6hbzP_epCA|@)lUvHJ9#O+DxH|CaeX_PRo8p(ZIVYw`!b0E#AIPQ~TOa|TKF|xok3$eUa)hfPA2JW;Ak~Ai>iP+Jcvvc9#=%OTzx?;+3M3n3zr|yG=7U%tFZe@=D-"
    "8ha39pe>$iT78@Q2Lu8HxeLpq?hqP;*_CEnbmhN3jx*lZ%=}p=`zstOiILXYiNt>qI9T^&j2xwHO6<h@yovYlLD6)-"
    "e`F$w#Fc^Xyr;sW__D(n|6A0<E{mA34bD>5q2$7P#{GEC_(13NNE6K;`iOzBDS2}a29MXb*`q~FG)A%A=G)<PIA1c$Yv0Zz#UZylTSJ}cl>LywWsaY$a`?tQfcx=_YOmvi-(V}cbRZPDkD<3P!a2%H|f=Lw{H6WF!r@KPEUqu7M5dD8cz0NJ`0OllR>xXP-"
    "9T_JHzPS0L{ry;(8-^%Q1dCxw{|7?yD2KvZo30$`_L%6B^Il+oCu29_j1Xz@v+Gw2ODej#8?^#H-E1yH@MuC)3FsMRv}#(kxMxHA<WCs{N7y0d>16>4u(k10zw~>q1B;<F3)!hwWJK^<dO$#&YORX-"
    "9wq|Dx}@4cXZu(9Ba6EG@#1UL<Xx*wRzB+XVm~Wd};#rT1Oqn9(Jyff*?wcj_$uvO2E{k{im=MC<f$2MI|9H8MtRQ)~h}f_O{^^%tW>&8yrB=fB6yO2XaEqvtemC|Z$CL<de+@=y>HH>UTv`<h~_YU2x_fptfWpsZ@xUIaR<L$j+B1BjfW95vf}QQf2xd3?="
    "ykH~9FsPpmzDnp9<1~f6p*C2t+|2^0(gjCH?dOifPURDW0#W)Et?lz#@0&ixYv49j;EC+TYy<Udeabuw&3n>dS&0<;IGO;2DH!&OC6r_hr-X2t#U2r+H(#*3g|GiXG7AHIu<EMYkq1g;eFFF0^14k88p-"
    "H%#r@Uk?7KLqkc<lAxEG??X#10vvn(h}!fC=Yqm2DET;=Gfdb_+?Cn=4>N5(K6XTB(pMx@mxq4MQ81ICB5T>ietwhed|QH?U-"
    "*SHAbSW?ZY*%jj|I5~;+YB*Y_7img>z7a$%{pC5QGlM{B2F5^<Vf|Pt?iYtt&RoQ{Dj_#O#zYK`cw|LUitVU~kc>06wh5k~ZOkC(iJtKQWA<JcX-jK`H5=3r1Os9PJdWG2j;KdYp9w}s5Tike^<&1r1){oiJK|Iv)JjiB&m4!K`B_V0#)a0s_f#Ngq(U{0<`"
    "*icK{~9@ia_)a?OWVp&M8$I4=45_(cZ3gko~Z)(OvL5QbvHCFLl1Md9O63k7Cu@xc`|4KQjOZEC}hs9V|Iq{M%E+#8V=MKn(b|ct<!1rryR{eu4|Gs4IF?|U(im_P#HGPfht7DpBzXpXl)#VZmo~wW4AOT_!dh~hs5o0!&a~C)?qeY<#&^Nw#tw{2n=WPwA?"
    "hN!+IRrJp)2K?1U4tg3$TG4IK;GFx?~^OS@q}ydXr@|CKxgw2!-x_5o3FXI7%M%4s%fj#hNoon>+x>3;48T@~JphnpPGcdcSmJC<Y6r+M8nJR9l}3B(Ud&$69aR8FugFe*-)Aiv*u<X8Zu>>xaKjyCvg<~>5*de$O-"
    "VrXdHHZC6Gahfu)5>!p<6r<|#>#g|GXRT<H>q$a}s%x#;<3x1MH%`EC579J%R*fBF7rR(Rr!Y>=TAy+1s@!GTwxEMUFz7Z%FqkUQE{#4d^rNUR#Ez{NkeAMM+QwIqWE9?>s`DV}$z7b;G862=4RJhV(=v1K!ZW)=`$d=cB8f>xC4vV=8I}^WIaGFQ;iKIuch"
    "*|0MF!W2_p|;{e#nfeFldv4`PW&h%}70ziFK2@o=;R~`<rfVV>*UepN~zpeLgj5nYBzrGy+$&s|o>1YRAJ!T+OsCEIw3H1NKfx7o18sKN5f;w6MU<BywxyJyb$p>3qfGOkCIsseJ4=fa*n_I^Qv9x&g|&vSs|7#&$1F5DqiCHH}+`jePUKha1eg4l`oQ&a(D"
    "HRB;PLTd)S#$|VAuzF+FNEO`M8+~WIqylqq4Qh|&rA&|W|RylG~B`_;g#8dDB&%H_z5z!v=bUn$1M<foUTSL3e^KA$*<L~Uw;M599pVHbv+3{|(7X3SWw=~-"
    "$&sGFGS(xo}(na<6p^X0pqido)K}YAlAtn!v*ddn~nI2@~KfkOM%VZAW0?v5)v!}7~R;rj*7G{U74Gt$amt!jJwqy^#q{uO6ycacnz#9=g0L2D*znBiIb@=(KRQ)pwO+*TcF;L3&d_&3B^Wrw>B&btYfW-j6n=U)N75j{h=FZkDctwE=agKC0_dEaPNZ{U=-"
    "i{*StC)m73?NHvXt*5dhje#>O$NyGw$)Sw9ghu~xPmkVzU>c7L6xLG|4k0L*5W(Tiy5()J$*qSf7Y9iJUWg0PdEe)7$ed#ms$UyKLr!*Sx7|PG*IKZqhq%phz8lRhb&K>c7~Js8-"
    "}8&G_MSpO?UGPL4m`noFx1_A8)!@Nq4u|NR@fy0YNKAACcUpnFybvh(#$JUd6@q;iQ4F<2?l`F~B8qrU?T)*jLn+gE)*@W^|dGX``z}po;wTFUZSJi_DCu=Le)isCRmyJ0AJ2q6<UoW7Q_xj5~dcu0?m8Jfx-!W><8eQ1-"
    "jiz!%;6dN;i=8y0CjzHyrLigoC=1Z~L(FV{TQhj9l^`SFFnk7L(wGI113WS%U|i~~{`qaD^(`i(n3*?`KSk{Nf@KGw;hY9K<{p$q=Db{JdTHH)ZE?2wF_z*4ZbJ>S6qXfqY@P5FH<00FcbuF(Mi?Fzb3vBYQl0ssI200dcD"
)
