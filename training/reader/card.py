"""Puts the measured figures and the calibration into the model card, between its markers.

python -m reader.card --model DIR
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .calibration import NEVER_SHOWN
from .command_line import parser_of

TITLES: Mapping[str, str] = {
    "emobank.valence": "EmoBank valence, Pearson",
    "emobank.arousal": "EmoBank arousal, Pearson",
    "emobank.dominance": "EmoBank dominance, Pearson",
    "goemotions.macro_f1": "GoEmotions, 28 classes, macro F1",
    "msctd.polarity": "MSCTD subtitles, 3 polarities in context, weighted F1",
    "meld.polarity": "MELD sitcom, 3 polarities in context, weighted F1",
    "meld.emotions": "MELD sitcom, 7 emotions in context, weighted F1",
    "goemotions.calibration_error": "GoEmotions, calibration error of the emotions",
    "msctd.calibration_error": "MSCTD, calibration error of the polarity",
    "goemotions.shown_precision": "GoEmotions, precision of shown emotions",
    "goemotions.shown_lines": "GoEmotions, lines with a shown emotion",
    "xed.shown_precision": "XED subtitles, precision of shown emotions",
    "xed.shown_lines": "XED subtitles, lines with a shown emotion",
    "emorynlp.shown_precision": "EmoryNLP sitcom, precision of shown emotions",
    "emorynlp.shown_lines": "EmoryNLP sitcom, lines with a shown emotion",
    "eec.female_minus_male": "EEC, female minus male valence, in standard deviations",
    "eec.european_minus_african_american": (
        "EEC, European minus African-American names' valence, in standard deviations"
    ),
    "eec.widest_between_names": "EEC, widest gap between two persons, in standard deviations",
}
CHECKLIST = "checklist."


def table(evaluation: Mapping[str, Any]) -> str:
    """The figures as a Markdown table."""
    rows = [
        "| measured on test parts | value | 95 % interval | lines | majority | word list |",
        "|---|---|---|---|---|---|",
    ]
    figures = evaluation["figures"]
    named = {name: TITLES[name] for name in TITLES if name in figures}
    capabilities = {
        name: f"Checklist, {name.removeprefix(CHECKLIST)}, pass rate"
        for name in figures
        if name.startswith(CHECKLIST)
    }
    rows += [row(title, figures[name]) for name, title in (named | capabilities).items()]
    return "\n".join(rows)


def calibration_summary(calibration: Mapping[str, Any]) -> str:
    """Which emotions are shown, where polarity is cut, and how wide the residuals are."""
    shown = {
        name: emotion["threshold"]
        for name, emotion in calibration["emotions"].items()
        if emotion["threshold"] < NEVER_SHOWN
    }
    listed = ", ".join(f"{name} ({threshold:.2f})" for name, threshold in shown.items())
    cuts = calibration["polarity"]
    residuals = ", ".join(f"{axis} {value:.2f}" for axis, value in calibration["residual"].items())
    return (
        f"Shown, with the probability from which on: {listed}.\n\n"
        f"Negative below {cuts['negative']:.2f}, positive above {cuts['positive']:.2f}. "
        f"Residuals: {residuals}."
    )


def row(title: str, figure: Mapping[str, Any]) -> str:
    """One figure with what it is compared to; a dash where there is nothing."""
    low_high = figure.get("interval")
    interval = f"{low_high[0]:.3f} to {low_high[1]:.3f}" if low_high else "–"
    beside = [f"{figure[key]:.3f}" if key in figure else "–" for key in ("majority", "word_list")]
    cells = [title, f"{figure['value']:.3f}", interval, f"{figure['lines']:,}", *beside]
    return f"| {' | '.join(cells)} |"


def insert(card: str, name: str, text: str) -> str:
    """The card with the text between `<!-- NAME:start -->` and `<!-- NAME:end -->`."""
    start, end = f"<!-- {name}:start -->", f"<!-- {name}:end -->"
    if start not in card or end not in card:
        raise ValueError(f"the card has no markers for {name}")
    pattern = re.compile(f"{re.escape(start)}.*?{re.escape(end)}", re.DOTALL)
    return pattern.sub(lambda _: f"{start}\n{text}\n{end}", card)


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder of the shipped model")
    options = parser.parse_args()

    card = options.model / "README.md"
    text = card.read_text("utf-8")
    text = insert(text, "figures", table(read_json(options.model / "evaluation.json")))
    calibration = read_json(options.model / "calibration.json")
    card.write_text(insert(text, "calibration", calibration_summary(calibration)), "utf-8")


def read_json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


if __name__ == "__main__":
    main()
