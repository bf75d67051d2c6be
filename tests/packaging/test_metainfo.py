"""AppStream's metainfo: what a software centre shows."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from changelog import releases
from linux.integration import desktop_entry, metainfo
from lxml import etree
from project import APPLICATION_ID, LICENCE, NAME, PUBLISHER, TITLE, languages, version

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# `developer` is younger than AppStream 0.16 of Debian 12, which knows an element that is deprecated now; and there is
# no home page.
KNOWN = {"unknown-tag developer", "url-homepage-missing"}
LOCALES = {None, *({"zh-Hans": "zh_CN"}.get(tag, tag) for tag in languages() if tag != "en")}


@pytest.fixture(scope="module")
def component() -> etree._Element:
    return etree.fromstring(metainfo().encode())


def test_a_strict_check_without_network_finds_neither_errors_nor_warnings(tmp_path: Path) -> None:
    if not shutil.which("appstreamcli"):
        pytest.skip("appstream is not installed")
    path = tmp_path / f"{APPLICATION_ID}.metainfo.xml"
    path.write_text(metainfo(), encoding="utf-8")
    command = ["appstreamcli", "validate", "--no-net", "--pedantic", "--no-color", path]
    answer = subprocess.run(command, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout
    remarks = re.findall(r"^([EWIP]): \S+ (\S+ ?\S*)", answer.stdout, re.MULTILINE)
    assert {remark for _severity, remark in remarks} <= KNOWN


def test_every_sentence_is_written_in_eleven_languages(component: etree._Element) -> None:
    sentences: list[dict[str | None, str]] = [{}]
    for element in (*component.iterfind("summary"), *component.find("description").iter("p", "li")):
        language = element.get(LANGUAGE)
        if language is None and sentences[-1]:
            sentences.append({})
        sentences[-1][language] = element.text
    assert len(sentences) == 9  # summary, two paragraphs, six items
    for sentence in sentences:
        assert set(sentence) == LOCALES
        assert len(set(sentence.values())) == 11
    assert all(len(text) < 90 and not text.endswith(".") for text in sentences[0].values())


def test_it_names_what_the_other_files_name(component: etree._Element) -> None:
    entry = desktop_entry(NAME)
    assert component.findtext("id") == APPLICATION_ID
    assert component.findtext("name") == TITLE
    assert component.findtext("project_license") == LICENCE
    assert component.findtext("developer/name") == PUBLISHER
    assert component.findtext("launchable") == f"{APPLICATION_ID}.desktop"
    assert component.findtext("provides/binary") == NAME
    types = ";".join(element.text for element in component.iterfind("provides/mediatype"))
    assert f"MimeType={types};\n" in entry
    categories = [element.text for element in component.iterfind("categories/category")]
    assert set(categories) <= set(re.search(r"^Categories=(.*);$", entry, re.MULTILINE)[1].split(";"))


def test_the_releases_are_those_of_the_changelog(component: etree._Element) -> None:
    named = [(element.get("version"), element.get("date")) for element in component.iterfind("releases/release")]
    assert named == [(release.version, release.day.isoformat()) for release in releases()]
    assert version() in dict(named)


def test_no_address_is_made_up(component: etree._Element) -> None:
    """There is no home page yet, and no place for screenshots. Whoever has one deletes this test."""
    assert not list(component.iter("url", "screenshot"))
    assert not re.search(r"https?://(?!www\.w3\.org)", metainfo())


def test_sex_is_named_as_a_theme_and_nothing_else_is_rated(component: etree._Element) -> None:
    rated = {element.get("id"): element.text for element in component.iterfind("content_rating/content_attribute")}
    assert component.find("content_rating").get("type") == "oars-1.1"
    assert rated == {"sex-themes": "moderate"}
