"""`import` and `list`, and the commands that take a book of the library by its id."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.cli.plain import plain
from tests.e2e.books import write_book


def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["list", "--json"]) == 0
    return [row for row in json.loads(capsys.readouterr().out) if row["kind"] == "epub"]


def test_what_is_imported_is_listed_and_found_by_its_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "books").mkdir()
    path = write_book(tmp_path / "books" / "harbour.epub")
    assert main(["import", str(tmp_path / "books")]) == 0
    said = capsys.readouterr()
    word, key, title, where = said.out.rstrip("\n").split("\t")
    assert (word, title, where) == ("added", "The Harbour", str(path))
    assert said.err == "zeroopposite-reader: 1 added\n"
    assert listed(capsys) == [
        {"id": key, "title": "The Harbour", "kind": "epub", "languages": ["en"], "tags": [], "progress": 0.0}
    ]
    assert main(["inspect", key]) == 0
    assert "The Harbour" in capsys.readouterr().out
    assert main(["search", "evening boats", key]) == 0
    assert "[evening boats]" in capsys.readouterr().out


def test_a_second_import_changes_nothing_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_book(tmp_path / "harbour.epub")
    main(["import", str(path)])
    before = listed(capsys)
    assert main(["import", str(path), str(tmp_path)]) == 0
    assert capsys.readouterr().err == "zeroopposite-reader: 1 known\n"
    assert listed(capsys) == before


def test_broken_files_are_told_one_a_line_and_the_rest_is_added(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    books = tmp_path / "books"
    books.mkdir()
    write_book(books / "good.epub")
    (books / "empty.epub").write_bytes(b"")
    (books / "text.epub").write_text("no book", encoding="utf-8")
    assert main(["import", str(books), str(tmp_path / "nowhere")]) == 0
    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    lines = said.err.splitlines()
    assert len(lines) == 4
    assert f"{books / 'empty.epub'}: the file is empty" in lines[0]
    assert lines[-1] == "zeroopposite-reader: 1 added, 3 failed"


@pytest.mark.parametrize(("name", "data", "code"), [("nowhere.epub", None, 3), ("empty.epub", b"", 4)])
def test_where_nothing_can_be_added_the_exit_code_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes | None, code: int
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert main(["import", str(tmp_path / name)]) == code
    assert capsys.readouterr().out == ""


def test_a_folder_without_books_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none").mkdir()
    assert main(["import", str(tmp_path / "none")]) == 0
    assert "no book was found" in capsys.readouterr().err


def test_a_book_whose_file_is_gone_is_not_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_book(tmp_path / "harbour.epub")
    main(["import", str(path)])
    (row,) = listed(capsys)
    path.unlink()
    assert main(["inspect", str(row["id"])]) == 3
    assert str(path) in capsys.readouterr().err


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are text there")
def test_odd_bytes_in_a_name_do_not_stop_an_import(tmp_path: Path, data_dir: Path) -> None:
    write_book(tmp_path / "plain.epub").rename(tmp_path / os.fsdecode(b"caf\xe9.epub"))
    command = [sys.executable, "-m", "reader", "--data", str(data_dir), "import", str(tmp_path)]
    answer = subprocess.run(command, capture_output=True, check=True)
    assert answer.stdout.decode("utf-8").endswith("caf\ufffd.epub\n")


def test_a_title_can_do_nothing_to_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    title = "<dc:title>Red &#x9b;31m\u202eturned\u200c\n\tround</dc:title>"
    write_book(tmp_path / "harbour.epub", title=title)
    assert main(["import", str(tmp_path)]) == 0
    assert "\tRed 31mturned\u200c round\t" in capsys.readouterr().out
    assert main(["list"]) == 0
    assert "\tRed 31mturned\u200c round\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("a\x1b[31mb\x07", "a\ufffd[31mb\ufffd"),
        ("\u202eab\u202c \u200fא", "ab א"),
        ("\udcff", "\ufffd"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_words_are_made_plain_for_a_terminal(words: str, line: str) -> None:
    assert plain(words) == line


def test_what_is_said_of_one_file_that_fails_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(tmp_path / "nowhere.epub")]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_an_empty_argument_is_not_the_folder_we_are_in(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["import", ""], ["inspect", ""], ["search", "word", " "], ["open", ""]):
        assert main(arguments) == 2, arguments
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)


def test_a_link_opens_whatever_the_case_of_its_scheme(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "ZEROOPPOSITE:trust-before-intimacy#boundaries-2"]) == 0
    assert "trust-before-intimacy" in capsys.readouterr().out


def test_a_library_that_cannot_be_read_is_told_and_not_taken_for_an_empty_one(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data_dir / "library.sqlite").mkdir(parents=True)
    target = str(tmp_path / "b.zip")
    for arguments in (["list"], ["annotations", "export"], ["inspect", "0123456789"], ["backup", target]):
        assert main(arguments) == 4, arguments
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        assert "yours to read" in said.err
