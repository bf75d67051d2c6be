"""Articles as EPUB files: which books are asked for, whether they may be written, and writing them one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import AlreadyExists, CannotWrite, NotFound, RenditionMissing, ResourceMissing, UsageError
from reader.export.epub import export_epub
from reader.export.plan import EDITIONS, BookPlan, Edition, Part, Words, with_tags
from reader.publication.language import match_language
from reader.publication.model import Publication, Rendition
from reader.publication.resource import Resource
from reader.streamer.articles.catalog import Article, Catalog
from reader.streamer.articles.collection import Collection

COVER_ENDINGS = (".jpg", ".png")


@dataclass(frozen=True)
class PlannedBook:
    """A book that could be written: its name is settled, its text is not read yet."""

    file_name: str
    article: Article
    languages: tuple[str, ...]
    edition: Edition
    tags: tuple[str, ...] = ()
    every: bool = False  # all of the tags rather than any of them
    publication: Publication = field(compare=False, kw_only=True)  # shared by the books of one plan


class Exporting:
    """Exports articles of a catalog; `stylesheet` is the CSS text every book gets."""

    def __init__(self, catalog: Catalog, stylesheet: str) -> None:
        self._catalog, self._stylesheet = catalog, stylesheet

    def plan(
        self,
        article: Article | str,
        languages: tuple[str, ...] = (),
        edition: Edition = "single",
        tag: str | tuple[str, ...] | None = None,
        *,
        every: bool = False,
    ) -> tuple[PlannedBook, ...]:
        """The books that an order comes to; nothing is written. No languages means all of them.

        Several tags keep the sections that carry any of them, or all where `every`. Raises NotFound for an article,
        language or tag that is not there and for a tag no section carries, UsageError for an order without sense.
        """
        if edition not in EDITIONS:
            raise UsageError(f"no edition {edition!r}; there is {', '.join(EDITIONS)}")
        found = self._catalog.article(article) if isinstance(article, str) else article
        publication = self._catalog.publication(found)
        wanted = _languages(found, languages)
        if edition == "bilingual" and len(wanted) < 2:
            raise UsageError("a bilingual edition needs two languages or more; the first one leads")
        tags = (tag,) if isinstance(tag, str) else tuple(tag or ())
        if tags:
            _check_tags(tags, found, publication.rendition(wanted[0]), every=every)
        return tuple(
            PlannedBook(f"{found.id}.{name}.epub", found, chosen, edition, tags, every, publication=publication)
            for name, chosen in _books(wanted, edition)
        )

    def export(
        self,
        books: tuple[PlannedBook, ...],
        output: Path,
        *,
        force: bool = False,
        progress: Callable[[int, int, str], None] = lambda done, total, name: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Path, ...]:
        """Write the books and return their paths, in order. `output` ending in `.epub` is a file, else a folder.

        `progress` hears how many of how many are done and the name of the next one, at the end an empty name.
        `cancelled` is asked before each book: once it agrees nothing more is written, the books finished so far stay
        and are what is returned. Each file appears whole or not at all. Raises UsageError (several books, one file),
        AlreadyExists before anything is written, CannotWrite.
        """
        targets = targets_of(books, output)
        if not force:
            for target in targets:
                if target.exists():
                    raise AlreadyExists(str(target))
        if targets and not is_file_name(output):
            _make_folder(output)
        written: list[Path] = []
        for book, target in zip(books, targets, strict=True):
            if cancelled():
                return tuple(written)
            progress(len(written), len(books), target.name)
            written.append(export_epub(self.book(book), target))
        progress(len(written), len(books), "")
        return tuple(written)

    def book(self, planned: PlannedBook) -> BookPlan:
        """Everything a planned book is made of; its texts are read now. Raises DamagedPublication."""
        collection = planned.article.collection
        renditions = [planned.publication.rendition(language) for language in planned.languages]
        return BookPlan(
            edition=planned.edition,
            parts=tuple(_part(rendition, collection, planned) for rendition in renditions),
            stylesheet=self._stylesheet,
            cover=_cover(planned, renditions[0]),
            tags=planned.tags,
            every=planned.every,
        )


def is_file_name(output: Path) -> bool:
    """Whether an output names a book rather than a folder for books."""
    return output.suffix.lower() == ".epub"


def targets_of(books: tuple[PlannedBook, ...], output: Path) -> tuple[Path, ...]:
    """Where each book would go. Raises UsageError when several are to go into one file."""
    if not is_file_name(output):
        return tuple(output / book.file_name for book in books)
    if len(books) > 1:
        raise UsageError(f"{len(books)} books do not fit into one file; name a folder, or ask for --edition omnibus")
    return (output,) * len(books)


def _languages(article: Article, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The tags that are meant, each once, in the order asked for."""
    result: dict[str, None] = {}
    for language in wanted or article.languages:
        tag = match_language(language, article.languages)
        if tag is None:
            raise RenditionMissing(article.id, language, article.languages)
        result[tag] = None
    return tuple(result)


def _books(languages: tuple[str, ...], edition: Edition) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Middle of the file name and languages of each book (DESIGN.md, section 4)."""
    if edition == "omnibus":
        yield "omnibus", languages
    elif edition == "bilingual":
        for other in languages[1:]:
            yield f"{languages[0]}+{other}", (languages[0], other)
    else:
        for language in languages:
            yield language, (language,)


def _check_tags(tags: tuple[str, ...], article: Article, rendition: Rendition, *, every: bool) -> None:
    carried = {tag for section in rendition.sections for tag in section.tags}
    known = tuple(dict.fromkeys((*article.collection.tags, *rendition.metadata.subjects, *sorted(carried))))
    for tag in tags:
        if tag not in known:
            raise NotFound("tag", tag, known)
    if all(section.level == 0 for section in with_tags(rendition, tags, every=every).sections):
        raise NotFound("section with the tag", " ".join(tags), tuple(name for name in known if name in carried))


def _part(rendition: Rendition, collection: Collection, planned: PlannedBook) -> Part:
    tags = planned.tags
    kept = with_tags(rendition, tags, every=planned.every)
    subjects = rendition.metadata.subjects
    if tags:
        carried = {tag for section in kept.sections for tag in section.tags}
        subjects = tuple(tag for tag in subjects if tag in carried)
    language = rendition.language
    return Part(
        rendition=kept,
        words=_words(collection, language),
        subjects=tuple(collection.tag_label(tag, language) for tag in subjects),
        filter=(" + " if planned.every else " · ").join(collection.tag_label(tag, language) for tag in tags),
    )


def _words(collection: Collection, language: str) -> Words:
    return Words(
        contents=collection.label("contents", language),
        cover=collection.label("cover", language),
        start=collection.label("start", language),
        keep=collection.label("keep", language),
        notice=collection.label("notice", language),
        accessibility=collection.labels.get(language, {}).get("accessibility", ""),
    )


def _cover(planned: PlannedBook, rendition: Rendition) -> Resource | None:
    """The picture in the article's `covers/`: that of the edition, else that of the language which leads."""
    names = [rendition.language]
    if planned.edition == "bilingual":
        names.insert(0, "+".join(planned.languages))
    if planned.edition == "omnibus" and planned.languages == planned.article.languages:
        names.insert(0, "omnibus")  # it names all the languages
    for name in names:
        for ending in COVER_ENDINGS:
            try:
                return rendition.fetcher.read(f"covers/{name}{ending}")
            except ResourceMissing:
                continue
    return None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise CannotWrite(str(folder), "it is a file; name a folder, or a file ending in .epub") from error
    except OSError as error:
        raise CannotWrite(str(folder), error.strerror or str(error)) from error
