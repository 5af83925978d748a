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

from collections.abc import Callable
from typing import Any

from sympy import Expr, Float, Integer, Rational, Symbol, sqrt, sympify

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
    same probability; called with a gain it is scaled. A tensor of more than two dimensions, as
    W[o,i,u,v] of a convolution, is taken as a matrix of a row for each o, as in PyTorch. Saxe et
    al. (2013),
    https://arxiv.org/abs/1312.6120."""

    __slots__ = ()

    def __call__(self, gain: Any) -> Expr:
        return number(gain) * self


normal = NormalDraw("normal")
uniform = UniformDraw("uniform")
truncated_normal = NormalDraw("truncated_normal")
orthogonal = OrthogonalDraw("orthogonal")
eye = Draw("eye")
"""1 where the two positions of a matrix are equal, else 0 (no draw, but an array as they are);
torch.nn.init.eye_."""
dirac = Draw("dirac")
"""Of a convolution, W[o,c,…]: 1 where o = c and the offset is the middle of the window, else 0, so
that it gives its input back; torch.nn.init.dirac_."""

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
    rows, columns = shape[0], int(np.prod(shape[1:]))
    q, r = np.linalg.qr(rng.standard_normal((max(rows, columns), min(rows, columns))))
    q *= np.where(np.diag(r) < 0, -1.0, 1.0)
    return np.ascontiguousarray(q if rows >= columns else q.T).reshape(shape)
'''

_DIRAC = '''\
def _dirac(shape):
    """Weights of a convolution that gives its input back."""
    x, middle = np.zeros(shape), tuple(size // 2 for size in shape[2:])
    for channel in range(min(shape[:2])):
        x[(channel, channel, *middle)] = 1
    return x
'''

DRAWS: dict[str, tuple[str, str]] = {
    "normal": ("rng.standard_normal({shape})", ""),
    "uniform": ("rng.random({shape})", ""),
    "truncated_normal": ("_truncated_normal(rng, {shape})", _TRUNCATED_NORMAL),
    "orthogonal": ("_orthogonal(rng, {shape})", _ORTHOGONAL),
    "eye": ("np.eye(*{shape})", ""),
    "dirac": ("_dirac({shape})", _DIRAC),
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


def xavier_uniform(gain: Any = 1) -> Callable[[int, int], Expr]:
    """Of variance gain²·2/(fan_in + fan_out), uniform; torch.nn.init.xavier_uniform_."""
    return lambda fan_in, fan_out: number(gain) * glorot_uniform(fan_in, fan_out)


def xavier_normal(gain: Any = 1) -> Callable[[int, int], Expr]:
    """The same, normal and not truncated; torch.nn.init.xavier_normal_."""
    return lambda fan_in, fan_out: number(gain) * sqrt(Rational(2, fan_in + fan_out)) * normal


def kaiming_uniform(
    a: Any = 0, mode: str = "fan_in", nonlinearity: str = "leaky_relu"
) -> Callable[[int, int], Expr]:
    """Of variance gain²/fan, uniform, where `mode` names the fan and `calculate_gain(nonlinearity,
    a)` is the gain; torch.nn.init.kaiming_uniform_."""
    scale = _of_fan(a, mode, nonlinearity)
    return lambda *fans: sqrt(3) * scale(*fans) * uniform(-1, 1)


def kaiming_normal(
    a: Any = 0, mode: str = "fan_in", nonlinearity: str = "leaky_relu"
) -> Callable[[int, int], Expr]:
    """The same, normal and not truncated; torch.nn.init.kaiming_normal_."""
    scale = _of_fan(a, mode, nonlinearity)
    return lambda *fans: scale(*fans) * normal


def _of_fan(a: Any, mode: str, nonlinearity: str) -> Callable[[int, int], Expr]:
    gain = calculate_gain(nonlinearity, a)
    if mode not in ("fan_in", "fan_out"):
        raise fail(f'mode is {mode!r}; it can be "fan_in" or "fan_out"')
    return lambda fan_in, fan_out: gain / sqrt(fan_in if mode == "fan_in" else fan_out)


def calculate_gain(nonlinearity: str, param: Any = None) -> Expr:
    """What an activation takes from the variance of its input, to be given back by its weights;
    `param` is the slope of leaky_relu (0.01). torch.nn.init.calculate_gain."""
    if nonlinearity == "leaky_relu":
        slope = Rational(1, 100) if param is None else number(param)
        return sqrt(2 / (1 + slope**2))
    if nonlinearity not in _GAINS:
        known = ", ".join([*_GAINS, "leaky_relu"])
        raise fail(f"nonlinearity is {nonlinearity!r}; it can be {known}")
    return _GAINS[nonlinearity]


_GAINS = {
    **dict.fromkeys(("linear", "conv1d", "conv2d", "conv3d", "sigmoid"), Integer(1)),
    "tanh": Rational(5, 3),
    "relu": sqrt(2),
    "selu": Rational(3, 4),
}


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
    most = 1 << 30
    for draw, low, high in ((orthogonal, 2, most), (eye, 2, 2), (dirac, 3, most)):
        if expr.has(draw) and rank is not None and not low <= rank <= high:
            dimensions = f"{low} dimensions" + (" or more" if high > low else "")
            raise fail(f"init {draw} needs a parameter of {dimensions}, not {rank}")
    return expr


def _exact(expr: Expr) -> Expr:
    return number(expr.xreplace({f: number(f) for f in expr.atoms(Float)}))


__all__ = [
    "calculate_gain",
    "constant",
    "dirac",
    "eye",
    "glorot_normal",
    "glorot_uniform",
    "he_normal",
    "he_uniform",
    "kaiming_normal",
    "kaiming_uniform",
    "lecun_normal",
    "lecun_uniform",
    "normal",
    "ones",
    "orthogonal",
    "truncated_normal",
    "uniform",
    "xavier_normal",
    "xavier_uniform",
    "zeros",
]
