"""What each item of the spine plays of the overlays: its own phrases, found by the ids of their words.

Overlay and item need not be one to one: several items may share an overlay, a file may occur in the spine twice, and
an overlay may read files that are in no item's name. Source: EPUB 3.3, section 9.3.5.1 (associating content documents
with overlays).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.publication.model import Link
from reader.publication.overlay import Overlay, Phrase


@dataclass(frozen=True, slots=True)
class Timeline:
    """The phrases of one item of the spine; a place is one of its phrases, counted from 0."""

    overlay: Overlay
    indices: tuple[int, ...] = ()  # of phrases in the overlay
    by_element: dict[tuple[str, str], int] = field(default_factory=dict)  # name of a file and id: the first place
    by_structure: dict[tuple[str, str], int] = field(default_factory=dict)  # of what a seq stands for

    def phrase(self, place: int) -> Phrase:
        return self.overlay.phrases[self.indices[place]]


EMPTY = Timeline(Overlay(""))


class Sharing:
    """Which items show which file, under whatever name, and which of them share an overlay."""

    def __init__(self, spine: Sequence[Link]) -> None:
        self._spine = spine
        self._names = tuple(_folded(link.href) for link in spine)
        self._canonical = dict(zip(self._names, self._names, strict=True))
        self._items: dict[str, list[int]] = {}
        self._sharing: dict[str, dict[str, None]] = {}
        for index, link in enumerate(spine):
            self._items.setdefault(self._names[index], []).append(index)
            if link.media_overlay:
                self._sharing.setdefault(link.media_overlay, {})[self._names[index]] = None
        for index, link in enumerate(spine):
            for other in link.alternates:  # an overlay may name the file that this one stands in for
                self._canonical.setdefault(_folded(other.href), self._names[index])

    def name(self, href: str) -> str:
        """One name for a file and what stands in for it, however it is spelt."""
        folded = _folded(href)
        return self._canonical.get(folded, folded)

    def items(self, href: str, near: int) -> list[int]:
        """The items that show a file, the nearest first."""
        return sorted(self._items.get(self.name(href), ()), key=lambda one: abs(one - near))

    def timeline(self, index: int, overlay: Overlay) -> Timeline:
        """The phrases of an item's own file, and of files that no other item reads by this overlay."""
        indices = self._own(index, overlay)
        by_element: dict[tuple[str, str], int] = {}
        for place, number in enumerate(indices):
            phrase = overlay.phrases[number]
            if phrase.element:
                by_element.setdefault((self.name(phrase.text_href), phrase.element), place)
        places = {number: place for place, number in enumerate(indices)}
        by_structure: dict[tuple[str, str], int] = {}
        for one in overlay.structures:
            if one.fragment and one.first < one.end and one.first in places:
                by_structure.setdefault((self.name(one.text_href), one.fragment), places[one.first])
        return Timeline(overlay, tuple(indices), by_element, by_structure)

    def _own(self, index: int, overlay: Overlay) -> list[int]:
        sharing = self._sharing[self._spine[index].media_overlay]
        if len(sharing) == 1:
            return list(range(len(overlay.phrases)))
        # What belongs to no item goes with what is read before it; at the beginning, with the first file to come.
        names = [self.name(phrase.text_href) for phrase in overlay.phrases]
        owner = next((name for name in names if name in sharing), next(iter(sharing)))
        found = []
        for number, name in enumerate(names):
            owner = name if name in sharing else owner
            if owner == self._names[index]:
                found.append(number)
        return found


def _folded(href: str) -> str:
    """A path as paths are compared in a container (EPUB 3.3, section 4.2.3)."""
    return href if href.isascii() and href.islower() else unicodedata.normalize("NFC", href).casefold()
