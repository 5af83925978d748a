"""Makes tests/torch_recorded.npz, with PyTorch: ``python tests/record_torch.py``.

Small networks with PyTorch's own weights, what they give for an input, and the learning rates of
ReduceLROnPlateau. The tests need the file alone.
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(6, 2, batch_first=True)

    def forward(self, x):
        return self.attention(x, x, x)[0]


class Last(nn.Module):
    """The states of all steps."""

    def __init__(self, layer) -> None:
        super().__init__()
        self.rnn = layer

    def forward(self, x):
        return self.rnn(x)[0]


def randomized(module: nn.Module) -> nn.Module:
    """All numbers at random, those that start as 0 and 1 too."""
    for name, array in module.state_dict().items():
        if array.is_floating_point():
            low = 0.5 if name.endswith("running_var") else -0.6
            array.copy_(torch.rand_like(array) * 1.2 + low)
    return module.eval()


torch.manual_seed(0)
NETS = {
    "dense": (nn.Sequential(nn.Linear(4, 3), nn.PReLU(3), nn.LayerNorm(3), nn.Linear(3, 2, bias=False)), torch.randn(5, 4)),
    "conv": (
        nn.Sequential(
            nn.Conv2d(2, 4, (3, 2), padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.GroupNorm(2, 4),
            nn.ConvTranspose2d(4, 2, 3, stride=2, groups=2), nn.Conv2d(2, 2, 2, groups=2), nn.Flatten(), nn.Linear(2 * 8 * 14, 2),
        ),
        torch.randn(3, 2, 4, 6),
    ),
    "tokens": (nn.Sequential(nn.Embedding(7, 6), nn.RMSNorm(6), nn.Linear(6, 2)), torch.randint(7, (3, 5))),
    "attention": (Attention(), torch.randn(3, 5, 6)),
    "encoder": (nn.TransformerEncoderLayer(6, 2, 8, batch_first=True), torch.randn(3, 5, 6)),
    "first": (nn.TransformerEncoderLayer(6, 2, 8, batch_first=True, norm_first=True, activation="gelu"), torch.randn(3, 5, 6)),
    "rnn": (Last(nn.RNN(3, 4, batch_first=True)), torch.randn(2, 5, 3)),
    "lstm": (Last(nn.LSTM(3, 4, 2, batch_first=True, bidirectional=True)), torch.randn(2, 5, 3)),
    "gru": (Last(nn.GRU(3, 4, 2, batch_first=True, bidirectional=True)), torch.randn(2, 5, 3)),
}  # fmt: skip
PLATEAU = [
    {},
    {"patience": 2},
    {"patience": 1, "factor": 0.5, "cooldown": 2},
    {"patience": 0, "factor": 0.5, "min_lr": 0.01},
    {"patience": 1, "mode": "max", "factor": 0.3},
    {"patience": 1, "threshold": 0.2, "threshold_mode": "abs", "factor": 0.7},
    {"patience": 1, "mode": "max", "threshold": 0.3, "threshold_mode": "abs", "factor": 0.7},
    {"patience": 0, "factor": 0.9, "eps": 0.002},
    {"patience": 1, "threshold": 0.5, "factor": 0.8, "cooldown": 1},
]


def main() -> None:
    found = {}
    for name, (net, x) in NETS.items():
        net = randomized(net.double())
        x = x.double() if x.is_floating_point() else x
        found[f"{name} x"], found[f"{name} y"] = x.numpy(), net(x).detach().numpy()
        for key, array in net.state_dict().items():
            found[f"{name}.{key}"] = array.numpy()
    rng, cases = np.random.default_rng(1), []
    for k, options in enumerate(PLATEAU):
        values = np.round(np.exp(-np.arange(40) / 12) + rng.normal(size=40) * 0.2, 3).tolist()
        if k == 1:
            values[5:8] = [float("nan")] * 3
        optimizer = torch.optim.SGD([torch.zeros(1)], lr=0.1)
        plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, **options)
        rates = []
        for value in values:
            plateau.step(value)
            rates.append(optimizer.param_groups[0]["lr"])
        values = [None if v != v else v for v in values]
        cases.append({"options": options, "values": values, "rates": rates})
    found["plateau"] = np.frombuffer(json.dumps(cases).encode(), np.uint8)
    np.savez_compressed(Path(__file__).parent / "torch_recorded.npz", **found)


if __name__ == "__main__":
    main()
