"""The text of a book: one file a section, every block with its id, in one language or two."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

from reader.publication.model import Rendition

Written = Callable[..., dict[str, str]]
XHTML = "{http://www.w3.org/1999/xhtml}"


def ids(page: str) -> list[str]:
    return re.findall(r'<[^<>]*\sid="([^"]+)"', page)


def test_each_section_is_a_file_and_the_summaries_are_the_last(written: Written) -> None:
    pages = [name for name in written("en") if name.startswith("text/")]
    assert pages == [f"text/{name}.xhtml" for name in ("title", "lead", "pot", "end", "in-brief")]


def test_every_block_keeps_its_id_and_no_id_occurs_twice_in_a_file(
    written: Written, rendition: Callable[[str], Rendition]
) -> None:
    pages = {name: text for name, text in written("en").items() if name.startswith("text/")}
    found = [name for page in pages.values() for name in ids(page)]
    for block in rendition("en").blocks:
        assert found.count(block.id) == 1, block.id
    for page in pages.values():
        assert len(set(ids(page))) == len(ids(page))


def test_every_page_is_well_formed_and_says_its_language_and_direction(written: Written) -> None:
    for name, text in written("ar").items():
        if name.endswith(".xhtml"):
            root = ET.fromstring(text)
            assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
            assert root.get("dir") == "rtl"


def test_the_number_of_a_strategy_is_text_in_the_digits_of_the_language(written: Written) -> None:
    assert (
        '<h2 id="pot" class="strategy"><span class="number">1</span> Warm the pot</h2>'
        in written("en")["text/pot.xhtml"]
    )
    assert '<span class="number">١</span> سخّن' in written("ar")["text/pot.xhtml"]


def test_the_line_to_keep_and_the_exercise_carry_their_labels(written: Written) -> None:
    page = written("en")["text/pot.xhtml"]
    assert (
        '<p id="pot-summary" class="summary"><span class="label">To keep</span> Warm pots make <em>good</em> tea.'
        in page
    )
    assert '<p id="pot-try" class="try"><strong class="label">Try this</strong> Count to ten.</p>' in page


def test_links_inside_the_text_lead_to_the_right_file(written: Written) -> None:
    page = written("en")["text/pot.xhtml"]
    assert '<a href="end.xhtml#end">the end</a>' in page
    assert "<a>nowhere</a>" in page
    assert '<a href="https://example.org/a?b=1">the web</a>' in page


def test_footnotes_lead_there_and_back_and_are_marked(written: Written) -> None:
    book = written("en")
    assert re.search(r'href="end.xhtml#fn.1" epub:type="noteref" role="doc-noteref"', book["text/pot.xhtml"])
    assert re.search(r'href="pot.xhtml#fnref.1" role="doc-backlink"', book["text/end.xhtml"])


def test_a_script_is_left_out(written: Written) -> None:
    page = written("en")["text/end.xhtml"]
    assert "Drink it.</p>" in page
    assert "alert" not in page


def test_the_summaries_link_to_their_sections(written: Written) -> None:
    page = written("en")["text/in-brief.xhtml"]
    assert '<dt><a href="pot.xhtml#pot"><span class="number">1</span> Warm it</a></dt>' in page
    assert "<dd>Warm pots make good tea.</dd>" in page


def test_two_languages_stand_block_under_block(written: Written) -> None:
    page = written("en", "ar", edition="bilingual")["text/pot.xhtml"]
    first, second = page.index('id="pot-water"'), page.index('id="pot-water.ar"')
    assert first < second < page.index('id="pot-one"')
    marked = re.search(r'<p id="pot-water\.ar"[^>]*>', page)
    assert marked
    assert 'lang="ar" xml:lang="ar" dir="rtl"' in marked[0]
    assert '<a href="end.xhtml#end.ar">' in page
    assert len(set(ids(page))) == len(ids(page))


def test_two_languages_share_a_bullet_and_a_heading(written: Written) -> None:
    page = written("en", "ar", edition="bilingual")["text/pot.xhtml"]
    assert page.count("<li>") == 2
    assert page.count("<h2") == 1
    assert '<p id="pot.ar" class="second strategy h2"' in page


def test_what_a_translation_lacks_is_marked_alone_and_not_repeated_beside_its_original(written: Written) -> None:
    alone = written("ja")["text/pot.xhtml"]
    assert '<p id="pot-try" class="try" lang="en" xml:lang="en" dir="ltr">' in alone
    beside = written("en", "ja", edition="bilingual")["text/pot.xhtml"]
    assert 'id="pot-water.ja"' in beside
    assert 'id="pot-try.ja"' not in beside


def test_all_languages_in_one_book_have_a_folder_each(written: Written) -> None:
    book = written("en", "ar", "ja", edition="omnibus")
    for language in ("en", "ar", "ja"):
        assert f'lang="{language}"' in book[f"{language}/pot.xhtml"]
        assert 'id="pot-water"' in book[f"{language}/pot.xhtml"]


def test_a_tag_keeps_its_sections_and_the_lead(written: Written) -> None:
    book = written("en", tags=("calm",))
    assert [name for name in book if name.startswith("text/")] == [
        f"text/{name}.xhtml" for name in ("title", "lead", "end", "in-brief")
    ]
    assert "pot" not in book["text/in-brief.xhtml"]
