"""Search in everything: how long until the first results and until all, and how large the index is. Prints a table.

    python tests/bench/search.py [--books 500] [--queries 100]

Books are those of library.py, in eleven languages; queries are drawn from their texts by a fixed seed: a word, the
beginning of one, two words, a phrase; of Chinese and Japanese one to four characters. `first` is what the window shows
while somebody types (forty results), `all` what follows, up to two thousand. Times in ms, in this process, warm.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from library import UNSPACED, write_book  # noqa: E402

from reader import paths  # noqa: E402
from reader.cli.context import Context  # noqa: E402
from reader.search.folding import fold  # noqa: E402
from reader.search.terms import pieces  # noqa: E402
from reader.services.finding import Finding  # noqa: E402
from reader.services.importing import Importer  # noqa: E402
from reader.services.indexing import Indexer, index_path  # noqa: E402
from reader.store.connection import open_database  # noqa: E402

LANGUAGES = ("en", "ar", "ja")


def paragraphs(index: Path, language: str) -> list[str]:
    """The paragraphs of books in a language."""
    select = "SELECT body FROM passages JOIN texts ON texts.id = text WHERE language = ? AND section <> ''"
    with sqlite3.connect(index) as connection:
        bodies = [zlib.decompress(row[0]).decode() for row in connection.execute(select, (language,))]
    return [line.rpartition("\x1f")[2] for body in bodies for line in body.split("\n") if len(line) > 60]


def queries(lines: list[str], language: str, count: int) -> list[str]:
    chance = random.Random(language)
    found = []
    while len(found) < count:
        line = chance.choice(lines)
        if language in UNSPACED:
            at = chance.randrange(len(line) - 4)
            query = line[at : at + chance.randint(1, 4)].strip("。、 ")
        else:
            words = pieces(fold(line).text)
            at = chance.randrange(len(words) - 1)
            word, both = words[at], " ".join(words[at : at + 2])
            query = (word, word[: len(word) // 2 + 1], both, f'"{both}"')[len(found) % 4]
        if query:
            found.append(query)
    return found


def timed(work: Callable[[str], object], asked: list[str]) -> tuple[float, float]:
    """Median and 95th percentile in ms."""
    spent = []
    for query in asked:
        before = time.perf_counter()
        work(query)
        spent.append((time.perf_counter() - before) * 1000)
    return statistics.median(spent), statistics.quantiles(spent, n=20)[-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--books", type=int, default=500)
    parser.add_argument("--queries", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "books")
        folder.mkdir()
        for number in range(options.books):
            write_book(folder / f"{number:04}.epub", number)
        context = Context(paths.user_paths(Path(scratch, "data")))
        with open_database(context.folders.database) as database:
            list(Importer(database).run([folder]))
        before = time.perf_counter()
        Indexer(context.folders, context.catalog).run()
        spent = time.perf_counter() - before
        index = index_path(context.folders)
        with sqlite3.connect(index) as connection:
            text = sum(len(zlib.decompress(row[0])) for row in connection.execute("SELECT body FROM passages"))
        size = index.stat().st_size
        print(f"{options.books} books indexed in {spent:.2f} s; text {text / 1e6:.1f} MB, index {size / 1e6:.1f} MB,")
        print(f"of it {size / text:.2f} times the text\n")
        print(f"{'ms':6}{'first: median':>16}{'p95':>8}{'all: median':>14}{'p95':>8}")
        finding = Finding(context.folders, context.catalog)
        for language in LANGUAGES:
            asked = queries(paragraphs(index, language), language, options.queries)
            first = timed(finding.first, asked)
            whole = timed(lambda query: list(finding.all(query)), asked[: options.queries // 4])
            print(f"{language:6}{first[0]:16.1f}{first[1]:8.1f}{whole[0]:14.1f}{whole[1]:8.1f}")
        finding.close()


if __name__ == "__main__":
    main()
