"""Packages that are small files and huge work: each is cut or refused, and costs little. EPUB 3.3 knows no limits."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from reader.errors import DamagedPublication, RefusedForSafety
from reader.publication.model import Rendition
from reader.streamer.epub import limits
from reader.streamer.epub.open import open_epub

Open = Callable[..., Rendition]

PAGE = '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>'
METADATA = "<dc:title>T</dc:title><dc:identifier id='uid'>x</dc:identifier><dc:language>en</dc:language>"
NAV = '<html xmlns:epub="http://www.idpf.org/2007/ops"><nav epub:type="toc"><ol>{}</ol></nav></html>'


def chain(length: int) -> str:
    return "".join(f'<item id="i{i}" href="i{i}" media-type="a/b" fallback="i{i + 1}"/>' for i in range(length))


@pytest.mark.parametrize(
    ("parts", "files"),
    [
        ({"manifest": PAGE + chain(30_000)}, {}),
        ({"spine": '<spine><itemref idref="one"/>' + '<itemref idref="one"/>' * 100_000 + "</spine>"}, {}),
        ({"metadata": METADATA + "<dc:subject>x</dc:subject>" * 100_000}, {}),
        ({"metadata": METADATA + "<dc:identifier>x</dc:identifier>" * 100_000}, {}),
        ({"metadata": METADATA + '<meta property="a" refines="#uid">x</meta>' * 100_000}, {}),
        ({"metadata": METADATA + "<meta " + " ".join(f'a{i}="x"' for i in range(100_000)) + "/>"}, {}),
        ({"metadata": METADATA + "&x;" * 1_000_000}, {}),
        ({}, {"OPS/nav.xhtml": NAV.format('<li><a href="one.xhtml">A</a></li>' * 200_000)}),
        ({}, {"OPS/nav.xhtml": NAV.format('<li><a href="one.xhtml">' + "<span>" * 300_000)}),
        ({}, {"OPS/package.opf": " " * 10_000_000}),
    ],
    ids=[
        "manifest",
        "spine",
        "subjects",
        "identifiers",
        "metas",
        "attributes",
        "entities",
        "contents",
        "label",
        "blank",
    ],
)
def test_work_without_end_is_cut(rendition: Open, parts: dict[str, str], files: dict[str, str]) -> None:
    before = time.process_time()
    with suppress(DamagedPublication, RefusedForSafety):
        found = rendition(files, **parts)
        assert len(found.spine) <= limits.ITEMS
        assert len(found.toc) <= limits.CONTENTS
        assert len(found.metadata.subjects) <= limits.STATEMENTS
        assert len(found.warnings) <= limits.WARNINGS + 1
    assert time.process_time() - before < 15  # without its limit each takes minutes, or never ends


def test_a_fallback_chain_ends_after_a_few_steps(rendition: Open) -> None:
    found = rendition(manifest=PAGE + chain(100))
    assert max(len(link.alternates) for link in found.resources) == limits.FALLBACKS


def test_a_container_full_of_packages_shows_the_first_few(book: Callable[..., Path], sound: dict[str, str]) -> None:
    rows = "".join(f'<rootfile full-path="OPS/{i}.opf" media-type="application/oebps-package+xml"/>' for i in range(40))
    files = {f"OPS/{i}.opf": sound["OPS/package.opf"] for i in range(40)}
    publication = open_epub(
        book({**files, "META-INF/container.xml": f"<container><rootfiles>{rows}</rootfiles></container>"})
    )
    assert len(publication.languages) == limits.RENDITIONS
