#!/usr/bin/env python3
"""Sets up what this checkout needs and runs it. Standard library only, Python 3.11 or newer.

    python3 dev.py run [ARGS...]           set up, then start the program; ARGS pass to it untouched
    python3 dev.py test [--all] [ARGS...]  set up, then run the tests; --all adds the long ones, ARGS go to pytest
    python3 dev.py lint                    set up, then ruff check, ruff format --check and mypy
    python3 dev.py package TARGET...       set up, then make installers in dist/; without TARGET it lists them

What is set up:
    .venv/             a virtual environment with the wheels of requirements/*.txt, each pinned by its hash
    .venv/setup.log    what pip and apt-get said; its end is shown when something fails
    .venv/ready-*      a stamp each for run, test, lint and package: while it matches, nothing is set up
    system packages    on Debian and Ubuntu by apt-get, as root or through sudo; else the exact command is named

Messages go to stderr. After `run`, stdout, stdin, exit code, working directory and environment are the program's.
Where the window is to open and Linux has no display, `run` starts a virtual one and says where it saved the picture.
`test` and `lint` work from the checkout's folder: paths in ARGS are relative to it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
WINDOWS = sys.platform == "win32"
BASE_PYTHON = getattr(sys, "_base_executable", "") or sys.executable  # not .venv's own, which may be removed
ROOT = Path(__file__).resolve().parent
REQUIREMENTS = ROOT / "requirements"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
SITE_PACKAGES = VENV / ("Lib/site-packages" if WINDOWS else f"lib/python{VERSION}/site-packages")
PATH_FILE = SITE_PACKAGES / "checkout.pth"  # makes `import reader` work from every folder
MADE_FOR = f"{sys.platform} {VERSION} {ROOT}"
SOUND = VENV / "sound"  # holds MADE_FOR; absent while wheels are being installed
LOG = VENV / "setup.log"

QT_LIST = "debian-qt.txt"
QT_FILES = (  # in PySide6/Qt: the program cannot do without what these are linked with
    *("lib/libQt6WebEngineWidgets.so.6", "lib/libQt6PrintSupport.so.6", "lib/libQt6XcbQpa.so.6"),
    *("libexec/QtWebEngineProcess", "plugins/platforms/libqxcb.so", "plugins/platforms/libqoffscreen.so"),
    "lib/libQt6Multimedia.so.6",  # sound and film that the web engine cannot play
)

# What the command line knows besides `open`; none of these opens a window.
WINDOWLESS = "annotations backup check completion export import index inspect list render restore search send".split()
ANSWERS = ("--help", "--version", "-h")  # options that end the program at once
SECONDS_FOR_PICTURE = 60


class Needs(NamedTuple):
    """What one command needs: files of requirements/, and the stamp that says they are installed."""

    stamp: str  # in .venv, written last
    wheels: str  # a lock file
    system: tuple[str, ...]  # lists of Debian packages


RUN = Needs("ready-run", "run.txt", (QT_LIST,))
TEST = Needs("ready-test", "test.txt", (QT_LIST, "debian-test.txt"))
LINT = Needs("ready-lint", "test.txt", ())
PACKAGE = Needs("ready-package", "package.txt", (QT_LIST, "debian-package.txt"))


class SetupFailed(Exception):
    """What went wrong and what to do next, as sentences for the terminal."""


def run(arguments: Sequence[str]) -> int:
    set_up(RUN)
    compile_translations()
    command = [str(PYTHON), "-P", "-m", "reader", *arguments]  # -P: nothing in the working directory shadows a module
    if opens_window(arguments) and not has_display(os.environ, sys.platform):
        return run_on_virtual_display(command)
    return hand_over(command, os.environ)


def test(arguments: Sequence[str]) -> int:
    set_up(TEST)
    compile_translations()
    os.chdir(ROOT)
    command = [str(PYTHON), "-m", "pytest", *pytest_arguments(arguments)]
    return hand_over(command, {"QT_QPA_PLATFORM": "offscreen", **os.environ})


def lint(arguments: Sequence[str]) -> int:
    if arguments:
        raise SetupFailed("lint takes no arguments; for single files call ruff or mypy of .venv.")
    set_up(LINT)
    tools = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])
    codes = [subprocess.call([PYTHON, "-m", *tool], cwd=ROOT) for tool in tools]  # each, whatever the one before says
    return int(any(codes))


def package(arguments: Sequence[str]) -> int:
    set_up(PACKAGE)
    if BASE_PYTHON.startswith("/usr/bin/"):  # Debian keeps the library that a frozen program carries in its own package
        install_packages([f"libpython{VERSION}"])
    return hand_over([str(PYTHON), str(ROOT / "packaging" / "build.py"), *arguments], os.environ)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the program, given these arguments, shows its window."""
    if set(ANSWERS) & set(arguments):
        return False
    words = iter(arguments)
    for word in words:
        if word == "--data":
            next(words, None)
        elif not word.startswith(("--data=", "--verbose")):  # these may stand before the command
            return word not in WINDOWLESS
    return True


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can open here, or Qt was told to draw without a display."""
    needs_none = not environment.get("QT_QPA_PLATFORM", "xcb").startswith(("xcb", "wayland"))
    return platform != "linux" or needs_none or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def pytest_arguments(arguments: Sequence[str]) -> list[str]:
    given = [argument for argument in arguments if argument != "--all"]
    return given if "--all" in arguments else ["-m", "not long", *given]


def hand_over(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Become `command`. Windows cannot: there it is waited for."""
    if not WINDOWS:
        os.execve(command[0], list(command), environment)
    process = subprocess.Popen(command, env=environment)
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # the program got it too, and decides
            return process.wait()


def run_on_virtual_display(command: Sequence[str]) -> int:
    """Show the window where nobody sees it; the program saves its picture and quits."""
    if not shutil.which("Xvfb"):
        with only_one_at_a_time():
            install_packages(packages_in("debian-display.txt"))
    if not shutil.which("Xvfb"):
        raise SetupFailed("There is no display and no Xvfb: install the package xvfb, or set DISPLAY.")
    picture = Path(os.environ.get("ZEROOPPOSITE_SCREENSHOT") or free_name(Path.cwd())).absolute()
    with virtual_display() as display:
        say(f"there is no display here; the window opens on a virtual one ({display})")
        ours = {"DISPLAY": display, "ZEROOPPOSITE_SCREENSHOT": str(picture)}
        process = subprocess.Popen(command, env={"QT_QPA_PLATFORM": "xcb", **os.environ, **ours})
        try:
            code = process.wait(SECONDS_FOR_PICTURE)
        except subprocess.TimeoutExpired:
            code = 0
        finally:
            process.kill()
    if code == 0 and not picture.exists():
        raise SetupFailed(f"No picture came within {SECONDS_FOR_PICTURE} s; run it again with --verbose to see why.")
    say(f"the picture of the window is {picture}" if code == 0 else f"the program ended with exit code {code}")
    return code


def free_name(folder: Path) -> Path:
    """A path for the picture that overwrites nothing, in `folder` if that can be written to."""
    if not os.access(folder, os.W_OK):
        folder = Path("/tmp")
    path, number = folder / "zeroopposite-reader.png", 1
    while path.exists():
        number += 1
        path = folder / f"zeroopposite-reader-{number}.png"
    return path


@contextlib.contextmanager
def virtual_display() -> Iterator[str]:
    """Xvfb on a free display, which it names itself."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with LOG.open("ab") as log, os.fdopen(reader) as answer:
        process = subprocess.Popen(command, pass_fds=[writer], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        os.close(writer)
        try:
            if not (number := answer.readline().strip()):  # Xvfb ended instead
                raise SetupFailed(f"Xvfb did not start; its message is at the end of {LOG}.")
            yield f":{number}"
        finally:
            process.terminate()
            process.wait()


def set_up(needs: Needs) -> None:
    """Bring .venv and the system to what `needs` says; no work at all while the stamp matches."""
    if is_ready(needs):
        return
    with only_one_at_a_time():
        if is_ready(needs):  # another dev.py did it while this one waited
            return
        make_venv()
        install_wheels(REQUIREMENTS / needs.wheels)
        if install_system(needs.system):
            (VENV / needs.stamp).write_text(key(needs), encoding="utf-8")


def compile_translations() -> None:
    """Make the .qm of every .ts that is newer: what the window and its tests load."""
    pairs = [(one, one.with_suffix(".qm")) for one in (ROOT / "resources" / "translations").glob("*.ts")]
    if all(made.exists() and made.stat().st_mtime_ns >= one.stat().st_mtime_ns for one, made in pairs):
        return
    with only_one_at_a_time(), step("compiling the translations"):
        compiler = ROOT / "packaging" / "translations.py"
        run_logged([PYTHON, compiler, "compile"], "Is .venv complete? Delete it and run this again.")


def is_ready(needs: Needs) -> bool:
    return text_of(VENV / needs.stamp) == key(needs) and PYTHON.exists() and PATH_FILE.exists()


def key(needs: Needs) -> str:
    """Differs when what is set up no longer serves: other Python, moved checkout, other wheels or packages."""
    files = (text_of(REQUIREMENTS / name) for name in (needs.wheels, *needs.system))
    return "\n".join((MADE_FOR, *files))  # compared whole: quicker than a hash


def make_venv() -> None:
    """Make .venv anew, unless there is a sound one."""
    if text_of(SOUND) == MADE_FOR and PATH_FILE.exists() and succeeds([PYTHON, "-c", "import encodings"]):
        return
    if os.path.lexists(VENV):
        with step("removing .venv, which is incomplete or was made for another Python or folder"):
            shutil.rmtree(VENV)
    VENV.mkdir()
    complete = [BASE_PYTHON, "-c", "import ensurepip, venv"]
    if not succeeds(complete):  # Debian has these in a package of their own
        install_packages([f"python{VERSION}-venv"])
    options = [] if succeeds(complete) else ["--without-pip"]
    if options and not succeeds([BASE_PYTHON, "-c", "import pip, venv"]):
        raise SetupFailed(f"Python's venv is missing: sudo apt-get install python{VERSION}-venv, then run this again.")
    with step("making .venv"):
        run_logged([BASE_PYTHON, "-m", "venv", *options, VENV], "Is there room on the disk?")
    with PATH_FILE.open("w", encoding="locale") as file:  # as site.py reads it
        file.write(f"{ROOT}\n")
    shim = VENV / ("Scripts/zeroopposite-reader.cmd" if WINDOWS else "bin/zeroopposite-reader")
    script = '@"%~dp0python.exe" -P -m reader %*\n' if WINDOWS else f'#!/bin/sh\nexec "{PYTHON}" -P -m reader "$@"\n'
    shim.write_text(script, encoding="utf-8")
    shim.chmod(0o755)


def install_wheels(lock: Path) -> None:
    """Install what the lock names. A pip that is killed half-way leaves .venv to be made anew."""
    pip = [str(PYTHON), "-m", "pip"]
    if not succeeds([*pip, "--version"]):
        pip = [BASE_PYTHON, "-m", "pip", "--python", str(PYTHON)]
    options = "--require-hashes --only-binary :all: --no-user --no-input --disable-pip-version-check".split()
    SOUND.unlink(missing_ok=True)
    with step(f"installing the wheels of {lock.name} (the first time some 300 MB to fetch)"):
        advice = "See whether the network and the disk are fine, then run the same command again."
        run_logged([*pip, "install", *options, "-r", lock], advice)
        succeeds([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "reader")])  # the first start is quick as well
    SOUND.write_text(MADE_FOR, encoding="utf-8")


def install_system(lists: Sequence[str]) -> bool:
    """Install the packages of these lists; Qt's only when a library is missing, whatever its package is called."""
    lacking = missing_libraries() if QT_LIST in lists else []
    wanted = [name for file in lists if lacking or file != QT_LIST for name in packages_in(file)]
    if not install_packages(wanted):
        return False
    still = missing_libraries() if lacking else []
    if still:
        say(f"Qt lacks {', '.join(still)}: install the packages that hold them")
    return not still


def packages_in(file: str) -> list[str]:
    return [name for line in text_of(REQUIREMENTS / file).splitlines() for name in line.partition("#")[0].split()]


def install_packages(wanted: Sequence[str]) -> bool:
    """Install what is missing of these; False, after saying what to do, where that cannot be done."""
    if sys.platform != "linux" or not wanted:
        return True
    if not shutil.which("apt-get"):
        say(f"there is no apt-get here: install what your system has for Debian's {' '.join(wanted)}")
        return False
    missing = missing_packages(wanted)
    if not missing:
        return True
    by_hand = f"sudo apt-get install --no-install-recommends {' '.join(missing)}"
    administrator = as_administrator()
    if administrator is None:
        say(f"system packages are missing, and only an administrator may install them:\n    {by_hand}")
        return False
    apt = [*administrator, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-o", "DPkg::Lock::Timeout=300"]
    with contextlib.suppress(SetupFailed), step("reading the list of system packages"):
        run_logged([*apt, "update"], "The list that is here may do.")
    missing = missing_packages(wanted)  # the new list may know other names
    with step(f"installing {len(missing)} system package(s)"):
        run_logged([*apt, "install", "--no-install-recommends", *missing], f"Try it by hand: {by_hand}")
    return True


def missing_packages(wanted: Sequence[str]) -> list[str]:
    """Which of these are not installed, under the names that this release knows them by."""
    known = set(output(["apt-cache", "pkgnames"]).split())
    names = [f"{name}t64" if f"{name}t64" in known else name for name in wanted]
    states = output(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names]).splitlines()
    return [name for name in names if f"{name} installed" not in states]


def as_administrator() -> list[str] | None:
    """What to put before a command that changes the system; None where nobody may or can be asked."""
    if sys.platform == "win32" or os.geteuid() == 0:
        return []
    if succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    if shutil.which("sudo") and sys.stdin.isatty() and sys.stderr.isatty():
        say("system packages are missing; sudo may ask for your password to install them")
        return ["sudo"]
    return None


def missing_libraries() -> list[str]:
    """Libraries that Qt's window, its web engine and its X11 plug-in are linked with and this system lacks."""
    paths = [path for name in QT_FILES if (path := SITE_PACKAGES / "PySide6/Qt" / name).exists()]
    linked = output(["ldd", *paths]) if paths and shutil.which("ldd") else ""
    return sorted({line.split()[0] for line in linked.splitlines() if line.endswith("=> not found")})


@contextlib.contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Wait while another dev.py of this checkout sets up; the system frees the lock even after a crash."""
    with (ROOT / ".dev.lock").open("ab") as file:
        if not try_lock(file.fileno()):
            say("another dev.py is setting up; waiting for it")
            while not try_lock(file.fileno()):
                time.sleep(0.2)
        yield


def try_lock(descriptor: int) -> bool:
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


@contextlib.contextmanager
def step(what: str) -> Iterator[None]:
    """One line on stderr, ended by the time it took."""
    started, outcome = time.monotonic(), "failed after "
    print(f"dev.py: {what} ... ", end="", file=sys.stderr, flush=True)
    try:
        yield
        outcome = ""
    finally:
        print(f"{outcome}{time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def say(message: str) -> None:
    print(f"dev.py: {message}", file=sys.stderr, flush=True)


def run_logged(command: Sequence[str | Path], advice: str) -> None:
    """Run with its output in the log; raises SetupFailed with the end of that and `advice`."""
    with LOG.open("ab") as log:
        log.write(f"\n$ {' '.join(map(str, command))}\n".encode())
        log.flush()
        code = subprocess.call(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    if code:
        last = LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-20:]
        raise SetupFailed("\n".join(["This failed, as the end of .venv/setup.log shows:", *last, advice]))


def succeeds(command: Sequence[str | Path]) -> bool:
    with contextlib.suppress(OSError):
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0
    return False


def output(command: Sequence[str | Path]) -> str:
    """What the command printed, in English, whatever its exit code."""
    return subprocess.run(command, env=os.environ | {"LC_ALL": "C"}, capture_output=True, text=True, check=False).stdout


def text_of(path: Path) -> str:
    with contextlib.suppress(OSError):
        return path.read_text(encoding="utf-8")
    return ""


def main(arguments: Sequence[str]) -> int:
    if sys.version_info < (3, 11):
        say(f"Python 3.11 or newer is needed, and this is {VERSION}: start dev.py with a newer one.")
        return 1
    commands = {"run": run, "test": test, "lint": lint, "package": package}
    if not arguments or arguments[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 0 if arguments and arguments[0] in ANSWERS else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except SetupFailed as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
