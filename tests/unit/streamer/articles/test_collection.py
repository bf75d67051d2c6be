"""`collection.toml`."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import DamagedPublication
from reader.publication.language import LANGUAGES
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.collection import Collection, is_page, read_collection

NO_CACHE = TextCache(None)


def test_a_folder_without_settings_is_a_collection_in_all_languages(tmp_path: Path):
    assert read_collection(tmp_path, NO_CACHE) == Collection()
    assert Collection().languages == tuple(language.tag for language in LANGUAGES)


def test_labels_and_tags_speak_the_language_of_the_text(content: Path):
    collection = read_collection(content, NO_CACHE)
    assert collection.label("contents", "de") == "Inhalt"
    assert collection.tag_label("thanks", "ar") == "الشكر"


def test_a_label_that_nobody_wrote_is_the_built_in_one_and_a_tag_its_id(content: Path):
    collection = read_collection(content, NO_CACHE)
    assert collection.label("contents", "fr") == "Contents"
    assert collection.tag_label("thanks", "fr") == "thanks"
    assert collection.tag_label("unheard-of", "fr") == "unheard-of"


def test_what_comes_out_of_the_cache_is_the_same(content: Path, tmp_path: Path):
    cache = TextCache(tmp_path / "cache")
    assert read_collection(content, cache) == read_collection(content, cache)
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("title = ", "not valid TOML"),
        ("title = 3", "`title`"),
        ('languages = "en"', "`languages`"),
        ("articles = [1]", "`articles`"),
        ("labels = 1", "`labels`"),
        ("[tags]\nthanks = 1", "`tags`"),
        ("title = 2026-11-22", "not valid TOML"),
    ],
)
def test_settings_that_cannot_be_read_are_refused_with_the_key(tmp_path: Path, source: str, reason: str):
    (tmp_path / "collection.toml").write_text(source)
    with pytest.raises(DamagedPublication, match=reason):
        read_collection(tmp_path, NO_CACHE)


@pytest.mark.parametrize(
    ("address", "accepted"),
    [
        ("https://small-press.example", True),
        ("https://small-press.example:8443/reader/?lang=de#new", True),
        ("http://small-press.example/", False),
        ("HTTPS://small-press.example/", False),
        ("https://small-press.example@elsewhere.example/", False),
        ("https://small-press", False),
        ("https://small-press.example/ more", False),
        ("file:///etc/passwd", False),
        ("small-press.example", False),
        ("", False),
    ],
)
def test_only_a_secured_page_is_a_page_with_new_versions(address: str, accepted: bool):
    assert is_page(address) is accepted
