"""Memory and idle processor time of the process tree with the article open, beside a bare QtWebEngine window with the
same text. Prints a table; judges nothing.

    python tests/bench/memory.py [--runs 3] [--idle 10]

PSS: proportional set size, shared pages split among those who share them (Linux, smaps_rollup).
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

sys.path.insert(0, str(Path(__file__).resolve().parent))

from screen import Screen
from startup import BOX, LETTERS, PATIENCE, blank, commands_for, environment_for

TICKS = os.sysconf("SC_CLK_TCK")


def tree(root: int) -> list[int]:
    """A process and all its descendants."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:  # gone meanwhile
                continue
    found, added = {root}, True
    while added:
        added = {pid for pid, parent in parents.items() if parent in found} - found
        found |= added
    return sorted(found)


def pss(pids: list[int]) -> float:
    """Megabytes (2^20)."""
    total = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def processor(pids: list[int]) -> float:
    """Seconds of processor time so far."""
    fields = (Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split() for pid in pids)
    return sum(int(field[11]) + int(field[12]) for field in fields) / TICKS


def measure(screen: Screen, command: list[str], environment: dict[str, str], idle: float) -> tuple[float, float]:
    """PSS in MB and percent of one core, over `idle` seconds that begin five seconds after the first letters."""
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        begin = time.perf_counter()
        while screen.dark(BOX) < LETTERS or blank(screen):
            if time.perf_counter() - begin > PATIENCE:
                raise SystemExit(f"no letters: {command}")
            time.sleep(0.02)
        time.sleep(5)
        before, at = processor(tree(process.pid)), time.perf_counter()
        time.sleep(idle)
        pids = tree(process.pid)
        busy = (processor(pids) - before) / (time.perf_counter() - at)
        return pss(pids), busy * 100
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        time.sleep(0.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--idle", type=float, default=10.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="memory-") as name, Screen() as screen:
        environment = environment_for(screen)
        commands = commands_for(Path(name))
        found: dict[str, list[tuple[float, float]]] = {kind: [] for kind in commands}
        for run in range(options.runs + 1):
            for kind, command in commands.items():
                row = measure(screen, command, environment, options.idle if run else 0.5)
                if run:  # the first start renders the Markdown and is not counted
                    found[kind].append(row)
    floor = statistics.median(row[0] for row in found["bare window"])
    print(f"{'':14}{'PSS MB':>9}{'ratio':>8}{'idle % of a core':>18}")
    for kind, rows in found.items():
        memory = statistics.median(row[0] for row in rows)
        print(f"{kind:14}{memory:9.0f}{memory / floor:8.2f}{statistics.median(row[1] for row in rows):18.2f}")


if __name__ == "__main__":
    main()
