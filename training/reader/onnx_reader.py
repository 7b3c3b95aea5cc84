"""Reads lines with the exported model, as the shipped runtime does: one window at a time.

Windows are never batched: int8 activations are scaled by the whole input, so that a window's
neighbours would change its readings.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from .data import Row, passages
from .export import MODEL_FILE
from .labels import POOLING
from .model import POOLING_LIMIT
from .windows import CLS, SEP, Window, load_tokenizer, windows_of


@dataclass(frozen=True, slots=True)
class OnnxReader:
    """A model file with its tokenizer."""

    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer

    def read(self, texts: Sequence[str]) -> np.ndarray:
        """[texts, outputs] raw readings of consecutive lines, read in context."""
        windows = windows_of(self.tokenizer, [texts])
        return np.concatenate([self.read_window(window) for window in windows])

    def read_window(self, window: Window) -> np.ndarray:
        """[lines, outputs] raw readings of one window's lines."""
        ids = np.array([[CLS, *(token for line in window for token in (*line.ids, SEP))]])
        feeds = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        (logits,) = self.session.run(["logits"], feeds)
        ends = np.cumsum([len(line.ids) + 1 for line in window])
        return np.stack(
            [
                pool(logits[0, end - len(line.ids) : end])
                for end, line in zip(ends, window, strict=True)
            ]
        )


def pool(outputs: np.ndarray) -> np.ndarray:
    """[tokens, outputs] of one line's tokens to its [outputs] raw readings."""
    weights = np.exp(outputs[:, POOLING].clip(-POOLING_LIMIT, POOLING_LIMIT))
    return weights @ outputs / weights.sum()


def open_reader(folder: Path, file: Path = MODEL_FILE, threads: int = 2) -> OnnxReader:
    """The reader of a model folder, or of another model file with that folder's tokenizer."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(
        folder / file, options, providers=["CPUExecutionProvider"]
    )
    return OnnxReader(session, load_tokenizer(folder / "tokenizer.json"))


def read_rows(reader: OnnxReader, rows: Sequence[Row]) -> np.ndarray:
    """[rows, outputs]: each row among its dialogue's others, or alone where there are none."""
    if rows[0].context is None:
        return np.concatenate([reader.read([row.text]) for row in rows])
    return np.concatenate([reader.read(texts) for texts in passages(rows)])
