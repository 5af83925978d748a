"""`symgrad train MODEL.py DATA`: compile, train, save, draw.

In: a model file, a file of data (`symgrad.train.table`) and options; out: a folder with the module,
`last.safetensors` (after each epoch) and `best.safetensors` (of the epoch with the least loss of
validation), each a checkpoint with the history, and `curves.svg`. What decides the numbers of a
training is in its checkpoint: --resume takes it from there, and continues to the bit.
"""

from __future__ import annotations

import hashlib
import inspect
import json
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from ..build import compile_model
from ..callbacks import Checkpoint, EarlyStopping, ReduceLROnPlateau
from ..weights import EXTRA, read_safetensors
from .curves import svg
from .show import Show, told
from .table import Data, DataError, Wanted, read_data

SPLIT = 1 << 62  # a count of steps that no training reaches: for the order of what is held out
DEFAULTS: dict[str, Any] = {
    "backend": "numpy",
    "dtype": "float32",
    "batch_size": 32,
    "validation": 0.2,
    "seed": 0,
    "lr": None,
    "patience": None,
    "plateau": None,
}
"""What decides the numbers of a training, beside model and data."""


@dataclass(frozen=True)
class Job:
    """What is to be done; `given` are those of DEFAULTS that the user has set."""

    model: Path
    data: Path
    epochs: int
    out: Path
    resume: bool
    columns: tuple[str | None, str | None]
    given: Mapping[str, Any]


def train(arguments: Namespace) -> None:
    """What the options of the command line ask for."""
    model = Path(arguments.model)
    chosen = {name: getattr(arguments, name) for name in DEFAULTS}
    run(
        Job(
            model,
            Path(arguments.data),
            arguments.epochs,
            Path(arguments.out) if arguments.out else Path("trained") / model.stem,
            arguments.resume,
            (arguments.inputs, arguments.target),
            {name: value for name, value in chosen.items() if value is not None},
        )
    )


def run(job: Job) -> None:
    """Train, with progress on the terminal."""
    out = job.out
    last, best = out / "last.safetensors", out / "best.safetensors"
    if last.exists() and not job.resume:
        raise DataError(
            f"{out}: holds a training: --resume continues it, --out takes another place"
        )
    settings = {**DEFAULTS, **job.given}
    before: dict[str, Any] = {}
    if last.exists():
        before = _checkpoint(last)
        settings = _continued(last, before["settings"], job.given)
    net = compile_model(job.model, out, settings["backend"], settings["dtype"])
    wanted = _wanted(net, job.model)
    data = read_data(job.data, wanted, *job.columns, net.real)
    mark = _mark(data)
    if before and before["data"] != mark:
        raise DataError(f"{job.data}: is not what {last} was trained on")
    params, state, history = net.init_params(settings["seed"]), _state(net, settings), {}
    if before:
        params, state, extra = net.load(last, extra=True)
        history = extra["history"]
    shown, held = _split(net, job.data, wanted, data, settings)
    extra = {"settings": settings, "data": mark, "words": data.words}
    saved = Checkpoint(net, last, best, extra=extra)
    callbacks: list[Any] = [saved]
    if settings["plateau"] is not None:
        callbacks.append(ReduceLROnPlateau(patience=settings["plateau"]))
    if settings["patience"] is not None:
        callbacks.append(EarlyStopping(settings["patience"], restore_best=False))
    numbers = {} if settings["lr"] is None else {"lr": settings["lr"]}
    done = len(history.get("loss", ()))
    with Show(job.epochs, done) as show:
        try:
            net.fit(
                params, state, *shown,
                epochs=job.epochs, batch_size=settings["batch_size"], seed=settings["seed"],
                validation=held, history=history, callback=show.step,
                callbacks=[*callbacks, show.epoch], **numbers,
            )  # fmt: skip
        except (ValueError, TypeError) as error:
            raise DataError(f"{job.data}: {_plain(error, settings['lr'])}") from error
    _finish(net, job, out, history, done, saved)


def _finish(
    net: ModuleType, job: Job, out: Path, history: Any, done: int, saved: Checkpoint
) -> None:
    count = len(history.get("loss", ()))
    if count == done:
        print(f"{out}: {done} epochs are done; --epochs takes the number of all")
    elif count < job.epochs:
        print(f"stopped: no better epoch after number {(saved.best_epoch or 0) + 1}")
    curves = svg(job.model.stem, history, _numbers(net))
    (out / "curves.svg").write_text(curves, encoding="utf-8")
    for line in told(history, saved.best_epoch):
        print(line)
    assert net.__file__ is not None
    module = Path(net.__file__)
    name = module.parent.name if module.name == "__init__.py" else module.stem
    print(f"{out}: best.safetensors, last.safetensors, curves.svg")
    print(f"use: import {name}; params, state = {name}.load({str(out / 'best.safetensors')!r})")


# --- the module


def _wanted(net: ModuleType, model: Path) -> list[Wanted]:
    """The arrays of the model's training step."""
    steps: dict[str, Any] = getattr(net, "_TRAINING", {})
    if len(steps) != 1:
        many = "several training steps, which a program of yours takes in turns"
        kind = many if steps else "no training step of samples: it needs loss= and optimizer="
        raise DataError(f"{model}: the model has {kind}")
    ((*_, arrays),) = steps.values()
    return [Wanted(name, *entry) for name, entry in arrays.items()]


def _state(net: ModuleType, settings: Mapping[str, Any]) -> Any:
    """The state before the first step; what is drawn at random is by the same seed."""
    seeded = net.init_state.__code__.co_argcount
    return net.init_state(settings["seed"]) if seeded else net.init_state()


def _numbers(net: ModuleType) -> list[str]:
    """The numbers of a call of the training step."""
    ((_, step, *_),) = net._TRAINING.values()
    given = inspect.signature(step).parameters.values()
    return [p.name for p in given if p.kind is p.KEYWORD_ONLY]


def _plain(error: Exception, lr: Any) -> str:
    if lr is not None and isinstance(error, TypeError) and "'lr'" in str(error):
        return "--lr: the model has no number lr; a schedule is a formula of its own"
    return str(error)


# --- the data


def _split(
    net: ModuleType, path: Path, wanted: list[Wanted], data: Data, settings: Mapping[str, Any]
) -> tuple[list[Any], list[Any] | None]:
    """The arrays that are learnt from, and those that are held out."""
    arrays = [data.arrays[w.name] for w in wanted]
    rows = [w.shape[:1] == ("N",) for w in wanted]
    samples, share = len(arrays[rows.index(True)]), settings["validation"]
    if not share:
        return arrays, None
    count = round(share * samples)
    if not 0 < count < samples:
        raise DataError(f"{path}: --validation {share} leaves nothing of {samples} samples")
    order = net.permutation(samples, settings["seed"], SPLIT)
    held, rest = order[:count], order[count:]
    pairs = list(zip(arrays, rows, strict=True))
    return [a[rest] if r else a for a, r in pairs], [a[held] if r else a for a, r in pairs]


def _mark(data: Data) -> str:
    """What tells these data from others."""
    found = hashlib.sha256()
    for name, array in data.arrays.items():
        found.update(f"{name} {array.dtype} {array.shape} ".encode())
        found.update(array.tobytes())
    return found.hexdigest()


# --- going on


def _checkpoint(path: Path) -> dict[str, Any]:
    """What a checkpoint says beside its arrays."""
    try:
        told = read_safetensors(path).get(EXTRA)
        found = {} if told is None else json.loads(bytes(told))
        if not {"settings", "data", "history"} <= {*found}:
            raise ValueError("it says nothing of its training")
    except (ValueError, TypeError) as error:
        raise DataError(f"{path}: not a checkpoint of symgrad train: {error}") from None
    return dict(found)


def _continued(path: Path, settings: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a checkpoint, from which the user may not ask to differ."""
    for name, value in given.items():
        if value != settings.get(name):
            option = f"--{name.replace('_', '-')}"
            raise DataError(
                f"{path}: {option} was {settings.get(name)}, not {value}; leave it out to continue"
            )
    return {**DEFAULTS, **settings}


__all__ = ["Job", "run", "train"]
