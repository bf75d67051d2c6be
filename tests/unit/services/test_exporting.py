"""Which books an order comes to, and writing them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reader.errors import AlreadyExists, CannotWrite, NotFound, RenditionMissing, UsageError
from reader.services.exporting import Exporting
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog

COLLECTION = """
publisher = "Kettle Press"
languages = ["en", "zh-Hans", "ar"]
[labels.ar]
notice = "باختصار"
[tags.calm]
en = "calm"
ar = "هدوء"
[tags.unused]
en = "unused"
"""
SOURCE = """\
---
id: tea
title: "Tea in {0}"
tags: [calm]
modified: 2026-03-01
---

## Heading {0} {{: #one tags="calm" }}

Words {0}.

In short, {0}.
{{: .summary }}

## Other {0} {{: #two tags="hot" }}

More words {0}.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "tea"
    folder.mkdir(parents=True)
    (folder.parent / "collection.toml").write_text(COLLECTION, encoding="utf-8")
    for language in ("en", "zh-Hans", "ar"):
        (folder / f"{language}.md").write_text(SOURCE.format(language), encoding="utf-8")
    return folder


@pytest.fixture
def exporting(article: Path) -> Exporting:
    return Exporting(Catalog((article.parent,), TextCache(None), lambda: ""), "p { margin: 0 }")


def names(exporting: Exporting, *order: object) -> list[str]:
    return [book.file_name for book in exporting.plan("tea", *order)]  # type: ignore[arg-type]


def test_one_book_for_each_language(exporting: Exporting) -> None:
    assert names(exporting) == ["tea.en.epub", "tea.zh-Hans.epub", "tea.ar.epub"]
    assert names(exporting, ("CN", "ar", "zh")) == ["tea.zh-Hans.epub", "tea.ar.epub"]


def test_the_first_language_leads_a_bilingual_book_for_each_other_one(exporting: Exporting) -> None:
    assert names(exporting, (), "bilingual") == ["tea.en+zh-Hans.epub", "tea.en+ar.epub"]
    assert names(exporting, ("ar", "en"), "bilingual") == ["tea.ar+en.epub"]


def test_an_omnibus_is_one_book(exporting: Exporting) -> None:
    assert names(exporting, (), "omnibus") == ["tea.omnibus.epub"]


def test_orders_that_make_no_sense_are_refused(exporting: Exporting) -> None:
    with pytest.raises(UsageError, match="two languages"):
        exporting.plan("tea", ("en", "EN"), "bilingual")
    with pytest.raises(UsageError, match="no edition"):
        exporting.plan("tea", (), "trilingual")  # type: ignore[arg-type]
    with pytest.raises(RenditionMissing):
        exporting.plan("tea", ("de",))
    with pytest.raises(NotFound, match="no article"):
        exporting.plan("coffee")


def test_an_unknown_tag_and_one_without_sections_are_not_found(exporting: Exporting) -> None:
    with pytest.raises(NotFound, match=r"no tag 'clam'; there is calm, unused, hot"):
        exporting.plan("tea", (), "single", "clam")
    with pytest.raises(NotFound, match="no section"):
        exporting.plan("tea", (), "single", "unused")


def test_a_tag_reduces_the_book_and_is_named_in_it(exporting: Exporting, tmp_path: Path) -> None:
    (path,) = exporting.export(exporting.plan("tea", ("ar",), "single", "calm"), tmp_path / "out")
    assert path.name == "tea.ar.epub"
    with zipfile.ZipFile(path) as book:
        assert "EPUB/text/one.xhtml" in book.namelist()
        assert "EPUB/text/two.xhtml" not in book.namelist()
        assert '<p class="filter">هدوء</p>' in book.read("EPUB/text/title.xhtml").decode()
    assert len(exporting.plan("tea", ("ar",), "single", ("calm", "hot"))) == 1


def test_the_collection_gives_words_labels_and_publisher(exporting: Exporting, tmp_path: Path) -> None:
    (path,) = exporting.export(exporting.plan("tea", ("ar",)), tmp_path / "out")
    with zipfile.ZipFile(path) as book:
        package = book.read("EPUB/content.opf").decode()
        assert "<dc:publisher>Kettle Press</dc:publisher>" in package
        assert ">هدوء</dc:subject>" in package
        assert "باختصار" in book.read("EPUB/nav.xhtml").decode()


def test_a_cover_is_that_of_the_edition_else_of_the_language_that_leads(
    exporting: Exporting, article: Path, tmp_path: Path
) -> None:
    (article / "covers").mkdir()
    for name in ("en", "en+ar", "omnibus"):
        (article / "covers" / f"{name}.jpg").write_bytes(b"\xff\xd8\xff" + name.encode())

    def cover(*order: object) -> bytes | None:
        book = exporting.book(exporting.plan("tea", *order)[0])  # type: ignore[arg-type]
        return book.cover.data[3:] if book.cover else None

    assert cover(("en",)) == b"en"
    assert cover(("ar",)) is None
    assert cover(("en", "ar"), "bilingual") == b"en+ar"
    assert cover(("en", "zh"), "bilingual") == b"en"
    assert cover((), "omnibus") == b"omnibus"
    assert cover(("en", "ar"), "omnibus") == b"en"  # the picture names all languages


def test_a_name_in_epub_is_a_file_and_anything_else_a_folder_made_if_absent(
    exporting: Exporting, tmp_path: Path
) -> None:
    one = exporting.plan("tea", ("en",))
    assert exporting.export(one, tmp_path / "guide.EPUB") == (tmp_path / "guide.EPUB",)
    assert exporting.export(one, tmp_path / "a" / "b") == (tmp_path / "a" / "b" / "tea.en.epub",)
    with pytest.raises(UsageError, match="3 books"):
        exporting.export(exporting.plan("tea"), tmp_path / "all.epub")
    (tmp_path / "taken").write_text("")
    with pytest.raises(CannotWrite, match="it is a file"):
        exporting.export(one, tmp_path / "taken")


def test_an_existing_book_stops_everything_before_it_begins_unless_forced(exporting: Exporting, tmp_path: Path) -> None:
    old = tmp_path / "out" / "tea.ar.epub"
    old.parent.mkdir()
    old.write_text("old")
    books = exporting.plan("tea")
    with pytest.raises(AlreadyExists) as caught:
        exporting.export(books, old.parent)
    assert caught.value.path == str(old)
    assert list(old.parent.iterdir()) == [old]
    assert len(exporting.export(books, old.parent, force=True)) == 3
    assert zipfile.is_zipfile(old)


def test_progress_is_told_before_each_book_and_at_the_end(exporting: Exporting, tmp_path: Path) -> None:
    heard: list[tuple[int, int, str]] = []
    exporting.export(exporting.plan("tea"), tmp_path / "out", progress=lambda *news: heard.append(news))
    assert heard == [(0, 3, "tea.en.epub"), (1, 3, "tea.zh-Hans.epub"), (2, 3, "tea.ar.epub"), (3, 3, "")]


def test_cancelling_keeps_the_finished_books_and_writes_no_more(exporting: Exporting, tmp_path: Path) -> None:
    out = tmp_path / "out"
    written = exporting.export(exporting.plan("tea"), out, cancelled=(out / "tea.en.epub").exists)
    assert written == (out / "tea.en.epub",)
    assert list(out.iterdir()) == [out / "tea.en.epub"]


def test_a_text_without_headings_is_a_book_too(tmp_path: Path) -> None:
    folder = tmp_path / "notes" / "plain"
    folder.mkdir(parents=True)
    (folder / "en.md").write_text("One thought.\n\nAnother.\n", encoding="utf-8")
    exporting = Exporting(Catalog((folder.parent,), TextCache(None), lambda: ""), "")
    (path,) = exporting.export(exporting.plan("plain"), tmp_path / "plain.epub")
    with zipfile.ZipFile(path) as book:
        assert "One thought." in book.read("EPUB/text/lead.xhtml").decode()
        assert 'href="text/lead.xhtml"' in book.read("EPUB/nav.xhtml").decode()


def test_several_tags_keep_any_of_them_or_all_of_them(exporting: Exporting) -> None:
    either = exporting.book(exporting.plan("tea", ("en",), tag=("calm", "hot"))[0])
    assert [section.id for section in either.lead.rendition.sections if section.level] == ["one", "two"]
    with pytest.raises(NotFound, match="section"):
        exporting.plan("tea", ("en",), tag=("calm", "hot"), every=True)
    both = exporting.book(exporting.plan("tea", ("en",), tag=("calm",), every=True)[0])
    assert [section.id for section in both.lead.rendition.sections if section.level] == ["one"]
