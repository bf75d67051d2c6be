"""From libraries that earlier versions wrote: tests/fixtures/store holds one of each schema."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator, Quote
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.places import Places

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "store"
ARTICLE = "trust-before-intimacy"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A library of schema 1, as the first version left it."""
    return Path(shutil.copy(FIXTURES / "library-0001.sqlite", tmp_path / "library.sqlite"))


def test_a_library_of_schema_1_keeps_its_places_and_bookmarks(first: Path) -> None:
    with open_database(first) as database:
        places, bookmarks = Places(database), Annotations(database)
        place = places.last(ARTICLE)
        assert place == Locator(f"{ARTICLE}.xhtml", block="connection", fraction=0.25, progression=0.5)
        assert places.language(ARTICLE) == "de"
        (kept,) = bookmarks.all(ARTICLE)
        assert (kept.name, kept.place.block, kept.place.spine) == ("Mine", "closeness", None)
        bookmarks.restore("22222222-2222-4222-8222-222222222222")
        assert bookmarks.all(ARTICLE)[1].place.quote == Quote("words", "before", "after")
        assert database.recovery is None


def test_a_place_in_a_document_that_stands_in_the_spine_twice_comes_back(first: Path) -> None:
    place = Locator("EPUB/a.xhtml", block="x", cfi="/4/2:3", progression=0.5, quote=Quote("words"), spine=7)
    with open_database(first) as database:
        Places(database).remember("urn:x#1", place, "en", 0.25)
        Annotations(database).add(Annotation("33333333-3333-4333-8333-333333333333", "urn:x#1", place, "en"))
    with open_database(first) as database:
        assert Places(database).last("urn:x#1") == place
        assert Places(database).all_progress()["urn:x#1"] == 0.25
        assert Annotations(database).all("urn:x#1")[0].place == place


def test_the_same_document_at_another_turn_is_another_place(first: Path) -> None:
    with open_database(first) as database:
        places = Places(database)
        for spine in (0, 2):
            places.remember("urn:x#1", Locator("EPUB/a.xhtml", spine=spine), "en")
            assert places.last("urn:x#1") == Locator("EPUB/a.xhtml", spine=spine)
