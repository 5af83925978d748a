"""`symgrad cost`: its operations are those that the emitted C does, counted line by line while it runs
(gcov), its memory is what the C says that it needs, and its formulas are right for every size.

In: a model and a size. The C of a small device is compiled with a counter of how often each line
runs, and with products that count themselves; each line is read by a parser of C, which finds how
many operations on floats stand on it. Nothing here knows the Plan.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pycparser import c_ast, c_parser
from sympy import Expr, Symbol, sympify

from symgrad import *
from symgrad.cli import main
from symgrad.compiler import emit, machine, simplify_programs
from symgrad.inspect.cost import PARTS, network_costs
from symgrad.inspect.count import works
from symgrad.inspect.lives import alive, lives, moments
from symgrad.ir import Program
from symgrad.lower.lower import lower_network
from symgrad.lower.plan import Nest, Plan, Product
from symgrad.model.network import Network
from symgrad.model.programs import network_of
from symgrad.passes.evaluate import Evaluator
from symgrad.passes.exact import Check, _bounds
from symgrad.passes.exact import Draw as Drawn
from tests.plan_interpreter import PlanMachine
from tests.plan_lanes import Lanes
from tests.plan_values import Partial

SIZE = 3

# --- the emitted C, counted while it runs

CONTRACT = """
#include <stddef.h>
#include <stdio.h>
typedef float contract_real;
extern double flops;
static ptrdiff_t contract_pack_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K) { return 0*(M + N + K); }
static void contract(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, float alpha, const float *A, ptrdiff_t rsA,
    ptrdiff_t csA, const float *B, ptrdiff_t rsB, ptrdiff_t csB, const float *S, ptrdiff_t rsS,
    ptrdiff_t csS, float *C, ptrdiff_t rsC, ptrdiff_t csC, float *pack)
{ flops += 2.0*M*N*K + (S ? M*N : 0) + (alpha != 1 ? M*N : 0); }
"""
LEVELS = """
static ptrdiff_t contract_levels_pack_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, ptrdiff_t P)
{ return 0*(M + N + K + P); }
static void contract_levels(ptrdiff_t M, ptrdiff_t N, float alpha, const float *A, ptrdiff_t rsA,
    const float *B, ptrdiff_t csB, const float *S, ptrdiff_t rsS, ptrdiff_t csS, float *C, ptrdiff_t rsC,
    ptrdiff_t csC, int summed, int outer, const ptrdiff_t (*levels)[5], int parts, float *pack)
{
    double K = 1, P = 1;
    for (int k = 0; k < summed; k++) K *= levels[k][0];
    for (int k = 0; k < outer; k++) P *= levels[summed + k][0];
    flops += P*M*N*(2*K + (S != NULL) + (alpha != 1));
}
"""


def driver(name: str, header: str, size: int) -> str:
    """A program that calls forward, or a training step, with zeros, and prints what products did."""
    calls = {}
    for kind in ("forward", "train_step"):
        found = re.search(rf"int {name}_{kind}\((.*?)\);", header, re.S)
        assert found is not None
        parameters = found[1].split(",")
        given = ["calloc(1 << 20, 8)" if "*" in p else str(size) for p in parameters]
        calls[kind] = f"{name}_{kind}({', '.join(given)})"
    return (
        f'#include <stdio.h>\n#include <stdlib.h>\n#include "{name}.h"\ndouble flops;\n'
        "int main(int argc, char **argv)\n{\n"
        f"    int failed = argc > 1 ? {calls['train_step']} : {calls['forward']};\n"
        f'    printf("%.0f %lld\\n", flops, (long long){name}_workspace_size({size}));\n'
        "    return failed;\n}\n"
    )


def executed(model: Any, folder: Path, size: int, kind: str) -> tuple[int, int]:
    """How many operations a call does, and how much workspace the module says that it needs."""
    files = emit(model, "model.py", "c", "float32", "m", optimize="size")
    for path, text in files.items():
        text = re.sub(r"^( *if \(.*?\)) (\w[^;{]*;)$", r"\1\n        \2", text, flags=re.M)
        (folder / Path(path).name).write_text(text)
    (folder / "contract.h").write_text(CONTRACT)
    (folder / "contract_levels.h").write_text(LEVELS)
    (folder / "main.c").write_text(driver("m", (folder / "m.h").read_text(), size))
    for name in ("a.out", "a-m.gcda"):
        (folder / name).unlink(missing_ok=True)
    command = "gcc -w -O0 --coverage m.c main.c -lm -o a.out"
    subprocess.run(command.split(), cwd=folder, check=True)
    run = subprocess.run(
        [folder / "a.out", *(["train"] if kind == "train_step" else [])],
        cwd=folder, check=True, capture_output=True, text=True,
    )  # fmt: skip
    subprocess.run(["gcov", "a-m.gcno"], cwd=folder, check=True, capture_output=True)
    products, workspace = map(int, run.stdout.split())
    return products + counted((folder / "m.c.gcov").read_text()), workspace


def counted(report: str) -> int:
    """The operations on floats of all lines, as often as each ran, but those within scalar functions,
    each of which is one, those that a long sum needs beside, and random numbers."""
    total, kinds, inside, long = 0, dict[str, str](), False, ""
    for row in report.splitlines():
        times, _, text = row.split(":", 2)
        if re.match(r"(KERNEL|int|static|struct|uint|void|double)", text):
            inside = bool(re.match(r"KERNEL|int |static int", text))
            kinds = {}
        for kind, _, name in re.findall(r"(float|double|int64_t) (\**)(\w+)", text):
            kinds[name] = kind
        if not inside or text.strip().startswith("/*"):
            continue
        if re.match(r" *if \((\d+\*)?N > \d+\)", text):
            long = text[: len(text) - len(text.lstrip())]
        elif long and not text.startswith(long + " ") and text.strip() != "}":
            long = ""
        ran = int(times.strip().rstrip("*")) if times.strip()[:1].isdigit() else 0
        found = re.match(r"\s*(?:const )?(\w+ )?([\w.\[\]*+ -]+?) ([+*]?=) ([^{].*);$", text)
        if ran and found and not long and not re.search(r"for \(|\w \*\w+ = ", text):
            declared, target, sign, value = found.groups()
            name = re.split(r"[\[.]", target)[0].split()[-1]
            real = kinds.get(name) == "float" and target != "workspace"
            here = target != "workspace" and operations(value, kinds)[1] + (sign != "=" and real)
            total += ran * here
    return total


def operations(text: str, kinds: dict[str, str]) -> tuple[str, int]:
    """The type of a C expression, and how many operations on floats it has."""
    source = f"typedef int int64_t; void f(void) {{ x = {text}; }}"
    return count(c_parser.CParser().parse(source).ext[1].body.block_items[0].rvalue, kinds)


def count(node: Any, kinds: dict[str, str]) -> tuple[str, int]:
    if isinstance(node, c_ast.ID):
        return kinds.get(node.name, "float"), 0
    if isinstance(node, c_ast.Constant):
        if not re.search(r"[.e]", node.value):
            return "int64_t", 0
        return ("float" if node.value.endswith("f") else "double"), 0
    if isinstance(node, (c_ast.ArrayRef, c_ast.StructRef)):
        while not isinstance(node, c_ast.ID):
            node = node.name
        return kinds.get(node.name, "float"), 0
    if isinstance(node, c_ast.Cast):
        return node.to_type.type.type.names[0], count(node.expr, kinds)[1]
    if isinstance(node, c_ast.UnaryOp):
        return count(node.expr, kinds)
    if isinstance(node, c_ast.TernaryOp):
        _, a = count(node.cond, kinds)
        (kind, b), (_, c) = count(node.iftrue, kinds), count(node.iffalse, kinds)
        return kind, a + b + c
    if isinstance(node, c_ast.FuncCall):
        inner = sum(count(a, kinds)[1] for a in node.args or ())
        real = node.name.name.endswith("f")
        return ("float" if real else "int64_t"), inner + real
    assert isinstance(node, c_ast.BinaryOp), node
    (left, a), (right, b) = count(node.left, kinds), count(node.right, kinds)
    if node.op not in ("+", "-", "*", "/"):
        return "int64_t", a + b
    kind = next(k for k in ("double", "float", "int64_t") if k in (left, right))
    return kind, a + b + (kind == "float")


# --- a Plan's elements, counted while it runs


def touched(plan: Plan, meaning: Program) -> tuple[int, int]:
    """How many elements each kernel reads before it writes them, and how many it writes, in sum."""
    total = [0, 0]

    class Watching(PlanMachine):
        seen: tuple[set[Any], set[Any]] = set(), set()

        def kernel(self, kernel: Any, at: Any) -> None:
            if isinstance(kernel, (Nest, Product)):
                Watching.seen = set(), set()
            super().kernel(kernel, at)
            if isinstance(kernel, (Nest, Product)):
                total[0] += len(self.seen[0])
                total[1] += len(self.seen[1])

    def watch(self: Lanes, of: Any, position: Any, what: Any, op: Any = None, holds: Any = None,
              reads: bool = True) -> None:  # fmt: skip
        if isinstance(of, Partial) or (span := self.machine.range_of(of)) is None:
            return
        at = position if holds is None or not reads else position[holds]
        own = {(span[0], int(k) + span[1]) for k in np.ravel(at)}
        read, written = Watching.seen
        if reads or op is not None:
            read |= own - written
        if not reads:
            written |= own

    drawn = Check(meaning).residues[0]
    sizes = dict.fromkeys(drawn.sizes, SIZE)
    like = Evaluator(
        drawn.numbers, sizes, Drawn(0, sizes, _bounds(meaning.equations, sizes)).residues
    )
    machine = Watching(plan, like)
    for t in meaning.inputs:
        machine.given(t)[...] = like.given(t)
    machine.draw_later()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Lanes, "touched", watch)
        machine.run()
    return total[0], total[1]


# --- what the command says


def dense() -> Model:
    x = Input("x", 5)
    h = Dense(4, activation="gelu")(x)
    return Model(inputs=x, outputs=Dense(3)(h), loss=CrossEntropy(), optimizer=AdamW(0.01))


def images() -> Model:
    x = Input("x", 1, 6, 6)
    h = MaxPool2d(2)(Conv2d(3, 3, padding="same", activation="relu")(x))
    y = Dense(3)(Dropout(0.3)(Flatten()(BatchNorm()(h))))
    return Model(inputs=x, outputs=y, loss=CrossEntropy(), optimizer=SGD(0.1, momentum=0.9))


def sequences() -> Model:
    x = Input("x", 7, 2)
    return Model(inputs=x, outputs=Dense(1)(GRU(3)(x)), loss=MSE(), optimizer=Adam(0.01))


def attention() -> Model:
    x = Input("x", 6, dtype="int")
    h = TransformerBlock(2, causal=True)(Embedding(5, 8)(x))
    return Model(inputs=x, outputs=Dense(5)(h), loss=CrossEntropy(), optimizer=Adam(0.01))


MODELS = (dense, images, sequences, attention)


def network_and_plans(model: Model) -> tuple[Network, dict[str, Plan]]:
    network = network_of(model, "m")
    return network, lower_network(
        network, simplify_programs(network), machine("c", "float32", "size")
    )


def number(formula: Expr, size: int) -> int:
    return int(formula.xreplace(dict.fromkeys(formula.free_symbols, size)))


@pytest.mark.parametrize("made", MODELS, ids=lambda f: f.__name__)
def test_operations_and_workspace_are_those_of_the_emitted_code(made: Any, tmp_path: Path) -> None:
    if shutil.which("gcc") is None or shutil.which("gcov") is None:
        pytest.skip("gcc and gcov count how often each line runs")
    model, size = made(), 3
    network, plans = network_and_plans(model)
    costs = network_costs(network, plans, network.steps[0], "float32")
    parts = costs.total.parts
    forward = sum(w.operations for w in works(plans["forward"]))
    found, _ = executed(model, tmp_path, size, "forward")
    assert found == number(forward, size)
    found, workspace = executed(model, tmp_path, size, "train_step")
    assert found == sum(number(parts[p].flops, size) for p in PARTS)
    assert 4 * workspace == max(number(n, size) for n in costs.workspace.values())
    for plan in plans.values():
        own = moments(plan)
        held = lives(plan, own, 2)
        for k in range(len(own)):
            assert number(alive(held, k), size) <= number(plan.workspace, size)


# --- arrays that kernels move, element by element


def test_elements_moved_are_those_that_an_interpreter_touches() -> None:
    for made in MODELS:
        network, plans = network_and_plans(made())
        for name, plan in plans.items():
            read, written = touched(plan, network.programs[name])
            own = list(works(plan))
            formula = sum(number(w.read, SIZE) for w in own)  # gathered and masked: at most
            assert formula == read or made is attention and formula > read, (made, name)
            assert sum(number(w.written, SIZE) for w in own) == written, (made, name)


def test_of_each_sample_one_element_is_gathered() -> None:
    """h[n,k[n]] has N elements, not N²."""
    x, k = Input("x", 5), Input("k", dtype="int")
    n, h, y = indices("n"), Dense(4, "tanh")(x), tensor("y")
    y[n] = 2 * h[n, k[n]]
    model = Model(inputs=[x, k], outputs=y, loss=MSE(), optimizer=SGD(0.1))
    _, plans = network_and_plans(model)
    for plan in plans.values():
        for w in works(plan):
            values = [number(w.read, size) for size in (1, 2, 3)]
            assert values[2] - values[1] == values[1] - values[0], w


def test_a_model_without_samples(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "whole.py"
    path.write_text(
        "from symgrad import *\n"
        "A, v, y, loss = Input('A', 4, 4, batch=False), parameter('v', 4), tensor('y'), tensor('loss')\n"
        "i, j = indices('i j')\n"
        "y[i] = Sum(A[i, j] * v[j], j)\n"
        "loss[()] = Sum((y[i] - 1) ** 2, i)\n"
        "model = Model(inputs=A, outputs=y, loss=loss, optimizer=SGD(0.1))\n"
    )
    assert main(["cost", str(path), "--fit", "1KB"]) == 0
    printed = capsys.readouterr().out
    assert "N" not in printed.replace("SGD", "") and "1 KB hold train_step of any batch" in printed


def test_fit_and_sizes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "m.py"
    path.write_text(
        "from symgrad import *\nx = Input('x', 4)\n"
        "model = Model(inputs=x, outputs=Dense(3)(x), loss=MSE(), optimizer=SGD(0.1))\n"
    )
    assert (
        main(["cost", str(path), "--fit", "4KB", "--batch", "1", "10", "--optimize", "size"]) == 0
    )
    text = capsys.readouterr().out
    assert main(["cost", str(path), "--fit", "4KB", "--format", "json", "--batch", "2"]) == 0
    found = json.loads(capsys.readouterr().out)["costs"]
    assert found["all"]["parameters"] == 15 and found["layers"][0]["layer"] == "dense1"
    for kind, most in found["fit"].items():
        assert f"4 KB hold {kind} of N ≤ {most}" in text
        needs = sympify(found["memory"][kind], {"N": Symbol("N")})
        assert number(needs, most) <= 4096 < number(needs, most + 1)
    assert main(["cost", str(path), "--fit", "plenty"]) == 2
    assert "no size of memory" in capsys.readouterr().err
