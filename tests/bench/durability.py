"""What the library withstands: kills at random moments, a disk that is full at each write, flipped bits. Prints tables.

    python tests/bench/durability.py [--kills 200] [--flips 6] [--seed N] [kills|disk|flips ...]

*Kills*: a child annotates, imports, migrates, backs up, restores or syncs and says what is confirmed; it gets kill -9
at a random moment; then everything confirmed must be there and the library sound.
*Disk*: on a file system in memory each job is done again and again with one more page of room each time, until it
succeeds: so every write of it has failed once. What was confirmed before is read while the disk is full, and the job
succeeds when there is room again. Needs the right to mount; says so where it lacks.
*Flips*: in every page of a library with rows in every table, bits are flipped at random: with its redo log, as it is on
every disk, and without that, with and without a daily copy.

Ends with 1 when anything that was confirmed is lost.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.errors import ReaderError  # noqa: E402
from reader.publication.locator import Locator  # noqa: E402
from reader.services.syncing import Syncing  # noqa: E402
from reader.store import redo_log  # noqa: E402
from reader.store.annotations import Annotations  # noqa: E402
from reader.store.backups import daily_backup  # noqa: E402
from reader.store.bundles import back_up  # noqa: E402
from reader.store.connection import open_database  # noqa: E402
from reader.store.places import Places  # noqa: E402
from reader.store.restoring import restore  # noqa: E402

PAGE = 4096
ROOM = 3 * 1024**2  # bytes of the small disk
TIME, STAMP = "2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00.000Z/ab"
# By table: what a row is known by, and how to make one.
TABLES = {
    "annotations": ("id", ""),
    "places": ("publication", ""),
    "publications": (
        "key",
        "INSERT INTO publications (key, work, kind, title, sort_title, path, added)"
        f" VALUES ('key-%1', 'work-%1', 'epub', 'Title', 'title', '/books/%1.epub', '{TIME}')",
    ),
    "publication_tags": ("work || tag", f"INSERT INTO publication_tags VALUES ('work-%1', 'tag', '{TIME}')"),
    "watched_folders": ("path", f"INSERT INTO watched_folders VALUES ('/books/%1', '{TIME}')"),
    "script_permissions": ("publication", f"INSERT INTO script_permissions VALUES ('book-%1', 1, '{TIME}')"),
    "annotation_versions": (
        "annotation || stamp",
        f"INSERT INTO annotation_versions VALUES ('id-%1', 'text', '{STAMP}', '\"words\"')",
    ),
    "forgotten_places": ("publication", f"INSERT INTO forgotten_places VALUES ('gone-%1', '{STAMP}')"),
    "sync_unknown": ("id", f"INSERT INTO sync_unknown VALUES ('kind', 'id-%1', 'field', '{STAMP}', '1')"),
    "device": ("id", ""),
}


def helper(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tests" / "e2e" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


killing, books = helper("killing"), helper("books")


def kills(count: int, chance: random.Random, root: Path) -> int:
    """Kills of every job in turn; how many times something was lost."""
    folder = root / "books"
    folder.mkdir()
    for number in range(killing.BOOKS):
        books.write_book(folder / f"{number:03}.epub", identifier=f"urn:test:{number}")
    done, confirmed, lost = Counter[str](), Counter[str](), Counter[str]()
    for number in range(count):
        job = list(killing.JOBS)[number % len(killing.JOBS)]
        done[job] += 1
        try:
            confirmed[job] += killing.run_kill(job, root / job, chance, folder)
        except AssertionError as error:
            lost[job] += 1
            print(f"  {job}: {error}")
            shutil.rmtree(root / job, ignore_errors=True)
    print(f"{'kill -9 while':<16}{'kills':>8}{'confirmed':>12}{'lost':>8}")
    for job in killing.JOBS:
        print(f"{job:<16}{done[job]:>8}{confirmed[job]:>12}{lost[job]:>8}")
    print(f"{'together':<16}{done.total():>8}{confirmed.total():>12}{lost.total():>8}\n")
    return lost.total()


# -- a full disk -------------------------------------------------------------------------------------------------------


class Disk:
    """A small file system in memory with a library on it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.path = folder, folder / "data" / "library.sqlite"

    def lay_out(self, source: Path) -> None:
        for entry in self.folder.iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        shutil.copytree(source, self.folder, dirs_exist_ok=True)

    def fill(self, leaving: int) -> None:
        with (self.folder / "ballast").open("ab", buffering=0) as ballast:
            for size in (65536, PAGE, 1):
                try:
                    while True:
                        ballast.write(b"x" * size)
                except OSError:
                    continue
            ballast.truncate(ballast.tell() - leaving)

    def free(self) -> None:
        (self.folder / "ballast").unlink()


def add_notes(disk: Disk) -> None:
    with open_database(disk.path) as database:
        for number in range(20):
            Annotations(database).add(killing.note(number, "new"))
            Places(database).remember("new", Locator("text.xhtml", f"b-{number}"), "en")


def begin(disk: Disk) -> None:
    with open_database(disk.folder / "first" / "library.sqlite") as database:
        Annotations(database).add(killing.note(1))


def migrate(disk: Disk) -> None:
    with open_database(disk.folder / "old" / "library.sqlite") as database:
        Places(database).remember("new", Locator("text.xhtml"), "en")


def copy(disk: Disk) -> None:
    back_up(disk.path, disk.path.with_name("preferences.json"), disk.folder / "backup.zip", force=True)


def daily(disk: Disk) -> None:
    daily_backup(disk.path, disk.folder / "backups", date(2026, 11, 22))


def put_back(disk: Disk) -> None:
    restore(disk.folder / "source.zip", disk.path, disk.path.with_name("preferences.json"))


def repair(disk: Disk) -> None:
    with open_database(disk.folder / "damaged" / "library.sqlite") as database:
        Annotations(database).add(killing.note(2))


def exchange(disk: Disk) -> None:
    with open_database(disk.path) as database:
        Syncing(database, disk.folder / "shared").exchange()


DISK_JOBS: dict[str, Callable[[Disk], None]] = {
    "first start": begin,
    "annotate": add_notes,
    "migrate": migrate,
    "backup": copy,
    "daily copy": daily,
    "restore": put_back,
    "repair": repair,
    "sync": exchange,
}


def base(root: Path) -> tuple[Path, set[str]]:
    """What lies on the disk before a job, and the ids of the annotations in the library."""
    folder = root / "base"
    path = folder / "data" / "library.sqlite"
    with open_database(path) as database:
        made = [killing.note(number) for number in range(60)]
        Annotations(database).add(*made)
    (folder / "data" / "preferences.json").write_text("{}\n", encoding="utf-8")
    back_up(path, folder / "data" / "preferences.json", folder / "source.zip")
    (folder / "old").mkdir()
    shutil.copy(killing.FIXTURES / "filled-0003.sqlite", folder / "old" / "library.sqlite")
    shutil.copytree(folder / "data", folder / "damaged")
    damaged = folder / "damaged" / "library.sqlite"
    damaged.write_bytes(b"\xa5" * PAGE + damaged.read_bytes()[PAGE:])
    (folder / "shared").mkdir()
    with open_database(root / "other" / "library.sqlite") as other:
        Annotations(other).add(*(killing.note(number, "other") for number in range(40)))
        sync = Syncing(other, folder / "shared")
        sync.begin()
        sync.exchange()
    for left in folder.rglob("library.sqlite-*"):
        left.unlink()
    return folder, {one.id for one in made}


def full_disk(root: Path) -> int:
    folder = root / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        print("disk full: left out, a small disk cannot be mounted here (root on Linux can)\n")
        return 0
    try:
        return _full_disk(Disk(folder), *base(root))
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _full_disk(disk: Disk, source: Path, made: set[str]) -> int:
    print(f"{'disk full while':<16}{'failures':>10}{'room in the end':>18}{'lost':>8}{'not done after':>16}")
    lost_in_all = 0
    for name, job in DISK_JOBS.items():
        failures = lost = stuck = leaving = 0
        while True:
            disk.lay_out(source)
            disk.fill(leaving)
            try:
                job(disk)
                done = True
            except ReaderError:
                done = False
                failures += 1
            lost += not made <= ids(disk.path)
            disk.free()
            try:
                job(disk)
            except ReaderError:
                stuck += 1
            lost += not (made <= ids(disk.path) and sound(disk.path))
            lost += name == "migrate" and len(ids(disk.folder / "old" / "library.sqlite")) != 60
            lost += name == "repair" and not made <= ids(disk.folder / "damaged" / "library.sqlite")
            if done:
                break
            leaving += PAGE
        print(f"{name:<16}{failures:>10}{leaving // 1024:>14} KiB{lost:>8}{stuck:>16}")
        lost_in_all += lost + stuck
    print()
    return lost_in_all


def ids(path: Path) -> set[str]:
    with open_database(path) as database:
        return {str(row[0]) for row in database.rows("SELECT id FROM annotations")}


def sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")


# -- flipped bits ------------------------------------------------------------------------------------------------------


def fill(path: Path, first: int, last: int) -> None:
    with open_database(path) as database:
        for number in range(first, last):
            Annotations(database).add(killing.note(number))
            Places(database).remember(f"book {number}", Locator("text.xhtml", f"b-{number}"), "en")
            for _, insert in TABLES.values():
                if insert:
                    database.write(insert.replace("%1", str(number)))


def known(path: Path) -> dict[str, Counter[str]]:
    with open_database(path) as database:
        database.verify()
        return {
            table: Counter(str(row[0]) for row in database.rows(f"SELECT {key} FROM {table}"))
            for table, (key, _) in TABLES.items()
        }


def flips(each: int, chance: random.Random, root: Path) -> int:
    """With the redo log; without it, with a daily copy that lacks the last tenth of the rows, and with none."""
    made = root / "flips"
    fill(made / "library.sqlite", 0, 45)
    daily_backup(made / "library.sqlite", made / "backups", date(2026, 11, 22))
    before = known(made / "library.sqlite")
    fill(made / "library.sqlite", 45, 50)
    after = known(made / "library.sqlite")
    sound_bytes = (made / "library.sqlite").read_bytes()
    log = redo_log.path_of(made / "library.sqlite").read_bytes()
    pages = len(sound_bytes) // PAGE
    print(f"{pages} pages, {sum(rows.total() for rows in after.values())} rows, {each} flips a page")
    print(
        f"{'flipped bits':<16}{'starts':>8}{'put right':>11}{'rows lost':>11}{'a start with any':>18}{'of the copy':>13}"
    )
    bad = 0
    for with_log, with_copy in ((True, False), (False, True), (False, False)):
        starts = put_right = rows_lost = starts_with_loss = of_copy = 0
        for page in range(pages):
            for _ in range(each):
                folder = root / "flipped"
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                if with_copy:
                    shutil.copytree(made / "backups", folder / "backups")
                data = bytearray(sound_bytes)
                data[page * PAGE + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
                (folder / "library.sqlite").write_bytes(data)
                if with_log:
                    redo_log.path_of(folder / "library.sqlite").write_bytes(log)
                starts += 1
                told: list[object] = []
                try:
                    with open_database(folder / "library.sqlite", on_recovery=told.append) as database:
                        Annotations(database).all()
                        database.verify()
                        Annotations(database).add(killing.note(1, "later"))
                except ReaderError as error:
                    if "newer" not in str(error):  # a version of a newer program cannot be told from a flipped bit
                        bad += 1
                        print(f"  page {page + 1}: {error}")
                    continue
                put_right += bool(told)
                found = known(folder / "library.sqlite")
                lost = sum((rows - found[table]).total() for table, rows in after.items())
                rows_lost += lost
                starts_with_loss += lost > 0
                if with_copy and told:
                    of_copy += sum((rows - found[table]).total() for table, rows in before.items())
        name = "in all there is" if with_log else "copy, no log" if with_copy else "neither"
        print(
            f"{name:<16}{starts:>8}{put_right:>11}{rows_lost:>11}{starts_with_loss:>18}{of_copy if with_copy else '–':>13}"
        )
        bad += of_copy + (rows_lost if with_log else 0)
    print()
    return bad


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", choices=("kills", "disk", "flips", []), help="by default all")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--flips", type=int, default=6, help="a page")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    options = parser.parse_args()
    what = options.what or ["kills", "disk", "flips"]
    chance, since = random.Random(options.seed), time.monotonic()
    print(f"seed {options.seed}\n")
    with tempfile.TemporaryDirectory(prefix="durability-") as folder:
        root = Path(folder)
        lost = kills(options.kills, chance, root) if "kills" in what else 0
        lost += full_disk(root) if "disk" in what else 0
        lost += flips(options.flips, chance, root) if "flips" in what else 0
    print(f"{lost} losses; {time.monotonic() - since:.0f} s")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
