"""Functions of a generated NumPy file, each with what it calls if a network needs it.

Scalar functions take whole arrays and ``out=``, keep the dtype, give NaN for NaN, and raise no
warning at ordinary large arguments.
"""

import numpy as np


def _ratio(a, b, out=None):
    """a/b, and 0 where b is 0."""
    zero = np.equal(b, 0)
    return np.divide(np.where(zero, 0 * a, a), np.where(zero, 1, b).astype(b.dtype), out=out)


def _lgamma(x, out=None):
    """log |gamma(x)|: a polynomial on [1, 3], Stirling's series from 10 on, reflection below 0."""
    x = np.asarray(x)
    y = x.astype(np.float64)
    a = np.abs(y)
    with np.errstate(all="ignore"):
        t, shift = np.where(a < 1, a - 1, a - 2), np.where(a < 1, 1 / a, 1.0)
        for _ in range(7):  # down to [2, 3)
            above = (t >= 1) & (a < 10)
            shift = np.where(above, shift * (t + 1), shift)
            t = np.where(above, t - 1, t)
        p = np.zeros_like(t)
        for c in _LGAMMA:
            p = p * t + c
        u = 1 / (a * a)
        series = (
            1 / 12
            - u
            * (
                1 / 360
                - u
                * (1 / 1260 - u * (1 / 1680 - u * (1 / 1188 - u * (691 / 360360 - u * (1 / 156)))))
            )
        ) / a
        large = (a - 0.5) * (np.log(a) - 1) + 0.41893853320467274 + series
        value = np.where(a < 10, (t + 1) * t * p + np.log(shift), large)
        wave = np.abs(np.sin(np.pi * (y - np.rint(y))))
        below = 1.1447298858494002 - np.log(a) - np.log(wave) - value
        value = np.where(y < 0, np.where(np.isinf(y), np.inf, below), value)
    return np.positive(value.astype(x.dtype), out=out)


_LGAMMA = (
    1.5817798009487952e-09,
    -3.0588474589121747e-09,
    -4.3586495547044924e-09,
    7.632776987653896e-09,
    1.632667721311477e-08,
    -2.9924620098002363e-08,
    5.6897562563875996e-09,
    -1.8782749038057445e-08,
    1.0444175883164678e-07,
    -2.1198047107380543e-07,
    3.9572158955274336e-07,
    -8.415315177099205e-07,
    1.8114765674491313e-06,
    -3.851745552755252e-06,
    8.221205227028678e-06,
    -1.7660513232180096e-05,
    3.816908325238036e-05,
    -8.30953277961804e-05,
    0.00018255261442287848,
    -0.00040570737581356315,
    0.0009153769241235041,
    -0.0021081308352684154,
    0.0049986411646233,
    -0.012384192193334377,
    0.032965000621156974,
    -0.10031730167435422,
    0.42278433509846713,
)


def _digamma(x, out=None):
    """The derivative of log gamma: reflected, moved up to 10, then its asymptotic series."""
    x = np.asarray(x)
    y = x.astype(np.float64)
    with np.errstate(all="ignore"):
        rest = y - np.rint(y)
        pole = np.where(y == 0, -np.inf, np.nan)
        mirrored = np.where(rest == 0, pole, -np.pi / np.tan(np.pi * rest))
        r = np.where(y <= 0, mirrored, 0.0)
        y = np.where(y <= 0, 1 - y, y)
        for _ in range(10):
            r = np.where(y < 10, r - 1 / y, r)
            y = np.where(y < 10, y + 1, y)
        u = 1 / (y * y)
        u = u * (
            1 / 12
            - u
            * (1 / 120 - u * (1 / 252 - u * (1 / 240 - u * (1 / 132 - u * (691 / 32760 - u / 12)))))
        )
        value = r + np.log(y) - 0.5 / y - u
    return np.positive(value.astype(x.dtype), out=out)


def _polygamma(n, x, out=None):
    """The derivative of order n of digamma: reflected, moved up, then its asymptotic series."""
    n, x = int(n), np.asarray(x)
    y = x.astype(np.float64)
    sign = 1.0 if n % 2 else -1.0
    with np.errstate(all="ignore"):
        rest = y - np.rint(y)
        p = np.polynomial.Polynomial([0.0, 1.0])  # the derivative of cot(pi*x), in cot(pi*x)
        for _ in range(n):
            p = np.polynomial.Polynomial([-1.0, 0.0, -1.0]) * p.deriv()
        pole = np.where(y == 0, -sign * np.inf, np.nan)
        mirrored = np.where(rest == 0, pole, np.pi ** (n + 1) * p(1 / np.tan(np.pi * rest)))
        factor = 1.0
        for k in range(2, n + 1):
            factor *= k
        below = y <= 0
        y, s = np.where(below, 1 - y, y), np.zeros_like(y)
        for _ in range(10 + n):
            s = np.where(y < 10 + n, s + y ** -(n + 1.0), s)
            y = np.where(y < 10 + n, y + 1, y)
        term = factor / n * y ** -float(n)
        s = factor * (s + 0.5 * y ** -(n + 1.0)) + term
        for k, b in enumerate(_BERNOULLI, start=1):
            term = term * ((2 * k + n - 1) * (2 * k + n - 2) / (2 * k * (2 * k - 1))) / (y * y)
            s = s + b * term
        value = np.where(below, -s - mirrored, sign * s)
    return np.positive(value.astype(x.dtype), out=out)


_BERNOULLI = (
    1 / 6,
    -1 / 30,
    1 / 42,
    -1 / 30,
    5 / 66,
    -691 / 2730,
    7 / 6,
    -3617 / 510,
    43867 / 798,
    -174611 / 330,
)


def _quotient(a, b):
    """The floor of a/b for whole numbers, 0 where b is 0."""
    return np.where(np.equal(b, 0), 0, np.floor_divide(a, np.where(np.equal(b, 0), 1, b)))


def _where(condition, x, y, out=None):
    """x where the condition holds, else y."""
    result = np.where(condition, x, y)
    if out is None:
        return result
    np.copyto(out, result)
    return out


def _sigmoid(x, out=None):
    """1/(1 + exp(-x)), without overflow: beyond 40 it is 1."""
    e = np.exp(np.minimum(x, _FORTY))
    return np.divide(e, _ONE + e, out=out)


# for arrays, NumPy need not find a type as for numbers: a fifth of the time of small ones
_ONE = np.array(1, np.float32)
_FORTY = np.array(40, np.float32)


def _softplus(x, out=None):
    """log(1 + exp(x)), without overflow."""
    return np.add(np.maximum(x, 0), np.log1p(np.exp(-np.abs(x))), out=out)


def _step(x, out=None):
    """[x > 0]."""
    return np.positive(x > 0, out=out, dtype=np.result_type(x))


def _softsign(x, out=None):
    """x/(1 + |x|), also at infinity."""
    x = np.clip(x, -1e30, 1e30)
    return np.divide(x, 1 + np.abs(x), out=out)


def _strong_product(x, y, out=None):
    """x*y, and 0 where either is 0."""
    zero = np.equal(x, 0) | np.equal(y, 0)
    result = np.asarray(np.multiply(x, y, out=out))
    np.copyto(result, 0, where=zero)
    return result[()]


def _gaussian(x):
    """exp(-x*x/2); e is what rounding took from x*x, which would cost 50 ulp at float32's end."""
    a = np.minimum(np.abs(x), 40)
    s = a * a
    h = np.floor(a * 16) / 16
    e = (h * h - s) + (a - h) * (a + h)
    return np.exp(-0.5 * s) * (1 - 0.5 * e)


def _normal_pdf(x, out=None):
    """The standard normal density."""
    return np.multiply(_gaussian(x), 0.3989422804014327, out=out)


def _normal_tail(a):
    """The probability that a standard normal number is beyond a >= 0.

    A polynomial in (a - k)/(a + k) times the density, the form of Shepherd and Laframboise, Math.
    Comp. 36 (1981); fitted to 1e-16 for float64, to 2e-8 for float32.
    """
    k, coefficients = _NORMAL_TAIL[a.dtype.char]
    v = 1 / (a + k)
    t = (np.minimum(a, 1e10) - k) * v
    p = np.full_like(t, coefficients[0])
    for coefficient in coefficients[1:]:
        p *= t
        p += coefficient
    return _gaussian(a) * (v * p)


_NORMAL_TAIL = {
    "f": (
        3,
        (
            5.1856656e-05,
            -2.0389920e-04,
            -9.4675120e-04,
            1.0171293e-03,
            6.9374650e-03,
            -1.0462445e-02,
            -4.7258190e-02,
            2.3001770e-01,
            -5.0933220e-01,
            7.2908370e-01,
        ),
    ),
    "d": (
        5,
        (
            -7.854480658454075e-10,
            5.0592881268325e-10,
            9.275094003179592e-09,
            -5.027227160233462e-09,
            -6.741691750360544e-08,
            3.584453617433714e-08,
            4.3347667773458065e-07,
            -3.3110284182092864e-07,
            -2.768878811580337e-06,
            3.97793825298871e-06,
            1.6680852734217263e-05,
            -4.9761783735824496e-05,
            -5.937558833845941e-05,
            0.0005448988347555897,
            -0.0007978694277465777,
            -0.0029933767389357514,
            0.020795066803233925,
            -0.06911863870874185,
            0.1650203661701952,
            -0.3135331566712172,
            0.4953056159699805,
            -0.6653825028900576,
            0.769193049750063,
        ),
    ),
}


def _normal_cdf(x, out=None):
    """The standard normal distribution function, accurate in its lower tail too."""
    x = np.asarray(x)
    tail = _normal_tail(np.abs(x))
    return _where(x > 0, 1 - tail, tail, out=out)


def _erf(x, out=None):
    """The error function: near 0 by W. J. Cody, Math. Comp. 23 (1969)."""
    x = np.asarray(x)
    a = np.abs(x)
    s = np.square(np.minimum(a, 0.5))
    p = (
        ((0.185777706184603153 * s + 3.16112374387056560) * s + 113.864154151050156) * s
        + 377.485237685302021
    ) * s + 3209.37758913846947
    q = (
        ((s + 23.6012909523441209) * s + 244.024637934444173) * s + 1282.61652607737228
    ) * s + 2844.23683343917062
    large = np.copysign(1 - 2 * _normal_tail(a * 1.4142135623730951), x)
    return _where(a < 0.5, x * (p / q), large, out=out)


def _sum(x, axes, last=(), out=None):
    """The sum over axes, cut into slabs, as a total that grows long loses digits; and over those
    that are the last ones in memory, where NumPy sees to it."""
    terms = 1
    for a in axes:
        terms *= x.shape[a]
    longest = 128 if terms <= 128 else 64
    for a in axes:
        while terms > longest and x.shape[a] > 1:
            shape, size, before = x.shape, x.shape[a], (slice(None),) * a
            rows = 1 << (size // 32).bit_length()
            rest = size % rows
            tail = x[(*before, slice(size - rest, None))] if rest else None
            x = x[(*before, slice(size - rest))] if rest else x
            x = np.add.reduce(x.reshape(*shape[:a], -1, rows, *shape[a + 1 :]), a)
            if rest:
                x[(*before, slice(rest))] += tail
            terms = terms // size * rows
    return np.add.reduce(x, axes + last, out=out)


def _add_at(array, places, values):
    """array[places] += values; of many values for each element with totals in double, as a total
    that grows long loses digits."""
    count = np.broadcast(*places).size
    if count < 512 or not array.flags.c_contiguous:
        np.add.at(array, places, values)
        return
    flat = places[0]
    for place, extent in zip(places[1:], array.shape[1:], strict=True):
        flat = flat * extent + place
    values = np.broadcast_to(values, flat.shape).ravel()
    if count < 16 * array.size:
        np.add.at(array.reshape(-1), flat.ravel(), values)
    else:
        array += np.bincount(flat.ravel(), values, array.size).reshape(array.shape)


def _random_bits(seed, step, stream, count):
    """64 random bits each: number k is a hash of seed, step, stream and k, SplitMix64's."""
    mask = (1 << 64) - 1

    def mixed(z):
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & mask
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & mask
        return z ^ (z >> 31)

    key = 0
    for word in (seed, step, stream):
        key = mixed(key + (int(word) & mask) + 0x9E3779B97F4A7C15 & mask)
    z = np.arange(1, count + 1, dtype=np.uint64)
    z *= np.uint64(0x9E3779B97F4A7C15)
    z += np.uint64(key)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return z


def _uniform(seed, step, stream, shape, real):
    """Numbers in [0, 1) of 24 bits."""
    z = _random_bits(seed, step, stream, int(np.prod(shape)))
    return ((z >> np.uint64(40)).astype(real) * real(2.0**-24)).reshape(shape)


def _permutation(count, seed, step):
    """0, 1, … count − 1 shuffled as Fisher and Yates do, from the inside out."""
    places = _random_bits(seed, step, -1, count) % np.arange(1, count + 1, dtype=np.uint64)
    order = []
    for k, place in enumerate(places.tolist()):
        order.append(k)
        order[k], order[place] = order[place], k
    return np.array(order, np.int64)
