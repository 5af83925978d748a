"""The parameters in a flat vector as a struct of pointers, and their gradients likewise.

struct parameters { float *dense1_W, *dense1_b; };        in a function:  p.dense1_W

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 4096};
}
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sympy import Expr

from ...affine import count
from ...ir import Tensor
from ...model.network import Places
from ..render import render


@dataclass(frozen=True)
class Layout:
    """A struct: its name, its field for each tensor's offset and size, and what a function calls
    its own."""

    name: str
    fields: Mapping[tuple[int, Expr], str]
    letter: str

    @property
    def maker(self) -> str:
        return f"{self.name}_at"

    def field(self, offset: Expr, tensor: Tensor) -> str | None:
        """The field of a tensor that lies at an offset of the vector."""
        return self.fields.get((int(offset), count(tensor.shape))) if offset.is_Integer else None

    def text(self, real: str, title: str) -> str:
        """The struct, and the function that makes one of a vector."""
        offsets = [at for at, _ in self.fields]
        pointers = ", ".join(f"*{field}" for field in self.fields.values())
        values = ", ".join(f"at + {at}" if at else "at" for at in offsets)
        made = f"return (struct {self.name}){{{values}}};"
        rows = {"fields": f"{real} {pointers};", "values": made}
        wrapped = {k: textwrap.wrap(v, 92, subsequent_indent="    ") for k, v in rows.items()}
        return render("c/layout.c.j2", layout=self, real=real, title=title, **wrapped).rstrip()


def layout(name: str, letter: str, places: Places, fields: Iterable[str]) -> Layout:
    """The struct of the tensors in a vector, whose fields are called like this."""
    known = {(at, count(t.shape)): f for (t, at), f in zip(places, fields, strict=True)}
    return Layout(name, known, letter)
