"""Libraries on other machines: no WAL there, and nothing lost on the way to and fro."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from reader.store import network
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.soundness import is_sound

LINE = "36 35 {device} / /home/a\\040b rw,noatime shared:1 - {kind} server:/home rw,vers=4"


def mounts(tmp_path, path, kind):
    device = path.stat().st_dev
    file = tmp_path / "mountinfo"
    file.write_text(
        "21 1 259:2 / / rw - ext4 /dev/nvme0n1p2 rw\nnonsense\n"
        + LINE.format(device=f"{os.major(device)}:{os.minor(device)}", kind=kind),
        encoding="utf-8",
    )
    return file


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked in another way")
@pytest.mark.parametrize(
    ("kind", "remote"),
    [
        *((kind, True) for kind in ("nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone", "virtiofs")),
        *((kind, False) for kind in ("ext4", "btrfs", "tmpfs", "fuse.gocryptfs", "fuseblk", "overlay", "zfs")),
    ],
)
def test_a_network_file_system_is_known_by_its_type(tmp_path, monkeypatch, kind, remote):
    monkeypatch.setattr(network, "MOUNTS", mounts(tmp_path, tmp_path, kind))
    assert network.is_remote(tmp_path) is remote


def test_what_cannot_be_found_out_is_local(tmp_path, monkeypatch):
    monkeypatch.setattr(network, "MOUNTS", tmp_path / "nowhere")
    assert not network.is_remote(tmp_path)
    assert not network.is_remote(tmp_path / "not there")


def journal(database):
    return database.rows("PRAGMA journal_mode")[0][0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked in another way")
def test_a_library_on_another_machine_has_no_wal_and_one_that_came_home_has(
    path, tmp_path, filled, ids, bookmark, monkeypatch
):
    made = filled(path)
    real = network.MOUNTS
    monkeypatch.setattr(network, "MOUNTS", mounts(tmp_path, path, "nfs4"))
    with open_database(path) as database, open_database(path) as other:
        assert journal(database) == journal(other) == "delete"
        assert ids(database) == made
        one = bookmark()
        Annotations(other).add(one)
        assert ids(database) == [*made, one.id]
    monkeypatch.setattr(network, "MOUNTS", real)
    with open_database(path) as database:
        assert journal(database) == "wal"
        assert ids(database) == [*made, one.id]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked in another way")
def test_a_library_begun_on_another_machine_never_has_wal(path, tmp_path, filled, monkeypatch):
    path.parent.mkdir()
    monkeypatch.setattr(network, "MOUNTS", mounts(tmp_path, path.parent, "fuse.sshfs"))
    filled(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert is_sound(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked in another way")
def test_what_a_killed_program_left_in_the_wal_is_kept_when_the_wal_is_left(path, tmp_path, filled, ids, monkeypatch):
    made = filled(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("SELECT count(*) FROM annotations").fetchone()
        made += filled(path, 5)
        kept = {name: path.with_name(name).read_bytes() for name in ("library.sqlite", "library.sqlite-wal")}
    for name, data in kept.items():
        path.with_name(name).write_bytes(data)
    monkeypatch.setattr(network, "MOUNTS", mounts(tmp_path, path, "cifs"))
    with open_database(path) as database:
        assert journal(database) == "delete"
        assert ids(database) == made


def test_a_mount_of_the_kind_is_told_by_the_kernel_s_own_list(tmp_path, path, filled):
    """A real 9p or NFS server is not at hand; an overlay with another device number proves the reading of the list."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("needs Linux's mount")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(folder)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        device = folder.stat().st_dev
        own = f"{os.major(device)}:{os.minor(device)}"
        assert network._kind_of(own, network.MOUNTS.read_text(encoding="utf-8")) == "local"
        text = network.MOUNTS.read_text(encoding="utf-8").replace(" - tmpfs tmpfs ", " - nfs4 server:/ ")
        assert network._kind_of(own, text) == "remote"
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
