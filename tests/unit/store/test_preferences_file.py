"""Preferences are written whole or not at all, and a damaged file is no reason not to start."""

from __future__ import annotations

import json
import os
import stat
import sys

import pytest

from reader.errors import CannotWrite
from reader.preferences import Preferences
from reader.store import files, reasons
from reader.store.preferences_file import load, save

CHOSEN = Preferences(
    theme="sepia", text_scale=1.25, language="zh-Hans", told=("fonts", "é"), sidebar_open=False, look_for_updates=True
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "data" / "preferences.json"


def test_what_was_saved_is_loaded(file):
    assert load(file) == Preferences()
    assert not file.parent.exists()
    save(file, CHOSEN)
    assert load(file) == CHOSEN
    assert [entry.name for entry in file.parent.iterdir()] == ["preferences.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_the_file_is_private_even_if_it_was_not(file):
    file.parent.mkdir()
    file.write_text("{}", encoding="utf-8")
    file.chmod(0o644)
    save(file, CHOSEN)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.expects_warning("preferences were damaged")
@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"\xff\xfe\x00", b"[1]", b"null", b'"theme"', b"[" * 100_000, b'{"theme": "dark"'],
    ids=["empty", "cut", "not text", "a list", "null", "a text", "deep", "unfinished"],
)
def test_a_damaged_file_is_set_aside_and_defaults_used(file, damaged):
    file.parent.mkdir()
    file.write_bytes(damaged)
    assert load(file) == Preferences()
    (aside,) = file.parent.iterdir()
    assert aside.name.startswith("preferences.damaged-20")
    assert aside.suffix == ".json"
    assert aside.read_bytes() == damaged
    save(file, CHOSEN)
    assert load(file) == CHOSEN


@pytest.mark.expects_warning("preferences were damaged")
def test_two_damaged_files_are_both_kept(file):
    file.parent.mkdir()
    for damaged in (b"one", b"two", b"three"):
        file.write_bytes(damaged)
        load(file)
    assert {entry.read_bytes() for entry in file.parent.iterdir()} == {b"one", b"two", b"three"}


@pytest.mark.expects_warning("could not be set aside")
def test_a_damaged_file_in_a_read_only_folder_gives_defaults(disk):
    file = disk.folder / "preferences.json"
    file.write_bytes(b"{")
    disk.read_only()
    assert load(file) == Preferences()


@pytest.mark.expects_warning("could not be read")
def test_what_cannot_be_read_gives_defaults(file):
    file.mkdir(parents=True)
    assert load(file) == Preferences()


def test_a_write_that_fails_leaves_the_old_file(disk):
    file = disk.folder / "preferences.json"
    save(file, CHOSEN)
    disk.fill()
    with pytest.raises(CannotWrite) as raised:
        save(file, Preferences(told=("x" * 100_000,)))
    assert raised.value.reason == reasons.DISK_FULL
    assert load(file) == CHOSEN
    assert {entry.name for entry in disk.folder.iterdir()} == {"preferences.json", "ballast"}
    disk.read_only()
    with pytest.raises(CannotWrite) as raised:
        save(file, Preferences())
    assert raised.value.reason == reasons.READ_ONLY
    assert load(file) == CHOSEN


def test_the_new_file_is_on_the_disk_before_it_takes_the_name(file, monkeypatch):
    save(file, CHOSEN)
    synced = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino))
    replaced = []
    real = type(file).replace
    monkeypatch.setattr(type(file), "replace", lambda self, to: (replaced.append(list(synced)), real(self, to))[1])
    save(file, Preferences())
    assert replaced == [[file.stat().st_ino]]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(file, tmp_path):
    real = tmp_path / "dotfiles" / "reader.json"
    save(real, Preferences())
    file.parent.mkdir()
    file.symlink_to(real)
    save(file, CHOSEN)
    assert file.is_symlink()
    assert load(real) == CHOSEN


def test_names_for_what_is_set_aside_do_not_collide(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "compact_utc_now", lambda: "20261122T094000Z")
    path = tmp_path / "library.sqlite"
    names = []
    for _ in range(3):
        names.append(files.aside_name(path).name)
        files.aside_name(path).touch()
    stem = "library.damaged-20261122T094000Z"
    assert names == [f"{stem}.sqlite", f"{stem}-2.sqlite", f"{stem}-3.sqlite"]


@pytest.mark.parametrize("text", ["\ud800/x", "/a\0b"])
def test_a_text_that_no_path_can_be_is_left_at_its_default(file, text):
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"publication": text, "told": [text, ["a"], "hint"], "theme": "dark"}), encoding="utf-8")
    assert load(file) == Preferences(theme="dark", told=("hint",))
