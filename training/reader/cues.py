"""Parentheticals: what a script writes between a speaker's name and line, by the emotion meant."""

from collections.abc import Iterable, Mapping, Sequence

from tokenizers import Tokenizer

from .labels import PLEASANT, UNPLEASANT

CUES: Mapping[str, tuple[str, ...]] = {
    "admiration": ("impressed", "admiring", "in awe", "marveling"),
    "amusement": ("amused", "chuckling", "laughing", "giggling", "trying not to laugh"),
    "anger": (
        "angrily", "angry", "furious", "shouting", "in a rage", "yelling", "through her teeth",
        "snapping", "exploding", "losing his temper",
    ),
    "annoyance": ("annoyed", "irritated", "impatient", "exasperated", "rolling her eyes"),
    "approval": ("approvingly", "nodding, pleased", "agreeing"),
    "caring": ("gently", "comforting", "soothing", "concerned", "kindly", "tenderly"),
    "confusion": ("confused", "puzzled", "bewildered", "not following"),
    "curiosity": ("curious", "intrigued", "leaning in, curious"),
    "desire": ("longingly", "wistful", "yearning", "wanting it badly"),
    "disappointment": ("disappointed", "crestfallen", "let down", "deflated"),
    "disapproval": ("disapproving", "shaking his head", "sternly", "coldly", "frowning"),
    "disgust": ("disgusted", "with disgust", "revolted", "grimacing", "sickened"),
    "embarrassment": ("embarrassed", "sheepish", "blushing", "mortified"),
    "excitement": ("excited", "excitedly", "thrilled", "can't sit still"),
    "fear": ("afraid", "frightened", "terrified", "trembling", "panicked", "scared", "in terror"),
    "gratitude": ("grateful", "gratefully", "deeply thankful"),
    "grief": ("grieving", "weeping", "sobbing", "broken"),
    "joy": ("happily", "beaming", "smiling", "delighted", "grinning", "overjoyed", "happy"),
    "love": ("lovingly", "tenderly", "affectionately", "adoring", "with love"),
    "nervousness": ("nervously", "nervous", "anxious", "uneasy", "worried"),
    "optimism": ("hopeful", "hopefully", "encouraging", "brightening"),
    "pride": ("proudly", "proud", "beaming with pride"),
    "realization": ("realizing", "it dawns on him", "putting it together"),
    "relief": ("relieved", "with relief", "exhaling, relieved"),
    "remorse": ("ashamed", "guilty", "regretful", "apologetic", "with remorse"),
    "sadness": (
        "sadly", "sad", "crying", "in tears", "near tears", "choked up", "voice breaking",
        "heartbroken",
    ),
    "surprise": ("surprised", "stunned", "astonished", "startled", "taken aback"),
    "neutral": ("matter-of-fact", "evenly", "businesslike"),
}  # fmt: skip

PLAIN_CUES: tuple[str, ...] = (
    "beat", "to Bob", "into phone", "on the phone", "pause", "continuing", "reading", "then",
    "to the others", "in French", "off her look", "quietly", "turning", "sitting down", "to Amara",
    "without looking up", "to himself", "re: the map", "filtered", "over the radio", "a beat",
    "to the driver", "handing her the keys", "sotto", "standing", "to Kenji", "looking around",
    "whispering", "checking his watch", "CONT'D",
)  # fmt: skip
"""Parentheticals that say nothing of a feeling."""

SARCASTIC_CUES: tuple[str, ...] = (
    "sarcastically", "sarcastic", "with heavy sarcasm", "dripping with sarcasm", "mocking",
    "mockingly", "deadpan, bitter", "through a fake smile", "not meaning it",
)  # fmt: skip
"""Parentheticals that turn a pleasant line over."""

Encoded = Sequence[Sequence[int]]


class CueBook:
    """All parentheticals as token ids, brackets included."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        def ids(cues: Iterable[str]) -> Encoded:
            texts = [f"({cue})" for cue in cues]
            return [e.ids for e in tokenizer.encode_batch(texts, add_special_tokens=False)]

        self._by_emotion = {emotion: ids(cues) for emotion, cues in CUES.items()}
        self._plain = ids(PLAIN_CUES)
        self.sarcastic = ids(SARCASTIC_CUES)
        self._suiting: dict[frozenset[str], tuple[Encoded, ...]] = {}

    def of(self, emotion: str) -> Encoded:
        """Those that name the emotion."""
        return self._by_emotion[emotion]

    def suiting(self, emotions: Iterable[str]) -> tuple[Encoded, ...]:
        """Those that name any of the emotions, and those that suit every line; one list each."""
        key = frozenset(emotions)
        if key not in self._suiting:
            named = [cue for emotion in sorted(key) for cue in self._by_emotion.get(emotion, ())]
            self._suiting[key] = (named, self._plain) if named else (self._plain,)
        return self._suiting[key]

    def of_polarity(self, polarity: int) -> tuple[Encoded, ...]:
        """Those that suit a line of the class: negative, neutral, positive."""
        return self.suiting((UNPLEASANT, ("neutral",), PLEASANT)[polarity])
