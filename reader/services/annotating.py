"""What the reader adds to a publication: bookmarks, highlights, notes. Every change can be undone in this session."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from reader.publication.annotation import COLOURS, STYLES, Annotation, Colour, Extent, Kind, Style
from reader.publication.locator import Locator
from reader.publication.model import Rendition

if TYPE_CHECKING:
    from reader.services.annotation_history import ChangeHistory, Step
    from reader.services.describing import DescribedBookmark
    from reader.services.sections import Sections

Pen = tuple[Style, Colour]


class AnnotationStore(Protocol):
    """Where annotations are kept; every call is durable when it returns. All but `all` raise CannotWrite."""

    def all(self, *publications: str, kinds: Iterable[Kind] = ...) -> tuple[Annotation, ...]: ...
    def add(self, *annotations: Annotation) -> None: ...
    def change(self, annotation_id: str, **fields: Any) -> None: ...
    def remove(self, annotation_id: str) -> None: ...
    def restore(self, annotation_id: str) -> None: ...


def utc_now() -> str:
    """The time as stored: UTC, ISO 8601, whole seconds and Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Annotating:
    """The annotations of one publication: in the store first, then here.

    Where they are in the present text is somebody else's to find out; `take_places` hears of it.
    """

    def __init__(self, store: AnnotationStore, publication: str, now: Callable[[], str] = utc_now) -> None:
        self._store, self._publication, self._now = store, publication, now
        self._all = {one.id: one for one in store.all(publication)}
        self._moved: dict[str, tuple[Locator, Extent | None] | None] = {}  # by id; None: lost
        self._pen: Pen | None = None
        self._past: ChangeHistory | None = None
        self._tags: set[str] | None = None  # of all publications, once they were asked for

    # -- what there is -------------------------------------------------------------------------------------------------

    @property
    def bookmarks(self) -> tuple[Annotation, ...]:
        return tuple(self._present(one) or one for one in self._all.values() if one.kind == "bookmark")

    @property
    def notes(self) -> tuple[Annotation, ...]:
        """Highlights and notes, where they are in the present text; without those that were not found there."""
        return tuple(one for one in map(self._present, self._all.values()) if one and one.kind != "bookmark")

    @property
    def lost(self) -> tuple[Annotation, ...]:
        """Highlights and notes that were not found in the present text, as they were made."""
        return tuple(one for one in self._all.values() if one.kind != "bookmark" and self._present(one) is None)

    def find(self, annotation_id: str) -> Annotation | None:
        """One by its id, where it is in the present text; a lost one as it was made."""
        found = self._all.get(annotation_id)
        return None if found is None else self._present(found) or found

    def tags(self) -> dict[str, int]:
        """The tags of highlights and notes and how many carry each, in the order of the alphabet."""
        counts: dict[str, int] = {}
        for one in self._all.values():
            for tag in one.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return dict(sorted(counts.items(), key=lambda entry: (entry[0].casefold(), entry[0])))

    def known_tags(self) -> tuple[str, ...]:
        """The tags of all publications' annotations: what may be meant where one is being typed."""
        if self._tags is None:
            self._tags = {tag for one in self._store.all() for tag in one.tags}
        own = {tag for one in self._all.values() for tag in one.tags}
        return tuple(sorted(self._tags | own, key=lambda tag: (tag.casefold(), tag)))

    @property
    def pen(self) -> Pen:
        """The style and colour used last here; before the first highlight, in any publication."""
        if self._pen is None:
            own = tuple(one for one in self._all.values() if one.kind == "highlight")
            marked = own or self._store.all(kinds=("highlight",))
            last = max(marked, key=lambda one: one.created, default=None)
            self._pen = (last.style, last.colour) if last else (STYLES[0], COLOURS[0])
        return self._pen

    def take_places(self, places: Iterable[tuple[Annotation, tuple[Locator, Extent | None] | None]]) -> None:
        """Where annotations are in the present text, None for lost ones. They may be of another edition of the book."""
        for annotation, place in places:
            self._all.setdefault(annotation.id, annotation)
            self._moved[annotation.id] = place

    def reload(self) -> None:
        """Somebody else wrote to the store: an import, another machine."""
        self._tags = None
        foreign = {name: one for name, one in self._all.items() if one.publication != self._publication}
        keys = {one.publication for one in foreign.values()} | {self._publication}
        self._all = {one.id: one for one in self._store.all(*sorted(keys))}

    # -- bookmarks -----------------------------------------------------------------------------------------------------

    def at(self, block: str | None) -> Annotation | None:
        """The bookmark on a block."""
        return next((one for one in self.bookmarks if block and one.place.block == block), None)

    def on(self, place: Locator, rendition: Rendition, until: str | None = None) -> Annotation | None:
        """The bookmark at a place of a book: between it and the CFI `until`, where the page ends.

        Where no end is known, as with texts that scroll, it is one in the same paragraph.
        """
        from reader.services.sections import order_of

        index, start = rendition.position(place), order_of(place.cfi)
        end = order_of(until) if until else None
        for one in self.bookmarks:
            if rendition.position(one.place) != index:
                continue
            at = order_of(one.place.cfi)
            if at == start or (end and start <= at < end) or (end is None and _paragraph(at) == _paragraph(start)):
                return one
        return None

    def add(self, place: Locator, language: str, name: str = "") -> Annotation:
        """Make a bookmark; one that is there already is returned, renamed if a name is given."""
        existing = self.at(place.block) if place.cfi is None else self._same(place)
        if existing is not None:
            return self.rename(existing, name) if name else existing
        return self._make(Annotation("", self._publication, place, language, name.strip()))

    def rename(self, bookmark: Annotation, name: str) -> Annotation:
        """Give a name; an empty one goes back to the section's title."""
        return self.change(bookmark, name=name.strip())

    def described(self, rendition: Rendition) -> tuple[DescribedBookmark, ...]:
        """All bookmarks in reading order, in the words of this rendition."""
        from reader.services.describing import described_bookmarks

        return described_bookmarks(self.bookmarks, rendition)

    def described_in_book(self, sections: Sections, rendition: Rendition) -> tuple[DescribedBookmark, ...]:
        """All bookmarks of a book in reading order, with the section each is in and the words it was made at."""
        from reader.services.describing import described_bookmarks_in_book

        return described_bookmarks_in_book(self.bookmarks, sections, rendition)

    # -- highlights and notes ------------------------------------------------------------------------------------------

    def add_highlight(
        self, place: Locator, extent: Extent, language: str, pen: Pen | None = None, text: str = ""
    ) -> Annotation:
        """Mark words, with the pen used last if none is given; marking the same words again changes how they look."""
        style, colour = pen or self.pen
        self._pen = (style, colour)
        for one in self.notes:
            if one.extent == extent and _point(one.place) == _point(place) and one.language == language:
                fields: dict[str, Any] = {"style": style, "colour": colour} | ({"text": text} if text else {})
                return self.change(one, **fields)
        draft = Annotation("", self._publication, place, language, kind="highlight", extent=extent, text=text)
        return self._make(replace(draft, style=style, colour=colour))

    def add_note(self, place: Locator, language: str, text: str, tags: Iterable[str] = ()) -> Annotation:
        """Write about a place, not about words."""
        kept = tuple(dict.fromkeys(tags))
        note = Annotation("", self._publication, place, language, kind="note", text=text, tags=kept)
        return self._make(note)

    def change(self, annotation: Annotation, *, merge: bool = False, **fields: Any) -> Annotation:
        """Set some of kind, name, style, colour, text, tags. `merge`: one step of undoing with the change before it,
        as what is typed in one go. What is the same already is not written.
        """
        before = self._all[annotation.id]
        if "tags" in fields:
            fields["tags"] = tuple(dict.fromkeys(fields["tags"]))
        fields = {name: value for name, value in fields.items() if getattr(before, name) != value}
        if not fields:
            return self._present(before) or before
        self._store.change(before.id, **fields)
        after = self._keep(replace(before, modified=self._now(), **fields))
        if before.kind == "highlight" and fields.keys() & {"style", "colour"}:
            self._pen = (after.style, after.colour)
        self._history.note((before, after), merge=merge)
        return self._present(after) or after

    def remove(self, annotation: Annotation) -> Step:
        """Take one away; undoing the step that is returned brings it back."""
        before = self._all[annotation.id]
        self._store.remove(before.id)
        del self._all[before.id]
        return self._history.note((before, None))

    def restore(self, annotation: Annotation) -> None:
        """Bring a removed one back."""
        if annotation.id not in self._all:
            self._store.restore(annotation.id)
            self._history.note((None, self._keep(annotation)))

    def rename_tag(self, tag: str, name: str) -> Step | None:
        """Call a tag something else in the annotations of all publications; with the name of another tag the two
        become one, with none it goes. None where nothing carries it.
        """
        name = name.strip()
        pairs: list[tuple[Annotation, Annotation]] = []
        for before in self._store.all() if name != tag else ():
            if tag in before.tags:
                tags = tuple(dict.fromkeys(name if one == tag else one for one in before.tags if one != tag or name))
                pairs.append((before, replace(before, tags=tags)))
        for before, after in pairs:
            self._store.change(before.id, tags=after.tags)
            if before.id in self._all:
                self._keep(after)
        self._tags = None
        return self._history.note(*pairs) if pairs else None

    # -- undo and redo -------------------------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        return self._past is not None and self._past.last is not None

    @property
    def can_redo(self) -> bool:
        return self._past is not None and self._past.next is not None

    @property
    def changed_at(self) -> float:
        """When something was done last, as time.monotonic() counts; 0 for nothing yet."""
        return 0.0 if self._past is None else self._past.changed_at

    def undo(self) -> Step | None:
        """Take the last change back. Returns it, None where there is none."""
        step = self._history.last
        if step is not None:
            for before, after in reversed(step):
                self._turn(after, before)
            self._history.undone()
        return step

    def redo(self) -> Step | None:
        """Do again what was undone last. Returns it, None where there is none."""
        step = self._history.next
        if step is not None:
            for before, after in step:
                self._turn(before, after)
            self._history.redone()
        return step

    def take_back(self, step: Step) -> None:
        """Undo one step, whatever has been done since; that is a change like any other then."""
        if step is self._history.last:
            self.undo()
            return
        for before, after in reversed(step):
            self._turn(after, before)
        self._history.note(*((after, before) for before, after in reversed(step)))

    # -- inside --------------------------------------------------------------------------------------------------------

    @property
    def _history(self) -> ChangeHistory:
        if self._past is None:
            from reader.services.annotation_history import ChangeHistory  # start-up needs none

            self._past = ChangeHistory()
        return self._past

    def _make(self, draft: Annotation) -> Annotation:
        import uuid  # late: start-up needs none

        now = self._now()
        made = replace(draft, id=str(uuid.uuid4()), created=now, modified=now)
        self._store.add(made)
        self._history.note((None, self._keep(made)))
        return made

    def _turn(self, before: Annotation | None, after: Annotation | None) -> None:
        """Make `after` of `before`."""
        self._tags = None
        if after is None:
            if before is not None:
                self._store.remove(before.id)
                self._all.pop(before.id, None)
            return
        if before is None:
            self._store.restore(after.id)
        else:
            names = ("kind", "name", "style", "colour", "text", "tags")
            fields = {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}
            self._store.change(after.id, **fields)
        if before is None or before.id in self._all:
            self._keep(after)

    def _keep(self, annotation: Annotation) -> Annotation:
        self._all[annotation.id] = annotation
        return annotation

    def _present(self, annotation: Annotation) -> Annotation | None:
        """One where it is now; None where it is lost."""
        if annotation.id not in self._moved:
            return annotation
        found = self._moved[annotation.id]
        return None if found is None else replace(annotation, place=found[0], extent=found[1])

    def _same(self, place: Locator) -> Annotation | None:
        return next((one for one in self.bookmarks if _point(one.place) == _point(place)), None)


def _point(place: Locator) -> tuple[object, ...]:
    return place.href, place.spine, place.cfi, None if place.cfi else place.block


def _paragraph(order: tuple[tuple[object, ...], ...]) -> tuple[object, ...]:
    """The element a place is in: its steps without those to a text and into it."""
    return tuple(step for step in order if step[0] == 1 and int(str(step[1])) % 2 == 0)
