"""Books as rows of a list model: what the delegates paint, what a screen reader says of each."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, QUrl

from reader.publication.numerals import percent
from reader.ui.library.books import Book
from reader.ui.panels.rows import Index
from reader.ui.widgets.interface import interface_language, own_name
from reader.ui.widgets.texts import isolated

BOOK_ROLE = Qt.ItemDataRole.UserRole + 1


class ShelfModel(QAbstractListModel):
    """Rows in the order they come in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.books: list[Book] = []
        self._rows: dict[str, int] = {}  # by key

    def set_books(self, books: list[Book]) -> None:
        """Show these. The view is reset only where books came, went or moved."""
        same = [book.key for book in books] == [book.key for book in self.books]
        if same:
            self.books = books
            if books:
                self.dataChanged.emit(self.index(0), self.index(len(books) - 1))
            return
        self.beginResetModel()
        self.books = books
        self._rows = {book.key: row for row, book in enumerate(books)}
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a book, -1 where it is not shown."""
        return self._rows.get(key, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.books)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        book = self.books[index.row()]
        if role == BOOK_ROLE:
            return book
        if role == Qt.ItemDataRole.DisplayRole:
            return book.title  # also what letters typed in the list look for
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(book) if role == Qt.ItemDataRole.AccessibleTextRole else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:
        """Books dragged out are their files."""
        data = QMimeData()
        files = [self.books[index.row()] for index in indexes]
        data.setUrls([QUrl.fromLocalFile(book.path) for book in files if book.path and not book.missing])
        return data

    def _spoken(self, book: Book) -> str:
        parts = [isolated(book.title), isolated(book.author)] if book.author else [isolated(book.title)]
        parts.append(self.state(book))
        parts += [own_name(tag) for tag in book.languages[:3]]
        return ", ".join(part for part in parts if part)

    def state(self, book: Book) -> str:
        """How far the person is, in words."""
        if book.missing:
            return self.tr("File not found")
        if book.finished:
            #: Of a book: read to its end
            return self.tr("Finished")
        if book.progress:
            #: How much of a book has been read; %1 is like "38%"
            return self.tr("%1 read").replace("%1", percent(book.progress, interface_language()))
        #: Of a book: nobody has begun to read it
        return self.tr("Unread")
