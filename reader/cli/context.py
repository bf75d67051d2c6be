"""What the sub-commands share, built once by `main` and handed over.

The streamer is imported when first asked for: the window starts its engine before that.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader import paths

if TYPE_CHECKING:
    from reader.publication.model import Publication
    from reader.streamer.articles.cache import TextCache
    from reader.streamer.articles.catalog import Catalog


class Context:
    """Folders, and what is read from them, late."""

    def __init__(self, folders: paths.UserPaths, *, writable: bool = True) -> None:
        self.folders = folders
        self.writable = writable  # False for commands that promise to write nothing to the data directory

    @cached_property
    def cache(self) -> TextCache:
        from reader.streamer.articles.cache import TextCache

        return TextCache(self.folders.cache / "rendered", writable=self.writable)

    @cached_property
    def catalog(self) -> Catalog:
        from reader.streamer.articles.catalog import Catalog

        return Catalog((paths.bundled_content(), self.folders.content), self.cache, article_stylesheet)

    def refreshed_catalog(self) -> Catalog:
        """The catalogue read anew: articles may have been added since."""
        self.__dict__.pop("catalog", None)
        return self.catalog

    def moved(self, folders: paths.UserPaths) -> Context:
        """The same content with the person's folders elsewhere."""
        other = Context(folders, writable=self.writable)
        other.__dict__["catalog"] = self.catalog
        return other

    def apart(self) -> Context:
        """The same folders with nothing shared: for a thread."""
        return Context(self.folders, writable=self.writable)

    def publication(self, source: str) -> Publication:
        """The publication a BOOK argument names. Raises ReaderError."""
        from reader.streamer.open import open_publication

        return open_publication(self.located(source), self.catalog)

    def readable(self, source: str) -> Publication:
        """The article or EPUB that a BOOK argument names, its text not locked away. Raises ReaderError."""
        from reader.streamer.open import find_epub, open_book

        source = self.located(source)
        publication = open_book(source, self.catalog)
        if find_epub(source) is not None:
            from reader.streamer.epub.open import check_protection

            check_protection(publication)
        return publication

    def wanted(self, source: str) -> str:
        """What the window is to open: a link as it is, since it names a place, too. Raises as `located`."""
        found = self.located(source)
        return source if source.lower().startswith("zeroopposite:") else found

    def located(self, source: str) -> str:
        """What a BOOK argument names; of a book in the library, which is named by its id, the path of its file.

        A file and an article of that name come first. Raises NotFound where the file is not there, UsageError.
        """
        from reader.errors import NotFound, UsageError
        from reader.streamer.open import find_article, find_epub

        if not source.strip():  # as a path it would be the folder we are in
            raise UsageError("an empty name is no BOOK; give a file, an article's id or that of a book in the library")
        if find_epub(source) is not None:
            return source
        try:
            find_article(source, self.catalog)
        except NotFound:
            from reader.services.library import existing, find_book
            from reader.services.links import split_link

            book = find_book(self.folders.database, split_link(source)[0], untouched=not self.writable)
            if book is None:
                raise
            return str(existing(book))
        return source


def article_stylesheet() -> str:
    """The style of an article's page."""
    return (paths.resources() / "styles" / "article.css").read_text(encoding="utf-8")


def book_stylesheet() -> str:
    """The style of an exported book."""
    return (paths.resources() / "styles" / "epub.css").read_text(encoding="utf-8")


def preferred_language(publication: Publication, wanted: str | None) -> str:
    """The tag for a `--lang` value, else the system's language, else English or the first. Raises RenditionMissing."""
    from reader.publication.language import match_language

    if wanted:
        return publication.rendition(wanted).language
    return match_language(system_language(), publication.choices) or fallback_language(publication)


def fallback_language(publication: Publication) -> str:
    """English, or the first language where there is no English."""
    from reader.publication.language import match_language

    return match_language("en", publication.choices) or publication.languages[0]


def system_language() -> str:
    """The language the system speaks, as a tag: POSIX variables first, then the platform's own setting."""
    import locale
    import os

    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").split(":", 1)[0].split(".", 1)[0].split("@", 1)[0]
        if value and value not in {"C", "POSIX"}:
            return value.replace("_", "-")
    return (locale.getlocale()[0] or "en").replace("_", "-")
