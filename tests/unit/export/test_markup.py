"""Single blocks: what cannot be in a book goes, its words stay."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ResourceMissing
from reader.export.markup import Voice, block_element, legal, serialise, text
from reader.export.pictures import Pictures, picture_type
from reader.export.plan import Words
from reader.publication.model import Block
from reader.publication.resource import Resource

GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"


@dataclass
class Shelf:
    """A fetcher with some files."""

    files: dict[str, bytes] = field(default_factory=dict)

    def read(self, href: str) -> Resource:
        if href not in self.files:
            raise ResourceMissing(href)
        return Resource(href, "", self.files[href])


def voice(**files: bytes) -> Voice:
    shelf = Shelf({name.replace("__", "/") + ".gif": data for name, data in files.items()})
    return Voice("en", "text/a.xhtml", "en", {"b": "text/b.xhtml", "a b": "text/b.xhtml"}, shelf, Pictures(), Words())


def rendered(html: str, speaker: Voice | None = None) -> str:
    return serialise(block_element(Block("x", "other", html, "words"), speaker or voice()))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<script>x()</script>b</p>", '<p id="x">ab</p>'),
        ("<p>a<iframe src='https://x'>frame</iframe>b</p>", '<p id="x">aframeb</p>'),
        ("<div><video><p>one</p><p>two</p></video>end</div>", '<div id="x"><p>one</p><p>two</p>end</div>'),
        ('<p onclick="x()">a</p>', '<p id="x">a</p>'),
        ('<p><a href="javascript:x()">a</a></p>', '<p id="x"><a>a</a></p>'),
        ('<p><a href="other.md">a</a></p>', '<p id="x"><a>a</a></p>'),
        ('<p><a href="http://[bad">a</a></p>', '<p id="x"><a>a</a></p>'),
        ('<p><a href="mailto:a@b.c">a</a></p>', '<p id="x"><a href="mailto:a@b.c">a</a></p>'),
        ('<p><img src="lost.png" alt="a pot"/> here</p>', '<p id="x">a pot here</p>'),
        ('<p><img src="https://e.org/p.png" alt="a pot"/></p>', '<p id="x">a pot</p>'),
        ('<img src="lost.png" alt="a pot"/>', '<p id="x">a pot</p>'),
        ("<iframe>words</iframe>", '<p id="x">words</p>'),
        ('<p a@="1">broken</p>', '<p id="x">words</p>'),
        ("<p>fish &amp; <b>chips</b></p>", '<p id="x">fish &amp; <b>chips</b></p>'),
    ],
)
def test_what_cannot_be_in_a_book_goes_and_its_words_stay(html: str, expected: str) -> None:
    assert rendered(html) == expected


def test_a_picture_is_taken_along_under_the_type_of_its_bytes() -> None:
    speaker = voice(pics__pot=GIF)
    assert rendered('<p><img src="pics/pot.gif?x" alt=""/></p>', speaker) == (
        '<p id="x"><img src="../images/pot.gif" alt="" /></p>'
    )
    assert [(one.href, one.media_type) for one in speaker.pictures.found.values()] == [("images/pot.gif", "image/gif")]


def test_two_pictures_of_one_name_get_two_files_and_one_used_twice_gets_one() -> None:
    speaker = voice(a__pot=GIF, b__Pot=GIF)
    rendered('<p><img src="a/pot.gif"/><img src="b/Pot.gif"/><img src="./a/pot.gif"/></p>', speaker)
    assert [one.href for one in speaker.pictures.found.values()] == ["images/pot.gif", "images/Pot-2.gif"]


def test_a_picture_outside_the_article_is_left_out() -> None:
    assert rendered('<p><img src="../../etc/passwd" alt="x"/></p>') == '<p id="x">x</p>'


def test_drawings_keep_their_namespace_without_a_prefix() -> None:
    html = '<p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg></p>'
    assert '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><path d="M0 0" /></svg>' in rendered(html)


def test_a_fragment_is_written_as_an_address() -> None:
    assert rendered('<p><a href="#a b">a</a></p>') == '<p id="x"><a href="b.xhtml#a%20b">a</a></p>'


def test_a_second_voice_falls_back_to_the_first_for_its_links() -> None:
    speaker = voice()
    speaker.targets, speaker.elsewhere, speaker.suffix = {}, {"b": "text/b.xhtml"}, ".ar"
    assert 'href="b.xhtml#b"' in rendered('<p><a href="#b">a</a></p>', speaker)


def test_ids_within_a_block_stay_unique_on_the_page() -> None:
    speaker = voice()
    rendered('<p><b id="n">1</b></p>', speaker)
    second = serialise(block_element(Block("y", "other", '<p><b id="n">2</b></p>', ""), speaker))
    assert second == '<p id="y"><b>2</b></p>'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b'<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="x">', "image/svg+xml"),
        (b"<html><svg>", None),
        (b"", None),
    ],
)
def test_pictures_are_known_by_their_bytes(data: bytes, expected: str | None) -> None:
    assert (picture_type(data) or (None,))[0] == expected


@given(st.text())
def test_any_text_becomes_legal_xml(words: str) -> None:
    from xml.etree import ElementTree as ET

    kept = "".join(ET.fromstring(f"<p>{text(words)}</p>").itertext())
    assert kept.replace("\n", "\r").replace("\r\r", "\r") == legal(words).replace("\n", "\r").replace("\r\r", "\r")
