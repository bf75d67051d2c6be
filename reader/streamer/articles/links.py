"""Links and pictures that lead somewhere: inside the article, to a file beside it, to another article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from reader.streamer.articles.findings import Finding, error, warning
from reader.streamer.articles.written import WrittenText, element_of

OUTSIDE = {"http", "https", "mailto", "tel"}
OWN = "zeroopposite"


class Articles(Protocol):
    """The other articles that a link may lead to."""

    def blocks_of(self, article: str) -> frozenset[str] | None:
        """Ids of an article's blocks; None when there is no such article."""
        ...

    def article_at(self, folder: Path) -> str | None:
        """The id of the article in a folder; None when there is none."""
        ...


def dead_links(text: WrittenText, articles: Articles) -> Iterator[Finding]:
    """One error for each link or picture of a text that leads nowhere. The web is not asked."""
    known = {block.id for block in text.shown}
    elements = [(block, element_of(block.html)) for block in text.blocks]
    known |= {name for _, element in elements for inner in element.iter() if (name := inner.get("id"))}
    for block, element in elements:
        for inner in element.iter():
            for attribute in ("href", "src"):
                target = inner.get(attribute)
                if target is None:
                    continue
                line = text.line(block.id)
                if problem := _problem(target.strip(), text, known, articles, picture=attribute == "src"):
                    yield error(text.path, line, problem, block.id)
                elif attribute == "href" and _leads_to_markdown(target.strip(), text):
                    message = f"the link to {target!r} leads to a Markdown file, which is no page; link to a block: #id"
                    yield warning(text.path, line, message, block.id)


def _problem(target: str, text: WrittenText, known: set[str], articles: Articles, *, picture: bool) -> str | None:
    """What is wrong with a target, or None."""
    if not target:
        return "link without a target"
    try:
        parts = urlsplit(target)
    except ValueError:
        return f"the target {target!r} cannot be read as an address"
    fragment = unquote(parts.fragment)
    if parts.scheme in OUTSIDE and not picture:
        return None
    if parts.scheme == OWN:
        return _to_article(unquote(parts.path).strip("/") or parts.netloc, fragment, articles)
    if parts.scheme == "data" and picture:
        return None
    if parts.scheme or parts.netloc:
        what = "a picture from the web is never loaded; put the file beside the text" if picture else "not followed"
        return f"the target {target!r}: {what}"
    path = unquote(parts.path)
    if not path:
        return None if not fragment or fragment in known else f"dead link: no block has the id {fragment!r}"
    return _to_file(path, fragment, text, articles)


def _leads_to_markdown(target: str, text: WrittenText) -> bool:
    path = unquote(urlsplit(target).path)
    return path.endswith(".md") and (text.path.parent / path).resolve().parent == text.path.parent.resolve()


def _to_file(path: str, fragment: str, text: WrittenText, articles: Articles) -> str | None:
    folder = text.path.parent.resolve()
    if path.startswith("/"):
        return f"dead link: {path!r} begins with / and leads out of the content"
    file = (folder / path).resolve()
    if file.is_relative_to(folder):
        if file == folder:
            return None
        if not file.is_file():
            return f"dead link: there is no file {path!r} in {folder.name}"
        return None
    article = articles.article_at(file if file.is_dir() or file.suffix != ".md" else file.parent)
    if article is None or (file.suffix == ".md" and not file.is_file()):
        return f"dead link: {path!r} is neither a file of this article nor another article"
    return _to_article(article, fragment, articles)


def _to_article(article: str, fragment: str, articles: Articles) -> str | None:
    blocks = articles.blocks_of(article)
    if blocks is None:
        return f"dead link: there is no article {article!r}"
    if fragment and fragment not in blocks:
        return f"dead link: the article {article!r} has no block {fragment!r}"
    return None
