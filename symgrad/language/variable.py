"""What a variable is: a tensor in a formula, which is read and assigned to element by element.

Reading ``x[..., i]`` gives a SymPy atom; an assignment waits until the tensor is read, and becomes
equations then (`symgrad.language.assignment`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import EllipsisType
from typing import Any, NoReturn

from sympy import Expr, sympify

from ..element import by_the_user
from ..ir import Access, Tensor
from ..scalar import is_boolean, relational
from ..symbols import Derivative, Word
from ..written import bare, formula, plain
from .assignment import Assignment, Target, finish, shape_so_far, step
from .reductions import PLACES, free_indices, shown
from .trace import LayerName, current, fail, user_line


class Variable:
    """A tensor in a formula. `x[..., i]` reads an element, `z[..., o] = …` defines the tensor;
    `x.shape` are its extents, `x.features` the last one. Variables add, subtract and multiply
    element by element."""

    __array_ufunc__ = None

    def __init__(
        self, name: str, shape: tuple[Expr, ...] | None = None, dtype: str = "real"
    ) -> None:
        self.name = name
        self.dtype = dtype
        self.symbol: Word | Derivative | None = current().symbol(name)
        self._declared = shape
        self._tensor: Tensor | None = None
        self._pending: list[Assignment] = []

    @classmethod
    def of(cls, tensor: Tensor) -> Variable:
        variable = cls(tensor.name, tensor.shape, tensor.dtype)
        variable._tensor, variable.symbol = tensor, tensor.symbol
        return variable

    @property
    def tensor(self) -> Tensor:
        if self._tensor is None and current().steps and self._declared and not self._pending:
            self._tensor = Tensor(self.name, self._declared, dtype=self.dtype, symbol=self.symbol)
        if self._tensor is None:
            self._tensor = finish(self._target, self._pending)
        return self._tensor

    @property
    def _target(self) -> Target:
        return Target(self.name, self.dtype, self.symbol, self._declared)

    @property
    def shape(self) -> tuple[Expr, ...]:
        """The extents, as far as it is defined; asking for them leaves all as it is. A user's are
        formulas, so that Python does not decide T − 2 == 3."""
        shape = self._extents
        if by_the_user() and not all(n.is_Integer for n in shape):
            return tuple(n if n.is_Integer else formula(n) for n in shape)
        return shape

    @property
    def _extents(self) -> tuple[Expr, ...]:
        if self._tensor is None and self._pending:
            return shape_so_far(self._target, self._pending)
        if self._tensor is None and self._declared is not None:
            return self._declared
        return self.tensor.shape  # or, without any formula, the message that there is none

    @property
    def features(self) -> int:
        """The last extent, as an int."""
        shape = self.shape
        if not shape or not shape[-1].is_Integer:
            raise fail(f"{self.name} has no fixed last extent; its shape is {_show(shape)}")
        return int(shape[-1])

    def __getitem__(self, indices: Any) -> Any:
        items = _index_tuple(indices, self.name)
        rank = len(self.tensor.shape)
        if Ellipsis in items:
            at = items.index(Ellipsis)
            missing = rank - (len(items) - 1)
            if missing < 0:
                raise fail(
                    f"{self.name} has {rank} dimensions, {len(items) - 1} indices were given"
                )
            items = items[:at] + tuple(reversed(PLACES[:missing])) + items[at + 1 :]
        if len(items) != rank:
            raise fail(f"{self.name} has {rank} dimensions, {len(items)} indices were given")
        return formula(Access(self.tensor, tuple(sympify(plain(i)) for i in items)))

    def __setitem__(self, indices: Any, value: Any) -> None:
        if self._tensor is not None and not current().steps:
            raise fail(
                f"{self.name} was read already; define all of it before it is used (+= reads it)"
            )
        if isinstance(value, Variable):
            raise fail(f"give {value.name} its indices, as in {value.name}[...]")
        refuse_condition(value)
        try:
            expr = sympify(value, strict=True)
        except (TypeError, ValueError) as error:
            raise fail(f"{self.name} is assigned {value!r}, which is not a formula") from error
        pending = Assignment(_index_tuple(indices, self.name), expr, user_line())
        steps = current().steps
        if not steps:
            self._pending.append(pending)
        else:
            if self._tensor is None and self._pending:
                self._tensor = finish(self._target, self._pending)
            if self._tensor is not None and (own := bare(self[indices])) in expr.atoms(Access):
                raise fail(
                    f"{shown(own)} is read by its own formula (+= reads it, too); in a step an"
                    " element has one formula, which gives all of it"
                )
            self._tensor = step(self._target, self._tensor, pending, steps[-1][1])

    def __add__(self, other: Any) -> Variable:
        return _elementwise("add", lambda a, b: a + b, self, other)

    def __radd__(self, other: Any) -> Variable:
        return _elementwise("add", lambda a, b: b + a, self, other)

    def __sub__(self, other: Any) -> Variable:
        return _elementwise("sub", lambda a, b: a - b, self, other)

    def __rsub__(self, other: Any) -> Variable:
        return _elementwise("sub", lambda a, b: b - a, self, other)

    def __mul__(self, other: Any) -> Variable:
        return _elementwise("mul", lambda a, b: a * b, self, other)

    def __rmul__(self, other: Any) -> Variable:
        return _elementwise("mul", lambda a, b: b * a, self, other)

    def __truediv__(self, other: Any) -> Variable:
        return _elementwise("div", lambda a, b: a / b, self, other)

    def __rtruediv__(self, other: Any) -> Variable:
        return _elementwise("div", lambda a, b: b / a, self, other)

    def __pow__(self, other: Any) -> Variable:
        return _elementwise("pow", lambda a, b: a**b, self, other)

    def __rpow__(self, other: Any) -> Variable:
        return _elementwise("pow", lambda a, b: b**a, self, other)

    def __neg__(self) -> Variable:
        return self * -1

    def __matmul__(self, other: Any) -> NoReturn:
        raise fail(
            f"formulas have no @; write the sum of products, as in"
            f" z[..., o] = Sum({self.name}[..., i] * W[i, o], i)"
        )

    __rmatmul__ = __matmul__

    def _whole(self, *_: Any) -> NoReturn:
        raise fail(f"give {self.name} its indices, as in {self.name}[...], and assign the formula")

    __lt__ = __le__ = __gt__ = __ge__ = __abs__ = __mod__ = __rmod__ = _whole
    __floordiv__ = __rfloordiv__ = __bool__ = __float__ = __int__ = __round__ = _whole
    _sympy_ = __array__ = _whole

    def __len__(self) -> int:
        raise fail(f"{self.name} is a formula's tensor; its first extent is {self.name}.shape[0]")

    def __iter__(self) -> Iterator[Any]:
        raise fail(
            f"{self.name} is a formula's tensor; index it with indices, as in {self.name}[..., i]"
        )

    def __repr__(self) -> str:
        """The name and the shape, as far as it is known; unlike a read it leaves all as it is."""
        if self._tensor is not None:
            return f"{self.name}{_show(self._tensor.shape)}"
        if self._declared is None and not self._pending:
            return self.name
        return f"{self.name}{_show(shape_so_far(self._target, self._pending))}"


def refuse_condition(value: Any) -> None:
    """Raise SpecError for a condition that stands where a number belongs."""
    if isinstance(value, bool):
        raise fail(
            f"{value} is no formula: Python decides == and != of formulas at once; write"
            " equal(a, b) or not_equal(a, b)"
        )
    if is_boolean(value):
        number = relational(value)
        raise fail(
            f"{value} is a condition, not a number; write {number}, which is 1 or 0, or"
            f" where({value}, a, b)"
        )


def _elementwise(kind: str, function: Callable[[Any, Any], Any], a: Variable, b: Any) -> Variable:
    if isinstance(b, Expr) and free_indices(bare(b)):
        raise fail(f"{b} is one element, {a.name} is all of them: give {a.name} its indices, too")
    shape = _stretched(a.shape, b.shape) if isinstance(b, Variable) else a.shape
    trace = current()
    name = trace.unique(LayerName((*trace.scope, trace.number(kind))))
    out = Variable(name, shape or None)  # which 0*z has, though nothing is read
    out[...] = function(a[...], b[...] if isinstance(b, Variable) else b)
    return out


def _stretched(a: tuple[Expr, ...], b: tuple[Expr, ...]) -> tuple[Expr, ...]:
    """The shape of two tensors element by element, from the right; 1 stretches. Extents that differ
    are found where the formula is read."""
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    head = longer[: len(longer) - len(shorter)]
    pairs = zip(longer[len(head) :], shorter, strict=True)
    return (*head, *(y if x == 1 else x for x, y in pairs))


def _index_tuple(indices: Any, name: str) -> tuple[Any, ...]:
    items = indices if isinstance(indices, tuple) else (indices,)
    for i in items:
        if not isinstance(i, (int, Expr, EllipsisType)) or isinstance(i, bool):
            raise fail(
                f'{name} is indexed by {i!r}; an index is made by indices("i j"), or a whole number'
            )
    return items


def _show(shape: tuple[Expr, ...]) -> str:
    return "[" + ", ".join(map(str, shape)) + "]"
