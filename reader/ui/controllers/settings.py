"""How the person wants it: size of the text, pages or scrolling, appearance, preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.publication.language import LANGUAGES

if TYPE_CHECKING:
    from reader.ui.application import Application


class SettingsController(QObject):
    """Opens what preferences are changed with; dialogs are imported when first needed."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program, self._window, self._keeper = program, program.window, program.keeper

    def step_size(self, step: int) -> None:
        """Larger (1), smaller (-1) or normal (0) text; a book's page of a fixed size is enlarged instead."""
        session = self._program.session
        if session.is_book and session.navigator.enlarge(step):
            return
        value = self._keeper.value
        self._keeper.change(text_scale={1: value.larger(), -1: value.smaller()}.get(step, 1.0))

    def toggle_layout(self) -> None:
        """Pages to turn, or one text to scroll."""
        self._keeper.change(layout="paginated" if self._keeper.value.layout == "scrolled" else "scrolled")

    def appearance(self) -> None:
        from reader.ui.shell.appearance_popover import AppearancePopover

        popover = AppearancePopover(self._window, for_book=self._program.session.is_book)
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popover.set_preferences(self._keeper.value)
        popover.theme_chosen.connect(lambda theme: self._keeper.change(theme=theme))
        popover.size_step.connect(self.step_size)
        popover.changed.connect(lambda name, value: self._keeper.change(**{name: value}))
        popover.more_requested.connect(self.preferences)
        self._keeper.changed.connect(popover.set_preferences)
        popover.open_below(self._window.header.buttons["appearance"])

    def preferences(self) -> None:
        from reader.ui.dialogs.preferences import PreferencesDialog

        languages = tuple((language.tag, language.own_name) for language in LANGUAGES)
        dialog = PreferencesDialog(self._keeper.value, languages, self._window)
        dialog.changed.connect(self._keeper.take)
        dialog.clear_history_requested.connect(self.clear_history)
        dialog.sync_requested.connect(lambda: self._program.sync.open())  # noqa: PLW0108 - made when first wanted
        dialog.open()

    def clear_history(self) -> None:
        """Forget where the person was in every text, once that was confirmed. Bookmarks stay."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        #: Forget how far the person has read in each text
        box.setText(self.tr("Clear the reading history?"))
        box.setInformativeText(self.tr("Every text will open at its beginning. Bookmarks stay."))
        #: Button: clear the reading history
        clearing = box.addButton(self.tr("Clear"), QMessageBox.ButtonRole.DestructiveRole)
        # Qt's own Cancel may be another word than ours.
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is clearing:
            self._program.places.clear()
            self._window.message.tell(self.tr("The reading history is cleared."))
