"""The front matter of an article."""

from __future__ import annotations

import pytest

from reader.errors import DamagedPublication
from reader.streamer.articles.frontmatter import HEAD_LIMIT, LIMIT, parse_front_matter


def test_a_file_without_front_matter_is_all_text():
    front = parse_front_matter("Hello\n", "x.md")
    assert (front.title, front.body, front.body_line) == ("", "Hello\n", 1)


def test_values_are_read_as_text_and_never_as_dates_or_truth():
    front = parse_front_matter("---\ntitle: no\nmodified: 2026-11-22\nid: 0123\n---\nBody", "x.md")
    assert (front.title, front.modified, front.id) == ("no", "2026-11-22", "0123")


def test_the_body_line_is_the_line_after_the_second_dashes():
    front = parse_front_matter("---\ntitle: T\n---\n\nBody", "x.md")
    assert (front.body, front.body_line) == ("\nBody", 4)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing():
    front = parse_front_matter("\ufeff---\r\ntitle: T\r\n---\r\nBody\r\n", "x.md")
    assert (front.title, front.body) == ("T", "Body\n")


def test_a_title_with_a_colon_must_be_quoted_and_the_error_names_the_line():
    with pytest.raises(DamagedPublication, match="line 3"):
        parse_front_matter("---\nid: x\ntitle: How to: a guide\n---\n", "x.md")
    assert parse_front_matter('---\ntitle: "How to: a guide"\n---\n', "x.md").title == "How to: a guide"


def test_a_narrow_no_break_space_in_a_title_is_kept_and_a_folded_line_is_joined():
    front = parse_front_matter('---\ntitle: "L’amour\u202f: cinq\n  pas"\n---\n', "x.md")
    assert front.title == "L’amour\u202f: cinq pas"


@pytest.mark.parametrize(
    ("written", "read"),
    [("[a, b]", ("a", "b")), ("a, b", ("a", "b")), ("a b", ("a", "b")), ("\n  - a\n  - b", ("a", "b")), ("[]", ())],
)
def test_tags_are_a_list_in_any_of_the_usual_forms(written: str, read: tuple[str, ...]):
    assert parse_front_matter(f"---\ntags: {written}\n---\n", "x.md").tags == read


def test_one_author_may_have_spaces_in_the_name():
    assert parse_front_matter("---\nauthor: Ada Lovelace\n---\n", "x.md").authors == ("Ada Lovelace",)


def test_unknown_keys_are_named():
    assert parse_front_matter("---\ntitel: T\nzz: 1\n---\n", "x.md").unknown == ("titel", "zz")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("---\ntitle: T\n", "never closed"),
        ("---\n- a\n- b\n---\n", "key: value"),
        ("---\ntitle: [a]\n---\n", "`title`"),
        ("---\ntags: {a: b}\n---\n", "`tags`"),
        ("---\na: &x [1]\nb: *x\n---\n", "alias"),
        ("---\na: " + "[" * 200 + "]" * 200 + "\n---\n", "nested too deeply"),
        ("---\na: " + "x" * HEAD_LIMIT + "\n---\n", "front matter longer than"),
        ("x" * (LIMIT + 1), "longer than"),
    ],
    ids=["unclosed", "list", "title list", "tags table", "alias", "deep", "long", "huge"],
)
def test_what_is_no_front_matter_is_refused_with_its_reason(source: str, reason: str):
    with pytest.raises(DamagedPublication, match=reason):
        parse_front_matter(source, "x.md")
