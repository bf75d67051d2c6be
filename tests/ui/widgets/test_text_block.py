from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from reader.ui.widgets.text_block import Mark, TextBlock
from reader.ui.widgets.texts import is_joined

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def font(qapp) -> QFont:
    result = QFont()
    result.setPixelSize(14)
    return result


def painted(block: TextBlock, width: int) -> QImage:
    image = QImage(width, round(block.height) + 2, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    block.draw(painter, QPointF(0, 0), QColor("black"))
    painter.end()
    return image


def columns(image: QImage, wanted) -> list[int]:
    """The columns that hold a pixel `wanted` says yes to."""
    return [x for x in range(image.width()) if any(wanted(image.pixelColor(x, y)) for y in range(image.height()))]


def dark(colour: QColor) -> bool:
    return colour.lightness() < 120


def test_long_words_wrap_and_are_never_cut(font):
    one, many = (TextBlock("word " * times, font, 120, direction=LTR) for times in (1, 20))
    assert many.height > 5 * one.height


def test_most_lines_are_kept_and_the_rest_is_left_out(font):
    one = TextBlock("word", font, 120, direction=LTR)
    two = TextBlock("several words " * 20, font, 120, direction=LTR, most=2)
    assert two.height == pytest.approx(2 * one.height)


@pytest.mark.parametrize(
    "text", ["كلمات كثيرة جدا " * 20, "とても長い文章です。" * 20, "𝒜 letter beyond the plane " * 20]
)
@pytest.mark.parametrize("width", [60, 97, 130, 199])
def test_a_cut_text_has_exactly_the_lines_asked_for_in_every_script(font, text, width):
    block = TextBlock(text, font, width, direction=RTL if is_joined(text) else LTR, most=2)
    assert sum(layout.lineCount() for layout in block._layouts) == 2


def test_words_begin_at_the_edge_of_their_direction_unless_told(font):
    ink = {
        (direction, right): columns(painted(TextBlock("الثقة", font, 200, direction=direction, right=right), 200), dark)
        for direction in (LTR, RTL)
        for right in (None, False, True)
    }
    assert min(ink[RTL, None]) > 100
    assert max(ink[RTL, False]) < 100
    assert max(ink[LTR, None]) < 100
    assert min(ink[LTR, True]) > 100


def test_the_mark_lies_behind_its_words_and_nowhere_else(font):
    block = TextBlock("before hit after", font, 300, direction=LTR, mark=Mark(7, 3, QColor("red"), bold=False))
    marked = columns(painted(block, 300), lambda colour: colour.red() > 200 and colour.green() < 60)
    start = QFontMetricsF(font).horizontalAdvance("before ")
    end = start + QFontMetricsF(font).horizontalAdvance("hit")
    assert start - 3 <= min(marked)
    assert max(marked) <= end + 3


def test_a_hit_in_arabic_is_marked_where_it_stands(font):
    block = TextBlock("معنى الثقة هنا", font, 300, direction=RTL, mark=Mark(5, 5, QColor("red"), bold=False))
    marked = columns(painted(block, 300), lambda colour: colour.red() > 200 and colour.green() < 60)
    assert marked == list(range(min(marked), max(marked) + 1))  # one piece
    assert min(marked) > 200
    assert max(marked) < 300 - QFontMetricsF(font).horizontalAdvance("معنى")
