"""Whether this system lets Chromium lock books in. Asked before every start, because nobody else tells.

On Linux the outer wall of Chromium's sandbox is a user namespace. Where the system refuses one, QtWebEngine 6.12
neither stops nor complains (measured): it goes on with the system call filter alone, and a page that breaks out of its
process finds the person's files and the network. Settings alone do not tell either: containers and chroots refuse
while every setting allows, an AppArmor profile allows while the setting refuses. So a child process tries it.
"""

from __future__ import annotations

import errno
import logging
import os
import sys
from pathlib import Path

from reader.errors import NoSandbox

log = logging.getLogger(__name__)

CLONE_NEWUSER = 0x10000000  # <linux/sched.h>
MAPPING = 0x80  # added to the errno where the namespace was made but is of no use; Linux' errno fit below it
UNKNOWN = 0xFF  # the child broke off
SETTINGS = Path("/proc/sys")
STATUS = Path("/proc/self/status")


def is_root() -> bool:
    """Whether the process may do anything: Chromium refuses its sandbox then."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def is_sandbox_off() -> bool:
    """Whether Chromium is told to do without, by `prepare_engine` for root or by the person."""
    return "QTWEBENGINE_DISABLE_SANDBOX" in os.environ  # Qt asks for no more: 0 switches off as well


class SandboxProbe:
    """Starts the child at once; `check` asks for its answer.

    Begun before Qt is imported it costs the start 0.7 ms: a fork of a small process. What the child takes (4 ms of
    work, most of it for importing ctypes) passes beside the imports.
    """

    def __init__(self) -> None:
        self._child = 0
        if sys.platform.startswith("linux") and not is_root() and not is_sandbox_off():
            self._child = _begin()

    def check(self) -> None:
        """Wait for the answer. Raises NoSandbox where the person can have the sandbox and has not.

        In a chroot or a container nobody inside could allow it. Whoever made that has walled the program in, and
        Chromium's system call filter holds there too: the program goes on, and says so on stderr and in the log.
        """
        if not self._child:
            return
        child, self._child = self._child, 0
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if not code:
            return
        refusal = _refusal(code)
        if not _is_walled_in(code):
            raise refusal
        said = f"{refusal.reason}: books are held by the system call filter alone; {refusal.remedy} {refusal.command}"
        log.warning("%s", said)
        print(f"zeroopposite-reader: {said}", file=sys.stderr)


def _begin() -> int:
    child = os.fork()
    if child == 0:
        code = UNKNOWN
        try:
            code = _try_namespaces()
        finally:
            os._exit(code)  # nothing of this process may happen twice
    return child


def _try_namespaces() -> int:
    """Do what Chromium will do; 0 or the errno of what was refused.

    A namespace alone is not enough: Ubuntu 24.04 makes one, but without the rights to map a user into it. The second
    one inside the first is what the page processes need. Source: Chromium, sandbox/linux/services/credentials.cc
    (CanCreateProcessInNewUserNS); user_namespaces(7).
    """
    import ctypes  # here: only the child pays for it

    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()  # inside, both are nobody until they are mapped
    if libc.unshare(CLONE_NEWUSER):
        return ctypes.get_errno()
    try:
        for name, text in (("setgroups", "deny"), ("gid_map", f"{group} {group} 1"), ("uid_map", f"{user} {user} 1")):
            Path("/proc/self", name).write_text(text)
    except OSError as error:
        return MAPPING | (error.errno or 0)
    return ctypes.get_errno() if libc.unshare(CLONE_NEWUSER) else 0


def _is_walled_in(code: int) -> bool:
    """Whether it is a chroot or a container that refuses: nothing else says EPERM while every setting allows."""
    allowed = _setting("kernel/unprivileged_userns_clone") != "0"
    return allowed and code == errno.EPERM


def _refusal(code: int) -> NoSandbox:
    """Who refuses, told by the child's exit code and the settings, and the command that allows it."""
    answered = 0 < code != UNKNOWN
    number = code & ~MAPPING if answered else 0
    without_rights = answered and (code & MAPPING or number == errno.EACCES)
    if number == errno.ENOSPC:
        return NoSandbox("no user namespace is left", "allow more", "sudo sysctl -w user.max_user_namespaces=15000")
    if without_rights and _setting("kernel/apparmor_restrict_unprivileged_userns") == "1":
        return NoSandbox(
            "AppArmor forbids user namespaces",
            "install the package, which brings a profile, or allow them to every program",
            "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
        )
    if number == errno.EACCES:
        return NoSandbox(
            "a security profile of this system forbids user namespaces",
            "the log names it",
            "sudo journalctl --dmesg --grep=userns_create",
        )
    if _setting("kernel/unprivileged_userns_clone") == "0":
        return NoSandbox(
            "the kernel forbids user namespaces", "allow them", "sudo sysctl -w kernel.unprivileged_userns_clone=1"
        )
    if "\nSeccomp:\t2\n" in STATUS.read_text():
        remedy = "for the whole sandbox start it with"
        return NoSandbox("this container forbids user namespaces", remedy, "--security-opt seccomp=unconfined")
    reason = os.strerror(number) if number else f"the attempt ended with {code}"
    return NoSandbox(
        f"this system forbids user namespaces ({reason})",
        "if it is a chroot, which always does, enter its folder for the whole sandbox with",
        "systemd-nspawn",
    )


def _setting(name: str) -> str:
    """A sysctl's value; empty where this kernel has none of that name."""
    try:
        return (SETTINGS / name).read_text().strip()
    except OSError:
        return ""
