"""Where a formula comes from: the line of its layer, and the rule of each of its terms."""

from pathlib import Path

from symgrad.build.sources import load_with_sources
from symgrad.compiler import simplify_programs, step_program
from symgrad.formulas.named import formulas
from symgrad.ir import Program
from symgrad.model.network import Network
from symgrad.model.programs import network_of

SOURCE = """from symgrad import *

class Scale(Layer):
    def __call__(self, x):
        s, y = parameter("s"), tensor("y")
        y[...] = s[()] * x[...]
        return y

block = Sequential(
    Dense(4, "tanh"),
    Residual(Dense(4)),
)
model = Model(
    Sequential(
        Input(3),
        block,
        Scale(),
        Dense(2),
    ),
    loss=CrossEntropy(),
    optimizer=Adam(),
)
"""


def _training_step(network: Network) -> Program:
    return step_program(network, simplify_programs(network), network.steps[0])


def test_a_layer_has_the_line_on_which_it_was_made(tmp_path: Path) -> None:
    path = tmp_path / "lines.py"
    path.write_text(SOURCE)
    model, _ = load_with_sources(path)
    program = _training_step(network_of(model, "lines"))
    table = formulas(program)
    lines = {name: entry["origin"].split(":")[1] for name, entry in table.items()}
    wanted = {
        "dense1_z": "10", "dense1_h": "10", "residual1_dense1_z": "11", "residual1_y": "11",
        "scale1_y": "6", "dense2_z": "18", "d_dense1_W": "10", "d_dense2_b": "18",
        "cross_entropy1_lse": "20", "new_m": "21",
    }  # fmt: skip
    assert {name: lines[name] for name in wanted} == wanted


def test_each_term_has_its_rule(tmp_path: Path) -> None:
    path = tmp_path / "lines.py"
    path.write_text(SOURCE)
    model, _ = load_with_sources(path)
    program = _training_step(network_of(model, "lines"))
    origin = formulas(program)["d_dense2_z"]["origin"]
    assert "reverse of cross_entropy1_each by dense2_z" in origin
    assert "reverse of cross_entropy1_lse by dense2_z" in origin
