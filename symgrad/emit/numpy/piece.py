"""Pieces of a Plan as Python functions, which are called once for each block of a Transformer.

    def _block(p, x):                          p is what the layer has: p.norm_gamma
        q, k = x @ p.W_q, x @ p.W_k
        y = q * k
        return y, (q, k)                       (q, k) goes on to the function of the gradients

    block1_y, block1_kept = _block(p.block1, x)

Tensors have the names that they have within the layer.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from ...ir import Tensor
from ...lower.arrays.grammar import Array, Bind, Named, Temporary
from ...lower.arrays.passing import Attribute, Passing, common, passing
from ...lower.arrays.pieces import Form, Speech
from ...lower.arrays.walks import bound, nodes, statements_of
from ...lower.outline import calls
from ...lower.plan import Call, Kernel, Plan, Steps, When
from ...lower.walks import asked_by, equations_of_kernel, every_kernel
from ..marks import Marks, mark_text, marks_in, unmarked
from ..marks import Scope as MarkScope
from ..names import PYTHON, Renaming, Scope, loop_variables
from ..pieces import block, name_of, title_of, words_of
from .arguments import word
from .helpers import called
from .layout import INDENT
from .python import Python, dotted, sequence
from .statement import WIDTH, numpy_lines


@dataclass(frozen=True)
class Text:
    """One function of the mathematics, as text."""

    name: str
    arguments: str
    doc: str
    lines: tuple[str, ...]
    calls: frozenset[str]


@dataclass
class Pieces:
    """The functions of a file's pieces, each text once, and the layers whose parameters they are
    given as one object, with the names that these have there."""

    scope: Scope
    texts: dict[object, Text] = field(default_factory=dict)
    layers: dict[str, dict[str, None]] = field(default_factory=dict)
    marks: Marks = field(default_factory=Marks)

    def add(self, made: Text) -> str:
        """The name of a function with this text, which may have another one so far; its lines have
        the marks of both."""
        key = made.name, made.arguments, tuple(map(unmarked, made.lines))
        known = self.texts.get(key)
        lines = made.lines
        if known is not None:
            lines = tuple(
                own + mark_text(k for k in marks_in(line) if k not in marks_in(own))
                for own, line in zip(known.lines, lines, strict=True)
            )
        name = known.name if known else self.scope.numbered(made.name)
        self.texts[key] = replace(made, name=name, lines=lines)
        return name


class Caller:
    """The calls of one function's Plan."""

    def __init__(
        self, plan: Plan, attributes: Mapping[Tensor, Attribute], pieces: Pieces, scope: Scope
    ) -> None:
        self.plan, self.attributes, self.pieces, self.scope = plan, attributes, pieces, scope
        every = list(calls(plan.kernels))
        self.passing = passing(plan, attributes) if every else {}
        self.speech = Speech(plan)
        self.runs: dict[Form, list[Call]] = {}
        for call in every:
            self.runs.setdefault(call.form, []).append(call)
        self.names: dict[Form, str] = {}
        self.kept: dict[Tensor, str] = {}  # the tuple in which a call has left a tensor

    def mark(self, scope: MarkScope) -> Callable[[Iterable[Tensor]], str]:
        """What stands behind a line of a function that computes tensors."""
        return lambda tensors: mark_text(self.pieces.marks.of(scope, tensors))

    def statement(self, scope: MarkScope, call: Call, python: Python) -> ast.stmt:
        """A call; the function is made when it is first called."""
        own, tensors = self.passing[call.form], call.tensors
        if call.form not in self.names:
            self.names[call.form] = self.pieces.add(self.function(call, own))
        if call.piece is not None:
            inner = self.plan.name, call.form
            self.pieces.marks.call(inner, call.piece.tensors, scope, tensors)
        given: list[ast.expr] = []
        for group in own.groups:
            layer = self.layer(call, group.names)
            self.pieces.layers.setdefault(layer, {}).update(dict.fromkeys(group.names.values()))
            given.append(dotted(f"{group.owner}.{layer}"))
        given += [dotted(self.kept[tensors[take[0]]]) for take in own.takes]
        given += [python.value(Array(tensors[k])) for k in own.singles]
        given += [dotted(flag) for flag in (*own.sizes, *asked_by(call.kernels))]
        made = ast.Call(dotted(self.names[call.form]), given, [])
        targets: list[ast.expr] = [dotted(python.name(tensors[k])) for k in own.results]
        for keep in own.keeps:
            path = block(call.piece, self.runs[call.form].index(call)) if call.piece else ()
            name = self.scope.numbered("_".join([*path, "kept"]))
            self.kept.update(dict.fromkeys((tensors[k] for k in keep), name))
            targets.append(dotted(name))
        if not targets:
            return ast.Expr(made)
        target = targets[0] if len(targets) == 1 else sequence(targets)
        return ast.Assign([target], made, lineno=0)

    def layer(self, call: Call, positions: Iterable[int]) -> str:
        return "_".join(common([self.attributes[call.tensors[k]].path for k in positions]))

    def function(self, call: Call, own: Passing) -> Text:
        piece = call.piece
        assert piece is not None
        indices = _indices(piece.kernels)
        asked = asked_by(piece.kernels)
        scope = Scope(PYTHON, [*own.sizes, *asked])
        objects = [scope.numbered(group.owner) for group in own.groups]
        kept = [scope.numbered("kept") for _ in own.takes]
        scope.taken.update([*indices, *(f"kept_{k}" for k, _ in enumerate(own.keeps, 1))])
        words = words_of(self.runs[call.form], scope.fresh)
        names: dict[Named, str] = {}
        made = set(bound(statements_of(piece.kernels)))
        for t, own_word in words.items():
            spoken = self.speech(t)
            names[t] = words[spoken] if spoken in made else own_word
        for group, owner in zip(own.groups, objects, strict=True):
            names.update({piece.tensors[k]: word(owner, n) for k, n in group.names.items()})
        for number, temporary in enumerate(_temporaries(piece.kernels), 1):
            names[temporary] = f"_{number}"

        def named(positions: Iterable[int]) -> list[str]:
            return [names[piece.tensors[k]] for k in positions]

        change = Renaming({}, {t.name: own_word for t, own_word in words.items()})
        taken = [*own.sizes, *asked, *objects, *kept, *words.values()]
        variables = loop_variables(PYTHON, indices, taken)
        python = Python(names, variables)
        lines: list[str] = []
        place = self.plan.name, call.form
        given_back = [*own.results, *(k for keep in own.keeps for k in keep)]
        for take, name in zip(own.takes, kept, strict=True):
            lines += _listed("", named(take), f" = {name}")
        if unsure := [t for k in given_back if (t := piece.tensors[k]) in _unsure(piece.kernels)]:
            lines.append(" = ".join([*dict.fromkeys(names[t] for t in unsure), "None"]))
        inner = partial(self.statement, place)
        lines += numpy_lines(piece.kernels, python, inner, change, mark=self.mark(place))
        for k, keep in enumerate(own.keeps, 1):
            lines += _listed(f"kept_{k} = ", named(keep), "")
        results = [*named(own.results), *(f"kept_{k}" for k, _ in enumerate(own.keeps, 1))]
        lines += _listed("return ", results, "") if results else []
        return Text(
            f"_{name_of(piece)}",
            ", ".join([*objects, *kept, *named(own.singles), *own.sizes, *asked]),
            title_of(piece),
            tuple(lines),
            frozenset(called(statements_of(piece.kernels))),
        )


def _listed(head: str, names: Sequence[str], tail: str) -> list[str]:
    """Names with commas between them, on several lines in parentheses where they are long."""
    line = f"{head}{', '.join(names)}{tail}"
    if len(line) <= WIDTH:
        return [line]
    inner = textwrap.wrap(", ".join(names), WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)
    return [f"{head}(", *inner, f"){tail}"]


def _unsure(kernels: Iterable[Kernel]) -> set[Named]:
    """What gets a name only where the caller asks for some results."""
    sure: set[Named] = set()
    unsure: set[Named] = set()
    for kernel in kernels:
        kind = unsure if isinstance(kernel, When) else sure
        kind.update(bound(statements_of([kernel])))
    return unsure - sure


def _temporaries(kernels: Iterable[Kernel]) -> dict[Temporary, None]:
    found: dict[Temporary, None] = {}
    for node in nodes(tuple(statements_of(kernels))):
        named = (
            node.name if isinstance(node, Bind) else node.of if isinstance(node, Array) else None
        )
        if isinstance(named, Temporary):
            found[named] = None
    return found


def _indices(kernels: Iterable[Kernel]) -> dict[str, None]:
    """The names of the indices that kernels run over."""
    found: dict[str, None] = {}
    for kernel in every_kernel(tuple(kernels)):
        if isinstance(kernel, Steps):
            found[kernel.index.name] = None
        for e in equations_of_kernel(kernel):
            found.update((i.name, None) for i in e.loops)
    return found
