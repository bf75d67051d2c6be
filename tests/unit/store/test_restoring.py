"""A backup in one file and the way back: nothing is replaced that is not kept aside."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import zipfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.errors import AlreadyExists, CannotRead, CannotWrite, DamagedBackup, NewerDatabase, NotFound
from reader.publication.locator import Locator
from reader.store import reasons, restoring
from reader.store.annotations import Annotations
from reader.store.backups import daily_backup
from reader.store.bundles import Contents, back_up, contents_of
from reader.store.connection import open_database
from reader.store.in_use import hold, is_held
from reader.store.places import Places
from reader.store.restoring import restore
from reader.store.soundness import is_sound

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "store"


@pytest.fixture
def preferences(path):
    path.parent.mkdir(exist_ok=True)
    file = path.with_name("preferences.json")
    file.write_text('{"theme": "sepia", "sync_folder": "/stick"}', encoding="utf-8")
    return file


@pytest.fixture
def backup(path, preferences, filled, tmp_path):
    """A backup of three bookmarks."""
    filled(path, 3)
    target = tmp_path / "backup.zip"
    back_up(path, preferences, target)
    return target


def names_in(folder) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def all_ids(path) -> list[str]:
    with open_database(path) as database:
        return [one.id for one in Annotations(database).all()]


def test_what_was_backed_up_comes_back_and_what_was_there_is_kept(path, preferences, backup, filled):
    kept = all_ids(path)
    filled(path, 5)
    later = all_ids(path)
    preferences.write_text('{"theme": "dark"}', encoding="utf-8")
    done = restore(backup, path, preferences)
    assert all_ids(path) == kept
    assert done.contents == Contents(done.contents.schema, 3, 0, 0)
    assert json.loads(preferences.read_text(encoding="utf-8"))["theme"] == "sepia"
    library, settings = done.set_aside
    assert all_ids(library) == later
    assert settings.read_text(encoding="utf-8") == '{"theme": "dark"}'
    assert done.with_preferences


def test_a_backup_is_private_and_says_what_it_is(backup):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with zipfile.ZipFile(backup) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert set(archive.namelist()) == {"manifest.json", "library.sqlite", "preferences.json"}
    assert (manifest["format"], manifest["version"], manifest["contents"]["annotations"]) == (
        "zeroopposite-backup",
        1,
        3,
    )


def test_a_backup_leaves_nothing_else_and_overwrites_nothing_unasked(path, preferences, backup):
    before = backup.read_bytes()
    with pytest.raises(AlreadyExists):
        back_up(path, preferences, backup)
    assert backup.read_bytes() == before
    assert back_up(path, preferences, backup, force=True).annotations == 3
    assert [name for name in names_in(backup.parent) if name.startswith(".")] == []


def test_the_sync_folder_is_let_go_of_and_the_machine_gets_a_new_name(path, preferences, backup):
    with open_database(path) as database:
        name = database.rows("SELECT id FROM device")[0][0]
    done = restore(backup, path, preferences)
    assert done.stopped_syncing
    assert json.loads(preferences.read_text(encoding="utf-8"))["sync_folder"] == ""
    with open_database(path) as database:
        assert database.rows("SELECT id FROM device")[0][0] != name


def test_a_daily_copy_and_a_library_of_an_earlier_schema_are_taken_as_they_are(path, preferences, filled):
    made = filled(path, 2)
    copy = daily_backup(path, path.parent / "backups", date(2026, 11, 22))
    filled(path, 2)
    before = preferences.read_bytes()
    preferences.write_bytes(before.replace(b"/stick", b""))
    before = preferences.read_bytes()
    restore(copy, path, preferences)
    assert all_ids(path) == made
    assert preferences.read_bytes() == before
    for version in (1, 2, 3):
        old = FIXTURES / f"filled-{version:04}.sqlite"
        stored = old.read_bytes()
        assert restore(old, path, preferences).contents.annotations == 57
        assert len(all_ids(path)) == 57
        assert old.read_bytes() == stored


def test_a_library_with_a_wal_that_a_killed_program_left_is_taken_whole(path, preferences, filled, tmp_path):
    made = filled(path, 2)
    elsewhere = tmp_path / "copied"
    elsewhere.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("SELECT count(*) FROM annotations").fetchone()
        made += filled(path, 3)
        for name in ("library.sqlite", "library.sqlite-wal"):
            shutil.copy(path.with_name(name), elsewhere)
    new = tmp_path / "new" / "library.sqlite"
    restore(elsewhere / "library.sqlite", new, new.with_name("preferences.json"))
    assert all_ids(new) == made


def test_what_lies_in_the_wal_of_the_old_library_is_kept_with_it(path, preferences, backup, filled):
    with closing(sqlite3.connect(path)) as other:
        other.execute("SELECT count(*) FROM annotations").fetchone()
        later = [*all_ids(path), *filled(path, 4)]
        kept = {name: path.with_name(name).read_bytes() for name in ("library.sqlite", "library.sqlite-wal")}
    for name, data in kept.items():
        path.with_name(name).write_bytes(data)
    done = restore(backup, path, preferences)
    assert all_ids(done.set_aside[0]) == later


def newer(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")


def damaged(path):
    data = bytearray(path.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 8] = b"\xa5" * 8
    path.write_bytes(data)


def foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (a)")


def no_library(path):
    path.write_text("a text", encoding="utf-8")


def nothing(path):
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (newer, NewerDatabase),
        (damaged, DamagedBackup),
        (foreign, DamagedBackup),
        (no_library, DamagedBackup),
        (nothing, DamagedBackup),
    ],
)
@pytest.mark.parametrize("packed", [False, True], ids=["alone", "packed"])
def test_what_cannot_be_restored_changes_nothing(path, preferences, filled, tmp_path, spoil, error, packed):
    filled(path, 3)
    source = tmp_path / "source.sqlite"
    shutil.copy(path, source)
    spoil(source)
    if packed:
        back_up(path, preferences, tmp_path / "b.zip")
        source = repacked(tmp_path / "b.zip", {"library.sqlite": source.read_bytes()})
    before = {name: path.with_name(name).read_bytes() for name in ("library.sqlite", "preferences.json")}
    with pytest.raises(error) as raised:
        restore(source, path, preferences)
    assert raised.value.exit_code == 4
    assert {name: path.with_name(name).read_bytes() for name in before} == before
    assert not [name for name in names_in(path.parent) if "incoming" in name or ".new" in name or "replaced" in name]


def repacked(source: Path, changed: dict[str, bytes], *, honest: bool = True) -> Path:
    """A backup with other parts; an honest manifest tells their digests."""
    import hashlib

    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | changed
    if honest:
        manifest = json.loads(parts["manifest.json"])
        for name, data in changed.items():
            manifest["files"][name] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        parts["manifest.json"] = json.dumps(manifest).encode()
    target = source.with_name("repacked.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target


def test_a_backup_with_any_changed_byte_is_refused_or_restored_whole(path, preferences, backup, tmp_path):
    """Each part has a digest: what passes is what was written."""
    made = all_ids(path)
    sound = backup.read_bytes()
    spoilt = tmp_path / "spoilt.zip"
    refused = 0
    for place in range(0, len(sound), max(1, len(sound) // 60)):
        data = bytearray(sound)
        data[place] ^= 0x10
        spoilt.write_bytes(data)
        try:
            restore(spoilt, path, preferences)
        except DamagedBackup:
            refused += 1
        assert all_ids(path) == made
    assert refused > 40


def test_names_and_sizes_that_reach_outside_are_not_followed(path, preferences, backup):
    for changed in (
        {"manifest.json": b"[]"},
        {"manifest.json": b"[" * 100_000},
        {"manifest.json": json.dumps({"format": "zeroopposite-backup", "files": {"../evil": {}}}).encode()},
        {"library.sqlite": b"SQLite format 3\0" + bytes(100)},
        {"preferences.json": bytes(1024**2 + 1)},
    ):
        with pytest.raises(DamagedBackup):
            restore(repacked(backup, changed, honest=False), path, preferences)
    assert not (path.parent.parent / "evil").exists()


def test_into_an_empty_folder(backup, tmp_path):
    new = tmp_path / "new machine" / "library.sqlite"
    done = restore(backup, new, new.with_name("preferences.json"))
    assert done.set_aside == ()
    assert len(all_ids(new)) == 3
    assert is_sound(new)


def test_a_damaged_library_can_be_replaced_and_is_kept_as_it_was(path, preferences, backup):
    path.write_bytes(b"\xa5" * 9000)
    done = restore(backup, path, preferences)
    assert done.set_aside[0].read_bytes() == b"\xa5" * 9000
    assert len(all_ids(path)) == 3


def test_an_open_connection_goes_on_with_the_restored_library(path, preferences, backup, filled, bookmark, ids):
    filled(path, 2)
    with open_database(path) as database:
        assert len(ids(database)) == 5
        restore(backup, path, preferences)
        assert len(ids(database)) == 3
        Annotations(database).add(bookmark())
        Places(database).remember("guide", Locator("text.xhtml"), "en")
        assert len(ids(database)) == 4


def test_a_backup_from_a_read_only_disk(disk, filled, tmp_path):
    path = disk.folder / "library.sqlite"
    filled(path, 3)
    disk.read_only()
    assert back_up(path, path.with_name("preferences.json"), tmp_path / "b.zip").annotations == 3
    disk.writable()


def test_a_backup_onto_a_full_disk_leaves_what_was_there(disk, path, preferences, filled):
    filled(path, 300)
    target = disk.folder / "b.zip"
    target.write_text("the old one", encoding="utf-8")
    disk.fill(leaving=20_000)
    with pytest.raises(CannotWrite) as raised:
        back_up(path, preferences, target, force=True)
    assert raised.value.reason == reasons.DISK_FULL
    assert names_in(disk.folder) == ["b.zip", "ballast"]
    assert target.read_text(encoding="utf-8") == "the old one"


def test_a_restore_onto_a_full_disk_leaves_what_was_there(disk, backup, filled):
    path = disk.folder / "library.sqlite"
    made = filled(path, 2)
    disk.fill(leaving=100_000)
    with pytest.raises(CannotWrite) as raised:
        restore(backup, path, path.with_name("preferences.json"))
    assert raised.value.reason == reasons.DISK_FULL
    assert all_ids(path) == made
    assert not [name for name in names_in(disk.folder) if "incoming" in name or ".new" in name]


def test_there_must_be_something_to_back_up_or_to_restore(path, tmp_path):
    with pytest.raises(NotFound):
        back_up(path, path.with_name("preferences.json"), tmp_path / "b.zip")
    with pytest.raises(NotFound):
        restore(tmp_path / "b.zip", path, path.with_name("preferences.json"))
    assert not path.parent.exists()


def test_the_window_is_known_to_be_open_until_it_closes(path, filled):
    assert hold(path) is None
    assert not is_held(path)
    filled(path)
    with closing(hold(path)), closing(hold(path)):
        assert is_held(path)
    assert not is_held(path)


def test_the_command_refuses_while_a_window_is_open(path, preferences, backup, capsys):
    arguments = ["--data", str(path.parent), "restore", str(backup)]
    with closing(hold(path)):
        assert main(arguments) == 7
        assert "close it first" in capsys.readouterr().err
        assert main(["--data", str(path.parent), "backup", str(backup)]) == 7
    assert main(arguments) == 0
    output = capsys.readouterr().out
    assert output.startswith("restored: 3 annotations")
    assert "kept aside: " in output


def test_contents_are_told_without_changing_the_file(path, filled):
    filled(path, 2)
    copy = daily_backup(path, path.parent / "backups", date(2026, 11, 22))
    before = copy.read_bytes()
    assert contents_of(copy).annotations == 2
    assert names_in(copy.parent) == ["backups-guard", copy.name]
    assert copy.read_bytes() == before


@pytest.mark.parametrize("name", ["library.sqlite", "preferences.json", "link.zip"])
def test_a_backup_never_takes_the_place_of_what_it_is_of(path, preferences, filled, name):
    made = filled(path, 3)
    path.with_name("link.zip").hardlink_to(path)
    before = preferences.read_bytes()
    with pytest.raises(CannotWrite, match="belongs to the library"):
        back_up(path, preferences, path.with_name(name), force=True)
    assert all_ids(path) == made
    assert preferences.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
def test_a_backup_makes_no_file_of_a_device(path, preferences, filled, tmp_path):
    filled(path, 1)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotWrite):
        back_up(path, preferences, tmp_path / "pipe", force=True)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_library_that_cannot_be_read_is_not_backed_up_as_an_empty_one(path, preferences, tmp_path):
    path.mkdir()
    with pytest.raises(CannotRead) as raised:
        back_up(path, preferences, tmp_path / "b.zip")
    assert raised.value.exit_code == 4
    assert names_in(tmp_path) == [path.parent.name]


def test_a_folder_that_is_a_file_is_told(backup, tmp_path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(CannotWrite, match="where a folder has to be"):
        restore(backup, tmp_path / "taken" / "library.sqlite", tmp_path / "taken" / "preferences.json")


def test_a_command_tells_of_a_library_it_found_damaged(path, filled, capsys):
    filled(path, 3)
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 4000)
    assert main(["--data", str(path.parent), "annotations", "export"]) == 0
    said = capsys.readouterr()
    (aside,) = path.parent.glob("library.damaged-*.sqlite")
    assert said.err.startswith(f"zeroopposite-reader: the library was damaged and is kept as {aside}; ")
    assert said.err.count("\n") == 1
    main(["--data", str(path.parent), "annotations", "export"])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER more AFTER UPDATE ON device BEGIN DELETE FROM annotations; END",
        "CREATE VIEW more AS SELECT * FROM annotations",
        "CREATE VIRTUAL TABLE more USING fts5 (body)",
        "CREATE TABLE more (one)",
        "CREATE INDEX more ON annotations (length(hex(zeroblob(1))))",
        "PRAGMA user_version = 3",
    ],
)
@pytest.mark.parametrize("packed", [False, True], ids=["alone", "packed"])
def test_a_library_with_more_in_it_than_we_make_is_refused(path, preferences, backup, tmp_path, statement, packed):
    ids, source = all_ids(path), tmp_path / "more.sqlite"
    shutil.copy(path, source)
    with closing(sqlite3.connect(source)) as connection:
        connection.execute(statement)
        connection.commit()
    given = repacked(backup, {"library.sqlite": source.read_bytes()}) if packed else source
    with pytest.raises(DamagedBackup):
        restore(given, path, preferences)
    assert all_ids(path) == ids


def test_an_expression_in_a_table_that_is_not_ours_is_never_worked_out(path, preferences, filled, tmp_path):
    filled(path, 3)
    source = tmp_path / "more.sqlite"
    shutil.copy(path, source)
    with closing(sqlite3.connect(source)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'fraction BETWEEN 0 AND 1', 'abs(-9223372036854775808) > 0')"
        )
        connection.commit()
    with pytest.raises(DamagedBackup):
        restore(source, path, preferences)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_backup_is_packed_as_we_pack(path, preferences, backup, tmp_path, method):
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(other, "w", method) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    with pytest.raises(DamagedBackup):
        restore(other, path, preferences)


def test_a_library_larger_than_any_is_not_copied(path, preferences, backup, tmp_path, monkeypatch):
    source = tmp_path / "large.sqlite"
    shutil.copy(path, source)
    monkeypatch.setattr(restoring, "LARGEST_LIBRARY", source.stat().st_size - 1)
    with pytest.raises(DamagedBackup):
        restore(source, path, preferences)


def test_preferences_nested_without_end_are_none(path, preferences, backup):
    for depth in range(940, 1000, 5):
        nested = b'{"a":' * depth + b"1" + b"}" * depth
        restore(repacked(backup, {"preferences.json": nested}), path, preferences)
        assert isinstance(json.loads(preferences.read_bytes()), dict)


def test_a_name_too_long_for_a_file_is_not_found(path, preferences):
    with pytest.raises(NotFound):
        restore(Path("x" * 5000), path, preferences)
