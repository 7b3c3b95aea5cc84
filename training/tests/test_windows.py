import random

import torch

from reader.windows import (
    CLS,
    SEP,
    Line,
    batch_windows,
    collate,
    cut_windows,
    shifted_windows,
    window_length,
)


def lines(*lengths: int) -> list[Line]:
    return [Line([1000] * length) for length in lengths]


def test_windows_keep_the_budget_and_every_line() -> None:
    dialogue = lines(*[9] * 40)
    windows = cut_windows(dialogue, 51)
    assert [len(window) for window in windows] == [5] * 8
    assert max(map(window_length, windows)) == 51
    assert [line for window in windows for line in window] == dialogue


def test_a_line_beyond_the_budget_stands_alone() -> None:
    assert [len(w) for w in cut_windows(lines(3, 80, 3), 20)] == [1, 1, 1]


def test_shifted_windows_differ_but_lose_nothing() -> None:
    dialogue = lines(*[9] * 60)
    cuts = {tuple(map(len, shifted_windows(dialogue, random.Random(seed)))) for seed in range(9)}
    assert len(cuts) > 1
    assert {sum(cut) for cut in cuts} == {60}


def test_batches_hold_every_window_within_the_tokens() -> None:
    windows = [lines(length) for length in range(1, 60)]
    batches = list(batch_windows(windows, 200, random.Random(0)))
    assert sorted(len(w[0].ids) for batch in batches for w in batch) == list(range(1, 60))
    assert all(max(map(window_length, batch)) * len(batch) <= 200 for batch in batches)


def test_a_parenthetical_is_read_but_belongs_to_no_line() -> None:
    window = [Line([7, 8]), Line([9], cue=[3, 4])]
    batch = collate([window])
    assert batch.ids.tolist() == [[CLS, 7, 8, SEP, 3, 4, 9, SEP]]
    assert batch.segments.tolist() == [[-1, 0, 0, -1, -1, -1, 1, -1]]
    assert window_length(window) == 8


def test_collate_marks_whose_token_each_is() -> None:
    batch = collate([[Line([7, 8]), Line([9])], [Line([5])]])
    assert batch.ids.tolist() == [[CLS, 7, 8, SEP, 9, SEP], [CLS, 5, SEP, 0, 0, 0]]
    assert batch.segments.tolist() == [[-1, 0, 0, -1, 1, -1], [-1, 2, -1, -1, -1, -1]]
    assert torch.equal(batch.mask, (batch.ids > 0).long())
