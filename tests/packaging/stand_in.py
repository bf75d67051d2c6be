"""A small program in the place of the frozen one, and the desktop's files in few bytes: packing takes no time."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from project import APPLICATION_ID, NAME


def frozen_folder(folder: Path) -> Path:
    """As PyInstaller leaves it: a program beside _internal/, which holds a library of the program's own."""
    internal = folder / "_internal"
    (internal / "content").mkdir(parents=True)
    shutil.copy(os.path.realpath("/bin/sh"), internal / "libown.so.1")  # any ELF file
    (internal / "libalias.so").symlink_to("libown.so.1")
    (internal / "content" / "50 % of a name.md").write_text("# Text\n", encoding="utf-8")
    program = folder / NAME
    program.write_text('#!/bin/sh\necho "stand-in $*"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def write_share(folder: Path, *, executable: str) -> list[Path]:
    """What packaging/linux/integration.py writes, as far as the packers look at it."""
    desktop_entry = folder / "applications" / f"{APPLICATION_ID}.desktop"
    icon = folder / "icons" / "hicolor" / "256x256" / "apps" / f"{APPLICATION_ID}.png"
    for path, text in (
        (
            desktop_entry,
            f"[Desktop Entry]\nType=Application\nName=Stand-in\nExec={executable} %U\nIcon={APPLICATION_ID}\n",
        ),
        (icon, "no picture"),
    ):
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return [desktop_entry, icon]
