"""Loss and gradients of a convolutional network, a layer of attention and an LSTM, as a good NumPy
programmer writes them, beside what symgrad generates: same data, same weights, in turns.

    python benchmarks/by_hand.py [--threads 1]

First both must give the same gradients; then come median times and their ratio.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

ROOT = Path(__file__).resolve().parent.parent


def conv(x, W, b, padding):
    """Columns of the windows, and the convolution as one product of matrices."""
    out, k = W.shape[0], W.shape[-1]
    if padding:
        x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    windows = sliding_window_view(x, (k, k), axis=(2, 3))
    n, c, h, w = windows.shape[:4]
    columns = windows.transpose(0, 1, 4, 5, 2, 3).reshape(n, c * k * k, h * w)
    z = np.matmul(W.reshape(out, -1), columns)
    z += b[:, None]
    return columns, z.reshape(n, out, h, w)


def conv_back(columns, W, d_z):
    d = d_z.reshape(*d_z.shape[:2], -1)
    d_W = np.matmul(d, columns.transpose(0, 2, 1)).sum(axis=0).reshape(W.shape)
    return d_W, d.sum(axis=(0, 2))


def conv_back_data(W, d_z, height):
    out, c, k, _ = W.shape
    n, _, h, w = d_z.shape
    columns = np.matmul(W.reshape(out, -1).T, d_z.reshape(n, out, -1)).reshape(n, c, k, k, h, w)
    d_x = np.zeros((n, c, height, height), d_z.dtype)
    for u in range(k):
        for v in range(k):
            d_x[:, :, u : u + h, v : v + w] += columns[:, :, u, v]
    return d_x


CORNERS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def pool(x):
    a, b, c, d = (x[:, :, u::2, v::2] for u, v in CORNERS)
    return np.maximum(np.maximum(a, b), np.maximum(c, d))


def pool_back(x, y, d_y):
    """To the first of each window that is the largest."""
    d_x = np.empty_like(x)
    left = np.ones(y.shape, bool)
    for u, v in CORNERS:
        here = (x[:, :, u::2, v::2] == y) & left
        np.multiply(d_y, here, out=d_x[:, :, u::2, v::2])
        left &= ~here
    return d_x


def lenet(p, x, y):
    n = len(x)
    c1, z1 = conv(x, p["conv2d1_W"], p["conv2d1_b"], 2)
    h1 = np.maximum(z1, 0, out=z1)
    s1 = pool(h1)
    c2, z2 = conv(s1, p["conv2d2_W"], p["conv2d2_b"], 0)
    h2 = np.maximum(z2, 0, out=z2)
    s2 = pool(h2)
    flat = s2.reshape(n, -1)
    h3 = np.maximum(flat @ p["dense1_W"] + p["dense1_b"], 0)
    h4 = np.maximum(h3 @ p["dense2_W"] + p["dense2_b"], 0)
    z = h4 @ p["dense3_W"] + p["dense3_b"]
    z -= z.max(axis=1, keepdims=True)
    d = np.exp(z)
    total = d.sum(axis=1, keepdims=True)
    rows = np.arange(n)
    loss = (np.log(total[:, 0]) - z[rows, y]).mean()
    d /= total
    d[rows, y] -= 1
    d /= n
    g = {"dense3_W": h4.T @ d, "dense3_b": d.sum(axis=0)}
    d = (d @ p["dense3_W"].T) * (h4 > 0)
    g |= {"dense2_W": h3.T @ d, "dense2_b": d.sum(axis=0)}
    d = (d @ p["dense2_W"].T) * (h3 > 0)
    g |= {"dense1_W": flat.T @ d, "dense1_b": d.sum(axis=0)}
    d = (d @ p["dense1_W"].T).reshape(s2.shape)
    d = pool_back(h2, s2, d)
    d *= h2 > 0
    g["conv2d2_W"], g["conv2d2_b"] = conv_back(c2, p["conv2d2_W"], d)
    d = pool_back(h1, s1, conv_back_data(p["conv2d2_W"], d, 14))
    d *= h1 > 0
    g["conv2d1_W"], g["conv2d1_b"] = conv_back(c1, p["conv2d1_W"], d)
    return loss, g


def attention(p, x, y):
    p = {k.removeprefix("multi_head_attention1_"): v for k, v in p.items()}
    n, length, width = x.shape
    heads, size = p["b_q"].shape
    flat = x.reshape(-1, width)

    def project(which):
        z = flat @ p[f"W_{which}"].reshape(width, -1) + p[f"b_{which}"].ravel()
        return z.reshape(n, length, heads, size).transpose(0, 2, 1, 3)

    q, k, v = map(project, "qkv")
    scale = x.dtype.type(1 / np.sqrt(size))
    a = q @ k.transpose(0, 1, 3, 2)
    a *= scale
    a[..., np.triu(np.ones((length, length), bool), 1)] = -np.inf
    a -= a.max(axis=-1, keepdims=True)
    np.exp(a, out=a)
    a /= a.sum(axis=-1, keepdims=True)
    o = (a @ v).transpose(0, 2, 1, 3).reshape(-1, width)
    W_o = p["W_o"].reshape(-1, width)
    e = o @ W_o
    e += p["b_o"]
    e -= y.reshape(-1, width)
    loss = np.vdot(e, e) / e.size
    e *= 2 / e.size
    g = {"W_o": (o.T @ e).reshape(p["W_o"].shape), "b_o": e.sum(axis=0)}
    d_o = (e @ W_o.T).reshape(n, length, heads, size).transpose(0, 2, 1, 3)
    d_v = a.transpose(0, 1, 3, 2) @ d_o
    d = d_o @ v.transpose(0, 1, 3, 2)
    d -= np.einsum("nhij,nhij->nhi", d, a)[..., None]
    d *= a
    d *= scale
    for which, slope in (("q", d @ k), ("k", d.transpose(0, 1, 3, 2) @ q), ("v", d_v)):
        own = slope.transpose(0, 2, 1, 3).reshape(-1, width)
        g[f"W_{which}"] = (flat.T @ own).reshape(width, heads, size)
        g[f"b_{which}"] = own.sum(axis=0).reshape(heads, size)
    return loss, {f"multi_head_attention1_{k}": v for k, v in g.items()}


def sigmoid(x, out):
    """(1 + tanh(x/2))/2, which is the fastest of what NumPy has."""
    np.multiply(x, 0.5, out=out)
    np.tanh(out, out=out)
    out += 1
    out *= 0.5


def lstm(p, x, y):
    n, steps, _ = x.shape
    W, U, b = p["lstm1_W"], p["lstm1_U"], p["lstm1_b"]
    size = len(U)
    first, last, gate = slice(0, 2 * size), slice(3 * size, None), slice(2 * size, 3 * size)
    a = x.transpose(1, 0, 2) @ W  # steps first: each step's numbers lie together
    a += b
    h, c = (np.zeros((steps + 1, n, size), x.dtype) for _ in "hc")
    tanh_c = np.empty((steps, n, size), x.dtype)
    for t in range(steps):
        z = a[t]
        z += h[t] @ U
        sigmoid(z[:, first], z[:, first])
        np.tanh(z[:, gate], out=z[:, gate])
        sigmoid(z[:, last], z[:, last])
        i, f, g, o = (z[:, k * size : (k + 1) * size] for k in range(4))
        np.multiply(f, c[t], out=c[t + 1])
        c[t + 1] += i * g
        np.tanh(c[t + 1], out=tanh_c[t])
        np.multiply(o, tanh_c[t], out=h[t + 1])
    e = h[steps] @ p["dense1_W"] + p["dense1_b"] - y
    loss = np.vdot(e, e) / e.size
    e *= 2 / e.size
    grads = {"dense1_W": h[steps].T @ e, "dense1_b": e.sum(axis=0)}
    d_h, d_c = e @ p["dense1_W"].T, np.zeros((n, size), x.dtype)
    d_a = np.empty_like(a)
    for t in reversed(range(steps)):
        i, f, g, o = (a[t, :, k * size : (k + 1) * size] for k in range(4))
        d_i, d_f, d_g, d_o = (d_a[t, :, k * size : (k + 1) * size] for k in range(4))
        np.multiply(d_h * tanh_c[t], o * (1 - o), out=d_o)
        d_c += d_h * o * (1 - tanh_c[t] ** 2)
        np.multiply(d_c * g, i * (1 - i), out=d_i)
        np.multiply(d_c * c[t], f * (1 - f), out=d_f)
        np.multiply(d_c * i, 1 - g**2, out=d_g)
        d_c *= f
        d_h = d_a[t] @ U.T
    flat = d_a.reshape(-1, 4 * size)
    grads["lstm1_W"] = x.transpose(1, 0, 2).reshape(-1, x.shape[2]).T @ flat
    grads["lstm1_U"] = h[:-1].reshape(-1, size).T @ flat
    grads["lstm1_b"] = flat.sum(axis=0)
    return loss, grads


def data(name, rng):
    normal = lambda *shape: rng.normal(size=shape).astype(np.float32)  # noqa: E731
    if name == "lenet":
        return normal(64, 1, 28, 28), rng.integers(0, 10, 64)
    if name == "attention":
        return normal(8, 64, 128), normal(8, 64, 128)
    return normal(16, 50, 16), normal(16, 1)


def main():
    from symgrad.build import compile_model

    for function in (lenet, attention, lstm):
        name = function.__name__
        with tempfile.TemporaryDirectory() as folder:
            net = compile_model(ROOT / f"benchmarks/models/{name}.py", folder)
        rng = np.random.default_rng(0)
        params, arrays = net.init_params(seed=0), data(name, rng)
        params.flat[...] += 0.05 * rng.normal(size=params.flat.size)
        by_hand = dict(params)
        (loss, grads), (wanted, slopes) = net.backward(params, *arrays), function(by_hand, *arrays)
        largest = max(np.abs(d).max() for d in slopes.values())
        apart = max(np.abs(grads[k] - slopes[k]).max() for k in slopes) / largest
        if {*slopes} != {*grads} or not (apart < 1e-4 and abs(loss / wanted - 1) < 1e-5):
            sys.exit(f"{name}: gradients differ by {apart}, the loss is {loss} and {wanted}")
        runs = {"symgrad": net.backward, "by hand": function}
        given = {"symgrad": params, "by hand": by_hand}
        times = {which: [] for which in runs}
        for _ in range(60):
            for which, run in runs.items():
                begin = perf_counter()
                run(given[which], *arrays)
                times[which].append(perf_counter() - begin)
        ours, theirs = (statistics.median(times[which]) * 1e3 for which in ("symgrad", "by hand"))
        print(f"{name:10} symgrad {ours:7.2f} ms   by hand {theirs:7.2f} ms   {theirs / ours:.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--threads", type=int, default=1)
    threads = str(parser.parse_args().threads)
    if os.environ.get("OPENBLAS_NUM_THREADS") != threads:
        os.environ["OPENBLAS_NUM_THREADS"] = threads
        os.execv(sys.executable, [sys.executable, *sys.argv])
    main()
