"""Tells a page where words may be divided, which the engine does not know: it has no patterns.

The page asks ("hyphens-wanted" {token, language, words}) and gets the offsets of the breaks in each word back.
Source: CSS Text 3, section 5.4 (hyphenation opportunities).
"""

from __future__ import annotations

from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from reader.ui.navigator.book.patterns import patterns_for
from reader.ui.navigator.page import ReadingPage

WORDS = 20_000  # of one request; what comes behind stays whole
KEPT = 200_000  # words of a language whose breaks are remembered


class Hyphenation(QObject):
    """Answers one page, from memory or by a thread."""

    found = Signal(int, str, list, list)  # token, language, words, their breaks: from a thread

    def __init__(self, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._known: dict[str, dict[str, list[int]]] = {}  # language: word: breaks
        self._asked: dict[int, list[str]] = {}  # token: all its words
        page.hyphens_wanted.connect(self._on_wanted)
        self.found.connect(self._on_found)

    @Slot(dict)
    def _on_wanted(self, message: dict[str, Any]) -> None:
        token, language, words = message.get("token"), str(message.get("language", ""))[:40], message.get("words")
        if not isinstance(token, int | float) or not isinstance(words, list):
            return
        wanted = [word for word in words[:WORDS] if isinstance(word, str)]
        known = self._known.setdefault(language, {})
        lacking = [word for word in wanted if word not in known]
        self._asked[int(token)] = wanted
        if not lacking:
            self._on_found(int(token), language, [], [])
            return

        def work() -> None:
            patterns = patterns_for(language)
            places = [[] if patterns is None else patterns.breaks(word) for word in lacking]
            if shiboken6.isValid(self):  # else the page is gone
                self.found.emit(int(token), language, lacking, places)

        QThreadPool.globalInstance().start(work)

    @Slot(int, str, list, list)
    def _on_found(self, token: int, language: str, words: list[str], places: list[list[int]]) -> None:
        known = self._known[language]
        if len(known) > KEPT:
            known.clear()
        known.update(zip(words, places, strict=True))
        asked = self._asked.pop(token, [])
        if shiboken6.isValid(self._page):
            self._page.answer("hyphens", "take", {"token": token, "breaks": [known.get(word, []) for word in asked]})
