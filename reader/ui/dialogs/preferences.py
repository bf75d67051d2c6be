"""Appearance and language of the program; every change shows at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from reader.preferences import TEXT_SCALES, THEMES, Preferences
from reader.publication.numerals import percent
from reader.ui.dialogs.base import Dialog
from reader.ui.dialogs.text_preview import TextPreview
from reader.ui.widgets.choice import Choice
from reader.ui.widgets.interface import interface_language
from reader.ui.widgets.label import Label
from reader.ui.widgets.segment import Segment
from reader.ui.widgets.tick import Tick


class PreferencesDialog(Dialog):
    """`interface_languages` are (tag, own name) of what the interface is translated into."""

    changed = Signal(object)  # Preferences
    clear_history_requested = Signal()
    sync_requested = Signal()

    def __init__(
        self,
        preferences: Preferences,
        interface_languages: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self._interface_languages = interface_languages
        self.theme_label, self.size_label, self.language_label = Label("", self), Label("", self), Label("", self)
        self.theme = Segment(THEMES, preferences.theme, self)
        self.theme.chosen.connect(lambda theme: self._change(theme=theme))
        self.text_size = QSlider(Qt.Orientation.Horizontal, self)
        self.text_size.setRange(0, len(TEXT_SCALES) - 1)
        self.text_size.setPageStep(1)
        self.text_size.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text_size.valueChanged.connect(lambda index: self._change(text_scale=TEXT_SCALES[index]))
        self.percent = Label("Quiet", self, wraps=False, at_end=True)
        self.preview = TextPreview(self)
        self.language = Choice(self)
        self.language.chosen.connect(lambda tag: self._change(interface_language=tag))
        self.picture = Tick(self)
        self.picture.toggled.connect(lambda on: self._change(start_picture=on))
        self.hyphens = Tick(self)
        self.hyphens.toggled.connect(lambda on: self._change(hyphenate=on))
        self.updates = Tick(self)
        self.updates.toggled.connect(lambda on: self._change(look_for_updates=on))
        self.updates_note = Label("Aside", self)
        self.theme_label.setBuddy(self.theme)
        self.size_label.setBuddy(self.text_size)
        self.language_label.setBuddy(self.language)
        self._arrange()
        self.clear_history = self._add_button(aside=True)
        self.sync = self._add_button(aside=True)
        self.close_button = self._add_button(default=True)
        self.clear_history.clicked.connect(self.clear_history_requested)
        self.sync.clicked.connect(self.sync_requested)
        self.close_button.clicked.connect(self.accept)
        self.theme.setFocus()
        self._retranslate()

    def _arrange(self) -> None:
        size_row = QHBoxLayout()
        size_row.setSpacing(12)
        size_row.addWidget(self.text_size, 1)
        size_row.addWidget(self.percent)
        for label, field in (
            (self.theme_label, self.theme),
            (self.size_label, size_row),
            (self.language_label, self.language),
        ):
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addWidget(label)
            if isinstance(field, QWidget):
                column.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                column.addLayout(field)
                column.addSpacing(4)
                column.addWidget(self.preview)
            self.body.addLayout(column)
        updates = QVBoxLayout()
        updates.setSpacing(6)
        updates.addWidget(self.hyphens)
        updates.addWidget(self.picture)
        updates.addWidget(self.updates)
        updates.addWidget(self.updates_note)
        self.body.addLayout(updates)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show preferences that were changed elsewhere; `changed` is silent."""
        self.preferences = preferences
        self._show()

    def _change(self, **fields: object) -> None:
        changed = replace(self.preferences, **fields)
        if changed != self.preferences:
            self.preferences = changed
            self._show()
            self.changed.emit(changed)

    def _show(self) -> None:
        scale = self.preferences.text_scale
        self.theme.set_value(self.preferences.theme)
        self.hyphens.setChecked(self.preferences.hyphenate)
        self.picture.setChecked(self.preferences.start_picture)
        self.updates.setChecked(self.preferences.look_for_updates)
        with QSignalBlocker(self.text_size):
            nearest = min(range(len(TEXT_SCALES)), key=lambda index: abs(TEXT_SCALES[index] - scale))
            self.text_size.setValue(nearest)
        self.percent.setText(percent(scale, interface_language()))
        self.text_size.setAccessibleDescription(self.percent.text())
        self.preview.set_scale(scale)
        #: A choice of language
        system = ("", self.tr("As the system"))
        self.language.set_options((system, *self._interface_languages), self.preferences.interface_language)

    def _retranslate(self) -> None:
        self._set_heading(self.tr("Preferences"))
        self.theme_label.setText(self.tr("&Theme"))
        self.theme.setAccessibleName(self.tr("Theme"))
        self.theme.set_texts(
            {
                #: A theme: as light or dark as the system
                "system": self.tr("System"),
                #: A theme
                "light": self.tr("Light"),
                #: A theme
                "sepia": self.tr("Sepia"),
                #: A theme
                "dark": self.tr("Dark"),
            }
        )
        self.size_label.setText(self.tr("Text &size"))
        self.text_size.setAccessibleName(self.tr("Text size"))
        #: A sample of the text at the chosen size; take a like sentence of your language
        self.preview.set_text(self.tr("Trust grows slowly."))
        self.language_label.setText(self.tr("&Language of menus and dialogs"))
        self.language.setAccessibleName(self.tr("Language of menus and dialogs"))
        #: Of long words, with a hyphen
        self.hyphens.setText(self.tr("&Divide words at the ends of lines in books"))
        #: When the program starts: a picture of the page that was being read, until the page itself is loaded
        self.picture.setText(self.tr("Show the &page you left at once when starting"))
        self.updates.setText(self.tr("Show “Look for a &new version” in the menu"))
        #: "It" is the entry of the menu
        note = self.tr("It opens the publisher's page in your browser; ZeroOpposite Reader itself never goes online.")
        self.updates_note.setText(note)
        self.updates.setAccessibleDescription(note)
        #: Forgets how far the person has read in each text
        self.clear_history.setText(self.tr("Clear &reading history…"))
        #: Opens a dialog: the folder in which several computers exchange notes and places
        self.sync.setText(self.tr("S&ync folder…"))
        self.close_button.setText(self.tr("Close"))
        widest = percent(max(TEXT_SCALES), interface_language())
        self.percent.setMinimumWidth(self.percent.fontMetrics().horizontalAdvance(widest))
        self._show()
