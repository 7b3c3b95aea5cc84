import torch
from torch import nn

from reader.blend import blend
from reader.checkpoint import take_over_value
from reader.labels import VALENCE


def test_added_outputs_start_as_the_twins_of_valence() -> None:
    given = torch.arange(32.0)[:, None].expand(32, 3)
    value = torch.zeros(33, 3)
    take_over_value(value, given)
    assert torch.equal(value[:32], given)
    assert torch.equal(value[32], given[VALENCE])


def test_an_added_ruler_starts_as_the_first_one() -> None:
    value = torch.zeros(4)
    take_over_value(value, torch.tensor([0.3, 0.2, 0.1]))
    assert torch.allclose(value, torch.tensor([0.3, 0.2, 0.1, 0.3]))


def test_a_blend_lies_on_the_way_to_the_earlier_run() -> None:
    later, earlier = nn.Linear(1, 1), nn.Linear(1, 1)
    for module, value in ((later, 1.0), (earlier, 2.0)):
        nn.init.constant_(module.weight, value)
    blend(later, earlier, 0.25)
    assert later.weight.item() == 1.25
