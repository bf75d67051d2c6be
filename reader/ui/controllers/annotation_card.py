"""The card beside selected words or a highlight: when it comes, what it does, when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.services.describing import WORDS, shortened, words_of
from reader.ui.widgets.noted import noted_in
from reader.ui.widgets.texts import isolated

if TYPE_CHECKING:
    from reader.ui.chrome import Chrome
    from reader.ui.controllers.annotations import AnnotationsController
    from reader.ui.navigator.controller import NavigatorController
    from reader.ui.widgets.selection_popover import SelectionPopover

BY_HAND = {"mouse", "touch"}
FULL = 0.6  # of the page's height: words that leave no room for a card beside them
SETTLING = 250  # ms in which a move of the page belongs to the selecting or clicking that brought the card


class CardController(QObject):
    """One card, made when it is first wanted. It is about a selection, an annotation, or a place to write about."""

    def __init__(
        self, annotations: AnnotationsController, navigator: NavigatorController, chrome: Chrome, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._annotations, self._navigator, self._chrome = annotations, navigator, chrome
        self._window = chrome.window
        self._card: SelectionPopover | None = None
        self._about: Annotation | None = None
        self._place: Locator | None = None  # that a note is being written about, while it is empty
        self._watched: list[QObject] = []
        self._since = QElapsedTimer()
        self._closing = False
        navigator.location_changed.connect(self._on_moved)
        navigator.language_changed.connect(self._on_language_changed)

    @property
    def is_open(self) -> bool:
        return self._card is not None and not self._card.isHidden()

    @property
    def card(self) -> SelectionPopover:
        if self._card is None:
            from reader.ui.widgets.selection_popover import SelectionPopover

            card = self._card = SelectionPopover(self._chrome.tokens, self._window.centralWidget())
            card.colour_chosen.connect(self._on_colour)
            card.style_chosen.connect(self._on_style)
            card.note_wanted.connect(self._on_note)
            card.copy_wanted.connect(self._on_copy)
            card.remove_wanted.connect(self._on_remove)
            card.note_edited.connect(self._on_note_edited)
            card.close_wanted.connect(self.close)
        return self._card

    def leave(self) -> None:
        """The publication goes, and the card with it."""
        self.close()
        self.forget()
        if self._card is not None:
            self._card.deleteLater()
            self._card = None

    # -- it comes ------------------------------------------------------------------------------------------------------

    def follow_selection(self, selection: dict[str, Any]) -> None:
        """Words were selected by hand, or Enter was pressed on them: come; then with the keyboard's focus.

        The selection changes or goes: go, unless a note is open.
        """
        if self._about is not None or self._place is not None:
            if selection:
                self.close()
            else:
                return
        rect = self._words(selection)
        asked = bool(selection.get("asked"))
        if not selection or rect is None or not selection.get("done") or not (asked or selection.get("by") in BY_HAND):
            self.close()
            return
        self._prepare()
        self.card.show_for_selection(rect, self._room())
        self._watch()
        if asked:
            self.card.take_focus()

    def open(self, annotation: Annotation, data: dict[str, Any], *, writing: bool = False) -> None:
        """Come for a highlight or note; `data` has where on the page its words are."""
        self.close()
        if self.is_open:
            return  # what is written there cannot be kept: it stays
        self._about = annotation
        rect = self._words(data) or self._foot()
        caption = words_of(annotation) if annotation.extent is None or self._is_elsewhere(annotation) else ""
        if self._is_elsewhere(annotation):
            caption = f"{noted_in((annotation.language,))} · {isolated(shortened(caption, WORDS))}"
        self._prepare()
        self.card.show_for(annotation, rect, self._room(), caption)
        self.card.propose(self._annotations.annotating.known_tags())
        self._navigator.page_send("decorations", "setCurrent", {"id": annotation.id})
        self._watch()
        if writing:
            self.card.open_note()
        else:
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_for_place(self, place: Locator) -> None:
        """Come to write about a place; the note is made with its first word."""
        self.close()
        if self.is_open:
            return
        self._place = place
        words = shortened(place.quote.exact if place.quote else "", WORDS)
        self._prepare()
        self.card.show_for_place(self._foot(), self._room(), words)
        self.card.propose(self._annotations.annotating.known_tags())
        self._watch()

    def _prepare(self) -> None:
        self.card.setLayoutDirection(self._window.centralWidget().layoutDirection())
        self.card.set_tokens(self._chrome.tokens)

    # -- it goes -------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Go, with what was written kept; where it cannot be kept the card stays and the words with it."""
        if not self.is_open or self._closing:
            return
        self._closing = True
        self.card.editor.flush()
        self._closing = False
        if self.card.editor.pending and not self.card.editor.isHidden():
            return
        about = self._about
        self.forget()
        if about is not None and about.extent is None and not about.text and not about.tags:
            self._annotations.remove(about)  # nothing is left of it

    def forget(self) -> None:
        """Go at once: what it was about is another now."""
        if self._card is None:
            return
        self._unwatch()
        focused = self._card.isAncestorOf(QApplication.focusWidget() or self._window)
        if self._about is not None:
            self._navigator.page_send("decorations", "setCurrent", {"id": None})
        self._about = self._place = None
        if focused or self._card.hasFocus():
            self._window.page.setFocus()  # before it hides: Qt would go on as by Tab, to the page's first link
        self._card.hide()

    def _watch(self) -> None:
        """Presses and keys on the page, another size of the window, the focus going elsewhere."""
        self._unwatch()
        page = self._window.page
        self._watched = [page.focusProxy() or page, self._window.centralWidget()]
        for watched in self._watched:
            watched.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)
        self._window.floating = self.card
        self._since.start()

    def _unwatch(self) -> None:
        for watched in self._watched:
            watched.removeEventFilter(self)
        if self._watched:
            QApplication.instance().focusChanged.disconnect(self._on_focus_changed)
            self._window.floating = None
        self._watched = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        if watched is self._window.centralWidget():
            if event.type() == kinds.Resize:
                self.close()
            return False
        if event.type() in (kinds.MouseButtonPress, kinds.Wheel, kinds.TouchBegin):
            self.close()
        elif event.type() == kinds.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
            if event.key() == Qt.Key.Key_Tab:
                self.card.take_focus()
                return True
        return False

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        page = self._window.page
        if now is None or now.window() is not self._window or now is self.card or self.card.isAncestorOf(now):
            return
        if now is not page and now is not page.focusProxy() and not page.isAncestorOf(now):
            self.close()

    def _on_moved(self, _place: Locator) -> None:
        if self._since.isValid() and self._since.elapsed() > SETTLING:
            self.close()

    def _on_language_changed(self, _language: str) -> None:
        self.close()

    # -- what is pressed -----------------------------------------------------------------------------------------------

    def _on_colour(self, colour: Any) -> None:
        if self._about is None:
            self._mark(("highlight", colour))
        elif (made := self._annotations.change(self._about, colour=colour)) is not None:
            self._show_changed(made)

    def _on_style(self, style: Any) -> None:
        if self._about is None:
            self._mark((style, self._annotations.annotating.pen[1]))
        elif (made := self._annotations.change(self._about, style=style)) is not None:
            self._show_changed(made)

    def _mark(self, pen: Any) -> None:
        self._annotations.highlight(pen)

    def _show_changed(self, annotation: Annotation) -> None:
        self._about = annotation
        self.card.show_changed(annotation)

    def _on_note(self) -> None:
        if self._about is not None:
            self.card.open_note()
        else:
            self._annotations.note()

    def _on_copy(self) -> None:
        if self._about is not None:
            self._annotations.copy(self._about)
        else:
            self._window.actions_by_name["copy"].trigger()
        self.close()

    def _on_remove(self) -> None:
        about = self._about
        self.forget()
        if about is not None:
            self._annotations.remove(about)

    def _on_note_edited(self, text: str, tags: tuple[str, ...]) -> None:
        if self._about is not None:
            made = self._annotations.write(self._about, text, tags)
        elif self._place is not None and (text or tags):
            made = self._annotations.add_note(self._place, text, tags)
        else:
            return
        if made is None:
            self.card.editor.refuse()
        else:
            self._about, self._place = made, None

    # -- where it stands -----------------------------------------------------------------------------------------------

    def _is_elsewhere(self, annotation: Annotation) -> bool:
        return self._annotations.is_elsewhere(annotation)

    def _room(self) -> QRect:
        page = self._window.page
        return QRect(page.mapTo(self._window.centralWidget(), QPoint(0, 0)), page.size())

    def _foot(self) -> QRect:
        """Nothing to stand beside: the foot of the page."""
        room = self._room()
        return QRect(room.center().x(), room.bottom(), 1, 1)

    def _words(self, data: dict[str, Any]) -> QRect | None:
        """The box of all the words; of the line that matters most where they fill the page."""
        whole, room = self._rect(data.get("whole")), self._room()
        if whole is not None and whole.height() < FULL * room.height():
            return whole
        return self._rect(data.get("rect")) or whole

    def _rect(self, said: Any) -> QRect | None:
        """A box of the page, in CSS pixels, where the window has it."""
        try:
            x, y, width, height = (round(float(said[name])) for name in ("x", "y", "width", "height"))
        except (KeyError, OverflowError, TypeError, ValueError):
            return None
        room = self._room()
        return QRect(x, y, max(1, width), max(1, height)).translated(room.topLeft()).intersected(room) or None
