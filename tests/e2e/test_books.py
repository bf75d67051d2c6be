"""A person reads a book: opens, moves, marks, searches, quits and comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from reader.publication.locator import Locator
from reader.ui.panels.contents_model import CURRENT_ROLE, ENTRY_ROLE, LEVEL_ROLE, OPEN_ROLE
from tests.e2e.books import write_book, write_book_in_two_languages

TIMEOUT = 20_000
TIDE, HARBOUR, AGAIN = "EPUB/tide.xhtml", "EPUB/harbour.xhtml", 2


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_book(tmp_path / "harbour.epub")


def go_to(qtbot, program, place: Locator) -> Locator:
    with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT) as moved:
        program.session.navigator.go_to(place)
    settle(qtbot, program)
    return moved.args[0]


def settle(qtbot, program) -> None:
    with qtbot.waitSignal(program.page.stable, timeout=TIMEOUT):
        program.page.send("document", "settle")


def state(qtbot, program) -> dict:
    with qtbot.waitSignal(program.page.state_described, timeout=TIMEOUT) as described:
        program.page.send("document", "describe")
    return described.args[0]


def press(qtbot, program, action: str) -> Locator:
    with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT) as moved:
        program.chrome.actions_by_name[action].trigger()
    settle(qtbot, program)
    return moved.args[0]


def current(program) -> list[str]:
    model = program.chrome.contents_model
    rows = (model.index(row) for row in range(model.rowCount()))
    return [row.data() for row in rows if row.data(CURRENT_ROLE)]


def test_a_book_opens_with_its_title_its_contents_and_what_means_nothing_for_it_out_of_reach(start, book) -> None:
    program = start(str(book), language=None)
    assert "The Harbour" in program.window.windowTitle()
    model = program.chrome.contents_model
    rows = [model.index(row) for row in range(model.rowCount())]
    assert [(row.data(), row.data(LEVEL_ROLE)) for row in rows] == [
        ("Harbour", 0),
        ("Quay", 1),
        ("Water", 0),
        ("Tide", 1),
        ("Wind", 0),
        ("Printed pages", 0),
    ]
    assert [row.data(OPEN_ROLE) for row in rows] == [True, None, True, None, None, False]
    actions = program.chrome.actions_by_name
    assert not actions["export"].isEnabled()
    assert "EPUB" in actions["export"].toolTip()
    assert not program.window.header.languages.isVisible()
    assert not program.chrome.tags.isVisible()


def test_an_unpacked_book_and_a_file_url_open_too(start, tmp_path, book) -> None:
    program = start(book.as_uri(), language=None)
    assert program.session.is_book
    folder = Path(__file__).resolve().parents[1] / "fixtures" / "epub" / "old-harbour"
    program.open_source(str(folder))
    assert program.session.reading.rendition.metadata.title.startswith("The Old Harbour")


def test_a_later_start_opens_the_same_book_at_the_same_line(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    place = go_to(qtbot, program, Locator(TIDE, block="second"))
    start.stop()
    again = start(language=None)
    assert again.session.is_book
    assert again.session.reading.place.cfi == place.cfi
    settle(qtbot, again)
    shown = state(qtbot, again)
    assert shown["words"].startswith("More of the tide")
    assert "More of the tide" in shown["text"]


def test_the_language_of_articles_is_not_changed_by_a_book(start, book) -> None:
    program = start("trust-before-intimacy", language="de")
    program.open_source(str(book))
    assert program.keeper.value.language == "de"
    program.open_source("trust-before-intimacy")
    assert program.session.reading.language == "de"


@pytest.mark.expects_warning("told: no file")
def test_a_book_that_is_gone_is_told_and_the_article_opens(start, book) -> None:
    start(str(book), language=None)
    start.stop()
    book.unlink()
    program = start(language=None)
    assert program.session.reading.publication.id == "trust-before-intimacy"
    assert program.window.message.isVisible()
    assert "harbour.epub" in program.window.message._text.text()


@pytest.mark.expects_warning("told: .*broken.epub")
@pytest.mark.parametrize("content", [b"PK\x03\x04 and no more", b"", b"no archive at all"])
def test_a_damaged_book_is_told_and_what_is_open_stays(start, tmp_path, content) -> None:
    program = start()
    broken = tmp_path / "broken.epub"
    broken.write_bytes(content)
    before = program.session
    program.open_source(str(broken))
    assert program.session is before
    assert program.window.message.isVisible()
    assert "broken.epub" in program.window.message._text.text()


def test_a_book_dropped_on_the_page_opens(start, qtbot, book) -> None:
    program = start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(book))])
    target = program.view.focusProxy() or program.view
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(QPointF(300, 300), *what))
    QApplication.sendEvent(target, QDropEvent(QPointF(300, 300), *what))
    assert program.session.is_book


def test_entries_are_gone_to_and_the_one_being_read_is_marked(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    assert current(program) == ["Harbour"]
    model = program.chrome.contents_model
    with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT) as moved:
        program.chrome.contents.entry_chosen.emit(model.index(1).data(ENTRY_ROLE))
    assert (moved.args[0].href, moved.args[0].block) == (HARBOUR, "second")
    assert current(program) == ["Quay"]
    go_to(qtbot, program, Locator(TIDE, block="second"))
    assert current(program) == ["Tide"]


def test_sections_are_stepped_through_in_the_order_of_the_text(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    assert press(qtbot, program, "next_section").block == "second"
    assert press(qtbot, program, "next_section").href == TIDE
    back = press(qtbot, program, "previous_section")
    assert (back.href, back.block) == (HARBOUR, "second")
    assert press(qtbot, program, "previous_section").block in {"first", None}


def test_the_footer_tells_the_whole_and_the_printed_page(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    footer = program.window.footer
    assert footer._state[0] == 0
    assert footer._state[2] == "xi"
    go_to(qtbot, program, Locator(TIDE, block="second"))
    assert 0.25 < footer._state[0] < 0.5
    assert footer._state[2] == "xii"
    with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT):
        program.page.send("view", "edge", True)
    settle(qtbot, program)
    assert footer._state[0] == 1
    assert footer._state[1] == 0
    program.places.flush()
    assert program.places._places.all_progress()[program.session.reading.publication.key] == 1


def test_the_slider_goes_to_a_share_of_the_whole(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT) as moved:
        program.window.footer.slider.moved_to.emit(0.3)
    assert moved.args[0].href == TIDE
    assert abs(program.window.footer._state[0] - 0.3) < 0.1


def test_a_bookmark_is_kept_with_its_section_and_words_and_comes_back_with_undo(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    go_to(qtbot, program, Locator(HARBOUR, block="second"))
    actions, model = program.chrome.actions_by_name, program.chrome.bookmarks_model
    actions["bookmark"].trigger()
    assert actions["bookmark"].isChecked()
    assert model.index(0).data() == "Quay"
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole).startswith("More of the harbour")
    (described,) = program.session.bookmarks._described()
    quote = described.bookmark.place.quote
    assert quote.exact.startswith("More of the harbour")
    assert 0 < len(quote.before) <= 32  # what stood before it: a new edition is searched for both
    program.session.bookmarks.remove(described.bookmark)
    assert model.rowCount() == 0
    actions["undo"].trigger()
    assert model.rowCount() == 1
    start.stop()
    again = start(str(book), language=None)
    assert again.chrome.bookmarks_model.rowCount() == 1
    assert again.chrome.actions_by_name["bookmark"].isChecked()


def test_bookmarks_stand_in_the_order_of_the_text(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    for place in (Locator(TIDE, block="second"), Locator(HARBOUR, block="second"), Locator(TIDE, block="first")):
        go_to(qtbot, program, place)
        program.session.bookmarks.toggle_here()
    places = [row.bookmark.place for row in program.session.bookmarks._described()]
    assert [(place.href, place.block) for place in places] == [
        (HARBOUR, "second"),
        (TIDE, "first"),
        (TIDE, "second"),
    ]


def test_a_document_that_stands_in_the_spine_twice_has_bookmarks_of_its_own_each_time(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    go_to(qtbot, program, Locator(HARBOUR, block="second", spine=0))
    program.session.bookmarks.toggle_here()
    go_to(qtbot, program, Locator(HARBOUR, block="second", spine=AGAIN))
    assert not program.chrome.actions_by_name["bookmark"].isChecked()
    program.session.bookmarks.toggle_here()
    start.stop()
    again = start(str(book), language=None)
    assert [row.bookmark.place.spine for row in again.session.bookmarks._described()] == [0, AGAIN]
    assert again.session.reading.place.spine == AGAIN


def test_two_files_with_one_identifier_keep_their_own_state(start, qtbot, tmp_path, book) -> None:
    other = write_book(tmp_path / "other.epub", title="<dc:title>Another Harbour</dc:title>")
    program = start(str(book), language=None)
    go_to(qtbot, program, Locator(TIDE, block="second"))
    program.session.bookmarks.toggle_here()
    program.open_source(str(other))
    assert program.session.reading.place.href == HARBOUR
    assert program.chrome.bookmarks_model.rowCount() == 0
    program.open_source(str(book))
    assert program.session.reading.place.href == TIDE
    assert program.chrome.bookmarks_model.rowCount() == 1


def test_search_lists_hits_by_section_marks_them_and_goes_from_one_to_the_next(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    search = program.session.search
    program.chrome.search.query_changed.emit("tide paragraph 7")
    qtbot.waitUntil(lambda: search._task is None and bool(search._hits), timeout=TIMEOUT)
    assert len(search._hits) == 2  # once in each half of the chapter
    assert {one.heading for one in search._all} == {"Tide"}
    moved = press(qtbot, program, "find_next")
    assert moved.href == TIDE
    assert "tide paragraph 7" in state(qtbot, program)["text"]
    group = search.group()
    assert (len(group["items"]), group["current"]) == (2, 0)
    assert group["items"][0]["spine"] == 1
    first = moved.cfi
    second = press(qtbot, program, "find_next")
    assert second.cfi != first
    assert press(qtbot, program, "find_previous").cfi == first


def test_a_query_typed_while_another_is_looked_for_ends_it(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    search = program.session.search
    for query in ("s", "st", "stones", "wind paragraph 12"):
        search._query = query
        search.search()
    qtbot.waitUntil(lambda: search._task is None and not search._is_fresh, timeout=TIMEOUT)
    assert {hit.hit for hit in search._hits} == {"wind paragraph 12"}
    search._query = ""
    search.search()
    assert not search._hits
    assert program.chrome.search_model.rowCount() == 0


def test_a_link_inside_jumps_and_back_returns(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    go_to(qtbot, program, Locator(HARBOUR, block="second"))
    link = {"href": "tide.xhtml#second", "spine": 0, "base": f"book://any/{HARBOUR}?zo-page"}
    with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT) as moved:
        program.page.link_followed.emit(link)
    assert (moved.args[0].href, moved.args[0].block) == (TIDE, "second")
    assert press(qtbot, program, "back").href == HARBOUR
    assert press(qtbot, program, "forward").href == TIDE


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "gone.xhtml"])
def test_a_link_that_leads_nowhere_is_told_and_nothing_opens(start, monkeypatch, book, href) -> None:
    monkeypatch.setattr("reader.ui.session.open_outside", lambda _url: pytest.fail("something was opened"))
    program = start(str(book), language=None)
    program.page.link_followed.emit({"href": href, "spine": 0, "base": f"book://any/{HARBOUR}"})
    assert program.window.message.isVisible()


def test_an_address_outside_opens_only_when_the_person_agrees(start, monkeypatch, book) -> None:
    opened: list[str] = []
    monkeypatch.setattr("reader.ui.session.open_outside", lambda url: opened.append(url.toString()))
    clicked = {"role": "cancel"}

    def exec_(box) -> None:
        buttons = box.buttons()
        box.setProperty("answer", 0)
        index = 0 if clicked["role"] == "open" else len(buttons) - 1
        buttons[index].click()

    monkeypatch.setattr("PySide6.QtWidgets.QMessageBox.exec", exec_)
    program = start(str(book), language=None)
    link = {"href": "https://example.org/x", "spine": 0, "base": f"book://any/{HARBOUR}"}
    program.page.link_followed.emit(link)
    assert opened == []
    clicked["role"] = "open"
    program.page.link_followed.emit(link)
    assert opened == ["https://example.org/x"]


def test_the_layout_changes_at_once_and_the_line_stays(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    go_to(qtbot, program, Locator(TIDE, block="second"))
    assert state(qtbot, program)["layout"] == "paginated"
    program.chrome.actions_by_name["layout"].trigger()
    assert program.keeper.value.layout == "scrolled"
    settle(qtbot, program)
    scrolled = state(qtbot, program)
    assert scrolled["layout"] == "scrolled"
    assert scrolled["text"].startswith("More of the tide")
    program.chrome.actions_by_name["layout"].trigger()
    settle(qtbot, program)
    assert state(qtbot, program)["layout"] == "paginated"


def test_the_text_size_reaches_the_page(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    before = state(qtbot, program)["pages"]
    for _ in range(3):
        program.chrome.actions_by_name["larger"].trigger()
    settle(qtbot, program)
    assert state(qtbot, program)["pages"] > before


@pytest.mark.parametrize(("direction", "sign"), [("rtl", "\u2067"), ("ltr", "\u2066")])
def test_a_title_runs_in_its_own_direction(start, tmp_path, direction, sign) -> None:
    title = f'<dc:title dir="{direction}">EPUB عنوان</dc:title>'
    program = start(str(write_book(tmp_path / "title.epub", title=title)), language=None)
    assert program.window.header.title.text() == f"{sign}EPUB عنوان\u2069"
    assert program.window.windowTitle().startswith(f"{sign}EPUB عنوان\u2069")
    assert not program.window.mirrored


def test_a_monstrous_title_is_clipped_and_turns_nothing_round(start, tmp_path) -> None:
    title = f"<dc:title>\u202eevil&lt;b&gt;{'long ' * 200_000}</dc:title>"
    program = start(str(write_book(tmp_path / "monster.epub", title=title)), language=None)
    shown = program.window.header.title._whole
    assert len(shown) <= 300
    assert "\u202e" not in shown
    assert shown.startswith("evil<b>long")


def test_contents_of_five_thousand_entries_are_there_at_once(start, qtbot, tmp_path) -> None:
    entries = "".join(f'<li><a href="wind.xhtml">Entry number {number}</a></li>' for number in range(5000))
    program = start(str(write_book(tmp_path / "long.epub", nav=f'<nav epub:type="toc"><ol>{entries}</ol></nav>')))
    assert program.chrome.contents_model.rowCount() == 5000


def test_what_a_book_says_of_itself_is_listed(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    program.program.information.open()
    (dialog,) = (one for one in program.window.children() if type(one).__name__ == "BookInfoDialog")
    rows = dict(dialog._rows)
    assert "The Harbour" in rows["Title"]
    assert "Ada Writer" in rows["Author"]
    assert "urn:test:harbour" in rows["Identifier"]
    dialog.close()


def test_a_second_start_hands_its_book_over(start, book) -> None:
    program = start()
    program.on_second_start({"books": [str(book)], "language": None, "at": "spine:1"})
    assert program.session.reading.place.href == TIDE


def test_what_was_open_is_stored_as_a_path(start, data_dir, book) -> None:
    start(str(book), language=None)
    start.stop()
    (stored,) = data_dir.rglob("preferences.json")
    assert json.loads(stored.read_text())["publication"] == str(book)


def test_renditions_are_switched_like_languages_at_the_same_share_of_the_whole(start, qtbot, tmp_path) -> None:
    program = start(str(write_book_in_two_languages(tmp_path / "two.epub")), language="fr")
    switcher = program.window.header.languages
    assert switcher.isVisible()
    assert [button.text() for button in switcher.segment.buttons.values()] == ["EN", "FR"]
    assert switcher.segment.buttons["fr"].toolTip() == "Édition française"
    assert "Title in fr" in program.window.windowTitle()
    go_to(qtbot, program, Locator("fr/1.xhtml", block="second"))
    with qtbot.waitSignal(program.session.language_changed, timeout=TIMEOUT):
        program.session.switch_language("en")
    with qtbot.waitSignal(program.page.ready, timeout=TIMEOUT):
        pass
    settle(qtbot, program)
    assert "en1 paragraph" in state(qtbot, program)["text"]
    assert switcher.segment.value == "en"
    assert "Title in en" in program.window.windowTitle()
    program.session.bookmarks.toggle_here()
    start.stop()
    again = start(language=None)
    assert again.session.reading.language == "en"
    assert again.session.reading.place.href == "en/1.xhtml"


def test_an_article_after_a_book_is_whole_again(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    program.open_source("trust-before-intimacy")
    settle(qtbot, program)
    actions = program.chrome.actions_by_name
    assert actions["export"].isEnabled()
    assert not actions["layout"].isEnabled()
    assert program.window.header.languages.isVisible()
    assert program.chrome.tags.isVisibleTo(program.window.sidebar)
    assert not program.chrome.contents_model.is_book
    program.session.search._on_query("trust")
    program.session.search.search()
    assert program.session.search._hits


@pytest.mark.expects_warning("told: .*is protected by")
@pytest.mark.parametrize(("name", "scheme"), [("drm-adobe", "Adobe ADEPT"), ("drm-lcp", "Readium LCP")])
def test_a_protected_book_is_told_with_the_name_of_its_protection(start, shared_corpus, name, scheme) -> None:
    program = start()
    program.open_source(str(shared_corpus / "hostile" / f"{name}.epub"))
    assert not program.session.is_book
    assert scheme in program.window.message._text.text()


def test_books_of_the_corpus_open_with_their_title_and_mark_where_they_are(start, qtbot, shared_corpus) -> None:
    program = start()
    for name in ("moby-dick", "regime-anticancer-arabic", "haruko-jpeg", "sous-le-vent_svg-in-spine"):
        program.open_source(str(shared_corpus / "samples" / f"{name}.epub"))
        with qtbot.waitSignal(program.page.ready, timeout=TIMEOUT):
            pass
        settle(qtbot, program)
        assert program.session.reading.rendition.metadata.title[:6] in program.window.windowTitle()
        if not current(program):  # a cover that the contents do not list
            press(qtbot, program, "next_section")
        assert len(current(program)) == 1


def test_a_bookmark_anywhere_on_the_page_is_one_of_this_page(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    marked = go_to(qtbot, program, Locator(TIDE, block="second"))
    program.session.bookmarks.toggle_here()
    action = program.chrome.actions_by_name["bookmark"]
    place = go_to(qtbot, program, Locator(TIDE, block="first"))
    assert not action.isChecked()
    while "More of the tide" not in state(qtbot, program)["text"]:
        assert not action.isChecked()
        with qtbot.waitSignal(program.session.navigator.location_changed, timeout=TIMEOUT) as moved:
            program.page.send("view", "next")
        place = moved.args[0]
        settle(qtbot, program)
    assert place.cfi != marked.cfi  # the page begins before it
    assert action.isChecked()
    action.trigger()
    assert program.chrome.bookmarks_model.rowCount() == 0


def test_headings_of_ours_among_the_contents_follow_the_interface(start, qtbot, book) -> None:
    program = start(str(book), language=None)
    heard = []
    program.session.contents.refresh, refresh = lambda: heard.append(True), program.session.contents.refresh
    program.keeper.change(interface_language="de")
    qtbot.waitUntil(lambda: bool(heard), timeout=TIMEOUT)
    program.session.contents.refresh = refresh
    program.keeper.change(interface_language="")
