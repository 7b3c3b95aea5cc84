"""Several readers that read as one: better than any of them, too slow to ship, to learn from."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from .labels import EMOTION_COUNT, OUTPUT_COUNT, RATED
from .model import Reader, fastest_precision
from .windows import Batch

CERTAIN = 1e-4
"""Mean probabilities are kept this far from 0 and 1, so that their log-odds stay finite."""


@dataclass(frozen=True, slots=True)
class Member:
    """A reader with its share of the say, and the line that brings its rated outputs to one scale.

    share: [33], output by output; gain, offset: [4], in the order of `RATED`.
    """

    reader: Reader
    share: torch.Tensor
    gain: torch.Tensor
    offset: torch.Tensor


class Ensemble:
    """Reads as the weighted mean of its members: of probabilities, and of affect on one scale."""

    def __init__(self, members: Sequence[Member]) -> None:
        self.members = members

    @torch.no_grad()
    def read(self, batch: Batch) -> torch.Tensor:
        """[lines, 33], as `Reader.read`; what weighs tokens is nobody's mean, and left at zero."""
        combined = torch.zeros(len(batch.lines), OUTPUT_COUNT)
        for member in self.members:
            raw = read_fast(member.reader, batch)
            said = torch.zeros_like(raw)
            said[:, :EMOTION_COUNT] = raw[:, :EMOTION_COUNT].sigmoid()
            said[:, RATED] = raw[:, RATED] * member.gain + member.offset
            combined += member.share * said
        combined[:, :EMOTION_COUNT] = (
            combined[:, :EMOTION_COUNT].clamp(CERTAIN, 1 - CERTAIN).logit()
        )
        return combined


@torch.no_grad()
def read_fast(reader: Reader, batch: Batch) -> torch.Tensor:
    """[lines, 33]. Where that is in bf16 inside, it is close enough to be averaged."""
    with fastest_precision():
        return reader.read(batch).float()


def assemble(
    readers: Sequence[Reader], weights: Sequence[torch.Tensor], sample: Sequence[Batch]
) -> Ensemble:
    """An ensemble on the last reader's scale, by the mean and spread of each over sample lines.

    weights: [33] for each reader; by output, at least one is not zero.
    """
    rated = [
        torch.cat([read_fast(reader, batch)[:, RATED] for batch in sample]) for reader in readers
    ]
    centre, spread = rated[-1].mean(0), rated[-1].std(0)
    total = torch.stack(list(weights)).sum(0)
    return Ensemble(
        [
            Member(
                reader.eval(),
                weight / total,
                gain=spread / own.std(0),
                offset=centre - own.mean(0) * spread / own.std(0),
            )
            for reader, weight, own in zip(readers, weights, rated, strict=True)
        ]
    )
