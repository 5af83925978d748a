"""What a user writes: formulas, layers, losses, optimizers, models.

`__all__` is the vocabulary of a model file, which starts with ``from symgrad import *``: the
`__all__` of the modules below, and the scalar functions under their NumPy names.
"""

from .. import scalar, special
from ..written import as_written
from . import (
    activations,
    attention,
    batch_norm,
    contrastive,
    convolution,
    derivative,
    dropout,
    initializers,
    layers,
    losses,
    model,
    normalization,
    notation,
    optimizers,
    padding,
    pooling,
    recurrences,
    recurrent,
    regularization,
    schedules,
    sequences,
    structure,
)
from .activations import *  # noqa: F403
from .attention import *  # noqa: F403
from .batch_norm import *  # noqa: F403
from .contrastive import *  # noqa: F403
from .convolution import *  # noqa: F403
from .derivative import *  # noqa: F403
from .dropout import *  # noqa: F403
from .file import load_model as load_model
from .initializers import *  # noqa: F403
from .layers import *  # noqa: F403
from .losses import *  # noqa: F403
from .model import *  # noqa: F403
from .normalization import *  # noqa: F403
from .notation import *  # noqa: F403
from .optimizers import *  # noqa: F403
from .padding import *  # noqa: F403
from .pooling import *  # noqa: F403
from .recurrences import *  # noqa: F403
from .recurrent import *  # noqa: F403
from .regularization import *  # noqa: F403
from .schedules import *  # noqa: F403
from .sequences import *  # noqa: F403
from .structure import *  # noqa: F403
from .trace import N as N
from .trace import SpecError as SpecError

FUNCTIONS = """
    absolute arccos arccosh arcsin arcsinh arctan arctanh ceil celu clip cos cosh elu equal erf
    exp expm1 floor gelu gelu_tanh greater greater_equal hard_sigmoid hard_swish hard_tanh
    leaky_relu less less_equal log log1p log_sigmoid logical_and logical_not logical_or maximum
    minimum mish mod Mod normal_cdf normal_pdf not_equal pi reciprocal relu relu6 round_ rsqrt
    safe_sqrt selu sigmoid sign silu sin sinh softplus softsign sqrt square step stop_gradient tan
    tanh where
""".split()
"""The scalar functions that a model file uses."""

globals().update({name: as_written(getattr(scalar, name)) for name in FUNCTIONS if name != "pi"})
globals().update({name: as_written(getattr(special, name)) for name in special.__all__})
pi = scalar.pi
__all__ = ["N", *FUNCTIONS, *special.__all__]
__all__ += activations.__all__
__all__ += attention.__all__
__all__ += batch_norm.__all__
__all__ += contrastive.__all__
__all__ += convolution.__all__
__all__ += derivative.__all__
__all__ += dropout.__all__
__all__ += initializers.__all__
__all__ += layers.__all__
__all__ += losses.__all__
__all__ += model.__all__
__all__ += normalization.__all__
__all__ += notation.__all__
__all__ += optimizers.__all__
__all__ += padding.__all__
__all__ += pooling.__all__
__all__ += recurrences.__all__
__all__ += recurrent.__all__
__all__ += regularization.__all__
__all__ += schedules.__all__
__all__ += sequences.__all__
__all__ += structure.__all__
