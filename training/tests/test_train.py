import torch

from reader.labels import VALENCE
from reader.train import take_over


def test_added_outputs_start_as_the_twins_of_valence() -> None:
    given = torch.arange(32.0)[:, None].expand(32, 3)
    value = torch.zeros(33, 3)
    take_over(value, given)
    assert torch.equal(value[:32], given)
    assert torch.equal(value[32], given[VALENCE])


def test_an_added_ruler_starts_as_the_first_one() -> None:
    value = torch.zeros(4)
    take_over(value, torch.tensor([0.3, 0.2, 0.1]))
    assert torch.allclose(value, torch.tensor([0.3, 0.2, 0.1, 0.3]))
