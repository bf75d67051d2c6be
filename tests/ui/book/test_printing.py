"""A book on paper and as a PDF, in the engine itself. Sheets are small, so that they are quickly painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from reader.errors import CannotWrite
from reader.services.printing import parts_of
from reader.streamer.epub.open import open_epub
from reader.ui.navigator.printing import PrintingPage
from reader.ui.navigator.printing_job import PrintJob
from reader.ui.navigator.printing_paper import Paper
from tests.ui.book.conftest import write_book

TIMEOUT = 20_000
WIDTH, HEIGHT, MARGIN = 300, 400, 30  # points of a sheet; at 72 dpi they are pixels
FIXED = '<meta property="rendition:layout">pre-paginated</meta>'
SIZE = '<meta name="viewport" content="width=1000, height=500"/>'


class Printer(QPrinter):
    """Takes whatever it gets; nothing comes out."""

    def __init__(self, target: Path, *, is_file: bool) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self._is_file = is_file
        self.setOutputFileName(str(target))
        self.setResolution(72)
        size = QPageSize(QSizeF(WIDTH, HEIGHT), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
        self.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Point))

    def outputFormat(self) -> QPrinter.OutputFormat:
        form = QPrinter.OutputFormat
        return form.PdfFormat if self._is_file else form.NativeFormat


@pytest.fixture
def job(qtbot: Any, tmp_path: Path) -> Iterator[Callable[..., PrintJob]]:
    """A job for a whole book, written from files as `write_book` takes them."""
    jobs: list[PrintJob] = []

    def made(files: dict[str, str | bytes], target: Path | None = None, **options: Any) -> PrintJob:
        publication = open_epub(write_book(tmp_path / f"book-{len(jobs)}", files, **options))
        rendition = publication.rendition(publication.languages[0])
        printer = Printer(target or tmp_path / "printer.pdf", is_file=target is not None)
        jobs.append(PrintJob(publication, rendition, parts_of(rendition, range(len(rendition.spine))), printer))
        return jobs[-1]

    yield made
    for one in jobs:
        one.cancel()


@pytest.fixture
def sheets(qtbot: Any, job: Callable[..., PrintJob], monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[QImage]]:
    """What a printer gets, sheet by sheet."""

    def printed(files: dict[str, str | bytes], **options: Any) -> list[QImage]:
        seen: list[QImage] = []
        put = Paper.put
        monkeypatch.setattr(Paper, "put", lambda paper, picture: (seen.append(QImage(picture)), put(paper, picture))[1])
        printing = job(files, **options)
        with qtbot.waitSignal(printing.finished, timeout=TIMEOUT):
            printing.start()
        return seen

    return printed


def box(image: QImage, wanted: Callable[[QColor], bool]) -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom of what has such a colour."""
    found = [(x, y) for y in range(image.height()) for x in range(image.width()) if wanted(image.pixelColor(x, y))]
    if not found:
        return None
    columns, rows = [x for x, _ in found], [y for _, y in found]
    return min(columns), min(rows), max(columns), max(rows)


def ink(colour: QColor) -> bool:
    return colour.lightness() < 128


def red(colour: QColor) -> bool:
    return colour.red() > 150 and colour.green() < 100


def white(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() > 245


def test_a_text_stands_within_the_margins_in_black_on_white_whatever_the_system_likes(sheets) -> None:
    style = "<style>@media (prefers-color-scheme: dark) { html { background: #000; color: #fff } }</style>"
    (sheet,) = sheets({"a.xhtml": "<p>Words of a chapter, and more of them</p>"}, head=style)
    assert (abs(sheet.width() - WIDTH) < 3, abs(sheet.height() - HEIGHT) < 3) == (True, True)
    left, top, right, _bottom = box(sheet, ink)
    assert left >= MARGIN - 2
    assert top >= MARGIN - 2
    assert right <= WIDTH - MARGIN + 2
    assert all(white(sheet, x, y) for x in (2, WIDTH - 5) for y in (2, HEIGHT - 5))


def test_each_file_begins_on_a_sheet_of_its_own_and_long_ones_have_several(sheets) -> None:
    long = "".join(f"<p>Paragraph {number} with some words</p>" for number in range(40))
    assert len(sheets({"a.xhtml": "<p>One</p>", "b.xhtml": long, "c.xhtml": "<p>Three</p>"})) >= 4


def test_a_page_of_a_fixed_size_is_scaled_to_one_sheet_and_stands_in_its_middle(sheets) -> None:
    body = '<div style="position: absolute; left: 0; top: 0; width: 1000px; height: 500px; background: #d00"></div>'
    pages = sheets({"a.xhtml": body, "b.xhtml": body}, head=SIZE, metadata=FIXED)
    assert len(pages) == 2
    left, top, right, bottom = box(pages[1], red)
    assert abs(left - MARGIN) < 4
    assert abs(right - (WIDTH - MARGIN)) < 4
    assert abs((bottom - top) - (right - left) / 2) < 4
    assert abs((top + bottom) / 2 - HEIGHT / 2) < 6


def test_a_drawing_in_the_spine_has_one_sheet(sheets) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 2000"><rect width="2000" height="2000" fill="#d00"/>'
    )
    (sheet,) = sheets({"a.svg": f"{drawing}</svg>"}, spine=("a.svg",))
    left, top, right, bottom = box(sheet, red)
    assert abs((right - left) - (WIDTH - 2 * MARGIN)) < 6
    assert abs((right - left) - (bottom - top)) < 6


def test_a_picture_higher_than_a_sheet_is_not_cut(sheets) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="3000"><rect width="400" height="3000" '
    files = {"a.xhtml": '<img src="a.svg" alt="" style="width: 100%"/>', "a.svg": f'{drawing} fill="#d00"/></svg>'}
    (sheet,) = sheets(files)
    assert box(sheet, red)


def test_vertical_text_begins_at_the_right_and_goes_on_to_the_next_sheet(sheets) -> None:
    style = "<style>html { writing-mode: vertical-rl }</style>"
    (sheet,) = sheets({"a.xhtml": "<p>縦書きの文</p>"}, head=style, language="ja", direction="rtl")
    left, top, _right, _bottom = box(sheet, ink)
    assert left > WIDTH / 2
    assert top < HEIGHT / 2
    long = "".join("<p>縦書きの文章が続きます。</p>" for _ in range(30))
    several = sheets({"a.xhtml": long}, head=style, language="ja", direction="rtl")
    assert len(several) > 1
    assert all(box(one, ink) for one in several)


def test_no_script_of_the_book_runs(sheets) -> None:
    script = "<script>document.documentElement.style.background = '#d00'</script>"
    (sheet,) = sheets({"a.xhtml": f"<p>Words</p>{script}"})
    assert box(sheet, red) is None
    fixed = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title>{SIZE}</head><body>{script}</body></html>'
    )
    (sheet,) = sheets({"a.xhtml": fixed}, metadata=FIXED)
    assert box(sheet, red) is None


def test_a_pdf_holds_all_chapters_and_names_no_address_of_ours(qtbot, job, tmp_path: Path) -> None:
    target = tmp_path / "whole.pdf"
    link = '<p><a href="b.xhtml">inside</a> <a href="https://example.org/x">outside</a></p>'
    printing = job({"a.xhtml": link, "b.xhtml": f"<p id='x'>Two</p>{link}", "c.xhtml": "<p>Three</p>"}, target)
    with qtbot.waitSignal(printing.finished, timeout=TIMEOUT):
        printing.start()
    data = target.read_bytes()
    assert b"/Type /Pages /Count 3" in data
    assert b"https://example.org/x" in data
    assert b"book:" not in data


def test_progress_is_told_and_cancelling_leaves_no_file(qtbot, job, tmp_path: Path) -> None:
    target = tmp_path / "whole.pdf"
    printing = job({f"{number}.xhtml": "<p>Words</p>" for number in range(4)}, target)
    told: list[tuple[int, int]] = []
    printing.progressed.connect(lambda done, total: told.append((done, total)))
    printing.progressed.connect(lambda done, total: printing.cancel() if done == 2 else None)
    printing.start()
    qtbot.waitUntil(lambda: (2, 4) in told, timeout=TIMEOUT)
    assert told == [(0, 4), (1, 4), (2, 4)]
    assert not [path for path in tmp_path.iterdir() if path.suffix in {".pdf", ".part"}]


@pytest.mark.parametrize("wait", [True, False])
@pytest.mark.expects_warning("Returned false|could not be opened|Failure to print on device")
def test_cancelling_while_the_engine_is_at_work_leaves_it_what_it_needs(qtbot, job, monkeypatch, wait: bool) -> None:
    """Its thread paints on the printer and in the view: without them the program would end."""
    begun: list[PrintingPage] = []
    gone: list[PrintingPage] = []
    pictures, leave = PrintingPage.pictures, PrintingPage._leave
    monkeypatch.setattr(PrintingPage, "pictures", lambda page, *rest: (pictures(page, *rest), begun.append(page)))
    monkeypatch.setattr(PrintingPage, "_leave", lambda page: (gone.append(page), leave(page)))
    printing = job({"a.xhtml": "".join(f"<p>Paragraph {number}</p>" for number in range(200))})
    printing.start()
    qtbot.waitUntil(lambda: bool(begun), timeout=TIMEOUT)
    printing.cancel(wait=wait)
    assert bool(gone) == wait
    qtbot.waitUntil(lambda: gone == begun, timeout=TIMEOUT)


def test_a_file_that_cannot_be_written_is_told(qtbot, job, tmp_path: Path) -> None:
    printing = job({"a.xhtml": "<p>Words</p>"}, tmp_path / "gone" / "whole.pdf")
    with qtbot.waitSignal(printing.failed, timeout=TIMEOUT) as told:
        printing.start()
    assert isinstance(told.args[0], CannotWrite)


@pytest.mark.expects_warning("the printer takes nothing")
def test_a_printer_that_takes_nothing_is_told(qtbot, job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Paper, "put", lambda _paper, _picture: False)
    printing = job({"a.xhtml": "<p>Words</p>"})
    with qtbot.waitSignal(printing.failed, timeout=TIMEOUT) as told:
        printing.start()
    assert told.args == [None]
