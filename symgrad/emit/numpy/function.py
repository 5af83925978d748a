"""A Plan of array statements as the body of a NumPy function.

    # dense1_z[n,o] += dense1_W[i,o]*x[n,i]        becomes        dense1_z = x @ dense1_W
    # dense1_z[n,o] += dense1_b[o]                                dense1_z += dense1_b

What the statements are is decided in `symgrad.lower.arrays`; here they get the names of a function.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial

from ...ir import Tensor
from ...lower.arrays.grammar import Named
from ...lower.arrays.passing import Attribute
from ...lower.arrays.walks import bound, statements_of
from ...lower.plan import Draw, Plan, Same
from ..names import PYTHON, Scope, indices_in, loop_variables, sizes_in, tensors_in
from .arguments import word
from .helpers import called
from .piece import Caller, Pieces
from .python import Python
from .statement import numpy_lines


@dataclass(frozen=True)
class Lines:
    """Lines of Python, and the names of the functions that they call."""

    lines: tuple[str, ...]
    calls: frozenset[str]


def function_body(
    plan: Plan,
    attributes: Mapping[Tensor, Attribute] = {},
    objects: Collection[str] = (),
    pieces: Pieces | None = None,
    public: Callable[[Tensor], str] = lambda t: t.name,
) -> Lines:
    """The statements of a Plan; `attributes` are the tensors in `objects` of the caller, `public`
    the names of tensors in messages. Functions that it calls go to `pieces`."""
    statements = tuple(statements_of(plan.kernels))
    made = set(bound(statements))
    names: dict[Named, str] = {t: word(a.owner, a.name) for t, a in attributes.items()}
    for t, place in plan.places.items():
        if isinstance(place, Same) and t not in made:
            names[t] = names.get(place.tensor, place.tensor.name)
    program = plan.program
    taken = [*tensors_in(program), *(t.name for t in plan.places), *sizes_in(program), *objects]
    variables = loop_variables(PYTHON, indices_in(program.items), taken)
    scope = Scope(PYTHON, [*taken, *variables.values()])
    caller = Caller(plan, attributes, pieces or Pieces(Scope(PYTHON)), scope)
    python = Python(names, variables)
    lines = numpy_lines(
        plan.kernels,
        python,
        partial(caller.statement, plan.name),
        public=public,
        mark=caller.mark(plan.name),
    )
    drawn = {"_uniform" for k in plan.kernels if isinstance(k, Draw)}
    return Lines(tuple(lines), frozenset(called(statements) | drawn))
