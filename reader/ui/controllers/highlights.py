"""What a page draws of highlights and notes. Needed for the first page: it imports nothing but what that has anyway."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from reader.services.annotating import Annotating
from reader.services.reading import Reading
from reader.ui.controllers.bookmarks import ribbons

SPOKEN = 120  # characters of a note that a screen reader says where it is marked


def all_marks(annotating: Annotating, reading: Reading) -> list[dict[str, Any]]:
    """The groups of decorations of everything that was added: bookmarks, highlights, notes."""
    groups = [ribbons(annotating, reading), highlights(annotating, reading)]
    return groups if reading.publication.kind == "epub" else [*groups, elsewhere(annotating, reading)]


def highlights(annotating: Annotating, reading: Reading) -> dict[str, Any]:
    """Those made in the text that is shown, with where they are in it."""
    items: list[dict[str, Any]] = []
    for note in annotating.notes:
        where = _in_book(note, reading) if reading.publication.kind == "epub" else _in_article(note, reading)
        if where is not None:
            label = note.text[:SPOKEN] or QCoreApplication.translate("AnnotationsController", "Highlight")
            look = {"style": note.style, "colour": note.colour, "note": bool(note.text), "label": label}
            items.append({"id": note.id, **look, **where})
    return {"group": "highlights", "items": items}


def elsewhere(annotating: Annotating, reading: Reading) -> dict[str, Any]:
    """Blocks of an article that have highlights or notes made in another of its languages."""
    ids: dict[str, list[str]] = {}
    tags: dict[str, list[str]] = {}
    for note in annotating.notes:
        block = note.place.block
        if block and note.language != reading.language and reading.rendition.block(block) is not None:
            ids.setdefault(block, []).append(note.id)
            if note.language not in tags.setdefault(block, []):
                tags[block].append(note.language)
    if not ids:
        return {"group": "elsewhere", "items": []}
    from reader.ui.widgets.noted import noted_in  # a text without any needs it not

    items = [{"block": block, "label": noted_in(tags[block]), "ids": ids[block]} for block in ids]
    return {"group": "elsewhere", "items": items}


def _in_article(note: Any, reading: Reading) -> dict[str, Any] | None:
    from reader.services.marking import drawn_in_article  # an article without any needs it not

    return drawn_in_article(note, reading.rendition) if note.language == reading.language else None


def _in_book(note: Any, reading: Reading) -> dict[str, Any] | None:
    index = reading.rendition.position(note.place)
    if index is None or not note.place.cfi:
        return None
    where = {"spine": index, "start": note.place.cfi}
    return {**where, "end": note.extent.cfi} if note.extent and note.extent.cfi else where
