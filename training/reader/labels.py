"""The reader's outputs, and how every data set's labels map onto them."""

from collections.abc import Iterable, Mapping, Sequence

EMOTIONS: tuple[str, ...] = (
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion",
    "curiosity", "desire", "disappointment", "disapproval", "disgust", "embarrassment",
    "excitement", "fear", "gratitude", "grief", "joy", "love", "nervousness", "optimism",
    "pride", "realization", "relief", "remorse", "sadness", "surprise", "neutral",
)  # fmt: skip
"""The 28 GoEmotions classes, in the order of the head's first 28 outputs."""

AFFECT: tuple[str, ...] = ("valence", "arousal", "dominance")
OUTPUTS: tuple[str, ...] = (*EMOTIONS, *AFFECT, "pooling", "evoked")
"""The head's 33 outputs, in order: "pooling" weighs tokens; "evoked" is the
valence that the line has for its reader."""

EMOTION_COUNT = len(EMOTIONS)
OUTPUT_COUNT = len(OUTPUTS)
INDEX: Mapping[str, int] = {name: position for position, name in enumerate(OUTPUTS)}
NEUTRAL, VALENCE = INDEX["neutral"], INDEX["valence"]
POOLING, EVOKED = INDEX["pooling"], INDEX["evoked"]
RATED: tuple[int, ...] = tuple(INDEX[name] for name in (*AFFECT, "evoked"))
"""The outputs that EmoBank's raters rate, in the order of its ratings here."""

POLARITIES: tuple[str, ...] = ("negative", "neutral", "positive")

PLEASANT = frozenset((
    "admiration", "amusement", "approval", "caring", "desire", "excitement", "gratitude", "joy",
    "love", "optimism", "pride", "relief", "trust", "joyful", "peaceful", "powerful",
))  # fmt: skip
UNPLEASANT = frozenset((
    "anger", "annoyance", "disappointment", "disapproval", "disgust", "embarrassment", "fear",
    "grief", "nervousness", "remorse", "sadness", "mad", "sad", "scared",
))  # fmt: skip
"""GoEmotions' own division of its emotions, and the like of XED's and EmoryNLP's classes."""

Groups = Mapping[str, tuple[str, ...]]
"""A coarser scheme: each class with the emotions that it covers."""

GOEMOTIONS: Groups = {name: (name,) for name in EMOTIONS}
"""GoEmotions' own classes: each covers itself."""

EKMAN: Groups = {
    "anger": ("anger", "annoyance", "disapproval"),
    "disgust": ("disgust",),
    "fear": ("fear", "nervousness"),
    "joy": (
        "joy", "amusement", "approval", "excitement", "gratitude", "love", "optimism", "relief",
        "pride", "admiration", "desire", "caring",
    ),
    "sadness": ("sadness", "disappointment", "embarrassment", "grief", "remorse"),
    "surprise": ("surprise", "realization", "confusion", "curiosity"),
    "neutral": ("neutral",),
}  # fmt: skip
"""GoEmotions' own mapping to Ekman's six emotions and neutral; MELD's classes."""

PLUTCHIK: Groups = {
    "anger": ("anger", "annoyance", "disapproval"),
    "anticipation": ("desire", "optimism", "curiosity", "excitement"),
    "joy": ("joy", "amusement", "excitement", "love", "relief", "pride", "gratitude"),
    "trust": ("approval", "caring", "admiration", "gratitude", "love"),
    "sadness": ("sadness", "disappointment", "grief", "remorse"),
    "surprise": ("surprise", "realization", "confusion"),
    "fear": ("fear", "nervousness"),
    "disgust": ("disgust", "disapproval"),
}
"""XED's eight classes. A neutral line has none of them."""

FEELING_WHEEL: Groups = {
    "joyful": ("joy", "amusement", "excitement"),
    "mad": ("anger", "annoyance", "disapproval"),
    "neutral": ("neutral",),
    "peaceful": ("love", "caring", "relief", "approval", "gratitude"),
    "powerful": ("pride", "admiration", "optimism", "approval"),
    "sad": ("sadness", "disappointment", "grief", "remorse", "embarrassment"),
    "scared": ("fear", "nervousness", "surprise", "confusion"),
}
"""EmoryNLP's seven classes."""

EDOS: Groups = {
    "afraid": ("fear",),
    "agreeing": ("approval",),
    "angry": ("anger",),
    "annoyed": ("annoyance",),
    "anxious": ("nervousness",),
    "apprehensive": ("nervousness",),
    "ashamed": ("embarrassment", "remorse"),
    "caring": ("caring",),
    "consoling": ("caring",),
    "content": ("relief", "joy"),
    "devastated": ("grief", "sadness"),
    "disappointed": ("disappointment",),
    "disgusted": ("disgust",),
    "embarrassed": ("embarrassment",),
    "encouraging": ("optimism", "caring", "approval"),
    "excited": ("excitement",),
    "faithful": ("love", "caring"),
    "furious": ("anger",),
    "grateful": ("gratitude",),
    "guilty": ("remorse",),
    "hopeful": ("optimism",),
    "impressed": ("admiration",),
    "joyful": ("joy",),
    "lonely": ("sadness",),
    "neutral": ("neutral",),
    "nostalgic": ("sadness", "love"),
    "proud": ("pride",),
    "questioning": ("curiosity", "confusion"),
    "sad": ("sadness",),
    "sentimental": ("love", "sadness"),
    "surprised": ("surprise",),
    "sympathizing": ("caring", "sadness"),
    "terrified": ("fear",),
    "trusting": ("approval", "caring"),
    "wishing": ("desire",),
}
"""EDOS's classes that have a counterpart; lines with any other label are left out."""


def one_hot(names: Iterable[str], classes: Sequence[str]) -> list[float]:
    """1.0 for every class that is among the names, else 0.0."""
    chosen = set(names)
    return [float(name in chosen) for name in classes]


def emotions_of(labels: Iterable[str], groups: Groups) -> list[float] | None:
    """The 28 emotions that any of the labels covers, or None when no label has a counterpart."""
    covered = {emotion for label in labels for emotion in groups.get(label, ())}
    return one_hot(covered, EMOTIONS) if covered else None


def polarity_of(names: Iterable[str]) -> int | None:
    """The class in POLARITIES on which all the names that have one agree, or None."""
    chosen = set(names)
    if chosen == {"neutral"}:
        return 1
    pleasant, unpleasant = chosen & PLEASANT, chosen & UNPLEASANT
    if bool(pleasant) == bool(unpleasant):
        return None
    return 2 if pleasant else 0


def membership(groups: Groups) -> list[list[float]]:
    """A [groups, 28] matrix: 1.0 where the group covers the emotion."""
    return [one_hot(members, EMOTIONS) for members in groups.values()]
