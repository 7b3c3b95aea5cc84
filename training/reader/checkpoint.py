"""Reading what a run has saved: this project's, or an older one with fewer outputs and rulers."""

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import nn

from .labels import VALENCE
from .model import Reader, Rulers

RULERS = "rulers."


def load_checkpoint(path: Path, part: str = "average") -> nn.ModuleDict:
    """A checkpoint's parameters, its averaged or its last ones ("model"), ready to read."""
    model = nn.ModuleDict({"reader": Reader(), "rulers": Rulers()})
    take_over(model, torch.load(path, weights_only=True)[part])
    return model.eval()


@torch.no_grad()
def take_over(model: nn.Module, parameters: Mapping[str, torch.Tensor]) -> None:
    """Writes saved parameters into a model; rulers that the run had not start anew."""
    for name, value in model.state_dict().items():
        if name in parameters:
            take_over_value(value, parameters[name])
        elif not name.startswith(RULERS):
            raise KeyError(f"the checkpoint has no {name}")


def take_over_value(value: torch.Tensor, given: torch.Tensor) -> None:
    """Writes a saved parameter into a model's; added outputs start as valence's twins."""
    if given.shape == value.shape:
        value.copy_(given)
    else:
        value[: len(given)] = given
        value[len(given) :] = given[VALENCE if len(given) > VALENCE else 0]
