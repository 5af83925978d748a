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

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from sympy import Expr, Integer, Symbol

from ...affine import address, count
from ...formulas.text import equation_text
from ...ir import Access, Index, Size, Tensor, indices_of
from ...lower.plan import (
    Assign,
    Blocks,
    Fill,
    Fold,
    If,
    Item,
    Let,
    Local,
    Loop,
    Nest,
    Reduce,
    statements,
)
from ...scalar import maximum, minimum
from ..names import C, Scope, loop_variables
from .names import INDENT, c_integer, loop_head
from .scalar import c_condition, c_expression, c_number, c_whole


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a function is called with: a size, a loop variable of a recurrence around the call, a
    scalar or an array; the last two by the number that they have among the nest's tensors."""

    kind: str
    name: str
    declaration: str
    number: int = -1


@dataclass(frozen=True, slots=True)
class KernelText:
    """A static function with its name left open (``@``), its parameters, and the expressions in
    it, from which the scalar helpers follow: of the module's type, and in double."""

    text: str
    parameters: tuple[Parameter, ...]
    exprs: tuple[Expr, ...]
    doubles: tuple[Expr, ...]


@dataclass
class KernelWriter:
    """Writes one nest. `registers` are the tensors that are variables of an iteration, `scalars`
    those that are passed by value; `holder` gives the tensor whose name stands for the same
    memory."""

    real: str
    registers: Collection[Tensor]
    scalars: Collection[Tensor]
    holder: Callable[[Tensor], Tensor]
    scope: Scope = field(default_factory=lambda: Scope(C))
    variables: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    exprs: list[Expr] = field(default_factory=list)
    parameters: dict[object, Parameter] = field(default_factory=dict)
    reductions: dict[str, str] = field(default_factory=dict)
    bound: set[Index] = field(default_factory=set)
    partial: set[Tensor] = field(default_factory=set)
    tensors: tuple[Tensor, ...] = ()
    written: set[Tensor] = field(default_factory=set)
    said: set[str] = field(default_factory=set)

    def function(self, nest: Nest) -> KernelText:
        self.tensors = nest.tensors
        own = [*statements(nest.items)]
        self.written = {self.holder(t) for s in own for t in _written(s)}
        self.partial = {s.tensor for s in own if isinstance(s, Local)}
        self.partial |= {
            s.total.tensor
            for s in own
            if isinstance(s, Reduce) and s.total.tensor not in self.tensors
        }
        self.variables, taken = _variables(nest, self.holder)
        self.scope.taken |= {*taken, *self.variables.values(), *(t.name for t in self.partial)}
        for item in nest.items:
            self.item(item, 1)
        head = [INDENT + line for line in self.reductions.values()]
        for let in nest.uniform:
            value = c_expression(let.value, "double", self.atom)
            cast = value if self.real == "double" else f"(float)({value})"
            head.append(f"{INDENT}const {self.real} {let.symbol} = {cast};")
        passed = sorted(self.parameters.values(), key=lambda p: p.kind == "array")
        declared = ", ".join(p.declaration for p in passed)
        text = "\n".join([f"KERNEL void @({declared})", "{", *head, *self.lines, "}"])
        doubles = tuple(let.value for let in nest.uniform)
        return KernelText(text, tuple(passed), tuple(self.exprs), doubles)

    # --- loops

    def write(self, depth: int, line: str) -> None:
        self.lines.append(INDENT * depth + line)

    def comment(self, item: Item, depth: int) -> None:
        """The equation above the loops that compute it and nothing else, once."""
        inside = [s for s in statements((item,)) if not isinstance(s, (Let, Local, Fill))]
        found = {s.equation: s for s in inside if s.equation is not None}
        if len(found) != 1 or len(inside) != len([s for s in inside if s.equation is not None]):
            return
        ((_, s),) = found.items()
        assert s.equation is not None
        text = equation_text(s.equation, isinstance(s, Fold))
        if text not in self.said:
            self.said.add(text)
            self.write(depth, f"/* {text} */")

    def item(self, item: Item, depth: int) -> None:
        self.comment(item, depth)
        if isinstance(item, Loop):
            self.loop(item, depth, "")
        elif isinstance(item, Blocks):
            self.blocks(item, depth)
        elif isinstance(item, If):
            self.write(depth, f"{self.guard(item.where)}{{")
            for inner in item.items:
                self.item(inner, depth + 1)
            self.write(depth, "}")
        elif isinstance(item, Reduce):
            self.reduce(item, depth)
        else:
            self.statement(item, depth)

    def loop(self, loop: Loop, depth: int, head: str) -> None:
        if loop.over.vector:
            self.write(depth, "#pragma omp simd")
        self.write(depth, (head or self.head(loop.over.index)) + " {")
        for item in loop.items:
            self.item(item, depth + 1)
        self.write(depth, "}")

    def blocks(self, blocks: Blocks, depth: int) -> None:
        head = self.block(blocks.index, blocks.size, depth)
        for item in blocks.items:
            if isinstance(item, Loop) and item.over.index == blocks.index:
                self.loop(item, depth + 1, head)
            else:
                self.item(item, depth + 1)
        self.write(depth, "}")

    def block(self, index: Index, size: int, depth: int) -> str:
        """Open a loop over blocks; the head of the loop within one."""
        self.bound.add(index)
        i, extent = self.index(index), c_integer(index.extent, self.atom)
        first, end = self.scope.fresh(f"{i}_first"), self.scope.fresh(f"{i}_end")
        self.write(depth, f"for (int64_t {first} = 0; {first} < {extent}; {first} += {size}) {{")
        least = f"{first} + {size} < {extent} ? {first} + {size} : {extent}"
        self.write(depth + 1, f"const int64_t {end} = {least};")
        return f"for (int64_t {i} = {first}; {i} < {end}; {i}++)"

    def head(self, index: Index) -> str:
        self.bound.add(index)
        return loop_head(self.index(index), c_integer(index.extent, self.atom))

    # --- statements

    def statement(self, s: Let | Local | Fill | Assign | Fold, depth: int) -> None:
        if isinstance(s, Let):
            self.write(depth, f"const {self.real} {s.symbol} = {self.text(s.value)};")
        elif isinstance(s, Local):
            self.local(s, depth)
        elif isinstance(s, Fill):
            self.write(depth, f"{self.atom(s.write)} = {self.identity(s.op, s.write.tensor)};")
        elif isinstance(s, Assign):
            self.assign(s, depth)
        else:
            self.write(depth, self.guard(s.where) + self.folded(s.op, s.write, s.value))

    def local(self, s: Local, depth: int) -> None:
        tensor = s.tensor
        kind, size = self.kind(tensor), count(tensor.shape)
        if not tensor.shape:
            self.write(depth, f"{kind} {tensor.name} = 0;")
            return
        self.write(depth, f"{kind} {tensor.name}[{size}];")
        if s.where != 1:
            self.write(depth, self.guard(s.where).rstrip())
            depth += 1
        self.write(depth, f"for (int64_t i = 0; i < {size}; i++)")
        self.write(depth + 1, f"{tensor.name}[i] = 0;")

    def assign(self, s: Assign, depth: int) -> None:
        guard = self.guard(s.where)
        if s.write.tensor not in self.registers:
            self.write(depth, f"{guard}{self.atom(s.write)} = {self.value(s.write, s.value)};")
            return
        kind, name = self.kind(s.write.tensor), s.write.tensor.name
        if guard:
            self.write(depth, f"{kind} {name} = {self.identity(s.op, s.write.tensor)};")
            self.write(depth, f"{guard}{name} = {self.value(s.write, s.value)};")
        else:
            self.write(depth, f"const {kind} {name} = {self.value(s.write, s.value)};")

    def reduce(self, s: Reduce, depth: int) -> None:
        total = part = s.total.tensor.name
        cut = next((over for over in s.over if over.block), None)
        if cut is None:
            identity = self.identity(s.op, s.total.tensor)
            self.write(depth, f"{self.kind(s.total.tensor)} {total} = {identity};")
        else:
            part = self.scope.fresh(f"part_{total}")
            self.write(depth, f"double {total} = 0;")
        inner, opened = depth, depth
        for over in s.over:
            head = ""
            if over is cut:
                opened, head = inner, self.block(over.index, over.block, inner)
                inner += 1
                self.write(inner, f"{self.real} {part} = 0;")
            if over.vector:
                self.vectorize(s, part, inner)
            self.write(inner, head or self.head(over.index))
            inner += 1
        self.write(inner, self.guard(s.where) + self.folded(s.op, s.total, s.value, part))
        if cut is not None:
            self.write(opened + 1, f"{total} += {part};")
            self.write(opened, "}")

    def vectorize(self, s: Reduce, total: str, depth: int) -> None:
        """Write what makes the innermost loop of a reduction run in vectors. OpenMP's own max and
        min would lose NaN."""
        function = s.op
        if s.op in ("max", "min"):
            function = self.extremum(s.op)
            initial = self.identity(s.op, s.total.tensor)
            self.reductions[function] = (
                f"#pragma omp declare reduction({function} : {self.real} : omp_out = "
                f"{function}(omp_out, omp_in)) initializer(omp_priv = {initial})"
            )
        self.write(depth, f"#pragma omp simd reduction({function}:{total})")

    def extremum(self, op: str) -> str:
        """The C function of the larger or the smaller number."""
        function = maximum if op == "max" else minimum
        self.exprs.append(function(Symbol("x", real=True), Symbol("y", real=True)))
        return f"{function.__name__}{'f' if self.real == 'float' else ''}"

    def folded(self, op: str, write: Access, value: Expr, name: str = "") -> str:
        """``write op= value;``"""
        target = name or self.target(write)
        text = self.value(write, value)
        if op in ("+", "*"):
            return f"{target} {op}= {text};"
        if write.tensor.dtype == "int":
            better = "<" if op == "min" else ">"
            return f"{target} = {text} {better} {target} ? {text} : {target};"
        return f"{target} = {self.extremum(op)}({target}, {text});"

    def identity(self, op: str, tensor: Tensor) -> str:
        if tensor.dtype == "int":
            return {"min": "INT64_MAX", "max": "INT64_MIN", "*": "1"}.get(op, "0")
        infinite = {"max": "-INFINITY", "min": "INFINITY"}
        return infinite.get(op) or c_number(Integer(1 if op == "*" else 0), self.real)

    # --- expressions

    def guard(self, where: Expr) -> str:
        if where == 1:
            return ""
        self.exprs.append(where)
        return f"if ({c_condition(where, self.real, self.atom)}) "

    def value(self, write: Access, value: Expr) -> str:
        if write.tensor.dtype == "int":
            self.exprs.append(value)
            return c_whole(value, self.real, self.atom)
        return self.text(value)

    def text(self, expr: Expr) -> str:
        self.exprs.append(expr)
        return c_expression(expr, self.real, self.atom)

    def kind(self, tensor: Tensor) -> str:
        kinds = {"int": "int64_t", "double": "double"}
        return kinds.get(tensor.dtype, self.real)

    # --- names

    def atom(self, symbol: Expr) -> str:
        if isinstance(symbol, Access):
            text = self.target(symbol)
            rounds = symbol.tensor.dtype == "double" and symbol.tensor in self.partial
            return f"(float){text}" if rounds and self.real == "float" else text
        if isinstance(symbol, Index):
            return self.index(symbol)
        if isinstance(symbol, Size):
            self.parameter("size", symbol.name, f"int64_t {symbol}")
        return str(symbol)

    def target(self, access: Access) -> str:
        """An element, to be read as it is or written."""
        tensor = access.tensor
        if tensor in self.registers:
            return tensor.name
        if tensor in self.partial:
            inner = c_integer(address(access), self.atom) if access.indices else ""
            return f"{tensor.name}[{inner}]" if access.indices else tensor.name
        if tensor in self.scalars:
            kind = "double" if tensor.dtype == "double" else "int64_t"
            self.parameter("scalar", tensor.name, f"{kind} {tensor.name}", tensor)
            return tensor.name
        holder = self.holder(tensor)
        const = "" if holder in self.written else "const "
        declaration = f"{const}{self.kind(holder)} *{holder.name}"
        self.parameter("array", holder.name, declaration, tensor)
        return f"{holder.name}[{c_integer(address(access), self.atom)}]"

    def index(self, index: Index) -> str:
        name = self.variables[index.name]
        if index not in self.bound:  # of a recurrence around the kernel
            self.parameter("index", index.name, f"int64_t {name}")
        return name

    def parameter(
        self, kind: str, name: str, declaration: str, tensor: Tensor | None = None
    ) -> None:
        if (kind, name) not in self.parameters:
            number = -1 if tensor is None else self.tensors.index(tensor)
            self.parameters[kind, name] = Parameter(kind, name, declaration, number)


def _written(s: object) -> Iterator[Tensor]:
    if isinstance(s, (Fill, Assign, Fold)):
        yield s.write.tensor
    elif isinstance(s, Reduce):
        yield s.total.tensor


def _indices(items: Iterable[Item]) -> Iterator[Index]:
    """The indices of a nest's loops and expressions."""
    for item in items:
        if isinstance(item, Loop):
            yield item.over.index
            yield from _indices(item.items)
        elif isinstance(item, (Blocks, If)):
            yield from _indices(item.items)
        elif isinstance(item, Reduce):
            yield from (over.index for over in item.over)
            yield from _of(item.total, item.value, item.where)
        elif isinstance(item, (Assign, Fold)):
            yield from _of(item.write, item.value, item.where)
        elif isinstance(item, Fill):
            yield from _of(item.write)
        elif isinstance(item, Let):
            yield from _of(item.value)


def _of(*exprs: Expr) -> Iterator[Index]:
    for expr in exprs:
        yield from indices_of(expr)


def _variables(nest: Nest, holder: Callable[[Tensor], Tensor]) -> tuple[dict[str, str], set[str]]:
    """The variable of each index by its name, and the other names in a nest."""
    indices = list(_indices(nest.items))
    taken = {n for t in nest.tensors for n in (t.name, holder(t).name)}
    taken |= {s.name for t in nest.tensors for x in t.shape for s in x.atoms(Size)}
    taken |= {s.name for i in indices for s in i.extent.atoms(Size)}
    variables = loop_variables(C, sorted({i.name for i in indices}), taken)
    made = {s.symbol.name for s in (*nest.uniform, *statements(nest.items)) if isinstance(s, Let)}
    return variables, taken | made
