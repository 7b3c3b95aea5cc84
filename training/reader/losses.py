"""What each kind of label costs. All take fp32 tensors and return a scalar."""

from collections.abc import Sequence

import torch
from torch.nn import functional as F

from .labels import EMOTION_COUNT, NEUTRAL
from .model import PolarityRuler, RatingRuler

EMOTION_SCALE = 8.0
GROUP_SCALE = 3.0
COVERED_SCALE = 5.0
RATING_SCALE = 12.0
NEUTRAL_SCALE = 0.5
"""Weights that bring the sets' losses to like size, so that none drowns the others."""

NEUTRAL_TARGETS = (0.15, 0.75, 0.15)
"""How neutral a negative, neutral and positive line is held to be: MSCTD's labels say it softly."""

FEELING_SCALE = 0.5
SURE_POLARITY = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
SOFT_POLARITY = (
    *((0.9, 0.08, 0.02), (0.05, 0.9, 0.05), (0.02, 0.08, 0.9)),
    *((0.48, 0.5, 0.02), (0.02, 0.5, 0.48)),
)
"""By class, the probabilities that a label stands for. Soft ones keep plain words off the ends."""

SMALLEST = 1e-6


def emotion_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Binary cross-entropy. logits, targets: [lines, 28]."""
    return EMOTION_SCALE * F.binary_cross_entropy_with_logits(logits, targets)


def log_none_of(logits: torch.Tensor, members: torch.Tensor) -> torch.Tensor:
    """log P(no member is present), the members taken as independent: log prod(1 - p).

    logits: [lines, 28]; members: [28, groups] or [lines, 28] with groups summed by the caller.
    """
    return -(F.softplus(logits) @ members).clamp(min=SMALLEST)


def log_any_of(log_none: torch.Tensor) -> torch.Tensor:
    """log P(at least one member is present): the noisy-or."""
    return torch.log1p(-log_none.exp().clamp(max=1 - SMALLEST))


def group_loss(logits: torch.Tensor, targets: torch.Tensor, members: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of coarse classes, each the noisy-or of the emotions that it covers.

    logits: [lines, 28]; targets: [lines, groups]; members: [groups, 28].
    """
    log_none = log_none_of(logits, members.T)
    likelihood = targets * log_any_of(log_none) + (1 - targets) * log_none
    return -GROUP_SCALE * likelihood.mean()


def covered_loss(logits: torch.Tensor, covered: torch.Tensor) -> torch.Tensor:
    """At least one of the covered emotions is present, and none that is not covered at all.

    logits, covered: [lines, 28], 1 for the covered, 0 for others, between for the doubtful ones.
    """
    absent = F.softplus(logits)
    log_none = -(absent * (covered == 1)).sum(1).clamp(min=SMALLEST)
    others = (absent * (covered == 0)).sum(1)
    return COVERED_SCALE * (others - log_any_of(log_none)).mean() / EMOTION_COUNT


def polarity_loss(
    valence: torch.Tensor,
    polarity: torch.Tensor,
    ruler: PolarityRuler,
    meant: Sequence[Sequence[float]] = SURE_POLARITY,
) -> torch.Tensor:
    """Cross-entropy of what the classes stand for. valence: [lines]; polarity: [lines], 0..2."""
    targets = valence.new_tensor(meant)[polarity]
    return -(targets * ruler(valence).clamp(min=SMALLEST).log()).sum(1).mean()


def neutral_loss(logits: torch.Tensor, polarity: torch.Tensor) -> torch.Tensor:
    """Polarity as a soft teacher of *neutral*. logits: [lines, 28]; polarity: [lines], 0..2."""
    targets = logits.new_tensor(NEUTRAL_TARGETS)[polarity]
    return NEUTRAL_SCALE * F.binary_cross_entropy_with_logits(logits[:, NEUTRAL], targets)


def rating_loss(readings: torch.Tensor, ratings: torch.Tensor, ruler: RatingRuler) -> torch.Tensor:
    """Mean squared error on the raters' scale. readings: [lines, 33]; ratings: [lines, 4]."""
    return RATING_SCALE * F.mse_loss(ruler(readings), ratings)


def affect_distance(
    readings: torch.Tensor, wanted: torch.Tensor, spread: torch.Tensor
) -> torch.Tensor:
    """Mean squared distance in spreads. readings, wanted: [lines, 4]; spread: [4]."""
    return F.mse_loss(readings / spread, wanted / spread)
