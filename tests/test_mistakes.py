"""Python where a formula means something else: one line with file and line that says what to write.

Each row is a line of a model file, and a part of the message; `RIGHT` are those that are right.
"""

import re
from pathlib import Path

import pytest

from symgrad.language.trace import SpecError
from symgrad.model.file import load_model

HEAD = """from symgrad import *
import math
import numpy as np
x, t = Input(4), Input("t", 4, dtype=int)
W = parameter("W", 4, 3)
n, i, o = indices("n i o")
z = tensor("z")
"""
TAIL = "\nmodel = Model(inputs=[x, t], outputs=z, loss=MSE())\n"

WRONG = {
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=t[n,i] != 0)": "write not_equal(t[n,i], 0)",
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=2*t[n,i] != 0)": "write not_equal(2*t[n,i], 0)",
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=0 == x[n,i])": "write equal(x[n,i], 0)",
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=i == 0)": "write equal(i, 0)",
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=i == o)": "write equal(a, b)",
    "z[n,o] = Mean(W[i,o]*x[n,i], i, where=x[n,i] == W[i,o])": "write equal(a, b)",
    "z[n,o] = Max(W[i,o]*x[n,i], i, where=2*t[n,i] != 0)": "write not_equal(2*t[n,i], 0)",
    "z[n,o] = Min(W[i,o]*x[n,i], i, where=2*t[n,i] != 0)": "write not_equal(2*t[n,i], 0)",
    "z[n,o] = Product(W[i,o]*x[n,i], i, where=2*t[n,i] != 0)": "write not_equal(2*t[n,i], 0)",
    "z[n,o] = LogSumExp(W[i,o]*x[n,i], i, where=2*t[n,i] != 0)": "write not_equal(2*t[n,i], 0)",
    "z[n,o] = softmax(W[i,o]*x[n,i], i, where=2*t[n,i] != 0)": "write not_equal(2*t[n,i], 0)",
    "z[n,i] = where(x[n,i] == 0, 1, W[i,0])": "write equal(x[n,i], 0)",
    "z[n,i] = where(x[n,i]*2 == 0, 1, W[i,0])": "write equal(2*x[n,i], 0)",
    "z[n,i] = logical_and(x[n,i]*2 == 0, x[n,i] > 0)": "write equal(2*x[n,i], 0)",
    "z[n,i] = logical_not(x[n,i]*2 == 0)": "write equal(2*x[n,i], 0)",
    "z[n,i] = training(x[n,i]*2 == 0, 1)": "write equal(2*x[n,i], 0)",
    "z[n,i] = x[n,i]*2 == 0": "write equal(2*x[n,i], 0)",
    "z[n,i] = where(0 < x[n,i] < 1, W[i,0], 2)":
        "write logical_and(0 < x[n, i], x[n, i] < 1)",
    "z[n,i] = x[n,i] > 0": "write less(0, x[n,i]), which is 1 or 0, or where(x[n,i] > 0, a, b)",
    "z[n,o] = Sum(x[n,i]*W[i,o] > 0, i)": "is a condition, not a number",
    "z[n,i] = W[i,0] if x[n,i] > 0 else 2": "write where(x[n, i] > 0, W[i, 0], 2)",
    "z[n,i] = W[i,0] if x[n,i] else 2": "write where(x[n, i], W[i, 0], 2)",
    "z[n,i] = W[i,0] if x[n,i] == 0 else 2": "write equal(x[n,i], 0)",
    "if x[n,i] > 0: z[n,i] = 1": "write where(x[n, i] > 0, a, b)",
    "z[n,i] = where(x[n,i] > 0 and W[i,0] < 1, 1, 2)":
        "write logical_and(x[n, i] > 0, W[i, 0] < 1)",
    "z[n,i] = where(x[n,i] or t[n,i], 1, 2)": "write logical_or(x[n, i], t[n, i])",
    "z[n,i] = where(not x[n,i] > 0, W[i,0], 2)": "write logical_not(x[n, i] > 0)",
    "z[n,i] = where(not t[n,i], W[i,0], 2)": "write logical_not(t[n, i])",
    "z[n,i] = np.sin(x[n,i])": "write sin(x[n,i])",
    "z[n,i] = W[i,0]*np.exp(x[n,i]**2)": "write exp(x[n,i]**2)",
    "z[n,i] = np.maximum(x[n,i], 0)*W[i,0]": "write maximum(x[n,i], 0)",
    "z[n,i] = np.where(x[n,i] > 0, W[i,0], 0)": "write where(x[n, i] > 0, W[i, 0], 0)",
    "z[n,i] = W[i,0]/np.sum(x[n,i])": "write Sum(x[n,i], i)",
    "z[n,i] = W[i,0]/np.mean(x[n,i])": "write Mean(x[n, i], i)",
    "z[n,i] = math.sin(2*x[n,i])": "write sin(2 * x[n, i])",
    "z = x @ W": "write the sum of products",
    "z[n,o] = x[n,i] @ W[i,o]": "write the sum of products",
    "z[n,i] = (x[n,i] > 1)*W[i,0]": "write greater(x[n, i], 1), which is 1 or 0",
    "z[n,i] = 2*W[i,0]*(x[n,i] <= 1)": "write less_equal(x[n, i], 1), which is 1 or 0",
    "c = x[n,i] > 1; z[n,i] = c*W[i,0]": "c is a condition, not a number",
    "z[n,i] = W[i,0]*exp(x[n,i] > 0)": "write greater(x[n, i], 0)",
    "z[n,i] = max(x[n,i], 2)": "write maximum(x[n, i], 2)",
    "z[n,i] = min(x[n,i], 2, W[i,0])": "write minimum(minimum(x[n, i], 2), W[i, 0])",
    "z[n,i] = round(x[n,i])": "write round_(x[n, i])",
    "z[n,i] = float(x[n,i])": "leave out float(…)",
    "z[n,i] = int(2*x[n,i])": "leave out int(…)",
    "z[n,o] = sum(x[n,i]*W[i,o])": "write Sum(x[n, i] * W[i, o], i)",
    "z[n,i] = sin(x)": "give x its indices",
    "z[n,i] = where(x > 0, 1, W[i,0])": "give x its indices",
    "z[n,i] = W[i,0]**t": "give t its indices",
    "z[n,i] = W[i,0]/(0*x[n,i])": "division by zero",
}  # fmt: skip

RIGHT = {
    "z[n,i] = abs(x[n,i])*W[i,0]": "W[i,0]*absolute(x[n,i])",
    "z[n,i] = x[n,i]*W[i,0] + sum([x[n,k] for k in range(2)])":
        "(W[i,0]*x[n,i] + (x[n,0] + x[n,1]))",
    "z[n,i] = np.float64(2)*x[n,i]*W[i,0] + np.float32(1)": "(W[i,0]*(2*x[n,i]) + 1)",
    "z[n,i] = where((0 < x[n,i]) & (x[n,i] < 1), W[i,0], 2)":
        "where(logical_and(less(0, x[n,i]), less(x[n,i], 1)), W[i,0], 2)",
    "z[n,i] = pow(x[n,i], 2)*W[i,0]": "W[i,0]*x[n,i]**2",
}  # fmt: skip


def in_model(tmp_path: Path, line: str) -> str:
    path = tmp_path / "model.py"
    path.write_text(HEAD + line + TAIL)
    return str(path)


@pytest.mark.parametrize("line", WRONG)
def test_one_line_says_what_to_write(line: str, tmp_path: Path) -> None:
    path = in_model(tmp_path, line)
    with pytest.raises(SpecError) as error:
        load_model(path)
    message = str(error.value)
    assert re.match(re.escape(path) + ":8: ", message) and "\n" not in message, message
    assert WRONG[line] in message and "Error" not in message


@pytest.mark.parametrize("line", RIGHT)
def test_what_python_means_too(line: str, tmp_path: Path) -> None:
    model = load_model(in_model(tmp_path, line))
    assert str(model.trace.items[0].body) == RIGHT[line]  # type: ignore[union-attr]
