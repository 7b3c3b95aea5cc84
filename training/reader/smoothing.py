"""Takes the width out of single channels, so that 8 bits are enough for what is multiplied.

All activations of a product share one scale, which follows the widest channel of the window. Every
layer has a channel that is ten times as wide as the others and takes the steps away from them.
Such channels are divided by what they exceed, and their weights multiplied by it: the product is
the same. After Xiao et al. 2023, SmoothQuant, but for the widest channels alone: the weights lose
by every factor what the activations gain.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping

import torch
from torch import nn

from .model import Reader
from .windows import Window, collate

WIDEST = 2.0
"""How many times the median channel a channel may be wide."""

STRETCHED: tuple[str, ...] = (".intermediate.dense", ".output.dense")
ATTENTION = ".attention.output.dense"
"""The products whose inputs have such channels: both of the feed-forward part."""


class SmoothedLinear(nn.Module):
    """A linear layer of which some input channels are narrowed before they are multiplied."""

    def __init__(self, layer: nn.Linear, factors: torch.Tensor) -> None:
        """factors: [inputs], what each channel is divided by and its weights are multiplied by."""
        super().__init__()
        self.register_buffer("narrowing", 1 / factors)
        self.weight = nn.Parameter(layer.weight * factors)
        self.bias = layer.bias

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        return nn.functional.linear(values * self.narrowing, self.weight, self.bias)


def smooth(reader: Reader, windows: Iterable[Window]) -> Reader:
    """A reader that says the same by narrower channels, as they are in windows like these."""
    smoothed = copy.deepcopy(reader)
    for name, width in channel_widths(reader, windows).items():
        parent, _, own = name.rpartition(".")
        factors = (width / (WIDEST * width.median())).clamp(min=1)
        layer = SmoothedLinear(smoothed.get_submodule(name), factors)
        setattr(smoothed.get_submodule(parent), own, layer)
    return smoothed


@torch.no_grad()
def channel_widths(reader: Reader, windows: Iterable[Window]) -> Mapping[str, torch.Tensor]:
    """[inputs] of each stretched product: the largest absolute value that a channel has."""
    widths = {name: layer.weight.new_zeros(layer.in_features) for name, layer in stretched(reader)}

    def watch(name: str, values: torch.Tensor) -> None:
        torch.maximum(widths[name], values.abs().flatten(0, -2).amax(0), out=widths[name])

    hooks = [
        layer.register_forward_pre_hook(lambda _, values, name=name: watch(name, *values))
        for name, layer in stretched(reader)
    ]
    for window in windows:
        reader.read(collate([window]))
    for hook in hooks:
        hook.remove()
    return widths


def stretched(reader: Reader) -> Iterator[tuple[str, nn.Linear]]:
    """The layers whose inputs have channels of very unlike width, by name."""
    for name, layer in reader.named_modules():
        if name.endswith(STRETCHED) and not name.endswith(ATTENTION):
            yield name, layer
