"""CONTENT.md: what it tells a publisher is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader import paths
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.articles.collection import DEFAULT_LABELS
from reader.streamer.articles.collection_check import KEYS

MANUAL = (paths.bundled_content().parent / "CONTENT.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```markdown\n(.*?)```", MANUAL, re.DOTALL)


@pytest.fixture
def example(content: Path):
    """A function that makes the manual's nth example the only article of the copied collection."""

    def make(number: int) -> Path:
        folder = content.parent / "examples" / "first-steps"
        folder.mkdir(parents=True)
        (folder / "en.md").write_text(EXAMPLES[number], encoding="utf-8")
        (folder / "path.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
        return folder

    return make


@pytest.mark.parametrize("number", [0, 1])
def test_both_examples_are_articles_without_findings(number: int, example, findings):
    assert findings(path=example(number)) == []


def test_the_smallest_example_gets_its_ids_from_its_folder(example):
    folder = example(0)
    catalog = Catalog((folder.parent,), TextCache(None), lambda: "")
    rendition = catalog.publication(catalog.article("first-steps")).rendition("en")
    assert [block.id for block in rendition.blocks] == ["first-steps", "first-steps-1", "first-steps-2"]


def test_the_whole_example_shows_what_the_manual_says_of_it(example):
    folder = example(1)
    catalog = Catalog((folder.parent,), TextCache(None), lambda: "")
    rendition = catalog.publication(catalog.article("evening-walks")).rendition("en")
    assert (rendition.metadata.headline, rendition.metadata.subtitle) == ("Evening walks", "a small guide")
    _, leave, talk = rendition.sections
    assert (leave.number, leave.label, leave.tags, leave.summary) == (
        1, "No telephone", ("calm",), "What stays at home cannot ring.",
    )  # fmt: skip
    assert talk.tags == ("talking",)
    assert "<br/>" in next(block for block in leave.blocks if block.kind == "quotation").html


def test_every_key_and_label_of_the_settings_is_explained():
    for name in KEYS - {"labels", "tags"} | DEFAULT_LABELS.keys():
        assert f"`{name}`" in MANUAL, name
