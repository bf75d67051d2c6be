"""Above the shelf: what is shown, a field to look for a book, the order, grid or list, adding."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.icons import SIZE, icon
from reader.ui.library.books import ORDERS, Order
from reader.ui.library.shelf import Layout
from reader.ui.theme import Tokens
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.label import Label
from reader.ui.widgets.popup import Menu, place_below
from reader.ui.widgets.tab_stop import keep_one_tab_stop

NARROW = 690  # logical pixels: below, the field has a line of its own
FIELD = 240  # width of the field


class LibraryBar(Retranslating, QWidget):
    """Enter or Down in the field leads to the books, Esc empties it first."""

    query_changed = Signal(str)
    order_chosen = Signal(str)
    layout_chosen = Signal(str)
    leave_field = Signal()  # to the books
    escaped = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow, self._start = False, 38
        self._order: Order = "recent"
        self.title, self.count = Label("ShelfTitle", self, wraps=False), Label("Quiet", self, wraps=False)
        self.field = QLineEdit(self)
        self.field.setObjectName("SearchField")
        self._glass, self._clear = QAction(self), QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.field.installEventFilter(self)
        self.sort, self.grid, self.list, self.add = (self._button() for _ in range(4))
        self._layouts: dict[Layout, QToolButton] = {"grid": self.grid, "list": self.list}
        self._group = QButtonGroup(self)
        for name, button in self._layouts.items():
            button.setCheckable(True)
            button.setChecked(name == "grid")
            self._group.addButton(button)
            button.clicked.connect(lambda _checked, name=name: self.layout_chosen.emit(name))
        keep_one_tab_stop(self._group)
        self.sort_menu, self.add_menu = Menu(self), Menu(self)
        self._orders = QActionGroup(self)
        self._order_actions: dict[str, QAction] = {}
        for order in ORDERS:
            action = self.sort_menu.addAction("")
            action.setCheckable(True)
            action.setChecked(order == "recent")
            action.triggered.connect(lambda _checked, order=order: self.order_chosen.emit(order))
            self._orders.addAction(action)
            self._order_actions[order] = action
        self.sort.clicked.connect(lambda: self._open(self.sort_menu, self.sort))
        self.add.clicked.connect(lambda: self._open(self.add_menu, self.add))
        self._lay_out()
        self.field.textChanged.connect(self._on_text)
        self._clear.triggered.connect(self.field.clear)
        self.set_tokens(tokens)
        self._retranslate()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("IconButton")
        button.setIconSize(QSize(SIZE, SIZE))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addWidget(self.title)
        self._row.addSpacing(8)
        self._row.addWidget(self.count, 1)
        self._row.addWidget(self.field)
        self._row.addSpacing(8)
        for button in (self.sort, self.grid, self.list):
            self._row.addWidget(button)
        self._row.addSpacing(6)
        self._row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(38, 18, 30, 12)
        column.setSpacing(10)
        column.addLayout(self._row)
        column.addLayout(self._second)
        self.field.setFixedWidth(FIELD)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    # -- what is shown ----------------------------------------------------------------------------------------------

    def set_start(self, start: int) -> None:
        """Line the heading up with the books, whose distance from the edge this is."""
        self._start = start
        self.layout().setContentsMargins(*((30, 18, start, 12) if self.isRightToLeft() else (start, 18, 30, 12)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.set_start(self._start)

    def show_heading(self, title: str, count: str) -> None:
        self.title.setText(title)
        self.count.setText(count)

    def set_query(self, text: str) -> None:
        if text != self.field.text():
            self.field.setText(text)

    def set_order(self, order: Order) -> None:
        self._order = order
        self._order_actions[order].setChecked(True)
        self._name_sort()

    def set_layout(self, name: Layout) -> None:
        self._layouts[name].setChecked(True)

    def focus_field(self) -> None:
        """Begin to type; what is there is selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_tokens(self, tokens: Tokens) -> None:
        self._glass.setIcon(icon("search", tokens))
        self._clear.setIcon(icon("close", tokens))
        for button, name in ((self.sort, "sort"), (self.grid, "grid"), (self.list, "lines"), (self.add, "plus")):
            button.setIcon(icon(name, tokens))

    # -- events -----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched, event: QEvent) -> bool:  # type: ignore[no-untyped-def]
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Escape:
                    self.field.clear() if self.field.text() else self.escaped.emit()
                case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.leave_field.emit()
                case _:
                    return False
            return True
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as with the field on a line of its own."""
        return QSize(280, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._row.removeWidget(self.field)
            self.field.setMinimumWidth(0)
            self.field.setMaximumWidth(16777215)
            self._second.addWidget(self.field)
        else:
            self._second.removeWidget(self.field)
            self.field.setFixedWidth(FIELD)
            self._row.insertWidget(3, self.field)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.query_changed.emit(text)

    def _open(self, menu: Menu, button: QToolButton) -> None:
        menu.popup(place_below(button, menu.sizeHint().width(), at_end=True))

    def _name_sort(self) -> None:
        #: Tool tip of a button; %1 is the order that holds, like "Title"
        text = self.tr("Sorted by: %1").replace("%1", self._order_actions[self._order].text())
        self.sort.setToolTip(text)
        self.sort.setAccessibleName(text)

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search in the library"))
        self.field.setAccessibleName(self.tr("Search in the library"))
        #: Button: empties the search field
        self._clear.setText(self.tr("Clear the search"))
        self._clear.setToolTip(self._clear.text())
        names = {
            #: An order of books: what was read or added last comes first
            "recent": self.tr("Recently used"),
            #: An order of books
            "title": self.tr("Title"),
            #: An order of books
            "author": self.tr("Author"),
            #: An order of books: what was added last comes first
            "added": self.tr("Date added"),
            #: An order of books: what was read furthest comes first
            "progress": self.tr("Progress"),
        }
        for order, action in self._order_actions.items():
            action.setText(names[order])
        for button, name in (
            #: Button: books as covers side by side
            (self.grid, self.tr("Covers")),
            #: Button: books as lines below one another
            (self.list, self.tr("List")),
            #: Button: opens a menu with ways to add books to the library
            (self.add, self.tr("Add to the library")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._name_sort()
