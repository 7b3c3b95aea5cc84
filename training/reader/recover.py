"""Writes a checkpoint from an exported model, for a run whose own checkpoint is gone.

    python -m reader.recover --model DIR --out FILE

The weights are the int8 ones times their scales, so a little rounded; the rulers start anew.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .command_line import parser_of
from .export import MODEL_FILE
from .model import Rulers

WEIGHT, NARROWING = ".weight", ".narrowing"


def recover_parameters(model: onnx.ModelProto) -> dict[str, torch.Tensor]:
    """The reader's parameters under the names that `Reader` gives them."""
    values = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    parameters = {
        name: value
        for name, value in values.items()
        if name.startswith(("encoder.", "head.")) and value.dtype == np.float32 and value.ndim == 1
    }
    for name in values:
        if name.endswith(f"{WEIGHT}_quantized"):
            stem = name.removesuffix("_quantized")
            parameters[stem] = dequantized(values, stem)
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            stem = node.input[1].removesuffix("_quantized")
            # ONNX multiplies from the left, a linear layer keeps its weights the other way around.
            parameters[layer_of(node.name) + WEIGHT] = dequantized(values, stem).T
    for name in [each for each in parameters if each.endswith(NARROWING)]:
        parameters[name.removesuffix(NARROWING) + WEIGHT] *= parameters.pop(name)
    return {name: torch.tensor(value) for name, value in parameters.items()}


def dequantized(values: Mapping[str, np.ndarray], stem: str) -> np.ndarray:
    """A quantised initializer's values: (quantised - zero point) * scale, by its last axis."""
    steps = values[f"{stem}_quantized"].astype(np.float32)
    return (steps - values[f"{stem}_zero_point"].astype(np.float32)) * values[f"{stem}_scale"]


def layer_of(node: str) -> str:
    """The layer of a product: `/encoder/pooler/MatMul_quant` is of `encoder.pooler`."""
    return node.strip("/").rpartition("/")[0].replace("/", ".")


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder of an exported model")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint to write")
    options = parser.parse_args()

    found = recover_parameters(onnx.load(options.model / MODEL_FILE))
    reader = {f"reader.{name}": value for name, value in found.items()}
    rulers = {f"rulers.{name}": value for name, value in Rulers().state_dict().items()}
    torch.save({"average": {**reader, **rulers}}, options.out)


if __name__ == "__main__":
    main()
