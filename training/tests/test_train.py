import random

import pytest
import torch
from torch import nn

from reader.blend import blend
from reader.checkpoint import take_over, take_over_value
from reader.labels import VALENCE
from reader.model import Reader
from reader.tasks import Task, shared
from reader.train import freeze
from reader.windows import Line


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


def test_rulers_that_a_run_had_not_start_anew_and_all_else_is_asked_for() -> None:
    model = nn.ModuleDict({"reader": nn.Linear(1, 1), "rulers": nn.Linear(1, 1)})
    before = model["rulers"].weight.item()
    saved = {"reader.weight": torch.tensor([[2.0]]), "reader.bias": torch.tensor([3.0])}
    take_over(model, saved)
    assert (model["reader"].weight.item(), model["rulers"].weight.item()) == (2.0, before)
    with pytest.raises(KeyError, match=r"reader\.bias"):
        take_over(model, {"reader.weight": torch.tensor([[2.0]])})


def test_frozen_layers_stay_as_they_are() -> None:
    reader = Reader()
    freeze(reader, 2)
    learning = {name for name, value in reader.named_parameters() if value.requires_grad}
    assert not any(name.startswith("encoder.embeddings") for name in learning)
    layers = {name.split(".")[3] for name in learning if name.startswith("encoder.encoder.layer.")}
    assert layers == {"2", "3", "4", "5"}


@pytest.mark.parametrize(("share", "drawn"), [(0.5, 2), (1, 4), (1.5, 6)])
def test_a_share_of_a_set_is_drawn(share: float, drawn: int) -> None:
    windows = [[Line([number])] for number in range(4)]
    task = Task("set", lambda _: windows, lambda *_: torch.zeros(()))
    assert len(shared(task, share).windows(random.Random(0))) == drawn


def test_a_blend_lies_on_the_way_to_the_earlier_run() -> None:
    later, earlier = nn.Linear(1, 1), nn.Linear(1, 1)
    for module, value in ((later, 1.0), (earlier, 2.0)):
        nn.init.constant_(module.weight, value)
    blend(later, earlier, 0.25)
    assert later.weight.item() == 1.25
