"""Small books in a real page: folders written by a test, or any EPUB."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.streamer.epub.open import open_epub

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:test:{number}</dc:identifier>
<dc:title>A book</dc:title><dc:language>{language}</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>{metadata}</metadata>
<manifest>{manifest}</manifest><spine{direction}>{spine}</spine></package>"""
CHAPTER = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="{language}" lang="{language}">
<head><title>A chapter</title>{head}</head><body{attributes}>{body}</body></html>"""
TYPES = {
    "xhtml": "application/xhtml+xml",
    "css": "text/css",
    "svg": "image/svg+xml",
    "png": "image/png",
    "txt": "text/plain",
    "wav": "audio/wav",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "smil": "application/smil+xml",
    "js": "text/javascript",
}


def write_book(
    folder: Path,
    files: Mapping[str, str | bytes],
    *,
    language: str = "en",
    spine: tuple[str, ...] = (),
    head: str = "",
    attributes: str = "",
    metadata: str = "",
    direction: str = "",
) -> Path:
    """Write an unpacked book. `files` by name in OPS/; what ends in .xhtml and has no root element is a body.

    The spine is every .xhtml file in order, unless it is given; `attributes` go to each body.
    """
    names = spine or tuple(name for name in files if name.endswith(".xhtml"))
    (folder / "META-INF").mkdir(parents=True)
    (folder / "META-INF" / "container.xml").write_text(CONTAINER, encoding="utf-8")
    (folder / "mimetype").write_text("application/epub+zip", encoding="ascii")
    for name, data in files.items():
        target = folder / "OPS" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(data, bytes):
            target.write_bytes(data)
            continue
        whole = not name.endswith(".xhtml") or data.lstrip().startswith("<html")
        text = data if whole else CHAPTER.format(language=language, head=head, attributes=attributes, body=data)
        target.write_text(text, encoding="utf-8")
    manifest = "".join(
        f'<item id="i{index}" href="{name}" media-type="{TYPES[name.rpartition(".")[2]]}"/>'
        for index, name in enumerate(files)
    )
    known = {name: f"i{index}" for index, name in enumerate(files)}
    package = PACKAGE.format(
        language=language,
        number=abs(hash(tuple(files))),
        metadata=metadata,
        manifest=manifest,
        direction=f' page-progression-direction="{direction}"' if direction else "",
        spine="".join(f'<itemref idref="{known[name]}"/>' for name in names),
    )
    (folder / "OPS" / "book.opf").write_text(package, encoding="utf-8")
    return folder


@pytest.fixture
def open_book(tmp_path: Path, open_stage: Callable[..., Stage]) -> Callable[..., Stage]:
    """Opens a book in a page: files as `write_book` takes them, or the path of an EPUB. Closed after the test.

    `size`, `place`, `preferences` and `scripts` go to the stage, all else to `write_book`.
    """
    count = 0

    def opened(source: Mapping[str, str | bytes] | Path, **options: Any) -> Stage:
        nonlocal count
        count += 1
        shown = {name: options.pop(name) for name in ("size", "place", "preferences", "scripts") if name in options}
        path = source if isinstance(source, Path) else write_book(tmp_path / f"book-{count}", source, **options)
        publication = open_epub(path)
        return open_stage(publication.languages[0], publication=publication, **shown)

    return opened
