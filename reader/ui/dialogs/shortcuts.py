"""Every action and its keys, in two columns, with a field that narrows them down."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.search.folding import fold
from reader.ui.dialogs.base import Dialog
from reader.ui.widgets.label import Label

ALTERNATIVES = re.compile(r"(?<=\S), (?=\S)")  # "Ctrl+B, Ctrl+D", but not the comma of "Ctrl+,"


class ShortcutsDialog(Dialog):
    """Groups of (title, [(action, keys as the platform writes them)]), all ready to show."""

    def __init__(self, groups: list[tuple[str, list[tuple[str, str]]]], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=820, resizable=True)
        self.search = QLineEdit(self)
        self.search.textChanged.connect(self._on_search)
        self.body.addWidget(self.search)
        self.nothing = Label("Empty", self)
        self.nothing.hide()
        self.body.addWidget(self.nothing)
        columns = QHBoxLayout()
        columns.setSpacing(36)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            half = QWidget(self)
            half.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(18)
            columns.addWidget(half, 1)
        self.body.addLayout(columns, 1)
        self.groups = [ShortcutGroup(title, rows, self) for title, rows in groups]
        self._arrange()
        self.close_button = self._add_button(default=True)
        self.close_button.clicked.connect(self.accept)
        self.search.setFocus()
        self._retranslate()

    def _on_search(self, text: str) -> None:
        words = fold(text.strip()).text.split()
        for group in self.groups:
            group.narrow(words)
        self._arrange()

    def _arrange(self) -> None:
        """Spread the groups that have something to show over both columns."""
        shown = [group for group in self.groups if group.matching]
        for column, groups in zip(self._columns, _halves(shown), strict=True):
            while column.count():
                column.takeAt(0)
            for group in groups:
                column.addWidget(group)
                group.show()  # at once: a widget that changes its parent is hidden first
            column.addStretch(1)
        self.nothing.setVisible(not shown)
        if not shown:
            self._announce(self.nothing.text())

    def _retranslate(self) -> None:
        self._set_heading(self.tr("Keyboard shortcuts"))
        self.search.setPlaceholderText(self.tr("Search actions and keys"))
        self.search.setAccessibleName(self.tr("Search actions and keys"))
        self.nothing.setText(self.tr("No shortcut found"))
        self.close_button.setText(self.tr("Close"))


class ShortcutGroup(QWidget):
    """A title and rows of action and key caps."""

    def __init__(self, title: str, rows: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        caption = Label("Caption", self)
        caption.setText(title)
        column.addWidget(caption)
        self.rows = [_Row(action, keys, self) for action, keys in rows]
        for row in self.rows:
            column.addWidget(row)

    @property
    def matching(self) -> int:
        """How many rows are shown."""
        return sum(not row.isHidden() for row in self.rows)

    def narrow(self, words: list[str]) -> None:
        """Show the rows that contain all of the folded words; without any, not even the title."""
        for row in self.rows:
            row.setVisible(all(word in row.folded for word in words))
        self.setVisible(self.matching > 0)


class _Row(QWidget):
    def __init__(self, action: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.folded = fold(f"{action} {keys}").text
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        label = Label("", self)
        label.setText(action)
        label.setAccessibleName(f"{action}, {keys}")
        grid.addWidget(label, 0, 0)
        grid.setColumnStretch(0, 1)
        caps = QHBoxLayout()
        caps.setSpacing(5)
        for key in ALTERNATIVES.split(keys):
            cap = QLabel(key, self)
            cap.setObjectName("Key")
            cap.setTextFormat(Qt.TextFormat.PlainText)
            cap.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl++" is not "++Ctrl" in Arabic either
            caps.addWidget(cap)
        grid.addLayout(caps, 0, 1, Qt.AlignmentFlag.AlignVCenter)


def _halves(groups: list[ShortcutGroup]) -> tuple[list[ShortcutGroup], list[ShortcutGroup]]:
    """Two columns of much the same length, order kept."""
    sizes = [group.matching + 2 for group in groups]
    cut = min(range(len(groups) + 1), key=lambda index: (abs(sum(sizes[:index]) - sum(sizes[index:])), -index))
    return groups[:cut], groups[cut:]
