"""What is written and read again is what it was: JSON of our own and W3C EPUB Annotations, as file and as ZIP."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import DamagedPublication
from reader.export.notes import json as own
from reader.export.notes import w3c
from reader.export.notes.model import About, Book, Entry, Second
from reader.export.notes.reading import read_notes
from reader.export.notes.w3c.draft import EXTENSION
from reader.publication.annotation import COLOURS, KINDS, STYLES, Annotation, Extent
from reader.publication.locator import Locator, Quote

ABOUT = About(
    title="A Year at the Harbour",
    creators=("Imke Strand",),
    identifiers=("urn:uuid:5b0c8c1e-6f1d-4d0a-9b0e-2f6a1c3d7e90",),
    key="urn:uuid:5b0c8c1e-6f1d-4d0a-9b0e-2f6a1c3d7e90#00ff",
    kind="epub",
    languages=("en",),
)
HIGHLIGHT = Annotation(
    "11111111-1111-4111-8111-111111111111",
    "",
    Locator("OEBPS/winter.xhtml", cfi="/4/6/1:42", progression=0.3, quote=Quote("He says", "broke. ", " that")),
    "en",
    created="2026-01-01T10:00:00.000Z",
    modified="2026-01-02T10:00:00.000Z",
    kind="highlight",
    extent=Extent(cfi="/4/6/1:49"),
    style="strike",
    colour="purple",
    text="Two\nlines",
    tags=("sea", "ropes"),
)
TIMES = st.datetimes().map(lambda one: f"{one:%Y-%m-%dT%H:%M:%S}.{one.microsecond // 1000:03}Z".rjust(24, "0"))
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
NAMES = WORDS.filter(bool)
PATHS = st.lists(st.integers(1, 30), min_size=1, max_size=4).map(lambda steps: "".join(f"/{2 * one}" for one in steps))
PLACES = st.builds(
    Locator,
    href=NAMES,
    block=st.none() | NAMES,
    fraction=st.floats(0, 1),
    cfi=st.none() | PATHS.map(lambda path: f"{path}/1:3"),
    progression=st.floats(0, 1),
    quote=st.none() | st.builds(Quote, WORDS, WORDS, WORDS),
    spine=st.none() | st.integers(0, 9),
)
EXTENTS = st.builds(
    Extent,
    start=st.none() | st.integers(0, 99),
    block=st.none() | NAMES,
    end=st.none() | st.integers(0, 99),
    cfi=st.none() | PATHS.map(lambda path: f"{path}/1:9"),
).filter(lambda extent: extent != Extent())
ANNOTATIONS = st.builds(
    Annotation,
    id=st.uuids().map(str),
    publication=st.just(""),
    place=PLACES,
    language=st.sampled_from(("en", "ar", "zh-Hans")),
    name=WORDS,
    created=TIMES,
    modified=TIMES,
    kind=st.sampled_from(KINDS),
    extent=st.none() | EXTENTS,
    style=st.sampled_from(STYLES),
    colour=st.sampled_from(COLOURS),
    text=WORDS,
    tags=st.lists(NAMES, unique=True, max_size=3).map(tuple),
)


def book(*annotations: Annotation) -> Book:
    return Book(ABOUT, tuple(Entry(one, "Winter", "zeroopposite:x") for one in annotations), "en")


def back(data: bytes) -> list[Annotation]:
    return [item.annotation for notes in read_notes(data, "file").books for item in notes.items]


@settings(max_examples=80, deadline=None)
@given(st.lists(ANNOTATIONS, max_size=4))
def test_json_of_our_own_loses_nothing(annotations) -> None:
    assert back(own.write([book(*annotations)]).encode()) == annotations


@settings(max_examples=80, deadline=None)
@given(st.lists(ANNOTATIONS, max_size=4))
def test_w3c_annotations_lose_nothing(annotations) -> None:
    assert back(w3c.write(book(*annotations)).encode()) == annotations


def test_both_say_which_book_they_are_of() -> None:
    for data in (own.write([book(HIGHLIGHT)]), w3c.write(book(HIGHLIGHT))):
        about = read_notes(data.encode(), "file").books[0].about
        assert (about.key, about.title, about.identifiers) == (ABOUT.key, ABOUT.title, ABOUT.identifiers)


def test_the_same_notes_give_the_same_bytes() -> None:
    assert w3c.write_zip(book(HIGHLIGHT)) == w3c.write_zip(book(HIGHLIGHT))
    assert own.write([book(HIGHLIGHT)]) == own.write([book(HIGHLIGHT)])


def test_an_annotation_is_what_the_draft_demands() -> None:
    data = json.loads(w3c.write(book(HIGHLIGHT)))
    assert data["@context"] == "https://www.w3.org/ns/epub-anno.jsonld"
    assert data["type"] == "AnnotationSet"
    assert data["id"].startswith("urn:uuid:")
    assert data["about"]["dc:identifier"] == list(ABOUT.identifiers)
    (item,) = data["items"]
    assert {"id", "type", "created", "target"} <= item.keys()
    assert item["motivation"] == "commenting"
    assert item["body"] == {
        "type": "TextualBody", "value": "Two\nlines", "format": "text/plain", "color": "purple",
        "highlight": "strikethrough", "tags": ["sea", "ropes"],
    }  # fmt: skip
    assert item["target"]["source"] == "OEBPS/winter.xhtml"
    assert item["target"]["selector"] == [
        {"type": "EPUBCFISelector", "value": "/4/6,/1:42,/1:49"},
        {"type": "TextQuoteSelector", "exact": "He says", "prefix": "broke. ", "suffix": " that"},
        {"type": "ProgressionSelector", "value": 0.3},
    ]


def test_the_zip_has_the_set_at_its_root() -> None:
    with zipfile.ZipFile(io.BytesIO(w3c.write_zip(book(HIGHLIGHT)))) as archive:
        assert archive.namelist() == ["annotations.json"]
        assert archive.read("annotations.json").decode() == w3c.write(book(HIGHLIGHT))


def test_what_another_program_changed_is_believed_before_our_own_member() -> None:
    data = json.loads(w3c.write(book(HIGHLIGHT)))
    body = data["items"][0]["body"]
    body["value"], body["color"], body["tags"] = "Changed.", "blue", ["new"]
    (found,) = back(json.dumps(data).encode())
    assert found == replace(HIGHLIGHT, text="Changed.", colour="blue", tags=("new",))


def test_without_our_member_the_standard_ones_are_enough() -> None:
    data = json.loads(w3c.write(book(HIGHLIGHT)))
    del data["items"][0][EXTENSION]
    (found,) = back(json.dumps(data).encode())
    assert found == replace(HIGHLIGHT, language="")


def test_offsets_in_a_block_of_an_article_are_standard_selectors() -> None:
    place = Locator("en.html", block="pot-1", quote=Quote("Boil"))
    note = replace(HIGHLIGHT, place=place, extent=Extent(0, "pot-1", 4), language="en")
    data = json.loads(w3c.write(book(note)))
    assert data["items"][0]["target"]["selector"][0] == {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
        "value": "pot-1",
        "refinedBy": {"type": "TextPositionSelector", "start": 0, "end": 4},
    }
    del data["items"][0][EXTENSION]
    (found,) = back(json.dumps(data).encode())
    assert (found.place.block, found.extent) == ("pot-1", Extent(0, "pot-1", 4))


def test_what_stands_beside_a_note_for_people_does_not_come_back() -> None:
    entry = Entry(HIGHLIGHT, "Winter", "zeroopposite:x", Second("de", "Worte"))
    data = own.write([Book(ABOUT, (entry,), "en")])
    assert json.loads(data)["publications"][0]["annotations"][0]["second"] == {"language": "de", "text": "Worte"}
    assert back(data.encode()) == [HIGHLIGHT]


def test_a_file_of_a_newer_version_says_so() -> None:
    with pytest.raises(DamagedPublication, match="newer version"):
        read_notes(b'{"format": "zeroopposite-annotations", "version": 2, "publications": []}', "file")
