"""Says how far an exported model's readings lie from its checkpoint's.

python -m reader.compare --checkpoint FILE --model DIR --data DIR
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from .checkpoint import load_checkpoint
from .command_line import parser_of
from .data import passages
from .labels import AFFECT, EMOTION_COUNT, INDEX
from .model import Reader
from .onnx_reader import open_reader
from .splits import rows_of
from .windows import Window, collate, windows_of

WINDOWS = 300


def read_float(reader: Reader, windows: Sequence[Window]) -> np.ndarray:
    """[lines, 33] raw readings by the checkpoint in fp32, one window at a time."""
    with torch.no_grad():
        return np.concatenate([reader.read(collate([window])).numpy() for window in windows])


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder of the exported model")
    parser.add_argument("--data", type=Path, required=True, help="folder of the raw sets")
    options = parser.parse_args()

    exported = open_reader(options.model)
    rows = rows_of(options.data, "msctd", "dev")
    windows = windows_of(exported.tokenizer, passages(rows))[:WINDOWS]
    reader = load_checkpoint(options.checkpoint)["reader"]
    original = read_float(reader, windows)
    shipped = np.concatenate([exported.read_window(window) for window in windows])

    difference = np.abs(shipped - original)
    columns = {name: [INDEX[name]] for name in AFFECT} | {"emotions": list(range(EMOTION_COUNT))}
    print(f"{len(original)} lines in {len(windows)} windows")
    for name, column in columns.items():
        print(
            f"{name}: spread {original[:, column].std(0).mean():.4f}, "
            f"mean difference {difference[:, column].mean():.4f}, "
            f"largest {difference[:, column].max():.4f}"
        )


if __name__ == "__main__":
    main()
