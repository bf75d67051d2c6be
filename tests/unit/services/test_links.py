"""Links into the reader: what an export writes, `open` takes."""

from __future__ import annotations

import pytest

from reader.publication.locator import Locator
from reader.services.links import link_to, split_link


@pytest.mark.parametrize(
    ("key", "place", "cfi", "link", "back"),
    [
        ("evening-walk", Locator("t", block="the-way-1"), "", "zeroopposite:evening-walk#the-way-1", "#the-way-1"),
        ("urn:uuid:5b#00ff", Locator("a"), "epubcfi(/6/4!/4/2[x]/1:0)",
         "zeroopposite:urn:uuid:5b%2300ff#epubcfi(/6/4!/4/2[x]/1:0)", "epubcfi(/6/4!/4/2[x]/1:0)"),
        ("a b/c", Locator("a"), "", "zeroopposite:a%20b%2Fc", None),
        ("x", Locator("t", block="ü 1"), "", "zeroopposite:x#%C3%BC%201", "#%C3%BC%201"),
    ],
)  # fmt: skip
def test_a_link_names_the_text_and_the_place(key, place, cfi, link, back) -> None:
    assert link_to(key, place, cfi) == link
    assert split_link(link) == (key, back)


def test_what_is_no_link_is_left_as_it_is() -> None:
    assert split_link("/books/a#b.epub") == ("/books/a#b.epub", None)


def test_a_scheme_has_no_case() -> None:
    assert split_link("ZeroOpposite:evening-walk#the-way-1") == ("evening-walk", "#the-way-1")
