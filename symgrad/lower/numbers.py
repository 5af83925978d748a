"""Numbers of the step: what depends on nothing but the count of steps and other such numbers.

They are variables of a function, in double. A state of one number that a sum goes into,
``new_norm[] = norm[]/2 + Σ g[p]²``, is declared "double" too but is a tensor like any other; here
it becomes "real", and so does what is made of it.
"""

from __future__ import annotations

from dataclasses import replace

from ..ir import Access, Equation, Program, Tensor, map_items, substitute


def with_real_sums(program: Program) -> Program:
    """The program whose "double" tensors are numbers of the step, the others "real"."""
    equations = program.equations
    known = {t for t in program.inputs if not t.shape and t.dtype != "real"}
    pending = {e.tensor for e in equations if not e.tensor.shape and e.tensor.dtype != "real"}
    while pending:
        wrong = {
            e.tensor
            for e in equations
            if e.tensor in pending
            and (e.loops or any(r.tensor not in known | pending for r in e.reads))
        }
        if not wrong:
            break
        pending -= wrong
    sums = {
        e.tensor: replace(e.tensor, dtype="real")
        for e in equations
        if e.tensor.dtype == "double" and e.tensor not in pending
    }
    if not sums:
        return program

    def visit(e: Equation) -> list[Equation]:
        mapping = {r: Access(sums[r.tensor], r.indices) for r in e.reads if r.tensor in sums}
        write = Access(sums.get(e.tensor, e.tensor), e.write.indices)
        return [
            replace(
                e, write=write, body=substitute(e.body, mapping), where=substitute(e.where, mapping)
            )
        ]

    def renamed(t: Tensor) -> Tensor:
        return sums.get(t, t)

    return replace(
        program,
        items=map_items(program.items, visit),
        outputs=tuple(map(renamed, program.outputs)),
        updates=tuple((old, renamed(new)) for old, new in program.updates),
    )
