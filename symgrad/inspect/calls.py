"""Calls of a generated module that show what it leaves unwritten and what it changes.

    net = Watched("NumPy", module, network.functions)
    net.call("forward", params, x)          what the function gives; then net.changed is []

While it runs, the memory that the module takes from NumPy without writing it, outputs and C's
workspace included, is NaN (−7 in whole numbers). Arrays that a function only reads are compared
with what they were before.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

import numpy as np

from ..emit.names import PYTHON, function_names, named
from ..emit.python.epoch import epoch_name
from ..model.network import Function, Network
from .data import chosen_numbers

# by kind of function, the places of parameters and state that it changes
CHANGES = {"update_statistics": (0,), "update": (0, 2), "train_step": (0, 1), "train_epoch": (0, 1)}


def numbers_of(network: Network) -> dict[str, dict[str, float]]:
    """By function the keywords for the numbers that a call may choose, none at its default."""
    values, own = chosen_numbers(network), named(network, {}, PYTHON)[0]
    words = dict(zip(network.arguments, own.arguments, strict=True))
    return {f.name: {words[t].name: values[t.name] for t in f.arguments} for f in network.functions}


class Unwritten:
    """NumPy, but that new memory is filled with what makes a result wrong."""

    def __getattr__(self, name: str) -> Any:
        return getattr(np, name)

    def empty(self, *args: Any, **kwargs: Any) -> Any:
        return _spoiled(np.empty(*args, **kwargs))

    def empty_like(self, *args: Any, **kwargs: Any) -> Any:
        return _spoiled(np.empty_like(*args, **kwargs))


def _spoiled(array: Any) -> Any:
    array[...] = np.nan if array.dtype.kind == "f" else -7
    return array


class Watched:
    """A generated module; `changed` collects what its functions changed that they only read;
    `numbers` has what each function is called with of the numbers that a call may choose."""

    def __init__(
        self,
        label: str,
        module: ModuleType,
        functions: Sequence[Function],
        numbers: Mapping[str, Mapping[str, float]] = {},
    ) -> None:
        self.label, self.module, self.numbers = label, module, dict(numbers)
        self.kinds = {f.name: f.kind for f in functions}
        self.names = function_names(functions)
        for step in [f for f in functions if f.kind == "train_step"]:
            self.kinds[epoch_name(step)] = "train_epoch"
            self.numbers[epoch_name(step)] = self.numbers.get(step.name, {})
        self.changed: list[str] = []
        vars(module)["np"] = Unwritten()

    def call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """One call, in a thread of its own: each thread has a new workspace."""
        function = getattr(self.module, self.names.get(name, name))
        kwargs = {**self.numbers.get(name, {}), **kwargs}
        changes = CHANGES.get(self.kinds.get(name, ""), ())
        fixed = [a for k, a in enumerate(args) if k not in changes]
        before = [_copied(a) for a in fixed]
        given: list[Any] = []

        def run() -> None:
            try:
                with np.errstate(all="ignore"):
                    given.append(function(*args, **kwargs))
            except BaseException as error:
                given.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
        for old, new in zip(before, fixed, strict=True):
            for place, array in old.items():
                if not np.array_equal(array, _parts(new)[place], equal_nan=True):
                    self.changed.append(f"{name} changes {place or 'an argument'}")
        if isinstance(given[0], BaseException):
            raise given[0]
        return given[0]

    def params(self, values: Mapping[str, Any]) -> Any:
        """The module's parameters with these values."""
        params = self.module.init_params()
        for name, value in values.items():
            params[name] = value
        return params


def _parts(argument: Any) -> dict[str, Any]:
    """The arrays of an argument by name."""
    if isinstance(argument, Mapping):
        return dict(argument)
    return {"": argument} if isinstance(argument, np.ndarray) else {}


def _copied(argument: Any) -> dict[str, Any]:
    return {name: np.array(array) for name, array in _parts(argument).items()}


def arrays(value: Any) -> Iterable[Any]:
    """The arrays that a function gave: one, or several in a tuple."""
    return value if isinstance(value, tuple) else (value,)
