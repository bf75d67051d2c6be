"""Opening, migrating, writing, and what happens where nothing can be written."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
import tempfile
import threading
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from reader.errors import CannotWrite, NewerDatabase, ReaderError
from reader.store import building, reasons, schema, sqlite
from reader.store.annotations import Annotations
from reader.store.backups import daily_backup
from reader.store.connection import open_database
from reader.store.sqlite import connect, leave_wal

MOOD = "ALTER TABLE annotations ADD COLUMN mood TEXT;\nCREATE INDEX by_mood ON annotations (mood);\n"


def plain(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def names_in(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def test_nothing_is_made_until_something_is_written(path, database, bookmark, ids):
    assert ids(database) == []
    assert not path.parent.exists()
    one = bookmark()
    Annotations(database).add(one)
    assert ids(database) == [one.id]
    assert path.exists()
    assert database.trouble is None


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_file_and_folder_are_private(path, database, bookmark):
    Annotations(database).add(bookmark())
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    for name in ("library.sqlite", "library.sqlite-wal", "library.sqlite-shm"):
        assert stat.S_IMODE((path.parent / name).stat().st_mode) == 0o600, name


def test_what_is_promised_of_a_connection_holds(path, database, bookmark, filled):
    filled(path)
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000, "fullfsync": 1}
    assert {name: database.rows(f"PRAGMA {name}")[0][0] for name in wanted} == wanted


def test_tables_are_strict(path, filled):
    filled(path)
    with closing(plain(path)) as connection:
        assert dict(connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")) == {
            "places": 1,
            "annotations": 1,
            "annotation_places": 1,
            "annotation_versions": 1,
            "script_permissions": 1,
            "publications": 1,
            "publication_tags": 1,
            "watched_folders": 1,
            "passed_over": 1,
            "device": 1,
            "redo": 1,
            "forgotten_places": 1,
            "sync_unknown": 1,
            "sync_files": 1,
            "sqlite_schema": 0,
        }


def test_a_folder_with_odd_letters_works(tmp_path, filled, ids):
    path = tmp_path / "Bücher #1 ?100% & 書" / "library.sqlite"
    made = filled(path)
    with open_database(path) as database:
        assert ids(database) == made
    assert not [name for name in names_in(tmp_path) if name != path.parent.name]


def test_opening_again_changes_nothing(path, filled):
    filled(path)
    before = path.read_bytes()
    with open_database(path) as database:
        assert schema.version_of(database._connection) == len(schema.migrations())
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused_and_untouched(path, filled):
    filled(path)
    with closing(plain(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(schema.migrations()) + 1}")
    before, listing = path.read_bytes(), names_in(path.parent)
    with pytest.raises(NewerDatabase) as raised:
        open_database(path)
    assert (raised.value.found, raised.value.known) == (len(schema.migrations()) + 1, len(schema.migrations()))
    assert path.read_bytes() == before
    assert names_in(path.parent) - listing <= {"library.sqlite-wal", "library.sqlite-shm"}


@pytest.fixture
def one_more_migration(tmp_path, monkeypatch):
    """The real migrations and one that cannot be applied twice."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for step in schema.migrations():
        (folder / step.name).write_bytes(step.read_bytes())
    more = folder / f"{len(schema.migrations()) + 1:04}_mood.sql"
    more.write_text(MOOD, encoding="utf-8")
    yield more
    monkeypatch.undo()


def test_a_newer_database_that_takes_the_place_is_refused_each_time(path, database, filled, ids, tmp_path):
    filled(path)
    assert ids(database)
    newer = tmp_path / "newer" / "library.sqlite"
    filled(newer)
    with closing(plain(newer)) as connection:
        connection.execute(f"PRAGMA user_version = {len(schema.migrations()) + 1}")
    newer.replace(path)
    for _ in range(2):
        with pytest.raises(NewerDatabase):
            ids(database)


def test_an_older_database_is_brought_up_to_date(path, filled, ids, one_more_migration, monkeypatch):
    made = filled(path)
    monkeypatch.setattr(schema, "FOLDER", one_more_migration.parent)
    for _ in range(2):
        with open_database(path) as database:
            assert ids(database) == made
            assert database.rows("SELECT mood FROM annotations")
            assert database.rows("PRAGMA user_version")[0][0] == len(schema.migrations())


def test_a_migration_that_fails_leaves_the_older_schema_whole(path, filled, one_more_migration, monkeypatch):
    filled(path)
    one_more_migration.write_text(MOOD + "INSERT INTO nowhere VALUES (1);\n", encoding="utf-8")
    real = schema.FOLDER
    monkeypatch.setattr(schema, "FOLDER", one_more_migration.parent)
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_database(path)
    monkeypatch.setattr(schema, "FOLDER", real)
    with closing(plain(path)) as connection:
        assert "mood" not in {row[1] for row in connection.execute("PRAGMA table_info(annotations)")}
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(schema.migrations())


def test_migrations_are_numbered_without_a_gap(one_more_migration, monkeypatch):
    monkeypatch.setattr(schema, "FOLDER", one_more_migration.parent)
    assert len(schema.migrations()) > 1
    one_more_migration.rename(one_more_migration.with_name("0099_mood.sql"))
    with pytest.raises(RuntimeError, match="numbered"):
        schema.migrations()


def test_processes_that_migrate_at_once_do_it_once(path, filled, processes, one_more_migration):
    made = filled(path)
    script = """
from pathlib import Path
from reader.store import schema
from reader.store.connection import open_database
schema.FOLDER = Path(sys.argv[2])
with open_database(Path(sys.argv[1])) as database:
    print(database.trouble, database.recovery, len(database.rows("SELECT mood FROM annotations")))
"""
    answers = processes(script, [[str(path), str(one_more_migration.parent)]] * 4)
    assert answers == [f"None None {len(made)}\n"] * 4


def test_processes_that_begin_and_write_at_once_lose_nothing(path, processes, ids):
    script = """
import uuid
from pathlib import Path
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.store.annotations import Annotations
from reader.store.connection import open_database
with open_database(Path(sys.argv[1])) as database:
    for _ in range(20):
        one = Annotation(str(uuid.uuid4()), "guide", Locator("text.xhtml"), "en")
        Annotations(database).add(one)
        print(one.id)
    assert database.recovery is None
"""
    printed = "".join(processes(script, [[str(path)]] * 4)).split()
    with open_database(path) as database:
        assert len(printed) == 80
        assert sorted(ids(database)) == sorted(printed)
        assert database.rows("PRAGMA integrity_check")[0][0] == "ok"


def test_a_library_that_another_process_began_meanwhile_is_not_replaced(path, bookmark, filled, ids, monkeypatch):
    real = building.exclusively

    @contextmanager
    def waiting(path: Path):
        monkeypatch.setattr(building, "exclusively", real)
        filled(path, 2)
        with real(path):
            yield

    with open_database(path) as database:
        monkeypatch.setattr(building, "exclusively", waiting)
        Annotations(database).add(bookmark())
        assert len(ids(database)) == 3


def test_a_new_database_is_on_the_disk_and_in_wal_mode_before_it_takes_its_name(path, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino))
    building.begin(path)
    assert synced == [path.stat().st_ino, path.parent.stat().st_ino]
    assert path.read_bytes()[18:20] == b"\x02\x02"  # WAL, SQLite file format section 1.3.3


def test_another_thread_is_refused(path, database, filled):
    filled(path)
    errors = []

    def use() -> None:
        try:
            database.rows("SELECT 1")
        except sqlite3.ProgrammingError as error:
            errors.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(errors) == 1


def test_a_transaction_is_done_wholly_or_not_at_all(path, database, bookmark, ids):
    kept = bookmark()
    Annotations(database).add(kept)

    def half(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM annotations")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        database.transaction(half)
    assert ids(database) == [kept.id]
    Annotations(database).add(bookmark())  # and the lock is free


def test_a_transaction_has_the_lock_from_its_beginning(path, database, filled):
    filled(path)
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:

        def work(connection: sqlite3.Connection) -> None:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("DELETE FROM annotations")

        database.transaction(work)


def test_a_mistake_of_ours_surfaces_as_it_is(database, bookmark):
    one = bookmark()
    Annotations(database).add(one)
    with pytest.raises(sqlite3.IntegrityError):
        Annotations(database).add(one)
    with pytest.raises(sqlite3.OperationalError, match="syntax error"):
        database.rows("SELEKT 1")
    assert database.recovery is None


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.01)


@pytest.mark.usefixtures("impatient")
def test_a_locked_database_is_named_and_works_again(path, database, bookmark, filled, ids):
    made = filled(path)
    assert ids(database) == made
    with closing(plain(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotWrite, match=reasons.LOCKED):
            Annotations(database).add(bookmark())
        assert ids(database) == made
        other.execute("ROLLBACK")
    Annotations(database).add(bookmark())
    assert len(ids(database)) == len(made) + 1


@pytest.mark.usefixtures("impatient")
def test_a_database_locked_at_the_start_opens_without_its_rows_and_has_them_later(path, bookmark, filled, ids):
    made = filled(path)
    leave_wal(path)
    with closing(plain(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with open_database(path) as database:
            assert database.trouble == reasons.LOCKED
            assert ids(database) == []
            with pytest.raises(CannotWrite, match=reasons.LOCKED):
                Annotations(database).add(bookmark())
            other.execute("ROLLBACK")
            Annotations(database).add(bookmark())
            assert ids(database)[:-1] == made
            assert database.trouble is None


def test_a_file_that_was_replaced_is_noticed(path, bookmark, filled, ids, tmp_path):
    made = filled(path)
    elsewhere = tmp_path / "other" / "library.sqlite"
    others = filled(elsewhere, 1)
    with open_database(path) as database:
        assert ids(database) == made
        elsewhere.replace(path)  # as "restore" in another process does
        assert ids(database) == others
        path.unlink()
        one = bookmark()
        Annotations(database).add(one)
        assert path.exists()
        assert ids(database) == [one.id]


def test_a_connection_that_let_go_takes_up_what_is_there_then(path, bookmark, filled, ids, tmp_path):
    filled(path)
    elsewhere = tmp_path / "other" / "library.sqlite"
    others = filled(elsewhere, 1)
    with open_database(path) as database:
        database.release()
        elsewhere.replace(path)
        assert ids(database) == others
        database.release()
        Annotations(database).add(bookmark())
        assert len(ids(database)) == 2


def test_a_journal_left_without_its_database_is_not_played_into_the_new_one(path, filled, ids):
    filled(path)
    with closing(plain(path)) as other:  # holds the -wal open, so that it stays
        other.execute("SELECT count(*) FROM annotations").fetchone()
        filled(path, 5)
        path.unlink()
        made = filled(path, 1)
        with open_database(path) as database:
            assert ids(database) == made
            assert database.rows("PRAGMA integrity_check")[0][0] == "ok"
    assert [name for name in names_in(path.parent) if ".damaged-" in name]


def test_an_unreadable_disk_is_said_and_not_taken_for_damage(path, database, filled, monkeypatch):
    filled(path)

    def fail(connection: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode, error.sqlite_errorname = 266, "SQLITE_IOERR_READ"
        raise error

    with pytest.raises(CannotWrite, match=reasons.DISK_ERROR):
        database.transaction(fail)
    assert database.recovery is None


def test_where_wal_is_refused_another_journal_serves(path, ids, filled, monkeypatch):
    monkeypatch.setattr(sqlite, "VFS", "unix-dotfile")  # as on many network homes: locks, but no shared memory
    made = filled(path)
    with open_database(path) as database:
        assert database.trouble is None
        assert ids(database) == made
        assert database.rows("PRAGMA journal_mode")[0][0] == "delete"
        assert database.rows("PRAGMA synchronous")[0][0] == 2


def test_a_library_moved_to_where_wal_is_refused_is_read_and_written(path, bookmark, ids, filled):
    made = filled(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "VFS", "unix-dotfile")
        with open_database(path) as database:
            assert database.trouble is None
            assert ids(database) == made
            assert database.rows("PRAGMA journal_mode")[0][0] == "delete"
            Annotations(database).add(bookmark())
    with open_database(path) as database:  # and back again
        assert len(ids(database)) == len(made) + 1
        assert database.rows("PRAGMA journal_mode")[0][0] == "wal"
        assert database.rows("PRAGMA busy_timeout")[0][0] == 5000


def test_where_wal_works_no_more_another_journal_serves(path, filled, ids):
    made = filled(path)
    (path.parent / "library.sqlite-shm").mkdir()  # the shared memory cannot be had
    leave_wal(path)
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    with open_database(path) as database:
        assert ids(database) == made


@pytest.mark.parametrize("left", ["nothing", "-wal and -shm", "-wal alone"])
def test_a_read_only_folder_is_read_and_the_write_fails_with_a_reason(disk, bookmark, filled, ids, left):
    path = disk.folder / "library.sqlite"
    made = filled(path)
    if left != "nothing":
        with closing(plain(path)) as other:
            other.execute("SELECT count(*) FROM annotations").fetchone()
            made += filled(path, 2)
            kept = {name: (disk.folder / name).read_bytes() for name in names_in(disk.folder)}
        for name, data in kept.items():  # as a killed program leaves them
            (disk.folder / name).write_bytes(data)
        assert (disk.folder / "library.sqlite-wal").stat().st_size
        if left == "-wal alone":
            (disk.folder / "library.sqlite-shm").unlink()
    disk.read_only()
    with open_database(path) as database:
        assert ids(database) == made
        with pytest.raises(CannotWrite) as raised:
            Annotations(database).add(bookmark())
        assert raised.value.reason == database.trouble == reasons.READ_ONLY
        assert ids(database) == made
        disk.writable()
        Annotations(database).add(bookmark())
        assert ids(database)[:-1] == made


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_read(path, bookmark, filled, ids):
    made = filled(path)
    path.parent.chmod(0o500)
    with open_database(path) as database:
        assert ids(database) == made
        with pytest.raises(CannotWrite, match=reasons.READ_ONLY):
            Annotations(database).add(bookmark())
        assert ids(database) == made
        path.parent.chmod(0o700)
        Annotations(database).add(bookmark())
        assert ids(database)[:-1] == made


def test_an_empty_read_only_folder_opens_empty(disk, bookmark, ids):
    disk.read_only()
    with open_database(disk.folder / "data" / "library.sqlite") as database:
        assert ids(database) == []
        with pytest.raises(CannotWrite, match=reasons.READ_ONLY):
            Annotations(database).add(bookmark())
        assert ids(database) == []


def test_an_older_schema_in_a_read_only_folder_is_read(disk, filled, ids, one_more_migration, monkeypatch):
    path = disk.folder / "library.sqlite"
    made = filled(path)
    monkeypatch.setattr(schema, "FOLDER", one_more_migration.parent)
    disk.read_only()
    with open_database(path) as database:
        assert ids(database) == made
        assert database.rows("SELECT mood FROM annotations")


def test_a_full_disk_loses_nothing_and_writing_works_again_when_there_is_room(disk, bookmark, ids):
    path = disk.folder / "library.sqlite"
    confirmed = []
    with open_database(path) as database:
        bookmarks = Annotations(database)

        def add_for_ever() -> None:
            while True:
                one = bookmark(name="long " * 400)
                bookmarks.add(one)
                confirmed.append(one.id)
                if len(confirmed) == 10:
                    disk.fill()

        with pytest.raises(CannotWrite) as raised:
            add_for_ever()
        assert raised.value.reason == reasons.DISK_FULL
        assert len(confirmed) >= 10
        assert ids(database) == confirmed
        disk.free()
        one = bookmark()
        bookmarks.add(one)
        assert ids(database) == [*confirmed, one.id]
        assert database.rows("PRAGMA integrity_check")[0][0] == "ok"


@pytest.mark.parametrize("killed", [False, True], ids=["closed", "killed"])
def test_a_start_on_a_full_disk_shows_what_is_there(disk, bookmark, filled, ids, monkeypatch, killed):
    monkeypatch.setattr(tempfile, "tempdir", str(disk.folder))
    path = disk.folder / "library.sqlite"
    made = filled(path)
    if killed:
        with closing(plain(path)) as other:
            other.execute("SELECT count(*) FROM annotations").fetchone()
            made += filled(path, 60)
            kept = {name: (disk.folder / name).read_bytes() for name in ("library.sqlite", "library.sqlite-wal")}
        for name, data in kept.items():
            (disk.folder / name).write_bytes(data)
    disk.fill()
    with open_database(path) as database:
        assert ids(database) == made

        def add_many() -> None:
            for _ in range(50):
                Annotations(database).add(bookmark(name="long " * 400))

        with pytest.raises(CannotWrite) as raised:
            add_many()
        assert raised.value.reason == reasons.DISK_FULL
        assert ids(database)[: len(made)] == made
        disk.free()
        Annotations(database).add(bookmark())
        assert ids(database)[: len(made)] == made


def test_the_first_start_on_a_full_disk_leaves_nothing_half_made(disk, bookmark, filled, ids):
    path = disk.folder / "data" / "library.sqlite"
    filled(disk.folder / "library.sqlite")
    daily_backup(disk.folder / "library.sqlite", path.parent / "backups", date(2026, 11, 22))  # of a deleted library
    disk.fill()
    with open_database(path) as database:
        with pytest.raises(CannotWrite, match=reasons.DISK_FULL):
            Annotations(database).add(bookmark())
        assert ids(database) == []
        assert not path.exists()
        disk.free()
        Annotations(database).add(bookmark())
        assert database.recovery is None
        assert len(ids(database)) == 1


def test_a_too_old_sqlite_is_said(path, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(ReaderError, match=r"3\.37"):
        open_database(path)
