"""What a printed formula says, computed from its text alone.

    evaluate("z[n,o] = Σ_i x[n,i]·W[i,o] + b[o]", "n<N o<3 i<4", {"x": …, "W": …, "b": …}, {"N": 2})

In: the text and the ranges as `symgrad inspect` and FORMULAS print them, the arrays that it reads and
the named sizes. Out: the array that it defines. A parser of its own and NumPy; nothing of symgrad.
Each letter is an axis. What a condition excludes may lie outside an array: there a read is NaN, or 0
where the formula ends with "0 outside".
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import mpmath
import numpy as np

Arrays = Mapping[str, Any]
NUMBER = r"\d+(?:\.\d+)?(?:e-?\d+)?"
TOKEN = re.compile(rf"\s*({NUMBER}|[A-Za-z_][A-Za-z0-9_]*|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+|\+=|.)")
REDUCER = re.compile(
    r"\s*(Σ|Π|max|min|logsumexp)_(?:\{([^:}]*)(:)?|([A-Za-z]\w*) (?![-+−=≠<>≤≥·/)\]]))"
)
HEADER = re.compile(r"(\w+) = (.+) … (.+):")
WORDS = ("if", "else", "and", "or", "not", "where", "elsewhere")
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
REDUCE: dict[str, tuple[Any, float]] = {
    "Σ": (np.sum, 0.0), "Π": (np.prod, 1.0), "max": (np.max, -math.inf), "min": (np.min, math.inf),
    "logsumexp": (np.logaddexp.reduce, -math.inf),
}  # fmt: skip


def near(x: Any, y: Any) -> Any:
    """Whether two values are one up to rounding."""
    return np.isclose(x, y, 1e-13, 1e-13)


RELATION: dict[str, Callable[..., Any]] = {
    "<": lambda x, y: (x < y) & ~near(x, y), ">": lambda x, y: (x > y) & ~near(x, y),
    "≤": lambda x, y: (x <= y) | near(x, y), "≥": lambda x, y: (x >= y) | near(x, y),
    "=": near, "≠": lambda x, y: ~near(x, y),
}  # fmt: skip
FUNCTION: dict[str, Callable[..., Any]] = {
    "σ": lambda x: 1 / (1 + np.exp(-x)), "softplus": lambda x: np.logaddexp(x, 0),
    "relu": lambda x: np.maximum(x, 0), "Φ": lambda x: (1 + np.vectorize(math.erf)(x / 2**0.5)) / 2,
    "φ": lambda x: np.exp(-x * x / 2) / math.sqrt(2 * math.pi), "softsign": lambda x: x / (1 + abs(x)),
    "max": np.maximum, "min": np.minimum, "erf": np.vectorize(math.erf), "round": np.round,
    "lgamma": np.vectorize(math.lgamma), "digamma": np.vectorize(lambda x: float(mpmath.psi(0, x))),
    "polygamma": np.vectorize(lambda n, x: float(mpmath.psi(int(n), x))), "stop_gradient": lambda x: x, "arctan2": np.arctan2,
    "mod": np.mod,
}  # fmt: skip
NUMPY = """exp expm1 log log1p log2 log10 exp2 cbrt sin cos tan arcsin arccos arctan sinh cosh tanh
arcsinh arccosh arctanh hypot sign""".split()
FUNCTION.update({name: getattr(np, name) for name in NUMPY})


class Unreadable(ValueError):
    """The text does not say what it means."""


class Reader:
    """Reads one piece of a formula; `free` are the letters that its left side binds, `at` the values
    of those that a step binds."""

    def __init__(
        self,
        text: str,
        extents: Mapping[str, int],
        known: Arrays,
        sizes: Mapping[str, int],
        at: Mapping[str, int] | None = None,
    ):
        self.steps, self.beyond = at or {}, math.nan
        self.text, self.at, self.known, self.sizes = text, 0, known, sizes
        self.extents, self.free, self.bound = extents, set[str](), list[str]()
        self.axes = {name: k for k, name in enumerate(extents)}

    # --- characters

    def peek(self) -> str:
        match = TOKEN.match(self.text, self.at)
        return match[1] if match else ""

    def take(self, *wanted: str) -> str:
        match = TOKEN.match(self.text, self.at)
        if not match or (wanted and match[1] not in wanted):
            raise Unreadable(
                f"{wanted or 'more'} wanted at {self.text[self.at :]!r} of {self.text!r}"
            )
        self.at = match.end()
        return match[1]

    def accept(self, *wanted: str) -> str:
        return self.take() if self.peek() in wanted else ""

    def inside(self, opening: str, closing: str, part: Callable[[], Any]) -> list[Any]:
        self.take(opening)
        parts = [] if self.peek() == closing else [part()]
        while self.accept(","):
            parts.append(part())
        self.take(closing)
        return parts

    # --- expressions, from what binds least

    def choice(self) -> Any:
        taken = self.sum()
        if not self.accept("if"):
            return taken
        condition = self.either()
        self.take("else")
        return np.where(condition, taken, self.choice())

    def sum(self) -> Any:
        total = -self.product() if self.accept("−") else self.product()
        while sign := self.accept("+", "−"):
            term = self.product()
            total = total + term if sign == "+" else total - term
        return total

    def product(self) -> Any:
        if match := REDUCER.match(self.text, self.at):
            self.at = match.end()
            return self.reduction(
                match[1], (match[2] or match[4]).split(","), match[2] is not None, match[3]
            )
        value = self.power()
        while sign := self.accept("·", "/", "×"):
            if sign == "·" and self.text[self.at :].lstrip().startswith("Σ_"):
                return value * self.product()  # what stands before a sum
            other = self.power()
            product = value / other if sign == "/" else value * other
            none = (sign == "×") & ((np.asarray(value) == 0) | (np.asarray(other) == 0))
            value = np.where(none, 0, product)
        return value

    def reduction(
        self, word: str, letters: list[str], braces: bool, conditional: str | None
    ) -> Any:
        for letter in letters:
            if letter not in self.extents or letter in (*self.free, *self.bound, *self.steps):
                raise Unreadable(f"{letter} is bound twice or runs over nothing in {self.text!r}")
        self.bound += letters
        function, neutral = REDUCE[word]
        condition = self.either() if conditional else True
        if braces:
            self.take("}")
        body = self.product() if word == "Σ" else self.power()
        if word != "Σ" and self.peek() in ("·", "/"):
            raise Unreadable(f"what {word} is taken of is in doubt in {self.text!r}")
        shape = np.broadcast_shapes(np.shape(body), np.shape(condition), [1] * len(self.axes))
        full = [
            self.extents[n] if n in letters else e for n, e in zip(self.axes, shape, strict=True)
        ]
        value = np.broadcast_to(np.where(condition, body, neutral), full)
        for letter in letters:
            value = function(value, axis=self.axes[letter], keepdims=True)
            self.bound.remove(letter)
        return value

    def power(self) -> Any:
        base = self.atom()
        if re.match("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]", self.peek()):
            base = base ** float(self.take().translate(DIGITS))
        return base ** self.power() if self.accept("^") else base

    def atom(self) -> Any:
        token = self.peek()
        if token == "(":
            return self.inside("(", ")", self.choice)[0]
        if token == "[":
            return np.where(self.inside("[", "]", self.either)[0], 1.0, 0.0)
        if token == "|":
            self.take()
            value = abs(self.choice())
            self.take("|")
            return value
        if token == "⌊":
            return np.floor(self.inside("⌊", "⌋", self.choice)[0])
        if self.accept("√"):
            return np.sqrt(self.atom())
        if self.accept("∞", "π"):
            return math.inf if token == "∞" else math.pi
        if re.fullmatch(NUMBER, token):
            return float(self.take())
        if token in WORDS or not re.match(r"[\wΦφσ]", token):
            raise Unreadable(f"a value wanted at {self.text[self.at :]!r} of {self.text!r}")
        return self.name(self.take())

    def name(self, name: str) -> Any:
        if self.peek() == "(" and name in FUNCTION:
            return FUNCTION[name](*self.inside("(", ")", self.choice))
        letter = name in self.free or name in self.bound or name in self.steps
        scalar = np.ndim(self.known.get(name, [])) == 0  # the optimizer's t is no letter's rival
        if letter + (name in self.known and not (letter and scalar)) + (name in self.sizes) != 1:
            raise Unreadable(f"{name} is nothing, or more than one thing, in {self.text!r}")
        if name in self.steps:
            return float(self.steps[name])
        if letter:
            return np.arange(float(self.extents[name])).reshape(
                [-1 if n == name else 1 for n in self.axes]
            )
        if name in self.sizes:
            return float(self.sizes[name])
        array = np.asarray(self.known[name], float)
        places = self.inside("[", "]", self.sum) if self.peek() == "[" else []
        return self.element(array, places, name)

    def element(self, array: Any, places: Sequence[Any], name: str) -> Any:
        if len(places) != array.ndim:
            raise Unreadable(f"{name} has {array.ndim} dimensions in {self.text!r}")
        good: Any = True
        for place, extent in zip(places, array.shape, strict=True):
            good = good & (np.asarray(place) >= 0) & (np.asarray(place) < extent)
        safe = [np.where(good, place, 0).astype(int) for place in places]
        return np.where(good, array[tuple(safe)] if array.size else math.nan, self.beyond)

    # --- conditions

    def either(self) -> Any:
        value = self.both()
        while self.accept("or"):
            value = value | self.both()
        return value

    def both(self) -> Any:
        value = self.statement()
        while self.accept("and"):
            value = value & self.statement()
        return value

    def statement(self) -> Any:
        if self.accept("not"):
            return ~self.statement()
        start = self.at
        if self.peek() == "(":
            try:
                return self.inside("(", ")", self.either)[0]
            except Unreadable:
                self.at = start
        left = self.sum()
        return RELATION[self.take(*RELATION)](left, self.sum())

    # --- pieces

    def piece(self, array: Any, before: set[tuple[int, ...]]) -> None:
        """Run one piece: set elements of the array, none of those `before`, or add to them."""
        name, places = self.take(), list[Any]()
        if self.peek() == "[":
            left = re.split(r" \+?= ", self.text[self.at :], maxsplit=1)[0]
            words = set(re.findall(r"[A-Za-z_]\w*", left)) - set(self.steps)
            self.free |= words & set(self.extents)
            places = self.inside("[", "]", self.sum)
        if len(places) != array.ndim:
            raise Unreadable(f"{name} has {array.ndim} dimensions in {self.text!r}")
        sign = self.take("=", "+=")
        value = self.choice()
        condition = self.either() if self.accept("where") else True
        if self.peek():
            raise Unreadable(f"{self.text[self.at :]!r} is left of {self.text!r}")
        full = [e if n in self.free else 1 for n, e in self.extents.items()]
        value, condition, *places = (np.broadcast_to(v, full) for v in (value, condition, *places))
        chosen = tuple(p[condition].astype(int) for p in places)
        if any((p < 0).any() or (p >= e).any() for p, e in zip(chosen, array.shape, strict=True)):
            raise Unreadable(f"{self.text!r} writes outside {array.shape}")
        if sign == "+=":
            if chosen:
                np.add.at(array, chosen, value[condition])
            else:
                array += value[condition].sum()
        else:
            places = list(zip(*map(np.ndarray.tolist, chosen), strict=True)) if chosen else [()]
            if len(set(places)) < len(places) or before & set(places):
                raise Unreadable(f"{self.text!r} sets an element twice")
            before |= set(places)
            array[chosen] = value[condition] if chosen else value[condition][0]


def evaluate(
    text: str, ranges: str, known: Arrays, sizes: Mapping[str, int], shape: Sequence[int]
) -> Any:
    """The array of this shape that the formula defines."""
    extents: dict[str, int] = {}
    for part in ranges.split():
        letter, extent = part.split("<", 1)
        if letter in extents:
            raise Unreadable(f"{letter} has two extents in {ranges!r}")
        extents[letter] = int(Reader(extent, {}, {}, sizes).choice())
    rest = re.search(r"(?:^|; |= )([^;=\n]+) elsewhere", text)
    array = np.full(shape, Reader(rest[1], {}, {}, sizes).choice() if rest else 0.0)
    name = re.match(r"\w+", text.splitlines()[-1].strip())
    own = {**known, name[0]: array} if name else known
    _run(text.split("\n"), 0, {}, array, own, extents, sizes, {})
    return array


def _run(
    lines: list[str],
    depth: int,
    at: dict[str, int],
    array: Any,
    known: Arrays,
    extents: dict[str, int],
    sizes: Mapping[str, int],
    before: dict[str, set[tuple[int, ...]]],
) -> None:
    """Lines of one depth in order, those of a recurrence for each of its steps in order; there a
    formula reads of its own tensor what was made so far. `before` are the elements that a piece
    set."""
    while lines:
        line, *lines = lines
        if match := HEADER.fullmatch(line.strip()):
            first, last = (int(Reader(match[k], {}, {}, sizes).choice()) for k in (2, 3))
            if {first, last} != {0, extents.setdefault(match[1], max(first, last) + 1) - 1}:
                raise Unreadable(f"{line!r} is not the range of {match[1]}")
            deeper = " " * 4 * (depth + 1)
            end = next((k for k, other in enumerate(lines) if not other.startswith(deeper)), None)
            inner, lines = lines[:end], lines[len(lines) if end is None else end :]
            for step in range(first, last + 1) if first <= last else range(first, last - 1, -1):
                steps = {**at, match[1]: step}
                _run(inner, depth + 1, steps, array, known, extents, sizes, before)
            continue
        pieces = line.strip().split("; ")
        for piece in pieces:
            if piece != "0 outside" and not piece.endswith(" elsewhere"):
                reader = Reader(piece, extents, known, sizes, at)
                reader.beyond = 0 if pieces[-1] == "0 outside" else math.nan
                reader.piece(array, before.setdefault(piece, set()))
