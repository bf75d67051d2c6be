from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.errors import CannotWrite, NotFound
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.services.annotating import Annotating
from reader.store.annotations import Annotations
from reader.store.connection import Database, open_database

PLACE = Locator("a.xhtml", block="b-1", quote=Quote("some words"))
EXTENT = Extent(0, "b-1", 10)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    result = open_database(tmp_path / "library.sqlite")
    yield result
    result.close()


@pytest.fixture
def store(database: Database) -> Annotations:
    return Annotations(database)


@pytest.fixture
def annotating(store: Annotations) -> Annotating:
    return Annotating(store, "book")


def stored(store: Annotations) -> list[Annotation]:
    return list(store.all("book"))


def test_a_highlight_is_in_the_store_before_it_is_told(annotating, store):
    made = annotating.add_highlight(PLACE, EXTENT, "en", ("underline", "blue"))
    (kept,) = stored(store)
    assert (kept.kind, kept.style, kept.colour, kept.extent, kept.place) == (
        "highlight",
        "underline",
        "blue",
        EXTENT,
        PLACE,
    )
    assert kept.id == made.id
    assert annotating.notes == (made,)
    assert annotating.bookmarks == ()


def test_what_cannot_be_written_is_not_there(annotating, database, monkeypatch):
    def refuse(*_arguments: object) -> None:
        raise CannotWrite("library.sqlite", "disk full")

    monkeypatch.setattr(database, "transaction", refuse)
    with pytest.raises(CannotWrite):
        annotating.add_highlight(PLACE, EXTENT, "en")
    assert annotating.notes == ()
    assert not annotating.can_undo


def test_several_annotations_stand_on_one_block(annotating, store):
    annotating.add_highlight(PLACE, EXTENT, "en")
    annotating.add_highlight(PLACE, Extent(3, "b-1", 8), "en")
    annotating.add_note(PLACE, "en", "a thought")
    annotating.add(PLACE, "en")
    assert [one.kind for one in stored(store)] == ["highlight", "highlight", "note", "bookmark"]
    assert len(annotating.notes) == 3
    assert len(annotating.bookmarks) == 1


def test_marking_the_same_words_again_changes_how_they_look(annotating, store):
    annotating.add_highlight(PLACE, EXTENT, "en", ("highlight", "yellow"))
    annotating.add_highlight(PLACE, EXTENT, "en", ("highlight", "pink"))
    (kept,) = stored(store)
    assert kept.colour == "pink"


def test_the_pen_is_the_one_used_last_before_the_first_highlight_in_any_publication(annotating, store):
    assert annotating.pen == ("highlight", "yellow")
    made = annotating.add_highlight(PLACE, EXTENT, "en", ("strike", "green"))
    assert annotating.pen == ("strike", "green")
    annotating.change(made, colour="orange")
    assert annotating.pen == ("strike", "orange")
    assert Annotating(store, "another").pen == ("strike", "orange")


def test_every_kind_of_change_is_undone_and_done_again(annotating, store):
    made = annotating.add_highlight(PLACE, EXTENT, "en", ("highlight", "yellow"))
    annotating.change(made, colour="pink")
    annotating.change(made, text="why")
    annotating.change(made, tags=("x", "y", "x"))
    annotating.change(made, style="strike")
    annotating.remove(made)
    assert stored(store) == []
    seen = []
    while annotating.undo():
        seen.append([(one.style, one.colour, one.text, one.tags) for one in stored(store)])
        assert [one.id for one in annotating.notes] == [one.id for one in stored(store)]
    assert seen == [
        [("strike", "pink", "why", ("x", "y"))],
        [("highlight", "pink", "why", ("x", "y"))],
        [("highlight", "pink", "why", ())],
        [("highlight", "pink", "", ())],
        [("highlight", "yellow", "", ())],
        [],
    ]
    while annotating.redo():
        pass
    assert stored(store) == []
    annotating.undo()
    assert stored(store)[0].text == "why"


def test_a_change_after_undoing_ends_what_could_be_done_again(annotating):
    made = annotating.add_highlight(PLACE, EXTENT, "en")
    annotating.change(made, text="one")
    annotating.undo()
    annotating.change(made, text="two")
    assert not annotating.can_redo
    assert annotating.redo() is None


def test_what_is_typed_in_one_go_is_one_step(annotating, store):
    note = annotating.add_note(PLACE, "en", "a")
    for text in ("a w", "a wo", "a word"):
        note = annotating.change(note, merge=True, text=text)
    annotating.undo()
    assert stored(store) == []
    annotating.redo()
    assert stored(store)[0].text == "a word"


def test_a_message_takes_back_its_own_step_whatever_came_after(annotating, store):
    first = annotating.add(PLACE, "en", "here")
    step = annotating.remove(first)
    annotating.add_highlight(PLACE, EXTENT, "en")
    annotating.take_back(step)
    assert {one.kind for one in stored(store)} == {"bookmark", "highlight"}
    annotating.undo()
    assert {one.kind for one in stored(store)} == {"highlight"}


def test_what_is_the_same_already_is_no_step(annotating):
    made = annotating.add_highlight(PLACE, EXTENT, "en", ("highlight", "yellow"))
    annotating.change(made, colour="yellow")
    annotating.undo()
    assert not annotating.can_undo


def test_tags_are_counted_renamed_and_merged_everywhere(annotating, store):
    one = annotating.add_note(PLACE, "en", "1", ("love", "To do"))
    annotating.add_note(PLACE, "en", "2", ("Love",))
    Annotating(store, "another").add_note(PLACE, "en", "3", ("Love", "love"))
    assert annotating.tags() == {"Love": 1, "love": 1, "To do": 1}
    assert annotating.known_tags() == ("Love", "love", "To do")
    assert annotating.rename_tag("Love", " love ")
    assert annotating.tags() == {"love": 2, "To do": 1}
    assert store.all("another")[0].tags == ("love",)
    annotating.undo()
    assert annotating.tags() == {"Love": 1, "love": 1, "To do": 1}
    assert store.all("another")[0].tags == ("Love", "love")
    annotating.rename_tag("To do", "")
    assert store.find(one.id).tags == ("love",)
    assert annotating.rename_tag("nowhere", "x") is None


def test_a_lost_one_waits_as_it_was_made_and_can_be_changed(annotating, store):
    made = annotating.add_highlight(PLACE, EXTENT, "en")
    annotating.take_places([(made, None)])
    assert annotating.notes == ()
    assert annotating.lost == (made,)
    annotating.change(made, text="still mine")
    assert annotating.lost[0].text == "still mine"
    moved = Locator("a.xhtml", block="b-7")
    annotating.take_places([(made, (moved, Extent(4, "b-7", 14)))])
    assert annotating.lost == ()
    assert annotating.notes[0].place == moved
    annotating.change(made, colour="blue")
    assert annotating.notes[0].place == moved
    assert store.find(made.id).place == PLACE


def test_those_of_another_edition_are_taken_in(annotating, store):
    other = Annotating(store, "older").add_highlight(PLACE, EXTENT, "en")
    annotating.take_places([(other, (Locator("b.xhtml"), EXTENT))])
    assert [one.place.href for one in annotating.notes] == ["b.xhtml"]
    annotating.remove(annotating.notes[0])
    assert store.all("older") == ()
    annotating.undo()
    assert len(annotating.notes) == 1
    annotating.reload()
    assert [one.place.href for one in annotating.notes] == ["b.xhtml"]


def test_what_others_wrote_is_there_after_reloading(annotating, store):
    Annotating(store, "book").add_note(PLACE, "en", "from elsewhere")
    assert annotating.notes == ()
    annotating.reload()
    assert annotating.notes[0].text == "from elsewhere"


def test_a_note_that_is_gone_for_good_is_told_and_nothing_changes(annotating, store, database):
    made = annotating.add_note(PLACE, "en", "x")

    def wipe(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM annotations")

    database.transaction(wipe)
    with pytest.raises(NotFound):
        annotating.change(made, text="y")
    assert annotating.notes[0].text == "x"
