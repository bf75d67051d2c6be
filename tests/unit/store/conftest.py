"""A library in a folder of its own, bookmarks by number, small disks that can be filled or made read-only."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator, Quote
from reader.store.annotations import Annotations
from reader.store.connection import Database, open_database

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    with open_database(path) as database:
        yield database


@pytest.fixture
def bookmark() -> Callable[..., Annotation]:
    """Makes a bookmark in "guide", the next block each time."""
    numbers = itertools.count(1)

    def make(name: str = "", publication: str = "guide") -> Annotation:
        number = next(numbers)
        place = Locator("text.xhtml", f"b-{number}", 0.25, None, 0.5, Quote(f"words {number}", "before ", " after"))
        return Annotation(str(uuid.uuid4()), publication, place, "en", name)

    return make


@pytest.fixture
def filled(bookmark: Callable[..., Annotation]) -> Callable[..., list[str]]:
    """Adds bookmarks to the library at a path and returns their ids."""

    def fill(path: Path, count: int = 3) -> list[str]:
        made = [bookmark() for _ in range(count)]
        with open_database(path) as database:
            for one in made:
                Annotations(database).add(one)
        return [one.id for one in made]

    return fill


@pytest.fixture
def ids() -> Callable[[Database], list[str]]:
    return lambda database: [one.id for one in Annotations(database).all("guide")]


class SmallDisk:
    """A file system in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, leaving: int = 0) -> None:
        """Leave no byte free, or so many."""
        with (self.folder / "ballast").open("ab", buffering=0) as ballast:
            for size in (65536, 4096, 1):
                try:
                    while True:
                        ballast.write(b"x" * size)
                except OSError:
                    continue
            ballast.truncate(ballast.tell() - leaving)

    def free(self) -> None:
        (self.folder / "ballast").unlink()

    def read_only(self) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(self.folder)], check=True)

    def writable(self) -> None:
        subprocess.run(["mount", "-o", "remount,rw", str(self.folder)], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """Two MiB that can be filled or made read-only; needs the right to mount."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if shutil.which("mount") is None or sys.platform != "linux":
        pytest.skip("a small disk needs Linux's mount")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.partition(chr(10))[0]}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def processes() -> Callable[[str, list[list[str]]], list[str]]:
    """Runs a script in several processes that all begin at the same moment; returns what each printed."""

    def run(script: str, arguments: list[list[str]]) -> list[str]:
        wait = "import sys; print('ready', flush=True); sys.stdin.readline()\n"
        imports = "import reader.store.annotations, reader.store.building, reader.store.recovery\n"
        started = [
            subprocess.Popen(
                [sys.executable, "-c", imports + wait + script, *own],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            for own in arguments
        ]
        for process in started:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in started:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        answers = [process.communicate(timeout=60) for process in started]
        assert [error for _, error in answers] == [""] * len(started)
        return [output for output, _ in answers]

    return run
