"""Bookmarks: made where the reader is, drawn as ribbons, listed, renamed, removed with Undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.errors import ReaderError
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.services.annotating import Annotating
from reader.services.reading import Reading
from reader.ui.navigator.controller import NavigatorController
from reader.ui.widgets.texts import isolated

if TYPE_CHECKING:
    from reader.services.annotation_history import Step
    from reader.services.describing import DescribedBookmark
    from reader.ui.panels.bookmarks import BookmarksModel, BookmarksPanel
    from reader.ui.shell.window import MainWindow


def ribbons(annotating: Annotating, reading: Reading) -> dict[str, Any]:
    """The bookmarks as the page draws them."""
    label = QCoreApplication.translate("BookmarksController", "Remove this bookmark")
    if reading.publication.kind == "epub":
        placed = ((reading.rendition.position(one.place), one) for one in annotating.bookmarks)
        points = [{"spine": at, "cfi": one.place.cfi, "label": one.name or label} for at, one in placed]
        return {"group": "bookmarks", "items": [point for point in points if point["spine"] is not None]}
    items = [{"block": one.place.block, "label": one.name or label} for one in annotating.bookmarks]
    return {"group": "bookmarks", "items": [item for item in items if item["block"]]}


class BookmarksController(QObject):
    """Every change is in the database before it is on the screen."""

    changed = Signal()
    error_raised = Signal(object)  # ReaderError

    def __init__(
        self,
        reading: Reading,
        annotating: Annotating,
        navigator: NavigatorController,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reading, self._annotating, self._navigator = reading, annotating, navigator
        self._window = window
        self._model: BookmarksModel | None = None
        self._top: str | None = reading.place.block
        navigator.progress_changed.connect(self._on_progress)

    def attach(self, model: BookmarksModel, panel: BookmarksPanel) -> None:
        """The list is there."""
        self._model, self._panel = model, panel
        panel.set_for_book(self._reading.publication.kind == "epub")
        panel.go_to_requested.connect(self._on_go_to)
        panel.rename_requested.connect(self.rename)
        panel.remove_requested.connect(self.remove)
        self.refresh()

    def group(self) -> dict[str, Any]:
        """The ribbons to draw."""
        return ribbons(self._annotating, self._reading)

    def refresh(self) -> None:
        """The rendition changed, or a bookmark did."""
        if self._model is not None:
            self._model.set_rows(self._described(), self._reading.language)
            self._panel.set_language(self._reading.language)
        self._show_state()

    def toggle_here(self) -> None:
        """A bookmark at the present place, or none."""
        existing = self._existing()
        if existing is not None:
            self.remove(existing)
        else:
            self._add(self.present_place())

    def toggle_at(self, data: dict[str, Any]) -> None:
        """A bookmark on a block that was pointed at, or none; `data` is what the page says of the point."""
        self.toggle_block(str(data.get("block", "")))

    def is_marked(self, data: dict[str, Any]) -> bool:
        """Whether there is one where the page was pointed at."""
        return self._annotating.at(str(data.get("block", ""))) is not None

    def toggle_block(self, block: str) -> None:
        """A bookmark on a block, or none."""
        existing = self._annotating.at(block)
        if existing is not None:
            self.remove(existing)
        elif self._reading.rendition.block(block) is not None:
            self._add(Locator(self._reading.place.href, block=block, progression=self._reading.place.progression))

    def add_named(self) -> None:
        """Ask for a name, then mark the present place."""
        from reader.ui.dialogs.rename_bookmark import RenameDialog

        existing = self._existing()
        place = existing.place if existing else self.present_place()
        name, placeholder = existing.name if existing else "", self._title_of(place)
        dialog = RenameDialog(name, placeholder, self._window, new=existing is None)
        dialog.renamed.connect(lambda name: self._add(place, name))
        dialog.open()

    def rename(self, bookmark: Annotation) -> None:
        """Ask for another name."""
        from reader.ui.dialogs.rename_bookmark import RenameDialog

        dialog = RenameDialog(bookmark.name, self._title_of(bookmark.place), self._window)
        dialog.renamed.connect(lambda name: self._do(lambda: self._annotating.rename(bookmark, name)))
        dialog.open()

    def remove(self, bookmark: Annotation) -> None:
        """Take it away; the message bar offers Undo."""
        steps: list[Step] = []
        if self._do(lambda: steps.append(self._annotating.remove(bookmark))):
            title = bookmark.name or self._title_of(bookmark.place)
            text = (
                self.tr("Bookmark removed: %1").replace("%1", isolated(title)) if title else self.tr("Bookmark removed")
            )
            self._window.message.tell(text, self.tr("Undo"), lambda: self._take_back(steps[0]))

    def _take_back(self, step: Step) -> None:
        self._do(lambda: self._annotating.take_back(step))

    def _add(self, place: Locator, name: str = "") -> None:
        self._do(lambda: self._annotating.add(self._with_words(place), self._reading.language, name))

    def _with_words(self, place: Locator) -> Locator:
        """A place with the words it is known again by when the text has changed."""
        from reader.services.marking import place_in_article

        known = place_in_article(place.block, self._reading.rendition)
        return place if known is None else replace(place, quote=known.quote)

    def _do(self, work: Any) -> bool:
        try:
            work()
        except ReaderError as error:
            self.error_raised.emit(error)
            return False
        finally:
            self.refresh()
            self._navigator.redraw()
            self.changed.emit()
        return True

    def _described(self) -> tuple[DescribedBookmark, ...]:
        return self._annotating.described(self._reading.rendition)

    def _existing(self) -> Annotation | None:
        """The bookmark at the present place."""
        return self._annotating.at(self._present_block())

    def _title_of(self, place: Locator) -> str:
        """The section a place is in."""
        section = self._reading.rendition.section_of(place.block)
        return section.label if section else ""

    def _show_state(self) -> None:
        self._window.actions_by_name["bookmark"].setChecked(self._existing() is not None)

    def _present_block(self) -> str | None:
        return self._top or self._reading.place.block or self._reading.rendition.sections[0].id

    def present_place(self) -> Locator:
        """Where the reader is."""
        place = self._reading.place
        if place.block is not None:
            return place
        return Locator(place.href, block=self._present_block(), progression=place.progression)

    def _on_go_to(self, bookmark: Annotation) -> None:
        self._navigator.go_to(bookmark.place)
        self._window.page.setFocus()

    def _on_progress(self, progression: float, block: str | None) -> None:
        if block != self._top:
            self._top = block
            self._show_state()
