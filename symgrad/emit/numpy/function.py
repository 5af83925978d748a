"""A Program as the body of a NumPy function: equations in, statements out.

    # dense1_z[n,o] += dense1_W[i,o]*x[n,i]        becomes        dense1_z = x @ dense1_W
    # dense1_z[n,o] += dense1_b[o]                                dense1_z += dense1_b
    # dense1_h[n,o] = relu(dense1_z[n,o])                         dense1_h = np.maximum(dense1_z,
    # 0.0, out=dense1_z)

The equation stands above its statements. An array that no later equation reads is overwritten by
the next one of its shape.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from sympy import Add, Expr, Function, Mul, Pow

from ...affine import count, is_indirect
from ...formulas.text import equation_text
from ...ir import (
    ONE,
    ZERO,
    Access,
    Equation,
    Index,
    Loop,
    Tensor,
    equations_of,
    indices_of,
    map_items,
    moved,
    reads,
)
from ...lower.kernels import Contraction, contraction
from ...lower.places import Lowered, copy_of
from ...lower.windows import scatter_offsets, window_offsets
from ...scalar import (
    Group,
    Indicator,
    atoms_of,
    multiplied,
    stop_gradient,
    strong_product,
    ungrouped,
    where,
)
from ..names import PYTHON, indices_in, loop_variables, sizes_in, tensors_in
from .operand import always_in_range, index_arrays, integer_text, operand
from .product import product
from .statement import DONOR, POWER, Body, Destination
from .sums import block_axes, loop_order

_REDUCE = {"+": "np.add", "*": "np.multiply", "max": "np.maximum", "min": "np.minimum"}
_IDENTITY = {"=": "0", "+": "0", "*": "1", "max": "-np.inf", "min": "np.inf"}
_WHOLE_IDENTITY = {
    **_IDENTITY,
    "max": "np.iinfo(np.int64).min",
    "min": "np.iinfo(np.int64).max",
}


def function_body(
    lowered: Lowered, placed: Mapping[Tensor, str] = {}, asked: Mapping[Tensor, str] = {}
) -> list[str]:
    """The statements of a program; `placed` names the arrays that exist before (the views of a
    flat gradient, the weights that are updated in place), `asked` the arguments that say whether
    an optional result is wanted."""
    return _Writer(lowered, placed, asked).run()


class _Writer:
    def __init__(
        self, lowered: Lowered, placed: Mapping[Tensor, str], asked: Mapping[Tensor, str]
    ) -> None:
        self.asked, self.requests = asked, lowered.requests
        self.program, self.views = lowered.program, lowered.views
        self.checked = lowered.checked
        self.writer: dict[Tensor, int] = {}  # the last item that writes a tensor
        self.writers = Counter(e.tensor for e in self.program.equations)
        for position, item in enumerate(self.program.items):
            self.writer.update({e.tensor: position for e in equations_of([item])})
        self.placed = dict(placed)
        self.lines: list[str] = []
        self.indent = ""
        self.names = 0
        taken = [*tensors_in(self.program), *placed.values(), *sizes_in(self.program)]
        self.variables = loop_variables(PYTHON, indices_in(self.program.items), taken)
        self.filled: set[Tensor] = set(lowered.begun)
        self.owned: dict[Tensor, str] = {}  # arrays made here, which may be overwritten
        self.last: dict[Tensor, int] = {}
        for position, item in enumerate(self.program.items):
            for e in equations_of([item]):
                self.last.update({r.tensor: position for r in e.reads})
        for t in self.program.results:
            self.last[t] = len(self.program.items)

    def run(self) -> list[str]:
        for position, item in enumerate(self.program.items):
            self.only_if(self.condition(item), lambda: self.item(item, position))  # noqa: B023
        return self.lines

    def item(self, item: Equation | Loop, position: int) -> None:
        if isinstance(item, Loop):
            self.loop(item)
        else:
            self.equation(item, (), position)
        for t in self.checked:
            if self.writer[t] == position:
                extent = integer_text(self.checked[t])
                array = f"np.asarray({self.name(t)}, np.int64)"
                self.write(f'_labels("{t.name}", {array}, {extent})')

    def condition(self, item: Equation | Loop) -> str:
        """What must hold for an item to run: that one of the results is asked for."""
        wanted: set[Tensor] = set()
        for e in equations_of([item]):
            if e.tensor not in self.requests or e.tensor.dtype != "real" and not e.tensor.shape:
                return ""
            wanted |= self.requests[e.tensor]
        return " or ".join(dict.fromkeys(self.asked[t] for t in self.asked if t in wanted))

    def only_if(self, condition: str, write: Callable[[], None]) -> None:
        """Write statements under a condition, in one block with the last ones under the same."""
        if not condition:
            write()
            return
        start, head = len(self.lines), f"{self.indent}if {condition}:"
        self.indent += "    "
        write()
        self.indent = self.indent[:-4]
        if all(line.lstrip().startswith("#") for line in self.lines[start:]):
            del self.lines[start:]  # views of what is there
            return
        block = start - 1
        while block >= 0 and self.lines[block].startswith(self.indent + "    "):
            block -= 1
        if block < 0 or self.lines[block] != head:
            self.lines.insert(start, head)

    def loop(self, loop: Loop) -> None:
        for e in equations_of([loop]):
            if e.tensor not in self.filled:
                self.zeros(e)
        self.nested(self.apart(loop), ())

    def variable(self, index: Index) -> Index:
        """The index under the name of its variable."""
        return Index(self.variables[index.name], index.extent)

    def apart(self, loop: Loop) -> Loop:
        """The loop with an index that has no tensor's name."""
        fresh = self.variable(loop.index)
        mapping = {loop.index: fresh}
        items = (
            map_items(loop.items, lambda e: [moved(e, mapping)])
            if fresh != loop.index
            else loop.items
        )
        inner = tuple(self.apart(i) if isinstance(i, Loop) else i for i in items)
        return Loop(fresh, loop.direction, inner)

    def nested(self, loop: Loop, outer: tuple[Index, ...]) -> None:
        extent = integer_text(loop.index.extent)
        span = f"range({extent})" if loop.direction > 0 else f"range({extent} - 1, -1, -1)"
        self.write(f"for {loop.index} in {span}:")
        self.indent += "    "
        for item in loop.items:
            inner = (*outer, loop.index)
            if isinstance(item, Loop):
                self.nested(item, inner)
            else:
                only = "" if self.condition(loop) else self.condition(item)
                self.only_if(only, lambda: self.equation(item, inner, -1))  # noqa: B023
        self.indent = self.indent[:-4]

    def write(self, line: str) -> None:
        self.lines.append(self.indent + line)

    def temporary(self) -> str:
        self.names += 1
        return f"_{self.names}"

    def name(self, tensor: Tensor) -> str:
        return self.placed.get(tensor, tensor.name)

    # --- one equation

    def equation(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        self.write(f"# {equation_text(e, e.tensor in self.filled)}")
        offsets = self.offsets(e)
        if not offsets:
            self.statement(e, outer, position)
            return
        if e.tensor not in self.filled and not outer:
            self.zeros(e)
        inside = self.around(e, offsets)
        self.statement(
            replace(inside, loops=inside.loops[len(offsets) :]),
            (*outer, *inside.loops[: len(offsets)]),
            -1,
        )
        self.indent = self.indent[: -4 * len(offsets)]

    def offsets(self, e: Equation) -> tuple[Index, ...]:
        """The loops over offsets in a window that stand around an equation."""
        if not e.loops or e.tensor in self.views:
            return ()
        short = () if contraction(e) else window_offsets(e)
        return short or scatter_offsets(e.write, e.free) or ()

    def around(self, e: Equation, offsets: Sequence[Index]) -> Equation:
        """Open loops; the equation within, over indices that have no tensor's name, theirs
        first."""
        names = {i: self.variable(i) for i in offsets}
        for index in names.values():
            self.write(f"for {index} in range({integer_text(index.extent)}):")
            self.indent += "    "
        e = moved(e, names)
        return replace(e, loops=(*names.values(), *(i for i in e.loops if i not in names.values())))

    def statement(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        if not _computes_in_vain(e):
            self.plain_statement(e, outer, position)
            return
        self.write('with np.errstate(all="ignore"):  # where the condition does not hold')
        self.indent += "    "
        self.plain_statement(e, outer, position)
        self.indent = self.indent[:-4]

    def plain_statement(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        if e.tensor.shape == () and not e.loops and e.tensor.dtype != "real" and not outer:
            self.scalar(e)
        elif e.tensor in self.views:
            self.view(e)
        elif (matrices := contraction(e)) and _unique(e.write, e.free):
            self.contract(matrices)
        elif e.reduced:
            self.reduce(e, outer)
        else:
            self.elementwise(e, outer, position)

    def scalar(self, e: Equation) -> None:
        """A number that depends on the step alone: a Python number, computed in double."""
        body = Body((), self.temporary, base=self.name)
        if e.tensor.dtype == "int":
            text = body.integer(e.body)
            text = f"int({text})" if e.body.atoms(Function) else text
        else:
            text = f"float({body.text(e.body)[0]})"
        self.write(f"{self.name(e.tensor)} = {text}")

    def covers(self, e: Equation) -> bool:
        """Whether the equation writes every element at its own index."""
        w = e.write.indices
        return (
            len(set(w)) == len(w)
            and all(isinstance(i, Index) and i in e.loops for i in w)
            and all(i.extent == extent for i, extent in zip(w, e.tensor.shape, strict=True))
        )

    def view(self, e: Equation) -> None:
        """A name for memory that is there."""
        copy = copy_of(e)
        assert copy is not None
        source, tensor = copy.source, e.tensor
        text, start, length = self.name(source), -copy.gap, count(tensor.shape)
        flat = len(source.shape) == 1
        if not copy.empties:
            text += "" if flat else ".reshape(-1)"
            text += f"[{start}:{start + length}]" if tensor.shape else f"[{start}]"
            flat = True
        if tensor.shape and not (flat and len(tensor.shape) == 1) and tensor.shape != source.shape:
            text += f".reshape({', '.join(integer_text(s) for s in tensor.shape)})"
        elif not tensor.shape and source.shape and copy.empties:
            text += ".reshape(())"
        if self.name(tensor) != text and tensor not in self.placed:
            self.write(f"{self.name(tensor)} = {text}")
        self.owned.pop(source, None)

    def zeros(self, e: Equation) -> None:
        """The array with every element at the identity of the op."""
        shape = "".join(f"{integer_text(s)}, " for s in e.tensor.shape).rstrip()
        whole = e.tensor.dtype == "int"
        fill = (_WHOLE_IDENTITY if whole else _IDENTITY)[e.op]
        kind = "np.int64" if whole else "real"
        made = (
            f"np.zeros(({shape}), {kind})" if fill == "0" else f"np.full(({shape}), {fill}, {kind})"
        )
        if e.tensor in self.placed:
            self.write(f"{self.name(e.tensor)}[...] = {fill}")
        else:
            self.write(f"{self.name(e.tensor)} = {made}")
        self.filled.add(e.tensor)

    # --- contractions

    def contract(self, k: Contraction) -> None:
        e = k.equation
        left, right, order, apart = product(k, self.read)
        whole = self.covers(e)
        straight = whole and e.write.indices == order
        into = e.tensor in self.placed and straight and apart and e.tensor not in self.filled
        value = f"{left} @ {right}"
        if k.coefficient != 1:
            factor = Body((), self.temporary, base=self.name).real(k.coefficient, 1)
            value = f"{factor} * ({value})"
        if not apart:
            shape = ", ".join(integer_text(i.extent) for i in order)
            value = f"({value}).reshape({shape})"
        name = self.name(e.tensor)
        if not whole:
            if e.tensor not in self.filled:
                self.zeros(e)
            self.fold(e, value, order)
            return
        if not straight:
            axes = tuple(order.index(i) for i in e.write.indices)
            value = f"({value}).T" if axes == (1, 0) else f"({value}).transpose{axes}"
        if into:
            self.write(f"np.matmul({left}, {right}, out={name})")
            if k.coefficient != 1:
                self.write(f"{name} *= {factor}")
        elif e.tensor in self.filled:
            self.write(f"{name} += {value}")
        elif e.tensor in self.placed:
            self.write(f"{name}[...] = {value}")
        else:
            self.write(f"{name} = {value}")
            if straight:
                self.owned[e.tensor] = name
        self.filled.add(e.tensor)

    def read(self, access: Access, loops: Sequence[Index], guard: Expr = ONE) -> str:
        return operand(access, loops, guard, self.name(access.tensor))

    # --- reductions

    def reduce(self, e: Equation, outer: tuple[Index, ...]) -> None:
        loops = loop_order(e)
        free = [i for i in loops if i in e.free]
        reduced = [i for i in loops if i in e.reduced]
        body, whole = e.body, e.tensor.dtype == "int"
        if e.where != 1 and not whole:
            body = where(e.where, body, self.identity(e))
        scale: Expr = ONE
        if e.op in ("=", "+") and e.where == 1 and not whole:
            scale, body = split_scale(body)
        text = self.whole_text(e, loops) if whole else self.full_text(body, loops, e.where)
        axes = tuple(loops.index(i) for i in reduced)
        axis = f"axis={axes[0] if len(axes) == 1 else axes}"
        if len(loops) == len(reduced):
            axis = "axis=None"
        initial = ""
        if e.op in ("max", "min"):
            fill = (_WHOLE_IDENTITY if whole else _IDENTITY)[e.op]
            initial = f", initial={fill}"
        blocks = block_axes(e)
        call = f"{_REDUCE[e.op]}.reduce({text}, {axis}{initial}"
        if blocks:
            axes, last = blocks
            call = f"_sum({text}, {axes}" + (f", {last}" if last else "")
        simple = self.covers(e) and not outer
        target = list(e.write.indices) if simple else free
        fresh = e.tensor in self.placed and e.tensor not in self.filled
        if simple and fresh and target == free and free and scale == 1:
            self.write(f"{call}, out={self.name(e.tensor)})")
            self.filled.add(e.tensor)
            return
        value = call + ")"
        if scale != 1:
            inverse = 1 / scale
            op, factor = ("/", inverse) if inverse.is_Symbol else ("*", scale)
            value += f" {op} {Body((), self.temporary, base=self.name).real(factor, POWER)}"
        if simple and target != free:
            order = tuple(free.index(i) for i in e.write.indices)
            value = f"({value})" if scale != 1 else value
            value = f"{value}.T" if order == (1, 0) else f"{value}.transpose{order}"
            free = target
        self.store(e, value, free, outer, simple)

    def identity(self, e: Equation) -> Expr:
        from sympy import oo

        return {"+": ZERO, "=": ZERO, "*": ONE, "max": -oo, "min": oo}[e.op]

    def whole_text(self, e: Equation, loops: Sequence[Index]) -> str:
        """The value of an equation of whole numbers, the identity of its op where its condition
        does not hold, as an array of the full shape."""
        body = Body(tuple(loops), self.temporary, e.where, base=self.name)
        text = body.integer(e.body)
        if e.where != 1:
            text = f"np.where({body.condition(e.where)}, {text}, {_WHOLE_IDENTITY[e.op]})"
        elif isinstance(e.body, Access) and body.full(e.body):
            return text if e.reduced else f"np.array({text})"  # memory of its own
        if not loops or (body.full(e.body) and e.body.args and e.where == 1):
            return text
        shape = "".join(f"{integer_text(i.extent)}, " for i in loops).rstrip()
        text = f"np.broadcast_to({text}, ({shape}))"
        return text if e.reduced else f"np.array({text})"

    def full_text(self, expr: Expr, loops: Sequence[Index], guard: Expr) -> str:
        """The value of an expression as an array of the full shape."""
        body = Body(tuple(loops), self.temporary, guard, base=self.name)
        if isinstance(expr, Access) and body.full(expr):
            return body.text(expr)[0]
        place = Destination(self.temporary())
        body.into(expr, place)
        for line in body.lines:
            self.write(line)
        return place.name

    # --- element by element

    def elementwise(self, e: Equation, outer: tuple[Index, ...], position: int) -> None:
        order = [i for i in e.write.indices if i in e.loops] if self.covers(e) else list(e.loops)
        loops = tuple(order + [i for i in e.loops if i not in order])
        body = e.body if e.where == 1 else where(e.where, e.body, self.identity(e))
        direct = self.covers(e) and not outer and e.tensor not in self.filled
        if direct and e.tensor.dtype == "real" and loops:
            self.direct(e, body, loops, position)
            return
        writer = Body(loops, self.temporary, e.where, base=self.name)
        if e.tensor.dtype == "int":
            value = self.whole_text(e, loops)
        elif (
            e.op == "+"
            and not is_indirect(e.write)
            and e.tensor in self.filled
            and e.where == 1
            and loops
            and not outer
        ):
            for term in Add.make_args(ungrouped(body)):
                text = (
                    writer.other(term)
                    if writer.full(term) or not term.args
                    else writer.real(term, 0)
                )
                for line in writer.lines:
                    self.write(line)
                writer.lines.clear()
                self.store(e, text, loops, outer, self.covers(e))
            return
        else:
            value = writer.other(body) if loops and writer.compound(body) else writer.real(body, 0)
            value += "[()]" if not loops and _is_number_of_memory(body) else ""
        for line in writer.lines:
            self.write(line)
        self.store(e, value, loops, outer, self.covers(e) and not outer)

    def direct(self, e: Equation, body: Expr, loops: tuple[Index, ...], position: int) -> None:
        """The tensor's array is made by the equation, in memory that nobody needs any more if
        there is some, or is the place that it was given."""
        name = self.name(e.tensor)
        if e.tensor in self.placed:
            donor = next((r.tensor for r in reads(body) if self.name(r.tensor) == name), None)
            lines = self.attempt(body, loops, e.where, Destination(name, True, donor))
            if lines is None:
                place = Destination(self.temporary())
                lines = self.attempt(body, loops, e.where, place) or []
                lines.append(f"{name}[...] = {place.name}")
            self.emit(lines)
            self.filled.add(e.tensor)
            return
        for tensor in dict.fromkeys(r.tensor for r in reads(body)):
            if (
                tensor in self.owned
                and self.last.get(tensor) == position
                and tensor.shape == e.tensor.shape
            ):
                lines = self.attempt(
                    body, loops, e.where, Destination(self.owned[tensor], True, tensor)
                )
                if lines is not None:
                    memory = self.owned.pop(tensor)
                    whole = lines and lines[-1].endswith(f"out={memory})")
                    if whole:
                        lines[-1] = f"{name} = {lines[-1]}"
                    else:
                        lines.append(f"{name} = {memory}")
                    self.emit(lines)
                    self.owned[e.tensor] = name
                    self.filled.add(e.tensor)
                    return
        self.emit(self.attempt(body, loops, e.where, Destination(name)) or [])
        self.owned[e.tensor] = name
        self.filled.add(e.tensor)

    def attempt(
        self, expr: Expr, loops: tuple[Index, ...], guard: Expr, to: Destination
    ) -> list[str] | None:
        """The statements, or None if they would read the donor after its memory was overwritten."""
        donor = to.donor
        names = self.names

        def base(tensor: Tensor) -> str:
            name = self.name(tensor)
            return DONOR if donor is not None and name == to.name else name

        body = Body(loops, self.temporary, guard, donor=donor, base=base)
        body.into(expr, to)
        if donor is None:
            return body.lines
        first = next((k for k, line in enumerate(body.lines) if _writes(line, to.name)), 0)
        late = any(DONOR in line for line in body.lines[first + 1 :])
        shifted = any(f"{DONOR}[" in line or f"{DONOR}." in line for line in body.lines)
        if late or shifted:
            self.names = names
            return None
        return [line.replace(DONOR, to.name) for line in body.lines]

    def emit(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)

    # --- writes that are not simply the whole array

    def store(
        self,
        e: Equation,
        value: str,
        loops: Sequence[Index],
        outer: tuple[Index, ...],
        simple: bool,
    ) -> None:
        """Fold a value over `loops` into the tensor."""
        name = self.name(e.tensor)
        if simple and e.tensor not in self.filled:
            if e.tensor in self.placed:
                self.write(f"{name}[...] = {value}")
            else:
                self.write(f"{name} = {value}")
                self.owned.pop(e.tensor, None)
        elif not e.tensor.shape and e.op in ("=", "+"):
            self.write(f"{name} += {value}")
        elif not e.tensor.shape:
            self.write(f"{name} = {_REDUCE[e.op]}({name}, {value})")
        else:
            if e.tensor not in self.filled and not outer:
                self.zeros(e)
            self.fold(e, value, loops)
        self.filled.add(e.tensor)

    def fold(self, e: Equation, value: str, loops: Sequence[Index]) -> None:
        name = self.name(e.tensor)
        unique = _unique(e.write, loops)
        unique = unique and (e.where == 1 or always_in_range(e.write))
        if unique:
            target = self.read(e.write, loops)
            if e.op == "=" and e.where != 1 and self.writers[e.tensor] > 1:
                self.piece(e, value, loops, target)
                return
            if e.op in ("=", "+") and (target == name or target.endswith("]")):
                target += "[...]" if e.op == "=" and target == name else ""
                self.write(f"{target} {'' if e.op == '=' else '+'}= {value}")
                return
            if not loops:  # one element
                self.write(f"{target} = {_REDUCE[e.op]}({target}, {value})")
                return
            view = self.temporary()
            self.write(f"{view} = {target}")
            if e.op == "=":
                self.write(f"{view}[...] = {value}")
            elif e.op == "+":
                self.write(f"{view} += {value}")
            else:
                self.write(f"{_REDUCE[e.op]}({view}, {value}, out={view})")
            return
        index = ", ".join(index_arrays(e.write, loops, e.where))
        if not e.reduced and not indices_of(e.body) | indices_of(e.where) >= set(loops):
            shape = "".join(f"{integer_text(i.extent)}, " for i in loops).rstrip()
            value = f"np.broadcast_to({value}, ({shape}))"  # ufunc.at reads too far otherwise
        ufunc = _REDUCE["+" if e.op == "=" else e.op]
        self.write(f"{ufunc}.at({name}, ({index},), {value})")

    def piece(self, e: Equation, value: str, loops: Sequence[Index], target: str) -> None:
        """Assign elements where a condition holds; the others are for other equations."""
        body = Body(tuple(loops), self.temporary, base=self.name)
        condition = body.condition(e.where)
        self.emit(body.lines)
        if loops:
            self.write(f"np.copyto({target}, {value}, where={condition})")
        else:
            self.write(f"{target} = np.where({condition}, {value}, {target})")


def split_scale(body: Expr) -> tuple[Expr, Expr]:
    """The factor of a sum's body that no loop changes, and the rest."""
    parts = multiplied(body)
    return Mul(*(f for f in parts if not indices_of(f))), Mul(*(f for f in parts if indices_of(f)))


def _is_number_of_memory(body: Expr) -> bool:
    """Whether a value is an array of no dimension as it lies in memory, which may change later."""
    while isinstance(body, (Group, stop_gradient)):
        body = body.args[0]
    return isinstance(body, Access) and not body.tensor.shape and body.tensor.dtype == "real"


def _writes(line: str, name: str) -> bool:
    return line.startswith((f"{name} ", f"{name}[")) or f"out={name})" in line


def _unique(write: Access, loops: Sequence[Index]) -> bool:
    """Whether distinct points of the loops write distinct elements."""
    return scatter_offsets(write, loops) == ()


def _computes_in_vain(e: Equation) -> bool:
    """Whether a function or a quotient is computed also where a condition does not hold, or where 0
    stands before what it gives: NumPy has no branches."""
    branches = [branch for node in atoms_of(e.body, where) for branch in node.args[1:]]
    branches += [e.body] if e.where != 1 and e.reduced or e.body.has(strong_product) else []
    return any(
        node.exp.is_number and not (node.exp.is_Integer and node.exp > 0)
        if isinstance(node, Pow)
        else not isinstance(node, (Group, Indicator, where))
        for branch in branches
        for node in branch.atoms(Function, Pow)
    )
