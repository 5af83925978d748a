"""Structures in which sizes and tensors are others: a Network in the words of a language, a piece
of a Plan in names of its own, a batch of a known size, parameters that are constants.

What is made of dataclasses, tuples, dictionaries, tensors and expressions comes in, and goes out
likewise. With N for 1, x for x_ and W for a constant

    z[n,o] += x[n,i]*W[i,o]    | n<N        is        z[n,o] += x_[n,i]*W[i,o]    | n<1
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from sympy import Expr

from ..ir import Access, Atom, Index, Size, Tensor


class Renaming:
    """A value with other sizes, and with other names and roles of the tensors of these names."""

    def __init__(
        self,
        sizes: Mapping[Size, Expr],
        tensors: Mapping[str, str],
        roles: Mapping[str, str] = {},
    ) -> None:
        self.sizes = {a: b for a, b in sizes.items() if a != b}
        self.names = {a: b for a, b in tensors.items() if a != b}
        self.roles = dict(roles)
        self.known: dict[Expr, Expr] = {}

    def __call__(self, value: Any) -> Any:
        """A value with the new names, whatever it is made of."""
        if isinstance(value, Tensor):
            name, shape = self.names.get(value.name, value.name), self(value.shape)
            role = self.roles.get(value.name, value.role)
            return replace(value, name=name, shape=shape, role=role)
        if isinstance(value, Expr):
            return self.expr(value)
        if isinstance(value, (tuple, list)):
            return type(value)(self(v) for v in value)
        if isinstance(value, dict):
            return {self(k): self(v) for k, v in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{f.name: self(getattr(value, f.name)) for f in fields(value)})
        return value

    def expr(self, x: Expr) -> Expr:
        made = self.known.get(x)
        if made is None:
            if isinstance(x, Access):
                made = Access(self(x.tensor), self(x.indices))
            elif isinstance(x, Index):
                made = Index(x.name, self(x.extent)) if self.sizes else x
            elif isinstance(x, Size):
                made = self.sizes.get(x, x)
            else:
                changed = {a: b for a in x.atoms(Atom) if (b := self.expr(a)) != a}
                made = x.xreplace(changed) if changed else x
            self.known[x] = made
        return made
