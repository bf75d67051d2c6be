"""The language switcher: a segmented control, or a menu where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from reader.publication.language import Language, language_for


class LanguageSwitcher(QWidget):
    """Shows the languages of a publication and the one being read; says which is wanted."""

    language_chosen = Signal(str)  # BCP 47 tag

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = QFrame(self)
        self._segments.setObjectName("Languages")
        row = QHBoxLayout(self._segments)
        row.setContentsMargins(3, 1, 3, 1)
        row.setSpacing(0)
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(True)
        self._menu = QMenu(self)
        self._menu_group = QActionGroup(self)
        self._menu_button = QToolButton(self)
        self._menu_button.setObjectName("LanguageMenuButton")
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._segments, self._menu_button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._menu_button.hide()
        self._languages: tuple[str, ...] = ()
        self._current = ""
        self._retranslate()

    def set_languages(self, tags: tuple[str, ...]) -> None:
        """Offer these languages; a single one needs no switch."""
        if tags == self._languages:
            return
        self._languages = tags
        for button in self._buttons.buttons():
            self._buttons.removeButton(button)
            button.deleteLater()
        self._menu.clear()
        for tag in tags:
            self._add(language_for(tag))
        self.setVisible(len(tags) > 1)
        self.set_current(self._current)

    def set_current(self, tag: str) -> None:
        """Mark the language being read."""
        self._current = tag
        for button in self._buttons.buttons():
            button.setChecked(button.property("tag") == tag)
            # One stop for the Tab key: the current language; arrows go on from there.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)
        for action in self._menu.actions():
            action.setChecked(action.data() == tag)
        self._menu_button.setText(f"{language_for(tag).label} ▾" if tag else "")

    def set_compact(self, compact: bool) -> None:
        """A menu instead of segments."""
        self._segments.setVisible(not compact)
        self._menu_button.setVisible(compact)

    def open_menu(self) -> None:
        """Show the menu with own names, wherever the segments are."""
        anchor = self._menu_button if self._menu_button.isVisibleTo(self) else self._segments
        place = anchor.mapToGlobal(anchor.rect().bottomLeft())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place = anchor.mapToGlobal(anchor.rect().bottomRight())
            place.setX(place.x() - self._menu.sizeHint().width())
        self._menu.popup(place)
        current = next((action for action in self._menu.actions() if action.isChecked()), None)
        if current is not None:
            self._menu.setActiveAction(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None or not self._languages:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        index = (self._languages.index(self._current) + step) % len(self._languages)
        self.language_chosen.emit(self._languages[index])
        self._focus_current()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _focus_current(self) -> None:
        button = next((one for one in self._buttons.buttons() if one.isChecked()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, language: Language) -> None:
        button = QToolButton(self._segments)
        button.setText(language.label)
        button.setCheckable(True)
        button.setToolTip(language.own_name)
        button.setAccessibleName(language.own_name)
        button.setProperty("tag", language.tag)
        button.clicked.connect(lambda _checked=False, tag=language.tag: self._on_clicked(tag))
        self._buttons.addButton(button)
        self._segments.layout().addWidget(button)
        action = QAction(f"{language.label}   {language.own_name}", self._menu)
        action.setCheckable(True)
        action.setData(language.tag)
        action.triggered.connect(lambda _checked=False, tag=language.tag: self._on_clicked(tag))
        self._menu_group.addAction(action)
        self._menu.addAction(action)

    def _on_clicked(self, tag: str) -> None:
        self.set_current(self._current)  # the mark moves when the text does
        self.language_chosen.emit(tag)

    def _retranslate(self) -> None:
        name = self.tr("Language of the text")
        self._segments.setAccessibleName(name)
        self._menu_button.setAccessibleName(name)
        self._menu_button.setToolTip(name)
