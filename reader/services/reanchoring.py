"""The annotations of a work in the edition, or the text, that is open now: where each of them is, or that it is lost.

Nothing is parsed where nothing changed: an annotation of a book is at its place in the edition it was made in, one of
an article where its words still stand. What has to be looked for is handed out as a `Search`, for a thread; what it
finds is kept, so that a second opening does nothing. An annotation itself never changes by this.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.publication.annotation import Annotation, Kind
from reader.publication.language import match_language
from reader.publication.locator import Locator, Quote
from reader.publication.model import Publication, Rendition
from reader.services.anchoring import Anchored, Finder, is_point, lost
from reader.services.marking import SEAM, words_between
from reader.store.annotation_places import AnnotationPlaces, KnownPlace
from reader.store.annotations import Annotations
from reader.store.connection import Database
from reader.store.rows import LOCATOR_COLUMNS, locator_of, text_of, unit_of
from reader.store.times import utc_now

if TYPE_CHECKING:
    from reader.services.anchoring_books import PointWords  # brings lxml

SHORT = 24  # characters from which the words of a block tell that it is the same one
FEW = 3  # lost notes that do not tell by themselves that they are another book's


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of the annotations, for the message to the person."""

    kept: int = 0
    moved: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True)
class OldPlace:
    """Where the person was in another edition."""

    place: Locator
    total: float  # 0..1 of the whole
    language: str


@dataclass(frozen=True, slots=True)
class Search:
    """Annotations to be looked for in one rendition. Knows nothing of the store: `run` is for any thread."""

    publication: Publication
    rendition: Rendition
    edition: str
    annotations: tuple[Annotation, ...]
    elsewhere: dict[str, tuple[KnownPlace, ...]]

    def run(self, cancelled: Callable[[], bool] = lambda: False) -> tuple[Anchored, ...]:
        """Where each is; those that were not come to when it was cancelled are left out."""
        finder = finder_for(self.publication, self.rendition)
        words: PointWords | None = None
        found: list[Anchored] = []
        for annotation in self.annotations:
            if cancelled():
                break
            if lacks_words(annotation, self.publication):
                if words is None:
                    from reader.services.anchoring_books import PointWords

                    words = PointWords(self.rendition)
                quote = words.at(annotation.place) or annotation.place.quote
                found.append(Anchored(replace(annotation, place=replace(annotation.place, quote=quote)), "kept"))
            else:
                found.append(self._found(annotation, finder))
        return tuple(found)

    def is_changed(self, found: Iterable[Anchored]) -> bool:
        """Whether what was found tells that the text is another than the one that notes were made in.

        What came from a file of notes may never have been in this text: it has neither a block nor another edition.
        """
        gone = [one.annotation for one in found if one.status != "kept"]
        if self.publication.kind == "article":
            made = {one.id for one in self.annotations if one.place.block is not None}
            return any(one.id in made for one in gone)
        return any(one.publication != self.publication.key for one in gone)

    def _found(self, annotation: Annotation, finder: Finder) -> Anchored:
        """By its own words, else by those it had in other editions. A block or a path alone is the last to be asked."""
        others = [known for known in self.elsewhere.get(annotation.id, ()) if known.place.quote is not None]
        if annotation.place.quote is not None or not others:
            result = finder.find(annotation)
            if result.status != "lost":
                return result
        for known in others:
            again = finder.find(replace(annotation, place=known.place, extent=known.extent, publication=""))
            if again.status != "lost":
                there = replace(annotation, place=again.annotation.place, extent=again.annotation.extent)
                return Anchored(there, again.status, again.score)
        return lost(annotation)


class Reanchoring:
    """For one open publication. Of the thread that opened the database."""

    def __init__(self, database: Database, publication: Publication, clock: Callable[[], str] = utc_now) -> None:
        self._database, self._publication = database, publication
        self._places = AnnotationPlaces(database, clock)
        self._annotations = Annotations(database)
        self._sure: frozenset[str] = frozenset()
        self._editions: tuple[str, ...] | None = None

    def editions(self) -> tuple[str, ...]:
        """The keys under which annotations of this work may be, its own first."""
        if self._editions is None:
            self._editions = (self._publication.key, *self._others())
        return self._editions

    def anchored(self, rendition: Rendition) -> tuple[Anchored, ...]:
        """What is known: in the order of making, without those that have yet to be looked for. Parses nothing."""
        return self._state(rendition)[0]

    def look(self, rendition: Rendition) -> tuple[tuple[Anchored, ...], Search | None]:
        """`anchored` and `search` at once: what every opening and every switch of language asks for."""
        done, pending = self._state(rendition)
        return done, self._search(rendition, pending)

    def search(self, rendition: Rendition) -> Search | None:
        """What has to be looked for, if anything has."""
        return self.look(rendition)[1]

    def _search(self, rendition: Rendition, pending: tuple[Annotation, ...]) -> Search | None:
        if not pending:
            return None
        edition = edition_of(self._publication, rendition)
        elsewhere = self._places.elsewhere(edition, (one.id for one in pending))
        return Search(self._publication, rendition, edition, pending, elsewhere)

    def keep(self, search: Search, found: Iterable[Anchored]) -> None:
        """Keep what a search found. Raises CannotWrite; then it is looked for again at the next opening."""
        self._places.keep(search.edition, ((one.annotation, one.status) for one in found))

    def try_again(self, rendition: Rendition) -> Search | None:
        """Look for the lost ones anew. Raises CannotWrite."""
        self._places.forget_lost(edition_of(self._publication, rendition))
        return self.search(rendition)

    def summary(self, rendition: Rendition) -> Summary:
        """How many were kept, moved and lost; those that have yet to be looked for do not count."""
        counts = Counter(one.status for one in self.anchored(rendition))
        return Summary(counts["kept"], counts["moved"], counts["lost"])

    def old_place(self) -> OldPlace | None:
        """Where the person was last in another edition of this book, if they were never in this one."""
        others = self.editions()[1:]
        if not others:
            return None
        marks = ", ".join("?" * (len(others) + 1))
        select = (
            f"SELECT publication, language, total, {LOCATOR_COLUMNS} FROM places WHERE publication IN ({marks})"
            " ORDER BY modified DESC"
        )
        found = self._database.made(
            lambda row: (
                text_of(row, "publication"),
                OldPlace(locator_of(row), unit_of(row, "total"), text_of(row, "language")),
            ),
            select,
            self.editions(),
        )
        if not found or any(key == self._publication.key for key, _ in found):
            return None
        return found[0][1]

    # -- inside --------------------------------------------------------------------------------------------------------

    def _state(self, rendition: Rendition) -> tuple[tuple[Anchored, ...], tuple[Annotation, ...]]:
        """What is known, and what has to be looked for."""
        annotations = [one for one in self._annotations.all(*self.editions()) if self._is_in(one, rendition)]
        if not annotations:
            return (), ()
        known = self._places.of(edition_of(self._publication, rendition))
        done: list[Anchored] = []
        pending: list[Annotation] = []
        for one in annotations:
            place = known.get(one.id)
            if place is not None and not (place.status == "lost" and self._is_beginning(one)):
                done.append(_known(one, place))
            elif self._stands(one, rendition):
                done.append(Anchored(one, "kept"))
            else:
                pending.append(one)
        return tuple(self._without_strangers(done)), tuple(pending)

    def _is_in(self, annotation: Annotation, rendition: Rendition) -> bool:
        """Whether an annotation is in the language of a rendition."""
        languages = self._publication.languages
        if len(languages) < 2:
            return True
        return match_language(annotation.language, languages) == match_language(rendition.language, languages)

    def _stands(self, annotation: Annotation, rendition: Rendition) -> bool:
        """Whether an annotation is where it was, as far as that can be seen without a search."""
        if self._publication.kind != "article":
            place = annotation.place
            here = annotation.publication == self._publication.key
            if lacks_words(annotation, self._publication):
                return False
            # One without a path came from a file of notes and was not found then.
            return here and bool(place.cfi or place.block or place.quote is None)
        return _stands_in_article(annotation, rendition)

    def _is_beginning(self, annotation: Annotation) -> bool:
        """Whether it cannot be lost: it is where an article begins."""
        from reader.services.anchoring_articles import is_beginning

        return self._publication.kind == "article" and is_beginning(annotation)

    def _without_strangers(self, found: list[Anchored]) -> list[Anchored]:
        """Without the notes of another book that happens to have the same identifier: most of them are lost here."""
        strangers = set()
        for key in {one.annotation.publication for one in found} - {self._publication.key}:
            mine = [one for one in found if one.annotation.publication == key]
            missing = sum(one.status == "lost" for one in mine)
            if (missing == len(mine) and missing >= FEW) if key in self._sure else 2 * missing > len(mine):
                strangers.add(key)
        return [one for one in found if one.annotation.publication not in strangers]

    def _others(self) -> tuple[str, ...]:
        """Other editions: those the library ties to this one; else those of the same identifier and a similar title."""
        publication = self._publication
        if publication.kind == "article" or not publication.digest:
            return ()
        select = "SELECT other.key FROM publications AS other JOIN publications AS own ON own.work = other.work"
        tied = self._database.made(
            lambda row: text_of(row, "key"), f"{select} WHERE own.key = ? AND other.key <> own.key", (publication.key,)
        )
        self._sure = frozenset(tied)
        # An edition without a row of its own: known by its identifier alone, which two books may share.
        prefix = f"{publication.id}#"
        select = (
            "SELECT publication FROM (SELECT publication FROM annotations UNION SELECT publication FROM places)"
            " WHERE substr(publication, 1, ?) = ? AND publication <> ?"
        )
        loose = self._database.made(
            lambda row: text_of(row, "publication"), select, (len(prefix), prefix, publication.key)
        )
        unknown = [key for key in loose if key not in self._sure]
        return (*tied, *(key for key in unknown if self._may_be_edition(key)))

    def _may_be_edition(self, key: str) -> bool:
        """Whether a book of the same identifier is not known to be another one."""
        titles = dict(
            self._database.made(
                lambda row: (text_of(row, "key"), text_of(row, "sort_title")),
                "SELECT key, sort_title FROM publications WHERE key IN (?, ?)",
                (key, self._publication.key),
            )
        )
        if key not in titles:
            return True
        if self._publication.key in titles:
            return False  # the library knows both and did not tie them
        from reader.services.recognising import is_edition
        from reader.services.sort_keys import title_key
        from reader.store.library import LibraryBook

        metadata = self._publication.rendition(self._publication.languages[0]).metadata
        own = title_key(metadata.title, metadata.language)
        return is_edition(LibraryBook("", "", "", sort_title=own), LibraryBook("", "", "", sort_title=titles[key]))


def find_in_book(publication: Publication, annotation: Annotation, rendition: Rendition | None = None) -> Anchored:
    """Where an annotation is in a book. For several of them, make one `finder_for` the rendition."""
    return finder_for(publication, rendition or publication.rendition(publication.languages[0])).find(annotation)


def find_in_article(publication: Publication, annotation: Annotation, rendition: Rendition | None = None) -> Anchored:
    """Where an annotation is in an article, in the language it was made in."""
    if rendition is None:
        if match_language(annotation.language, publication.languages) is None:
            return lost(annotation)
        rendition = publication.rendition(annotation.language)
    return finder_for(publication, rendition).find(annotation)


def finder_for(publication: Publication, rendition: Rendition, *, foreign: bool = False) -> Finder:
    """What finds annotations in a rendition, whose text is read once. For any thread.

    `foreign`: they are from another program, which says less of a place; so less is believed to be enough.
    """
    if foreign:
        from reader.services.anchoring_foreign import ForeignArticleFinder, ForeignBookFinder

        return ForeignArticleFinder(rendition) if publication.kind == "article" else ForeignBookFinder(rendition)
    if publication.kind == "article":
        from reader.services.anchoring_articles import ArticleFinder

        return ArticleFinder(rendition)
    from reader.services.anchoring_books import BookFinder  # brings lxml

    return BookFinder(rendition, publication.key)


def place_in_new_edition(publication: Publication, rendition: Rendition, old: OldPlace) -> Locator:
    """Where a new edition opens: at the words, else at the share of the file if that is about that of the whole.

    Reads the whole book: for a thread.
    """
    from reader.services.anchoring_books import BookFinder
    from reader.services.progress import SpineWeights

    weights = SpineWeights(rendition)
    place = BookFinder(rendition, publication.key).near(old.place)
    if place is not None and (place.cfi or abs(weights.total(place) - old.total) <= 0.1):
        return place
    return weights.place_at(old.total)


def edition_of(publication: Publication, rendition: Rendition) -> str:
    """What names the text an annotation is looked for in."""
    if publication.kind == "article":
        text = SEAM.join(f"{block.id} {block.text}" for block in rendition.blocks)
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return f"{publication.id}/{rendition.language}/{digest}"
    return publication.key if len(publication.languages) < 2 else f"{publication.key}/{rendition.language}"


def lacks_words(annotation: Annotation, publication: Publication) -> bool:
    """Whether a point of this very book was made without what stands around it, as it was for a long time.

    It is where it was; but another edition could not be searched for it.
    """
    place = annotation.place
    bare = place.quote is None or not (place.quote.before or place.quote.after)
    here = publication.kind != "article" and annotation.publication == publication.key
    return here and bare and bool(place.cfi) and is_point(annotation)


def _known(annotation: Annotation, known: KnownPlace) -> Anchored:
    if known.status == "lost":
        return lost(annotation)
    return Anchored(replace(annotation, place=known.place, extent=known.extent), known.status)


def _stands_in_article(annotation: Annotation, rendition: Rendition) -> bool:
    """Whether the words are at their place, and those around them. One without words has to be given some."""
    place, extent = annotation.place, annotation.extent
    block = rendition.block(place.block)
    if block is None or place.quote is None:
        return False
    quote = place.quote
    kinds: tuple[Kind, ...] = ("bookmark", "note")
    if extent is None:
        # The few words of a short block may be another's by now: what stands around them has to be looked at.
        after = block.text[len(quote.exact) :][: len(quote.after)]
        return annotation.kind in kinds and len(quote.exact) >= SHORT and block.text.startswith(quote.exact + after)
    if extent.start is None or extent.end is None:
        return False
    if words_between(rendition, block.id, extent.start, extent.block or block.id, extent.end) != quote.exact:
        return False
    return _stands_around(quote, block.text[: extent.start], rendition, extent.block or block.id, extent.end)


def _stands_around(quote: Quote, before: str, rendition: Rendition, last: str, end: int) -> bool:
    """Whether what stands around words within their blocks is what stood there."""
    block = rendition.block(last)
    after = block.text[end:] if block else ""
    left, right = min(len(before), len(quote.before)), min(len(after), len(quote.after))
    return quote.before.endswith(before[len(before) - left :]) and quote.after.startswith(after[:right])
