"""Loop nests as C.

A kernel comes in; out go a static function whose parameters are the sizes, the numbers of the step
and the arrays that it uses, and the call of it. Two kernels that differ in the names of tensors
alone share one function.

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

import itertools
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sympy import (
    Expr,
    Integer,
    Mul,
    Pow,
    S,
    Symbol,
    oo,
    preorder_traversal,
)
from sympy.simplify.cse_main import opt_cse, tree_cse

from ...affine import address, count
from ...ir import ONE, Access, Equation, Index, Size, Tensor, indices_of, reads
from ...lower.nests import (
    Assign,
    Fill,
    Item,
    Kernel,
    Matrix,
    Nest,
    Reduce,
    Steps,
    leaves,
    tensors_of,
)
from ...lower.sums import LongSum, long_sums, register_cut
from ...lower.windows import scatter_offsets
from ...passes.reuse import all_in_range
from ...scalar import Group, Indicator, is_whole, maximum, minimum, where
from ..names import C, Scope, indices_in, loop_variables
from .names import INDENT, c_integer, loop_head
from .scalar import c_condition, c_expression, c_number, c_whole

LONG = 16  # iterations from which a maximum is worth a vector of them
_IDENTITY = {"=": S.Zero, "+": S.Zero, "*": S.One, "max": -oo, "min": oo}


@dataclass(frozen=True, slots=True)
class KernelText:
    """A static function with its name left open (``@``), what it is called with, and the
    expressions in it, from which the scalar helpers follow: of the module's type, and in double."""

    text: str
    tensors: tuple[Tensor, ...]
    scalars: tuple[str, ...]
    title: str
    exprs: tuple[Expr, ...]
    doubles: tuple[Expr, ...]


@dataclass
class KernelWriter:
    """Writes one kernel. `local` are the tensors that are variables in it, with their scope;
    `alias` gives the tensor whose name stands for the same memory; `numbers` are those that depend
    on the step alone and are passed by value; `outer` are the loop variables at the call; `slopes`
    are the names of those that only gradients need."""

    real: str
    local: dict[Tensor, tuple[Index, ...]]
    alias: Callable[[Tensor], Tensor]
    numbers: set[Tensor]
    outer: Mapping[str, str] = field(default_factory=dict)
    scope: Scope = field(default_factory=lambda: Scope(C))
    variables: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    uniforms: dict[Expr, Symbol] = field(default_factory=dict)
    exprs: list[Expr] = field(default_factory=list)
    names: dict[Tensor, str] = field(default_factory=dict)
    written: set[Tensor] = field(default_factory=set)
    scalars: dict[str, str] = field(default_factory=dict)
    reductions: dict[str, str] = field(default_factory=dict)
    accumulators: int = 0
    shared: int = 0
    bound: set[Index] = field(default_factory=set)
    sums: list[tuple[LongSum, str, str]] = field(default_factory=list)
    slopes: Container[str] = ()

    def function(self, kernel: Kernel, title: str) -> KernelText:
        assert not isinstance(kernel, (Matrix, Steps))
        for leaf in leaves(kernel):
            self.written.add(self.alias(leaf.equation.tensor))
        equations = [leaf.equation for leaf in leaves(kernel)]
        taken = {n for t in tensors_of(kernel) for n in (t.name, self.alias(t).name)}
        taken |= {s.name for e in equations for i in e.loops for s in i.extent.atoms(Size)}
        taken |= {s.name for t in tensors_of(kernel) for x in t.shape for s in x.atoms(Size)}
        used = {i.name for e in equations for x in _parts(e) for i in indices_of(x)}
        self.variables = loop_variables(C, sorted({*indices_in(equations), *used}), taken)
        self.scope.taken |= {*taken, *self.variables.values()}
        self.sums = [
            (s, self.scope.fresh(f"total{k}"), self.scope.fresh(f"part{k}"))
            for k, s in enumerate(long_sums(kernel), 1)
        ]
        self.item(kernel, 1, ())
        head = [INDENT + line for line in self.reductions.values()]
        for expr, symbol in self.uniforms.items():
            value = c_expression(expr, "double", self.atom)
            cast = value if self.real == "double" else f"(float)({value})"
            head.append(f"{INDENT}const {self.real} {symbol} = {cast};")
        tensors = tuple(self.names)
        parameters = list(self.scalars.values())
        for tensor in tensors:
            kind = self.kind(tensor)
            const = "" if tensor in self.written else "const "
            parameters.append(f"{const}{kind} *{self.names[tensor]}")
        text = "\n".join([f"KERNEL void @({', '.join(parameters)})", "{", *head, *self.lines, "}"])
        return KernelText(
            text, tensors, tuple(self.scalars), title, tuple(self.exprs), tuple(self.uniforms)
        )

    # --- statements

    def write(self, depth: int, line: str) -> None:
        self.lines.append(INDENT * depth + line)

    def item(self, item: Item, depth: int, path: tuple[Index, ...]) -> None:
        if isinstance(item, Nest):
            self.nest(item, depth, path)
        elif isinstance(item, Assign):
            self.assigns([item], depth)
        elif isinstance(item, Fill):
            self.write(depth, f"{self.target(item.equation)} = {self.identity(item.equation)};")
        else:
            self.reduce(item, depth)

    def nest(self, nest: Nest, depth: int, path: tuple[Index, ...]) -> None:
        """A loop; sums that are long begin before it, or before each block of it."""
        for s, total, _ in self.sums:
            if s.around is nest:
                self.zeros("double", total, s.totals, depth)
        cut = [(s, total, part) for s, total, part in self.sums if s.cut is nest]
        if cut:
            inner = self.block(nest.index, min(s.size for s, _, _ in cut), depth)
            for s, _, part in cut:
                self.zeros(self.real, part, s.parts, depth + 1)
            self.loop(nest, depth + 1, path, inner)
            for s, total, part in cut:
                left, right = _at(total, s.totals), _at(part, s.parts)
                self.for_each(s.parts, depth + 1, f"{self.indexed(left)} += {self.indexed(right)};")
            self.write(depth, "}")
        else:
            self.loop(nest, depth, path, self.head(nest.index))
        for s, total, _ in self.sums:
            if s.around is nest:
                value = self.rounded(self.indexed(_at(total, s.totals)))
                self.for_each(s.totals, depth, f"{self.target(s.assign.equation)} += {value};")

    def block(self, index: Index, size: int, depth: int) -> str:
        """Open a loop over blocks; the head of the loop within one."""
        self.bound.add(index)
        i, extent = self.index(index), c_integer(index.extent, self.size)
        first, end = self.scope.fresh(f"{i}_first"), self.scope.fresh(f"{i}_end")
        self.write(depth, f"for (int64_t {first} = 0; {first} < {extent}; {first} += {size}) {{")
        least = f"{first} + {size} < {extent} ? {first} + {size} : {extent}"
        self.write(depth + 1, f"const int64_t {end} = {least};")
        return f"for (int64_t {i} = {first}; {i} < {end}; {i}++)"

    def zeros(self, kind: str, name: str, loops: Sequence[Index], depth: int) -> None:
        """Declare partial sums."""
        size = count(i.extent for i in loops)
        self.write(depth, f"{kind} {name}[{size}];" if loops else f"{kind} {name} = 0;")
        if loops:
            self.write(depth, f"for (int64_t i = 0; i < {size}; i++)")
            self.write(depth + 1, f"{name}[i] = 0;")

    def for_each(self, loops: Sequence[Index], depth: int, line: str) -> None:
        for k, index in enumerate(loops):
            self.write(depth + k, self.head(index))
        self.write(depth + len(loops), line)

    def indexed(self, place: tuple[str, Expr | None]) -> str:
        name, offset = place
        return name if offset is None else f"{name}[{c_integer(offset, self.atom)}]"

    def rounded(self, total: str) -> str:
        """What was added in double, as the type of the arrays."""
        return total if self.real == "double" else f"(float){total}"

    def loop(self, nest: Nest, depth: int, path: tuple[Index, ...], head: str) -> None:
        if self.vectorizes(nest):
            self.write(depth, "#pragma omp simd")
        self.write(depth, head + " {")
        inner = (*path, nest.index)
        group: list[Assign] = []
        for item in nest.items:
            if isinstance(item, Assign):
                group.append(item)
                continue
            self.assigns(group, depth + 1)
            group = []
            self.item(item, depth + 1, inner)
        self.assigns(group, depth + 1)
        self.write(depth, "}")

    def head(self, index: Index) -> str:
        self.bound.add(index)
        return loop_head(self.index(index), c_integer(index.extent, self.size))

    def vectorizes(self, nest: Nest) -> bool:
        """Whether the iterations of an innermost loop are independent."""
        return all(
            isinstance(i, (Assign, Fill))
            and (self.is_local(i.equation) or scatter_offsets(i.equation.write, [nest.index]) == ())
            and not any(
                r.tensor == i.equation.tensor and not _apart(r, i.equation.write, nest.index)
                for r in i.equation.reads
            )
            for i in nest.items
        )

    def kind(self, tensor: Tensor) -> str:
        return "int64_t" if tensor.dtype == "int" else self.real

    def is_local(self, e: Equation) -> bool:
        return e.tensor in self.local

    def assigns(self, group: Sequence[Assign], depth: int) -> None:
        """Consecutive statements, with what they have in common computed once."""
        if not group:
            return
        bodies = [self.with_uniforms(a.equation.body) for a in group]
        shared: list[tuple[Symbol, Expr]] = []
        if all(a.equation.where == 1 for a in group):
            slopes = [a.equation.tensor.name in self.slopes for a in group]
            shared, bodies, self.shared = _shared(bodies, slopes, self.shared, self.scope)
        done: set[Symbol] = set()
        for assign, body in zip(group, bodies, strict=True):
            e = assign.equation
            for symbol, value in _needed(body, shared, done):
                self.write(depth, f"const {self.real} {symbol} = {self.text(value)};")
            guard = "" if e.where == 1 else f"if ({self.condition(e.where)}) "
            if self.is_local(e):
                kind, name = self.kind(e.tensor), e.tensor.name
                if guard:
                    self.write(depth, f"{kind} {name} = {self.identity(e)};")
                    self.write(depth, f"{guard}{name} = {self.value(e, body)};")
                else:
                    self.write(depth, f"const {kind} {name} = {self.value(e, body)};")
            elif assign.accumulate:
                parts = [_at(part, s.parts) for s, _, part in self.sums if s.assign is assign]
                target = self.indexed(parts[0]) if parts else self.target(e)
                self.write(depth, guard + self.folded(target, e, body))
            else:
                self.write(depth, f"{guard}{self.target(e)} = {self.value(e, body)};")

    def reduce(self, item: Reduce, depth: int) -> None:
        e = item.equation
        self.accumulators += 1
        total = e.tensor.name if self.is_local(e) else self.scope.fresh(f"c{self.accumulators}")
        cut, part = register_cut(item), total
        if cut is None:
            self.write(depth, f"{self.kind(e.tensor)} {total} = {self.identity(e)};")
        else:
            part = self.scope.fresh(f"part_{total}")
            if self.is_local(e):
                total = self.scope.fresh(f"c{self.accumulators}")
            self.write(depth, f"double {total} = 0;")
        body, condition = self.with_uniforms(e.body), e.where
        if e.tensor.dtype != "int" and all(map(all_in_range, reads(e.body))):
            body, condition = where(condition, body, _IDENTITY[e.op]), ONE
        inner = depth
        opened: int | None = None
        for k, index in enumerate(e.reduced):
            head = ""
            if cut is not None and cut.index == index:
                opened, head = inner, self.block(index, cut.size, inner)
                inner += 1
                self.write(inner, f"{self.real} {part} = 0;")
            if k == len(e.reduced) - 1 and condition == 1:
                self.vectorize(e, part, inner)
            self.write(inner, head or self.head(index))
            inner += 1
        guard = "" if condition == 1 else f"if ({self.condition(condition)}) "
        self.write(inner, guard + self.folded(part, e, body))
        if opened is not None:
            self.write(opened + 1, f"{total} += {part};")
            self.write(opened, "}")
            total = self.rounded(total)
        if item.accumulate:
            self.write(depth, self.folded(self.target(e), e, Symbol(total, real=True)))
        elif not self.is_local(e):
            self.write(depth, f"{self.target(e)} = {total};")
        elif opened is not None:
            self.write(depth, f"const {self.real} {e.tensor.name} = {total};")

    def vectorize(self, e: Equation, total: str, depth: int) -> None:
        """Write what makes the innermost loop of a reduction run in vectors. OpenMP's own max and
        min would lose NaN; the function in their place pays in long loops only."""
        extent, function = e.reduced[-1].extent, {"+": "+", "*": "*"}.get(e.op)
        if function is None:
            if e.tensor.dtype == "int" or extent.is_Integer and extent < LONG:
                return
            function = self.extremum(e.op)
            self.reductions[function] = (
                f"#pragma omp declare reduction({function} : {self.real} : omp_out = "
                f"{function}(omp_out, omp_in)) initializer(omp_priv = {self.identity(e)})"
            )
        self.write(depth, f"#pragma omp simd reduction({function}:{total})")

    def extremum(self, op: str) -> str:
        """The C function of the larger or the smaller number."""
        function = maximum if op == "max" else minimum
        self.exprs.append(function(Symbol("x", real=True), Symbol("y", real=True)))
        return f"{function.__name__}{'f' if self.real == 'float' else ''}"

    def folded(self, target: str, e: Equation, body: Expr) -> str:
        """``target op= body;``"""
        value = self.value(e, body)
        if e.op == "logsumexp":
            raise ValueError(f"{e} must be expanded before it is emitted")
        if e.op in ("=", "+"):
            return f"{target} += {value};"
        if e.op == "*":
            return f"{target} *= {value};"
        if e.tensor.dtype == "int":
            better = "<" if e.op == "min" else ">"
            return f"{target} = {value} {better} {target} ? {value} : {target};"
        return f"{target} = {self.extremum(e.op)}({target}, {value});"

    def identity(self, e: Equation) -> str:
        if e.tensor.dtype == "int":
            return {"min": "INT64_MAX", "max": "INT64_MIN", "*": "1"}.get(e.op, "0")
        infinite = {"max": "-INFINITY", "min": "INFINITY"}
        return infinite.get(e.op) or c_number(Integer(1 if e.op == "*" else 0), self.real)

    # --- expressions

    def value(self, e: Equation, body: Expr) -> str:
        if e.tensor.dtype == "int":
            self.exprs.append(body)
            return c_whole(body, self.real, self.atom)
        return self.text(body)

    def text(self, expr: Expr) -> str:
        self.exprs.append(expr)
        return c_expression(expr, self.real, self.atom)

    def condition(self, expr: Expr) -> str:
        self.exprs.append(expr)
        return c_condition(expr, self.real, self.atom)

    def atom(self, symbol: Expr) -> str:
        if isinstance(symbol, Access):
            if symbol.tensor in self.local:
                return symbol.tensor.name
            return self.element(symbol)
        if isinstance(symbol, Index):
            return self.index(symbol)
        return self.size(symbol) if isinstance(symbol, Size) else str(symbol)

    def index(self, index: Index) -> str:
        name = self.variables[index.name]
        if index not in self.bound:  # of a recurrence around the kernel
            self.scalars.setdefault(self.outer[index.name], f"int64_t {name}")
        return name

    def size(self, symbol: Expr) -> str:
        if isinstance(symbol, Size):
            self.scalars.setdefault(symbol.name, f"int64_t {symbol.name}")
        return str(symbol)

    def target(self, e: Equation) -> str:
        return self.element(e.write)

    def element(self, access: Access) -> str:
        tensor = access.tensor
        if tensor in self.numbers:
            kind = "double" if tensor.dtype == "double" else "int64_t"
            self.scalars.setdefault(tensor.name, f"{kind} {tensor.name}")
            return tensor.name
        holder = self.alias(tensor)
        name = self.names.setdefault(holder, holder.name)
        return f"{name}[{c_integer(address(access), self.atom)}]"

    def with_uniforms(self, body: Expr) -> Expr:
        """Factors that are the same for all iterations become variables of the function."""
        found: dict[Expr, Expr] = {}
        for node in preorder_traversal(body):
            if isinstance(node, Mul) and not self.is_uniform(node) and not is_whole(node):
                factor = Mul(*(f for f in node.args if self.is_factor(f)))
                if factor.args and not factor.is_number and not factor.is_Symbol:
                    rest = Mul(*(f for f in node.args if not self.is_factor(f)))
                    found[node] = (factor, rest)
            elif isinstance(node, Access) and self.is_constant(node):
                self.uniform(node)
        return self.replaced(body, found)

    def replaced(self, expr: Expr, found: dict[Expr, Expr]) -> Expr:
        if expr in found:
            factor, rest = found[expr]
            return self.uniform(factor) * self.replaced(rest, found)
        if expr in self.uniforms:
            return self.uniforms[expr]
        if not expr.args or not found and not self.uniforms:
            return expr
        return expr.func(*(self.replaced(a, found) for a in expr.args))

    def uniform(self, expr: Expr) -> Symbol:
        """The variable of what is the same for all iterations."""
        if expr not in self.uniforms:
            name = self.scope.fresh(f"u{len(self.uniforms) + 1}")
            self.uniforms[expr] = Symbol(name, real=True)
        return self.uniforms[expr]

    def is_uniform(self, expr: Expr) -> bool:
        return not expr.atoms(Index) and all(
            r.tensor in self.numbers or self.is_constant(r) for r in reads(expr)
        )

    def is_factor(self, expr: Expr) -> bool:
        """Whether a factor may be taken out of the loops: a tensor's element is divided by there,
        since its reciprocal may be infinite or inexact."""
        whole = not _divides(expr) or all(r.tensor in self.numbers for r in reads(expr))
        return whole and self.is_uniform(expr)

    def is_constant(self, access: Access) -> bool:
        """Whether an element is the same for all iterations: a scalar that others computed."""
        return (
            not access.tensor.shape
            and access.tensor.dtype == "real"
            and access.tensor not in self.local
            and self.alias(access.tensor) not in self.written
        )


def _parts(e: Equation) -> tuple[Expr, ...]:
    return e.write, e.body, e.where


def _shared(
    bodies: Sequence[Expr], slopes: Sequence[bool], last: int, scope: Scope
) -> tuple[list[tuple[Symbol, Expr]], list[Expr], int]:
    """Common subexpressions as variables that are numbered from last + 1 on, and the last number;
    whole numbers and truth values stay where they are. What a value is does not depend on what
    stands beside it, so that all functions of a module give one loss: it shares whole nodes, no
    part of a sum or a product, and of a quotient the divisor. `slopes` says which are gradients,
    whose products may be regrouped."""
    free = ((f"t{k}", k) for k in itertools.count(last + 1) if f"t{k}" not in scope.taken)
    number: dict[Symbol, int] = {}

    def symbols() -> Iterator[Symbol]:
        for name, k in free:
            symbol = Symbol(name, real=True)
            number[symbol] = k
            yield symbol

    values = {
        node
        for body, slope in zip(bodies, slopes, strict=True)
        if not slope
        for node in preorder_traversal(body)
    }
    regrouped = opt_cse([b for b, slope in zip(bodies, slopes, strict=True) if slope])
    regrouped = {node: parts for node, parts in regrouped.items() if node not in values}
    pairs, reduced = tree_cse(bodies, symbols(), regrouped, order="canonical")
    kept: list[tuple[Symbol, Expr]] = []
    back: dict[Expr, Expr] = {}
    for symbol, value in pairs:
        value = value.xreplace(back)
        if value.is_integer or isinstance(value, Indicator) or (-value).is_Symbol:
            back[symbol] = Group(value) if value.is_Add else value  # (a - b)/3 is no a/3 - b/3
        elif _divides(value):
            divisor = 1 / value
            back[symbol] = value if divisor.is_Symbol else 1 / symbol
            if not divisor.is_Symbol:
                kept.append((symbol, divisor))
        else:
            kept.append((symbol, value))
    return kept, [e.xreplace(back) for e in reduced], max([last, *(number[s] for s, _ in kept)])


def _divides(factor: Expr) -> bool:
    """Whether a product with this factor is a quotient."""
    if not isinstance(factor, Pow):
        return False
    return bool(factor.exp.is_number and factor.exp.is_extended_negative)


def _needed(
    body: Expr, shared: Sequence[tuple[Symbol, Expr]], done: set[Symbol]
) -> list[tuple[Symbol, Expr]]:
    """The shared values that a body needs and that were not computed yet, in order."""
    table = dict(shared)
    wanted: set[Symbol] = set()
    pending = [s for s in body.free_symbols if s in table]
    while pending:
        symbol = pending.pop()
        if symbol not in wanted and symbol not in done:
            wanted.add(symbol)
            pending.extend(s for s in table[symbol].free_symbols if s in table)
    done |= wanted
    return [(s, v) for s, v in shared if s in wanted]


def _at(name: str, loops: Sequence[Index]) -> tuple[str, Expr | None]:
    """The element of partial sums that belongs to the current point of loops."""
    return name, address(Tensor(name, tuple(i.extent for i in loops))[loops]) if loops else None


def _apart(a: Access, b: Access, index: Index) -> bool:
    """Whether two elements of a tensor differ whatever the values of one index are, for each."""
    pairs = zip(a.indices, b.indices, strict=True)
    gaps = [i - j for i, j in pairs if index not in indices_of(i) | indices_of(j)]
    return any(gap.is_Integer and gap != 0 for gap in gaps)
