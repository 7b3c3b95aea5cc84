"""A piece of writing for training, and what all its writers need."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

NEGATIVE, NEUTRAL, POSITIVE = 0, 1, 2
HARDLY_NEGATIVE, HARDLY_POSITIVE = 3, 4
"""What stands between neutral and a side: known to `losses.SOFT_POLARITY` alone."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Consecutive lines; polarity and emotions are the last one's. No emotions: nothing is said.

    The lines before the last one are questions, which take no side.
    """

    lines: tuple[str, ...]
    polarity: int
    emotions: tuple[str, ...] = ()


Writer = Callable[[random.Random], Exchange]


def charged_polarity(rng: random.Random) -> int:
    return rng.choice((NEGATIVE, POSITIVE))


def opposite(polarity: int) -> int:
    return POSITIVE - polarity


def sentence(text: str) -> str:
    """The text with a capital after every full stop and, if it lacks one, a full stop."""
    capitals = re.sub(r"(^|[.?!] )([a-z])", lambda match: match[1] + match[2].upper(), text)
    return capitals + ("" if text[-1] in ".?!" else ".")
