"""Stamps: later than all before them, whatever the clock does."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.publication.locator import Locator
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.places import Places
from reader.store.stamps import device_of, is_stamp, next_stamp, time_of

TIMES = st.datetimes().map(lambda time: f"{time.isoformat(timespec='milliseconds')}Z")


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(times=st.lists(TIMES, min_size=2, max_size=12))
def test_each_stamp_is_later_than_the_one_before_whatever_the_clock_says(database, times):
    clock = iter([*times, *times])
    stamps = [database.transaction(lambda connection: next_stamp(connection, lambda: next(clock))) for _ in times]
    assert stamps == sorted(set(stamps))
    assert len({device_of(stamp) for stamp in stamps}) == 1


def test_a_change_after_the_clock_fell_back_counts_as_the_later(database, bookmark):
    annotations = Annotations(database, lambda: "2031-01-01T00:00:00.000Z")
    one = bookmark()
    annotations.add(one)
    back = Annotations(database, lambda: "2019-01-01T00:00:00.000Z")
    back.rename(one.id, "later")
    stamps = json.loads(database.rows("SELECT stamps FROM annotations")[0][0])
    assert stamps["name"] > stamps["place"]
    assert time_of(stamps["name"]) == "2031-01-01T00:00:00.001Z"


def test_places_opened_after_the_clock_fell_back_are_the_more_recent(path):
    clock = iter(f"20{31 - index}-01-01T00:00:00.000Z" for index in range(20))
    with open_database(path) as database:
        places = Places(database, lambda: next(clock))
        for name in ("a", "b", "c"):
            places.remember(name, Locator("text.xhtml"), "en")
        assert places.recent() == ("c", "b", "a")
        places.opened("a")
        assert places.recent() == ("a", "c", "b")


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("2026-11-22T10:00:00.000Z/0a", True),
        ("9000-11-22T10:00:00.000Z/0a", False),
        ("2026-11-22T10:00:00Z/0a", False),
        ("2026-11-22T10:00:00.000Z", False),
        ("2026-11-22T10:00:00.000Z/../x", False),
        (None, False),
    ],
)
def test_what_is_no_stamp_is_known(value, good):
    assert is_stamp(value) is good
