"""The library's database: opened in a blink, written at once, put right when it is damaged.

    with open_database(paths.database) as database:
        annotations = Annotations(database)

**Each thread opens its own**: a `Database` belongs to the thread that opened it, SQLite refuses any other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from reader.errors import CannotRead, CannotWrite, NewerDatabase, ReaderError
from reader.store.files import make_private_file, sync_file
from reader.store.opening import identity_of, prepared
from reader.store.reasons import DISK_FULL, READ_ONLY, UNREADABLE, DamagedFile, is_damage, primary_code, reason_of
from reader.store.sqlite import connect, in_memory

if TYPE_CHECKING:  # what only the first start or a damaged file needs is imported there: 3 ms less for every start
    from reader.store.recovery import Recovery
    from reader.store.redo import Redo

T = TypeVar("T")
OnRecovery = Callable[["Recovery"], None]

_SUSPICIOUS = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_FORMAT}


def open_database(path: Path, backups: Path | None = None, on_recovery: OnRecovery | None = None) -> Database:
    """Open the database at `path`; the file is made when something is first written.

    What is in the way is no error here: a damaged file is put right (`recovery`, `on_recovery`), and where nothing
    can be written (`trouble`) what can be read is read, and the write that fails raises CannotWrite. `backups` is
    the folder of the daily copies, by default `backups` beside the file. Raises NewerDatabase, touching nothing.
    """
    if sqlite3.sqlite_version_info < (3, 37):
        raise ReaderError(f"SQLite {sqlite3.sqlite_version} is too old, the reader needs 3.37 or newer")
    path = path.expanduser().resolve()
    return Database(path, backups or path.parent / "backups", on_recovery)


class Database:
    """One connection of one thread, from `open_database`."""

    def __init__(self, path: Path, backups: Path, on_recovery: OnRecovery | None) -> None:
        self.path = path
        self.recovery: Recovery | None = None  # the last one, if there was any
        self.on_written: Callable[[], None] | None = None  # told after each change that is on the disk
        self.trouble: str | None = None  # why nothing can be written, see reasons.py; tried anew at each write
        self._backups, self._on_recovery = backups, on_recovery
        self._file: tuple[int, int] | None = None  # which file the connection has open; None: there was none
        self._whole = True  # whether what is read is the database, not a copy of earlier
        self._connection = in_memory()
        self._redo: Redo | None = None  # of the connection, from its first transaction on
        self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the connection. Everything was already on the disk."""
        self._connection.close()

    def release(self) -> None:
        """Let go of the file, which another is about to take the place of; the next use opens what is there then."""
        self._connection.close()
        self._connection, self._redo, self._file, self.trouble = in_memory(), None, None, None

    def rows(self, sql: str, parameters: tuple[Any, ...] = ()) -> list[sqlite3.Row]:
        """The rows of a query. Raises CannotRead where the disk does not let it be read."""
        return self.made(lambda row: row, sql, parameters)

    def made(self, make: Callable[[sqlite3.Row], T], sql: str, parameters: tuple[Any, ...] = ()) -> list[T]:
        """What `make` makes of each row of a query; it raises DamagedFile where a row holds what no row of ours can.

        Raises CannotRead where the disk does not let it be read.
        """
        return self.read(lambda connection: [make(row) for row in connection.execute(sql, parameters)])

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` finds out by reading alone. It may run twice. Raises CannotRead as `made` does."""
        try:
            self._follow_file(writing=False)
            return self._healing(work)
        except (OSError, sqlite3.Error) as error:
            reason = reason_of(error, self.path)
            if reason is None:
                raise
            raise CannotRead(str(self.path), reason) from error

    def write(self, sql: str, parameters: tuple[Any, ...] = ()) -> int:
        """Change one thing for good and return how many rows that were. Raises CannotWrite, having changed nothing."""
        return self.transaction(lambda connection: connection.execute(sql, parameters).rowcount)

    def transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do `work` wholly or not at all; when this returns, it is on the disk.

        `work` may run twice, when the database had to be put right in between. Raises CannotWrite, having changed
        nothing.
        """
        try:
            self._follow_file(writing=True)
            result = self._healing(lambda connection: self._committed(connection, work))
        except (OSError, sqlite3.Error) as error:
            reason = reason_of(error, self.path)
            if reason is None:
                raise
            if reason == READ_ONLY:
                self.trouble = reason  # SQLite keeps a file it found read-only so: the next write opens it anew
            raise CannotWrite(str(self.path), reason) from error
        if self.on_written is not None:
            self.on_written()
        return result

    def copy_to(self, target: Path, *, rescuing: bool = False) -> None:
        """Write a checked copy that needs no other file, mode 0600. A library found damaged is put right first.

        `rescuing` copies also one that can only be read, because its disk is full or read-only.
        Raises OSError, sqlite3.Error, CannotRead, CannotWrite.
        """
        from reader.store.redo import look
        from reader.store.soundness import is_sound

        for _ in range(2):
            self._follow_file(writing=True)
            if self.trouble is not None and not (rescuing and self.trouble in (READ_ONLY, DISK_FULL)):
                raise CannotWrite(str(self.path), self.trouble)
            self.check_readable()  # what is not the library is no copy of it
            self._copy_unchecked(target)
            if is_sound(target) and (self.trouble is not None or look(self._connection, self.path) != "differs"):
                sync_file(target)
                return
            self._open(damaged=True)
        raise DamagedFile("the copy is damaged although the database is sound")

    def check_readable(self) -> None:
        """For who would take an earlier copy, or nothing, for the library. Raises CannotRead."""
        if not self._whole:
            raise CannotRead(str(self.path), UNREADABLE if self.trouble == READ_ONLY else self.trouble or UNREADABLE)

    def verify(self) -> None:
        """Look the whole file over and put it right where it is damaged. For a thread: it reads everything.

        What reading alone does not notice is a bit flipped in an index, which hides rows, or in what was written.
        Raises OSError, sqlite3.Error.
        """
        from reader.store.redo import look
        from reader.store.soundness import is_sound

        self._follow_file(writing=False)
        if self._file is None or self.trouble is not None:
            return
        if not is_sound(self.path) or (found := look(self._connection, self.path)) == "differs":
            self._open(damaged=True)
        elif found != "agrees":
            with suppress(CannotWrite):  # what cannot be written to has no need of a log
                self.transaction(partial(self._begin_redo, anew=found != "ahead"))

    def _begin_redo(self, connection: sqlite3.Connection, *, anew: bool) -> None:
        if anew and self._redo is not None:
            self._redo.begin(connection)

    def _copy_unchecked(self, target: Path) -> None:
        make_private_file(target)
        with closing(connect(target)) as copy:
            self.rows("SELECT count(*) FROM sqlite_schema")  # fails where it is locked; `backup` would wait for ever
            self._healing(lambda connection: connection.backup(copy))
            copy.execute("DELETE FROM redo")  # a copy put back by hand is meant: nothing is to be done again in it
            copy.execute("PRAGMA journal_mode = DELETE")

    def _healing(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return work(self._connection)
        except sqlite3.DatabaseError as error:
            if self.trouble is not None or not self._means_damage(error):
                raise
        self._open(damaged=True)
        return work(self._connection)

    def _committed(
        self, connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T], *, again: bool = False
    ) -> T:
        if self.trouble is not None:
            raise CannotWrite(str(self.path), self.trouble)
        if self._redo is None:
            from reader.store.redo import Redo

            redo = Redo(self.path)
            redo.watch(connection)
            self._redo = redo
        connection.execute("BEGIN IMMEDIATE")  # the lock now: a later one could not wait (SQLITE_BUSY_SNAPSHOT)
        if not again and self._is_replaced():  # put right by another process while we waited
            connection.execute("ROLLBACK")
            self._open(create=True)
            return self._committed(self._connection, work, again=True)
        try:
            self._redo.catch_up(connection)
            result = work(connection)
            self._redo.record(connection)
            connection.execute("COMMIT")
        except BaseException:
            self._redo.take_back()  # while the lock is held
            with suppress(sqlite3.Error):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise
        with suppress(sqlite3.Error):  # it is on the disk; this is for what may come
            self._redo.settle(connection)
        return result

    def _is_replaced(self) -> bool:
        try:
            return identity_of(self.path) != self._file
        except OSError:
            return False

    def _means_damage(self, error: sqlite3.DatabaseError) -> bool:
        # Our statements are right, so "no such table" may be a flipped bit: then the file itself is asked.
        from reader.store.soundness import is_sound, refuses_writing

        if primary_code(error) == sqlite3.SQLITE_READONLY:
            return refuses_writing(self.path)
        return is_damage(error) or (primary_code(error) in _SUSPICIOUS and not is_sound(self.path))

    def _repair(self) -> None:
        from reader.store.recovery import recover

        recovery = recover(self.path, self._backups)
        if recovery is not None:
            self.recovery = recovery
            if self._on_recovery is not None:
                self._on_recovery(recovery)

    def _follow_file(self, *, writing: bool) -> None:
        """Look whether our file is still the one at `path`: what is written into a file that was replaced is lost."""
        identity = identity_of(self.path)
        if identity != self._file or (writing and (identity is None or self.trouble is not None)):
            self._open(create=writing)

    def _open(self, *, create: bool = False, damaged: bool = False) -> None:
        """Set `_connection`, `_file` and `trouble`: whatever is wrong, there is something to read afterwards."""
        self._connection.close()
        self.trouble, self._redo, self._file, self._whole = None, None, None, True
        try:
            self._connection = self._opened(create=create, damaged=damaged)
        except NewerDatabase:
            self._file = None  # the next use finds another file than this and says the same again
            raise
        except (OSError, sqlite3.Error) as error:
            self.trouble = reason_of(error, self.path)
            if self.trouble is None:
                raise
            from reader.store.snapshot import empty, substitute

            if self._file is None:
                self._connection = empty()
            else:
                self._connection, self._whole = substitute(self.path, self._backups, self.trouble)

    def _opened(self, *, create: bool, damaged: bool) -> sqlite3.Connection:
        self._file = identity_of(self.path)
        if self._file is None and create:
            from reader.store.building import begin

            begin(self.path)
            self._file = identity_of(self.path)
        if self._file is None:
            from reader.store.snapshot import empty

            return empty()
        if not damaged:
            try:
                return prepared(self.path, self._backups)
            except sqlite3.DatabaseError as error:
                if not self._means_damage(error):
                    raise
        self._repair()
        self._file = identity_of(self.path)
        return prepared(self.path, self._backups)
