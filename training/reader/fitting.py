"""The small fits that calibration is made of. All are deterministic."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize

from .calibration import NEVER_SHOWN, cut_lines, sigmoid
from .metrics import weighted_f1

DECIMALS = 5
SMALLEST = 1e-9
PLATT_PRIOR = 2.0
"""How many units of likelihood it costs to leave scale 1 and offset 0 by one: a class of few
examples stays near what it was trained to be."""

CUT_GRID = np.linspace(0.01, 0.6, 60)
"""Where polarity's cuts may lie, on the calibrated scale."""

LINE_CUT_GRID = np.linspace(0.0, 0.8, 21)
SLOPE_GRID = np.linspace(0.0, 0.3, 7)
"""How far from zero the cuts of a line may lie that is as likely neutral as not, each on its own
side (beyond it all choices would name the same, and draw the mean), and how they move with it.
Steeper slopes gain nothing on tuning lines, and leave a word's polarity to *neutral* alone."""

NEARLY = 0.01
"""Of weighted F1: about its standard error on the tuning lines."""

QUIET_TAIL, LOUD_TAIL = 5.0, 95.0
TAIL_VALUE = 0.7
EXTREMES = (0.1, 99.9)
"""Percentiles of produced lines that become ± TAIL_VALUE and ± 1."""


@dataclass(frozen=True, slots=True)
class OrderedLogit:
    """P(class > k) = sigmoid(slope * x - cut[k]), for two cuts."""

    slope: float
    lower: float
    upper: float

    @property
    def zero(self) -> float:
        """Where the outer classes are equally likely."""
        return (self.lower + self.upper) / 2 / self.slope

    def probabilities(self, x: np.ndarray) -> np.ndarray:
        """[lines] to [lines, 3]."""
        return ordered_probabilities(self.slope * x, self.lower, self.upper)


def ordered_probabilities(
    log_odds: np.ndarray, lower: float | np.ndarray, upper: float | np.ndarray
) -> np.ndarray:
    """[lines, 3] from [lines] log-odds and two cuts, for all lines or one for each."""
    above_lower, above_upper = sigmoid(log_odds - lower), sigmoid(log_odds - upper)
    return np.stack([1 - above_lower, above_lower - above_upper, above_upper], axis=1)


def fit_ordered_logit(x: np.ndarray, classes: np.ndarray) -> OrderedLogit:
    """The likeliest ordered logit of [lines] values and their classes, 0..2."""

    def model(parameters: np.ndarray) -> OrderedLogit:
        log_slope, centre, log_half_width = parameters
        half_width = np.exp(log_half_width)
        return OrderedLogit(float(np.exp(log_slope)), centre - half_width, centre + half_width)

    def cost(parameters: np.ndarray) -> float:
        return mean_loss(model(parameters).probabilities(x), classes)

    start = np.array([np.log(1 / x.std()), 0.0, 0.0])
    return model(minimize(cost, start, method="Nelder-Mead", options={"maxiter": 2000}).x)


def polarity_probabilities(
    valence: np.ndarray,
    neutral: np.ndarray,
    slope: float,
    middle: float,
    width: float,
    growth: float,
) -> np.ndarray:
    """[lines, 3] from [lines] calibrated valence and log-odds of *neutral*.

    An ordered logit whose middle class grows with the log-odds of *neutral*.
    """
    reach = width * np.exp(growth * neutral)
    return ordered_probabilities(slope * valence, middle - reach, middle + reach)


def fit_polarity_odds(
    sets: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]], shares: Sequence[float]
) -> dict[str, float]:
    """The likeliest parameters of `polarity_probabilities`, each set counting by its share.

    sets: [lines] calibrated valence, [lines] log-odds of *neutral*, [lines] classes 0..2, of each.
    """

    def named(parameters: np.ndarray) -> dict[str, float]:
        log_slope, middle, log_width, growth = map(float, parameters)
        return {
            "slope": float(np.exp(log_slope)),
            "middle": middle,
            "width": float(np.exp(log_width)),
            "growth": growth,
        }

    def cost(parameters: np.ndarray) -> float:
        return sum(
            share
            * mean_loss(polarity_probabilities(valence, neutral, **named(parameters)), classes)
            for share, (valence, neutral, classes) in zip(shares, sets, strict=True)
        )

    start = np.array([1.0, 0.0, 0.0, 0.5])
    options = {"maxiter": 4000, "maxfev": 4000}
    return named(minimize(cost, start, method="Nelder-Mead", options=options).x)


def mean_loss(probabilities: np.ndarray, classes: np.ndarray) -> float:
    """[lines, 3] probabilities of [lines] classes, as a mean negative log-likelihood."""
    chosen = probabilities[np.arange(len(classes)), classes]
    return float(-np.log(chosen.clip(SMALLEST)).mean())


def fit_platt(logits: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    """Scale > 0 and offset so that sigmoid(scale * z + offset) is a probability. [lines] each."""

    def cost(parameters: np.ndarray) -> float:
        log_scale, offset = parameters
        z = np.exp(log_scale) * logits + offset
        likelihood = np.logaddexp(0, z) - truth * z
        return float(likelihood.sum() + PLATT_PRIOR * (log_scale**2 + offset**2))

    log_scale, offset = minimize(cost, np.zeros(2), method="L-BFGS-B").x
    return float(np.exp(log_scale)), float(offset)


def sure_threshold(
    truth: np.ndarray, probabilities: np.ndarray, wanted: float, support: int
) -> float:
    """The lowest threshold at which at least `support` lines are shown, `wanted` of them rightly.

    NEVER_SHOWN where there is none. [lines] each.
    """
    order = np.argsort(-probabilities, kind="stable")
    shown = np.arange(1, len(order) + 1)
    right = np.cumsum(truth[order]) / shown
    fits = np.flatnonzero((right >= wanted) & (shown >= support))
    return float(probabilities[order[fits[-1]]]) if len(fits) else NEVER_SHOWN


def spread_knots(raw: np.ndarray, zero: float) -> np.ndarray:
    """The map that takes `zero` to 0 and produced lines' tails to ± 0.7 and ± 1: [5, 2]."""
    low, quiet, loud, high = np.percentile(raw, [EXTREMES[0], QUIET_TAIL, LOUD_TAIL, EXTREMES[1]])
    knots = np.array(
        [(low, -1.0), (quiet, -TAIL_VALUE), (zero, 0.0), (loud, TAIL_VALUE), (high, 1.0)]
    )
    if not (np.diff(knots[:, 0]) > 0).all():
        raise ValueError(f"raw values do not surround their zero: {knots[:, 0]}")
    return knots


def best_cuts(sets: Sequence[tuple[np.ndarray, np.ndarray]]) -> tuple[float, float]:
    """The negative and positive cut with the best weighted F1, the mean over the sets.

    sets: [lines] calibrated valence with [lines] classes 0..2, of each.
    """

    def mean_f1(pair: tuple[float, float]) -> float:
        return float(np.mean([weighted_f1(truth, cut_polarity(v, *pair)) for v, truth in sets]))

    pairs = [(-negative, positive) for negative in CUT_GRID for positive in CUT_GRID]
    return max(pairs, key=mean_f1)


def best_line_cuts(
    sets: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]],
) -> tuple[float, float, float]:
    """The negative cut, positive cut and slope with the best weighted F1, the mean over the sets.

    The very best of a few thousand lines is half chance, and jumps from one reader to the next: it
    is the middle of all that are nearly as good.
    sets: [lines] calibrated valence, [lines] log-odds of *neutral*, [lines] classes 0..2, of each.
    """

    def mean_f1(cuts: tuple[float, float, float]) -> float:
        return float(np.mean([weighted_f1(t, cut_lines(v, n, *cuts)) for v, n, t in sets]))

    choices = [
        (-negative, positive, slope)
        for slope in SLOPE_GRID
        for negative in LINE_CUT_GRID
        for positive in LINE_CUT_GRID
    ]
    scores = np.array([mean_f1(choice) for choice in choices])
    negative, positive, slope = np.array(choices)[scores >= scores.max() - NEARLY].mean(0)
    return float(negative), float(positive), float(slope)


def cut_polarity(valence: np.ndarray, negative: float, positive: float) -> np.ndarray:
    """[lines] calibrated valence to classes 0..2."""
    return 1 - (valence < negative).astype(int) + (valence > positive).astype(int)


def rounded(values: Any) -> Any:
    """Numbers and nested arrays of them, to DECIMALS places."""
    return np.round(values, DECIMALS).tolist()
