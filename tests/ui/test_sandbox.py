"""The probe: what it tries for real, whom it blames, and that nothing is opened where it fails."""

from __future__ import annotations

import ctypes
import errno
import io
import os
import shutil
import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.errors import NoSandbox
from reader.ui import sandbox
from reader.ui.messages import sentence
from reader.ui.sandbox import MAPPING, UNKNOWN, SandboxProbe, _refusal

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="namespaces are Linux'")
NOBODY = 65534
libc = ctypes.CDLL(None, use_errno=True) if sys.platform != "win32" else None


def as_ordinary_user(work: Callable[[], str]) -> str:
    """What `work` returns in a process that is not root's and has the sandbox on."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.environ.pop("QTWEBENGINE_DISABLE_SANDBOX", None)
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
                libc.prctl(4, 1)  # PR_SET_DUMPABLE: else /proc/self stays root's
            os.write(writing, work().encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode()


def probed() -> str:
    try:
        SandboxProbe().check()
    except NoSandbox as refusal:
        return str(refusal)
    return "allowed"


def forbid_namespaces() -> None:
    """A system call filter like a container's: `unshare` is not permitted. Source: seccomp(2), <linux/audit.h>."""
    number = {"x86_64": 272, "aarch64": 97}[os.uname().machine]
    steps = ((0x20, 0, 0, 0), (0x15, 0, 1, number), (0x06, 0, 0, 0x50000 | errno.EPERM), (0x06, 0, 0, 0x7FFF0000))
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    described = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(program)))
    assert libc.prctl(38, 1, 0, 0, 0) == 0  # PR_SET_NO_NEW_PRIVS
    assert libc.prctl(22, 2, described) == 0  # PR_SET_SECCOMP


@linux
@pytest.mark.skipif(shutil.which("unshare") is None, reason="nothing to compare with")
def test_the_probe_finds_what_util_linux_finds() -> None:
    command = "unshare --user --map-current-user true 2>&1"
    allowed = as_ordinary_user(lambda: "allowed" if os.system(command) == 0 else "refused")
    assert as_ordinary_user(probed).startswith("allowed") == (allowed == "allowed")


@linux
def test_a_filter_that_forbids_namespaces_is_noticed_whatever_the_settings_say() -> None:
    def filtered() -> str:
        forbid_namespaces()
        sys.stderr = said = io.StringIO()
        return f"{probed()}, {said.getvalue()}"

    said = as_ordinary_user(filtered)
    assert said.startswith("allowed, zeroopposite-reader: this container forbids user namespaces")
    assert "the system call filter alone" in said
    assert said.endswith("--security-opt seccomp=unconfined\n")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("code", "walled_in"),
    [(errno.EPERM, True), (errno.EACCES, False), (errno.ENOSPC, False), (MAPPING | errno.EPERM, False), (-9, False)],
)
def test_only_a_chroot_or_a_container_may_do_with_the_filter_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, walled_in: bool
) -> None:
    monkeypatch.setattr(sandbox, "SETTINGS", tmp_path)
    assert sandbox._is_walled_in(code) == walled_in
    (tmp_path / "kernel").mkdir()
    (tmp_path / "kernel/unprivileged_userns_clone").write_text("0\n")
    assert not sandbox._is_walled_in(code), "a setting that the person can change"


@linux
def test_the_child_leaves_nothing_behind() -> None:
    assert as_ordinary_user(lambda: probed() and _children()) == "no child"


def _children() -> str:
    try:
        return str(os.waitpid(-1, os.WNOHANG))
    except ChildProcessError:
        return "no child"


REFUSALS = {
    "Ubuntu 24.04": (MAPPING | errno.EPERM, {"apparmor_restrict_unprivileged_userns": "1"}, 0, "AppArmor"),
    "Ubuntu 23.10": (errno.EACCES, {"apparmor_restrict_unprivileged_userns": "1"}, 0, "AppArmor"),
    "a profile without userns": (errno.EACCES, {"unprivileged_userns_clone": "1"}, 0, "a security profile"),
    "Docker on Ubuntu": (errno.EPERM, {"apparmor_restrict_unprivileged_userns": "1"}, 2, "this container"),
    "hardened Debian": (errno.EPERM, {"unprivileged_userns_clone": "0"}, 0, "the kernel"),
    "no namespaces left": (errno.ENOSPC, {}, 0, "no user namespace is left"),
    "Docker": (errno.EPERM, {}, 2, "this container"),
    "chroot": (errno.EPERM, {"unprivileged_userns_clone": "1"}, 0, "this system forbids user namespaces (Operation"),
    "killed": (
        -9,
        {"apparmor_restrict_unprivileged_userns": "1"},
        0,
        "this system forbids user namespaces (the attempt",
    ),
    "broken off": (
        UNKNOWN,
        {"apparmor_restrict_unprivileged_userns": "1"},
        0,
        "this system forbids user namespaces (the",
    ),
}
COMMANDS = {
    "AppArmor": "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
    "a security profile": "sudo journalctl --dmesg --grep=userns_create",
    "the kernel": "sudo sysctl -w kernel.unprivileged_userns_clone=1",
    "no user namespace is left": "sudo sysctl -w user.max_user_namespaces=15000",
    "this container": "--security-opt seccomp=unconfined",
}


@pytest.mark.parametrize(("code", "settings", "filter_mode", "blamed"), REFUSALS.values(), ids=REFUSALS)
def test_the_one_who_refuses_is_named_with_the_command_that_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, settings: dict, filter_mode: int, blamed: str
) -> None:
    (tmp_path / "kernel").mkdir()
    for name, value in settings.items():
        (tmp_path / "kernel" / name).write_text(f"{value}\n")
    (tmp_path / "status").write_text(f"Name:\tpython\nSeccomp:\t{filter_mode}\nThreads:\t1\n")
    monkeypatch.setattr(sandbox, "SETTINGS", tmp_path)
    monkeypatch.setattr(sandbox, "STATUS", tmp_path / "status")
    refusal = _refusal(code)
    assert str(refusal).startswith(blamed)
    assert refusal.command == COMMANDS.get(blamed, "systemd-nspawn")
    assert refusal.command in sentence(refusal)


@pytest.mark.parametrize("why", ["root", "the environment", "another system"])
def test_nothing_is_tried_where_the_answer_would_change_nothing(monkeypatch: pytest.MonkeyPatch, why: str) -> None:
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0 if why == "root" else 1000, raising=False)
    monkeypatch.setattr(sys, "platform", "darwin" if why == "another system" else "linux")
    if why == "the environment":
        monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "0")  # Qt takes this for "yes"
    monkeypatch.setattr(sandbox, "_begin", lambda: pytest.fail("a child was started"))
    SandboxProbe().check()


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> NoSandbox:
    """Every probe is refused from here on."""
    refusal = NoSandbox("AppArmor forbids user namespaces", "allow them", "sudo sysctl -w x=0")

    def check(_probe: SandboxProbe) -> None:
        raise refusal

    monkeypatch.setattr(SandboxProbe, "check", check)
    return refusal


def test_render_draws_nothing_without_the_sandbox(refused, capfd, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.ui import rendering

    monkeypatch.setattr(rendering, "_draw", lambda *_: pytest.fail("something was drawn"))
    assert main(["render", "trust-before-intimacy", "--output", "-"]) == 6
    out, err = capfd.readouterr()
    assert out == ""
    assert err == (
        "zeroopposite-reader: AppArmor forbids user namespaces, so books cannot be locked in; "
        "allow them: sudo sysctl -w x=0\n"
    )
