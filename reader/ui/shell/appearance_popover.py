"""Theme and text size, one click away from the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.preferences import THEMES, Preferences, Theme
from reader.ui.theme import tokens_for


class AppearancePopover(QFrame):
    """Says what is wanted; the window applies it at once."""

    theme_chosen = Signal(str)
    size_step = Signal(int)  # -1 smaller, 0 normal, +1 larger
    more_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popover")
        self._caption = QLabel(self, objectName="Caption")
        self._size_caption = QLabel(self, objectName="Caption")
        self._themes = QButtonGroup(self)
        self._themes.setExclusive(True)
        grid = QGridLayout()
        grid.setSpacing(8)
        for index, theme in enumerate(THEMES):
            button = QToolButton(self)
            button.setObjectName("Swatch")
            button.setCheckable(True)
            button.setMinimumSize(108, 44)
            button.setProperty("theme", theme)
            button.clicked.connect(lambda _checked=False, name=theme: self.theme_chosen.emit(name))
            self._themes.addButton(button)
            grid.addWidget(button, index // 2, index % 2)
        self._smaller, self._scale, self._larger = (QToolButton(self) for _ in range(3))
        sizes = QHBoxLayout()
        sizes.setSpacing(8)
        for button, text, step in ((self._smaller, "A", -1), (self._scale, "", 0), (self._larger, "A", 1)):
            button.setObjectName("Swatch")
            button.setMinimumSize(66, 38)
            button.setText(text)
            button.clicked.connect(lambda _checked=False, amount=step: self.size_step.emit(amount))
            sizes.addWidget(button, 1)
        for button, points in ((self._smaller, 12), (self._larger, 19)):
            button.setStyleSheet(f"font-size: {points}px")
        self._more = QToolButton(self)
        self._more.setObjectName("Link")
        self._more.clicked.connect(self._on_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(9)
        column.addWidget(self._caption)
        column.addLayout(grid)
        column.addSpacing(4)
        column.addWidget(self._size_caption)
        column.addLayout(sizes)
        column.addSpacing(2)
        column.addWidget(self._more)
        self._retranslate()

    def set_preferences(self, preferences: Preferences) -> None:
        """Mark what is chosen; each swatch shows its theme's own colours."""
        for button in self._themes.buttons():
            theme: Theme = button.property("theme")
            button.setChecked(theme == preferences.theme)
            tokens = tokens_for(theme)
            ring = tokens["accent"] if theme == preferences.theme else tokens["line"]
            button.setStyleSheet(
                f"background: {tokens['paper']}; color: {tokens['ink']}; border: 2px solid {ring}; border-radius: 9px"
            )
        self._scale.setText(f"{preferences.text_scale:.0%}")

    def open_below(self, anchor: QWidget) -> None:
        """Show under a button, inside the screen."""
        self.setLayoutDirection(anchor.layoutDirection())
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 6))
        if anchor.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 6))
        screen = anchor.screen().availableGeometry()
        corner.setX(min(max(corner.x(), screen.left() + 8), screen.right() - self.width() - 8))
        self.move(corner)
        self.show()
        chosen = self._themes.checkedButton()
        if chosen is not None:
            chosen.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_more(self) -> None:
        self.hide()
        self.more_requested.emit()

    def _retranslate(self) -> None:
        self._caption.setText(self.tr("THEME"))
        self._size_caption.setText(self.tr("TEXT SIZE"))
        names = {
            "system": self.tr("System"),
            "light": self.tr("Light"),
            "sepia": self.tr("Sepia"),
            "dark": self.tr("Dark"),
        }
        for button in self._themes.buttons():
            button.setText(names[button.property("theme")])
        for button, name in (
            (self._smaller, self.tr("Smaller text")),
            (self._scale, self.tr("Normal text size")),
            (self._larger, self.tr("Larger text")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._more.setText(self.tr("All preferences…"))
        self.setAccessibleName(self.tr("Appearance"))
