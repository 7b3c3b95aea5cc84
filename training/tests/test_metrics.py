import numpy as np
import pytest

from reader.card import insert
from reader.metrics import (
    best_f1_threshold,
    bootstrap_interval,
    calibration_error,
    macro_f1,
    pearson,
    weighted_f1,
)


def test_weighted_f1_by_hand() -> None:
    truth, said = np.array([0, 0, 1, 2]), np.array([0, 1, 1, 1])
    assert weighted_f1(truth, said) == pytest.approx((2 * 2 / 3 + 1 / 2) / 4)


def test_macro_f1_counts_absent_classes_as_zero() -> None:
    truth = np.array([[True, False], [True, False]])
    assert macro_f1(truth, truth) == 0.5


def test_pearson_of_a_constant_is_zero() -> None:
    assert pearson(np.ones(3), np.arange(3)) == 0.0


def test_best_threshold_separates() -> None:
    scores = np.array([0.9, 0.2, 0.8, 0.1])
    assert best_f1_threshold(np.array([True, False, True, False]), scores) == 0.8


def test_calibration_error_of_the_overconfident() -> None:
    assert calibration_error(np.array([1, 0]), np.array([1.0, 1.0])) == pytest.approx(0.5)


def test_bootstrap_draws_whole_units() -> None:
    values = np.array([0.0, 0.0, 1.0, 1.0])
    units = [np.array([0, 1]), np.array([2, 3])]
    low, high = bootstrap_interval(lambda i: float(values[i].mean()), units)
    assert (low, high) == (0.0, 1.0)


def test_card_keeps_what_stands_around_the_figures() -> None:
    card = "above\n<!-- figures:start -->\nold\n<!-- figures:end -->\nbelow\n"
    filled = insert(card, "figures", "new")
    assert filled == card.replace("old", "new")
    with pytest.raises(ValueError, match="no markers"):
        insert("no card", "figures", "new")
