"""Notes between files and the library: what every format has in common, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.publication.annotation import COLOURS, KINDS, STYLES, Annotation

Format = Literal["json", "md", "html", "csv", "w3c", "w3c-json"]
FORMATS: tuple[Format, ...] = ("json", "md", "html", "csv", "w3c", "w3c-json")
SUFFIXES: dict[Format, str] = {
    "json": ".json",
    "md": ".md",
    "html": ".html",
    "csv": ".csv",
    "w3c": ".annotations",
    "w3c-json": ".annotation",
}


@dataclass(frozen=True, slots=True)
class About:
    """What is said of the book that notes are in; what is not known is empty."""

    title: str = ""
    creators: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()  # that of the package first
    key: str = ""  # Publication.key, in files of ours
    kind: str = ""  # "article", "epub"
    languages: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""  # as written
    sha256: str = ""  # of the book's file
    partial_md5: str = ""  # KOReader's digest of the book's file
    file: str = ""  # name of the book's file, without folders


@dataclass(frozen=True, slots=True)
class Second:
    """The same block in another language."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotation as it is written for people."""

    annotation: Annotation
    heading: str = ""  # of the chapter or section it is in, in the language of the annotation
    link: str = ""  # opens the place
    second: Second | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """The annotations of one publication, in reading order."""

    about: About
    entries: tuple[Entry, ...]
    language: str = ""  # of title and headings


@dataclass(frozen=True, slots=True)
class Item:
    """One annotation as a file has it. Its publication is empty, its place holds what the file tells and no more."""

    annotation: Annotation
    cfi: str = ""  # from the package: which document, and where in it; of a range both ends
    index: int | None = None  # of the document in the spine, from 0, where the file counts them
    names: tuple[tuple[str, int], ...] = ()  # elements on the way there: name, number among those of the name, from 1
    text: tuple[int, int] | None = None  # which text of the last of them, from 1, and how many characters into it
    skip: str = ""  # why it is no annotation that can be kept


@dataclass(frozen=True, slots=True)
class BookNotes:
    """What a file has of one book."""

    about: About
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class NotesFile:
    """A file of notes, read."""

    program: str  # who writes this form: "calibre"
    books: tuple[BookNotes, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words that stand around the notes, in the language of whoever exports."""

    language: str = "en"
    title: str = "Notes"
    go_there: str = "Open the place"
    bookmark: str = "Bookmark"
    highlight: str = "Highlight"
    note: str = "Note"
    underline: str = "Underline"
    strike: str = "Strike"
    tags: str = "Tags"
    count: str = "Notes: %1"
    yellow: str = "yellow"
    green: str = "green"
    blue: str = "blue"
    pink: str = "pink"
    orange: str = "orange"
    purple: str = "purple"

    def kind(self, annotation: Annotation) -> str:
        """What an annotation is called: "Highlight, green"."""
        if annotation.kind != "highlight":
            return self.note if annotation.kind == "note" else self.bookmark
        styles = {"highlight": self.highlight, "underline": self.underline, "strike": self.strike}
        return f"{styles[annotation.style]}, {getattr(self, annotation.colour)}"


__all__ = ["COLOURS", "FORMATS", "KINDS", "STYLES", "SUFFIXES", "About", "Book", "BookNotes", "Entry", "Format",
           "Item", "NotesFile", "Second", "Words"]  # fmt: skip
