"""How windows vary from epoch to epoch: other wording, parentheticals, unrelated neighbours."""

import random
from collections.abc import Sequence
from dataclasses import replace

from .windows import WINDOW_TOKENS, Line, Window, window_length

ALTERED_SHARE = 0.45
CUED_SHARE = 0.1
MIXED_SHARE = 0.5
"""How many lines are read in other words, after a parenthetical, and among unrelated lines."""

MOST_BLOCKS = 8


def varied(window: Window, rng: random.Random) -> Window:
    """The window with some of its lines in other words, or after a parenthetical."""
    return [varied_line(line, rng) for line in window]


def varied_line(line: Line, rng: random.Random) -> Line:
    ids = line.altered if line.altered and rng.random() < ALTERED_SHARE else line.ids
    cue = rng.choice(rng.choice(line.cues)) if line.cues and rng.random() < CUED_SHARE else line.cue
    return line if ids is line.ids and cue is line.cue else replace(line, ids=ids, cue=cue)


def mixed(blocks: Sequence[Window], rng: random.Random, share: float = MIXED_SHARE) -> list[Window]:
    """Every block once: some by themselves, a share of them side by side in windows of several.

    So that a line is met among lines that have nothing to do with it, or that say the opposite.
    """
    shuffled = rng.sample(blocks, len(blocks))
    count = round(len(blocks) * share)
    return [*joined(shuffled[:count], rng), *shuffled[count:]]


def joined(blocks: Sequence[Window], rng: random.Random) -> list[Window]:
    """Consecutive blocks in windows of two to MOST_BLOCKS, as far as their tokens go."""
    windows: list[list[Line]] = []
    wanted = 0
    for block in blocks:
        too_long = windows and window_length([*windows[-1], *block]) > WINDOW_TOKENS
        if wanted == 0 or too_long:
            windows.append([])
            wanted = rng.randint(2, MOST_BLOCKS)
        windows[-1] += block
        wanted -= 1
    return windows
