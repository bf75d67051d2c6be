"""Ten daily copies, whatever the clock does."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import sys
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import CannotWrite
from reader.publication.locator import Locator
from reader.store import reasons, schema
from reader.store.annotations import Annotations
from reader.store.backups import KEPT, daily_backup
from reader.store.connection import open_database
from reader.store.places import Places
from reader.store.soundness import backup_copies, is_sound, newest_sound

TODAY = date(2026, 11, 22)


@pytest.fixture
def backups(path):
    return path.parent / "backups"


def test_a_copy_holds_everything_and_needs_no_other_file(path, backups, filled, ids, tmp_path):
    made = filled(path)
    copy = daily_backup(path, backups, TODAY)
    assert copy == backups / "library-000001-2026-11-22.sqlite"
    alone = tmp_path / "elsewhere" / "library.sqlite"
    alone.parent.mkdir()
    shutil.copy(copy, alone)
    with closing(sqlite3.connect(alone)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    with open_database(alone) as database:
        assert ids(database) == made
    assert {entry.name for entry in backups.iterdir()} == {copy.name, "backups-guard"}


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_copies_are_private(path, backups, filled):
    filled(path)
    copy = daily_backup(path, backups, TODAY)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(backups.stat().st_mode) == 0o700


def test_what_an_open_library_has_just_written_is_in_the_copy(path, backups, database, bookmark, ids):
    one = bookmark()
    Annotations(database).add(one)
    copy = daily_backup(path, backups, TODAY)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT id FROM annotations").fetchall() == [(one.id,)]


def test_there_is_one_copy_a_day(path, backups, filled):
    filled(path)
    first = daily_backup(path, backups, TODAY)
    before = first.read_bytes()
    filled(path)
    assert daily_backup(path, backups, TODAY) is None
    assert first.read_bytes() == before
    assert daily_backup(path, backups, TODAY + timedelta(1)) is not None


def test_without_a_library_there_is_nothing_to_copy(path, backups):
    assert daily_backup(path, backups, TODAY) is None
    assert not path.parent.exists()


def test_ten_are_kept_and_other_files_left_alone(path, backups, filled):
    filled(path)
    backups.mkdir()
    others = [backups / name for name in ("library.sqlite", "library-000001-2026-02-31.sqlite", "mine.txt")]
    for other in others:
        other.write_text("mine", encoding="utf-8")
    made = [daily_backup(path, backups, TODAY + timedelta(day)) for day in range(14)]
    assert [copy.path for copy in backup_copies(backups)] == made[-KEPT:]
    assert KEPT == 10
    assert all(other.read_text(encoding="utf-8") == "mine" for other in others)


def test_a_clock_that_was_in_the_future_or_runs_back_does_not_cost_the_new_copies(path, backups, filled, ids):
    filled(path, 1)
    for day in range(KEPT):
        daily_backup(path, backups, date(2031, 1, 1) + timedelta(day))
    made = [one.path for one in backup_copies(backups)]
    filled(path, 1)
    new = [daily_backup(path, backups, TODAY - timedelta(day)) for day in range(3)]
    assert [one.path for one in backup_copies(backups)] == [*made[3:], *new]
    assert newest_sound(backups).path == new[-1]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 14), min_size=1, max_size=25))
def test_whatever_the_clock_does_the_last_ten_made_are_kept(days):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        with open_database(path) as database:
            Places(database).remember("guide", Locator("text.xhtml"), "en")
        expected = []
        for day in days:
            today = TODAY + timedelta(day)
            copy = daily_backup(path, path.parent / "backups", today)
            assert (copy is None) == (today in [one.day for one in expected])
            kept = backup_copies(path.parent / "backups")
            if copy is not None:
                assert kept[-1].path == copy
            assert kept[: len(kept) - (copy is not None)] == expected[-(KEPT - 1) :] if copy else kept == expected
            expected = kept


@pytest.mark.parametrize("leaving", [0, 50_000], ids=["at the beginning", "half-way"])
def test_a_full_disk_leaves_the_older_copies(disk, filled, leaving):
    path, backups = disk.folder / "library.sqlite", disk.folder / "backups"
    filled(path, 150)
    assert path.stat().st_size > 60_000
    first = daily_backup(path, backups, TODAY)
    with open_database(path):  # keeps the -shm file there, so that the copy, not the opening, is what fails
        disk.fill(leaving)
        with pytest.raises(CannotWrite) as raised:
            daily_backup(path, backups, TODAY + timedelta(1))
    assert raised.value.reason == reasons.DISK_FULL
    assert is_sound(first)
    assert {entry.name for entry in backups.iterdir()} == {first.name, "backups-guard"}
    disk.free()
    assert daily_backup(path, backups, TODAY + timedelta(1)) is not None


def test_what_a_killed_backup_left_is_written_over(path, backups, filled):
    filled(path)
    backups.mkdir()
    for name in ("unfinished.sqlite", "unfinished.sqlite-journal"):
        (backups / name).write_bytes(b"half a copy")
    assert is_sound(daily_backup(path, backups, TODAY))
    assert not list(backups.glob("unfinished*"))


def test_processes_that_copy_at_once_make_one_copy(path, backups, filled, processes):
    filled(path)
    script = """
from datetime import date
from pathlib import Path
from reader.store.backups import daily_backup
print(daily_backup(Path(sys.argv[1]), Path(sys.argv[2]), date(2026, 11, 22)))
"""
    answers = processes(script, [[str(path), str(backups)]] * 4)
    assert sorted(answers) == [f"{backups / 'library-000001-2026-11-22.sqlite'}\n", *["None\n"] * 3]
    assert is_sound(backup_copies(backups)[0].path)


def test_every_table_is_in_the_copy(path, backups, filled):
    filled(path)
    copy = daily_backup(path, backups, TODAY)
    with closing(sqlite3.connect(copy)) as connection:
        assert schema.has_all_columns(connection)
