"""What nobody waits for: done some time after the first page was shown, or after another language was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from reader.publication.language import primary_subtag
from reader.ui.controllers.background import begin_daily_backup, begin_reading_ahead
from reader.ui.fonts import missing_font_hint
from reader.ui.icons import application_icon

if TYPE_CHECKING:
    from reader.store.recovery import Recovery
    from reader.ui.application import Application

EXCHANGED = 1500  # ms from here: what other machines wrote is read
WATCHED = 3000  # ms from here: a look for new books in watched folders
INDEXED = 5000  # ms from here: texts that are new or have changed become quick to search


def begin(program: Application) -> None:
    """Everything a start leaves for later."""
    context, session = program.context, program.session
    QApplication.setWindowIcon(application_icon())
    hint_font(program)
    begin_daily_backup(context, program).finished_with.connect(lambda found: _on_looked_over(program, found))
    program.database_file.take_up()
    program.later(WATCHED, program.library.watch_folders)
    program.later(INDEXED, lambda: program.library.indexing.begin())  # noqa: PLW0108 - made then
    if program.keeper.value.sync_folder:
        program.later(EXCHANGED, program.sync.exchange)
    program.sweep_scripts()
    if session.article is not None:
        begin_reading_ahead(context, session.article, program)


def _on_looked_over(program: Application, recovery: Recovery | None) -> None:
    """The library was looked over beside the reading."""
    if recovery is not None and not program.is_closed:
        program.program.tell_recovery(recovery)
        program.session.reload_notes()


def hint_font(program: Application) -> None:
    """Say once for each script that no font of this machine has it, and how to get one."""
    language, told = program.session.reading.language, program.keeper.value.told
    name = f"font:{primary_subtag(language)}"
    if name not in told and (hint := missing_font_hint(language)):
        program.window.message.tell(hint)
        program.keeper.change(told=(*told, name))
