"""The same blocks in the same order in every language: each kind of mistake, found where it is."""

from __future__ import annotations

import pytest

SUMMARY = "Sag, was gut war, und sag es heute.\n{: #thanks-summary .summary }\n"
HELP = "- für die Hilfe beim Einkaufen;\n  {: #thanks-help }\n"
JOKE = "- für einen Scherz im richtigen Augenblick.\n  {: #thanks-joke }\n"


def brief(findings) -> list[tuple[str, int, str]]:
    return [(finding.path.name, finding.line, finding.block) for finding in findings]


def test_the_fixture_has_no_findings(findings):
    assert findings() == []


def test_a_missing_block_is_reported_where_it_ought_to_stand(findings, edit):
    edit("kind-words/de.md", HELP, "")
    (finding,) = findings("error")
    assert (finding.path.name, finding.line, finding.block) == ("de.md", 16, "thanks-help")
    assert "missing" in finding.message
    assert "en.md, line 18" in finding.message


def test_a_block_that_only_the_first_language_lacks_is_reported_there_once(findings, edit):
    edit("kind-words/en.md", "- for the help with the shopping;\n  {: #thanks-help }\n", "")
    (finding,) = findings("error")
    assert (finding.path.name, finding.block) == ("en.md", "thanks-help")
    assert "missing" in finding.message


def test_an_extra_block_is_reported_on_its_line(findings, edit):
    edit("kind-words/ar.md", "{: #lead }\n", "{: #lead }\n\nفقرة زائدة عن النص الأصلي.\n{: #more }\n")
    (finding,) = findings("error")
    assert (finding.path.name, finding.line, finding.block) == ("ar.md", 13, "more")
    assert "extra" in finding.message


def test_two_blocks_in_the_wrong_order_are_one_finding(findings, edit):
    edit("kind-words/de.md", HELP + JOKE, JOKE + HELP)
    (finding,) = findings("error")
    assert finding.block in {"thanks-help", "thanks-joke"}
    assert "wrong order" in finding.message


def test_a_section_moved_to_the_front_is_found(findings, content):
    path = content / "kind-words" / "de.md"
    head, lead, thanks, listening = path.read_text(encoding="utf-8").replace("\n## ", "\0## ").replace(
        "---\n\nEin", "---\n\n\0Ein"
    ).split("\0")  # fmt: skip
    path.write_text(head + lead + listening + thanks, encoding="utf-8")
    assert {finding.block for finding in findings("error")} == {"listening", "listening-gift", "listening-picture"}
    assert all("wrong order" in finding.message for finding in findings("error"))


def test_a_renamed_id_is_a_missing_and_an_extra_block(findings, edit):
    edit("kind-words/de.md", "{: #thanks-joke }", "{: #thanks-jokes }")
    assert sorted(finding.block for finding in findings("error")) == ["thanks-joke", "thanks-jokes"]


def test_a_heading_of_another_level_is_found(findings, edit):
    edit("kind-words/de.md", "## Hör zu", "### Hör zu")
    messages = [finding.message for finding in findings("error") if finding.block == "listening"]
    assert "a heading of level 3 here, a heading of level 2 in en.md" in messages


def test_a_paragraph_for_a_list_item_is_found(findings, edit):
    edit("kind-words/de.md", JOKE, "\nFür einen Scherz im richtigen Augenblick.\n{: #thanks-joke }\n")
    (finding,) = findings("error")
    assert "a paragraph here, an item of a list in en.md" in finding.message


def test_a_forgotten_mark_is_found(findings, edit):
    edit("kind-words/de.md", "{: #thanks-example .example }", "{: #thanks-example }")
    (finding,) = findings("error")
    assert (finding.block, finding.message) == ("thanks-example", "no class here, .example in en.md")


def test_tags_that_differ_are_found_in_sections_and_in_the_front_matter(findings, edit):
    edit("kind-words/de.md", 'tags="thanks" toc="Danken"', 'tags="listening" toc="Danken"')
    edit("kind-words/ar.md", "tags: [thanks, listening]", "tags: [thanks, listening, more]")
    assert [(finding.path.name, finding.line) for finding in findings("error") if "differ" in finding.message] == [
        ("de.md", 13), ("ar.md", 6),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_block_missing_where_blocks_are_counted_says_that_it_may_be_an_earlier_one(findings, edit, language):
    edit("evening-walk/de.md", "2. Geh langsamer, als du möchtest.\n", "")
    missing = [finding for finding in findings("error") if "missing" in finding.message]
    assert missing
    assert all("counted, not named" in finding.message for finding in missing)
