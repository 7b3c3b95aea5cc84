"""Writes a checkpoint between two runs' averaged parameters, the second started from the first.

    python -m reader.blend --checkpoint FILE --earlier FILE --share 0.25 --out FILE

A run that learns something new forgets a little of what it knew; a point on the way keeps most of
both. Which one, `reader.develop` says.
"""

from pathlib import Path

import torch
from torch import nn

from .checkpoint import load_checkpoint
from .command_line import parser_of


@torch.no_grad()
def blend(later: nn.Module, earlier: nn.Module, share: float) -> None:
    """Moves the later one's parameters by a share of the way to the earlier one's."""
    for value, other in zip(
        later.state_dict().values(), earlier.state_dict().values(), strict=True
    ):
        value.lerp_(other, share)


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--earlier", type=Path, required=True, help="the run that it started from")
    parser.add_argument("--share", type=float, required=True, help="of the earlier one, 0 to 1")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()

    model = load_checkpoint(options.checkpoint)
    blend(model, load_checkpoint(options.earlier), options.share)
    torch.save({"average": model.state_dict()}, options.out)


if __name__ == "__main__":
    main()
