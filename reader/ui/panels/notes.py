"""Notes: highlights and notes in reading order, searched, filtered, gone to, edited where they stand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from reader.publication.annotation import COLOURS
from reader.services.describing import DescribedNote
from reader.services.note_filter import NoteFilter
from reader.ui.icons import icon
from reader.ui.panels.note_card import NoteCard
from reader.ui.panels.note_rows import NOTE_ROLE, NotesDelegate, NotesModel
from reader.ui.panels.notes_filter import NotesFilterPanel
from reader.ui.panels.notes_list import NotesList
from reader.ui.panels.notes_menu import NotesMenu
from reader.ui.theme import Tokens
from reader.ui.widgets.empty import EmptyState
from reader.ui.widgets.interface import Retranslating, counted
from reader.ui.widgets.label import Label
from reader.ui.widgets.link import Link

__all__ = ["NotesModel", "NotesPanel"]
MANY = 60  # rows that are higher than any screen


class NotesPanel(Retranslating, QWidget):
    """The list, or how to make the first note. Enter or a click goes, F2 edits in place, Delete removes."""

    go_to_requested = Signal(object)  # Annotation
    remove_requested = Signal(object)  # Annotation
    copy_requested = Signal(object)  # DescribedNote
    edited = Signal(object, str, tuple)  # Annotation, its text and tags
    look_changed = Signal(object, str, str)  # Annotation, "style" or "colour", and its value
    tag_rename_requested = Signal(str)
    try_again_requested = Signal()
    closed = Signal()
    wanted = Signal()  # it is about to be seen

    def __init__(self, model: NotesModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._tokens = model, tokens
        self._notes: tuple[DescribedNote, ...] = ()
        self._kept: tuple[str, int] = ("", -1)  # id and row of the selected one while the model changes
        self.known_tags: Callable[[], tuple[str, ...]] = tuple  # proposed while one is typed
        self.field = QLineEdit(self)
        self.field.setObjectName("SearchField")
        self._glass = QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.field.setClearButtonEnabled(False)
        self.filter_button = QToolButton(self)
        self.filter_button.setObjectName("IconButton")
        self.filter_button.setCheckable(True)
        self.filter_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.filter = NotesFilterPanel(tokens, self)
        self.filter.hide()
        self.count, self.clear = Label("Quiet", self), Link(self)
        self.list = NotesList(self)
        self.list.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.list.setModel(model)
        self._delegate = NotesDelegate(tokens, self.list, model.language)
        self.list.setItemDelegate(self._delegate)
        self.empty, self.nothing = EmptyState("highlight", self), EmptyState("search", self)
        self._pages = QStackedWidget(self)
        for page in (self.list, self.empty, self.nothing):
            self._pages.addWidget(page)
        self.lost, self.try_again = Label("Quiet", self), Link(self)
        self.card, self.menu = NoteCard(self.list, model, self._delegate), NotesMenu(self)
        self.editor = self.card.editor
        self._lay_out()
        self._connect()
        self.set_tokens(tokens)
        self._retranslate()
        self.set_notes((), "en")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.field, 1)
        head.addWidget(self.filter_button)
        line = QHBoxLayout()
        line.addSpacing(2)
        line.addWidget(self.count, 1)
        line.addWidget(self.clear)
        foot = QHBoxLayout()
        foot.setContentsMargins(2, 6, 0, 8)
        foot.addWidget(self.lost, 1)
        foot.addWidget(self.try_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.filter)
        layout.addLayout(line)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.field.textEdited.connect(lambda _text: self._show())
        self.field.installEventFilter(self)
        self.filter_button.toggled.connect(self.filter.setVisible)
        self.filter.changed.connect(self._show)
        self.filter.tag_rename_requested.connect(self.tag_rename_requested)
        self.clear.clicked.connect(self.clear_filter)
        self.try_again.clicked.connect(self.try_again_requested)
        self.list.row_activated.connect(self._on_row_activated)
        self.list.rename_pressed.connect(self.edit)
        self.list.remove_pressed.connect(lambda: self._ask(self.remove_requested))
        self.list.menu_requested.connect(self._on_menu_requested)
        self.list.left_at_top.connect(self._focus_field)
        self.list.escaped.connect(self.closed)
        self._model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        self._model.modelReset.connect(self._on_model_reset)
        self.card.edited.connect(self.edited)
        self.menu.go_to_requested.connect(lambda: self._ask(self.go_to_requested))
        self.menu.edit_requested.connect(self.edit)
        self.menu.copy_requested.connect(lambda: self._ask(self.copy_requested, whole=True))
        self.menu.remove_requested.connect(lambda: self._ask(self.remove_requested))
        self.menu.look_chosen.connect(self._change_look)

    # -- what is listed ------------------------------------------------------------------------------------------------

    def set_notes(self, notes: tuple[DescribedNote, ...], language: str) -> None:
        """All there are, in reading order; `language` is that of the text being read."""
        self._notes = notes
        self._delegate.set_language(language)
        self._language = language
        tags: dict[str, int] = {}
        for tag in (tag for note in notes for tag in note.annotation.tags):
            tags[tag] = tags.get(tag, 0) + 1
        used = tuple(one for one in COLOURS if any(n.annotation.extent and n.annotation.colour == one for n in notes))
        self.filter.offer(used, dict(sorted(tags.items(), key=lambda entry: (entry[0].casefold(), entry[0]))))
        self._show()

    def set_current(self, annotation_id: str) -> None:
        """Choose one, as where the page was pointed at; nothing is gone to."""
        if (row := self._model.row_of(annotation_id)) < 0:
            self.clear_filter()
            row = self._model.row_of(annotation_id)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row, 0))
            self.list.scrollTo(self._model.index(row, 0))

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        self._tokens = tokens
        self._glass.setIcon(icon("search", tokens))
        self.filter_button.setIcon(icon("filter", tokens))
        self.filter.set_tokens(tokens)
        self._delegate.set_tokens(tokens)

    def clear_filter(self) -> None:
        """Show all again."""
        self.field.clear()
        self.filter.clear()

    def _asked(self) -> NoteFilter:
        return self.filter.value(self.field.text().strip())

    def _show(self) -> None:
        asked = self._asked()
        shown = asked.choose(self._notes)
        for part in (self.field, self.filter_button):
            part.setVisible(bool(self._notes))
        self.filter.setVisible(bool(self._notes) and self.filter_button.isChecked())
        for part in (self.count, self.clear):
            part.setVisible(asked.active and bool(self._notes))
        missing = sum(note.is_lost for note in self._notes)
        for part in (self.lost, self.try_again):
            part.setVisible(missing > 0)
        self._counts = len(shown), missing
        self._say_counts()
        self._pages.setCurrentWidget(self.list if shown else self.nothing if self._notes else self.empty)
        # Many rows are laid out once, for the width that they will have.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if len(shown) > MANY else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.list.setVerticalScrollBarPolicy(bar)
        self.layout().activate()
        self._model.set_notes(shown, self._language)
        self.setFocusProxy(self.field if self._notes else None)

    # -- the chosen one ------------------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Write where the chosen note stands."""
        if (row := self._chosen()) is not None:
            self.card.open_for(row.annotation, self.list.currentIndex(), self.known_tags())

    def end_editing(self) -> None:
        """Close the editor; what stands in it was handed over, or it stays open."""
        self.card.end()

    def _chosen(self) -> DescribedNote | None:
        row: DescribedNote | None = self.list.currentIndex().data(NOTE_ROLE)
        return row

    def _on_menu_requested(self, at: QPoint) -> None:
        if (row := self._chosen()) is not None:
            self.menu.open_for(row, at, self._tokens)

    def _change_look(self, name: str, value: str) -> None:
        if (row := self._chosen()) is not None:
            self.look_changed.emit(row.annotation, name, value)

    def _ask(self, signal: Signal, *, whole: bool = False) -> None:
        if (row := self._chosen()) is not None:
            signal.emit(row if whole else row.annotation)

    # -- events --------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QEvent) -> None:
        self.wanted.emit()
        super().showEvent(event)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and (row := self._model.near(0)) >= 0:
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.list.setCurrentIndex(self._model.index(row, 0))
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self._asked().active:
                    self.clear_filter()
                else:
                    self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def _focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_row_activated(self, index: object) -> None:
        row: DescribedNote | None = index.data(NOTE_ROLE)  # type: ignore[attr-defined]
        if row is not None and not row.is_lost:
            self.go_to_requested.emit(row.annotation)

    def _on_model_about_to_be_reset(self) -> None:
        row, index = self._chosen(), self.list.currentIndex()
        self._kept = (row.annotation.id, index.row()) if row is not None else ("", -1)
        self._scrolled = self.list.verticalScrollBar().value()

    def _on_model_reset(self) -> None:
        """Keep the selection and what is in sight; where the row was removed, take the one that came into its place."""
        kept, row = self._kept
        if kept and self._model.rowCount():
            found = self._model.row_of(kept)
            self.list.setCurrentIndex(self._model.index(found if found >= 0 else self._model.near(row), 0))
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(self._scrolled)
        self.card.place()

    def _say_counts(self) -> None:
        shown, missing = self._counts
        self.count.setText(counted(self.tr("%n notes", "", shown)))
        self.lost.setText(counted(self.tr("%n not found", "", missing)))

    _counts = 0, 0  # notes shown, notes not found

    def _retranslate(self) -> None:
        self._say_counts()
        self.list.setAccessibleName(self.tr("Notes"))
        self.field.setPlaceholderText(self.tr("Search in the notes"))
        self.field.setAccessibleName(self.tr("Search in the notes"))
        #: Button: shows what the list of notes can be narrowed down to
        self.filter_button.setAccessibleName(self.tr("Filter"))
        self.filter_button.setToolTip(self.tr("Filter"))
        #: Button: nothing is searched for, no filter is chosen any more
        self.clear.setText(self.tr("Show all"))
        #: Button: looks for the words of notes once more in the text
        self.try_again.setText(self.tr("Try again"))
        self.empty.set_texts(
            self.tr("No notes yet"),
            self.tr(
                "Select words in the text and choose a colour, or write a note about them. With the keyboard, mark "
                "the selected words with these keys:"
            ),
            QKeySequence("Ctrl+H").toString(QKeySequence.SequenceFormat.NativeText),
        )
        self.nothing.set_texts(self.tr("No notes found"), self.tr("Try fewer or other words, or another filter."))
        self._show_counts()

    def _show_counts(self) -> None:
        if self._notes:
            self._show()
