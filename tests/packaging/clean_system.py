"""A Debian as it is right after its installation, to install our package in: a folder made by debootstrap.

Commands run in it as in a machine of its own: with the folder as the root of the file system (pivot_root, since the
kernel forbids user namespaces, and with them Chromium's sandbox, to whoever is in a mere chroot), with processes of
its own, and without any network unless it is asked for.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

PERSON = "reader"
ENTER = """
set -e
mount --make-rprivate /
mount --bind "$1" "$1"
cd "$1"
mkdir -p .outside
mount --rbind /dev dev
mount -t tmpfs tmpfs dev/shm
mount -t proc proc proc
mount -t tmpfs tmpfs tmp
chmod 1777 tmp dev/shm
pivot_root . .outside
umount -l .outside
rmdir .outside
shift
"$@"
exit $?  # not exec: the first process of a system is no place for a program that waits for signals
"""
AS_PERSON = ["setpriv", f"--reuid={PERSON}", f"--regid={PERSON}", "--init-groups", "--no-new-privs", "--"]
FROM_HERE = ("etc/apt/sources.list", "etc/apt/sources.list.d", "etc/apt/apt.conf.d", "etc/resolv.conf", "etc/ssl/certs")


class CleanSystem:
    """`root` is its file system, seen from outside."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "home" / PERSON

    @classmethod
    def made(cls, base: Path, release: str, root: Path) -> CleanSystem:
        """A fresh copy of `release`; it is fetched once and kept in the folder `base`."""
        kept = base / release
        if not (kept / "etc/debian_version").exists():
            shutil.rmtree(kept, ignore_errors=True)
            kept.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(["debootstrap", "--variant=minbase", release, str(kept)], check=True, capture_output=True)
        subprocess.run(["cp", "-a", str(kept), str(root)], check=True)
        system = cls(root)
        system._connect(release)
        system.run("apt-get", "-q", "update", network=True)
        system.run("useradd", "--create-home", PERSON)
        return system

    def _connect(self, release: str) -> None:
        """Fetch packages the way this machine does."""
        (self.root / "etc/apt/sources.list").unlink(missing_ok=True)
        for name in FROM_HERE:
            source, target = Path("/") / name, self.root / name
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True)
            elif source.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
        here = Path("/etc/os-release").read_text().partition("VERSION_CODENAME=")[2].partition("\n")[0]
        for path in (self.root / "etc/apt").rglob("*sources*"):
            if path.is_file() and here:
                path.write_text(path.read_text().replace(here, release))

    def run(self, *command: str, person: bool = False, network: bool = False, code: int = 0, **variables: str) -> str:
        """What the command printed, on stdout; fails unless it ends with `code`."""
        environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin" + ("" if person else ":/usr/sbin:/sbin"),
            "HOME": f"/home/{PERSON}" if person else "/root",
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **variables,
        }
        inside = ["env", "-i", *(f"{name}={value}" for name, value in environment.items()), *command]
        apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--ipc", "--uts"]
        apart += [] if network else ["--net"]
        whole = [*apart, "sh", "-c", ENTER, "enter", str(self.root), *(AS_PERSON if person else []), *inside]
        done = subprocess.run(whole, capture_output=True, text=True, timeout=900, cwd="/")
        assert done.returncode == code, (
            f"{command} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-3000:]}"
        )
        return done.stdout

    def files(self) -> set[str]:
        """Every path of the system, but for what apt and dpkg note for themselves."""
        skipped = ("proc", "sys", "dev", "tmp", "run", "var/lib/apt", "var/lib/dpkg", "var/cache", "var/log")
        listed = subprocess.run(["find", ".", "-xdev", "-print"], cwd=self.root, capture_output=True, text=True)
        names = {line[2:] for line in listed.stdout.splitlines()}
        return {name for name in names if not name.startswith(tuple(f"{folder}/" for folder in skipped))}
