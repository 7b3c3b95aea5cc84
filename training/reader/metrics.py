"""Figures of merit on NumPy arrays, and how sure they are."""

from collections.abc import Callable, Sequence

import numpy as np

RESAMPLES = 1000
CALIBRATION_BINS = 15


def pearson(first: np.ndarray, second: np.ndarray) -> float:
    """The correlation of two [lines] arrays; 0 where one of them does not vary."""
    if first.std() == 0 or second.std() == 0:
        return 0.0
    return float(np.corrcoef(first, second)[0, 1])


def f1_per_class(truth: np.ndarray, predicted: np.ndarray) -> np.ndarray:
    """[lines, classes] booleans to [classes] F1; 0 for a class that is neither there nor said."""
    hits = (truth & predicted).sum(0)
    total = truth.sum(0) + predicted.sum(0)
    return np.divide(2 * hits, total, out=np.zeros(len(hits)), where=total > 0)


def macro_f1(truth: np.ndarray, predicted: np.ndarray) -> float:
    """The plain mean of the classes' F1."""
    return float(f1_per_class(truth, predicted).mean())


def weighted_f1(truth: np.ndarray, predicted: np.ndarray) -> float:
    """The classes' F1, weighted by how often each is true. [lines] class numbers."""
    classes = np.arange(max(truth.max(), predicted.max()) + 1)
    present, said = truth[:, None] == classes, predicted[:, None] == classes
    return float(np.average(f1_per_class(present, said), weights=present.sum(0)))


def precision(truth: np.ndarray, predicted: np.ndarray) -> float:
    """The share of what is said that is true; 1 when nothing is said."""
    return float((truth & predicted).sum() / predicted.sum()) if predicted.any() else 1.0


def best_f1_threshold(truth: np.ndarray, scores: np.ndarray) -> float:
    """The score at and above which calling a class present gives the best F1. [lines] each."""
    order = np.argsort(-scores)
    hits = np.cumsum(truth[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + truth.sum())
    return float(scores[order[int(f1.argmax())]])


def calibration_error(correct: np.ndarray, confidence: np.ndarray) -> float:
    """The expected calibration error: bins of equal width, |accuracy - confidence|, by weight."""
    bins = np.minimum((confidence * CALIBRATION_BINS).astype(int), CALIBRATION_BINS - 1)
    counts = np.bincount(bins, minlength=CALIBRATION_BINS)
    gaps = np.bincount(bins, correct - confidence, minlength=CALIBRATION_BINS)
    return float(np.abs(gaps).sum() / counts.sum())


def bootstrap_interval(
    statistic: Callable[[np.ndarray], float], units: Sequence[np.ndarray], seed: int = 0
) -> tuple[float, float]:
    """The 95 % interval of a statistic of line numbers, resampling whole units of lines."""
    rng = np.random.default_rng(seed)
    values = [
        statistic(np.concatenate([units[i] for i in rng.integers(len(units), size=len(units))]))
        for _ in range(RESAMPLES)
    ]
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)
