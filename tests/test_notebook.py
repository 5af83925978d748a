"""Models made outside `symgrad compile`: a cell that runs again gives the same model."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.formulas.named import formulas
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.file import load_model
from symgrad.model.programs import network_of

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ("digits", "custom_layer", "custom_optimizer", "burgers")


def cell(source: str) -> Any:
    names: dict[str, Any] = {}
    exec(compile(source, "cell.py", "exec"), names)
    return names["model"]


def programs(model: Any) -> dict[str, str]:
    """All equations, and their formulas in LaTeX, which depend on what names are made of."""
    return {
        name: "\n".join([str(program), *(f["latex"] for f in formulas(program).values())])
        for name, program in network_of(model, "net").programs.items()
    }


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_cell_gives_what_the_file_gives_each_time(example: str) -> None:
    """Every equation of every function, by name."""
    path = ROOT / "examples" / f"{example}.py"
    expected = programs(load_model(path))
    for _ in range(2):
        assert programs(cell(path.read_text())) == expected


CELLS = {
    "sequential": "model = Model(Sequential(Input(4), Dense(3, 'tanh'), Dense(2)), loss=MSE())",
    "called": "x = Input(4)\nh = Dense(3)(x)\nmodel = Model(inputs=x, outputs=Dense(2)(h + h * 2), loss=MSE())",
    "named": "model = Model(Sequential(Input(4), Dense(3, name='a'), Dense(2, name='b_c')), loss=MSE())",
    "parameter": "x = Input('x_2', 4)\nW = parameter('W', 4, 2)\ni, o = indices('i o')\nz = tensor('z')\n"
    "z[..., o] = Sum(x[..., i]*W[i, o], i) + Max(sin(x[..., i]), i)\n"
    "model = Model(inputs=x, outputs=z, loss=MSE(), regularization=L2(0.1, 'W'))",
    "running means": "model = Model(Sequential(Input(4), BatchNorm(), Dense(2), BatchNorm()), loss=MSE())",
    "nested": "model = Model(Sequential(Input(3, 4), TransformerBlock(2), TransformerBlock(2), Flatten(), Dense(2)), loss=MSE())",
    "recurrent": "model = Model(Sequential(Input(3, 4), GRU(3, return_sequences=True), GRU(2)), loss=MSE())",
    "labels": "model = Model(Sequential(Input(5, dtype=int), Embedding(7, 4), GlobalAvgPool(), Dropout(0.5), Dense(3)), loss=CrossEntropy())",
    "derivatives": "x, v = Input('x', 3), Input('v', 3)\nu = Dense(1)(Dense(4, 'tanh')(x))\ni, n = indices('i n')\n"
    "a, b, g = diff(u, x[..., 0], x[..., 1]), diff(u, x, along=v), grad(u, x)\nl = tensor('l')\n"
    "l[()] = Mean(a[n, 0]**2 + b[n, 0]**2 + Sum(g[n, i]**2, i), n)\n"
    "model = Model(inputs=[x, v], outputs=u, loss=l)",
    "named like a layer": "x, i = Input(3), indices('i')\nh, t = Dense(2)(x), tensor('dense2_note')\nt[..., i] = h[..., i]**2*parameter('dense3_w', 2)[i]\n"
    "model = Model(inputs=x, outputs=t, loss=MSE())",
    "an input like a layer": "x, i = Input('dense2', 3), indices('i')\nh, t = Dense(2)(x), tensor('x_2')\nt[..., i] = h[..., i]**2\n"
    "model = Model(inputs=x, outputs=t, loss=MSE())",
    "named like a derivative": "x, i = Input(3), indices('i')\nh, t = Dense(2, name='a')(x), tensor('a_z_by_a_h')\nt[..., i] = h[..., i]**2\n"
    "model = Model(inputs=x, outputs=t, loss=MSE())",
    "derivatives of layers": "x, i = Input(3), indices('i')\nh = Dense(2, 'tanh')(x)\nu, g = tensor('u_2'), tensor('g')\nu[...] = Sum(h[..., i]**3, i)\n"
    "d, e = grad(u, h), diff(h, x[..., 0], x[..., 2])\ng[..., i] = d[..., i]*e[..., i]\nmodel = Model(inputs=x, outputs=g, loss=MSE())",
    "steps": "z = Input('z', 3)\nfake = Dense(2, name='generator')(z)\nreal = Input('real', 2)\n"
    "score = Dense(1, name='critic')\na, b = score(fake), score(real)\n"
    "l, m = tensor('l'), tensor('m')\nl[()] = Mean(a[...]**2, ...)\nm[()] = Mean(b[...] - a[...], ...)\n"
    "model = Model(inputs=[z, real], outputs=fake, steps={'generator': Step(l, Adam(), 'generator_*'), 'critic': Step(m, Adam(), 'critic_*')})",
}  # fmt: skip


@pytest.mark.parametrize("name", CELLS)
def test_cells(name: str, tmp_path: Path) -> None:
    """After other models, after a run that failed, and after one whose model was never made."""
    (tmp_path / "net.py").write_text("from symgrad import *\n" + CELLS[name] + "\n")
    expected = programs(load_model(tmp_path / "net.py"))
    text = "from symgrad import *\n" + CELLS[name]
    assert programs(cell(text)) == expected
    with pytest.raises(ZeroDivisionError):
        cell(text.replace("model = ", "1 / 0\nmodel = "))
    cell("from symgrad import *\nx = Input(9)\nh = Dense(5)(x)\nmodel = 0")
    assert programs(cell(text)) == expected


def test_a_changed_cell_is_the_changed_model() -> None:
    """Another shape and another start of a parameter of the same name."""
    for rows, start in ((2, 0), (3, 1), (3, 2)):
        x, W, y = Input(rows), parameter("W", rows, init=start), tensor("y")
        i = indices("i")
        y[...] = Sum(x[..., i] * W[i], i)
        model = Model(inputs=x, outputs=y, loss=MSE())
        (p,) = model.parameters
        assert (p.tensor.name, p.tensor.shape, p.init) == ("W", (rows,), start)


def test_variables_of_a_model_stay_usable(tmp_path: Path) -> None:
    """Two models over one layer: each has what it needs, and neither changes the other."""
    x = Input(3)
    encoder, bn = Dense(2, name="encoder"), BatchNorm()
    h = bn(encoder(x))
    one = Model(inputs=x, outputs=h, loss=MSE())
    before = programs(one)
    two = Model(inputs=x, outputs=Dense(4)(h), loss=MAE())
    z = Input("z", 3)
    three = Model(inputs=z, outputs=bn(encoder(z)), loss=MSE())
    assert programs(one) == before
    assert [p.tensor.name for p in two.parameters][-2:] == ["dense1_W", "dense1_b"]
    assert "dense1_W" not in [p.tensor.name for p in three.parameters]
    assert [t.name for t in network_of(three, "n").data] == ["z", "y"]
    for model in (one, two, three):
        net = compile_model(model, tmp_path, name="net")
        params, state, data = net.init_params(), net.init_state(), np.ones((2, 3), np.float32)
        target = np.zeros_like(net.forward(params, data))
        data[0] = 2
        before_ = params["batch_norm1_running_mean"].copy()
        net.train_step(params, state, data, target)
        assert not np.array_equal(before_, params["batch_norm1_running_mean"])


def test_two_of_one_name_in_one_model_are_an_error_as_in_a_file() -> None:
    x = Input(3)
    with pytest.raises(SpecError, match="two layers are named a"):
        Model(inputs=x, outputs=Dense(3, name="a")(Dense(3, name="a")(x)), loss=MSE())
    one, two, y = parameter("v", 3), parameter("v", 3), tensor("y")
    i = indices("i")
    y[...] = Sum(x[..., i] * one[i] * two[i], i)
    with pytest.raises(SpecError, match="two parameters are named v"):
        Model(inputs=x, outputs=y, loss=MSE())


def test_what_is_written_shows_as_it_is_written() -> None:
    """SymPy would typeset what holds it together: Formula(x[n, i])."""
    with fresh_trace():
        x, W = Input("x", 3), parameter("W", 3)
        i, n = indices("i n")
        shown = {
            "x[n,i]": x[n, i],
            "Sum(W[i]*x[n,i], i)": Sum(W[i] * x[n, i], i),
            "sigmoid(x[n,0])**2": sigmoid(x[n, 0]) ** 2,
            "x[n,i] < 1": x[n, i] < 1,
        }
        assert {text: str(e) for text, e in shown.items()} == dict(zip(shown, shown, strict=True))
        assert all(getattr(e, "_repr_latex_", None) is None for e in shown.values())


ALONE: dict[str, tuple[Any, tuple[str, ...]]] = {
    "dense": (lambda: Dense(3), (r"z^{\text{dense1}}_{n,o} = \sum_{i} x_{n,i}\, W^{\text{dense1}}_{i,o} + b^{\text{dense1}}_{o}",)),
    "layer_norm": (lambda: LayerNorm(), (r"x \in \mathbb{R}^{N \times 4}", r"\frac{x_{n,k}}{4}")),
    "gru": (lambda: GRU(3), (r"x \in \mathbb{R}^{N \times 5 \times 4}", r"t = 0, \dots, 4\colon")),
    "embedding": (lambda: Embedding(7, 4), (r"E^{\text{embedding1}}_{x_{n,t},d}",)),
    "convolution": (lambda: Conv2d(2, 3), (r"W^{\text{conv2d1}}",)),
    "loss": (lambda: CrossEntropy(), (r"\log\sum_{k} e^{p_{n,k}}", r"- p_{n,y_{n}}")),
    "squares": (lambda: MSE(), (r"\left(p_{n,t} - y_{n,t}\right)^{2}", r"{K\, N}")),
    "optimizer": (lambda: SGD(0.1, momentum=0.9), (r"v'_{p} = 0.9\, v_{p} + g_{p}", r"w'_{p} = w_{p} - ")),
    "input": (lambda: Input(4, 3), (r"x \in \mathbb{R}^{N \times 4 \times 3}",)),
    "labels": (lambda: Input(dtype=int), (r"x \in \mathbb{Z}^{N}",)),
    "parameter": (lambda: parameter("W", 4, 2), (r"W \in \mathbb{R}^{4 \times 2}",)),
    "variable": (lambda: Dense(3)(Input(2)), (r"z^{\text{dense1}}_{n,o} = \sum_{i} x_{n,i}",)),
}  # fmt: skip


@pytest.mark.parametrize("name", ALONE)
def test_what_stands_alone_shows_its_formulas(name: str) -> None:
    make, wanted = ALONE[name]
    with fresh_trace():
        thing = make()
        latex, html = thing._repr_latex_(), thing._repr_html_()
    assert latex.startswith("$$\n") and latex.endswith("\n$$") and html.startswith("<p>$")
    for text in wanted:
        assert text in latex and text.replace("&", "&amp;").replace("'", "&#39;") in html
    assert (r"x \in" in latex) == wanted[0].startswith(r"x \in")


def test_showing_a_layer_leaves_it_as_it_is() -> None:
    x, net = Input(3), Sequential(Dense(2, name="inner"), Dense(4))
    one = net(x)
    before = programs(Model(inputs=x, outputs=one, loss=MSE()))
    assert net._repr_latex_() and Adam()._repr_latex_()
    two = net(x)
    assert programs(Model(inputs=x, outputs=one, loss=MSE())) == before
    assert len(Model(inputs=x, outputs=one + two, loss=MSE()).parameters) == 4


def test_a_variable_that_is_shown_may_be_written_further() -> None:
    x, y = Input("x", 2), tensor("y")
    assert y._repr_latex_() is None and y._repr_html_() is None
    y[..., 0] = x[..., 1] ** 2
    for _ in range(2):
        assert r"x_{n,1}^{2}" in y._repr_latex_()
    y[..., 1] = x[..., 0]
    assert r"y_{n,1} = x_{n,0}" in y._repr_latex_()
    assert y.shape[1:] == (2,)
