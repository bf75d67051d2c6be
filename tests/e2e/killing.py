"""kill -9 at a random moment of whatever the store does, and what must hold afterwards.

    run_kill(job, folder, chance)    one kill; returns what was confirmed and is still there, or raises AssertionError

As a program it is the child: `killing.py JOB FOLDER` says on stdout, line by line, what is confirmed, that is: what a
call that returned has promised. The tests make a few kills of each job, `tests/bench/durability.py` many.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from reader.publication.annotation import Annotation  # noqa: E402
from reader.publication.locator import Locator, Quote  # noqa: E402
from reader.services.importing import Importer  # noqa: E402
from reader.services.syncing import Syncing  # noqa: E402
from reader.store.annotations import Annotations  # noqa: E402
from reader.store.backups import daily_backup  # noqa: E402
from reader.store.bundles import back_up  # noqa: E402
from reader.store.connection import open_database  # noqa: E402
from reader.store.library import Library  # noqa: E402
from reader.store.places import Places  # noqa: E402
from reader.store.publication_tags import PublicationTags  # noqa: E402
from reader.store.restoring import restore  # noqa: E402
from reader.store.soundness import backup_copies, is_sound  # noqa: E402

FIXTURES = ROOT / "tests" / "fixtures" / "store"
BOOKS = 60
LONGEST = 0.35  # seconds of work before a kill


def note(number: int, publication: str = "guide") -> Annotation:
    place = Locator("text.xhtml", f"b-{number}", 0.5, quote=Quote("words " * (number % 50)))
    return Annotation(str(uuid.uuid4()), publication, place, "en", kind="note", text=f"text {number}")


# -- the child ---------------------------------------------------------------------------------------------------------


def annotate(folder: Path) -> Iterator[str]:
    with open_database(folder / "library.sqlite") as database:
        annotations, places = Annotations(database), Places(database)
        for number in itertools.count():
            one = note(number)
            annotations.add(one)
            yield f"there {one.id} {one.text}"
            annotations.change(one.id, text=f"changed {number}", tags=("a", str(number)))
            yield f"there {one.id} changed {number}"
            if number % 5 == 0:
                annotations.remove(one.id)
                yield f"gone {one.id}"
            places.remember("guide", one.place, "en", number % 100 / 100)
            yield f"place b-{number}"


def bring_in(folder: Path) -> Iterator[str]:
    with open_database(folder / "library.sqlite") as database:
        yield "begun"
        for outcome in Importer(database).run([folder / "books"]):
            yield f"book {outcome.key}"
        for number in itertools.count():
            PublicationTags(database).add([book.work for book in Library(database).rows()][:3], f"tag {number}")
            yield f"tag tag {number}"


def migrate(folder: Path) -> Iterator[str]:
    yield "begun"
    with open_database(folder / "library.sqlite") as database:
        database.rows("SELECT 1")
        yield "migrated"
        while True:
            yield f"there {add(database)}"


def add(database) -> str:  # type: ignore[no-untyped-def]
    one = note(7)
    Annotations(database).add(one)
    return f"{one.id} {one.text}"


def copy(folder: Path) -> Iterator[str]:
    day = date(2026, 1, 1)
    with open_database(folder / "library.sqlite") as database:
        for _ in range(30):
            add(database)
    for number in itertools.count():
        with open_database(folder / "library.sqlite") as database:
            yield f"there {add(database)}"
        back_up(folder / "library.sqlite", folder / "preferences.json", folder / "backup.zip", force=True)
        yield "backup"
        daily_backup(folder / "library.sqlite", folder / "backups", day + timedelta(days=number))
        yield f"daily {number}"


def put_back(folder: Path) -> Iterator[str]:
    for name in itertools.cycle(["a.zip", "b.zip"]):
        yield f"restoring {name}"
        restore(folder / name, folder / "library.sqlite", folder / "preferences.json")
        yield f"restored {name}"


def exchange(folder: Path) -> Iterator[str]:
    with open_database(folder / "library.sqlite") as database:
        sync = Syncing(database, folder / "shared")
        for _ in itertools.count():
            mine = [add(database) for _ in range(3)]
            yield from (f"there {one}" for one in mine)
            sync.exchange()
            yield from (f"told {one}" for one in mine)


JOBS = {
    "annotate": annotate,
    "import": bring_in,
    "migrate": migrate,
    "backup": copy,
    "restore": put_back,
    "sync": exchange,
}


# -- before and after --------------------------------------------------------------------------------------------------


def prepare(job: str, folder: Path, books: Path | None) -> None:
    """Lay out what the job works on, where it is not there yet."""
    path = folder / "library.sqlite"
    if job == "import":
        path.unlink(missing_ok=True)
        if not (folder / "books").exists() and books is not None:
            (folder / "books").symlink_to(books)
    elif job == "migrate":
        for left in folder.glob("library.sqlite*"):
            left.unlink()
        shutil.copy(FIXTURES / f"filled-{random.randint(1, 3):04}.sqlite", path)
    elif job == "restore" and not (folder / "a.zip").exists():
        for name, count in (("a", 5), ("b", 9)):
            made = folder / name / "library.sqlite"
            with open_database(made) as database:
                Annotations(database).add(*(note(number, name) for number in range(count)))
            back_up(made, folder / "none", folder / f"{name}.zip")
        shutil.copy(FIXTURES / "filled-0003.sqlite", path)
    elif job == "sync":
        (folder / "shared").mkdir(exist_ok=True)
        (folder / "shared" / "zeroopposite-sync").mkdir(exist_ok=True)


def check(job: str, folder: Path, confirmed: list[str]) -> None:
    """What was confirmed is there; the library is sound and nothing had to be put right."""
    path = folder / "library.sqlite"
    words = [line.partition(" ") for line in confirmed]
    with open_database(path) as database:
        assert database.recovery is None, database.recovery
        assert database.trouble is None, database.trouble
        if path.exists():
            assert database.rows("PRAGMA integrity_check")[0][0] == "ok"
        annotations = {one.id: one.text for one in Annotations(database).all()}
        everything = {row[0] for row in database.rows("SELECT id FROM annotations")}
        gone = {rest for what, _, rest in words if what == "gone"}
        latest = dict(rest.split(" ", 1) for what, _, rest in words if what == "there")
        for name, text in latest.items():
            assert name in everything, f"{name} is lost"
            if name in annotations:  # what the killed child was doing last may be done or not
                number = text.rpartition(" ")[2]
                assert annotations[name] in (text, f"changed {number}"), f"{name} has an older text"
        assert not gone & annotations.keys()
        if places := [rest for what, _, rest in words if what == "place"]:
            found = Places(database).last("guide")
            assert found is not None
            assert int(str(found.block)[2:]) >= int(places[-1][2:])
        if job == "import":
            known = {book.key for book in Library(database).rows()}
            assert {rest for what, _, rest in words if what == "book"} <= known
            tags = {row[0] for row in database.rows("SELECT tag FROM publication_tags")}
            assert {rest for what, _, rest in words if what == "tag"} <= tags
        if job == "migrate":
            assert len(annotations) >= 57
            assert len(database.rows("SELECT 1 FROM places")) == 2
        if job == "restore":
            last = [rest for what, _, rest in words if what == "restoring"][-1:]
            before = [rest for what, _, rest in words if what == "restored"][-1:]
            kinds = {one.publication for one in Annotations(database).all()}
            assert len(annotations) in {5, 9, 57}
            assert not before or kinds in ({"a"}, {"b"}), "neither the one nor the other"
            assert not last or len(annotations) == 57 or kinds in ({"a"}, {"b"})
    if job == "backup":
        for one in backup_copies(folder / "backups"):
            assert is_sound(one.path), one
        if any(what == "backup" for what, _, _ in words):
            restore(folder / "backup.zip", folder / "tried" / "library.sqlite", folder / "tried" / "preferences.json")
            shutil.rmtree(folder / "tried")
        assert len(backup_copies(folder / "backups")) <= 11
    if job == "restore":
        for aside in folder.glob("library.replaced-*.sqlite"):
            assert is_sound(aside), aside
            aside.unlink()
    if job == "sync":
        told = dict(rest.split(" ", 1) for what, _, rest in words if what == "told")
        with open_database(path) as database:
            database.verify()  # what stood in the log alone is done now, not by a write in the midst of an exchange
        with open_database(folder / "other" / "library.sqlite") as other:
            report = Syncing(other, folder / "shared").exchange()
            found = {one.id: one.text for one in Annotations(other).all()}
            assert told.items() <= found.items(), "what was told did not arrive"
            assert sum(count for _, count in report.damaged) <= 1000
        with open_database(path) as database, open_database(folder / "other" / "library.sqlite") as other:
            Syncing(database, folder / "shared").exchange()
            Syncing(other, folder / "shared").exchange()
            assert {one.id for one in Annotations(database).all()} == {one.id for one in Annotations(other).all()}


def run_kill(job: str, folder: Path, chance: random.Random, books: Path | None = None) -> int:
    """One kill of one job; how many things had been confirmed. Raises AssertionError for what is lost."""
    folder.mkdir(parents=True, exist_ok=True)
    prepare(job, folder, books)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(Path(__file__).resolve()), job, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        first = child.stdout.readline()
        try:
            child.wait(chance.random() ** 2 * LONGEST)
        except subprocess.TimeoutExpired:
            child.kill()  # SIGKILL, anywhere in its work
        rest, said = child.communicate()
    assert first.endswith("\n"), f"the child ended by itself: {said}"
    assert child.returncode == -9, said
    lines = [first.strip(), *(line.strip() for line in rest.splitlines(keepends=True) if line.endswith("\n"))]
    check(job, folder, lines)
    return len(lines)


if __name__ == "__main__":
    for line in JOBS[sys.argv[1]](Path(sys.argv[2])):
        print(line, flush=True)
