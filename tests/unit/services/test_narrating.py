"""Reading aloud as steps. EPUB RS 3.3, section 8, and the decisions in the module."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.errors import DamagedPublication
from reader.publication.model import Link
from reader.publication.overlay import Clip, Overlay, Phrase, Structure
from reader.services import narrating
from reader.services.narrating import Narration, Step


def link(href: str, overlay: str = "", *, linear: bool = True) -> Link:
    return Link(href, "application/xhtml+xml", media_overlay=overlay, linear=linear)


def phrases(href: str, *ids: str, sound: str = "s.mp3", types: tuple[str, ...] = ()) -> tuple[Phrase, ...]:
    """A second of sound each, one after the other."""
    return tuple(Phrase(href, one, Clip(sound, n, n + 1.0), types) for n, one in enumerate(ids))


ONE = Overlay("1.smil", phrases("one.xhtml", "a", "b", "c"))
TWO = Overlay("2.smil", phrases("two.xhtml", "d", "e", sound="t.mp3"))
SPINE = (link("cover.xhtml"), link("one.xhtml", "1.smil"), link("map.xhtml"), link("two.xhtml", "2.smil"))


def narration(*overlays: Overlay, spine: tuple[Link, ...] = SPINE) -> Narration:
    known = {one.href: one for one in overlays or (ONE, TWO)}

    def read(href: str) -> Overlay:
        if href not in known:
            raise DamagedPublication(href, "no")
        return known[href]

    return Narration(spine, read)


def told(step: Step | None) -> tuple[str, int, str]:
    assert step
    return step.action, step.spine, step.fragment


def rest(reading: Narration, step: Step | None, move: Callable[[], Step | None] | None = None) -> list[tuple[int, str]]:
    """Items and fragments up to the end."""
    heard = []
    while step and step.action != "stop":
        heard.append((step.spine, step.fragment))
        assert len(heard) < 50
        step = (move or reading.clip_finished)()
    return heard


def test_a_book_is_read_in_order_from_item_to_item() -> None:
    reading = narration()
    assert rest(reading, reading.start_at(1)) == [(1, "a"), (1, "b"), (1, "c"), (3, "d"), (3, "e")]
    assert reading.spine_index is None
    assert reading.next() is None
    assert reading.clip_finished() is None


def test_the_last_step_says_that_nothing_is_left() -> None:
    reading = narration()
    reading.start_at(3, ["e"])
    assert told(reading.clip_finished()) == ("stop", 3, "")


def test_an_item_without_an_overlay_is_passed_over() -> None:
    assert told(narration().start_at(0)) == ("clip", 1, "a")
    assert narration().start_at(0).moved
    assert not narration().start_at(1).moved


def test_an_item_that_is_not_linear_is_not_come_across_and_ends_where_it_ends() -> None:
    spine = (link("one.xhtml", "1.smil"), link("two.xhtml", "2.smil", linear=False), link("one.xhtml", "1.smil"))
    reading = narration(spine=spine)
    assert rest(reading, reading.start_at(0)) == [(0, "a"), (0, "b"), (0, "c"), (2, "a"), (2, "b"), (2, "c")]
    assert rest(reading, reading.start_at(1)) == [(1, "d"), (1, "e")]


@pytest.mark.parametrize(
    ("ids", "around", "fragment"),
    [
        ([], [], "a"),
        (["a", "b"], [], "a"),
        (["x", "b", "y", "c"], [], "b"),
        (["c"], ["b"], "b"),  # it reaches into the view
        (["c"], ["a"], "c"),  # the place is in what `a` names, but far behind it
        ([], ["x", "c"], "c"),
        (["x"], [], "d"),  # after all that is read: the next item
    ],
)
def test_reading_starts_at_the_first_phrase_that_is_at_the_place_or_after_it(
    ids: list[str], around: list[str], fragment: str
) -> None:
    assert narration().start_at(1, ids, around=around).fragment == fragment


def test_a_file_that_is_read_as_a_whole_starts_at_its_beginning_wherever_one_is() -> None:
    whole = Overlay("1.smil", (Phrase("one.xhtml"), Phrase("one.xhtml", "xpointer(/1)")))
    assert told(narration(whole, TWO).start_at(1, ["x"])) == ("speak", 1, "")


def test_the_page_is_told_which_ids_are_worth_looking_for() -> None:
    assert narration().fragments(1) == ("a", "b", "c")
    assert narration().fragments(0) == ()


SHARED = Overlay("1.smil", phrases("one.xhtml", "a") + phrases("two.xhtml", "b", "c") + phrases("one.xhtml", "d"))
SHARING = (link("one.xhtml", "1.smil"), link("two.xhtml", "1.smil"), link("one.xhtml", "1.smil"))


def test_items_that_share_an_overlay_each_read_their_own_words() -> None:
    reading = narration(SHARED, spine=SHARING)
    assert rest(reading, reading.start_at(0)) == [(0, "a"), (0, "d"), (1, "b"), (1, "c"), (2, "a"), (2, "d")]
    assert told(reading.start_at(1)) == ("clip", 1, "b")
    assert reading.phrase_index == 1


def test_words_in_no_item_stay_with_what_is_read_before_them() -> None:
    inset = Overlay("1.smil", phrases("frame.xhtml", "x") + phrases("one.xhtml", "a") + phrases("frame.xhtml", "y"))
    reading = narration(inset, spine=(link("one.xhtml", "1.smil"), link("two.xhtml", "1.smil")))
    assert rest(reading, reading.start_at(0)) == [(0, "x"), (0, "a"), (0, "y")]


def test_a_page_whose_item_forgot_the_overlay_is_turned_to() -> None:
    both = Overlay("1.smil", phrases("one.xhtml", "a") + phrases("map.xhtml", "m"))
    reading = narration(both, TWO)
    assert rest(reading, reading.start_at(1)) == [(1, "a"), (2, "m"), (3, "d"), (3, "e")]
    reading.start_at(1)
    assert told(reading.phrase_at("map.xhtml", "m")) == ("clip", 2, "m")


def test_names_are_compared_as_a_container_compares_them() -> None:
    spine = (link("Caf\u00e9.xhtml", "1.smil"), link("two.xhtml", "1.smil"))
    overlay = Overlay("1.smil", phrases("two.xhtml", "b") + phrases("cafe\u0301.XHTML", "a"))
    assert told(narration(overlay, spine=spine).start_at(0, ["a"])) == ("clip", 0, "a")


def test_an_overlay_may_name_the_file_that_another_stands_in_for() -> None:
    item = replace(link("one.svg", "1.smil"), alternates=(link("one.xhtml"),))
    assert told(narration(ONE, spine=(item, link("x", "1.smil"))).start_at(0, ["b"])) == ("clip", 0, "b")


def test_next_and_previous_go_by_phrases_and_over_the_borders_of_items() -> None:
    reading = narration()
    reading.start_at(1, ["c"])
    assert told(reading.next()) == ("clip", 3, "d")
    step = reading.previous()
    assert told(step) == ("clip", 1, "c")
    assert step
    assert step.moved
    assert told(reading.previous()) == ("clip", 1, "b")
    assert told(reading.previous()) == ("clip", 1, "a")
    assert told(reading.previous()) == ("clip", 1, "a")
    assert told(reading.again()) == ("clip", 1, "a")


def test_a_run_of_clips_in_one_sound_needs_no_seeking() -> None:
    reading = narration()
    first = reading.start_at(1)
    then = reading.clip_finished()
    assert then
    assert (first.continues, then.continues) == (False, True)
    for step in (reading.again(), reading.previous(), reading.next()):
        assert step
        assert not step.continues  # the sound is elsewhere
    reading.start_at(1, ["c"])
    border = reading.clip_finished()
    assert border
    assert not border.continues


def test_a_gap_and_the_end_of_a_sound_need_seeking() -> None:
    clips = (Clip("s", 0, 1.0), Clip("s", 1.5, 2.0), Clip("s", 2.0, None), Clip("s", 2.0, 3.0))
    overlay = Overlay("1.smil", tuple(Phrase("one.xhtml", clip=clip) for clip in clips))
    reading = narration(overlay, TWO)
    found = [reading.start_at(1), *(reading.clip_finished() for _ in clips[1:])]
    assert [step.continues for step in found if step] == [False, False, True, False]


def test_what_to_play_depends_on_sound_words_and_film() -> None:
    clip = Clip("s", 0, 1.0)
    overlay = Overlay(
        "1.smil",
        (
            Phrase("one.xhtml", "a"),
            Phrase("one.xhtml", "b", media_element=True),
            Phrase("one.xhtml", "c", clip, media_element=True),
        ),
    )
    reading = narration(overlay, TWO)
    found = [reading.start_at(1), reading.clip_finished(), reading.clip_finished()]
    assert [(step.action, step.clip) for step in found if step] == [("speak", None), ("element", None), ("clip", clip)]
    assert (reading.media(1), reading.media(3), reading.media(0)) == (("b", "c"), (), ())


def test_skipped_types_are_passed_over_both_ways_but_not_when_asked_for() -> None:
    overlay = Overlay(
        "1.smil",
        phrases("one.xhtml", "a") + phrases("one.xhtml", "n", types=("footnote",)) + phrases("one.xhtml", "b"),
    )
    reading = narration(overlay, TWO)
    reading.start_at(1)
    assert reading.skippable() == {"footnote"}
    reading.skip = {"footnote"}
    assert told(reading.clip_finished()) == ("clip", 1, "b")
    assert told(reading.previous()) == ("clip", 1, "a")
    assert told(reading.start_at(1, ["n"])) == ("clip", 1, "b")
    assert told(reading.phrase_at("one.xhtml", "n")) == ("clip", 1, "n")
    assert told(reading.clip_finished()) == ("clip", 1, "b")


def nested() -> Overlay:
    found = phrases("one.xhtml", "a", "b", "c", "d")
    enclosing = ((), (0,), (0, 1), ())
    return Overlay(
        "1.smil",
        tuple(replace(one, enclosing=around) for one, around in zip(found, enclosing, strict=True)),
        (
            Structure(("table",), 1, 3, text_href="one.xhtml", fragment="table"),
            Structure(("table-row",), 2, 3, text_href="one.xhtml", fragment="row"),
        ),
    )


@pytest.mark.parametrize(("start", "can", "fragment"), [("a", False, "b"), ("b", True, "d"), ("c", True, "d")])
def test_escaping_goes_on_after_the_whole_table(start: str, can: bool, fragment: str) -> None:
    reading = narration(nested(), TWO)
    reading.start_at(1, [start])
    assert reading.can_escape is can
    step = reading.escape()
    assert told(step) == ("clip", 1, fragment)
    assert step
    assert not step.continues


def test_escaping_from_the_last_structure_leads_to_the_next_item() -> None:
    table = nested()
    reading = narration(replace(table, phrases=table.phrases[:3]), TWO)
    reading.start_at(1, ["b"])
    assert told(reading.escape()) == ("clip", 3, "d")


@pytest.mark.parametrize(
    ("fragment", "ancestors", "heard"),
    [("c", [], "c"), ("word", ["x", "b", "a"], "b"), ("", ["c"], "c"), ("row", [], "c"), ("x", ["table"], "b")],
)
def test_a_tap_reads_from_the_nearest_element_that_is_read(fragment: str, ancestors: list[str], heard: str) -> None:
    assert told(narration(nested(), TWO).phrase_at("one.xhtml", fragment, ancestors)) == ("clip", 1, heard)


def test_a_tap_on_what_is_not_read_does_nothing() -> None:
    reading = narration()
    reading.start_at(1)
    assert reading.phrase_at("one.xhtml", "zz", ["yy"]) is None
    assert reading.phrase_at("cover.xhtml", "a") is None
    assert reading.phrase_index == 0


def test_a_tap_in_a_file_that_occurs_twice_stays_on_the_page_that_is_shown() -> None:
    reading = narration(SHARED, spine=SHARING)
    assert told(reading.phrase_at("one.xhtml", "d", spine_index=2)) == ("clip", 2, "d")
    assert told(reading.phrase_at("one.xhtml", "a")) == ("clip", 2, "a")


def test_what_ends_late_or_while_reading_rests_leads_nowhere() -> None:
    reading = narration()
    first = reading.start_at(1)
    reading.next()
    assert reading.clip_finished(first.serial) is None
    reading.pause()
    assert reading.clip_finished() is None
    assert reading.resume()
    assert told(reading.clip_finished()) == ("clip", 1, "c")


def test_after_a_pause_reading_goes_on_where_it_was_unless_the_person_went_elsewhere() -> None:
    reading = narration()
    assert not reading.resume()
    reading.start_at(1)
    reading.relocated(1)  # following the voice is no reason
    reading.pause()
    assert reading.paused
    assert reading.resume()
    reading.pause()
    reading.relocated(3)
    assert not reading.resume()
    assert not reading.start_at(3).moved
    assert reading.resume()


def test_a_page_that_was_turned_away_from_is_turned_back_to() -> None:
    reading = narration()
    reading.start_at(1)
    reading.relocated(0)
    step = reading.clip_finished()
    assert step
    assert (step.spine, step.moved, step.continues) == (1, True, False)


def test_an_overlay_that_cannot_be_read_is_passed_over_and_said_once() -> None:
    reading = narration(ONE)
    reading.start_at(1, ["c"])
    step = reading.clip_finished()
    assert step
    assert step.action == "stop"
    assert [type(one) for one in step.troubles] == [DamagedPublication]
    assert reading.start_at(1).troubles == ()


def test_overlays_are_read_when_needed_and_few_are_kept() -> None:
    spine = tuple(link(f"{n}.xhtml", f"{n}.smil") for n in range(9))
    asked = []

    def read(href: str) -> Overlay:
        asked.append(href)
        return Overlay(href, phrases(href.replace("smil", "xhtml"), "a"))

    reading = Narration(spine, read)
    assert asked == []
    step: Step | None = reading.start_at(0)
    while step and step.action != "stop":
        assert len(asked) == step.spine + 1
        step = reading.next()
    assert len(reading._timelines) == narrating.KEPT
    reading.start_at(0)
    assert asked[-1] == "0.smil"


def test_looking_for_something_to_read_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrating, "LOOK_AHEAD", 4)
    spine = tuple(link(f"{n}.xhtml", f"{n}.smil") for n in range(9))
    asked: list[str] = []
    reading = Narration(spine, lambda href: (asked.append(href), Overlay(href))[1])
    assert reading.start_at(0).action == "stop"
    assert len(asked) == 5


@pytest.mark.parametrize(("wanted", "rate"), [(1.25, 1.25), (0.1, 0.5), (9, 3.0)])
def test_the_rate_stays_within_what_can_be_understood(wanted: float, rate: float) -> None:
    reading = narration()
    reading.rate = wanted
    assert reading.rate == rate


def test_a_book_without_overlays_offers_nothing() -> None:
    silent = narration(spine=(link("a"), link("b")))
    assert not silent.available
    assert narration().available
    assert silent.start_at(0).action == "stop"
