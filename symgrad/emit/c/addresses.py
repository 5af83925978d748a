"""Where the tensors of a Plan are in a C function: what each is called, or how it is reached.

A Plan's places come in; out go the names and addresses that stand in its text:

    Buffer("workspace", 64*N)         float *dense1_z = workspace + 64*N;    dense1_z[64*n + o]
    Buffer("params", 4096), a struct  const struct parameters p = …          p.dense1_b[o]
    Scalar                            const double c1 = …                    c1
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sympy import Expr

from ...affine import address
from ...ir import Access, Index, Size, Tensor
from ...lower import plan
from ...lower.plan import Buffer, Load, Plan, Private, Same, Scalar
from ...lower.walks import in_a_row, used
from ..names import C, Scope, indices_in, loop_variables, sizes_in, tensors_in
from .integer import integer
from .layout import Layout
from .parallel import Part
from .product import place_at
from .scalar import real_tree
from .tree import (
    Binary,
    Call,
    Cast,
    Declaration,
    Element,
    Expression,
    Function,
    Member,
    Name,
    Statement,
    Ternary,
    Unary,
    whole,
)

STEP, OPTIONS = Name("step"), Name("options")


class Addresses:
    """The names of a function's tensors, sizes and indices; collects what must be declared for
    those that are `used`."""

    def __init__(
        self,
        made: Plan,
        real: str,
        arguments: Mapping[Tensor, str],
        constant: frozenset[str],
        layouts: Mapping[str, Layout],
        names: Iterable[str] | None = None,
    ) -> None:
        self.plan, self.real = made, real
        self.arguments, self.constant = arguments, constant
        self.defaults: Mapping[Tensor, Expr] = {}
        program = made.program
        local_ = tensors_in(program) if names is None else names
        taken = [*local_, *arguments.values(), *sizes_in(program)]
        self.variables = loop_variables(C, indices_in(program.items), taken)
        self.scalars = {t for t, p in made.places.items() if isinstance(p, Scalar)}
        self.scalars |= {k.tensor for k in made.kernels if isinstance(k, Load)}
        scope = Scope(C, [*taken, *self.variables.values()])
        self.layouts = {name: (own, scope.fresh(own.letter)) for name, own in layouts.items()}
        self.element = Scope(C, taken).fresh("i")  # runs through an array that is checked
        self.structs: dict[str, Statement] = {}  # declarations of those that are used
        self.used: dict[Tensor, None] = {}
        self.part = Part()
        self.sizes: dict[str, None] = {}
        self.origins: Mapping[str, str] = {}  # the buffer of the caller behind a piece's variable
        others = (k for k in in_a_row(made.kernels) if not isinstance(k, plan.Call))
        self.named = {self.holder(t) for k in others for t in used(k)}

    def cell(self, tensor: Tensor) -> Expression:
        """Where a scalar is kept between steps."""
        place = self.plan.places[tensor]
        assert isinstance(place, Buffer)
        if place.name == STEP.name:
            return Unary("*", STEP)
        if tensor.role == "argument":  # the caller's, or the default where there is no struct
            field = Member(Element(OPTIONS, whole(0)), tensor.name)
            default = real_tree(self.defaults[tensor], "double", self.atom)
            return Ternary(Binary("!=", OPTIONS, Name("NULL")), field, default)
        return Element(Name(place.name), integer(place.offset))

    def holder(self, tensor: Tensor) -> Tensor:
        """The tensor whose name stands for the memory of another one."""
        place = self.plan.places.get(tensor)
        return place.tensor if isinstance(place, Same) else tensor

    def pointer(self, tensor: Tensor) -> Expression:
        holder = self.holder(tensor)
        if holder in self.part.instead:
            return self.part.instead[holder]
        if holder in self.arguments:
            return Name(self.arguments[holder])
        place = self.plan.places[holder]
        if isinstance(place, Private):
            at = self.part.at(place, self.atom)
            return Cast("int64_t *", at) if tensor.dtype == "int" else at
        if isinstance(place, Buffer) and place.name in self.layouts:
            own, name = self.layouts[place.name]
            if path := own.path(place.offset, holder):
                made = Call(Function(own.struct.maker), (Name(place.name),))
                kind = f"const struct {own.struct.name}"
                self.structs[place.name] = Declaration(kind, name, made)
                found: Expression = Name(name)
                for field in path:
                    found = Member(found, field)
                return found
        if holder not in self.named:
            return self.address(holder)
        self.used.setdefault(holder)
        return Name(holder.name)

    def address(self, tensor: Tensor) -> Expression:
        """Where a tensor lies in a buffer."""
        place = self.plan.places[tensor]
        assert isinstance(place, Buffer)
        found: Expression = Name(place.name)
        if place.offset != 0:
            found = place_at(found, integer(place.offset, self.atom))
        return Cast("int64_t *", found) if tensor.dtype == "int" else found

    def declaration(self, tensor: Tensor) -> Statement:
        place = self.plan.places[tensor]
        assert isinstance(place, Buffer)
        kind = "int64_t" if tensor.dtype == "int" else self.real
        const = "const " if place.name in self.constant else ""
        return Declaration(f"{const}{kind} *", tensor.name, self.address(tensor))

    def atom(self, symbol: Expr) -> Expression:
        if isinstance(symbol, Access):
            if symbol.tensor in self.scalars:
                return Name(symbol.tensor.name)
            return Element(self.pointer(symbol.tensor), integer(address(symbol), self.atom))
        if isinstance(symbol, Index):
            return Name(self.variables[symbol.name])
        if isinstance(symbol, Size):
            self.sizes[symbol.name] = None
        return Name(symbol.name)

    def buffer(self, tensor: Tensor) -> str:
        """The caller's buffer in which a tensor lies."""
        place = self.plan.places[self.holder(tensor)]
        assert isinstance(place, Buffer)
        return self.origins.get(place.name, place.name)


def kind_of(tensor: Tensor) -> str:
    return "int64_t" if tensor.dtype == "int" else "double"
