"""What a book says of itself: metadata, contents, cover, order of reading."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from reader.export.covers import cover_picture, drawn_cover
from reader.export.plan import BookPlan
from reader.publication.resource import Resource

Written = Callable[..., dict[str, str]]
Make = Callable[..., BookPlan]
DC = "{http://purl.org/dc/elements/1.1/}"
OPF = "{http://www.idpf.org/2007/opf}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"


def package(book: dict[str, str]) -> ET.Element:
    return ET.fromstring(book["content.opf"].encode())


def metas(root: ET.Element, name: str) -> list[str]:
    return [meta.text or "" for meta in root.iter(f"{OPF}meta") if meta.get("property") == name]


def test_the_metadata_come_from_the_content(written: Written) -> None:
    root = package(written("en"))
    assert [title.text for title in root.iter(f"{DC}title")] == ["Tea for Two", "A Small Guide"]
    assert metas(root, "title-type") == ["main", "subtitle"]
    assert [one.text for one in root.iter(f"{DC}subject")] == ["calm", "hot"]
    assert [one.text for one in root.iter(f"{DC}description")] == ["How to make tea & share it."]
    assert metas(root, "dcterms:modified") == ["2026-03-01T00:00:00Z"]
    assert "generator" not in written("en")["content.opf"]


def test_all_languages_are_declared_and_the_newest_date_counts(written: Written) -> None:
    root = package(written("en", "ar", "ja", edition="omnibus"))
    assert [one.text for one in root.iter(f"{DC}language")] == ["en", "ar", "ja"]
    assert metas(root, "dcterms:modified") == ["2026-04-02T00:00:00Z"]
    assert "English · العربية · 日本語" in [title.text for title in root.iter(f"{DC}title")]
    assert metas(root, "alternate-script") == ["شاي لشخصين", "ふたりのお茶"]


def test_a_book_that_runs_right_to_left_says_so(written: Written) -> None:
    root = package(written("ar"))
    spine = root.find(f"{OPF}spine")
    assert root.get("dir") == "rtl"
    assert spine is not None
    assert spine.get("page-progression-direction") == "rtl"


def test_accessibility_is_described(written: Written) -> None:
    root = package(written("en"))
    assert metas(root, "schema:accessMode") == ["textual", "visual"]  # it has a picture
    assert metas(root, "schema:accessModeSufficient") == ["textual"]
    assert "alternativeText" in metas(root, "schema:accessibilityFeature")
    assert metas(root, "schema:accessibilityHazard") == ["none"]
    assert len(metas(root, "schema:accessibilitySummary")) == 1


def test_old_devices_find_the_cover_and_the_guide(written: Written) -> None:
    root = package(written("en"))
    cover = next(meta for meta in root.iter(f"{OPF}meta") if meta.get("name") == "cover")
    item = next(item for item in root.iter(f"{OPF}item") if item.get("id") == cover.get("content"))
    assert item.get("properties") == "cover-image"
    assert [one.get("type") for one in root.iter(f"{OPF}reference")] == ["cover", "toc", "text"]


def test_reading_begins_with_cover_title_and_contents(written: Written) -> None:
    root = package(written("en"))
    files = {item.get("id"): item.get("href") for item in root.iter(f"{OPF}item")}
    spine = [files[one.get("idref")] for one in root.iter(f"{OPF}itemref")]
    assert spine[:4] == ["cover.xhtml", "text/title.xhtml", "nav.xhtml", "text/lead.xhtml"]
    assert not [one for one in root.iter(f"{OPF}itemref") if one.get("linear")]


def test_contents_and_ncx_say_the_same(written: Written) -> None:
    book = written("en", "ar", edition="omnibus")
    ncx = ET.fromstring(book["toc.ncx"].encode())
    sources = [one.get("src") for one in ncx.iter(f"{NCX}content")]
    toc = book["nav.xhtml"].split("</nav>")[0]
    assert sources == re.findall(r'href="([^"]+\.xhtml)"', toc)
    assert sources[0] == "en/title.xhtml"
    assert '<li lang="ar" xml:lang="ar" dir="rtl" class="language"><a href="ar/title.xhtml">العربية</a>' in toc
    assert [one.get("playOrder") for one in ncx.iter(f"{NCX}navPoint")] == [str(n + 1) for n in range(len(sources))]


def test_landmarks_are_there_and_every_address_in_the_contents_exists(written: Written) -> None:
    book = written("en", "ar", "ja", edition="omnibus")
    assert re.findall(r'epub:type="(\w+)" href', book["nav.xhtml"]) == ["cover", "titlepage", "toc", "bodymatter"]
    for address in re.findall(r'href="([^"]+\.xhtml)"', book["nav.xhtml"]):
        assert address in book


def test_every_address_and_picture_in_the_text_exists(written: Written) -> None:
    book = written("en", "ar", edition="bilingual")
    for name in [name for name in book if name.startswith("text/")]:
        for file, fragment in re.findall(r'href="([^"#:]*)#([^"]+)"', book[name]):
            assert f'id="{fragment}"' in book[f"text/{file}" if file else name]
        for source in re.findall(r'src="\.\./([^"]+)"', book[name]):
            assert source in book


def test_the_identifier_is_the_same_for_ever_and_another_for_another_book(plan: Make) -> None:
    assert plan("en").identifier == "urn:uuid:3bf3b4f6-a98e-5376-84af-b8510df5dd73"
    others = [plan("ar"), plan("en", "ar", edition="bilingual"), plan("ar", "en", edition="bilingual")]
    others += [plan("en", edition="omnibus"), plan("en", tags=("calm",)), plan("en")]
    assert len({one.identifier for one in others}) == len(others)


@pytest.mark.parametrize("modified", ["", "soon", "1066-10-14", "2026-13-01"])
def test_content_without_a_sound_date_gets_a_fixed_one(plan: Make, modified: str) -> None:
    book = plan("en")
    rendition = replace(book.lead.rendition, metadata=replace(book.lead.rendition.metadata, modified=modified))
    dated = replace(book, parts=(replace(book.lead, rendition=rendition),))
    assert dated.modified == datetime(1980, 1, 1, tzinfo=UTC)


def test_an_edition_needs_the_right_number_of_languages(plan: Make) -> None:
    with pytest.raises(ValueError, match="bilingual"):
        plan("en", edition="bilingual")


def test_an_article_without_a_picture_gets_a_drawn_cover(plan: Make) -> None:
    book = plan("ar")
    cover = cover_picture(book)
    assert (cover.href, cover.media_type) == ("cover.svg", "image/svg+xml")
    drawn = ET.fromstring(cover.data)
    words = " ".join("".join(one.itertext()) for one in drawn.iter("{http://www.w3.org/2000/svg}text"))
    assert "شاي لشخصين" in words.replace("\u200f", "")
    assert 'text-anchor="end"' in cover.data.decode()


def test_a_cover_picture_is_taken_for_what_its_bytes_are(plan: Make) -> None:
    jpeg = Resource("covers/en.png", "image/png", b"\xff\xd8\xff\xe0 and so on")
    assert cover_picture(replace(plan("en"), cover=jpeg)).href == "cover.jpg"
    broken = Resource("covers/en.jpg", "image/jpeg", b"not a picture")
    assert cover_picture(replace(plan("en"), cover=broken)).href == "cover.svg"


def test_a_drawn_cover_escapes_its_title(plan: Make) -> None:
    book = plan("en")
    metadata = replace(book.lead.rendition.metadata, title="<Salt> & \x07Pepper: " + "a very long subtitle " * 20)
    part = replace(book.lead, rendition=replace(book.lead.rendition, metadata=metadata))
    assert "<Salt> & Pepper" in "".join(ET.fromstring(drawn_cover(part)).itertext())
