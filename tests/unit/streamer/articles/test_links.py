"""Links and pictures that lead somewhere."""

from __future__ import annotations

import pytest

LINK = "[listening](#listening)"


@pytest.mark.parametrize(
    "target",
    [
        "#thanks-summary", "#kind-words", "cup.svg", "cup.svg#x", "https://example.org/", "mailto:a@example.org",
        "../evening-walk/", "../evening-walk", "../evening-walk/en.md", "../evening-walk/#the-way",
        "zeroopposite:evening-walk", "zeroopposite:evening-walk#the-way-back-1", "zeroopposite:kind-words",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_fine(target: str, findings, edit):
    edit("kind-words/en.md", LINK, f"[listening]({target})")
    assert findings() == []


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("#nowhere", "no block has the id 'nowhere'"),
        ("nothing.png", "no file 'nothing.png'"),
        ("../nothing/", "neither a file of this article nor another article"),
        ("../evening-walk/fr.md", "neither a file"),
        ("../evening-walk/#nowhere", "has no block 'nowhere'"),
        ("../collection.toml", "neither a file"),
        ("zeroopposite:nothing", "there is no article 'nothing'"),
        ("zeroopposite:evening-walk#nowhere", "has no block 'nowhere'"),
        ("/etc/passwd", "begins with /"),
        ("javascript:alert(1)", "not followed"),
        ("file:///etc/passwd", "not followed"),
        ("", "without a target"),
    ],
)
def test_a_dead_link_is_an_error_on_the_line_of_its_block(target: str, says: str, findings, edit):
    edit("kind-words/en.md", LINK, f"[listening]({target})")
    (finding,) = findings()
    assert (finding.severity, finding.path.name, finding.line, finding.block) == ("error", "en.md", 15, "thanks-why")
    assert says in finding.message


def test_a_missing_picture_is_an_error_and_one_from_the_web_too(findings, edit):
    edit("kind-words/en.md", "(cup.svg)", "(mug.svg)")
    edit("kind-words/de.md", "(cup.svg)", "(https://example.org/cup.svg)")
    assert [(finding.path.name, finding.severity) for finding in findings()] == [("en.md", "error"), ("de.md", "error")]
    assert "never loaded" in findings()[1].message


def test_a_picture_without_words_is_a_warning(findings, edit):
    edit("kind-words/de.md", "![Eine Tasse auf einem Tisch]", "![]")
    (finding,) = findings("warning")
    assert finding.block == "listening-picture"


def test_a_link_to_another_language_of_the_same_article_is_a_warning(findings, edit):
    edit("kind-words/en.md", LINK, "[listening](de.md)")
    (finding,) = findings()
    assert (finding.severity, "link to a block" in finding.message) == ("warning", True)


def test_an_id_inside_a_block_can_be_linked_to(findings, edit):
    edit("kind-words/en.md", LINK, '<span id="deep">deep</span> [down](#deep)')
    assert findings() == []
