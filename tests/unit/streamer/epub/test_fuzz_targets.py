"""Everything below the window that reads what a book, a person or a page says, fed with what nobody would write.

Each target takes what Hypothesis makes and must end: with a result that holds what is promised, or with a ReaderError.
The everyday run takes a few examples each, `dev.py test --all` thousands.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.anchors.cfi_parsing import parse_cfi
from reader.anchors.cfi_resolve import path_of_text, position_in_text, resolve
from reader.anchors.tree import Document
from reader.errors import ReaderError
from reader.preferences import TEXT_SCALES, preferences_from_json, preferences_to_json
from reader.publication.locator import locator_from_json
from reader.publication.model import Link, Rendition
from reader.publication.resource import Resource
from reader.search.matching import SearchableText
from reader.search.query import parse_query
from reader.services.going import place_in
from reader.services.manifest import manifest
from reader.streamer.epub.adapting import iso_media, sheets
from reader.streamer.epub.adapting.adapter import Adapter
from reader.streamer.epub.adapting.inner_frames import with_frames_apart
from reader.streamer.epub.adapting.jxl_header import CONTAINER, read_header
from reader.streamer.epub.embedded import embedded_media
from reader.streamer.epub.notes import Notes
from reader.streamer.epub.open import open_epub
from reader.streamer.epub.smil import read_overlay
from reader.streamer.epub.text import document_text, has_id, id_steps
from reader.streamer.epub.text_block import Ruler
from reader.ui.navigator.book.links import resolve_link

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures" / "epub"
XHTML, HTML, SVG = "application/xhtml+xml", "text/html", "image/svg+xml"


def files(name: str) -> dict[str, bytes]:
    folder = FIXTURES / name
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


TIDES, HARBOUR = files("tide-tables"), files("old-harbour")


class OneFile:
    """A fetcher with one file, whatever it is asked for."""

    def __init__(self, data: bytes, media_type: str) -> None:
        self.data, self.kind = data, media_type

    def read(self, href: str) -> Resource:
        return Resource(href, self.kind, self.data)

    def open_stream(self, href: str) -> io.BytesIO:
        return io.BytesIO(self.data)

    def size(self, href: str) -> int:
        return len(self.data)

    def media_type(self, href: str) -> str:
        return self.kind

    def shown(self, href: str) -> str:
        return href


# -- what is fed ----------------------------------------------------------------------------------------------------


def made_of(pieces: str | list[str], most: int = 24) -> st.SearchStrategy[str]:
    """Texts of pieces that mean something, with some that mean nothing."""
    return st.lists(st.one_of(st.sampled_from(list(pieces)), st.text(max_size=3)), max_size=most).map("".join)


MARKUP = [
    *(
        "<",
        ">",
        "/>",
        "</",
        "&",
        ";",
        '"',
        "'",
        "=",
        " ",
        "\n",
        "\0",
        "\ufffe",
        "]]>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?a",
        "?>",
    ),
    *(
        "&amp;",
        "&eacute;",
        "&zzz;",
        "&#0;",
        "&#65;",
        "&#x1F600;",
        "&#" + "0" * 5000 + "65;",
        "<!DOCTYPE html>",
        "<!DOCTYPE a [",
    ),
    *('<!ENTITY a "b">', "<!ENTITY a SYSTEM 'b'>", "]>", "&a;", '<?xml version="1.0" encoding="utf-16"?>', "\ufeff"),
    *(
        '<html xmlns="http://www.w3.org/1999/xhtml">',
        "<html>",
        "</html>",
        "<head>",
        "<title>",
        "</title>",
        "<body>",
        "</body>",
    ),
    *(
        "<p>",
        "</p>",
        "<br>",
        "<br/>",
        "<h1³>",
        "<é:p>",
        "<a:b>",
        "<p a:b='c'>",
        "<svg>",
        "<math>",
        "<foreignObject>",
        "<table>",
    ),
    *(
        "<style>",
        "</style>",
        "<script>",
        "</script>",
        "<p style='",
        "-epub-hyphens:all",
        "text-transform:full-width;",
        "}",
        "{",
    ),
    *(
        '<iframe src="a"/>',
        '<iframe sandbox="a">',
        "<object data='a.png'>",
        "<p id='a'>",
        "<a name='a'>",
        "<p hidden='a'>",
        "words",
        "𝒳",
    ),
]
CSS = [
    *"{}()[];:!/*\\\"'@,- \n",
    *(
        "/*",
        "*/",
        "url(",
        "-epub-",
        "-epub-hyphens",
        "-epub-text-combine",
        "text-transform",
        "full-width",
        "-epub-fullwidth",
    ),
    *(
        "!important",
        "digits 3",
        "@supports (",
        "a{",
        "text-transform:full-width",
        "-epub-text-transform:",
        "inherit",
        "<!--",
    ),
]
CFI = [*"/!:~@[]^,;=()0123456789. %#-", "epubcfi(", "/6/4!", "/4/2[p]", "/1:0", ";s=a", "%5B", "𝒳", "chapter.xhtml#"]
LINK = [
    *"./%#?:@[]\\=()\t ",
    "..",
    "%2e",
    "%2F",
    "http://",
    "mailto:",
    "OPS/",
    "epubcfi(/6/4!/4)",
    "xpointer(id('a'))",
    "element(",
    "spine:",
    "٤٢٪",
    "1" * 5000,
    "%",
    ":~:",
]
SMIL = [
    *(
        "<smil xmlns:epub='http://www.idpf.org/2007/ops'>",
        "<body>",
        "<seq>",
        "</seq>",
        "<par>",
        "</par>",
        "<seq epub:type='table' id='a'>",
    ),
    *(
        "<text src='a#b'/>",
        "<audio src='c'/>",
        "<audio src='c' clipBegin='1:00' clipEnd='2s'/>",
        "<audio src='c' clipEnd='x'/>",
        "</body>",
        "</smil>",
        "<x>",
    ),
]
BYTES = st.lists(
    st.one_of(
        st.binary(max_size=6),
        st.sampled_from(
            [
                b"\0\0\0\x08",
                b"\0\0\0\1",
                b"\0\0\0\0",
                b"\xff\x0a",
                b"jxlc",
                b"jxlp",
                b"ftyp",
                b"moov",
                b"trak",
                b"mdia",
                b"stsd",
                b"esds\0\0\0\0\3",
                CONTAINER,
                b"ID3",
            ]
        ),
    ),
    max_size=20,
).map(b"".join)
JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=5),
        st.sampled_from([10**400, -(10**400)]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
NUMBERS = st.one_of(
    st.integers(0, 2**64 - 1), st.sampled_from([0, 1, 0xFFFF, 0xFFFFFFFF, 2**31, 2**62, 2**63 - 31, 2**63, 2**64 - 1])
)


def trees() -> st.SearchStrategy[etree._Element]:
    def element(children: list[Any]) -> etree._Element:
        made = etree.Element("p", id="p") if len(children) % 2 else etree.Element("img", alt="𝒳b")
        made.text = "a𝒳"
        for child, tail in children:
            child.tail = tail
            made.append(child)
        return made

    leaf = st.sampled_from(["b", "img"]).map(etree.Element) | st.just("x").map(etree.Comment)
    inner = st.recursive(
        leaf,
        lambda below: st.lists(st.tuples(below, st.text("a𝒳 ", max_size=3)), max_size=4).map(element),
        max_leaves=12,
    )
    return inner.filter(lambda one: isinstance(one.tag, str))


# -- what is done with it -------------------------------------------------------------------------------------------


def well_formed(data: bytes) -> bool:
    return etree.fromstring(data, etree.XMLParser(huge_tree=True, resolve_entities=False)) is not None


def read_document(text: str, media_type: str) -> None:
    fetcher: Any = OneFile(text.encode("utf-8", "surrogatepass"), media_type)
    rendition: Any = SimpleNamespace(fetcher=fetcher, spine=(Link("a.xhtml", media_type),))
    page = Adapter(rendition).page("a.xhtml").data
    assert well_formed(page)
    assert well_formed(with_frames_apart(page))
    embedded_media(fetcher, "a.xhtml")
    has_id(fetcher, "a.xhtml", "a")
    id_steps(fetcher, "a.xhtml")
    read = document_text(fetcher, "a.xhtml")
    found = SearchableText((str(number), block.words) for number, block in enumerate(read.blocks))
    for hit in found.find(parse_query(read.blocks[-1].words[:6] if read.blocks else text)):
        ruler = Ruler(read.blocks[int(hit.block)])
        first, last = ruler.paths(hit.start, hit.end)
        assert first.sort_key <= last.sort_key
        ruler.units(hit.start, hit.end)


def read_sheet(text: str) -> None:
    result = sheets.adapted(text)
    assert len(result) <= 8 * len(text) + 100
    if not sheets.concerned(text):
        assert result == text
    sheets.adapted_file(text.encode("utf-16", "surrogatepass"))


def read_cfi(text: str) -> None:
    cfi = parse_cfi(text)
    assert parse_cfi(str(cfi)) == cfi
    assert cfi.sort_key == cfi.sort_key


def resolve_cfi(given_: tuple[str, etree._Element]) -> None:
    text, root = given_
    document = Document(root)
    for position in range(len(document.text) + 1):
        place = resolve(path_of_text(position, document, context=3), document)
        assert position_in_text(place, document) == position
    assert 0 <= position_in_text(resolve(parse_cfi(text).start, document), document) <= len(document.text)


def read_smil(text: str) -> None:
    overlay = read_overlay(OneFile(text.encode("utf-8", "replace"), "application/smil+xml"), "a.smil", Notes())  # type: ignore[arg-type]
    for structure in overlay.structures:
        assert 0 <= structure.first <= structure.end <= len(overlay.phrases)
    for phrase in overlay.phrases:
        assert phrase.clip is None or phrase.clip.end is None or phrase.clip.end >= phrase.clip.start >= 0


def follow(text: str) -> None:
    rendition = opened()
    resolve_link(text, rendition.spine[0].href, rendition)
    place_in(text, rendition)


def read_bytes(data: bytes) -> None:
    header = read_header(data)
    assert header is None or min(header.width, header.height, header.extra_channels) >= 0
    iso_media.needs_conversion("audio/mp4", data)
    iso_media.needs_film_window("video/mp4", data)
    iso_media.is_decodable(data)


LOCATOR = ("href", "block", "fraction", "cfi", "progression", "quote", "spine")
SETTINGS = tuple(preferences_to_json(preferences_from_json({})))


def read_json(data: dict[str, Any]) -> None:
    preferences = preferences_from_json(data)
    assert TEXT_SCALES[0] <= preferences.text_scale <= TEXT_SCALES[-1]
    assert preferences_from_json(json.loads(json.dumps(preferences_to_json(preferences)))) == preferences
    locator = locator_from_json(data)
    assert locator_from_json(json.loads(json.dumps(locator.to_json()))).href == locator.href


TARGETS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], None]]] = {
    "an XHTML document": (made_of(MARKUP), lambda text: read_document(text, XHTML)),
    "an XHTML document within its frame": (
        made_of(MARKUP).map(lambda text: f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{text}</body></html>'),
        lambda text: read_document(text, XHTML),
    ),
    "an HTML document": (made_of(MARKUP), lambda text: read_document(text, HTML)),
    "an SVG document": (made_of(MARKUP), lambda text: read_document(text, SVG)),
    "a style sheet": (made_of(CSS, 40), read_sheet),
    "a CFI": (made_of(CFI), read_cfi),
    "a CFI in a document": (st.tuples(made_of(CFI).map(lambda text: f"/{text}"), trees()), resolve_cfi),
    "a media overlay": (made_of(SMIL), read_smil),
    "a link and a typed place": (made_of(LINK, 8), follow),
    "the header of a picture or a sound": (BYTES, read_bytes),
    "a locator and preferences in JSON": (
        st.dictionaries(st.sampled_from(LOCATOR + SETTINGS), JSON, max_size=8),
        read_json,
    ),
}

_OPENED: list[Rendition] = []


def opened() -> Rendition:
    if not _OPENED:
        publication = open_epub(FIXTURES / "tide-tables")
        _OPENED.append(publication.rendition(publication.languages[0]))
    return _OPENED[0]


def run(target: str, examples: int) -> None:
    strategy, function = TARGETS[target]

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(strategy)
    def each(made: Any) -> None:
        try:
            function(made)
        except ReaderError:
            return

    each()


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_but_a_reader_error_comes_of_it(target: str) -> None:
    run(target, 150)


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS)
def test_nothing_but_a_reader_error_comes_of_much_more_of_it(target: str) -> None:
    run(target, 4_000)


# -- archives that lie ----------------------------------------------------------------------------------------------


def sound_archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in TIDES.items():
            archive.writestr(name, data)
    return buffer.getvalue()


SOUND = sound_archive()
END = SOUND.rfind(b"PK\5\6")
(DIRECTORY,) = struct.unpack_from("<L", SOUND, END + 16)


def with_lying_entry(which: int, method: int, size: int, packed: int, offset: int) -> bytes:
    """The archive with one entry whose sizes and place are told anew, in the form of large archives."""
    directory, at, number = b"", DIRECTORY, 0
    while at < END:
        fields = list(struct.unpack_from("<4s6H3L5H2L", SOUND, at))
        lengths = fields[10:13]
        whole = SOUND[at : at + 46 + sum(lengths)]
        if number == which % len(TIDES):
            extra = struct.pack("<2H3Q", 1, 24, size, packed, offset)
            fields[4] = method
            fields[8] = fields[9] = fields[16] = 0xFFFFFFFF
            fields[11:13] = len(extra), 0
            directory += struct.pack("<4s6H3L5H2L", *fields) + whole[46 : 46 + lengths[0]] + extra
        else:
            directory += whole
        at, number = at + len(whole), number + 1
    end = list(struct.unpack_from("<4s4H2LH", SOUND, END))
    end[5] = len(directory)
    return SOUND[:DIRECTORY] + directory + struct.pack("<4s4H2LH", *end)


def with_lying_end(place: int, count: int, size: int, offset: int) -> bytes:
    """The archive with the end that large archives have; `place`: where its record is said to be, 0 where it is."""
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, place or END, 1)
    return SOUND[:END] + record + locator + SOUND[END:]


def first_bytes(fetcher: Any, href: str) -> bytes:
    with fetcher.open_stream(href) as stream:
        read: bytes = stream.read(99)
        return read


def read_all(data: bytes, folder: Path) -> None:
    path = folder / "book.epub"
    path.write_bytes(data)
    try:
        publication = open_epub(path)
        manifest(publication)
        rendition = publication.rendition(publication.languages[0])
        for link in (*rendition.spine, *rendition.resources):
            for read in (rendition.fetcher.read, partial(first_bytes, rendition.fetcher)):
                try:
                    read(link.href)
                except ReaderError:
                    continue
    except ReaderError:
        pass
    assert [one.name for one in folder.iterdir()] == ["book.epub"]


@pytest.mark.parametrize("place", [1, 2**63 - 1, 2**63, 2**64 - 1])
def test_an_end_record_anywhere_is_looked_for_within_the_file(place: int, tmp_path: Path) -> None:
    read_all(with_lying_end(place, 1, 46, 0), tmp_path)


@pytest.mark.parametrize("offset", [2**62, 2**63 - 31, 2**63, 2**64 - 1])
@pytest.mark.parametrize("which", range(4))
def test_an_entry_beyond_all_files_is_damaged(which: int, offset: int, tmp_path: Path) -> None:
    read_all(with_lying_entry(which, 0, 10, 10, offset), tmp_path)


@pytest.mark.parametrize("examples", [60, pytest.param(5_000, marks=pytest.mark.long)])
def test_an_archive_may_lie_in_every_number(examples: int, tmp_path: Path) -> None:
    lies = st.one_of(
        st.builds(with_lying_entry, st.integers(0, 20), st.sampled_from([0, 8, 9]), NUMBERS, NUMBERS, NUMBERS),
        st.builds(with_lying_end, NUMBERS, NUMBERS, NUMBERS, NUMBERS),
    )

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(lies)
    def each(data: bytes) -> None:
        read_all(data, tmp_path)

    each()


# -- what was found this way ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "made"),
    [
        ("an HTML document", "<h1\N{SUPERSCRIPT THREE}\N{SUPERSCRIPT THREE}>words"),  # a name to Python, none to XML
        (
            "an XHTML document",
            '<html xmlns="http://www.w3.org/1999/xhtml"><style>-epub-&#' + "0" * 5000 + "65;</style></html>",
        ),
        ("a link and a typed place", "spine:" + "1" * 5000),
    ],
)
def test_once_found_never_again(target: str, made: Any) -> None:
    try:
        TARGETS[target][1](made)
    except ReaderError:
        return


@pytest.mark.parametrize("said", ['{"href": "a", "spine": 1e999}', '{"href": "a", "progression": 1' + "0" * 400 + "}"])
def test_a_number_that_nothing_can_hold_is_no_place(said: str) -> None:
    with pytest.raises(ReaderError):
        locator_from_json(json.loads(said))


def test_a_text_size_that_nothing_can_hold_is_the_largest() -> None:
    assert preferences_from_json({"text_scale": 10**400}).text_scale == TEXT_SCALES[-1]
