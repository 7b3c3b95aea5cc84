"""Writes a checkpoint as the model that ships: int8 ONNX, configuration, tokenizer.

    python -m reader.export --checkpoint FILE --data DIR --out DIR [--per-tensor] [--last]

The files are those of an ordinary BertForTokenClassification, so that any runtime for such models
loads them. Calibration comes after it, because it is measured on the int8 file itself.
"""

import copy
import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertConfig

from .checkpoint import load_checkpoint
from .command_line import parser_of
from .data import passages
from .labels import OUTPUTS
from .model import BASE, Reader
from .smoothing import smooth
from .splits import rows_of
from .windows import CLS, SEP, load_tokenizer, windows_of

OPSET = 17
SMOOTHING_WINDOWS = 200
MODEL_FILE = Path("onnx", "model_quantized.onnx")


def write_float_onnx(reader: Reader, path: Path) -> None:
    """The reader in fp32.

    Inputs `input_ids`, `attention_mask`: [batch, tokens].
    Output `logits`: [batch, tokens, outputs].
    """
    ids = torch.tensor([[CLS, 2023, 2003, SEP, 2061, 2003, 2023, SEP]])
    axes = {0: "batch", 1: "tokens"}
    torch.onnx.export(
        copy.deepcopy(reader).eval(),
        (ids, torch.ones_like(ids)),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=["logits"],
        dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": axes},
        opset_version=OPSET,
        dynamo=False,
    )


def quantize(source: Path, target: Path, per_channel: bool) -> None:
    """8-bit weights and embeddings; activations are scaled as they come.

    Products of two activations (attention itself) stay in fp32: `MatMulConstBOnly`.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=per_channel,
        extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(target)
    make_unsigned(model)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def make_unsigned(model: onnx.ModelProto) -> None:
    """Moves the weights that are multiplied, and their zero points, by 128: they mean the same.

    Processors without VNNI add two products of a signed weight in 16 bits, which they overflow, so
    that the same line would read otherwise on an older machine. Unsigned ones they add in 32.
    """
    stored = {each.name: each for each in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            for name in (node.input[1], node.input[3]):
                moved = numpy_helper.to_array(stored[name]).astype(np.int16) + 128
                stored[name].CopyFrom(numpy_helper.from_array(moved.astype(np.uint8), name))


def config() -> dict[str, Any]:
    """The encoder's configuration with the head's names."""
    base = BertConfig.from_pretrained(BASE).to_dict()
    kept = (
        "attention_probs_dropout_prob", "hidden_act", "hidden_dropout_prob", "hidden_size",
        "initializer_range", "intermediate_size", "layer_norm_eps", "max_position_embeddings",
        "num_attention_heads", "num_hidden_layers", "pad_token_id", "type_vocab_size",
        "vocab_size",
    )  # fmt: skip
    return {
        "architectures": ["BertForTokenClassification"],
        "model_type": "bert",
        **{key: base[key] for key in kept},
        "id2label": {str(index): name for index, name in enumerate(OUTPUTS)},
        "label2id": {name: index for index, name in enumerate(OUTPUTS)},
    }


def tokenizer_config() -> dict[str, Any]:
    return {
        "tokenizer_class": "BertTokenizer",
        "do_lower_case": True,
        "strip_accents": None,
        "tokenize_chinese_chars": True,
        "model_max_length": 512,
        "cls_token": "[CLS]",
        "mask_token": "[MASK]",
        "pad_token": "[PAD]",
        "sep_token": "[SEP]",
        "unk_token": "[UNK]",
    }


def write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_surroundings(out: Path) -> None:
    """Everything that stands beside the ONNX file and does not depend on the weights."""
    write_json(out / "config.json", config())
    write_json(out / "tokenizer_config.json", tokenizer_config())
    load_tokenizer(BASE / "tokenizer.json").save(str(out / "tokenizer.json"), pretty=False)


def model_hash(out: Path) -> str:
    """The SHA-256 of the int8 file, which calibration and caches name the model by."""
    return hashlib.sha256((out / MODEL_FILE).read_bytes()).hexdigest()


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of the raw sets")
    parser.add_argument("--out", type=Path, required=True, help="folder of the shipped model")
    parser.add_argument("--per-tensor", action="store_true", help="one scale for a whole matrix")
    parser.add_argument("--last", action="store_true", help="the last parameters, not the average")
    options = parser.parse_args()

    options.out.mkdir(parents=True, exist_ok=True)
    model = load_checkpoint(options.checkpoint, "model" if options.last else "average")
    write_surroundings(options.out)
    rows = rows_of(options.data, "msctd", "calibration")
    windows = windows_of(load_tokenizer(options.out / "tokenizer.json"), passages(rows))
    reader = smooth(model["reader"], windows[:SMOOTHING_WINDOWS])
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "model.onnx")
        write_float_onnx(reader, source)
        quantize(source, options.out / MODEL_FILE, per_channel=not options.per_tensor)
    size = (options.out / MODEL_FILE).stat().st_size
    print(f"{size / 1e6:.1f} MB, sha256 {model_hash(options.out)}")


if __name__ == "__main__":
    main()
