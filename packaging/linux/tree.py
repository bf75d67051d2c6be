"""The tree that the packages carry: the program, its command, and what the desktop reads."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from linux.integration import write_share
from project import NAME, ROOT, source_date

HOME = Path("usr/lib") / NAME  # the program with its own libraries; usr/lib64 is for the system's
COMMAND = Path("usr/bin") / NAME
# What the program does without where the system lacks the libraries that these are linked with: recommended, not
# required. The voice that reads aloud is Speech Dispatcher's.
OPTIONAL = ("libqtexttospeech_speechd.so",)
LICENCE_FILE = Path("usr/share/licenses") / NAME / "LICENSE"


def lay_out(root: Path, program: Path) -> Path:
    """Make `root` hold what belongs below /, with the frozen folder `program`, and return it."""
    put_program(root, program)
    write_share(root / "usr" / "share", executable=NAME)
    (root / LICENCE_FILE).parent.mkdir(parents=True)
    shutil.copyfile(ROOT / LICENCE_FILE.name, root / LICENCE_FILE)  # those of what it brings lie in its own folder
    settle(root)
    return root


def put_program(root: Path, program: Path) -> None:
    """Put the frozen folder `program` in its place below `root`, and the command that starts it."""
    shutil.copytree(program, root / HOME, symlinks=True)
    (root / COMMAND).parent.mkdir(parents=True)
    (root / COMMAND).symlink_to(Path("..", "lib", NAME, NAME))


def settle(root: Path) -> None:
    """Give everything modes and times that tell nothing of who built it, where and when."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (source_date(), source_date()), follow_symlinks=False)
