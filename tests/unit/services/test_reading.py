"""Where a person is in a book, kept and found again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.publication.locator import Locator
from reader.publication.model import Publication
from reader.services.reading import Reading

Book = Callable[..., Publication]
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>Words.</p></body></html>'


class Kept:
    """Places in memory, by what they are kept under."""

    def __init__(self) -> None:
        self.places: dict[str, Locator] = {}
        self.totals: dict[str, float | None] = {}

    def last(self, publication: str) -> Locator | None:
        return self.places.get(publication)

    def remember(self, publication: str, place: Locator, language: str, total: float | None = None) -> None:
        self.places[publication], self.totals[publication] = place, total


@pytest.fixture
def publication(book: Book) -> Publication:
    return book({"one.xhtml": PAGE, "two.xhtml": PAGE})


def test_a_place_in_a_book_comes_back_with_all_its_anchors(publication: Publication) -> None:
    kept = Kept()
    place = Locator("OPS/two.xhtml", block="x", cfi="/4/2/1:3", progression=0.4, spine=1)
    Reading(publication, kept, "en").moved(place, 0.7)
    assert kept.totals == {publication.key: 0.7}
    assert Reading(publication, kept, "en").place == place


def test_a_place_in_a_document_that_is_gone_is_the_beginning(publication: Publication) -> None:
    kept = Kept()
    kept.places[publication.key] = Locator("OPS/gone.xhtml", cfi="/4/2")
    reading = Reading(publication, kept, "en")
    assert reading.place == reading.rendition.start


def test_the_weights_follow_the_rendition(publication: Publication) -> None:
    reading = Reading(publication, Kept(), "en")
    assert reading.weights is reading.weights
    assert reading.weights.total(Locator("OPS/two.xhtml")) == 0.5


def test_two_files_with_one_identifier_are_kept_apart(book: Book, tmp_path: Path) -> None:
    first = book({"one.xhtml": PAGE})
    second = book({"one.xhtml": PAGE.replace("Words", "Other words")})
    assert first.id == second.id
    assert first.key != second.key
