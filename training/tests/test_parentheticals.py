import numpy as np

from reader.labels import EMOTIONS, OUTPUT_COUNT, VALENCE
from reader.metrics import area_under_curve
from reader.parentheticals import cued_scenes, named_emotions, parenthetical_figures


def words(text: str) -> int:
    return len(text.split())


def element(kind: str, text: str) -> dict[str, str]:
    return {"type": kind, "text": text}


def test_a_parenthetical_names_feelings_by_whole_words() -> None:
    assert named_emotions("(Angrily, to Bob)") == {"anger"}
    assert named_emotions("(saddling up)") == frozenset()
    assert named_emotions("(beat)") == frozenset()


def test_a_cue_belongs_to_the_line_right_after_it() -> None:
    scenes = cued_scenes(
        [
            element("scene_heading", "INT. BAR - DAY"),
            element("action", "Rain."),
            element("parenthetical", "(angrily)"),
            element("dialogue", "Fine."),
            element("dialogue", "Go."),
            element("scene_heading", "INT. BAR - NIGHT"),
            element("parenthetical", "(sadly)"),
            element("action", "She leaves."),
        ],
        words,
    )
    assert [(scene.passages, dict(scene.named)) for scene in scenes] == [
        (["Rain.", "Fine.", "Go."], {1: frozenset({"anger"})})
    ]


def test_the_area_counts_ties_by_half() -> None:
    truth, scores = np.array([True, True, False, False]), np.array([3.0, 1.0, 1.0, 0.0])
    assert area_under_curve(truth, scores) == 3.5 / 4


def test_a_perfect_reader_has_the_whole_area() -> None:
    named = [frozenset({"joy"})] * 50 + [frozenset({"anger"})] * 50
    raw = np.zeros((100, OUTPUT_COUNT))
    raw[:50, [EMOTIONS.index("joy"), VALENCE]] = 1.0
    raw[50:, EMOTIONS.index("anger")] = 1.0
    figures = parenthetical_figures(named, raw)
    assert set(figures.values()) == {1.0} and len(figures) == 2
