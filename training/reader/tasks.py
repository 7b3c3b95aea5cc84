"""The sets that are trained on: how each becomes windows of labelled lines, and what it costs."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from . import templates
from .book import Book
from .data import Row, dialogues
from .exchange import NEUTRAL as NEITHER
from .exchange import POSITIVE, Exchange
from .labels import (
    EDOS,
    EMOTIONS,
    FEELING_WHEEL,
    GOEMOTIONS,
    NEUTRAL,
    PLUTCHIK,
    emotions_of,
    one_hot,
    polarity_of,
)
from .splits import by_document, rows_of
from .task_losses import (
    Loss,
    covered_task_loss,
    emotion_task_loss,
    group_task_loss,
    polarity_and_neutral_loss,
    rating_task_loss,
    template_task_loss,
    with_feelings,
)
from .truth import evoked_valence
from .variation import joined, mixed
from .windows import Line, Window, shifted_windows

XED_NEUTRAL_LINES = 6000
"""Of XED's neutral lines; all of them would outnumber every one of its emotions."""

EDOS_CONTEXT_LINES = 3
BATCH_TOKENS = 2048
TEMPLATE_LINES = 6000
"""Template lines per epoch, newly drawn each time."""

TEMPLATE_BATCH_TOKENS = 768
"""Smaller batches, so that the templates' few lines are met often enough."""

TEMPLATE_SURENESS = 0.9
"""How sure a template is of its emotion."""

ACTED_LINES = 1500
"""GoEmotions' neutral lines per epoch that a parenthetical says to speak with a feeling."""

ACTED_SURENESS = 0.75

SARCASTIC_LINES = 400
"""GoEmotions' pleasant lines per epoch that a parenthetical says not to believe."""

ACTION_SHARE = 0.2
"""Of MSCTD's windows: a stage direction stands among their lines."""

JOINED_SHARE_OF_EMOBANK = 0.3


@dataclass(frozen=True, slots=True)
class Task:
    """One set. `windows` draws an epoch's windows; `loss` reads a batch of them."""

    name: str
    windows: Callable[[random.Random], list[Window]]
    loss: Loss
    batch_tokens: int = BATCH_TOKENS


def shared(task: Task, share: float) -> Task:
    """The task with a share of its windows an epoch; a share over 1 draws some of them twice."""

    def draw(rng: random.Random) -> list[Window]:
        windows: list[Window] = []
        left = share
        while left > 0:
            drawn = task.windows(rng)
            windows += rng.sample(drawn, round(min(left, 1) * len(drawn)))
            left -= 1
        return windows

    return replace(task, windows=draw)


def build_tasks(data: Path, tokenizer: Tokenizer) -> list[Task]:
    """All training tasks, from the sets' training parts."""

    def rows(set_name: str) -> list[Row]:
        return rows_of(data, set_name, "train")

    book = Book(tokenizer)
    return [
        goemotions_task(rows("goemotions"), book),
        xed_task(rows("xed") + rows("xed_neutral")[:XED_NEUTRAL_LINES], book),
        edos_task(rows("edos"), book),
        emobank_task(rows("emobank"), book),
        msctd_task(rows("msctd"), book),
        emorynlp_task(rows("emorynlp"), book),
        template_task(book),
    ]


def goemotions_task(rows: Sequence[Row], book: Book) -> Task:
    lines = book.emotional(rows, GOEMOTIONS)
    neutral = [line for line in lines if line.classes == one_hot(("neutral",), EMOTIONS)]
    pleasant = [line for line in lines if line.polarity == POSITIVE]

    def draw(rng: random.Random) -> list[Window]:
        acted = [acted_line(rng.choice(neutral), book, rng) for _ in range(ACTED_LINES)]
        mocked = [sarcastic_line(rng.choice(pleasant), book, rng) for _ in range(SARCASTIC_LINES)]
        return mixed(alone([*lines, *acted, *mocked]), rng)

    return Task("goemotions", draw, with_feelings("goemotions", emotion_task_loss))


def acted_line(line: Line, book: Book, rng: random.Random) -> Line:
    """A plain line after a parenthetical that says to speak it with some feeling."""
    emotion = rng.choice(EMOTIONS[:NEUTRAL])
    sure = [ACTED_SURENESS * value for value in one_hot((emotion,), EMOTIONS)]
    sure[NEUTRAL] = 1 - ACTED_SURENESS
    cue = rng.choice(book.cues.of(emotion))
    return replace(line, classes=sure, polarity=polarity_of((emotion,)), cue=cue, cues=())


def sarcastic_line(line: Line, book: Book, rng: random.Random) -> Line:
    """A pleasant line after a parenthetical that says not to believe it."""
    annoyed = [ACTED_SURENESS * value for value in one_hot(("annoyance",), EMOTIONS)]
    cue = rng.choice(book.cues.sarcastic)
    return replace(line, classes=annoyed, polarity=polarity_of(("annoyance",)), cue=cue, cues=())


def xed_task(rows: Sequence[Row], book: Book) -> Task:
    lines = book.emotional(rows, PLUTCHIK)
    loss = with_feelings("xed", group_task_loss(PLUTCHIK))
    return Task("xed", lambda rng: mixed(alone(lines), rng), loss)


def emorynlp_task(rows: Sequence[Row], book: Book) -> Task:
    scenes = split_like(dialogues(rows), book.emotional(rows, FEELING_WHEEL))
    loss = with_feelings("emorynlp", group_task_loss(FEELING_WHEEL))
    return Task("emorynlp", lambda rng: cut_all(scenes, rng), loss)


def edos_task(rows: Sequence[Row], book: Book) -> Task:
    """Each labelled turn after the turns before it, which carry no label."""
    windows = []
    for row, line in zip(rows, book.lines(rows), strict=True):
        covered = voted_emotions(row)
        if covered is None:
            continue
        emotions = [name for name, share in zip(EMOTIONS, covered, strict=True) if share == 1]
        earlier = book.encode((row.context or ())[-EDOS_CONTEXT_LINES:])
        cues = book.cues.suiting(emotions)
        own = replace(line, classes=covered, polarity=polarity_of(emotions), cues=cues)
        windows.append([*map(Line, earlier), own])
    return Task("edos", lambda rng: mixed(windows, rng), with_feelings("edos", covered_task_loss))


def voted_emotions(row: Row) -> list[float] | None:
    """1 for what the label covers, or all votes where no label was agreed; 1/2 for lone votes."""
    votes = emotions_of(row.meta.get("votes", ()), EDOS)
    agreed = emotions_of(row.labels, EDOS)
    if agreed is None:
        return None if row.labels else votes
    return [max(own, vote / 2) for own, vote in zip(agreed, votes or agreed, strict=True)]


def emobank_task(rows: Sequence[Row], book: Book) -> Task:
    """Every sentence by itself and among its document's neighbours; some among strangers too."""
    lines = [
        replace(line, affect=ratings(row)) for row, line in zip(rows, book.lines(rows), strict=True)
    ]
    placed: dict[str, list[tuple[int, Line]]] = {}
    for row, line in zip(rows, lines, strict=True):
        placed.setdefault(by_document(row), []).append((sentence_start(row), line))
    documents = [
        [line for _, line in sorted(sentences, key=lambda pair: pair[0])]
        for sentences in placed.values()
    ]

    def draw(rng: random.Random) -> list[Window]:
        strangers = rng.sample(lines, round(len(lines) * JOINED_SHARE_OF_EMOBANK))
        return alone(lines) + joined(alone(strangers), rng) + cut_all(documents, rng)

    return Task("emobank", draw, rating_task_loss)


def msctd_task(rows: Sequence[Row], book: Book) -> Task:
    lines = []
    for row, line in zip(rows, book.lines(rows), strict=True):
        polarity = polarity_class(row.valence)
        lines.append(replace(line, polarity=polarity, cues=book.cues.of_polarity(polarity)))
    cut = split_like(dialogues(rows), lines)

    def draw(rng: random.Random) -> list[Window]:
        return [with_action(window, book, rng) for window in cut_all(cut, rng)]

    return Task("msctd", draw, polarity_and_neutral_loss)


def with_action(window: Window, book: Book, rng: random.Random) -> Window:
    """The window, sometimes with a neutral stage direction between its lines."""
    if rng.random() >= ACTION_SHARE:
        return window
    exchange = templates.write_direction(rng)
    (ids,) = book.encode(exchange.lines)
    place = rng.randint(0, len(window))
    return [*window[:place], Line(ids, polarity=exchange.polarity), *window[place:]]


def template_task(book: Book) -> Task:
    def draw(rng: random.Random) -> list[Window]:
        exchanges = templates.write_exchanges(TEMPLATE_LINES, rng)
        return mixed([template_window(exchange, book) for exchange in exchanges], rng)

    return Task("templates", draw, template_task_loss, TEMPLATE_BATCH_TOKENS)


def template_window(exchange: Exchange, book: Book) -> Window:
    """The exchange's lines. A question is neutral, whatever the answer to it."""
    *questions, last = map(Line, book.encode(exchange.lines))
    sure = [TEMPLATE_SURENESS * value for value in one_hot(exchange.emotions, EMOTIONS)]
    classes = sure if exchange.emotions else None
    cues = book.cues.suiting(exchange.emotions)
    return [
        *(replace(question, polarity=NEITHER) for question in questions),
        replace(last, polarity=exchange.polarity, classes=classes, cues=cues),
    ]


def polarity_class(valence: float | None) -> int:
    """-1, 0, 1 as 0, 1, 2."""
    assert valence is not None
    return int(valence) + 1


def ratings(row: Row) -> tuple[float, float, float, float]:
    """Valence, arousal and dominance of both perspectives, and the reader's own valence."""
    assert row.valence is not None and row.arousal is not None and row.dominance is not None
    return (row.valence, row.arousal, row.dominance, evoked_valence(row))


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
