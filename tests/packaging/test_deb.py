"""The package for Debian and Ubuntu, made over a stand-in program and read back by dpkg's own tools."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from project import NAME, source_date, version

if not sys.platform.startswith("linux"):
    pytest.skip("dpkg is a tool of Debian", allow_module_level=True)
if not shutil.which("dpkg-shlibdeps"):
    pytest.skip("dpkg-dev is not installed", allow_module_level=True)
from linux import deb

from tests.packaging import stand_in


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """`pack(folder name)` makes the package over the stand-in, working in a folder of that name."""

    def write_share(folder: Path, *, executable: str, zsh: str) -> list[Path]:
        assert zsh == "vendor-completions", "where Debian's zsh looks"
        return stand_in.write_share(folder, executable=executable)

    monkeypatch.setattr(deb, "write_share", write_share)

    def make(name: str) -> Path:
        monkeypatch.setattr(deb, "DIST", tmp_path / name / "dist")
        program = stand_in.frozen_folder(tmp_path / name / "frozen")
        (program / "_internal/libsqlite3.so.0").write_bytes(b"carried where a system may lack it")
        (program / "_internal/libpython3.11.so.1.0").write_bytes(b"always carried")
        return deb.pack(program, tmp_path / name / "work", ["-Znone"])

    return make


def field(package: Path, name: str) -> str:
    return subprocess.run(["dpkg-deb", "-f", package, name], capture_output=True, text=True, check=True).stdout.strip()


def listed(package: Path) -> dict[str, list[str]]:
    """Path -> mode, owner, size, date, time."""
    command = ["dpkg-deb", "-c", package]
    answer = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "TZ": "UTC", "LC_ALL": "C"}
    )
    rows = (line.split(maxsplit=5) for line in answer.stdout.splitlines())
    return {row[5].removeprefix("."): row[:5] for row in rows}


def test_its_name_says_version_and_machine(pack) -> None:
    package = pack("one")
    assert package.name == f"{NAME}_{version()}_{field(package, 'Architecture')}.deb"
    assert field(package, "Version") == version()
    assert [path.name for path in package.parent.iterdir()] == [package.name], "exactly one file"


def test_it_depends_on_the_packages_that_own_what_its_files_are_linked_with(pack) -> None:
    depends = field(pack("one"), "Depends").split(", ")
    assert any(entry.startswith("libc6 (>= ") for entry in depends), depends


def test_what_debian_has_is_left_to_debian_but_python(pack) -> None:
    paths = listed(pack("one"))
    home = f"/usr/lib/{NAME}/_internal"
    assert f"{home}/libsqlite3.so.0" not in paths
    assert f"{home}/libpython3.11.so.1.0" in paths
    assert f"{home}/libown.so.1" in paths


def test_every_file_belongs_to_root_and_nobody_else_may_write(pack) -> None:
    for path, (mode, owner, *_rest) in listed(pack("one")).items():
        assert owner == "root/root", path
        assert mode[0] == "l" or (mode[5] == "-" and mode[8] == "-"), path


def test_only_programs_may_be_run(pack) -> None:
    runs = {path for path, (mode, *_rest) in listed(pack("one")).items() if mode[0] == "-" and "x" in mode}
    assert runs == {f"/usr/lib/{NAME}/{NAME}"}


def test_nothing_lies_outside_the_systems_own_folders(pack) -> None:
    tops = {"/".join(path.split("/")[:3]) for path in listed(pack("one")) if not path.endswith("/")}
    assert tops == {"/etc/apparmor.d", "/usr/bin", "/usr/lib", "/usr/share"}


def test_what_the_administrator_changed_in_etc_is_kept(pack, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "-e", pack("one"), tmp_path / "control"], check=True)
    assert (tmp_path / "control/conffiles").read_text() == f"/etc/apparmor.d/{NAME}\n"
    sums = (tmp_path / "control/md5sums").read_text()
    assert "etc/" not in sums
    assert f"  usr/lib/{NAME}/{NAME}\n" in sums
    for script in ("postinst", "postrm"):
        assert os.access(tmp_path / "control" / script, os.X_OK)


def test_two_places_make_the_same_bytes_with_the_sources_date(pack) -> None:
    one, other = pack("one"), pack("two/deeper")
    assert one.read_bytes() == other.read_bytes()
    dates = {(row[3], row[4]) for row in listed(one).values()}
    when = subprocess.run(
        ["date", "-u", "-d", f"@{source_date()}", "+%Y-%m-%d %H:%M"], capture_output=True, text=True, check=True
    )
    assert dates == {tuple(when.stdout.split())}
