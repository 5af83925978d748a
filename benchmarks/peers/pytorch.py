"""PyTorch in eager mode, with its fused operations and optimizers."""

from itertools import cycle

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

CANNOT = {}


def warm():
    """A step of the smallest network there is: what PyTorch itself needs is in memory then."""
    net = nn.Linear(1, 1)
    optimizer = torch.optim.Adam(net.parameters(), fused=True)
    net(torch.zeros(1, 1)).sum().backward()
    optimizer.step()


class MLP(nn.Sequential):
    def __init__(self, workload, weights):
        shapes = [w.shape for w in weights.values() if w.ndim == 2]
        between = {"relu": nn.ReLU, "tanh": nn.Tanh}[workload.activation]
        layers = [layer for shape in shapes for layer in (nn.Linear(*shape), between())]
        super().__init__(*layers[:-1])


class LeNet(nn.Sequential):
    def __init__(self, workload, weights):
        super().__init__(
            nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
            nn.Linear(84, 10),
        )  # fmt: skip


class Conv32(nn.Sequential):
    def __init__(self, workload, weights):
        def block(into, out):
            return nn.Conv2d(into, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU()

        pooled = *block(3, 32), *block(32, 32), nn.MaxPool2d(2), *block(32, 64)
        super().__init__(*pooled, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))


class LastState(nn.Module):
    def __init__(self, workload, weights):
        super().__init__()
        (inputs, _), (units, _) = weights["lstm1_W"].shape, weights["lstm1_U"].shape
        self.lstm, self.dense = nn.LSTM(inputs, units, batch_first=True), nn.Linear(units, 1)
        second_bias = torch.zeros(4 * units)  # one is enough
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
    def __init__(self, workload, weights):
        super().__init__()
        words, width = weights["embedding1_E"].shape
        length, blocks = len(weights["position_embedding1_P"]), _blocks(weights)
        self.embedding = nn.Embedding(words, width)
        self.positions = nn.Parameter(torch.zeros(length, width))
        self.blocks = nn.Sequential(*(Block(width, workload.heads) for _ in range(blocks)))
        self.norm, self.dense = nn.LayerNorm(width), nn.Linear(width, words)

    def forward(self, x):
        return self.dense(self.norm(self.blocks(self.embedding(x) + self.positions)))


class Burgers(MLP):
    """The error of u_t + u·u_x = ν·u_xx, by autograd through autograd."""

    def forward(self, t, x):
        def gradient(u, of):
            return torch.autograd.grad(u.sum(), of, create_graph=True)

        t, x = t.detach().requires_grad_(), x.detach().requires_grad_()
        u = super().forward(torch.stack((t, x), 1))[:, 0]
        u_t, u_x = gradient(u, (t, x))
        return u_t + u * u_x - 0.01 / torch.pi * gradient(u_x, (x,))[0]


# --- symgrad's weights in PyTorch's shapes, in the order of PyTorch's parameters


def _blocks(weights):
    return sum(name.endswith("_attention_W_o") for name in weights)


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
        width = params[f"{at}_attention_W_o"].shape[-1]
        W = [params[f"{at}_attention_W_{p}"].reshape(width, width).T for p in "qkv"]
        b = [params[f"{at}_attention_b_{p}"].reshape(width) for p in "qkv"]
        out = params[f"{at}_attention_W_o"].reshape(width, width).T, params[f"{at}_attention_b_o"]
        first, second = dense(f"{at}_feed_forward_dense1"), dense(f"{at}_feed_forward_dense2")
        qkv = np.concatenate(W), np.concatenate(b)
        return [*norm(f"{at}_norm1"), *qkv, *out, *norm(f"{at}_norm2"), *first, *second]

    return [
        params["position_embedding1_P"],
        params["embedding1_E"],
        *(w for k in range(_blocks(params)) for w in block(f"transformer_block{k + 1}")),
        *norm("layer_norm1"),
        *dense("dense1"),
    ]


NETWORKS = {
    "mlp": (MLP, layers),
    "lenet": (LeNet, layers),
    "conv32": (Conv32, layers),
    "lstm": (LastState, lstm_weights),
    "transformer": (Transformer, transformer_weights),
    "burgers": (Burgers, layers),
}


def _cross_entropy(logits, y):
    return F.cross_entropy(logits.flatten(0, -2), y.flatten())


LOSSES = {"cross_entropy": _cross_entropy, "mse": F.mse_loss}
OPTIMIZERS = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam, "adamw": torch.optim.AdamW}


class Peer:
    def __init__(self, workload, weights, batches, threads):
        torch.set_num_threads(threads)
        build, self.own = NETWORKS[workload.network]
        self.net = build(workload, weights)
        trained = [w for w in self.net.parameters() if w.requires_grad]
        self.trained = trained
        self._fill(weights)
        options = {"lr": 1e-3, "fused": True, **workload.options}
        self.optimizer = OPTIMIZERS[workload.optimizer](trained, **options)
        self.batches = [tuple(map(torch.from_numpy, batch)) for batch in batches]
        self.turns = cycle(self.batches)
        self.compared = LOSSES.get(workload.loss)
        self.loss = self.made(self._residual if workload.loss == "residual" else self._supervised)

    def _fill(self, weights):
        values = self.own({k: w for k, w in weights.items() if "_running_" not in k})
        with torch.no_grad():
            for to, value in zip(self.trained, values, strict=True):
                to.copy_(torch.from_numpy(np.ascontiguousarray(value)))

    def start(self, weights):
        self._fill(weights)
        self.optimizer.state.clear()

    def _residual(self, t, x):
        return self.net(t, x).square().mean()

    def _supervised(self, x, y):
        return self.compared(self.net(x), y)

    def made(self, loss):
        """The function that is called, of the loss as it is written."""
        return loss

    def gradients(self):
        self.optimizer.zero_grad()
        loss = self.loss(*self.batches[0])
        loss.backward()
        return loss.item(), [w.grad.numpy().copy() for w in self.trained]

    def steps(self, count):
        for _ in range(count):
            self.optimizer.zero_grad()
            loss = self.loss(*next(self.turns))
            loss.backward()
            self.optimizer.step()
        return loss.item()
