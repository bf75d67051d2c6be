"""The documents of EPUB CFI 1.1, "Examples", read by both libraries."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import lxml.etree
import pytest
from hypothesis import settings

from reader.anchors.cfi_package import SpineEntry
from reader.anchors.tree import Document

settings.register_profile("unhurried", deadline=None)  # no test judges a time
settings.load_profile("unhurried")

CHAPTER = """<html xmlns="http://www.w3.org/1999/xhtml">
    <head>
    \t<title>…</title>
    </head>

    <body id="body01">
    \t<p>…</p>
    \t<p>…</p>
    \t<p>…</p>
    \t<p>…</p>
        <p id="para05">xxx<em>yyy</em>0123456789</p>
    \t<p>…</p>
    \t<p>…</p>
    \t<img id="svgimg" src="foo.svg" alt="…"/>
    \t<p>…</p>
    \t<p>…</p>
    </body>
</html>"""

PARSERS = {"lxml": lxml.etree.fromstring, "etree": ET.fromstring}


@pytest.fixture(params=PARSERS)
def parsed(request):
    """A function that makes a document of XML, by either library."""
    return lambda source, **options: Document(PARSERS[request.param](source), **options)


@pytest.fixture
def chapter(parsed):
    return parsed(CHAPTER)


@pytest.fixture
def spine() -> list[SpineEntry]:
    names = ("title", "titlepage"), ("chap01", "chapter01"), ("chap02", "chapter02"), ("chap03", "chapter03")
    return [SpineEntry(idref, f"{name}ref") for name, idref in (*names, ("chap04", "chapter04"))]
