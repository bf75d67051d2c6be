"""macOS hands over what a person double-clicks as an event; here the test sends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

ARTICLES = Path(__file__).resolve().parents[1] / "fixtures" / "articles"


@pytest.fixture(autouse=True)
def nobody_to_open_yet(qapp) -> None:
    """As at a start: the tests before this one had programs that are gone."""
    qapp._open = None


def hand_over(url: QUrl) -> None:
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(url))


def test_a_file_that_is_double_clicked_while_reading_is_opened(start) -> None:
    program = start()
    hand_over(QUrl.fromLocalFile(str(ARTICLES / "kind-words" / "en.md")))
    assert program.session.reading.publication.id == "kind-words"


def test_a_link_into_the_reader_is_followed(start) -> None:
    program = start(str(ARTICLES / "kind-words"))
    hand_over(QUrl("zeroopposite:trust-before-intimacy"))
    assert program.session.reading.publication.id == "trust-before-intimacy"


def test_a_file_that_comes_before_the_window_stands_is_opened_once_it_does(start) -> None:
    hand_over(QUrl.fromLocalFile(str(ARTICLES / "kind-words")))
    assert start().session.reading.publication.id == "kind-words"


@pytest.mark.expects_warning("told: no file")
def test_a_file_that_cannot_be_opened_is_told_and_the_reading_stays(start, tmp_path) -> None:
    program = start()
    hand_over(QUrl.fromLocalFile(str(tmp_path / "gone.md")))
    assert program.session.reading.publication.id == "trust-before-intimacy"
    assert program.window.message.isVisible()
