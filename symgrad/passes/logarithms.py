"""The logarithm of a stored exponential, softmax or sigmoid is taken of its formula.

    h[n,k]  = exp(z[n,k] - lse[n])                 h[n,k]  = exp(z[n,k] - lse[n])
    loss[n] = -log(h[n,y[n]])               →      loss[n] = lse[n] - z[n,y[n]]

What `canonical` does within a formula, across the definitions of what it reads. What is joined,
reshaped or summed up from such values gets a tensor of its logarithms:

    c[n,3*i + j] = h[n,i,j]                        log_c[n,3*i + j] = z[n,i,j] - lse[n,i]
    s[n] += exp(z[n,k])                            log_s[n] logsumexp= z[n,k]

It assumes that the logarithm of exp(u) is u also where exp(u) is rounded to 0, 1 or ∞: there the
loss is finite and has a gradient, where the formula as it stands gives infinities and NaN.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import reduce

from sympy import Add, Expr, Integer, Mul, Pow, S, cosh, exp, log, sinh, tanh

from ..affine import count, determined
from ..ir import Access, Equation, Index, Loop, Tensor, equations_of, map_items, reads, substitute
from ..scalar import (
    absolute,
    less,
    log1p,
    log_sigmoid,
    maximum,
    sigmoid,
    softplus,
    ungrouped,
    where,
)
from ..special import log2, log10

Items = tuple[Equation | Loop, ...]
Logarithm = Callable[[Expr], Expr | None]
FAR = 20  # exp(-20) squared is nothing beside 1
BASES: dict[type, Expr] = {log: S.One, log2: log(2), log10: log(10)}


def look_through(items: Iterable[Equation | Loop], tensors: bool = True) -> Items:
    """The items with stable forms of the logarithms of what is stored; `tensors`: and with new
    tensors for the logarithms of what is joined or summed up."""
    items = tuple(items)
    stable = _Stable(items, tensors)

    def visit(e: Equation) -> list[Equation]:
        if not e.body.has(*BASES, log1p):
            return [e]
        body = stable.form(e.body)
        if body == e.body or any(_mixes(r) for r in reads(body)):
            return [e]
        return [replace(e, body=body, origin=e.origin.then("logarithm of a formula"))]

    made = map_items(items, visit)
    if not any(stable.made.values()):
        return made
    last = {item.tensor: k for k, item in enumerate(items) if isinstance(item, Equation)}
    after: dict[int, list[Equation]] = {}
    for (_, of), equations in stable.made.items():
        after.setdefault(last[of], []).extend(equations)
    return tuple(x for k, item in enumerate(made) for x in (item, *after.get(k, ())))


@dataclass(slots=True)
class _Stable:
    """What is known of the tensors of a program: `definitions`, where one equation gives each
    element for itself; `parts`, where equations outside of recurrences give each element once, or
    one is its sum; and the equations that were `made` for the logarithm of a tensor."""

    items: Items
    tensors: bool
    definitions: dict[Tensor, Equation] = field(default_factory=dict)
    parts: dict[Tensor, list[Equation]] = field(default_factory=dict)
    made: dict[tuple[str, Tensor], list[Equation]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.definitions = _definitions(self.items)
        if self.tensors:
            self.parts = _parts(self.items)

    def form(self, expr: Expr) -> Expr:
        """An expression with stable logarithms."""
        if not expr.args:
            return expr
        args = [self.form(a) for a in expr.args]
        made: Expr | None = None
        if type(expr) in BASES:
            made = self.log(args[0])
            made = None if made is None else made / BASES[type(expr)]
        elif isinstance(expr, log1p):
            made = self.log1p(args[0])
        if made is not None:
            return made
        return expr if tuple(args) == expr.args else expr.func(*args)

    def formula(self, expr: Expr) -> Expr:
        """The formula of what is read, without parentheses around it."""
        expr = ungrouped(expr)
        while isinstance(expr, Access) and expr.tensor in self.definitions:
            e = self.definitions[expr.tensor]
            found = dict(zip(e.write.indices, expr.indices, strict=True))
            inner = ungrouped(substitute(e.body, found))
            if any(map(_mixes, reads(inner))):
                break
            expr = inner
        return expr

    def log(self, expr: Expr) -> Expr | None:
        """log(expr), if it is that of an exponential or sigmoid times something."""
        expr = self.formula(expr)
        if isinstance(expr, where) and expr.args[2] == 0:
            inner = self.log(expr.args[1])
            return None if inner is None else where(expr.args[0], inner, S.NegativeInfinity)
        total, rest = self.split(expr)
        if total is None or rest.is_number and not rest.is_positive:
            return None
        if isinstance(rest, Pow) and rest.exp == -1:
            return total - log(rest.base)
        return total if rest == 1 else total + log(rest)

    def split(self, expr: Expr) -> tuple[Expr | None, Expr]:
        """u and v with expr = exp(u)·v; None where there is no u."""
        expr = self.formula(expr)
        if isinstance(expr, exp):
            return expr.args[0], S.One
        if isinstance(expr, sigmoid):
            return log_sigmoid(expr.args[0]), S.One
        if isinstance(expr, cosh):
            return _log_cosh(expr.args[0]), S.One
        if isinstance(expr, softplus):
            return _log_softplus(expr.args[0]), S.One
        if isinstance(expr, Pow) and expr.exp.is_Rational:
            total, rest = self.split(expr.base)
            return (None, expr) if total is None else (expr.exp * total, rest**expr.exp)
        if isinstance(expr, Mul):
            known = [(f, *self.split(f)) for f in expr.args]
            found = [u for _, u, _ in known if u is not None]
            if found:
                return Add(*found), Mul(*(f if u is None else v for f, u, v in known))
        if isinstance(expr, Add):
            return self.of_sum(expr), S.One
        if isinstance(expr, Access):
            return self.of_tensor(expr, "log", self.log), S.One
        return None, expr

    def of_sum(self, expr: Add) -> Expr | None:
        """log(expr) of a sum of exponentials, or of 1 and something."""
        constant, rest = expr.as_coeff_Add()
        if constant == 1:
            return self.log1p(rest)
        logs: list[Expr] = []
        for term in expr.args:
            if (known := self.log(term)) is None:
                return None
            logs.append(known)
        return reduce(lambda a, b: maximum(a, b) + softplus(-absolute(a - b)), logs)

    def log1p(self, expr: Expr) -> Expr | None:
        """log(1 + expr), if expr is an exponential, minus a sigmoid, ±tanh or minus its square."""
        inner = self.formula(expr)
        if isinstance(inner, exp):
            return softplus(inner.args[0])
        if isinstance(inner, tanh):
            return log(2) + log_sigmoid(2 * inner.args[0])
        inner = self.formula(-ungrouped(expr))
        if isinstance(inner, sigmoid):
            return -softplus(inner.args[0])
        if isinstance(inner, tanh):
            return log(2) + log_sigmoid(-2 * inner.args[0])
        if isinstance(inner, Pow) and inner.exp == 2:
            base = self.formula(inner.base)
            return -2 * _log_cosh(base.args[0]) if isinstance(base, tanh) else None
        if isinstance(inner, Access):
            return self.of_tensor(inner, "log_rest", lambda x: self.log1p(-x))
        return None

    def of_tensor(self, read: Access, name: str, function: Logarithm) -> Expr | None:
        """The element of the tensor of a tensor's logarithms; None if none of them is stable."""
        of = read.tensor
        if of not in self.parts:
            return None
        key = name, of
        if key not in self.made:
            self.made[key] = []
            self.made[key] = self.equations(of, name, function)
        made = self.made[key]
        return made[0].tensor[read.indices] if made else None

    def equations(self, of: Tensor, name: str, function: Logarithm) -> list[Equation]:
        found = [(e, function(e.body)) for e in self.parts[of]]
        reduces = any(e.reduced for e, _ in found)
        if all(u is None for _, u in found) or reduces and name != "log":
            return []
        if any(_mixes(r) for _, u in found if u is not None for r in reads(u)):
            return []
        taken = {t.name for e in equations_of(self.items) for t in _tensors(e)}
        taken |= {made[0].tensor.name for made in self.made.values() if made}
        own = f"{name}_{of.name}"
        while own in taken:
            own += "_"
        tensor = Tensor(own, of.shape)

        def plain(x: Expr) -> Expr:
            return log(x) if name == "log" else log1p(-x)

        return [
            Equation(
                tensor[e.write.indices],
                "logsumexp" if reduces else "=",
                plain(e.body) if u is None else u,
                e.loops,
                e.where,
                e.origin.then(f"logarithms of {of.name}"),
            )
            for e, u in found
        ]


def _tensors(e: Equation) -> list[Tensor]:
    return [e.tensor, *(r.tensor for r in e.reads)]


def _log_cosh(u: Expr) -> Expr:
    """log(cosh(u)), which is |u| − log(2) where cosh(u) may overflow."""
    size = absolute(u)
    return where(less(size, FAR), log1p(sinh(u) ** 2) / 2, size - log(2))


def _log_softplus(u: Expr) -> Expr:
    """log(softplus(u)), which is u − exp(u)/2 where exp(u) is small."""
    return where(less(u, -FAR), u - exp(u) / 2, log(softplus(u)))


def _definitions(items: Items) -> dict[Tensor, Equation]:
    """The tensors with one equation that gives each element for itself."""
    found: dict[Tensor, Equation | None] = {}

    def visit(items: Iterable[Equation | Loop], outer: tuple[Index, ...]) -> None:
        for item in items:
            if isinstance(item, Loop):
                visit(item.items, (*outer, item.index))
                continue
            e, indices = item, item.write.indices
            each = len(indices) == len({*indices}) and {*indices} == {*outer, *e.loops}
            alone = each and _whole(e) and e.op in ("=", "+") and e.where == 1
            alone &= e.tensor not in found
            found[e.tensor] = e if alone and e.tensor.dtype == "real" else None

    visit(items, ())
    return {t: e for t, e in found.items() if e is not None}


def _whole(e: Equation) -> bool:
    """Whether each position of the write is an index that runs over all of it."""
    indices = e.write.indices
    return len(indices) == len({*indices}) and all(
        isinstance(i, Index) and i.extent == n for i, n in zip(indices, e.tensor.shape, strict=True)
    )


def _parts(items: Items) -> dict[Tensor, list[Equation]]:
    """The equations outside of recurrences of tensors each of whose elements is one value, or of
    which one equation is the sum of positive or other values."""
    inside = {e.tensor for item in items if isinstance(item, Loop) for e in equations_of([item])}
    found: dict[Tensor, list[Equation]] = {}
    for item in items:
        if isinstance(item, Equation) and item.tensor.dtype == "real":
            found.setdefault(item.tensor, []).append(item)
    return {t: es for t, es in found.items() if t not in inside and (_once(t, es) or _sum(es))}


def _once(tensor: Tensor, equations: list[Equation]) -> bool:
    """Whether all elements are written, each once: equations with "=" write different ones, so
    that it is enough to count."""
    written = sum((count(i.extent for i in e.loops) for e in equations), Integer(0))
    return (written - count(tensor.shape)).expand() == 0 and all(
        e.where == 1
        and (e.op == "=" or e.op == "+" and len(equations) == 1)
        and {*e.loops} <= determined(e.write)
        and not any(i.atoms(Access) for i in e.write.indices)
        for e in equations
    )


def _sum(equations: list[Equation]) -> bool:
    return len(equations) == 1 and all(
        e.op == "+" and e.reduced and _whole(e) and {*e.write.indices} <= {*e.loops}
        for e in equations
    )


def _mixes(access: Access) -> bool:
    """Whether an index is a sum of a read and something else, which no access may have."""
    return any(i.atoms(Access) and not isinstance(i, Access) for i in access.indices)
