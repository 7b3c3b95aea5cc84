"""Measures on held-out lines how the int8 model's raw readings become readings.

    python -m reader.calibrate --data DIR --films DIR --model DIR [--cli FILE]

Writes `calibration.json` into the model folder. What is fitted where:

- emotions: Platt scaling on GoEmotions' calibration part;
- which are sure enough to show: the dev and calibration parts of GoEmotions, XED and EmoryNLP;
- zero of valence: where MSCTD's calibration part makes negative and positive equally likely;
- zero of arousal and dominance: the ordinary line (the median) of produced screenplays;
- zero of evoked valence: where EmoBank's raters say neither, see `Rated.meant`;
- the axes' spread and intensity: produced screenplays, in context, without their labels or arcs;
- polarity: the cuts on calibrated valence with the best weighted F1, the mean of MSCTD's
  calibration part and of EmoryNLP's dev and calibration parts, which are less often charged;
  for a line, cuts that move with how neutral it reads, fitted on the same lines, and how likely
  each polarity is;
- residual: EmoBank's dev and calibration parts, see `Rated.residual`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .calibration import NEVER_SHOWN, through_knots
from .command_line import parser_of
from .data import Row
from .emotion_calibration import calibrate_emotions
from .export import model_hash, write_json
from .fitting import (
    best_cuts,
    best_line_cuts,
    fit_ordered_logit,
    fit_polarity_odds,
    rounded,
    spread_knots,
)
from .labels import (
    AFFECT,
    EVOKED,
    INDEX,
    NEUTRAL,
    VALENCE,
    polarity_of,
)
from .onnx_reader import OnnxReader, open_reader, read_rows
from .screenplays import Scene, read_scenes
from .splits import rows_of, tuning_rows
from .truth import polarity_truth, ratings

ODDS_SHARES = (0.7, 0.3)
"""How much MSCTD's lines and EmoryNLP's count where the odds of a polarity are fitted: the former
are fifteen times as many, and the latter less often charged."""


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


@dataclass(frozen=True, slots=True)
class Polar:
    """Raw readings [rows, outputs] with polarities [rows], 0..2."""

    raw: np.ndarray
    classes: np.ndarray


def calibrate(data: Path, reader: OnnxReader, films: np.ndarray) -> dict[str, Any]:
    """The contents of `calibration.json` but for the model's name. films: [lines, outputs]."""
    msctd = rows_of(data, "msctd", "calibration")
    polar = [Polar(read_rows(reader, msctd), polarity_truth(msctd)), sitcom_polarity(data, reader)]
    zero = fit_ordered_logit(polar[0].raw[:, VALENCE], polar[0].classes).zero
    emobank = tuning_rows(data, "emobank")
    rated = Rated(emobank, read_rows(reader, emobank))
    knots = axis_knots(films, zero, rated)
    emotions = calibrate_emotions(data, reader)
    valence, arousal = (through_knots(knots[name], films[:, INDEX[name]]) for name in AFFECT[:2])
    return {
        "emotions": emotions,
        **{name: {"knots": rounded(knots[name])} for name in knots},
        "polarity": polarity_cuts(polar, knots["valence"], emotions["neutral"]),
        "residual": {name: rounded(rated.residual(name, knots[name])) for name in knots},
        "intensity": intensity(valence, arousal),
    }


def polarity_cuts(
    sets: Sequence[Polar], knots: np.ndarray, neutral: Mapping[str, float]
) -> dict[str, Any]:
    """What decides a polarity, and how likely it is, by valence's map and *neutral*'s scale."""
    lines = [
        (
            through_knots(knots, each.raw[:, VALENCE]),
            neutral["scale"] * each.raw[:, NEUTRAL] + neutral["offset"],
            each.classes,
        )
        for each in sets
    ]
    names = ("negative", "positive", "slope")
    alone = best_cuts([(valence, classes) for valence, _, classes in lines])
    return {
        **{name: rounded(cut) for name, cut in zip(names, alone, strict=False)},
        "line": {n: rounded(cut) for n, cut in zip(names, best_line_cuts(lines), strict=True)},
        "odds": {n: rounded(v) for n, v in fit_polarity_odds(lines, ODDS_SHARES).items()},
    }


def sitcom_polarity(data: Path, reader: OnnxReader) -> Polar:
    """EmoryNLP's tuning rows, with the polarity of their emotion."""
    rows = tuning_rows(data, "emorynlp")
    raw = read_rows(reader, rows)
    classes = [polarity_of(row.labels) for row in rows]
    known = [number for number, polarity in enumerate(classes) if polarity is not None]
    return Polar(raw[known], np.array([classes[number] for number in known]))


def axis_knots(films: np.ndarray, valence_zero: float, rated: Rated) -> dict[str, np.ndarray]:
    """Each axis's map, and evoked valence's if the model has that output."""
    zeros = {name: float(np.median(films[:, INDEX[name]])) for name in AFFECT}
    zeros["valence"] = valence_zero
    if films.shape[1] > EVOKED:
        zeros["evoked"] = float(rated.meant("evoked", np.zeros(1))[0])
    return {name: spread_knots(films[:, INDEX[name]], zero) for name, zero in zeros.items()}


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
