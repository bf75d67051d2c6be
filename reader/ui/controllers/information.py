"""About this text: the facts of an article or a book, and its cover."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from reader.cli.context import preferred_language
from reader.errors import ReaderError
from reader.publication.language import language_for
from reader.ui.dialogs.book_info import BookInfoDialog

if TYPE_CHECKING:
    from reader.publication.model import Rendition
    from reader.streamer.articles.catalog import Article
    from reader.ui.application import Application

log = logging.getLogger(__name__)
COVER = (264, 400)  # pixels of the box it is drawn in, for screens of twice the density
LARGEST_COVER = 60_000_000  # pixels: more than a scanner makes of a cover


class InformationController(QObject):
    """Opens the dialog with what is known of a text."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window, self._keeper = program, program.window, program.keeper

    def open(self) -> None:
        """Of what is being read."""
        session = self._program.session
        rendition, article = session.reading.rendition, session.article
        if article is None:
            from reader.ui.controllers.book_facts import book_facts

            facts = book_facts(session.reading.publication, rendition)
            BookInfoDialog(facts, list(rendition.warnings), self._window, cover=cover_of(rendition)).open()
            return
        self._show_article(article, rendition, session.reading.publication.languages)

    def open_article(self, name: str) -> None:
        """An article that is not the one being read. Told in the language of the text, where it has it."""
        catalog = self._program.context.catalog
        try:
            article = catalog.article(name)
            publication = catalog.publication(article)
            language = preferred_language(publication, self._keeper.value.language or None)
        except ReaderError as error:
            self._program.program.tell(error)
            return
        self._show_article(article, publication.rendition(language), publication.languages)

    def _show_article(self, article: Article, rendition: Rendition, tags: tuple[str, ...]) -> None:
        metadata = rendition.metadata
        languages = ", ".join(language_for(tag).own_name for tag in tags)
        subjects = ", ".join(article.collection.tag_label(tag, rendition.language) for tag in metadata.subjects)
        rows = [
            (self.tr("Title"), metadata.title),
            (self.tr("Description"), metadata.description),
            (self.tr("Author"), ", ".join(metadata.authors)),
            (self.tr("Publisher"), metadata.publisher),
            (self.tr("Language"), language_for(rendition.language).own_name),
            (self.tr("Languages"), languages),
            (self.tr("Tags"), subjects),
            (self.tr("Last changed"), metadata.modified),
            (self.tr("Identifier"), metadata.identifier),
            (self.tr("File"), str(article.files[rendition.language])),
        ]
        BookInfoDialog([row for row in rows if row[1]], list(rendition.warnings), self._window).open()


def cover_of(rendition: Rendition) -> QImage | None:
    """The cover, small; none where there is no picture that Qt can read, or one that is too large to try."""
    if rendition.cover is None or rendition.cover.remote:
        return None
    try:
        data = rendition.fetcher.read(rendition.cover.href).data
    except ReaderError as error:
        log.info("no cover: %s", error)
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST_COVER:
        return None
    reader.setScaledSize(size.scaled(QSize(*COVER), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
