"""CasADi: loss, gradients and new weights as one function, which it prints as C and compiles. It
computes in double precision, and all weights are one vector."""

import math
from itertools import cycle

import casadi as ca
import numpy as np

CANNOT = {
    **dict.fromkeys(("lenet", "conv32"), "it has no convolution"),
    **dict.fromkeys(("lstm", "transformer"), "its arrays have two dimensions"),
    **dict.fromkeys(("digits", "mnist", "wide"), "left out: doubles, and no blocked products"),
}


def warm():
    x = ca.MX.sym("x", 2)
    ca.Function("f", [x], [ca.gradient(ca.sumsqr(x), x)])(ca.DM.ones(2))


def unpacked(flat, weights):
    """Matrices by name, of one vector."""
    named, at = {}, 0
    for name, w in weights.items():
        rows, columns = w.shape if w.ndim == 2 else (1, w.size)
        part = flat[at : at + w.size]
        named[name], at = ca.reshape(part, columns, rows).T, at + w.size
    return named


def mlp(p, x):
    depth = len(p) // 2
    for k in range(1, depth):
        x = ca.tanh(x @ p[f"dense{k}_W"] + ca.repmat(p[f"dense{k}_b"], x.shape[0], 1))
    return x @ p[f"dense{depth}_W"] + ca.repmat(p[f"dense{depth}_b"], x.shape[0], 1)


def tiny(flat, weights, x, y):
    return ca.sumsqr(mlp(unpacked(flat, weights), x) - y) / y.numel()


def burgers(flat, weights, t, x):
    """The error of u_t + u·u_x = ν·u_xx at a point, mapped over all points."""
    one, a, b = ca.SX.sym("p", flat.shape[0]), ca.SX.sym("t"), ca.SX.sym("x")
    u = mlp(unpacked(one, weights), ca.horzcat(a, b))
    u_t, u_x = ca.jacobian(u, a), ca.jacobian(u, b)
    error = u_t + u * u_x - 0.01 / math.pi * ca.jacobian(u_x, b)
    each = ca.Function("error", [one, a, b], [error]).map(t.shape[0])
    return ca.sumsqr(each(ca.repmat(flat, 1, t.shape[0]), t.T, x.T)) / t.shape[0]


class Peer:
    def __init__(self, workload, weights, batches, threads):
        self.shapes = [w.shape for w in weights.values()]
        flat = ca.MX.sym("p", sum(w.size for w in weights.values()))
        inputs = [ca.MX.sym(n, *a.shape) for n, a in zip("xy", batches[0], strict=True)]
        loss = {"mlp": tiny, "burgers": burgers}[workload.network](flat, weights, *inputs)
        g = ca.gradient(loss, flat)
        options = {"jit": True, "compiler": "shell", "jit_options": {"flags": "-O3 -march=native"}}
        self.slope = ca.Function("slope", [flat, *inputs], [loss, g])
        state, new = self._update(workload, flat, g)
        self.step = ca.Function("train", [flat, *state, *inputs], [loss, *new], options)
        self.state = [s.shape for s in state]
        self.start(weights)
        self.batches = [tuple(ca.DM(a.astype(float)) for a in batch) for batch in batches]
        self.turns = cycle(self.batches)

    def _update(self, workload, w, g):
        """Symbols of the optimizer's state, and the new weights and state."""
        if workload.optimizer == "sgd":
            return [], [w - 1e-3 * g]
        m, v, t = ca.MX.sym("m", w.shape[0]), ca.MX.sym("v", w.shape[0]), ca.MX.sym("t")
        new_m, new_v, now = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g, t + 1
        rate, root = 1e-3 / (1 - 0.9**now), ca.sqrt(1 - 0.999**now)
        return [m, v, t], [w - rate * new_m / (ca.sqrt(new_v) / root + 1e-8), new_m, new_v, now]

    def start(self, weights):
        flat = np.concatenate([w.ravel() for w in weights.values()]).astype(float)
        self.values = [ca.DM(v) for v in (flat, *map(np.zeros, self.state))]

    def own(self, named):
        return list(named.values())

    def gradients(self):
        loss, g = self.slope(self.values[0], *self.batches[0])
        ends = np.cumsum([math.prod(s) for s in self.shapes])[:-1]
        parts = np.split(np.asarray(g)[:, 0], ends)
        return float(loss), [a.reshape(s) for a, s in zip(parts, self.shapes, strict=True)]

    def steps(self, count):
        for _ in range(count):
            loss, *self.values = self.step(*self.values, *next(self.turns))
        return float(loss)
