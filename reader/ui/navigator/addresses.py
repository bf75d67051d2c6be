"""Addresses under the `book:` scheme. Apart from the engine: a start asks for them before that is imported."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import QUrl

from reader.ui.navigator.content import host_of


def page_url(publication: str, language: str, href: str) -> QUrl:
    """The address of an article's resource: each publication is an origin of its own."""
    return QUrl(f"book://{host_of(publication)}/{quote(language)}/{quote(href)}")


def container_url(host: str, path: str, query: str = "") -> str:
    """The address of a path in a book's container."""
    return f"book://{host}/{quote(path)}" + (f"?{query}" if query else "")
