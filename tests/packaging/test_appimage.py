"""The AppImage, made over a stand-in program and a stand-in runtime."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from project import APPLICATION_ID, FROZEN, BuildFailed, version

if not sys.platform.startswith("linux"):
    pytest.skip("an AppImage is a thing of Linux", allow_module_level=True)
from linux import appimage, tree

from tests.packaging import stand_in

RUNTIME = b"\x7fELF\x02\x01\x01\x00AI\x02" + bytes(4085)
needs_squashfs = pytest.mark.skipif(not shutil.which("mksquashfs"), reason="squashfs-tools is not installed")


@pytest.fixture
def app_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tree, "write_share", stand_in.write_share)
    return appimage.app_dir(tmp_path / "reader.AppDir", stand_in.frozen_folder(tmp_path / "frozen"))


def test_the_top_of_the_appdir_holds_what_desktops_look_for(app_dir: Path) -> None:
    names = {path.name for path in app_dir.iterdir()}
    assert names == {"usr", "AppRun", ".DirIcon", f"{APPLICATION_ID}.desktop", f"{APPLICATION_ID}.png"}
    assert (app_dir / ".DirIcon").read_bytes() == (app_dir / f"{APPLICATION_ID}.png").read_bytes()


def test_apprun_starts_the_program_with_its_arguments_from_any_place(app_dir: Path, tmp_path: Path) -> None:
    moved = app_dir.rename(tmp_path / "moved here")
    answer = subprocess.check_output([moved / "AppRun", "list", "--json"], cwd="/", text=True)
    assert answer == "stand-in list --json\n"


def test_no_link_of_the_appdir_leaves_it(app_dir: Path) -> None:
    links = [path for path in app_dir.rglob("*") if path.is_symlink()]
    assert links
    assert all(path.resolve().is_relative_to(app_dir) and path.exists() for path in links)


@needs_squashfs
def test_the_image_follows_the_runtime_and_unpacks_to_the_appdir(app_dir: Path, tmp_path: Path) -> None:
    image = appimage.squash(app_dir, tmp_path / "image", level=1)
    whole = appimage.join(RUNTIME, image, tmp_path / "dist" / "reader.AppImage")
    assert whole.read_bytes()[: len(RUNTIME)] == RUNTIME
    assert whole.stat().st_mode & stat.S_IXOTH
    subprocess.run(
        ["unsquashfs", "-q", "-n", "-offset", str(len(RUNTIME)), "-d", tmp_path / "out", whole],
        check=True,
        capture_output=True,
    )
    assert subprocess.check_output([tmp_path / "out" / "AppRun"], text=True) == "stand-in \n"
    listed = subprocess.check_output(["unsquashfs", "-lln", "-offset", str(len(RUNTIME)), whole], text=True)
    assert {line.split()[1] for line in listed.splitlines() if "squashfs-root" in line} == {"0/0"}


@needs_squashfs
def test_two_images_are_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "write_share", stand_in.write_share)
    images = []
    for name, mask in (("one", 0o022), ("two", 0o077)):
        before = os.umask(mask)
        try:
            folder = appimage.app_dir(tmp_path / name / "AppDir", stand_in.frozen_folder(tmp_path / name / "frozen"))
            images.append(appimage.squash(folder, tmp_path / name / "image", level=1).read_bytes())
        finally:
            os.umask(before)
    assert images[0] == images[1]


@pytest.mark.parametrize("content", [b"", b"#!/bin/sh\n", b"\x7fELF" + bytes(100)])
def test_a_file_that_is_no_runtime_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "runtime"
    path.write_bytes(content)
    with pytest.raises(BuildFailed, match="no AppImage runtime"):
        appimage.checked_runtime(str(path))


def test_without_a_runtime_one_sentence_says_what_to_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("APPIMAGE_RUNTIME", raising=False)
    with pytest.raises(BuildFailed, match=r"set APPIMAGE_RUNTIME .*RELEASE\.md"):
        appimage.build()
    with pytest.raises(BuildFailed, match="cannot be read"):
        appimage.checked_runtime(str(tmp_path / "gone"))


@pytest.mark.long
@needs_squashfs
@pytest.mark.skipif(not FROZEN.is_dir(), reason="build/frozen is not there: dev.py package frozen")
def test_the_frozen_program_runs_from_the_image(tmp_path: Path) -> None:
    image = appimage.squash(appimage.app_dir(tmp_path / "AppDir", FROZEN), tmp_path / "image", level=1)
    shutil.rmtree(tmp_path / "AppDir")
    subprocess.run(["unsquashfs", "-q", "-n", "-d", tmp_path / "out", image], check=True, capture_output=True)
    program = tmp_path / "out" / "AppRun"
    assert subprocess.check_output([program, "--version"], text=True).split()[-1] == version()
    page = subprocess.check_output(
        [program, "render", "trust-before-intimacy", "--format", "text", "--output", "-"], text=True, timeout=120
    )
    assert page.startswith("How to Establish Trust")
