"""Trains the small reader on the labels and on what better readers say of the same lines.

    python -m reader.distil --teacher CHECKPOINT --base DIR --earlier CHECKPOINT [--earlier ...] \\
        --data DIR --out DIR [--minutes 40]

Starts from the last `--earlier` reader, which is also one of those that it learns from. What the
teachers say of a share of every set, and of lines without labels, is written to `taught.pt` in the
run's folder, once.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import nn

from .book import Book
from .checkpoint import load_checkpoint
from .command_line import parser_of
from .data import Row
from .ensemble import Ensemble, assemble
from .labels import EMOTION_COUNT, OUTPUTS, RATED
from .losses import affect_distance, emotion_loss
from .model import BASE, Reader
from .splits import tuning_rows
from .task_losses import Loss
from .tasks import Task, build_tasks, shared
from .teacher import load_teacher
from .train import WARM_RATES, Plan, Trainer, prepare_run, run
from .unlabelled import unlabelled_windows
from .windows import Batch, Line, Window, batch_windows, collate, encode, load_tokenizer

TEACHER_WEIGHTS: Mapping[str, float] = {
    "valence": 2.0,
    "evoked": 2.0,
    "arousal": 2.0,
    "dominance": 2.0,
}
"""The large reader's say, against 1 of each small one; 0 for the emotions, which its few steps have
taught it less well than theirs have taught them."""

TAUGHT_SHARES: Mapping[str, float] = {
    "goemotions": 0.5,
    "xed": 0.5,
    "emobank": 1.0,
    "msctd": 0.3,
    "emorynlp": 1.0,
}
"""How much of each set the teachers read: with the lines without labels, half an hour."""

LABELLED_SHARES: Mapping[str, float] = {
    "goemotions": 0.8,
    "xed": 0.3,
    "edos": 0.5,
    "emobank": 0.5,
    "msctd": 0.5,
    "emorynlp": 0.5,
    "templates": 1.0,
}
"""How much of each set is met beside that with its labels alone, drawn anew every epoch."""

LABEL_WEIGHT = 0.5
"""What a line's own label counts where it is also taught: labels of single raters are noisy."""

SAMPLE_LINES = 600
READ_TOKENS = 4096


def taught_windows(ensemble: Ensemble, windows: Sequence[Window], name: str) -> list[Window]:
    """The windows with what the ensemble reads in each of their lines.

    Variants in other words keep it, so that names and sexes change nothing.
    """
    rng = random.Random(name)
    batches = list(batch_windows(windows, READ_TOKENS, rng))
    taught: list[Window] = []
    for count, batch in enumerate(batches):
        said = iter(ensemble.read(collate(batch)))
        taught += [[replace(line, cues=(), taught=next(said)) for line in w] for w in batch]
        if count % 20 == 0:
            print(f"teaching {name} {count}/{len(batches)}", flush=True)
    return taught


def windows_to_teach(
    tasks: Sequence[Task], unlabelled: Mapping[str, list[Window]]
) -> dict[str, list[Window]]:
    """By set, the share of its windows that the ensemble is to read, and all without labels."""
    rng = random.Random(0)
    drawn = {
        task.name: shared(task, TAUGHT_SHARES[task.name]).windows(rng)
        for task in tasks
        if task.name in TAUGHT_SHARES
    }
    return {**drawn, **unlabelled}


def no_loss(readings: torch.Tensor, lines: Sequence[Line], rulers: nn.Module) -> torch.Tensor:
    """What lines without labels cost by themselves."""
    return readings.new_zeros(())


def taught_loss(own: Loss, spread: torch.Tensor) -> Loss:
    """The set's own loss, and the distance from what was taught. spread: [4], of rated outputs."""

    def loss(readings: torch.Tensor, lines: Sequence[Line], rulers: nn.Module) -> torch.Tensor:
        wanted = torch.stack([line.taught for line in lines if line.taught is not None])
        emotions = wanted[:, :EMOTION_COUNT].sigmoid()
        return (
            LABEL_WEIGHT * own(readings, lines, rulers)
            + emotion_loss(readings[:, :EMOTION_COUNT], emotions)
            + affect_distance(readings[:, RATED], wanted[:, RATED], spread)
        )

    return loss


def student_tasks(tasks: Sequence[Task], taught: Mapping[str, Sequence[Window]]) -> list[Task]:
    """Every set by its labels, and beside it what was taught of it."""
    said = [line.taught for windows in taught.values() for window in windows for line in window]
    spread = torch.stack(said)[:, RATED].std(0)
    by_labels = [shared(task, LABELLED_SHARES[task.name]) for task in tasks]
    own = {task.name: task.loss for task in tasks}
    by_teachers = [
        Task(
            f"taught {name}",
            windows=lambda _, windows=windows: list(windows),
            loss=taught_loss(own.get(name, no_loss), spread),
        )
        for name, windows in taught.items()
    ]
    return [*by_labels, *by_teachers]


def sample_batches(data: Path) -> list[Batch]:
    """Tuning lines on which the readers' scales are compared."""
    tokenizer = load_tokenizer(BASE / "tokenizer.json")
    rows: list[Row] = []
    for name in ("emobank", "goemotions", "msctd"):
        rows += random.Random(name).sample(tuning_rows(data, name), SAMPLE_LINES)
    windows = [[Line(ids)] for ids in encode(tokenizer, [row.text for row in rows])]
    return [collate(batch) for batch in batch_windows(windows, READ_TOKENS, random.Random(0))]


def open_ensemble(teacher: Path, base: Path, earlier: Sequence[Path], data: Path) -> Ensemble:
    """The large reader and the earlier small ones, on the scale of the last of these."""
    small: list[Reader] = [load_checkpoint(path)["reader"] for path in earlier]
    readers = [load_teacher(teacher, base), *small]
    large = torch.tensor([TEACHER_WEIGHTS.get(output, 0.0) for output in OUTPUTS])
    weights = [large, *(torch.ones(len(OUTPUTS)) for _ in small)]
    return assemble(readers, weights, sample_batches(data))


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--teacher", type=Path, required=True, help="the large reader's checkpoint")
    parser.add_argument("--base", type=Path, required=True, help="folder of all-mpnet-base-v2")
    parser.add_argument("--earlier", type=Path, action="append", required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of the raw sets")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--minutes", type=float, help="be done by then, with the rate decayed")
    options = parser.parse_args()

    plan = replace(Plan(epochs=options.epochs, minutes=options.minutes), **WARM_RATES)
    checkpoint = prepare_run(plan, options.out)
    tokenizer = load_tokenizer(BASE / "tokenizer.json")
    tasks = build_tasks(options.data, tokenizer)
    kept = options.out / "taught.pt"
    if not kept.exists():
        ensemble = open_ensemble(options.teacher, options.base, options.earlier, options.data)
        unlabelled = unlabelled_windows(options.data, Book(tokenizer), random.Random(0))
        drawn = windows_to_teach(tasks, unlabelled)
        torch.save({name: taught_windows(ensemble, drawn[name], name) for name in drawn}, kept)
    # Made by this very script, a line at a time: it holds this package's own classes.
    taught = torch.load(kept, weights_only=False)

    trainer = Trainer(plan)
    if checkpoint.exists():
        trainer.load(checkpoint)
    else:
        trainer.start_from(options.earlier[-1])
    run(trainer, student_tasks(tasks, taught), checkpoint)


if __name__ == "__main__":
    main()
