"""How ranks join a training step (`--with ranks`): what is decided from the equations, beside the
numbers of modules on all samples and on parts of them, in both directions: what is joined gives the
step of all samples, what is refused is neither their mean nor their sum."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pytest

from symgrad import *
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.programs import network_of
from tests.loss_cases import LOSSES
from tests.modules import together
from tests.ranks_models import IN_PARTS, REFUSED, SHARED

PARTS = (4, 2, 5)
N = sum(PARTS)


def data_of(network: Any, rng: Any) -> list[Any]:
    """Numbers for the data of a model's step, all samples."""
    found = []
    for t in network.steps[0].data:
        shape = [{"N": N, "B": 5, "T": 3}.get(str(e)) or int(e) for e in t.shape]
        found.append(
            rng.integers(0, 4, shape) if t.dtype == "int" else rng.uniform(0.1, 0.9, shape)
        )
    return found


def parts_of(network: Any, data: list[Any]) -> list[list[Any]]:
    ends = np.cumsum(PARTS)
    own = [str(t.shape[:1]) == "(N,)" for t in network.steps[0].data]
    return [
        [a[end - size : end] if samples else a for a, samples in zip(data, own, strict=True)]
        for end, size in zip(ends, PARTS, strict=True)
    ]


def apart(one: Any, other: Any) -> float:
    scale = max(1e-3, float(np.abs(one).max()))
    return float(np.abs(np.subtract(one, other)).max()) / scale


def joined(net: Any, params: Any, parts: list[Any], word: str) -> tuple[Any, Any]:
    """The loss and gradients of parts, joined as the word says."""
    weights = {"mean": PARTS, "sum": [1.0] * len(PARTS)}.get(word)
    weights = weights or [net.share(*part) for part in parts]
    kept = [(w, part) for w, part in zip(weights, parts, strict=True) if w]
    found = [(w, *net.backward(params, *part)) for w, part in kept]
    whole = 1.0 if word == "sum" else sum(weights)
    return tuple(
        sum(terms) / whole
        for terms in zip(*((w * loss, w * g.flat) for w, loss, g in found), strict=True)
    )


def test_parts_give_the_step_of_all_samples() -> None:
    names, networks = [name for name in SHARED if name != "drawn"], []  # that is test_mpi's
    for name in names:
        with fresh_trace():
            networks.append(network_of(SHARED[name][0](), name, ("ranks",)))
    rng = np.random.default_rng(0)
    for name, network, modules in zip(names, networks, together(networks, prefix="k"), strict=True):
        data = data_of(network, rng)
        for net in modules:
            word = net.RANKS[""]["loss"]
            assert word == SHARED[name][1], name
            params = net.init_params(1)
            loss, grads = net.backward(params, *data)
            found = joined(net, params, parts_of(network, data), word)
            assert apart(loss, found[0]) < 1e-12 and apart(grads.flat, found[1]) < 1e-11, name


@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_losses_of_the_library(reduction: str) -> None:
    networks = []
    for case in LOSSES:
        with fresh_trace():
            x = Input("x", 3)
            activation = {"real": None, "fractions": "sigmoid", "positive": "softplus"}
            z = Dense(4, activation[case.prediction])(x)
            target = Target("y", dtype=int) if case.target == "labels" else Target("y", 4)
            loss = case.loss(reduction=reduction)(z, target)
            model = Model(inputs=x, outputs=z, loss=loss, optimizer=SGD(0.1))
            networks.append(network_of(model, f"loss{len(networks)}", ("ranks",)))
    rng = np.random.default_rng(1)
    modules = [net for net, _ in together(networks, prefix="m")]
    for case, network, net in zip(LOSSES, networks, modules, strict=True):
        expected = "sum" if reduction == "sum" else "weighted" if case.share else "mean"
        assert network.ranks[""]["loss"] == expected, case.name
        data = data_of(network, rng)
        if case.target == "signs":
            data[1] = np.sign(data[1] - 0.5)
        params = net.init_params(1)
        loss, grads = net.backward(params, *data)
        found = joined(net, params, parts_of(network, data), expected)
        assert apart(loss, found[0]) < 1e-12 and apart(grads.flat, found[1]) < 1e-11, case.name


def in_parts(
    net: Any, params: Any, parts: list[Any], counts: tuple[int, ...], **drawn: Any
) -> tuple[Any, dict[str, Any], dict[str, Any]]:
    """The loss, the gradients and what is replaced of a step in parts, of ranks with these samples."""
    facts, total = net.RANKS[""], np.asarray(sum(counts), float)
    ranks = [dict(zip(facts["data"], data, strict=True)) for data in parts]
    for own, count in zip(ranks, counts, strict=True):
        own |= {facts["samples_of_all"]: total, facts["share"]: np.asarray(count / total)}
    for part in facts["parts"]:
        function = getattr(net, part["function"])
        known = {k: v for k, v in drawn.items() if k in inspect.signature(function).parameters}
        for own in ranks:
            found = function(params, *(own[name] for name in part["data"]), **known)
            found = map(np.asarray, found if len(part["results"]) > 1 else [found])
            own.update(zip(part["results"], found, strict=True))
        for name, of_all in part["sums"].items():
            for own in ranks:
                own[of_all] = np.asarray(sum(r[name] for r in ranks))

    def joined(name: str) -> Any:
        alike = name in facts["same"]
        return sum(r.get(name, 0.0) * (r[facts["share"]] if alike else 1.0) for r in ranks)

    gradients = {w: joined(g) for w, g in facts["gradients"].items()}
    return joined(facts["result"]), gradients, {w: joined(t) for w, t in facts["replaced"].items()}


def test_steps_in_parts() -> None:
    """Where samples depend on sums over all, of ranks with parts of them beside all at once."""
    networks = []
    for k, build in enumerate(IN_PARTS.values()):
        with fresh_trace():
            networks.append(network_of(build(), f"p{k}", ("ranks",)))
    rng = np.random.default_rng(3)
    for name, network, modules in zip(IN_PARTS, networks, together(networks), strict=True):
        data = data_of(network, rng)
        for net in modules:
            assert "parts" in net.RANKS[""], name
            params = net.init_params(1)
            for count in (PARTS, (N,)):
                parts = parts_of(network, data) if count == PARTS else [data]
                loss, grads = net.backward(params, *data)
                found = in_parts(net, params, parts, count)
                assert apart(loss, found[0]) < 1e-12, name
                for w, gradient in found[1].items():
                    assert apart(grads[w], gradient) < 1e-11, (name, w)
                assert found[1].keys() == grads.keys()
                after = net.init_params(1)
                if found[2]:
                    net.update_statistics(after, *data)
                for w, new in found[2].items():
                    assert apart(after[w], new) < 1e-12, (name, w)


def test_parts_draw_the_same() -> None:
    """What is drawn is read by several parts: the numbers of one seed and step."""
    with fresh_trace():
        layers = Sequential(Input(3), Dense(5), Dropout(0.4), BatchNorm(), Dropout(0.3), Dense(2))
        model = Model(layers, loss=MSE(), optimizer=SGD(0.1))
        network = network_of(model, "drawn_in_parts", ("ranks",))
    data = data_of(network, np.random.default_rng(3))
    for net in together([network])[0]:
        params = net.init_params(1)
        loss, grads = net.backward(params, *data, seed=5, step=7)
        found = in_parts(net, params, [data], (N,), seed=5, step=7)
        assert apart(loss, found[0]) < 1e-12
        assert max(apart(grads[w], g) for w, g in found[1].items()) < 1e-11
        assert net.RANKS[""]["least"][0] == 2


@pytest.mark.parametrize("name", REFUSED)
def test_refusals(name: str) -> None:
    build, message = REFUSED[name]
    with fresh_trace():
        model = build()
        with pytest.raises(SpecError) as error:
            network_of(model, "m", ("ranks",))
    text = str(error.value)
    assert message in text and "\n" not in text and ".py:" in text
    network = network_of(model, "m")
    if network.steps[0].randoms:
        return
    net, _ = together([network], prefix=f"r{abs(hash(name)) % 1000}")[0]
    data, params = data_of(network, np.random.default_rng(2)), net.init_params(1)
    loss, grads = net.backward(params, *data)
    for word in ("mean", "sum"):
        found = joined(net, params, parts_of(network, data), word)
        assert max(apart(loss, found[0]), apart(grads.flat, found[1])) > 1e-4, word


def test_what_else_ranks_cannot_join() -> None:
    """A metric with weights of its own, models without a training step."""
    with fresh_trace():
        x, y = Input("x", 3), Target("y", 2)
        n = indices("n")
        z, own, total = Dense(2)(x), tensor("own"), tensor("total")
        total[()] = Sum(y[n, 0], n)
        own[()] = Sum(y[n, 0] * z[n, 1] / total[()], n)
        model = Model(
            inputs=x, outputs=z, loss=MSE()(z, y), optimizer=SGD(0.1), metrics={"own": own}
        )
        facts = network_of(model, "m", ("ranks",)).ranks[""]
        assert facts["metrics"] == {"loss": "mean", "own": "other"}
    with fresh_trace():
        x = Input("x", 3)
        model = Model(inputs=x, outputs=Dense(2)(x))
        with pytest.raises(SpecError, match="ranks share a training step"):
            network_of(model, "m", ("ranks",))
