"""What `mpiexec -n R python -m mpi4py tests/mpi_ranks.py FOLDER` runs: each rank trains its shares of
the samples, and one process beside it all of them; FOLDER has the modules that test_mpi made."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from mpi4py import MPI

from symgrad.build.load import load_generated
from symgrad.callbacks import Checkpoint, EarlyStopping, ReduceLROnPlateau
from symgrad.mpi import Ranks, seed_of

N, STEPS = 23, 6
COMM = MPI.COMM_WORLD


def near(one: Any, other: Any, real: Any, what: str) -> None:
    tolerance = 3e-5 if real == np.float32 else 1e-11
    scale = max(1e-2, float(np.abs(other).max()))
    error = float(np.abs(np.subtract(one, other)).max()) / scale
    assert error < tolerance, f"{what}: {error:.2g} apart on rank {COMM.rank} of {COMM.size}"


def alike(arrays: Any, what: str) -> None:
    texts = COMM.allgather(arrays.flat.tobytes())
    assert len(set(texts)) == 1, f"{what}: differs between ranks"


def shares(rng: Any) -> list[slice]:
    """Uneven parts of N samples, and none for one rank in each second step."""
    ends = np.sort(rng.integers(0, N + 1, COMM.size - 1)).tolist()
    if COMM.size > 1 and rng.integers(2):
        ends[rng.integers(len(ends))] = rng.choice([0, N])
    return [slice(a, b) for a, b in zip([0, *sorted(ends)], [*sorted(ends), N], strict=True)]


def data_of(name: str, rng: Any, real: Any) -> list[Any]:
    x = rng.normal(size=(N, 3)).astype(real)
    if name == "weighted":
        labels = rng.integers(0, 4, N)
        labels[:4] = 2  # a share of these alone counts for nothing
        return [x, labels]
    y = rng.normal(size=(N, 2)).astype(real)
    return (
        [x, y] if name in ("drawn", "normalized") else [x, rng.normal(size=(5, 3)).astype(real), y]
    )


def part(ranks: Ranks, data: list[Any], rows: slice) -> list[Any]:
    return [a[rows] if own else a for a, own in zip(data, ranks.facts["samples"], strict=True)]


def one_process(
    net: Any, params: Any, state: Any, data: list[Any], parts: Any, **numbers: Any
) -> float:
    """A step of all samples. Where ranks draw for themselves: of the parts, by their own numbers."""
    if "seed" not in state:
        return float(net.train_step(params, state, *data, **numbers))
    seed, step, loss, total = int(state["seed"]), int(state["t"]), 0.0, 0.0
    for rank, rows in enumerate(parts):
        count = rows.stop - rows.start
        if count:
            seeded = {"seed": seed_of(seed, rank), "step": step}
            own, grads = net.backward(params, *(a[rows] for a in data), **seeded, **numbers)
            loss, total = loss + count / N * own, total + count / N * grads.flat
    net.update_statistics(params, *data)
    joined = net.backward(params, *data)[1]
    joined.flat = total
    net.update(params, joined, state)
    return loss


def steps(net: Any, name: str) -> None:
    rng, ranks = np.random.default_rng(3), Ranks(net)
    start = net.init_params(COMM.rank), net.init_state()
    ranks.broadcast(*start)
    near(start[0].flat, net.init_params(0).flat, net.real, f"{name}: broadcast")
    params, state = start
    alone, state_alone = net.init_params(0), net.init_state()
    for step in range(STEPS):
        data, parts = data_of(name, rng, net.real), shares(rng)
        numbers = (
            {"weighted": {"lr": 0.02}, "drawn": {"decay": 0.2}}.get(name, {}) if step % 2 else {}
        )
        expected = one_process(net, alone, state_alone, data, parts, **numbers)
        loss = ranks.train_step(params, state, *part(ranks, data, parts[COMM.rank]), **numbers)
        near(loss, expected, net.real, f"{name}: loss of step {step}")
        near(params.flat, alone.flat, net.real, f"{name}: weights after step {step}")
        near(state.flat, state_alone.flat, net.real, f"{name}: state after step {step}")
        alike(params, name)
        if name == "drawn":
            continue
        own = part(ranks, data, parts[COMM.rank])
        near(ranks.loss(params, *own), net.loss(params, *data), net.real, f"{name}: net.loss")
        if name == "weighted":
            found, known = ranks.metrics(params, *own), net.metrics(params, *data)
            assert found.keys() == known.keys()
            near(list(found.values()), list(known.values()), net.real, f"{name}: metrics")


def refusals(net: Any) -> None:
    """What one rank cannot do all refuse, and nothing is changed."""
    ranks, params, state = Ranks(net), net.init_params(0), net.init_state()
    before = params.flat.copy(), state.flat.copy()
    data = data_of("weighted", np.random.default_rng(0), net.real)
    wrong = {0: [data[0][:, :2], data[1]], 1: [data[0], data[1] + 4], 2: [data[0], data[1][:3]]}
    for rank in range(min(COMM.size, 3)):
        try:
            ranks.train_step(params, state, *(wrong[rank] if COMM.rank == rank else data))
        except ValueError as error:
            assert str(error).startswith(f"rank {rank}: "), error
        else:
            raise AssertionError("a wrong array was taken")
    for given, message in (((data[0],), "expected 2 arrays"), ((), "expected 2 arrays")):
        try:
            ranks.train_step(params, state, *given)
        except TypeError as error:
            assert message in str(error), error
        else:
            raise AssertionError("missing arrays were taken")
    try:
        ranks.train_step(params, state, *(a[:0] for a in data))
    except ValueError as error:
        assert "no rank has samples" in str(error), error
    else:
        raise AssertionError("no samples were taken")
    assert np.array_equal(params.flat, before[0]) and np.array_equal(state.flat, before[1])


def metrics_that_do_not_join(net: Any) -> None:
    ranks, data = Ranks(net), data_of("summed", np.random.default_rng(0), net.real)
    try:
        ranks.metrics(net.init_params(0), *data)
    except ValueError as error:
        assert str(error).startswith("rare is nothing that ranks can join: "), error
    else:
        raise AssertionError("R² was joined")


def modules_that_say_nothing(net: Any) -> None:
    for wrong, step, message in (
        (SimpleNamespace(__name__="m"), "", "m knows nothing of ranks: compile it --with ranks"),
        (net, "first", "has no training step 'first'; there are ''"),
    ):
        try:
            Ranks(wrong, step=step)  # type: ignore[arg-type]
        except ValueError as error:
            assert str(error).endswith(message), error
        else:
            raise AssertionError("a module was taken that says nothing of ranks")


def fitted(net: Any, folder: Path) -> None:
    """`fit` beside that of the module: batches that do not divide, one smaller than the ranks; what
    callbacks see and do, and what they save goes on from."""
    data = data_of("weighted", np.random.default_rng(5), net.real)
    held = data_of("weighted", np.random.default_rng(6), net.real)
    options = {"batch_size": 7, "seed": 4, "validation": tuple(held), "lr": 0.03}
    seen: list[float] = []
    folder.mkdir(exist_ok=True)

    def callbacks(path: Path) -> list[Any]:
        return [
            ReduceLROnPlateau(patience=0, threshold=0.5, factor=0.5),
            EarlyStopping(patience=3, min_delta=1.0),
            Checkpoint(net, path),
            lambda epoch, logs: seen.append(logs["lr"]),
        ]

    path = folder / f"last_{net.__name__}_{COMM.size}_{COMM.rank}.npz"
    params, state, alone, state_alone = *new(net), *new(net)
    known = (
        net.fit(
            alone, state_alone, *data, epochs=9, callbacks=callbacks(folder / "one.npz"), **options
        )
        if not COMM.rank
        else None
    )
    known, before = COMM.bcast(known), len(seen)
    found = Ranks(net).fit(params, state, *data, epochs=9, callbacks=callbacks(path), **options)
    assert found.keys() == known.keys() and len(known["loss"]) == 4 and min(known["lr"]) < 0.02
    for name, values in found.items():
        near(values, known[name], net.real, f"fit: {name}")
    assert seen[before:] == found["lr"]
    if not COMM.rank:
        near(params.flat, alone.flat, net.real, "fit: weights")
        assert net.load(path, extra=True)[2]["history"] == found
    alike(params, "fit")
    assert path.exists() == (not COMM.rank), "a checkpoint is rank 0's"

    def fails(epoch: int, logs: Any) -> None:
        if COMM.rank == COMM.size - 1:
            raise ValueError("no space left")

    try:
        Ranks(net).fit(params, state, *data, epochs=1, callbacks=fails, **options)
    except ValueError as error:
        assert str(error) == f"rank {COMM.size - 1}: no space left", error
    else:
        raise AssertionError("a callback that fails was not heard")


def new(net: Any) -> tuple[Any, Any]:
    return net.init_params(0), net.init_state()


def main(folder: str) -> None:
    for path in sorted(Path(folder).iterdir()):
        name, *_ = path.name.split("_")
        net = load_generated(path)
        steps(net, name)
        if name == "weighted":
            refusals(net)
            fitted(net, Path(f"{folder}_saved"))
        if name == "summed":
            metrics_that_do_not_join(net)
            modules_that_say_nothing(net)
        if COMM.rank == 0:
            print(f"{path.name}: right", flush=True)
    assert len({seed_of(s, r) for s in range(50) for r in range(50)}) == 2500


if __name__ == "__main__":
    main(sys.argv[1])
