"""Lines without labels, for teachers to read: clauses of longer sentences, subtitles."""

import random
import re
from collections.abc import Sequence
from pathlib import Path

from .book import Book
from .data import Row, read_rows
from .splits import rows_of
from .tasks import EDOS_CONTEXT_LINES, alone
from .variation import mixed
from .windows import Line, Window

CLAUSE_END = re.compile(
    r"(?<=[,;:])\s+|\s+(?:--+|[-–—])\s+|\s+(?=(?:and|but|because|so|when|while|if|who|which)\s)"
)
SHORTEST_CLAUSE = 3
"""Words; shorter pieces stay with what precedes them."""


def clauses(text: str) -> list[str]:
    """The sentence's clauses, roughly: cut at commas, dashes and conjunctions; [] if it has one."""
    cut: list[str] = []
    for piece in CLAUSE_END.split(text):
        if cut and min(len(cut[-1].split()), len(piece.split())) < SHORTEST_CLAUSE:
            cut[-1] += " " + piece
        else:
            cut.append(piece)
    return cut if len(cut) > 1 else []


def clause_windows(rows: Sequence[Row], book: Book, rng: random.Random) -> list[Window]:
    """The clauses of every row, half of them by themselves and half among unrelated ones."""
    pieces = [piece for row in rows for piece in clauses(row.text)]
    return mixed(alone([Line(ids) for ids in book.encode(pieces)]), rng)


def subtitle_windows(rows: Sequence[Row], book: Book) -> list[Window]:
    """Every row after the lines before it."""
    return [
        [Line(ids) for ids in book.encode([*(row.context or ())[-EDOS_CONTEXT_LINES:], row.text])]
        for row in rows
    ]


def unlabelled_windows(data: Path, book: Book, rng: random.Random) -> dict[str, list[Window]]:
    """EmoBank's clauses, and EDOS's lines that were only labelled by likeness."""
    return {
        "clauses": clause_windows(rows_of(data, "emobank", "train"), book, rng),
        "subtitles": subtitle_windows(read_rows(data, "edos_weak.all"), book),
    }
