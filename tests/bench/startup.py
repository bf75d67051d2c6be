"""Start-up: from the start of the process to the first letters on the screen, beside a bare QtWebEngine window with
the same text. Prints a table; judges nothing.

    python tests/bench/startup.py [--runs 10] [--where] [--frozen build/frozen/zeroopposite-reader/zeroopposite-reader]

Warm: one run of each is not counted. The runs take turns, so that a busy moment of the machine hits both.
`--frozen` adds the frozen program, which may take at most 1.1 times what the source run takes.
`--where` says where the reader's time goes (imports by name, and marks on the way).
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

from screen import Screen  # noqa: E402

BOX = (500, 120, 1000, 700)  # where both show text and neither has chrome
LETTERS = 400
PATIENCE = 30.0


def article_document(folder: Path) -> Path:
    """The same text as the reader shows, in one file."""
    from reader.cli.context import Context, article_stylesheet  # noqa: F401
    from reader.paths import user_paths

    publication = Context(user_paths(folder)).publication("trust-before-intimacy")
    rendition = publication.rendition("en")
    target = folder / "article.xhtml"
    target.write_bytes(rendition.fetcher.read(rendition.spine[0].href).data)
    return target


def environment_for(screen: Screen) -> dict[str, str]:
    """Both paint by software, as on any machine without a GPU; the second start finds Python's bytecode."""
    environment = {
        **os.environ,
        "DISPLAY": screen.display,
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
        "QT_QUICK_BACKEND": "software",
        "QTWEBENGINE_CHROMIUM_FLAGS": "--disable-gpu",
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def commands_for(folder: Path, frozen: str | None = None) -> dict[str, list[str]]:
    """What is compared, the floor first."""
    commands = {
        "bare window": [sys.executable, str(HERE / "bare_window.py"), str(article_document(folder))],
        "reader": [sys.executable, "-m", "reader", "--data", str(folder / "data"), "--new-window"],
    }
    if frozen:
        commands["frozen"] = [frozen, "--data", str(folder / "data-frozen"), "--new-window"]
    return commands


def first_letters(screen: Screen, command: list[str], environment: dict[str, str]) -> float:
    """Seconds from before the start of the process until letters stand in the box."""
    assert screen.dark(BOX) == 0 or wait_clear(screen)
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while screen.dark(BOX) < LETTERS or blank(screen):
            if time.perf_counter() - begin > PATIENCE:
                raise SystemExit(f"no letters within {PATIENCE} s: {command}")
            time.sleep(0.002)
        return time.perf_counter() - begin
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        wait_clear(screen)


def blank(screen: Screen) -> bool:
    """Whether the box is all dark: the root window shows, no page yet."""
    total = len(screen.rows(BOX)) * (BOX[2] - BOX[0])
    return screen.dark(BOX) > total * 0.6


def wait_clear(screen: Screen) -> bool:
    """Wait until no window covers the screen."""
    for _ in range(500):
        if blank(screen) or screen.dark(BOX) == 0:
            return True
        time.sleep(0.01)
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--where", action="store_true")
    parser.add_argument("--frozen", metavar="PROGRAM")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="startup-") as name, Screen() as screen:
        environment = environment_for(screen)
        commands = commands_for(Path(name), options.frozen)
        times: dict[str, list[float]] = {kind: [] for kind in commands}
        for run in range(options.runs + 1):
            for kind, command in commands.items():
                seconds = first_letters(screen, command, environment)
                if run:
                    times[kind].append(seconds)
        floor = statistics.median(times["bare window"])
        print(f"{'':14}{'median s':>10}{'min':>8}{'max':>8}{'ratio':>8}")
        for kind, values in times.items():
            middle = statistics.median(values)
            print(f"{kind:14}{middle:10.3f}{min(values):8.3f}{max(values):8.3f}{middle / floor:8.2f}")
        if options.frozen:
            print(f"frozen / source: {statistics.median(times['frozen']) / statistics.median(times['reader']):.2f}")
        if options.where:
            where(commands["reader"], environment)


def where(command: list[str], environment: dict[str, str]) -> None:
    """The modules whose import takes longest (own time), as Python counts them."""
    process = subprocess.Popen(
        [command[0], "-X", "importtime", *command[1:]],
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    rows = []
    assert process.stderr is not None
    begin = time.perf_counter()
    os.set_blocking(process.stderr.fileno(), False)
    text = ""
    while time.perf_counter() - begin < 3:
        text += (process.stderr.read() or b"").decode()
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    for line in text.splitlines():
        parts = line.removeprefix("import time:").split("|")
        if len(parts) == 3 and parts[0].strip().isdigit():
            rows.append((int(parts[0]), parts[2].strip()))
    rows.sort(reverse=True)
    print(f"\nimports: {sum(own for own, _ in rows) / 1000:.0f} ms in {len(rows)} modules; the longest:")
    for own, name in rows[:15]:
        print(f"{own / 1000:8.1f} ms  {name}")


if __name__ == "__main__":
    main()
