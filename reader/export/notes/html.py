"""Notes as one HTML file that needs nothing else: readable in light and dark, on paper, and by a screen reader.

Each text says its language and direction. Nothing runs and nothing is loaded: the file forbids it itself.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from html import escape

from reader.export.notes.model import Book, Entry, Words
from reader.publication.language import direction_of

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; --ink: #24272c; --paper: #fdfcf9; --muted: #5d6269; --line: #d8d3c8; --link: #2c6e69;
  --yellow: #c29a00; --green: #3f8f3f; --blue: #2f78c4; --pink: #c8467f; --orange: #c96a12; --purple: #8053b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e1db; --paper: #1c1f23; --muted: #a2a7af; --line: #3a3f46;
  --link: #7fc7be; --yellow: #d8b53a; --green: #6fbf6f; --blue: #6fabe8; --pink: #ea86b2; --orange: #ea9a52;
  --purple: #b48fe6; } }
body { max-inline-size: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK JP", serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.25; margin-block: 2rem .25rem; }
h2 { font-size: 1.2rem; line-height: 1.35; margin-block: 2.25rem .5rem; }
.by, .facts { color: var(--muted); font-family: system-ui, sans-serif; font-size: .875rem; margin-block: .25rem; }
article { margin-block: 1.5rem; }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--mark, var(--line));
  white-space: pre-line; }
.second { margin-block-start: .5rem; border-inline-start-style: dotted; }
.underline blockquote:not(.second) q { text-decoration: underline 2px var(--mark); }
.strike blockquote:not(.second) q { text-decoration: line-through 2px var(--mark); }
q { quotes: none; }
.name { font-weight: 600; margin-block: 0 .25rem; }
.text { white-space: pre-line; margin-block: .5rem; }
.facts ul { display: inline; padding: 0; margin: 0; }
.facts li { display: inline; }
.facts li::before { content: "#"; }
a { color: var(--link); }
@media print { body { padding: 0; } article { break-inside: avoid; } }
""".strip()


def write(books: Iterable[Book], words: Words) -> str:
    """The notes of any number of publications."""
    books = tuple(books)
    title = books[0].about.title if len(books) == 1 and books[0].about.title else words.title
    body = "\n".join(line for book in books for line in _book(book, words))
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(words.language)}" dir="{direction_of(words.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n"
        "</body>\n</html>\n"
    )


def _book(book: Book, words: Words) -> Iterator[str]:
    said = _language(book.language)
    yield f"<section>\n<h1{said}>{_text(book.about.title or words.title)}</h1>"
    if book.about.creators:
        yield f'<p class="by"><bdi{said}>{_text(", ".join(book.about.creators))}</bdi></p>'
    yield f'<p class="by">{_text(words.count.replace("%1", str(len(book.entries))))}</p>'
    heading = ""
    for entry in book.entries:
        if entry.heading and entry.heading != heading:
            heading = entry.heading
            yield f"<h2{_language(entry.annotation.language or book.language)}>{_text(heading)}</h2>"
        yield from _entry(entry, words)
    yield "</section>"


def _entry(entry: Entry, words: Words) -> Iterator[str]:
    annotation = entry.annotation
    yield f'<article class="{annotation.style}" style="--mark: var(--{annotation.colour})">'
    if annotation.name:
        yield f'<p class="name" dir="auto">{_text(annotation.name)}</p>'
    if annotation.place.quote and annotation.place.quote.exact.strip():
        yield _quoted(annotation.place.quote.exact, annotation.language)
    if entry.second:
        yield _quoted(entry.second.text, entry.second.language, ' class="second"')
    if annotation.text:
        yield f'<p class="text" dir="auto">{_text(annotation.text.strip())}</p>'
    facts = [f"<span>{_text(words.kind(annotation))}</span>"]
    if annotation.tags:
        tags = " ".join(f'<li dir="auto">{_text(tag)}</li>' for tag in annotation.tags)
        facts.append(f'<ul aria-label="{_text(words.tags)}">{tags}</ul>')
    if annotation.created:
        facts.append(f'<time datetime="{_text(annotation.created)}">{_text(annotation.created[:10])}</time>')
    if entry.link:
        facts.append(f'<a href="{_text(entry.link)}">{_text(words.go_there)}</a>')
    yield f'<div class="facts">{" · ".join(facts)}</div>\n</article>'


def _quoted(text: str, language: str, more: str = "") -> str:
    words = text.strip()
    said = _language(language) if _written_as(words, language) else ' dir="auto"'  # a book quotes other languages
    return f"<blockquote{more}{said}><q>{_text(words)}</q></blockquote>"


def _written_as(text: str, language: str) -> bool:
    """Whether some letter runs as the language does."""
    wanted = {"R", "AL"} if direction_of(language) == "rtl" else {"L"}
    return any(unicodedata.bidirectional(sign) in wanted for sign in text)


def _language(tag: str) -> str:
    return f' lang="{_text(tag)}" dir="{direction_of(tag)}"' if tag else ' dir="auto"'


def _text(text: str) -> str:
    return escape(text)
