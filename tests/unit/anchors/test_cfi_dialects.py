"""What calibre and Readium store."""

from __future__ import annotations

import pytest

from reader.anchors.cfi_dialects import from_calibre_highlight, from_readium, standard, to_calibre, to_calibre_position
from reader.anchors.cfi_package import resolve_spine
from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi


def test_a_bookmark_of_calibres_becomes_a_standard_cfi(spine):
    cfi = standard(parse_cfi("epubcfi(/4/2/4[body01]/10[para05]/3:10)"))
    assert str(cfi) == "epubcfi(/6/4!/4[body01]/10[para05]/3:10)"
    assert resolve_spine(cfi, spine).index == 1


@pytest.mark.parametrize("text", ["epubcfi(/6/2)", "epubcfi(/6/2!/4/2)", "epubcfi(/6/4!/2/4)", "epubcfi(/6/4/4/4)"])
def test_a_standard_cfi_stays_as_it_is(text):
    assert str(standard(parse_cfi(text))) == text


def test_a_highlight_of_calibres_becomes_a_range():
    cfi = from_calibre_highlight(2, "/2/4/2[c1]/8/1:27", "/2/4/2[c1]/10/1:3")
    assert str(cfi) == "epubcfi(/6/6!/4/2[c1],/8/1:27,/10/1:3)"


def test_what_is_no_place_of_calibres_is_refused():
    with pytest.raises(MalformedCfi, match="begins with /2"):
        from_calibre_highlight(2, "/4/2/1:3", "/4/2/1:5")


def test_a_path_is_written_as_calibre_does():
    path = parse_cfi("/4[body01]/10/1:3").start
    assert to_calibre(path) == "/2/4[body01]/10/1:3"
    assert to_calibre_position(1, path) == "epubcfi(/4/2/4[body01]/10/1:3)"
    assert standard(parse_cfi(to_calibre_position(1, path))).start.parts[1] == path.parts[0]


def test_what_readium_keeps_inside_a_document_becomes_a_full_cfi():
    assert str(from_readium(2, "/4/120,/1:0,/1:1", "html33")) == "epubcfi(/6/6[html33]!/4/120,/1:0,/1:1)"
    assert str(from_readium(0, "/4/2/2")) == "epubcfi(/6/2!/4/2/2)"
