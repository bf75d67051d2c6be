"""The text of a document of a book, without a page: for searching and for finding places.

A document that is damaged gives what can be recovered, one that is locked or missing nothing. It is parsed each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from reader.anchors.tree import id_of, local_name
from reader.errors import DamagedPublication, ReaderError, RefusedForSafety
from reader.publication.resource import BookFetcher
from reader.streamer.epub import limits, reasons, xml
from reader.streamer.epub.media_types import HTML, TEXTS, plain
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.text_block import TextBlock
from reader.streamer.epub.text_walk import text_blocks


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The visible text of one document, in reading order."""

    href: str
    blocks: tuple[TextBlock, ...] = ()
    warnings: tuple[str, ...] = ()  # English sentences: why all or a part of it could not be read


def document_text(fetcher: BookFetcher, href: str) -> DocumentText:
    """The text of a document of the spine; a picture has none. Never raises for what a book does."""
    notes = Notes()
    root = _root(fetcher, href, notes)
    return DocumentText(href, () if root is None else tuple(text_blocks(root)), notes.warnings)


def has_id(fetcher: BookFetcher, href: str, id_: str) -> bool:
    """Whether an element of a document has the id, or is an anchor of that name, as old books have them."""
    if not id_ or not _may_hold(fetcher, href, id_):
        return False
    root = _root(fetcher, href, Notes())
    return root is not None and any(
        id_of(element) == id_ or (element.get("name") == id_ and local_name(element) == "a")
        for element in root.iter(etree.Element)
    )


def id_steps(fetcher: BookFetcher, href: str) -> dict[str, tuple[int, ...]]:
    """The CFI steps to each element of a document that has an id, or is an anchor with a name; the first of each."""
    root = _root(fetcher, href, Notes())
    found: dict[str, tuple[int, ...]] = {}
    steps: list[tuple[xml.Element, tuple[int, ...]]] = [] if root is None else [(root, ())]
    while steps:
        element, path = steps.pop()
        name = element.get("name") if local_name(element) == "a" else None
        for id_ in (id_of(element), name):
            if id_:
                found.setdefault(id_, path)
        children = [child for child in element if isinstance(child.tag, str)]
        steps += [(child, (*path, 2 * number)) for number, child in enumerate(children, 1)][::-1]
    return found


def steps_by_name(fetcher: BookFetcher, href: str, names: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    """The CFI steps along elements told by name and by number, from 1, among those of that name, below the root.

    As far as they lead: where the document has no such element, to the one before.
    """
    element, steps = _root(fetcher, href, Notes()), []
    for name, number in names if element is not None else ():
        assert element is not None
        children = [child for child in element if isinstance(child.tag, str)]
        same = [at for at, child in enumerate(children) if local_name(child) == name]
        if not 1 <= number <= len(same):
            break
        element = children[same[number - 1]]
        steps.append(2 * (same[number - 1] + 1))
    return tuple(steps)


def _may_hold(fetcher: BookFetcher, href: str, id_: str) -> bool:
    """Whether a document is worth parsing for an id: a look at its bytes, where the id is written in one way only."""
    if not id_.isascii() or any(sign in id_ for sign in "&<>\"'"):
        return True
    try:
        data = fetcher.read(href).data
    except ReaderError:
        return False
    return any(id_.encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be")) or b"&#" in data


def _root(fetcher: BookFetcher, href: str, notes: Notes) -> xml.Element | None:
    media_type = plain(fetcher.media_type(href))
    if media_type not in TEXTS:
        return None
    try:
        data = fetcher.read(href).data
        return _soup(data, href, notes) if media_type == HTML else xml.parse(data, href, href, notes)
    except DamagedPublication as error:
        notes.warn(error.reason)
        return _recovered(data, href) if error.path == href else None
    except RefusedForSafety as error:
        notes.warn(error.reason)
    except ReaderError as error:
        notes.warn(f"{shown(href)}: {error}")
    return None


def _recovered(data: bytes, href: str) -> xml.Element | None:
    """What no XML parser can make a tree of."""
    try:
        return _soup(data, href, Notes())
    except ReaderError:
        return None


def _soup(data: bytes, href: str, notes: Notes) -> xml.Element:
    """HTML that never meant to be XML. Raises DamagedPublication, RefusedForSafety."""
    name = shown(href)
    if len(data) > limits.XML:
        raise RefusedForSafety(href, reasons.TOO_LARGE.format(name=name, limit=limits.XML // limits.MIB))
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    encoded = xml.uncrowded(xml.decode(data, name, notes)).encode("utf-8", "replace")
    try:
        root = etree.fromstring(encoded, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedPublication(href, reasons.BAD_XML.format(name=name, detail=shown(str(error)))) from error
    if root is None:
        raise DamagedPublication(href, reasons.BAD_XML.format(name=name, detail="no element in it"))
    return root
