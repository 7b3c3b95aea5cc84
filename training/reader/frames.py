"""What judgements written for training are made of. Braces are filled in `templates`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .names import MENS_NAMES, WOMENS_NAMES


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
    "tell me {thing} {were}n't {word}",
    "{are}n't {thing} {word}?",
    "who says {thing} {are}n't {word}?",
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
