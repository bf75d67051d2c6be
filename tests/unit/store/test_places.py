"""Where the person is in each publication."""

from __future__ import annotations

import itertools
import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import CannotWrite, ReaderError
from reader.publication.locator import Locator, Quote
from reader.store import reasons
from reader.store.connection import open_database
from reader.store.places import Places
from reader.store.rows import locator_of

PLACE = Locator("text.xhtml", "b-7", 0.5, "/4/2:3", 0.75, Quote("words", "before ", " after"))


@pytest.fixture
def places(database):
    ticks = itertools.count()
    return Places(database, lambda: f"2026-11-22T10:{next(ticks):02}:00.000Z")


def test_the_place_and_the_language_come_back_in_the_next_start(path, places):
    assert places.last("guide") is None
    assert places.language("guide") is None
    places.remember("guide", PLACE, "zh-Hans")
    with open_database(path) as database:
        assert Places(database).last("guide") == PLACE
        assert Places(database).language("guide") == "zh-Hans"


def test_each_publication_has_one_place_the_last(database, places):
    places.remember("guide", PLACE, "en")
    places.remember("other", Locator("a.xhtml"), "fr")
    places.remember("guide", Locator("text.xhtml", "b-8"), "ar")
    assert places.last("guide") == Locator("text.xhtml", "b-8")
    assert (places.language("guide"), places.language("other")) == ("ar", "fr")
    assert database.rows("SELECT count(*) FROM places")[0][0] == 2


@pytest.mark.parametrize("change", ["place", "language", "total"])
def test_an_unchanged_place_is_not_written_again(path, database, places, change):
    places.remember("guide", PLACE, "en", 0.3)
    wal = path.with_name("library.sqlite-wal")
    before = wal.read_bytes()
    places.remember("guide", PLACE, "en", 0.3)
    assert wal.read_bytes() == before
    place = Locator("text.xhtml", "b-7") if change == "place" else PLACE
    places.remember("guide", place, "ja" if change == "language" else "en", 0.4 if change == "total" else 0.3)
    assert wal.read_bytes() != before


def test_an_unchanged_place_is_no_error_where_nothing_can_be_written(disk):
    path = disk.folder / "library.sqlite"
    with open_database(path) as database:
        Places(database).remember("guide", PLACE, "en")
    disk.read_only()
    with open_database(path) as database:
        Places(database).remember("guide", PLACE, "en")
        with pytest.raises(CannotWrite, match=reasons.READ_ONLY):
            Places(database).remember("guide", PLACE, "ar")


def test_progress_is_that_of_the_whole_or_of_the_only_resource(places):
    assert places.all_progress() == {}
    places.remember("guide", PLACE, "en")
    places.remember("novel", PLACE, "en", 0.125)
    places.remember("overshot", PLACE, "en", 1.0000001)
    assert places.all_progress() == {"guide": 0.75, "novel": 0.125, "overshot": 1.0}


def test_the_recently_opened_come_first(places):
    for publication in ("a", "b", "c"):
        places.remember(publication, PLACE, "en")
    assert places.recent() == ("c", "b", "a")
    places.remember("a", Locator("text.xhtml", "b-9"), "en")  # moving on is not opening
    assert places.recent() == ("c", "b", "a")
    places.opened("a")
    assert places.recent() == ("a", "c", "b")
    assert places.recent(1) == ("a",)
    places.opened("never read")
    assert places.last("never read") is None


def test_forgetting(places, database):
    places.remember("a", PLACE, "en")
    places.remember("b", PLACE, "en")
    places.forget("a")
    places.forget("never read")
    assert (places.last("a"), places.last("b")) == (None, PLACE)
    places.clear_history()
    assert places.all_progress() == {}


UNIT = st.floats(0, 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
LOCATORS = st.builds(
    Locator,
    href=TEXT,
    block=st.none() | TEXT,
    fraction=UNIT,
    cfi=st.none() | TEXT,
    progression=UNIT,
    quote=st.none() | st.builds(Quote, st.text(), st.text(), st.text()),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LOCATORS)
def test_any_locator_comes_back_exactly(places, place):
    places.remember("guide", place, "en")
    assert places.last("guide") == place


def test_half_a_surrogate_pair_does_no_harm(places):
    places.remember("guide", Locator("text.xhtml", "b\ud83d", quote=Quote("\ud83d")), "en")
    assert places.last("guide") == Locator("text.xhtml", "b?", quote=Quote("\ud83d"))


def test_numbers_a_failing_disk_changed_are_brought_within_bounds(database, places):
    places.remember("guide", PLACE, "en")
    with pytest.raises(sqlite3.IntegrityError):
        database.write("UPDATE places SET fraction = 7.5")
    database.rows("PRAGMA ignore_check_constraints = ON")
    database.write("UPDATE places SET fraction = 7.5, progression = -1e300, total = 2, quote = '{'")
    assert places.last("guide") == Locator("text.xhtml", "b-7", 1.0, "/4/2:3", 0.0)
    assert places.all_progress() == {"guide": 1.0}


@pytest.mark.parametrize("wrong", ["1 AS href, 0.5 AS fraction", "'a' AS href, NULL AS fraction"])
def test_values_that_no_row_of_ours_can_hold_are_damage_and_no_crash(database, places, wrong):
    places.remember("guide", PLACE, "en")
    select = f"SELECT {wrong}, NULL AS block, 0.5 AS progression, NULL AS cfi, NULL AS quote"
    with pytest.raises(ReaderError, match=reasons.DAMAGED):
        database.made(locator_of, select)
    assert places.last("guide") == PLACE
