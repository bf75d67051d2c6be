"""Contents, progress and minutes left follow the reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.publication.locator import Locator
from reader.publication.reading_time import reading_minutes, whole_minutes
from reader.services.reading import Reading
from reader.ui.navigator.controller import NavigatorController

if TYPE_CHECKING:
    from reader.publication.model import Section
    from reader.ui.panels.contents import ContentsPanel
    from reader.ui.panels.contents_model import ContentsModel
    from reader.ui.shell.footer import Footer


class ContentsController(QObject):
    """Fills the contents from the rendition and the filter; marks the section being read."""

    def __init__(
        self,
        reading: Reading,
        navigator: NavigatorController,
        footer: Footer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reading, self._navigator, self._footer = reading, navigator, footer
        self._model: ContentsModel | None = None
        self._minutes = 0.0
        self._state: tuple[float, str | None] = (0.0, None)
        navigator.progress_changed.connect(self._on_progress)
        footer.slider.moved_to.connect(self._on_slider)

    def attach(self, model: ContentsModel, panel: ContentsPanel) -> None:
        """The list is there."""
        self._model, self._panel = model, panel
        panel.go_to_requested.connect(self.go_to_block)
        self.refresh()

    def refresh(self) -> None:
        """The rendition or the filter changed."""
        rendition = self._reading.rendition
        shown = {section.id for section in rendition.sections if self._navigator.filter.matches(section)}
        if self._model is not None:
            entries = tuple(entry for entry in rendition.toc if entry.block in shown or not rendition.sections)
            self._model.set_entries(entries, rendition.language)
            self._panel.set_language(rendition.language)
        seen = [block.text for section in rendition.sections if section.id in shown for block in section.blocks]
        self._minutes = reading_minutes(seen, rendition.language)
        self._footer.slider.set_ticks(_ticks(rendition.sections, shown))
        self._on_progress(*self._state)

    def go_to_block(self, block: str) -> None:
        """Go to the start of a block."""
        self._navigator.go_to(Locator(self._reading.place.href, block=block))

    def step_section(self, step: int) -> None:
        """To the next or previous section; backwards first to the start of the present one."""
        sections = [one for one in self._reading.rendition.sections if self._navigator.filter.shows(one)]
        current = self._reading.rendition.section_of(self._reading.place.block)
        index = next((i for i, one in enumerate(sections) if current and one.id == current.id), 0)
        at_start = self._reading.place.block == sections[index].id and self._reading.place.fraction < 0.5
        if step < 0 and not at_start:
            step = 0
        target = sections[min(len(sections) - 1, max(0, index + step))]
        self._navigator.go_to(Locator(self._reading.place.href, block=target.id))

    def _on_progress(self, progression: float, block: str | None) -> None:
        self._state = (progression, block)
        if self._model is not None:
            section = self._reading.rendition.section_of(block)
            self._model.set_current(section.id if section else None)
        left = whole_minutes(self._minutes * (1 - progression))
        self._footer.set_state(progression, left)

    def _on_slider(self, progression: float) -> None:
        place = Locator(self._reading.place.href, progression=progression)
        self._navigator.go_to(place, jump=not self._footer.slider.isSliderDown())


def _ticks(sections: tuple[Section, ...], shown: set[str]) -> tuple[float, ...]:
    """Where sections begin, by their share of the letters: near enough to where they stand on the page."""
    lengths = [sum(len(block.text) for block in one.blocks) if one.id in shown else 60 for one in sections]
    total, sums, done = sum(lengths) or 1, [], 0
    for length in lengths[:-1]:
        done += length
        sums.append(done / total)
    return tuple(sums[1:])
