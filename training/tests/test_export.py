from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from onnx import numpy_helper

from reader.export import MODEL_FILE, config, quantize, write_float_onnx, write_surroundings
from reader.labels import OUTPUTS
from reader.model import BASE, Reader, pool
from reader.onnx_reader import OnnxReader, open_reader
from reader.recover import recover_parameters
from reader.smoothing import smooth
from reader.windows import Line, collate, encode, load_tokenizer, windows_of

TEXTS = ["Do you like it?", "No.", "He walks to the door, opens it, and lets the rain in."]
MEGABYTE = 1_000_000

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def reader() -> Reader:
    """An untrained reader with a head that says something."""
    torch.manual_seed(0)
    reader = Reader().eval()
    torch.nn.init.normal_(reader.head.weight, std=0.2)
    return reader


@pytest.fixture(scope="module")
def smoothed(reader: Reader) -> Reader:
    return smooth(reader, windows_of(load_tokenizer(BASE / "tokenizer.json"), [TEXTS]))


@pytest.fixture(scope="module")
def folder(reader: Reader, smoothed: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    write_surroundings(folder)
    for name, each in (("plain", reader), ("float", smoothed)):
        write_float_onnx(each, folder / f"{name}.onnx")
        quantize(folder / f"{name}.onnx", folder / f"{name}-int8.onnx", per_channel=True)
    (folder / MODEL_FILE).parent.mkdir()
    (folder / "float-int8.onnx").rename(folder / MODEL_FILE)
    return folder


def read_by_torch(reader: Reader, exported: OnnxReader) -> np.ndarray:
    batch = collate([[Line(ids) for ids in encode(exported.tokenizer, TEXTS)]])
    with torch.no_grad():
        return pool(reader(batch.ids, batch.mask), batch.segments, len(TEXTS)).numpy()


def test_the_graph_holds_for_lengths_it_was_not_traced_with(reader: Reader, folder: Path) -> None:
    exported = open_reader(folder, Path("float.onnx"))
    assert np.allclose(exported.read(TEXTS), read_by_torch(reader, exported), atol=1e-4)


def test_int8_keeps_the_contract_and_the_readings(reader: Reader, folder: Path) -> None:
    session = onnxruntime.InferenceSession(folder / MODEL_FILE)
    assert [each.name for each in session.get_inputs()] == ["input_ids", "attention_mask"]
    assert [each.name for each in session.get_outputs()] == ["logits"]
    assert (folder / MODEL_FILE).stat().st_size < 24 * MEGABYTE
    exported = open_reader(folder)
    first, second = exported.read(TEXTS).ravel(), read_by_torch(reader, exported).ravel()
    assert np.corrcoef(first, second)[0, 1] > 0.98


def test_int8_is_nearer_to_fp32_when_smoothed(reader: Reader, folder: Path) -> None:
    def distance(file: Path) -> float:
        exported = open_reader(folder, file)
        return float(np.abs(exported.read(TEXTS) - read_by_torch(reader, exported)).mean())

    assert distance(MODEL_FILE) < 0.7 * distance(Path("plain-int8.onnx"))


def test_weights_are_unsigned_and_mean_what_they_meant(folder: Path) -> None:
    model = onnx.load(folder / MODEL_FILE)
    stored = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type == "MatMulInteger"]
    assert len(products) == 6 * 6 + 1
    for node in products:
        weights, zero = stored[node.input[1]], stored[node.input[3]]
        assert weights.dtype == zero.dtype == np.uint8
        assert (zero == 128).all()


def test_a_model_file_is_a_checkpoint_again(reader: Reader, smoothed: Reader, folder: Path) -> None:
    recovered = recover_parameters(onnx.load(folder / MODEL_FILE))
    own = reader.state_dict()
    assert set(recovered) == set(own)
    narrowings = {name: value for name, value in smoothed.named_buffers() if "narrowing" in name}
    for name, value in own.items():
        # A weight's step is as wide as the widest factor among its neighbours makes it.
        narrowest = narrowings.get(name.replace("weight", "narrowing"), torch.ones(1)).min()
        step = float(value.abs().max() / narrowest) / 100
        assert torch.allclose(recovered[name], value, atol=step), name


def test_config_names_the_outputs() -> None:
    assert [config()["id2label"][str(i)] for i in range(33)] == list(OUTPUTS)
