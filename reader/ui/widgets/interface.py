"""The language of menus and dialogs: it may change while the window is open, and it has digits of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

from reader.publication.numerals import localised


def interface_language() -> str:
    """The BCP 47 tag of the translation in use."""
    return QCoreApplication.translate("Interface", "en", "BCP 47 tag of this translation: its digits are used")


def counted(text: str) -> str:
    """A translated text with its numbers in the digits of the interface."""
    return localised(text, interface_language())


class Retranslating:
    """Beside a widget class: `_retranslate` sets every text and runs again when the interface's language changes."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        raise NotImplementedError
