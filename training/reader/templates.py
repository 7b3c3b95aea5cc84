"""Lines written for training: what a word list gets wrong, with the polarity it should get.

Negation, answers to questions, then against now, expectation against outcome, others' opinion
against the speaker's. The wording is this project's own, but the kinds are those that capability
suites test: such a suite's figures say that the kinds were learned, not how far they carry.
"""

import random
from collections.abc import Callable, Sequence

from . import frames
from .exchange import NEGATIVE, NEUTRAL, POSITIVE, Exchange, charged_polarity, opposite, sentence
from .scripted import SCRIPTED_KINDS, action, technical


def any_thing(rng: random.Random) -> frames.Thing:
    """Mostly a thing or a place, else people."""
    (subject,) = rng.choices(("it", "he", "she", "they"), (5, 1, 1, 1))
    return frames.IT if rng.random() < 0.1 else rng.choice(frames.THINGS[subject])


def any_polarity(rng: random.Random) -> int:
    return rng.choice((NEGATIVE, NEUTRAL, POSITIVE))


def denied(polarity: int, rng: random.Random) -> int:
    """What is left of a word that is denied: not good is bad, not bad is passable, seldom good."""
    if polarity != NEGATIVE:
        return opposite(polarity)
    return POSITIVE if rng.random() < frames.DENIED_BAD_IS_GOOD else NEUTRAL


def fill(frame: str, thing: frames.Thing, polarity: int, rng: random.Random) -> str:
    """A sentence of the frame, with words of the polarity; its `old_` words of the opposite one."""
    return sentence(
        frame.format(
            thing=thing.name,
            they=thing.subject,
            them=frames.OBJECTS[thing.subject],
            are=frames.PRESENT[thing.subject],
            were=frames.PAST[thing.subject],
            word=rng.choice(frames.ADJECTIVES[polarity]),
            verb=rng.choice(frames.VERBS[polarity]),
            degree="" if polarity == NEUTRAL else rng.choice(frames.DEGREES),
            old_word=rng.choice(frames.ADJECTIVES[opposite(polarity)]),
            old_verb=rng.choice(frames.VERBS[opposite(polarity)]),
            others=rng.choice(frames.OTHERS),
            mine=rng.choice(frames.MINE),
            once=rng.choice(frames.ONCE),
            now=rng.choice(frames.NOW),
        )
    )


def statement(rng: random.Random) -> Exchange:
    """Plain lines, so that the words are met without a turn as well."""
    polarity = any_polarity(rng)
    return Exchange((fill(rng.choice(frames.STATEMENTS), any_thing(rng), polarity, rng),), polarity)


def negation(rng: random.Random) -> Exchange:
    """Not good, not bad, not wooden."""
    polarity = any_polarity(rng)
    line = fill(rng.choice(frames.NEGATIONS), any_thing(rng), polarity, rng)
    return Exchange((line,), denied(polarity, rng))


def answer(rng: random.Random) -> Exchange:
    """Yes keeps what was asked, no turns it; in one line or as two speakers' lines."""
    polarity, agrees = any_polarity(rng), rng.random() < 0.5
    question = fill(rng.choice(frames.QUESTIONS), any_thing(rng), polarity, rng)
    reply = rng.choice(frames.YES if agrees else frames.NO)
    lines = (f"{question} {reply}",) if rng.random() < 0.6 else (question, reply)
    return Exchange(lines, polarity if agrees else denied(polarity, rng))


def change(rng: random.Random) -> Exchange:
    """What holds now is what counts, whichever is said first."""
    polarity = charged_polarity(rng)
    return Exchange((fill(rng.choice(frames.CHANGES), any_thing(rng), polarity, rng),), polarity)


def disappointment(rng: random.Random) -> Exchange:
    """I thought it would be good, but it was not; or bad, and it was not."""
    polarity = any_polarity(rng)
    line = fill(rng.choice(frames.DISAPPOINTMENTS), any_thing(rng), polarity, rng)
    return Exchange((line,), denied(polarity, rng))


def dispute(rng: random.Random) -> Exchange:
    """The speaker's own opinion counts, whoever else's is named, in whichever order."""
    polarity, thing = charged_polarity(rng), frames.YOU if rng.random() < 0.1 else any_thing(rng)
    return Exchange((fill(rng.choice(frames.DISPUTES), thing, polarity, rng),), polarity)


def insistence(rng: random.Random) -> Exchange:
    """Denied twice, hardly or very much so: the word's own side."""
    polarity = charged_polarity(rng)
    frame = rng.choice(rng.choice((frames.TURNS_BACK, frames.WEAK, frames.STRONG)))
    return Exchange((fill(frame, any_thing(rng), polarity, rng),), polarity)


KINDS: Sequence[tuple[Callable[[random.Random], Exchange], float]] = (
    (statement, 2.0),
    (negation, 4.0),
    (answer, 3.0),
    (change, 2.0),
    (disappointment, 2.0),
    (dispute, 2.0),
    (insistence, 2.0),
    *SCRIPTED_KINDS,
)
"""Each kind of exchange with its share."""


def write_exchanges(count: int, rng: random.Random) -> list[Exchange]:
    """So many exchanges, of all kinds."""
    writers = [writer for writer, _ in KINDS]
    shares = [share for _, share in KINDS]
    return [write(rng) for write in rng.choices(writers, shares, k=count)]


def write_direction(rng: random.Random) -> Exchange:
    """A stage direction without feeling, or a technical line."""
    return technical(rng) if rng.random() < 0.2 else action(rng)
