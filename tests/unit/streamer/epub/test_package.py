"""Package documents: metadata, manifest, spine, layout. EPUB 3.3, sections 5 and 8; OPF 2.0.1."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import DamagedPublication, RefusedForSafety
from reader.publication.locator import Locator, locator_from_json
from reader.publication.model import Rendition
from reader.publication.presentation import Presentation
from reader.publication.record import Collection, Contributor, Identifier, Text, Title
from reader.streamer.epub.open import open_epub

Make = Callable[..., Path]
Open = Callable[..., Rendition]

REST = "<dc:identifier id='uid'>urn:x:1</dc:identifier><dc:language>en</dc:language>"
PAGES = "".join(
    f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in ("one", "two", "three")
)
FILES = {f"OPS/{name}.xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'/>" for name in ("one", "two", "three")}


@pytest.fixture
def tides(fixture_book: Callable[[str], Path]) -> Rendition:
    return open_epub(fixture_book("tide-tables")).rendition("en")


@pytest.fixture
def harbour(fixture_book: Callable[[str], Path]) -> Rendition:
    return open_epub(fixture_book("old-harbour")).rendition("en-GB")


# -- metadata ----------------------------------------------------------------------------------------------------------


def test_an_epub_3_says_who_and_what(tides: Rendition) -> None:
    metadata, record = tides.metadata, tides.metadata.record
    assert tides.warnings == ()
    assert record is not None
    assert (metadata.title, metadata.authors, metadata.language) == ("Tide Tables", ("First Writer",), "en")
    assert record.titles[1:] == (
        Title(Text("A Year by the Sea", "en", "ltr"), "subtitle"),
        Title(Text("جداول المد", "ar", "rtl")),
    )
    assert record.titles[0].file_as == "Tide Tables, The"
    assert record.contributors == (
        Contributor(
            Text("First Writer", "en", "ltr"), ("aut",), "Writer, First", alternates=(Text("作者", "ja", "ltr"),)
        ),
        Contributor(Text("Second Reader", "en", "ltr"), ("nrt",), creator=False),
    )
    assert record.identifiers[1] == Identifier("urn:isbn:9780000000002", "ISBN")
    assert record.collections == (Collection(Text("Shore Books", "en", "ltr"), "series", "2.5"),)
    assert record.accessibility.features == ("tableOfContents",)
    assert record.narration.duration == 90.5
    assert [link.href for link in record.links][1] == "OPS/record.xml"
    assert (metadata.modified, record.published) == ("2021-02-03T04:05:06Z", "2020-05-01")


def test_an_epub_2_says_the_same_in_its_own_way(harbour: Rendition) -> None:
    metadata, record = harbour.metadata, harbour.metadata.record
    assert harbour.warnings == ()
    assert record is not None
    assert metadata.title == "The Old Harbour\u00a0Wall"
    assert metadata.publisher == "Harbour Press"
    assert (metadata.modified, record.published) == ("2001-01-01", "1902")
    assert record.contributors[0] == Contributor(Text("A. Mason"), ("aut",), "Mason, A.")
    assert record.collections == (Collection(Text("Walls"), "series", "3"),)
    assert record.identifiers == (Identifier("abcdefab-1111-2222-3333-444455556666", "UUID", True),)


def test_the_first_title_is_the_one_to_show(rendition: Open) -> None:
    titles = (
        "<dc:title>First</dc:title><dc:title id='m'>Main</dc:title><meta refines='#m' property='title-type'>main</meta>"
    )
    assert rendition(metadata=titles + REST).metadata.title == "First"


@pytest.mark.parametrize(
    ("package", "title", "said", "drawn"),
    [
        ("", "", "auto", "rtl"),
        ('dir="rtl"', "", "rtl", "rtl"),
        ('dir="ltr"', "", "ltr", "ltr"),
        ('dir="ltr"', 'dir="rtl"', "rtl", "rtl"),
        ('dir="ltr"', 'dir="auto"', "auto", "rtl"),
        ('dir="sideways"', "", "auto", "rtl"),
    ],
)
def test_a_title_has_its_own_direction_or_that_of_the_package_or_of_its_letters(
    rendition: Open, package: str, title: str, said: str, drawn: str
) -> None:
    """EPUB 3.3, section 5.3 (dir)."""
    record = rendition(attributes=package, metadata=f"<dc:title {title}>«مغامرة» CSS</dc:title>{REST}").metadata.record
    assert record is not None
    assert (record.title.direction, record.title.base_direction) == (said, drawn)


def test_a_language_is_inherited_from_the_package(rendition: Open) -> None:
    record = rendition(attributes='xml:lang="ja"', metadata=f"<dc:title>本</dc:title>{REST}").metadata.record
    assert record is not None
    assert record.title.language == "ja"


@pytest.mark.parametrize(
    ("metadata", "warning"),
    [
        (
            "<dc:title>T</dc:title><dc:identifier>urn:x:1</dc:identifier><dc:language>en</dc:language>",
            "unique-identifier",
        ),
        ("<dc:title>T</dc:title><dc:language>en</dc:language>", "no identifier"),
        (f"<dc:title> </dc:title>{REST}", "no title"),
        ("<dc:title>T</dc:title><dc:identifier id='uid'>urn:x:1</dc:identifier>", "language is not stated"),
        (f"<dc:title>T</dc:title>{REST.replace('>en<', '>English!<')}", "no language tag"),
        ("", "no identifier"),
    ],
)
def test_what_metadata_lack_is_made_up_with_a_warning(rendition: Open, metadata: str, warning: str) -> None:
    found = rendition(metadata=metadata)
    assert any(warning in one for one in found.warnings)
    assert found.metadata.title
    assert found.language


def test_a_book_without_identifier_is_known_by_its_file(book: Make) -> None:
    publication = open_epub(book(metadata="<dc:title>T</dc:title><dc:language>en</dc:language>"))
    assert publication.fingerprint is not None
    assert publication.id == f"urn:sha256:{publication.fingerprint()}"


def test_a_monstrous_title_is_clipped_and_its_direction_marks_are_closed(rendition: Open) -> None:
    found = rendition(metadata=f"<dc:title>&#x202E;&#x2066;a\x85\n b{'x' * 5000}</dc:title>{REST}").metadata.title
    assert found.startswith("\u202e\u2066a b")
    assert found.endswith("…\u2069\u202c")
    assert len(found) < 2010


def test_metadata_in_old_wrappers_and_capitals_are_found(rendition: Open) -> None:
    old = f"<dc-metadata><dc:Title>Old</dc:Title><dc:Creator>A</dc:Creator>{REST}</dc-metadata><x-metadata/>"
    metadata = rendition(metadata=old).metadata
    assert (metadata.title, metadata.authors) == ("Old", ("A",))


# -- manifest ----------------------------------------------------------------------------------------------------------


def test_paths_are_resolved_against_the_package(tides: Rendition) -> None:
    assert [link.href for link in tides.spine] == [
        *("OPS/text/chart.xhtml", "OPS/text/ebb tide.xhtml", "OPS/text/flood.xhtml"),
        *("OPS/text/flood.xhtml", "OPS/text/flood.xhtml"),
    ]


@pytest.mark.parametrize(
    ("item", "warning"),
    [
        ('<item id="x" href="ghost.css" media-type="text/css"/>', "ghost.css cannot be read: it is not in the book"),
        ('<item id="x" href="../../etc/hostname" media-type="text/css"/>', "leads out of the book"),
        ('<item id="one" href="nav.xhtml" media-type="text/css"/>', "the id one occurs twice"),
        ('<item id="x" href="one.xhtml" media-type="text/css"/>', "listed twice"),
        ('<item id="x" href="one.XHTML" media-type="text/css"/>', "is spelt"),
        ('<item id="x" href="nav.xhtml"/>', "no media type"),
        ('<item id="x"/>', "names no file"),
        ('<item id="x" href="file:///etc/passwd" media-type="text/css"/>', "not a file of the book"),
        ('<item id="x" href="nav.xhtml" media-type="a/b" fallback="ghost"/>', "fallback ghost"),
    ],
)
def test_a_fault_in_the_manifest_is_a_warning(rendition: Open, item: str, warning: str) -> None:
    nav = '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>'
    found = rendition(manifest=nav + item)
    assert any(warning in one for one in found.warnings)
    assert found.spine[0].href == "OPS/one.xhtml"


def test_names_written_with_percent_signs_as_they_are_are_found(rendition: Open) -> None:
    item = '<item id="one" href="100%25%20one.xhtml" media-type="application/xhtml+xml"/>'
    assert rendition({"OPS/100%25%20one.xhtml": "<html/>"}, manifest=item).spine[0].href == "OPS/100%25%20one.xhtml"


def test_a_foreign_item_of_the_spine_is_replaced_by_its_fallback(tides: Rendition) -> None:
    assert tides.spine[3].media_type == "application/xhtml+xml"
    assert [one.href for one in tides.spine[3].alternates] == ["OPS/table.json"]


def test_fallbacks_that_go_in_a_circle_end(rendition: Open) -> None:
    item = '<item id="{}" href="{}" media-type="a/b" fallback="{}"/>'
    manifest = item.format("one", "one.xhtml", "two") + item.format("two", "nav.xhtml", "one")
    found = rendition(manifest=manifest)
    assert any("circle" in one for one in found.warnings)
    assert found.spine[0].trouble == "no page can show it"


def test_a_foreign_picture_is_shown_by_its_fallback(tides: Rendition) -> None:
    assert tides.fetcher.shown("OPS/images/shore.psd") == "OPS/images/shore.png"
    assert tides.fetcher.shown("OPS/images/shore.png") == "OPS/images/shore.png"


def test_remote_resources_are_named_and_not_looked_for(tides: Rendition) -> None:
    link = tides.link("https://example.org/sound.mp3")
    assert link is not None
    assert link.remote


@pytest.mark.parametrize(
    ("manifest", "metadata", "after"),
    [
        ('<item id="c" href="c.png" media-type="image/png" properties="cover-image"/>', "", ""),
        ('<item id="c" href="c.png" media-type="image/png"/>', '<meta name="cover" content="c"/>', ""),
        ('<item id="c" href="c.png" media-type="image/png"/>', '<meta content="c.png" name="cover"/>', ""),
        ('<item id="cover-image" href="c.png" media-type="image/jpg"/>', "", ""),
        (
            '<item id="c" href="c.png" media-type="image/png"/>',
            "",
            '<guide><reference type="cover" href="c.png"/></guide>',
        ),
    ],
)
def test_the_cover_is_found_in_every_generations_way(rendition: Open, manifest: str, metadata: str, after: str) -> None:
    page = '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>'
    title = "<dc:title>T</dc:title>"
    found = rendition({"OPS/c.png": b"x"}, manifest=page + manifest, metadata=title + REST + metadata, after=after)
    assert found.cover is not None
    assert (found.cover.href, found.cover.rel) == ("OPS/c.png", ("cover",))


# -- spine -------------------------------------------------------------------------------------------------------------


def test_items_of_the_spine_know_their_steps_for_a_cfi(tides: Rendition) -> None:
    assert [link.cfi for link in tides.spine] == ["/6/2", "/6/4[first]", "/6/6", "/6/8", "/6/10"]


def test_an_unknown_idref_is_left_out_and_the_steps_stay(rendition: Open) -> None:
    found = rendition(spine='<spine><itemref idref="ghost"/><itemref idref="one"/></spine>')
    assert [link.cfi for link in found.spine] == ["/6/4"]
    assert "'ghost' is not in the manifest" in found.warnings[0]


def test_missing_files_keep_their_place_in_the_spine(rendition: Open) -> None:
    spine = '<spine><itemref idref="one"/><itemref idref="two"/><itemref idref="three"/></spine>'
    found = rendition(FILES | {"OPS/two.xhtml": None}, manifest=PAGES, spine=spine)
    assert [link.trouble for link in found.spine] == ["", "it is not in the book", ""]


@pytest.mark.parametrize("spine", ["", "<spine/>", '<spine><itemref idref="ghost"/></spine>'])
def test_without_a_spine_the_texts_are_read_in_the_manifests_order(rendition: Open, spine: str) -> None:
    found = rendition(FILES, manifest=PAGES, spine=spine)
    assert [link.href for link in found.spine] == ["OPS/one.xhtml", "OPS/two.xhtml", "OPS/three.xhtml"]


def test_without_any_text_there_is_no_book(rendition: Open) -> None:
    with pytest.raises(DamagedPublication, match="names no text"):
        rendition(manifest='<item id="a" href="a.png" media-type="image/png"/>', spine="")


def test_reading_starts_where_paging_comes_across(tides: Rendition) -> None:
    assert not tides.spine[0].linear
    assert tides.start == Locator("OPS/text/ebb tide.xhtml")


def test_a_book_whose_items_are_all_aside_is_read_through(rendition: Open) -> None:
    assert rendition(spine='<spine><itemref idref="one" linear="no"/></spine>').spine[0].linear


def test_places_in_a_file_that_occurs_twice_are_told_apart(tides: Rendition) -> None:
    places = [tides.place(index) for index in range(5)]
    assert [place.spine for place in places] == [None, None, 2, 3, 4]
    assert [tides.position(place) for place in places] == [0, 1, 2, 3, 4]
    assert tides.position(Locator("OPS/text/flood.xhtml")) == 2
    assert tides.position(Locator("OPS/nav.xhtml")) is None
    assert tides.position(Locator("OPS/table.json")) == 3  # the fallback shown there stands in for it
    assert locator_from_json(places[3].to_json()) == places[3]


@pytest.mark.parametrize(
    ("said", "language", "direction"),
    [("rtl", "en", "rtl"), ("ltr", "ar", "ltr"), ("default", "ar", "rtl"), ("", "en", "ltr"), ("up", "he", "rtl")],
)
def test_pages_go_as_the_spine_says_or_the_language_is_written(
    rendition: Open, said: str, language: str, direction: str
) -> None:
    metadata = f"<dc:title>T</dc:title>{REST.replace('>en<', f'>{language}<')}"
    spine = f'<spine page-progression-direction="{said}"><itemref idref="one"/></spine>'
    assert rendition(metadata=metadata, spine=spine).direction == direction


# -- layout ------------------------------------------------------------------------------------------------------------


def test_an_item_overrides_what_the_book_wishes(tides: Rendition) -> None:
    assert tides.presentation == Presentation(flow="scrolled-doc", spread="landscape")
    assert tides.spine[1].presentation.side == "left"
    item = tides.spine[2].presentation
    assert (item.layout, item.spread, item.flow, item.align_x_center) == ("pre-paginated", "none", "scrolled-doc", True)


@pytest.mark.parametrize(
    ("meta", "name", "value"),
    [
        ('<meta property="rendition:layout">pre-paginated</meta>', "layout", "pre-paginated"),
        ('<meta property="rendition:layout">roll</meta>', "layout", "roll"),
        (
            '<meta property="rendition:layout">pre-paginated</meta><meta property="rendition:layout">reflowable</meta>',
            "layout",
            "pre-paginated",
        ),
        ('<meta property="rendition:layout">sideways</meta>', "layout", "reflowable"),
        ('<meta property="rendition:spread">portrait</meta>', "spread", "both"),
        ('<meta property="rendition:orientation">landscape</meta>', "orientation", "landscape"),
        ('<meta property="rendition:flow">scrolled-continuous</meta>', "flow", "scrolled-continuous"),
        ('<meta property="rendition:viewport">width=9, height=8</meta>', "viewport", "width=9, height=8"),
        ('<meta name="fixed-layout" content="true"/>', "layout", "pre-paginated"),
        ('<meta name="original-resolution" content="600x800"/>', "viewport", "width=600, height=800"),
    ],
)
def test_a_book_wishes_for_its_layout(rendition: Open, meta: str, name: str, value: str) -> None:
    assert getattr(rendition(metadata=f"<dc:title>T</dc:title>{REST}{meta}").presentation, name) == value


def test_apples_option_makes_old_books_fixed(rendition: Open) -> None:
    options = (
        '<display_options><platform name="*"><option name="fixed-layout">true</option></platform></display_options>'
    )
    found = rendition({"META-INF/com.apple.ibooks.display-options.xml": options})
    assert found.presentation.fixed
    assert found.spine[0].presentation.fixed


@pytest.mark.parametrize("prefix", ["", "rendition:"])
@pytest.mark.parametrize("side", ["left", "right", "center"])
def test_an_item_takes_its_side_of_a_spread(rendition: Open, prefix: str, side: str) -> None:
    spine = f'<spine><itemref idref="one" properties="{prefix}page-spread-{side} unknown:property"/></spine>'
    assert rendition(spine=spine).spine[0].presentation.side == side


def test_the_first_of_two_wishes_counts(rendition: Open) -> None:
    found = rendition(spine='<spine><itemref idref="one" properties="page-spread-left page-spread-right"/></spine>')
    assert found.spine[0].presentation.side == "left"
    assert "two wishes" in found.warnings[0]


FIXED = "<meta property='{}layout'>pre-paginated</meta>"
RENDITION = "http://www.idpf.org/vocab/rendition/#"


@pytest.mark.parametrize(
    ("declared", "prefix", "fixed"),
    [
        ("", "rendition:", True),
        (f"rendition: {RENDITION}", "rendition:", True),
        ("rendition: http://www.idpf.org/2013/rendition", "rendition:", True),  # misspelt, and meant
        ("rendition: http://example.org/#", "rendition:", False),
        (f"foaf: http://xmlns.com/foaf/spec/\n r: {RENDITION}", "r:", True),
        (f"r: {RENDITION}", "rendition:", True),
        ("r: http://[", "r:", False),
        ("", "r:", False),
        ("", "", False),
    ],
)
def test_a_declared_prefix_means_what_the_package_says(
    rendition: Open, declared: str, prefix: str, fixed: bool
) -> None:
    metadata = f"<dc:title>T</dc:title>{REST}{FIXED.format(prefix)}"
    attributes = f'prefix="{declared}"' if declared else ""
    assert rendition(metadata=metadata, attributes=attributes).presentation.fixed == fixed
    spine = f'<spine><itemref idref="one" properties="{prefix}layout-pre-paginated"/></spine>'
    assert rendition(spine=spine, attributes=attributes).spine[0].presentation.fixed == fixed


def test_a_prefix_of_the_vocabularies_without_one_is_left_out(rendition: Open) -> None:
    manifest = (
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="i:nav"/>'
        '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>'
    )
    metadata = (
        f"<dc:title id='t'>T</dc:title>{REST}<meta refines='#t' property='m:title-type'>main</meta>"
        "<meta property='m:'>nothing</meta>"
    )
    vocabulary = "http://idpf.org/epub/vocab/package"
    found = rendition(
        manifest=manifest, metadata=metadata, attributes=f'prefix="m: {vocabulary}/meta/# i: {vocabulary}/item/#"'
    )
    assert [entry.title for entry in found.toc] == ["One"]
    assert found.metadata.record is not None
    assert found.metadata.record.titles[0].kind == "main"


@pytest.mark.parametrize(
    ("media_type", "shown"), [("text/css", "OPS/a.css"), ("font/ttf", "OPS/a.css"), ("text/x-other", "OPS/one.xhtml")]
)
def test_a_fallback_stands_in_for_what_no_engine_knows_only(rendition: Open, media_type: str, shown: str) -> None:
    manifest = f'{PAGES}<item id="c" href="a.css" media-type="{media_type}" fallback="one"/>'
    fetcher = rendition({**FILES, "OPS/a.css": "p { color: red }"}, manifest=manifest).fetcher
    assert fetcher.shown("OPS/a.css") == shown  # type: ignore[attr-defined]


# -- damage ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"\0\1\2", b"", b"<html/>", b"words"])
def test_a_package_that_is_none_is_a_clear_error(rendition: Open, data: bytes) -> None:
    with pytest.raises(DamagedPublication, match="OPS/package"):
        rendition({"OPS/package.opf": data})


def test_a_package_of_an_unknown_version_is_read_like_the_others(rendition: Open, sound: dict[str, str]) -> None:
    found = rendition({"OPS/package.opf": sound["OPS/package.opf"].replace('version="3.0"', 'version="0"')})
    assert found.metadata.title == "Title"
    assert "version '0'" in found.warnings[0]


def test_a_package_with_an_ampersand_too_many_is_read_with_a_warning(rendition: Open) -> None:
    found = rendition(metadata=f"<dc:title>Salt & Pepper</dc:title>{REST}")
    assert "Salt" in found.metadata.title
    assert "not well-formed" in found.warnings[0]


def test_a_package_that_expands_without_end_is_refused(rendition: Open, sound: dict[str, str]) -> None:
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    bomb = f'<!DOCTYPE package [<!ENTITY a0 "ha">{laughs}]>' + sound["OPS/package.opf"].replace(">Title<", ">&a9;<")
    with pytest.raises(RefusedForSafety):
        rendition({"OPS/package.opf": bomb})
