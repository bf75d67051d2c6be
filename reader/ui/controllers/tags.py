"""The tag filter: chips, folded sections, shorter contents."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.services.filtering import TagFilter, tag_counts
from reader.services.reading import Reading
from reader.streamer.articles.collection import Collection
from reader.ui.navigator.controller import NavigatorController
from reader.ui.panels.tag_filter import TagChip, TagFilterPanel


class TagsController(QObject):
    """Chips say what is wanted; the navigator folds."""

    filter_changed = Signal(object)  # TagFilter

    def __init__(
        self,
        reading: Reading,
        navigator: NavigatorController,
        panel: TagFilterPanel,
        collection: Collection,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reading, self._navigator = reading, navigator
        self._panel, self._collection = panel, collection
        panel.tag_toggled.connect(lambda tag: self.apply(self._navigator.filter.toggled(tag)))
        panel.every_changed.connect(lambda every: self.apply(self._navigator.filter.with_every(every)))
        panel.cleared.connect(lambda: self.apply(TagFilter()))

    def refresh(self) -> None:
        """The rendition changed: labels in its language."""
        chips = tuple(
            TagChip(tag, self._collection.tag_label(tag, self._reading.language), count)
            for tag, count in tag_counts(self._reading.rendition).items()
        )
        self._panel.set_tags(chips, self._reading.language)
        self._panel.setVisible(bool(chips))
        self._panel.set_filter(self._navigator.filter)

    def apply(self, tag_filter: TagFilter) -> None:
        """Fold and show accordingly."""
        self._navigator.set_filter(tag_filter)
        self._panel.set_filter(tag_filter)
        self.filter_changed.emit(tag_filter)
