from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.ui.widgets.chip import Chip


@pytest.fixture
def chip(qtbot, tokens) -> Chip:
    result = Chip()
    qtbot.addWidget(result)
    result.describe("trust", "4")
    result.resize(result.sizeHint())
    result.show()
    return result


def test_it_is_as_wide_as_its_words(chip):
    wide = chip.sizeHint().width()
    chip.describe("trust")
    short = chip.sizeHint().width()
    chip.describe("a tag of very many words")
    assert short < wide < chip.sizeHint().width()
    assert chip.minimumSizeHint().width() <= 96


def test_each_state_looks_different(qtbot, chip):
    pictures = []
    for checked, enabled in ((False, True), (True, True), (False, False), (True, False)):
        chip.setChecked(checked)
        chip.setEnabled(enabled)
        pictures.append(chip.grab().toImage())
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[index + 1 :])


def test_a_click_leaves_the_focus_where_it_is(chip):
    assert chip.focusPolicy() == Qt.FocusPolicy.TabFocus
