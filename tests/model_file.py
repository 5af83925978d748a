"""The text of a model file that is quick to compile, and the back ends that there are here."""

import shutil

import pytest

MODEL = "model = Model(Sequential(Input(2), Dense(2)), loss=MSE())\n"
HEAD = "from symgrad import *\n"
NUMPY_C = [
    "numpy",
    pytest.param(
        "c", marks=pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")
    ),
]
