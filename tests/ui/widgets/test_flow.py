from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from reader.ui.widgets.flow import FlowLayout


class Box(QWidget):
    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._width, 20)


@pytest.fixture
def filled(qtbot):
    def make(widths: list[int], direction=Qt.LayoutDirection.LeftToRight) -> tuple[QWidget, FlowLayout, list[Box]]:
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.setLayoutDirection(direction)
        layout = FlowLayout(parent, gap=5)
        boxes = [Box(width, parent) for width in widths]
        for box in boxes:
            layout.addWidget(box)
            box.show()
        return parent, layout, boxes

    return make


def test_items_fill_a_line_and_then_the_next(filled):
    _parent, layout, boxes = filled([40, 40, 40])
    layout.setGeometry(QRect(0, 0, 100, 100))
    assert [box.geometry().topLeft().toTuple() for box in boxes] == [(0, 0), (45, 0), (0, 25)]


def test_right_to_left_lines_begin_at_the_right(filled):
    _parent, layout, boxes = filled([40, 30, 40], Qt.LayoutDirection.RightToLeft)
    layout.setGeometry(QRect(0, 0, 100, 100))
    assert [box.geometry().topLeft().toTuple() for box in boxes] == [(60, 0), (25, 0), (60, 25)]


def test_height_follows_from_the_width(filled):
    _parent, layout, _boxes = filled([40, 40, 40])
    assert [layout.heightForWidth(width) for width in (130, 129, 45, 10)] == [20, 45, 70, 70]
    assert layout.sizeHint() == QSize(130, 20)


def test_margins_count(filled):
    _parent, layout, boxes = filled([40, 40])
    layout.setContentsMargins(3, 5, 7, 9)
    layout.setGeometry(QRect(0, 0, 95, 100))
    assert [box.geometry().topLeft().toTuple() for box in boxes] == [(3, 5), (48, 5)]
    assert layout.heightForWidth(94) == 45 + 14


def test_an_item_wider_than_the_line_is_made_narrower(filled):
    _parent, layout, boxes = filled([300])
    layout.setGeometry(QRect(0, 0, 100, 100))
    assert boxes[0].width() == 100


def test_hidden_items_take_no_room(filled):
    _parent, layout, boxes = filled([40, 40, 40])
    boxes[0].hide()
    assert layout.heightForWidth(100) == 20


def test_items_can_be_taken_out(filled):
    _parent, layout, _boxes = filled([40, 40])
    assert isinstance(layout.takeAt(0), QLayoutItem)
    assert layout.takeAt(5) is None
    assert layout.itemAt(1) is None
    assert layout.count() == 1


def test_an_empty_layout_has_no_height(filled):
    _parent, layout, _boxes = filled([])
    assert layout.heightForWidth(100) == 0


@given(widths=st.lists(st.integers(1, 150), min_size=1, max_size=12), width=st.integers(20, 300))
def test_nothing_overlaps_or_leaves_the_lines(qapp, widths, width):
    parent = QWidget()
    layout = FlowLayout(parent, gap=4)
    boxes = [Box(one, parent) for one in widths]
    for box in boxes:
        layout.addWidget(box)
        box.show()
    layout.setGeometry(QRect(0, 0, width, 1000))
    places = [box.geometry() for box in boxes]
    assert all(place.left() >= 0 and place.right() < width for place in places)
    assert max(place.bottom() for place in places) + 1 == layout.heightForWidth(width)
    assert not any(one.intersects(other) for i, one in enumerate(places) for other in places[i + 1 :])
