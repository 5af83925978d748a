"""The static functions of a C file, each once, however many layers it fits.

The nests of a Plan know which others are the same but for the names of their tensors: the blocks of
a Transformer, and its forward pass within backward and train_step, share their functions. What is
written is the text of the first one, with the names of its layer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ...ir import Tensor
from ...lower import plan
from ...lower.plan import Nest
from ...lower.walks import equations_of_kernel
from ..marks import Marks
from ..names import C, Scope
from ..render import render
from . import tree
from .format import definition_text, expression_text
from .nest import NestFunction, Parameter
from .product import PACK
from .scalar import called_functions
from .tree import Call, Definition, Expression, Name


@dataclass(frozen=True, slots=True)
class Function:
    """A function's name, and what it is called with; `parted` says that a part of a loop is."""

    name: str
    parameters: tuple[Parameter, ...]
    parted: bool = False

    def call(
        self,
        nest: Nest,
        variables: Mapping[str, str],
        pointer: Callable[[Tensor], Expression],
        part: tuple[Expression, Expression],
    ) -> Call:
        """The call for a nest of the function's form, where `variables` are those of the indices
        around the call; `part` is from where to where a loop that is divided runs."""
        given: list[Expression] = [*part] if self.parted else []
        for p in self.parameters:
            if p.kind == "array":
                given.append(pointer(nest.tensors[p.number]))
            elif p.kind == "scalar":
                given.append(Name(nest.tensors[p.number].name))
            else:
                given.append(Name(variables[p.name] if p.kind == "index" else p.name))
        return Call(tree.Function(self.name), tuple(given))


@dataclass(frozen=True, slots=True)
class PieceFunction:
    """The function of a piece: its name, the sizes that it is passed, the groups of results of
    which it must know whether they are asked for, the numbers of its scalars and bases among a
    call's tensors, and how much room it needs beside."""

    name: str
    sizes: tuple[str, ...]
    asked: tuple[str, ...]
    scalars: tuple[int, ...]
    bases: tuple[int, ...]
    packs: tuple[Expression, ...]
    tensors: tuple[Tensor, ...]

    def call(
        self,
        call: plan.Call,
        asked: Callable[[str], Expression],
        pointer: Callable[[Tensor], Expression],
    ) -> Call:
        """The call for the tensors of a call in the Plan."""
        given: list[Expression] = [*map(Name, self.sizes), *map(asked, self.asked)]
        given += [Name(call.tensors[k].name) for k in self.scalars]
        given += [pointer(call.tensors[k]) for k in self.bases]
        given += [PACK] if self.packs else []
        return Call(tree.Function(self.name), tuple(given))


@dataclass
class Library:
    """The static functions of a file, by the form of their nests."""

    scope: Scope = field(default_factory=lambda: Scope(C))
    functions: dict[object, Function] = field(default_factory=dict)
    pieces: dict[object, PieceFunction] = field(default_factory=dict)
    tiles: dict[tuple[str, Expression], str] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    called: list[tree.Function] = field(default_factory=list)
    products: bool = False  # whether there are any of matrices
    small: bool = False  # whether the file is for a small device
    marks: Marks = field(default_factory=lambda: Marks({}, {}, {}))
    levels: bool = False  # whether any of them sums over several loops

    def include(self, text: str) -> None:
        """Keep a function that is the same for all models."""
        if text not in self.texts:
            self.texts.append(text)

    def keep(self, definition: Definition, title: str = "") -> None:
        """Keep a function, whose title stands above it."""
        self.texts.append(title + definition_text(definition))
        self.called += called_functions(definition)

    def tile(self, function: Function, columns: Expression) -> str:
        """The name of the function that calls one, which runs through a matrix of so many columns,
        for some rows and columns of it."""
        name = self.tiles.get((function.name, columns))
        if name is None:
            stem = function.name.removesuffix("_kernel")
            name = self.tiles[function.name, columns] = self.scope.numbered(f"{stem}_tile")
            text = expression_text(columns)
            given = [p.declared for p in function.parameters]
            made = render("c/tile.c.j2", name=name, kernel=function.name, columns=text, given=given)
            self.texts.append(made.rstrip())
        return name

    def add(self, nest: Nest, maker: NestFunction) -> Function:
        """Keep the function of a nest."""
        scope = nest.form, maker.part is not None
        maker.mark = lambda tensors: self.marks.of(scope, tensors)
        base = next(equations_of_kernel(nest)).tensor.name
        name = self.scope.numbered(f"{base}_kernel")
        definition, parameters = maker.made(nest, name)
        self.keep(definition)
        parted = maker.part is not None
        made = self.functions[nest.form, parted] = Function(name, parameters, parted)
        return made
