import numpy as np
import torch

from reader.calibration import through_knots
from reader.labels import OUTPUT_COUNT, OUTPUTS, POOLING
from reader.model import PolarityRuler, pool
from reader.onnx_reader import pool as pool_numpy

KNOTS = np.array([[-2.0, -1.0], [0.5, 0.0], [1.5, 1.0]])


def test_outputs_stand_in_the_order_of_the_contract() -> None:
    assert len(OUTPUTS) == 33
    assert OUTPUTS[0] == "admiration" and OUTPUTS[27] == "neutral"
    assert OUTPUTS[28:] == ("valence", "arousal", "dominance", "pooling", "evoked")


def test_pooling_is_the_softmax_weighted_mean_of_own_tokens() -> None:
    outputs = torch.zeros(1, 4, OUTPUT_COUNT)
    outputs[0, :, 0] = torch.tensor([100.0, 1.0, 2.0, 3.0])
    outputs[0, 2, POOLING] = float(np.log(3))
    read = pool(outputs, torch.tensor([[-1, 0, 0, 1]]), 2)
    assert torch.allclose(read[:, 0], torch.tensor([1.75, 3.0]))


def test_both_poolings_agree_and_neither_overflows() -> None:
    outputs = torch.randn(1, 5, OUTPUT_COUNT, generator=torch.Generator().manual_seed(0)) * 40
    first = pool(outputs, torch.zeros(1, 5, dtype=torch.long), 1)[0].numpy()
    second = pool_numpy(outputs[0].numpy())
    assert np.isfinite(first).all()
    assert np.allclose(first, second, rtol=1e-4, atol=1e-4)


def test_polarity_ruler_is_ordered_and_even_at_its_centre() -> None:
    ruler = PolarityRuler()
    low, zero, high = ruler(torch.tensor([-2.0, 0.0, 2.0])).detach().numpy()
    assert low.argmax() == 0 and high.argmax() == 2
    assert np.isclose(zero[0], zero[2], atol=1e-6)


def test_knots_hold_beyond_their_ends() -> None:
    assert through_knots(KNOTS, np.array([-9.0, 9.0])).tolist() == [-1.0, 1.0]
