"""An article as the XHTML document that the page shows."""

from __future__ import annotations

import pytest
from lxml import etree

from reader.publication.model import Block, Contents, Metadata, Rendition, Section
from reader.streamer.articles.catalog import Catalog
from reader.streamer.articles.document import article_document, block_html

NAMES = {"x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def page(catalog: Catalog):
    def make(language: str):
        rendition = catalog.publication(catalog.article("kind-words")).rendition(language)
        return etree.fromstring(rendition.fetcher.read("kind-words.xhtml").data)

    return make


def test_the_document_says_its_language_and_direction(page):
    assert (page("ar").get("lang"), page("ar").get("dir")) == ("ar", "rtl")
    assert (page("de").get("lang"), page("de").get("dir")) == ("de", "ltr")


def test_every_block_is_there_once_with_its_id(page, catalog: Catalog):
    rendition = catalog.publication(catalog.article("kind-words")).rendition("de")
    ids = page("de").xpath("//x:main//@id", namespaces=NAMES)
    assert ids == [block.id for block in rendition.blocks]


def test_items_of_one_list_stand_in_one_list(page):
    assert len(page("en").xpath("//x:ul", namespaces=NAMES)) == 1
    assert len(page("en").xpath("//x:ul/x:li", namespaces=NAMES)) == 2


def test_only_a_strategys_own_heading_carries_its_number():
    blocks = (Block("s", "heading", "<h2>S</h2>", "S"), Block("t", "heading", "<h3>T</h3>", "T"))
    section = Section("s", "S", "S", blocks, number=3)
    rendition = Rendition(
        "ar", "rtl", Metadata("a", "A", "ar"), (), lambda: Contents(()), fetcher=None, sections=(section,)
    )  # type: ignore[arg-type]
    html = article_document(rendition, stylesheet="").decode()
    assert '<h2 id="s" data-number="٣">' in html
    assert '<h3 id="t">' in html


def test_a_block_of_another_language_says_so():
    block = Block("b", "paragraph", "<p>Hello</p>", "Hello", language="en")
    assert block_html(block) == '<p id="b" lang="en" xml:lang="en" dir="ltr" data-fallback="EN">Hello</p>'


def test_an_element_without_content_takes_its_id_as_well():
    assert block_html(Block("r", "other", "<hr/>", "")) == '<hr id="r"/>'


def test_a_title_of_signs_is_escaped(catalog: Catalog, edit):
    edit("kind-words/en.md", '"Kind Words: A Small Guide"', "'Kind & \"<b>Words</b>\"'")
    rendition = catalog.publication(catalog.article("kind-words")).rendition("en")
    root = etree.fromstring(rendition.fetcher.read("kind-words.xhtml").data)
    assert root.findtext(".//x:title", namespaces=NAMES) == 'Kind & "<b>Words</b>"'
    assert root.findtext(".//x:h1", namespaces=NAMES) == 'Kind & "<b>Words</b>"'
