from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.publication.model import TocEntry
from reader.ui.panels.contents import ContentsPanel
from reader.ui.panels.contents_model import CURRENT_ROLE, LEVEL_ROLE, OPEN_ROLE, ContentsModel

# Nodes: 0 Part, 1 One, 2 Two, 3 deep, 4 Heading, 5 Three, 6 Last, 7 Printed pages, 8 i
ENTRIES = (
    TocEntry(
        "Part", "p.xhtml", children=(TocEntry("One", "1"), TocEntry("Two", "2", children=(TocEntry("deep", "3"),)))
    ),
    TocEntry("Heading", "", children=(TocEntry("Three", "4"),)),
    TocEntry("عنوان", "5"),
)
PAGES = (TocEntry("Printed pages", "", children=(TocEntry("i", "1"),)),)


@pytest.fixture
def model(qapp) -> ContentsModel:
    result = ContentsModel()
    QAbstractItemModelTester(result, QAbstractItemModelTester.FailureReportingMode.Fatal)
    result.set_book(ENTRIES, "en", PAGES)
    result.setObjectName("tested")
    return result


@pytest.fixture
def panel(qtbot, model, tokens) -> ContentsPanel:
    result = ContentsPanel(model, tokens)
    qtbot.addWidget(result)
    result.resize(240, 500)
    with qtbot.waitExposed(result):
        result.show()
    return result


def titles(model: ContentsModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def current(model: ContentsModel) -> list[str]:
    rows = [model.index(row) for row in range(model.rowCount())]
    return [row.data() for row in rows if row.data(CURRENT_ROLE)]


def test_short_contents_are_open_and_other_lists_closed_below_them(model):
    assert titles(model) == ["Part", "One", "Two", "deep", "Heading", "Three", "عنوان", "Printed pages"]
    assert [model.index(row).data(LEVEL_ROLE) for row in range(4)] == [0, 1, 1, 2]
    assert [model.index(row).data(OPEN_ROLE) for row in (0, 1, 4, 7)] == [True, None, True, False]


def test_long_contents_begin_with_their_first_level(model):
    model.set_book((*ENTRIES, *(TocEntry(f"Chapter {n}", "x") for n in range(80))), "en")
    assert titles(model)[:4] == ["Part", "Heading", "عنوان", "Chapter 0"]


def test_a_branch_closes_and_opens_with_all_that_is_below(model):
    model.set_open(0, False)
    assert titles(model)[:2] == ["Part", "Heading"]
    model.set_open(0, True)
    assert titles(model)[:4] == ["Part", "One", "Two", "deep"]
    model.set_open(7, True)
    assert titles(model)[-1] == "i"


def test_what_is_being_read_is_brought_to_light(model):
    model.set_book((*ENTRIES, *(TocEntry(f"Chapter {n}", "x") for n in range(80))), "en")
    model.set_current(3)
    assert current(model) == ["deep"]
    assert titles(model)[:4] == ["Part", "One", "Two", "deep"]


def test_a_branch_that_the_person_closed_stays_closed_and_stands_for_what_is_in_it(model):
    model.set_open(0, False)
    model.set_current(3)
    assert current(model) == ["Part"]
    model.set_open(0, True)
    assert current(model) == ["deep"]


def test_a_screen_reader_hears_which_branches_are_open(model):
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    assert model.index(0).data(role) == "open"
    model.set_open(0, False)
    model.set_current(3)
    assert model.index(0).data(role) == "Being read now, closed"


def test_a_click_goes_to_an_entry_and_opens_a_heading_that_leads_nowhere(qtbot, panel, model):
    with qtbot.waitSignal(panel.entry_chosen) as chosen:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, 1))
    assert chosen.args[0].title == "One"
    with qtbot.assertNotEmitted(panel.entry_chosen):
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, 4))
    assert model.index(4).data(OPEN_ROLE) is False


def test_a_click_on_its_sign_closes_a_branch_and_goes_nowhere(qtbot, panel, model):
    row = panel.list.visualRect(model.index(0))
    sign = panel.list.itemDelegate().arrow(row, model.index(0)).center().toPoint()
    with qtbot.assertNotEmitted(panel.entry_chosen):
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert model.index(0).data(OPEN_ROLE) is False


def test_arrow_keys_open_and_close_as_in_any_tree(panel, model):
    panel.list.setCurrentIndex(model.index(3))
    for expected in (2, 2, 0):  # to the branch, close it, to the branch above
        QTest.keyClick(panel.list, Qt.Key.Key_Left)
        assert panel.list.currentIndex().row() == expected
    assert "deep" not in titles(model)
    QTest.keyClick(panel.list, Qt.Key.Key_Right)
    assert panel.list.currentIndex().row() == 1
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.list.setCurrentIndex(model.index(0))
    QTest.keyClick(panel.list, Qt.Key.Key_Right)
    assert model.index(0).data(OPEN_ROLE) is False


def test_five_thousand_entries_are_laid_out_with_the_current_one_in_sight(panel, model):
    entries = tuple(TocEntry(f"Chapter {n}", f"{n}.xhtml", children=(TocEntry("Part", "x"),)) for n in range(5000))
    model.set_book(entries, "en")
    assert model.rowCount() == 5000
    model.set_current(2 * 4000)
    assert current(model) == ["Chapter 4000"]
    assert panel.list.viewport().rect().contains(panel.list.visualRect(model.index(model.current_row)))


def test_contents_nested_deeper_than_python_calls_can_be_shown(panel, model):
    entry = TocEntry("deepest", "a")
    for _ in range(3000):
        entry = TocEntry("above", "a", children=(entry,))
    model.set_book((entry,), "en")
    model.set_current(3000)
    assert current(model) == ["deepest"]


def test_an_articles_contents_have_no_branches(model):
    model.set_entries(ENTRIES, "en")
    assert not model.has_branches
    assert titles(model)[3] == "deep"
    assert model.index(0).data(OPEN_ROLE) is None


def middle(panel: ContentsPanel, row: int) -> QPoint:
    return panel.list.visualRect(panel.list.model().index(row, 0)).center()
