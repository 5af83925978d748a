"""Loop nests as C.

A nest of a Plan comes in; out go a static function whose parameters are the sizes, the scalars and
the arrays that it uses. Two nests of the same form share one function.

    KERNEL void dense1_h_kernel(int64_t N, const float *dense1_z, float *dense1_h)
    {
        for (int64_t n = 0; n < N; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 64; o++)
                dense1_h[64*n + o] = reluf(dense1_z[64*n + o]);
        }
    }
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from sympy import Expr, Integer

from ...affine import address, count
from ...formulas.text import equation_text
from ...ir import ZERO, Access, Index, Size, Tensor
from ...lower import nested
from ...lower.nested import Assign, Blocks, Fill, Fold, Item, Let, Local, Loop, Over, Reduce
from ...lower.plan import Nest
from ...lower.walks import indices_in, statements, write_of
from ...scalar import maximum, minimum
from ..marks import made_in
from ..names import C, Scope, loop_variables
from . import tree
from .format import expression_text
from .functions import real_function
from .integer import integer
from .product import PART, place_at
from .runs import called, run_of
from .scalar import condition_tree, number, real_tree, whole_tree
from .strip import in_strip, strips
from .tree import (
    Binary,
    Block,
    Call,
    Comment,
    Declaration,
    Definition,
    Element,
    Expression,
    For,
    If,
    Name,
    Pragma,
    Statement,
    Ternary,
    whole,
)

SIMD = "omp simd"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a function is called with: a size, a loop variable of a recurrence around the call, a
    scalar or an array; the last two by the number that they have among the nest's tensors."""

    kind: str
    name: str
    declared: tree.Parameter
    number: int = -1


@dataclass(frozen=True, slots=True)
class Range:
    """A loop's variable, from where to where."""

    variable: str
    first: Expression
    end: Expression


@dataclass
class NestFunction:
    """Makes the function of one nest. `registers` are the tensors that are variables of an
    iteration, `scalars` those that are passed by value; `holder` gives the tensor whose name stands
    for the same memory."""

    real: str
    registers: Collection[Tensor]
    scalars: Collection[Tensor]
    holder: Callable[[Tensor], Tensor]
    scope: Scope = field(default_factory=lambda: Scope(C))
    variables: dict[str, str] = field(default_factory=dict)
    parameters: dict[object, Parameter] = field(default_factory=dict)
    reductions: dict[str, Pragma] = field(default_factory=dict)
    bound: set[Index] = field(default_factory=set)
    partials: set[Tensor] = field(default_factory=set)
    part: Index | None = None  # of a loop of which each thread has a part
    lanes: Mapping[Tensor, Callable[[Expr], Expr]] = field(default_factory=dict)  # of a strip
    tensors: tuple[Tensor, ...] = ()
    written: set[Tensor] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    purposes: dict[int, tuple[Tensor, ...]] = field(default_factory=dict)
    mark: Callable[[Iterable[Tensor]], tuple[int, ...]] = lambda tensors: ()

    def made(self, nest: Nest, name: str) -> tuple[Definition, tuple[Parameter, ...]]:
        """The function, and what it is called with."""
        self.tensors, self.purposes = nest.tensors, made_in(nest)
        own = [*statements(nest.items)]
        self.written = {self.holder(w.tensor) for s in own if (w := write_of(s)) is not None}
        self.partials = {s.tensor for s in own if isinstance(s, Local)}
        self.partials |= {
            s.total.tensor
            for s in own
            if isinstance(s, Reduce) and s.total.tensor not in self.tensors
        }
        self.variables, taken = _variables(nest, self.holder)
        self.scope.taken |= {*taken, *self.variables.values(), *(t.name for t in self.partials)}
        body = self.items(nest.items)
        uniform = [self.uniform(let) for let in nest.uniform]
        passed = tuple(sorted(self.parameters.values(), key=lambda p: p.kind == "array"))
        declared = tuple(p.declared for p in passed)
        if self.part is not None:
            declared = (*(tree.Parameter("int64_t", n.name) for n in PART), *declared)
        whole_body = (*self.reductions.values(), *uniform, *body)
        return Definition("KERNEL void", name, declared, whole_body), passed

    def uniform(self, let: Let) -> Statement:
        """A value for all iterations, in double and then rounded."""
        value = real_tree(let.value, "double", self.atom)
        cast = value if self.real == "double" else tree.Cast("float", value)
        of = self.marks(let)
        return Declaration(f"const {self.real}", let.symbol.name, cast, of=of)

    # --- loops

    def items(self, items: Iterable[Item]) -> tuple[Statement, ...]:
        every = ((item, [*self.comment(item), *self.item(item)]) for item in items)
        return tuple(s for item, made in every for s in tree.marked(made, self.marks(item)))

    def marks(self, *items: Item) -> tuple[int, ...]:
        """Those of what items compute."""
        return self.mark(t for s in statements(items) for t in self.purposes[id(s)])

    def comment(self, item: Item) -> Iterator[Statement]:
        """The equation above the loops that compute it and nothing else, once."""
        inside = [s for s in statements((item,)) if not isinstance(s, (Let, Local, Fill))]
        found = {s.equation: s for s in inside if s.equation is not None}
        if len(found) != 1 or len(inside) != len([s for s in inside if s.equation is not None]):
            return
        text = next(equation_text(e, isinstance(s, Fold)) for e, s in found.items())
        if text not in self.said:
            self.said.add(text)
            yield Comment(text)

    def item(self, item: Item) -> Iterable[Statement]:
        if isinstance(item, Loop):
            run = run_of([item]) if item.over.index != self.part else None
            if run is None and item.strip is not None:
                return [strips(self, item, item.strip)]
            if run is None:
                return [self.loop(item, self.range(item.over.index))]
            return [called(run, self.real, self.atom, self.place)]
        if isinstance(item, Blocks):
            return [self.blocks(item)]
        if isinstance(item, nested.If):
            return [self.where(item.where, lambda: Block(self.items(item.items)))]
        if isinstance(item, Reduce):
            return self.reduce(item)
        return self.statement(item)

    def loop(self, loop: Loop, over: Range) -> For:
        body = Block(self.items(loop.items))
        return _loop(over, body, SIMD if loop.over.vector else "")

    def range(self, index: Index) -> Range:
        self.bound.add(index)
        if index == self.part:
            return Range(self.index(index), *PART)
        return Range(self.index(index), whole(0), integer(index.extent, self.atom))

    def blocks(self, blocks: Blocks) -> For:
        around, end, within = self.block(blocks.index, blocks.size)
        body: list[Statement] = [end]
        for item in blocks.items:
            if isinstance(item, Loop) and item.over.index == blocks.index:
                strip = item.strip and in_strip(self, item, item.strip, within)
                body += [*self.comment(item), *(strip or [self.loop(item, within)])]
            else:
                body += self.items((item,))
        return _loop(around, Block(tuple(body)), step=blocks.size)

    def block(self, index: Index, size: int) -> tuple[Range, Statement, Range]:
        """A loop over blocks, the end of one, and the loop within it."""
        over = self.range(index)
        first, last = (self.scope.fresh(f"{over.variable}_{word}") for word in ("first", "end"))
        around = Range(first, over.first, over.end)
        behind = Binary("+", Name(first), whole(size))
        least = Ternary(Binary("<", behind, over.end), behind, over.end)
        end = Declaration("const int64_t", last, least)
        return around, end, Range(over.variable, Name(first), Name(last))

    # --- statements

    def statement(self, s: Let | Local | Fill | Assign | Fold) -> Iterable[Statement]:
        if isinstance(s, Let):
            value = real_tree(s.value, self.real, self.atom)
            return [Declaration(f"const {self.real}", s.symbol.name, value)]
        if isinstance(s, Local):
            return [self.local(s)]
        if isinstance(s, Fill):
            target = self.atom(s.write)
            return [tree.Assign(target, "=", self.identity(s.op, s.write.tensor))]
        if isinstance(s, Assign):
            return self.assign(s)
        return [self.where(s.where, lambda: self.folded(s.op, s.write, s.value))]

    def local(self, s: Local) -> Statement:
        size = integer(count(s.tensor.shape), self.atom) if s.tensor.shape else None
        return Declaration(self.kind(s.tensor), s.tensor.name, whole(0), size)

    def assign(self, s: Assign) -> Iterable[Statement]:
        tensor = s.write.tensor

        def assigned() -> Statement:
            return tree.Assign(self.atom(s.write), "=", self.value(s.write, s.value))

        if tensor not in self.registers or tensor in self.lanes:
            return [self.where(s.where, assigned)]
        if s.where == 1:
            value = self.value(s.write, s.value)
            return [Declaration(f"const {self.kind(tensor)}", tensor.name, value)]
        identity = self.identity(s.op, tensor)
        declared = Declaration(self.kind(tensor), tensor.name, identity)
        return [declared, self.where(s.where, assigned)]

    def reduce(self, s: Reduce) -> Iterable[Statement]:
        """The total, then the loops around what is folded into it, from the inner one outwards."""
        tensor, part = s.total.tensor, s.total.tensor.name
        cut = next((over for over in s.over if over.block), None)
        begin = Declaration(self.kind(tensor), part, self.identity(s.op, tensor))
        if cut is not None:
            part = self.scope.fresh(f"part_{tensor.name}")
            begin = Declaration("double", tensor.name, whole(0))
        loops: list[Callable[[Statement], Statement]] = []
        for over in s.over:
            pragma = self.reduction(s, part) if over.vector else ""
            if over is cut:
                loops.append(self.parts(over, tensor.name, part, pragma))
            else:
                loops.append(partial(_loop, self.range(over.index), pragma=pragma))
        made = self.where(s.where, lambda: self.folded(s.op, s.total, s.value, Name(part)))
        for loop in reversed(loops):
            made = loop(made)
        return [begin, made]

    def parts(
        self, over: Over, total: str, part: str, pragma: str
    ) -> Callable[[Statement], Statement]:
        """The loops around a sum that is cut into blocks, each of which is added to a part."""
        around, end, within = self.block(over.index, over.block)
        begin = Declaration(self.real, part, whole(0))
        add = tree.Assign(Name(total), "+=", Name(part))

        def loops(body: Statement) -> Statement:
            inner = Block((end, begin, _loop(within, body, pragma), add))
            return _loop(around, inner, step=over.block)

        return loops

    def reduction(self, s: Reduce, total: str) -> str:
        """What makes the innermost loop of a reduction run in vectors. OpenMP's own max and min
        would lose NaN."""
        function = s.op
        if s.op in ("max", "min"):
            function = self.extremum(s.op).name
            initial = expression_text(self.identity(s.op, s.total.tensor))
            self.reductions[function] = Pragma(
                f"omp declare reduction({function} : {self.real} : omp_out = "
                f"{function}(omp_out, omp_in)) initializer(omp_priv = {initial})"
            )
        return f"{SIMD} reduction({function}:{total})"

    def extremum(self, op: str) -> tree.Function:
        """The C function of the larger or the smaller number."""
        return real_function(maximum if op == "max" else minimum, self.real)

    def folded(
        self, op: str, write: Access, value: Expr, target: Expression | None = None
    ) -> Statement:
        """``write op= value;``"""
        target = target or self.target(write)
        more = self.value(write, value)
        if op in ("+", "*"):
            return tree.Assign(target, f"{op}=", more)
        if write.tensor.dtype == "int":
            better = Binary("<" if op == "min" else ">", more, target)
            return tree.Assign(target, "=", Ternary(better, more, target))
        return tree.Assign(target, "=", Call(self.extremum(op), (target, more)))

    def identity(self, op: str, tensor: Tensor) -> Expression:
        if tensor.dtype == "int":
            known = {"min": Name("INT64_MAX"), "max": Name("INT64_MIN"), "*": whole(1)}
            return known.get(op, whole(0))
        infinite = {"max": tree.Unary("-", Name("INFINITY")), "min": Name("INFINITY")}
        return infinite.get(op) or number(Integer(1 if op == "*" else 0), self.real)

    # --- expressions

    def where(self, where: Expr, statement: Callable[[], Statement]) -> Statement:
        """A statement, if the condition holds."""
        if where == 1:
            return statement()
        return If(condition_tree(where, self.real, self.atom), statement())

    def value(self, write: Access, value: Expr) -> Expression:
        made = whole_tree if write.tensor.dtype == "int" else real_tree
        return made(value, self.real, self.atom)

    def kind(self, tensor: Tensor) -> str:
        kinds = {"int": "int64_t", "double": "double"}
        return kinds.get(tensor.dtype, self.real)

    # --- names

    def atom(self, symbol: Expr) -> Expression:
        if isinstance(symbol, Access):
            target = self.target(symbol)
            rounds = symbol.tensor.dtype == "double" and symbol.tensor in self.partials
            return tree.Cast("float", target) if rounds and self.real == "float" else target
        if isinstance(symbol, Index):
            return Name(self.index(symbol))
        if isinstance(symbol, Size):
            self.parameter("size", symbol.name, tree.Parameter("int64_t", symbol.name))
        return Name(symbol.name)

    def target(self, access: Access) -> Expression:
        """An element, to be read as it is or written."""
        tensor = access.tensor
        if tensor in self.lanes:
            place = ZERO if tensor in self.registers else address(access)
            return Element(Name(tensor.name), integer(self.lanes[tensor](place), self.atom))
        if tensor in self.registers:
            return Name(tensor.name)
        if tensor in self.partials:
            if not access.indices:
                return Name(tensor.name)
            return Element(Name(tensor.name), integer(address(access), self.atom))
        if tensor in self.scalars:
            kind = "double" if tensor.dtype == "double" else "int64_t"
            self.parameter("scalar", tensor.name, tree.Parameter(kind, tensor.name), tensor)
            return Name(tensor.name)
        holder = self.holder(tensor)
        const = "" if holder in self.written else "const "
        declared = tree.Parameter(f"{const}{self.kind(holder)} *", holder.name)
        self.parameter("array", holder.name, declared, tensor)
        return Element(Name(holder.name), integer(address(access), self.atom))

    def place(self, access: Access) -> Expression:
        """Where an element lies."""
        element = self.target(access)
        assert isinstance(element, Element)
        return place_at(element.array, element.position)

    def index(self, index: Index) -> str:
        name = self.variables[index.name]
        if index not in self.bound:  # of a recurrence around the kernel
            self.parameter("index", index.name, tree.Parameter("int64_t", name))
        return name

    def parameter(
        self, kind: str, name: str, declared: tree.Parameter, tensor: Tensor | None = None
    ) -> None:
        if (kind, name) not in self.parameters:
            number = -1 if tensor is None else self.tensors.index(tensor)
            self.parameters[kind, name] = Parameter(kind, name, declared, number)


def _loop(over: Range, body: Statement, pragma: str = "", step: int = 1) -> For:
    return For(over.variable, over.first, over.end, body, step, pragma)


def _variables(nest: Nest, holder: Callable[[Tensor], Tensor]) -> tuple[dict[str, str], set[str]]:
    """The variable of each index by its name, and the other names in a nest."""
    indices = list(indices_in(nest.items))
    taken = {n for t in nest.tensors for n in (t.name, holder(t).name)}
    taken |= {s.name for t in nest.tensors for x in t.shape for s in x.atoms(Size)}
    taken |= {s.name for i in indices for s in i.extent.atoms(Size)}
    variables = loop_variables(C, sorted({i.name for i in indices}), taken)
    made = {s.symbol.name for s in (*nest.uniform, *statements(nest.items)) if isinstance(s, Let)}
    return variables, taken | made
