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

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from sympy import Add, Expr, Mul, Pow

from ..affine import determined, is_indirect
from ..ir import (
    ONE,
    ZERO,
    Access,
    Atom,
    Equation,
    Index,
    Loop,
    Program,
    Size,
    Tensor,
    equations_of,
    indices_of,
    map_items,
    reads,
    rename,
    substitute,
)
from ..scalar import atoms_of, equal, expand_unreused, logical_and, ungrouped, where
from .contract import split_products
from .exact import Check
from .loops import split_loops
from .positions import at_position, guarded, is_position, pick, place
from .ranges import Ranges
from .reuse import all_in_range, hoist_shared, reuse_values

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


def live(items: Iterable[Equation | Loop], wanted: Iterable[Tensor]) -> tuple[Equation | Loop, ...]:
    """The items that the wanted tensors depend on."""
    items = tuple(items)
    needed = set(wanted)
    backwards = list(equations_of(items))[::-1]
    while True:  # once for straight code; again while a loop carries dependence around
        before = len(needed)
        for e in backwards:
            if e.tensor in needed:
                needed.update(r.tensor for r in e.reads)
        if len(needed) == before:
            return map_items(items, lambda e: [e] if e.tensor in needed else [])


def drop_dead(program: Program) -> Program:
    """Equations that no output or update depends on go."""
    return replace(program, items=live(program.items, program.results))


def inline_trivial(program: Program) -> Program:
    """A tensor that is a number, or a number times another tensor's element, is written out where
    it is read; what is then multiplied by 0 goes."""
    writers, results = count_writers(program), frozenset(program.results)
    inlined: dict[Tensor, Equation] = {}

    def expand(expr: Expr) -> Expr:
        while True:
            found = {
                r: element
                for r in atoms_of(expr, Access)
                if r.tensor in inlined and _legal(element := _element(inlined[r.tensor], r))
            }
            if not found:
                return _expand_indices(expr, expand) if inlined else expr
            expr = substitute(expr, found)

    def positioned(e: Equation) -> Equation:
        alone = writers[e.tensor] == 1 and e.tensor not in results and _trivial(e.body)
        return pick(place(e, alone))

    def visit(e: Equation) -> list[Equation]:
        new = replace(
            e, body=expand(e.body), where=expand(e.where), write=_expand_indices(e.write, expand)
        )
        if new.body == 0 and e.op in ("=", "+") and writers[e.tensor] > 1:
            writers[e.tensor] -= 1
            return []
        return [new]

    out: list[Equation | Loop] = []
    for item in program.items:
        if isinstance(item, Loop):
            out.extend(map_items([item], visit))
            continue
        for e in map(positioned, visit(item)):
            single = writers[e.tensor] == 1 and e.plain and e.tensor not in results
            if single and e.tensor.dtype != "double" and _trivial(e.body):
                inlined[e.tensor] = e
            out.append(e)
    return drop_dead(replace(program, items=tuple(out)))


def _trivial(body: Expr) -> bool:
    """A number, or a number times one read; sizes count as numbers."""
    factors = [g for f in Mul.make_args(body) for g in Mul.make_args(at_position(f) or f)]
    reads = [f for f in factors if isinstance(f, Access)]
    rest = Mul(*(f for f in factors if f not in reads and not is_position(f)))
    if len(reads) > 1 or any(is_indirect(r) for r in reads):
        return False
    return all(isinstance(a, Size) for a in atoms_of(rest, Atom)) and not rest.is_Add


def _element(e: Equation, read: Access) -> Expr:
    """The body of a plain equation at the element that is read."""
    mapping = dict(zip(e.write.indices, read.indices, strict=True))
    return substitute(e.body, mapping)


def _legal(body: Expr) -> bool:
    """Whether each position is an affine form or one read: a label into a slice, y[n] + 2 in what
    it is cut from, is none."""
    return all(
        i == r for a in atoms_of(body, Access) for i in a.indices for r in atoms_of(i, Access)
    )


def _expand_indices(expr: Expr, expand: Callable[[Expr], Expr]) -> Expr:
    """Expand the reads of integer tensors inside index expressions."""
    found: dict[Expr, Expr] = {}
    for access in atoms_of(expr, Access):
        if is_indirect(access):
            moved = Access(
                access.tensor,
                tuple(expand(i) if atoms_of(i, Access) else i for i in access.indices),
            )
            if moved != access:
                found[access] = moved
    return expr.xreplace(found) if found else expr


def gather_labels(program: Program) -> Program:
    """``d_z[n,y[n]] += e`` beside a dense equation of d_z becomes ``d_z[n,k] += [k = y[n]]·e``."""
    dense = {e.tensor: e for e in program.equations if e.plain}

    def visit(e: Equation) -> list[Equation]:
        model = dense.get(e.tensor)
        if model is None or e.op not in ("=", "+") or not is_indirect(e.write):
            return [e]
        names = {str(i) for i in e.loops}
        indices, chosen, made = [], ONE, []
        for position, old in zip(e.write.indices, model.write.indices, strict=True):
            if isinstance(position, Index):
                indices.append(position)
                continue
            name = str(old)
            while name in names:
                name += "_"
            fresh = Index(name, old.extent)
            indices.append(fresh)
            made.append(fresh)
            chosen = logical_and(chosen, equal(fresh, position))
        if len(set(indices)) < len(indices) or set(indices) != {*e.loops, *made}:
            return [e]  # points of the loop would remain to be summed
        write = e.tensor[tuple(indices)]
        origin = e.origin.then("gather labels")
        return [Equation(write, "+", guarded(chosen, e.body), tuple(indices), e.where, origin)]

    return replace(program, items=map_items(program.items, visit))


def fold_conditions(program: Program) -> Program:
    """A term that is added under a condition is added everywhere, as 0 where the condition does not
    hold, so that it can be merged with the other terms of its tensor. What is certain to be finite,
    and does not vary along the condition, stands before it: ``d*where(c, e, 0)``, in which a stored
    where(c, e, 0) can be read."""
    writers = count_writers(program)
    ranges: list[Ranges] = []

    def given(f: Expr) -> bool:  # of what no formula reads nothing is certain
        return any(r.tensor in program.inputs for r in reads(f))

    def outside(e: Equation) -> Expr:
        parts = Mul.make_args(e.body)
        apart = [f for f in parts if not indices_of(f) >= indices_of(e.where)]
        if apart and len(apart) < len(parts) and not ranges:
            ranges.append(Ranges(program))
        return Mul(*(f for f in apart if not given(f) and ranges and ranges[0].of(f).finite))

    def visit(e: Equation) -> list[Equation]:
        plain = replace(e, where=ONE)
        safe = all(all_in_range(r) for r in e.reads)
        if e.op != "+" or e.where == 1 or writers[e.tensor] == 1 or not plain.plain or not safe:
            return [e]
        before = outside(e)
        body = before * guarded(e.where, e.body / before)
        return [replace(plain, body=body, origin=e.origin.then("fold conditions"))]

    return replace(program, items=map_items(program.items, visit))


def merge_terms(program: Program) -> Program:
    """The plain equations of one tensor become one, with the sum of their bodies. In a recurrence
    what one equation alone adds to, once to each element, is assigned."""
    return replace(program, items=_merge_items(program.items, count_writers(program), ()))


def _merge_items(
    items: Iterable[Equation | Loop], writers: dict[Tensor, int], outer: tuple[Index, ...]
) -> tuple[Equation | Loop, ...]:
    def assigned(e: Equation) -> Equation:
        once = writers[e.tensor] == 1 and {*outer, *e.loops} <= determined(e.write)
        return replace(e, op="=") if outer and e.op == "+" and e.where == 1 and once else e

    items = tuple(
        assigned(i)
        if isinstance(i, Equation)
        else replace(i, items=_merge_items(i.items, writers, (*outer, i.index)))
        for i in items
    )
    groups: dict[Tensor, list[Equation]] = {}
    within = Counter(e.tensor for e in equations_of(items))
    for item in items:
        if isinstance(item, Equation) and item.plain:
            groups.setdefault(item.tensor, []).append(item)
    out: list[Equation | Loop] = []
    for item in items:
        if not isinstance(item, Equation) or not item.plain:
            out.append(item)
            continue
        group = groups[item.tensor]
        if item is not group[-1]:
            continue
        if len(group) == 1:
            op = "=" if within[item.tensor] == 1 and not outer else item.op
            out.append(replace(item, op=op, body=_factored(item.body)))
            continue
        first = group[0]
        mappings = [dict(zip(e.write.indices, first.write.indices, strict=True)) for e in group]
        body = Add(*(rename(e, m).body for e, m in zip(group, mappings, strict=True)))
        whole = within[item.tensor] == len(group)
        steps = dict.fromkeys(s for e in group for s in e.origin.steps)  # of each term
        origin = replace(group[-1].origin, steps=tuple(steps)).then("merge terms")
        out.append(
            replace(
                first,
                op="=" if whole and not outer else "+",
                body=factor_common(body),
                origin=origin,
            )
        )
    return tuple(out)


def factor_common(expr: Expr) -> Expr:
    """Factors that all terms of a sum share stand before it: a/N − b/N → (a − b)/N. Of a factor
    that is a sum itself it is the least of its powers.

    >>> from sympy.abc import a, b, c
    >>> factor_common(a*c - b*c)
    c*(a - b)
    >>> factor_common(a*(1 - c) - b*(1 - c)**2)
    (1 - c)*(a - b*(1 - c))
    """
    if not isinstance(expr, Add):
        return expr
    args = _with_guards_apart([_factored(t) for t in expr.args])
    terms = [_powers(t) for t in args]
    shared = {}
    for base in terms[0]:
        powers = {t.get(base, ZERO) for t in terms}
        counted = ungrouped(base).is_Add and all(p.is_Integer and p > 0 for p in powers)
        if not base.is_Number and (len(powers) == 1 or counted):
            shared[base] = min(powers)
    coefficients = [abs(t.as_coeff_Mul()[0]) for t in args]
    number = coefficients[0] if len(set(coefficients)) == 1 else ONE
    factor = Mul(number, *(Pow(b, p) for b, p in shared.items()))
    if factor == 1:
        return Add(*args)
    rest = [
        Mul(*(Pow(b, p - shared.get(b, 0)) for b, p in _powers(t / number).items())) for t in args
    ]  # SymPy leaves exp(x)/exp(x) as it is
    return Mul(factor, Add(*rest), evaluate=not factor.is_Number)


def _with_guards_apart(terms: list[Expr]) -> list[Expr]:
    """Beside d*where(c, e, 0) the term where(c, f*e, 0) is where(c, f, 0)*where(c, e, 0)."""
    guards = {
        f: None
        for t in terms
        for f in Mul.make_args(t)
        if isinstance(f, where) and f.args[2] == 0 and not isinstance(f.args[1], Mul)
    }

    def apart(factor: Expr) -> Expr:
        if isinstance(factor, where) and factor.args[2] == 0 and isinstance(factor.args[1], Mul):
            condition, product, _ = factor.args
            for guard in guards:
                if guard.args[0] == condition and guard.args[1] in product.args:
                    rest = Mul(*(f for f in product.args if f != guard.args[1]))
                    return Mul(where(condition, rest, 0), guard)
        return factor

    return [Mul(*map(apart, Mul.make_args(t))) for t in terms] if guards else terms


def _factored(term: Expr) -> Expr:
    """A product with the common factors of its sums before them."""
    factors = [factor_common(f) for f in term.args] if isinstance(term, Mul) else []
    return Mul(*factors) if tuple(factors) != term.args and factors else term


def factor_numbers(program: Program) -> Program:
    """A number that all terms of a factor share stands once: (2·z − 2·y)/N is 2·(z − y)/N."""

    def visit(expr: Expr) -> Expr:
        if not expr.args:
            return expr
        args = [visit(a) for a in expr.args]
        if not isinstance(expr, Mul) or len([a for a in args if not a.is_number]) < 2:
            return expr.func(*args)  # SymPy would multiply the number into a sum that stands alone
        number: Expr = ONE
        for k, factor in enumerate(args):
            shared = {abs(t.as_coeff_Mul()[0]) for t in Add.make_args(factor)}
            if isinstance(factor, Add) and len(shared) == 1 and shared != {1}:
                number *= (common := shared.pop())
                args[k] = Add(*(t / common for t in factor.args))
        return Mul(number, *args)

    def change(e: Equation) -> list[Equation]:
        return [replace(e, body=visit(e.body))] if e.body.has(Add) else [e]

    return replace(program, items=map_items(program.items, change))


def _powers(term: Expr) -> dict[Expr, Expr]:
    """The powers that a product is made of; those of one base, x**k and 1/x, are one."""
    powers: dict[Expr, Expr] = {}
    for factor in Mul.make_args(term):
        base, power = factor.as_base_exp()
        powers[base] = powers.get(base, ZERO) + power
    return powers


def merge_equal(program: Program) -> Program:
    """Two tensors with the same definition up to the names of indices become one."""
    writers, results = count_writers(program), frozenset(program.results)
    inside = {e.tensor for i in program.items if isinstance(i, Loop) for e in equations_of([i])}
    done: dict[Tensor, list[Equation]] = {}
    seen: dict[object, list[Tensor]] = {}  # by what is cheap to compare
    exact: dict[object, Tensor] = {}
    same: dict[Tensor, Tensor] = {}

    def visit(e: Equation) -> list[Equation]:
        if any(r.tensor in same for r in e.reads):
            e = replace(
                e,
                body=_replace_reads(e.body, same),
                where=_replace_reads(e.where, same),
                write=_replace_reads(e.write, same, keep=True),
            )
        done.setdefault(e.tensor, []).append(e)
        return [e]

    out: list[Equation | Loop] = []
    for item in program.items:
        if isinstance(item, Loop):
            out.extend(map_items([item], visit))
            continue
        (e,) = visit(item)
        out.append(e)
        if len(done[e.tensor]) == writers[e.tensor] and e.tensor not in inside:
            alike = seen.setdefault(tuple(map(_outline, done[e.tensor])), [])
            alike.append(e.tensor)
            for tensor in alike[:2] if len(alike) == 2 else alike[-1:] if len(alike) > 2 else ():
                first = exact.setdefault(tuple(map(_positional, done[tensor])), tensor)
                if first != tensor and tensor not in results:
                    same[tensor] = first
    return drop_dead(replace(program, items=tuple(out)))


def _replace_reads(expr: Expr, same: dict[Tensor, Tensor], keep: bool = False) -> Expr:
    if isinstance(expr, Access):
        moved = tuple(_replace_reads(i, same) for i in expr.indices)
        return Access(expr.tensor if keep else same.get(expr.tensor, expr.tensor), moved)
    return expr.xreplace({a: _replace_reads(a, same) for a in atoms_of(expr, Access)})


def _outline(e: Equation) -> tuple[object, ...]:
    """What is cheap to compare of an equation."""
    tensors = tuple(r.tensor.name for r in reads(e.body))
    return (e.op, e.tensor.shape, e.tensor.dtype, type(e.body).__name__, tensors)


def _positional(e: Equation) -> tuple[object, ...]:
    """An equation without its names: indices by their place in the loops."""
    mapping = {i: Index(f"i{k}", i.extent) for k, i in enumerate(e.loops)}
    moved = rename(e, {i: Index(f"_{j}", j.extent) for i, j in mapping.items()})
    tensor = (e.tensor.shape, e.tensor.dtype)  # a padding may be wider than another
    return (*tensor, moved.op, moved.write.indices, moved.body, moved.loops, moved.where)


def expand_leftovers(program: Program) -> Program:
    """Derivatives that are told by the function itself, where its value is not stored."""
    return replace(
        program,
        items=map_items(program.items, lambda e: [replace(e, body=expand_unreused(e.body))]),
    )


def count_writers(program: Program) -> dict[Tensor, int]:
    writers: dict[Tensor, int] = {}
    for e in program.equations:
        writers[e.tensor] = writers.get(e.tensor, 0) + 1
    return writers


REWRITES: tuple[Rewrite, ...] = (
    drop_dead,
    split_loops,
    inline_trivial,
    gather_labels,
    fold_conditions,
    merge_terms,
    reuse_values,
    hoist_shared,
    expand_leftovers,
    factor_numbers,
    merge_equal,
    split_products,
)
