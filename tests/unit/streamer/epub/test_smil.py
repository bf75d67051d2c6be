"""From SMIL to a timeline. EPUB 3.3, section 9.2; EPUB RS 3.3, section 8; what Digital Talking Books write."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import DamagedPublication, ReaderError, RefusedForSafety, ResourceMissing
from reader.publication.overlay import Clip, Overlay, Phrase
from reader.publication.resource import Resource
from reader.streamer.epub import limits
from reader.streamer.epub.embedded import embedded_media
from reader.streamer.epub.notes import Notes
from reader.streamer.epub.open import open_epub
from reader.streamer.epub.smil import read_overlay

HREF = "OPS/mo/one.smil"
SMIL = '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"><body{}>{}</body></smil>'
PAGE = b"<html><body><p id='a'>A</p></body></html>"


class Files:
    """A fetcher over a few files."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def read(self, href: str) -> Resource:
        return Resource(href, "", self.files[href])

    def open_stream(self, href: str) -> BinaryIO:
        self.size(href)
        return io.BytesIO(self.files[href])

    def size(self, href: str) -> int:
        if href not in self.files:
            raise ResourceMissing(href)
        return len(self.files[href])

    def media_type(self, href: str) -> str:
        return ""

    def listed(self, href: str) -> bool:
        return True

    def shown(self, href: str) -> str:
        return href

    def close(self) -> None:
        pass


def book(smil: str | bytes, page: bytes = PAGE) -> Files:
    data = smil.encode() if isinstance(smil, str) else smil
    return Files({HREF: data, "OPS/one.xhtml": page, "OPS/audio/s.mp3": b"", "OPS/audio/t.mp3": b""})


def read(body: str, attributes: str = "", page: bytes = PAGE, notes: Notes | None = None) -> Overlay:
    return read_overlay(book(SMIL.format(attributes, body), page), HREF, notes or Notes())


def par(times: str = "", fragment: str = "a", sound: str = "s.mp3", attributes: str = "") -> str:
    return f'<par {attributes}><text src="../one.xhtml#{fragment}"/><audio src="../audio/{sound}" {times}/></par>'


def spoken(fragment: str = "a", attributes: str = "") -> str:
    return f'<par {attributes}><text src="../one.xhtml#{fragment}"/></par>'


def clips(body: str, notes: Notes | None = None) -> list[tuple[float, float | None]]:
    return [(one.clip.start, one.clip.end) for one in read(body, notes=notes).phrases if one.clip]


def test_a_par_is_a_phrase_of_words_and_sound() -> None:
    found = read(par('clipBegin="0:00:01.5" clipEnd="2s"', "p%31", attributes='id="x"'))
    assert found.href == HREF
    assert found.phrases == (Phrase("OPS/one.xhtml", "p1", Clip("OPS/audio/s.mp3", 1.5, 2.0), enclosing=(0,), id="x"),)


@pytest.mark.parametrize(
    ("times", "clip"),
    [
        ("", (0.0, None)),
        ('clipBegin="3s"', (3.0, None)),
        ('clipEnd="3s"', (0.0, 3.0)),
        ('clipBegin="0:01:00" clipEnd="99h"', (60.0, 356400.0)),
        ('clip-begin="npt=1.2s" clip-end="npt=3.4s"', (1.2, 3.4)),
        ('clipBegin="2s" clipEnd="2s"', (2.0, 2.0)),
    ],
)
def test_a_time_that_is_not_given_is_the_border_of_the_sound(times: str, clip: tuple[float, float | None]) -> None:
    notes = Notes()
    assert clips(par(times), notes) == [clip]
    assert notes.warnings == ()


@pytest.mark.parametrize(
    ("body", "mended"),
    [
        (par('clipBegin="5s" clipEnd="1s"') + par('clipBegin="7s"'), [(5.0, 7.0), (7.0, None)]),
        (par('clipBegin="5s" clipEnd="1s"') + par('clipBegin="2s"'), [(5.0, None), (2.0, None)]),
        (par('clipBegin="5s" clipEnd="1s"') + par('clipBegin="7s"', sound="t.mp3"), [(5.0, None), (7.0, None)]),
        (par('clipBegin="5s" clipEnd="-1s"') + par('clipBegin="7s"'), [(5.0, 7.0), (7.0, None)]),
        (par('clipBegin="-5s" clipEnd="1s"'), [(0.0, 1.0)]),
        (par('clipEnd="4s"') + par('clipBegin="soon" clipEnd="6s"'), [(0.0, 4.0), (4.0, 6.0)]),
        (par('clipBegin="x" clipEnd="y"') + par('clipBegin="z"'), [(0.0, None), (0.0, None)]),
        (par('clipBegin="9s" clipEnd="y"'), [(9.0, None)]),
    ],
)
def test_a_time_that_cannot_be_is_taken_from_the_clips_beside_it(
    body: str, mended: list[tuple[float, float | None]]
) -> None:
    notes = Notes()
    assert clips(body, notes) == mended
    assert len(notes.warnings) == 1


def test_a_phrase_has_the_types_of_all_that_encloses_it() -> None:
    found = read(
        f'<seq epub:type="sidebar aside" epub:textref="../one.xhtml#box" id="s">{spoken()}'
        f'<seq epub:type="list">{spoken("b", "epub:type=list-item")}</seq></seq>{spoken("c")}'.replace(
            "=list-item", '="list-item sidebar"'
        ),
        ' epub:type="bodymatter"',
    )
    assert [one.types for one in found.phrases] == [
        ("bodymatter", "sidebar", "aside"),
        ("bodymatter", "sidebar", "aside", "list", "list-item"),
        ("bodymatter",),
    ]
    assert [one.enclosing for one in found.phrases] == [(0, 1), (0, 1, 2), (0,)]
    body, sidebar, inner = found.structures
    assert (body.first, body.end) == (0, 3)
    assert (sidebar.id, sidebar.types, sidebar.text_href, sidebar.fragment) == (
        "s",
        ("sidebar", "aside"),
        "OPS/one.xhtml",
        "box",
    )
    assert (sidebar.first, sidebar.end, inner.first, inner.end) == (0, 2, 1, 2)
    assert [found.escape(index) for index in range(3)] == [2, 2, None]


def test_a_par_without_sound_is_for_a_voice() -> None:
    (phrase,) = read(spoken()).phrases
    assert phrase.text_only


@pytest.mark.parametrize(
    "page",
    [
        b"<html><body><video controls='' id='a'><source src='x.mp4'/></video></body></html>",
        b'<html><body><audio\n src="x.mp3" id = "a"/></body></html>',
        b'<h:html xmlns:h="x"><h:audio id="a" src="x.mp3"></h:audio></h:html>',
        '<html><body><audio id="a"/></body></html>'.encode("utf-16"),
        b'<html><!-- <p> --><!-- --><video id="&#97;" src="x"/></html>',
    ],
)
def test_words_that_are_sound_or_film_play_instead_of_being_spoken(page: bytes) -> None:
    alone, along, other = read(spoken() + par() + spoken("b"), page=page).phrases
    assert (alone.media_element, alone.text_only) == (True, False)
    assert along.media_element
    assert along.clip
    assert other.text_only


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        b"<html><!-- <video id='a'/> --><p id='a'>A video</p></html>",
        b"<html><video data-id='a' src='x'/><p id='a'/></html>",
        b"<html><videos id='a'/></html>",
    ],
)
def test_other_words_are_spoken(page: bytes) -> None:
    assert read(spoken(), page=page).phrases[0].text_only


@pytest.mark.parametrize(
    "src", ["https://example.org/s.mp3", "//example.org/s.mp3", "data:audio/mpeg;base64,", "no.mp3", ""]
)
def test_a_sound_that_is_not_in_the_book_is_replaced_by_a_voice(src: str) -> None:
    notes = Notes()
    (phrase,) = read(f'<par><text src="../one.xhtml#a"/><audio src="{src}"/></par>', notes=notes).phrases
    assert phrase.text_only
    (warning,) = notes.warnings
    assert ("is not in the book" in warning) is (":" in src or src.startswith("//"))


@pytest.mark.parametrize("src", ["../ghost.xhtml#a", "https://example.org/#a", "", "javascript:alert(1)"])
def test_words_that_are_not_in_the_book_leave_the_sound(src: str) -> None:
    body = f'<par><text src="{src}"/>{{}}</par>'
    assert read(body.format("")).phrases == ()
    (phrase,) = read(body.format('<audio src="../audio/s.mp3"/>')).phrases
    assert (phrase.text_href, phrase.fragment, phrase.clip) == ("", "", Clip("OPS/audio/s.mp3", 0.0, None))


@pytest.mark.parametrize(
    ("body", "fragments"),
    [
        ('<text src="../one.xhtml#a"/><seq><text src="../one.xhtml#b"/></seq>', ["a", "b"]),
        ('<seq epub:textref="../one.xhtml#b"><audio src="../audio/s.mp3"/></seq>', ["b"]),
        (f"<par><par>{spoken('b')}</par>{spoken('c')}<text src='../one.xhtml#a'/></par>{spoken('d')}", ["a", "b", "c", "d"]),
        (f"<a><switch>{spoken('a')}</switch></a>", ["a"]),
        ("<par/><seq/><par><audio/></par>", []),
        (
            '<par><text src="../one.xhtml#a"/><seq><audio src="../audio/s.mp3"/><audio src="../audio/t.mp3"/></seq></par>',
            ["a", "a"],
        ),
    ],
)  # fmt: skip
def test_other_forms_are_read_in_order(body: str, fragments: list[str]) -> None:
    assert [one.fragment for one in read(body).phrases] == fragments


@pytest.mark.parametrize(
    "smil",
    [
        f"<smil>{spoken()}</smil>",
        f"<body>{spoken()}</body>",
        f"<!DOCTYPE smil SYSTEM 'x'><smil><head><meta/></head><body>{spoken()}",
        f"<x:smil xmlns:x='y'><x:body>{spoken()}</x:body></x:smil>",
    ],
)
def test_a_file_in_another_form_is_read_all_the_same(smil: str) -> None:
    assert len(read_overlay(book(smil), HREF, Notes()).phrases) == 1


@pytest.mark.parametrize("data", [b"", b"no XML", b"\0\1", b"<html><body><p/></body></html>"])
def test_a_file_that_is_none_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedPublication):
        read_overlay(book(data), HREF, Notes())


def test_a_missing_file_is_missing() -> None:
    with pytest.raises(ResourceMissing):
        read_overlay(book(""), "OPS/other.smil", Notes())


def test_a_file_beyond_the_limit_is_refused() -> None:
    with pytest.raises(RefusedForSafety):
        read_overlay(book(b" " * (limits.XML + 1)), HREF, Notes())


def test_phrases_and_levels_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PHRASES", 3)
    notes = Notes()
    found = read("<seq>" * 60 + spoken() * 9 + "</seq>" * 60, notes=notes)
    assert len(found.phrases) == len(found.structures) == 3
    assert all(one.end == 3 for one in found.structures)
    assert any("3 phrases" in one for one in notes.warnings)
    monkeypatch.setattr(limits, "PHRASES", 100)
    assert len(read("<seq>" * 60 + spoken() + "</seq>" * 60).structures) == limits.NESTING


@pytest.mark.parametrize(
    "smil",
    [
        SMIL.format("", "<seq>" * 1_000_000),
        SMIL.format("", "<seq/>" * 1_000_000),
        SMIL.format("", "<par>" * 200_000),
        SMIL.format(f' epub:type="{" ".join(map(str, range(100_000)))}"', '<par epub:type="x"><text src="../one.xhtml"/></par>' * 100_000),
    ],
    ids=["deep", "flat", "pars", "types"],
)  # fmt: skip
def test_huge_work_in_a_small_file_is_cut(smil: str) -> None:
    begin = time.process_time()
    with suppress(ReaderError):
        read_overlay(book(smil), HREF, Notes())
    assert time.process_time() - begin < 10


@pytest.mark.parametrize("piece", [b"<audio ", b"<!--", b'<audio id="', b"<video id=\t\t", b"<video  "])
def test_looking_for_sound_in_a_page_takes_no_longer_than_the_page(piece: bytes) -> None:
    begin = time.process_time()
    embedded_media(Files({"p": b"--><audio>" + piece * (4_000_000 // len(piece))}), "p")
    assert time.process_time() - begin < 5


def test_the_overlay_of_a_packed_book_is_read(fixture_book: Callable[[str], Path]) -> None:
    rendition = open_epub(fixture_book("tide-tables")).rendition("en")
    (href,) = {link.media_overlay for link in rendition.spine} - {""}
    notes = Notes()
    found = read_overlay(rendition.fetcher, href, notes)  # type: ignore[arg-type]
    assert [(one.text_href, one.fragment) for one in found.phrases] == [("OPS/text/ebb tide.xhtml", "p1")]
    assert notes.warnings == ()


TABLE = '<seq epub:type="table" epub:textref="../one.xhtml#t">{}</seq>'
TIMES = ("clipBegin='1s' clipEnd='2s'", "clipBegin='0:00:02' clipEnd='bad'")
SOUND = SMIL.format("", TABLE.format("".join(map(par, TIMES))) + spoken("b")).encode()
TELLING = [b"<", b">", b'"', b"&", b"\0", b"<seq>", b"</seq>", b"<par>", b"</par>", b"clipEnd='-1'", b"../", b"#", b"%"]


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(
    st.lists(
        st.tuples(
            st.floats(0, 1, exclude_max=True),
            st.integers(0, 40),
            st.one_of(st.binary(max_size=4), st.sampled_from(TELLING)),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_a_changed_overlay_is_a_timeline_or_fails_clearly(changes: list[tuple[float, int, bytes]]) -> None:
    data = SOUND
    for share, gone, new in changes:
        at = int(share * len(data))
        data = data[:at] + new + data[at + gone :]
    try:
        found = read_overlay(book(data), HREF, Notes())
    except ReaderError:
        return
    count = len(found.phrases)
    for index, phrase in enumerate(found.phrases):
        assert phrase.clip or phrase.text_href
        assert phrase.clip is None or (
            phrase.clip.start >= 0 and (phrase.clip.end or phrase.clip.start) >= phrase.clip.start
        )
        assert all(found.structures[one].first <= index < found.structures[one].end for one in phrase.enclosing)
        after = found.escape(index)
        assert after is None or index < after <= count
