"""Search: a field, where to look, and the hits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QIcon, QKeyEvent, QTransform
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.icons import icon, pixmap
from reader.ui.panels.rows import RowList
from reader.ui.panels.search_help import SearchHelp
from reader.ui.panels.search_rows import SearchDelegate, SearchModel, SearchRow
from reader.ui.theme import Tokens
from reader.ui.widgets.empty import EmptyState
from reader.ui.widgets.interface import Retranslating, counted
from reader.ui.widgets.label import Label
from reader.ui.widgets.segment import Segment

__all__ = ["SearchModel", "SearchPanel", "SearchRow"]


class SearchPanel(Retranslating, QWidget):
    """Says what is typed and which hit is wanted. Enter in the field goes to the next hit, Down to the list."""

    query_changed = Signal(str)  # as typed
    scope_chosen = Signal(str)  # "here", "everywhere" (all languages of the text), "library" (all texts there are)
    hit_activated = Signal(int)  # row
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, model: SearchModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._status = (0, -1, False)
        self._filtered, self._several, self._more = False, True, False
        self._label, self._ready, self._texts = "", "", 0
        self.field = QLineEdit(self)
        self.field.setObjectName("SearchField")
        self._glass, self._clear = QAction(self), QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.scope = Segment(("here", "everywhere", "library"), "here", self, small=True)
        self.readiness = Label("Quiet", self)
        self.readiness.hide()
        self.count = Label("Quiet", self)
        self.previous, self.next = QToolButton(self), QToolButton(self)
        for button in (self.previous, self.next):
            button.setObjectName("IconButton")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list = RowList(self)
        self.list.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.list.setModel(model)
        self._delegate = SearchDelegate(tokens, self.list)
        self.list.setItemDelegate(self._delegate)
        self.empty, self.help = EmptyState("search", self), SearchHelp(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        self._helping = QScrollArea(self)  # seven signs are more than a low window holds
        self._helping.setFrameShape(QFrame.Shape.NoFrame)
        self._helping.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._helping.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._helping.setWidgetResizable(True)
        self._helping.setWidget(self.help)
        self._pages.addWidget(self._helping)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.field)
        self.set_tokens(tokens)
        self._retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addSpacing(2)
        line.addWidget(self.count, 1)
        line.addWidget(self.previous)
        line.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.scope)
        layout.addWidget(self.readiness)
        layout.addLayout(line)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self.query_changed)
        self.field.textChanged.connect(lambda _text: self._show_status())
        self._clear.triggered.connect(self._on_clear_triggered)
        self.scope.chosen.connect(self._on_scope_chosen)
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.list.row_activated.connect(lambda index: self.hit_activated.emit(index.row()))
        self.list.left_at_top.connect(self.focus_field)
        self.list.escaped.connect(self.focus_field)

    def focus_field(self) -> None:
        """Begin to type; what is there is selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_query(self, text: str) -> None:
        """Show a query; nothing is signalled."""
        if text != self.field.text():
            self.field.setText(text)

    @property
    def query(self) -> str:
        """What is in the field."""
        return self.field.text()

    @property
    def searches_library(self) -> bool:
        """Whether all texts there are are searched, not the one that is open."""
        return self.scope.value == "library"

    def set_scope(self, scope: str) -> None:
        """Show where is searched; nothing is signalled."""
        self.scope.set_value(scope)
        self._show_scope()
        self._show_status()

    def offer_languages(self, several: bool, label: str = "") -> None:
        """Whether there are other languages to search in, and the label of the one being read."""
        self._several, self._label = several, label
        self.scope.offer("everywhere", several)
        if not several and self.scope.value == "everywhere":
            self.scope.set_value("here")
        self._retranslate()

    def set_readiness(self, done: int, total: int) -> None:
        """How many of all texts can be found already; nothing is said once all can."""
        ready = done >= total
        #: Texts that a search of the whole library finds already, of all there are
        told = self.tr("%1 of %n texts can be searched so far", "", total).replace("%1", str(done))
        self._ready = "" if ready else counted(told)
        self._show_scope()

    def set_filtered(self, filtered: bool) -> None:
        """Whether a tag filter folds sections, which are not searched then."""
        self._filtered = filtered
        self._show_status()

    def set_current(self, row: int) -> None:
        """The hit the page shows; -1 for none. The keyboard's focus stays where it is."""
        self._model.show_up_to(row)
        index = self._model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if not index.isValid():
            self.list.clearSelection()
        else:
            self.list.scrollTo(index)

    def set_status(
        self, count: int, current: int, searching: bool = False, more: bool = False, *, texts: int = 0
    ) -> None:
        """How many hits there are and which row the page shows (-1: none); there may be `more` than are listed.

        `texts` is in how many of several texts they are.
        """
        self._status, self._more, self._texts = (count, current, searching), more, texts
        self._show_status()
        if QAccessible.isActive() and self.field.text() and not searching:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.count.text()))

    def set_tokens(self, tokens: Tokens) -> None:
        """The colours of a theme."""
        self._glass.setIcon(icon("search", tokens))
        self._clear.setIcon(icon("close", tokens))
        self.next.setIcon(icon("chevron-down", tokens))
        self.previous.setIcon(_upwards(tokens))
        self._delegate.set_tokens(tokens)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_field_key(event)
        return super().eventFilter(watched, event)

    def _on_field_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Down if self._model.rowCount():
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                (self.previous_requested if back else self.next_requested).emit()
            case _:
                return False
        return True

    def _retranslate(self) -> None:
        #: Button: empties the search field
        self._clear.setText(self.tr("Clear the search"))
        self._clear.setToolTip(self._clear.text())
        here = (self._label or self.tr("This language"), self.tr("Search in the language being read"))
        if not self._several:
            #: Where to search: only in the text that is open
            here = (self.tr("This text"), self.tr("Search in this text"))
        self.scope.set_texts(
            {
                "here": here,
                "everywhere": (self.tr("All languages"), self.tr("Search in all languages at once")),
                #: Where to search: in all books and articles there are
                "library": (self.tr("Library"), self.tr("Search in all books and articles")),
            }
        )
        for button, name in ((self.previous, self.tr("Previous hit")), (self.next, self.tr("Next hit"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.help.set_texts(self.tr("Search in the library"), "")
        #: The places that a search found
        self.list.setAccessibleName(self.tr("Hits"))
        self._show_scope()
        self._show_status()

    def _show_scope(self) -> None:
        asked = self.tr("Search in the library") if self.searches_library else self.tr("Search in this text")
        self.field.setPlaceholderText(asked)
        self.field.setAccessibleName(asked)
        self.readiness.setText(self._ready)
        self.readiness.setVisible(bool(self._ready) and self.searches_library)

    def _show_status(self) -> None:
        count, current, searching = self._status
        asked = bool(self.field.text().strip())
        self._clear.setVisible(bool(self.field.text()))
        listed = asked and bool(count or searching)
        for part in (self.count, self.previous, self.next):
            part.setVisible(listed)
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)
        self.count.setText(counted(self._count_text(count, current, searching)))
        hint = self._helping if self.searches_library and not asked else self.empty
        self._pages.setCurrentWidget(self.list if listed else hint)
        if asked:
            self.empty.set_texts(self.tr("No hits"), self._advice())
        else:
            self.empty.set_texts(
                self.tr("Search in this text"),
                self.tr("Capitals and accents need not match. Words in quotation marks are searched for as a phrase."),
            )

    def _advice(self) -> str:
        """What may help where nothing was found."""
        if self.searches_library:
            return self.tr("Try fewer or other words.")
        if self._filtered:
            return self.tr("The tag filter hides other sections. Clear it to search in the whole text.")
        if self._several and self.scope.value == "here":
            return self.tr("Try fewer or other words, or search in all languages.")
        return self.tr("Try fewer or other words.")

    def _count_text(self, count: int, current: int, searching: bool) -> str:
        if searching:
            return self.tr("Searching…")
        if not count:
            return self.tr("No hits")
        if 0 <= current < count:
            #: %1 is the number of the hit being shown
            return self.tr("%1 of %n hits", "", count).replace("%1", str(current + 1))
        if self._more:
            #: A search that found so much that it stopped there
            return self.tr("More than %n hits", "", count)
        hits = self.tr("%n hits", "", count)
        #: Books and articles in which a search found something; stands after the number of hits
        texts = self.tr("%n texts", "", self._texts)
        return f"{hits} · {texts}" if self._texts > 1 else hits

    def _on_clear_triggered(self) -> None:
        self.field.clear()
        self.query_changed.emit("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scope_chosen(self, scope: str) -> None:
        self._show_scope()
        self._show_status()
        self.scope_chosen.emit(scope)


def _upwards(tokens: Tokens) -> QIcon:
    """The chevron that points up: the one that points down, turned over."""
    result, turned = QIcon(), QTransform().scale(1, -1)
    states = (
        (QIcon.Mode.Normal, "muted"),
        (QIcon.Mode.Active, "ink"),
        (QIcon.Mode.Disabled, "disabled"),
    )
    for ratio in (1, 2):
        for mode, token in states:
            picture = pixmap("chevron-down", tokens[token], ratio=ratio).transformed(turned)
            picture.setDevicePixelRatio(ratio)
            result.addPixmap(picture, mode)
    return result
