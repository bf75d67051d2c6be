from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from reader.ui.widgets.typography import content_font, reading_direction


@pytest.fixture
def font(qapp) -> QFont:
    return QFont()


def test_japanese_and_chinese_have_fonts_of_their_own(font):
    japanese, chinese, english = (content_font(font, tag).families() for tag in ("ja", "zh-Hans", "en"))
    assert english == font.families()
    assert japanese[-1:] == chinese[-1:] == english[-1:]
    if len(japanese) > 1 and len(chinese) > 1:
        assert japanese[0] != chinese[0]


def test_a_size_and_a_weight_can_be_asked_for(font):
    result = content_font(font, "en", pixels=13, weight=600)
    assert (result.pixelSize(), result.weight()) == (13, 600)
    assert content_font(font, "en") == font


def test_a_language_has_its_direction():
    assert reading_direction("ar") == Qt.LayoutDirection.RightToLeft
    assert reading_direction("ja") == Qt.LayoutDirection.LeftToRight
