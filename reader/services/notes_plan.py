"""What an import would do with each note of a file: new, changed, known, lost or skipped. Nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from reader.export.notes import json, reasons, values, w3c
from reader.export.notes.model import About, Item
from reader.publication.annotation import Annotation
from reader.services.notes_placing import Placing
from reader.store.annotations import Annotations

Status = Literal["new", "changed", "known", "lost", "skipped"]
# new: will be kept. changed: there already, newer in the file. known: there already. lost: will be kept, but the words
# are not in the book as it is. skipped: will not be kept, and `reason` says why.
WANTED: tuple[Status, ...] = ("new", "changed", "lost")
TAGGED = (json.PROGRAM, w3c.PROGRAM)  # what has all that we have, and may be ours
_FIELDS = ("kind", "name", "style", "colour", "text")


@dataclass(frozen=True, slots=True)
class Row:
    """What becomes of one note of a file."""

    status: Status
    annotation: Annotation  # as it will be kept, or as it is kept
    book: str = ""  # title
    reason: str = ""  # why it is skipped, or known; English
    removed: bool = False  # it was here and was removed: it comes back

    @property
    def words(self) -> str:
        """What tells it from others in a list."""
        quote = self.annotation.place.quote
        return " ".join((self.annotation.name or (quote.exact if quote else "") or self.annotation.text).split())


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of a file of notes."""

    program: str
    rows: tuple[Row, ...]
    assumed: bool = False  # the book is the one that is open, not one the file names
    strangers: tuple[About, ...] = ()  # books that are not here, and whose notes come in without them

    def count(self, *statuses: Status) -> int:
        return sum(row.status in statuses for row in self.rows)


def fields_of(program: str) -> tuple[str, ...]:
    """What a file of a program can change in a note: what it has no word for says nothing about ours."""
    return (*_FIELDS, "tags") if program in TAGGED else _FIELDS


class Planner:
    """The notes of one book on their way in."""

    def __init__(
        self,
        annotations: Annotations,
        program: str,
        about: About,
        key: str,
        keys: tuple[str, ...],
        title: str,
        placing: Placing | None,
        *,
        alone: bool,
    ) -> None:
        self._annotations, self._program, self._about, self._key = annotations, program, about, key
        self.title, self._placing, self._alone = title, placing, alone
        self.stranger = placing is None
        self._keys = keys
        here = annotations.all(*keys)
        self._by_id = {one.id: one for one in here}
        self._by_place = {_mark(one): one for one in here}

    def row(self, item: Item) -> Row:
        if item.skip:
            return Row("skipped", item.annotation, self.title, item.skip)
        item = replace(item, annotation=replace(item.annotation, id=self._id(item.annotation.id)))
        if same := self._by_id.get(item.annotation.id):
            return self._known(same, item.annotation)
        removed = self._annotations.find(item.annotation.id)
        if removed is not None and removed.publication not in {self._key, self._about.key}:
            return Row("known", removed, self.title, reasons.ELSEWHERE)
        if self._verbatim(item):
            annotation, found = replace(item.annotation, publication=self._about.key), True
        elif self._placing is None:
            return Row("skipped", item.annotation, self.title, reasons.NO_BOOK)
        else:
            annotation, found = self._placing.placed(item)
            same = self._by_place.get(_mark(annotation)) if found and removed is None else None
            if same is not None and (row := self._joined(same, annotation)):
                return row
        if not found and not self._alone:
            return Row("skipped", annotation, self.title, reasons.OTHER_BOOK)
        self._by_id[annotation.id] = annotation
        return Row("new" if found else "lost", annotation, self.title, removed=removed is not None)

    def _id(self, given: str) -> str:
        """The id a note is kept under.

        Foliate and KOReader say of a note what would be the same in another book, its place, so one that was made of
        that is tied to the work. A note that is kept with another book, to which it may have been taken by mistake, is
        one of its own here. Files of ours say themselves which book a note is in.
        """
        if self._about.key:
            return given
        if values.is_made(given):
            given = values.own_id(self._program, "", given, self._key.rpartition("#")[0] or self._key)
        elsewhere = None if given in self._by_id else self._annotations.find(given)
        if elsewhere is not None and elsewhere.publication not in self._keys:
            return values.own_id(self._program, "", given, self._key)
        return given

    def _verbatim(self, item: Item) -> bool:
        """Whether the file has the place as it is kept here: written by us, in the same edition or one not at hand."""
        ours = bool(self._about.key) and self._program in TAGGED and bool(item.annotation.language)
        return ours and (self._placing is None or self._about.key == self._key)

    def _joined(self, same: Annotation, found: Annotation) -> Row | None:
        """The same words marked here before: one note, unless something else is written to each."""
        if found.text in {"", same.text}:
            return Row("known", same, self.title)
        return None if same.text else Row("changed", replace(same, text=found.text), self.title)

    def _known(self, same: Annotation, found: Annotation) -> Row:
        """One that is there: it changes where the file has something else, and has it from later."""
        values = {
            name: getattr(found, name)
            for name in fields_of(self._program)
            if getattr(found, name) != getattr(same, name)
        }
        if not values:
            return Row("known", same, self.title)
        edited_here = same.modified > same.created
        if (found.modified and found.modified <= same.modified) or (not found.modified and edited_here):
            return Row("known", same, self.title, reasons.CHANGED_HERE)
        return Row("changed", replace(same, **values), self.title)


def _mark(annotation: Annotation) -> tuple[str, ...]:
    """What is the same note: of the same kind, at the same place, with the same words."""
    place, extent = annotation.place, annotation.extent
    words = "".join(place.quote.exact.split()) if place.quote and annotation.kind != "bookmark" else ""
    where = place.cfi or f"{place.block}:{extent.start if extent else place.fraction}"
    return annotation.kind, annotation.language, place.href, where, words
