"""What tests of widgets and panels share: the product's style, a translator that shows which texts come from `tr`."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from reader.ui.theme import Tokens, palette, style_sheet, tokens_for

# No sheet at all would make Qt delete the style that draws sheets; widgets asked it for things from Python, whose hold
# on it then dangles, and some later test ends in a segmentation fault.
NO_RULES = "/**/"


@pytest.fixture
def tokens(qapp: QApplication) -> Tokens:
    """The light theme, applied as the program does."""
    result = tokens_for("light")
    qapp.setStyle("Fusion")
    qapp.setPalette(palette(result))
    qapp.setStyleSheet(style_sheet(result))
    yield result
    qapp.setStyleSheet(NO_RULES)


class Shouting(QTranslator):
    """Translates every text into itself between stars."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _count: int = -1) -> str:
        return f"*{text}*"


@pytest.fixture
def other_language(qapp: QApplication):
    """A function that switches the interface to another language."""
    translator = Shouting()

    def switch() -> None:
        QCoreApplication.installTranslator(translator)
        QCoreApplication.processEvents()

    yield switch
    QCoreApplication.removeTranslator(translator)
