"""From what a file of notes says of a place to the place in a publication: its document, the words, where they end."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from reader.anchors.book_cfi import place_of_cfi
from reader.anchors.cfi_parsing import parse_cfi
from reader.anchors.place import parse_place
from reader.errors import ReaderError
from reader.export.notes.model import Item
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator
from reader.publication.model import Publication, Rendition
from reader.publication.resource import BookFetcher
from reader.services.anchoring import Finder, is_point
from reader.services.reanchoring import finder_for


class Placing:
    """Finds the places of one publication. What is read of it is read once."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._languages: dict[str, tuple[Rendition, Finder]] = {}
        self._strict: dict[str, Finder] = {}

    def placed(self, item: Item) -> tuple[Annotation, bool]:
        """The annotation as it is to be kept, and whether its place was found.

        In an article it is looked for in every language, that of the note first.
        """
        languages = self._publication.languages
        if self._publication.kind != "article":
            languages = languages[:1]
        elif item.annotation.language in languages:
            languages = (item.annotation.language, *(tag for tag in languages if tag != item.annotation.language))
        first: Annotation | None = None
        for tag in languages:
            rendition, finding = self._language(tag)
            wanted = self._described(item, rendition)
            first = first or wanted
            if not wanted.place.href and not wanted.place.quote:
                continue
            if item.annotation.language and wanted.place.quote and is_point(wanted):
                # One of ours, made in another edition: still about a place, not about the words it is known by.
                finding = self._strict.setdefault(tag, finder_for(self._publication, rendition))
                wanted = replace(wanted, publication="")
            found = finding.find(wanted)
            if found.status != "lost":
                return replace(found.annotation, publication=self._publication.key), True
        assert first is not None
        # What leads to other words than these is dropped, so that nothing wrong is drawn: the quote finds it some day.
        # A block that an article does not have leads nowhere, and tells the place from the beginning.
        block = first.place.block if self._publication.kind == "article" and first.place.quote is None else None
        return replace(first, place=replace(first.place, cfi=None, block=block, fraction=0.0), extent=None), False

    def _described(self, item: Item, rendition: Rendition) -> Annotation:
        """The annotation with the document it is in, as far as anything says which."""
        annotation = replace(item.annotation, publication=self._publication.key, language=rendition.language)
        place, extent = self._place(item, rendition)
        quote = annotation.place.quote
        if quote is not None:  # calibre counts the break before a paragraph in
            exact = quote.exact.strip()
            quote = replace(quote, exact=exact) if exact else None
        place = replace(
            place,
            block=annotation.place.block,
            fraction=annotation.place.fraction,
            progression=annotation.place.progression,
            quote=quote,
        )
        return replace(annotation, place=place, extent=annotation.extent or extent)

    def _place(self, item: Item, rendition: Rendition) -> tuple[Locator, Extent | None]:
        place = item.annotation.place
        if item.cfi:
            try:
                located = place_of_cfi(item.cfi, rendition)
                inside = parse_cfi(f"epubcfi({located.cfi})") if located.cfi else None
            except ReaderError:
                pass  # a document that is not there: the words say where it is
            else:
                start = str(inside.start) if inside else None
                end = Extent(cfi=str(inside.end)) if inside and inside.end else None
                return replace(located, cfi=start), end
        if place.href:
            try:
                located = parse_place(f"./{place.href}", rendition)  # never "42%": a name
            except ReaderError:
                pass
            else:
                return replace(located, cfi=place.cfi), None
        if item.index is not None and item.index < len(rendition.spine):
            return self._along(item, rendition, rendition.place(item.index)), None
        if rendition.sections:
            return rendition.place(0), None
        return Locator("", cfi=None), None

    def _along(self, item: Item, rendition: Rendition, place: Locator) -> Locator:
        """The place of the element that names lead to."""
        if not item.names or rendition.sections:
            return place
        from reader.streamer.epub.text import steps_by_name

        steps = steps_by_name(cast("BookFetcher", rendition.fetcher), place.href, item.names)
        path = "".join(f"/{step}" for step in steps)
        if len(steps) == len(item.names) and item.text:
            path += f"/{2 * item.text[0] - 1}:{item.text[1]}"
        return replace(place, cfi=path or None)

    def _language(self, tag: str) -> tuple[Rendition, Finder]:
        if tag not in self._languages:
            rendition = self._publication.rendition(tag)
            self._languages[tag] = rendition, finder_for(self._publication, rendition, foreign=True)
        return self._languages[tag]
