"""A backup in one file: a ZIP with the library, the preferences, and a manifest that says how to know them again.

manifest.json      {"format": "zeroopposite-backup", "version": 1, "schema": 6, "files": {name: ...}, ...}
library.sqlite     as `Database.copy_to` makes it: whole, needs no other file
preferences.json
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import zipfile
import zlib
from contextlib import closing
from dataclasses import dataclass
from errno import EISDIR, ENOENT
from pathlib import Path
from typing import Any

from reader import __version__
from reader.errors import AlreadyExists, CannotWrite, DamagedBackup, NotFound
from reader.store.connection import open_database
from reader.store.files import COMPANIONS, companion, make_private_file, sync_file, sync_folder
from reader.store.reasons import reason_of
from reader.store.schema import version_of
from reader.store.sqlite import connect
from reader.store.times import utc_now

FORMAT, VERSION = "zeroopposite-backup", 1
LIBRARY, PREFERENCES, MANIFEST = "library.sqlite", "preferences.json", "manifest.json"
NO_BACKUP = "this is no backup of a library"
DAMAGED = "the backup is damaged"
OWN_FILE = "it belongs to the library itself; choose another name"
NO_FILE = "it is no file"
LARGEST_LIBRARY = 1024**3  # bytes: some million notes
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # other ways fail in other ways, and we write none of them
_LARGEST = {LIBRARY: LARGEST_LIBRARY, PREFERENCES: 1024**2, MANIFEST: 1024**2}  # bytes, unpacked
_BLOCK = 1024**2


@dataclass(frozen=True, slots=True)
class Contents:
    """What a library holds, for the person to choose by."""

    schema: int = 0
    annotations: int = 0
    places: int = 0
    publications: int = 0


def contents_of(database: Path) -> Contents:
    """What is in a library file that nobody writes, without changing it. Raises sqlite3.Error."""
    with closing(connect(database, "ro")) as connection:
        return contents_in(connection)


def contents_in(connection: sqlite3.Connection) -> Contents:
    """What is in a library of this or an earlier schema. Raises sqlite3.Error."""
    tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}

    def count(table: str, condition: str) -> int:
        if table not in tables:
            return 0
        return int(connection.execute(f"SELECT count(*) FROM {table} WHERE {condition}").fetchone()[0])

    annotations, publications = count("annotations", "deleted IS NULL"), count("publications", "removed IS NULL")
    return Contents(version_of(connection), annotations, count("places", "true"), publications)


def back_up(database: Path, preferences: Path, target: Path, *, force: bool = False) -> Contents:
    """Write library and preferences into one file, mode 0600, read back before it takes its name.

    A library that is found damaged is put right first; one that can only be read is copied all the same. Raises
    NotFound where there is nothing to keep, AlreadyExists, CannotWrite, NewerDatabase.
    """
    if not database.exists() and not preferences.exists():
        raise NotFound("library", str(database))
    if target.is_dir():
        raise CannotWrite(str(target), os.strerror(EISDIR))
    if target.exists() and not target.is_file():  # a device must not become a file
        raise CannotWrite(str(target), NO_FILE)
    if _is_kept(target, database, preferences):
        raise CannotWrite(str(target), OWN_FILE)
    if target.exists() and not force:
        raise AlreadyExists(str(target))
    if not target.absolute().parent.is_dir():
        raise CannotWrite(str(target), os.strerror(ENOENT))
    target = target.absolute()
    partial = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    copy = companion(partial, ".sqlite")
    try:
        contents = Contents()
        parts: dict[str, Path] = {}
        if database.exists():
            with open_database(database) as opened:
                opened.copy_to(copy, rescuing=True)
            contents, parts = contents_of(copy), {LIBRARY: copy}
        if preferences.exists():
            parts[PREFERENCES] = preferences
        _pack(partial, parts, contents)
        with zipfile.ZipFile(partial) as archive:
            _check(archive, target)
        sync_file(partial)
        partial.replace(target)
        sync_folder(target.parent)
    except (OSError, sqlite3.Error) as error:
        reason = reason_of(error, target)
        if reason is None:
            raise
        raise CannotWrite(str(target), reason) from error
    finally:
        for leftover in (partial, copy, *(companion(copy, suffix) for suffix in COMPANIONS)):
            leftover.unlink(missing_ok=True)
    return contents


def _is_kept(target: Path, database: Path, preferences: Path) -> bool:
    """Whether a file is one of those that are to be kept."""
    own = [database, preferences, *(companion(database, suffix) for suffix in COMPANIONS)]
    return any(path.exists() and target.exists() and target.samefile(path) for path in own)


def _pack(target: Path, parts: dict[str, Path], contents: Contents) -> None:
    make_private_file(target)
    files = {name: {"size": path.stat().st_size, "sha256": _digest(path)} for name, path in parts.items()}
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "program": __version__,
        "schema": contents.schema,
        "created": utc_now(),
        "contents": {name: getattr(contents, name) for name in ("annotations", "places", "publications")},
        "files": files,
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps(manifest, indent=2) + "\n")
        for name, path in parts.items():
            archive.write(path, name)


def unpack(source: Path, library: Path) -> bytes | None:
    """Put the library of a backup at `library` and return its preferences, if it has any.

    Whether the library is sound is for the caller to see. Raises DamagedBackup, OSError.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            names = _check(archive, source)
            if LIBRARY not in names:
                raise DamagedBackup(str(source), NO_BACKUP)
            with archive.open(LIBRARY) as packed, library.open("wb") as file:
                shutil.copyfileobj(packed, file, _BLOCK)
            return archive.read(PREFERENCES) if PREFERENCES in names else None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise DamagedBackup(str(source), DAMAGED) from error


def _check(archive: zipfile.ZipFile, source: Path) -> set[str]:
    """The parts that a backup has, each with the bytes its manifest names. Raises DamagedBackup."""
    manifest = _manifest(archive, source)
    files = manifest.get("files")
    if manifest.get("format") != FORMAT or not isinstance(files, dict):
        raise DamagedBackup(str(source), NO_BACKUP)
    known = {name: told for name, told in files.items() if name in (LIBRARY, PREFERENCES)}
    for name, told in known.items():
        if not isinstance(told, dict) or _packed_digest(archive, source, name) != told.get("sha256"):
            raise DamagedBackup(str(source), DAMAGED)
    return set(known)


def _manifest(archive: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    if MANIFEST not in archive.namelist() or archive.getinfo(MANIFEST).file_size > _LARGEST[MANIFEST]:
        raise DamagedBackup(str(source), NO_BACKUP)
    if any(one.compress_type not in _PACKED for one in archive.infolist() if one.filename in _LARGEST):
        raise DamagedBackup(str(source), DAMAGED)
    try:
        manifest = json.loads(archive.read(MANIFEST))
    except (ValueError, RecursionError) as error:
        raise DamagedBackup(str(source), DAMAGED) from error
    return manifest if isinstance(manifest, dict) else {}


def _packed_digest(archive: zipfile.ZipFile, source: Path, name: str) -> str:
    if name not in archive.namelist():
        raise DamagedBackup(str(source), DAMAGED)
    digest, left = hashlib.sha256(), _LARGEST[name]
    with archive.open(name) as file:
        while block := file.read(_BLOCK):
            left -= len(block)
            if left < 0:
                raise DamagedBackup(str(source), DAMAGED)  # expands without end
            digest.update(block)
    return digest.hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
