"""The numbered migrations: which version a database has, and bringing it up to the present one."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader.errors import NewerDatabase
from reader.store.reasons import DamagedFile
from reader.store.sqlite import in_memory

FOLDER = Path(__file__).with_name("migrations")
_WITH_REDO = 7  # the step that made the table
_PLAUSIBLE = 9999  # file names have four digits; a higher version is a damaged header, not a newer program


def migrations() -> tuple[Path, ...]:
    """The steps in order, `0001_initial.sql` first. That none is missing is a matter of the package: a bug else."""
    steps = tuple(sorted(FOLDER.glob("*.sql")))
    if not steps or [int(step.name[:4]) for step in steps] != list(range(1, len(steps) + 1)):
        raise RuntimeError(f"the migrations in {FOLDER} are not numbered 1, 2, 3 ...")
    return steps


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the schema; 0 for an empty database."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_plausible(version: int) -> bool:
    """Whether a version can be true, of this program or a newer one."""
    return 0 <= version <= _PLAUSIBLE


def known_version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of a database this program can use. Raises NewerDatabase, DamagedFile; changes nothing."""
    found, newest = version_of(connection), len(migrations())
    if not is_plausible(found):
        raise DamagedFile(f"version {found} of the schema cannot be")
    if found > newest:
        raise NewerDatabase(str(path), found, newest)
    return found


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the schema up to date, each step in one transaction.

    Safe while other processes do the same. Raises NewerDatabase before anything is touched, DamagedFile where the
    version cannot be true.
    """
    steps = migrations()
    found = known_version(connection, path)
    if found == len(steps):
        return
    connection.execute("PRAGMA foreign_keys = OFF")  # a step may rebuild a table others refer to; checked before COMMIT
    for version, step in enumerate(steps[found:], found + 1):
        _apply(connection, step, version)


def _apply(connection: sqlite3.Connection, step: Path, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) < version:  # else another process was first
            for statement in _statements(step):
                connection.execute(statement)
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"{step.name} leaves {len(broken)} references to nothing")
            if version > _WITH_REDO:
                connection.execute("DELETE FROM redo")  # its log has rows of the older form: a new one is begun
            connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(step: Path) -> Iterator[str]:
    """The statements one by one: `executescript` would commit behind our back."""
    statement = ""
    for line in step.read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def has_all_columns(connection: sqlite3.Connection) -> bool:
    """Whether every table and column of its version is there: a flipped bit in a name passes SQLite's own check."""
    with closing(in_memory()) as expected:
        for version, step in enumerate(migrations()[: version_of(connection)], 1):
            _apply(expected, step, version)
        return _columns(expected) <= _columns(connection)


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether nothing stands in the schema but what its version made: no trigger, view or expression of somebody else.

    Those would run whenever the library is checked, upgraded or written.
    """
    with closing(in_memory()) as expected:
        for version, step in enumerate(migrations()[: version_of(connection)], 1):
            _apply(expected, step, version)
        return _statements_in(connection) <= _statements_in(expected)


def _statements_in(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """What a schema has, without comments and white space: these differ between versions of the program."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {
        (str(row[0]), str(row[1]), "".join(re.sub(r"--[^\n]*", "", str(row[2])).replace('"', "").split()))
        for row in rows
    }


def _columns(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = connection.execute(
        "SELECT entry.name, field.name FROM sqlite_schema AS entry JOIN pragma_table_info(entry.name) AS field"
        " WHERE entry.type = 'table'"
    )
    return {(str(row[0]), str(row[1])) for row in rows}
