"""From what a batch's lines say to what they cost, task by task."""

from collections.abc import Callable, Sequence

import torch

from . import losses
from .labels import EMOTION_COUNT, VALENCE, Groups, membership
from .model import Rulers
from .windows import Line

TEMPLATE_EMOTION_SHARE = 0.3

Loss = Callable[[torch.Tensor, Sequence[Line], Rulers], torch.Tensor]
"""From [lines, 33] readings, their lines and the rulers to a scalar."""


def labelled(lines: Sequence[Line], attribute: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Which lines carry the label, and their labels stacked."""
    chosen = [i for i, line in enumerate(lines) if getattr(line, attribute) is not None]
    values = [getattr(lines[i], attribute) for i in chosen]
    return torch.tensor(chosen, dtype=torch.long), torch.tensor(values)


def emotion_task_loss(readings: torch.Tensor, lines: Sequence[Line], _: Rulers) -> torch.Tensor:
    chosen, targets = labelled(lines, "classes")
    return losses.emotion_loss(readings[chosen, :EMOTION_COUNT], targets)


def covered_task_loss(readings: torch.Tensor, lines: Sequence[Line], _: Rulers) -> torch.Tensor:
    chosen, covered = labelled(lines, "classes")
    return losses.covered_loss(readings[chosen, :EMOTION_COUNT], covered)


def group_task_loss(groups: Groups) -> Loss:
    members = torch.tensor(membership(groups))

    def loss(readings: torch.Tensor, lines: Sequence[Line], _: Rulers) -> torch.Tensor:
        chosen, targets = labelled(lines, "classes")
        return losses.group_loss(readings[chosen, :EMOTION_COUNT], targets, members)

    return loss


def with_feelings(set_name: str, loss: Loss) -> Loss:
    """The loss, and what the emotions say of polarity, read by the set's own ruler."""

    def both(readings: torch.Tensor, lines: Sequence[Line], rulers: Rulers) -> torch.Tensor:
        chosen, classes = labelled(lines, "polarity")
        own = loss(readings, lines, rulers)
        if not len(chosen):
            return own
        valence, ruler = readings[chosen, VALENCE], rulers.feelings[set_name]
        feeling = losses.polarity_loss(valence, classes, ruler, losses.SOFT_POLARITY)
        return own + losses.FEELING_SCALE * feeling

    return both


def polarity_and_neutral_loss(
    readings: torch.Tensor, lines: Sequence[Line], rulers: Rulers
) -> torch.Tensor:
    chosen, classes = labelled(lines, "polarity")
    neutral = losses.neutral_loss(readings[chosen, :EMOTION_COUNT], classes)
    return neutral + losses.polarity_loss(readings[chosen, VALENCE], classes, rulers.polarity)


def template_task_loss(
    readings: torch.Tensor, lines: Sequence[Line], rulers: Rulers
) -> torch.Tensor:
    chosen, classes = labelled(lines, "polarity")
    valence = readings[chosen, VALENCE]
    cost = losses.polarity_loss(valence, classes, rulers.polarity, losses.SOFT_POLARITY)
    if any(line.classes is not None for line in lines):
        cost = cost + TEMPLATE_EMOTION_SHARE * emotion_task_loss(readings, lines, rulers)
    return cost


def rating_task_loss(readings: torch.Tensor, lines: Sequence[Line], rulers: Rulers) -> torch.Tensor:
    chosen, targets = labelled(lines, "affect")
    return losses.rating_loss(readings[chosen], targets, rulers.rating)
