"""Produced screenplays as the extension sees them: passages in script order, scene by scene.

Only norms are measured on them (how raw readings of real scripts are spread); nothing is trained.
"""

import gzip
import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

PASSAGE_TYPES = frozenset({"dialogue", "lyrics", "action", "centered"})
PASSAGE_TOKENS = 64
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’')]*\s+")
EMPHASIS = re.compile(r"[*_]+")

Scene = Sequence[str]


def read_scenes(
    screenplay: Path, command: Sequence[str], count_tokens: Callable[[str], int]
) -> list[Scene]:
    """The passages of each scene of a `.fountain` or `.fountain.gz` file."""
    return cut_scenes(parse(screenplay, command), count_tokens)


def parse(screenplay: Path, command: Sequence[str]) -> list[dict[str, Any]]:
    """The elements that `COMMAND parse FILE --json` finds."""
    opened = gzip.open if screenplay.suffix == ".gz" else open
    with opened(screenplay, "rb") as file, tempfile.NamedTemporaryFile(suffix=".fountain") as plain:
        plain.write(file.read())
        plain.flush()
        parsed = subprocess.run(
            [*command, "parse", plain.name, "--json"], check=True, capture_output=True
        )
    return json.loads(parsed.stdout)["elements"]


def cut_scenes(
    elements: Iterable[Mapping[str, Any]], count_tokens: Callable[[str], int]
) -> list[Scene]:
    """Passages by scene; what stands before the first heading is a scene as well."""
    scenes: list[list[str]] = [[]]
    for element in elements:
        if element["type"] == "scene_heading":
            scenes.append([])
        elif element["type"] in PASSAGE_TYPES:
            scenes[-1] += split_passage(plain_text(element["text"]), count_tokens)
    return [scene for scene in scenes if scene]


def plain_text(text: str) -> str:
    """Without emphasis marks and line breaks."""
    return " ".join(EMPHASIS.sub("", text).split())


def split_passage(text: str, count_tokens: Callable[[str], int]) -> list[str]:
    """The text whole, or its sentences put together as long as they stay within the limit."""
    if not text or count_tokens(text) <= PASSAGE_TOKENS:
        return [text] if text else []
    passages: list[str] = []
    for sentence in SENTENCE_END.split(text):
        longer = f"{passages[-1]} {sentence}" if passages else sentence
        if passages and count_tokens(longer) <= PASSAGE_TOKENS:
            passages[-1] = longer
        else:
            passages.append(sentence)
    return [passage for passage in passages if passage]
