"""A damaged library is set aside, the newest sound backup takes its place, and what can be read is taken over."""

from __future__ import annotations

import errno
import random
import re
import shutil
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from reader.errors import CannotWrite
from reader.publication.locator import Locator
from reader.store import reasons, recovery, redo_log, soundness
from reader.store.annotations import Annotations
from reader.store.backups import daily_backup
from reader.store.connection import open_database
from reader.store.permissions import Permissions
from reader.store.places import Places
from reader.store.schema import migrations

FIRST, SECOND = date(2026, 11, 21), date(2026, 11, 22)
PAGE = 4096


@pytest.fixture(autouse=True)
def no_redo_log(monkeypatch):
    """What is tested here is what remains to be done where that log is lost as well; test_redo.py has the rest."""

    def refused(*_arguments):
        raise OSError(errno.EIO, "no log here")

    monkeypatch.setattr(redo_log, "begin", refused)


def random_bytes(path):
    path.write_bytes(random.Random(5).randbytes(path.stat().st_size))


def truncated(path):
    path.write_bytes(path.read_bytes()[: PAGE + 100])


def zero_length(path):
    path.write_bytes(b"")


def another_table_name(path):
    """One flipped bit in the schema: SQLite's own check finds nothing wrong with "annotauions"."""
    data = path.read_bytes()
    assert data.count(b"CREATE TABLE annotations") == 1
    path.write_bytes(data.replace(b"CREATE TABLE annotations", b"CREATE TABLE annotauions"))


def another_column_name(path):
    data = path.read_bytes()
    assert data.count(b"deleted     TEXT") == 1
    path.write_bytes(data.replace(b"deleted     TEXT", b"delexed     TEXT"))


def version_gone(path):
    data = bytearray(path.read_bytes())
    data[60:64] = bytes(4)  # user_version
    path.write_bytes(data)


def version_beyond_reason(path):
    data = bytearray(path.read_bytes())
    data[60] ^= 0x40
    path.write_bytes(data)


def write_version(path):
    """SQLite then takes the file for read-only."""
    data = bytearray(path.read_bytes())
    data[18] ^= 0x04
    path.write_bytes(data)


def schema_format(path):
    data = bytearray(path.read_bytes())
    data[47] ^= 0x10
    path.write_bytes(data)


def times_gone(path):
    data = path.read_bytes()
    assert data.count(b"modified    TEXT") == 2
    path.write_bytes(data.replace(b"modified    TEXT", b"modifiet    TEXT"))


def header_and_schema_gone(path):
    path.write_bytes(random.Random(5).randbytes(PAGE) + path.read_bytes()[PAGE:])


def schema_pages_gone(path):
    """The schema is longer than a page: the others of it."""
    data = bytearray(path.read_bytes())
    for page in range(1, len(data) // PAGE):
        start = page * PAGE
        if data[start] == 13 and b"CREATE TABLE" in data[start : start + PAGE]:
            data[start : start + PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)


# Those that leave the pages with the rows as they were: then nothing is lost even without a backup.
SCHEMA = [another_table_name, another_column_name, times_gone, version_gone, version_beyond_reason]
HEADER = [write_version, schema_format, header_and_schema_gone]
DAMAGES = [*SCHEMA, *HEADER, random_bytes, truncated, zero_length]


def damage_rows(path, publication_of_victim: str) -> None:
    """Overwrite the one page that holds certain rows."""
    data = bytearray(path.read_bytes())
    victim = data.index(publication_of_victim.encode()) // PAGE
    data[victim * PAGE : victim * PAGE + PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_newest_backup_is_restored_and_the_damaged_file_kept(path, filled, ids, bookmark, damage):
    backups = path.parent / "backups"
    old = filled(path, 2)
    daily_backup(path, backups, FIRST)
    new = filled(path, 2)
    copy = daily_backup(path, backups, SECOND)
    damage(path)
    damaged = path.read_bytes()
    told = []
    with open_database(path, on_recovery=told.append) as database:
        assert ids(database) == old + new
        Places(database).remember("guide", Locator("text.xhtml"), "en")
        assert database.recovery is not None
        assert database.recovery.restored_from == copy
        assert database.recovery.set_aside.read_bytes() == damaged
        assert database.recovery.set_aside.name.startswith("library.damaged-20")
        assert told == [database.recovery]
        Annotations(database).add(bookmark())
        assert database.rows("PRAGMA integrity_check")[0][0] == "ok"
        assert database.rows("PRAGMA journal_mode")[0][0] == "wal"
    with open_database(path) as database:
        assert database.recovery is None
        assert len(ids(database)) == 5
        assert Places(database).last("guide") is not None


@pytest.mark.parametrize("damage", DAMAGES)
def test_without_a_backup_an_empty_database_is_begun(path, filled, ids, bookmark, damage):
    made = filled(path, 2)
    damage(path)
    with open_database(path) as database:
        assert ids(database) == (made if damage in [*SCHEMA, *HEADER] else [])
        Places(database).remember("guide", Locator("text.xhtml"), "en")
        assert database.recovery is not None
        assert database.recovery.restored_from is None
        assert database.recovery.set_aside.exists()
        Annotations(database).add(bookmark())


def test_a_backup_that_is_damaged_or_newer_is_passed_over(path, filled, ids):
    backups = path.parent / "backups"
    made = filled(path, 60)
    oldest = daily_backup(path, backups, date(2026, 11, 20))
    newer, within, damaged = (daily_backup(path, backups, date(2026, 11, day)) for day in (21, 22, 23))
    with closing(sqlite3.connect(newer, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")
    damage_rows(within, "words 30")
    random_bytes(damaged)
    zero_length(path)
    with open_database(path) as database:
        assert database.recovery.restored_from == oldest
        assert ids(database) == made
    assert damaged.exists()


@pytest.mark.parametrize("victim", ["later-00070", "later-00119"], ids=["in the middle", "at the end"])
def test_what_is_newer_than_the_backup_is_salvaged_row_by_row(path, bookmark, ids, victim):
    """Bookmarks with one page of them gone: all of the backup's come back, and of the rest all but that page's."""
    backups = path.parent / "backups"
    with open_database(path) as database:
        saved = [bookmark() for _ in range(60)]
        later = [bookmark(name=f"later-{number:05} " + "x" * 50) for number in range(120)]
        for one in saved:
            Annotations(database).add(one)
        daily_backup(path, backups, FIRST)
        for one in later:
            Annotations(database).add(one)
        Annotations(database).rename(saved[3].id, "renamed after the backup")
        Annotations(database).remove(saved[4].id)
        Places(database).remember("guide", Locator("text.xhtml", "b-9"), "ar")
    damage_rows(path, f"{victim} ")
    with open_database(path) as database:
        found = {one.id: one for one in Annotations(database).all("guide")}  # the opening noticed nothing, this does
        assert database.recovery is not None
        lost = [one.name[:11] for one in later if one.id not in found]
        assert victim in lost
        assert len(lost) < 20
        assert {one.id for one in saved} - set(found) == {saved[4].id}
        assert found[saved[3].id].name == "renamed after the backup"
        assert found[later[0].id].place == later[0].place
        assert Places(database).last("guide") == Locator("text.xhtml", "b-9")
        assert database.recovery.salvaged == len(later) - len(lost) + 2 + 1
        Annotations(database).restore(saved[4].id)
        assert len(ids(database)) == len(found) + 1


def test_rows_with_impossible_times_do_not_win_over_the_backup(path, filled, ids):
    filled(path, 1)
    daily_backup(path, path.parent / "backups", FIRST)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE annotations SET modified = '~', name = 'rubbish'")
    version_gone(path)
    with open_database(path) as database:
        assert database.recovery is not None
        assert [one.name for one in Annotations(database).all("guide")] == [""]


def test_numbers_beyond_bounds_are_damage_and_come_from_the_backup(path, filled, bookmark):
    backups = path.parent / "backups"
    filled(path, 1)
    daily_backup(path, backups, FIRST)
    filled(path, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE annotations SET fraction = 7.5")
    told = []
    assert daily_backup(path, backups, SECOND, told.append) is not None
    assert len(told) == 1
    with open_database(path) as database:
        old, new = Annotations(database).all("guide")
        assert old.place.fraction == 0.25  # the backup's
        assert new.place.fraction == 1.0  # better than no place


def test_rows_that_fit_no_table_are_left_and_the_others_taken(path, ids):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "CREATE TABLE annotations (number INTEGER PRIMARY KEY, id, kind, publication, language, href, block,"
            " fraction, progression, cfi, quote, name, created, modified, deleted)"
        )
        for name, kind, fraction in (
            ("a", "bookmark", 0.5),
            ("b", None, 0.5),
            ("c", "bookmark", "x"),
            ("d", "bookmark", 1),
        ):
            connection.execute(
                "INSERT INTO annotations VALUES"
                " (NULL, ?, ?, 'guide', 'en', 'h', NULL, ?, 0.5, NULL, NULL, '', ?1, '2026-11-22T10:00:00Z', NULL)",
                (name, kind, fraction),
            )
    with open_database(path) as database:
        assert ids(database) == ["a", "d"]
        assert database.recovery.salvaged == 2


def test_all_pages_but_the_first_are_enough(path, filled, ids):
    made = filled(path, 60)
    header_and_schema_gone(path)
    with open_database(path) as database:
        assert ids(database) == made


def test_what_a_killed_program_left_in_the_wal_is_salvaged(path, filled, ids):
    made = filled(path, 2)
    daily_backup(path, path.parent / "backups", FIRST)
    with closing(sqlite3.connect(path)) as other:
        other.execute("SELECT count(*) FROM annotations").fetchone()
        made += filled(path, 2)
        kept = {name: path.with_name(name).read_bytes() for name in ("library.sqlite", "library.sqlite-wal")}
    for name, data in kept.items():  # as a killed program leaves them
        path.with_name(name).write_bytes(data)
    version_gone(path)
    with open_database(path) as database:
        assert database.recovery is not None
        assert ids(database) == made


def test_damage_met_while_writing_is_put_right_and_the_write_done(path, bookmark, ids):
    backups = path.parent / "backups"
    with open_database(path) as database:
        saved = [bookmark(name="x" * 200) for _ in range(60)]
        for one in saved:
            Annotations(database).add(one)
    daily_backup(path, backups, FIRST)
    with closing(sqlite3.connect(path)) as connection:
        in_use = [row[0] for row in connection.execute("SELECT rootpage FROM sqlite_schema WHERE rootpage > 0")]
    data = bytearray(path.read_bytes())
    for page in in_use:  # every table, but not the schema: opening succeeds
        data[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)
    with open_database(path) as database:
        assert database.recovery is None
        one = bookmark()
        Annotations(database).add(one)
        assert database.recovery is not None
        assert ids(database) == [*(other.id for other in saved), one.id]


def test_a_passing_fault_is_not_taken_for_damage(path, database, filled, ids):
    made = filled(path)
    calls = []

    def work(connection: sqlite3.Connection) -> int:
        calls.append(1)
        if len(calls) == 1:
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_CORRUPT, "SQLITE_CORRUPT"
            raise error
        return connection.execute("SELECT count(*) FROM annotations").fetchone()[0]

    assert database.transaction(work) == len(made)
    assert database.recovery is None
    assert not list(path.parent.glob("*damaged*"))


def test_the_backup_finds_hidden_damage_and_does_not_copy_it(path, bookmark, ids):
    backups = path.parent / "backups"
    with open_database(path) as database:
        for number in range(60):
            Annotations(database).add(bookmark(name=f"name-{number:05} " + "x" * 200))
    daily_backup(path, backups, FIRST)
    damage_rows(path, "name-00030 ")
    told = []
    copy = daily_backup(path, backups, SECOND, told.append)
    assert len(told) == 1
    assert soundness.is_sound(copy)
    with open_database(path) as database:
        assert len(ids(database)) == 60


def test_processes_that_find_the_damage_at_once_put_it_right_once(path, filled, processes):
    made = filled(path)
    daily_backup(path, path.parent / "backups", FIRST)
    random_bytes(path)
    script = """
from pathlib import Path
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.permissions import Permissions
with open_database(Path(sys.argv[1])) as database:
    print(database.recovery is not None, database.trouble, len(Annotations(database).all("guide")))
"""
    answers = processes(script, [[str(path)]] * 4)
    assert sorted(answers) == [f"False None {len(made)}\n"] * 3 + [f"True None {len(made)}\n"]
    assert len(list(path.parent.glob("*.damaged-*.sqlite"))) == 1


def test_another_connection_follows_to_the_restored_file(path, filled, bookmark, ids):
    made = filled(path)
    daily_backup(path, path.parent / "backups", FIRST)
    with open_database(path) as other:
        made += filled(path)  # in the -wal, which `other` keeps open
        assert ids(other) == made
        thread = threading.Thread(target=lambda: recover_by_force(path))
        thread.start()
        thread.join()
        one = bookmark()
        Annotations(other).add(one)
        with open_database(path) as database:
            assert ids(database) == [*made, one.id]
            assert database.rows("PRAGMA integrity_check")[0][0] == "ok"
    assert len(list(path.parent.glob("*.damaged-*.sqlite-wal"))) == 1


def recover_by_force(path):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recovery, "is_sound", lambda path: False)
        recovery.recover(path, path.parent / "backups")


@pytest.mark.parametrize("obstacle", [reasons.READ_ONLY, reasons.DISK_FULL])
def test_where_nothing_can_be_set_aside_the_backup_is_shown(disk, filled, ids, bookmark, obstacle):
    path = disk.folder / "library.sqlite"
    made = filled(path)
    daily_backup(path, disk.folder / "backups", FIRST)
    random_bytes(path)
    before = path.read_bytes()
    if obstacle == reasons.DISK_FULL:
        disk.fill()
    else:
        disk.read_only()
    with open_database(path) as database:
        assert database.recovery is None
        assert database.trouble == obstacle
        assert ids(database) == made
        with pytest.raises(CannotWrite, match=obstacle):
            Annotations(database).add(bookmark())
        assert path.read_bytes() == before
        assert not list(disk.folder.glob("*damaged*"))
        if obstacle == reasons.DISK_FULL:
            disk.free()
        else:
            disk.writable()
        Annotations(database).add(bookmark())
        assert database.recovery is not None
        assert ids(database)[:-1] == made


def test_what_an_interrupted_recovery_left_is_no_hindrance(path, filled, ids):
    made = filled(path)
    daily_backup(path, path.parent / "backups", FIRST)
    with closing(sqlite3.connect(path)) as other:
        other.execute("SELECT count(*) FROM annotations").fetchone()
        filled(path)
        for name in ("library.sqlite", "library.sqlite-wal"):
            shutil.copy(path.with_name(name), path.with_name(name.replace("sqlite", "sqlite.new")))
    random_bytes(path)
    with open_database(path) as database:
        assert ids(database) == made
    assert not list(path.parent.glob("*.new*"))


def test_a_recovery_that_cannot_finish_changes_nothing(path, filled, ids, monkeypatch):
    made = filled(path)
    daily_backup(path, path.parent / "backups", FIRST)
    random_bytes(path)
    before = {entry.name for entry in path.parent.iterdir()}

    def full(path):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(recovery, "set_aside", full)
    with open_database(path) as database:
        assert database.trouble == reasons.DISK_FULL
        assert ids(database) == made
    assert {entry.name for entry in path.parent.iterdir()} == before


def test_damage_found_while_nothing_can_be_written_shows_the_backup(disk, bookmark, ids):
    path = disk.folder / "library.sqlite"
    with open_database(path) as database:
        for number in range(60):
            Annotations(database).add(bookmark(name=f"name-{number:05} " + "x" * 200))
        made = ids(database)
    daily_backup(path, disk.folder / "backups", FIRST)
    damage_rows(path, "name-00030 ")
    disk.read_only()
    with open_database(path) as database:
        assert ids(database) == made
        assert database.trouble == reasons.READ_ONLY


def test_where_there_are_no_hard_links_the_file_is_renamed(path, filled, ids, monkeypatch):
    made = filled(path)
    daily_backup(path, path.parent / "backups", FIRST)
    random_bytes(path)
    before = path.read_bytes()

    def refused(self, target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(type(path), "hardlink_to", refused)
    with open_database(path) as database:
        assert ids(database) == made
        assert database.recovery.set_aside.read_bytes() == before


def test_any_flipped_bit_leaves_a_library_that_works(path, bookmark, filled):
    """A bit within a text cannot be noticed; but no bit keeps the library from opening, showing and keeping."""
    filled(path, 40)
    daily_backup(path, path.parent / "backups", FIRST)
    sound = path.read_bytes()
    chance = random.Random(11)
    recovered = 0
    schema = [
        place for found in re.finditer(rb"CREATE TABLE", sound) for place in range(found.start(), found.end() + 30)
    ]
    for _ in range(60):
        data = bytearray(sound)
        # Half of them where it hurts: the header and the schema.
        place = chance.randrange(len(data)) if chance.random() < 0.5 else chance.choice([*range(100), *schema])
        data[place] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        if version_of_header(data) in range(len(migrations()) + 1, 10_000):
            continue  # cannot be told from a newer program's
        with open_database(path) as database:
            Annotations(database).all("guide")  # a damaged index may hide some, and nothing says so ...
            database.verify()  # ... until the whole is looked over, as each start does beside the reading
            # With a bit flipped in its id, one is taken for another: it then stands there twice, which loses nothing.
            assert 39 <= len(Annotations(database).all("guide")) <= 41, place
            one = bookmark()
            Annotations(database).add(one)
            Places(database).remember("guide", Locator("text.xhtml"), "en")
            assert one.id in {other.id for other in Annotations(database).all("guide")}
            recovered += database.recovery is not None
    assert recovered > 5


def version_of_header(data: bytearray) -> int:
    return int.from_bytes(data[60:64], "big", signed=True)


def fill_every_table(path, bookmark) -> dict[str, int]:
    """A library with a thousand rows in all, and how many each table has."""
    text, time = Locator("text.xhtml", "b-1", 0.5), "2026-11-22T10:00:00.000Z"
    with open_database(path) as database:
        for number in range(40):
            Annotations(database).add(replace(bookmark("x" * 100), kind="highlight", text="t" * 150, tags=("a", "b")))
            Places(database).remember(f"place-{number}", text, "en")
            Permissions(database).decide(f"book-{number}", True)
            for sql, values in (
                (
                    "INSERT INTO publications (key, work, kind, title, sort_title, path, added)"
                    " VALUES (?, ?, 'epub', 'Title', 'title', ?, ?)",
                    (f"key-{number}", f"work-{number}", f"/books/{number}.epub", time),
                ),
                ("INSERT INTO publication_tags VALUES (?, 'tag', ?)", (f"work-{number}", time)),
                ("INSERT INTO watched_folders VALUES (?, ?)", (f"/books/{number}", time)),
                ("INSERT INTO annotation_versions VALUES (?, 'text', ?, '\"t\"')", (f"id-{number}", f"{time}/ab")),
                ("INSERT INTO forgotten_places VALUES (?, ?)", (f"place {number}", f"{time}/ab")),
                ("INSERT INTO sync_unknown VALUES ('kind', ?, 'field', ?, '1')", (f"id-{number}", f"{time}/ab")),
            ):
                database.write(sql, values)
    return counts(path)


def counts(path) -> dict[str, int]:
    with open_database(path) as database:
        return {table: database.rows(f"SELECT count(*) FROM {table}")[0][0] for table in PERSONAL}


PERSONAL = (
    "annotations",
    "places",
    "script_permissions",
    "publications",
    "publication_tags",
    "watched_folders",
    "annotation_versions",
    "forgotten_places",
    "sync_unknown",
    "device",
)


@pytest.mark.parametrize("damage", [another_table_name, version_gone, header_and_schema_gone, schema_pages_gone])
def test_every_table_is_salvaged_without_a_backup(path, bookmark, damage):
    before = fill_every_table(path, bookmark)
    assert min(before.values()) == 1
    with open_database(path) as database:
        device = database.rows("SELECT id, stamp FROM device")[0]
    damage(path)
    with open_database(path) as database:
        database.verify()
        assert database.recovery is not None
        assert tuple(database.rows("SELECT id, stamp FROM device")[0]) == tuple(device)
        (one, *_) = Annotations(database).all("guide")
        assert (one.text, one.tags, one.kind) == ("t" * 150, ("a", "b"), "highlight")
    assert counts(path) == before


def test_rows_below_a_page_that_is_gone_are_found_by_themselves(path, bookmark):
    """The root of a table leads to its other pages: without it they are read one by one."""
    before = fill_every_table(path, bookmark)
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations'").fetchone()[0]
    data = bytearray(path.read_bytes())
    assert data[(root - 1) * PAGE] == 5, "a page above others"
    data[(root - 1) * PAGE : root * PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)
    with open_database(path) as database:
        Annotations(database).all("guide")
        assert database.recovery is not None
    assert counts(path) == before


def test_what_was_removed_does_not_come_back_from_pages_given_up(path, bookmark):
    with open_database(path) as database:
        for number in range(400):
            Places(database).remember(f"place-{number}", Locator("text.xhtml"), "en")
        Places(database).clear_history()
    data = bytearray(path.read_bytes())
    assert b"place-200" in data or int.from_bytes(data[36:40], "big"), "pages were given up"
    version_gone(path)
    with open_database(path) as database:
        assert database.recovery is not None
        assert Places(database).all_progress() == {}


def test_a_history_cleared_after_the_backup_stays_cleared(path):
    with open_database(path) as database:
        Places(database).remember("old", Locator("text.xhtml"), "en")
        daily_backup(path, path.parent / "backups", FIRST)
        Places(database).clear_history()
        Places(database).remember("new", Locator("text.xhtml"), "en")
    version_gone(path)
    with open_database(path) as database:
        assert database.recovery is not None
        assert set(Places(database).all_progress()) == {"new"}
