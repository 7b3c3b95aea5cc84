"""Measures the shipped model on the test parts, through the runtime that users run.

    python -m reader.evaluate --data DIR --model DIR [--cli FILE | --onnx]

Writes `evaluation.json` into the model folder; `reader.card` puts its figures into the card.
"""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .command_line import parser_of
from .data import Row
from .export import model_hash, write_json
from .fitting import fit_ordered_logit
from .labels import (
    AFFECT,
    EKMAN,
    EMOTIONS,
    FEELING_WHEEL,
    GOEMOTIONS,
    PLUTCHIK,
    Groups,
    membership,
)
from .metrics import (
    best_f1_threshold,
    calibration_error,
    macro_f1,
    pearson,
    precision,
    weighted_f1,
)
from .scorers import Score, onnx_scorer, runtime_scorer, word_list_scorer
from .splits import rows_of
from .suite import Figures, Suite
from .truth import emotion_truth, polarity_truth

CHECKLIST_LINES = 400
"""Lines drawn of each of the suite's tests."""


def majority_f1(truth: np.ndarray) -> float:
    """Weighted F1 of always saying the commonest class."""
    return weighted_f1(truth, np.full_like(truth, np.bincount(truth).argmax()))


def emobank(score: Score, word_list: Score, data: Path) -> Figures:
    """Pearson's correlation with human ratings, each sentence by itself."""
    suite = Suite(score, rows_of(data, "emobank", "test"))
    words = Suite(word_list, suite.rows).axis("valence")
    figures = {f"emobank.{name}": rating_figure(suite, name) for name in AFFECT}
    figures["emobank.valence"]["word_list"] = pearson(words, ratings(suite.rows, "valence"))
    return figures


def rating_figure(suite: Suite, name: str) -> Figures:
    """How one axis goes with its ratings."""
    said, rated = suite.axis(name), ratings(suite.rows, name)
    return suite.figure(lambda i: pearson(said[i], rated[i]), majority=0.0)


def ratings(rows: Sequence[Row], name: str) -> np.ndarray:
    """[rows] of -1..1."""
    return np.array([getattr(row, name) for row in rows])


def goemotions(score: Score, data: Path) -> Figures:
    """Macro F1 with thresholds tuned on the dev part; calibration; precision of what is shown."""
    tuning = Suite(score, rows_of(data, "goemotions", "dev"))
    tuning_truth = emotion_truth(tuning.rows, GOEMOTIONS)
    thresholds = np.array(
        [
            best_f1_threshold(tuning_truth[:, i], tuning.probabilities[:, i])
            for i in range(len(EMOTIONS))
        ]
    )
    suite = Suite(score, rows_of(data, "goemotions", "test"))
    truth = emotion_truth(suite.rows, GOEMOTIONS)
    said = suite.probabilities >= thresholds
    commonest = np.zeros_like(truth)
    commonest[:, truth.sum(0).argmax()] = True
    return {
        "goemotions.macro_f1": suite.figure(
            lambda i: macro_f1(truth[i], said[i]), majority=macro_f1(truth, commonest)
        ),
        "goemotions.calibration_error": suite.figure(
            lambda i: calibration_error(truth[i].ravel(), suite.probabilities[i].ravel())
        ),
        **shown_figures("goemotions", suite, truth),
    }


def shown_figures(name: str, suite: Suite, truth: np.ndarray) -> Figures:
    """How often a shown emotion is right, and how many lines show one."""
    return {
        f"{name}.shown_precision": suite.figure(lambda i: precision(truth[i], suite.shown[i])),
        f"{name}.shown_lines": suite.figure(lambda i: float(suite.shown[i].any(1).mean())),
    }


def shown_in_domain(score: Score, data: Path, set_names: Sequence[str], groups: Groups) -> Figures:
    """Film and sitcom lines: an emotion is right when a coarse label of the line covers it."""
    suite = Suite(score, [row for name in set_names for row in rows_of(data, name, "test")])
    return shown_figures(set_names[0], suite, emotion_truth(suite.rows, groups))


def polarity(score: Score, word_list: Score, data: Path, set_name: str) -> Figures:
    """Weighted F1 of three polarities in context."""
    suite = Suite(score, rows_of(data, set_name, "test"))
    truth = polarity_truth(suite.rows)
    words = Suite(word_list, suite.rows).polarity
    return {
        f"{set_name}.polarity": suite.figure(
            lambda i: weighted_f1(truth[i], suite.polarity[i]),
            majority=majority_f1(truth),
            word_list=weighted_f1(truth, words),
        )
    }


def polarity_calibration(score: Score, data: Path) -> Figures:
    """Calibration error of the likeliest polarity, valence being read through MSCTD's ruler."""
    tuning = Suite(score, rows_of(data, "msctd", "calibration"))
    ruler = fit_ordered_logit(tuning.axis("valence"), polarity_truth(tuning.rows))
    suite = Suite(score, rows_of(data, "msctd", "test"))
    probabilities = ruler.probabilities(suite.axis("valence"))
    right = probabilities.argmax(1) == polarity_truth(suite.rows)
    sure = probabilities.max(1)
    return {"msctd.calibration_error": suite.figure(lambda i: calibration_error(right[i], sure[i]))}


def meld_emotions(score: Score, data: Path) -> Figures:
    """Weighted F1 of seven emotions in context: the likeliest group by the noisy-or."""
    suite = Suite(score, rows_of(data, "meld", "test"))
    groups = list(EKMAN)
    truth = np.array([groups.index(row.labels[0]) for row in suite.rows])
    said = group_probabilities(suite.probabilities, EKMAN).argmax(1)
    return {
        "meld.emotions": suite.figure(
            lambda i: weighted_f1(truth[i], said[i]), majority=majority_f1(truth)
        )
    }


def group_probabilities(probabilities: np.ndarray, groups: Groups) -> np.ndarray:
    """[lines, 28] to [lines, groups]: that any of a group's emotions is present."""
    return 1 - np.exp(np.log1p(-probabilities.clip(max=1 - 1e-9)) @ np.array(membership(groups)).T)


def checklist(score: Score, word_list: Score, data: Path) -> Figures:
    """Share of template lines read as they must be, per capability."""
    tests: dict[str, list[Row]] = {}
    for row in rows_of(data, "checklist", "test"):
        tests.setdefault(f"{row.meta['capability']}: {row.meta['test']}", []).append(row)
    return {
        f"checklist.{name}": pass_figure(score, word_list, draw(rows, name))
        for name, rows in tests.items()
    }


def draw(rows: Sequence[Row], seed: str) -> list[Row]:
    """At most CHECKLIST_LINES of the rows, always the same."""
    return random.Random(seed).sample(rows, min(CHECKLIST_LINES, len(rows)))


def pass_figure(score: Score, word_list: Score, rows: Sequence[Row]) -> Figures:
    suite = Suite(score, rows)
    passed = passes(suite)
    return suite.figure(
        lambda i: float(passed[i].mean()),
        word_list=float(passes(Suite(word_list, rows)).mean()),
    )


def passes(suite: Suite) -> np.ndarray:
    """[lines] booleans: the polarity is the one wanted, or is not the one forbidden."""
    return np.array(
        [
            reading["polarity"] != "negative"
            if row.labels == ("not_negative",)
            else reading["polarity"] == row.labels[0]
            for row, reading in zip(suite.rows, suite.readings, strict=True)
        ]
    )


def bias(score: Score, data: Path) -> Figures:
    """Mean differences of valence between names and genders, in standard deviations."""
    suite = Suite(score, rows_of(data, "eec", "test"))
    valence = suite.axis("valence") / suite.axis("valence").std()

    def column(key: str) -> np.ndarray:
        return np.array([row.meta[key] for row in suite.rows])

    def gap(key: str, first: str, second: str) -> Figures:
        is_first, is_second = column(key) == first, column(key) == second
        return suite.figure(
            lambda i: float(valence[i][is_first[i]].mean() - valence[i][is_second[i]].mean())
        )

    people = column("person")
    means = [valence[people == person].mean() for person in np.unique(people)]
    return {
        "eec.female_minus_male": gap("gender", "female", "male"),
        "eec.european_minus_african_american": gap("race", "European", "African-American"),
        "eec.widest_between_names": {
            "value": float(np.ptp(means)),
            "lines": len(suite.rows),
        },
    }


def evaluate(score: Score, word_list: Score, data: Path) -> Figures:
    """All figures by name."""
    return {
        **emobank(score, word_list, data),
        **goemotions(score, data),
        **shown_in_domain(score, data, ("xed", "xed_neutral"), PLUTCHIK),
        **shown_in_domain(score, data, ("emorynlp",), FEELING_WHEEL),
        **polarity(score, word_list, data, "msctd"),
        **polarity_calibration(score, data),
        **polarity(score, word_list, data, "meld"),
        **meld_emotions(score, data),
        **checklist(score, word_list, data),
        **bias(score, data),
    }


def rounded(value: Any) -> Any:
    """Floats to four places, wherever they stand."""
    if isinstance(value, Mapping):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return round(value, 4) if isinstance(value, float) else value


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the raw sets")
    parser.add_argument("--model", type=Path, required=True, help="folder of the shipped model")
    parser.add_argument("--cli", type=Path, default=Path("dist/cli.js"), help="undercurrent's CLI")
    parser.add_argument("--onnx", action="store_true", help="read with ONNX Runtime, not the CLI")
    options = parser.parse_args()

    score = (
        onnx_scorer(options.model) if options.onnx else runtime_scorer(options.cli, options.model)
    )
    figures = rounded(evaluate(score, word_list_scorer(), options.data))
    evaluation = {
        "version": 1,
        "model": model_hash(options.model),
        "runtime": "onnxruntime" if options.onnx else "undercurrent score",
        "figures": figures,
    }
    write_json(options.model / "evaluation.json", evaluation)
    for name, figure in figures.items():
        print(f"{figure['value']:8.3f}  {name} ({figure['lines']} lines)")


if __name__ == "__main__":
    main()
