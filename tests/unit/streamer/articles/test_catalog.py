"""Which articles there are, and their renditions."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import NotFound, RenditionMissing, ResourceMissing
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog


def test_articles_come_in_the_order_of_the_collection(catalog: Catalog):
    assert [article.id for article in catalog.articles] == ["kind-words", "evening-walk"]
    assert catalog.articles[0].languages == ("en", "de", "ar")


def test_the_minimal_example_of_the_manual_is_an_article(tmp_path: Path):
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "en.md").write_text("---\ntitle: Small\n---\n\nOne.\n\nTwo.\n", encoding="utf-8")
    (article,) = Catalog((tmp_path,), TextCache(None), lambda: "").articles
    rendition = Catalog((tmp_path,), TextCache(None), lambda: "").publication(article).rendition("en")
    assert [block.id for block in rendition.blocks] == ["small", "small-1", "small-2"]
    assert rendition.metadata.title == "Small"


def test_the_first_of_two_articles_with_the_same_id_wins(content: Path, tmp_path: Path):
    other = tmp_path / "other" / "mine"
    other.mkdir(parents=True)
    (other / "en.md").write_text("---\nid: kind-words\ntitle: Mine\n---\n", encoding="utf-8")
    catalog = Catalog((content, tmp_path / "other"), TextCache(None), lambda: "")
    assert catalog.article("kind-words").folder == (content / "kind-words").resolve()


def test_an_article_is_found_by_id_and_by_folder_and_else_the_known_ones_are_named(catalog: Catalog, content: Path):
    (content / "kind-words").rename(content / "renamed")
    assert catalog.article("renamed").id == "kind-words"
    with pytest.raises(NotFound, match="kind-words"):
        catalog.article("nothing")


def test_a_folder_opened_by_itself_has_the_languages_and_the_first_language_of_its_collection(
    catalog: Catalog, content: Path, edit
):
    edit("collection.toml", 'languages = ["en", "de", "ar"]', 'languages = ["nl", "de", "en", "ar"]')
    (content / "kind-words" / "nl.md").write_text("---\nid: kind-words\ntitle: Vriendelijk\n---\n", encoding="utf-8")
    (article,) = catalog.articles_in(content / "kind-words")
    assert article.languages == ("nl", "de", "en", "ar")
    assert catalog.single(content / "kind-words" / "nl.md").languages == ("nl", "de", "en", "ar")


def test_a_file_whose_name_is_no_language_is_an_article_by_itself(catalog: Catalog, tmp_path: Path):
    path = tmp_path / "notes.md"
    path.write_text("---\nlanguage: de\ntitle: Notizen\n---\n\nEins.\n", encoding="utf-8")
    article = catalog.single(path)
    assert (article.languages, article.files["de"]) == (("de",), path.resolve())
    assert catalog.publication(article).rendition("de").metadata.title == "Notizen"


def test_a_file_given_by_its_name_alone_still_knows_its_folder(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "diary").mkdir()
    (tmp_path / "diary" / "notes.md").write_text("Hello.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "diary")
    article = catalog.single(Path("notes.md"))
    assert article.id == "diary"
    assert catalog.publication(article).rendition("en").blocks[1].id == "diary-1"


def test_the_languages_of_a_rendition_are_aligned_block_by_block(catalog: Catalog):
    for article in catalog.articles:
        publication = catalog.publication(article)
        orders = [[block.id for block in publication.rendition(tag).blocks] for tag in publication.languages]
        assert orders[0] == orders[1] == orders[2]


def test_a_block_that_the_translation_lacks_is_shown_in_the_first_language(catalog: Catalog, edit):
    edit("kind-words/ar.md", "ما كان حسنًا يُقال، ويُقال اليوم.\n{: #thanks-summary .summary }\n", "")
    rendition = catalog.publication(catalog.article("kind-words")).rendition("ar")
    filled = [block for block in rendition.blocks if block.language]
    assert [(block.id, block.language) for block in filled] == [("thanks-summary", "en")]


def test_a_cached_text_is_read_again_when_the_file_changes(content: Path, tmp_path: Path, edit):
    catalog = Catalog((content,), TextCache(tmp_path / "cache"), lambda: "")
    article = catalog.article("kind-words")
    before = catalog.text(article, "en")
    assert catalog.text(article, "en") == before
    edit("kind-words/en.md", "A kind word costs little", "A kind word costs nothing")
    assert catalog.text(article, "en") != before


def test_a_picture_beside_the_text_is_read_and_nothing_outside_the_folder(catalog: Catalog):
    fetcher = catalog.publication(catalog.article("kind-words")).rendition("en").fetcher
    assert fetcher.read("cup.svg").media_type == "image/svg+xml"
    for outside in ("../collection.toml", "/etc/passwd", "..", "nothing.png"):
        with pytest.raises(ResourceMissing):
            fetcher.read(outside)


def test_a_language_that_is_not_there_is_refused_with_those_that_are(catalog: Catalog):
    with pytest.raises(RenditionMissing, match="en, de, ar"):
        catalog.publication(catalog.article("kind-words")).rendition("ja")


def test_reading_time_is_in_the_language_and_digits_of_the_text(catalog: Catalog):
    rendition = catalog.publication(catalog.article("kind-words")).rendition("ar")
    assert rendition.fetcher.reading_time() == "مدة القراءة: ١ د"
