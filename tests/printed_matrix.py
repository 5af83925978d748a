"""What a printed formula of matrices says, computed from its text alone, by NumPy's @.

    evaluate("∂L/∂W¹ = Xᵀ·δ¹", "n<N i<2 o<3", {"X": …, "δ¹": …}, {"N": 4}, (2, 3))

In: the text, the arrays by what the legend calls them, the named sizes. Out: the array. Vectors are
columns; shapes must fit as in mathematics, only numbers go with everything.
"""

import itertools
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from tests.printed import FUNCTION, HEADER, NUMBER, RELATION

NAME = r"(?:∂L/∂)?[A-Za-zδΦφσ][A-Za-z0-9_]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*"
TOKEN = re.compile(
    rf"\s*(1_[A-Za-z0-9]+|1_\{{[^}}]*\}}|Σ_\{{[^}}]*\}}|Σ_[A-Za-z0-9]+|{NAME}|{NUMBER}|\^∘|.)"
)
ROWS: dict[str, Any] = {
    "logsumexp_rows": np.logaddexp.reduce, "max_rows": np.max, "min_rows": np.min,
}  # fmt: skip


class Unfit(ValueError):
    """The text does not say what it means, or shapes do not fit."""


class Reader:
    def __init__(
        self, text: str, known: Mapping[str, Any], extents: Mapping[str, int], at: Mapping[str, int]
    ):
        self.tokens = TOKEN.findall(text.strip())
        self.known, self.extents, self.at = known, extents, dict(at)
        self.place = 0

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self, wanted: str = "") -> str:
        token = self.peek()
        if not token or (wanted and token != wanted):
            raise Unfit(f"{wanted or 'more'} wanted at {self.tokens[self.place :]}")
        self.place += 1
        return token

    def accept(self, *wanted: str) -> str:
        return self.take() if self.peek() in wanted else ""

    def sum(self) -> Any:
        total = -self.product() if self.accept("−") else self.product()
        while sign := self.accept("+", "−"):
            term = self.product()
            _same(total, term)
            total = total + term if sign == "+" else total - term
        return total

    def product(self) -> Any:
        if self.peek().startswith("Σ_"):
            return self.over(re.findall(r"\w+", self.take()[2:]))
        value = self.power()
        while sign := self.accept("·", "∘", "×", "⊘", "/"):
            other = self.power()
            if sign == "·":
                number = not np.ndim(value) or not np.ndim(other)
                row = not number and np.shape(value)[0] == np.shape(other)[1] == 1
                value = value * other if number else value @ other
                value = float(value[0, 0]) if row else value
            elif sign == "∘":
                _same(value, other)
                value = value * other
            elif sign == "×":
                _same(value, other)
                value = np.where((value == 0) | (other == 0), 0.0, value * other)
            else:
                if sign == "/" and np.ndim(other):
                    raise Unfit("a matrix below a stroke")
                _same(value, other)
                value = value / other
        return value

    def over(self, letters: list[str]) -> Any:
        start, total = self.place, 0.0
        for values in itertools.product(*(range(self.extents[i]) for i in letters)):
            self.place = start
            self.at.update(zip(letters, values, strict=True))
            total = total + self.product()
        for letter in letters:
            del self.at[letter]
        return total

    def power(self) -> Any:
        value = self.transposed()
        if self.accept("^∘"):
            sign = -1 if self.accept("−") else 1
            value = value ** (sign * self.transposed())
        return value

    def transposed(self) -> Any:
        value = self.atom()
        while self.accept("ᵀ"):
            if np.ndim(value) != 2:
                raise Unfit("ᵀ of no matrix")
            value = value.T
        return value

    def atom(self) -> Any:
        token = self.take()
        if token == "(":
            name, *after = [*self.tokens[self.place : self.place + 3], "", "", ""][:3]
            if name in self.known and after == [")", "["]:
                self.place += 2
                return self.element(np.asarray(self.known[name], float))
            return self.closed(")", self.sum)
        if token == "|":
            return abs(self.closed("|", self.sum))
        if token == "⌊":
            return np.floor(self.closed("⌋", self.sum))
        if token == "√":
            bare = self.peek() != "("
            return np.sqrt(float(self.take()) if bare else self.atom())
        if token == "[":
            left = self.sum()
            relation = RELATION[self.take()]
            right = self.closed("]", self.sum)
            _same(left, right)
            return np.where(relation(left, right), 1.0, 0.0)
        if token.startswith("1_"):
            return np.ones((self.size(token[2:].strip("{}")), 1))
        if token == "tri":
            self.take("(")
            given = [self.position()]
            while self.accept(","):
                given.append(self.position())
            self.take(")")
            rows, columns, shift = [*given, given[0], 0][:3] if len(given) == 1 else given
            return np.fromfunction(lambda r, c: 1.0 * (c <= r + shift), (rows, columns))
        if token == "onehot":
            self.take("(")
            labels = np.ravel(self.atom())
            self.take(",")
            extent = self.size(self.take())
            self.take(")")
            return np.eye(extent)[labels.astype(int)]
        if token == "∞":
            return math.inf
        if token == "π":
            return math.pi
        if (token in ROWS or token in FUNCTION) and self.peek() == "(":
            self.take("(")
            inner = self.closed(")", self.sum)
            if token in ROWS:
                return ROWS[token](inner, axis=1, keepdims=True)
            return FUNCTION[token](inner)
        if re.fullmatch(NUMBER, token):
            return float(token)
        if token in self.known:
            return self.element(np.asarray(self.known[token], float))
        if token in self.at:
            return float(self.at[token])
        if token in self.extents:
            return float(self.extents[token])
        raise Unfit(f"{token} is nothing")

    def closed(self, end: str, part: Callable[[], Any]) -> Any:
        value = part()
        self.take(end)
        return value

    def size(self, text: str) -> int:
        return int(Reader(text.replace("*", "·"), {}, self.extents, {}).sum())

    def element(self, array: Any) -> Any:
        value = array[self.places()] if array.ndim else array
        return value.reshape(-1, 1) if value.ndim == 1 else value if value.ndim else float(value)

    def places(self) -> tuple[Any, ...]:
        """What stands in brackets: whole numbers, labels, or parts."""
        places: list[Any] = []
        if self.peek() == "[":
            self.take()
            while True:
                if self.peek() in self.known:
                    places.append(np.ravel(self.atom()).astype(int))
                    if not self.accept(","):
                        break
                    continue
                first = None if self.peek() == ":" else self.position()
                if self.accept(":"):
                    last = None if self.peek() in (",", "]") else self.position()
                    places.append(slice(first, last))
                else:
                    places.append(first)
                if not self.accept(","):
                    break
            self.take("]")
        return tuple(places)

    def position(self) -> int:
        known = {name: float(v) for name, v in self.at.items()}
        inner = Reader("", known, self.extents, {})
        inner.tokens, inner.place = self.tokens, self.place
        value = inner.sum()
        self.place = inner.place
        return int(value)


def _same(a: Any, b: Any) -> None:
    if np.ndim(a) and np.ndim(b) and np.shape(a) != np.shape(b):
        raise Unfit(f"{np.shape(a)} beside {np.shape(b)}")


def evaluate(
    text: str, ranges: str, known: Mapping[str, Any], sizes: Mapping[str, int], shape: Any
) -> Any:
    """The array of this shape that the formula defines."""
    extents, letters = dict(sizes), []
    for part in ranges.split():
        letter, extent = part.split("<", 1)
        letters.append(letter)
        extents[letter] = int(Reader(extent, {}, sizes, {}).sum())
    array = np.full(shape, np.nan)
    for line in text.splitlines():
        if header := HEADER.fullmatch(line.strip()):
            ends = {int(Reader(header[k], {}, extents, {}).sum()) for k in (2, 3)}
            if ends != {0, extents[header[1]] - 1}:
                raise Unfit(f"{line!r} is not the range of {header[1]}")
        else:
            _assign(array, line.strip(), known, extents, letters)
    return array


def _assign(
    array: Any, text: str, known: Mapping[str, Any], extents: Mapping[str, int], letters: list[str]
) -> None:
    """What one formula sets, or adds to; what it does not reach keeps its value."""
    text, *elsewhere = re.split(" ?; ?(?=[^;]*elsewhere$)", text)
    left, sign, right = re.split(r" ?(\+?=) ?", text, maxsplit=1)
    inner = left[left.rindex("[") :] if left.endswith("]") else ""
    used = [i for i in letters if re.search(rf"\b{i}\b", inner)]
    for values in itertools.product(*(range(extents[i]) for i in used)):
        at = dict(zip(used, values, strict=True))
        reader = Reader(right, known, extents, at)
        value = np.asarray(reader.sum())
        if reader.peek():
            raise Unfit(f"{reader.tokens[reader.place :]} is left of {text!r}")
        places = Reader(inner, {}, extents, at).places()
        had = np.asarray(array[places])
        fits = value.ndim == 0 or value.shape == (*had.shape, 1)[:2]
        if not fits or value.ndim and not had.ndim:
            raise Unfit(f"{value.shape} for {had.shape} in {text!r}")
        value = value.reshape(had.shape) if value.ndim else value
        array[places] = value + np.nan_to_num(had) if sign == "+=" else value
    if elsewhere:
        rest = elsewhere[0].removesuffix("elsewhere")
        array[np.isnan(array)] = Reader(rest, {}, extents, {}).sum()


def in_text(latex: str) -> str:
    """The text of formulas of matrices in LaTeX, without spaces."""
    inner = latex.removeprefix(r"\begin{aligned} & ").removesuffix(r" \end{aligned}")
    rows = [re.sub(r"^(\\quad )*", "", row) for row in inner.split(r" \\ & ")]
    return "\n".join(_line_in_text(row) for row in rows if not row.endswith(r"\colon"))


def _line_in_text(latex: str) -> str:
    text = re.sub(
        r"\\frac\{\\partial L\}\{\\partial ((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}",
        r"∂L/∂\1",
        latex,
    )
    text = re.sub(r"(?:\\mathrm\{)?([A-Za-z]+)\}?\^\{\\text\{([^{}]*)\}\}", r"\2_\1", text)
    text = re.sub(r"\\quad (\S+) \\text\{ elsewhere\}", r"\1elsewhere", text)
    text = re.sub(r"\\mathrm\{([^{}]*)\}|\\operatorname\{([^{}]*)\}", lambda m: m[1] or m[2], text)
    text = re.sub(r"10\^\{(-?\d+)\}", r"1e\1", text).replace(r" \cdot 1e", "e")
    text = re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", text).replace(r"\infty", "∞")
    text = re.sub(
        r"\\mathbf\{1\}_\{([^{}]*)\}",
        lambda m: f"1_{m[1]}" if m[1].isalnum() else f"1_{{{m[1]}}}",
        text,
    )
    raised = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    text = re.sub(
        r"\^\{(\d+)(\\top)?\}", lambda m: m[1].translate(raised) + ("ᵀ" if m[2] else ""), text
    )
    text = re.sub(r"(?<![A-Za-z])([a-z])_\{(\d+)\}", r"\1\2", text)  # a letter such as i1
    text = re.sub(r"\\sum_\{([^{}]*)\}", r"Σ_{\1}", text)
    text = re.sub(r"(?<![Σ\d])_\{(\w+)\}", r"SUB\1", text)
    text = re.sub(r"\{(\w+|[\w\\]+)\}\^\{\\top\}", r"\1ᵀ", text)
    text = re.sub(r"\\sqrt\{(\d+)\}", r"√\1", text)
    text = re.sub(r"\{(∂L/∂[^{}]*)\}\^\{\\top\}", r"(\1)ᵀ", text)
    text = text.replace(r"\Phi", "Φ").replace(r"\varphi", "φ")
    text = re.sub(r"\^\{\\top\}", "ᵀ", text)
    for old, new in {r"\left": "", r"\right": "", r"\,": "·", r"\cdot": "·", r"\oslash": "⊘", "-": "−",
                     r"\delta": "δ", r"\_": "_", r"\le": "≤", r"\ne": "≠", "{:}": ":"}.items():  # fmt: skip
        text = text.replace(old, new)
    text = re.sub(
        r"\^\{\\circ ([^{}]*)\}", lambda m: f"^∘{m[1]}" if m[1].isalnum() else f"^∘({m[1]})", text
    )
    text = (
        text.replace(r"\circ", "∘")
        .replace(r"\times", "×")
        .replace(r"\sigma", "σ")
        .replace(r"\pi", "π")
        .replace("e−", "e-")
    )
    while r"\sqrt{" in text:
        start = text.index(r"\sqrt{")
        depth, end = 0, start + 5
        while True:
            depth += (text[end] == "{") - (text[end] == "}")
            if not depth:
                break
            end += 1
        text = f"{text[:start]}√({text[start + 6 : end]}){text[end + 1 :]}"
    return re.sub(r"\\([A-Za-z]+)", r"\1", text).replace(" ", "")
