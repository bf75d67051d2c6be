"""Links into the reader, as exported notes have them: `zeroopposite:<id>#<place>`.

The id is that of an article, or of a book in the library (Publication.key, its `#` as `%23`); the place is a block's id
or a CFI.
"""

from __future__ import annotations

from urllib.parse import quote, unquote

from reader.publication.locator import Locator

SCHEME = "zeroopposite:"


def link_to(key: str, place: Locator, cfi: str = "") -> str:
    """The link to a place; of a book by its CFI from the package."""
    fragment = cfi or (quote(place.block, safe="") if place.block else "")
    return f"{SCHEME}{quote(key, safe=':')}" + (f"#{fragment}" if fragment else "")


def split_link(source: str) -> tuple[str, str | None]:
    """The id and the place, as `--at` takes it, of a link; anything else as it is, without a place."""
    if source[: len(SCHEME)].lower() != SCHEME:  # a scheme has no case (RFC 3986, section 3.1)
        return source, None
    name, _, fragment = source[len(SCHEME) :].partition("#")
    name = unquote(name).strip("/")
    if not fragment:
        return name, None
    return name, fragment if fragment.startswith("epubcfi(") else f"#{fragment}"
