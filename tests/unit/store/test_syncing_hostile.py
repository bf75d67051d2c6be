"""Somebody else writes into the sync folder: nothing is written elsewhere, nothing waits, nothing ends the exchange."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.services.syncing import Syncing
from reader.store.annotations import Annotations
from reader.store.connection import Database, open_database
from reader.store.syncing import folder
from reader.store.syncing.exchanging import own_name
from reader.store.syncing.folder import NAME, SUFFIX, rewrite

STAMP = "2026-01-01T00:00:00.000Z/abc"
FROM_NEWER = '{"kind":"future","id":"%s","fields":{"some":["' + STAMP + '",%s]}}\n'

links = pytest.mark.skipif(os.name == "nt", reason="links and pipes of this kind are those of POSIX")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "library.sqlite") as database:
        yield database


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "shared" / NAME
    made.mkdir(parents=True)
    return made


def exchange(library: Database, place: Path):
    return Syncing(library, place.parent).exchange()


@links
@pytest.mark.parametrize("there", [True, False])
def test_a_link_in_place_of_the_own_file_gives_way(library, place, bookmark, tmp_path, there) -> None:
    outside = tmp_path / "precious"
    if there:
        outside.write_text("precious", encoding="utf-8")
    own = place / f"{own_name(library)}{SUFFIX}"
    own.symlink_to(outside)
    Annotations(library).add(bookmark())
    assert exchange(library, place).told == 1
    assert own.is_file()
    assert not own.is_symlink()
    assert outside.exists() is there
    assert not there or outside.read_text(encoding="utf-8") == "precious"


@links
def test_a_link_in_place_of_the_unfinished_file_gives_way(place, tmp_path) -> None:
    outside, own = tmp_path / "precious", place / f"own{SUFFIX}"
    outside.write_text("precious", encoding="utf-8")
    place.joinpath(f".{own.name}.tmp").symlink_to(outside)
    rewrite(own, [b"line\n"])
    assert own.read_bytes() == b"line\n"
    assert not own.is_symlink()
    assert outside.read_text(encoding="utf-8") == "precious"


@links
def test_a_pipe_in_place_of_the_own_file_is_not_waited_for(library, place, bookmark) -> None:
    own = place / f"{own_name(library)}{SUFFIX}"
    os.mkfifo(own)
    exchange(library, place)
    Annotations(library).add(bookmark())
    assert exchange(library, place).told == 1
    assert own.is_file()


@links
def test_a_name_that_no_database_can_hold_is_passed_over(library, place) -> None:
    try:
        place.joinpath(os.fsdecode(b"\xff.jsonl")).write_text("", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has names in Unicode only")
    assert exchange(library, place).machines == 0


@pytest.mark.parametrize("depth", [30, *range(900, 1000, 10)])
def test_what_is_nested_without_end_is_no_record(library, place, depth) -> None:
    place.joinpath("a.jsonl").write_text(FROM_NEWER % ("x", "[" * depth + "]" * depth), encoding="utf-8")
    assert exchange(library, place).damaged == (("a.jsonl", 1),)


def test_a_number_beyond_all_is_not_passed_on(library, place) -> None:
    place.joinpath("a.jsonl").write_text(FROM_NEWER % ("x", "1e999"), encoding="utf-8")
    assert exchange(library, place).damaged == (("a.jsonl", 1),)
    assert not library.rows("SELECT 1 FROM sync_unknown")


def test_a_file_of_nothing_but_rubbish_is_left_early(library, place, monkeypatch) -> None:
    monkeypatch.setattr(folder, "MOST_DAMAGED", 5)
    place.joinpath("a.jsonl").write_bytes(b"x\n" * 100)
    report = exchange(library, place)
    assert (report.damaged, report.left) == ((("a.jsonl", 6),), ("a.jsonl",))


def test_all_files_together_are_bounded_in_size(library, place, monkeypatch) -> None:
    monkeypatch.setattr(folder, "MOST_BYTES", 1000)
    for name in "abc":
        place.joinpath(f"{name}.jsonl").write_text(FROM_NEWER % (name, json.dumps("x" * 500)), encoding="utf-8")
    assert exchange(library, place).left == ("b.jsonl", "c.jsonl")


def test_the_own_file_is_read_however_many_others_there_are(library, place, bookmark, monkeypatch) -> None:
    monkeypatch.setattr(folder, "MOST_FILES", 3)
    for number in range(5):
        place.joinpath(f"{number}.jsonl").write_text(FROM_NEWER % (number, "1"), encoding="utf-8")
    Annotations(library).add(bookmark())
    exchange(library, place)
    exchange(library, place)  # tells what is in the file that there is no more room for
    assert exchange(library, place).told == 0
