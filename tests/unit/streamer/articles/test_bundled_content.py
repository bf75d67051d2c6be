"""The article that comes with the program: complete in eleven languages, and sound."""

from __future__ import annotations

import tomllib

from reader import paths
from reader.publication.language import LANGUAGES
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.articles.check import check
from reader.streamer.articles.collection import DEFAULT_LABELS, read_collection

TAGS = [language.tag for language in LANGUAGES]
CONTENT = paths.bundled_content()


def test_check_finds_nothing_but_what_the_publisher_has_not_given_yet():
    report = check(CONTENT, Catalog((CONTENT,), TextCache(None), lambda: ""))
    assert [finding.message for finding in report.findings] == [
        "contact is empty: Contact us opens the mail without an addressee",
        "releases is empty: Look for a new version has no page to open",
    ]


def test_labels_and_tags_are_there_in_all_languages_in_the_order_of_the_switcher():
    collection = read_collection(CONTENT, TextCache(None))
    assert list(collection.languages) == list(collection.labels) == TAGS
    assert all(set(labels) == set(DEFAULT_LABELS) for labels in collection.labels.values())
    assert list(collection.tags) == [
        "trust", "sexualintimacy", "boundaries", "communication", "consistency", "respect", "honesty",
    ]  # fmt: skip
    assert all(list(names) == TAGS for names in collection.tags.values())


def test_every_term_of_the_glossary_is_there_in_all_languages():
    glossary = tomllib.loads((CONTENT / "glossary.toml").read_text(encoding="utf-8"))
    assert len(glossary) == 10
    assert all(list(words) == TAGS and all(words.values()) for words in glossary.values())
