"""What is to be exported: languages, edition, tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.dialogs.chips import LanguageChips
from reader.ui.dialogs.export_request import EDITIONS, ExportRequest
from reader.ui.widgets.choice import Choice
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.label import Label
from reader.ui.widgets.link import Link
from reader.ui.widgets.segment import Segment
from reader.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from reader.publication.language import Language


class ExportForm(Retranslating, QWidget):
    """Chips for the languages, segments for the edition; `request` is what they add up to."""

    changed = Signal()

    def __init__(
        self,
        languages: tuple[Language, ...],
        current: str,
        tags: tuple[tuple[str, str], ...],
        active_tag: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._languages, self._current, self._active_tag = languages, current, active_tag
        self.caption = Label("Caption", self, wraps=False)
        self.all, self.none = self._link(True), self._link(False)
        self.languages = LanguageChips(languages, current, self)
        self.languages.changed.connect(self._on_changed)
        self.edition = Segment(EDITIONS, "single", self)
        self.edition.chosen.connect(self._on_changed)
        self.lead_label, self.lead = Label("", self, wraps=False), Choice(self)
        self.lead_label.setBuddy(self.lead)
        self.lead.chosen.connect(self._on_changed)
        self.only_tag, self.tag = Tick(self), Choice(self)
        self.tag.set_options(tags, active_tag)
        self.only_tag.setChecked(active_tag is not None)
        self.only_tag.toggled.connect(self._on_changed)
        self.tag.chosen.connect(self._on_changed)
        self._arrange()
        self._update()
        self._retranslate()

    def _link(self, checked: bool) -> Link:
        link = Link(self)
        link.clicked.connect(lambda: self.languages.check_all(checked))
        return link

    def _arrange(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(self.caption)
        heading.addStretch(1)
        heading.addWidget(self.all)
        heading.addWidget(self.none)
        chips = QVBoxLayout()
        chips.setSpacing(6)
        chips.addLayout(heading)
        chips.addWidget(self.languages)
        lead, tag = _row(self.lead_label, self.lead), _row(self.only_tag, self.tag)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(chips)
        column.addWidget(self.edition, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(lead)
        column.addLayout(tag)

    @property
    def request(self) -> ExportRequest:
        """What is chosen now."""
        tags = list(self.languages.tags)
        edition = self.edition.value
        if edition == "bilingual" and self.lead.value in tags:
            tags.sort(key=lambda tag: tag != self.lead.value)
        tag = self.tag.value if self._active_tag is not None and self.only_tag.isChecked() else None
        return ExportRequest(tuple(tags), edition, tag)

    def own_name(self, tag: str) -> str:
        """The name of a language in itself."""
        return next(language.own_name for language in self._languages if language.tag == tag)

    def _on_changed(self) -> None:
        self._update()
        self.changed.emit()

    def _update(self) -> None:
        """What depends on what was chosen: who may lead, what there is to ask."""
        tags = self.languages.tags
        lead = next((tag for tag in (self.lead.value, self._current) if tag in tags), None)
        self.lead.set_options(tuple((tag, self.own_name(tag)) for tag in tags), lead)
        asked = self.edition.value == "bilingual" and len(tags) > 1
        self.lead_label.setVisible(asked)
        self.lead.setVisible(asked)
        self.only_tag.setVisible(self._active_tag is not None)
        self.tag.setVisible(self._active_tag is not None)
        self.tag.setEnabled(self.only_tag.isChecked())

    def _retranslate(self) -> None:
        self.caption.setText(self.tr("Languages"))
        self.languages.setAccessibleName(self.tr("Languages"))
        #: Button: choose all languages
        self.all.setText(self.tr("All"))
        self.all.setAccessibleName(self.tr("Choose all languages"))
        #: Button: choose no language
        self.none.setText(self.tr("None"))
        self.none.setAccessibleName(self.tr("Choose no language"))
        #: What the books are to hold: one language each, two, or all
        self.edition.setAccessibleName(self.tr("Edition"))
        self.edition.set_texts(
            {
                #: A book for each language
                "single": self.tr("One per language"),
                #: Books with each paragraph in two languages
                "bilingual": self.tr("Bilingual"),
                #: A single book with all the languages
                "omnibus": self.tr("All in one"),
            }
        )
        #: Of a bilingual book: each paragraph comes first in this language
        self.lead_label.setText(self.tr("&Leading language:"))
        #: Of a bilingual book: each paragraph comes first in this language
        self.lead.setAccessibleName(self.tr("Leading language"))
        #: A tag is chosen beside it
        self.only_tag.setText(self.tr("&Only sections tagged:"))
        self.tag.setAccessibleName(self.tr("Tag"))


def _row(label: QWidget, field: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(label)
    row.addWidget(field)
    row.addStretch(1)
    return row
