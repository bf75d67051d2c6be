"""A search of everything there is: the question, what was found, and the way there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.errors import ReaderError
from reader.publication.language import LANGUAGES, language_for, primary_subtag
from reader.services.searching import SearchHit
from reader.ui.controllers.search_thread import SearchThread
from reader.ui.panels.search_rows import Group, SearchRow
from reader.ui.widgets.interface import counted
from reader.ui.widgets.texts import tame

if TYPE_CHECKING:
    from reader.services.finding import Found, Results
    from reader.ui.application import Application

ORDER = {language.tag: number for number, language in enumerate(LANGUAGES)}  # as on the switcher
LONGEST_TITLE = 160  # characters


class AllTexts(QObject):
    """Holds one question and its answer. The first results come at once and keep their places when the rest comes.

    The thread lives from the first question to the last.
    """

    changed = Signal()

    def __init__(self, program: Application, *, goes_on: bool = False) -> None:
        """`goes_on`: where a hit is opened, its text is searched for the same words from there on."""
        super().__init__(program)
        self._program, self._goes_on = program, goes_on
        self._thread: SearchThread | None = None
        self._number = 0
        self._all: list[Found] = []  # what comes after the first results
        self._query = ""
        self.found: list[Found] = []
        self.searching = self.more = False  # whether it goes on; whether there is more than was listed

    def ask(self, query: str, *, again: bool = False) -> None:
        """Search; nothing is sought for a query without words. `again`: the texts are others now."""
        query = query.strip()
        if query == self._query and not again:
            return
        self._query = query
        self._number += 1
        if not query:
            self.leave()
            self.changed.emit()
            return
        self.searching, self.more = True, False
        self._thread_of_mine().ask(self._number, query, self._language)
        if not self.found:
            self.changed.emit()

    def leave(self) -> None:
        """Nobody looks any more."""
        self._number += 1
        self._query, self.found, self._all, self.searching, self.more = "", [], [], False, False
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.leave()

    def close(self) -> None:
        """The program ends."""
        self.leave()
        for thread in self.findChildren(SearchThread):  # those that were left before may be busy still
            thread.wait()

    def go_to(self, number: int) -> None:
        """Open what was found, at its place."""
        found = self.found[number]
        self._thread_of_mine().locate(self._number, found)

    def rows(self) -> tuple[SearchRow, ...]:
        """What was found, as lists show it."""
        language = self._language
        counts = Counter(found.publication for found in self.found)
        groups: dict[str, Group] = {}
        rows = []
        for found in self.found:
            if found.publication not in groups:
                title = tame(found.title or found.source, LONGEST_TITLE)
                groups[found.publication] = Group(title, counted(str(counts[found.publication])), found.language)
            rows.append(_row(found, groups[found.publication], language))
        return tuple(rows)

    @property
    def texts(self) -> int:
        """In how many publications it was found."""
        return len({found.publication for found in self.found})

    @property
    def _language(self) -> str:
        return self._program.session.reading.language

    def _thread_of_mine(self) -> SearchThread:
        if self._thread is None:
            thread = self._thread = SearchThread(self._program.context, self)
            thread.found_first.connect(self._on_first)
            thread.found_more.connect(self._on_more)
            thread.ended.connect(self._on_ended)
            thread.described.connect(self._on_described)
            thread.failed.connect(self._on_failed)
            thread.finished.connect(thread.deleteLater)
            thread.start(SearchThread.Priority.LowPriority)
        return self._thread

    @Slot(int, object)
    def _on_first(self, number: int, results: Results) -> None:
        if number == self._number:
            self.found, self._all = in_groups(results.rows), []
            self.changed.emit()

    @Slot(int, object)
    def _on_more(self, number: int, rows: tuple[Found, ...]) -> None:
        if number == self._number:
            self._all += rows

    @Slot(int, bool)
    def _on_ended(self, number: int, more: bool) -> None:
        if number != self._number:
            return
        self.searching, self.more = False, more
        if self._all:
            self.found, self._all = in_groups((*self.found, *self._all)), []
        self.changed.emit()

    @Slot(int, object)
    def _on_failed(self, number: int, error: ReaderError) -> None:
        if number == self._number:
            self.searching = False
            self._program.program.tell(error)
            self.changed.emit()

    @Slot(int, object, object)
    def _on_described(self, number: int, found: Found, hit: SearchHit) -> None:
        if number != self._number:
            return
        program, query = self._program, self._query if self._goes_on else ""
        reading = program.session.reading
        if found.publication == reading.publication.key:
            program.library.leave()
            if hit.language != reading.language:
                program.session.switch_language(hit.language)
        else:
            before = program.session
            program.open_source(found.source, found.language)
            if program.session is before:
                return  # it was told why
        program.session.search.show_found(hit, query)


def in_groups(found: tuple[Found, ...]) -> list[Found]:
    """Publication by publication, in the order of the best of each; within one in the order of reading, each once."""
    groups: dict[str, dict[tuple[object, ...], Found]] = {}
    for one in found:
        place = (one.spine or 0, one.number, one.language if one.kind != "article" else "")
        groups.setdefault(one.publication, {}).setdefault(place, one)
    return [group[place] for group in groups.values() for place in sorted(group)]


def _row(found: Found, group: Group, language: str) -> SearchRow:
    words = (found.before, found.hit, found.after)
    hit = SearchHit(found.publication, found.language, found.href, found.block, found.start, found.end, *words)
    told = found.kind == "article" and (
        len(found.languages) > 1 or primary_subtag(found.language) != primary_subtag(language)
    )
    others = sorted(
        (tag for tag in found.languages if tag != found.language), key=lambda tag: ORDER.get(tag, len(ORDER))
    )
    labels = tuple(language_for(tag).label for tag in (found.language, *others)) if told else ()
    section = tame(found.section, LONGEST_TITLE)
    return SearchRow(hit, "" if section == group.title else section, labels, language=found.language, group=group)
