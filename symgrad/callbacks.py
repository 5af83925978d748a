"""What `fit` of a generated module may be told to do between epochs: stop, learn more slowly, save.

    history = net.fit(
        params, state, x, y, epochs=100, validation=(a, b),
        callbacks=[
            ReduceLROnPlateau(patience=5),
            EarlyStopping(patience=15),
            Checkpoint(net, "last.npz", best="best.npz"),
        ],
    )

Each is called with (epoch, logs) behind an epoch and may return True, which ends training. What it
decides depends on the epochs' logs alone: where a history of epochs before is continued, it goes
through them first, so that training goes on as if it had not been interrupted.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import Any

History = Mapping[str, list[float]]


class _Monitor:
    """The value that is watched: `val_loss` if there is one, else `loss`, unless it is named."""

    def __init__(self, monitor: str | None, mode: str) -> None:
        if mode not in ("min", "max"):
            raise ValueError(f'mode is {mode!r}; it can be "min" or "max"')
        self.monitor, self.mode = monitor, mode

    def value(self, logs: Mapping[str, float]) -> float:
        name = self.monitor or ("val_loss" if "val_loss" in logs else "loss")
        if name not in logs:
            owner = type(self).__name__
            raise ValueError(f"{owner} watches {name!r}; there are {', '.join(logs)}")
        return float(logs[name])

    def worst(self) -> float:
        return math.inf if self.mode == "min" else -math.inf

    def better(self, value: float, bound: float) -> bool:
        return value < bound if self.mode == "min" else value > bound


class EarlyStopping(_Monitor):
    """Ends training when `monitor` was not better than its best, by more than `min_delta`, for
    `patience` epochs; then, and when all epochs are done, the parameters are those of the best one
    (restore_best=False leaves those of the last). Prechelt (1998), Early stopping: but when?
    The names are Keras'.

    best: the parameters of the best epoch, where a history of epochs before is continued.
    """

    def __init__(
        self,
        patience: int = 10,
        min_delta: float = 0.0,
        monitor: str | None = None,
        mode: str = "min",
        restore_best: bool = True,
        best: Any = None,
    ) -> None:
        super().__init__(monitor, mode)
        self.patience, self.min_delta = patience, abs(min_delta)
        self.restore_best, self.best = restore_best, best

    def begin(self, params: Any, state: Any, numbers: Any, history: History) -> bool:
        """Whether the history has ended already."""
        self.params, self.best_value, self.best_epoch, self.wait = params, self.worst(), None, 0
        kept, self.best = self.best, None
        for epoch, logs in epochs_of(history):
            self._hear(epoch, logs)
        over = self.wait >= self.patience
        if self.best_epoch is None or not self.restore_best:
            return over
        latest = self.wait == 0
        if not latest and kept is None:
            raise ValueError(
                f"EarlyStopping: the best epoch of the history is {self.best_epoch + 1}; give its"
                " parameters as best=, or restore_best=False"
            )
        self.best = params.copy() if latest else kept
        return over

    def _hear(self, epoch: int, logs: Mapping[str, float]) -> bool:
        """Whether an epoch is the best one."""
        value, step = self.value(logs), self.min_delta if self.mode == "min" else -self.min_delta
        self.wait += 1
        if not self.better(value, self.best_value - step):
            return False
        self.best_value, self.best_epoch, self.wait = value, epoch, 0
        return True

    best_epoch: int | None = None

    def __call__(self, epoch: int, logs: Mapping[str, float]) -> bool:
        if self._hear(epoch, logs) and self.restore_best:
            self.best = self.params.copy()
        return self.wait >= self.patience

    def end(self) -> None:
        if self.restore_best and self.best is not None:
            self.params.flat[...] = self.best.flat


class ReduceLROnPlateau(_Monitor):
    """The learning rate times `factor` after more than `patience` epochs that were not better, by
    `threshold`, than the best one; `cooldown` epochs after it count for nothing; never below
    min_lr, and not by less than eps. As torch.optim.lr_scheduler.ReduceLROnPlateau, names and
    defaults included. `number` is the number that is changed, such as "lr1" or "generator_lr".
    """

    def __init__(
        self,
        mode: str = "min",
        factor: float = 0.1,
        patience: int = 10,
        threshold: float = 1e-4,
        threshold_mode: str = "rel",
        cooldown: int = 0,
        min_lr: float = 0.0,
        eps: float = 1e-8,
        *,
        monitor: str | None = None,
        number: str = "lr",
    ) -> None:
        super().__init__(monitor, mode)
        if not 0 < factor < 1:
            raise ValueError(f"factor is {factor!r}; it must be between 0 and 1")
        if threshold_mode not in ("rel", "abs"):
            raise ValueError(f'threshold_mode is {threshold_mode!r}; it can be "rel" or "abs"')
        self.factor, self.patience, self.threshold = factor, patience, threshold
        self.threshold_mode, self.cooldown = threshold_mode, cooldown
        self.min_lr, self.eps, self.number = min_lr, eps, number

    def begin(
        self, params: Any, state: Any, numbers: MutableMapping[str, float], history: History
    ) -> None:
        if self.number not in numbers:
            there = ", ".join(numbers) or "none"
            raise ValueError(
                f"ReduceLROnPlateau changes the number {self.number!r}; there are: {there}"
            )
        self.numbers, self.best = numbers, self.worst()
        self.bad, self.cooling = 0, 0
        for epoch, logs in epochs_of(history):
            self(epoch, logs)

    def __call__(self, epoch: int, logs: Mapping[str, float]) -> None:
        value = self.value(logs)
        if self.better(value, self._bound()):
            self.best, self.bad = value, 0
        else:
            self.bad += 1
        if self.cooling:
            self.cooling, self.bad = self.cooling - 1, 0
        if self.bad > self.patience:
            rate = self.numbers[self.number]
            lower = max(rate * self.factor, self.min_lr)
            self.numbers[self.number] = lower if rate - lower > self.eps else rate
            self.cooling, self.bad = self.cooldown, 0

    def _bound(self) -> float:
        """What a value must pass to be better."""
        step = self.threshold if self.mode == "max" else -self.threshold
        return self.best * (1 + step) if self.threshold_mode == "rel" else self.best + step


class Checkpoint(_Monitor):
    """Saves parameters, state and history to `path` after each epoch, with net.save: killed at any
    time, a whole checkpoint is there. `best` is the path of that of the best epoch. Training goes
    on, to the bit, with

        params, state, extra = net.load(path, extra=True)
        net.fit(params, state, x, y, epochs=100, history=extra["history"], …)

    extra: what else stands in the file, beside the history.
    """

    def __init__(
        self,
        net: Any,
        path: str | Path | None = None,
        best: str | Path | None = None,
        monitor: str | None = None,
        mode: str = "min",
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(monitor, mode)
        self.net, self.path, self.best, self.extra = net, path, best, dict(extra or {})

    def begin(self, params: Any, state: Any, numbers: Any, history: History) -> None:
        self.params, self.state, self.history = params, state, history
        self.best_value, self.best_epoch = self.worst(), None
        for epoch, logs in epochs_of(history):
            self._hear(epoch, logs)

    best_epoch: int | None = None

    def _hear(self, epoch: int, logs: Mapping[str, float]) -> bool:
        if not self.better(self.value(logs), self.best_value):
            return False
        self.best_value, self.best_epoch = self.value(logs), epoch
        return True

    def __call__(self, epoch: int, logs: Mapping[str, float]) -> None:
        wanted = [self.best] if self._hear(epoch, logs) else []
        for path in (*wanted, self.path):
            if path is not None:
                extra = {**self.extra, "history": self.history}
                self.net.save(path, self.params, self.state, extra)


def epochs_of(history: History) -> Iterator[tuple[int, dict[str, float]]]:
    """The logs of each epoch of a history."""
    for epoch in range(len(history.get("loss", ()))):
        yield epoch, {name: values[epoch] for name, values in history.items()}


__all__ = ["Checkpoint", "EarlyStopping", "ReduceLROnPlateau"]
