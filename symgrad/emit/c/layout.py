"""The parameters in a flat vector as a struct of pointers, and their gradients likewise.

struct parameters { float *dense1_W, *dense1_b; };        in a function:  p.dense1_W

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 4096};
}

Layers that have the same parameters, the blocks of a Transformer, have one struct, of which that
one is made:  p.transformer_block3.norm1_gamma
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sympy import Expr

from ...affine import count
from ...ir import Tensor
from ...model.network import Places
from ..names import C, Scope
from ..render import render

LEAST = 3  # parameters of a layer with a struct of its own
Spot = tuple[int, Expr]


@dataclass(frozen=True)
class Struct:
    """A struct of pointers, what makes one of a vector, and where in it each pointer begins; a
    field may be a struct."""

    name: str
    maker: str
    fields: tuple[tuple[str, int, Struct | None], ...]

    def text(self, real: str) -> str:
        """The struct, and the function that makes one of a vector."""
        rows = [
            f"{real} {', '.join(f'*{name}' for name, _, _ in own)}"
            if inner is None
            else f"struct {inner.name} {', '.join(name for name, _, _ in own)}"
            for inner, own in ((i, list(own)) for i, own in groupby(self.fields, lambda f: f[2]))
        ]
        values = (
            place if inner is None else f"{inner.maker}({place})"
            for _, at, inner in self.fields
            for place in [f"at + {at}" if at else "at"]
        )
        made = f"return (struct {self.name}){{{', '.join(values)}}};"
        wrapped = [line for row in rows for line in _wrapped(f"{row};")]
        return render(
            "c/layout.c.j2", struct=self, real=real, fields=wrapped, values=_wrapped(made)
        ).rstrip()

    def every(self) -> Iterator[Struct]:
        """The structs that this one is made of, and itself."""
        for _, _, inner in self.fields:
            if inner is not None:
                yield from inner.every()
        yield self


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, 92, subsequent_indent="    ", break_on_hyphens=False)


@dataclass(frozen=True)
class Layout:
    """A struct, how to reach the tensor at an offset and of a size in it, and what a function calls
    its own."""

    struct: Struct
    paths: Mapping[Spot, tuple[str, ...]]
    letter: str

    def path(self, offset: Expr, tensor: Tensor) -> tuple[str, ...] | None:
        """The fields, each within the one before, to a tensor that lies at an offset of the
        vector."""
        return self.paths.get((int(offset), count(tensor.shape))) if offset.is_Integer else None


@dataclass
class Layouts:
    """The structs of a file: those of layers, by the names, distances and sizes of what is in
    them."""

    scope: Scope
    known: dict[tuple[tuple[str, int, Expr], ...], Struct] = field(default_factory=dict)

    def layout(self, kind: str, letter: str, places: Places, named: Sequence[Tensor]) -> Layout:
        """The struct of the tensors in a vector, which `named`, the parameters, give their
        names."""
        spots = [(int(at), count(t.shape)) for t, at in places]
        layers: dict[str, list[tuple[str, Spot]]] = {}  # the fields of each, one after the other
        for t, spot in zip(named, spots, strict=True):
            layer, *inside = t.path
            layers.setdefault(layer, []).append(("_".join(inside) or layer, spot))
        shapes = {layer: _shape(own) for layer, own in layers.items()}
        like: dict[object, list[str]] = {}
        for layer, shape in shapes.items():
            like.setdefault(shape, []).append(layer)
        fields: list[tuple[str, int, Struct | None]] = []
        paths: dict[Spot, tuple[str, ...]] = {}
        scope = Scope(C)
        done: set[str] = set()
        for t, spot in zip(named, spots, strict=True):
            layer = t.path[0]
            alike = like[shapes[layer]]
            if len(alike) < 2 or len(shapes[layer]) < LEAST:
                name = scope.fresh(t.name)
                paths[spot] = (name,)
                fields.append((name, spot[0], None))
            elif layer not in done:
                done.add(layer)
                struct, word = self.of_layers(alike, shapes[layer]), scope.fresh(layer)
                fields.append((word, layers[layer][0][1][0], struct))
                for (_, place), (inner, _, _) in zip(layers[layer], struct.fields, strict=True):
                    paths[place] = word, inner
        return Layout(Struct(kind, f"{kind}_at", tuple(fields)), paths, letter)

    def of_layers(self, layers: Sequence[str], shape: tuple[tuple[str, int, Expr], ...]) -> Struct:
        """The struct of layers that are alike."""
        if shape not in self.known:
            name = self.scope.numbered(os.path.commonprefix(layers).rstrip("_") or layers[0])
            scope = Scope(C)
            fields = tuple((scope.fresh(own), at, None) for own, at, _ in shape)
            self.known[shape] = Struct(name, self.scope.numbered(f"{name}_at"), fields)
        return self.known[shape]


def _shape(fields: Sequence[tuple[str, Spot]]) -> tuple[tuple[str, int, Expr], ...]:
    """The names of fields, how far each is from the first, and its size."""
    start = fields[0][1][0]
    return tuple((name, at - start, size) for name, (at, size) in fields)
