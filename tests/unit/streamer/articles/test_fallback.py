"""Blocks that a translation lacks."""

from __future__ import annotations

from reader.publication.model import Block, Section
from reader.streamer.articles.fallback import with_fallback


def section(name: str, *blocks: str) -> Section:
    heading = Block(name, "heading", "<h2>x</h2>", "x")
    return Section(name, name, name, (heading, *(Block(block, "paragraph", "<p>x</p>", "x") for block in blocks)))


def shown(sections: tuple[Section, ...]) -> list[str]:
    """Ids in order; a star marks the ones that were filled in."""
    return [block.id + ("*" if block.language else "") for part in sections for block in part.blocks]


def test_a_complete_translation_stays_as_it_is():
    own = (section("a", "a-1"), section("b"))
    assert with_fallback(own, own, "en") is own


def test_a_missing_block_stands_where_the_reference_has_it_and_names_its_language():
    own, reference = (section("a", "a-1", "a-3"),), (section("a", "a-1", "a-2", "a-3"),)
    result = with_fallback(own, reference, "en")
    assert shown(result) == ["a", "a-1", "a-2*", "a-3"]
    assert result[0].blocks[2].language == "en"


def test_a_missing_section_is_filled_in_whole():
    own, reference = (section("a"), section("c")), (section("a"), section("b", "b-1"), section("c"))
    assert shown(with_fallback(own, reference, "en")) == [
        "a", "b*", "b-1*", "c",
    ]  # fmt: skip


def test_a_section_that_only_the_translation_has_stays_behind_its_forerunner():
    own, reference = (section("a"), section("own"), section("c")), (section("a"), section("b"), section("c"))
    assert shown(with_fallback(own, reference, "en")) == ["a", "own", "b*", "c"]


def test_a_missing_block_never_comes_before_the_heading_when_its_forerunner_was_moved_away():
    own = (section("a", "a-3"), section("b", "a-1"))
    reference = (section("a", "a-1", "a-2", "a-3"), section("b"))
    assert shown(with_fallback(own, reference, "en"))[:3] == ["a", "a-2*", "a-3"]
