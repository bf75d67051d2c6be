"""The specification's documents and examples, and what becomes of paths when books change."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from decimal import Decimal

import lxml.etree
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors.cfi import Path
from reader.anchors.cfi_parsing import parse_cfi
from reader.anchors.cfi_resolve import (
    Certainty,
    path_at,
    path_of_text,
    path_to,
    position_in_text,
    range_of_text,
    reference_of,
    resolve,
)
from reader.anchors.tree import Document, id_of, local_name

XHTML = "{http://www.w3.org/1999/xhtml}"


def path(text: str) -> Path:
    return parse_cfi(text).start


def around(document, place) -> str:
    """The text with a bar where the place is."""
    position = position_in_text(place, document)
    return f"{document.text[:position]}|{document.text[position:]}"


def shown(document, text: str) -> str:
    """The text of the fifth paragraph with a bar where a path leads to."""
    place = resolve(path(text), document)
    start, end = document.span(document.by_id("para05"))
    position = position_in_text(place, document)
    return f"{document.text[start:position]}|{document.text[position:end]}"


# As the specification describes them in words, inside chapter01.xhtml.
SPECIFICATION = [
    ("/4[body01]/10[para05]/3:10", "xxxyyy0123456789|"),
    ("/4[body01]/10[para05]/1:0", "|xxxyyy0123456789"),
    ("/4[body01]/10[para05]/2/1:0", "xxx|yyy0123456789"),
    ("/4[body01]/10[para05]/2/1:3", "xxxyyy|0123456789"),
    ("/4[body01]/10[para05]/2/1:3[yyy]", "xxxyyy|0123456789"),
    ("/4[body01]/10[para05]/1:3[xx,y]", "xxx|yyy0123456789"),
    ("/4[body01]/10[para05]/2/1:3[;s=b]", "xxxyyy|0123456789"),
    ("/4[body01]/10[para05]/2/1:3[yyy;s=b]", "xxxyyy|0123456789"),
    ("/4[body01]/10[para05]/2[;s=b]", "xxx|yyy0123456789"),
]


@pytest.mark.parametrize(("text", "expected"), SPECIFICATION)
def test_an_example_of_the_specification_leads_where_it_says(chapter, text, expected):
    assert shown(chapter, text) == expected
    assert resolve(path(text), chapter).certainty == Certainty.EXACT


def test_the_specifications_example_of_a_false_assertion_is_doubtful(chapter):
    # "/2/1:3[,y]" stands in the specification for the form only: no y follows there.
    assert resolve(path("/4[body01]/10[para05]/2/1:3[,y]"), chapter).certainty == Certainty.DOUBTFUL


def test_the_specifications_picture_is_found(chapter):
    place = resolve(path("/4[body01]/16[svgimg]"), chapter)
    assert (local_name(place.element), place.index, place.certainty) == ("img", None, Certainty.EXACT)


def test_the_specifications_range_is_the_text_it_says(chapter):
    cfi = parse_cfi("epubcfi(/4[body01]/10[para05],/2/1:1,/3:4)")
    start, end = (position_in_text(resolve(one, chapter), chapter) for one in (cfi.start, cfi.end))
    assert chapter.text[start:end] == "yy0123"


def test_the_specifications_side_is_kept(chapter):
    assert resolve(path("/4[body01]/10[para05]/2[;s=b]"), chapter).side == "b"
    assert resolve(path("/4[body01]/10[para05]/2/1:3[yyy;s=a]"), chapter).side == "a"


def test_the_specifications_paths_are_made_again(chapter):
    for text, _ in SPECIFICATION[:4]:
        place = resolve(path(text), chapter)
        start = chapter.span(place.element)[0]
        made = path_at(place.element, position_in_text(place, chapter) - start, chapter)
        assert str(made) == text
    assert str(path_to(chapter.by_id("svgimg"), chapter)) == "/4[body01]/16[svgimg]"


@pytest.mark.parametrize(
    "inside",
    [
        "xxx<em>yyy</em><![CDATA[]]><!--one--><![CDATA[0123]]>4<!--two-->5<?php echo ?><![CDATA[67]]>&#56;&#57;",
        "<!--a-->xx<!--b-->x<em>y<?p?>yy</em>0123456789",
    ],
)
def test_comments_cdata_and_processing_instructions_do_not_divide_text(parsed, inside):
    document = parsed(f"<html><head/><body><p/><p/><p/><p/><p id='para05'>{inside}</p></body></html>")
    for digit in range(10):
        assert shown(document, f"/4/10/3:{digit}").partition("|")[2].startswith(str(digit))
    assert shown(document, "/4/10/1:3") == "xxx|yyy0123456789"
    assert shown(document, "/4/10/2/1:2") == "xxxyy|y0123456789"


def test_entities_that_the_parser_left_alone_count_as_their_text():
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True)
    source = '<!DOCTYPE html [<!ENTITY nbsp "&#160;"><!ENTITY own "x">]><p>a&nbsp;b&own;c</p>'
    document = Document(lxml.etree.fromstring(source, parser))
    assert document.text == "a\xa0bc"
    assert position_in_text(resolve(path("/1:2"), document), document) == 2


def test_a_step_to_text_without_offset_is_its_beginning(chapter):
    assert shown(chapter, "/4/10/3") == "xxxyyy|0123456789"


def test_an_empty_text_between_two_elements_has_a_place(parsed):
    document = parsed("<p><i>a</i><b>c</b></p>")
    place = resolve(path("/3:0"), document)
    assert (place.element, place.index, place.certainty) == (document.root, 3, Certainty.EXACT)
    assert around(document, place) == "a|c"


def test_the_virtual_elements_are_before_and_after_all(parsed):
    document = parsed("<r><p>one<i>two</i>three</p></r>")
    assert around(document, resolve(path("/2/0"), document)) == "|onetwothree"
    assert around(document, resolve(path("/2/4"), document)) == "onetwothree|"
    assert resolve(path("/2/4"), document).certainty == Certainty.EXACT


def test_characters_are_counted_as_the_page_counts_them(parsed):
    document = parsed("<p>a😀<b>c</b>d😀e</p>")
    assert around(document, resolve(path("/3:3"), document)) == "a😀cd😀|e"
    assert around(document, resolve(path("/3:2"), document)) == "a😀cd|😀e"
    assert str(path_of_text(5, document)) == "/3:3"


def test_too_great_an_offset_is_the_end_and_doubtful(chapter):
    assert shown(chapter, "/4/10/3:11") == "xxxyyy0123456789|"
    assert resolve(path("/4/10/3:11"), chapter).certainty == Certainty.DOUBTFUL
    assert resolve(path("/4/10/3:10"), chapter).certainty == Certainty.EXACT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/4/10/8", "xxxyyy0123456789|"),  # after the last there could be
        ("/4/10/5:1", "xxxyyy0123456789|"),
        ("/4/10/3/2", "xxxyyy|0123456789"),  # text has no children
        ("/4/10/0/2", "|xxxyyy0123456789"),
        ("/4/10/4/2:3", "xxxyyy0123456789|"),
        ("/4/10/2/6/2/8", "xxxyyy|0123456789"),
    ],
)
def test_a_path_that_leads_nowhere_ends_at_the_nearest_place_and_is_doubtful(chapter, text, expected):
    assert shown(chapter, text) == expected
    assert resolve(path(text), chapter).certainty == Certainty.DOUBTFUL


def test_an_element_with_the_asserted_id_is_found_wherever_it_is(chapter):
    for text in (
        "/4[body01]/12[para05]/3:10",
        "/4[gone]/10[para05]/3:10",
        "/900/2/2/2[para05]/3:10",
        "/2[para05]/3:10",
    ):
        assert shown(chapter, text) == "xxxyyy0123456789|"
    assert resolve(path("/4[body01]/12[para05]/3:10"), chapter).certainty == Certainty.CORRECTED
    assert resolve(path("/4[gone]/10[para05]/3:10"), chapter).certainty == Certainty.EXACT
    assert local_name(resolve(path("/900[body01]"), chapter).element) == "body"


def test_an_id_that_is_gone_makes_a_place_doubtful(chapter):
    place = resolve(path("/4[body01]/10[para99]/3:10"), chapter)
    assert shown(chapter, "/4[body01]/10[para99]/3:10") == "xxxyyy0123456789|"
    assert place.certainty == Certainty.DOUBTFUL


def test_of_two_elements_with_one_id_the_one_on_the_path_is_meant(parsed):
    document = parsed("<r><p id='a'>1</p><p id='a'>2</p></r>")
    assert around(document, resolve(path("/4[a]/1:0"), document)) == "1|2"
    assert around(document, resolve(path("/6[a]/1:0"), document)) == "|12"


def test_an_id_may_be_written_with_xml(parsed):
    document = parsed("<r><p/><p xml:id='a'>2</p></r>")
    assert resolve(path("/2[a]"), document).certainty == Certainty.CORRECTED
    assert str(path_to(document.content(document.root).elements[1], document)) == "/4[a]"


OLD = "<html><head/><body><p>It was a bright cold day in April.</p></body></html>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>It was a bright cold day in April.</p>", "It was a bright| cold"),
        ("<p>Preface.</p><p>It was a bright cold day.</p>", "It was a bright| cold"),
        ("<p>Well! It was a <i>bright</i>\n  cold day.</p>", "It was a bright|\n  cold"),
    ],
)
def test_a_place_moves_with_the_text_around_it(parsed, body, expected):
    made = path_of_text(15, parsed(OLD), context=12)
    assert str(made) == "/4/2/1:15[was a bright, cold day in]"
    document = parsed(f"<html><head/><body>{body}</body></html>")
    place = resolve(made, document)
    assert expected in around(document, place)
    assert place.certainty == (Certainty.EXACT if document.text == parsed(OLD).text else Certainty.CORRECTED)


def test_of_two_places_with_the_asserted_text_the_nearer_one_is_taken(parsed):
    document = parsed("<r><p>.....</p><p>the end.....................the end</p></r>")
    assert around(document, resolve(path("/2/1:3[the end]"), document)).startswith(".....the end|")
    assert around(document, resolve(path("/4/1:26[the end]"), document)).endswith("the end|")


def test_text_that_is_gone_or_tells_nothing_moves_no_place(chapter):
    for text in ("/4/10/3:4[absent words]", "/4/10/3:4[,y]"):
        assert shown(chapter, text) == "xxxyyy0123|456789"
        assert resolve(path(text), chapter).certainty == Certainty.DOUBTFUL


def test_text_that_agrees_makes_up_for_an_id_that_is_gone(chapter):
    assert resolve(path("/4/10[para99]/3:4[0123,456]"), chapter).certainty == Certainty.CORRECTED


def test_an_offset_into_a_picture_is_one_into_its_alternative_text(parsed):
    document = parsed("<body><img alt='a😀b' id='i'/></body>")
    place = resolve(path("/2[i]:3"), document)
    assert (place.index, place.offset, place.certainty) == (None, 2, Certainty.EXACT)
    assert resolve(path("/2[i]:9"), document).certainty == Certainty.DOUBTFUL


def test_an_offset_into_another_element_counts_all_its_text(parsed):
    document = parsed("<body><p>ab<i>cd</i>ef</p><hr/></body>")
    assert around(document, resolve(path("/2:3"), document)) == "abc|def"
    assert around(document, resolve(path("/2:99"), document)) == "abcdef|"
    assert resolve(path("/4:0"), document).element.tag == "hr"


def test_time_and_position_are_handed_on(parsed):
    place = resolve(path("/2~23.5@5.75:97.6"), parsed("<body><video/></body>"))
    assert (place.seconds, place.position) == (Decimal("23.5"), (Decimal("5.75"), Decimal("97.6")))


def test_a_reference_inside_a_document_is_followed(parsed):
    outer = parsed("<body><p/><iframe id='f' src='inner.xhtml'/></body>")
    inner = parsed("<html><head/><body>inside</body></html>")
    asked = []

    def load(element):
        asked.append(reference_of(element))
        return inner

    place = resolve(path("/4[f]!/4/1:2"), outer, load)
    assert (asked, around(inner, place)) == (["inner.xhtml"], "in|side")
    assert resolve(path("/4[f]!/4/1:2"), outer).element is outer.by_id("f")
    assert resolve(path("/2[f]!/4/1:2"), outer, load).certainty == Certainty.CORRECTED


def test_references_are_those_the_specification_names():
    svg = "<svg xmlns:xlink='http://www.w3.org/1999/xlink'>{}</svg>"
    for source, expected in [
        ("<r><embed src='a'/></r>", "a"),
        ("<r><object data='b'/></r>", "b"),
        (svg.format("<image xlink:href='c'/>"), "c"),
        (svg.format("<use href='d'/>"), "d"),
        ("<r><a href='e'/></r>", None),
        ("<r><img src='f'/></r>", None),
    ]:
        assert reference_of(ET.fromstring(source)[0]) == expected


class Node:
    """An element as a page could send it: [tag, attributes, children], a text being a string."""

    def __init__(self, tag, attributes, children) -> None:
        self.tag, self.tail, self.text, self._get, self._children = tag, None, None, attributes.get, []
        for child in children:
            if isinstance(child, list):
                self._children.append(Node(*child))
            elif self._children:
                self._children[-1].tail = child
            else:
                self.text = child

    def get(self, key):
        return self._get(key)

    def __iter__(self):
        return iter(self._children)


def test_a_document_may_come_from_a_page():
    page = Node(
        *json.loads('["html", {}, [["head", {}, []], ["body", {"id": "b"}, ["one", ["i", {}, ["two"]], "!"]]]]')
    )
    document = Document(page)
    assert around(document, resolve(path("/4[b]/2/1:1"), document)) == "onet|wo!"
    assert str(path_of_text(7, document)) == "/4[b]/3:1"


def test_elements_of_ours_do_not_count(parsed):
    book = parsed("<body><p>one<i>two</i>three</p><p id='z'>four</p></body>")
    page = parsed(
        "<body><our><p>o<mark>ne<i>two</i></mark>th<x>gone<b/></x>ree</p></our><our><p id='z'>four</p></our><x/></body>",
        transparent=lambda element: element.tag in {"our", "mark"},
        foreign=lambda element: element.tag == "x",
    )
    assert page.text == book.text
    for position in range(len(book.text) + 1):
        made = path_of_text(position, book)
        assert path_of_text(position, page) == made
        assert position_in_text(resolve(made, page), page) == position


def test_a_border_belongs_to_the_text_before_or_after_it(parsed):
    document = parsed("<r><p>ab</p><p>cd</p></r>")
    assert str(path_of_text(2, document)) == "/2/1:2"
    assert str(path_of_text(2, document, after=True)) == "/4/1:0"
    assert [str(one) for one in range_of_text(2, 4, document)] == ["/4/1:0", "/4/1:2"]
    assert [str(one) for one in range_of_text(2, 0, document)] == ["/2/1:0", "/2/1:2"]


def test_a_place_in_an_element_never_leaves_it(parsed):
    document = parsed("<r>before<p><i>ab</i></p>after<hr/></r>")
    p, hr = document.content(document.root).elements
    assert [str(path_at(p, offset, document, after=after)) for offset in (-1, 0, 2, 9) for after in (False, True)] == [
        "/2/2/1:0",
        "/2/2/1:0",
        "/2/2/1:0",
        "/2/2/1:0",
        "/2/2/1:2",
        "/2/2/1:2",
        "/2/2/1:2",
        "/2/2/1:2",
    ]
    assert str(path_at(hr, 3, document)) == "/4"


def test_a_document_without_text_has_places_too(parsed):
    document = parsed("<r><hr/></r>")
    assert str(path_of_text(5, document)) == "/1:0"
    assert resolve(path("/1:0"), document).certainty == Certainty.EXACT
    assert str(path_to(document.root, document)) == ""


def test_deep_documents_do_not_exhaust_the_stack():
    root = element = ET.Element("r")
    for _ in range(5000):
        element = ET.SubElement(element, "d")
    element.text = "x"
    document = Document(root)
    made = path_of_text(1, document)
    assert len(made.parts[0]) == 5001
    assert resolve(made, document).element is element


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Random trees with comments in them."""
    count = iter(range(100))

    def element(depth: int):
        made = lxml.etree.Element("e")
        if draw(st.booleans()):
            made.set("id", f"i{next(count)}")
        made.text = draw(texts)
        for _ in range(draw(st.integers(0, 3)) if depth else 0):
            child = lxml.etree.Comment("c") if draw(st.booleans()) else element(depth - 1)
            made.append(child)
            child.tail = draw(texts)
        return made

    texts = st.text(st.sampled_from("ab 😀"), max_size=4)
    return Document(element(3))


@given(documents(), st.integers(-2, 80), st.booleans(), st.sampled_from([0, 5]))
def test_a_place_that_was_written_down_is_found_again(document, position, after, context):
    made = path_of_text(position, document, after=after, context=context)
    place = resolve(parse_cfi(str(made)).start, document)
    assert place.certainty == Certainty.EXACT
    assert position_in_text(place, document) == min(max(position, 0), len(document.text))


@given(documents())
def test_an_element_that_was_written_down_is_found_again(document):
    stack = [document.root]
    while stack:
        element = stack.pop()
        made = path_to(element, document)
        assert resolve(made, document).element is element
        assert made.parts[0] == () or made.parts[0][-1].id == id_of(element)
        stack += document.content(element).elements


@given(documents(), st.lists(st.integers(0, 9), max_size=6), st.none() | st.integers(0, 50))
def test_every_path_leads_somewhere(document, steps, offset):
    text = "".join(f"/{step}" for step in (*steps, 1)) + ("" if offset is None else f":{offset}")
    place = resolve(path(text), document)
    assert 0 <= position_in_text(place, document) <= len(document.text)


@given(documents(), st.integers(0, 40), st.integers(0, 40))
def test_the_order_of_paths_is_that_of_places(document, one, other):
    first, second = (path_of_text(position, document) for position in (one, other))
    if first.sort_key < second.sort_key:
        assert one < other
