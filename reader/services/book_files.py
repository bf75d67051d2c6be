"""Which books lie in files and folders: found by name, without opening any of them."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import DamagedPublication, NotFound, ReaderError
from reader.streamer.epub import reasons

ENDING = ".epub"
CONTAINER = Path("META-INF", "container.xml")


@dataclass(frozen=True, slots=True)
class BookFile:
    """A file or unpacked folder that should be a book, as the disk describes it; or a path where something is wrong."""

    path: str  # absolute; may hold the odd bytes of a name as surrogates
    size: int = 0  # bytes; 0 for a folder
    changed: int = 0  # ns
    folder: bool = False
    error: ReaderError | None = None


def book_files(paths: Iterable[Path], cancelled: Callable[[], bool] = lambda: False) -> Iterator[BookFile]:
    """Every file that was named, and in folders whatever ends in `.epub`, each path once, in the order of names.

    Hidden files and folders are passed over: what macOS leaves beside a file, or a program in its bin. Links are
    followed, into each folder once. Only regular files are ever opened: reading a pipe would wait for ever.
    """
    seen: set[str] = set()
    entered: set[tuple[int, int]] = set()
    for path in paths:
        try:
            place = place_of(path)
        except (OSError, ValueError) as error:  # a name too long, a circle of links
            yield BookFile(str(path), error=unreadable(str(path), error))
            continue
        for found in _found(place, entered, cancelled):
            if found.path not in seen:
                seen.add(found.path)
                yield found


def place_of(path: Path) -> str:
    """Where a file lies, as the library writes it: its own name, which may be a link, in a folder without links."""
    absolute = path.absolute()
    if absolute.name in {"", ".."} or absolute.is_dir():
        return os.path.realpath(absolute)
    return os.path.join(os.path.realpath(absolute.parent), absolute.name)  # noqa: PTH118  # a text, as it is kept


def folders_below(folders: Iterable[Path]) -> Iterator[str]:
    """Folders and all folders in them that may hold books, each once: what a watcher of the file system is given."""
    waiting, entered = [place_of(folder) for folder in reversed([*folders])], set()
    while waiting:
        folder = waiting.pop()
        if folder in entered:
            continue
        try:
            with os.scandir(folder) as entries:
                below = sorted(one.path for one in entries if not one.name.startswith(".") and one.is_dir())
        except OSError:
            continue  # it cannot be watched either
        entered.add(folder)
        yield folder
        if not Path(folder, CONTAINER).is_file():
            waiting += [path for path in reversed(below) if not Path(path).is_symlink()]


def _found(path: str, entered: set[tuple[int, int]], cancelled: Callable[[], bool]) -> Iterator[BookFile]:
    try:
        status = Path(path).stat()
    except FileNotFoundError:
        yield BookFile(path, error=NotFound("file", path))
        return
    except (OSError, ValueError) as error:
        yield BookFile(path, error=unreadable(path, error))
        return
    if not stat.S_ISDIR(status.st_mode):
        yield _file(path, status)
    else:
        yield from _below(path, entered, cancelled)


def _below(top: str, entered: set[tuple[int, int]], cancelled: Callable[[], bool]) -> Iterator[BookFile]:
    waiting = [top]
    while waiting and not cancelled():
        folder = waiting.pop()
        try:
            status = Path(folder).stat()
            if (status.st_dev, status.st_ino) in entered and status.st_ino:
                continue
            entered.add((status.st_dev, status.st_ino))
            if Path(folder, CONTAINER).is_file():
                yield BookFile(folder, changed=status.st_mtime_ns, folder=True)
                continue
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield BookFile(folder, error=unreadable(folder, error))
            continue
        folders = []
        for entry in listed:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir():
                    folders.append(entry.path)
                elif entry.name.lower().endswith(ENDING):
                    yield _file(entry.path, entry.stat())
            except FileNotFoundError:
                continue  # gone since it was listed, or a link to nothing
            except OSError as error:
                yield BookFile(entry.path, error=unreadable(entry.path, error))
        waiting += reversed(folders)


def _file(path: str, status: os.stat_result) -> BookFile:
    if not stat.S_ISREG(status.st_mode):
        return BookFile(path, error=DamagedPublication(path, reasons.UNREADABLE.format(detail="not a regular file")))
    return BookFile(path, status.st_size, status.st_mtime_ns)


def unreadable(path: str, error: OSError | ValueError) -> DamagedPublication:
    """What the system says of a file or folder that it does not let us read."""
    detail = getattr(error, "strerror", None) or str(error)
    return DamagedPublication(path, reasons.UNREADABLE.format(detail=detail))
