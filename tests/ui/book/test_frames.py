"""Frames inside a book's documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Listener, Stage


@pytest.mark.expects_warning(r"^blocked: ")
def test_a_frame_may_hold_a_document_written_in_its_address_and_that_reaches_nobody(
    open_book: Callable[..., Stage], listener: Listener
) -> None:
    inner = f"&lt;p&gt;inside&lt;/p&gt;&lt;img src='{listener.address('x.png')}'&gt;&lt;script&gt;document.write('ran')&lt;/script&gt;"
    stage = open_book({"a.xhtml": f'<p>before</p><iframe src="data:text/html,{inner}"></iframe>'})
    text = str(stage.state()["text"])
    assert "inside" in text
    assert "ran" not in text
    assert not listener.somebody_came()


def test_a_link_to_a_document_in_an_address_opens_no_page(open_book: Callable[..., Stage]) -> None:
    stage = open_book({"a.xhtml": '<p>before</p><p><a id="l" href="data:text/html,top">top</a></p>'})
    with stage.heard(stage.page.link_followed) as received:
        stage.run("document.querySelector('.zo-shown iframe').contentDocument.querySelector('#l').click()")
    assert received[0]["href"] == "data:text/html,top"
    assert str(stage.state()["text"]).startswith("before")


def test_a_page_may_leave_at_the_moment_it_arrives(open_book: Callable[..., Stage]) -> None:
    stage = open_book({f"{number}.xhtml": f"<p>Page {number}</p>" for number in range(12)})
    ends: list[object] = []
    stage.page.renderProcessTerminated.connect(lambda *how: ends.append(how))
    for number in range(1, 12):
        stage.run(f"zo.call('view', 'goTo', {{ spine: {number} }})")
        stage.run(f"zo.call('view', 'set', {{ layout: '{('scrolled', 'paginated')[number % 2]}' }})")
    stage.settle()
    assert not ends
    assert stage.state()["text"].startswith("Page 11")
