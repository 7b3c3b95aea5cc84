from collections.abc import Sequence

import pytest
import torch

from reader.distil import taught_loss, taught_windows
from reader.ensemble import Ensemble, Member, assemble
from reader.labels import EMOTION_COUNT, INDEX, OUTPUT_COUNT, RATED, VALENCE
from reader.windows import Batch, Line, collate

ONES = torch.ones(OUTPUT_COUNT)


class Fixed:
    """A reader that says the same of each line, but for its first token."""

    def __init__(self, gain: float, offset: float = 0.0) -> None:
        self.gain, self.offset = gain, offset

    def eval(self) -> "Fixed":
        return self

    def read(self, batch: Batch) -> torch.Tensor:
        first = torch.tensor([float(line.ids[0]) for line in batch.lines])
        return (first * self.gain + self.offset)[:, None].expand(-1, OUTPUT_COUNT)


def lines_of(*ids: int) -> list[Line]:
    return [Line([number]) for number in ids]


def windows_of(*ids: int) -> list[list[Line]]:
    return [[line] for line in lines_of(*ids)]


def test_members_are_brought_to_the_last_ones_scale() -> None:
    sample = [collate(windows_of(1, 2, 3, 4))]
    ensemble = assemble([Fixed(10.0, 5.0), Fixed(1.0)], [ONES, ONES], sample)
    read = ensemble.read(sample[0])
    assert torch.allclose(read[:, VALENCE], torch.tensor([1.0, 2.0, 3.0, 4.0]), atol=1e-3)


def test_each_output_has_its_own_shares() -> None:
    deaf = torch.ones(OUTPUT_COUNT)
    deaf[:EMOTION_COUNT] = 0.0
    sample = [collate(windows_of(1, 2))]
    ensemble = assemble([Fixed(3.0), Fixed(0.0, 2.0)], [deaf, ONES], sample)
    read = ensemble.read(sample[0])
    assert torch.allclose(read[:, 0], torch.full((2,), 2.0), atol=1e-3)


def test_probabilities_are_averaged_not_logits() -> None:
    gain, offset = torch.ones(len(RATED)), torch.zeros(len(RATED))
    half = ONES / 2
    members = [Member(Fixed(0.0, logit), half, gain, offset) for logit in (4.0, -4.0)]
    read = Ensemble(members).read(collate(windows_of(1)))
    assert read[0, 0].item() == pytest.approx(0.0, abs=1e-3)
    assert read[0, INDEX["pooling"]].item() == 0.0


def test_every_line_keeps_what_was_read_of_it() -> None:
    ensemble = assemble([Fixed(1.0)], [ONES], [collate(windows_of(1, 2, 3))])
    windows = [lines_of(5, 6), lines_of(7)]
    taught = taught_windows(ensemble, windows, "some set")
    said = {line.ids[0]: float(line.taught[VALENCE]) for w in taught for line in w}
    assert said == pytest.approx({5: 5.0, 6: 6.0, 7: 7.0}, abs=1e-3)


def test_what_is_taught_costs_nothing_where_it_is_said() -> None:
    def nothing(readings: torch.Tensor, lines: Sequence[Line], rulers: object) -> torch.Tensor:
        return readings.sum() * 0

    loss = taught_loss(nothing, torch.ones(len(RATED)))
    taught = torch.zeros(OUTPUT_COUNT)
    line = Line([1], taught=taught)
    at, beside = torch.zeros(1, OUTPUT_COUNT), torch.zeros(1, OUTPUT_COUNT)
    beside[0, VALENCE] = 1.0
    nearer, further = loss(at, [line], None), loss(beside, [line], None)
    assert (further - nearer).item() == pytest.approx(1 / len(RATED))
