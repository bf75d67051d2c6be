"""The tag filter: chips, folded sections, shorter contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.services.filtering import TagFilter, tag_counts
from reader.services.reading import Reading
from reader.ui.navigator.controller import NavigatorController

if TYPE_CHECKING:
    from reader.streamer.articles.collection import Collection
    from reader.ui.panels.tag_filter import TagFilterPanel


class TagsController(QObject):
    """Chips say what is wanted; the navigator folds."""

    filter_changed = Signal(object)  # TagFilter

    def __init__(
        self,
        reading: Reading,
        navigator: NavigatorController,
        collection: Collection | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reading, self._navigator, self._collection = reading, navigator, collection
        self._panel: TagFilterPanel | None = None

    def attach(self, panel: TagFilterPanel) -> None:
        """The chips are there."""
        self._panel = panel
        # Methods, not lambdas: the panel outlives this controller, and a dead one must hear nothing.
        panel.tag_toggled.connect(self._on_tag_toggled)
        panel.every_changed.connect(self._on_every_changed)
        panel.cleared.connect(self._on_cleared)
        self.refresh()

    def refresh(self) -> None:
        """The rendition changed: labels in its language."""
        if self._panel is None:
            return
        from reader.ui.panels.tag_filter import TagChip

        chips = tuple(
            TagChip(tag, self._collection.tag_label(tag, self._reading.language), count)
            for tag, count in tag_counts(self._reading.rendition).items()
            if self._collection is not None  # books have none
        )
        self._panel.set_tags(chips, self._reading.language)
        self._panel.setVisible(bool(chips))
        self._panel.set_filter(self._navigator.filter)

    def _on_tag_toggled(self, tag: str) -> None:
        self.apply(self._navigator.filter.toggled(tag))

    def _on_every_changed(self, every: bool) -> None:
        self.apply(self._navigator.filter.with_every(every))

    def _on_cleared(self) -> None:
        self.apply(TagFilter())

    def apply(self, tag_filter: TagFilter) -> None:
        """Fold and show accordingly."""
        self._navigator.set_filter(tag_filter)
        if self._panel is not None:
            self._panel.set_filter(tag_filter)
        self.filter_changed.emit(tag_filter)
