"""The tarball and its scripts: run for real, with a small program in the place of the frozen one."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from linux import tarball
from project import APPLICATION_ID, NAME, source_date, version

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the tarball is for Linux")

SHELLS = {"dash": ["dash"], "bash": ["bash"], "busybox": ["busybox", "sh"], "mksh": ["mksh"], "yash": ["yash"]}
FOLDERS = ["plain", "with space", "it's `id`", "$HOME $(id)", "this & more|less", "ünï 本", "[br]*{ck}?:#~!", "-dash"]
PROGRAM = """#!/bin/sh
if [ "$1" = --version ]; then echo "zeroopposite-reader stand-in"; exit; fi
printf '{%s}' "$@"
"""
ENTRY = Path("share/applications", f"{APPLICATION_ID}.desktop")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packed tarball of a program that says what it was called with."""
    base = tmp_path_factory.mktemp("tarball")
    program = base / "frozen"
    (program / "_internal").mkdir(parents=True)
    (program / "_internal" / "libown.so.1").write_bytes(b"library")
    (program / "_internal" / "libown.so").symlink_to("libown.so.1")
    (program / NAME).write_text(PROGRAM, encoding="utf-8")
    (program / NAME).chmod(0o700)
    folder = base / f"{NAME}-{version()}"
    tarball.lay_out(folder, program)
    if not os.geteuid():  # files of somebody else, as every builder's are
        for path in folder.rglob("*"):
            os.chown(path, 1234, 1234, follow_symlinks=False)
    tarball.pack(folder, base / "reader.tar.xz", "-1")
    return base / "reader.tar.xz"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def unpacked(archive: Path, tmp_path: Path) -> Path:
    """The folder in it, unpacked somewhere."""
    with tarfile.open(archive) as tar:
        tar.extractall(tmp_path, filter="tar")
    return tmp_path / f"{NAME}-{version()}"


@pytest.fixture
def install(unpacked: Path, home: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs install.sh as a person with that home would."""

    def run(*arguments: object, code: int = 0, **variables: str) -> subprocess.CompletedProcess[str]:
        return run_script(unpacked / "install.sh", *arguments, home=home, code=code, **variables)

    return run


def run_script(
    script: Path, *arguments: object, home: Path, code: int = 0, shell: list[str] | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), **variables}
    command = [*(shell or []), str(script), *map(str, arguments)]
    answer = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=home, timeout=60)
    assert answer.returncode == code, answer.stdout + answer.stderr
    return answer


def broken_off(unpacked: Path, home: Path, tmp_path: Path, sign: signal.Signals) -> int:
    """Send `sign` while the new program is tried out, after it was copied; return what install.sh ended with."""
    arrived = tmp_path / "arrived"
    os.mkfifo(arrived)
    (unpacked / "app" / NAME).write_text(f"#!/bin/sh\necho > '{arrived}'\nexec sleep 60\n")
    environment = {**os.environ, "HOME": str(home)}
    with subprocess.Popen([unpacked / "install.sh"], env=environment, start_new_session=True) as script:
        arrived.read_text()
        os.killpg(script.pid, sign)
    return script.returncode


def tree(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def started_by(line: str) -> str:
    """The program that an Exec line starts. Source: Desktop Entry Specification, "The Exec key"."""
    value = re.sub(r"\\(.)", r"\1", line.removeprefix("Exec="))
    if value.startswith('"'):
        quoted = re.match(r'"((?:[^"\\]|\\.)*)"', value)
        assert quoted
        value = re.sub(r"\\(.)", r"\1", quoted[1])
    else:
        value = value.partition(" ")[0]
    return value


def test_packing_again_gives_the_same_bytes(archive: Path, unpacked: Path, tmp_path: Path) -> None:
    for path in unpacked.rglob("*"):
        if not path.is_symlink():
            os.utime(path, (1, 1))
            path.chmod(path.stat().st_mode & 0o700)
    tarball.pack(unpacked, tmp_path / "again.tar.xz", "-1")
    assert (tmp_path / "again.tar.xz").read_bytes() == archive.read_bytes()


def test_everything_lies_in_one_folder_and_belongs_to_nobody(archive: Path) -> None:
    with tarfile.open(archive) as tar:
        entries = tar.getmembers()
    assert {entry.name.split("/")[0] for entry in entries} == {f"{NAME}-{version()}"}
    assert {(entry.uid, entry.gid, entry.uname, entry.gname, entry.mtime) for entry in entries} == {
        (0, 0, "", "", source_date())
    }
    modes = {entry.name.split("/", 1)[1]: entry.mode for entry in entries if entry.isreg()}
    programs = {name for name, mode in modes.items() if mode == 0o755}
    assert programs == {f"app/{NAME}", "install.sh", "uninstall.sh"}
    assert {mode for name, mode in modes.items() if name not in programs} == {0o644}
    assert {"README.txt", "LICENSE", str(Path("share", *ENTRY.parts[1:]))} <= set(modes)


def test_its_own_files_have_no_gaps_left(unpacked: Path) -> None:
    assert not re.search(r"@[A-Z]+@", (unpacked / "README.txt").read_text())
    assert not re.search(r"=@[A-Z]+@", (unpacked / "install.sh").read_text())
    assert version() in (unpacked / "README.txt").read_text()


def test_it_runs_where_it_was_unpacked_wherever_that_is(unpacked: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "else where"
    unpacked.rename(elsewhere)
    answer = subprocess.run([elsewhere / "app" / NAME, "a b"], capture_output=True, text=True, check=True)
    assert answer.stdout == "{a b}"


@pytest.mark.parametrize("shell", SHELLS)
def test_installed_and_removed_by_any_shell_it_leaves_the_home_as_it_was(
    shell: str, unpacked: Path, home: Path
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} here")
    (home / ".local" / "share" / "icons").mkdir(parents=True)
    (home / ".local" / "bin").mkdir()
    before = tree(home)
    said = run_script(unpacked / "install.sh", home=home, shell=SHELLS[shell]).stdout
    command = home / ".local" / "bin" / NAME
    assert subprocess.run([command, "x"], capture_output=True, text=True, check=True).stdout == "{x}"
    assert f"installed in {home}/.local" in said
    run_script(home / ".local" / "lib" / NAME / "uninstall.sh", home=home, shell=SHELLS[shell])
    assert tree(home) == before


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_may_have_any_name(folder: str, install: Callable[..., object], home: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "prefixes" / folder
    install(f"--prefix={prefix}")
    lines = (prefix / ENTRY).read_text(encoding="utf-8").splitlines()
    command = prefix / "bin" / NAME
    assert [started_by(line) for line in lines if line.startswith("Exec=")] == [str(command)] * 2
    assert [line[8:] for line in lines if line.startswith("TryExec=")] == [str(command)]
    assert subprocess.run([command, "x"], capture_output=True, text=True, check=True).stdout == "{x}"
    if shutil.which("desktop-file-validate"):
        checked = subprocess.run(["desktop-file-validate", prefix / ENTRY], capture_output=True, text=True)
        assert (checked.returncode, checked.stdout) == (0, "")
    run_script(prefix / "lib" / NAME / "uninstall.sh", home=home)
    assert not prefix.exists()


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_desktop_starts_it_from_any_folder(folder: str, install: Callable[..., object], tmp_path: Path) -> None:
    """GLib, with which GNOME starts programs, reads the entry and hands over a file and a link."""
    if not shutil.which("gio"):
        pytest.skip("gio (libglib2.0-bin) is not installed")
    prefix = tmp_path / folder
    install("--prefix", prefix)
    book = tmp_path / "a book.epub"
    book.touch()
    launch = ["gio", "launch", prefix / ENTRY, book, "zeroopposite:trust"]
    answer = subprocess.run(launch, capture_output=True, text=True, check=True)  # until the program has ended, too
    assert answer.stdout == f"{{{book}}}{{zeroopposite:trust}}"


def test_a_newer_version_takes_the_place_of_the_older_one(
    unpacked: Path, install: Callable[..., object], home: Path
) -> None:
    install()
    prefix = home / ".local"
    alone = tree(prefix)
    old = (prefix / "bin" / NAME).resolve()
    script = (unpacked / "install.sh").read_text()
    (unpacked / "install.sh").write_text(script.replace(f"version={version()}", "version=9.9.9"))
    (unpacked / "share" / ENTRY.relative_to("share")).rename(unpacked / "share" / "applications" / "renamed.desktop")
    install()
    new = (prefix / "bin" / NAME).resolve()
    assert new.parent.name == "9.9.9.1"
    assert not old.parent.exists()
    assert not (prefix / ENTRY).exists()
    assert (prefix / "share" / "applications" / "renamed.desktop").exists()
    assert len(tree(prefix)) == len(alone)
    run_script(prefix / "lib" / NAME / "uninstall.sh", home=home)
    assert tree(home) == set()


def test_the_persons_own_things_stay_and_it_is_said_where_they_are(install: Callable[..., object], home: Path) -> None:
    install()
    data = home / ".local" / "share" / NAME
    data.mkdir()
    (data / "library.sqlite").touch()
    beside = home / ".local" / "share" / "applications" / "other.desktop"
    beside.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=true\n")
    said = install("--uninstall").stdout
    assert str(data) in said
    files = {path.relative_to(home / ".local" / "share") for path in home.rglob("*") if path.is_file()}
    assert files - {Path("applications/mimeinfo.cache")} == {
        Path(NAME, "library.sqlite"),
        Path("applications", "other.desktop"),
    }


def test_a_program_that_does_not_start_here_changes_nothing(
    unpacked: Path, install: Callable[..., subprocess.CompletedProcess[str]], home: Path
) -> None:
    program = unpacked / "app" / NAME
    good = program.read_text()
    program.write_text("#!/bin/sh\necho 'version GLIBC_9.99 not found' >&2; exit 1\n")
    assert "GLIBC_9.99" in install(code=1).stderr
    assert tree(home) == set()
    program.write_text(good)
    install()
    before = tree(home)
    program.write_text("#!/bin/sh\nexit 1\n")
    install(code=1)
    assert tree(home) == before
    assert subprocess.run([home / ".local/bin" / NAME, "x"], capture_output=True, text=True).stdout == "{x}"


def test_an_installation_that_is_killed_half_way_harms_nothing_and_is_cleared_away_by_the_next(
    unpacked: Path, install: Callable[..., object], home: Path, tmp_path: Path
) -> None:
    install()
    before = tree(home)
    program = unpacked / "app" / NAME
    good = program.read_text()
    assert broken_off(unpacked, home, tmp_path, signal.SIGKILL) == -signal.SIGKILL
    assert tree(home) > before
    assert subprocess.run([home / ".local/bin" / NAME, "x"], capture_output=True, text=True).stdout == "{x}"
    program.write_text(good)
    install()
    assert len(tree(home)) == len(before)


def test_an_interrupted_first_installation_leaves_nothing(unpacked: Path, home: Path, tmp_path: Path) -> None:
    assert broken_off(unpacked, home, tmp_path, signal.SIGTERM) == 130
    assert tree(home) == set()


def test_the_running_version_stays_until_it_has_ended(
    unpacked: Path, install: Callable[..., subprocess.CompletedProcess[str]], home: Path
) -> None:
    shutil.copy(shutil.which("sleep") or "", unpacked / "app" / NAME)  # a program of its own: /proc knows where it lies
    install()
    prefix = home / ".local"
    first = (prefix / "bin" / NAME).resolve()
    with subprocess.Popen([first, "60"]) as running:
        try:
            assert "is running stays" in install().stdout
            assert first.exists()
            assert (prefix / "bin" / NAME).resolve() != first
            refused = run_script(prefix / "lib" / NAME / "uninstall.sh", home=home, code=1)
            assert "close its windows first" in refused.stderr
        finally:
            running.kill()
    install()
    assert not first.exists()


def test_where_there_is_no_room_it_says_so_and_does_nothing(
    install: Callable[..., subprocess.CompletedProcess[str]], home: Path, tmp_path: Path
) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "df").write_text(
        "#!/bin/sh\necho Filesystem 1024-blocks Used Available Capacity Mounted on\n"
        "echo /dev/my disk 1000000 999900 100 100% /media/my disk\n"
    )
    (full / "df").chmod(0o755)
    answer = install(code=1, PATH=f"{full}:{os.environ['PATH']}")
    assert "needs" in answer.stderr
    assert "0 MB left" in answer.stderr
    assert tree(home) == set()


@pytest.mark.parametrize("taken", [f"bin/{NAME}", f"lib/{NAME}/something"])
def test_what_is_not_its_own_is_never_overwritten(
    taken: str, install: Callable[..., subprocess.CompletedProcess[str]], home: Path
) -> None:
    path = home / ".local" / taken
    path.parent.mkdir(parents=True)
    path.write_text("of another")
    before = tree(home)
    assert "not of this installer's making" in install(code=1).stderr
    assert tree(home) == before
    assert path.read_text() == "of another"
    assert "no ZeroOpposite Reader is installed" in install("--uninstall", code=1).stderr
    assert tree(home) == before


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        (["--prefix"], {}),
        (["--prefix", "/"], {}),
        (["--prefix", "a\nb"], {}),
        (["--prefix", "a=b"], {}),
        (["--prefix", "100 %"], {}),
        (["--prefix", "a, b"], {}),
        (["--prefix", 'a"b'], {}),
        (["--prefix", "a;b"], {}),
        (["--prefix", "a\\b"], {}),
        (["--what"], {}),
        ([], {"HOME": ""}),
        (["--prefix", "/proc/nowhere"], {}),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(
    arguments: list[str],
    variables: dict[str, str],
    install: Callable[..., subprocess.CompletedProcess[str]],
    home: Path,
) -> None:
    answer = install(*arguments, code=1, **variables)
    assert re.search(r"^install\.sh: .{20,}\.?$", answer.stderr, re.MULTILINE)
    assert tree(home) == set()


def test_sudo_is_refused_where_it_would_install_for_root(install: Callable[..., object], home: Path) -> None:
    if os.geteuid():
        pytest.skip("only root can look like sudo")
    assert "no sudo" in install(code=1, SUDO_USER="somebody").stderr  # type: ignore[attr-defined]


def test_it_says_when_neither_terminal_nor_desktop_will_find_it(
    install: Callable[..., subprocess.CompletedProcess[str]], home: Path, tmp_path: Path
) -> None:
    bin_folder = home / ".local" / "bin"
    quiet = install(PATH=f"{bin_folder}:{os.environ['PATH']}").stdout
    assert "PATH" not in quiet
    assert "XDG" not in quiet
    loud = install("--prefix", tmp_path / "apart").stdout
    assert f"{tmp_path}/apart/bin is not in your PATH" in loud
    assert "XDG_DATA_DIRS" in loud


def test_where_apparmor_forbids_the_sandbox_it_names_the_command_and_brings_a_profile_that_fits(
    unpacked: Path, install: Callable[..., subprocess.CompletedProcess[str]], home: Path, tmp_path: Path
) -> None:
    assert "lock pages in" not in install().stdout
    forbids = tmp_path / "setting"
    forbids.write_text("1\n")
    script = (unpacked / "install.sh").read_text()
    setting = "/proc/sys/kernel/apparmor_restrict_unprivileged_userns"
    assert setting in script
    (unpacked / "install.sh").write_text(script.replace(setting, str(forbids)))
    said = install().stdout
    command = re.search(r'sudo cp "(.+)" (\S+) && sudo apparmor_parser -r (\S+)$', said, re.MULTILINE)
    assert command
    assert command[2] == command[3] == f"/etc/apparmor.d/{NAME}-{os.getuid()}"
    profile = Path(command[1]).read_text()
    assert f'profile {NAME}-{os.getuid()} "{home}/.local/lib/{NAME}/*/{{{NAME},_internal/' in profile
    assert not re.search(r"@[A-Z]+@", profile)
    assert "userns," in profile
    assert "sysctl" in install("--prefix", tmp_path / "{odd}").stdout


def test_a_system_that_lacks_libraries_is_told_which(
    unpacked: Path, install: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "ldd").write_text(
        "#!/bin/sh\necho '  libnss3.so => not found'\necho '  libc.so.6 => /lib/libc.so.6 (0x1)'\n"
    )
    (tools / "ldd").chmod(0o755)
    assert "libnss3.so" in install(PATH=f"{tools}:{os.environ['PATH']}").stdout
    assert "libraries" not in install().stdout


def test_a_changed_profile_stops_the_build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "apparmor-profile").write_text("profile other /usr/bin/other {\n}\n")
    monkeypatch.setattr(tarball, "HERE", tmp_path)
    with pytest.raises(tarball.BuildFailed):
        tarball.profile()


def test_both_scripts_pass_shellcheck() -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    scripts = [tarball.HERE / "install.sh", tarball.HERE / "uninstall.sh"]
    answer = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True)
    assert (answer.returncode, answer.stdout) == (0, "")
