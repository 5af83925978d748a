"""Recurrent layers over sequences (N, T, features), each a recurrence over the time.

    a[n, t, k] = Σ_i x[n, t, i]·W[i, k] + Σ_j h[n, t, j]·U[j, k] + b[k]
    h[n, t + 1, j] = tanh(a[n, t, j])                                            SimpleRNN

h[n, t] is the state before step t, h[n, 0] the initial one (0 by default), h[n, T] the last. The
gates of a step are one tensor a, k = gate·units + j: the product with h is one contraction in each
step, and that with x, for all steps at once, leaves the loop. Run in reverse, h[n, t + 1] is the
state before step t, and h[n, 0] the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from numpy import concatenate
from sympy import Expr, Integer

from ..language.initializers import glorot_uniform, orthogonal
from ..language.layer import Layer
from ..language.notation import Sum, parameter, tensor
from ..language.options import whole
from ..language.pytorch import Keeps, Kept, transposed
from ..language.recurrences import recurrence
from ..language.trace import fail, number
from ..language.variable import Variable
from ..scalar import sigmoid, tanh, where
from .activations import activation, is_scalar_function
from .attention import present
from .dropout import optional
from .padding import over

_activation = activation  # SimpleRNN has an argument of this name


@dataclass(frozen=True)
class Step:
    """What the formulas of a step are written with: the sequence, the states (tensors of T + 1
    steps), the indices n, t, i (features), j (units) and k (units of all gates), the places of the
    states before and after the step, the ending of names, and the condition that the step
    counts."""

    x: Variable
    states: tuple[Variable, ...]
    at: tuple[Any, Any, Any, Any, Any]
    before: Expr
    after: Expr
    suffix: str
    mask: Any = None

    def named(self, name: str) -> Variable:
        return tensor(name + self.suffix)

    def old(self, state: int) -> Expr:
        """A state's element before the step."""
        n, _, _, j, _ = self.at
        return self.states[state][n, self.before, j]

    def keep(self, state: int, value: Expr) -> None:
        """The state after the step; where the step does not count it stays as it was."""
        n, t, _, j, _ = self.at
        if self.mask is not None:
            new = self.named("new_" + "hc"[state])
            new[n, t, j] = value
            value = where(present(self.mask, "a recurrence", n, t), new[n, t, j], self.old(state))
        self.states[state][n, self.after, j] = value

    def now(self, state: int) -> Expr:
        """A state's element as the step computes it."""
        n, _, _, j, _ = self.at
        return self.states[state][n, self.after, j]


class Recurrent(Layer):
    """What recurrent layers share; `step` has the formulas of one step.

    return_sequences: the states of all steps (N, T, units) in place of the last one's (N, units).
    return_state: also the last state, as `initial` takes it.
    reverse: from the last step to the first. bidirectional: both ways, with features side by side.
    num_layers: so many layers, each over the states of the one before, of which the share `dropout`
    is dropped in training.
    Called as ``layer(x, initial, mask)``: initial is a variable (N, units), or for an LSTM two of
    them, (h, c); with several layers or directions (N, their number, units), those of the first
    layer first, and the forward direction first. mask is a variable (N, T), not 0 at the steps
    that count, or the lengths (N) as whole numbers: elsewhere the state stays as it is, and what
    return_sequences gives is 0.

    Parameters of the first layer are W, U, b; those of others end in _l1, _l2, …, and those of the
    reverse direction in _reverse. PyTorch's weight_ih is W transposed, weight_hh is U transposed.
    W starts as glorot_uniform, U orthogonal and b as 0, as in Keras.
    """

    gates = 1
    kinds: tuple[str, ...] = ("h",)

    def __init__(
        self,
        units: int,
        *,
        return_sequences: bool = False,
        return_state: bool = False,
        reverse: bool = False,
        bidirectional: bool = False,
        num_layers: int = 1,
        dropout: float = 0.0,
        bias: bool = True,
        init: Any = glorot_uniform,
        recurrent_init: Any = orthogonal,
        bias_init: Any = 0,
        name: str | None = None,
    ) -> None:
        owner = type(self).__name__
        self.units, self.layers = (
            whole(owner, "units", units),
            whole(owner, "num_layers", num_layers),
        )
        if reverse and bidirectional:
            raise fail(f"{owner} runs in reverse or both ways, not both")
        self.ways = (False, True) if bidirectional else (bool(reverse),)
        self.return_sequences, self.return_state = return_sequences, return_state
        self.bias, self.name, self.dropout = bias, name, optional(dropout)
        self.init, self.recurrent_init, self.bias_init = init, recurrent_init, bias_init

    def step(self, s: Step) -> None:
        """Write the formulas of one step: each state at `s.after` from those at `s.before`."""
        raise fail(f"{type(self).__name__} has no step, which gives a recurrent layer its formulas")

    def __call__(self, x: Variable, initial: Any = None, mask: Any = None) -> Any:
        if len(x.shape) != 3:
            raise fail(f"{type(self).__name__} is called on {x}; it takes (N, T, features)")
        start, last = self.starts(x, initial), []
        for layer in range(self.layers):
            ends = []
            for way, reverse in enumerate(self.ways):
                place, suffix = len(self.ways) * layer + way, self.suffix(layer, way)
                ends.append(
                    (self.run(x, [v(place) for v in start], reverse, suffix, mask), reverse)
                )
            last += ends
            if layer < self.layers - 1 or self.return_sequences:
                x = self.sequence(x, ends, mask)
            if layer < self.layers - 1 and self.dropout is not None:
                x = self.dropout(x)
        if not self.return_sequences:
            x = self.final([states[0] for states, _ in ends], [r for _, r in ends], "last", False)
        if not self.return_state:
            return x
        ways = [reverse for _, reverse in last]
        kinds = [[states[k] for states, _ in last] for k in range(len(self.kinds))]
        found = tuple(
            self.final(s, ways, f"{n}_n", True) for s, n in zip(kinds, self.kinds, strict=True)
        )
        return x, found if len(found) > 1 else found[0]

    def torch(self) -> Keeps:
        ends = [
            (self.suffix(layer, way), f"_l{layer}" + ("_reverse" if way else ""))
            for layer in range(self.layers)
            for way in range(len(self.ways))
        ]
        found = [
            {
                f"W{end}": transposed(f"weight_ih{theirs}"),
                f"U{end}": transposed(f"weight_hh{theirs}"),
                **self.torch_biases(end, (f"bias_ih{theirs}", f"bias_hh{theirs}")),
            }
            for end, theirs in ends
        ]
        return {name: kept for own in found for name, kept in own.items()}

    def torch_biases(self, end: str, words: tuple[str, str]) -> Keeps:
        """Of PyTorch's two biases, which are added anyway, one is made."""
        return {f"b{end}": Kept(words, lambda a, b: a + b)}

    def suffix(self, layer: int, way: int) -> str:
        """What the names of a layer's direction end with."""
        return (f"_l{layer}" if layer else "") + ("_reverse" if self.ways[way] and way else "")

    def starts(self, x: Variable, initial: Any) -> list[Any]:
        """For each kind of state a function from the number of a layer's direction to what its
        initial value is read with, or to None."""
        if initial is None:
            return [lambda place: None for _ in self.kinds]
        given = list(initial) if isinstance(initial, (list, tuple)) else [initial]
        owner, count = type(self).__name__, self.layers * len(self.ways)
        shape = (x.shape[0], *([Integer(count)] if count > 1 else []), Integer(self.units))
        for v in given:
            if not isinstance(v, Variable) or v.shape != shape:
                raise fail(
                    f"initial of {owner} needs shape [{', '.join(map(str, shape))}], not {v!r}"
                )
        if len(given) != len(self.kinds):
            raise fail(f"initial of {owner} is {' and '.join(self.kinds)}; {len(given)} are given")

        def read(v: Variable) -> Any:
            return lambda place: lambda n, j: v[(n, place, j) if count > 1 else (n, j)]

        return [read(v) for v in given]

    def run(
        self, x: Variable, start: Sequence[Any], reverse: bool, suffix: str, mask: Any
    ) -> tuple[Variable, ...]:
        """The states of one layer in one direction, each (N, T + 1, units)."""
        samples, steps = x.shape[:2]
        n, i, j, k = over("n i j k", [samples, x.features, self.units, self.gates * self.units])
        states = tuple(tensor(w + suffix, samples, steps + 1, self.units) for w in self.kinds)
        for state, begin in zip(states, start, strict=True):
            if begin is not None:
                state[n, steps if reverse else 0, j] = begin(n, j)
        with recurrence("t", steps, reverse=reverse) as t:
            before, after = (t + 1, t) if reverse else (t, t + 1)
            self.step(Step(x, states, (n, t, i, j, k), before, after, suffix, mask))
        return states

    def parameters(self, s: Step) -> tuple[Variable, Variable, Any]:
        """W, U and, if there is a bias, b."""
        features, width, end = s.x.features, self.gates * self.units, s.suffix
        fans: dict[str, Any] = {"fan_in": features, "fan_out": self.units}
        W = parameter("W" + end, features, width, init=self.init, **fans)
        U = parameter("U" + end, self.units, width, init=self.recurrent_init)
        return W, U, parameter("b" + end, width, init=self.bias_init) if self.bias else None

    def sequence(self, x: Variable, ends: Sequence[tuple[Any, bool]], mask: Any) -> Variable:
        """The states after each step, those of the directions side by side."""
        n, t, j = over("n t j", [*x.shape[:2], self.units])
        y = tensor("y")
        for way, (states, reverse) in enumerate(ends):
            value = states[0][n, t if reverse else t + 1, j]
            if mask is not None:
                value = where(present(mask, type(self).__name__, n, t), value, 0)
            y[n, t, j + way * self.units] = value
        return y

    def final(self, states: list[Variable], ways: list[bool], name: str, apart: bool) -> Variable:
        """The states after the last step, side by side or `apart`, along an axis of their own."""
        y, count = tensor(name), len(states)
        n, j = over("n j", [states[0].shape[0], self.units])
        for place, (state, reverse) in enumerate(zip(states, ways, strict=True)):
            value = state[n, 0 if reverse else state.shape[1] - 1, j]
            if apart and count > 1:
                y[n, place, j] = value
            else:
                y[n, j + place * self.units] = value
        return y


class SimpleRNN(Recurrent):
    """h' = tanh(Wᵀx + Uᵀh + b), or another scalar function. Elman (1990),
    https://doi.org/10.1207/s15516709cog1402_1. torch.nn.RNN with b = bias_ih + bias_hh."""

    def __init__(self, units: int, activation: Any = "tanh", **options: Any) -> None:
        super().__init__(units, **options)
        self.function = _activation(activation)
        if not is_scalar_function(self.function) or isinstance(self.function, type(None)):
            raise fail(f"activation of SimpleRNN is {activation!r}; it must be a scalar function")

    def step(self, s: Step) -> None:
        W, U, b = self.parameters(s)
        n, t, i, j, k = s.at
        a, h = s.named("a"), s.states[0]
        total = Sum(s.x[n, t, i] * W[i, k], i) + Sum(h[n, s.before, j] * U[j, k], j)
        a[n, t, k] = total + b[k] if self.bias else total
        s.keep(0, self.function(a[n, t, j]))


class LSTM(Recurrent):
    """Gates i, f, g, o, in this order, are the four quarters of a = Wᵀx + Uᵀh + b:

        c' = σ(a_f)·c + σ(a_i)·tanh(a_g),        h' = σ(a_o)·tanh(c')

    Hochreiter and Schmidhuber (1997), https://doi.org/10.1162/neco.1997.9.8.1735, with forget
    gates. torch.nn.LSTM with b = bias_ih + bias_hh; Keras has the same order and layout.
    `forget_bias` is added to a_f: 1 is a good start for long sequences (and Keras' default, in b).
    """

    gates, kinds = 4, ("h", "c")

    def __init__(self, units: int, *, forget_bias: float = 0, **options: Any) -> None:
        super().__init__(units, **options)
        self.forget_bias = number(forget_bias)

    def torch_biases(self, end: str, words: tuple[str, str]) -> Keeps:
        if self.forget_bias != 0:
            raise fail("LSTM(forget_bias=…) adds to b what PyTorch has in it; leave it out")
        return super().torch_biases(end, words)

    def step(self, s: Step) -> None:
        W, U, b = self.parameters(s)
        n, t, i, j, k = s.at
        a, h, H = s.named("a"), s.states[0], self.units
        total = Sum(s.x[n, t, i] * W[i, k], i) + Sum(h[n, s.before, j] * U[j, k], j)
        a[n, t, k] = total + b[k] if self.bias else total
        gate_i, gate_f, gate_g, gate_o, tanh_c = (
            s.named(w) for w in ("i", "f", "g", "o", "tanh_c")
        )
        gate_i[n, t, j] = sigmoid(a[n, t, j])
        gate_f[n, t, j] = sigmoid(a[n, t, H + j] + self.forget_bias)
        gate_g[n, t, j] = tanh(a[n, t, 2 * H + j])
        gate_o[n, t, j] = sigmoid(a[n, t, 3 * H + j])
        s.keep(1, gate_f[n, t, j] * s.old(1) + gate_i[n, t, j] * gate_g[n, t, j])
        tanh_c[n, t, j] = tanh(s.now(1))
        s.keep(0, gate_o[n, t, j] * tanh_c[n, t, j])


class GRU(Recurrent):
    """Gates r, z, n, in this order, are the thirds of a = Wᵀx + b and of u = Uᵀh:

        h' = (1 − z)·tanh(a_n + r·(u_n + c)) + z·h,        r = σ(a_r + u_r),  z = σ(a_z + u_z)

    Cho et al. (2014), https://arxiv.org/abs/1406.1078, with the reset after the product.
    torch.nn.GRU with b = bias_ih + bias_hh for r and z; for n, b = bias_ih and c = bias_hh. Keras
    has z before r.
    """

    gates = 3

    def torch_biases(self, end: str, words: tuple[str, str]) -> Keeps:
        H = self.units
        return {
            f"b{end}": Kept(words, lambda a, b: concatenate([a[: 2 * H] + b[: 2 * H], a[2 * H :]])),
            f"c{end}": Kept(words[1:], lambda b: b[2 * H :]),
        }

    def step(self, s: Step) -> None:
        W, U, b = self.parameters(s)
        n, t, i, j, k = s.at
        a, u, h, H = s.named("a"), s.named("u"), s.states[0], self.units
        total = Sum(s.x[n, t, i] * W[i, k], i)
        a[n, t, k] = total + b[k] if self.bias else total
        u[n, t, k] = Sum(h[n, s.before, j] * U[j, k], j)
        inner = u[n, t, 2 * H + j]
        if self.bias:
            inner += parameter("c" + s.suffix, H, init=self.bias_init)[j]
        r, z, g = (s.named(w) for w in "rzg")
        r[n, t, j] = sigmoid(a[n, t, j] + u[n, t, j])
        z[n, t, j] = sigmoid(a[n, t, H + j] + u[n, t, H + j])
        g[n, t, j] = tanh(a[n, t, 2 * H + j] + r[n, t, j] * inner)
        s.keep(0, (1 - z[n, t, j]) * g[n, t, j] + z[n, t, j] * s.old(0))


__all__ = ["GRU", "LSTM", "Recurrent", "SimpleRNN"]
