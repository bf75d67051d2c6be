"""What the library keeps of a book: read from its container and package, and a digest of its file; no text is read."""

from __future__ import annotations

from pathlib import Path

from reader.errors import ProtectedPublication
from reader.publication.model import Publication, Rendition
from reader.services.sort_keys import name_key, title_key
from reader.store.library import LibraryBook

LONGEST = 1000  # characters of a title or name that are kept
MOST = 100  # names, languages or subjects that are kept
UNDETERMINED = "und"


def examined(path: Path, *, size: int = 0, changed: int = 0) -> LibraryBook:
    """The book in a file or unpacked folder. Raises DamagedPublication, ProtectedPublication, RefusedForSafety."""
    from reader.streamer.epub.open import open_epub  # lxml is not for those who read articles

    publication = open_epub(path)
    if publication.protection:
        raise ProtectedPublication(str(path), publication.protection)
    return described(publication, size=size, changed=changed)


def described(publication: Publication, *, size: int = 0, changed: int = 0) -> LibraryBook:
    """An open publication as the library keeps it. Raises DamagedPublication where the file cannot be read."""
    rendition = publication.rendition(publication.languages[0])
    metadata = rendition.metadata
    title = metadata.title[:LONGEST].strip() or Path(publication.source).stem
    creators = tuple(name[:LONGEST] for name in metadata.authors[:MOST])
    languages = tuple(tag for tag in publication.languages[:MOST] if tag != UNDETERMINED)
    return LibraryBook(
        key=publication.key,
        title=title,
        path=publication.source,
        kind=publication.kind,
        identifier=publication.id,
        sort_title=title_key(_filed_title(rendition) or title, metadata.language),
        creators=creators,
        sort_creator=_filed_creator(rendition),
        languages=languages,
        subjects=tuple(subject[:LONGEST] for subject in metadata.subjects[:MOST]),
        size=size,
        changed=changed,
        sha256=publication.fingerprint() if publication.fingerprint else None,
    )


def _filed_title(rendition: Rendition) -> str:
    """The title as the publisher would order it, where they say so."""
    record = rendition.metadata.record
    return record.titles[0].file_as.strip() if record and record.titles else ""


def _filed_creator(rendition: Rendition) -> str:
    record, authors = rendition.metadata.record, rendition.metadata.authors
    if record:
        first = next((one for one in record.contributors if one.creator), None)
        if first is not None:
            return name_key(first.file_as or first.name.value)
    return name_key(authors[0]) if authors else ""
