"""A Program as a C function: kernels, the memory they work in, and their calls in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sympy import Expr, Integer

from ...affine import address, count
from ...formulas.text import equation_text
from ...ir import Access, Equation, Index, Program, Tensor, equations_of
from ...lower import sums
from ...lower.joined import with_joined_loops
from ...lower.moments import of_optimizer
from ...lower.nests import (
    Assign,
    Blocks,
    Fill,
    Kernel,
    Matrix,
    Reduce,
    Steps,
    leaves,
    tensors_of,
    wanted_for,
    writes_any,
)
from ...lower.places import Lowered, Memory, Place
from ...lower.schedule import is_uniform, nests
from ...lower.scopes import locals_of, with_rows
from ...lower.storage import Workspace, plan
from ...passes.simplify import live
from ..names import C, indices_in, loop_variables, sizes_in, tensors_in
from ..render import render
from .library import Library, neutral
from .names import INDENT, c_integer, loop_head
from .nest import KernelText, KernelWriter
from .product import matrix_call
from .scalar import c_expression, c_whole

FLUSH, KEEP = "FLUSH_DENORMALS", "KEEP_DENORMALS"  # around what the optimizer computes


@dataclass(frozen=True)
class Check:
    """Stands where a computed tensor, `array` of so many numbers, must be below an extent."""

    tensor: Tensor
    array: str
    many: str
    extent: Expr


@dataclass(frozen=True)
class StepFunction:
    """The body of one entry point, the sizes of its workspace, and the expressions in it."""

    name: str
    lines: tuple[str | Check, ...]
    workspace: Expr
    packs: tuple[tuple[str, str, str], ...]
    exprs: tuple[Expr, ...]


def step_function(
    name: str,
    lowered: Lowered,
    real: str,
    library: Library,
    arguments: dict[Tensor, str],
    constant: frozenset[str] = frozenset(),
    flat: frozenset[Tensor] = frozenset(),
    asked: Mapping[Tensor, str] = {},
    slopes: frozenset[Tensor] = frozenset(),
) -> StepFunction:
    """The C of one program. `arguments` names the arrays that the caller passes for themselves,
    `constant` the buffers that it may not change, `flat` the vectors that an optimizer works on,
    `asked` the arguments that say whether an optional result is wanted, `slopes` the
    gradients among what it computes."""
    return _Emitter(name, lowered, real, library, arguments, constant, flat, asked, slopes).run()


class _Emitter:
    def __init__(
        self,
        name: str,
        lowered: Lowered,
        real: str,
        library: Library,
        arguments: dict[Tensor, str],
        constant: frozenset[str],
        flat: frozenset[Tensor],
        asked: Mapping[Tensor, str],
        slopes: frozenset[Tensor],
    ) -> None:
        self.asked = asked
        self.name, self.real, self.library, self.arguments = name, real, library, arguments
        self.constant, self.checked = constant, lowered.checked
        self.program: Program = lowered.without_views
        self.places = dict(lowered.places)
        self.slopes = only_for(self.program, slopes)
        self.optimizer = of_optimizer(self.program, flat)
        self.requests = dict(lowered.requests)  # `nests` adds the windows of what is asked for
        self.kernels = nests(
            self.program,
            Memory(self.places),
            lowered.begun,
            self.optimizer,
            self.requests,
            self.checked,
        )
        taken = [*tensors_in(self.program), *arguments.values(), *sizes_in(self.program)]
        self.variables = loop_variables(C, indices_in(self.program.items), taken)
        self.numbers = {e.tensor for e in self.program.equations if is_uniform(e)}
        self.stored = [t for t in self.places if t in self.program.inputs and _is_number(t)]
        self.numbers |= set(self.stored)
        outside = self.outside()
        self.titles: dict[int, str] = {}
        self.instead: dict[Tensor, str] = {}  # where a sum in blocks adds
        self.wanted: dict[int, frozenset[Tensor] | None] = {}
        self.kernels = [self.compact(k, outside, ()) for k in self.kernels]
        self.local = {
            id(k): locals_of(k, outside, outer)
            for kernel in self.kernels
            for k, outer in _singles(kernel, ())
        }
        self.workspace = self.planned()
        self.used: dict[Tensor, None] = {}
        self.exprs: list[Expr] = []
        self.packs: dict[tuple[str, str, str], None] = {}
        self.owners: dict[tuple[Place, tuple[Expr, ...]], Tensor] = {}
        equations = self.program.equations
        for tensor in (*self.program.inputs, *(r.tensor for e in equations for r in e.reads)):
            self.alias(tensor)

    def outside(self) -> set[Tensor]:
        """The tensors that more than one kernel, or the caller, sees."""
        users: dict[Tensor, int] = {}
        for kernel in self.kernels:
            for single, _ in _singles(kernel, ()):
                for tensor in tensors_of(single):
                    users[tensor] = users.get(tensor, 0) + 1
        fixed = {*self.places, *self.arguments, *self.program.results, *self.program.inputs}
        fixed |= set(self.checked)
        fixed |= {t for b in map(_blocks, self.kernels) for s in b for t in (s.part, s.lost)}
        return fixed | {t for t, n in users.items() if n > 1}

    def compact(self, kernel: Kernel, outside: set[Tensor], outer: tuple[Index, ...]) -> Kernel:
        """The kernel with rows in place of arrays; its title keeps the equations as they were."""
        if isinstance(kernel, Steps):
            inner = (*outer, kernel.index)
            steps = replace(
                kernel, kernels=tuple(self.compact(k, outside, inner) for k in kernel.kernels)
            )
            self.wanted[id(steps)] = wanted_for(kernel, self.requests)
            return steps
        made = with_joined_loops(with_rows(kernel, outside, outer))
        titles = list(dict.fromkeys(_title(leaf) for leaf in leaves(kernel)))
        self.wanted[id(made)] = wanted_for(kernel, self.requests)
        self.titles[id(made)] = "/* " + "\n   ".join(titles) + " */"
        return made

    def planned(self) -> Workspace:
        spans: dict[Tensor, tuple[int, int]] = {}
        for position, kernel in enumerate(self.kernels):
            for tensor in tensors_of(kernel):
                spans[tensor] = (spans.get(tensor, (position, 0))[0], position)
        for old, new in self.program.updates:
            if old in self.stored and new in spans:  # stored at the end
                spans[new] = (spans[new][0], len(self.kernels))
        hidden = {t for scope in self.local.values() for t in scope}
        temporary = [
            t
            for t in spans
            if t not in self.places
            and t not in self.arguments
            and t not in hidden
            and not self.is_number(t)
        ]
        work = plan(temporary, spans, Integer(0), 2 if self.real == "float" else 1)
        self.places.update(work.places)
        return work

    def is_number(self, tensor: Tensor) -> bool:
        """Whether a tensor is a number of the step, a variable of the function."""
        return tensor in self.numbers

    def run(self) -> StepFunction:
        body: list[str | Check] = []
        writer = {t: k for k in self.kernels for t in _written(k)}
        flushing, condition = False, ""
        for kernel in self.kernels:
            only = self.condition(kernel)
            if only != condition:
                body += ["}"] if condition else []
                body += [f"if ({only}) {{"] if only else []
                condition = only
            number = isinstance(kernel, Assign) and is_uniform(kernel.equation)
            flushes = not number and writes_any(kernel, self.optimizer)
            if flushes != flushing:
                body.append(FLUSH if flushes else KEEP)
            flushing = flushes
            lines = self.kernel(kernel)
            body += [INDENT + line for line in lines] if condition else lines
            checks = [self.check(t) for t in self.checked if writer.get(t) is kernel]
            if checks and flushing:  # a check may leave the function
                body.append(KEEP)
                flushing = False
            body += checks
        if condition:
            body.append("}")
        if flushing:
            body.append(KEEP)
        step = [
            f"{self.cell(old)} = {cast}{self.scalar_atom(new[()])};"
            for old, new in self.program.updates
            if old in self.stored
            for cast in [f"({self.real})" if old.dtype == "double" and self.real == "float" else ""]
        ]
        head = [line for tensor in self.used for line in self.declaration(tensor)]
        if self.packs:
            size = c_integer(self.workspace.size, str)
            head.append(f"{self.real} *pack = workspace + {size};")
        head = [f"const {_kind(t)} {t.name} = {self.cell(t)};" for t in self.stored] + head
        return StepFunction(
            self.name,
            (*head, *body, *step),
            self.workspace.size,
            tuple(self.packs),
            tuple(self.exprs),
        )

    def condition(self, kernel: Kernel) -> str:
        """What must hold for a kernel to run: that one of the results is asked for."""
        if not self.requests or isinstance(kernel, Assign) and is_uniform(kernel.equation):
            return ""
        wanted = self.wanted[id(kernel)] or ()
        return " || ".join(dict.fromkeys(self.asked[t] for t in self.asked if t in wanted))

    def check(self, tensor: Tensor) -> Check:
        if tensor in self.numbers:
            return Check(tensor, f"(&{tensor.name})", "1", self.checked[tensor])
        many = c_integer(count(tensor.shape), str)
        return Check(tensor, self.pointer(tensor), many, self.checked[tensor])

    # --- names

    def cell(self, tensor: Tensor) -> str:
        """Where a number of the step is kept between steps."""
        place = self.places[tensor]
        return "*step" if place.buffer == "step" else f"{place.buffer}[{place.offset}]"

    def alias(self, tensor: Tensor) -> Tensor:
        """The tensor whose name stands for the memory of another one: the same place."""
        place = self.places.get(tensor)
        if place is None or place.buffer == "workspace" or tensor in self.arguments:
            return tensor
        return self.owners.setdefault((place, tensor.shape), tensor)

    def pointer(self, tensor: Tensor) -> str:
        holder = self.alias(tensor)
        if holder in self.instead:
            return self.instead[holder]
        if holder in self.arguments:
            return self.arguments[holder]
        self.used.setdefault(holder)
        return holder.name

    def declaration(self, tensor: Tensor) -> list[str]:
        place = self.places[tensor]
        kind = "int64_t" if tensor.dtype == "int" else self.real
        const = "const " if place.buffer in self.constant else ""
        offset = "" if place.offset == 0 else f" + {c_integer(place.offset, str)}"
        base = (
            f"({kind} *)({place.buffer}{offset})"
            if tensor.dtype == "int"
            else place.buffer + offset
        )
        return [f"{const}{kind} *{tensor.name} = {base};"]

    # --- kernels

    def kernel(self, kernel: Kernel) -> list[str]:
        if isinstance(kernel, Steps):
            extent = c_integer(kernel.index.extent, str)
            head = loop_head(self.variables[kernel.index.name], extent, kernel.direction)
            before, after = self.blocks(kernel)
            lines: list[str] = []
            for inner in kernel.kernels:
                only = "" if self.condition(kernel) else self.condition(inner)
                own = self.kernel(inner)
                lines += [f"if ({only}) {{", *(INDENT + line for line in own), "}"] if only else own
            return [head + " {", *(INDENT + line for line in (*before, *lines)), "}", *after]
        if isinstance(kernel, Assign) and is_uniform(kernel.equation):
            return self.number(kernel.equation)
        if isinstance(kernel, Matrix):
            return self.matrix(kernel)
        return self.call(kernel, self.local[id(kernel)])

    def blocks(self, kernel: Steps) -> tuple[list[str], list[str]]:
        """What a loop that adds in blocks does at the start of a step, and behind the last one.
        Where one block is all, it is added to the tensor itself."""
        if kernel.blocks is None:
            return [], []
        b, index = kernel.blocks, self.variables[kernel.index.name]
        total, part, lost = map(self.pointer, (b.total, b.part, b.lost))
        many = f"{c_integer(kernel.index.extent, str)} > {sums.BLOCK}"
        size = c_integer(count(b.total.shape), str)
        helper = render("c/block.c.j2", real=self.real).rstrip()
        if helper not in self.library.texts:
            self.library.texts.append(helper)
        self.instead[b.part] = f"({many} ? {part} : {total})"
        begin = f"if ({many} && {index} % {sums.BLOCK} == 0)"
        call = f"{size}, {total}, {part}, {lost});"
        return [f"{begin} contract_block({index} > 0, {call}"], [
            f"if ({many}) contract_block(1, {call}"
        ]

    def number(self, e: Equation) -> list[str]:
        """A number that depends on the step alone."""
        name = e.tensor.name

        def atom(symbol: Expr) -> str:
            return symbol.tensor.name if hasattr(symbol, "tensor") else str(symbol)

        self.exprs.append(e.body)
        if e.tensor.dtype == "int":
            return [
                f"/* {equation_text(e)} */",
                f"const int64_t {name} = {c_whole(e.body, 'double', atom)};",
            ]
        return [
            f"/* {equation_text(e)} */",
            f"const double {name} = {c_expression(e.body, 'double', atom)};",
        ]

    def matrix(self, kernel: Matrix) -> list[str]:
        k = kernel.contraction
        title = equation_text(k.equation, kernel.accumulate)
        if kernel.start is not None:
            title += f" + {kernel.start}"
        lines, sizes = matrix_call(kernel, self.real, self.pointer, self.scalar_atom)
        self.packs.setdefault(sizes)
        return [f"/* {title} */", *lines]

    def scalar_atom(self, symbol: Expr) -> str:
        if isinstance(symbol, Access):
            if self.is_number(symbol.tensor):
                return symbol.tensor.name
            offset = c_integer(address(symbol), self.scalar_atom)
            return f"{self.pointer(symbol.tensor)}[{offset}]"
        if isinstance(symbol, Index):
            return self.variables[symbol.name]
        return str(symbol)

    def call(self, kernel: Kernel, local: dict[Tensor, tuple[Index, ...]]) -> list[str]:
        title = self.titles[id(kernel)]
        form = neutral(kernel, self.alias)
        own = form.alias(self.alias), form.numbers(self.numbers), form.names(self.slopes)
        key = self.written(form.kernel, form.scopes(local), *own, title)
        if key.text not in self.library.functions:
            text = self.written(kernel, local, self.alias, self.numbers, self.slopes, title)
            base = next(leaf.equation.tensor.name for leaf in leaves(kernel))
            self.library.add(key, text, base, form)
        scalars, tensors = self.library.arguments(key, form)
        arguments = ", ".join([*scalars, *map(self.pointer, tensors)])
        return [*title.split("\n"), f"{self.library.functions[key.text].name}({arguments});"]

    def written(
        self,
        kernel: Kernel,
        local: dict[Tensor, tuple[Index, ...]],
        alias: Callable[[Tensor], Tensor],
        numbers: set[Tensor],
        slopes: set[str],
        title: str,
    ) -> KernelText:
        writer = KernelWriter(self.real, local, alias, numbers, self.variables, slopes=slopes)
        return writer.function(kernel, title)


def only_for(program: Program, slopes: Iterable[Tensor]) -> set[str]:
    """The names of what is computed for gradients, and for no result that does not come of them."""
    wanted = set(slopes)
    after = set(wanted)
    for e in program.equations:
        if any(r.tensor in after for r in e.reads):
            after.add(e.tensor)
    others = [t for t in program.results if t not in after]
    needed, values = (
        {e.tensor.name for e in equations_of(live(program.items, of))} for of in (wanted, others)
    )
    return needed - values


def _written(kernel: Kernel) -> Iterator[Tensor]:
    for single, _ in _singles(kernel, ()):
        if isinstance(single, Matrix):
            yield single.contraction.equation.tensor
        else:
            yield from (leaf.equation.tensor for leaf in leaves(single))


def _singles(
    kernel: Kernel, outer: tuple[Index, ...]
) -> Iterator[tuple[Kernel, tuple[Index, ...]]]:
    """The kernels within recurrences, each with the indices around it."""
    if isinstance(kernel, Steps):
        for inner in kernel.kernels:
            yield from _singles(inner, (*outer, kernel.index))
    else:
        yield kernel, outer


def _is_number(tensor: Tensor) -> bool:
    return not tensor.shape and tensor.dtype != "real"


def _kind(tensor: Tensor) -> str:
    return "int64_t" if tensor.dtype == "int" else "double"


def _title(leaf: Assign | Fill | Reduce) -> str:
    e = leaf.equation
    return (
        f"{e.write} = {_START.get(e.op, 0)}"
        if isinstance(leaf, Fill)
        else equation_text(e, leaf.accumulate)
    )


_START = {"*": "1", "max": "-inf", "min": "inf"}


def _blocks(kernel: Kernel) -> Iterator[Blocks]:
    """The sums in blocks within a kernel."""
    if isinstance(kernel, Steps):
        if kernel.blocks is not None:
            yield kernel.blocks
        for inner in kernel.kernels:
            yield from _blocks(inner)
