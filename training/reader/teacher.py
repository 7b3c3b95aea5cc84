"""Trains a larger reader, whose readings the small one then learns from (`reader.distil`).

    python -m reader.teacher --base DIR --data DIR --out DIR [--minutes 50] [--from CHECKPOINT]

The base is all-mpnet-base-v2 (12 layers, 768 wide, Apache-2.0) as a folder of its published files.
It never ships. Its vocabulary is the small reader's, moved by four, so both see the same tokens.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import torch
from torch import nn
from transformers import MPNetModel

from .command_line import parser_of
from .model import BASE, Reader
from .tasks import Task, build_tasks, shared
from .train import Plan, Trainer, prepare_run, run
from .windows import CLS, SEP, UNKNOWN, load_tokenizer

VOCABULARY = 30522
MOVED_BY = 4
MOVED_SPECIALS = {0: 1, CLS: 0, SEP: 2, UNKNOWN: 3}
"""Padding, [CLS], [SEP] and [UNK], where BERT's vocabulary has them and where MPNet's has."""

TEACHER_PLAN = Plan(
    epochs=1,
    encoder_rate=5e-5,
    head_rate=5e-4,
    average_decay=0.98,
    save_every=200,
)
"""Rates for a base-sized encoder; an average of the last hundred steps, as there are few."""

SHARES = {
    "goemotions": 0.9,
    "xed": 0.4,
    "edos": 0.2,
    "emobank": 0.6,
    "msctd": 0.35,
    "emorynlp": 0.8,
    "templates": 0.4,
}
"""How much of each set a run sees: 940 steps, 42 minutes of two quiet cores."""

PREFIX = "reader."


class TeacherEncoder(nn.Module):
    """MPNet, called with the ids of BERT's vocabulary."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = MPNetModel.from_pretrained(
            base, add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        self.config = self.encoder.config
        moved = torch.arange(VOCABULARY) + MOVED_BY
        for here, there in MOVED_SPECIALS.items():
            moved[here] = there
        self.register_buffer("moved", moved, persistent=False)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> SimpleNamespace:
        hidden = self.encoder(input_ids=self.moved[input_ids], attention_mask=attention_mask)
        return SimpleNamespace(last_hidden_state=hidden.last_hidden_state)


def load_teacher(checkpoint: Path, base: Path) -> Reader:
    """A trained teacher's averaged parameters, ready to read."""
    reader = Reader(TeacherEncoder(base))
    parameters = torch.load(checkpoint, weights_only=True)["average"]
    reader.load_state_dict(
        {
            name.removeprefix(PREFIX): value
            for name, value in parameters.items()
            if name.startswith(PREFIX)
        }
    )
    return reader.eval()


def teacher_tasks(data: Path) -> Sequence[Task]:
    tasks = build_tasks(data, load_tokenizer(BASE / "tokenizer.json"))
    return [shared(task, SHARES[task.name]) for task in tasks]


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder of all-mpnet-base-v2")
    parser.add_argument("--data", type=Path, required=True, help="folder of the raw sets")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--minutes", type=float, help="be done by then, with the rate decayed")
    parser.add_argument("--from", dest="source", type=Path, help="checkpoint to start from")
    options = parser.parse_args()

    plan = replace(TEACHER_PLAN, minutes=options.minutes)
    checkpoint = prepare_run(plan, options.out)
    trainer = Trainer(plan, Reader(TeacherEncoder(options.base)))
    if checkpoint.exists():
        trainer.load(checkpoint)
    elif options.source:
        trainer.start_from(options.source)
    run(trainer, teacher_tasks(options.data), checkpoint)


if __name__ == "__main__":
    main()
