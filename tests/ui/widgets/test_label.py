from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.ui.widgets.label import Label

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def ink(label: Label) -> tuple[int, int]:
    """The first and the last column with something on it."""
    image = label.grab().toImage()
    ground, rows = image.pixelColor(0, 0), range(image.height())
    columns = [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in rows)]
    return min(columns), max(columns)


@pytest.mark.parametrize("text", ["Filter by tag", "رشّح حسب الوسم"])
@pytest.mark.parametrize("direction", [LTR, RTL])
@pytest.mark.parametrize("at_end", [False, True])
def test_the_interface_says_where_a_text_stands_whatever_its_script(qtbot, tokens, text, direction, at_end):
    label = Label("Caption", at_end=at_end)
    qtbot.addWidget(label)
    label.setText(text)
    label.resize(300, 30)
    label.setLayoutDirection(direction)
    first, last = ink(label)
    at_right = (direction == RTL) != at_end
    assert (first > 100) if at_right else (last < 200)


def test_it_shows_markup_as_it_is(qtbot, tokens):
    label = Label()
    qtbot.addWidget(label)
    label.setText("<b>bold</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_letters_that_join_are_not_spaced_apart(qtbot, tokens):
    label = Label("Caption")
    qtbot.addWidget(label)
    spacing = []
    for text in ("Tags", "الوسوم", "Tags"):
        label.setText(text)
        label.ensurePolished()
        spacing.append(label.font().letterSpacing())
    assert spacing == [1, 0, 1]
