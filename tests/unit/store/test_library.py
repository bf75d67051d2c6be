"""Books on the shelf: kept by key, found by what is known of their files, taken off and put back."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import NotFound
from reader.store.connection import Database, open_database
from reader.store.library import Library, LibraryBook
from reader.store.publication_tags import PublicationTags

HARBOUR = LibraryBook(
    "urn:x:1#aa",
    "The Harbour",
    "/books/harbour.epub",
    identifier="urn:x:1",
    sort_title="harbour",
    creators=("Ada Writer", "ليلى"),
    sort_creator="writer, ada",
    languages=("en", "ar"),
    subjects=("Sea",),
    size=120,
    changed=1_700_000_000_000_000_001,
    sha256="ab" * 32,
)


@pytest.fixture
def library(database: Database) -> Library:
    return Library(database, clock=lambda: "2026-11-28T10:00:00.000Z")


def test_a_book_comes_back_as_it_was_added(library: Library, path: Path) -> None:
    library.add(HARBOUR)
    with open_database(path) as again:
        (found,) = Library(again).rows()
    assert found == library.find(HARBOUR.key)
    assert (found.title, found.creators, found.languages, found.subjects) == (
        HARBOUR.title,
        HARBOUR.creators,
        HARBOUR.languages,
        HARBOUR.subjects,
    )
    assert (found.path, found.size, found.changed, found.sha256) == (
        HARBOUR.path,
        HARBOUR.size,
        HARBOUR.changed,
        HARBOUR.sha256,
    )
    assert found.work == HARBOUR.key
    assert found.added == "2026-11-28T10:00:00.000Z"


def test_a_book_added_again_is_refreshed_and_keeps_when_it_was_added_and_that_it_was_read(library: Library) -> None:
    library.add(LibraryBook(**{**_fields(HARBOUR), "added": "2020-01-01T00:00:00.000Z", "work": "first"}))
    library.finish(HARBOUR.key)
    library.add(LibraryBook(**{**_fields(HARBOUR), "title": "Harbours", "path": "/elsewhere.epub"}))
    (found,) = library.rows()
    assert (found.title, found.path) == ("Harbours", "/elsewhere.epub")
    assert (found.added, found.work, bool(found.finished)) == ("2020-01-01T00:00:00.000Z", "first", True)


def test_a_removed_book_is_off_the_shelf_and_comes_back_as_it_was(library: Library) -> None:
    library.add(HARBOUR)
    before = library.rows()
    library.remove(HARBOUR.key)
    assert library.rows() == ()
    assert [book.key for book in library.rows(removed=True)] == [HARBOUR.key]
    library.restore(HARBOUR.key)
    assert library.rows() == before


def test_a_book_is_found_by_path_by_digest_and_by_identifier(library: Library) -> None:
    library.add(HARBOUR)
    assert library.by_path(HARBOUR.path) == library.by_sha256("ab" * 32) == library.by_identifier("urn:x:1")
    assert library.by_path("/books") == library.by_sha256("") == library.by_identifier("") == ()


def test_odd_bytes_in_the_name_of_a_file_come_back(library: Library) -> None:
    path = "/books/\udcff\udc80 ünï.epub"
    library.add(LibraryBook("k", "Title", path))
    assert library.rows()[0].path == path
    assert [book.key for book in library.by_path(path)] == ["k"]
    assert library.by_path("/books/\udcfe\udc80 ünï.epub") == ()


def test_half_a_letter_in_a_title_is_kept_as_a_question_mark(library: Library) -> None:
    library.add(LibraryBook("k", "A \ud83d title", "/x", creators=("\udfff",)))
    assert library.rows()[0].title == "A ? title"


def test_a_moved_file_is_followed(library: Library) -> None:
    library.add(HARBOUR)
    library.relink(HARBOUR.key, Path("/new/harbour.epub"), size=120, changed=7)
    found = library.find(HARBOUR.key)
    assert found is not None
    assert (found.path, found.size, found.changed) == (str(Path("/new/harbour.epub")), 120, 7)
    with pytest.raises(NotFound):
        library.relink("nothing", "/x")


def test_either_all_of_several_books_are_added_or_none(library: Library) -> None:
    with pytest.raises(TypeError):
        library.add(HARBOUR, LibraryBook("other", "Title", "/x", subjects=None))  # type: ignore[arg-type]
    assert library.rows() == ()


def test_folders_are_watched_until_they_are_not(library: Library) -> None:
    library.watch(Path("/books"))
    library.watch(Path("/more/\udcff"))
    library.watch(Path("/books"))
    assert set(library.watched()) == {Path("/books"), Path("/more/\udcff")}
    library.unwatch(Path("/books"))
    assert library.watched() == (Path("/more/\udcff"),)


def test_tags_stay_with_the_work_in_the_order_they_were_given(database: Database) -> None:
    times = iter(f"2026-01-01T00:00:0{second}.000Z" for second in range(9))
    tags = PublicationTags(database, clock=lambda: next(times))
    tags.add(["a", "b"], "zoo")
    tags.add(["a"], "art")
    tags.add(["a"], "zoo")
    assert tags.all() == {"a": ("zoo", "art"), "b": ("zoo",)}
    tags.remove(["b", "c"], "zoo")
    assert tags.all() == {"a": ("zoo", "art")}


def test_a_tag_renamed_to_another_is_merged_with_it(database: Database) -> None:
    tags = PublicationTags(database)
    tags.add(["a", "b"], "sea")
    tags.add(["b", "c"], "ocean")
    tags.rename("sea", "ocean")
    assert tags.all() == {"a": ("ocean",), "b": ("ocean",), "c": ("ocean",)}
    tags.rename("ocean", "ocean")
    assert tags.names() == ("ocean",)


def _fields(book: LibraryBook) -> dict[str, object]:
    return {name: getattr(book, name) for name in LibraryBook.__dataclass_fields__}
