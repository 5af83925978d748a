"""Random tests whose failures shrink.

In: a strategy and a test of what it gives. Out: a run of the test on `count` examples, the same ones
each time for the same `part` and the same modules imported before (hypothesis also draws the
numbers that stand in them); what fails is made as small as it can be, and shown.

    examples(programs(), check, count=15, part=2)
"""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy


def examples(
    strategy: SearchStrategy[Any], check: Callable[[Any], None], count: int, part: int
) -> None:
    quiet = settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    seed(part)(quiet(given(strategy)(lambda found: check(found))))()
