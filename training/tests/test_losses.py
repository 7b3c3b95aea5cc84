import math

import torch

from reader.labels import EKMAN, EMOTION_COUNT, INDEX, membership
from reader.losses import covered_loss, emotion_loss, group_loss, log_any_of, log_none_of

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


def test_losses_stay_finite_where_the_model_is_sure() -> None:
    sure = torch.full((1, EMOTION_COUNT), 80.0, requires_grad=True)
    none = torch.zeros(1, len(EKMAN))
    loss = group_loss(sure, none, MEMBERS) + emotion_loss(sure, torch.zeros(1, EMOTION_COUNT))
    loss.backward()
    assert torch.isfinite(loss) and torch.isfinite(sure.grad).all()
