"""kill -9 in the middle of making bookmarks: what was confirmed is there, and the library is sound."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.places import Places
from reader.store.soundness import is_sound

ROOT = Path(__file__).resolve().parents[2]

# Prints a bookmark's id once `add` has returned, and moves the place in between, as reading does.
CHILD = """
import itertools, sys, uuid
from pathlib import Path
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator, Quote
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.places import Places

database = open_database(Path(sys.argv[1]))
assert database.recovery is None and database.trouble is None
for number in itertools.count():
    place = Locator("text.xhtml", f"b-{number}", 0.5, quote=Quote("words " * (number % 50)))
    one = Annotation(str(uuid.uuid4()), "guide", place, "en")
    Annotations(database).add(one)
    print(one.id, flush=True)
    Places(database).remember("guide", place, "en")
"""


@pytest.mark.parametrize("kills", [5, pytest.param(50, marks=pytest.mark.long)])
def test_no_confirmed_bookmark_is_lost_by_a_kill(tmp_path, kills, record_property):
    path = tmp_path / "data" / "library.sqlite"
    chance = random.Random()  # another moment in each run; what matters is said when it fails
    confirmed: list[str] = []
    for kill in range(kills):
        confirmed += _confirmed_before_a_kill(path, chance.randrange(1, 120))
        with open_database(path) as database:
            assert database.recovery is None, f"kill {kill}: {database.recovery}"
            assert database.rows("PRAGMA integrity_check")[0][0] == "ok", f"kill {kill}"
            found = {one.id for one in Annotations(database).all("guide")}
            assert not set(confirmed) - found, f"kill {kill}: {len(set(confirmed) - found)} lost of {len(confirmed)}"
            assert len(found) <= len(confirmed) + kill + 1  # at most the one that was being made, each time
            assert Places(database).last("guide") is not None or len(confirmed) <= kills
    assert is_sound(path)
    record_property("kills", kills)
    record_property("confirmed", len(confirmed))
    print(f"{kills} kills, {len(confirmed)} bookmarks confirmed, none lost")


def _confirmed_before_a_kill(path: Path, lines: int) -> list[str]:
    """Let the child confirm so many bookmarks, kill it, and return every id it printed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, text=True, env=environment
    ) as child:
        assert child.stdout is not None
        printed = [child.stdout.readline() for _ in range(lines)]
        child.kill()  # SIGKILL; the child goes on while we read, so it falls anywhere in its loop
        printed += child.stdout.readlines()
    assert all(line.endswith("\n") for line in printed[:lines]), "the child ended by itself"
    return [line.strip() for line in printed if line.endswith("\n")]
