"""Answers about scripts outlive the program, one for each book."""

from __future__ import annotations

import pytest

from reader.store.connection import open_database
from reader.store.permissions import Permissions


def test_nobody_was_asked_at_first(database):
    assert Permissions(database).allowed("book#1") is None
    assert Permissions(database).known() == ()


@pytest.mark.parametrize("answer", [True, False])
def test_an_answer_is_there_in_the_next_start(path, database, answer):
    Permissions(database).decide("book#1", answer)
    with open_database(path) as again:
        assert Permissions(again).allowed("book#1") is answer
        assert Permissions(again).allowed("book#2") is None


def test_the_last_answer_counts_until_it_is_forgotten(database):
    permissions = Permissions(database)
    permissions.decide("book#1", True)
    permissions.decide("book#1", False)
    permissions.decide("half a \ud83d pair", True)
    assert permissions.allowed("book#1") is False
    assert permissions.known() == ("book#1", "half a ? pair")
    permissions.forget("book#1")
    assert permissions.allowed("book#1") is None
