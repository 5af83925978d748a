"""Where blocks of the workspace lie: apart, whatever the sizes, while two are needed at once."""

import random
from itertools import combinations

import pytest
from sympy import Expr, Integer

from symgrad.ir import Size
from symgrad.lower import packing, storage
from symgrad.lower.packing import Block, packed

N, T = Size("N"), Size("T")
SIZES = ((1, 1), (1, 1000), (1000, 1), (7, 64), (64, 7))


def value(expr: Expr, sizes: tuple[int, int]) -> int:
    return int(expr.xreplace(dict(zip((N, T), map(Integer, sizes), strict=True))))


def drawn(seed: int) -> dict[int, Block]:
    """Blocks of unlike sizes, needed for a while each."""
    rng = random.Random(seed)
    blocks = {}
    for k in range(rng.randint(1, 25)):
        terms = rng.choice(((1, 0, 0), (0, 1, 0), (1, 1, 0), (0, 0, 1), (1, 0, 1)))
        need = sum(
            16 * rng.randint(1, 40) * t * x
            for t, x in zip(terms, (N, Integer(1), N * T), strict=True)
        )
        first = rng.randint(0, 20)
        blocks[k] = Block(need, (first, first + rng.choice((0, 1, 5, 20))))
    return blocks


def wrong(blocks: dict[int, Block]) -> list[str]:
    """Blocks that overlap, or lie behind the end."""
    offsets, end = packed(blocks)
    found = []
    for sizes in SIZES:
        spans = {
            k: (value(offsets[k], sizes), value(offsets[k] + b.need, sizes))
            for k, b in blocks.items()
        }
        last = value(end, sizes)
        found += [f"{k} ends behind {last}" for k, (_, stop) in spans.items() if stop > last]
        for a, b in combinations(blocks, 2):
            (p, q), (r, s) = blocks[a].span, blocks[b].span
            at_once = p <= s and r <= q
            if at_once and spans[a][0] < spans[b][1] and spans[b][0] < spans[a][1]:
                found.append(f"{a} meets {b} for {sizes}")
    return found


@pytest.mark.parametrize("part", range(4))
def test_blocks_are_apart(part: int) -> None:
    for seed in range(part, 80, 4):
        assert wrong(drawn(seed)) == [], f"seed {seed}"


def test_of_one_size_nothing_is_lost() -> None:
    """As much as is needed at once: x, then y and z where x was."""
    blocks = {
        "x": Block(4 * N, (0, 1)),
        "y": Block(2 * N, (1, 2)),
        "z": Block(2 * N, (2, 3)),
        "u": Block(2 * N, (2, 2)),
    }
    offsets, end = packed(blocks)
    assert (offsets["x"], end) == (0, 6 * N)
    assert storage._first_fit(blocks)[1] == 8 * N
    assert storage._offsets(blocks)[1] == 6 * N


def test_a_fault_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "_below", lambda a, b: sum(a) <= sum(b))
    assert any(wrong(drawn(seed)) for seed in range(80))
