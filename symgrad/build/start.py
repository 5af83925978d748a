"""`symgrad new NAME`: a model file to start from, which runs as it is."""

from __future__ import annotations

import re
from pathlib import Path

from .files import BuildError, one_line

TEXT = '''"""{name}: a network that learns y from x.

    symgrad inspect {name}.py                the formulas of its training step
    symgrad compile {name}.py --backend c    generated/{name}_c, a module that trains it
    python {name}.py                         both at once, with data made up here
"""

from symgrad import *

model = Model(
    Sequential(
        Input(2),  # numbers of a sample
        Dense(32, "tanh"),
        Dense(1),
    ),
    loss=MSE(),  # CrossEntropy() for classes, whose targets are whole numbers
    optimizer=Adam(0.01),
)

if __name__ == "__main__":
    import numpy as np

    from symgrad.build import compile_model

    net = compile_model(__file__)  # backend="c" is faster, and needs a C compiler
    rng = np.random.default_rng(0)
    x = rng.uniform(-1, 1, (1000, 2)).astype(np.float32)
    y = np.sin(3 * x[:, :1]) * x[:, 1:]
    params, state = net.init_params(seed=0), net.init_state()
    for epoch in range(1, 21):
        loss = net.train_epoch(params, state, x, y, batch_size=32)
        print(f"epoch {{epoch:2}}   loss {{loss:.5f}}")
    net.save("{name}.npz", params, state)
'''


def write_model(name: str) -> str:
    """Write NAME.py, which must not be there, and return its path; a folder may stand before the
    name.

    Raises BuildError, after which nothing was written.
    """
    path = Path(name.removesuffix(".py") + ".py")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,63}", path.stem):
        raise BuildError(
            f"{one_line(name)}: is not a name: letters, digits and _, a letter first, at most 64"
        )
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEXT.format(name=path.stem))
    except FileExistsError:
        raise BuildError(f"{one_line(path)}: exists; it was not changed") from None
    except OSError as error:
        raise BuildError(f"{one_line(path)}: cannot be written: {error.strerror}") from error
    return f"{one_line(path)} written; next: python {one_line(path)}"
