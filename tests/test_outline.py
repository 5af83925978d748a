"""Outlining: repeated stretches of a Plan are calls of one piece, which does what they would do, on
the memory that the call passes; and the text grows with the kinds of blocks, not with the blocks.
With the thresholds at their least every stretch that stands twice is a piece."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sympy import Integer

from symgrad.build import compile_file, load_generated
from symgrad.compiler import emit, simplify_programs
from symgrad.emit.names import C, named
from symgrad.lower import outline
from symgrad.lower.lower import Machine, lower
from symgrad.lower.outline import calls, holder
from symgrad.lower.plan import Beside, Buffer, Call, Plan
from symgrad.lower.verify_calls import verify_call
from symgrad.lower.verify_plan import IllegalPlan, verify_plan
from symgrad.lower.walks import in_a_row
from symgrad.lower.written import Written
from symgrad.model.file import load_model
from symgrad.model.network import Function
from symgrad.model.programs import network_of
from tests.plans import differences, drawn, wrong_of_function, wrong_of_programs
from tests.test_generated import FLAGS

COUNT = int(os.environ.get("SYMGRAD_FUZZ", "20"))
TARGET = Machine(bytes=8)

TRANSFORMER = """
from symgrad import *
x = Input("x", 3, 4)
model = Model(
    inputs=x,
    outputs=Sequential(*[TransformerBlock(2, causal=True) for _ in range({n})], Dense(2))(x),
    loss=MSE(), optimizer=Adam(),
)
"""
DEEP = """
from symgrad import *
x = Input("x", 5)
layers = [layer for _ in range({n}) for layer in (Dense(5), BatchNorm(), Tanh())]
model = Model(inputs=x, outputs=Sequential(*layers, Dense(2))(x), loss=MSE(), optimizer=SGD(0.1))
"""
REREAD = """
from symgrad import *
x = Input("x", 5)
h = x
for _ in range({n}):
    h = Tanh()(BatchNorm()(Dense(5)(h) * x))
model = Model(inputs=x, outputs=Dense(2)(h), loss=MSE(), optimizer=SGD(0.1))
"""
RECURRENT = """
from symgrad import *
x = Input("x", 4, 3)
model = Model(
    inputs=x,
    outputs=Sequential(*[GRU(3, return_sequences=True) for _ in range({n})])(x),
    loss=MSE(), optimizer=SGD(0.1),
)
"""
MIXED = """
from symgrad import *

M = size("M")

class Lookup(Layer):
    '''A table at whole numbers that are computed, by a number that depends on a size.'''

    def __call__(self, x):
        i = indices("i")
        T = parameter("T", 4, x.features, init=normal(0, 1))
        k, c, y = tensor("k", dtype="int"), tensor("c"), tensor("y")
        k[..., i] = clip(floor(abs(x[..., i]) * 2), 0, 3)
        c[()] = sqrt(M + 1)
        y[..., i] = T[k[..., i], i] * tanh(x[..., i]) / c[()]
        return y

x, w = Input("x", 5), Input("w", M)
layers = [layer for _ in range({n}) for layer in (Lookup(), Dense(5))]
model = Model(inputs=[x, w], outputs=Sequential(*layers)(x), loss=MSE(), optimizer=SGD(0.1))
"""
DRAWN = """
from symgrad import *
x = Input("x", 3, 4)
model = Model(
    inputs=x,
    outputs=Sequential(*[TransformerBlock(2, dropout=0.2) for _ in range({n})], Dense(2))(x),
    loss=MSE(), optimizer=Adam(),
)
"""
MODELS = {
    "transformer": TRANSFORMER, "deep": DEEP, "reread": REREAD, "recurrent": RECURRENT,
    "mixed": MIXED, "drawn": DRAWN,
}  # fmt: skip
SHAPES = {
    "transformer": (7, 3, 4), "deep": (7, 5), "reread": (7, 5), "recurrent": (7, 4, 3),
    "mixed": (7, 5), "drawn": (7, 3, 4),
}  # fmt: skip


def written_model(folder: Path, kind: str, n: int) -> Path:
    path = folder / f"{kind}{n}.py"
    path.write_text(MODELS[kind].format(n=n))
    return path


def plans(path: Path, only: str = "") -> Iterator[tuple[Function, Plan, Any]]:
    """The Plans of all functions, or of one."""
    network = network_of(load_model(path), path.stem)
    network, programs = named(network, simplify_programs(network), C)
    for f in network.functions:
        if not f.calls and only in ("", f.name):
            yield f, lower(f, programs[f.name], TARGET), programs[f.name]


def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stands twice is a piece."""
    monkeypatch.setattr(outline, "WORTH", -100)


@pytest.mark.parametrize("kind", MODELS)
@pytest.mark.parametrize("always", [False, True])
def test_pieces_do_what_their_calls_would_do(
    kind: str, always: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if always:
        least(monkeypatch)
    called = 0
    for function, made, program in plans(written_model(tmp_path, kind, 3)):
        called += len(list(calls(made.kernels)))
        assert list(wrong_of_function(function, program)) == []
    assert called >= 2


def test_random_programs_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    least(monkeypatch)
    assert wrong_of_programs([drawn(seed) for seed in range(1, COUNT + 1)]) == []


@pytest.mark.parametrize(
    "kind, more", [("transformer", 1.1), ("recurrent", 1.1), ("mixed", 1.25), ("deep", 1.15)]
)
def test_the_text_grows_with_the_kinds_of_blocks(kind: str, more: float, tmp_path: Path) -> None:
    """Twelve blocks take hardly more lines than four; small ones have more names for their size."""
    lines = []
    for n in (4, 12):
        path = written_model(tmp_path, kind, n)
        files = emit(load_model(path), path.name, "c", "float32", path.stem)
        lines.append(files[f"{path.stem}_c/{path.stem}.c"].count("\n"))
    assert lines[1] <= more * lines[0]


@pytest.mark.parametrize("backend", ["numpy", "c"])
@pytest.mark.parametrize("kind", ["deep", "reread"])
def test_pieces_know_what_is_asked_for(
    kind: str, backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Gradients of inputs and running statistics, asked for or not, within pieces as without."""
    path = written_model(tmp_path, kind, 3)
    monkeypatch.setenv("CFLAGS", FLAGS)
    found = []
    for worth in (10**6, -100):
        monkeypatch.setattr(outline, "WORTH", worth)
        folder = tmp_path / f"worth{worth}"
        net = load_generated(compile_file(path, folder, backend, "float64").path)
        random = np.random.default_rng(0)
        x, y = random.normal(size=SHAPES[kind]), random.normal(size=(7, 2))
        params, got = net.init_params(seed=0), []
        for asked in ({}, {"wrt_inputs": True}):
            got += [np.ravel(v) for v in flat(net.backward(params, x, y, **asked))]
            got.append(params.flat.copy())
        net.update_statistics(params, x, y)
        net.train_step(params, net.init_state(), x, y)
        found.append([*got, params.flat.copy()])
    for without, within in zip(*found, strict=True):
        np.testing.assert_array_equal(without, within)


def flat(found: Any) -> Iterator[Any]:
    """The arrays of a result."""
    if isinstance(found, tuple):
        for part in found:
            yield from flat(part)
    elif found is not None:
        yield from [found.flat] if hasattr(found, "keys") else [found]


@pytest.mark.parametrize("kind", MODELS)
def test_the_same_bits_as_without_pieces(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written_model(tmp_path, kind, 3)
    if kind not in ("transformer", "mixed"):  # which take the flags that users have
        monkeypatch.setenv("CFLAGS", FLAGS)
    found = []
    for worth in (10**6, -100):
        monkeypatch.setattr(outline, "WORTH", worth)
        folder = tmp_path / f"worth{worth}"
        net = load_generated(compile_file(path, folder, "c", "float32").path)
        random = np.random.default_rng(0)
        params, state = net.init_params(seed=0), net.init_state()
        x = [random.normal(size=SHAPES[kind]).astype("float32")]
        x += [np.ones((7, 2), "float32")] if kind == "mixed" else []
        y = random.normal(size=net.forward(params, *x).shape).astype("float32")
        losses = [net.train_step(params, state, *x, y) for _ in range(3)]
        found.append((losses, params.flat.copy()))
    assert found[0][0] == found[1][0]
    np.testing.assert_array_equal(found[0][1], found[1][1])


# --- seeded faults


@cache
def three_blocks() -> Plan:
    with tempfile.TemporaryDirectory() as folder:
        ((_, made, _),) = plans(written_model(Path(folder), "transformer", 3), "backward")
        return made


def changed(made: Plan, change: Any) -> Plan:
    """The Plan with its last call changed."""
    kernels = list(made.kernels)
    k = max(k for k, kernel in enumerate(kernels) if isinstance(kernel, Call))
    kernels[k] = change(kernels[k])
    return replace(made, kernels=tuple(kernels))


def nearer(call: Call) -> Call:
    """A tensor of the piece lies one element off."""
    assert call.piece is not None
    places = dict(call.piece.places)
    t, place = next((t, p) for t, p in places.items() if isinstance(p, Beside) and p.offset != 0)
    places[t] = Beside(place.tensor, place.offset + 1)
    return replace(call, piece=replace(call.piece, places=places))


def swapped(call: Call) -> Call:
    """Two tensors of one shape change places."""
    tensors = list(call.tensors)
    a, b = next(
        (a, b)
        for a in range(len(tensors))
        for b in range(a)
        if str(tensors[a].shape) == str(tensors[b].shape)
    )
    tensors[a], tensors[b] = tensors[b], tensors[a]
    return replace(call, tensors=tuple(tensors))


def unpassed(call: Call) -> Call:
    assert call.piece is not None
    return replace(call, piece=replace(call.piece, bases=call.piece.bases[1:]))


def other(call: Call) -> Call:
    """The piece ends with another kernel."""
    assert call.piece is not None
    own = call.piece.kernels
    last = next(k for k in own if outline.form_of(k) != outline.form_of(own[-1]))
    kernels = (*own[:-1], last)
    return replace(call, piece=replace(call.piece, kernels=kernels))


@pytest.mark.parametrize(
    "fault, message",
    [
        (nearer, "does not lie where its piece looks for it"),
        (swapped, "has its tensors in another order"),
        (unpassed, "is not passed to the piece that needs it"),
        (other, "is not its piece"),
        (lambda call: replace(call, piece=None), "has no piece"),
    ],
)
def test_a_wrong_call_is_refused(fault: Any, message: str) -> None:
    made = three_blocks()
    with pytest.raises(IllegalPlan, match=message):
        verify_plan(changed(made, fault))


def test_memory_in_another_buffer_is_refused() -> None:
    """As far from its base as it should be, but in the parameters."""
    made = three_blocks()
    call = next(c for c in calls(made.kernels) if moved(made, c))
    inside = moved(made, call)[0]
    t = holder(call.tensors[call.piece.tensors.index(inside)], made.places)
    at = made.places[t]
    places = {**made.places, t: replace(at, name="params")}
    with pytest.raises(IllegalPlan, match=f"{t.name} does not lie where its piece looks for it"):
        verify_call(call, Written(replace(made, places=places), (3, 5), 1))


def moved(made: Plan, call: Call) -> list[Any]:
    """What a piece finds beside another tensor of the workspace."""
    assert call.piece is not None
    spots = {
        t: made.places.get(holder(t, made.places))
        for t, p in call.piece.places.items()
        if isinstance(p, Beside) and p.offset != 0
    }
    return [t for t, p in spots.items() if isinstance(p, Buffer) and p.name == "workspace"]


def test_a_piece_on_wrong_memory_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the interpreter, where the verifier does not look."""
    monkeypatch.setattr("symgrad.lower.verify_plan.verify_call", lambda call, memory: None)
    own = outline._distance

    def off(start: Any, spots: Any) -> Any:
        found = own(start, spots)
        return None if found is None else found + Integer(found != 0)

    monkeypatch.setattr(outline, "_distance", off)
    ((_, made, program),) = plans(written_model(tmp_path, "transformer", 3), "backward")
    assert differences(made, program, list(program.results)) != []


def test_what_a_call_keeps_for_itself_is_free_afterwards(tmp_path: Path) -> None:
    """Without a way back more blocks need no more memory."""
    sizes = []
    for n in (8, 10, 12):
        table = {
            f.name: p for f, p, _ in plans(written_model(tmp_path, "transformer", n), "forward")
        }
        assert any(isinstance(k, Call) for k in in_a_row(table["forward"].kernels))
        sizes.append(table["forward"].workspace)
    assert sizes[0] == sizes[1] == sizes[2]
