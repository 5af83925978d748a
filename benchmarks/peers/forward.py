"""symgrad's C: the generated module's forward, called from Python."""

import numpy as np

from . import symgrad
from .symgrad import CANNOT, warm

__all__ = ["CANNOT", "Peer", "warm"]


class Peer(symgrad.Peer):
    def gradients(self):
        y = self.net.forward(self.params, self.batches[0][0])
        return float(np.mean(y.astype(float) ** 2)), [y]

    def steps(self, count):
        net, params, turns = self.net, self.params, self.turns
        for _ in range(count):
            y = net.forward(params, next(turns)[0])
        return float(np.mean(y.astype(float) ** 2))
