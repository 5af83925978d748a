"""resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend numpy, float32).
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


# --- the network: x[N,1,8,8] → dense1_z[N,10]


def _batch_norm1_part(p, z):
    """The same for batch_norm1, residual1_batch_norm1 and residual1_batch_norm2."""
    # centred[n,c,r,s] = z[n,c,r,s] − running_mean[c]
    centred = np.subtract(z, p.running_mean[:, None, None], out=z)
    # rstd[c] = 1/√(running_var[c] + 1e-5)
    rstd = p.running_var + 1e-05
    np.sqrt(rstd, out=rstd)
    np.divide(1.0, rstd, out=rstd)
    # h[n,c,r,s] = centred[n,c,r,s]·rstd[c]
    h = np.multiply(centred, rstd[:, None, None], out=centred)
    # y[n,c,r,s] = h[n,c,r,s]·gamma[c] + beta[c]
    y = np.multiply(h, p.gamma[:, None, None], out=h)
    y += p.beta[:, None, None]
    return y


def _residual2_batch_norm_part(p, z):
    """The same for residual2_batch_norm1, residual2_batch_norm2 and residual2_batch_norm3."""
    # centred[n,c,r,s] = z[n,c,r,s] − running_mean[c]
    centred = np.subtract(z, p.running_mean[:, None, None], out=z)
    # rstd[c] = 1/√(running_var[c] + 1e-5)
    rstd = p.running_var + 1e-05
    np.sqrt(rstd, out=rstd)
    np.divide(1.0, rstd, out=rstd)
    # h[n,c,r,s] = centred[n,c,r,s]·rstd[c]
    h = np.multiply(centred, rstd[:, None, None], out=centred)
    return h


def _residual3_batch_norm_part(p, z):
    """The same for residual3_batch_norm1, residual3_batch_norm2 and residual3_batch_norm3."""
    # centred[n,c,r,s] = z[n,c,r,s] − running_mean[c]
    centred = np.subtract(z, p.running_mean[:, None, None], out=z)
    # rstd[c] = 1/√(running_var[c] + 1e-5)
    rstd = p.running_var + 1e-05
    np.sqrt(rstd, out=rstd)
    np.divide(1.0, rstd, out=rstd)
    # h[n,c,r,s] = centred[n,c,r,s]·rstd[c]
    h = np.multiply(centred, rstd[:, None, None], out=centred)
    return h


def _batch_norm1_part2(p, z, N, update_statistics):
    """The same for batch_norm1, residual1_batch_norm1 and residual1_batch_norm2."""
    new_mean = new_var = None
    # mean[c] = Σ_{n,r,s} z[n,c,r,s]/(64·N)
    mean = _sum(z, (0,), (2, 3)) * (0.015625 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(64·N)
    _1 = np.square(centred)
    var = _sum(_1, (0,), (2, 3)) * (0.015625 / N)
    # rstd[c] = 1/√(var[c] + 1e-5)
    rstd = var + 1e-05
    np.sqrt(rstd, out=rstd)
    np.divide(1.0, rstd, out=rstd)
    if update_statistics:
        # new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c]
        new_mean = mean * 0.1
        new_mean += 0.9 * p.running_mean
        # new_var[c] = 0.9·running_var[c] + 6.4·var[c]·N/(64·N − 1)
        new_var = p.running_var * 0.9
        _2 = var * float(64 * N)
        _2 *= 0.1 / float(64 * N - 1)
        new_var += _2
    # h[n,c,r,s] = centred[n,c,r,s]·rstd[c]
    h = np.multiply(centred, rstd[:, None, None], out=centred)
    # y[n,c,r,s] = h[n,c,r,s]·gamma[c] + beta[c]
    y = h * p.gamma[:, None, None]
    y += p.beta[:, None, None]
    return rstd, new_mean, new_var, h, y


def _residual2_batch_norm_part2(p, z, N, update_statistics):
    """The same for residual2_batch_norm1, residual2_batch_norm2 and residual2_batch_norm3."""
    new_mean = new_var = None
    # mean[c] = Σ_{n,r,s} z[n,c,r,s]/(16·N)
    mean = _sum(z, (0,), (2, 3)) * (0.0625 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(16·N)
    _1 = np.square(centred)
    var = _sum(_1, (0,), (2, 3)) * (0.0625 / N)
    # rstd[c] = 1/√(var[c] + 1e-5)
    rstd = var + 1e-05
    np.sqrt(rstd, out=rstd)
    np.divide(1.0, rstd, out=rstd)
    if update_statistics:
        # new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c]
        new_mean = mean * 0.1
        new_mean += 0.9 * p.running_mean
        # new_var[c] = 0.9·running_var[c] + 1.6·var[c]·N/(16·N − 1)
        new_var = p.running_var * 0.9
        _2 = var * float(16 * N)
        _2 *= 0.1 / float(16 * N - 1)
        new_var += _2
    # h[n,c,r,s] = centred[n,c,r,s]·rstd[c]
    h = np.multiply(centred, rstd[:, None, None], out=centred)
    return rstd, new_mean, new_var, h


def _residual3_batch_norm_part2(p, z, N, update_statistics):
    """The same for residual3_batch_norm1, residual3_batch_norm2 and residual3_batch_norm3."""
    new_mean = new_var = None
    # mean[c] = Σ_{n,r,s} z[n,c,r,s]/(4·N)
    mean = _sum(z, (0,), (2, 3)) * (0.25 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(4·N)
    _1 = np.square(centred)
    var = _sum(_1, (0,), (2, 3)) * (0.25 / N)
    # rstd[c] = 1/√(var[c] + 1e-5)
    rstd = var + 1e-05
    np.sqrt(rstd, out=rstd)
    np.divide(1.0, rstd, out=rstd)
    if update_statistics:
        # new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c]
        new_mean = mean * 0.1
        new_mean += 0.9 * p.running_mean
        # new_var[c] = 0.9·running_var[c] + 0.4·var[c]·N/(4·N − 1)
        new_var = p.running_var * 0.9
        _2 = var * float(4 * N)
        _2 *= 0.1 / float(4 * N - 1)
        new_var += _2
    # h[n,c,r,s] = centred[n,c,r,s]·rstd[c]
    h = np.multiply(centred, rstd[:, None, None], out=centred)
    return rstd, new_mean, new_var, h


def _residual3_batch_norm_part3(gamma, d_beta, d_gamma, h, d_h, rstd, N):
    """The same for residual3_batch_norm3, residual3_batch_norm2 and residual3_batch_norm1."""
    # h_total[c] = d_beta[c]·gamma[c]/(4·N)
    h_total = gamma * (0.25 / N)
    h_total *= d_beta
    # h_total_2[c] = d_gamma[c]·gamma[c]/(4·N)
    h_total_2 = gamma * (0.25 / N)
    h_total_2 *= d_gamma
    # d_z[n,c,r,s] = rstd[c]·(d_h[n,c,r,s] − h_total[c] − h[n,c,r,s]·h_total_2[c])
    d_z = np.multiply(h, h_total_2[:, None, None], out=h)
    np.subtract(d_h, d_z, out=d_z)
    d_z -= h_total[:, None, None]
    d_z *= rstd[:, None, None]
    return d_z


def _residual2_batch_norm_part3(gamma, d_beta, d_gamma, h, d_h, rstd, N):
    """The same for residual2_batch_norm3, residual2_batch_norm2 and residual2_batch_norm1."""
    # h_total[c] = d_beta[c]·gamma[c]/(16·N)
    h_total = gamma * (0.0625 / N)
    h_total *= d_beta
    # h_total_2[c] = d_gamma[c]·gamma[c]/(16·N)
    h_total_2 = gamma * (0.0625 / N)
    h_total_2 *= d_gamma
    # d_z[n,c,r,s] = rstd[c]·(d_h[n,c,r,s] − h_total[c] − h[n,c,r,s]·h_total_2[c])
    d_z = np.multiply(h, h_total_2[:, None, None], out=h)
    np.subtract(d_h, d_z, out=d_z)
    d_z -= h_total[:, None, None]
    d_z *= rstd[:, None, None]
    return d_z


def _residual1_part(d, batch_norm2_gamma, batch_norm2_h, d_batch_norm2_h, batch_norm2_rstd, N):
    """The same for residual1_batch_norm2, residual1_batch_norm1 and batch_norm1."""
    # batch_norm2_h_total[c] = batch_norm2_gamma[c]·d_batch_norm2_beta[c]/(64·N)
    batch_norm2_h_total = batch_norm2_gamma * (0.015625 / N)
    batch_norm2_h_total *= d.beta
    # batch_norm2_h_total_2[c] = batch_norm2_gamma[c]·d_batch_norm2_gamma[c]/(64·N)
    batch_norm2_h_total_2 = batch_norm2_gamma * (0.015625 / N)
    batch_norm2_h_total_2 *= d.gamma
    # d_conv2d2_z[n,c,r,s] = batch_norm2_rstd[c]·(d_batch_norm2_h[n,c,r,s] − batch_norm2_h_total[c]
    #     − batch_norm2_h[n,c,r,s]·batch_norm2_h_total_2[c])
    d_conv2d2_z = np.multiply(
        batch_norm2_h, batch_norm2_h_total_2[:, None, None], out=batch_norm2_h
    )
    np.subtract(d_batch_norm2_h, d_conv2d2_z, out=d_conv2d2_z)
    d_conv2d2_z -= batch_norm2_h_total[:, None, None]
    d_conv2d2_z *= batch_norm2_rstd[:, None, None]
    return d_conv2d2_z


def _batch_norm1_part3(p, z, N):
    """The same for batch_norm1, residual1_batch_norm1 and residual1_batch_norm2."""
    # mean[c] = Σ_{n,r,s} z[n,c,r,s]/(64·N)
    mean = _sum(z, (0,), (2, 3)) * (0.015625 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(64·N)
    _1 = np.square(centred)
    var = _sum(_1, (0,), (2, 3)) * (0.015625 / N)
    # rstd[c] = 1/√(var[c] + 1e-5)
    rstd = var + 1e-05
    np.sqrt(rstd, out=rstd)
    np.divide(1.0, rstd, out=rstd)
    # new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c]
    new_mean = np.multiply(p.running_mean, 0.9, out=p.running_mean)
    new_mean += 0.1 * mean
    # new_var[c] = 0.9·running_var[c] + 6.4·var[c]·N/(64·N − 1)
    new_var = np.multiply(p.running_var, 0.9, out=p.running_var)
    _2 = var * float(64 * N)
    _2 *= 0.1 / float(64 * N - 1)
    new_var += _2
    # h[n,c,r,s] = centred[n,c,r,s]·rstd[c]
    h = np.multiply(centred, rstd[:, None, None], out=centred)
    # y[n,c,r,s] = h[n,c,r,s]·gamma[c] + beta[c]
    y = np.multiply(h, p.gamma[:, None, None], out=h)
    y += p.beta[:, None, None]
    return new_mean, new_var, y


def _residual2_batch_norm_part4(p, z, N):
    """The same for residual2_batch_norm1, residual2_batch_norm2 and residual2_batch_norm3."""
    # mean[c] = Σ_{n,r,s} z[n,c,r,s]/(16·N)
    mean = _sum(z, (0,), (2, 3)) * (0.0625 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(16·N)
    _1 = np.square(centred)
    var = _sum(_1, (0,), (2, 3)) * (0.0625 / N)
    # rstd[c] = 1/√(var[c] + 1e-5)
    rstd = var + 1e-05
    np.sqrt(rstd, out=rstd)
    np.divide(1.0, rstd, out=rstd)
    # new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c]
    new_mean = np.multiply(p.running_mean, 0.9, out=p.running_mean)
    new_mean += 0.1 * mean
    # new_var[c] = 0.9·running_var[c] + 1.6·var[c]·N/(16·N − 1)
    new_var = np.multiply(p.running_var, 0.9, out=p.running_var)
    _2 = var * float(16 * N)
    _2 *= 0.1 / float(16 * N - 1)
    new_var += _2
    # h[n,c,r,s] = centred[n,c,r,s]·rstd[c]
    h = np.multiply(centred, rstd[:, None, None], out=centred)
    return new_mean, new_var, h


def _residual3_batch_norm_part4(z, N):
    """The same for residual3_batch_norm1, residual3_batch_norm2 and residual3_batch_norm3."""
    # mean[c] = Σ_{n,r,s} z[n,c,r,s]/(4·N)
    mean = _sum(z, (0,), (2, 3)) * (0.25 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(4·N)
    _1 = np.square(centred)
    var = _sum(_1, (0,), (2, 3)) * (0.25 / N)
    return mean, centred, var


def _residual3_batch_norm_part5(p, mean, var, N):
    """The same for residual3_batch_norm1, residual3_batch_norm2 and residual3_batch_norm3."""
    # new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c]
    new_mean = np.multiply(p.running_mean, 0.9, out=p.running_mean)
    new_mean += 0.1 * mean
    # new_var[c] = 0.9·running_var[c] + 0.4·var[c]·N/(4·N − 1)
    new_var = np.multiply(p.running_var, 0.9, out=p.running_var)
    _1 = var * float(4 * N)
    _1 *= 0.1 / float(4 * N - 1)
    new_var += _1
    return new_mean, new_var


def _forward(x, p):
    """The output of the network."""
    N = x.shape[0]
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (
        p.conv2d1_W.reshape(16, 9)
        @ as_strided(
            conv2d1_p,
            (N, 1, 3, 3, 8, 8),
            (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ).reshape(N, 9, 64)
    ).reshape(N, 16, 8, 8)
    batch_norm1_y = _batch_norm1_part(p.batch_norm1, conv2d1_z)
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (
        p.residual1_conv2d1_W.reshape(16, 144)
        @ as_strided(
            residual1_conv2d1_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3]),
        ).reshape(N, 144, 64)
    ).reshape(N, 16, 8, 8)
    residual1_batch_norm1_y = _batch_norm1_part(p.residual1_batch_norm1, residual1_conv2d1_z)
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (
        p.residual1_conv2d2_W.reshape(16, 144)
        @ as_strided(
            residual1_conv2d2_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3]),
        ).reshape(N, 144, 64)
    ).reshape(N, 16, 8, 8)
    residual1_batch_norm2_y = _batch_norm1_part(p.residual1_batch_norm2, residual1_conv2d2_z)
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    residual1_y = np.add(activation1_h, residual1_batch_norm2_y, out=activation1_h)
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (
        p.residual2_conv2d1_W[:, :, 0, 0]
        @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm1_h = _residual2_batch_norm_part(
        p.residual2_batch_norm1, residual2_conv2d1_z
    )
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (
        p.residual2_conv2d2_W.reshape(32, 144)
        @ as_strided(
            residual2_conv2d2_p,
            (N, 16, 3, 3, 4, 4),
            (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2 * residual2_conv2d2_p.strides[2], 2 * residual2_conv2d2_p.strides[3]),
        ).reshape(N, 144, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm2_h = _residual2_batch_norm_part(
        p.residual2_batch_norm2, residual2_conv2d2_z
    )
    # residual2_batch_norm2_y[n,c,r,s] =
    #     residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] +
    #     residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = np.multiply(
        residual2_batch_norm2_h,
        p.residual2_batch_norm2_gamma[:, None, None],
        out=residual2_batch_norm2_h,
    )
    residual2_batch_norm2_y += p.residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (
        p.residual2_conv2d3_W.reshape(32, 288)
        @ as_strided(
            residual2_conv2d3_p,
            (N, 32, 3, 3, 4, 4),
            (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3]),
        ).reshape(N, 288, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm3_h = _residual2_batch_norm_part(
        p.residual2_batch_norm3, residual2_conv2d3_z
    )
    # residual2_batch_norm1_y[n,c,r,s] =
    #     residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] +
    #     residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = np.multiply(
        residual2_batch_norm1_h,
        p.residual2_batch_norm1_gamma[:, None, None],
        out=residual2_batch_norm1_h,
    )
    residual2_batch_norm1_y += p.residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,r,s] =
    #     residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] +
    #     residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = np.multiply(
        residual2_batch_norm3_h,
        p.residual2_batch_norm3_gamma[:, None, None],
        out=residual2_batch_norm3_h,
    )
    residual2_batch_norm3_y += p.residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_y = np.add(
        residual2_batch_norm1_y, residual2_batch_norm3_y, out=residual2_batch_norm1_y
    )
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (
        p.residual3_conv2d1_W[:, :, 0, 0]
        @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm1_h = _residual3_batch_norm_part(
        p.residual3_batch_norm1, residual3_conv2d1_z
    )
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (
        p.residual3_conv2d2_W.reshape(64, 288)
        @ as_strided(
            residual3_conv2d2_p,
            (N, 2, 2, 32, 3, 3),
            (residual3_conv2d2_p.strides[0], 2 * residual3_conv2d2_p.strides[2], 2 * residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3]),
        ).reshape(N, 4, 288).transpose(0, 2, 1)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm2_h = _residual3_batch_norm_part(
        p.residual3_batch_norm2, residual3_conv2d2_z
    )
    # residual3_batch_norm2_y[n,c,r,s] =
    #     residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] +
    #     residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = np.multiply(
        residual3_batch_norm2_h,
        p.residual3_batch_norm2_gamma[:, None, None],
        out=residual3_batch_norm2_h,
    )
    residual3_batch_norm2_y += p.residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (
        p.residual3_conv2d3_W.reshape(64, 576)
        @ as_strided(
            residual3_conv2d3_p,
            (N, 2, 2, 64, 3, 3),
            (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3]),
        ).reshape(N, 4, 576).transpose(0, 2, 1)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm3_h = _residual3_batch_norm_part(
        p.residual3_batch_norm3, residual3_conv2d3_z
    )
    # residual3_batch_norm1_y[n,c,r,s] =
    #     residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] +
    #     residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = np.multiply(
        residual3_batch_norm1_h,
        p.residual3_batch_norm1_gamma[:, None, None],
        out=residual3_batch_norm1_h,
    )
    residual3_batch_norm1_y += p.residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,r,s] =
    #     residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] +
    #     residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = np.multiply(
        residual3_batch_norm3_h,
        p.residual3_batch_norm3_gamma[:, None, None],
        out=residual3_batch_norm3_h,
    )
    residual3_batch_norm3_y += p.residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
    residual3_y = np.add(
        residual3_batch_norm1_y, residual3_batch_norm3_y, out=residual3_batch_norm1_y
    )
    # activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4
    global_avg_pool1_z = np.add.reduce(activation4_h, axis=(2, 3)) * 0.25
    # dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o]
    dense1_z = global_avg_pool1_z @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    return dense1_z


def _backward(x, y, p, d, wrt_inputs, update_statistics):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = x.shape[0]
    d_x = None
    if not np.less(1, 64 * N):
        raise ValueError('batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 16 * N):
        raise ValueError('residual2_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 4 * N):
        raise ValueError('residual3_batch_norm1_var: training needs more than one value per channel')
    _labels('y', y, 10)
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (
        p.conv2d1_W.reshape(16, 9)
        @ as_strided(
            conv2d1_p,
            (N, 1, 3, 3, 8, 8),
            (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ).reshape(N, 9, 64)
    ).reshape(N, 16, 8, 8)
    batch_norm1_rstd, batch_norm1_new_mean, batch_norm1_new_var, batch_norm1_h, batch_norm1_y = _batch_norm1_part2(
        p.batch_norm1, conv2d1_z, N, update_statistics
    )
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (
        p.residual1_conv2d1_W.reshape(16, 144)
        @ as_strided(
            residual1_conv2d1_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3]),
        ).reshape(N, 144, 64)
    ).reshape(N, 16, 8, 8)
    residual1_batch_norm1_rstd, residual1_batch_norm1_new_mean, residual1_batch_norm1_new_var, residual1_batch_norm1_h, residual1_batch_norm1_y = _batch_norm1_part2(
        p.residual1_batch_norm1, residual1_conv2d1_z, N, update_statistics
    )
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (
        p.residual1_conv2d2_W.reshape(16, 144)
        @ as_strided(
            residual1_conv2d2_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3]),
        ).reshape(N, 144, 64)
    ).reshape(N, 16, 8, 8)
    residual1_batch_norm2_rstd, residual1_batch_norm2_new_mean, residual1_batch_norm2_new_var, residual1_batch_norm2_h, residual1_batch_norm2_y = _batch_norm1_part2(
        p.residual1_batch_norm2, residual1_conv2d2_z, N, update_statistics
    )
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    residual1_y = np.add(residual1_batch_norm2_y, activation1_h, out=residual1_batch_norm2_y)
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (
        p.residual2_conv2d1_W[:, :, 0, 0]
        @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm1_rstd, residual2_batch_norm1_new_mean, residual2_batch_norm1_new_var, residual2_batch_norm1_h = _residual2_batch_norm_part2(
        p.residual2_batch_norm1, residual2_conv2d1_z, N, update_statistics
    )
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (
        p.residual2_conv2d2_W.reshape(32, 144)
        @ as_strided(
            residual2_conv2d2_p,
            (N, 16, 3, 3, 4, 4),
            (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2 * residual2_conv2d2_p.strides[2], 2 * residual2_conv2d2_p.strides[3]),
        ).reshape(N, 144, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm2_rstd, residual2_batch_norm2_new_mean, residual2_batch_norm2_new_var, residual2_batch_norm2_h = _residual2_batch_norm_part2(
        p.residual2_batch_norm2, residual2_conv2d2_z, N, update_statistics
    )
    # residual2_batch_norm2_y[n,c,r,s] =
    #     residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] +
    #     residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = residual2_batch_norm2_h * p.residual2_batch_norm2_gamma[:, None, None]
    residual2_batch_norm2_y += p.residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (
        p.residual2_conv2d3_W.reshape(32, 288)
        @ as_strided(
            residual2_conv2d3_p,
            (N, 32, 3, 3, 4, 4),
            (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3]),
        ).reshape(N, 288, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm3_rstd, residual2_batch_norm3_new_mean, residual2_batch_norm3_new_var, residual2_batch_norm3_h = _residual2_batch_norm_part2(
        p.residual2_batch_norm3, residual2_conv2d3_z, N, update_statistics
    )
    # residual2_batch_norm1_y[n,c,r,s] =
    #     residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] +
    #     residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = residual2_batch_norm1_h * p.residual2_batch_norm1_gamma[:, None, None]
    residual2_batch_norm1_y += p.residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,r,s] =
    #     residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] +
    #     residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = residual2_batch_norm3_h * p.residual2_batch_norm3_gamma[:, None, None]
    residual2_batch_norm3_y += p.residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_y = np.add(
        residual2_batch_norm1_y, residual2_batch_norm3_y, out=residual2_batch_norm1_y
    )
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (
        p.residual3_conv2d1_W[:, :, 0, 0]
        @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm1_rstd, residual3_batch_norm1_new_mean, residual3_batch_norm1_new_var, residual3_batch_norm1_h = _residual3_batch_norm_part2(
        p.residual3_batch_norm1, residual3_conv2d1_z, N, update_statistics
    )
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (
        p.residual3_conv2d2_W.reshape(64, 288)
        @ as_strided(
            residual3_conv2d2_p,
            (N, 2, 2, 32, 3, 3),
            (residual3_conv2d2_p.strides[0], 2 * residual3_conv2d2_p.strides[2], 2 * residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3]),
        ).reshape(N, 4, 288).transpose(0, 2, 1)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm2_rstd, residual3_batch_norm2_new_mean, residual3_batch_norm2_new_var, residual3_batch_norm2_h = _residual3_batch_norm_part2(
        p.residual3_batch_norm2, residual3_conv2d2_z, N, update_statistics
    )
    # residual3_batch_norm2_y[n,c,r,s] =
    #     residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] +
    #     residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = residual3_batch_norm2_h * p.residual3_batch_norm2_gamma[:, None, None]
    residual3_batch_norm2_y += p.residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (
        p.residual3_conv2d3_W.reshape(64, 576)
        @ as_strided(
            residual3_conv2d3_p,
            (N, 2, 2, 64, 3, 3),
            (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3]),
        ).reshape(N, 4, 576).transpose(0, 2, 1)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm3_rstd, residual3_batch_norm3_new_mean, residual3_batch_norm3_new_var, residual3_batch_norm3_h = _residual3_batch_norm_part2(
        p.residual3_batch_norm3, residual3_conv2d3_z, N, update_statistics
    )
    # residual3_batch_norm1_y[n,c,r,s] =
    #     residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] +
    #     residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = residual3_batch_norm1_h * p.residual3_batch_norm1_gamma[:, None, None]
    residual3_batch_norm1_y += p.residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,r,s] =
    #     residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] +
    #     residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = residual3_batch_norm3_h * p.residual3_batch_norm3_gamma[:, None, None]
    residual3_batch_norm3_y += p.residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
    residual3_y = np.add(
        residual3_batch_norm1_y, residual3_batch_norm3_y, out=residual3_batch_norm1_y
    )
    # activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4
    global_avg_pool1_z = np.add.reduce(activation4_h, axis=(2, 3)) * 0.25
    # dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o]
    dense1_z = global_avg_pool1_z @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense1_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense1_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
    cross_entropy1_each = np.add.reduce(dense1_z, axis=1) * -0.01
    # cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
    cross_entropy1_each += -0.9 * dense1_z[np.arange(N), y]
    cross_entropy1_each += cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    # d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] −
    #     0.01)/N
    d_dense1_z = np.divide(
        cross_entropy1_lse_exp, cross_entropy1_lse_sum[:, None], out=cross_entropy1_lse_exp
    )
    d_dense1_z -= 0.01
    _19 = 0.9 * np.equal(np.arange(10), y[:, None]).astype(real)
    d_dense1_z -= _19
    d_dense1_z /= N
    # d_dense1_b[o] = Σ_n d_dense1_z[n,o]
    _sum(d_dense1_z, (0,), out=d.dense1_b)
    # d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o]
    np.matmul(global_avg_pool1_z.T, d_dense1_z, out=d.dense1_W)
    # d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o]
    d_global_avg_pool1_z = d_dense1_z @ p.dense1_W.T
    # d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4
    d_residual3_y = activation4_h
    d_residual3_y[...] = (
        0.25
        * d_global_avg_pool1_z[:, :, None, None]
        * np.greater(activation4_h, 0).astype(real)
    )
    # d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
    _sum(d_residual3_y, (0,), (2, 3), out=d.residual3_batch_norm3_beta)
    # d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s}
    #     d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
    _20 = residual3_batch_norm3_h * d_residual3_y
    _sum(_20, (0,), (2, 3), out=d.residual3_batch_norm3_gamma)
    # d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]
    d_residual3_batch_norm3_h = d_residual3_y * p.residual3_batch_norm3_gamma[:, None, None]
    # d_residual3_batch_norm1_beta[c] = d_residual3_batch_norm3_beta[c]
    d.residual3_batch_norm1_beta[...] = d.residual3_batch_norm3_beta
    # d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s}
    #     d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
    _21 = residual3_batch_norm1_h * d_residual3_y
    _sum(_21, (0,), (2, 3), out=d.residual3_batch_norm1_gamma)
    # d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c]
    d_residual3_batch_norm1_h = np.multiply(
        d_residual3_y, p.residual3_batch_norm1_gamma[:, None, None], out=d_residual3_y
    )
    d_residual3_conv2d3_z = _residual3_batch_norm_part3(
        p.residual3_batch_norm3_gamma,
        d.residual3_batch_norm3_beta,
        d.residual3_batch_norm3_gamma,
        residual3_batch_norm3_h,
        d_residual3_batch_norm3_h,
        residual3_batch_norm3_rstd,
        N,
    )
    # d_residual3_conv2d3_W[o,i,u,t] = Σ_{n,r,s}
    #     d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p[n,i,r+u,s+t]
    d.residual3_conv2d3_W[...] = (
        d_residual3_conv2d3_z.transpose(1, 0, 2, 3).reshape(64, 4 * N)
        @ as_strided(
            residual3_conv2d3_p,
            (N, 2, 2, 64, 3, 3),
            (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3]),
        ).reshape(4 * N, 576)
    ).reshape(64, 64, 3, 3)
    # d_residual3_conv2d3_p[n,i,r+u,s+t] += Σ_o
    #     d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t]
    d_residual3_conv2d3_p = np.zeros((N, 64, 4, 4), real)
    for r in range(2):
        for s in range(2):
            d_residual3_conv2d3_p[:, :, r:r + 3, s:s + 3] += (
                d_residual3_conv2d3_z[:, :, r, s]
                @ p.residual3_conv2d3_W.reshape(64, 576)
            ).reshape(N, 64, 3, 3)
    # d_residual3_batch_norm2_y[n,c,r,s] =
    #     d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]
    d_residual3_batch_norm2_y = np.multiply(
        d_residual3_conv2d3_p[:, :, 1:3, 1:3],
        np.greater(residual3_activation1_h, 0),
        out=residual3_activation1_h,
    )
    # d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]
    _sum(d_residual3_batch_norm2_y, (0,), (2, 3), out=d.residual3_batch_norm2_beta)
    # d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s}
    #     d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]
    _22 = residual3_batch_norm2_h * d_residual3_batch_norm2_y
    _sum(_22, (0,), (2, 3), out=d.residual3_batch_norm2_gamma)
    # d_residual3_batch_norm2_h[n,c,r,s] =
    #     d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c]
    d_residual3_batch_norm2_h = np.multiply(
        d_residual3_batch_norm2_y,
        p.residual3_batch_norm2_gamma[:, None, None],
        out=d_residual3_batch_norm2_y,
    )
    d_residual3_conv2d2_z = _residual3_batch_norm_part3(
        p.residual3_batch_norm2_gamma,
        d.residual3_batch_norm2_beta,
        d.residual3_batch_norm2_gamma,
        residual3_batch_norm2_h,
        d_residual3_batch_norm2_h,
        residual3_batch_norm2_rstd,
        N,
    )
    # d_residual3_conv2d2_W[o,i,u,t] = Σ_{n,r,s}
    #     d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p[n,i,2·r+u,2·s+t]
    d.residual3_conv2d2_W[...] = (
        d_residual3_conv2d2_z.transpose(1, 0, 2, 3).reshape(64, 4 * N)
        @ as_strided(
            residual3_conv2d2_p,
            (N, 2, 2, 32, 3, 3),
            (residual3_conv2d2_p.strides[0], 2 * residual3_conv2d2_p.strides[2], 2 * residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3]),
        ).reshape(4 * N, 288)
    ).reshape(64, 32, 3, 3)
    # d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o
    #     d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t]
    d_residual3_conv2d2_p = np.zeros((N, 32, 6, 6), real)
    for r in range(2):
        for s in range(2):
            d_residual3_conv2d2_p[:, :, 2 * r:2 * r + 3, 2 * s:2 * s + 3] += (
                d_residual3_conv2d2_z[:, :, r, s]
                @ p.residual3_conv2d2_W.reshape(64, 288)
            ).reshape(N, 32, 3, 3)
    # d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]
    d_activation3_h = np.array(d_residual3_conv2d2_p[:, :, 1:5, 1:5], dtype=real)
    d_residual3_conv2d1_z = _residual3_batch_norm_part3(
        p.residual3_batch_norm1_gamma,
        d.residual3_batch_norm3_beta,
        d.residual3_batch_norm1_gamma,
        residual3_batch_norm1_h,
        d_residual3_batch_norm1_h,
        residual3_batch_norm1_rstd,
        N,
    )
    # d_activation3_h[n,i,2·r,2·s] += Σ_o
    #     d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0]
    _23 = d_activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1)
    _23 += (
        d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4 * N).T
        @ p.residual3_conv2d1_W[:, :, 0, 0]
    ).reshape(N, 2, 2, 32)
    # d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s}
    #     d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s]
    d.residual3_conv2d1_W[...] = 0
    np.matmul(
        d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4 * N),
        activation3_h[:, :, 0:3:2, 0:3:2].transpose(1, 0, 2, 3).reshape(32, 4 * N).T,
        out=d.residual3_conv2d1_W[:, :, 0, 0],
    )
    # d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
    d_residual2_y = np.multiply(d_activation3_h, np.greater(activation3_h, 0), out=activation3_h)
    # d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
    _sum(d_residual2_y, (0,), (2, 3), out=d.residual2_batch_norm3_beta)
    # d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s}
    #     d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
    _24 = residual2_batch_norm3_h * d_residual2_y
    _sum(_24, (0,), (2, 3), out=d.residual2_batch_norm3_gamma)
    # d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
    d_residual2_batch_norm3_h = d_residual2_y * p.residual2_batch_norm3_gamma[:, None, None]
    # d_residual2_batch_norm1_beta[c] = d_residual2_batch_norm3_beta[c]
    d.residual2_batch_norm1_beta[...] = d.residual2_batch_norm3_beta
    # d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s}
    #     d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
    _25 = residual2_batch_norm1_h * d_residual2_y
    _sum(_25, (0,), (2, 3), out=d.residual2_batch_norm1_gamma)
    # d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c]
    d_residual2_batch_norm1_h = np.multiply(
        d_residual2_y, p.residual2_batch_norm1_gamma[:, None, None], out=d_residual2_y
    )
    d_residual2_conv2d3_z = _residual2_batch_norm_part3(
        p.residual2_batch_norm3_gamma,
        d.residual2_batch_norm3_beta,
        d.residual2_batch_norm3_gamma,
        residual2_batch_norm3_h,
        d_residual2_batch_norm3_h,
        residual2_batch_norm3_rstd,
        N,
    )
    # d_residual2_conv2d3_W[o,i,u,t] = Σ_{n,r,s}
    #     d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p[n,i,r+u,s+t]
    d.residual2_conv2d3_W[...] = (
        d_residual2_conv2d3_z.transpose(1, 0, 2, 3).reshape(32, 16 * N)
        @ as_strided(
            residual2_conv2d3_p,
            (32, 3, 3, N, 4, 4),
            (residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3]),
        ).reshape(288, 16 * N).T
    ).reshape(32, 32, 3, 3)
    # d_residual2_conv2d3_p[n,i,r+u,s+t] += Σ_o
    #     d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_W[o,i,u,t]
    d_residual2_conv2d3_p = np.zeros((N, 32, 6, 6), real)
    for u in range(3):
        for t in range(3):
            d_residual2_conv2d3_p[:, :, u:u + 4, t:t + 4] += (
                p.residual2_conv2d3_W[:, :, u, t].T
                @ d_residual2_conv2d3_z.reshape(N, 32, 16)
            ).reshape(N, 32, 4, 4)
    # d_residual2_batch_norm2_y[n,c,r,s] =
    #     d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]
    d_residual2_batch_norm2_y = np.multiply(
        d_residual2_conv2d3_p[:, :, 1:5, 1:5],
        np.greater(residual2_activation1_h, 0),
        out=residual2_activation1_h,
    )
    # d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]
    _sum(d_residual2_batch_norm2_y, (0,), (2, 3), out=d.residual2_batch_norm2_beta)
    # d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s}
    #     d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]
    _26 = residual2_batch_norm2_h * d_residual2_batch_norm2_y
    _sum(_26, (0,), (2, 3), out=d.residual2_batch_norm2_gamma)
    # d_residual2_batch_norm2_h[n,c,r,s] =
    #     d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c]
    d_residual2_batch_norm2_h = np.multiply(
        d_residual2_batch_norm2_y,
        p.residual2_batch_norm2_gamma[:, None, None],
        out=d_residual2_batch_norm2_y,
    )
    d_residual2_conv2d2_z = _residual2_batch_norm_part3(
        p.residual2_batch_norm2_gamma,
        d.residual2_batch_norm2_beta,
        d.residual2_batch_norm2_gamma,
        residual2_batch_norm2_h,
        d_residual2_batch_norm2_h,
        residual2_batch_norm2_rstd,
        N,
    )
    # d_residual2_conv2d2_W[o,i,u,t] = Σ_{n,r,s}
    #     d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p[n,i,2·r+u,2·s+t]
    d.residual2_conv2d2_W[...] = (
        d_residual2_conv2d2_z.transpose(1, 0, 2, 3).reshape(32, 16 * N)
        @ as_strided(
            residual2_conv2d2_p,
            (16, 3, 3, N, 4, 4),
            (residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], residual2_conv2d2_p.strides[0], 2 * residual2_conv2d2_p.strides[2], 2 * residual2_conv2d2_p.strides[3]),
        ).reshape(144, 16 * N).T
    ).reshape(32, 16, 3, 3)
    # d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o
    #     d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_W[o,i,u,t]
    d_residual2_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    for u in range(3):
        for t in range(3):
            d_residual2_conv2d2_p[:, :, u:u + 7:2, t:t + 7:2] += (
                p.residual2_conv2d2_W[:, :, u, t].T
                @ d_residual2_conv2d2_z.reshape(N, 32, 16)
            ).reshape(N, 16, 4, 4)
    # d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]
    d_activation2_h = np.array(d_residual2_conv2d2_p[:, :, 1:9, 1:9], dtype=real)
    d_residual2_conv2d1_z = _residual2_batch_norm_part3(
        p.residual2_batch_norm1_gamma,
        d.residual2_batch_norm3_beta,
        d.residual2_batch_norm1_gamma,
        residual2_batch_norm1_h,
        d_residual2_batch_norm1_h,
        residual2_batch_norm1_rstd,
        N,
    )
    # d_activation2_h[n,i,2·r,2·s] += Σ_o
    #     d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0]
    d_activation2_h[:, :, 0:7:2, 0:7:2] += (
        p.residual2_conv2d1_W[:, :, 0, 0].T
        @ d_residual2_conv2d1_z.reshape(N, 32, 16)
    ).reshape(N, 16, 4, 4)
    # d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s}
    #     d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s]
    d.residual2_conv2d1_W[...] = 0
    np.matmul(
        d_residual2_conv2d1_z.transpose(1, 0, 2, 3).reshape(32, 16 * N),
        activation2_h[:, :, 0:7:2, 0:7:2].transpose(1, 0, 2, 3).reshape(16, 16 * N).T,
        out=d.residual2_conv2d1_W[:, :, 0, 0],
    )
    # d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
    d_residual1_y = np.multiply(d_activation2_h, np.greater(activation2_h, 0), out=activation2_h)
    # d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
    _sum(d_residual1_y, (0,), (2, 3), out=d.residual1_batch_norm2_beta)
    # d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s}
    #     d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
    _27 = residual1_batch_norm2_h * d_residual1_y
    _sum(_27, (0,), (2, 3), out=d.residual1_batch_norm2_gamma)
    # d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c]
    d_residual1_batch_norm2_h = d_residual1_y * p.residual1_batch_norm2_gamma[:, None, None]
    d_residual1_conv2d2_z = _residual1_part(
        d.residual1_batch_norm2,
        p.residual1_batch_norm2_gamma,
        residual1_batch_norm2_h,
        d_residual1_batch_norm2_h,
        residual1_batch_norm2_rstd,
        N,
    )
    # d_residual1_conv2d2_W[o,i,u,t] = Σ_{n,r,s}
    #     d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p[n,i,r+u,s+t]
    d.residual1_conv2d2_W[...] = _sum(
        (
            d_residual1_conv2d2_z.reshape(N, 16, 64)
            @ as_strided(
                residual1_conv2d2_p,
                (N, 16, 3, 3, 8, 8),
                (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3]),
            ).reshape(N, 144, 64).transpose(0, 2, 1)
        ),
        (0,),
    ).reshape(16, 16, 3, 3)
    # d_residual1_conv2d2_p[n,i,r+u,s+t] += Σ_o
    #     d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_W[o,i,u,t]
    d_residual1_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    for u in range(3):
        for t in range(3):
            d_residual1_conv2d2_p[:, :, u:u + 8, t:t + 8] += (
                p.residual1_conv2d2_W[:, :, u, t].T
                @ d_residual1_conv2d2_z.reshape(N, 16, 64)
            ).reshape(N, 16, 8, 8)
    # d_residual1_batch_norm1_y[n,c,r,s] =
    #     d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]
    d_residual1_batch_norm1_y = np.multiply(
        d_residual1_conv2d2_p[:, :, 1:9, 1:9],
        np.greater(residual1_activation1_h, 0),
        out=residual1_activation1_h,
    )
    # d_residual1_batch_norm1_beta[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]
    _sum(d_residual1_batch_norm1_y, (0,), (2, 3), out=d.residual1_batch_norm1_beta)
    # d_residual1_batch_norm1_gamma[c] = Σ_{n,r,s}
    #     d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_h[n,c,r,s]
    _28 = residual1_batch_norm1_h * d_residual1_batch_norm1_y
    _sum(_28, (0,), (2, 3), out=d.residual1_batch_norm1_gamma)
    # d_residual1_batch_norm1_h[n,c,r,s] =
    #     d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c]
    d_residual1_batch_norm1_h = np.multiply(
        d_residual1_batch_norm1_y,
        p.residual1_batch_norm1_gamma[:, None, None],
        out=d_residual1_batch_norm1_y,
    )
    d_residual1_conv2d1_z = _residual1_part(
        d.residual1_batch_norm1,
        p.residual1_batch_norm1_gamma,
        residual1_batch_norm1_h,
        d_residual1_batch_norm1_h,
        residual1_batch_norm1_rstd,
        N,
    )
    # d_residual1_conv2d1_W[o,i,u,t] = Σ_{n,r,s}
    #     d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p[n,i,r+u,s+t]
    d.residual1_conv2d1_W[...] = _sum(
        (
            d_residual1_conv2d1_z.reshape(N, 16, 64)
            @ as_strided(
                residual1_conv2d1_p,
                (N, 16, 3, 3, 8, 8),
                (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3]),
            ).reshape(N, 144, 64).transpose(0, 2, 1)
        ),
        (0,),
    ).reshape(16, 16, 3, 3)
    # d_residual1_conv2d1_p[n,i,r+u,s+t] += Σ_o
    #     d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_W[o,i,u,t]
    d_residual1_conv2d1_p = np.zeros((N, 16, 10, 10), real)
    for u in range(3):
        for t in range(3):
            d_residual1_conv2d1_p[:, :, u:u + 8, t:t + 8] += (
                p.residual1_conv2d1_W[:, :, u, t].T
                @ d_residual1_conv2d1_z.reshape(N, 16, 64)
            ).reshape(N, 16, 8, 8)
    # d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]
    d_activation1_h = np.add(
        d_residual1_y, d_residual1_conv2d1_p[:, :, 1:9, 1:9], out=d_residual1_y
    )
    # d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]
    d_batch_norm1_y = np.multiply(d_activation1_h, np.greater(activation1_h, 0), out=activation1_h)
    # d_batch_norm1_beta[c] = Σ_{n,r,s} d_batch_norm1_y[n,c,r,s]
    _sum(d_batch_norm1_y, (0,), (2, 3), out=d.batch_norm1_beta)
    # d_batch_norm1_gamma[c] = Σ_{n,r,s} batch_norm1_h[n,c,r,s]·d_batch_norm1_y[n,c,r,s]
    _29 = batch_norm1_h * d_batch_norm1_y
    _sum(_29, (0,), (2, 3), out=d.batch_norm1_gamma)
    # d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c]
    d_batch_norm1_h = np.multiply(
        d_batch_norm1_y, p.batch_norm1_gamma[:, None, None], out=d_batch_norm1_y
    )
    d_conv2d1_z = _residual1_part(
        d.batch_norm1, p.batch_norm1_gamma, batch_norm1_h, d_batch_norm1_h, batch_norm1_rstd, N
    )
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]
    d.conv2d1_W[...] = _sum(
        (
            d_conv2d1_z.reshape(N, 16, 64)
            @ as_strided(
                conv2d1_p,
                (N, 1, 3, 3, 8, 8),
                (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
            ).reshape(N, 9, 64).transpose(0, 2, 1)
        ),
        (0,),
    ).reshape(16, 1, 3, 3)
    if wrt_inputs:
        # d_conv2d1_p[n,i,r+u,s+t] += Σ_o d_conv2d1_z[n,o,r,s]·conv2d1_W[o,i,u,t]
        d_conv2d1_p = np.zeros((N, 1, 10, 10), real)
        for u in range(3):
            for t in range(3):
                _30 = d_conv2d1_p[:, :, u:u + 8, t:t + 8].transpose(0, 2, 3, 1)
                _30 += (
                    d_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64 * N).T
                    @ p.conv2d1_W[:, :, u, t]
                ).reshape(N, 8, 8, 1)
        # d_x[n,c,r,s] = d_conv2d1_p[n,c,r+1,s+1]
        d_x = np.array(d_conv2d1_p[:, :, 1:9, 1:9], dtype=real)
    if update_statistics:
        # batch_norm1_running_mean[i0] = batch_norm1_new_mean[i0]
        p.batch_norm1_running_mean[...] = batch_norm1_new_mean
        # batch_norm1_running_var[i0] = batch_norm1_new_var[i0]
        p.batch_norm1_running_var[...] = batch_norm1_new_var
        # residual1_batch_norm1_running_mean[i0] = residual1_batch_norm1_new_mean[i0]
        p.residual1_batch_norm1_running_mean[...] = residual1_batch_norm1_new_mean
        # residual1_batch_norm1_running_var[i0] = residual1_batch_norm1_new_var[i0]
        p.residual1_batch_norm1_running_var[...] = residual1_batch_norm1_new_var
        # residual1_batch_norm2_running_mean[i0] = residual1_batch_norm2_new_mean[i0]
        p.residual1_batch_norm2_running_mean[...] = residual1_batch_norm2_new_mean
        # residual1_batch_norm2_running_var[i0] = residual1_batch_norm2_new_var[i0]
        p.residual1_batch_norm2_running_var[...] = residual1_batch_norm2_new_var
        # residual2_batch_norm1_running_mean[i0] = residual2_batch_norm1_new_mean[i0]
        p.residual2_batch_norm1_running_mean[...] = residual2_batch_norm1_new_mean
        # residual2_batch_norm1_running_var[i0] = residual2_batch_norm1_new_var[i0]
        p.residual2_batch_norm1_running_var[...] = residual2_batch_norm1_new_var
        # residual2_batch_norm2_running_mean[i0] = residual2_batch_norm2_new_mean[i0]
        p.residual2_batch_norm2_running_mean[...] = residual2_batch_norm2_new_mean
        # residual2_batch_norm2_running_var[i0] = residual2_batch_norm2_new_var[i0]
        p.residual2_batch_norm2_running_var[...] = residual2_batch_norm2_new_var
        # residual2_batch_norm3_running_mean[i0] = residual2_batch_norm3_new_mean[i0]
        p.residual2_batch_norm3_running_mean[...] = residual2_batch_norm3_new_mean
        # residual2_batch_norm3_running_var[i0] = residual2_batch_norm3_new_var[i0]
        p.residual2_batch_norm3_running_var[...] = residual2_batch_norm3_new_var
        # residual3_batch_norm1_running_mean[i0] = residual3_batch_norm1_new_mean[i0]
        p.residual3_batch_norm1_running_mean[...] = residual3_batch_norm1_new_mean
        # residual3_batch_norm1_running_var[i0] = residual3_batch_norm1_new_var[i0]
        p.residual3_batch_norm1_running_var[...] = residual3_batch_norm1_new_var
        # residual3_batch_norm2_running_mean[i0] = residual3_batch_norm2_new_mean[i0]
        p.residual3_batch_norm2_running_mean[...] = residual3_batch_norm2_new_mean
        # residual3_batch_norm2_running_var[i0] = residual3_batch_norm2_new_var[i0]
        p.residual3_batch_norm2_running_var[...] = residual3_batch_norm2_new_var
        # residual3_batch_norm3_running_mean[i0] = residual3_batch_norm3_new_mean[i0]
        p.residual3_batch_norm3_running_mean[...] = residual3_batch_norm3_new_mean
        # residual3_batch_norm3_running_var[i0] = residual3_batch_norm3_new_var[i0]
        p.residual3_batch_norm3_running_var[...] = residual3_batch_norm3_new_var
    return cross_entropy1_mean, d_x


def _update_statistics(x, y, p):
    """Running statistics, in place, as train_step replaces them."""
    N = x.shape[0]
    if not np.less(1, 64 * N):
        raise ValueError('batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 16 * N):
        raise ValueError('residual2_batch_norm1_var: training needs more than one value per channel')
    if not np.less(1, 4 * N):
        raise ValueError('residual3_batch_norm1_var: training needs more than one value per channel')
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (
        p.conv2d1_W.reshape(16, 9)
        @ as_strided(
            conv2d1_p,
            (N, 1, 3, 3, 8, 8),
            (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ).reshape(N, 9, 64)
    ).reshape(N, 16, 8, 8)
    batch_norm1_new_mean, batch_norm1_new_var, batch_norm1_y = _batch_norm1_part3(
        p.batch_norm1, conv2d1_z, N
    )
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (
        p.residual1_conv2d1_W.reshape(16, 144)
        @ as_strided(
            residual1_conv2d1_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3]),
        ).reshape(N, 144, 64)
    ).reshape(N, 16, 8, 8)
    residual1_batch_norm1_new_mean, residual1_batch_norm1_new_var, residual1_batch_norm1_y = _batch_norm1_part3(
        p.residual1_batch_norm1, residual1_conv2d1_z, N
    )
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (
        p.residual1_conv2d2_W.reshape(16, 144)
        @ as_strided(
            residual1_conv2d2_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3]),
        ).reshape(N, 144, 64)
    ).reshape(N, 16, 8, 8)
    residual1_batch_norm2_new_mean, residual1_batch_norm2_new_var, residual1_batch_norm2_y = _batch_norm1_part3(
        p.residual1_batch_norm2, residual1_conv2d2_z, N
    )
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    residual1_y = np.add(activation1_h, residual1_batch_norm2_y, out=activation1_h)
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (
        p.residual2_conv2d1_W[:, :, 0, 0]
        @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm1_new_mean, residual2_batch_norm1_new_var, residual2_batch_norm1_h = _residual2_batch_norm_part4(
        p.residual2_batch_norm1, residual2_conv2d1_z, N
    )
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (
        p.residual2_conv2d2_W.reshape(32, 144)
        @ as_strided(
            residual2_conv2d2_p,
            (N, 16, 3, 3, 4, 4),
            (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2 * residual2_conv2d2_p.strides[2], 2 * residual2_conv2d2_p.strides[3]),
        ).reshape(N, 144, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm2_new_mean, residual2_batch_norm2_new_var, residual2_batch_norm2_h = _residual2_batch_norm_part4(
        p.residual2_batch_norm2, residual2_conv2d2_z, N
    )
    # residual2_batch_norm2_y[n,c,r,s] =
    #     residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] +
    #     residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = np.multiply(
        residual2_batch_norm2_h,
        p.residual2_batch_norm2_gamma[:, None, None],
        out=residual2_batch_norm2_h,
    )
    residual2_batch_norm2_y += p.residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (
        p.residual2_conv2d3_W.reshape(32, 288)
        @ as_strided(
            residual2_conv2d3_p,
            (N, 32, 3, 3, 4, 4),
            (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3]),
        ).reshape(N, 288, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm3_new_mean, residual2_batch_norm3_new_var, residual2_batch_norm3_h = _residual2_batch_norm_part4(
        p.residual2_batch_norm3, residual2_conv2d3_z, N
    )
    # residual2_batch_norm1_y[n,c,r,s] =
    #     residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] +
    #     residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = np.multiply(
        residual2_batch_norm1_h,
        p.residual2_batch_norm1_gamma[:, None, None],
        out=residual2_batch_norm1_h,
    )
    residual2_batch_norm1_y += p.residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,r,s] =
    #     residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] +
    #     residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = np.multiply(
        residual2_batch_norm3_h,
        p.residual2_batch_norm3_gamma[:, None, None],
        out=residual2_batch_norm3_h,
    )
    residual2_batch_norm3_y += p.residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_y = np.add(
        residual2_batch_norm1_y, residual2_batch_norm3_y, out=residual2_batch_norm1_y
    )
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (
        p.residual3_conv2d1_W[:, :, 0, 0]
        @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm1_mean, residual3_batch_norm1_centred, residual3_batch_norm1_var = _residual3_batch_norm_part4(
        residual3_conv2d1_z, N
    )
    residual3_batch_norm1_new_mean, residual3_batch_norm1_new_var = _residual3_batch_norm_part5(
        p.residual3_batch_norm1, residual3_batch_norm1_mean, residual3_batch_norm1_var, N
    )
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (
        p.residual3_conv2d2_W.reshape(64, 288)
        @ as_strided(
            residual3_conv2d2_p,
            (N, 2, 2, 32, 3, 3),
            (residual3_conv2d2_p.strides[0], 2 * residual3_conv2d2_p.strides[2], 2 * residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3]),
        ).reshape(N, 4, 288).transpose(0, 2, 1)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm2_mean, residual3_batch_norm2_centred, residual3_batch_norm2_var = _residual3_batch_norm_part4(
        residual3_conv2d2_z, N
    )
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    residual3_batch_norm2_new_mean, residual3_batch_norm2_new_var = _residual3_batch_norm_part5(
        p.residual3_batch_norm2, residual3_batch_norm2_mean, residual3_batch_norm2_var, N
    )
    # residual3_batch_norm2_h[n,c,r,s] =
    #     residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
    residual3_batch_norm2_h = np.multiply(
        residual3_batch_norm2_centred,
        residual3_batch_norm2_rstd[:, None, None],
        out=residual3_batch_norm2_centred,
    )
    # residual3_batch_norm2_y[n,c,r,s] =
    #     residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] +
    #     residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = np.multiply(
        residual3_batch_norm2_h,
        p.residual3_batch_norm2_gamma[:, None, None],
        out=residual3_batch_norm2_h,
    )
    residual3_batch_norm2_y += p.residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (
        p.residual3_conv2d3_W.reshape(64, 576)
        @ as_strided(
            residual3_conv2d3_p,
            (N, 2, 2, 64, 3, 3),
            (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3]),
        ).reshape(N, 4, 576).transpose(0, 2, 1)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm3_mean, residual3_batch_norm3_centred, residual3_batch_norm3_var = _residual3_batch_norm_part4(
        residual3_conv2d3_z, N
    )
    residual3_batch_norm3_new_mean, residual3_batch_norm3_new_var = _residual3_batch_norm_part5(
        p.residual3_batch_norm3, residual3_batch_norm3_mean, residual3_batch_norm3_var, N
    )


def _update(w, g, m, v, t):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # lr = 0.0015·cos(π·min(0.0005·(new_t − 1), 1)) + 0.0015
    lr = float(
        0.0015 + 0.0015 * np.cos(3.141592653589793 * np.minimum(0.0005 * float(new_t - 1), 1.0))
    )
    # decayed_w[p] = w[p]·(1 − 0.05·lr)
    decayed_w = w * (1.0 - 0.05 * lr)
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
    # new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    new_w = np.multiply(new_m, lr / c1, out=w)
    _2 = new_v / c2
    np.sqrt(_2, out=_2)
    _2 += 1e-08
    new_w /= _2
    np.subtract(decayed_w, new_w, out=new_w)
    return new_t


def _loss(x, y, p):
    """The loss alone."""
    N = x.shape[0]
    _labels('y', y, 10)
    # conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s]
    conv2d1_p = np.zeros((N, 1, 10, 10), real)
    conv2d1_p[:, :, 1:9, 1:9] = x
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p[n,i,r+u,s+t]·conv2d1_W[o,i,u,t]
    conv2d1_z = (
        p.conv2d1_W.reshape(16, 9)
        @ as_strided(
            conv2d1_p,
            (N, 1, 3, 3, 8, 8),
            (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ).reshape(N, 9, 64)
    ).reshape(N, 16, 8, 8)
    batch_norm1_y = _batch_norm1_part(p.batch_norm1, conv2d1_z)
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (
        p.residual1_conv2d1_W.reshape(16, 144)
        @ as_strided(
            residual1_conv2d1_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3]),
        ).reshape(N, 144, 64)
    ).reshape(N, 16, 8, 8)
    residual1_batch_norm1_y = _batch_norm1_part(p.residual1_batch_norm1, residual1_conv2d1_z)
    # residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
    residual1_activation1_h = np.maximum(residual1_batch_norm1_y, 0.0, out=residual1_batch_norm1_y)
    # residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s]
    residual1_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d2_p[:, :, 1:9, 1:9] = residual1_activation1_h
    # residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t]
    residual1_conv2d2_z = (
        p.residual1_conv2d2_W.reshape(16, 144)
        @ as_strided(
            residual1_conv2d2_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3]),
        ).reshape(N, 144, 64)
    ).reshape(N, 16, 8, 8)
    residual1_batch_norm2_y = _batch_norm1_part(p.residual1_batch_norm2, residual1_conv2d2_z)
    # residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
    residual1_y = np.add(activation1_h, residual1_batch_norm2_y, out=activation1_h)
    # activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s])
    activation2_h = np.maximum(residual1_y, 0.0, out=residual1_y)
    # residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0]
    residual2_conv2d1_z = (
        p.residual2_conv2d1_W[:, :, 0, 0]
        @ activation2_h[:, :, 0:7:2, 0:7:2].reshape(N, 16, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm1_h = _residual2_batch_norm_part(
        p.residual2_batch_norm1, residual2_conv2d1_z
    )
    # residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s]
    residual2_conv2d2_p = np.zeros((N, 16, 10, 10), real)
    residual2_conv2d2_p[:, :, 1:9, 1:9] = activation2_h
    # residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t]
    residual2_conv2d2_z = (
        p.residual2_conv2d2_W.reshape(32, 144)
        @ as_strided(
            residual2_conv2d2_p,
            (N, 16, 3, 3, 4, 4),
            (residual2_conv2d2_p.strides[0], residual2_conv2d2_p.strides[1], residual2_conv2d2_p.strides[2], residual2_conv2d2_p.strides[3], 2 * residual2_conv2d2_p.strides[2], 2 * residual2_conv2d2_p.strides[3]),
        ).reshape(N, 144, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm2_h = _residual2_batch_norm_part(
        p.residual2_batch_norm2, residual2_conv2d2_z
    )
    # residual2_batch_norm2_y[n,c,r,s] =
    #     residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] +
    #     residual2_batch_norm2_beta[c]
    residual2_batch_norm2_y = np.multiply(
        residual2_batch_norm2_h,
        p.residual2_batch_norm2_gamma[:, None, None],
        out=residual2_batch_norm2_h,
    )
    residual2_batch_norm2_y += p.residual2_batch_norm2_beta[:, None, None]
    # residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
    residual2_activation1_h = np.maximum(residual2_batch_norm2_y, 0.0, out=residual2_batch_norm2_y)
    # residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s]
    residual2_conv2d3_p = np.zeros((N, 32, 6, 6), real)
    residual2_conv2d3_p[:, :, 1:5, 1:5] = residual2_activation1_h
    # residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t]
    residual2_conv2d3_z = (
        p.residual2_conv2d3_W.reshape(32, 288)
        @ as_strided(
            residual2_conv2d3_p,
            (N, 32, 3, 3, 4, 4),
            (residual2_conv2d3_p.strides[0], residual2_conv2d3_p.strides[1], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3], residual2_conv2d3_p.strides[2], residual2_conv2d3_p.strides[3]),
        ).reshape(N, 288, 16)
    ).reshape(N, 32, 4, 4)
    residual2_batch_norm3_h = _residual2_batch_norm_part(
        p.residual2_batch_norm3, residual2_conv2d3_z
    )
    # residual2_batch_norm1_y[n,c,r,s] =
    #     residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] +
    #     residual2_batch_norm1_beta[c]
    residual2_batch_norm1_y = np.multiply(
        residual2_batch_norm1_h,
        p.residual2_batch_norm1_gamma[:, None, None],
        out=residual2_batch_norm1_h,
    )
    residual2_batch_norm1_y += p.residual2_batch_norm1_beta[:, None, None]
    # residual2_batch_norm3_y[n,c,r,s] =
    #     residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] +
    #     residual2_batch_norm3_beta[c]
    residual2_batch_norm3_y = np.multiply(
        residual2_batch_norm3_h,
        p.residual2_batch_norm3_gamma[:, None, None],
        out=residual2_batch_norm3_h,
    )
    residual2_batch_norm3_y += p.residual2_batch_norm3_beta[:, None, None]
    # residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
    residual2_y = np.add(
        residual2_batch_norm1_y, residual2_batch_norm3_y, out=residual2_batch_norm1_y
    )
    # activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s])
    activation3_h = np.maximum(residual2_y, 0.0, out=residual2_y)
    # residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0]
    residual3_conv2d1_z = (
        p.residual3_conv2d1_W[:, :, 0, 0]
        @ activation3_h[:, :, 0:3:2, 0:3:2].reshape(N, 32, 4)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm1_h = _residual3_batch_norm_part(
        p.residual3_batch_norm1, residual3_conv2d1_z
    )
    # residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s]
    residual3_conv2d2_p = np.zeros((N, 32, 6, 6), real)
    residual3_conv2d2_p[:, :, 1:5, 1:5] = activation3_h
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (
        p.residual3_conv2d2_W.reshape(64, 288)
        @ as_strided(
            residual3_conv2d2_p,
            (N, 2, 2, 32, 3, 3),
            (residual3_conv2d2_p.strides[0], 2 * residual3_conv2d2_p.strides[2], 2 * residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3]),
        ).reshape(N, 4, 288).transpose(0, 2, 1)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm2_h = _residual3_batch_norm_part(
        p.residual3_batch_norm2, residual3_conv2d2_z
    )
    # residual3_batch_norm2_y[n,c,r,s] =
    #     residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] +
    #     residual3_batch_norm2_beta[c]
    residual3_batch_norm2_y = np.multiply(
        residual3_batch_norm2_h,
        p.residual3_batch_norm2_gamma[:, None, None],
        out=residual3_batch_norm2_h,
    )
    residual3_batch_norm2_y += p.residual3_batch_norm2_beta[:, None, None]
    # residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
    residual3_activation1_h = np.maximum(residual3_batch_norm2_y, 0.0, out=residual3_batch_norm2_y)
    # residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s]
    residual3_conv2d3_p = np.zeros((N, 64, 4, 4), real)
    residual3_conv2d3_p[:, :, 1:3, 1:3] = residual3_activation1_h
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (
        p.residual3_conv2d3_W.reshape(64, 576)
        @ as_strided(
            residual3_conv2d3_p,
            (N, 2, 2, 64, 3, 3),
            (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3]),
        ).reshape(N, 4, 576).transpose(0, 2, 1)
    ).reshape(N, 64, 2, 2)
    residual3_batch_norm3_h = _residual3_batch_norm_part(
        p.residual3_batch_norm3, residual3_conv2d3_z
    )
    # residual3_batch_norm1_y[n,c,r,s] =
    #     residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] +
    #     residual3_batch_norm1_beta[c]
    residual3_batch_norm1_y = np.multiply(
        residual3_batch_norm1_h,
        p.residual3_batch_norm1_gamma[:, None, None],
        out=residual3_batch_norm1_h,
    )
    residual3_batch_norm1_y += p.residual3_batch_norm1_beta[:, None, None]
    # residual3_batch_norm3_y[n,c,r,s] =
    #     residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] +
    #     residual3_batch_norm3_beta[c]
    residual3_batch_norm3_y = np.multiply(
        residual3_batch_norm3_h,
        p.residual3_batch_norm3_gamma[:, None, None],
        out=residual3_batch_norm3_h,
    )
    residual3_batch_norm3_y += p.residual3_batch_norm3_beta[:, None, None]
    # residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
    residual3_y = np.add(
        residual3_batch_norm1_y, residual3_batch_norm3_y, out=residual3_batch_norm1_y
    )
    # activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
    activation4_h = np.maximum(residual3_y, 0.0, out=residual3_y)
    # global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4
    global_avg_pool1_z = np.add.reduce(activation4_h, axis=(2, 3)) * 0.25
    # dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o]
    dense1_z = global_avg_pool1_z @ p.dense1_W
    # dense1_z[n,o] += dense1_b[o]
    dense1_z += p.dense1_b
    # cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
    cross_entropy1_lse_max = np.maximum.reduce(dense1_z, axis=1, initial=-np.inf)
    # cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
    cross_entropy1_lse_shift = np.maximum(cross_entropy1_lse_max, -3e+38)
    np.minimum(cross_entropy1_lse_shift, 3e+38, out=cross_entropy1_lse_shift)
    # cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
    cross_entropy1_lse_exp = dense1_z - cross_entropy1_lse_shift[:, None]
    np.exp(cross_entropy1_lse_exp, out=cross_entropy1_lse_exp)
    # cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
    cross_entropy1_lse_total = np.add.reduce(cross_entropy1_lse_exp, axis=1)
    # cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
    cross_entropy1_lse_sum = np.maximum(cross_entropy1_lse_total, 1.0)
    # cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
    cross_entropy1_lse = np.log(cross_entropy1_lse_sum, out=cross_entropy1_lse_sum)
    cross_entropy1_lse += cross_entropy1_lse_max
    # cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
    cross_entropy1_each = np.add.reduce(dense1_z, axis=1) * -0.01
    # cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
    cross_entropy1_each += -0.9 * dense1_z[np.arange(N), y]
    cross_entropy1_each += cross_entropy1_lse
    # cross_entropy1_mean = Σ_n cross_entropy1_each[n]/N
    cross_entropy1_mean = np.add.reduce(cross_entropy1_each, axis=None) / N
    return cross_entropy1_mean


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

def _truncated_normal(rng, shape):
    """Standard normal numbers within ±2: those outside are drawn again until none is."""
    x = rng.standard_normal(int(np.prod(shape)))
    while (outside := np.abs(x) > 2).any():
        x[outside] = rng.standard_normal(int(outside.sum()))
    return x.reshape(shape)

# --- calling it

# name: (start and end in the flat buffer, shape)
_PARAMETERS = {
    'conv2d1_W': (0, 144, (16, 1, 3, 3)),
    'batch_norm1_gamma': (144, 160, (16,)),
    'batch_norm1_beta': (160, 176, (16,)),
    'residual1_conv2d1_W': (176, 2480, (16, 16, 3, 3)),
    'residual1_batch_norm1_gamma': (2480, 2496, (16,)),
    'residual1_batch_norm1_beta': (2496, 2512, (16,)),
    'residual1_conv2d2_W': (2512, 4816, (16, 16, 3, 3)),
    'residual1_batch_norm2_gamma': (4816, 4832, (16,)),
    'residual1_batch_norm2_beta': (4832, 4848, (16,)),
    'residual2_conv2d1_W': (4848, 5360, (32, 16, 1, 1)),
    'residual2_batch_norm1_gamma': (5360, 5392, (32,)),
    'residual2_batch_norm1_beta': (5392, 5424, (32,)),
    'residual2_conv2d2_W': (5424, 10032, (32, 16, 3, 3)),
    'residual2_batch_norm2_gamma': (10032, 10064, (32,)),
    'residual2_batch_norm2_beta': (10064, 10096, (32,)),
    'residual2_conv2d3_W': (10096, 19312, (32, 32, 3, 3)),
    'residual2_batch_norm3_gamma': (19312, 19344, (32,)),
    'residual2_batch_norm3_beta': (19344, 19376, (32,)),
    'residual3_conv2d1_W': (19376, 21424, (64, 32, 1, 1)),
    'residual3_batch_norm1_gamma': (21424, 21488, (64,)),
    'residual3_batch_norm1_beta': (21488, 21552, (64,)),
    'residual3_conv2d2_W': (21552, 39984, (64, 32, 3, 3)),
    'residual3_batch_norm2_gamma': (39984, 40048, (64,)),
    'residual3_batch_norm2_beta': (40048, 40112, (64,)),
    'residual3_conv2d3_W': (40112, 76976, (64, 64, 3, 3)),
    'residual3_batch_norm3_gamma': (76976, 77040, (64,)),
    'residual3_batch_norm3_beta': (77040, 77104, (64,)),
    'dense1_W': (77104, 77744, (64, 10)),
    'dense1_b': (77744, 77754, (10,)),
    'batch_norm1_running_mean': (77754, 77770, (16,)),
    'batch_norm1_running_var': (77770, 77786, (16,)),
    'residual1_batch_norm1_running_mean': (77786, 77802, (16,)),
    'residual1_batch_norm1_running_var': (77802, 77818, (16,)),
    'residual1_batch_norm2_running_mean': (77818, 77834, (16,)),
    'residual1_batch_norm2_running_var': (77834, 77850, (16,)),
    'residual2_batch_norm1_running_mean': (77850, 77882, (32,)),
    'residual2_batch_norm1_running_var': (77882, 77914, (32,)),
    'residual2_batch_norm2_running_mean': (77914, 77946, (32,)),
    'residual2_batch_norm2_running_var': (77946, 77978, (32,)),
    'residual2_batch_norm3_running_mean': (77978, 78010, (32,)),
    'residual2_batch_norm3_running_var': (78010, 78042, (32,)),
    'residual3_batch_norm1_running_mean': (78042, 78106, (64,)),
    'residual3_batch_norm1_running_var': (78106, 78170, (64,)),
    'residual3_batch_norm2_running_mean': (78170, 78234, (64,)),
    'residual3_batch_norm2_running_var': (78234, 78298, (64,)),
    'residual3_batch_norm3_running_mean': (78298, 78362, (64,)),
    'residual3_batch_norm3_running_var': (78362, 78426, (64,)),
}
_GRADIENTS = {
    'conv2d1_W': (0, 144, (16, 1, 3, 3)),
    'batch_norm1_gamma': (144, 160, (16,)),
    'batch_norm1_beta': (160, 176, (16,)),
    'residual1_conv2d1_W': (176, 2480, (16, 16, 3, 3)),
    'residual1_batch_norm1_gamma': (2480, 2496, (16,)),
    'residual1_batch_norm1_beta': (2496, 2512, (16,)),
    'residual1_conv2d2_W': (2512, 4816, (16, 16, 3, 3)),
    'residual1_batch_norm2_gamma': (4816, 4832, (16,)),
    'residual1_batch_norm2_beta': (4832, 4848, (16,)),
    'residual2_conv2d1_W': (4848, 5360, (32, 16, 1, 1)),
    'residual2_batch_norm1_gamma': (5360, 5392, (32,)),
    'residual2_batch_norm1_beta': (5392, 5424, (32,)),
    'residual2_conv2d2_W': (5424, 10032, (32, 16, 3, 3)),
    'residual2_batch_norm2_gamma': (10032, 10064, (32,)),
    'residual2_batch_norm2_beta': (10064, 10096, (32,)),
    'residual2_conv2d3_W': (10096, 19312, (32, 32, 3, 3)),
    'residual2_batch_norm3_gamma': (19312, 19344, (32,)),
    'residual2_batch_norm3_beta': (19344, 19376, (32,)),
    'residual3_conv2d1_W': (19376, 21424, (64, 32, 1, 1)),
    'residual3_batch_norm1_gamma': (21424, 21488, (64,)),
    'residual3_batch_norm1_beta': (21488, 21552, (64,)),
    'residual3_conv2d2_W': (21552, 39984, (64, 32, 3, 3)),
    'residual3_batch_norm2_gamma': (39984, 40048, (64,)),
    'residual3_batch_norm2_beta': (40048, 40112, (64,)),
    'residual3_conv2d3_W': (40112, 76976, (64, 64, 3, 3)),
    'residual3_batch_norm3_gamma': (76976, 77040, (64,)),
    'residual3_batch_norm3_beta': (77040, 77104, (64,)),
    'dense1_W': (77104, 77744, (64, 10)),
    'dense1_b': (77744, 77754, (10,)),
}
_STATE = {
    'm': (0, 77754, (77754,)),
    'v': (77754, 155508, (77754,)),
}


# layers that have an object of their own, p.LAYER, and the names of the parameters in it
_LAYERS = [
    (['batch_norm1', 'residual1_batch_norm1', 'residual1_batch_norm2'], ['beta', 'gamma', 'running_mean', 'running_var']),
    (['residual2_batch_norm1', 'residual2_batch_norm2', 'residual2_batch_norm3', 'residual3_batch_norm1', 'residual3_batch_norm2', 'residual3_batch_norm3'], ['running_mean', 'running_var']),
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
    params = Arrays(_PARAMETERS, np.zeros(78426, real))
    params["conv2d1_W"][...] = 0.5359149257159769 * _truncated_normal(rng, (16, 1, 3, 3))
    params["batch_norm1_gamma"][...] = 1.0
    params["batch_norm1_beta"][...] = 0.0
    params["residual1_conv2d1_W"][...] = 0.13397873142899422 * _truncated_normal(rng, (16, 16, 3, 3))
    params["residual1_batch_norm1_gamma"][...] = 1.0
    params["residual1_batch_norm1_beta"][...] = 0.0
    params["residual1_conv2d2_W"][...] = 0.13397873142899422 * _truncated_normal(rng, (16, 16, 3, 3))
    params["residual1_batch_norm2_gamma"][...] = 1.0
    params["residual1_batch_norm2_beta"][...] = 0.0
    params["residual2_conv2d1_W"][...] = 0.3535533905932738 * (2.0 * rng.random((32, 16, 1, 1)) - 1.0)
    params["residual2_batch_norm1_gamma"][...] = 1.0
    params["residual2_batch_norm1_beta"][...] = 0.0
    params["residual2_conv2d2_W"][...] = 0.13397873142899422 * _truncated_normal(rng, (32, 16, 3, 3))
    params["residual2_batch_norm2_gamma"][...] = 1.0
    params["residual2_batch_norm2_beta"][...] = 0.0
    params["residual2_conv2d3_W"][...] = 0.09473726952821304 * _truncated_normal(rng, (32, 32, 3, 3))
    params["residual2_batch_norm3_gamma"][...] = 1.0
    params["residual2_batch_norm3_beta"][...] = 0.0
    params["residual3_conv2d1_W"][...] = 0.5 * rng.random((64, 32, 1, 1)) - 0.25
    params["residual3_batch_norm1_gamma"][...] = 1.0
    params["residual3_batch_norm1_beta"][...] = 0.0
    params["residual3_conv2d2_W"][...] = 0.09473726952821304 * _truncated_normal(rng, (64, 32, 3, 3))
    params["residual3_batch_norm2_gamma"][...] = 1.0
    params["residual3_batch_norm2_beta"][...] = 0.0
    params["residual3_conv2d3_W"][...] = 0.06698936571449711 * _truncated_normal(rng, (64, 64, 3, 3))
    params["residual3_batch_norm3_gamma"][...] = 1.0
    params["residual3_batch_norm3_beta"][...] = 0.0
    params["dense1_W"][...] = 0.2847473987257497 * (2.0 * rng.random((64, 10)) - 1.0)
    params["dense1_b"][...] = 0.0
    params["batch_norm1_running_mean"][...] = 0.0
    params["batch_norm1_running_var"][...] = 1.0
    params["residual1_batch_norm1_running_mean"][...] = 0.0
    params["residual1_batch_norm1_running_var"][...] = 1.0
    params["residual1_batch_norm2_running_mean"][...] = 0.0
    params["residual1_batch_norm2_running_var"][...] = 1.0
    params["residual2_batch_norm1_running_mean"][...] = 0.0
    params["residual2_batch_norm1_running_var"][...] = 1.0
    params["residual2_batch_norm2_running_mean"][...] = 0.0
    params["residual2_batch_norm2_running_var"][...] = 1.0
    params["residual2_batch_norm3_running_mean"][...] = 0.0
    params["residual2_batch_norm3_running_var"][...] = 1.0
    params["residual3_batch_norm1_running_mean"][...] = 0.0
    params["residual3_batch_norm1_running_var"][...] = 1.0
    params["residual3_batch_norm2_running_mean"][...] = 0.0
    params["residual3_batch_norm2_running_var"][...] = 1.0
    params["residual3_batch_norm3_running_mean"][...] = 0.0
    params["residual3_batch_norm3_running_var"][...] = 1.0
    return params


def init_state():
    """The optimizer's state before the first step; t counts the steps that were taken."""
    state = Arrays(_STATE, np.zeros(155508, real))
    state.add({"t": np.zeros((), np.int64)})
    return state


def forward(params, x):
    """The network's output: dense1_z[N,10]."""
    params = _arrays("params", params, _PARAMETERS, 78426)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    return _forward(x, params.views())


def loss(params, x, y):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 78426)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    return float(_loss(x, y, params.views()))


def backward(params, x, y, *, wrt_inputs=False):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 78426)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    grads = Arrays(_GRADIENTS, np.empty(77754, real))
    loss, d_x = _backward(x, y, params.views(), grads.views(), wrt_inputs, False)
    if wrt_inputs:
        grads.add({"x": d_x})
    return float(loss), grads


def value_and_grad(flat, x, y, *, params):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _arrays("params", params, _PARAMETERS, 78426).copy()
    params.update(_vector("flat", flat, _GRADIENTS, np.empty(77754, real)))
    loss, grads = backward(params, x, y)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update_statistics(params, x, y):
    """Running statistics in params as train_step replaces them, for steps that are taken apart."""
    params = _own("params", params, _PARAMETERS)
    if not (
        type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    _update_statistics(x, y, params.views())


def update(params, grads, state):
    """One step of the optimizer, in place:

        lr = 0.0015·cos(π·min(0.0005·(new_t − 1), 1)) + 0.0015
        decayed_w[p] = w[p]·(1 − 0.05·lr)
        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v[p] = 0.001·g[p]² + 0.999·v[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 77754)
    state["t"][...] = _update(params.flat[0:77754], grads.flat[0:77754], state["m"], state["v"], int(state["t"]))


def train_step(params, state, x, y):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(x) is type(y) is _ndarray
        and x.dtype is _REAL_TYPE
        and y.dtype is _WHOLE_TYPE
        and x.ndim == 4 and x.shape == ((N := x.shape[0]), 1, 8, 8)
        and y.shape == (N,)
        and N > 0
        and x.flags.c_contiguous and y.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
        y = _argument("y", y, ('N',), True, sizes)
        _samples(sizes)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(77754, real))
    loss, *_ = _backward(x, y, params.views(), grads.views(), False, True)
    state["t"][...] = _update(params.flat[0:77754], grads.flat[0:77754], state["m"], state["v"], int(state["t"]))
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
    x = _argument("x", x, ('N', 1, 8, 8), False, sizes)
    y = _argument("y", y, ('N',), True, sizes)
    _samples(sizes)
    N = x.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _labels_of("y", y, 10)
    _all = N
    for N in (batch_size, N % batch_size or batch_size):
        if not np.less(1, 64 * N):
            raise ValueError('batch_norm1_var: training needs more than one value per channel' + f"; a batch would have {N} of {_all} samples; nothing was changed")
        if not np.less(1, 16 * N):
            raise ValueError('residual2_batch_norm1_var: training needs more than one value per channel' + f"; a batch would have {N} of {_all} samples; nothing was changed")
        if not np.less(1, 4 * N):
            raise ValueError('residual3_batch_norm1_var: training needs more than one value per channel' + f"; a batch would have {N} of {_all} samples; nothing was changed")
    N = _all
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
    params = _arrays("params", params, _PARAMETERS, 78426)
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
    params = Arrays(_PARAMETERS, np.zeros(78426, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, resnet"}}
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
    "": (train_epoch, train_step, loss, [], 0, {"x": (('N', 1, 8, 8), "real", "input"), "y": (('N',), "int", "target")}),
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
    FORMULAS = json.loads(lzma.decompress(base64.b85decode(_FORMULAS)))
    return FORMULAS


_FORMULAS = (
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;a%Po%v}IIf`COLDdRIypYHd^(E6;iZDUD7I?2-"
    "N@Ha+Y*S=k~%nve@Q(9NI(oTdR|6VQsZdMn#lSA6zbq2jvDMwX^QgZJ_PZ@+wz(nKI$={pi=KFBp!ZpZBhl9H*?>nfQm8v;vH`hx)ZKw7D&N81fn#gvVwuNb^p~>xy5m!Cl59QFQTO;sm*0Q4Ff`nEFTEpQXZz<FI*#ov_Qlm9PSXN^ZOCK-GDltk|GyKtyd"
    "@-r3#b5Q4K_1Z4?kNOin#a%E;!dZnBHuax=f2IotkYx`)eZyG0P)e#t5)FUa3r&hx@qt?9myCoNN9=n6vzD_pYq3(cN>V|6uZg=5}X5Km0(1+-OJva$C9gA3qpX_Om`AB)|_|12-"
    "r@`9xcc^?{r1gEbrJ%ZRVYg$s~Q1g)yl3c8nSH!+1A!kiK4!EzgLSha?Ya9{TqBrwXps&fR!N*YsJ+d>rXDwf3^oJF7C{Ou04#|Egpgo;OZ<B?2Zjh?~&glC}g$T;^t#2`|y6KP}K0{0K*U$cFMmk~P13C@+_KyU3_5(e%AEhC?OuFmI707-"
    "rrq;>R;@|A;!-OSLt%1xP}t7XEkzNZJ@%hM7Cvm6_LI$)Pto1oV?z+V1<Gd(JZ-RK25Q^Y^v-xb~umkE<=Z-e|#yI5qkLhiu@Phvh9MY;D8BORFJ|PHSG8Kc5_SmZ%Jc6sMx4$ib(!xWs?^F;;H}XctOr)n?n0J-"
    "eIm?)YQlHzYK%n8OxBq}t>p)`V*?#)}Uk`I2P)Cr8NqY3N@8v&w7<q1GFn0cq6KjnKKM=Xyl_qHTP$CBJt2WU3e9*I&iWhYxlPK5;o!RMtFJ2O=qdIY@pCm(z2Vr+9>tcxgWom2)wvgypIUSq0<)Q91tjQ>~4Hn3k(4H%a$o_n@jb4s5~F6pJxQn8hyk-"
    "T+wvCer?6vivT%;aYBWMV)i%yeq0OJ+Ni6v}9(ocr5kwd6a6o(LSR2zmkhL*cT|ljSDW(#w!)sDX2Py4G_ea)pgu4-WN1_#C61lQkaAAD^|Vz1Ze>K!@t=k1G?{}0GL|UVUhF+>pJXj%Wi{E-b5l<R`H8D=-"
    "G|)Q&UvEI?A)g^fm(RWZM7*yt93)#g~5M9$_DNPmmZPnE>t3bL3Ye7_|C!T*UUpAd%HJi_BiquF+vWnkA9Syw5F#%tcKJWa{Hp<<ca%#Mgx1Vwi0Pp(UiMh%AS9geBI9-L00i$#iR}-"
    "_Hy00jSwOllC_mMv_XltY>df(&Aw6KN`+l7&wyAM%^Z{fwjX0){>Ni72s&J+9lRaMR$|2xX`fm^SRUdHn#9zJakicz5_w#Bq$P=F}mUNN}1vGQEwT=)zE>Jq|jeC2|9%AX#A;aHxktXkgYwkZ|7rL{{0xJF=q)P`!WK19mpSMX~mTtEHMjz4r^kwDqyn+NCF"
    "YQ;l9dWw&7wk&brbH?sNw2CK$LcGq60-L75d)k#w{)xjx1;yeXYH%3F=y!zupKpIMmXFV6T8Brmk&Axa8<H4H6BMmVVCuMYkEoYpd=NGAVujPM28@&xx)6-j-H6QGfvi`CRLI6XxwO4!`x5rrNt%Evf}@lBoZYp1vuSCndCcA;4oV!KVW-wJ(K>Q*zwy)>@n"
    "ii3hM^5-#bG~9^#5sG>N-9SuwMZj>!#?_fa4Vfu!M5b-"
    "g6;z0{E^BX>bOrXfOev5@NFIxj12p%QJ!j=bYXR^;xz~V=GHE*nZcAG0Qgm}zB@C8tUWD+;;+zs51%FzBjm;5~$pRobK5<Fe_G=}H%aZ*@h;ha+YmlP{Mj>y`8PPKMp&v=EW)Zsbh$GVHlfKz7a0Y)l1)cjhyGL%_g&59xN_wJgH>eTBc<)j;sPir}hoYozL"
    "zdKj8>$qjm4?ZMsxqW5p6u=n^ZYnb;-F@LevHlu;xJHEw`psrNIAE;7jUiEipRqPG90SgeE1l!4h{YX(?k*A%|n{;D8gAuoI`wi*fso3#a>(oXC)GEUWj0cj-"
    "V(QntoQN>q%Wbn|;VC#EZ{;noWIFDA6%;qL2k6Jq|gOH^YTBM^q%jb4;siO1!ArIL`1I1fGL;-"
    "Of=EONft7fAMY)BwD66vYnWK&^uo|3G37@=&B{i9%pYrsAYmF0*e|Z&W(~6<3YG1D;zvf*NEy?w^J=c`+$_r@{1FTRXb(U*ga<WibFx1Om%`xRNdTtrba)t3y2tx%{b}$BTmc&0Lg(Ks=;!5_gw{Py(-"
    "gsjb4nVjBF5XTQmx>{~NhTG>v9o>^hHOp_^p*jWc3Pr=2G$J(N!IHL*XXULp{qJIoBLu{$B<E){etawHwtE^p7G`GPJ(atpdykFyR{SyF_6-!7%^w`lz-XkO!i1%R~sT9&vmP$`W=qo?#?k|uSxz$(c=hZfrKV8}CgD@aa&?)tDRUUEp+MR);smv!4e3-"
    "ZVgXH#f#XZliB(14ia0@T(9Y%WQa(VErDA^c8zA`byI?e?~;^e_YV{~r}X05*%P-W_AGFIhx25!#)#?c>JQD^kQ+Vp4kpb0q2Wzdl_}rBbcn@S-0|2$Js>{S!x*Q2g{*OA1km<hYm1`&*o!2L~DJi@?$8E%E-"
    "><1R~V#<yMZY+UzuRdA1b(7RQmfYAS=&YBRPWC5DX>Bgzo44hU!S)u7dJ0eq$waO0{lhryV67<s2MnBToBnO9ZzHgtdV;Y&R@-"
    "SdzInm(N9&`0GFg8bwM&uValefmf_z|cvj9a?+3FLVzw6<%R)0%O2m_ewlY0ENBR|rZCyMTisw!S%uq@LeSi9#ZTQ|E?OF82jAXeru6u>l|Y-%zRZi+!9#O&h73i;Bo+Hs`F;o^wk6BAbx+tUe8GComsQ<DydeTZNt@S{L`)`-"
    "|@PJ$K4r(m>#R^s(jO1h!S2-xF~VXLHOAoLZor({SB8SU!(EYRaSpyR?c9>a&YR5J#Ds_tK_fQF2i05OrExp=bS<l*q1sOJH0-TDyZQrOpIBbR}`92tL8NQ=j(K-UcwnWo1^<F2S=-vLfmw#NOk>#Tyas6lV`G-"
    "6c4X#bSWt@k@>?5ean%YMInbOKEC)j2iJDR2H9k%=zqK<z6$wCw;0rHXU<lxyG*bDZ+iu4tIYvqb_aTzxF>ey*+4ZDbK){tN6;bQm3#T>oPq1y`{`JH>N<!<XUgu&|M=KE*||?4enq)_$g$QjOflNj7XrZHlHuc&#&=EaE5{}rk{lItlvFf?1nQN(dTBG(fw"
    "|_sjzcbL8|zFq*hb_1PjWf-j5!vFe>luRF;&>&vj^KP;_)sy(A#V<6+#1EnHZP!tHClbN$Cub!%^E_~k&Axa#2)(1*e3kn%LM9S#^Es%o3UPZU~$^Iu-"
    "~%g@=qEwe7lN?(IsqRy$NJ+ii<IU_Mhx0MLOBqjm$sHS8Km2_X!j0B|UDJ#ON4J5<}8yGlmcfZ~6E&7>D_OdkS3CSHvh3}rIfs+JBsTctoB&=?uozO#hCnqbToj?w>$;eW=!d`E(3)VoK5lvN)LASGm3?_vZL%8Q6q0><F*XNagT3TwYWu`qQf`I=b^5ch5f"
    ">H7jG`HHmKUu;6@kg6AZKVSP;y6Ha2(w79Xo|b|JG*RD=TlQv?i5^c9~mDuKCjC}SVv|E_IBkQMw{koBwPW3_|Ma>{F<%Kl;{QL-`-yc`4-I>OB!HKcjwF5=XEwil~|g-Z)WIHk#-ZrvAyazg-"
    "ZXJbLyAAFD4{H_@-K)Y7gZi00l!YP!r@8T^wO*RLqvM^p6+Px;wuL3Pfg*YnjV6!;EV-q?Jk1qgF!H<9AXIC1P#}v{e}cF@QeeGRdjN%t@Ol&AJ+6u;UfYa?W-SPogdG8hPxPhj}e-?psZi1sLQ&`jwgv4n>PaYa-"
    "wYY-I@!gHF1e@Z`_g95-r>!gY^0H(}95G54!7Bnqu*ZypqAegj-jAw^4(FX<e=zz>i;xM#kwXL|4vio;U!#1anSTdXmdVdcpCywa-"
    "v!L?TX?rLbRSQ#6Ha@J!}te0R_0?^=s6uQqfK8x+eac&eQ<2@)N$^v{kI*Hdq)656=x>`UJQpsH(%_AebcHj85&zdyEi#MF>gFq9U{+WEGzq<E&3a0G$e<8ID`t>}x_^$LXF4&(bFy?8WALz5rWQUZMWt>m&s_d<dI1sV^?*g>ck&~N*w8T#P{b9qgYCOoSv"
    "#-<sL5XhK<DyL<OD<e&wV!)JIT!I#=pEX&@j^OhSf0%yZZW*{l5^4R10Bd*XC1=KAtJOixLA-~?#3E%FxMUZWLaiY)!BO4%)fgA53xtWWPyGI+xWImIyG>9jEyiP9=G`6B(v6xMI>oKiR~IDDM|}kIA-U4nVv)~(pj~7qwBpH(|kwUTX%sWTG;&7<czdyiZ-"
    "7Y#g4uxaoe=Q`I?;V@7tNb{T(vQB@v_!qWgVbUZv%NqvYDA!|YGj)Wr0;{~$jWIGUNNKM3O!PNkX2LF2@?syk!4Cw@oR`Sb?Etkxf7Jk|!p#8fmF<=2&Ipj2_;SIaMqlYH~Fqnjc@tCV_LSBS{pAfx!Iay!v0eOEsatGC=mE!Y%)f-}W-"
    "WPgdZ&K1^Vh(Y*7RxlavXw2R};3~D%|NE3O7cufT?^_iMd4W$(l$R?FHC=qrJh9>P4aq9gvUEem=Cxr(>w4Qc%HEokZhY@#gzUTcSf%ULs)Ni%?v>A#TR*9rson*;krSk*DOLiHqAZg|%)e_p^pS;J?>C)3S;;c-"
    "V2B|?;hheYC`IUfImr9N!M)%L7syM${6gyvB_XU}aI@$%?`yDTvPv!nX<3w2k1=1;wRP>Nc#p7P83Q|n=7ReMhKVvauBYF>@9H4FS!9dGHRisZfGTQdyyq=<%awcZti!5Mk}_p_#alt9w~*c;b}3z;aVCnBG2-"
    "^%fp?P@vKgt7;I~)uZYEqxkeCrb7h%2=9D53%+aCZk9PXPXt;wqA%?xvNW~qaC4qW}TR-"
    "P8rlKj}q4Aw?z7_(S%)qXu!`k>U?+rL4Ek7o;R_{7aZXjAKJnWtS)pbO|LKNEc;4h5~s8W4Z=+;dZr+n@(qBwT8%p#xN#&{v%f#MaTuxcN!PR1fbI6agPxeV@0aFFf`lo{N=&#uoo^he{s8zw%PHo>t&KHb!VcQ8Nq!n`hLB%J#&TBiA7fGv^#GyQ|jS&<Eh"
    ");V*WFCgg=5I~~UIOdJdnr1B4E;o8?WtD#=(!viN2Z#z|XmewTO98XbEY8L7Swru$kkd9BDG+64Zraj!*DLDidfSpMkjc%O<D(AJ=nfiE6Iu6B>9^d2aAVwBTAcg8<qYN#ir-sw}FviB(8lK!cx7jic4K5wyRq0sN^B76i=siy1<|N>_ETGabqk{>5CXmohW"
    "WpX;%PGK%RL>NPSkwBA!sJ;dn_DHah|Uz>9|Q-"
    "PTGO`~l=RUkp~;<O*8YQL?SN=qNTun|K(GE5wxfGRCH0VOiFMz>Yq7ueQU7c9URM<?nEUVgPNnR;QVv$AWAqDq_n@FZei$NnM|zM0)Y9Pqe{K~$kK_<Pk8%Qs^#W#dN3A>7038cMiU`+lG51w*$0vuGhnc5-"
    "qfrb$YwZL^I8|}8(0FE2(;bmJh|8eN<I))YC}}oL-{zQu&^?b5Z-MWy>b!PuYy%ln&0=Jfp=JldHNdv<)!he8lg+P9{eBd-p65j8c+uw!t*_(N19m35=W@{dkh;n!XApU{%2dDpBwSl^&_e`Ciqg%`3=$uUMkhYc7b4Kduf~t$>(E0s4FMX-"
    "Z)heY5H;rh*~Y+UXK_XL@oDM5AE-HF-&mBof}8JnpEEs)U9nM~OghDI(xLvYq;?gXlub$ryZ0u4pfsSUcTsA0&Fe9u-%ey@+%~T*oAVeo#TwsWh&U2~fuFO3KLS>z7n*&7t2`3rblhrF_bzC(_(Y?`H^vFl2wXd+-"
    "o<xO#81u^@<F;vcIPk?aWH{aOnd45U;+_3R`3oxoZ>^r@ckc^y_$;r;dCS<m}eO3D7JF)Y!`m3y(kTlW)s8M<!H)22}BOK{)VETENfN;f$?1qj0r=K;K1kHqVTYe`-{1`bR&CiFHU#ztvzxqv%01nwvvzXGTb)Y1!*un#UC}ZyO-"
    "3vpl44xG);X8=`QAVH7v5zKK8TsH$p??-q%~Rhqw2~-g~nL<1CFcLo5#q9Aha^WV~u4>dLOifl0FURLGJzxcL1S|3`4Rgu4a~Bq^c+I1-"
    "?r;)nGE(T>D3!2TOQT;HciWCT$FocXr6JDoW^w=T<6rM0w;%&0GuOl|)$u(cRa8<S(ZJxkKmrdTf>`w9vmd{fW9YQ?RW(puW|iM=o3($6C0eUOne(M=i(UH}@0q@7WITsqrFY9zN&?U$-"
    "J<)J{=rr5FC?&b$+llYX7N@Rm=MpZru<BJEcOM<r(W3R{(rLT_P&v6{6e9tJUxbvSxEeHC6j0ujlrA^?<LY-rmtzF($b@89Qr(`XVXh_z*AJ!_D8;5Eyl*b%%tI=A)N+YvyZ^Syx>wI$HuT%x<huFYnx8$n~uZ_^9S-"
    "@}5dHin1*b{$CLEKc6Qy<Ux9Qj`EF4!aMez8&arg4)&S<2EKBM^WE?k`uO${9~i{jX5hFB`TQ$Q;5D8B9I0HhN%x3>18qyf3mn1h;s<O-<<%BoFgm6K;-X<@TV>8LC&-LG-"
    "&r=Zv{NEt@V0tVu>#oCy+HiLES7Pji(q90bX!xRmH;8!#zzkm9BZ*snn}Z9e<bf7b%K5wxhHcJ_+jL-UcE%<2exU^k<&T_OM`-=cpf!0Km!fwxiaxb^9@M1N^%q~DXD=%Z~ex2VT-"
    "oeIrUQh}x5Z<;rOq=bXXC?KhvXhrD<$LphNBAM%(ND@+AO1p)W!O<+g)QoF#n?7yZx>?ZgaXN-`WnZe4<e$$L{5Olu+F%47RXEN~I6Yyzu=>~limm!J?SIa<00HPJ-@63>JWSX>vBYQl0ssI200dcD"
)
