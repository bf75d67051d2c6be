"""What can be done with selected words, or with a highlight that is there: a small card beside the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.publication.annotation import COLOURS, Annotation
from reader.ui.icons import icon
from reader.ui.theme import Tokens
from reader.ui.widgets.colour_dot import ColourDot
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.label import Label
from reader.ui.widgets.note_editor import NoteEditor

GAP = 10  # logical pixels between the words and the card
SHADOW = 28  # how far it spreads
EDGE = 8  # between the card and what it must stay within
ALONG = (Qt.Key.Key_Left, Qt.Key.Key_Right)
ICONS = {"underline": "underline", "strike": "strike", "note": "note", "copy": "copy", "remove": "trash"}


class SelectionPopover(Retranslating, QFrame):
    """A child of the window, not a window: the page keeps the keys, so that a selection can still be made longer.

    It closes when it is told to; what asks for that (Esc, Ctrl+Enter in the note) is `close_wanted`.
    """

    colour_chosen = Signal(str)
    style_chosen = Signal(str)  # "underline", "strike", or "highlight" where one of these was taken away
    note_wanted = Signal()
    copy_wanted = Signal()
    remove_wanted = Signal()
    close_wanted = Signal()
    note_edited = Signal(str, tuple)

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("Popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside = QRect()  # the words, in the parent's coordinates
        self._room = QRect()
        self._dots = {colour: ColourDot(colour, tokens, self) for colour in COLOURS}
        for colour, dot in self._dots.items():
            dot.clicked.connect(lambda _checked, colour=colour: self.colour_chosen.emit(colour))
        self.buttons = {name: self._button(name) for name in ICONS}
        for name in ("underline", "strike"):
            self.buttons[name].setCheckable(True)
        for part in (*self._dots.values(), *self.buttons.values()):
            part.installEventFilter(self)
        self.caption, self.editor = Label("Aside", self), NoteEditor(self)
        self.editor.setMinimumWidth(300)
        self.editor.edited.connect(self.note_edited)
        self.editor.finished.connect(self.close_wanted)
        self.editor.grown.connect(self._place)
        self._lay_out()
        self._shadow = QGraphicsDropShadowEffect(self)  # paper on paper: nothing else lifts it off the page
        self._shadow.setBlurRadius(SHADOW)
        self._shadow.setOffset(0, SHADOW / 6)
        self.setGraphicsEffect(self._shadow)
        self.set_tokens(tokens)
        self._retranslate()
        self.hide()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("IconButton")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda checked: self._on_button(name, checked))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        for dot in self._dots.values():
            row.addWidget(dot)
        for name, button in self.buttons.items():
            if name in ("underline", "note"):
                row.addSpacing(5)
                row.addWidget(_line(self))
                row.addSpacing(5)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addWidget(self.caption)
        column.addLayout(row)
        column.addWidget(self.editor)

    # -- what it is about ----------------------------------------------------------------------------------------------

    def show_for_selection(self, words: QRect, room: QRect) -> None:
        """Offer what can be done with words that were selected; `room` is what it stays within."""
        self._show_look(None)
        self._set_caption("")
        self._show(words, room)

    def show_for(self, annotation: Annotation, words: QRect, room: QRect, caption: str = "") -> None:
        """Offer what can be done with a highlight or note; its text is open where it has one."""
        self._show_look(annotation)
        self._set_caption(caption)
        if annotation.text or annotation.tags or annotation.extent is None:
            self._open(annotation.text, annotation.tags)
        self._show(words, room)

    def show_for_place(self, words: QRect, room: QRect, caption: str) -> None:
        """Ask for a note about a place; there is none yet."""
        self._show_look(None)
        self._set_caption(caption)
        self._offer_marks(False)
        self.buttons["copy"].hide()
        self._open("", ())
        self._show(words, room)
        self.open_note()

    def show_changed(self, annotation: Annotation) -> None:
        """It looks another way now; what is being written stays."""
        for colour, dot in self._dots.items():
            dot.setChecked(colour == annotation.colour)
        for style in ("underline", "strike"):
            self.buttons[style].setChecked(annotation.style == style)

    def open_note(self) -> None:
        """Write, or go on writing."""
        if self.editor.isHidden():
            self._open("", ())
            self._place()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def propose(self, tags: tuple[str, ...]) -> None:
        """Tags that are known already."""
        text, given = self.editor.value
        self.editor.show_note(text, given, tags)

    def take_focus(self) -> None:
        """The keyboard goes into it: to the note where one is open, else to the colour in use."""
        if not self.editor.isHidden():
            self.editor.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._focus_colour()

    def _focus_colour(self) -> None:
        chosen = [dot for dot in self._dots.values() if dot.isChecked()] or [self._dots[COLOURS[0]]]
        chosen[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        self._shadow.setColor(tokens.colour("shadow"))
        for dot in self._dots.values():
            dot.set_tokens(tokens)
        for name, button in self.buttons.items():
            button.setIcon(icon(ICONS[name], tokens, mirrored=self.isRightToLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        elif event.key() in ALONG and self.hasFocus() and self._dots[COLOURS[0]].isVisible():
            self._focus_colour()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go along the buttons, where Qt would let them wander; Enter presses, on every platform."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in ALONG:
                self._step(1 if (event.key() == Qt.Key.Key_Right) != self.isRightToLeft() else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QToolButton):
                if not event.isAutoRepeat():  # the press that brought the card may be held still
                    watched.click()
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        """The arrow keys go along what can be pressed."""
        shown = [one for one in (*self._dots.values(), *self.buttons.values()) if one.isVisible()]
        focus = QApplication.focusWidget()
        if focus in shown:
            following = shown[(shown.index(focus) + step) % len(shown)]
            following.setFocus(Qt.FocusReason.TabFocusReason)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _show_look(self, annotation: Annotation | None) -> None:
        self.editor.hide()
        self.editor.show_note("")
        self._offer_marks(annotation is None or annotation.extent is not None)
        self.buttons["copy"].show()
        self.buttons["remove"].setVisible(annotation is not None)
        self.buttons["note"].setVisible(annotation is None or annotation.extent is not None)
        for colour, dot in self._dots.items():
            dot.setChecked(annotation is not None and annotation.colour == colour)
        for style in ("underline", "strike"):
            self.buttons[style].setChecked(annotation is not None and annotation.style == style)

    def _offer_marks(self, offered: bool) -> None:
        """Colours and styles are for words."""
        for part in (*self._dots.values(), *(self.buttons[name] for name in ("underline", "strike", "note"))):
            part.setVisible(offered)
        for line in self.findChildren(QFrame, "Line"):
            line.setVisible(offered)

    def _set_caption(self, words: str) -> None:
        self.caption.setText(words)
        self.caption.setVisible(bool(words))

    def _open(self, text: str, tags: tuple[str, ...]) -> None:
        self.editor.show_note(text, tags)
        self.editor.show()

    def _show(self, words: QRect, room: QRect) -> None:
        self._beside, self._room = words, room
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        self.layout().activate()
        size = self.sizeHint().boundedTo(self._room.size())
        self.resize(size)
        self.move(place_beside(self._beside, size, self._room))

    def _on_button(self, name: str, checked: bool) -> None:
        match name:
            case "note":
                self.note_wanted.emit()
            case "copy":
                self.copy_wanted.emit()
            case "remove":
                self.remove_wanted.emit()
            case _:
                self.style_chosen.emit(name if checked else "highlight")

    def _retranslate(self) -> None:
        #: A card with what can be done with words: highlight, underline, write a note
        self.setAccessibleName(self.tr("Highlight and note"))
        for dot in self._dots.values():
            dot.retranslate()
        names = {
            #: Draws a line under the words
            "underline": self.tr("Underline"),
            #: Draws a line through the words
            "strike": self.tr("Strike through"),
            #: Button: writes a note about the words
            "note": self.tr("Note"),
            "copy": self.tr("Copy"),
            #: Button: takes a highlight or note away
            "remove": self.tr("Remove"),
        }
        for name, button in self.buttons.items():
            button.setAccessibleName(names[name])
            button.setToolTip(names[name])


def place_beside(words: QRect, size: QSize, room: QRect) -> QPoint:
    """Where a card goes: above the words, else below, else beside them, else where least of them is covered."""
    inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    x = words.center().x() - size.width() // 2
    x = max(inner.left(), min(x, inner.right() + 1 - size.width()))
    above, below = words.top() - GAP - size.height(), words.bottom() + 1 + GAP
    if above >= inner.top() and above + size.height() <= inner.bottom() + 1:
        return QPoint(x, above)
    if below >= inner.top() and below + size.height() <= inner.bottom() + 1:
        return QPoint(x, below)
    y = max(inner.top(), min(words.top(), inner.bottom() + 1 - size.height()))
    before, after = words.left() - GAP - size.width(), words.right() + 1 + GAP
    if after + size.width() <= inner.right() + 1:
        return QPoint(after, y)
    if before >= inner.left():
        return QPoint(before, y)
    return QPoint(x, inner.bottom() + 1 - size.height())


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("Line")
    line.setFixedSize(1, 20)
    return line
