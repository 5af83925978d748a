"""PyTensor: loss, gradients and updates as one function that Numba compiles; weights are shared."""

from itertools import cycle

import numpy as np
import pytensor
import pytensor.tensor as pt

pytensor.config.floatX = "float32"
CANNOT = {
    **dict.fromkeys(("lenet", "conv32"), "it has no convolution over a batch of images"),
    "transformer": "left out: compiling takes minutes",
}


def warm():
    x = pt.matrix()
    pytensor.function([x], pytensor.grad(pt.tanh(x @ x).sum(), x))(np.ones((2, 2), np.float32))


# --- the networks, of weights by symgrad's names


def dense(p, name, x):
    return x @ p[f"{name}_W"] + p[f"{name}_b"]


def mlp(p, x, workload):
    between = {"relu": lambda z: pt.maximum(z, np.float32(0)), "tanh": pt.tanh}
    depth = len(p) // 2
    for k in range(1, depth):
        x = between[workload.activation](dense(p, f"dense{k}", x))
    return dense(p, f"dense{depth}", x)


def lstm(p, x, workload):
    units = p["lstm1_U"].get_value(borrow=True).shape[0]

    def step(wx, h, c, U):
        z = wx + h @ U
        i, f, g, o = (z[:, k * units : (k + 1) * units] for k in range(4))
        c = pt.sigmoid(f) * c + pt.sigmoid(i) * pt.tanh(g)
        return pt.sigmoid(o) * pt.tanh(c), c

    start = pt.zeros((workload.batch, units), dtype="float32")
    inputs = x.dimshuffle(1, 0, 2) @ p["lstm1_W"] + p["lstm1_b"]
    h, _ = pytensor.scan(
        step, inputs, [start, start], non_sequences=p["lstm1_U"], strict=True, return_updates=False
    )
    return dense(p, "dense1", h[-1])


def burgers(p, t, x, workload):
    """The error of u_t + u·u_x = ν·u_xx."""
    u = mlp(p, pt.stack((t, x), axis=1), workload)[:, 0]
    u_t, u_x = pytensor.grad(u.sum(), [t, x])
    return u_t + u * u_x - np.float32(0.01 / np.pi) * pytensor.grad(u_x.sum(), x)


NETWORKS = {f.__name__: f for f in (mlp, lstm, burgers)}


def cross_entropy(z, y):
    return -pt.special.log_softmax(z, axis=-1)[pt.arange(y.shape[0]), y].mean()


def loss_of(workload, p, x, y):
    network = NETWORKS[workload.network]
    if workload.loss == "residual":
        return pt.sqr(network(p, x, y, workload)).mean()
    z = network(p, x, workload)
    return cross_entropy(z, y) if workload.loss == "cross_entropy" else pt.sqr(z - y).mean()


# --- optimizers: pairs of a shared variable and its new value


def sgd(p, g, lr=1e-3):
    return [(w, w - np.float32(lr) * d) for w, d in zip(p, g, strict=True)]


def adam(p, g, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    b1, b2, eps = map(np.float32, (b1, b2, eps))
    t = pytensor.shared(np.float32(0))
    now, updates = t + np.float32(1), []
    rate, root = np.float32(lr) / (1 - b1**now), 1 / pt.sqrt(1 - b2**now)
    for w, d in zip(p, g, strict=True):
        m, v = (pytensor.shared(np.zeros_like(w.get_value(borrow=True))) for _ in range(2))
        new_m, new_v = b1 * m + (1 - b1) * d, b2 * v + (1 - b2) * d * d
        new_w = w - rate * new_m / (pt.sqrt(new_v) * root + eps)
        updates += [(m, new_m), (v, new_v), (w, new_w)]
    return [*updates, (t, now)]


def updates_of(workload, p, g):
    if workload.optimizer == "sgd":
        return sgd(p, g, **workload.options)
    return adam(p, g, **workload.options)


class Peer:
    def __init__(self, workload, weights, batches, threads):
        self.p = {k: pytensor.shared(w, name=k) for k, w in weights.items()}
        values = list(self.p.values())
        inputs = [pt.TensorType(a.dtype, a.shape)(n) for n, a in zip("xy", batches[0], strict=True)]
        loss = loss_of(workload, self.p, *inputs)
        g = pytensor.grad(loss, values)
        # compiled by nothing: what is timed is compared by the losses of its first steps
        self.slope = pytensor.function(inputs, [loss, *g], mode="FAST_COMPILE")
        updates = updates_of(workload, values, g)
        self.step = pytensor.function(inputs, loss, updates=updates)
        self.step.trust_input = True
        others = [s for s in dict(updates) if s not in values]
        self.state = {s: s.get_value() for s in others}
        self.batches, self.turns = batches, cycle(batches)

    def start(self, weights):
        for name, value in weights.items():
            self.p[name].set_value(value)
        for shared, value in self.state.items():
            shared.set_value(value)

    def own(self, named):
        return [named[name] for name in self.p]

    def gradients(self):
        loss, *g = self.slope(*self.batches[0])
        return float(loss), g

    def steps(self, count):
        for _ in range(count):
            loss = self.step(*next(self.turns))
        return float(loss)
