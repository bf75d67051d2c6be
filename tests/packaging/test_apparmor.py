"""The AppArmor profile and the scripts that load it or keep it out of the way, with stand-ins for AppArmor itself."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from project import NAME, PACKAGING

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a .deb is for Linux")
SCRIPTS = PACKAGING / "linux" / "debian"
PROFILE = PACKAGING / "linux" / "apparmor-profile"
TOOLS = ("readlink", "rm", "rmdir", "mkdir", "ln")


class System:
    """A root folder with the profile in it, and a PATH that holds nothing but what a test puts there."""

    def __init__(self, root: Path) -> None:
        self.root, self.bin = root, root / "bin"
        self.folder = root / "etc" / "apparmor.d"
        self.profile, self.link = self.folder / NAME, self.folder / "disable" / NAME
        self.calls = root / "calls"
        self.bin.mkdir()
        self.folder.mkdir(parents=True)
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool) or tool)
        self.command("dpkg-query", "exit 1")  # no package owns the folders
        shutil.copy(PROFILE, self.profile)

    def command(self, name: str, does: str) -> None:
        """Put a stand-in on the PATH; its calls are written down."""
        path = self.bin / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> {self.calls}\n{does}\n')
        path.chmod(0o755)

    def apparmor(self, version: int, *, enabled: bool = True, loads: bool = True) -> None:
        """Install an AppArmor that does or does not know abi/4.0."""
        (self.folder / "disable").mkdir(exist_ok=True)
        self.command(
            "apparmor_parser",
            f"case $1 in --skip-kernel-load) {'exit 0' if version >= 4 else 'exit 1'} ;; esac\n"
            f"exit {0 if loads else 1}",
        )
        self.command("aa-enabled", f"exit {0 if enabled else 1}")

    def run(self, script: str, *arguments: str) -> str:
        """Run a maintainer script with its folders under the root; failure fails the test. Returns the calls made."""
        text = (SCRIPTS / script).read_text(encoding="utf-8")
        for folder in ("/etc/apparmor.d", "/var/cache/apparmor"):
            text = text.replace(folder, f"{self.root}{folder}")
        self.calls.write_text("")
        done = subprocess.run(
            ["/bin/sh", "-s", "--", *arguments], input=text, text=True, capture_output=True, env={"PATH": str(self.bin)}
        )
        assert done.returncode == 0, done.stderr
        return self.calls.read_text()


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System(tmp_path)


def points_to_the_profile(system: System) -> bool:
    return system.link.is_symlink() and system.link.resolve() == system.profile.resolve()


@pytest.mark.parametrize("version", [None, 3], ids=["no AppArmor", "AppArmor 3"])
def test_a_profile_that_cannot_be_read_is_disabled(system: System, version: int | None) -> None:
    if version:
        system.apparmor(version)
    calls = system.run("postinst", "configure", "")
    assert points_to_the_profile(system)
    assert "--replace" not in calls


def test_a_profile_that_can_be_read_is_loaded(system: System) -> None:
    system.apparmor(4)
    calls = system.run("postinst", "configure", "")
    assert not system.link.is_symlink()
    assert f"--replace --skip-read-cache --write-cache {system.profile}" in calls


def test_a_newer_apparmor_enables_what_an_older_one_could_not_read(system: System) -> None:
    system.apparmor(3)
    system.run("postinst", "configure", "")
    system.apparmor(4)
    calls = system.run("postinst", "triggered", "/etc/apparmor.d/abi")
    assert not system.link.is_symlink()
    assert "--replace" in calls


def test_an_older_apparmor_disables_it_again(system: System) -> None:
    system.apparmor(4)
    system.run("postinst", "configure", "")
    system.apparmor(3)
    system.run("postinst", "triggered", "/etc/apparmor.d/abi")
    assert points_to_the_profile(system)


@pytest.mark.parametrize("version", [3, 4])
def test_what_a_person_disabled_stays_disabled_their_way(system: System, version: int) -> None:
    system.apparmor(version)
    system.link.symlink_to(system.profile)
    system.run("postinst", "configure", "1.0")
    system.run("postinst", "triggered", "/etc/apparmor.d/abi")
    assert system.link.readlink() == system.profile


def test_nothing_is_loaded_where_the_kernel_runs_without_apparmor(system: System) -> None:
    system.apparmor(4, enabled=False)
    assert "--replace" not in system.run("postinst", "configure", "")


def test_a_kernel_that_takes_no_profile_does_not_stop_the_installation(system: System) -> None:
    system.apparmor(4, loads=False)
    assert "--replace" in system.run("postinst", "configure", "")


def test_a_profile_that_a_person_deleted_is_left_alone(system: System) -> None:
    system.apparmor(3)
    system.profile.unlink()
    assert system.run("postinst", "configure", "1.0") == ""
    assert not system.link.is_symlink()


@pytest.mark.parametrize("argument", ["abort-upgrade", "abort-remove", "abort-deconfigure"])
def test_a_change_that_was_broken_off_changes_nothing(system: System, argument: str) -> None:
    system.apparmor(3)
    assert system.run("postinst", argument, "1.0") == ""
    assert not system.link.is_symlink()


def test_removing_unloads_and_keeps_the_file_that_stays_disabled(system: System) -> None:
    system.apparmor(3)
    system.run("postinst", "configure", "")
    assert f"apparmor_parser --remove {system.profile}" in system.run("postrm", "remove")
    assert points_to_the_profile(system), "else the file that stays in /etc would break apparmor.service"


def test_purging_leaves_nothing(system: System) -> None:
    system.run("postinst", "configure", "")
    cache = system.root / "var" / "cache" / "apparmor" / "26b63962.0" / NAME
    local = system.folder / "local" / NAME
    for file in (cache, local):
        file.parent.mkdir(parents=True)
        file.write_text("")
    system.run("postrm", "remove")
    system.profile.unlink()  # dpkg does, before it calls the script
    system.run("postrm", "purge")
    assert not cache.exists()
    assert not system.folder.exists()


def test_purging_keeps_the_folders_of_other_packages(system: System) -> None:
    system.apparmor(4)
    system.run("postinst", "configure", "")
    system.command("dpkg-query", f'case "$2" in {system.folder} | {system.folder}/disable) exit 0 ;; esac; exit 1')
    system.profile.unlink()
    system.run("postrm", "purge")
    assert (system.folder / "disable").is_dir()


@pytest.mark.parametrize("argument", ["upgrade", "failed-upgrade", "abort-install", "abort-upgrade", "disappear"])
def test_an_upgrade_takes_nothing_back(system: System, argument: str) -> None:
    system.apparmor(3)
    system.run("postinst", "configure", "")
    assert system.run("postrm", argument, "1.0") == ""
    assert points_to_the_profile(system)


def test_the_profile_names_both_programs_that_make_namespaces() -> None:
    from PySide6 import __file__ as package
    from PySide6.QtCore import QLibraryInfo

    found = re.search(
        r"^profile (\S+) (\S+)\{(\S+),(\S+)\} flags=\(unconfined\) \{$", PROFILE.read_text(), re.MULTILINE
    )
    assert found
    name, folder, program, helper = found.groups()
    assert (name, folder, program) == (NAME, f"/usr/lib/{NAME}/", NAME)
    libexec = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibraryExecutablesPath))
    if (wheel := Path(package).parent) in libexec.parents:  # not a distribution's Qt
        assert helper == f"_internal/PySide6/{libexec.relative_to(wheel)}/QtWebEngineProcess"
        assert (libexec / "QtWebEngineProcess").exists()


def test_apparmor_4_reads_the_profile() -> None:
    if not Path("/etc/apparmor.d/abi/4.0").exists():
        pytest.skip("there is no AppArmor 4 on this machine")
    done = subprocess.run(
        ["apparmor_parser", "--skip-kernel-load", "--skip-cache", "--names", PROFILE], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, f"{NAME}\n"), done.stderr


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
def test_the_scripts_are_sound_shell() -> None:
    scripts = [path for path in sorted(SCRIPTS.iterdir()) if path.read_text(encoding="utf-8").startswith("#!")]
    done = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
