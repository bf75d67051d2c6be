"""Where links of a book lead, and what a click on one does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.preferences import Preferences
from reader.publication.locator import Locator
from reader.publication.model import Contents, Link, Metadata, Rendition
from reader.ui.navigator.book.links import Beside, Inside, Outside, Refused, resolve_link
from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

LONG = "".join(
    f"<p>Paragraph {number}, of which there are many in this chapter, to fill it.</p>" for number in range(60)
)


def rendition() -> Rendition:
    """Two chapters, the first of which stands in the spine again at the end; a picture, a font."""
    page = "application/xhtml+xml"
    one, two = Link("OPS/one.xhtml", page, cfi="/6/2"), Link("OPS/text/two 2.xhtml", page, cfi="/6/4")
    return Rendition(
        language="en",
        direction="ltr",
        metadata=Metadata("id", "A book", "en"),
        spine=(one, two, Link("OPS/three.xhtml", page, cfi="/6/6"), Link("OPS/one.xhtml", page, cfi="/6/8")),
        read_contents=lambda: Contents(()),
        fetcher=None,  # type: ignore[arg-type]
        resources=(Link("OPS/map.png", "image/png"), Link("OPS/notes.xhtml", page), Link("OPS/data.json", "text/json")),
        package="OPS/book.opf",
    )


@pytest.mark.parametrize(
    ("href", "base", "place"),
    [
        ("#here", "OPS/three.xhtml", Locator("OPS/three.xhtml", block="here")),
        ("three.xhtml", "OPS/one.xhtml", Locator("OPS/three.xhtml")),
        ("../three.xhtml#a%20b", "OPS/text/two 2.xhtml", Locator("OPS/three.xhtml", block="a b")),
        ("text/two%202.xhtml", "OPS/one.xhtml", Locator("OPS/text/two 2.xhtml")),
        ("/OPS/three.xhtml", "OPS/text/two 2.xhtml", Locator("OPS/three.xhtml")),
        ("../../../OPS/three.xhtml", "OPS/one.xhtml", Locator("OPS/three.xhtml")),
        ("three.xhtml?a=b#c", "OPS/one.xhtml", Locator("OPS/three.xhtml", block="c")),
        ("three.xhtml#xpointer(id('x'))", "OPS/one.xhtml", Locator("OPS/three.xhtml", block="x")),
        ("three.xhtml#xpointer(//*[@id='x'])", "OPS/one.xhtml", Locator("OPS/three.xhtml", block="x")),
        ("three.xhtml#element(x/1)", "OPS/one.xhtml", Locator("OPS/three.xhtml", block="x")),
        ("three.xhtml#xpointer(/1/2)", "OPS/one.xhtml", Locator("OPS/three.xhtml")),
        ("three.xhtml#x:~:text=words", "OPS/one.xhtml", Locator("OPS/three.xhtml", block="x")),
        ("three.xhtml#epubcfi(/4/2/1:3)", "OPS/one.xhtml", Locator("OPS/three.xhtml", cfi="/4/2/1:3")),
        ("book.opf#epubcfi(/6/6!/4/2)", "OPS/one.xhtml", Locator("OPS/three.xhtml", cfi="/4/2")),
        ("#", "OPS/three.xhtml", Locator("OPS/three.xhtml")),
    ],
)
def test_a_link_inside_is_a_place(href: str, base: str, place: Locator) -> None:
    assert resolve_link(href, base, rendition()) == Inside(place)


@pytest.mark.parametrize("near", [0, 1, 2, 3, None])
def test_of_a_file_that_stands_twice_the_first_is_meant(near: int | None) -> None:
    target = resolve_link("one.xhtml#x", "OPS/three.xhtml", rendition(), near=near)
    assert target == Inside(Locator("OPS/one.xhtml", block="x", spine=0))


@pytest.mark.parametrize(("near", "spine"), [(0, 0), (3, 3), (None, 0)])
def test_a_fragment_alone_stays_in_the_text_it_is_written_in(near: int | None, spine: int) -> None:
    target = resolve_link("#x", "OPS/one.xhtml", rendition(), near=near)
    assert target == Inside(Locator("OPS/one.xhtml", block="x", spine=spine))


def test_of_a_file_that_stands_twice_one_outside_the_reading_order_is_not_meant() -> None:
    book = rendition()
    aside = replace(book, spine=(replace(book.spine[0], linear=False), *book.spine[1:]))
    target = resolve_link("one.xhtml#x", "OPS/three.xhtml", aside, near=0)
    assert target == Inside(Locator("OPS/one.xhtml", block="x", spine=3))


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" HTTP://example.org ", "http://example.org"),
        ("//example.org/a", "https://example.org/a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+1-555", "tel:+1-555"),
    ],
)
def test_an_address_of_another_program_leads_outside(href: str, url: str) -> None:
    assert resolve_link(href, "OPS/one.xhtml", rendition()) == Outside(url)


@pytest.mark.parametrize(
    ("href", "reason"),
    [
        ("data:text/html,x", "scheme"),
        ("java\nscript:gone()", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("blob:book://b/1", "scheme"),
        ("book://elsewhere/x.xhtml", "scheme"),
        ("https:///", "malformed"),
        ("http://[::1", "malformed"),
        ("gone.xhtml", "missing"),
        ("book.opf#epubcfi(/6/60!/4)", "missing"),
        ("book.opf#epubcfi(nonsense", "missing"),
        ("data.json", "foreign"),
        ("notes.xhtml#a", "foreign"),
    ],
)
def test_what_nobody_can_follow_is_refused_with_a_reason(href: str, reason: str) -> None:
    assert resolve_link(href, "OPS/one.xhtml", rendition()) == Refused(reason, href)  # type: ignore[arg-type]


def test_a_picture_without_a_page_of_its_own_opens_large() -> None:
    assert resolve_link("../map.png", "OPS/text/two 2.xhtml", rendition()) == Beside("OPS/map.png")


# In a page.

KINDS = """<p><a id="blank" target="_blank" href="b.xhtml#x">blank</a></p>
<p><a id="window" target="window-of-its-own" href="b.xhtml">window</a></p>
<p><a id="saved" download="x.exe" ping="http://127.0.0.1:9/" href="b.xhtml">save</a></p>
<p><a id="data" target="_top" href="data:text/html,no">data</a></p>
<p><a id="web" href="https://example.org/"><em id="inner">web</em></a></p>
<p><svg xmlns="http://www.w3.org/2000/svg" width="100" height="30"><a xlink:href="b.xhtml#drawn"><rect id="drawn"
 width="100" height="30" fill="teal"/></a></svg></p>
<p><img usemap="#m" src="dot.svg" alt="" width="100" height="30" id="mapped"/><map name="m"><area shape="default"
 href="b.xhtml#area" alt="there"/></map></p>
<p><math xmlns="http://www.w3.org/1998/Math/MathML"><mrow href="b.xhtml#sum"><mi>xyz</mi><mo id="sign">+</mo></mrow></math></p>"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def linked(open_book: Callable[..., Stage]) -> Stage:
    return open_book({"a.xhtml": KINDS, "b.xhtml": f"<p>Second.</p>{LONG}<p id='x'>Aim.</p>", "dot.svg": DOT})


@pytest.mark.parametrize(
    ("name", "href"),
    [
        ("blank", "b.xhtml#x"),
        ("window", "b.xhtml"),
        ("saved", "b.xhtml"),
        ("data", "data:text/html,no"),
        ("inner", "https://example.org/"),
        ("drawn", "b.xhtml#drawn"),
        ("mapped", "b.xhtml#area"),
        ("sign", "b.xhtml#sum"),
    ],
)
def test_a_click_on_a_link_tells_of_it_and_loads_nothing(linked: Stage, name: str, href: str) -> None:
    linked.page.link_followed.disconnect(linked.navigator.follow)
    with linked.heard(linked.page.link_followed) as received:
        on_page.click(linked, f"#{name}")
    assert (received[0]["href"], received[0]["spine"]) == (href, 0)
    assert received[0]["base"].endswith("/OPS/a.xhtml?zo-page")
    linked.settle()
    assert linked.data(f"{on_page.DOC}.URL").endswith("a.xhtml?zo-page")
    assert linked.guard.blocked == []


def test_a_click_on_a_link_inside_goes_there(linked: Stage) -> None:
    with linked.heard(linked.page.relocated, lambda message: message["spine"] == 1):
        on_page.click(linked, "#blank")
    state = linked.state()
    assert state["block"] == "x"
    assert state["page"] > 1


def test_enter_follows_the_link_that_has_the_focus(linked: Stage) -> None:
    linked.run(f"{on_page.element('#blank')}.focus()")
    with linked.heard(linked.page.relocated, lambda message: message["spine"] == 1):
        linked.press("Return")


def test_a_link_in_a_nested_document_is_written_there(open_book: Callable[..., Stage]) -> None:
    inner = '<p><a id="out" href="../b.xhtml#x">out</a> <a id="in" href="other.xhtml">in</a></p>'
    files = {
        "a.xhtml": '<p><iframe src="sub/in.xhtml" width="400" height="200"></iframe></p>',
        "sub/in.xhtml": inner,
        "sub/other.xhtml": '<p id="other">Other</p>',
        "b.xhtml": "<p id='x'>b</p>",
    }
    stage = open_book(files, spine=("a.xhtml", "b.xhtml"))
    nested = f"{on_page.DOC}.querySelector('iframe').contentDocument"
    on_page.until(stage, f"!!{nested}?.querySelector('#out')")
    on_page.click(stage, "#in", nested)
    on_page.until(stage, f"!!{nested}?.querySelector('#other')")
    stage.run(f"{nested}.defaultView.history.back()")
    on_page.until(stage, f"!!{nested}?.querySelector('#out')")
    with stage.heard(stage.page.relocated, lambda message: message["spine"] == 1):
        on_page.click(stage, "#out", nested)


def test_the_tab_key_goes_through_links_and_the_page_follows_by_whole_pages(open_book: Callable[..., Stage]) -> None:
    body = f"<p><a id='one' href='#one'>1</a></p>{LONG}{LONG}<p><a id='two' href='#two'>2</a></p>"
    stage = open_book({"a.xhtml": body, "b.xhtml": "<p><a href='a.xhtml'>hidden</a></p>"})
    stage.press("Tab")
    on_page.until(stage, f"{on_page.DOC}.activeElement.id === 'one'")
    with stage.heard(stage.page.relocated) as received:
        stage.press("Tab")
    assert received[0]["page"] > 2
    scrolled = stage.data(f"{on_page.DOC}.scrollingElement.scrollLeft")
    pages = received[0]["page"] - 1
    assert scrolled > 0
    assert scrolled % pages == 0
    assert stage.data(f"{on_page.BOX}({on_page.element('#two')}).left") < 900


def test_a_click_that_the_books_script_takes_is_not_ours(open_book: Callable[..., Stage]) -> None:
    body = f"""<p><a id="taken" href="b.xhtml">taken</a></p>{LONG}<script>
        addEventListener("click", (event) => {{ event.preventDefault(); document.body.id = "clicked" }}, true)</script>"""
    stage = open_book({"a.xhtml": body, "b.xhtml": "<p>b</p>"}, scripts=True)
    followed = []
    stage.page.link_followed.connect(followed.append)
    on_page.click(stage, "#taken")
    on_page.until(stage, f"{on_page.DOC}.body.id === 'clicked'")
    stage.click(745, 350)  # within the document: beside it clicks are never the book's
    for _ in range(8):
        stage.settle()
    assert (followed, stage.reported) == ([], [])


def test_what_scrolls_a_page_by_a_part_leaves_it_whole(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": LONG})
    stage.run(f"{on_page.DOC}.scrollingElement.scrollLeft = 37")
    on_page.until(stage, f"{on_page.DOC}.scrollingElement.scrollLeft === 0")


# Clicks that turn pages.


@pytest.fixture
def plain(open_book: Callable[..., Stage]) -> Stage:
    return open_book({"a.xhtml": LONG, "b.xhtml": LONG})


def test_a_click_at_the_edges_turns_the_page_and_one_in_the_middle_does_not(plain: Stage) -> None:
    with plain.heard(plain.page.relocated) as received:
        plain.click(890, 350)
    assert received[0]["page"] == 2
    plain.click(450, 690)
    with plain.heard(plain.page.relocated) as received:
        plain.click(5, 350)
    assert received[0]["page"] == 1


def test_in_a_book_from_right_to_left_the_left_edge_leads_on(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": LONG}, language="ar", direction="rtl", attributes=' dir="rtl"')
    with stage.heard(stage.page.relocated) as received:
        stage.click(5, 350)
    assert received[0]["page"] == 2


def test_a_double_click_selects_a_word_and_turns_no_page(plain: Stage) -> None:
    with plain.heard(plain.page.relocated):
        plain.press("Right")
    plain.reported.clear()
    first = plain.data(f"[...{on_page.DOC}.querySelectorAll('p')].findIndex((p) => {on_page.BOX}(p).left > 0)")
    found = on_page.box(plain, f"p:nth-child({first + 1})")
    assert found["left"] + 20 < 180  # where one click turns the page
    with plain.heard(plain.page.selection_changed, lambda message: message["text"] != "") as received:
        on_page.double_click(plain, found["left"] + 20, found["top"] + found["height"] / 2)
    step = 2 * (first + 1)
    said = {name: received[0][name] for name in ("spine", "start", "end", "text")}
    assert said == {"spine": 0, "start": f"/4/{step}/1:0", "end": f"/4/{step}/1:9", "text": "Paragraph"}
    for _ in range(8):  # longer than a turn waits for the second click
        plain.settle()
    assert plain.state()["page"] == 2
    assert plain.reported == []


def test_dragging_selects_and_turns_no_page(plain: Stage) -> None:
    found = on_page.box(plain, "p")
    with plain.heard(plain.page.selection_changed, lambda message: "Paragraph" in message["text"]):
        on_page.drag(plain, (found["left"], found["top"] + 10), (found["left"] + 400, found["top"] + 80))
    plain.settle()
    assert plain.reported == []


def test_the_menu_says_what_it_is_about(linked: Stage) -> None:
    with linked.heard(linked.page.menu_requested) as received:
        linked.click(*on_page.middle(linked, "#web"), Qt.MouseButton.RightButton)
        linked.run(f"{on_page.element('#web')}.dispatchEvent(new MouseEvent('contextmenu', {{bubbles: true}}))")
    said = received[0]
    assert (said["href"], said["spine"], said["block"], said["selected"]) == (
        "https://example.org/",
        0,
        said["block"],
        False,
    )
    assert said["block"] in {"web", "inner"}
    assert said["cfi"].startswith("/4/10")
    assert said["words"]  # of the point: what a bookmark or a note there is known again by
    assert said["before"]


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_a_link_with_the_focus_has_the_ring_of_the_design(open_book: Callable[..., Stage], theme: str) -> None:
    body = '<p>Some <a id="plain" href="b.xhtml">words</a> and <a id="own" href="b.xhtml">others</a>.</p>'
    head = "<style>#own:focus { outline: 5px dotted rgb(1, 2, 3) }</style>"
    stage = open_book({"a.xhtml": body, "b.xhtml": "<p>b</p>"}, head=head, preferences=Preferences(theme=theme))
    ring = f"""(() => {{
        const {{ outlineColor, outlineOffset, outlineStyle, outlineWidth }} = getComputedStyle({on_page.DOC}.activeElement)
        const probe = {on_page.DOC}.createElement("i")
        probe.style.outlineColor = "var(--accent)"
        {on_page.DOC}.body.append(probe)
        const accent = getComputedStyle(probe).outlineColor
        probe.remove()
        return [{on_page.DOC}.activeElement.id, outlineStyle, outlineWidth, outlineOffset, outlineColor === accent]
    }})()"""
    stage.press("Tab")
    stage.settle()
    assert stage.data(ring) == ["plain", "solid", "2px", "2px", True]
    stage.press("Tab")
    stage.settle()
    assert stage.data(ring)[:3] == ["own", "dotted", "5px"], "the publisher's own"
