"""JAX: the whole step compiled by jit, with weights and state given away to be overwritten."""

from itertools import cycle

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax, nn

CANNOT = {}


def warm():
    """The smallest function that can be compiled: what JAX itself needs is in memory then."""
    jax.jit(jax.grad(lambda x: jnp.tanh(x @ x).sum()))(jnp.ones((2, 2))).block_until_ready()


# --- the networks, of weights by symgrad's names


def dense(p, name, x):
    return x @ p[f"{name}_W"] + p[f"{name}_b"]


def mlp(p, x, workload):
    between, depth = {"relu": nn.relu, "tanh": jnp.tanh}[workload.activation], len(p) // 2
    for k in range(1, depth):
        x = between(dense(p, f"dense{k}", x))
    return dense(p, f"dense{depth}", x)


def conv(x, W, padding):
    around, axes = [(padding, padding)] * 2, ("NCHW", "OIHW", "NCHW")
    return lax.conv_general_dilated(x, W, (1, 1), around, dimension_numbers=axes)


def pool(x):
    return lax.reduce_window(x, -jnp.inf, lax.max, (1, 1, 2, 2), (1, 1, 2, 2), "VALID")


def lenet(p, x, workload):
    for k, padding in (1, 2), (2, 0):
        x = conv(x, p[f"conv2d{k}_W"], padding) + p[f"conv2d{k}_b"][:, None, None]
        x = pool(nn.relu(x))
    x = x.reshape(len(x), -1)
    x = nn.relu(dense(p, "dense1", x))
    return dense(p, "dense3", nn.relu(dense(p, "dense2", x)))


def conv32(p, x, workload):
    for k in 1, 2, 3:
        x = conv(x, p[f"conv2d{k}_W"], 1)
        scale = p[f"batch_norm{k}_gamma"] / jnp.sqrt(x.var((0, 2, 3)) + 1e-5)
        shift = p[f"batch_norm{k}_beta"] - scale * x.mean((0, 2, 3))
        x = nn.relu(x * scale[:, None, None] + shift[:, None, None])
        x = pool(x) if k == 2 else x
    return dense(p, "dense1", x.mean((2, 3)))


def lstm(p, x, workload):
    def step(carry, wx):
        h, c = carry
        i, f, g, o = jnp.split(wx + h @ p["lstm1_U"], 4, axis=-1)
        c = nn.sigmoid(f) * c + nn.sigmoid(i) * jnp.tanh(g)
        return (nn.sigmoid(o) * jnp.tanh(c), c), None

    start = jnp.zeros((len(x), len(p["lstm1_U"])), x.dtype)
    inputs = jnp.swapaxes(x, 0, 1) @ p["lstm1_W"] + p["lstm1_b"]
    (h, _), _ = lax.scan(step, (start, start), inputs)
    return dense(p, "dense1", h)


def norm(p, name, x):
    x = x - x.mean(-1, keepdims=True)
    x = x * lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-5)
    return x * p[f"{name}_gamma"] + p[f"{name}_beta"]


def block(p, at, x):
    h, att = norm(p, f"{at}_norm1", x), f"{at}_attention"
    q, k, v = (jnp.einsum("nti,ihc->nthc", h, p[f"{att}_W_{m}"]) + p[f"{att}_b_{m}"] for m in "qkv")
    mixed = nn.dot_product_attention(q, k, v, is_causal=True)
    x = x + jnp.einsum("nthc,hco->nto", mixed, p[f"{att}_W_o"]) + p[f"{att}_b_o"]
    h = nn.gelu(dense(p, f"{at}_feed_forward_dense1", norm(p, f"{at}_norm2", x)), approximate=False)
    return x + dense(p, f"{at}_feed_forward_dense2", h)


def transformer(p, x, workload):
    h = p["embedding1_E"][x] + p["position_embedding1_P"]
    for k in range(sum(name.endswith("_attention_W_o") for name in p)):
        h = block(p, f"transformer_block{k + 1}", h)
    return dense(p, "dense1", norm(p, "layer_norm1", h))


def burgers(p, t, x, workload):
    """The error of u_t + u·u_x = ν·u_xx: forward derivatives, of the whole batch at once."""

    def u(t, x):
        return mlp(p, jnp.stack((t, x), axis=-1), workload)[..., 0]

    def along_x(x):
        return jax.jvp(lambda x: u(t, x), (x,), (jnp.ones_like(x),))

    (value, u_x), (_, u_xx) = jax.jvp(along_x, (x,), (jnp.ones_like(x),))
    _, u_t = jax.jvp(lambda t: u(t, x), (t,), (jnp.ones_like(t),))
    return u_t + value * u_x - 0.01 / jnp.pi * u_xx


NETWORKS = {f.__name__: f for f in (mlp, lenet, conv32, lstm, transformer, burgers)}


# --- losses and optimizers


def _loss(workload):
    network = NETWORKS[workload.network]

    def cross_entropy(p, x, y):
        z = network(p, x, workload)
        chosen = jnp.take_along_axis(z, y[..., None], axis=-1)[..., 0]
        return (nn.logsumexp(z, axis=-1) - chosen).mean()

    def mse(p, x, y):
        return jnp.square(network(p, x, workload) - y).mean()

    def residual(p, t, x):
        return jnp.square(network(p, t, x, workload)).mean()

    return {"cross_entropy": cross_entropy, "mse": mse, "residual": residual}[workload.loss]


def _sgd(lr=1e-3, momentum=0.0):
    def start(p):
        return [jax.tree.map(jnp.zeros_like, p)] if momentum else []

    def update(p, g, state):
        if momentum:
            g = jax.tree.map(lambda v, g: momentum * v + g, *state, g)
            state = [g]
        return jax.tree.map(lambda w, g: w - lr * g, p, g), state

    return start, update


def _adam(lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, decay=0.0):
    def start(p):
        return [jax.tree.map(jnp.zeros_like, p), jax.tree.map(jnp.zeros_like, p), jnp.float32(0)]

    def update(p, g, state):
        m, v, t = state
        t = t + 1
        m = jax.tree.map(lambda m, g: b1 * m + (1 - b1) * g, m, g)
        v = jax.tree.map(lambda v, g: b2 * v + (1 - b2) * g * g, v, g)
        rate, root = lr / (1 - b1**t), 1 / jnp.sqrt(1 - b2**t)

        def new(w, m, v):
            return w * (1 - lr * decay) - rate * m / (jnp.sqrt(v) * root + eps)

        return jax.tree.map(new, p, m, v), [m, v, t]

    return start, update


def _optimizer(workload):
    if workload.optimizer == "sgd":
        return _sgd(**workload.options)
    return _adam(decay=0.01 if workload.optimizer == "adamw" else 0.0, **workload.options)


class Peer:
    def __init__(self, workload, weights, batches, threads):
        self.begin, update = _optimizer(workload)
        self.start(weights)
        self.slope = jax.jit(jax.value_and_grad(_loss(workload)))
        self.batches = [tuple(map(jnp.asarray, batch)) for batch in batches]
        self.turns = cycle(self.batches)

        def step(p, state, *batch):
            loss, g = jax.value_and_grad(_loss(workload))(p, *batch)
            return *update(p, g, state), loss

        self.step = jax.jit(step, donate_argnums=(0, 1))

    def start(self, weights):
        # a copy: what is given away must not be NumPy's memory
        self.p = {k: jnp.array(w) for k, w in weights.items() if "_running_" not in k}
        self.state = self.begin(self.p)

    def own(self, named):
        return [named[name] for name in self.p]

    def gradients(self):
        loss, g = self.slope(self.p, *self.batches[0])
        return float(loss), [np.asarray(g[name]) for name in self.p]

    def steps(self, count):
        p, state = self.p, self.state
        for _ in range(count):
            p, state, loss = self.step(p, state, *next(self.turns))
        self.p, self.state = p, state
        jax.block_until_ready(p)
        return float(loss)
