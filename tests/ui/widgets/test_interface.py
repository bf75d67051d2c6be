from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.interface import Retranslating, counted, interface_language, own_name


class Panel(Retranslating, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def _retranslate(self) -> None:
        self.times += 1


class Arabic(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, _text: str, _disambiguation: str | None = None, _count: int = -1) -> str | None:
        return "ar" if context == "Interface" else None


def test_texts_are_set_again_when_the_language_changes(qtbot, other_language):
    panel = Panel()
    qtbot.addWidget(panel)
    other_language()
    assert panel.times == 1


def test_numbers_are_in_the_digits_of_the_interface(qapp):
    assert (interface_language(), counted("12 hits")) == ("en", "12 hits")
    translator = Arabic()
    QCoreApplication.installTranslator(translator)
    try:
        assert counted("12 hits") == "١٢ hits"
    finally:
        QCoreApplication.removeTranslator(translator)


def test_a_language_is_called_as_it_calls_itself_also_beside_our_eleven(qapp):
    assert [own_name(tag) for tag in ("fr", "zh-Hans", "he", "sv")] == ["Français", "简体中文", "עברית", "Svenska"]
    assert own_name("zxx") == "zxx"
