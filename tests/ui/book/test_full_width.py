"""`text-transform: full-width`: drawn wide, kept and copied as the book has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.ui.book.on_page import DOC

if TYPE_CHECKING:
    from tests.ui.conftest import Stage


def shown(stage: Stage, selector: str = "p") -> str:
    return str(stage.run(f'{DOC}.querySelector("{selector}").textContent'))


@pytest.mark.parametrize(
    ("given", "wide"),
    [
        ("Ab1!~", "Ａｂ１！～"),
        ("a b", "ａ b".replace("b", "ｂ")),
        ("¢£¬¯¦¥₩", "￠￡￢￣￤￥￦"),
        ("ｱｶﾞﾊﾟｰ｡", "アカ\u3099ハ\u309aー。"),
        ("ﾞ", "\u309b"),
        ("ﾡￂ￨", "ㄱㅏ│"),
        ("漢字é", "漢字é"),
    ],
)
def test_characters_take_their_wide_form_one_for_one(open_book: Callable[..., Stage], given: str, wide: str) -> None:
    stage = open_book({"a.xhtml": f'<p style="text-transform: full-width">{given}</p>'})
    assert shown(stage) == wide
    assert len(wide) == len(given)
    assert stage.state()["text"] == given


def test_spaces_become_wide_only_where_they_are_kept(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": '<p style="text-transform: full-width; white-space: pre-wrap">a b</p>'})
    assert shown(stage) == "ａ\u3000ｂ"


def test_it_is_inherited_until_another_transform(open_book: Callable[..., Stage]) -> None:
    head = "<style>body { text-transform: -epub-fullwidth } i { text-transform: uppercase }</style>"
    stage = open_book({"a.xhtml": "<p>ab<b>cd</b><i>ef</i></p>"}, head=head)
    assert shown(stage) == "ａｂｃｄef"


def test_a_copy_has_the_books_own_letters(open_book: Callable[..., Stage]) -> None:
    body = '<p><span style="text-transform: full-width">abc</span>Ｚ</p>'
    stage = open_book({"a.xhtml": body})
    copied = stage.run(
        f"""(() => {{
            const doc = {DOC}
            doc.defaultView.getSelection().selectAllChildren(doc.querySelector("p"))
            const data = new DataTransfer()
            doc.querySelector("p").dispatchEvent(new ClipboardEvent("copy", {{ clipboardData: data, bubbles: true, cancelable: true }}))
            return data.getData("text/plain")
        }})()"""
    )
    assert copied == "abcＺ"
