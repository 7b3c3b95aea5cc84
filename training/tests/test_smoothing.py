import pytest
import torch

from reader.model import BASE, Reader
from reader.smoothing import ATTENTION, STRETCHED, WIDEST, channel_widths, smooth
from reader.windows import Window, collate, load_tokenizer, windows_of

PASSAGES = [["Do you like it?", "No."], ["He walks to the door, opens it, and lets the rain in."]]


@pytest.fixture(scope="module")
def windows() -> list[Window]:
    return windows_of(load_tokenizer(BASE / "tokenizer.json"), PASSAGES)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """An untrained reader: its encoder has the channels already."""
    return Reader().eval()


def test_a_smoothed_reader_says_the_same(reader: Reader, windows: list[Window]) -> None:
    smoothed = smooth(reader, windows)
    with torch.no_grad():
        for window in windows:
            batch = collate([window])
            assert torch.allclose(reader.read(batch), smoothed.read(batch), atol=1e-4)


def test_no_channel_of_a_smoothed_product_is_much_wider_than_the_others(
    reader: Reader, windows: list[Window]
) -> None:
    smoothed = smooth(reader, windows)
    for name, width in channel_widths(reader, windows).items():
        assert name.endswith(STRETCHED) and not name.endswith(ATTENTION)
        narrowed = width * smoothed.get_submodule(name).narrowing
        assert width.max() > WIDEST * width.median()
        assert narrowed.max() <= WIDEST * width.median() * 1.001


def test_smoothing_leaves_the_reader_as_it_was(reader: Reader, windows: list[Window]) -> None:
    before = {name: value.clone() for name, value in reader.state_dict().items()}
    smooth(reader, windows)
    after = reader.state_dict()
    assert set(after) == set(before)
    assert all(torch.equal(after[name], value) for name, value in before.items())
