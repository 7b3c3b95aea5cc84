import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest
import torch

from reader.book import Book
from reader.data import to_row
from reader.exchange import NEGATIVE, POSITIVE
from reader.labels import INDEX, OUTPUT_COUNT
from reader.model import BASE, Rulers
from reader.splits import rows_of
from reader.tasks import build_tasks, sarcastic_line, voted_emotions
from reader.train import epoch_batches
from reader.windows import Line, load_tokenizer

ROWS = 60
UNRATED = {"text": "So.", "valence": None, "arousal": None, "dominance": None, "context": None}
LABELS = {
    "goemotions.train": ["joy", "love"],
    "xed.all": ["trust"],
    "xed_neutral.all": ["neutral"],
    "edos_mturk.all": ["guilty"],
    "edos_mturk_noagreement.all": [],
    "emorynlp.train": ["scared"],
}


def write_lines(path: Path, objects: list[dict[str, Any]]) -> None:
    with gzip.open(path, "wt") as file:
        file.writelines(json.dumps(each) + "\n" for each in objects)


def write_set(folder: Path, name: str, **same: Any) -> None:
    """Sixty numbered rows: dialogues of three lines, documents of six."""
    empty = {**UNRATED, "labels": LABELS.get(name, [])}
    rows = [
        {**empty, "text": f"Line {i} of {name}.", "context": ["before"] * (i % 3), **same}
        for i in range(ROWS)
    ]
    if name == "goemotions.train":
        rows[::4] = [{**row, "labels": ["neutral"]} for row in rows[::4]]
    metas = [
        {
            "id": f"doc{i // 6}_{i * 10}_{i * 10 + 9}",
            "document": f"doc{i // 6}",
            "dialogue": i // 3,
            "season": "1",
            "episode": str(i // 12),
            "votes": ["guilty", "ashamed", "planning (other)"],
            "reader_vad": ["3.4", "3.0", "3.0"],
        }
        for i in range(ROWS)
    ]
    write_lines(folder / f"{name}.jsonl.gz", rows)
    write_lines(folder / f"{name}.meta.jsonl.gz", metas)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in LABELS:
        write_set(tmp_path, name)
    write_set(tmp_path, "emobank.train", valence=0.1, arousal=0.2, dominance=0.0)
    write_set(tmp_path, "emobank.dev", valence=0.1, arousal=0.2, dominance=0.0)
    write_set(tmp_path, "msctd.train", valence=-1.0)
    return tmp_path


def test_every_task_costs_something_and_teaches_the_readings(data: Path) -> None:
    tasks = build_tasks(data, load_tokenizer(BASE / "tokenizer.json"))
    for task in tasks:
        lines = [line for window in task.windows(random.Random(0)) for line in window]
        readings = torch.zeros(len(lines), OUTPUT_COUNT, requires_grad=True)
        loss = task.loss(readings, lines, Rulers())
        loss.backward()
        assert loss.item() > 0, task.name
        assert readings.grad is not None and readings.grad.abs().sum() > 0, task.name


def test_emobank_is_read_alone_among_strangers_and_in_document_order(data: Path) -> None:
    tasks = build_tasks(data, load_tokenizer(BASE / "tokenizer.json"))
    windows = next(t for t in tasks if t.name == "emobank").windows(random.Random(0))
    count = len(rows_of(data, "emobank", "train"))
    assert sum(map(len, windows)) == 2 * count + round(0.3 * count)
    assert sum(len(window) == 1 for window in windows) >= count
    assert max(map(len, windows)) > 1


def test_sarcasm_turns_a_pleasant_line_over() -> None:
    book = Book(load_tokenizer(BASE / "tokenizer.json"))
    line = sarcastic_line(Line([2307], polarity=POSITIVE), book, random.Random(0))
    assert line.polarity == NEGATIVE
    assert line.cue in book.cues.sarcastic


def test_votes_count_in_full_only_where_no_label_was_agreed() -> None:
    votes = {"votes": ["guilty", "proud", "proud"]}
    agreed = voted_emotions(to_row({**UNRATED, "labels": ["proud"]}, votes))
    disputed = voted_emotions(to_row({**UNRATED, "labels": []}, votes))
    assert agreed is not None and disputed is not None
    assert (agreed[INDEX["pride"]], agreed[INDEX["remorse"]]) == (1, 0.5)
    assert (disputed[INDEX["pride"]], disputed[INDEX["remorse"]]) == (1, 1)
    assert voted_emotions(to_row({**UNRATED, "labels": ["planning"]}, votes)) is None


def test_an_epoch_is_a_function_of_seed_and_number(data: Path) -> None:
    tasks = build_tasks(data, load_tokenizer(BASE / "tokenizer.json"))

    def order(seed: int, epoch: int) -> list[tuple[str, int]]:
        return [(task.name, len(batch)) for task, batch in epoch_batches(tasks, seed, epoch)]

    assert order(0, 1) == order(0, 1)
    assert order(0, 1) != order(1, 1) != order(1, 2)
