"""Lines written for training: what a word list gets wrong, with the polarity it should get.

Negation, answers to questions, then against now, expectation against outcome, others' opinion
against the speaker's. The wording is this project's own, but the kinds are those that capability
suites test: such a suite's figures say that the kinds were learned, not how far they carry.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

NEGATIVE, NEUTRAL, POSITIVE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Exchange:
    """Consecutive lines; the polarity is the last one's."""

    lines: tuple[str, ...]
    polarity: int


@dataclass(frozen=True, slots=True)
class Thing:
    """What is spoken of, with the pronoun that stands for it."""

    name: str
    subject: str


TOPICS: Mapping[str, tuple[str, ...]] = {
    "it": (
        "supper", "the house", "the wedding", "this coat", "her letter", "the plan", "his voice",
        "the garden", "the party", "that song", "the trip", "the speech", "our room", "the boat",
        "the school", "the ending", "the job", "the soup", "the film", "the hotel", "the town",
        "the meeting", "their act", "the concert", "this place", "the picnic", "the duet",
        "your cooking", "the ranch", "the old mill", "the painting", "the cruise", "the bakery",
        "the funeral", "his apology", "the weather up there",
    ),
    "he": ("your father", "my brother", "the captain", "the new doctor", "the judge", "Frank"),
    "she": ("Aunt Rosa", "the landlady", "the teacher", "my sister", "the new sheriff", "Marie"),
    "they": ("the neighbours", "my parents", "the boys", "those people", "their songs"),
}  # fmt: skip
THINGS: Sequence[Thing] = [
    Thing(name, subject) for subject, names in TOPICS.items() for name in names
]
YOU = Thing("you", "you")
OBJECTS = {"it": "it", "he": "him", "she": "her", "they": "them", "you": "you"}
PRESENT = {"it": "is", "he": "is", "she": "is", "they": "are", "you": "are"}
PAST = {"it": "was", "he": "was", "she": "was", "they": "were", "you": "were"}

ADJECTIVES: tuple[tuple[str, ...], ...] = (
    (
        "bad", "awful", "terrible", "dreadful", "cruel", "boring", "ugly", "miserable", "rotten",
        "disgusting", "horrible", "nasty", "stupid", "rude", "hideous", "poor", "sad", "lousy",
        "frustrating", "annoying", "ridiculous", "weird", "difficult", "unbearable",
    ),
    (
        "local", "Italian", "wooden", "Norwegian", "rural", "modern", "Dutch", "grey", "square",
        "from the north", "two hours away", "in the next street", "across the river", "for hire",
    ),
    (
        "good", "great", "wonderful", "lovely", "kind", "brilliant", "beautiful", "delightful",
        "fun", "perfect", "charming", "excellent", "nice", "amazing", "sweet", "fantastic",
        "exciting", "happy", "incredible", "adorable", "extraordinary",
    ),
)  # fmt: skip
VERBS: tuple[tuple[str, ...], ...] = (
    ("hate", "dread", "despise", "dislike", "resent", "regret", "loathe", "fear", "detest"),
    ("see", "find", "know", "remember", "hear about", "ask about", "pass"),
    ("like", "love", "enjoy", "admire", "adore", "appreciate", "trust", "recommend", "welcome"),
)
"""By polarity: words of judgement, and what one does with a thing."""

DEGREES = ("", "", "", "really ", "so ", "very ", "quite ", "pretty ")
OTHERS = (
    "my cousin says", "everyone in town thinks", "the papers say", "they told me", "you say",
    "the critics say", "my boss thinks", "old Pete believes", "plenty of folks think",
    "the whole street says", "my mother thinks", "I keep hearing",
)  # fmt: skip
MINE = (
    "I think", "I say", "to me,", "if you ask me,", "I find", "in my opinion", "I believe",
    "as far as I'm concerned,",
)  # fmt: skip
ONCE = ("back then", "years ago", "when I was young,", "at first", "last winter", "for years")
NOW = ("now", "today", "these days", "since last week", "lately", "by now", "nowadays")
YES = ("Yes.", "Yes", "Yeah.", "Of course.", "Very much so.", "I do, yes.", "Sure.", "Yes, sir.")
NO = ("No.", "No", "Not really.", "Nope.", "Not at all.", "No, never.", "Hardly.", "No, ma'am.")

STATEMENTS = ("I {verb} {thing}", "{thing} {are} {degree}{word}", "{thing} {were} {degree}{word}")
NEGATIONS = (
    "{thing} {are} not {word}",
    "{thing} {are}n't {word}",
    "{thing} {were}n't {word} at all",
    "I don't think {thing} {are} {word}",
    "I can't say {thing} {were} {word}",
    "nobody could call {thing} {word}",
    "there's no way {thing} {are} {word}",
    "I would never say {thing} {were} {word}",
    "I don't {verb} {thing}",
    "I didn't {verb} {thing}",
    "I can't say I {verb} {thing}",
    "I never said I {verb} {thing}",
    "we don't {verb} {thing}",
    "no one here would {verb} {thing}",
    "after all these years, I wouldn't say I {verb} {thing}",
)
QUESTIONS = (
    "do you {verb} {thing}?",
    "did you {verb} {thing}?",
    "would you say you {verb} {thing}?",
    "do you think {thing} {are} {degree}{word}?",
    "{are} {thing} {degree}{word}?",
    "would you call {thing} {degree}{word}?",
    "so, {were} {thing} {degree}{word}?",
)
CHANGES = (
    "I used to {old_verb} {thing}, but {now} I {verb} {them}",
    "I used to think {thing} {were} {old_word}, but {now} I think {they} {are} {word}",
    "{thing} used to be {old_word}, but {now} {they} {are} {word}",
    "{once} I thought {thing} {were} {old_word}, {now} I {verb} {them}",
    "{now} I {verb} {thing}, though I didn't always",
    "I {verb} {thing} {now}, even if I used to {old_verb} {them}",
    "I think {thing} {are} {word} {now}, although in those days I found {them} {old_word}",
    "{thing} {are} {word} {now}. {they} used to be {old_word}",
    "in the past I would {old_verb} {thing}; {now} I {verb} {them}",
    "{once} {thing} {were} {old_word} and {now} {are} {word}",
)
DISAPPOINTMENTS = (
    "I thought {thing} would be {degree}{word}, but {they} {were}n't",
    "I thought {thing} {were} {degree}{word}, but {they} {were} not",
    "I was sure {thing} {were} {degree}{word}. {they} {were}n't",
    "they promised {thing} would be {degree}{word}, and {they} {were} anything but",
    "I expected {thing} to be {degree}{word}, only {they} {were} nothing of the sort",
    "we hoped {thing} would turn out {degree}{word}, but no",
    "I took {thing} to be {degree}{word}, but I was wrong",
)
DISPUTES = (
    "{others} {thing} {are} {old_word}, but {mine} {they} {are} {word}",
    "{mine} {thing} {are} {word}, but {others} {they} {are} {old_word}",
    "{mine} {thing} {are} {word}, whatever they say about {them} being {old_word}",
    "{others} {thing} {are} {old_word}. {mine} {they} {are} {word}",
    "I'd heard {thing} {were} {old_word}, but {they} {are} {word}",
    "{others} {thing} {are} {old_word}, and they're wrong: {they} {are} {word}",
    "{thing} {are} {word}, but {others} {they} {are} {old_word}",
)


def any_polarity(rng: random.Random) -> int:
    return rng.choice((NEGATIVE, NEUTRAL, POSITIVE))


def charged_polarity(rng: random.Random) -> int:
    return rng.choice((NEGATIVE, POSITIVE))


def opposite(polarity: int) -> int:
    return POSITIVE - polarity


def denied(polarity: int, rng: random.Random) -> int:
    """What is left of a word that is denied: not good is bad, not bad is passable or good."""
    return rng.choice((NEUTRAL, POSITIVE)) if polarity == NEGATIVE else opposite(polarity)


def fill(frame: str, thing: Thing, polarity: int, rng: random.Random) -> str:
    """A sentence of the frame, with words of the polarity; its `old_` words of the opposite one."""
    return sentence(
        frame.format(
            thing=thing.name,
            they=thing.subject,
            them=OBJECTS[thing.subject],
            are=PRESENT[thing.subject],
            were=PAST[thing.subject],
            word=rng.choice(ADJECTIVES[polarity]),
            verb=rng.choice(VERBS[polarity]),
            degree="" if polarity == NEUTRAL else rng.choice(DEGREES),
            old_word=rng.choice(ADJECTIVES[opposite(polarity)]),
            old_verb=rng.choice(VERBS[opposite(polarity)]),
            others=rng.choice(OTHERS),
            mine=rng.choice(MINE),
            once=rng.choice(ONCE),
            now=rng.choice(NOW),
        )
    )


def sentence(text: str) -> str:
    """The text with a capital after every full stop and, if it lacks one, a full stop."""
    capitals = re.sub(r"(^|[.?!] )([a-z])", lambda match: match[1] + match[2].upper(), text)
    return capitals + ("" if text[-1] in ".?!" else ".")


def statement(rng: random.Random) -> Exchange:
    """Plain lines, so that the words are met without a turn as well."""
    polarity = any_polarity(rng)
    return Exchange((fill(rng.choice(STATEMENTS), rng.choice(THINGS), polarity, rng),), polarity)


def negation(rng: random.Random) -> Exchange:
    """Not good, not bad, not wooden."""
    polarity = any_polarity(rng)
    line = fill(rng.choice(NEGATIONS), rng.choice(THINGS), polarity, rng)
    return Exchange((line,), denied(polarity, rng))


def answer(rng: random.Random) -> Exchange:
    """Yes keeps what was asked, no turns it; in one line or as two speakers' lines."""
    polarity, agrees = any_polarity(rng), rng.random() < 0.5
    question = fill(rng.choice(QUESTIONS), rng.choice(THINGS), polarity, rng)
    reply = rng.choice(YES if agrees else NO)
    lines = (f"{question} {reply}",) if rng.random() < 0.6 else (question, reply)
    return Exchange(lines, polarity if agrees else denied(polarity, rng))


def change(rng: random.Random) -> Exchange:
    """What holds now is what counts, whichever is said first."""
    polarity = charged_polarity(rng)
    return Exchange((fill(rng.choice(CHANGES), rng.choice(THINGS), polarity, rng),), polarity)


def disappointment(rng: random.Random) -> Exchange:
    """I thought it would be good, but it was not; or bad, and it was not."""
    polarity = any_polarity(rng)
    line = fill(rng.choice(DISAPPOINTMENTS), rng.choice(THINGS), polarity, rng)
    return Exchange((line,), denied(polarity, rng))


def dispute(rng: random.Random) -> Exchange:
    """The speaker's own opinion counts, whoever else's is named, in whichever order."""
    polarity, thing = charged_polarity(rng), rng.choice((*THINGS, YOU, YOU, YOU, YOU))
    return Exchange((fill(rng.choice(DISPUTES), thing, polarity, rng),), polarity)


KINDS: Sequence[tuple[Callable[[random.Random], Exchange], float]] = (
    (statement, 2.0),
    (negation, 4.0),
    (answer, 3.0),
    (change, 2.0),
    (disappointment, 2.0),
    (dispute, 2.0),
)
"""Each kind of exchange with its share."""


def write_exchanges(count: int, rng: random.Random) -> list[Exchange]:
    """So many exchanges, of all kinds."""
    writers = [writer for writer, _ in KINDS]
    shares = [share for _, share in KINDS]
    return [write(rng) for write in rng.choices(writers, shares, k=count)]
