"""dev.py: what it decides. Setting up for real is what .ci/run does on a bare machine."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from reader.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
LISTS = ("run.txt", "test.txt", "debian-qt.txt", "debian-display.txt", "debian-test.txt")


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """dev.py as a module, in a checkout that holds nothing but it and lists of requirements."""
    checkout = tmp_path / "checkout"
    (checkout / "requirements").mkdir(parents=True)
    for name in LISTS:
        (checkout / "requirements" / name).write_text(f"a-{Path(name).stem} b-{Path(name).stem}  # why\n")
    shutil.copy(ROOT / "dev.py", checkout)
    spec = importlib.util.spec_from_file_location("dev", checkout / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "dev", module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def ready(dev: ModuleType) -> ModuleType:
    """The same with everything set up for `run`, as far as can be seen without starting it."""
    for path in (dev.PYTHON, dev.PATH_FILE):
        path.parent.mkdir(parents=True)
        path.touch()
    (dev.VENV / dev.RUN.stamp).write_text(dev.key(dev.RUN))
    return dev


@pytest.fixture
def no_commands(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **_: object) -> None:
        raise AssertionError(f"started {arguments}")

    for name in ("run", "call", "Popen"):
        monkeypatch.setattr(dev.subprocess, name, refuse)


def linux(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, *tools: str) -> None:
    """Pretend to be on Linux with just these tools."""
    monkeypatch.setattr(dev, "sys", SimpleNamespace(platform="linux", stdin=sys.stdin, stderr=sys.stderr))
    monkeypatch.setattr(dev.shutil, "which", lambda tool: f"/usr/bin/{tool}" if tool in tools else None)


# Which arguments open the window, and whether there is anything to open it on.


@pytest.mark.parametrize(
    "arguments",
    ["", "open", "open book.epub --lang ar", "book.epub", "trust", "--data d", "--data export", "--lang list book.epub",
     "--verbose", "--safe-graphics book.epub", "--data=d", "books/export"],
)  # fmt: skip
def test_these_arguments_open_the_window(dev: ModuleType, arguments: str) -> None:
    assert dev.opens_window(arguments.split())


@pytest.mark.parametrize(
    "arguments",
    ["export --all --output d", "--data d export", "--verbose list --json", "render book.epub --window --output -",
     "search trust", "check content", "inspect book.epub", "import a b", "send", "annotations export", "backup f",
     "restore f", "--version", "--help", "open --help", "-h"],
)  # fmt: skip
def test_these_arguments_need_no_display(dev: ModuleType, arguments: str) -> None:
    assert not dev.opens_window(arguments.split())


def test_every_command_but_open_is_known_to_need_no_display(dev: ModuleType) -> None:
    assert set(COMMANDS) - {"open"} <= set(dev.WINDOWLESS)


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "linux", False),
    ],
)
def test_a_display_is_known_by_the_environment(
    dev: ModuleType, environment: dict[str, str], platform: str, expected: bool
) -> None:
    assert dev.has_display(environment, platform) is expected


def test_the_picture_overwrites_nothing(dev: ModuleType, tmp_path: Path) -> None:
    first = dev.free_name(tmp_path)
    first.touch()
    second = dev.free_name(tmp_path)
    second.touch()

    names = [first.name, second.name, dev.free_name(tmp_path).name]

    assert names == ["zeroopposite-reader.png", "zeroopposite-reader-2.png", "zeroopposite-reader-3.png"]


# Handing over.


def test_run_passes_its_arguments_untouched_and_keeps_the_environment(
    ready: ModuleType, monkeypatch: pytest.MonkeyPatch, no_commands: None, capfd: pytest.CaptureFixture[str]
) -> None:
    handed: list[tuple[list[str], object]] = []
    monkeypatch.setattr(ready, "hand_over", lambda command, environment: handed.append((command, environment)) or 7)

    code = ready.main(["run", "export", "--all", "--", "a b", "--help-me", ""])

    command, environment = handed[0]
    assert code == 7
    assert command == [str(ready.PYTHON), "-P", "-m", "reader", "export", "--all", "--", "a b", "--help-me", ""]
    assert environment is ready.os.environ
    assert capfd.readouterr() == ("", "")


def test_the_everyday_test_run_leaves_out_the_long_ones(dev: ModuleType) -> None:
    assert dev.pytest_arguments(["-k", "dev"]) == ["-m", "not long", "-k", "dev"]


def test_all_brings_the_long_ones_back(dev: ModuleType) -> None:
    assert dev.pytest_arguments(["-x", "--all", "tests/unit"]) == ["-x", "tests/unit"]


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["fly"], 2), (["--help"], 0)])
def test_without_a_command_the_manual_is_shown(
    dev: ModuleType, arguments: list[str], code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == code
    output = capfd.readouterr()
    assert "dev.py run [ARGS...]" in output.err
    assert output.out == ""


# Stamps.


def test_when_the_stamp_matches_nothing_is_started(ready: ModuleType, no_commands: None) -> None:
    ready.set_up(ready.RUN)

    assert ready.is_ready(ready.RUN)
    assert not (ready.ROOT / ".dev.lock").exists()


def test_a_new_checkout_is_not_ready(dev: ModuleType) -> None:
    assert not dev.is_ready(dev.RUN)


def test_ready_to_run_is_not_ready_to_test(ready: ModuleType) -> None:
    assert not ready.is_ready(ready.TEST)


@pytest.mark.parametrize("name", ["run.txt", "debian-qt.txt"])
def test_another_list_of_requirements_calls_for_setting_up(ready: ModuleType, name: str) -> None:
    (ready.REQUIREMENTS / name).write_text("something-else\n")

    assert not ready.is_ready(ready.RUN)


@pytest.mark.parametrize("gone", ["PYTHON", "PATH_FILE"])
def test_a_venv_that_lost_a_part_is_not_ready(ready: ModuleType, gone: str) -> None:
    getattr(ready, gone).unlink()

    assert not ready.is_ready(ready.RUN)


def test_another_python_or_folder_calls_for_setting_up(ready: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "MADE_FOR", "linux 3.99 /elsewhere")

    assert not ready.is_ready(ready.RUN)


@pytest.mark.parametrize("complete", [True, False])
def test_the_stamp_is_written_only_after_everything_is_there(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, complete: bool
) -> None:
    stamp = dev.VENV / dev.RUN.stamp
    seen: list[bool] = []
    monkeypatch.setattr(dev, "make_venv", dev.VENV.mkdir)
    monkeypatch.setattr(dev, "install_wheels", lambda lock: seen.append(stamp.exists()))
    monkeypatch.setattr(dev, "install_system", lambda lists: seen.append(stamp.exists()) or complete)

    dev.set_up(dev.RUN)

    assert seen == [False, False]
    assert stamp.exists() is complete


def test_a_pip_that_fails_leaves_a_venv_that_is_made_anew(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    dev.VENV.mkdir()
    dev.SOUND.write_text(dev.MADE_FOR)
    monkeypatch.setattr(dev, "succeeds", lambda command: True)
    monkeypatch.setattr(dev.subprocess, "call", lambda *arguments, **options: 1)

    with pytest.raises(dev.SetupFailed):
        dev.install_wheels(dev.REQUIREMENTS / "run.txt")

    assert not dev.SOUND.exists()


def test_only_one_sets_up_at_a_time(dev: ModuleType) -> None:
    path = dev.ROOT / ".dev.lock"
    with path.open("ab") as mine, path.open("ab") as another:
        assert dev.try_lock(mine.fileno())
        assert not dev.try_lock(another.fileno())
    with path.open("ab") as another:
        assert dev.try_lock(another.fileno())


# System packages.


def test_the_name_that_the_release_knows_is_taken(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {
        "apt-cache": "libasound2-data\nlibasound2t64\nlibgl1\nxvfb\n",
        "dpkg-query": "libgl1 installed\nxvfb config-files\n",
    }
    monkeypatch.setattr(dev, "output", lambda command: answers[command[0]])

    assert dev.missing_packages(["libasound2", "libgl1", "xvfb"]) == ["libasound2t64", "xvfb"]


def test_what_ldd_does_not_find_is_missing(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    file = dev.SITE_PACKAGES / "PySide6/Qt" / dev.QT_FILES[0]
    file.parent.mkdir(parents=True)
    file.touch()
    said = "\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibEGL.so.1 => not found\n"
    monkeypatch.setattr(dev, "output", lambda command: said * 2)
    monkeypatch.setattr(dev.shutil, "which", lambda tool: tool)

    assert dev.missing_libraries() == ["libEGL.so.1", "libnss3.so"]


def test_qt_packages_are_asked_for_only_when_a_library_is_missing(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(dev, "install_packages", lambda wanted: asked.append(wanted) or True)
    libraries = iter([[], ["libEGL.so.1"], []])  # all there; then one is missing, and is there after installing
    monkeypatch.setattr(dev, "missing_libraries", lambda: next(libraries))

    outcomes = [dev.install_system(dev.TEST.system), dev.install_system(dev.TEST.system)]

    assert outcomes == [True, True]
    assert asked == [["a-debian-test", "b-debian-test"],
                     ["a-debian-qt", "b-debian-qt", "a-debian-test", "b-debian-test"]]  # fmt: skip


def test_a_library_that_stays_missing_is_named(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "install_packages", lambda wanted: True)
    monkeypatch.setattr(dev, "missing_libraries", lambda: ["libEGL.so.1"])

    assert not dev.install_system(dev.RUN.system)
    assert "libEGL.so.1" in capfd.readouterr().err


def test_who_may_not_install_is_told_the_exact_command(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], no_commands: None
) -> None:
    linux(dev, monkeypatch, "apt-get")
    monkeypatch.setattr(dev, "missing_packages", lambda wanted: wanted)
    monkeypatch.setattr(dev, "as_administrator", lambda: None)

    assert not dev.install_packages(["libgl1", "xvfb"])
    assert "sudo apt-get install --no-install-recommends libgl1 xvfb" in capfd.readouterr().err


def test_without_apt_the_packages_are_named(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], no_commands: None
) -> None:
    linux(dev, monkeypatch)

    assert not dev.install_packages(["libgl1", "xvfb"])
    assert "libgl1 xvfb" in capfd.readouterr().err


def test_windows_and_macos_need_no_packages(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, no_commands: None
) -> None:
    monkeypatch.setattr(dev, "sys", SimpleNamespace(platform="darwin"))

    assert dev.install_packages(["libgl1"])


def test_a_failure_shows_the_end_of_the_log_and_what_to_do(dev: ModuleType) -> None:
    dev.VENV.mkdir()
    program = "for i in range(30): print('line', i)\nraise SystemExit(3)"

    with pytest.raises(dev.SetupFailed) as failure:
        dev.run_logged([sys.executable, "-c", program], "Try again.")

    lines = str(failure.value).splitlines()
    assert lines[1:] == [*(f"line {i}" for i in range(10, 30)), "Try again."]


# What is committed.


def test_an_old_python_reads_dev_py_far_enough_to_say_that_it_is_too_old() -> None:
    assert ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_dev_py_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


def pins(name: str) -> dict[str, str]:
    """Name and version of everything in a lock file; each has hashes."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    entries = re.findall(
        r"^([a-z0-9-]+)==(\S+)(?: ;[^\\\n]*)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.M
    )
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(entries) == len(lines), f"{name}: something has no exact version or no hash"
    return {f"{package} {version}": hashes for package, version, hashes in entries}


@pytest.mark.parametrize(("smaller", "larger"), [("run.txt", "test.txt"), ("test.txt", "dev.txt")])
def test_each_lock_holds_the_one_before(smaller: str, larger: str) -> None:
    assert pins(smaller).items() <= pins(larger).items()


@pytest.mark.parametrize("name", ["run.txt", "test.txt", "dev.txt"])
def test_a_lock_names_no_address(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")

    assert not re.search(r"://|index-url|find-links|trusted-host", text)


def test_what_the_program_imports_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[=<>~! ]", entry)[0].lower() for entry in project["dependencies"]}

    assert declared <= {entry.split()[0] for entry in pins("run.txt")}


@pytest.mark.skipif(sys.platform == "win32", reason="bash is Linux's and macOS's")
def test_ci_run_is_a_sound_script() -> None:
    script = ROOT / ".ci" / "run"

    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
