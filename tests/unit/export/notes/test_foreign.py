"""Files of other readers, as their programs write them: what is read of each note."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import DamagedPublication
from reader.export.notes.colours import nearest
from reader.export.notes.model import BookNotes, Item, NotesFile
from reader.export.notes.reading import read_notes
from reader.publication.annotation import Annotation

FILES = Path(__file__).resolve().parents[3] / "fixtures" / "notes" / "files"
UUID = "5b0c8c1e-6f1d-4d0a-9b0e-2f6a1c3d7e90"


def read(name: str) -> NotesFile:
    return read_notes((FILES / name).read_bytes(), name)


def only(file: NotesFile) -> BookNotes:
    (book,) = file.books
    return book


def kept(file: NotesFile) -> list[Annotation]:
    return [item.annotation for item in only(file).items if not item.skip]


@pytest.mark.parametrize(
    ("name", "program", "kept", "skipped"),
    [
        ("highlights.calibre_highlights", "calibre", 6, 0),
        ("bookmarks.calibre-bookmarks", "calibre", 1, 0),
        ("library.calibre_annotation_collection", "calibre", 7, 0),
        ("calibre_bookmarks.txt", "calibre", 7, 1),
        ("foliate-2.json", "Foliate", 3, 0),
        ("metadata.epub.lua", "KOReader", 5, 0),
        ("metadata-2021.epub.lua", "KOReader", 3, 0),
        ("thorium-3.annotation", "W3C EPUB Annotations", 2, 0),
    ],
)
def test_every_note_of_a_file_is_read(name: str, program: str, kept: int, skipped: int) -> None:
    file = read(name)
    items = only(file).items
    assert file.program == program
    assert (sum(not item.skip for item in items), sum(bool(item.skip) for item in items)) == (kept, skipped)
    assert len({item.annotation.id for item in items if not item.skip}) == kept
    assert all(item.annotation.created.endswith("Z") or program == "Foliate" for item in items if not item.skip)


def test_calibre_keeps_note_colour_style_and_place() -> None:
    items = {item.annotation.text or item.annotation.style: item for item in only(read("calibre_bookmarks.txt")).items}
    noted, struck = items["Ask him which light."], items["strike"]
    assert noted.annotation.colour == "green"
    assert noted.annotation.place.href == "OEBPS/winter.xhtml"
    assert noted.cfi == "epubcfi(/6/2!/4,/8/1:86,/10/2/1:72)"
    assert struck.annotation.place.quote is not None
    assert struck.annotation.place.quote.exact.endswith("\n\nThe tide comes in.")


def test_the_same_note_has_the_same_id_in_both_files_of_calibre() -> None:
    highlights = {item.annotation.id for item in only(read("highlights.calibre_highlights")).items}
    in_book = {item.annotation.id for item in only(read("calibre_bookmarks.txt")).items}
    assert highlights < in_book


def test_bookmarks_of_calibre_before_version_5_have_their_spine_beside_them() -> None:
    data = b'{"type": "bookmarks", "entries": [{"title": "Old", "spine": 1, "pos": "/2/4/4/1:19", "type": "cfi"}]}'
    (item,) = only(read_notes(data, "file")).items
    assert (item.annotation.name, item.cfi) == ("Old", "epubcfi(/6/4!/4/4/1:19)")


def test_notes_of_several_books_in_calibres_library_stay_apart() -> None:
    data = b"""{"version": 1, "type": "calibre_annotation_collection", "annotations": [
    {"book_id": 1, "annotation": {"type": "highlight", "uuid": "a", "highlighted_text": "One"}},
    {"book_id": 2, "annotation": {"type": "highlight", "uuid": "b", "highlighted_text": "Two"}}]}"""
    books = read_notes(data, "file").books
    assert [[item.annotation.place.quote.exact for item in book.items] for book in books] == [["One"], ["Two"]]


def test_what_was_removed_in_calibre_is_left_out() -> None:
    data = b'{"version": 1, "type": "calibre_highlights", "highlights": [{"uuid": "x", "removed": true}]}'
    (item,) = only(read_notes(data, "file")).items
    assert item.skip == "removed in the other program"


def test_foliate_says_which_book_and_where() -> None:
    book = only(read("foliate-2.json"))
    assert book.about.identifiers == (f"urn:uuid:{UUID}",)
    assert (book.about.title, book.about.creators) == ("A Year at the Harbour", ("Imke Strand",))
    first, _, bookmark = book.items
    assert first.cfi == "epubcfi(/6/2!/4/6,/1:42,/1:146)"
    assert (first.annotation.text, first.annotation.colour) == ("Ropes and people.", "yellow")
    assert (bookmark.annotation.kind, bookmark.cfi) == ("bookmark", "epubcfi(/6/4!/4/2/1:0)")


def test_foliate_3_has_times_and_lines_as_colours() -> None:
    data = b"""{"annotations": [{"value": "epubcfi(/6/2!/4/6,/1:0,/1:2)", "color": "strikethrough", "text": "My",
    "note": "", "created": "2025-05-01T08:00:00Z", "modified": "2025-05-02T08:00:00Z"}],
    "bookmarks": [], "metadata": {"identifier": "x", "title": {"en": "T"}, "author": [{"name": "A"}]}}"""
    (found,) = kept(read_notes(data, "file"))
    assert (found.style, found.created, found.modified) == (
        "strike", "2025-05-01T08:00:00.000Z", "2025-05-02T08:00:00.000Z",
    )  # fmt: skip


def test_koreader_keeps_words_note_style_and_document(monkeypatch: pytest.MonkeyPatch) -> None:
    book = only(read("metadata.epub.lua"))
    assert book.about.identifiers == (f"uuid:{UUID}",)
    assert book.about.file == "harbour-year.epub"
    noted, underlined, struck, bookmark, grey = book.items
    assert noted.annotation.text == 'Ropes "remember".\nAnd people do.'
    assert noted.index == 0
    assert noted.annotation.modified > noted.annotation.created
    assert (underlined.annotation.style, underlined.annotation.colour, underlined.index) == ("underline", "green", 1)
    assert (struck.annotation.style, struck.annotation.colour) == ("strike", "blue")
    assert struck.annotation.place.quote is not None
    assert struck.annotation.place.quote.exact == "港は静かになる"
    assert (bookmark.annotation.kind, bookmark.index, bookmark.annotation.place.quote) == ("bookmark", 2, None)
    assert grey.annotation.colour == "yellow"


def test_two_tables_of_an_older_koreader_become_one_list() -> None:
    noted, marked, bookmark = kept(read("metadata-2021.epub.lua"))
    assert (noted.kind, noted.text, noted.style) == ("highlight", "Who writes them?", "highlight")
    assert (marked.kind, marked.text, marked.style) == ("highlight", "", "underline")  # its text was made by itself
    assert bookmark.kind == "bookmark"


def test_marks_on_pages_of_a_pdf_are_left_out() -> None:
    data = b'return { ["annotations"] = { { ["page"] = 3, ["pos0"] = { ["x"] = 1 }, ["drawer"] = "lighten" } } }'
    (item,) = only(read_notes(data, "file")).items
    assert item.skip == "a mark on the page of a PDF"


def test_thorium_is_read_with_one_tag_and_a_colour_in_numbers() -> None:
    noted, bookmark = only(read("thorium-3.annotation")).items
    assert (noted.annotation.tags, noted.annotation.colour, noted.annotation.style) == (
        ("teacher",),
        "green",
        "underline",
    )
    assert noted.annotation.text == "Compare with the nets."
    assert noted.cfi == "epubcfi(/6/2!/4/6,/1:42,/1:98)"
    assert noted.annotation.id == "3a0d7f5c-0d67-4c8b-94a7-7a7d2e1f0b11"
    assert (bookmark.annotation.kind, bookmark.annotation.name) == ("bookmark", "Where the tourists come")
    assert bookmark.annotation.place.cfi == "/4/4/1:0"


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("#ffeb6b", "yellow"),
        ("#c0ed72", "green"),
        ("#add8ff", "blue"),
        ("#ffb0ca", "pink"),
        ("#d9b2ff", "purple"),
        ("orange", "orange"),
        ("red", "pink"),
        ("rgb(0, 128, 0)", "green"),
        ("#888", "yellow"),
        ("no colour", "yellow"),
    ],
)
def test_a_colour_becomes_the_nearest_of_six(written: str, colour: str) -> None:
    assert nearest(written) == colour


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no notes of a form that is known"),
        (b"Dear diary", "no notes of a form that is known"),
        (b"{}", "no notes of a form that is known"),
        (b'{"annotations": []}', "no notes of a form that is known"),
        (b"[1, 2", "not valid JSON"),
        (b'{"a": "\xff\xfe"}', "not valid JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b"return {" * 100, "line 1"),
        (b"return os.execute('rm -rf /')", "line 1"),
        (b'return { ["annotations"] = f() }', "line 1"),
        (b'return {\n["a"] = "1" .. "2" }', "line 2"),
        (b'return { ["a"] = "never closed', "line 1"),
        (b"return {}", "no notes of a form that is known"),
        (b"encoding=json+base64:\n!!!", "damaged|not valid JSON"),
        (b"encoding=json+base64:\ne30=", "damaged"),
    ],
)
def test_what_is_no_file_of_notes_is_an_error_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(DamagedPublication, match=reason) as caught:
        read_notes(data, "file")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b'{"type": "AnnotationSet", "items": [null, 1, "x", [], {}, {"target": 3}, {"target": {"selector": 9}}]}',
        b'{"type": "AnnotationSet", "about": 3, "items": {"a": 1}}',
        b'{"type": "Annotation", "target": "OEBPS/a.xhtml#p1", "body": [{"value": {"text": ["x"]}}], "created": 1e300}',
        b'{"type": "AnnotationSet", "items": [{"id": 5, "target": {"source": 5, "selector": [{"type": "EPUBCFISelector", '
        b'"value": "/4/2[,/1"}, {"type": "TextQuoteSelector", "exact": 4}, {"type": "ProgressionSelector", "value": 1e999}]}}]}',
        b'{"type": "calibre_highlights", "highlights": [{"start_cfi": 3, "highlighted_text": [], "style": 7, "uuid": {}}]}',
        b'{"type": "calibre_highlights", "highlights": [{"start_cfi": "/4/2", "end_cfi": "/", "spine_index": 1e9, "timestamp": "x"}]}',
        b'{"type": "bookmarks", "entries": [{"pos": "epubcfi(nothing)", "title": 4}, {"pos": 4}]}',
        b'{"annotations": [{"value": "epubcfi(/6/4!/4/2/1:0)", "created": "x", "text": null}, 4], "bookmarks": [null, {"value": 3}]}',
        b'{"format": "zeroopposite-annotations", "version": 1, "publications": [null, {"annotations": [null, {"id": "x", "place": '
        b'{"href": "a", "progression": -5, "fraction": "x", "spine": -1, "quote": 3}, "extent": {"start": -1}, "tags": 3}]}]}',
        b'return { ["annotations"] = { [1] = { ["page"] = "/body/DocFragment[99999999]/body", ["datetime"] = "never" }, [2] = 4, ["x"] = {} } }',
        b'return { ["bookmarks"] = { { ["page"] = true } }, ["highlight"] = { [1] = { { } } }, ["doc_props"] = 3 }',
    ],
)
def test_hostile_values_are_skipped_and_raise_nothing(data: bytes) -> None:
    for book in read_notes(data, "file").books:
        for item in book.items:
            assert item.skip or item.annotation.id


def test_half_a_letter_and_controls_do_not_get_in() -> None:
    data = b'{"type": "calibre_highlights", "highlights": [{"highlighted_text": "a\\ud800b\\u0000c", "notes": "d\\r\\ne"}]}'
    (found,) = kept(read_notes(data, "file"))
    assert found.place.quote is not None
    assert (found.place.quote.exact, found.text) == ("a?bc", "d\ne")


WORDS = "The tide comes in"
QUOTE = {"type": "TextQuoteSelector", "exact": WORDS}
RANGE = "/4/4,/1:0,/1:17"
TEXT_BODY = {"type": "TextualBody", "value": "why?"}


def w3c(**members: object) -> dict[str, object]:
    return {"type": "Annotation", "id": "urn:uuid:3a0d7f5c-0d67-4c8b-94a7-7a7d2e1f0b11", **members}


def target(*selectors: object, source: object = "OEBPS/spring.xhtml") -> dict[str, object]:
    return {"source": source, "selector": list(selectors)}


def of_w3c(value: object) -> Item:
    (item,) = only(read_notes(json.dumps(value).encode(), "notes.annotation")).items
    return item


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"type": "AnnotationSet", "items": [one], "unknown": {"more": 1}},
        lambda one: {"type": ["AnnotationPage"], "items": [one]},
        lambda one: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [one]}},
    ],
)
def test_annotations_of_the_w3c_come_in_several_wrappings(wrapped: Callable[[object], object]) -> None:
    annotation = of_w3c(wrapped(w3c(target=target(QUOTE), body=TEXT_BODY))).annotation
    assert (annotation.kind, annotation.text) == ("highlight", "why?")


@pytest.mark.parametrize(
    ("members", "text", "tags"),
    [
        ({"body": TEXT_BODY}, "why?", ()),
        ({"body": "why?"}, "why?", ()),
        ({"bodyValue": "why?"}, "why?", ()),
        ({"body": [{"purpose": "tagging", "value": "a"}, TEXT_BODY, {"purpose": "tagging", "value": "b"}]}, "why?",
         ("a", "b")),
        ({"body": {"value": {"text": "why?"}, "tag": ["a", "b"]}}, "why?", ("a", "b")),
        ({"body": []}, "", ()),
        ({}, "", ()),
    ],
)  # fmt: skip
def test_bodies_of_the_w3c_have_several_forms(members: dict[str, object], text: str, tags: tuple[str, ...]) -> None:
    annotation = of_w3c(w3c(target=target(QUOTE), motivation=["highlighting", "commenting"], **members)).annotation
    assert (annotation.kind, annotation.text, annotation.tags) == ("highlight", text, tags)


@pytest.mark.parametrize(
    ("about", "cfi", "words"),
    [
        (target({"type": "CssSelector", "value": "p:nth-child(2)", "refinedBy": QUOTE}), None, WORDS),
        (target({"type": "FragmentSelector", "value": "epubcfi(/4/4/1:0)", "refinedBy": QUOTE}), "/4/4/1:0", WORDS),
        (target({"type": "RangeSelector", "startSelector": {"type": "CfiSelector", "value": "/4/4/1:0"},
                 "endSelector": {"type": "CfiSelector", "value": "/4/4/1:17"}}), "/4/4/1:0", ""),
        (target({"type": "CfiSelector", "value": RANGE}), "/4/4/1:0", ""),
        (target({"type": "EPUBCFISelector", "value": f"epubcfi({RANGE})"}), "/4/4/1:0", ""),
        ([target(QUOTE)], None, WORDS),
        (target(QUOTE, source={"id": "OEBPS/spring.xhtml", "type": "Text"}), None, WORDS),
        (target(QUOTE, source="OEBPS/spring.xhtml#epubcfi(/4/4)"), "/4/4", WORDS),
    ],
)  # fmt: skip
def test_places_of_the_w3c_have_several_forms(about: object, cfi: str | None, words: str) -> None:
    item = of_w3c(w3c(target=about, motivation="highlighting"))
    place = item.annotation.place
    assert (item.skip, item.annotation.kind, place.href) == ("", "highlight", "OEBPS/spring.xhtml")
    assert (place.cfi, place.quote.exact if place.quote else "") == (cfi, words)


def test_a_highlight_that_says_nothing_of_its_place_is_skipped_and_a_note_is_not() -> None:
    about = target({"type": "SvgSelector", "value": "<svg/>"})
    assert of_w3c(w3c(target=about, motivation="highlighting")).skip
    item = of_w3c(w3c(target=about, body="why?"))
    assert (item.skip, item.annotation.kind) == ("", "note")


def test_a_book_that_was_read_and_not_marked_in_foliate_has_no_notes() -> None:
    data = {"lastLocation": "epubcfi(/6/4!/4/2)", "progress": [1, 3]}
    assert only(read_notes(json.dumps(data).encode(), "a.json")).items == ()


def test_a_bookmark_that_was_renamed_in_an_older_koreader_keeps_its_words() -> None:
    table = """return { ["bookmarks"] = { [1] = { ["datetime"] = "2021-03-01 12:30:00", ["notes"] = "in Summer",
        ["page"] = "/body/DocFragment[3]/body/h1/text().0", ["text"] = "where it turns" } } }"""
    (annotation,) = kept(read_notes(table.encode(), "metadata.epub.lua"))
    assert (annotation.kind, annotation.text) == ("note", "where it turns")


def test_a_document_before_the_first_one_is_none() -> None:
    table = """return { ["annotations"] = { [1] = { ["page"] = "/body/DocFragment[0]/body/p/text().0" } } }"""
    (item,) = only(read_notes(table.encode(), "metadata.epub.lua")).items
    assert (item.index, bool(item.skip)) == (None, True)


@pytest.mark.parametrize(
    ("pos", "cfi"),
    [
        ("epubcfi(/4/2/4/6/1:3)", "epubcfi(/6/4!/4/6/1:3)"),
        ("epubcfi(/4/2)", "epubcfi(/6/4)"),
        ("epubcfi(/200)", "epubcfi(/6/200)"),
        ("epubcfi(/6/4!/4/6)", "epubcfi(/6/4!/4/6)"),
    ],
)
def test_a_bookmark_of_calibre_names_its_document_first(pos: str, cfi: str) -> None:
    data = {"type": "bookmarks", "entries": [{"type": "bookmark", "title": "A", "pos": pos, "pos_type": "epubcfi"}]}
    (item,) = only(read_notes(json.dumps(data).encode(), "a.calibre-bookmarks")).items
    assert item.cfi == cfi
