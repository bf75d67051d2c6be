"""A table of words that can be selected as one text; values of any length wrap."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QTextEdit, QWidget

FRAME = 2  # the border that shows the focus
ROW_GAP = 5  # logical pixels
WIDTHS = {2: (32, 68), 3: (34, 30, 36)}  # per cent, by the number of columns


class Facts(QTextEdit):
    """Rows of (name, value) or (name, value, remark), as high as they need to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Facts")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows: tuple[tuple[str, ...], ...] = ()

    def set_rows(self, rows: list[tuple[str, ...]]) -> None:
        """Show these rows; line breaks in a value are kept."""
        self._rows = tuple(rows)
        self._show()

    def _show(self) -> None:
        # An absolute alignment, because a value may be written in the other direction than the interface.
        side = "right" if self.isRightToLeft() else "left"
        muted = QApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()
        lines = []
        for index, row in enumerate(self._rows):
            gap = ROW_GAP if index else 0
            cells = []
            for column, text in enumerate(row):
                style = f"padding-top: {gap}px;" + ("" if column == 1 else f" color: {muted};")
                style += " padding-right: 18px; padding-left: 0px;" if side == "left" else " padding-left: 18px;"
                words = escape(text).replace("\n", "<br>")
                cells.append(
                    f'<td style="{style}" width="{WIDTHS[len(row)][column]}%"><p align="{side}">{words}</p></td>'
                )
            lines.append(f"<tr>{''.join(cells if side == 'left' else reversed(cells))}</tr>")  # Qt mirrors no table
        self.setHtml(f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(lines)}</table>')
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._show()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        measured = self.document().clone()
        measured.setDefaultFont(self.font())
        measured.setTextWidth(width - 2 * FRAME)
        return round(measured.size().height() + 0.5) + 2 * FRAME

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * FRAME)

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(360))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # there is nothing to scroll here; the dialog may
