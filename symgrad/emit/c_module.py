"""A Network as a C package: NAME.c and NAME.h that stand alone, and the Python module over them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ..affine import count
from ..ir import Program, Size, Tensor
from ..spec.model import Network
from .c_code import Library, StepFunction, step_function
from .c_kernel import c_integer, c_name
from .c_scalar import VECTOR_MATH, c_helpers
from .module import Lowered, label_bounds, python_values, size_sources, step_name
from .numpy_operand import python_name
from .random import C_UNIFORM, c_draws
from .render import render


@dataclass(frozen=True)
class Entry:
    """One function of the C interface."""

    name: str
    comment: str
    result: str
    parameters: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def signature(self) -> str:
        return f"{self.result} {self.name}({', '.join(self.parameters) or 'void'})"

    @property
    def definition(self) -> str:
        return f"{self.comment}\n{self.signature}"


def c_module(
    network: Network, lowered: Mapping[str, Lowered], formulas: str, source: str, dtype: str
) -> dict[str, str]:
    """The files of NAME_c/, by name."""
    real = {"float32": "float", "float64": "double"}[dtype]
    library = Library(network.name)
    steps = {
        name: step_function(name, part, real, library, _arrays(network, name))
        for name, part in lowered.items()
    }
    messages: dict[int, str] = {}
    entries = [
        _entry(network, name, step, real, lowered[name].program, messages)
        for name, step in steps.items()
    ]
    entries.append(_workspace_size(network, list(steps.values())))
    exprs = [*library.exprs, *(x for s in steps.values() for x in s.exprs)]
    values = python_values(network, formulas, source, dtype, "c")
    package = f"{network.name}_c"
    declarations = "\n".join(e.signature + ";" for e in entries)
    helpers = c_helpers(exprs, real)
    if real == "float":  # numbers of the step are computed in double
        doubles = [x for s in steps.values() for x in s.exprs] + library.exprs
        helpers = list(dict.fromkeys([*helpers, *c_helpers(doubles, "double")]))
    values.update(
        package=package,
        real=real,
        guard=f"{network.name.upper()}_H",
        extension_name=f"_{network.name}",
        provenance=values["provenance"].replace("It needs NumPy alone.", "The C needs libm alone."),
        declarations=declarations,
        functions=entries,
        helpers=[h.rstrip() for h in helpers],
        kernels=[
            *([C_UNIFORM.format(real=real).rstrip()] if network.randoms else []),
            *library.texts,
        ],
        vector_math=VECTOR_MATH,
        uses_contract=any(s.packs for s in steps.values()),
        messages=repr(messages),
        size_arguments=", ".join(_sizes(network)),
        python_functions=_python_functions(network),
        **_calls(network),
    )
    header = render("c/declarations.h.j2", functions=entries).rstrip()
    source = render("c/module.c.j2", **values)
    # the name tells versions apart: one that a process has loaded is not looked for again
    values["extension_name"] += "_" + sha256(source.encode()).hexdigest()[:8]
    return {
        f"{network.name}.h": render("c/module.h.j2", **{**values, "declarations": header}),
        f"{network.name}.c": source,
        "build.py": render("c/build.py.j2", **values),
        "__init__.py": render("c/package.py.j2", **values),
    }


# --- the C side


def _sizes(network: Network) -> list[str]:
    """The named sizes, in the order in which the data have them."""
    return list(
        dict.fromkeys(
            s.name
            for t in (*network.inputs, *network.targets)
            for e in t.shape
            for s in sorted(e.atoms(Size), key=str)
        )
    )


def _arrays(network: Network, name: str) -> dict[Tensor, str]:
    """The arrays that the caller passes by themselves, and their names."""
    data = network.inputs if name == "forward" else (*network.inputs, *network.targets)
    arrays = {t: c_name(t.name) for t in data}
    if name == "update":
        return {}
    if name != "forward":
        arrays.update({t: c_name(t.name) for t in network.randoms})
    if name == "forward":
        arrays.update({t: c_name(t.name) for t in network.outputs})
    else:
        arrays[network.loss] = "loss"
    if name == "backward_inputs":
        for t in network.inputs:
            if t in network.gradients:
                arrays[network.gradients[t]] = c_name(network.gradients[t].name)
    return arrays


def _parameters(network: Network, name: str, real: str) -> tuple[str, ...]:
    def array(tensor: Tensor, text: str, const: bool) -> str:
        kind = "int64_t" if tensor.dtype == "int" else real
        return f"{'const ' if const else ''}{kind} *{text}"

    changes = name in ("update", "train_step")
    out = [] if name == "update" else [f"int64_t {s}" for s in _sizes(network)]
    out.append(f"{real} *params" if changes else f"const {real} *params")
    if name == "update":
        out.append(f"const {real} *grads")
    if changes:
        out += [f"{real} *state", "int64_t *step"]
    known = {*network.inputs, *network.targets}
    arrays = {t: text for t, text in _arrays(network, name).items() if t not in network.randoms}
    if network.randoms and name not in ("forward", "update"):
        out += ["int64_t seed"] if changes else ["int64_t seed", "int64_t step"]
    out += [array(t, text, True) for t, text in arrays.items() if t in known]
    if name in ("backward", "backward_inputs"):
        out.append(f"{real} *grads")
    out += [array(t, text, False) for t, text in arrays.items() if t not in known]
    return (*out, f"{real} *workspace")


def _entry(
    network: Network,
    name: str,
    step: StepFunction,
    real: str,
    program: Program,
    messages: dict[int, str],
) -> Entry:
    lines = _label_checks(program, messages)
    if name not in ("forward", "update"):
        lines += c_draws(network.randoms, real, "*step" if name == "train_step" else "step")
    if name == "train_step":
        total = sum(int(count(g.shape)) for g in _trained(network))
        lines.append(f"{real} *grads = workspace;")
        lines.append(f"workspace += {-(-total // 16) * 16};")
    parameters = _parameters(network, name, real)
    used = "\n".join([*lines, *step.lines])
    for p in parameters:
        word = p.split()[-1].lstrip("*")
        if not _mentions(used, word):
            lines.insert(0, f"(void){word};")
    body = step.lines
    if name in ("update", "train_step"):
        body = ("FLUSH_DENORMALS", *body, "KEEP_DENORMALS")
    return Entry(
        f"{network.name}_{name}",
        _comment(network, name),
        "int",
        parameters,
        (*lines, *body, "return 0;"),
    )


def _mentions(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def _label_checks(program: Program, messages: dict[int, str]) -> list[str]:
    lines = []
    for tensor, bound in label_bounds(program).items():
        code = next(
            (k for k, m in messages.items() if m.startswith(f"{tensor.name}:")), len(messages) + 1
        )
        messages[code] = f"{tensor.name}: expected values from 0 to {bound - 1}"
        name = c_name(tensor.name)
        lines += [
            f"for (int64_t i = 0; i < {c_integer(count(tensor.shape), str)}; i++)",
            f"    if ({name}[i] < 0 || {name}[i] >= {c_integer(bound, str)})",
            f"        return {code};",
        ]
    return lines


def _trained(network: Network) -> list[Tensor]:
    return [p.tensor for p, _ in network.layout if p.tensor in network.gradients]


def _comment(network: Network, name: str) -> str:
    shapes = ", ".join(map(str, (*network.inputs, *network.targets)))
    outputs = ", ".join(map(str, network.outputs))
    what = {
        "forward": f"{', '.join(map(str, network.inputs))} → {outputs}.",
        "backward": f"The loss at {shapes}, and its gradients by all parameters.",
        "backward_inputs": "The same, and the gradients by the inputs.",
        "update": "One step of the optimizer: changes params, state and *step.",
        "train_step": f"Loss at {shapes}, gradients, optimizer: changes params, state, *step.",
    }[name]
    return f"/* {what} */"


def _workspace_size(network: Network, steps: Sequence[StepFunction]) -> Entry:
    total = sum(int(count(t.shape)) for t in _trained(network))
    rounded = -(-total // 16) * 16
    lines = ["ptrdiff_t size = 0, pack = 0, need;"]
    packs = dict.fromkeys(sizes for step in steps for sizes in step.packs)
    for sizes in packs:
        lines.append(f"need = contract_pack_size({', '.join(sizes)});")
        lines.append("pack = need > pack ? need : pack;")
    needs = dict.fromkeys(
        step.workspace + (rounded if step.name == "train_step" else 0) for step in steps
    )
    for size in needs:
        lines.append(f"need = {c_integer(size, str)};")
        lines.append("size = need > size ? need : size;")
    for t in network.randoms:
        lines.append(f"size += ({c_integer(count(t.shape), str)} + 15)/16*16;")
    names = _sizes(network)
    lines += [f"(void){s};" for s in names if not _mentions("\n".join(lines), s)]
    lines.append("return size + pack;")
    return Entry(
        f"{network.name}_workspace_size",
        "/* How many numbers of workspace the functions need at most, for these sizes. */",
        "int64_t",
        tuple(f"int64_t {s}" for s in names),
        tuple(lines),
    )


# --- the Python side


@dataclass(frozen=True)
class PythonFunction:
    """A function that passes arrays to C, as text."""

    name: str
    arguments: str
    lines: tuple[str, ...]


def _python_functions(network: Network) -> list[PythonFunction]:
    sizes = _sizes(network)
    work = f"_workspace({', '.join(sizes)})"
    data = (*network.inputs, *network.targets)
    out = []
    for name in network.programs:
        tensors = network.inputs if name == "forward" else () if name == "update" else data
        arrays = [python_name(t.name) for t in tensors]
        lines = [f"{s} = {text}" for s, text in size_sources(tensors).items()]
        call = list(sizes) if name != "update" else []
        call.append("params.pointer(_REAL)")
        if name == "update":
            call.append("grads.pointer(_REAL)")
        if name in ("update", "train_step"):
            call += ["state.pointer(_REAL)", f'_pointer(_WHOLE, state["{step_name(network)}"])']
        if network.randoms and name not in ("forward", "update"):
            call += ['int(state["seed"])'] if name == "train_step" else ["seed", "step"]
        call += [
            f"_pointer({'_WHOLE' if t.dtype == 'int' else '_REAL'}, {a})"
            for t, a in zip(tensors, arrays, strict=True)
        ]
        result = ""
        if name in ("backward", "backward_inputs"):
            call.append("grads.pointer(_REAL)")
        if name == "forward":
            made = [(python_name(t.name), t) for t in network.outputs]
        else:
            made = []
            if name != "update":
                lines.append("loss = ffi.new(_REAL, 1)")
                call.append("loss")
                result = "loss[0]"
            if name == "backward_inputs":
                made = [
                    (python_name(network.gradients[t].name), network.gradients[t])
                    for t in network.inputs
                    if t in network.gradients
                ]
        for text, tensor in made:
            shape = "".join(f"{e}, " for e in tensor.shape).rstrip()
            lines.append(f"{text} = np.empty(({shape}), real)")
            call.append(f"_pointer(_REAL, {text})")
        if name == "update":
            work_text = "_workspace(" + ", ".join("0" for _ in sizes) + ")"
        else:
            work_text = work
        lines.append(f"_done(lib.{network.name}_{name}({', '.join([*call, work_text])}))")
        if name == "forward":
            result = ", ".join(text for text, _ in made)
        if name == "backward_inputs":
            pairs = ", ".join(
                f'"{t.name}": {python_name(network.gradients[t].name)}'
                for t in network.inputs
                if t in network.gradients
            )
            result = f"loss[0], {{{pairs}}}"
        if result:
            lines.append(f"return {result}")
        arguments = [
            "params",
            *(["grads"] if name in ("update", "backward", "backward_inputs") else []),
            *(["state"] if name in ("update", "train_step") else []),
            *arrays,
            *(["seed", "step"] if network.randoms and name.startswith("backward") else []),
        ]
        out.append(PythonFunction(f"_{name}", ", ".join(arguments), tuple(lines)))
    return out


def _calls(network: Network) -> dict[str, Any]:
    inputs = ", ".join(python_name(t.name) for t in network.inputs)
    data = ", ".join(python_name(t.name) for t in (*network.inputs, *network.targets))
    drawn = ", seed, step" if network.randoms else ""
    return {
        "forward_call": f"_forward(params, {inputs})",
        "backward_call": f"_backward(params, grads, {data}{drawn})",
        "backward_inputs_call": f"_backward_inputs(params, grads, {data}{drawn})",
        "update_lines": ["_update(params, grads, state)"],
        "train_lines": [f"return _train_step(params, state, {data})"],
    }
