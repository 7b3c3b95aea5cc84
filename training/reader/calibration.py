"""The formulas of `calibration.json`, from raw readings to readings: the runtime has them too."""

import numpy as np

NEVER_SHOWN = 1.01
"""A threshold that no probability reaches."""


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def through_knots(knots: np.ndarray, raw: np.ndarray) -> np.ndarray:
    """Raw values through a piecewise-linear map, held constant beyond its ends."""
    return np.interp(raw, knots[:, 0], knots[:, 1])
