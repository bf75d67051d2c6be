"""The language switcher: a segmented control, or a menu where there is little room."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.publication.language import Language, language_for
from reader.ui.widgets.interface import Retranslating
from reader.ui.widgets.popup import Menu, place_below
from reader.ui.widgets.segment import Segment


class LanguageSwitcher(Retranslating, QWidget):
    """Shows the languages of a publication and the one being read; says which is wanted."""

    language_chosen = Signal(str)  # BCP 47 tag

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.segment: Segment | None = None  # there is one as soon as there are languages
        self._menu = Menu(self)
        self._menu_group = QActionGroup(self)
        self._menu_button = QToolButton(self)
        self._menu_button.setObjectName("LanguageMenuButton")
        self._menu_button.clicked.connect(self.open_menu)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._languages: tuple[str, ...] = ()
        self._names: dict[str, tuple[str, str]] = {}
        self._current, self._compact = "", False
        self._retranslate()

    def set_languages(self, tags: tuple[str, ...], names: dict[str, tuple[str, str]] | None = None) -> None:
        """Offer these languages; a single one needs no switch.

        `names` has a short label and a name for tags that mean a rendition rather than a language.
        """
        if (tags, names or {}) == (self._languages, self._names):
            return
        self._languages, self._names = tags, names or {}
        self._menu.clear()
        for tag in tags:
            self._menu.addAction(self._new_action(self._language(tag)))
        if self.segment is not None:
            self._layout.removeWidget(self.segment)
            self.segment.deleteLater()
        self.segment = self._new_segment(tags) if tags else None
        self._retranslate()
        self.setVisible(len(tags) > 1)
        self.set_compact(self._compact)
        self.set_current(self._current)

    def set_current(self, tag: str) -> None:
        """Mark the language being read."""
        self._current = tag
        if self.segment is not None and tag in self._languages:
            self.segment.set_value(tag)
        for action in self._menu.actions():
            action.setChecked(action.data() == tag)
        self._menu_button.setText(f"{self._language(tag).label} ▾" if tag else "")

    def set_compact(self, compact: bool) -> None:
        """A menu instead of segments."""
        self._compact = compact
        if self.segment is not None:
            self.segment.setVisible(not compact)
        self._menu_button.setVisible(compact)

    def open_menu(self) -> None:
        """Show the menu with own names, wherever the segments are."""
        anchor = self._menu_button if self._compact or self.segment is None else self.segment
        self._menu.setLayoutDirection(self.layoutDirection())
        self._menu.popup(place_below(anchor, self._menu.sizeHint().width()))
        current = next((action for action in self._menu.actions() if action.isChecked()), None)
        if current is not None:
            self._menu.setActiveAction(current)

    def _language(self, tag: str) -> Language:
        return Language(tag, *self._names[tag]) if tag in self._names else language_for(tag)

    def _new_segment(self, tags: tuple[str, ...]) -> Segment:
        segment = Segment(tags, self._current if self._current in tags else tags[0], self)
        segment.setObjectName("Languages")
        segment.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # the title gives way, not this
        languages = [self._language(tag) for tag in tags]
        segment.set_texts({language.tag: (language.label, language.own_name) for language in languages})
        segment.chosen.connect(self._on_chosen)
        self._layout.insertWidget(0, segment, 0, Qt.AlignmentFlag.AlignVCenter)
        _set_tab_order(self._menu_button, segment, *segment.buttons.values())
        return segment

    def _new_action(self, language: Language) -> QAction:
        action = QAction(f"{language.label}\t{language.own_name}", self._menu)
        action.setCheckable(True)
        action.setData(language.tag)
        action.triggered.connect(lambda _checked=False, tag=language.tag: self._on_chosen(tag))
        self._menu_group.addAction(action)
        return action

    def _on_chosen(self, tag: str) -> None:
        self.set_current(self._current)  # the mark moves when the text does
        self.language_chosen.emit(tag)

    def _retranslate(self) -> None:
        name = self.tr("Language of the text")
        for control in (self.segment, self._menu_button):
            if control is not None:
                control.setAccessibleName(name)
        self._menu_button.setToolTip(name)


def _set_tab_order(*widgets: QWidget) -> None:
    """What is made late would come after everything else in the window. Qt leaves out who takes no focus just now."""
    policies = [widget.focusPolicy() for widget in widgets]
    for widget in widgets:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
    for widget, policy in zip(widgets, policies, strict=True):
        widget.setFocusPolicy(policy)
