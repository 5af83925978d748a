"""A Network as a C package: NAME.c and NAME.h that stand alone, and the Python module over them.

Plans come in, one for each function that computes something; out go the files, by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sympy import Expr, Symbol

from ...ir import Size, Tensor
from ...lower.lower import STATISTICS
from ...lower.plan import Buffer, Plan
from ...lower.ranges import label_bounds
from ...model.network import Function, Names, Network, Training, Vector
from ..constants import c_constants
from ..marks import Marks
from ..names import C, Scope, tensors_in
from ..python.checks import size_sources
from ..python.epoch import epoch_name, has_epoch, in_rows, samples_of
from ..python.functions import derivatives, evaluations
from ..python.module import python_values, said_of
from ..render import render
from .arena import Arena
from .direct import Direct, bound, is_direct
from .entry import (
    arena_of,
    arrays,
    asked,
    calling,
    constant,
    entry,
    is_loss,
    of_threads,
    ordered,
    starts_of,
    workspace_size,
)
from .epoch import epoch, epoch_workspace, permutation, row
from .function import step_function
from .functions import definitions
from .integer import LARGER, PLAIN_LARGER
from .layout import Layout, Layouts, Struct
from .library import Library
from .messages import Messages
from .scalar import called_functions


def c_module(
    network: Network,
    plans: Mapping[str, Plan],
    marks: Marks,
    source: str,
    dtype: str,
    optimize: str = "speed",
    static: bool = False,
) -> dict[str, str]:
    """The files of NAME_c/, by name; for "size" they are ISO C, without vectors and threads, and
    with `static` memory where all sizes are known."""
    plain = optimize == "size"
    real = {"float32": "float", "float64": "double"}[dtype]
    functions = network.functions
    words = [w for made in plans.values() for w in tensors_in(made.program)]
    scope = Scope(C, [*words, *(f"{network.name}_{f.name}" for f in functions)])
    library = Library(scope, small=plain, marks=marks)
    made = Layouts(library.scope)
    layouts = {f.name: _layouts(network, f, made) for f in functions}
    messages = Messages(network.names)
    steps = {
        f.name: step_function(
            plans[f.name],
            real,
            library,
            {**arrays(network, f), **{t: t.name for t in f.constants}},
            messages,
            constant(f),
            asked(network, f),
            layouts[f.name],
            network.arguments,
        )
        for f in functions
        if not f.calls
    }
    starts = starts_of(network, plans, 2 if dtype == "float32" else 1)
    arena = arena_of(network, steps, starts) if static and plain else None
    entries = [
        calling(network, f, real, starts[f.name], arena)
        if f.calls
        else entry(network, f, steps[f.name], real, arena)
        for f in functions
    ]
    entries += [] if arena else [workspace_size(network, steps, starts, plain)]
    epochs = [f for f in functions if f.kind == "train_step" and has_epoch(f)]
    for f in epochs:
        entries += [epoch(network, f, real), epoch_workspace(network, f, real)]
    entries += [
        *([permutation(network)] if epochs else []),
        *([] if plain else of_threads(network)),
    ]
    called = [*library.called, *called_functions(*(e.definition for e in entries))]
    called += [PLAIN_LARGER] if plain and LARGER in called else []  # it is in parallel.h
    call = _call(network.names)
    passed = [] if plain else [Direct(network, f, real) for f in functions if is_direct(f)]
    given = {d.name: _direct_lines(d) for d in passed}
    values = python_values(
        network,
        source,
        dtype,
        "c",
        call,
        _step_lines(network, arena),
        lambda f: label_bounds(plans[f.name].program),
        given,
    )
    package = f"{network.name}_c"
    declared = "\n".join(e.signature + ";" for e in entries)
    struct = _options(network)
    declarations = f"{struct}\n\n{declared}" if struct else declared
    lie = [item for plan in plans.values() for item in plan.places.items()]
    panels = {t: p.panels for t, p in lie if isinstance(p, Buffer) and p.panels is not None}
    # a header of this name is one of ours, and takes the place of the model's
    ours = {"contract": library.products, "contract_levels": library.levels}
    ours |= dict.fromkeys(("parallel", "vector_math"), not plain)
    hidden = ours.get(network.name, False)
    values.update(
        package=package,
        real=real,
        plain=plain,
        arena=arena
        and {
            "macro": arena.macro,
            "bytes": arena.size * {"float": 4, "double": 8}[real],
            "definition": arena.definition(real),
        },
        hidden=hidden,
        constants=[*([struct] if hidden and struct else []), *c_constants(network, dtype, panels)],
        aligned=bool(panels),
        guard=f"{network.name.upper()}_H",
        extension_name=f"_{network.name}",
        declarations=declarations,
        functions=entries,
        helpers=[text.rstrip() for text in definitions(called)],
        kernels=[
            *library.texts,
            *_structs([t for s in steps.values() for t in s.structs], real),
        ],
        uses_contract=library.products,
        uses_levels=library.levels,
        threads=not plain,
        messages=repr(messages.texts),
        size_arguments=", ".join(map(network.names.python, network.sizes)),
        size_key=size_key(list(map(network.names.python, network.sizes))),
        c_functions=[f"_{f.name} = lib.{network.name}_{f.name}" for f in functions if f.calls],
        python_functions=[_python_function(network, f, arena) for f in functions if not f.calls],
        derivatives=derivatives(network, "c", call),
        evaluations=evaluations(network, "c", call, given),
        direct=passed,
        bound=bound(passed),
        defaults=", ".join(repr(float(v)) for v in network.arguments.values()),
    )
    header = render("c/declarations.h.j2", functions=entries, struct=struct).rstrip()
    source, formulas = marks.taken(render("c/module.c.j2", **values))
    said = said_of(f"{network.name}.c", source, formulas)
    contract = render("c/contract_plain.h" if plain else "c/contract.h")
    levels = render("c/contract_levels_plain.h" if plain else "c/contract_levels.h")
    parallel, vectors = render("c/parallel.h"), render("c/vector_math.h")
    # the name tells versions apart: one that a process has loaded is not looked for again
    direct = render("c/direct.c.j2", **values) if passed else ""
    whole = source + contract + levels + parallel + vectors + direct
    values["extension_name"] += "_" + sha256(whole.encode()).hexdigest()[:8]
    return {
        f"{network.name}.h": render("c/module.h.j2", **{**values, "declarations": header}),
        f"{network.name}.c": source,
        **({"contract.h": contract} if values["uses_contract"] else {}),
        **({"contract_levels.h": levels} if values["uses_levels"] else {}),
        **({} if plain else {"parallel.h": parallel, "vector_math.h": vectors}),
        "formulas.json": render("c/formulas.json.j2", **values, said=said[1:]),
        **({f"{network.name}_direct.c": render("c/direct.c.j2", **values)} if passed else {}),
        "build.py": render("c/build.py.j2", **values),
        "__init__.py": render("c/package.py.j2", **values),
    }


def _options(network: Network) -> str:
    """The struct of the numbers that a call may choose; "" if there are none."""
    rows = [f"    double {t.name}; /* {float(v)!r} */" for t, v in network.arguments.items()]
    return "\n".join([f"struct {network.name}_options {{", *rows, "};"]) if rows else ""


def _layouts(network: Network, function: Function, layouts: Layouts) -> dict[str, Layout]:
    """The structs of a function's vectors: of the parameters, and of those that a step trains."""
    found: dict[str, Layout] = {}
    whole = [p.tensor for p, _ in network.layout]
    for v in function.vectors:
        if v.name == "params" and v.places:
            found["params"] = layouts.layout("parameters", "p", v.places, whole)
        steps = [s for s in network.steps if f"_GRADIENTS{s.suffix}" == v.table]
        for step in steps if v.name == "grads" and v.places else ():
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


# --- the Python side


@dataclass(frozen=True)
class PythonFunction:
    """A function that passes arrays to C, as text."""

    name: str
    arguments: str
    lines: list[str]


def _direct_lines(direct: Direct) -> list[str]:
    """The lines with which Python calls C with its own objects."""
    made = f"_done = {direct.local}({', '.join(direct.passed)})"
    return [made, "if _done is not None:", "    return _done"]


def _pointer(tensor: Tensor, own: Names) -> str:
    return f"_pointer({'_WHOLE' if tensor.dtype == 'int' else '_REAL'}, {own.python(tensor)})"


def _python_function(network: Network, function: Function, arena: Arena | None) -> PythonFunction:
    lines = _call_lines(network, function, arena)
    return PythonFunction(function.inner, ", ".join(_arguments(function, network.names)), lines)


def _call_lines(network: Network, function: Function, arena: Arena | None) -> list[str]:
    """The lines that call a function of C, and return what it gives; one call at a time is in an
    arena. The loss of a training step goes where the state keeps it."""
    before, behind = ordered(function)
    counter, own = function.counter, network.names
    sources = size_sources(function.data, own)
    known = [s for s in function.sizes if s.name in sources]
    lines = [f"{own.python(s)} = {sources[s.name]}" for s in known]
    call = [*map(own.python, function.sizes), *map(_address, before)]
    if counter is not None:
        call.append(f'state.whole["{own.public(counter)}"]')
    if function.randoms:
        call += ["seed", "step"] if counter is None else ['int(state["seed"])']
    call += [*(_pointer(t, own) for t in function.data), *map(_address, behind)]
    results = []
    for t in function.results:
        if is_loss(network, t) and function.calls:
            call.append("state.loss")
            results.append("state.loss[0]")
            continue
        if is_loss(network, t):
            lines.append("_loss = ffi.new(_REAL, 1)")
            call.append("_loss")
            results.append("_loss[0]")
            continue
        name, pointer = own.python(t), _pointer(t, own)
        extents = (e.xreplace({s: Symbol(own.python(s)) for s in e.atoms(Size)}) for e in t.shape)
        shape = "".join(f"{e}, " for e in extents).rstrip()
        made = f"np.empty(({shape}), {'np.int64' if t.dtype == 'int' else 'real'})"
        if t in function.optional:
            made += " if wrt_inputs else None"
            pointer += " if wrt_inputs else ffi.NULL"
        lines.append(f"{name} = {made}")
        call.append(pointer)
        results.append(name)
    if function.replaces:
        call.append(STATISTICS)
    if function.arguments:
        call.append("options")
    if not arena:
        needed = (own.python(s) if s in function.sizes else "0" for s in network.sizes)
        call.append(f"_workspace({', '.join(needed)})")
    called = f"_{function.name}" if function.calls else f"lib.{network.name}_{function.name}"
    made = f"_failed = {called}({', '.join(call)})"
    lines += ["with _one_at_a_time:", f"    {made}"] if arena else [made]
    lines += ["if _failed:", "    raise ValueError(_MESSAGES[_failed])"]
    if results:
        lines.append(f"return {', '.join(results)}")
    return lines


def _address(vector: Vector) -> str:
    return f"{vector.name}.address or {vector.name}.locate()"


def size_key(sizes: Sequence[str]) -> str:
    """Sizes as a key of a dictionary."""
    return sizes[0] if len(sizes) == 1 else f"({', '.join(sizes)})"


def _arguments(function: Function, own: Names) -> list[str]:
    before, behind = ordered(function)
    drawn = ["seed", "step"] if function.randoms and function.counter is None else []
    data = [own.python(t) for t in function.passed]
    asked = ["wrt_inputs"] if function.asks_for_slopes else []
    asked += [STATISTICS] if function.replaces else []
    asked += ["options"] if function.arguments else []
    return [*(v.name for v in before), *data, *(v.name for v in behind), *drawn, *asked]


def _call(own: Names) -> Callable[[Function], str]:
    def call(function: Function) -> str:
        given = ["False" if a == STATISTICS else a for a in _arguments(function, own)]
        return f"{function.inner}({', '.join(given)})"

    return call


def _step_lines(
    network: Network, arena: Arena | None
) -> Callable[[Training], dict[str, list[str]]]:
    def after(step: Training) -> dict[str, list[str]]:
        functions, call = network.functions_of(step), _call(network.names)
        whole = functions["train_step"]
        return {
            "update_lines": [call(functions["update"])],
            "train_lines": _call_lines(network, whole, arena),
            "epoch": _epoch_lines(network, whole) if has_epoch(whole) else [],
        }

    return after


def _epoch_lines(network: Network, step: Function) -> list[str]:
    """The lines that have C take the steps of the samples from _first to _last."""
    own, samples, counter = network.names, samples_of(step), step.counter
    assert counter is not None
    name, before = f"lib.{network.name}_{epoch_name(step)}", ordered(step)[0]
    sizes = [own.python(s) if s != samples else "_last - _first" for s in step.sizes]
    call = [*sizes, "batch_size", "_at", *map(_address, before)]
    call.append(f'state.whole["{own.public(counter)}"]')
    call += ['int(state["seed"])'] if step.randoms else []
    for t in step.data:
        if t not in in_rows(step):
            call.append(_pointer(t, own))
            continue
        width = row(t).xreplace({s: Symbol(own.python(s)) for s in row(t).atoms(Size)})
        call.append(f"{_pointer(t, own)} + {_skipped(width)}")
    call += ["options"] if step.arguments else []
    call += ["_sum", f"_scratch({name}_workspace_size({', '.join(sizes)}, batch_size))"]
    return [
        '_sum = ffi.new("double[]", [_total])',
        "_at = ffi.NULL if _order is None else _pointer(_WHOLE, _order) + _first",
        "_skip = _first if _order is None else 0",
        f"_failed = {name}({', '.join(call)})",
        "if _failed:",
        "    raise ValueError(_MESSAGES[_failed])",
        "return _sum[0]",
    ]


def _skipped(width: Expr) -> str:
    """How many numbers lie before the first sample, of so many each."""
    if width == 1:
        return "_skip"
    return f"_skip*{width}" if width.is_Atom else f"_skip*({width})"
