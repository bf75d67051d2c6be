"""The language of menus and dialogs: it may change while the window is open, and it has digits of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale

from reader.publication.language import language_for
from reader.publication.numerals import localised


def interface_language() -> str:
    """The BCP 47 tag of the translation in use."""
    return QCoreApplication.translate("Interface", "en", "BCP 47 tag of this translation: its digits are used")


def counted(text: str) -> str:
    """A translated text with its numbers in the digits of the interface."""
    return localised(text, interface_language())


def own_name(tag: str) -> str:
    """What a language calls itself; of those beside our eleven, as far as Qt knows it, else the tag."""
    known = language_for(tag)
    if known.own_name != tag:
        return known.own_name
    locale = QLocale(tag)
    name = "" if locale.language() == QLocale.Language.C else locale.nativeLanguageName()
    return name[:1].upper() + name[1:] or tag


class Retranslating:
    """Beside a widget class: `_retranslate` sets every text and runs again when the interface's language changes."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        raise NotImplementedError
