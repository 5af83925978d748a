r"""Formulas as a LaTeX document: a table of the symbols, and the formulas by layer, aligned.

Listings come in by title, a file for pdflatex goes out. What is wider than its column is set
smaller, so that nothing stands out into the margin:

    \row{z^{\text{dense1}}_{n,o}}{= \sum_{i} x_{n,i}\, W^{\text{dense1}}_{i,o} + …}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..ir import Tensor
from ..symbols import Derivative
from .latex import Latex, latex, steps_latex
from .named import flat
from .pieces import Formula, Listing, Steps
from .text import expression_text

HEAD = r"""\documentclass[a4paper]{article}
\usepackage[margin=2cm]{geometry}
\usepackage{amsmath,longtable,graphicx}
\setlength{\parindent}{0pt}
\newsavebox{\formulabox}
\newcommand{\fit}[2]{\sbox{\formulabox}{$\displaystyle #2$}%
  \ifdim\wd\formulabox>#1\relax\sbox{\formulabox}{\resizebox{#1}{!}{\usebox{\formulabox}}}\fi
  \raisebox{0pt}[\dimexpr\ht\formulabox+0.7ex][\dimexpr\dp\formulabox+0.7ex]{\usebox{\formulabox}}}
\newcommand{\name}[1]{\fit{0.42\textwidth}{\text{\texttt{\detokenize{#1}}}}}
\newcommand{\layer}[1]{\multicolumn{2}{l}{\rule{0pt}{4ex}\fit{0.9\textwidth}{\textbf{#1}}}\\}
\newcommand{\row}[2]{\fit{0.22\textwidth}{#1} & \fit{0.7\textwidth}{#2}\\[0.3ex]}
\newcommand{\steps}[1]{\multicolumn{2}{l}{\fit{0.9\textwidth}{#1}}\\[0.3ex]}
"""


def document(
    title: str,
    inputs: Sequence[Tensor],
    parts: Mapping[str, Listing],
    losses: Mapping[str, Tensor],
) -> str:
    """The text of the file; `inputs` are described in the table beside what is defined, `losses`
    are those of which some parts have the gradients."""
    tensors = dict.fromkeys([*inputs, *(f.tensor for own in parts.values() for f in flat(own))])
    rows = [HEAD, r"\begin{document}", rf"\section*{{\texttt{{\detokenize{{{title}}}}}}}"]
    rows += [r"\subsection*{Symbols}", r"\begin{longtable}{lll}"]
    symbols = Latex()
    for t in tensors:
        if isinstance(t.symbol, Derivative):  # of the shape of what it is the derivative by
            continue
        shape = r" \times ".join(expression_text(e).replace("·", r"\,") for e in t.shape)
        shown = rf"\fit{{0.25\textwidth}}{{{symbols.whole(t)}}}"
        size = rf"\fit{{0.2\textwidth}}{{{shape}}}" if shape else "number"
        rows.append(rf"{shown} & \name{{{t.name}}} & {size}\\[0.3ex]")
    rows.append(r"\end{longtable}")
    for name, found in parts.items():
        rows.append(rf"\subsection*{{{name}}}")
        if name in losses:
            rows.append(rf"$L$ is the loss, ${symbols.whole(losses[name])}$.")
        rows.append(r"\begin{longtable}{rl}")
        rows += _rows(found)
        rows.append(r"\end{longtable}")
    return "\n".join([*rows, r"\end{document}"])


def _rows(found: Listing) -> Iterator[str]:
    layer = ""
    for item in found:
        inner = next(flat((item,)), None)
        own = ".".join(inner.tensor.path[:-1]) if inner else ""
        if own != layer and own:
            yield rf"\layer{{{own.replace('_', chr(92) + '_')}}}"
        layer = own
        yield from _lines(item)


def _lines(item: Formula | Steps) -> Iterator[str]:
    if isinstance(item, Steps):
        yield rf"\steps{{{steps_latex(item)}}}"
        for inner in item.items:
            yield from _lines(inner)
        return
    names = Latex()
    left = names.left(item.pieces[0]) if item.pieces else names.whole(item.tensor)
    right = latex(item)[len(left) :]
    yield rf"\row{{{left}}}{{{{}}{right.lstrip()}}}"
