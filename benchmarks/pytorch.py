"""Time per training step beside PyTorch, on the CPU, in float32 and on one thread.

    pip install torch==2.13.0                  (in an environment of its own, together with symgrad)
    python benchmarks/pytorch.py [lenet lstm transformer] [--steps 100]

The models of benchmarks/models/ are compiled to C; the same networks are written for PyTorch here,
with its fused operations. Steps (gradients set to zero, forward, backward, Adam) are interleaved;
medians of the times, and of PyTorch's over symgrad's for each pair of steps. Both start from the
same weights: the losses, and the weights after one step, are compared first.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from symgrad.build import compile_model

MODELS = Path(__file__).resolve().parent / "models"


# --- the networks in PyTorch


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
        nn.Linear(84, 10),
    )  # fmt: skip


class LastState(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm, self.dense = nn.LSTM(32, 64, batch_first=True), nn.Linear(64, 10)
        second_bias = torch.zeros(256)  # one is enough
        self.lstm.bias_hh_l0 = nn.Parameter(second_bias, requires_grad=False)

    def forward(self, x):
        return self.dense(self.lstm(x)[0][:, -1])


class Block(nn.Module):
    """Pre-norm, with one projection to q, k and v, and PyTorch's fused attention."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.qkv = nn.LayerNorm(width), nn.Linear(width, 3 * width)
        self.out, self.norm2 = nn.Linear(width, width), nn.LayerNorm(width)
        self.dense1, self.dense2 = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x):
        n, t, width = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(n, t, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.out(mixed.transpose(1, 2).reshape(n, t, width))
        return x + self.dense2(F.gelu(self.dense1(self.norm2(x))))


class Transformer(nn.Module):
    def __init__(self, words=65, length=64, width=128, heads=4, blocks=4):
        super().__init__()
        self.embedding = nn.Embedding(words, width)
        self.positions = nn.Parameter(torch.zeros(length, width))
        self.blocks = nn.Sequential(*(Block(width, heads) for _ in range(blocks)))
        self.norm, self.dense = nn.LayerNorm(width), nn.Linear(width, words)

    def forward(self, x):
        return self.dense(self.norm(self.blocks(self.embedding(x) + self.positions)))


# --- symgrad's weights in PyTorch's shapes, in the order of PyTorch's parameters


def layers(params):
    """A network of layers that have the same order on both sides; dense layers are transposed."""
    return [w.T if w.ndim == 2 else w for w in params.values()]


def lstm_weights(params):
    W, U, b = (params[f"lstm1_{name}"] for name in "WUb")
    return [W.T, U.T, b, params["dense1_W"].T, params["dense1_b"]]


def transformer_weights(params):
    def dense(name):
        return [params[f"{name}_W"].T, params[f"{name}_b"]]

    def norm(name):
        return [params[f"{name}_gamma"], params[f"{name}_beta"]]

    def block(at):
        W = [params[f"{at}_attention_W_{p}"].reshape(128, 128).T for p in "qkv"]
        b = [params[f"{at}_attention_b_{p}"].reshape(128) for p in "qkv"]
        out = params[f"{at}_attention_W_o"].reshape(128, 128).T, params[f"{at}_attention_b_o"]
        first, second = dense(f"{at}_feed_forward_dense1"), dense(f"{at}_feed_forward_dense2")
        qkv = np.concatenate(W), np.concatenate(b)
        return [*norm(f"{at}_norm1"), *qkv, *out, *norm(f"{at}_norm2"), *first, *second]

    return [
        params["position_embedding1_P"],
        params["embedding1_E"],
        *(w for k in range(1, 5) for w in block(f"transformer_block{k}")),
        *norm("layer_norm1"),
        *dense("dense1"),
    ]


def images(rng):
    return rng.random((64, 1, 28, 28), np.float32), rng.integers(0, 10, 64)


def sequences(rng):
    return rng.standard_normal((32, 50, 32), np.float32), rng.integers(0, 10, 32)


def tokens(rng):
    return rng.integers(0, 65, (8, 64)), rng.integers(0, 65, (8, 64))


NETWORKS = {
    "lenet": (lenet, layers, images),
    "lstm": (LastState, lstm_weights, sequences),
    "transformer": (Transformer, transformer_weights, tokens),
}


# --- one step of each


def symgrad_step(net, params, state):
    return lambda x, y: net.train_step(params, state, x, y)


def torch_step(net, optimizer):
    def step(x, y):
        optimizer.zero_grad()
        logits = net(torch.from_numpy(x))
        loss = F.cross_entropy(logits.flatten(0, -2), torch.from_numpy(y).flatten())
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def compare(name, steps, folder):
    build, weights, draw = NETWORKS[name]
    net = compile_model(MODELS / f"{name}.py", folder, backend="c", dtype="float32")
    rng = np.random.default_rng(0)
    params, state, theirs = net.init_params(seed=0), net.init_state(), build()
    trained = [w for w in theirs.parameters() if w.requires_grad]
    with torch.no_grad():
        for to, own in zip(trained, weights(params), strict=True):
            to.copy_(torch.from_numpy(np.ascontiguousarray(own)))
    ours = symgrad_step(net, params, state)
    other = torch_step(theirs, torch.optim.Adam(trained, lr=1e-3, fused=True))
    batch = draw(rng)
    losses = ours(*batch), other(*batch)
    pairs = zip(trained, weights(params), strict=True)  # max() would pass over a NaN
    apart = float(np.max([np.abs(own - w.detach().numpy()).max() for w, own in pairs]))
    times = {ours: [], other: []}
    for _ in range(steps):
        batch = draw(rng)
        for step, taken in times.items():
            begin = perf_counter()
            step(*batch)
            taken.append(perf_counter() - begin)
    mine, reference = (statistics.median(taken) for taken in times.values())
    ratio = statistics.median(b / a for a, b in zip(times[ours], times[other], strict=True))
    print(
        f"{name:12} {mine * 1e3:8.3f} {reference * 1e3:8.3f} {ratio:7.2f}"
        f"   {abs(losses[0] - losses[1]):9.1e} {apart:9.1e}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("networks", nargs="*", metavar="NETWORK", help=f"of {' '.join(NETWORKS)}")
    parser.add_argument("--steps", type=int, default=100)
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(f"{'ms/step':12} {'symgrad':>8} {'PyTorch':>8} {'ratio':>7}   apart: loss   weights")
    for name in options.networks or NETWORKS:
        if name not in NETWORKS:
            sys.exit(f"error: {name} is none of {', '.join(NETWORKS)}")
        with tempfile.TemporaryDirectory() as folder:
            compare(name, options.steps, folder)


if __name__ == "__main__":
    main()
