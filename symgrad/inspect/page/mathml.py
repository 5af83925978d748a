r"""Formulas as MathML, made from their LaTeX.

LaTeX comes in, in which ``\href{name}{z^{\text{dense1}}_{n,o}}`` says what a symbol names; MathML
goes out, a piece for each term, so that a long formula is broken where it has an operator. A name
is a link to ``#f-name``: its letter, or, of ∂L/∂W, that below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape
from xml.etree.ElementTree import Element, SubElement, tostring

from latex2mathml.converter import convert_to_element
from markupsafe import Markup

_BREAKS = {"=", "+", "−", "+="}  # a line may end before one of these
_ENDS = {";"}  # or behind one of these
LONG = 30  # letters of what has breaks inside, too
_BELOW = {"∑", "∏", "max", "min"}  # what they run through stands below them
_SCRIPTS = {"msub": "munder", "msubsup": "munderover"}


def mathml(latex: str, names: Iterable[str] = ()) -> Markup:
    """The pieces of a formula; `names` are those that there are to link to."""
    row = _flat(convert_to_element(latex))
    known = frozenset(names)
    pieces: list[str] = []
    for children in _terms(list(row)):
        math = Element("math")
        math.extend(children)
        if pieces and math[0].tag == "mo":
            math[0].set("form", "infix")
        for element in list(math.iter()):
            _link(element, known)
        pieces.append(tostring(math, encoding="unicode"))
    return Markup(" ".join(pieces))


def _terms(children: list[Element]) -> Iterator[list[Element]]:
    """The children, cut before each operator but the first, and in what is long anywhere."""
    term: list[Element] = []
    for child in _opened(children):
        breaks = child.tag == "mo" and child.text in _BREAKS
        begun = any(c.tag not in ("mspace", "mo") for c in term)
        full = child.tag != "mo" and _length([*term, child]) > LONG
        if begun and (breaks or full):
            yield term
            term = []
        term.append(child)
        if child.text in _ENDS:
            yield term
            term = []
    if term:
        yield term


def _opened(children: Iterable[Element]) -> Iterator[Element]:
    """What stands in long brackets is as open to breaks as what stands around them."""
    for child in children:
        cases = any(own.tag == "mtable" for own in child)
        if child.tag == "mrow" and _is_fenced(child) and _length([child]) > LONG and not cases:
            for own in child:
                if own.get("fence"):
                    own.set("stretchy", "false")
            yield from _opened(child)
        else:
            yield child


def _length(elements: Iterable[Element]) -> int:
    """About how many letters wide; what stands small counts half."""
    total = 0
    for element in elements:
        small = element.tag.startswith(("msu", "mun"))
        own = len(element.text or "") + sum(_length([c]) for c in list(element)[:1])
        rest = sum(_length([c]) for c in list(element)[1:])
        if element.tag in ("mfrac", "mtable"):
            total += max(own, rest)
        else:
            total += own + (rest // 2 if small else rest)
    return total


def _flat(element: Element) -> Element:
    """The element as it should be: characters for their numbers, a word for its letters, what a sum
    runs through below it, no rows of one."""
    children: list[Element] = []
    for child in map(_flat, element):
        bare = child.tag == "mrow" and not child.attrib
        spliced = bare and (element.tag in ("mrow", "math", "mtd") or len(child) == 1)
        if spliced and not _is_fenced(child):
            children += list(child)
        else:
            children.append(child)
    made = Element(element.tag, {k: v for k, v in element.attrib.items() if k not in _DROPPED})
    if element.text and element.text.strip():
        made.text = unescape(element.text).replace("\\_", "_")
    made.extend(_words(children))
    if made.tag in _SCRIPTS and made[0].text in _BELOW:
        made.tag = _SCRIPTS[made.tag]
    return made


_DROPPED = {"xmlns", "display", "stretchy"}


def _is_fenced(row: Element) -> bool:
    return any(child.get("fence") for child in row)


def _words(children: list[Element]) -> Iterator[Element]:
    """Upright letters, and digits and strokes after them, are one word."""
    word: Element | None = None
    for child in children:
        upright = child.get("mathvariant") == "normal"
        if word is not None and (upright or child.tag == "mn" or child.text == "_"):
            word.text = (word.text or "") + (child.text or "")
            word.attrib.pop("mathvariant", None)
            continue
        word = child if upright else None
        yield child


def _link(element: Element, known: frozenset[str]) -> None:
    """A named symbol's letter leads to where the name is defined."""
    name = element.attrib.pop("href", None)
    if name is None or name not in known:
        return
    element.set("class", "t")
    token = _letter(element)
    if token is not None and token.text:
        text, token.text = token.text, None
        SubElement(token, "a", {"href": f"#f-{name}"}).text = text


def _letter(element: Element) -> Element | None:
    if element.tag in ("mi", "mtext"):
        return element
    children = list(element)
    if element.tag == "mfrac":
        children = children[1:]
    elif element.tag.startswith("msu"):
        children = children[:1]
    return next((found for c in children if (found := _letter(c)) is not None), None)
