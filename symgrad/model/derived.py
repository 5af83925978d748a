"""What the Functions that `--with` adds are made of: the function that they are of comes in, its
inputs and trained parameters, arrays for directions, and the new Program; a Function comes out.

A `base` of the kind "training" is the loss of a training step, as `backward` computes it, with the
parameters that the step trains; all others evaluate, with all parameters that are trained.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from ..derivatives import OF_LOSS
from ..ir import Equation, Program, Tensor
from ..language.trace import SpecError
from ..origin import Origin
from ..passes.differentiate import reverse
from ..passes.names import Fresh, fresh_names
from .entries import loops_over
from .network import Function, Network, Vector, placed

TRAINING = "training"
Tensors = Mapping[Tensor, Tensor]


def derived(
    network: Network,
    base: Function,
    kind: str,
    program: Program,
    data: tuple[Tensor, ...],
    results: tuple[Tensor, ...],
    *vectors: Vector,
    slopes: Mapping[Tensor, Tensor] = {},
) -> Function:
    """A derivative of a function, with the name that it has in the module."""
    loss = base.kind == TRAINING
    name = named(base, kind)
    program = replace(program, name=f"{network.name}_{name}")
    vectors, pairs = (*base.vectors, *vectors), tuple(slopes.items())
    step, of = (base.step, None) if loss else (None, base.name)
    return Function(name, kind, program, data, results, vectors, step, slopes=pairs, of=of)


def named(base: Function, kind: str) -> str:
    """The name of a derivative: `jvp` of forward, ``hvp_generator`` of the loss of a step."""
    if base.kind == TRAINING:
        return kind + base.name
    first = base.kind == "forward" and kind not in OF_LOSS
    return kind if first else f"{base.name}_{kind}"


def told(base: Function, kind: str) -> str:
    """What a message calls it."""
    return f"{kind} of {'the loss' if base.kind == TRAINING else base.name}"


@contextmanager
def naming(network: Network, base: Function, kind: str) -> Iterator[None]:
    """What is wrong is told with the name of the derivative."""
    try:
        yield
    except SpecError as error:
        raise SpecError(f"{network.name}: {told(base, kind)}: {error}") from None


def real(tensors: Iterable[Tensor]) -> tuple[Tensor, ...]:
    return tuple(t for t in tensors if t.dtype == "real")


def arrays(letter: str, like: Iterable[Tensor], program: Program) -> dict[Tensor, Tensor]:
    """For each tensor an input of its shape, named after it as nothing in the program is."""
    fresh = fresh_names(program)
    return {t: Tensor(fresh(f"{letter}_{t.name}"), t.shape, "input") for t in like}


def trained_of(network: Network, base: Function, needed: str = "") -> tuple[Tensor, ...]:
    """All trained parameters, in the order of the flat vector; none of what has no parameters.
    Where they are `needed`, for what, there must be some, and a real output."""
    trained = tuple(p.tensor for p, _ in network.layout if p.trainable)
    for step in network.steps if base.kind == TRAINING else ():
        trained = tuple(p.tensor for p in step.trained) if step.name == base.step else trained
    if needed and not (base.vectors and trained and real(base.results)):
        what = "trained parameter" if real(base.results) else "real output"
        raise SpecError(f"{network.name}: {told(base, needed)} has no {what}")
    return trained if base.vectors else ()


def table_of(network: Network, base: Function) -> str:
    """The name of the layout of these parameters."""
    trained = trained_of(network, base)
    for step in network.steps:
        if tuple(p.tensor for p in step.trained) == trained and base.step in (None, step.name):
            return f"_GRADIENTS{step.suffix}"
    return "_TRAINED"


def along_and_product(
    network: Network, base: Function, along: Tensors, products: Tensors
) -> tuple[Vector, Vector]:
    """What a product with a direction has beside its parameters."""
    table = table_of(network, base)
    return (
        Vector("direction", table, "read", placed(along.values())),
        Vector("product", table, "write", placed(products.values())),
    )


def inputs_of(network: Network, base: Function, kind: str) -> tuple[Tensor, ...]:
    """The real inputs, of which there must be some."""
    inputs = real(t for t in base.data if t.role == "input" or base.kind != TRAINING)
    if not inputs:
        raise SpecError(f"{network.name}: {told(base, kind)} has no real input to differentiate by")
    return inputs


def pulled_back(
    program: Program,
    weights: Mapping[Tensor, Tensor | None],
    wrt: Iterable[Tensor],
    fresh: Fresh | None = None,
) -> tuple[Program, dict[Tensor, Tensor]]:
    """The adjoints of Σ weight·output (None is 1) with respect to `wrt`."""
    given = tuple(w for w in weights.values() if w is not None)
    program = replace(program, inputs=program.inputs + given)
    fresh = fresh or fresh_names(program)
    total = Tensor(fresh("total"), ())
    sums = []
    for t, weight in weights.items():
        loops = loops_over(t.shape, "i")
        body = t[loops] if weight is None else weight[loops] * t[loops]
        sums.append(Equation(total[()], "+", body, loops, origin=Origin(label=total.name)))
    return reverse(replace(program, items=(*program.items, *sums)), total, wrt, fresh=fresh)
