"""The text of a document without a page: what is a block, what is seen, and where in the document it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from lxml import etree

from reader.anchors.cfi import Path as CfiPath
from reader.anchors.cfi_resolve import Certainty, position_in_text, resolve
from reader.anchors.tree import Document
from reader.publication.model import Rendition
from reader.publication.resource import BookFetcher
from reader.streamer.articles.markdown import fold_space as fold_space_of_articles
from reader.streamer.epub.open import open_epub
from reader.streamer.epub.text import DocumentText, document_text, has_id
from reader.streamer.epub.text_block import Ruler, TextBlock, fold_space
from reader.streamer.epub.text_walk import text_blocks

Open = Callable[..., Rendition]


def blocks(body: str, attributes: str = "") -> list[TextBlock]:
    return text_blocks(root(body, attributes))


def root(body: str, attributes: str = "") -> etree._Element:
    source = f'<html xmlns="http://www.w3.org/1999/xhtml" {attributes}><head><title>T</title></head><body>{body}</body></html>'
    return etree.fromstring(source.encode())


def text_of(rendition: Rendition, href: str = "OPS/one.xhtml") -> DocumentText:
    return document_text(cast("BookFetcher", rendition.fetcher), href)


def between(tree: etree._Element, start: CfiPath, end: CfiPath) -> str:
    """The text of a range, by the resolver that opens CFIs."""
    document = Document(tree)
    places = [resolve(path, document) for path in (start, end)]
    assert all(place.certainty is Certainty.EXACT for place in places)
    first, last = (position_in_text(place, document) for place in places)
    return document.text[first:last]


def as_the_page_counts(element: etree._Element) -> str:
    """`words` of resources/page/text.js."""
    text = "".join(str(piece) for piece in element.itertext())
    return re.sub("^ | $", "", re.sub("[\t\n\f\r ]+", " ", text))


def units(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_each_element_with_text_directly_in_it_is_a_block() -> None:
    found = blocks(
        "<h1>Head</h1><div><p>One <b>bold</b>\n  word.</p><ul><li>Item</li></ul></div><table><tr><td>A</td></tr></table>"
    )
    assert [block.words for block in found] == ["Head", "One bold word.", "Item", "A"]


def test_text_around_a_block_is_blocks_of_its_own() -> None:
    found = blocks("<div id='d'>before <p>inside</p> after <i>it</i></div>")
    assert [(block.words, block.id) for block in found] == [("before", "d"), ("inside", ""), ("after it", "d")]


def test_what_is_not_seen_is_not_searched() -> None:
    found = blocks(
        "<p>A<script>no</script><style>no</style><span hidden=''>no</span><i style='color:red; display : none'>no</i>Z</p>"
        "<div hidden='hidden'><p>no</p></div><video>no</video><object data='a.svg'><p>no</p></object>"
        "<p>x<math xmlns='m'><mi>y</mi><annotation>no</annotation></math></p>"
    )
    assert [block.words for block in found] == ["AZ", "xy"]


def test_what_stands_in_for_an_unknown_object_is_seen() -> None:
    found = blocks("<object type='application/x-quiz' data='q.xml'><p>Instead</p></object>")
    assert [block.words for block in found] == ["Instead"]


def test_readings_over_letters_are_left_out_and_counted() -> None:
    tree = root("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>です</p>")
    (block,) = text_blocks(tree)
    assert block.words == "漢字です"
    ruler = Ruler(block)
    assert units(as_the_page_counts(tree[1][0]), *ruler.units(1, 2)) == "字"
    assert between(tree, *ruler.paths(1, 2)) == "字"
    assert between(tree, *ruler.paths(0, 2)) == "漢(かん)字"


def test_a_line_break_parts_words_and_is_no_character_of_the_page() -> None:
    tree = root("<p>one<br/>two</p>")
    (block,) = text_blocks(tree)
    assert block.words == "one two"
    assert Ruler(block).units(4, 7) == (3, 6)
    assert between(tree, *Ruler(block).paths(4, 7)) == "two"


def test_a_drawing_has_a_block_for_each_text() -> None:
    source = (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>no</title><defs><text>no</text></defs>'
        '<g><text id="t">One <tspan>word</tspan></text><text>Two</text></g></svg>'
    )
    found = text_blocks(etree.fromstring(source))
    assert [(block.words, str(block.path)) for block in found] == [("One word", "/6/2[t]"), ("Two", "/6/4")]


def test_a_block_knows_its_path_its_nearest_id_and_its_language() -> None:
    found = blocks(
        '<section id="s" xml:lang="fr"><p>un</p><p id="p" lang="de">zwei</p></section><p>three</p>', 'xml:lang="en"'
    )
    assert [str(block.path) for block in found] == ["/4/2[s]/2", "/4/2[s]/4[p]", "/4/4"]
    assert [(block.id, block.nearest) for block in found] == [("", "s"), ("p", "p"), ("", "")]
    assert [block.language for block in found] == ["fr", "de", "en"]


def test_an_id_that_leads_elsewhere_is_not_a_blocks_own() -> None:
    assert [block.id for block in blocks('<p id="a">one</p><p id="a">two</p>')] == ["a", ""]


@pytest.mark.parametrize(
    "body",
    [
        "<p>  plain   words \n</p>",
        "<p>a <b> b</b>\n<i>c  </i> d</p>",
        "<div>x <p>in <b>ner</b></p>  y😀z  <p>q</p> w </div>",
        "<p>😀 <span hidden=''>so</span> 😀<br/>  é e\u0301  z</p>",
        "<p>\n<ruby>a<rt> t </rt></ruby> b </p>",
        "<p id='a]b^c,d'>odd <b id='(x)'>ids</b></p>",
    ],
)
def test_every_range_is_where_its_words_are(body: str) -> None:
    tree = root(body)
    document = Document(tree)
    for block in text_blocks(tree):
        element = resolve(block.path, document).element
        whole = as_the_page_counts(element)
        ruler = Ruler(block)
        for index, sign in enumerate(block.words):
            if sign != " ":
                assert units(whole, *ruler.units(index, index + 1)) == sign
                assert between(tree, *ruler.paths(index, index + 1)) == sign
        assert between(tree, *ruler.paths(0, len(block.words))).startswith(block.words[0])


@pytest.mark.parametrize("text", ["", " \n ", "a", "  a\t\tb \r\n c\f", "a\u00a0 \u00a0b", "\u3000x "])
def test_white_space_is_folded_as_in_articles(text: str) -> None:
    assert fold_space(text) == fold_space_of_articles(text)


def test_a_chapter_that_is_not_well_formed_gives_what_can_be_recovered(rendition: Open) -> None:
    found = text_of(rendition({"OPS/one.xhtml": "<html><body><p>First<p>Second <b>bold</p><p>Third &foo; end</body>"}))
    assert " ".join(block.words for block in found.blocks).split() == ["First", "Second", "bold", "Third", "end"]
    assert len(found.warnings) == 1
    assert "OPS/one.xhtml" in found.warnings[0]


def test_an_unknown_entity_moves_no_place(rendition: Open) -> None:
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><head/><body><p>one &foo; two</p></body></html>'
    (block,) = text_of(rendition({"OPS/one.xhtml": page})).blocks
    assert block.words == "one two"
    start, end = Ruler(block).paths(4, 7)
    assert (str(start), str(end)) == ("/4/2/1:5", "/4/2/1:8")


def test_html_that_is_no_xml_is_read_as_html(rendition: Open) -> None:
    manifest = '<item id="one" href="one.html" media-type="text/html"/>'
    found = text_of(
        rendition({"OPS/one.html": "<p>One<br>two<p>Three &nbsp; &copy;"}, manifest=manifest), "OPS/one.html"
    )
    assert [block.words for block in found.blocks] == ["One two", "Three \u00a0 ©"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not well-formed"),
        (b"\x00\x01\x02", "not well-formed"),
        ('<!DOCTYPE html [<!ENTITY a "&a;&a;">]><html><body><p>&a;</p></body></html>', "expands without end"),
    ],
)
def test_a_chapter_that_cannot_be_read_is_a_warning(rendition: Open, data: bytes | str, reason: str) -> None:
    found = text_of(rendition({"OPS/one.xhtml": data}))
    assert reason in found.warnings[0]
    assert not any(block.words.strip("\N{REPLACEMENT CHARACTER}\x01\x02") for block in found.blocks)


def test_what_is_missing_or_locked_gives_nothing(rendition: Open) -> None:
    opened = rendition()
    assert "no resource" in text_of(opened, "OPS/none.xhtml").warnings[0]
    locked = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
        xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="aes"/>
        <enc:CipherData><enc:CipherReference URI="OPS/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>"""
    found = text_of(rendition({"META-INF/encryption.xml": locked, "OPS/one.xhtml": bytes(range(255))}))
    assert found.blocks == ()
    assert "protected" in found.warnings[0]


def test_an_id_is_found_however_it_is_written(rendition: Open) -> None:
    page = (
        '<html><body><p id="a">x</p><p xml:id="b"/><a name="c"/><p id="&#100;"/><p class="e"/><i id="é"/></body></html>'
    )
    fetcher = cast("BookFetcher", rendition({"OPS/one.xhtml": page}).fetcher)
    assert [sign for sign in "abcdeé" if has_id(fetcher, "OPS/one.xhtml", sign)] == [*"abcdé"]
    assert not has_id(fetcher, "OPS/one.xhtml", "")


def test_deep_nesting_ends(rendition: Open) -> None:
    page = f"<html><body>{'<div>' * 5000}deep{'</div>' * 5000}</body></html>"
    assert len(text_of(rendition({"OPS/one.xhtml": page})).warnings) == 1


def test_every_document_of_the_samples_has_its_words_where_it_says(shared_corpus: Path) -> None:
    for path in sorted((shared_corpus / "samples").glob("*.epub")):
        publication = open_epub(path)
        rendition = publication.rendition(publication.languages[0])
        for link in rendition.spine[:12]:
            found = document_text(cast("BookFetcher", rendition.fetcher), link.href)
            if not found.blocks or found.warnings:
                continue
            data = rendition.fetcher.read(link.href).data
            tree = _tree(data)
            document = Document(tree)
            for block in found.blocks[:: max(1, len(found.blocks) // 20)]:
                ruler = Ruler(block)
                word = next(re.finditer(r"\w+", block.words), None)
                if word is None:
                    continue
                start, end = ruler.paths(*word.span())
                assert between(tree, start, end).startswith(word[0][0]), (path.name, link.href, str(start))
                whole = as_the_page_counts(resolve(block.path, document).element)
                assert units(whole, *ruler.units(word.start(), word.start() + 1)) == word[0][0]


def _tree(data: bytes) -> etree._Element:
    from reader.streamer.epub import xml
    from reader.streamer.epub.notes import Notes

    return xml.parse(data, "", "", Notes())
