"""A media overlay as a timeline: what is read aloud, one phrase after the other, and what encloses a phrase.

Source: EPUB 3.3, section 9 (media overlays); the lists of types are those that EPUB Media Overlays 3.2, section 4,
recommends, and what later vocabularies call the same things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

# fmt: off
# What a person may want to pass over wherever it comes up.
SKIPPABLE = frozenset(
    {
        "annotation", "endnote", "endnotes", "footnote", "footnotes", "help", "list", "list-item", "marginalia",
        "note", "noteref", "page-list", "pagebreak", "practice", "rearnote", "rearnotes", "sidebar", "table",
        "table-cell", "table-row"
    }
)
# What a person may want to leave once inside. Rows, cells and items are left with the whole they belong to.
ESCAPABLE = frozenset(
    {
        "acknowledgments", "afterword", "annotation", "appendix", "backlink", "bibliography", "bridgehead",
        "colophon", "conclusion", "contributors", "copyright-page", "dedication", "endnote", "endnotes",
        "epigraph", "epilogue", "errata", "figure", "footnote", "footnotes", "foreword", "glossary",
        "halftitlepage", "help", "imprimatur", "index", "introduction", "landmarks", "list", "loa", "loi",
        "lot", "lov", "marginalia", "note", "notice", "other-credits", "page-list", "practice", "preamble",
        "preface", "prologue", "rearnote", "rearnotes", "sidebar", "table", "titlepage", "toc", "warning"
    }
)
# fmt: on
_SCHEME = re.compile(r":~:|[A-Za-z][\w.-]*\(|[A-Za-z][\w.-]*=")  # text=, xpointer(, epubcfi(, t=


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of a sound file."""

    href: str  # path in the container
    start: float  # seconds
    end: float | None  # seconds, never before the start; None where the sound plays to its end

    def leads_to(self, other: Clip) -> bool:
        """Whether the other goes on where this ends: nobody hears five hundredths of a second."""
        return self.href == other.href and self.end is not None and abs(other.start - self.end) <= 0.05


@dataclass(frozen=True, slots=True)
class Structure:
    """A `seq` (or the body): a table, a note, a section, with the phrases `first` up to, not including, `end`."""

    types: tuple[str, ...]  # its own epub:type, as written
    first: int
    end: int
    id: str = ""  # of the element in the SMIL file
    text_href: str = ""  # where the words are that it stands for (epub:textref)
    fragment: str = ""

    @property
    def escapable(self) -> bool:
        return not ESCAPABLE.isdisjoint(self.types)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A `par`: words that are read as one."""

    text_href: str  # path in the container; empty where the book does not say which words these are
    fragment: str = ""  # of the element with the words, decoded; other schemes than ids as written
    clip: Clip | None = None
    types: tuple[str, ...] = ()  # epub:type, its own and of all that encloses it
    enclosing: tuple[int, ...] = ()  # structures of the overlay, the outermost first
    id: str = ""  # of the element in the SMIL file
    media_element: bool = False  # the element is itself sound or film, which plays (along) from its beginning

    @property
    def element(self) -> str:
        """The id of the element with the words; empty where it is all of the file, or named in another way."""
        return "" if _SCHEME.match(self.fragment) else self.fragment

    @property
    def text_only(self) -> bool:
        """Whether only a voice made from the text can read it."""
        return self.clip is None and not self.media_element


@dataclass(frozen=True)
class Overlay:
    """One SMIL file, in the order it is played."""

    href: str
    phrases: tuple[Phrase, ...] = ()
    structures: tuple[Structure, ...] = field(default=(), repr=False)

    @property
    def duration(self) -> float:
        """Seconds of all clips whose end is known."""
        clips = (phrase.clip for phrase in self.phrases)
        return sum(clip.end - clip.start for clip in clips if clip and clip.end is not None)

    @cached_property
    def types(self) -> frozenset[str]:
        """All types that occur: what can be offered for skipping."""
        return frozenset(name for phrase in self.phrases for name in phrase.types)

    def escape(self, index: int) -> int | None:
        """The phrase after the innermost structure that can be left; None where the phrase is in none."""
        enclosing = (self.structures[one] for one in reversed(self.phrases[index].enclosing))
        return next((one.end for one in enclosing if one.escapable), None)
