import random
from collections.abc import Mapping, Sequence

import pytest

from reader import phrases, scripted
from reader.exchange import (
    HARDLY_NEGATIVE,
    HARDLY_POSITIVE,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    Writer,
    sentence,
)
from reader.frames import Thing
from reader.losses import SOFT_POLARITY
from reader.screenplays import cut_scenes, plain_text
from reader.templates import denied, fill, write_exchanges
from reader.train import Progress, rate_factor, share_done
from reader.unlabelled import clauses


def count_words(text: str) -> int:
    return len(text.split())


def test_scenes_hold_spoken_and_action_text_only() -> None:
    elements = [
        {"type": "action", "text": "*Fade* in."},
        {"type": "scene_heading", "text": "INT. HOUSE"},
        {"type": "character", "text": "ANN"},
        {"type": "dialogue", "text": "Come\nin."},
        {"type": "synopsis", "text": "A visit."},
    ]
    assert cut_scenes(elements, count_words) == [["Fade in."], ["Come in."]]


def test_long_passages_are_split_at_sentences() -> None:
    sentences = [" ".join(["word"] * 30) + "." for _ in range(5)]
    elements = [{"type": "action", "text": " ".join(sentences)}]
    ((first, second, third),) = cut_scenes(elements, count_words)
    assert list(map(count_words, (first, second, third))) == [60, 60, 30]


def test_emphasis_is_no_text() -> None:
    assert plain_text("**No**, _never_") == "No, never"


def test_sentences_are_cut_into_clauses_of_some_length() -> None:
    assert clauses("I came home late, and nobody was there.") == [
        "I came home late,",
        "and nobody was there.",
    ]
    assert clauses("The dog barked -- the gate stood wide open, alas.") == [
        "The dog barked",
        "the gate stood wide open, alas.",
    ]
    assert clauses("Nobody came.") == []


def test_templates_read_as_english() -> None:
    neighbours = Thing("the neighbours", "they")
    line = fill("{thing} {were}n't for us. {they} {are} gone", neighbours, NEUTRAL, random.Random())
    assert line == "The neighbours weren't for us. They are gone."


def test_denial_turns_good_but_only_lifts_bad() -> None:
    rng = random.Random(0)
    assert denied(POSITIVE, rng) == NEGATIVE and denied(NEUTRAL, rng) == NEUTRAL
    assert {denied(NEGATIVE, rng) for _ in range(50)} == {NEUTRAL, POSITIVE}


def test_every_phrase_can_be_filled() -> None:
    tables = [value for name, value in vars(phrases).items() if name.isupper()]
    texts = [
        text
        for table in tables
        for entry in (table.values() if isinstance(table, Mapping) else [table])
        for text in ([entry] if isinstance(entry, str) else entry)
    ]
    assert len(texts) > 300
    for text in texts:
        assert not set("{}") & set(scripted.fill(f"{text} ", random.Random(0)))


@pytest.mark.parametrize(
    ("write", "greetings"),
    [(scripted.cheered, phrases.CHEERS), (scripted.sworn, phrases.OATHS)],
)
def test_what_happened_decides_and_not_the_greeting(
    write: Writer, greetings: Sequence[str]
) -> None:
    exchanges = [write(random.Random(seed)) for seed in range(600)]
    for greeting in greetings:
        greeted = [e for e in exchanges if e.lines[0].startswith(sentence(greeting)[:-1])]
        assert {exchange.polarity for exchange in greeted} == {NEGATIVE, POSITIVE}


def test_what_is_said_in_passing_hardly_takes_a_side() -> None:
    polarities = {scripted.polite(random.Random(seed)).polarity for seed in range(20)}
    assert polarities == {HARDLY_NEGATIVE, HARDLY_POSITIVE}
    for hardly, side in ((HARDLY_NEGATIVE, NEGATIVE), (HARDLY_POSITIVE, POSITIVE)):
        weaker, neutral = SOFT_POLARITY[hardly][side], SOFT_POLARITY[NEUTRAL][side]
        assert neutral < weaker < SOFT_POLARITY[side][side]


def test_templates_are_many_and_repeatable() -> None:
    first, second = (write_exchanges(2000, random.Random(7)) for _ in range(2))
    assert first == second
    assert len({exchange.lines for exchange in first}) > 1700
    assert {exchange.polarity for exchange in first} == set(range(len(SOFT_POLARITY)))


def test_rate_rises_then_falls_to_zero() -> None:
    assert rate_factor(0.03, 0.06) == 0.5 * 0.97
    assert rate_factor(0.5, 0.06) == 0.5
    assert rate_factor(1.0, 0.06) == 0.0


def test_the_clock_or_the_steps_end_a_run() -> None:
    progress = Progress(step=9, seconds=1800)
    assert share_done(progress, total_steps=100, minutes=None) == 0.1
    assert share_done(progress, total_steps=100, minutes=60) == 0.5
