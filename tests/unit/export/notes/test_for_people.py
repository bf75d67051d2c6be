"""Notes for people: Markdown, HTML, CSV."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree as ET

from reader.export.notes import csv as table
from reader.export.notes import html, markdown
from reader.export.notes.model import About, Book, Entry, Second, Words
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator, Quote


def note(identifier: str, quote: str = "", text: str = "", **more: object) -> Annotation:
    place = Locator("a.xhtml", quote=Quote(quote) if quote else None)
    times = {"created": "2026-01-01T10:00:00.000Z", "modified": "2026-01-01T10:00:00.000Z"}
    return Annotation(identifier, "b", place, **({"language": "en", "kind": "highlight"} | times | more), text=text)


def book(*entries: Entry, title: str = "Tea") -> Book:
    return Book(About(title=title, creators=("A. Writer",), key="tea"), entries, "en")


def root(page: str) -> ET.Element:
    """The page as a tree: it is well-formed but for elements without an end."""
    text = page.removeprefix("<!DOCTYPE html>\n")
    for name in ("meta",):
        text = "".join(
            f"<{name}{rest.replace('>', '/>', 1)}" if number else rest
            for number, rest in enumerate(text.split(f"<{name}"))
        )
    return ET.fromstring(text)


def test_markdown_has_headings_quotes_notes_and_links() -> None:
    entries = (
        Entry(note("1", "Boil the water.", "Twice.\nAt least.", tags=("calm",)), "Warm the pot", "zeroopposite:tea#pot-1",
              Second("de", "Koch das Wasser.")),
        Entry(note("2", "Wait.", colour="blue", style="underline"), "Warm the pot"),
        Entry(note("3", kind="bookmark", name="Here"), "The end"),
    )  # fmt: skip
    assert markdown.write([book(*entries)], Words()) == (
        "# Tea\n\n*A. Writer*\n\n## Warm the pot\n\n> Boil the water.\n\n> \\[de\\] Koch das Wasser.\n\n"
        "Twice.  \nAt least.\n\n"
        "— Highlight, yellow · \\#calm · 2026-01-01 · [Open the place](<zeroopposite:tea#pot-1>)\n\n"
        "> Wait.\n\n— Underline, blue · 2026-01-01\n\n## The end\n\n**Here**\n\n— Bookmark · 2026-01-01\n"
    )


def test_markdown_shows_words_as_they_are() -> None:
    text = "# no heading\n1. no list\n- nor this\n*not* <b>bold</b> [no](link) `code` a|b &amp; ~~x~~"
    written = markdown.write([book(Entry(note("1", "q", text)))], Words())
    from markdown import markdown as rendered

    shown = ET.fromstring(f"<div>{rendered(written)}</div>")
    assert [element.tag for element in shown.iter() if element.tag in {"li", "b", "code", "h2", "h3", "a", "del"}] == []
    assert "<b>bold</b>" in "".join(shown.itertext())


def test_html_says_language_and_direction_of_every_text() -> None:
    entries = (
        Entry(note("1", "Wait.", "انتظر"), "The end", "zeroopposite:tea#end", Second("ar", "اِنتظر.")),
        Entry(note("2", "待つ。", language="ja"), "終わり"),
    )
    page = html.write([book(*entries)], Words())
    tree = root(page)
    assert (tree.get("lang"), tree.get("dir")) == ("en", "ltr")
    quotes = [(one.get("lang"), one.get("dir"), "".join(one.itertext())) for one in tree.iter("blockquote")]
    assert quotes == [("en", "ltr", "Wait."), ("ar", "rtl", "اِنتظر."), ("ja", "ltr", "待つ。")]
    assert [(one.get("lang"), one.text) for one in tree.iter("h2")] == [("en", "The end"), ("ja", "終わり")]
    assert [one.get("href") for one in tree.iter("a")] == ["zeroopposite:tea#end"]
    assert [one.get("dir") for one in tree.iter("p") if one.get("class") == "text"] == ["auto"]


def test_html_names_the_colour_in_words_and_runs_nothing() -> None:
    attack = '<script>alert(1)</script>" onclick="x'
    page = html.write(
        [
            book(
                Entry(note("1", attack, attack, colour="pink", tags=(attack,)), attack, f"zeroopposite:{attack}"),
                title=attack,
            )
        ],
        Words(),
    )
    tree = root(page)
    assert [one.tag for one in tree.iter() if one.tag in {"script", "img", "iframe", "link"}] == []
    assert not any(name.startswith("on") for one in tree.iter() for name in one.attrib)
    assert "default-src 'none'" in page
    assert "Highlight, pink" in "".join(tree.itertext())


def test_html_follows_the_language_of_the_interface() -> None:
    tree = root(html.write([book()], Words(language="ar", title="ملاحظات")))
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")


def test_csv_is_read_back_cell_by_cell() -> None:
    written = table.write([book(Entry(note("1", 'Say "tea",\nplease.', tags=("a", "b")), "End", "zeroopposite:tea"))])
    header, row = csv.reader(io.StringIO(written, newline=""))
    found = dict(zip(header, row, strict=True))
    assert found["quote"] == 'Say "tea",\nplease.'
    assert (found["publication"], found["section"], found["tags"], found["id"]) == ("Tea", "End", "a, b", "1")


def test_no_cell_of_a_csv_is_a_formula() -> None:
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "=cmd|' /C calc'!A0"):
        written = table.write([book(Entry(note("1", text, text, name=text, tags=(text,)), text))])
        (_, row) = csv.reader(io.StringIO(written, newline=""))
        assert not any(cell.strip().startswith(("=", "+", "-", "@", "＝")) for cell in row), text
