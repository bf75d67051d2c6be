"""What is seen of the window around the page: title, contents, book information, questions, bookmarks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMessageBox, QTextEdit, QWidget

from reader.ui.application import Application
from reader.ui.navigator.stage import press_key
from tests.conformance.w3c.bench import pause, wait_until
from tests.ui.conftest import Stage

ISOLATES = {"\u2066": "ltr", "\u2067": "rtl", "\u2068": "first strong"}


class WindowPage(Stage):
    """The page of a window, with the words of a page's stage for what is done to it."""

    def __init__(self, program: Application) -> None:
        self.page, self.view, self.guard = program.page, program.view, program._surface.guard
        self.navigator, self.reading = program.session.navigator, program.session.reading
        self.reported: list[dict[str, Any]] = []
        self.page.relocated.connect(self.reported.append)


def page_of(program: Application) -> WindowPage:
    result = WindowPage(program)
    result.settle()
    return result


def title(program: Application) -> tuple[str, str]:
    """The title in the bar above the page, and its base direction."""
    return directed(program.window.header.title.text())


def directed(words: str) -> tuple[str, str]:
    """Words without the signs that isolate them, and the base direction these give them."""
    direction = ISOLATES.get(words[:1], "none")
    return words.strip("".join(ISOLATES) + "\u2069"), direction


def contents(program: Application) -> list[str]:
    """The rows of the contents panel."""
    wait_until(lambda: program.chrome.is_complete)
    model = program.chrome.contents_model
    return [str(model.index(row).data(Qt.ItemDataRole.DisplayRole)) for row in range(model.rowCount())]


def choose_entry(program: Application, row: int) -> dict[str, Any]:
    """Activate a row of the contents, and return what the page shows afterwards."""
    wait_until(lambda: program.chrome.is_complete)
    page = page_of(program)
    choose_row(program.chrome.contents.list, row)
    wait_until(lambda: bool(page.reported), 3000)
    page.settle()
    return page.state()


def choose_row(rows: QListView, row: int) -> None:
    """Enter on a row of a list."""
    rows.setCurrentIndex(rows.model().index(row, 0))
    press_key(rows, "Return")


def facts(program: Application) -> list[tuple[str, str]]:
    """The rows of "About this text"."""
    wait_until(lambda: program.chrome.is_complete)
    known = set(QApplication.topLevelWidgets())
    program.chrome.actions_by_name["book_info"].trigger()
    opened: list[QWidget] = []

    def there() -> bool:
        opened[:] = [one for one in QApplication.topLevelWidgets() if one not in known and hasattr(one, "facts")]
        return bool(opened)

    wait_until(there, 5000)
    dialog: Any = opened[0]
    rows = [tuple(row.split("\t", 1)) for row in dialog.details.split("\n") if "\t" in row]
    dialog.close()
    return rows


class Asked:
    """What a question said, and what was opened outside."""

    def __init__(self) -> None:
        self.words = ""
        self.opened: list[str] = []


def answer(program: Application, act: Callable[[], object], button: str, opened: list[str]) -> Asked:
    """Do something that makes the program ask, press the button of that name, and tell what was asked.

    `opened` is where the addresses handed to other programs are noted.
    """
    asked = Asked()

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return
        asked.words = f"{box.text()} {box.informativeText()}"
        asked.opened = list(opened)  # nothing may be there before the answer
        choice = next((one for one in box.buttons() if button in one.text().replace("&", "")), None)
        (choice or box.buttons()[-1]).click()

    watch = QTimer(interval=30)
    watch.timeout.connect(look)
    watch.start()
    act()
    wait_until(lambda: bool(asked.words), 4000)
    pause(100)
    watch.stop()
    return asked


def words_of(widget: QWidget) -> str:
    """All words in a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join([*labels, *(edit.toPlainText() for edit in widget.findChildren(QTextEdit))])
