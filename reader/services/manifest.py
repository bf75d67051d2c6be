"""A publication as a Readium Web Publication Manifest (readium/webpub-manifest), as `inspect --json` prints it."""

from __future__ import annotations

from typing import Any

from reader.publication.model import Publication, Rendition, TocEntry


def manifest(publication: Publication) -> dict[str, Any]:
    """The manifest with "warnings" added. Titles are language maps; other languages are alternates."""
    if publication.kind == "epub":
        from reader.services.book_manifest import book_manifest

        return book_manifest(publication)
    renditions = [publication.rendition(language) for language in publication.languages]
    first = renditions[0]
    metadata: dict[str, Any] = {
        "@type": "http://schema.org/Article" if publication.kind == "article" else "http://schema.org/Book",
        "identifier": publication.id,
        "title": _by_language(renditions, [one.metadata.title for one in renditions]),
        "language": list(publication.languages),
        "readingProgression": first.direction,
    }
    optional = {
        "description": _by_language(renditions, [one.metadata.description for one in renditions]),
        "publisher": first.metadata.publisher,
        "author": list(first.metadata.authors),
        "modified": max(one.metadata.modified for one in renditions),
        "subject": list(first.metadata.subjects),
    }
    metadata |= {name: value for name, value in optional.items() if value}
    return {
        "@context": "https://readium.org/webpub-manifest/context.jsonld",
        "metadata": metadata,
        "links": [],
        "readingOrder": [_reading_order(index, renditions) for index in range(len(first.spine))],
        "resources": [],
        "toc": [_toc_entry(entry) for entry in first.toc],
        "warnings": sorted({warning for one in renditions for warning in one.warnings}),
    }


def _by_language(renditions: list[Rendition], texts: list[str]) -> str | dict[str, str]:
    if len(renditions) == 1:
        return texts[0]
    return {one.language: text for one, text in zip(renditions, texts, strict=True) if text}


def _reading_order(index: int, renditions: list[Rendition]) -> dict[str, Any]:
    links = [(one.language, one.spine[index]) for one in renditions if index < len(one.spine)]
    rows = [
        {"href": link.href, "type": link.media_type, "title": link.title, "language": language}
        for language, link in links
    ]
    return rows[0] | ({"alternate": rows[1:]} if rows[1:] else {})


def _toc_entry(entry: TocEntry) -> dict[str, Any]:
    row: dict[str, Any] = {"href": f"{entry.href}#{entry.block}" if entry.block else entry.href, "title": entry.title}
    if entry.children:
        row["children"] = [_toc_entry(child) for child in entry.children]
    return row
