from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.services.filtering import TagFilter
from reader.ui.panels.tag_filter import TagChip, TagFilterPanel

TAGS = (TagChip("trust", "trust", 4), TagChip("limits", "boundaries", 1), TagChip("talk", "communication", 3))


@pytest.fixture
def panel(qtbot, tokens) -> TagFilterPanel:
    result = TagFilterPanel()
    qtbot.addWidget(result)
    result.set_tags(TAGS)
    result.resize(240, result.heightForWidth(240))
    with qtbot.waitExposed(result):
        result.show()
    return result


def chips(panel: TagFilterPanel) -> list:
    return [panel._flow.itemAt(number).widget() for number in range(panel._flow.count())]


@pytest.mark.usefixtures("english")
def test_a_chip_says_what_it_is_to_a_screen_reader(panel):
    assert [chip.accessibleName() for chip in chips(panel)[:2]] == [
        "trust, 4 sections, filter",
        "boundaries, 1 section, filter",
    ]


def test_counts_are_in_the_digits_of_the_language(panel):
    panel.set_tags(TAGS, "ar")
    assert [chip.count for chip in chips(panel)] == ["٤", "١", "٣"]


def test_a_click_or_space_asks_for_the_tag(qtbot, panel):
    with qtbot.waitSignal(panel.tag_toggled) as asked:
        QTest.mouseClick(chips(panel)[1], Qt.MouseButton.LeftButton)
    assert asked.args == ["limits"]
    with qtbot.waitSignal(panel.tag_toggled) as asked:
        QTest.keyClick(chips(panel)[2], Qt.Key.Key_Space)
    assert asked.args == ["talk"]


def test_showing_a_filter_signals_nothing(qtbot, panel):
    with (
        qtbot.assertNotEmitted(panel.tag_toggled),
        qtbot.assertNotEmitted(panel.every_changed),
        qtbot.assertNotEmitted(panel.cleared),
    ):
        panel.set_filter(TagFilter(frozenset({"trust", "talk"}), every=True))
    assert [chip.isChecked() for chip in chips(panel)] == [True, False, True]
    assert panel.every.value == "all"


def test_any_or_all_is_offered_from_two_tags_on(panel):
    shown = []
    for tags in ((), ("trust",), ("trust", "talk")):
        panel.set_filter(TagFilter(frozenset(tags)))
        shown.append((panel.clear.isVisible(), panel.every.isVisible()))
    assert shown == [(False, False), (True, False), (True, True)]


def test_choosing_the_first_tag_moves_no_chip(panel):
    before = [chip.geometry() for chip in chips(panel)]
    panel.set_filter(TagFilter(frozenset({"trust"})))
    panel.layout().activate()
    assert [chip.geometry() for chip in chips(panel)] == before


def test_all_instead_of_any_is_signalled(qtbot, panel):
    panel.set_filter(TagFilter(frozenset({"trust", "talk"})))
    with qtbot.waitSignal(panel.every_changed) as asked:
        QTest.mouseClick(panel.every.buttons["all"], Qt.MouseButton.LeftButton)
    assert asked.args == [True]


def test_clear_is_signalled(qtbot, panel):
    panel.set_filter(TagFilter(frozenset({"trust"})))
    with qtbot.waitSignal(panel.cleared):
        QTest.mouseClick(panel.clear, Qt.MouseButton.LeftButton)


def test_a_switch_of_language_keeps_the_chips_and_their_focus(qtbot, panel):
    panel.activateWindow()
    second = chips(panel)[1]
    second.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(second.hasFocus)
    panel.set_tags((TagChip("limits", "Grenzen", 1), TagChip("trust", "Vertrauen", 4)), "de")
    assert [chip.tag.label for chip in chips(panel)] == ["Grenzen", "Vertrauen"]
    assert second.hasFocus()


def test_after_clear_the_focus_stays_in_the_panel(qtbot, panel):
    panel.set_filter(TagFilter(frozenset({"trust"})))
    panel.activateWindow()
    panel.clear.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(panel.clear.hasFocus)
    panel.set_filter(TagFilter())
    assert chips(panel)[0].hasFocus()


def test_chips_wrap_and_begin_at_the_right_in_right_to_left(panel):
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.layout().activate()
    first, second, third = (chip.geometry() for chip in chips(panel))
    assert first.right() > 220
    assert second.right() < first.left()
    assert third.top() > first.bottom()


def test_in_a_right_to_left_window_an_english_caption_stands_at_the_right(panel):
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.layout().activate()
    image = panel.caption.grab().toImage()
    ground, row = image.pixelColor(0, 0), range(image.width())
    ink = [x for x in row if any(image.pixelColor(x, y) != ground for y in range(image.height()))]
    assert min(ink) > 20
    assert max(ink) > image.width() - 5


def test_without_tags_there_is_no_panel(panel):
    panel.set_tags(())
    assert panel.isHidden()


def test_every_text_changes_with_the_language_of_the_interface(panel, other_language):
    other_language()
    texts = [panel.caption.text(), panel.clear.text(), *(button.text() for button in panel.every.buttons.values())]
    assert texts == ["*Tag filter*", "*Clear*", "*Any*", "*All*"]
    assert chips(panel)[0].accessibleName() == "*trust, 4 sections, filter*"
