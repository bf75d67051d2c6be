"""What a check has at hand: a book in a page, in the window, or on the command line; all of it closed afterwards."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader import paths
from reader.cli.context import Context
from reader.cli.main import main
from reader.publication.model import Publication
from reader.streamer.epub.open import open_epub
from reader.ui.application import Application
from reader.ui.navigator.surface import Surface
from tests.ui.conftest import TIMEOUT, Stage

SIZE = (1000, 700)


class Bench:
    """One test's book, opened as often as its check wants."""

    def __init__(self, folder: Path, test: str) -> None:
        self.folder, self.test = folder, test
        self._stages: list[Stage] = []
        self._programs: list[Application] = []
        self._data: tempfile.TemporaryDirectory[str] | None = None

    def path(self, test: str = "") -> Path:
        return self.folder / f"{test or self.test}.epub"

    def publication(self, test: str = "") -> Publication:
        return open_epub(self.path(test))

    def open(self, test: str = "", **options: Any) -> Stage:
        """The book in a page, as `render` shows it. `options` go to the stage: size, place, preferences, scripts."""
        publication = self.publication(test)
        stage = Stage(publication, publication.languages[0], **{"size": SIZE, **options})
        self._stages.append(stage)
        return stage.show()

    def window(self, test: str = "", source: str = "") -> Application:
        """The book in the program's window. All windows of a check share one library, which is empty at first."""
        if self._data is None:
            self._data = tempfile.TemporaryDirectory(prefix="zeroopposite-")
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        program = Application(Context(paths.user_paths(Path(self._data.name))), application, Surface())
        self._programs.append(program)
        with waiting(program.first_page_shown):
            program.start(source or str(self.path(test)), None, None)
        program.window.resize(1200, 800)
        wait_until(lambda: program.session is not None)
        return program

    def close_windows(self) -> None:
        """End the program, as closing its window does; what it remembers stays."""
        while self._programs:
            program = self._programs.pop()
            program.close()
            program.deleteLater()
            QApplication.processEvents()

    def close_pages(self) -> None:
        while self._stages:
            self._stages.pop().close()

    def command(self, *arguments: str) -> tuple[int, str]:
        """Exit code and what is written, on stdout and stderr, of a command in this process."""
        written = io.StringIO()
        with tempfile.TemporaryDirectory(prefix="zeroopposite-") as folder:
            before = os.environ.get("ZEROOPPOSITE_DATA")
            os.environ["ZEROOPPOSITE_DATA"] = folder
            try:
                with contextlib.redirect_stdout(written), contextlib.redirect_stderr(written):
                    code = main(list(arguments))
            except SystemExit as end:
                code = int(end.code or 0)
            finally:
                os.environ.pop("ZEROOPPOSITE_DATA", None)
                if before is not None:
                    os.environ["ZEROOPPOSITE_DATA"] = before
        return code, written.getvalue()

    def close(self) -> None:
        self.close_windows()
        self.close_pages()
        if self._data is not None:
            self._data.cleanup()
            self._data = None


@contextlib.contextmanager
def waiting(signal: Any, timeout: int = TIMEOUT) -> Any:
    """Wait until a signal that is caused inside has come."""
    came: list[bool] = []
    loop = QEventLoop()

    def hear(*_: Any) -> None:
        came.append(True)
        loop.quit()

    signal.connect(hear)
    try:
        yield
        if not came:
            QTimer.singleShot(timeout, loop.quit)
            loop.exec()
    finally:
        signal.disconnect(hear)
    if not came:
        raise TimeoutError(f"nothing came within {timeout} ms")


def wait_until(truth: Any, timeout: int = TIMEOUT) -> bool:
    """Let the program run until something is so; False where it never is."""
    loop = QEventLoop()
    watch = QTimer(interval=20)
    watch.timeout.connect(lambda: loop.quit() if truth() else None)
    limit = QTimer(interval=timeout, singleShot=True)
    limit.timeout.connect(loop.quit)
    if truth():
        return True
    watch.start()
    limit.start()
    loop.exec()
    watch.stop()
    limit.stop()
    return bool(truth())


def pause(milliseconds: int) -> None:
    """Let the program run for a while: what must NOT happen gets the time to."""
    wait_until(lambda: False, milliseconds)
