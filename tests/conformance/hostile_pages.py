"""Opens books in real pages and prints a JSON line for each: its exit code, its words, who connected, its memory.

    python hostile_pages.py on|off BOOK...

A process of its own, run by test_hostile.py: what books do to memory, to the folder of temporary files and to the
network shows here and nowhere else.
"""

from __future__ import annotations

import json
import socket
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.ui.engine import prepare_engine

prepare_engine(offscreen=True)

import psutil  # noqa: E402
import shiboken6  # noqa: E402
from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from reader.errors import ReaderError  # noqa: E402
from reader.preferences import Preferences  # noqa: E402
from reader.services.filtering import TagFilter  # noqa: E402
from reader.services.reading import Reading  # noqa: E402
from reader.streamer.epub.open import open_epub  # noqa: E402
from reader.ui.navigator.scheme import register_scheme  # noqa: E402
from reader.ui.navigator.stage import PageStage  # noqa: E402
from reader.ui.rendering import NoPlaces  # noqa: E402

PROBED = 9  # the port on loopback that the corpus' books try to reach
PATIENCE = 30_000  # ms until a page that does not come counts as hung
LINGER = 450  # ms that the scripts' own timers get
SCREENS = 3  # looked at of each book

came: list[str] = []  # who connected, or sent something


def listen() -> None:
    """On loopback, at the port the books know and at one of our own, where we call to see that listening works."""
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        for port in (PROBED, 0):
            server = socket.socket(socket.AF_INET, kind)
            with suppress(OSError):  # who is not root, or is not first, listens at the other alone
                server.bind(("127.0.0.1", port))
                if kind == socket.SOCK_STREAM:
                    server.listen(50)
                threading.Thread(target=hear, args=(server, kind), daemon=True).start()
                if port == 0:
                    call(server, kind)


def call(server: socket.socket, kind: int) -> None:
    """Connect or send something ourselves, and wait until it has been heard."""
    with socket.socket(socket.AF_INET, kind) as ours:
        ours.connect(server.getsockname())
        ours.send(b"?")
        deadline = time.monotonic() + 10
        while not came:
            assert time.monotonic() < deadline, "nobody listens"
    came.clear()


def hear(server: socket.socket, kind: int) -> None:
    while True:
        who: Any = server.accept()[1] if kind == socket.SOCK_STREAM else server.recvfrom(2000)[1]
        came.append(f"{server.getsockname()} <- {who}")


class Waiting:
    """One event loop for a word of the page, with a limit."""

    def __init__(self) -> None:
        self.loop = QEventLoop()
        self.got: Any = None

    def hear(self, value: Any = True) -> None:
        self.got = value
        self.loop.quit()

    def result(self, patience: int = PATIENCE) -> Any:
        if self.got is None:
            QTimer.singleShot(patience, self.loop, self.loop.quit)
            self.loop.exec()
        return self.got


def memory() -> int:
    """Megabytes of this process and all it started."""
    own = psutil.Process()
    total = 0
    for one in (own, *own.children(recursive=True)):
        with suppress(psutil.Error):
            total += one.memory_info().rss
    return total >> 20


def words(stage: PageStage) -> str | None:
    """What is in view once nothing moves; None where the page does not answer."""
    for name, method, signal in (
        ("document", "settle", stage.page.stable),
        ("document", "describe", stage.page.state_described),
    ):
        waiting = Waiting()
        signal.connect(waiting.hear)
        stage.page.send(name, method)
        answer = waiting.result()
        signal.disconnect(waiting.hear)
        if answer is None:
            return None
    return str(answer["text"])


def shown(path: Path, *, scripts: bool) -> dict[str, Any]:
    publication = open_epub(path)
    if publication.protection:
        return {"code": 5}
    reading = Reading(publication, NoPlaces(), publication.languages[0])
    stage = PageStage(publication, reading, Preferences(theme="light"), (900, 700), TagFilter(), scripts=scripts)
    left: list[str] = []
    stage.page.urlChanged.connect(lambda url: left.append(url.toString()) if url.scheme() != "book" else None)
    ready = Waiting()
    stage.page.ready.connect(ready.hear)
    stage.show()
    texts: list[str | None] = []
    most = 0
    if ready.result():
        Waiting().result(LINGER)
        for _ in range(SCREENS):
            texts.append(words(stage))
            most = max(most, memory())
            stage.press("Right")
    row = {"code": 0, "texts": texts, "left": left, "blocked": stage.guard.blocked, "memory": most}
    stage.close()
    shiboken6.delete(stage)
    return row


def temporary() -> set[str]:
    """What lies in our own folder of temporary files, and what a book may have left in the one of all."""
    escaped = {str(one) for one in Path("/tmp").glob("*hostile*")}
    return {str(one) for one in Path(tempfile.gettempdir()).iterdir()} | escaped


def main() -> None:
    listen()
    register_scheme()
    application = QApplication(sys.argv[:1])
    before = temporary()
    for name in sys.argv[2:]:
        begun = time.monotonic()
        try:
            row = shown(Path(name), scripts=sys.argv[1] == "on")
        except ReaderError as error:
            row = {"code": error.exit_code, "message": str(error)}
        made = sorted(temporary() - before)
        row |= {"file": Path(name).name, "seconds": time.monotonic() - begun, "came": came[:5], "made": made}
        print(json.dumps(row), flush=True)
        came.clear()
    application.quit()


main()
