r"""Formulas as MathML, made from their LaTeX.

LaTeX comes in, in which ``\href{name}{z^{\text{dense1}}_{n,o}}`` says what a symbol names; MathML
goes out, a piece for each term, so that a long formula is broken where it has an operator. A name
is a link to ``#f-name``: its letter, or, of ∂L/∂W, that below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from xml.etree.ElementTree import Element, SubElement, tostring

from latex2mathml.converter import convert_to_element
from markupsafe import Markup

_BREAKS = {"=", "+", "−", "+=", "×", "/"}  # a line may end before one of these
_ENDS = {";"}  # or behind one of these
_ROWS = (r"\begin{aligned} & ", r" \\ & ", r" \end{aligned}")  # before, between and behind them
WIDE = 36  # letters of a fraction that is written in a line
LONG = 24  # letters of what has breaks inside, too
_BELOW = {"∑", "∏", "max", "min"}  # what they run through stands below them
_SCRIPTS = {"msub": "munder", "msubsup": "munderover"}
_TALL = {"mfrac", "mtable", "munder", "munderover"}  # what brackets grow with
_SIGNS = {"+", "−"}


def mathml(latex: str, names: Iterable[str] = ()) -> Markup:
    """The pieces of a formula, in rows if it has several; `names` are those that there are to link
    to."""
    if latex.startswith(_ROWS[0]):
        rows = latex.removeprefix(_ROWS[0]).removesuffix(_ROWS[2]).split(_ROWS[1])
        framed = Markup('<span class="row" style="display: block">{}</span>')  # on any page
        inner = (framed.format(mathml(r, names)) for r in rows)
        return Markup("").join(inner)
    words = re.sub(r"\\operatorname\b", r"\\mathrm", latex)  # which takes _ and digits, too
    row = _flat(convert_to_element(words))
    known = frozenset(names)
    pieces: list[str] = []
    for children in _terms(list(row)):
        math = Element("math")
        math.extend(children)
        if pieces and math[0].tag == "mo":
            math[0].attrib.setdefault("form", "infix")
        for element in list(math.iter()):
            _link(element, known)
        pieces.append(tostring(math, encoding="unicode"))
    return Markup(" ".join(pieces))


def _terms(children: list[Element]) -> Iterator[list[Element]]:
    """The children, cut before each operator but the first and before words that stand apart, and
    in what is long between factors."""
    term: list[Element] = []
    for child in _opened(children):
        begun = any(c.tag not in ("mspace", "mo") for c in term)
        apart = bool(term) and term[-1].tag == "mspace"
        infix = child.tag == "mo" and child.get("form") != "prefix"
        breaks = infix and child.text in _BREAKS or child.tag == "mtext" and apart
        full = child.tag != "mo" and _length([*term, child]) > LONG
        end = len(term)
        while end and term[end - 1].get("form") == "prefix":  # no line ends with one that opens
            end -= 1
        if begun and (breaks or full and end and term[end - 1].tag == "mspace"):
            yield term[:end]
            term = term[end:]
        term.append(child)
        if child.text in _ENDS:
            child.tag = "mo"
            child.set("rspace", "0.5em")
            yield term
            term = []
    if term:
        yield term


def _opened(children: Iterable[Element]) -> Iterator[Element]:
    """What stands in long brackets is as open to breaks as what stands around them."""
    for child in children:
        cases = any(own.tag == "mtable" for own in child)
        power = child.tag == "msup" and _is_fenced(child[0]) and _length([child]) > LONG
        if cases and _length([child]) > LONG:
            yield from _opened(_in_words(child))
        elif power:  # the exponent stands at the bracket that closes
            *inner, close = child[0]
            child[0].clear()
            child[0].tag, child[0].text = "mo", close.text
            child[0].attrib.update(close.attrib)
            row = Element("mrow")
            row.extend([*inner, child])
            yield from _opened([row])
        elif child.tag == "mrow" and _is_fenced(child) and _length([child]) > LONG:
            tall = any(e.tag in _TALL for e in child.iter())
            for own in (c[0] if c.tag == "msup" else c for c in child):
                if own.get("fence"):  # it can't grow with what stands in other pieces
                    own.set(*(("minsize", "2.2em") if tall else ("stretchy", "false")))
            yield from _opened(child)
        elif child.tag == "mfrac" and _length([child]) > WIDE:
            above, below = map(_bracketed, child)
            yield from _opened([above, _operator("/"), below])
        else:
            yield child


def _in_words(cases: Element) -> Iterator[Element]:
    """Cases in a line, as (a if c, b otherwise): what a brace holds has no place to break."""
    yield _operator("(", fence="true", form="prefix", stretchy="false")
    for number, (value, condition) in enumerate(next(c for c in cases if c.tag == "mtable")):
        if number:
            yield _operator(",", rspace="0.4em")
        yield from value
        yield Element("mspace", {"width": "0.4em"})
        if condition[0].tag != "mtext":
            word = Element("mtext")
            word.text = "if\N{NO-BREAK SPACE}"
            yield word
        yield from condition
    yield _operator(")", fence="true", form="postfix", stretchy="false")


def _operator(text: str, **attributes: str) -> Element:
    made = Element("mo", attributes)
    made.text = text
    return made


def _bracketed(element: Element) -> Element:
    """A sum or a product in brackets."""
    if element.tag != "mrow" or len(element) < 2 or _is_fenced(element):
        return element
    row = Element("mrow")
    for text, form in (("(", "prefix"), (")", "postfix")):
        SubElement(row, "mo", {"fence": "true", "form": form}).text = text
    row[1:1] = list(element)
    return _sized(row)


def _sized(row: Element) -> Element:
    """Brackets that grow with what is tall alone."""
    if not any(e.tag in _TALL for e in row.iter()):
        for own in row:
            if own.get("fence"):
                own.set("stretchy", "false")
    return row


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
    made.extend(_words(children) if made.tag in _SCRIPTS else _signed(_words(children)))
    if made.tag in _SCRIPTS and made[0].text in _BELOW:
        made.tag = _SCRIPTS[made.tag]
        for side in ("lspace", "rspace"):
            made[0].set(side, "0.167em")
    if made.tag == "msup" and len(made[0]) == 1 and made[0][0].tag == "msub":
        (both,) = base = made[0]  # of x_i², which is one symbol with two scripts
        both.tag = "msubsup"
        both.append(made[1])
        return base
    return _sized(made)


def _signed(children: Iterable[Element]) -> Iterator[Element]:
    """`+=` is one operator, a sign behind another operator belongs to what follows it, and a
    function's name stands close to its bracket."""
    before: Element | None = None
    for child in children:
        operator = child.tag == "mo"
        if operator and len(child):  # of \mathrel
            child.text, child[:] = f"{child[0].text}=", []
        elif operator and before is not None and before.text == f"+{child.text}":
            continue
        elif operator and before is not None and before.tag == "mo" and child.text in _SIGNS:
            if before.get("form") != "postfix":
                child.set("form", "prefix")
        elif operator and child.text in ("max", "min", "…"):
            child.tag = "mi"
        before = child
        yield child


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
