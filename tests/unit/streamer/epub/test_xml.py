"""XML of strangers: odd encodings, missing ends, entities. EPUB 3.3, section 3.9."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from pathlib import Path

import pytest

from reader.errors import DamagedPublication, RefusedForSafety
from reader.streamer.epub import limits, xml
from reader.streamer.epub.notes import Notes, shown


def parsed(data: bytes | str) -> tuple[xml.Element, tuple[str, ...]]:
    notes = Notes()
    root = xml.parse(data.encode() if isinstance(data, str) else data, "a.xml", "book.epub", notes)
    return root, notes.warnings


def text(data: bytes | str) -> str:
    return xml.text_of(parsed(data)[0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_text_is_read_in_every_unicode_form(encoding: str) -> None:
    root, warnings = parsed("<a>Größe 本</a>".encode(encoding))
    assert xml.text_of(root) == "Größe 本"
    assert warnings == ()


def test_a_declared_encoding_is_used() -> None:
    data = '<?xml version="1.0" encoding="ISO-8859-2"?><a>Łódź</a>'
    assert text(data.encode("iso-8859-2")) == "Łódź"


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "no-such-code", "UCS-4"])
def test_a_wrong_declaration_is_a_warning(declared: str) -> None:
    root, warnings = parsed(f'<?xml version="1.0" encoding="{declared}"?><a>déjà</a>'.encode("cp1252"))
    assert xml.text_of(root) == "déjà"
    assert len(warnings) == 1


def test_text_that_is_not_well_formed_is_read_as_far_as_it_goes() -> None:
    root, warnings = parsed("<a><b>Fish & chips</b><c>more</a>")
    assert "Fish" in xml.text_of(root)
    assert "not well-formed" in warnings[0]


@pytest.mark.parametrize("data", [b"", b"\0\1\2\3", b"words", b"<", b"<!DOCTYPE a [", b"\xff\xfe", b"<?xml?>"])
def test_what_has_no_element_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedPublication):
        parsed(data)


def test_attributes_with_prefixes_nobody_declared_are_found() -> None:
    root, _ = parsed('<a opf:role="aut" epub:type="toc"/>')
    assert xml.attribute(root, "role") == "aut"
    assert xml.attribute(root, "type") == "toc"


# -- entities ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "doctype", ["", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">']
)
def test_named_characters_of_html_are_known_everywhere(doctype: str) -> None:
    root, warnings = parsed(f"{doctype}<a title='&eacute;'>&nbsp;&hellip;&amp;&lt;</a>")
    assert "".join(root.itertext()) == "\u00a0…&<"
    assert root.get("title") == "é"
    assert warnings == ()


def test_an_entity_that_the_file_declares_is_put_in() -> None:
    data = """<!DOCTYPE a [<!-- ] > --><!ENTITY press "The &name;"><!ENTITY name 'Press > Co'>]><a>&press;</a>"""
    assert text(data) == "The Press > Co"


def test_entities_in_comments_and_cdata_stay_as_they_are() -> None:
    root, _ = parsed('<!DOCTYPE a [<!ENTITY b "c">]><a><!-- &b; --><![CDATA[&b;]]>&b;</a>')
    assert xml.text_of(root) == "&b;c"


@pytest.mark.parametrize("where", ["file:///etc/passwd", "http://127.0.0.1:9/x", "a.txt"])
def test_nothing_outside_the_file_is_fetched(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("secret")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("a connection"))
    external = f'<!DOCTYPE a SYSTEM "{where}" [<!ENTITY x SYSTEM "{where}"><!ENTITY % y SYSTEM "{where}"> %y;]>'
    root, warnings = parsed(f"{external}<a>before &x; after</a>")
    assert xml.text_of(root) == "before after"
    assert any("outside the file" in warning for warning in warnings)


def test_an_inclusion_is_not_followed() -> None:
    root, _ = parsed('<a xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="/etc/passwd" parse="text"/></a>')
    assert xml.text_of(root) == ""


def nested(levels: int, copies: int) -> str:
    rest = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * copies}">' for i in range(1, levels))
    return f'<!DOCTYPE a [<!ENTITY e0 "ha">{rest}]><a>&e{levels - 1};</a>'


@pytest.mark.parametrize(
    "data",
    [
        nested(11, 10),
        "<!DOCTYPE a [" + "".join(f'<!ENTITY e{i} "&e{i + 1};">' for i in range(60)) + "]><a>&e0;</a>",
        '<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>',
        f'<!DOCTYPE a [<!ENTITY x "{"x" * 10_000}">]><a>{"&x;" * 10_000}</a>',
    ],
    ids=["billion", "deep", "circle", "quadratic"],
)
def test_entities_that_expand_without_end_are_refused_at_once(data: str) -> None:
    before = time.process_time()
    with pytest.raises(RefusedForSafety, match="expands without end"):
        parsed(data)
    assert time.process_time() - before < 5


@pytest.mark.parametrize(
    "data",
    [
        "<!--" * 200_000,
        "<![CDATA[" * 100_000,
        "<!DOCTYPE a [" + '"' * 300_001,
        "<?" * 300_000,
        "&a" * 300_000,
        "<!DOCTYPE a [" + "<!ENTITY x " * 100_000 + "]><a>&x;</a>",
        "<a>" + "&x;<!--" * 100_000,
    ],
    ids=range(7),
)
def test_marks_that_never_end_cost_no_time(data: str) -> None:
    before = time.process_time()
    with suppress(DamagedPublication):
        parsed(data)
    assert time.process_time() - before < 5


def test_a_file_too_large_to_look_at_is_refused() -> None:
    with pytest.raises(RefusedForSafety, match="larger than 16 MB"):
        parsed(b"<a>" + b" " * limits.XML)


def test_a_very_deep_tree_does_no_harm() -> None:
    root, _ = parsed("<a>" * 50_000)
    assert xml.local(root) == "a"


def test_a_name_for_a_message_is_short_and_harmless() -> None:
    assert shown("a\x1b[31m\u202eb\n") == "a\ufffd[31m\ufffdb\ufffd"
    assert len(shown("x" * 5000)) <= 80
