"""From libraries that earlier versions wrote: tests/fixtures/store holds some of each schema.

`filled-000N.sqlite` was written by the last version with schema N: 60 bookmarks in an article and a book, three of them
removed, one renamed, two places, and from schema 2 on two answers about scripts.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import CannotWrite
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator, Quote
from reader.store import reasons, schema
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.permissions import Permissions
from reader.store.places import Places
from reader.store.soundness import is_sound

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "store"
ARTICLE = "trust-before-intimacy"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A library of schema 1, as the first version left it."""
    return Path(shutil.copy(FIXTURES / "library-0001.sqlite", tmp_path / "library.sqlite"))


def test_a_library_of_schema_1_keeps_its_places_and_bookmarks(first: Path) -> None:
    with open_database(first) as database:
        places, bookmarks = Places(database), Annotations(database)
        place = places.last(ARTICLE)
        assert place == Locator(f"{ARTICLE}.xhtml", block="connection", fraction=0.25, progression=0.5)
        assert places.language(ARTICLE) == "de"
        (kept,) = bookmarks.all(ARTICLE)
        assert (kept.name, kept.place.block, kept.place.spine) == ("Mine", "closeness", None)
        bookmarks.restore("22222222-2222-4222-8222-222222222222")
        assert bookmarks.all(ARTICLE)[1].place.quote == Quote("words", "before", "after")
        assert database.recovery is None


def test_a_place_in_a_document_that_stands_in_the_spine_twice_comes_back(first: Path) -> None:
    place = Locator("EPUB/a.xhtml", block="x", cfi="/4/2:3", progression=0.5, quote=Quote("words"), spine=7)
    with open_database(first) as database:
        Places(database).remember("urn:x#1", place, "en", 0.25)
        Annotations(database).add(Annotation("33333333-3333-4333-8333-333333333333", "urn:x#1", place, "en"))
    with open_database(first) as database:
        assert Places(database).last("urn:x#1") == place
        assert Places(database).all_progress()["urn:x#1"] == 0.25
        assert Annotations(database).all("urn:x#1")[0].place == place


def test_the_same_document_at_another_turn_is_another_place(first: Path) -> None:
    with open_database(first) as database:
        places = Places(database)
        for spine in (0, 2):
            places.remember("urn:x#1", Locator("EPUB/a.xhtml", spine=spine), "en")
            assert places.last("urn:x#1") == Locator("EPUB/a.xhtml", spine=spine)


BOOK = "urn:uuid:book#0123456789abcdef"
OLD = [1, 2, 3, 6]


@pytest.fixture(params=OLD)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def old(version: int, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return Path(shutil.copy(FIXTURES / f"filled-{version:04}.sqlite", folder / "library.sqlite"))


def rows_of(path: Path, table: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def test_every_value_of_an_older_library_is_still_there(old: Path, version: int) -> None:
    tables = ("annotations", "places", *(("script_permissions",) if version > 1 else ()))
    before = {table: rows_of(old, table) for table in tables}
    assert len(before["annotations"]) == 60
    with open_database(old) as database:
        assert (database.recovery, database.trouble) == (None, None)
    for table, rows in before.items():
        after = rows_of(old, table)
        assert [{name: row[name] for name in rows[0]} for row in after] == rows
    assert is_sound(old)


def test_an_older_library_is_read_and_goes_on(old: Path, version: int) -> None:
    with open_database(old) as database:
        annotations = Annotations(database)
        assert len(annotations.all()) == 57
        (renamed,) = [one for one in annotations.all() if one.name == "renamed"]
        assert (renamed.kind, renamed.style, renamed.colour, renamed.text, renamed.tags) == (
            "bookmark",
            "highlight",
            "yellow",
            "",
            (),
        )
        assert {one.place.spine for one in annotations.all(BOOK)} == ({1} if version >= 3 else {None})
        assert Places(database).all_progress() == {ARTICLE: 0.5, BOOK: 0.12}
        assert Permissions(database).known() == ((BOOK, "urn:uuid:other#00") if version > 1 else ())
        annotations.change(renamed.id, text="a note", colour="green", kind="note")
        assert annotations.find(renamed.id).text == "a note"  # type: ignore[union-attr]


def test_a_copy_of_the_older_library_is_kept_byte_for_byte_in_its_rows(old: Path, version: int) -> None:
    before = rows_of(old, "annotations")
    for _ in range(2):
        with open_database(old):
            pass
    (copy,) = (old.parent / "backups").iterdir()
    assert copy.name.startswith(f"library-schema-{version}-20")
    assert rows_of(copy, "annotations") == before
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == version


def test_each_step_alone_leads_to_the_same_schema(old: Path, version: int, tmp_path: Path) -> None:
    """Through each version between, as somebody comes who never skips one."""
    jumped = Path(shutil.copy(old, tmp_path / "jumped.sqlite"))
    with open_database(jumped):
        pass
    steps, real = schema.migrations(), schema.FOLDER
    for newest in range(version + 1, len(steps) + 1):
        folder = tmp_path / f"migrations-{newest}"
        folder.mkdir()
        for step in steps[:newest]:
            shutil.copy(step, folder)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(schema, "FOLDER", folder)
            with open_database(old):
                pass
    assert real == schema.FOLDER

    def schema_of(path: Path) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(path)) as connection:
            return sorted(connection.execute("SELECT type, name, sql FROM sqlite_schema"), key=str)

    assert schema_of(old) == schema_of(jumped)
    assert rows_of(old, "annotations") == rows_of(jumped, "annotations")


def test_without_room_for_the_copy_nothing_is_changed_and_all_is_read(old: Path, version: int) -> None:
    before = old.read_bytes()
    (old.parent / "backups").write_text("no folder", encoding="utf-8")
    with open_database(old) as database:
        assert database.trouble is not None
        assert len(Annotations(database).all()) == 57
        with pytest.raises(CannotWrite):
            Places(database).clear_history()
    assert old.read_bytes() == before
    (old.parent / "backups").unlink()
    with open_database(old) as database:
        assert database.trouble is None


@pytest.mark.parametrize("place", [100, 4096], ids=["schema", "rows"])
def test_damage_found_before_an_upgrade_is_put_right(old: Path, version: int, place: int) -> None:
    data = bytearray(old.read_bytes())
    data[place : place + 40] = b"\xa5" * 40
    old.write_bytes(data)
    with open_database(old) as database:
        assert database.recovery is not None
        assert len(Annotations(database).all()) >= 50
        assert database.trouble != reasons.DAMAGED
