"""Reading aloud by media overlays, as steps: what to show, highlight and play next. Sound and page are elsewhere.

Source: EPUB RS 3.3, section 8 (media overlays). What it leaves open is decided here:

- *An item without an overlay is passed over*, as is one whose overlay cannot be read (the step says why). Such
  items are covers, maps and notes that nobody voiced, and who listens has no hand free to go on. Reading aloud stops at
  the end.
- *An item that is not linear is never come across*; started there, reading stops at its end, since what follows it in
  the spine does not follow it in the book.
- *The spine rules.* Where items share an overlay, each plays the phrases of its own file. So neither a file that occurs
  twice nor an overlay written in another order than the spine plays anything twice or in a circle.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.errors import ReaderError
from reader.publication.model import Link
from reader.publication.overlay import SKIPPABLE, Clip, Overlay, Phrase
from reader.services.timelines import EMPTY, Sharing, Timeline

SLOWEST, FASTEST = 0.5, 3.0
KEPT = 3  # timelines: of the item being read and those around it
LOOK_AHEAD = 50  # items whose overlay turns out to be empty or damaged; more would keep the window waiting

Action = Literal["clip", "speak", "element", "stop"]


@dataclass(frozen=True, slots=True)
class Step:
    """What to do now.

    `clip`: play it; `speak`: read the words aloud by a voice; `element`: play the sound or film on the page to its end;
    `stop`: nothing is left. With a clip, `phrase.media_element` asks for the element to play along, without controls,
    until the clip ends.
    """

    action: Action
    serial: int  # to be given back with `clip_finished`
    spine: int  # item of the spine that has to be on the page
    moved: bool = False  # it is another one than in the step before
    phrase: Phrase | None = None
    continues: bool = False  # the sound is playing already and just runs on; else it starts at `clip.start`
    troubles: tuple[ReaderError, ...] = ()  # overlays that could not be read on the way here

    @property
    def clip(self) -> Clip | None:
        """What to play; where its end is None or after the sound's, the end of the sound is its end."""
        return self.phrase.clip if self.phrase else None

    @property
    def href(self) -> str:
        """The file with the words: the item of the spine, or something inside it."""
        return self.phrase.text_href if self.phrase else ""

    @property
    def fragment(self) -> str:
        """The element to highlight; empty for all of the file."""
        return self.phrase.fragment if self.phrase else ""


class Narration:
    """Reading one rendition aloud. `read` gives an overlay by its href and raises ReaderError.

    Each move returns a Step to carry out; None where there is nothing to do.
    """

    def __init__(self, spine: Sequence[Link], read: Callable[[str], Overlay]) -> None:
        self._spine, self._read = spine, read
        self._timelines: OrderedDict[int, Timeline] = OrderedDict()
        self._sharing = Sharing(spine)
        self._shown: int | None = None  # item on the page, as far as the steps say
        self._at: tuple[int, int] | None = None  # item of the spine, place in its timeline
        self._serial = 0
        self._paused = self._elsewhere = False
        self._troubles: list[ReaderError] = []
        self._rate = 1.0
        self._skip: frozenset[str] = frozenset()

    # -- wishes --------------------------------------------------------------------------------------------------------

    @property
    def available(self) -> bool:
        """Whether anything of the book can be read aloud."""
        return any(link.media_overlay for link in self._spine)

    @property
    def rate(self) -> float:
        """How fast, 1 as recorded; kept within what stays understandable."""
        return self._rate

    @rate.setter
    def rate(self, wanted: float) -> None:
        self._rate = min(FASTEST, max(SLOWEST, wanted))

    @property
    def skip(self) -> frozenset[str]:
        """Types of phrases that are passed over."""
        return self._skip

    @skip.setter
    def skip(self, types: Iterable[str]) -> None:
        self._skip = frozenset(types)

    def skippable(self) -> frozenset[str]:
        """Types that occur in the overlay being read and may be skipped."""
        return self._timeline(self._at[0]).overlay.types & SKIPPABLE if self._at else frozenset()

    # -- where we are --------------------------------------------------------------------------------------------------

    @property
    def spine_index(self) -> int | None:
        """The item being read; None before the start and after the end."""
        return self._at[0] if self._at else None

    @property
    def phrase_index(self) -> int | None:
        """The phrase being read, as the overlay counts them."""
        return self._timeline(self._at[0]).indices[self._at[1]] if self._at else None

    @property
    def can_escape(self) -> bool:
        """Whether the phrase is in a table, a list, a note: something one can leave."""
        index = self.phrase_index
        return self._at is not None and index is not None and self._overlay().escape(index) is not None

    @property
    def paused(self) -> bool:
        return self._paused

    def fragments(self, spine_index: int) -> tuple[str, ...]:
        """Ids of all elements that an item reads, in the order they are read: the page need only look for these."""
        timeline = self._timeline(spine_index)
        own = self._sharing.name(self._spine[spine_index].href)
        return tuple(element for href, element in timeline.by_element if href == own)

    def media(self, spine_index: int) -> tuple[str, ...]:
        """Ids of sound and film in an item that are read as its words are: nothing else plays them meanwhile."""
        timeline = self._timeline(spine_index)
        own = self._sharing.name(self._spine[spine_index].href)
        phrases = (timeline.overlay.phrases[index] for index in timeline.indices)
        here = (one for one in phrases if one.media_element and self._sharing.name(one.text_href) == own)
        return tuple(dict.fromkeys(one.element for one in here))

    # -- moves ---------------------------------------------------------------------------------------------------------

    def start_at(
        self, spine_index: int, fragment_ids_from_top: Sequence[str] = (), *, around: Sequence[str] = ()
    ) -> Step:
        """Read from a place on: the first phrase whose words stand there or later.

        `fragment_ids_from_top`: ids in document order, from the first line in view; none for the beginning of the file.
        `around`: ids of the elements that this line is inside of, the innermost first; the phrase that reaches from
        above into the view counts as being there.
        """
        self._shown = spine_index
        timeline = self._timeline(spine_index)
        place = self._place(spine_index, timeline, fragment_ids_from_top, around)
        found = None if place is None else self._unskipped(timeline, place)
        return self._play(spine_index, found) if found is not None else self._onwards(spine_index)

    def phrase_at(
        self, href: str, fragment: str, ancestors: Sequence[str] = (), *, spine_index: int | None = None
    ) -> Step | None:
        """Read from the element that was tapped, or the nearest around it that is read; None where none is.

        What is wished to be skipped is read all the same, since it was asked for.
        """
        name, near = self._sharing.name(href), self._shown if spine_index is None else spine_index
        items = self._sharing.items(href, near or 0)
        # The item being read comes last: its overlay may read files whose own item forgot to name it.
        for index in (*items, *((self._at[0],) if self._at else ())):
            timeline = self._timeline(index)
            for known in (timeline.by_element, timeline.by_structure):
                ids = (one for one in (fragment, *ancestors) if one)
                place = next((known[key] for one in ids if (key := (name, one)) in known), None)
                if place is not None:
                    self._shown = items[0] if items else self._shown
                    return self._play(index, place)
        return None

    def clip_finished(self, serial: int | None = None) -> Step | None:
        """Clip, voice or element of a step came to its end: what follows. None for a step that is over already."""
        if self._at is None or self._paused or serial not in {None, self._serial}:
            return None
        return self._forward(runs_on=True)

    def next(self) -> Step | None:
        """On to the next phrase, at the end of an item to the next item."""
        return self._forward() if self._at else None

    def previous(self) -> Step | None:
        """Back by a phrase, at the beginning of an item to the end of the one before; the first phrase begins anew."""
        if self._at is None:
            return None
        index, place = self._at
        before = self._unskipped(self._timeline(index), place - 1, -1)
        if before is not None:
            return self._play(index, before)
        if self._spine[index].linear:
            for other in self._readable(range(index - 1, -1, -1)):
                last = self._unskipped(timeline := self._timeline(other), len(timeline.indices) - 1, -1)
                if last is not None:
                    return self._play(other, last)
        return self._play(index, place)

    def escape(self) -> Step | None:
        """On to what comes after the table, list, figure or note being read; as `next` where it is in none."""
        if self._at is None:
            return None
        (index, place), end = self._at, self._overlay().escape(self.phrase_index or 0)
        if end is None:
            return self._forward()
        timeline = self._timeline(index)
        after = next((at for at in range(place + 1, len(timeline.indices)) if timeline.indices[at] >= end), None)
        found = None if after is None else self._unskipped(timeline, after)
        return self._play(index, found) if found is not None else self._onwards(index)

    def again(self) -> Step | None:
        """The phrase being read, from its beginning."""
        return self._play(*self._at) if self._at else None

    def pause(self) -> None:
        """Reading rests; what ends meanwhile leads nowhere."""
        self._paused, self._elsewhere = True, False

    def relocated(self, spine_index: int) -> None:
        """The person turned a page or followed a link: after a pause, reading cannot just go on where it was."""
        self._elsewhere, self._shown = True, spine_index

    def resume(self) -> bool:
        """Go on after a pause where the sound stopped; False where `start_at` has to find the place anew."""
        if self._at is None or (self._paused and self._elsewhere):
            return False
        self._paused = False
        return True

    def stop(self) -> None:
        """Nothing is being read any more."""
        self._at, self._paused = None, False
        self._serial += 1

    # -- how -----------------------------------------------------------------------------------------------------------

    def _forward(self, *, runs_on: bool = False) -> Step:
        assert self._at
        index, place = self._at
        following = self._unskipped(self._timeline(index), place + 1)
        return self._onwards(index) if following is None else self._play(index, following, runs_on=runs_on)

    def _onwards(self, index: int) -> Step:
        """The first phrase of the next item that has one; the end of the book where none has."""
        # Play, pressed on a page that is not linear and silent, begins with the book after it all the same.
        if self._spine[index].linear or self._at is None:
            for other in self._readable(range(index + 1, len(self._spine))):
                first = self._unskipped(self._timeline(other), 0)
                if first is not None:
                    return self._play(other, first)
        shown = index if self._shown is None else self._shown
        self.stop()
        return Step("stop", self._serial, shown, troubles=self._told())

    def _play(self, index: int, place: int, *, runs_on: bool = False) -> Step:
        phrase = self._timeline(index).phrase(place)
        before = self._timeline(self._at[0]).phrase(self._at[1]).clip if runs_on and self._at else None
        page = self._page_of(phrase, index)
        moved, self._shown = page != self._shown, page
        self._at, self._paused = (index, place), False
        self._serial += 1
        return Step(
            "clip" if phrase.clip else "element" if phrase.media_element else "speak",
            self._serial,
            page,
            moved,
            phrase,
            # A page that is replaced may take the sound with it: then it starts anew, to the hundredth.
            continues=bool(before and phrase.clip and before.leads_to(phrase.clip) and not moved),
            troubles=self._told(),
        )

    def _page_of(self, phrase: Phrase, index: int) -> int:
        """The item with the words: that of the timeline, but for files whose own item forgot to name the overlay."""
        items = self._sharing.items(phrase.text_href, index)
        return items[0] if items else index

    def _place(self, spine_index: int, timeline: Timeline, ids: Sequence[str], around: Sequence[str]) -> int | None:
        if not timeline.indices:
            return None
        known, href = timeline.by_element, self._sharing.name(self._spine[spine_index].href)
        if not ids and not around:
            return 0
        later = next((known[href, one] for one in ids if (href, one) in known), None)
        inside = next((known[href, one] for one in around if (href, one) in known), None)
        if inside is not None and (later is None or later == inside + 1):
            return inside  # else it is a phrase of all the chapter, its title perhaps, and long over at this place
        if later is None and not any(one == href for one, _ in known):
            return 0  # it reads the file as a whole
        return later

    def _unskipped(self, timeline: Timeline, place: int, step: int = 1) -> int | None:
        """The first place from here on whose phrase is wanted."""
        while 0 <= place < len(timeline.indices):
            if not self._skip or self._skip.isdisjoint(timeline.phrase(place).types):
                return place
            place += step
        return None

    def _readable(self, indices: Iterable[int]) -> Iterator[int]:
        """Linear items that name an overlay, as many as may be tried."""
        tried = 0
        for index in indices:
            if self._spine[index].linear and self._spine[index].media_overlay:
                yield index
                tried += 1
                if tried == LOOK_AHEAD:
                    return

    def _overlay(self) -> Overlay:
        return self._timeline(self._at[0]).overlay if self._at else EMPTY.overlay

    def _timeline(self, index: int) -> Timeline:
        """What an item plays: read when it is first asked for."""
        if index in self._timelines:
            self._timelines.move_to_end(index)
            return self._timelines[index]
        timeline, href = EMPTY, self._spine[index].media_overlay
        if href:
            try:
                timeline = self._sharing.timeline(index, self._known(href) or self._read(href))
            except ReaderError as error:
                self._troubles.append(error)
        self._timelines[index] = timeline
        while len(self._timelines) > KEPT:
            self._timelines.popitem(last=False)
        return timeline

    def _known(self, href: str) -> Overlay | None:
        """An overlay that another item shares and that is still at hand."""
        return next((one.overlay for one in self._timelines.values() if one.overlay.href == href), None)

    def _told(self) -> tuple[ReaderError, ...]:
        troubles, self._troubles = tuple(self._troubles), []
        return troubles
