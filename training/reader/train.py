"""Trains the reader. Stops and resumes at any checkpoint; can be given a time to be done in.

python -m reader.train --data DIR --out DIR [--epochs 3] [--minutes 50]
"""

import json
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import torch
from torch import nn

from .checkpoint import take_over
from .command_line import parser_of
from .model import BASE, Reader, Rulers, fastest_precision
from .tasks import Task, build_tasks, shared
from .variation import varied
from .windows import Batch, Window, batch_windows, collate, load_tokenizer


@dataclass(frozen=True)
class Plan:
    """What a run does. Rates are AdamW's peak learning rates."""

    epochs: int = 3
    minutes: float | None = None
    encoder_rate: float = 1.5e-4
    head_rate: float = 9e-4
    # With the encoder's rate the rulers lag behind, and EmoBank's loss rises for 1,000 steps.
    ruler_rate: float = 1e-2
    frozen_layers: int = 0
    weight_decay: float = 0.01
    warmup: float = 0.06
    clip: float = 1.0
    average_every: int = 2
    average_decay: float = 0.998
    report_every: int = 50
    save_every: int = 100
    threads: int = 2
    seed: int = 0


WARM_RATES = {"encoder_rate": 1e-4, "head_rate": 5e-4}
"""Lower peaks, for a run that starts from another one's parameters."""


@dataclass(slots=True)
class Progress:
    """Where a run stands: steps done, seconds spent, running mean loss per task."""

    step: int = 0
    seconds: float = 0.0
    losses: dict[str, float] = field(default_factory=dict)

    def note(self, task: str, loss: float) -> None:
        """Takes a step's loss into its task's running mean."""
        self.losses[task] = 0.98 * self.losses.get(task, loss) + 0.02 * loss


class Average:
    """An exponential moving average of a module's parameters, shorter at the start."""

    def __init__(self, module: nn.Module, decay: float) -> None:
        self.decay = decay
        self.updates = 0
        self.values = {name: value.detach().clone() for name, value in module.state_dict().items()}

    @torch.no_grad()
    def update(self, module: nn.Module) -> None:
        self.updates += 1
        share = 1 - min(self.decay, self.updates / (self.updates + 9))
        averaged = [v for v in self.values.values() if v.is_floating_point()]
        current = [v for v in module.state_dict().values() if v.is_floating_point()]
        torch._foreach_lerp_(averaged, current, share)


def rate_factor(done: float, warmup: float) -> float:
    """The learning rate's share of its peak at a share of the run: linear up, linear down."""
    return min(1.0, done / warmup) * max(0.0, 1.0 - done)


def share_done(progress: Progress, total_steps: int, minutes: float | None) -> float:
    """How much of the run is over, by steps or by the clock, whichever is further."""
    by_steps = (progress.step + 1) / total_steps
    by_clock = progress.seconds / (60 * minutes) if minutes else 0.0
    return max(by_steps, by_clock)


def epoch_batches(tasks: Sequence[Task], seed: int, epoch: int) -> list[tuple[Task, list[Window]]]:
    """An epoch's batches, each of one task, in random order: a function of seed and epoch."""
    rng = random.Random(f"{seed}/{epoch}")
    batches = [
        (task, batch)
        for task in tasks
        for batch in batch_windows(
            [varied(window, rng) for window in task.windows(rng)], task.batch_tokens, rng
        )
    ]
    rng.shuffle(batches)
    return batches


def make_optimizer(reader: Reader, rulers: Rulers, plan: Plan) -> torch.optim.AdamW:
    """AdamW with one rate each for encoder, head and rulers, and no decay on vectors."""
    encoder = list(reader.encoder.parameters())
    groups = [
        (plan.encoder_rate, plan.weight_decay, [p for p in encoder if p.dim() > 1]),
        (plan.encoder_rate, 0.0, [p for p in encoder if p.dim() <= 1]),
        (plan.head_rate, plan.weight_decay, list(reader.head.parameters())),
        (plan.ruler_rate, 0.0, list(rulers.parameters())),
    ]
    return torch.optim.AdamW(
        [
            {"params": params, "lr": rate, "peak": rate, "weight_decay": decay}
            for rate, decay, params in groups
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def freeze(reader: Reader, layers: int) -> None:
    """Keeps the embeddings and the lowest layers as they are, which saves their way back."""
    if layers == 0:
        return
    for part in (reader.encoder.embeddings, *reader.encoder.encoder.layer[:layers]):
        part.requires_grad_(False)


class Trainer:
    """A run: the model, its optimiser and average, and where it stands."""

    def __init__(self, plan: Plan, reader: Reader | None = None) -> None:
        torch.manual_seed(plan.seed)
        self.plan = plan
        self.reader, self.rulers = reader or Reader(), Rulers()
        self.model = nn.ModuleDict({"reader": self.reader, "rulers": self.rulers})
        freeze(self.reader, plan.frozen_layers)
        self.optimizer = make_optimizer(self.reader, self.rulers, plan)
        self.average = Average(self.model, plan.average_decay)
        self.progress = Progress()

    def step(self, task: Task, batch: Batch, done: float) -> None:
        """One step of optimisation at the rate that the share done asks for."""
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * rate_factor(done, self.plan.warmup)
        with fastest_precision():
            readings = self.reader.read(batch)
        loss = task.loss(readings.float(), batch.lines, self.rulers)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), self.plan.clip)
        self.optimizer.step()
        self.progress.step += 1
        self.progress.note(task.name, loss.item())
        if self.progress.step % self.plan.average_every == 0:
            self.average.update(self.model)

    def save(self, path: Path) -> None:
        """Writes a checkpoint, and only then puts it in the place of the last one."""
        state = {
            "plan": asdict(self.plan),
            "progress": asdict(self.progress),
            "model": self.model.state_dict(),
            "average": self.average.values,
            "average_updates": self.average.updates,
            "optimizer": self.optimizer.state_dict(),
        }
        partial = path.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(path)

    def start_from(self, path: Path) -> None:
        """Takes over another run's averaged parameters, and nothing else of it."""
        take_over(self.model, torch.load(path, weights_only=True)["average"])
        self.average = Average(self.model, self.plan.average_decay)

    def load(self, path: Path) -> None:
        """Takes up a run where its checkpoint left it."""
        state = torch.load(path, weights_only=True)
        self.progress = Progress(**state["progress"])
        self.model.load_state_dict(state["model"])
        self.average.values = state["average"]
        self.average.updates = state["average_updates"]
        self.optimizer.load_state_dict(state["optimizer"])
        torch.manual_seed(self.plan.seed + self.progress.step)


def run(trainer: Trainer, tasks: Sequence[Task], checkpoint: Path) -> None:
    """Trains to the end of the plan, saving as it goes."""
    plan, progress = trainer.plan, trainer.progress
    trainer.model.train()
    first = epoch_batches(tasks, plan.seed, 0)
    total = len(first) * plan.epochs
    print(f"{len(first)} batches an epoch, {total} steps: {count_by_task(first)}", flush=True)
    started = time.monotonic() - progress.seconds
    for task, windows in batches_from(progress.step, len(first), tasks, plan):
        progress.seconds = time.monotonic() - started
        done = share_done(progress, total, plan.minutes)
        if done >= 1:
            break
        trainer.step(task, collate(windows), done)
        if progress.step % plan.report_every == 0:
            print(describe(progress, total, done), flush=True)
        if progress.step % plan.save_every == 0:
            trainer.save(checkpoint)
    trainer.save(checkpoint)


def batches_from(
    step: int, epoch_steps: int, tasks: Sequence[Task], plan: Plan
) -> Iterator[tuple[Task, list[Window]]]:
    """The plan's batches after so many steps.

    Epochs differ by a few batches, as windows are cut anew; a resumed run may skip or repeat those.
    """
    for epoch in range(step // epoch_steps, plan.epochs):
        done_already = max(0, step - epoch * epoch_steps)
        yield from epoch_batches(tasks, plan.seed, epoch)[done_already:]


def count_by_task(batches: Iterable[tuple[Task, list[Window]]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for task, _ in batches:
        counts[task.name] = counts.get(task.name, 0) + 1
    return counts


def describe(progress: Progress, total: int, done: float) -> str:
    """One line of the log."""
    means = " ".join(f"{task} {loss:.3f}" for task, loss in sorted(progress.losses.items()))
    return f"{progress.step}/{total} {done:.0%} {progress.seconds:.0f}s {means}"


def prepare_run(plan: Plan, out: Path) -> Path:
    """Sets the process up, writes the plan into its folder, and returns where checkpoints go."""
    torch.set_num_threads(plan.threads)
    torch.set_flush_denormal(True)
    out.mkdir(parents=True, exist_ok=True)
    (out / "plan.json").write_text(json.dumps(asdict(plan), indent=2) + "\n")
    return out / "checkpoint.pt"


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the raw sets")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--minutes", type=float, help="be done by then, with the rate decayed")
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--from", dest="source", type=Path, help="checkpoint to start from")
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that stay as they are")
    parser.add_argument(
        "--share", action="append", default=[], help="SET=SHARE of its windows in every epoch"
    )
    options = parser.parse_args()

    plan = Plan(
        epochs=options.epochs,
        minutes=options.minutes,
        seed=options.seed,
        frozen_layers=options.frozen,
    )
    if options.source:
        plan = replace(plan, **WARM_RATES)
    checkpoint = prepare_run(plan, options.out)
    trainer = Trainer(plan)
    if checkpoint.exists():
        trainer.load(checkpoint)
    elif options.source:
        trainer.start_from(options.source)
    shares = dict(share.split("=") for share in options.share)
    tasks = [
        shared(task, float(shares.get(task.name, 1)))
        for task in build_tasks(options.data, load_tokenizer(BASE / "tokenizer.json"))
    ]
    run(trainer, tasks, checkpoint)


if __name__ == "__main__":
    main()
