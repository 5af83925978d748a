"""Normalisation within samples against mean and variance in NumPy: both back ends, gradients."""

from typing import Any

import autograd.numpy as anp
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from tests import references_spatial as ref
from tests.tables import Row, check, check_empty_batch, check_second_order, rows


def _group(p: Any, x: Any) -> Any:
    gamma, beta = (ref.per_channel(p[f"n_{w}"], x) for w in ("gamma", "beta"))
    return ref.group_norm(x, 2) * gamma + beta


def _instance(p: Any, x: Any) -> Any:
    gamma, beta = (ref.per_channel(p[f"n_{w}"], x) for w in ("gamma", "beta"))
    return ref.standardized(x, (2, 3), 1e-2) * gamma + beta


def _layer(axes: Any, eps: float = 1e-5) -> Any:
    return lambda p, x: ref.standardized(x, axes, eps) * p["n_gamma"] + p["n_beta"]


def _rms(p: Any, x: Any, eps: float = 1e-6) -> Any:
    return x / anp.sqrt(anp.mean(x**2, axis=-1, keepdims=True) + eps) * p["n_gamma"]


def _rms_two(p: Any, x: Any) -> Any:
    return x / anp.sqrt(anp.mean(x**2, axis=(1, 2), keepdims=True) + 0.1)


TABLE = [
    Row("LayerNorm", LayerNorm(name="n"), ((5,),), _layer(-1)),
    Row("LayerNorm 3-D", LayerNorm(5, name="n"), ((3, 5),), _layer(-1)),
    Row("LayerNorm batch 1", LayerNorm(name="n"), ((4,),), _layer(-1), batch=1),
    Row(
        "LayerNorm two axes",
        LayerNorm((3, 4), eps=0.1, name="n"),
        ((2, 3, 4),),
        _layer((2, 3), 0.1),
    ),
    Row("LayerNorm of 1", LayerNorm(eps=0.5, name="n"), ((1,),), _layer(-1, 0.5)),
    Row(
        "LayerNorm plain",
        LayerNorm(elementwise_affine=False),
        ((5,),),
        lambda p, x: ref.standardized(x, -1),
    ),
    Row(
        "LayerNorm no bias",
        LayerNorm(bias=False, name="n"),
        ((5,),),
        lambda p, x: ref.standardized(x, -1) * p["n_gamma"],
    ),
    Row("RMSNorm", RMSNorm(name="n"), ((3, 4),), _rms),
    Row("RMSNorm of 1", RMSNorm(1, eps=1e-2, name="n"), ((1,),), lambda p, x: _rms(p, x, 1e-2)),
    Row(
        "RMSNorm two axes", RMSNorm((2, 3), eps=0.1, elementwise_affine=False), ((2, 3),), _rms_two
    ),
    Row("GroupNorm", GroupNorm(2, name="n"), ((4, 3, 2),), _group),
    Row("GroupNorm 1d", GroupNorm(2, name="n"), ((4, 3),), _group),
    Row("GroupNorm flat", GroupNorm(2, name="n"), ((6,),), _group),
    Row(
        "GroupNorm one group",
        GroupNorm(1, affine=False),
        ((3, 2, 2),),
        lambda p, x: ref.group_norm(x, 1),
    ),
    Row(
        "GroupNorm by channel",
        GroupNorm(3, affine=False),
        ((3, 2, 2),),
        lambda p, x: ref.group_norm(x, 3),
    ),
    Row("InstanceNorm", InstanceNorm(), ((3, 4, 2),), lambda p, x: ref.standardized(x, (2, 3))),
    Row("InstanceNorm 1d", InstanceNorm(), ((3, 4),), lambda p, x: ref.standardized(x, 2)),
    Row("InstanceNorm affine", InstanceNorm(1e-2, affine=True, name="n"), ((3, 2, 2),), _instance),
]
BY_NAME = {row.name: row for row in TABLE}


@rows(TABLE)
def test_normalization(row: Row, way: str) -> None:
    check(row, way, TABLE)


@pytest.mark.parametrize("name", ["LayerNorm", "RMSNorm", "GroupNorm"])
def test_second_order(name: str) -> None:
    check_second_order(BY_NAME[name])


def test_empty_batch() -> None:
    check_empty_batch(BY_NAME["LayerNorm 3-D"])


def test_errors() -> None:
    with fresh_trace():
        x = Input("x", 4, 3)
        with pytest.raises(SpecError, match=r"LayerNorm over \[4\] is called on x\[N, 4, 3\]"):
            LayerNorm(4)(x)
        with pytest.raises(SpecError, match="GroupNorm of 4 channels in 3 groups"):
            GroupNorm(3)(x)
        with pytest.raises(SpecError, match="eps of RMSNorm is 0; it must be a number above 0"):
            RMSNorm(eps=0)
        with pytest.raises(SpecError, match=r"InstanceNorm is called on x_2\[N, 3\]"):
            InstanceNorm()(Input("x", 3))
