"""Lines as screenplays have them: technical text, props, plain questions, feelings said or seen."""

import random
from collections.abc import Sequence

from . import phrases
from .exchange import HARDLY_NEGATIVE, HARDLY_POSITIVE, NEUTRAL, Exchange, Writer, sentence
from .labels import polarity_of
from .names import MENS_NAMES, WOMENS_NAMES

EVENTS = ("annoyance", "joy")
"""What a mishap and what luck is felt as."""

IN_PASSING = {HARDLY_POSITIVE: phrases.COURTESIES, HARDLY_NEGATIVE: phrases.EXCUSES}


def greeted(greetings: Sequence[str], mark: str) -> Writer:
    """Writes lines in which what happened decides, and not the cheer or the oath before it."""

    def write(rng: random.Random) -> Exchange:
        lucky = rng.random() < 0.5
        happened = rng.choice(phrases.LUCK if lucky else phrases.MISHAPS)
        return felt(f"{rng.choice(greetings)}{mark} {happened}", EVENTS[lucky], rng)

    return write


def polite(rng: random.Random) -> Exchange:
    """What is said in passing."""
    kind = rng.choice(list(IN_PASSING))
    return Exchange((fill(rng.choice(IN_PASSING[kind]), rng),), kind)


def rough(rng: random.Random) -> Exchange:
    return felt(rng.choice(phrases.ROUGH), rng.choice(("joy", "excitement")), rng)


def any_person(rng: random.Random) -> tuple[str, str]:
    """Somebody, by name or not, and the pronoun for that."""
    pronoun, names = rng.choice((("he", MENS_NAMES), ("she", WOMENS_NAMES)))
    return rng.choice(names if rng.random() < 0.7 else phrases.PERSONS[pronoun]), pronoun


def fill(frame: str, rng: random.Random) -> str:
    """A sentence of the frame with somebody, somewhere, and something."""
    person, pronoun = any_person(rng)
    return sentence(
        frame.format(
            person=person,
            of=phrases.OF[pronoun],
            other=any_person(rng)[0],
            name=rng.choice((*MENS_NAMES, *WOMENS_NAMES)),
            place=rng.choice(phrases.PLACES),
            prop=rng.choice(phrases.PROPS),
        )
    )


def plain(frames: Sequence[str]) -> Writer:
    """Writes lines that say no feeling."""
    return lambda rng: Exchange((fill(rng.choice(frames), rng),), NEUTRAL, ("neutral",))


def technical(rng: random.Random) -> Exchange:
    return Exchange((rng.choice(phrases.TECHNICAL),), NEUTRAL, ("neutral",))


def said(rng: random.Random) -> Exchange:
    """A feeling put into words."""
    emotion = rng.choice(list(phrases.SAID))
    return felt(rng.choice(phrases.SAID[emotion]) + rng.choice(phrases.AFTERS), emotion, rng)


def seen(rng: random.Random) -> Exchange:
    """A feeling as a stage direction shows it."""
    emotion = rng.choice(list(phrases.SEEN))
    return felt("{person} " + rng.choice(phrases.SEEN[emotion]), emotion, rng)


def felt(frame: str, emotion: str, rng: random.Random) -> Exchange:
    polarity = polarity_of((emotion,))
    line = fill(frame, rng)
    return Exchange((line,), NEUTRAL if polarity is None else polarity, (emotion,))


cheered = greeted(phrases.CHEERS, ".")
sworn = greeted(phrases.OATHS, ",")
action = plain((*phrases.MOVES, *phrases.STILLS))

SCRIPTED_KINDS: Sequence[tuple[Writer, float]] = (
    (technical, 0.5),
    (action, 2.0),
    (plain(phrases.PLAIN_QUESTIONS), 1.0),
    (said, 2.0),
    (seen, 1.5),
    (cheered, 0.7),
    (sworn, 0.7),
    (rough, 0.5),
    (polite, 1.2),
)
"""Each kind with its share."""
