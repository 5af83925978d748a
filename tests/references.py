"""What the layers, losses and optimizers are compared with, written without symgrad.

Functions of `anp` arrays are differentiated by HIPS autograd; activations are mpmath functions;
optimizers are the published loops, step by step, in NumPy; schedules are plain arithmetic.
"""

import math
from collections.abc import Callable
from typing import Any

import autograd.numpy as anp
import mpmath
import numpy as np
from autograd.scipy.special import erf, logsumexp
from mpmath import mpf

Array = Any

# --- activations as mpmath functions: f(x), from the papers that the docstrings cite -------------


def mp_sigmoid(x: mpf) -> mpf:
    return 1 / (1 + mpmath.exp(-x))


def mp_softplus(x: mpf) -> mpf:
    return mpmath.log(1 + mpmath.exp(x))


def mp_clamp(x: mpf, low: float, high: float) -> mpf:
    return min(max(x, mpf(low)), mpf(high))


def mp_elu(x: mpf, alpha: Any = 1) -> mpf:
    return x if x > 0 else alpha * (mpmath.exp(x) - 1)


SELU_ALPHA = mpf("1.6732632423543772848170429916717")
SELU_SCALE = mpf("1.0507009873554804934193349852946")


def mp_gelu(x: mpf) -> mpf:
    return x * mpmath.erfc(-x / mpmath.sqrt(2)) / 2


def mp_gelu_tanh(x: mpf) -> mpf:
    u = mpmath.sqrt(2 / mpmath.pi) * (x + mpf("0.044715") * x**3)
    return x * (1 + mpmath.tanh(u)) / 2


# --- layers in HIPS autograd -----------------------------------------------------------------


def softmax(x: Array) -> Array:
    return anp.exp(log_softmax(x))


def log_softmax(x: Array) -> Array:
    return x - logsumexp(x, axis=-1, keepdims=True)


def relu(x: Array) -> Array:
    return anp.where(x > 0, x, 0.0)


def gelu(x: Array) -> Array:
    return x * (1 + erf(x / math.sqrt(2))) / 2


def softplus(x: Array) -> Array:
    return anp.logaddexp(x, 0.0)


def xlogy(t: Array) -> Array:
    return anp.where(t == 0, 0.0, t * anp.log(anp.where(t == 0, 1.0, t)))


def one_hot(y: Array, classes: int) -> Array:
    return np.eye(classes)[y]


def pick(x: Array, y: Array) -> Array:
    """x[..., y[...]]."""
    return anp.sum(x * one_hot(y, x.shape[-1]), axis=-1)


def smooth(t: Array, epsilon: float) -> Array:
    """Szegedy et al. (2015), section 7."""
    return t * (1 - epsilon) + epsilon / t.shape[-1]


# --- optimizers: (w, g, s, t) → new w, with the state s a dictionary that starts empty -----------

Step = Callable[[Array, Array, dict[str, Any], int], Array]


def sgd(
    lr: float, momentum: float = 0, dampening: float = 0, nesterov: bool = False, decay: float = 0
) -> Step:
    """torch.optim.SGD's algorithm box."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        g = g + decay * w
        if momentum:
            s["b"] = g.copy() if t == 1 else momentum * s["b"] + (1 - dampening) * g
            g = g + momentum * s["b"] if nesterov else s["b"]
        return w - lr * g

    return step


def adam(
    lr: float,
    b1: float = 0.9,
    b2: float = 0.999,
    eps: float = 1e-8,
    decay: float = 0,
    decoupled: bool = False,
    amsgrad: bool = False,
) -> Step:
    """The algorithm boxes of torch.optim.Adam and AdamW."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        if decoupled:
            w = w - lr * decay * w
        else:
            g = g + decay * w
        m = s["m"] = b1 * s.get("m", 0 * w) + (1 - b1) * g
        v = s["v"] = b2 * s.get("v", 0 * w) + (1 - b2) * g * g
        if amsgrad:
            v = s["max"] = np.maximum(s.get("max", 0 * w), v)
        return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)

    return step


def nadam(
    lr: float, b1: float = 0.9, b2: float = 0.999, eps: float = 1e-8, psi: float = 0.004
) -> Step:
    """torch.optim.NAdam's algorithm box."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        mu = b1 * (1 - 0.5 * 0.96 ** (t * psi))
        following = b1 * (1 - 0.5 * 0.96 ** ((t + 1) * psi))
        s["product"] = s.get("product", 1.0) * mu
        m = s["m"] = b1 * s.get("m", 0 * w) + (1 - b1) * g
        v = s["v"] = b2 * s.get("v", 0 * w) + (1 - b2) * g * g
        m_hat = following * m / (1 - s["product"] * following) + (1 - mu) * g / (1 - s["product"])
        return w - lr * m_hat / (np.sqrt(v / (1 - b2**t)) + eps)

    return step


def rmsprop(
    lr: float,
    alpha: float = 0.99,
    eps: float = 1e-8,
    momentum: float = 0,
    centered: bool = False,
) -> Step:
    """torch.optim.RMSprop's algorithm box."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        v = s["v"] = alpha * s.get("v", 0 * w) + (1 - alpha) * g * g
        if centered:
            mean = s["mean"] = alpha * s.get("mean", 0 * w) + (1 - alpha) * g
            v = v - mean * mean
        d = g / (np.sqrt(v) + eps)
        if momentum:
            d = s["b"] = momentum * s.get("b", 0 * w) + d
        return w - lr * d

    return step


def adagrad(lr: float, lr_decay: float = 0, eps: float = 1e-10, start: float = 0) -> Step:
    """torch.optim.Adagrad's algorithm box."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        total = s["sum"] = s.get("sum", start + 0 * w) + g * g
        return w - lr / (1 + (t - 1) * lr_decay) * g / (np.sqrt(total) + eps)

    return step


def adadelta(lr: float = 1.0, rho: float = 0.9, eps: float = 1e-6) -> Step:
    """Zeiler (2012), algorithm 1, with torch.optim.Adadelta's lr."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        v = s["v"] = rho * s.get("v", 0 * w) + (1 - rho) * g * g
        u = s.get("u", 0 * w)
        d = np.sqrt(u + eps) / np.sqrt(v + eps) * g
        s["u"] = rho * u + (1 - rho) * d * d
        return w - lr * d

    return step


def lion(lr: float, b1: float = 0.9, b2: float = 0.99, decay: float = 0) -> Step:
    """Chen et al. (2023), algorithm 2."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        m = s.get("m", 0 * w)
        new = w - lr * (np.sign(b1 * m + (1 - b1) * g) + decay * w)
        s["m"] = b2 * m + (1 - b2) * g
        return new

    return step


def radam(lr: float, b1: float = 0.9, b2: float = 0.999, eps: float = 1e-8) -> Step:
    """torch.optim.RAdam's algorithm box."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        m = s["m"] = b1 * s.get("m", 0 * w) + (1 - b1) * g
        v = s["v"] = b2 * s.get("v", 0 * w) + (1 - b2) * g * g
        m_hat, most = m / (1 - b1**t), 2 / (1 - b2) - 1
        rho = most - 2 * t * b2**t / (1 - b2**t)
        if rho <= 5:
            return w - lr * m_hat
        r = math.sqrt((rho - 4) * (rho - 2) * most / ((most - 4) * (most - 2) * rho))
        return w - lr * m_hat * r * math.sqrt(1 - b2**t) / (np.sqrt(v) + eps)

    return step


def adamax(lr: float, b1: float = 0.9, b2: float = 0.999, eps: float = 1e-8) -> Step:
    """torch.optim.Adamax's algorithm box."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        m = s["m"] = b1 * s.get("m", 0 * w) + (1 - b1) * g
        u = s["u"] = np.maximum(b2 * s.get("u", 0 * w), np.abs(g) + eps)
        return w - lr * m / ((1 - b1**t) * u)

    return step


def adan(lr: float, betas: tuple[float, ...] = (0.98, 0.92, 0.99), decay: float = 0) -> Step:
    """The loop of the authors' code, with no_prox; Xie et al. (2022)."""
    b1, b2, b3 = betas

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        diff = g - s.get("g", g)
        s["g"] = g.copy()
        m = s["m"] = b1 * s.get("m", 0 * w) + (1 - b1) * g
        v = s["v"] = b2 * s.get("v", 0 * w) + (1 - b2) * diff
        n = s["n"] = b3 * s.get("n", 0 * w) + (1 - b3) * (g + b2 * diff) ** 2
        denominator = np.sqrt(n) / math.sqrt(1 - b3**t) + 1e-8
        w = w * (1 - lr * decay)
        w = w - lr / (1 - b1**t) * m / denominator
        return w - lr * b2 / (1 - b2**t) * v / denominator

    return step


def rprop(
    lr: float, down: float = 0.5, up: float = 1.2, low: float = 1e-6, top: float = 50
) -> Step:
    """torch.optim.Rprop's algorithm box, weight by weight."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        sizes, last = s.setdefault("size", lr + 0 * w), s.setdefault("g", 0 * w)
        new = w.copy()
        for k in np.ndindex(w.shape):
            slope = g[k]
            if last[k] * slope > 0:
                sizes[k] = min(sizes[k] * up, top)
            elif last[k] * slope < 0:
                sizes[k], slope = max(sizes[k] * down, low), 0.0
            new[k] -= sizes[k] * np.sign(slope)
            last[k] = slope
        return new

    return step


def asgd(lr: float, lambd: float = 1e-4, alpha: float = 0.75) -> Step:
    """torch.optim.ASGD's algorithm box (but for the mean, which no step reads)."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        eta = s.get("eta", lr)
        s["eta"] = lr / (1 + lambd * lr * t) ** alpha
        return w * (1 - lambd * eta) - eta * g

    return step


def lookahead(inner: Step, k: int, alpha: float) -> Step:
    """Zhang et al. (2019), algorithm 1."""

    def step(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        slow = s.setdefault("slow", w.copy())
        w = inner(w, g, s, t)
        if t % k == 0:
            w = s["slow"] = slow + alpha * (w - slow)
        return w

    return step


def clip_by_value(step: Step, limit: float) -> Step:
    return lambda w, g, s, t: step(w, np.clip(g, -limit, limit), s, t)


def clip_by_norm(step: Step, limit: float) -> Step:
    """torch.nn.utils.clip_grad_norm_."""

    def clipped(w: Array, g: Array, s: dict[str, Any], t: int) -> Array:
        return step(w, g * min(1.0, limit / (float(np.sqrt(np.sum(g * g))) + 1e-6)), s, t)

    return clipped


# --- schedules: s steps were taken → rate --------------------------------------------------------


def one_cycle(s: int, top: float, steps: int, share: float, div: float, final: float) -> float:
    """torch.optim.lr_scheduler.OneCycleLR with cosine annealing."""

    def anneal(start: float, end: float, pct: float) -> float:
        return end + (start - end) / 2 * (math.cos(math.pi * pct) + 1)

    first, peak = top / div, float(share * steps) - 1
    if s <= peak:
        return anneal(first, top, s / peak)
    return anneal(top, first / final, (s - peak) / (steps - 1 - peak))


def restarts(s: int, lr: float, first: int, factor: int, end: float = 0.0) -> float:
    """CosineAnnealingWarmRestarts, restart by restart."""
    length = first
    while s >= length:
        s, length = s - length, length * factor
    return cosine(s, lr, length, end)


def cyclic(s: int, lr: float, top: float, up: int, down: int) -> float:
    s %= up + down
    return lr + (top - lr) * (s / up if s <= up else 1 - (s - up) / down)


def cosine(s: int, lr: float, steps: int, end: float = 0.0) -> float:
    return end + (lr - end) * (1 + math.cos(math.pi * min(s, steps) / steps)) / 2
