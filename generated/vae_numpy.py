"""vae: a network of 19,792 parameters and its training step.

Made by symgrad 0.1.0 from examples/vae.py (backend numpy, float32).
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


# --- the network: x[N,64] → mean_z[N,8]


def _forward(x, p):
    """The output of the network."""
    N = x.shape[0]
    # encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o]
    encoder_z = x @ p.encoder_W
    # encoder_z[n,o] += encoder_b[o]
    encoder_z += p.encoder_b
    # encoder_h[n,o] = relu(encoder_z[n,o])
    encoder_h = np.maximum(encoder_z, 0.0, out=encoder_z)
    # mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o]
    mean_z = encoder_h @ p.mean_W
    # mean_z[n,o] += mean_b[o]
    mean_z += p.mean_b
    return mean_z


def _encode_(x, p):
    """What the function of this name gives."""
    N = x.shape[0]
    # encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o]
    encoder_z = x @ p.encoder_W
    # encoder_z[n,o] += encoder_b[o]
    encoder_z += p.encoder_b
    # encoder_h[n,o] = relu(encoder_z[n,o])
    encoder_h = np.maximum(encoder_z, 0.0, out=encoder_z)
    # mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o]
    mean_z = encoder_h @ p.mean_W
    # mean_z[n,o] += mean_b[o]
    mean_z += p.mean_b
    # log_variance_z[n,o] = Σ_i encoder_h[n,i]·log_variance_W[i,o]
    log_variance_z = encoder_h @ p.log_variance_W
    # log_variance_z[n,o] += log_variance_b[o]
    log_variance_z += p.log_variance_b
    return mean_z, log_variance_z


def _decode_(z, p_):
    """What the function of this name gives."""
    N = z.shape[0]
    # decoder_z[n,o] = Σ_i z[n,i]·decoder_W[i,o]
    decoder_z = z @ p_.decoder_W
    # decoder_z[n,o] += decoder_b[o]
    decoder_z += p_.decoder_b
    # decoder_h[n,o] = relu(decoder_z[n,o])
    decoder_h = np.maximum(decoder_z, 0.0, out=decoder_z)
    # logits_z[n,o] = Σ_i decoder_h[n,i]·logits_W[i,o]
    logits_z = decoder_h @ p_.logits_W
    # logits_z[n,o] += logits_b[o]
    logits_z += p_.logits_b
    # p[n,o] = σ(logits_z[n,o])
    p = _sigmoid(logits_z, out=logits_z)
    return p


def _backward(x, p, d, beta, seed, step, wrt_inputs):
    """The loss, and inputs' gradients if asked for; the others go into the arrays d_…."""
    N = x.shape[0]
    d_x = None
    u = _uniform(seed, step, 0, (N, 8), real)
    v = _uniform(seed, step, 1, (N, 8), real)
    # encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o]
    encoder_z = x @ p.encoder_W
    # encoder_z[n,o] += encoder_b[o]
    encoder_z += p.encoder_b
    # encoder_h[n,o] = relu(encoder_z[n,o])
    encoder_h = np.maximum(encoder_z, 0.0, out=encoder_z)
    # mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o]
    mean_z = encoder_h @ p.mean_W
    # mean_z[n,o] += mean_b[o]
    mean_z += p.mean_b
    # log_variance_z[n,o] = Σ_i encoder_h[n,i]·log_variance_W[i,o]
    log_variance_z = encoder_h @ p.log_variance_W
    # log_variance_z[n,o] += log_variance_b[o]
    log_variance_z += p.log_variance_b
    # noise[n,d] = √(−2·log1p(−u[n,d]))·cos(2·π·v[n,d])
    noise = -u
    np.log1p(noise, out=noise)
    noise *= -1
    np.sqrt(noise, out=noise)
    noise *= 1.4142135623730951
    _1 = v * 6.283185307179586
    np.cos(_1, out=_1)
    noise *= _1
    # log_variance_z_exp[n,d] = exp(log_variance_z[n,d]/2)
    log_variance_z_exp = log_variance_z * 0.5
    np.exp(log_variance_z_exp, out=log_variance_z_exp)
    # z[n,d] = log_variance_z_exp[n,d]·noise[n,d] + mean_z[n,d]
    z = noise * log_variance_z_exp
    z += mean_z
    # decoder_z[n,o] = Σ_i z[n,i]·decoder_W[i,o]
    decoder_z = z @ p.decoder_W
    # decoder_z[n,o] += decoder_b[o]
    decoder_z += p.decoder_b
    # decoder_h[n,o] = relu(decoder_z[n,o])
    decoder_h = np.maximum(decoder_z, 0.0, out=decoder_z)
    # logits_z[n,o] = Σ_i decoder_h[n,i]·logits_W[i,o]
    logits_z = decoder_h @ p.logits_W
    # logits_z[n,o] += logits_b[o]
    logits_z += p.logits_b
    # negative_log_sum[n] = Σ_i (softplus(logits_z[n,i]) − logits_z[n,i]·x[n,i])
    _2 = _softplus(logits_z)
    _2 -= x * logits_z
    negative_log_sum = np.add.reduce(_2, axis=1)
    # negative_log = Σ_n negative_log_sum[n]/N
    negative_log = np.add.reduce(negative_log_sum, axis=None) / N
    # log_variance_z_exp_2[n,d] = exp(log_variance_z[n,d])
    log_variance_z_exp_2 = np.exp(log_variance_z)
    # kl_sum[n] = Σ_d (mean_z[n,d]² + log_variance_z_exp_2[n,d] − 1 − log_variance_z[n,d])
    _3 = np.square(mean_z)
    _3 += log_variance_z_exp_2
    _3 -= 1.0
    _3 -= log_variance_z
    kl_sum = np.add.reduce(_3, axis=1)
    # kl = Σ_n kl_sum[n]/(2·N)
    kl = np.add.reduce(kl_sum, axis=None) * (0.5 / N)
    # loss = beta·kl + negative_log
    loss = beta * kl + negative_log
    # d_logits_z[n,i] = (σ(logits_z[n,i]) − x[n,i])/N
    d_logits_z = _sigmoid(logits_z)
    d_logits_z -= x
    d_logits_z /= N
    if wrt_inputs:
        # d_x[n,i] = −logits_z[n,i]/N
        d_x = np.multiply(logits_z, -1.0 / N, out=logits_z)
    # d_logits_b[o] = Σ_n d_logits_z[n,o]
    _sum(d_logits_z, (0,), out=d.logits_b)
    # d_decoder_h[n,i] = Σ_o d_logits_z[n,o]·logits_W[i,o]
    d_decoder_h = d_logits_z @ p.logits_W.T
    # logits_W_any[n] = max_o |d_logits_z[n,o]|
    _4 = np.absolute(d_logits_z)
    logits_W_any = np.maximum.reduce(_4, axis=1, initial=-np.inf)
    # logits_W_used[n,i] = decoder_h[n,i] if logits_W_any[n] ≠ 0 else 0
    logits_W_used = np.array(decoder_h, dtype=real)
    np.copyto(
        logits_W_used, real(0.0), where=np.logical_not(np.not_equal(logits_W_any[:, None], 0.0))
    )
    # d_logits_W[i,o] = Σ_n logits_W_used[n,i]·d_logits_z[n,o]
    np.matmul(logits_W_used.T, d_logits_z, out=d.logits_W)
    # d_decoder_z[n,o] = d_decoder_h[n,o]×[decoder_h[n,o] > 0]
    with np.errstate(all="ignore"):  # where the condition does not hold
        d_decoder_z = _strong_product(d_decoder_h, np.greater(decoder_h, 0), out=decoder_h)
    # d_decoder_b[o] = Σ_n d_decoder_z[n,o]
    _sum(d_decoder_z, (0,), out=d.decoder_b)
    # decoder_W_any[n] = max_o |d_decoder_z[n,o]|
    _5 = np.absolute(d_decoder_z)
    decoder_W_any = np.maximum.reduce(_5, axis=1, initial=-np.inf)
    # decoder_W_used[n,i] = z[n,i] if decoder_W_any[n] ≠ 0 else 0
    decoder_W_used = z
    decoder_W_used[...] = np.where(np.not_equal(decoder_W_any[:, None], 0.0), z, real(0.0))
    # d_decoder_W[i,o] = Σ_n decoder_W_used[n,i]·d_decoder_z[n,o]
    np.matmul(decoder_W_used.T, d_decoder_z, out=d.decoder_W)
    # d_z[n,i] = Σ_o d_decoder_z[n,o]·decoder_W[i,o]
    d_z = d_decoder_z @ p.decoder_W.T
    # d_log_variance_z[n,d] = (d_z[n,d]·log_variance_z_exp[n,d])×noise[n,d]/2 +
    #     beta·(log_variance_z_exp_2[n,d] − 1)/(2·N)
    with np.errstate(all="ignore"):  # where the condition does not hold
        d_log_variance_z = _strong_product(log_variance_z_exp * d_z, noise, out=noise)
        d_log_variance_z *= 0.5
        _6 = log_variance_z_exp_2 - 1.0
        _6 *= 0.5 * beta / N
        d_log_variance_z += _6
    # d_mean_z[n,d] = mean_z[n,d]·beta/N + d_z[n,d]
    d_mean_z = np.multiply(mean_z, beta / N, out=mean_z)
    d_mean_z += d_z
    # d_log_variance_b[o] = Σ_n d_log_variance_z[n,o]
    _sum(d_log_variance_z, (0,), out=d.log_variance_b)
    # d_encoder_h[n,i] = Σ_o d_log_variance_z[n,o]·log_variance_W[i,o]
    d_encoder_h = d_log_variance_z @ p.log_variance_W.T
    # d_log_variance_W[i,o] = Σ_n encoder_h[n,i]·d_log_variance_z[n,o]
    np.matmul(encoder_h.T, d_log_variance_z, out=d.log_variance_W)
    # d_mean_b[o] = Σ_n d_mean_z[n,o]
    _sum(d_mean_z, (0,), out=d.mean_b)
    # d_encoder_h[n,i] += Σ_o d_mean_z[n,o]·mean_W[i,o]
    d_encoder_h += d_mean_z @ p.mean_W.T
    # d_mean_W[i,o] = Σ_n encoder_h[n,i]·d_mean_z[n,o]
    np.matmul(encoder_h.T, d_mean_z, out=d.mean_W)
    # d_encoder_z[n,o] = d_encoder_h[n,o]·[encoder_h[n,o] > 0]
    d_encoder_z = np.multiply(d_encoder_h, np.greater(encoder_h, 0), out=encoder_h)
    # d_encoder_b[o] = Σ_n d_encoder_z[n,o]
    _sum(d_encoder_z, (0,), out=d.encoder_b)
    # d_encoder_W[i,o] = Σ_n x[n,i]·d_encoder_z[n,o]
    np.matmul(x.T, d_encoder_z, out=d.encoder_W)
    if wrt_inputs:
        # d_x[n,i] += Σ_o d_encoder_z[n,o]·encoder_W[i,o]
        d_x += d_encoder_z @ p.encoder_W.T
    return loss, d_x


def _update(w, g, m, v_2, t, lr):
    """One step of the optimizer, in place; returns the number of steps taken."""
    # new_t = t + 1
    new_t = t + 1
    # new_m[l] = 0.1·g[l] + 0.9·m[l]
    new_m = np.multiply(m, 0.9, out=m)
    new_m += 0.1 * g
    # new_v_2[l] = 0.001·g[l]² + 0.999·v_2[l]
    new_v_2 = np.multiply(v_2, 0.999, out=v_2)
    _1 = np.square(g)
    _1 *= 0.001
    new_v_2 += _1
    # c1 = 1 − 0.9^new_t
    c1 = float(1.0 - 0.9 ** new_t)
    # c2 = 1 − 0.999^new_t
    c2 = float(1.0 - 0.999 ** new_t)
    # new_w[l] = w[l] − new_m[l]·(lr/c1)/(√(new_v_2[l]/c2) + 1e-8)
    _2 = new_m * (lr / c1)
    _3 = new_v_2 / c2
    np.sqrt(_3, out=_3)
    _3 += 1e-08
    _2 /= _3
    w -= _2
    return new_t


def _loss(x, p, beta, seed, step):
    """The loss alone."""
    N = x.shape[0]
    u = _uniform(seed, step, 0, (N, 8), real)
    v = _uniform(seed, step, 1, (N, 8), real)
    # encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o]
    encoder_z = x @ p.encoder_W
    # encoder_z[n,o] += encoder_b[o]
    encoder_z += p.encoder_b
    # encoder_h[n,o] = relu(encoder_z[n,o])
    encoder_h = np.maximum(encoder_z, 0.0, out=encoder_z)
    # mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o]
    mean_z = encoder_h @ p.mean_W
    # mean_z[n,o] += mean_b[o]
    mean_z += p.mean_b
    # log_variance_z[n,o] = Σ_i encoder_h[n,i]·log_variance_W[i,o]
    log_variance_z = encoder_h @ p.log_variance_W
    # log_variance_z[n,o] += log_variance_b[o]
    log_variance_z += p.log_variance_b
    # noise[n,d] = √(−2·log1p(−u[n,d]))·cos(2·π·v[n,d])
    noise = -u
    np.log1p(noise, out=noise)
    noise *= -1
    np.sqrt(noise, out=noise)
    noise *= 1.4142135623730951
    _1 = v * 6.283185307179586
    np.cos(_1, out=_1)
    noise *= _1
    # z[n,d] = noise[n,d]·exp(log_variance_z[n,d]/2) + mean_z[n,d]
    _2 = log_variance_z * 0.5
    np.exp(_2, out=_2)
    z = np.multiply(noise, _2, out=noise)
    z += mean_z
    # decoder_z[n,o] = Σ_i z[n,i]·decoder_W[i,o]
    decoder_z = z @ p.decoder_W
    # decoder_z[n,o] += decoder_b[o]
    decoder_z += p.decoder_b
    # decoder_h[n,o] = relu(decoder_z[n,o])
    decoder_h = np.maximum(decoder_z, 0.0, out=decoder_z)
    # logits_z[n,o] = Σ_i decoder_h[n,i]·logits_W[i,o]
    logits_z = decoder_h @ p.logits_W
    # logits_z[n,o] += logits_b[o]
    logits_z += p.logits_b
    # negative_log_sum[n] = Σ_i (softplus(logits_z[n,i]) − logits_z[n,i]·x[n,i])
    _3 = _softplus(logits_z)
    _3 -= x * logits_z
    negative_log_sum = np.add.reduce(_3, axis=1)
    # negative_log = Σ_n negative_log_sum[n]/N
    negative_log = np.add.reduce(negative_log_sum, axis=None) / N
    # kl_sum[n] = Σ_d (mean_z[n,d]² + exp(log_variance_z[n,d]) − 1 − log_variance_z[n,d])
    _4 = np.square(mean_z)
    _4 += np.exp(log_variance_z)
    _4 -= 1.0
    _4 -= log_variance_z
    kl_sum = np.add.reduce(_4, axis=1)
    # kl = Σ_n kl_sum[n]/(2·N)
    kl = np.add.reduce(kl_sum, axis=None) * (0.5 / N)
    # loss = beta·kl + negative_log
    loss = beta * kl + negative_log
    return loss


def _metrics(x, p, beta, seed, step):
    """The loss and the metrics."""
    N = x.shape[0]
    u = _uniform(seed, step, 0, (N, 8), real)
    v = _uniform(seed, step, 1, (N, 8), real)
    # encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o]
    encoder_z = x @ p.encoder_W
    # encoder_z[n,o] += encoder_b[o]
    encoder_z += p.encoder_b
    # encoder_h[n,o] = relu(encoder_z[n,o])
    encoder_h = np.maximum(encoder_z, 0.0, out=encoder_z)
    # mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o]
    mean_z = encoder_h @ p.mean_W
    # mean_z[n,o] += mean_b[o]
    mean_z += p.mean_b
    # log_variance_z[n,o] = Σ_i encoder_h[n,i]·log_variance_W[i,o]
    log_variance_z = encoder_h @ p.log_variance_W
    # log_variance_z[n,o] += log_variance_b[o]
    log_variance_z += p.log_variance_b
    # noise[n,d] = √(−2·log1p(−u[n,d]))·cos(2·π·v[n,d])
    noise = -u
    np.log1p(noise, out=noise)
    noise *= -1
    np.sqrt(noise, out=noise)
    noise *= 1.4142135623730951
    _1 = v * 6.283185307179586
    np.cos(_1, out=_1)
    noise *= _1
    # z[n,d] = noise[n,d]·exp(log_variance_z[n,d]/2) + mean_z[n,d]
    _2 = log_variance_z * 0.5
    np.exp(_2, out=_2)
    z = np.multiply(noise, _2, out=noise)
    z += mean_z
    # decoder_z[n,o] = Σ_i z[n,i]·decoder_W[i,o]
    decoder_z = z @ p.decoder_W
    # decoder_z[n,o] += decoder_b[o]
    decoder_z += p.decoder_b
    # decoder_h[n,o] = relu(decoder_z[n,o])
    decoder_h = np.maximum(decoder_z, 0.0, out=decoder_z)
    # logits_z[n,o] = Σ_i decoder_h[n,i]·logits_W[i,o]
    logits_z = decoder_h @ p.logits_W
    # logits_z[n,o] += logits_b[o]
    logits_z += p.logits_b
    # negative_log_sum[n] = Σ_i (softplus(logits_z[n,i]) − logits_z[n,i]·x[n,i])
    _3 = _softplus(logits_z)
    _3 -= x * logits_z
    negative_log_sum = np.add.reduce(_3, axis=1)
    # negative_log = Σ_n negative_log_sum[n]/N
    negative_log = np.add.reduce(negative_log_sum, axis=None) / N
    # kl_sum[n] = Σ_d (mean_z[n,d]² + exp(log_variance_z[n,d]) − 1 − log_variance_z[n,d])
    _4 = np.square(mean_z)
    _4 += np.exp(log_variance_z)
    _4 -= 1.0
    _4 -= log_variance_z
    kl_sum = np.add.reduce(_4, axis=1)
    # kl = Σ_n kl_sum[n]/(2·N)
    kl = np.add.reduce(kl_sum, axis=None) * (0.5 / N)
    # loss = beta·kl + negative_log
    loss = beta * kl + negative_log
    return loss, negative_log, kl


# --- scalar functions


def _sigmoid(x, out=None):
    """1/(1 + exp(-x)), without overflow: beyond 40 it is 1."""
    e = np.exp(np.minimum(x, _FORTY))
    return np.divide(e, _ONE + e, out=out)

_ONE = np.array(1, np.float32)

_FORTY = np.array(40, np.float32)

def _softplus(x, out=None):
    """log(1 + exp(x)), without overflow."""
    return np.add(np.maximum(x, 0), np.log1p(np.exp(-np.abs(x))), out=out)

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

def _uniform(seed, step, stream, shape, real):
    """Numbers in [0, 1) of 24 bits."""
    z = _random_bits(seed, step, stream, int(np.prod(shape)))
    return ((z >> np.uint64(40)).astype(real) * real(2.0**-24)).reshape(shape)

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
    'encoder_W': (0, 8192, (64, 128)),
    'encoder_b': (8192, 8320, (128,)),
    'mean_W': (8320, 9344, (128, 8)),
    'mean_b': (9344, 9352, (8,)),
    'log_variance_W': (9352, 10376, (128, 8)),
    'log_variance_b': (10376, 10384, (8,)),
    'decoder_W': (10384, 11408, (8, 128)),
    'decoder_b': (11408, 11536, (128,)),
    'logits_W': (11536, 19728, (128, 64)),
    'logits_b': (19728, 19792, (64,)),
}
_GRADIENTS = _PARAMETERS
_STATE = {
    'm': (0, 19792, (19792,)),
    'v_2': (19792, 39584, (19792,)),
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
    params = Arrays(_PARAMETERS, np.zeros(19792, real))
    params["encoder_W"][...] = 0.1767766952966369 * (2.0 * rng.random((64, 128)) - 1.0)
    params["encoder_b"][...] = 0.0
    params["mean_W"][...] = 0.21004201260420147 * (2.0 * rng.random((128, 8)) - 1.0)
    params["mean_b"][...] = 0.0
    params["log_variance_W"][...] = 0.21004201260420147 * (2.0 * rng.random((128, 8)) - 1.0)
    params["log_variance_b"][...] = 0.0
    params["decoder_W"][...] = 0.21004201260420147 * (2.0 * rng.random((8, 128)) - 1.0)
    params["decoder_b"][...] = 0.0
    params["logits_W"][...] = 0.1767766952966369 * (2.0 * rng.random((128, 64)) - 1.0)
    params["logits_b"][...] = 0.0
    return params


def init_state(seed=0):
    """The optimizer's state before the first step; t counts the steps that were taken, and with
    the seed it says which random numbers a step draws."""
    state = Arrays(_STATE, np.zeros(39584, real))
    state.add({"t": np.zeros((), np.int64)})
    state.add({"seed": np.array(seed, np.int64)})
    return state


def forward(params, x):
    """The network's output: mean_z[N,8]."""
    params = _arrays("params", params, _PARAMETERS, 19792)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 64)
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 64), False, sizes)
    return _forward(x, params.views())


def encode(params, x):
    """x[N,64] → mean_z[N,8], log_variance_z[N,8]."""
    params = _arrays("params", params, _PARAMETERS, 19792)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 64)
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 64), False, sizes)
    return _encode_(x, params.views())


def decode(params, z):
    """z[N,8] → p[N,64]."""
    params = _arrays("params", params, _PARAMETERS, 19792)
    if not (
        type(z) is _ndarray
        and z.dtype is _REAL_TYPE
        and z.ndim == 2 and z.shape == ((N := z.shape[0]), 8)
        and z.flags.c_contiguous
    ):
        sizes = {}
        z = _argument("z", z, ('N', 8), False, sizes)
    return _decode_(z, params.views())


def loss(params, x, *, seed=0, step=0, beta=1.0):
    """The loss without gradients, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 19792)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 64)
        and N > 0
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 64), False, sizes)
        _samples(sizes)
    if type(beta) is not float:
        beta = _number("beta", beta)
    return float(_loss(x, params.views(), beta, seed, step))


def metrics(params, x, *, seed=0, step=0, beta=1.0):
    """The loss and negative_log, kl by name, as the network is outside training."""
    params = _arrays("params", params, _PARAMETERS, 19792)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 64)
        and N > 0
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 64), False, sizes)
        _samples(sizes)
    if type(beta) is not float:
        beta = _number("beta", beta)
    _0, _1, _2 = _metrics(x, params.views(), beta, seed, step)
    return {"loss": float(_0), "negative_log": float(_1), "kl": float(_2)}


def backward(params, x, *, wrt_inputs=False, seed=0, step=0, beta=1.0):
    """The loss and its gradients, under the parameters' names (with wrt_inputs the inputs' too)."""
    params = _arrays("params", params, _PARAMETERS, 19792)
    if not (
        type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 64)
        and N > 0
        and x.flags.c_contiguous
    ):
        sizes = {}
        x = _argument("x", x, ('N', 64), False, sizes)
        _samples(sizes)
    if type(beta) is not float:
        beta = _number("beta", beta)
    grads = Arrays(_GRADIENTS, np.empty(19792, real))
    loss, d_x = _backward(x, params.views(), grads.views(), beta, seed, step, wrt_inputs)
    if wrt_inputs:
        grads.add({"x": d_x})
    return float(loss), grads


def value_and_grad(flat, x, *, seed=0, step=0, beta=1.0):
    """The loss and its gradient, flat: for scipy.optimize.minimize(…, jac=True)."""
    params = _vector("flat", flat, _GRADIENTS, np.empty(19792, real))
    loss, grads = backward(params, x, seed=seed, step=step, beta=beta)
    return loss, grads.flat.astype(np.result_type(np.asarray(flat), real), copy=False)


def update(params, grads, state, *, lr=0.002):
    """One step of the optimizer, in place:

        new_m[p] = 0.1·g[p] + 0.9·m[p]
        new_v_2[p] = 0.001·g[p]² + 0.999·v_2[p]
        c1 = 1 − 0.9^new_t
        c2 = 1 − 0.999^new_t
        new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v_2[p]/c2) + 1e-8)
    """
    params = _own("params", params, _PARAMETERS)
    state = _own("state", state, _STATE)
    grads = _arrays("grads", grads, _GRADIENTS, 19792)
    if type(lr) is not float:
        lr = _number("lr", lr)
    state["t"][...] = _update(params.flat[0:19792], grads.flat[0:19792], state["m"], state["v_2"], int(state["t"]), lr)


def train_step(params, state, x, *, beta=1.0, lr=0.002):
    """backward and update: changes params and state, returns the loss before."""
    if not (
        type(params) is type(state) is Arrays
        and params.layout is _PARAMETERS and state.layout is _STATE
        and params._flat.dtype is state._flat.dtype is _REAL_TYPE
        and params._flat.flags.writeable and state._flat.flags.writeable
        and type(x) is _ndarray
        and x.dtype is _REAL_TYPE
        and x.ndim == 2 and x.shape == ((N := x.shape[0]), 64)
        and N > 0
        and x.flags.c_contiguous
    ):
        params = _own("params", params, _PARAMETERS)
        state = _own("state", state, _STATE)
        sizes = {}
        x = _argument("x", x, ('N', 64), False, sizes)
        _samples(sizes)
    if type(beta) is not float:
        beta = _number("beta", beta)
    if type(lr) is not float:
        lr = _number("lr", lr)
    grads = state.__dict__.get("grads")
    if grads is None:
        grads = state.grads = Arrays(_GRADIENTS, np.empty(19792, real))
    loss, *_ = _backward(x, params.views(), grads.views(), beta, int(state["seed"]), int(state["t"]), False)
    state["t"][...] = _update(params.flat[0:19792], grads.flat[0:19792], state["m"], state["v_2"], int(state["t"]), lr)
    return float(loss)


def train_epoch(params, state, x, batch_size, seed=0, shuffle=True, callback=None, every=None, *, beta=1.0, lr=0.002):
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
    x = _argument("x", x, ('N', 64), False, sizes)
    _samples(sizes)
    if type(beta) is not float:
        beta = _number("beta", beta)
    if type(lr) is not float:
        lr = _number("lr", lr)
    N = x.shape[0]
    batch_size = min(_count("batch_size", batch_size), N)
    every = every if every is None else _count("every", every)
    _order = _order_of(N, seed, state["t"]) if shuffle else None

    def _run(_first, _last, _total):
        with _WholeSteps() as _steps:
            for _at in range(_first, _last, batch_size):
                _end = min(_at + batch_size, _last)
                _rows = slice(_at, _end) if _order is None else _order[_at:_end]
                _total += (_end - _at) * _train_step(params, state, x[_rows], beta=beta, lr=lr)
                _steps.ended()
        return _total

    return _epoch(_run, N, batch_size, state["t"], callback, every)


def fit(params, state, x, *, epochs=1, batch_size=32, validation=None, seed=0, shuffle=True, callbacks=(), history=None, callback=None, beta=1.0, lr=0.002):
    """Epochs of train_epoch. Returns the history: of each epoch the `loss`, the numbers of its calls and,
    where there are samples for validation=(x,), `val_loss` and the metrics of these as a whole.

    Batches may replace arrays: x is an iterable of (x,), or a function that gives one.
    Each of `callbacks` is called with (epoch, logs), as the history has them; if it returns True, training ends.
    Its begin(params, state, numbers, history), if any, comes before, and may return True, too; it may change `numbers` of
    the calls, such as lr. Its end() comes last. A `history` of epochs before is continued.
    """
    return _fit("", params, state, (x,), epochs, batch_size, validation, seed, shuffle, callbacks, history, callback, {"beta": beta, "lr": lr})



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
    params = _arrays("params", params, _PARAMETERS, 19792)
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
    params = Arrays(_PARAMETERS, np.zeros(19792, real))
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
    at, header = 0, {"__metadata__": {"made_by": "symgrad 0.1.0, vae"}}
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
    "": (train_epoch, train_step, metrics, ['beta'], 0, {"x": (('N', 64), "real", "input")}),
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
    "{Wp48S^xk9=GL@E0stWa761SMbT8$j;5iTp^IZTvh=|7245{jU;+|(bzwp)nlYu_TA%`;hIB<)5PT`h2n{TJ~P!*P+TxgpmrLZB*|G%I-v!H}-"
    "eOI}&!v<YwUUIn;6hd8=&Kr3x`vqa_X1tVh8g%iO1909{P*9c)Ba@YU5Cg9oN6*$xVy2A)MiB{IR9CN(u*%c!&Pqz%=bQwAUF}4nEmE}7t+W8c3DZ0C6J{-"
    "O{&X>%RJrm39DXkdE{XILgEymw5zIZt$t5H~WWUs>>m6G;DrX2!Te!9pC&CdPyu=6&G!9IS#2F3}Exbt>7*@Oh%FJc_mKRt1lJ-0Kv7YaCl}%e{zOsZ4-"
    "2ImFP_^;TtIXYSPu$)K6M3%OfhVjN;P$<+CVYd>a5zL`n0$s%Z2Bzom@&xU_Q*7jHOagbp>LT^3Neb;CO$0^v<{YISd{^Ku0wEYad*_VmVV&XMxDFBFNa!>C+E)#w01ZUj`j>^IyN<bcWPzYkMogiv4R*X1}?)7MOc)aQ~jQw5=FYH#%;pe!6ooT-"
    "A6MDNhOQJRY*Zgm~{P4=arbN{{8diN^R5c%}g2p>o|}?-"
    "O7Fzk9LZtgw;l5G2O8A@0J_`;;$rZ>Vo*76`RG1)cLy^3(~>_A`mhMY(BTX<)J{BG^)@pS^~Pek%U|a;~A(ls<;c(31;j0f7W*LH{9*7T1;P3&*yLK*cdqB#=kp?JOK!RtK<>2rW!kr1(#=U^D@|OHm>$I-"
    "1$9uyItTF#<wYU7pJdk_OiLm=mf$GO3UY6lcz%=u`9`DR_K`3c5yV6J#|^un&fYU%bg~1R}|3qa$NG$U@6-a{hT#S!f<yI=15~j;z*|wzKIs?H|dm2x-"
    "hzi7+bfX?&Mi)<hq1gL%B><_34Ub!wbDiwJG$JO$DOz#c6O$Ts>oB9pQLG<IpQ&pky*dR{TZ6kZ7>Btu<n~z6P$9SJ_ob!Gb_?)6J`zoLDa?=naKcYoBmt-"
    "BmlDzSO_6v%jQFlR3ma`~PiE)mNL7+w`f3h!eykn(!7J{Brdzbk&=Ys&xLrTOiOGMb|U+5P9@oo~J4+Qkkl-VNbVHwRe7YN|cX@dz`=w8z@vg3na8@O(r&yZcgt|MT=aRR@aAT7v+jPV=pb6j+|Gd1MVk^ud%e^#bX$WYGV|A93-"
    "%aKljN;485t7XQ#?e1<eHgVpnV;33H6F#^>&jg<U^`$HC`JA`5h-5aC>STd8UQmvR8<n0#(S_IFJ;Q9NVGfB<~1*CX#_=N-"
    "VTRbZR{lO;+da()R$O?3;7I)YB`3bt|8q9&Qf>Q&eF>0&A;GHeR;>%9gHB4iSSr<P2*YR$)qo1E`3P8iMAouek#G>qPYk_V7i$;u%V7?6!OkVVL@st(ixJ8$5jC%{So1_}yNRk)hW=LzL}Bb=7jg4@{vfv15aqu`(g$yzz5re+Na3#dQ2+{`LWS_{7i*_+ji"
    "<*XyekNn6vPg~60pMiaY2|^NyHjeh|a1-An)7Z$@>L(kkoN>k<o#g_wgPft83tLI8s<bPZXX8pi*FbrbGNZ$>t*k}-f;j|0qh$hq_r>#w<mw*Q;)25S+!ksS$ZsHGlHKu{kO>Cy=;UkMiXtSufLb^+#h(<;*y)SDG32vnge!25io^r_YI7K-"
    "s|Cc7%2iMRrr*C+6_Edw<JnLH#oh6+QJZg(c`H<YE;FCouE*G}jSqk%X(D&Au(;le)2|R^t-UgJ5G2{@Y?r<vNj44R#OSz_P#zp*s*Esi35S^c0cvhn+=|XT*{NmC3Z?k2B?u~fo^Hv5Z8PFWUFkP!d80#ZgSOh)+LQPAQ-"
    "JH%qqU-`yMd2!HRM%ZD2ksJo(}^<PfJB!pJxd)sYq9+{fXdF`tXDTS-LkEdnzh7W<G-"
    "z8`)a8f4BG76#>LCz6?Q_RAh57%Sf8M;L~zwEFqET{h3&3HzSu+o(#qPH1X^FjOega3Dp@#tXg9mmTQ+0|KWgyU0N<7$e(7YQFV)qZ&5cBT~P~8^|VG>B3OUrYOq)mAIELM4LNvYj3Bf!nD&Z}eK84Id)A(|@Mb=PI1h)uH+QPaa|aJAul|{QfZ;A;cTTN0P"
    "_`TpcD>b_J})>eK2$_JePUF`4d!XQi!kBjN+r(5z&ruPm&sAWmH|s_qVJe5(!o?gwrFZfpRJL{ob`7)iH58xvU<Dds-8<w?UdmpwAD&ePj$5SU70x3-"
    "IH51ra)hM3B8kXcr8Zi<LRC8J1rNo&p!T!k*Gs?14AxEN?z;pD!%+#dE=H!AQCROycBvG(mn4>qt}=4a+rvIEQH8Rq94V(KU#yaz+R`F*zi_`-"
    "xLc~oWXHz|2rJ_*QugdD_R3Y2Ebqx!RW3ZuGT!&voHEq(gs!5&~Gxz1saw)H;BwYQ{Ax)Ih_S;bMqOKWyv8Lc%%$F_HJ)U3<TQf_lmZ3YncD;FR{W?&G<H0K4mu<mdSi&1#4DT08x*ne-"
    "llO+5T(BZ<DyF(g)Ng@?Vh|Uk&qd3VLN>8_<SH{{#}wHo(jbdlSQNA@6Y|hqNZ7*y61e6OCz-Wc4XB_rL`$f#MfF0H;Hc!aq!W$781Q@s?#8@7;DOPT(7bYPmsz8jVDbaY9jej;qC4$W^=b4$<!)nAB?uDM*8y$p@wLCUbVdcBFIJJ$+gO6^b+c_-"
    "f4ZVv*yH>X`;;qx9DpHs(FAeovnRuSwEm#o_&|K8${kOo&ePI~N_@7ZYP2-r6KYN({HG?_RJKs!1g-7n&M&{R=2rrVpCue~pbSvb~#t#y2L<igWU1M>{k)pA;%yj>+962c*Mc<W|=Akm)W*4xHH6Ay?)vCi}>PViCY=q6gg_nO<vBn*zgi&0@c;S%nm}^v-"
    "_0R(=6Km0e|h*G*1wl1rFRd#NlJ4zk4|(bQ6EtlwK{G&X*}h(RH7z2Xh`PpS$D;*+*uoKQ5e7Fks!%L@Jh+sDi4wCd>r5@`lGAbhvm@`yxMy4o0&6*+g%4*7B6GpbaJkq-IbGJ*U0*G}==Z(fzG02?ktYNAcYd>S^SNH;v%Pz|;b{@QR{Ygb$<H#ya_P>#Vz"
    "ZIQ<!+~X1pVCZmjRUxVGXhZK~O&+1Wpn<0lr36TRkR&xK%|TD5pv<+)9FMCGgB9!ey9vtnO}G7<R~FDVyo4<-"
    "_YFsA1udPyDpd0H771{_4VXv8Bisn!4)9mAE5S~YknRiQj1{;H#Y?fhXbZ}mWmWfsCT!0A{kER!)7|?S8!?2*HGKH``YxcoOQQ2%A4&quY4CBXgI1&c=TnH6AYzRoH{{5XH!&U&pSg{xc1U`f$+Z?+l^~z=Cw&)wOq6leka2wV5AOf~F~mCG^e)RM00EB_k#"
    "Yb4ZFySjvBYQl0ssI200dcD"
)
