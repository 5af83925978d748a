"""A Plan as the body of a C function: declarations, and the calls of its kernels in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sympy import Expr

from ...affine import address, count
from ...formulas.text import equation_text
from ...ir import Access, Index, Size, Tensor
from ...lower import plan
from ...lower.divided import divided
from ...lower.plan import (
    Buffer,
    Check,
    Draw,
    Load,
    Nest,
    Number,
    Plan,
    Private,
    Require,
    Same,
    Scalar,
)
from ...lower.walks import asked_by, in_a_row, used
from ..names import C, Scope, indices_in, loop_variables, sizes_in, tensors_in
from ..pieces import title_of
from ..render import render
from .functions import RANDOM_BITS
from .integer import integer
from .layout import Layout, Struct
from .library import Library, PieceFunction
from .messages import Messages
from .nest import NestFunction
from .parallel import Part, shared
from .piece import form_of_piece, local
from .product import PACK, place_at, product_call, product_title
from .scalar import condition_tree, real_tree, whole_tree
from .small import small
from .tree import (
    Assign,
    Binary,
    Block,
    Call,
    Cast,
    Comment,
    Declaration,
    Definition,
    Do,
    Element,
    Expression,
    For,
    Function,
    If,
    Macro,
    Member,
    Name,
    Parameter,
    Return,
    Statement,
    Ternary,
    Unary,
    chain,
    whole,
)

FLUSH, KEEP = Macro("FLUSH_DENORMALS"), Macro("KEEP_DENORMALS")  # around the optimizer's kernels
WORKSPACE, SEED, STEP = Name("workspace"), Name("seed"), Name("step")
OPTIONS = Name("options")
BLOCK, UNIFORM = Function("contract_block"), Function("uniform")


@dataclass(frozen=True)
class StepFunction:
    """The body of one entry point, the size of its workspace, what single kernels need behind it,
    and the structs that it uses."""

    name: str
    body: tuple[Statement, ...]
    workspace: Expr
    packs: tuple[Expression, ...]
    structs: tuple[Struct, ...]


def step_function(
    made: Plan,
    real: str,
    library: Library,
    arguments: Mapping[Tensor, str],
    messages: Messages,
    constant: frozenset[str] = frozenset(),
    asked: Mapping[str, str] = {},
    layouts: Mapping[str, Layout] = {},
    defaults: Mapping[Tensor, Expr] = {},
) -> StepFunction:
    """The C of a Plan. `arguments` names the arrays that the caller passes for themselves,
    `messages` are what the function may return, `constant` the buffers that it may not change,
    `asked` what says whether a group of results is wanted, `layouts` the structs of the vectors
    that have one, `defaults` the numbers that a caller may choose."""
    builder = _Builder(made, real, library, arguments, messages, constant, asked, layouts)
    builder.defaults = defaults
    return builder.run()


class _Builder:
    def __init__(
        self,
        made: Plan,
        real: str,
        library: Library,
        arguments: Mapping[Tensor, str],
        messages: Messages,
        constant: frozenset[str],
        asked: Mapping[str, str],
        layouts: Mapping[str, Layout],
        names: Iterable[str] | None = None,
    ) -> None:
        self.asked, self.messages = asked, messages
        self.defaults: Mapping[Tensor, Expr] = {}
        self.plan, self.real, self.library = made, real, library
        self.arguments, self.constant = arguments, constant
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

    def run(self) -> StepFunction:
        head, body = self.made()
        if self.part.packs:
            pack = place_at(WORKSPACE, integer(self.plan.workspace))
            head.append(Declaration(f"{self.real} *", PACK.name, pack))
        return StepFunction(
            self.plan.name,
            (*head, *body),
            self.plan.workspace,
            tuple(self.part.packs),
            tuple(self.layouts[name][0].struct for name in self.structs),
        )

    def made(self) -> tuple[list[Statement], tuple[Statement, ...]]:
        """What is declared, and what is done."""
        body = self.kernels(k for k in self.plan.kernels if not isinstance(k, Load))
        loads = [k.tensor for k in self.plan.kernels if isinstance(k, Load)]
        head: list[Statement] = [
            Declaration(f"const {_kind(t)}", t.name, self.cell(t)) for t in loads
        ]
        head += self.structs.values()
        head += map(self.declaration, self.used)
        return head, body

    # --- names

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

    # --- kernels

    def kernels(self, kernels: Iterable[plan.Kernel]) -> tuple[Statement, ...]:
        return tuple(s for kernel in kernels for s in self.kernel(kernel))

    def kernel(self, kernel: plan.Kernel) -> Iterable[Statement]:
        match kernel:
            case plan.Steps():
                return self.steps(kernel)
            case plan.Flushed(inner):
                return [FLUSH, *self.kernels(inner), KEEP]
            case plan.When(groups, inner):
                only = chain("||", [Name(self.asked[group]) for group in groups])
                return [If(only, Block(self.kernels(inner)))]
            case Require(condition, message):
                fails: Expression = Unary("!", condition_tree(condition, self.real, self.atom))
                return [If(fails, Return(whole(self.messages.code(message))))]
            case Check():
                return [self.check(kernel)]
            case Draw():
                return [self.draw(kernel)]
            case Number(e):
                made = whole_tree if e.tensor.dtype == "int" else real_tree
                value = made(e.body, "double", self.atom)
                value = small(value) if self.library.small else value
                declared = Declaration(f"const {_kind(e.tensor)}", e.tensor.name, value)
                return [Comment(equation_text(e)), declared]
            case plan.Product():
                self.library.products = True
                self.library.levels |= kernel.is_windowed
                self.part.product(kernel, self.atom)
                part, over = self.part, self.part.index
                call = product_call(
                    kernel, self.real, self.pointer, self.atom, part.pack, over, part.range
                )
                return [Comment(product_title(kernel)), call]
            case plan.Parallel() | plan.Region():
                return self.parallel(kernel)
            case plan.Store(tensor, into):
                narrow = into.dtype == "double" and self.real == "float"
                value = self.atom(tensor[()])
                value = Cast("float", value) if narrow else value
                return [Assign(self.cell(into), "=", value)]
            case Nest():
                return [self.nest(kernel)]
            case plan.Call():
                return [self.call(kernel)]
        raise ValueError(f"{type(kernel).__name__} has no C form")

    def steps(self, kernel: plan.Steps) -> Iterable[Statement]:
        extent, name = integer(kernel.index.extent, self.atom), self.variables[kernel.index.name]
        before, after = self.long_sum(kernel.sum, kernel.index) if kernel.sum else ((), ())
        body = Block((*before, *self.kernels(kernel.kernels)))
        if kernel.index == self.part.index:
            return [For(name, *self.part.range, body), *after]
        if kernel.direction > 0:
            return [For(name, whole(0), extent, body), *after]
        return [For(name, Binary("-", extent, whole(1)), whole(0), body, -1), *after]

    def parallel(self, kernel: plan.Parallel | plan.Region) -> Iterable[Statement]:
        """A kernel that threads share, or several."""
        around = self.part

        def made(member: plan.Parallel, part: Part) -> Iterable[Statement]:
            self.part = part
            yield from self.kernel(member.kernel)
            self.part = around

        return shared(kernel, around, made, self.pointer, self.real, self.atom)

    def long_sum(
        self, sum_: plan.LongSum, index: Index
    ) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        """What steps that add in blocks do at their start, and behind the last one. Where one block
        is all, it is added to the tensor itself."""
        total, part, lost = map(self.pointer, (sum_.total, sum_.part, sum_.lost))
        size = integer(count(sum_.total.shape), self.atom)
        steps, at = integer(index.extent, self.atom), Name(self.variables[index.name])
        number: Expression = at
        if index == self.part.index:
            begin_, end = self.part.range
            steps, number = Binary("-", end, begin_), Binary("-", at, begin_)
        many = Binary(">", steps, whole(sum_.block))
        self.library.include(render("c/block.c.j2", real=self.real).rstrip())
        self.part.instead[sum_.part] = Ternary(many, part, total)

        def call(added: Expression) -> Statement:
            return Do(Call(BLOCK, (added, size, total, part, lost)))

        starts = Binary("==", Binary("%", number, whole(sum_.block)), whole(0))
        begin = If(Binary("&&", many, starts), call(Binary(">", number, whole(0))))
        return (begin,), (If(many, call(whole(1))),)

    def check(self, kernel: Check) -> Statement:
        """The loop that returns if a number is no index."""
        tensor, i = kernel.tensor, self.element
        array: Expression = Unary("&", Name(tensor.name))
        if tensor not in self.scalars:
            array = self.pointer(tensor)
        many = integer(count(tensor.shape), self.atom)
        element = Element(array, Name(i))
        below = Binary("<", element, whole(0))
        above = Binary(">=", element, integer(kernel.extent))
        leave = Return(whole(self.messages.out_of_range(kernel)))
        return For(i, whole(0), many, If(Binary("||", below, above), leave))

    def draw(self, kernel: Draw) -> Statement:
        self.library.called.append(RANDOM_BITS)
        self.library.include(render("c/uniform.c.j2", real=self.real).rstrip())
        step = STEP if kernel.counter is None else self.cell(kernel.counter)
        size, stream = integer(count(kernel.tensor.shape)), whole(kernel.stream)
        return Do(Call(UNIFORM, (size, SEED, step, stream, self.pointer(kernel.tensor))))

    def nest(self, kernel: Nest) -> Statement:
        index = self.part.index
        part = None if index is None or divided(kernel, index) is None else index
        own = self.library.functions.get((kernel.form, part is not None))
        if own is None:
            registers = {
                t for t in kernel.tensors if isinstance(self.plan.places.get(t), plan.Register)
            }
            maker = NestFunction(self.real, registers, self.scalars, self.holder, part=part)
            own = self.library.add(kernel, maker)
        self.sizes.update((p.name, None) for p in own.parameters if p.kind == "size")
        return Do(own.call(kernel, self.variables, self.pointer, self.part.range))

    # --- pieces

    def call(self, call: plan.Call) -> Statement:
        form = form_of_piece(call)
        own = self.library.pieces.get(form)
        if own is None:
            own = self.library.pieces[form] = self.piece(call)
        self.sizes.update(dict.fromkeys(own.sizes))
        self.part.packs.update(dict.fromkeys(own.packs))
        return Do(own.call(call, self.is_asked, self.pointer))

    def is_asked(self, group: str) -> Expression:
        """Whether a group of results is asked for, as a number: by an array for it, or a flag."""
        name = Name(self.asked[group])
        given = name.name in self.arguments.values()
        return Binary("!=", name, Name("NULL")) if given else name

    def piece(self, call: plan.Call) -> PieceFunction:
        """The function of a piece, which the library keeps."""
        assert call.piece is not None
        given = dict(zip(call.piece.tensors, call.tensors, strict=True))
        buffers = {base: self.buffer(given[base]) for base in call.piece.bases}
        program = self.plan.program
        groups = asked_by(call.piece.kernels)
        words = [*sizes_in(program), *self.variables.values()]
        own = local(call.piece, buffers, groups, words)
        tensors = own.piece.tensors
        alone = {tensors[k]: v for k, v in zip(own.bases, own.variables, strict=True)}
        alone = {t: v for t, v in alone.items() if t.name == v}
        made = Plan(own.name, program, own.piece.places, own.piece.kernels)
        names = [t.name for t in tensors]
        inner = _Builder(
            made, self.real, self.library, alone, self.messages, own.constant, own.asked, {}, names
        )
        inner.origins = dict(zip(own.variables, buffers.values(), strict=True))
        head, body = inner.made()
        parameters = [Parameter("int64_t", size) for size in inner.sizes]
        parameters += [Parameter("int", flag) for flag in own.asked.values()]
        parameters += [Parameter(_kind(tensors[k]), tensors[k].name) for k in own.scalars]
        for k, variable in zip(own.bases, own.variables, strict=True):
            kind = "int64_t" if tensors[k].dtype == "int" else self.real
            const = "const " if variable in own.constant else ""
            parameters.append(Parameter(f"{const}{kind} *", variable))
        packs = tuple(inner.part.packs)
        parameters += [Parameter(f"{self.real} *", PACK.name)] if packs else []
        name = self.library.scope.numbered(own.name)
        definition = Definition("static void", name, tuple(parameters), (*head, *body))
        self.library.keep(definition, f"/* {title_of(own.piece)} */\n")
        return PieceFunction(name, tuple(inner.sizes), groups, own.scalars, own.bases, packs)

    def buffer(self, tensor: Tensor) -> str:
        place = self.plan.places[self.holder(tensor)]
        assert isinstance(place, Buffer)
        return self.origins.get(place.name, place.name)


def _kind(tensor: Tensor) -> str:
    return "int64_t" if tensor.dtype == "int" else "double"
