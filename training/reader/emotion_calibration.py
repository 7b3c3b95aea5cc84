"""How raw emotion logits become probabilities, and which of these are sure enough to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .calibration import NEVER_SHOWN, sigmoid
from .data import Row
from .fitting import fit_platt, rounded, sure_threshold
from .labels import EMOTION_COUNT, EMOTIONS, FEELING_WHEEL, GOEMOTIONS, NEUTRAL, PLUTCHIK
from .onnx_reader import OnnxReader, read_rows
from .splits import rows_of, tuning_rows
from .truth import emotion_truth

SHOWN_PRECISION = 0.66
"""What thresholds are chosen for. Film and sitcom lines that did not choose them keep 0.63."""

SHOWN_SUPPORT = 25
SCREEN_SUPPORT = 8
SHOWN_FLOOR = 0.2
"""No line shows an emotion that is less likely than this, however often surer lines are right."""

Judged = tuple[np.ndarray, np.ndarray]
"""Of one emotion: whether each line has it, and the probability given to that. [lines] both."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Raw readings [lines, outputs] with which emotions hold [lines, 28]."""

    raw: np.ndarray
    truth: np.ndarray

    def of(self, emotion: int, scale: float, offset: float) -> Judged:
        return self.truth[:, emotion], sigmoid(scale * self.raw[:, emotion] + offset)


def calibrate_emotions(data: Path, reader: OnnxReader) -> dict[str, dict[str, float]]:
    """Scale, offset and threshold by emotion."""
    rows = rows_of(data, "goemotions", "calibration")
    scales = emotion_scales(rows, read_rows(reader, rows))
    thresholds = show_thresholds(
        comment_evidence(data, reader), screen_evidence(data, reader), scales
    )
    return {
        name: {
            "scale": rounded(scale),
            "offset": rounded(offset),
            "threshold": rounded(threshold),
        }
        for name, (scale, offset), threshold in zip(EMOTIONS, scales, thresholds, strict=True)
    }


def emotion_scales(rows: Sequence[Row], raw: np.ndarray) -> list[tuple[float, float]]:
    """Scale and offset of each emotion, from GoEmotions rows and their raw readings."""
    truth = emotion_truth(rows, GOEMOTIONS)
    return [fit_platt(raw[:, i], truth[:, i]) for i in range(EMOTION_COUNT)]


def show_thresholds(
    comments: Evidence, screen_lines: Evidence, scales: Sequence[tuple[float, float]]
) -> list[float]:
    """Per emotion, the probability from which on it is shown. Neutral is no feeling to show."""
    thresholds = [
        show_threshold(comments.of(i, scale, offset), screen_lines.of(i, scale, offset))
        for i, (scale, offset) in enumerate(scales)
    ]
    thresholds[NEUTRAL] = NEVER_SHOWN
    return thresholds


def show_threshold(comments: Judged, screen_lines: Judged) -> float:
    """Where both together are right often enough; and screen lines alone, if they can tell."""
    both = [np.concatenate(pair) for pair in zip(comments, screen_lines, strict=True)]
    together = sure_threshold(*both, wanted=SHOWN_PRECISION, support=SHOWN_SUPPORT)
    alone = sure_threshold(*screen_lines, wanted=SHOWN_PRECISION, support=SCREEN_SUPPORT)
    return max(SHOWN_FLOOR, together, 0.0 if alone == NEVER_SHOWN else alone)


def comment_evidence(data: Path, reader: OnnxReader) -> Evidence:
    """GoEmotions' tuning rows."""
    rows = tuning_rows(data, "goemotions")
    return Evidence(read_rows(reader, rows), emotion_truth(rows, GOEMOTIONS))


def screen_evidence(data: Path, reader: OnnxReader) -> Evidence:
    """Tuning rows of film and sitcom lines, where a coarse label is right for all it covers.

    Without EDOS: each of its lines was chosen for an emotion, and would flatter the model.
    """
    xed = tuning_rows(data, "xed") + tuning_rows(data, "xed_neutral")
    emorynlp = tuning_rows(data, "emorynlp")
    return Evidence(
        np.concatenate([read_rows(reader, rows) for rows in (xed, emorynlp)]),
        np.concatenate([emotion_truth(xed, PLUTCHIK), emotion_truth(emorynlp, FEELING_WHEEL)]),
    )
