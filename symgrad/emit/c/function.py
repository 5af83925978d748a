"""A Plan as the body of a C function: declarations, and the calls of its kernels in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sympy import Expr

from ...affine import address, count
from ...formulas.text import equation_text
from ...ir import Access, Index, Size, Tensor
from ...lower import plan
from ...lower.plan import (
    Buffer,
    Call,
    Check,
    Load,
    Nest,
    Number,
    Plan,
    Same,
    Scalar,
    in_a_row,
    used,
)
from ..names import C, Scope, indices_in, loop_variables, sizes_in, tensors_in
from ..render import render
from .layout import Layout, Struct
from .library import Library, PieceFunction
from .names import INDENT, c_integer, loop_head
from .nest import NestFunction
from .piece import form_of_piece, local, titled
from .product import product_lines
from .scalar import c_expression, c_whole

FLUSH, KEEP = "FLUSH_DENORMALS", "KEEP_DENORMALS"  # around what the optimizer computes


@dataclass(frozen=True)
class Test:
    """Stands where a computed tensor, `array` of so many numbers, must be below an extent."""

    tensor: Tensor
    array: str
    many: str
    extent: Expr


@dataclass(frozen=True)
class StepFunction:
    """The body of one entry point, the sizes of its workspace, and the expressions in it."""

    name: str
    lines: tuple[str | Test, ...]
    workspace: Expr
    packs: tuple[tuple[str, str, str], ...]
    exprs: tuple[Expr, ...]
    structs: tuple[Struct, ...]


def step_function(
    made: Plan,
    real: str,
    library: Library,
    arguments: Mapping[Tensor, str],
    constant: frozenset[str] = frozenset(),
    asked: Mapping[str, str] = {},
    layouts: Mapping[str, Layout] = {},
) -> StepFunction:
    """The C of a Plan. `arguments` names the arrays that the caller passes for themselves,
    `constant` are the buffers that it may not change, `asked` what says whether a group of results
    is wanted, `layouts` the structs of the vectors that have one."""
    return _Printer(made, real, library, arguments, constant, asked, layouts).run()


class _Printer:
    def __init__(
        self,
        made: Plan,
        real: str,
        library: Library,
        arguments: Mapping[Tensor, str],
        constant: frozenset[str],
        asked: Mapping[str, str],
        layouts: Mapping[str, Layout],
        names: Iterable[str] | None = None,
    ) -> None:
        self.asked = asked
        self.plan, self.real, self.library = made, real, library
        self.arguments, self.constant = arguments, constant
        program = made.program
        local = tensors_in(program) if names is None else names
        taken = [*local, *arguments.values(), *sizes_in(program)]
        self.variables = loop_variables(C, indices_in(program.items), taken)
        self.scalars = {t for t, p in made.places.items() if isinstance(p, Scalar)}
        self.scalars |= {k.tensor for k in made.kernels if isinstance(k, Load)}
        scope = Scope(C, [*taken, *self.variables.values()])
        self.layouts = {name: (own, scope.fresh(own.letter)) for name, own in layouts.items()}
        self.structs: dict[str, str] = {}  # declarations of those that are used
        self.used: dict[Tensor, None] = {}
        self.instead: dict[Tensor, str] = {}  # where a sum in blocks adds
        self.exprs: list[Expr] = []
        self.packs: dict[tuple[str, str, str], None] = {}
        self.sizes: dict[str, None] = {}
        self.origins: Mapping[str, str] = {}  # the buffer of the caller behind a piece's variable
        others = (k for k in in_a_row(made.kernels) if not isinstance(k, Call))
        self.named = {self.holder(t) for k in others for t in used(k)}

    def run(self) -> StepFunction:
        head, body = self.printed()
        if self.packs:
            head.append(f"{self.real} *pack = workspace + {c_integer(self.plan.workspace, str)};")
        return StepFunction(
            self.plan.name,
            (*head, *body),
            self.plan.workspace,
            tuple(self.packs),
            tuple(self.exprs),
            tuple(self.layouts[name][0].struct for name in self.structs),
        )

    def printed(self) -> tuple[list[str], list[str | Test]]:
        """What is declared, and what is done."""
        body = list(self.kernels(k for k in self.plan.kernels if not isinstance(k, Load)))
        head = [f"const {_kind(t)} {t.name} = {self.cell(t)};" for t in self.loaded()]
        head += self.structs.values()
        head += [self.declaration(tensor) for tensor in self.used]
        return head, body

    def loaded(self) -> list[Tensor]:
        return [k.tensor for k in self.plan.kernels if isinstance(k, Load)]

    # --- names

    def cell(self, tensor: Tensor) -> str:
        """Where a scalar is kept between steps."""
        place = self.plan.places[tensor]
        assert isinstance(place, Buffer)
        return "*step" if place.name == "step" else f"{place.name}[{place.offset}]"

    def holder(self, tensor: Tensor) -> Tensor:
        """The tensor whose name stands for the memory of another one."""
        place = self.plan.places.get(tensor)
        return place.tensor if isinstance(place, Same) else tensor

    def pointer(self, tensor: Tensor) -> str:
        holder = self.holder(tensor)
        if holder in self.instead:
            return self.instead[holder]
        if holder in self.arguments:
            return self.arguments[holder]
        place = self.plan.places[holder]
        if isinstance(place, Buffer) and place.name in self.layouts:
            own, name = self.layouts[place.name]
            if field := own.field(place.offset, holder):
                value = f"{own.struct.maker}({place.name})"
                self.structs[place.name] = f"const struct {own.struct.name} {name} = {value};"
                return f"{name}.{field}"
        if holder not in self.named:
            return self.address(holder)
        self.used.setdefault(holder)
        return holder.name

    def address(self, tensor: Tensor) -> str:
        """Where a tensor lies in a buffer."""
        place = self.plan.places[tensor]
        assert isinstance(place, Buffer)
        if place.offset == 0:
            return f"(int64_t *){place.name}" if tensor.dtype == "int" else place.name
        base = f"{place.name} + {c_integer(place.offset, self.atom)}"
        return f"(int64_t *)({base})" if tensor.dtype == "int" else base

    def declaration(self, tensor: Tensor) -> str:
        place = self.plan.places[tensor]
        assert isinstance(place, Buffer)
        kind = "int64_t" if tensor.dtype == "int" else self.real
        const = "const " if place.name in self.constant else ""
        return f"{const}{kind} *{tensor.name} = {self.address(tensor)};"

    def atom(self, symbol: Expr) -> str:
        if isinstance(symbol, Access):
            if symbol.tensor in self.scalars:
                return symbol.tensor.name
            return f"{self.pointer(symbol.tensor)}[{c_integer(address(symbol), self.atom)}]"
        if isinstance(symbol, Index):
            return self.variables[symbol.name]
        if isinstance(symbol, Size):
            self.sizes[symbol.name] = None
        return str(symbol)

    # --- kernels

    def kernels(self, kernels: Iterable[plan.Kernel]) -> Iterable[str | Test]:
        for kernel in kernels:
            yield from self.kernel(kernel)

    def kernel(self, kernel: plan.Kernel) -> Iterable[str | Test]:
        if isinstance(kernel, plan.Steps):
            return self.steps(kernel)
        if isinstance(kernel, plan.Flushed):
            return [FLUSH, *self.kernels(kernel.kernels), KEEP]
        if isinstance(kernel, plan.When):
            only = " || ".join(self.asked[group] for group in kernel.groups)
            return [f"if ({only}) {{", *_indented(self.kernels(kernel.kernels)), "}"]
        if isinstance(kernel, Check):
            return [self.check(kernel)]
        if isinstance(kernel, Call):
            return [self.call(kernel)]
        if isinstance(kernel, Number):
            return self.number(kernel)
        if isinstance(kernel, plan.Product):
            return self.product(kernel)
        if isinstance(kernel, plan.Store):
            return [self.store(kernel)]
        assert isinstance(kernel, Nest), f"{type(kernel).__name__} has no C form"
        return self.nest(kernel)

    def steps(self, kernel: plan.Steps) -> list[str | Test]:
        extent = c_integer(kernel.index.extent, self.atom)
        head = loop_head(self.variables[kernel.index.name], extent, kernel.direction)
        before, after = self.long_sum(kernel) if kernel.sum is not None else ([], [])
        lines = [*before, *self.kernels(kernel.kernels)]
        return [head + " {", *_indented(lines), "}", *after]

    def long_sum(self, kernel: plan.Steps) -> tuple[list[str], list[str]]:
        """What steps that add in blocks do at their start, and behind the last one. Where one block
        is all, it is added to the tensor itself."""
        assert kernel.sum is not None
        b, index = kernel.sum, self.variables[kernel.index.name]
        total, part, lost = map(self.pointer, (b.total, b.part, b.lost))
        many = f"{c_integer(kernel.index.extent, self.atom)} > {b.block}"
        size = c_integer(count(b.total.shape), self.atom)
        self.library.include(render("c/block.c.j2", real=self.real).rstrip())
        self.instead[b.part] = f"({many} ? {part} : {total})"
        begin = f"if ({many} && {index} % {b.block} == 0)"
        call = f"{size}, {total}, {part}, {lost});"
        return [f"{begin} contract_block({index} > 0, {call}"], [
            f"if ({many}) contract_block(1, {call}"
        ]

    def check(self, kernel: Check) -> Test:
        tensor, extent = kernel.tensor, kernel.extent
        if tensor in self.scalars:
            return Test(tensor, f"(&{tensor.name})", "1", extent)
        return Test(tensor, self.pointer(tensor), c_integer(count(tensor.shape), str), extent)

    def number(self, kernel: Number) -> list[str]:
        e = kernel.equation
        self.exprs.append(e.body)
        whole = e.tensor.dtype == "int"
        value = (c_whole if whole else c_expression)(e.body, "double", self.atom)
        return [f"/* {equation_text(e)} */", f"const {_kind(e.tensor)} {e.tensor.name} = {value};"]

    def store(self, kernel: plan.Store) -> str:
        narrow = kernel.into.dtype == "double" and self.real == "float"
        value = self.atom(kernel.tensor[()])
        return f"{self.cell(kernel.into)} = {'(float)' if narrow else ''}{value};"

    def product(self, kernel: plan.Product) -> list[str]:
        lines, sizes = product_lines(kernel, self.real, self.pointer, self.atom)
        self.packs.setdefault(sizes)
        return [f"/* {_product_title(kernel)} */", *lines]

    def nest(self, kernel: Nest) -> list[str]:
        own = self.library.functions.get(kernel.form)
        if own is None:
            registers = {
                t for t in kernel.tensors if isinstance(self.plan.places.get(t), plan.Register)
            }
            maker = NestFunction(self.real, registers, self.scalars, self.holder)
            own = self.library.add(kernel, maker)
        self.sizes.update((p.name, None) for p in own.parameters if p.kind == "size")
        arguments = own.arguments(kernel, self.variables, self.pointer)
        return [f"{own.name}({', '.join(arguments)});"]

    # --- pieces

    def call(self, call: Call) -> str:
        form = form_of_piece(call)
        own = self.library.pieces.get(form)
        if own is None:
            own = self.library.pieces[form] = self.piece(call)
        self.sizes.update(dict.fromkeys(own.sizes))
        self.packs.update(dict.fromkeys(own.packs))
        given = [*own.sizes, *(call.tensors[k].name for k in own.scalars)]
        given += [self.pointer(call.tensors[k]) for k in own.bases]
        return f"{own.name}({', '.join([*given, *(['pack'] if own.packs else [])])});"

    def piece(self, call: Call) -> PieceFunction:
        """The function of a piece, whose text the library keeps."""
        assert call.piece is not None
        given = dict(zip(call.piece.tensors, call.tensors, strict=True))
        buffers = {base: self.buffer(given[base]) for base in call.piece.bases}
        program = self.plan.program
        own = local(call.piece, buffers, [*sizes_in(program), *self.variables.values()])
        tensors = own.piece.tensors
        alone = {tensors[k]: v for k, v in zip(own.bases, own.variables, strict=True)}
        alone = {t: v for t, v in alone.items() if t.name == v}
        made = Plan(own.name, program, own.piece.places, own.piece.kernels)
        inner = _Printer(
            made, self.real, self.library, alone, own.constant, {}, {}, [t.name for t in tensors]
        )
        inner.origins = dict(zip(own.variables, buffers.values(), strict=True))
        head, body = inner.printed()
        self.exprs += inner.exprs
        parameters = [f"int64_t {size}" for size in inner.sizes]
        parameters += [f"{_kind(tensors[k])} {tensors[k].name}" for k in own.scalars]
        for k, variable in zip(own.bases, own.variables, strict=True):
            kind = "int64_t" if tensors[k].dtype == "int" else self.real
            const = "const " if variable in own.constant else ""
            parameters.append(f"{const}{kind} *{variable}")
        packs = tuple(inner.packs)
        parameters += [f"{self.real} *pack"] if packs else []
        name = self.library.scope.numbered(own.name)
        lines = [f"/* {titled(own.piece)} */", f"static void {name}({', '.join(parameters)})", "{"]
        lines += [INDENT + line for line in [*head, *body] if isinstance(line, str)]
        self.library.texts.append("\n".join([*lines, "}"]))
        return PieceFunction(name, tuple(inner.sizes), own.scalars, own.bases, packs)

    def buffer(self, tensor: Tensor) -> str:
        place = self.plan.places[self.holder(tensor)]
        assert isinstance(place, Buffer)
        return self.origins.get(place.name, place.name)


def _indented(lines: Iterable[str | Test]) -> Iterator[str | Test]:
    return (INDENT + line if isinstance(line, str) else line for line in lines)


def _kind(tensor: Tensor) -> str:
    return "int64_t" if tensor.dtype == "int" else "double"


def _product_title(kernel: plan.Product) -> str:
    e, start = kernel.equation, kernel.start.operand
    if start is None or start.access == e.write:
        return equation_text(e, start is not None)
    return f"{equation_text(e)} + {start.access}"
