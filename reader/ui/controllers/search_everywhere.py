"""The search panel where it searches everything. It stays with its hits when another text is opened from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from reader.ui.controllers.search import DELAY
from reader.ui.controllers.search_all import AllTexts

if TYPE_CHECKING:
    from reader.ui.application import Application


class SearchEverywhere(QObject):
    """Made when that scope is first chosen; silent while another one holds."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program = program
        self._panel, self._model = program.chrome.search, program.chrome.search_model
        self._texts = AllTexts(program)
        self._current = -1
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.search)
        panel, indexing = self._panel, program.library.indexing
        panel.scope_chosen.connect(self._on_scope)
        panel.query_changed.connect(self._on_query)
        panel.hit_activated.connect(self.go_to_hit)
        panel.next_requested.connect(lambda: self.step(1))
        panel.previous_requested.connect(lambda: self.step(-1))
        panel.closed.connect(lambda: self._on_query(""))
        self._texts.changed.connect(self._show)
        indexing.progressed.connect(panel.set_readiness)
        indexing.ended.connect(self._on_indexed)

    @property
    def _is_on(self) -> bool:
        return self._panel.searches_library

    def search(self) -> None:
        """Find what is in the field, as the texts are now."""
        self._timer.stop()
        if self._is_on:
            self._texts.ask(self._panel.query, again=True)

    def step(self, step: int) -> None:
        """The next or previous hit, round at the ends."""
        if self._is_on and (count := len(self._texts.found)):
            self.go_to_hit((self._current + step) % count if self._current >= 0 else (0 if step > 0 else count - 1))

    def go_to_hit(self, index: int) -> None:
        """Open it, in whatever text it is."""
        if self._is_on:
            self._current = index
            self._panel.set_current(index)
            self._say()
            self._texts.go_to(index)

    def _on_scope(self, _scope: str) -> None:
        if self._is_on:
            self.begin()
        else:
            self._texts.leave()

    def close(self) -> None:
        """The program ends."""
        self._texts.close()

    def begin(self) -> None:
        """The scope was chosen."""
        indexing = self._program.library.indexing
        if not indexing.done or indexing.done < indexing.total:
            indexing.begin()
        self._panel.set_readiness(indexing.done, indexing.total)
        self._model.set_hits(())
        self._panel.set_status(0, -1)
        self._current = -1
        self.search()
        self._panel.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_query(self, query: str) -> None:
        if not self._is_on:
            return
        self._current = -1
        if query.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._texts.ask("")

    def _on_indexed(self) -> None:
        indexing = self._program.library.indexing
        self._panel.set_readiness(indexing.done, indexing.total)
        if self._is_on and self._panel.query.strip() and self._current < 0:
            self.search()

    def _show(self) -> None:
        if not self._is_on:
            return
        rows, bar = self._texts.rows(), self._panel.list.verticalScrollBar()
        current = None if self._current < 0 else self._model.row(self._current)
        scrolled = bar.value() if not self._texts.searching else 0
        self._model.set_hits(rows)
        if current is not None:
            self._current = next((number for number, one in enumerate(rows) if one.hit == current.hit), -1)
            self._panel.set_current(self._current)
        elif scrolled:
            bar.setValue(scrolled)
        self._say()

    def _say(self) -> None:
        texts = self._texts
        self._panel.set_status(len(texts.found), self._current, texts.searching, texts.more, texts=texts.texts)
