"""Opening what a person names: an article's id, a Markdown file, a content folder, an EPUB."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from reader.errors import DamagedPublication, NotFound, UsageError
from reader.publication.model import Publication
from reader.streamer.articles.catalog import Article, Catalog

LINK = "zeroopposite:"


def open_publication(source: str, catalog: Catalog) -> Publication:
    """The publication that `source` names. Raises NotFound, DamagedPublication, UsageError."""
    return catalog.publication(find_article(source, catalog))


def open_book(source: str, catalog: Catalog) -> Publication:
    """What `open_publication` opens, and EPUBs: for commands that read a book without showing a page of it.

    Raises NotFound, DamagedPublication, ProtectedPublication, RefusedForSafety, UsageError.
    """
    path = find_epub(source)
    if path is None:
        return open_publication(source, catalog)
    from reader.streamer.epub.open import open_epub  # lxml is not for those who read articles

    return open_epub(path)


def find_epub(source: str) -> Path | None:
    """The file or unpacked folder that `source` names, if it is an EPUB by its name or its looks; else None."""
    if _is_link(source):
        return None
    try:
        path = local_path(source)
    except NotFound:
        return None
    if path.is_dir():
        unpacked = (path / "META-INF" / "container.xml").is_file() or path.suffix.lower() == ".epub"
        return path if unpacked else None
    if not path.is_file():
        return None
    return path if path.suffix.lower() == ".epub" or _is_archive_of_book(path) else None


def _is_link(source: str) -> bool:
    return source[: len(LINK)].lower() == LINK  # a scheme has no case (RFC 3986, section 3.1)


def _is_archive_of_book(path: Path) -> bool:
    """Whether a file of another name begins as an EPUB does (EPUB 3.3, section 4.3.3)."""
    try:
        with path.open("rb") as file:
            return file.read(58)[30:] == b"mimetypeapplication/epub+zip"
    except OSError:
        return False


def find_article(source: str, catalog: Catalog) -> Article:
    """The article that `source` names: id, path, `file:` URL or `zeroopposite:` link."""
    if _is_link(source):
        return catalog.article(unquote(source[len(LINK) :].partition("#")[0]).strip("/"))
    path = local_path(source)
    if path.is_dir():
        articles = catalog.articles_in(path)
        if not articles:
            if (path / "META-INF" / "container.xml").is_file():
                raise UsageError(f"{path} is an unpacked EPUB; this version reads articles in Markdown only")
            raise DamagedPublication(str(path), "no article in it; an article is a folder with files like en.md")
        return articles[0]
    if path.is_file():
        if path.suffix.lower() in {".md", ".markdown"}:
            return catalog.single(path)
        if path.suffix.lower() == ".epub":
            raise UsageError(f"{path} is an EPUB; this version reads articles in Markdown only")
        raise DamagedPublication(str(path), "not a publication; give a .md file, a content folder or an article's id")
    if any(sign in source for sign in "/\\") or path.suffix.lower() in {".md", ".epub"}:
        raise NotFound("file", source)
    return catalog.article(source)


def local_path(source: str) -> Path:
    """The path of a `file:` URL or of a plain path. Raises NotFound for one that the system will not even look at."""
    try:
        path = _local_path(source)
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return path
    except (OSError, ValueError, RuntimeError) as error:  # too long, a NUL, a circle of links, the home of nobody
        raise NotFound("file", source) from error
    return path


def _local_path(source: str) -> Path:
    if source[:5].lower() == "file:":
        parts = urlsplit(source)
        if parts.netloc not in {"", "localhost"}:
            raise NotFound("file", source)
        text = unquote(parts.path)
        return Path(text[1:] if len(text) > 2 and text[2] == ":" else text)  # file:///C:/book.md
    return Path(source).expanduser()
