"""Batch normalisation: statistics of the batch in training, running ones in `forward`.

The running statistics are parameters that are not trained; the training step replaces them by
(1 − momentum)·running + momentum·batch, or by their mean over all steps. Ioffe and Szegedy (2015),
https://arxiv.org/abs/1502.03167.
"""

from __future__ import annotations

from typing import Any

from ..affine import count
from ..language.initializers import ones, zeros
from ..language.layer import Layer
from ..language.notation import Mean, indices, number, parameter, require, tensor, training, update
from ..language.options import positive
from ..language.pytorch import Keeps, same, scale_and_shift
from ..language.trace import fail
from ..language.variable import Variable
from ..scalar import rsqrt

_AXES = ("y", "x", "z")


class BatchNorm(Layer):
    """y[n,c,…] = gamma[c]·(x − mean[c])/√(var[c] + eps) + beta[c], over x[N,C] or x[N,C,…].

    In training mean and var are those of the batch (var divides by the count); `forward` takes the
    running ones, of which var divides by the count less one. PyTorch's BatchNorm1d, 2d and 3d,
    whose momentum this is; with momentum=None they are the plain means over all steps, which
    `batches` counts, with track_running_stats=False there are none, and `forward` takes those of
    its batch, too. Training on one value per channel is a ValueError.

    `train_step` replaces the running statistics. Where steps are taken apart, as for gradients that
    are summed over several batches, `update_statistics` does, for each batch, before `update`:

        for x, y in batches:
            loss, grads = net.backward(params, x, y)
            total.flat += grads.flat / len(batches)
            net.update_statistics(params, x, y)
        net.update(params, total, state)
    """

    def __init__(
        self,
        momentum: float | None = 0.1,
        eps: float = 1e-5,
        *,
        affine: bool = True,
        track_running_stats: bool = True,
        name: str | None = None,
    ) -> None:
        self.momentum = None if momentum is None else positive("BatchNorm", "momentum", momentum)
        self.eps = positive("BatchNorm", "eps", eps)
        self.affine, self.tracked, self.name = affine, track_running_stats, name

    def __call__(self, x: Variable) -> Variable:
        if len(x.shape) < 2 or not x.shape[1].is_Integer:
            raise fail(f"BatchNorm is called on {x}; it takes x[N, C] or x[N, C, …]")
        channels, rank = int(x.shape[1]), len(x.shape) - 2
        n, c, *space = indices(" ".join(("n", "c", *_AXES[:rank])))
        at = (n, c, *space)
        mean, var, centred, h = (tensor(w) for w in ("mean", "var", "centred", "h"))
        running_mean, running_var = mean, var
        if self.tracked:
            running_mean = parameter("running_mean", channels, init=zeros, trainable=False)
            running_var = parameter("running_var", channels, init=ones, trainable=False)
        mean[c] = Mean(x[at], n, *space)
        centred[at] = x[at] - training(mean[c], running_mean[c])
        var[c] = Mean(centred[at] ** 2, n, *space)
        scale = tensor("rstd")
        scale[c] = rsqrt(training(var[c], running_var[c]) + self.eps)
        h[at] = centred[at] * scale[c]
        size = count((x.shape[0], *x.shape[2:]))
        require(size > 1, f"{var.name}: training needs more than one value per channel", of=var)
        if self.tracked:
            share = self._share()
            self._carry("mean", running_mean, mean[c], share, c)
            self._carry("var", running_var, var[c] * size / (size - 1), share, c)
        if not self.affine:
            return h
        y = tensor("y")
        gamma, beta = (
            parameter("gamma", channels, init=ones),
            parameter("beta", channels, init=zeros),
        )
        y[at] = gamma[c] * h[at] + beta[c]
        return y

    def torch(self) -> Keeps:
        return {
            **scale_and_shift(),
            "running_mean": same("running_mean"),
            "running_var": same("running_var"),
            "batches": same("num_batches_tracked", spare=True),
        }

    def _share(self) -> Any:
        """What a batch counts in the running statistics."""
        if self.momentum is not None:
            return number(self.momentum)
        batches, new = parameter("batches", init=zeros, trainable=False), tensor("new_batches")
        new[()] = batches[()] + 1
        update(batches, new)
        return 1 / new[()]

    def _carry(self, word: str, running: Variable, batch: Any, share: Any, c: Any) -> None:
        """running ← (1 − share)·running + share·batch, after the training step."""
        new = tensor(f"new_{word}")
        new[c] = (1 - share) * running[c] + share * batch
        update(running, new)


__all__ = ["BatchNorm"]
