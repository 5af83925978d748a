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
import zlib
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


def _residual3_batch_norm_part3(d_h, h, rstd, N):
    """The same for residual3_batch_norm3, residual3_batch_norm2 and residual3_batch_norm1."""
    # h_total[c] = Σ_{n,r,s} d_h[n,c,r,s]/(4·N)
    h_total = _sum(d_h, (0,), (2, 3)) * (0.25 / N)
    # h_total_2[c] = Σ_{n,r,s} d_h[n,c,r,s]·h[n,c,r,s]/(4·N)
    _1 = h * d_h
    h_total_2 = _sum(_1, (0,), (2, 3)) * (0.25 / N)
    # d_z[n,c,r,s] = rstd[c]·(d_h[n,c,r,s] − h_total[c] − h[n,c,r,s]·h_total_2[c])
    d_z = np.multiply(h, h_total_2[:, None, None], out=h)
    np.subtract(d_h, d_z, out=d_z)
    d_z -= h_total[:, None, None]
    d_z *= rstd[:, None, None]
    return d_z


def _residual2_batch_norm_part3(d_h, h, rstd, N):
    """The same for residual2_batch_norm3, residual2_batch_norm2 and residual2_batch_norm1."""
    # h_total[c] = Σ_{n,r,s} d_h[n,c,r,s]/(16·N)
    h_total = _sum(d_h, (0,), (2, 3)) * (0.0625 / N)
    # h_total_2[c] = Σ_{n,r,s} d_h[n,c,r,s]·h[n,c,r,s]/(16·N)
    _1 = h * d_h
    h_total_2 = _sum(_1, (0,), (2, 3)) * (0.0625 / N)
    # d_z[n,c,r,s] = rstd[c]·(d_h[n,c,r,s] − h_total[c] − h[n,c,r,s]·h_total_2[c])
    d_z = np.multiply(h, h_total_2[:, None, None], out=h)
    np.subtract(d_h, d_z, out=d_z)
    d_z -= h_total[:, None, None]
    d_z *= rstd[:, None, None]
    return d_z


def _residual1_part(d_batch_norm2_h, batch_norm2_h, batch_norm2_rstd, N):
    """The same for residual1_batch_norm2, residual1_batch_norm1 and batch_norm1."""
    # batch_norm2_h_total[c] = Σ_{n,r,s} d_batch_norm2_h[n,c,r,s]/(64·N)
    batch_norm2_h_total = _sum(d_batch_norm2_h, (0,), (2, 3)) * (0.015625 / N)
    # batch_norm2_h_total_2[c] = Σ_{n,r,s} batch_norm2_h[n,c,r,s]·d_batch_norm2_h[n,c,r,s]/(64·N)
    _1 = batch_norm2_h * d_batch_norm2_h
    batch_norm2_h_total_2 = _sum(_1, (0,), (2, 3)) * (0.015625 / N)
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
    # d_residual3_batch_norm1_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
    _sum(d_residual3_y, (0,), (2, 3), out=d.residual3_batch_norm1_beta)
    # d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s}
    #     d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
    _21 = residual3_batch_norm1_h * d_residual3_y
    _sum(_21, (0,), (2, 3), out=d.residual3_batch_norm1_gamma)
    # d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c]
    d_residual3_batch_norm1_h = np.multiply(
        d_residual3_y, p.residual3_batch_norm1_gamma[:, None, None], out=d_residual3_y
    )
    d_residual3_conv2d3_z = _residual3_batch_norm_part3(
        d_residual3_batch_norm3_h, residual3_batch_norm3_h, residual3_batch_norm3_rstd, N
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
    _23 = residual3_batch_norm2_h * d_residual3_batch_norm2_y
    _sum(_23, (0,), (2, 3), out=d.residual3_batch_norm2_gamma)
    # d_residual3_batch_norm2_h[n,c,r,s] =
    #     d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c]
    d_residual3_batch_norm2_h = np.multiply(
        d_residual3_batch_norm2_y,
        p.residual3_batch_norm2_gamma[:, None, None],
        out=d_residual3_batch_norm2_y,
    )
    d_residual3_conv2d2_z = _residual3_batch_norm_part3(
        d_residual3_batch_norm2_h, residual3_batch_norm2_h, residual3_batch_norm2_rstd, N
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
        d_residual3_batch_norm1_h, residual3_batch_norm1_h, residual3_batch_norm1_rstd, N
    )
    # d_activation3_h[n,i,2·r,2·s] += Σ_o
    #     d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0]
    _26 = d_activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1)
    _26 += (
        d_residual3_conv2d1_z.transpose(0, 2, 3, 1).reshape(4 * N, 64)
        @ p.residual3_conv2d1_W[:, :, 0, 0]
    ).reshape(N, 2, 2, 32)
    # d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s}
    #     d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s]
    d.residual3_conv2d1_W[...] = 0
    d.residual3_conv2d1_W[:, :, 0, 0] += (
        d_residual3_conv2d1_z.transpose(1, 0, 2, 3).reshape(64, 4 * N)
        @ activation3_h[:, :, 0:3:2, 0:3:2].transpose(0, 2, 3, 1).reshape(4 * N, 32)
    )
    # d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
    d_residual2_y = np.multiply(d_activation3_h, np.greater(activation3_h, 0), out=activation3_h)
    # d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
    _sum(d_residual2_y, (0,), (2, 3), out=d.residual2_batch_norm3_beta)
    # d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s}
    #     d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
    _27 = residual2_batch_norm3_h * d_residual2_y
    _sum(_27, (0,), (2, 3), out=d.residual2_batch_norm3_gamma)
    # d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
    d_residual2_batch_norm3_h = d_residual2_y * p.residual2_batch_norm3_gamma[:, None, None]
    # d_residual2_batch_norm1_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
    _sum(d_residual2_y, (0,), (2, 3), out=d.residual2_batch_norm1_beta)
    # d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s}
    #     d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
    _28 = residual2_batch_norm1_h * d_residual2_y
    _sum(_28, (0,), (2, 3), out=d.residual2_batch_norm1_gamma)
    # d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c]
    d_residual2_batch_norm1_h = np.multiply(
        d_residual2_y, p.residual2_batch_norm1_gamma[:, None, None], out=d_residual2_y
    )
    d_residual2_conv2d3_z = _residual2_batch_norm_part3(
        d_residual2_batch_norm3_h, residual2_batch_norm3_h, residual2_batch_norm3_rstd, N
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
    _30 = residual2_batch_norm2_h * d_residual2_batch_norm2_y
    _sum(_30, (0,), (2, 3), out=d.residual2_batch_norm2_gamma)
    # d_residual2_batch_norm2_h[n,c,r,s] =
    #     d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c]
    d_residual2_batch_norm2_h = np.multiply(
        d_residual2_batch_norm2_y,
        p.residual2_batch_norm2_gamma[:, None, None],
        out=d_residual2_batch_norm2_y,
    )
    d_residual2_conv2d2_z = _residual2_batch_norm_part3(
        d_residual2_batch_norm2_h, residual2_batch_norm2_h, residual2_batch_norm2_rstd, N
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
        d_residual2_batch_norm1_h, residual2_batch_norm1_h, residual2_batch_norm1_rstd, N
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
    d.residual2_conv2d1_W[:, :, 0, 0] += (
        d_residual2_conv2d1_z.transpose(1, 0, 2, 3).reshape(32, 16 * N)
        @ activation2_h[:, :, 0:7:2, 0:7:2].transpose(0, 2, 3, 1).reshape(16 * N, 16)
    )
    # d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
    d_residual1_y = np.multiply(d_activation2_h, np.greater(activation2_h, 0), out=activation2_h)
    # d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
    _sum(d_residual1_y, (0,), (2, 3), out=d.residual1_batch_norm2_beta)
    # d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s}
    #     d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
    _33 = residual1_batch_norm2_h * d_residual1_y
    _sum(_33, (0,), (2, 3), out=d.residual1_batch_norm2_gamma)
    # d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c]
    d_residual1_batch_norm2_h = d_residual1_y * p.residual1_batch_norm2_gamma[:, None, None]
    d_residual1_conv2d2_z = _residual1_part(
        d_residual1_batch_norm2_h, residual1_batch_norm2_h, residual1_batch_norm2_rstd, N
    )
    # d_residual1_conv2d2_W[o,i,u,t] = Σ_{n,r,s}
    #     d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p[n,i,r+u,s+t]
    d.residual1_conv2d2_W[...] = (
        d_residual1_conv2d2_z.transpose(1, 0, 2, 3).reshape(16, 64 * N)
        @ as_strided(
            residual1_conv2d2_p,
            (16, 3, 3, N, 8, 8),
            (residual1_conv2d2_p.strides[1], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3], residual1_conv2d2_p.strides[0], residual1_conv2d2_p.strides[2], residual1_conv2d2_p.strides[3]),
        ).reshape(144, 64 * N).T
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
    _35 = residual1_batch_norm1_h * d_residual1_batch_norm1_y
    _sum(_35, (0,), (2, 3), out=d.residual1_batch_norm1_gamma)
    # d_residual1_batch_norm1_h[n,c,r,s] =
    #     d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c]
    d_residual1_batch_norm1_h = np.multiply(
        d_residual1_batch_norm1_y,
        p.residual1_batch_norm1_gamma[:, None, None],
        out=d_residual1_batch_norm1_y,
    )
    d_residual1_conv2d1_z = _residual1_part(
        d_residual1_batch_norm1_h, residual1_batch_norm1_h, residual1_batch_norm1_rstd, N
    )
    # d_residual1_conv2d1_W[o,i,u,t] = Σ_{n,r,s}
    #     d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p[n,i,r+u,s+t]
    d.residual1_conv2d1_W[...] = (
        d_residual1_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64 * N)
        @ as_strided(
            residual1_conv2d1_p,
            (16, 3, 3, N, 8, 8),
            (residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3]),
        ).reshape(144, 64 * N).T
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
    _37 = batch_norm1_h * d_batch_norm1_y
    _sum(_37, (0,), (2, 3), out=d.batch_norm1_gamma)
    # d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c]
    d_batch_norm1_h = np.multiply(
        d_batch_norm1_y, p.batch_norm1_gamma[:, None, None], out=d_batch_norm1_y
    )
    d_conv2d1_z = _residual1_part(d_batch_norm1_h, batch_norm1_h, batch_norm1_rstd, N)
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,i,r+u,s+t]
    d.conv2d1_W[...] = (
        d_conv2d1_z.transpose(1, 0, 2, 3).reshape(16, 64 * N)
        @ as_strided(
            conv2d1_p,
            (1, 3, 3, N, 8, 8),
            (conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[0], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ).reshape(9, 64 * N).T
    ).reshape(16, 1, 3, 3)
    if wrt_inputs:
        # d_conv2d1_p[n,i,r+u,s+t] += Σ_o d_conv2d1_z[n,o,r,s]·conv2d1_W[o,i,u,t]
        d_conv2d1_p = np.zeros((N, 1, 10, 10), real)
        for u in range(3):
            for t in range(3):
                _39 = d_conv2d1_p[:, :, u:u + 8, t:t + 8].transpose(0, 2, 3, 1)
                _39 += (
                    d_conv2d1_z.transpose(0, 2, 3, 1).reshape(64 * N, 16)
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
    global FORMULAS
    FORMULAS = json.loads(zlib.decompress(base64.b85decode(_FORMULAS)))
    return FORMULAS


_FORMULAS = (
    "c-qyS%W@mXl7{zw3WPQ$gQUd#lcpt`XP#ifTP;M10YNaq5D7p4NSR_FVwPT?<=M^~oQ?K+fSGsjlT0-lmu{e{GV2C;7NSU?(df?1y8K^e0#83Y>y3sF_&`_VXTNlwp3VAy%*-#FN8b#Od&iR_I-VZU+s;2af7A~gPv8F9Iqmdsr~S`^{-"
    "poxxby6`YhGQwc>M0^^0GS9)ABU)`PEb7JoD;2%SVo<^Xf#)<2NUqS7)4bhu8gSb;{wzZ=K!+btV@tJJXAo)sv&i&GpT&dUDdA4*Rp`<Hui^f9Xue{ob?r@#fCHSnuqMxslQ0M$Fax&wpP%-5lQ^&*q)xo!^)%zBgAqd;9I{>hafaM#qao-?r}gi~XJ#?@-"
    "<E<>mDLZv7?>3$5R8etCJ^d2Ksr`Q{e$j4tSWWuMNCvDN(rcV-u?veo<UtT(tCjwW|>b=U6>TPE9n@=b4LvtfOEO`F!i@#5h8?AzDh4qG<5yu9nq29vv|>Ll~^-"
    "7QXkd0D?fb&tJ<!ItlEdHMUK+k5)rj4X4|{OSCxvfFQ4#_3gtsVpP~&zZv@z5Z}E>3?wAWcmF1=FQdbTBP&Wpa1MwENQpU@{}GUt?t^qnb#_vlaAi*)<Jh3ZMcW-"
    "#A!71+)f<%jQZ{0{+Kf7iwddB%iI3%vx5lBUtStp3}%P#o=`6KCexWa@Tw<kBhrh%{`}X0#lA-!>Yx1Nuvztb*=P$h(cBz1{WO_9=`C*F`}Ez@$xrjS#VWy;81_H=r>4~bwM9;!)3>j-nd`_r^{V~U<bF838D9H`q&dC0Kh4x--nxo~faz{=O|91~FG=%`nQ"
    "ZGDtjp(DmUWnK9dhT-&)P@S&zQlx9K(yrkPdx@R*Yx2%@m=zjB9hLt#e4PtOxmOw42G5a@c?1wEUpCs(9zeua=piW#EBoF^QT8n@*7Cl+0_)qtkScF4GMhM!W9b-F52-Za)0JKkIJW@=;~Wf!215cNPP-x{$(_?e=Cj58c_#Xt*7et!J8+o%C<-"
    "5A1e7bi`ldTszS>8uusN*=REC-u0iVbI+G6^rL=7jx+={3}GI=`EcL8H3Q8mkSxz{OC`I-G_q-Za&wbz2_@PyKv;>!p;unxd=ZS}Qd@R2Hg(tT5uyTfnom??&R4pWnd1d|m3A)4G>756g3W!{&X(Kms&En4G(?o3^Tm7yafegUj5e9)J+eIuy6w2w?Rb5n6o"
    "FnNTLqzDRkt`4{24ciD4ejp3w0jliR5fDGBT(|NvZN<PI;*?{EpCcAJ&wdUjGD$PmQTnLR30Ylqgl$&ni#-"
    "hc<+&f5u))R)<Go#j9*`zmSzJtrfLFlT8Lc=_Z+7(d&0WTmJe6M!XQ#_)H~=W#?%GvT&9pv8?drK;gxKeU<i0Y46<U5H;GxIeA%ditX>UW<M(2@F=@sAUdES(Cr8KrMlKbgBXvrCA?;MwdDLhediYWj$?M@zU1RW#TZG106}}GNX`4wqj@0!0qg<+$+~f90A"
    "4hpuy{^P0C-LIMKGBb6F|fSh`|Ji#smn(1jvjD9ERTvPv~~1&|v~(#srAR1jvdBSTv&+6F`Frpuq&lgb5IU36O>fkhE;cPSEV&p~eI#g9%Uw6QCF-kPWZG1W;iDWW)r>g$a;^31s`JF#)ug02)ky{FnfVm;l)@0fI4s&QH2YMu!OyfC*3x6Cf8RKo(4Z9GF1"
    "%<v`&@5fea(2@r`1kc<hChzUxs*^df0Jj!kuhz<}i0U|L0f-wPNF#$p`K?&cv{MGW2gA=$czj>`>e5bKp+~BAa=)w$8U~?^SmP^3PPeO_%ki<y}7fL{=1%R^_;HI-"
    "}teaz)v0eRW4svW&0GuA5O41%;1;D)Hv9!4kGioP`pHqjV$8P4|T$okTGmK@=jAhRjlHM6%=T`HoGXBtK{9(=b(|M?rM{33&u8cpO+r^BrV=ZPDwoEXiPs&4^@rRW0M}~|)f;0Yz&G<u4pf>@X-"
    "~`t$8|sWd#Eic$s;xU!6w3HRpYbmq{Z1(lRmLBgGXBVw@ke;ZpOIicuat*2;}1>7A9*wWNX+;nTgD%{jDND9bd!u*%EO=Wr|0LcV;fR_F$={?dF0CYL(2G@n~|kFycz%H++~&WNxmE?yg0D0(z=X4A~OC+&iErS<G+tJ+n@G?JMC$gLLtdcD3hHIsZ_iU8bX"
    "2->I5gY5}cI|I=Wvdp;np`;b~4pr#Z2k=3MBa>cT2z<V<%$pYGh!Mp0GK(4{+}Pj|wa?o8K6h}THSsgbM&B2cG0p-p!}N_Qedx)Z_aPQ<1=p~r9Xe5-JRX8QuQMnV~lghCn#r8JVl@G6Z2l}18Fjf7kp2`L&$VL!D-"
    "f>t9zqmhtbBOy^EA)7`*s76xyNjJ&pG!g<d5{hXg<kCpUqLGk6BPo12P<T<)NKk4dL~0}?Ya}FUq|$5lqrwf3vKt1X11#xIM5H?robE(yx)Y)4&VBe!u8M}TD%$1aL&X@$R28k-"
    "Lq+0&mmUSo0v=#@RWveGMQ=9rtg4Dej;d%y#KCK_FM`Rm(14v)(VHV8Z~;f-0@hVUZ@oZ`3CtfcRng7i$-3Ps>o5Ul#snOX2{<bzV9|_POu!mUz#2@znJ@tdU;<9V1e~;N$xhJh;8~3cxC|!XLYRPyVFKCkDonsCOu!j20q4R5oP-"
    "Hv`>8PjYcT<9FahVs1e}NoI2$J5U`(L%lWvmHVFC`o1Y8Uga4t;1Sug?Tzyz`{2MRBWn1Gd-fFm&hCu0Im!~|v6Y*JtXk}&~^n1CcqK#`b$f-"
    "wQbVgd@q1Z7LtSm8UCeaE8jSn?f5`i_Hr$FaWSP~VjpcP@V^#@C~*w%z4v$qid(4;^Gjoj})S06iN@!p=%}_A;@MN_S3TU-?*<wbGr1N_SROy0fR!ox>~LIkM87^_A|duXH~@GnR$1EEbq1Xo_WBr90~@-"
    "Pu~{9^A9esfF(BDs*==?HViA@^oRz1S9(33~TG$S*mmA40Y}tT<6ZQb?&U+ENsF#!3i$i#OgYC7VF$YJJz{SnLF#t+)Ky46V0%y%AGS+xpS^6cMh*|KR-"
    "*bpBK%rw#uC~RqmX(%AFId+&Np7JL{_4ll`QdV%%tk{Z;O#&4zV$Rk^41t8=a*cb1CWPc{AO>@9Nlw5un1a-i_xz`jE3YTP-Z#+{RE+&QtveIM(!zs8+4HSQdly5`^-"
    "cP^E#wiZ{jP~*<(8h2LKxN~@oJ4e^Jb8L+}>ucP%R8droJL_uPSzqJM)*AO@b%c0zgpBIQTI|E>3U}64xU*E@&KWA)Ik>`|V=LTQUvVYRwhAX`wk}YsBNS0bD5Q>1NF6E6u2M%(sUu`mN64j)kfM$h_EW1PXw?xk>InJO5farAvZ*74sw1VJbW@B@9U(v+p_"
    "Dp8E_H+~>ImuTNa4wW!iS<df>IqJQXL^#9U)O2m0qtO6>fNx-"
    "7pXxU`c&)M0Gm{SGRL)bvuVvx9`Jua&<c^tJ^uUx}Eb?w{vWDy8;Zn^k`oez<{T^oikLob6|Bl=csO1L>#;(`y!Z3iwoS<?Hpd+&e7HF99rGZ`s(%;ATWQ#RJXIPx}Eja?QE@XPX+`W4+uCXAYjpmT0p=WK)@P6z?lF62LJ+20|cD3Xvt2{?A}=o2)GC!;6i"
    "|aO92Ae>?%OODnP&)0RiU%1e^p2Wc#TB0c!yPYXAY~2Lzl52sj%c;9x+Y^OJ6h(E$Pu00dkL5O6L)z*ztRX8;7UCkF~2ihzKXfPf<b0Ve|jP6PyH*K1M$0+Im%iGYA4KtPdzfPw)5#R38f1q5YF)mY&>mVL*f?^yC3NBWL~eaErB<51s~7<VpzDaMzzuASrR"
    "+F7h?=is__4y|hsL_8Zla^|dSKl9SCkh=D>B<huqa<%H(uWv{1ySG=}hwH2HXmq<>*1r36b;B!-wYU+xsa~8pAWVJ63Qj##JCMa$m-"
    "p7tPEF+`+R|(%BBOzuRTdxm!)brp0ILTpPPH!Nw_4@KOmxemU%$Djjy~!v|9<~w<YH3w5lal!uGrVu>}HEQZBBPno$jdf-tyGQ{+)BD3-07H)malQ_a>w1^s3sejK+_2bvy01jJEsqn_*?V+tIbTx&9yHtB;+AVLv(qih12;E3-"
    "JKx%t&u7x!Nq%$#;<wU6^o|J{?_x*zA3+x}>7+j+-u-*La&8~ARydcMAAvzs?D^U-X=PiY+>^<5kH*ez8lfQ7hd9ByWsw+=g1Z>BKR$;L?4#Z-agveaTl3-H3pN@Lhh_*fm3(fT`@+VXroR)-"
    "zCV_y8Gp_jXN+n_rQvJ>Ek`O|N^hEUny!<Bu4x@yPNKRO3yfE~0StOCj!YKNOxd-JhcwW}ywK6XlnJ7!wm@VGmf-E?m||2c2`;T(1wP~#b#P3Wiyxkk*@Yi51<)l<vW@$KS>Q?goI6?(^JwSVYOrv1+7cUv5F-"
    "aoFVvE$CQx%U2~bK8C2zn%JCYVNN6%DevLy5E`gCwJ4fr{CK>T`ec8@NT((^ftg<_LadA;Q<aGZIATD(&CHqQ;WG*ch#`e`{T~X;pp?QW3Fz?P_ONVTCT%OQ@K~|XdAi~-"
    "nJF>3waiMFS19ujQ)CQXknjdJ78hm+W4dGINjPRMa?okV>TQxiVkDn)@pY~S(`oD<Q5y(#&?Om)-z3&;&4Yr8Q(ah&3|-"
    "Gw>Ry6vk4ldG3%#0v^SqOW_np%nVVUy0tw=PEdFX)uX0+$1J!}|=CFtE?R|f`<GXFN;dG^ifwYracE1PsE(}+Aa#~T5k(RG&xx)c1+K$;Vyw5WW@}qLinqMh=<6>ZgIPV4Fsod_XM&cla)$G^fwL^U_AE?|tXiu;qUS35?fR6(W+?s8py&4!;X&5ujs{@ZmN"
    "jtsL_nltp?=-!xG6SMp$n6%ArdLu=uaseWrLxm2eb4EY(x=xv9+#$9QcbTEKfO|!>6O0U^qM8Zm*&-hFUNj08_l}6noN6rq<0Y8msoE(R%NHfi8B;s<y?a^6=W$E#$};^dwHxlW)qhjcRo*UX6B6dv(9MP>&x!Fg5JSbh;XsICDsLj`5%9?K#15O?=N-"
    "+?x?AXN46uy8aYkx+DpByN61wJ%YvG3Uk?=9aCZT1W8(1~B!^-nybq%ol~lgmto{iq-Pz!fgUmvr!Qmq&+LO3?i=;uFmJUyycGuCZIKd(@<$84^4WJ%$uf;*P>56bq(7W9jw*HEC2SyYn7uq61x6<m?jzyFOwR3EzFwW0fT^Xu58Q#EJ8{Hldubn<0i$1SCH"
    "9r2d^7*K4XmR^|Y^KTk<4@+N)LT<E51Ftu2lN9%KxKP#!7XrKUv!2L7@wGXJDJVHnsl0NQp-DbVgK>PS?ANmS>45>Y}|<pi?K&)!IK_vwr0BGXVb{`?duz{O|Z%yq~#8LU463r3hI}$=MprnijBNNTKSp7`7P_Z_Gt*nG(d~OAfqsQ2<69O$i`K?F_reQ8sc"
    "IPx4edg$)Lt$P+&5<-"
    "&`%%MUmN_T&vSx$dIAP5)BeUg9@R+jnKj(pa@PwGENgc9vFma9rkG+ANW4wLW$Q9h}Td6uc0heK~}t`_nd&&5RcaofY%U=*EAogQ3kK=H4q}E_x;6=XWN#5*C66G$aoDRUV{d&L4(&+p;!Q~ArY@3J6=N$yoLb0hFo|JS@2row7ZUO#R*(^4RLr4B3?rPUV|"
    "5}**_086J$dv$c7-u=KOF~D{R|*Mye{A{YpVqV5cf@!ZwJo4K~;o83A=HRVZ%py&#|JU#10+8=S~3dqAk-a(q&M1Iee8`a4Lp=*`5)_~N|t$^08>=u1+Ntk9eL+i<p?^JBK{50d`1v-"
    "|SJd@!zlnCLoMmr}dFY^DmrfG?8Ku56A^olc{2J0EmyoF08a^^`JR{Hy|cx#IP2pN{4+h2Wkq)>(|0#P7&yehzmXxMLHzpQJC$(M9jLir!Wr{n}BNhpgji=On(*tXC>l3RJ9AK(SI;p+Y$oYd|TFpjathu~L9yrC`OX`HY7$igmAn5K+^&zt|bLqb5PIlBif"
    "oR;(l{R?;X|(kNC{C>Btxl&DxKyJDprij@KsE9FwGltZzmPP^;qR-C}4SSe1ilBigln?XsjQcJJ+zP&J$PHk<Qa_UstktOP{Lv(4=^f|b-"
    "*RpxC?PGU#e<!1FS0Sz5KhB!H56te!(n9F=<B+Vp{+m7>oqk(2lT!X2+D<=&bo%AZxuaC8m_Nt99yh8l@U@N`xI2U(b^1Zw>4%_BKYLac<vRWL<Uaeh6(OB|`}DXij}BF*A2gkQ8ZT$bog;UrpFUS!<cqk|ygKlBl(f?;ec$Po{!Y`YcUuB?hY+MrKd3wX5Y"
    "*`>4?HS6z0&ubUMYQg&Es)tdL`BLO7YVxm6=}Y`%SNuGQH;UY8&iA-RXzGPCq!Cyy!fN?4oRk7lc+nI=ADw>>C~nV?cbb9|C&)5ZvnrvB4@a4D1-_yM{u<CV7w1GjPXE1l)z#?FWCiAH;4yXuAEN>Glf_#%ypG(cON?-tC7R-"
    "F^t@_Cv02KZJMtWz{6siPzul2XD6@;=27HcKacq+YjDuKa}Y9L#b{*1a<pC-|fe+6(IQo3*Nx8wspbT?FX^j4*}hNP<8vEV7DJib^9T>+Yf2oeyx%t`Fp(6!eZ=^TfTgNqT3I0w;zgi`yqF?A7Z=x5Z~>mP-"
    "ri`&UbeEA)wn2+HOCDbo-%Lw;xKigdwQgPr1=PRqhtxme`O`8Puo@3REWbdZApm-*<AYPJkgpmLf|uNEi(&j0QJG3yXjvNG-"
    "YB57FIz(0BVO)It`IyAd1Ihz)^=4J8m8%5oLtMQnQC35X5xhz$XV4Z(;FBGo`C#J1N^h?wE`7(Je?TLNN(h}a+_Hi(D~8pH+-Vp9cU0mOzx#D?sM4LJ}S0uUQ=AvR<|Y>5-EzvB<yjz7e8{6XyaLqNwLy!~D%*YSr^9e)Vw_(OQd-vYSNc?fXxw!^^Q%mru1"
    "AH<G71a$mqBcOE0A4+xnA*kaI`8xhgjEt+VHu+Tj7-<+xQkd-"
    "a{K3=n=MiO^o<C@M{^0HTL;jw>jBGAX&mYS6{2{345Bi=z6S|X&mnK$U)`7eF(6}n76Qg&l=MMore{l8u`E)C(bt?txRw|)esjOI`thzOztVhtT6t7z;K(|t`ZY5DFP$}KI*HDNk@Y`eb4BT;(pj%1Qtt9JK5_KzSbSr6et11`^=vGS9t(0B2QV!ip0lJlP="
    "~l|2TT>@qf8QUxeSe7S`-9l`hk(962z`IZ+xLf3eSZk-`-7(MZ>3Pv=U{8!ADn%E<jnJvyYCOKzCUEm<5POyA42;65R#wY?6)KP{<hFA37L4(X5uL%6Hi&Q?^G&9OWthzdfa&3;jPUhceahBY&)s5?G%)4Cu@F{%4OL1<Uaepl|nM=`}DXiqfV-"
    "fI%zWM8ZT$bqEqfHI;pefq|chm(`p{Cw&??@v*r|-H794f^gQk(hp23-l!UDLx#M$VvX4m1CYa*0<`j@Mr{JtPiHXX@FtF>C?-~jbv-lpPXW)*T2>L)`)|~uVa}u-Wq{*6-"
    "CTkuXjM?Y|MQ6<^d)AzCWX&lcYfibc<`kYa&$?(@CtiQnoV;0cip!dlm^G(>tT}mernHrP&C-"
    "}crSjzzlrN{<EUl|C#l(>%Pwo#acmvCt03~OhoWwji`SRpjjVaqcw>PHPq9|8}oD>=IsKyja2ndZSj%bX`jBkRZOkj*Xg3E`jT1UAAmpxnFXicGFttpiD=>TKZnyYF}q4?GmdAaenrjWZeWy^tTAVyjsMlukyhfsbvmhEFd{4o`|)jn137sxHLNrGjhhGnFH"
    "Wp=;WcfC{=obAcAItfM@Kw6e)kU$!#KpMG0T37@WfojR0_9A;cFbE^{LKcs^AseY78wEl(DgoK3ELowvkWKG90kTm%WTODcM!}GcM6N-lAlqI;A!3H#WAu2oZV8Z$M94-mWFrx>kp{An2C}Jwu>fSFM94<jAsgj@Y!m?5C>La-ERZd6;`NvKkhjE#;!1o-"
    "Eb*bO5+4m@BQIp5GLVf*K{g74Y*YZUdF!;vUh+eplApC7M4#&+8>t{06@_e63bIi!WTU-6wzR<5Z9gGT`-w+*HKSz%)H+A$g+{hAt&Gf!c9@yD=$yq#YGCGf<YT*e!ni{4_}KD-#;UM%ypO4RNUA+1T7`glsA+<-mIFs92Bf_f11>kyGW`^or-"
    "F3m=9^i;S8k5UXBM;X&<h8%lt`t_CtV^Tix=7$NacosZ0LGe{D1LQlPUU0qK6;4s9`o%n1v69F~MvcFx(?G^OH!Qj_+lndIj)JIeI5rydfQfNuA8+bW~0^uO$+=0JmkC*ZvmX-Pr~NkTe%Rvr;n`EAtRC4;OO<L|z6K#=Y{eu4uj`F|8zym7QIMOgnZ?WusF"
    ";Ov*)~Wd3BMP8nHKR=y-Nr67(Jf|1x(1lVE(ZDcg;f4-WvoUwSs-1^MOWNO)R_G9zm&2_r2<!pH^i#NKRwBF@*V$OB?{PdK5s{A-T_}~Bf_Vw;&cu+ldY92eNucMlH=<wM5J2Y=xzreo2+)n1}Q`W=FoOV4CjBl1h?q;}rtbU`$Y+-"
    "Kiq(iGAcD(s@^?&OE0&o9Azt?^2f4KVG4*b=lZ^l)?SO1wir^Q{Hw=!n9oj4ZM<x9={@Yw{>xVrbx)&GqfB6C00Sz42gF_V238DIST^Upt>sqUuo&D~Da+|_q+`kcOfy{>+*?DfjH)%@PNiMt<{S8NWgF7A5q=i=z<&%5f+w2OP#xwwbb#Tf_Im-"
    "p@8^;^C&m-w)Ki4U7gG%r|R<hv)#SFfrbd`P?09<{EsN9GMz-"
    "hcJ39-CJ0_h`O2^ki}1)9lB2L`?SD+rl22@BYgF{%E}atLQ7J-r@6(tCpjoH8`rPTE&<dBDa$lJvw}G@YkRJI#_x4MGw^wrT)pw_L%v+@}+z5oUG>dIy7y2h|Tz!KQ;ZZ9!}N6(@&GxN?_C>)I1pT1$?B_cTXoT=dp3~!~BQ;10{0iBm"
)
