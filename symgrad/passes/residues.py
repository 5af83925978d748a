"""Arithmetic modulo the prime p = 2⁶¹ − 1, for arrays: what rewrites are checked in.

Sums, products and quotients are those of the field. Any other function is a fixed random function
of its arguments, so that two expressions agree only where they are equal for every function of
that name; what holds of all of them is built in (odd and even functions; the positive part of x is
x·[x > 0], where [x > 0] is a random 0/1 function that changes with the sign of x). For example

    exp(x − y) = E(x)·E(y)⁻¹        E a random function, to the power of the term's coefficient

Arrays are uint64 below p; p itself stands for what is undefined, such as 1/0, and stays.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import numpy as np

Array = Any
P = (1 << 61) - 1
UNDEFINED = np.uint64(P)
INFINITY = 0x0123456789ABCDEF % P  # stands for +∞; −∞ is its negative
ROOTS = 60  # exp(x/k) is a power of one number for the divisors k of this
_LOG_SUM = 17  # logsumexp: the root of the sum of powers, and the power is one to one
_U = np.uint64
_LOW31, _LOW30 = _U((1 << 31) - 1), _U((1 << 30) - 1)


def number(value: Any) -> Array:
    """Exact numbers (ints, fractions, arrays of them) as residues."""
    array = np.asarray(value)
    if array.dtype == object:
        return np.asarray(_residue(array), _U)
    return np.asarray(array % P if array.dtype.kind == "i" else array, _U)


def _of_fraction(value: Any) -> int:
    fraction = Fraction(value)
    if fraction.denominator % P == 0:
        return P
    return fraction.numerator * pow(fraction.denominator, -1, P) % P


_residue = np.frompyfunc(_of_fraction, 1, 1)


def _kept(result: Array, *args: Array) -> Array:
    """The result, undefined where an argument is."""
    for a in args:
        if a.max(initial=0) == UNDEFINED:
            result = np.where(a == UNDEFINED, UNDEFINED, result)
    return result


def _reduced(total: Array) -> Array:
    """Below p, of any number that fits."""
    total = (total & UNDEFINED) + (total >> _U(61))
    return np.minimum(total, total - UNDEFINED)  # which is large where it would be below 0


def add(a: Array, b: Array) -> Array:
    return _kept(_reduced(a + b), a, b)


def negative(a: Array) -> Array:
    return _kept(np.where(a == 0, a, UNDEFINED - a), a)


def multiply(a: Array, b: Array) -> Array:
    high_a, low_a, high_b, low_b = a >> _U(31), a & _LOW31, b >> _U(31), b & _LOW31
    middle = high_a * low_b + low_a * high_b
    total = (high_a * high_b << _U(1)) + (middle >> _U(30)) + ((middle & _LOW30) << _U(31))
    return _kept(_reduced(total + low_a * low_b), a, b)  # the sum is below 2⁶³ + 2³²


def inverse(a: Array) -> Array:
    """1/a, undefined at 0."""
    if a.size <= 4096:
        return np.asarray(_inverse(a), _U)
    result, square, left = np.full_like(a, 1), a, P - 2
    while left:
        if left & 1:
            result = multiply(result, square)
        square, left = multiply(square, square), left >> 1
    return _kept(np.where(a == 0, UNDEFINED, result), a)


_inverse = np.frompyfunc(lambda x: pow(int(x), -1, P) if 0 < x < P else P, 1, 1)


def power(a: Array, exponent: int) -> Array:
    """A whole power."""
    result, square, left = np.ones_like(a), a, abs(exponent)
    while left:
        if left & 1:
            result = multiply(result, square)
        left >>= 1
        if left:
            square = multiply(square, square)
    return inverse(_kept(result, a)) if exponent < 0 else _kept(result, a)


def random_function(name: str, *args: Array) -> Array:
    """The value of a function of this name that is as good as random."""
    mixed = _U(zlib.crc32(name.encode()) | 1 << 32)
    for a in args:
        mixed = _mix(mixed * _U(0x9E3779B97F4A7C15) ^ a)
    return _kept(_reduced(mixed), *args)


def _mix(x: Array) -> Array:
    """All bits depend on all bits (Steele et al., 2014: splitmix64)."""
    with np.errstate(over="ignore"):
        x = np.asarray(x, _U) + _U(0x9E3779B97F4A7C15)
        x = (x ^ (x >> _U(30))) * _U(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> _U(27))) * _U(0x94D049BB133111EB)
        return x ^ (x >> _U(31))


def order(a: Array) -> Array:
    """A place in a random total order, as a whole number: its sign changes with that of a."""
    upper = a > _U(P >> 1)
    least = np.where(upper, UNDEFINED - a, a)
    key = (_mix(least) >> _U(2)).astype(np.int64) | 1
    flipped = upper ^ ((key & 2) != 0)
    key = np.where(a == 0, 0, np.where(flipped, -key, key))
    top = np.int64(1 << 62)
    return np.where(a == _U(INFINITY), top, np.where(a == _U(P - INFINITY), -top, key))


def positive(a: Array) -> Array:
    """[a > 0], as booleans."""
    return (order(a) > 0) & (a != UNDEFINED)


def total(a: Array, axes: Sequence[int]) -> Array:
    """Sums along axes, which stay with length 1."""
    axes = tuple(axes)
    lost = a == UNDEFINED
    low = (a & _U((1 << 32) - 1)).sum(axis=axes, keepdims=True, dtype=_U)
    high = _reduced((a >> _U(32)).sum(axis=axes, keepdims=True, dtype=_U))
    result = _reduced(_reduced(low) + multiply(high, _U(1 << 32)))
    return np.where(lost.any(axis=axes, keepdims=True), UNDEFINED, result)


def product(a: Array, axis: int) -> Array:
    """Products along an axis, which stays with length 1."""
    while (n := a.shape[axis]) > 1:
        half = n // 2
        first, second, rest = np.split(a, (half, 2 * half), axis=axis)
        a = np.concatenate([multiply(first, second), rest], axis=axis)
    return a


def log_sum_exp_terms(a: Array) -> Array:
    return np.where(a == _U(P - INFINITY), _U(0), power(a, _LOG_SUM))


def log_sum_exp_of(total_: Array) -> Array:
    return np.asarray(_root(total_), _U)


_root_power = pow(_LOG_SUM, -1, P - 1)
_root = np.frompyfunc(
    lambda x: P if x == P else pow(int(x), _root_power, P) if x else P - INFINITY, 1, 1
)
