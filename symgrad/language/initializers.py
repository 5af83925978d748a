"""How parameters start: expressions over random draws, from the fans of the weight.

An initializer is a number, an expression over the draws `normal` (mean 0, variance 1), `uniform`
(between 0 and 1), `truncated_normal` (a normal kept within ±2) and `orthogonal`, or a function of
(fan_in, fan_out) that gives such an expression. For example He et al. (2015):

    def he_uniform(fan_in, fan_out):
        return sqrt(6 / fan_in) * uniform(-1, 1)

``normal`` stands for itself, ``normal(0, 0.02)`` has that mean and standard deviation. What a draw
is in NumPy stands in `DRAWS`: an expression of rng and shape, and the source of a function for it.
"""

from __future__ import annotations

from typing import Any

from sympy import Expr, Float, Rational, Symbol, sqrt, sympify

from .trace import fail, number


class Draw(Symbol):
    """A random array, one independent number (or, for `orthogonal`, one matrix) per parameter."""

    __slots__ = ()

    def __new__(cls, name: str) -> Draw:
        draw: Draw = Symbol.__xnew__(cls, name, real=True)
        return draw

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, bool]]:
        return (self.name,), {}


class NormalDraw(Draw):
    """Called with a mean and a standard deviation it is scaled; a truncated normal is kept within
    two standard deviations of its mean (its own deviation is 0.8796 of the one given)."""

    __slots__ = ()

    def __call__(self, mean: Any, std: Any) -> Expr:
        return number(mean) + number(std) * self


class UniformDraw(Draw):
    """Called with two bounds it is stretched to run between them."""

    __slots__ = ()

    def __call__(self, low: Any, high: Any) -> Expr:
        return number(low) + (number(high) - number(low)) * self


class OrthogonalDraw(Draw):
    """A matrix with orthonormal columns (or rows, if it has more columns), of all those with the
    same probability; called with a gain it is scaled. A tensor of more than two dimensions is
    taken as a matrix whose columns are its last dimension. Saxe et al. (2013),
    https://arxiv.org/abs/1312.6120."""

    __slots__ = ()

    def __call__(self, gain: Any) -> Expr:
        return number(gain) * self


normal = NormalDraw("normal")
uniform = UniformDraw("uniform")
truncated_normal = NormalDraw("truncated_normal")
orthogonal = OrthogonalDraw("orthogonal")

_TRUNCATED_NORMAL = '''\
def _truncated_normal(rng, shape):
    """Standard normal numbers within ±2: those outside are drawn again until none is."""
    x = rng.standard_normal(int(np.prod(shape)))
    while (outside := np.abs(x) > 2).any():
        x[outside] = rng.standard_normal(int(outside.sum()))
    return x.reshape(shape)
'''

_ORTHOGONAL = '''\
def _orthogonal(rng, shape):
    """A random matrix with orthonormal columns or rows: QR of a normal matrix, diag(R) > 0."""
    rows, columns = int(np.prod(shape[:-1])), shape[-1]
    q, r = np.linalg.qr(rng.standard_normal((max(rows, columns), min(rows, columns))))
    q *= np.where(np.diag(r) < 0, -1.0, 1.0)
    return np.ascontiguousarray(q if rows >= columns else q.T).reshape(shape)
'''

DRAWS: dict[str, tuple[str, str]] = {
    "normal": ("rng.standard_normal({shape})", ""),
    "uniform": ("rng.random({shape})", ""),
    "truncated_normal": ("_truncated_normal(rng, {shape})", _TRUNCATED_NORMAL),
    "orthogonal": ("_orthogonal(rng, {shape})", _ORTHOGONAL),
}
"""By name of the draw: its expression over ``rng`` (a numpy.random.Generator) with the shape to be
filled in, and the source of the function that the expression calls, if any (it needs ``np``)."""

TRUNCATION = Rational("0.87962566103423978")
"""The standard deviation of a standard normal within ±2. Keras and JAX divide by it in their
glorot_normal, he_normal and lecun_normal, so that the variance is the one that is named."""


def zeros(fan_in: int = 0, fan_out: int = 0) -> Expr:
    """0."""
    return number(0)


def ones(fan_in: int = 0, fan_out: int = 0) -> Expr:
    """1."""
    return number(1)


def constant(value: Any) -> Expr:
    """The same number everywhere."""
    return number(value)


def _scaled_normal(variance: Expr) -> Expr:
    return sqrt(variance) / TRUNCATION * truncated_normal


def _scaled_uniform(variance: Expr) -> Expr:
    return sqrt(3 * variance) * uniform(-1, 1)


def glorot_uniform(fan_in: int, fan_out: int) -> Expr:
    """Between ±√(6/(fan_in + fan_out)), of variance 2/(fan_in + fan_out). Glorot and Bengio (2010),
    https://proceedings.mlr.press/v9/glorot10a.html; PyTorch's xavier_uniform_."""
    return _scaled_uniform(Rational(2, fan_in + fan_out))


def glorot_normal(fan_in: int, fan_out: int) -> Expr:
    """Variance 2/(fan_in + fan_out), truncated as in Keras (PyTorch's normal is not)."""
    return _scaled_normal(Rational(2, fan_in + fan_out))


def he_uniform(fan_in: int, fan_out: int) -> Expr:
    """Between ±√(6/fan_in), of variance 2/fan_in. He et al. (2015),
    https://arxiv.org/abs/1502.01852; PyTorch's kaiming_uniform_ with nonlinearity="relu"."""
    return _scaled_uniform(Rational(2, fan_in))


def he_normal(fan_in: int, fan_out: int) -> Expr:
    """Variance 2/fan_in, truncated as in Keras (PyTorch's normal is not)."""
    return _scaled_normal(Rational(2, fan_in))


def lecun_uniform(fan_in: int, fan_out: int) -> Expr:
    """Between ±√(3/fan_in), of variance 1/fan_in. LeCun et al. (1998), Efficient BackProp."""
    return _scaled_uniform(Rational(1, fan_in))


def lecun_normal(fan_in: int, fan_out: int) -> Expr:
    """Variance 1/fan_in, a truncated normal as in Keras."""
    return _scaled_normal(Rational(1, fan_in))


def resolve(init: Any, fans: tuple[int, int], rank: int | None = None) -> Expr:
    """The expression of an initializer at the fans of a parameter of so many dimensions.

    Raises SpecError for anything but a finite number or an expression over the draws.
    """
    given = init(*fans) if callable(init) and not isinstance(init, Expr) else init
    shown = getattr(init, "__name__", repr(init))
    try:
        expr = _exact(sympify(given, strict=True))
    except (TypeError, ValueError):
        raise fail(f"init is {shown}; it must be a number or a formula over normal, …") from None
    strange = sorted(str(s) for s in expr.free_symbols if not isinstance(s, Draw))
    if strange:
        raise fail(f"init {shown} uses {', '.join(strange)}, which is not a random draw")
    if not expr.free_symbols and not (expr.is_extended_real and expr.is_finite):
        raise fail(f"init is {shown}; it must be a finite number")
    if rank is not None and rank < 2 and expr.has(orthogonal):
        raise fail("init orthogonal needs a parameter of two dimensions or more")
    return expr


def _exact(expr: Expr) -> Expr:
    return number(expr.xreplace({f: number(f) for f in expr.atoms(Float)}))


__all__ = [
    "constant",
    "glorot_normal",
    "glorot_uniform",
    "he_normal",
    "he_uniform",
    "lecun_normal",
    "lecun_uniform",
    "normal",
    "ones",
    "orthogonal",
    "truncated_normal",
    "uniform",
    "zeros",
]
