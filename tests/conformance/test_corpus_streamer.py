"""The streamer over ../shared/epub-corpus: each book opens or is refused as its line in index.tsv says.

Every folder is one process with limits of its own: what a book does to memory and time shows here and nowhere else.
What must be seen on a page is judged elsewhere.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "epub-corpus"
MEMORY = 700  # MB of one process over all books of a folder; the largest package costs some 100
SECONDS = 20  # of one book; the slowest needs a tenth

# Opens each book, looks at all of it as `inspect` and `check` do, and prints a line of JSON.
WALK = f"""
import json, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY} << 20, {MEMORY} << 20))
from pathlib import Path
from reader.errors import ReaderError
from reader.services.manifest import manifest
from reader.streamer.epub.check import check_epub
from reader.streamer.epub.open import open_epub
for name in sys.argv[1:]:
    start, row = time.monotonic(), {{"file": name, "code": 0}}
    try:
        publication = open_epub(Path(name))
        data = manifest(publication)
        report = check_epub(Path(name))
        row |= {{
            "code": 5 if publication.protection else 0, "protection": publication.protection, "title": publication.id,
            "spine": len(data["readingOrder"]), "toc": len(data["toc"]), "warnings": data["warnings"],
            "errors": [[one.href, one.message] for one in report.findings if one.severity == "error"],
        }}
    except ReaderError as error:
        row |= {{"code": error.exit_code, "message": str(error)}}
    print(json.dumps(row | {{"seconds": time.monotonic() - start}}), flush=True)
"""


@dataclass(frozen=True)
class Line:
    """One line of the corpus' index."""

    file: str
    about: str
    wanted: str

    @property
    def codes(self) -> set[int]:
        """The exit codes that the words allow."""
        wanted = self.wanted.lower()
        if wanted.startswith("say that the book is protected"):
            return {5}
        if wanted.startswith("refuse") and not any(word in wanted for word in ("or open", "or show", "or find")):
            return {4, 6}
        return {0, 4, 6} if "refuse" in wanted else {0}


def lines() -> list[Line]:
    index = CORPUS / "index.tsv"
    if not index.is_file():
        return []
    rows = (row.split("\t") for row in index.read_text(encoding="utf-8").splitlines()[1:])
    return [Line(row[0], row[1], row[2]) for row in rows]


@cache
def walked(folder: str) -> dict[str, dict[str, object]]:
    """What became of each book of a folder."""
    files = [str(CORPUS / line.file) for line in lines() if line.file.startswith(f"{folder}/")]
    answer = subprocess.run(
        [sys.executable, "-c", WALK, *files], cwd=ROOT, capture_output=True, text=True, timeout=SECONDS * 10
    )
    rows = [json.loads(row) for row in answer.stdout.splitlines()]
    assert answer.returncode == 0, f"died after {len(rows)} of {len(files)}: {answer.stderr[-2000:]}"
    return {Path(row["file"]).relative_to(CORPUS).as_posix(): row for row in rows}


@pytest.mark.skipif(sys.platform == "win32", reason="no limits for a process there")
@pytest.mark.parametrize("line", lines(), ids=lambda line: line.file)
def test_a_book_opens_or_is_refused_as_the_corpus_says(shared_corpus: Path, line: Line) -> None:
    row = walked(line.file.partition("/")[0])[line.file]
    assert row["code"] in line.codes, row
    assert float(str(row["seconds"])) < SECONDS
    if row["code"] in {0, 5}:
        assert row["spine"]
        assert row["toc"]
    else:
        assert len(str(row["message"]).splitlines()) == 1
    if line.file.startswith(("valid/", "samples/")):
        assert row["warnings"] == []
        assert row["errors"] == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limits for a process there")
@pytest.mark.parametrize(
    "line", [line for line in lines() if line.file.startswith("hostile/")], ids=lambda line: line.file
)
def test_what_is_lost_of_a_hostile_book_is_said(shared_corpus: Path, line: Line) -> None:
    row = walked("hostile")[line.file]
    if "say which are missing" in line.wanted or "say that the other is damaged" in line.wanted:
        assert row["errors"]
    if "with a warning" in line.wanted and row["code"] == 0:
        assert row["warnings"]
    if "saying what the file seems to be" in line.wanted:
        assert "looks like" in str(row["message"])
    if "by what" in line.wanted:
        assert row["protection"]


def test_the_words_of_the_index_are_understood() -> None:
    assert Line("", "", "refuse with a clear message; no crash").codes == {4, 6}
    assert Line("", "", "open with a warning or refuse with a clear message").codes == {0, 4, 6}
    assert Line("", "", "refuse clearly, or find the package by itself and warn").codes == {0, 4, 6}
    assert Line("", "", "refuse with a clear error, or show what is recoverable").codes == {0, 4, 6}
    assert Line("", "", "open and show chapter one").codes == {0}
    assert Line("", "", "say that the book is protected and by what").codes == {5}
