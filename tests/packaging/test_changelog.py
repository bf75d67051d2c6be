"""CHANGELOG.md in the forms that installers want."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import changelog
import pytest
from project import BuildFailed

TEXT = """# Changelog

## 0.2.0 (unreleased)

- The `open` command takes **several** books,
  and tells of [each](README.md).
- Fixes.

## 0.1.0 (2026-01-05)

The first one.
"""


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A CHANGELOG.md and a version of our own; the source is of 2026-02-01, 10:00 UTC."""
    path = tmp_path / "CHANGELOG.md"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(changelog, "CHANGELOG", path)
    monkeypatch.setattr(changelog, "version", lambda: "0.2.0")
    monkeypatch.setattr("project.source_date", lambda: 1769940000)
    return path


def test_versions_come_newest_first_with_their_dates() -> None:
    assert [(release.version, release.date) for release in changelog.releases(TEXT)] == [
        ("0.2.0", None),
        ("0.1.0", date(2026, 1, 5)),
    ]


def test_an_entry_is_one_paragraph_without_markup() -> None:
    newest, oldest = changelog.releases(TEXT)
    assert newest.entries == ("The open command takes several books, and tells of each.", "Fixes.")
    assert oldest.entries == ("The first one.",)


@pytest.mark.parametrize(
    "heading",
    ["## 0.1.0", "## 0.1.0 (soon)", "## 0.1.0 (2026-13-01)", "## 0.1.0 (2026-01-05)\n\n- x\n\n## 0.1.0 (unreleased)"],
)
def test_a_heading_of_another_form_stops_the_build(heading: str) -> None:
    with pytest.raises(BuildFailed, match=r"CHANGELOG\.md"):
        changelog.releases(f"{heading}\n\n- Something.\n")


def test_a_version_without_entries_stops_the_build() -> None:
    with pytest.raises(BuildFailed, match="no entries"):
        changelog.releases("## 0.1.0 (unreleased)\n\n## 0.0.9 (2026-01-01)\n\n- Old.\n")


def test_a_version_of_the_reader_without_a_heading_stops_the_build(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changelog, "version", lambda: "0.3.0")
    for make in (changelog.release_notes, changelog.debian_changelog, changelog.metainfo_releases):
        with pytest.raises(BuildFailed, match=r"no heading for 0\.3\.0"):
            make()


def test_the_version_that_is_in_the_source_has_a_heading() -> None:
    assert changelog.this_release().entries


def test_a_tag_must_be_the_version_and_the_version_released(
    written: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert changelog.main(["v0.1.0"]) == 1
    assert "not v0.2.0" in capsys.readouterr().err
    assert changelog.main(["v0.2.0"]) == 1
    assert "unreleased" in capsys.readouterr().err
    monkeypatch.setattr(changelog, "version", lambda: "0.1.0")
    assert changelog.main(["v0.1.0"]) == 0


def test_release_notes_are_the_section_as_it_was_written(written: Path) -> None:
    notes = changelog.release_notes()
    assert notes.startswith("# ZeroOpposite Reader 0.2.0\n\n- The `open` command takes **several** books,\n")
    assert "The first one" not in notes


def test_the_target_writes_the_notes(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changelog, "DIST", tmp_path / "dist")
    [file] = changelog.build()
    assert file.name == "zeroopposite-reader-0.2.0-release-notes.md"
    assert file.read_text(encoding="utf-8") == changelog.release_notes()


def test_debians_changelog_dates_a_released_version_by_its_day_and_the_other_by_its_source(written: Path) -> None:
    lines = changelog.debian_changelog().splitlines()
    assert lines[:3] == [
        "zeroopposite-reader (0.2.0) unstable; urgency=medium",
        "",
        "  * The open command takes several books, and tells of each.",
    ]
    dates = [line.split(">  ")[1] for line in lines if line.startswith(" -- ")]
    assert dates == ["Sun, 01 Feb 2026 10:00:00 +0000", "Mon, 05 Jan 2026 00:00:00 +0000"]


def test_changes_in_debians_changelog_keep_within_80_columns() -> None:
    changes = [line for line in changelog.debian_changelog().splitlines() if line.startswith("  ")]
    assert max(map(len, changes)) <= 80


@pytest.mark.skipif(not shutil.which("dpkg-parsechangelog"), reason="dpkg-dev is not installed")
def test_debians_own_tool_reads_the_changelog_without_a_word(tmp_path: Path, written: Path) -> None:
    file = tmp_path / "changelog"
    file.write_text(changelog.debian_changelog(), encoding="utf-8")
    command = ["dpkg-parsechangelog", "--all", "-S", "Version", "-l", str(file)]
    answer = subprocess.run(command, capture_output=True, text=True)
    assert (answer.stdout.split(), answer.stderr) == (["0.2.0"], "")


def test_metainfo_says_which_versions_are_not_released(written: Path) -> None:
    newest, oldest = changelog.metainfo_releases()
    assert newest.attrib == {"version": "0.2.0", "date": "2026-02-01", "type": "development"}
    assert oldest.attrib == {"version": "0.1.0", "date": "2026-01-05", "type": "stable"}
    assert [item.text for item in newest.iter("li")] == list(changelog.releases(TEXT)[0].entries)


def test_no_address_is_made_up_for_the_maintainer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = tmp_path / "collection.toml"
    monkeypatch.setattr(changelog, "COLLECTION", collection)
    collection.write_text('contact = ""\n', encoding="utf-8")
    assert changelog.maintainer().endswith(".invalid>")
    collection.write_text('contact = "someone@publisher.test"\n', encoding="utf-8")
    assert changelog.maintainer() == "ZeroOpposite <someone@publisher.test>"
