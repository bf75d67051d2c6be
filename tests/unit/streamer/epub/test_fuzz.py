"""Bytes changed at random: whatever comes of it, only a ReaderError may escape, and nothing may take long."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.services.manifest import manifest
from reader.streamer.epub.check import check_epub
from reader.streamer.epub.clock import seconds
from reader.streamer.epub.open import open_epub
from reader.streamer.epub.urls import is_safe, resolve

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures" / "epub"
BOOKS = ("tide-tables", "old-harbour")
# Bytes that mean something to a parser, more often than chance would bring them.
TELLING = [
    b"<",
    b">",
    b"&",
    b'"',
    b"\0",
    b"\xff",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b"&#0;",
    b"PK\1\2",
    b"PK\5\6",
    b"\xff" * 4,
    b"../",
    b"%2e",
]
EXAMPLES = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck), database=None)

Changes = list[tuple[float, int, bytes]]


def changes() -> st.SearchStrategy[Changes]:
    """Where (0..1), how many bytes go, what comes instead."""
    new = st.one_of(st.binary(max_size=4), st.sampled_from(TELLING))
    return st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 40), new), min_size=1, max_size=6)


def changed(data: bytes, what: Changes) -> bytes:
    for share, gone, new in what:
        at = int(share * len(data))
        data = data[:at] + new + data[at + gone :]
    return data


def files(name: str) -> dict[str, bytes]:
    folder = FIXTURES / name
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def packed(entries: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def use(data: bytes) -> None:
    """All that commands do with a book."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.epub"
        path.write_bytes(data)
        try:
            publication = open_epub(path)
            manifest(publication)
            rendition = publication.rendition(publication.languages[0])
            assert rendition.position(rendition.start) is not None
            assert all(not link.remote and is_safe(link.href) for link in rendition.spine if not link.trouble)
        except ReaderError:
            return
        check_epub(path)


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_changed_archive_opens_or_fails_clearly(name: str, method: int) -> None:
    sound = packed(files(name), method)

    @EXAMPLES
    @given(changes())
    def run(what: Changes) -> None:
        use(changed(sound, what))

    run()


@pytest.mark.parametrize("examples", [20, pytest.param(1_000, marks=pytest.mark.long)])
def test_a_changed_book_of_the_corpus_opens_or_fails_clearly(shared_corpus: Path, examples: int) -> None:
    paths = [path for kind in ("w3c", "valid", "invalid", "samples") for path in (shared_corpus / kind).rglob("*.epub")]
    small = [path for path in sorted(paths) if path.stat().st_size < 40_000]

    @settings(EXAMPLES, max_examples=examples)
    @given(st.sampled_from(small), changes())
    def run(path: Path, what: Changes) -> None:
        use(changed(path.read_bytes(), what))

    run()


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("tide-tables", "META-INF/container.xml"),
        ("tide-tables", "OPS/package.opf"),
        ("tide-tables", "OPS/nav.xhtml"),
        ("old-harbour", "OEBPS/content.opf"),
        ("old-harbour", "OEBPS/toc.ncx"),
    ],
)
def test_a_changed_part_opens_or_fails_clearly(name: str, part: str) -> None:
    sound = files(name)

    @EXAMPLES
    @given(changes())
    def run(what: Changes) -> None:
        use(packed(sound | {part: changed(sound[part], what)}))

    run()


PAGE_MAP = """<page-map xmlns="http://www.idpf.org/2007/opf"><page name="i" href="chapter-1.xhtml#p1"/>
<page name="ii" href="chapter-1.xhtml#p2"/></page-map>"""
ENCRYPTION = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
<enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/>
<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><resource xmlns="http://ns.adobe.com/adept">urn:uuid:1</resource></KeyInfo>
<enc:CipherData><enc:CipherReference URI="OPS/text/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>"""


def test_a_changed_page_map_opens_or_fails_clearly() -> None:
    sound = files("old-harbour")
    item = b'<item id="pages" href="pages.xml" media-type="application/oebps-page-map+xml"/></manifest>'
    sound["OEBPS/content.opf"] = sound["OEBPS/content.opf"].replace(b"</manifest>", item)

    @EXAMPLES
    @given(changes())
    def run(what: Changes) -> None:
        use(packed(sound | {"OEBPS/pages.xml": changed(PAGE_MAP.encode(), what)}))

    run()


@EXAMPLES
@given(changes())
def test_a_changed_encryption_list_opens_or_fails_clearly(what: Changes) -> None:
    use(packed(files("tide-tables") | {"META-INF/encryption.xml": changed(ENCRYPTION.encode(), what)}))


@EXAMPLES
@given(st.binary(max_size=400))
def test_any_bytes_as_encryption_list_keep_the_book_open(data: bytes) -> None:
    use(packed(files("tide-tables") | {"META-INF/encryption.xml": b"<encryption>" + data}))


@settings(EXAMPLES, max_examples=500)
@given(st.one_of(st.text(max_size=60), st.text(alphabet="./%2eE5cfF\\:#?ab", max_size=40)))
def test_no_url_leads_out_of_the_container(url: str) -> None:
    target = resolve("OPS/text/one.xhtml", url)
    assert target.remote or not ({".", ".."} & {*target.path.split("/")} or target.path.startswith("/"))


@settings(EXAMPLES, max_examples=500)
@given(st.text(alphabet="0123456789:.hmsin", max_size=20))
def test_a_clock_value_is_seconds_or_nothing(text: str) -> None:
    value = seconds(text)
    assert value is None or value >= 0
