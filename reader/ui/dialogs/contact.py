"""A message to the publisher: written here, sent by the person's own mail program."""

from __future__ import annotations

import re
from urllib.parse import quote

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from reader.ui.dialogs.base import Dialog
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import breakable
from reader.ui.widgets.tick import Tick

LONG_LINK = 2000  # characters; Windows hands no more than about 2,080 to a mail program


def mailto_url(address: str, subject: str, body: str) -> str:
    """A link that opens a mail. Line ends become %0D%0A, everything else UTF-8. Source: RFC 6068, sections 2 and 5."""
    lines = re.sub(r"\r\n|[\r\n\u2028\u2029]", "\r\n", body)
    fields = [f"{name}={_encoded(value)}" for name, value in (("subject", subject), ("body", lines)) if value]
    return f"mailto:{quote(address.strip(), safe='@!$*+')}" + (f"?{'&'.join(fields)}" if fields else "")


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")


class ContactDialog(Dialog):
    """Subject, message and, if ticked, `details` (version and system). Without an `address` it says there is none.

    It stays open after handing over: whether a mail program came up, nobody tells. Reopened, it keeps what was written.
    """

    mail_requested = Signal(str)  # a whole mailto: link
    copy_requested = Signal(str)  # the message as text

    def __init__(self, address: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, resizable=True)
        self._address, self._details = address.strip(), details.strip()
        self._copied = self._handed_over = False
        self.subject_label, self.subject = Label("", self), QLineEdit(self)
        self.subject_label.setBuddy(self.subject)
        self.message_label, self.message = Label("", self), MessageField(self)
        self.message_label.setBuddy(self.message)
        self.include = Tick(self)
        self.details = Label("Aside", self)
        self.details.setText(breakable(self._details))
        self._arrange()
        self.copy = self._add_button(aside=True)
        self.cancel = self._add_button()
        self.mail = self._add_button(default=True)
        for changed in (self.subject.textChanged, self.message.textChanged, self.include.toggled):
            changed.connect(self._on_changed)
        self.copy.clicked.connect(self._on_copy)
        self.cancel.clicked.connect(self.reject)
        self.mail.clicked.connect(self._on_mail)
        self.subject.setFocus()
        self._retranslate()

    def _arrange(self) -> None:
        for label, field in ((self.subject_label, self.subject), (self.message_label, self.message)):
            column = QVBoxLayout()
            column.setSpacing(5)
            column.addWidget(label)
            column.addWidget(field)
            self.body.addLayout(column, 1 if field is self.message else 0)
        tick = QVBoxLayout()
        tick.setSpacing(6)
        tick.addWidget(self.include)
        tick.addWidget(self.details)
        self.body.addLayout(tick)
        self.body.setSpacing(14)

    @property
    def url(self) -> str:
        """The mail as a link."""
        return mailto_url(self._address, self.subject.text().strip(), self._body())

    def _body(self) -> str:
        parts = [self.message.toPlainText().strip()]
        if self.include.isChecked():
            parts.append(self._details)
        return "\n\n".join(part for part in parts if part)

    def _on_changed(self) -> None:
        self._copied = self._handed_over = False
        self._show()

    def _on_copy(self) -> None:
        parts = (self.subject.text().strip(), self._body())
        self.copy_requested.emit("\n\n".join(part for part in parts if part))
        self._copied = True
        self._show()
        self._announce(self.copy.text())

    def _on_mail(self) -> None:
        self.mail_requested.emit(self.url)
        self._handed_over = True
        self._show()
        self._scroll.ensureWidgetVisible(self.text)
        self._announce(self.text.text())

    def _show(self) -> None:
        if self._handed_over:
            text = self.tr("Your mail program takes over from here. If none has opened, use Copy.")
        elif not self._address:
            text = self.tr("There is no contact address yet: the mail opens without an addressee.")
        elif len(self.url) > LONG_LINK:
            text = self.tr("This message is long. Should your mail program cut it short, use Copy.")
        else:
            text = self.tr("Your own mail program sends it; nothing leaves this computer before that.")
        self._set_heading(self.tr("Contact us"), text)
        self.details.setEnabled(self.include.isChecked())
        self.copy.setText(self.tr("Copied") if self._copied else self.tr("&Copy"))
        self.cancel.setText(self.tr("Close") if self._handed_over else self.tr("Cancel"))

    def _retranslate(self) -> None:
        self.subject_label.setText(self.tr("&Subject"))
        self.message_label.setText(self.tr("&Message"))
        self.subject.setAccessibleName(self.tr("Subject"))
        self.message.setAccessibleName(self.tr("Message"))
        self.include.setText(self.tr("&Include version and system"))
        self.include.setAccessibleDescription(self._details)
        #: The button hands the message over; it does not send it
        self.mail.setText(self.tr("&Open mail program"))
        self._show()


class MessageField(QPlainTextEdit):
    """Some lines of text, more when the dialog is made larger; Tab goes on to the next field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 116)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
