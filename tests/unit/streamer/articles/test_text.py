"""One language of an article as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import DamagedPublication
from reader.streamer.articles.parsing import parse_article
from reader.streamer.articles.text import article_from_json, article_to_json, read_source

PATH = Path("/content/art/en.md")
HEAD = '---\nid: art\ntitle: "Main: second half"\n---\n\n'


def test_the_lead_begins_with_the_title_whose_id_is_the_articles():
    text = parse_article(PATH, HEAD + "Hello.\n")
    title, paragraph = text.sections[0].blocks
    assert (title.id, title.kind, title.text) == ("art", "title", "Main second half")
    assert (paragraph.id, paragraph.text) == ("art-1", "Hello.")


def test_without_front_matter_the_folder_and_the_first_heading_name_the_article():
    metadata = parse_article(PATH, "# Big\n\nText\n").metadata
    assert (metadata.identifier, metadata.title, metadata.language) == ("art", "Big", "en")


def test_a_first_heading_that_repeats_the_title_is_shown_once():
    text = parse_article(PATH, HEAD + "# Main: second half\n\nHello.\n")
    assert [block.text for section in text.sections for block in section.blocks] == ["Main second half", "Hello."]


def test_only_strategies_are_numbered():
    text = parse_article(PATH, HEAD + "## A {: .strategy }\n\n## B\n\n## C {: .strategy }\n")
    assert [section.number for section in text.sections] == [None, 1, None, 2]


def test_the_line_to_keep_is_the_marked_one_and_else_the_first_paragraph():
    text = parse_article(PATH, HEAD + "## A\n\nFirst.\n\nKeep.\n{: .summary }\n\n## B\n\n- x\n\nText.\n")
    assert [section.summary for section in text.sections[1:]] == ["Keep.", "Text."]


def test_headings_without_ids_take_those_of_the_reference():
    reference = (PATH, "---\nid: art\ntitle: T\n---\n\n## One\n\nA\n")
    text = parse_article(Path("/content/art/de.md"), "---\nid: art\ntitle: T\n---\n\n## Eins\n\nA\n", reference)
    assert [section.id for section in text.sections] == ["art", "one"]


def test_the_cached_form_gives_back_the_same_text():
    text = parse_article(PATH, HEAD + '## A {: .strategy tags="x y" }\n\n- one\n- two\n  {: #b .c }\n')
    assert article_from_json(article_to_json(text)) == text


@pytest.mark.parametrize("damaged", ["", "[]", "{}", '{"form": 0}', "null"])
def test_a_damaged_cache_entry_is_no_text(damaged: str):
    assert article_from_json(damaged) is None


def test_a_file_that_is_not_utf8_is_refused_with_the_place(tmp_path: Path):
    path = tmp_path / "en.md"
    path.write_bytes(b"Gr\xfc\xdfe")
    with pytest.raises(DamagedPublication, match="byte 2"):
        read_source(path)
