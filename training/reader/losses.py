"""What each kind of label costs. All take fp32 tensors and return a scalar."""

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
    """At least one of the covered emotions is present, and no other is.

    logits, covered: [lines, 28].
    """
    absent = F.softplus(logits)
    log_none = -(absent * covered).sum(1).clamp(min=SMALLEST)
    others = (absent * (1 - covered)).sum(1)
    return COVERED_SCALE * (others - log_any_of(log_none)).mean() / EMOTION_COUNT


def polarity_loss(
    valence: torch.Tensor, polarity: torch.Tensor, ruler: PolarityRuler
) -> torch.Tensor:
    """Negative log likelihood of the class. valence: [lines]; polarity: [lines], 0..2."""
    chosen = ruler(valence).gather(1, polarity[:, None])
    return -chosen.clamp(min=SMALLEST).log().mean()


def neutral_loss(logits: torch.Tensor, polarity: torch.Tensor) -> torch.Tensor:
    """Polarity as a soft teacher of *neutral*. logits: [lines, 28]; polarity: [lines], 0..2."""
    targets = logits.new_tensor(NEUTRAL_TARGETS)[polarity]
    return NEUTRAL_SCALE * F.binary_cross_entropy_with_logits(logits[:, NEUTRAL], targets)


def rating_loss(readings: torch.Tensor, ratings: torch.Tensor, ruler: RatingRuler) -> torch.Tensor:
    """Mean squared error on the raters' scale. readings: [lines, 31]; ratings: [lines, 3]."""
    return RATING_SCALE * F.mse_loss(ruler(readings), ratings)
