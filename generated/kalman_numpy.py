"""kalman: a network of 20 parameters and its training step.

Made by symgrad 0.1.0 from examples/kalman.py (backend numpy, float32).
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
from numpy.lib.stride_tricks import as_strided

real = np.float32
# glibc's malloc gives pages back at each free, to be cleared anew in each step, until something of this size was freed
np.empty((1 << 25) - (1 << 16), np.uint8)


# --- the network: z[N,50,2] → corrected[N,50,4]


def _solve2_part(S, N):
    """The same for solve2 and logdet1."""
    # s[n,h,i,k] = (S[n,h,i,k] + S[n,h,k,i])/2
    s = S + S.transpose(0, 1, 3, 2)
    s *= 0.5
    d = np.zeros((N, 50, 2), real)
    L = np.zeros((N, 50, 2, 2), real)
    for k in range(2):
        # s[n,h,i,k] += −Σ_{j: j < k and k ≤ i} L[n,h,i,j]·L[n,h,k,j]
        _1 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), L * L[:, :, k, None], real(0.0))
        s[:, :, :, k] += np.add.reduce(_1, axis=3)
        # d[n,h,k] = √(s[n,h,k,k])
        d[:, :, k] = np.sqrt(s[:, :, k, k])
        # L[n,h,i,k] = d[n,h,k] if i = k else (s[n,h,i,k]/d[n,h,k] if k < i else 0)
        with np.errstate(all="ignore"):  # where the condition does not hold
            L[:, :, :, k] = np.where(
                np.equal(np.arange(2), k),
                d[:, :, k, None],
                np.where(np.less(k, np.arange(2)), s[:, :, :, k] / d[:, :, k, None], real(0.0)),
            )
    kept_1 = s, d
    return L, kept_1


def _d_logdet1_part(kept, d_L, L, N):
    """The same for logdet1 and solve2."""
    s, d = kept
    d_d = np.zeros((N, 50, 2), real)
    d_s = np.zeros((N, 50, 2, 2), real)
    for k in reversed(range(2)):
        # d_d[n,h,k] += Σ_i d_L[n,h,i,k]×(1 if i = k else −((s[n,h,i,k]/d[n,h,k])/d[n,h,k] if k < i
        #     else 0))
        with np.errstate(all="ignore"):  # where the condition does not hold
            _1 = _strong_product(
                d_L[:, :, :, k],
                np.where(
                    np.equal(np.arange(2), k),
                    real(1.0),
                    (
                        -1.0
                        * np.where(
                            np.less(k, np.arange(2)),
                            s[:, :, :, k] / d[:, :, k, None] / d[:, :, k, None],
                            real(0.0),
                        )
                    ),
                ),
            )
            d_d[:, :, k] += np.add.reduce(_1, axis=2)
        # d_s[n,h,i,k] += d_L[n,h,i,k]×(0 if i = k else (1/d[n,h,k] if k < i else 0))
        with np.errstate(all="ignore"):  # where the condition does not hold
            _2 = _strong_product(
                d_L[:, :, :, k],
                np.where(
                    np.equal(np.arange(2), k),
                    real(0.0),
                    np.where(np.less(k, np.arange(2)), 1.0 / d[:, :, k, None], real(0.0)),
                ),
            )
            d_s[:, :, :, k] += _2
        # d_s[n,h,k,k] += d_d[n,h,k]×(1/d[n,h,k])/2
        with np.errstate(all="ignore"):  # where the condition does not hold
            _3 = 1.0 / d[:, :, k]
            _strong_product(d_d[:, :, k], _3, out=_3)
            _3 *= 0.5
            d_s[:, :, k, k] += _3
        # d_L[n,h,i,j] += −d_s[n,h,i,k]×L[n,h,k,j] where j < k and k ≤ i
        with np.errstate(all="ignore"):  # where the condition does not hold
            _4 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), _strong_product(d_s[:, :, :, k, None], L[:, :, k, None]), real(0.0))
            d_L += _4
        # d_L[n,h,k,j] += −Σ_{i: j < k and k ≤ i} d_s[n,h,i,k]×L[n,h,i,j]
        with np.errstate(all="ignore"):  # where the condition does not hold
            _5 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), _strong_product(d_s[:, :, :, k, None], L), real(0.0))
            d_L[:, :, k] += np.add.reduce(_5, axis=2)
    return d_s


def _solve2_part2(S, N):
    """The same for solve2 and logdet1."""
    # s[n,h,i,k] = (S[n,h,i,k] + S[n,h,k,i])/2
    s = S + S.transpose(0, 1, 3, 2)
    s *= 0.5
    d = np.zeros((N, 50, 2), real)
    L = np.zeros((N, 50, 2, 2), real)
    for k in range(2):
        # s[n,h,i,k] += −Σ_{j: j < k and k ≤ i} L[n,h,i,j]·L[n,h,k,j]
        _1 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), L * L[:, :, k, None], real(0.0))
        s[:, :, :, k] += np.add.reduce(_1, axis=3)
        # d[n,h,k] = √(s[n,h,k,k])
        d[:, :, k] = np.sqrt(s[:, :, k, k])
        # L[n,h,i,k] = d[n,h,k] if i = k else (s[n,h,i,k]/d[n,h,k] if k < i else 0)
        with np.errstate(all="ignore"):  # where the condition does not hold
            L[:, :, :, k] = np.where(
                np.equal(np.arange(2), k),
                d[:, :, k, None],
                np.where(np.less(k, np.arange(2)), s[:, :, :, k] / d[:, :, k, None], real(0.0)),
            )
    return L


def _forward(z, p):
    """The output of the network."""
    N = z.shape[0]
    # H[a,j] = [a = j]
    H = np.equal(np.arange(2)[:, None], np.arange(4)).astype(real)
    # P[n,0,i,j] = 100·[i = j]
    P = np.zeros((N, 51, 4, 4), real)
    P[:, 0] = (np.equal(np.arange(4)[:, None], np.arange(4)).astype(np.int64) * 100).astype(real)
    # R[a,b] = Σ_c B[a,c]·B[b,c]
    R = p.B @ p.B.T
    # F[i,j] = [i + 2 = j] + [i = j]
    F = (
        np.equal(np.arange(4)[:, None], np.arange(4)).astype(np.int64)
        + np.equal(np.arange(4)[:, None] + 2, np.arange(4)).astype(np.int64)
    ).astype(real)
    # Q[i,j] = Σ_k A[i,k]·A[j,k]
    Q = p.A @ p.A.T
    # S[n,t,a,b] = R[a,b]
    S = np.array(np.broadcast_to(R, (N, 50, 2, 2)), dtype=real)
    # P[n,t+1,i,l] += Q[i,l]
    _1 = P[:, 1:51].transpose(1, 0, 2, 3)
    _1 += Q
    C = np.zeros((N, 50, 2, 4), real)
    solve1_s = np.zeros((N, 50, 2, 2), real)
    solve1_d = np.zeros((N, 50, 2), real)
    solve1_L = np.zeros((N, 50, 2, 2), real)
    solve1_x_sum = np.zeros((N, 50, 2, 4), real)
    solve1_x = np.zeros((N, 50, 2, 4), real)
    solve1_x_2_sum = np.zeros((N, 50, 2, 4), real)
    solve1_x_2 = np.zeros((N, 50, 2, 4), real)
    left = np.zeros((N, 50, 4, 4), real)
    FP = np.zeros((N, 50, 4, 4), real)
    for t in range(50):
        # C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j]
        _2 = C[:, t].transpose(0, 2, 1)
        _2 += (P[:, t].transpose(0, 2, 1).reshape(4 * N, 4) @ H.T).reshape(N, 4, 2)
        # S[n,t,a,b] += Σ_j C[n,t,a,j]·H[b,j]
        S[:, t] += (C[:, t].reshape(2 * N, 4) @ H.T).reshape(N, 2, 2)
        for k in range(2):
            # solve1_s[n,t,i,k] += −Σ_{j: j < k and k ≤ i} solve1_L[n,t,i,j]·solve1_L[n,t,k,j]
            _3 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), solve1_L[:, t] * solve1_L[:, t, k, None], real(0.0))
            solve1_s[:, t, :, k] += np.add.reduce(_3, axis=2)
            # solve1_s[n,t,i,k] += (S[n,t,i,k] + S[n,t,k,i])/2
            _4 = S[:, t, :, k] + S[:, t, k]
            _4 *= 0.5
            solve1_s[:, t, :, k] += _4
            # solve1_d[n,t,k] = √(solve1_s[n,t,k,k])
            solve1_d[:, t, k] = np.sqrt(solve1_s[:, t, k, k])
            # solve1_L[n,t,i,k] = solve1_d[n,t,k] if i = k else (solve1_s[n,t,i,k]/solve1_d[n,t,k]
            #     if k < i else 0)
            with np.errstate(all="ignore"):  # where the condition does not hold
                solve1_L[:, t, :, k] = np.where(
                    np.equal(np.arange(2), k),
                    solve1_d[:, t, k, None],
                    np.where(
                        np.less(k, np.arange(2)),
                        solve1_s[:, t, :, k] / solve1_d[:, t, k, None],
                        real(0.0),
                    ),
                )
        for i in range(2):
            # solve1_x_sum[n,t,i,c] += Σ_{j: j < i} solve1_L[n,t,i,j]·solve1_x[n,t,j,c]
            _5 = np.where(
                np.less(np.arange(2)[:, None], i),
                solve1_L[:, t, i, :, None] * solve1_x[:, t],
                real(0.0),
            )
            solve1_x_sum[:, t, i] += np.add.reduce(_5, axis=1)
            # solve1_x[n,t,i,c] = (C[n,t,i,c] − solve1_x_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _6 = C[:, t, i] - solve1_x_sum[:, t, i]
            _6 /= solve1_L[:, t, i, i, None]
            solve1_x[:, t, i] = _6
        for i in reversed(range(2)):
            # solve1_x_2_sum[n,t,i,c] += Σ_{j: i < j} solve1_L[n,t,j,i]·solve1_x_2[n,t,j,c]
            _7 = np.where(
                np.less(i, np.arange(2)[:, None]),
                solve1_L[:, t, :, i, None] * solve1_x_2[:, t],
                real(0.0),
            )
            solve1_x_2_sum[:, t, i] += np.add.reduce(_7, axis=1)
            # solve1_x_2[n,t,i,c] = (solve1_x[n,t,i,c] − solve1_x_2_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _8 = solve1_x[:, t, i] - solve1_x_2_sum[:, t, i]
            _8 /= solve1_L[:, t, i, i, None]
            solve1_x_2[:, t, i] = _8
        # left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i]
        left[:, t] += -1.0 * (solve1_x_2[:, t].transpose(0, 2, 1) @ C[:, t])
        # left[n,t,i,j] += P[n,t,i,j]
        left[:, t] += P[:, t]
        # FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j]
        _9 = FP[:, t].transpose(0, 2, 1)
        _9 += (left[:, t].transpose(0, 2, 1).reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
        # P[n,t+1,i,l] += Σ_k FP[n,t,i,k]·F[l,k]
        P[:, t + 1] += (FP[:, t].reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
    # e[n,t,a] = z[n,t,a]
    e = np.array(z, dtype=real)
    corrected = np.zeros((N, 50, 4), real)
    x = np.zeros((N, 51, 4), real)
    for t in range(50):
        # e[n,t,a] += −Σ_j x[n,t,j]·H[a,j]
        e[:, t] += -1.0 * (x[:, t] @ H.T)
        # corrected[n,t,i] += Σ_a e[n,t,a]·solve1_x_2[n,t,a,i]
        _10 = solve1_x_2[:, t] * e[:, t, :, None]
        corrected[:, t] += np.add.reduce(_10, axis=1)
        # corrected[n,t,i] += x[n,t,i]
        corrected[:, t] += x[:, t]
        # x[n,t+1,i] += Σ_j corrected[n,t,j]·F[i,j]
        x[:, t + 1] += corrected[:, t] @ F.T
    return corrected


def _backward(z, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = z.shape[0]
    d_z = None
    # H[a,j] = [a = j]
    H = np.equal(np.arange(2)[:, None], np.arange(4)).astype(real)
    # P[n,0,i,j] = 100·[i = j]
    P = np.zeros((N, 51, 4, 4), real)
    P[:, 0] = (np.equal(np.arange(4)[:, None], np.arange(4)).astype(np.int64) * 100).astype(real)
    # R[a,b] = Σ_c B[a,c]·B[b,c]
    R = p.B @ p.B.T
    # F[i,j] = [i + 2 = j] + [i = j]
    F = (
        np.equal(np.arange(4)[:, None], np.arange(4)).astype(np.int64)
        + np.equal(np.arange(4)[:, None] + 2, np.arange(4)).astype(np.int64)
    ).astype(real)
    # Q[i,j] = Σ_k A[i,k]·A[j,k]
    Q = p.A @ p.A.T
    # S[n,t,a,b] = R[a,b]
    S = np.array(np.broadcast_to(R, (N, 50, 2, 2)), dtype=real)
    # P[n,t+1,i,l] += Q[i,l]
    _1 = P[:, 1:51].transpose(1, 0, 2, 3)
    _1 += Q
    C = np.zeros((N, 50, 2, 4), real)
    solve1_s = np.zeros((N, 50, 2, 2), real)
    solve1_d = np.zeros((N, 50, 2), real)
    solve1_L = np.zeros((N, 50, 2, 2), real)
    solve1_x_sum = np.zeros((N, 50, 2, 4), real)
    solve1_x = np.zeros((N, 50, 2, 4), real)
    solve1_x_2_sum = np.zeros((N, 50, 2, 4), real)
    solve1_x_2 = np.zeros((N, 50, 2, 4), real)
    left = np.zeros((N, 50, 4, 4), real)
    FP = np.zeros((N, 50, 4, 4), real)
    for t in range(50):
        # C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j]
        _2 = C[:, t].transpose(0, 2, 1)
        _2 += (P[:, t].transpose(0, 2, 1).reshape(4 * N, 4) @ H.T).reshape(N, 4, 2)
        # S[n,t,a,b] += Σ_j C[n,t,a,j]·H[b,j]
        S[:, t] += (C[:, t].reshape(2 * N, 4) @ H.T).reshape(N, 2, 2)
        for k in range(2):
            # solve1_s[n,t,i,k] += −Σ_{j: j < k and k ≤ i} solve1_L[n,t,i,j]·solve1_L[n,t,k,j]
            _3 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), solve1_L[:, t] * solve1_L[:, t, k, None], real(0.0))
            solve1_s[:, t, :, k] += np.add.reduce(_3, axis=2)
            # solve1_s[n,t,i,k] += (S[n,t,i,k] + S[n,t,k,i])/2
            _4 = S[:, t, :, k] + S[:, t, k]
            _4 *= 0.5
            solve1_s[:, t, :, k] += _4
            # solve1_d[n,t,k] = √(solve1_s[n,t,k,k])
            solve1_d[:, t, k] = np.sqrt(solve1_s[:, t, k, k])
            # solve1_L[n,t,i,k] = solve1_d[n,t,k] if i = k else (solve1_s[n,t,i,k]/solve1_d[n,t,k]
            #     if k < i else 0)
            with np.errstate(all="ignore"):  # where the condition does not hold
                solve1_L[:, t, :, k] = np.where(
                    np.equal(np.arange(2), k),
                    solve1_d[:, t, k, None],
                    np.where(
                        np.less(k, np.arange(2)),
                        solve1_s[:, t, :, k] / solve1_d[:, t, k, None],
                        real(0.0),
                    ),
                )
        for i in range(2):
            # solve1_x_sum[n,t,i,c] += Σ_{j: j < i} solve1_L[n,t,i,j]·solve1_x[n,t,j,c]
            _5 = np.where(
                np.less(np.arange(2)[:, None], i),
                solve1_L[:, t, i, :, None] * solve1_x[:, t],
                real(0.0),
            )
            solve1_x_sum[:, t, i] += np.add.reduce(_5, axis=1)
            # solve1_x[n,t,i,c] = (C[n,t,i,c] − solve1_x_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _6 = C[:, t, i] - solve1_x_sum[:, t, i]
            _6 /= solve1_L[:, t, i, i, None]
            solve1_x[:, t, i] = _6
        for i in reversed(range(2)):
            # solve1_x_2_sum[n,t,i,c] += Σ_{j: i < j} solve1_L[n,t,j,i]·solve1_x_2[n,t,j,c]
            _7 = np.where(
                np.less(i, np.arange(2)[:, None]),
                solve1_L[:, t, :, i, None] * solve1_x_2[:, t],
                real(0.0),
            )
            solve1_x_2_sum[:, t, i] += np.add.reduce(_7, axis=1)
            # solve1_x_2[n,t,i,c] = (solve1_x[n,t,i,c] − solve1_x_2_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _8 = solve1_x[:, t, i] - solve1_x_2_sum[:, t, i]
            _8 /= solve1_L[:, t, i, i, None]
            solve1_x_2[:, t, i] = _8
        # left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i]
        left[:, t] += -1.0 * (solve1_x_2[:, t].transpose(0, 2, 1) @ C[:, t])
        # left[n,t,i,j] += P[n,t,i,j]
        left[:, t] += P[:, t]
        # FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j]
        _9 = FP[:, t].transpose(0, 2, 1)
        _9 += (left[:, t].transpose(0, 2, 1).reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
        # P[n,t+1,i,l] += Σ_k FP[n,t,i,k]·F[l,k]
        P[:, t + 1] += (FP[:, t].reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
    # e[n,t,a] = z[n,t,a]
    e = np.array(z, dtype=real)
    corrected = np.zeros((N, 50, 4), real)
    x = np.zeros((N, 51, 4), real)
    for t in range(50):
        # e[n,t,a] += −Σ_j x[n,t,j]·H[a,j]
        e[:, t] += -1.0 * (x[:, t] @ H.T)
        # corrected[n,t,i] += Σ_a e[n,t,a]·solve1_x_2[n,t,a,i]
        _10 = solve1_x_2[:, t] * e[:, t, :, None]
        corrected[:, t] += np.add.reduce(_10, axis=1)
        # corrected[n,t,i] += x[n,t,i]
        corrected[:, t] += x[:, t]
        # x[n,t+1,i] += Σ_j corrected[n,t,j]·F[i,j]
        x[:, t + 1] += corrected[:, t] @ F.T
    solve2_L, solve2_kept = _solve2_part(S, N)
    solve2_x_sum = np.zeros((N, 50, 2), real)
    solve2_x = np.zeros((N, 50, 2), real)
    for i in range(2):
        # solve2_x_sum[n,h,i] += Σ_{j: j < i} solve2_L[n,h,i,j]·solve2_x[n,h,j]
        _12 = np.where(np.less(np.arange(2), i), solve2_L[:, :, i] * solve2_x, real(0.0))
        solve2_x_sum[:, :, i] += np.add.reduce(_12, axis=2)
        # solve2_x[n,h,i] = (e[n,h,i] − solve2_x_sum[n,h,i])/solve2_L[n,h,i,i]
        _13 = e[:, :, i] - solve2_x_sum[:, :, i]
        _13 /= solve2_L[:, :, i, i]
        solve2_x[:, :, i] = _13
    solve2_x_2_sum = np.zeros((N, 50, 2), real)
    solve2_x_2 = np.zeros((N, 50, 2), real)
    for i in reversed(range(2)):
        # solve2_x_2_sum[n,h,i] += Σ_{j: i < j} solve2_L[n,h,j,i]·solve2_x_2[n,h,j]
        _14 = np.where(np.less(i, np.arange(2)), solve2_L[:, :, :, i] * solve2_x_2, real(0.0))
        solve2_x_2_sum[:, :, i] += np.add.reduce(_14, axis=2)
        # solve2_x_2[n,h,i] = (solve2_x[n,h,i] − solve2_x_2_sum[n,h,i])/solve2_L[n,h,i,i]
        _15 = solve2_x[:, :, i] - solve2_x_2_sum[:, :, i]
        _15 /= solve2_L[:, :, i, i]
        solve2_x_2[:, :, i] = _15
    logdet1_L, logdet1_kept = _solve2_part(S, N)
    # logdet1_y[n,h] = 2·Σ_k log(logdet1_L[n,h,k,k])
    _17 = np.log(
        as_strided(
            logdet1_L,
            (N, 50, 2),
            (logdet1_L.strides[0], logdet1_L.strides[1], logdet1_L.strides[2] + logdet1_L.strides[3]),
        ),
    )
    logdet1_y = np.add.reduce(_17, axis=2) * 2.0
    # loss_sum[n,s] = Σ_a e[n,s,a]·solve2_x_2[n,s,a]
    _18 = e * solve2_x_2
    loss_sum = np.add.reduce(_18, axis=2)
    # loss = Σ_{n,s} 0.01·(logdet1_y[n,s] + loss_sum[n,s] + 2·log(2·π))/N
    _19 = logdet1_y + loss_sum
    _19 += 3.675754132818691
    loss = np.add.reduce(_19, axis=None) * (0.01 / N)
    # d_solve2_x_2[n,s,a] = 0.01·e[n,s,a]/N
    d_solve2_x_2 = e * (0.01 / N)
    # d_logdet1_L[n,h,k,k] += 0.02/(logdet1_L[n,h,k,k]·N)
    _20 = (
        0.02
        / N
        / as_strided(
            logdet1_L,
            (N, 50, 2),
            (logdet1_L.strides[0], logdet1_L.strides[1], logdet1_L.strides[2] + logdet1_L.strides[3]),
        )
    )
    d_logdet1_L = np.zeros((N, 50, 2, 2), real)
    _21 = as_strided(
        d_logdet1_L,
        (N, 50, 2),
        (d_logdet1_L.strides[0], d_logdet1_L.strides[1], d_logdet1_L.strides[2] + d_logdet1_L.strides[3]),
    )
    _21 += _20
    d_logdet1_s = _d_logdet1_part(logdet1_kept, d_logdet1_L, logdet1_L, N)
    d_solve2_x_2_sum = np.zeros((N, 50, 2), real)
    for i in range(2):
        # d_solve2_x_2_sum[n,h,i] = −d_solve2_x_2[n,h,i]×(1/solve2_L[n,h,i,i])
        with np.errstate(all="ignore"):  # where the condition does not hold
            _27 = 1.0 / solve2_L[:, :, i, i]
            _strong_product(d_solve2_x_2[:, :, i], _27, out=_27)
            np.negative(_27, out=_27)
            d_solve2_x_2_sum[:, :, i] = _27
        # d_solve2_x_2[n,h,j] += d_solve2_x_2_sum[n,h,i]×solve2_L[n,h,j,i] where i < j
        with np.errstate(all="ignore"):  # where the condition does not hold
            d_solve2_x_2 += np.where(
                np.less(i, np.arange(2)),
                _strong_product(d_solve2_x_2_sum[:, :, i, None], solve2_L[:, :, :, i]),
                real(0.0),
            )
    # d_solve2_L[n,h,i,i] += −((1/solve2_L[n,h,i,i])×d_solve2_x_2[n,h,i])×solve2_x_2[n,h,i]
    with np.errstate(all="ignore"):  # where the condition does not hold
        _28 = (
            1.0
            / as_strided(
                solve2_L,
                (2, N, 50),
                (solve2_L.strides[2] + solve2_L.strides[3], solve2_L.strides[0], solve2_L.strides[1]),
            )
        )
        _strong_product(_28, d_solve2_x_2.transpose(2, 0, 1), out=_28)
        _strong_product(_28, solve2_x_2.transpose(2, 0, 1), out=_28)
        np.negative(_28, out=_28)
        d_solve2_L = np.zeros((N, 50, 2, 2), real)
        _29 = as_strided(
            d_solve2_L,
            (2, N, 50),
            (d_solve2_L.strides[2] + d_solve2_L.strides[3], d_solve2_L.strides[0], d_solve2_L.strides[1]),
        )
        _29 += _28
    # d_solve2_x[n,h,i] = −d_solve2_x_2_sum[n,h,i]
    d_solve2_x = -d_solve2_x_2_sum
    d_solve2_x_sum = np.zeros((N, 50, 2), real)
    for i in reversed(range(2)):
        # d_solve2_x_sum[n,h,i] = −d_solve2_x[n,h,i]×(1/solve2_L[n,h,i,i])
        with np.errstate(all="ignore"):  # where the condition does not hold
            _30 = 1.0 / solve2_L[:, :, i, i]
            _strong_product(d_solve2_x[:, :, i], _30, out=_30)
            np.negative(_30, out=_30)
            d_solve2_x_sum[:, :, i] = _30
        # d_solve2_x[n,h,j] += d_solve2_x_sum[n,h,i]×solve2_L[n,h,i,j] where j < i
        with np.errstate(all="ignore"):  # where the condition does not hold
            d_solve2_x += np.where(
                np.less(np.arange(2), i),
                _strong_product(d_solve2_x_sum[:, :, i, None], solve2_L[:, :, i]),
                real(0.0),
            )
    # d_e[n,s,a] = 0.01·solve2_x_2[n,s,a]/N + d_solve2_x[n,s,a]×(1/solve2_L[n,s,a,a])
    with np.errstate(all="ignore"):  # where the condition does not hold
        d_e = solve2_x_2 * (0.01 / N)
        _31 = (
            1.0
            / as_strided(
                solve2_L,
                (N, 50, 2),
                (solve2_L.strides[0], solve2_L.strides[1], solve2_L.strides[2] + solve2_L.strides[3]),
            )
        )
        _strong_product(d_solve2_x, _31, out=_31)
        d_e += _31
    # d_solve2_L[n,h,i,i] += −((1/solve2_L[n,h,i,i])×d_solve2_x[n,h,i])×solve2_x[n,h,i]
    with np.errstate(all="ignore"):  # where the condition does not hold
        _32 = (
            1.0
            / as_strided(
                solve2_L,
                (2, N, 50),
                (solve2_L.strides[2] + solve2_L.strides[3], solve2_L.strides[0], solve2_L.strides[1]),
            )
        )
        _strong_product(_32, d_solve2_x.transpose(2, 0, 1), out=_32)
        _strong_product(_32, solve2_x.transpose(2, 0, 1), out=_32)
        np.negative(_32, out=_32)
        _33 = as_strided(
            d_solve2_L,
            (2, N, 50),
            (d_solve2_L.strides[2] + d_solve2_L.strides[3], d_solve2_L.strides[0], d_solve2_L.strides[1]),
        )
        _33 += _32
    # d_solve2_L[n,h,j,i] += (d_solve2_x_2_sum[n,h,i]×solve2_x_2[n,h,j] if i < j else 0) +
    #     (d_solve2_x_sum[n,h,j]×solve2_x[n,h,i] if i < j else 0)
    with np.errstate(all="ignore"):  # where the condition does not hold
        d_solve2_L += np.where(
            np.less(np.arange(2), np.arange(2)[:, None]),
            _strong_product(d_solve2_x_2_sum[:, :, None], solve2_x_2[:, :, :, None]),
            real(0.0),
        )
        d_solve2_L += np.where(
            np.less(np.arange(2), np.arange(2)[:, None]),
            _strong_product(d_solve2_x_sum[:, :, :, None], solve2_x[:, :, None]),
            real(0.0),
        )
    d_solve2_s = _d_logdet1_part(solve2_kept, d_solve2_L, solve2_L, N)
    # d_S[n,h,i,k] = d_logdet1_s[n,h,i,k]/2 + d_logdet1_s[n,h,k,i]/2 + d_solve2_s[n,h,i,k]/2 +
    #     d_solve2_s[n,h,k,i]/2
    d_S = d_logdet1_s * 0.5
    d_S += 0.5 * d_logdet1_s.transpose(0, 1, 3, 2)
    d_S += 0.5 * d_solve2_s
    d_S += 0.5 * d_solve2_s.transpose(0, 1, 3, 2)
    d_corrected = np.zeros((N, 50, 4), real)
    d_x = np.zeros((N, 51, 4), real)
    for t in reversed(range(50)):
        # d_corrected[n,t,j] += Σ_i d_x[n,t+1,i]·F[i,j]
        d_corrected[:, t] += d_x[:, t + 1] @ F
        # d_x[n,t,i] += d_corrected[n,t,i]
        d_x[:, t] += d_corrected[:, t]
        # d_e[n,t,a] += Σ_i d_corrected[n,t,i]·solve1_x_2[n,t,a,i]
        _39 = solve1_x_2[:, t] * d_corrected[:, t, None]
        d_e[:, t] += np.add.reduce(_39, axis=2)
        # d_x[n,t,j] += −Σ_a d_e[n,t,a]·H[a,j]
        d_x[:, t] += -1.0 * (d_e[:, t] @ H)
    # d_solve1_x_2[n,t,a,i] = e[n,t,a]×d_corrected[n,t,i]
    with np.errstate(all="ignore"):  # where the condition does not hold
        d_solve1_x_2 = _strong_product(e[:, :, :, None], d_corrected[:, :, None])
    d_FP = np.zeros((N, 50, 4, 4), real)
    d_left = np.zeros((N, 50, 4, 4), real)
    d_P = np.zeros((N, 51, 4, 4), real)
    d_C = np.zeros((N, 50, 2, 4), real)
    d_solve1_L = np.zeros((N, 50, 2, 2), real)
    d_solve1_x = np.zeros((N, 50, 2, 4), real)
    d_solve1_x_2_sum = np.zeros((N, 50, 2, 4), real)
    d_solve1_x_sum = np.zeros((N, 50, 2, 4), real)
    d_solve1_d = np.zeros((N, 50, 2), real)
    d_solve1_s = np.zeros((N, 50, 2, 2), real)
    for t in reversed(range(50)):
        # d_FP[n,t,i,k] += Σ_l d_P[n,t+1,i,l]·F[l,k]
        d_FP[:, t] += (d_P[:, t + 1].reshape(4 * N, 4) @ F).reshape(N, 4, 4)
        # d_left[n,t,j,k] += Σ_i d_FP[n,t,i,k]·F[i,j]
        _40 = d_left[:, t].transpose(0, 2, 1)
        _40 += (d_FP[:, t].transpose(0, 2, 1).reshape(4 * N, 4) @ F).reshape(N, 4, 4)
        # d_P[n,t,i,j] += d_left[n,t,i,j]
        d_P[:, t] += d_left[:, t]
        # d_C[n,t,a,j] += −Σ_i d_left[n,t,i,j]·solve1_x_2[n,t,a,i]
        d_C[:, t] += -1.0 * (solve1_x_2[:, t] @ d_left[:, t])
        # d_solve1_x_2[n,t,a,i] += −Σ_j C[n,t,a,j]·d_left[n,t,i,j]
        d_solve1_x_2[:, t] += -1.0 * (C[:, t] @ d_left[:, t].transpose(0, 2, 1))
        for i in range(2):
            # d_solve1_L[n,t,i,i] += −Σ_c
            #     ((1/solve1_L[n,t,i,i])×d_solve1_x_2[n,t,i,c])×solve1_x_2[n,t,i,c]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _41 = _strong_product(1.0 / solve1_L[:, t, i, i, None], d_solve1_x_2[:, t, i])
                _strong_product(_41, solve1_x_2[:, t, i], out=_41)
                d_solve1_L[:, t, i, i] += np.add.reduce(_41, axis=1) * -1.0
            # d_solve1_x[n,t,i,c] += d_solve1_x_2[n,t,i,c]×(1/solve1_L[n,t,i,i])
            with np.errstate(all="ignore"):  # where the condition does not hold
                _42 = _strong_product(d_solve1_x_2[:, t, i], 1.0 / solve1_L[:, t, i, i, None])
                d_solve1_x[:, t, i] += _42
            # d_solve1_x_2_sum[n,t,i,c] = −d_solve1_x_2[n,t,i,c]×(1/solve1_L[n,t,i,i])
            with np.errstate(all="ignore"):  # where the condition does not hold
                _43 = _strong_product(d_solve1_x_2[:, t, i], 1.0 / solve1_L[:, t, i, i, None])
                np.negative(_43, out=_43)
                d_solve1_x_2_sum[:, t, i] = _43
            # d_solve1_L[n,t,j,i] += Σ_{c: i < j} d_solve1_x_2_sum[n,t,i,c]×solve1_x_2[n,t,j,c]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _44 = np.where(
                    np.less(i, np.arange(2)[:, None]),
                    _strong_product(d_solve1_x_2_sum[:, t, i, None], solve1_x_2[:, t]),
                    real(0.0),
                )
                d_solve1_L[:, t, :, i] += np.add.reduce(_44, axis=2)
            # d_solve1_x_2[n,t,j,c] += d_solve1_x_2_sum[n,t,i,c]×solve1_L[n,t,j,i] where i < j
            with np.errstate(all="ignore"):  # where the condition does not hold
                _45 = d_solve1_x_2[:, t].transpose(0, 2, 1)
                _45 += np.where(
                    np.less(i, np.arange(2)),
                    _strong_product(d_solve1_x_2_sum[:, t, i, :, None], solve1_L[:, t, None, :, i]),
                    real(0.0),
                )
        for i in reversed(range(2)):
            # d_C[n,t,i,c] += d_solve1_x[n,t,i,c]×(1/solve1_L[n,t,i,i])
            with np.errstate(all="ignore"):  # where the condition does not hold
                _46 = _strong_product(d_solve1_x[:, t, i], 1.0 / solve1_L[:, t, i, i, None])
                d_C[:, t, i] += _46
            # d_solve1_L[n,t,i,i] += −Σ_c
            #     ((1/solve1_L[n,t,i,i])×d_solve1_x[n,t,i,c])×solve1_x[n,t,i,c]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _47 = _strong_product(1.0 / solve1_L[:, t, i, i, None], d_solve1_x[:, t, i])
                _strong_product(_47, solve1_x[:, t, i], out=_47)
                d_solve1_L[:, t, i, i] += np.add.reduce(_47, axis=1) * -1.0
            # d_solve1_x_sum[n,t,i,c] = −d_solve1_x[n,t,i,c]×(1/solve1_L[n,t,i,i])
            with np.errstate(all="ignore"):  # where the condition does not hold
                _48 = _strong_product(d_solve1_x[:, t, i], 1.0 / solve1_L[:, t, i, i, None])
                np.negative(_48, out=_48)
                d_solve1_x_sum[:, t, i] = _48
            # d_solve1_L[n,t,i,j] += Σ_{c: j < i} d_solve1_x_sum[n,t,i,c]×solve1_x[n,t,j,c]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _49 = np.where(
                    np.less(np.arange(2)[:, None], i),
                    _strong_product(d_solve1_x_sum[:, t, i, None], solve1_x[:, t]),
                    real(0.0),
                )
                d_solve1_L[:, t, i] += np.add.reduce(_49, axis=2)
            # d_solve1_x[n,t,j,c] += d_solve1_x_sum[n,t,i,c]×solve1_L[n,t,i,j] where j < i
            with np.errstate(all="ignore"):  # where the condition does not hold
                _50 = d_solve1_x[:, t].transpose(0, 2, 1)
                _50 += np.where(
                    np.less(np.arange(2), i),
                    _strong_product(d_solve1_x_sum[:, t, i, :, None], solve1_L[:, t, i, None]),
                    real(0.0),
                )
        for k in reversed(range(2)):
            # d_solve1_d[n,t,k] += Σ_i d_solve1_L[n,t,i,k]×(1 if i = k else
            #     −((solve1_s[n,t,i,k]/solve1_d[n,t,k])/solve1_d[n,t,k] if k < i else 0))
            with np.errstate(all="ignore"):  # where the condition does not hold
                _51 = _strong_product(
                    d_solve1_L[:, t, :, k],
                    np.where(
                        np.equal(np.arange(2), k),
                        real(1.0),
                        (
                            -1.0
                            * np.where(
                                np.less(k, np.arange(2)),
                                (
                                    solve1_s[:, t, :, k]
                                    / solve1_d[:, t, k, None]
                                    / solve1_d[:, t, k, None]
                                ),
                                real(0.0),
                            )
                        ),
                    ),
                )
                d_solve1_d[:, t, k] += np.add.reduce(_51, axis=1)
            # d_solve1_s[n,t,i,k] += d_solve1_L[n,t,i,k]×(0 if i = k else (1/solve1_d[n,t,k] if k <
            #     i else 0))
            with np.errstate(all="ignore"):  # where the condition does not hold
                _52 = _strong_product(
                    d_solve1_L[:, t, :, k],
                    np.where(
                        np.equal(np.arange(2), k),
                        real(0.0),
                        np.where(
                            np.less(k, np.arange(2)), 1.0 / solve1_d[:, t, k, None], real(0.0)
                        ),
                    ),
                )
                d_solve1_s[:, t, :, k] += _52
            # d_solve1_s[n,t,k,k] += d_solve1_d[n,t,k]×(1/solve1_d[n,t,k])/2
            with np.errstate(all="ignore"):  # where the condition does not hold
                _53 = 1.0 / solve1_d[:, t, k]
                _strong_product(d_solve1_d[:, t, k], _53, out=_53)
                _53 *= 0.5
                d_solve1_s[:, t, k, k] += _53
            # d_S[n,t,i,k] += d_solve1_s[n,t,i,k]/2
            d_S[:, t, :, k] += 0.5 * d_solve1_s[:, t, :, k]
            # d_S[n,t,k,i] += d_solve1_s[n,t,i,k]/2
            d_S[:, t, k] += 0.5 * d_solve1_s[:, t, :, k]
            # d_solve1_L[n,t,i,j] += −d_solve1_s[n,t,i,k]×solve1_L[n,t,k,j] where j < k and k ≤ i
            with np.errstate(all="ignore"):  # where the condition does not hold
                _54 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), _strong_product(d_solve1_s[:, t, :, k, None], solve1_L[:, t, k, None]), real(0.0))
                d_solve1_L[:, t] += _54
            # d_solve1_L[n,t,k,j] += −Σ_{i: j < k and k ≤ i} d_solve1_s[n,t,i,k]×solve1_L[n,t,i,j]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _55 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), _strong_product(d_solve1_s[:, t, :, k, None], solve1_L[:, t]), real(0.0))
                d_solve1_L[:, t, k] += np.add.reduce(_55, axis=1)
        # d_C[n,t,a,j] += Σ_b d_S[n,t,a,b]·H[b,j]
        d_C[:, t] += (d_S[:, t].reshape(2 * N, 2) @ H).reshape(N, 2, 4)
        # d_P[n,t,j,i] += Σ_a d_C[n,t,a,i]·H[a,j]
        _56 = d_P[:, t].transpose(0, 2, 1)
        _56 += (d_C[:, t].transpose(0, 2, 1).reshape(4 * N, 2) @ H).reshape(N, 4, 4)
    # d_Q[i,l] = Σ_{n,t} d_P[n,t+1,i,l]
    d_Q = _sum(d_P[:, 1:51], (0, 1))
    # d_R[a,b] = Σ_{n,t} d_S[n,t,a,b]
    d_R = _sum(d_S, (0, 1))
    if wrt_inputs:
        # d_z[n,t,a] = d_e[n,t,a]
        d_z = d_e
        d_z[...] = d_e
    # d_A[i,k] = Σ_j d_Q[i,j]·A[j,k]
    np.matmul(d_Q, p.A, out=d.A)
    # d_A[j,k] += Σ_i d_Q[i,j]·A[i,k]
    d.A += d_Q.T @ p.A
    # d_B[a,c] = Σ_b d_R[a,b]·B[b,c]
    np.matmul(d_R, p.B, out=d.B)
    # d_B[b,c] += Σ_a d_R[a,b]·B[a,c]
    d.B += d_R.T @ p.B
    return loss, d_z


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # new_m[p] = 0.1·g[p] + 0.9·m[p]
    new_m = np.multiply(m, 0.9, out=m)
    new_m += 0.1 * g
    # new_v[p] = 0.001·g[p]² + 0.999·v[p]
    new_v = np.multiply(v, 0.999, out=v)
    _1 = np.square(g)
    _1 *= 0.001
    new_v += _1
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # lr = 0.025·cos(π·min((new_t − 1)/300, 1)) + 0.025
    lr = float(
        (
            0.025
            + (
                0.025
                * np.cos(
                    3.141592653589793 * np.minimum(0.0033333333333333335 * float(new_t - 1), 1.0)
                )
            )
        ),
    )
    # new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    _2 = new_m * (lr / c1)
    _3 = new_v / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t


def _loss(z, p):
    """The loss alone."""
    N = z.shape[0]
    # H[a,j] = [a = j]
    H = np.equal(np.arange(2)[:, None], np.arange(4)).astype(real)
    # P[n,0,i,j] = 100·[i = j]
    P = np.zeros((N, 51, 4, 4), real)
    P[:, 0] = (np.equal(np.arange(4)[:, None], np.arange(4)).astype(np.int64) * 100).astype(real)
    # R[a,b] = Σ_c B[a,c]·B[b,c]
    R = p.B @ p.B.T
    # F[i,j] = [i + 2 = j] + [i = j]
    F = (
        np.equal(np.arange(4)[:, None], np.arange(4)).astype(np.int64)
        + np.equal(np.arange(4)[:, None] + 2, np.arange(4)).astype(np.int64)
    ).astype(real)
    # Q[i,j] = Σ_k A[i,k]·A[j,k]
    Q = p.A @ p.A.T
    # S[n,t,a,b] = R[a,b]
    S = np.array(np.broadcast_to(R, (N, 50, 2, 2)), dtype=real)
    # P[n,t+1,i,l] += Q[i,l]
    _1 = P[:, 1:51].transpose(1, 0, 2, 3)
    _1 += Q
    C = np.zeros((N, 50, 2, 4), real)
    solve1_s = np.zeros((N, 50, 2, 2), real)
    solve1_d = np.zeros((N, 50, 2), real)
    solve1_L = np.zeros((N, 50, 2, 2), real)
    solve1_x_sum = np.zeros((N, 50, 2, 4), real)
    solve1_x = np.zeros((N, 50, 2, 4), real)
    solve1_x_2_sum = np.zeros((N, 50, 2, 4), real)
    solve1_x_2 = np.zeros((N, 50, 2, 4), real)
    left = np.zeros((N, 50, 4, 4), real)
    FP = np.zeros((N, 50, 4, 4), real)
    for t in range(50):
        # C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j]
        _2 = C[:, t].transpose(0, 2, 1)
        _2 += (P[:, t].transpose(0, 2, 1).reshape(4 * N, 4) @ H.T).reshape(N, 4, 2)
        # S[n,t,a,b] += Σ_j C[n,t,a,j]·H[b,j]
        S[:, t] += (C[:, t].reshape(2 * N, 4) @ H.T).reshape(N, 2, 2)
        for k in range(2):
            # solve1_s[n,t,i,k] += −Σ_{j: j < k and k ≤ i} solve1_L[n,t,i,j]·solve1_L[n,t,k,j]
            _3 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), solve1_L[:, t] * solve1_L[:, t, k, None], real(0.0))
            solve1_s[:, t, :, k] += np.add.reduce(_3, axis=2)
            # solve1_s[n,t,i,k] += (S[n,t,i,k] + S[n,t,k,i])/2
            _4 = S[:, t, :, k] + S[:, t, k]
            _4 *= 0.5
            solve1_s[:, t, :, k] += _4
            # solve1_d[n,t,k] = √(solve1_s[n,t,k,k])
            solve1_d[:, t, k] = np.sqrt(solve1_s[:, t, k, k])
            # solve1_L[n,t,i,k] = solve1_d[n,t,k] if i = k else (solve1_s[n,t,i,k]/solve1_d[n,t,k]
            #     if k < i else 0)
            with np.errstate(all="ignore"):  # where the condition does not hold
                solve1_L[:, t, :, k] = np.where(
                    np.equal(np.arange(2), k),
                    solve1_d[:, t, k, None],
                    np.where(
                        np.less(k, np.arange(2)),
                        solve1_s[:, t, :, k] / solve1_d[:, t, k, None],
                        real(0.0),
                    ),
                )
        for i in range(2):
            # solve1_x_sum[n,t,i,c] += Σ_{j: j < i} solve1_L[n,t,i,j]·solve1_x[n,t,j,c]
            _5 = np.where(
                np.less(np.arange(2)[:, None], i),
                solve1_L[:, t, i, :, None] * solve1_x[:, t],
                real(0.0),
            )
            solve1_x_sum[:, t, i] += np.add.reduce(_5, axis=1)
            # solve1_x[n,t,i,c] = (C[n,t,i,c] − solve1_x_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _6 = C[:, t, i] - solve1_x_sum[:, t, i]
            _6 /= solve1_L[:, t, i, i, None]
            solve1_x[:, t, i] = _6
        for i in reversed(range(2)):
            # solve1_x_2_sum[n,t,i,c] += Σ_{j: i < j} solve1_L[n,t,j,i]·solve1_x_2[n,t,j,c]
            _7 = np.where(
                np.less(i, np.arange(2)[:, None]),
                solve1_L[:, t, :, i, None] * solve1_x_2[:, t],
                real(0.0),
            )
            solve1_x_2_sum[:, t, i] += np.add.reduce(_7, axis=1)
            # solve1_x_2[n,t,i,c] = (solve1_x[n,t,i,c] − solve1_x_2_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _8 = solve1_x[:, t, i] - solve1_x_2_sum[:, t, i]
            _8 /= solve1_L[:, t, i, i, None]
            solve1_x_2[:, t, i] = _8
        # left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i]
        left[:, t] += -1.0 * (solve1_x_2[:, t].transpose(0, 2, 1) @ C[:, t])
        # left[n,t,i,j] += P[n,t,i,j]
        left[:, t] += P[:, t]
        # FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j]
        _9 = FP[:, t].transpose(0, 2, 1)
        _9 += (left[:, t].transpose(0, 2, 1).reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
        # P[n,t+1,i,l] += Σ_k FP[n,t,i,k]·F[l,k]
        P[:, t + 1] += (FP[:, t].reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
    # e[n,t,a] = z[n,t,a]
    e = np.array(z, dtype=real)
    corrected = np.zeros((N, 50, 4), real)
    x = np.zeros((N, 51, 4), real)
    for t in range(50):
        # e[n,t,a] += −Σ_j x[n,t,j]·H[a,j]
        e[:, t] += -1.0 * (x[:, t] @ H.T)
        # corrected[n,t,i] += Σ_a e[n,t,a]·solve1_x_2[n,t,a,i]
        _10 = solve1_x_2[:, t] * e[:, t, :, None]
        corrected[:, t] += np.add.reduce(_10, axis=1)
        # corrected[n,t,i] += x[n,t,i]
        corrected[:, t] += x[:, t]
        # x[n,t+1,i] += Σ_j corrected[n,t,j]·F[i,j]
        x[:, t + 1] += corrected[:, t] @ F.T
    solve2_L = _solve2_part2(S, N)
    solve2_x_sum = np.zeros((N, 50, 2), real)
    solve2_x = np.zeros((N, 50, 2), real)
    for i in range(2):
        # solve2_x_sum[n,h,i] += Σ_{j: j < i} solve2_L[n,h,i,j]·solve2_x[n,h,j]
        _12 = np.where(np.less(np.arange(2), i), solve2_L[:, :, i] * solve2_x, real(0.0))
        solve2_x_sum[:, :, i] += np.add.reduce(_12, axis=2)
        # solve2_x[n,h,i] = (e[n,h,i] − solve2_x_sum[n,h,i])/solve2_L[n,h,i,i]
        _13 = e[:, :, i] - solve2_x_sum[:, :, i]
        _13 /= solve2_L[:, :, i, i]
        solve2_x[:, :, i] = _13
    solve2_x_2_sum = np.zeros((N, 50, 2), real)
    solve2_x_2 = np.zeros((N, 50, 2), real)
    for i in reversed(range(2)):
        # solve2_x_2_sum[n,h,i] += Σ_{j: i < j} solve2_L[n,h,j,i]·solve2_x_2[n,h,j]
        _14 = np.where(np.less(i, np.arange(2)), solve2_L[:, :, :, i] * solve2_x_2, real(0.0))
        solve2_x_2_sum[:, :, i] += np.add.reduce(_14, axis=2)
        # solve2_x_2[n,h,i] = (solve2_x[n,h,i] − solve2_x_2_sum[n,h,i])/solve2_L[n,h,i,i]
        _15 = solve2_x[:, :, i] - solve2_x_2_sum[:, :, i]
        _15 /= solve2_L[:, :, i, i]
        solve2_x_2[:, :, i] = _15
    logdet1_L = _solve2_part2(S, N)
    # logdet1_y[n,h] = 2·Σ_k log(logdet1_L[n,h,k,k])
    _17 = np.log(
        as_strided(
            logdet1_L,
            (N, 50, 2),
            (logdet1_L.strides[0], logdet1_L.strides[1], logdet1_L.strides[2] + logdet1_L.strides[3]),
        ),
    )
    logdet1_y = np.add.reduce(_17, axis=2) * 2.0
    # loss_sum[n,s] = Σ_a e[n,s,a]·solve2_x_2[n,s,a]
    _18 = e * solve2_x_2
    loss_sum = np.add.reduce(_18, axis=2)
    # loss = Σ_{n,s} 0.01·(logdet1_y[n,s] + loss_sum[n,s] + 2·log(2·π))/N
    _19 = logdet1_y + loss_sum
    _19 += 3.675754132818691
    loss = np.add.reduce(_19, axis=None) * (0.01 / N)
    return loss


# --- scalar functions


def _strong_product(x, y, out=None):
    """x*y, and 0 where either is 0."""
    zero = np.equal(x, 0) | np.equal(y, 0)
    result = np.asarray(np.multiply(x, y, out=out))
    np.copyto(result, 0, where=zero)
    return result[()]

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
    'A': (0, 16, (4, 4)),
    'B': (16, 20, (2, 2)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 20, (20,)),
    'v': (20, 40, (20,)),
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
    params = Arrays(_PARAMETERS, np.zeros(20, real))
    params["A"][...] = np.eye(*(4, 4))
    params["B"][...] = np.eye(*(2, 2))
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(40, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, z):
    """The network's output: corrected[N,50,4]."""
    params = _arrays("params", params, _PARAMETERS, 20)
    if not (
        type(z) is _ndarray
        and z.dtype is _REAL_TYPE
        and z.ndim == 3 and z.shape == ((N := z.shape[0]), 50, 2)
        and z.flags.c_contiguous
    ):
        sizes = {}
        z = _argument("z", z, ('N', 50, 2), False, sizes)
    return _forward(z, params.views())


def loss(params, z):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 20)
    if not (
        type(z) is _ndarray
        and z.dtype is _REAL_TYPE
        and z.ndim == 3 and z.shape == ((N := z.shape[0]), 50, 2)
        and N > 0
        and z.flags.c_contiguous
    ):
        sizes = {}
        z = _argument("z", z, ('N', 50, 2), False, sizes)
        _samples(sizes)
    return float(_loss(z, params.views()))


def backward(params, z, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 20)
    if not (
        type(z) is _ndarray
        and z.dtype is _REAL_TYPE
        and z.ndim == 3 and z.shape == ((N := z.shape[0]), 50, 2)
        and N > 0
        and z.flags.c_contiguous
    ):
        sizes = {}
        z = _argument("z", z, ('N', 50, 2), False, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(20, real))
    loss, d_z = _backward(z, params.views(), grads.views(), wrt_inputs)
    if wrt_inputs:
        grads.add({"z": d_z})
    return float(loss), grads


def value_and_grad(flat, z):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(20, real))
    loss, grads = backward(params, z)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state):
    """One step of the optimizer, in place:

        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v[p] = 0.001·g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        lr = 0.025·cos(π·min((new_t − 1)/300, 1)) + 0.025
        new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 20)
    state["t"][...] = _update(params.flat[0:20], grads.flat[0:20], state["m"], state["v"], int(state["t"]))


def train_step(params, state, z):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(z) is _ndarray
        and z.dtype is _REAL_TYPE
        and z.ndim == 3 and z.shape == ((N := z.shape[0]), 50, 2)
        and N > 0
        and z.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        z = _argument("z", z, ('N', 50, 2), False, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(20, real))
    loss, *_ = _backward(z, params.views(), grads.views(), False)
    state["t"][...] = _update(params.flat[0:20], grads.flat[0:20], state["m"], state["v"], int(state["t"]))
    return float(loss)


def train_epoch(params, state, z, batch_size, seed=0, shuffle=True, callback=None, every=None):
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
    z = _argument("z", z, ('N', 50, 2), False, sizes)
    _samples(sizes)
    N = z.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _order = _order_of(N, seed, state["t"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step(params, state, z[_rows])
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["t"], callback, every)


def fit(params, state, z, *, epochs=1, batch_size=32, validation=None, seed=0, shuffle=True, callbacks=(), history=None, callback=None):
    """Epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(z,), `val_loss` and the metrics of these as a whole.

    Batches may replace arrays: z is an iterable of (z,), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if any, comes before, and may return True, too; it may change `numbers` of
    the calls, such as lr. Its end() comes last. A `history` of epochs before is continued.
    """
    return _fit("", params, state, (z,), epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, {})



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
    params = _arrays("params", params, _PARAMETERS, 20)
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
    params = Arrays(_PARAMETERS, np.zeros(20, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, kalman"}}
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
    "": (train_epoch, train_step, loss, [], 0, {"z": (('N', 50, 2), "real", "input")}),
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
    global FORMULAS
    FORMULAS = json.loads(zlib.decompress(base64.b85decode(_FORMULAS)))
    return FORMULAS


_FORMULAS = (
    "c-qxnOK;m&7T)Jq5MHzrWY-eyv~iRyYy(CYLg2^JN(@<IVv@3~h>D|BAkbxJ+f9Ml&R~APY`k~()Bn(4GWSW|_k*O|CO~WZ@;=Y`&bjBD`&vKS`f=-Ju-;lmt0nkl>&MH{cJelO9bAsU|B|;`+rid!1iqq=S8MP!2OoyRY4m=H^9+ZJ_`}T-"
    "WnGMBAEFHA9lZ*J<kdb*yaV6k8B9z^)7#PPyZM)w;rB0tY#xob^6h6^r(73KFK64`?HG5X*X=$&T*jy`{Q!Pic6#9B6n;Frgue`DOYnO)`19xg1p5ashqD0u<8pRh2mkxmRT`Y2RFIaweSA2%oPwX+_=dyl2=sJ4n#Lby(IgMP2~Mxpq&GS4&2YF)M<27J@8"
    "hhbO_=%YYK?vyf`6bU)Ja%&a<|O3K~IOn@!j-pHXMHZG@1ydhr`>^@@5fD*PR?vJNtBdwN8ul+x5w5jtaoR<giaCS8FgHm?N4^iV^TUnZ0@w#IN=tUxMYU=iOimeo6IA+S|iS>IY@oK1tgK|DVRoV0w2q&-"
    "x`V&pBS612|nnRss5tgCp?Q7?A$x@*4c)NPiBYb&a8g20PA!BbYWuqXWN!BDoB)Yw+LrRj7s83kGH<T-"
    "Q!63B&*&J3)vL27Vz}<2rW&ImzO_C_%Xo{#Jp4?=K;}wy)2bzMgS?J)?a^Fh0D*2tK?_L<FBPJ*AjAglQNg;8##2S9Z$;gzyKZYZqMCE|5qOE@O5p1(L~!#W4wvNm2sF@*{vmVwJ`VjCq0-"
    "iWxTnW6LVV3y|%Y=1CB_euSt?>@tO9iK5ZK;k_TsvUAK)RzXBcv6x^X!Fp~x0V$A%Bawy{niS)W8OVSEV`T)ZrF4KK;RlWe4Mz_LZh`h5tL?M9>3!6@%DBPOL^S4Tnnj;)qD7=cQd%VSNDBN%D=0KP$o1zhzXBqylb1mfyaMG$vkCbBpa1xG0LDuS3`hY8LM"
    "|!YM*5(2QP$WYC{6*n+q<C+t=YTva0myu#ueu|>N!a(N9l^-l>gl0zsjwZ69g!@L%9peZ@+|G#WWcX`=l744&ZhlrA;G9qJg$bEFZe>DHIy05#KLH<Mjp8j}8?>K*Bs<hi2JA5K95P@WcgWORMSkUdRxe*yPCwr3vOW2GT!U9KceL-"
    "u96+Gw&ukLK3n3xBy?Y#7=Vq-F)aZs70><D|#Xg<M#oa8B>J%pe0G`uA)E+02<>0-3Ez0FbfJ5<nbtrvfRX)Z^)34^a{lY_Dw>Wul04q%JJ|~<z4V6$$7T~D&upUMO1W1gSHH2$?`$T>Ix_lmGVX(929tLLJ_Kjz+z0MIjX^pT6;xi!m-"
    "tgD2(XUa0pw=8`jgY5q|d8DMZHXq|B*p2i?5Vd{1DtR;3#gXpGUk?gtN>5;3!%Wqs?o{0q$GYKXLV1x&<VCXks~D;sl=lpiyRJ6;UV*Lpt2xrH-+LL2JEHuMnO9!lz}1UJ-"
    "(ZVV8c2%?KE*0N|d;SDz@z`gQw*C4=QH6bP>8EAzR8{T|V`Clf|SD}kgo1npowJhtLbcapLw<|AmCuuk8gdJ~qY+ePxxCF;PnBXApD4s#**}|O~aelkNVdR>2g43dyvpB=XYKkpiS2-Or-p@$#@!b%BJme1bi(^|*pzw`pY-OYuxcx30qB^w+8WY2$F@S<k2"
    "?=b*o?!rWRFR7asA!v%p~qMs9*A*h$rK*g?=d8ZI0{4<R&cC8kzbWqE%J3JPLqIGgzCtM0*evhH5~a*#qVy|i<tauY-y(?;fhd=4XL<?mQ2x==jO1|_-"
    "?U?#><Fzhl^APO;F^;*dxdr6;#*h0ixmEwLsBOQ>vh>kN}&3HDFf3Hg8q1D(Z7q1O_Frcfd#hZ$Yo{atNe(SIL|eUFs+l0?)2QtrHY%SdqmJN_-beuZndGjlvK)kgz(#NIXchLIzCgBNR=RP!(MaQMloTs!kNxyI})+H#D#}oXLR>xr&ZUfH6d7%MI(Q(xlX"
    "ZBSQQj#2~yW^>Z0vyWt{iH*ACr@zE=K$Ty@>Y1Jc%O!dl0V(~q7(UCXQC`!#C!hMULB;4WEq!tMi%tS6cNbw<u2fgBd<?!|KKZZn7{Er59AYp98U`IZ18~K10Bas@aKp!hMyNUw(K%ZA6PnHf-B#$Mse<Y7<ON!(%b#FS7$MV_~$y4!L6UhtJk-"
    "S)k2O5vLDW)JXV5iiAE0mPf4cCQMZ@*SNu4J@FG)~fQE6sQ749GAy@nkN?SUvMf#<e2)d*P1r%x&)q+!QQ3uUMK$SR`dpk+kE%7|DfZ=r6g@aYf~*ji80P2$~!d;qyx(!v@MIk(oeQNX%<*p$TgUPOUhYMR?Rvuu?c&qF_%VN<#e0#8^h0L<!@hD)f}AiZLv"
    "ulo=#($CIs_6}{=*he@;)_X-rLHOzTM9X5NO7Gb9{KF!afCuN_&q*t}nq)ji?FB<hih9|Y^DT{1oeUXp1>v^D5H|#|cC@p)5PW4Uu0-"
    "=t>=Zt%aCW3V@OVO^XNPYWWCo38QUnaJfg|BFhHSwj||CTmBWyBYy?)(DT16dqCKA=s7;6qE)W+K+VXh;Bg5#pJ;+^7n&;4P7@feGJat7KcF08;1CW|?H3(L^wujEh-jWz3RJ+AvAb-"
    "8AA2Y9Z4g>~^MzAZ9KRL^3nNyz*c(66e(p_6K3G(m;tBi8|Q*uG@QjXtB)B;IzmSqyw1``3`>k@pHSq`$kUyX3(ewA~Ud|az}Ja1CR{w2Gi2BL(x-Wh9t~miVylTU%%0i&xv%CD~(OZejspwx(N}ILT2}k$_o}s-k^PhueoH#*8BZ8$-"
    "EDc)s3xTyIqgy4k$BPEaTBM805?!uJ~gN4a&g+$B@9To^##4K&xHejq6^k)jEZ0HolEAqmL2b@sRJB898Q$)k>jqi!2qZZ&B?3T}1cM0!)W@?+cj>uD>we0k`G;xuTfhdUAyc($!NxlU}HKjP!6<F#|k4ylMA&zc!WJAF<Au$N;dX%TJ||@cVDF-Asf)vb+0"
    "%+~I^Z)?=ly?$WH=`m_m+#+i*5vXJ$Zl=I+r@FwpY{qfY|2UhB8tdPMSb6sXjNg;D;`(Gh+Hm{>!ogvCmq6sbbaC$aNnAq7dN{PyGa*Q}_LremwF$!_$>oaCtMnSX4K9x={FkTf9+E}46pnSG^f`<WQyyfC$wC#R}?08faC8H-"
    "$m`PT!4BWsXI4eEgmDy4IGWA`Wugc+3B6q+dcOoD+)69v|0TdIc`QVWT(p}MM?m1w!FSU|Nt<cg?Y!m_!)|=WC(6NP!>&TQ<bGn;|)#R${5+dk5u~hV{QY|%6t+H+_Nr!wiH=>k|o8`1m^Fp5)=Cuiz5oY-WGTe`*pFnR!Pf?02n7u%LaR(W}(gFdJS}E+`_"
    "E=AA)={z=eXh$42ACL^3e<rhpCtp0f5iJnh?N|F2kJOL$rQ}PmXcq;|EAz=yKwT$w0@wfx#L*1T(Pd&gjCzI#UGex1)89sw@aoUc<hlWP75b*rRJrg>IqZY1W-7K(*6)3K4NnX<;-"
    "@^(AH*?exU;BSk#DURFM!yz#0))MZIn%`?bg*Ib)kA$;yKWtHy_&D2A;w-y02nIWM4pQ$)So?3YfB{u}z9Fnu?yRr~g~(I|?%&!=(_MX{mG8n=9k5Q^O5Q$|p#P$l-"
    "=1>&;4WH&1Y+}bm5OZN43)UQDb{)+Xyzne~i@!f0^FXOvermjS);x<}*h=OIbxHUAMv1J5{S+laDwTT(~M73>7s6kp^(XOt<y!8;*o7Gp%na?h|+i43{mHyURbE&!B5*zha?7k}`X+m&U6~#_iaS{DRmA9xvw82;O^c1VY#D~3Bn6JJTzmW3^OP??jR97Uf1"
    "xu^MyKjIQ#4!z~icAA(AhnGT@a!K5U|>(Lk?^>9<VtzOs-8ZJ49mgJE6H%RxKl|H;g&r?f#}Ft>%}3Z{ey}EP#gl&TnrUE+qLp(Gv9+{&g;$OB=Ejxl&oB9j<jMC30jde2jnwrTs`HfLRb;6811V?^3fV14bsUI-CB|Lyh+=70A&*kMe?bTD(gfhlen2>BG0"
    "oeU(>-C72F5REHL50nyGDAr}ZJ_SwS_36{|y5eD=jAQn3kcX-E=)##V+X%b#XpNR9p~>p~uK<i9Mmc{%7;Bv}KCLh|4o)`X-&PqQSXka2@iKVh>emxC?@jc~#4lvXVY?}o@S6xVTM`azzn6zMp>(r!$Zcdp=$Ek(V<UA7kXi)<-"
    "bFHmNyrzkF1`ErDsc^w!5rc<*fbc&){O$x=)L`7wf+|1cJ`jokiv63z@-e?EM(0A)VstkrV(E-1cB}-"
    "oilG_+{Aq5bWVX_Oo5&c4^xo8VS`=~GRP<oT%^$(>PU0xNTy(Xrz7iGBc!N=NV?vrr1Tn65)6Wecw;HZmyoRXZFykf`_QtCN>?S@3>Re2kV?60HKe(1nK>E7duXzIG{h(fS$xpYrQW#$#PnQ)5Q+u23O2kFTOSEswU4kz}w4#eRu6}?}&;v`Td<PplodIUY)"
    "i2>o#o7csqIB@-5M1=-P%G-0wi;UO{w}3stUdx4Rm@BVTl<NHmuUcd0diJihIrvDz=k%_%kK1z^KA!^%_TvT*CvZ^^2txKkC9l<P6)c+&5ufgB?|_mnA9HF^xX;XWJo8PR-"
    "Y7=<5#C?d^!bgV_Bp9txuU@IVXj$GK$vyEVT<0?HV40dM9&KBS64BmfC=YP<%{2V>jGZQ$CY=r7R1HC9&-"
    "{zajl%BgQSb)fZun;KBJ+0GNT!h;_jVetc9s<7U5paVBf*8Tt+uF*bI9L8lOV40xFVC#NvgDN`i9N@|8B2@CeC<j4<JvJ|7EA!xcAUEVUS9Jq2-35OonzF?~;kdG?eTW7w9}nPaEyU6sN#2|P4ni}8<6)VIb?sWnFI+-"
    "B^tQ&!u*t~^h4oXs(2V)8P`5=W!VsO(NT9rwK==P}Ag;BhR#<5+crp#+bT@ug`Mi#SoPvXwTLD%x^fSWmoZ#TZpI2utm%Ik2nR>VAPvT^F$#_*#nV(<m19y4<H&8LcdMbUTFdsv!1WKyx*Xdi6#-"
    "_qKgjPIiuMA(SaLZ+Icpz(>Ny>)b8617F#3enN+PNrrgz$O?m3RbN-sDaX!slbl<1O!oq1<2}NG+8-P^=p&2AR_cjTS&f61Qjrw<#7nIO)lR!`=GfG}*hWIyfE%XAFOkih<PIJpduO{@LDn3SYC!to%u78AhXXei&AH*I2O|t6bs37hkDU#k3$C=&K6d`;A-"
    "8?(hBh1D$L??jY=bVTQ4eaS9dt3i)4p=8TCKg+p4an!o9(%>{fY!i6a=F5DK_pB!QYhk?)8$vrf2ZKF_KnZ*ja4=Epz?sKjyZ1&ueb?*C1t89~<cguu*@9Kfh9CjcYyG4u7u2C*R@kNfo!J7v}t1C-k-i+iMw`uo@Fm8@TNeRz>3meX|Mb--2`f8JkU5)X*$"
    "x)Hh*Q8o!t^Mvb1a#hffnHlcdMdd8eL!sd-02l#7^Bb#qoHA0{N^*-yoxg!wVWYXv%2+u`}xly^#y)|5Y&9-"
    "vaH1fKrbmF0cx)2=AfOo7M)P_$KeZJX~^#U5|ovm+F=FCuP07mi&d)14P8hn`ay%8NvV`D>SX?$_9`nr(7;Xp!xb?1^L>cYIo%bp5gAD%Uy3NSr4+qS+x>jj|(4-"
    "IgS!d5;sps}(WJT&0`wC&gQ?yU;u0|w?39^#qWn$8@oX$$x>^`2f1`nt0OCRF#uCQ`8pT9(zUrPwrkmY}{3-QZCJNoFb^HE@%@iboALDn0#*Bx~xZ0XI0;qXujt=c5KqYX*bo&TbG=A2m1=^vKyI+<;Tu@Vv~0tvP}anh1Obw{T2z?mp+G-"
    "!>b07r>O+1>nE0=8W4SMM!Wikl_3hu7>j@C|Ain2yhN}He7oWfL+$)hY!~*uL*2S!`Ck=o~wp`C=CDbl6~<LBLZ$$IJ`{oix)*YelP~7dywT2;)1g=tg8WMcsCGQ=LN+R{8oiW>4a|bCZ%OySso4zRYX05L_H*QJQC=51YktpriL3WFsvRQjxMiJD5*@pMjN"
    "(qx(6MPAiTyb9j$BT6p@e;M{vD-%+S%L^flc^O-joM9b=Sg>8Mg_=a7y^h>o-9^A*424W)oFE<sOwylMO`n_PB7s~6a(FJZN}QbV_wb9?~5_xSJu{@ww<A3Q$5bgu2&Z?D$#9A|~}_<;UIx#6F;@K3&1z~$*W_v~Kk**)!9w@do=_+Q-K0qEbo*uVR-"
    "f8B1`!*}=$5h?`}?`!mP+~Z$)?P0s}mtSG^?=T~kxBQQLIm)_&GOm~3<`wui=C{a?L$>t;bNeCF{z2s)Oc(si2n%wz`SZtz@m<#X<7WVyc-"
    "CrR0K=a3+Piz*?l$<@Moa*CHSZuSa#|VQlmsd)Y!UcU0ote(&v^R;$iq$mj1<sDjv`I`dj@Qi6@=xp1j)}BlIRB<9u*+?9>ijI3`X06@7hrG?v6v)hhDVvf_HI0Q>=bQKX<4a!ZOA@`cSB+l1%xUg%x9jkr!`B5iAaDW^|Ys^rri6z4IckBm>X#Xa5I<EbGb"
)
