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
    # activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else
    #     expm1(graph_attention1_z[u,h,o])
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
    # activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else
    #     expm1(graph_attention1_z[u,h,o])
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
    #     exp(graph_attention1_z[u,h,o]))
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
    # activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else
    #     expm1(graph_attention1_z[u,h,o])
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
    # activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else
    #     expm1(graph_attention1_z[u,h,o])
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
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;AfQ$4P5{|h=|7245{jU;+|nUH)6QnsJ37L9psQ?AnRG{;nC4>n^bR^6?D7nBcwQXTGrIiPBiGy*vk~(<{`oJXh&7`K1}cf3DlfIYF1JVx^a*=a~o8Ev6`DmX1Z@)n2tLe*!#adO?U>TUVd_l$o1r#Tht&I-jCzD1-"
    "%S~`4AM&dm)qWU8!CsEz#(h==#~qY+Ul*Mk;TGzu|ZnJdy@@>d~>{+bHjsNkZ#6Aix?%(sV^}=Vglq3I*b-*8||l=fLQ}mHxVUF|4fye2$Kw)WcJWhWjKJI++QDuQ5LY12-W4%Nh_k-"
    "&sFTdyyU_*TP1IP_Z&FkAR2+{evG5H~eFsmV810Ugy^^{P_Fk69a}yQen&ETo0~`C<c0+ItAAD>1d^8sp5odm(DJJh&HhQdk&L{FJcKxR#c{g3glbW;HhC+RwCl*3j8Vqz{Z@5%olG22!Zv7|ErZ@3&-"
    ">KlOP<_6QAd<{YKth^4;GsO{Dr%Ov`TK1{!%W9N3OO`6O%UQrncwo;pw=d{-"
    "F23lAV6o5u)U^hSLQoPnW!OTi29Mt{lL4~3>`w*yVIq35IU2kMY8hX3S^B)*7gVK7=}8L@?yJJ=Vfz^<IhjD#fO;wc3V#5NAVk5qt707owOV8t*;!p6#x_P7Ssw!HHd&PMU*N`}1(KO3wFmuFe3+J?b4y7-qJ-"
    ">jRvOJKyRpz9ceCz|i)lL`U@mu&Dh%igl<BUJAjSGu}y#lDbAJ<*L~+JK8KO+_C63$balUXI!sN|EZqxEH6KczA$kH`IfBD>P!Fk|O>--"
    "pTJ9uf@^Mzd(5U+3{6Es+}m5+5VT!d{Cq{hc5Zk^p6_Uohsr6i?WD;CYZA*9o=A&j<CeiM+#AH3ml=xQ*T%~_Ye~hCVN+|hDk@M&`DiAIPl6{3a_q}+_PDFP4X2=$^?5UbT4TJ<IjmJfsUsewpcq%cLaXqXE|Gu`9X)xdK*6rry4~=iWyZW{P*Wuf0}$8L9U"
    "_Hg2I`<ag`$MY+o1ljvb>3c?%u*k$u#j1kJmeVoA=YKZll;ywFYpxm2%BnB~%mzH`SV=M`$fs3cHLlmNK{Z!M%jZD0bvK>5D%_s&W%UhM6SPR3O~oe<V%iL2&&Et?gG0DDlULB8FCuqk7g315EUjOIo^qo`E<fl!BFDxQU<AY`gQ)YM_;D&@!L=fEL-"
    "<Z%cEQg6?BrwZ?g)~|gNwF~j}4~LJay^Se%{ihaqXP&>I&2(C+E4pW!P5R)*-t4VGKS!-"
    "h;D$3W$MUg1d5#4$7{o0{wrw_!?z`~vo)4kb6zVH;nm;7Qs1w?buo%jNjxnUl_xpom;OeCZUuUwX@NHm>nEn!;uo=xE6`g)tg@}98<gYqltF?Z!A}pjfa6k0;=#j5ANvH=G2@xCH^cU9X!nhjEdx1J-S1WeEr5!Y-"
    "y21?0cvd9}<0FaLv!Ls3%|&9B=OTi>YCN9Xtw##w7@=G^N4YiTiKB54U%(`KL?Jv1OvFa>&8pCYBxYXc-#IE2bz{-"
    "Jg=`n+G#&|IDK6us02_QIDVU0_D|(A|YJDV^vTnAl(7E*vdvIjcZ{K%c{3EdNdf9zOZD}<M*+qnZCW>ku8u8EHAZNU4)YerUPe3MLf~zfBCkg3Yyr=VR-"
    "7Hffc3}8)k#OXQ;hu$wqO!EE#E?(dD(W9}xO%k$4nu^XN?iacNLfWRDaup$@|(z`h}M1kRXD*T+cI0E9`4ub(GvOao<O|%D*Q=5)i8y#82ZG?C`L&v#X&OnGz<^C5KkGL*xSSYJt{yf_H_?(9Urf?ZImkDH*2?2Vwf>Q6{8BdG$?KiE{b&=jp`wwyC}vRHCw"
    "cfQI>?rMF&Riaf5XF9)STVv#A9%FH?>VOY=-JkuV6eUh(Ejs#jtBs^Ulud49q}*ouQ_!Ip3)MwgfPSb|jR!a`yTQ4??Q6+RAI0&`e5V)Y0*N+;Xb;3zz8f>>%xv0Krua(z7CH&Hq+>)ZeEh0Hk1wyd{^`lGlJo#FV-"
    "iez^cpv}+*+@2T4i{9j|nS&s+ekWyc1vz(@m>TJ(=O6gW`=~sB_mymCs{<54f<8DxQnW-}-^wzeedcuDj$Imeq(2>j3`@b^<RMdA(Z+YDZKKG0fxS!7LlFuB?JdkTnSBne-AD<T<Pi6!fVv_?rxH&~ZSOM3W}P9(>bd^8S{ZrNv8)Q0GrlntJ18ySaV2Q$2F"
    "=wt%Bd9x*4JIvgzd$W3b*6_>&DpkbsQGu>I>l-Qnm{_XF3$B>C-"
    "5R?TOpsrqzZ^K^=}C!BjNRzC~AR!P`3nd1P~&oCSVCP8=L&48&OKNNEdTL6ft`_)Q?*^gjCQA0EYZX!4ZR@O}r7VFj2kCe&?l4SF*^&!gQwpPdZ>ytPMo?>1y?Y4pbc&=Hu3?pmYq)@s95+>JgdCW)jf=AY#@ewsY*VLPo&BLWk<%j(zDFkGs|5mRVkjH+iP"
    "BsT~<_%PLdt?B?&>f=+<{eK;7cH{7a$%uPiiKDKcJ9j)tZA#X6!x~%(<yq{X&80A3HDo+af9-4T3X(RIc^`Ssn0?&k2gku^r0lb$KqQ6)hGf)PPiddC?qn3=qnnnxE)l%Wef(&rE?q(dB<c4UjWMZC9QUQ*O52RB-~-"
    "FLvNv?~HdP!P3SSY?bLL&ii)CLBo<Ewd08`%r0JPtNRGo3ANXYNf57C%k5mca%4p9<%5n5#<M~+B(+UPTIk+esp<}<#ROGrS9>&UDPaBQ+X=HKgYeEe~Hv1mMBz(ZBdxcY!#*P50D7rg{*bb5_3uf|20q*pQ6<p0=3Dt=-"
    "HD47&(&0Ob_){ddLiejlbb#B2gm&<PV9<nB$P5wjf%Be8(2njI`-22fw8sjp$tXn-fug7APv6rU8>nf6nEvFqF+b~HnI&%ugIQ4|_S-(~VvTIwb0<&o{WDI^XQx-+qej@|TAi8a?EY&n*Bo^al9*f-"
    "FEwZ3Gd<}Zgn&G~(X0%+dy6HlKl>)w%W8XhaBR>h4P^~X&u4vSMoEc#wx9mI`xjhHO&@ucQkneoYf{lLvp@#Vq5)I%oPYhULzUhB<N?|Jk+1+3mwA>YNkhZR_>x{P0(Gt{}^DRPnc$zFND=)tR9IdGdFH)20=&=Y5#C8(IJ+p=S;MT+~5VQQ<gLFh`82bBe`"
    "|)5p9Bs@6eBy<I@9d(Mydr;f7;zoF*1jvGDoAE$$A#XCDQ-"
    "E&5T$4!)kN70i+JV=*&hNQ0oMbZQZB^zBr7pm<?O>@>+~Fr3iD>Gn1`%vssyj!yRlMzS4>2y0y7mYMB%0MdLH`OeQ*%LJF?76j2YjxmgHTC@hvkn$CMM3Ht}Z!T&tYmXi^Wqdrv@l6;+_}pRQny6&7@JM45bS+4OnCa9*IRBe6H~z?KU|(Wt3nJj%NkB<wa+"
    "PhhqBw379V+WfsO;NaE>_gLa532{Xs*Gca0SaUegjUx3zRp`0^jBaeOy3kp_xmZU{C>-VQ^*>q73;78gnq~zFWD*a|;|ovK-"
    "3`Obc3CcN?bW|@3jL1GFuknhR1<N#qFIq_);n}sA~iprPD9P@s8Pz1X1N0ozDs$!tTCYzd%_CCXvHU+%7DcHOdFr6@)2x?y~K~)h{C}~*4Y2*P<m_8_A7tYrnIaH#}m!yMzW|E4_Zw{jD6CmtQP9-"
    "s&LdxQ>=tBo@tJ<$Q9bLRB=MwAL+Doy$JcM+$?GYbPSF2rmki72%m~+4X{BoV#^!Bg}MAji^oxoc|i6<f#|30Xk0STiT>dmU%`5-jH%nvLe>@<M`PjrA0nV&SvwY=u-"
    "y5JNK%J?e`eL|dwxvOMi6+irn?CZsWB$x+TDSEQ?rla?ZHC9&i%?$;&q>ZKMX8G3VtdPJJKqA=W3Ht)Hd$ZlEz@9@CRptzS|?1KQ#Nl#3CpA_TYkdeW(kT611Hr5bRkB0DoU>avs?bGlbI9ZBu^lrWL*&8*l+zrN3br{{2_~$!PWAlU&8sStXgGN2<nF1J4?"
    "<dL60ro;8dI-dOPxS$dgvJ%?7~jajYgcS)E;8?=%QdmBX3qYv$~?dF>ko9I&66~J7=_6~-Z$kzsiQDGo|C%6Ug0@}B;p^HG_D_dNR!$gW|yQAu|c>oqNw$c(F+3jlarx=^JmnNEBe#@|mbEG9ohAOoM|MlN`_Fghp=8CdJ9@QFe&7L*Aq3Wz*6mh2=-"
    "PrpY5Lchverc-6Qd?W;+%fe3k>n1yo60l7V&c$)I<&vpJr2L(VuB+B?p=5Rp8+cJA+*ruAAK^dnyS=HvS-4>1?{~n@Wldp$NN)`_wXBb?5XNx;#;0_WLqB1mH}Jh;gIHR06heW40_mCj9Q-D00000S&TC6A9(vf00F5Qmd^nIoJG~lvBYQl0ssI200dcD"
)
