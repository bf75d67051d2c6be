"""Writing the ids that were left out: all languages, nothing else changed, never twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import CannotWrite
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.articles.parsing import parse_article
from reader.streamer.articles.write_ids import write_ids

LANGUAGES = ("en", "de", "ar")
HEAD = '---\nid: art\ntitle: "T"\ndescription: D\nmodified: 2026-11-22\n---\n\n'
ADDED = re.compile(r"(?:\r\n|\n|\r)[ >]*\{: #[^ }]+ \}| \{: #[^ }]+ \}$| #[^ }]+(?= [.])", re.MULTILINE)


def files(content: Path) -> dict[str, bytes]:
    return {str(path.relative_to(content)): path.read_bytes() for path in sorted(content.rglob("*.*"))}


def order(content: Path, article: str, language: str) -> list[str]:
    catalog = Catalog((content,), TextCache(None), lambda: "")
    found = catalog.article(article)
    return [block.id for section in catalog.text(found, language).sections for block in section.blocks]


def written(source: str, tmp_path: Path) -> str:
    """A lone file after its ids were written."""
    path = tmp_path / "art.md"
    path.write_bytes(source.encode("utf-8"))
    write_ids(path, Catalog((), TextCache(None), lambda: ""))
    return path.read_bytes().decode("utf-8")


def test_ids_go_into_every_language_and_stay_what_they_were(content: Path, catalog: Catalog):
    before = {language: order(content, "evening-walk", language) for language in LANGUAGES}
    report = write_ids(content, catalog)
    assert (report.errors, report.warnings) == (0, 0)
    assert [path.name for path in report.written] == ["en.md", "de.md", "ar.md"]
    for language in LANGUAGES:
        text = (content / "evening-walk" / f"{language}.md").read_text(encoding="utf-8")
        assert [f"#{name} " in text for name in before[language][1:]] == [True] * (len(before[language]) - 1)
        assert order(content, "evening-walk", language) == before[language]


def test_the_second_time_nothing_changes(content: Path, catalog: Catalog):
    write_ids(content, catalog)
    once = files(content)
    assert write_ids(content, catalog).written == ()
    assert files(content) == once


def test_an_article_that_has_all_its_ids_is_not_touched(content: Path, catalog: Catalog):
    before = (content / "kind-words" / "en.md").stat()
    write_ids(content, catalog)
    after = (content / "kind-words" / "en.md").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_after_that_text_added_above_changes_no_id(content: Path, catalog: Catalog):
    write_ids(content, catalog)
    before = order(content, "evening-walk", "en")
    path = content / "evening-walk" / "en.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Take the same", "New.\n\nTake the same"), encoding="utf-8"
    )
    assert [name for name in order(content, "evening-walk", "en") if name in before] == before


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ("Text\n", "Text\n{: #art-1 }\n"),
        ("Two\nlines\n", "Two\nlines\n{: #art-1 }\n"),
        ("No end", "No end\n{: #art-1 }"),
        ("Text\r\n", "Text\r\n{: #art-1 }\r\n"),
        ("Text\n{: .summary }\n", "Text\n{: #art-1 .summary }\n"),
        ("Text\n{:.summary}\n", "Text\n{: #art-1 .summary}\n"),
        ("Given\n{: #mine }\n\nText\n", "Given\n{: #mine }\n\nText\n{: #art-2 }\n"),
        ("## Head\n", "## Head {: #head }\n"),
        ("## Head ##\n", "## Head ## {: #head }\n"),
        ('## Head {: .strategy tags="a" }\n', '## Head {: #head .strategy tags="a" }\n'),
        ("Head\n----\n", "Head {: #head }\n----\n"),
        ("- a\n- b\n", "- a\n  {: #art-1 }\n- b\n  {: #art-2 }\n"),
        ("1. a\n", "1. a\n   {: #art-1 }\n"),
        ("- a\n    - nested\n", "- a\n  {: #art-1 }\n    - nested\n"),
        ("> q\n> r\n", "> q\n> r\n> {: #art-1 }\n"),
        ("> q\n\n> r\n", "> q\n\n> r\n> {: #art-1 }\n"),
        ("> q\n> {: .example }\n", "> q\n> {: #art-1 .example }\n"),
        ("A\u2028B\n", "A\u2028B\n{: #art-1 }\n"),
    ],
)
def test_each_kind_of_block_takes_its_list_in_its_own_form(body: str, result: str, tmp_path: Path):
    head = HEAD.replace("\n", "\r\n") if "\r\n" in body else HEAD
    assert written(head + body, tmp_path) == head + result


@pytest.mark.parametrize(
    "body", ["| a |\n|---|\n| 1 |\n", "```\nx\n```\n", "    code\n", "***\n", "<div>x</div>\n", "Text   \n"]
)
def test_a_block_that_cannot_carry_an_id_is_left_and_named(body: str, tmp_path: Path):
    path = tmp_path / "art.md"
    path.write_text(f"{HEAD}Lead\n\n{body}\nEnd\n", encoding="utf-8")
    report = write_ids(path, Catalog((), TextCache(None), lambda: ""))
    assert path.read_text(encoding="utf-8") == f"{HEAD}Lead\n{{: #art-1 }}\n\n{body}\nEnd\n{{: #art-3 }}\n"
    assert [(finding.severity, finding.block) for finding in report.findings] == [("warning", "art-2")]
    assert "cannot carry an id" in report.findings[0].message


def test_a_byte_order_mark_and_mixed_line_ends_are_kept(tmp_path: Path):
    source = "\ufeff" + HEAD.replace("\n", "\r\n") + "One\n\nTwo\r\n\r\nThree\r"
    result = written(source, tmp_path)
    assert result.endswith("One\n{: #art-1 }\n\nTwo\r\n{: #art-2 }\r\n\r\nThree\r{: #art-3 }\r")
    assert result.startswith("\ufeff---\r\n")


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("evening-walk/de.md", "2. Geh langsamer, als du möchtest.\n", "", "differ in their blocks"),
        ("evening-walk/de.md", "## Der Rückweg", "### Der Rückweg", "differ in their blocks"),
        ("evening-walk/ar.md", "1. الهاتف يبقى في البيت.", "1. الهاتف يبقى في البيت.\n   {: #phone }", "differ"),
        ("evening-walk/de.md", '"Ein Abendspaziergang"', "[", "cannot be read"),
    ],
)
def test_nothing_is_written_when_the_languages_differ(name, old, new, says, content: Path, catalog: Catalog, edit):
    edit(name, old, new)
    before = files(content)
    report = write_ids(content, catalog)
    assert files(content) == before
    assert report.written == ()
    assert any("no ids were written" in finding.message and says in finding.message for finding in report.findings)


def test_nothing_is_written_when_an_id_stands_twice(tmp_path: Path):
    source = HEAD + "A\n{: #x }\n\nB\n{: #x }\n\nC\n"
    assert written(source, tmp_path) == source


def test_a_single_language_file_writes_the_whole_article(content: Path, catalog: Catalog):
    report = write_ids(content / "evening-walk" / "de.md", catalog)
    assert [path.name for path in report.written] == ["en.md", "de.md", "ar.md"]


def test_a_folder_that_cannot_be_written_changes_no_file_and_leaves_nothing_behind(
    content: Path, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
):
    before = files(content)
    replace = Path.replace

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device") if str(target).endswith("en.md") else AssertionError

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CannotWrite, match="No space left"):
        write_ids(content, catalog)
    monkeypatch.setattr(Path, "replace", replace)
    assert files(content) == before
    assert [path.name for path in (content / "evening-walk").iterdir() if path.name.startswith(".")] == []


def test_the_mode_of_a_file_is_kept(content: Path, catalog: Catalog):
    path = content / "evening-walk" / "de.md"
    path.chmod(0o640)
    write_ids(content, catalog)
    assert path.stat().st_mode & 0o777 == 0o640


PIECES = st.sampled_from(
    [
        "Text", "Two\nlines", "Break  \nhere", "## Head", "## Closed ##", "### Sub", "Set\n===", "- a\n- b",
        "- a\n\n- b", "- a\n  lazy\n- b", "- a\n    - nested\n- b", "1. x\n2. y", "> q\n> r", "> q\nlazy", "> - item",
        "```\ncode\n```", "    code", "| a | b |\n|---|---|\n| 1 | 2 |", "***", "<div>raw</div>", "<p>raw</p>",
        "Text\n{: .c }", "- i\n  {: .c }", "Text\n## tight\nmore", "Given\n{: #given }", "Term\n:   Def",
        "{: #alone }", "End   ", "![](x)", "A[^1]\n\n[^1]: Note", "`{: #no }`", "> # head in quote", "- ", "##",
        "&nbsp;",
    ]
)  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(parts=st.lists(PIECES, min_size=1, max_size=6), ending=st.sampled_from(["\n", "\r\n"]))
def test_whatever_was_written_only_lists_are_added_and_the_article_stays_the_same(parts, ending, tmp_path: Path):
    source = (HEAD + "\n\n".join(parts) + "\n").replace("\n", ending)
    path = tmp_path / "art.md"
    before = parse_article(path, source)
    result = written(source, tmp_path)
    after = parse_article(path, result)
    assert [(b.id, b.kind, b.text, b.classes) for s in after.sections for b in s.blocks] == [
        (b.id, b.kind, b.text, b.classes) for s in before.sections for b in s.blocks
    ]
    rest = iter(result)
    assert all(letter in rest for letter in source), "a letter of the author's was lost"
    assert written(result, tmp_path) == result
