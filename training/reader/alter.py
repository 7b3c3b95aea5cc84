"""Lines in other words that should read as much: names and pronouns exchanged, habits of scripts.

Whose name a line holds, and of which sex its people are, must not change what is read in it.
"""

import random
import re
from collections.abc import Callable, Mapping

from .names import ALL_NAMES, COMMON_NAMES

PLACEHOLDER = re.compile(r"\[(?:NAME|PERSON)\]", re.IGNORECASE)
WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")

COUNTERPARTS: Mapping[str, str] = {
    "he": "she", "him": "her", "himself": "herself", "he's": "she's", "he'll": "she'll",
    "he'd": "she'd", "man": "woman", "men": "women", "boy": "girl", "boys": "girls",
    "father": "mother", "dad": "mom", "daddy": "mommy", "son": "daughter", "sons": "daughters",
    "brother": "sister", "brothers": "sisters", "husband": "wife", "uncle": "aunt",
    "nephew": "niece", "king": "queen", "prince": "princess", "sir": "ma'am", "mr": "mrs",
    "boyfriend": "girlfriend", "grandfather": "grandmother", "grandpa": "grandma",
    "gentleman": "lady", "gentlemen": "ladies", "waiter": "waitress",
}  # fmt: skip
EXCHANGED: Mapping[str, str] = {**COUNTERPARTS, **{b: a for a, b in COUNTERPARTS.items()}}

CONTRACTIONS: tuple[tuple[str, str], ...] = (
    ("I am", "I'm"), ("you are", "you're"), ("we are", "we're"), ("they are", "they're"),
    ("it is", "it's"), ("that is", "that's"), ("I will", "I'll"), ("you will", "you'll"),
    ("I have", "I've"), ("do not", "don't"), ("does not", "doesn't"), ("did not", "didn't"),
    ("is not", "isn't"), ("was not", "wasn't"), ("will not", "won't"), ("can not", "can't"),
    ("cannot", "can't"), ("could not", "couldn't"), ("would not", "wouldn't"),
    ("going to", "gonna"), ("want to", "wanna"), ("have to", "gotta"), ("because", "'cause"),
)  # fmt: skip


def alter(text: str, rng: random.Random) -> str:
    """The line with some of its names, pronouns and habits changed; perhaps as it was."""
    people = Renaming(rng)
    text = PLACEHOLDER.sub(lambda _: rng.choice(ALL_NAMES), text)
    if rng.random() < 0.6:
        text = WORD.sub(lambda match: people.rename(match[0]), text)
    if rng.random() < 0.6:
        text = exchange_sexes(text)
    if rng.random() < 0.5:
        text = rng.choice(HABITS)(text, rng)
    return text


class Renaming:
    """Common names and the ones that stand for them, the same wherever a name comes up again."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._names: dict[str, str] = {}

    def rename(self, word: str) -> str:
        name, apostrophe, rest = word.partition("'")
        if name not in COMMON_NAMES:
            return word
        return self._names.setdefault(name, self._rng.choice(ALL_NAMES)) + apostrophe + rest


def exchange_sexes(text: str) -> str:
    """Every word for a man as the word for a woman, and the other way round."""

    def counterpart(match: re.Match[str]) -> str:
        word = match[0].lower()
        if word == "her":
            other = "his" if re.match(r" [a-z]", text[match.end() :]) else "him"
        elif word == "his":
            other = "her" if re.match(r" [a-z]", text[match.end() :]) else "hers"
        else:
            stem, apostrophe, rest = word.partition("'")
            owner = EXCHANGED[stem] + apostrophe + rest if stem in EXCHANGED else match[0]
            other = "his" if word == "hers" else EXCHANGED.get(word, owner)
        return other.capitalize() if match[0][0].isupper() else other

    return WORD.sub(counterpart, text)


def stutter(text: str, rng: random.Random) -> str:
    """The first word or its first letter twice: "I... I don't", "W-wait"."""
    first, space, rest = text.partition(" ")
    if not first.isalpha():
        return text
    again = first if first == "I" else first.lower()
    start = rng.choice((f"{first}... {again}", f"{first[0]}-{again}", f"{first} -- {again}"))
    return start + space + rest


def break_off(text: str, rng: random.Random) -> str:
    """Dashes and dots where commas and full stops were."""
    mark = rng.choice((" -- ", "... ", " - "))
    inner = text.replace(", ", mark)
    if rng.random() < 0.6:
        return inner
    return inner.removesuffix(".") + rng.choice(("--", "...", " --"))


def contract(text: str, _: random.Random) -> str:
    """What is written out, as it is spoken."""
    for long, short in CONTRACTIONS:
        text = re.sub(rf"\b{long}\b", short, text, flags=re.IGNORECASE)
    return text


def expand(text: str, _: random.Random) -> str:
    """What is spoken short, written out."""
    for long, short in CONTRACTIONS:
        text = re.sub(rf"(?<!\w){short}\b", long, text, flags=re.IGNORECASE)
    return text


HABITS: tuple[Callable[[str, random.Random], str], ...] = (
    stutter, break_off, contract, contract, expand,
)  # fmt: skip
