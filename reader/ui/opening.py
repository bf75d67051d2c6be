"""What to read: from a source, or from what was open last, to the text and the place in it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.context import Context, preferred_language
from reader.errors import ReaderError
from reader.publication.language import match_language
from reader.publication.model import Publication
from reader.services.reading import Reading
from reader.streamer.articles.catalog import Article
from reader.streamer.open import find_article, find_epub
from reader.ui.translation import system_language

if TYPE_CHECKING:
    from reader.ui.controllers.places import DelayedPlaces
    from reader.ui.controllers.preferences import PreferencesKeeper

log = logging.getLogger(__name__)
Opened = tuple[Article | None, Reading]  # of an EPUB without an article


class Opening:
    """Knows where texts are, where the person was in each, and what they read last."""

    def __init__(self, context: Context, places: DelayedPlaces, keeper: PreferencesKeeper) -> None:
        self._context, self._places, self._keeper = context, places, keeper
        self.untold: ReaderError | None = None  # why what was open last could not be opened again

    def reading(self, source: str | None, language: str | None = None, at: str | None = None) -> Opened:
        """What to read. Raises ReaderError for what was asked for."""
        last = self._keeper.value.publication
        if source is None and last:
            try:
                return self._read(last, language, at)
            except ReaderError as error:
                if language or at:
                    raise
                log.info("what was open last cannot be opened: %s", error)
                self.untold = error
        return self._read(source or self._context.catalog.articles[0].id, language, at)

    def _read(self, source: str, language: str | None, at: str | None) -> Opened:
        catalog, linked = self._context.catalog, None
        if source.lower().startswith("zeroopposite:"):
            from reader.services.links import split_link

            source, linked = self._context.located(source), split_link(source)[1]
        if find_epub(source) is None:
            article = find_article(source, catalog)
            publication = catalog.publication(article)
        else:
            article, publication = None, self._context.readable(source)
        reading = Reading(publication, self._places, self._language(publication, language))
        if at or linked:
            from reader.services.going import place_in

            try:
                reading.place = place_in(at or linked, reading.rendition)
            except ReaderError as error:
                if at:
                    raise
                log.info("the link leads to a place that is gone: %s", error)  # the text is what was asked for
        return article, reading

    def _language(self, publication: Publication, asked: str | None) -> str:
        """The one that is asked for, was read last in this text or in another one, or is the system's."""
        if asked:
            return preferred_language(publication, asked)
        last, liked = self._places.language(publication.key), self._keeper.value.language
        wishes = ((last, publication.languages), (liked, publication.choices))
        chosen = next((tag for tag, among in wishes if tag and match_language(tag, among)), None)
        return preferred_language(publication, chosen or system_language(publication.choices))

    def name_of(self, article: Article | None, publication: Publication) -> str:
        """What finds it again: an article's id where the catalogue has it, else the path."""
        if article is None:
            return str(Path(publication.source).absolute())
        if any(known.folder == article.folder for known in self._context.catalog.articles):
            return article.id
        return str(next(iter(article.files.values())))
