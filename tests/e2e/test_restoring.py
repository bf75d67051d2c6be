"""Going back to an earlier library in the window: what is shown is what is there, and Undo leads back again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from reader.cli.main import main
from reader.store.annotations import Annotations
from reader.store.backups import daily_backup
from reader.store.connection import open_database
from reader.ui.controllers.restoring import RestoreController

TIMEOUT = 20_000


def texts(program) -> list[str]:
    with open_database(program.context.folders.database) as database:
        return [one.name for one in Annotations(database).all()]


def bookmark(program, name: str) -> None:
    annotating = program.session.reading
    from uuid import uuid4

    from reader.publication.annotation import Annotation

    with open_database(program.context.folders.database) as database:
        Annotations(database).add(
            Annotation(str(uuid4()), annotating.publication.key, annotating.place, annotating.language, name)
        )


def dialog_of(program, qtbot):
    program.chrome.actions_by_name["restore"].trigger()
    controllers = program.findChildren(RestoreController)
    qtbot.waitUntil(lambda: any(one._dialog is not None for one in controllers), timeout=TIMEOUT)
    return next(one._dialog for one in controllers if one._dialog is not None)


def test_a_copy_is_restored_and_undone(start, qtbot, data_dir):
    program = start("trust-before-intimacy", "en")
    program.places.flush()
    database = program.context.folders.database
    bookmark(program, "early")
    copy = daily_backup(database, data_dir / "backups", date(2026, 11, 20))
    bookmark(program, "late")
    program.session.reload_notes()
    dialog = dialog_of(program, qtbot)
    assert dialog.chosen == copy
    dialog.restore.click()
    qtbot.waitUntil(lambda: texts(program) == ["early"], timeout=TIMEOUT)
    qtbot.waitUntil(lambda: program.chrome.bookmarks_model.rowCount() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(program.window.message.isVisible, timeout=TIMEOUT)
    assert program.window.message.act()  # Undo
    qtbot.waitUntil(lambda: texts(program) == ["early", "late"], timeout=TIMEOUT)
    qtbot.waitUntil(lambda: program.chrome.bookmarks_model.rowCount() == 2, timeout=TIMEOUT)


def test_the_command_is_refused_while_the_window_is_open(start, qtbot, data_dir, tmp_path, capsys):
    program = start("trust-before-intimacy", "en")
    program.places.flush()
    bookmark(program, "one")
    program.database_file.take_up()
    assert main(["--data", str(data_dir), "backup", str(tmp_path / "b.zip")]) == 0
    assert main(["--data", str(data_dir), "restore", str(tmp_path / "b.zip")]) == 7
    start.stop()
    assert main(["--data", str(data_dir), "restore", str(tmp_path / "b.zip")]) == 0
    assert isinstance(program, QObject)
    capsys.readouterr()


def test_without_copies_a_file_can_be_chosen(start, qtbot):
    program = start("trust-before-intimacy", "en")
    dialog = dialog_of(program, qtbot)
    assert not dialog.restore.isEnabled()
    assert dialog.nothing.isVisible()
    dialog.reject()
