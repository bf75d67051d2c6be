"""The package for Fedora and openSUSE, made over a stand-in program and read back by rpm's own tools."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from project import FROZEN, BuildFailed, version

if not sys.platform.startswith("linux"):
    pytest.skip("rpmbuild is a tool of Linux", allow_module_level=True)
from linux import rpm, tree

from tests.packaging import stand_in

needs_rpm = pytest.mark.skipif(not shutil.which("rpmbuild"), reason="rpmbuild is not installed (Debian: package rpm)")


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """`pack(folder name)` makes the package over the stand-in, working in a folder of that name."""
    monkeypatch.setattr(tree, "write_share", stand_in.write_share)

    def make(name: str) -> Path:
        monkeypatch.setattr(rpm, "DIST", tmp_path / name / "dist")
        return rpm.pack(stand_in.frozen_folder(tmp_path / name / "frozen"), tmp_path / name / "work", "w1.zstdio")

    return make


def asked(package: Path, *query: str) -> list[str]:
    command = ["rpm", "--nodigest", "--nosignature", "-qp", *query, str(package)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@needs_rpm
def test_the_package_has_the_name_that_rpm_gives_it(pack) -> None:
    package = pack("one")
    assert package.name == f"zeroopposite-reader-{version()}-1.x86_64.rpm"
    assert asked(package, "--qf", "%{NVRA}") == [package.name.removesuffix(".rpm")]


@needs_rpm
def test_every_file_is_packed_and_belongs_to_root(pack) -> None:
    rows = [
        line.split("|") for line in asked(pack("one"), "--qf", "[%{FILENAMES}|%{FILEUSERNAME}|%{FILEMODES:perms}\n]")
    ]
    modes = {name: mode for name, _owner, mode in rows}
    assert {owner for _name, owner, _mode in rows} == {"root"}
    assert modes["/usr/lib/zeroopposite-reader/zeroopposite-reader"] == "-rwxr-xr-x"
    assert modes["/usr/lib/zeroopposite-reader/_internal/content/50 % of a name.md"] == "-rw-r--r--"
    assert modes["/usr/lib/zeroopposite-reader/_internal/libalias.so"].startswith("l")
    assert modes["/usr/bin/zeroopposite-reader"].startswith("l")
    assert "/usr/share/applications/org.zeroopposite.reader.desktop" in modes
    assert asked(pack("two"), "--licensefiles") == ["/usr/share/licenses/zeroopposite-reader/LICENSE"]


@needs_rpm
def test_folders_of_the_system_are_not_the_packages(pack) -> None:
    names = asked(pack("one"), "--list")
    assert not {"/usr", "/usr/bin", "/usr/share", "/usr/share/applications", "/usr/lib"} & set(names)


@needs_rpm
def test_it_requires_the_systems_libraries_and_offers_none(pack) -> None:
    package = pack("one")
    assert [one for one in asked(package, "--requires") if one.startswith("libc.so.6(GLIBC_")]
    assert not [one for one in asked(package, "--provides") if ".so" in one]


@needs_rpm
def test_a_library_that_is_brought_along_is_not_required(tmp_path: Path) -> None:
    folder = stand_in.frozen_folder(tmp_path)
    assert [one for one in rpm.required(folder) if one.startswith("libc.so.6")]
    (folder / "_internal" / "libc.so.6").touch()
    assert not [one for one in rpm.required(folder) if one.startswith("libc.so.6")]


@needs_rpm
def test_what_is_new_is_in_the_package(pack) -> None:
    [heading, *entries] = [line for line in asked(pack("one"), "--changelog") if line]
    assert heading.endswith(f"{version()}-1")
    assert entries[0].startswith("- ")


@needs_rpm
def test_two_builds_are_the_same_bytes(pack, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pack("one").read_bytes()
    before = os.umask(0o077)
    try:
        monkeypatch.setenv("TZ", "Pacific/Auckland")
        assert pack("another").read_bytes() == first
    finally:
        os.umask(before)


@pytest.mark.long
@needs_rpm
@pytest.mark.skipif(not FROZEN.is_dir(), reason="build/frozen is not there: dev.py package frozen")
def test_the_frozen_program_runs_from_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rpm, "DIST", tmp_path / "dist")
    package = rpm.pack(FROZEN, tmp_path / "work", "w1T0.zstdio")
    assert [one for one in asked(package, "--requires") if one.startswith("libnss3.so(NSS_")]
    with package.open("rb") as file:
        unpacked = subprocess.run(["rpm2archive", "-"], stdin=file, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(unpacked)) as archive:
        archive.extractall(tmp_path / "root", filter="tar")
    program = tmp_path / "root" / "usr" / "bin" / "zeroopposite-reader"
    assert subprocess.check_output([program, "--version"], text=True).split()[-1] == version()
    page = subprocess.check_output(
        [program, "render", "trust-before-intimacy", "--format", "text", "--output", "-"], text=True, timeout=120
    )
    assert page.startswith("How to Establish Trust")


def test_without_rpmbuild_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(BuildFailed, match="install the package rpm"):
        rpm.build()


def test_a_percent_sign_in_what_is_new_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("changelog._changelog", lambda: "## 1.0 (2026-01-05)\n\n- Starts 20 % sooner.\n")
    assert rpm.changes().splitlines()[1] == "- Starts 20 %% sooner."
    assert rpm.changes().startswith("* Mon Jan 05 2026 ")
