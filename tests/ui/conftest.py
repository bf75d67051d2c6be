"""A real page for tests: Chromium without a display, our scheme, our scripts, an article."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reader.ui.engine import prepare_engine

prepare_engine(offscreen=True)  # environment: before Qt is imported

import shiboken6  # noqa: E402
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QPointF, Qt, QTimer, SignalInstance  # noqa: E402
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent  # noqa: E402
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from translations import compile_all  # noqa: E402

from reader import paths  # noqa: E402
from reader.cli.context import article_stylesheet  # noqa: E402
from reader.preferences import Preferences  # noqa: E402
from reader.publication.locator import Locator  # noqa: E402
from reader.publication.model import Publication  # noqa: E402
from reader.services.filtering import TagFilter  # noqa: E402
from reader.services.reading import Reading  # noqa: E402
from reader.streamer.articles.cache import TextCache  # noqa: E402
from reader.streamer.articles.catalog import Catalog  # noqa: E402
from reader.streamer.open import open_publication  # noqa: E402
from reader.ui.immortal import keep_constants_alive  # noqa: E402
from reader.ui.navigator import profile  # noqa: E402
from reader.ui.navigator.scheme import register_scheme  # noqa: E402
from reader.ui.navigator.scripts import WORLD  # noqa: E402
from reader.ui.navigator.stage import PageStage, press_key  # noqa: E402
from reader.ui.theme import tokens_for  # noqa: E402
from reader.ui.translation import Translation  # noqa: E402

if "WITHOUT_LAST_GUARD" in os.environ:  # see page/guards_alone.py
    profile.NOWHERE = ""
keep_constants_alive()
register_scheme()  # before any QApplication, whichever test makes it

ARTICLE = "trust-before-intimacy"
TIMEOUT = 20_000  # ms until a signal that does not come fails the test
WRITTEN = "small-article"  # the id of an article made by `write_article`
TOP = """(() => {
    const boxes = "main > section > :is([id], .zo-stub), main > section > :is(ul, ol) > li[id]"
    const first = [...document.querySelectorAll(boxes)]
        .find((one) => one.getClientRects().length && one.getBoundingClientRect().bottom > 0.01)
    return first.id || first.parentElement.dataset.section
})()"""


class MemoryPlaces:
    """Remembers in memory what `Reading` hands over."""

    def __init__(self, place: Locator | None = None) -> None:
        self.place = place
        self.remembered: list[tuple[Locator, str]] = []

    def last(self, publication: str) -> Locator | None:
        return self.place

    def remember(self, publication: str, place: Locator, language: str, total: float | None = None) -> None:
        self.remembered.append((place, language))


class Stage:
    """A `PageStage` with the reading it shows, and short words for what tests do to a page."""

    def __init__(
        self,
        publication: Publication,
        language: str,
        *,
        size: tuple[int, int] = (900, 700),
        tag_filter: TagFilter | None = None,
        place: Locator | None = None,
        preferences: Preferences | None = None,
        scripts: bool = False,
    ) -> None:
        self.places = MemoryPlaces(place)
        self.reading = Reading(publication, self.places, language)
        self.groups: list[dict[str, Any]] = [{"group": "bookmarks", "items": []}]  # decorations, as the window's
        preferences = preferences or Preferences(theme="light")
        self._stage = PageStage(
            publication, self.reading, preferences, size, tag_filter or TagFilter(), scripts=scripts
        )
        self.page, self.view, self.guard = self._stage.page, self._stage.view, self._stage.guard
        self.navigator = self._stage._controller
        self.navigator.set_groups(lambda: self.groups)
        self.reported: list[dict[str, Any]] = []  # every "relocated": the person's own moves
        self.page.relocated.connect(self.reported.append)

    def show(self) -> Stage:
        """Open the page and wait until nothing moves any more."""
        with self.heard(self.page.ready):
            self._stage.show()
        self.settle()
        return self

    def close(self) -> None:
        self._stage.close()
        shiboken6.delete(self._stage)  # the profile, after its page

    # Waiting.

    @contextmanager
    def heard(self, signal: SignalInstance, check: Callable[..., bool] = lambda *_: True) -> Iterator[list[Any]]:
        """What is done inside makes `signal` come; it is waited for and its arguments are handed over."""
        received: list[Any] = []
        loop = QEventLoop()

        def hear(*arguments: Any) -> None:
            if not received and check(*arguments):
                received.extend(arguments or (None,))
                loop.quit()

        signal.connect(hear)
        try:
            yield received
            if not received:
                watchdog = QTimer(interval=TIMEOUT, singleShot=True)
                watchdog.timeout.connect(loop.quit)
                watchdog.start()
                loop.exec()
        finally:
            signal.disconnect(hear)
        assert received, f"nothing came within {TIMEOUT} ms"

    def settle(self) -> None:
        """Wait until fonts and pictures are there and two frames have passed; what was posted before has arrived."""
        token = id(object())
        with self.heard(self.page.stable, lambda message: message["token"] == token):
            self.page.send("document", "settle", {"token": token})

    def run(self, source: str, world: int = WORLD) -> Any:
        """The value of an expression or statement list in the page; anything but plain values comes as JSON."""
        answers: list[Any] = []
        loop = QEventLoop()
        self.page.runJavaScript(source, world, lambda value: (answers.append(value), loop.quit()))
        if not answers:
            watchdog = QTimer(interval=TIMEOUT, singleShot=True)
            watchdog.timeout.connect(loop.quit)
            watchdog.start()
            loop.exec()
        assert answers, f"no answer within {TIMEOUT} ms to: {source[:80]}"
        return answers[0]

    def data(self, expression: str) -> Any:
        """Lists and objects out of the page."""
        text = self.run(f"JSON.stringify({expression})")
        return json.loads(text) if text else None

    # Asking.

    def state(self) -> dict[str, Any]:
        """What the page says is visible, and where we are."""
        with self.heard(self.page.state_described) as received:
            self.page.send("document", "describe")
        return received[0]

    @property
    def top(self) -> str:
        """The first block whose lower edge lies below the top of the view, found without the page's own modules."""
        return str(self.run(TOP))

    @property
    def scroll(self) -> float:
        return float(self.run("document.scrollingElement.scrollTop"))

    def top_and_scroll(self) -> tuple[str, float]:
        """Both in one question: thousands of them are asked."""
        top, scroll = self.data(f"[{TOP}, document.scrollingElement.scrollTop]")
        return top, scroll

    @property
    def place(self) -> tuple[str, float]:
        """The block and fraction that the page holds."""
        state = self.state()
        return state["block"], state["fraction"]

    def rect(self, selector: str) -> dict[str, float]:
        """The box of the first element that matches, in the view's pixels."""
        box = self.data(f"document.querySelector({json.dumps(selector)})?.getBoundingClientRect() ?? null")
        assert box is not None, f"no {selector} on the page"
        return box

    @property
    def blocks(self) -> list[str]:
        return [block.id for block in self.reading.rendition.blocks]

    # Doing.

    def go_to(self, block: str, fraction: float = 0.0) -> dict[str, Any]:
        """Jump to a block and return what the page reported."""
        place = Locator(self.reading.place.href, block=block, fraction=fraction)
        with self.heard(self.page.relocated) as received:
            self.navigator.go_to(place, jump=False)
        return received[0]

    def switch(self, language: str) -> None:
        with self.heard(self.page.swapped, lambda message: message["language"] == language):
            self.navigator.switch_language(language)

    def scroll_to(self, height: float) -> dict[str, Any]:
        """Move as the scroll bar does, and return what the page reported."""
        with self.heard(self.page.relocated) as received:
            self.run(f"document.scrollingElement.scrollTop = {height}")
        return received[0]

    def resize(self, width: int, height: int) -> None:
        """Give the view another size and wait until the page has it."""
        self.view.setFixedSize(width, height)
        deadline = QDeadlineTimer(TIMEOUT)
        while (self.run("innerWidth"), self.run("innerHeight")) != (width, height):
            assert not deadline.hasExpired(), "the page did not take the view's size"
            self.settle()
        self.settle()

    def theme(self, name: str = "light", scale: float = 1.0) -> None:
        self.navigator.set_properties(tokens_for(name).page_properties(scale))
        self.settle()

    @property
    def target(self) -> QWidget:
        """The widget that gets the person's events."""
        return self.view.focusProxy() or self.view

    def press(self, key: str) -> None:
        press_key(self.target, key)

    def wheel(self, notches: int) -> None:
        """Turn the wheel over the middle of the view; down is positive."""
        middle = QPointF(self.view.rect().center())
        event = QWheelEvent(
            middle,
            self.view.mapToGlobal(middle),
            QPointF(0, 0).toPoint(),
            QPointF(0, -120 * notches).toPoint(),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.target, event)

    def hover(self, x: float, y: float) -> None:
        self._mouse(QMouseEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton)

    def click(self, x: float, y: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Move there, press and release."""
        self.hover(x, y)
        for kind in (QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseButtonRelease):
            self._mouse(kind, x, y, button)

    def click_on(self, selector: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        box = self.rect(selector)
        assert 0 <= box["y"] <= self.view.height() - box["height"] / 2, f"{selector} is out of view"
        self.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, button)

    def _mouse(self, kind: QMouseEvent.Type, x: float, y: float, button: Qt.MouseButton) -> None:
        place = QPointF(x, y)
        held = button if kind == QMouseEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, place, self.view.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.target, event)

    def picture(self) -> QImage:
        """What the view shows, as `render` draws it."""
        loop = QEventLoop()
        received: list[bytes] = []
        self._stage.grab(lambda data: (received.append(data), loop.quit()))
        if not received:
            loop.exec()
        return QImage.fromData(received[0], "PNG")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The bundled articles; nothing is cached on disk."""
    return Catalog((paths.bundled_content(),), TextCache(None), article_stylesheet)


@pytest.fixture(scope="session")
def compiled_translations() -> None:
    """What the program loads, made from resources/translations/*.ts, whoever starts the tests."""
    compile_all()


@pytest.fixture
def english(qapp: QApplication, compiled_translations: None) -> Iterator[None]:
    """The interface as the program shows it in English: with plural forms."""
    parent = QObject()
    translation = Translation(parent)
    translation.use("en")
    yield
    translation.close()


@pytest.fixture(scope="session")
def article(catalog: Catalog) -> Publication:
    """The bundled article in its eleven languages."""
    return open_publication(ARTICLE, catalog)


@pytest.fixture
def open_stage(qapp: QApplication, article: Publication) -> Iterator[Callable[..., Stage]]:
    """Opens a page; it is closed after the test. `open_stage("ar", publication=..., size=..., tag_filter=...)`."""
    stages: list[Stage] = []

    def opened(language: str = "en", publication: Publication | None = None, **options: Any) -> Stage:
        stages.append(Stage(publication or article, language, **options))
        return stages[-1].show()

    yield opened
    for stage in stages:
        stage.close()


@pytest.fixture
def stage(open_stage: Callable[..., Stage]) -> Stage:
    """The bundled article in English, 900 by 700."""
    return open_stage()


class Listener(QTcpServer):
    """Somebody who listens on this machine."""

    def __init__(self) -> None:
        super().__init__()
        assert self.listen(QHostAddress.SpecialAddress.LocalHost)

    def address(self, name: str) -> str:
        return f"http://127.0.0.1:{self.serverPort()}/{name}"

    def somebody_came(self) -> bool:
        """Whether anybody has connected. We call as well: who came before us stands before us in the queue."""
        ours = QTcpSocket()
        ours.connectToHost(self.serverAddress(), self.serverPort())
        assert ours.waitForConnected(TIMEOUT)
        ports = []
        while ours.localPort() not in ports:
            assert self.hasPendingConnections() or self.waitForNewConnection(TIMEOUT)[0]
            ports.append(self.nextPendingConnection().peerPort())
        return len(ports) > 1


@pytest.fixture
def listener(qapp: QApplication) -> Iterator[Listener]:
    result = Listener()
    yield result
    result.close()


@pytest.fixture
def write_article(tmp_path: Path, catalog: Catalog) -> Callable[..., Publication]:
    """Writes a small article, a Markdown body for each language, and opens it."""

    def write(*, title: str = "A title", **bodies: str) -> Publication:
        folder = tmp_path / "content" / WRITTEN
        folder.mkdir(parents=True, exist_ok=True)
        for language, body in bodies.items():
            tag = language.replace("_", "-")
            front = f'---\nid: {WRITTEN}\nlanguage: {tag}\ntitle: "{title}"\n---\n\n'
            (folder / f"{tag}.md").write_text(front + body, encoding="utf-8")
        return open_publication(str(folder), catalog)

    return write
