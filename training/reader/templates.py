"""Lines written for training: what a word list gets wrong, with the polarity it should get.

Negation, answers to questions, then against now, expectation against outcome, others' opinion
against the speaker's. The wording is this project's own, but the kinds are those that capability
suites test: such a suite's figures say that the kinds were learned, not how far they carry.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .exchange import NEGATIVE, NEUTRAL, POSITIVE, Exchange, charged_polarity, opposite, sentence
from .names import MENS_NAMES, WOMENS_NAMES
from .scripted import SCRIPTED_KINDS, action, technical


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
    "he": ("your father", "my brother", "the captain", "the new doctor", "the judge", *MENS_NAMES),
    "she": ("Aunt Rosa", "the landlady", "the teacher", "my sister", *WOMENS_NAMES),
    "they": ("the neighbours", "my parents", "the boys", "those people", "their songs"),
}  # fmt: skip
THINGS: Mapping[str, Sequence[Thing]] = {
    subject: [Thing(name, subject) for name in names] for subject, names in TOPICS.items()
}
IT = Thing("it", "it")
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
DENIED_BAD_IS_GOOD = 0.3
YES = (
    "Yes.", "Yes", "Yeah.", "Of course.", "Very much so.", "I do, yes.", "Sure.", "Yes, sir.",
    "Yes, I think so.", "Absolutely.", "Oh, yes.", "You bet.", "Yep.", "Naturally.", "Always.",
    "I suppose so.", "I guess so.", "Well, yes.", "More or less.", "Definitely.",
    "Without a doubt.",
)  # fmt: skip
NO = (
    "No.", "No", "Not really.", "Nope.", "Not at all.", "No, never.", "Hardly.", "No, ma'am.",
    "I don't think so.", "Of course not.", "Not exactly.", "Oh, no.", "Not one bit.", "Never.",
    "Nah.",
    "Well, no.", "I wouldn't say that.", "Absolutely not.", "Not in the least.", "No, sorry.",
)  # fmt: skip

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
    "you {verb} {thing}?",
    "don't you {verb} {thing}?",
    "{were} {thing} as {word} as they say?",
    "did you find {thing} {word}?",
    "was that {word}?",
    "is it {word}?",
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
    "{thing} {were} {old_word} once. Not any more. {now} {they} {are} {word}",
    "I used to find {thing} {old_word}. {now} I find {them} {word}",
    "you know how I used to {old_verb} {thing}? well, {now} I {verb} {them}",
    "time was I would {old_verb} {thing}. {now} I {verb} {them}",
    "I {verb} {thing} {now}. {once} I didn't",
    "{thing} {were}n't always {word}, but {now} {they} {are}",
    "I no longer {old_verb} {thing}. I {verb} {them}",
    "I {old_verb} {thing} no more; {now} I {verb} {them}",
    "{thing} {are} {word} {now}, but {they} used to be {old_word}",
    "I {verb} {thing} more {now} than I ever did",
)
DISAPPOINTMENTS = (
    "I thought {thing} would be {degree}{word}, but {they} {were}n't",
    "I thought {thing} {were} {degree}{word}, but {they} {were} not",
    "I was sure {thing} {were} {degree}{word}. {they} {were}n't",
    "they promised {thing} would be {degree}{word}, and {they} {were} anything but",
    "I expected {thing} to be {degree}{word}, only {they} {were} nothing of the sort",
    "we hoped {thing} would turn out {degree}{word}, but no",
    "I took {thing} to be {degree}{word}, but I was wrong",
    "if only {thing} {were} {word}",
    "I would {verb} {thing}, but I can't",
    "{thing} could have been {word}. {they} {were}n't",
    "I wish I could say {thing} {were} {word}",
    "I wanted to {verb} {thing}. I couldn't",
    "I might {verb} {thing} if {they} {were} {word}, which {they} {are}n't",
    "{thing} should have been {word}",
)
TURNS_BACK = (
    "it's not true that {thing} {are}n't {word}",
    "nobody can say {thing} {are}n't {word}",
    "I don't see how anyone could not find {thing} {word}",
    "{thing} {are} nothing if not {word}",
    "I never said {thing} {were}n't {word}. {they} {are}",
    "there is no denying that {thing} {are} {word}",
    "don't tell me {thing} {are}n't {word}",
    "you can't not {verb} {thing}",
    "{thing} {are} {word}, no two ways about it",
    "no {word} thing in the world is as {word} as {thing}",
    "I couldn't {verb} {thing} more",
    "{thing} couldn't be more {word}",
    "not even you could say {thing} {are}n't {word}",
)
WEAK = (
    "{thing} {are} a bit {word}",
    "{thing} {are} slightly {word}",
    "I {verb} {thing} a little",
    "{thing} {are} rather {word}, I suppose",
    "{thing} {were} {word} in parts",
)
STRONG = (
    "{thing} {are} the most {word} of all",
    "{thing} {are} so {word} I can't tell you",
    "I {verb} {thing} with all my heart",
    "I absolutely {verb} {thing}",
    "{thing} {were} utterly {word}, from start to end",
    "how {word} {thing} {are}!",
    "God, how I {verb} {thing}!",
    "what could be more {word} than {thing}?",
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


def any_thing(rng: random.Random) -> Thing:
    """Mostly a thing or a place, else people."""
    (subject,) = rng.choices(("it", "he", "she", "they"), (5, 1, 1, 1))
    return IT if rng.random() < 0.1 else rng.choice(THINGS[subject])


def any_polarity(rng: random.Random) -> int:
    return rng.choice((NEGATIVE, NEUTRAL, POSITIVE))


def denied(polarity: int, rng: random.Random) -> int:
    """What is left of a word that is denied: not good is bad, not bad is passable, seldom good."""
    if polarity != NEGATIVE:
        return opposite(polarity)
    return POSITIVE if rng.random() < DENIED_BAD_IS_GOOD else NEUTRAL


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


def statement(rng: random.Random) -> Exchange:
    """Plain lines, so that the words are met without a turn as well."""
    polarity = any_polarity(rng)
    return Exchange((fill(rng.choice(STATEMENTS), any_thing(rng), polarity, rng),), polarity)


def negation(rng: random.Random) -> Exchange:
    """Not good, not bad, not wooden."""
    polarity = any_polarity(rng)
    line = fill(rng.choice(NEGATIONS), any_thing(rng), polarity, rng)
    return Exchange((line,), denied(polarity, rng))


def answer(rng: random.Random) -> Exchange:
    """Yes keeps what was asked, no turns it; in one line or as two speakers' lines."""
    polarity, agrees = any_polarity(rng), rng.random() < 0.5
    question = fill(rng.choice(QUESTIONS), any_thing(rng), polarity, rng)
    reply = rng.choice(YES if agrees else NO)
    lines = (f"{question} {reply}",) if rng.random() < 0.6 else (question, reply)
    return Exchange(lines, polarity if agrees else denied(polarity, rng))


def change(rng: random.Random) -> Exchange:
    """What holds now is what counts, whichever is said first."""
    polarity = charged_polarity(rng)
    return Exchange((fill(rng.choice(CHANGES), any_thing(rng), polarity, rng),), polarity)


def disappointment(rng: random.Random) -> Exchange:
    """I thought it would be good, but it was not; or bad, and it was not."""
    polarity = any_polarity(rng)
    line = fill(rng.choice(DISAPPOINTMENTS), any_thing(rng), polarity, rng)
    return Exchange((line,), denied(polarity, rng))


def dispute(rng: random.Random) -> Exchange:
    """The speaker's own opinion counts, whoever else's is named, in whichever order."""
    polarity, thing = charged_polarity(rng), YOU if rng.random() < 0.1 else any_thing(rng)
    return Exchange((fill(rng.choice(DISPUTES), thing, polarity, rng),), polarity)


def insistence(rng: random.Random) -> Exchange:
    """Denied twice, hardly or very much so: the word's own side."""
    polarity = charged_polarity(rng)
    frame = rng.choice(rng.choice((TURNS_BACK, WEAK, STRONG)))
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
