"""The sets that are trained on: how each becomes windows of labelled lines, and what it costs."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from . import losses, templates
from .data import Row, dialogues
from .labels import (
    EDOS,
    EMOTION_COUNT,
    EMOTIONS,
    FEELING_WHEEL,
    PLUTCHIK,
    VALENCE,
    Groups,
    emotions_of,
    membership,
    one_hot,
)
from .model import Rulers
from .splits import by_document, rows_of
from .windows import Line, Window, encode, shifted_windows

XED_NEUTRAL_LINES = 6000
"""Of XED's neutral lines; all of them would outnumber every one of its emotions."""

EDOS_CONTEXT_LINES = 3
BATCH_TOKENS = 2048
TEMPLATE_LINES = 5000
"""Template lines per epoch, newly drawn each time."""

TEMPLATE_BATCH_TOKENS = 768
"""Smaller batches, so that the templates' few lines are met often enough."""

Loss = Callable[[torch.Tensor, Sequence[Line], Rulers], torch.Tensor]
"""From [lines, 31] readings, their lines and the rulers to a scalar."""


@dataclass(frozen=True, slots=True)
class Task:
    """One set. `windows` draws an epoch's windows; `loss` reads a batch of them."""

    name: str
    windows: Callable[[random.Random], list[Window]]
    loss: Loss
    batch_tokens: int = BATCH_TOKENS


def build_tasks(data: Path, tokenizer: Tokenizer) -> list[Task]:
    """All training tasks, from the sets' training parts."""

    def rows(set_name: str) -> list[Row]:
        return rows_of(data, set_name, "train")

    return [
        goemotions_task(rows("goemotions"), tokenizer),
        xed_task(rows("xed") + rows("xed_neutral")[:XED_NEUTRAL_LINES], tokenizer),
        edos_task(rows("edos"), tokenizer),
        emobank_task(rows("emobank"), tokenizer),
        msctd_task(rows("msctd"), tokenizer),
        emorynlp_task(rows("emorynlp"), tokenizer),
        template_task(tokenizer),
    ]


def goemotions_task(rows: Sequence[Row], tokenizer: Tokenizer) -> Task:
    lines = [
        Line(ids, classes=one_hot(row.labels, EMOTIONS)) for row, ids in encoded(rows, tokenizer)
    ]
    return Task("goemotions", lambda _: alone(lines), emotion_task_loss)


def xed_task(rows: Sequence[Row], tokenizer: Tokenizer) -> Task:
    lines = grouped_lines(rows, PLUTCHIK, tokenizer)
    return Task("xed", lambda _: alone(lines), group_task_loss(PLUTCHIK))


def emorynlp_task(rows: Sequence[Row], tokenizer: Tokenizer) -> Task:
    scenes = split_like(dialogues(rows), grouped_lines(rows, FEELING_WHEEL, tokenizer))
    return Task("emorynlp", lambda rng: cut_all(scenes, rng), group_task_loss(FEELING_WHEEL))


def edos_task(rows: Sequence[Row], tokenizer: Tokenizer) -> Task:
    """Each labelled turn after the turns before it, which carry no label."""
    windows = []
    for row in rows:
        covered = emotions_of(row.labels, EDOS)
        if covered is None:
            continue
        earlier = encode(tokenizer, (row.context or ())[-EDOS_CONTEXT_LINES:])
        (own,) = encode(tokenizer, [row.text])
        windows.append([*map(Line, earlier), Line(own, classes=covered)])
    return Task("edos", lambda _: windows, covered_task_loss)


def emobank_task(rows: Sequence[Row], tokenizer: Tokenizer) -> Task:
    """Every sentence twice: by itself, and among its neighbours in the document."""
    lines = [Line(ids, affect=ratings(row)) for row, ids in encoded(rows, tokenizer)]
    placed: dict[str, list[tuple[int, Line]]] = {}
    for row, line in zip(rows, lines, strict=True):
        placed.setdefault(by_document(row), []).append((sentence_start(row), line))
    documents = [
        [line for _, line in sorted(sentences, key=lambda pair: pair[0])]
        for sentences in placed.values()
    ]
    return Task("emobank", lambda rng: alone(lines) + cut_all(documents, rng), rating_task_loss)


def msctd_task(rows: Sequence[Row], tokenizer: Tokenizer) -> Task:
    lines = [
        Line(ids, polarity=polarity_class(row.valence)) for row, ids in encoded(rows, tokenizer)
    ]
    cut = split_like(dialogues(rows), lines)
    return Task("msctd", lambda rng: cut_all(cut, rng), polarity_and_neutral_loss)


def template_task(tokenizer: Tokenizer) -> Task:
    def draw(rng: random.Random) -> list[Window]:
        exchanges = templates.write_exchanges(TEMPLATE_LINES, rng)
        return [template_window(exchange, tokenizer) for exchange in exchanges]

    return Task("templates", draw, polarity_task_loss, TEMPLATE_BATCH_TOKENS)


def template_window(exchange: templates.Exchange, tokenizer: Tokenizer) -> Window:
    """The exchange's lines; only the last one is labelled."""
    lines = [Line(ids) for ids in encode(tokenizer, exchange.lines)]
    return [*lines[:-1], replace(lines[-1], polarity=exchange.polarity)]


def encoded(rows: Sequence[Row], tokenizer: Tokenizer) -> zip:
    """Rows with their token ids."""
    return zip(rows, encode(tokenizer, (row.text for row in rows)), strict=True)


def grouped_lines(rows: Sequence[Row], groups: Groups, tokenizer: Tokenizer) -> list[Line]:
    names = list(groups)
    return [Line(ids, classes=one_hot(row.labels, names)) for row, ids in encoded(rows, tokenizer)]


def polarity_class(valence: float | None) -> int:
    """-1, 0, 1 as 0, 1, 2."""
    assert valence is not None
    return int(valence) + 1


def ratings(row: Row) -> tuple[float, float, float]:
    assert row.valence is not None and row.arousal is not None and row.dominance is not None
    return (row.valence, row.arousal, row.dominance)


def sentence_start(row: Row) -> int:
    """Where the sentence stands in its document: ids end in `_START_END`, but for headlines."""
    bounds = re.search(r"_(\d+)_\d+$", row.meta["id"])
    return int(bounds[1]) if bounds else 0


def split_like(cut: Sequence[Sequence[Row]], lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in one row, cut at the same places as the rows that they were made from."""
    iterator = iter(lines)
    return [[next(iterator) for _ in rows] for rows in cut]


def alone(lines: Sequence[Line]) -> list[Window]:
    return [[line] for line in lines]


def cut_all(documents: Sequence[Window], rng: random.Random) -> list[Window]:
    return [window for document in documents for window in shifted_windows(document, rng)]


def labelled(lines: Sequence[Line], attribute: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Which lines carry the label, and their labels stacked."""
    chosen = [i for i, line in enumerate(lines) if getattr(line, attribute) is not None]
    values = [getattr(lines[i], attribute) for i in chosen]
    return torch.tensor(chosen), torch.tensor(values)


def emotion_task_loss(readings: torch.Tensor, lines: Sequence[Line], _: Rulers) -> torch.Tensor:
    chosen, targets = labelled(lines, "classes")
    return losses.emotion_loss(readings[chosen, :EMOTION_COUNT], targets)


def covered_task_loss(readings: torch.Tensor, lines: Sequence[Line], _: Rulers) -> torch.Tensor:
    chosen, covered = labelled(lines, "classes")
    return losses.covered_loss(readings[chosen, :EMOTION_COUNT], covered)


def group_task_loss(groups: Groups) -> Loss:
    members = torch.tensor(membership(groups))

    def loss(readings: torch.Tensor, lines: Sequence[Line], _: Rulers) -> torch.Tensor:
        chosen, targets = labelled(lines, "classes")
        return losses.group_loss(readings[chosen, :EMOTION_COUNT], targets, members)

    return loss


def polarity_task_loss(
    readings: torch.Tensor, lines: Sequence[Line], rulers: Rulers
) -> torch.Tensor:
    chosen, classes = labelled(lines, "polarity")
    return losses.polarity_loss(readings[chosen, VALENCE], classes, rulers.polarity)


def polarity_and_neutral_loss(
    readings: torch.Tensor, lines: Sequence[Line], rulers: Rulers
) -> torch.Tensor:
    chosen, classes = labelled(lines, "polarity")
    neutral = losses.neutral_loss(readings[chosen, :EMOTION_COUNT], classes)
    return neutral + polarity_task_loss(readings, lines, rulers)


def rating_task_loss(readings: torch.Tensor, lines: Sequence[Line], rulers: Rulers) -> torch.Tensor:
    chosen, targets = labelled(lines, "affect")
    return losses.rating_loss(readings[chosen], targets, rulers.rating)
