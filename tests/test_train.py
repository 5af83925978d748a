"""`symgrad train`: columns and arrays, what a training leaves, errors of one line, and that one which
was killed continues to the bit."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from symgrad.build.load import load_generated
from symgrad.cli import main
from symgrad.train.curves import PLAIN, sparkline, svg
from symgrad.train.show import line, told
from symgrad.train.table import DataError, Wanted, read_data

IRIS = """from symgrad import *
model = Model(Sequential(Input(2), Dense(8, "tanh"), Dropout(0.2), Dense(3)),
              loss=CrossEntropy(), optimizer=Adam(0.01), metrics=["accuracy"])
"""
WORDS = ["setosa", "versicolor", "virginica"]


def write(folder: Path, rows: int = 60) -> tuple[Path, Path]:
    rng = np.random.default_rng(0)
    lines = ["long,wide,species"]
    for k in range(rows):
        a, b = rng.normal(size=2) + (k % 3)
        lines.append(f"{a:.4f},{b:.4f},{WORDS[k % 3]}")
    (folder / "iris.csv").write_text("\n".join(lines) + "\n")
    (folder / "iris.py").write_text(IRIS)
    return folder / "iris.py", folder / "iris.csv"


def call(*words: Any) -> int:
    return main(["train", *map(str, words)])


def test_a_training_and_what_it_leaves(tmp_path: Path, capsys: Any) -> None:
    model, data = write(tmp_path)
    out = tmp_path / "out"
    assert call(model, data, "--epochs", 6, "--out", out, "--lr", 0.05, "--plateau", 1) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("epoch 1/6  loss ") and "val_accuracy" in printed[0]
    assert all(len(text) <= 80 for text in printed[:-2])
    assert any(text.startswith("val_loss") and "in epoch" in text for text in printed)
    net = load_generated(out / "iris_numpy.py")
    params, state, extra = net.load(out / "last.safetensors", extra=True)
    history = extra["history"]
    assert extra["words"] == {"y": WORDS} and state["t"] == 6 * 2  # 48 samples by 32
    best = net.load(out / "best.safetensors", extra=True)[2]["history"]
    assert len(best["loss"]) == 1 + int(np.argmin(history["val_loss"]))
    # the same by hand
    wanted = [Wanted("x", ("N", 2), "real", "input"), Wanted("y", ("N",), "int", "target")]
    arrays = read_data(data, wanted, None, None, np.float32).arrays
    order = net.permutation(60, 0, 1 << 62)
    held, rest = order[:12], order[12:]
    x, y = arrays["x"], arrays["y"]
    assert [WORDS[k] for k in y[:4]] == [WORDS[0], WORDS[1], WORDS[2], WORDS[0]]
    twin, kept = net.init_params(0), net.init_state(0)
    from symgrad.callbacks import ReduceLROnPlateau

    found = net.fit(
        twin, kept, x[rest], y[rest], epochs=6, validation=(x[held], y[held]), lr=0.05,
        callbacks=[ReduceLROnPlateau(patience=1)],
    )  # fmt: skip
    assert found == history and np.array_equal(twin.flat, params.flat)
    # it does not write over a training, and says when all is done
    assert call(model, data, "--out", out) == 1
    assert "--resume continues it" in capsys.readouterr().err
    assert call(model, data, "--out", out, "--epochs", 6, "--resume") == 0
    assert "6 epochs are done" in capsys.readouterr().out
    assert call(model, data, "--out", out, "--resume", "--seed", 4) == 1
    assert "--seed was 0, not 4" in capsys.readouterr().err
    data.write_text(data.read_text().replace("setosa", "virginica", 1))
    assert call(model, data, "--out", out, "--resume") == 1
    assert "is not what" in capsys.readouterr().err
    ElementTree.fromstring((out / "curves.svg").read_text())
    # and its checkpoint is what a module for inference takes
    weights = ["--inference", str(out / "best.safetensors")]
    assert main(["compile", str(model), *weights, "-o", str(tmp_path / "device")]) == 0
    ready = load_generated(tmp_path / "device" / "iris_numpy.py")
    wanted_y = net.forward(net.load(out / "best.safetensors")[0], x)
    np.testing.assert_array_equal(ready.forward(x), wanted_y)


def test_killed_and_continued_to_the_bit(tmp_path: Path) -> None:
    """SIGKILL at any time; what is there then is whole, and the end is that of a run without it."""
    model, data = write(tmp_path)
    options = ["--epochs", "150", "--patience", "150", "--batch-size", "8"]
    assert call(model, data, *options, "--out", tmp_path / "whole") == 0
    command = [sys.executable, "-m", "symgrad", "train", model, data, *options, "--resume"]
    last = tmp_path / "killed" / "last.safetensors"
    for wait in (0.0, 0.02):
        # nobody reads more of its lines (70 bytes each): when 4096 wait, it waits, short of its end
        run = subprocess.Popen(
            [*map(str, command), "--out", tmp_path / "killed"],
            stdout=subprocess.PIPE,
            pipesize=4096,
            env={
                **os.environ,
                "PYTHONPATH": str(Path(__file__).parent.parent),
                "PYTHONUNBUFFERED": "1",
            },
        )
        before = last.stat().st_mtime_ns if last.exists() else 0
        while run.poll() is None and (not last.exists() or last.stat().st_mtime_ns == before):
            time.sleep(0.002)
        time.sleep(wait)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        assert run.returncode == -signal.SIGKILL
    net = load_generated(tmp_path / "killed" / "iris_numpy.py")
    count = len(net.load(last, extra=True)[2]["history"]["loss"])
    assert 0 < count < 150
    assert call(model, data, *options, "--out", tmp_path / "killed", "--resume") == 0
    for name in ("last.safetensors", "best.safetensors", "curves.svg"):
        files = [tmp_path / folder / name for folder in ("whole", "killed")]
        assert files[0].read_bytes() == files[1].read_bytes(), name


X1 = Wanted("x", ("N", 2), "real", "input")
LABEL, VALUE = Wanted("y", ("N",), "int", "target"), Wanted("y", ("N", 1), "real", "target")


def read(folder: Path, text: str, *wanted: Wanted, inputs: Any = None, target: Any = None) -> Any:
    path = folder / "d.csv"
    path.write_text(text)
    return read_data(path, wanted, inputs, target, np.float64)


def test_columns(tmp_path: Path) -> None:
    text = "a,b,c\n1,2,0\n3,4,1\n"
    for options in ({}, {"target": "c"}, {"inputs": "a,b"}, {"inputs": "[ab]", "target": "c"}):
        found = read(tmp_path, text, X1, LABEL, **options).arrays
        assert found["x"].tolist() == [[1, 2], [3, 4]] and found["y"].tolist() == [0, 1]
        assert found["y"].dtype == np.int64 and found["x"].dtype == np.float64
    assert read(tmp_path, text, X1, VALUE).arrays["y"].tolist() == [[0], [1]]
    found = read(tmp_path, text, X1, LABEL, inputs="c,b", target="a").arrays
    assert found["x"].tolist() == [[0, 2], [1, 4]] and found["y"].tolist() == [1, 3]
    named = "y,x_1,id,x_0\n1,2,9,3\n"
    found = read(tmp_path, named, X1, LABEL).arrays
    assert found["x"].tolist() == [[3, 2]] and found["y"].tolist() == [1]
    second = Wanted("z", ("N",), "real", "input")
    found = read(tmp_path, "z,y,x_1,x_0\n5,1,2,3\n", X1, second, LABEL).arrays
    assert found["z"].tolist() == [5] and found["x"].tolist() == [[3, 2]]
    assert read(tmp_path, "\ufeffa;b\n1;2\n", X1).arrays["x"].tolist() == [[1, 2]]
    image = Wanted("x", ("N", 2, 2), "real", "input")
    found = read(tmp_path, "a,b,c,d,e\n1,2,3,4,1\n", image, LABEL).arrays
    assert found["x"].tolist() == [[[1, 2], [3, 4]]]
    words = read(tmp_path, "a,b,c\n1,2,no\n3,4,yes\n5,6,no\n", X1, LABEL)
    assert words.arrays["y"].tolist() == [0, 1, 0] and words.words == {"y": ["no", "yes"]}


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        ("", {}, "expected a line of column names"),
        ("a,b,c\n", {}, "expected a line of column names"),
        ("a,b,c\n1,2,0\n\n1,2\n", {}, "d.csv:4: 2 values for 3 columns"),
        ("a,b,a\n1,2,0\n", {}, "d.csv:1: two columns are called 'a'"),
        ("a,b,c\n1,nan,0\n", {}, "d.csv:2: b is 'nan', not a finite number"),
        ("a,b,c\n1,2,0\n1,inf,0\n", {}, "d.csv:3: b is 'inf'"),
        ("a,b,c\n1,,0\n", {}, "d.csv:2: b is missing"),
        ("a,b,c\n1,2,x\n1,2,\n", {}, "d.csv:3: c is missing"),
        ("a,b,c\n1,x,0\n", {}, "d.csv:2: b is 'x'"),
        ("a,b,c\n1,2,0.5\n", {}, r"d.csv: y\[0\] is 0.5, not a whole number"),
        ("a,b,c\n1,2,0\n", {"target": "d"}, "no column 'd'; there are a, b, c"),
        ("a,b,c\n1,2,0\n", {"inputs": "a,z*"}, r"no column 'z\*'"),
        (
            "a,b,c\n1,2,0\n",
            {"inputs": "a,b", "target": "b"},
            "the column b would be an input and the",
        ),
        ("a,b,c,d\n1,2,0,1\n", {}, r"takes x \(N, 2\), of 2 columns; there are 3: a, b, c"),
    ],
)
def test_tables_that_do_not_fit(text: str, options: Any, message: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=message) as caught:
        read(tmp_path, text, X1, LABEL, **options)
    assert "\n" not in str(caught.value)


def test_arrays(tmp_path: Path) -> None:
    path, both = tmp_path / "d.npz", (X1, VALUE)
    np.savez(path, x=np.ones((3, 2), int), y=np.ones(3), more=np.ones(5))
    found = read_data(path, both, None, None, np.float32).arrays
    assert found["x"].dtype == found["y"].dtype == np.float32 and found["y"].shape == (3, 1)
    for arrays, message in (
        (
            {"x": np.ones((3, 2))},
            r"has no array 'y'; the model takes x \(N, 2\), y \(N, 1\); the fi",
        ),
        ({"x": np.ones((3, 2)), "y": np.ones((4, 1))}, r"y has the shape \(4, 1\) where N = 3"),
        ({"x": np.ones((3, 3)), "y": np.ones(3)}, r"takes x \(N, 2\), x has the shape \(3, 3\)"),
        ({"x": np.full((3, 2), np.nan), "y": np.ones(3)}, r"x\[0, 0\] is nan, not a finite"),
        ({"x": np.ones((0, 2)), "y": np.ones(0)}, r"the shape \(0, 2\)"),
        ({"x": np.array([["a", "b"]]), "y": np.ones(1)}, "x is of <U1, not of numbers"),
        ({"x": np.array([[None, 1]], object), "y": np.ones(1)}, "not a .npz file of numbers"),
    ):
        np.savez(path, **arrays)
        with pytest.raises(DataError, match=message):
            read_data(path, both, None, None, np.float32)
    path.write_bytes(b"no")
    for file, message in ((path, "not a .npz"), ("none.npz", "no such file"), ("d.txt", "ends in")):
        (tmp_path / "d.txt").write_text("")
        with pytest.raises(DataError, match=message):
            read_data(tmp_path / file, both, None, None, np.float32)


@pytest.mark.parametrize(
    ("source", "options", "message"),
    [
        (IRIS.replace("Input(2)", "Input(3)"), [], "iris.csv: the model takes x (N, 3), of 3 colu"),
        (IRIS.replace("Dense(3)", "Dense(2)"), [], "iris.csv: y: expected values from 0 to 1"),
        (IRIS.replace("Adam(0.01)", "Adam(CosineDecay(0.1, 9))"), ["--lr", "1"], "--lr: the model"),
        (IRIS, ["--validation", "0.001"], "--validation 0.001 leaves nothing of 60 samples"),
        (
            "from symgrad import *\nmodel = Model(Sequential(Input(2), Dense(1)))\n",
            [],
            "iris.py: the model has no training step",
        ),
    ],
)
def test_errors_are_one_line(
    source: str, options: list[str], message: str, tmp_path: Path, capsys: Any
) -> None:
    model, data = write(tmp_path)
    model.write_text(source)
    assert call(model, data, "--out", tmp_path / "out", *options) == 1
    error = capsys.readouterr().err
    assert error.startswith("error: ") and error.count("\n") == 1 and message in error


def test_lines_and_curves() -> None:
    logs = {"loss": 0.43212, "val_loss": 1 / 3, **{f"val_metric{k}": 0.5 for k in range(9)}}
    text = line(3, 30, logs, "1:12 left")
    assert text.startswith("epoch  3/30  loss 0.4321  val_loss 0.3333  val_metric0 0.5")
    assert text.endswith("  1:12 left") and len(text) <= 79
    history = {
        "loss": [8.0, 4.0, 2.0, 1.0],
        "val_auc": [0.5, float("nan"), 0.7, 0.6],
        "lr": [1.0] * 4,
    }
    shown = list(told(history, 2))
    assert len(shown) == 2 and shown[0].endswith("8 to 1, 2 in epoch 3")
    assert len(sparkline(range(1000), 24)) == 24 and sparkline([1, 2], 9, PLAIN) == "_#"
    root = ElementTree.fromstring(svg("a <b>", history, ["lr"]))
    names = [t.text for t in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "loss" in names and "val_auc" in names and "lr" not in names
    curves = [
        p.get("d")
        for p in root.iter("{http://www.w3.org/2000/svg}path")
        if "curve" in p.get("class", "")
    ]
    assert len(curves) == 3 and curves[0] is not None and curves[0].count("L") == 3
