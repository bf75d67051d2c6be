"""Ids where the author gave none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.streamer.articles.ids import give_ids
from reader.streamer.articles.markdown import RawBlock, RawSection, parse_markdown


def ids(source: str, reference: str | None = None) -> list[str]:
    sections = parse_markdown(source)
    named: list[RawSection] | None = None
    if reference is not None:
        named = parse_markdown(reference)
        give_ids("art", named)
    give_ids("art", sections, named)
    return [block.id for section in sections for block in section.blocks]


def test_a_block_is_named_by_its_section_and_its_ordinal_there():
    assert ids("Lead\n\n## First\n\nA\n\n- b\n- c\n") == ["art-1", "first", "first-1", "first-2", "first-3"]


def test_text_added_to_one_section_changes_no_id_of_another():
    before = ids("## One\n\nA\n\n## Two\n\nB\n\nC\n")
    after = ids("## One\n\nA\n\nNew\n\n- new\n\n## Two\n\nB\n\nC\n")
    assert [name for name in after if name.startswith("two")] == [name for name in before if name.startswith("two")]


def test_a_heading_without_id_takes_over_the_name_of_the_first_language():
    assert ids("## Eins\n\nA\n\n## Zwei\n", "## One\n\nA\n\n## Two\n") == ["one", "one-1", "two"]


def test_a_translation_of_another_shape_names_its_own_headings():
    assert ids("## Eins\n", "## One\n\n## Two\n") == ["eins"]


def test_two_headings_of_the_same_words_have_two_ids():
    assert ids("## Same\n\n## Same\n") == ["same", "same-2"]


def test_a_given_id_is_never_given_again():
    assert ids("## S\n\nA\n\nB\n{: #s-1 }\n") == ["s", "s-3", "s-1"]


def test_a_heading_of_signs_alone_gets_a_number():
    assert ids("## !?\n") == ["section-1"]


BLOCK = st.sampled_from(
    ["Text", "Text\n{: #x-1 }", "## Head", "## Head {: #head-1 }", "- a\n- b\n  {: #x-2 }", "> q", "### Sub", "***"]
)


@given(st.lists(BLOCK, max_size=8))
def test_every_block_has_an_id_of_its_own_whatever_was_written(parts: list[str]):
    names = ids("\n\n".join(parts))
    assert all(names)
    assert len(set(names)) == len(names)


def test_ten_thousand_headings_that_are_alike_are_numbered_in_one_go() -> None:
    sections = [RawSection(title="Again", level=2, blocks=[RawBlock("heading", "", "Again")]) for _ in range(10_000)]
    give_ids("article", sections)
    assert [sections[number].id for number in (0, 1, 9_999)] == ["again", "again-2", "again-10000"]
