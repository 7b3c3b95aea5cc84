"""Writes Hutto and Gilbert's rated sentences as sets that training reads.

    python -m reader.snippets --package vaderSentiment-0.5.zip --out DATA

The source distribution of vaderSentiment 0.5 (MIT) holds what its word list was judged by (Hutto
and Gilbert, "VADER", ICWSM 2014): 23,700 sentences of editorials, film reviews, product reviews and
tweets, each with the mean valence of 15 raters or more, -4 to 4.
"""

import gzip
import html
import io
import json
import tarfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .command_line import parser_of

ARCHIVE = "vaderSentiment-0.5/additional_resources/hutto_ICWSM_2014.tar.gz"
FOLDER = "hutto_ICWSM_2014"
SOURCES: Mapping[str, str] = {
    "editorials": "nytEditorialSnippets_GroundTruth.txt",
    "film_reviews": "movieReviewSnippets_GroundTruth.txt",
    "product_reviews": "amazonReviewSnippets_GroundTruth.txt",
    "tweets": "tweets_GroundTruth.txt",
}
"""Each set's file; of editorials and product reviews, a row's number names its text too."""

STRONGEST = 4.0
"""The raters' scale reaches as far to either side."""

Entry = Mapping[str, Any]


def rated_rows(text: str) -> Iterator[tuple[Entry, Entry]]:
    """Rows and their metadata, from lines of `NUMBER<tab>RATING<tab>SENTENCE`.

    A number `12_3` is the third sentence of the twelfth text; a plain one is a text of its own.
    """
    for line in text.splitlines():
        number, rating, sentence = line.split("\t", 2)
        document, _, place = number.partition("_")
        yield (
            {
                "text": html.unescape(sentence).strip(),
                "labels": [],
                "valence": float(rating) / STRONGEST,
                "arousal": None,
                "dominance": None,
                "context": None,
            },
            {"document": document, "place": int(place or 0)},
        )


def write_json_lines(path: Path, entries: Iterable[Entry]) -> None:
    """Gzipped JSON Lines, the same bytes for the same entries."""
    lines = "".join(json.dumps(entry) + "\n" for entry in entries)
    path.write_bytes(gzip.compress(lines.encode(), mtime=0))


def open_archive(package: Path) -> tarfile.TarFile:
    """The archive of the sentences, in the package's source distribution."""
    with zipfile.ZipFile(package) as distribution:
        return tarfile.open(fileobj=io.BytesIO(distribution.read(ARCHIVE)))


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("--package", type=Path, required=True, help="the source distribution")
    parser.add_argument("--out", type=Path, required=True, help="folder of the raw sets")
    options = parser.parse_args()

    with open_archive(options.package) as archive:
        for name, source in SOURCES.items():
            file = archive.extractfile(f"{FOLDER}/{source}")
            assert file is not None
            rows, metas = zip(*rated_rows(file.read().decode("utf-8-sig", "replace")), strict=True)
            write_json_lines(options.out / f"{name}.all.jsonl.gz", rows)
            write_json_lines(options.out / f"{name}.all.meta.jsonl.gz", metas)
            print(f"{len(rows):6}  {name}")


if __name__ == "__main__":
    main()
