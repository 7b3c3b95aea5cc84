"""Which rows train, tune, calibrate and test: the one place where the sets are divided.

Every set is divided by a unit that keeps related lines together (a document, a dialogue, an
episode), by a hash of the unit's name: the same on every machine, and unchanged by added rows.
`tools/evaluate/splits.ts` reads the test parts by the same rules: change both or neither.

Shares are percentages for training, dev, calibration and test.

- goemotions: the given training part by comment, 92/4/4/0; the given dev part is the test part.
- xed: by text, 94/2/2/2; its lines come without their film.
- edos: by the first line of the dialogue, 90/3/3/4; also the lines on which raters disagreed.
- emobank: both given parts together by document, 84/4/6/6; a headline is a document. Salted:
  it has few large documents, and an unlucky draw would leave a part without fiction.
- msctd: the given training part by 25 neighbouring dialogues, 95/2/3/0, since neighbours come
  from one film; the given dev part is the test part.
- emorynlp: the given training part by episode, 92/4/4/0; the given dev part is the test part.
- meld: seasons 5 to 9 of both given parts are a test part; EmoryNLP holds seasons 1 to 4 of the
  same show.
- checklist, eec: test parts.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .data import Row, read_rows

PARTS: tuple[str, ...] = ("train", "dev", "calibration", "test")
TUNING_PARTS: tuple[str, ...] = ("dev", "calibration")
Shares = tuple[int, int, int, int]
"""Percentages of train, dev, calibration and test."""

ALL_TEST: Shares = (0, 0, 0, 100)
MSCTD_BLOCK = 25
MELD_FIRST_SEASON = 5


@dataclass(frozen=True, slots=True)
class SetPlan:
    """The files of one set with their shares, and the unit that is never divided."""

    files: Mapping[str, Shares]
    unit: Callable[[Row], str]
    salt: str = ""


def by_text(row: Row) -> str:
    """Equal texts stay together."""
    return row.text.casefold()


def by_comment(row: Row) -> str:
    return row.meta["id"]


def by_first_line(row: Row) -> str:
    """EDOS rows of one dialogue share the line it starts with."""
    return (row.context or (row.text,))[0].casefold()


def by_document(row: Row) -> str:
    """EmoBank's documents; its headlines are unrelated and each stands for itself."""
    document = row.meta["document"]
    return row.meta["id"] if document == "SemEval" else document


def by_neighbourhood(row: Row) -> str:
    return str(row.meta["dialogue"] // MSCTD_BLOCK)


def by_episode(row: Row) -> str:
    return f"{row.meta['season']}-{row.meta['episode']}"


SETS: Mapping[str, SetPlan] = {
    "goemotions": SetPlan(
        {"goemotions.train": (92, 4, 4, 0), "goemotions.dev": ALL_TEST}, by_comment
    ),
    "xed": SetPlan({"xed.all": (94, 2, 2, 2)}, by_text),
    "xed_neutral": SetPlan({"xed_neutral.all": (94, 2, 2, 2)}, by_text),
    "edos": SetPlan(
        {"edos_mturk.all": (90, 3, 3, 4), "edos_mturk_noagreement.all": (90, 3, 3, 4)},
        by_first_line,
    ),
    "emobank": SetPlan(
        {"emobank.train": (84, 4, 6, 6), "emobank.dev": (84, 4, 6, 6)}, by_document, "-690"
    ),
    "msctd": SetPlan({"msctd.train": (95, 2, 3, 0), "msctd.dev": ALL_TEST}, by_neighbourhood),
    "emorynlp": SetPlan({"emorynlp.train": (92, 4, 4, 0), "emorynlp.dev": ALL_TEST}, by_episode),
    "meld": SetPlan({"meld.train": ALL_TEST, "meld.dev": ALL_TEST}, by_text),
    "checklist": SetPlan({"checklist_sentiment.mft": ALL_TEST}, by_text),
    "eec": SetPlan({"eec.all": ALL_TEST}, by_text),
}


def part_of(salted_name: str, unit: str, shares: Shares) -> str:
    """The part that a unit falls into, by the hash of its set's and its own name."""
    digest = hashlib.sha256(f"{salted_name}/{unit}".encode()).digest()
    percentile = int.from_bytes(digest[:8], "big") * 100 / 2**64
    for part, share in zip(PARTS, shares, strict=True):
        percentile -= share
        if percentile < 0:
            return part
    return PARTS[-1]


def rows_of(data: Path, set_name: str, part: str) -> list[Row]:
    """The rows of one part of one set, in the order of their files."""
    plan = SETS[set_name]
    belongs = partial(_belongs, set_name, part, plan)
    return [
        row
        for file, shares in plan.files.items()
        if shares[PARTS.index(part)]
        for row in read_rows(data, file)
        if belongs(shares, row)
    ]


def tuning_rows(data: Path, set_name: str) -> list[Row]:
    return [row for part in TUNING_PARTS for row in rows_of(data, set_name, part)]


def _belongs(set_name: str, part: str, plan: SetPlan, shares: Shares, row: Row) -> bool:
    if set_name == "meld" and int(row.meta["season"]) < MELD_FIRST_SEASON:
        return False
    return part_of(set_name + plan.salt, plan.unit(row), shares) == part
