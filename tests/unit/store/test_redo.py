"""The redo log: a library that is damaged, lost its last changes, or holds a letter that went bad is as it was."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.store import building, recovery, redo_log, restoring
from reader.store.annotations import Annotations
from reader.store.backups import daily_backup
from reader.store.connection import open_database
from reader.store.library import Library
from reader.store.places import Places
from reader.store.publication_tags import PublicationTags
from reader.store.recovery import recover
from reader.store.redo import KEYS, Redo, look
from reader.store.restoring import restore
from reader.store.schema import migrations
from reader.store.sqlite import connect

PAGE = 4096


def note(number: int, text: str = "") -> Annotation:
    place = Locator("text.xhtml", f"b-{number}", 0.25)
    return Annotation(
        f"id {number}", "guide", place, "en", f"note {number}", kind="note", text=text or f"text {number}"
    )


@pytest.fixture
def full(path):
    """A library with rows of several kinds, changed and removed ones among them."""
    with open_database(path) as database:
        annotations, places = Annotations(database), Places(database)
        for number in range(30):
            annotations.add(note(number))
            places.remember(f"book {number}", Locator("text.xhtml", f"b-{number}"), "en")
        annotations.change("id 3", text="changed", tags=("a", "1"))
        annotations.remove("id 4")
        places.forget("book 5")
        PublicationTags(database).add(["work"], "123")
        PublicationTags(database).add(["work"], "gone")
        PublicationTags(database).remove(["work"], "gone")
        Library(database).watch(Path("/somewhere"))
    return path


def everything(path) -> dict[str, list[str]]:
    with open_database(path) as database:
        return {table: sorted(str(tuple(row)) for row in database.rows(f"SELECT * FROM {table}")) for table in KEYS}


def verified(path) -> list:
    told: list = []
    with open_database(path, on_recovery=told.append) as database:
        database.verify()
    return told


def test_what_is_written_stands_in_the_log_too(full):
    with open_database(full) as database:
        assert look(database._connection, full) == "agrees"
    log = redo_log.read(redo_log.path_of(full))
    assert log.whole
    assert log.rows["annotations", ("id 3",)]["text"] == "changed"
    assert log.rows["publication_tags", ("work", "gone")] is None
    assert ("publication_tags", ("work", "123")) in log.rows
    assert log.rows["places", ("book 5",)] is None
    assert redo_log.path_of(full).stat().st_mode & 0o777 == 0o600


def test_any_damage_costs_nothing(full):
    before, sound = everything(full), full.read_bytes()
    log = redo_log.path_of(full).read_bytes()
    chance = random.Random(7)
    told = 0
    for _ in range(60):
        data = bytearray(sound)
        at = chance.randrange(len(data))
        data[at] ^= 1 << chance.randrange(8)
        for left in full.parent.iterdir():
            if left.is_file():
                left.unlink()
        full.write_bytes(data)
        redo_log.path_of(full).write_bytes(log)
        told += bool(verified(full))
        assert everything(full) == before, at
    assert told > 5


@pytest.mark.parametrize("damage", [b"", b"no database", bytes(8192)], ids=["empty", "text", "zeros"])
def test_a_library_that_is_no_more_is_written_anew(full, damage):
    before = everything(full)
    full.write_bytes(damage)
    (one,) = verified(full)
    assert (one.complete, one.restored_from, one.set_aside.exists()) == (True, None, True)
    assert everything(full) == before
    assert verified(full) == []
    with open_database(full) as database:
        Annotations(database).add(note(99))
        assert look(database._connection, full) == "agrees"


def test_a_letter_that_went_bad_is_noticed_and_put_right(full):
    data = full.read_bytes()
    assert data.count(b"text 17") == 1
    full.write_bytes(data.replace(b"text 17", b"tezt 17"))
    (one,) = verified(full)
    assert one.complete
    with open_database(full) as database:
        assert Annotations(database).find("id 17").text == "text 17"


def test_no_copy_is_made_of_a_letter_that_went_bad(full, tmp_path):
    full.write_bytes(full.read_bytes().replace(b"text 17", b"tezt 17"))
    copy = daily_backup(full, tmp_path / "backups", date(2026, 11, 28))
    assert b"text 17" in copy.read_bytes()


def test_changes_the_library_has_lost_are_made_again(full):
    earlier = full.read_bytes()
    with open_database(full) as database:
        Annotations(database).add(note(50))
        Annotations(database).remove("id 7")
    after = everything(full)
    full.write_bytes(earlier)  # as after a -wal that went bad
    assert verified(full) == []  # nothing had to be set aside
    assert everything(full) == after


def test_a_write_first_makes_again_what_was_lost(full):
    earlier = full.read_bytes()
    with open_database(full) as database:
        Annotations(database).add(note(50))
    full.write_bytes(earlier)
    with open_database(full) as database:
        Annotations(database).add(note(51))
        assert {"id 50", "id 51"} <= {one.id for one in Annotations(database).all()}


def test_what_a_crash_tore_off_is_no_hindrance(full):
    log = redo_log.path_of(full)
    with log.open("ab") as file:
        file.write(b'1234abcd {"number":')
    with open_database(full) as database:
        Annotations(database).add(note(60))
        assert look(database._connection, full) == "agrees"
    assert redo_log.read(log).whole


def test_a_damaged_log_is_begun_anew(full):
    log = redo_log.path_of(full)
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 4
    log.write_bytes(data)
    before = everything(full)
    assert verified(full) == []
    assert redo_log.read(log).whole
    assert everything(full) == before


def test_a_damaged_log_still_gives_its_sound_lines(full):
    log = redo_log.path_of(full)
    data = bytearray(log.read_bytes())
    data[data.rindex(b"text 29")] ^= 4
    log.write_bytes(data)
    full.write_bytes(b"nothing is left")
    (one,) = verified(full)
    assert not one.complete
    with open_database(full) as database:
        found = {one.id for one in Annotations(database).all()}
    assert {f"id {number}" for number in range(29) if number != 4} <= found


def test_several_connections_write_one_log(full):
    with open_database(full) as one, open_database(full) as other:
        for number in range(100, 110):
            Annotations(one if number % 2 else other).add(note(number))
        assert look(one._connection, full) == "agrees"


def test_a_transaction_that_fails_leaves_no_line(full):
    log = redo_log.path_of(full)
    with open_database(full) as database:
        Annotations(database).add(note(70))
        size = log.stat().st_size
        with pytest.raises(sqlite3.IntegrityError):
            Annotations(database).add(note(71), note(70))
        assert log.stat().st_size == size
        Annotations(database).add(note(72))
        assert look(database._connection, full) == "agrees"
    assert all(key[0] != "id 71" for _, key in redo_log.read(log).rows)


def test_a_commit_that_fails_takes_its_line_back(full, monkeypatch):
    with open_database(full) as database:
        Annotations(database).add(note(70))
        connection = database._connection
        monkeypatch.setattr(database, "_connection", Refusing(connection))
        with pytest.raises(sqlite3.IntegrityError):
            Annotations(database).add(note(71))
        monkeypatch.undo()
        assert look(connection, full) == "agrees"


class Refusing:
    """A connection whose COMMIT fails."""

    def __init__(self, connection):
        self._connection = connection

    def __getattr__(self, name):
        return getattr(self._connection, name)

    def execute(self, sql, *arguments):
        if sql == "COMMIT":
            raise sqlite3.IntegrityError("refused")
        return self._connection.execute(sql, *arguments)


def test_where_the_log_cannot_be_written_the_library_still_is(full, monkeypatch):
    def full_disk(*_arguments):
        raise OSError(28, "No space left on device")

    with open_database(full) as database:
        with monkeypatch.context() as patched:
            patched.setattr(redo_log, "append", full_disk)
            patched.setattr(redo_log, "begin", full_disk)
            Annotations(database).add(note(80))
            assert not redo_log.path_of(full).exists()  # it would be behind
            Annotations(database).add(note(81))
        Annotations(database).add(note(82))
        assert look(database._connection, full) == "agrees"
        assert {"id 80", "id 81", "id 82"} <= {one.id for one in Annotations(database).all()}


def test_a_restored_library_has_a_log_of_its_own(full, tmp_path):
    copy = daily_backup(full, tmp_path / "backups", date(2026, 11, 20))
    with open_database(full) as database:
        Annotations(database).add(note(90))
    restore(copy, full, tmp_path / "preferences.json")
    assert verified(full) == []
    with open_database(full) as database:
        assert Annotations(database).find("id 90") is None  # not made again
        assert look(database._connection, full) == "agrees"


def test_a_library_that_was_deleted_leaves_its_log(full):
    full.unlink()
    with open_database(full) as database:
        Annotations(database).add(note(1))
    assert any(entry.name.endswith("-redo") and "damaged" in entry.name for entry in full.parent.iterdir())


def test_a_long_log_is_written_anew(full, monkeypatch):
    monkeypatch.setattr("reader.store.redo._LONG", 1000)
    monkeypatch.setattr("reader.store.redo._TIMES", 2)
    with open_database(full) as database:
        for number in range(200):
            Annotations(database).change("id 1", text=f"again {number}")
    long = redo_log.path_of(full).stat().st_size
    verified(full)
    assert redo_log.path_of(full).stat().st_size < long / 2
    with open_database(full) as database:
        assert look(database._connection, full) == "agrees"


def test_every_table_that_cannot_be_worked_out_anew_is_in_it(path):
    with open_database(path) as database:
        Annotations(database).add(note(1))
        with closing(sqlite3.connect(path)) as connection:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert tables - set(KEYS) == {"annotation_places", "passed_over", "redo", "sync_files"}
    assert len(migrations()) >= 7


def test_numbers_and_letters_come_back_as_they_were(path):
    text = "ключ\u0000 \U0001f600 \u2028 \"'\\"
    with open_database(path) as database:
        Annotations(database).add(note(1, text))
        PublicationTags(database).add(["work"], "007")
    before = everything(path)
    path.write_bytes(b"x")
    verified(path)
    assert everything(path) == before
    with open_database(path) as database:
        assert look(database._connection, path) == "agrees"
    assert json.dumps(text)


def test_a_log_begun_anew_is_known_to_the_library_without_its_journal(path):
    with open_database(path) as database:
        Annotations(database).add(note(1))  # begins the log
        Annotations(database).add(note(2))
        before = {"id 1", "id 2"}
        lost = path.read_bytes()  # what is in the -wal file alone goes bad
        log = redo_log.path_of(path).read_bytes()
    path.write_bytes(lost)
    redo_log.path_of(path).write_bytes(log)
    assert verified(path) == []
    with open_database(path) as database:
        assert {one.id for one in Annotations(database).all()} == before


def test_a_log_that_another_wrote_to_unseen_is_looked_at_again(full, monkeypatch):
    """A network home may tell of a file what was so some seconds ago."""
    with open_database(full) as one, open_database(full) as other:
        Annotations(one).add(note(40))
        stale = one._redo._left
        Annotations(other).add(note(41))
        monkeypatch.setattr("reader.store.redo._identity", lambda _path: stale)
        Annotations(one).add(note(42))
        monkeypatch.undo()
        assert look(one._connection, full) == "agrees"
    assert ("annotations", ("id 41",)) in redo_log.read(redo_log.path_of(full)).rows


def test_the_log_of_a_replaced_library_is_laid_aside_at_once(full, tmp_path):
    copy = daily_backup(full, tmp_path / "backups", date(2026, 11, 20))
    with open_database(full) as database:
        Annotations(database).add(note(90))
    restore(copy, full, tmp_path / "preferences.json")
    full.write_bytes(b"damaged before anything was written")
    (one,) = verified(full)
    assert one.complete
    with open_database(full) as database:
        found = {one.id for one in Annotations(database).all()}
    assert "id 90" not in found
    assert "id 7" in found


def test_a_copy_put_back_by_hand_stays_as_it_is(full, tmp_path):
    copy = daily_backup(full, tmp_path / "backups", date(2026, 11, 20))
    with open_database(full) as database:
        Annotations(database).add(note(90))
    full.write_bytes(copy.read_bytes())
    with open_database(full) as database:
        Annotations(database).add(note(91))
        assert Annotations(database).find("id 90") is None
    assert verified(full) == []


def test_a_log_without_its_first_line_still_gives_the_others(full):
    log = redo_log.path_of(full)
    data = bytearray(log.read_bytes())
    data[20] ^= 4
    log.write_bytes(data)
    before = everything(full)["annotations"]
    full.write_bytes(b"nothing is left")
    (one,) = verified(full)
    assert not one.complete
    assert len(everything(full)["annotations"]) == len(before)


def test_a_letter_gone_bad_does_not_win_over_the_log_where_that_is_damaged_elsewhere(full):
    log = redo_log.path_of(full)
    log.write_bytes(log.read_bytes().replace(b"text 29", b"tezt 29"))
    data = bytearray(full.read_bytes().replace(b"text 17", b"tezt 17"))
    data[18] ^= 128  # the format: no program can open it
    full.write_bytes(data)
    (one,) = verified(full)
    assert not one.complete
    with open_database(full) as database:
        assert Annotations(database).find("id 17").text == "text 17"
        assert Annotations(database).find("id 29").text == "text 29"


def test_a_log_that_cannot_be_read_hinders_nothing(full, tmp_path):
    log = redo_log.path_of(full)
    log.unlink()
    log.mkdir()
    assert verified(full) == []
    with open_database(full) as database:
        Annotations(database).add(note(95))
    assert daily_backup(full, tmp_path / "backups", date(2026, 11, 20)) is not None
    assert verified(full) == []


def test_a_log_that_cannot_be_removed_is_emptied(full, monkeypatch):
    """On Windows, while another process reads it."""

    def refused(*_arguments, **_named):
        raise PermissionError(13, "Permission denied")

    with open_database(full) as database, monkeypatch.context() as patched:
        patched.setattr(redo_log, "append", refused)
        patched.setattr(Path, "unlink", refused)
        Annotations(database).add(note(80))
    assert redo_log.path_of(full).read_bytes() == b""
    before = everything(full)
    assert verified(full) == []
    assert everything(full) == before


def test_the_log_is_watched_wholly_or_not_at_all(full, monkeypatch):
    with open_database(full) as database:
        with monkeypatch.context() as patched:
            patched.setattr("reader.store.redo.KEYS", {**KEYS, "no such table": ("id",)})
            with pytest.raises(sqlite3.Error):
                Annotations(database).add(note(80))
        Annotations(database).add(note(81))
        assert look(database._connection, full) == "agrees"
    assert ("annotations", ("id 81",)) in redo_log.read(redo_log.path_of(full)).rows


def test_a_transaction_of_very_many_rows_begins_a_new_log(full, monkeypatch):
    monkeypatch.setattr("reader.store.redo._MANY", 10)
    log = redo_log.path_of(full)
    with open_database(full) as database:
        Annotations(database).add(*(note(number) for number in range(100, 150)))
        assert look(database._connection, full) == "agrees"
        Annotations(database).add(note(200))
        assert look(database._connection, full) == "agrees"
    assert max(len(line) for line in log.read_bytes().splitlines()) < 2000


def test_a_long_beginning_that_failed_is_not_tried_at_each_change(full, monkeypatch):
    tried = []

    def refused(*_arguments):
        tried.append(1)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.store.redo._SLOW", -1.0)
    monkeypatch.setattr("reader.store.redo._REST", 1e9)
    with open_database(full) as database, monkeypatch.context() as patched:
        patched.setattr(redo_log, "append", refused)
        patched.setattr(redo_log, "begin", refused)
        for number in range(80, 85):
            Annotations(database).add(note(number))
        assert len(tried) == 2
    with open_database(full) as database:
        Annotations(database).add(note(90))
        assert look(database._connection, full) == "agrees"


def test_nobody_writes_into_a_library_that_is_being_written_anew(full, monkeypatch):
    full.write_bytes(full.read_bytes().replace(b"text 17", b"tezt 17"))
    build, tried = recovery.build, []

    def watched(*arguments):
        with closing(connect(full, timeout=0)) as other, pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        tried.append(1)
        return build(*arguments)

    monkeypatch.setattr(recovery, "build", watched)
    assert recover(full, full.parent / "backups").complete
    assert tried


def test_who_waited_for_the_lock_writes_into_the_library_put_in_place_meanwhile(full, monkeypatch):
    with open_database(full) as database:
        Annotations(database).add(note(80))
        follow = database._follow_file

        def too_early(**named):
            follow(**named)
            with closing(sqlite3.connect(full)) as damaging:
                damaging.execute("UPDATE annotations SET text = 'bad' WHERE id = 'id 17'")
                damaging.commit()
            assert recover(full, full.parent / "backups").complete

        monkeypatch.setattr(database, "_follow_file", too_early)
        Annotations(database).add(note(81))
        monkeypatch.undo()
    with open_database(full) as database:
        assert Annotations(database).find("id 17").text == "text 17"
        assert {"id 80", "id 81"} <= {one.id for one in Annotations(database).all()}


def test_a_connection_that_dies_between_line_and_commit_costs_and_adds_nothing_damaged(full):
    """As after kill -9: one line ahead, never confirmed, is done or not, and is no damage."""
    with closing(connect(full)) as connection:
        redo = Redo(full)
        redo.watch(connection)
        connection.execute("BEGIN IMMEDIATE")
        redo.catch_up(connection)
        connection.execute("UPDATE annotations SET text = 'never confirmed' WHERE id = 'id 9'")
        redo.record(connection)
    assert verified(full) == []
    with open_database(full) as database:
        assert look(database._connection, full) == "agrees"


def test_the_log_of_a_library_written_anew_stays_its_log(full):
    log = redo_log.path_of(full)
    before = log.read_bytes()
    full.write_bytes(b"nothing is left")
    (one,) = verified(full)
    assert one.complete
    assert log.read_bytes() == before  # in no moment is there a library without one
    with open_database(full) as database:
        assert look(database._connection, full) == "agrees"


def test_a_log_is_shortened_by_what_it_proves_not_by_what_the_library_says(full):
    data = full.read_bytes().replace(b"text 17", b"tezt 17")
    full.write_bytes(data)  # between the look and the shortening
    with open_database(full) as database:
        Annotations(database).add(note(80))
        database.transaction(lambda connection: database._begin_redo(connection, anew=True))
        assert look(database._connection, full) == "differs"
    (one,) = verified(full)
    assert one.complete
    with open_database(full) as database:
        assert Annotations(database).find("id 17").text == "text 17"
        assert Annotations(database).find("id 80") is not None


@pytest.mark.parametrize("job", ["recover", "restore"])
def test_nothing_slow_is_done_between_two_libraries(full, tmp_path, monkeypatch, job):
    """Who opens the old one without its -wal file makes another, which would be played into the new one."""
    copy = daily_backup(full, tmp_path / "backups", date(2026, 11, 20))
    done = []
    module = recovery if job == "recover" else restoring
    for where, name in ((building, "sync_file"), (module, "set_aside"), (module, "put_in_place")):
        monkeypatch.setattr(where, name, noted(getattr(where, name), name, done))
    if job == "recover":
        full.write_bytes(b"nothing is left")
        assert recover(full, tmp_path / "backups").complete
    else:
        restore(copy, full, tmp_path / "preferences.json")
    assert done == ["sync_file", "set_aside", "put_in_place"]


def noted(work, name, done):
    def doing(*arguments):
        done.append(name)
        return work(*arguments)

    return doing
