"""The training step of examples/digits.py as a good NumPy programmer writes it: one flat buffer for
weights, gradients and Adam's moments, temporaries made once, `out=` wherever it saves a pass."""

import numpy as np

SIZES = [(64, 64), (64, 32), (32, 10)]
COUNT = sum(i * o + o for i, o in SIZES)


class ByHand:
    """Weights `flat` in the order W1, b1, W2, b2, W3, b3; one `step` per batch of fixed size."""

    def __init__(self, flat, batch):
        real = flat.dtype
        self.flat, self.grads = flat, np.zeros_like(flat)
        self.m, self.v, self.t = np.zeros_like(flat), np.zeros_like(flat), 0
        self.W, self.b = _views(self.flat)
        self.dW, self.db = _views(self.grads)
        self.h = [np.empty((batch, o), real) for _, o in SIZES]
        self.d = [np.empty((batch, o), real) for _, o in SIZES]
        self.rows = np.arange(batch)
        self.scratch, self.root = np.empty_like(flat), np.empty_like(flat)

    def step(self, x, y):
        h1, h2, z = self.h
        d1, d2, p = self.d
        W, b, dW, db = self.W, self.b, self.dW, self.db
        n = len(x)
        np.matmul(x, W[0], out=h1)
        h1 += b[0]
        np.maximum(h1, 0, out=h1)
        np.matmul(h1, W[1], out=h2)
        h2 += b[1]
        np.maximum(h2, 0, out=h2)
        np.matmul(h2, W[2], out=z)
        z += b[2]
        np.subtract(z, z.max(axis=1, keepdims=True), out=z)
        np.exp(z, out=p)
        total = p.sum(axis=1, keepdims=True)
        loss = (np.log(total[:, 0]) - z[self.rows, y]).mean()
        p /= total
        p[self.rows, y] -= 1
        p /= n
        np.matmul(h2.T, p, out=dW[2])
        np.sum(p, axis=0, out=db[2])
        np.matmul(p, W[2].T, out=d2)
        d2 *= h2 > 0
        np.matmul(h1.T, d2, out=dW[1])
        np.sum(d2, axis=0, out=db[1])
        np.matmul(d2, W[1].T, out=d1)
        d1 *= h1 > 0
        np.matmul(x.T, d1, out=dW[0])
        np.sum(d1, axis=0, out=db[0])
        self.adam()
        return loss

    def adam(self, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
        self.t += 1
        g, m, v, scratch, root = self.grads, self.m, self.v, self.scratch, self.root
        m *= b1
        np.multiply(g, 1 - b1, out=scratch)
        m += scratch
        v *= b2
        np.multiply(g, g, out=scratch)
        scratch *= 1 - b2
        v += scratch
        np.divide(v, 1 - b2**self.t, out=root)
        np.sqrt(root, out=root)
        root += eps
        np.multiply(m, lr / (1 - b1**self.t), out=scratch)
        scratch /= root
        self.flat -= scratch


def _views(flat):
    weights, biases, at = [], [], 0
    for i, o in SIZES:
        weights.append(flat[at : at + i * o].reshape(i, o))
        biases.append(flat[at + i * o : at + i * o + o])
        at += i * o + o
    return weights, biases
