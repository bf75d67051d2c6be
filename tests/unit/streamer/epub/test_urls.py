"""EPUB 3.3, section 4.2.5: URLs in a container whose root nothing leaves."""

from __future__ import annotations

import pytest

from reader.streamer.epub.urls import Target, is_safe, resolve, to_url

BASE = "OPS/text/one.xhtml"


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("two.xhtml", "OPS/text/two.xhtml"),
        ("./two.xhtml", "OPS/text/two.xhtml"),
        ("../images/a.png", "OPS/images/a.png"),
        ("/media/a.png", "media/a.png"),
        ("a%20b.xhtml", "OPS/text/a b.xhtml"),
        ("%C3%BCber.xhtml", "OPS/text/über.xhtml"),
        ("two.xhtml?page=1", "OPS/text/two.xhtml"),
        ("  two.xhtml\n", "OPS/text/two.xhtml"),
        ("tw\no.xhtml", "OPS/text/two.xhtml"),
        ("%FF.xhtml", "OPS/text/%FF.xhtml"),
    ],
)
def test_a_url_leads_to_a_path_from_the_root(url: str, path: str) -> None:
    assert resolve(BASE, url) == Target(path)


@pytest.mark.parametrize("url", ["../../../etc/passwd", "%2e%2e/%2E%2e/.%2e/etc/passwd", "/../etc/passwd"])
def test_steps_up_end_at_the_root_and_are_told(url: str) -> None:
    assert resolve(BASE, url) == Target("etc/passwd", leaked=True)


def test_a_fragment_is_decoded_and_an_empty_url_is_the_file_itself() -> None:
    assert resolve(BASE, "#part%20one") == Target(BASE, "part one")
    assert resolve(BASE, "") == Target(BASE)


@pytest.mark.parametrize("url", ["https://example.org/a", "//example.org/a", "file:///etc/passwd", "data:,a", "C:/a"])
def test_what_has_a_scheme_or_a_host_is_elsewhere(url: str) -> None:
    assert resolve(BASE, url).remote


def test_an_encoded_slash_makes_no_step() -> None:
    assert resolve(BASE, "..%2f..%2fetc") == Target("OPS/text/..%2f..%2fetc")


@pytest.mark.parametrize("name", ["/etc/passwd", "../a", "a/../../b", "C:\\a", "a//b", "a/./b", "a\0b", "\\\\host\\a"])
def test_a_name_that_leads_elsewhere_is_not_safe(name: str) -> None:
    assert not is_safe(name)


def test_a_path_comes_back_from_its_url() -> None:
    path = "OPS/50% of #1?/über.xhtml"
    assert resolve("", to_url(path)) == Target(path)
