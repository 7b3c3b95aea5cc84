"""Lines as screenplays have them: technical text, props, plain questions, feelings said or seen."""

import random
from collections.abc import Sequence

from . import phrases
from .exchange import NEUTRAL, Exchange, Writer, sentence
from .labels import polarity_of
from .names import MENS_NAMES, WOMENS_NAMES


def greeted(rng: random.Random) -> Exchange:
    """What happened decides, not the cheer before it."""
    lucky = rng.random() < 0.5
    frame = (
        f"{rng.choice(phrases.CHEERS)}. {rng.choice(phrases.LUCK if lucky else phrases.MISHAPS)}"
    )
    return felt(frame, "joy" if lucky else "annoyance", rng)


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


action = plain((*phrases.MOVES, *phrases.STILLS))

SCRIPTED_KINDS: Sequence[tuple[Writer, float]] = (
    (technical, 0.5),
    (action, 2.0),
    (plain(phrases.PLAIN_QUESTIONS), 1.0),
    (said, 2.0),
    (seen, 1.5),
    (greeted, 0.7),
    (rough, 0.5),
)
"""Each kind with its share."""
