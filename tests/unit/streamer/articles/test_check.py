"""What `check` finds in one file, in the settings, and in what it is given."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.errors import NotFound, UsageError
from reader.streamer.articles.catalog import Catalog
from reader.streamer.articles.check import check
from reader.streamer.articles.text_check import date_form, is_name

LEAD = "A kind word costs little, and it is remembered for a long time.\n{: #lead }\n"
LABELS_DE = '[labels.de]\nreading_time = "{minutes} Min. Lesezeit"'


def one(findings, severity: str, says: str):
    """The only finding of that severity; it says so."""
    found = findings(severity)
    assert len(found) == 1, found
    assert says in found[0].message
    return found[0]


# Front matter


@pytest.mark.parametrize(
    ("old", "new", "severity", "line", "says"),
    [
        ("id: kind-words\n", "id: kind-word\n", "error", 2, "`id` is 'kind-word' here and 'kind-words' in en.md"),
        ("id: kind-words\n", "", "error", 1, "`id` is '' here and 'kind-words' in en.md"),
        ("language: de\n", "language: fr\n", "error", 3, "`language` is 'fr', the file's name says 'de'"),
        ('title: "Freundliche Worte: Ein kleiner Leitfaden"\n', "", "error", 1, "`title` is missing"),
        ("modified: 2026-11-20", "modified: 20.11.2026", "error", 7, "`modified` is '20.11.2026'"),
        ("modified: 2026-11-20", "modified: 2026-02-30", "error", 7, "`modified` is '2026-02-30'"),
        ("modified: 2026-11-20", "modified: 2026-11-20T10:00:00Z", "error", 7, "another form"),
        ("modified: 2026-11-20\n", "", "warning", 1, "`modified` is missing"),
        ("modified:", "titel: x\nmodified:", "warning", 7, "'titel' of the front matter means nothing"),
        ("modified:", "language: de\nmodified:", "error", 7, "`language` stands twice"),
        ("tags: [thanks, listening]", "tags: [thanks, listening, kindness]", "error", 6, "unknown tag 'kindness'"),
    ],
)
def test_a_mistake_in_the_front_matter_is_found_on_its_line(old, new, severity, line, says, findings, edit):
    edit("kind-words/de.md", old, new)
    found = [finding for finding in findings(severity) if says in finding.message]
    assert [(finding.path.name, finding.line) for finding in found] == [("de.md", line)]


def test_a_file_without_front_matter_is_an_error(findings, content: Path):
    path = content / "kind-words" / "de.md"
    path.write_text(path.read_text(encoding="utf-8").split("---\n", 2)[2].lstrip(), encoding="utf-8")
    assert "the file begins with ---" in one(findings, "error", "no front matter").message


def test_front_matter_that_is_no_yaml_is_an_error_on_its_line(findings, edit):
    edit("kind-words/de.md", '"Freundliche Worte: Ein kleiner Leitfaden"', "Freundliche Worte: Ein kleiner Leitfaden")
    found = one(findings, "error", "not valid YAML")
    assert (found.path.name, found.line) == ("de.md", 4)


def test_a_file_that_is_not_utf8_is_an_error_and_the_other_languages_are_still_checked(findings, content: Path, edit):
    (content / "kind-words" / "de.md").write_bytes("Grüße".encode("latin-1"))
    edit("kind-words/ar.md", "{: #thanks-joke }", "{: #thanks-jokes }")
    assert [finding.path.name for finding in findings("error")] == ["de.md", "ar.md", "ar.md"]


def test_an_article_id_that_is_no_name_is_an_error(findings, content: Path):
    for language in ("en", "de", "ar"):
        path = content / "kind-words" / f"{language}.md"
        path.write_text(path.read_text(encoding="utf-8").replace("id: kind-words", "id: kind words"), encoding="utf-8")
    assert {finding.path.name for finding in findings("error") if "no valid id" in finding.message} == {
        "en.md", "de.md", "ar.md",
    }  # fmt: skip


# Blocks


def test_a_duplicate_id_is_found_on_the_second_line(findings, edit):
    edit("kind-words/de.md", "{: #thanks-try .try }", "{: #thanks-why .try }")
    duplicate = next(finding for finding in findings("error") if "duplicate" in finding.message)
    assert (duplicate.path.name, duplicate.line, duplicate.block) == ("de.md", 27, "thanks-why")
    assert "line 15" in duplicate.message


def test_an_id_inside_a_block_counts_as_well(findings, edit):
    edit("kind-words/en.md", "Gladly, at", '<span id="lead">Gladly</span>, at')
    assert one(findings, "error", "duplicate id").block == "lead"


@pytest.mark.parametrize("name", ["1st", "a:b", "a/b", "-a", "a%20b", "é!"])
def test_an_id_that_is_no_xml_name_is_an_error(name: str, findings, content: Path):
    for language in ("en", "de", "ar"):
        path = content / "kind-words" / f"{language}.md"
        path.write_text(path.read_text(encoding="utf-8").replace("#lead ", f"#{name} "), encoding="utf-8")
    assert [finding.block for finding in findings("error")] == [name] * 3
    assert not is_name(name)


@pytest.mark.parametrize("name", ["a", "_a", "é", "thanks-1", "境界", "a.b", "x·y"])
def test_letters_of_any_script_make_a_name(name: str):
    assert is_name(name)


@pytest.mark.parametrize(
    ("old", "new", "block"),
    [
        ("Auch das Zuhören ist ein Geschenk. Nach einem [Abendspaziergang](../evening-walk/de.md#the-way-1) fällt es "
         "leichter.\n{: #listening-gift }", "<p id=\"listening-gift\"></p>", "listening-gift"),
        ("## Sag danke {:", "## <b></b> {:", "thanks"),
    ],
    ids=["paragraph", "heading"],
)  # fmt: skip
def test_a_block_without_words_is_an_error(old: str, new: str, block: str, findings, edit):
    edit("kind-words/de.md", old, new)
    assert block in [finding.block for finding in findings("error") if "empty block" in finding.message]


def test_a_picture_and_a_rule_are_not_empty(findings, content: Path):
    for language in ("en", "de", "ar"):
        with (content / "kind-words" / f"{language}.md").open("a", encoding="utf-8") as file:
            file.write("\n***\n")
    assert findings() == []


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (LEAD.replace("\n{:", "\n\n{:"), "is shown as text"),
        (LEAD.replace("\n{:", " {:"), "is shown as text"),
        (LEAD.replace(" }", ""), "is shown as text"),
    ],
)
def test_an_attribute_list_in_the_wrong_place_is_an_error(new: str, says: str, findings, edit):
    edit("kind-words/en.md", LEAD, new)
    found = [finding for finding in findings("error") if says in finding.message]
    assert [finding.path.name for finding in found] == ["en.md"]
    assert found[0].line in {10, 12}


def test_attribute_lists_may_be_shown_as_code(findings, edit):
    edit("kind-words/en.md", "Listening is a gift as well.", "Listening is a gift as well, `{: #x }`.")
    assert findings() == []


def test_a_forgotten_sign_in_an_attribute_list_is_a_warning(findings, edit):
    edit("kind-words/en.md", 'tags="listening"', 'tag="listening"')
    assert any("unknown attribute 'tag'" in finding.message for finding in findings("warning"))


# Sections


def test_an_unknown_tag_is_an_error_that_names_the_known_ones(findings, edit):
    edit("kind-words/en.md", 'tags="thanks"', 'tags="thank"')
    found = next(finding for finding in findings("error") if "unknown tag" in finding.message)
    assert (found.line, found.block) == (13, "thanks")
    assert "thanks, listening" in found.message


def test_without_tags_in_the_settings_every_tag_is_known(findings, content: Path):
    path = content / "collection.toml"
    path.write_text(path.read_text(encoding="utf-8").split("[tags.")[0], encoding="utf-8")
    assert findings() == []


def test_a_tag_that_the_front_matter_does_not_list_is_a_warning(findings, content: Path):
    for language in ("en", "de", "ar"):
        path = content / "kind-words" / f"{language}.md"
        text = path.read_text(encoding="utf-8").replace("tags: [thanks, listening]", "tags: [thanks]")
        path.write_text(text, encoding="utf-8")
    assert {finding.block for finding in findings("warning")} == {"listening"}
    assert findings("error") == []


def test_a_section_without_tags_is_a_warning(findings, content: Path):
    for language in ("en", "de", "ar"):
        path = content / "evening-walk" / f"{language}.md"
        path.write_text(path.read_text(encoding="utf-8").replace(' {: tags="listening" }', ""), encoding="utf-8")
    assert [finding.message.split(";")[0] for finding in findings()] == ["section without tags"] * 6


def test_a_strategy_without_its_line_to_keep_is_an_error(findings, edit):
    edit("kind-words/en.md", "{: #thanks-summary .summary }", "{: #thanks-summary }")
    found = [finding for finding in findings("error") if "without a summary" in finding.message]
    assert [(finding.path.name, finding.line, finding.block) for finding in found] == [("en.md", 13, "thanks")]


# Still in another language


@pytest.mark.parametrize(
    ("old", "new", "block"),
    [
        ("- für die Hilfe beim Einkaufen;", "- for the help with the shopping;", "thanks-help"),
        ("## Sag danke {:", "## Say thank you {:", "thanks"),
        ("„Gern, jederzeit.“", "“Gladly, at any time.”", ""),
        ("Sag, was gut war, und sag es heute.", "قل ما كان حسنًا، وقله اليوم.", "thanks-summary"),
        ('"Freundliche Worte: Ein kleiner Leitfaden"', '"Kind Words: A Small Guide"', "title"),
        ('"Wie man sich so bedankt, dass es ankommt."', '"How to thank someone so that it is heard."', "description"),
    ],
)
def test_a_block_still_in_another_language_is_an_error(old: str, new: str, block: str, findings, edit):
    edit("kind-words/de.md", old, new)
    assert [finding.block for finding in findings("error")] == ([block] if block else [])


# Settings


@pytest.mark.parametrize(
    ("old", "new", "severity", "says"),
    [
        (
            'contact = "post@small-press.example"',
            'contact = ""',
            "warning",
            "contact is empty: Contact us opens the mail",
        ),
        ('contact = "post@small-press.example"\n', "", "warning", "contact is empty"),
        ('contact = "post@small-press.example"', 'contact = "small press"', "error", "no mail address"),
        ('publisher = "Small Press"', 'releases = ""', "warning", "releases is empty: Look for a new version"),
        ('publisher = "', 'releases = "http://', "error", "no page whose address begins with https://"),
        ('"evening-walk"]', '"evening-walk", "morning"]', "error", "unknown article 'morning'"),
        ('"evening-walk"]', '"evening-walk", "evening-walk"]', "error", "listed twice"),
        ('"de", "ar"]', '"de", "ar", "de"]', "error", "listed twice"),
        ('"de", "ar"]', '"de", "ar", "deutsch"]', "error", "no language tag"),
        ('publisher = "', 'colour = "', "warning", "the key 'colour' means nothing"),
        (LABELS_DE, '[labels.nl]\nreading_time = "{minutes} min"', "warning", "no labels: [labels.de] is missing"),
        (LABELS_DE, '[labels.de]\nreading_time = "Lesezeit"', "error", "must contain {minutes}"),
        ('keep = "Zum Merken"\n', "", "warning", "[labels.de] lacks keep"),
        ('keep = "Zum Merken"\n', 'keep = "Zum Merken"\nkep = ""\n', "warning", "the label 'kep' means nothing"),
        ('de = "Dank"\n', "", "warning", "tag 'thanks' has no label in 'de'"),
        ('de = "Dank"\n', 'de = "Dank"\nnl = "Dank"\n', "warning", "words for 'nl', which `languages` does not list"),
        ('title = "', "title = ", "error", "not valid TOML"),
    ],
)
def test_a_mistake_in_the_settings_is_found(old: str, new: str, severity: str, says: str, findings, edit):
    edit("collection.toml", old, new)
    found = [finding for finding in findings(severity) if says in finding.message]
    assert found, findings()
    assert found[0].path.name == "collection.toml"


def test_english_needs_no_labels_for_they_are_built_in(findings, edit):
    edit("collection.toml", "[labels.en]", "[labels.en-GB]")
    assert [finding.message for finding in findings()] == [
        "[labels] has words for 'en-GB', which `languages` does not list"
    ]


def test_a_finding_in_the_settings_has_the_line_of_its_key(findings, edit):
    edit("collection.toml", 'de = "Zuhören"\n', "")
    assert one(findings, "warning", "tag 'listening' has no label in 'de'").line == 38


def test_a_listed_article_must_be_there_in_every_language_and_an_unlisted_one_need_not(findings, content: Path, edit):
    (content / "evening-walk" / "ar.md").unlink()
    (content / "kind-words" / "ar.md").write_text(
        (content / "kind-words" / "ar.md")
        .read_text(encoding="utf-8")
        .replace("../evening-walk/ar.md", "../evening-walk/"),
        encoding="utf-8",
    )
    found = one(findings, "error", "'evening-walk' is not there in 'ar'")
    assert (found.path.name, found.line) == ("collection.toml", 6)
    edit("collection.toml", ', "evening-walk"', "")
    assert findings("error") == []


def test_two_articles_of_one_id_are_an_error(findings, content: Path):
    shutil.copytree(content / "evening-walk", content / "other-walk")
    assert len([finding for finding in findings("error") if "another article has the id" in finding.message]) == 2


def test_a_language_that_the_settings_do_not_list_is_pointed_out(findings, content: Path):
    shutil.copy(content / "kind-words" / "en.md", content / "kind-words" / "nl.md")
    assert "add 'nl' to `languages`" in one(findings, "warning", "not shown").message


# What it is given


def test_a_path_that_is_not_there_is_not_found(catalog: Catalog, content: Path):
    with pytest.raises(NotFound):
        check(content / "nothing", catalog)


def test_a_file_that_is_no_content_is_refused(catalog: Catalog, content: Path):
    with pytest.raises(UsageError):
        check(content / "kind-words" / "cup.svg", catalog)


def test_a_folder_without_articles_is_an_error(findings, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    (finding,) = findings(path=tmp_path / "empty")
    assert "no article here" in finding.message


def test_an_article_folder_is_checked_with_the_settings_above_it(findings, content: Path, edit):
    edit("collection.toml", 'contact = "post@small-press.example"', 'contact = ""')
    edit("kind-words/de.md", 'tags="listening"', 'tags="hearing"')
    assert {finding.path.name for finding in findings(path=content / "kind-words")} == {"de.md"}


def test_of_a_single_file_only_its_own_findings_are_reported(findings, content: Path, edit):
    edit("kind-words/de.md", "{: #thanks-joke }", "{: #thanks-jokes }")
    edit("kind-words/ar.md", "{: #thanks-help }", "{: #thanks-helps }")
    found = findings(path=content / "kind-words" / "de.md")
    assert {finding.path.name for finding in found} == {"de.md"}
    assert {finding.block for finding in found} == {"thanks-joke", "thanks-jokes"}


def test_a_file_of_any_name_is_checked_by_itself(findings, tmp_path: Path):
    path = tmp_path / "notes.md"
    path.write_text("---\ntitle: Notes\ndescription: Some.\nmodified: 2026-11-22\n---\n\nOne.\n", encoding="utf-8")
    assert findings(path=path) == []
    path.write_text(path.read_text(encoding="utf-8") + "\n[dead](#nowhere)\n", encoding="utf-8")
    assert [(finding.severity, finding.line) for finding in findings(path=path)] == [("error", 9)]


def test_findings_come_in_the_order_of_files_and_lines_and_never_twice(findings, edit):
    edit("kind-words/de.md", "{: #thanks-joke }", "{: #thanks-jokes }")
    edit("kind-words/de.md", "modified: 2026-11-20\n", "")
    edit("evening-walk/de.md", "modified: 2026-11-20\n", "")
    found = [(finding.path.parent.name, finding.line) for finding in findings()]
    assert found == sorted(found, key=lambda place: (place[0] != "kind-words", place[1]))
    assert len(set(findings())) == len(findings())


@pytest.mark.parametrize(
    ("value", "form"),
    [("2026-11-22", "date"), ("2026-11-22T10:00:00Z", "time"), ("2026-11-22T10:00+01:00", "time"), ("2026-13-01", None),
     ("22.11.2026", None), ("2026", None), ("20261122", None), ("", None)],
)  # fmt: skip
def test_dates_have_one_of_two_forms(value: str, form: str | None):
    assert date_form(value) == form
