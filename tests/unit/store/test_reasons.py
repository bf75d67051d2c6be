"""What errors mean: a full disk, a damaged index, a bug of ours."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from reader.store import reasons
from reader.store.sqlite import connect


def error_of(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(name)
    error.sqlite_errorname, error.sqlite_errorcode = name, getattr(sqlite3, name)
    return error


def test_a_full_disk_is_named_where_sqlite_only_speaks_of_the_disk(disk, filled):
    path = disk.folder / "library.sqlite"
    filled(path)
    disk.fill()
    with closing(connect(path)) as connection, pytest.raises(sqlite3.OperationalError, match="disk I/O") as raised:
        connection.execute("SELECT count(*) FROM annotations")
    assert reasons.lacks_shared_memory(raised.value)
    assert reasons.reason_of(raised.value, path) == reasons.DISK_FULL
    disk.free()
    assert reasons.reason_of(raised.value, path) == reasons.DISK_ERROR


def test_a_damaged_index_is_not_a_damaged_library():
    assert reasons.is_damage(error_of("SQLITE_CORRUPT"))
    assert reasons.is_damage(error_of("SQLITE_CORRUPT_INDEX"))
    assert not reasons.is_damage(error_of("SQLITE_CORRUPT_VTAB"))
    assert not reasons.is_damage(error_of("SQLITE_IOERR_READ"))


@pytest.mark.parametrize("name", ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_ERROR"])
def test_what_is_no_fault_of_the_disk_has_no_reason(tmp_path, name):
    assert reasons.reason_of(error_of(name), tmp_path / "library.sqlite") is None
    assert reasons.reason_of(sqlite3.ProgrammingError(), tmp_path / "library.sqlite") is None
    assert reasons.reason_of(ValueError(), tmp_path / "library.sqlite") is None
