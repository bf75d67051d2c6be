"""What came of adding books: which failed and why, which were known, which are new editions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from reader.ui.dialogs.details import DetailsDialog
from reader.ui.widgets.glyph import Glyph, Tone
from reader.ui.widgets.interface import counted
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import breakable, isolated, left_to_right, tame

LONGEST = 160  # characters of a title that are shown
MOST = 60  # entries of a kind that are shown; all are copied


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One file or book and a word on it."""

    name: str
    reason: str = ""


class ImportReport(DetailsDialog):
    """Kinds in the order of what a person wants to know: failed, new editions, known, moved; then how many are new."""

    def __init__(
        self,
        added: int,
        failed: list[ReportItem],
        editions: list[ReportItem],
        known: list[ReportItem],
        moved: list[ReportItem],
        parent: QWidget | None = None,
        *,
        cancelled: bool = False,
    ) -> None:
        super().__init__(parent)
        self._added, self._cancelled = added, cancelled
        self._kinds: list[tuple[str, str, Tone, list[ReportItem]]] = [
            ("failed", "warning", "danger", failed),
            ("editions", "book", "accent", editions),
            ("moved", "folder", "muted", moved),
            ("known", "check", "muted", known),
        ]
        self.captions: dict[str, Label] = {}
        for kind, icon, tone, items in self._kinds:
            if not items:
                continue
            caption = self.captions[kind] = Label("CardTitle", self)
            self.body.addWidget(caption)
            self.body.addWidget(self._card(icon, tone, items))
        self.body.setSpacing(8)
        self._finish()

    def _card(self, icon: str, tone: Tone, items: list[ReportItem]) -> QFrame:
        card = QFrame(self)
        card.setObjectName("Card")
        grid = QGridLayout(card)
        grid.setContentsMargins(14, 11, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, item in enumerate(items[:MOST]):
            name, reason = Label("", card), Label("Aside", card)
            name.setText(isolated(breakable(tame(item.name, LONGEST))))
            reason.setText(breakable(item.reason[:1].upper() + item.reason[1:]))
            reason.setVisible(bool(item.reason))
            for label in (name, reason):
                policy = label.sizePolicy()
                policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # no title makes the dialog wider
                label.setSizePolicy(policy)
            name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(Glyph(icon, tone, card), 3 * row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(name, 3 * row, 1)
            grid.addWidget(reason, 3 * row + 1, 1)
            if item is not items[-1]:
                grid.setRowMinimumHeight(3 * row + 2, 10)  # a reason is nearer to its name than to the next one
        if len(items) > MOST:
            more = Label("Aside", card)
            more.setText("…")
            grid.addWidget(more, 3 * MOST, 1)
        return card

    @property
    def details(self) -> str:
        """All of it as text."""
        lines = [self.title.text()]
        for kind, _icon, _tone, items in self._kinds:
            if items:
                lines += ["", self.captions[kind].text()]
                lines += [f"{item.name}\t{item.reason}" if item.reason else item.name for item in items]
        return "\n".join(lines)

    def _retranslate(self) -> None:
        super()._retranslate()
        if self._cancelled:
            #: Adding books to the library was cancelled; what was added before stays
            text = self.tr("%n books were added before you cancelled.", "", self._added)
        else:
            text = self.tr("%n books were added.", "", self._added)
        self._set_heading(counted(text))
        numbers = {kind: len(items) for kind, _icon, _tone, items in self._kinds}
        words = {
            "failed": self.tr("%n could not be added", "", numbers["failed"]),
            "editions": self.tr("%n new editions of books you have", "", numbers["editions"]),
            "moved": self.tr("%n were found again in another place", "", numbers["moved"]),
            "known": self.tr("%n were in the library already", "", numbers["known"]),
        }
        for kind, caption in self.captions.items():
            caption.setText(counted(words[kind]))


def shown_path(path: str) -> str:
    """A file's name for a report."""
    return left_to_right(path.replace("\\", "/").rpartition("/")[2] or path)
