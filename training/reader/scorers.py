"""Ways to read lines: through the shipped runtime, through ONNX Runtime, by a word list."""

import json
import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from .calibration import Calibration, Reading, load_calibration
from .labels import EMOTIONS
from .onnx_reader import OnnxReader, open_reader

Dialogue = Sequence[str]
"""Consecutive lines, to be read in context."""

Score = Callable[[Sequence[Dialogue]], list[list[Reading]]]
"""From dialogues to as many lists of readings, one for each line."""

VADER_CUT = 0.05
"""VADER's own advice for where a compound score stops being neutral."""


def runtime_scorer(cli: Path, model: Path) -> Score:
    """Through `undercurrent score`, as users get it."""
    return partial(_score_by_runtime, ["node", str(cli), "score", "--model", str(model)])


def _score_by_runtime(command: Sequence[str], dialogues: Sequence[Dialogue]) -> list[list[Reading]]:
    requests = "".join(
        json.dumps({"id": str(number), "lines": list(dialogue)}) + "\n"
        for number, dialogue in enumerate(dialogues)
    )
    finished = subprocess.run(command, input=requests.encode(), stdout=subprocess.PIPE, check=True)
    answers = {
        answer["id"]: answer["readings"] for answer in map(json.loads, finished.stdout.splitlines())
    }
    return [answers[str(number)] for number in range(len(dialogues))]


def onnx_scorer(model: Path) -> Score:
    """Through ONNX Runtime alone, with windows cut here."""
    return partial(_score_by_onnx, open_reader(model), load_calibration(model))


def _score_by_onnx(
    reader: OnnxReader, calibration: Calibration, dialogues: Sequence[Dialogue]
) -> list[list[Reading]]:
    return [calibration.readings(reader.read(dialogue)) for dialogue in dialogues]


def word_list_scorer() -> Score:
    """VADER: the sum of its words' valences, with its rules for negation and degree."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()

    def read(text: str) -> Reading:
        valence = analyzer.polarity_scores(text)["compound"]
        negative, positive = valence <= -VADER_CUT, valence >= VADER_CUT
        return {
            "valence": valence,
            "arousal": 0.0,
            "dominance": 0.0,
            "polarity": "negative" if negative else "positive" if positive else "neutral",
            "emotions": dict.fromkeys(EMOTIONS, 0.0),
            "shown": [],
        }

    return lambda dialogues: [[read(text) for text in dialogue] for dialogue in dialogues]
