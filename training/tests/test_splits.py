import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from reader.data import Row
from reader.splits import ALL_TEST, PARTS, SETS, by_document, by_first_line, part_of, rows_of


def row(text: str, context: tuple[str, ...] | None = None, **meta: str) -> Row:
    return Row(text, (), None, None, None, context, meta)


def test_parts_take_their_shares() -> None:
    counts = Counter(part_of("set", str(unit), (70, 10, 10, 10)) for unit in range(10_000))
    assert {part: round(counts[part] / 1000) for part in PARTS} == {
        "train": 7,
        "dev": 1,
        "calibration": 1,
        "test": 1,
    }


def test_a_unit_never_moves() -> None:
    assert part_of("msctd", "17", (95, 2, 3, 0)) == part_of("msctd", "17", (95, 2, 3, 0))
    assert part_of("goemotions", "eebbqej", (92, 4, 4, 0)) == "train"


def test_all_shares_are_whole() -> None:
    assert {sum(s) for plan in SETS.values() for s in plan.files.values()} == {100}


@pytest.mark.parametrize("name", ["meld", "checklist", "eec"])
def test_audit_sets_are_test_sets_only(name: str) -> None:
    assert set(SETS[name].files.values()) == {ALL_TEST}


def test_units_keep_related_lines_together() -> None:
    assert by_first_line(row("B", ("A",))) == by_first_line(row("A", ()))
    assert by_document(row("x", id="lw1_0_9", document="lw1")) == "lw1"
    assert by_document(row("x", id="SemEval_3", document="SemEval")) == "SemEval_3"


def test_parts_divide_the_rows(tmp_path: Path) -> None:
    write_set(tmp_path, "xed.all", [f"line {i}" for i in range(200)])
    parts = [{row.text for row in rows_of(tmp_path, "xed", part)} for part in PARTS]
    assert sum(map(len, parts)) == len(set.union(*parts)) == 200


def write_set(folder: Path, name: str, texts: list[str]) -> None:
    blank = {"labels": [], "valence": None, "arousal": None, "dominance": None, "context": None}
    with gzip.open(folder / f"{name}.jsonl.gz", "wt") as file:
        file.writelines(json.dumps({"text": text, **blank}) + "\n" for text in texts)
