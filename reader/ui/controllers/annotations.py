"""Highlights and notes: made from a selection, changed, removed, undone. In the store before it is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication

from reader.errors import ReaderError
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.services.annotating import Annotating, Pen
from reader.services.annotation_history import Change, Step
from reader.services.reading import Reading
from reader.ui.controllers.annotation_card import CardController
from reader.ui.controllers.annotation_list import NotesListController
from reader.ui.controllers.annotation_texts import AnnotatedText
from reader.ui.controllers.highlights import all_marks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from reader.ui.chrome import Chrome
    from reader.ui.navigator.controller import NavigatorController

Result = TypeVar("Result")
LINE = 24  # CSS pixels: a line of text, where the page says only which point was meant


class Anchored(Protocol):
    """An annotation with the place and extent it has in the present text."""

    @property
    def annotation(self) -> Annotation: ...
    @property
    def status(self) -> Literal["kept", "moved", "lost"]: ...


class AnnotationsController(QObject):
    """Joins the service, the page, the card beside the words and the list; each change goes through `do`."""

    changed = Signal()  # something was added, changed or removed
    error_raised = Signal(object)  # ReaderError

    def __init__(
        self,
        reading: Reading,
        annotating: Annotating,
        navigator: NavigatorController,
        text: AnnotatedText,
        present: Callable[[], Locator],
        chrome: Chrome,
        parent: QObject,
    ) -> None:
        """`present` says where the reader is."""
        super().__init__(parent)
        self.annotating = annotating
        self._reading, self._navigator, self._text, self._present = reading, navigator, text, present
        self._window = chrome.window
        self._selection: dict[str, Any] = {}  # what the page said of it, while there is one
        self._drawn: dict[str, dict[str, Any]] = {}  # groups of marks as the page was told of them
        self._typed = ""  # the annotation whose text was changed last, and nothing since
        self.card = CardController(self, navigator, chrome, self)
        self.list = NotesListController(self, navigator, text, reading, chrome, self)
        self.changed.connect(self.list.refresh)
        navigator.language_changed.connect(self._on_language_changed)

    # -- what the page says --------------------------------------------------------------------------------------------

    def on_selection(self, data: dict[str, Any]) -> None:
        """Words were selected, or none are any more."""
        self._selection = data if str(data.get("text", "")).strip() else {}
        self.card.follow_selection(self._selection)

    def on_activated(self, data: dict[str, Any]) -> None:
        """A highlight or a mark in the margin was clicked, or Enter was pressed on it."""
        ids = data.get("ids") or [data.get("id")]
        found = [one for one in (self.annotating.find(str(name)) for name in ids) if one is not None]
        if len(found) == 1:
            self.card.open(found[0], data)
        elif found:
            self._window.show_panel("notes")
            self.list.choose(found[0])

    def on_caret(self, data: dict[str, Any]) -> None:
        """The text cursor in the page came or went."""
        self._window.actions_by_name["caret"].setChecked(bool(data.get("on")))

    # -- what is asked for ---------------------------------------------------------------------------------------------

    def highlight(self, pen: Pen | None = None) -> Annotation | None:
        """Mark the selected words, with the style and colour used last unless others are given."""
        if not self._selection:
            self._window.message.tell(self.tr("Select some words first. With the keyboard: F7, then Shift and arrows."))
            return None
        selection = self._selection
        made = self.do(lambda: self._marked(selection, pen))
        if made is not None:
            self._selection = {}
            self.card.close()
            self._navigator.page_send("selection", "clear", {})
            self._announce(self.tr("Highlighted"))
        return made

    def note(self) -> None:
        """Write about the selected words; without any, about the paragraph being read."""
        if self._selection:
            selection = self._selection
            made = self.highlight()
            if made is not None:
                self.card.open(made, selection, writing=True)
            return
        place = self._text.here(self._present())
        if place is None:
            self._window.message.tell(self.tr("There is nothing here to write a note about."))
        else:
            self.card.open_for_place(place)

    def add_note(self, place: Locator, text: str, tags: tuple[str, ...]) -> Annotation | None:
        """A note about a place, once there is something in it."""
        made = self.do(lambda: self.annotating.add_note(place, self._reading.language, text, tags))
        self._typed = made.id if made else ""
        return made

    def write(self, annotation: Annotation, text: str, tags: tuple[str, ...]) -> Annotation | None:
        """What was typed; all of it in one go is one step of undoing. None where it could not be kept."""
        merge = self._typed == annotation.id
        made = self.do(lambda: self.annotating.change(annotation, merge=merge, text=text, tags=tags))
        self._typed = annotation.id if made else ""
        return made

    def change(self, annotation: Annotation, **fields: Any) -> Annotation | None:
        """Another style, colour, text, kind or other tags."""
        return self.do(lambda: self.annotating.change(annotation, **fields))

    def remove(self, annotation: Annotation) -> None:
        """Take it away; the message bar offers Undo."""
        step = self.do(lambda: self.annotating.remove(annotation))
        if step is not None:
            self.offer(self._said(annotation, None), step)

    def copy(self, annotation: Annotation) -> None:
        """The marked words, and the note after them."""
        words = annotation.place.quote.exact if annotation.place.quote and annotation.extent else ""
        QGuiApplication.clipboard().setText("\n\n".join(part for part in (words, annotation.text) if part))
        self._window.message.tell(self.tr("Copied"))

    def rename_tag(self, tag: str, name: str) -> None:
        """In all notes, also those of other texts."""
        step = self.do(lambda: self.annotating.rename_tag(tag, name))
        if step:
            self.offer(self.tr("Tag changed in %n notes", "", len(step)), step)

    def fill_menu(self, menu: QMenu, data: Mapping[str, Any]) -> None:
        """What can be done where the page was pointed at: with the annotation there, else with the paragraph."""
        note = self.annotating.find(str(data.get("annotation", "")))
        if note is not None:
            #: Opens a highlight or note, to read or change it
            menu.addAction(self.tr("Open this note"), lambda: self.card.open(note, {"rect": _around(data)}))
            menu.addAction(self.tr("Copy"), lambda: self.copy(note))
            removing = self.tr("Remove this highlight") if note.extent else self.tr("Remove this note")
            menu.addAction(removing, lambda: self.remove(note))
            menu.addSeparator()
            return
        place = self._text.pointed_at(data)
        if place is not None:
            menu.addAction(self.tr("Write a note about this paragraph…"), lambda: self.card.open_for_place(place))

    def toggle_caret(self, on: bool) -> None:
        """A text cursor in the page, or none."""
        self._navigator.page_send("caret", "set", {"on": on})
        if on:
            self._window.page.setFocus()

    def take_anchored(self, found: Iterable[Anchored], *, tell: bool = False) -> None:
        """Where annotations are in the present text, as it was worked out; `tell` what became of them."""
        counts = {"kept": 0, "moved": 0, "lost": 0}
        places = []
        for one in found:
            counts[one.status] += 1
            note = one.annotation
            places.append((note, None if one.status == "lost" else (note.place, note.extent)))
        self.annotating.take_places(places)
        self.refresh()
        if tell:
            self.told(**counts)

    def told(self, kept: int, moved: int, lost: int) -> None:
        """The text has changed since notes were made in it: say once what became of them."""
        if moved or lost:
            #: After a new edition was opened; %1, %2 and %3 are numbers
            text = self.tr("The text has changed. Notes in their places: %1, moved along: %2, not found: %3.")
            for number, count in (("%1", kept), ("%2", moved), ("%3", lost)):
                text = text.replace(number, str(count))
            if lost:
                self._window.message.remark(text, self.tr("Show"), lambda: self._window.show_panel("notes"))
            else:
                self._window.message.remark(text)

    # -- undo and redo -------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last change back: what the message bar offers, if that came later than all others."""
        self._keep_typed()
        bar = self._window.message
        if bar.offered_at > self.annotating.changed_at and bar.act():
            return
        self._turned(self.do(self.annotating.undo), back=True)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._keep_typed()
        self._turned(self.do(self.annotating.redo), back=False)

    def offer(self, text: str, step: Step) -> None:
        """Tell of a change, with Undo."""
        self._window.message.tell(text, self.tr("Undo"), lambda: self.do(lambda: self.annotating.take_back(step)))

    def do(self, work: Callable[[], Result]) -> Result | None:
        """A change: in the store, then on the page and in the lists. None where it failed; that is told."""
        self._typed = ""
        try:
            result = work()
        except ReaderError as error:
            self.error_raised.emit(error)
            return None
        self.refresh()
        return result

    def refresh(self) -> None:
        """Show what there is now. The page is told of what is new to it: drawing hundreds of marks takes it a while."""
        for group in all_marks(self.annotating, self._reading):
            if self._drawn.get(group["group"]) != group:
                self._drawn[group["group"]] = group
                self._navigator.page_send("decorations", "set", group)
        self.changed.emit()

    def is_elsewhere(self, annotation: Annotation) -> bool:
        """Whether it was made in another language of an article than the one being read."""
        return self._reading.publication.kind != "epub" and annotation.language != self._reading.language

    def leave(self) -> None:
        """The publication goes; what is being written is kept."""
        self.card.leave()
        self.list.leave()

    def _keep_typed(self) -> None:
        """What stands in an editor is a change, too: made before any is taken back."""
        self.card.close()
        self.list.end_editing()

    def _on_language_changed(self, _language: str) -> None:
        self._selection = {}
        self._drawn.clear()  # the page was given another text, with its marks

    def _marked(self, selection: Mapping[str, Any], pen: Pen | None) -> Annotation:
        place, extent = self._text.mark(selection)
        return self.annotating.add_highlight(place, extent, self._reading.language, pen)

    def _turned(self, step: Step | None, *, back: bool) -> None:
        if step is None:
            self._window.message.tell(self.tr("Nothing to undo") if back else self.tr("Nothing to redo"))
            return
        change: Change = step[0][::-1] if back else step[0]
        before, after = change
        if before is not None and after is not None:
            self._window.message.tell(self.tr("Change undone") if back else self.tr("Change made again"))
        else:
            self._window.message.tell(self._said(before, after))

    def _said(self, before: Annotation | None, after: Annotation | None) -> str:
        """That one was removed or is back."""
        one = before or after
        removed = {
            "bookmark": self.tr("Bookmark removed"),
            "highlight": self.tr("Highlight removed"),
            "note": self.tr("Note removed"),
        }
        restored = {
            "bookmark": self.tr("Bookmark restored"),
            "highlight": self.tr("Highlight restored"),
            "note": self.tr("Note restored"),
        }
        return "" if one is None else (removed if after is None else restored)[one.kind]

    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))


def _around(point: Mapping[str, Any]) -> dict[str, Any]:
    """About a line of text around a point of the page."""
    x, y = point.get("x"), point.get("y")
    if not isinstance(x, int | float) or not isinstance(y, int | float):
        return {}
    return {"x": x, "y": y - LINE / 2, "width": 1, "height": LINE}
