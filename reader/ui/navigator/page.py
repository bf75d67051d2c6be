"""One page of the engine: loads a resource, passes calls down and messages up."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

from reader.ui.navigator.bridge import PageBridge
from reader.ui.navigator.scheme import SCHEME
from reader.ui.navigator.scripts import MODULES, WORLD, for_script, frame_script, page_script

log = logging.getLogger(__name__)
LACKS_SCRIPTS = (
    f"location.protocol == '{SCHEME.decode()}:' && document.readyState == 'complete' && typeof zo == 'undefined'"
)


class ReadingPage(QWebEnginePage):
    """The signals carry the page's own words as dicts; `resources/page/*.js` says what is in each."""

    ready = Signal()
    relocated = Signal(dict)
    shown = Signal(dict)
    swapped = Signal(dict)
    stable = Signal(dict)
    state_described = Signal(dict)
    bookmark_requested = Signal(dict)
    section_opened = Signal(dict)
    link_activated = Signal(str)
    link_followed = Signal(dict)  # the same with what the page knows of it
    menu_requested = Signal(dict)
    scripts_found = Signal(dict)  # the book has some, and they do not run
    scripts_broke = Signal(dict)  # they run, and the page cannot go on like this
    selection_changed = Signal(dict)  # words and where they stand; text "" when nothing is selected
    annotation_activated = Signal(dict)  # a highlight or a mark in the margin: id (or ids), rect, x, y
    caret_changed = Signal(dict)  # on
    narration_told = Signal(dict)  # by book/overlay.js
    hyphens_wanted = Signal(dict)
    film_told = Signal(str, dict)  # "wanted", "moved" or "gone", by book/films.js
    console_written = Signal(str)

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self._bridge = PageBridge(self)
        self._bridge.received.connect(self._on_received)
        channel = QWebChannel(self)
        channel.registerObject("bridge", self._bridge)
        self.setWebChannel(channel, WORLD)
        self._warming = False  # an empty page may be loaded
        self._begun: QUrl | None = None  # being loaded, its scripts still to come
        self._is_early = False  # being loaded with scripts that wait for `_start`
        self._is_expectant = False  # they have said so
        self._start: dict[str, Any] | None = None
        self.is_ready = False  # the page has said so
        self.is_covered = False  # a card of ours lies over it
        self.has_scripts = False  # the book's own were seen
        self._source = ""  # of the page's scripts
        self._waiting: list[str] = []  # calls made before the page was ready
        self.loadFinished.connect(self._on_load_finished)
        self._signals = {
            "ready": lambda data: self._on_ready(),
            "waiting": lambda data: self._on_waiting(),
            "relocated": self.relocated.emit,
            "shown": self.shown.emit,
            "swapped": self.swapped.emit,
            "stable": self.stable.emit,
            "state": self.state_described.emit,
            "bookmark-requested": self.bookmark_requested.emit,
            "section-opened": self.section_opened.emit,
            "link-activated": self._on_link,
            "menu-requested": self.menu_requested.emit,
            "card-shown": self._on_card,
            "scripts-found": self._on_scripts_found,
            "scripts-broke": self.scripts_broke.emit,
            "selection-changed": self.selection_changed.emit,
            "annotation-activated": self.annotation_activated.emit,
            "caret-changed": self.caret_changed.emit,
            "narration": self.narration_told.emit,
            "hyphens-wanted": self.hyphens_wanted.emit,
            "film-wanted": lambda data: self.film_told.emit("wanted", data),
            "film-moved": lambda data: self.film_told.emit("moved", data),
            "film-gone": lambda data: self.film_told.emit("gone", data),
        }

    def begin(self, url: QUrl | None, modules: tuple[str, ...] = MODULES) -> None:
        """Let the engine start its process: with the resource that `open` will most likely ask for, or with none.

        The shell of a book is the same for all: it is loaded at once and waits with its scripts for what it will show.
        """
        self._begun = url
        self._warming = url is None
        self._is_early = url is not None and modules is not MODULES
        if self._is_early:
            self._insert(None, modules)
        self.load(url or QUrl("about:blank"))

    def open(self, url: QUrl, start: dict[str, Any], modules: tuple[str, ...] = MODULES) -> None:
        """Load a resource; `start` says what is shown first (place, folded sections, decorations)."""
        self._warming = self.is_ready = self.has_scripts = self.is_covered = False
        self._waiting.clear()  # `start` says it all
        begun, self._begun = self._begun, None
        if begun == url and self._is_early:
            self._start = start
            if self._is_expectant:
                self._on_waiting()
            return
        self._start, self._is_early = None, False
        self._insert(start, modules)
        if begun != url:
            self.load(url)

    def _insert(self, start: dict[str, Any] | None, modules: tuple[str, ...]) -> None:
        script = page_script(start, modules)
        self._source = script.sourceCode()
        self.scripts().clear()
        self.scripts().insert(script)
        if modules is not MODULES:
            self.scripts().insert(frame_script())

    def _on_waiting(self) -> None:
        """The shell is there: it gets what it shows, now or when that is known."""
        self._is_expectant = True
        if self._start is not None:
            self.runJavaScript(f"zo.begin({for_script(self._start)})", WORLD)
            self._start, self._is_expectant = None, False

    def send(self, module: str, method: str, argument: Any = None) -> None:
        """Call a function of a page module. Answers come as signals."""
        source = f"zo.call({for_script(module)}, {for_script(method)}, {for_script(argument or {})})"
        if self.is_ready:
            self.runJavaScript(source, WORLD)
        else:
            self._waiting.append(source)

    def answer(self, module: str, method: str, argument: Any) -> None:
        """Call a function of a page module at once: what a page asks for before it is ready."""
        source = f"zo.call({for_script(module)}, {for_script(method)}, {for_script(argument)})"
        self.runJavaScript(f"typeof zo == 'undefined' || {source}", WORLD)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        # The third guard: the page shows what the program loads and nothing else, whoever asks; not even the book
        # itself may move it (a refresh to its own address never ends). Links are wishes (links.js).
        kinds = QWebEnginePage.NavigationType
        address = QUrl(url)
        empty = address.toString() == "about:blank" and (self._warming or not is_main_frame)
        # A frame of a book may hold a document written in its address (EPUB 3.3, section 3.5); the page may not.
        inside = address.scheme() == SCHEME.decode() or empty or (address.scheme() == "data" and not is_main_frame)
        accepted = inside and (
            kind == kinds.NavigationTypeTyped if is_main_frame else kind != kinds.NavigationTypeFormSubmitted
        )
        if not accepted:
            log.warning("navigation refused: %s", address.toString())
        return accepted

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        # Only our scripts run: what is uncaught is a bug of ours, all else (a picture refused or gone) is the book's.
        severity = logging.ERROR if message.startswith("Uncaught") else logging.INFO
        log.log(severity, "page: %s (%s:%d)", message.strip(), source, line)
        self.console_written.emit(f"{level.name.removesuffix('MessageLevel').lower()}: {message}")

    def _on_ready(self) -> None:
        self.is_ready = True
        for source in self._waiting:
            self.runJavaScript(source, WORLD)
        self._waiting.clear()
        self.ready.emit()

    def _on_load_finished(self, _succeeded: bool) -> None:
        if not self.is_ready:
            self.runJavaScript(LACKS_SCRIPTS, WORLD, self._on_looked_for_scripts)

    def _on_looked_for_scripts(self, lacking: object) -> None:
        # A process that follows one that died comes without the scripts, one time in five: it gets them by hand.
        if lacking is True and self._source:
            log.info("the page came without its scripts; they are run by hand")
            self.runJavaScript(self._source, WORLD)

    def _on_scripts_found(self, data: dict[str, Any]) -> None:
        self.has_scripts = True
        self.scripts_found.emit(data)

    def _on_card(self, data: dict[str, Any]) -> None:
        self.is_covered = bool(data.get("open"))

    def _on_link(self, data: dict[str, Any]) -> None:
        # Later: a question that waits for its answer in here would keep the channel from saying anything else.
        QTimer.singleShot(0, self, lambda: self._follow(data))

    def _follow(self, data: dict[str, Any]) -> None:
        self.link_followed.emit(data)
        self.link_activated.emit(str(data.get("href", "")))

    def _on_received(self, name: str, data: dict[str, Any]) -> None:
        emit = self._signals.get(name)
        if not self.is_ready and name not in {"ready", "waiting", "scripts-broke", "hyphens-wanted"}:
            return  # the last words of the document before
        if emit is None:
            log.warning("the page said %r, which means nothing", name)
        else:
            emit(data)
