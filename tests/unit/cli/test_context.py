"""What a BOOK argument names: a file, an article, a book of the library; in that order."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from reader import paths
from reader.cli.context import Context
from reader.errors import NotFound
from reader.store.connection import open_database
from reader.store.library import Library, LibraryBook

OLD = Path(__file__).resolve().parents[2] / "fixtures" / "store"
ARTICLE = "trust-before-intimacy"


@pytest.fixture
def context(data_dir: Path) -> Context:
    return Context(paths.user_paths(data_dir))


def keep(context: Context, *books: LibraryBook) -> None:
    with open_database(context.folders.database) as database:
        Library(database).add(*books)


def test_a_book_of_the_library_is_found_by_its_id(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(b"PK")
    keep(
        context, LibraryBook("urn:x/with/slashes#0123456789abcdef", "Title", str(path), identifier="urn:x/with/slashes")
    )
    for name in ("urn:x/with/slashes#0123456789abcdef", "urn:x/with/slashes", "012345"):
        assert context.located(name) == str(path)


def test_a_file_and_an_article_come_before_a_book_of_that_id(
    context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "abcdef.epub").write_bytes(b"PK")
    keep(context, LibraryBook("abcdef.epub", "One", "/1"), LibraryBook(ARTICLE, "Two", "/2"))
    assert context.located("abcdef.epub") == "abcdef.epub"
    assert context.located(ARTICLE) == ARTICLE


def test_what_is_nowhere_is_told_as_before_and_no_library_is_made(context: Context, data_dir: Path) -> None:
    for name, what in (("nothing", "article"), ("not/there.epub", "file")):
        with pytest.raises(NotFound) as told:
            context.located(name)
        assert told.value.what == what
    assert not (data_dir / "library.sqlite").exists()


def test_a_book_whose_file_is_gone_is_not_found_by_the_name_of_that_file(context: Context) -> None:
    keep(context, LibraryBook("urn:x:1#0123456789abcdef", "Title", "/gone/book.epub"))
    with pytest.raises(NotFound, match=r"/gone/book\.epub"):
        context.located("urn:x:1#0123456789abcdef")


@pytest.mark.parametrize("writable", [True, False])
def test_a_command_that_writes_nothing_leaves_an_older_library_as_it_was(data_dir: Path, *, writable: bool) -> None:
    folders = paths.user_paths(data_dir)
    data_dir.mkdir(parents=True, exist_ok=True)
    copyfile(OLD / "filled-0003.sqlite", folders.database)
    before = folders.database.read_bytes()
    with pytest.raises(NotFound):
        Context(folders, writable=writable).located("urn:nothing")
    assert (folders.database.read_bytes() == before) is not writable
    assert writable or [file.name for file in data_dir.iterdir()] == [folders.database.name]
