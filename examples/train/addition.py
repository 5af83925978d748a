"""Trains a causal Transformer to add numbers of three digits that are written as text.

It reads "123+456=" character by character and goes on with the sum, four digits, the units first:
"9750" (that order makes addition easy to learn from left to right: Lee et al., 2023,
https://arxiv.org/abs/2307.03381). Each batch is drawn at random from the million pairs of numbers.
A tenth of the pairs, chosen by a hash that does not see their order, is never trained with.

The test takes 2000 of these. The network continues each text digit by digit, always with the digit
of the largest output, and an answer counts if all four digits are right. The goal is ours: 99 %.
"""

from time import perf_counter

import numpy as np
from table import Row, compiled, show

STEPS, BATCH = 1000, 32
PLUS, EQUALS = 10, 11


def held_out():
    """For each pair 1000·a + b whether it is for the test, which b + a is then too."""
    a, b = np.divmod(np.arange(1_000_000), 1000)
    return (np.minimum(a, b) * 1000 + np.maximum(a, b)) * 2654435761 % 2**32 % 10 == 0


def text(pairs):
    """The characters of a+b=sum: three digits, +, three digits, =, and four digits in reverse."""
    a, b = np.divmod(pairs, 1000)
    digits = [value // 10**k % 10 for value in (a, b) for k in (2, 1, 0)]
    plus, equals = np.full_like(a, PLUS), np.full_like(a, EQUALS)
    answer = [(a + b) // 10**k % 10 for k in range(4)]
    return np.column_stack([*digits[:3], plus, *digits[3:], equals, *answer])


def answers(net, params, questions):
    """The four digits that the network puts after "a+b=", each read before the next is asked."""
    read = np.column_stack([questions, np.zeros((len(questions), 3), int)])
    for place in range(4):
        digit = net.forward(params, read)[:, place].argmax(axis=1)
        if place == 3:
            return np.column_stack([read[:, 8:], digit])
        read[:, 8 + place] = digit


def run():
    held, rng = held_out(), np.random.default_rng(0)
    for_training, for_test = np.flatnonzero(~held), np.flatnonzero(held)

    net = compiled("addition")
    params, state = net.init_params(seed=0), net.init_state()
    seconds = 0.0
    for _ in range(STEPS):
        characters = text(rng.choice(for_training, BATCH))
        read, answer = characters[:, :-1], characters[:, 8:]
        begin = perf_counter()
        net.train_step(params, state, read, answer)
        seconds += perf_counter() - begin

    test = text(rng.choice(for_test, 2000, replace=False))
    right = (answers(net, params, test[:, :8]) == test[:, 8:]).all(axis=1)
    measure = "exact answers, %"
    return [Row("addition, Transformer", measure, 100 * right.mean(), 99, STEPS, seconds)]


if __name__ == "__main__":
    show(run())
