"""A Plan as text: its kernels in order, their loops, and where what they write lies.

parallel n < N:
    in vectors o < 64:
        dense1_h[n,o] = relu(dense1_z[n,o])          | workspace + 64·N
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sympy import Expr

from ..formulas.text import equation_text, expression_text
from ..ir import Access, Index, Tensor
from ..lower import nested, plan
from ..lower.arrays.grammar import For, Statement
from ..lower.arrays.walks import bound
from ..lower.plan import Buffer, Kernel, Own, Plan, Register, Same
from ..lower.walks import equations_of_kernel, every_kernel, inside, written

WIDTH = 72  # of what stands before the place
_SUMS = {"+": "Σ", "*": "Π", "max": "max", "min": "min"}
_SIGNS = {"+": "+=", "*": "*=", "max": "max=", "min": "min="}
_IDENTITY = {"*": "1", "max": "−∞", "min": "∞"}


def plan_text(made: Plan, size: int, names: Collection[str] | None = None) -> list[str]:
    """The lines of a Plan whose numbers take `size` bytes; with `names` those of the kernels that
    compute these tensors."""
    shown = [k for k in made.kernels if names is None or _computes(k, names)]
    text = _Text(made)
    lines = [line for kernel in shown for line in text.kernel(kernel, 0)]
    if names is not None:
        return lines
    if any(isinstance(k, plan.Arrays) for k in every_kernel(made.kernels)):
        return [f"{made.name}:", "", *lines]
    numbers, bytes_ = made.workspace, made.workspace * size
    total = f"{expression_text(numbers)} numbers, {expression_text(bytes_.expand())} bytes"
    return [f"{made.name}:", "", *lines, "", f"workspace: {total}"]


def _computes(kernel: Kernel, names: Collection[str]) -> bool:
    return any(e.tensor.name in names for e in equations_of_kernel(kernel))


class _Text:
    def __init__(self, made: Plan) -> None:
        self.places = made.places
        self.pieces: dict[object, int] = {}  # those that were printed, by number

    def place(self, tensor: Tensor) -> str:
        place = self.places.get(tensor)
        if isinstance(place, Same):
            return f"memory of {place.tensor.name}"
        if isinstance(place, Register):
            return "register"
        if isinstance(place, plan.Private):
            return "a thread's own"
        if isinstance(place, Own):
            return "its own array" + (f", axis {place.order[0]} first" if place.order else "")
        if not isinstance(place, Buffer):
            return "variable"
        return place.name + ("" if place.offset == 0 else f" + {expression_text(place.offset)}")

    def line(self, depth: int, text: str, note: str = "") -> str:
        text = "    " * depth + text
        return f"{text:{WIDTH}}   | {note}" if note else text

    def kernel(self, kernel: Kernel, depth: int) -> Iterator[str]:
        inner = depth + 1
        if isinstance(kernel, plan.Nest):
            for let in kernel.uniform:
                yield self.line(depth, f"{let.symbol} = {expression_text(let.value)}", "once")
            yield from self.items(kernel.items, depth)
        elif isinstance(kernel, plan.Product):
            yield from self.product(kernel, depth)
        elif isinstance(kernel, plan.Arrays):
            yield from self.arrays(kernel, depth)
        elif isinstance(kernel, plan.Number):
            yield self.line(depth, equation_text(kernel.equation), "variable")
        elif isinstance(kernel, plan.Load):
            yield self.line(depth, f"load {kernel.tensor.name}", self.place(kernel.tensor))
        elif isinstance(kernel, plan.Store):
            text = f"store {kernel.tensor.name} in {kernel.into.name}"
            yield self.line(depth, text, self.place(kernel.into))
        elif isinstance(kernel, plan.Require):
            yield self.line(depth, f"stop unless {expression_text(kernel.condition)}")
        elif isinstance(kernel, plan.Draw):
            yield self.line(depth, f"draw {kernel.tensor.name}", self.place(kernel.tensor))
        elif isinstance(kernel, plan.Rest):
            what = "no more steps" if kernel.ends else "not this step"
            yield self.line(depth, f"{what} where {expression_text(kernel.element)} = 0")
        elif isinstance(kernel, plan.Check):
            extent = expression_text(kernel.extent)
            yield self.line(depth, f"stop unless 0 ≤ {kernel.tensor.name} < {extent}")
        else:
            if isinstance(kernel, plan.Steps):
                order = "for" if kernel.direction > 0 else "backwards"
                yield self.line(depth, f"{order} {_range(kernel.index)}:")
                if kernel.sum is not None:
                    note = f"every {kernel.sum.block} steps {kernel.sum.part.name} goes to"
                    yield self.line(inner, f"{note} {kernel.sum.total.name}")
            elif isinstance(kernel, plan.When):
                yield self.line(depth, f"if {' or '.join(kernel.groups)} is asked for:")
            elif isinstance(kernel, plan.Tiled):
                yield from self.product(kernel.product, depth)
                yield self.line(inner, "for parts of it, as soon as they are there:")
                yield from self.kernel(kernel.nest, inner)
                return
            elif isinstance(kernel, plan.Group):
                yield self.line(depth, "threads do these products together:")
            elif isinstance(kernel, plan.Call):
                again = kernel.form in self.pieces
                yield self.call(kernel, depth)
                if again:
                    return
            elif isinstance(kernel, plan.Region):
                by = "" if kernel.unit == 1 else f" by {kernel.unit}"
                note = f"about {expression_text(kernel.work)} operations"
                extent = expression_text(kernel.extent)
                quick = "" if kernel.alone == 0 else ", if that is quicker"
                line = f"threads do all of this for parts of {extent}{by}{quick}:"
                yield self.line(depth, line, note)
                known = set[Tensor]()
                for member in kernel.kernels:
                    yield from self.sums(member, inner, known)
                    known |= {t for t, _ in member.sums}
                    yield from self.kernel(member.kernel, inner)
                return
            elif isinstance(kernel, plan.Parallel):
                by = "" if kernel.unit == 1 else f" by {kernel.unit}"
                note = f"about {expression_text(kernel.work)} operations"
                yield self.line(depth, f"threads share {kernel.index}{by}:", note)
                yield from self.sums(kernel, inner)
            else:
                yield self.line(depth, "what fades away counts as 0:")
            for k in inside(kernel):
                yield from self.kernel(k, inner)

    def sums(
        self, kernel: plan.Parallel, depth: int, known: Collection[Tensor] = ()
    ) -> Iterator[str]:
        names = ", ".join(t.name for t, _ in kernel.sums if t not in known)
        if names:
            yield self.line(depth, f"each part adds to its own {names}")

    def call(self, call: plan.Call, depth: int) -> str:
        """What follows in full the first time, and else differs in its tensors alone."""
        again = call.form in self.pieces
        number = self.pieces.setdefault(call.form, len(self.pieces) + 1)
        made = next(iter(written(call.kernels)))
        if not again:
            return self.line(depth, f"piece {number}:")
        return self.line(depth, f"piece {number} with {made.name}, …", self.place(made))

    def arrays(self, kernel: plan.Arrays, depth: int) -> Iterator[str]:
        """The equations, and the loops over offsets in a window around their statements."""
        found: tuple[Statement, ...] = kernel.statements
        for e in kernel.equations:
            at = depth
            while found and isinstance(loop := found[-1], For):
                yield self.line(at, f"for {_range(loop.index)}:")
                found, at = loop.statements, at + 1
            yield self.line(at, equation_text(e, kernel.adds), self.place(e.tensor))
        if not kernel.equations:
            for t in bound(found):
                yield self.line(depth, f"fill {t.name}", self.place(t))

    def product(self, kernel: plan.Product, depth: int) -> Iterator[str]:
        for index in kernel.outer:
            yield self.line(depth, f"for {_range(index)}:")
            depth += 1
        rows, columns, *summed = ([expression_text(s.extent)] for s in kernel.sides)
        extents = " × ".join("·".join(side) for side in (rows, columns, sum(summed, [])))
        start = kernel.start
        text = equation_text(kernel.equation, start is not None and start == kernel.operands[2])
        if start is not None and start != kernel.operands[2]:
            text += f" + {start.access}"
        place = self.place(kernel.operands[2].tensor)
        band = ", in a band" if kernel.band else ""
        yield self.line(depth, f"product {extents}{band}: {text}", place)

    def items(self, items: Iterable[nested.Item], depth: int) -> Iterator[str]:
        for item in items:
            if isinstance(item, nested.Loop):
                strips = "" if item.strip is None else f", in strips of {item.strip.count}"
                yield self.line(depth, f"{_how(item.over)} {_range(item.over.index)}{strips}:")
                yield from self.items(item.items, depth + 1)
            elif isinstance(item, nested.Blocks):
                extent = expression_text(item.index.extent)
                yield self.line(depth, f"blocks of {item.size} {item.index} < {extent}:")
                yield from self.items(item.items, depth + 1)
            elif isinstance(item, nested.If):
                yield self.line(depth, f"if {expression_text(item.where)}:")
                yield from self.items(item.items, depth + 1)
            else:
                yield self.statement(item, depth)

    def statement(self, s: nested.Statement, depth: int) -> str:
        if isinstance(s, nested.Let):
            return self.line(depth, f"{s.symbol} = {expression_text(s.value)}", "register")
        if isinstance(s, nested.Local):
            shape = ",".join(map(expression_text, s.tensor.shape))
            kind = "double" if s.tensor.dtype == "double" else ""
            text = s.tensor.name + (f"[{shape}]" if shape else "")
            return self.line(depth, f"{text} = 0", f"own {kind}".strip())
        if isinstance(s, nested.Fill):
            value = _IDENTITY.get(s.op, "0")
            return self.line(depth, f"{s.write} = {value}", self.place(s.write.tensor))
        if isinstance(s, nested.Reduce):
            loops = " ".join(map(_over, s.over))
            value = expression_text(s.value)
            text = f"{_name(s.total)} = {_SUMS[s.op]} over {loops}: {value}{_condition(s.where)}"
            return self.line(depth, text, "register")
        sign = "=" if isinstance(s, nested.Assign) else _SIGNS[s.op]
        text = f"{_name(s.write)} {sign} {expression_text(s.value)}{_condition(s.where)}"
        known = s.write.tensor in self.places
        return self.line(depth, text, self.place(s.write.tensor) if known else "own")


def _name(access: Access) -> str:
    return str(access) if access.indices else access.tensor.name


def _condition(where: Expr) -> str:
    return "" if where == 1 else f" where {expression_text(where)}"


def _range(index: Index) -> str:
    return f"{index} < {expression_text(index.extent)}"


def _how(over: nested.Over) -> str:
    return "in vectors" if over.vector else over.kind


def _over(over: nested.Over) -> str:
    text = f"{over.index}<{expression_text(over.index.extent).replace(' ', '')}"
    text += f" (blocks of {over.block})" if over.block else ""
    return text + (" (in vectors)" if over.vector else "")
