"""Training on many machines: ranks that have a part of each batch take the step of the whole one.

    # train.py, run by: mpiexec -n 4 python train.py       net from: symgrad compile … --with ranks
    ranks = symgrad.mpi.Ranks(net)
    history = ranks.fit(params, state, x, y, epochs=30, batch_size=256)

A step is `backward` on each rank, the sum of all flat gradients (Allreduce), and `update` on each:

    grads = Σ_r N_r·grads_r / Σ_r N_r      a mean over samples; by weights where the loss has some
    grads = Σ_r grads_r                    a sum

Whether a loss is either is decided from its equations when it is compiled. Where it is neither, as
with batch norm, the step is in parts, and what a part sums over the samples is added up over the
ranks before the next one reads it: the gradient is that of the whole batch. Parameters and state
stay the same on all ranks, and differ from those of one process by rounding. Ranks may have
different numbers of samples, or none. Needs mpi4py.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import lru_cache
from types import ModuleType
from typing import Any

import numpy as np

try:
    from mpi4py import MPI
except ImportError as error:
    raise ImportError(
        f"symgrad.mpi needs mpi4py ({error}): pip install 'symgrad[mpi]', or mpi4py beside the "
        "MPI of your cluster"
    ) from None
except RuntimeError as error:  # it finds no MPI library
    first = str(error).splitlines()[0]
    raise ImportError(
        f"symgrad.mpi needs an MPI library ({first}): pip install mpich, or load your cluster's"
    ) from None

from .callbacks import Checkpoint

Numbers = dict[str, float]
Error = tuple[type[Exception], str]


def seed_of(seed: int, rank: int) -> int:
    """The seed of a rank's own random numbers; rank 0 has that of a single process."""
    return (seed + rank * 0x9E3779B97F4A7C15) % (1 << 63)


@lru_cache
def _keywords(function: Callable[..., Any]) -> tuple[str, ...]:
    parameters = inspect.signature(function).parameters.values()
    return tuple(p.name for p in parameters if p.kind is p.KEYWORD_ONLY)


class Ranks:
    """The training step of a generated module, shared by the ranks of a communicator.

    `net` is compiled with ``--with ranks``; `step` names one of several training steps. All ranks
    call the same methods in the same order, each with its own samples. Where a call fails on one
    of them, all raise an error that says so, and nothing has been changed.
    """

    def __init__(self, net: ModuleType, comm: Any = None, step: str = "") -> None:
        self.net, self.comm = net, MPI.COMM_WORLD if comm is None else comm
        self.rank, self.size = self.comm.Get_rank(), self.comm.Get_size()
        self.suffix = f"_{step}" if step else ""
        facts = getattr(net, "RANKS", None)
        if facts is None:
            raise ValueError(f"{net.__name__} knows nothing of ranks: compile it --with ranks")
        if self.suffix not in facts:
            names = ", ".join(repr(name[1:]) for name in facts)
            raise ValueError(f"{net.__name__} has no training step {step!r}; there are {names}")
        self.facts = facts[self.suffix]

    def rows(self, count: int) -> slice:
        """Which of `count` samples this rank has, if all have as many but for one."""
        return slice(count * self.rank // self.size, count * (self.rank + 1) // self.size)

    def broadcast(self, params: Any, state: Any) -> None:
        """Parameters and state as rank 0 has them, on all ranks."""
        for arrays in (params, state):
            flat = np.array(arrays.flat)
            self.comm.Bcast(flat)
            arrays.flat = flat
            for name, array in self.comm.bcast(arrays.others()).items():
                arrays[name] = array

    def backward(
        self, params: Any, *data: Any, seed: int = 0, step: int = 0, **numbers: Any
    ) -> tuple[float, Any]:
        """The loss of all ranks' samples and its gradients, the same on all ranks. Where something
        is drawn, a rank's seed is `seed_of(seed, rank)`."""
        loss, grads, _ = self._backward(params, data, seed, step, numbers)
        return loss, grads

    def train_step(self, params: Any, state: Any, *data: Any, **numbers: Any) -> float:
        """The training step of all ranks' samples together: changes params and state alike on all
        ranks, returns the loss before."""
        names = {kind: self._numbers(kind) for kind in ("backward", "update")}
        for name in numbers:
            if not any(name in known for known in names.values()):
                raise TypeError(f"train_step has no number {name!r}")
        given = {k: {n: numbers[n] for n in names[k] if n in numbers} for k in names}
        seed, step = int(state["seed"]) if "seed" in state else 0, self._count(state)
        loss, grads, new = self._backward(params, data, seed, step, given["backward"])
        for name, value in new.items():
            params[name] = value
        if "statistics" in self.facts:
            self._replace_statistics(params, data, seed=seed, step=step, **given["backward"])
        self._function("update")(params, grads, state, **given["update"])
        return loss

    def loss(self, params: Any, *data: Any, seed: int = 0, step: int = 0, **numbers: Any) -> float:
        """The loss of all ranks' samples, as the network is outside training."""
        drawn = self._drawn("loss", seed, step)
        return self._measured("loss", params, data, {**drawn, **numbers})["loss"]

    def metrics(
        self, params: Any, *data: Any, seed: int = 0, step: int = 0, **numbers: Any
    ) -> Numbers:
        """The loss and, if there are any, the metrics of all ranks' samples."""
        kind = "metrics" if hasattr(self.net, f"metrics{self.suffix}") else "loss"
        drawn = self._drawn(kind, seed, step)
        return self._measured(kind, params, data, {**drawn, **numbers})

    def fit(
        self,
        params: Any,
        state: Any,
        *data: Any,
        epochs: int = 1,
        batch_size: int = 32,
        validation: tuple[Any, ...] | None = None,
        seed: int = 0,
        shuffle: bool = True,
        callbacks: Any = (),
        history: dict[str, list[float]] | None = None,
        **numbers: float,
    ) -> dict[str, list[float]]:
        """`net.fit` of arrays that every rank can read, of each batch its `rows`: the same batches
        in the same order as in one process, and the same history. Callbacks are called on all
        ranks, with the same logs, but a Checkpoint on rank 0 alone; training ends on all of them
        where one asks for it."""
        samples, history = self._samples(data), {} if history is None else history
        callbacks = callbacks if isinstance(callbacks, (list, tuple)) else [callbacks]
        told = [c for c in callbacks if not self.rank or not isinstance(c, Checkpoint)]
        numbers = self._defaults() | numbers
        begun = self._any(
            lambda: [c.begin(params, state, numbers, history) for c in told if hasattr(c, "begin")]
        )
        for epoch in range(len(history.get("loss", ())), 0 if begun else epochs):
            order: Any = np.arange(samples)
            if shuffle:
                order = self.net.permutation(samples, seed, self._count(state))
            total = 0.0
            for first in range(0, samples, batch_size):
                batch = order[first : first + batch_size]
                own = self._taken(data, batch[self.rows(len(batch))])
                total += len(batch) * self.train_step(params, state, *own, **numbers)
            logs = {"loss": total / samples}
            if validation is not None:
                own = self._taken(validation, self.rows(self._samples(validation)))
                measured: Any = {n: numbers[n] for n in self._numbers("loss")}
                found = self.metrics(params, *own, **measured)
                logs |= {f"val_{name}": value for name, value in found.items()}
            logs |= {name: float(v) for name, v in numbers.items() if name not in logs}
            for name, value in logs.items():
                history.setdefault(name, []).append(value)
            if self._any(lambda: [c(epoch, dict(logs)) for c in told]):  # noqa: B023
                break
        self._any(lambda: [c.end() for c in told if hasattr(c, "end")])
        return history

    # --- gradients

    def _backward(
        self, params: Any, data: tuple[Any, ...], seed: int, step: int, numbers: dict[str, Any]
    ) -> tuple[float, Any, dict[str, Any]]:
        """The loss, its gradients, and what parts found that a step replaces."""
        if "parts" in self.facts:
            options = {"seed": seed_of(seed, self.rank), "step": step, **numbers}
            return self._in_parts(params, data, options)
        run, drawn = self._function("backward"), self._drawn("backward", seed, step)

        def compute() -> tuple[float, Any]:
            loss, grads = run(params, *data, **drawn, **numbers)
            return loss, grads

        share, total, loss, grads = self._compute(self.facts["loss"], data, compute)
        grads = self._no_gradients() if grads is None else grads
        with np.errstate(invalid="ignore"):
            part = share / total  # NaN as in one process, if all weights are 0
        for own in (grads.flat, *grads.others().values()):
            own *= part
        self.comm.Allreduce(MPI.IN_PLACE, grads.flat)
        return loss, grads, {}

    def _no_gradients(self) -> Any:
        layout = getattr(self.net, f"_GRADIENTS{self.suffix}")
        size = max((stop for _, stop, _ in layout.values()), default=0)
        return self.net.Arrays(layout, np.zeros(size, self.net.real))

    def _in_parts(
        self, params: Any, data: tuple[Any, ...], options: dict[str, Any]
    ) -> tuple[float, Any, dict[str, Any]]:
        """The same of a step whose samples depend on sums over all: these are added up over the
        ranks after the part that makes them, and the last part's results after it."""
        facts, kind, samples = self.facts, self.net.real, 0

        def count() -> dict[str, Any]:
            nonlocal samples
            samples = self._samples(data)
            return {"samples": samples}

        total = int(self._agreed(["samples"], count)["samples"])
        if not total:
            raise ValueError("no rank has samples")
        if total < facts["least"][0]:
            raise ValueError(facts["least"][1])
        known = dict(zip(facts["data"], data, strict=True))
        share = samples / total
        known[facts["samples_of_all"]] = np.asarray(total, kind)
        known[facts["share"]] = np.asarray(share, kind)
        for part in facts["parts"]:
            function = getattr(self.net, part["function"])
            drawn = {n: options[n] for n in _keywords(function) if n in options}

            def compute() -> dict[str, Any]:
                if samples:
                    found = function(params, *(known[n] for n in part["data"]), **drawn)  # noqa: B023
                    found = found if len(part["results"]) > 1 else [found]  # noqa: B023
                    arrays = (a if np.ndim(a) else np.asarray(a, kind) for a in found)
                    known.update(zip(part["results"], arrays, strict=True))  # noqa: B023
                return known

            for name, value in self._agreed(list(part["sums"]), compute).items():
                known[part["sums"][name]] = value.astype(kind)
        wanted = [facts["result"], *facts["gradients"].values(), *facts["replaced"].values()]
        alike = {n: known[n] * share for n in facts["same"] if n in known}
        found = self._agreed(wanted, lambda: {**known, **alike})
        grads = self._no_gradients()
        for name, gradient in facts["gradients"].items():
            grads[name][...] = found[gradient]
        replaced = {name: found[n] for name, n in facts["replaced"].items()}
        return float(found[facts["result"]]), grads, replaced

    def _agreed(self, names: list[str], compute: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """The sums over the ranks of these arrays of what each computes, of which it may have some,
        in double. An error of one rank is one of all."""
        shapes = [self.facts.get("shapes", {}).get(name, ()) for name in names]
        sizes = [int(np.prod(shape)) for shape in shapes]
        own = [np.zeros(size) for size in sizes]
        computed, error = self._tried(compute)
        for array, name in zip(own, names, strict=True):
            array += np.ravel((computed or {}).get(name, 0.0))
        flat = self._sum(np.concatenate([*own, [error is not None]]))
        self._raise(flat[-1], error)
        parts = np.split(flat, np.cumsum(sizes))[:-1]
        return {n: p.reshape(s) for n, p, s in zip(names, parts, shapes, strict=True)}

    def _tried(self, compute: Callable[[], Any]) -> tuple[Any, Error | None]:
        """What it computes, or what is to be said of why not."""
        try:
            return compute(), None
        except Exception as raised:
            kind = type(raised) if isinstance(raised, (TypeError, ValueError)) else RuntimeError
            return None, (kind, f"rank {self.rank}: {raised}")

    def _raise(self, failed: float, error: Error | None) -> None:
        """The first error of the ranks, if there is one."""
        if failed:
            kind, message = next(e for e in self.comm.allgather(error) if e)
            raise kind(message)

    # --- parts

    def _function(self, kind: str) -> Callable[..., Any]:
        function: Callable[..., Any] = getattr(self.net, kind + self.suffix)
        return function

    def _numbers(self, kind: str) -> list[str]:
        """The numbers that a call of a function may choose."""
        own = _keywords(self._function(kind))
        return [name for name in own if name not in ("wrt_inputs", "seed", "step")]

    def _defaults(self) -> dict[str, float]:
        """The numbers of a training step, as they are if a call does not choose them."""
        known = inspect.signature(self._function("train_step")).parameters
        names = (*self._numbers("backward"), *self._numbers("update"))
        return {name: float(known[name].default) for name in names}

    def _any(self, compute: Callable[[], list[Any]]) -> bool:
        """Whether a rank finds something True; an error of one rank is one of all."""
        values, error = self._tried(compute)
        own = any(isinstance(v, (bool, np.bool_)) and v for v in values or ())
        some, failed = self._sum([own, error is not None])
        self._raise(failed, error)
        return bool(some)

    def _drawn(self, kind: str, seed: int, step: int) -> dict[str, int]:
        """What a function is given for its random numbers, if it draws any."""
        drawn = "seed" in _keywords(self._function(kind))
        return {"seed": seed_of(seed, self.rank), "step": step} if drawn else {}

    def _sum(self, numbers: Any) -> Any:
        """The sum over the ranks of some numbers, in double."""
        total = np.array(numbers, float)
        self.comm.Allreduce(MPI.IN_PLACE, total)
        return total

    def _count(self, state: Any) -> int:
        """How many steps were taken, if the optimizer counts them."""
        counter = self.facts["counter"]
        return 0 if counter is None else int(state[counter])

    def _taken(self, data: tuple[Any, ...], rows: Any) -> list[Any]:
        """These samples of the arrays that have samples, and the others whole."""
        return [a[rows] if own else a for a, own in zip(data, self.facts["samples"], strict=True)]

    def _samples(self, data: tuple[Any, ...]) -> int:
        if len(data) != len(self.facts["samples"]):
            count = len(self.facts["samples"])
            raise TypeError(f"expected {count} arrays of data, got {len(data)}")
        return min(len(a) for a, own in zip(data, self.facts["samples"], strict=True) if own)

    def _compute(
        self, word: str, data: tuple[Any, ...], compute: Callable[[], tuple[float, Any]]
    ) -> tuple[Any, Any, float, Any]:
        """What this rank's samples count, and those of all; of what `compute` gives the number,
        joined, and the rest, None without samples. An error of one rank is one of all."""
        samples, share = 0, 0.0

        def own() -> tuple[float, Any]:
            nonlocal samples, share
            samples = self._samples(data)
            share = self._share(word, data, samples) if samples else 0.0
            return compute() if share else (0.0, None)

        computed, error = self._tried(own)
        number, found = computed or (0.0, None)
        total, failed, count, value = self._sum([share, error is not None, samples, share * number])
        self._raise(failed, error)
        if not count:
            raise ValueError("no rank has samples")
        whole = np.float64(1.0 if word == "sum" else total)
        with np.errstate(invalid="ignore"):
            return np.float64(share), whole, float(value / whole), found

    def _share(self, word: str, data: tuple[Any, ...], samples: int) -> float:
        if word == "weighted":
            return float(self._function("share")(*data))
        return 1.0 if word == "sum" else float(samples)

    def _measured(
        self, kind: str, params: Any, data: tuple[Any, ...], given: dict[str, Any]
    ) -> Numbers:
        words = {n: w for n, w in self.facts["metrics"].items() if kind != "loss" or n == "loss"}
        for name, word in words.items():
            if word not in ("mean", "sum", "weighted", "same"):
                raise ValueError(f"{name} is nothing that ranks can join: {word}")

        def compute() -> tuple[float, tuple[Numbers, float]]:
            found = self._function(kind)(params, *data, **given)
            weighted = "weighted" in words.values()
            weights = self._share("weighted", data, 0) if weighted else 0.0
            return 0.0, ({"loss": found} if kind == "loss" else dict(found), weights)

        samples, _, _, found = self._compute("mean", data, compute)
        values, weights = found or ({}, 0.0)
        by = {"mean": samples, "same": samples, "weighted": weights, "sum": float(samples > 0)}
        own = [(by[w], by[w] * values[n] if by[w] else 0.0) for n, w in words.items()]
        with np.errstate(invalid="ignore"):
            return {
                name: float(value if word == "sum" else value / share)
                for (name, word), (share, value) in zip(words.items(), self._sum(own), strict=True)
            }

    def _replace_statistics(self, params: Any, data: tuple[Any, ...], **options: Any) -> None:
        """What a step replaces without a gradient, such as running means."""
        kind = "update_statistics"
        known = self._numbers(kind)
        drawn = self._drawn(kind, options.get("seed", 0), options.get("step", 0))
        own = {n: v for n, v in options.items() if n in known}
        samples = self._samples(data)
        if samples:
            self._function(kind)(params, *data, **drawn, **own)
        counts = self.comm.allgather(samples)
        first = next(r for r, count in enumerate(counts) if count)
        for name, word in self.facts["statistics"].items():
            value = np.array(params[name])
            if word == "mean":
                value[...] *= samples / sum(counts)
                self.comm.Allreduce(MPI.IN_PLACE, value)
            else:
                self.comm.Bcast(value, root=first)
            params[name] = value
