"""The networks that are timed, by name: ten for `make bench`, those of the plots, and their data.

A Workload says what every peer needs to know of a network, and is passed to it as JSON. The weights
are not in it: peers take them from a file, by symgrad's names and in symgrad's shapes, so that a
network's width and depth are those of its weights.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
BATCHES = 4  # how many batches the steps go through, again and again


@dataclass(frozen=True)
class Workload:
    """A network by its name, what it is in words, and what peers build it from."""

    name: str
    what: str
    network: str  # which function of a peer builds it
    batch: int
    loss: str = "cross_entropy"
    optimizer: str = "adam"
    options: Mapping[str, Any] = field(default_factory=dict)  # of the optimizer, such as lr
    heads: int = 0
    activation: str = "relu"
    extents: tuple[int, ...] = ()  # of one sample
    classes: int = 0  # of the labels, or how many numbers a target has
    model: str = ""  # the model file, if it is not models/NAME.py

    @property
    def file(self) -> Path:
        """The model file."""
        return ROOT / (self.model or f"benchmarks/models/{self.name}.py")

    def data(self) -> list[tuple[Any, ...]]:
        """Batches (x, y) of inputs and targets, always the same ones."""
        rng = np.random.default_rng(1)
        return [self._draw(rng) for _ in range(BATCHES)]

    def _draw(self, rng: np.random.Generator) -> tuple[Any, ...]:
        shape = (self.batch, *self.extents)
        if self.network == "burgers":
            return tuple(rng.uniform(-1, 1, (2, self.batch)).astype(np.float32))
        if self.network == "transformer":
            return rng.integers(0, self.classes, shape), rng.integers(0, self.classes, shape)
        x = rng.standard_normal(shape).astype(np.float32)
        if self.loss == "mse":
            return x, rng.standard_normal((self.batch, self.classes)).astype(np.float32)
        return x, rng.integers(0, self.classes, self.batch)

    def text(self) -> str:
        return json.dumps(dataclasses.asdict(self))


def from_text(text: str) -> Workload:
    """What `Workload.text` gave, again."""
    read = json.loads(text)
    return Workload(**{**read, "extents": tuple(read["extents"])})


def _mlp(name: str, sizes: str, batch: int, **options: Any) -> Workload:
    widths = [int(s) for s in sizes.split("-")]
    ends = {"extents": (widths[0],), "classes": widths[-1]}
    loss = "MSE" if options.get("loss") == "mse" else "CE"
    how = {"sgd": "SGD", "adam": "Adam"}[options.get("optimizer", "adam")]
    kind = {"relu": "ReLU", "tanh": "tanh"}[options.get("activation", "relu")]
    what = f"MLP {sizes} {kind}, {loss}, {how}, batch {batch}"
    return Workload(name, what, "mlp", batch, **{**ends, **options})


SGD = {"loss": "mse", "optimizer": "sgd"}
WORKLOADS = {
    w.name: w
    for w in (
        _mlp("tiny", "2-16-16-1", 32, activation="tanh", **SGD),
        _mlp("digits", "64-64-32-10", 32, model="examples/digits.py"),
        _mlp("mnist", "784-512-256-10", 128),
        _mlp("wide", "1024-2048-2048-1024", 256, **SGD),
        Workload(
            "lenet", "LeNet-5 on 28×28, CE, Adam, batch 64", "lenet", 64,
            extents=(1, 28, 28), classes=10,
        ),
        Workload(
            "conv32", "3×(conv 3×3, batch norm, ReLU) 3→32→32→pool→64 on 32×32, mean, Dense, CE, "
            "momentum, batch 32", "conv32", 32,
            optimizer="sgd", options={"momentum": 0.9}, extents=(3, 32, 32), classes=10,
        ),
        Workload(
            "gpt", "4 blocks, width 128, 4 heads, length 64, vocabulary 65, AdamW, batch 8",
            "transformer", 8, optimizer="adamw", heads=4, extents=(64,), classes=65,
        ),
        Workload(
            "lstm", "LSTM 16→64, 50 steps, Dense, MSE, Adam, batch 16", "lstm", 16,
            loss="mse", extents=(50, 16), classes=1,
        ),
        Workload(
            "pinn", "2-32-32-32-1 tanh, Burgers' residual, Adam, 1,024 points", "burgers", 1024,
            loss="residual", activation="tanh",
        ),
        Workload(
            "gpt2", "12 blocks, width 768, 12 heads, length 64, vocabulary 50,257, AdamW, batch 4",
            "transformer", 4, optimizer="adamw", options={"lr": 1e-4}, heads=12,
            extents=(64,), classes=50257,
        ),
    )
}  # fmt: skip
QUICK = ("tiny", "digits", "lenet", "gpt")
INFERENCE = ("mnist", "lenet", "lstm")

# --- the networks of the plots: one of these numbers varies


@dataclass(frozen=True)
class Sweep:
    """Step time against `axis`; `model(value)` is the source of a model file."""

    axis: str
    what: str
    values: tuple[int, ...]
    workload: Callable[[int], Workload]
    model: Callable[[int], str]


def _layers(width: int, depth: int) -> str:
    return f'''"""A multilayer perceptron."""

from symgrad import *

layers = [Dense({width}, "relu") for _ in range({depth})]
model = Model(Sequential(Input({width}), *layers, Dense(10)), loss=CrossEntropy(), optimizer=Adam())
'''


def _blocks(length: int) -> str:
    return f'''"""A causal Transformer of two blocks."""

from symgrad import *

blocks = [TransformerBlock(4, causal=True) for _ in range(2)]
net = Sequential(Input({length}, dtype=int), Embedding(65, 128), PositionEmbedding(), *blocks)
model = Model(Sequential(net.input, *net.layers, LayerNorm(), Dense(65)), loss=CrossEntropy(),
              optimizer=AdamW())
'''


def _layered(width: int, depth: int, batch: int) -> Workload:
    return _mlp("sweep", "-".join([str(width)] * (depth + 1) + ["10"]), batch)


def _long(length: int) -> Workload:
    ends: dict[str, Any] = {"extents": (length,), "classes": 65}
    return Workload(
        "sweep", f"length {length}", "transformer", 4, optimizer="adamw", heads=4, **ends
    )


SWEEPS = (
    Sweep("batch", "MLP 256-256-256-10, ReLU, cross-entropy, Adam", (1, 4, 16, 64, 256, 1024, 4096),
          lambda n: _layered(256, 2, n), lambda n: _layers(256, 2)),
    Sweep("width", "MLP W-W-W-10, ReLU, cross-entropy, Adam, batch 64",
          (16, 32, 64, 128, 256, 512, 1024, 2048), lambda n: _layered(n, 2, 64),
          lambda n: _layers(n, 2)),
    Sweep("depth", "MLP of D layers of width 128, ReLU, cross-entropy, Adam, batch 64",
          (1, 2, 4, 8, 16, 32), lambda n: _layered(128, n, 64), lambda n: _layers(128, n)),
    Sweep("length", "Transformer of 2 blocks, width 128, 4 heads, AdamW, batch 4",
          (16, 32, 64, 128, 256, 512), _long, _blocks),
)  # fmt: skip
