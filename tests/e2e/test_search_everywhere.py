"""Search in everything, in the whole program: the index is made beside the window, a hit opens its text and is marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.e2e.books import write_book
from tests.e2e.test_library import add, opened

TIMEOUT = 20_000


@pytest.fixture
def searched(start, qtbot, tmp_path: Path):
    """The program with two books that are in the index."""
    folder = tmp_path / "books"
    folder.mkdir()
    write_book(folder / "harbour.epub")
    write_book(folder / "tide.epub", identifier="urn:test:tide", title="<dc:title>The Tide</dc:title>")
    program = start()
    add(qtbot, program, folder)
    indexing = program.library.indexing
    with qtbot.waitSignal(indexing.ended, timeout=TIMEOUT):
        indexing.begin()
    assert (indexing.done, indexing.total) == (3, 3)
    return program


def ask(qtbot, program, query: str) -> list:
    """What is listed for a query once the search has ended."""
    panel = program.chrome.search
    program.session.search.open()
    if not panel.searches_library:
        panel.scope.buttons["library"].click()
    panel.field.clear()
    QTest.keyClicks(panel.field, query)
    texts = program.library.search_everywhere._texts
    qtbot.waitUntil(lambda: texts._query == query and not texts.searching, timeout=TIMEOUT)
    return texts.found


def marked(program) -> list[dict]:
    return program.session.search.group()["items"]


def test_what_is_typed_is_found_in_all_books_and_opens_there_with_its_hit_marked(searched, qtbot):
    program = searched
    found = ask(qtbot, program, '"more of the harbour"')
    assert {one.title for one in found} == {"The Harbour", "The Tide"}
    assert program.chrome.search_model.rowCount() == len(found)
    number = next(index for index, one in enumerate(found) if one.title == "The Tide")
    before = program.session
    program.chrome.search.hit_activated.emit(number)
    qtbot.waitUntil(lambda: program.session is not before and bool(marked(program)), timeout=TIMEOUT)
    assert program.session.reading.publication.key == found[number].publication
    assert marked(program)[0]["spine"] == found[number].spine
    # The list stays, and goes on into the other book.
    assert program.chrome.search.query == '"more of the harbour"'
    assert program.chrome.search_model.rowCount() == len(found)
    second = program.session
    while found[(program.library.search_everywhere._current + 1) % len(found)].title == "The Tide":
        program.window.actions_by_name["find_next"].trigger()
    program.window.actions_by_name["find_next"].trigger()
    qtbot.waitUntil(lambda: program.session is not second and bool(marked(program)), timeout=TIMEOUT)


def test_an_idea_of_the_article_is_one_row_with_its_languages(searched, qtbot):
    program = searched
    found = ask(qtbot, program, "trust OR confiance")
    rows = program.library.search_everywhere._texts.rows()
    assert len({one.block for one in found}) == len(found)
    assert any({"EN", "FR"} <= set(row.languages) for row in rows)
    program.chrome.search.hit_activated.emit(0)
    qtbot.waitUntil(lambda: bool(marked(program)), timeout=TIMEOUT)
    assert marked(program)[0]["block"] == found[0].block
    program.chrome.search.closed.emit()
    assert not marked(program)


def test_the_field_of_the_library_finds_in_the_texts(searched, qtbot):
    program = searched
    view = opened(qtbot, program)
    view.bar.field.setFocus()
    QTest.keyClicks(view.bar.field, "harbour")
    qtbot.waitUntil(lambda: not view.hits.isHidden() and view.hits.list.model().rowCount() > 0, timeout=TIMEOUT)
    before = program.session
    view.hits.hit_activated.emit(0)
    qtbot.waitUntil(lambda: program.session is not before and bool(marked(program)), timeout=TIMEOUT)
    assert not program.library.controller.is_open
    # The words are sought on in that book: the next hit is one key away.
    search = program.session.search
    qtbot.waitUntil(lambda: search._task is None and search._current >= 0, timeout=TIMEOUT)
    assert program.chrome.search.query == "harbour"
    assert not program.chrome.search.searches_library
    assert len(search._hits) > 1
    assert len(marked(program)) > 1
    before = search._current
    program.window.actions_by_name["find_next"].trigger()
    assert search._current == (before + 1) % len(search._hits)


def test_a_hit_of_the_library_in_the_article_that_is_open_is_the_current_one_of_its_hits(searched, qtbot):
    program = searched
    view = opened(qtbot, program)
    view.bar.field.setFocus()
    QTest.keyClicks(view.bar.field, "boundary")
    texts = program.library._search._texts
    qtbot.waitUntil(lambda: bool(texts.found) and not texts.searching, timeout=TIMEOUT)
    number = len(texts.found) - 1
    wanted = texts.found[number]
    view.hits.hit_activated.emit(number)
    search = program.session.search
    qtbot.waitUntil(lambda: search._current >= 0, timeout=TIMEOUT)
    assert search._hits[search._current].block == wanted.block
    group = search.group()
    assert group["items"][group["current"]]["block"] == wanted.block


def test_a_thread_that_was_left_is_waited_for_when_the_program_ends(searched, qtbot):
    program = searched
    ask(qtbot, program, "boundary")
    texts = program.library.search_everywhere._texts
    thread = texts._thread
    thread.locate(texts._number, texts.found[0])
    texts.leave()
    texts.close()
    assert thread.isFinished()


def test_the_panel_searches_this_text_again_when_that_is_chosen(searched, qtbot):
    program = searched
    ask(qtbot, program, "boundary")
    program.chrome.search.scope.buttons["here"].click()
    assert {hit.publication for hit in program.session.search._hits} == {"trust-before-intimacy"}
    assert len(marked(program)) == len(program.session.search._hits)
