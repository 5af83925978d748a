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
    # conv2d1_p_windows[n,i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t]
    conv2d1_p_windows = np.array(
        as_strided(
            conv2d1_p,
            (N, 1, 3, 3, 8, 8),
            (conv2d1_p.strides[0], conv2d1_p.strides[1], conv2d1_p.strides[2], conv2d1_p.strides[3], conv2d1_p.strides[2], conv2d1_p.strides[3]),
        ),
        dtype=real,
        order='C',
    )
    # conv2d1_z[n,o,r,s] = Σ_{i,u,t} conv2d1_p_windows[n,i,u,t,r,s]·conv2d1_W[o,i,u,t]
    conv2d1_z = (
        p.conv2d1_W.reshape(16, 9)
        @ conv2d1_p_windows.reshape(N, 9, 64)
    ).reshape(N, 16, 8, 8)
    batch_norm1_rstd, batch_norm1_new_mean, batch_norm1_new_var, batch_norm1_h, batch_norm1_y = _batch_norm1_part2(
        p.batch_norm1, conv2d1_z, N, update_statistics
    )
    # activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
    activation1_h = np.maximum(batch_norm1_y, 0.0, out=batch_norm1_y)
    # residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s]
    residual1_conv2d1_p = np.zeros((N, 16, 10, 10), real)
    residual1_conv2d1_p[:, :, 1:9, 1:9] = activation1_h
    # residual1_conv2d1_p_windows[n,i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t]
    residual1_conv2d1_p_windows = np.array(
        as_strided(
            residual1_conv2d1_p,
            (N, 16, 3, 3, 8, 8),
            (residual1_conv2d1_p.strides[0], residual1_conv2d1_p.strides[1], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3], residual1_conv2d1_p.strides[2], residual1_conv2d1_p.strides[3]),
        ),
        dtype=real,
        order='C',
    )
    # residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t}
    #     residual1_conv2d1_p_windows[n,i,u,t,r,s]·residual1_conv2d1_W[o,i,u,t]
    residual1_conv2d1_z = (
        p.residual1_conv2d1_W.reshape(16, 144)
        @ residual1_conv2d1_p_windows.reshape(N, 144, 64)
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
    # residual3_conv2d2_p_windows[n,r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t]
    residual3_conv2d2_p_windows = np.array(
        as_strided(
            residual3_conv2d2_p,
            (N, 2, 2, 32, 3, 3),
            (residual3_conv2d2_p.strides[0], 2 * residual3_conv2d2_p.strides[2], 2 * residual3_conv2d2_p.strides[3], residual3_conv2d2_p.strides[1], residual3_conv2d2_p.strides[2], residual3_conv2d2_p.strides[3]),
        ),
        dtype=real,
        order='C',
    )
    # residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d2_p_windows[n,r,s,i,u,t]·residual3_conv2d2_W[o,i,u,t]
    residual3_conv2d2_z = (
        p.residual3_conv2d2_W.reshape(64, 288)
        @ residual3_conv2d2_p_windows.reshape(N, 4, 288).transpose(0, 2, 1)
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
    # residual3_conv2d3_p_windows[n,r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t]
    residual3_conv2d3_p_windows = np.array(
        as_strided(
            residual3_conv2d3_p,
            (N, 2, 2, 64, 3, 3),
            (residual3_conv2d3_p.strides[0], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3], residual3_conv2d3_p.strides[1], residual3_conv2d3_p.strides[2], residual3_conv2d3_p.strides[3]),
        ),
        dtype=real,
        order='C',
    )
    # residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t}
    #     residual3_conv2d3_p_windows[n,r,s,i,u,t]·residual3_conv2d3_W[o,i,u,t]
    residual3_conv2d3_z = (
        p.residual3_conv2d3_W.reshape(64, 576)
        @ residual3_conv2d3_p_windows.reshape(N, 4, 576).transpose(0, 2, 1)
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
    #     d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p_windows[n,r,s,i,u,t]
    d.residual3_conv2d3_W[...] = (
        d_residual3_conv2d3_z.transpose(1, 0, 2, 3).reshape(64, 4 * N)
        @ residual3_conv2d3_p_windows.reshape(4 * N, 576)
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
    #     d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p_windows[n,r,s,i,u,t]
    d.residual3_conv2d2_W[...] = (
        d_residual3_conv2d2_z.transpose(1, 0, 2, 3).reshape(64, 4 * N)
        @ residual3_conv2d2_p_windows.reshape(4 * N, 288)
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
    #     d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p_windows[n,i,u,t,r,s]
    d.residual1_conv2d1_W[...] = _sum(
        (
            d_residual1_conv2d1_z.reshape(N, 16, 64)
            @ residual1_conv2d1_p_windows.reshape(N, 144, 64).transpose(0, 2, 1)
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
    # d_conv2d1_W[o,i,u,t] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows[n,i,u,t,r,s]
    d.conv2d1_W[...] = _sum(
        d_conv2d1_z.reshape(N, 16, 64) @ conv2d1_p_windows.reshape(N, 9, 64).transpose(0, 2, 1),
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
    FORMULAS = json.loads(lzma.decompress(base64.b85decode(_FORMULAS)))["formulas"]
    return FORMULAS


_FORMULAS = (
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;bd<b6I}p3h=|7245{jU;+|!z*Y^?PZ;6~MH_w#qw-LiFkVlQkIwIzdMO)HZ#r14APGlkVBU<PJ{H^s^M%HQ-gCE6U0m1)gNU3ORU7br(e3i&DLtfbhW_Y__UBb-z@aS4s1h!S)spO4kNFAd;y6g6eRt%Vy-"
    "+sO$Gxno6KQ&yDK?8$si?lG!y$)lmAMprbk@P?y-"
    "+VFk0%65+JTqPszjYJIR}W+mI#yH&OEQ@eIfJ@nDQ7u4AqxC=_)XOZaJ*R23Kx{Pwot;XG=l)jL$KP`quQrTYSIIoJmV%Grb7isR{>?_rTkE4#!2KV?02HFl0Vn0JDfnd3VT?pG|iKi6~3wezw0R^(N(y=tu(qqTg8UNh{>%-oV@I9bR-"
    "KN>w`l}nekoBT10L3<Zu81L?;x+UUa-tT82^Ia!u-m0dHF1<YPo^?QtrUeuLzuey@W)rY&8HxP-R(1SGUdg#D%|ds--RG%$qfur^VBZr@E-"
    "496wc4>9yc(&>ELjU|IZuXV{)`cH0Z{$j61*rI@!?(Wy$Jy(YkZH)aMzr3ZhDg!3rxE=+^fm}WU4cf<vtND05lk5%Z^~}f|BLhoev-9tmr{gpa5);Azg>ZSD6-l16ukA<Qo?f5fTs>I$-"
    "}ss!^yUHuX!h4w9FMKizR(etJWNF!b<W3oZ@yLzTM<YlM$CS9M#uMRkTdnIo-Xtp3k}MG#)xC$_5Y(XY<gJf&Ro4(-9}Z-"
    "KCj64Lb9;Nxh67A{AY@qFcvYLXIi1Li=vzHRn#0_H%8)sz<~kv$#09fCxl5C!@^Cli@2P>^&k7PO_Ccqop6i5%Gzn$j!qty=#m~V918kLRuI(P1rUdvrBhJEwYN?SkJ76ZJu|d8VIrJ8Z)b(TJOIDVTjhG9!}5g-dWUC4fLExRwx3IZ8a-"
    "!4I{n?(c9|v}=^#AmMYIK+3^WO09|I@R-m;JRK`lA9P=`60#zHt~h!F^JJTjygWaRl-O}i}bk5`wr2sU2=tN@7M@Y@=qC*bEG@!oakx~I-M`$xxk8uiQ`AO11jx799-?S!R+M0pA(4*TbL-T~J}j%SLY!4sSxv!-"
    "j2!!~dZd#<CQx%VZJog4JyfVq(GP%2Ktujz=eg6xr@<1vR03>af|B^=5oU<cE$p03f2527(0O7FaD4ZBR7XpWQGPaR;dJKc^#q2Nde-Nn^j#lnGsWL%OUI$OU>lD&-"
    "3AcHg9P8zI>2+B;5D5NCYH%Z{m<kNN~nE|uG=+>lA7gR0uFW^Ll1OBPuy^E4raV=6|3NlxF?hyh|eEcqO-6z%+s_CLU?0dx5i}3+}<VIgtTZTiMn$qWX_1zEiA#)Mck;*^YDeI!V+%3t-`BHU9sOs@^lAC&+#IRhwIXpLspl`S?-"
    "ITqKKt>94!Ra#UJNvuPB%-3KkJlnW)H@fljVb;3LDA)@1QjOX+Ps^hTkOvmuKw2|&iOPDv-Bvo9sJ6Wn9kSUm!>Of{ENeg(1$2mNhLiC)7EYf)!aEcLp1b<6z?r_8l)l}o>XJlCDdM?yP|-b`(rE(xl}9!2r|+jb)MdVV&<9)W5!-"
    ")wgH51c@v8&@Wka^uF>lW=gC524h@<p4-(cf9e!cYJZ02S*rw|B!$X2Jk}%Bg%?5=?Dwe^Z=4b`n#BAz%>HQvpJaFR5R3orJ_KP@otRICwg+|eka%+T7<}SU>%<S)mgY3aJr>e75xvLb6=7tlqf|($ZcYvYLg`JF!mwGDw*-ROqYI}n;k?#K-"
    "u;j)CGDADOCt-UC)V^l3`~4tgem)Xn#;Op|g_Tt`rj)#)zpzceH@6wfJ=`&s&cYqm42NEi(K<q4s8=~dW`QbN12{*HWZmuE?eVUrT&VCM-(C!<ZSO;OmpP~slyu~+lE|tPD+$jyETYWV<}X#GE96(DJf{U_X93~NnDER5mm&(u|FqL3T-"
    "~8hc}cP1T;<EyE+q-XkJr*Ug96IF2ib~SFcKwL!(0v)s?xFS%qUH8UXK7-vm#Ieq)Jr?*8Sc@;iA$z3o{E+cmm@sV)A0!PT|l*GK(UNRt70DWprD)Fq7snsR5j}C(9e~LcUoq2--"
    "xZK<!gdzA>er?+`v0Xdn^JF2ti1VqacNFurX52X37{4Meu`4ue5W?e&=XC$eV}{i`GABMygGaX63C5K~7Z_-qOc=bA9wHOUl4(%ydKiBm^ToHV$y>nCX|U5+IyupE7cE@b834Bu8N-"
    "}i*`YAHWl8RObUEw<LbTRScHNGwgWEg0H);P=q;!vdGEo*t6{g2u0n{pokUz1T3_u<5xBt&$`3@FmnWWjibVf1sH@7XR<B%L3amzt*+G@*5eSMQs_3H$Ugpfnt4b)X^$mjNuh>58HooB&g6Fifqz9etH~F^cj@cG}K&z_kl)6VaSBc>f&23!sj*{>|`E9Ai{"
    ";aw>+<DxVt{r%I#qKscDJfPKm`<sp8X@bFRS@PiqYyEg@(HysihVB7QOiM<ZV)3|g=f!8FNN``FWe_{se`9;RK3Vk(bUF2Vy>pKyFr#h~9RFNU%BZoYEwKvydD5bDG<o&0BR{VB=kal1Zd3B4P)DtT^AJ~0gHvPqmcpJ|WwHD~AHnMkLxJ0kp3(EcM_D?lq8"
    "tW5W*=3<HuoGvPbJ_CNFT&lva$z9X(Xq4rXeig!2NxD9jB>#P{vrHe*Cdc>|AVu_};3!-f`ilHXlm6fc>65^GM1D5jVAvkE7%DfM4QXoXNL-`UfymA)g5ym*UqeuZ<s5W*si}jw^U@ytSTay%v*-"
    "h+A99$Y2AjvG#Ru#l(BFL=O>Si}CX}&p_qWR)Dn&yEkTXaQlpKuKxzmCt)_}(k>toA_tly{|B^Vz?kr|nuOMURf@s1IdDzS{5<G8yzcTtOje!=f3|M9s`sTPXh@=J`?cL>=uqUGTMW8}DjCg<|O$&GrhYZwJM;8c|IZh(UWNy2HLEQNBeY707cP+A%YW8JpS"
    "RbxCw1V^mA0c5vUJ7^U`X;v^m8Cld%cp2Ho<L-#rMr?ZLgzA?#Opzg$B*;n5k&S+neJf=Wlk4@~D4P$TT$m@UL(B3_6sRvYMM_<O3?v>aPl1*jiGbj>T#yadQwsX01e85Slgut+lt-UlXACL!qpp^27Y(Qdr#$&q`YvXJo0v8Co7}KBs3=|W3Jmd^dFRi9EP"
    "T)3x_ge<_n*j$50IE;ge<LW(ARd7gtsl8H9=L3#4R^ezL;bvuX<JA4IFBb4)*Tp{UD@eJpV#2MOD4LWd0cm4K{{jc3VRU+}QUig3U?yyAku)YJFGdoN*&!QKv(9J&C(8T}iI0um@ZrJX25LE8sA|jtLwM1bg%!#`YKe0w^N|BJloWnEcHMYm$*<8(IZ*Y7~5"
    "WBhq)5iUDR}8l*5>p1rHxz+58wODHfTC>|aeo5}#Ic*~%!$Ji4ZK~@yngGgXLH_8posf<H}E!sFd@cM9Jox|0lbK8TLD=we|^v_v?olZMEF)!gdxcY<GEJU3uGXw&y#NslkrWM?w^zS2a8C?HgN^wNUb{q7o;{PB8M5w=4SI<vi<R{(Dc;c~~dB1NFjR^C9e"
    "|8@I@TLd-v1{FcU^oD?oF(%?+lcb-"
    "b{JG7lhqs}riE2j1$oN*>5M|{YvtXS%AR_0x#i263^+4&mkNC8EH@)j*t=iINdp)Q_cjzmluhsr(H)@;LWeY+X@K|CR65HR9Hi)oHmMDPV>SMHf$4zw07Zzt`70bDv)4WfJ0w}M(m|<MczF4wnbNBQguC=|>Ua}HOtI)V4rzn6_zTilxtF6yt|fkcNBa=-"
    "H1u%gy2Y?#S-2!RrCEQr_3{ynn{z7O&X8tYkAYR=-BQ&2e+tsIo9!&>&9eR9voyCJRA)^ipEfaLtQ!HxvwMJ5Wgnsjj^p|0hE{u;q>5Y0%f5-NPtUU4kB;iY53OqM2-0eRx*_f6?u&c5Heqock5%60r@eE?oAEz!33NDdg-"
    "H!!<k5t>C0+FijGAu)4ei5JD&2?(w`O3EM@;p$^3c*m=|MeYZV~xF3^wDE=<8wt-"
    "Sy6VKeF<(Gi;D{7dqFQKT6|FRl{`_rM382s>D(1ZDl#+aiBsBSm6+(n1;uQ1O_E0f?%FA6qVlim@bqw7$lXc`#a|brUBY-u|>N#&AWmqbWk>`rc!h=mQh0{Pe238f46qQJ2vj$gnWRA-OTyeZUP7HE~kF-"
    "8dzV$+S{N!5tfmq@2^SLxp9TWFi`^7W+dlN2Bg^t*8WfW?m~^f@=<0Q>O-XNIlex&x#Q4-FYH+Zc?a}L!pLSLgLmh)f8;T2xY!P+_2-"
    "qnz3`7}fPlAtcwZIIKc;N%_!$v3)i~Lp%!7V#X+pJayjF@cA9vEb>dyC5UfEimfOdOhc|weAC}VJN!D_50jd4E!LH#4lmf@kA!%|6aaHpPgyu7Rm(CNoA^vT*C&t^19GZ?b;X=F2)?P5>M+Z7^F`do+)1>ZAVMr0^7byu3Q0VQ>M$>wht`FvnNxe=wksEL7R"
    ";Yd*qV_MVMfqSADk6QH2?zy)^myQVR4vqiSp|ez4%pDD*x3BKx%`N%U&?d;OZmtLM0#B&uf9_d;#mD?}6#=d-wA(3Hw7i9KEK>!Uod$F$tFQxT_*cQ1G))<5w0F8>eOO=>RFBrECoz<tY12@ZJ%L+E)@PkeadWA#-k;zAQzIwwFT!(7$F)0k6p-"
    "}2cKYtni8<>M`vgk~n30+=SLFdX7hvZ4sAtUbZ*UO+HXh@0USGsI1>o4FO4nl74o$Td_nn;#tEwN<`1E;#BC$VIWtK^=gBc$368HDWv<PHe*qCKDah}h}O!=(VHS$JM2vxdKzT%_ovsyatu=IF_Zn5{&Q0{$k7D%OziV#f>9>ymwtPuYAXN-"
    "B`d1;kiyK(j~Fi&Q$A#Er(xJF$aU>!e#OLRKI;!gBaFs<+tJ@}bgbJw$)IdTYwKf(#7B`4xR7KZr;!Vy=_M<YH|oVM&ci1DpaB((N4?dPo)=lAaIWy{_ngSiJjMWYH9O^Vu-uTZhAS(|idR}_u)G(s{lVpJ>{F_DRS%Rm+@0XLSjesEB$ZcuPnN1};Z5@{Mu"
    "`EUsG_5P`n)j)Grr${`((?Ex7ndzA%Oh!srTf@DuFZrrkpzQd4L#r|lSr^`{-$+}a0=vB=R7Pwg1&V*1;IrPgm~H*O4;ym2pt)S<(@-mFq-5D&sb<+U1%efNpq#;r-"
    "0=m_VCQoEE#M+7`jW+z6pEwrB~_siPa9eKvgnsM0YAvzZ(3{?>P{mQ2fXKsJy?a^G}X%k6>T9-l6=o*St&9ZsdSupzbyAw)idlfU%q(^oRwBP;~+uTCPspr8njdDk0i}$#b}b#pX{WZeUb;@!tRkXp9~bi-"
    "y@MMqKg9+i=a2^4WK`dzKG@qJlRbucD%{sOyG&&n$vf-"
    "oP?<wr{pBpVtaUPJ|f?!EiaEpbtm6q|EI7bhZ2lXGQfdGL>((R_z9U{RnS5^q&BsObfNw9`Yzz#qd`zRa4Z<S;SYvYe~_Ag?7#Y33t?!^1*E$w(5gSZHsD(W8J)d^19o^Dq@-mHjd<E0#u4jA3H2>vB~}5zD8;)&9VAqWJSgw4W{<<_a*v2zAGO-dR%{Mjg1"
    "eczjvz^vvi`?o-"
    "NLJA3?HFFR$r*b&BstmPj3?%CWTl(g6z3*<SS1mhAMyT+F~$ZAS58TTA|p)^$R`^#Z6~OoodJr&vfJ>i!srbueShO8)l}XHv{keQ>G0ymO*|lGULqjzM$0SVA#SE59|h*rTxb_z5INXRPs!d+WsH@dEJg~0g55nZ@@t*ux13`^oD7GTQZRFF|n@D`hG{ebgy"
    "_ULUdn@ud&>>DpWAiQNtbdBrN3-e~22t<GL6!C?%*kCuHOWK2U*fAQ-"
    "C6f)7?Z6z6t+HZM4jp8~mCi52P?C6k7V^qLcy?1!mQWOd^>V&y@gA=6g%IUoj&T(fJ?qIHChY26jK)OwEFLSeI(v&hGiHpmj90*VjPZkI2rDT5j)`<xDs$wNYQqXJTR<O+%eg23+@H6qypD)G}KU5zbTh~D!vq7PMfw(kJIw3#DW!K7#=;bN6qR*ef-Sq?(^"
    "oBV8mV2DIQcHD7Uq*Br?=HR958HH*6qdq%`7D*VXNZPADbP%%7LXkbGsTDcLLM!xOgoU}_F&6~Rr|NO2OH#h5EZ)y#_IYBSMZVHmF;8psg_)No{ewsdS3R`(kPtjZNVm#zCvnbyA73J3EuyhUQ?nPOWE5+4#cI8!W|+TUchUdhE>weEWqVFkO}G-"
    "s`|uT{ZLaFeuWuq0Y3nxz)a!X639wyxGM@YI`@Y7mQ{DvqbsT9I;33FKP||rNQ>Gj&8Y5yDXw~o~MgB3I@SktaW1@5(HFQ8!MyNMmH*FGqk?5q#>6e(9KBAkeWP@kLO1%BR&rQ~Bo1wbPyJ;7Ci;3_0A2>HgGSvbZv0skUn9r2^GN7p?E?LO91mmlW9cyrVN"
    "*uY{fMKHSc;*e}f3yq#cN4p?K~Z(AWKSy=T~A}yKu*QBp?CU+Wro|)NQeY~`*z;xxn%VN7U7zBfXn(<0dP(&<cK>3z~Z%Vq?Wy}0QH(r<0VBe5xXzpPHA1ec|2;#VyPQM**(WR)l;7E`QV0yU4Jn-zveH2hqwAUu$%`C7C_y|q4{L6b{?nfC1WFaKd#NNDIY"
    "``y!7fDt)%1BK|=Ucods0B$4}!lNbreSP(YdOL*|a#kyMIO<Ub`1L5#!(1?oH1aD^BI%J~MlNBofslcrd54s7#((@{w!DazznD1{sQre}1P(Z>vaqxWefrKZ>RDUG1Uq^XN$fQMITLFCIzjpsfQ=Zr9Q`%5{l%Z{Aq_C%2GzuZlnuc^h24XhY1I>**cO~m<r"
    "EP&Y;l@Q0EjU*dUW0eDUL?dL!{*Xu|7mgXKNVg>#Q1g+@FvjHIN691sm7Or>0V}qX*aL``_-"
    "o18KMHq>cv&S45zhXnb8}oHoknx8>|ltOrfGANOJ(j)X^>{TS{v#oV!d9_sJ>Afb}mKTqF#P=F)G0@@Yjbw#@Rr3!wX>54rw7KVzZzKgI^M4O%Tz)(n09{x1MiaG(N!BAl{*Wz>G;uTmJ5t1xIWNk`e`Zi>gr?-"
    "s;k}!}m81vS{^ST#cohZ<&J{Ca+8N686*AeqW{{C9xK~k$0w>;VtMja^=rwASHIZ20FW@0wq5%4hYZNi10FPB0l$<7uPR{DN_ppiVI!HXPAZ%M!e^&1BB4v-7TTZ2P)Ae1pNT778l-15KP_~g~qoA+u5&*s}n<Uh>T#UlD9}RNh9()V3H1CUK0J-"
    "E@i2;Ve;qGSSS=IdQ8F)L~QhdiNnEtt4RR@-f-<x7Cu)2$_rl1!rn{IpmR*#yqz9rJL;RXMB&iRS9};&E{jEm0`x)Os4x?k%+tiDRfgr0V^%c<yT6P;sD9`6_W!TC7LK>P-@BqY8Ux$}@A)!kNnnD30j-"
    "#eZZyDjf|*j$92{^CF(zBlYu+}TT}QLyhRX1%;J?hxOJRKtw~3)mi-"
    "N`jOjkpTd+6PBJ@p$FtRfYHuKUlHK>}TE!amA|yxv9iL?k)`YAIdXeij6qab9v`_|IFBV;xzFt=9^}`BF+~GPGEGsoMmw0}}}!;n^gh3$_0sQS{_MF=qZbXc37kyaC3gdLqRb4>A0xafTrF=-"
    "EyTmkO*lLyCeUnnNdmbf3Kw_T#GDkd~&kfx1$SiVN{R>$e3NzUhI6g}93iPolsowkfh!feyK}FHOBj4Z}vKNa%Gz<+Cjc9faIt(ZIkKG51a*kelkT4$U^G#V_8j;Z|%2pW?B`3!;2+j0_gJ{l|RhB!P&h+n5CelgM%j#bbMrm#=6*FP&ldQ=;Y4sE0unn{D9"
    "7AAP8miX_IdOi%q_7;Pp8WZ^<;tUp_l_Ei?$9}5lX#7b@h5>%0qXqQwrw%rXdHn=qB)!B}hg)XQE8QCLWlXhVl39u;p1$v$S>7oUdXQ$26@jG^bnC{)~gA81Np$knRlO%l&?FjVK(mNgLwmO?gvg!+;)D_!a#rB}uTjX4*eRkyf`?ZRX-XWY2nRR>p!T>c49"
    "kWB32F9B<e{$Tv#G_nd1!)v+A}I;E6;V2kL)xmKP$AnMWRiO9!gbEgWQJj7;tTS)r96aCMN<CFk=)T~UFS%C7b)TKsLQ8#Ofkah%|M96EJLH`a9t@FIij6kHsl!oXNT;9-&Rc`e@pr*1oj?#Rm3P48ankGA+YUalzmwE_f5TV$>HCE7`-"
    "q^`4u@LxwMzxf*jzS1SZz3aO#=fvL@@3J6$0CTx@4xLtX4I51$3Zkt$;zeTDH?5(o0HcM<W!8}_I^wx~?yC+8Lq=pn3wZLzy~VVKocZ9`FH5Yl{Nntw+ZwWd&oSJ96s;yfF{c08FDS^|y2g98a$i&Mn9%5tI47Q<o)&UMH~Ih-n3J8*gR@P8s`Yy=buqqJ-"
    "p27^nPdN1<QuC^9Y+R!{Y(81!(MbwvnFh41ITl9qsvGtFA;aG-"
    "Ee)#mpQ|u0PRRLIq2n0boV4z{)64#y>@ZH^TsD)Id6Jh(Uz989gInXtBv+ojpyX`T*F;G}o`_Yd8|C)pwLsq+URRQ0r3pLpcN>~=$DYv+SZrkEI>M1ukUuic$G$42c0x?(CWFU(^e5B$PO??0WfH>#_r}LlJ00FNw@W=%Kx=a%rvBYQl0ssI200dcD"
)
