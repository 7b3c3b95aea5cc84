"""Reading the raw sets: gzipped JSON lines, one row a line, with a twin file of metadata."""

import gzip
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled line.

    valence, arousal, dominance: -1..1, None where nobody rated it.
    context: earlier lines of its dialogue, oldest first; () where it starts; None without one.
    meta: whatever else the source gives.
    """

    text: str
    labels: tuple[str, ...]
    valence: float | None
    arousal: float | None
    dominance: float | None
    context: tuple[str, ...] | None
    meta: Mapping[str, Any]


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def read_rows(data: Path, name: str) -> list[Row]:
    """All rows of `NAME.jsonl.gz`, with those of `NAME.meta.jsonl.gz` where it exists."""
    meta_path = data / f"{name}.meta.jsonl.gz"
    rows = json_lines(data / f"{name}.jsonl.gz")
    metas = json_lines(meta_path) if meta_path.exists() else itertools.repeat({})
    return [to_row(raw, meta) for raw, meta in zip(rows, metas, strict=False)]


def to_row(raw: Mapping[str, Any], meta: Mapping[str, Any]) -> Row:
    """A row from its JSON object."""
    context = raw["context"]
    return Row(
        text=raw["text"],
        labels=tuple(raw["labels"]),
        valence=raw["valence"],
        arousal=raw["arousal"],
        dominance=raw["dominance"],
        context=None if context is None else tuple(context),
        meta=meta,
    )


def passages(rows: Iterable[Row]) -> list[list[str]]:
    """The texts of each dialogue."""
    return [[row.text for row in dialogue] for dialogue in dialogues(rows)]


def dialogues(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows that stand in order, cut where a dialogue starts (an empty context)."""
    cut: list[list[Row]] = []
    for row in rows:
        if not row.context or not cut:
            cut.append([])
        cut[-1].append(row)
    return cut
