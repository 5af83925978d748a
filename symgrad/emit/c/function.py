"""A Plan as the body of a C function: declarations, and the calls of its kernels in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sympy import Expr

from ...affine import address, count
from ...formulas.text import equation_text
from ...ir import Access, Index, Tensor
from ...lower import plan
from ...lower.divided import divided, index_of
from ...lower.plan import (
    Check,
    Draw,
    Load,
    Nest,
    Number,
    Plan,
    Require,
)
from ...lower.walks import asked_by, formula_of
from ..marks import Scope, made_by
from ..names import sizes_in
from ..pieces import title_of
from ..render import render
from .addresses import STEP, Addresses, kind_of
from .functions import RANDOM_BITS
from .integer import integer
from .layout import Layout, Struct
from .library import Function as NestOfFile
from .library import Library, PieceFunction
from .messages import Messages
from .nest import NestFunction
from .parallel import Part, shared
from .piece import form_of_piece, local
from .product import GROUP, PACK, PART, group_row, place_at, product_call, product_title
from .runs import called, run_of
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
    Leave,
    Literal,
    Macro,
    Name,
    Parameter,
    Return,
    Rows,
    Statement,
    Ternary,
    Unary,
    chain,
    marked,
    whole,
)

FLUSH, KEEP = Macro("FLUSH_DENORMALS"), Macro("KEEP_DENORMALS")  # around the optimizer's kernels
WORKSPACE, SEED = Name("workspace"), Name("seed")
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


class _Builder(Addresses):
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
        super().__init__(made, real, arguments, constant, layouts, names)
        self.library, self.messages, self.asked = library, messages, asked
        self.scope: Scope = made.name

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
            Declaration(f"const {kind_of(t)}", t.name, self.cell(t)) for t in loads
        ]
        head += self.structs.values()
        head += map(self.declaration, self.used)
        return head, body

    # --- kernels

    def kernels(self, kernels: Iterable[plan.Kernel]) -> tuple[Statement, ...]:
        return tuple(s for kernel in kernels for s in self.kernel(kernel))

    def kernel(self, kernel: plan.Kernel) -> Iterable[Statement]:
        of = self.library.marks.of(self.scope, made_by(kernel))
        return marked(self.statements(kernel), of)

    def statements(self, kernel: plan.Kernel) -> Iterable[Statement]:
        match kernel:
            case plan.Steps():
                return self.steps(kernel)
            case plan.Rest(ends=ends):
                rests = Binary("==", self.atom(kernel.element), whole(0))
                return [If(rests, Leave("break" if ends else "continue"))]
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
                declared = Declaration(f"const {kind_of(e.tensor)}", e.tensor.name, value)
                return [Comment(equation_text(e)), declared]
            case plan.Product():
                return self.product(kernel)
            case plan.Tiled(product, nest):
                function = self.nest_function(nest, index_of(nest.items[0]))
                _, _, *given = function.call(nest, self.variables, self.pointer, PART).arguments
                tile = self.library.tile(function, integer(product.sides[1].extent))
                literal = Literal(f"const struct {tile}_given", tuple(given))
                then = Name(tile), Unary("&", literal)
                lines = self.product(product, then)
                return marked(lines, self.library.marks.of(self.scope, made_by(product)))
            case plan.Group(kernels):
                return self.group(kernels)
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

    def product(
        self, kernel: plan.Product, then: tuple[Expression, ...] = ()
    ) -> Iterable[Statement]:
        self.library.products = True
        self.library.levels |= kernel.is_windowed
        part = self.part
        part.product(kernel, self.atom)
        call = product_call(
            kernel, self.real, self.pointer, self.atom, part.pack, part.index, part.range, then
        )
        return [Comment(product_title(kernel)), call]

    def group(self, kernels: tuple[plan.Product, ...]) -> Iterable[Statement]:
        """Products that threads do together."""
        self.library.products = True
        rows = []
        for kernel in kernels:
            self.part.product(kernel, self.atom)
            of = self.library.marks.of(self.scope, made_by(kernel))
            row = group_row(kernel, self.real, self.pointer, self.atom)
            rows.append((Comment(product_title(kernel), of), row))
        return [Rows(GROUP, "const contract_product", tuple(rows), (self.part.pack,))]

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
        formula = formula_of(tensor, self.plan.kernels)
        below = Binary("<", element, whole(0))
        above = Binary(">=", element, integer(kernel.extent))
        leave = Return(whole(self.messages.out_of_range(kernel, formula)))
        return For(i, whole(0), many, If(Binary("||", below, above), leave))

    def draw(self, kernel: Draw) -> Statement:
        self.library.called.append(RANDOM_BITS)
        self.library.include(render("c/uniform.c.j2", real=self.real).rstrip())
        step = STEP if kernel.counter is None else self.cell(kernel.counter)
        size, stream = integer(count(kernel.tensor.shape)), whole(kernel.stream)
        return Do(Call(UNIFORM, (size, SEED, step, stream, self.pointer(kernel.tensor))))

    def nest(self, kernel: Nest) -> Statement:
        index = self.part.index
        run = run_of(kernel.items) if index is None else None
        if run is not None:  # as only what sets a whole array to 0 is
            return called(run, self.real, self.atom, self.first)
        part = None if index is None or divided(kernel, index) is None else index
        own = self.nest_function(kernel, part)
        return Do(own.call(kernel, self.variables, self.pointer, self.part.range))

    def nest_function(self, kernel: Nest, part: Index | None) -> NestOfFile:
        """The function of a nest, or that of parts of a loop."""
        own = self.library.functions.get((kernel.form, part is not None))
        if own is None:
            registers = {
                t for t in kernel.tensors if isinstance(self.plan.places.get(t), plan.Register)
            }
            maker = NestFunction(self.real, registers, self.scalars, self.holder, part=part)
            own = self.library.add(kernel, maker)
        scope = kernel.form, part is not None
        self.library.marks.call(scope, kernel.tensors, self.scope, kernel.tensors)
        self.sizes.update((p.name, None) for p in own.parameters if p.kind == "size")
        return own

    def first(self, access: Access) -> Expression:
        """Where an element of an array lies."""
        return place_at(self.pointer(access.tensor), integer(address(access), self.atom))

    # --- pieces

    def call(self, call: plan.Call) -> Statement:
        form = form_of_piece(call)
        own = self.library.pieces.get(form)
        if own is None:
            own = self.library.pieces[form] = self.piece(call)
        self.library.marks.call(form, own.tensors, self.scope, call.tensors)
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
        inner.scope = form_of_piece(call)
        inner.origins = dict(zip(own.variables, buffers.values(), strict=True))
        head, body = inner.made()
        parameters = [Parameter("int64_t", size) for size in inner.sizes]
        parameters += [Parameter("int", flag) for flag in own.asked.values()]
        parameters += [Parameter(kind_of(tensors[k]), tensors[k].name) for k in own.scalars]
        for k, variable in zip(own.bases, own.variables, strict=True):
            kind = "int64_t" if tensors[k].dtype == "int" else self.real
            const = "const " if variable in own.constant else ""
            parameters.append(Parameter(f"{const}{kind} *", variable))
        packs = tuple(inner.part.packs)
        parameters += [Parameter(f"{self.real} *", PACK.name)] if packs else []
        name = self.library.scope.numbered(own.name)
        definition = Definition("static void", name, tuple(parameters), (*head, *body))
        self.library.keep(definition, f"/* {title_of(own.piece)} */\n")
        return PieceFunction(
            name, tuple(inner.sizes), groups, own.scalars, own.bases, packs, tensors
        )
