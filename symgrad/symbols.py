"""How people write a tensor whose name is not one word: by layers, as a derivative, with a stroke.

dense1_W      Word(("dense1",), "W")                         W of dense1
d_dense1_W    Derivative("L", Word(("dense1",), "W"))        ∂L/∂W
new_m         Word((), "m", new=True)                        m′
u_xx          Word((), "u_xx", of=…u, by=(…x, …x))           ∂²u/∂x²
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """How people write a tensor whose name is not one word: the layers that it belongs to and a
    word, W of dense1; `new` is what replaces it, m′. One that `diff` made is the derivative of
    something in some directions."""

    layers: tuple[str, ...]
    word: str
    new: bool = False
    of: Word | Derivative | None = None
    by: tuple[Direction, ...] = ()

    def __str__(self) -> str:
        own = ".".join(("′", *self.layers, self.word) if self.new else (*self.layers, self.word))
        return own if self.of is None else f"{own}=∂{self.of}/{' '.join(map(str, self.by))}"


@dataclass(frozen=True, slots=True)
class Direction:
    """What is moved for a derivative by `diff`: a variable or a component of one."""

    of: Word | Derivative
    component: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ",".join(("∂" + str(self.of), *self.component))


@dataclass(frozen=True, slots=True)
class Derivative:
    """How people write a derivative: ∂L/∂W. `summed` is that of the sum over all elements."""

    of: str
    by: Word | Derivative
    summed: bool = False

    def __str__(self) -> str:
        return f"∂{'Σ' if self.summed else ''}{self.of}.{self.by}"


def primed(symbol: Word | Derivative) -> Word | None:
    """The symbol of what replaces a tensor that is written so."""
    return Word(symbol.layers, symbol.word, new=True) if isinstance(symbol, Word) else None
