"""What `--with` adds, against HIPS autograd: jvp, vjp, hvp, input gradient and per-sample Jacobian."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from symgrad import *
from symgrad.build import compile_model
from symgrad.cli import main
from symgrad.derivatives import DERIVATIVES
from symgrad.language.trace import SpecError, fresh_trace
from symgrad.model.programs import network_of
from tests.backends import assert_close, without_optimizing

ALL = tuple(DERIVATIVES)
RNG = np.random.default_rng


@contextmanager
def generated(model: Model, backend: str) -> Iterator[ModuleType]:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        without_optimizing(patch)
        yield compile_model(model, folder, backend=backend, dtype="float64", name="q", wanted=ALL)


def _mlp(p: Any, x: Any) -> Any:
    h = anp.tanh(x @ p["dense1_W"] + p["dense1_b"])
    return h @ p["dense2_W"] + p["dense2_b"]


def _rnn(p: Any, x: Any) -> Any:
    h = 0.0 * x[:, 0] @ p["simple_rnn1_W"]
    for t in range(x.shape[1]):
        h = anp.tanh(x[:, t] @ p["simple_rnn1_W"] + h @ p["simple_rnn1_U"] + p["simple_rnn1_b"])
    return h @ p["dense1_W"] + p["dense1_b"]


def _two(p: Any, x: Any, c: Any) -> Any:
    return anp.tanh(x * c @ p["dense1_W"] + p["dense1_b"])


def _pooled(p: Any, x: Any) -> Any:
    h = anp.sin(x)
    h = anp.max(anp.stack([h[:, 0:4:2], h[:, 1:4:2]]), axis=0)
    return h @ p["dense1_W"] + p["dense1_b"]


def mlp(i: int, o: int) -> Model:
    return Model(Sequential(Input(i), Dense(4, "tanh"), Dense(o)), loss=MSE())


def rnn() -> Model:
    return Model(Sequential(Input(3, 2), SimpleRNN(3), Dense(2)), loss=MSE())


def pooled() -> Model:
    x = Input(4)
    n, h = indices("n"), tensor("h")
    c, k = indices("c k", 2, 2)
    h[n, c] = Max(sin(x[n, 2 * c + k]), k)
    return Model(inputs=x, outputs=Dense(3)(h), loss=MSE())


def two_inputs() -> Model:
    x, c = Input("x", 3), Input("c", 3)
    both = tensor("both")
    i = indices("i")
    both[..., i] = x[..., i] * c[..., i]
    return Model(inputs=[x, c], outputs=Dense(2, "tanh")(both), loss=MSE())


CASES: dict[str, tuple[Callable[[], Model], Any, tuple[tuple[int, ...], ...]]] = {
    "more inputs than outputs": (lambda: mlp(5, 2), _mlp, ((5,),)),
    "more outputs than inputs": (lambda: mlp(2, 5), _mlp, ((2,),)),
    "recurrence": (rnn, _rnn, ((3, 2),)),
    "maximum": (pooled, _pooled, ((4,),)),
    "two inputs": (two_inputs, _two, ((3,), (3,))),
}


@pytest.mark.parametrize("backend", ["numpy", "c"])
@pytest.mark.parametrize("case", CASES)
def test_against_autograd(case: str, backend: str) -> None:
    build, reference, shapes = CASES[case]
    with fresh_trace():
        model = build()
    rng, samples = RNG(5), 3
    names = ["x", "c"][: len(shapes)]
    data = [rng.uniform(-1, 1, (samples, *shape)) for shape in shapes]
    along = [rng.uniform(-1, 1, x.shape) for x in data]
    with generated(model, backend) as net:
        params = net.init_params(seed=2)
        values = {name: rng.uniform(-1, 1, a.shape) for name, a in params.items()}
        for name, value in values.items():
            params[name] = value
        direction = {name: rng.uniform(-1, 1, a.shape) for name, a in params.items()}

        def f(p: Any, *xs: Any) -> Any:
            return reference(p, *xs)

        y = f(values, *data)
        weights = rng.uniform(-1, 1, y.shape)

        def pulled(p: Any, *xs: Any) -> Any:
            return anp.sum(weights * f(p, *xs))

        everything = tuple(range(1 + len(data)))
        grads = autograd.grad(pulled, everything)(values, *data)
        out, got = net.vjp(params, *data, weights)
        assert_close(out, y, 1e-10)
        assert set(got) == {*values, *names}
        for name, wanted in {**grads[0], **dict(zip(names, grads[1:], strict=True))}.items():
            assert_close(got[name], wanted, 1e-10)

        def slope(w: Any) -> Any:  # the derivative of vjp by its weights is jvp
            def loss(p: Any, *xs: Any) -> Any:
                return anp.sum(w * f(p, *xs))

            by = autograd.grad(loss, everything)(values, *data)
            total = sum(anp.sum(by[0][name] * direction[name]) for name in values)
            return total + sum(anp.sum(d * t) for d, t in zip(by[1:], along, strict=True))

        out, tangent = net.jvp(params, *data, *along, direction)
        assert_close(out, y, 1e-10)
        assert_close(tangent, autograd.grad(slope)(weights), 1e-10)
        _, without = net.jvp(params, *data, *along)
        zero = {name: 0 * a for name, a in direction.items()}
        assert_close(without, net.jvp(params, *data, *along, zero)[1], 1e-12)

        summed = autograd.grad(lambda p, *xs: anp.sum(f(p, *xs)), everything[1:])(values, *data)
        found = net.input_gradient(params, *data)
        assert set(found) == set(names) if len(names) > 1 else True
        for name, wanted in zip(names, summed, strict=True):
            assert_close(found[name] if len(names) > 1 else found, wanted, 1e-10)

        jacobian = net.jacobian(params, *data)
        for k, name in enumerate(names):
            whole = autograd.jacobian(f, k + 1)(values, *data)
            wanted = np.stack([whole[s, :, s] for s in range(samples)])
            got_ = jacobian if len(names) == 1 else next(iter(jacobian.values()))[name]
            assert_close(got_, wanted, 1e-10)

        target = rng.uniform(-1, 1, y.shape)

        def loss(p: Any) -> Any:
            return anp.mean((f(p, *data) - target) ** 2)

        def along_it(p: Any) -> Any:
            by = autograd.grad(loss)(p)
            return sum(anp.sum(by[name] * direction[name]) for name in p)

        product = net.hvp(params, *data, target, direction)
        for name, wanted in autograd.grad(along_it)(values).items():
            assert_close(product[name], wanted, 1e-10)


def test_wrong_calls(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with fresh_trace(), pytest.raises(SpecError, match="no real input"):
        token = Input("token", dtype=int)
        model = Model(inputs=token, outputs=Embedding(3, 2)(token), loss=MSE())
        network_of(model, "m", ("jacobian",))
    with pytest.raises(ValueError, match="with: 'jvq' is none of jvp, vjp"):
        compile_model(model, tmp_path, wanted=("jvq",))
    path = tmp_path / "m.py"
    path.write_text(
        "from symgrad import *\nmodel = Model(Sequential(Input(2), Dense(1)), loss=MSE())\n"
    )
    with pytest.raises(SystemExit) as stopped:
        main(["compile", str(path), "-o", str(tmp_path / "g"), "--with", "jvp,jvq"])
    assert stopped.value.code == 2
    assert "'jvq' is none of jvp, vjp, input_vjp" in capsys.readouterr().err
    assert main(["compile", str(path), "-o", str(tmp_path / "g"), "--with", "jvp,hvp"]) == 0
    text = (tmp_path / "g" / "m_numpy.py").read_text()
    assert "def jvp(" in text and "def hvp(" in text and "def vjp(" not in text
    assert main(["compile", str(path), "-o", str(tmp_path / "g")]) == 0
    assert "def jvp(" not in (tmp_path / "g" / "m_numpy.py").read_text()


def test_hvp_of_an_empty_batch_is_refused() -> None:
    with fresh_trace():
        model = mlp(2, 1)
    with generated(model, "numpy") as net:
        params = net.init_params()
        with pytest.raises(ValueError, match="at least one sample"):
            net.hvp(params, np.zeros((0, 2)), np.zeros((0, 1)), params)
        assert net.jacobian(params, np.zeros((0, 2))).shape == (0, 1, 2)


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_labels_of_an_hvp_are_checked(backend: str) -> None:
    """Though only the loss depends on them, and its second derivative does not."""
    with fresh_trace():
        model = Model(Sequential(Input(2), Dense(3)), loss=CrossEntropy())
    with generated(model, backend) as net:
        params, x = net.init_params(), np.ones((2, 2))
        with pytest.raises(ValueError, match="y: expected values from 0 to 2"):
            net.hvp(params, x, np.array([0, 3]), params)


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_an_input_may_have_the_name_of_a_tangent(backend: str) -> None:
    with fresh_trace():
        x, other, product = Input("x", 2), Input("t_x", 2), tensor("product")
        product[...] = x[...] * other[...]
        model = Model(inputs=[x, other], outputs=Dense(1)(product), loss=MSE())
    with generated(model, backend) as net:
        a, b, ta, tb = np.random.default_rng(0).standard_normal((4, 3, 2))
        params = net.init_params()
        _, tangent = net.jvp(params, a, b, ta, tb)
        assert_close(tangent, (ta * b + a * tb) @ params["dense1_W"], 1e-12)


@pytest.mark.parametrize("backend", ["numpy", "c"])
def test_the_seed_of_a_number_is_not_changed(backend: str) -> None:
    """The adjoint of an output that is one number begins with what the caller gave, and more is
    added: by the output that reads it."""
    x, (n, i), w = Input("x", 3), indices("n i"), parameter("w", 3, init=1)
    size, y = tensor("size"), tensor("y")
    size[()] = Sum(w[i] ** 2, i)
    y[n] = Sum(x[n, i] * w[i], i) / size[()]
    loss = tensor("loss")
    loss[()] = Mean(y[n] ** 2, n) + size[()]
    at, d_y, d_size = np.ones((2, 3)), np.array([1.0, 2.0]), np.array(0.7)
    model = Model(inputs=x, outputs=[y, size], loss=loss)
    with tempfile.TemporaryDirectory() as folder:
        net = compile_model(
            model, folder, backend=backend, dtype="float64", name="seeded", wanted=("vjp",)
        )
        for _ in range(2):
            (values, number), grads = net.vjp(net.init_params(), at, d_y, d_size)
            assert d_size.shape == () and d_size == 0.7
            assert np.shape(number) == () and number == 3 and np.allclose(values, 1)
            assert np.allclose(grads["w"], (1 + 2) / 3 + (0.7 - 3 * (1 + 2) / 9) * 2)
