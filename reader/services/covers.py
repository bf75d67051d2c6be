"""Covers as small JPEG files: read from a book and scaled once, then kept in the cache under its key.

Pictures of books are decoded by Pillow, in this process: only the formats that covers have, and nothing whose header
asks for more than is bearable. For a thread: a large cover takes 100 ms.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import tempfile
import warnings
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import unescape

from reader.errors import ProtectedPublication, ReaderError
from reader.publication.model import Link, Rendition

if TYPE_CHECKING:
    from PIL import Image

log = logging.getLogger(__name__)

BOX = (320, 480)  # pixels that a cover fits in: twice what a card shows, for dense screens
QUALITY = 88  # of JPEG: no difference to be seen at this size
PIXELS = 40_000_000  # of a picture, as 5,000 x 8,000: decoded, 120 MB
BYTES = 64 << 20  # of a picture's file
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "AVIF")
JXL, SVG = "image/jxl", "image/svg+xml"
PAPER = (255, 255, 255)  # beneath what is transparent
HEAD = 64 * 1024  # bytes of a first page in which its picture is looked for
WORDS = 300  # characters on a page that is a cover; more, and it is a text with a picture
# Neither looks beyond the next tag: a page made to be slow is read as fast as any other.
_PICTURE = re.compile(
    r"<(?:[\w-]{1,30}:)?(?:img|image)\b[^<>]*?\s(?:src|(?:[\w-]{1,30}:)?href)\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")


class CoverCache:
    """Covers by key of the publication. Any file may vanish at any time; threads may ask at the same time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder  # cache/covers

    def cover(self, key: str, path: str | Path, kind: str = "epub", language: str = "") -> bytes | None:
        """The cover as JPEG within BOX; None where there is none. Of an article that of the language, or any."""
        if kind == "article":
            source = article_cover(Path(path), language)
            if source is None:
                return None
            return self._kept(f"{source}\0{_time_of(source)}", lambda: scaled(source.read_bytes()))
        if not Path(path).exists():
            return self._read(_name(key)) or None
        return self._kept(key, lambda: book_cover(Path(path)))

    def forget(self, key: str) -> None:
        """Make the cover anew when it is asked for: the file is another one."""
        with suppress(OSError):  # a cache that cannot be written
            (self._folder / f"{_name(key)}.jpg").unlink(missing_ok=True)

    def _kept(self, key: str, make: Any) -> bytes | None:
        name = _name(key)
        data = self._read(name)
        if data is None:
            data = _made(make)
            if data is None:
                return None
            self._write(name, data)
        return data or None

    def _read(self, name: str) -> bytes | None:
        """What was kept: no bytes say that there is no cover."""
        try:
            return (self._folder / f"{name}.jpg").read_bytes()
        except OSError:
            return None

    def _write(self, name: str, data: bytes) -> None:
        """A cache that cannot be written (full disk, no permission) only costs time."""
        temporary = None
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).replace(self._folder / f"{name}.jpg")
        except OSError:
            if temporary is not None:
                Path(temporary).unlink(missing_ok=True)


def _name(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _made(make: Any) -> bytes | None:
    """The cover, no bytes where a book has none that can be shown, None where that may be otherwise the next time."""
    try:
        return make() or b""
    except (OSError, ProtectedPublication) as error:
        log.info("no cover: %s", error)
        return None
    except ReaderError as error:
        log.info("no cover: %s", error)
        return b""


def _time_of(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def article_cover(folder: Path, language: str) -> Path | None:
    """The picture an article has for a language, or any it has."""
    covers = folder / "covers"
    named = (covers / f"{language}{ending}" for ending in (".jpg", ".jpeg", ".png")) if language else ()
    found = next((path for path in named if path.is_file()), None)
    if found is None and covers.is_dir():
        found = next((path for path in sorted(covers.glob("*.jpg")) if "+" not in path.name), None)
    return found


def book_cover(path: Path) -> bytes | None:
    """The cover of an EPUB, scaled. Raises ReaderError where the book or the picture cannot be read."""
    from reader.streamer.epub.open import check_protection, open_epub

    publication = open_epub(path)
    check_protection(publication)
    rendition = publication.rendition(publication.languages[0])
    for href in _candidates(rendition):
        try:
            data = rendition.fetcher.read(href).data
            if len(data) <= BYTES and (made := scaled(data)):
                return made
        except ReaderError as error:
            log.info("%s: %s is no cover: %s", path, href, error)
    return None


def _candidates(rendition: Rendition) -> list[str]:
    """Where a cover may be: what the package calls so; else the one picture on a first page without a text."""
    found: list[str] = []
    cover = rendition.cover
    if cover is not None:
        found += _raster(rendition, cover)
    first = rendition.spine[0]
    if not found and not first.trouble:
        found += [first.href] if _is_picture(first) else _raster(rendition, first)
    return found


def _raster(rendition: Rendition, link: Link) -> list[str]:
    """A picture itself; of a drawing or a page, the picture that is all of it."""
    from reader.streamer.epub.urls import resolve

    if _is_picture(link):
        return [link.href]
    try:
        data = rendition.fetcher.read(link.href).data[:HEAD]
    except ReaderError:
        return []
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    text = text[max(0, text.find("<body")) :]
    pictures = {one or other for one, other in _PICTURE.findall(text)}
    if len(pictures) != 1 or len(" ".join(_TAG.sub(" ", text).split())) > WORDS:
        return []
    target = resolve(link.href, unescape(pictures.pop(), {"&quot;": '"', "&apos;": "'"}))
    return [] if target.remote or not target.path else [target.path]


def _is_picture(link: Link) -> bool:
    from reader.streamer.epub.media_types import PICTURES, plain

    return plain(link.media_type) in PICTURES - {SVG}


def scaled(data: bytes) -> bytes:
    """A picture as JPEG within BOX, upright, on white. Raises UnreadablePicture."""
    from PIL import Image, ImageOps  # late: 30 ms

    from reader.streamer.epub.adapting.jxl_header import read_header
    from reader.streamer.epub.adapting.pictures import UnreadablePicture, to_png

    if read_header(data) is not None:
        data = to_png(data)
    warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)  # our own limit is lower
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > PIXELS:
                raise UnreadablePicture(f"{picture.width} x {picture.height} pixels are too many")
            picture.draft("RGB", (2 * BOX[0], 2 * BOX[1]))  # JPEG is decoded at a fraction of its size
            ImageOps.exif_transpose(picture, in_place=True)  # else a copy, also of what is upright
            upright = _flat(picture)
            upright.thumbnail(BOX, Image.Resampling.LANCZOS, reducing_gap=3.0)
            written = BytesIO()
            upright.save(written, "JPEG", quality=QUALITY)
    except UnreadablePicture:
        raise
    except Exception as error:  # a decoder fails in as many ways as there are damaged files
        raise UnreadablePicture(f"it is damaged ({type(error).__name__})") from error
    return written.getvalue()


def _flat(picture: Image.Image) -> Image.Image:
    """In red, green and blue, without transparency."""
    from PIL import Image

    if picture.mode.startswith("I;16"):
        picture = picture.point(lambda value: value / 256).convert("L")
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        whole = picture if picture.mode == "RGBA" else picture.convert("RGBA")
        paper = Image.new("RGB", whole.size, PAPER)
        paper.paste(whole, mask=whole.getchannel("A"))
        return paper
    return picture.convert("RGB")
