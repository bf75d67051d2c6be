"""What belongs to the program rather than to a text: help, about, contact, preferences, printing."""

from __future__ import annotations

import platform
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reader import __version__, paths
from reader.errors import ReaderError
from reader.publication.language import language_for
from reader.ui.controllers.preferences import PreferencesKeeper
from reader.ui.messages import sentence
from reader.ui.shell.actions import shortcut_rows
from reader.ui.shell.window import MainWindow

COMPONENTS = ("PySide6", "Markdown", "EbookLib", "lxml", "PyYAML", "platformdirs")


class ProgramController(QObject):
    """Opens the dialogs; their modules are imported when first needed."""

    def __init__(
        self, window: MainWindow, keeper: PreferencesKeeper, folders: paths.UserPaths, session: Callable[[], Any]
    ) -> None:
        super().__init__(window)
        self._window, self._keeper, self._folders, self._session = window, keeper, folders, session

    def shortcuts(self) -> None:
        from reader.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(shortcut_rows(), self._window).open()

    def about(self) -> None:
        from reader.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(__version__, self._versions(), self._folders.log, self._window)
        dialog.copy_requested.connect(self._copy)
        dialog.show_log_requested.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folders.log.parent)))
        )
        dialog.open()

    def contact(self) -> None:
        from reader.ui.dialogs.contact import ContactDialog

        versions = ", ".join(f"{name} {version}" for name, version in self._versions().items())
        details = f"ZeroOpposite Reader {__version__}; {platform.platform()}; {versions}"
        dialog = ContactDialog(self._session().article.collection.contact, details, self._window)
        dialog.mail_requested.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        dialog.copy_requested.connect(self._copy)
        dialog.open()

    def book_info(self) -> None:
        from reader.ui.dialogs.book_info import BookInfoDialog

        session = self._session()
        rendition, article = session.reading.rendition, session.article
        metadata = rendition.metadata
        languages = ", ".join(language_for(tag).own_name for tag in session.reading.publication.languages)
        tags = ", ".join(article.collection.tag_label(tag, rendition.language) for tag in metadata.subjects)
        rows = [
            (self.tr("Title"), metadata.title),
            (self.tr("Description"), metadata.description),
            (self.tr("Author"), ", ".join(metadata.authors)),
            (self.tr("Publisher"), metadata.publisher),
            (self.tr("Language"), language_for(rendition.language).own_name),
            (self.tr("Languages"), languages),
            (self.tr("Tags"), tags),
            (self.tr("Last changed"), metadata.modified),
            (self.tr("Identifier"), metadata.identifier),
            (self.tr("File"), str(article.files[rendition.language])),
        ]
        BookInfoDialog([row for row in rows if row[1]], list(rendition.warnings), self._window).open()

    def go_to_place(self) -> None:
        from reader.anchors.place import parse_place
        from reader.ui.dialogs.go_to_place import GoToDialog

        dialog = GoToDialog(self._window)

        def on_place(text: str) -> None:
            session = self._session()
            typed = text if text[:1] in "#0123456789٠١٢٣٤٥٦٧٨٩" or ":" in text or "(" in text else f"#{text}"
            if typed.strip().replace(".", "").replace(",", "").isdecimal():
                typed = f"{typed.strip()}%"
            try:
                place = parse_place(typed, session.reading.rendition)
            except ReaderError as error:
                dialog.show_error(sentence(error))
                return
            dialog.accept()
            session.go_to(place)

        dialog.place_entered.connect(on_place)
        dialog.open()

    def preferences(self, clear_history: Callable[[], None]) -> None:
        from reader.ui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._keeper.value, (), self._window)
        dialog.changed.connect(self._keeper.take)
        dialog.clear_history_requested.connect(clear_history)
        dialog.open()

    def print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self._printer = printer  # must live until the page is on paper
            self._window.page.print(printer)

    def open_file(self, opener: Callable[[str], None]) -> None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open an article"), "", self.tr("Articles in Markdown (*.md)")
        )
        if name:
            opener(name)

    def _versions(self) -> dict[str, str]:
        from importlib import metadata

        from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

        rows = {"Python": platform.python_version(), "Qt": qVersion(), "Chromium": str(qWebEngineChromiumVersion())}
        for name in COMPONENTS:
            try:
                rows[name] = metadata.version(name)
            except metadata.PackageNotFoundError:
                rows[name] = "–"
        return rows

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.message.tell(self.tr("Copied"))
