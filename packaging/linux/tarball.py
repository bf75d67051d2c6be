"""Target `tar`: the program in a folder that can lie anywhere, with a script that installs it for one person."""

from __future__ import annotations

import platform
import shutil
import subprocess
import tarfile
from pathlib import Path

import freeze
from linux.integration import write_share
from project import BUILD, DIST, FROZEN, NAME, ROOT, BuildFailed, source_date, version

HERE = Path(__file__).resolve().parent
INSTALLED_PROFILE = f"profile {NAME} /usr/lib/{NAME}/"  # in apparmor-profile; then what programs it is for
OWN_FILES = {"README.txt": "tarball-readme.txt", "install.sh": "install.sh", "uninstall.sh": "uninstall.sh"}
THREADS = 2  # the bytes are the same with more: xz cuts the work in the same places


def build(*, quick: bool = False) -> list[Path]:
    """dist/zeroopposite-reader-<version>-linux-<machine>.tar.xz; `quick` compresses less. Raises BuildFailed."""
    if not shutil.which("xz"):
        raise BuildFailed("There is no xz here: install the package xz-utils (Debian) or xz (Fedora).")
    freeze.build(quick=quick)
    folder = BUILD / "tar" / f"{NAME}-{version()}"
    shutil.rmtree(folder, ignore_errors=True)
    lay_out(folder, FROZEN)
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}-{version()}-linux-{platform.machine()}.tar.xz"
    pack(folder, target, "-1" if quick else "-6")
    return [target]


def lay_out(folder: Path, program: Path) -> None:
    """Make `folder` what a person unpacks, with the frozen folder `program`."""
    shutil.copytree(program, folder / "app", symlinks=True)
    write_share(folder / "share", executable=NAME)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    (folder / "apparmor-profile").write_text(profile(), encoding="utf-8")
    for name, source in OWN_FILES.items():
        text = (HERE / source).read_text(encoding="utf-8")
        text = text.replace("@VERSION@", version()).replace("@GLIBC@", platform.libc_ver()[1])
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755 if name.endswith(".sh") else 0o644)


def profile() -> str:
    """The AppArmor profile of the .deb, for a folder that install.sh puts in. Raises BuildFailed."""
    text = (HERE / "apparmor-profile").read_text(encoding="utf-8")
    before, found, after = text.partition(INSTALLED_PROFILE)
    programs, space, rest = after.partition(" ")
    if not (found and space):
        raise BuildFailed(f"packaging/linux/apparmor-profile no longer has {INSTALLED_PROFILE!r}: change tarball.py.")
    rest = rest.replace(f"local/{NAME}", "local/@PROFILE@")
    return f'{before}profile @PROFILE@ "@PROGRAM@/{programs}" {rest}'


def pack(folder: Path, target: Path, level: str) -> None:
    """Write `folder` as a tar, packed by xz: names in order, nobody's files, the source's date. Raises BuildFailed."""
    command = ["xz", "--compress", "--stdout", f"--threads={THREADS}", level]
    with target.open("wb") as file, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=file) as xz:
        assert xz.stdin
        with tarfile.open(fileobj=xz.stdin, mode="w|", format=tarfile.GNU_FORMAT) as archive:
            for path in (folder, *sorted(folder.rglob("*"))):
                _add(archive, path, str(path.relative_to(folder.parent)))
        xz.stdin.close()
    if xz.returncode:
        target.unlink()
        raise BuildFailed(f"xz ended with {xz.returncode}: is there room on the disk?")


def _add(archive: tarfile.TarFile, path: Path, name: str) -> None:
    entry = archive.gettarinfo(path, name)
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = source_date()
    if entry.issym():
        entry.mode = 0o777
    else:
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    if entry.isreg():
        with path.open("rb") as file:
            archive.addfile(entry, file)
    else:
        archive.addfile(entry)
