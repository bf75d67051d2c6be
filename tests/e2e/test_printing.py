"""Printing a book from the window: Qt's dialog is answered, a file comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QMessageBox, QRadioButton

from tests.e2e.books import write_book

TIMEOUT = 20_000
Range = QPrinter.PrintRange


@pytest.fixture
def titles(start: Callable[..., Any], qtbot: Any, tmp_path: Path) -> Callable[..., list[str]]:
    """Prints into a file and returns the lines of its contents."""

    def printed(at: str | None = None) -> list[str]:
        target = tmp_path / "book.pdf"
        program = start(str(write_book(tmp_path / "harbour.epub")), at=at)
        with qtbot.waitSignal(program.page.stable, timeout=TIMEOUT):
            program.page.send("document", "settle")
        program.chrome.actions_by_name["print"].trigger()
        qtbot.waitUntil(target.exists, timeout=TIMEOUT)
        qtbot.waitUntil(lambda: program.program.printing._job is None, timeout=TIMEOUT)
        data = target.read_bytes()
        names = ("Harbour", "Tide", "Wind")
        return [name for name in names if b"<FEFF%s>" % name.encode("utf-16-be").hex().upper().encode() in data]

    return printed


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[QPrintDialog]]:
    """Accepts Qt's dialog; `chosen` is pressed in it. Returns the dialogs that came."""

    def answered(chosen: str = "") -> list[QPrintDialog]:
        seen: list[QPrintDialog] = []

        def accept(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
            seen.append(dialog)
            dialog.printer().setOutputFileName(str(tmp_path / "book.pdf"))
            if chosen:
                dialog.printer().setPrintRange(Range.AllPages if chosen == "printAll" else Range.CurrentPage)
            return QPrintDialog.DialogCode.Accepted

        monkeypatch.setattr(QPrintDialog, "exec", accept)
        return seen

    return answered


def test_the_chapter_that_is_read_is_printed(titles, answer) -> None:
    dialogs = answer("printCurrentPage")
    assert titles(at="50%") == ["Tide"]
    radio = dialogs[0].findChild(QRadioButton, "printCurrentPage")
    if radio is not None:  # the system's dialog has none
        assert radio.text() == "This chapter"
        assert radio.isChecked()


def test_the_whole_book_is_printed(titles, answer) -> None:
    answer("printAll")
    assert titles() == ["Harbour", "Tide", "Wind"]


def test_where_the_dialog_is_the_systems_the_range_is_asked_before(titles, answer, monkeypatch) -> None:
    answer()
    monkeypatch.setattr(QPrintDialog, "findChild", lambda *_: None)
    asked: list[str] = []

    def press(box: QMessageBox) -> int:
        asked.append(box.text())
        box.buttons()[0].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert titles(at="50%") == ["Tide"]
    assert asked == ["Print this chapter or the whole book?"]


def test_the_end_of_the_program_waits_for_an_article_on_its_way(start, answer, tmp_path: Path, monkeypatch) -> None:
    answer()
    monkeypatch.setattr(QPrinter, "outputFormat", lambda _printer: QPrinter.OutputFormat.NativeFormat)
    program = start()
    program.chrome.actions_by_name["print"].trigger()
    assert program.program.printing._printer is not None
    program.window.close()
    assert program.program.printing._printer is None
    assert (tmp_path / "book.pdf").read_bytes().rstrip().endswith(b"%%EOF")


def test_the_end_of_the_program_ends_a_job(start, answer, tmp_path: Path) -> None:
    answer("printAll")
    program = start(str(write_book(tmp_path / "harbour.epub")))
    program.chrome.actions_by_name["print"].trigger()
    assert program.program.printing._job is not None
    program.window.close()
    assert program.program.printing._job is None
    assert not [path for path in tmp_path.iterdir() if path.suffix in {".pdf", ".part"}]
