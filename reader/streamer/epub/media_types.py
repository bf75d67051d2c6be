"""Media types: which a page can show, and what files are really meant by wrong or missing ones.

Source: EPUB 3.3, section 3.2 (core media types).
"""

from __future__ import annotations

XHTML, HTML, SVG = "application/xhtml+xml", "text/html", "image/svg+xml"
NCX, PAGE_MAP, SMIL = "application/x-dtbncx+xml", "application/oebps-page-map+xml", "application/smil+xml"
UNKNOWN = "application/octet-stream"

TEXTS = frozenset({XHTML, HTML, SVG})
# JPEG XL is a core type of EPUB 3.4 and is converted where the engine lacks it; AVIF, BMP and APNG the engine has.
PICTURES = frozenset(
    f"image/{name}" for name in ("gif", "jpeg", "png", "webp", "svg+xml", "jxl", "avif", "bmp", "apng", "x-icon")
)
SOUNDS = frozenset(f"audio/{name}" for name in ("mpeg", "mp4", "ogg", "wav", "webm", "flac", "aac", "x-wav"))
FILMS = frozenset(f"video/{name}" for name in ("mp4", "webm", "ogg", "h264"))
IN_A_PAGE = TEXTS | PICTURES | SOUNDS | FILMS
BEHIND_A_PAGE = frozenset(
    {"text/css", "text/javascript", "application/javascript", "application/ecmascript", "text/vtt"}
)
ON_A_PAGE_OF_ITS_OWN = TEXTS | PICTURES

_CALLED = {
    "text/x-oeb1-document": HTML,  # OEBPS 1.2
    "application/html": HTML,
    "application/xhtml": XHTML,
    "text/xhtml": XHTML,
    "application/x-dtbook+xml": "application/x-dtbook+xml",
    "text/x-oeb1-css": "text/css",
    "image/jpg": "image/jpeg",
    "image/pjpeg": "image/jpeg",
    "image/svg": SVG,
    "image/svg-xml": SVG,
    "audio/mp3": "audio/mpeg",
    "audio/x-m4a": "audio/mp4",
    "text/javascript": "text/javascript",
}
_BY_SUFFIX = {
    "xhtml": XHTML,
    "xht": XHTML,
    "html": XHTML,
    "htm": XHTML,
    "xml": "application/xml",
    "ncx": NCX,
    "opf": "application/oebps-package+xml",
    "smil": SMIL,
    "css": "text/css",
    "js": "text/javascript",
    "svg": SVG,
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "jxl": "image/jxl",
    "ttf": "font/ttf",
    "otf": "font/otf",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "mp4": "video/mp4",
    "m4v": "video/mp4",
    "webm": "video/webm",
    "txt": "text/plain",
    "json": "application/json",
    "pls": "application/pls+xml",
    "vtt": "text/vtt",
}


def proper(media_type: str) -> str:
    """A media type as it is registered: lower case, without parameters the page does not need."""
    plain = media_type.partition(";")[0].strip().lower()
    if plain == "audio/ogg" and "opus" in media_type.lower():
        return "audio/ogg; codecs=opus"
    return _CALLED.get(plain, plain)


def guessed(path: str) -> str:
    """What a file is by its name."""
    return _BY_SUFFIX.get(path.rpartition("/")[2].rpartition(".")[2].lower(), UNKNOWN)


def plain(media_type: str) -> str:
    """A media type without its parameters."""
    return media_type.partition(";")[0].strip()


def is_usable(media_type: str) -> bool:
    """Whether the engine can do something with it, in a page or for one."""
    known = plain(media_type)
    return known in IN_A_PAGE or known in BEHIND_A_PAGE or known.startswith(("font/", "application/font-"))
