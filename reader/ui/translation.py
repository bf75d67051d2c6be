"""The language of menus, dialogs and messages: chosen, or the system's; it may change while the program runs."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from reader import paths
from reader.cli.context import system_language as language_of_locale
from reader.publication.language import LANGUAGES, direction_of, match_language

log = logging.getLogger(__name__)

TAGS = tuple(language.tag for language in LANGUAGES)
FALLBACK = "en"
# Standard buttons, names of keys, the dialogs that Qt draws itself; English is in Qt's sources.
QT_NAMES = {"zh-Hans": "zh_CN", "pt": "pt_BR"}


def system_language(available: tuple[str, ...] = TAGS) -> str | None:
    """The first of the languages the system prefers that is available; None where none is."""
    if sys.platform in {"win32", "darwin"}:  # a window has no locale variables there: Qt asks the system
        wanted = QLocale.system().uiLanguages()
    else:
        wanted = [language_of_locale()]
    return next((tag for one in wanted if (tag := match_language(one, available))), None)


class Translation(QObject):
    """The translations in use: the program's own and Qt's, in one language at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators: list[QTranslator] = []

    def use(self, wanted: str) -> None:
        """Speak the language of a tag, or the system's where it is empty. Every widget gets a LanguageChange."""
        tag = match_language(wanted, TAGS) if wanted else None
        tag = tag or system_language() or FALLBACK
        before, self._translators = self._translators, [self._loaded(file) for file in _files(tag) if file.is_file()]
        QLocale.setDefault(QLocale(tag))
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        for translator in before:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        rtl = direction_of(tag) == "rtl"
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)

    def close(self) -> None:
        """Leave the application as it was."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale.system())
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def _loaded(self, file: Path) -> QTranslator:
        translator = QTranslator(self)
        if not translator.load(str(file)):
            log.warning("no translation: %s", file)
        return translator


def _files(tag: str) -> tuple[Path, ...]:
    """Ours last: the newest translator is asked first."""
    own = paths.resources() / "translations" / f"reader_{tag}.qm"
    if tag == FALLBACK:
        return (own,)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return Path(folder) / f"qtbase_{QT_NAMES.get(tag, tag)}.qm", own
