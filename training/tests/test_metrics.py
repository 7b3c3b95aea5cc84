import numpy as np
import pytest

from reader.metrics import weighted_f1


def test_weighted_f1_by_hand() -> None:
    truth, said = np.array([0, 0, 1, 2]), np.array([0, 1, 1, 1])
    assert weighted_f1(truth, said) == pytest.approx((2 * 2 / 3 + 1 / 2) / 4)
