"""A dialog that asks for one line of text."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.dialogs.base import Dialog
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import without_mnemonic


class OneFieldDialog(Dialog):
    """A labelled field, a hint or an error beneath it, Cancel and a default button. Subclasses say what happens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=420)
        self.label, self.field = Label("", self), QLineEdit(self)
        self.label.setBuddy(self.field)
        self.hint, self.error = Label("DialogText", self), Label("DialogError", self)
        self.error.hide()
        self.body.setSpacing(6)
        for part in (self.label, self.field, self.error, self.hint):
            self.body.addWidget(part)
        self.cancel = self._add_button()
        self.confirm = self._add_button(default=True)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._on_confirm)
        self.field.textChanged.connect(self._clear_error)
        self.field.setFocus()

    def show_error(self, reason: str) -> None:
        """What is wrong with the text; the dialog stays open, or comes back."""
        self.error.setText(reason)
        self.error.setVisible(True)
        self.field.setAccessibleDescription(reason)
        self.field.selectAll()
        self.field.setFocus()
        self._announce(reason)
        if not self.isVisible():
            self.open()

    def _clear_error(self) -> None:
        self.error.clear()
        self.error.setVisible(False)
        self.field.setAccessibleDescription(self.hint.text())

    def _on_confirm(self) -> None:
        """Tell what was entered; then close unless `show_error` was called."""
        self._clear_error()
        self._tell(self.field.text().strip())
        if not self.error.text():
            self.accept()

    def _set_texts(self, title: str, label: str, hint: str, confirm: str) -> None:
        """The words of a subclass; those it shares are set here."""
        self._set_heading(title)
        self.label.setText(label)
        self.field.setAccessibleName(without_mnemonic(label))
        self.hint.setText(hint)
        self.field.setAccessibleDescription(self.error.text() or hint)
        self.confirm.setText(confirm)
        self.cancel.setText(self.tr("Cancel"))

    def _tell(self, text: str) -> None:
        raise NotImplementedError
