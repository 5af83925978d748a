"""The page of `inspect --format html` in a browser: nothing overlaps or is cut at any width, hover, click
and keys do what they should, dark and light, without scripts, without a request or an error.

In: pages of a network of layers, one of a recurrence, and the Transformer; without Chromium these tests
are skipped.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from symgrad.inspect.report import report
from tests.browser import CHROMIUM, Page

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

FAULTS = """(() => {
  const faults = [], width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push("the page is wider than the window");
  const box = (e) => e.getBoundingClientRect();
  const seen = (e) => e.offsetParent !== null || e.getClientRects().length > 0;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
  for (const e of all("main, aside, header")) {
    if (e.scrollWidth > e.clientWidth + 1) faults.push(`${e.className || e.tagName} is cut`);
    for (const o of all("main, aside, header"))
      if (e !== o) {
        const a = box(e), b = box(o);
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1;
        const sticks = e.tagName === "HEADER" || o.tagName === "HEADER";
        if (over && !sticks && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
          faults.push(`${e.className || e.tagName} and ${o.className || o.tagName} overlap`);
      }
  }
  const rows = all("main article.f, main .layers li, main table, main .plot, main .given li, main h2, main h3");
  for (const e of rows) {
    const frame = box(e.closest("section")), own = box(e);
    if (own.right > frame.right + 14) faults.push(`${e.id || e.className || e.tagName} leaves its section`);
  }
  const lines = all("main article.f > *, main .layers p, main .l");
  for (let k = 1; k < lines.length; k++) {
    const a = box(lines[k - 1]), b = box(lines[k]);
    if (lines[k - 1].parentElement !== lines[k].parentElement) continue;
    if (b.top < a.bottom - 2 && b.left < a.right - 2 && a.left < b.right - 2)
      faults.push(`${lines[k].parentElement.id} overprints itself`);
  }
  for (const m of all("article.f > .m")) {
    const math = [...m.querySelectorAll("math")].map((e) => box(e).right);
    if (m.scrollWidth > m.clientWidth + 1 && getComputedStyle(m).overflowX !== "auto") faults.push("cut");
    if (innerWidth >= 1600 && Math.max(...math) > box(m).right + 1) faults.push(`${m.title} is cut`);
  }
  return faults;
})()"""


@cache
def page_of(example: str, folder: Path) -> Path:
    path = folder / f"{example}.html"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SYMGRAD_VERIFY", "")  # other tests check the values of these rewrites
        path.write_text(report(ROOT / "examples" / f"{example}.py", format="html"))
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def digits(folder: Path) -> Iterator[Page]:
    with Page(page_of("digits", folder)) as page:
        yield page


@pytest.mark.parametrize("example", ["digits", "mnist1d_gru", "addition"])
def test_nothing_overlaps_or_is_cut(example: str, folder: Path) -> None:
    path = page_of(example, folder)
    assert path.stat().st_size < 2_000_000
    with Page(path) as page:
        large = example == "addition"
        for width in (1600, 1000, 420) if large else (1600, 1280, 1279, 1000, 760, 759, 420, 320):
            page.resize(width, 900)
            page.settle()
            assert page.evaluate(FAULTS) == [], width
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for width in () if large else (1600, 420):
            page.resize(width, 900)
            page.settle()
            assert page.evaluate(FAULTS) == [], width
        assert page.errors == [] and page.requests == [path.resolve().as_uri()]


def marked(page: Page, kind: str) -> list[str]:
    found = page.evaluate(
        f"[...document.querySelectorAll('.{kind}')].map(e => e.closest('aside, main').className"
        " + ' ' + (e.id || e.tagName))"
    )
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("example", ["digits", "mnist1d_gru"])
def test_a_link_does_not_change_how_a_symbol_is_set(example: str, folder: Path) -> None:
    """Scripts hang where they hang from a letter alone, and brackets are as high as what they hold;
    in derivations, too."""
    with Page(page_of(example, folder)) as page:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.settle()
        grown = page.evaluate(
            """[...document.querySelectorAll("main .m math")].filter((math) => {
              const plain = math.cloneNode(true);
              for (const a of plain.querySelectorAll("a")) a.replaceWith(a.textContent);
              math.after(plain);
              const [own, bare] = [math, plain].map((e) => e.getBoundingClientRect().height);
              plain.remove();
              return !bare || Math.abs(own - bare) > 0.4 * parseFloat(getComputedStyle(math).fontSize);
            }).map((math) => math.textContent)"""
        )
        assert grown == []
        assert page.evaluate("document.querySelectorAll('.why math a').length") > 50


@pytest.mark.parametrize("example", ["orbit", "mnist1d_gru", "graph"])
def test_wide_formulas_are_broken_where_the_page_is_narrow(example: str, folder: Path) -> None:
    """Of a recurrence that stops, with quotients of quotients; long arguments of functions; long
    cases: nothing has to be scrolled, and no cell of a table overprints the next."""
    with Page(page_of(example, folder), width=1000) as page:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for width in (1600, 1000, 420):
            page.resize(width, 900)
            page.settle()
            assert page.evaluate(FAULTS) == []
            wide = """[...document.querySelectorAll("article > .m, .why .m")].filter(
              (m) => m.scrollWidth > m.clientWidth + 1).map((m) => m.textContent)"""
            assert page.evaluate(wide) == [] or (example, width) == ("orbit", 420)
            over = """[...document.querySelectorAll("mtd")].filter((d) => d.nextElementSibling &&
              d.scrollWidth > d.clientWidth + 1).map((d) => d.textContent)"""
            assert page.evaluate(over) == []
        formulas = "[...document.querySelectorAll('.m')].map((m) => m.innerText).join(' ')"
        assert "&" not in page.evaluate(formulas)
        assert page.errors == []


def test_hover_marks_the_same_in_all_panes(digits: Page) -> None:
    digits.resize(1600, 1000)
    digits.hover("#f-dense2_h .m")
    over = marked(digits, "on")
    assert " f-dense2_h" in over and "spec s-9" in over
    assert any(e.startswith("code c-") for e in over)
    digits.hover("#s-10")
    assert " f-dense3_z" in marked(digits, "on") and " f-dense2_h" not in marked(digits, "on")
    digits.hover("#f-dense3_z math .t a[href='#f-dense2_h']")
    assert " f-dense2_h" in marked(digits, "on")
    digits.hover("h1")
    assert marked(digits, "on") == []


def test_click_brings_what_belongs_to_it_into_view(digits: Page) -> None:
    inside = """(e => { const r = document.querySelector(e).getBoundingClientRect();
        return r.top >= 0 && r.bottom <= innerHeight; })"""
    line = digits.evaluate("document.querySelector('.code .k[data-f=\"d_dense1_W\"]').id")
    digits.click("#f-d_dense1_W .m")
    assert " f-d_dense1_W" in marked(digits, "pin")
    assert digits.evaluate(f"{inside}('#{line}')")
    digits.click(f"#{line}")
    assert digits.evaluate(f"{inside}('#f-d_dense1_W')")
    digits.click("#s-8")
    assert digits.evaluate(f"{inside}('#f-dense1_z')")
    digits.click("#f-dense2_z math .t a[href='#f-dense1_h']")
    assert digits.evaluate("location.hash") == "#f-dense1_h"
    assert digits.evaluate(f"{inside}('#f-dense1_h')")
    digits.click("#f-dense1_h a.d")
    assert digits.evaluate(f"{inside}('#f-d_dense1_h')")


def test_a_derivation_unfolds_in_place(digits: Page) -> None:
    digits.click("#f-d_dense2_z .why summary")
    shown = digits.evaluate("document.querySelector('#f-d_dense2_z .why').innerText")
    labels = ["forward", "slope", "chain rule", "reuse values"]
    assert [word for word in labels if word in shown.split("\n")] == labels
    derived = digits.evaluate("[...document.querySelectorAll('.why')].length")
    assert derived == digits.evaluate("document.querySelectorAll(`#gradients article`).length")
    digits.evaluate(
        "document.querySelector('#f-d_dense2_z .why math a[href=\"#f-dense2_h\"]').focus()"
    )
    digits.press("Enter")
    assert digits.evaluate("location.hash") == "#f-dense2_h"
    digits.click("#f-d_dense2_z .why math .t:has(a[href='#f-dense2_z']) > :last-child")  # its index
    assert digits.evaluate("location.hash") == "#f-dense2_z"
    digits.click("#f-d_dense2_z .why summary")
    assert digits.evaluate("document.querySelector('#f-d_dense2_z .why').open") is False


def test_keys(digits: Page) -> None:
    digits.click("h1")
    digits.press("/")
    assert digits.evaluate("document.activeElement.type") == "search"
    digits.type("d_dense3")
    left = digits.evaluate(
        "[...document.querySelectorAll('main .f:not(.away)')].map(e => e.dataset.f)"
    )
    assert {"d_dense3_z", "d_dense3_W"} <= set(left) and "dense1_z" not in left
    headings = digits.evaluate(
        "[...document.querySelectorAll('main .group:not(.away) h3')].map(e => e.innerText)"
    )
    assert "dense3" in headings and "cross_entropy1" not in headings
    box = "document.querySelector('main .f:not(.away)').getBoundingClientRect()"
    assert digits.evaluate(f"{box}.top > 0 && {box}.bottom < innerHeight")
    digits.press("Enter")
    assert len(marked(digits, "pin")) > 1
    digits.press("Escape")
    assert digits.evaluate("document.querySelectorAll('.away, .pin').length") == 0
    digits.press("j")
    first = marked(digits, "pin")
    digits.press("j")
    assert first and marked(digits, "pin") != first
    digits.evaluate("document.querySelector('#f-dense3_z').scrollIntoView()")
    digits.evaluate("document.querySelector('#f-dense3_z math .t a').focus()")
    assert " f-dense3_z" in marked(digits, "on")
    digits.press("Tab")
    digits.press("Enter")
    assert digits.evaluate("location.hash").startswith("#f-")
    assert digits.errors == []


def test_dark_and_light(folder: Path) -> None:
    """Letters stand out from what is behind them, in both."""
    contrast = """(() => {
      const light = (c) => c.match(/[0-9.]+/g).slice(0, 3).map((v) => v/255)
        .map((v) => v <= .04045 ? v/12.92 : ((v + .055)/1.055)**2.4)
        .reduce((sum, v, k) => sum + v*[.2126, .7152, .0722][k], 0);
      const paper = light(getComputedStyle(document.body).backgroundColor);
      return ["main .m", "main .small", "main a.d", ".code .k", "nav a"].map((selector) => {
        const ink = light(getComputedStyle(document.querySelector(selector)).color);
        return (Math.max(ink, paper) + .05)/(Math.min(ink, paper) + .05);
      });
    })()"""
    path = page_of("digits", folder)
    papers = []
    for dark in (False, True):
        with Page(path, dark=dark) as page:
            assert min(page.evaluate(contrast)) > 4.4, dark
            papers.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            assert page.errors == []
    assert papers[0] != papers[1]


def test_without_scripts_and_on_paper(folder: Path) -> None:
    with Page(page_of("digits", folder), scripts=False) as page:
        page.call("DOM.enable")
        count = page.call("DOM.performSearch", {"query": "//form[@hidden]"})["resultCount"]
        assert count == 1  # search needs them; what stays is there
        pdf = page.call("Page.printToPDF", {"printBackground": False})["data"]
        assert len(pdf) > 50_000
        assert page.errors == []
