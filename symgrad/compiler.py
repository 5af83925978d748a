"""The stages in a row: a Model in, the text of its files out.

trace → verify → differentiate        network_of           Network: Programs
simplify                              simplify_programs    Programs
name                                  named                the same in words of the language
lower                                 lower_network        Plans
emit                                  numpy_module, c_module
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .emit.marks import marks_of
from .emit.names import PYTHON, C, named
from .formulas.named import formulas, other_formulas
from .ir import Program
from .large import large_formulas
from .lower.exact import refuse, to_check
from .lower.lower import Machine, lower_network
from .model.fixed import with_sizes, with_weights
from .model.model import Model
from .model.network import Network, Training
from .model.programs import network_of
from .passes.exact import Check
from .passes.letters import with_letters
from .passes.live import live
from .passes.simplify import simplify
from .passes.verify import verify

BYTES = {"float32": 4, "float64": 8}


def machine(backend: str, dtype: str, optimize: str = "speed") -> Machine:
    """What a back end's code runs on."""
    return Machine(BYTES[dtype], optimize == "size", arrays=backend == "numpy")


def simplify_programs(network: Network) -> dict[str, Program]:
    """Each Program of a network simplified and verified, none with an index named like a tensor;
    what the rewrites make of a training step is checked by its values if that takes little, all of
    it where everything is to be."""
    programs = {f.name: f.program for f in network.functions if not f.calls}
    chosen = to_check(network, programs)
    check = Check(*chosen.values())
    simple = {
        name: simplify(program, check=check if name in chosen else None)
        for name, program in programs.items()
    }
    made = {name: verify(program) for name, program in with_letters(simple).items()}
    for name in chosen:
        refuse("with_letters", made[name], check.difference(simple[name], made[name]))
    return made


def step_program(network: Network, programs: Mapping[str, Program], step: Training) -> Program:
    """What a training step computes, of simplified Programs: its gradient and its update, without
    the gradients by the inputs, which it does not ask for."""
    backward, update = network.called(network.functions_of(step)["train_step"])
    program, last = programs[backward.name], programs[update.name]
    slopes = {d for _, d in backward.slopes}
    items = live(program.items, [t for t in program.results if t not in slopes])
    own = tuple(t for t in last.inputs if t.role in ("state", "argument"))
    both = replace(
        program,
        inputs=tuple(dict.fromkeys(program.inputs + own)),
        items=(*items, *last.items),
        updates=program.updates + last.updates,
    )
    return replace(both, name=f"{network.name}_train_step{step.suffix}")


def emit(
    model: Model,
    source: str,
    backend: str,
    dtype: str,
    name: str | None = None,
    wanted: Sequence[str] = (),
    optimize: str = "speed",
    clock: Callable[[str], None] = lambda stage: None,
    batch: int | Mapping[str, int] | None = None,
    weights: Mapping[str, Any] | None = None,
    test: bool = False,
) -> dict[str, str]:
    """The files of a generated module by relative path: ``digits_numpy.py``, or those of the
    package ``digits_c/``. `source` is what they say they were made from, `wanted` what `--with`
    adds; C may `optimize` "size"; `clock` is told when a stage ends. `batch` is the
    size of all batches, if that is known; with `weights` it evaluates alone. C may bring a
    `test`."""
    with large_formulas():
        network = network_of(model, name or model.name or "model", wanted)
        network = network if weights is None else with_weights(network, weights)
        network = network if batch is None else with_sizes(network, batch)
        clock("differentiate")
        static = batch is not None
        return _emit(network, source, backend, dtype, optimize, clock, static, test)


def _emit(
    network: Network,
    source: str,
    backend: str,
    dtype: str,
    optimize: str,
    clock: Callable[[str], None],
    static: bool,
    test: bool,
) -> dict[str, str]:
    simplified = simplify_programs(network)
    clock("simplify")
    steps = network.steps
    found = {s.name: formulas(step_program(network, simplified, s)) for s in steps}
    others = other_formulas(simplified.values(), {name for own in found.values() for name in own})
    clock("formulas")
    network, simplified = named(network, simplified, PYTHON if backend == "numpy" else C)
    clock("name")
    plans = lower_network(network, simplified, machine(backend, dtype, optimize))
    clock("lower")
    marks = marks_of(network, simplified, plans, found, others)
    if backend == "numpy":
        from .emit.numpy.module import numpy_module

        files = {f"{network.name}_numpy.py": numpy_module(network, plans, marks, source, dtype)}
    else:
        from .emit.c.module import c_module

        made = c_module(network, plans, marks, source, dtype, optimize, static)
        if test:
            from .emit.c.test import c_test

            made |= c_test(network, source, dtype, static and optimize == "size")
        files = {f"{network.name}_c/{file}": text for file, text in made.items()}
    clock("emit")
    return files
