"""`render`: the page alone, drawn off screen, exactly as large as asked for."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.cli.context import Context, preferred_language
from reader.errors import CannotWrite, NotFound, ReaderError, UsageError
from reader.preferences import Preferences
from reader.publication.locator import Locator
from reader.publication.model import Publication
from reader.services.filtering import TagFilter, tag_counts
from reader.services.going import place_in
from reader.services.reading import Reading
from reader.streamer.open import find_article
from reader.ui.engine import prepare_engine
from reader.ui.sandbox import SandboxProbe

TIMEOUT = 60_000  # ms until a page that does not come to rest counts as hung


def render(options: argparse.Namespace, context: Context, probe: SandboxProbe) -> int:
    """Draw, write, and return the exit code. Raises ReaderError before anything is drawn."""
    publication = context.readable(options.book)
    if publication.kind == "article" and options.layout == "paginated":
        raise UsageError("articles are shown scrolled; leave --layout out")
    reading = Reading(publication, NoPlaces(), preferred_language(publication, options.lang))
    if options.at:
        reading.place = place_in(options.at, reading.rendition)
    if options.tag and options.tag not in tag_counts(reading.rendition):
        raise NotFound("tag", options.tag, tuple(tag_counts(reading.rendition)))
    keys = [key.strip() for key in options.press.split(",") if key.strip()]
    probe.check()
    prepare_engine(offscreen=True)
    result = _draw(options, context, publication, reading, keys)
    _write(options.output, result)
    return 0


class NoPlaces:
    """Remembers nothing: `render` ignores saved places and leaves none."""

    def last(self, publication: str) -> Locator | None:
        return None

    def remember(self, publication: str, place: Locator, language: str, total: float | None = None) -> None:
        """Nothing is kept."""


def _draw(
    options: argparse.Namespace, context: Context, publication: Publication, reading: Reading, keys: list[str]
) -> bytes:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reader.ui.logs import route_qt_messages
    from reader.ui.navigator.scheme import register_scheme

    route_qt_messages()
    register_scheme()
    application = QApplication([sys.argv[0]])
    application.setStyle("Fusion")
    _check_keys(keys)
    stage = _stage(options, context, publication, reading)
    outcome: list[bytes | BaseException] = []

    def done(result: bytes | BaseException) -> None:
        outcome.append(result)
        application.quit()

    job = RenderJob(stage, keys, options, done)
    watchdog = QTimer(interval=TIMEOUT, singleShot=True)
    watchdog.timeout.connect(lambda: done(CannotWrite(options.output, "the page did not come to rest")))
    watchdog.start()
    job.begin()
    application.exec()
    stage.close()
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def _check_keys(keys: list[str]) -> None:
    from PySide6.QtGui import QKeySequence

    for key in keys:
        sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
        if sequence.count() != 1 or not sequence[0].key() or sequence.toString() == "":
            raise UsageError(f"{key!r} is no key; give Qt's names, like PgDown, Right or Ctrl+B")


def _stage(options: argparse.Namespace, context: Context, publication: Publication, reading: Reading) -> Any:
    tag_filter = TagFilter(frozenset({options.tag})) if options.tag else TagFilter()
    preferences = Preferences(theme=options.theme, layout=options.layout or "auto")
    scripts = options.allow_scripts and publication.kind == "epub"
    if options.window:
        from reader.ui.window_stage import WindowStage

        article = None if publication.kind == "epub" else find_article(options.book, context.catalog)
        return WindowStage(context, article, reading, preferences, options.size, tag_filter, scripts=scripts)
    from reader.ui.navigator.stage import PageStage

    return PageStage(publication, reading, preferences, options.size, tag_filter, scripts=scripts)


class RenderJob:
    """Ready, keys, stable, picture: one step after the other, each begun by the page's own word."""

    def __init__(
        self, stage: Any, keys: list[str], options: argparse.Namespace, done: Callable[[bytes | BaseException], None]
    ) -> None:
        self._stage, self._keys, self._options, self._done = stage, keys, options, done
        self._token = 0
        self._console: list[str] = []
        page = stage.page
        page.ready.connect(self._settle)
        page.stable.connect(self._on_stable)
        page.state_described.connect(self._on_state)
        page.console_written.connect(self._console.append)

    def begin(self) -> None:
        self._stage.show()

    def _settle(self) -> None:
        self._token += 1
        self._stage.page.send("document", "settle", {"token": self._token})

    def _on_stable(self, message: dict[str, Any]) -> None:
        from PySide6.QtCore import QTimer

        if message.get("token") != self._token:
            return
        if self._keys:
            self._stage.press(self._keys.pop(0))
            self._settle()
        elif self._options.wait > 0:
            wait, self._options.wait = self._options.wait, 0
            QTimer.singleShot(int(wait * 1000), self._settle)
        else:
            self._stage.page.send("document", "describe")

    def _on_state(self, state: dict[str, Any]) -> None:
        try:
            if self._options.format == "json":
                data = self._described(state)
                self._done(json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n")
            elif self._options.format == "text":
                self._done((str(state["text"]) + "\n").encode())
            else:
                self._stage.grab(self._done)
        except ReaderError as error:
            self._done(error)

    def _described(self, state: dict[str, Any]) -> dict[str, Any]:
        place = self._stage.place(state)
        narration = getattr(self._stage, "narration", None)
        step = narration.step if narration else None
        return {
            "href": place.href,
            "locator": place.to_readium(),
            "language": state["language"],
            "direction": state["direction"],
            "writing_mode": state["writingMode"],
            "layout": state.get("layout", "scrolled"),
            "pages": int(state["pages"]),
            "page": int(state["page"]),
            "visible_blocks": [self._stage.block_name(block) for block in state["visible"]],
            "visible_text": str(state["text"]),
            "console": self._console,
            "blocked": list(self._stage.guard.blocked),
            **({"reading_aloud": {"href": step.href, "fragment": step.fragment}} if step else {}),
        }


def _write(output: str, data: bytes) -> None:
    if output == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    target = Path(output)
    new = not target.exists()
    try:
        target.write_bytes(data)
    except OSError as error:
        if new:
            with contextlib.suppress(OSError):
                target.unlink(missing_ok=True)  # the part that found room on a full disk is no picture
        raise CannotWrite(output, error.strerror or str(error)) from error
