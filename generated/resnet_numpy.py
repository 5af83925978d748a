"""resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend numpy, float32).
It needs NumPy alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
d_NAME is the gradient of the loss by NAME; p.NAME is a parameter, d.NAME the gradient by it.
The equation stands above the statements that compute it.
"""

import base64
import json
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
    """The same for batch_norm1 and residual1."""
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
    """The same for residual2_batch_norm1 … residual2_batch_norm3."""
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
    """The same for residual3_batch_norm1 … residual3_batch_norm3."""
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
    """The same for batch_norm1 and residual1."""
    new_mean = new_var = None
    # mean[c] = Σ_{n,r,s} 0.015625·z[n,c,r,s]/N
    mean = _sum(z, (0,), (2, 3)) * (0.015625 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} 0.015625·centred[n,c,r,s]²/N
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
    h = centred * rstd[:, None, None]
    # y[n,c,r,s] = h[n,c,r,s]·gamma[c] + beta[c]
    y = h * p.gamma[:, None, None]
    y += p.beta[:, None, None]
    kept_1 = centred, rstd
    return new_mean, new_var, h, y, kept_1


def _residual2_batch_norm_part2(p, z, N, update_statistics):
    """The same for residual2_batch_norm1 … residual2_batch_norm3."""
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
    h = centred * rstd[:, None, None]
    kept_1 = centred, rstd
    return new_mean, new_var, h, kept_1


def _residual3_batch_norm_part2(p, z, N, update_statistics):
    """The same for residual3_batch_norm1 … residual3_batch_norm3."""
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
    h = centred * rstd[:, None, None]
    kept_1 = centred, rstd
    return new_mean, new_var, h, kept_1


def _d_residual3_batch_norm_part(kept, d_h, N):
    """The same for residual3_batch_norm3 … residual3_batch_norm1."""
    centred, rstd = kept
    # d_rstd[c] = Σ_{n,r,s} centred[n,c,r,s]·d_h[n,c,r,s]
    _1 = centred * d_h
    d_rstd = _sum(_1, (0,), (2, 3))
    # d_var[c] = −rstd[c]³·d_rstd[c]/2
    d_var = np.square(rstd)
    d_var *= rstd
    d_var *= -0.5
    d_var *= d_rstd
    # d_centred[n,c,r,s] = d_h[n,c,r,s]·rstd[c] + centred[n,c,r,s]·d_var[c]/(2·N)
    d_centred = np.multiply(centred, 0.5 / N, out=centred)
    d_centred *= d_var[:, None, None]
    d_centred += rstd[:, None, None] * d_h
    # d_mean[c] = −Σ_{n,r,s} d_centred[n,c,r,s]
    d_mean = _sum(d_centred, (0,), (2, 3)) * -1.0
    # d_z[n,c,r,s] = d_mean[c]/(4·N) + d_centred[n,c,r,s]
    d_z = np.add(d_centred, 0.25 * d_mean[:, None, None] / N, out=d_centred)
    return d_z


def _d_residual2_batch_norm_part(kept, d_h, N):
    """The same for residual2_batch_norm3 … residual2_batch_norm1."""
    centred, rstd = kept
    # d_rstd[c] = Σ_{n,r,s} centred[n,c,r,s]·d_h[n,c,r,s]
    _1 = centred * d_h
    d_rstd = _sum(_1, (0,), (2, 3))
    # d_var[c] = −rstd[c]³·d_rstd[c]/2
    d_var = np.square(rstd)
    d_var *= rstd
    d_var *= -0.5
    d_var *= d_rstd
    # d_centred[n,c,r,s] = d_h[n,c,r,s]·rstd[c] + centred[n,c,r,s]·d_var[c]/(8·N)
    d_centred = np.multiply(centred, 0.125 / N, out=centred)
    d_centred *= d_var[:, None, None]
    d_centred += rstd[:, None, None] * d_h
    # d_mean[c] = −Σ_{n,r,s} d_centred[n,c,r,s]
    d_mean = _sum(d_centred, (0,), (2, 3)) * -1.0
    # d_z[n,c,r,s] = d_mean[c]/(16·N) + d_centred[n,c,r,s]
    d_z = np.add(d_centred, 0.0625 * d_mean[:, None, None] / N, out=d_centred)
    return d_z


def _d_residual1_part(kept, d_batch_norm2_h, N):
    """The same for residual1 and batch_norm1."""
    batch_norm2_centred, batch_norm2_rstd = kept
    # d_batch_norm2_rstd[c] = Σ_{n,r,s} batch_norm2_centred[n,c,r,s]·d_batch_norm2_h[n,c,r,s]
    _1 = batch_norm2_centred * d_batch_norm2_h
    d_batch_norm2_rstd = _sum(_1, (0,), (2, 3))
    # d_batch_norm2_var[c] = −batch_norm2_rstd[c]³·d_batch_norm2_rstd[c]/2
    d_batch_norm2_var = np.square(batch_norm2_rstd)
    d_batch_norm2_var *= batch_norm2_rstd
    d_batch_norm2_var *= -0.5
    d_batch_norm2_var *= d_batch_norm2_rstd
    # d_batch_norm2_centred[n,c,r,s] = d_batch_norm2_h[n,c,r,s]·batch_norm2_rstd[c] +
    #     0.03125·batch_norm2_centred[n,c,r,s]·d_batch_norm2_var[c]/N
    d_batch_norm2_centred = np.multiply(batch_norm2_centred, 0.03125 / N, out=batch_norm2_centred)
    d_batch_norm2_centred *= d_batch_norm2_var[:, None, None]
    d_batch_norm2_centred += batch_norm2_rstd[:, None, None] * d_batch_norm2_h
    # d_batch_norm2_mean[c] = −Σ_{n,r,s} d_batch_norm2_centred[n,c,r,s]
    d_batch_norm2_mean = _sum(d_batch_norm2_centred, (0,), (2, 3)) * -1.0
    # d_conv2d2_z[n,c,r,s] = 0.015625·d_batch_norm2_mean[c]/N + d_batch_norm2_centred[n,c,r,s]
    d_conv2d2_z = np.add(
        d_batch_norm2_centred,
        0.015625 * d_batch_norm2_mean[:, None, None] / N,
        out=d_batch_norm2_centred,
    )
    return d_conv2d2_z


def _batch_norm1_part3(p, z, N):
    """The same for batch_norm1 and residual1."""
    # mean[c] = Σ_{n,r,s} 0.015625·z[n,c,r,s]/N
    mean = _sum(z, (0,), (2, 3)) * (0.015625 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} 0.015625·centred[n,c,r,s]²/N
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


def _residual2_batch_norm_part3(p, z, N):
    """The same for residual2_batch_norm1 … residual2_batch_norm3."""
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


def _residual3_batch_norm_part3(z, N):
    """The same for residual3_batch_norm1 … residual3_batch_norm3."""
    # mean[c] = Σ_{n,r,s} z[n,c,r,s]/(4·N)
    mean = _sum(z, (0,), (2, 3)) * (0.25 / N)
    # centred[n,c,r,s] = z[n,c,r,s] − mean[c]
    centred = np.subtract(z, mean[:, None, None], out=z)
    # var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(4·N)
    _1 = np.square(centred)
    var = _sum(_1, (0,), (2, 3)) * (0.25 / N)
    return mean, centred, var


def _residual3_batch_norm_part4(p, mean, var, N):
    """The same for residual3_batch_norm1 … residual3_batch_norm3."""
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
    batch_norm1_new_mean, batch_norm1_new_var, batch_norm1_h, batch_norm1_y, batch_norm1_kept = _batch_norm1_part2(
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
    residual1_batch_norm1_new_mean, residual1_batch_norm1_new_var, residual1_batch_norm1_h, residual1_batch_norm1_y, residual1_kept = _batch_norm1_part2(
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
    residual1_batch_norm2_new_mean, residual1_batch_norm2_new_var, residual1_batch_norm2_h, residual1_batch_norm2_y, residual1_kept2 = _batch_norm1_part2(
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
    residual2_batch_norm1_new_mean, residual2_batch_norm1_new_var, residual2_batch_norm1_h, residual2_batch_norm1_kept = _residual2_batch_norm_part2(
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
    residual2_batch_norm2_new_mean, residual2_batch_norm2_new_var, residual2_batch_norm2_h, residual2_batch_norm2_kept = _residual2_batch_norm_part2(
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
    residual2_batch_norm3_new_mean, residual2_batch_norm3_new_var, residual2_batch_norm3_h, residual2_batch_norm3_kept = _residual2_batch_norm_part2(
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
    residual3_batch_norm1_new_mean, residual3_batch_norm1_new_var, residual3_batch_norm1_h, residual3_batch_norm1_kept = _residual3_batch_norm_part2(
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
    residual3_batch_norm2_new_mean, residual3_batch_norm2_new_var, residual3_batch_norm2_h, residual3_batch_norm2_kept = _residual3_batch_norm_part2(
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
    residual3_batch_norm3_new_mean, residual3_batch_norm3_new_var, residual3_batch_norm3_h, residual3_batch_norm3_kept = _residual3_batch_norm_part2(
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
    d_residual3_conv2d3_z = _d_residual3_batch_norm_part(
        residual3_batch_norm3_kept, d_residual3_batch_norm3_h, N
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
    d_residual3_conv2d2_z = _d_residual3_batch_norm_part(
        residual3_batch_norm2_kept, d_residual3_batch_norm2_h, N
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
    d_residual3_conv2d1_z = _d_residual3_batch_norm_part(
        residual3_batch_norm1_kept, d_residual3_batch_norm1_h, N
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
    d_residual2_conv2d3_z = _d_residual2_batch_norm_part(
        residual2_batch_norm3_kept, d_residual2_batch_norm3_h, N
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
    d_residual2_conv2d2_z = _d_residual2_batch_norm_part(
        residual2_batch_norm2_kept, d_residual2_batch_norm2_h, N
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
    d_residual2_conv2d1_z = _d_residual2_batch_norm_part(
        residual2_batch_norm1_kept, d_residual2_batch_norm1_h, N
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
    d_residual1_conv2d2_z = _d_residual1_part(residual1_kept2, d_residual1_batch_norm2_h, N)
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
    d_residual1_conv2d1_z = _d_residual1_part(residual1_kept, d_residual1_batch_norm1_h, N)
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
    d_conv2d1_z = _d_residual1_part(batch_norm1_kept, d_batch_norm1_h, N)
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
    residual2_batch_norm1_new_mean, residual2_batch_norm1_new_var, residual2_batch_norm1_h = _residual2_batch_norm_part3(
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
    residual2_batch_norm2_new_mean, residual2_batch_norm2_new_var, residual2_batch_norm2_h = _residual2_batch_norm_part3(
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
    residual2_batch_norm3_new_mean, residual2_batch_norm3_new_var, residual2_batch_norm3_h = _residual2_batch_norm_part3(
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
    residual3_batch_norm1_mean, residual3_batch_norm1_centred, residual3_batch_norm1_var = _residual3_batch_norm_part3(
        residual3_conv2d1_z, N
    )
    residual3_batch_norm1_new_mean, residual3_batch_norm1_new_var = _residual3_batch_norm_part4(
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
    residual3_batch_norm2_mean, residual3_batch_norm2_centred, residual3_batch_norm2_var = _residual3_batch_norm_part3(
        residual3_conv2d2_z, N
    )
    # residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
    residual3_batch_norm2_rstd = residual3_batch_norm2_var + 1e-05
    np.sqrt(residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    np.divide(1.0, residual3_batch_norm2_rstd, out=residual3_batch_norm2_rstd)
    residual3_batch_norm2_new_mean, residual3_batch_norm2_new_var = _residual3_batch_norm_part4(
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
    residual3_batch_norm3_mean, residual3_batch_norm3_centred, residual3_batch_norm3_var = _residual3_batch_norm_part3(
        residual3_conv2d3_z, N
    )
    residual3_batch_norm3_new_mean, residual3_batch_norm3_new_var = _residual3_batch_norm_part4(
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
        return type(self), (self.layout, self._flat, self.others())

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
    """One step of the optimizer, in place: decayed_w[p] = w[p]*(1 - lr[]/20)    | p<77754; new_m[p] = g[p]/10 + 9*m[p]/10    | p<77754; new_v[p] = g[p]**2/1000 + 999*v[p]/1000    | p<77754; new_w[p] = decayed_w[p] - (new_m[p]*(lr[]/c1[]))/(sqrt((new_v[p]/c2[])) + 1/100000000)    | p<77754."""
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
    or, without shuffle, as they lie; the last batch may be smaller. Returns the mean loss of the samples:
    what the steps return, weighted by their samples.

    callback(step, steps, loss) hears how many steps of how many are done, and the mean loss so far: behind
    each `every` steps and the last one, or else about ten times a second; if it returns True, the epoch
    ends. So it does after Ctrl-C or an error, with params and state as the last whole step left them.
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


def permutation(n, seed=0, step=0):
    """0, 1, … n − 1 in random order, the same in every backend: what train_epoch takes its samples in,
    where `step` is the count of steps before it."""
    n, seed, step = (_count(name, value, 0) for name, value in (("n", n), ("seed", seed), ("step", step)))
    return _permutation(n, seed, step)


_order_of = permutation  # which an argument may be called
_train_step = train_step


def _count(name, value, least=1):
    """A whole number that is an argument."""
    whole = isinstance(value, (int, np.integer)) or isinstance(value, np.ndarray) and value.dtype.kind in "iu"
    if isinstance(value, bool) or not whole or np.ndim(value) or not least <= value < 1 << 63:
        raise ValueError(f"{name}: expected a whole number from {least} on, got {value!r}")
    return int(value)


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
    "c-qZfO>!H#lHT_z7~ZrLl5OP&SuMBq<^&VodSTfLT4tLHOB7Aga?1)v%(B;S`L=U|Hw*85fSEh=Nd{H?t0Dnp0!Wm-"
    "uq=_qszPQWf&9L&k`KQ;y1X6T;XPf9AN}5Ycr+XQIkUfPUVS|}ygZy7(Bbre-t_*_`*ZQa;q=Xm-cfIGJso@*4km*~hr"
    "LJFef#O^!{fIP=jYX#9+sz>&o3St=b2aMS-x^OomVGX9=|!^ygK8gKl(73R;L`Dz3g3{QEzf~+MAx8R&U-"
    ";u0C9isy8Qt>1Z%}GQR)anBRNT@!;~&{BSd}ug;NuwF9}W2V(E$fB*a9;p*`7;cVV(j{M5r@n?I-"
    "vp3(rtzLii`u4Cs^i6BbU)^J_uTYKm{CxWPW_=Nlh1S=bpPwK0UbzlhUff}x+cP>@*{649ZT0!g^k!#9WUF`m+2!zJbU"
    "V4Bi<?1z)H2!jo3AfdHXAL5cl6|lo}J*?#!6q;Ve<54%TDL#H~raga`RA~Xucj{eTnn)#YL)dUN(%jyvq6cACvy&!|Gy"
    "{iN1Ox&3<71@N&ycmz9YsTXA7@>@m&dU^JTy-g~XHe1AQ7JBD40^#1<qpFM|7-"
    "F8}@GGMCJc<sf4_UJwC$*u34ekaL>yX#N9Mzik)A}VCw@Bj8impx~8aGjrD5B`|#C3xce+}dV1+kg9j5>Ysr&io-"
    "*y}2+aJ^lNyf9*LeebA%9<7fMB%T=G}O;;O>=Jv4Zr^)O=Zg+d_qqh%_pUvkEt3+F3H24xuSE~aS7CCxC?SNXnbzt9m-"
    "hONHc{I8jeF#rZdwM%QNh-6KUc{6*{nhu>`poi{Bv(|jZD`sq-"
    "(OkQW4?9Bojf^iAF+7n`?r@*_fG6vFYB~O`yoRMX0_jDg3w&XwY}BWIk-"
    "<&2fv&@oYbFsY11re*njA?{II#c1oPuJM`malcqm#{l2TyP30zK5UTyBZrn~o<Zs;-EhyKk?e-"
    "XjWm){L${cT&`i)=ZR+OEDb8?e=l6t-"
    ";ta&~pspIzOKwu7?uPSdiJ!S&}ox83(W@z*%lPW0W52b2Enb~5VU3?8a;&zEcSy?iZBGz2vaVPC#_|G9r{Cz`Wpa=gD?"
    "KDjL>DW%pYw}bSTRjfTDiY?YS^gL*suZ(eg6`0$M&01{t2(~Konvbo}yr1+{Yn~6tE4LG_bn_TKSj71c3v9mKPKzn*n#"
    "Ra3@<MYUtKh>CYfx9|7d*0^5B+wm_dP-"
    "H2n)lYshve4V^4p<$apm^od}$;y&v@+C5mZ<(o!M3*)mh)SDlhm;DVjv(|=gA3=MiJq9BzRTvVKLCrT<*1@?26tl>i&#"
    "cMc=FUweuM^Xz~-"
    "sIupmbbLD(2Ytv3VxEMo83Y<?0|Mj9GV#E#j(U^qC%N>o}_4I&XQF?3w${gcyZ`nufyeaF!y;19qBTiy&!lC@E^5$-"
    "wWJu&%0sBI-pUsyAKGL?@|v9Q#{fx>m}2xRpNK)JAdKtIc5g};C#F<m?N3MK-BIju?{{B)WKjt0_=hWoORRS0tDd#fyF"
    "hU10ZO!uZ+p0&;eNJ04dM`lA!~{LI+TW4m^h6Oi##mr-"
    "+3Ppava42ReWfbYNJ6N}&TtpaV#t11LcUh=2}|2OS`50ppz@*~=pVI)FBGfDWJo6o3wR7l@z(h@b-~LI==-"
    "4v+;M@b(i!2arMskU$5}hYpYl9Y75_Ks0n9^OG#y$e;s6KnExW9Y6~@fC_W~4d{UP<xt>77CL|sIzS?HfNbahnb1M$)%"
    "#xHhI`%(L)HNdbbv(Y0MXC^QlSIHLI)*$=kr&~M;`3JXZg)%Ipcec?ZXlddXX+v017tu0<WwBK};n^RDmq)q_Cg@jAj5"
    "{&A?S}+gMkJuyecm(VXPiQVJX$9&zP9Sf#+c7qGOw4?Alo_0OrN%*U=mz}}d%%r~%>J+_uTuFHIHgq=9eD^do4R|dEpv"
    "MlQN=)`U}_G3zW#L=b#C#}kPI$7)twl@RTj*DWZwq=GHLq$ELdH`^G04V4I5UmG5svZDxRC*K88BXx+vcc*BWUjKMd@!"
    "n=JJrab78mi5^Z&)8-"
    "&@K<qym7F3IJLv0K}^R3^ME&Eaf3p0YIVxfUXJvnJNINsQ@5T0c870mSp^;Ji;mfdUE1Bwo%I0StzxXhn5NeoC?4WhA-"
    "t2Q~@k=m$Q`5^5szA#i4tZmZ<=cpaMX)3ILfZfG*bTFck_v73wa9VhB(O2~ba|R9r6&hV+D(^u!kFS=B)YpX*AfMSUWk"
    "`b0AIiCyZmu8XQ0t12Te1qwL@x>Xw`siz^MK*3X>ZpZ1>NJy`dpjjh1MI#UspO6xt;D}Es5TA%9K9Nd%LJq(2`BvZr$@"
    "T@}8VO};BowNVP^v}}7+zE(K~y6_u||Scjf9*UNnk&5jRa|p1WAnq{Td0GH4@ZnB*fN8LO;opjI2gNM2&=EH4?OHB&gI"
    "#P^ggvz8ng?$ks>@)<{UKk&s;@A+ts*y=LDF+;GpkVaPhbL3bj7?nE@*iB!51v2<q_zT=hB5Gtj8KHeA15hbOxXb+VL5"
    "1a-nV8g%z#;=ryf>L_3p*JF>G&Gdbf`~)VWM3JRNkIeSRZ4G;NPr7WGF)I}O6jc+h+zWzM~YIqIX#VRcWPuXfl-DDOgc"
    "<pRAB<cno$Z97zs>ZBrt(df(c9nOknb00+Y3D@lKHJ;Efn2FlAr@QwSz7#b5&7@FJMNh+qPv2oo4Bn80Mg1ibykFoBW6"
    "1V#cA7=4()WWoeS4JI(rFoDcZvLqve2}}e`V2Z&6Mhhk|Dlmc3fC+eC4h3FhVFDwB2}~kPV6tHXlL-"
    "@)U9(956A%v*5DOC!2NO^tOhC~v0j0tO6bloSm980q?+oud!}`u}zB7rwGts^?slGF@zAG{BeEt&5uX~ra-REh}4O?c9"
    "on!~SNY^R=JsXt7c$MxZh>680-AxwurH6GnmF|X7x*L(w-"
    "2{~GCSK`o5|!>ou5>qYrTfXTwJfY<QNuJ*Db~o8?nbV3H%_JdaV$Dxa)s{3Cv-"
    "n{m#5Z>i}JL#WQGw#;Ea*#+zqF5Hwrp;6RmSMsXBKf-"
    "z;pxIl~FQy2*%j?uOO5A4g&{rjX3t$Yt)OW8VwS7?H}|D5>0ymdf44tK3hHGwc_HW{gzjZX_yqqpNZ^nJRaqrgAqjm3y"
    "|IWGTiE&6u#t{iylCy78&pbDmc>S|WGDiQJDQ&#RlD$UX45dX^`L0v`_DE3{1GZW1)^CR^ifGBxg9tk+?UyOC(zO(Jz|"
    "qBZWO6kY8UR~ts-Zp0dQBh<K?c#XSB*0`Hgjk}R++_$QtB#pa~Y21xm<8GW9_w4Ej>D3Vwt0Sk_$A}f~MyhZ(oWk8GDB"
    "Ml7!ri1Q+>Kmu#b;ZA6C_&~h^r$Msg6*nIzpl9NMLqRbp%m$1jXtITGbJ9sw08@#MKd`)e$7s5%jAgWL8H|tBw#`9SQv"
    ";OEI$Q2ocp0N>xYDs*a#i9U;Fu5_obb@F80rL0BCju{uI_b%f07sPuY$FL1*>?}j1k00;GH64dP`THS6^)$Jx$-"
    "QI=ocy+rGs@qMXy4~oh+fAyvT>uQ625Mi!00RMayHQZLn@DxL(NMPwA`U^5ePv80g$w-"
    "Zb`!5|H_7UD6RU1Fa&>zPAh3U=sN0Q9-"
    "EQRScH>mHX9EN#9Uw580D)nRC<O?N1RyXHfWRmL1SSF?FnIuh$y&5{CrEbhMhp;`A^?FY1Q3`~00D1y5kO!>0D(~i2#g"
    "j$V6p%L-"
    "hN_$z(@fCBLN7EK0shH0Rp225SVCyK;|b|ije^XCITQZr2qn>1rQh&fWRmK1iUAQ0w1yffe``(CJ`Vo*#Lpb1PIEm*CY"
    "T4hzAIW1qg@(2q+OCplE=AQUL;r1qjMY)r`P*hWDLeeP=k|nMB{2Xy2Js-<eq7m6&%ve+lN7Q`c_NbnS-KwVP;NyNT7c"
    "M?yRseB{`xYd;R6VKKV)<1Exm59Mm<+CN<1zUyCK^zS}gjBjtRw`J|SZ&w3e)mZgF+@^YZ>;YjGXRN@fyJ`ngpLIF5M("
    "xzBoLF1h?L=ZUn5N3&{a`d5Y#U(pVue$!h5SydT-"
    "ijoJo?q^tLo^3-tzBvuWx;r)Z&OG4AoZbOKf(vg*$CdcU7J4p!d%4)~)+{=#FaK$!DtLCbWDxxt&fgs@=-%_?|AVr-PQ"
    "!cHe$Is*HDi`@s%w@aOpAW3OS@kDda>er~gssn2N#zdCC@{)NHpX_r>}IPVSKKDe#>aqbxQM>}lqh~Xdcpno|G4Y_)MF"
    "=o4)w=wgv{t~ivfGkFB-Q%`YRRPq+MdNUrY2JA3R9#G9sK*;4RX5ZAdcC%#>J=@*3y)VdhWmu~)j^8Z->In`?=R-"
    "+sONT!><bKcN83Pm8puwBA9lZ=%^E^vgZCHi1a;AlseknL>;&6uzgPv7Gt~AsvG)37wQ5&UwtVe~_IJ#*9Pqe5nO*g-"
    "d;d9a{NbH;8=xjIIh&xPAmkb`w^%b5w_m-rTpi!kM;wvU;-b(yw5$EyU@{%_ZvSw_QSaUTI*lFnKG=I7OnTS-cZ2I`=%"
    "aRY?N8neCLad9*<f-"
    "rZF~Bi+tbx@vI_5(`)}VwxXZmVcp^N);kVl}y<S>EQGVnw_i9uPOTB9w=at(y%e8lD9{)<6Y&YLx+qRs1@m8^M%@}DJ`"
    "qk3V%-+y-KyBTH@o%?db8CB)lvzT?Y&hUHIdntYsogBHHhZ$k9X4JV-&f$Z-"
    "f31Q9(Pp8;%iSi^B=vV?TvcaY)oC!$n^ORy`0Y**_|(_>|j=zKcgTZhre3ZtDM&GKy~0}d)Qt7`txAA<GXD*!|O^1?$I"
    "W)+<uSnT^vLa;IWb-BafqMxx)igv>mf!_>gC6v`6HcHD)F7jSu%4rg<+4lG1ixH4}$9_)NDRUpO@6@}bDx!*+s=@$xEC"
    "B77Wa;8wOx_G)Bc<w2KuUL6KJO49U7KQ_J6&y-"
    "$QYyj&P^1Fq&^h)CNN($+f%BENPk?EE4)2oihx%5h+^h)XJmCB@7`f=%1h1JXR>M*!q?r4ER2L`8b980)O#Yau*6jD5P"
    "ZpW_LExJC9@h`r$8u}OEIu1gCvMr<u9JdIQzyJDYFp|FiPX*Tm4|$4|u!zyEECF<<lrJj0HVQr?fPWH0c>aI{U5y|xs@"
    "w3#hBatJJ?v7}GROMXi@21s%1{Sl^-nm4pYFk-"
    "9TmAXZT|C1Q&v)nQ(+$L@E|!dCjE(P=YmTnTcC6aWX+{X1Shd$6P#w3G7vrj5IS(3js*+1#<CnG_-rzmqIEfUjul^Im-"
    "prOcI~`v@4BC?aULPbmP@}c<?oebLEqu>r#YnfabgIq74yxc)j{wS$TiO3S$ke^f|?`ueL9q0){k4U0l0Y}%U=xaJ_zP"
    "|w5$E_R}xvrJdqW<>lZ&&R<CPOPm*o3rzgj)2f{>I2*E&F8{HiMue?4Vvp!#VYJB)<<@4GKm5G1vjVt|}oqC^p{n7j0C"
    ";Qjb{xwSp2+y;AVV{Y-"
    "U~j#}B(84XzHs<^?aTEj&d*=0IH}Ql>*p8EF=>WR#&d;r<c!abd!NpZ+YcEEpD#=cp>beWf&ioGeS+K<Yn$h7zkhqpKF"
    "wSao_Ta<=;332TORdTubcjqJW<`CLi1Fz9_P2L>)XE|f*geuy$6rpyF*AH$%h&g9E_>F?mz5C0DeRe9I_8FvJU~W@AjL"
    "oGel98za!VmP=6>Oe=5<yq5cq|{_vyzaS>320YEkbz<N9~2=f|&<avA;^tO-"
    "@Knx=wX$sRFBY;wj02CO3Zu3H5nP(UQ2pIvei~x8>039#_&|(D80V9AkMnE1IAw~dEi~u4S0mvBvNlFPb0uVC-"
    "=#UYBHY0#sMgaMY07^0fP+|mBvZj;~K!_1QEF%CZBY;Ro039*{=!_BQxD;a;0fZO<u#5mCi~yvJ07@|e=z<YI2aEtT7="
    "g^-"
    "S$ke^0v{s)86yCe5kLeZfFJ<u?jEni3!oG)fGA$T+lt=F4{SQhi)4V$1>i2+;4ZxU09bwiEI&|rv_%nAzV)#LT#%@<1c"
    "+h@>Rm>NDyR?0<_i$T7l7jnY$T1(PI{m0zZkwCFQis{f&ZHZx84hL1KVHH@uIi;@j82qs~<KN57v*Y`M$`n3fYJ+>632"
    "8J>Te&M<wihiOBp#FZqTR320pZtb%^I5Du;%4(2Hj+y%b0u%1<!-"
    "#^&=j*~?Ik8SXN;=YVf7QN#tdRu|?q9>N&uH$LvBta>)5N4wom`&1JsXLgBO2KTT0JC)~x*z)G*$m7^LYR$Mn2mUtjXH"
    "qYNDF484q!G)g4rShBLuTi6wF2uFdNBXHc3he!)zpm*{DO9jkIAl%7xh|A7-"
    "PHFdON>Y&uy}3bRoNW}{e`jifLeMZ#><A<Rad!EDs+vy2SPMj@DuSeT6@FdIo>HYx?PQ5P^9bpW%G0?d{hJZsMjPT+&t"
    "NCvYJ3$rzAQVwRL7J?G`f_f!ztyR5gf@`#cf{4HI-Uq1VXPs8b=kjFR$9`qxjvCSphO}C}7**wCGTrDyIGE-xCPvZ7f2"
    "}Fg*k$YC9ZtIlX=4|}G<MO|E230qkT5B>o;N{v1fO((zaa#;#x4*yc0p8Q7q=n}<r=$m<UY3s5iw66cj<AL1`(phE|4^"
    "Kk$71}cL?pqE^?hA<c(eUw5sFPVZfs#O|SH0(<}W<={2}5fxjUHxW+CJH+Df(V;6qnQQ7oLKQg^ietOmMIG0{YlwK)4y"
    ";7O<N<S{WQcil+@#-+RU<UXl#58sR+l2ugHFiO%#x783?DAu`Rzv?H?BJImZ0rKIu?zUdE-"
    "2jC1zL?=&_QDtL^O6WPza1|ehE>HT@caO1@gu&u_<MjUxK)?3!IHzPSyD(Xg792ZethZH+DhE#xDN3aO&rmR7;mY)(r7"
    "W2sL&=Y-1Nl8@nK~u?sqC?1Ii3yCABui~1t#pa{S<b^+Vi1zcknxEs6B$qvDUa-CgJwzG>r7to0s!-"
    "VM8E~?qa89w3GE(o@EfvmL)*w!wHXzhYvCl8cp?SfLRT@cmU1@hJ|1}^D#IFJwwBxhd^cw4)GZS4ZB)-"
    "KY3P!et9=V|SNsMao!w{~eswHvb6oYpRE2#o{#k`RF@Xzc>NwF`>1c7b+l7o@g!L3(Q!0i<*qbiTK>3nE&(K-"
    "$^`F|A!tthEbD_5VQB^Mt~U=#g+I0Y4@P4%>$q+lK(#=NfyUTx*vf<XRc-"
    "4+ZQ`B^o%~A0pfze%wDU0*Y_|*{xlW+}Z{5)-"
    "HldLdE05ptpsb0Ae@+umB!9<OEQP6MzCI&~07_Eb|N}03jy;mJ<Na37`W`09u>?I^YD5#tFy+Bg6?HiW5KtCjdDoAW11"
    "<P5@#~03C7y(B=e?%LyQ#6F^B$07{&IO4gKe0tj&eh~)$z<pdDP37|tx0G)9H9hYJZCx8$q0G1PggcE?66F@0W09|kb="
    "z<e~1}BgiKH=sr2sU?ttho!=<}Qe6?t)<74wP%|f>O<05Y^lT@y%UohJa3D7=mCg1GqbJz}wsfY;zarHg}N*i8@d46E$"
    "~1RC5=|o4eRZ8du*E{;B#A!x`iS)oyzi1lqd<a3o247f9N>AlTjo`t4m5=>(njE-"
    "2gH1ySu?AaCztLwIs_YGd|v5x}c2H>iR;GkUk$yC9;y3w-"
    "Tez&za`gxV+uY9qETrVgPtDh0KX0@T*6^nU0UX){n8386M(p*G^7HtGOsBQ2<nI)K_J32KW7j1bgDQBWI2Ky4(4+9W9@"
    "47HIMYNHOJHqwULC>Ls@e5j2|LT#i2wdrI{Dbz+GsEuNwHj+YZ6bZFahfo`J2DMSQPc$-68-"
    "<`YVxcyYKy4(3+Nc!NMqNN{)CJT=3Q${a_=Fq0AlTpqvIZ|;8@wQ*!3&rMFVJo9f>I4$5ZT}bk_Im;P%S_2I2*jc+u(("
    "~`bhFOc!96M3sm)wl;7Y5F%4c2qift0{fP};wg@|76pSQQFj9<ykyKTSR7%<wUa!~lCg_gf^A6-"
    "!DG{eqB(X}7qEw3H)TL25WnxF}b1M-kMsd`o$6ZQ95-AZ$qC}K<Sw($F+Ui3Rs|`u6HssT)j#r04j|L!6icuR9D-"
    "EKK)P___ZAc1g!yh~MhyEyWK%gX48xpHFBwlSuh1G_nr8cAv)P@wHHuMuO5rMG{fl`#(kRsHEBv%{8rj!i?di3PT5S~e"
    "Mk3SBVSm;Yt7?iXXhm@;0Bu;U-G^j$3%SA-}Q{!d%RW^`6LtrR{bcYnHJ0z*@kRo-"
    "5)RFFxI@29el<rV{xpkmf#OV%+)g6*scW9?5Jv*tA9uomiU$y{IDyKapR(rU*>4>Zl7gJSQP=G}#T7jsVcbtI~Rv=PPf"
    "k-"
    "k1BC!fYicla@P+Ue^N;Z|Q1XN0UNKx8D+SR%Fx)Rv9acB<1frMZnIptyG)f^J5IV7>>km*Vw4G1N*AtkB}3v?x*D2*W{"
    "YYZEDt(?9DY!HnDdz29F-a5)x1-"
    "NyGjlKj_tS<rODHg_}B~jFufYSRC@Jms!F9G@c5^On8TqKed)h8a+cZZNZ!mrk(mZBJX;imLRxR)S5Qb-))Ph!NM1c<-"
    "eZ|;(v%A)@rxmLyokOCs85)B+1Kq5AP{A@s61QcNgvU?MgK!Fw&go(9;ipPgRZwr|MieU<fh4rXIrhrN@1*E_fbek6f%"
    "RIvrkdP@LmMI{fDWDFR0@7j%r~{^e(wG8yV1$?gied^Vf+-+5Qy@txLZ*PkOaXPn6p%JkK)Fl-"
    "sWJsrk}05kra&csN|^!*F$EOM6p)lDph%{GI%Eo{Gp3;9qKsh*D8v*H%M?%?Q$PZyfJ!k1)HPE;WtjrfU<xt=DJ-C-pn"
    "#fW0%~Ff)U+j_mM{er1cs>$Q$VGd0*Yb^r~p$Cd=!`5f@%r~s@HyCeXhh5Z~>vt6wuGZ6i^gXK*gAXydc``MnHjX1OfD"
    "@8Ce@vU~9oj0)$<Hc}3u#c7T6&*@=^hi&6iuBk$YK(py(B9v?eCu)AV}h@k)-"
    "<c^8fBN;l>k4nAe3moRL4C?f;jAfO=Q#cH9BcN-vNg7r3UVGnfjvZ#-"
    "fnYtv3rDx`B#RFUQSm|>%NDs|$Qzp9)c;K0Y7!$MIwU}X_^1yx!b64Rh$A-"
    "C$c%W83?1HZ&=o96!9jltjHDA?6Q(m??U^yJhCgmz?JPbGVj)Z?_(%jVbx?*d$RY_!5d-;T0PDCF1t0<bdAOei`F-"
    "md1L()hWmWKAWdoT6(&q#7>R`Ms03V-"
    "ITwuEcViyAI44f_l(aS>TW#RJ97l{U*>4C$2AUF$s`vGrtn7c5vT>#G3hOlEC?S`veAaxL$_5sp74DG@i6(MI;n3;!`q"
    "u}HiG}*WwU}(XAZRB_~_;N98Iir5X4t-"
    "`Lm0Gr({n~tabDzF@IbPmNeWC02hVgo`nE7^=ReqfA{oj9m|8{dV+N)kWvajte?!zYP9_=66fBTD#g#EylgO}6gdNN<1"
    "axrV|Y1jL`@zrvXy&5fFTU=-Z{_NS|J?_zJ!*{s(b@hMi1|o<5esI~pAH2W#(hmI9tFOmZz*qm-kyAZtdns#%>&d=*xX"
    "X{)bnwLn(YPA>m+Jq<fXI%gI!kMNVa>D}PkR{Sv)_LE?b)$tG?i~|cB1BHF^Z!n^!?k1>i5cC&#hbS@2x@H{JOkjduVl"
    "YAL>8rqpLq}sz38??r!Ji?p8Nv9k{r?@Bdz0^0~dmyX{-"
    "N+uWl4!1^ZN+FkqVQ`L)idAE8=t^2$rd%>0WpTAwqO{e!SX<i@txIXY<_Uk+$CNI&xI+|C19=<*r*MFXT2h|n6?6_(<8"
    "(Nd2x~o-;*(q{8d3s6vPxt=*>tA~-?>@amHAQLg__RG|zN~!dpFEFOxqT6ujY+iKbI{J8`9sqW>*-"
    "XzJpDA8tvZS=La2E#<~6TCM{ge<pUzX`=9l>|{|_aBC%O"
)
