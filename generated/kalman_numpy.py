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
    d = np.empty((2, N, 50), real).transpose(1, 2, 0)
    L = np.zeros((N, 50, 2, 2), real)
    for k in range(2):
        # s[n,h,i,k] += −Σ_{j: j < k and k ≤ i} L[n,h,i,j]·L[n,h,k,j]
        _1 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), L * L[:, :, k, None], real(0.0))
        s[:, :, :, k] += np.add.reduce(_1, axis=3)
        # d[n,h,k] = √(s[n,h,k,k])
        np.sqrt(s[:, :, k, k], out=d[:, :, k])
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
    d_d = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    d_s = np.zeros((2, N, 50, 2), real).transpose(1, 2, 3, 0)
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
            d_d[:, :, k] = np.add.reduce(_1, axis=2)
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
    d = np.zeros((N, 50), real)
    L = np.zeros((N, 50, 2, 2), real)
    for k in range(2):
        # s[n,h,i,k] += −Σ_{j: j < k and k ≤ i} L[n,h,i,j]·L[n,h,k,j]
        _1 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), L * L[:, :, k, None], real(0.0))
        s[:, :, :, k] += np.add.reduce(_1, axis=3)
        # d[n,h] = √(s[n,h,k,k])
        np.sqrt(s[:, :, k, k], out=d)
        # L[n,h,i,k] = d[n,h] if i = k else (s[n,h,i,k]/d[n,h] if k < i else 0)
        with np.errstate(all="ignore"):  # where the condition does not hold
            L[:, :, :, k] = np.where(
                np.equal(np.arange(2), k),
                d[:, :, None],
                np.where(np.less(k, np.arange(2)), s[:, :, :, k] / d[:, :, None], real(0.0)),
            )
    return L


def _forward(z, p):
    """The output of the network."""
    N = z.shape[0]
    # H[a,j] = [a = j]
    H = np.equal(np.arange(2)[:, None], np.arange(4)).astype(real)
    # P[n,0,i,j] = 100·[i = j]
    P = np.zeros((51, N, 4, 4), real).transpose(1, 0, 2, 3)
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
    solve1_d = np.zeros((50, 2, N), real).transpose(2, 0, 1)
    solve1_L = np.zeros((N, 50, 2, 2), real)
    solve1_x_sum = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x_2_sum = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x_2 = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    left = np.zeros((50, N, 4, 4), real).transpose(1, 0, 2, 3)
    FP = np.zeros((50, N, 4, 4), real).transpose(1, 0, 2, 3)
    for t in range(50):
        # C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j]
        C[:, t].transpose(0, 2, 1)[...] = (
            P[:, t].transpose(1, 0, 2).reshape(4, 4 * N).T
            @ H.T
        ).reshape(N, 4, 2)
        # S[n,t,a,b] += Σ_j C[n,t,a,j]·H[b,j]
        S[:, t] += (C[:, t].reshape(2 * N, 4) @ H.T).reshape(N, 2, 2)
        for k in range(2):
            # solve1_s[n,t,i,k] += −Σ_{j: j < k and k ≤ i} solve1_L[n,t,i,j]·solve1_L[n,t,k,j]
            _2 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), solve1_L[:, t] * solve1_L[:, t, k, None], real(0.0))
            solve1_s[:, t, :, k] += np.add.reduce(_2, axis=2)
            # solve1_s[n,t,i,k] += (S[n,t,i,k] + S[n,t,k,i])/2
            _3 = S[:, t, :, k] + S[:, t, k]
            _3 *= 0.5
            solve1_s[:, t, :, k] += _3
            # solve1_d[n,t,k] = √(solve1_s[n,t,k,k])
            np.sqrt(solve1_s[:, t, k, k], out=solve1_d[:, t, k])
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
            _4 = solve1_x[:, t] * solve1_L[:, t, i, :, None]
            np.copyto(_4, real(0.0), where=np.logical_not(np.less(np.arange(2)[:, None], i)))
            solve1_x_sum[:, t, i] += np.add.reduce(_4, axis=1)
            # solve1_x[n,t,i,c] = (C[n,t,i,c] − solve1_x_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _5 = solve1_x[:, t, i]
            np.subtract(C[:, t, i], solve1_x_sum[:, t, i], out=_5)
            _5 /= solve1_L[:, t, i, i, None]
        for i in reversed(range(2)):
            # solve1_x_2_sum[n,t,i,c] += Σ_{j: i < j} solve1_L[n,t,j,i]·solve1_x_2[n,t,j,c]
            _6 = solve1_x_2[:, t] * solve1_L[:, t, :, i, None]
            np.copyto(_6, real(0.0), where=np.logical_not(np.less(i, np.arange(2)[:, None])))
            solve1_x_2_sum[:, t, i] += np.add.reduce(_6, axis=1)
            # solve1_x_2[n,t,i,c] = (solve1_x[n,t,i,c] − solve1_x_2_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _7 = solve1_x_2[:, t, i]
            np.subtract(solve1_x[:, t, i], solve1_x_2_sum[:, t, i], out=_7)
            _7 /= solve1_L[:, t, i, i, None]
        # left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i]
        left[:, t] += -1.0 * (solve1_x_2[:, t].transpose(0, 2, 1) @ C[:, t])
        # left[n,t,i,j] += P[n,t,i,j]
        left[:, t] += P[:, t]
        # FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j]
        FP[:, t].transpose(0, 2, 1)[...] = (
            left[:, t].transpose(1, 0, 2).reshape(4, 4 * N).T
            @ F.T
        ).reshape(N, 4, 4)
        # P[n,t+1,i,l] += Σ_k FP[n,t,i,k]·F[l,k]
        P[:, t + 1] += (FP[:, t].reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
    # e[n,t,a] = z[n,t,a]
    e = np.array(z, dtype=real)
    corrected = np.zeros((N, 50, 4), real)
    x = np.zeros((51, N, 4), real).transpose(1, 0, 2)
    for t in range(50):
        # e[n,t,a] += −Σ_j x[n,t,j]·H[a,j]
        e[:, t] += -1.0 * (x[:, t] @ H.T)
        # corrected[n,t,i] += Σ_a e[n,t,a]·solve1_x_2[n,t,a,i]
        _8 = solve1_x_2[:, t] * e[:, t, :, None]
        corrected[:, t] += np.add.reduce(_8, axis=1)
        # corrected[n,t,i] += x[n,t,i]
        corrected[:, t] += x[:, t]
        # x[n,t+1,i] += Σ_j corrected[n,t,j]·F[i,j]
        np.matmul(corrected[:, t], F.T, out=x[:, t + 1])
    return corrected


def _backward(z, p, d, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = z.shape[0]
    d_z = None
    # H[a,j] = [a = j]
    H = np.equal(np.arange(2)[:, None], np.arange(4)).astype(real)
    # P[n,0,i,j] = 100·[i = j]
    P = np.zeros((51, N, 4, 4), real).transpose(1, 0, 2, 3)
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
    solve1_d = np.zeros((50, 2, N), real).transpose(2, 0, 1)
    solve1_L = np.zeros((N, 50, 2, 2), real)
    solve1_x_sum = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x_2_sum = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x_2 = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    left = np.zeros((50, N, 4, 4), real).transpose(1, 0, 2, 3)
    FP = np.zeros((50, N, 4, 4), real).transpose(1, 0, 2, 3)
    for t in range(50):
        # C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j]
        C[:, t].transpose(0, 2, 1)[...] = (
            P[:, t].transpose(1, 0, 2).reshape(4, 4 * N).T
            @ H.T
        ).reshape(N, 4, 2)
        # S[n,t,a,b] += Σ_j C[n,t,a,j]·H[b,j]
        S[:, t] += (C[:, t].reshape(2 * N, 4) @ H.T).reshape(N, 2, 2)
        for k in range(2):
            # solve1_s[n,t,i,k] += −Σ_{j: j < k and k ≤ i} solve1_L[n,t,i,j]·solve1_L[n,t,k,j]
            _2 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), solve1_L[:, t] * solve1_L[:, t, k, None], real(0.0))
            solve1_s[:, t, :, k] += np.add.reduce(_2, axis=2)
            # solve1_s[n,t,i,k] += (S[n,t,i,k] + S[n,t,k,i])/2
            _3 = S[:, t, :, k] + S[:, t, k]
            _3 *= 0.5
            solve1_s[:, t, :, k] += _3
            # solve1_d[n,t,k] = √(solve1_s[n,t,k,k])
            np.sqrt(solve1_s[:, t, k, k], out=solve1_d[:, t, k])
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
            _4 = solve1_x[:, t] * solve1_L[:, t, i, :, None]
            np.copyto(_4, real(0.0), where=np.logical_not(np.less(np.arange(2)[:, None], i)))
            solve1_x_sum[:, t, i] += np.add.reduce(_4, axis=1)
            # solve1_x[n,t,i,c] = (C[n,t,i,c] − solve1_x_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _5 = solve1_x[:, t, i]
            np.subtract(C[:, t, i], solve1_x_sum[:, t, i], out=_5)
            _5 /= solve1_L[:, t, i, i, None]
        for i in reversed(range(2)):
            # solve1_x_2_sum[n,t,i,c] += Σ_{j: i < j} solve1_L[n,t,j,i]·solve1_x_2[n,t,j,c]
            _6 = solve1_x_2[:, t] * solve1_L[:, t, :, i, None]
            np.copyto(_6, real(0.0), where=np.logical_not(np.less(i, np.arange(2)[:, None])))
            solve1_x_2_sum[:, t, i] += np.add.reduce(_6, axis=1)
            # solve1_x_2[n,t,i,c] = (solve1_x[n,t,i,c] − solve1_x_2_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _7 = solve1_x_2[:, t, i]
            np.subtract(solve1_x[:, t, i], solve1_x_2_sum[:, t, i], out=_7)
            _7 /= solve1_L[:, t, i, i, None]
        # left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i]
        left[:, t] += -1.0 * (solve1_x_2[:, t].transpose(0, 2, 1) @ C[:, t])
        # left[n,t,i,j] += P[n,t,i,j]
        left[:, t] += P[:, t]
        # FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j]
        FP[:, t].transpose(0, 2, 1)[...] = (
            left[:, t].transpose(1, 0, 2).reshape(4, 4 * N).T
            @ F.T
        ).reshape(N, 4, 4)
        # P[n,t+1,i,l] += Σ_k FP[n,t,i,k]·F[l,k]
        P[:, t + 1] += (FP[:, t].reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
    # e[n,t,a] = z[n,t,a]
    e = np.array(z, dtype=real)
    corrected = np.zeros((50, N, 4), real).transpose(1, 0, 2)
    x = np.zeros((51, N, 4), real).transpose(1, 0, 2)
    for t in range(50):
        # e[n,t,a] += −Σ_j x[n,t,j]·H[a,j]
        e[:, t] += -1.0 * (x[:, t] @ H.T)
        # corrected[n,t,i] += Σ_a e[n,t,a]·solve1_x_2[n,t,a,i]
        _8 = solve1_x_2[:, t] * e[:, t, :, None]
        corrected[:, t] += np.add.reduce(_8, axis=1)
        # corrected[n,t,i] += x[n,t,i]
        corrected[:, t] += x[:, t]
        # x[n,t+1,i] += Σ_j corrected[n,t,j]·F[i,j]
        np.matmul(corrected[:, t], F.T, out=x[:, t + 1])
    solve2_L, solve2_kept = _solve2_part(S, N)
    solve2_x_sum = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    solve2_x = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    for i in range(2):
        # solve2_x_sum[n,h,i] += Σ_{j: j < i} solve2_L[n,h,i,j]·solve2_x[n,h,j]
        _10 = solve2_L[:, :, i] * solve2_x
        np.copyto(_10, real(0.0), where=np.logical_not(np.less(np.arange(2), i)))
        solve2_x_sum[:, :, i] += np.add.reduce(_10, axis=2)
        # solve2_x[n,h,i] = (e[n,h,i] − solve2_x_sum[n,h,i])/solve2_L[n,h,i,i]
        _11 = solve2_x[:, :, i]
        np.subtract(e[:, :, i], solve2_x_sum[:, :, i], out=_11)
        _11 /= solve2_L[:, :, i, i]
    solve2_x_2_sum = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    solve2_x_2 = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    for i in reversed(range(2)):
        # solve2_x_2_sum[n,h,i] += Σ_{j: i < j} solve2_L[n,h,j,i]·solve2_x_2[n,h,j]
        _12 = solve2_L[:, :, :, i] * solve2_x_2
        np.copyto(_12, real(0.0), where=np.logical_not(np.less(i, np.arange(2))))
        solve2_x_2_sum[:, :, i] += np.add.reduce(_12, axis=2)
        # solve2_x_2[n,h,i] = (solve2_x[n,h,i] − solve2_x_2_sum[n,h,i])/solve2_L[n,h,i,i]
        _13 = solve2_x_2[:, :, i]
        np.subtract(solve2_x[:, :, i], solve2_x_2_sum[:, :, i], out=_13)
        _13 /= solve2_L[:, :, i, i]
    logdet1_L, logdet1_kept = _solve2_part(S, N)
    # logdet1_y[n,h] = 2·Σ_k log(logdet1_L[n,h,k,k])
    _15 = np.log(
        as_strided(
            logdet1_L,
            (N, 50, 2),
            (logdet1_L.strides[0], logdet1_L.strides[1], logdet1_L.strides[2] + logdet1_L.strides[3]),
        ),
    )
    logdet1_y = np.add.reduce(_15, axis=2) * 2.0
    # loss_sum[n,s] = Σ_a e[n,s,a]·solve2_x_2[n,s,a]
    _16 = e * solve2_x_2
    loss_sum = np.add.reduce(_16, axis=2)
    # loss = Σ_{n,s} 0.01·(logdet1_y[n,s] + loss_sum[n,s] + 2·log(2·π))/N
    _17 = logdet1_y + loss_sum
    _17 += 3.675754132818691
    loss = np.add.reduce(_17, axis=None) * (0.01 / N)
    # d_solve2_x_2[n,s,a] = 0.01·e[n,s,a]/N
    d_solve2_x_2 = e * (0.01 / N)
    # d_logdet1_L[n,h,k,k] += 0.02/(logdet1_L[n,h,k,k]·N)
    _18 = (
        0.02
        / N
        / as_strided(
            logdet1_L,
            (N, 50, 2),
            (logdet1_L.strides[0], logdet1_L.strides[1], logdet1_L.strides[2] + logdet1_L.strides[3]),
        )
    )
    d_logdet1_L = np.zeros((N, 50, 2, 2), real)
    _19 = as_strided(
        d_logdet1_L,
        (N, 50, 2),
        (d_logdet1_L.strides[0], d_logdet1_L.strides[1], d_logdet1_L.strides[2] + d_logdet1_L.strides[3]),
    )
    _19 += _18
    d_logdet1_s = _d_logdet1_part(logdet1_kept, d_logdet1_L, logdet1_L, N)
    d_solve2_x_2_sum = np.empty((2, N, 50), real).transpose(1, 2, 0)
    for i in range(2):
        # d_solve2_x_2_sum[n,h,i] = −d_solve2_x_2[n,h,i]×(1/solve2_L[n,h,i,i])
        with np.errstate(all="ignore"):  # where the condition does not hold
            _25 = d_solve2_x_2_sum[:, :, i]
            np.divide(1.0, solve2_L[:, :, i, i], out=_25)
            _strong_product(d_solve2_x_2[:, :, i], _25, out=_25)
            _25 *= -1
        # d_solve2_x_2[n,h,j] += d_solve2_x_2_sum[n,h,i]×solve2_L[n,h,j,i] where i < j
        with np.errstate(all="ignore"):  # where the condition does not hold
            d_solve2_x_2 += np.where(
                np.less(i, np.arange(2)),
                _strong_product(d_solve2_x_2_sum[:, :, i, None], solve2_L[:, :, :, i]),
                real(0.0),
            )
    # d_solve2_L[n,h,i,i] += −((1/solve2_L[n,h,i,i])×d_solve2_x_2[n,h,i])×solve2_x_2[n,h,i]
    with np.errstate(all="ignore"):  # where the condition does not hold
        _26 = (
            1.0
            / as_strided(
                solve2_L,
                (2, N, 50),
                (solve2_L.strides[2] + solve2_L.strides[3], solve2_L.strides[0], solve2_L.strides[1]),
            )
        )
        _strong_product(_26, d_solve2_x_2.transpose(2, 0, 1), out=_26)
        _strong_product(_26, solve2_x_2.transpose(2, 0, 1), out=_26)
        _26 *= -1
        d_solve2_L = np.zeros((N, 50, 2, 2), real)
        _27 = as_strided(
            d_solve2_L,
            (2, N, 50),
            (d_solve2_L.strides[2] + d_solve2_L.strides[3], d_solve2_L.strides[0], d_solve2_L.strides[1]),
        )
        _27 += _26
    # d_solve2_x[n,h,i] = −d_solve2_x_2_sum[n,h,i]
    d_solve2_x = -d_solve2_x_2_sum
    d_solve2_x_sum = np.empty((2, N, 50), real).transpose(1, 2, 0)
    for i in reversed(range(2)):
        # d_solve2_x_sum[n,h,i] = −d_solve2_x[n,h,i]×(1/solve2_L[n,h,i,i])
        with np.errstate(all="ignore"):  # where the condition does not hold
            _28 = d_solve2_x_sum[:, :, i]
            np.divide(1.0, solve2_L[:, :, i, i], out=_28)
            _strong_product(d_solve2_x[:, :, i], _28, out=_28)
            _28 *= -1
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
        _29 = (
            1.0
            / as_strided(
                solve2_L,
                (N, 50, 2),
                (solve2_L.strides[0], solve2_L.strides[1], solve2_L.strides[2] + solve2_L.strides[3]),
            )
        )
        _strong_product(d_solve2_x, _29, out=_29)
        d_e += _29
    # d_solve2_L[n,h,i,i] += −((1/solve2_L[n,h,i,i])×d_solve2_x[n,h,i])×solve2_x[n,h,i]
    with np.errstate(all="ignore"):  # where the condition does not hold
        _30 = (
            1.0
            / as_strided(
                solve2_L,
                (2, N, 50),
                (solve2_L.strides[2] + solve2_L.strides[3], solve2_L.strides[0], solve2_L.strides[1]),
            )
        )
        _strong_product(_30, d_solve2_x.transpose(2, 0, 1), out=_30)
        _strong_product(_30, solve2_x.transpose(2, 0, 1), out=_30)
        _30 *= -1
        _31 = as_strided(
            d_solve2_L,
            (2, N, 50),
            (d_solve2_L.strides[2] + d_solve2_L.strides[3], d_solve2_L.strides[0], d_solve2_L.strides[1]),
        )
        _31 += _30
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
    d_corrected = np.zeros((50, N, 4), real).transpose(1, 0, 2)
    d_x = np.zeros((51, N, 4), real).transpose(1, 0, 2)
    for t in reversed(range(50)):
        # d_corrected[n,t,j] += Σ_i d_x[n,t+1,i]·F[i,j]
        np.matmul(d_x[:, t + 1], F, out=d_corrected[:, t])
        # d_x[n,t,i] += d_corrected[n,t,i]
        d_x[:, t] += d_corrected[:, t]
        # d_e[n,t,a] += Σ_i d_corrected[n,t,i]·solve1_x_2[n,t,a,i]
        _37 = solve1_x_2[:, t] * d_corrected[:, t, None]
        d_e[:, t] += np.add.reduce(_37, axis=2)
        # d_x[n,t,j] += −Σ_a d_e[n,t,a]·H[a,j]
        d_x[:, t] += -1.0 * (d_e[:, t] @ H)
    # d_solve1_x_2[n,t,a,i] = e[n,t,a]×d_corrected[n,t,i]
    with np.errstate(all="ignore"):  # where the condition does not hold
        d_solve1_x_2 = _strong_product(e[:, :, :, None], d_corrected[:, :, None])
    d_FP = np.zeros((50, N, 4, 4), real).transpose(1, 0, 2, 3)
    d_left = np.zeros((50, N, 4, 4), real).transpose(1, 0, 2, 3)
    d_P = np.zeros((51, N, 4, 4), real).transpose(1, 0, 2, 3)
    d_C = np.zeros((50, N, 2, 4), real).transpose(1, 0, 2, 3)
    d_solve1_L = np.zeros((50, 2, 2, N), real).transpose(3, 0, 1, 2)
    d_solve1_x = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    d_solve1_x_2_sum = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    d_solve1_x_sum = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    d_solve1_d = np.zeros((50, 2, N), real).transpose(2, 0, 1)
    d_solve1_s = np.zeros((50, 2, N, 2), real).transpose(2, 0, 3, 1)
    for t in reversed(range(50)):
        # d_FP[n,t,i,k] += Σ_l d_P[n,t+1,i,l]·F[l,k]
        d_FP[:, t] = (d_P[:, t + 1].reshape(4 * N, 4) @ F).reshape(N, 4, 4)
        # d_left[n,t,j,k] += Σ_i d_FP[n,t,i,k]·F[i,j]
        d_left[:, t].transpose(0, 2, 1)[...] = (
            d_FP[:, t].transpose(1, 0, 2).reshape(4, 4 * N).T
            @ F
        ).reshape(N, 4, 4)
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
                _38 = _strong_product(1.0 / solve1_L[:, t, i, i, None], d_solve1_x_2[:, t, i])
                _strong_product(_38, solve1_x_2[:, t, i], out=_38)
                d_solve1_L[:, t, i, i] += np.add.reduce(_38, axis=1) * -1.0
            # d_solve1_x[n,t,i,c] += d_solve1_x_2[n,t,i,c]×(1/solve1_L[n,t,i,i])
            with np.errstate(all="ignore"):  # where the condition does not hold
                _39 = _strong_product(d_solve1_x_2[:, t, i], 1.0 / solve1_L[:, t, i, i, None])
                d_solve1_x[:, t, i] += _39
            # d_solve1_x_2_sum[n,t,i,c] = −d_solve1_x_2[n,t,i,c]×(1/solve1_L[n,t,i,i])
            with np.errstate(all="ignore"):  # where the condition does not hold
                _40 = d_solve1_x_2_sum[:, t, i]
                _strong_product(d_solve1_x_2[:, t, i], 1.0 / solve1_L[:, t, i, i, None], out=_40)
                _40 *= -1
            # d_solve1_L[n,t,j,i] += Σ_{c: i < j} d_solve1_x_2_sum[n,t,i,c]×solve1_x_2[n,t,j,c]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _41 = _strong_product(d_solve1_x_2_sum[:, t, i, None], solve1_x_2[:, t])
                np.copyto(_41, real(0.0), where=np.logical_not(np.less(i, np.arange(2)[:, None])))
                d_solve1_L[:, t, :, i] += np.add.reduce(_41, axis=2)
            # d_solve1_x_2[n,t,j,c] += d_solve1_x_2_sum[n,t,i,c]×solve1_L[n,t,j,i] where i < j
            with np.errstate(all="ignore"):  # where the condition does not hold
                _42 = d_solve1_x_2[:, t].transpose(0, 2, 1)
                _42 += np.where(
                    np.less(i, np.arange(2)),
                    _strong_product(d_solve1_x_2_sum[:, t, i, :, None], solve1_L[:, t, None, :, i]),
                    real(0.0),
                )
        for i in reversed(range(2)):
            # d_C[n,t,i,c] += d_solve1_x[n,t,i,c]×(1/solve1_L[n,t,i,i])
            with np.errstate(all="ignore"):  # where the condition does not hold
                _43 = _strong_product(d_solve1_x[:, t, i], 1.0 / solve1_L[:, t, i, i, None])
                d_C[:, t, i] += _43
            # d_solve1_L[n,t,i,i] += −Σ_c
            #     ((1/solve1_L[n,t,i,i])×d_solve1_x[n,t,i,c])×solve1_x[n,t,i,c]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _44 = _strong_product(1.0 / solve1_L[:, t, i, i, None], d_solve1_x[:, t, i])
                _strong_product(_44, solve1_x[:, t, i], out=_44)
                d_solve1_L[:, t, i, i] += np.add.reduce(_44, axis=1) * -1.0
            # d_solve1_x_sum[n,t,i,c] = −d_solve1_x[n,t,i,c]×(1/solve1_L[n,t,i,i])
            with np.errstate(all="ignore"):  # where the condition does not hold
                _45 = d_solve1_x_sum[:, t, i]
                _strong_product(d_solve1_x[:, t, i], 1.0 / solve1_L[:, t, i, i, None], out=_45)
                _45 *= -1
            # d_solve1_L[n,t,i,j] += Σ_{c: j < i} d_solve1_x_sum[n,t,i,c]×solve1_x[n,t,j,c]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _46 = _strong_product(d_solve1_x_sum[:, t, i, None], solve1_x[:, t])
                np.copyto(_46, real(0.0), where=np.logical_not(np.less(np.arange(2)[:, None], i)))
                d_solve1_L[:, t, i] += np.add.reduce(_46, axis=2)
            # d_solve1_x[n,t,j,c] += d_solve1_x_sum[n,t,i,c]×solve1_L[n,t,i,j] where j < i
            with np.errstate(all="ignore"):  # where the condition does not hold
                _47 = d_solve1_x[:, t].transpose(0, 2, 1)
                _47 += np.where(
                    np.less(np.arange(2), i),
                    _strong_product(d_solve1_x_sum[:, t, i, :, None], solve1_L[:, t, i, None]),
                    real(0.0),
                )
        for k in reversed(range(2)):
            # d_solve1_d[n,t,k] += Σ_i d_solve1_L[n,t,i,k]×(1 if i = k else
            #     −((solve1_s[n,t,i,k]/solve1_d[n,t,k])/solve1_d[n,t,k] if k < i else 0))
            with np.errstate(all="ignore"):  # where the condition does not hold
                _48 = _strong_product(
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
                d_solve1_d[:, t, k] = np.add.reduce(_48, axis=1)
            # d_solve1_s[n,t,i,k] += d_solve1_L[n,t,i,k]×(0 if i = k else (1/solve1_d[n,t,k] if k <
            #     i else 0))
            with np.errstate(all="ignore"):  # where the condition does not hold
                _49 = _strong_product(
                    d_solve1_L[:, t, :, k],
                    np.where(
                        np.equal(np.arange(2), k),
                        real(0.0),
                        np.where(
                            np.less(k, np.arange(2)), 1.0 / solve1_d[:, t, k, None], real(0.0)
                        ),
                    ),
                )
                d_solve1_s[:, t, :, k] += _49
            # d_solve1_s[n,t,k,k] += d_solve1_d[n,t,k]×(1/solve1_d[n,t,k])/2
            with np.errstate(all="ignore"):  # where the condition does not hold
                _50 = 1.0 / solve1_d[:, t, k]
                _strong_product(d_solve1_d[:, t, k], _50, out=_50)
                _50 *= 0.5
                d_solve1_s[:, t, k, k] += _50
            # d_S[n,t,i,k] += d_solve1_s[n,t,i,k]/2
            d_S[:, t, :, k] += 0.5 * d_solve1_s[:, t, :, k]
            # d_S[n,t,k,i] += d_solve1_s[n,t,i,k]/2
            d_S[:, t, k] += 0.5 * d_solve1_s[:, t, :, k]
            # d_solve1_L[n,t,i,j] += −d_solve1_s[n,t,i,k]×solve1_L[n,t,k,j] where j < k and k ≤ i
            with np.errstate(all="ignore"):  # where the condition does not hold
                _51 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), _strong_product(d_solve1_s[:, t, :, k, None], solve1_L[:, t, k, None]), real(0.0))
                d_solve1_L[:, t] += _51
            # d_solve1_L[n,t,k,j] += −Σ_{i: j < k and k ≤ i} d_solve1_s[n,t,i,k]×solve1_L[n,t,i,j]
            with np.errstate(all="ignore"):  # where the condition does not hold
                _52 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), _strong_product(d_solve1_s[:, t, :, k, None], solve1_L[:, t]), real(0.0))
                d_solve1_L[:, t, k] += np.add.reduce(_52, axis=1)
        # d_C[n,t,a,j] += Σ_b d_S[n,t,a,b]·H[b,j]
        d_C[:, t] += (d_S[:, t].reshape(2 * N, 2) @ H).reshape(N, 2, 4)
        # d_P[n,t,j,i] += Σ_a d_C[n,t,a,i]·H[a,j]
        _53 = d_P[:, t].transpose(0, 2, 1)
        _53 += (d_C[:, t].transpose(1, 0, 2).reshape(2, 4 * N).T @ H).reshape(N, 4, 4)
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
    P = np.zeros((51, N, 4, 4), real).transpose(1, 0, 2, 3)
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
    solve1_d = np.zeros((50, 2, N), real).transpose(2, 0, 1)
    solve1_L = np.zeros((N, 50, 2, 2), real)
    solve1_x_sum = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x_2_sum = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    solve1_x_2 = np.zeros((50, 2, N, 4), real).transpose(2, 0, 1, 3)
    left = np.zeros((50, N, 4, 4), real).transpose(1, 0, 2, 3)
    FP = np.zeros((50, N, 4, 4), real).transpose(1, 0, 2, 3)
    for t in range(50):
        # C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j]
        C[:, t].transpose(0, 2, 1)[...] = (
            P[:, t].transpose(1, 0, 2).reshape(4, 4 * N).T
            @ H.T
        ).reshape(N, 4, 2)
        # S[n,t,a,b] += Σ_j C[n,t,a,j]·H[b,j]
        S[:, t] += (C[:, t].reshape(2 * N, 4) @ H.T).reshape(N, 2, 2)
        for k in range(2):
            # solve1_s[n,t,i,k] += −Σ_{j: j < k and k ≤ i} solve1_L[n,t,i,j]·solve1_L[n,t,k,j]
            _2 = -np.where(np.logical_and(np.less(np.arange(2), k), np.less_equal(k, np.arange(2)[:, None])), solve1_L[:, t] * solve1_L[:, t, k, None], real(0.0))
            solve1_s[:, t, :, k] += np.add.reduce(_2, axis=2)
            # solve1_s[n,t,i,k] += (S[n,t,i,k] + S[n,t,k,i])/2
            _3 = S[:, t, :, k] + S[:, t, k]
            _3 *= 0.5
            solve1_s[:, t, :, k] += _3
            # solve1_d[n,t,k] = √(solve1_s[n,t,k,k])
            np.sqrt(solve1_s[:, t, k, k], out=solve1_d[:, t, k])
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
            _4 = solve1_x[:, t] * solve1_L[:, t, i, :, None]
            np.copyto(_4, real(0.0), where=np.logical_not(np.less(np.arange(2)[:, None], i)))
            solve1_x_sum[:, t, i] += np.add.reduce(_4, axis=1)
            # solve1_x[n,t,i,c] = (C[n,t,i,c] − solve1_x_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _5 = solve1_x[:, t, i]
            np.subtract(C[:, t, i], solve1_x_sum[:, t, i], out=_5)
            _5 /= solve1_L[:, t, i, i, None]
        for i in reversed(range(2)):
            # solve1_x_2_sum[n,t,i,c] += Σ_{j: i < j} solve1_L[n,t,j,i]·solve1_x_2[n,t,j,c]
            _6 = solve1_x_2[:, t] * solve1_L[:, t, :, i, None]
            np.copyto(_6, real(0.0), where=np.logical_not(np.less(i, np.arange(2)[:, None])))
            solve1_x_2_sum[:, t, i] += np.add.reduce(_6, axis=1)
            # solve1_x_2[n,t,i,c] = (solve1_x[n,t,i,c] − solve1_x_2_sum[n,t,i,c])/solve1_L[n,t,i,i]
            _7 = solve1_x_2[:, t, i]
            np.subtract(solve1_x[:, t, i], solve1_x_2_sum[:, t, i], out=_7)
            _7 /= solve1_L[:, t, i, i, None]
        # left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i]
        left[:, t] += -1.0 * (solve1_x_2[:, t].transpose(0, 2, 1) @ C[:, t])
        # left[n,t,i,j] += P[n,t,i,j]
        left[:, t] += P[:, t]
        # FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j]
        FP[:, t].transpose(0, 2, 1)[...] = (
            left[:, t].transpose(1, 0, 2).reshape(4, 4 * N).T
            @ F.T
        ).reshape(N, 4, 4)
        # P[n,t+1,i,l] += Σ_k FP[n,t,i,k]·F[l,k]
        P[:, t + 1] += (FP[:, t].reshape(4 * N, 4) @ F.T).reshape(N, 4, 4)
    # e[n,t,a] = z[n,t,a]
    e = np.array(z, dtype=real)
    corrected = np.zeros((50, N, 4), real).transpose(1, 0, 2)
    x = np.zeros((51, N, 4), real).transpose(1, 0, 2)
    for t in range(50):
        # e[n,t,a] += −Σ_j x[n,t,j]·H[a,j]
        e[:, t] += -1.0 * (x[:, t] @ H.T)
        # corrected[n,t,i] += Σ_a e[n,t,a]·solve1_x_2[n,t,a,i]
        _8 = solve1_x_2[:, t] * e[:, t, :, None]
        corrected[:, t] += np.add.reduce(_8, axis=1)
        # corrected[n,t,i] += x[n,t,i]
        corrected[:, t] += x[:, t]
        # x[n,t+1,i] += Σ_j corrected[n,t,j]·F[i,j]
        np.matmul(corrected[:, t], F.T, out=x[:, t + 1])
    solve2_L = _solve2_part2(S, N)
    solve2_x_sum = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    solve2_x = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    for i in range(2):
        # solve2_x_sum[n,h,i] += Σ_{j: j < i} solve2_L[n,h,i,j]·solve2_x[n,h,j]
        _10 = solve2_L[:, :, i] * solve2_x
        np.copyto(_10, real(0.0), where=np.logical_not(np.less(np.arange(2), i)))
        solve2_x_sum[:, :, i] += np.add.reduce(_10, axis=2)
        # solve2_x[n,h,i] = (e[n,h,i] − solve2_x_sum[n,h,i])/solve2_L[n,h,i,i]
        _11 = solve2_x[:, :, i]
        np.subtract(e[:, :, i], solve2_x_sum[:, :, i], out=_11)
        _11 /= solve2_L[:, :, i, i]
    solve2_x_2_sum = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    solve2_x_2 = np.zeros((2, N, 50), real).transpose(1, 2, 0)
    for i in reversed(range(2)):
        # solve2_x_2_sum[n,h,i] += Σ_{j: i < j} solve2_L[n,h,j,i]·solve2_x_2[n,h,j]
        _12 = solve2_L[:, :, :, i] * solve2_x_2
        np.copyto(_12, real(0.0), where=np.logical_not(np.less(i, np.arange(2))))
        solve2_x_2_sum[:, :, i] += np.add.reduce(_12, axis=2)
        # solve2_x_2[n,h,i] = (solve2_x[n,h,i] − solve2_x_2_sum[n,h,i])/solve2_L[n,h,i,i]
        _13 = solve2_x_2[:, :, i]
        np.subtract(solve2_x[:, :, i], solve2_x_2_sum[:, :, i], out=_13)
        _13 /= solve2_L[:, :, i, i]
    logdet1_L = _solve2_part2(S, N)
    # logdet1_y[n,h] = 2·Σ_k log(logdet1_L[n,h,k,k])
    _15 = np.log(
        as_strided(
            logdet1_L,
            (N, 50, 2),
            (logdet1_L.strides[0], logdet1_L.strides[1], logdet1_L.strides[2] + logdet1_L.strides[3]),
        ),
    )
    logdet1_y = np.add.reduce(_15, axis=2) * 2.0
    # loss_sum[n,s] = Σ_a e[n,s,a]·solve2_x_2[n,s,a]
    _16 = e * solve2_x_2
    loss_sum = np.add.reduce(_16, axis=2)
    # loss = Σ_{n,s} 0.01·(logdet1_y[n,s] + loss_sum[n,s] + 2·log(2·π))/N
    _17 = logdet1_y + loss_sum
    _17 += 3.675754132818691
    loss = np.add.reduce(_17, axis=None) * (0.01 / N)
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
    import lzma

    global FORMULAS
    FORMULAS = json.loads(lzma.decompress(base64.b85decode(_FORMULAS)))["formulas"]
    return FORMULAS


_FORMULAS = (
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;GXssPh9{#h=|7245{jU;+|sM8+Q8K+d-"
    "s6GV?{ML0KA<YfQCK80xevbQM`cE7Jemc5|i>_j}a~5s&w+hp}6IiXy7Q6|<TUq845!kh7kp2E|Dv@&>q@4K_n3HgQ+5JNW5|VoVNghWG>Y_BoP9w*_d(GaENtKWC`}YK1=U`n3K>yWx;1iB>T0#JM}|(rlf7#ke~<S<^}T%;wyg_8|F%OS0#rI4Ga;W16jP"
    "@W*$j?~&Gw;UJ3Jc4qBiEjO)o{=Qp&sg|hQTq~WK>swslhweNT+#94TL?2Jwsz-<iA^W>#!z-`tRa<|L{p~$f$eM`so9lM$F@8D!G@n7AUeT5gpyL57-4NRbTav*=7gWDXx-<tXH-"
    "jc2(iO2-i@`LJ2WMw$taSL9!ll&=MuY`_w{m;m6POT%@}OLcx>_EhfzLCS#WI3kngueH<bkC}(P{jDm}IoIIjj?sm>G&GaI~Q3_CF+{=}q;P4`StTBPu6)H4aA5f}=oXq2&ZtNrp)xo?NWvpn33qXO{Wuyc(>560F%BX8lP{Uk03Ty4rY2&vyYdgHSR-oFaq"
    "Wi~YGn7Ou&;{|Qlf%D+_Kf<jjZi9o49a4<6AT+f}(mj@GV*PKPM^u5=<=~j`Vum)XNO?D=3&-R)^&OhwS@cGZlijbTzi~Tmzn3S43mxf=#-I<6{eE^&mhptaliSc_Vl40k;6yP0onZeV!Vx<?tIdHl@I&f2U@_9w=H+rQ3bJelL-"
    "v1PBsb&poV})S$zL9I@&yj;cQQ7*)u6Le$I|y0l0H@auclqaUcz9Pa<}c?DtZ}B?&CG@;G>;Rrh)!YFwW&{_OtB!!&b}$I!mXeR?ZCv5MMp99^Yo_}?lu6|;ZbnOj5wA<%LsNl2=cnCVt~}Jlt<X-fO6B&3z9Wn)p|yxM<rmF4kEICP}-"
    "Olhun${YY6{J%`oYn=FRVpC)#!nfX5S9tk6(vC>?$nkO(kG{0{)EMST@V4FMv>CC3CZ^0lS1jcnOZ1$FSzIQJILW`iT%GRZf6UhLU_etQ(y-APOl<&w?G+AsgqPV=RIRf~xv8^#*Z<1d3uQAhP|A-"
    "TDT4OdZ3$9*YQebSEFXavBG%giNB5r*Mr^aAmx5!)4U_no%OI;l1V7){=ov>-"
    "M2aRxX5`qyxt*5X+3*iYs%>6^XApH@#z80xU2ZJ#19k3C1g{}R>~c+gXX^)puJpk}lON^sgu<Ioe6v7Bb0M5b<1*wb%7E`dZ+`N@x$LuzzFy0y)~%1H~DEh#n6TkscvhnOjk(IQ5_z>lz%%yyT(<b_nVVTjr`40$3rn@5M+6zgtXg^D7`+p1}ssw$T8rNNIn"
    "wn7!gNLTb>h9`|m-Fl+BchB<FnS_@cN&^&~;1N|ij)tOg?HpNAhBR(Yiqdx_U4g{x{eg*fuvpqa=uCRK>qS2n`$mE76)nSH+&1RvKWidlu$|`vD)EeDax7uw3n%jC#|-y~xmO<-qD6@6WK)!v(BaN(05~(56OY<2r@*g0@|y&EtzN-"
    "2Ak@?%;i4^Zp{LojJl}eaJ5nubqgyWx*S9?`58}2x{fhNXv}cSIp;(Kx*wpIXv9SxC&44W8owZ&ihM#N9Z0pCm$vg^MV2eby$^F5v3_whxPh*zuU~TwQnDmqb$vxnz%ms)O@3?`R>Q1@I`Nr|T@U}W{*N^PI{LmB<OwK%7Xm3!5f(EmurMOQ!I9%5;s+?S22"
    "TGa8ir?7Bh%e?|l}9rvk82Ikdv$H@Vb)Eu#HbS5_s=SB?mTyEY{9WxBW&mSp%jk$;%F5#!~iIvJOYiBP5<2kxS1HQF(Wo##5MLJU@h1Y;dGrXp-56Xec;bM#@g}hdF!LBQ&pijzbm@9WPW17yvg-"
    "u5QF$*jsJ*)6rJIV=XXqQ7+5Gr`j}y?JX0GiPMX}+1(P%htY+M%Jjwp^xmxoCu8%husq7xMRAdy%CVJ=1LTAyflxc{?0>sY{a8q6OgfhHaq}@^p<w6?4(aH-"
    "T@>z0zB!mvddz{}iUnj*XUu231NFBE;L`cJTN!2dS5Ut3(qT&4=ZP%^H91=gL|5F*pxYQ3X|9A{mL4*~SpNn#qr4=J{6r-0<>}5ga*HNgo$=oVR^WzDxa8K82+Z1V6;84O&-"
    "mGX{5l<e0ltA!60xKX5Y&Yr|9QS%L%5?0}06J}Pp~+TIyU2Pc1IIXRaKYtiwfccFd%{SKFkN|#3`L?j>F~UDdP;j{&aWJ51tvsg<Beg7WFMZW@~3%U1>GN>QQTbX`f3#lc_#sO$Q#=%`V0J>jw2Gf_*MKCs3`oPS2k?D8zGVQA7ou*pMOvWl@oic>#_O>IVc"
    "9>xMn4FR>aFuImts)N8hcC4MC9ZQP442)xG=r$2i^q0*JW(09gBVvSS50vyvRiYQE|EQJZkMlA-nK`yFmnoq1K~k#>1tR&<p*2KzZ^>YnMQFmEB41#TW}X60UZiBF`Q=~3(8D2ojlH1)hlPnpRu<S`Yx!z!_W<}!Ad5yAsI+mLHR*l6or5vbhAMS6eKA9%U>"
    "kGc!*KpKztSSD3YIvJhp$Ksg=GmzV#D6)-<OM>c<-Q1wd_pzB|l{t6Os<}U?$rua+?Xrbg^POd}6+Usw)f9dAUdk7w=AtCFW}ge85SABlJ2TDQ`ea}MU*t-6M91`nJa&&fVIHrKlV#Hz8y!#Nev4;vWS)T@T=2kWpf<r2-2cmEeOaa9{UK<Jsmq;b6|AN-"
    "%GfCs*VSz{us0%!GVDec7@(u5czXSv8<y^ggGA^$h44<LSAM4_h;rY@5F`=z6Jb{UW6}e8hZ-V3QBU<~Hy$V8Rm2fhTAywBKKyF|;fiz;`^j}f#c%O5OeVbCM5OXof{>KJYyl3m?T)8pzUX>Xa{C?N2Z)0QhP&-"
    "2CP0Jx>60M~xwe8=L=+&;J(Yr+hC%+OmflNj)?qi>zPxW9swx1_7%&Ah7SoqT4e+6OHsmO5Z@Af5x2C=~63|W^Ez?djwRtvZl2Xq;>rem$Hb>`9iEFC_d7VO+>l|BE<St8xjV<C1-JM`|Ch=lpn2To2UnL-2_zz)NQ<oY%A)eNV`8xud-"
    "u*bygEYWSc%eJi)Vmnc_<DuANvo0nDBf84<iz(69m=a=fXby$jhIX2bom-o3gJrC)b^UC0B`ZDBs<;BB0VCV0ABnOPsU2Jw?z7jcS7cjV^E=&7!Uu>XlB}WghCq5#DoUw+k1PgaUR`o@44Z6_i(&KK<Q(zaO%=hA3IJh-PW-wk#%-"
    "G*)V_<O+_1HG^A&oRRakJsb%j;c#u0J8lcXpH4-K2u7No3g_8I$r)T_tCueK`tjFXI!=xtWBzIXthYR_6OPQIElRy!i*+NIO7XOUpNR9lCd1)uKXte|3EpJEkcMZty=vAWV6@o2-"
    "7B7!gfyOmEE}Z>Og3?I<gk(_oxOjERYp5bM;dlm;Kb16)(OkxPO0LvX<C{_5<uS8PTK<j<b1@MB;4LHPz?Jz%JC3dwwJ5ZA@Nz)BGTUrLIc9Mnh3OKI!2%hxQa)(tCRzvTpZJRWwTSkNg^xW*q@d7M=HmLViKx7IX2KtKm@XwQ1nK2su11>#TRx7t`<ydl*-"
    ";H&%%rR8&W=J<`^x*d7$OM^E#FnS8AC$o`@0!WTN6MhU=-$|Khk7L%}|c-fCJ!qJ`IB!=n+vhrs%*R8YAr%@X!v2_%U<wb*``GKiKc^yc0EuKJp?OG6Eh@&65g_6GKD1=ZM=KOG&~o$1n?x3h^VoB-"
    ";LxMQfB7G3sOo`gOpQ*g<$2+yR9p>yLtlYj&1ln_?i*rZKYH-"
    "^xL`=jpZ8n5HExw_hIU#QYl7B<W&j05!x!?vLnr@{#jC=vL4ab0WKxe&rfTI0=6QD{9?fbo<ATq0t{893`6tY$MYk;mrD>x00lO#AmF@bLy_WKe}UN=NDyBCJAOIacOn!Hi#YsRcF2b3A$_dNQR=fengOtrG(&ZO$zs!aZKZiNZ_JC&PYAl>lfFiuwg?ZLr7"
    "678K-ljQ}@o>%yKqlOjc2xfc6G$4+I>wddun(dWPWC0`H+X`rFlsb$wuuUBlIJ5iE2tj0^p5!Nldi^~@WVFU^JV@9!Q~n_}r(rSwmaXw2uP+Y-"
    "BIR{v9fLVL}mlxlVUo}=fl03whpdSQvSgsp`yz8?#Br9zb@!2Bs{@s2Z+YvYBog)3?96&Pbh(m!BKQ*o`9&HJT2`EH-;dmbgr0RDt+5}IK%<Nj}z!{%ytm-KsEn}lc3%iy;j?o2N^_L}ct+A|vxBkB&WWiQPZnge<JAPxXVca0Z~_Z2MJl}MntJH4KqvN@V{"
    "%m4#kqK^4aa%VYg>se2pq2{`Ey5xvj!E1vEKxiI>I#Cb7CUtg@GO>|x(x?oa8##;wNbuE8NCd?*O|=XOaN7=vztYV$gjZ{J9VcRvMJL5xDgafuuW%%W=DxMZn>(N*IT8Y_OUdc37-"
    "A@zrL46!WVM2RRp*u~!!!0p{$<SSZz3IlTLl@d2k6uUoZSv%BbMtfBb@BAIoU<ii`f`am$!zF2$1s7AJ;ygB(MrKm%odOP8$@KhMA>w`^oB4K+yD7gSu}Ywm<y0MOSNNk4%XX@zlis3QZY9gR&q>RYj0!j3z!7Am3^fkb}QZUT|U5PAE%n15Yc7sa}9*fOl;"
    "YIMww$-noBe;qE23(XdCHHC=P#C-"
    "9vd96AU5ZVUC%CMq87b;ovOTTnL3nV<H=>pd{dlzH`FU^apVHLsC%u|2g(YI2!FMNVXgKQFhd8Kq?U2NT|2XtD74|E$D^j&7NKvnSn9M?oQ@oUW9Kp#9jB3{9J{jBa%E#Exn1H^7`fr_eLmY631g1Z_T!`t5Kx6x&1KZUitEx{%**GL$X|sn;!QV;agndY|3"
    "%Z>17_^T!S4ofhD{q}PiSLz*?fHD!$ZTndufbBeH0Xs4H*wJGTB9Lph6hi(wj%7swYp#nD<ZcrPwnTn3ph9fgfjp%nS^<frp%o$Vp=Ihd%_-"
    "zBEz}c$oehgW|B$i8_DjFRcIrDE}V`i+#f?hAtx0c%?am736JM0KinM|1m01RIloUCg&851H!73#g};Vc}cz@QyKP*+!K%gq!fdF;PQ>MpNF074Pe#5`7=OlOj1<nk>4ze5jzi_hb!6F9UpgENI$ByP!Qc`05VS4%I{Q{P274S4869LQ@O+Mc=yP-"
    "lSFx%1iVa~X|DM7}%Am|l#ZgNZ5Y<H;mvI5$Y0cQ(ZEqas(M+~vALo%H;d9>2lV5I438uk$PSSrQZeK-"
    "XbaQU3Oz5e&f1S>`bwFw9iF!2yEC92w!7My#$;E9{TT=XH6K=ynlj?@_ECap6BP!whOt@0y|jT*xVn&@}!)6Sv!#;53dZ?buFg-F#&0@K?GB@gwkJ7q?h&5g-H9zuHD%CJ2}DzcOEnvKV+%r%Fk)7Q`m@vy-eECvVVNSpuzs3Kgef{>0kX?*R{JHgW+3O@2W"
    "2<*CN4?}5HRs=!@eIr_>F!G_*Q4MLw<v{Q;dIeaig3)7#I{5Sv3L^QQsf&Q&XG!A9C`j8ap61Z#z(_Xh9#>IbpZo!`kzC2t<8;VhRq+UVBRLQ)+PqTI(4rJXJk*Lgg|KD@=eMwi8`WG+<$0+AD4&SFR5CuS~)}ZfU-"
    "8FCHvL^J*_FAJc%BKpq6Djb|LwBqsYah1DxDEgkBN(3#M4|wYU(c$}XYYJhVez7WU^_p38!2TpRBg9%=yeH>Q#d&e!n6E3T4|Y)4nG>R4VoR$j*p=Te@@Wzqn<G<iZq^l_!RcDMGJQF`-"
    "UW{?u}H+2&i)Xik}TqJ9Z^oU&R#snpL=}<b=bIb@Dj<&~Km?hV<Z=u%uR;$~--x-!?$C?19km-_IbGO8`K6f;7~zg-oSMzbd(F0<+4Y?Ui1spkbV}2&g?@ML7?VLm58)ckVYVle{hR(Q$Y~OUF3Oj=AMmlO-"
    "``b?8?b|DlSRE(|;xA;;>(??Dm86TP*sbgUM5Sj`9!>9BVvZCt08`wBIN5&n(vf&1d%#DqHiC~z#8FN$2}hSp2O*L#h>08ki0mX=5T$t|mqJv1CeD7UKEfP`vVM5f6!w2-i%w32r(csrC~a3E9f-"
    "*Zy3?m$Toy`LAfsfLRCIO=5M<EMjZy?SxW!e&Jm^<q#bf3;i~G^{@&K4MxRWV-"
    ")5WIT3V@aczeaLhVTQf?(9qFp8Trk36k{ahuwZ~uR5n&E?4swTHg^+BYH4F*du+5LUf<7=4k+(?SZeUBq3n{Kku{LX)2xtwu;ap1!&oH6QVlSsj1XUQyujBqjGv|nGAH{`O(SBb17l&x_Unj2e9K><uOI@nbx&hm;QJR3l1AF)@=L~*h<N(H_6%C@r;O(-"
    "UNP_QT^gRUGZ!fDb;Yy>CDPJ6*$U1<BVgO4^AfWxGw(M7io;%r{V=e3bA#5kAC-qK(TRWBmc7(`^RwEKw-W>mu|lEP3Fy=tD|lv>}CCECW^;R%~ze>WhvU9l}pS1x?x7dUB^?XhoQ(0ZYT9QUwoz%dSNU$GO^osn%uELTSSwM0bMxU-"
    "l+!ETKDkorIQyCz6yN;ItPYrB}=z@5n@c;c5-b9m1k1ZwhGe)h7F&{rI7ER*v;0AkMAO(X(^RvUg3Piyi|5uC~K&p_8R1n5mO5<`=>ZxZG7A%Pi$;_nT~MJ2=>?VFNQwQ4k6nP6@<zLcHQxPr4CzND^ngLo8p|G67P<-"
    "QK;BEWND2nqH792ZysEIvD`T^lkEEiNrH%7uBFII=yQ=DW_Y=&mH<NI_OtG#qZgR2j8fBMcTjHBRH>7eUFFTreQ>i^e8^(#GBSqu5~VVnkyTx*k=L>y(k@xRiQ(^m+jV`<buSUY^<TM&}ZF3ec*J?UsG6x=q$*tm`47dra2D84zZy6&E;>EFWDHb6fuvRZxg"
    "}dx05GOtQ7k^HIh@L1V$*O1MYs+X2fCe+wFh+Ys@EQ|hh8M|}R`yJy=OSO0+dc24gQ8d3;E5&acNy)wT^)#D<m4qzUOEPUv-NJK;Fa0XSyEGXYALIwLnC#F2yh1dWy%dA(HoMh1jVz(^cqjB=siOT>0yQh?J^GT!w00HYN_q_rD<|(GovBYQl0ssI200dcD"
)
