"""`search` in an EPUB: what it prints, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from reader.cli.main import main

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "epub"
KEYS = ["publication", "language", "href", "block", "before", "hit", "after"]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "old-harbour", tmp_path / "harbour.epub"))


def test_a_book_is_searched(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "STONES lie", str(book), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["query"] == "STONES lie"
    assert [[*hit] for hit in data["hits"]] == [KEYS, KEYS]
    assert {hit["language"] for hit in data["hits"]} == {"en-GB"}
    assert [(hit["href"], hit["block"], hit["hit"]) for hit in data["hits"]] == [
        ("OEBPS/one.html", "a", "Stones lie"),
        ("OEBPS/two.html", "a", "Stones lie"),
    ]


def test_a_hit_names_its_book_alike_in_the_book_and_in_the_library(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(tmp_path / "data")]
    assert main([*data, "import", str(book)]) == 0
    capsys.readouterr()
    assert main([*data, "list", "--json"]) == 0
    listed = {one["id"] for one in json.loads(capsys.readouterr().out) if one["kind"] == "epub"}
    for where in ([str(book)], []):
        assert main([*data, "search", '"stones lie"', *where, "--json"]) == 0
        hits = json.loads(capsys.readouterr().out)["hits"]
        assert {hit["publication"] for hit in hits} == listed
    assert main([*data, "search", "stones lie", *listed, "--json"]) == 0
    assert {hit["publication"] for hit in json.loads(capsys.readouterr().out)["hits"]} == listed


def test_a_line_begins_with_the_place(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "here", str(book), "--lang", "EN"]) == 0
    first, _ = capsys.readouterr().out.splitlines()
    assert first == "OEBPS/one.html#a [en-GB] Stones lie [here]."


def test_a_book_without_a_hit_is_fine(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "zeppelin", str(book)]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_language_the_book_lacks_is_not_found(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "here", str(book), "--lang", "ja"]) == 3
    assert "en-GB" in capsys.readouterr().err


def test_a_damaged_chapter_is_a_line_on_stderr(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "OEBPS" / "one.html").write_bytes(b"<html><body><p>Stones &")
    assert main(["search", "stones", str(book), "--json"]) == 0
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)["hits"]) == 2
    assert len(printed.err.splitlines()) == 1
    assert "OEBPS/one.html" in printed.err


def test_a_protected_book_ends_with_5_and_says_why(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "META-INF" / "sinf.xml").write_text("<sinf/>")
    (book / "OEBPS" / "one.html").write_bytes(bytes(range(200)))
    assert main(["search", "stones", str(book)]) == 5
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Apple FairPlay" in printed.err
