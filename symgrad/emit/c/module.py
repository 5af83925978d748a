"""A Network as a C package: NAME.c and NAME.h that stand alone, and the Python module over them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from sympy import Symbol

from ...affine import count
from ...ir import Program, Size, Tensor
from ...lower.lower import STATISTICS
from ...lower.plan import Plan
from ...lower.ranges import label_bounds
from ...model.network import Function, Names, Network, Training, Vector
from ..names import C, Scope, sizes_in, tensors_in
from ..python.module import length, python_values, size_sources
from ..python.requested import derivatives
from ..random import C_UNIFORM, c_draw
from ..render import render
from .function import StepFunction, Test, step_function
from .functions import definitions
from .layout import Layout, Layouts, Struct
from .library import Library
from .names import c_integer
from .scalar import c_condition, c_helpers


@dataclass(frozen=True)
class Parameter:
    """A parameter of a C function: its type, its name, and what it is: a size, an array, the name
    of a vector, or one of "counter", "seed", "step", "workspace" and STATISTICS."""

    kind: str
    name: str
    of: object


@dataclass(frozen=True)
class Entry:
    """One function of the C interface."""

    name: str
    comment: str
    result: str
    parameters: tuple[Parameter, ...]
    lines: tuple[str, ...]

    @property
    def signature(self) -> str:
        given = ", ".join(p.kind + p.name for p in self.parameters)
        return f"{self.result} {self.name}({given or 'void'})"

    @property
    def definition(self) -> str:
        return f"{self.comment}\n{self.signature}"


def c_module(
    network: Network,
    plans: Mapping[str, Plan],
    formulas: str,
    source: str,
    dtype: str,
    plain: bool = False,
) -> dict[str, str]:
    """The files of NAME_c/, by name; if it is `plain`, in ISO C and without vectors."""
    real = {"float32": "float", "float64": "double"}[dtype]
    functions = network.functions
    words = [w for made in plans.values() for w in tensors_in(made.program)]
    library = Library(Scope(C, [*words, *(f"{network.name}_{f.name}" for f in functions)]))
    made = Layouts(library.scope)
    layouts = {f.name: _layouts(network, f, made) for f in functions}
    steps = {
        f.name: step_function(
            plans[f.name],
            real,
            library,
            _arrays(network, f),
            _constant(f),
            _asked(network, f),
            layouts[f.name],
        )
        for f in functions
        if not f.calls
    }
    messages: dict[int, str] = {}
    entries = [
        _entry(network, f, steps[f.name], real, plans[f.name].program, messages)
        if not f.calls
        else _calling(network, f, real)
        for f in functions
    ]
    entries.append(_workspace_size(network, steps))
    call = _call(network.names)
    values = python_values(network, formulas, source, dtype, "c", call, _step_lines(network))
    package = f"{network.name}_c"
    declarations = "\n".join(e.signature + ";" for e in entries)
    numbers = c_helpers([x for s in steps.values() for x in s.exprs], "double")
    helpers = list(dict.fromkeys([*definitions(library.called), *numbers]))
    values.update(
        package=package,
        real=real,
        plain=plain,
        guard=f"{network.name.upper()}_H",
        extension_name=f"_{network.name}",
        provenance=values["provenance"].replace("It needs NumPy alone.", "The C needs libm alone."),
        declarations=declarations,
        functions=entries,
        helpers=[h.rstrip() for h in helpers],
        kernels=[
            *([C_UNIFORM.format(real=real).rstrip()] if network.randoms else []),
            *library.texts,
            *_structs([t for s in steps.values() for t in s.structs], real),
        ],
        vector_math="" if plain else render("c/vector_math.h"),
        uses_contract=any(s.packs for s in steps.values()),
        messages=repr(messages),
        size_arguments=", ".join(map(network.names.python, _sizes(network.data))),
        python_functions=[_python_function(network, f) for f in functions],
        derivatives=derivatives(network, "c", call),
    )
    header = render("c/declarations.h.j2", functions=entries).rstrip()
    source, contract = (
        render("c/module.c.j2", **values),
        render("c/contract_plain.h" if plain else "c/contract.h"),
    )
    # the name tells versions apart: one that a process has loaded is not looked for again
    values["extension_name"] += "_" + sha256((source + contract).encode()).hexdigest()[:8]
    return {
        f"{network.name}.h": render("c/module.h.j2", **{**values, "declarations": header}),
        f"{network.name}.c": source,
        **({"contract.h": contract} if values["uses_contract"] else {}),
        "formulas.json": render("c/formulas.json.j2", **values, formulas=formulas.rstrip()),
        "build.py": render("c/build.py.j2", **values),
        "__init__.py": render("c/package.py.j2", **values),
    }


# --- the C side: sizes, what is read, data, what is written, workspace


def _sizes(tensors: Iterable[Tensor]) -> list[Size]:
    """The named sizes of arrays, in the order in which they have them."""
    extents = (e for t in tensors for e in t.shape)
    return list(dict.fromkeys(s for e in extents for s in sorted(e.atoms(Size), key=str)))


def _is_loss(network: Network, tensor: Tensor) -> bool:
    """Whether a result is a loss and nothing else: a number for Python."""
    return tensor not in network.outputs and any(tensor == step.loss for step in network.steps)


def _result_name(network: Network, function: Function, tensor: Tensor) -> str:
    if not _is_loss(network, tensor):
        return tensor.name
    others = [n for n in tensors_in(function.program) if n != tensor.name]
    return Scope(C, [*others, *sizes_in(function.program)]).fresh("loss")


def _arrays(network: Network, function: Function) -> dict[Tensor, str]:
    """The arrays that the caller passes by themselves, and their names."""
    own = {t: t.name for t in (*function.data, *function.randoms)}
    return {**own, **{t: _result_name(network, function, t) for t in function.results}}


def _constant(function: Function) -> frozenset[str]:
    """The vectors that a function does not change."""
    return frozenset(v.name for v in function.vectors if v.access == "read")


def _asked(network: Network, function: Function) -> dict[str, str]:
    """The C arguments that say whether a group of optional results is wanted."""
    slopes = {d.name: _result_name(network, function, d) for _, d in function.slopes}
    return {**slopes, STATISTICS: STATISTICS}


def _layouts(network: Network, function: Function, layouts: Layouts) -> dict[str, Layout]:
    """The structs of a function's vectors: of the parameters, and of those that a step trains."""
    found: dict[str, Layout] = {}
    whole = [p.tensor for p, _ in network.layout]
    for v in function.vectors:
        if v.name == "params" and v.places:
            found["params"] = layouts.layout("parameters", "p", v.places, whole)
        if v.name == "grads" and v.places and function.step in {s.name for s in network.steps}:
            step = next(s for s in network.steps if s.name == function.step)
            trained = [p.tensor for p in step.trained]
            struct = "parameters" if trained == whole else f"gradients{step.suffix}"
            if len(trained) == len(v.places):
                found["grads"] = layouts.layout(struct, "d", v.places, trained)
    return found


def _structs(used: Iterable[Struct], real: str) -> Iterator[str]:
    """The structs that functions use, each once, behind those that it is made of."""
    title = "/* Where each parameter lies in a flat vector, or its gradient. */"
    for struct in dict.fromkeys(s for whole in used for s in whole.every()):
        yield f"{title}\n{struct.text(real)}"


def _ordered(function: Function) -> tuple[list[Vector], list[Vector]]:
    """The vectors that are passed before the data, and those that are passed behind."""
    passed = [v for v in function.vectors if v.access != "scratch"]
    return [v for v in passed if v.access != "write"], [v for v in passed if v.access == "write"]


def _parameters(network: Network, function: Function, real: str) -> tuple[Parameter, ...]:
    def array(tensor: Tensor, text: str, const: str) -> Parameter:
        kind = "int64_t" if tensor.dtype == "int" else real
        return Parameter(f"{const}{kind} *", text, tensor)

    before, behind = _ordered(function)
    number = "int64_t "
    out = [Parameter(number, s.name, s) for s in _sizes(function.data)]
    for v in before:
        out.append(Parameter(f"{'const ' if v.access == 'read' else ''}{real} *", v.name, v.name))
    if function.counter is not None:
        out.append(Parameter("int64_t *", "step", "counter"))
    if function.randoms:
        out.append(Parameter(number, "seed", "seed"))
        out += [] if function.counter is not None else [Parameter(number, "step", "step")]
    out += [array(t, t.name, "const ") for t in function.data]
    out += [Parameter(f"{real} *", v.name, v.name) for v in behind]
    out += [array(t, _result_name(network, function, t), "") for t in function.results]
    out += [Parameter("int ", STATISTICS, STATISTICS)] if function.replaces else []
    return (*out, Parameter(f"{real} *", "workspace", "workspace"))


def _calling(network: Network, function: Function, real: str) -> Entry:
    """A training step as calls of its gradient and of its update."""
    first, second = network.called(function)
    scratch = next(v for v in function.vectors if v.access == "scratch")
    own = _parameters(network, function, real)
    given: dict[object, str] = {p.of: p.name for p in own}
    given |= {scratch.name: scratch.name, "step": "*step", STATISTICS: "1"}
    given |= {d: "NULL" for _, d in first.slopes}

    def call(f: Function) -> str:
        names = (given[p.of] for p in _parameters(network, f, real))
        return f"{network.name}_{f.name}({', '.join(names)})"

    lines = (
        f"{real} *{scratch.name} = workspace;",
        f"workspace += {_room(scratch)};",
        f"const int failed = {call(first)};",
        f"return failed ? failed : {call(second)};",
    )
    name, comment = f"{network.name}_{function.name}", _comment(network, function)
    return Entry(name, comment, "int", own, lines)


def _entry(
    network: Network,
    function: Function,
    step: StepFunction,
    real: str,
    program: Program,
    messages: dict[int, str],
) -> Entry:
    counted = function.counter is not None
    lines = _requirements(program, real, messages)
    lines += _label_checks(program, messages, network.names)
    streams = {t: k for k, t in enumerate(network.randoms)}
    for t in function.randoms:
        lines += c_draw(t, streams[t], real, "*step" if counted else "step")
    for v in function.vectors:
        if v.access == "scratch":
            lines.append(f"{real} *{v.name} = workspace;")
            lines.append(f"workspace += {_room(v)};")
    parameters = _parameters(network, function, real)
    body: list[str] = []
    for line in step.lines:
        if isinstance(line, str):
            body.append(line)
        else:
            body += _check_lines(line, program, messages, network.names)
    used = "\n".join([*lines, *body])
    for p in parameters:
        if not _mentions(used, p.name):
            lines.insert(0, f"(void){p.name};")
    return Entry(
        f"{network.name}_{function.name}",
        _comment(network, function),
        "int",
        parameters,
        (*lines, *body, "return 0;"),
    )


def _room(vector: Vector) -> int:
    """What a vector takes of the workspace."""
    return -(-length(vector.places) // 16) * 16


def _mentions(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def _code(message: str, messages: dict[int, str]) -> int:
    """The number that a C function returns to say so."""
    code = next((k for k, m in messages.items() if m == message), len(messages) + 1)
    messages[code] = message
    return code


def _requirements(program: Program, real: str, messages: dict[int, str]) -> list[str]:
    lines = []
    for condition, message in program.requires:
        lines += [
            f"if (!({c_condition(condition, real, str)}))",
            f"    return {_code(message, messages)};",
        ]
    return lines


def _label_checks(program: Program, messages: dict[int, str], own: Names) -> list[str]:
    lines = []
    for tensor, bound in label_bounds(program).items():
        check = Test(tensor, tensor.name, c_integer(count(tensor.shape), str), bound)
        lines += _check_lines(check, program, messages, own)
    return lines


def _check_lines(check: Test, program: Program, messages: dict[int, str], own: Names) -> list[str]:
    """The loop that returns if a number is no index."""
    bound = check.extent
    most = (bound - 1).xreplace({s: Symbol(own.public(s)) for s in bound.atoms(Size)})
    message = f"{own.public(check.tensor)}: expected values from 0 to {most}"
    code = _code(message, messages)
    i = Scope(C, [check.tensor.name, *tensors_in(program), *sizes_in(program)]).fresh("i")
    return [
        f"for (int64_t {i} = 0; {i} < {check.many}; {i}++)",
        f"    if ({check.array}[{i}] < 0 || {check.array}[{i}] >= {c_integer(bound, str)}) {{",
        f"        return {code};",
        "    }",
    ]


def _comment(network: Network, function: Function) -> str:
    data, results = (", ".join(map(str, t)) for t in (function.data, function.results))
    what = {
        "forward": f"{data} → {results}.",
        "backward": f"The loss at {data}, and its gradients by the parameters"
        + "".join(f"; {d.name}, by {t.name}, may be NULL" for t, d in function.slopes)
        + ("; new running statistics in params if asked for" if function.replaces else "")
        + ".",
        "update_statistics": "Replaces running statistics in params, as train_step does.",
        "update": "One step of the optimizer: changes params, state and *step.",
        "train_step": "backward and update: changes params, state, *step; gives the loss before.",
        "jvp": f"{data}, t_params → {results}: the derivative along the direction t_….",
        "vjp": f"{data} → {results}, grads: the gradients of the sum of d_output*output.",
        "input_gradient": f"{data} → {results}: the gradient of the sum of all outputs.",
        "jacobian": f"{data} → {results}: the derivative of each sample's output by its input.",
        "hvp": f"product = second derivative of the loss at {data}, times direction.",
    }[function.kind]
    return f"/* {what} */"


def _workspace_size(network: Network, steps: Mapping[str, StepFunction]) -> Entry:
    names = [s.name for s in _sizes(network.data)]
    scope = Scope(C, names)
    size, most, need = map(scope.fresh, ("size", "packed", "need"))
    lines = [f"ptrdiff_t {size} = 0, {most} = 0, {need};"]
    packs = dict.fromkeys(sizes for step in steps.values() for sizes in step.packs)
    for sizes in packs:
        lines.append(f"{need} = contract_pack_size({', '.join(sizes)});")
        lines.append(f"{most} = {need} > {most} ? {need} : {most};")
    needs = dict.fromkeys(
        steps[called.name].workspace + sum(_room(v) for v in f.vectors if v.access == "scratch")
        for f in network.functions
        for called in network.called(f)
    )
    for workspace in needs:
        lines.append(f"{need} = {c_integer(workspace, str)};")
        lines.append(f"{size} = {need} > {size} ? {need} : {size};")
    for t in network.randoms:
        lines.append(f"{size} += ({c_integer(count(t.shape), str)} + 15)/16*16;")
    lines += [f"(void){s};" for s in names if not _mentions("\n".join(lines), s)]
    lines.append(f"return {size} + {most};")
    return Entry(
        f"{network.name}_workspace_size",
        "/* How many numbers of workspace the functions need at most, for these sizes. */",
        "int64_t",
        tuple(Parameter("int64_t ", s, s) for s in names),
        tuple(lines),
    )


# --- the Python side


@dataclass(frozen=True)
class PythonFunction:
    """A function that passes arrays to C, as text."""

    name: str
    arguments: str
    lines: tuple[str, ...]


def _python_function(network: Network, function: Function) -> PythonFunction:
    before, behind = _ordered(function)
    counter, data = function.counter, function.data
    sizes = _sizes(data)
    own = network.names
    sources = size_sources(data, own)
    lines = [f"{own.python(s)} = {sources[s.name]}" for s in sizes]
    call = [*map(own.python, sizes), *(f"{v.name}.pointer(_REAL)" for v in before)]
    if counter is not None:
        call.append(f'_pointer(_WHOLE, state["{own.public(counter)}"])')
    if function.randoms:
        call += ["seed", "step"] if counter is None else ['int(state["seed"])']
    for t in data:
        call.append(f"_pointer({'_WHOLE' if t.dtype == 'int' else '_REAL'}, {own.python(t)})")
    call += [f"{v.name}.pointer(_REAL)" for v in behind]
    results = []
    for t in function.results:
        if _is_loss(network, t):
            lines.append("_loss = ffi.new(_REAL, 1)")
            call.append("_loss")
            results.append("_loss[0]")
            continue
        name, whole = own.python(t), t.dtype == "int"
        extents = (e.xreplace({s: Symbol(own.python(s)) for s in e.atoms(Size)}) for e in t.shape)
        shape = "".join(f"{e}, " for e in extents).rstrip()
        made = f"np.empty(({shape}), {'np.int64' if whole else 'real'})"
        pointer = f"_pointer({'_WHOLE' if whole else '_REAL'}, {name})"
        if t in function.optional:
            made += " if wrt_inputs else None"
            pointer += " if wrt_inputs else ffi.NULL"
        lines.append(f"{name} = {made}")
        call.append(pointer)
        results.append(name)
    if function.replaces:
        call.append(STATISTICS)
    known = (own.python(s) if s in sizes else "0" for s in _sizes(network.data))
    call.append(f"_workspace({', '.join(known)})")
    lines.append(f"_done(lib.{network.name}_{function.name}({', '.join(call)}))")
    if results:
        lines.append(f"return {', '.join(results)}")
    arguments = ", ".join(_arguments(function, own))
    return PythonFunction(f"_{function.name}", arguments, tuple(lines))


def _arguments(function: Function, own: Names) -> list[str]:
    before, behind = _ordered(function)
    drawn = ["seed", "step"] if function.randoms and function.counter is None else []
    data = [own.python(t) for t in function.data]
    asked = ["wrt_inputs"] if function.asks_for_slopes else []
    asked += [STATISTICS] if function.replaces else []
    return [*(v.name for v in before), *data, *(v.name for v in behind), *drawn, *asked]


def _call(own: Names) -> Callable[[Function], str]:
    def call(function: Function) -> str:
        given = ["False" if a == STATISTICS else a for a in _arguments(function, own)]
        return f"_{function.name}({', '.join(given)})"

    return call


def _step_lines(network: Network) -> Callable[[Training], dict[str, list[str]]]:
    def after(step: Training) -> dict[str, list[str]]:
        functions, call = network.functions_of(step), _call(network.names)
        return {
            "update_lines": [call(functions["update"])],
            "train_lines": [f"return {call(functions['train_step'])}"],
        }

    return after
