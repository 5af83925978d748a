"""One formula has one text: in FORMULAS, in `inspect`, on the page, and in the comments of the code;
and the page of a recurrence reads as one."""

import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from symgrad.build.sources import load_with_sources
from symgrad.compiler import emit, machine, simplify_programs
from symgrad.formulas.latex import linked_latex
from symgrad.formulas.listing import listing
from symgrad.formulas.named import by_tensor, flat
from symgrad.formulas.text import equation_text
from symgrad.inspect.page.mathml import mathml
from symgrad.inspect.report import report
from symgrad.lower.lower import lower_network
from symgrad.model.programs import network_of
from symgrad.passes.simplify import simplify

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ("digits", "mnist1d_gru", "custom_layer")


@cache
def code(example: str) -> str:
    model, _ = load_with_sources(ROOT / "examples" / f"{example}.py")
    (text,) = emit(model, f"{example}.py", "numpy", "float32", example).values()
    return text


def formulas(example: str) -> dict[str, dict[str, str]]:
    """The table FORMULAS of the generated module."""
    module: dict[str, Any] = {"__name__": example}
    exec(code(example), module)
    table: dict[str, dict[str, str]] = module["__getattr__"]("FORMULAS")
    return table


def inspected(example: str, stage: str = "simplify", form: str = "text") -> list[str]:
    """The formulas that `inspect` prints, without what stands behind them."""
    lines = report(
        ROOT / "examples" / f"{example}.py", stage=stage, format=form, full=True, columns=10_000
    ).splitlines()
    return [line.partition("   | ")[0].rstrip() for line in lines]


@pytest.mark.parametrize("example", EXAMPLES)
def test_formulas_are_those_of_inspect(example: str) -> None:
    shown = inspected(example)
    for name, entry in formulas(example).items():
        for line in entry["text"].split("\n"):
            assert line in shown, f"{name}: {line}"


@pytest.mark.parametrize("example", EXAMPLES)
def test_latex_is_that_of_inspect(example: str) -> None:
    shown = [line.removesuffix(r" \\") for line in inspected(example, form="latex")]
    for name, entry in formulas(example).items():
        latex = entry["latex"].removeprefix(r"\begin{aligned} & ").removesuffix(r" \end{aligned}")
        for row in latex.split(r" \\ & "):
            assert row in shown, f"{name}: {row}"


def equations(example: str) -> set[str]:
    """The equations that NumPy's statements are made of, as `inspect` writes them."""
    model, _ = load_with_sources(ROOT / "examples" / f"{example}.py")
    network = network_of(model, example)
    plans = lower_network(network, simplify_programs(network), machine("numpy", "float32"))
    every = [e for part in plans.values() for e in part.program.equations]
    return {equation_text(e, adds) for e in every for adds in (False, True)}


@pytest.mark.parametrize("example", EXAMPLES)
def test_comments_are_the_equations_of_inspect(example: str) -> None:
    body = code(example).partition("\ndef _relu")[0].partition("\nclass ")[0]
    body = body[body.index("\ndef _forward(") :]  # in pieces, tensors have names of their layer
    body = re.sub(r"\n +#     (?=\S)", " ", body)  # comments of several lines
    comments = re.findall(r"^ +# (.+ \+?= .+)$", body, re.M)
    shown = equations(example)
    apart = [c for c in comments if c not in shown and not c.startswith("d_x[")]
    assert len(comments) > 10 and not apart


# --- the page


@cache
def page() -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SYMGRAD_VERIFY", "")  # other tests check the values of these rewrites
        return report(ROOT / "examples" / "mnist1d_gru.py", format="html")


def test_a_recurrence_is_one_on_the_page() -> None:
    """Its formulas are indented below its line, and say in LaTeX what they recur over."""
    blocks = re.findall(r'<(article|div) class="(?:f|steps)"(.*?)</(?:article|div)>', page(), re.S)
    depths = [int(re.search(r"--depth: (\d)", text)[1]) for _, text in blocks]  # type: ignore[index]
    heads = [k for k, (kind, _) in enumerate(blocks) if kind == "div"]
    titles = [re.search('title="(.*?)"', blocks[k][1])[1] for k in heads]  # type: ignore[index]
    assert titles[:2] == ["t = 0 … 39:", "t = 39 … 0:"]
    texts = re.findall(r"<dt>LaTeX</dt><dd><code>(.*?)</code>", page())
    inner = [d for k, d in enumerate(depths) if k not in heads]
    for depth, latex in zip(inner, texts, strict=True):
        assert (r"\dots" in latex) == bool(depth) and depth in (0, 1)
    for k in heads:
        assert depths[k] == 0 and depths[k + 1] == 1


def test_a_start_stands_before_its_recurrence() -> None:
    network = page().partition(">Network and loss</h2>")[2].partition("<h2>")[0]
    assert network.index("gru1_h[n,0,j]") < network.index("t = 0 … 39")
    assert "gru1_h[n,0,j]" not in page().partition(">Optimizer</h2>")[2].partition("<h2>")[0]


def test_each_name_is_found_once_and_each_link_leads_somewhere() -> None:
    names = re.findall(r' id="(.*?)"', page())
    assert len(names) == len(set(names)) and "f-d_gru1_U" in names
    assert {unescape(link) for link in re.findall(r'href="#(.*?)"', page())} <= set(names)


SHARED = """
from symgrad import *
model = Model(
    Sequential(Input(6, dtype=int), Embedding(5, 8),
               *[TransformerBlock(2, causal=True) for _ in range(3)], Dense(5)),
    loss=CrossEntropy(), optimizer=Adam(0.01))
"""


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_each_equation_of_the_code_leads_to_its_formula(
    backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands above each piece of the code is linked, in what layers share, too."""
    monkeypatch.setenv("SYMGRAD_VERIFY", "")
    path = tmp_path / "shared.py"
    path.write_text(SHARED)
    made = report(path, format="html", backend=backend)
    code = made.partition('<aside class="code"')[2]
    lines = re.findall(r'<span class="l k" id="c-\d+"( data-f=".*?")?>.*?</(?:a|span)>(.*)', code)
    equations = [(named, text) for named, text in lines if re.match(r" +(#|/\*) \w+\[?.* = ", text)]
    assert len(equations) > 80
    without = [text for named, text in equations if not named]
    assert not without
    three = [f"transformer_block{k}_attention_q" for k in (1, 2, 3)]
    shared = [n.split() for n in re.findall(r'<span class="l k" id="c-\d+" data-f="(.*?)"', code)]
    shared = [names for names in shared if three[0] in names]
    assert shared and all(set(three) <= set(names) for names in shared)
    assert "transformer_block3" in re.findall("<summary><h3>(.*?)</h3>", made)


ADVERSARIES = """
from symgrad import *
z, real = Input("z", 2), Target("real", 3)
generator = Sequential(Dense(4, "tanh"), Dense(3), name="gen")
critic = Sequential(Dense(4, "tanh"), Dense(1), name="dis")
fake = generator(z)
of_fake, of_real = critic(fake), critic(real)
n, dis, gen = indices("n"), tensor("dis_loss"), tensor("gen_loss")
dis[()] = Mean(softplus(of_fake[n, 0]) + softplus(-of_real[n, 0]), n)
gen[()] = Mean(softplus(-of_fake[n, 0]), n)
steps = {
    "dis": Step(dis, SGD(0.1, momentum=0.9), params="dis_*"),
    "gen": Step(gen, SGD(0.2), params="gen_*"),
}
model = Model(inputs=z, outputs=fake, steps=steps)
"""


@pytest.mark.parametrize("what", [(), ("d_*_W",), ("gen_dense1_*",)])
def test_several_steps_and_some_formulas(what: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "gan.py"
    path.write_text(ADVERSARIES)
    made = report(path, what, format="html")
    names = [unescape(name) for name in re.findall(r' id="(.*?)"', made)]
    assert len(names) == len(set(names))
    assert {unescape(link) for link in re.findall(r'href="#(.*?)"', made)} <= set(names)
    titles = re.findall(r"<h2>(?:Dis|Gen): (.*?)</h2>", made)
    assert "Gradients" in titles and ("Optimizer" in titles) == (not what)


def test_symbols_of_a_formula_differ_where_their_layer_is_left_out() -> None:
    """d_mean_z[n,d] = d_z[n,d] + …: ∂L/∂z of the layer is not that of the network."""
    model, _ = load_with_sources(ROOT / "examples" / "vae.py")
    network = network_of(model, "vae")
    program = simplify(network.functions_of(network.steps[0])["backward"].program)
    formulas = [f for own in by_tensor(listing(program.items)).values() for f in flat(own)]
    assert any(f.tensor.name == "d_mean_z" for f in formulas)
    for f in formulas:
        latex = linked_latex(f, f.tensor.path[0] if len(f.tensor.path) > 1 else "")
        named = set(re.findall(r"\\href\{(\w+)\}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}", latex))
        symbols = {(name, re.sub(r"_\{[^{}]*\}", "", symbol)) for name, symbol in named}
        assert len({s for _, s in symbols}) == len({n for n, _ in symbols}), latex


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        (r"\operatorname{log\_sigmoid}\left(x\right)", "<mi>log_sigmoid</mi>"),
        (r"\operatorname{relu6}\left(x\right)", "<mi>relu6</mi>"),
        (r"\max\left(a, b\right)", "<mi>max</mi>"),
        (r"a \mathrel{+}= b", '<math><mo form="infix">+=</mo><mi>b</mi></math>'),
        (r"a = -1", '<mo form="infix">=</mo><mo form="prefix">−</mo><mn>1</mn>'),
        (r"a - b", '<mo form="infix">−</mo><mi>b</mi>'),
        (r"\left(a - 1\right)", 'form="prefix" stretchy="false">(</mo>'),
        (r"\left(\frac{a}{b}\right)", '<mo fence="true" form="prefix">(</mo>'),
        (r"x_{i}^{2}", "<msubsup>"),
        (r"\href{x}{x_{i}}^{2}", '<mrow class="t"><msubsup>'),
        (r"a; 0 \text{ elsewhere}", '<mo rspace="0.5em">;</mo></math>'),
    ],
)
def test_operators_and_names_of_mathml(latex: str, words: str) -> None:
    assert words in mathml(latex, ["x"])


def test_rows_of_mathml() -> None:
    """The formulas of a recurrence; those of cases stay together."""
    rows = (
        r"\begin{aligned} & a = 1 \\ & b = \begin{cases} 1 & c \\ 0 & d \end{cases} \end{aligned}"
    )
    made = mathml(rows)
    assert made.count('<span class="row"') == 2 and "&" not in made and made.count("<mtr>") == 2


def test_a_line_does_not_end_with_a_bracket_that_opens() -> None:
    long = "+".join("abcdefghijklmnopqrstuvwxyz")
    for latex in (rf"z\, \left(-\frac{{{long}}}{{y}} - 1\right)", rf"\frac{{z\,({long})}}{{y+1}}"):
        pieces = re.findall("<math>(.*?)</math>", mathml(f"{long} = {latex}"))
        assert len(pieces) > 10 and not [p for p in pieces if p.endswith("(</mo>")]
    assert "<mfrac>" not in pieces


def test_what_a_drawing_shows() -> None:
    """The input above the layers; formulas outside of layers below a title; what L is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SYMGRAD_VERIFY", "")
        made = report(ROOT / "examples" / "vae.py", format="html")
    names = re.findall(r'<p><b><a href="#(.*?)">(.*?)</a></b> <span class="shape">(.*?)<', made)
    assert names[0] == ("f-x", "x", "N × 64")
    assert "outside layers" in [name for _, name, _ in names]
    titles = re.findall("<h3>(.*?)</h3>", made)
    assert titles[titles.index("log_variance") + 1] == "outside layers"
    assert 'L is the loss, <a href="#f-loss">loss</a>.' in made
    assert "state 19,792" in made and "(z" not in re.findall(r"\(<.*?\)</mo></mrow><mn>2", made)


@pytest.mark.parametrize("example", ["lenet", "orbit"])
def test_memory_of_gradients(example: str) -> None:
    """A gradient is of the backward pass though it is set to 0 before; those that stay for the
    update fill what nothing else does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SYMGRAD_VERIFY", "")
        made = report(ROOT / "examples" / f"{example}.py", format="html")
    boxes = re.findall(r'class="box (\w+)".*?<title>(\w+): ', made)
    kinds = {name: kind for kind, name in boxes}
    own = [kind for name, kind in kinds.items() if name.startswith("d_")]
    assert {"back", "held"} >= set(own) and "back" in own
    assert kinds[{"lenet": "d_conv2d1_p", "orbit": "d_E"}[example]] == "back"
    assert kinds[{"lenet": "conv2d1_h", "orbit": "k_alive"}[example]] == "kept"
    assert example == "orbit" or kinds["d_dense1_W"] == "held"


def test_cases_have_a_brace_as_high_as_these_or_a_line_of_words() -> None:
    """A line of words can be broken; so can the argument of a long function that has a power."""
    short, long = "x+y", "+".join("xyzuvwabcdefghijk")
    cases = r"a = \begin{{cases}} {} & b > 0 \\ c & \text{{otherwise}} \end{{cases}}".format
    made = mathml(cases(short))
    assert "<mtable>" in made and 'stretchy="false"' not in made and "minsize" not in made
    words = unescape(re.sub("<[^<>]*>", "", mathml(cases(long)))).replace("\N{NO-BREAK SPACE}", " ")
    assert words.replace(" ", "") == f"a=({long}ifb>0,cotherwise)" and "if b" in words
    assert mathml(cases(long)).count("<math>") > 15
    power = mathml(rf"1 - \tanh\left({long}\right)^{{2}} + \left({long}\right)^{{2}}")
    assert power.count("<math>") > 30 and power.count("<msup>") == 2


MIXTURE = """
from symgrad import *
x, n, k = Input("x"), *indices("n k", N, 4)
a, m, s = parameter("a", 4), parameter("m", 4), parameter("s", 4)
score, log_p, loss = tensor("score"), tensor("log_p"), tensor("loss")
score[n, k] = a[k] - ((x[n] - m[k]) * exp(-s[k])) ** 2 / 2 - s[k]
log_p[n] = LogSumExp(score[n, k], k) - LogSumExp(a[k], k)
loss[()] = -Mean(log_p[n], n)
model = Model(inputs=x, outputs=log_p, loss=loss, optimizer=Adam(1e-2))
"""


def test_parts_of_a_step(tmp_path: Path) -> None:
    """What the network computes from parameters alone is not of the optimizer."""
    (tmp_path / "mixture.py").write_text(MIXTURE)
    made = report(tmp_path / "mixture.py", format="html")
    titles = re.split('<section id="(network-and-loss|gradients|optimizer|memory)"', made)
    named = {
        title: re.findall(r'class="f" id="f-(\w+)"', text)
        for title, text in zip(titles[1::2], titles[2::2], strict=True)
    }
    assert {"s_exp", "log_p_logsumexp"} <= {*named["network-and-loss"]}
    assert named["optimizer"][0] == "new_t" and not [n for n in named["optimizer"] if "_exp" in n]


def test_letters_of_names_that_are_taken(tmp_path: Path) -> None:
    """Tensors x and y leave no letters x_ and y_ behind."""
    (tmp_path / "image.py").write_text(
        "from symgrad import *\nmodel = Model(Sequential(Input(1, 8, 8), Conv2d(2, 3)), loss=MSE())"
    )
    made = report(tmp_path / "image.py", full=True)
    assert not re.search(r"\b[a-z]_[,\]]", made)
