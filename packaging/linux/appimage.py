"""Target `appimage`: the program in one file that runs on any Linux without being installed.

An AppImage is a small program, the runtime, followed by a squashfs that it mounts and whose `AppRun` it starts. The
runtime comes from outside: no package index has it, so it is named by $APPIMAGE_RUNTIME. .github/workflows/linux.yml
fetches the one whose digest it states; packaging/RELEASE.md tells how to do that by hand.
Source: the AppImage specification, "type 2 image format".
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import freeze
from linux.tree import COMMAND, lay_out, settle
from project import APPLICATION_ID, BUILD, DIST, FROZEN, NAME, BuildFailed, source_date, version

RUNTIME = "APPIMAGE_RUNTIME"  # in the environment: path of the file runtime-x86_64
MAGIC = b"AI\x02"  # at byte 8 of a type 2 runtime
ICON = Path("usr/share/icons/hicolor/256x256/apps") / f"{APPLICATION_ID}.png"
DESKTOP_ENTRY = Path("usr/share/applications") / f"{APPLICATION_ID}.desktop"


def build(*, quick: bool = False) -> list[Path]:
    """Write dist/<name>-<version>-x86_64.AppImage; `quick` compresses less. Raises BuildFailed."""
    runtime = checked_runtime(os.environ.get(RUNTIME, ""))
    if not shutil.which("mksquashfs"):
        raise BuildFailed("There is no mksquashfs here: install the package squashfs-tools.")
    freeze.build(quick=quick)
    work = BUILD / "appimage"
    shutil.rmtree(work, ignore_errors=True)
    image = squash(app_dir(work / f"{NAME}.AppDir", FROZEN), work / "image.squashfs", level=3 if quick else 19)
    return [join(runtime, image, DIST / f"{NAME}-{version()}-x86_64.AppImage")]


def checked_runtime(path: str) -> bytes:
    """The runtime's bytes. Raises BuildFailed when there is none, or the file is something else."""
    if not path:
        raise BuildFailed(
            f"An AppImage begins with a runtime: set {RUNTIME} to its path, as packaging/RELEASE.md tells."
        )
    try:
        runtime = Path(path).read_bytes()
    except OSError as error:
        raise BuildFailed(f"The AppImage runtime cannot be read: {error}") from error
    if runtime[:4] != b"\x7fELF" or runtime[8:11] != MAGIC:
        raise BuildFailed(f"{path} is no AppImage runtime of type 2: a program with the bytes AI 02 at byte 8.")
    return runtime


def app_dir(folder: Path, program: Path) -> Path:
    """Make the AppDir around the frozen folder `program`: beside usr/, what a desktop looks for at the top."""
    lay_out(folder, program)
    (folder / "AppRun").symlink_to(COMMAND)
    for source, names in ((DESKTOP_ENTRY, [DESKTOP_ENTRY.name]), (ICON, [ICON.name, ".DirIcon"])):
        for name in names:  # copies: not every tool that looks into an AppImage follows links
            shutil.copyfile(folder / source, folder / name)
    settle(folder)
    return folder


def squash(folder: Path, target: Path, *, level: int) -> Path:
    """Pack `folder` as a squashfs, owned by root, with zstd at `level` (1 to 22). Raises BuildFailed."""
    options = ["-noappend", "-all-root", "-no-xattrs", "-no-progress", "-b", "128K", "-comp", "zstd"]
    command = ["mksquashfs", str(folder), str(target), *options, "-Xcompression-level", str(level)]
    fixed = os.environ | {"SOURCE_DATE_EPOCH": str(source_date())}
    answer = subprocess.run(command, env=fixed, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise BuildFailed(f"mksquashfs failed:\n{answer.stderr[-2000:]}")
    return target


def join(runtime: bytes, image: Path, target: Path) -> Path:
    """Write the runtime and, right behind it, the squashfs, as one program."""
    target.parent.mkdir(exist_ok=True)
    with target.open("wb") as file, image.open("rb") as payload:
        file.write(runtime)
        shutil.copyfileobj(payload, file)
    target.chmod(0o755)
    return target
