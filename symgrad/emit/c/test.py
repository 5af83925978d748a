"""A C program that compares what a network's C file computes with known results: test_NAME.c.

The Cases of a network come in; out go the program, which is C99, reads no files and prints one line
for each number that is wrong or PASS, and the `__main__.py` that compiles and runs it.

    const float x[3*64] = {…};                 the data of a call
    fill(params, params_parts, 6);             vectors, by a hash
    returned("digits_forward", digits_forward(3, params, x, dense3_z, workspace));
    compare("digits_forward", "dense3_z", dense3_z, 30, spots1, 24, 1.5, 2e-06);
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from ... import __version__
from ...ir import Size, Tensor
from ...model.network import Function, Network
from ..names import C, Scope
from ..render import render
from .arena import Arena
from .entry import Parameter, parameters_of, result_name
from .recorded import DIGITS, SEED, STEP, Case, Expected, Filling, Recorder


def c_test(network: Network, source: str, dtype: str, static: bool) -> dict[str, str]:
    """The files of the test by name; `static` says that the functions have memory of their own."""
    arena = Arena(network.name, {}, 1) if static else None
    made = Text(network, Recorder(network, dtype), arena)
    calls = [made.call(case) for case in made.recorder.cases()]
    values = {
        "name": network.name,
        "source": source,
        "version": __version__,
        "real": made.real,
        "digits": DIGITS,
        "arrays": made.arrays.values(),
        "parts": [table for _, table in made.parts.values()],
        "spots": made.spots,
        "calls": calls,
        "sizes": ", ".join(str(made.recorder.sizes[s]) for s in network.sizes),
        "static": static,
        "kinds": [("", made.real), ("_whole", "int64_t")][: 1 + made.whole],
        "sums": made.sums,
        "counts": any(f.counter for f in network.functions),
        "count": STEP,
        "compared": made.compared,
        "package": f"{network.name}_c",
    }
    return {
        f"test_{network.name}.c": render("c/test.c.j2", **values),
        "__main__.py": render("c/main.py.j2", **values),
    }


class Text:
    """The text of calls; collects the arrays that they need, which stand before them."""

    def __init__(self, network: Network, recorder: Recorder, arena: Arena | None) -> None:
        self.network, self.recorder, self.arena = network, recorder, arena
        self.real = {"float32": "float", "float64": "double"}[recorder.dtype]
        self.scope = Scope(
            C, [*_WORDS, network.name, *(_entry(network, f) for f in network.functions)]
        )
        self.arrays: dict[object, str] = {}  # their definitions
        self.names: dict[object, str] = {}
        self.sizes: dict[object, int] = {}  # of those that functions write
        self.parts: dict[tuple[Filling, ...], tuple[str, str]] = {}  # names and tables
        self.spots: list[str] = []
        self.whole = False  # whether a result is of whole numbers
        self.sums: list[str] = []  # of what kind of numbers sums are compared
        self.compared = 0

    def call(self, case: Case) -> list[str]:
        """The lines that call a function, and look at what it gave."""
        f, name = case.function, _entry(self.network, case.function)
        lines, given = [], []
        expected = {e.of: e for e in case.expected}
        for p in parameters_of(self.network, f, self.real, self.arena):
            text, before = self.argument(case, p, expected)
            given.append(text)
            lines += before
        lines.append(f'returned("{name}", {name}({", ".join(given)}));')
        for e in case.expected:
            lines += self.comparison(case, name, e)
        if f.counter is not None:
            lines.append(f'counted("{name}", step);')
        return lines

    def argument(
        self, case: Case, p: Parameter, expected: dict[Tensor | str, Expected]
    ) -> tuple[str, list[str]]:
        """What stands for a parameter, and the lines that make it ready."""
        f, of = case.function, p.of
        if isinstance(of, Size):
            return str(self.recorder.sizes[of]), []
        if isinstance(of, Tensor) and of in case.data:
            return self.table(of, case.data[of]), []
        if isinstance(of, Tensor):
            e = expected[of]
            name = self.room(result_name(self.network, f, of), e.count, of.dtype)
            return name, [f"spoil{'_whole' if of.dtype == 'int' else ''}({name}, {e.count});"]
        if isinstance(of, str) and of in case.fillings:
            parts = case.fillings[of]
            size = max(p.first + p.count for p in parts)
            name = self.room(of, size)
            return name, [f"fill({name}, {self.filled(of, parts)}, {len(parts)});"]
        if isinstance(of, str) and of in expected:
            size = expected[of].count
            name = self.room(of, size)
            return name, [f"spoil({name}, {size});"]
        fixed = {"counter": "&step", "seed": str(SEED), "step": str(STEP), "options": "NULL"}
        if of == "workspace":
            return "workspace", []
        return fixed.get(str(of), "1"), [f"step = {STEP};"] if of == "counter" else []

    def comparison(self, case: Case, name: str, e: Expected) -> Iterator[str]:
        label = e.of if isinstance(e.of, str) else result_name(self.network, case.function, e.of)
        whole = isinstance(e.of, Tensor) and e.of.dtype == "int"
        self.whole |= whole
        array = self.names[label, "int" if whole else "real"]
        rows = f"spots{len(self.spots) + 1}"
        text = _rows(f"{{{k}, {_number(v)}, {_number(t)}}}" for k, v, t in e.spots)
        if not e.spots:
            return
        self.spots.append(f"static const struct spot {rows}[{len(e.spots)}] = {{\n{text}\n}};")
        self.compared += len(e.spots)
        end = "_whole" if whole else ""
        head = f'"{name}", "{label}", {array}'
        yield f"compare{end}({head}, {rows}, {len(e.spots)});"
        if e.total is not None:
            self.sums += [end] if end not in self.sums else []
            value, slack = map(_number, e.total)
            yield f"compare_sum{end}({head}, {e.count}, {value}, {slack});"

    def table(self, t: Tensor, values: np.ndarray) -> str:
        """The array of data of a call, which is equal in all that take it."""
        key = ("data", t, values.tobytes())
        if key not in self.arrays:
            name = self.names[key] = self.scope.fresh(t.name)
            kind = "int64_t" if t.dtype == "int" else self.real
            end = "f" if kind == "float" else ""
            text = _rows(
                str(x) + ("" if t.dtype == "int" else end) for x in values.ravel().tolist()
            )
            self.arrays[key] = f"static const {kind} {name}[{values.size}] = {{\n{text}\n}};"
        return self.names[key]

    def room(self, wanted: str, size: int, dtype: str = "real") -> str:
        """An array that functions write, as large as any of them needs."""
        key = wanted, dtype
        if key not in self.names:
            self.names[key] = self.scope.fresh(wanted)
        self.sizes[key] = max(self.sizes.get(key, 0), size)
        kind = "int64_t" if dtype == "int" else self.real
        self.arrays[key] = f"static {kind} {self.names[key]}[{max(self.sizes[key], 1)}];"
        return self.names[key]

    def filled(self, wanted: str, parts: tuple[Filling, ...]) -> str:
        """The table that says what is in a vector."""
        if parts not in self.parts:
            name = self.scope.fresh(f"{wanted}_parts")
            text = _rows(
                f"{{{p.first}, {p.count}, {_number(p.base)}, {_number(p.scale)}, {p.stream}}}"
                for p in parts
            )
            self.parts[parts] = name, f"static const struct part {name}[] = {{\n{text}\n}};"
        return self.parts[parts][0]


_WORDS = """faults step workspace main spot part drawn fill spoil spoil_whole compare compare_whole
compare_sum compare_sum_whole returned counted fabs printf malloc free""".split()


def _entry(network: Network, f: Function) -> str:
    return f"{network.name}_{f.name}"


def _number(x: float) -> str:
    if x != x or x in (float("inf"), float("-inf")):
        return {"inf": "INFINITY", "-inf": "-INFINITY"}.get(str(x), "NAN")
    return repr(float(x))


def _rows(items: Iterable[str]) -> str:
    lines, line = [], ""
    for item in items:
        if line and len(line) + len(item) > 92:
            lines.append(f"    {line},")
            line = item
        else:
            line = f"{line}, {item}" if line else item
    return "\n".join([*lines, f"    {line}"])
