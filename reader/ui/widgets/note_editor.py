"""Where a note is written: a text that grows, and a line for tags. What was typed is handed over while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.widgets.interface import Retranslating

PACE = 1200  # ms between two times that what is being typed is handed over
LEAST, MOST = 3, 9  # lines of text shown
ROOM = 18  # logical pixels above and below the lines: frame, padding, the document's margin
COMMAS = ",،、，"  # of every script that has its own


class NoteEditor(Retranslating, QWidget):
    """Ctrl+Enter and Esc end it; either way the words are kept."""

    edited = Signal(str, tuple)  # text and tags, not yet handed over
    finished = Signal()
    grown = Signal()  # it needs another height

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.tags = QPlainTextEdit(self), QLineEdit(self)
        self.text.setObjectName("NoteText")
        self.tags.setObjectName("NoteTags")
        self.text.setTabChangesFocus(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        option = self.text.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a note is in any language
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.document().setDefaultTextOption(option)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addWidget(self.tags)
        self._completer: QCompleter | None = None
        self._given: tuple[str, tuple[str, ...]] = ("", ())
        self._refused = False
        self._timer = QTimer(self, singleShot=True, interval=PACE)
        self._timer.timeout.connect(self.flush)
        self.text.textChanged.connect(self._on_changed)
        self.tags.textChanged.connect(self._on_changed)
        for field in (self.text, self.tags):
            field.installEventFilter(self)
        self.setFocusProxy(self.text)
        self._retranslate()
        self._fit()

    @property
    def value(self) -> tuple[str, tuple[str, ...]]:
        """What stands there now."""
        return self.text.toPlainText().strip(), split_tags(self.tags.text())

    def show_note(self, text: str, tags: tuple[str, ...] = (), known: tuple[str, ...] = ()) -> None:
        """Begin with these; nothing is signalled. `known` tags are proposed."""
        self._given = text, tags
        for field, words in ((self.text, text), (self.tags, ", ".join(tags))):
            before = field.blockSignals(True)
            field.setPlainText(words) if field is self.text else field.setText(words)
            field.blockSignals(before)
        self._timer.stop()
        self._offer(known)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self._fit()

    def flush(self) -> None:
        """Hand over what was typed since the last time."""
        self._timer.stop()
        if self.value != self._given:
            before, self._given, self._refused = self._given, self.value, False
            self.edited.emit(*self._given)
            if self._refused:
                self._given = before

    def refuse(self) -> None:
        """What was handed over could not be kept: it is handed over again next time."""
        self._refused = True

    @property
    def pending(self) -> bool:
        """Whether something stands there that was not handed over or was refused."""
        return self.value != self._given

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Escape or (enter and (control or watched is self.tags)):
                self.flush()
                self.finished.emit()
                return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(240, self._text_height() + self.tags.sizeHint().height() + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()  # lines break elsewhere in another width

    def _on_changed(self) -> None:
        if not self._timer.isActive():  # not after a rest: who types without one would keep nothing
            self._timer.start()
        self._fit()

    def _text_height(self) -> int:
        lines = max(LEAST, min(MOST, int(self.text.document().size().height())))
        return lines * self.text.fontMetrics().lineSpacing() + ROOM

    def _fit(self) -> None:
        height = self._text_height()
        if self.text.height() != height or self.text.minimumHeight() != height:
            self.text.setFixedHeight(height)
            self.setFixedHeight(self.sizeHint().height())
            self.grown.emit()

    def _offer(self, known: tuple[str, ...]) -> None:
        """Propose tags while one is being typed: for the last one in the line."""
        if self._completer is not None:
            self._completer.deleteLater()
            self.tags.textEdited.disconnect(self._on_tags_edited)
        completer = self._completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setWidget(self.tags)
        completer.activated.connect(self._on_completed)
        self.tags.textEdited.connect(self._on_tags_edited)

    def _on_tags_edited(self, text: str) -> None:
        last = _last_tag(text)
        if self._completer is None:
            return
        self._completer.setCompletionPrefix(last)
        if last and self._completer.completionCount():
            self._completer.complete()
        else:
            self._completer.popup().hide()

    def _on_completed(self, tag: str) -> None:
        text = self.tags.text()
        self.tags.setText(text[: len(text) - len(_last_tag(text))] + tag)

    def _retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Write a note…"))
        self.text.setAccessibleName(self.tr("Note"))
        #: In an empty field: words that sort notes
        self.tags.setPlaceholderText(self.tr("Tags, with commas between them"))
        self.tags.setAccessibleName(self.tr("Tags"))


def split_tags(text: str) -> tuple[str, ...]:
    """The tags in a line, each once."""
    for comma in COMMAS[1:]:
        text = text.replace(comma, ",")
    return tuple(dict.fromkeys(" ".join(tag.split()) for tag in text.split(",") if tag.strip()))


def _last_tag(text: str) -> str:
    """What is being typed after the last comma."""
    at = max(text.rfind(comma) for comma in COMMAS)
    return text[at + 1 :].lstrip()
