"""Paths where the page has soft hyphens of ours and the book has not."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.cfi_mapping import path_to_book, path_to_page
from reader.anchors.cfi_parsing import parse_cfi
from reader.anchors.cfi_resolve import path_of_text, position_in_text, resolve
from reader.anchors.mapper import SOFT_HYPHEN, Mapper
from reader.anchors.tree import Document

SHY = SOFT_HYPHEN
BOOK = "<body><p>an auto😀mobile <i>ride</i> home</p><p>over</p></body>"
PAGE = BOOK.replace("mobile", f"mo{SHY}bile").replace("auto", f"au{SHY}to").replace("ride", f"ri{SHY}de{SHY}")


@pytest.fixture
def book() -> Document:
    return Document(ET.fromstring(BOOK))


@pytest.fixture
def page() -> Document:
    return Document(ET.fromstring(PAGE))


def test_a_path_of_the_book_is_the_same_letter_in_the_page(book, page):
    mapper = Mapper.between(book.text, page.text)
    for position in range(len(book.text)):
        made = path_to_page(path_of_text(position, book, after=True), book, mapper, after=True)
        place = position_in_text(resolve(made, page), page)
        assert page.text[place:].lstrip(SHY)[0] == book.text[position]
        assert path_to_book(made, book, mapper) == path_of_text(position, book, after=True)


def test_every_path_of_the_page_has_one_in_the_book(book, page):
    mapper = Mapper.between(book.text, page.text)
    for position in range(len(page.text) + 1):
        for after in (False, True):
            made = path_to_book(path_of_text(position, page, after=after), book, mapper)
            assert position_in_text(resolve(made, book), book) == mapper.to_book(position)


@pytest.mark.parametrize("text", ["/2", "/2~3", "/2!/2/1:6", "/9/1:3", "/2/9:3", "/3/1:3", "/2:4"])
def test_other_paths_stay_as_they_are(book, page, text):
    mapper = Mapper.between(book.text, page.text)
    path = parse_cfi(text).start
    assert path_to_page(path, book, mapper) == path == path_to_book(path, book, mapper)


@given(st.data())
def test_there_and_back_is_the_same_path(data):
    texts = data.draw(st.lists(st.text(st.sampled_from(f"ab{SHY}😀"), max_size=6), min_size=1, max_size=4))
    root = ET.Element("r")
    for text in texts:
        ET.SubElement(root, "p").text = text
    document = Document(root)
    length = len(document.text)
    mapper = Mapper.inserted(length, sorted(data.draw(st.sets(st.integers(0, length)))))
    path = path_of_text(data.draw(st.integers(0, length)), document, after=data.draw(st.booleans()))
    shown = path_to_page(path, document, mapper, after=data.draw(st.booleans()))
    assert path_to_book(shown, document, mapper) == path
