import random

import pytest

from reader.alter import Renaming, alter, break_off, contract, exchange_sexes, expand, stutter
from reader.cues import CUES, PLAIN_CUES, CueBook
from reader.labels import EMOTIONS
from reader.model import BASE
from reader.names import ALL_NAMES, COMMON_NAMES
from reader.variation import MOST_BLOCKS, joined, mixed, varied
from reader.windows import WINDOW_TOKENS, Line, load_tokenizer, window_length


@pytest.mark.parametrize(
    ("text", "exchanged"),
    [
        ("He lost his hat.", "She lost her hat."),
        ("I saw her mother with him.", "I saw his father with her."),
        ("It's hers, not his.", "It's his, not hers."),
        ("I love her.", "I love him."),
        ("Sir, he's the boy's uncle.", "Ma'am, she's the girl's aunt."),
    ],
)
def test_sexes_are_exchanged(text: str, exchanged: str) -> None:
    assert exchange_sexes(text) == exchanged


def test_a_name_is_exchanged_for_one_other_throughout() -> None:
    people = Renaming(random.Random(0))
    names = [people.rename(word) for word in ("Tom", "Anna", "Tom's", "table")]
    assert names[0] in ALL_NAMES and names[1] in ALL_NAMES
    assert names[2:] == [f"{names[0]}'s", "table"]


def test_placeholders_become_names() -> None:
    assert "[NAME]" not in alter("Oh [NAME], no!", random.Random(1))
    assert not COMMON_NAMES & set(ALL_NAMES)


def test_habits_keep_the_words() -> None:
    rng = random.Random(3)
    assert stutter("I don't.", rng).endswith("I don't.")
    assert break_off("Well, no.", rng).startswith("Well")
    assert contract("I am late", rng) == "I'm late"
    assert expand("Don't go", rng) == "do not go"


def test_there_are_parentheticals_for_every_emotion() -> None:
    assert tuple(sorted(CUES)) == tuple(sorted(EMOTIONS))
    book = CueBook(load_tokenizer(BASE / "tokenizer.json"))
    named, plain = book.suiting(["fear"])
    assert len(named) == len(CUES["fear"]) and len(plain) == len(PLAIN_CUES)
    assert book.suiting([]) == (plain,)


def test_mixing_loses_no_line_and_keeps_blocks_whole() -> None:
    blocks = [[Line([i, 1]), Line([i, 2])] for i in range(100)]
    windows = mixed(blocks, random.Random(0))
    lines = [line for window in windows for line in window]
    assert sorted(line.ids for line in lines) == sorted(b.ids for pair in blocks for b in pair)
    assert all(window[i].ids[0] == window[i + 1].ids[0] for window in windows for i in (0,))
    assert max(map(len, windows)) > 2 and sum(len(window) == 2 for window in windows) >= 50


def test_joined_windows_keep_to_their_size() -> None:
    windows = joined([[Line([1] * 50)] for _ in range(40)], random.Random(0))
    assert max(map(window_length, windows)) <= WINDOW_TOKENS
    many = joined([[Line([1])] for _ in range(400)], random.Random(0))
    assert 2 <= max(map(len, many)) <= MOST_BLOCKS


def test_varied_lines_keep_their_labels() -> None:
    line = Line([1], polarity=2, altered=[2], cues=([[3]], [[4]]))
    seen = [varied([line], random.Random(seed))[0] for seed in range(200)]
    assert {tuple(each.ids) for each in seen} == {(1,), (2,)}
    assert {tuple(each.cue) for each in seen} == {(), (3,), (4,)}
    assert {each.polarity for each in seen} == {2}
