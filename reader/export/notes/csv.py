"""Notes as a table for spreadsheets (RFC 4180), one row each.

A file begins with a byte order mark: without one Excel reads UTF-8 as a code page, and of eleven languages all but one
break; LibreOffice, pandas and Numbers pass over it. What goes into a pipe has none, for `cut` and `grep` would take it
for a part of the first name. A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP
advises ("CSV Injection"): a quote from a book must not run.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from reader.export.notes.model import Book, Entry

BOM = "\ufeff"
COLUMNS = ("publication", "section", "kind", "style", "colour", "quote", "text", "name", "tags", "language",
           "created", "modified", "second_language", "second_text", "link", "id")  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(books: Iterable[Book]) -> str:
    """The notes of any number of publications, without a byte order mark."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for book in books:
        for entry in book.entries:
            writer.writerow(map(_safe, _row(book, entry)))
    return table.getvalue()


def _row(book: Book, entry: Entry) -> tuple[str, ...]:
    annotation, second = entry.annotation, entry.second
    marks = annotation.kind != "bookmark"
    return (
        book.about.title,
        entry.heading,
        annotation.kind,
        annotation.style if marks else "",
        annotation.colour if marks else "",
        annotation.place.quote.exact if annotation.place.quote else "",
        annotation.text,
        annotation.name,
        ", ".join(annotation.tags),
        annotation.language,
        annotation.created,
        annotation.modified,
        second.language if second else "",
        second.text if second else "",
        entry.link,
        annotation.id,
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell
