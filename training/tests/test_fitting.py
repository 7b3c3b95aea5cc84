import numpy as np
import pytest

from reader import fitting
from reader.calibration import NEVER_SHOWN, cut_lines, sigmoid
from reader.fitting import (
    best_cuts,
    best_line_cuts,
    fit_ordered_logit,
    fit_platt,
    fit_polarity_odds,
    polarity_probabilities,
    spread_knots,
    sure_threshold,
)

RNG = np.random.default_rng(0)


def test_platt_finds_scale_and_offset() -> None:
    z = RNG.normal(size=20_000)
    scale, offset = fit_platt(z, RNG.random(len(z)) < sigmoid(2 * z - 1))
    assert scale == pytest.approx(2, abs=0.1)
    assert offset == pytest.approx(-1, abs=0.1)


def test_platt_stays_near_identity_without_examples() -> None:
    scale, offset = fit_platt(np.full(5, -3.0), np.zeros(5))
    assert scale == pytest.approx(1, abs=0.2)
    assert offset == pytest.approx(0, abs=0.2)


def test_ordered_logit_finds_its_zero() -> None:
    x = RNG.normal(size=20_000)
    noise = RNG.logistic(size=len(x))
    position = 4 * (x - 0.3) + noise
    classes = 1 - (position < -1).astype(int) + (position > 1).astype(int)
    fitted = fit_ordered_logit(x, classes)
    assert fitted.zero == pytest.approx(0.3, abs=0.02)
    assert fitted.slope == pytest.approx(4, abs=0.2)


def test_polarity_odds_find_what_was_drawn() -> None:
    valence, neutral = RNG.uniform(-1, 1, 20_000), RNG.normal(size=20_000)
    drawn = {"slope": 3.0, "middle": 0.2, "width": 1.2, "growth": 0.6}
    probabilities = polarity_probabilities(valence, neutral, **drawn)
    assert probabilities.sum(1) == pytest.approx(np.ones(20_000))
    classes = (RNG.random((20_000, 1)) > probabilities.cumsum(1)[:, :2]).sum(1)
    halves = [tuple(part[at::2] for part in (valence, neutral, classes)) for at in (0, 1)]
    fitted = fit_polarity_odds(halves, (0.5, 0.5))
    assert fitted == pytest.approx(drawn, abs=0.12)


def test_threshold_keeps_precision_or_shows_nothing() -> None:
    probabilities = np.linspace(1, 0, 100)
    truth = np.arange(100) < 30
    threshold = sure_threshold(truth, probabilities, wanted=0.6, support=20)
    assert truth[probabilities >= threshold].mean() == pytest.approx(0.6)
    assert sure_threshold(~truth, probabilities, 0.8, 20) == NEVER_SHOWN


def test_knots_rise_and_pass_through_zero() -> None:
    knots = spread_knots(RNG.normal(size=10_000), zero=0.1)
    assert (np.diff(knots, axis=0) > 0).all()
    assert knots[2].tolist() == [0.1, 0.0]
    with pytest.raises(ValueError, match="surround"):
        spread_knots(RNG.normal(size=1000), zero=5.0)


def test_cuts_surround_zero() -> None:
    valence = np.concatenate([RNG.normal(mean, 0.15, 500) for mean in (-0.5, 0.0, 0.5)])
    negative, positive = best_cuts([(valence, np.repeat([0, 1, 2], 500))])
    assert -0.35 < negative < -0.15 and 0.15 < positive < 0.35


def test_a_line_that_reads_neutral_needs_more_valence() -> None:
    valence, neutral = np.repeat([-0.3, 0.3], 2), np.array([2.0, -2.0, 2.0, -2.0])
    assert cut_lines(valence, neutral, -0.2, 0.2, 0.1).tolist() == [1, 0, 1, 2]
    assert cut_lines(np.array([0.09]), np.array([-9.0]), -0.2, 0.2, 0.1).tolist() == [1]


def test_line_cuts_move_with_neutral_only_where_that_tells() -> None:
    classes = np.repeat([0, 1, 2], 300)
    valence = np.concatenate([RNG.normal(mean, 0.3, 300) for mean in (-0.4, 0.0, 0.4)])
    telling = np.where(classes == 1, 2.0, -2.0) + RNG.normal(size=900)
    *_, slope = best_line_cuts([(valence, telling, classes)])
    *_, other = best_line_cuts([(valence, -telling, classes)])
    assert slope > 0.1 and other < 0.03


def test_line_cuts_are_the_middle_of_all_that_are_as_good() -> None:
    lower, upper, slope = best_line_cuts([(np.array([-1.0, 0.0, 1.0]), np.zeros(3), np.arange(3))])
    grid = fitting.LINE_CUT_GRID
    assert lower == pytest.approx(-grid.mean()) and upper == pytest.approx(grid.mean())
    assert slope == pytest.approx(fitting.SLOPE_GRID.mean())
