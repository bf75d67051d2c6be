"""The package: metadata in the chrome, direction, the spine, identifiers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.conformance.w3c.bench import Bench, wait_until
from tests.conformance.w3c.chrome import choose_row, directed, facts, page_of, title
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import boxes, spines, text, turn, walk


@judges("pkg-collections-unknown", "pkg-manifest-unknown", "pkg-version-backward", how="dom")
def the_book_opens(bench: Bench) -> None:
    must("Test passes if the EPUB opens." in text(bench.open()), "the page is not there")
    code, _ = bench.command("inspect", str(bench.path()))
    must(code == 0, f"`inspect` ends with {code}")


def _title_runs(bench: Bench, words: str, *wanted: str) -> None:
    """The title in the bar and in the book's facts has the base direction that its package says."""
    program = bench.window()
    shown, direction = title(program)
    must(shown == words, f"the title is {shown!r}")
    must(direction in wanted, f"in the bar its direction is {direction}")
    named = directed(dict(facts(program)).get("Title", ""))
    must(named[0] == words and named[1] in wanted, f"in the book's facts it is {named}")


@judges("pkg-dir-auto_root-rtl", "pkg-dir_unset-root-unset", how="ui, picture looked at")
def the_first_letter_decides(bench: Bench) -> None:
    _title_runs(bench, "CSS: مغامرة جديدة!", "first strong", "ltr")


@judges("pkg-dir_rtl-root-ltr", how="ui, picture looked at")
def the_titles_own_direction_wins(bench: Bench) -> None:
    _title_runs(bench, "CSS: הרפתקה חדשה!", "rtl")


@judges("pkg-dir_unset-root-rtl", how="ui, picture looked at")
def the_packages_direction_is_the_titles(bench: Bench) -> None:
    _title_runs(bench, "CSS: مغامرة جديدة!", "rtl")


@judges("pkg-dir_creator-rtl", how="ui, picture looked at")
def the_creators_name_runs_as_it_says(bench: Bench) -> None:
    rows = facts(bench.window())
    name = next((value for _, value in rows if "Dave Cramer" in value), "")
    must(name, f"the creator is not among {[label for label, _ in rows]}")
    must(directed(name) == ("Dave Cramer", "rtl"), f"it runs {directed(name)[1]}")


@judges("pkg-linked-records", how="ui")
def the_packages_own_metadata_are_shown(bench: Bench) -> None:
    program = bench.window()
    rows = dict(facts(program))
    must(title(program)[0] == "Package metadata title!", f"the title is {title(program)[0]!r}")
    must("Package metadata title!" in rows.get("Title", ""), f"facts: {rows}")
    must(any("Matthew Chan" in value for value in rows.values()), "the creator is not there")


@judges("pkg-title-order", how="ui", note="the page speaks of another first title than its package has")
def the_first_title_is_the_title(bench: Bench) -> None:
    program = bench.window()
    first = bench.publication().rendition("en").metadata.record.titles[0].text.value
    must("must not display first" not in first, f"the first title of the package is {first!r}")
    must(title(program)[0] == first, f"the bar says {title(program)[0]!r}")
    listed = dict(facts(program)).get("Title", "")
    must(directed(listed.split("\n")[0])[0].startswith(first), f"the facts begin with {listed[:60]!r}")
    _, told = bench.command("inspect", str(bench.path()))
    later = told.find("must not display first")
    must(first in told and (later < 0 or told.index(first) < later), "`inspect` names another title first")


@judges("pkg-unique-id", "pkg-unique-id_duplicate", how="ui")
def books_of_one_identifier_stay_two(bench: Bench) -> None:
    """Each keeps a place and bookmarks of its own."""
    mine, other = bench.test, {"pkg-unique-id": "pkg-unique-id_duplicate"}.get(bench.test, "pkg-unique-id")
    first, second = bench.publication(mine), bench.publication(other)
    must(first.id == second.id, f"the identifiers are {first.id} and {second.id}")
    must(first.key != second.key, "both have one key")
    program = bench.window(mine)
    wait_until(lambda: program.chrome.is_complete)
    program.chrome.actions_by_name["bookmark"].trigger()
    must(program.chrome.bookmarks_model.rowCount() == 1, "no bookmark was made")
    program.open_source(str(bench.path(other)))
    wait_until(lambda: Path(program.session.reading.publication.source).stem == other)
    must(title(program)[0] == second.rendition("en").metadata.record.title.value, "the other title is not shown")
    must(program.chrome.bookmarks_model.rowCount() == 0, "the other book has this one's bookmark")
    program.open_source(str(bench.path(mine)))
    wait_until(lambda: Path(program.session.reading.publication.source).stem == mine)
    must(program.chrome.bookmarks_model.rowCount() == 1, "the bookmark is gone")


@judges("pkg-spine-duplicate-item-rendering", how="interaction")
def a_document_comes_as_often_as_the_spine_says(bench: Bench) -> None:
    states = walk(bench.open())
    must(spines(states) == [0, 1, 2, 3], f"items: {spines(states)}")
    must(len({state["text"] for state in states[1:]}) == 1, "the repeats are not alike")


@judges("pkg-spine-duplicate-item-ui", how="interaction")
def repeats_are_places_of_their_own(bench: Bench) -> None:
    program = bench.window()
    page = page_of(program)
    wait_until(lambda: program.chrome.is_complete)
    for wanted in (1, 2):
        turn(page)
        must(page.state()["spine"] == wanted, f"the page is item {page.state()['spine']}")
    program.chrome.actions_by_name["bookmark"].trigger()
    must(program.chrome.bookmarks_model.rowCount() == 1, "no bookmark was made")
    must(program.window.actions_by_name["bookmark"].isChecked(), "the marked page is not shown as marked")
    turn(page)
    must(not program.window.actions_by_name["bookmark"].isChecked(), "the next repeat is shown as marked")
    turn(page, "Home")
    turn(page, "Ctrl+Home")
    before = page.state()["spine"]
    model = program.chrome.bookmarks_model
    choose_row(program.chrome.bookmarks.list, 0)
    wait_until(lambda: page.state()["spine"] != before, 3000)
    must(page.state()["spine"] == 2, f"the bookmark leads to item {page.state()['spine']}")
    must(program.session.reading.place.spine == 2, f"the place is item {program.session.reading.place.spine}")
    must(model.index(0).data(Qt.ItemDataRole.DisplayRole) is not None, "the bookmark has no words")
    bench.close_windows()
    again = bench.window()
    must(page_of(again).state()["spine"] == 2, "after a new start another repeat is shown")


@judges("pkg-spine-order-svg", how="interaction, picture looked at")
def drawings_follow_one_another(bench: Bench) -> None:
    states = walk(bench.open())
    must(spines(states) == [0, 1, 2, 3], f"items: {spines(states)}")
    for number, state in enumerate(states, 1):
        must(f"Page {number}" in state["text"], f"page {number} says {state['text'][-20:]!r}")


@judges("pkg-spine-progression_ltr", "pkg-spine-progression-pre-paginated", how="interaction, picture looked at")
def the_next_page_lies_at_the_right(bench: Bench) -> None:
    stage = bench.open(size=(600, 800))
    must(turn(stage, "Right")["spine"] == 1, "Right does not lead on")
    must(turn(stage, "Left")["spine"] == 0, "Left does not lead back")
    stage.click(stage.view.width() - 8, stage.view.height() / 2)
    wait_until(lambda: stage.state()["spine"] == 1, 3000)
    must(stage.state()["spine"] == 1, "a click at the right does not lead on")
    must([state["spine"] for state in walk(bench.open(size=(600, 800)), "Right")] == [0, 1, 2, 3], "not in order")
    if len(boxes(wide := bench.open(size=(1400, 600)))) > 1:
        both = text(wide)
        must(both.index("page 1") < both.index("page 2"), "in a spread the first page lies at the right")
