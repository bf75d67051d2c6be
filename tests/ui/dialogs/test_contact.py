"""The message to the publisher and the link that carries it."""

from __future__ import annotations

from email.utils import parseaddr
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.dialogs.contact import LONG_LINK, ContactDialog, mailto_url

DETAILS = "ZeroOpposite Reader 0.1.0\nQt 6.12"


@pytest.fixture
def make(qtbot):
    def make_dialog(address: str = "hello@example.org") -> ContactDialog:
        dialog = ContactDialog(address, DETAILS, None)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make_dialog


def test_line_ends_become_carriage_return_and_line_feed():
    assert (
        mailto_url("a@b.org", "", "one\ntwo\r\nthree\rfour") == "mailto:a@b.org?body=one%0D%0Atwo%0D%0Athree%0D%0Afour"
    )


def test_what_means_something_in_a_link_is_encoded():
    url = mailto_url("a@b.org", "50% & more? #1+1=2", "ümlaut – 日本")
    assert url == (
        "mailto:a@b.org?subject=50%25%20%26%20more%3F%20%231%2B1%3D2&body=%C3%BCmlaut%20%E2%80%93%20%E6%97%A5%E6%9C%AC"
    )


def test_without_address_and_text_there_is_a_link_all_the_same():
    assert mailto_url("", "", "") == "mailto:"


def test_an_address_cannot_add_fields():
    assert "?" not in mailto_url("a@b.org?bcc=c@d.org", "", "")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])), st.text("abc ä日&=%+?\n"))
def test_any_text_arrives_as_it_was_written(subject, body):
    parts = urlsplit(mailto_url("a@b.org", subject, body))
    assert parseaddr(parts.path)[1] == "a@b.org"
    fields = parse_qs(parts.query.replace("+", "%2B"), strict_parsing=bool(parts.query))
    assert fields.get("subject", [""]) == [subject]
    assert fields.get("body", [""]) == [body.replace("\n", "\r\n")]
    assert parts.query.isascii()


def test_without_an_address_it_says_so(make):
    assert "no contact address yet" in make("").text.text()
    assert "no contact address yet" not in make().text.text()


def test_details_are_shown_but_sent_only_when_ticked(make, qtbot):
    dialog = make()
    dialog.message.setPlainText("Hello")
    assert dialog.details.text() == DETAILS
    assert "Qt" not in dialog.url
    dialog.include.click()
    with qtbot.waitSignal(dialog.mail_requested) as asked:
        dialog.mail.click()
    assert asked.args == ["mailto:hello@example.org?body=Hello%0D%0A%0D%0AZeroOpposite%20Reader%200.1.0%0D%0AQt%206.12"]


def test_it_stays_open_after_handing_over_and_points_to_copy(make):
    dialog = make()
    dialog.message.setPlainText("Hello")
    dialog.mail.click()
    assert dialog.isVisible()
    assert "use Copy" in dialog.text.text()
    assert dialog.cancel.text() == "Close"
    dialog.message.setPlainText("Hello again")
    assert dialog.cancel.text() == "Cancel"


def test_copying_gives_subject_and_message_as_text(make, qtbot):
    dialog = make()
    dialog.subject.setText(" A typo ")
    dialog.message.setPlainText("In strategy 2.")
    dialog.include.click()
    with qtbot.waitSignal(dialog.copy_requested) as asked:
        dialog.copy.click()
    assert asked.args == [f"A typo\n\nIn strategy 2.\n\n{DETAILS}"]
    assert dialog.copy.text() == "Copied"
    dialog.subject.setText("Another")
    assert dialog.copy.text() == "&Copy"


def test_a_link_some_mail_programs_cut_short_is_told(make):
    dialog = make()
    assert "use Copy" not in dialog.text.text()
    dialog.message.setPlainText("ж" * (LONG_LINK // 6))
    assert "use Copy" in dialog.text.text()


def test_closing_keeps_what_was_written_for_the_next_time(make):
    dialog = make()
    dialog.message.setPlainText("Half a thought")
    dialog.reject()
    dialog.show()
    assert dialog.message.toPlainText() == "Half a thought"
