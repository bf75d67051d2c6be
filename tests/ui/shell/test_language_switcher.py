from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.shell.language_switcher import LanguageSwitcher


@pytest.fixture
def switcher(qtbot, tokens) -> LanguageSwitcher:
    result = LanguageSwitcher()
    qtbot.addWidget(result)
    result.set_languages(("en", "de", "ar"))
    result.set_current("en")
    with qtbot.waitActive(result):
        result.show()
    return result


def test_a_click_says_what_is_wanted_and_the_mark_waits_for_the_text(qtbot, switcher):
    with qtbot.waitSignal(switcher.language_chosen) as chosen:
        QTest.mouseClick(switcher.segment.buttons["de"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["de"]
    assert switcher.segment.value == "en"
    switcher.set_current("de")
    assert switcher.segment.value == "de"


@pytest.mark.parametrize(
    ("direction", "key"),
    [(Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right), (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left)],
)
def test_an_arrow_key_goes_to_the_next_one_and_the_focus_goes_along(qtbot, switcher, direction, key):
    switcher.setLayoutDirection(direction)
    switcher.layout().activate()
    switcher.segment.layout().activate()
    switcher.segment.setFocus()
    with qtbot.waitSignal(switcher.language_chosen) as chosen:
        QTest.keyClick(switcher.segment.buttons["en"], key)
    assert chosen.args == ["de"]
    switcher.set_current("de")
    assert switcher.segment.buttons["de"].hasFocus()


def test_showing_a_language_signals_nothing(qtbot, switcher):
    with qtbot.assertNotEmitted(switcher.language_chosen):
        switcher.set_languages(("en", "ja"))
        switcher.set_current("ja")
    assert [button.text() for button in switcher.segment.buttons.values()] == ["EN", "JA"]


def test_where_there_is_little_room_it_is_a_menu(switcher):
    switcher.set_compact(True)
    assert not switcher.segment.isVisible()
    assert switcher._menu_button.isVisible()
    switcher.open_menu()
    assert switcher._menu.activeAction().data() == "en"
    switcher._menu.close()


def test_the_languages_never_stand_one_below_the_other(switcher):
    assert switcher.minimumSizeHint().width() >= switcher.segment.sizeHint().width()
