"""A Program that computes the same with less: a list of named rewrites, Program → Program.

For example the adjoint of softmax and cross-entropy comes in as

    d_loss[] = 1
    d_each[n] += d_loss[]/N            | n<N
    d_z[n,y[n]] += -d_each[n]          | n<N
    d_lse[n] += d_each[n]              | n<N
    d_z[n,k] += d_lse[n]*exp(z[n,k] - lse[n])   | n<N k<10

and goes out as ``d_z[n,k] = (exp(z[n,k] - lse[n]) - equal(k, y[n]))/N``.

No rewrite needs another to have run: each leaves a legal program with the same values. They stand
in the order in which each finds the most to do. What they assume: a read of a stored value may give
a number where the formula itself would give none (`reuse_values`: log of a stored exp), a sum over
a position that is known leaves out what 0 is multiplied with (`inline_trivial`), and x**k/x is
x**(k - 1), also at 0 (`merge_terms`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..ir import Program, map_items
from ..scalar import expand_unreused
from .common import write_out_common
from .equal import merge_equal
from .exact import Check
from .inline import inline_trivial
from .live import drop_dead
from .loops import split_loops
from .once import write_out_once
from .reshapes import undo_reshapes
from .reuse import hoist_shared, reuse_values
from .scale import scale_numbers
from .scatter import scatter
from .shared import share_products
from .shorten import shorten
from .sums import known_sums
from .terms import factor_numbers, fold_conditions, gather_labels, merge_terms
from .totals import merge_sums
from .written_out import write_out_factors

Rewrite = Callable[[Program], Program]


def simplify(
    program: Program,
    log: list[tuple[str, Program]] | None = None,
    check: Check | None = None,
) -> Program:
    """Apply every rewrite in order; `log` receives the name of each that changed something, with
    the program after it. With a `check` a rewrite that would change a value is left out, and a
    warning says so."""
    steps = _applied(program)
    if check is not None and check.difference(program, steps[-1][1] if steps else program):
        steps = _applied(program, check)
    if log is not None:
        log.extend(steps)
    return steps[-1][1] if steps else program


def _applied(program: Program, check: Check | None = None) -> list[tuple[str, Program]]:
    """The names of the rewrites that changed something, with the programs after them."""
    steps = []
    for rewrite in REWRITES:
        changed = rewrite(program)
        if changed == program or (check and check.refuses(rewrite.__name__, program, changed)):
            continue
        program = changed
        steps.append((rewrite.__name__, program))
    return steps


def expand_leftovers(program: Program) -> Program:
    """Derivatives that are told by the function itself, where its value is not stored."""
    return replace(
        program,
        items=map_items(program.items, lambda e: [replace(e, body=expand_unreused(e.body))]),
    )


REWRITES: tuple[Rewrite, ...] = (
    drop_dead,
    share_products,
    split_loops,
    undo_reshapes,
    inline_trivial,
    gather_labels,
    scatter,
    fold_conditions,
    merge_terms,
    reuse_values,
    known_sums,
    inline_trivial,
    write_out_once,
    write_out_factors,
    merge_sums,
    write_out_common,
    shorten,
    scale_numbers,
    hoist_shared,
    expand_leftovers,
    factor_numbers,
    merge_equal,
)
