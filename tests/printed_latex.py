r"""LaTeX of a formula read back into the text of `tests.printed`, by what is typeset alone.

    as_text(r"z^{\text{dense1}}_{n,o} = \sum_{i} x_{n,i}\, W_{i,o}", {"n", "o", "i"})
    'dense1_z[n,o] = Σ_{i} x[n,i]·W[i,o]'

`letters` are those of the formula: i_{1} is the letter i1 if there is one.
"""

import re
from collections.abc import Collection

TOKEN = re.compile(r"\s*(\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|[A-Za-z]|.)")
GREEK = """alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi chi
psi omega""".split()
PLAIN = {
    r"\,": "·", r"\times": "×", r"\cdot": "·", "-": "−", r"\le": "≤", r"\ge": "≥", r"\ne": "≠", r"\infty": "∞",
    r"\pi": "π", r"\lfloor": "⌊", r"\rfloor": "⌋", r"\quad": " ", r"\;": " ", r"\neg": "not ",
    r"\Phi": "Φ", r"\varphi": "φ", r"\exp": "exp", r"\log": "log", r"\sin": "sin", r"\cos": "cos",
    r"\tan": "tan", r"\sinh": "sinh", r"\cosh": "cosh", r"\tanh": "tanh", r"\max": "max",
    r"\min": "min", r"\arcsin": "arcsin", r"\arccos": "arccos", r"\arctan": "arctan",
}  # fmt: skip
REDUCERS = {r"\sum": "Σ", r"\prod": "Π", r"\max": "max", r"\min": "min"}


class Latex:
    def __init__(self, text: str, letters: Collection[str]) -> None:
        self.text, self.at, self.letters = text, 0, letters

    def peek(self) -> str:
        match = TOKEN.match(self.text, self.at)
        return match[1] if match else ""

    def take(self, wanted: str = "") -> str:
        match = TOKEN.match(self.text, self.at)
        assert match and wanted in ("", match[1]), f"{wanted} wanted at {self.text[self.at :]!r}"
        self.at = match.end()
        return match[1]

    def accept(self, *wanted: str) -> str:
        return self.take() if self.peek() in wanted else ""

    def raw(self) -> str:
        """What stands in braces, as it is."""
        self.take("{")
        end, depth = self.at, 1
        while depth:
            depth += {"{": 1, "}": -1}.get(self.text[end], 0)
            end += 1
        inner, self.at = self.text[self.at : end - 1], end
        return inner.replace(r"\_", "_")

    def group(self) -> str:
        self.take("{")
        inner = self.until("}")
        self.take("}")
        return inner

    def until(self, *ends: str) -> str:
        out = ""
        while self.peek() and self.peek() not in ends:
            out += self.part()
        return out

    def part(self) -> str:
        token = self.peek()
        if token in REDUCERS and self.text[self.at :].lstrip().startswith(f"{token}_"):
            self.take()
            return f"{REDUCERS[token]}_{{{self.bounds()}}} "
        if token == r"\log" and self.text[self.at :].lstrip().startswith(r"\log\sum_"):
            self.take(), self.take()
            over = self.bounds()
            self.take("e"), self.take("^")
            return f"logsumexp_{{{over}}} ({self.group()})"
        self.take()
        if token == "e" and self.peek() == "^":
            self.take()
            return f"exp({self.group()})"
        if token == "^":
            return f"^({self.group()})"
        if token == r"\frac":
            return self.fraction()
        if token == r"\sqrt":
            return f"√({self.group()})"
        if token in (r"\left", r"\right"):
            return PLAIN.get(mark := self.take(), mark)
        if token == r"\begin":
            return self.cases()
        if token == r"\mathrel":
            self.raw()
            return " +"
        if token == r"\text":
            return f" {self.raw().strip()} "
        if token == r"\operatorname":
            return self.raw()
        if token == r"\sigma" and self.peek() == r"\left":
            return "σ"
        if token in PLAIN:
            return PLAIN[token]
        if token in "+=<>":
            return (
                f" {token} "
                if token != "="
                else "= "
                if self.text[: self.at].endswith("}=")
                else " = "
            )
        if re.fullmatch(r"[A-Za-z]|\\mathrm", token) or token[1:] in GREEK:
            return self.symbol(token)
        return token

    def bounds(self) -> str:
        self.take("_")
        self.take("{")
        names = self.until(r"\,", "}")
        condition = ""
        if self.accept(r"\,"):
            self.take(":"), self.take(r"\,")
            condition = f": {self.until('}')}"
        self.take("}")
        return names + condition

    def fraction(self) -> str:
        if not re.match(r"\{\\partial[ ^]", self.text[self.at :]):
            return f"(({self.group()})/({self.group()}))"
        return _derivative(self.raw(), self.raw(), self.letters)

    def symbol_text(self) -> str:
        return self.symbol(self.take())

    def symbol(self, token: str) -> str:
        """A letter, or a tensor with its layer and its indices."""
        word = self.raw() if token == r"\mathrm" else token.lstrip("\\")
        layer = prime = ""
        if self.accept("'"):
            prime = "new_"
        ahead = self.text[self.at :]
        if re.match(r"\^\{(\\prime )?\\text", ahead):
            self.take("^")
            inner = self.raw()
            prime = "new_" if inner.startswith(r"\prime ") else ""
            layer = inner.removeprefix(r"\prime ").removeprefix(r"\text{").removesuffix("}") + "_"
        if self.peek() != "_":
            return f"{prime}{layer}{word}"
        self.take("_")
        below = self.group()
        if not layer + prime and word + below in self.letters:
            return word + below
        return f"{prime}{layer}{word}[{below.replace(' ', '')}]"

    def cases(self) -> str:
        assert self.raw() == "cases"
        taken = self.until("&")
        self.take("&")
        condition = self.until("\\\\")
        self.take("\\\\")
        other = self.until("&")
        self.take("&"), self.take(r"\text"), self.raw(), self.take(r"\end"), self.raw()
        return f"({taken} if {condition} else {other})"


def _derivative(over: str, below: str, letters: Collection[str]) -> str:
    """∂L/∂W, ∂L/∂(∂u/∂x) and ∂²u/∂x∂t; what stands above the latter has its indices."""
    bare = re.sub(r"^\\partial(\^\{\d+\})? ", "", over)
    if bare == over.removeprefix(r"\partial ") and "_{" not in bare:
        inner = re.fullmatch(r"\\partial \\left\((\\partial.*) / (\\partial.*)\\right\)", below)
        reader = Latex(below.removeprefix(r"\partial "), letters)
        if inner:
            name = _derivative(inner[1], inner[2], letters)
        else:
            name = reader.part() if reader.peek() == r"\frac" else reader.symbol_text()
        of = Latex(bare.removeprefix(r"\sum "), ()).symbol_text()
        return f"d_{name}" if of == "L" else f"{of}_by_{name}"
    if nested := re.fullmatch(r"\\left\((.*)\\right\)(?:_\{(.*)\})?", bare):
        name, places = Latex(nested[1], letters).part(), nested[2] or ""
    else:
        name, _, places = Latex(bare, letters).symbol_text().removesuffix("]").partition("[")
    labels: list[str] = []
    for part in below.split(r"\, "):
        found = re.fullmatch(r"\\partial (?:\\left\((.*)\\right\)|(.*?))(?:\^\{(\d+)\})?", part)
        assert found, part
        label = re.sub(r"[\[\],]", "", Latex(found[1] or found[2], letters).symbol_text())
        labels += [label] * int(found[3] or 1)
    joined = ("" if all(len(label) < 3 for label in labels) else "_").join(labels)
    return f"{name}_{joined}" + (f"[{places}]" if places else "")


def as_text(latex: str, letters: Collection[str]) -> str:
    """The text that the LaTeX of a formula says."""
    latex = latex.strip()
    if latex.startswith(r"\begin{aligned} & "):
        latex = latex.removeprefix(r"\begin{aligned} & ").removesuffix(r" \end{aligned}")
    lines = []
    for row in re.split(r" \\\\ & ", latex):
        rest = re.sub(r"^(\\quad )*", "", row)
        indent = " " * 4 * row[: len(row) - len(rest)].count("q")
        if match := re.fullmatch(r"(\S+) = (.+), \\dots, (.+)\\colon", rest):
            ends = (Latex(match[k], letters).until() for k in (1, 2, 3))
            lines.append(indent + "{} = {} … {}:".format(*ends))
            continue
        pieces = [Latex(piece, letters).until() for piece in re.split(r"(?<!\\); ", rest)]
        lines.append(indent + "; ".join(re.sub(" +", " ", p).strip() for p in pieces))
    return "\n".join(lines)
