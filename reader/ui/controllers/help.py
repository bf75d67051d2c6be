"""The Help menu: shortcuts, new versions, contact, what the program is made of."""

from __future__ import annotations

import platform
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, qVersion
from PySide6.QtGui import QGuiApplication

from reader import __version__, paths
from reader.ui.outside import open_outside
from reader.ui.shell.actions import shortcut_rows
from reader.ui.widgets.texts import left_to_right

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.streamer.articles.collection import Collection
    from reader.ui.application import Application

# reader.spec carries their metadata along.
COMPONENTS = ("Markdown", "EbookLib", "lxml", "PyYAML", "platformdirs", "Pillow", "pillow-jxl-plugin", "Pyphen")


class HelpController(QObject):
    """Opens what there is to know about the program; dialogs are imported when first needed."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window = program, program.window
        self._folders = program.context.folders

    def shortcuts(self) -> None:
        from reader.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(shortcut_rows(), self._window).open()

    def about(self) -> None:
        from reader.ui.dialogs.about import AboutDialog

        texts = {"has_licence": paths.licence() is not None, "has_notices": paths.notices() is not None}
        dialog = AboutDialog(__version__, self._versions(), self._folders.log, self._window, **texts)
        dialog.licence_requested.connect(lambda: self._read(paths.licence(), dialog))
        dialog.notices_requested.connect(lambda: self._read(paths.notices(), dialog, third_parties=True))
        dialog.copy_requested.connect(self._copy)
        dialog.show_log_requested.connect(lambda: open_outside(QUrl.fromLocalFile(str(self._folders.log.parent))))
        dialog.open()

    def _read(self, file: Path, parent: QWidget, *, third_parties: bool = False) -> None:
        from reader.ui.dialogs.licence import LicenceDialog

        LicenceDialog(file.read_text(encoding="utf-8"), parent, third_parties=third_parties).open()

    def contact(self) -> None:
        from reader.ui.dialogs.contact import ContactDialog

        versions = ", ".join(f"{name} {version}" for name, version in self._versions().items())
        details = f"ZeroOpposite Reader {__version__}; {platform.platform()}; {versions}"
        dialog = ContactDialog(self._collection().contact, details, self._window)
        dialog.mail_requested.connect(lambda url: open_outside(QUrl(url)))
        dialog.copy_requested.connect(self._copy)
        dialog.open()

    def _bundled(self) -> Collection:
        from reader.streamer.articles.collection import read_collection

        return read_collection(paths.bundled_content(), self._program.context.cache)

    def _collection(self) -> Collection:
        """That of the open article; books have none."""
        article = self._program.session.article
        return article.collection if article else self._bundled()

    def look_for_new_version(self) -> None:
        """Open the page with new versions in the person's browser; the program itself connects to nothing.

        The page is that of the bundled collection whatever is open: no book says where the program comes from.
        """
        from reader.streamer.articles.collection import is_page

        page = self._bundled().releases
        if not is_page(page):
            self._window.message.tell(self.tr("The publisher has no page with new versions yet."))
        elif not open_outside(QUrl(page)):
            #: %1 is the address of a web page
            self._window.message.tell(self.tr("No browser opened. The page is %1").replace("%1", left_to_right(page)))

    def _versions(self) -> dict[str, str]:
        from PySide6 import __version__ as bindings
        from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

        from reader.ui.navigator.decoder import ffmpeg_version

        rows = {"Python": platform.python_version(), "Qt": qVersion(), "Chromium": str(qWebEngineChromiumVersion())}
        rows["PySide6"] = bindings
        for name in COMPONENTS:
            try:
                rows[name] = metadata.version(name)
            except metadata.PackageNotFoundError:
                rows[name] = "–"
        if number := ffmpeg_version():
            rows["FFmpeg"] = number
        return rows

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.message.tell(self.tr("Copied"))
