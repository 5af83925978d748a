"""What the page says in numbers and links, beside where it comes from: the Plan's places, the table of
`cost`, the lines of spec and code, each name's gradient. Read from the page's text."""

import json
import re
from collections import Counter
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from symgrad.build.sources import load_with_sources
from symgrad.compiler import machine, simplify_programs
from symgrad.inspect.cost import at, cost_file
from symgrad.inspect.page.page import BATCH
from symgrad.inspect.report import report
from symgrad.lower.lower import lower_network
from symgrad.lower.plan import Buffer, Plan
from symgrad.lower.walks import every_kernel, inside, used
from symgrad.model.chain import steps_of
from symgrad.model.programs import Trails, network_of

ROOT = Path(__file__).resolve().parent.parent
DIGITS = ROOT / "examples" / "digits.py"


@cache
def page(path: Path = DIGITS) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SYMGRAD_VERIFY", "")  # other tests check the values of these rewrites
        return report(path, format="html")


@cache
def backward() -> Plan:
    model, _ = load_with_sources(DIGITS)
    network = network_of(model, "digits")
    plans = lower_network(network, simplify_programs(network), machine("c", "float32"))
    return plans["backward"]


def article(name: str) -> str:
    return re.search(rf'<article class="f" id="f-{name}".*?</article>', page(), re.S)[0]  # type: ignore[index]


def test_boxes_are_the_places_of_the_plan() -> None:
    """Each box is where its array lies, as high as it is, and as long as kernels use it."""
    plan = backward()
    height, workspace = 300, at(plan.workspace, BATCH)
    kernels = [
        k for k in every_kernel(plan.kernels) if not inside(k) and type(k).__name__ in KERNELS
    ]
    places = {t.name: (t, p) for t, p in plan.places.items() if isinstance(p, Buffer)}
    found = re.findall(
        r'class="box \w+" x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"><title>(\w+): ', page()
    )
    compared = 0
    for x, y, wide, high, name in found:
        tensor, place = places[name]
        if place.name != "workspace" or tensor.dtype == "int":
            continue
        compared += 1
        size = 1
        for extent in tensor.shape:
            size *= at(extent, BATCH)
        assert float(y) == pytest.approx(height * at(place.offset, BATCH) / workspace, abs=0.01)
        assert float(high) == pytest.approx(height * size / workspace, abs=0.01)
        times = [k for k, kernel in enumerate(kernels) if tensor in used(kernel)]
        step = 720 / len(kernels)
        assert float(x) == pytest.approx(step * times[0], abs=0.01)
        assert float(wide) >= step * (times[-1] - times[0] + 1) - 0.01
    assert compared > 5


KERNELS = ("Nest", "Product", "Number")


def test_layers_cost_what_cost_says() -> None:
    table = json.loads(cost_file(DIGITS, format="json"))
    costs = {row["layer"]: row for row in table["costs"]["layers"]}
    rows = re.findall(
        r"<p><b>(?:<a [^>]*>)?(\w+)(?:</a>)?</b>(?:(?!<li>).)*?<span>([^<]*) flops</span> <span>([^<]*) bytes</span>",
        page(),
        re.S,
    )
    assert len(rows) >= 4
    for name, *numbers in rows:
        for field, shown in zip(("flops", "moved"), numbers, strict=True):
            own = sum(costs[name][part][field]["32"] for part in ("forward", "backward"))
            assert value(shown) == own, (name, field)


def value(formula: str) -> int:
    """A formula in N for 32 samples."""
    plain = (
        unescape(formula).replace(",", "").replace("·", "*").replace("−", "-").replace("N", "32")
    )
    assert re.fullmatch(r"[\d+*/() -]+", plain), plain
    return int(eval(plain))


def test_links_lead_to_what_they_say() -> None:
    links = re.findall(r'<a class="d" href="#f-(\w+)"[^>]*>∂ gradient', page())
    assert len(links) >= 5
    for name in ("dense1_z", "dense2_h", "dense3_z"):
        assert f'<a class="d" href="#f-d_{name}">∂ gradient</a>' in article(name)
        assert f'<a href="#f-{name}">of {name}</a>' in article(f"d_{name}")
        math = article(f"d_{name}").partition("<p class")[0]
        assert f'href="#f-d_{name}"' in math
    weight = re.search(r'<li class="f" id="f-dense1_W".*?</li>', page())[0]  # type: ignore[index]
    assert 'href="#f-d_dense1_W"' in weight


@pytest.mark.parametrize("example", ["digits", "mnist1d_gru", "addition"])
def test_names_in_derivations_lead_to_their_definitions(example: str) -> None:
    """As many links to each name as the line's text says the name, and to no other; in sentences, too."""
    path = ROOT / "examples" / f"{example}.py"
    shown = page(path)
    model, _ = load_with_sources(path)
    trails: Trails = {}
    network = network_of(model, example, trails=trails)
    parts = {k: v for s in network.steps for k, v in steps_of(network, s, trails[s.name]).items()}
    defined = re.findall(r'id="f-(\w+)"', shown)
    assert len(defined) == len({*defined})
    compared = told = 0
    for name, inner in re.findall(
        r'<article class="f" id="f-(\w+)"(?:(?!</article>).)*?<details class="why">(.*?)</details>',
        shown,
        re.S,
    ):
        lines = re.findall(r'<dd class="m">(.*?)</dd>', inner, re.S)
        for line, found in zip(parts[name].lines, lines, strict=True):
            letters = re.findall(r"(\w+)<", line.ranges)
            names = {*defined} - {*letters}
            said = [word for word in re.findall(r"\w+", line.text) if word in names]
            assert Counter(re.findall(r'href="#f-(\w+)"', found)) == Counter(said), line.text
            compared += len(said)
        for sentence in re.findall(r"<p>(.*?)</p>", inner):
            said = [w for w in re.findall(r"\w+", re.sub("<.*?>", "", sentence)) if w in defined]
            links = re.findall(r'<a href="#f-(\w+)">(\w+)</a>', sentence)
            assert links == [(name, name) for name in said], sentence
            told += len(said)
    assert compared > 50 and told > 15


def test_lines_of_spec_and_code() -> None:
    """A line of the spec leads to its formulas; a formula to the first line that computes it."""
    for name, number in (("dense1_z", 8), ("dense2_h", 9), ("dense3_z", 10)):
        assert f'<a href="#s-{number}">digits.py:{number}</a>' in article(name)
        line = re.search(rf'id="s-{number}" data-f="(.*?)"', page())[1]  # type: ignore[index]
        assert name in line.split()
        first = int(re.search(r'href="#c-(\d+)"', article(name))[1])  # type: ignore[index]
        named = re.findall(r'id="c-(\d+)" data-f="(.*?)"', page())
        assert first == min(int(k) for k, names in named if name in names.split())
        text = re.search(rf'id="c-{first}".*?</(?:a|span)>(.*)', page())[1]  # type: ignore[index]
        assert f"{name}[" in text or name in text


def test_what_is_written_is_shown_and_not_run(tmp_path: Path) -> None:
    path = tmp_path / "small.py"
    path.write_text(
        'from symgrad import *  # <script>alert(1)</script> & "quotes"\n'
        "model = Model(Sequential(Input(2), Dense(2)), loss=MSE(), optimizer=SGD(0.1))\n"
    )
    made = report(path, format="html")
    assert "<script>alert" not in made
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; " in made
