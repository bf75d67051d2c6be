from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.services.searching import SearchHit
from reader.ui.panels.search import SearchModel, SearchPanel, SearchRow
from reader.ui.panels.search_help import SIGNS
from reader.ui.panels.search_rows import BATCH, GROUP_ROLE, HEADING_ROLE, Group
from reader.ui.theme import tokens_for


def hit(language: str = "en", before: str = "What ", found: str = "trust", after: str = " means") -> SearchHit:
    return SearchHit("article", language, "x", "b", len(before), len(before) + len(found), before, found, after)


ROWS = (
    SearchRow(hit(), "What trust means"),
    SearchRow(hit(before="On "), "What trust means"),
    SearchRow(hit("ar", "معنى ", "الثقة", " هنا"), "What trust means", ("AR",), "What trust means here"),
)


@pytest.fixture
def model(qapp) -> SearchModel:
    return SearchModel()


@pytest.fixture
def panel(qtbot, model, tokens) -> SearchPanel:
    result = SearchPanel(model, tokens)
    qtbot.addWidget(result)
    result.resize(240, 500)
    with qtbot.waitExposed(result):
        result.show()
    qtbot.waitActive(result)
    return result


def show(panel: SearchPanel, model: SearchModel, rows: tuple[SearchRow, ...], current: int = -1) -> None:
    panel.set_query("trust")
    model.set_hits(rows)
    panel.set_status(len(rows), current)
    panel.set_current(current)


def test_typing_is_signalled_and_setting_is_not(qtbot, panel):
    with qtbot.assertNotEmitted(panel.query_changed):
        panel.set_query("tru")
    with qtbot.waitSignal(panel.query_changed) as typed:
        QTest.keyClicks(panel.field, "s")
    assert typed.args == ["trus"]


def test_the_cross_clears_the_query_and_leaves_the_field_ready(qtbot, panel):
    panel.set_query("trust")
    with qtbot.waitSignal(panel.query_changed) as typed:
        panel._clear.trigger()
    assert typed.args == [""]
    assert not panel._clear.isVisible()
    assert panel.field.hasFocus()


def test_enter_in_the_field_goes_on_and_shift_enter_back(qtbot, panel):
    with qtbot.waitSignal(panel.next_requested):
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.previous_requested):
        QTest.keyClick(panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


def test_escape_in_the_field_closes(qtbot, panel):
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.field, Qt.Key.Key_Escape)


def test_down_goes_to_the_list_up_and_escape_come_back(qtbot, panel, model):
    show(panel, model, ROWS)
    panel.focus_field()
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    assert panel.list.currentIndex().row() == 0
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.field.hasFocus()
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert panel.field.hasFocus()


def test_a_click_and_enter_in_the_list_go_to_the_hit(qtbot, panel, model):
    show(panel, model, ROWS)
    with qtbot.waitSignal(panel.hit_activated) as asked:
        at = panel.list.visualRect(model.index(1)).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [1]
    with qtbot.waitSignal(panel.hit_activated) as asked:
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
        QTest.keyClick(panel.list, Qt.Key.Key_Enter)
    assert asked.args == [2]


def test_the_current_hit_is_chosen_and_takes_no_focus(panel, model):
    panel.focus_field()
    show(panel, model, ROWS, current=1)
    assert panel.list.currentIndex().row() == 1
    assert panel.field.hasFocus()
    panel.set_current(-1)
    assert not panel.list.selectionModel().hasSelection()


def test_where_to_search_is_signalled_when_chosen_and_not_when_shown(qtbot, panel):
    for scope in ("everywhere", "library"):
        with qtbot.waitSignal(panel.scope_chosen) as asked:
            QTest.mouseClick(panel.scope.buttons[scope], Qt.MouseButton.LeftButton)
        assert asked.args == [scope]
    assert panel.searches_library
    with qtbot.assertNotEmitted(panel.scope_chosen):
        panel.set_scope("here")
    assert not panel.searches_library


def test_a_text_in_one_language_offers_no_others(panel):
    panel.set_scope("everywhere")
    panel.offer_languages(False)
    assert [name for name, button in panel.scope.buttons.items() if button.isVisible()] == ["here", "library"]
    assert panel.scope.value == "here"
    panel.offer_languages(True, "DE")
    assert panel.scope.buttons["everywhere"].isVisible()
    assert panel.scope.buttons["here"].text() == "DE"


@pytest.mark.usefixtures("english")
def test_texts_that_cannot_be_found_yet_are_counted_where_all_are_searched(panel):
    panel.set_readiness(3, 20)
    assert not panel.readiness.isVisible()
    panel.set_scope("library")
    assert panel.readiness.isVisible()
    assert panel.readiness.text() == "3 of 20 texts can be searched so far"
    panel.set_readiness(20, 20)
    assert not panel.readiness.isVisible()


@pytest.mark.usefixtures("english")
def test_texts_are_counted_where_hits_are_in_several(panel):
    panel.set_query("trust")
    panel.set_status(12, -1, texts=1)
    assert panel.count.text() == "12 hits"
    panel.set_status(12, -1, texts=5)
    assert panel.count.text() == "12 hits · 5 texts"
    panel.set_status(2000, -1, more=True, texts=5)
    assert panel.count.text() == "More than 2000 hits"  # nor is it known in how many texts


def test_what_a_search_of_everything_understands_is_shown_until_something_is_asked(panel):
    assert not panel.help.isVisible()
    panel.set_scope("library")
    assert panel.help.isVisible()
    assert all(label.isVisible() and label.text() for label in panel.help.meanings.values())
    panel.set_query("xyz")
    assert not panel.help.isVisible()
    assert panel.empty.isVisible()


def test_each_sign_of_the_help_means_more_than_its_words():
    from reader.search.expression import parse_expression

    for sign in SIGNS:
        plain = sign.strip('"=-').replace(" OR ", " ").replace(" NEAR ", " ").partition(":")
        assert parse_expression(f"word {sign}") != parse_expression(f"word {plain[2] or plain[0]}"), sign


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ((12, 2), "3 of 12 hits"),
        ((12, -1), "12 hits"),
        ((1, 0), "1 of 1 hit"),
        ((1, -1), "1 hit"),
        ((0, -1), "No hits"),
        ((0, -1, True), "Searching…"),
    ],
)
@pytest.mark.usefixtures("english")
def test_the_count_says_where_we_are(panel, status, text):
    panel.set_query("trust")
    panel.set_status(*status)
    assert panel.count.text() == text


def test_without_a_query_or_hits_a_hint_stands_in_the_lists_place(panel, model):
    assert panel.empty.isVisible()
    assert not panel.count.isVisible()
    panel.set_query("xyz")
    panel.set_status(0, -1)
    assert panel.empty.title.text() == "No hits"
    assert "all languages" in panel.empty.text.text()
    panel.set_scope("everywhere")
    assert "all languages" not in panel.empty.text.text()
    assert not panel.next.isEnabled()
    show(panel, model, ROWS)
    assert panel.list.isVisible()
    assert panel.next.isEnabled()


def test_in_a_low_window_the_help_is_scrolled_not_squeezed(panel):
    panel.set_scope("library")
    panel.setFixedSize(240, 260)
    QTest.qWait(0)
    for label in panel.help.meanings.values():
        assert label.height() >= label.heightForWidth(label.width())


def test_with_a_tag_filter_the_hint_says_what_is_not_searched(panel):
    panel.set_query("xyz")
    panel.set_filtered(True)
    assert "tag filter" in panel.empty.text.text()
    panel.set_scope("everywhere")
    assert "tag filter" in panel.empty.text.text()
    panel.set_filtered(False)
    assert "tag filter" not in panel.empty.text.text()


def test_in_a_right_to_left_window_the_count_stands_at_the_right(panel, model):
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(panel, model, ROWS)
    assert panel.count.alignment() & Qt.AlignmentFlag.AlignRight
    assert panel.count.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_the_section_is_said_once(model):
    model.set_hits(ROWS)
    assert [model.index(row).data(HEADING_ROLE) for row in range(3)] == ["What trust means", "", ""]


@pytest.mark.parametrize("heading", ["ما معنى الثقة", ""])
def test_arabic_rows_begin_at_the_right_with_the_badges_across_in_any_window(panel, model, heading):
    found = hit("ar", "ما ", "الثقة", " هنا")
    show(panel, model, (SearchRow(found, heading, ("AR",), language="ar"),))
    area = panel.list.visualRect(model.index(0))
    picture = panel.list.viewport().grab(area).toImage()
    line = picture.height() // 2 if not heading else picture.height() // 3
    ground = picture.pixelColor(2, 2)
    inked = [
        x for x in range(picture.width()) if any(picture.pixelColor(x, y) != ground for y in range(line - 8, line + 8))
    ]
    middle = [x for x in inked if picture.width() * 0.2 < x < picture.width() * 0.45]
    assert inked[0] < 20  # the badge
    assert inked[-1] > picture.width() - 25  # the words
    assert not middle


def test_a_publication_is_named_on_the_first_of_its_rows(panel, model):
    first, second = Group("A novel", "2", "en"), Group("Another", "1", "en")
    rows = (
        SearchRow(hit(), "One", group=first),
        SearchRow(hit(), "One", group=first),
        SearchRow(hit(), "One", group=second),
    )
    show(panel, model, rows)
    assert [model.index(row).data(GROUP_ROLE) for row in range(3)] == [first, None, second]
    assert [model.index(row).data(HEADING_ROLE) for row in range(3)] == ["One", "", "One"]
    heights = [panel.list.visualRect(model.index(row)).height() for row in range(3)]
    assert heights[2] > heights[0] > heights[1] + 20  # nothing stands above the first


def test_badges_that_do_not_fit_are_counted():
    assert SearchRow(hit(), "", ("EN", "IT", "FR")).badges == ("EN", "IT", "FR")
    assert SearchRow(hit(), "", ("EN", "IT", "FR", "DE", "PL")).badges == ("EN", "IT", "FR", "+2")


def test_a_screen_reader_hears_hit_section_language_and_passage(model):
    model.set_hits(ROWS)
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "معنى الثقة هنا"
    description = model.index(2).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert description == "What trust means\nAR\nWhat trust means here"


def test_thousands_of_hits_come_as_they_are_scrolled_to(panel, model):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    show(panel, model, ROWS[:1] * 5000)
    assert model.rowCount() == BATCH
    panel.set_current(300)
    assert model.rowCount() < 500
    assert panel.list.viewport().rect().intersects(panel.list.visualRect(model.index(300)))


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_each_hit_is_aligned_in_its_own_direction(panel, model, direction):
    panel.setLayoutDirection(direction)
    show(panel, model, (SearchRow(hit(), ""), SearchRow(hit("ar", "معنى ", "الثقة", " هنا"), "")))
    rects = [panel.list.visualRect(model.index(number)) for number in (0, 1)]
    centres = []
    for rect in rects:
        image = panel.list.viewport().grab(rect).toImage()
        ground = image.pixelColor(1, 1)
        ink = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2) != ground]
        centres.append(sum(ink) / len(ink))
    assert centres[0] < 120 < centres[1]


def test_colours_change_with_the_theme(panel, model):
    show(panel, model, ROWS, current=0)
    before = panel.list.grab().toImage()
    panel.set_tokens(tokens_for("dark"))
    assert panel.list.grab().toImage() != before


def test_every_text_changes_with_the_language_of_the_interface(panel, other_language):
    other_language()
    texts = [
        panel.field.placeholderText(),
        panel.next.toolTip(),
        *(button.text() for button in panel.scope.buttons.values()),
    ]
    assert texts == ["*Search in this text*", "*Next hit*", "*This language*", "*All languages*", "*Library*"]


def test_buttons_with_an_icon_only_have_name_and_tool_tip(panel):
    for button in (panel.previous, panel.next):
        assert button.accessibleName()
        assert button.toolTip()
        assert not button.icon().isNull()
