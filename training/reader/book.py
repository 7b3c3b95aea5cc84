"""Texts as lines of tokens: with a variant in other words, and with parentheticals that suit."""

import random
from collections.abc import Sequence
from dataclasses import replace

from tokenizers import Tokenizer

from .alter import alter
from .cues import CueBook
from .data import Row
from .labels import Groups, one_hot, polarity_of
from .windows import Line, encode


class Book:
    """Texts as token ids, their variants, and parentheticals that suit them."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.cues = CueBook(tokenizer)

    def lines(self, rows: Sequence[Row]) -> list[Line]:
        """Rows as lines without labels, each with a variant if it has one."""
        rng = random.Random(0)
        texts = [row.text for row in rows]
        altered = [alter(text, rng) for text in texts]
        return [
            Line(ids, altered=None if ids == other else other, cues=self.cues.suiting(()))
            for ids, other in zip(self.encode(texts), self.encode(altered), strict=True)
        ]

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        return encode(self.tokenizer, texts)

    def emotional(self, rows: Sequence[Row], groups: Groups) -> list[Line]:
        """Rows with the classes of their scheme, the polarity of these, and agreeing cues."""
        names = list(groups)
        return [
            replace(
                line,
                classes=one_hot(row.labels, names),
                polarity=polarity_of(row.labels),
                cues=self.cues.suiting(e for label in row.labels for e in groups.get(label, ())),
            )
            for row, line in zip(rows, self.lines(rows), strict=True)
        ]
