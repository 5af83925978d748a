"""Python where a formula means something else: one line with file and line that says what to write.

Each row is a line of a model file, and a part of the message; `RIGHT` are those that are right.
"""

import re
from pathlib import Path

import pytest

from symgrad.language.trace import SpecError
from symgrad.model.file import load_model
from symgrad.model.programs import network_of

UPDATES = {
    "w[...] = w[...] + N*g[...]": "m.py:3: O.update reads N, which it is not given",
    "s = scalar_state('s'); w[...] = w[...] - s*g[...]": "give s its indices",
    "w = w[...] - g[...]": "O.update assigns nothing to w",
}
SCHEDULES = {
    "lambda s: None": "the schedule of O gives None, which is no formula",
    "lambda: 0.1": "is called with the number of steps: too many positional arguments",
    "lambda s, e: 0.1": "is called with the number of steps: missing a required argument: 'e'",
}

HEAD = """from symgrad import *
import math
import numpy as np
x, t = Input(4), Input("t", 4, dtype=int)
W = parameter("W", 4, 3)
n, i, o = indices("n i o")
k, l = indices("k l", 4, 4)
z = tensor("z")
"""
TAIL = "\nmodel = Model(inputs=[x, t], outputs=z, loss=MSE())\n"

WRONG = {
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=t[n,i] != 0)": "write not_equal(t[n,i], 0)",
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=2*t[n,i] != 0)": "write not_equal(2*t[n,i], 0)",
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=0 == x[n,i])": "write equal(x[n,i], 0)",
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=i == 0)": "write equal(i, 0)",
    "z[n,o] = Sum(W[i,o]*x[n,i], i, where=i == o)": "write equal(i, o)",
    "z[n,o] = Mean(W[i,o]*x[n,i], i, where=x[n,i] == W[i,o])": "write equal(x[n,i], W[i,o])",
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
    'z = np.einsum("ni,io->no", x, W)': ":9: give x its indices",
    "z[n,i] = W[i,0]*-x": "its indices",
    "z[n,i] = x[n,i] - x*W[i,0]": "W[i,0] is one element, x is all of them",
    "z[n,i] = clip(x[n,i], 0, None)*W[i,0]": "None stands where a number belongs",
    "z[n,o] = Sum(x[n,i]*W[i,o], i).sqrt()": "write sqrt(Sum(W[i,o]*x[n,i], i))",
    "z[n,o] = Mean(x[n,i]*W[i,o], i, i)": "Mean reduces an index twice: i, i",
    "z[n,o] = softmax(x[n,i]*W[i,o], i, i)": "reduces an index twice",
    "z[n,i] = 10**400*x[n,i]*W[i,0]": "a number of 401 digits, beyond the largest double",
    "z[n,i] = float('nan')*x[n,i]*W[i,0]": "an undefined number",
    "z[n,i] = (-2)**x[n,i]*W[i,0]": "a power of -2 has a real value for whole exponents alone",
    "z[n,k] = x[n,k/2]*W[k,0]": "index k/2 of x is no whole number",
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
    # Python would decide at once, for all elements
    "z[n,i] = W[i,0] if x[n,i] == t[n,i] else 2": "write equal(x[n,i], t[n,i])",
    "z[n,i] = W[i,0] if x[n,i] != t[n,i] else 2": "write not_equal(x[n,i], t[n,i])",
    "z[n,i] = W[i,0] if x[n,i] == 2*t[n,i] == 0 else 2": "write equal(x[n,i], 2*t[n,i])",
    "z[n,i] = W[i,0] if i == o else 2": "write equal(i, o)",
    "z[n,k] = x[n,k]*W[k,0] if k % 2 == 0 else 2": "write equal(mod(k, 2), 0)",
    "z[n,k] = x[n,k]*W[k,0] if k + 1 == l else 2": "write equal(k + 1, l)",
    "z[n,k] = x[n,k]*W[k,0] if 2*k != 2 else 2": "write not_equal(2*k, 2)",
    "z[n,k] = x[n,k]*W[k,0] if (k > 1) & (k < 3) else 2": "write where((k > 1) & (k < 3),",
    "z[n,i] = W[i,0] if (x[n,i] > 0) & (t[n,i] > 0) else 2":
        "write where((x[n, i] > 0) & (t[n, i] > 0), W[i, 0], 2)",
    "z[n,i] = W[i,0] if (x[n,i] > 0) | (t[n,i] > 0) else 2": "write where((x[n, i] > 0) |",
    "z[n,i] = W[i,0] if ~(x[n,i] > 0) else 2": "write where(~(x[n, i] > 0), W[i, 0], 2)",
    "z[n,i] = W[i,0] if not ((x[n,i] > 0) & (t[n,i] > 0)) else 2": "logical_not((x[n, i] > 0) &",
    "z[n,i] = W[i,0] if (x[n,i] > 0) == (t[n,i] > 0) else 2":
        "write equal(x[n,i] > 0, t[n,i] > 0)",
    "z[n,i] = where((x[n,i] > 0) == less(t[n,i], 0), 1, W[i,0])":
        "write equal(x[n,i] > 0, less(t[n,i], 0))",
    "z[n,i] = where((x[n,i] > 0) == True, 1, W[i,0])": "Python decides (x[n,i] > 0) == (True) at once",
    "z[n,i] = where(x[n,i] in (0, 1), 1, W[i,0])": "write equal(x[n,i], 0)",
    "z[n,i] = W[i,0] if x[n,i] in [t[n,i]] else 3": "write equal(",
    "z[n,i] = where(i in (0, 1), 1, W[i,0])": "write equal(i, 0)",
    "z[n,i] = where(x[n,i] is t[n,i], 1, W[i,0])": "write equal(a, b)",
    "assert x[n,i] > 0; z[n,i] = W[i,0]": "`assert` decides once",
    "assert x[n,i] == t[n,i]": "write equal(x[n,i], t[n,i])",
    "assert (x[n,i] > 0) & (t[n,i] > 0)": "`assert` decides once",
    "while x[n,i] > 0: pass": "write where(x[n, i] > 0, a, b)",
    "while (x[n,i] > 0) & (t[n,i] > 0): pass": "write where((x[n, i] > 0) & (t[n, i] > 0), a, b)",
    "z[n,i] = W[i,0] + sum([v for v in [x[n,i]] if v > 0])": "write where(v > 0, a, b), or Sum(",
    "z[n,i] = W[i,0] + sorted([x[n,i], t[n,i]])[0]": "sorted of Python does not apply to formulas",
    "z[n,i] = W[i,0]*min([x[n,i], t[n,i]])": "write minimum(x[n, i], t[n, i])",
    "z[n,i] = W[i,0]*max(x[n,i], t[n,i], key=abs)": "write maximum(x[n, i], t[n, i])",
    "z[n,i] = W[i,0]*max(v for v in (x[n,i], t[n,i]))": "over an index Max(…, i)",
    "z[n,i] = where(any([x[n,i] > 0, t[n,i] > 0]), 1, W[i,0])":
        "write logical_or(x[n, i] > 0, t[n, i] > 0)",
    "z[n,i] = where(all([x[n,i] > 0, t[n,i] > 0]), 1, W[i,0])":
        "write logical_and(x[n, i] > 0, t[n, i] > 0)",
    # sizes are known when the module is called
    "z[n,i] = x[n,i]*W[i,0] if N == 3 else 1": "write equal(N, 3)",
    "z[n,i] = x[n,i]*W[i,0] if N % 2 == 0 else 1": "write equal(mod(N, 2), 0)",
    "z[n,i] = x[n,i]*W[i,0] if N > 3 else 1": "write where(N > 3,",
    "z[n,i] = x[n,i]*W[i,0] if (N > 3) & (N < 5) else 1": "write where((N > 3) & (N < 5),",
    "z[n,i] = x[n,i]*W[i,0] if N else 1": "write where(N,",
    "z[n,i] = x[n,i]*W[i,0] if x.shape[0] == x.shape[1] else 1": "write equal(N, 4)",
    "z[n,i] = x[n,i]*W[i,0]*max(N, 3)": "write maximum(N, 3)",
    # nor is what is made of them
    "z[n,i] = x[n,i]*W[i,0] if N - 1 == 3 else 1": "write equal(N - 1, 3)",
    "z[n,i] = x[n,i]*W[i,0] if 2*N != 6 else 1": "write not_equal(2*N, 6)",
    "z[n,i] = x[n,i]*W[i,0] if N - 1 else 1": "write where(N - 1,",
    "z[n,i] = x[n,i]*W[i,0] if N + 1 in (3, 4) else 1": "write equal(N + 1, 3)",
    "z[n,i] = x[n,i]*W[i,0] if 3 == x.shape[0] // 2 else 1": "write equal(floor(N/2), 3)",
    "z[n,i] = x[n,i]*W[i,0] if (N - 1) % 2 == 0 else 1": "write equal(mod(N - 1, 2), 0)",
    "z[n,i] = x[n,i]*W[i,0] if 1 < N - 1 < 4 else 1": "write logical_and(1 < N - 1, N - 1 < 4)",
    "z[n,i] = x[n,i]*W[i,0]*max(N - 1, 3)": "write maximum(N - 1, 3)",
    "z[n,i] = where(N**2 == 9, x[n,i], W[i,0])": "write equal(N**2, 9)",
    "s = Input('s', size('T') - 1); z[n,i] = x[n,i]*W[i,0] if s.shape[1] == 3 else 1":
        "write equal(T - 1, 3)",
    "s = Input('s', size('T') - 1); z[n,i] = x[n,i]*W[i,0] if s.shape[1] % 2 == 0 else 1":
        "write equal(mod(T - 1, 2), 0)",
    "for q in range(N): pass": "indices('i', N)",
    # numbers, arrays and lists
    "z[n,i] = f'{x[n,i]:.2f}'": "a formula has no value while it is written",
    "z[n,i] = W[i,0]*np.array([x[n,i], t[n,i]])": "an array of NumPy is no part of a formula",
    "z[n,i] = W[i,0]*np.array([1., 2.])": "an array of NumPy is no part of a formula",
    "z[n,i] = np.array([1., 2.])*W[i,0]": "an array of NumPy is no part of a formula",
    "z[n,i] = W[i,0] + np.ones(3)": "an array of NumPy is no part of a formula",
    "z = x * np.ones(4)": "an array of NumPy is no part of a formula",
    "z = np.array([x, t])": "give x its indices",
    "z[n,i] = W[i,0]*[1, 2]": "[1, 2] is no number",
    "z[n,i] = [1, 2] + W[i,0]": "[1, 2] is no number",
    "z[n,i] = W[i,0]*math.fabs(x[n,i])": "write absolute(x[n, i])",
    "z[n,i] = W[i,0]*math.atan2(x[n,i], 2)": "write arctan2(x[n, i], 2)",
    "z[n,i] = W[i,0]*math.hypot(x[n,i], 2)": "write hypot(x[n, i], 2)",
    "z[n,i] = W[i,0]*math.pow(x[n,i], 2)": "write a ** b",
    "z = np.dot(x, W)": "write Sum(x[..., i] * W[i, o], i)",
    "z[n,i] = complex(x[n,i])": "leave out complex(…)",
    "z[n,i] = W[i,0]*round(x[n,i], 2)": "write round_(x[n, i] * 10**2) / 10**2",
    "z[n,i] = W[i,0]*pow(t[n,i], 2, 3)": "write mod(t[n,i]**2, 3)",
    "z[n,i] = W[i,0]*x[n,i]^2": "x**2 for a power",
    "z[n,i] = where(t[n,i] & 1, 1, W[i,0])": "mod(k, 2) for the last bit",
    "z[n,i] = W[i,0]*~t[n,i]": "is no condition",
    "z[n,i] = -(x[n,i] > 0)*W[i,0]": "write greater(x[n, i], 0)",
    "z[n,i] = W[i,0]*((x[n,i] > 0) & (t[n,i] > 0))": "write where((x[n, i] > 0) & (t[n, i] > 0), 1, 0)",
    "z = len(x)": "its first extent is x.shape[0]",
    "z[n,i] = W[i,0]/len(x[n,i])": "an extent is x.shape[k]",
    "z[n,i] = sum(v for v in x)": "index it with indices, as in x[..., i]",
    "z = x.T": "write the elements where they go",
    "z = x.reshape(2, 2)": "write the elements where they go",
    "z = x.sum()": "write Sum(x[..., i], i)",
    "z[n,i] = W[i,0]*x[n,i].exp()": "write exp(x[n,i])",
    "z[n,i] = W[i,0]*x[n,i].shape": "a tensor has it, as in x.shape",
    "z[n,i] += x[n,i]": "z is read before any formula defines it (+=",
    "z[n,i] = x[n,i]*W[i,0]; z[n,i] += 1": "z was read already",
    "z[n,1:] = W[i,0]": "an index is made by indices",
    "z[n,i] = W[i,0]*x[:,i]": "an index is made by indices",
}  # fmt: skip

RIGHT = {
    "z[n,i] = abs(x[n,i])*W[i,0]": "W[i,0]*absolute(x[n,i])",
    "z[n,i] = x[n,i]*W[i,0] + sum([x[n,k] for k in range(2)])":
        "(W[i,0]*x[n,i] + (x[n,0] + x[n,1]))",
    "z[n,i] = np.float64(2)*x[n,i]*W[i,0] + np.float32(1)": "(W[i,0]*(2*x[n,i]) + 1)",
    "z[n,i] = where((0 < x[n,i]) & (x[n,i] < 1), W[i,0], 2)":
        "where(logical_and(less(0, x[n,i]), less(x[n,i], 1)), W[i,0], 2)",
    "z[n,i] = pow(x[n,i], 2)*W[i,0]": "W[i,0]*x[n,i]**2",
    "z[n,i] = W[i,0]*x[n,i]**t[n,i]**2": "W[i,0]*x[n,i]**(t[n,i]**2)",
    "z[n,i] = W[i,0]*(7 // x[n,i]) + divmod(x[n,i], 3)[1]":
        "(W[i,0]*floor(7/x[n,i]) + mod(x[n,i], 3))",
    "z[n,i] = W[i,0]*(t[n,i] // 3) + t[n,i] % 3": "(W[i,0]*quotient(t[n,i], 3) + mod(t[n,i], 3))",
    "z[n,i] = where((x[n,i] > 0) ^ (t[n,i] > 0), W[i,0], 2)":
        "where(not_equal(less(0, t[n,i]), less(0, x[n,i])), W[i,0], 2)",
    "z[n,i] = where(less(x[n,i], 0) & (t[n,i] > 0), W[i,0], 2)":
        "where(logical_and(less(0, t[n,i]), not_equal(less(x[n,i], 0), 0)), W[i,0], 2)",
    "z[n,i] = where(equal(x[n,i] > 0, t[n,i] > 0), W[i,0], 2)":
        "where(equal(less(0, x[n,i]), less(0, t[n,i])), W[i,0], 2)",
    "z[n,k] = x[n,k]*W[k,0]*((k + 1)/2)": "(k/2 + 1/2)*(W[k,0]*x[n,k])",
    "z[n,k] = x[n,k]*W[k,0] if k >= 0 else 2": "W[k,0]*x[n,k]",
    "z[n,k] = x[n,k]*W[k,0] if x.shape == (N, 4) else 2": "W[k,0]*x[n,k]",
    "z[n,k] = x[n,k]*W[k,0]*(N - 1)": "(N - 1)*(W[k,0]*x[n,k])",
    "z[n,k] = x[n,k]*W[k,0] if N - 1 == N - 1 else 2": "W[k,0]*x[n,k]",
    "z[n,i] = W[i,0]*sqrt(x[n,i]**2)": "W[i,0]*sqrt((x[n,i]**2))",
    "z[n,i] = W[i,0]*sqrt(x[n,i])**2": "W[i,0]*(sqrt(x[n,i]))**2",
    "z[n,i] = W[i,0]*(x[n,i]**t[n,i])**2": "W[i,0]*x[n,i]**(2*t[n,i])",
    "z[n,i] = W[i,0]/sqrt(x[n,i])**3": "W[i,0]/x[n,i]**(3/2)",
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
    assert re.match(re.escape(path) + ":9: ", message) and "\n" not in message, message
    assert WRONG[line] in message and "Error" not in message


@pytest.mark.parametrize("line", RIGHT)
def test_what_python_means_too(line: str, tmp_path: Path) -> None:
    model = load_model(in_model(tmp_path, line))
    assert str(model.trace.items[0].body) == RIGHT[line]  # type: ignore[union-attr]


@pytest.mark.parametrize("line", [*UPDATES, *SCHEDULES])
def test_mistakes_in_optimizers(tmp_path: Path, line: str) -> None:
    rate = line if line in SCHEDULES else 0.1
    lines = [
        "from symgrad import *",
        "class O(Optimizer): update = lambda self, w, g, t: f(self, w, g, t)",
        f"def f(self, w, g, t): {line if line in UPDATES else 'w[...] = self.rate(t)*g[...]'}",
        f"model = Model(Sequential(Input(3), Dense(2)), loss=MSE(), optimizer=O({rate}))",
    ]
    (tmp_path / "m.py").write_text("\n".join(lines))
    with pytest.raises(SpecError, match=re.escape({**UPDATES, **SCHEDULES}[line])):
        network_of(load_model(tmp_path / "m.py"), "m")
