"""The whole program in this process, without a display, on a data folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.ui.engine import prepare_engine

prepare_engine(offscreen=True)  # environment: before Qt is imported

from PySide6.QtWidgets import QApplication  # noqa: E402

from reader import paths  # noqa: E402
from reader.cli.context import Context  # noqa: E402
from reader.ui.application import Application  # noqa: E402
from reader.ui.immortal import keep_constants_alive  # noqa: E402
from reader.ui.launch import make_application  # noqa: E402
from reader.ui.navigator.scheme import register_scheme  # noqa: E402
from reader.ui.navigator.surface import Surface  # noqa: E402

keep_constants_alive()
register_scheme()
TIMEOUT = 20_000  # ms until a signal that does not come fails the test

Start = Callable[..., Application]


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    return lambda _arguments: make_application()


@pytest.fixture
def start(qtbot, data_dir: Path) -> Iterator[Start]:
    """`start(source, language, at)` opens the window and waits for its page; `start.stop()` ends the program."""
    running: list[Application] = []

    def begin(source: str | None = None, language: str | None = "en", at: str | None = None) -> Application:
        program = Application(Context(paths.user_paths(data_dir)), QApplication.instance(), Surface())
        running.append(program)
        with qtbot.waitSignal(program.first_page_shown, timeout=TIMEOUT):
            program.start(source, language, at)
        return program

    def stop() -> None:
        while running:
            program = running.pop()
            program.close()
            program.deleteLater()
            QApplication.processEvents()

    begin.stop = stop  # type: ignore[attr-defined]
    yield begin
    stop()
