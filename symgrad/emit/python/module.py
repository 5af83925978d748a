"""What the Python side of every generated module is made of, whatever its backend.

A Network and its lowered Programs come in; out go the strings that the templates in
``templates/python/`` receive: tables of names and shapes, the lines that initialize parameters,
the checks of arguments, and the formulas.
"""

from __future__ import annotations

import ast
import base64
import json
import lzma
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from sympy import Expr, Symbol

from ... import __version__
from ...affine import count
from ...formulas.named import json_text
from ...formulas.text import equation_text
from ...ir import Program, Size, Tensor
from ...language.initializers import DRAWS
from ...lower.arrays.values import Values
from ...model.network import Function, Names, Network, Places, Training, placed
from ..numpy.python import Python, parsed
from .checks import checks, one_by_one
from .epoch import Bounds, epoch, fit, has_epoch
from .options import behind, chosen, keywords, maker, passed_on


def table(entries: Iterable[tuple[str, int, tuple[Expr, ...]]]) -> str:
    """A layout as Python text: name: (start, stop, shape)."""
    lines = []
    for name, start, shape in entries:
        extents = "".join(f"{e}, " for e in shape).rstrip()
        extents = extents[:-1] if len(shape) > 1 else extents
        lines.append(f"    {name!r}: ({start}, {start + int(count(shape))}, ({extents})),")
    return "{\n" + "\n".join(lines) + "\n}" if lines else "{}"


def tables(network: Network) -> dict[str, str]:
    """The layouts as Python text; one that is like another is said to be it."""
    found: dict[str, str] = {}
    first: dict[str, str] = {}
    for name, places in layouts(network).items():
        text = table((network.names.public(t), at, t.shape) for t, at in places)
        found[name] = first[text] if places and text in first else text
        first.setdefault(text, name)
    return found


def length(places: Places) -> int:
    """How many numbers a layout has."""
    return sum(int(count(t.shape)) for t, _ in places)


def layouts(network: Network) -> dict[str, Places]:
    """The layouts of the module's vectors by the names of their tables; what lies at a parameter's
    place in one has the parameter's name."""
    found: dict[str, Places] = {"_PARAMETERS": tuple((p.tensor, at) for p, at in network.layout)}
    for step in network.steps:
        found[f"_GRADIENTS{step.suffix}"] = placed(p.tensor for p in step.trained)
    trained = placed(p.tensor for p, _ in network.layout if p.trainable)
    used = {v.table for f in network.functions for v in f.vectors}
    if "_TRAINED" in used:
        found["_TRAINED"] = trained
    return {**found, **({"_STATE": network.state} if network.steps else {})}


def python_values(
    network: Network,
    source: str,
    dtype: str,
    backend: str,
    call: Callable[[Function], str],
    after: Callable[[Training], dict[str, list[str]]],
    bounds: Callable[[Function], Bounds],
    direct: Mapping[str, Sequence[str]] = {},
) -> dict[str, Any]:
    """The values that ``templates/python/*`` and the head of a module receive. `call` gives the
    call of a function's inner half, `after` the lines of a step's update, train_step and epoch,
    `bounds` what a function's whole numbers must be below; `direct` are lines that come first in a
    function, by its name."""
    size, names = length(network.params.places), network.names
    trained_by = {0: "", 1: " and its training step"}.get(
        len(network.steps), " and its training steps"
    )
    results = network.outputs or [t for f in network.functions for t in f.results]
    return {
        "title": f"{network.name}: a network of {size:,} parameters{trained_by}."
        if network.layout or not network.constants
        else f"{network.name}: a network with its weights.",
        "provenance": (
            f"Made by symgrad {__version__} from {source} (backend {backend}, {dtype}).\n"
            + ("It needs NumPy alone." if backend == "numpy" else "The C needs libm alone.")
            + " It is yours: symgrad's licence does not extend to it."
        ),
        "axes": axes_legend(network),
        "dtype": dtype,
        "backend": backend,
        "name": network.name,
        "version": __version__,
        "counters": [names.public(t) for t in network.counters],
        "seeded": any(step.randoms for step in network.steps),
        "tables": tables(network),
        "parameter_lines": [f"{p.tensor} at {o}" for p, o in network.layout],
        "state_lines": [f"{t} at {at}" for t, at in network.state],
        "parameter_count": size,
        "state_count": length(network.state),
        "new_params": vector(backend, "zeros", size),
        "new_state": vector(backend, "zeros", length(network.state)),
        "init_lines": [
            f'params["{names.public(t)}"][...] = {draw(init, t)}'
            for t, init in network.init.items()
        ],
        "draw_helpers": draw_helpers(network.init.values()),
        "steps": [
            {
                "suffix": step.suffix,
                "arguments": "".join(f", {names.python(t)}" for t in step.data),
                "checks": checks(own["backward"], names),
                "train_checks": [
                    *direct.get(own["train_step"].name, ()),
                    *(one_by_one if own["train_step"].name in direct else checks)(
                        own["backward"], names, own={"params": "_PARAMETERS", "state": "_STATE"}
                    ),
                ],
                "chosen": {kind: chosen(network, f, backend) for kind, f in own.items()},
                "numbers": {
                    "backward": "".join(f", {k}" for k in keywords(network, own["backward"])),
                    "update": behind(network, own["update"]),
                    "train_step": behind(network, own["train_step"]),
                    "update_statistics": behind(
                        network, own["update_statistics"], "seed=0, step=0" if step.randoms else ""
                    )
                    if "update_statistics" in own
                    else "",
                },
                "random_arguments": ", seed=0, step=0" if step.randoms else "",
                "table": f"_GRADIENTS{step.suffix}",
                "gradient_count": trained(step),
                "new_grads": vector(backend, "empty", trained(step)),
                **at_flat(network, step, own["backward"], backend),
                "backward_lines": with_slopes(own["backward"], call(own["backward"]), names),
                "statistics_call": call(own["update_statistics"])
                if "update_statistics" in own
                else None,
                "optimizer": optimizer_formulas(own["update"].program),
                **made,
                "epoch": epoch(network, own["train_step"], bounds(own["backward"]), made["epoch"])
                if has_epoch(own["train_step"])
                else None,
                "fit": fit(network, step) if has_epoch(own["train_step"]) else None,
            }
            for step in network.steps
            for own, made in [(network.functions_of(step), after(step))]
        ],
        "ranks": repr(dict(network.ranks)) if network.ranks else None,
        "options": maker(network) if network.arguments else None,
        "counted": any(f.given_sizes for f in network.functions),
        "epochs": any(has_epoch(f) for f in network.functions if f.kind == "train_step"),
        "summary": " → ".join(map(str, (*(network.inputs or network.data), *results))),
    }


def at_flat(network: Network, step: Training, backward: Function, backend: str) -> dict[str, Any]:
    """The functions of a step that take the trained parameters as one vector; where there are
    others, the caller gives these by their names."""
    found = layouts(network)
    own, size = f"_GRADIENTS{step.suffix}", length(network.params.places)
    alone = found[own] == found["_PARAMETERS"]
    vectors = f'_vector("flat", flat, {own}, {vector(backend, "empty", trained(step))})'
    given = [f'_arrays("params", params, _PARAMETERS, {size}).copy()', f"params.update({vectors})"]
    drawn = ["seed=0", "step=0"] if step.randoms else []
    others = [*([] if alone else ["params"]), *drawn]
    passed = ["seed=seed", "step=step"] if step.randoms else []
    return {
        "flat_arguments": behind(network, backward, ", ".join(others)),
        "flat_passed": "".join(f", {p}" for p in passed) + passed_on(network, backward),
        "at_flat": [f"params = {vectors}"] if alone else [f"params = {given[0]}", given[1]],
        "hessp": any(f.kind == "hvp" and f.step == step.name for f in network.functions),
    }


def trained(step: Training) -> int:
    """How many numbers a step trains."""
    return sum(int(count(p.tensor.shape)) for p in step.trained)


def vector(backend: str, make: str, size: int) -> str:
    """A new flat vector as Python text; those for C begin where it reads them fastest."""
    return f"_aligned(np.{make}, {size})" if backend == "c" else f"np.{make}({size}, real)"


def said_of(file: str, text: str, said: Mapping[str, Any]) -> str:
    """What stands beside a file's text: its formulas, and which text their lines are of."""
    head = json.dumps({"file": file, "sha256": sha256(text.encode()).hexdigest()[:16]})
    tables = (f'"{name}": {json_text(table).rstrip()}' for name, table in said.items())
    return head[:-1] + ",\n" + ",\n".join(tables) + "}"


def packed(text: str) -> str:
    """A text in few characters, as rows of a Python literal."""
    rows = textwrap.wrap(base64.b85encode(lzma.compress(text.encode())).decode(), 192)
    return "\n".join(f'    "{row}"' for row in rows)


def optimizer_formulas(update: Program) -> list[str]:
    """What a step of the optimizer computes, a line each."""
    return [equation_text(e) for e in update.equations if e.tensor.dtype != "int"]


def with_slopes(function: Function, call: str, own: Names) -> list[str]:
    """The lines that make a call, and put the gradients by inputs that it gives beside `grads`."""
    slopes = [own.python(d) for _, d in function.slopes]
    others = [own.python(t) for t in function.results[: len(function.results) - len(slopes)]]
    names = [*(["loss"] if function.kind == "backward" else others), *slopes]
    pairs = ", ".join(f'"{own.public(t)}": {own.python(d)}' for t, d in function.slopes)
    lines = [f"{', '.join(names)} = {call}"]
    if not pairs:
        return lines
    added = f"grads.add({{{pairs}}})"
    return [*lines, *(["if wrt_inputs:", f"    {added}"] if function.asks_for_slopes else [added])]


def axes_legend(network: Network) -> str:
    sizes = sorted({s.name for t in network.data for e in t.shape for s in e.atoms(Size)})
    words = [
        f"{s} = number of samples" if s == "N" else f"{s} = given by the arguments" for s in sizes
    ]
    return "; ".join([*words, "n runs over samples, other indices over features"])


def draw(init: Expr, tensor: Tensor) -> str:
    """An initializer as NumPy text."""
    shape = ast.unparse(Python().shape(tensor.shape))
    drawn = {
        s: parsed(DRAWS[s.name][0].format(shape=shape))
        for s in init.free_symbols
        if isinstance(s, Symbol)
    }
    return ast.unparse(Python(symbols=drawn).value(Values(()).value(init)))


def draw_helpers(inits: Iterable[Expr]) -> list[str]:
    used = sorted({s.name for init in inits for s in init.free_symbols})
    return [DRAWS[name][1] for name in used if DRAWS[name][1]]
