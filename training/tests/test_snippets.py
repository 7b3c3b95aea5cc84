import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from reader import snippets
from reader.data import read_rows
from reader.snippets import ARCHIVE, FOLDER, SOURCES, rated_rows


def test_a_number_names_a_text_and_a_place_in_it() -> None:
    (row, meta), (other, alone) = rated_rows("12_3\t-0.9\tShe left &amp; wept.\n7\t4\tYay.\n")
    assert (row["text"], row["valence"]) == ("She left & wept.", pytest.approx(-0.225))
    assert meta == {"document": "12", "place": 3}
    assert (other["valence"], alone) == (1.0, {"document": "7", "place": 0})


def test_sets_are_written_from_the_package_as_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package.zip"
    with zipfile.ZipFile(package, "w") as distribution:
        distribution.writestr(
            ARCHIVE, packed({name: "1_1\t2.0\tGood." for name in SOURCES.values()})
        )
    monkeypatch.setattr("sys.argv", ["snippets", "--package", str(package), "--out", str(tmp_path)])
    snippets.main()
    for name in SOURCES:
        (row,) = read_rows(tmp_path, f"{name}.all")
        assert (row.text, row.valence, row.meta["document"]) == ("Good.", 0.5, "1")


def packed(files: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        for name, text in files.items():
            entry = tarfile.TarInfo(f"{FOLDER}/{name}")
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text.encode()))
    return target.getvalue()
