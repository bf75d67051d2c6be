"""Annotations in a changed text, in a new edition, in a book that only shares an identifier."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader import paths
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.publication.model import Publication, Rendition
from reader.services import reanchoring
from reader.services.marking import place_in_article, point_quote
from reader.services.reanchoring import OldPlace, Reanchoring, Summary, find_in_article, find_in_book
from reader.store.annotation_places import AnnotationPlaces
from reader.store.annotations import Annotations
from reader.store.connection import Database, open_database
from reader.store.library import Library, LibraryBook
from reader.store.places import Places
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.epub.open import open_epub
from tests.bench import reanchoring as bench
from tests.bench.edited import Rates
from tests.unit.services.small_books import page, write_book

ONE = "Boats come home before the storm, and the harbour fills with voices that nobody had expected to hear again."
TWO = "The keeper of the light went up the stairs, counted them as he always did, and found that one was missing."
THREE = "In the morning the sea was flat as slate. A child walked along the wall and gave each boat a name of its own."
OTHER = "Quarterly figures of the port authority show that tonnage rose by four in a hundred over the year before."


def body(*paragraphs: str, ids: bool = False) -> str:
    return "".join(f'<p id="p{n}">{text}</p>' if ids else f"<p>{text}</p>" for n, text in enumerate(paragraphs, 1))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "data" / "library.sqlite") as database:
        yield database


@pytest.fixture
def first(tmp_path: Path) -> Publication:
    return open_epub(write_book(tmp_path / "first.epub", body=body(ONE, TWO, THREE)))


@pytest.fixture
def second(tmp_path: Path) -> Publication:
    """A paragraph before the others, another word, the last paragraph in a chapter of its own."""
    return open_epub(
        two_chapters(tmp_path / "second.epub", body(OTHER, TWO.replace("counted", "numbered"), ONE), body(THREE))
    )


def two_chapters(path: Path, one: str, two: str) -> Path:
    book = write_book(
        path,
        manifest='<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>',
        files={"two.xhtml": page(two), "one.xhtml": page(one)},
        body=one,
    )
    import zipfile

    with zipfile.ZipFile(book) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["book.opf"] = files["book.opf"].replace(b"</spine>", b'<itemref idref="two"/></spine>')
    with zipfile.ZipFile(book, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return book


def rendition_of(publication: Publication) -> Rendition:
    return publication.rendition(publication.languages[0])


def marked(publication: Publication, words: str, id_: str = "a", **fields: object) -> Annotation:
    """A highlight of words of a book, with all selectors."""
    drawn = Annotation(
        id_, publication.key, Locator("", quote=Quote(words)), "en", kind="highlight", extent=Extent(cfi="/4/2/1:0")
    )
    found = find_in_book(publication, drawn)
    assert found.status == "moved", words
    return replace(found.annotation, publication=publication.key, **fields)  # type: ignore[arg-type]


def words(found: reanchoring.Anchored) -> str:
    assert found.annotation.place.quote
    return found.annotation.place.quote.exact


# -- books -------------------------------------------------------------------------------------------------------------


def test_in_the_edition_it_was_made_in_it_is_kept_and_nothing_is_parsed(database, first, monkeypatch):
    Annotations(database).add(marked(first, "one was missing"))
    monkeypatch.setattr(reanchoring, "finder_for", lambda *_: pytest.fail("the book was read"))
    service = Reanchoring(database, first)
    assert service.search(rendition_of(first)) is None
    assert [one.status for one in service.anchored(rendition_of(first))] == ["kept"]
    assert service.summary(rendition_of(first)) == Summary(kept=1)


def test_a_new_edition_has_the_notes_of_the_old_one_where_their_words_are(database, first, second):
    Annotations(database).add(
        marked(first, "one was missing", "a"), marked(first, "gave each boat a name", "b"), marked(first, ONE, "c")
    )
    service = Reanchoring(database, second)
    search = service.search(rendition_of(second))
    assert search is not None
    service.keep(search, search.run())
    found = {one.annotation.id: one for one in service.anchored(rendition_of(second))}
    assert {name: one.status for name, one in found.items()} == {"a": "moved", "b": "moved", "c": "moved"}
    assert [words(found[name]) for name in "abc"] == ["one was missing", "gave each boat a name", ONE]
    assert (found["a"].annotation.place.href, found["b"].annotation.place.href) == ("one.xhtml", "two.xhtml")
    assert found["a"].annotation.publication == first.key  # it stays what it was
    again = Reanchoring(database, second)
    assert again.search(rendition_of(second)) is None
    assert {one.annotation.id: one for one in again.anchored(rendition_of(second))}.keys() == found.keys()
    assert again.summary(rendition_of(second)) == Summary(moved=3)


def test_a_place_found_once_more_is_kept(first):
    note = marked(first, "flat as slate")
    assert find_in_book(first, note).status == "kept"
    assert find_in_book(first, note).annotation == note


def test_words_that_are_gone_are_lost_and_tried_again_when_asked(database, first, tmp_path):
    Annotations(database).add(marked(first, "one was missing", "a"), marked(first, "flat as slate", "b"))
    edition = open_epub(write_book(tmp_path / "cut.epub", body=body(ONE, THREE)))
    service = Reanchoring(database, edition)
    search = service.search(rendition_of(edition))
    service.keep(search, search.run())
    assert service.summary(rendition_of(edition)) == Summary(moved=1, lost=1)
    lost = next(one for one in service.anchored(rendition_of(edition)) if one.status == "lost")
    assert lost.annotation == Annotations(database).find("a")
    assert service.search(rendition_of(edition)) is None
    again = service.try_again(rendition_of(edition))
    assert [one.id for one in again.annotations] == ["a"]


def test_words_that_stand_twice_are_at_neither_place(first, tmp_path):
    note = marked(first, "the harbour fills with voices")
    edition = open_epub(write_book(tmp_path / "twice.epub", body=body(TWO, ONE, OTHER, ONE, THREE)))
    note = replace(note, place=replace(note.place, cfi="/4/2/1:3"))
    assert find_in_book(edition, note).status == "lost"


def test_a_small_word_is_found_by_what_stands_around_it_and_never_without(first, second, tmp_path):
    text = "went up the stairs"
    whole = marked(first, text)
    quote = whole.place.quote
    small = Quote("the", quote.before + "went up ", " stairs" + quote.after)
    note = replace(whole, place=replace(whole.place, quote=small))
    assert words(find_in_book(second, note)) == "the"
    assert find_in_book(second, note).annotation.place.quote.after.startswith(" stairs")
    without = open_epub(write_book(tmp_path / "without.epub", body=body(ONE, THREE, OTHER)))
    assert find_in_book(without, note).status == "lost"


def test_notes_of_another_book_with_the_same_identifier_are_neither_shown_nor_counted(database, first, tmp_path):
    stranger = open_epub(write_book(tmp_path / "port.epub", title="Annual report", body=body(OTHER, OTHER[::-1])))
    Annotations(database).add(marked(first, "one was missing", "a"), marked(first, "flat as slate", "b"))
    service = Reanchoring(database, stranger)
    search = service.search(rendition_of(stranger))
    service.keep(search, search.run())
    assert service.anchored(rendition_of(stranger)) == ()
    assert service.summary(rendition_of(stranger)) == Summary()
    assert len(Annotations(database).all(first.key)) == 2


def test_books_that_the_library_knows_as_two_works_exchange_nothing(database, first, second):
    Annotations(database).add(marked(first, "one was missing"))
    library = Library(database)
    library.add(LibraryBook(first.key, "The Harbour", "/a"), LibraryBook(second.key, "The Harbour", "/b"))
    assert Reanchoring(database, second).editions() == (second.key,)
    library.add(LibraryBook(second.key, "The Harbour", "/b"))
    library.change(second.key, work=first.key)
    assert Reanchoring(database, second).editions() == (second.key, first.key)


def test_the_words_of_the_edition_between_lead_from_the_first_to_the_third(database, first, tmp_path):
    """Each edition changes two words; the first and the third have too little in common."""
    old = "The keeper of the light went up the stairs, counted them as he always did"
    between = "The guard of the light went up the steps, numbered them as he always did"
    third = "The guard of this lamp went up the steps, numbered them as he ever did"
    Annotations(database).add(marked(first, old))
    for number, text in enumerate((between, third)):
        edition = open_epub(write_book(tmp_path / f"{number}.epub", body=body(ONE, text + TWO[len(old) :], THREE)))
        service = Reanchoring(database, edition)
        search = service.search(rendition_of(edition))
        found = search.run()
        service.keep(search, found)
        if number == 0:
            assert [one.status for one in found] == ["moved"]
    direct = find_in_book(edition, replace(marked(first, old), publication="old"))
    assert (direct.status, found[0].status) == ("lost", "moved")


def test_an_annotation_that_was_given_another_place_is_looked_for_again(database, first, second):
    annotations = Annotations(database, clock=lambda: "2026-01-01T00:00:00.000Z")
    annotations.add(marked(first, "one was missing"))
    service = Reanchoring(database, second, clock=lambda: "2026-01-02T00:00:00.000Z")
    search = service.search(rendition_of(second))
    service.keep(search, search.run())
    assert service.search(rendition_of(second)) is None
    annotations = Annotations(database, clock=lambda: "2026-01-03T00:00:00.000Z")
    annotations.move(marked(first, "flat as slate"))
    assert service.search(rendition_of(second)) is not None


def test_a_path_alone_is_believed_in_its_own_edition_only(first, second):
    place = Locator("one.xhtml", cfi="/4/4/1:11")
    note = Annotation("n", first.key, place, "en", kind="note", text="here")
    here = find_in_book(first, note)
    assert here.status == "kept"
    assert here.annotation.place.quote.exact.startswith("of the light")
    assert find_in_book(second, note).status == "lost"


def test_a_path_that_names_an_id_leads_to_it_in_another_edition(tmp_path):
    one = open_epub(write_book(tmp_path / "1.epub", body=body(ONE, TWO, ids=True)))
    two = open_epub(write_book(tmp_path / "2.epub", body=f'<div><p>{OTHER}</p></div><p id="p2">{TWO}</p>'))
    note = Annotation("n", one.key, Locator("one.xhtml", cfi="/4/4[p2]/1:0"), "en", kind="note")
    found = find_in_book(two, note)
    assert (found.status, found.annotation.place.cfi) == ("moved", "/4/4[p2]/1:0")


def test_a_share_alone_is_a_place_of_a_foreign_note(first):
    note = Annotation("n", first.key, Locator("one.xhtml", progression=0.5), "en", kind="note")
    found = find_in_book(first, note)
    assert found.status == "moved"
    assert found.annotation.place.quote.exact == TWO


def test_marked_words_over_several_paragraphs_are_found_as_one(first, second, tmp_path):
    text = TWO[44:] + "\n" + THREE[:30]
    note = marked(first, text)
    moved = open_epub(write_book(tmp_path / "m.epub", body=body(OTHER, ONE, TWO, THREE)))
    found = find_in_book(moved, note)
    assert words(found) == text
    assert (found.annotation.place.cfi, found.annotation.extent.cfi) == ("/4/6/1:44", "/4/8/1:30")
    assert find_in_book(second, note).status == "lost"  # half of them stand in another chapter there


def test_a_new_edition_opens_where_the_old_one_was_left(database, first, second):
    Places(database).remember(first.key, marked(first, "flat as slate").place, "en", 0.7)
    old = Reanchoring(database, second).old_place()
    assert old is not None
    place = reanchoring.place_in_new_edition(second, rendition_of(second), old)
    assert (place.href, place.cfi) == ("two.xhtml", "/4/2/1:27")
    Places(database).remember(second.key, place, "en", 0.7)
    assert Reanchoring(database, second).old_place() is None


def test_without_words_a_new_edition_opens_at_the_share_of_the_whole(second):
    old = OldPlace(Locator("gone.xhtml", cfi="/4/2/1:0"), 0.9, "en")
    place = reanchoring.place_in_new_edition(second, rendition_of(second), old)
    assert place.href == "two.xhtml"
    assert 0 < place.progression < 1


# -- articles ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def article() -> Publication:
    catalog = Catalog((paths.bundled_content(),), TextCache(None), lambda: "")
    return catalog.publication(catalog.articles[0])


def edited(publication: Publication, language: str, change: dict[str, str]) -> Publication:
    rendition = publication.rendition(language)
    sections = tuple(
        replace(
            section, blocks=tuple(replace(block, text=change.get(block.id, block.text)) for block in section.blocks)
        )
        for section in rendition.sections
    )
    return replace(publication, open_rendition=lambda _: replace(rendition, sections=sections))


def in_article(publication: Publication, language: str, words_: str, id_: str = "a") -> Annotation:
    drawn = Annotation(
        id_, publication.id, Locator("", quote=Quote(words_)), language, kind="highlight", extent=Extent()
    )
    found = find_in_article(publication, drawn)
    assert found.status == "moved"
    return found.annotation


def test_a_note_in_an_article_that_stands_is_not_searched_for(database, article):
    Annotations(database).add(in_article(article, "en", "each one carries some of the weight"))
    service = Reanchoring(database, article)
    assert service.search(article.rendition("en")) is None
    assert service.summary(article.rendition("en")) == Summary(kept=1)
    assert service.anchored(article.rendition("de")) == ()


@pytest.mark.parametrize(
    ("language", "mark"),
    [
        ("en", "carries some"),
        ("ja", "体のことでも心のことでも"),
        ("zh-Hans", "不会越过你的界限"),
        ("ar", "لن يتجاوز حدودك"),
    ],
)
def test_words_follow_where_an_article_was_edited(database, article, language, mark):
    note = in_article(article, language, mark)
    block = article.rendition(language).block(note.place.block)
    start = note.extent.start
    later = edited(article, language, {block.id: "New: " + block.text})
    Annotations(database).add(note)
    service = Reanchoring(database, later)
    search = service.search(later.rendition(language))
    service.keep(search, search.run())
    (found,) = service.anchored(later.rendition(language))
    assert found.status == "moved"
    assert (found.annotation.extent.start, words(found)) == (start + 5, mark)
    assert Reanchoring(database, later).search(later.rendition(language)) is None


def test_a_bookmark_without_words_is_given_those_of_its_block_and_found_by_them(database, article):
    rendition = article.rendition("en")
    place = Locator(rendition.spine[0].href, block="what-trust-is-1", progression=0.1)
    Annotations(database).add(Annotation("b", article.id, place, "en"))
    service = Reanchoring(database, article)
    search = service.search(rendition)
    service.keep(search, search.run())
    assert service.summary(rendition) == Summary(kept=1)
    one, two = (rendition.block(name).text for name in ("what-trust-is-1", "what-trust-is-2"))
    later = edited(article, "en", {"what-trust-is-1": two, "what-trust-is-2": one})
    service = Reanchoring(database, later)
    search = service.search(later.rendition("en"))
    (found,) = search.run()
    assert (found.status, found.annotation.place.block) == ("moved", "what-trust-is-2")


@pytest.mark.parametrize("known", [True, False])
def test_a_bookmark_made_before_the_page_knew_its_block_is_at_the_beginning_and_nothing_has_changed(
    database, article, known
):
    """With `known` it was said to be lost by an earlier version of the program."""
    rendition = article.rendition("en")
    bookmark = Annotation("b", article.id, rendition.start, "en")
    Annotations(database).add(bookmark)
    if known:
        edition = reanchoring.edition_of(article, rendition)
        AnnotationPlaces(database).keep(edition, [(bookmark, "lost")])
    service = Reanchoring(database, article)
    search = service.search(rendition)
    found = search.run()
    assert not search.is_changed(found)
    service.keep(search, found)
    assert service.summary(rendition) == Summary(kept=1)
    assert service.search(rendition) is None
    (there,) = service.anchored(rendition)
    assert there.annotation.place.block == rendition.blocks[0].id


@pytest.mark.parametrize("language", ["en", "ar", "ja", "zh-Hans"])
@pytest.mark.parametrize("quoted", [True, False])
def test_no_bookmark_or_note_on_a_block_of_an_unchanged_text_is_lost(article, language, quoted):
    rendition = article.rendition(language)
    finder = reanchoring.finder_for(article, rendition)
    for block in rendition.blocks:
        place = place_in_article(block.id, rendition)
        if not quoted:
            place = replace(place, quote=None)
        for kind in ("bookmark", "note"):
            found = finder.find(Annotation("b", article.id, place, language, kind=kind))
            assert (found.status, found.annotation.place.block) == ("kept", block.id)


def test_a_text_is_said_to_have_changed_only_where_a_note_that_was_in_it_is_not_where_it_was(database, article):
    rendition = article.rendition("en")
    note = in_article(article, "en", "each one carries some of the weight")
    foreign = Annotation("f", article.id, Locator("", quote=Quote("words that never stood here")), "en", kind="note")
    Annotations(database).add(note, foreign)
    search = Reanchoring(database, article).search(rendition)
    assert [one.status for one in search.run()] == ["lost"]
    assert not search.is_changed(search.run())
    later = edited(article, "en", {note.place.block: "Nothing of it."})
    search = Reanchoring(database, later).search(later.rendition("en"))
    assert search.is_changed(search.run())


def test_opening_a_text_whose_notes_stand_costs_a_few_milliseconds(database, article):
    rendition = article.rendition("en")
    note = in_article(article, "en", "each one carries some of the weight")
    Annotations(database).add(*(replace(note, id=str(number)) for number in range(200)))
    service = Reanchoring(database, article)
    began = time.perf_counter()
    assert service.search(rendition) is None
    assert time.perf_counter() - began < 0.2


# -- as measured by the bench --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ar", "zh-Hans"])
def test_no_note_lands_on_other_words_however_an_article_is_edited(article, language):
    tally = bench.article(article.rendition(language), 1, 150, Rates(), language)
    assert tally.counts["wrong"] == 0, tally.wrong
    assert tally.counts["kept"] + tally.counts["moved right"] > 75


def test_no_note_lands_on_other_words_in_a_second_edition(shared_corpus, tmp_path):
    first = open_epub(shared_corpus / "samples" / "wasteland.epub")
    tally = bench.book(first, 1, 150, Rates(), "wasteland", tmp_path)
    assert tally.counts["wrong"] == 0, tally.wrong
    assert tally.counts["moved right"] > 60


# -- bookmarks and notes about a place ---------------------------------------------------------------------------------


def pointed(publication: Publication, quote: Quote | None, **fields: object) -> Annotation:
    place = replace(rendition_of(publication).place(0), cfi="/4/4/1:0", quote=quote)
    return replace(Annotation("p", publication.key, place, "en"), **fields)


def test_a_bookmark_on_a_short_line_is_found_by_what_stands_around_it(first, tmp_path):
    quote = Quote("Noon", ONE[-32:] + " ", " " + TWO[:32])
    edition = open_epub(write_book(tmp_path / "lines.epub", body=body(OTHER, ONE, "Noon", TWO, "Noon", THREE)))
    found = find_in_book(edition, pointed(first, quote))
    assert found.status == "moved"
    assert found.annotation.place.cfi.startswith("/4/6")
    assert find_in_book(edition, pointed(first, Quote("Noon"))).status == "lost"


def test_words_over_paragraphs_lead_to_the_first_of_them_however_short(first, tmp_path):
    """As the page says them: a heading, and what follows it."""
    quote = point_quote({"words": f"II\n{TWO}"[:90], "before": ONE})
    edition = open_epub(write_book(tmp_path / "headed.epub", body=body(OTHER, ONE, "II", TWO, THREE)))
    found = find_in_book(edition, pointed(first, quote))
    assert (found.status, words(found).split("\n")[0]) == ("moved", "II")
    without = open_epub(write_book(tmp_path / "without.epub", body=body(OTHER, ONE, TWO, THREE)))
    assert find_in_book(without, pointed(first, quote)).status == "lost"  # the paragraph after it is another place


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("rates", [bench.GENTLE, Rates()])
def test_no_bookmark_lands_in_another_paragraph_however_an_article_is_edited(article, language, rates):
    tally = bench.article(article.rendition(language), 1, 100, rates, language, "around")
    assert tally.counts["wrong"] == 0, tally.wrong
    assert tally.counts["kept"] + tally.counts["moved right"] > 60


def test_no_bookmark_lands_in_another_paragraph_of_a_second_edition(shared_corpus, tmp_path):
    first = open_epub(shared_corpus / "samples" / "wasteland.epub")
    tally = bench.book(first, 1, 150, bench.GENTLE, "wasteland", tmp_path, "around")
    assert tally.counts["wrong"] == 0, tally.wrong
    assert tally.counts["kept"] + tally.counts["moved right"] > 100


@pytest.mark.parametrize("known", [None, Quote("Noon")])
def test_a_point_made_without_words_gets_them_while_its_book_is_unchanged(database, tmp_path, known):
    book = open_epub(write_book(tmp_path / "old.epub", body=body(ONE, "Noon", TWO)))
    place = replace(rendition_of(book).place(0), cfi="/4/4/1:0", quote=known)
    Annotations(database).add(Annotation("p", book.key, place, "en"))
    service = Reanchoring(database, book)
    search = service.search(rendition_of(book))
    found = search.run()
    assert not search.is_changed(found)
    service.keep(search, found)
    assert Reanchoring(database, book).search(rendition_of(book)) is None  # once
    (there,) = service.anchored(rendition_of(book))
    assert (there.status, replace(there.annotation.place, quote=known)) == ("kept", place)
    assert words(there).startswith("Noon\nThe keeper")
    edition = open_epub(write_book(tmp_path / "new.epub", body=body(OTHER, ONE, "Noon", TWO, THREE)))
    service = Reanchoring(database, edition)
    (there,) = service.search(rendition_of(edition)).run()
    assert there.status == "moved"
    assert there.annotation.place.cfi.startswith("/4/6")
