"""Full CFIs: from the package to a document of the spine, and back."""

from __future__ import annotations

import pytest

from reader.anchors.cfi import Path
from reader.anchors.cfi_package import SpineEntry, full_cfi, resolve_spine
from reader.anchors.cfi_parsing import parse_cfi
from reader.anchors.cfi_resolve import Certainty
from reader.errors import NotFound


def test_the_specifications_example_is_in_the_second_document(spine):
    place = resolve_spine(parse_cfi("epubcfi(/6/4[chap01ref]!/4[body01]/10[para05]/3:10)"), spine)
    assert (place.index, str(place.start), place.end) == (1, "/4[body01]/10[para05]/3:10", None)
    assert place.certainty == Certainty.EXACT


def test_a_range_has_two_paths_inside(spine):
    place = resolve_spine(parse_cfi("epubcfi(/6/4[chap01ref]!/4[body01]/10[para05],/2/1:1,/3:4)"), spine)
    assert (str(place.start), str(place.end)) == ("/4[body01]/10[para05]/2/1:1", "/4[body01]/10[para05]/3:4")


def test_the_specifications_itemref_that_moved_is_found(spine):
    # "if a new itemref was inserted before the chap01ref itemref"
    moved = [spine[0], SpineEntry("preface", "prefaceref"), *spine[1:]]
    place = resolve_spine(parse_cfi("epubcfi(/6/4[chap01ref]!/4)"), moved)
    assert (place.index, place.certainty) == (2, Certainty.CORRECTED)
    assert str(full_cfi(place.index, moved[place.index].id, place.start)) == "epubcfi(/6/6[chap01ref]!/4)"


def test_the_id_of_the_item_is_taken_for_that_of_its_itemref(spine):
    assert resolve_spine(parse_cfi("epubcfi(/6/4[chapter01]!/4)"), spine).certainty == Certainty.EXACT
    assert resolve_spine(parse_cfi("epubcfi(/6/2[chapter03]!/4)"), spine).index == 3


def test_an_item_that_stands_in_the_spine_twice_is_where_the_path_says():
    twice = [SpineEntry("a"), SpineEntry("b"), SpineEntry("a")]
    assert resolve_spine(parse_cfi("epubcfi(/6/6[a]!/4)"), twice).index == 2


def test_an_id_that_is_gone_leaves_the_index_and_a_doubt(spine):
    place = resolve_spine(parse_cfi("epubcfi(/6/4[gone]!/4)"), spine)
    assert (place.index, place.certainty) == (1, Certainty.DOUBTFUL)


@pytest.mark.parametrize("text", ["/6/12!/4", "/6/0!/4", "/6/3!/4", "/6", "/6/99[gone]!/4"])
def test_a_document_that_is_not_there_is_not_found(spine, text):
    with pytest.raises(NotFound):
        resolve_spine(parse_cfi(f"epubcfi({text})"), spine)


def test_an_empty_spine_has_no_documents():
    with pytest.raises(NotFound):
        resolve_spine(parse_cfi("epubcfi(/6/2)"), [])


def test_a_document_as_a_whole_has_no_steps_inside(spine):
    place = resolve_spine(parse_cfi("epubcfi(/6/4[chap01ref])"), spine)
    assert place.start == Path(((),))
    assert str(full_cfi(1, "chap01ref", place.start)) == "epubcfi(/6/4[chap01ref])"


def test_a_range_that_ends_in_another_document_ends_with_the_first(spine):
    assert resolve_spine(parse_cfi("epubcfi(/6,/4!/4/2,/6!/4/2)"), spine).end is None


def test_what_was_put_together_is_taken_apart_again(spine):
    start, end = (parse_cfi(text).start for text in ("/4[body01]/2/1:1", "/4[body01]/4/1:2"))
    cfi = full_cfi(3, "chap03ref", start, end)
    assert str(cfi) == "epubcfi(/6/8[chap03ref]!/4[body01],/2/1:1,/4/1:2)"
    place = resolve_spine(cfi, spine)
    assert (place.index, place.start, place.end) == (3, start, end)


def test_the_spine_may_be_elsewhere_in_its_package():
    assert str(full_cfi(0, None, parse_cfi("/4").start, spine_step=8)) == "epubcfi(/8/2!/4)"
