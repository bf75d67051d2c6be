"""Annotations as they are written: in reading order, under their headings, with links and another language beside."""

from __future__ import annotations

from collections.abc import Iterable

from reader.anchors.book_cfi import cfi_in_item, itemref_of
from reader.anchors.cfi_parsing import parse_cfi
from reader.errors import ReaderError
from reader.export.notes.model import Book, Entry, Second
from reader.publication.annotation import Annotation
from reader.publication.language import match_language
from reader.publication.locator import Locator
from reader.publication.model import Publication, Rendition
from reader.services.links import link_to
from reader.services.note_books import NoteBooks
from reader.services.sections import Sections, order_of

_LAST = 1 << 30


def book_of(key: str, annotations: Iterable[Annotation], books: NoteBooks, second: str | None = None) -> Book:
    """The annotations of one publication; of one that cannot be opened in the order of the files, without headings."""
    publication, about = books.open(key), books.about(key)
    language = publication.languages[0] if publication else next(iter(about.languages), "")
    if publication is None:
        rows = sorted(annotations, key=lambda one: (one.place.href, order_of(one.place.cfi), one.created))
        return Book(about, tuple(Entry(one, link=link_to(key, one.place)) for one in rows), language)
    if publication.kind == "article":
        return Book(about, tuple(_article_entries(publication, annotations, second)), language)
    return Book(about, tuple(_book_entries(publication, key, annotations)), language)


def _article_entries(
    publication: Publication, annotations: Iterable[Annotation], second: str | None
) -> Iterable[Entry]:
    renditions: dict[str, Rendition | None] = {}

    def rendition(language: str) -> Rendition | None:
        tag = match_language(language, publication.languages)
        if language not in renditions:
            renditions[language] = _opened(publication, tag) if tag else None
        return renditions[language]

    def order(one: Annotation) -> tuple[int, int, str]:
        told = rendition(one.language) or rendition(publication.languages[0])
        blocks = {block.id: index for index, block in enumerate(told.blocks)} if told else {}
        start = one.extent.start if one.extent and one.extent.start is not None else 0
        return blocks.get(one.place.block or "", _LAST), start, one.created

    for one in sorted(annotations, key=order):
        told = rendition(one.language) or rendition(publication.languages[0])
        section = told.section_of(one.place.block) if told else None
        heading = (section.label or section.title) if section else ""
        other = rendition(second) if second else None
        yield Entry(one, heading, link_to(publication.key, one.place), _in_other(one, other))


def _in_other(one: Annotation, other: Rendition | None) -> Second | None:
    """The blocks an annotation is in, in another language than its own."""
    if other is None or other.language == one.language or not one.place.block:
        return None
    names = [block.id for block in other.blocks]
    last = one.extent.block if one.extent and one.extent.block else one.place.block
    if one.place.block not in names or last not in names:
        return None
    texts = [block.text for block in other.blocks[names.index(one.place.block) : names.index(last) + 1]]
    return Second(other.language, "\n".join(texts)) if texts else None


def _opened(publication: Publication, tag: str) -> Rendition | None:
    try:
        return publication.rendition(tag)
    except ReaderError:
        return None


def _book_entries(publication: Publication, key: str, annotations: Iterable[Annotation]) -> Iterable[Entry]:
    rendition = publication.rendition(publication.languages[0])
    sections = Sections(rendition, rendition.toc)

    def order(one: Annotation) -> tuple[int, object, str]:
        at = rendition.position(one.place)
        return _LAST if at is None else at, order_of(one.place.cfi), one.created

    for one in sorted(annotations, key=order):
        yield Entry(one, sections.title(one.place), link_to(key, one.place, full_cfi(one.place, rendition)))


def full_cfi(place: Locator, rendition: Rendition) -> str:
    """The CFI of a place from the package, or nothing where it has none."""
    at = rendition.position(place)
    if at is None or not place.cfi:
        return ""
    try:
        inside = parse_cfi(f"epubcfi({place.cfi})").start
    except ReaderError:
        return ""
    return str(cfi_in_item(itemref_of(rendition.spine[at], at), inside))
