"""`inspect` and `check` know EPUBs; what shows pages does not yet."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.streamer.open import find_epub

Make = Callable[..., Path]
FIXTURES = Path(__file__).resolve().parents[3] / "fixtures" / "epub"


def test_inspect_prints_a_manifest(fixture_book: Callable[[str], Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(fixture_book("tide-tables")), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    metadata = data["metadata"]
    assert metadata["conformsTo"] == "https://readium.org/webpub-manifest/profiles/epub"
    assert metadata["title"] == {"en": "Tide Tables"}
    assert metadata["author"] == [{"name": {"en": "First Writer"}, "sortAs": "Writer, First"}]
    assert metadata["narrator"][0]["name"] == {"en": "Second Reader"}
    assert metadata["belongsTo"] == {"series": [{"name": {"en": "Shore Books"}, "position": 2.5}]}
    assert metadata["language"] == ["en", "ar"]
    assert metadata["readingProgression"] == "rtl"
    assert metadata["accessibility"]["accessModeSufficient"] == [["textual", "visual"]]
    assert data["readingOrder"][1]["href"] == "OPS/text/ebb%20tide.xhtml"
    assert data["readingOrder"][1]["properties"]["page"] == "left"
    assert data["readingOrder"][2]["properties"] == {"layout": "fixed", "spread": "none", "align": "center"}
    assert data["resources"][-1]["href"] == "https://example.org/sound.mp3"
    assert any(one.get("rel") == ["cover"] for one in data["resources"])
    assert data["toc"][0]["children"][0] == {"href": "OPS/text/ebb%20tide.xhtml#start", "title": "Ebb"}
    assert [page["title"] for page in data["pageList"]] == ["1", "ii"]
    assert data["landmarks"][0]["rel"] == "bodymatter"
    assert data["warnings"] == []


def test_inspect_tells_the_same_to_a_person(book: Make, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(book({"mimetype": None}))]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Title"
    assert "warning: the file mimetype is missing" in lines
    assert any("One  OPS/one.xhtml" in line for line in lines)


def test_inspect_of_a_locked_book_prints_its_metadata_first(book: Make, capsys: pytest.CaptureFixture[str]) -> None:
    path = book({"META-INF/sinf.xml": "<sinf/>", "OPS/one.xhtml": bytes(range(200))})
    assert main(["inspect", str(path), "--json"]) == 5
    printed = capsys.readouterr()
    assert json.loads(printed.out)["metadata"]["title"] == "Title"
    assert "Apple FairPlay" in printed.err
    assert len(printed.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("files", "code", "line"),
    [
        ({}, 0, "0 errors, 0 warnings"),
        ({"mimetype": None}, 0, "warning: the file mimetype is missing"),
        ({"OPS/one.xhtml": "<html><p></html>"}, 4, "OPS/one.xhtml: error: not well-formed XML"),
        ({"OPS/one.xhtml": None}, 4, "OPS/one.xhtml: error: it is not in the book"),
        ({"OPS/one.xhtml": ""}, 0, "OPS/one.xhtml: warning: it is empty"),
        ({"META-INF/sinf.xml": "x", "OPS/one.xhtml": bytes(range(200))}, 5, "protected by Apple FairPlay"),
    ],
)
def test_check_says_what_keeps_a_person_from_reading(
    book: Make, capsys: pytest.CaptureFixture[str], files: dict[str, str | bytes | None], code: int, line: str
) -> None:
    assert main(["check", str(book(files))]) == code
    assert line in capsys.readouterr().out


@pytest.mark.parametrize(("data", "code"), [(b"%PDF-1.7", 4), (b"", 4)])
@pytest.mark.parametrize("command", ["inspect", "check"])
def test_what_is_no_book_is_an_error_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, data: bytes, code: int
) -> None:
    (tmp_path / "a.epub").write_bytes(data)
    assert main([command, str(tmp_path / "a.epub")]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1


def test_check_writes_nothing_into_a_book(book: Make) -> None:
    path = book()
    before = path.read_bytes()
    assert main(["check", "--write-ids", str(path)]) == 2
    assert path.read_bytes() == before


def test_a_book_is_known_by_its_name_or_its_looks(book: Make, tmp_path: Path) -> None:
    path = book()
    other = path.rename(tmp_path / "book.zip")
    folder = FIXTURES / "old-harbour"
    assert find_epub(str(other)) == other
    assert find_epub(folder.as_uri()) == folder
    assert find_epub(str(tmp_path)) is None
    assert find_epub("trust-before-intimacy") is None


def test_export_writes_articles_only(book: Make, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--all", "--output", "out", str(book())]) == 2
    assert "is an EPUB; this version reads articles in Markdown only" in capsys.readouterr().err


@pytest.mark.parametrize("source", ["x" * 5000, "~nobody-of-this-name/book.epub", "file://[", "file:///%00.epub"])
def test_what_the_system_will_not_even_look_at_is_not_found(source: str, tmp_path: Path) -> None:
    assert find_epub(source) is None
    assert main(["--data", str(tmp_path), "inspect", source]) == 3
