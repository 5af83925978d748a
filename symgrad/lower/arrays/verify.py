"""The rules of a Plan for its array statements: each read, write and name is what `places` says.

With ``h = np.tanh(z, out=z)`` h must lie where z does, and nobody may read z any more; with
``v = z.reshape(N, 4)`` v must be a copy of z, and lie there.
"""

from __future__ import annotations

from ...ir import Equation, Tensor
from ..places import copy_of
from ..plan import Arrays, Own, Scalar
from ..written import Written, buffer_of
from .accesses import Made, Name, Read, Unmade, Write, events
from .grammar import Bind, Turned, Value
from .walks import simple


def verify_arrays(kernel: Arrays, memory: Written) -> None:
    """Check the statements of a kernel after all that ran before."""
    e = kernel.equations[0] if kernel.equations else None
    computed = None if e is None else e.tensor
    what = "filling" if e is None else str(e.write)
    for s in simple(kernel.statements):
        match s:
            case Bind(Tensor() as made, value):
                place = memory.plan.places.get(made)
                if isinstance(place, Own) and place.order not in ((), _order(value)):
                    raise memory.error(f"{what} makes an array without the order of {made.name}")
    for event in events(kernel.statements):
        match event:
            case Read(of):
                memory.read(of, what)
            case Unmade(of):
                raise memory.error(f"{what} reads temporary array {of.number} before it is made")
            case Made(tensor):
                if not isinstance(memory.plan.places.get(tensor), (Own, Scalar)):
                    raise memory.error(
                        f"{what} makes an array for {tensor.name}, which has a place"
                    )
                memory.store(tensor)
            case Name(tensor, of):
                _named(tensor, of, e, memory, what)
            case Write():
                _written(event, computed, memory, what)


def _order(value: Value) -> tuple[int, ...]:
    """The axes of a new array in the order in which they lie in memory; () is that of its shape."""
    if not isinstance(value, Turned) or isinstance(value.array, Turned):
        return ()
    return tuple(map(value.axes.index, range(len(value.axes))))


def _named(tensor: Tensor, of: Tensor, e: Equation | None, memory: Written, what: str) -> None:
    """A second name of memory: for what the equation copies, or for what is written there next."""
    here, there = memory.spans.get(tensor), memory.spans.get(of)
    if here is None or there is None or here[0] != there[0]:
        raise memory.error(f"{what} takes the memory of {of.name}, but {tensor.name} is apart")
    copy = None if e is None else copy_of(e)
    if copy is None or memory.number(copy.gap) != there[1] - here[1]:
        return  # it has no values yet
    memory.read(of, what)
    memory.begin(tensor)
    memory.dead.pop(tensor, None)


def _written(w: Write, computed: Tensor | None, memory: Written, what: str) -> None:
    tensor = w.name or w.over
    if w.name is None and computed is not None and _same(computed, w.over, memory):
        tensor = computed
    if not _same(tensor, w.over, memory):
        raise memory.error(f"{what} is written over {w.over.name}, but {tensor.name} is apart")
    if computed is not None and tensor != computed:
        raise memory.error(f"{what} writes over {tensor.name}")
    span = memory.spans.get(tensor)
    if not w.whole and tensor not in memory.begun and span is not None:
        name = buffer_of(span)
        if name is not None and w.part is not None:
            first, last = w.part
            memory.done.setdefault(name, []).append((span[1] + first, span[1] + last))
            return
        if tensor not in memory.inputs and not memory.is_done(span):
            raise memory.error(f"{what} leaves out elements of {tensor.name}")
    if tensor in memory.inputs and tensor not in memory.old:
        raise memory.error(f"{what} writes the input {tensor.name}")
    memory.store(tensor)


def _same(a: Tensor, b: Tensor, memory: Written) -> bool:
    """Whether tensors are the same memory."""
    return a == b or memory.spans.get(a) == memory.spans.get(b) is not None
