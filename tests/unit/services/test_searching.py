"""Search in articles and in EPUBs: what is found, where it is said to be, and what keeps it from being found."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from reader.anchors.book_cfi import place_of_cfi
from reader.errors import RenditionMissing
from reader.publication.model import Publication
from reader.services import searching_books
from reader.services.searching import SearchHit, Searching
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.epub.open import open_epub

Book = Callable[..., Publication]

ONE = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>water</title></head>
<body><h1 id="top">Ebb</h1><p>The <b>wa</b>ter left early.</p></body></html>"""
TWO = """<html xmlns="http://www.w3.org/1999/xhtml"><head/>
<body><p id="p">Early water, late wind.</p><p>Nothing.</p></body></html>"""
CHAPTERS = {"one.xhtml": ONE, "two.xhtml": TWO}


def found(publication: Publication, query: str) -> list[SearchHit]:
    return Searching(publication).find(query, publication.languages)


def test_hits_in_a_book_say_where_they_are(book: Book) -> None:
    searched = book(CHAPTERS)
    first, second = found(searched, "WATER")
    assert first.publication == searched.key
    assert (first.language, first.href, first.spine) == ("en", "OPS/one.xhtml", 0)
    assert first.block == "epubcfi(/6/2!/4/4)"  # it has no id
    assert first.cfi == "epubcfi(/6/2!/4/4,/2/1:0,/3:3)"
    assert (first.start, first.end) == (4, 9)
    assert (first.before, first.hit, first.after) == ("The ", "water", " left early.")
    assert (second.block, second.spine) == ("p", 1)
    assert second.cfi == "epubcfi(/6/4!/4/2[p],/1:6,/1:11)"
    assert (second.start, second.end) == (6, 11)


def test_a_hit_as_json_has_the_keys_of_the_contract(book: Book) -> None:
    (hit, *_) = found(book(CHAPTERS), "water")
    assert [*hit.to_json()] == ["publication", "language", "href", "block", "before", "hit", "after"]


def test_the_cfi_of_a_hit_leads_back_to_it(book: Book) -> None:
    publication = book(CHAPTERS)
    (hit, *_) = found(publication, "water")
    place = place_of_cfi(hit.cfi, publication.rendition("en"))
    assert (place.href, place.cfi) == ("OPS/one.xhtml", "/4/4,/2/1:0,/3:3")


def test_single_words_are_searched_only_if_the_whole_is_nowhere_in_the_book(book: Book) -> None:
    publication = book(CHAPTERS)
    assert [hit.hit for hit in found(publication, "early water")] == ["Early water"]
    assert [hit.hit for hit in found(publication, "wind early")] == ["Early", "wind"]
    assert found(publication, '"wind early"') == []


def test_operators_mean_something_where_they_do_not_stand_in_the_text(book: Book) -> None:
    publication = book(
        CHAPTERS | {"three.xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>a -wind</p></body></html>"}
    )
    assert [hit.hit for hit in found(publication, "water -wind")] == ["water"]
    assert [hit.hit for hit in found(publication, "wate*")] == ["wate", "wate"]
    assert [hit.hit for hit in found(publication, "=wate")] == []
    assert [hit.hit for hit in found(publication, "ebb OR nothing")] == ["Ebb", "Nothing"]
    assert [hit.hit for hit in found(publication, "early NEAR/1 late")] == ["Early", "late"]
    assert found(publication, "water* lang:de") == []
    assert len(found(publication, "water* lang:EN")) == 2
    assert [hit.hit for hit in found(publication, "-wind")] == ["-wind"]  # as it stands


def test_hits_come_chapter_by_chapter_and_can_be_cancelled(book: Book) -> None:
    publication = book(CHAPTERS)
    searching = Searching(publication)
    assert [[hit.spine for hit in hits] for hits in searching.iter_find("water", ["en"])] == [[0], [1]]
    seen: list[SearchHit] = []
    for hits in searching.iter_find("water", ["en"], lambda: bool(seen)):
        seen.extend(hits)
    assert [hit.spine for hit in seen] == [0]
    assert [*searching.iter_find("water", ["en"], lambda: True)] == []


def test_nothing_is_read_before_the_first_hits_are_asked_for(book: Book) -> None:
    publication = book(CHAPTERS | {"three.xhtml": b"\0"})
    searching = Searching(publication)
    next(searching.iter_find("ebb", ["en"]))
    assert searching.warnings == ()
    searching.find("ebb", ["en"])
    assert len(searching.warnings) == 1


def test_a_text_too_long_to_keep_is_read_again(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching_books, "KEPT", 10)
    searching = Searching(book(CHAPTERS))
    assert searching.find("water", ["en"]) == searching.find("water", ["en"])
    assert [hit.hit for hit in searching.find("wind early", ["en"])] == ["Early", "wind"]


def test_a_file_that_is_read_twice_is_found_twice(book: Book) -> None:
    publication = book(CHAPTERS, spine='<itemref idref="i1" id="a"/><itemref idref="i0"/><itemref idref="i1" id="b"/>')
    hits = found(publication, "wind")
    assert [hit.spine for hit in hits] == [0, 2]
    assert [hit.cfi[:15] for hit in hits] == ["epubcfi(/6/2[a]", "epubcfi(/6/6[b]"]


def test_items_that_name_nothing_count_in_a_cfi(book: Book) -> None:
    publication = book(CHAPTERS, spine='<itemref idref="i0"/><itemref idref="none"/><itemref idref="i1"/>')
    (hit,) = found(publication, "wind")
    assert (hit.spine, hit.cfi[:14]) == (1, "epubcfi(/6/6!/")
    assert place_of_cfi(hit.cfi, publication.rendition("en")).href == "OPS/two.xhtml"


def test_a_damaged_chapter_is_a_warning_and_the_others_are_searched(book: Book) -> None:
    publication = book({"bad.xhtml": "<html><p>water & <i>more", **CHAPTERS})
    searching = Searching(publication)
    assert [hit.spine for hit in searching.find("water", ["en"])] == [0, 1, 2]
    assert [warning.split(":")[0] for warning in searching.warnings] == ["OPS/bad.xhtml"]


def test_each_rendition_is_searched_in_its_language(book: Book) -> None:
    publication = book(
        {"one.xhtml": ONE, "un.xhtml": ONE.replace("water", "eau").replace("<b>wa</b>ter", "eau")},
        packages={"OPS/en.opf": (["one.xhtml"], "en"), "OPS/fr.opf": (["un.xhtml"], "fr")},
    )
    assert publication.languages == ("en", "fr")
    searching = Searching(publication)
    assert [hit.language for hit in searching.find("left early", publication.languages)] == ["en", "fr"]
    assert [hit.hit for hit in searching.find("eau", ["FR"])] == ["eau"]
    with pytest.raises(RenditionMissing):
        searching.find("eau", ["ja"])


def test_a_book_that_is_locked_gives_nothing_and_says_so(book: Book) -> None:
    publication = book({"one.xhtml": bytes(range(200))}, extra={"META-INF/sinf.xml": "<sinf/>"})
    assert publication.protection
    searching = Searching(publication)
    assert searching.find("a", ["en"]) == []
    assert "Apple FairPlay" in searching.warnings[0]


def test_articles_are_one_chapter(tmp_path: Path) -> None:
    (tmp_path / "tea").mkdir()
    text = "---\nid: tea\ntitle: Tea\nmodified: 2026-03-01\n---\n\n## Heading {: #one }\n\nGreen tea, black tea.\n"
    (tmp_path / "tea" / "en.md").write_text(text, encoding="utf-8")
    catalog = Catalog((tmp_path,), TextCache(tmp_path / "cache"), lambda: "")
    publication = catalog.publication(catalog.articles[0])
    searching = Searching(publication)
    ((one, two, three),) = searching.iter_find("tea", ["en"])
    assert [one, two, three] == searching.find("tea", ["en"])
    assert (two.spine, two.cfi, two.start, two.end) == (None, "", 6, 9)


def test_no_query_raises(book: Book) -> None:
    hypothesis = pytest.importorskip("hypothesis")
    from hypothesis import strategies as st

    odd = "<p>a ﬀ \u00ad e\u0301 😀 ß<br/>“x” <ruby>漢<rt>か</rt></ruby>  İ \u0640</p>"
    searching = Searching(book({**CHAPTERS, "odd.xhtml": TWO.replace("<p>Nothing.</p>", odd)}))
    signs = st.one_of(st.sampled_from('aﬀ\u00ade\u0301😀ßx"“” 漢か\u0640wter'), st.characters())

    @hypothesis.given(st.text(alphabet=signs, max_size=12))
    @hypothesis.settings(deadline=None)
    def check(query: str) -> None:
        for hit in searching.find(query, ["en"]):
            assert hit.hit
            assert 0 <= hit.start < hit.end
            assert place_of_cfi(hit.cfi, searching._publication.rendition("en")).spine is None

    check()


def test_a_word_of_each_sample_is_found(shared_corpus: Path) -> None:
    for path in sorted((shared_corpus / "samples").glob("*.epub")):
        publication = open_epub(path)
        rendition = publication.rendition(publication.languages[0])
        texts = [
            re.sub(rb"(?s)<head.*?</head>|<[^>]*>", b" ", rendition.fetcher.read(link.href).data).decode(
                "utf-8", "replace"
            )
            for link in rendition.spine
            if link.media_type == "application/xhtml+xml"
        ]
        words = sorted(set(re.findall(r"[a-z]{5,}", " ".join(chain(texts)))), key=len)
        searching = Searching(publication)
        if words:
            hits = searching.find(words[-1], publication.languages)
            assert hits, (path.name, words[-1])
