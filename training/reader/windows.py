"""Lines as tokens, windows of lines, and batches of windows."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
"""The uncased BERT vocabulary's ids of [CLS], [SEP] and [UNK]."""

WINDOW_TOKENS = 192
LINE_TOKENS = 64
WINDOW_LINES = 24
LENGTH_JITTER = 6.0
"""Tokens by which lengths are blurred before sorting, so that batches differ every epoch."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line's token ids with what a set says of it; None where it says nothing.

    classes: 0..1 per emotion, or per coarse class of the line's own set.
    polarity: 0 negative, 1 neutral, 2 positive.
    affect: valence, arousal, dominance and evoked valence, each -1..1.
    altered: the line in other words that mean as much; cues: lists of parentheticals that suit it.
    cue: a parenthetical that stands before the line and is no part of it.
    taught: [33], what other readers read in it.
    """

    ids: Sequence[int]
    classes: Sequence[float] | None = None
    polarity: int | None = None
    affect: tuple[float, ...] | None = None
    altered: Sequence[int] | None = None
    cues: Sequence[Sequence[Sequence[int]]] = ()
    cue: Sequence[int] = ()
    taught: torch.Tensor | None = None


Window = Sequence[Line]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side.

    ids, mask: [windows, tokens]. segments: [windows, tokens], each token's line number in the
    batch, -1 for special tokens and padding. lines: in the order of those numbers.
    """

    ids: torch.Tensor
    mask: torch.Tensor
    segments: torch.Tensor
    lines: Sequence[Line]


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a file, without truncation and padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def encode(tokenizer: Tokenizer, texts: Iterable[str]) -> list[list[int]]:
    """Token ids of each text, without special tokens; at least one, at most LINE_TOKENS."""
    encodings = tokenizer.encode_batch(list(texts), add_special_tokens=False)
    return [encoding.ids[:LINE_TOKENS] or [UNKNOWN] for encoding in encodings]


def window_length(window: Window) -> int:
    """Tokens that a window takes: `[CLS] line [SEP] line [SEP] ...`."""
    return 1 + sum(map(line_cost, window))


def line_cost(line: Line) -> int:
    """Tokens that a line takes in its window, with its parenthetical and separator."""
    return len(line.cue) + len(line.ids) + 1


def cut_windows(dialogue: Window, budget: int, first_budget: int | None = None) -> list[Window]:
    """A dialogue cut into consecutive windows of at most `budget` tokens and WINDOW_LINES lines.

    A line that is longer than the budget gets a window of its own. A `first_budget` moves all
    cuts that follow the first one.
    """
    windows: list[list[Line]] = []
    room = 0
    for line in dialogue:
        cost = line_cost(line)
        if not windows or cost > room or len(windows[-1]) == WINDOW_LINES:
            limit = budget if windows or first_budget is None else first_budget
            windows.append([])
            room = limit - 1
        windows[-1].append(line)
        room -= cost
    return windows


def windows_of(tokenizer: Tokenizer, passages: Iterable[Sequence[str]]) -> list[Window]:
    """Passages of consecutive texts, each cut into windows as it is read."""
    return [
        window
        for texts in passages
        for window in cut_windows([Line(ids) for ids in encode(tokenizer, texts)], WINDOW_TOKENS)
    ]


def shifted_windows(dialogue: Window, rng: random.Random) -> list[Window]:
    """A dialogue cut where the chance of the epoch has it, so that contexts vary."""
    return cut_windows(
        dialogue, WINDOW_TOKENS, first_budget=rng.randint(WINDOW_TOKENS // 4, WINDOW_TOKENS)
    )


def batch_windows(
    windows: Sequence[Window], tokens: int, rng: random.Random
) -> Iterator[list[Window]]:
    """Windows of like length together, each batch at most `tokens` with its padding."""
    lengths = [window_length(window) + rng.random() * LENGTH_JITTER for window in windows]
    batch: list[Window] = []
    longest = 0
    for index in sorted(range(len(windows)), key=lengths.__getitem__):
        window = windows[index]
        length = max(longest, window_length(window))
        if batch and length * (len(batch) + 1) > tokens:
            yield batch
            batch, length = [], window_length(window)
        batch.append(window)
        longest = length
    if batch:
        yield batch


def collate(windows: Sequence[Window]) -> Batch:
    """Windows padded to the longest of them."""
    longest = max(map(window_length, windows))
    ids = torch.zeros(len(windows), longest, dtype=torch.long)
    mask = torch.zeros_like(ids)
    segments = torch.full_like(ids, -1)
    lines: list[Line] = []
    for row, window in enumerate(windows):
        tokens, owners = [CLS], [-1]
        for line in window:
            tokens += [*line.cue, *line.ids, SEP]
            owners += [-1] * len(line.cue) + [len(lines)] * len(line.ids) + [-1]
            lines.append(line)
        ids[row, : len(tokens)] = torch.tensor(tokens)
        mask[row, : len(tokens)] = 1
        segments[row, : len(owners)] = torch.tensor(owners)
    return Batch(ids, mask, segments, lines)
