"""Notes of other readers on their way into the library, and ours on their way out."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import DamagedPublication, NotFound, UsageError
from reader.export.notes.model import About, Book
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.publication.model import Publication
from reader.services.examining import described
from reader.services.importing import Importer
from reader.services.interchange import Interchange
from reader.services.note_books import NoteBooks, NotesWithoutBook
from reader.services.notes_files import files_of, read_file, written
from reader.services.notes_plan import Plan
from reader.store.annotations import Annotations
from reader.store.connection import Database, open_database
from reader.store.library import Library
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.epub.open import open_epub

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
FILES = FIXTURES / "notes" / "files"
ARTICLE = "evening-walk"


@pytest.fixture
def catalog() -> Catalog:
    return Catalog((FIXTURES / "articles",), TextCache(None), lambda: "")


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """The book all the files are about, packed."""
    return packed(tmp_path / "harbour-year.epub")


def packed(target: Path, *extra: tuple[str, bytes]) -> Path:
    folder = FIXTURES / "notes" / "harbour-year"
    names = sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.name != "mimetype")
    with zipfile.ZipFile(target, "w") as archive:
        for path in names:
            archive.write(path, path.relative_to(folder).as_posix())
        for name, data in extra:
            archive.writestr(name, data)
    return target


class Desk:
    """A library with one book and what works on its notes."""

    def __init__(self, path: Path, catalog: Catalog) -> None:
        self.database: Database = open_database(path)
        self.annotations, self.library = Annotations(self.database), Library(self.database)
        self.interchange = Interchange(self.annotations, NoteBooks(catalog, self.library))

    def take(self, source: Path, publication: Publication | None = None) -> Plan:
        """Import a file as the command does."""
        plan = self.interchange.plan(read_file(source), publication)
        self.interchange.carry_out(plan)
        return plan


@pytest.fixture
def desk(tmp_path: Path, catalog: Catalog) -> Iterator[Desk]:
    result = Desk(tmp_path / "library.sqlite", catalog)
    yield result
    result.database.close()


@pytest.fixture
def empty(tmp_path: Path, catalog: Catalog) -> Iterator[Desk]:
    result = Desk(tmp_path / "other.sqlite", catalog)
    yield result
    result.database.close()


@pytest.fixture
def shelved(desk: Desk, harbour: Path) -> Desk:
    desk.library.add(described(open_epub(harbour)))
    return desk


def counts(plan: Plan) -> dict[str, int]:
    return dict(Counter(row.status for row in plan.rows))


REAL = [
    ("highlights.calibre_highlights", {"new": 6}),
    ("bookmarks.calibre-bookmarks", {"new": 1}),
    ("library.calibre_annotation_collection", {"new": 7}),
    ("calibre_bookmarks.txt", {"new": 7, "skipped": 1}),
    ("foliate-2.json", {"new": 3}),
    ("metadata.epub.lua", {"new": 4, "lost": 1}),
    ("metadata-2021.epub.lua", {"new": 3}),
    ("thorium-3.annotation", {"new": 2}),
]


@pytest.mark.parametrize(("name", "expected"), REAL)
def test_a_file_of_another_reader_is_imported_once(desk: Desk, harbour: Path, name: str, expected) -> None:
    book = open_epub(harbour)
    assert counts(desk.take(FILES / name, book)) == expected
    kept = desk.annotations.all(book.key)
    again = desk.take(FILES / name, book)
    assert again.count("new", "changed", "lost") == 0
    assert desk.annotations.all(book.key) == kept


def test_every_highlight_has_the_words_it_marked(desk: Desk, harbour: Path) -> None:
    book = open_epub(harbour)
    desk.take(FILES / "calibre_bookmarks.txt", book)
    words = [one.place.quote.exact for one in desk.annotations.all(book.key, kinds=("highlight",)) if one.place.quote]
    assert "is that the holes are smaller than th" in words  # calibre counts its end past an element
    assert "港は静かになる" in words
    assert "بحر لا يسأل عن" in words
    assert any(one.startswith("He says") and one.endswith("The tide comes in.") for one in words)


def test_a_lost_one_keeps_its_words_and_no_place_that_would_be_wrong(desk: Desk, harbour: Path) -> None:
    desk.take(FILES / "metadata.epub.lua", open_epub(harbour))
    (lost,) = (one for one in desk.annotations.all() if one.kind == "highlight" and one.extent is None)
    assert lost.place.quote == Quote("A sentence that was in an earlier edition of this book only.")
    assert (lost.place.href, lost.place.cfi, lost.place.block) == ("OEBPS/winter.xhtml", None, None)


def test_the_right_one_of_two_equal_sentences_is_marked(desk: Desk, harbour: Path) -> None:
    """“The tide goes out” stands in two chapters."""
    book = open_epub(harbour)
    desk.take(FILES / "highlights.calibre_highlights", book)
    (found,) = (
        one for one in desk.annotations.all() if one.place.quote and one.place.quote.exact == "The tide goes out"
    )
    assert found.place.href == "OEBPS/spring.xhtml"


@pytest.mark.parametrize(
    "name", ["foliate-2.json", "metadata.epub.lua", "metadata-2021.epub.lua", "thorium-3.annotation"]
)
def test_the_book_is_found_by_what_the_file_says_of_it(shelved: Desk, name: str) -> None:
    plan = shelved.take(FILES / name)
    assert {row.book for row in plan.rows} == {"A Year at the Harbour"}
    assert plan.count("new") >= 2


def test_a_file_that_names_no_book_asks_for_one(shelved: Desk) -> None:
    with pytest.raises(NotesWithoutBook, match="name it after the file of notes") as caught:
        shelved.take(FILES / "highlights.calibre_highlights")
    assert caught.value.exit_code == 3


def test_a_book_that_carries_notes_of_calibre_names_itself(shelved: Desk, tmp_path: Path) -> None:
    notes = (FILES / "calibre_bookmarks.txt").read_bytes()
    carrying = packed(tmp_path / "carrying.epub", ("META-INF/calibre_bookmarks.txt", notes))
    assert counts(shelved.take(carrying)) == {"new": 7, "skipped": 1}


def test_a_book_without_notes_says_so(harbour: Path) -> None:
    with pytest.raises(DamagedPublication, match="no notes in this book file"):
        read_file(harbour)


def test_a_folder_of_koreaders_is_taken_for_the_file_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "harbour-year.sdr"
    folder.mkdir()
    shutil.copy(FILES / "metadata.epub.lua", folder)
    assert read_file(folder).program == "KOReader"


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_file(tmp_path / "nothing.json")


@pytest.mark.parametrize(
    ("here", "status", "texts"),
    [
        ("", "changed", ["Ropes and people."]),  # what is written there comes to the words marked here
        ("Ropes and people.", "known", ["Ropes and people."]),
        ("Something else.", "new", ["Something else.", "Ropes and people."]),  # nothing that was written is lost
    ],
)
def test_the_same_words_marked_before_are_one_note(desk: Desk, harbour: Path, here: str, status: str, texts) -> None:
    book = open_epub(harbour)
    row = desk.interchange.plan(read_file(FILES / "foliate-2.json"), book).rows[0]
    desk.annotations.add(replace(row.annotation, id="55555555-5555-4555-8555-555555555555", text=here))
    plan = desk.take(FILES / "foliate-2.json", book)
    assert plan.rows[0].status == status
    assert [one.text for one in desk.annotations.all() if one.text] == texts
    assert desk.take(FILES / "foliate-2.json", book).count("new", "changed", "lost") == 0


def test_what_is_newer_in_the_file_is_taken_and_what_was_changed_here_stays(
    desk: Desk, harbour: Path, tmp_path
) -> None:
    book = open_epub(harbour)
    source = tmp_path / "highlights"
    shutil.copy(FILES / "highlights.calibre_highlights", source)
    desk.take(source, book)
    data = json.loads(source.read_text(encoding="utf-8-sig"))
    changed, touched = data["highlights"][0], data["highlights"][1]
    changed |= {"notes": "Later.", "timestamp": "2099-01-01T00:00:00Z"}
    touched["notes"] = "Of the same time as before."
    source.write_text(json.dumps(data), encoding="utf-8")
    assert counts(desk.take(source, book)) == {"changed": 1, "known": 5}
    assert [one.text for one in desk.annotations.all() if one.text] == ["Later.", "Ask him which light."]


def test_a_removed_note_comes_back_when_it_is_imported_again(desk: Desk, harbour: Path) -> None:
    book = open_epub(harbour)
    desk.take(FILES / "foliate-2.json", book)
    first = desk.annotations.all()[0]
    desk.annotations.remove(first.id)
    assert counts(desk.take(FILES / "foliate-2.json", book)) == {"new": 1, "known": 2}
    assert first.id in {one.id for one in desk.annotations.all()}


def test_only_what_is_chosen_is_kept(desk: Desk, harbour: Path) -> None:
    plan = desk.interchange.plan(read_file(FILES / "foliate-2.json"), open_epub(harbour))
    desk.interchange.carry_out(plan, [1])
    assert [one.id for one in desk.annotations.all()] == [plan.rows[1].annotation.id]


def test_planning_keeps_nothing_and_can_be_stopped(desk: Desk, harbour: Path) -> None:
    told: list[int] = []
    plan = desk.interchange.plan(
        read_file(FILES / "foliate-2.json"),
        open_epub(harbour),
        progress=lambda done, total, text: told.append(done),
        cancelled=lambda: len(told) > 1,
    )
    assert len(plan.rows) == 2
    assert desk.annotations.all() == ()


# -- out and in again --------------------------------------------------------------------------------------------------

NOTES = (
    Annotation(
        "11111111-1111-4111-8111-111111111111", ARTICLE,
        Locator("text", block="the-way-back-1", fraction=0.25, progression=0.5, quote=Quote("the way", "on ", " back")),
        "en", created="2026-01-01T10:00:00.123Z", modified="2026-01-03T10:00:00.456Z", kind="highlight",
        extent=Extent(3, "the-way-back-1", 10), style="underline", colour="blue", text="Twice.\nAt least.", tags=("a", "b"),
    ),
    Annotation(
        "22222222-2222-4222-8222-222222222222", ARTICLE, Locator("text", block="the-way-back-1"), "ar", name="هنا",
        created="2026-01-02T10:00:00.000Z", modified="2026-01-02T10:00:00.000Z",
    ),
    Annotation(
        "33333333-3333-4333-8333-333333333333", "urn:x:gone#00ff",
        Locator("OEBPS/one.xhtml", cfi="/4/2/1:0", quote=Quote("words"), spine=3), "en", kind="note", text="Alone.",
        created="2026-01-04T10:00:00.000Z", modified="2026-01-04T10:00:00.000Z", colour="pink",
    ),
)  # fmt: skip


@pytest.mark.parametrize("form", ["json", "w3c", "w3c-json"])
def test_an_export_in_an_empty_library_is_what_it_was(desk: Desk, empty: Desk, tmp_path: Path, form) -> None:
    desk.annotations.add(*NOTES)
    gone = replace(NOTES[0], id="44444444-4444-4444-8444-444444444444")
    desk.annotations.add(gone)
    desk.annotations.remove(gone.id)
    folder = tmp_path / "out"
    folder.mkdir()
    for path, data in files_of(desk.interchange.books(), form, folder):
        path.write_bytes(data)
        assert empty.take(path).count("new") > 0
        assert empty.take(path).count("new", "changed", "lost") == 0
    assert sorted(empty.annotations.all(), key=lambda one: one.id) == list(NOTES)


def test_a_note_that_another_program_rewrote_waits_for_its_book(desk: Desk, empty: Desk, tmp_path: Path) -> None:
    desk.annotations.add(NOTES[2])
    target = tmp_path / "notes.annotation"
    data = json.loads(written(desk.interchange.books(), "w3c-json"))
    del data["items"][0]["zeroopposite:annotation"]
    target.write_text(json.dumps(data), encoding="utf-8")
    (row,) = empty.take(target).rows
    assert (row.status, row.reason) == ("skipped", "its book is not in the library")


def test_json_of_everything_is_one_file(desk: Desk, empty: Desk, tmp_path: Path) -> None:
    desk.annotations.add(*NOTES)
    target = tmp_path / "all.json"
    target.write_bytes(written(desk.interchange.books(), "json"))
    empty.take(target)
    assert sorted(empty.annotations.all(), key=lambda one: one.id) == list(NOTES)


def test_w3c_annotations_of_several_books_need_a_folder(desk: Desk) -> None:
    desk.annotations.add(*NOTES)
    with pytest.raises(UsageError, match="one book each"):
        written(desk.interchange.books(), "w3c")


def test_notes_of_an_article_have_headings_links_and_the_other_language(desk: Desk, catalog: Catalog) -> None:
    desk.annotations.add(*NOTES)
    article = catalog.publication(catalog.article(ARTICLE))
    (book,) = desk.interchange.books(article, "de")
    assert {entry.annotation.id[:1] for entry in book.entries} == {"1", "2"}
    first = next(entry for entry in book.entries if entry.annotation.id == NOTES[0].id)
    german = article.rendition("de").block("the-way-back-1")
    assert first.link == "zeroopposite:evening-walk#the-way-back-1"
    assert first.second is not None
    assert german is not None
    assert (first.second.language, first.second.text) == ("de", german.text)
    (same,) = desk.interchange.books(article, "en")
    assert next(entry for entry in same.entries if entry.annotation.id == NOTES[0].id).second is None
    assert first.heading == article.rendition("en").section_of("the-way-back-1").label


def test_notes_of_a_book_stand_in_the_order_of_the_text_under_its_chapters(shelved: Desk, harbour: Path) -> None:
    book = open_epub(harbour)
    shelved.take(FILES / "calibre_bookmarks.txt", book)
    (written_book,) = shelved.interchange.books(book)
    headings = list(dict.fromkeys(entry.heading for entry in written_book.entries))
    assert headings == ["Winter", "Spring", "The nets"]
    assert all("#epubcfi(/6/" in entry.link for entry in written_book.entries)
    assert all(entry.link.startswith("zeroopposite:urn:uuid:5b0c8c1e") for entry in written_book.entries)


def test_a_book_is_found_by_isbn_title_or_file(desk: Desk, catalog: Catalog, harbour: Path) -> None:
    row = described(open_epub(harbour))
    desk.library.add(row)
    books = NoteBooks(catalog, desk.library)
    known = [
        About(identifiers=("URN:UUID:5B0C8C1E-6F1D-4D0A-9B0E-2F6A1C3D7E90",)),
        About(identifiers=("uuid:5b0c8c1e-6f1d-4d0a-9b0e-2f6a1c3d7e90",)),
        About(title=" a year at  the harbour", creators=("IMKE STRAND",)),
        About(sha256=row.sha256 or ""),
        About(key=row.key),
    ]
    assert all((found := books.matching(about)) is not None and found.key == row.key for about in known)
    desk.library.add(replace(row, key="urn:x:2#11", work="urn:x:2#11", identifier="urn:x:2", sha256="0" * 64))
    unknown = [
        About(title=row.title),
        About(),
        About(title="A Year at the Harbour", creators=("Another",)),
        About(identifiers=("x",)),
    ]
    assert all(books.matching(about) is None for about in unknown)


def test_of_equal_words_in_one_chapter_koreaders_path_says_which(desk: Desk, harbour: Path, tmp_path: Path) -> None:
    """Words that stand in a chapter more than once: the elements on the way there decide."""
    book = open_epub(harbour)
    source = tmp_path / "metadata.epub.lua"
    for paragraph, path in ((1, "/4/4/1:3"), (3, "/4/8/1:67")):
        entry = (
            f'["pos0"] = "/body/DocFragment[1]/body/p[{paragraph}]/text().9", ["pos1"] = "x", ["drawer"] = "lighten"'
        )
        source.write_text(f'return {{ ["annotations"] = {{ {{ {entry}, ["text"] = "n" }} }} }}', encoding="utf-8")
        (row,) = desk.interchange.plan(read_file(source), book).rows
        assert row.annotation.place.cfi is not None
        assert row.annotation.place.cfi.split("/1")[0] == path.split("/1")[0]


@pytest.mark.parametrize("cfi", ["/4/2/1:0", "/4/99/7:3", "/2"])
def test_a_bookmark_gets_the_words_at_its_place(desk: Desk, harbour: Path, tmp_path: Path, cfi: str) -> None:
    source = tmp_path / "book.json"
    source.write_text(
        json.dumps({"annotations": [], "bookmarks": [f"epubcfi(/6/2!{cfi})"], "lastLocation": ""}), encoding="utf-8"
    )
    (row,) = desk.interchange.plan(read_file(source), open_epub(harbour)).rows
    assert row.status == "new"
    assert row.annotation.place.href == "OEBPS/winter.xhtml"
    assert row.annotation.place.quote is not None


def test_words_of_a_chapter_that_is_not_named_have_to_be_the_only_ones(
    desk: Desk, harbour: Path, tmp_path: Path
) -> None:
    source = tmp_path / "highlights"
    for words, status in (("The tide goes out", "lost"), ("the first letters", "new"), ("never written here", "lost")):
        data = {"type": "calibre_highlights", "highlights": [{"uuid": words, "highlighted_text": words}]}
        source.write_text(json.dumps(data), encoding="utf-8")
        (row,) = desk.interchange.plan(read_file(source), open_epub(harbour)).rows
        assert (words, row.status) == (words, status)


def test_standard_annotations_of_an_article_are_found_in_their_language(
    desk: Desk, catalog: Catalog, tmp_path: Path
) -> None:
    article = catalog.publication(catalog.article(ARTICLE))
    words = article.rendition("de").block("the-way-back-1").text[:20]
    item = {
        "id": "urn:uuid:66666666-6666-4666-8666-666666666666", "type": "Annotation", "created": "2026-01-01T00:00:00Z",
        "target": {"source": "x", "selector": [{"type": "TextQuoteSelector", "exact": words}]},
    }  # fmt: skip
    source = tmp_path / "notes.annotation"
    source.write_text(
        json.dumps({"type": "AnnotationSet", "about": {"dc:identifier": [ARTICLE]}, "items": [item]}), encoding="utf-8"
    )
    (row,) = desk.take(source).rows
    found = row.annotation
    assert (row.status, found.language, found.place.block) == ("new", "de", "the-way-back-1")
    assert found.extent == Extent(0, "the-way-back-1", len(words.rstrip())) or found.extent == Extent(
        0, "the-way-back-1", len(words)
    )


@pytest.mark.parametrize(
    ("cfi", "words"),
    [
        ("epubcfi(/6/4!/4/4,/1:0,/1:17)", "The tide comes in"),
        ("epubcfi(/6/4!/4/6/4,/1:0,/3:5)", "A net is mostly holes, said the old woman, and so is a promise; what matters "
         "is that the holes are smaller than"),
        ("epubcfi(/6/4!/4,/2/1:0,/4/1:8)", "Spring The tide"),
        ("epubcfi(/6/4!/4,/4/1:95,/6/4/1:5)", "first lies. The nets A net"),
        ("epubcfi(/6/4!/4/6,/4,/6)", "A net is mostly holes, said the old woman, and so is a promise; what matters "
         "is that the holes are smaller than the fish."),
    ],
)  # fmt: skip
def test_a_highlight_that_is_a_range_alone_gets_the_words_it_marks(
    desk: Desk, harbour: Path, tmp_path: Path, cfi: str, words: str
) -> None:
    source = tmp_path / "foliate.json"
    source.write_text(json.dumps({"annotations": [{"value": cfi, "color": "yellow"}]}), encoding="utf-8")
    desk.take(source, open_epub(harbour))
    (one,) = desk.annotations.all()
    assert one.place.quote is not None
    assert " ".join(one.place.quote.exact.split()) == words
    assert one.extent is not None
    assert desk.take(source, open_epub(harbour)).count("known") == 1


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A book that has documents and words in the same places, and is another one."""
    target = packed(tmp_path / "another.epub")
    changed = tmp_path / "other.epub"
    with zipfile.ZipFile(target) as source, zipfile.ZipFile(changed, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(name, data.replace(b"5b0c8c1e-6f1d-4d0a-9b0e-2f6a1c3d7e90", b"another-book"))
    return changed


@pytest.mark.parametrize("name", [name for name, _ in REAL])
def test_notes_at_the_same_places_of_two_books_are_kept_in_both(desk: Desk, harbour: Path, other: Path, name) -> None:
    first, second = open_epub(harbour), open_epub(other)
    assert first.key != second.key
    kept = desk.take(FILES / name, first).count("new", "lost")
    assert desk.take(FILES / name, second).count("new", "lost") == kept
    assert [len(desk.annotations.all(book.key)) for book in (first, second)] == [kept, kept]
    assert desk.take(FILES / name, first).count("new", "lost", "changed") == 0
    assert desk.take(FILES / name, second).count("new", "lost", "changed") == 0


def test_ids_of_notes_do_not_depend_on_which_book_was_first(
    desk: Desk, empty: Desk, harbour: Path, other: Path
) -> None:
    """On two machines that share a folder they would be taken for one another."""
    books = open_epub(harbour), open_epub(other)
    for at, order in ((desk, books), (empty, books[::-1])):
        for book in order:
            at.take(FILES / "foliate-2.json", book)
    assert {(one.id, one.publication) for one in desk.annotations.all()} == {
        (one.id, one.publication) for one in empty.annotations.all()
    }


def test_a_note_of_ours_of_any_id_comes_in_without_saying_which_book_it_is_of(
    desk: Desk, harbour: Path, tmp_path
) -> None:
    note = {"id": "mine", "kind": "note", "place": {"href": "OEBPS/winter.xhtml"}, "text": "why?"}
    data = {"format": "zeroopposite-annotations", "version": 1, "publications": [{"annotations": [note]}]}
    source = tmp_path / "notes.json"
    source.write_text(json.dumps(data), encoding="utf-8")
    assert desk.take(source, open_epub(harbour)).count("new") == 1
    assert [one.text for one in desk.annotations.all()] == ["why?"]


def test_a_note_of_ours_about_a_place_of_another_edition_stays_one_about_a_place(
    desk: Desk, harbour: Path, tmp_path: Path
) -> None:
    quote = {"exact": "My neighbour mends what the summer broke.", "before": "will go out again. ", "after": " He says"}
    place = {"href": "OEBPS/one.xhtml", "cfi": "/4/2/1:0", "quote": quote}
    note = {"id": "mine", "kind": "note", "language": "en", "place": place, "text": "why?"}
    data = {
        "format": "zeroopposite-annotations",
        "version": 1,
        "publications": [{"key": "urn:x:harbour#00ff", "annotations": [note]}],
    }
    source = tmp_path / "notes.json"
    source.write_text(json.dumps(data), encoding="utf-8")
    assert desk.take(source, open_epub(harbour)).count("new") == 1
    (kept,) = desk.annotations.all()
    assert (kept.extent, kept.place.href) == (None, "OEBPS/winter.xhtml")
    assert kept.place.cfi is not None
    assert kept.place.cfi.startswith("/4/6")


def test_of_a_file_of_several_books_only_the_notes_of_the_book_that_is_named_come_in(
    desk: Desk, empty: Desk, harbour: Path, other: Path, tmp_path: Path
) -> None:
    books = open_epub(harbour), open_epub(other)
    for book in books:
        desk.library.add(described(book))
        desk.take(FILES / "foliate-2.json", book)
    source = tmp_path / "all.json"
    source.write_bytes(written(desk.interchange.books(), "json"))
    assert counts(empty.take(source, books[0])) == {"new": 3, "skipped": 3}
    assert {one.publication for one in empty.annotations.all()} == {books[0].key}


def test_a_book_that_is_not_here_keeps_its_title_with_its_notes_and_is_on_no_shelf(
    shelved: Desk, empty: Desk, harbour: Path, catalog: Catalog, tmp_path: Path
) -> None:
    shelved.take(FILES / "foliate-2.json", open_epub(harbour))
    source = tmp_path / "all.json"
    source.write_bytes(written(shelved.interchange.books(), "json"))
    for form in ("json", "w3c-json"):
        at = tmp_path / f"all.{form}"
        at.write_bytes(written(shelved.interchange.books(), form))
        empty.take(at)
        (book,) = empty.interchange.books()
        assert (book.about.title, book.about.creators) == ("A Year at the Harbour", ("Imke Strand",))
    assert empty.library.rows() == ()
    (outcome,) = Importer(empty.database).run([harbour])
    assert (outcome.kind, len(empty.library.rows())) == ("added", 1)
    assert empty.take(source).count("new", "changed", "lost") == 0
    (book,) = Interchange(empty.annotations, NoteBooks(catalog, empty.library)).books()
    assert [entry.heading for entry in book.entries] == ["Winter", "Spring", "The nets"]


@pytest.mark.parametrize(
    "title", ["CON", "nul.txt", "Com1 . x", "LPT¹", "\U0001f600" * 300, "../../x", "a\0b", "...", ""]
)
def test_a_file_is_named_as_every_file_system_allows_whatever_the_title(tmp_path: Path, title: str) -> None:
    book = Book(About(title=title), ())
    ((path, _),) = files_of((book,), "json", tmp_path)
    assert path.parent == tmp_path
    assert len(path.name.encode()) < 255
    assert path.name.partition(".")[0].strip().casefold() not in {"con", "nul", "com1", "lpt¹"}
    assert not set(path.name) & set('\\/:*?"<>|\0')


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_a_folder_of_koreaders_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "metadata.epub.lua")
    with pytest.raises(DamagedPublication):
        read_file(tmp_path)


def test_a_book_that_carries_many_files_of_notes_is_one_book(tmp_path: Path) -> None:
    data = json.dumps({"type": "Annotation", "target": {"source": "a.xhtml"}}).encode()
    book = packed(tmp_path / "many.epub", *((f"META-INF/{number}.annotation", data) for number in range(20)))
    (notes,) = read_file(book).books
    assert len(notes.items) == 20
