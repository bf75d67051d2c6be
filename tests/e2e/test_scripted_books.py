"""A book's scripts run once the person has allowed them for that book, and never a moment longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.book.conftest import write_book

TIMEOUT = 20_000
SCRIPT = "<p id='p'>quiet</p><script>document.getElementById('p').textContent = 'ran'; localStorage.setItem('kept', 'yes')</script>"
TEXT = "document.querySelector('.zo-shown iframe').contentDocument.getElementById('p').textContent"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write_book(tmp_path / "scripted", {"a.xhtml": SCRIPT})


def shown(qtbot, program) -> str:
    from reader.ui.navigator.scripts import WORLD

    found: list[str] = []
    program.page.runJavaScript(TEXT, WORLD, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=TIMEOUT)
    return str(found[0])


def trigger(qtbot, program, action: str) -> None:
    """Press the entry of the menu and wait for the page that follows."""
    before = program.page
    program.chrome.actions_by_name[action].trigger()
    qtbot.waitUntil(lambda: program.page is not before and program.page.is_ready, timeout=TIMEOUT)


def test_scripts_run_when_allowed_and_stop_when_the_permission_is_taken_back(
    qtbot, start, book: Path, data_dir: Path
) -> None:
    program = start(str(book), language=None)
    allow, forget = (program.chrome.actions_by_name[name] for name in ("allow_scripts", "forget_scripts"))
    assert shown(qtbot, program) == "quiet"
    qtbot.waitUntil(allow.isVisible, timeout=TIMEOUT)
    assert not allow.isChecked()
    assert program.window.message.isVisible(), "the person is asked"

    trigger(qtbot, program, "allow_scripts")
    assert shown(qtbot, program) == "ran"
    assert allow.isChecked()
    assert forget.isVisible()
    assert any((data_dir / "profiles").iterdir())

    trigger(qtbot, program, "allow_scripts")
    assert shown(qtbot, program) == "quiet"
    assert not allow.isChecked()

    start.stop()
    program = start(None, language=None)
    assert shown(qtbot, program) == "quiet", "the answer is remembered"
    assert not program.window.message.isVisible(), "and not asked for again"


def test_an_answer_is_remembered_and_forget_deletes_what_was_stored(qtbot, start, book: Path, data_dir: Path) -> None:
    program = start(str(book), language=None)
    qtbot.waitUntil(program.chrome.actions_by_name["allow_scripts"].isVisible, timeout=TIMEOUT)
    trigger(qtbot, program, "allow_scripts")
    start.stop()
    program = start(None, language=None)
    assert shown(qtbot, program) == "ran"
    trigger(qtbot, program, "forget_scripts")
    assert shown(qtbot, program) == "quiet"
    assert not any((data_dir / "profiles").iterdir())
    assert not program.chrome.actions_by_name["allow_scripts"].isChecked()


def test_an_article_has_no_such_entries(start, book: Path) -> None:
    program = start("trust-before-intimacy")
    assert not program.chrome.actions_by_name["allow_scripts"].isVisible()
    assert not program.chrome.actions_by_name["forget_scripts"].isVisible()
