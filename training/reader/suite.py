"""Labelled rows beside what a scorer reads in them, and figures of both."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from .data import Row, dialogues
from .labels import EMOTIONS, POLARITIES
from .metrics import bootstrap_interval
from .scorers import Score

Figures = dict[str, Any]
Statistic = Callable[[np.ndarray], float]
"""A figure of chosen lines, given by their numbers."""


class Suite:
    """Labelled rows, with what the scorer reads in them."""

    def __init__(self, score: Score, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._groups = [[row] for row in rows] if rows[0].context is None else dialogues(rows)
        texts = [[row.text for row in group] for group in self._groups]
        self.readings = [reading for readings in score(texts) for reading in readings]

    @cached_property
    def units(self) -> list[np.ndarray]:
        """Line numbers by dialogue, or one by one: what a bootstrap draws."""
        ends = np.cumsum([len(group) for group in self._groups])
        return np.split(np.arange(len(self.rows)), ends[:-1])

    @cached_property
    def probabilities(self) -> np.ndarray:
        """[lines, 28]."""
        return np.array([[r["emotions"][name] for name in EMOTIONS] for r in self.readings])

    @cached_property
    def shown(self) -> np.ndarray:
        """[lines, 28] booleans."""
        return np.array([[name in r["shown"] for name in EMOTIONS] for r in self.readings])

    @cached_property
    def polarity(self) -> np.ndarray:
        """[lines] classes 0..2."""
        return np.array([POLARITIES.index(reading["polarity"]) for reading in self.readings])

    def axis(self, name: str) -> np.ndarray:
        """[lines] of -1..1."""
        return np.array([reading[name] for reading in self.readings])

    def figure(self, statistic: Statistic, **beside: float) -> Figures:
        """A statistic with its interval and how many lines it is of."""
        everything = np.arange(len(self.rows))
        low, high = bootstrap_interval(statistic, self.units)
        return {
            "value": statistic(everything),
            "interval": [low, high],
            "lines": len(self.rows),
            **beside,
        }
