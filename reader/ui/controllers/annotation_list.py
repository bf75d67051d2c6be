"""The list of highlights and notes in the sidebar. It is described when it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.services.describing import DescribedNote
from reader.services.reading import Reading

if TYPE_CHECKING:
    from reader.ui.chrome import Chrome
    from reader.ui.controllers.annotation_texts import AnnotatedText
    from reader.ui.controllers.annotations import AnnotationsController
    from reader.ui.navigator.controller import NavigatorController

LONG = 800  # characters of a block from which the place inside of it matters for going there


class NotesListController(QObject):
    """Joins the panel and the annotations of one publication."""

    try_again_requested = Signal()

    def __init__(
        self,
        annotations: AnnotationsController,
        navigator: NavigatorController,
        text: AnnotatedText,
        reading: Reading,
        chrome: Chrome,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._annotations, self._navigator, self._text, self._reading = annotations, navigator, text, reading
        self._window, self._panel = chrome.window, chrome.notes
        self._is_old = True  # what the panel shows
        panel = self._panel
        panel.wanted.connect(self._on_wanted)
        panel.go_to_requested.connect(self.go_to)
        panel.remove_requested.connect(annotations.remove)
        panel.copy_requested.connect(self._on_copy)
        panel.edited.connect(self._on_edited)
        panel.look_changed.connect(self._on_look)
        panel.tag_rename_requested.connect(self._on_rename_tag)
        panel.try_again_requested.connect(self.try_again_requested)
        panel.closed.connect(self._on_closed)
        panel.known_tags = annotations.annotating.known_tags
        panel.clear_filter()
        self.refresh()

    def refresh(self) -> None:
        """Something changed."""
        self._is_old = True
        if self._panel.isVisible():
            self._on_wanted()

    def choose(self, annotation: Annotation) -> None:
        """Show where one stands in the list."""
        self._on_wanted()
        self._panel.set_current(annotation.id)

    def go_to(self, annotation: Annotation) -> None:
        """Show its words on the page; the keys are for the text again."""
        place = annotation.place
        block = self._reading.rendition.block(place.block)
        if place.cfi is None and (block is None or len(block.text) < LONG):
            from dataclasses import replace

            place = replace(place, fraction=0.0)
        if self._reading.publication.kind == "epub" and self._reading.rendition.position(place) is None:
            self._turn_to(place)
        self._navigator.go_to(place)
        self._navigator.page_send("decorations", "setCurrent", {"id": annotation.id})
        self._window.page.setFocus()

    def _turn_to(self, place: Locator) -> None:
        """A note made in another rendition of a book, which shares no file with the present one: show that."""
        publication = self._reading.publication
        for tag in publication.languages:
            if publication.rendition(tag).position(place) is not None:
                self._navigator.switch_language(tag)
                return

    def end_editing(self) -> None:
        """Close the editor in the list, with what stands in it kept."""
        self._panel.end_editing()

    def leave(self) -> None:
        """The publication goes; what is being written is kept."""
        self._panel.end_editing()
        self._panel.set_notes((), self._reading.language)

    def _on_wanted(self) -> None:
        if self._is_old:
            self._is_old = False
            annotating = self._annotations.annotating
            rows = self._text.described(annotating.notes, annotating.lost)
            self._panel.set_notes(rows, self._reading.language)

    def _on_copy(self, row: DescribedNote) -> None:
        self._annotations.copy(row.annotation)

    def _on_edited(self, annotation: Annotation, text: str, tags: tuple[str, ...]) -> None:
        if self._annotations.write(annotation, text, tags) is None:
            self._panel.editor.refuse()

    def _on_look(self, annotation: Annotation, name: str, value: str) -> None:
        self._annotations.change(annotation, **{name: value})

    def _on_rename_tag(self, tag: str) -> None:
        from reader.ui.dialogs.rename_note_tag import RenameNoteTagDialog

        dialog = RenameNoteTagDialog(tag, self._window)
        dialog.renamed.connect(lambda name: self._annotations.rename_tag(tag, name))
        dialog.open()

    def _on_closed(self) -> None:
        self._navigator.page_send("decorations", "setCurrent", {"id": None})
        self._window.page.setFocus()
