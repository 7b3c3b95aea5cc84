"""Figures of merit on NumPy arrays that fits are chosen by. `tools/evaluate` measures models."""

import numpy as np


def f1_per_class(truth: np.ndarray, predicted: np.ndarray) -> np.ndarray:
    """[lines, classes] booleans to [classes] F1; 0 for a class that is neither there nor said."""
    hits = (truth & predicted).sum(0)
    total = truth.sum(0) + predicted.sum(0)
    return np.divide(2 * hits, total, out=np.zeros(len(hits)), where=total > 0)


def weighted_f1(truth: np.ndarray, predicted: np.ndarray) -> float:
    """The classes' F1, weighted by how often each is true. [lines] class numbers."""
    classes = np.arange(max(truth.max(), predicted.max()) + 1)
    present, said = truth[:, None] == classes, predicted[:, None] == classes
    return float(np.average(f1_per_class(present, said), weights=present.sum(0)))
