"""What lists say of bookmarks, highlights and notes: the section each is in, the words there, the order of reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.publication.model import Rendition

if TYPE_CHECKING:
    from reader.services.sections import Sections

WORDS = 90  # characters of the first words shown in a list
QUOTED = 400  # characters of marked words shown in a list: more than three lines of any sidebar
_LAST = 1 << 30


@dataclass(frozen=True, slots=True)
class DescribedBookmark:
    """A bookmark as a list shows it."""

    bookmark: Annotation
    title: str  # its name, else the section's
    words: str  # first words of the block, in the language being read
    number: int | None = None  # of the strategy


@dataclass(frozen=True, slots=True)
class DescribedNote:
    """A highlight or a note as a list shows it."""

    annotation: Annotation  # where it is now; a lost one as it was made
    words: str  # the marked words, in the language they were marked in; of a place, the first words there
    section: str  # title of the section it is in
    group: object = None  # rows with the same one stand together under the section's title
    number: int | None = None  # of the strategy
    is_elsewhere: bool = False  # made in another language than that being read
    is_lost: bool = False


def described_bookmarks(bookmarks: Iterable[Annotation], rendition: Rendition) -> tuple[DescribedBookmark, ...]:
    """In reading order, in the words of this rendition of an article."""
    order = {block.id: index for index, block in enumerate(rendition.blocks)}
    rows = sorted(bookmarks, key=lambda one: (order.get(one.place.block or "", _LAST), one.created))
    return tuple(describe(bookmark, rendition) for bookmark in rows)


def described_bookmarks_in_book(
    bookmarks: Iterable[Annotation], sections: Sections, rendition: Rendition
) -> tuple[DescribedBookmark, ...]:
    """In reading order, with the section each is in and the words it was made at."""
    rows = sorted(bookmarks, key=lambda one: _order_in_book(one, rendition))
    return tuple(describe_in_book(bookmark, sections) for bookmark in rows)


def describe(bookmark: Annotation, rendition: Rendition) -> DescribedBookmark:
    """A bookmark in the words of a rendition; one whose block is gone says so by its section or name alone."""
    section = rendition.section_of(bookmark.place.block)
    block = rendition.block(bookmark.place.block)
    words = ""
    if block is not None and block.kind not in {"heading", "title"}:
        words = block.text
    elif section is not None:
        words = next((one.text for one in section.blocks if one.kind not in {"heading", "title"}), section.summary)
    title = bookmark.name or (section.label if section else "")
    return DescribedBookmark(bookmark, title, shortened(words, WORDS), section.number if section else None)


def describe_in_book(bookmark: Annotation, sections: Sections) -> DescribedBookmark:
    """A bookmark of a book; its words are those it was made at."""
    words = " ".join(bookmark.place.quote.exact.split()) if bookmark.place.quote else ""
    title = sections.title(bookmark.place)
    if title and words.casefold().startswith(title.casefold()):  # the heading itself: said once is enough
        words = words[len(title) :].lstrip()
    return DescribedBookmark(bookmark, bookmark.name or title, shortened(words, WORDS))


class ArticleNotes:
    """Describes highlights and notes of an article."""

    def __init__(self, rendition: Rendition) -> None:
        self._rendition = rendition
        self._order = {block.id: index for index, block in enumerate(rendition.blocks)}

    def described(self, notes: Iterable[Annotation], lost: Iterable[Annotation] = ()) -> tuple[DescribedNote, ...]:
        """In reading order, the lost ones after all others."""
        return (*map(self._one, sorted(notes, key=self._key)), *map(lost_note, lost))

    def _key(self, note: Annotation) -> tuple[object, ...]:
        start = note.extent.start if note.extent else None
        return self._order.get(note.place.block or "", _LAST), start or 0, note.created

    def _one(self, note: Annotation) -> DescribedNote:
        section = self._rendition.section_of(note.place.block)
        return DescribedNote(
            note,
            words_of(note),
            section.label if section else "",
            section.id if section else None,
            section.number if section else None,
            is_elsewhere=note.language != self._rendition.language,
        )


class BookNotes:
    """Describes highlights and notes of a book. Looking a section up may read a document, so it is done once each."""

    def __init__(self, rendition: Rendition, sections: Callable[[], Sections]) -> None:
        self._rendition, self._sections = rendition, sections
        self._known: dict[tuple[object, ...], tuple[str, object]] = {}

    def described(self, notes: Iterable[Annotation], lost: Iterable[Annotation] = ()) -> tuple[DescribedNote, ...]:
        """In reading order, the lost ones after all others."""
        rows = sorted(notes, key=lambda one: _order_in_book(one, self._rendition))
        return (*map(self._one, rows), *map(lost_note, lost))

    def _one(self, note: Annotation) -> DescribedNote:
        title, group = self._section(note.place)
        elsewhere = self._rendition.position(note.place) is None and note.language != self._rendition.language
        return DescribedNote(note, words_of(note), title, group, is_elsewhere=elsewhere)

    def _section(self, place: Locator) -> tuple[str, object]:
        key = (place.href, place.spine, place.cfi, place.block)
        if key not in self._known:
            mark = self._sections().of(place)
            self._known[key] = (mark.entry.title, (mark.position, mark.order)) if mark else ("", None)
        return self._known[key]


def lost_note(note: Annotation) -> DescribedNote:
    """One that is not in the present text: its own words are all that is known."""
    return DescribedNote(note, words_of(note), "", is_lost=True)


def words_of(note: Annotation) -> str:
    """The marked words on one line; of a place, the first words there."""
    quote = note.place.quote
    words = " ".join((quote.exact if quote else "")[: 2 * QUOTED].split())
    return shortened(words, QUOTED if note.extent else WORDS)


def shortened(text: str, limit: int) -> str:
    """The first words, cut at a space where there is one, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[:limit]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ,;:.、，") + "…"


def _order_in_book(one: Annotation, rendition: Rendition) -> tuple[object, ...]:
    from reader.services.sections import order_of

    index = rendition.position(one.place)
    return _LAST if index is None else index, order_of(one.place.cfi), one.created
