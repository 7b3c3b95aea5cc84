"""Measures on held-out lines how the int8 model's raw readings become readings.

    python -m reader.calibrate --data DIR --films DIR --model DIR [--cli FILE]

Writes `calibration.json` into the model folder. What is fitted where:

- emotions: Platt scaling on GoEmotions' calibration part;
- which are sure enough to show: the dev and calibration parts of GoEmotions, XED and EmoryNLP;
- zero of valence: where MSCTD's calibration part makes negative and positive equally likely;
- zero of arousal and dominance: the ordinary line (the median) of produced screenplays;
- zero of evoked valence: where EmoBank's raters say neither, see `Rated.meant`;
- the axes' spread and intensity: produced screenplays, in context, without their labels or arcs;
- polarity: the cuts on calibrated valence with the best weighted F1 on MSCTD's calibration part;
- residual: EmoBank's dev and calibration parts, see `Rated.residual`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .calibration import NEVER_SHOWN, sigmoid, through_knots
from .command_line import parser_of
from .data import Row, dialogues
from .export import model_hash, write_json
from .fitting import (
    best_cuts,
    fit_ordered_logit,
    fit_platt,
    spread_knots,
    sure_threshold,
)
from .labels import (
    AFFECT,
    EMOTION_COUNT,
    EMOTIONS,
    EVOKED,
    FEELING_WHEEL,
    GOEMOTIONS,
    INDEX,
    NEUTRAL,
    PLUTCHIK,
    VALENCE,
)
from .onnx_reader import OnnxReader, open_reader
from .screenplays import Scene, read_scenes
from .splits import rows_of
from .truth import emotion_truth, polarity_truth, ratings

TUNING_PARTS = ("dev", "calibration")
SHOWN_PRECISION = 0.6
SHOWN_SUPPORT = 25
SCREEN_SUPPORT = 15
SHOWN_FLOOR = 0.2
"""No line shows an emotion that is less likely than this, however often surer lines are right."""

DECIMALS = 5


Judged = tuple[np.ndarray, np.ndarray]
"""Of one emotion: whether each line has it, and the probability given to that. [lines] both."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Raw readings [lines, outputs] with which emotions hold [lines, 28]."""

    raw: np.ndarray
    truth: np.ndarray

    def of(self, emotion: int, scale: float, offset: float) -> Judged:
        return self.truth[:, emotion], sigmoid(scale * self.raw[:, emotion] + offset)


@dataclass(frozen=True, slots=True)
class Rated:
    """Rated rows with their raw readings [rows, outputs]."""

    rows: Sequence[Row]
    raw: np.ndarray

    def meant(self, name: str, values: np.ndarray) -> np.ndarray:
        """[values] on the raters' narrower scale as raw readings of an axis.

        By the line that gives the rows' ratings and raw readings equal mean and spread. (A
        least-squares line would not do: inverted, it stretches the raters' own disagreement.)
        """
        raw, rated = self.raw[:, INDEX[name]], ratings(self.rows, name)
        return raw.mean() + (values - rated.mean()) * raw.std() / rated.std()

    def residual(self, name: str, knots: np.ndarray) -> float:
        """How far calibrated values lie from what raters meant, as a standard deviation."""
        meant = through_knots(knots, self.meant(name, ratings(self.rows, name)))
        return float(np.std(through_knots(knots, self.raw[:, INDEX[name]]) - meant))


def calibrate(data: Path, reader: OnnxReader, films: np.ndarray) -> dict[str, Any]:
    """The contents of `calibration.json` but for the model's name. films: [lines, outputs]."""
    msctd = rows_of(data, "msctd", "calibration")
    msctd_valence = read_rows_in_context(reader, msctd)[:, VALENCE]
    classes = polarity_truth(msctd)
    zero = fit_ordered_logit(msctd_valence, classes).zero
    emobank = tuning_rows(data, "emobank")
    rated = Rated(emobank, read_rows_in_context(reader, emobank))
    knots = axis_knots(films, zero, rated)
    negative, positive = best_cuts(through_knots(knots["valence"], msctd_valence), classes)
    valence, arousal = (through_knots(knots[name], films[:, INDEX[name]]) for name in AFFECT[:2])
    return {
        "emotions": calibrate_emotions(data, reader),
        **{name: {"knots": rounded(knots[name])} for name in knots},
        "polarity": {"negative": rounded(negative), "positive": rounded(positive)},
        "residual": {name: rounded(rated.residual(name, knots[name])) for name in knots},
        "intensity": intensity(valence, arousal),
    }


def axis_knots(films: np.ndarray, valence_zero: float, rated: Rated) -> dict[str, np.ndarray]:
    """Each axis's map, and evoked valence's if the model has that output."""
    zeros = {name: float(np.median(films[:, INDEX[name]])) for name in AFFECT}
    zeros["valence"] = valence_zero
    if films.shape[1] > EVOKED:
        zeros["evoked"] = float(rated.meant("evoked", np.zeros(1))[0])
    return {name: spread_knots(films[:, INDEX[name]], zero) for name, zero in zeros.items()}


def calibrate_emotions(data: Path, reader: OnnxReader) -> dict[str, dict[str, float]]:
    """Scale, offset and threshold by emotion."""
    rows = rows_of(data, "goemotions", "calibration")
    scales = emotion_scales(rows, read_rows_in_context(reader, rows))
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
    return Evidence(read_rows_in_context(reader, rows), emotion_truth(rows, GOEMOTIONS))


def screen_evidence(data: Path, reader: OnnxReader) -> Evidence:
    """Tuning rows of film and sitcom lines, where a coarse label is right for all it covers.

    Without EDOS: each of its lines was chosen for an emotion, and would flatter the model.
    """
    xed = tuning_rows(data, "xed") + tuning_rows(data, "xed_neutral")
    emorynlp = tuning_rows(data, "emorynlp")
    return Evidence(
        np.concatenate([read_rows_in_context(reader, rows) for rows in (xed, emorynlp)]),
        np.concatenate([emotion_truth(xed, PLUTCHIK), emotion_truth(emorynlp, FEELING_WHEEL)]),
    )


def intensity(valence: np.ndarray, arousal: np.ndarray) -> dict[str, Any]:
    """The ordinary line, and the percentiles of distance from it, of [lines] calibrated values."""
    origin = np.median(valence), np.median(arousal)
    distance = np.hypot(valence - origin[0], arousal - origin[1])
    return {
        "origin": rounded(origin),
        "quantiles": rounded(np.percentile(distance, np.arange(101))),
    }


def film_scenes(films: Path, command: Sequence[str], reader: OnnxReader) -> list[Scene]:
    """The scenes of all screenplays of a folder."""

    def count_tokens(text: str) -> int:
        return len(reader.tokenizer.encode(text, add_special_tokens=False).ids)

    return [
        scene
        for film in sorted(films.glob("*.fountain*"))
        for scene in read_scenes(film, command, count_tokens)
    ]


def tuning_rows(data: Path, set_name: str) -> list[Row]:
    return [row for part in TUNING_PARTS for row in rows_of(data, set_name, part)]


def read_rows_in_context(reader: OnnxReader, rows: Sequence[Row]) -> np.ndarray:
    """[rows, outputs]: each row among its dialogue's others, or alone where there are none."""
    if rows[0].context is None:
        return np.concatenate([reader.read([row.text]) for row in rows])
    return np.concatenate(
        [reader.read([row.text for row in dialogue]) for dialogue in dialogues(rows)]
    )


def rounded(values: Any) -> Any:
    """Numbers and nested arrays of them, to DECIMALS places."""
    return np.round(values, DECIMALS).tolist()


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the raw sets")
    parser.add_argument("--films", type=Path, required=True, help="folder of Fountain screenplays")
    parser.add_argument("--model", type=Path, required=True, help="folder of the exported model")
    parser.add_argument("--cli", type=Path, default=Path("dist/cli.js"), help="undercurrent's CLI")
    options = parser.parse_args()

    reader = open_reader(options.model)
    scenes = film_scenes(options.films, ["node", str(options.cli)], reader)
    films = np.concatenate([reader.read(scene) for scene in scenes])
    print(f"{len(films)} passages in {len(scenes)} scenes")
    calibration = calibrate(options.data, reader, films)
    write_json(
        options.model / "calibration.json",
        {"version": 1, "model": model_hash(options.model), **calibration},
    )
    shown = [n for n, c in calibration["emotions"].items() if c["threshold"] < NEVER_SHOWN]
    print(f"polarity {calibration['polarity']}, residual {calibration['residual']}")
    print(f"{len(shown)} emotions can be shown: {', '.join(shown)}")


if __name__ == "__main__":
    main()
