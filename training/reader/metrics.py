"""Figures of merit on NumPy arrays that fits are chosen by. `tools/evaluate` measures models."""

import numpy as np
from scipy.stats import rankdata


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


def macro_f1(truth: np.ndarray, predicted: np.ndarray) -> float:
    """The plain mean of the classes' F1. [lines, classes] booleans."""
    return float(f1_per_class(truth, predicted).mean())


def best_f1_threshold(truth: np.ndarray, scores: np.ndarray) -> float:
    """The score at and above which calling a class present gives the best F1. [lines] each."""
    order = np.argsort(-scores)
    hits = np.cumsum(truth[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + truth.sum())
    return float(scores[order[int(f1.argmax())]])


def pearson(first: np.ndarray, second: np.ndarray) -> float:
    """The correlation of two [lines] arrays."""
    return float(np.corrcoef(first, second)[0, 1])


def area_under_curve(truth: np.ndarray, scores: np.ndarray) -> float:
    """How often a true line scores above a false one, ties by half. [lines] each."""
    positive = int(truth.sum())
    ranks = float(rankdata(scores)[truth].sum()) - positive * (positive + 1) / 2
    return ranks / (positive * (len(truth) - positive))
