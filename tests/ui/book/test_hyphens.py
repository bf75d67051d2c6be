"""Words divided where a book asks for it: seen on the page, unseen by places, texts and copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.ui.book.on_page import DOC

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

SHY = "\u00ad"
LONG = "Extraordinarily sophisticated telecommunications organisations misunderstand hyphenation"
AUTO = "<style>body { hyphens: auto }</style>"


def text(stage: Stage, selector: str) -> str:
    stage.settle()
    return str(stage.run(f'{DOC}.querySelector("{selector}").textContent'))


def test_words_are_divided_where_the_book_says_auto(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": f"<p>{LONG}</p><p style='hyphens: manual' class='m'>{LONG}</p>"}, head=AUTO)
    divided = text(stage, "p")
    assert f"soph{SHY}ist{SHY}ic{SHY}ated" in divided
    assert divided.replace(SHY, "") == LONG
    assert text(stage, ".m") == LONG
    assert SHY not in str(stage.state()["text"])


def test_nothing_is_divided_unasked(open_book: Callable[..., Stage]) -> None:
    assert text(open_book({"a.xhtml": f"<p>{LONG}</p>"}), "p") == LONG


def test_the_language_of_the_words_decides(open_book: Callable[..., Stage]) -> None:
    body = "<p lang='de'>Rechtsschutzversicherung</p><h2 lang='ar'>telecommunications</h2><div lang=''>telecommunications</div>"
    stage = open_book({"a.xhtml": body}, head=AUTO)
    assert text(stage, "p").startswith(f"Rechts{SHY}schutz")
    assert text(stage, "h2") == text(stage, "div") == "telecommunications"


@pytest.mark.parametrize(
    "word",
    [
        "http://example.com/extraordinary",
        "internationalisation2",
        "someone@telecommunications.org",
        f"extra{SHY}ordinarily",
    ],
)
def test_addresses_numbers_and_what_the_author_divided_stay_whole(open_book: Callable[..., Stage], word: str) -> None:
    assert text(open_book({"a.xhtml": f"<p>{word}</p>"}, head=AUTO), "p") == word


def test_places_do_not_see_our_hyphens(open_book: Callable[..., Stage]) -> None:
    given = " ".join(f"{LONG} {number}" for number in range(200))
    stage = open_book({"a.xhtml": f"<p>{given}</p>"}, head=AUTO)
    assert SHY in text(stage, "p")
    for _ in range(3):
        with stage.heard(stage.page.relocated) as received:
            stage.press("PgDown")
        offset = int(received[0]["cfi"].rpartition(":")[2])
        assert given[offset:].startswith(str(stage.state()["text"])[:200])


def test_the_line_is_kept_when_hyphens_come_late(open_book: Callable[..., Stage]) -> None:
    rows = "".join(f"<p id='p{number}'>{LONG} {number}</p>" for number in range(200))
    stage = open_book({"a.xhtml": rows}, head=AUTO)
    text(stage, "p")
    with stage.heard(stage.page.relocated):
        stage.page.send("view", "goTo", {"spine": 0, "block": "p120", "progression": 0})
    assert "120" in str(stage.state()["text"])
