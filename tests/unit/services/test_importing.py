"""Adding files and folders to the library: what each file is told to be, and what of it stays."""

from __future__ import annotations

import os
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.errors import CannotWrite, NotFound, ProtectedPublication
from reader.services import importing
from reader.services.importing import Importer, Outcome, Progress, keep_opened
from reader.store.connection import Database, open_database
from reader.store.library import Library
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.epub.open import open_epub
from tests.unit.services.small_books import write_book, write_locked_book

Add = Callable[..., list[Outcome]]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "data" / "library.sqlite") as database:
        yield database


@pytest.fixture
def library(database: Database) -> Library:
    return Library(database)


@pytest.fixture
def add(database: Database) -> Add:
    return lambda *paths: [*Importer(database).run(paths)]


@pytest.fixture
def books(tmp_path: Path) -> Path:
    folder = tmp_path / "books"
    folder.mkdir()
    return folder


def kinds(outcomes: list[Outcome]) -> list[str]:
    return [outcome.kind for outcome in outcomes]


def test_books_in_a_folder_are_added_at_any_depth(add: Add, books: Path, library: Library) -> None:
    write_book(books / "one.epub", identifier="urn:x:1")
    write_book(books / "deep" / "er" / "TWO.EPUB", identifier="urn:x:2", title="Le Port", language="fr")
    (books / "notes.txt").write_text("no book", encoding="utf-8")
    assert kinds(add(books)) == ["added", "added"]
    first, second = library.rows()
    assert (first.title, first.creators, first.subjects, first.identifier) == (
        "The Harbour",
        ("Ada Writer",),
        ("Sea",),
        "urn:x:1",
    )
    assert (second.languages, second.sort_title, second.path) == (("fr",), "port", str(books / "deep/er/TWO.EPUB"))
    assert first.sha256
    assert first.key == open_epub(books / "one.epub").key


def test_the_file_stays_where_it_is_and_as_it_is(add: Add, books: Path) -> None:
    path = write_book(books / "one.epub")
    before = (path.read_bytes(), path.stat().st_mtime_ns, sorted(books.rglob("*")))
    add(books)
    assert (path.read_bytes(), path.stat().st_mtime_ns, sorted(books.rglob("*"))) == before


def test_what_is_known_is_not_opened_again(add: Add, books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_book(books / "one.epub")
    add(books)

    def never(*_arguments: object, **_options: object) -> None:
        raise AssertionError("opened")

    monkeypatch.setattr(importing, "examined", never)
    assert kinds(add(books)) == ["known"]


def test_a_file_with_another_time_and_the_same_contents_is_known(add: Add, books: Path, library: Library) -> None:
    path = write_book(books / "one.epub")
    add(path)
    os.utime(path, ns=(1, 1))
    assert kinds(add(path)) == ["known"]
    assert library.rows()[0].changed == 1


def test_a_moved_file_is_found_by_its_contents(add: Add, books: Path, library: Library) -> None:
    path = write_book(books / "one.epub")
    add(path)
    library.finish(library.rows()[0].key)
    (books / "sorted").mkdir()
    moved = path.rename(books / "sorted" / "renamed.epub")
    (outcome,) = add(books)
    assert (outcome.kind, outcome.other) == ("moved", str(path))
    (book,) = library.rows()
    assert book.path == str(moved)
    assert book.finished


def test_a_copy_is_told_and_the_first_place_stays(add: Add, books: Path, library: Library) -> None:
    path = write_book(books / "one.epub")
    copy = Path(shutil.copy(path, books / "two.epub"))
    assert kinds(add(path, copy)) == ["added", "duplicate"]
    assert [book.path for book in library.rows()] == [str(path)]
    assert add(copy)[0].other == str(path)
    path.unlink()
    assert kinds(add(copy)) == ["moved"]


def test_a_new_edition_is_the_same_work(add: Add, books: Path, library: Library) -> None:
    write_book(books / "1.epub", title="Moby Dick")
    write_book(books / "2.epub", title="Moby-Dick; or, The Whale", text="Call me Ishmael.")
    outcomes = add(books)
    assert kinds(outcomes) == ["added", "edition"]
    assert outcomes[1].other == "Moby Dick"
    first, second = library.rows()
    assert first.key != second.key
    assert first.work == second.work == first.key


@pytest.mark.parametrize("title", ["The Harbour 2", "Quite another book", "Band II"])
def test_another_book_with_the_same_identifier_is_another_work(
    add: Add, books: Path, library: Library, title: str
) -> None:
    write_book(books / "1.epub", title="The Harbour 1")
    write_book(books / "2.epub", title=title)
    assert kinds(add(books)) == ["added", "added"]
    assert len({book.work for book in library.rows()}) == 2


def test_a_file_replaced_by_a_new_edition_stands_on_the_shelf_once(add: Add, books: Path, library: Library) -> None:
    path = write_book(books / "one.epub")
    add(path)
    write_book(path, text="Boats come home, at last.")
    assert kinds(add(path)) == ["edition"]
    (book,) = library.rows()
    (earlier,) = library.rows(removed=True)
    assert book.work == earlier.work == earlier.key
    assert (book.path, earlier.path) == (str(path), "")


def test_a_file_replaced_by_another_book_leaves_the_first_without_a_place(
    add: Add, books: Path, library: Library
) -> None:
    path = write_book(books / "one.epub")
    add(path)
    write_book(path, title="Tides", identifier="urn:x:other")
    assert kinds(add(path)) == ["added"]
    assert {book.title: book.path for book in library.rows()} == {"The Harbour": "", "Tides": str(path)}
    back = write_book(books / "again.epub")
    assert kinds(add(back)) == ["moved"]
    assert {book.title: book.path for book in library.rows()} == {"The Harbour": str(back), "Tides": str(path)}


def test_a_book_that_was_taken_off_the_shelf_is_added_again(add: Add, books: Path, library: Library) -> None:
    path = write_book(books / "one.epub")
    (first,) = add(path)
    library.remove(first.key)
    assert kinds(add(path)) == ["added"]
    assert [book.key for book in library.rows()] == [first.key]


def test_broken_files_are_told_and_do_not_stop_the_rest(add: Add, books: Path, library: Library) -> None:
    (books / "1.epub").write_bytes(b"")
    (books / "2.epub").write_bytes(b"%PDF-1.7 not a book")
    write_locked_book(books / "3.epub")
    with zipfile.ZipFile(books / "4.epub", "w") as archive:
        archive.writestr("readme.txt", "no book")
    write_book(books / "5.epub")
    outcomes = add(books, books / "nowhere.epub")
    assert kinds(outcomes) == ["failed"] * 4 + ["added", "failed"]
    assert all(outcome.reason and "\n" not in outcome.reason for outcome in outcomes if outcome.kind == "failed")
    assert isinstance(outcomes[2].error, ProtectedPublication)
    assert isinstance(outcomes[5].error, NotFound)
    assert len(library.rows()) == 1


def test_an_unpacked_book_is_one_book(add: Add, books: Path, library: Library) -> None:
    with zipfile.ZipFile(write_book(books / "packed.zip")) as archive:
        archive.extractall(books / "unpacked")
    write_book(books / "unpacked" / "inside.epub", identifier="urn:x:inside")  # a part of the book, no book beside it
    assert kinds(add(books)) == ["added"]
    assert library.rows()[0].path == str(books / "unpacked")
    assert kinds(add(books)) == ["known"]


def test_a_folder_whose_name_ends_like_a_book_is_a_folder(add: Add, books: Path) -> None:
    write_book(books / "all.epub" / "one.epub")
    assert kinds(add(books)) == ["added"]


def test_hidden_files_and_folders_are_passed_over(add: Add, books: Path) -> None:
    write_book(books / ".trash" / "old.epub")
    (books / "._one.epub").write_bytes(b"what macOS leaves beside a file")
    assert add(books) == []


def test_a_file_of_any_name_is_added_when_it_is_named(add: Add, books: Path) -> None:
    assert kinds(add(write_book(books / "download"))) == ["added"]
    assert kinds(add(books)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_are_followed_each_folder_once(add: Add, books: Path, library: Library) -> None:
    path = write_book(books / "a" / "one.epub")
    (books / "a" / "round").symlink_to(books, target_is_directory=True)
    (books / "b").symlink_to(books / "a", target_is_directory=True)
    (books / "c.epub").symlink_to(path)
    (books / "d.epub").symlink_to(books / "nothing.epub")
    assert kinds(add(books)) == ["added", "known"]
    assert kinds(add(books)) == ["known", "known"]
    assert len(library.rows()) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_is_not_waited_for(add: Add, books: Path) -> None:
    os.mkfifo(books / "pipe.epub")
    (outcome,) = add(books)
    assert (outcome.kind, outcome.reason) == ("failed", "the file cannot be read: not a regular file")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are text there")
def test_a_name_of_odd_bytes_is_a_name(add: Add, books: Path, library: Library) -> None:
    name = os.fsdecode(b"caf\xe9 \xff.epub")
    write_book(books / "plain.epub").rename(books / name)
    assert kinds(add(books)) == ["added"]
    assert kinds(add(books)) == ["known"]
    assert Path(library.rows()[0].path).exists()


def test_a_file_that_vanishes_meanwhile_is_told(database: Database, books: Path) -> None:
    for number in range(2):
        write_book(books / f"{number}.epub", identifier=f"urn:x:{number}")

    def vanish(now: Progress) -> None:
        if now.done == 1:
            (books / "1.epub").unlink()

    outcomes = [*Importer(database).run([books], progress=vanish)]
    assert kinds(outcomes) == ["added", "failed"]
    assert outcomes[1].reason


def test_an_import_can_be_cancelled_and_what_was_told_stays(
    database: Database, books: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    for number in range(9):
        write_book(books / f"{number}.epub", identifier=f"urn:x:{number}")
    told: list[Outcome] = []
    for outcome in Importer(database).run([books], cancelled=lambda: len(told) >= 4):
        told.append(outcome)
        assert library.find(outcome.key), "told before it was kept"
    assert len(told) == 4
    assert len(library.rows()) == 4


def test_progress_counts_every_file(database: Database, books: Path) -> None:
    for number in range(3):
        write_book(books / f"{number}.epub", identifier=f"urn:x:{number}")
    seen: list[Progress] = []
    assert len([*Importer(database).run([books], progress=seen.append)]) == 3
    assert [(now.done, now.total) for now in seen] == [(0, 0), (1, 3), (2, 3), (3, 3)]


def test_a_library_that_cannot_be_written_is_told(books: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    write_book(books / "one.epub")
    with open_database(tmp_path / "file" / "library.sqlite") as database, pytest.raises(CannotWrite):
        list(Importer(database).run([books]))


def test_a_hundred_books_leave_no_file_open(add: Add, books: Path) -> None:
    for number in range(100):
        write_book(books / f"{number}.epub", identifier=f"urn:x:{number}")
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("nothing tells what is open here")
    before = len([*Path("/proc/self/fd").iterdir()])
    add(books)
    assert len([*Path("/proc/self/fd").iterdir()]) <= before + 3


# -- books that are opened -------------------------------------------------------------------------------------------------


def test_an_opened_book_is_on_the_shelf(database: Database, library: Library, books: Path) -> None:
    publication = open_epub(write_book(books / "one.epub"))
    outcome = keep_opened(database.path, publication)
    assert outcome is not None
    assert outcome.kind == "added"
    assert [book.key for book in library.rows()] == [publication.key]
    assert keep_opened(database.path, publication) is None


def test_an_opened_book_that_was_moved_is_followed(database: Database, library: Library, books: Path) -> None:
    path = write_book(books / "one.epub")
    keep_opened(database.path, open_epub(path))
    moved = path.rename(books / "two.epub")
    outcome = keep_opened(database.path, open_epub(moved))
    assert outcome is not None
    assert outcome.kind == "moved"
    assert library.rows()[0].path == str(moved)


def test_a_book_opened_by_a_relative_path_is_kept_by_a_whole_one(
    database: Database, library: Library, books: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_book(books / "one.epub")
    monkeypatch.chdir(books)
    keep_opened(database.path, open_epub(Path("one.epub")))
    assert library.rows()[0].path == str(books / "one.epub")


def test_an_article_from_elsewhere_that_was_opened_is_on_the_shelf(
    database: Database, library: Library, tmp_path: Path
) -> None:
    source = tmp_path / "notes.md"
    source.write_text("---\nid: notes\ntitle: My Notes\nlanguage: en\n---\n\nWords.\n", encoding="utf-8")
    catalog = Catalog((), TextCache(None), lambda: "")
    publication = catalog.publication(catalog.single(source))
    outcome = keep_opened(database.path, publication, str(source))
    assert outcome is not None
    assert outcome.kind == "added"
    (row,) = library.rows()
    assert (row.key, row.kind, row.title, row.path) == ("notes", "article", "My Notes", str(source))
    assert keep_opened(database.path, publication, str(source)) is None
    assert keep_opened(database.path, publication, str(tmp_path / "gone.md")) is None


def test_two_windows_that_add_the_same_folder_at_once_add_each_book_once(books: Path, tmp_path: Path) -> None:
    for number in range(30):
        write_book(books / f"{number}.epub", identifier=f"urn:x:{number}")
    path = tmp_path / "data" / "library.sqlite"

    def work() -> list[str]:
        with open_database(path) as own:
            return kinds([*Importer(own).run([books])])

    with ThreadPoolExecutor(2) as threads:
        first, second = (threads.submit(work) for _ in range(2))
        told = {*first.result(), *second.result()}
    assert told <= {"added", "known"}
    with open_database(path) as opened:
        assert len(Library(opened).rows()) == 30


def test_a_name_that_is_too_long_is_one_failure(database, tmp_path: Path) -> None:
    (outcome,) = Importer(database).run([tmp_path / ("x" * 5000)])
    assert outcome.kind == "failed"
