"""The formulas of `calibration.json`, from raw readings to readings: the runtime has them too."""

import numpy as np

NEVER_SHOWN = 1.01
"""A threshold that no probability reaches."""


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


LEAST_VALENCE = 0.1
"""A line that is not neutral lies at least so far from zero."""


def cut_lines(
    valence: np.ndarray, neutral: np.ndarray, negative: float, positive: float, slope: float
) -> np.ndarray:
    """[lines] calibrated valence and log-odds of *neutral* to classes 0..2.

    Both cuts lie further out the more neutral a line is, and on their own side of zero.
    """
    below = valence < np.minimum(negative - slope * neutral, -LEAST_VALENCE)
    above = valence > np.maximum(positive + slope * neutral, LEAST_VALENCE)
    return 1 - below.astype(int) + above.astype(int)


def through_knots(knots: np.ndarray, raw: np.ndarray) -> np.ndarray:
    """Raw values through a piecewise-linear map, held constant beyond its ends."""
    return np.interp(raw, knots[:, 0], knots[:, 1])
