"""The tables of optimizers and schedules, each beside the published loop (`tests.references`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from symgrad import *
from tests import references as ref


@dataclass(frozen=True)
class Optimizers:
    name: str
    build: Callable[[], Any]
    reference: ref.Step


OPTIMIZERS = [
    Optimizers("sgd", lambda: SGD(0.1), ref.sgd(0.1)),
    Optimizers("momentum", lambda: SGD(0.1, 0.9), ref.sgd(0.1, 0.9)),
    Optimizers("nesterov", lambda: SGD(0.1, 0.9, nesterov=True), ref.sgd(0.1, 0.9, nesterov=True)),
    Optimizers("dampening", lambda: SGD(0.1, 0.9, 0.3), ref.sgd(0.1, 0.9, 0.3)),
    Optimizers("sgd L2", lambda: SGD(0.1, 0.5, weight_decay=0.2), ref.sgd(0.1, 0.5, decay=0.2)),
    Optimizers(
        "sgd L1",
        lambda: SGD(0.1, l1=0.2),
        lambda w, g, s, t: w - 0.1 * (g + 0.2 * np.sign(w)),
    ),
    Optimizers(
        "sgd decoupled",
        lambda: SGD(0.1, 0.9, weight_decay=0.2, decoupled_weight_decay=True),
        lambda w, g, s, t: ref.sgd(0.1, 0.9)(w, g, s, t) - 0.1 * 0.2 * w,
    ),
    Optimizers("adam", lambda: Adam(0.01), ref.adam(0.01)),
    Optimizers("adam L2", lambda: Adam(0.01, weight_decay=0.1), ref.adam(0.01, decay=0.1)),
    Optimizers("adam options", lambda: Adam(0.01, (0.8, 0.9), 0.1), ref.adam(0.01, 0.8, 0.9, 0.1)),
    Optimizers("adamw", lambda: AdamW(0.01), ref.adam(0.01, decay=0.01, decoupled=True)),
    Optimizers(
        "amsgrad", lambda: AMSGrad(0.01, (0.9, 0.5)), ref.adam(0.01, 0.9, 0.5, amsgrad=True)
    ),
    Optimizers("nadam", lambda: NAdam(0.01), ref.nadam(0.01)),
    Optimizers("nadam options", lambda: NAdam(0.01, momentum_decay=0.1), ref.nadam(0.01, psi=0.1)),
    Optimizers("rmsprop", lambda: RMSprop(0.01), ref.rmsprop(0.01)),
    Optimizers("rmsprop momentum", lambda: RMSprop(momentum=0.9), ref.rmsprop(0.01, momentum=0.9)),
    Optimizers(
        "rmsprop centered", lambda: RMSprop(centered=True), ref.rmsprop(0.01, centered=True)
    ),
    Optimizers("adagrad", lambda: Adagrad(0.1), ref.adagrad(0.1)),
    Optimizers(
        "adagrad options",
        lambda: Adagrad(0.1, lr_decay=0.2, initial_accumulator_value=0.1),
        ref.adagrad(0.1, 0.2, start=0.1),
    ),
    Optimizers("adadelta", Adadelta, ref.adadelta()),
    Optimizers("lion", lambda: Lion(0.01), ref.lion(0.01)),
    Optimizers("lion decay", lambda: Lion(0.01, weight_decay=0.1), ref.lion(0.01, decay=0.1)),
    Optimizers("radam", lambda: RAdam(0.01), ref.radam(0.01)),
    Optimizers("radam soon", lambda: RAdam(0.01, (0.9, 0.8)), ref.radam(0.01, 0.9, 0.8)),
    Optimizers("adamax", lambda: Adamax(0.01), ref.adamax(0.01)),
    Optimizers("adan decay", lambda: Adan(0.01, weight_decay=0.1), ref.adan(0.01, decay=0.1)),
    Optimizers("rprop", lambda: Rprop(0.1), ref.rprop(0.1)),
    Optimizers(
        "rprop options",
        lambda: Rprop(0.1, (0.4, 1.5), (0.08, 0.2)),
        ref.rprop(0.1, 0.4, 1.5, 0.08, 0.2),
    ),
    Optimizers("asgd decay", lambda: ASGD(0.1, 0.3, 0.5), ref.asgd(0.1, 0.3, 0.5)),
    Optimizers(
        "lookahead",
        lambda: Lookahead(Adam(0.1), 2, 0.3),
        ref.lookahead(ref.adam(0.1), 2, 0.3),
    ),
    Optimizers(
        "lookahead, clipped",
        lambda: Lookahead(SGD(0.1, 0.9, clip_norm=0.7), 3),
        ref.lookahead(ref.clip_by_norm(ref.sgd(0.1, 0.9), 0.7), 3, 0.5),
    ),
    Optimizers("ema", lambda: EMA(Adam(0.01)), ref.adam(0.01)),
    Optimizers(
        "maximize, decay",
        lambda: SGD(0.1, 0.9, weight_decay=0.2, maximize=True),
        lambda w, g, s, t: ref.sgd(0.1, 0.9, decay=0.2)(w, -g, s, t),
    ),
    Optimizers(
        "clip_value",
        lambda: SGD(0.1, 0.9, clip_value=0.3),
        ref.clip_by_value(ref.sgd(0.1, 0.9), 0.3),
    ),
    Optimizers(
        "clip_norm",
        lambda: SGD(0.1, 0.9, clip_norm=0.7),
        ref.clip_by_norm(ref.sgd(0.1, 0.9), 0.7),
    ),
    Optimizers(
        "clip both",
        lambda: Adam(0.1, clip_norm=1, clip_value=0.5),
        ref.clip_by_value(ref.clip_by_norm(ref.adam(0.1), 1.0), 0.5),
    ),
    Optimizers(
        "scheduled",
        lambda: AdamW(lr=CosineDecay(0.1, 4), weight_decay=0.3),
        lambda w, g, s, t: ref.adam(ref.cosine(t - 1, 0.1, 4), decay=0.3, decoupled=True)(
            w, g, s, t
        ),
    ),
    Optimizers(
        "own schedule",
        lambda: SGD(lr=lambda s: 0.1 / (1 + s / 2)),
        lambda w, g, s, t: w - 0.1 / (1 + (t - 1) / 2) * g,
    ),
]


@dataclass(frozen=True)
class Schedules:
    name: str
    schedule: Any
    reference: Callable[[int], float]


SCHEDULES = [
    Schedules("constant", ConstantRate(0.1), lambda s: 0.1),
    Schedules("step", StepDecay(0.1, 3), lambda s: 0.1 * 0.1 ** (s // 3)),
    Schedules("exponential", ExponentialDecay(0.1, 0.9), lambda s: 0.1 * 0.9**s),
    Schedules("slow exponential", ExponentialDecay(1, 0.5, 10), lambda s: 0.5 ** (s / 10)),
    Schedules("cosine", CosineDecay(0.1, 10), lambda s: ref.cosine(s, 0.1, 10)),
    Schedules("cosine to 0.01", CosineDecay(0.1, 7, 0.01), lambda s: ref.cosine(s, 0.1, 7, 0.01)),
    Schedules(
        "one cycle", OneCycle(0.1, 20), lambda s: ref.one_cycle(min(s, 19), 0.1, 20, 0.3, 25, 1e4)
    ),
    Schedules(
        "one cycle options",
        OneCycle(1, 30, 0.5, 10, 100),
        lambda s: ref.one_cycle(min(s, 29), 1, 30, 0.5, 10, 100),
    ),
    Schedules(
        "multi-step",
        MultiStepDecay(0.1, [3, 7, 8], 0.5),
        lambda s: 0.1 * 0.5 ** sum(s >= m for m in (3, 7, 8)),
    ),
    Schedules(
        "polynomial",
        PolynomialDecay(0.1, 9, 1.5, 0.01),
        lambda s: 0.01 + 0.09 * (1 - min(s, 9) / 9) ** 1.5,
    ),
    Schedules("restarts", CosineRestarts(0.1, 4), lambda s: ref.cosine(s % 4, 0.1, 4)),
    Schedules(
        "longer restarts",
        CosineRestarts(0.1, 3, 2, 0.01),
        lambda s: ref.restarts(s, 0.1, 3, 2, 0.01),
    ),
    Schedules("cyclic", CyclicRate(0.1, 0.5, 3, 5), lambda s: ref.cyclic(s, 0.1, 0.5, 3, 5)),
    Schedules(
        "halved cyclic",
        CyclicRate(0.1, 0.5, 3, halved=True),
        lambda s: 0.1 + (ref.cyclic(s, 0.1, 0.5, 3, 3) - 0.1) / 2 ** (s // 6),
    ),
    Schedules(
        "fading cyclic",
        CyclicRate(0.1, 0.5, 4, factor=0.9),
        lambda s: 0.1 + (ref.cyclic(s, 0.1, 0.5, 4, 4) - 0.1) * 0.9**s,
    ),
    Schedules(
        "sequential",
        SequentialSchedule([0.01, CosineDecay(0.1, 5), ExponentialDecay(0.05, 0.5)], [4, 9]),
        lambda s: 0.01 if s < 4 else ref.cosine(s - 4, 0.1, 5) if s < 9 else 0.05 * 0.5 ** (s - 9),
    ),
    Schedules("warm-up", Warmup(4, then=0.1), lambda s: 0.1 * min(s / 4, 1)),
    Schedules(
        "warm-up, cosine",
        Warmup(5, CosineDecay(0.2, 10), start=0.1),
        lambda s: 0.2 * (0.1 + 0.9 * s / 5) if s < 5 else ref.cosine(s - 5, 0.2, 10),
    ),
]
