"""Says how good a checkpoint is on tuning lines, in fp32, to choose between two.

    python -m reader.develop --checkpoint FILE --data DIR [--films DIR] [--last]

With `--teacher FILE --base DIR` it is the large reader and the checkpoint that read together; with
`--alone` the large one by itself. With `--films`, also whether lines read as their parentheticals.
Thresholds and cuts are fitted on the very lines they are judged on, so the figures flatter.
"""

import random
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
import torch

from .calibration import sigmoid
from .checkpoint import load_checkpoint
from .command_line import parser_of
from .data import Row, passages
from .distil import open_ensemble
from .fitting import best_cuts, cut_polarity, fit_ordered_logit
from .labels import (
    AFFECT,
    EMOTION_COUNT,
    FEELING_WHEEL,
    GOEMOTIONS,
    INDEX,
    VALENCE,
    Groups,
    membership,
)
from .metrics import best_f1_threshold, macro_f1, pearson, weighted_f1
from .model import BASE
from .parentheticals import films_scenes, parenthetical_figures
from .splits import rows_of, tuning_rows
from .teacher import load_teacher
from .truth import emotion_truth, polarity_truth, ratings
from .variation import joined
from .windows import (
    Batch,
    Line,
    Window,
    collate,
    encode,
    load_tokenizer,
    windows_of,
)

BATCH_WINDOWS = 16
MSCTD_LINES = 1500
PROBES: tuple[tuple[str, ...], ...] = (
    ("I love you so much, my dear.", "I hate you and I always will."),
    ("I hate you and I always will.", "I love you so much, my dear."),
    ("Do you like it?", "No."),
    ("Do you like it?", "Yes."),
    ("Was it bad?", "No."),
    ("Was it good?", "No."),
    ("Oh, great. Just what I needed.",),
    ("A gun lies on the table.",),
    ("CUT TO:", "She crosses to the window."),
    ("Thank you for your time.",),
    ("Son of a bitch, it's good to see you!",),
    ("Where were you last night?",),
)
"""Passages to look at: what earlier models read wrongly."""


class Reads(Protocol):
    """A reader, or several that read as one."""

    def read(self, batch: Batch) -> torch.Tensor:
        """[lines, 33] raw readings of a batch's lines."""
        ...


class Judge:
    """A checkpoint that reads texts, each passage in a window of its own if it fits."""

    def __init__(self, reader: Reads) -> None:
        self.reader = reader
        self.tokenizer = load_tokenizer(BASE / "tokenizer.json")
        self.encode = partial(encode, self.tokenizer)

    def count_tokens(self, text: str) -> int:
        return len(self.tokenizer.encode(text, add_special_tokens=False).ids)

    def lines(self, texts: Sequence[str]) -> list[Line]:
        return [Line(ids) for ids in self.encode(texts)]

    @torch.no_grad()
    def read(self, windows: Sequence[Window]) -> np.ndarray:
        """[lines, 33] raw readings of the windows' lines, in order."""
        starts = range(0, len(windows), BATCH_WINDOWS)
        batches = [collate(windows[start : start + BATCH_WINDOWS]) for start in starts]
        return np.concatenate([self.reader.read(batch).numpy() for batch in batches])

    def alone(self, rows: Sequence[Row]) -> np.ndarray:
        return self.read([[line] for line in self.lines([row.text for row in rows])])

    def in_context(self, rows: Sequence[Row]) -> np.ndarray:
        return self.read(windows_of(self.tokenizer, passages(rows)))

    def among_strangers(self, rows: Sequence[Row]) -> np.ndarray:
        """Each row in a window of unrelated ones."""
        order = random.Random(0).sample(range(len(rows)), len(rows))
        lines = self.lines([rows[i].text for i in order])
        readings = self.read(joined([[line] for line in lines], random.Random(0)))
        return readings[np.argsort(order)]


def emobank_figures(judge: Judge, data: Path) -> dict[str, float]:
    rows = tuning_rows(data, "emobank")
    raw = judge.alone(rows)
    return {
        f"emobank {name}": pearson(raw[:, INDEX[name]], ratings(rows, name))
        for name in (*AFFECT, "evoked")
    }


def goemotions_figures(judge: Judge, data: Path) -> dict[str, float]:
    rows = tuning_rows(data, "goemotions")
    truth = emotion_truth(rows, GOEMOTIONS)

    def best(raw: np.ndarray) -> float:
        thresholds = [best_f1_threshold(truth[:, i], raw[:, i]) for i in range(EMOTION_COUNT)]
        return macro_f1(truth, raw[:, :EMOTION_COUNT] >= np.array(thresholds))

    return {
        "goemotions alone": best(judge.alone(rows)),
        "goemotions among strangers": best(judge.among_strangers(rows)),
    }


def msctd_figures(judge: Judge, data: Path) -> dict[str, float]:
    rows = rows_of(data, "msctd", "dev")[:MSCTD_LINES]
    valence, truth = judge.in_context(rows)[:, VALENCE], polarity_truth(rows)
    valence = valence - fit_ordered_logit(valence, truth).zero
    scaled = valence / np.abs(valence).max()
    return {
        "msctd polarity": weighted_f1(truth, cut_polarity(scaled, *best_cuts([(scaled, truth)])))
    }


def emorynlp_figures(judge: Judge, data: Path) -> dict[str, float]:
    rows = tuning_rows(data, "emorynlp")
    names = list(FEELING_WHEEL)
    truth = np.array([names.index(row.labels[0]) for row in rows])
    probabilities = sigmoid(judge.in_context(rows)[:, :EMOTION_COUNT])
    said = group_probabilities(probabilities, FEELING_WHEEL).argmax(1)
    return {"emorynlp emotions": weighted_f1(truth, said)}


def film_figures(judge: Judge, films: Path, cli: Path) -> dict[str, float]:
    scenes = films_scenes(films, ["node", str(cli)], judge.count_tokens)
    raw: list[np.ndarray] = []
    for scene in scenes:
        read = judge.read(windows_of(judge.tokenizer, [scene.passages]))
        raw += [read[number] for number in scene.named]
    named = [names for scene in scenes for names in scene.named.values()]
    return parenthetical_figures(named, np.array(raw))


def group_probabilities(probabilities: np.ndarray, groups: Groups) -> np.ndarray:
    """[lines, 28] to [lines, groups]: that any of a group's emotions is present."""
    absent = np.log1p(-probabilities.clip(max=1 - 1e-9))
    return 1 - np.exp(absent @ np.array(membership(groups)).T)


def show(figures: Mapping[str, float]) -> None:
    for name, value in figures.items():
        print(f"{value:6.3f}  {name}", flush=True)


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of the raw sets")
    parser.add_argument("--last", action="store_true", help="the last parameters, not the average")
    parser.add_argument("--teacher", type=Path, help="the large reader's checkpoint")
    parser.add_argument("--base", type=Path, help="folder of all-mpnet-base-v2")
    parser.add_argument("--alone", action="store_true", help="the large reader by itself")
    parser.add_argument("--films", type=Path, help="folder of Fountain screenplays")
    parser.add_argument("--cli", type=Path, default=Path("../dist/cli.js"))
    options = parser.parse_args()

    reader: Reads = load_checkpoint(options.checkpoint, "model" if options.last else "average")[
        "reader"
    ]
    if options.alone:
        reader = load_teacher(options.teacher, options.base)
    elif options.teacher:
        reader = open_ensemble(options.teacher, options.base, [options.checkpoint], options.data)
    judge = Judge(reader)
    measures = [emobank_figures, goemotions_figures, msctd_figures, emorynlp_figures]
    for figures in measures:
        show(figures(judge, options.data))
    if options.films:
        show(film_figures(judge, options.films, options.cli))
    for passage in PROBES:
        valences = judge.read([judge.lines(passage)])[:, VALENCE]
        print(*(f"{v:+.2f} {text}" for v, text in zip(valences, passage, strict=True)), sep=" | ")


if __name__ == "__main__":
    main()
