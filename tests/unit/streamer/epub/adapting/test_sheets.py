"""EPUB's prefixed CSS under the names that the engine knows. EPUB 3.3, appendix E."""

from __future__ import annotations

import time

import pytest

from reader.streamer.epub.adapting.sheets import adapted, adapted_file


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        ("-epub-writing-mode: vertical-rl", "writing-mode: vertical-rl"),
        ("-epub-hyphens:auto", "hyphens:auto"),
        ("-EPUB-Hyphens: Auto", "hyphens: Auto"),
        ("-epub-hyphens: all", "hyphens: auto"),
        ("-epub-text-combine: horizontal", "text-combine-upright: all"),
        ("-epub-text-combine-horizontal: all !important", "text-combine-upright: all !important"),
        ("-epub-text-combine-horizontal: none", "text-combine-upright: none"),
        ("-epub-text-combine: horizontal !important", "text-combine-upright: all !important"),
        ("-epub-text-combine-horizontal: digits 3", "text-combine-upright: none; --zo-text-combine: digits 3"),
        ("-epub-text-combine: horizontal 4", "text-combine-upright: none; --zo-text-combine: digits 4"),
        ("-epub-text-emphasis: filled sesame rgb(1, 2, 3)", "text-emphasis: filled sesame rgb(1, 2, 3)"),
        ("-epub-text-emphasis-style: 'a;}'", "text-emphasis-style: 'a;}'"),
        ("-epub-text-emphasis-color: blue", "text-emphasis-color: blue"),
        ("-epub-text-emphasis-position: under left", "text-emphasis-position: under left"),
        ("-epub-text-orientation: vertical-right", "text-orientation: mixed"),
        ("-epub-text-orientation: sideways-right", "text-orientation: sideways"),
        ("-epub-text-orientation: upright", "text-orientation: upright"),
        ("-epub-text-align-last: center", "text-align-last: center"),
        ("-epub-word-break: keep-all", "word-break: keep-all"),
        ("-epub-line-break: strict", "line-break: strict"),
        ("-epub-ruby-position: under", "ruby-position: under"),
        ("-epub-text-underline-position: under left", "text-underline-position: under left"),
        ("-epub-text-underline-position: alphabetic", "text-underline-position: auto"),
        ("-epub-text-transform: uppercase", "text-transform: uppercase"),
    ],
)
def test_a_prefixed_property_becomes_the_one_the_engine_knows(published: str, wanted: str) -> None:
    assert adapted(f"p {{ color: red; {published}; margin: 0 }}") == f"p {{ color: red; {wanted}; margin: 0 }}"
    assert adapted(published) == wanted  # alone, as in a style attribute


@pytest.mark.parametrize("keyword", ["full-width", "-epub-fullwidth"])
def test_full_width_is_marked_for_the_page_script_and_the_rest_of_the_value_stays(keyword: str) -> None:
    assert adapted(f"a{{text-transform:{keyword}}}") == "a{text-transform: none; --zo-text-transform: full-width}"
    assert (
        adapted(f"a{{text-transform: uppercase {keyword} !important}}")
        == "a{text-transform: uppercase !important; --zo-text-transform: full-width !important}"
    )


def test_every_other_transform_of_a_sheet_with_full_width_says_that_it_is_none() -> None:
    sheet = "a{text-transform:full-width} b{text-transform:none} c{text-transform:inherit}"
    assert adapted(sheet) == (
        "a{text-transform: none; --zo-text-transform: full-width} b{text-transform:none; --zo-text-transform: none} "
        "c{text-transform:inherit; --zo-text-transform: inherit}"
    )


@pytest.mark.parametrize(
    "sheet",
    [
        "/* -epub-hyphens: auto; */ p { color: red }",
        "p::before { content: '; -epub-hyphens: auto;' }",
        'p::before { content: "\\"; -epub-hyphens: auto;" }',
        "p { background: url(a;-epub-hyphens:auto;b.png) }",
        ".x-epub-hyphens:hover { color: red }",
        "p { --x-epub-hyphens: auto; --epub-hyphens: auto }",
        "p { -epub-unheard-of: 1; -epub-speak-as: digits }",
        "p { transition-property: -epub-hyphens }",
        "p { text-transform: uppercase; hyphens: auto; -webkit-hyphens: auto; adobe-hyphenate: none }",
        "p { width: 1px } .full-width { text-transform: none } a { -epub-",
        "",
    ],
)
def test_what_is_no_such_declaration_stays(sheet: str) -> None:
    changed = adapted(sheet)
    assert changed.replace("; --zo-text-transform: none", "") == sheet


def test_a_condition_is_mapped_without_the_mark() -> None:
    sheet = "@supports (-epub-writing-mode: vertical-rl) and (text-transform: full-width) { a { color: red } }"
    wanted = "@supports (writing-mode: vertical-rl) and (text-transform: none) { a { color: red } }"
    assert adapted(sheet) == wanted


def test_comments_within_and_before_a_declaration_do_not_hide_it() -> None:
    assert adapted("a{/*{*/ -epub-hyphens/**/:/*;*/auto}") == "a{/*{*/ hyphens:/*;*/auto}"
    assert adapted("a{b:c}/*x*/ d{e:f;/*" + "y" * 300 + "*/-epub-hyphens:none}").endswith("hyphens:none}")


def test_a_file_without_any_of_it_is_the_same_file() -> None:
    data = "\N{ZERO WIDTH NO-BREAK SPACE}p { color: red; quotes: '«' }".encode()
    assert adapted_file(data) is data


@pytest.mark.parametrize("encoding", ["utf-16", "shift_jis", "cp1252"])
def test_a_file_in_another_encoding_becomes_utf_8(encoding: str) -> None:
    text = {"utf-16": "p{quotes:'本'}", "shift_jis": '@charset "shift_jis";p{quotes:"表"}', "cp1252": "p{quotes:'é'}"}
    assert adapted_file(text[encoding].encode(encoding)).decode() == text[encoding]


@pytest.mark.parametrize(
    "sheet",
    [
        "/*" * 50_000,
        "'" * 100_000,
        "(" * 100_000,
        "-epub-hyphens:(" * 8_000,
        "\\" * 100_001,
        "text-transform:" * 8_000,
        "a{-epub-hyphens:" + "/" * 100_000,
        "url(" * 30_000,
        "-epub-x" * 20_000,
        "/* */-epub-hyphens:a;" * 5_000,
        ";" + "/**/" * 30_000 + "-epub-hyphens:a;",
    ],
)
def test_an_odd_sheet_takes_no_time(sheet: str) -> None:
    before = time.process_time()
    adapted("full-width" + sheet)
    adapted("a{-epub-hyphens: none}" + sheet)
    assert time.process_time() - before < 1
