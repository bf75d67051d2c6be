"""A window and another machine that share a folder."""

from __future__ import annotations

from uuid import uuid4

import pytest

from reader.preferences import Preferences
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.services.syncing import Syncing
from reader.store import preferences_file
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.places import Places
from reader.ui.controllers import syncing
from reader.ui.dialogs.sync_texts import ReplacedTextsDialog

TIMEOUT = 20_000
ARTICLE = "trust-before-intimacy"


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def other(tmp_path, shared):
    """Another machine."""
    with open_database(tmp_path / "other" / "library.sqlite") as database:
        database.sync = Syncing(database, shared)
        yield database


def note(block: str) -> Annotation:
    return Annotation(str(uuid4()), ARTICLE, Locator(f"{ARTICLE}.xhtml", block, 0.5), "en", "from afar")


def test_what_another_machine_writes_arrives_by_itself_and_the_place_is_offered(
    start, qtbot, shared, other, monkeypatch
):
    monkeypatch.setattr(syncing, "ARRIVED", 10)
    program = start(ARTICLE, "en")
    sync = program.sync
    sync.use(shared)
    qtbot.waitUntil(lambda: sync.report is not None and sync._task is None, timeout=TIMEOUT)
    assert program.keeper.value.sync_folder == str(shared)
    other.sync.exchange()
    Annotations(other).add(note("connection"))
    Places(other).remember(ARTICLE, Locator(f"{ARTICLE}.xhtml", "consistency-2", 0.0, progression=0.5), "en", 0.5)
    with qtbot.waitSignal(sync.exchanged, timeout=TIMEOUT):
        other.sync.exchange()  # only the folder tells
    qtbot.waitUntil(lambda: program.chrome.bookmarks_model.rowCount() == 1, timeout=TIMEOUT)
    with qtbot.waitSignal(
        program.page.relocated, timeout=TIMEOUT, check_params_cb=lambda message: message["block"] == "consistency-2"
    ):
        assert program.window.message.act()


def test_changes_are_told_after_a_rest_and_at_the_end(start, qtbot, shared, other, data_dir, monkeypatch):
    monkeypatch.setattr(syncing, "RESTED", 10)
    other.sync.begin()
    data_dir.mkdir(exist_ok=True)
    preferences_file.save(data_dir / "preferences.json", Preferences(sync_folder=str(shared)))
    program = start(ARTICLE, "en")
    assert program.sync.folder == shared
    with qtbot.waitSignal(program.database_file.written, timeout=TIMEOUT):
        program.session.bookmarks.toggle_here()
    qtbot.waitUntil(lambda: program.sync.report is not None and program.sync._task is None, timeout=TIMEOUT)
    assert len(other.sync.exchange().annotations) == 1
    monkeypatch.setattr(syncing, "RESTED", 10**6)
    with open_database(program.context.folders.database) as database:
        Annotations(database).add(note("closeness"))
    start.stop()
    assert len(other.sync.exchange().annotations) == 1


def test_a_folder_that_is_not_there_is_shown_in_the_dialog_and_told_nowhere_else(start, qtbot, shared):
    program = start(ARTICLE, "en")
    sync = program.sync
    sync.use(shared)
    qtbot.waitUntil(lambda: sync.report is not None and sync._task is None, timeout=TIMEOUT)
    for path in sorted(shared.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    program.window.message.hide()
    sync.open()
    sync.exchange()
    qtbot.waitUntil(lambda: sync.error is not None and sync._task is None, timeout=TIMEOUT)
    assert not program.window.message.isVisible()
    assert sync._dialog.card.detail.text()
    sync._dialog.stop.click()
    assert program.keeper.value.sync_folder == ""
    assert not sync._dialog.stop.isVisible()
    sync._dialog.reject()


def test_without_a_folder_nothing_of_it_is_imported_or_watched(start):
    program = start(ARTICLE, "en")
    assert program._sync is None


def test_a_text_that_gave_way_is_read_and_put_back(start, qtbot, shared, other):
    program = start(ARTICLE, "en")
    sync = program.sync
    one = Annotation(str(uuid4()), ARTICLE, Locator(f"{ARTICLE}.xhtml", "connection", 0.5), "en", kind="note", text="0")
    Annotations(other).add(one)
    other.sync.begin()
    other.sync.exchange()
    sync.use(shared)
    qtbot.waitUntil(lambda: sync.report is not None and sync._task is None, timeout=TIMEOUT)
    with open_database(program.context.folders.database) as database:
        Annotations(database).change(one.id, text="from here")
    Annotations(other).change(one.id, text="from there")
    other.sync.exchange()
    sync.open()
    sync.exchange()
    qtbot.waitUntil(lambda: sync._task is None and sync._dialog.texts.isVisible(), timeout=TIMEOUT)
    sync._dialog.texts.click()
    (dialog,) = sync._dialog.findChildren(ReplacedTextsDialog)
    assert dialog.whole.toPlainText() == "from here"
    dialog.put_back.click()
    with open_database(program.context.folders.database) as database:
        assert Annotations(database).find(one.id).text == "from here"
    sync._dialog.reject()
