"""What the labels of rows say, as arrays to compare readings with."""

from collections.abc import Sequence

import numpy as np

from .data import Row
from .labels import EMOTION_COUNT, Groups, emotions_of

EVOKED_MIDDLE, EVOKED_SPREAD = 3.0, 2.0
"""EmoBank's scale: its middle, and how far it reaches to either side."""


def emotion_truth(rows: Sequence[Row], groups: Groups) -> np.ndarray:
    """[rows, 28] booleans: the emotions that a row's labels cover."""
    none = [0.0] * EMOTION_COUNT
    return np.array([emotions_of(row.labels, groups) or none for row in rows]) > 0


def polarity_truth(rows: Sequence[Row]) -> np.ndarray:
    """[rows] classes 0..2, of sets whose valence is -1, 0 or 1."""
    return np.array([int(row.valence or 0) + 1 for row in rows])


def evoked_valence(row: Row) -> float:
    """What the raters said that the sentence does to a reader, -1..1."""
    return (float(row.meta["reader_vad"][0]) - EVOKED_MIDDLE) / EVOKED_SPREAD


def ratings(rows: Sequence[Row], name: str) -> np.ndarray:
    """[rows] of -1..1: an axis's ratings, or those of evoked valence."""
    if name == "evoked":
        return np.array([evoked_valence(row) for row in rows])
    return np.array([getattr(row, name) for row in rows])
