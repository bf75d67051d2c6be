"""Saying why nothing opens where no terminal shows it: after a double click, or from a desktop's menu."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.errors import ReaderError

# Set for what a desktop starts, by GLib and by the freedesktop.org specifications for Wayland and X11.
STARTED_BY_A_DESKTOP = ("GIO_LAUNCHED_DESKTOP_FILE", "XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def is_stderr_read() -> bool:
    """Whether somebody sees stderr: a terminal, or a program that started this one. To be asked before Qt starts,
    which takes the desktop's variables away.
    """
    if sys.stderr is None:  # Windows: a program without a console
        return False
    return sys.stderr.isatty() or not any(name in os.environ for name in STARTED_BY_A_DESKTOP)


def show_refusal(error: ReaderError) -> None:
    """A box with the error's sentence, in the system's language: no preferences are read yet."""
    from reader.ui.launch import make_application
    from reader.ui.messages import sentence, whereabouts
    from reader.ui.translation import Translation

    application = QApplication.instance() or make_application()
    Translation(application).use("")
    box = QMessageBox(QMessageBox.Icon.Critical, application.applicationName(), sentence(error))
    box.setInformativeText(whereabouts(error))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.exec()
