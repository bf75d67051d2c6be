"""What of a book is printed together."""

from __future__ import annotations

from collections.abc import Callable

from reader.publication.model import Publication, Rendition
from reader.services.printing import TOGETHER, Part, chapter_at, parts_of

Book = Callable[..., Publication]
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>x</p></body></html>'
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>'
NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>n</title></head>'
    '<body><nav epub:type="toc"><ol><li><a href="b.xhtml">Bee</a></li><li><span>More</span><ol><li>'
    '<a href="d.xhtml#x">Dee</a></li><li><a href="d.xhtml#y">Later</a></li></ol></li></ol></nav></body></html>'
)
FIRST = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>n</title></head>'
    '<body><nav epub:type="toc"><ol><li><a href="{}">All</a></li></ol></nav></body></html>'
)


def rendition(book: Book, names: str, **options: str) -> Rendition:
    return book({name: DRAWING if name.endswith("svg") else PAGE for name in names.split()}, **options).rendition("en")


def test_a_chapter_reaches_to_the_next_heading_of_the_contents_however_many_files_it_has(book: Book) -> None:
    read = rendition(book, "a.xhtml b.xhtml c.xhtml d.xhtml e.xhtml", nav=NAV)
    assert [chapter_at(read, index) for index in range(5)] == [
        range(1),
        range(1, 3),
        range(1, 3),
        range(3, 5),
        range(3, 5),
    ]


def test_without_contents_each_file_is_a_chapter(book: Book) -> None:
    assert chapter_at(rendition(book, "a.xhtml b.xhtml c.xhtml"), 1) == range(1, 2)


def test_the_first_heading_that_leads_to_a_file_names_it(book: Book) -> None:
    parts = parts_of(rendition(book, "a.xhtml b.xhtml c.xhtml d.xhtml", nav=NAV), range(4))
    assert [part.title for part in parts] == ["", "Bee", "", "Dee"]


def test_texts_come_one_by_one_and_drawings_some_together(book: Book) -> None:
    parts = parts_of(rendition(book, "a.xhtml b.svg c.svg d.xhtml", nav=FIRST.format("a.xhtml")), range(4))
    assert parts == [Part((0,), title="All"), Part((1, 2), on_sheets=True), Part((3,))]


def test_never_too_many_sheets_lie_in_one_page(book: Book) -> None:
    count = 2 * TOGETHER + 1
    names = " ".join(f"{number}.svg" for number in range(count))
    parts = parts_of(rendition(book, names, nav=FIRST.format("0.svg")), range(count))
    assert [len(part.positions) for part in parts] == [TOGETHER, TOGETHER, 1]


def test_what_cannot_be_read_is_left_out(book: Book) -> None:
    spine = '<itemref idref="i0"/><itemref idref="gone"/><itemref idref="i1"/>'
    read = rendition(book, "a.xhtml b.xhtml", spine=spine)
    readable = [index for index, link in enumerate(read.spine) if not link.trouble]
    assert [part.positions[0] for part in parts_of(read, range(len(read.spine)))] == readable
