"""Markdown to sections and blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import DamagedPublication
from reader.streamer.articles.markdown import is_endless, parse_markdown, slug
from reader.streamer.articles.parsing import parse_source


def blocks(source: str) -> list[tuple[str, str, str]]:
    return [(block.kind, block.id, block.text) for section in parse_markdown(source) for block in section.blocks]


def test_a_heading_begins_a_section_with_its_id_tags_short_title_and_mark():
    lead, section = parse_markdown('## Say *it* {: #say .strategy tags="a, b" toc="Short" }\n\nText.\n')
    assert lead.blocks == []
    assert (section.id, section.title, section.label, section.level) == ("say", "Say it", "Short", 2)
    assert (section.tags, section.strategy) == (("a", "b"), True)
    assert section.blocks[0].html == '<h2 class="strategy">Say <em>it</em></h2>'


def test_a_smaller_heading_is_a_block_of_its_section_and_leaves_no_odd_attributes():
    _, section = parse_markdown('## Big\n\n### Small {: #small tags="a" toc="S" }\n')
    assert [block.kind for block in section.blocks] == ["heading", "heading"]
    assert (section.blocks[1].id, section.blocks[1].html) == ("small", "<h3>Small</h3>")


def test_every_kind_of_block_takes_its_id_from_its_attribute_list():
    source = "Para\n{: #p }\n\n- one\n  {: #i1 }\n- two\n  {: #i2 .big }\n\n> Quote\n> {: #q .example }\n"
    assert blocks(source) == [
        ("paragraph", "p", "Para"), ("item", "i1", "one"), ("item", "i2", "two"), ("quotation", "q", "Quote"),
    ]  # fmt: skip


def test_the_id_of_a_quotation_of_two_paragraphs_is_that_of_the_whole():
    (quotation,) = parse_markdown("> One\n>\n> Two\n> {: #q }\n")[0].blocks
    assert quotation.id == "q"
    assert "id=" not in quotation.html


def test_items_know_their_list_and_a_numbered_list_after_bullets_is_another_one():
    (section,) = parse_markdown("- a\n\n1. b\n")
    assert [block.container for block in section.blocks] == ["ul", "ol"]


def test_a_no_break_space_is_kept_and_other_white_space_is_folded():
    assert blocks("Vrai\u202f?\nou\tfaux")[0][2] == "Vrai\u202f? ou faux"


def test_words_that_raw_html_leaves_outside_any_element_become_a_paragraph():
    assert [kind for kind, _, _ in blocks("<div>a</div> stray\n")] == ["other", "paragraph"]


def test_ids_of_footnotes_are_names_that_an_epub_accepts():
    html = "".join(block.html for section in parse_markdown("A[^1].\n\n[^1]: Note\n") for block in section.blocks)
    assert 'id="fn-1"' in html
    assert 'id="fn:1"' not in html
    assert "Jump back" not in html


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What “trust” means", "what-trust-means"),
        ("ÉTÉ à Paris", "été-à-paris"),
        ("境界線を引く", "境界線を引く"),
        ("5 steps", "s-5-steps"),
        ("٥ خطوات", "s-٥-خطوات"),
        ("!?", ""),
    ],
)
def test_a_slug_is_made_of_letters_and_digits_and_begins_with_a_letter(title: str, name: str):
    assert slug(title) == name


def test_html_that_is_no_xml_is_read_as_a_browser_would():
    (block,) = parse_markdown("A <br> b &nbsp;c\n")[0].blocks
    assert block.html == "<p>A <br/> b \u00a0c</p>"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "![" * 40_000,
        "[a](b " * 20_000,
        "[a](" * 20_000,
        "<a " * 30_000,
        "\\" * 200_000,
        "---\nid: x\n" * 50_000,
    ],
)
def test_brackets_that_nobody_closes_are_not_followed(tmp_path: Path, text: str) -> None:
    with pytest.raises(DamagedPublication, match="nested too deeply"):
        parse_source(tmp_path / "en.md", f"# Title\n\n{text}\n")


@pytest.mark.parametrize("text", ["- " * 5_000 + "x", "\n".join(f"{' ' * 4 * depth}- a" for depth in range(400))])
def test_lists_in_lists_without_end_are_one_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(DamagedPublication, match="nested too deeply"):
        parse_source(tmp_path / "en.md", f"# Title\n\n{text}\n")


def test_a_text_with_many_links_and_code_is_no_text_without_end() -> None:
    assert not is_endless("[a](https://example.org/) and `a < b` and \\\\(x\\\\).\n" * 500)
