"""PyTorch with the loss compiled by torch.compile; the optimizer is fused already."""

import torch

from . import pytorch

CANNOT = {
    "burgers": "it does not differentiate twice what it compiled",
    "lstm": "it leaves nn.LSTM as it is",
}


def warm():
    net = torch.compile(torch.nn.Linear(1, 1))
    net(torch.zeros(1, 1)).sum().backward()


class Peer(pytorch.Peer):
    def made(self, loss):
        return torch.compile(loss, dynamic=False)
