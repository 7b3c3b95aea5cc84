"""Does a line read as the feeling that its parenthetical names, with the parenthetical hidden?

Produced screenplays test this where no rater has been: a figure to compare checkpoints by. Nothing
is trained on them.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .cues import CUES
from .labels import INDEX, POLARITIES, VALENCE, polarity_of
from .metrics import area_under_curve
from .screenplays import PASSAGE_TYPES, parse, plain_text, split_passage

LEAST_LINES = 15
"""Of an emotion; fewer say little of it."""

NAMING = {
    emotion: re.compile(rf"\b(?:{'|'.join(map(re.escape, cues))})\b")
    for emotion, cues in CUES.items()
    if emotion != "neutral"
}


@dataclass(frozen=True, slots=True)
class Cued:
    """A scene's passages, and by the number of a passage the emotions that its cue names."""

    passages: Sequence[str]
    named: Mapping[int, frozenset[str]]


def named_emotions(parenthetical: str) -> frozenset[str]:
    """The emotions that a parenthetical names: `(angrily)` anger."""
    said = parenthetical.casefold()
    return frozenset(emotion for emotion, naming in NAMING.items() if naming.search(said))


def cued_scenes(
    elements: Iterable[Mapping[str, Any]], count_tokens: Callable[[str], int]
) -> list[Cued]:
    """The scenes with a parenthetical that names a feeling, right before a line."""
    scenes: list[tuple[list[str], dict[int, frozenset[str]]]] = [([], {})]
    named: frozenset[str] = frozenset()
    for element in elements:
        passages, cues = scenes[-1]
        if element["type"] == "scene_heading":
            scenes.append(([], {}))
        elif element["type"] in PASSAGE_TYPES:
            if named and element["type"] == "dialogue":
                cues[len(passages)] = named
            passages += split_passage(plain_text(element["text"]), count_tokens)
        named = (
            named_emotions(element["text"]) if element["type"] == "parenthetical" else frozenset()
        )
    return [Cued(passages, cues) for passages, cues in scenes if cues]


def films_scenes(
    films: Path, command: Sequence[str], count_tokens: Callable[[str], int]
) -> list[Cued]:
    """The cued scenes of all screenplays of a folder."""
    return [
        scene
        for film in sorted(films.glob("*.fountain*"))
        for scene in cued_scenes(parse(film, command), count_tokens)
    ]


def parenthetical_figures(named: Sequence[frozenset[str]], raw: np.ndarray) -> dict[str, float]:
    """Areas under the curve: pleasant against unpleasant by valence, and each emotion's own.

    named: what each cued line's parenthetical names; raw: [cued lines, outputs].
    """
    polarity = np.array([-1 if (p := polarity_of(n)) is None else p for n in named])
    charged = (polarity == POLARITIES.index("negative")) | (
        polarity == POLARITIES.index("positive")
    )
    by_emotion = {
        emotion: area_under_curve(truth, raw[:, INDEX[emotion]])
        for emotion in NAMING
        if (truth := np.array([emotion in names for names in named])).sum() >= LEAST_LINES
    }
    return {
        "parentheticals, valence": area_under_curve(
            polarity[charged] == POLARITIES.index("positive"), raw[charged, VALENCE]
        ),
        f"parentheticals, mean of {len(by_emotion)} emotions": float(
            np.mean(list(by_emotion.values()))
        ),
    }
