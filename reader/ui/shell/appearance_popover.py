"""Theme and text size, one click away from the text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.preferences import LAYOUTS, TEXT_SCALES, THEMES, Preferences
from reader.publication.numerals import localised, percent
from reader.ui.shell.swatch import RING, Swatch
from reader.ui.widgets.interface import Retranslating, interface_language
from reader.ui.widgets.label import Label
from reader.ui.widgets.link import INSET, Link
from reader.ui.widgets.popup import Popover, place_below
from reader.ui.widgets.segment import Segment
from reader.ui.widgets.tab_stop import keep_one_tab_stop
from reader.ui.widgets.tick import Tick

COLUMNS = ("auto", "1", "2")
SIDE = 16  # logical pixels between the edge and what stands inside
GAP = 8


class AppearancePopover(Retranslating, Popover):
    """Says what is wanted; the window applies it at once."""

    theme_chosen = Signal(str)
    size_step = Signal(int)  # -1 smaller, 0 normal, +1 larger
    changed = Signal(str, object)  # a preference of books by its name, and its value
    more_requested = Signal()

    def __init__(self, parent: QWidget, *, for_book: bool = False) -> None:
        super().__init__(parent)
        self._for_book = for_book
        self._caption, self._size_caption = Label("Caption", self), Label("Caption", self)
        self._themes = QButtonGroup(self)
        self._swatches = {theme: Swatch(theme, self) for theme in THEMES}
        for theme, swatch in self._swatches.items():
            swatch.clicked.connect(lambda _checked, theme=theme: self.theme_chosen.emit(theme))
            self._themes.addButton(swatch)
        keep_one_tab_stop(self._themes)
        self._smaller, self._scale, self._larger = (self._step_button(step) for step in (-1, 0, 1))
        self._layout_caption, self._columns_caption = Label("Caption", self), Label("Caption", self)
        self._layouts = Segment(LAYOUTS, LAYOUTS[0], self)
        self._layouts.chosen.connect(lambda layout: self.changed.emit("layout", layout))
        self._columns = Segment(COLUMNS, COLUMNS[0], self)
        self._columns.chosen.connect(lambda columns: self.changed.emit("columns", columns))
        self._colours = Tick(self)
        self._colours.toggled.connect(self._on_colours)
        for part in (self._layout_caption, self._layouts, self._columns_caption, self._columns, self._colours):
            part.setVisible(for_book)
        self._more = Link(self)
        self._more.clicked.connect(self._on_more)
        self._arrange()
        self._retranslate()

    def _step_button(self, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("Step")
        button.setProperty("step", step)
        button.setText("A" if step else "")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.size_step.emit(step))
        return button

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GAP - 2 * RING)
        for index, swatch in enumerate(self._swatches.values()):
            grid.addWidget(swatch, index // 2, index % 2)
        sizes = QHBoxLayout()
        sizes.setSpacing(GAP)
        for button in (self._smaller, self._scale, self._larger):
            sizes.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 11)
        column.setSpacing(0)
        column.addLayout(_inset(self._caption))
        column.addSpacing(GAP - RING)
        column.addLayout(_inset(grid, RING))
        column.addSpacing(14 - RING)
        column.addLayout(_inset(self._size_caption))
        column.addSpacing(GAP)
        column.addLayout(_inset(sizes))
        if self._for_book:
            self._add_book_rows(column)
        column.addSpacing(10)
        column.addLayout(_inset(self._more, INSET))

    def _add_book_rows(self, column: QVBoxLayout) -> None:
        for caption, choice in ((self._layout_caption, self._layouts), (self._columns_caption, self._columns)):
            column.addSpacing(14)
            column.addLayout(_inset(caption))
            column.addSpacing(GAP)
            column.addLayout(_inset(choice))
        column.addSpacing(12)
        column.addLayout(_inset(self._colours, 4))  # room for the ring of focus

    def set_preferences(self, preferences: Preferences) -> None:
        """Mark what is chosen, offer what can still be changed."""
        self._swatches[preferences.theme].setChecked(True)
        self._scale.setText(percent(preferences.text_scale, interface_language()))
        self._smaller.setEnabled(preferences.text_scale > TEXT_SCALES[0])
        self._larger.setEnabled(preferences.text_scale < TEXT_SCALES[-1])
        self._layouts.set_value(preferences.layout)
        self._columns.set_value(preferences.columns)
        self._columns.setEnabled(preferences.layout != "scrolled")
        self._columns_caption.setEnabled(preferences.layout != "scrolled")
        before = self._colours.blockSignals(True)
        self._colours.setChecked(preferences.publisher_colours)
        self._colours.blockSignals(before)

    def open_below(self, anchor: QWidget) -> None:
        """Show under a button, inside the screen."""
        self.setLayoutDirection(anchor.layoutDirection())
        self.adjustSize()
        corner = place_below(anchor, self.width(), at_end=True)
        screen = anchor.screen().availableGeometry()
        corner.setX(min(max(corner.x(), screen.left() + 8), screen.right() - self.width() - 8))
        self.move(corner)
        self.show()
        chosen = self._themes.checkedButton()
        if chosen is not None:
            chosen.setFocus()

    def _on_colours(self, kept: bool) -> None:
        self.changed.emit("publisher_colours", kept)

    def _on_more(self) -> None:
        self.close()
        self.more_requested.emit()

    def _retranslate(self) -> None:
        self._caption.setText(self.tr("Theme"))
        self._size_caption.setText(self.tr("Text size"))
        names = {
            #: A theme: as light or dark as the system
            "system": self.tr("System"),
            #: A theme
            "light": self.tr("Light"),
            #: A theme
            "sepia": self.tr("Sepia"),
            #: A theme
            "dark": self.tr("Dark"),
        }
        for theme, swatch in self._swatches.items():
            swatch.setText(names[theme])
        for button, name in (
            (self._smaller, self.tr("Smaller text")),
            (self._scale, self.tr("Normal text size")),
            (self._larger, self.tr("Larger text")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        #: Of a book: pages, or one text to scroll
        self._layout_caption.setText(self.tr("Layout"))
        self._layouts.set_texts(
            {
                #: A layout: the one that the book asks for
                "auto": (self.tr("Book"), self.tr("As the book wishes")),
                #: A layout: pages to turn
                "paginated": (self.tr("Pages"), self.tr("Pages to turn")),
                #: A layout: one text to scroll
                "scrolled": (self.tr("Scroll"), self.tr("One text to scroll")),
            }
        )
        #: Of a page: how many columns of text
        self._columns_caption.setText(self.tr("Columns"))
        self._columns.set_texts(
            {
                #: As many columns as there is room for
                "auto": (self.tr("Auto"), self.tr("As many as there is room for")),
                "1": (localised(1, interface_language()), self.tr("One column")),
                "2": (localised(2, interface_language()), self.tr("Two columns")),
            }
        )
        #: Keep the colours that a book's publisher chose, where the theme is not Light
        self._colours.setText(self.tr("Publisher’s colours"))
        self._colours.setToolTip(self.tr("Keep the book’s own colours in themes other than Light"))
        self._more.setText(self.tr("All preferences…"))
        self.setAccessibleName(self.tr("Appearance"))


def _inset(part: QWidget | QLayout, less: int = 0) -> QHBoxLayout:
    """A line of the popover; `less` is what the part keeps free around itself."""
    row = QHBoxLayout()
    row.setContentsMargins(SIDE - less, 0, SIDE - less, 0)
    if isinstance(part, QWidget):
        row.addWidget(part)
    else:
        row.addLayout(part)
    if isinstance(part, Link):
        row.addStretch(1)
    return row
