"""The notation of formulas: indices, tensors, parameters and reducers.

i, o = indices("i o")
W = parameter("W", x.features, 32, init=he_normal)
z = tensor("z")
z[..., o] = Sum(x[..., i] * W[i, o], i)
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from sympy import Expr, Integer, sympify

from ..canonical import canonical
from ..ir import ONE, Index, Size, Tensor, WrittenIndex, substitute
from ..passes.names import joined
from ..scalar import equal, exp, relational
from ..scalar import where as choose
from ..written import formula, plain
from .initializers import glorot_uniform, resolve
from .reductions import Reduction
from .trace import (
    TRAINING,
    N,
    Parameter,
    Requirement,
    current,
    fail,
    lettered,
    number,
    user_line,
)
from .variable import Variable, refuse_condition

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")


def checked_name(name: Any) -> str:
    """The name itself; raises SpecError unless it is letters, digits and _, a letter first."""
    if not isinstance(name, str) or not _NAME.match(name):
        raise fail(f"{name!r} is not a name: letters, digits and _, a letter first")
    if len(name) > 64:
        raise fail(f"the name {name[:20]}… has {len(name)} characters; at most 64 are allowed")
    return name


def indices(names: str, *extents: Any) -> Any:
    """Loop indices by their names, ``i, o = indices("i o")``; one name gives one index. Extents are
    inferred from what an index runs over; where there is nothing to infer from, they are declared:
    ``indices("k j", 10, 3)``."""
    words = names.replace(",", " ").split()
    if not words or len(extents) not in (0, len(words)):
        raise fail(f"indices({names!r}) needs names, and one extent for each or none")
    sizes = [extent_of(e) for e in extents] or [None] * len(words)
    made = tuple(WrittenIndex(checked_name(w), e) for w, e in zip(words, sizes, strict=True))
    return made[0] if len(made) == 1 else made


def extent_of(value: Any) -> Expr:
    """A whole number, or an expression in named sizes, as an extent."""
    extent = plain(sympify(value))
    if not (isinstance(extent, Expr) and extent.is_integer) or extent.is_negative:
        raise fail(f"an extent is a whole number or a named size, not {value!r}")
    return extent


def tensor(name: str, *shape: Any, dtype: Any = "real") -> Variable:
    """A tensor that the following formulas define. Its shape is inferred from them, or declared.
    dtype is "real", "int" for whole numbers, which may stand as an index, or "double" for a scalar
    that stays in double precision."""
    declared = tuple(extent_of(e) for e in shape) or None
    kinds = {**_KINDS, "double": "double"}
    if dtype not in kinds:
        raise fail(f"dtype of {name} is {dtype!r}; it can be real, int or double")
    return Variable(full_name(name), declared, kinds[dtype])


_KINDS: dict[Any, str] = {int: "int", float: "real", "int": "int", "real": "real", "float": "real"}


def full_name(name: str) -> str:
    """The name after those of the layers around, unused so far."""
    return current().unique(*current().here(checked_name(name)))


def parameter(
    name: str,
    *shape: int,
    init: Any = None,
    trainable: bool = True,
    fan_in: int | None = None,
    fan_out: int | None = None,
) -> Variable:
    """A tensor that training changes. `init` says how it starts (`symgrad.language.initializers`):
    a number, an expression over the random draws `normal`, `uniform`, …, or a function
    (fan_in, fan_out) → such an expression. The default of None is glorot_uniform. In a layer that
    is called twice the second call gets the same parameter."""
    if name in current().instead:  # a formula stands for it: see `library.reparametrized`
        options: dict[str, Any] = {"init": init, "trainable": trainable}
        options |= {"fan_in": fan_in, "fan_out": fan_out}
        found: Variable = current().instead[name](lambda own: parameter(own, *shape, **options))
        return found
    extents = tuple(extent_of(e) for e in shape)
    parts = current().here(checked_name(name))
    full = joined(parts)
    if current().shared and not current().scope:
        full = current().unique(*parts)  # a cell that runs again makes another one
        current().by_hand.add(full)
    made = Tensor(full, extents, "parameter", symbol=lettered(current().scope, full))
    for other in current().parameters:
        if other.name == full:
            if other != made:
                raise fail(
                    f"parameter {full} has shape {list(other.shape)}, now {list(extents)} is asked"
                )
            return Variable.of(other)
    if any(not e.is_Integer or e < 1 for e in extents):
        raise fail(f"parameter {full} has shape {list(extents)}; each extent must be a number ≥ 1")
    if full not in current().by_hand:
        current().unique(*parts)
    counts = [int(e) for e in extents]
    field = 1
    for e in counts[:-2]:
        field *= e
    default_in = field * counts[-2] if len(counts) > 1 else (counts[0] if counts else 1)
    default_out = field * counts[-1] if counts else 1
    fans = (fan_in or default_in, fan_out or default_out)
    start = glorot_uniform if init is None else init
    resolve(start, fans, len(extents))
    current().parameters[made] = Parameter(made, start, trainable, fans, user_line())
    return Variable.of(made)


def random_uniform(name: str, *shape: Any) -> Variable:
    """Numbers from 0 up to 1, drawn anew in each training step from the seed in its state. Formulas
    of `forward` cannot read them."""
    full = full_name(name)
    shape = tuple(extent_of(e) for e in shape)
    made = Tensor(full, shape, "random", symbol=current().symbol(full))
    return Variable.of(made)


def array(name: str, values: Any) -> Variable:
    """A constant tensor: the numbers of an array, of nested lists, or of what NumPy makes an array
    of. Whole numbers may stand as an index. ``K = array("K", [[1, 2], [2, 4]])``"""
    try:
        given = np.asarray(values)
    except ValueError:
        given = np.asarray(None)  # lists of several lengths
    if given.dtype.kind not in "biuf" or not given.shape or not given.size:
        raise fail(f"array {name}: the values must be numbers, of one dimension or more, and some")
    if given.dtype.kind == "u" and given.max() > np.iinfo(np.int64).max:
        raise fail(f"array {name}: {given.max()} is larger than a whole number can be")
    kind = "real" if given.dtype.kind == "f" else "int"
    full = full_name(name)
    shape = tuple(Integer(n) for n in given.shape)
    made = Tensor(full, shape, "constant", kind, current().symbol(full))
    own = np.array(given, np.float64 if kind == "real" else np.int64)
    current().constants[made] = own
    current().dims[made] = tuple(f"i{k}" for k in range(len(shape)))
    return Variable.of(made)


def argument(name: str, default: Any) -> Expr:
    """A number that a call may choose, wherever a number may stand:

        Adam(argument("rate", 1e-3))    loss[()] = a[()] + argument("weight", 0.1) * b[()]

    In Python it is a keyword of each function that depends on it, with its default, in C a field of
    ``struct NAME_options``. It is kept in double."""
    value = number(default)
    if isinstance(default, bool) or not (value.is_number and value.is_finite and value.is_real):
        raise fail(f"the default of argument {name} is {default!r}; it must be a finite number")
    made = Tensor(current().unique(checked_name(name)), (), "argument", "double")
    current().arguments[made], current().dims[made] = value, ()
    return formula(made[()])


def training(during: Any, otherwise: Any) -> Expr:
    """The first formula in the training step, the second in `forward`."""
    return choose(TRAINING, during, otherwise)


def update(old: Variable, new: Variable) -> None:
    """The training step replaces a parameter that is not trained, such as a running mean, by
    another tensor of its shape. Several updates of one parameter follow each other: each reads what
    the one before it gave."""
    for variable in (old, new):
        if not isinstance(variable, Variable):
            raise fail(f"update takes variables, not {variable!r}")
    entry = current().parameters.get(old.tensor)
    if entry is None or entry.trainable:
        raise fail(f"update replaces a parameter(…, trainable=False), and {old.name} is none")
    if new.tensor.shape != old.tensor.shape:
        raise fail(f"update of {old} by {new}: the shapes differ")
    current().updates.append((old.tensor, new))


def require(condition: Any, message: str, of: Variable) -> None:
    """A function that computes `of` raises ValueError with this message, before it changes
    anything, unless a condition on extents holds: ``require(N > 1, "…", of=var)``."""
    holds = canonical(relational(condition))
    if any(not isinstance(s, Size) for s in holds.free_symbols):
        raise fail(f"require({condition}) is no condition on extents")
    if holds == 0:
        raise fail(message)
    if holds != 1:
        current().requirements.append(Requirement(holds, message, of.tensor))


def Input(name: str = "x", *shape: Any, dtype: str = "real", batch: Any = True) -> Variable:
    """An input of the network: a batch of N samples of the given shape. ``Input("x", 8, 8)`` is an
    array of shape (N, 8, 8); ``Input("token", dtype=int)`` a vector of N whole numbers.
    ``Input(64)`` is named x. With ``batch=False`` all samples share one array of the given shape,
    with ``batch="B"`` there are B of its samples, however many N are."""
    return _argument(name, shape, dtype, "input", "x", batch)


def Target(name: str = "y", *shape: Any, dtype: str = "real", batch: Any = True) -> Variable:
    """What the loss compares with, given to `backward` and `train_step` after the inputs. `batch`
    is as for an Input."""
    return _argument(name, shape, dtype, "target", "y", batch)


def _argument(
    name: Any, shape: tuple[Any, ...], dtype: Any, role: str, default: str, batch: Any
) -> Variable:
    if not isinstance(name, str):
        name, shape = default, (name, *shape)
    if dtype not in _KINDS:
        raise fail(f"dtype of {name} is {dtype!r}; it can be real or int")
    samples = _samples(name, batch)
    extents = (*samples, *(extent_of(e) for e in shape))
    made = Tensor(current().unique(checked_name(name)), extents, role, _KINDS[dtype])
    current().dims[made] = (
        *("n" for _ in samples),
        *("i" if len(shape) == 1 else f"i{k}" for k in range(1, len(shape) + 1)),
    )
    return Variable.of(made)


def _samples(name: str, batch: Any) -> tuple[Expr, ...]:
    """The extents that an array has before its own: how many samples, if there are any."""
    if isinstance(batch, bool):
        return (N,) if batch else ()
    if isinstance(batch, str):
        return (Size(checked_name(batch)),)
    size = plain(batch) if isinstance(batch, Expr) else batch
    if not isinstance(size, Size):
        raise fail(f'batch of {name} is {batch!r}; it can be True, False, or a size such as "B"')
    return (size,)


def _reduce(op: str, body: Any, bound: tuple[Any, ...], where: Any) -> Reduction:
    name = {"+": "Sum", "*": "Product", "logsumexp": "LogSumExp"}.get(op, op.capitalize())
    if isinstance(body, Variable):
        raise fail(f"{name}({body.name}): give {body.name} its indices, as in {body.name}[..., i]")
    refuse_condition(body)
    loops = tuple(Index("_all") if i is Ellipsis else i for i in bound)
    if not loops or not all(isinstance(i, Index) for i in loops):
        raise fail(f"{name}(formula, i, …) needs the indices that it reduces, or ...")
    if len({*loops}) < len(loops):
        raise fail(f"{name} reduces an index twice: {', '.join(map(str, bound))}")
    return Reduction(op, sympify(body), loops, relational(where))


def Sum(body: Any, *over: Any, where: Any = ONE) -> Expr:
    """Σ of a formula over indices; ``where=r <= t`` restricts it. ``...`` is every index that
    ``...`` stands for in the formula."""
    return _reduce("+", body, over, where)


def Mean(body: Any, *over: Any, where: Any = ONE) -> Expr:
    """The mean of a formula over indices, of the points at which `where` holds."""
    return _reduce("mean", body, over, where)


def Product(body: Any, *over: Any, where: Any = ONE) -> Expr:
    """Π of a formula over indices. Its derivative is right where factors are 0."""
    return _reduce("*", body, over, where)


def Max(body: Any, *over: Any, where: Any = ONE) -> Expr:
    """The largest value over indices (−∞ over none); at ties the first takes the derivative."""
    return _reduce("max", body, over, where)


def Min(body: Any, *over: Any, where: Any = ONE) -> Expr:
    """The smallest value over indices (+∞ over none); at ties the first takes the derivative."""
    return _reduce("min", body, over, where)


def LogSumExp(body: Any, *over: Any, where: Any = ONE) -> Expr:
    """log Σ exp of a formula over indices, without overflow."""
    return _reduce("logsumexp", body, over, where)


def softmax(body: Any, *over: Any, where: Any = ONE) -> Expr:
    """exp(body) over its sum: the body at the same point less its LogSumExp. 0 outside `where`."""
    value = exp(sympify(body) - _unbound(LogSumExp(body, *over, where=where), over))
    return value if where is ONE else choose(relational(where), value, 0)


def log_softmax(body: Any, *over: Any) -> Expr:
    """log of the softmax: the body at the same point less its LogSumExp."""
    return sympify(body) - _unbound(LogSumExp(body, *over), over)


def _unbound(reduction: Reduction, over: tuple[Any, ...]) -> Expr:
    """The reduction with its bound indices renamed, so that they can be free beside it."""
    op, body, bound, where = reduction.parts
    twins = {i: Index(f"{i}_", i.extent) for i in bound}
    return Reduction(op, substitute(body, twins), tuple(twins.values()), substitute(where, twins))


def ArgMax(body: Any, over: Any) -> Expr:
    """The first position over one index at which a formula is largest, as a number."""
    if isinstance(over, Index):
        inner = _unbound(Max(body, over), (over,))
        return _reduce("min", over, (over,), equal(sympify(body), inner))
    raise fail("ArgMax(formula, i) needs one index")


def ArgMin(body: Any, over: Any) -> Expr:
    """The first position over one index at which a formula is smallest, as a number."""
    return ArgMax(-sympify(body), over)


__all__ = [
    "ArgMax",
    "ArgMin",
    "Input",
    "LogSumExp",
    "Max",
    "Mean",
    "Min",
    "Product",
    "Sum",
    "Target",
    "argument",
    "array",
    "indices",
    "log_softmax",
    "number",
    "parameter",
    "random_uniform",
    "require",
    "softmax",
    "tensor",
    "training",
    "update",
]
