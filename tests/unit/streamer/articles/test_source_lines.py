"""Where each block stands in its file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.streamer.articles.markdown import parse_markdown
from reader.streamer.articles.source_lines import SourceBlock, locate, split_lines


def places(source: str) -> list[SourceBlock | None]:
    blocks = [block for section in parse_markdown(source) for block in section.blocks]
    return locate(blocks, [block.id for block in blocks], source, 1)


def spans(source: str) -> list[tuple[int, int] | None]:
    return [(place.first, place.last) if place else None for place in places(source)]


def test_paragraphs_headings_items_and_quotations_have_their_lines():
    source = "One\ntwo\n{: #p }\n\n## Head {: #h }\n\n- a\n  {: #a }\n- b\n\n> q\n> {: #q }\n"
    assert spans(source) == [(1, 3), (5, 5), (7, 8), (9, 9), (11, 12)]


def test_the_line_of_an_attribute_list_is_known_and_one_at_the_end_of_words_is_none():
    assert [place and place.attributes for place in places("A\n{: .x }\n\nB {: .x }\n\n## C {: .x }\n")] == [2, 0, 6]


def test_an_id_is_read_from_the_list_and_not_from_quoted_words():
    assert [place and place.id for place in places('## Head {: toc="No #1" #real }\n')] == ["real"]


def test_a_nested_list_and_a_second_paragraph_belong_to_their_item():
    assert spans("- a\n    - nested\n- b\n\n    more of b\n\n- c\n") == [(1, 1), (3, 3), (7, 7)]


def test_code_tables_rules_and_html_are_passed_over_as_one_block_each():
    source = "```\n# no head\n\n- no item\n```\n\n| a | b |\n|---|---|\n\n***\n\n<div>\n\n> x\n\n</div>\n\nEnd\n"
    assert spans(source) == [(1, 5), (7, 8), (10, 10), (12, 16), (18, 18)]


def test_definitions_and_comments_are_no_blocks():
    assert spans("[r]: http://x.example\n\n<!-- a\n\nb -->\n\nText [r]\n") == [(7, 7)]


def test_footnotes_have_no_place_and_take_none_from_the_others():
    assert spans("A[^1]\n\n[^1]: Note\n\nB\n") == [(1, 1), (5, 5), None]


def test_only_line_feeds_and_carriage_returns_end_a_line():
    assert split_lines("a\u2028b\x0bc\r\nd\re\n") == [("a\u2028b\x0bc", "\r\n"), ("d", "\r"), ("e", "\n")]


PIECES = st.sampled_from(
    [
        "Text", "Two\nlines", "## Head", "## Closed ##", "### Sub", "Set\n===", "- a\n- b", "- a\n\n- b", "1. x\n2. y",
        "> q\n> r", "> q\nlazy", "```\ncode\n\n# x\n```", "    code", "| a | b |\n|---|---|\n| 1 | 2 |", "***",
        "<div>raw</div>", "Text\n{: .c }", "- i\n  {: .c }", "Text\n## tight\nmore", "Text\n- no list", "[x]: http://y",
        "- a\n\n    second\n- b", "a | b", "**b**", "    code\n\n    code",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=7))
def test_every_block_of_plain_markdown_is_found_in_order(parts: list[str]):
    found = spans("\n\n".join(parts) + "\n")
    assert None not in found
    assert found == sorted(found, key=lambda span: span or (0, 0))
