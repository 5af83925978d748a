"""What a user writes: formulas, layers, losses, optimizers, models.

`__all__` is the vocabulary of a model file, which starts with ``from symgrad import *``: the
`__all__` of the modules below, and the scalar functions under their NumPy names.
"""

from . import scalar, special
from .language import derivative, initializers, notation, recurrences
from .language.derivative import *  # noqa: F403
from .language.initializers import *  # noqa: F403
from .language.notation import *  # noqa: F403
from .language.recurrences import *  # noqa: F403
from .language.trace import N as _N
from .language.trace import SpecError as SpecError
from .library import (
    activations,
    adam,
    attention,
    averaging,
    batch_norm,
    by_shape,
    contrastive,
    convolution,
    dropout,
    layers,
    linear_algebra,
    losses,
    margins,
    metrics,
    normalization,
    optimizers,
    padding,
    pooling,
    recurrent,
    regularization,
    reparametrized,
    resizing,
    schedules,
    sequences,
    structure,
    transposed,
    unfold,
    unpooling,
)
from .library.activations import *  # noqa: F403
from .library.adam import *  # noqa: F403
from .library.attention import *  # noqa: F403
from .library.averaging import *  # noqa: F403
from .library.batch_norm import *  # noqa: F403
from .library.by_shape import *  # noqa: F403
from .library.contrastive import *  # noqa: F403
from .library.convolution import *  # noqa: F403
from .library.dropout import *  # noqa: F403
from .library.layers import *  # noqa: F403
from .library.linear_algebra import *  # noqa: F403
from .library.losses import *  # noqa: F403
from .library.margins import *  # noqa: F403
from .library.metrics import *  # noqa: F403
from .library.normalization import *  # noqa: F403
from .library.optimizers import *  # noqa: F403
from .library.padding import *  # noqa: F403
from .library.pooling import *  # noqa: F403
from .library.recurrent import *  # noqa: F403
from .library.regularization import *  # noqa: F403
from .library.reparametrized import *  # noqa: F403
from .library.resizing import *  # noqa: F403
from .library.schedules import *  # noqa: F403
from .library.sequences import *  # noqa: F403
from .library.structure import *  # noqa: F403
from .library.transposed import *  # noqa: F403
from .library.unfold import *  # noqa: F403
from .library.unpooling import *  # noqa: F403
from .model import model
from .model.file import load_model as load_model
from .model.from_torch import from_torch as from_torch
from .model.model import *  # noqa: F403
from .written import as_written, formula

N = formula(_N)  # so that what is made of it is a formula

FUNCTIONS = """
    absolute arccos arccosh arcsin arcsinh arctan arctanh ceil celu clip cos cosh elu equal erf exp
    expm1 floor gelu gelu_tanh greater greater_equal hard_sigmoid hard_swish hard_tanh leaky_relu
    less less_equal log log1p log_sigmoid logaddexp logit logical_and logical_not logical_or
    maximum minimum mish mod Mod normal_cdf normal_pdf not_equal pi reciprocal relu relu6 round_
    rsqrt safe_sqrt selu sigmoid sign silu sin sinh softplus softsign sqrt square step
    stop_gradient tan tanh where
""".split()
"""The scalar functions that a model file uses."""

globals().update({name: as_written(getattr(scalar, name)) for name in FUNCTIONS if name != "pi"})
globals().update({name: as_written(getattr(special, name)) for name in special.__all__})
pi = scalar.pi
__all__ = ["N", *FUNCTIONS, *special.__all__]
__all__ += [
    name
    for module in (
        activations,
        adam,
        attention,
        averaging,
        batch_norm,
        by_shape,
        contrastive,
        convolution,
        derivative,
        dropout,
        initializers,
        layers,
        linear_algebra,
        losses,
        margins,
        metrics,
        model,
        normalization,
        notation,
        optimizers,
        padding,
        pooling,
        recurrences,
        recurrent,
        regularization,
        reparametrized,
        resizing,
        schedules,
        sequences,
        structure,
        transposed,
        unfold,
        unpooling,
    )
    for name in module.__all__
]
