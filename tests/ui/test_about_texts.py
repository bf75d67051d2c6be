"""Help, About: the texts behind its links, as they are opened."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader import paths
from reader.ui.controllers.help import HelpController
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.licence import LicenceDialog


class Program(QObject):
    """As much of the application as About asks for."""

    def __init__(self, window: QWidget, data: Path) -> None:
        super().__init__()
        self.window, self.keeper = window, None
        self.context = SimpleNamespace(folders=paths.user_paths(data))


@pytest.fixture
def about(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AboutDialog:
    """The dialog of a program that carries both texts."""
    for name in ("licence", "notices"):
        (tmp_path / name).write_text(f"the words of {name}", encoding="utf-8")
        monkeypatch.setattr(paths, name, lambda name=name: tmp_path / name)
    window = QWidget()
    qtbot.addWidget(window)
    program = Program(window, tmp_path)
    controller = HelpController(program)
    controller.about()
    dialog = window.findChild(AboutDialog)
    yield dialog
    dialog.close()
    program.deleteLater()


def test_the_version_of_each_component_is_known(about):
    rows = about.components.toPlainText().splitlines()
    assert "PySide6" in rows
    assert "–" not in rows


@pytest.mark.parametrize(("name", "title"), [("licence", "Licence"), ("notices", "Licences of third parties")])
def test_a_link_opens_its_text(about, name, title):
    getattr(about, f"read_{name}").click()
    shown = about.findChild(LicenceDialog)
    assert shown.isVisible()
    assert (shown.windowTitle(), shown.view.toPlainText()) == (title, f"the words of {name}")
