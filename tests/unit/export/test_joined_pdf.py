"""Several PDFs in one: written as Skia does, read again by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.errors import CannotWrite
from reader.export.joined_pdf import JoinedPdf, spans_of


def pdf(*words: bytes) -> bytes:
    """A page for each word, below two levels of /Pages, with a font that all share and an annotation."""
    count = len(words)
    pages = [10 + 3 * number for number in range(count)]
    bodies = {
        1: b"<</Creator (Chromium)>>",
        2: b"<</Type /Catalog\n/Pages 3 0 R>>",
        3: b"<</Type /Pages\n/Count %d\n/Kids [4 0 R]>>" % count,
        4: b"<</Type /Pages\n/Count %d\n/Kids [%s]\n/Parent 3 0 R>>" % (count, b" ".join(b"%d 0 R" % p for p in pages)),
        5: b"<</Type /Font\n/Subtype /Type3>>",
        6: b"<</Left /Alone>>",
    }
    for page, word in zip(pages, words, strict=True):
        bodies[page] = (
            b"<</Type /Page\n/Resources <</Font <</F4 5 0 R>>>>\n/MediaBox [0 0 100 200]\n/Contents %d 0 R\n"
            b"/StructParents 0\n/Tabs /S\n/Annots [%d 0 R]\n/Parent 4 0 R>>" % (page + 1, page + 2)
        )
        bodies[page + 1] = b"<</Length %d>> stream\n(%s 5 0 R)\nendstream" % (len(word) + 9, word)
        bodies[page + 2] = b"<</Type /Annot\n/P %d 0 R>>" % page
    data, rows = b"%PDF-1.4\n", []
    last = max(bodies)
    for number in range(1, last + 1):
        rows.append(b"%010d 00000 n \n" % len(data) if number in bodies else b"0000000000 00000 f \n")
        if number in bodies:
            data += b"%d 0 obj\n%s\nendobj\n" % (number, bodies[number])
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (last + 1, b"".join(rows))
    trailer = b"trailer\n<</Size %d\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (last + 1, len(data))
    return data + table + trailer


def joined(path: Path, *documents: tuple[bytes, str]) -> dict[int, bytes]:
    with JoinedPdf(path) as target:
        for data, title in documents:
            target.add(data, title)
        target.finish("The whole")
    data = path.read_bytes()
    return {number: data[begin:end] for number, (begin, end) in spans_of(data).items()}


def words(objects: dict[int, bytes]) -> list[bytes]:
    """What the pages say, in the order of the whole, each followed from the catalogue on."""
    kids = re.search(rb"/Kids \[([^\]]*)\]", objects[int(re.search(rb"/Pages (\d+)", objects[1])[1])])
    said = []
    for page in re.findall(rb"(\d+) 0 R", kids[1]):
        body = objects[int(page)]
        font, contents = re.search(rb"/F4 (\d+) 0 R", body), re.search(rb"/Contents (\d+) 0 R", body)
        assert b"/Type /Font" in objects[int(font[1])]
        assert re.search(rb"/P (\d+)", objects[int(re.search(rb"/Annots \[(\d+)", body)[1])])[1] == page
        assert b"Struct" not in body
        said.append(objects[int(contents[1])].split(b"stream")[1].strip())
    return said


def test_all_pages_follow_one_another_and_their_contents_are_untouched(tmp_path: Path) -> None:
    objects = joined(tmp_path / "whole.pdf", (pdf(b"one", b"two"), ""), (pdf(b"three"), ""))
    assert words(objects) == [b"(one 5 0 R)\nend", b"(two 5 0 R)\nend", b"(three 5 0 R)\nend"]


def test_what_no_page_needs_stays_behind(tmp_path: Path) -> None:
    objects = joined(tmp_path / "whole.pdf", (pdf(b"one"), ""))
    assert not any(b"/Left" in body or b"Chromium" in body for body in objects.values())


def test_titles_are_lines_of_the_contents_that_lead_to_the_first_page_of_theirs(tmp_path: Path) -> None:
    objects = joined(tmp_path / "whole.pdf", (pdf(b"one", b"two"), "Eins"), (pdf(b"x"), ""), (pdf(b"three"), "三"))
    lines = [body for body in objects.values() if b"/Dest" in body]
    named = [bytes.fromhex(re.search(rb"<FEFF(\w+)>", line)[1].decode()).decode("utf-16-be") for line in lines]
    assert named == ["Eins", "三"]
    pages = re.findall(rb"(\d+) 0 R", re.search(rb"/Kids \[([^\]]*)\]", objects[2])[1])
    assert [re.search(rb"/Dest \[(\d+)", line)[1] for line in lines] == [pages[0], pages[3]]


def test_nothing_is_left_of_a_file_that_was_given_up(tmp_path: Path) -> None:
    with JoinedPdf(tmp_path / "whole.pdf") as target:
        target.add(pdf(b"one"))
    assert list(tmp_path.iterdir()) == []


def test_what_was_there_is_untouched_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "whole.pdf").write_bytes(b"before")
    target = JoinedPdf(tmp_path / "whole.pdf")
    target.add(pdf(b"one"))
    assert (tmp_path / "whole.pdf").read_bytes() == b"before"
    target.finish()
    assert [path.name for path in tmp_path.iterdir()] == ["whole.pdf"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        JoinedPdf(tmp_path / "gone" / "whole.pdf")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", pdf(b"one")[:-40], pdf(b"one").replace(b"endobj", b"nothing")])
def test_what_is_no_such_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    with JoinedPdf(tmp_path / "whole.pdf") as target, pytest.raises(ValueError, match="PDF"):
        target.add(data)
