"""From raw readings to readings: what `calibration.json` says, and how it is applied.

The shipped runtime applies the same file by the same formulas; this is their reference.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

import numpy as np

from .labels import AFFECT, EMOTION_COUNT, EMOTIONS, POLARITIES, VALENCE

NEVER_SHOWN = 1.01
"""A threshold that no probability reaches."""


class Reading(TypedDict):
    """What is said of one line. valence, arousal, dominance: -1..1; emotions: probabilities."""

    valence: float
    arousal: float
    dominance: float
    polarity: str
    emotions: Mapping[str, float]
    shown: Sequence[str]


@dataclass(frozen=True, slots=True)
class Calibration:
    """A calibration file's numbers, as arrays.

    scale, offset, threshold: [28]. knots: per axis [knots, 2] of raw and calibrated value.
    negative, positive: calibrated valence beyond which a line is of that polarity.
    """

    scale: np.ndarray
    offset: np.ndarray
    threshold: np.ndarray
    knots: Mapping[str, np.ndarray]
    negative: float
    positive: float

    def probabilities(self, raw: np.ndarray) -> np.ndarray:
        """[lines, 31] raw readings to [lines, 28] probabilities of the emotions."""
        return sigmoid(raw[:, :EMOTION_COUNT] * self.scale + self.offset)

    def axis(self, name: str, raw: np.ndarray) -> np.ndarray:
        """[lines, 31] raw readings to one axis, [lines] of -1..1."""
        return through_knots(self.knots[name], raw[:, VALENCE + AFFECT.index(name)])

    def polarity(self, valence: float) -> str:
        """The class, one of POLARITIES, of a calibrated valence."""
        negative, neutral, positive = POLARITIES
        if valence < self.negative:
            return negative
        return positive if valence > self.positive else neutral

    def readings(self, raw: np.ndarray) -> list[Reading]:
        """[lines, 31] raw readings to one reading per line."""
        axes = [self.axis(name, raw) for name in AFFECT]
        return [self._reading(*line) for line in zip(self.probabilities(raw), *axes, strict=True)]

    def _reading(
        self, probabilities: np.ndarray, valence: float, arousal: float, dominance: float
    ) -> Reading:
        return {
            "valence": float(valence),
            "arousal": float(arousal),
            "dominance": float(dominance),
            "polarity": self.polarity(valence),
            "emotions": dict(zip(EMOTIONS, map(float, probabilities), strict=True)),
            "shown": [EMOTIONS[i] for i in np.flatnonzero(probabilities >= self.threshold)],
        }


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def through_knots(knots: np.ndarray, raw: np.ndarray) -> np.ndarray:
    """Raw values through a piecewise-linear map, held constant beyond its ends."""
    return np.interp(raw, knots[:, 0], knots[:, 1])


def load_calibration(folder: Path) -> Calibration:
    """The calibration of a model folder."""
    return parse_calibration(json.loads((folder / "calibration.json").read_text("utf-8")))


def parse_calibration(file: Mapping[str, Any]) -> Calibration:
    def column(key: str) -> np.ndarray:
        return np.array([file["emotions"][name][key] for name in EMOTIONS])

    return Calibration(
        scale=column("scale"),
        offset=column("offset"),
        threshold=column("threshold"),
        knots={name: np.array(file[name]["knots"]) for name in AFFECT},
        negative=file["polarity"]["negative"],
        positive=file["polarity"]["positive"],
    )
