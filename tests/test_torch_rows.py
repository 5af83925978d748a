"""docs/FROM_PYTORCH.md, its rows tried: what stands on the left is computed by PyTorch, what stands
on the right by a module, with the same weights; values and gradients. Needs PyTorch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import symgrad
from symgrad import *
from symgrad.language.trace import fresh_trace
from tests.backends import compiled

torch = pytest.importorskip("torch", reason="needs PyTorch: pip install torch")
nn = torch.nn
Make = Callable[[], Any]


def each(word: str, *others: str, shape: tuple[int, ...] = (4, 6), **options: Any) -> Any:
    """Layers that are called alike, and take the same options."""
    return {
        w: (
            lambda w=w: getattr(nn, w)(**options),
            lambda w=w: getattr(symgrad, w)(**options),
            shape,
        )
        for w in (word, *others)
    }


def spatial(word: str, *sizes: Any, channels: int = 3, **options: Any) -> Any:
    """Those with 1d, 2d and 3d in their names, with as many of a size as there are axes."""
    axes = {1: (9,), 2: (9, 8), 3: (6, 8, 7)}
    return {
        f"{word}{d}d": (
            lambda d=d: getattr(nn, f"{word}{d}d")(*sizes, **options),
            lambda d=d: getattr(symgrad, f"{word}{d}d")(*sizes, **options),
            (2, channels, *axes[d]),
        )
        for d in (1, 2, 3)
    }


def convolutions(word: str, **options: Any) -> Any:
    return {
        f"{lazy}{word}{d}d": (
            lambda d=d: getattr(nn, f"{word}{d}d")(2, 4, 3, **options),
            lambda d=d: getattr(symgrad, f"{word}{d}d")(4, 3, **options),
            (2, 2, *(7, 6, 5)[:d]),
        )
        for d in (1, 2, 3)
        for lazy in ("", "Lazy")
    }


def norms(word: str) -> Any:
    return {
        f"{lazy}{word}{d}d": (
            lambda d=d: getattr(nn, f"{word}{d}d")(3),
            lambda: getattr(symgrad, word)(),
            (4, 3, *(5, 4, 2)[:d]),
        )
        for d in (1, 2, 3)
        for lazy in ("", "Lazy")
    }


class First(nn.Module):
    """The first of what a module gives, called on what `given` makes of x."""

    def __init__(self, inner: Any, given: Callable[..., Any] = lambda x: (x,)) -> None:
        super().__init__()
        self.inner, self.given = inner, given

    def forward(self, *x: Any) -> Any:
        y = self.inner(*self.given(*x))
        return y[0] if isinstance(y, tuple) else y


def last_step(cell: Any) -> Any:
    return First(cell, lambda x: (x[:, 0],))


def softmax2d(x: Any) -> Any:
    n, c, y, z = indices("n c y z")
    out = tensor("out")
    out[n, c, y, z] = softmax(x[n, c, y, z], c)
    return out


LAYERS: dict[str, tuple[Make, Make, tuple[int, ...]]] = {
    **each("CELU", "ELU", alpha=0.75),
    **each("GELU", "Hardshrink", "Hardsigmoid", "Hardswish", "Hardtanh", "Identity", "LeakyReLU"),
    **each("LogSigmoid", "Mish", "ReLU", "ReLU6", "SELU", "SiLU", "Sigmoid", "Softplus", "GLU"),
    **each("Softshrink", "Softsign", "Tanh", "Tanhshrink", "PReLU", "Flatten"),
    **each("Threshold", threshold=0.1, value=20.0),
    **{w: (lambda w=w: getattr(nn, w)(dim=-1), lambda w=w: getattr(symgrad, w)(), (4, 3, 5))
       for w in ("LogSoftmax", "Softmax", "Softmin")},
    "Softmax2d": (nn.Softmax2d, lambda: softmax2d, (2, 3, 4, 5)),
    "Linear": (lambda: nn.Linear(6, 3), lambda: Dense(3), (4, 6)),
    "LazyLinear": (lambda: nn.Linear(6, 3), lambda: Dense(3), (4, 5, 6)),
    **convolutions("Conv", stride=2, padding=1, groups=2),
    **convolutions("ConvTranspose", stride=2, padding=1, output_padding=1),
    **norms("BatchNorm"),
    "no running statistics": (
        lambda: nn.BatchNorm2d(3, track_running_stats=False),
        lambda: BatchNorm(track_running_stats=False), (4, 3, 5, 2)), **norms("InstanceNorm"),
    "GroupNorm": (lambda: nn.GroupNorm(2, 4), lambda: GroupNorm(2), (3, 4, 5)),
    "LayerNorm": (lambda: nn.LayerNorm(6), LayerNorm, (4, 3, 6)),
    "RMSNorm": (lambda: nn.RMSNorm(6, 1e-6), RMSNorm, (4, 3, 6)),
    **each("LocalResponseNorm", size=3, shape=(2, 5, 4)),
    **spatial("AdaptiveAvgPool", 3), **spatial("AdaptiveMaxPool", 3),
    **spatial("AvgPool", 3, stride=2, padding=1), **spatial("MaxPool", 3, stride=2, ceil_mode=True),
    **spatial("LPPool", 2, 3),
    **spatial("CircularPad", 2), **spatial("ConstantPad", 2, 0.5), **spatial("ReflectionPad", 2),
    **spatial("ReplicationPad", 2), **spatial("ZeroPad", 2),
    **each("ChannelShuffle", groups=2, shape=(2, 4, 3, 3)),
    **each("PixelShuffle", upscale_factor=2, shape=(2, 8, 3, 2)),
    **each("PixelUnshuffle", downscale_factor=2, shape=(2, 2, 4, 6)),
    **each("Fold", output_size=(5, 6), kernel_size=2, shape=(2, 12, 20)),
    **each("Unfold", kernel_size=2, dilation=2, padding=1, shape=(2, 3, 6, 5)),
    **each("Upsample", scale_factor=2, mode="bicubic", shape=(2, 3, 4, 5)),
    **each("UpsamplingBilinear2d", "UpsamplingNearest2d", scale_factor=3, shape=(2, 3, 4, 5)),
    "Unflatten": (lambda: nn.Unflatten(1, (2, 3)), lambda: Reshape(2, 3), (4, 6)),
    "RNN": (lambda: First(nn.RNN(3, 4, 2, batch_first=True)),
            lambda: SimpleRNN(4, num_layers=2, return_sequences=True), (2, 5, 3)),
    "LSTM": (lambda: First(nn.LSTM(3, 4, bidirectional=True, batch_first=True)),
             lambda: LSTM(4, bidirectional=True, return_sequences=True), (2, 5, 3)),
    "GRU": (lambda: First(nn.GRU(3, 4, batch_first=True)), lambda: GRU(4, return_sequences=True), (2, 5, 3)),
    "RNNCell": (lambda: last_step(nn.RNNCell(3, 4)), lambda: SimpleRNN(4), (2, 1, 3)),
    "LSTMCell": (lambda: last_step(nn.LSTMCell(3, 4)), lambda: LSTM(4), (2, 1, 3)),
    "GRUCell": (lambda: last_step(nn.GRUCell(3, 4)), lambda: GRU(4), (2, 1, 3)),
    "TransformerEncoderLayer": (
        lambda: nn.TransformerEncoderLayer(8, 2, 12, 0.0, batch_first=True),
        lambda: TransformerBlock(2, 12, "relu", norm_first=False), (2, 5, 8)),
    "TransformerEncoder": (
        lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 32, 0.0, "gelu", batch_first=True, norm_first=True), 2, enable_nested_tensor=False),
        lambda: Sequential(TransformerBlock(2), TransformerBlock(2)), (2, 5, 8)),
    "MultiheadAttention": (lambda: First(nn.MultiheadAttention(8, 2, batch_first=True), lambda x: (x, x, x)), lambda: MultiHeadAttention(2), (2, 5, 8)),
}  # fmt: skip


RNG = np.random.default_rng(0)


@pytest.mark.parametrize("name", LAYERS)
def test_layers(name: str) -> None:
    theirs, ours, shape = LAYERS[name]
    torch.manual_seed(0)
    module = theirs().double()
    for array in module.state_dict().values():
        if array.is_floating_point():
            array.copy_(torch.rand_like(array) * 0.8 + 0.3)
    state = {k: v.clone() for k, v in module.state_dict().items()}
    x = RNG.normal(size=shape)
    given = torch.tensor(x, requires_grad=True)
    value = module.eval()(given).detach().numpy()
    y = module.train()(given)
    c = RNG.normal(size=y.shape)
    (y * torch.tensor(c)).sum().backward()
    with fresh_trace():
        model = of(ours, shape, value.shape)
        net = compiled("numpy")(model)
    params = net.init_params()
    with fresh_trace():
        x_ = Input("x", *shape[1:])
        params.update(symgrad.from_torch(Model(inputs=x_, outputs=ours()(x_)), state))
    np.testing.assert_allclose(net.forward(params, x), value, rtol=1e-9, atol=1e-11)
    _, grads = net.backward(params, x, c, wrt_inputs=True)
    np.testing.assert_allclose(grads["x"], given.grad.numpy(), rtol=1e-7, atol=1e-9)


def of(ours: Make, shape: tuple[int, ...], out: tuple[int, ...]) -> Model:
    x, c = Input("x", *shape[1:]), Target("c", *out[1:])
    y, loss = ours()(x), tensor("loss")
    loss[()] = Sum(y[...] * c[...], ...) * parameter("one", init=ones)[()]
    return Model(inputs=x, outputs=y, loss=loss)


def labels(*shape: int, below: int = 3) -> Any:
    return RNG.integers(0, below, shape)


LOGITS, SIGNS = RNG.normal(size=(6, 3)), RNG.choice([-1.0, 1.0], (6, 3))
SHARES = np.exp(LOGITS) / np.exp(LOGITS).sum(1, keepdims=True)
OTHERS = RNG.uniform(0.1, 0.9, (6, 3))
WEIGHTS = [0.5, 2.0, 1.5]
LOSSES: dict[str, tuple[Make, Make, Any, Any]] = {
    "BCELoss": (nn.BCELoss, BCE, SHARES, OTHERS),
    "BCEWithLogitsLoss": (
        lambda: nn.BCEWithLogitsLoss(pos_weight=torch.tensor(WEIGHTS).double()),
        lambda: BCEWithLogits(pos_weight=WEIGHTS), LOGITS, OTHERS),
    "CrossEntropyLoss": (
        lambda: nn.CrossEntropyLoss(torch.tensor(WEIGHTS).double(), label_smoothing=0.25, ignore_index=1),
        lambda: CrossEntropy(WEIGHTS, label_smoothing=0.25, ignore_index=1), LOGITS, labels(6)),
    "HingeEmbeddingLoss": (nn.HingeEmbeddingLoss, HingeEmbedding, LOGITS, SIGNS),
    "HuberLoss": (lambda: nn.HuberLoss(delta=0.5), lambda: Huber(delta=0.5), LOGITS, OTHERS),
    "KLDivLoss": (lambda: nn.KLDivLoss(reduction="batchmean"), lambda: KLDiv(reduction="batchmean"),
                  np.log(SHARES), OTHERS),
    "L1Loss": (nn.L1Loss, MAE, LOGITS, OTHERS),
    "MSELoss": (nn.MSELoss, MSE, LOGITS, OTHERS),
    "MultiLabelSoftMarginLoss": (nn.MultiLabelSoftMarginLoss, MultiLabelSoftMargin, LOGITS, 1.0 * labels(6, 3, below=2)),
    "MultiMarginLoss": (lambda: nn.MultiMarginLoss(2, 0.5), lambda: MultiMargin(2, 0.5), LOGITS, labels(6)),
    "NLLLoss": (lambda: nn.NLLLoss(torch.tensor(WEIGHTS).double()), lambda: NLL(WEIGHTS), np.log(SHARES), labels(6)),
    "PoissonNLLLoss": (lambda: nn.PoissonNLLLoss(full=True), lambda: PoissonNLL(full=True), LOGITS, 1.0 * labels(6, 3, below=5)),
    "SmoothL1Loss": (lambda: nn.SmoothL1Loss(beta=0.5), lambda: SmoothL1(beta=0.5), LOGITS, OTHERS),
    "SoftMarginLoss": (nn.SoftMarginLoss, SoftMargin, LOGITS, SIGNS),
}  # fmt: skip


@pytest.mark.parametrize("name", LOSSES)
def test_losses(name: str) -> None:
    theirs, ours, x, y = LOSSES[name]
    given = torch.tensor(x, requires_grad=True)
    wanted = theirs()(given, torch.tensor(y))
    wanted.backward()
    with fresh_trace():
        a, b = Input("x", 3), Target("y", *y.shape[1:], dtype=int if y.dtype == int else "real")
        z, i = tensor("z"), indices("i")
        z[..., i] = a[..., i] * parameter("one", init=ones)[()]
        net = compiled("numpy")(Model(inputs=a, outputs=z, loss=ours()(z, b)))
    loss, grads = net.backward(net.init_params(), x, y, wrt_inputs=True)
    np.testing.assert_allclose(loss, wanted.item(), rtol=1e-7)
    np.testing.assert_allclose(grads["x"], given.grad.numpy(), rtol=1e-7, atol=1e-9)


SCHEDULES: dict[str, tuple[Callable[[Any], Any], Make]] = {
    "ConstantLR": (lambda o: RATES.ConstantLR(o, 0.5, 4), lambda: SequentialSchedule([0.05, 0.1], [4])),
    "CosineAnnealingLR": (lambda o: RATES.CosineAnnealingLR(o, 12, 0.01), lambda: CosineDecay(0.1, 12, 0.01)),
    "CosineAnnealingWarmRestarts": (
        lambda o: RATES.CosineAnnealingWarmRestarts(o, 3, 2, 0.01), lambda: CosineRestarts(0.1, 3, 2, 0.01)),
    "CyclicLR": (lambda o: RATES.CyclicLR(o, 0.1, 0.5, 2, 3, cycle_momentum=False), lambda: CyclicRate(0.1, 0.5, 2, 3)),
    "ExponentialLR": (lambda o: RATES.ExponentialLR(o, 0.9), lambda: ExponentialDecay(0.1, 0.9)),
    "LambdaLR": (lambda o: RATES.LambdaLR(o, lambda s: 1 / (1 + s)), lambda: lambda s: 0.1 / (1 + s)),
    "MultiplicativeLR": (lambda o: RATES.MultiplicativeLR(o, lambda s: 0.9), lambda: lambda s: 0.1 * 0.9**s),
    "ChainedScheduler": (
        lambda o: RATES.ChainedScheduler([RATES.ExponentialLR(o, 0.9), RATES.StepLR(o, 3)]),
        lambda: lambda s: StepDecay(0.1, 3)(s) * ExponentialDecay(1, 0.9)(s)),
    "LinearLR": (lambda o: RATES.LinearLR(o, 0.25, total_iters=5), lambda: Warmup(5, 0.1, start=0.25)),
    "MultiStepLR": (lambda o: RATES.MultiStepLR(o, [2, 5]), lambda: MultiStepDecay(0.1, [2, 5])),
    "OneCycleLR": (lambda o: RATES.OneCycleLR(o, 0.5, 12, cycle_momentum=False), lambda: OneCycle(0.5, 12)),
    "PolynomialLR": (lambda o: RATES.PolynomialLR(o, 6, 2.0), lambda: PolynomialDecay(0.1, 6, 2.0)),
    "SequentialLR": (
        lambda o: RATES.SequentialLR(o, [RATES.ConstantLR(o, 1.0, 9), RATES.ExponentialLR(o, 0.5)], [4]),
        lambda: SequentialSchedule([ConstantRate(0.1), ExponentialDecay(0.1, 0.5)], [4])),
    "StepLR": (lambda o: RATES.StepLR(o, 3), lambda: StepDecay(0.1, 3)),
}  # fmt: skip
RATES = torch.optim.lr_scheduler


A, B, C = (RNG.normal(size=(5, 4)) for _ in range(3))
AROUND, ONE = RNG.choice([-1.0, 1.0], 5), RNG.uniform(0.5, 2, (5, 4))
SEVERAL: dict[str, tuple[Any, Make, tuple[Any, ...]]] = {
    "Bilinear": (nn.Bilinear(4, 4, 3), lambda: Bilinear(3), (A, B)),
    "CosineSimilarity": (nn.CosineSimilarity(), CosineSimilarity, (A, B)),
    "PairwiseDistance": (nn.PairwiseDistance(), PairwiseDistance, (A, B)),
    "CosineEmbeddingLoss": (nn.CosineEmbeddingLoss(0.25), lambda: CosineEmbedding(0.25), (A, B, AROUND)),
    "MarginRankingLoss": (nn.MarginRankingLoss(0.5), lambda: MarginRanking(0.5), (A[:, 0], B[:, 0], AROUND)),
    "TripletMarginLoss": (nn.TripletMarginLoss(0.5), lambda: TripletMargin(0.5), (A, B, C)),
    "GaussianNLLLoss": (nn.GaussianNLLLoss(full=True), lambda: GaussianNLL(full=True), (A, B, ONE)),
    "Embedding": (nn.Embedding(7, 3, padding_idx=2), lambda: Embedding(7, 3, padding_idx=2), (labels(5, 4, below=7),)),
    "TransformerDecoderLayer": (
        nn.TransformerDecoderLayer(4, 2, 8, 0.0, batch_first=True),
        lambda: TransformerBlock(2, 8, "relu", norm_first=False),
        (RNG.normal(size=(2, 3, 4)), RNG.normal(size=(2, 5, 4)))),
    "CTCLoss": (
        First(nn.CTCLoss(reduction="sum"), lambda x, y: (x.log_softmax(-1).swapaxes(0, 1), y, [6, 6], [2, 2])),
        lambda: CTC(reduction="sum"), (RNG.normal(size=(2, 6, 4)), 1 + labels(2, 2))),
}  # fmt: skip


@pytest.mark.parametrize("name", SEVERAL)
def test_of_several_inputs(name: str) -> None:
    module, ours, data = SEVERAL[name]
    given = [torch.tensor(x, requires_grad=x.dtype == float) for x in data]
    value = module.double()(*given)
    if not name.endswith("Loss"):
        value = (value**2).sum()
    value.backward()

    def made() -> tuple[list[Any], Any]:
        words = [f"{a}_in" for a in "abc"]
        dtypes = [int if x.dtype == int else "real" for x in data]
        shapes = zip(words, data, dtypes, strict=False)
        inputs = [Input(word, *x.shape[1:], dtype=d) for word, x, d in shapes]
        return inputs, ours()(*inputs)

    with fresh_trace():
        inputs, y = made()
        params = symgrad.from_torch(Model(inputs=inputs, outputs=y), module.state_dict())
    with fresh_trace():
        inputs, y = made()
        loss = tensor("loss")
        total = y[()] if name.endswith("Loss") else Sum(y[...] ** 2, ...)
        loss[()] = total * parameter("one", init=ones)[()]
        net = compiled("numpy")(Model(inputs=inputs, outputs=y, loss=loss))
    every = net.init_params()
    every.update(params)
    got, grads = net.backward(every, *data, wrt_inputs=True)
    np.testing.assert_allclose(got, value.item(), rtol=1e-7)
    for word, x in zip("abc", given, strict=False):
        if x.grad is not None:
            np.testing.assert_allclose(grads[f"{word}_in"], x.grad.numpy(), rtol=1e-6, atol=1e-8)


def steps(theirs: Callable[[Any], tuple[Any, Any]], ours: Any) -> tuple[Any, Any]:
    """The weights after each of 10 steps with the same gradients."""
    with fresh_trace():
        w, x, i = parameter("w", 4, init=ones), Input("x", 4), indices("i")
        y = tensor("y")
        y[..., i] = x[..., i] * w[i]
        net = compiled("numpy")(Model(inputs=x, outputs=y, loss=MSE(), optimizer=ours))
    params, state = net.init_params(), net.init_state()
    weights = torch.ones(4, dtype=torch.float64, requires_grad=True)
    optimizer, schedule = theirs([weights])
    found, wanted = [], []
    for _ in range(10):
        gradient = RNG.normal(size=4)
        net.update(params, {"w": gradient}, state)
        weights.grad = torch.tensor(gradient)
        optimizer.step()
        if schedule is not None:
            schedule.step()
        found.append(params["w"].copy())
        wanted.append(weights.detach().numpy().copy())
    return np.array(found), np.array(wanted)


@pytest.mark.parametrize("name", SCHEDULES)
def test_schedules(name: str) -> None:
    theirs, ours = SCHEDULES[name]

    def made(weights: Any) -> tuple[Any, Any]:
        optimizer = torch.optim.SGD(weights, lr=0.1)
        return optimizer, theirs(optimizer)

    found, wanted = steps(made, SGD(ours()))
    np.testing.assert_allclose(found, wanted, rtol=1e-9)


OPTIONS = {
    "SGD": {"momentum": 0.9, "nesterov": True},
    "RMSprop": {"centered": True, "momentum": 0.5},
}
SAME = "Adadelta Adagrad Adam AdamW Adamax ASGD NAdam RAdam RMSprop Rprop SGD".split()


@pytest.mark.parametrize("options", [{}, {"weight_decay": 0.1, "maximize": True}], ids=str)
@pytest.mark.parametrize("name", SAME)
def test_optimizers(name: str, options: dict[str, Any]) -> None:
    if name == "Rprop":
        options = {k: v for k, v in options.items() if k != "weight_decay"}
    every = {**OPTIONS.get(name, {}), **options}
    made = getattr(symgrad, name)(**every)
    found, wanted = steps(lambda w: (getattr(torch.optim, name)(w, **every), None), made)
    np.testing.assert_allclose(found, wanted, rtol=1e-7)
