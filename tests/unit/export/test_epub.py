"""The file: written whole or not at all, and always the same."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import CannotWrite
from reader.export import writer
from reader.export.epub import export_epub
from reader.export.plan import BookPlan

Make = Callable[..., BookPlan]
ROOT = Path(__file__).resolve().parents[3]

# A process of its own, so that hash seed and time zone count; its clock is another one.
RUN = """
import sys, time, datetime
shift = float(sys.argv[1])
real = time.time
time.time = lambda: real() + shift
localtime, gmtime = time.localtime, time.gmtime
time.localtime = lambda seconds=None: localtime(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: gmtime(time.time() if seconds is None else seconds)
class Shifted(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
datetime.datetime = Shifted
from pathlib import Path
from reader.services.exporting import Exporting
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
exporting = Exporting(Catalog((Path(sys.argv[2]),), TextCache(None), lambda: ""), "p { margin: 0 }")
for edition in ("single", "bilingual", "omnibus"):
    exporting.export(exporting.plan("tea", (), edition), Path(sys.argv[3]))
"""


def test_two_runs_on_two_days_in_two_zones_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    sums = []
    for number, (shift, zone) in enumerate(((0, "UTC"), (40 * 86400 + 5, "Asia/Tokyo"))):
        target = tmp_path / f"run{number}"
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number + 1), "PYTHONPATH": str(ROOT)}
        arguments = [sys.executable, "-c", RUN, str(shift), str(folder.parent), str(target)]
        subprocess.run(arguments, env=environment, check=True)
        sums.append({book.name: hashlib.sha256(book.read_bytes()).hexdigest() for book in target.iterdir()})
    assert len(sums[0]) == 6
    assert sums[0] == sums[1]


def test_the_zip_is_what_epub_asks_for(plan: Make, tmp_path: Path) -> None:
    with zipfile.ZipFile(export_epub(plan("en"), tmp_path / "tea.epub")) as book:
        first, *others = book.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert {entry.date_time for entry in (first, *others)} == {(2026, 3, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in (first, *others)} == {0o100644}
        assert book.getinfo("EPUB/images/pot.png").compress_type == zipfile.ZIP_STORED
        assert book.testzip() is None


def test_what_was_there_is_replaced_and_nothing_else_remains(plan: Make, tmp_path: Path) -> None:
    target = tmp_path / "out" / "tea.epub"
    target.parent.mkdir()
    target.write_text("old")
    assert export_epub(plan("en"), target) == target
    assert zipfile.is_zipfile(target)
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_what_was_there_and_no_remains(
    plan: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    target = tmp_path / "out" / "tea.epub"
    target.parent.mkdir()
    target.write_text("old")

    def fail(package: object, file: object) -> None:
        raise failure

    monkeypatch.setattr(writer, "write_package", fail)
    with pytest.raises(CannotWrite if isinstance(failure, OSError) else KeyboardInterrupt):
        export_epub(plan("en"), target)
    assert target.read_text() == "old"
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_named_in_the_error(plan: Make, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="could not be written") as caught:
        export_epub(plan("en"), tmp_path / "nowhere" / "tea.epub")
    assert caught.value.path == str(tmp_path / "nowhere" / "tea.epub")
