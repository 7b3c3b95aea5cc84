import math

import torch

from reader.labels import EKMAN, EMOTION_COUNT, INDEX, membership
from reader.losses import (
    SOFT_POLARITY,
    covered_loss,
    emotion_loss,
    group_loss,
    log_any_of,
    log_none_of,
    polarity_loss,
)
from reader.model import PolarityRuler

MEMBERS = torch.tensor(membership(EKMAN))


def logits(**present: float) -> torch.Tensor:
    """[1, 28] logits of -5 but for the named ones."""
    row = torch.full((1, EMOTION_COUNT), -5.0)
    for name, value in present.items():
        row[0, INDEX[name]] = value
    return row


def test_noisy_or_of_two_even_chances() -> None:
    z = torch.full((1, EMOTION_COUNT), -40.0)
    z[0, INDEX["fear"]] = z[0, INDEX["nervousness"]] = 0.0
    any_fear = log_any_of(log_none_of(z, MEMBERS.T))[0, list(EKMAN).index("fear")]
    assert math.isclose(any_fear.exp().item(), 0.75, rel_tol=1e-4)


def test_any_member_satisfies_its_group() -> None:
    target = torch.zeros(1, len(EKMAN))
    target[0, list(EKMAN).index("fear")] = 1
    by_member = [group_loss(logits(**{m: 5.0}), target, MEMBERS) for m in EKMAN["fear"]]
    assert torch.isclose(by_member[0], by_member[1])
    assert by_member[0] < group_loss(logits(joy=5.0), target, MEMBERS)


def test_covered_loss_wants_one_of_the_covered_and_no_other() -> None:
    covered = (logits(grief=1.0, sadness=1.0) > 0).float()
    right = covered_loss(logits(sadness=5.0), covered)
    assert right < covered_loss(logits(), covered)
    assert right < covered_loss(logits(sadness=5.0, joy=5.0), covered)


def test_covered_loss_leaves_doubtful_emotions_alone() -> None:
    covered = (logits(sadness=1.0) > 0).float()
    doubtful = covered + 0.5 * (logits(grief=1.0) > 0)
    one, both = logits(sadness=5.0), logits(sadness=5.0, grief=5.0)
    assert torch.isclose(covered_loss(one, doubtful), covered_loss(both, doubtful), atol=1e-3)
    assert covered_loss(one, covered) < covered_loss(both, covered)


def test_soft_polarity_has_its_best_valence_short_of_the_ends() -> None:
    def cost(valence: float) -> float:
        ruler, positive = PolarityRuler(), torch.tensor([2])
        return polarity_loss(torch.tensor([valence]), positive, ruler, SOFT_POLARITY).item()

    assert cost(0.7) < cost(0.0) and cost(0.7) < cost(5.0)


def test_losses_stay_finite_where_the_model_is_sure() -> None:
    sure = torch.full((1, EMOTION_COUNT), 80.0, requires_grad=True)
    none = torch.zeros(1, len(EKMAN))
    loss = group_loss(sure, none, MEMBERS) + emotion_loss(sure, torch.zeros(1, EMOTION_COUNT))
    loss.backward()
    assert torch.isfinite(loss) and torch.isfinite(sure.grad).all()
