"""Bookmarks are there the moment they are made, and what is removed can be brought back."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.errors import NotFound
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.store.annotations import Annotations
from reader.store.connection import open_database

NOW = "2026-11-22T10:00:00.000Z"
LATER = "2026-11-22T11:00:00.000Z"


@pytest.fixture
def bookmarks(database):
    return Annotations(database, lambda: NOW)


def test_a_bookmark_comes_back_whole_in_another_connection(path, bookmarks, bookmark):
    one = replace(bookmark("مهم 重要 🌍"), language="ar", created="2020-01-01T00:00:00.000Z", modified=LATER)
    bookmarks.add(one)
    with open_database(path) as database:
        assert Annotations(database).all("guide") == (one,)


def test_times_that_are_missing_are_the_present(database, bookmark):
    Annotations(database).add(bookmark())
    (found,) = Annotations(database).all("guide")
    assert found.created == found.modified
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", found.created)


def test_the_list_is_in_the_order_of_making_and_of_one_publication(bookmarks, bookmark):
    made = [replace(bookmark(), created=LATER if number == 0 else NOW) for number in range(3)]
    for one in (made[0], bookmark(publication="other"), *made[1:]):
        bookmarks.add(one)
    assert [one.id for one in bookmarks.all("guide")] == [one.id for one in made]
    assert bookmarks.all("unknown") == ()


def test_renaming_is_noted_as_a_change(database, bookmarks, bookmark):
    one = replace(bookmark("old"), created=NOW)
    bookmarks.add(one)
    Annotations(database, lambda: LATER).rename(one.id, "new")
    assert bookmarks.all("guide") == (replace(one, name="new", created=NOW, modified=LATER),)
    bookmarks.rename(one.id, "")
    assert bookmarks.all("guide")[0].name == ""


def test_a_removed_bookmark_can_be_restored_in_its_place(path, database, bookmarks, bookmark):
    made = [bookmark(str(number)) for number in range(3)]
    for one in made:
        bookmarks.add(one)
    bookmarks.remove(made[1].id)
    assert [one.id for one in bookmarks.all("guide")] == [made[0].id, made[2].id]
    with open_database(path) as later:  # also after a restart
        Annotations(later).restore(made[1].id)
    assert [(one.id, one.name, one.place) for one in bookmarks.all("guide")] == [
        (one.id, one.name, one.place) for one in made
    ]


def test_a_tombstone_says_when_and_is_not_moved_by_removing_twice(database, bookmark):
    one = bookmark()
    Annotations(database, lambda: NOW).add(one)
    for time in (NOW, LATER):
        Annotations(database, lambda time=time: time).remove(one.id)
    (row,) = database.rows("SELECT deleted, modified FROM annotations")
    assert tuple(row) == (NOW, LATER)
    Annotations(database, lambda: LATER).restore(one.id)
    assert database.rows("SELECT deleted FROM annotations")[0][0] is None


@pytest.mark.parametrize("change", ["rename", "remove", "restore"])
def test_a_bookmark_that_is_not_there_is_said(bookmarks, bookmark, change):
    bookmarks.add(bookmark())
    arguments = ("nobody", "name") if change == "rename" else ("nobody",)
    with pytest.raises(NotFound) as raised:
        getattr(bookmarks, change)(*arguments)
    assert (raised.value.what, raised.value.name) == ("annotation", "nobody")


def test_a_bookmark_in_a_book_without_block_ids(bookmarks):
    one = Annotation(
        "id", "urn:isbn:1", Locator("OPS/ch 1.xhtml", cfi="/4/2/8:12", progression=0.3), "de", "", NOW, NOW
    )
    bookmarks.add(one)
    assert bookmarks.all("urn:isbn:1") == (one,)
